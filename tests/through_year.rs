//! What happens in the middle of a year: stand-ins, leaves, moves, breaks by name, a programme of one's own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod school;
mod support;

use school::{date, group_id, person_id, with_meetings};
use support::Stage;

use kollegium::{
    app::{
        effect::Effect,
        msg::{Msg, StoreMsg},
    },
    model::{
        change::{Change, Element, On},
        edit::{Edit, apply},
        groups::{Group, Hold, MemberState},
        lang::Lang,
        meetings::{MeetingChange, MeetingState, Presence},
        people::{Percent, PersonChange},
        places::Seat,
        unit::{Unit, UnitChange, UnitKind},
    },
    planning::{
        groups::{hand, membership::settle::settled},
        staff,
    },
    store::demo,
};

fn stage(unit: Unit, size: (u16, u16), lang: Lang) -> Stage {
    Stage::new(unit, None, lang, size)
}

fn demo(id: &str) -> Unit {
    demo::units().unwrap().into_iter().find(|unit| unit.id().to_string() == id).unwrap()
}

fn put(unit: &mut Unit, edit: Edit) {
    apply(unit, &edit).unwrap();
}

/// The two groups with who was at what was held.
fn noted() -> Unit {
    let mut unit = with_meetings();
    let held: Vec<_> = unit.meetings().iter().filter(|m| m.state == MeetingState::Held).cloned().collect();
    for meeting in held {
        for who in unit.group(meeting.group).unwrap().members.keys().copied().collect::<Vec<_>>() {
            let entry = kollegium::model::change::Entry { key: who, was: None, now: Some(Presence::Present) };
            put(&mut unit, Edit::Meeting(On::Change(meeting.id, MeetingChange::Attendance(entry))));
        }
    }
    unit
}

fn group(stage: &Stage, n: usize) -> Group {
    stage.disk.group(group_id(n)).unwrap().clone()
}

#[test]
fn a_stand_in_is_marked_counted_for_both_and_warned_of() {
    let mut one = stage(with_meetings(), (80, 24), Lang::Sv);
    let before = one.disk.clone();
    // Olof Nord, who leads Grupp 2 at the same time, stands in for Åsa Öberg.
    one.keys("5u<Right><Tab><Tab><Tab>jul<C-s>").see("leder Grupp 1");
    let stands_in = *group(&one, 0).stand_ins.values().next().unwrap();
    assert_eq!(stands_in.of, Some(person_id(0)), "it says for whom");
    insta::assert_snapshot!("stand_in_80", one.text());
    one.see("vik.").see("för Åsa Öberg").see("Gäller vikarien");
    one.keys("k").see("1* av 2");
    insta::assert_snapshot!("stand_in_leads_80", one.text());
    // Another one leads for good: the stand-in holds no longer, and one undo brings both back.
    let with = one.disk.clone();
    one.keys("<Esc>5s<Down><Enter>");
    assert_ne!(group(&one, 0).supervisor, Some(person_id(0)));
    let g = group(&one, 0);
    assert_eq!(g.stand_ins_from(date(2026, 11, 25)).count(), 0);
    one.keys("<C-z>");
    assert_eq!(one.disk, with);
    one.keys("<C-z>");
    assert_eq!(one.disk, before);
    let mut nb = stage(with, (120, 40), Lang::Nb);
    nb.keys("5").see("vikar");
    insta::assert_snapshot!("stand_in_120_nb", nb.text());
    nb.keys("k");
    insta::assert_snapshot!("stand_in_leads_120_nb", nb.text());
}

