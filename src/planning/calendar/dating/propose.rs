//! Dates for all meetings of a group's module, as edits to accept.

mod missing;
mod said;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{
    free::{Against, Taken, people_of, place_of, taken::is_only_told},
    mend::fallen::{at_time, falls_out, is_out},
    together::{Effort, Limits, several::propose_several},
    year::days::SchoolDays,
};
use super::{
    done::to_do,
    hindered::Hindrance,
    ready::{Moment, Ready, prepared, tried_out},
    schedule::{Fixed, Follow, Most, Placing, Possible, PupilDays, Usual, Weights, even_target},
    sittings::{Since, Sitting},
};
use crate::{
    model::{
        change::On,
        edit::Edit,
        groups::Group,
        ids::{Code, MeetingId},
        meetings::{Meeting, MeetingState, When},
        programme::{Cycle, Rhythm},
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::{free_time::SLOT, staff::people_at},
};

pub(in crate::planning::calendar) use missing::why;
pub use missing::{Missing, NoDate};
pub use said::{Cause, LateStart, OffRhythm};
use said::{late_start, limited_by, off_rhythm};

/// Days with pupils in a week.
const WEEK: usize = 5;

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// The group.
    pub group: &'a Group,
    /// The module; none for a programme without modules.
    pub module: Option<Code>,
    /// The programme's cycle as the module runs it.
    pub cycle: &'a Cycle,
    /// The days of the school year.
    pub days: &'a SchoolDays,
    /// First day of the period.
    pub first: NaiveDate,
    /// Last day of the period.
    pub last: NaiveDate,
    /// Days on which this group does not meet.
    pub blocked: &'a BTreeSet<NaiveDate>,
    /// Where the meetings should lie.
    pub spread: Spread,
    /// What soft wishes cost.
    pub weights: Weights,
}

/// Where meetings should lie in their period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Evenly, from the first day to the last.
    Even,
    /// From the first day on, so often.
    Rhythm(Rhythm),
}

/// A dated meeting of a module.
#[derive(Clone, Copy, Debug)]
pub struct Dated<'a> {
    /// The place of the first sitting that is done at it.
    pub from: usize,
    /// The place of the last one.
    pub to: usize,
    /// How its first sitting follows the one before.
    rule: Follow,
    /// The meeting.
    pub meeting: &'a Meeting,
}

impl<'a> Dated<'a> {
    /// A meeting that is no sitting of the module: it follows nothing.
    pub(in crate::planning::calendar) fn alone(meeting: &'a Meeting) -> Self {
        Self { from: 0, to: 0, rule: Follow::ORDER, meeting }
    }

    /// How it must follow another one: where sittings between the two have no date only the order is asked for.
    pub fn follows(&self, before: usize) -> Follow {
        if before + 1 == self.from { self.rule } else { Follow::ORDER }
    }
}

/// Proposed dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedDates {
    /// Adds all new meetings.
    pub edit: Edit,
    /// The new meetings, in order.
    pub meetings: Vec<Meeting>,
    /// Those without a date.
    pub missing: Vec<Missing>,
    /// What the soft wishes cost; the least there is for this group.
    pub cost: i64,
    /// From when they do not keep the rhythm that was asked for.
    pub off: Option<OffRhythm>,
    /// That the first one comes long after the period begins.
    pub late: Option<LateStart>,
    /// The most days between meetings of a part, where that is why they do not fill the period.
    pub closer: Option<i64>,
}

/// There were fewer ids than new meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too few ids for the new meetings")]
pub struct TooFewIds;

