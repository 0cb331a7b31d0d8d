//! One meeting: its sheet, who was there, who leads it, when it is.

pub mod attendance;
pub mod cannot;
pub mod fitted;
mod guests;
pub mod lead;
pub mod make_up_form;
pub mod meeting_form;
pub mod other_time;
pub mod own_note;
pub mod restore;
pub mod sheet_view;
pub mod too_short;
pub mod which;
