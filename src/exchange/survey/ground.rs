//! Stages and roles as people write them in surveys: as in staff lists.

use crate::{
    exchange::csv,
    model::ids::Code,
    planning::needs::survey::Lookup,
};

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
        self.0.role(text)
    }

    fn stages(&self, text: &str) -> Vec<Code> {
        self.0.stages(text)
    }
}
