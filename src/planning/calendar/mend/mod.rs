//! What to do when a day, a person, a room or a group's time falls out: new dates for what cannot be.
//!
//! Never one meeting fewer than could be held; of all ways to do that the one that changes the fewest
//! meetings, and of those the one that moves them the least. For one group that is proven. Held
//! meetings and those of days gone by stay where they are.

pub mod back;
pub mod fallen;
pub mod hit;
pub mod left_behind;
pub mod repair;

mod beside;
mod chain;
mod mended;
mod modules;
mod other_room;
mod stand_in;

pub use beside::{Beside, beside, other_days};
pub use mended::{Fall, How, Mend, Mended, Tried};
pub use modules::{Mixed, mixed};
pub use other_room::could_be_housed;
pub use stand_in::{MayLead, given, may_lead};

pub use crate::model::fallen::What;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use self::{
    fallen::at_time,
    modules::{Modules, Series, has_others, in_one, room},
    repair::{Shift, against_moving, push, push_all, shifts_edit},
};
use super::{
    dating::{
        propose::{Ask, ready},
        schedule::{Fixed, Follow, Placing, Possible, PupilDays, Usual, Weights},
    },
    free::Taken,
    together::{Around, Effort, Joint, Limits, Task, together},
    year::days::SchoolDays,
};
use crate::model::{
    edit::apply,
    ids::{GroupId, MeetingId},
    meetings::{Meeting, MeetingState, When, Why},
    programme::SameDay,
    text::Note,
    unit::Unit,
};

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
    let none = BTreeSet::new();
    match how {
        How::Fewest => {
            let found = fewest(unit, asks, (fall, &none), (limits, effort), told);
            if found.tried == Tried::Proven {
                return found;
            }
            // A search that ended early is never worse than what a push would do.
            let pushed =
                Mend { tried: Tried::Good, ..pushed((unit, push), asks, fall, limits, &mut |_| true) };
            let worth = |mend: &Mend| {
                let (lost, moved) = mend.disturbs();
                (lost, mixed_by(unit, fall, mend), moved)
            };
            if worth(&pushed) < worth(&found) { pushed } else { found }
        }
        How::Push => pushed((unit, push), asks, fall, limits, told),
        How::PushAll => pushed((unit, push_all), asks, fall, limits, told),
        How::StandIn(may) => {
            let stand_in::Led { after, by, by_nobody } =
                stand_in::led_by_others(unit, &|m| days_at(asks, m), fall, may);
            let mut mend = fewest(&after, &asks_of(&after, asks), (fall, &none), (limits, effort), told);
            mend.lead(by);
            for group in &mut mend.groups {
                group.led_by_nobody = of_group(unit, group.group, &by_nobody);
            }
            mend
        }
        How::OtherRoom => {
            let other_room::Housed { after, at, nowhere } =
                other_room::in_other_rooms(unit, &|m| days_at(asks, m), fall);
            let mut mend = fewest(&after, &asks_of(&after, asks), (fall, &none), (limits, effort), told);
            if let Some((other, there)) =
                other_room::on_other_days(&after, asks, (fall, &nowhere), &mend, (limits, effort), told)
            {
                mend = other;
                mend.house(there);
            }
            mend.house(at);
            for group in &mut mend.groups {
                // Of one that has a room on another day there is no more to say.
                let housed: BTreeSet<MeetingId> = group.housed.iter().map(|(id, _)| *id).collect();
                group.housed_nowhere = &of_group(unit, group.group, &nowhere) - &housed;
            }
            mend
        }
    }
}

/// The school days around a meeting; none of a meeting that nothing is asked of.
pub type DaysAt<'a> = &'a dyn Fn(&Meeting) -> Option<SchoolDays>;

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

/// How many meetings come to be among those of another module.
fn mixed_by(unit: &Unit, fall: &Fall, mend: &Mend) -> usize {
    let mut after = unit.clone();
    if apply(&mut after, &mend.edit(unit, &fall.days(Note::default()))).is_err() {
        return 0;
    }
    unit.meetings().iter().filter(|m| mixed(unit, &after, m.id).is_some()).count()
}

