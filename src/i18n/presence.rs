//! How somebody took part in a meeting, in words: the same on the screen and on paper.

use chrono::NaiveDate;

use super::{Arg, Key, Text, t};
use crate::model::{meetings::Presence, week::Minutes};

/// How somebody took part, with how much of a meeting of that length where it was not all.
pub fn presence_text(presence: Presence, whole: Minutes) -> Text {
    match presence {
        Presence::Present => Key::CalendarPresent.into(),
        Presence::Partly(minutes) => {
            t::calendar_partly_of(t::minutes_short(whole.0.to_string()), minutes.min(whole).0.to_string())
        }
        Presence::Excused => Key::CalendarExcused.into(),
        Presence::Absent => Key::CalendarAbsent.into(),
    }
}

/// With which group and on which day somebody makes up what they missed, or did where that `was_held`.
pub fn makes_up_text(date: NaiveDate, was_held: bool, group: impl Into<Arg>) -> Text {
    let date = Arg::ShortDate(date);
    if was_held { t::sheet_made_up(date, group) } else { t::sheet_makes_up(date, group) }
}
