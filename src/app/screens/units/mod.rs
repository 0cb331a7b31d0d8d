pub mod about;
pub mod choices;
pub mod create;
pub mod state;
pub mod update;
pub mod view;
