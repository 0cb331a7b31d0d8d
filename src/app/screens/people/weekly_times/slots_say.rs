//! What the times for the timetable mean in words: how many, for whom, and what was taken for granted.

use std::collections::BTreeSet;

use super::slots::{Answer, End, Found};
use crate::{
    app::{
        App,
        screens::{self, people::week::paint::clock},
    },
    i18n::{Arg, Key, Text, collate::Collator, format, t},
    model::{groups::Group, ids::PersonId, people::Person, unit::Unit, week::Window},
    planning::{
        groups::{
            job::wishes::Pairs,
            membership::taking_part::takes_part,
            timetable::{Ask, Further, Limits, More, Party, Task, Waiting, Whom, waiting, year_of},
        },
        settings, terms,
    },
};

/// So many of those without a time are named above the times; the page names all.
pub const NAMED: usize = 6;

/// So many groups or people.
pub fn whom(task: &Task, parties: &[usize]) -> Text {
    match task.parties.first() {
        Some(Party { group: Some(_), .. }) => t::time_groups(task.once(parties).len()),
        _ => t::count_people(people_in(task, parties)),
    }
}

/// All that have their times: whoever meets twice a week has both.
fn placed(found: &Found) -> Vec<usize> {
    let task = &found.task;
    let is_without = |party: usize| found.plan.without.contains(&party);
    let all = 0..task.parties.len();
    all.filter(|&party| !is_without(party) && !task.twin(party).is_some_and(is_without)).collect()
}

/// So many that have their times, of so many where others have none.
fn who_of_all(found: &Found) -> Text {
    let (task, placed) = (&found.task, placed(found));
    let all: Vec<usize> = (0..task.parties.len()).collect();
    if found.plan.without.is_empty() {
        return whom(task, &all);
    }
    let some = match task.parties.first() {
        Some(Party { group: Some(_), .. }) => task.once(&placed).len(),
        _ => people_in(task, &placed),
    };
    t::time_some_of(whom(task, &all), some.to_string())
}

/// How many people they are.
pub fn people_in(task: &Task, parties: &[usize]) -> usize {
    task.once(parties).into_iter().filter_map(|party| task.parties.get(party)).map(Party::count).sum()
}

/// Groups or people in the order of their names.
pub fn in_order(app: &App, task: &Task, places: &[usize]) -> Vec<usize> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let mut places = task.once(places);
    let group = |at: &usize| unit.group(task.parties.get(*at)?.group?).map(|group| group.name.as_str());
    if places.iter().all(|at| group(at).is_none()) {
        screens::choices::by_name(app, &mut places, |at| {
            unit.person(*task.parties.get(*at)?.people.first()?)
        });
    } else {
        let order = Collator::new(app.i18n.lang());
        places.sort_by(|a, b| order.cmp(group(a).unwrap_or_default(), group(b).unwrap_or_default()));
    }
    places
}

/// Groups or people by name.
pub fn parties(app: &App, task: &Task, places: &[usize]) -> Vec<Arg> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let names = |party: &Party| -> Vec<Arg> {
        match party.group {
            Some(id) => unit.group(id).map(|group| Arg::from(&group.name)).into_iter().collect(),
            None => {
                party.people.iter().filter_map(|&id| unit.person(id)).map(|p| Arg::from(&p.name)).collect()
            }
        }
    };
    in_order(app, task, places).into_iter().filter_map(|at| task.parties.get(at)).flat_map(names).collect()
}

/// A party that cannot meet at a time: a person by name, a group with those who are not free.
pub fn missing(app: &App, task: &Task, party: usize, at: Window) -> Text {
    let (Some(unit), Some(state)) = (app.unit(), &app.screens.people.slots) else {
        return t::words("");
    };
    let Some(party) = task.parties.get(party) else { return t::words("") };
    let mut people: Vec<&Person> = party.people.iter().filter_map(|&id| unit.person(id)).collect();
    screens::choices::by_name(app, &mut people, |person| Some(*person));
    let busy = |person: &&&Person| !state.ask.free(person).iter().any(|free| free.holds(at));
    let names: Vec<Arg> = people.iter().filter(busy).map(|person| Arg::from(&person.name)).collect();
    match party.group.and_then(|id| unit.group(id)) {
        // It could be there, but its other meeting of the week has no other day.
        Some(group) if names.is_empty() && !task.two_days.is_empty() => t::words(&group.name),
        Some(group) if names.is_empty() => t::weekly_no_leader(&group.name),
        Some(group) => t::time_group_missing(&group.name, Arg::List(names)),
        None if names.is_empty() && !task.two_days.is_empty() => {
            t::words(Arg::list(people.iter().map(|person| Arg::from(&person.name))))
        }
        None if names.is_empty() => {
            t::weekly_no_leader(Arg::list(people.iter().map(|person| Arg::from(&person.name))))
        }
        None => t::words(Arg::List(names)),
    }
}

