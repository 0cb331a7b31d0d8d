//! The answers by which people say where they teach, and which stages each is taken for.

use std::collections::{BTreeMap, BTreeSet};

use super::{Ground, Proposed, Sheet, Sure, remembered::Remembered, stages};
use crate::model::{ids::Code, survey::Column};

/// An answer of the column of stages, or of roles where nobody is asked for a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The answer as it is written.
    pub answer: String,
    /// The stages that it means; empty: none.
    pub stages: BTreeSet<Code>,
    /// How sure that is.
    pub sure: Sure,
    /// How often it was given.
    pub times: u32,
    /// Whether a person said so, now or in an earlier survey.
    pub by_hand: bool,
}

/// What each answer means, by the answer itself or as the unit's earlier surveys had it. Roles are among
/// them only where some of them name a stage.
pub fn named(sheet: &Sheet, ground: &Ground, columns: &[Proposed]) -> Vec<Named> {
    let remembered = Remembered::of(ground);
    let of = |wanted: &Column| {
        let mut answers: BTreeMap<&str, u32> = BTreeMap::new();
        for (at, _) in columns.iter().enumerate().filter(|(_, proposed)| proposed.column == *wanted) {
            sheet.filled(at).for_each(|cell| *answers.entry(cell).or_default() += 1);
        }
        let taken = answers.into_iter().map(|(answer, times)| taken(answer, times, ground, &remembered));
        taken.collect::<Vec<Named>>()
    };
    if columns.iter().any(|proposed| proposed.column == Column::Stage) {
        return of(&Column::Stage);
    }
    let roles = of(&Column::Role);
    let some = roles.iter().any(|named| !named.stages.is_empty());
    if some { roles } else { Vec::new() }
}

fn taken(answer: &str, times: u32, ground: &Ground, remembered: &Remembered) -> Named {
    let by_hand = remembered.stages(answer);
    let (stages, sure) = match by_hand {
        Some(stages) => (stages.clone(), Sure::Certain),
        None => {
            let said = stages::meant(answer, ground.names);
            let sure = if !said.unread.is_empty() || said.stages.is_empty() {
                Sure::Unknown
            } else if stages::in_answer(answer, ground.names).unread.is_empty() {
                Sure::Certain
            } else {
                Sure::Likely
            };
            (said.stages.into_iter().collect(), sure)
        }
    };
    Named { answer: answer.to_owned(), stages, sure, times, by_hand: by_hand.is_some() }
}
