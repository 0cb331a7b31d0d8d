//! PURE: what follows from a unit.
//!
//! Nothing here reads files, clocks or the environment; results are data, never sentences.
#![warn(missing_docs)]

pub mod calendar;
