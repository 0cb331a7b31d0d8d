//! What every edit promises, over random lists of edits on random units.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::single_match_else,
    reason = "tests"
)]

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use kollegium::model::{
    ballots::{Ballot, BallotChange, Support, Voice},
    change::{Change, Element, Entry, On},
    edit::{Edit, apply},
    error::EditError,
    groups::{Away, CheckIn, Group, GroupChange, Hold, Lock, Membership, StandIn},
    ids::{Code, RoundId, SurveyId, Word},
    meetings::{Meeting, MeetingChange, MeetingState, Presence, When},
    needs::{Cell, Mark, Priority, PriorityChange, Progress, Rating, Round, RoundChange},
    pairs::{Pair, PairChange, PairWish, Strength, pair_id},
    papers::{Paper, PaperChange, Place},
    people::{Person, PersonChange},
    places::{Answer, Applicant, Application, Seat, Tried},
    plan::{Goal, GoalLevel, StepState},
    rules,
    school_year::Country,
    survey::{Column, Counts, Survey, SurveyChange, Tally, Turnout, Voices},
    table::Table,
    taken::TakenTimes,
    text::{Line, Name, Note},
    unit::{Unit, UnitChange, UnitKind},
    week::{Day, Minutes, Window},
};
use proptest::prelude::*;

fn word<const N: usize>(letter: char, n: u8) -> Word<N> {
    format!("{letter}{}", n % 6).parse().unwrap()
}

fn code(n: u8) -> Code {
    word('c', n)
}

fn date(n: u8) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 1).unwrap() + chrono::Days::new(u64::from(n))
}

fn window(n: u8) -> Window {
    let day = Day::WORKING[usize::from(n % 5)];
    Window { day, start: Minutes::at(8 + u16::from(n % 8), 0), length: Minutes(30 + u16::from(n)) }
}

fn text(n: u8) -> &'static str {
    ["", "Åsa", "Ærlig Øst", "a \"quoted\" name", "två\nrader", "\u{1b}[2J"][usize::from(n % 6)]
}

/// What a person saw: mostly what stands, now and then something old.
fn seen<T>(stands: T, other: T, stale: u8) -> T {
    if stale.is_multiple_of(4) { other } else { stands }
}

