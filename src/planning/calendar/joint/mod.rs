//! Dates for the meetings of many groups together: the public job S1 (`formats/g1-s1.md`).
//!
//! [`instance`] says what is asked, `compile` puts it into numbers for the `kernel`, whose
//! [`search`] looks for cheap dates that break no hard rule and says what
//! no answer costs less than, [`terms`] counts what an answer costs and [`rules`] reads the rules once
//! more, both without anything of the search. Mending a year in force is the same search: held dates
//! stay, and a date that changes costs.

mod compile;
pub mod instance;
pub mod rules;
pub mod search;
pub mod terms;

#[cfg(test)]
mod tests;
