//! Building groups: who meets with whom, when, led by whom.
//!
//! [`setup`] turns a unit into an [`instance`] of whole numbers, [`search`] looks for a cheap answer
//! that breaks no hard rule, [`explain`] says why somebody has no place or another would cost more,
//! [`proposal`] turns an answer into edits to accept. The rest looks at groups as they stand.

pub mod answer;
mod compile;
pub mod cost;
pub mod explain;
pub mod findings;
pub mod instance;
mod kernel;
pub mod obstacles;
pub mod proposal;
pub mod rules;
pub mod search;
pub mod setup;
mod size;
pub mod slots;
pub mod team;
pub mod windows;

pub(crate) use kernel::random;

#[cfg(test)]
pub(crate) mod fixtures;
#[cfg(test)]
mod public_tests;
#[cfg(test)]
mod tests;
