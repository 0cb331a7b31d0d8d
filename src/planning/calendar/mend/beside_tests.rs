use std::rc::Rc;

use super::*;
use crate::{
    model::{
        change::{Change, On},
        edit::Edit,
        fallen::{FallenDays, What},
        groups::GroupChange,
        meetings::MeetingChange,
        people::Person,
        school_year::{SchoolYear, SpanKind},
        text::Name,
        week::Minutes,
    },
    planning::{
        calendar::{
            dating::hindered::Hindrance,
            fixtures::{date, froland, norway, span, year},
            free::taken::{Owner, Read, take_in},
            mend::{MayLead, fallen::remembered},
            year::days::SchoolDays,
        },
        fixtures::{add_person, catalogue, change, code, group, group_id, meeting, person_id, school},
    },
};

/// Gatherings, a meeting at home between every two, a paper seven days before each gathering.
const SERIES: &str = r#"(id: "series", name: (en: "Series"), about: (), country: Norway,
    subject: "mathematics", valid_from: None, valid_to: None, school_forms: [], roles: [], size: None,
    modules_from: None, sources: [], kind: Series((terms: None, events: [
        (id: "gathering", name: (), kind: Gathering, roles: [], what: (), minutes: None, paper: None,
         when: Times(count: (value: 3, source: "t", confidence: Confirmed),
                     days: (value: 1, source: "t", confidence: Confirmed), digital: None)),
        (id: "home", name: (), kind: Meeting, roles: [], what: (), minutes: None, paper: None,
         when: Between(event: "gathering", count: (value: 1, source: "t", confidence: Confirmed))),
        (id: "hand-in", name: (), kind: HandIn, roles: [], paper: "form", what: (), minutes: None,
         when: Before(event: "gathering", days: (value: 7, source: "t", confidence: Confirmed))),
    ])))"#;

fn programmes() -> Catalogue {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let mut catalogue = catalogue([]);
    catalogue.programmes.put(options.from_str::<Programme>(SERIES).unwrap());
    catalogue
}

fn at(id: &str, event: &str, day: NaiveDate) -> Meeting {
    let (start, length) = if event == "home" { (15, 1) } else { (9, 6) };
    let mut meeting = meeting(id, "g", 0, event, day);
    meeting.when = When { date: day, start: Minutes::at(start, 0), length: Minutes::at(length, 0) };
    meeting.module = None;
    meeting
}

/// Three gatherings on Wednesdays with a meeting at home after the first and after the second.
fn gathering_unit() -> Unit {
    let mut of = group("g", &["ann", "bo"]);
    (of.programme, of.module) = (Some(code("series")), None);
    let meetings = [
        at("m1", "gathering", date(2026, 9, 9)),
        at("h1", "home", date(2026, 9, 24)),
        at("m2", "gathering", date(2026, 10, 14)),
        at("h2", "home", date(2026, 10, 22)),
        at("m3", "gathering", date(2026, 11, 11)),
    ];
    let people = ["ann", "bo"].map(add_person);
    let meetings = meetings.map(|meeting| Edit::Meeting(On::Add(meeting)));
    school(people.into_iter().chain([Edit::Group(On::Add(of))]).chain(meetings))
}

fn fall(first: NaiveDate, last: NaiveDate) -> FallenDays {
    FallenDays { first, last, what: What::All, reason: Note::default() }
}

/// What comes of it: group by group.
fn found_of(unit: &Unit, fallen: &FallenDays, how: &How, spans: &SchoolYear) -> Vec<Mended> {
    let days = Rc::new(vec![SchoolDays::new(spans, &norway().holidays)]);
    let mut after = unit.clone();
    change(&mut after, remembered(unit, fallen));
    let out = Fall { what: fallen.what.clone(), first: fallen.first, last: fallen.last };
    let which = out.out(unit).into_iter().map(|meeting| meeting.id).collect();
    let days = |_| Rc::clone(&days);
    let ask = Beside {
        unit: &after,
        catalogue: &programmes(),
        days: &days,
        today: date(2026, 9, 1),
        fall: &out,
        how,
    };
    beside(&ask, &which)
}

fn shifts(found: &[Mended]) -> Vec<(String, NaiveDate)> {
    let all = found.iter().flat_map(|group| &group.shifts);
    let mut all: Vec<_> = all.map(|shift| (shift.meeting.to_string(), shift.to.date)).collect();
    all.sort();
    all
}

fn to(id: &str, day: NaiveDate) -> (String, NaiveDate) {
    (id.to_owned(), day)
}

