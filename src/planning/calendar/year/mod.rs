//! The school year: which days are what, whose they are, and what is odd about them.

pub mod check;
pub mod days;
pub mod fitted;
pub mod forms;
pub mod holidays;
pub mod next;
pub mod owners;
pub(super) mod paint;
pub mod property;
pub mod published;
pub mod suggest;
pub mod unnamed;
pub mod weeks;
pub mod whose;
pub(super) mod working;
