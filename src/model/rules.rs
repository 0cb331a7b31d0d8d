//! What must hold in every unit: things referred to exist, lists keep their limits.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    error::{EditError, Rule, Thing},
    fallen::What,
    groups::{Group, Membership, StandIn, WINDOWS_MAX},
    needs::{PRIORITIES_MAX, Priority, Results},
    pairs::Pair,
    people::{Person, WISHES_MAX},
    plan::{Goal, GoalLevel},
    survey::{PUPILS_LEAST, Survey},
    taken::{TIMES_MAX, TakenTimes, Times},
    unit::Unit,
    week::{Minutes, Window},
};

/// Checks what an edit has touched: what is there must obey the rules and refer to what exists, and
/// what is gone must not be referred to.
///
/// # Errors
/// The first thing found wrong.
pub fn check(unit: &Unit, touched: &[Thing]) -> Result<(), EditError> {
    let (mut seen, mut gone) = (BTreeSet::new(), BTreeSet::new());
    for &what in touched {
        // Many who move touch the same groups again and again.
        if !seen.insert(what) {
            continue;
        }
        if !exists(unit, what) {
            gone.insert(what);
            continue;
        }
        if let Some(rule) = broken(unit, what) {
            return Err(EditError::Rule { what, rule });
        }
        if let Some(missing) = refers_to(unit, what).into_iter().find(|&thing| !exists(unit, thing)) {
            return Err(EditError::Gone { what: missing });
        }
    }
    if gone.is_empty() {
        return Ok(());
    }
    for by in everything(unit) {
        if let Some(what) = refers_to(unit, by).into_iter().find(|thing| gone.contains(thing)) {
            return Err(EditError::InUse { what, by });
        }
    }
    Ok(())
}

/// Checks a whole unit, such as one that was just read from a file.
///
/// # Errors
/// The first thing found wrong.
pub fn check_all(unit: &Unit) -> Result<(), EditError> {
    check(unit, &everything(unit))
}

/// Whether it is in the unit.
pub fn exists(unit: &Unit, thing: Thing) -> bool {
    match thing {
        Thing::Unit => true,
        Thing::Year(id) => unit.years.has(id),
        Thing::Person(id) => unit.people.has(id),
        Thing::Round(id) => unit.rounds.has(id),
        Thing::Evidence(id) => unit.evidence.has(id),
        Thing::Priority(id) => unit.priorities.has(id),
        Thing::Choice(id) => unit.choices.has(id),
        Thing::Group(id) => unit.groups.has(id),
        Thing::Meeting(id) => unit.meetings.has(id),
        Thing::Step(id) => unit.steps.has(id),
        Thing::Goal(id) => unit.goals.has(id),
        Thing::Programme(id) => unit.own_programmes.has(id),
        Thing::Module(id) => unit.own_modules.has(id),
        Thing::Survey(id) => unit.surveys.has(id),
        Thing::Ballot(id) => unit.ballots.has(id),
        Thing::Paper(id) => unit.papers.has(id),
        Thing::Pair(id) => unit.pairs.has(id),
    }
}

/// Everything that refers to `thing`.
pub fn users_of(unit: &Unit, thing: Thing) -> Vec<Thing> {
    everything(unit).into_iter().filter(|&by| refers_to(unit, by).contains(&thing)).collect()
}

fn everything(unit: &Unit) -> Vec<Thing> {
    let mut all = vec![Thing::Unit];
    all.extend(unit.years.iter().map(|r| Thing::Year(r.id)));
    all.extend(unit.people.iter().map(|r| Thing::Person(r.id)));
    all.extend(unit.rounds.iter().map(|r| Thing::Round(r.id)));
    all.extend(unit.evidence.iter().map(|r| Thing::Evidence(r.id)));
    all.extend(unit.priorities.iter().map(|r| Thing::Priority(r.id)));
    all.extend(unit.choices.iter().map(|r| Thing::Choice(r.id)));
    all.extend(unit.groups.iter().map(|r| Thing::Group(r.id)));
    all.extend(unit.meetings.iter().map(|r| Thing::Meeting(r.id)));
    all.extend(unit.steps.iter().map(|r| Thing::Step(r.id)));
    all.extend(unit.goals.iter().map(|r| Thing::Goal(r.id)));
    all.extend(unit.own_programmes.iter().map(|r| Thing::Programme(r.id)));
    all.extend(unit.own_modules.iter().map(|r| Thing::Module(r.id)));
    all.extend(unit.surveys.iter().map(|r| Thing::Survey(r.id)));
    all.extend(unit.ballots.iter().map(|r| Thing::Ballot(r.id)));
    all.extend(unit.papers.iter().map(|r| Thing::Paper(r.id)));
    all.extend(unit.pairs.iter().map(|r| Thing::Pair(r.id)));
    all
}

