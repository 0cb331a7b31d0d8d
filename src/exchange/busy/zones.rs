//! Times of calendars in the time of the school: zones by name, also by those that Windows has.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

use super::property::Property;
use crate::{exchange::ics::zone, model::school_year::Country};

/// How a calendar means a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Wherever one is; also a zone that nobody knows by that name.
    Here,
    /// In a zone of the world.
    Of(Tz),
}

/// Names that Windows has for zones of Europe, which calendars of Exchange and Outlook write. The
/// pairs are those of Unicode's list (CLDR, `windowsZones`).
const WINDOWS: [(&str, Tz); 8] = [
    ("W. Europe Standard Time", Tz::Europe__Berlin),
    ("Central Europe Standard Time", Tz::Europe__Budapest),
    ("Central European Standard Time", Tz::Europe__Warsaw),
    ("Romance Standard Time", Tz::Europe__Paris),
    ("GMT Standard Time", Tz::Europe__London),
    ("FLE Standard Time", Tz::Europe__Kiev),
    ("E. Europe Standard Time", Tz::Europe__Chisinau),
    ("UTC", Tz::UTC),
];

/// A moment as a calendar writes it: the local time there, and where that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Date and time of day in its zone.
    pub time: NaiveDateTime,
    /// Its zone.
    pub zone: Zone,
}

/// `20260817T081500`, with `Z` in universal time, or in the zone that stands before it; a day is its
/// midnight, wherever one is.
pub fn moment(property: &Property, value: &str) -> Option<Moment> {
    let value = value.trim();
    if let Ok(day) = NaiveDate::parse_from_str(value, "%Y%m%d") {
        return Some(Moment { time: day.and_time(NaiveTime::MIN), zone: Zone::Here });
    }
    let (bare, universal) = match value.strip_suffix(['Z', 'z']) {
        Some(bare) => (bare, true),
        None => (value, false),
    };
    let time = ["%Y%m%dT%H%M%S", "%Y%m%dT%H%M"];
    let time = time.iter().find_map(|format| NaiveDateTime::parse_from_str(bare, format).ok())?;
    let zone = if universal { Zone::Of(Tz::UTC) } else { property.parameter("TZID").map_or(Zone::Here, of) };
    Some(Moment { time, zone })
}

fn of(name: &str) -> Zone {
    let windows = || WINDOWS.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, zone)| *zone);
    // Some programs write a path before the name of the zone.
    let world = || name.match_indices('/').map(|(at, _)| at + 1).find_map(|at| name.get(at..)?.parse().ok());
    name.parse().ok().or_else(windows).or_else(world).map_or(Zone::Here, Zone::Of)
}

/// The time of day in the country when it is that time in the zone. A time that a change of clocks
/// leaves out stays as it is.
pub fn here(time: NaiveDateTime, zone: Zone, country: Country) -> NaiveDateTime {
    let Zone::Of(zone) = zone else { return time };
    let Ok(home) = zone::name(country).parse::<Tz>() else { return time };
    let moment = zone.from_local_datetime(&time).earliest();
    moment.map_or(time, |moment| moment.with_timezone(&Utc).with_timezone(&home).naive_local())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(line: &str) -> String {
        let property = super::super::property::property(1, line).unwrap();
        let moment = moment(&property, &property.value).unwrap();
        here(moment.time, moment.zone, Country::Norway).format("%d %H:%M").to_string()
    }

    #[test]
    fn zones_are_known_by_their_names_in_the_world_and_in_windows() {
        assert_eq!(at("DTSTART:20260817T081500"), "17 08:15");
        assert_eq!(at("DTSTART:20260817T061500Z"), "17 08:15");
        assert_eq!(at("DTSTART:20261117T071500Z"), "17 08:15", "winter");
        assert_eq!(at("DTSTART;TZID=Europe/Oslo:20260817T081500"), "17 08:15");
        assert_eq!(at("DTSTART;TZID=W. Europe Standard Time:20260817T081500"), "17 08:15");
        assert_eq!(at("DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin\":20260817T081500"), "17 08:15");
        assert_eq!(at("DTSTART;TZID=Europe/London:20260817T071500"), "17 08:15");
        assert_eq!(
            at("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Stockholm:20260817T081500"),
            "17 08:15"
        );
    }
}
