mod detail_view;
mod forms;
pub mod programmes;
pub mod state;
mod steps;
pub mod update;
pub mod view;
mod words;
