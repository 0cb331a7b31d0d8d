use super::*;
use crate::{
    model::{
        change::Entry,
        edit::{Edit, apply},
        ids::PersonId,
        school_year::SpanKind,
        taken::TakenTimes,
        unit::UnitChange,
    },
    planning::{
        calendar::fixtures::{date, froland, norway, span, sweden, year},
        fixtures::{add_group, add_meeting, add_person, code, meeting, person_id, school},
    },
};

fn series() -> Series {
    let fact = |n: u8| format!("(value: {n}, source: \"t\", confidence: Confirmed)");
    let text = format!(
        "(terms: None, events: [(id: \"day\", name: (), kind: Gathering, when: Times(count: {}, days: {}, digital: None),
          minutes: None, roles: [\"teacher\"], paper: None, what: ())])",
        fact(4),
        fact(1)
    );
    ron::from_str(&text).unwrap()
}

fn years() -> Vec<SchoolDays> {
    vec![SchoolDays::new(&froland(), &norway().holidays)]
}

/// The days of the gathering where Ann comes.
fn days(unit: &Unit) -> Vec<NaiveDate> {
    let (series, years, blocked, none) = (series(), years(), BTreeSet::new(), Clashes::new());
    let people: BTreeSet<PersonId> = [person_id("ann")].into();
    let event = series.event(code("day")).unwrap();
    let coming = [Coming { event, start: Minutes::at(9, 0), length: Minutes(360), people }];
    let weekdays = BTreeSet::new();
    let ask = SeriesAsk {
        series: &series,
        years: &years,
        first: date(2026, 8, 17),
        terms: 2,
        weekdays: &weekdays,
        blocked: &blocked,
        clashes: &none,
    };
    let found = propose_clear(&ask, &clashes(unit, &years, &coming));
    assert_eq!(found.missing, []);
    found.occasions.into_iter().flat_map(|occasion| occasion.days).collect()
}

fn busy(unit: &mut Unit, times: impl IntoIterator<Item = When>) {
    let mut taken = TakenTimes::new(date(2026, 8, 1));
    taken.people.insert(person_id("ann"), times.into_iter().collect());
    let entry = Entry { key: "Kalender".into(), was: None, now: Some(taken) };
    apply(unit, &Edit::Unit(UnitChange::Taken(entry))).unwrap();
}

#[test]
fn gatherings_keep_clear_of_meetings_and_of_whole_days_elsewhere() {
    let unit = school([add_person("ann"), add_group("g", &["ann"])]);
    let plain = days(&unit);
    let mut met = unit.clone();
    let mut other = meeting("m1", "g", 1, "b", plain[0]);
    other.when.start = Minutes::at(14, 30);
    apply(&mut met, &add_meeting(other)).unwrap();
    assert!(!days(&met).contains(&plain[0]) && days(&met).len() == 4);
    let whole = |date| When { date, start: Minutes(0), length: DAY };
    let hour = |date| When { date, start: Minutes::at(10, 0), length: Minutes(60) };
    let mut away = unit.clone();
    busy(&mut away, plain.iter().map(|&date| whole(date)));
    assert!(days(&away).iter().all(|day| !plain.contains(day)));
    let mut lesson = unit.clone();
    busy(&mut lesson, plain.iter().map(|&date| hour(date)));
    assert_eq!(days(&lesson), plain, "from a lesson people are let off");
}

#[test]
fn where_no_day_is_clear_the_days_are_found_all_the_same() {
    let mut unit = school([add_person("ann"), add_group("g", &["ann"])]);
    let plain = days(&unit);
    let year = date(2026, 8, 1).iter_days().take(330);
    busy(&mut unit, year.map(|date| When { date, start: Minutes(0), length: DAY }));
    assert_eq!(days(&unit), plain);
}

#[test]
fn nobody_is_asked_to_stay_when_work_has_ended() {
    let spans = [
        span(SpanKind::Autumn, date(2026, 8, 17), date(2026, 12, 18), ""),
        span(SpanKind::Spring, date(2027, 1, 11), date(2027, 6, 11), ""),
    ];
    let years = vec![SchoolDays::new(&year(2026, spans), &sweden().holidays)];
    let eve = date(2027, 4, 30);
    let ends = years[0].off_from(eve).unwrap();
    let (series, blocked) = (series(), years[0].staff_days().filter(|day| *day != eve).collect());
    let event = series.event(code("day")).unwrap();
    let found = |start: Minutes| {
        let coming = [Coming { event, start, length: Minutes(60), people: BTreeSet::new() }];
        let short = short_days(&years, &coming);
        let ask = SeriesAsk {
            series: &series,
            years: &years,
            first: date(2027, 1, 11),
            terms: 1,
            weekdays: &BTreeSet::new(),
            blocked: &blocked,
            clashes: &short,
        };
        propose_clear(&ask, &clashes(&school([]), &years, &coming)).occasions.len()
    };
    assert_eq!(found(Minutes(ends.0 - 60)), 1);
    assert_eq!(found(ends), 0);
}