/// An edit out of six random numbers, made on what stands in `unit`.
#[allow(clippy::too_many_lines, reason = "one arm a kind of edit")]
fn edit(unit: &Unit, [kind, a, b, c, stale, depth]: [u8; 6]) -> Edit {
    let (person, group, meeting) = (word('p', a).into(), word('g', b).into(), word('m', a).into());
    let (round, priority, goal) = (word('r', a).into(), word('k', b).into(), word('o', a).into());
    match kind % 37 {
        0 => Edit::Person(On::Add(Person::new(person, Name::new(text(c))))),
        1 | 2 => {
            let was = unit.person(person).map(|p| p.name.clone()).unwrap_or_default();
            let change = Change::new(seen(was, Name::new("X"), stale), Name::new(text(c)));
            Edit::Person(On::Change(person, PersonChange::Name(change)))
        }
        3 => Edit::Person(On::Change(person, PersonChange::Free(element(window(c), stale)))),
        4 => match unit.person(person) {
            Some(stands) => {
                Edit::Person(On::Remove(seen(stands.clone(), Person::new(person, "X".into()), stale)))
            }
            None => Edit::nothing(),
        },
        5 => Edit::Group(On::Add(Group::new(group, Name::new(text(c))))),
        6 | 7 => {
            let was = unit.group(group).and_then(|g| g.members.get(&person)).copied();
            let now = (!c.is_multiple_of(3)).then_some(Membership {
                until: c.is_multiple_of(2).then(|| date(c)),
                from: c.is_multiple_of(5).then(|| date(b)),
                hold: Hold::Locked,
                away: c.is_multiple_of(7).then(|| Away { from: date(a), until: Some(date(b)) }),
            });
            let was = seen(was, Some(Membership::default()), stale);
            Edit::Group(On::Change(group, GroupChange::Member(Entry { key: person, was, now })))
        }
        8 => Edit::MoveMember { person, from: group, to: word('g', c).into() },
        9 => {
            let change = element(window(c), stale);
            let windows = if b.is_multiple_of(3) {
                GroupChange::WindowBefore(change)
            } else {
                GroupChange::Window(change)
            };
            Edit::Group(On::Change(group, windows))
        }
        10 => {
            let was = unit.group(group).and_then(|g| g.supervisor);
            let change = Change::new(seen(was, None, stale), Some(person));
            Edit::Group(On::Change(group, GroupChange::Supervisor(change)))
        }
        11 => Edit::Group(On::Change(group, GroupChange::Lock(element(Lock::Windows, stale)))),
        12 => {
            let when = When { date: date(c), start: Minutes::at(15, 0), length: Minutes(u16::from(c)) };
            Edit::Meeting(On::Add(Meeting::new(meeting, group, when)))
        }
        13 => {
            let was = unit.meetings().get(meeting).map(|m| m.state.clone()).unwrap_or_default();
            let now =
                [MeetingState::Held, MeetingState::Cancelled(Note::new(text(c)))][usize::from(c % 2)].clone();
            let change = Change::new(seen(was, MeetingState::Held, stale), now);
            Edit::Meeting(On::Change(meeting, MeetingChange::State(change)))
        }
        14 => {
            let person = word('p', b).into();
            let was = unit.meetings().get(meeting).and_then(|m| m.attendance.get(&person)).copied();
            let now = Some(Presence::Partly(Minutes(u16::from(c))));
            Edit::Meeting(On::Change(meeting, MeetingChange::Attendance(Entry { key: person, was, now })))
        }
        15 => Edit::Round(On::Add(Round {
            id: round,
            date: date(b),
            name: Name::new(text(c)),
            sets: BTreeSet::from([code(b)]),
            own: BTreeMap::new(),
            ratings: BTreeMap::new(),
            note: Note::default(),
            passed: BTreeMap::new(),
        })),
        16 => {
            let key = Cell { dimension: code(b), stage: code(c) };
            let was = unit.rounds().get(round).and_then(|r| r.ratings.get(&key)).copied();
            let now = Mark::of(c % 6).map(|mark| Rating { now: Some(mark), wanted: Some(Mark::Four) });
            let was = seen(was, Some(Rating::default()), stale);
            Edit::Round(On::Change(round, RoundChange::Rating(Entry { key, was, now })))
        }
        17 => Edit::Priority(On::Add(Priority {
            id: priority,
            round,
            rank: c % 5,
            dimension: code(a),
            stages: BTreeSet::new(),
            reason: Note::new(text(c)),
            goal: Note::default(),
            sign: Note::default(),
            evidence: BTreeSet::new(),
            responsible: Some(word('p', c).into()),
            follow_up: None,
            progress: Progress::Underway,
        })),
        18 => {
            let was = unit.priorities().get(priority).map_or(1, |p| p.rank);
            let change = Change::new(seen(was, 2, stale), c % 4);
            Edit::Priority(On::Change(priority, PriorityChange::Rank(change)))
        }
        19 => Edit::Goal(On::Add(Goal {
            id: goal,
            level: [GoalLevel::Long, GoalLevel::Short, GoalLevel::Action][usize::from(c % 3)],
            parent: (!b.is_multiple_of(3)).then(|| word('o', b).into()),
            text: Note::new(text(b)),
            sign: Note::default(),
            outcome: Note::default(),
            responsible: None,
            due: None,
            progress: Progress::default(),
            priority: None,
        })),
        20 => Edit::Step(On::Add(StepState::new(format!("prog/{}", a % 7).parse().unwrap()))),
        21 => Edit::Survey(Box::new(On::Add(survey(word('s', a).into(), round, b, c)))),
        22 => {
            let id = word('s', a).into();
            let key = Cell { dimension: code(b), stage: code(c) };
            let was = unit.surveys().get(id).and_then(|s| s.answers.get(&key)).copied();
            let now = (!c.is_multiple_of(4)).then(|| tally(c));
            let was = seen(was, Some(tally(0)), stale);
            Edit::Survey(Box::new(On::Change(id, SurveyChange::Answers(Entry { key, was, now }))))
        }
        23 => {
            let id = code(a);
            let key = Voice::ALL[usize::from(b % 3)];
            let was = unit.ballots().get(id).and_then(|ballot| ballot.said.get(&key)).copied();
            let now =
                (!c.is_multiple_of(5)).then(|| Support { for_it: u16::from(c % 4), of: u16::from(c % 3) });
            if unit.ballots().has(id) {
                Edit::Ballot(On::Change(id, BallotChange::Said(Entry { key, was, now })))
            } else {
                Edit::Ballot(On::Add(Ballot::new(id)))
            }
        }
        32 => {
            let key = date(c);
            let was = unit.group(group).and_then(|g| g.stand_ins.get(&key)).copied();
            let until = (!a.is_multiple_of(3)).then(|| date(b));
            let of = (!c.is_multiple_of(3)).then(|| word('p', c).into());
            let now = (!b.is_multiple_of(4)).then_some(StandIn { who: person, until, of });
            let was = seen(was, Some(StandIn { who: person, until: None, of: None }), stale);
            Edit::Group(On::Change(group, GroupChange::StandIn(Entry { key, was, now })))
        }
        33 => {
            let (one, other) = (word('p', a).into(), word('p', b).into());
            let wishes = [PairWish::Together, PairWish::Apart, PairWish::RatherApart(Strength::Much)];
            let wish = wishes[usize::from(c % 3)];
            let stands = pair_id(one, other).and_then(|id| unit.pairs().get(id));
            match (stands, Pair::new(one, other, wish)) {
                (Some(stands), _) if c.is_multiple_of(4) => Edit::Pair(On::Remove(stands.clone())),
                (Some(stands), _) => {
                    let was = seen(stands.wish, PairWish::Together, stale);
                    Edit::Pair(On::Change(stands.id, PairChange::Wish(Change::new(was, wish))))
                }
                (None, Some(pair)) => Edit::Pair(On::Add(pair)),
                (None, None) => Edit::nothing(),
            }
        }
        24 => Edit::Paper(On::Add(Paper::new(word('f', a).into(), code(b), code(c)))),
        25 => {
            let id = word('f', a).into();
            let key = Place { table: code(b), row: u16::from(c % 3), column: code(c) };
            let was = unit.papers().get(id).and_then(|paper| paper.cells.get(&key)).cloned();
            let now = (!c.is_multiple_of(5)).then(|| Note::new(text(c)));
            let was = seen(was, Some(Note::new("X")), stale);
            Edit::Paper(On::Change(id, PaperChange::Cell(Entry { key, was, now })))
        }
        26 => {
            let key = code(a);
            let was = unit.settings().get(&key).copied();
            let now = (!c.is_multiple_of(5)).then(|| u16::from(c));
            Edit::Unit(UnitChange::Setting(Entry { key, was: seen(was, Some(9), stale), now }))
        }
        27 => Edit::Unit(UnitChange::Hidden(element(code(c), stale))),
        34 => {
            let key = Name::new(text(a));
            let was = unit.usual_times().get(&key).cloned();
            let now = (!c.is_multiple_of(5)).then(|| [window(c)].into());
            Edit::Unit(UnitChange::UsualTimes(Entry { key, was: seen(was, Some([].into()), stale), now }))
        }
        36 => {
            let key = Name::new(text(a));
            let was = unit.taken().get(&key).cloned();
            let mut taken = TakenTimes::new(date(c));
            let times = When { date: date(c), start: Minutes(480), length: Minutes(u16::from(b)) };
            taken.people.insert(person, [times].into_iter().collect());
            let now = (!c.is_multiple_of(5)).then_some(taken);
            let was = seen(was, Some(TakenTimes::new(date(b))), stale);
            Edit::Unit(UnitChange::Taken(Entry { key, was, now }))
        }
        28 => {
            let key = date(c);
            let was = unit.group(group).and_then(|g| g.check_ins.get(&key)).copied();
            let now = (!b.is_multiple_of(3)).then_some(CheckIn { with: Some(person), at: None });
            let was = seen(was, Some(CheckIn::default()), stale);
            Edit::Group(On::Change(group, GroupChange::CheckIn(Entry { key, was, now })))
        }
        29 => {
            let key = code(b);
            let was = unit.person(person).and_then(|p| p.seats.get(&key)).cloned();
            let now = (!c.is_multiple_of(4)).then(|| Seat {
                alternative: Some(code(c)),
                sent: c.is_multiple_of(2).then(|| date(c)),
                answer: Answer::ALL[usize::from(c % 4)],
                equipment: BTreeMap::from([(code(a), Tried::Missing)]),
            });
            let was = seen(was, Some(Seat::default()), stale);
            Edit::Person(On::Change(person, PersonChange::Seat(Entry { key, was, now })))
        }
        30 => {
            let key = code(a);
            let was = unit.applications().get(&key).cloned();
            let order = vec![Applicant { unit: unit.id(), person }];
            let introduction = c.is_multiple_of(2).then_some(group);
            let who = Applicant { unit: unit.id(), person };
            let answers = BTreeMap::from([(who, Answer::ALL[usize::from(c % 4)])]);
            let limit = Some(c.into());
            let now = (!c.is_multiple_of(5)).then_some(Application { limit, order, introduction, answers });
            let was = seen(was, Some(Application::default()), stale);
            Edit::Unit(UnitChange::Application(Entry { key, was, now }))
        }
        31 => {
            let was = unit.group(group).map(|g| g.led_outside.clone()).unwrap_or_default();
            let change = Change::new(seen(was, Name::new("X"), stale), Name::new(text(c)));
            Edit::Group(On::Change(group, GroupChange::LedOutside(change)))
        }
        _ if depth > 2 => {
            let was = unit.about().name.clone();
            Edit::Unit(UnitChange::rename(&seen(was, Name::new("X"), stale), Name::new(text(c))))
        }
        _ => Edit::All(vec![
            edit(unit, [a, b, c, kind, stale, depth + 1]),
            edit(unit, [b, c, a, stale, 1, depth + 1]),
        ]),
    }
}

