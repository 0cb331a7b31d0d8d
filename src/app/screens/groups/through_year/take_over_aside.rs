//! What taking groups over would mean, beside the form: what the chosen ones bring, who else could, what changes.

use chrono::NaiveDate;

use super::{
    near::{self, Which},
    take_over::{BACK, FIELDS, GOOD, NOBODY, asked, first, given, given_back, groups_of, last, read},
    taken_over::{Leads, leads, unit_after},
    who_leads::{by_name, gone},
};
use crate::{
    app::{
        App,
        aside::Aside,
        command::Command,
        form::Form,
        key_sheet::key_name,
        keymap,
        screens::{
            breaks, calendar,
            choices::first_of,
            groups::{facts, proposals::differs::lock_name},
        },
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        groups::{Group, Lock, StandIn},
        ids::{GroupId, PersonId},
        meetings::{Meeting, MeetingState},
        people::Training,
        unit::Unit,
    },
    planning::{
        elsewhere,
        groups::leading::{
            away::in_time,
            candidates::{Candidate, Fits, candidates, meet_at_once},
            leads::School,
            nearest::{Near, nearest},
            stand_ins::{self, at_once},
            take_over::{HowLong, affected, clashes, still_expected},
            unled::of_stand_in,
        },
        running::is_missing,
        staff,
    },
};

/// Others that are named beside the one chosen.
const OTHERS: usize = 3;

/// Whether somebody can, in a word or two.
pub fn short(candidate: &Candidate) -> Text {
    match candidate.fits {
        Fits::Taken(_) | Fits::Elsewhere(_) => Key::TakeOverTaken.into(),
        Fits::NotFree(window) => t::groups_note_not_free(window),
        Fits::Away(away) => gone(away),
        Fits::Free | Fits::NoTime if !candidate.has_room() => {
            t::groups_note_full(candidate.leads, candidate.most)
        }
        Fits::Free | Fits::NoTime if candidate.over => match candidate.load {
            Some(percent) if percent > 100 => t::take_over_over(percent.to_string()),
            _ => Key::TakeOverOverPeople.into(),
        },
        Fits::NoTime => Key::TakeOverNoTime.into(),
        Fits::Free => Key::TakeOverFree.into(),
    }
}

/// Everything that speaks for or against somebody.
fn long(unit: &Unit, candidate: &Candidate) -> Text {
    let fits = match candidate.fits {
        Fits::Taken(group) => {
            t::take_over_taken_by(unit.group(group).map_or_else(String::new, |g| g.name.to_string()))
        }
        Fits::Elsewhere(window) => match unit.elsewhere().weekly(candidate.person, window) {
            Some(there) => t::elsewhere_note(&there.group, &there.unit),
            None => Key::TakeOverTaken.into(),
        },
        Fits::NotFree(window) => t::groups_note_not_free(window),
        Fits::Away(away) => gone(away),
        Fits::NoTime => Key::TakeOverNoTime.into(),
        Fits::Free => Key::TakeOverFree.into(),
    };
    let training = match candidate.training {
        Training::Done => Key::GroupsTrainingDone,
        Training::Underway => Key::GroupsTrainingUnderway,
        Training::None => Key::GroupsTrainingNone,
    };
    let school = if candidate.school == School::Own { Key::LeadsOwn } else { Key::LeadsOther };
    let load = match candidate.load {
        Some(percent) => t::take_over_load(percent.to_string()),
        None => Key::TakeOverNoShare.into(),
    };
    let name = facts::name(unit, candidate.person);
    t::take_over_candidate(fits, candidate.leads, load, candidate.most, name, school, training)
}

