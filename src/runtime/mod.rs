//! The only impure loop: the terminal, keys, signals, time.

pub mod backend;
pub mod input;
pub mod signals;
pub mod terminal;