/// Some have so few answers that they are refused.
fn tally(c: u8) -> Tally {
    let counts = |n: u8| Counts { marks: [u16::from(n % 7), 2, 0, 1], unknown: u16::from(n % 3) };
    Tally { now: counts(c), wanted: counts(c / 2) }
}

fn survey(id: SurveyId, round: RoundId, b: u8, c: u8) -> Survey {
    Survey {
        id,
        round,
        title: Name::new(text(b)),
        date: date(b),
        voices: if c.is_multiple_of(4) { Voices::Pupils } else { Voices::Staff },
        turnout: BTreeMap::from([(code(b), Turnout { answered: 7, of: Some(u16::from(c)) })]),
        answered: u16::from(c),
        answers: BTreeMap::from([(Cell { dimension: code(b), stage: code(c) }, tally(c))]),
        too_few: BTreeSet::new(),
        comments: BTreeSet::new(),
        columns: BTreeMap::from([(Line::new(text(c)), Column::Now(code(b), None))]),
        scale: BTreeMap::from([(Line::new(text(b)), Mark::of(c % 5))]),
        stages: BTreeMap::from([(Line::new(text(c)), BTreeSet::from([code(b)]))]),
    }
}

fn element<T>(item: T, stale: u8) -> Element<T> {
    if stale.is_multiple_of(2) { Element::Put(item) } else { Element::Drop(item) }
}

