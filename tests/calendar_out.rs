//! What goes out about meetings: calendars through whole histories of a school, read by two readers
//! that are not the writer; calendars that are served; pages and tables.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "tests"
)]

#[allow(dead_code, reason = "shared with the tests of calendar files")]
mod ics_reader;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{Cursor, Read},
};

use calamine::{Data, Reader, Xlsx};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use tempfile::TempDir;

use kollegium::{
    app::effect::{CalendarOf, Export, ExportWhat, PageAs, PageOf, TableAs, TableOf},
    model::{
        catalogue::Catalogue,
        change::{Change, Entry, On},
        edit::{Edit, Named},
        groups::{CheckIn, Group, GroupChange, Membership},
        ids::{GroupId, MeetingId, PersonId, UnitId},
        lang::Lang,
        meetings::{Meeting, MeetingChange, MeetingState, Presence, When},
        papers::{Before, Paper, PaperChange},
        people::Person,
        school_year::Country,
        text::{Name, Note},
        unit::{Unit, UnitKind},
        week::Minutes,
    },
    planning::calendar::{
        mend::repair::cancel,
        told::news::{told, with_news},
    },
    runtime::{
        convert,
        export::{self, made},
        feeds,
    },
    store::{Stamp, Store},
};

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 20).unwrap() + Days::new(n)
}

fn at(n: u64) -> When {
    When { date: day(n), start: Minutes::at(15, 0), length: Minutes(90) }
}

fn person(n: u8) -> PersonId {
    format!("p{n}").parse().unwrap()
}

fn group() -> GroupId {
    "g1".parse().unwrap()
}

fn id(n: u8) -> MeetingId {
    format!("m{n}").parse().unwrap()
}

fn change(n: u8, change: MeetingChange) -> Edit {
    Edit::Meeting(On::Change(id(n), change))
}

/// A school on disk, and what has been done there.
struct Place {
    dir: TempDir,
    store: Store,
    unit: UnitId,
    revision: u64,
    steps: u8,
}

impl Place {
    /// Person 1 leads a group of 2 and 3; nothing is planned.
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open_or_make(&dir.path().join("data")).unwrap();
        let unit =
            Unit::new("u1".parse().unwrap(), UnitKind::School, Name::new("Björkskolan"), Country::Sweden);
        let mut place = Self { dir, store, unit: unit.id(), revision: 0, steps: 0 };
        place.store.create(&unit, &place.stamp()).unwrap();
        let names = ["Åsa Berg", "Bo Lind", "=cmd|'/c calc'!A1", "Rektor Rå"];
        let people = (1..).zip(names).map(|(n, name)| Person::new(person(n), Name::new(name)));
        let mut first = Group::new(group(), Name::new("Grupp 1"));
        first.supervisor = Some(person(1));
        first.place = Name::new("Sal 12");
        first.members =
            BTreeMap::from([(person(2), Membership::default()), (person(3), Membership::default())]);
        let people: Vec<Edit> = people.map(|person| Edit::Person(On::Add(person))).collect();
        place.make(people.into_iter().chain([Edit::Group(On::Add(first))]).collect());
        place
    }

    fn stamp(&self) -> Stamp {
        Stamp { now: day(0).and_hms_opt(9, 0, 0).unwrap(), who: "eva".into(), random: [self.steps; 16] }
    }

    fn make(&mut self, edit: Edit) {
        self.steps += 1;
        let named = Named { id: format!("e{}", self.steps).parse().unwrap(), edit };
        let saved = self.store.save(self.unit, self.revision, &[named], &self.stamp()).unwrap();
        assert!(saved.refused.is_empty(), "{:?}", saved.refused);
        self.revision = saved.revision;
    }

    fn unit(&self) -> Unit {
        self.store.load(self.unit).unwrap().unit
    }

    fn meeting(&self, n: u8) -> Option<Meeting> {
        self.unit().meetings().get(id(n)).cloned()
    }

    fn out(&self, what: ExportWhat) -> Vec<u8> {
        let loaded = convert::loaded(self.store.load(self.unit).unwrap());
        let export = Export { unit: loaded.unit, stamps: loaded.stamps, what, lang: Lang::Sv };
        made(&export, &Catalogue::default(), day(7)).unwrap().bytes
    }

    fn text(&self, what: ExportWhat) -> String {
        String::from_utf8(self.out(what)).unwrap()
    }

    fn calendar(&self, of: CalendarOf) -> String {
        self.text(ExportWhat::Calendar(of, None))
    }

    /// The same as it leaves the program, as a file.
    fn given(&self, of: CalendarOf) -> String {
        let loaded = convert::loaded(self.store.load(self.unit).unwrap());
        let stamps = export::as_known_outside(&self.store, self.unit, loaded.stamps);
        let what = ExportWhat::Calendar(of, None);
        let export = Export { unit: loaded.unit, stamps, what, lang: Lang::Sv };
        export::remember_given(&self.store, &export, &self.stamp());
        String::from_utf8(made(&export, &Catalogue::default(), day(7)).unwrap().bytes).unwrap()
    }

    fn feeds(&self, folder: Option<&std::path::Path>) -> Option<BTreeMap<String, String>> {
        let feeds =
            feeds::write(&self.store, &Catalogue::default(), self.unit, folder, &self.stamp()).unwrap();
        feeds.map(|all| all.into_iter().map(|feed| (feed.name, feed.file)).collect())
    }
}

