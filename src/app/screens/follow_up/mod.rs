mod check_in;
pub mod group_view;
pub mod look;
mod make_up;
pub mod result_view;
pub mod state;
pub mod update;
pub mod view;
