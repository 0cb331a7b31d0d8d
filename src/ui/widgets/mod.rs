//! Pieces that several screens draw with.
pub mod month;
