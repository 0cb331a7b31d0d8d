//! The meetings that a module asks for, in order, and the rules between them.

use super::schedule::{Follow, Most};
use crate::model::{
    ids::Code,
    programme::{Cycle, Pupils, Who},
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
}

/// All meetings of a cycle as its module runs it.
///
/// A part's first meeting only comes after the part before. Two meetings of a part lie no further
/// apart than the cycle's gap, whatever is done between them: a part is one round of work. Its days
/// with pupils are asked for only where something between the two needs pupils.
pub fn sittings(cycle: &Cycle) -> Vec<Sitting> {
    let meetings = cycle.meetings();
    let place = |id: Code| cycle.phases.iter().position(|p| p.id == id).unwrap_or(0);
    let mut of_part: Vec<(Vec<Code>, Minutes, Follow)> = Vec::new();
    for meeting in &meetings {
        let last = of_part.last().and_then(|(phases, ..)| phases.last().copied());
        let first = meeting.first().map(|p| p.id);
        let rule = last.zip(first).map_or(Follow::ORDER, |(last, first)| {
            let phases = cycle.phases.get(place(last)..place(first)).unwrap_or_default();
            let needs_pupils = phases.iter().any(|p| p.who == Who::InClass && p.pupils == Pupils::Needed);
            let limit = Most::Days(i64::from(*cycle.gap.max_days.get()));
            Follow {
                pupil_days: if needs_pupils { usize::from(*cycle.gap.min_school_days.get()) } else { 0 },
                same_day: cycle.gap.same_day,
                most: Some(limit),
            }
        });
        let minutes = meeting.iter().map(|p| *p.minutes.get()).sum();
        of_part.push((meeting.iter().map(|p| p.id).collect(), minutes, rule));
    }
    let parts = 1..=*cycle.parts.get();
    let all = parts.flat_map(|part| of_part.iter().cloned().map(move |sitting| (part, sitting)));
    all.map(|(part, (phases, minutes, rule))| Sitting { part, phases, minutes, rule }).collect()
}
