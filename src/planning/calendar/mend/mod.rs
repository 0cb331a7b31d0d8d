//! What to do when a day, a person, a room or a group's time falls out: new dates for what cannot be.
//!
//! Never one meeting fewer than could be held; of all ways to do that the one that changes the fewest
//! meetings, and of those the one that moves them the least. For one group that is proven. Held
//! meetings and those of days gone by stay where they are.

mod beside;
mod chain;
mod other_room;
mod stand_in;

pub use beside::{Beside, beside, other_days};
pub use stand_in::{MayLead, given, may_lead};

pub use crate::model::fallen::What;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    days::SchoolDays,
    fallen::at_time,
    free::{Taken, place_of},
    hindered::Hindered,
    propose::{Ask, ready},
    repair::{Shift, against_moving, cancel, push, push_all, shifts_edit},
    schedule::{Fixed, Follow, Placing, Possible, PupilDays, Usual, Weights},
    sittings::sittings,
    together::{Around, Effort, Joint, Limits, Task, together},
};
use crate::model::{
    edit::{Edit, apply},
    fallen::FallenDays,
    ids::{GroupId, MeetingId, PersonId},
    meetings::{Meeting, MeetingState, When, Why},
    text::{Name, Note},
    unit::Unit,
};

/// What falls out, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fall {
    /// What.
    pub what: What,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

/// What to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// As few meetings as possible get another date.
    Fewest,
    /// The meeting and those after it move on, as far as they must.
    Push,
    /// The meeting and all after it move on one step: each takes the place of the next one.
    PushAll,
    /// One of these leads, the first ones rather, where one can; of the rest as few as possible get another
    /// date.
    StandIn(Vec<MayLead>),
    /// Each is in another room that the unit knows, where one is free; of the rest as few as possible get
    /// another date.
    OtherRoom,
}

impl How {
    /// The same for what is looked at after that: whoever leads a group more has room for one less.
    #[must_use]
    pub fn after(&self, mend: &Mend) -> Self {
        let How::StandIn(may) = self else { return self.clone() };
        let leads = |one: &&MayLead| {
            mend.groups.iter().filter(|group| group.led.iter().any(|(_, to)| *to == one.person)).count()
        };
        let rest = may.iter().map(|one| MayLead { room: one.room.saturating_sub(leads(&one)), ..*one });
        How::StandIn(rest.filter(|one| one.room > 0).collect())
    }
}

/// The new dates of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The group.
    pub group: GroupId,
    /// Meetings that somebody else leads at their time.
    pub led: Vec<(MeetingId, PersonId)>,
    /// Meetings that somebody else was to lead at their time, and nobody can.
    pub led_by_nobody: BTreeSet<MeetingId>,
    /// Meetings that are in another room at their time.
    pub housed: Vec<(MeetingId, Name)>,
    /// Meetings that were to be in another room at their time, and none is free.
    pub housed_nowhere: BTreeSet<MeetingId>,
    /// Meetings with another date.
    pub shifts: Vec<Shift>,
    /// Meetings that cannot be held, and what stands in the way of all other times.
    pub lost: Vec<(MeetingId, Hindered)>,
    /// Meetings that no longer lie between their gatherings, and have no day there.
    pub stuck: BTreeSet<MeetingId>,
}

/// What is known of better ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// There are none.
    Proven,
    /// There may be some.
    Good,
    /// It was asked for in this way.
    AsAsked,
}

/// The new dates of all groups that something falls out for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mend {
    /// Group by group.
    pub groups: Vec<Mended>,
    /// What is known of ways that disturb less.
    pub tried: Tried,
}

impl Fall {
    /// That nothing does.
    pub fn nothing() -> Self {
        Self { what: What::All, first: NaiveDate::MAX, last: NaiveDate::MIN }
    }

    /// Whether a meeting cannot be at its time.
    pub fn hits(&self, unit: &Unit, meeting: &Meeting) -> bool {
        let leader = crate::planning::staff::leader(unit, meeting);
        self.what.is_of(meeting.group, leader, place_of(unit, meeting))
            && self.first <= meeting.when.date
            && meeting.when.date <= self.last
    }

    /// The same, to be remembered with its reason.
    pub fn days(&self, reason: Note) -> FallenDays {
        FallenDays { first: self.first, last: self.last, what: self.what.clone(), reason }
    }

    /// The planned meetings that fall out, in order of time.
    pub fn out<'a>(&self, unit: &'a Unit) -> Vec<&'a Meeting> {
        let planned = unit.meetings().iter().filter(|m| m.state == MeetingState::Planned);
        let mut out: Vec<&Meeting> = planned.filter(|m| self.hits(unit, m)).collect();
        out.sort_by_key(|m| (m.when, m.id));
        out
    }
}