#[test]
fn a_gathering_that_falls_out_goes_to_the_nearest_day() {
    let lost = fall(date(2026, 10, 14), date(2026, 10, 14));
    let found = found_of(&gathering_unit(), &lost, &How::Fewest, &froland());
    assert_eq!(shifts(&found), [to("m2", date(2026, 10, 15))]);
    assert!(found.iter().all(|group| group.lost.is_empty()));
    assert_eq!(found[0].shifts[0].to.length, Minutes::at(6, 0));
}

#[test]
fn what_lies_between_follows_past_a_gathering_that_goes_far() {
    // From the first days of October to the end of the month nobody can: the meeting after it follows.
    let lost = fall(date(2026, 9, 25), date(2026, 10, 25));
    let found = found_of(&gathering_unit(), &lost, &How::Fewest, &froland());
    let moved = shifts(&found);
    let day = |id: &str| moved.iter().find(|(of, _)| of == id).map(|(_, day)| *day);
    let (gathering, home) = (day("m2").unwrap(), day("h2").unwrap());
    assert!(gathering < home && home < date(2026, 11, 11), "{moved:?}");
    assert_eq!(home.format("%a").to_string(), "Thu", "{moved:?}");
    assert!(found.iter().all(|group| group.lost.is_empty() && group.stuck.is_empty()));
}

#[test]
fn it_goes_to_no_day_before_those_that_fall_out() {
    // The meeting at home has to follow on the day after; on the day before nothing would.
    let mut unit = gathering_unit();
    let on = |id: &str, to: NaiveDate| {
        let was = unit.meetings().get(id.parse().unwrap()).unwrap().when;
        let change = Change::new(was, When { date: to, ..was });
        Edit::Meeting(On::Change(id.parse().unwrap(), MeetingChange::When(change)))
    };
    let edit = on("h2", date(2026, 10, 15));
    change(&mut unit, [edit]);
    let found = found_of(&unit, &fall(date(2026, 10, 14), date(2026, 10, 14)), &How::Fewest, &froland());
    assert_eq!(shifts(&found), [to("h2", date(2026, 10, 22)), to("m2", date(2026, 10, 15))]);
    let found = found_of(&unit, &fall(date(2026, 10, 14), date(2026, 10, 14)), &How::Push, &froland());
    assert!(shifts(&found).contains(&to("m2", date(2026, 10, 15))));
    assert_eq!(shifts(&found).len(), 2, "what lies after it follows");
}

#[test]
fn all_after_it_take_the_place_of_the_next() {
    let lost = fall(date(2026, 10, 14), date(2026, 10, 14));
    let found = found_of(&gathering_unit(), &lost, &How::PushAll, &froland());
    let moved = shifts(&found);
    assert_eq!(
        moved,
        [to("h2", date(2026, 11, 19)), to("m2", date(2026, 11, 11)), to("m3", date(2026, 12, 9))]
    );
}

#[test]
fn what_falls_out_at_home_stays_between_its_gatherings() {
    let lost = fall(date(2026, 10, 22), date(2026, 10, 22));
    let found = found_of(&gathering_unit(), &lost, &How::Fewest, &froland());
    assert_eq!(shifts(&found), [to("h2", date(2026, 10, 29))], "the same day of the week");
    // All days between: the next gathering makes room for it, for nobody is to be ready sooner.
    let lost = fall(date(2026, 10, 15), date(2026, 11, 10));
    let found = found_of(&gathering_unit(), &lost, &How::Fewest, &froland());
    assert_eq!(shifts(&found), [to("h2", date(2026, 11, 12)), to("m3", date(2026, 11, 13))]);
}

#[test]
fn what_cannot_be_held_says_what_stands_in_the_way() {
    let lost = fall(date(2026, 10, 14), date(2027, 7, 30));
    let found = found_of(&gathering_unit(), &lost, &How::Push, &froland());
    let (id, why) = &found[0].lost[0];
    assert_eq!(id.to_string(), "m2");
    assert_eq!(why.by[0].0, Hindrance::FallsOut, "{why:?}");
}

#[test]
fn two_that_fall_out_keep_their_order() {
    let lost = fall(date(2026, 10, 1), date(2026, 11, 20));
    let found = found_of(&gathering_unit(), &lost, &How::Fewest, &froland());
    assert!(found.iter().all(|group| group.lost.is_empty()), "{found:?}");
    let moved = shifts(&found);
    let day = |id: &str| moved.iter().find(|(of, _)| of == id).map(|(_, day)| *day).unwrap();
    assert!(day("m2") < day("h2") && day("h2") < day("m3"), "{moved:?}");
}

#[test]
fn nobody_comes_on_a_day_of_another_whole_day() {
    let mut unit = gathering_unit();
    let mut other = group("h", &["bo"]);
    (other.programme, other.module) = (None, None);
    let mut there = at("x1", "other", date(2026, 10, 15));
    there.group = group_id("h");
    change(&mut unit, [Edit::Group(On::Add(other)), Edit::Meeting(On::Add(there))]);
    let found = found_of(&unit, &fall(date(2026, 10, 14), date(2026, 10, 14)), &How::Fewest, &froland());
    assert_eq!(shifts(&found), [to("m2", date(2026, 10, 16))]);
}

