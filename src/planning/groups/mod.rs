//! Building groups: who meets with whom, when, led by whom.
//!
//! [`job`] turns a unit into what is asked for, in whole numbers; `kernel` searches; an [`answer`] has its price by
//! term and the hard rules it may never break. [`proposal`] runs the search and makes edits of what it finds, to be
//! accepted whole or in part. Before that, [`possible`] says whether everybody can have a place and what is missing,
//! and [`timetable`] which weekly times a school should keep free.
//!
//! The rest looks at groups as they stand: they are seen as one answer of the same job ([`answer::today`]), so that
//! what is changed by [`hand`] and the reasons for a place ([`why`]) are priced as the search prices them. [`leading`]
//! and [`membership`] carry groups through the year: who leads and who could instead, who comes, is away and leaves.

pub mod answer;
pub mod hand;
pub mod job;
mod kernel;
pub mod leading;
pub mod membership;
pub mod possible;
pub mod proposal;
pub mod timetable;
pub mod why;

pub(crate) use kernel::random;

#[cfg(test)]
pub(crate) mod fixtures;
#[cfg(test)]
mod public_tests;
#[cfg(test)]
mod tests;