impl Ask<'_> {
    /// What the group does of the module.
    pub fn sittings(&self) -> Vec<Sitting> {
        to_do(self.unit, (self.group, self.module), self.cycle, self.first)
    }

    /// The standing meeting of the group that is this sitting.
    pub fn standing(&self, sitting: &Sitting) -> Option<&Meeting> {
        self.unit.meetings().iter().find(|m| {
            m.group == self.group.id
                && m.stands()
                && !m.is_make_up()
                && m.module == self.module
                && m.part == sitting.part
                && m.phases == sitting.phases
        })
    }

    /// The same, or a standing meeting at which all of the sitting is done together with more: two phases
    /// that people put into one meeting are dated both.
    pub fn covering(&self, sitting: &Sitting) -> Option<&Meeting> {
        let does_all = |m: &&Meeting| {
            let of_part = m.group == self.group.id && m.module == self.module && m.part == sitting.part;
            let all = sitting.phases.iter().all(|phase| m.phases.contains(phase));
            of_part && m.stands() && !m.is_make_up() && !sitting.phases.is_empty() && all
        };
        self.standing(sitting).or_else(|| self.unit.meetings().iter().find(does_all))
    }

    /// Days on which this sitting, or some of it, was to be done and was cancelled: it may be held after all there,
    /// and is not planned anew at another hour.
    fn cancelled_on(&self, sitting: &Sitting) -> BTreeSet<NaiveDate> {
        let was_it = |m: &&Meeting| {
            m.group == self.group.id
                && m.module == self.module
                && m.part == sitting.part
                && !m.is_make_up()
                && matches!(m.state, MeetingState::Cancelled(_))
                && sitting.phases.iter().any(|phase| m.phases.contains(phase))
        };
        self.unit.meetings().iter().filter(was_it).map(|m| m.when.date).collect()
    }

    /// The days with pupils.
    pub fn pupil_days(&self) -> PupilDays {
        self.days.school_days().iter().copied().collect()
    }

    /// Of each window on each day of the period the first time for which `fits` holds: a meeting that is
    /// shorter than the window can begin later where somebody is busy when the window begins. Not on staff
    /// days that are only suggested.
    pub fn times_where(&self, minutes: Minutes, fits: &dyn Fn(When) -> bool) -> Vec<Possible> {
        self.times_after(&[], minutes, fits)
    }

    /// The same, and where a meeting may follow another one on one day, also the first one that day from each of
    /// those moments on.
    pub(in crate::planning::calendar) fn times_after(
        &self,
        moments: &[Moment],
        minutes: Minutes,
        fits: &dyn Fn(When) -> bool,
    ) -> Vec<Possible> {
        let mut out = Vec::new();
        for (day, starts) in self.starts(minutes) {
            let first = starts.iter().copied().find(|when| fits(*when));
            let date = starts.first().map(|when| when.date);
            let from = moments.iter().filter(|(on, _)| Some(*on) == date).map(|(_, from)| *from);
            let after = from.filter_map(|from| starts.iter().copied().find(|w| w.start >= from && fits(*w)));
            let here: BTreeSet<When> = first.into_iter().chain(after).collect();
            out.extend(here.into_iter().map(|when| Possible { when, day }));
        }
        out
    }

    /// Of the same windows what stands in the way at the start that has the least against it: a window is
    /// hindered only where all its starts are. A start without an answer is left out.
    pub fn hindered_where(
        &self,
        minutes: Minutes,
        hindrances: &dyn Fn(When) -> Option<BTreeSet<Hindrance>>,
    ) -> Vec<BTreeSet<Hindrance>> {
        let least = |(_, starts): (Usual, Vec<When>)| {
            starts.into_iter().filter_map(hindrances).min_by_key(BTreeSet::len)
        };
        self.starts(minutes).into_iter().filter_map(least).collect()
    }

    /// The windows that hold such a meeting, day by day, each with the times at which it could begin.
    fn starts(&self, minutes: Minutes) -> Vec<(Usual, Vec<When>)> {
        let holds = |w: &&Window| w.length >= minutes && minutes > Minutes(0);
        let usual = self.group.windows.iter().filter(holds).min_by_key(|w| (w.length, w.day, w.start));
        let mut out = Vec::new();
        let period = self.first.iter_days().take_while(|d| *d <= self.last);
        for date in period.filter(|d| !self.days.is_only_suggested(*d)) {
            let day = Day::of(date);
            for window in self.group.windows.iter().filter(holds).filter(|w| w.day == day) {
                let last = window.end().0.saturating_sub(minutes.0);
                let starts = (window.start.0..=last).step_by(SLOT.0.into());
                let times = starts.map(|start| When { date, start: Minutes(start), length: minutes });
                let day = if usual.is_some_and(|u| u.day == window.day) { Usual::Yes } else { Usual::No };
                out.push((day, times.collect()));
            }
        }
        out
    }

    /// The dated meetings of the module in order; one at which several sittings are done together stands once.
    pub fn series(&self) -> Vec<Dated<'_>> {
        let all = self.sittings();
        let mut out: Vec<Dated<'_>> = Vec::with_capacity(all.len());
        for (place, sitting) in all.iter().enumerate() {
            let Some(meeting) = self.covering(sitting) else { continue };
            match out.last_mut().filter(|last| last.meeting.id == meeting.id) {
                Some(last) => last.to = place,
                None => out.push(Dated { from: place, to: place, rule: sitting.rule, meeting }),
            }
        }
        out
    }

    /// What stands against a meeting of the group at that time.
    pub fn against(&self, taken: &Taken<'_>, when: When) -> Vec<Against> {
        let people = people_of(self.group, when.date);
        let mut out = taken.against(&people, &self.group.place, when, self.days);
        let who_where = (self.group.led_on(when.date), Some(&self.group.place));
        let cancelled = taken.was_cancelled(self.group.id, when);
        let out_then = is_out(self.unit, self.group.id, who_where, when.date);
        let out_anywhere = is_out(self.unit, self.group.id, (who_where.0, None), when.date);
        if self.blocked.contains(&when.date) || cancelled || out_anywhere {
            out.push(Against::Blocked);
        } else if out_then {
            out.push(Against::RoomOut);
        }
        out
    }

    /// Whether a planned meeting could be at that time, `taken` being what stands: its people, its place and
    /// the day. What is only told does not stand against it. All ways to find new dates ask this.
    pub(in crate::planning::calendar) fn is_free(
        &self,
        taken: &Taken<'_>,
        meeting: &Meeting,
        when: When,
    ) -> bool {
        let then = at_time(self.unit, meeting, when);
        let place = place_of(self.unit, &then).cloned().unwrap_or_default();
        let against = taken.against(&people_at(self.unit, &then), &place, when, self.days);
        !self.blocked.contains(&when.date)
            && !taken.was_cancelled(meeting.group, when)
            && !falls_out(self.unit, &then)
            && against.iter().all(|one| is_only_told(self.unit, &then, one))
    }

    /// Where a sitting should lie: days with pupils before it.
    fn target(&self, days: &PupilDays, place: usize, all: &[Sitting]) -> usize {
        let lo = days.before(self.first);
        match self.spread {
            Spread::Even => {
                let period = days.within(self.first, self.last);
                // What may not be spread over all of it begins at its beginning, not in its middle.
                let n = reach(all).map_or(period, |most| period.min(most));
                even_target(lo, n, place, all.len())
            }
            Spread::Rhythm(rhythm) => lo + rhythm.pupil_days() * place,
        }
    }
}

