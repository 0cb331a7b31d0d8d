//! What a date means for what is handed in before a gathering.

use super::Remark;
use crate::{
    app::App,
    i18n::{Arg, Key, Text, t},
    model::{meetings::Meeting, unit::Unit},
    planning::running::{begun_before, due_before, hand_in_before},
};

/// Until when what belongs before a gathering would be handed in on another day, and until when it is now.
pub fn hand_in_then(app: &App, unit: &Unit, meeting: &Meeting, then: &Meeting) -> Option<Text> {
    let due = hand_in_before(unit, app.catalogue(), &app.at_work(), then)?;
    let old = due_before(unit, app.catalogue(), &app.at_work(), meeting).filter(|old| *old != due);
    let due = Arg::ShortDate(due);
    Some(match old {
        Some(old) => t::calendar_ahead_hand_in_moved(due, Arg::ShortDate(old)),
        None => t::calendar_ahead_hand_in(due),
    })
}

/// What becomes of what is handed in before a gathering where that is cancelled: what somebody has begun keeps its
/// day, the rest falls away.
pub fn hand_in_without(app: &App, unit: &Unit, meeting: &Meeting) -> Option<Text> {
    let due = Arg::ShortDate(due_before(unit, app.catalogue(), &app.at_work(), meeting)?);
    let is_begun = begun_before(unit, app.catalogue(), meeting);
    Some(if is_begun { t::calendar_ahead_hand_in_stays(due) } else { t::calendar_ahead_hand_in_gone(due) })
}

/// Until when what belongs before a gathering is handed in, and until when it was.
pub(super) fn another_day(
    app: &App,
    (before, was): (&Unit, Option<&Meeting>),
    (after, meeting): (&Unit, &Meeting),
) -> Option<Remark> {
    let due = hand_in_before(after, app.catalogue(), &app.at_work(), meeting)?;
    let old = was.and_then(|was| due_before(before, app.catalogue(), &app.at_work(), was));
    let old = old.filter(|old| *old != due)?;
    let whole = t::calendar_ahead_hand_in_moved(Arg::ShortDate(due), Arg::ShortDate(old));
    // Both days are too long for the row.
    Some(Remark { short: Key::CalendarShortHandIn.into(), whole })
}
