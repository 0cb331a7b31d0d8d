//! Stages and roles as people write them in surveys: as in staff lists.

use crate::{exchange::csv, model::ids::Code, planning::needs::survey::Lookup};

/// The most words of an answer that is a role.
const WORDS_MOST: usize = 6;

/// What can be named in a unit on a day.
#[derive(Debug)]
pub struct Names(csv::Known);

impl Names {
    /// What the ground has.
    pub fn new(ground: &csv::Ground) -> Self {
        Self(csv::Known::new(ground))
    }
}

impl Lookup for Names {
    fn role(&self, text: &str) -> Option<Code> {
        // A sentence that begins with a role is no role; of several in a cell the first one counts.
        let named = |piece: &str| self.0.roles(piece).first().copied();
        let short = text.split_whitespace().count() <= WORDS_MOST;
        text.split([';', ',', '/']).find_map(named).filter(|_| short)
    }

    fn stages(&self, text: &str) -> Vec<Code> {
        self.0.stages(text)
    }
}
