//! Kollegium: planning and running collegial professional development in mathematics.
//!
//! Keys become messages, messages become edits, edits change one pure unit, and everything
//! on screen and on disk follows from it.

pub mod app;
pub mod cli;
pub mod exchange;
pub mod i18n;
pub mod model;
pub mod planning;
pub mod runtime;
pub mod store;
pub mod ui;
