//! What lies between two gatherings: it follows when one of them moves past it.

use chrono::{Datelike, Days, NaiveDate, TimeDelta};

use super::super::{
    free::effect::against,
    mend::repair::{Shift, shifts_edit},
    year::whose::DaysOf,
};
use crate::{
    model::{
        catalogue::Catalogue,
        edit::apply,
        ids::{Code, MeetingId},
        meetings::{Meeting, MeetingState, When, Why},
        programme::{Event, Programme, When as Timing},
        text::Note,
        unit::Unit,
    },
    planning::lookup,
};

/// How many days before the first gathering or after the last one are looked at; the limit is ours.
const MOST: u64 = 60;

/// What becomes of the meetings between gatherings when one of these moves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Following {
    /// Those that follow.
    pub shifts: Vec<Shift>,
    /// Those for which there is no day between the gatherings.
    pub stuck: Vec<MeetingId>,
}

/// The planned meetings that would no longer lie between the same gatherings if this one were at that time, as
/// far from it as they were, or as near to that as nothing stands in the way; on their own day of the week where
/// that can be.
pub fn following(
    unit: &Unit,
    catalogue: &Catalogue,
    days: DaysOf<'_>,
    gathering: &Meeting,
    to: When,
) -> Following {
    let mut out = Following::default();
    let goes = Goes { unit, gathering, to, events: between(unit, catalogue, gathering) };
    if goes.events.is_empty() || to.date == gathering.when.date {
        return out;
    }
    let mut after = unit.clone();
    let moved = shifts_edit(unit, &[Shift { meeting: gathering.id, from: gathering.when, to }], &nothing());
    if apply(&mut after, &moved).is_err() {
        return out;
    }
    for meeting in goes.all().filter(|m| is_passed(m.when.date, gathering.when.date, to.date)) {
        match goes.day(&after, days, meeting) {
            Some(to) => out.shifts.push(Shift { meeting: meeting.id, from: meeting.when, to }),
            None => out.stuck.push(meeting.id),
        }
    }
    out
}

/// The planned meetings that lie between a gathering and others, and their days.
pub(in crate::planning::calendar) fn hanging(
    unit: &Unit,
    catalogue: &Catalogue,
    gathering: &Meeting,
) -> Vec<(MeetingId, NaiveDate)> {
    let (events, to) = (between(unit, catalogue, gathering), gathering.when);
    if events.is_empty() {
        return Vec::new();
    }
    Goes { unit, gathering, to, events }.all().map(|meeting| (meeting.id, meeting.when.date)).collect()
}

/// Whether a gathering that goes from one day to another passes a day, or comes to be on it.
pub(in crate::planning::calendar) fn is_passed(day: NaiveDate, from: NaiveDate, to: NaiveDate) -> bool {
    day == to || (day > to) != (day > from)
}

fn nothing() -> Why {
    Why::Said(Note::default())
}

/// What lies between two occasions of the event that a gathering is one of.
fn between(unit: &Unit, catalogue: &Catalogue, gathering: &Meeting) -> Vec<Code> {
    let programme = unit.group(gathering.group).and_then(|group| group.programme);
    let programme = programme.and_then(|id| lookup::programme(unit, catalogue, id));
    let events = programme.and_then(Programme::series).map(|series| &series.events[..]).unwrap_or_default();
    let between = |event: &&Event| match &event.when {
        Timing::Between { event, .. } => gathering.phases.contains(event),
        Timing::Times { .. } | Timing::Before { .. } => false,
    };
    events.iter().filter(between).map(|event| event.id).collect()
}

/// A gathering that goes to another time, and what lies between it and others.
struct Goes<'a> {
    unit: &'a Unit,
    gathering: &'a Meeting,
    to: When,
    events: Vec<Code>,
}

impl Goes<'_> {
    /// The planned meetings that lie between it and others.
    fn all(&self) -> impl Iterator<Item = &Meeting> {
        let all = self.unit.meetings().iter();
        all.filter(|m| m.state == MeetingState::Planned && self.is_by(m))
    }

    /// Whether a meeting lies between this gathering and others: of its group, or of one in the same programme
    /// that has no gatherings of its own.
    fn is_by(&self, meeting: &Meeting) -> bool {
        let programme = |id| self.unit.group(id).and_then(|group| group.programme);
        let is_gathering =
            |m: &Meeting| m.stands() && self.gathering.phases.iter().any(|id| m.phases.contains(id));
        let has_own = || self.unit.meetings().iter().any(|m| m.group == meeting.group && is_gathering(m));
        meeting.id != self.gathering.id
            && meeting.phases.iter().any(|phase| self.events.contains(phase))
            && programme(meeting.group) == programme(self.gathering.group)
            && (meeting.group == self.gathering.group || !has_own())
    }

    /// The days of the other gatherings; a day beside this one belongs to the same gathering.
    fn others(&self) -> impl Iterator<Item = NaiveDate> {
        let gathering = self.gathering;
        let other = move |m: &&Meeting| {
            let apart = (m.when.date - gathering.when.date).num_days().abs();
            let same_event = gathering.phases.iter().any(|id| m.phases.contains(id));
            m.stands() && m.group == gathering.group && same_event && apart > 1
        };
        self.unit.meetings().iter().filter(other).map(|m| m.when.date)
    }

    fn day(&self, after: &Unit, days: DaysOf<'_>, meeting: &Meeting) -> Option<When> {
        let (was, now) = (self.gathering.when.date, self.to.date);
        let (first, last, edge) = if meeting.when.date > was {
            let next = self.others().filter(|day| *day > was).min().unwrap_or(now + Days::new(MOST));
            (now, next, next)
        } else {
            let previous = self.others().filter(|day| *day < was).max().unwrap_or(now - Days::new(MOST));
            (previous, now, previous)
        };
        // Where the time to the next gathering gets shorter it stays as far between them as it was.
        let (span, gap) = ((edge - was).num_days().abs(), (edge - now).num_days().abs());
        let away = (meeting.when.date - was).num_days();
        let away = if gap < span { away * gap / span } else { away };
        let asked = now + TimeDelta::days(away);
        let years = days(meeting.group);
        let free = |day: &NaiveDate| {
            let then = Meeting { when: When { date: *day, ..meeting.when }, ..meeting.clone() };
            let year = years.iter().find(|year| year.staff_can_meet(*day));
            year.is_some_and(|days| against(after, days, &then).is_empty())
        };
        let days = first.iter_days().skip(1).take_while(|day| *day < last).filter(free);
        let other_weekday = |day: NaiveDate| day.weekday() != meeting.when.date.weekday();
        let best = days.min_by_key(|&day| (other_weekday(day), (day - asked).num_days().abs(), day))?;
        Some(When { date: best, ..meeting.when })
    }
}
