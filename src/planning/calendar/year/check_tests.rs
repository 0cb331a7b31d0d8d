use super::*;
use crate::{
    model::{programme::Confidence, text::Name},
    planning::calendar::fixtures::{date, froland, norway, span, sweden, year},
};

type Part = (SpanKind, NaiveDate, NaiveDate, Name);

/// A Swedish year without findings.
fn sound() -> Vec<Part> {
    use SpanKind::{Autumn, Break, DayOff, InService, Spring};
    vec![
        span(Autumn, date(2026, 8, 18), date(2026, 12, 18), ""),
        span(Spring, date(2027, 1, 8), date(2027, 6, 14), ""),
        span(Break, date(2026, 10, 26), date(2026, 10, 30), "Höstlov"),
        span(Break, date(2027, 3, 1), date(2027, 3, 5), "Sportlov"),
        span(Break, date(2027, 3, 30), date(2027, 4, 2), "Påsklov"),
        span(DayOff, date(2027, 5, 7), date(2027, 5, 7), ""),
        span(InService, date(2026, 10, 26), date(2026, 10, 26), ""),
    ]
}

fn found(parts: Vec<Part>) -> Vec<YearFinding> {
    check(&year(2026, parts), &sweden(), None)
}

fn without(at: usize) -> Vec<Part> {
    let mut parts = sound();
    parts.remove(at);
    parts
}

fn with(part: Part) -> Vec<Part> {
    let mut parts = sound();
    parts.push(part);
    parts
}

fn limits(findings: &[YearFinding]) -> Vec<(LimitKind, u32, u32)> {
    let limit = |f: &YearFinding| match *f {
        YearFinding::Limit { kind, have, number, .. } => Some((kind, have, number)),
        _ => None,
    };
    findings.iter().filter_map(limit).collect()
}

#[test]
fn sound_years_have_no_findings() {
    assert_eq!(found(sound()), []);
}

#[test]
fn a_staff_day_that_is_taken_is_one_of_the_staff_days_and_may_lie_among_them() {
    let days = |kind, first, last| span(kind, date(2026, 10, first), date(2026, 10, last), "");
    let mut parts = with(days(SpanKind::InServiceTaken, 26, 27));
    assert_eq!(found(parts.clone()), [], "26 October is a staff day already");
    parts.push(days(SpanKind::InService, 28, 30));
    parts.push(span(SpanKind::InServiceTaken, date(2027, 3, 1), date(2027, 3, 1), ""));
    assert!(limits(&found(parts)).contains(&(LimitKind::MostInService, 6, 5)));
}

#[test]
fn the_route_of_froland_is_sound_but_names_no_staff_days() {
    assert_eq!(limits(&check(&froland(), &norway(), None)), [(LimitKind::UsualInService, 0, 6)]);
    assert_eq!(check(&froland(), &norway(), None).len(), 1);
}

#[test]
fn swedish_limits_count_what_they_say() {
    let long_break = span(SpanKind::Break, date(2027, 1, 11), date(2027, 1, 29), "");
    let findings = found(with(long_break));
    assert_eq!(limits(&findings), [(LimitKind::LeastSchoolDays, 168, 178)]);
    assert!(matches!(&findings[0],
        YearFinding::Limit { weight: Weight::Rule, source, .. } if source.confidence == Confidence::SecondHand));

    assert_eq!(limits(&found(without(2))), [(LimitKind::LeastDaysOff, 10, 12)]);

    let staff = span(SpanKind::InService, date(2026, 9, 7), date(2026, 9, 11), "");
    assert_eq!(limits(&found(with(staff))), [(LimitKind::MostInService, 6, 5)]);
    let before_pupils = span(SpanKind::InService, date(2026, 8, 10), date(2026, 8, 17), "");
    assert_eq!(found(with(before_pupils)), [], "days before the pupils come are not among the five");
}