#[test]
fn a_day_on_which_everybody_can_comes_before_one_on_which_somebody_is_let_off() {
    let mut unit = gathering_unit();
    let (day, start, length) = (date(2026, 10, 15), Minutes::at(13, 0), Minutes::at(1, 0));
    let read = Read {
        calendar: "Outlook".into(),
        owner: Owner::Person(person_id("bo")),
        split: false,
        times: vec![When { date: day, start, length }],
        others: BTreeSet::new(),
    };
    let taken = take_in(&unit, &[read], date(2026, 9, 1)).edit;
    change(&mut unit, [taken]);
    let lost = fall(date(2026, 10, 14), date(2026, 10, 14));
    let found = found_of(&unit, &lost, &How::Fewest, &froland());
    assert_eq!(shifts(&found), [to("m2", date(2026, 10, 16))], "the day after it suits all");
}

#[test]
fn days_with_tests_are_left_to_the_pupils() {
    let mut spans: Vec<_> =
        froland().spans.iter().map(|s| span(s.kind, s.first, s.last, s.name.as_str())).collect();
    spans.push(span(SpanKind::TestWindow, date(2026, 10, 15), date(2026, 10, 16), "Prøver"));
    let found = found_of(
        &gathering_unit(),
        &fall(date(2026, 10, 14), date(2026, 10, 14)),
        &How::Fewest,
        &year(2026, spans),
    );
    assert_eq!(shifts(&found), [to("m2", date(2026, 10, 19))]);
}

#[test]
fn days_in_a_row_stay_in_a_row() {
    let mut unit = gathering_unit();
    change(&mut unit, [Edit::Meeting(On::Add(at("m2b", "gathering", date(2026, 10, 15))))]);
    let found = found_of(&unit, &fall(date(2026, 10, 15), date(2026, 10, 15)), &How::Fewest, &froland());
    assert_eq!(shifts(&found), [to("m2", date(2026, 10, 19)), to("m2b", date(2026, 10, 20))]);
}

#[test]
fn somebody_else_leads_or_another_room_is_used_where_that_is_asked_for() {
    let mut unit = gathering_unit();
    let mut cia = Person::new(person_id("cia"), "cia".into());
    cia.roles.insert(code("supervisor"));
    let led = GroupChange::Supervisor(Change::new(None, Some(person_id("dan"))));
    let place = GroupChange::Place(Change::new(Name::default(), Name::new("Sal 1")));
    let mut other = group("h", &[]);
    other.place = Name::new("Sal 2");
    change(
        &mut unit,
        [
            Edit::Person(On::Add(cia)),
            add_person("dan"),
            Edit::Group(On::Change(group_id("g"), led)),
            Edit::Group(On::Change(group_id("g"), place)),
            Edit::Group(On::Add(other)),
        ],
    );
    let day = date(2026, 10, 14);
    let away = FallenDays { what: What::Leader(person_id("dan")), ..fall(day, day) };
    let may = How::StandIn(vec![MayLead { person: person_id("cia"), room: 1 }]);
    let found = found_of(&unit, &away, &may, &froland());
    assert_eq!(found[0].led, [("m2".parse().unwrap(), person_id("cia"))]);
    assert!(found[0].shifts.is_empty());
    let shut = FallenDays { what: What::Place(Name::new("Sal 1")), ..fall(day, day) };
    let found = found_of(&unit, &shut, &How::OtherRoom, &froland());
    assert_eq!(found[0].housed, [("m2".parse().unwrap(), Name::new("Sal 2"))]);
}

#[test]
fn other_days_of_a_gathering_are_offered_nearest_first() {
    let (unit, days) = (gathering_unit(), Rc::new(vec![SchoolDays::new(&froland(), &norway().holidays)]));
    let days = |_| Rc::clone(&days);
    let ask = Beside {
        unit: &unit,
        catalogue: &programmes(),
        days: &days,
        today: date(2026, 9, 1),
        fall: &Fall::nothing(),
        how: &How::Fewest,
    };
    let found = other_days(&ask, unit.meetings().get("m2".parse().unwrap()).unwrap()).unwrap();
    let found: Vec<NaiveDate> = found.into_iter().map(|when| when.date).collect();
    assert_eq!(found[..3], [date(2026, 10, 15), date(2026, 10, 13), date(2026, 10, 16)]);
    assert!(found.iter().all(|day| date(2026, 9, 24) < *day && *day < date(2026, 10, 22)), "{found:?}");
}
