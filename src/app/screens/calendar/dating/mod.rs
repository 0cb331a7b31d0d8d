//! Dates for a whole series: asked for, proposed, looked at and taken.

pub mod ahead;
pub mod counting;
pub mod dates;
pub mod dates_all;
pub mod module;
pub mod proposed_view;
pub mod within;