/// What a calendar knows of an event: number of its version, whether it stands, start, place.
type Known = (u64, bool, String, String);

/// A reader that gives what a file says, by UID.
type Readers = fn(&str) -> Vec<(String, Known)>;

fn strict(file: &str) -> Vec<(String, Known)> {
    let read = ics_reader::read(file).unwrap();
    let events = read.all("VEVENT").into_iter().map(|event| {
        let known = (
            event.value("SEQUENCE").parse().unwrap(),
            event.value("STATUS") != "CANCELLED",
            event.value("DTSTART").to_owned(),
            event.text("LOCATION"),
        );
        (event.value("UID").to_owned(), known)
    });
    events.collect()
}

fn theirs(file: &str) -> Vec<(String, Known)> {
    use icalendar::Component as _;
    let read: icalendar::Calendar = file.parse().unwrap();
    let events = read.events().map(|event| {
        let value = |name| event.property_value(name).unwrap_or_default().to_owned();
        let stands = event.get_status() != Some(icalendar::EventStatus::Cancelled);
        let known = (value("SEQUENCE").parse().unwrap(), stands, value("DTSTART"), value("LOCATION"));
        (event.get_uid().unwrap().to_owned(), known)
    });
    events.collect()
}

/// A calendar into which files are imported, as RFC 5546 has it: by UID, the higher SEQUENCE wins, and
/// an equal one changes nothing.
#[derive(Default)]
struct Own(BTreeMap<String, Known>);

impl Own {
    fn import(&mut self, read: Readers, file: &str) {
        let all = read(file);
        let different: BTreeSet<&String> = all.iter().map(|(uid, _)| uid).collect();
        assert_eq!(different.len(), all.len(), "a UID stands twice");
        for (uid, new) in all {
            match self.0.get(&uid) {
                Some(old) if old.0 >= new.0 => {}
                _ => {
                    self.0.insert(uid, new);
                }
            }
        }
    }

    /// What stands in it: UID, start and place.
    fn standing(&self) -> BTreeSet<(String, String, String)> {
        let stands = self.0.iter().filter(|(_, known)| known.1);
        stands.map(|(uid, known)| (uid.clone(), known.2.clone(), known.3.clone())).collect()
    }
}

fn expected(unit: &Unit) -> BTreeSet<(String, String, String)> {
    let of = |m: &Meeting| {
        let place = if m.place.is_empty() { "Sal 12" } else { m.place.as_str() };
        let start = format!(
            "{}T{:02}{:02}00",
            m.when.date.format("%Y%m%d"),
            m.when.start.0 / 60,
            m.when.start.0 % 60
        );
        (format!("{}@u1.kollegium", m.id), start, place.to_owned())
    };
    unit.meetings().iter().filter(|m| m.stands()).map(of).collect()
}

/// Something that happens to a meeting.
#[derive(Clone, Copy, Debug)]
enum Step {
    Create,
    Move(u64),
    Place(bool),
    Cancel,
    Revive,
    Remove,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        Just(Step::Create),
        (0_u64..60).prop_map(Step::Move),
        any::<bool>().prop_map(Step::Place),
        Just(Step::Cancel),
        Just(Step::Revive),
        Just(Step::Remove),
    ]
}

