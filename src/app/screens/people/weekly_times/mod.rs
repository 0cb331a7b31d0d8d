//! The fewest weekly times at which everybody can meet, before there is a timetable.

pub mod slots;
pub mod slots_instead;
pub mod slots_off;
pub mod slots_page;
pub mod slots_say;
pub mod slots_view;
pub mod slots_when;
pub mod slots_who;