#[test]
fn norwegian_weeks_are_counted_within_the_year() {
    let late = span(SpanKind::Spring, date(2027, 6, 21), date(2027, 6, 25), "");
    let route = froland();
    let parts = route.spans.iter().map(|s| (s.kind, s.first, s.last, s.name.clone())).chain([late]);
    let findings = check(&year(2026, parts), &norway(), None);
    assert!(limits(&findings).contains(&(LimitKind::MostWeeksSpanned, 46, 45)));
    assert!(limits(&findings).contains(&(LimitKind::UsualSchoolDays, 195, 190)));

    let short = [
        span(SpanKind::Autumn, date(2026, 8, 17), date(2026, 12, 18), ""),
        span(SpanKind::Spring, date(2027, 1, 4), date(2027, 4, 30), ""),
    ];
    let findings = check(&year(2026, short), &norway(), None);
    assert!(limits(&findings).contains(&(LimitKind::LeastWeeks, 35, 38)));
}

#[test]
fn an_easter_break_in_week_16_of_2027_contradicts_easter() {
    let mut parts = sound();
    parts[4] = span(SpanKind::Break, date(2027, 4, 19), date(2027, 4, 23), "Påsklov");
    let named = found(parts.clone());
    parts[4].3 = Name::new("");
    let unnamed = found(parts.clone());
    for findings in [named, unnamed] {
        assert!(matches!(findings[..],
            [YearFinding::AwayFromEaster { easter, .. }] if easter == date(2027, 3, 28)));
    }
    parts.push(span(SpanKind::Break, date(2027, 3, 30), date(2027, 4, 2), ""));
    assert_eq!(found(parts), [], "another spring break beside the Easter break is nobody's mistake");
}

#[test]
fn what_contradicts_itself_is_found() {
    let day_off = span(SpanKind::DayOff, date(2026, 10, 30), date(2026, 11, 2), "");
    let findings = found(with(day_off));
    assert!(matches!(findings[..],
        [YearFinding::Overlap { first, last, .. }] if first == last && first == date(2026, 10, 30)));

    let terms = span(SpanKind::Spring, date(2026, 12, 18), date(2026, 12, 18), "");
    assert!(matches!(found(with(terms))[..], [YearFinding::Overlap { .. }]));

    let reversed = span(SpanKind::TestWindow, date(2027, 4, 30), date(2027, 4, 5), "");
    assert!(matches!(found(with(reversed))[..], [YearFinding::Reversed { .. }]));

    let summer = span(SpanKind::Break, date(2027, 7, 1), date(2027, 7, 9), "");
    assert!(matches!(found(with(summer))[..], [YearFinding::OutsideTerms { .. }]));

    let into_term = span(SpanKind::Break, date(2026, 12, 16), date(2026, 12, 23), "Jul");
    let edges = found(with(into_term)).into_iter().filter(|f| matches!(f, YearFinding::EdgeInBreak { .. }));
    let edges: Vec<_> =
        edges.map(|f| matches!(f, YearFinding::EdgeInBreak { date: d, .. } if d.month() == 12)).collect();
    assert_eq!(edges, [true], "the term ends while pupils have a break");

    let august = span(SpanKind::Spring, date(2027, 7, 26), date(2027, 8, 3), "");
    assert!(matches!(found(with(august))[..], [YearFinding::TermOutsideYear { .. }]));
}

#[test]
fn a_usual_number_names_where_it_was_found_for_that_school_form() {
    let sources = |form: Option<&str>| {
        let form = form.map(|form| form.parse().unwrap());
        let mut without = froland();
        without.spans = without.spans.iter().filter(|span| span.kind != SpanKind::DayOff).cloned().collect();
        let found = check(&without, &norway(), form).into_iter();
        let source = |found| match found {
            YearFinding::Limit { kind, source, .. } => Some((kind, source.from)),
            _ => None,
        };
        found.filter_map(source).collect::<Vec<_>>()
    };
    let of = |form, kind| {
        let all: Vec<(LimitKind, String)> = sources(form);
        all.into_iter().find(|(of, _)| *of == kind).map(|(_, from)| from).unwrap_or_default()
    };
    let upper = "hopvgskole.no";
    for form in [None, Some("grunnskole")] {
        for kind in [LimitKind::UsualSchoolDays, LimitKind::UsualInService] {
            let from = of(form, kind);
            assert!(!from.is_empty() && from != upper, "{form:?} {kind:?}: {from}");
        }
    }
    assert_eq!(of(Some("videregaende"), LimitKind::UsualSchoolDays), upper);
}