/// Meetings of a part that are on different days stay so, as when they got their first dates, nothing gets a day
/// before those that fall out, and what is before the next module of the group stays before it; only a group that would
/// lose a meeting for that may have an earlier day, or two on one day where its programme allows it, and where that
/// does not do either, a day among the meetings of another module. Beside what falls out some meetings cannot stay
/// where they are.
fn fewest(
    unit: &Unit,
    asks: &[Ask<'_>],
    fall: (&Fall, &BTreeSet<MeetingId>),
    (limits, effort): (Limits, Effort),
    told: &mut dyn FnMut(usize) -> bool,
) -> Mend {
    let mut best = fewest_so(unit, asks, fall, (limits, effort), &|_| Leave::STRICT, told);
    let apart = [Leave::STRICT, Leave { sooner: Sooner::Yes, ..Leave::STRICT }, Leave::ALL];
    let mixed = apart.map(|leave| Leave { modules: Modules::Mixed, ..leave });
    for leave in apart.into_iter().skip(1).chain(mixed) {
        let loses = |group: &&Mended| !group.lost.is_empty();
        let short: BTreeSet<GroupId> = best.groups.iter().filter(loses).map(|group| group.group).collect();
        if !asks.iter().any(|ask| short.contains(&ask.group.id) && leave.gives(ask, fall.0)) {
            continue;
        }
        let of = |id: GroupId| if short.contains(&id) { leave } else { Leave::STRICT };
        let wider = fewest_so(unit, asks, fall, (limits, effort), &of, told);
        if wider.disturbs().0 < best.disturbs().0 {
            best = wider;
        }
    }
    best
}

/// What a group may do that it would rather not.
#[derive(Clone, Copy)]
struct Leave {
    /// Whether meetings that are on different days may come to be on one, where the programme allows it.
    same_day: SameDay,
    /// Whether a meeting may get a day before those that fall out.
    sooner: Sooner,
    /// Whether a meeting may get a day among those of another module.
    modules: Modules,
}

/// Whether a new day may lie before those that fall out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sooner {
    Yes,
    No,
}

impl Leave {
    const STRICT: Self = Self { same_day: SameDay::NotAllowed, sooner: Sooner::No, modules: Modules::Apart };
    const ALL: Self = Self { same_day: SameDay::Allowed, sooner: Sooner::Yes, ..Self::STRICT };

    /// Whether a group has more days with it than without.
    fn gives(self, ask: &Ask<'_>, fall: &Fall) -> bool {
        let other_days = match (self.same_day, self.sooner) {
            (SameDay::Allowed, _) => ask.cycle.gap.same_day == SameDay::Allowed,
            (SameDay::NotAllowed, Sooner::Yes) => ask.first < fall.first,
            (SameDay::NotAllowed, Sooner::No) => true,
        };
        other_days && (self.modules == Modules::Apart || has_others(ask))
    }

    /// Whether a meeting may get that day.
    fn allows(self, fall: &Fall, date: NaiveDate) -> bool {
        self.sooner == Sooner::Yes || fall.first <= date
    }
}

