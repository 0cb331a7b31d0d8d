//! The calendar of a school year: which days are what, and what is odd about them.
//!
//! Rules of a country come in as data ([`crate::model::calendar_rules`]); dates go out.

pub mod days;
pub mod holidays;
mod paint;
pub mod weeks;

#[cfg(test)]
pub(crate) mod fixtures;
