//! Limits and weights in words.

use crate::{
    i18n::{Arg, Key, t},
    model::{
        catalogue::{Catalogue, Measure},
        ids::Code,
        week::Minutes,
    },
};

/// The words of the form for how much a rule matters, with what is written down for them.
pub const SEVERITIES: [(&str, Key, Option<u16>); 4] = [
    ("default", Key::LimitsAsProposed, None),
    ("warning", Key::LimitsWarning, Some(2)),
    ("note", Key::LimitsNote, Some(1)),
    ("off", Key::LimitsOff, Some(0)),
];

/// A value with what it counts.
pub fn value(measure: Measure, value: u16) -> Arg {
    match measure {
        Measure::People => t::limits_people(value).into(),
        Measure::Percent => t::limits_percent(value.to_string()).into(),
        Measure::Days => t::limits_days(value).into(),
        Measure::SchoolDays => t::limits_school_days(value).into(),
        Measure::Weeks => t::limits_weeks(value).into(),
        Measure::Terms => t::limits_terms(value).into(),
        Measure::Years => t::limits_years(value.to_string()).into(),
        Measure::Times => t::limits_times(value).into(),
        Measure::Points => t::limits_points(value).into(),
        Measure::Minutes => t::limits_minutes(value.to_string()).into(),
        Measure::Hours => t::limits_hours(value.to_string()).into(),
        Measure::Switch => if value == 0 { Key::AnswerNo } else { Key::AnswerYes }.into(),
        Measure::Clock => Arg::Time(Minutes(value)),
    }
}

/// A value as it is written down for a setting of the unit, whichever it is.
pub fn set_value(catalogue: &Catalogue, code: Code, now: u16) -> Arg {
    match catalogue.setting(code) {
        Some(setting) => value(setting.measure, now),
        None => SEVERITIES
            .iter()
            .find(|(_, _, written)| *written == Some(now))
            .map_or_else(|| Arg::Plain(now.to_string()), |&(_, word, _)| word.into()),
    }
}
