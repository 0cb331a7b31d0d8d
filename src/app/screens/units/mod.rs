pub mod about;
pub mod choices;
mod create;
pub mod state;
pub mod update;
pub mod view;
