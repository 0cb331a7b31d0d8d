//! When somebody takes a group over: what changes. Who can: [`super::candidates`].
//!
//! A stand-in is written on the group with its days, so that meetings made later follow too; who leads
//! one meeting by name stays. A new supervisor for good is written on the group, and every meeting that
//! was led by the one before keeps that name: what was held does not change hands.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use crate::{
    model::{
        change::{Change, Element, Entry, On},
        edit::Edit,
        groups::{Group, GroupChange, StandIn},
        ids::{GroupId, MeetingId, PersonId},
        meetings::{Meeting, MeetingChange, MeetingState, Presence},
        unit::Unit,
    },
    planning::{calendar::free::effect::outside_window, staff},
};

/// For how long somebody takes a group over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowLong {
    /// From a day to another one, or until further notice.
    Until(Option<NaiveDate>),
    /// For good.
    Good,
}

/// Planned meetings that get another leader when somebody takes a group over.
pub fn affected<'a>(
    unit: &'a Unit,
    group: &'a Group,
    from: NaiveDate,
    how_long: HowLong,
) -> impl Iterator<Item = &'a Meeting> {
    let last = match how_long {
        HowLong::Until(last) => last,
        HowLong::Good => None,
    };
    let in_time = move |day: NaiveDate| from <= day && last.is_none_or(|last| day <= last);
    let own = move |meeting: &&Meeting| {
        meeting.leader.is_none_or(|leader| led_before(group, meeting) == Some(leader))
    };
    unit.meetings()
        .iter()
        .filter(move |m| m.group == group.id && m.state == MeetingState::Planned && in_time(m.when.date))
        .filter(own)
}

/// Meetings to come in that time at which somebody stays expected whoever leads their groups: they take part, are a
/// guest, or lead by name; in order of time.
pub fn still_expected<'a>(
    unit: &'a Unit,
    groups: &[Group],
    person: PersonId,
    (from, until): (NaiveDate, Option<NaiveDate>),
) -> Vec<&'a Meeting> {
    let how_long = HowLong::Until(until);
    let led = groups.iter().flat_map(|group| affected(unit, group, from, how_long));
    let led: BTreeSet<MeetingId> = led.map(|meeting| meeting.id).collect();
    let in_time = |day: NaiveDate| from <= day && until.is_none_or(|last| day <= last);
    let cannot =
        |m: &Meeting| matches!(m.attendance.get(&person), Some(Presence::Excused | Presence::Absent));
    let to_come = unit.meetings().iter().filter(|m| m.state == MeetingState::Planned && in_time(m.when.date));
    let mut all: Vec<&Meeting> = to_come
        .filter(|m| !led.contains(&m.id) && !cannot(m) && staff::people_at(unit, m).contains(&person))
        .collect();
    all.sort_by_key(|meeting| (meeting.when, meeting.id));
    all
}

/// Meetings to come of a group that somebody leads only after an edit and is at another one then, each with that
/// one, in order of time. Where both are at the weekly times of their groups the one who leads is known not to have
/// that time at all: of such two nothing is said here.
pub fn clashes<'a>(
    before: &Unit,
    after: &'a Unit,
    group: GroupId,
    who: PersonId,
) -> Vec<(&'a Meeting, &'a Meeting)> {
    let is_new = |m: &&Meeting| {
        let was = before.meetings().get(m.id).is_some_and(|was| staff::people_at(before, was).contains(&who));
        m.group == group && m.state == MeetingState::Planned && staff::leader(after, m) == Some(who) && !was
    };
    let weekly = |m: &Meeting| outside_window(after, m).is_none();
    let other = |m: &'a Meeting| {
        let at_once = |o: &&Meeting| o.stands() && o.group != group && o.when.overlaps(m.when);
        let others = after.meetings().iter().filter(at_once).filter(|o| !(weekly(m) && weekly(o)));
        let other =
            others.filter(|o| staff::people_at(after, o).contains(&who)).min_by_key(|o| (o.when, o.id));
        other.map(|other| (m, other))
    };
    let mut all: Vec<_> = after.meetings().iter().filter(is_new).filter_map(other).collect();
    all.sort_by_key(|(meeting, _)| (meeting.when, meeting.id));
    all
}

fn led_before(group: &Group, meeting: &Meeting) -> Option<PersonId> {
    group.led_on(meeting.when.date)
}