#[test]
fn a_leave_that_leaves_too_few_is_said_before_and_after() {
    let mut unit = noted();
    // Grupp 1 has seven people; four of them leave.
    for n in [2, 3, 4] {
        let g = unit.group(group_id(0)).unwrap();
        let entry = kollegium::model::change::Entry {
            key: person_id(n),
            was: g.members.get(&person_id(n)).copied(),
            now: None,
        };
        put(
            &mut unit,
            Edit::Group(On::Change(group_id(0), kollegium::model::groups::GroupChange::Member(entry))),
        );
    }
    let mut one = stage(unit.clone(), (80, 24), Lang::Sv);
    one.keys("5<Tab>p<Tab><Tab>1/12<Tab>18/12").see("1 dec till fre 18 dec är de bara 3; rekommenderat 6-10");
    insta::assert_snapshot!("too_few_80", one.text());
    one.keys("<C-s>").see("rekommenderat 6-10");
    one.keys("<Esc>5").see("blir för få");
    insta::assert_snapshot!("too_few_after_80", one.text());
    one.keys("<C-z>");
    assert_eq!(one.disk, unit);
    // Taken out of the group at once: the same is said with what was done.
    one.keys("5<Tab><Home><Delete>").see("rekommenderat 6-10").keys("<C-z>");
    assert_eq!(one.disk, unit);
    let mut nb = stage(unit, (60, 16), Lang::Nb);
    nb.keys("5<Tab>p<Tab><Tab>1/12<Tab>18/12").see("er de bare 3; anbefalt");
}

#[test]
fn days_are_typed_as_breaks_by_name() {
    let mut one = stage(with_meetings(), (80, 24), Lang::Sv);
    let breaks = |one: &Stage, name: &str| {
        let year = one.disk.years().iter().next().unwrap();
        let span = year.spans.iter().find(|span| span.name.as_str() == name).unwrap();
        (span.first, span.last)
    };
    let (jul, sport) = (breaks(&one, "Jullov"), breaks(&one, "Sportlov"));
    one.keys("5<Tab>p").see("jul").keys("jul").see("Slutar (sista dag): fre 18 dec 2026");
    insta::assert_snapshot!("break_80", one.text());
    one.keys("<C-s>");
    let is = *group(&one, 0).members.values().find(|is| is.until.is_some()).unwrap();
    // Whoever leaves at Christmas is there on the last day of school before it.
    let last = is.until.unwrap();
    assert!(last < jul.0 && (jul.0 - last).num_days() <= 3, "{last}");
    one.keys("<C-z><Home>p<Tab><Tab>sportlov<Tab>sportlov<C-s>");
    let is = *group(&one, 0).members.values().find(|is| is.away.is_some()).unwrap();
    assert_eq!(is.away.map(|away| (away.from, away.until)), Some((sport.0, Some(sport.1))));
    one.keys("<C-z>");
    assert_eq!(one.disk, with_meetings());
    one.keys("<Home>p<Tab>efter jul<C-s>");
    let is = *group(&one, 0).members.values().find(|is| is.from.is_some()).unwrap();
    assert!(is.from.unwrap() > jul.1 && (is.from.unwrap() - jul.1).num_days() <= 3);
    // A break that the calendar does not have: the ones that it has are named.
    one.keys("<C-z><Home>p<Tab>halloween<C-s>").see("Det är inget datum").keys("<Esc><Right><Enter>");
    let mut nb = stage(demo("fjellvik"), (80, 24), Lang::Nb);
    nb.keys("5<Tab>p<Tab><Tab>høstlov<Tab>vinterferie").see("Borte til og med: ");
    nb.keys("<C-s>");
    insta::assert_snapshot!("break_80_nb", nb.text());
}

#[test]
fn whoever_moves_in_the_middle_of_the_year_was_at_what_was_held() {
    let mut one = stage(noted(), (80, 24), Lang::Sv);
    let before = one.disk.clone();
    one.keys("5<Tab><Home>g<Enter>");
    let moved: Vec<_> = (0..2)
        .flat_map(|n| group(&one, n).members.into_iter().map(move |(who, is)| (n, who, is)))
        .filter(|(n, who, is)| before.group(group_id(*n)).unwrap().members.get(who) != Some(is))
        .collect();
    assert_eq!(moved.len(), 2, "one has left, one has come: {moved:?}");
    let today = date(2026, 11, 24);
    let state = |n: usize| moved.iter().find(|(g, ..)| *g == n).map(|(.., is)| is.on(today));
    assert_eq!((state(0), state(1)), (Some(MemberState::Left), Some(MemberState::In)));
    assert_eq!(moved.iter().find(|(n, ..)| *n == 1).unwrap().2.from, Some(today), "not missed before");
    for meeting in before.meetings() {
        assert_eq!(one.disk.meetings().get(meeting.id).unwrap().attendance, meeting.attendance);
    }
    one.keys("<C-z>");
    assert_eq!(one.disk, before, "one undo");
}

