//! Calendar files, read back by two readers that are not the writer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod ics_reader;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use ics_reader::{Component, read};
use kollegium::{
    exchange::{
        ics::{Reminder, Scope, Source, calendar},
        md::group_plan,
    },
    model::{
        catalogue::{Catalogue, Counts, Module},
        change::{Change, On},
        edit::{Edit, apply},
        groups::{Group, Membership, Talks},
        ids::{Code, GroupId, MeetingId, PersonId},
        lang::{Lang, Localized},
        meetings::{Meeting, MeetingChange, MeetingState, When},
        people::Person,
        programme::{
            Confidence, Cycle, Fact, Gap, Kind, Limits, Phase, Programme, Pupils, Rhythm, SameDay, Sitting,
            Who,
        },
        school_year::Country,
        text::{Name, Note},
        unit::{Unit, UnitKind},
        week::Minutes,
    },
};
use proptest::prelude::*;

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn person(n: u8) -> PersonId {
    format!("p{n}").parse().unwrap()
}

fn group(n: u8) -> GroupId {
    format!("g{n}").parse().unwrap()
}

fn meeting(n: u8) -> MeetingId {
    format!("m{n}").parse().unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn phase(id: &str, sv: &str, minutes: u16, who: Who) -> Phase {
    Phase {
        id: code(id),
        short: Localized::same(&id.to_uppercase()),
        name: Localized { sv: sv.into(), ..Localized::default() },
        minutes: Fact::new(Minutes(minutes), "a test", Confidence::Assumed),
        who,
        leads: None,
        pupils: Pupils::NotNeeded,
        sitting: Sitting::Own,
        what: Localized::default(),
    }
}

fn catalogue() -> Catalogue {
    let cycle = Cycle {
        parts: Fact::decided(8),
        phases: vec![
            phase("a", "Enskild förberedelse", 60, Who::Alone),
            phase("b", "Kollegial träff", 90, Who::Together),
            phase("c", "Aktivitet i egen undervisning", 0, Who::InClass),
            phase("d", "Gemensam uppföljning", 60, Who::Together),
        ],
        gap: Gap {
            min_school_days: Fact::decided(1),
            max_days: Fact::decided(21),
            same_day: SameDay::NotAllowed,
        },
        rhythm: Fact::decided(Rhythm::Weekly),
        presets: vec![],
    };
    let programme = Programme {
        id: code("pr"),
        name: Localized::same("Programmet"),
        about: Localized::default(),
        country: Country::Sweden,
        subject: code("mathematics"),
        valid_from: None,
        valid_to: None,
        school_forms: vec![],
        stages: vec![],
        roles: vec![],
        kind: Kind::Cycle(cycle),
        size: None,
        hours: vec![],
        conditions: Vec::new(),
        limits: Limits::default(),
        themes: vec![],
        steps: vec![],
        papers: vec![],
        places: None,
        modules_from: None,
        copy_of: None,
        sources: vec![],
    };
    let module = Module {
        id: code("tal"),
        programme: code("pr"),
        title: Fact::new(Localized::same("Taluppfattning; tal, och mer"), "a test", Confidence::Confirmed),
        gloss: Localized::default(),
        exists: Confidence::Confirmed,
        school_forms: vec![],
        stages: vec![],
        parts: None,
        hours: None,
        terms: None,
        areas: vec![],
        theme: None,
        builds_on: vec![],
        counts: Counts::Whole,
        phases: vec![],
        gap: None,
        source: "a test".into(),
        note: Localized::default(),
    };
    Catalogue {
        programmes: [programme].into_iter().collect(),
        modules: [module].into_iter().collect(),
        ..Catalogue::default()
    }
}

fn with(unit: &mut Unit, edit: &Edit) {
    apply(unit, edit).unwrap();
}

fn at(date: NaiveDate) -> When {
    When { date, start: Minutes::at(15, 0), length: Minutes(90) }
}

/// A school with two groups; person 1 leads the first, 2 and 3 are members, 3 until October.
fn school() -> Unit {
    let mut unit =
        Unit::new("u1".parse().unwrap(), UnitKind::School, Name::new("Björkskolan"), Country::Sweden);
    for (n, name) in [(1, "Åsa Berg"), (2, "Bo Lind"), (3, "Eva Ek"), (4, "Rektor Rå")] {
        with(&mut unit, &Edit::Person(On::Add(Person::new(person(n), Name::new(name)))));
    }
    let mut first = Group::new(group(1), Name::new("Grupp 1"));
    first.programme = Some(code("pr"));
    first.module = Some(code("tal"));
    first.supervisor = Some(person(1));
    first.place = Name::new("Sal 12, hus B");
    first.members = BTreeMap::from([
        (person(2), Membership::default()),
        (person(3), Membership { until: Some(day(10, 31)), ..Membership::default() }),
    ]);
    with(&mut unit, &Edit::Group(On::Add(first)));
    with(&mut unit, &Edit::Group(On::Add(Group::new(group(2), Name::new("Grupp 2")))));
    for (n, date, phases) in [(1, day(10, 20), "b"), (2, day(11, 3), "d")] {
        let mut record = Meeting::new(meeting(n), group(1), at(date));
        record.part = 3;
        record.phases = vec![code(phases)];
        with(&mut unit, &Edit::Meeting(On::Add(record)));
    }
    let mut visit = Meeting::new(meeting(3), group(2), at(day(11, 10)));
    visit.title = Name::new("Start");
    visit.guests = BTreeSet::from([person(4)]);
    visit.leader = Some(person(2));
    with(&mut unit, &Edit::Meeting(On::Add(visit)));
    unit
}

fn made() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 8, 17, 9, 30, 0).unwrap()
}

