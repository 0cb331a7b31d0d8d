//! PURE: what follows from a unit.
//!
//! Nothing here reads files, clocks or the environment; results are data, never sentences.
#![warn(missing_docs)]

pub mod calendar;
pub mod elsewhere;
pub mod findings;
#[cfg(test)]
pub(crate) mod fixtures;
pub mod follow_up;
pub mod free_time;
pub mod groups;
pub mod guests;
pub mod hours;
pub mod lookup;
pub mod needs;
pub mod overview;
pub mod papers;
pub mod places;
pub mod ranking;
pub mod running;
pub mod series;
pub mod series_clashes;
pub mod series_edit;
pub mod settings;
pub mod staff;
pub mod steps;
pub mod terms;
