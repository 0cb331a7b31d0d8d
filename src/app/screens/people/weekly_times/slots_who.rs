//! Who must be free at a time of the timetable: who takes part, who leads then, and what keeps them away.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{slots::Found, slots_say::people_in};
use crate::{
    app::{App, screens},
    i18n::{Arg, Key, Text, t},
    model::{
        groups::{Group, Membership, StandIn},
        ids::PersonId,
        people::Person,
    },
    planning::calendar::year::weeks::IsoWeek,
};

/// How many must be free at a time, the same people as are named: members, and who leads beside them.
pub fn count(app: &App, found: &Found, nth: usize) -> Text {
    let Some(slot) = found.plan.slots.get(nth) else { return t::words("") };
    let groups = groups_at(app, found, nth);
    if groups.is_empty() {
        return t::weekly_count(slot.leaders.len(), people_in(&found.task, &slot.parties));
    }
    let leads: BTreeSet<PersonId> = groups.iter().flat_map(|group| leads(app, group)).collect();
    // Whoever takes part and stands in is one person, and takes part before and after that as well.
    let members = participants(app, found, nth);
    t::weekly_count(leads.difference(&members).count(), members.len())
}

/// Who takes part at a time; whoever only leads does not.
pub fn participants(app: &App, found: &Found, nth: usize) -> BTreeSet<PersonId> {
    let groups = groups_at(app, found, nth);
    let (Some(slot), Some(state)) = (found.plan.slots.get(nth), &app.screens.people.slots) else {
        return BTreeSet::new();
    };
    if groups.is_empty() {
        let parties = slot.parties.iter().filter_map(|&at| found.task.parties.get(at));
        return parties.flat_map(|party| party.people.iter().copied()).collect();
    }
    groups.into_iter().flat_map(|group| state.ask.participants(group)).collect()
}

/// Who leads a group in the time that the timetable is for.
pub fn leads(app: &App, group: &Group) -> Vec<PersonId> {
    let both = app.unit().zip(app.screens.people.slots.as_ref());
    both.map(|(unit, state)| state.ask.leads(unit, group)).unwrap_or_default()
}

/// Names, each with what keeps the person away in the time that the timetable is for: `(ledig v 2-7)`.
pub fn marked(app: &App, found: &Found, nth: usize, people: &[&Person]) -> Vec<Text> {
    let here = groups_at(app, found, nth);
    let ask = app.screens.people.slots.as_ref().map(|state| &state.ask);
    let asked = app.unit().zip(ask).and_then(|(unit, ask)| {
        let period = ask.period(unit)?;
        Some((ask.groups(unit).collect::<Vec<_>>(), period))
    });
    let absences = |person: &Person| -> Vec<Text> {
        let Some((groups, period)) = &asked else { return Vec::new() };
        let members = groups.iter().filter_map(|group| group.members.get(&person.id));
        let mut all: Vec<Text> = members.flat_map(|member| away(member, *period)).collect();
        // Whoever leads only for some weeks and takes part all the time is not free again after them.
        let stays = |group: &&Group| {
            let takes_part = group.supervisor != Some(person.id) && group.members.contains_key(&person.id);
            takes_part && !leading(app, group, person.id).is_empty()
        };
        if all.is_empty() && here.iter().any(stays) {
            all.push(Key::WeeklyThroughout.into());
        }
        for mark in here.iter().flat_map(|group| leading(app, group, person.id)) {
            if !all.contains(&mark) {
                all.push(mark);
            }
        }
        all
    };
    let name = |person: &&Person| match absences(person) {
        marks if marks.is_empty() => t::words(&person.name),
        marks => t::weekly_marked(Arg::list(marks), &person.name),
    };
    people.iter().map(name).collect()
}

/// The groups that meet at a time.
pub fn groups_at<'a>(app: &'a App, found: &Found, nth: usize) -> Vec<&'a Group> {
    let slot = found.plan.slots.get(nth);
    let parties = slot.into_iter().flat_map(|slot| &slot.parties);
    parties.filter_map(|&at| app.unit()?.group(found.task.parties.get(at)?.group?)).collect()
}