/// Finds the best dates for the meetings of a module that have none yet, those that have one standing, within
/// what people can take.
///
/// # Errors
/// [`TooFewIds`] when `ids` ends early.
pub fn propose_meetings(
    ask: &Ask<'_>,
    limits: Limits,
    ids: &mut dyn Iterator<Item = MeetingId>,
) -> Result<ProposedDates, TooFewIds> {
    let found = propose_several(&[*ask], limits, Effort::for_one(), ids, &mut |_| true)?;
    found.groups.into_iter().next().map(|(_, dates)| dates).ok_or(TooFewIds)
}

/// Meetings that were found, with what is to be said of them all.
pub(in crate::planning::calendar) fn proposed(
    ask: &Ask<'_>,
    taken: &Taken<'_>,
    meetings: Vec<Meeting>,
    missing: Vec<Missing>,
    cost: i64,
) -> ProposedDates {
    let edit = meetings.iter().cloned().map(|m| Edit::Meeting(On::Add(m))).collect();
    let off = off_rhythm(ask, taken, &meetings);
    let late = late_start(ask, taken, &meetings);
    let closer = limited_by(ask, &meetings);
    ProposedDates { edit, meetings, missing, cost, off, late, closer }
}

/// The meetings of the module with the times at which each could be; one that has a date keeps it.
pub(in crate::planning::calendar) fn placings(
    ask: &Ask<'_>,
    all: &[Sitting],
    taken: &Taken<'_>,
) -> Vec<Placing> {
    let days = ask.pupil_days();
    let mut placings: Vec<Placing> = Vec::with_capacity(all.len());
    for (place, sitting) in all.iter().enumerate() {
        let standing = ask.covering(sitting);
        let before = placings.last().map_or(&[][..], |last| &last.options);
        let cancelled = ask.cancelled_on(sitting);
        let free = |when: When| !cancelled.contains(&when.date) && ask.against(taken, when).is_empty();
        let options = match standing {
            Some(meeting) => vec![Possible { when: meeting.when, day: Usual::Yes }],
            None => ask.times_after(&sitting.rule.same_day_after(before), sitting.minutes, &free),
        };
        let fixed = if standing.is_some() { Fixed::Yes } else { Fixed::No };
        let target = ask.target(&days, place, all);
        let ready = ready(ask, sitting, before);
        let follows_up = sitting.follows_up() && fixed == Fixed::No;
        let stands = None;
        placings.push(Placing { rule: sitting.rule, target, options, fixed, stands, ready, follows_up });
    }
    placings
}

