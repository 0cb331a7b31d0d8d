//! The calendar of a school year: which days are what, and what is odd about them.
//!
//! Rules of a country come in as data ([`crate::model::calendar_rules`]); dates go out.

pub mod back;
pub mod between;
pub mod check;
pub mod chosen;
pub mod days;
pub mod done;
pub mod effect;
pub mod fallen;
pub mod fitted;
pub mod former;
pub mod forms;
pub mod free;
pub mod hindered;
pub mod hit;
pub mod holidays;
mod in_numbers;
pub mod joint;
mod kernel;
pub mod left_behind;
pub mod lengths;
pub mod member_news;
pub mod mend;
pub mod news;
pub mod next;
pub mod owners;
mod paint;
pub mod pause;
pub mod property;
pub mod propose;
pub mod published;
pub mod ready;
pub mod repair;
pub mod rooms;
pub mod schedule;
pub mod sittings;
pub mod suggest;
pub mod taken;
pub mod talk_news;
pub mod together;
pub mod trying;
pub mod unnamed;
pub mod weeks;
pub mod whose;
pub mod work;
mod working;

#[cfg(test)]
pub(crate) mod fixtures;
