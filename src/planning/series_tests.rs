use chrono::Datelike;

use super::*;
use crate::{
    model::school_year::{Decided, Span, SpanKind},
    planning::{
        calendar::fixtures::{date, froland, norway},
        fixtures::code,
    },
};

fn series(events: &str) -> Series {
    ron::from_str(&format!("(terms: None, events: [{events}])")).unwrap()
}

fn event(id: &str, kind: &str, role: &str, when: &str) -> String {
    let when = when.replace('=', ": (value: ").replace(';', ", source: \"t\", confidence: Confirmed)");
    format!(
        "(id: \"{id}\", name: (), kind: {kind}, when: {when}, minutes: None, roles: [\"{role}\"], paper: None, what: ()),"
    )
}

fn days() -> SchoolDays {
    SchoolDays::new(&froland(), &norway().holidays)
}

fn propose(series: &Series, years: &[SchoolDays], terms: u8) -> SeriesDates {
    let (weekdays, blocked, clashes) = (BTreeSet::new(), BTreeSet::new(), Clashes::new());
    let first = date(2026, 8, 17);
    propose_series(&SeriesAsk {
        series,
        years,
        first,
        terms,
        weekdays: &weekdays,
        blocked: &blocked,
        clashes: &clashes,
    })
}

fn firsts(dates: &SeriesDates, id: &str) -> Vec<NaiveDate> {
    dates.of(code(id)).filter_map(Occasion::first).collect()
}

#[test]
fn network_meetings_are_spread_with_three_meetings_at_home_between() {
    let series = series(&format!(
        "{}{}",
        event("network", "Network", "principal", "Times(count=4;, days=2;, digital: None)"),
        event("home", "Meeting", "principal", "Between(event: \"network\", count=3;)"),
    ));
    let dates = propose(&series, &[days()], 2);
    assert_eq!(dates.missing, []);
    let network = firsts(&dates, "network");
    let home = firsts(&dates, "home");
    assert_eq!((network.len(), home.len()), (4, 9));
    assert_eq!(network.iter().map(Datelike::year).collect::<Vec<_>>(), [2026, 2026, 2027, 2027]);
    for (n, day) in home.iter().enumerate() {
        assert!(network[n / 3] < *day && *day < network[n / 3 + 1], "{day}");
    }
    for day in dates.occasions.iter().flat_map(|occasion| &occasion.days) {
        assert!(days().staff_can_meet(*day), "{day}");
    }
    let both =
        dates.of(code("network")).all(|o| o.days.len() == 2 && o.days[0].succ_opt() == Some(o.days[1]));
    assert!(both, "the two days follow each other");
}

#[test]
fn hand_ins_lie_a_week_before_and_never_later() {
    let series = series(&format!(
        "{}{}",
        event("gathering", "Gathering", "principal", "Times(count=7;, days=1;, digital: None)"),
        event("form", "HandIn", "principal", "Before(event: \"gathering\", days=7;)"),
    ));
    let days = days();
    let dates = propose(&series, std::slice::from_ref(&days), 2);
    assert_eq!(dates.missing, []);
    let pairs = firsts(&dates, "gathering").into_iter().zip(firsts(&dates, "form"));
    let mut moved = 0;
    for (gathering, form) in pairs {
        assert!((gathering - form).num_days() >= 7, "{gathering} {form}");
        assert!(days.staff_can_meet(form) && form >= date(2026, 8, 17));
        moved += i32::from((gathering - form).num_days() > 7);
    }
    assert!(moved > 0, "one falls in a break and is due before it");
}

#[test]
fn a_term_without_a_calendar_keeps_its_share() {
    let series = series(&event("day", "Day", "teacher", "Times(count=10;, days=1;, digital: None)"));
    let dates = propose(&series, &[days()], 4);
    assert_eq!(dates.occasions.len() + dates.missing.len(), 10);
    assert!((4..=6).contains(&dates.occasions.len()), "{}", dates.occasions.len());
    assert!(dates.missing.iter().all(|m| matches!(m.why, NoDay::NoCalendar(term) if term.year == 2027)));
    let none = propose(&series, &[], 2);
    assert_eq!((none.occasions.len(), none.missing.len()), (0, 10));
}

#[test]
fn people_of_one_role_are_asked_for_one_thing_a_day() {
    let one = |id: &str, role: &str| event(id, "Day", role, "Times(count=5;, days=1;, digital: None)");
    let series = series(&format!("{}{}{}", one("a", "teacher"), one("b", "teacher"), one("c", "principal")));
    let dates = propose(&series, &[days()], 2);
    let (a, b, c) = (firsts(&dates, "a"), firsts(&dates, "b"), firsts(&dates, "c"));
    assert!(a.iter().all(|day| !b.contains(day)));
    assert_eq!(a, c, "another role may be somewhere else on that day");
}

#[test]
fn more_occasions_than_days_are_said_to_have_none() {
    let series = series(&event("day", "Day", "teacher", "Times(count=3;, days=1;, digital: None)"));
    let (years, blocked, clashes) = ([days()], BTreeSet::new(), Clashes::new());
    let only = BTreeSet::from([Day::Sat]);
    let ask = SeriesAsk {
        series: &series,
        years: &years,
        first: date(2026, 8, 17),
        terms: 2,
        weekdays: &only,
        blocked: &blocked,
        clashes: &clashes,
    };
    let dates = propose_series(&ask);
    assert_eq!(dates.occasions, []);
    assert!(dates.missing.iter().all(|m| m.why == NoDay::NoneLeft) && dates.missing.len() == 3);
}

#[test]
fn what_goes_by_itself_in_a_ring_waits() {
    let series = series(&format!(
        "{}{}",
        event("a", "Meeting", "teacher", "Between(event: \"b\", count=1;)"),
        event("b", "Meeting", "teacher", "Before(event: \"a\", days=7;)"),
    ));
    assert_eq!(propose(&series, &[days()], 2).occasions, []);
}

#[test]
fn no_occasion_takes_the_first_or_the_last_day_of_a_term() {
    let ends = [(2026, 8, 13), (2026, 12, 18), (2027, 1, 5), (2027, 6, 18)].map(|(y, m, d)| date(y, m, d));
    for count in 1..=60 {
        let when = format!("Times(count={count};, days=1;, digital: None)");
        let series = series(&event("day", "Network", "teacher", &when));
        let found = firsts(&propose(&series, &[days()], 2), "day");
        assert_eq!(found.len(), count);
        assert!(found.iter().all(|day| !ends.contains(day)), "{count}");
    }
}

/// So many occasions that every day is taken on which there can be one.
#[test]
fn no_gathering_is_proposed_on_a_staff_day_that_is_only_suggested() {
    let series = series(&event("day", "Gathering", "teacher", "Times(count=250;, days=1;, digital: None)"));
    for (decided, expected) in [(Decided::Yes, true), (Decided::Suggested, false)] {
        let mut year = froland();
        let (id, day) = ("staff".parse().unwrap(), date(2026, 11, 10));
        let kind = SpanKind::InService;
        year.spans.put(Span { id, kind, first: day, last: day, name: "".into(), decided });
        let days = SchoolDays::new(&year, &norway().holidays);
        assert!(days.staff_can_meet(day), "{decided:?}");
        let dates = firsts(&propose(&series, &[days], 2), "day");
        assert_eq!(dates.contains(&day), expected, "{decided:?}");
        assert!(dates.contains(&date(2026, 11, 11)), "the day after is one with pupils");
    }
}