/// Groups of a time by name, each that meets at another time today with that one.
pub fn named(app: &App, found: &Found, nth: usize) -> Vec<Text> {
    groups_with_now(app, found, nth)
        .map(|(group, now)| now.unwrap_or_else(|| t::words(&group.name)))
        .collect()
}

/// Only those groups of a time that meet at another time today.
pub fn moved(app: &App, found: &Found, nth: usize) -> Vec<Text> {
    groups_with_now(app, found, nth).filter_map(|(_, now)| now).collect()
}

fn groups_with_now<'a>(
    app: &'a App,
    found: &'a Found,
    nth: usize,
) -> impl Iterator<Item = (&'a Group, Option<Text>)> {
    let slot = found.plan.slots.get(nth);
    let parties = slot.into_iter().flat_map(|slot| {
        in_order(app, &found.task, &slot.parties).into_iter().map(move |at| (at, slot.window))
    });
    parties.filter_map(move |(at, then)| {
        let group = app.unit()?.group(found.task.parties.get(at)?.group?)?;
        let party = found.task.parties.iter().position(|party| party.group == Some(group.id));
        let twice = party.is_some_and(|party| found.task.twin(party).is_some());
        let now = elsewhen(group, then, twice).map(|now| t::weekly_group_now(&group.name, now));
        Some((group, now))
    })
}

/// When a group meets today, where that is not when it would meet: of the same day only the hour. A second time a
/// week on another day than its only one comes to that one.
fn elsewhen(group: &Group, then: Window, twice: bool) -> Option<Arg> {
    if twice && group.windows.len() == 1 && group.windows.iter().all(|own| own.day != then.day) {
        return None;
    }
    if group.windows.is_empty() || group.windows.iter().any(|w| (w.day, w.start) == (then.day, then.start)) {
        return None;
    }
    let windows: Vec<Window> = group.windows.iter().copied().collect();
    Some(match windows.as_slice() {
        [one] if one.day == then.day => Arg::Time(one.start),
        _ => Arg::Windows(windows),
    })
}

/// How many times do, and whether that is proven.
pub fn answer(app: &App, found: &Found) -> Text {
    // A time that was asked for and at which nobody meets is not needed.
    let (count, least) = (found.plan.used().count(), found.plan.used_at_least());
    let who = who_of_all(found);
    let state = app.screens.people.slots.as_ref();
    let instead = state.and_then(|state| state.instead.as_ref());
    let fewer = state.and_then(|state| state.fewest).filter(|fewest| *fewest < count);
    if count == 0 {
        return Key::TimeAnswerNone.into();
    }
    match (instead.map(|instead| instead.shown), found.plan.is_proven()) {
        // With given times nobody looks for fewer.
        (Some(Answer::Only), _) => t::weekly_answer_only(count, who),
        (None, true) => t::time_answer_proven(count, who),
        (Some(Answer::Free), true) => match fewer {
            Some(fewer) => t::weekly_answer_more(count, fewer.to_string(), who),
            None => t::time_answer_wanted(count, who),
        },
        (_, false) if found.end == End::GoesOn => t::weekly_answer_so_far(count, least.to_string(), who),
        (_, false) => t::time_answer_found(count, least.to_string(), who),
    }
}

/// How many times do, for whoever makes the timetable: nothing of how they were found.
pub fn page_answer(found: &Found) -> Text {
    let count = found.plan.used().count();
    match count {
        0 => Key::TimeAnswerNone.into(),
        _ => t::weekly_page_answer(count, who_of_all(found)),
    }
}

/// That nobody can meet at a time: no group, or no person.
pub fn nobody(task: &Task) -> Text {
    let groups = task.parties.iter().any(|party| party.group.is_some());
    if groups { Key::TimeRowNobody.into() } else { Key::WeeklyRowNobody.into() }
}

/// How many of those without a time are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The first ones: all stand on the page.
    Some,
    /// Everybody.
    All,
}

