//! Groups made and changed by hand, each choice with what it means before it is made.

pub mod divide;
pub mod divide_view;
pub mod hand;
mod merge;
pub mod picks;
pub mod team;
