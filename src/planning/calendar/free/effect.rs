//! What a date of a meeting would mean: how it follows its neighbours, and what stands against it.

use std::collections::BTreeSet;

use super::super::{
    dating::{
        propose::{Ask, Dated},
        schedule::{Follow, PupilDays},
    },
    mend::fallen::{at_time, falls_out, only_room_out},
    year::days::SchoolDays,
};
use super::{Against, Taken, place_of};
use crate::{
    model::{
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingState, When},
        people::Person,
        unit::Unit,
        week::{Day, Window},
    },
    planning::{
        findings::parts::{tries_out_between, without_lesson},
        free_time::is_free,
        staff::people_at,
    },
};

/// What a new date would mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It would come before the meeting that it must follow, or after the one that must follow it.
    OrderBroken {
        /// The other meeting.
        with: MeetingId,
    },
    /// Too few days with pupils between.
    GapShort {
        /// The other meeting.
        with: MeetingId,
        /// Days with pupils between.
        days: usize,
        /// Days that must lie between.
        needs: usize,
    },
    /// Later than the programme's longest gap.
    GapLong {
        /// The other meeting.
        with: MeetingId,
        /// Days over the limit.
        over: i64,
    },
    /// Somebody has no own lesson in between to try out in.
    NoLesson {
        /// The meeting before.
        with: MeetingId,
    },
    /// It is not within one of the group's weekly windows.
    OutsideWindow,
    /// The day, a person or the room stands against it.
    Against(Against),
}

impl Effect {
    /// The meeting before or after that it is about.
    pub fn with(&self) -> Option<MeetingId> {
        match self {
            Effect::OrderBroken { with }
            | Effect::GapShort { with, .. }
            | Effect::GapLong { with, .. }
            | Effect::NoLesson { with } => Some(*with),
            Effect::OutsideWindow | Effect::Against(_) => None,
        }
    }
}

/// The meeting of the module that comes before or after another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Which.
    pub meeting: MeetingId,
    /// On which side.
    pub side: Side,
    /// Days with pupils between.
    pub pupil_days: usize,
}

/// On which side of a meeting another one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Side {
    Before,
    After,
}

/// The dated meetings of the module right before and after one of them, if it were at that time.
pub fn neighbours(ask: &Ask<'_>, id: MeetingId, when: When) -> Vec<Neighbour> {
    let days = ask.pupil_days();
    let (before, _, after) = beside(ask, id);
    let before = before.map(|dated| Neighbour {
        meeting: dated.meeting.id,
        side: Side::Before,
        pupil_days: days.between(dated.meeting.when.date, when.date),
    });
    let after = after.map(|dated| Neighbour {
        meeting: dated.meeting.id,
        side: Side::After,
        pupil_days: days.between(when.date, dated.meeting.when.date),
    });
    before.into_iter().chain(after).collect()
}

/// A meeting in its module, with those right before and after it; nothing where it is no sitting of it.
pub(in crate::planning::calendar) fn beside<'a>(
    ask: &'a Ask<'_>,
    id: MeetingId,
) -> (Option<Dated<'a>>, Option<Dated<'a>>, Option<Dated<'a>>) {
    let series = ask.series();
    let Some(place) = series.iter().position(|dated| dated.meeting.id == id) else {
        return (None, None, None);
    };
    let at = |place: Option<usize>| place.and_then(|place| series.get(place)).copied();
    (at(place.checked_sub(1)), at(Some(place)), at(Some(place + 1)))
}

/// Said of a meeting that is in none of its group's weekly windows, where the group has some.
pub fn outside_window(unit: &Unit, meeting: &Meeting) -> Option<Effect> {
    let windows = &unit.group(meeting.group)?.windows;
    let claimed = window_of(meeting.when);
    let outside = !windows.is_empty() && !windows.iter().any(|window| window.holds(claimed));
    outside.then_some(Effect::OutsideWindow)
}

/// The time of the week that a meeting takes.
pub fn window_of(when: When) -> Window {
    Window { day: Day::of(when.date), start: when.start, length: when.length }
}

/// Who has said not to be free at a meeting outside its group's weekly windows; who is not free at those, the
/// findings of the group say.
pub fn not_free(unit: &Unit, meeting: &Meeting) -> Vec<PersonId> {
    if outside_window(unit, meeting).is_none() {
        return Vec::new();
    }
    let claimed = window_of(meeting.when);
    let busy = |person: &Person| !person.free.is_empty() && !is_free(person, claimed);
    people_at(unit, meeting).into_iter().filter(|id| unit.person(*id).is_some_and(busy)).collect()
}