fn refers_to(unit: &Unit, thing: Thing) -> Vec<Thing> {
    let mut to = Vec::new();
    match thing {
        Thing::Unit => {
            let people = unit.taken.values().flat_map(|taken| taken.people.keys());
            to.extend(people.map(|&id| Thing::Person(id)));
            to.extend(unit.fallen.iter().filter_map(|days| match days.what {
                What::Group(id) => Some(Thing::Group(id)),
                What::Leader(id) => Some(Thing::Person(id)),
                What::All | What::Place(_) => None,
            }));
        }
        Thing::Year(_)
        | Thing::Person(_)
        | Thing::Round(_)
        | Thing::Evidence(_)
        | Thing::Programme(_)
        | Thing::Module(_)
        | Thing::Ballot(_)
        | Thing::Paper(_) => {}
        Thing::Pair(id) => {
            let both = unit.pairs.get(id).and_then(Pair::people);
            to.extend(both.into_iter().flat_map(|(one, other)| [one, other]).map(Thing::Person));
        }
        Thing::Survey(id) => to.extend(unit.surveys.get(id).map(|survey| Thing::Round(survey.round))),
        Thing::Priority(id) => {
            if let Some(priority) = unit.priorities.get(id) {
                to.push(Thing::Round(priority.round));
                to.extend(priority.evidence.iter().map(|&id| Thing::Evidence(id)));
                to.extend(priority.responsible.map(Thing::Person));
            }
        }
        Thing::Choice(id) => {
            if let Some(choice) = unit.choices.get(id) {
                to.extend(choice.group.map(Thing::Group));
                to.extend(choice.priorities.iter().map(|&id| Thing::Priority(id)));
            }
        }
        Thing::Group(id) => {
            if let Some(group) = unit.groups.get(id) {
                to.extend(group.members.keys().map(|&id| Thing::Person(id)));
                let talks = group.check_ins.values().filter_map(|check_in| check_in.with);
                let stand_ins = group.stand_ins.values().flat_map(|one| [Some(one.who), one.of]).flatten();
                let untold = group.check_ins_untold.values().flat_map(|known| known.keys().copied());
                let people = group.supervisor.into_iter().chain(talks).chain(stand_ins).chain(untold);
                to.extend(people.map(Thing::Person));
            }
        }
        Thing::Meeting(id) => {
            if let Some(meeting) = unit.meetings.get(id) {
                to.push(Thing::Group(meeting.group));
                to.extend(meeting.leader.map(Thing::Person));
                let people = meeting.guests.iter().chain(meeting.attendance.keys());
                let people = people.chain(&meeting.to_tell).chain(meeting.known.keys());
                let people = people.chain(meeting.held_as.keys()).chain(meeting.people_news.keys());
                let people = people.chain(meeting.people_news.values().flatten());
                let people = people.chain(meeting.prepares.values()).chain(&meeting.for_whom);
                to.extend(people.map(|&id| Thing::Person(id)));
            }
        }
        Thing::Step(id) => {
            to.extend(unit.steps.get(id).and_then(|s| s.responsible).map(Thing::Person));
        }
        Thing::Goal(id) => {
            if let Some(goal) = unit.goals.get(id) {
                to.extend(goal.parent.map(Thing::Goal));
                to.extend(goal.responsible.map(Thing::Person));
                to.extend(goal.priority.map(Thing::Priority));
            }
        }
    }
    to
}

fn broken(unit: &Unit, thing: Thing) -> Option<Rule> {
    match thing {
        Thing::Unit => {
            let (mut names, mut times) = (unit.usual_times.keys(), unit.usual_times.values().flatten());
            if unit.about.name.is_empty() || names.any(super::text::Line::is_empty) {
                Some(Rule::NameNeeded)
            } else if times.any(|&window| !sound(window))
                || unit.fallen.iter().any(|days| days.last < days.first)
            {
                Some(Rule::Order)
            } else {
                taken(unit)
            }
        }
        Thing::Year(id) => unit.years.get(id)?.spans.iter().any(|s| s.last < s.first).then_some(Rule::Order),
        Thing::Person(id) => person(unit.people.get(id)?),
        Thing::Priority(id) => priority(unit, unit.priorities.get(id)?),
        Thing::Group(id) => group(unit.groups.get(id)?),
        Thing::Pair(id) => unit.pairs.get(id)?.people().is_none().then_some(Rule::TwoPeople),
        Thing::Meeting(id) => {
            let when = unit.meetings.get(id)?.when;
            (when.length == Minutes(0) || when.end() > Minutes::at(24, 0)).then_some(Rule::Order)
        }
        Thing::Goal(id) => goal(unit, unit.goals.get(id)?),
        Thing::Evidence(id) => results(unit.evidence.get(id)?.results.as_ref()?),
        Thing::Survey(id) => survey(unit.surveys.get(id)?),
        Thing::Ballot(id) => {
            let more = unit.ballots.get(id)?.said.values().any(|said| said.of == 0 || said.for_it > said.of);
            more.then_some(Rule::MoreThanAsked)
        }
        Thing::Round(_)
        | Thing::Choice(_)
        | Thing::Step(_)
        | Thing::Programme(_)
        | Thing::Module(_)
        | Thing::Paper(_) => None,
    }
}

