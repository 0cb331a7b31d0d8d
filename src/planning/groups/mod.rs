//! Building groups: who meets with whom, when, led by whom.
//!
//! [`setup`] turns a unit into an [`instance`] of whole numbers, [`search`] looks for a cheap answer
//! that breaks no hard rule, [`explain`] says why somebody has no place or another would cost more,
//! [`proposal`] turns an answer into edits to accept, [`partial`] some of them. [`possible`] and
//! [`requests`] say before a search whether everybody can have a place, and what is missing, [`length`]
//! what shorter meetings would give.
//!
//! The rest looks at groups as they stand: [`today`] sees them as one answer of the same job, so that what
//! is changed by [`hand`], a group that is parted ([`divide`]) and the reasons for a place ([`why`]) are
//! priced as the search prices them; [`against`] names every rule that is broken, on purpose or not.

pub mod against;
pub mod answer;
pub mod away;
pub mod blocks;
pub mod both_times;
mod build;
pub mod by_name;
pub mod candidates;
pub mod common;
mod compile;
pub mod cost;
pub mod difference;
pub mod divide;
pub mod earlier;
mod every_way;
pub mod explain;
pub mod findings;
pub mod hand;
pub mod has_time;
pub mod importance;
pub mod instance;
pub mod judge;
pub mod keep;
mod kernel;
pub mod leads;
pub mod length;
mod lengths;
pub mod liked;
pub mod locked;
pub mod merge;
mod names;
pub mod nearest;
pub mod obstacles;
pub mod others;
pub mod over;
pub mod partial;
pub mod placed;
pub mod places;
pub mod possible;
pub mod presence;
pub mod proposal;
pub mod requests;
pub mod rescored;
pub mod rules;
pub mod search;
pub mod second;
pub mod settle;
pub mod setup;
pub mod size;
pub mod slots;
pub mod stand_ins;
pub mod take_over;
pub mod taking_part;
pub mod tally;
pub mod team;
pub mod timetable;
pub mod today;
pub mod torn;
pub mod twice;
pub mod unled;
pub mod why;
pub mod windows;
pub mod wishes;

pub(crate) use kernel::random;

#[cfg(test)]
pub(crate) mod fixtures;
#[cfg(test)]
mod hand_tests;
#[cfg(test)]
mod partial_tests;
#[cfg(test)]
mod public_tests;
#[cfg(test)]
mod requests_tests;
#[cfg(test)]
mod setup_tests;
#[cfg(test)]
mod stand_ins_tests;
#[cfg(test)]
mod take_over_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod twice_tests;
#[cfg(test)]
mod why_tests;
