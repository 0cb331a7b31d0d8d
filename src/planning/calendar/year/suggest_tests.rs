use super::*;
use crate::{
    model::{calendar_rules::LimitKind, school_year::Country, table::Table},
    planning::calendar::{
        fixtures::{date, ids, norway, sweden, year_id},
        year::{
            check::{YearFinding, check},
            days::SchoolDays,
        },
    },
};

fn wish(starts: i32) -> YearWish<'static> {
    YearWish { starts, form: None, lang: Lang::Sv, weeks: &[] }
}

fn suggested(rules: &CalendarRules, wish: &YearWish<'_>) -> SchoolYear {
    suggest(rules, wish, year_id(), ids())
}

fn rows(year: &SchoolYear) -> Vec<String> {
    let mut rows: Vec<_> = year.spans.iter().collect();
    rows.sort_by_key(|s| (s.first, s.last));
    rows.iter().map(|s| format!("{:?} {} {} {}", s.kind, s.first, s.last, s.name).trim().to_owned()).collect()
}

#[test]
fn a_swedish_year() {
    let year = suggested(&sweden(), &wish(2026));
    assert_eq!(
        rows(&year),
        [
            "InService 2026-08-14 2026-08-17",
            "Autumn 2026-08-18 2026-12-18",
            "InService 2026-09-28 2026-09-28",
            "Break 2026-10-26 2026-10-30 Höstlov",
            "Break 2026-12-19 2027-01-07 Jullov",
            "InService 2027-01-07 2027-01-07",
            "Spring 2027-01-08 2027-06-14",
            "Break 2027-03-01 2027-03-05 Sportlov",
            "InService 2027-03-08 2027-03-08",
            "Break 2027-03-30 2027-04-02 Påsklov",
            "DayOff 2027-05-07 2027-05-07 Klämdag",
        ]
    );
    assert!(year.spans.iter().all(|s| s.decided == Decided::Suggested));
}

#[test]
fn a_norwegian_year_ends_on_its_last_school_day() {
    let year = suggested(&norway(), &YearWish { lang: Lang::Nb, ..wish(2026) });
    let days = SchoolDays::new(&year, &norway().holidays);
    assert_eq!(days.school_days().len(), 190);
    assert_eq!(
        rows(&year),
        [
            "InService 2026-08-12 2026-08-14",
            "Autumn 2026-08-17 2026-12-18",
            "Break 2026-09-28 2026-10-02 Høstferie",
            "InService 2026-11-06 2026-11-06",
            "Break 2026-12-19 2027-01-03 Juleferie",
            "Spring 2027-01-04 2027-06-21",
            "InService 2027-02-05 2027-02-05",
            "Break 2027-02-22 2027-02-26 Vinterferie",
            "Break 2027-03-22 2027-03-24 Påskeferie",
            "DayOff 2027-05-07 2027-05-07 Inneklemt dag",
            "InService 2027-06-22 2027-06-22",
        ]
    );
}

#[test]
fn nothing_is_suggested_after_a_count_that_is_reached_early() {
    let mut rules = norway();
    rules.suggested_year.spring.last.day = TermDay::Count(150);
    let year = suggested(&rules, &wish(2026));
    assert_eq!(SchoolDays::new(&year, &rules.holidays).school_days().len(), 150);
    let spring = year.spans.iter().find(|s| s.kind == SpanKind::Spring).unwrap();
    let after: Vec<_> = year.spans.iter().filter(|s| s.first > spring.last).map(|s| s.kind).collect();
    assert_eq!(after, [SpanKind::InService]);
}

#[test]
fn a_chosen_week_is_taken() {
    let code: Code = "sportlov".parse().unwrap();
    for week in 7..=10 {
        let year = suggested(&sweden(), &YearWish { weeks: &[(code, week)], ..wish(2026) });
        let sportlov = year.spans.iter().find(|s| s.name.as_str() == "Sportlov").unwrap();
        assert_eq!(IsoWeek::of(sportlov.first), IsoWeek::new(2027, week).unwrap());
        assert_eq!((sportlov.last - sportlov.first).num_days(), 4);
    }
}

#[test]
fn no_suggested_year_breaks_a_rule_of_its_country() {
    for rules in [sweden(), norway()] {
        for starts in 2000..2100 {
            let year = suggested(&rules, &wish(starts));
            let findings = check(&year, &rules, year.form);
            assert_eq!(findings, [], "{:?} {starts}", rules.country);
        }
    }
}

#[test]
fn preschool_works_through_breaks_and_closes_on_eves() {
    for rules in [sweden(), norway()] {
        let form = match rules.country {
            Country::Sweden => "forskola",
            Country::Norway => "barnehage",
        };
        let year = suggested(&rules, &YearWish { form: form.parse().ok(), ..wish(2026) });
        let days = SchoolDays::new(&year, &rules.holidays);
        assert!(year.spans.iter().all(|s| s.kind != SpanKind::Break));
        assert!(days.has_pupils(date(2026, 10, 1)) && days.has_pupils(date(2026, 12, 29)));
        assert!(days.has_pupils(date(2026, 10, 29)) && days.has_pupils(date(2027, 3, 4)));
        let spring = year.spans.iter().find(|s| s.kind == SpanKind::Spring).unwrap();
        assert!(spring.last > date(2027, 6, 10), "it does not end with a school's number of days");
        assert_eq!(days.kind(date(2026, 12, 24)), DayKind::DayOff);
        assert_eq!(days.kind(date(2027, 3, 26)), DayKind::Holiday);
        assert_eq!(check(&year, &rules, year.form), []);
    }
}

#[test]
fn years_that_dates_cannot_hold_are_empty() {
    for starts in [i32::MIN, i32::MAX, 300_000] {
        assert!(suggested(&sweden(), &wish(starts)).spans.is_empty());
    }
}

#[test]
fn every_limit_is_in_the_data_of_one_country() {
    let kinds = |rules: CalendarRules| rules.limits.iter().map(|l| l.kind).collect::<Vec<_>>();
    assert_eq!(
        kinds(sweden()),
        [LimitKind::LeastSchoolDays, LimitKind::LeastDaysOff, LimitKind::MostInService]
    );
    assert!(!kinds(norway()).contains(&LimitKind::LeastSchoolDays));
    assert!(matches!(
        check(&SchoolYear { spans: Table::default(), ..suggested(&sweden(), &wish(2026)) }, &sweden(), None)
            [..],
        [YearFinding::NoTerm { kind: SpanKind::Autumn }, YearFinding::NoTerm { kind: SpanKind::Spring }]
    ));
}
