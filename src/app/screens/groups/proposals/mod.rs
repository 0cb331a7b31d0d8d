//! Groups proposed by the search: found, looked at, compared and taken, whole or in part.

pub mod bounds;
pub mod compare;
pub mod compare_view;
pub mod differs;
pub mod kept;
pub mod known;
pub mod marking;
pub mod preview_view;
pub mod proposed;
pub mod rescore;
pub mod search;
pub mod taken;
pub mod ways;
pub mod why_proposed;
