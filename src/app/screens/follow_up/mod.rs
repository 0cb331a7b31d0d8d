mod check_in;
pub mod group_view;
pub mod look;
pub mod make_up;
pub mod programme_view;
mod result_view;
pub mod state;
pub mod update;
pub mod view;
