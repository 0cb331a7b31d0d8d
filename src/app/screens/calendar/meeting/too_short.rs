//! That a meeting to come is shorter than what is to be done at it takes, as the group and Follow up say it.

use crate::{
    app::{App, screens::calendar::facts},
    i18n::{Text, t},
    model::{
        meetings::{Meeting, MeetingState},
        unit::Unit,
    },
    planning::{
        calendar::dating::lengths::too_short,
        findings::{Severity, severity},
    },
};

/// How much it matters that a meeting is too short, and what is said of it.
pub struct TooShort {
    /// As it does of the group.
    pub severity: Severity,
    /// For rows.
    pub short: Text,
    /// In full.
    pub whole: Text,
}

/// Nothing where it is long enough, is no more to come, or where the school does not ask.
pub fn of(app: &App, unit: &Unit, meeting: &Meeting) -> Option<TooShort> {
    let is_planned = meeting.state == MeetingState::Planned && !meeting.is_make_up();
    let group = unit.group(meeting.group).filter(|_| is_planned)?;
    let cycle = facts::cycle_of(app, group, meeting.module)?;
    let needs = too_short(&cycle, meeting)?;
    let severity = severity(unit, app.catalogue(), "meetings-short")?;
    let has = meeting.when.length;
    let phases = facts::phases(&cycle, &meeting.phases, app.i18n.lang());
    let short = t::calendar_short_length(has.0.to_string(), needs.0.to_string());
    let whole = t::calendar_ahead_needs(has.0.to_string(), needs.0.to_string(), phases);
    Some(TooShort { severity, short, whole })
}
