//! A long wait from one part of a module to the next: no rule asks for less, but people should see it.

use super::super::free::effect::beside;
use super::propose::Ask;
use crate::model::ids::MeetingId;

/// How many times as long as the rhythm a wait is before it is said.
const LONG: usize = 2;

/// A wait that is much longer than the rhythm of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// The first meeting after it.
    pub next: MeetingId,
    /// Days with pupils from one to the other: a break is nobody's wait.
    pub pupil_days: usize,
}

/// The wait after the last meeting of a part, where it is long.
pub fn pause(ask: &Ask<'_>, id: MeetingId) -> Option<Pause> {
    let (_, here, next) = beside(ask, id);
    let (here, next) = (here?.meeting, next?.meeting);
    let pupil_days = ask.pupil_days().between(here.when.date, next.when.date) + 1;
    let usual = ask.cycle.rhythm.get().pupil_days();
    (here.part != next.part && pupil_days > LONG * usual).then_some(Pause { next: next.id, pupil_days })
}

#[cfg(test)]
#[path = "pause_tests.rs"]
mod tests;
