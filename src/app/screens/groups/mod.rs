mod facts;
mod forms;
mod picks;
mod preview_view;
mod search;
pub mod state;
mod times;
pub mod update;
pub mod view;
