use super::{edits::Way, *};
use crate::{
    model::{
        change::{Element, On},
        edit::{Edit, apply},
        elsewhere::There,
        lang::Localized,
        people::Home,
        programme::{Origin, PLACES_PAGE, Step},
        text::Name,
        unit::UnitChange,
        week::{Day, Minutes, Window},
    },
    planning::{
        findings::{DayUse, What, findings},
        fixtures::{CYCLE, catalogue, change, code, day, person, person_id},
        groups::fixtures::places as sample,
        steps::facts_of,
    },
};

fn programme() -> Programme {
    Programme { places: Some(sample()), ..ron::from_str(CYCLE).unwrap() }
}

fn asks(id: &str, alternative: &str) -> Person {
    let mut person = person(id);
    person.roles.insert(code("teacher"));
    let seat = Seat { alternative: alternative.parse().ok(), ..Seat::default() };
    person.seats.insert(code("cycle"), seat);
    person
}

fn unit(kind: UnitKind, id: &str, people: Vec<Person>) -> Unit {
    let country = crate::model::school_year::Country::Sweden;
    let mut unit = Unit::new(id.parse().unwrap(), kind, id.into(), country);
    change(&mut unit, people.into_iter().map(|person| Edit::Person(On::Add(person))));
    unit
}

fn school(people: Vec<Person>) -> Unit {
    unit(UnitKind::School, "school", people)
}