impl Mended {
    /// A group of which nothing changes.
    pub fn of(group: GroupId) -> Self {
        Self {
            group,
            led: Vec::new(),
            led_by_nobody: BTreeSet::new(),
            housed: Vec::new(),
            housed_nowhere: BTreeSet::new(),
            shifts: Vec::new(),
            lost: Vec::new(),
            stuck: BTreeSet::new(),
        }
    }
}

impl Mend {
    /// How many meetings are lost, and how many others get another date.
    fn disturbs(&self) -> (usize, usize) {
        let lost = self.groups.iter().map(|group| group.lost.len()).sum();
        let moved: BTreeSet<MeetingId> =
            self.groups.iter().flat_map(|group| &group.shifts).map(|shift| shift.meeting).collect();
        (lost, moved.len())
    }

    /// What is noted of a group.
    fn of(&mut self, group: GroupId) -> Option<&mut Mended> {
        if !self.groups.iter().any(|mended| mended.group == group) {
            self.groups.push(Mended::of(group));
        }
        self.groups.iter_mut().find(|mended| mended.group == group)
    }

    /// Takes note of who leads what instead.
    fn lead(&mut self, led: Vec<(GroupId, MeetingId, PersonId)>) {
        for (group, meeting, to) in led {
            if let Some(mended) = self.of(group) {
                mended.led.push((meeting, to));
            }
        }
    }

    /// Takes note of what is where instead.
    fn house(&mut self, housed: Vec<(GroupId, MeetingId, Name)>) {
        for (group, meeting, room) in housed {
            if let Some(mended) = self.of(group) {
                mended.housed.push((meeting, room));
            }
        }
    }

    /// One edit: the new dates, what is cancelled and why, and whom to tell.
    pub fn edit(&self, unit: &Unit, why: &FallenDays) -> Edit {
        let mut then = unit.clone();
        let mut edits = Vec::new();
        for (id, to) in self.groups.iter().flat_map(|g| &g.led) {
            let Some(edit) = stand_in::given(&then, *id, *to) else { continue };
            if apply(&mut then, &edit).is_ok() {
                edits.push(edit);
            }
        }
        for (id, room) in self.groups.iter().flat_map(|g| &g.housed) {
            let Some(edit) = other_room::given(&then, *id, room) else { continue };
            if apply(&mut then, &edit).is_ok() {
                edits.push(edit);
            }
        }
        let shifts: Vec<Shift> = self.groups.iter().flat_map(|g| g.shifts.iter().copied()).collect();
        let lost = self.groups.iter().flat_map(|g| &g.lost);
        let lost = lost.filter_map(|(id, _)| cancel(&then, *id, why.reason.clone()));
        edits
            .into_iter()
            .chain([shifts_edit(&then, &shifts, &Why::FellOut(why.clone()))])
            .chain(lost)
            .collect()
    }
}