#[test]
fn who_has_left_waits_for_no_group_and_keeps_what_was_noted() {
    let mut one = stage(noted(), (80, 24), Lang::Sv);
    let before = one.disk.clone();
    let today = date(2026, 11, 24);
    let catalogue = one.app.catalogue().clone();
    let waiting = |unit: &Unit| staff::unplaced(unit, &catalogue, today).count();
    let wait = waiting(&before);
    // Without a last day nothing is asked about what comes after it.
    one.keys("5<Tab><Home>p");
    assert!(!one.text().contains("Efter sista dagen"), "{}", one.text());
    one.keys("20/11").see("Efter sista dagen").see("deltar inte mer (har slutat)");
    insta::assert_snapshot!("leaves_80", one.text());
    one.keys("<C-s>").see("gick ur fre 20 nov").see("deltar sedan inte mer");
    let left = |unit: &Unit| {
        let members = unit.group(group_id(0)).unwrap().members.clone();
        members.into_iter().find(|(_, is)| is.until == Some(date(2026, 11, 20))).unwrap()
    };
    let (who, is) = left(&one.disk);
    assert_eq!(waiting(&one.disk), wait, "whoever has left does not wait");
    let reason = one.disk.person(who).unwrap().outside.clone().unwrap().reason;
    assert!(reason.as_str().contains("sista dag i"), "{reason}");
    for meeting in before.meetings() {
        assert_eq!(one.disk.meetings().get(meeting.id).unwrap().attendance, meeting.attendance);
    }
    one.keys("4").see("deltar ej");
    // Put back by hand: they take part again, and the time between is one in which they were away.
    let group = one.disk.group(group_id(0)).unwrap();
    let back = settled(&one.disk, hand::moved(who, None, group, Hold::Locked), today);
    let mut again = one.disk.clone();
    put(&mut again, back);
    let now = again.group(group_id(0)).unwrap().members[&who];
    assert_eq!((now.until, now.from), (None, is.from));
    assert_eq!(now.away.map(|away| away.from), Some(date(2026, 11, 21)), "the gap is kept");
    assert_eq!(again.person(who).unwrap().outside, None);
    one.keys("<C-z>");
    assert_eq!(one.disk, before, "one undo");
    // Whoever needs another group waits for one.
    let mut one = stage(before.clone(), (80, 24), Lang::Sv);
    one.keys("5<Tab><Home>p20/11<Tab><Right><C-s>");
    assert_eq!(waiting(&one.disk), wait + 1);
    // Said of them later that they have left, without another day.
    let mut later = stage(one.disk.clone(), (80, 24), Lang::Sv);
    later.keys("5<Tab><End>p<Tab><Left><C-s>");
    assert_eq!(waiting(&later.disk), wait);
    // And back again, when there is no last day any more.
    later.keys("p<C-u><C-s>");
    assert_eq!((left_any(&later.disk), waiting(&later.disk)), (0, wait));
    let outside = |unit: &Unit| unit.people().iter().filter(|person| person.outside.is_some()).count();
    assert_eq!(outside(&later.disk), outside(&before));
}

/// How many memberships of the first group have a last day.
fn left_any(unit: &Unit) -> usize {
    unit.group(group_id(0)).unwrap().members.values().filter(|is| is.until.is_some()).count()
}

#[test]
fn who_has_no_licence_is_said_where_they_lead() {
    let mut unit = with_meetings();
    let no = Change::new(kollegium::model::people::Licence::Unknown, kollegium::model::people::Licence::No);
    put(&mut unit, Edit::Person(On::Change(person_id(0), PersonChange::Licence(no))));
    let share = Change::new(Percent(0), Percent(10));
    put(&mut unit, Edit::Person(On::Change(person_id(0), PersonChange::LeadingShare(share))));
    let found = |unit: &Unit| {
        let mut one = stage(unit.clone(), (120, 40), Lang::Sv);
        one.keys("1").text().contains("utan lärarlegitimation")
    };
    assert!(found(&unit));
    assert!(!found(&with_meetings()));
}

