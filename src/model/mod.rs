//! PURE: what a unit is, and the one function that changes it.
//!
//! Nothing here reads files, clocks, the environment or the terminal, and nothing here knows a
//! sentence in any language: errors are codes with data.
#![warn(missing_docs)]

pub mod catalogue;
pub mod data_error;
pub mod ids;
pub mod lang;
pub mod programme;
pub mod school_year;
pub mod table;
pub mod text;
pub mod week;
