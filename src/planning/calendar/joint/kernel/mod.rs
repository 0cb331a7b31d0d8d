//! The kernel.
#![allow(
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "flat tables in the inner loop; every number is the place in a list, or a cost far below 2^52"
)]

pub mod exact;
pub mod job;
pub mod master;
pub mod part;
pub mod prices;
pub mod search;
pub mod state;