/// The edits by which somebody takes a group over from a day on. One of them undone undoes all: they
/// belong in one [`Edit::All`]. Where the supervisor is named for a time, nobody leads in it yet.
pub fn take_over(unit: &Unit, group: &Group, who: PersonId, from: NaiveDate, how_long: HowLong) -> Vec<Edit> {
    let on = |change| Edit::Group(On::Change(group.id, change));
    let mut edits = Vec::new();
    let leads = Some(who).filter(|_| how_long == HowLong::Good || group.supervisor != Some(who));
    let new: Vec<&Meeting> = affected(unit, group, from, how_long).collect();
    // Who led what is over, and what comes before that day, stays written down.
    for meeting in unit.meetings().iter().filter(|m| m.group == group.id && m.leader.is_none()) {
        let led = staff::leader(unit, meeting);
        let over = meeting.state == MeetingState::Held;
        let changes = match how_long {
            HowLong::Good => over || meeting.when.date < from,
            HowLong::Until(last) => {
                over && from <= meeting.when.date && last.is_none_or(|last| meeting.when.date <= last)
            }
        };
        if changes && led.is_some() && led != leads {
            edits.push(Edit::Meeting(On::Change(meeting.id, MeetingChange::Leader(Change::new(None, led)))));
        }
    }
    match how_long {
        HowLong::Until(until) => {
            let entries = stands_in(group, StandIn { who, until, of: group.supervisor }, from);
            edits.extend(entries.into_iter().map(|entry| on(GroupChange::StandIn(entry))));
        }
        HowLong::Good => {
            edits.extend(ended(group, from).into_iter().map(|entry| on(GroupChange::StandIn(entry))));
            if group.supervisor != Some(who) {
                edits.push(on(GroupChange::Supervisor(Change::new(group.supervisor, Some(who)))));
            }
        }
    }
    for meeting in new {
        edits.extend(follows(group, meeting, leads));
    }
    edits
}

/// The edits by which a meeting follows whoever takes its group over.
fn follows(group: &Group, meeting: &Meeting, leads: Option<PersonId>) -> Vec<Edit> {
    let change = |change| Edit::Meeting(On::Change(meeting.id, change));
    let mut edits = Vec::new();
    if meeting.leader.is_some() {
        edits.push(change(MeetingChange::Leader(Change::new(meeting.leader, None))));
    }
    if let Some(who) = leads.filter(|who| !group.members.contains_key(who) && !meeting.guests.contains(who)) {
        edits.push(change(MeetingChange::ToTell(Element::Put(who))));
    }
    edits
}

/// How the stand-ins of a group become what they were with somebody new from a day on: what was said
/// before holds only outside of that time.
fn stands_in(group: &Group, new: StandIn, from: NaiveDate) -> Vec<Entry<NaiveDate, StandIn>> {
    let next = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
    let mut turns: BTreeSet<NaiveDate> = group.stand_ins.keys().copied().chain([from]).collect();
    let ends = group.stand_ins.values().filter_map(|one| one.until).chain(new.until);
    turns.extend(ends.map(next));
    let turns: Vec<NaiveDate> = turns.into_iter().collect();
    let inside = |day: NaiveDate| from <= day && new.until.is_none_or(|last| day <= last);
    let mut after: BTreeMap<NaiveDate, StandIn> = BTreeMap::new();
    for (at, &day) in turns.iter().enumerate() {
        let holds = if inside(day) { Some(new) } else { group.standing_in_on(day) };
        let until = turns.get(at + 1).and_then(|turn| turn.checked_sub_days(Days::new(1)));
        let Some(StandIn { who, of, .. }) = holds else { continue };
        let goes_on = |last: &StandIn| (last.who, last.of, last.until.map(next)) == (who, of, Some(day));
        match after.last_entry() {
            Some(mut last) if goes_on(last.get()) => last.get_mut().until = until,
            _ => {
                after.insert(day, StandIn { who, until, of });
            }
        }
    }
    // What holds no more stays written down beside it.
    for (&key, one) in group.stand_ins.iter().filter(|(_, one)| !group.holds(one)) {
        after.entry(key).or_insert(*one);
    }
    let keys: BTreeSet<NaiveDate> = group.stand_ins.keys().chain(after.keys()).copied().collect();
    let entry = |key| Entry { key, was: group.stand_ins.get(&key).copied(), now: after.get(&key).copied() };
    keys.into_iter().map(entry).filter(|entry| entry.was != entry.now).collect()
}

/// What was held stays with whoever led it, when the group gets another supervisor.
pub fn held_stay(unit: &Unit, group: &Group) -> Vec<Edit> {
    let held = |m: &&Meeting| m.group == group.id && m.state == MeetingState::Held && m.leader.is_none();
    let keep = |meeting: &Meeting| {
        let led = Change::new(None, Some(staff::leader(unit, meeting)?));
        Some(Edit::Meeting(On::Change(meeting.id, MeetingChange::Leader(led))))
    };
    unit.meetings().iter().filter(held).filter_map(keep).collect()
}