struct Given {
    unit: Unit,
    stamps: BTreeMap<MeetingId, u64>,
    gone: BTreeMap<MeetingId, Meeting>,
    reminder: Reminder,
}

impl Given {
    fn of(unit: Unit) -> Self {
        Self { unit, stamps: BTreeMap::new(), gone: BTreeMap::new(), reminder: Reminder::None }
    }

    fn file(&self, scope: Scope) -> String {
        let changed = self.stamps.keys().map(|&id| (id, made())).collect();
        let source = Source {
            unit: &self.unit,
            catalogue: &catalogue(),
            lang: Lang::Sv,
            made: made(),
            stamps: &self.stamps,
            changed: &changed,
            gone: &self.gone,
            deadlines: &[],
            papers: 0,
            talks: &Talks::default(),
            reminder: self.reminder,
        };
        calendar(scope, &source)
    }

    fn events(&self, scope: Scope) -> Vec<Component> {
        let read = read(&self.file(scope)).unwrap();
        read.all("VEVENT").into_iter().cloned().collect()
    }

    fn uids(&self, scope: Scope) -> Vec<String> {
        self.events(scope).iter().map(|event| event.value("UID").to_owned()).collect()
    }
}

const GOLDEN: &str = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Kollegium//Kollegium//SV
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Bo Lind · Björkskolan
X-WR-TIMEZONE:Europe/Stockholm
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:m1@u1.kollegium
DTSTAMP:20260817T093000Z
SEQUENCE:0
DTSTART;TZID=Europe/Stockholm:20261020T150000
DTEND;TZID=Europe/Stockholm:20261020T163000
STATUS:CONFIRMED
TRANSP:OPAQUE
SUMMARY:Grupp 1 · del 3 B · Taluppfattning\\; tal\\, och mer
LOCATION:Sal 12\\, hus B
DESCRIPTION:Modul: Taluppfattning\\; tal\\, och mer\\nAtt göra före träffen
 :\\n- A Enskild förberedelse\\, ungefär 60 min\\nPå träffen:\\n- B Kollegi
 al träff\\, ungefär 90 min\\nLeds av Åsa Berg
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT30M
DESCRIPTION:Grupp 1 · del 3 B · Taluppfattning\\; tal\\, och mer
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:m2@u1.kollegium
DTSTAMP:20260817T093000Z
LAST-MODIFIED:20260817T093000Z
SEQUENCE:2
DTSTART;TZID=Europe/Stockholm:20261103T150000
DTEND;TZID=Europe/Stockholm:20261103T163000
STATUS:CANCELLED
TRANSP:TRANSPARENT
SUMMARY:Inställd: Grupp 1 · del 3 D · Taluppfattning\\; tal\\, och mer
LOCATION:Sal 12\\, hus B
DESCRIPTION:Inställd: Åsa är sjuk\\nModul: Taluppfattning\\; tal\\, och mer
 \\nAtt göra före träffen:\\n- C Aktivitet i egen undervisning\\nPå träff
 en:\\n- D Gemensam uppföljning\\, ungefär 60 min\\nLeds av Åsa Berg
