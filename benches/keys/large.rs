//! A large invented school: people in groups, with meetings over a year.

use crate::school::{date, empty, group_id, person_id, window};
use kollegium::{
    model::{
        change::{Element, On},
        edit::{Edit, apply},
        groups::{Group, Membership},
        ids::MeetingId,
        lang::Lang,
        meetings::{Meeting, MeetingState, Presence, When},
        people::{OwnPupils, Person, Training},
        plan::{Choice, Half, Term},
        school_year::Country,
        unit::{Unit, UnitChange},
        week::{Day, Minutes},
    },
    planning::calendar::year::suggest::{YearWish, suggest},
    store::calendars,
};

const FIRST: [&str; 20] = [
    "Åsa", "Lars", "Anna", "Per", "Maria", "Johan", "Eva", "Karin", "Olof", "Sara", "Erik", "Maja", "Nils",
    "Ida", "Östen", "Bo", "Lena", "Tor", "Siv", "Mona",
];
const LAST: [&str; 21] = [
    "Öberg",
    "Ek",
    "Vik",
    "Holm",
    "Lund",
    "Berg",
    "Dahl",
    "Sjö",
    "Nord",
    "Lind",
    "Falk",
    "Ros",
    "Hed",
    "Strand",
    "Alm",
    "Kvist",
    "Moberg",
    "Haug",
    "Åker",
    "Fors",
    "Wallin-Gyllenstierna",
];
/// Meetings of a group over the year.
const MEETINGS: usize = 14;

/// So many people and groups: seven in most groups, some in none, every twelfth can lead two.
pub fn school(people: usize, groups: usize) -> Unit {
    let mut unit = empty();
    let programme = "matematiklyftet".parse().unwrap();
    let module = "gr-1-3-taluppf".parse().unwrap();
    let mut edits = vec![Edit::Unit(UnitChange::Programme(Element::Put(programme)))];
    let rules = calendars::rules(Country::Sweden).unwrap();
    let mut spans = 0;
    let wish = YearWish { starts: 2026, form: None, lang: Lang::Sv, weeks: &[] };
    edits.push(Edit::Year(On::Add(suggest(&rules, &wish, "y26".parse().unwrap(), || {
        spans += 1;
        format!("s{spans}").parse().unwrap()
    }))));
    let days = [Day::Mon, Day::Tue, Day::Wed, Day::Thu];
    for n in 0..people {
        let name = format!("{} {}", FIRST[n % 20], LAST[n % 21]);
        let name = if n < 420 { name } else { format!("{name} {}", n / 420 + 1) };
        let mut person = Person::new(person_id(n), name.as_str().into());
        person.roles.insert("teacher".parse().unwrap());
        person.team = format!("Lag {}", n % (people / 6)).as_str().into();
        person.stages.insert(["ak-1-3", "ak-4-6", "ak-7-9"][n % 3].parse().unwrap());
        person.experience = Some(u8::try_from(n % 30).unwrap());
        person.pupils = OwnPupils::Yes;
        person.free.insert(window(days[n % 4], (13, 0), (17, 0)));
        person.free.insert(window(days[(n / 4) % 4], (13, 30), (16, 30)));
        if n % 12 == 0 {
            person.leading.max_groups = 2;
            person.leading.training = if n % 24 == 0 { Training::Done } else { Training::Underway };
        }
        edits.push(Edit::Person(On::Add(person)));
    }
    for g in 0..groups {
        let mut group = Group::new(group_id(g), format!("Grupp {}", g + 1).as_str().into());
        group.programme = Some(programme);
        group.module = Some(module);
        group.windows.insert(window(days[g % 4], (14, 0), (15, 30)));
        group.supervisor = Some(person_id(g / 2 * 12 % people));
        let members = (0..7).map(|n| person_id((g + n * groups) % people));
        group
            .members
            .extend(members.filter(|id| Some(*id) != group.supervisor).map(|id| (id, Membership::default())));
        let members: Vec<_> = group.members.keys().copied().collect();
        edits.push(Edit::Group(On::Add(group)));
        edits.extend((0..MEETINGS).map(|n| Edit::Meeting(On::Add(meeting(g, n, &members)))));
    }
    let term = Term { year: 2026, half: Half::Autumn };
    edits.push(Edit::Choice(On::Add(Choice {
        id: "c1".parse().unwrap(),
        programme,
        module,
        term,
        group: None,
        reason: "".into(),
        priorities: std::collections::BTreeSet::new(),
    })));
    apply(&mut unit, &edits.into_iter().collect()).unwrap();
    unit
}

fn meeting(group: usize, n: usize, members: &[kollegium::model::ids::PersonId]) -> Meeting {
    let week = i64::try_from(group % 2 + n * 2).unwrap();
    let day = i64::try_from(group % 4).unwrap();
    let date = date(2026, 9, 7) + chrono::Duration::days(week * 7 + day);
    let when =
        When { date, start: Minutes::at(14, 0), length: Minutes(if n.is_multiple_of(2) { 90 } else { 60 }) };
    let id: MeetingId = format!("m{group}x{n}").parse().unwrap();
    let mut meeting = Meeting::new(id, group_id(group), when);
    meeting.module = Some("gr-1-3-taluppf".parse().unwrap());
    meeting.part = u8::try_from(n / 2 + 1).unwrap();
    meeting.phases = vec![if n.is_multiple_of(2) { "b" } else { "d" }.parse().unwrap()];
    if date < crate::school::date(2026, 11, 20) {
        meeting.state = MeetingState::Held;
        let presence = |n: usize| if n == 3 { Presence::Excused } else { Presence::Present };
        meeting.attendance = members.iter().enumerate().map(|(n, &id)| (id, presence(n))).collect();
    }
    meeting
}
