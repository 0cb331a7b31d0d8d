//! What is odd about a school year, in words.

use super::screens::calendar::facts::span_key;
use crate::{
    i18n::{Arg, Key, Text, t},
    model::{
        calendar_rules::{LimitKind, Source},
        ids::SpanId,
        programme::Confidence,
        school_year::SchoolYear,
    },
    planning::{calendar::year::check::YearFinding, findings::What},
};

/// What was found about a school year.
pub fn said(year: &SchoolYear, what: &What) -> Option<Text> {
    match what {
        What::YearRule { counts, have, number, source } => {
            Some(t::find_year_rule(asked(*counts, *number), counted(*counts, *have), from(source)))
        }
        What::YearUsual { counts, have, number, source } => {
            Some(t::find_year_usual(asked(*counts, *number), counted(*counts, *have), from(source)))
        }
        What::YearProposed { meetings, open } => Some(t::find_year_proposed(*meetings, *open)),
        What::YearOwners { days } => Some(t::find_year_owners(*days)),
        What::YearOwnersOther { days } => Some(t::find_year_owners_other(*days)),
        What::YearOdd { odd, .. } => Some(odd_said(year, odd)),
        _ => None,
    }
}

fn odd_said(year: &SchoolYear, odd: &YearFinding) -> Text {
    let named = |id: &SpanId| {
        let span = year.spans.get(*id);
        span.map_or(Key::ThingYear.into(), |span| {
            if span.name.is_empty() {
                Arg::from(span_key(span.kind))
            } else {
                Arg::from(span.name.to_string())
            }
        })
    };
    match odd {
        // Limits are findings of their own.
        YearFinding::Limit { .. } => Key::FindYearOdd.into(),
        YearFinding::NoTerm { kind } => t::find_year_no_term(span_key(*kind)),
        YearFinding::Reversed { span } => t::find_year_reversed(named(span)),
        YearFinding::TermOutsideYear { span } => t::find_year_outside_year(named(span)),
        YearFinding::OutsideTerms { span } => t::find_year_outside_terms(named(span)),
        YearFinding::EdgeInBreak { term, span, date } => {
            t::find_year_edge_in_break(Arg::ShortDate(*date), named(span), named(term))
        }
        YearFinding::Overlap { one, other, first, last } => {
            let day = Arg::ShortDate;
            let days: Arg =
                if first == last { day(*first) } else { t::find_year_days(day(*first), day(*last)).into() };
            match (named(one), named(other)) {
                (one, other) if one == other => t::find_year_twice(days, one),
                (one, other) => t::find_year_overlap(days, one, other),
            }
        }
        YearFinding::AwayFromEaster { span, easter } => {
            t::find_year_easter(Arg::ShortDate(*easter), named(span))
        }
    }
}

/// What was counted.
fn counted(counts: LimitKind, have: u32) -> Text {
    match counts {
        LimitKind::LeastSchoolDays | LimitKind::UsualSchoolDays => t::find_year_school_days(have),
        LimitKind::LeastDaysOff => t::find_year_days_off(have),
        LimitKind::MostInService | LimitKind::UsualInService => t::find_year_staff_days(have),
        LimitKind::LeastWeeks => t::find_year_weeks(have),
        LimitKind::MostWeeksSpanned => t::find_year_weeks_spanned(have),
    }
}

/// The number that is asked for, and on which side of it the count may be.
pub fn asked(counts: LimitKind, number: u32) -> Arg {
    match counts {
        LimitKind::LeastSchoolDays | LimitKind::LeastDaysOff | LimitKind::LeastWeeks => {
            t::find_year_at_least(number.to_string()).into()
        }
        LimitKind::MostInService | LimitKind::MostWeeksSpanned => {
            t::find_year_at_most(number.to_string()).into()
        }
        LimitKind::UsualSchoolDays | LimitKind::UsualInService => Arg::Plain(number.to_string()),
    }
}

/// Where a number comes from; how sure it is, unless it was read there.
pub fn from(source: &Source) -> Arg {
    let sure = match source.confidence {
        Confidence::Confirmed => return Arg::Plain(source.from.clone()),
        Confidence::SecondHand => Key::SureSecondHand,
        Confidence::Derived => Key::NeedsSureDerived,
        Confidence::Assumed => Key::NeedsSureAssumed,
    };
    t::find_year_source(source.from.clone(), sure).into()
}