fn edit(place: &Place, n: u8, step: Step) -> Option<Edit> {
    let meeting = place.meeting(n);
    match (step, meeting) {
        (Step::Create, None) => Some(Edit::Meeting(On::Add(Meeting::new(id(n), group(), at(n.into()))))),
        (Step::Move(days), Some(m)) => Some(change(n, MeetingChange::When(Change::new(m.when, at(days))))),
        (Step::Place(far), Some(m)) => {
            let to = Name::new(if far { "Aulan, hus B" } else { "" });
            Some(change(n, MeetingChange::Place(Change::new(m.place, to))))
        }
        (Step::Cancel, Some(m)) => cancel(&place.unit(), m.id, Note::new("storm")),
        (Step::Revive, Some(m)) if !m.stands() => {
            Some(change(n, MeetingChange::State(Change::new(m.state, MeetingState::Planned))))
        }
        (Step::Remove, Some(m)) if m.state == MeetingState::Planned => Some(Edit::Meeting(On::Remove(m))),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever happens, and whichever of the files somebody imports, once or twice, their calendar
    /// ends as the school's: nothing twice, nothing left.
    #[test]
    fn a_calendar_that_imports_ends_as_the_school(
        steps in prop::collection::vec((1_u8..4, step(), any::<bool>()), 1..14),
    ) {
        let mut place = Place::new();
        let mut calendars = [(strict as Readers, Own::default()), (theirs as Readers, Own::default())];
        for (n, step, imported) in steps {
            let Some(edit) = edit(&place, n, step) else { continue };
            place.make(edit);
            if !imported {
                continue;
            }
            let file = place.calendar(CalendarOf::Group(group()));
            for (read, own) in &mut calendars {
                own.import(*read, &file);
                own.import(*read, &file);
                prop_assert_eq!(own.standing(), expected(&place.unit()));
            }
        }
        let file = place.calendar(CalendarOf::Unit);
        for (read, own) in &mut calendars {
            own.import(*read, &file);
            prop_assert_eq!(own.standing(), expected(&place.unit()));
        }
    }
}

/// Whoever leaves a group imports their own file once more: its meetings are crossed out there, and whoever comes back
/// has them again.
#[test]
fn whoever_leaves_a_group_has_its_meetings_crossed_out_and_back_again() {
    let mut place = Place::new();
    place.make(Edit::Meeting(On::Add(Meeting::new(id(1), group(), at(1)))));
    let mut calendars = [(strict as Readers, Own::default()), (theirs as Readers, Own::default())];
    let mut imported = |place: &Place| -> Vec<usize> {
        let file = place.calendar(CalendarOf::Person(person(2)));
        let each = calendars.iter_mut().map(|(read, own)| {
            own.import(*read, &file);
            own.standing().len()
        });
        each.collect()
    };
    assert_eq!(imported(&place), [1, 1]);
    let member = |was, now| {
        let entry = Entry { key: person(2), was, now };
        Edit::Group(On::Change(group(), GroupChange::Member(entry)))
    };
    let leaves = with_news(&place.unit(), member(Some(Membership::default()), None), day(0));
    place.make(leaves);
    assert_eq!(imported(&place), [0, 0]);
    let comes = with_news(&place.unit(), member(None, Some(Membership::default())), day(0));
    place.make(comes);
    assert_eq!(imported(&place), [1, 1]);
}

/// Meetings that were made and taken back are crossed out only where somebody may have them.
#[test]
fn what_nobody_was_told_or_given_is_not_crossed_out() {
    let mut place = Place::new();
    let everybody: BTreeSet<PersonId> = [1, 2, 3].map(person).into();
    let untold = |n: u8| Meeting { to_tell: everybody.clone(), ..Meeting::new(id(n), group(), at(n.into())) };
    let remove = |place: &mut Place, n: u8| {
        let meeting = place.meeting(n).unwrap();
        place.make(Edit::Meeting(On::Remove(meeting)));
    };
    let crossed_out = |place: &Place, n: u8| {
        let file = place.given(CalendarOf::Group(group()));
        let uid = format!("{}@u1.kollegium", id(n));
        strict(&file).iter().find(|(known, _)| *known == uid).map(|(_, known)| !known.1)
    };
    place.make(Edit::Meeting(On::Add(untold(1))));
    remove(&mut place, 1);
    assert_eq!(crossed_out(&place, 1), None, "nobody has it");
    place.make(Edit::Meeting(On::Add(untold(2))));
    assert_eq!(crossed_out(&place, 2), Some(false));
    remove(&mut place, 2);
    assert_eq!(crossed_out(&place, 2), Some(true), "it was in a file");
    place.make(Edit::Meeting(On::Add(untold(3))));
    place.make(told(&place.meeting(3).unwrap(), person(2)).into_iter().collect());
    remove(&mut place, 3);
    assert_eq!(crossed_out(&place, 3), Some(true), "somebody was told");
    assert_eq!(crossed_out(&place, 1), None);
}

#[test]
fn what_is_handed_in_stands_in_calendars_moves_and_goes() {
    let uid = |id: &str| format!("{id}@u1.kollegium");
    let mut place = Place::new();
    let mut role = Person::new(person(4), Name::new("Rektor Rå"));
    role.id = person(5);
    role.roles.insert("principal".parse().unwrap());
    place.make(Edit::Person(On::Add(role)));
    place.make(Edit::Meeting(On::Add(Meeting::new(id(1), group(), at(8)))));
    let (programme, form) = ("series".parse().unwrap(), "form".parse().unwrap());
    let mut before = Paper::new("pa".parse().unwrap(), programme, form);
    before.before = Some(Before { meeting: id(1), days: 1 });
    let mut own = Paper::new("pb".parse().unwrap(), programme, form);
    (own.name, own.due) = (Name::new("Redovisning"), Some(day(30)));
    place.make([&before, &own].map(|paper| Edit::Paper(On::Add(paper.clone()))).into_iter().collect());
    let mut known = Own::default();
    let mut stands = |place: &Place, of| {
        known.import(strict, &place.calendar(of));
        let due = known.0.iter().filter(|(uid, known)| uid.starts_with(['p', 'm']) && known.1);
        let due = due.map(|(uid, known)| (uid.clone(), known.2.clone())).filter(|(_, date)| date.len() == 8);
        due.collect::<Vec<_>>()
    };
    let all = CalendarOf::Unit;
    let gathering = |date: &str| (uid("m1-form"), date.to_owned());
    let paper = (uid("pb"), "20261119".to_owned());
    assert_eq!(stands(&place, all), [gathering("20261027"), paper.clone()]);
    let text = place.calendar(all);
    assert!(text.contains("DTSTART;VALUE=DATE:20261119") && text.contains("SUMMARY:Sista dag: Redovisning"));
    theirs(&text);
    let plan = place.text(ExportWhat::Page(PageOf::Plan(group()), PageAs::Markdown));
    let (due, meets) = (plan.find("| tis 27 okt 2026 (v 44) |").unwrap(), plan.find("| ons 28 okt").unwrap());
    assert!(due < meets && plan.contains("Sista dag: "), "{plan}");
    let of = |n| place.calendar(CalendarOf::Person(person(n)));
    assert!(of(2).contains("UID:m1-form@") && !of(2).contains("UID:pb@"), "who comes to the gathering");
    assert!(!of(5).contains("UID:m1-form@") && of(5).contains("UID:pb@"), "who leads the school");
    place.make(change(1, MeetingChange::When(Change::new(at(8), at(15)))));
    assert_eq!(stands(&place, all), [gathering("20261103"), paper.clone()], "it goes with its gathering");
    let sent = PaperChange::Sent(Change::new(None, Some(day(1))));
    place.make(Edit::Paper(On::Change(before.id, sent.clone())));
    assert_eq!(stands(&place, all), std::slice::from_ref(&paper), "what has come is not waited for");
    let PaperChange::Sent(sent) = sent else { panic!() };
    let back = PaperChange::Sent(Change { was: sent.now, now: sent.was });
    place.make(Edit::Paper(On::Change(before.id, back)));
    place.make(cancel(&place.unit(), id(1), Note::new("snö")).unwrap());
    assert_eq!(stands(&place, all), [paper], "nor what was for a gathering that is not held");
    place.make(Edit::Paper(On::Remove(own)));
    assert_eq!(stands(&place, all), []);
}

#[test]
fn a_replaced_leader_sees_it_crossed_out_until_they_know() {
    let mut place = Place::new();
    let mut meeting = Meeting::new(id(1), group(), at(7));
    meeting.leader = Some(person(4));
    place.make(Edit::Meeting(On::Add(meeting)));
    let mut own = Own::default();
    own.import(strict, &place.calendar(CalendarOf::Person(person(4))));
    assert_eq!(own.standing().len(), 1);
    assert_eq!(theirs(&place.calendar(CalendarOf::LedBy(person(4)))).len(), 1);
    assert_eq!(theirs(&place.calendar(CalendarOf::LedBy(person(1)))).len(), 0);

    let m = place.meeting(1).unwrap();
    let mut edits = kollegium::planning::calendar::told::news::to_tell(&m, [person(4)].into());
    edits.push(change(1, MeetingChange::Leader(Change::new(Some(person(4)), None))));
    place.make(edits.into_iter().collect());
    own.import(strict, &place.calendar(CalendarOf::Person(person(4))));
    assert_eq!(own.standing().len(), 0, "crossed out");
    let knows = told(&place.meeting(1).unwrap(), person(4));
    place.make(knows.into_iter().collect());
    assert_eq!(strict(&place.calendar(CalendarOf::Person(person(4)))).len(), 0);
    assert_eq!(strict(&place.calendar(CalendarOf::LedBy(person(1)))).len(), 1);

    let mut own = Own::default();
    own.import(strict, &place.calendar(CalendarOf::Person(person(1))));
    assert_eq!(own.standing().len(), 1, "the supervisor leads it");
    let m = place.meeting(1).unwrap();
    let mut edits = kollegium::planning::calendar::told::news::to_tell(&m, [person(1)].into());
    edits.push(change(1, MeetingChange::Leader(Change::new(None, Some(person(4))))));
    place.make(edits.into_iter().collect());
    own.import(strict, &place.calendar(CalendarOf::Person(person(1))));
    assert_eq!(own.standing().len(), 0, "who leads the group, but not this meeting, is not at it");
}

#[test]
fn a_talk_stands_in_the_calendars_of_both_goes_along_and_is_crossed_out() {
    let mut place = Place::new();
    let talk = |n: u64, was: Option<CheckIn>, now: Option<CheckIn>| {
        Edit::Group(On::Change(group(), GroupChange::CheckIn(Entry { key: day(n), was, now })))
    };
    let known = CheckIn { with: Some(person(4)), at: None };
    let (with, later) = (Some(known), Some(CheckIn { at: Some(Minutes::at(15, 30)), ..known }));
    place.make(talk(7, None, with));
    let (principal, lead) = (CalendarOf::Person(person(4)), CalendarOf::Person(person(1)));
    let mut own = Own::default();
    let starts = |own: &Own| own.standing().into_iter().map(|(_, start, _)| start).collect::<Vec<_>>();
    for (step, expected) in [
        (None, vec![day(7).format("%Y%m%d").to_string()]),
        (Some(vec![talk(7, with, later)]), vec![day(7).format("%Y%m%dT153000").to_string()]),
        (
            Some(vec![talk(7, later, None), talk(9, None, later)]),
            vec![day(9).format("%Y%m%dT153000").to_string()],
        ),
        (Some(vec![talk(9, later, None)]), vec![]),
        (Some(vec![talk(7, None, with)]), vec![day(7).format("%Y%m%d").to_string()]),
    ] {
        if let Some(edits) = step {
            place.make(edits.into_iter().collect());
        }
        own.import(strict, &place.calendar(principal));
        assert_eq!(starts(&own), expected);
        let mut others = Own::default();
        others.import(theirs, &place.calendar(lead));
        assert_eq!(starts(&others).len(), expected.len());
        assert!(strict(&place.calendar(CalendarOf::Person(person(2)))).is_empty(), "it is nobody else's");
    }
}

#[test]
fn a_calendar_reminds_if_somebody_wants_it() {
    let mut place = Place::new();
    place.make(Edit::Meeting(On::Add(Meeting::new(id(1), group(), at(7)))));
    let file = place.text(ExportWhat::Calendar(CalendarOf::Unit, Some(Minutes(60))));
    assert!(file.contains("TRIGGER:-PT60M"), "{file}");
    assert!(!place.calendar(CalendarOf::Unit).contains("VALARM"));
}

#[test]
fn served_calendars_keep_their_names_follow_every_change_and_go_with_the_person() {
    let mut place = Place::new();
    place.make(Edit::Meeting(On::Add(Meeting::new(id(1), group(), at(7)))));
    let folder = place.dir.path().join("served");
    let other = place.dir.path().join("elsewhere");
    fs::create_dir(&folder).unwrap();
    fs::create_dir(&other).unwrap();
    assert_eq!(place.feeds(None), None, "nobody asked for any");
    let first = place.feeds(Some(&folder)).unwrap();
    // The school, the group, who leads and the two members; not the principal, who has no meeting.
    assert_eq!(first.len(), 5);
    for file in first.values() {
        let (name, ending) = file.split_once('.').unwrap();
        assert!(name.len() == 32 && name.bytes().all(|b| b.is_ascii_hexdigit()) && ending == "ics");
        ics_reader::read(&fs::read_to_string(folder.join(file)).unwrap()).unwrap();
    }
    let names: BTreeSet<&String> = first.values().collect();
    assert_eq!(names.len(), 5, "nobody has the name of another");

    let was = fs::metadata(folder.join(&first["Bo Lind"])).unwrap().modified().unwrap();
    assert_eq!(place.feeds(None).unwrap(), first);
    let now = fs::metadata(folder.join(&first["Bo Lind"])).unwrap().modified().unwrap();
    assert_eq!(was, now, "the same calendar is not written anew");

    let off = cancel(&place.unit(), id(1), Note::new("storm")).unwrap();
    place.make(off);
    assert_eq!(place.feeds(None).unwrap(), first);
    let read = |name: &str| fs::read_to_string(folder.join(&first[name])).unwrap();
    assert!(read("Bo Lind").contains("STATUS:CANCELLED"));

    let bo = place.unit().person(person(2)).unwrap().clone();
    let drop = kollegium::model::groups::GroupChange::Member(kollegium::model::change::Entry {
        key: person(2),
        was: Some(Membership::default()),
        now: None,
    });
    let told_bo = told(&place.meeting(1).unwrap(), person(2));
    place.make(
        told_bo
            .into_iter()
            .chain([Edit::Group(On::Change(group(), drop)), Edit::Person(On::Remove(bo))])
            .collect(),
    );
    let later = place.feeds(None).unwrap();
    assert!(!later.contains_key("Bo Lind") && !folder.join(&first["Bo Lind"]).exists());
    assert_eq!(later["Åsa Berg"], first["Åsa Berg"]);

    let moved = place.feeds(Some(&other)).unwrap();
    assert_eq!(moved, later, "the names go along");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "and nothing is left behind");
    place.store.end_feeds(place.unit, &place.stamp()).unwrap();
    assert_eq!(fs::read_dir(&other).unwrap().count(), 0);
    assert_eq!(place.feeds(None), None);
}