/// The edits by which a group gets another supervisor, or none, for good.
pub fn for_good(unit: &Unit, group: &Group, now: Option<PersonId>, from: NaiveDate) -> Vec<Edit> {
    if let Some(who) = now {
        return take_over(unit, group, who, from, HowLong::Good);
    }
    let keeps = |meeting: &&Meeting| {
        let over = meeting.state == MeetingState::Held || meeting.when.date < from;
        meeting.group == group.id && meeting.leader.is_none() && over
    };
    let kept = unit.meetings().iter().filter(keeps).filter_map(|meeting| {
        let led = staff::leader(unit, meeting)?;
        Some(Edit::Meeting(On::Change(meeting.id, MeetingChange::Leader(Change::new(None, Some(led))))))
    });
    let change = Change::new(group.supervisor, None);
    let none = (change.was != change.now)
        .then_some(Edit::Group(On::Change(group.id, GroupChange::Supervisor(change))));
    kept.chain(none).collect()
}

/// Stand-ins that would hold on a day or later: they end the day before, or do not begin.
fn ended(group: &Group, from: NaiveDate) -> Vec<Entry<NaiveDate, StandIn>> {
    let before = from.checked_sub_days(Days::new(1)).unwrap_or(from);
    let holds = |stand_in: &StandIn| stand_in.until.is_none_or(|until| from <= until);
    let all = group.stand_ins.iter().filter(|(_, stand_in)| holds(stand_in));
    all.map(|(&key, &was)| {
        let now = (key < from).then_some(StandIn { until: Some(before), ..was });
        Entry { key, was: Some(was), now }
    })
    .collect()
}

/// The edits after which nobody stands in for the supervisor from a day on.
pub fn back(unit: &Unit, group: &Group, from: NaiveDate) -> Vec<Edit> {
    let mut after = group.stand_ins.clone();
    write(&mut after, ended(group, from));
    stand_ins_become(unit, group, &after)
}

/// The edits by which what is said of a stand-in becomes something else: another one, or other days. It is
/// the first that holds on `today` or later; what the new days do not hold of it is the supervisor's again,
/// save what is past.
pub fn change(
    unit: &Unit,
    group: &Group,
    today: NaiveDate,
    who: PersonId,
    (from, until): (NaiveDate, Option<NaiveDate>),
) -> Vec<Edit> {
    let how_long = HowLong::Until(until);
    let Some((key, was)) = group.stand_ins_from(today).next() else {
        return take_over(unit, group, who, from, how_long);
    };
    let mut without = group.clone();
    without.stand_ins.remove(&key);
    if let Some(before) = today.pred_opt().filter(|_| key < today) {
        without.stand_ins.insert(key, StandIn { until: Some(before), ..was });
    }
    let mut after = without.stand_ins.clone();
    write(&mut after, stands_in(&without, StandIn { who, until, of: group.supervisor }, from));
    let mut edits = stand_ins_become(unit, group, &after);
    let leads = Some(who).filter(|_| group.supervisor != Some(who));
    for meeting in affected(unit, group, from, how_long).filter(|meeting| led_before(group, meeting) != leads)
    {
        edits.extend(follows(group, meeting, leads));
    }
    edits
}

fn write(stand_ins: &mut BTreeMap<NaiveDate, StandIn>, entries: Vec<Entry<NaiveDate, StandIn>>) {
    for Entry { key, now, .. } in entries {
        match now {
            Some(now) => stand_ins.insert(key, now),
            None => stand_ins.remove(&key),
        };
    }
}

/// The edits by which the stand-ins of a group become others. Held meetings keep who led them.
fn stand_ins_become(unit: &Unit, group: &Group, after: &BTreeMap<NaiveDate, StandIn>) -> Vec<Edit> {
    let then = Group { stand_ins: after.clone(), ..group.clone() };
    let other = |day: NaiveDate| group.led_on(day) != then.led_on(day);
    let held = unit.meetings().iter().filter(|meeting| {
        let is_held = meeting.group == group.id && meeting.state == MeetingState::Held;
        is_held && meeting.leader.is_none() && other(meeting.when.date)
    });
    let keep = |meeting: &Meeting| {
        let led = Change::new(None, Some(group.led_on(meeting.when.date)?));
        Some(Edit::Meeting(On::Change(meeting.id, MeetingChange::Leader(led))))
    };
    let keys: BTreeSet<NaiveDate> = group.stand_ins.keys().chain(after.keys()).copied().collect();
    let entry = |key| Entry { key, was: group.stand_ins.get(&key).copied(), now: after.get(&key).copied() };
    let changed = keys.into_iter().map(entry).filter(|entry| entry.was != entry.now);
    let write = |entry| Edit::Group(On::Change(group.id, GroupChange::StandIn(entry)));
    held.filter_map(keep).chain(changed.map(write)).collect()
}
