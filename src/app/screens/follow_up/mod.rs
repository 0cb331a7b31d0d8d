pub mod group_view;
pub mod look;
pub mod result_view;
pub mod state;
pub mod update;
pub mod view;
