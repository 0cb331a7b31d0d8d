//! When an answer was given, as services write it.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};

/// The moment that a cell writes; a zone such as `GMT+1` is taken off, so that times compare.
///
/// Understood: `2026/03/14 2:03:11 PM GMT+1`, `2026-03-14 14:03:11`, `2026-03-14T14:03:11Z`,
/// `14.03.2026 kl. 14.03.11`, `3/14/26 14:03` (month first, unless only day first is possible) and the
/// serial number of a spreadsheet.
pub fn moment(cell: &str) -> Option<NaiveDateTime> {
    if let Ok(serial) = cell.trim().replace(',', ".").parse::<f64>() {
        return of_serial(serial);
    }
    let lower = cell.to_lowercase();
    let (written, zone) = match lower.split_once("gmt").or_else(|| lower.split_once("utc")) {
        Some((written, zone)) => (written, offset(zone)),
        None => (lower.as_str(), Duration::zero()),
    };
    let afternoon = written.contains("pm") || written.contains("em");
    let morning = written.contains("am") || written.contains("fm");
    let numbers: Vec<u32> = written
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let [first, second, third, clock @ ..] = &numbers[..] else { return None };
    let day = day(*first, *second, *third, written)?;
    let hour = match (clock.first().copied().unwrap_or(0), afternoon, morning) {
        (12, false, true) => 0,
        (hour @ ..12, true, false) => hour + 12,
        (hour, ..) => hour,
    };
    let at = |place: usize| clock.get(place).copied().unwrap_or(0);
    Some(day.and_time(NaiveTime::from_hms_opt(hour, at(1), at(2))?) - zone)
}

fn day(first: u32, second: u32, third: u32, written: &str) -> Option<NaiveDate> {
    let year = |short: u32| i32::try_from(if short < 100 { 2000 + short } else { short }).ok();
    if first > 31 {
        return NaiveDate::from_ymd_opt(year(first)?, second, third);
    }
    let day_first = NaiveDate::from_ymd_opt(year(third)?, second, first);
    let month_first = NaiveDate::from_ymd_opt(year(third)?, first, second);
    if written.trim_start().split(' ').next().is_some_and(|date| date.contains('/')) {
        month_first.or(day_first)
    } else {
        day_first.or(month_first)
    }
}

fn offset(zone: &str) -> Duration {
    let behind = zone.contains('-') || zone.contains('\u{2212}');
    let mut numbers =
        zone.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse::<i64>().ok());
    let minutes = numbers.next().unwrap_or(0) * 60 + numbers.next().unwrap_or(0);
    let length = Duration::try_minutes(minutes).unwrap_or_default();
    if behind { -length } else { length }
}

/// Days since 30 December 1899; only those of this century are believed.
fn of_serial(serial: f64) -> Option<NaiveDateTime> {
    const FIRST: f64 = 36_526.0;
    const LAST: f64 = 73_050.0;
    if !(FIRST..LAST).contains(&serial) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "between the bounds above")]
    let seconds = (serial * 86_400.0).round() as i64;
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_time(NaiveTime::MIN);
    start.checked_add_signed(Duration::try_seconds(seconds)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_services_are_read() {
        let said = |text| moment(text).map(|m| m.format("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default();
        for (text, is) in [
            ("2026/03/14 2:03:11 PM GMT+1", "2026-03-14 13:03:11"),
            ("2026/03/29 2:03:11 AM GMT+2", "2026-03-29 00:03:11"),
            ("2026-03-14 14:03:11", "2026-03-14 14:03:11"),
            ("2026-03-14T14:03:11Z", "2026-03-14 14:03:11"),
            ("14.03.2026 kl. 14.03.11", "2026-03-14 14:03:11"),
            ("14.03.2026 14:03", "2026-03-14 14:03:00"),
            ("3/14/26 14:03:11", "2026-03-14 14:03:11"),
            ("14/3/2026 14:03", "2026-03-14 14:03:00"),
            ("46095.5855", "2026-03-14 14:03:07"),
            ("12/1/26 12:10 AM", "2026-12-01 00:10:00"),
        ] {
            assert_eq!(said(text), is, "{text}");
        }
        assert_eq!(["Anna", "12", "", "31.31.2026"].map(moment), [None; 4]);
    }
}
