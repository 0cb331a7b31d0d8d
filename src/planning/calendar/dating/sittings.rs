//! The meetings that a module asks for, in order, and the rules between them.

use super::schedule::{Follow, Most};
use crate::model::{
    ids::Code,
    programme::{Cycle, Phase, Pupils, Who},
    week::Minutes,
};

/// One meeting that a module asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// The part, from 1.
    pub part: u8,
    /// Its joint phases, in order.
    pub phases: Vec<Code>,
    /// How long it is.
    pub minutes: Minutes,
    /// How it follows the one before.
    pub rule: Follow,
    /// What is done between the two.
    pub since: Since,
}

/// What is done between a meeting and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// Nothing that a meeting goes by.
    Nothing,
    /// It is prepared alone.
    Prepared,
    /// Something is tried in class, which this meeting follows up.
    TriedOut,
    /// The same, with pupils.
    TriedWithPupils,
}

impl Sitting {
    /// Whether it follows up what was tried since the sitting before.
    pub fn follows_up(&self) -> bool {
        matches!(self.since, Since::TriedOut | Since::TriedWithPupils)
    }
}

/// All meetings of a cycle as its module runs it.
///
/// A part's first meeting only comes after the part before. Two meetings of a part lie no further
/// apart than the cycle's gap, whatever is done between them: a part is one round of work. Its days
/// with pupils are asked for only where something between the two needs pupils.
pub fn sittings(cycle: &Cycle) -> Vec<Sitting> {
    let meetings = cycle.meetings();
    let place = |id: Code| cycle.phases.iter().position(|p| p.id == id).unwrap_or(0);
    let mut of_part: Vec<Sitting> = Vec::new();
    for meeting in &meetings {
        let last = of_part.last().and_then(|sitting| sitting.phases.last().copied());
        let first = meeting.first().map_or(0, |p| place(p.id));
        let phases = cycle.phases.get(last.map_or(0, place)..first).unwrap_or_default();
        let since = since(phases, last.is_none());
        let rule = last.map_or(Follow::ORDER, |_| {
            let needs_pupils = since == Since::TriedWithPupils;
            let limit = Most::Days(i64::from(*cycle.gap.max_days.get()));
            Follow {
                pupil_days: if needs_pupils { usize::from(*cycle.gap.min_school_days.get()) } else { 0 },
                same_day: cycle.gap.same_day,
                apart: tried_with_pupils(phases),
                most: Some(limit),
            }
        });
        let minutes = meeting.iter().map(|p| *p.minutes.get()).sum();
        let phases = meeting.iter().map(|p| p.id).collect();
        of_part.push(Sitting { part: 1, phases, minutes, rule, since });
    }
    let parts = 1..=*cycle.parts.get();
    let in_part = |part| of_part.iter().cloned().map(move |sitting| Sitting { part, ..sitting });
    parts.flat_map(in_part).collect()
}

/// The time that phases take in which something is tried with pupils.
fn tried_with_pupils(phases: &[Phase]) -> Minutes {
    let with_pupils = phases.iter().filter(|p| p.who == Who::InClass && p.pupils == Pupils::Needed);
    with_pupils.map(|p| *p.minutes.get()).sum()
}

/// What phases between two meetings ask of the second one; `begins` says that it is the first of its part.
fn since(phases: &[Phase], begins: bool) -> Since {
    let in_class = || phases.iter().filter(|p| p.who == Who::InClass);
    let alone: Minutes = phases.iter().filter(|p| p.who == Who::Alone).map(|p| *p.minutes.get()).sum();
    if begins {
        return if alone > Minutes(0) { Since::Prepared } else { Since::Nothing };
    }
    if in_class().any(|p| p.pupils == Pupils::Needed) {
        Since::TriedWithPupils
    } else if in_class().next().is_some() {
        Since::TriedOut
    } else {
        Since::Nothing
    }
}