/// One meeting held with a note, one to come.
fn with_two() -> Place {
    let mut place = Place::new();
    let mut held = Meeting::new(id(1), group(), at(7));
    held.title = Name::new("Start");
    held.state = MeetingState::Held;
    held.attendance = BTreeMap::from([(person(2), Presence::Present), (person(3), Presence::Excused)]);
    held.summary = Note::new("Vi provar <rika> problem & skriver ned.\nAlla tar med elevlösningar.");
    let mut next = Meeting::new(id(2), group(), at(14));
    next.title = Name::new("Uppföljning");
    place.make([held, next].map(|m| Edit::Meeting(On::Add(m))).into_iter().collect());
    place
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn pages_say_who_was_there_and_what_was_agreed_last_time() {
    let place = with_two();
    let list = place.text(ExportWhat::Page(PageOf::Attendance(group()), PageAs::Markdown));
    assert!(list.starts_with("# Närvaro för Grupp 1, Björkskolan\n"), "{list}");
    assert!(list.contains("| Namn | 27/10 · Start | 3/11 · Uppföljning |"), "{list}");
    assert!(list.contains("| Bo Lind | med |  |"), "{list}");
    assert!(list.contains("| Åsa Berg |"), "who leads is there, too: {list}");
    assert!(list.contains("| =cmd\\|'/c calc'!A1 | anmäld frånvaro |  |"), "{list}");

    let sheet = place.text(ExportWhat::Page(PageOf::Meeting(id(2)), PageAs::Markdown));
    assert!(sheet.starts_with("# Grupp 1 · Uppföljning\n"), "{sheet}");
    assert!(sheet.contains("- tis 3 nov 2026 (v 45) kl 15:00-16:30\n- Plats: Sal 12\n"), "{sheet}");
    assert!(sheet.contains("## Från träffen tis 27 okt 2026 (v 44)\n\n- Vi provar"), "{sheet}");
    assert!(sheet.contains("- Alla tar med elevlösningar."), "{sheet}");
    assert!(sheet.contains("| Bo Lind |  |") && sheet.contains("| Åsa Berg (leder) |"), "{sheet}");
    assert!(!sheet.contains("## Sammanfattning"), "nothing is agreed yet: {sheet}");
}

#[test]
fn a_word_document_is_whole_and_says_the_same() {
    let place = with_two();
    for page in [PageOf::Plan(group()), PageOf::Attendance(group()), PageOf::Meeting(id(2))] {
        let bytes = place.out(ExportWhat::Page(page, PageAs::Word));
        assert_eq!(bytes, place.out(ExportWhat::Page(page, PageAs::Word)), "same page, same bytes");
        for name in ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml"]
        {
            balanced(&part(&bytes, name));
        }
        balanced(&part(&bytes, "word/document.xml"));
    }
    let sheet = part(&place.out(ExportWhat::Page(PageOf::Meeting(id(2)), PageAs::Word)), "word/document.xml");
    assert!(sheet.contains("Vi provar &lt;rika&gt; problem &amp; skriver ned."), "{sheet}");
    assert!(sheet.contains(">Bo Lind<") && sheet.contains("w:tblHeader"));
}

/// Every tag that is opened is closed, in order.
fn balanced(xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    let body = xml.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n").unwrap();
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        assert!(!text.contains('>'), "{piece}");
        let name = tag.split([' ', '/']).find(|word| !word.is_empty()).unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn tables_hold_days_and_numbers_and_never_run() {
    let place = with_two();
    let csv = place.text(ExportWhat::Table(TableOf::Meetings, TableAs::Csv));
    assert!(csv.contains("\"2026-10-27\";\"tisdag\";\"44\";\"15:00\";\"16:30\";\"90\";\"Grupp 1\""), "{csv}");
    assert!(csv.contains("\"hållen\";;\"2\";\"1\"\r\n"), "{csv}");
    let hours = place.text(ExportWhat::Table(TableOf::Hours, TableAs::Csv));
    assert!(
        hours.contains(
            "\"Bo Lind\";\"Grupp 1\";\"2026/27\";\"3,00\";\"1,50\";\"0,00\";\"1,50\";\"0,00\";\"0,00\";\"0,00\";\"0,00\"\r\n"
        ),
        "{hours}"
    );
    assert!(hours.contains("\"'=cmd|'/c calc'!A1\""), "{hours}");

    let read = |of| {
        let bytes = place.out(ExportWhat::Table(of, TableAs::Workbook));
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let name = book.sheet_names()[0].clone();
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.is_empty(), "words are words");
        (name.clone(), book.worksheet_range(&name).unwrap())
    };
    let (name, meetings) = read(TableOf::Meetings);
    assert_eq!((name.as_str(), meetings.height()), ("Träffar", 3));
    assert!(matches!(meetings[(1, 0)], Data::DateTime(_)), "{:?}", meetings[(1, 0)]);
    assert_eq!(meetings[(1, 5)], Data::Float(90.0));
    let (_, hours) = read(TableOf::Hours);
    assert_eq!(hours[(1, 0)], Data::String("=cmd|'/c calc'!A1".into()));
    assert_eq!(hours[(2, 4)], Data::Float(1.5));
}
