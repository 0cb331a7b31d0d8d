//! Kollegium: planning and running collegial professional development in mathematics.
//!
//! Keys become messages, messages become edits, edits change one pure unit, and everything
//! on screen and on disk follows from it.

pub mod cli;
pub mod model;
pub mod store;
