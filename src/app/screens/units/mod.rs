mod choices;
mod create;
pub mod about;
pub mod state;
pub mod update;
pub mod view;
