//! What the days of a unit are, out of its school years.

use chrono::NaiveDate;

use super::{DayUse, SchoolDay};
use crate::{
    model::school_year::SpanKind,
    planning::calendar::year::days::{DayKind, DayNote, SchoolDays},
};

/// What a day is in these school years of a unit; rules also ask about tests and days that nobody has
/// spoken of.
pub fn school_day(all: &[SchoolDays], date: NaiveDate) -> SchoolDay {
    let Some(days) = all.iter().find(|days| days.kind(date) != DayKind::OutsideTerm) else {
        return if all.is_empty() { DayUse::Unknown } else { DayUse::OutsideTerm }.into();
    };
    let tests = |note: &DayNote<'_>| matches!(note, DayNote::Span(span) if span.kind == SpanKind::TestWindow);
    let used = match days.kind(date) {
        DayKind::School if days.note(date).iter().any(tests) => DayUse::Tests,
        DayKind::School => DayUse::Pupils,
        DayKind::InService => DayUse::StaffOnly,
        DayKind::InServiceTaken => DayUse::StaffTaken,
        DayKind::Break => DayUse::Break,
        DayKind::DayOff => DayUse::DayOff,
        DayKind::Holiday => DayUse::Holiday,
        DayKind::Weekend => DayUse::Weekend,
        DayKind::OutsideTerm => DayUse::OutsideTerm,
    };
    SchoolDay { used, ends: days.off_from(date) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::week::Minutes,
        planning::{
            calendar::fixtures::{froland, norway, span, sweden, year},
            fixtures::day,
        },
    };

    #[test]
    fn days_are_known_from_the_school_years_that_there_are() {
        let years = [SchoolDays::new(&froland(), &norway().holidays)];
        let used = |date| school_day(&years, date).used;
        assert_eq!(used(day(2026, 9, 1)), DayUse::Pupils);
        assert_eq!(used(day(2026, 9, 29)), DayUse::Break);
        assert_eq!(used(day(2026, 11, 6)), DayUse::DayOff);
        assert_eq!(used(day(2027, 6, 25)), DayUse::OutsideTerm);
        assert_eq!(used(day(2027, 9, 4)), DayUse::Weekend);
        assert_eq!(school_day(&[], day(2027, 9, 1)).used, DayUse::Unknown);
    }

    #[test]
    fn an_eve_is_off_or_ends_early_and_a_staff_day_may_be_taken() {
        let spans = [
            span(SpanKind::Autumn, day(2026, 8, 17), day(2026, 12, 31), ""),
            span(SpanKind::Spring, day(2027, 1, 1), day(2027, 6, 11), ""),
            span(SpanKind::InService, day(2027, 3, 22), day(2027, 3, 25), ""),
            span(SpanKind::InServiceTaken, day(2027, 3, 23), day(2027, 3, 23), "First aid"),
        ];
        let years = [SchoolDays::new(&year(2026, spans), &sweden().holidays)];
        let on = |month, date| school_day(&years, day(if month > 7 { 2026 } else { 2027 }, month, date));
        let at_two = Some(Minutes::at(14, 0));
        assert_eq!([on(12, 24), on(12, 31)].map(|day| day.used), [DayUse::DayOff; 2]);
        assert_eq!(on(4, 30), SchoolDay { used: DayUse::Pupils, ends: at_two });
        assert_eq!(on(3, 25), SchoolDay { used: DayUse::StaffOnly, ends: at_two });
        assert_eq!(on(3, 23), DayUse::StaffTaken.into());
    }
}
