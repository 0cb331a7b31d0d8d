//! Membership through the year: who takes part, from when to when, and what was noted.

pub mod presence;
pub mod settle;
pub mod taking_part;