/// What the chosen ones bring, who else could, and what changes.
pub fn aside(app: &App, person: PersonId, form: &Form) -> Vec<Aside> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let groups = groups_of(app, unit, person);
    let mut out: Vec<Aside> = read_as(app, form).into_iter().collect();
    if form.value("how") == BACK {
        let from = first(app, form).ok();
        out.extend(from.map(|from| Aside::plain(given_back(app, unit, &groups, person, from))));
        return out;
    }
    let field = form.fields.get(form.focus);
    let at = field.and_then(|field| FIELDS.iter().position(|id| *id == field.id));
    if let Some(group) = at.and_then(|at| groups.get(at)) {
        out.extend(by_name(app, unit, group).into_iter().map(Aside::plain));
        let ask = asked(app, unit, &groups, form);
        let all = candidates(&ask, group);
        let chosen = field.and_then(|field| field.value().parse::<PersonId>().ok());
        if let Some(one) = all.iter().find(|c| Some(c.person) == chosen) {
            let said = long(unit, one);
            out.push(if one.can() { Aside::plain(said) } else { Aside::care(said) });
        }
        let others = all.iter().filter(|c| Some(c.person) != chosen && c.person != person);
        let others =
            others.take(OTHERS).map(|c| t::take_over_option(facts::name(unit, c.person), short(c)).into());
        let others: Vec<Arg> = others.collect();
        let near = nearest(&ask, group);
        if all.is_empty() && near.is_empty() {
            out.push(Aside::care(Key::TakeOverNobody));
        } else if !near.is_empty() {
            let words = |(n, one): (usize, &Near)| {
                near::words(unit, one, if n == 0 { Which::First } else { Which::Next })
            };
            let others = near.iter().enumerate().filter(|(_, one)| Some(one.person) != chosen);
            out.extend(others.map(words));
        } else if others.is_empty() {
            out.push(Aside::plain(Key::TakeOverNobodyElse));
        } else {
            out.push(Aside::plain(t::take_over_others(Arg::List(others))));
        }
    }
    out.extend(too_much(app, unit, &groups, form));
    out.extend(busy(app, unit, &groups, form, at));
    out.extend(held_fast(&groups, form));
    if let Ok((from, how_long)) = read(app, form) {
        let taken = groups.iter().zip(FIELDS);
        let taken = taken.filter_map(|(group, field)| Some((group, leads(app, form, group, field)?)));
        let (missed, taken): (Vec<_>, Vec<_>) = taken.partition(|(_, leads)| *leads == Leads::Nobody);
        // Whoever leads a meeting already is no new leader of it.
        let count = |groups: &[(&Group, Leads)]| -> usize {
            let new = |(group, leads): &(&Group, Leads)| {
                let now = match leads {
                    Leads::Other(who) => Some(*who),
                    Leads::Back => group.supervisor,
                    Leads::Nobody => None,
                };
                let other = move |m: &&Meeting| now.is_none() || staff::leader(unit, m) != now;
                affected(unit, group, from, how_long).filter(other).count()
            };
            groups.iter().map(new).sum()
        };
        // Whoever is away themselves then leads none either.
        let alone: usize = taken.iter().map(|one| away_at(unit, *one, (from, how_long))).sum();
        let unled = count(&missed) + alone;
        if unled > 0 {
            out.push(Aside::care(t::take_over_unled(unled)));
        }
        let follow = count(&taken).saturating_sub(alone);
        out.extend(at_other_meetings(app, unit, &taken, (from, how_long)));
        let of = |id| groups.iter().any(|group| group.id == id);
        let held = unit.meetings().iter().filter(|m| m.state == MeetingState::Held && of(m.group)).count();
        out.extend(other_meetings(app, unit, (person, &groups), (from, how_long)));
        out.extend(leads_elsewhere(unit, person, from, how_long).map(Aside::care));
        out.push(Aside::plain(t::take_over_follow(follow, held)));
    }
    out
}

/// At how many meetings of a group to come the one who takes it over is away.
fn away_at(unit: &Unit, (group, leads): (&Group, Leads), (from, how_long): (NaiveDate, HowLong)) -> usize {
    let Leads::Other(who) = leads else { return 0 };
    let missed = |meeting: &&Meeting| {
        staff::leader(unit, meeting) != Some(who) && is_missing(unit, who, meeting.when.date)
    };
    affected(unit, group, from, how_long).filter(missed).count()
}

/// That whoever takes a group over is at another meeting at the time of some of its meetings, beside what clashes week
/// by week.
fn at_other_meetings(
    app: &App,
    unit: &Unit,
    taken: &[(&Group, Leads)],
    when: (NaiveDate, HowLong),
) -> Vec<Aside> {
    let Some(after) = unit_after(app, unit, taken, when) else { return Vec::new() };
    let of = |(group, leads): &(&Group, Leads)| {
        let Leads::Other(who) = leads else { return None };
        let at = |(meeting, other): (&Meeting, &Meeting)| {
            let other = after.group(other.group).map(|group| group.name.to_string()).unwrap_or_default();
            let times = format::times(meeting.when.start, meeting.when.end());
            Arg::from(t::take_over_clash_at(Arg::ShortDate(meeting.when.date), other, times))
        };
        let all: Vec<Arg> = clashes(unit, &after, group.id, *who).into_iter().map(at).collect();
        let name = || facts::name(unit, *who);
        (!all.is_empty()).then(|| Aside::care(t::take_over_clash(&group.name, first_of(all, OTHERS), name())))
    };
    taken.iter().filter_map(of).collect()
}

/// That whoever does not lead for a time stays expected elsewhere, and how to note that they cannot come.
fn other_meetings(
    app: &App,
    unit: &Unit,
    (person, groups): (PersonId, &[Group]),
    (from, how_long): (NaiveDate, HowLong),
) -> Option<Aside> {
    let HowLong::Until(until) = how_long else { return None };
    let all = still_expected(unit, groups, person, (from, until));
    let named = |meeting: &&Meeting| {
        let what = calendar::facts::name_in_short(app, unit, meeting);
        Arg::from(t::take_over_meeting(Arg::ShortDate(meeting.when.date), what))
    };
    let meetings = first_of(all.iter().map(named).collect(), OTHERS);
    let key = keymap::keys(Command::Attendance).first().map(|&key| key_name(app.i18n, key));
    (!all.is_empty()).then(|| {
        Aside::care(t::take_over_expected(key.unwrap_or_default(), meetings, facts::name(unit, person)))
    })
}

