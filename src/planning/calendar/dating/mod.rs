//! Dates for the meetings of a module: what is asked of each, and how they are proposed.

pub mod between;
pub mod chosen;
pub mod done;
pub mod former;
pub mod hindered;
pub(super) mod in_numbers;
pub mod lengths;
pub mod pause;
pub mod propose;
pub mod ready;
pub mod schedule;
pub mod sittings;
pub mod trying;
pub mod work;
