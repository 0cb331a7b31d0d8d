//! The state machine: messages in, edits and effects out. No terminal, no files, no clock.

pub mod key;
