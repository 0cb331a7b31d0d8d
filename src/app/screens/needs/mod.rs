mod evidence;
mod forms;
mod look;
mod lower_view;
mod priority;
pub mod state;
pub mod update;
pub mod view;
mod words;
