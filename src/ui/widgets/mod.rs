//! Pieces that several screens draw with.

pub mod bar;
pub mod month;
