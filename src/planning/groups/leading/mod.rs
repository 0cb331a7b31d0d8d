//! Who leads, who could, and what happens when somebody cannot.

pub mod away;
pub mod by_name;
pub mod candidates;
pub mod leads;
pub mod nearest;
pub mod stand_ins;
pub mod take_over;
pub mod unled;

#[cfg(test)]
pub(super) mod stand_ins_tests;
#[cfg(test)]
pub(super) mod take_over_tests;