/// What there is to say of a planned meeting where it stands: how it follows the one before, its hours, and
/// what stands against it. How the one after follows is said there.
pub fn as_dated(ask: &Ask<'_>, id: MeetingId) -> Vec<Effect> {
    let Some(meeting) = ask.unit.meetings().get(id).filter(|m| m.state == MeetingState::Planned) else {
        return Vec::new();
    };
    let (before, _) = gaps(ask, meeting, meeting.when);
    let short = matches!(before, Some(Effect::OrderBroken { .. } | Effect::GapShort { .. }));
    // Where the time is too short for all there is nothing to say of single ones.
    let lesson = no_lesson(ask, meeting).filter(|_| !short);
    before.into_iter().chain(lesson).chain(at_its_time(ask, meeting, meeting.when)).collect()
}

/// That somebody cannot try out with pupils between a meeting and the one before it, as the programme asks.
fn no_lesson(ask: &Ask<'_>, meeting: &Meeting) -> Option<Effect> {
    let before = beside(ask, meeting.id).0?.meeting;
    let (last, first) = (*before.phases.last()?, *meeting.phases.first()?);
    let has_pupils = |date| ask.days.has_pupils(date);
    let asked = before.part == meeting.part && tries_out_between(ask.cycle, last, first);
    let missing = asked && !without_lesson(ask.unit, &has_pupils, before, meeting).is_empty();
    missing.then_some(Effect::NoLesson { with: before.id })
}

pub(in crate::planning::calendar) fn effects(ask: &Ask<'_>, meeting: &Meeting, when: When) -> Vec<Effect> {
    let (before, after) = gaps(ask, meeting, when);
    before.into_iter().chain(after).chain(at_its_time(ask, meeting, when)).collect()
}

/// How a meeting would follow the one before it, and the one after would follow it.
pub(in crate::planning::calendar) fn gaps(
    ask: &Ask<'_>,
    meeting: &Meeting,
    when: When,
) -> (Option<Effect>, Option<Effect>) {
    let days = ask.pupil_days();
    let (before, Some(here), after) = beside(ask, meeting.id) else { return (None, None) };
    let before = before.and_then(|dated| {
        let rule = here.follows(dated.to);
        between(&rule, &days, dated.meeting.when, when, dated.meeting.id)
    });
    let after = after.and_then(|dated| {
        let rule = dated.follows(here.to);
        between(&rule, &days, when, dated.meeting.when, dated.meeting.id)
    });
    (before, after)
}

fn at_its_time(ask: &Ask<'_>, meeting: &Meeting, when: When) -> Vec<Effect> {
    let moved = at_time(ask.unit, meeting, when);
    let against = against(ask.unit, ask.days, &moved);
    // A day without school says enough about its hours.
    let closed = against.iter().any(|a| matches!(a, Against::NoSchool(_)));
    let outside = outside_window(ask.unit, &moved).filter(|_| !closed);
    outside.into_iter().chain(against.into_iter().map(Effect::Against)).collect()
}

fn between(rule: &Follow, days: &PupilDays, last: When, next: When, with: MeetingId) -> Option<Effect> {
    let order = Follow { pupil_days: 0, ..*rule };
    let lie_between = days.between(last.date, next.date);
    if !order.holds(days, last, next) {
        Some(Effect::OrderBroken { with })
    } else if lie_between < rule.pupil_days {
        Some(Effect::GapShort { with, days: lie_between, needs: rule.pupil_days })
    } else {
        let over = rule.late(days, last, next);
        (over > 0).then_some(Effect::GapLong { with, over })
    }
}

/// The planned meetings against which something stands where they are, as [`against`] says it of one. `days`
/// gives the school days of a meeting's group in the year of its date.
pub fn hindered<'a>(unit: &Unit, days: &dyn Fn(&Meeting) -> Option<&'a SchoolDays>) -> BTreeSet<MeetingId> {
    let taken = Taken::new(unit, &BTreeSet::new());
    let stands_against = |meeting: &Meeting| {
        let Some(days) = days(meeting) else { return false };
        let place = place_of(unit, meeting).cloned().unwrap_or_default();
        let found = taken.against(&people_at(unit, meeting), &place, meeting.when, days);
        let other = |one: &Against| match one {
            Against::Person { meeting: with, .. } | Against::Room { meeting: with } => *with != meeting.id,
            _ => true,
        };
        falls_out(unit, meeting) || found.iter().any(other)
    };
    let planned = unit.meetings().iter().filter(|meeting| meeting.state == MeetingState::Planned);
    planned.filter(|meeting| stands_against(meeting)).map(|meeting| meeting.id).collect()
}

/// What stands against a meeting as it is dated: the day, its people's other meetings, the room.
pub fn against(unit: &Unit, days: &SchoolDays, meeting: &Meeting) -> Vec<Against> {
    let taken = Taken::new(unit, &BTreeSet::from([meeting.id]));
    let place = place_of(unit, meeting).cloned().unwrap_or_default();
    let mut out = taken.against(&people_at(unit, meeting), &place, meeting.when, days);
    if falls_out(unit, meeting) {
        out.insert(0, if only_room_out(unit, meeting) { Against::RoomOut } else { Against::Blocked });
    }
    out
}
