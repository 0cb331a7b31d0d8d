//! The only impure loop: the terminal, keys, signals, files, time.

pub mod backend;
pub mod busy_times;
pub mod clock;
pub mod convert;
pub mod dates;
mod drafts;
mod driver;
pub mod export;
pub mod feeds;
mod files;
pub mod guests;
mod import;
pub mod input;
pub mod jobs;
pub mod local;
mod own_notes;
pub mod owner;
pub mod plain;
mod progress;
pub mod signals;
pub mod solve;
pub mod staff_list;
pub mod survey;
pub mod taken_times;
pub mod terminal;

pub use driver::{Start, run};
