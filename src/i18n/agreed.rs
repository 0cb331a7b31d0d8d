//! What was agreed at a meeting, under its labels: the same on the screen and on paper.

use super::Key;
use crate::model::{meetings::Meeting, text::Note};

/// What was said in short, and what all try out until the next time; what nobody wrote is left out.
pub fn agreed(meeting: &Meeting) -> impl Iterator<Item = (Key, &Note)> {
    let all = [(Key::SheetLabelSummary, &meeting.summary), (Key::CalendarLabelToTry, &meeting.to_try)];
    all.into_iter().filter(|(_, note)| !note.is_empty())
}
