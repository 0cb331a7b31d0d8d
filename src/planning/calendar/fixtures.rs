//! Rules and school years for the tests of the calendar.

use chrono::NaiveDate;

use crate::model::{
    calendar_rules::CalendarRules,
    ids::{SpanId, Word, YearId},
    school_year::{Decided, SchoolYear, Span, SpanKind},
    text::Name,
};

pub fn sweden() -> CalendarRules {
    ron::from_str(include_str!("../../../data/calendar/se.ron")).unwrap()
}

pub fn norway() -> CalendarRules {
    ron::from_str(include_str!("../../../data/calendar/no.ron")).unwrap()
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Ids `s0001`, `s0002` and so on.
pub fn ids() -> impl FnMut() -> SpanId {
    let mut count = 0;
    move || {
        count += 1;
        format!("s{count:04}").parse().unwrap()
    }
}

pub fn year_id() -> YearId {
    YearId(Word::from_random(&[1, 2, 3, 4], 4))
}

pub fn span(
    kind: SpanKind,
    first: NaiveDate,
    last: NaiveDate,
    name: &str,
) -> (SpanKind, NaiveDate, NaiveDate, Name) {
    (kind, first, last, Name::new(name))
}

/// A decided school year of these ranges of days.
pub fn year(
    starts: i32,
    spans: impl IntoIterator<Item = (SpanKind, NaiveDate, NaiveDate, Name)>,
) -> SchoolYear {
    let mut id = ids();
    let spans = spans
        .into_iter()
        .map(|(kind, first, last, name)| Span { id: id(), kind, first, last, name, decided: Decided::Yes })
        .collect();
    SchoolYear { id: year_id(), starts, form: None, spans, owners: None }
}

/// The route of Froland 2026-27 as published (facts-no 4.1).
pub fn froland() -> SchoolYear {
    use SpanKind::{Autumn, Break, DayOff, Spring};
    year(
        2026,
        [
            span(Autumn, date(2026, 8, 13), date(2026, 12, 18), ""),
            span(Spring, date(2027, 1, 5), date(2027, 6, 18), ""),
            span(Break, date(2026, 9, 28), date(2026, 10, 2), "Høstferie"),
            span(DayOff, date(2026, 11, 6), date(2026, 11, 6), ""),
            span(Break, date(2026, 12, 19), date(2027, 1, 4), "Juleferie"),
            span(Break, date(2027, 2, 22), date(2027, 2, 26), "Vinterferie"),
            span(Break, date(2027, 3, 22), date(2027, 3, 30), "Påskeferie"),
            span(DayOff, date(2027, 5, 7), date(2027, 5, 7), ""),
        ],
    )
}
