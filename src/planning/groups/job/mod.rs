//! The job of building groups: what a unit asks for, in whole numbers.

pub(super) mod build;
pub(super) mod compile;
pub mod has_time;
pub mod importance;
pub mod instance;
pub(super) mod lengths;
pub mod places;
pub mod setup;
pub mod size;
pub mod slots;
pub mod torn;
pub mod twice;
pub mod windows;
pub mod wishes;

#[cfg(test)]
pub(super) mod setup_tests;
#[cfg(test)]
pub(super) mod twice_tests;
