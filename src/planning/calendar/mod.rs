//! The calendar of meetings: a school year, dates in it, and what is done when one falls out.
//!
//! [`year`] says which days are what, by the rules of a country that come in as data
//! ([`crate::model::calendar_rules`]). [`dating`] proposes dates for one group, [`together`] for several at once, both
//! by the `kernel`, which [`joint`] gives the public job S1. [`free`] says whether a group can meet at some time and
//! what stands against it, [`mend`] what to do when a day, a person, a room or a weekly time falls out, and [`told`]
//! who must hear of it.

pub mod dating;
pub mod free;
pub mod joint;
mod kernel;
pub mod mend;
pub mod together;
pub mod told;
pub mod year;

#[cfg(test)]
pub(crate) mod fixtures;