/// Finds new dates for what falls out. There is one question for each module of a group that meetings
/// fall out of; its first day is the earliest on which anything may move. `told` hears how many schedules
/// were worked out and ends the search by saying no; there is an answer all the same.
pub fn mend(
    asks: &[Ask<'_>],
    fall: &Fall,
    how: &How,
    (limits, effort): (Limits, Effort),
    told: &mut dyn FnMut(usize) -> bool,
) -> Mend {
    let Some(unit) = asks.first().map(|ask| ask.unit) else {
        return Mend { groups: Vec::new(), tried: Tried::Proven };
    };
    match how {
        How::Fewest => {
            let found = fewest(unit, asks, fall, (limits, effort), told);
            if found.tried == Tried::Proven {
                return found;
            }
            // A search that ended early is never worse than what a push would do.
            let pushed =
                Mend { tried: Tried::Good, ..pushed((unit, push), asks, fall, limits, &mut |_| true) };
            if pushed.disturbs() < found.disturbs() { pushed } else { found }
        }
        How::Push => pushed((unit, push), asks, fall, limits, told),
        How::PushAll => pushed((unit, push_all), asks, fall, limits, told),
        How::StandIn(may) => {
            let stand_in::Led { after, by, by_nobody } =
                stand_in::led_by_others(unit, &|m| days_at(asks, m), fall, may);
            let mut mend = fewest(&after, &asks_of(&after, asks), fall, (limits, effort), told);
            mend.lead(by);
            for group in &mut mend.groups {
                group.led_by_nobody = of_group(unit, group.group, &by_nobody);
            }
            mend
        }
        How::OtherRoom => {
            let other_room::Housed { after, at, nowhere } =
                other_room::in_other_rooms(unit, &|m| days_at(asks, m), fall);
            let mut mend = fewest(&after, &asks_of(&after, asks), fall, (limits, effort), told);
            mend.house(at);
            for group in &mut mend.groups {
                group.housed_nowhere = of_group(unit, group.group, &nowhere);
            }
            mend
        }
    }
}

/// The school days around a meeting; none of a meeting that nothing is asked of.
type DaysAt<'a> = &'a dyn Fn(&Meeting) -> Option<SchoolDays>;

fn days_at(asks: &[Ask<'_>], meeting: &Meeting) -> Option<SchoolDays> {
    asks.iter().find(|ask| ask.group.id == meeting.group).map(|ask| ask.days.clone())
}

/// The same questions, asked of a unit as it would be.
fn asks_of<'a>(after: &'a Unit, asks: &[Ask<'a>]) -> Vec<Ask<'a>> {
    let of = |ask: &Ask<'a>| Some(Ask { unit: after, group: after.group(ask.group.id)?, ..*ask });
    asks.iter().filter_map(of).collect()
}

fn of_group(unit: &Unit, group: GroupId, meetings: &BTreeSet<MeetingId>) -> BTreeSet<MeetingId> {
    let mine = |id: &MeetingId| unit.meetings().get(*id).is_some_and(|m| m.group == group);
    meetings.iter().copied().filter(mine).collect()
}

fn fewest(
    unit: &Unit,
    asks: &[Ask<'_>],
    fall: &Fall,
    (limits, effort): (Limits, Effort),
    told: &mut dyn FnMut(usize) -> bool,
) -> Mend {
    let out: BTreeSet<MeetingId> = fall.out(unit).iter().map(|m| m.id).collect();
    let mut parts: Vec<(usize, Task<'_>)> = Vec::new();
    // Only what gets a date here gives its old one free: a series that nothing falls out of stays.
    let moving: BTreeSet<MeetingId> = asks.iter().flat_map(|ask| movable(ask, &out)).map(|m| m.id).collect();
    let taken = Taken::new(unit, &moving);
    let around = Around::new(unit, limits, &moving);
    for (n, ask) in asks.iter().enumerate() {
        let days = ask.pupil_days();
        let mut series = Task { unit, placings: Vec::new(), meetings: Vec::new(), days: days.clone() };
        let mut last = None;
        let all = sittings(ask.cycle);
        for dated in ask.series() {
            // After a gap in the series only the order is asked for, as everywhere.
            let rule = last.map_or(Follow::ORDER, |before| dated.follows(before));
            last = Some(dated.to);
            let moves = moving.contains(&dated.meeting.id);
            let before = series.placings.last().map_or(&[][..], |last| &last.options);
            let mut placing =
                placing(ask, (&taken, &around), fall, &days, (dated.meeting, rule, before), moves);
            placing.ready = all.get(dated.from).and_then(|sitting| ready(ask, sitting, before));
            series.placings.push(placing);
            series.meetings.push(dated.meeting.clone());
        }
        let in_series: BTreeSet<MeetingId> = series.meetings.iter().map(|m| m.id).collect();
        let single = movable(ask, &out).into_iter().filter(|m| !in_series.contains(&m.id));
        let single: Vec<_> = single.collect();
        if series.meetings.iter().any(|m| out.contains(&m.id)) {
            parts.push((n, series));
        }
        for meeting in single {
            let alone = (meeting, Follow::ORDER, &[][..]);
            let placings = vec![placing(ask, (&taken, &around), fall, &days, alone, true)];
            parts.push((n, Task { unit, placings, meetings: vec![meeting.clone()], days: days.clone() }));
        }
    }
    let (which, tasks): (Vec<usize>, Vec<Task<'_>>) = parts.into_iter().unzip();
    let joint = together(&tasks, &Weights::default(), &around, effort, told);
    collected(asks, fall, (&which, &tasks), &joint)
}

/// The meetings of a question that may get another date: those of its module from its first day on where
/// something of it falls out, and
/// what falls out beside it.
fn movable<'a>(ask: &Ask<'a>, out: &BTreeSet<MeetingId>) -> Vec<&'a Meeting> {
    let mine = ask.unit.meetings().iter().filter(|m| m.group == ask.group.id);
    let open = mine.filter(|m| m.state == MeetingState::Planned && m.when.date >= ask.first);
    let in_module = |m: &Meeting| m.module == ask.module && m.part > 0 && !m.is_make_up();
    let open: Vec<&Meeting> = open.collect();
    let hit = open.iter().any(|m| in_module(m) && out.contains(&m.id));
    open.into_iter().filter(|m| (hit && in_module(m)) || out.contains(&m.id)).collect()
}

fn placing(
    ask: &Ask<'_>,
    (taken, around): (&Taken<'_>, &Around<'_>),
    fall: &Fall,
    days: &PupilDays,
    (meeting, rule, before): (&Meeting, Follow, &[Possible]),
    moves: bool,
) -> Placing {
    let stands = Possible { when: meeting.when, day: Usual::Yes };
    let target = days.before(meeting.when.date);
    let (ready, follows_up) = (None, false);
    if !moves {
        let (options, fixed, stands) = (vec![stands], Fixed::Yes, None);
        return Placing { rule, target, options, fixed, stands, ready, follows_up };
    }
    let fits = |when: When| {
        let then = at_time(ask.unit, meeting, when);
        !fall.hits(ask.unit, &then) && ask.is_free(taken, meeting, when) && !around.too_far(&then)
    };
    let mut options = ask.times_after(rule.same_day_after(before), meeting.when.length, &fits);
    options.retain(|option| option.when != meeting.when);
    if !fall.hits(ask.unit, meeting) {
        options.push(stands);
        options.sort_by_key(|option| option.when);
    }
    let (fixed, stands) = (Fixed::No, Some(meeting.when));
    Placing { rule, target, options, fixed, stands, ready, follows_up }
}

fn collected(asks: &[Ask<'_>], fall: &Fall, (which, tasks): (&[usize], &[Task<'_>]), joint: &Joint) -> Mend {
    let mut groups: BTreeMap<usize, Mended> = BTreeMap::new();
    for ((&n, task), found) in which.iter().zip(tasks).zip(&joint.found) {
        let Some(ask) = asks.get(n) else { continue };
        let mended = groups.entry(n).or_insert_with(|| Mended::of(ask.group.id));
        for (meeting, when) in task.meetings.iter().zip(&found.dates) {
            match *when {
                None => {
                    let why = against_moving(ask, meeting.id, |then| fall.hits(ask.unit, then));
                    mended.lost.push((meeting.id, why));
                }
                Some(to) if to != meeting.when => {
                    mended.shifts.push(Shift { meeting: meeting.id, from: meeting.when, to });
                }
                Some(_) => {}
            }
        }
    }
    let tried = if joint.proven { Tried::Proven } else { Tried::Good };
    Mend { groups: groups.into_values().collect(), tried }
}

/// A way to push a meeting on.
type PushWay = fn(&Ask<'_>, MeetingId, Limits) -> Option<Vec<Shift>>;

/// One group after the other, each knowing what the ones before it got.
fn pushed(
    (unit, way): (&Unit, PushWay),
    asks: &[Ask<'_>],
    fall: &Fall,
    limits: Limits,
    told: &mut dyn FnMut(usize) -> bool,
) -> Mend {
    let mut after = unit.clone();
    let blocked: BTreeSet<NaiveDate> = fall.first.iter_days().take_while(|d| *d <= fall.last).collect();
    let mut groups = Vec::new();
    for (n, ask) in asks.iter().enumerate() {
        // Every group is asked for: there is nothing better to be had by waiting, and nothing to leave out.
        let _ = told(n);
        let out: Vec<Meeting> =
            fall.out(unit).into_iter().filter(|m| m.group == ask.group.id).cloned().collect();
        let mut mended = Mended::of(ask.group.id);
        for meeting in out {
            let moved = mended.shifts.iter().any(|shift| shift.meeting == meeting.id);
            let Some(group) = after.group(ask.group.id).filter(|_| !moved) else { continue };
            let now = Ask { unit: &after, group, blocked: &blocked, ..*ask };
            match way(&now, meeting.id, limits) {
                Some(shifts) => {
                    // Only when they are is asked here; why is said with the whole.
                    let edit = shifts_edit(&after, &shifts, &Why::Said(Note::default()));
                    if apply(&mut after, &edit).is_ok() {
                        mended.shifts.extend(shifts);
                    }
                }
                None => {
                    mended
                        .lost
                        .push((meeting.id, against_moving(&now, meeting.id, |then| fall.hits(unit, then))));
                }
            }
        }
        groups.push(mended);
    }
    Mend { groups, tried: Tried::AsAsked }
}

#[cfg(test)]
#[path = "../mend_tests.rs"]
mod tests;
