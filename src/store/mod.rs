//! FILES: reading and writing what the program keeps.

pub mod library;