fn start() -> Unit {
    Unit::new("u1".parse().unwrap(), UnitKind::School, "Björkskolan".into(), Country::Sweden)
}

fn bytes(unit: &Unit) -> String {
    ron::ser::to_string_pretty(unit, ron::ser::PrettyConfig::default()).unwrap()
}

fn seeds() -> impl Strategy<Value = Vec<[u8; 6]>> {
    prop::collection::vec(any::<[u8; 5]>().prop_map(|[k, a, b, c, s]| [k, a, b, c, s, 0]), 1..120)
}

fn grown(seeds: &[[u8; 6]]) -> Unit {
    let mut unit = start();
    for seed in seeds {
        let wanted = edit(&unit, *seed);
        let _ = apply(&mut unit, &wanted);
    }
    unit
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn undo_of_an_edit_is_the_identity(seeds in seeds()) {
        let mut unit = start();
        for seed in seeds {
            let wanted = edit(&unit, seed);
            let before = bytes(&unit);
            match apply(&mut unit, &wanted) {
                Ok(inverse) => {
                    let after = bytes(&unit);
                    let redo = apply(&mut unit, &inverse);
                    prop_assert_eq!(&bytes(&unit), &before, "undo of {:?}", wanted);
                    prop_assert!(redo.is_ok(), "an undo was refused: {:?}", redo);
                    prop_assert!(apply(&mut unit, &redo.unwrap()).is_ok());
                    prop_assert_eq!(bytes(&unit), after, "redo of {:?}", wanted);
                }
                Err(_) => prop_assert_eq!(bytes(&unit), before, "a refused edit changed something: {:?}", wanted),
            }
        }
    }

    #[test]
    fn a_whole_session_can_be_undone(seeds in seeds()) {
        let mut unit = start();
        let mut undo = Vec::new();
        for seed in seeds {
            let wanted = edit(&unit, seed);
            undo.extend(apply(&mut unit, &wanted));
        }
        for inverse in undo.iter().rev() {
            prop_assert!(apply(&mut unit, inverse).is_ok());
        }
        prop_assert_eq!(bytes(&unit), bytes(&start()));
    }

    #[test]
    fn what_was_written_is_read_again(seeds in seeds()) {
        let unit = grown(&seeds);
        let read: Unit = ron::from_str(&bytes(&unit)).unwrap();
        prop_assert_eq!(&read, &unit);
        prop_assert_eq!(bytes(&read), bytes(&unit));
    }

    #[test]
    fn every_edit_survives_being_written(seeds in seeds()) {
        let mut unit = start();
        for seed in seeds {
            let wanted = edit(&unit, seed);
            let read: Edit = ron::from_str(&ron::to_string(&wanted).unwrap()).unwrap();
            prop_assert_eq!(&read, &wanted);
            let _ = apply(&mut unit, &wanted);
        }
    }

    #[test]
    fn the_rules_hold_after_every_edit(seeds in seeds()) {
        let unit = grown(&seeds);
        prop_assert_eq!(rules::check_all(&unit), Ok(()));
        unique(unit.people().iter().map(|p| p.id));
        unique(unit.groups().iter().map(|g| g.id));
        unique(unit.meetings().iter().map(|m| m.id));
    }

    #[test]
    fn doing_it_twice_is_doing_it_once(seeds in seeds()) {
        let mut unit = start();
        for seed in seeds {
            let wanted = edit(&unit, seed);
            let moves = format!("{wanted:?}").contains("MoveMember");
            if apply(&mut unit, &wanted).is_ok() && !moves && !matches!(wanted, Edit::All(_)) {
                let once = bytes(&unit);
                let again = apply(&mut unit, &wanted);
                prop_assert!(again.is_ok_and(|inverse| inverse.is_nothing()));
                prop_assert_eq!(bytes(&unit), once);
            }
        }
    }

    #[test]
    fn a_stale_edit_never_overwrites(name in "[a-zåäö]{1,12}", theirs in "[a-zæø]{1,12}", mine in "[A-ZÅÄÖ]{1,12}") {
        prop_assume!(name != theirs);
        let id = word('p', 0).into();
        let mut unit = start();
        apply(&mut unit, &Edit::Person(On::Add(Person::new(id, Name::new(&theirs))))).unwrap();
        let wish = |was: &str| {
            let change = Change::new(Name::new(was), Name::new(&mine));
            Edit::Person(On::Change(id, PersonChange::Name(change)))
        };
        let refused = apply(&mut unit, &wish(&name));
        prop_assert_eq!(&unit.person(id).unwrap().name, &Name::new(&theirs));
        let Err(EditError::Changed { rebased }) = refused else { panic!("overwritten") };
        prop_assert_eq!(&*rebased, &wish(&theirs));
        prop_assert!(apply(&mut unit, &rebased).is_ok());
    }
}