fn taken(unit: &Unit) -> Option<Rule> {
    let rooms = || unit.taken.values().flat_map(|taken| taken.rooms.keys());
    let mut times = unit.taken.values().flat_map(TakenTimes::all).flat_map(Times::iter);
    if unit.taken.keys().chain(rooms()).any(super::text::Line::is_empty) {
        Some(Rule::NameNeeded)
    } else if times.any(|when| when.length == Minutes(0) || when.end() > Minutes::at(24, 0)) {
        Some(Rule::Order)
    } else {
        (unit.taken.values().map(TakenTimes::count).sum::<usize>() > TIMES_MAX).then_some(Rule::TooManyTimes)
    }
}

fn group(group: &Group) -> Option<Rule> {
    if group.name.is_empty() {
        Some(Rule::NameNeeded)
    } else if group.windows.len() > WINDOWS_MAX {
        Some(Rule::TwoWindows)
    } else {
        let ends = |from: Option<NaiveDate>, until: Option<NaiveDate>| {
            from.zip(until).is_some_and(|(from, until)| until < from)
        };
        let member = |m: &Membership| {
            ends(m.from, m.until) || m.away.is_some_and(|away| ends(Some(away.from), away.until))
        };
        let stand_in = |(&from, stand_in): (&NaiveDate, &StandIn)| ends(Some(from), stand_in.until);
        let backwards = group.windows.iter().chain(&group.windows_before).any(|&w| !sound(w))
            || group.members.values().any(member)
            || group.stand_ins.iter().any(stand_in);
        backwards.then_some(Rule::Order)
    }
}

fn person(person: &Person) -> Option<Rule> {
    if person.name.is_empty() {
        Some(Rule::NameNeeded)
    } else if person.wishes.len() > WISHES_MAX {
        Some(Rule::ThreeWishes)
    } else if person.share.0 > 100 || person.leading.share.0 > 100 {
        Some(Rule::Share)
    } else {
        person.free.iter().chain(&person.lessons).any(|&w| !sound(w)).then_some(Rule::Order)
    }
}

fn priority(unit: &Unit, priority: &Priority) -> Option<Rule> {
    let count = unit.priorities.iter().filter(|p| p.round == priority.round).count();
    if count > PRIORITIES_MAX {
        return Some(Rule::ThreePriorities);
    }
    (!(1..=PRIORITIES_MAX).contains(&usize::from(priority.rank))).then_some(Rule::Rank)
}

fn goal(unit: &Unit, goal: &Goal) -> Option<Rule> {
    let above = match goal.level {
        GoalLevel::Long => None,
        GoalLevel::Short => Some(GoalLevel::Long),
        GoalLevel::Action => Some(GoalLevel::Short),
    };
    match goal.parent {
        None => None,
        Some(parent) => {
            let level = unit.goals.get(parent).map(|g| g.level);
            (level.is_some() && level != above).then_some(Rule::GoalChain)
        }
    }
}

fn results(results: &Results) -> Option<Rule> {
    if results.pupils < PUPILS_LEAST {
        return Some(Rule::TooFew);
    }
    let sum: u32 = results.levels.iter().map(|level| u32::from(level.percent)).sum();
    let off = u32::try_from(results.levels.len()).unwrap_or(u32::MAX).div_ceil(2);
    (sum.abs_diff(100) > off).then_some(Rule::Whole)
}

fn survey(survey: &Survey) -> Option<Rule> {
    let least = survey.voices.least();
    let few = |answers: u16| answers > 0 && answers < least;
    let counts = survey.answers.values().flat_map(|tally| [tally.now, tally.wanted]);
    if counts.map(|counts| counts.answers()).any(few) || (!survey.comments.is_empty() && few(survey.answered))
    {
        return Some(Rule::TooFew);
    }
    let more = survey.turnout.values().any(|turnout| turnout.of.is_some_and(|of| turnout.answered > of));
    more.then_some(Rule::MoreThanAsked)
}

fn sound(window: Window) -> bool {
    window.length > Minutes(0) && window.end() <= Minutes::at(24, 0)
}