/// The stand-ins of a group in the time that the timetable is for.
fn stand_ins(app: &App, group: &Group) -> Vec<(NaiveDate, StandIn)> {
    let state = app.screens.people.slots.as_ref();
    let both = app.unit().zip(state);
    both.map(|(unit, state)| state.ask.stand_ins(unit, group)).unwrap_or_default()
}

/// In which weeks somebody leads a group for its supervisor, or another leads for them.
fn leading(app: &App, group: &Group, person: PersonId) -> Vec<Text> {
    let own = group.supervisor == Some(person);
    let times = stand_ins(app, group).into_iter().filter(|(_, is)| own || is.who == person);
    let say = |(from, is): (NaiveDate, StandIn)| match (is.who == person, is.until) {
        (true, None) => t::weekly_leads_from(week(from)),
        (true, Some(until)) if week(from) == week(until) => t::weekly_leads_in(week(until)),
        (true, Some(until)) => t::weekly_leads(week(from), week(until)),
        (false, until) => away_in(from, until),
    };
    times.map(say).collect()
}

/// Who leads for a part of the time and is not free then.
pub fn stand_ins_busy(app: &App, found: &Found, nth: usize) -> Vec<Text> {
    let (Some(unit), Some(state)) = (app.unit(), &app.screens.people.slots) else { return Vec::new() };
    let Some(slot) = found.plan.slots.get(nth) else { return Vec::new() };
    let busy = |group: &Group| {
        let people = leads(app, group).into_iter().skip(1).filter_map(|id| unit.person(id));
        let cannot = |person: &&Person| !state.ask.free(person).iter().any(|free| free.holds(slot.window));
        people
            .filter(cannot)
            .map(|person| {
                if group.supervisor == Some(person.id) {
                    t::weekly_lead_busy(&group.name, &person.name)
                } else {
                    t::weekly_stand_in_busy(&group.name, &person.name)
                }
            })
            .collect::<Vec<_>>()
    };
    groups_at(app, found, nth).into_iter().flat_map(busy).collect()
}

fn week(day: NaiveDate) -> Arg {
    Arg::Week(IsoWeek::of(day).week)
}

fn away_in(from: NaiveDate, until: Option<NaiveDate>) -> Text {
    match until {
        None => t::weekly_away_from(week(from)),
        Some(until) if week(until) == week(from) => t::weekly_away_in(week(until)),
        Some(until) => t::weekly_away(week(from), week(until)),
    }
}

/// When a member is not there: not yet, on leave, no more.
fn away(member: &Membership, (first, last): (NaiveDate, NaiveDate)) -> Vec<Text> {
    let mut out = Vec::new();
    if let Some(from) = member.from.filter(|from| first < *from && *from <= last) {
        out.push(t::weekly_begins(week(from)));
    }
    if let Some(away) = member.away.filter(|away| away.from <= last && away.until.is_none_or(|u| u >= first))
    {
        out.push(away_in(away.from, away.until));
    }
    if let Some(until) = member.until.filter(|until| first <= *until && *until < last) {
        out.push(t::weekly_ends(week(until)));
    }
    out
}

/// Who must be free at a chosen time, in the order of names.
pub fn people<'a>(app: &'a App, found: &Found, nth: usize) -> Vec<&'a Person> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let Some(slot) = found.plan.slots.get(nth) else { return Vec::new() };
    let members = slot.parties.iter().filter_map(|&at| found.task.parties.get(at));
    let mut ids: BTreeSet<_> =
        members.flat_map(|party| party.people.iter()).chain(&slot.leaders).copied().collect();
    let groups = groups_at(app, found, nth).into_iter();
    ids.extend(groups.flat_map(|group| leads(app, group)));
    let mut people: Vec<&Person> = ids.into_iter().filter_map(|id| unit.person(id)).collect();
    screens::choices::by_name(app, &mut people, |person| Some(*person));
    people
}