#[test]
fn a_version_of_ones_own_takes_its_groups_along_and_gives_them_back() {
    let mut one = stage(with_meetings(), (80, 24), Lang::Sv);
    let before = one.disk.clone();
    one.keys("3n").see("Egen version av programmet Matematiklyftet");
    one.keys("<Down><Down><Enter>").see("Egen version av Matematiklyftet");
    let own = one.disk.own_programmes().iter().next().unwrap().id;
    assert!(one.disk.groups().iter().all(|group| group.programme == Some(own)), "all groups follow it");
    assert_eq!(
        one.disk.groups().iter().map(|group| group.members.len()).collect::<Vec<_>>(),
        before.groups().iter().map(|group| group.members.len()).collect::<Vec<_>>()
    );
    one.keys("<C-s><Esc>5").see("utan grupp: 3");
    for _ in 0..4 {
        one.keys("<C-z>");
    }
    assert_eq!(one.disk, before);
}

#[test]
fn the_steps_of_a_programme_with_places_lead_to_them_and_an_owner_goes_to_the_school() {
    let web = "matematiklyftet-web-2017".parse().unwrap();
    let follow = || Edit::Unit(UnitChange::Programme(Element::Put(web)));
    let made = |kind, id: &str, name: &str| {
        let mut unit =
            Unit::new(id.parse().unwrap(), kind, name.into(), kollegium::model::school_year::Country::Sweden);
        put(&mut unit, follow());
        unit
    };
    let owner = made(UnitKind::Owner, "owner", "Ekdala kommun");
    let mut school = made(UnitKind::School, "one", "Byskolan");
    put(&mut school, Edit::Unit(UnitChange::Owner(Change::new(None, Some(owner.id())))));
    let mut teacher = kollegium::model::people::Person::new("ek".parse().unwrap(), "Åsa Ek".into());
    teacher.roles.insert("teacher".parse().unwrap());
    teacher.seats.insert(web, Seat { alternative: Some("3".parse().unwrap()), ..Seat::default() });
    put(&mut school, Edit::Person(On::Add(teacher)));

    let mut one = stage(school.clone(), (80, 24), Lang::Sv);
    one.keys("9").see("0 av 1 ansökningar skickade");
    one.keys("<Enter>").see("> Platser");
    insta::assert_snapshot!("step_to_places_80", one.text());
    one.keys("<Home><Down><Enter>").see("Platser ·").see("Åsa Ek");
    let mut above = stage(owner, (80, 24), Lang::Sv);
    above.send(Msg::Store(StoreMsg::Other(Box::new(school.clone()))));
    above.keys("9<Down><Down><Down><Enter>").see("Varje skola ändrar sina");
    insta::assert_snapshot!("places_owner_reads_80", above.text());
    above.effects.clear();
    above.keys("<End><Enter>");
    assert!(above.effects.iter().any(|effect| matches!(effect, Effect::Load(id) if *id == school.id())));
}

/// To lock somebody in a group is no change of the days on which they are in it.
#[test]
fn a_lock_is_called_one_in_the_history() {
    let one = stage(noted(), (80, 24), Lang::Sv);
    let who = *group(&one, 0).members.keys().next().unwrap();
    let loose = group(&one, 0).members[&who];
    let locked = kollegium::model::groups::Membership { hold: Hold::Locked, ..loose };
    let said = |was, now| {
        let entry = kollegium::model::change::Entry { key: who, was: Some(was), now: Some(now) };
        let edit = Edit::Group(On::Change(group_id(0), kollegium::model::groups::GroupChange::Member(entry)));
        one.app.say(&kollegium::app::describe_edit::sentence(&one.disk, one.app.catalogue(), &edit))
    };
    assert!(said(loose, locked).ends_with("är låst i gruppen"), "{}", said(loose, locked));
    assert!(said(locked, loose).ends_with("är inte längre låst i gruppen"));
    let ends = kollegium::model::groups::Membership { until: Some(date(2026, 12, 18)), ..loose };
    assert!(said(loose, ends).contains("tid i gruppen"));
}
