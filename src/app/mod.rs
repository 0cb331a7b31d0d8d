//! The state machine: messages in, edits and effects out. No terminal, no files, no clock.

mod answers;
pub mod aside;
mod choosing;
pub mod command;
pub mod derived;
pub mod describe;
pub mod describe_edit;
pub mod describe_finding;
pub mod describe_library;
pub mod describe_setting;
pub mod draft;
mod editing;
pub mod effect;
pub mod field;
pub mod form;
mod form_field;
mod form_help;
mod guests;
pub mod ids;
pub mod key;
pub mod key_sheet;
pub mod keymap;
pub mod list;
pub mod list_preview;
pub mod msg;
pub mod open;
pub mod overlay;
mod owner;
pub mod palette;
pub mod results_preview;
pub mod screens;
pub mod state;
pub mod survey_preview;
pub mod update;

pub use state::App;
pub use update::update;
