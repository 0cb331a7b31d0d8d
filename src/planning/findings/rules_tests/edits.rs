//! Schools in a few edits, each with one thing that a rule speaks of or keeps silent about.

use super::*;

pub(super) fn norway() -> Edit {
    Edit::Unit(UnitChange::Country(Change::new(Country::Sweden, Country::Norway)))
}

pub(super) fn set(code_of: &str, now: u16) -> Edit {
    Edit::Unit(UnitChange::Setting(Entry { key: code(code_of), was: None, now: Some(now) }))
}

pub(super) fn with(mut edits: Edits, more: impl IntoIterator<Item = Edit>) -> Edits {
    edits.extend(more);
    edits
}

/// Two sound groups' worth of people, one of them a group of so many.
pub(super) fn sized(members: usize) -> Edits {
    let ids: Vec<String> = (0..members).map(|n| format!("s{n}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let people = ids.iter().map(|id| add_person(id));
    people.chain([add_group("sized", &ids)]).collect()
}

/// The group meets on Tuesdays at three, its first meeting on a Wednesday, when one of them is free until then.
pub(super) fn outside_its_time(free_until: u16) -> Edits {
    let mut edits = changed(0, |b1| b1.when.date = day(2026, 9, 9));
    let window = Window::between(Day::Tue, Minutes::at(15, 0), Minutes::at(16, 30));
    let free = Window::between(Day::Wed, Minutes::at(15, 0), Minutes::at(free_until, 0));
    edits.push(Edit::Group(On::Change(group_id("g"), GroupChange::Window(Element::Put(window)))));
    edits.push(Edit::Person(On::Change(person_id("p1"), PersonChange::Free(Element::Put(free)))));
    edits
}

pub(super) fn changed(at: usize, change: impl Fn(&mut Meeting)) -> Edits {
    let mut meetings = both_parts();
    change(&mut meetings[at]);
    sound(meetings)
}

pub(super) fn led(change: impl Fn(&mut Person)) -> Edits {
    let mut lea = supervisor();
    change(&mut lea);
    let mut group = group("g", &PEOPLE);
    group.supervisor = Some(lea.id);
    let people = PEOPLE.iter().map(|id| add_person(id));
    people.chain([Edit::Person(On::Add(lea)), Edit::Group(On::Add(group))]).collect()
}

/// A meeting of another group that Lea leads; that called "guests" is of somebody from another school.
pub(super) fn led_too(of: &str, date: NaiveDate, start: Minutes) -> Edits {
    let mut member = person("y1");
    member.home = (of == "guests").then(|| crate::model::people::Home {
        unit: "far".parse().unwrap(),
        person: person_id("y1"),
        name: "Elsewhere".into(),
        seen: None,
    });
    let mut other = Group::new(group_id(of), of.into());
    other.members = group(of, &["y1"]).members;
    other.supervisor = Some(person_id("lea"));
    let mut meeting = meeting("y", of, 0, "b", date);
    meeting.when.start = start;
    meeting.module = None;
    vec![Edit::Person(On::Add(member)), Edit::Group(On::Add(other)), add_meeting(meeting)]
}

/// A group of Lea's: who stands in from which day of September on, and from when she is on leave. `x1` is
/// free on Tuesdays, `p1` is and leads another group then, `x2` is not free.
pub(super) fn for_a_time(stand_ins: &[(&str, u32)], away: Option<u32>) -> Edits {
    let tuesday = Window::between(Day::Tue, Minutes::at(15, 0), Minutes::at(16, 0));
    let free = |id: &str| {
        let mut someone = person(id);
        someone.free = [tuesday].into();
        Edit::Person(On::Add(someone))
    };
    let lead = |id: &str, lead: &str| {
        let mut group = group(id, &["lea"]);
        group.supervisor = Some(person_id(lead));
        group.windows = [tuesday].into();
        group
    };
    let mut group = lead("g", "lea");
    let leave = away.map(|from| Away { from: day(2026, 9, from), until: None });
    group.members.values_mut().for_each(|is| is.away = leave);
    let of = group.supervisor;
    let stands_in =
        |&(who, from): &(&str, u32)| (day(2026, 9, from), StandIn { who: person_id(who), until: None, of });
    group.stand_ins = stand_ins.iter().map(stands_in).collect();
    let people = [free("lea"), free("x1"), free("p1"), add_person("x2")];
    let groups = [group, lead("h", "p1")].map(|group| Edit::Group(On::Add(group)));
    people.into_iter().chain(groups).collect()
}

/// A second group of another's that Lea, who may lead one, leads until that day of the year.
pub(super) fn stands_in_until(month: u32, day_of: u32) -> Edits {
    let mut other = group("h", &[]);
    other.supervisor = Some(person_id("x1"));
    let is = StandIn { who: person_id("lea"), until: Some(day(2026, month, day_of)), of: other.supervisor };
    other.stand_ins = [(day(2026, 9, 1), is)].into();
    let other = [add_person("x1"), Edit::Group(On::Add(other))];
    with(led(|lea| lea.leading.max_groups = 1), other)
}

/// Lea's group meets on Tuesdays; these people are not free then.
pub(super) fn meets_when(busy: &[&str]) -> Edits {
    let tuesday = Window::between(Day::Tue, Minutes::at(15, 0), Minutes::at(16, 0));
    let free = |person: &mut Person, id: &str| {
        person.free = if busy.contains(&id) { [].into() } else { [tuesday].into() };
    };
    let change = |edit: Edit| match edit {
        Edit::Person(On::Add(mut person)) => {
            let id = person.id.to_string();
            free(&mut person, &id);
            Edit::Person(On::Add(person))
        }
        Edit::Group(On::Add(mut group)) => {
            group.windows = [tuesday].into();
            Edit::Group(On::Add(group))
        }
        other => other,
    };
    led(|_| {}).into_iter().map(change).collect()
}

pub(super) fn one(change: impl Fn(&mut Person)) -> Edits {
    let mut someone = person("x1");
    change(&mut someone);
    vec![Edit::Person(On::Add(someone))]
}

/// Two who are never to be in one group, and another whom both are to be with.
pub(super) fn bound_and_apart(other: Option<&str>) -> Edits {
    let pair =
        |one, other, wish| Edit::Pair(On::Add(Pair::new(person_id(one), person_id(other), wish).unwrap()));
    let teacher = |id| {
        let mut teacher = person(id);
        teaches(&mut teacher);
        Edit::Person(On::Add(teacher))
    };
    let people = ["a", "b", "c"].map(teacher).into_iter();
    let pairs = [pair("a", "b", PairWish::Together), pair("a", "c", PairWish::Apart)];
    people.chain(pairs).chain(other.map(|other| pair("b", other, PairWish::Together))).collect()
}

pub(super) fn teaches(person: &mut Person) {
    person.pupils = OwnPupils::Yes;
}

pub(super) fn absent(times: u32) -> Edits {
    let meeting =
        |n| held(meeting(&format!("h{n}"), "g", 1, "b", day(2026, 8, 10 + n)), &[("p1", Presence::Absent)]);
    sound((0..times).map(meeting))
}

pub(super) fn round(date: NaiveDate) -> Edit {
    Edit::Round(On::Add(Round {
        id: "r".parse().unwrap(),
        date,
        name: "".into(),
        sets: [].into(),
        own: [].into(),
        ratings: [].into(),
        note: "".into(),
        passed: [].into(),
    }))
}

pub(super) fn priority(follow_up: Option<NaiveDate>, sign: &str) -> Edits {
    let priority = Priority {
        id: "pri".parse().unwrap(),
        round: "r".parse().unwrap(),
        rank: 1,
        dimension: code("d"),
        stages: [].into(),
        reason: "".into(),
        goal: "goal".into(),
        sign: sign.into(),
        evidence: [].into(),
        responsible: None,
        follow_up,
        progress: Progress::Underway,
    };
    vec![round(day(2026, 5, 1)), Edit::Priority(On::Add(priority))]
}

pub(super) fn goal(sign: &str) -> Edits {
    vec![Edit::Goal(On::Add(crate::model::plan::Goal {
        id: "goal".parse().unwrap(),
        level: crate::model::plan::GoalLevel::Long,
        parent: None,
        text: "text".into(),
        sign: sign.into(),
        outcome: "".into(),
        responsible: None,
        due: Some(day(2026, 12, 1)),
        progress: Progress::Underway,
        priority: None,
    }))]
}

pub(super) fn choices(chosen: &[(&str, i32)], needs: Need) -> Edits {
    let choice = |&(module, year): &(&str, i32)| {
        let priorities = if needs == Need::Named { ["pri".parse().unwrap()].into() } else { [].into() };
        Edit::Choice(On::Add(Choice {
            id: format!("c-{module}").parse().unwrap(),
            programme: code("cycle"),
            module: code(module),
            term: Term { year, half: Half::Autumn },
            group: None,
            reason: "".into(),
            priorities,
        }))
    };
    with(priority(Some(day(2027, 5, 1)), "sign"), chosen.iter().map(choice))
}

/// Whether there is something that answers a rule.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Named,
    None,
}

pub(super) fn survey(answered: u16, of: u16, role: &str) -> Edits {
    let survey = Survey {
        id: "s".parse().unwrap(),
        round: "r".parse().unwrap(),
        title: "".into(),
        date: day(2026, 5, 1),
        voices: Voices::Staff,
        turnout: [(code(role), Turnout { answered, of: Some(of) })].into(),
        answered,
        answers: [].into(),
        too_few: [].into(),
        comments: [].into(),
        columns: [].into(),
        scale: [].into(),
        stages: [].into(),
    };
    vec![round(day(2026, 5, 1)), Edit::Survey(Box::new(On::Add(survey)))]
}

pub(super) fn paper(change: impl Fn(&mut Paper)) -> Edits {
    let mut paper = Paper::new("pa".parse().unwrap(), code("scheme"), code("form"));
    change(&mut paper);
    vec![
        norway(),
        Edit::Unit(UnitChange::Programme(crate::model::change::Element::Put(code("scheme")))),
        Edit::Paper(On::Add(paper)),
    ]
}

pub(super) fn share(share: &str) -> Edits {
    paper(|paper| {
        paper.values = [(code("sum"), "100 000".into()), (code("own-share"), share.into())].into();
    })
}

pub(super) fn hand_in(sent: Option<NaiveDate>) -> Edits {
    let mut group = Group::new(group_id("n"), "n".into());
    group.programme = Some(code("series"));
    let mut gathering = meeting("x", "n", 0, "gathering", day(2026, 8, 25));
    gathering.module = None;
    let mut paper = Paper::new("pa".parse().unwrap(), code("series"), code("form"));
    paper.sent = sent;
    vec![norway(), Edit::Group(On::Add(group)), add_meeting(gathering), Edit::Paper(On::Add(paper))]
}

/// The same where the paper is known to belong to the gathering.
pub(super) fn hand_in_before(sent: Option<NaiveDate>) -> Edits {
    let mut edits = hand_in(sent);
    if let Some(Edit::Paper(On::Add(paper))) = edits.last_mut() {
        paper.before = Some(Before { meeting: "x".parse().unwrap(), days: 7 });
    }
    edits
}

/// The same where the gathering is gone, and the paper has that day of its own.
pub(super) fn without_gathering(due: Option<NaiveDate>) -> Edits {
    let mut edits = hand_in_before(None);
    edits.retain(|edit| !matches!(edit, Edit::Meeting(_)));
    if let Some(Edit::Paper(On::Add(paper))) = edits.last_mut() {
        paper.due = due;
    }
    edits
}

/// A gathering on the last day of August, and what was begun for it, with that last day.
pub(super) fn begun_for_gathering(due: NaiveDate) -> Edits {
    let mut edits = hand_in(None);
    for edit in &mut edits {
        match edit {
            Edit::Meeting(On::Add(gathering)) => gathering.when.date = day(2026, 8, 31),
            Edit::Paper(On::Add(paper)) => (paper.name, paper.due) = ("Gathering 1".into(), Some(due)),
            _ => {}
        }
    }
    edits
}

/// A group that meets this term, and a talk about it on that day.
pub(super) fn talk(on: NaiveDate) -> Edits {
    let mut edits = led(|_| {});
    let entry = Entry { key: on, was: None, now: Some(crate::model::groups::CheckIn::default()) };
    edits.push(add_meeting(meeting("b1", "g", 1, "b", day(2026, 9, 8))));
    edits.push(Edit::Group(On::Change(group_id("g"), crate::model::groups::GroupChange::CheckIn(entry))));
    edits
}

pub(super) fn done(outcome: &str) -> Edits {
    let mut edits = goal("sign");
    if let Some(Edit::Goal(On::Add(action))) = edits.first_mut() {
        action.level = crate::model::plan::GoalLevel::Action;
        action.progress = Progress::Done;
        action.outcome = outcome.into();
    }
    edits
}

/// The first part in a fortnight, with an introduction before it or not, in a room or not.
pub(super) fn starts(first: u32, room: &str, introduced: Need) -> Edits {
    let mut meetings = both_parts();
    for (n, meeting) in (0..).zip(&mut meetings) {
        meeting.when.date = day(2026, 8, first) + chrono::Days::new(7 * n);
        meeting.place = room.into();
    }
    let mut all = meetings.to_vec();
    if introduced == Need::Named {
        let mut before = meeting("i", "g", 0, "b", day(2026, 8, 19));
        before.place = room.into();
        all.push(before);
    }
    sound(all)
}

/// A guest in that role at these of the meetings.
pub(super) fn visit_at(role: &str, mut meetings: [Meeting; 4], at: &[usize]) -> Edits {
    let mut guest = person("boss");
    guest.roles = [code(role)].into();
    for &place in at {
        meetings[place].guests = [guest.id].into();
    }
    with(vec![Edit::Person(On::Add(guest))], sound(meetings))
}

/// Two groups of one supervisor, the second on the same day from that hour on.
pub(super) fn two_groups(second: Minutes) -> Edits {
    let more = |id: &str, start: Minutes| {
        let mut group = group(id, &[]);
        group.supervisor = Some(person_id("lea"));
        group.windows = [Window::between(Day::Tue, start, Minutes(start.0 + 60))].into();
        Edit::Group(On::Add(group))
    };
    with(led(|_| {}), [more("first", Minutes::at(15, 0)), more("second", second)])
}
