//! The calendar as a year of weeks, a list and a week.

pub mod agenda;
pub mod timeline;
pub mod timeline_view;
pub mod week_cells;
pub mod week_grid;
pub mod week_view;