fn unique<T: Ord>(ids: impl Iterator<Item = T>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(seen.insert(id), "an id is there twice");
    }
}

#[test]
fn two_records_of_one_id_are_refused_on_reading() {
    let people = [Person::new(word('p', 1).into(), "A".into()), Person::new(word('p', 1).into(), "B".into())];
    let written = ron::to_string(&people.to_vec()).unwrap();
    let error = ron::from_str::<Table<Person>>(&written).unwrap_err().to_string();
    assert!(error.contains("p1"), "{error}");
}

#[test]
fn a_person_in_a_group_cannot_go() {
    let (person, group) = (word('p', 1).into(), word('g', 1).into());
    let mut unit = start();
    let ann = Person::new(person, "Ann".into());
    apply(&mut unit, &Edit::Person(On::Add(ann.clone()))).unwrap();
    let mut with_ann = Group::new(group, "Grupp 1".into());
    with_ann.members.insert(person, Membership::default());
    apply(&mut unit, &Edit::Group(On::Add(with_ann.clone()))).unwrap();
    let refused = apply(&mut unit, &Edit::Person(On::Remove(ann.clone())));
    assert!(matches!(refused, Err(EditError::InUse { .. })), "{refused:?}");
    let both = Edit::All(vec![Edit::Group(On::Remove(with_ann)), Edit::Person(On::Remove(ann))]);
    let inverse = apply(&mut unit, &both).unwrap();
    assert!(unit.people().is_empty());
    apply(&mut unit, &inverse).unwrap();
    assert!(unit.group(group).unwrap().members.contains_key(&person));
}

#[test]
fn a_colleagues_move_is_not_undone_by_an_older_one() {
    let person = word('p', 1).into();
    let groups = [1, 2, 3].map(|n| word('g', n).into());
    let mut unit = start();
    apply(&mut unit, &Edit::Person(On::Add(Person::new(person, "Ann".into())))).unwrap();
    for group in groups {
        apply(&mut unit, &Edit::Group(On::Add(Group::new(group, "G".into())))).unwrap();
    }
    let join = Entry { key: person, was: None, now: Some(Membership::default()) };
    apply(&mut unit, &Edit::Group(On::Change(groups[0], GroupChange::Member(join)))).unwrap();
    apply(&mut unit, &Edit::MoveMember { person, from: groups[0], to: groups[1] }).unwrap();
    let late = apply(&mut unit, &Edit::MoveMember { person, from: groups[0], to: groups[2] });
    let rebased = Box::new(Edit::MoveMember { person, from: groups[1], to: groups[2] });
    assert_eq!(late, Err(EditError::Changed { rebased }));
}
