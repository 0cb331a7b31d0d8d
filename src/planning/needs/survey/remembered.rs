//! What columns and answers were taken for in the unit's earlier surveys.

use std::collections::{BTreeMap, BTreeSet};

use super::{Ground, words::fold};
use crate::model::{ids::Code, needs::Mark, survey::Column};

/// Columns by heading and marks by answer, both folded; the newest survey counts.
#[derive(Clone, Debug, Default)]
pub struct Remembered {
    columns: BTreeMap<String, Column>,
    scale: BTreeMap<String, Option<Mark>>,
    stages: BTreeMap<String, BTreeSet<Code>>,
}

impl Remembered {
    /// From all surveys of the unit.
    pub fn of(ground: &Ground) -> Self {
        let mut surveys: Vec<_> = ground.unit.surveys().iter().collect();
        surveys.sort_by_key(|survey| (survey.date, survey.id));
        let mut out = Self::default();
        for survey in surveys {
            out.columns
                .extend(survey.columns.iter().map(|(label, column)| (fold(label.as_str()), column.clone())));
            out.stages
                .extend(survey.stages.iter().map(|(answer, stages)| (fold(answer.as_str()), stages.clone())));
            out.scale.extend(survey.scale.iter().map(|(answer, &mark)| (fold(answer.as_str()), mark)));
        }
        let own = |code| ground.round.own.contains_key(&code) || ground.catalogue.dimension(code).is_some();
        out.columns.retain(|_, column| match column {
            Column::Now(dimension, _) | Column::Wanted(dimension, _) => own(*dimension),
            _ => true,
        });
        out
    }

    /// What the column of that name was taken for.
    pub fn column(&self, label: &str) -> Option<&Column> {
        self.columns.get(&fold(label))
    }

    /// The stages that an answer was said to mean.
    pub fn stages(&self, answer: &str) -> Option<&BTreeSet<Code>> {
        self.stages.get(&fold(answer))
    }

    /// What an answer was taken for.
    #[allow(clippy::option_option, reason = "a map's answer: not there, or there and left out")]
    pub fn mark(&self, answer: &str) -> Option<Option<Mark>> {
        self.scale.get(&fold(answer)).copied()
    }
}
