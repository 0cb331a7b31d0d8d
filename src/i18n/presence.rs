//! How somebody took part in a meeting, in words: the same on the screen and on paper.

use super::{Key, Text, t};
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
