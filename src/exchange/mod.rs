//! IN AND OUT: staff lists, calendar files, tables for other programs.
//!
//! Bytes in, values out, and back; nothing here opens a file. What comes in becomes a preview that a
//! person looks at before any of it turns into edits.

pub mod busy;
pub mod csv;
pub mod docx;
pub mod g1;
pub mod ics;
pub mod job_file;
pub mod md;
pub mod names;
pub mod pages;
pub mod paper;
pub mod programme_hours;
pub mod s1;
pub mod survey;
pub mod tables;
mod who;
mod wording;
pub mod xlsx;

pub use wording::Wording;
