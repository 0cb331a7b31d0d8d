//! The time zone of a country, with the rules by which its clocks change.

use super::write::Lines;
use crate::model::school_year::Country;

/// The name of the country's time zone.
pub fn name(country: Country) -> &'static str {
    match country {
        Country::Sweden => "Europe/Stockholm",
        Country::Norway => "Europe/Oslo",
    }
}

/// Writes the time zone. Both countries have changed their clocks on the last Sundays of March and
/// October at 01:00 UTC since 1996 (Directive 94/21/EC and those that followed).
pub fn write(lines: &mut Lines, country: Country) {
    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", name(country));
    for (kind, start, from, to, word, rule) in [
        ("DAYLIGHT", "19960331T020000", "+0100", "+0200", "CEST", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        ("STANDARD", "19961027T030000", "+0200", "+0100", "CET", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    ] {
        lines.put("BEGIN", kind);
        lines.put("DTSTART", start);
        lines.put("TZOFFSETFROM", from);
        lines.put("TZOFFSETTO", to);
        lines.put("TZNAME", word);
        lines.put("RRULE", rule);
        lines.put("END", kind);
    }
    lines.put("END", "VTIMEZONE");
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, NaiveDate, Offset, TimeZone, Utc, Weekday};

    /// Seconds east of UTC at noon, by the two rules above.
    fn by_rule(day: NaiveDate) -> i32 {
        let last_sunday = |month| {
            let last = NaiveDate::from_ymd_opt(day.year(), month, 31).unwrap();
            last.week(Weekday::Sun).first_day()
        };
        if (last_sunday(3)..last_sunday(10)).contains(&day) { 7200 } else { 3600 }
    }

    #[test]
    fn the_rules_agree_with_the_database_of_time_zones() {
        for country in [Country::Sweden, Country::Norway] {
            let zone: chrono_tz::Tz = name(country).parse().unwrap();
            let first = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
            for day in first.iter_days().take_while(|day| day.year() < 2045) {
                let noon = Utc.from_utc_datetime(&day.and_hms_opt(11, 0, 0).unwrap());
                let offset = zone.offset_from_utc_datetime(&noon.naive_utc()).fix().local_minus_utc();
                assert_eq!(offset, by_rule(day), "{country:?} {day}");
            }
        }
    }
}
