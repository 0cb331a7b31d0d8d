//! The kernel of group building: a job in plain numbers, and the search.
#![allow(clippy::indexing_slicing, clippy::cast_possible_wrap, reason = "flat tables in the inner loop; every number is made from a list's own length")]
pub mod anneal;
pub mod bits;
pub mod bound;
pub mod build;
pub mod exact;
pub mod job;
pub mod moves;
pub mod random;
pub mod search;
pub mod state;