/// What was taken for granted, and what does not hold.
pub fn remarks(app: &App, found: &Found, named: Named) -> Vec<Text> {
    let mut out = Vec::new();
    let Some(unit) = app.unit() else { return out };
    let ids: BTreeSet<_> = found.task.parties.iter().flat_map(|party| party.people.iter().copied()).collect();
    let said = |id: &&crate::model::ids::PersonId| unit.person(**id).is_some_and(|p| p.free.is_empty());
    let silent = ids.iter().filter(said).count();
    let (from, to) = (clock(app, settings::DAY_START), clock(app, settings::DAY_END));
    let state = app.screens.people.slots.as_ref();
    let next = state.is_some_and(|state| state.ask.is_next_year());
    if next && silent > 0 {
        out.push(t::weekly_next_year(silent.to_string(), Arg::Time(from), Arg::Time(to)));
    } else if silent > 0 && silent == ids.len() {
        out.push(t::time_by_wish(Arg::Time(from), Arg::Time(to)));
    } else if silent > 0 {
        out.push(t::time_some_by_wish(silent, Arg::Time(from), Arg::Time(to)));
    }
    if named == Named::Some {
        out.extend(supervisors(app, found));
        out.extend(without_group(app, unit, found));
    }
    if let Some(state) = state {
        if let Some(other) = state.ask.other {
            out.push(t::weekly_twice(state.ask.length.0, other.0));
        }
        if named == Named::Some {
            out.extend(pairs(unit, &state.ask, found));
        }
        out.extend(no_calendar(unit, &state.ask));
    }
    // What it costs that one time is another one stands above; here only who had none before.
    let only = state.and_then(|state| state.instead.as_ref()).filter(|i| i.shown == Answer::Only);
    let all = named == Named::All;
    let here = |party: &usize| only.is_none_or(|instead| instead.without.contains(party));
    let without: Vec<usize> = found.plan.without.iter().copied().filter(here).collect();
    let without = found.task.once(&without);
    let names = |places: &[usize]| Arg::List(parties(app, &found.task, places));
    let nearest: Vec<Text> = without
        .iter()
        .take(if all { usize::MAX } else { NAMED })
        .filter_map(|&party| nearest(app, &found.task, party))
        .collect();
    match without.len() {
        0 => {}
        some if some > NAMED && named == Named::Some => {
            out.push(t::time_without_many(some, names(without.get(..NAMED).unwrap_or(&without))));
        }
        some if nearest.len() < some => out.push(t::time_without(names(&without))),
        _ => {}
    }
    out.extend(nearest);
    let people = state.is_some_and(|state| state.ask.whom == Whom::People);
    if people && named == Named::Some && !without.is_empty() {
        out.push(Key::WeeklyWithoutWhy.into());
    }
    out
}

/// How supervisors were counted: for those who plan, not for those who make the timetable.
fn supervisors(app: &App, found: &Found) -> Vec<Text> {
    let mut out = Vec::new();
    let nobody = BTreeSet::new();
    let of = |id: PersonId| app.unit().and_then(|unit| unit.person(id));
    let leaders = found.task.leaders.iter().filter_map(|leader| of(leader.id));
    let beside = leaders.filter(|person| takes_part(person, &nobody)).count();
    out.extend((beside > 0).then(|| t::weekly_leads_beside(beside)));
    match found.plan.limits {
        Limits::Held => {}
        Limits::SmallGroups => out.push(t::weekly_small_groups(found.task.least.to_string())),
        Limits::NotYet => out.push(Key::WeeklyNotYet.into()),
        Limits::NoLeaders => out.push(Key::TimeNoLeaders.into()),
        Limits::Places(places) => {
            let all: Vec<usize> = (0..found.task.parties.len()).collect();
            out.push(t::time_too_few_places(people_in(&found.task, &all), places));
        }
        Limits::NotKept => out.push(Key::TimeNotKept.into()),
    }
    out
}

/// Who has no group where the times are those of the groups, and which further time would do: of the times that are
/// shown, also where one was put in the place of another.
fn without_group(app: &App, unit: &Unit, found: &Found) -> Vec<Text> {
    let Some(state) = app.screens.people.slots.as_ref() else { return Vec::new() };
    if state.ask.whom == Whom::People {
        return Vec::new();
    }
    let times = found.plan.used().map(|slot| slot.window).collect();
    let Waiting { all, cannot, more } = waiting(&state.ask, unit, &times);
    let names = |ids: &[PersonId]| {
        let mut people: Vec<&Person> = ids.iter().filter_map(|&id| unit.person(id)).collect();
        screens::choices::by_name(app, &mut people, |person| Some(*person));
        let more = (people.len() > NAMED).then(|| Arg::from("…"));
        let names = people.iter().take(NAMED).map(|person| Arg::from(&person.name));
        Arg::List(names.chain(more).collect())
    };
    let can: Vec<PersonId> = all.iter().copied().filter(|id| !cannot.contains(id)).collect();
    let mut out = Vec::new();
    // Where nothing is known of a further time, all are only named.
    let only_named = if more.is_some() { &can } else { &all };
    out.extend((!only_named.is_empty()).then(|| t::weekly_waiting(only_named.len(), names(only_named))));
    out.extend(more.map(|more| match more {
        More::Time(Further { window, places, leaders, .. }) => {
            let leaders = match leaders.as_slice() {
                [] => Arg::from(Text::from(Key::WeeklyFurtherNobody)),
                some => names(some),
            };
            t::weekly_further(cannot.len(), leaders, names(&cannot), places.to_string(), window)
        }
        More::TooFew { most, least } => {
            t::weekly_further_too_few(cannot.len(), least.to_string(), most.to_string(), names(&cannot))
        }
    }));
    out
}