/// That somebody who does not lead here for a time, or no more, leads on in other units until it is said there.
pub(super) fn leads_elsewhere(
    unit: &Unit,
    person: PersonId,
    from: NaiveDate,
    how_long: HowLong,
) -> Option<Text> {
    let until = match how_long {
        HowLong::Until(until) => until,
        HowLong::Good => None,
    };
    let there = elsewhere::led_in_time(unit, person, (from, until));
    let groups: Vec<Text> = there.map(|there| t::leads_elsewhere_group(&there.group, &there.unit)).collect();
    (!groups.is_empty()).then(|| t::take_over_leads_elsewhere(Arg::list(groups), facts::name(unit, person)))
}

/// Somebody chosen for more groups than they may lead, or for two at one time.
fn too_much(app: &App, unit: &Unit, groups: &[Group], form: &Form) -> Vec<Aside> {
    let mut out = Vec::new();
    let given = given(app, groups, form);
    let group = |id: GroupId| groups.iter().find(|group| group.id == id);
    let chosen: Vec<(PersonId, &Group)> =
        given.iter().filter_map(|(who, id)| Some((*who, group(*id)?))).collect();
    let mut people: Vec<PersonId> = chosen.iter().map(|(who, _)| *who).collect();
    people.sort_unstable();
    people.dedup();
    for who in people {
        let own: Vec<&Group> = chosen.iter().filter(|(id, _)| *id == who).map(|(_, group)| *group).collect();
        let led = at_once(unit, who, app.today()).into_iter();
        let led = led.filter(|g| own.iter().all(|o| o.id != g.id)).count() + own.len();
        let led = led + stand_ins::led_elsewhere(unit, who);
        let most = unit.person(who).map_or(0, |person| person.leading.max_groups);
        if led > usize::from(most) && own.len() > 1 {
            out.push(Aside::care(t::groups_full_lead_many(led, most, facts::name(unit, who))));
        }
        let at =
            |(at, group): (usize, &&Group)| own.iter().skip(at + 1).any(|other| meet_at_once(group, other));
        let both = own.iter().enumerate().any(at);
        if both {
            out.push(Aside::care(t::take_over_twice(facts::name(unit, who))));
        }
    }
    out
}

/// Those chosen for other groups than the one with the focus who cannot be there: it is allowed, and said. Of whoever
/// leads already as it was saved nothing else is said, also where the focus is.
fn busy(app: &App, unit: &Unit, groups: &[Group], form: &Form, focus: Option<usize>) -> Vec<Aside> {
    let Ok((from, how_long)) = read(app, form) else { return Vec::new() };
    let until = match how_long {
        HowLong::Until(until) => until,
        HowLong::Good => None,
    };
    let of = |(at, (group, field)): (usize, (&Group, &str))| {
        let value = form.value(field);
        let saved = || group.stand_ins_from(app.today()).next();
        let who = match value.parse::<PersonId>() {
            Ok(chosen) => Some(chosen).filter(|_| focus != Some(at)),
            Err(_) => saved().filter(|_| value.is_empty()).and_then(|(_, is)| is.leads()),
        }?;
        if let Some(away) = in_time(unit, group, who, (from, until)) {
            let name = facts::name(unit, who);
            return Some(Aside::care(t::take_over_cannot_away(gone(away), &group.name, name)));
        }
        let is = StandIn { who, until, of: group.supervisor };
        let one = of_stand_in(unit, group, from, is).into_iter().next()?;
        let name = facts::name(unit, who);
        Some(Aside::care(match one.has.and_then(|id| unit.group(id)) {
            Some(other) => t::take_over_cannot_has(&group.name, name, &other.name),
            None => t::take_over_cannot(&group.name, name, one.window),
        }))
    };
    groups.iter().zip(FIELDS).enumerate().filter_map(of).collect()
}

/// That the supervisor of a group is locked who is replaced for good.
fn held_fast(groups: &[Group], form: &Form) -> Vec<Aside> {
    if form.value("how") != GOOD {
        return Vec::new();
    }
    let chosen = groups
        .iter()
        .zip(FIELDS)
        .filter(|(_, field)| form.value(field) == NOBODY || form.value(field).parse::<PersonId>().is_ok());
    let locked = chosen.filter(|(group, _)| group.locks.contains(&Lock::Supervisor));
    let said = |(group, _): (&Group, &str)| {
        Aside::plain(t::hand_locked(&group.name, Arg::list([lock_name(Lock::Supervisor)])))
    };
    locked.map(said).collect()
}

/// The day that is meant by what is typed in the field with the focus.
fn read_as(app: &App, form: &Form) -> Option<Aside> {
    let from = first(app, form).ok()?;
    let field = form.fields.get(form.focus)?;
    let day = match field.id {
        "from" | "back" => Some(from),
        "until" => last(app, form, from).ok()?,
        _ => return None,
    };
    Some(Aside::plain(breaks::read_as(field, day)))
}
