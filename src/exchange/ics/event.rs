//! One meeting as an event of a calendar file.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::{Fate, Reminder, Source, write::Lines, zone};
use crate::{
    exchange::wording::Wording,
    model::{
        meetings::{Meeting, MeetingState},
        school_year::Country,
        week::Minutes,
    },
};

/// The largest number that the format has.
pub(super) const SEQUENCE_MAX: u64 = i32::MAX as u64;

pub struct Event<'a> {
    pub meeting: &'a Meeting,
    pub fate: Fate,
    pub source: &'a Source<'a>,
    pub wording: Wording<'a>,
    pub country: Country,
}

impl Event<'_> {
    pub fn write(&self, lines: &mut Lines) {
        let (meeting, source) = (self.meeting, self.source);
        let stands = self.fate == Fate::Kept && meeting.stands();
        let summary = self.wording.summary(meeting, stands);
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &format!("{}@{}.kollegium", meeting.id, source.unit.id()));
        lines.put("DTSTAMP", &utc(source.made));
        if let Some(&changed) = source.changed.get(&meeting.id) {
            lines.put("LAST-MODIFIED", &utc(changed));
        }
        let sequence = source.stamps.get(&meeting.id).copied().unwrap_or(0).min(SEQUENCE_MAX);
        lines.put("SEQUENCE", &sequence.to_string());
        let on = (self.country, meeting.when.date);
        local(lines, "DTSTART", on, meeting.when.start);
        if meeting.when.length > Minutes(0) {
            local(lines, "DTEND", on, meeting.when.end());
        }
        lines.put("STATUS", if stands { "CONFIRMED" } else { "CANCELLED" });
        lines.put("TRANSP", if stands { "OPAQUE" } else { "TRANSPARENT" });
        lines.text("SUMMARY", &summary);
        lines.text("LOCATION", self.wording.place(meeting));
        lines.text("DESCRIPTION", &self.wording.description(meeting));
        if let MeetingState::Cancelled(reason) = &meeting.state {
            lines.text("COMMENT", reason.as_str());
        }
        if let (Reminder::Before(Minutes(minutes)), true) = (source.reminder, stands) {
            lines.put("BEGIN", "VALARM");
            lines.put("ACTION", "DISPLAY");
            lines.put("TRIGGER", &format!("-PT{minutes}M"));
            lines.text("DESCRIPTION", &summary);
            lines.put("END", "VALARM");
        }
        lines.put("END", "VEVENT");
    }
}

/// A local wall-clock time of a day with its time zone; what goes past midnight ends the next day.
pub(super) fn local(lines: &mut Lines, property: &str, (country, day): (Country, NaiveDate), time: Minutes) {
    let midnight = NaiveDateTime::new(day, NaiveTime::MIN);
    let at = midnight.checked_add_signed(TimeDelta::minutes(i64::from(time.0))).unwrap_or(midnight);
    let property = format!("{property};TZID={}", zone::name(country));
    lines.put(&property, &at.format("%Y%m%dT%H%M%S").to_string());
}

pub(super) fn utc(time: DateTime<Utc>) -> String {
    time.format("%Y%m%dT%H%M%SZ").to_string()
}