fn names(lines: &[Line<'_>]) -> Vec<String> {
    lines.iter().map(|line| line.person.id.to_string()).collect()
}

#[test]
fn places_go_by_the_order_that_was_set_then_by_the_day_on_which_it_was_sent() {
    let mut early = asks("early", "1");
    early.seats.get_mut(&code("cycle")).unwrap().sent = Some(day(2026, 9, 1));
    let mut late = asks("late", "1");
    late.seats.get_mut(&code("cycle")).unwrap().sent = Some(day(2026, 9, 9));
    let mut has = asks("has", "2");
    has.seats.get_mut(&code("cycle")).unwrap().answer = Answer::Place;
    let mut school = school(vec![late, early, has, asks("none", ""), asks("unsent", "2")]);
    let mut lines = lines(&school, [], code("cycle"));
    rank(&mut lines, None);
    assert_eq!(names(&lines), ["early", "late", "has", "unsent", "none"]);
    assert_eq!(lines[4].rank, None);
    let edit = edits::moved(&school, code("cycle"), &lines, lines[1].applicant(), Way::Earlier);
    let limit = edits::application(&school, code("cycle"), |application| application.limit = Some(2));
    drop(lines);
    let undo = apply(&mut school, &edit).unwrap();
    assert!(apply(&mut school, &limit).is_err(), "made before the order was set");
    let limit = edits::application(&school, code("cycle"), |application| application.limit = Some(2));
    apply(&mut school, &limit).unwrap();
    let application = school.applications().get(&code("cycle"));
    let mut lines = super::lines(&school, [], code("cycle"));
    rank(&mut lines, application);
    assert_eq!(names(&lines), ["late", "early", "has", "unsent", "none"]);
    let over: Vec<bool> = lines.iter().map(|line| line.within == Within::Over).collect();
    assert_eq!(over, [false, true, false, true, false], "one place is given, one is left for the first");
    assert_eq!(counts(&lines, &programme()).over, 2);
    assert!(!undo.is_nothing());
}

#[test]
fn an_owner_sees_the_schools_that_name_it_and_each_person_once() {
    let owner_id: UnitId = "owner".parse().unwrap();
    let mut below = school(vec![asks("ann", "1"), person("bo")]);
    change(
        &mut below,
        [Edit::Unit(UnitChange::Owner(crate::model::change::Change::new(None, Some(owner_id))))],
    );
    let other = unit(UnitKind::School, "other", vec![asks("eva", "1")]);
    let mut guest = asks("guest", "");
    let home = Home { unit: below.id(), person: person_id("ann"), name: "school".into(), seen: None };
    guest.home = Some(home);
    let owner = unit(UnitKind::Owner, "owner", vec![guest, person("boss")]);
    let seen = lines(&owner, [&below, &other], code("cycle"));
    assert_eq!(names(&seen), ["ann"], "bo's school does not follow the programme, eva's names no owner");
    assert_eq!(seen[0].here, Some(person_id("guest")));
    change(&mut below, [Edit::Unit(UnitChange::Programme(Element::Put(code("cycle"))))]);
    let mut teacher = person("cia");
    teacher.roles.insert(code("teacher"));
    change(&mut below, [Edit::Person(On::Add(teacher))]);
    assert_eq!(names(&lines(&owner, [&below, &other], code("cycle"))), ["ann", "cia"]);
    let seen = lines(&owner, [&below], code("cycle"));
    assert!(edits::who_come(&owner, &seen).is_empty(), "ann is a guest already");
}

#[test]
fn an_owner_has_teachers_of_its_own_where_it_follows_the_programme() {
    let mut teacher = person("teacher");
    teacher.roles.insert(code("teacher"));
    let mut guest = asks("guest", "");
    guest.seats.clear();
    guest.home =
        Some(Home { unit: "away".parse().unwrap(), person: person_id("x"), name: "Away".into(), seen: None });
    let mut owner = unit(UnitKind::Owner, "owner", vec![teacher, guest, person("boss")]);
    assert!(lines(&owner, [], code("cycle")).is_empty());
    change(&mut owner, [Edit::Unit(UnitChange::Programme(Element::Put(code("cycle"))))]);
    assert_eq!(names(&lines(&owner, [], code("cycle"))), ["teacher"]);
}

#[test]
fn what_an_owner_answers_and_its_groups_are_read_by_its_schools() {
    let owner_id: UnitId = "owner".parse().unwrap();
    let mut below = school(vec![asks("ann", "1"), asks("bo", "1"), asks("cia", "1")]);
    change(
        &mut below,
        [Edit::Unit(UnitChange::Owner(crate::model::change::Change::new(None, Some(owner_id))))],
    );
    let mut guest = asks("guest", "1");
    guest.home = Some(Home { unit: below.id(), person: person_id("ann"), name: "school".into(), seen: None });
    let mut owner = unit(UnitKind::Owner, "owner", vec![guest]);
    let mut group = Group::new("g".parse().unwrap(), "Group 1".into());
    group.programme = Some(code("cycle"));
    group.members = [(person_id("guest"), crate::model::groups::Membership::default())].into();
    let bo = Applicant { unit: below.id(), person: person_id("bo") };
    let answer = edits::application(&owner, code("cycle"), |application| {
        application.answers.insert(bo, Answer::NoPlace);
    });
    change(&mut owner, [Edit::Group(On::Add(group)), answer]);
    for (looks, other) in [(&owner, &below), (&below, &owner)] {
        let lines = lines(looks, [other], code("cycle"));
        let said: Vec<_> = lines
            .iter()
            .map(|line| {
                let group = line.group(looks, code("cycle")).map(|group| group.name.to_string());
                (line.person.id.to_string(), line.answer(), group, line.applies())
            })
            .collect();
        let one = |id: &str, answer, group: Option<&str>, applies| {
            (id.to_owned(), answer, group.map(str::to_owned), applies)
        };
        assert_eq!(
            said,
            [
                one("ann", Answer::Place, Some("Group 1"), true),
                one("bo", Answer::NoPlace, None, false),
                one("cia", Answer::Waiting, None, true)
            ]
        );
    }
    let step = Step {
        id: code("apply"),
        title: Localized::default(),
        purpose: Localized::default(),
        questions: Vec::new(),
        shows: Some(code(PLACES_PAGE)),
        origin: Origin::Ours,
        sources: Vec::new(),
    };
    let programme = Programme { steps: vec![step], ..programme() };
    let applying = |owner| facts_of(&below, owner, &catalogue([]), &programme, day(2026, 9, 1))[0][0].count;
    assert_eq!((applying(None), applying(Some(&owner))), (3, 2), "whoever is refused applies no more");
}

#[test]
fn guests_who_apply_wait_for_a_group_of_the_owner() {
    let mut guest = asks("guest", "1");
    guest.home = Some(Home {
        unit: "school".parse().unwrap(),
        person: person_id("ann"),
        name: "S".into(),
        seen: None,
    });
    let mut owner = unit(UnitKind::Owner, "owner", vec![guest.clone()]);
    let waiting = |unit: &Unit| {
        staff::unplaced(unit, &catalogue([]), day(2026, 9, 1)).map(|person| person.id).collect::<Vec<_>>()
    };
    assert_eq!(waiting(&owner), [person_id("guest")]);
    let none = edits::application(&owner, code("cycle"), |application| application.limit = Some(0));
    let mut full = owner.clone();
    change(&mut full, [none]);
    assert_eq!(waiting(&full), [], "there is no place for them");
    let mut group = Group::new("g".parse().unwrap(), "Group 1".into());
    group.members = [(person_id("guest"), crate::model::groups::Membership::default())].into();
    change(&mut owner, [Edit::Group(On::Add(group))]);
    assert_eq!(waiting(&owner), []);
    let mut left = unit(UnitKind::Owner, "owner", vec![guest.clone()]);
    let gone = left.people().iter().next().unwrap().seats.clone();
    change(&mut left, [edits::seat(&guest, code("cycle"), Seat::default())]);
    assert_eq!((waiting(&left), gone.len()), (vec![], 1), "with an owner whoever applies waits");
    let school = |guest: &Person| waiting(&unit(UnitKind::School, "other", vec![guest.clone()]));
    assert_eq!(school(&guest), [guest.id], "a school that takes in guests builds groups of them");
    guest.roles = [code("principal")].into();
    (guest.stages, guest.lessons) = Default::default();
    assert_eq!(school(&guest), [], "whoever does not teach needs none");
}

#[test]
fn what_stands_in_the_way_comes_before_what_is_left_to_do() {
    let mut ann = asks("ann", "1");
    ann.lessons.insert(Window { day: Day::Tue, start: Minutes::at(14, 30), length: Minutes(60) });
    ann.seats.get_mut(&code("cycle")).unwrap().equipment.insert(code("headset"), Tried::Missing);
    let school = school(vec![ann, asks("bo", "7"), asks("cia", "")]);
    let lines = lines(&school, [], code("cycle"));
    let said = |n: usize| todo(&lines[n], &school, &programme(), &catalogue([]));
    let lesson = *lines[0].person.lessons.iter().next().unwrap();
    assert_eq!(
        said(0),
        [
            Todo::Lesson(lesson),
            Todo::Missing(vec![code("headset")]),
            Todo::NotSent,
            Todo::Untried(vec![code("camera")])
        ]
    );
    assert_eq!(said(1)[0], Todo::Unknown(code("7")));
    assert_eq!(said(2), [Todo::NoAlternative]);
}

#[test]
fn an_introduction_is_no_place_in_a_group_and_a_group_formed_outside_is_not_found_small() {
    let mut unit = school(vec![asks("ann", "1"), asks("bo", "1")]);
    let intro = |unit: &Unit, minutes| {
        let when = crate::model::meetings::When {
            date: day(2026, 9, 29),
            start: Minutes::at(15, 0),
            length: Minutes(minutes),
        };
        edits::Introducing {
            programme: code("cycle"),
            roles: &[],
            name: "Intro".into(),
            held_by: "Agency".into(),
            when,
            place: "web".into(),
            group: "gi".parse().unwrap(),
            meeting: "mi".parse().unwrap(),
        }
        .edit(unit)
    };
    let before = unit.clone();
    let undo = apply(&mut unit, &intro(&before, 60)).unwrap();
    assert_eq!(introduced(&unit, code("cycle")).unwrap().when.length, Minutes(60));
    assert_eq!(
        staff::unplaced(&unit, &catalogue([]), day(2026, 9, 1)).count(),
        2,
        "who comes to the introduction has no group yet"
    );
    let again = intro(&unit, 90);
    let mut moved = unit.clone();
    apply(&mut moved, &again).unwrap();
    assert_eq!((moved.groups().len(), moved.meetings().len()), (1, 1), "the same one at another time");
    let outside = edits::OutsideGroup {
        name: "Web 1".into(),
        led: "University".into(),
        module: Some(code("m")),
        window: Some(Window { day: Day::Tue, start: Minutes(900), length: Minutes(90) }),
        place: Name::default(),
    };
    let group = outside.new_group("go".parse().unwrap(), code("cycle"));
    change(&mut unit, [Edit::Group(On::Add(group))]);
    let people = std::collections::BTreeSet::from([person_id("ann")]);
    let join = edits::joined(&unit, code("cycle"), &people, "go".parse().unwrap());
    change(&mut unit, [join]);
    let found = findings(&unit, &catalogue([]), &|_, _| DayUse::Pupils.into(), day(2026, 9, 1));
    let about_group = |what: &What| {
        matches!(what, What::NoSupervisor | What::GroupBelowFloor { .. } | What::GroupSmall { .. })
    };
    assert!(!found.iter().any(|finding| about_group(&finding.what)), "{found:?}");
    let left: Vec<_> =
        staff::unplaced(&unit, &catalogue([]), day(2026, 9, 1)).map(|person| person.id).collect();
    assert_eq!(left, [person_id("bo")]);
    let out = edits::left(&unit, code("cycle"), &people);
    change(
        &mut unit,
        [out, Edit::Group(On::Remove(outside.new_group("go".parse().unwrap(), code("cycle"))))],
    );
    change(&mut unit, [undo]);
    assert_eq!(unit, before);
}

#[test]
fn more_places_than_there_are_are_told_with_who_has_them_and_a_reserve_is_not_over() {
    let answered = |id: &str, answer| {
        let mut person = asks(id, "1");
        person.seats.get_mut(&code("cycle")).unwrap().answer = answer;
        person
    };
    let people = [("a", Answer::Place), ("b", Answer::Place), ("c", Answer::Reserve), ("d", Answer::Waiting)];
    let school = school(people.map(|(id, answer)| answered(id, answer)).to_vec());
    let limited = |limit| Application { limit: Some(limit), ..Application::default() };
    let mut lines = lines(&school, [], code("cycle"));
    rank(&mut lines, Some(&limited(1)));
    assert_eq!(counts(&lines, &programme()).over, 1, "who waits, not who has been told");
    let (given, limit) = too_many(&lines, Some(&limited(1))).unwrap();
    let given: Vec<String> = given.iter().map(|line| line.person.id.to_string()).collect();
    assert_eq!((given, limit), (vec!["a".to_owned(), "b".to_owned()], 1));
    assert!(too_many(&lines, Some(&limited(2))).is_none() && too_many(&lines, None).is_none());
}

#[test]
fn a_group_of_another_unit_at_the_time_of_the_place_is_a_clash() {
    let tuesday = *sample().alternatives[0].window.get();
    let at = |member_of: &[&str], window| There {
        unit: "Network".into(),
        group: "Web".into(),
        member_of: member_of.iter().map(|id| code(id)).collect(),
        windows: BTreeSet::from([window]),
        school: "network".parse().unwrap(),
        on_site: BTreeSet::new(),
        led: BTreeSet::new(),
        times: crate::model::taken::Times::default(),
        participants: None,
    };
    let clash = |there: There, alternative: &str| {
        let mut school = school(vec![asks("ann", alternative)]);
        school.look_elsewhere([(person_id("ann"), there)].into_iter().collect());
        let mut group = crate::planning::fixtures::group("g", &["ann"]);
        group.programme = Some(code("cycle"));
        group.windows = BTreeSet::from([tuesday]);
        group.led_outside = "agency".into();
        change(&mut school, [Edit::Group(On::Add(group))]);
        let lines = lines(&school, [], code("cycle"));
        let all = todo(&lines[0], &school, &programme(), &catalogue([]));
        all.into_iter().any(|one| matches!(one, Todo::MeetsElsewhere { window, .. } if window == tuesday))
    };
    assert!(clash(at(&["other"], tuesday), "1"));
    assert!(clash(at(&[], tuesday), ""), "by the group alone, where no alternative is chosen");
    let friday = Window { day: Day::Fri, ..tuesday };
    assert!(!clash(at(&["other"], friday), "1"));
    assert!(!clash(at(&["cycle"], tuesday), "1"), "that is the place itself");
}