/// Over how many days with pupils sittings can be spread at most, as far as each must follow the one before within
/// some days; none where one need not.
fn reach(all: &[Sitting]) -> Option<usize> {
    let steps = all.len().checked_sub(1).filter(|steps| *steps > 0)?;
    let most = |sitting: &Sitting| match sitting.rule.most? {
        // Five of seven days are days with pupils at most.
        Most::Days(days) => Some(days * 5 / 7),
        Most::PupilDays(between) => Some(between + 1),
    };
    let gaps: Option<i64> = all.iter().skip(1).map(most).sum();
    usize::try_from(gaps?).ok().map(|gaps| gaps * all.len() / steps)
}

/// From when on a sitting can be held after the one before it, which could be at those times.
pub(in crate::planning::calendar) fn ready(
    ask: &Ask<'_>,
    sitting: &Sitting,
    before: &[Possible],
) -> Option<Ready> {
    let times = before.iter().map(|option| option.when);
    match sitting.since {
        Since::Nothing | Since::TriedOut => None,
        Since::Prepared => Some(Ready::new(times, ask.weights.preparation, |when| prepared(ask.days, when))),
        Since::TriedWithPupils => {
            let has_pupils = |date| ask.days.has_pupils(date);
            let done = |when: When| {
                let all = tried_out(ask.unit, &has_pupils, ask.group, when);
                all.map(|(_, moment)| moment).max().unwrap_or((when.date, when.start))
            };
            Some(Ready::new(times, ask.weights.lesson, done))
        }
    }
}

pub(in crate::planning::calendar) fn new_meeting(
    ask: &Ask<'_>,
    id: MeetingId,
    sitting: &Sitting,
    when: When,
) -> Meeting {
    let mut meeting = Meeting::new(id, ask.group.id, when);
    meeting.module = ask.module;
    meeting.part = sitting.part;
    meeting.phases.clone_from(&sitting.phases);
    meeting.to_tell = people_of(ask.group, when.date);
    meeting
}

#[cfg(test)]
pub(crate) mod fixtures;
#[cfg(test)]
#[path = "propose_tests.rs"]
mod tests;
