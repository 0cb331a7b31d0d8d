//! Who must be told of what, by person.

pub mod member_news;
pub mod news;
pub mod talk_news;
