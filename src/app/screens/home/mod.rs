pub mod items;
pub mod limits;
pub mod state;
pub mod update;
pub mod view;
