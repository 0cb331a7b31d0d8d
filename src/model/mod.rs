//! PURE: what a unit is, and the one function that changes it.
//!
//! Nothing here reads files, clocks, the environment or the terminal, and nothing here knows a
//! sentence in any language: errors are codes with data.
#![warn(missing_docs)]

pub mod ballots;
pub mod calendar_rules;
pub mod catalogue;
pub mod change;
pub mod data_error;
pub mod edit;
pub mod elsewhere;
pub mod error;
pub mod fallen;
pub mod groups;
pub mod history;
pub mod hours;
pub mod ids;
pub mod lang;
pub mod meetings;
pub mod needs;
pub mod pairs;
pub mod papers;
pub mod people;
pub mod personal_number;
pub mod places;
pub mod plan;
pub mod programme;
pub mod rules;
pub mod school_year;
pub mod survey;
pub mod table;
pub mod taken;
pub mod text;
pub mod unit;
pub mod week;