/// That there is no school year to say until when, or that its days are only what is usual: nobody has put its
/// calendar in.
fn no_calendar(unit: &Unit, ask: &Ask) -> Option<Text> {
    let Some((first, _)) = ask.period(unit) else { return Some(Key::WeeklyNoYear.into()) };
    let year = terms::school_year(first);
    year_of(unit, year).is_none().then(|| t::weekly_no_calendar(format::school_year(year)))
}

/// What became of pairs, where groups are still to be built.
fn pairs(unit: &Unit, ask: &Ask, found: &Found) -> Vec<Text> {
    let pairs = Pairs::of(unit);
    if ask.whom == Whom::Groups {
        return Vec::new();
    }
    let mut out = Vec::new();
    let all: Vec<usize> = (0..found.task.parties.len()).collect();
    let parties = found.task.once(&all).into_iter().filter_map(|party| found.task.parties.get(party));
    let together = parties.filter(|party| party.people.len() > 1).count();
    if together > 0 && !pairs.together.is_empty() {
        out.push(t::weekly_together(together));
    }
    let apart = found.task.apart.len();
    match found.plan.limits {
        _ if apart == 0 => {}
        Limits::Held | Limits::SmallGroups => out.push(t::weekly_apart(apart)),
        _ => out.push(t::weekly_apart_not_counted(apart)),
    }
    out
}

/// A group that can never meet, with the time at which fewest are missing; none of people.
fn nearest(app: &App, task: &Task, party: usize) -> Option<Text> {
    let (unit, state) = (app.unit()?, app.screens.people.slots.as_ref()?);
    let is_twice = task.twin(party).is_some();
    let party = task.parties.get(party)?;
    let group = unit.group(party.group?)?;
    let people: Vec<(&Person, Vec<Window>)> = party
        .people
        .iter()
        .filter_map(|&id| unit.person(id))
        .map(|person| (person, state.ask.free(person)))
        .collect();
    let missing = |window: &Window| -> BTreeSet<PersonId> {
        let busy = people.iter().filter(|(_, free)| !free.iter().any(|free| free.holds(*window)));
        busy.map(|(person, _)| person.id).collect()
    };
    // Where the times are given, another one at which all could be is no answer.
    let given = state.instead.as_ref().filter(|instead| instead.shown == Answer::Only);
    let given = given.and(state.ask.only.as_ref());
    let asked = task.candidates.iter().filter(|window| given.is_none_or(|given| given.contains(window)));
    let asked: Vec<(Window, BTreeSet<PersonId>)> = asked.map(|window| (*window, missing(window))).collect();
    // The second time that is named wherever the group is looked at.
    let named = state.ask.second.get(&group.id).filter(|_| given.is_none());
    let named: Option<Vec<Window>> =
        named.map(|second| group.windows.iter().chain([second]).copied().collect());
    let (windows, missing) = if let Some(windows) = named.filter(|_| is_twice) {
        let missing = windows.iter().flat_map(&missing).collect();
        (windows, missing)
    } else if is_twice {
        let long = asked.iter().filter(|(window, _)| window.length >= state.ask.length);
        let both = long.flat_map(|one| asked.iter().map(move |other| (one, other)));
        let two_days = both.filter(|(one, other)| one.0.day != other.0.day);
        let (one, other) = two_days.min_by_key(|(one, other)| one.1.union(&other.1).count())?;
        (vec![one.0, other.0], one.1.union(&other.1).copied().collect())
    } else {
        let one = asked.into_iter().min_by_key(|(_, missing)| missing.len())?;
        (vec![one.0], one.1)
    };
    let mut missing: Vec<&Person> = missing.into_iter().filter_map(|id| unit.person(id)).collect();
    screens::choices::by_name(app, &mut missing, |person| Some(*person));
    let names = missing.into_iter().map(|person| Arg::from(&person.name)).collect();
    Some(t::time_nearest(&group.name, Arg::List(names), Arg::Windows(windows)))
}
