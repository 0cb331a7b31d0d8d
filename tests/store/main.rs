//! What the store promises: nothing is lost, nothing unreadable is written over, nothing is said
//! that is not so. Faults of the system are in `tests/faults`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "tests"
)]

mod backups;
mod damage;
mod kit;
mod merge;
mod personal;
mod places;
mod text;
mod watching;
