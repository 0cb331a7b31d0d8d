//! A group through the year: people who come, leave or are away, and who leads meanwhile.

pub mod check_in;
pub mod member;
pub mod near;
pub mod person_year;
pub mod take_over;
pub mod take_over_aside;
pub mod taken_over;
pub mod who_leads;