/// `leave`: what a group may do.
fn fewest_so(
    unit: &Unit,
    asks: &[Ask<'_>],
    (fall, beside): (&Fall, &BTreeSet<MeetingId>),
    (limits, effort): (Limits, Effort),
    leave: &dyn Fn(GroupId) -> Leave,
    told: &mut dyn FnMut(usize) -> bool,
) -> Mend {
    let out: BTreeSet<MeetingId> =
        fall.out(unit).iter().map(|m| m.id).chain(beside.iter().copied()).collect();
    let (mut parts, mut singles): (Vec<Series<'_>>, Vec<Series<'_>>) = (Vec::new(), Vec::new());
    // Only what gets a date here gives its old one free: a series that nothing falls out of stays.
    let moving: BTreeSet<MeetingId> = asks.iter().flat_map(|ask| movable(ask, &out)).map(|m| m.id).collect();
    let taken = Taken::new(unit, &moving);
    let around = Around::new(unit, limits, &moving);
    // What falls out and is a meeting of a module that is asked for is found there alone, and what is of none once.
    let mut found: BTreeSet<MeetingId> =
        asks.iter().flat_map(Ask::series).map(|dated| dated.meeting.id).collect();
    for (n, ask) in asks.iter().enumerate() {
        let (days, leave) = (ask.pupil_days(), leave(ask.group.id));
        let mut series = Task { unit, placings: Vec::new(), meetings: Vec::new(), days: days.clone() };
        let mut last: Option<(usize, When)> = None;
        let all = ask.sittings();
        for dated in ask.series() {
            // After a gap in the series only the order is asked for, as everywhere.
            let rule = last.map_or(Follow::ORDER, |(before, was)| {
                let rule = dated.follows(before);
                match leave.same_day {
                    SameDay::NotAllowed => rule.kept_apart(was, dated.meeting.when),
                    SameDay::Allowed => rule,
                }
            });
            last = Some((dated.to, dated.meeting.when));
            let moves = moving.contains(&dated.meeting.id);
            let before = series.placings.last().map_or(&[][..], |last| &last.options);
            let mut placing = placing(
                ask,
                (&taken, &around),
                (fall, &out),
                &days,
                (dated.meeting, rule, before),
                moves,
                (leave, &moving),
            );
            placing.ready = all.get(dated.from).and_then(|sitting| ready(ask, sitting, before));
            series.placings.push(placing);
            series.meetings.push(dated.meeting.clone());
        }
        if series.meetings.iter().any(|m| out.contains(&m.id)) {
            parts.push((vec![n; series.meetings.len()], series));
        }
        let single: Vec<&Meeting> = movable(ask, &out).into_iter().filter(|m| found.insert(m.id)).collect();
        for meeting in single {
            let alone = (meeting, Follow::ORDER, &[][..]);
            let placings =
                vec![placing(ask, (&taken, &around), (fall, &out), &days, alone, true, (leave, &moving))];
            let task = Task { unit, placings, meetings: vec![meeting.clone()], days: days.clone() };
            singles.push((vec![n], task));
        }
    }
    let all = in_one(parts, &|group| leave(group).modules).into_iter().chain(singles);
    let (which, tasks): (Vec<Vec<usize>>, Vec<Task<'_>>) = all.unzip();
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
    (fall, out): (&Fall, &BTreeSet<MeetingId>),
    days: &PupilDays,
    (meeting, rule, before): (&Meeting, Follow, &[Possible]),
    moves: bool,
    (leave, moving): (Leave, &BTreeSet<MeetingId>),
) -> Placing {
    let stands = Possible { when: meeting.when, day: Usual::Yes };
    let target = days.before(meeting.when.date);
    let (ready, follows_up) = (None, false);
    if !moves {
        let (options, fixed, stands) = (vec![stands], Fixed::Yes, None);
        return Placing { rule, target, options, fixed, stands, ready, follows_up };
    }
    let (after, until) = match leave.modules {
        Modules::Apart => room(ask.unit, meeting, moving),
        Modules::Mixed => (NaiveDate::MIN, NaiveDate::MAX),
    };
    let fits = |when: When| {
        let then = at_time(ask.unit, meeting, when);
        let in_place = after < when.date && when.date < until;
        let allowed = in_place && leave.allows(fall, when.date) && !fall.hits(ask.unit, &then);
        allowed && ask.is_free(taken, meeting, when) && !around.too_far(&then)
    };
    let mut options = ask.times_after(&rule.same_day_after(before), meeting.when.length, &fits);
    options.retain(|option| option.when != meeting.when);
    if !out.contains(&meeting.id) {
        options.push(stands);
        options.sort_by_key(|option| option.when);
    }
    let (fixed, stands) = (Fixed::No, Some(meeting.when));
    Placing { rule, target, options, fixed, stands, ready, follows_up }
}

fn collected(
    asks: &[Ask<'_>],
    fall: &Fall,
    (which, tasks): (&[Vec<usize>], &[Task<'_>]),
    joint: &Joint,
) -> Mend {
    let mut groups: BTreeMap<usize, Mended> = BTreeMap::new();
    for ((of, task), found) in which.iter().zip(tasks).zip(&joint.found) {
        for ((&n, meeting), when) in of.iter().zip(&task.meetings).zip(&found.dates) {
            let Some(ask) = asks.get(n) else { continue };
            let mended = groups.entry(n).or_insert_with(|| Mended::of(ask.group.id));
            match *when {
                None => {
                    let why = against_moving(ask, meeting.id, |then| fall.hinders(ask.unit, then));
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
                    mended.lost.push((
                        meeting.id,
                        against_moving(&now, meeting.id, |then| fall.hinders(unit, then)),
                    ));
                }
            }
        }
        groups.push(mended);
    }
    Mend { groups, tried: Tried::AsAsked }
}

#[cfg(test)]
mod tests;