COMMENT:Åsa är sjuk
END:VEVENT
BEGIN:VEVENT
UID:m3@u1.kollegium
DTSTAMP:20260817T093000Z
SEQUENCE:0
DTSTART;TZID=Europe/Stockholm:20261110T150000
DTEND;TZID=Europe/Stockholm:20261110T163000
STATUS:CONFIRMED
TRANSP:OPAQUE
SUMMARY:Grupp 2 · Start
DESCRIPTION:Leds av Bo Lind
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT30M
DESCRIPTION:Grupp 2 · Start
END:VALARM
END:VEVENT
END:VCALENDAR
";

#[test]
fn a_persons_calendar_is_as_looked_at() {
    let mut given = Given::of(school());
    given.reminder = Reminder::Before(Minutes(30));
    let cancel = Change::new(MeetingState::Planned, MeetingState::Cancelled(Note::new("Åsa är sjuk")));
    with(&mut given.unit, &Edit::Meeting(On::Change(meeting(2), MeetingChange::State(cancel))));
    given.stamps.insert(meeting(2), 2);
    assert_eq!(given.file(Scope::Person(person(2))).replace("\r\n", "\n"), GOLDEN);
}

#[test]
fn each_scope_has_its_own_meetings() {
    let given = Given::of(school());
    let ids = |scope| {
        given.uids(scope).iter().map(|uid| uid.split('@').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids(Scope::Unit), ["m1", "m2", "m3"]);
    assert_eq!(ids(Scope::Group(group(1))), ["m1", "m2"]);
    assert_eq!(ids(Scope::Person(person(1))), ["m1", "m2"]); // supervisor
    assert_eq!(ids(Scope::Person(person(2))), ["m1", "m2", "m3"]); // member, leader of the day
    assert_eq!(ids(Scope::Person(person(3))), ["m1"]); // member until October
    assert_eq!(ids(Scope::Person(person(4))), ["m3"]); // guest
}

/// What a calendar does with a file: by UID, a higher SEQUENCE wins.
fn import(into: &mut BTreeMap<String, Component>, file: &str) {
    for event in read(file).unwrap().all("VEVENT") {
        let sequence = |event: &Component| event.value("SEQUENCE").parse::<u64>().unwrap();
        let newer = into.get(event.value("UID")).is_none_or(|old| sequence(old) <= sequence(event));
        if newer {
            into.insert(event.value("UID").to_owned(), event.clone());
        }
    }
}

#[test]
fn a_second_import_moves_and_crosses_out_and_doubles_nothing() {
    let mut given = Given::of(school());
    let mut own = BTreeMap::new();
    let first = given.file(Scope::Group(group(1)));
    import(&mut own, &first);
    import(&mut own, &first);
    assert_eq!(own.len(), 2);

    let moved = Change::new(at(day(10, 20)), at(day(10, 27)));
    with(&mut given.unit, &Edit::Meeting(On::Change(meeting(1), MeetingChange::When(moved))));
    let removed = given.unit.meetings().get(meeting(2)).unwrap().clone();
    with(&mut given.unit, &Edit::Meeting(On::Remove(removed.clone())));
    given.gone.insert(meeting(2), removed);
    given.stamps = BTreeMap::from([(meeting(1), 1), (meeting(2), u64::MAX)]);
    import(&mut own, &given.file(Scope::Group(group(1))));
    assert_eq!(own.len(), 2);
    assert_eq!(own["m1@u1.kollegium"].value("DTSTART"), "20261027T150000");
    assert_eq!(own["m1@u1.kollegium"].value("SEQUENCE"), "1");
    assert_eq!(own["m2@u1.kollegium"].value("STATUS"), "CANCELLED");
    assert_eq!(own["m2@u1.kollegium"].value("SEQUENCE"), i32::MAX.to_string());
    assert!(own["m2@u1.kollegium"].text("SUMMARY").starts_with("Inställd: Grupp 1"));
}

#[test]
fn meetings_are_at_the_same_time_on_the_wall_before_and_after_the_clocks_change() {
    let events = Given::of(school()).events(Scope::Group(group(1)));
    let utc = |event: &Component| {
        let start = event.property("DTSTART").unwrap();
        let zone: chrono_tz::Tz = start.parameters["TZID"].parse().unwrap();
        let local = NaiveDateTime::parse_from_str(&start.value, "%Y%m%dT%H%M%S").unwrap();
        (local.time().to_string(), zone.from_local_datetime(&local).unwrap().naive_utc().time().to_string())
    };
    assert_eq!(utc(&events[0]), ("15:00:00".to_owned(), "13:00:00".to_owned()));
    assert_eq!(utc(&events[1]), ("15:00:00".to_owned(), "14:00:00".to_owned()));
}

#[test]
fn an_independent_library_reads_the_same() {
    let given = Given::of(school());
    let file = given.file(Scope::Unit);
    let parsed: icalendar::Calendar = file.parse().unwrap();
    let theirs: Vec<(String, String, String)> = parsed
        .events()
        .map(|event| {
            use icalendar::Component as _;
            let of = |text: Option<&str>| text.unwrap_or_default().to_owned();
            (of(event.get_uid()), of(event.get_summary()), of(event.get_description()))
        })
        .collect();
    let ours: Vec<(String, String, String)> = given
        .events(Scope::Unit)
        .iter()
        .map(|event| (event.value("UID").to_owned(), event.text("SUMMARY"), event.text("DESCRIPTION")))
        .collect();
    assert_eq!(theirs, ours);
    assert_eq!(parsed.get_name(), Some("Björkskolan"));
}

#[test]
fn a_plan_reads_as_text() {
    let plan = group_plan(&school(), &catalogue(), group(1), Lang::Sv).unwrap();
    assert_eq!(
        plan,
        "# Träffar för Grupp 1, Björkskolan\n\n\
         - Leds av Åsa Berg\n- Modul: Taluppfattning; tal, och mer\n\n\
         | Dag | Tid | Träff | Plats |\n| --- | --- | --- | --- |\n\
         | tis 20 okt 2026 (v 43) | 15:00-16:30 | del 3 B | Sal 12, hus B |\n\
         | tis 3 nov 2026 (v 45) | 15:00-16:30 | del 3 D | Sal 12, hus B |\n"
    );
    let empty = group_plan(&school(), &catalogue(), "g9".parse().unwrap(), Lang::Nb);
    assert_eq!(empty, None);
}

proptest! {
    #[test]
    fn whatever_people_write_stays_a_text(
        title in any::<String>(), place in any::<String>(), reason in any::<String>(), name in any::<String>(),
    ) {
        let mut given = Given::of(school());
        let mut record = Meeting::new(meeting(9), group(1), at(day(12, 1)));
        record.title = Name::new(&title);
        record.place = Name::new(&format!("Sal {place}"));
        record.state = MeetingState::Cancelled(Note::new(&format!("x{reason}")));
        let new_name = Name::new(&format!("Åsa {name}"));
        let leader = Person::new(person(9), new_name.clone());
        record.leader = Some(person(9));
        with(&mut given.unit, &Edit::Person(On::Add(leader)));
        let expected = record.clone();
        with(&mut given.unit, &Edit::Meeting(On::Add(record)));
        let events = given.events(Scope::Unit);
        prop_assert_eq!(events.len(), 4);
        let event = events.iter().find(|event| event.value("UID") == "m9@u1.kollegium").unwrap();
        prop_assert_eq!(event.text("LOCATION"), expected.place.as_str());
        let MeetingState::Cancelled(why) = &expected.state else { unreachable!() };
        prop_assert_eq!(event.text("COMMENT"), why.as_str());
        prop_assert!(event.text("SUMMARY").contains(expected.title.as_str()));
        prop_assert!(event.text("DESCRIPTION").ends_with(new_name.as_str()));
        let plan = group_plan(&given.unit, &catalogue(), group(1), Lang::Sv).unwrap();
        prop_assert_eq!(plan.lines().filter(|line| line.starts_with("| ")).count(), 5);
    }
}
