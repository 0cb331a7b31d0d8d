use chrono::Datelike;
use proptest::prelude::*;

use super::super::dating::schedule::tests as one;
use super::*;
use crate::{
    model::{
        groups::{Group, Membership},
        meetings::Meeting,
        unit::Unit,
    },
    planning::{
        calendar::dating::{
            propose::fixtures::{ids, school},
            schedule::{Placing, PupilDays, Weights},
        },
        groups::fixtures::{group_id, leader, person_id, teacher, unit},
    },
};

/// Groups 1 and 2 share who leads them, 3 and 2 a teacher, 4 nobody with anybody. Group 2 is of guests from
/// another school.
const PEOPLE: [&[usize]; 4] = [&[9, 1], &[9, 2], &[2, 3], &[4]];

fn groups() -> Unit {
    let mut groups: Vec<Group> =
        (1..5).map(|n| Group::new(group_id(n), format!("G{n}").as_str().into())).collect();
    for (group, people) in groups.iter_mut().zip(PEOPLE) {
        group.supervisor = people.first().filter(|n| **n == 9).map(|n| person_id(*n));
        let members = people.iter().filter(|n| **n != 9);
        group.members.extend(members.map(|n| (person_id(*n), Membership::default())));
    }
    unit([1, 3, 4].map(|n| teacher(n, "", [])).into_iter().chain([guest(2), leader(9, 2, [])]), groups)
}

fn guest(n: usize) -> crate::model::people::Person {
    use crate::model::{
        ids::{PersonId, UnitId, Word},
        people::Home,
    };
    let mut guest = teacher(n, "", []);
    guest.home = Some(Home {
        unit: UnitId(Word::from_random(&[7, 7, 7], 3)),
        person: PersonId(Word::from_random(&[7, 8, 9], 3)),
        name: "Strandskolan".into(),
        seen: None,
    });
    guest
}

/// A group, whether somebody else leads its first meeting, whether it meets in the one room that there is,
/// and the times of all its meetings.
type Given = (usize, bool, bool, Vec<Placing>);

/// Who leads the first meeting of a group instead.
const ELSE: usize = 4;

fn leads(given: &Given, meeting: usize) -> Option<usize> {
    if given.1 && meeting == 0 { Some(ELSE) } else { Some(9).filter(|_| given.0 < 3) }
}

fn people(given: &Given, meeting: usize) -> std::collections::BTreeSet<usize> {
    let members = PEOPLE[given.0 - 1].iter().copied().filter(|n| *n != 9);
    members.chain(leads(given, meeting)).collect()
}

fn tasks<'a>(unit: &'a Unit, all: &[Given], days: &PupilDays) -> Vec<Task<'a>> {
    let mut id = ids();
    let mut meeting = |given: &Given, m: usize| {
        let mut meeting = Meeting::new(id.next().unwrap(), group_id(given.0), one::at(0));
        meeting.leader = Some(person_id(ELSE)).filter(|_| given.1 && m == 0);
        meeting.place = if given.2 { "Sal 1" } else { "" }.into();
        meeting
    };
    all.iter()
        .map(|given| {
            let mut placings = given.3.clone();
            for placing in &mut placings {
                placing.fixed = crate::planning::calendar::dating::schedule::Fixed::No;
            }
            let meetings = (0..placings.len()).map(|m| meeting(given, m)).collect();
            Task { unit, placings, meetings, days: days.clone() }
        })
        .collect()
}

/// Prices of all dates of a task with its times.
fn all(task: &Task<'_>, days: &PupilDays) -> Vec<(Price, Vec<Option<At>>)> {
    let choices = one::choices(&task.placings);
    let times = |choice: &Vec<Option<usize>>| {
        choice.iter().zip(&task.placings).map(|(c, p)| c.map(|c| p.options[c].when)).collect()
    };
    choices.iter().filter_map(|c| Some((one::price(&task.placings, days, c)?, times(c)))).collect()
}

/// Whether nobody has to be at two of these meetings at once, nor on the way when the next one begins.
fn apart(all: [(&Given, &Task<'_>, &[Option<At>]); 2], way: u16) -> bool {
    let kept = |task: &Task<'_>, n: usize, when: At| task.placings[n].stands == Some(when);
    let [(given, task, times), (other, beside, others)] = all;
    // Another school, and so a way, is only between group 2 and the rest.
    let way = if (given.0 == 2) == (other.0 == 2) { 0 } else { way };
    let room = given.2 && other.2;
    times.iter().enumerate().all(|(m, a)| {
        others.iter().enumerate().all(|(n, b)| match (a, b) {
            (Some(a), Some(b)) => {
                let far = |way| a.start.0 >= b.end().0 + way || b.start.0 >= a.end().0 + way;
                let strangers = people(given, m).is_disjoint(&people(other, n));
                a.date != b.date
                    || ((far(0) || !room) && (far(way) || strangers))
                    || (kept(task, m, *a) && kept(beside, n, *b))
            }
            _ => true,
        })
    })
}

type At = crate::model::meetings::When;

fn plus(a: Price, b: Price) -> Price {
    (a.0 + b.0, a.1 + b.1, a.2 + b.2)
}

prop_compose! {
    /// So few days that groups are in each other's way.
    fn a_group()(
        group in 1_usize..5, other in any::<bool>(), room in any::<bool>(),
        meetings in prop::collection::vec(one::any_meeting(4), 0..3),
    ) -> Given {
        (group, other, room, meetings)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn the_dates_of_several_groups_are_the_best_there_are(
        given in prop::collection::vec(a_group(), 1..4),
        week in prop::option::of(1_usize..4), way in prop_oneof![Just(0), 1_u16..30],
    ) {
        let unit = groups();
        let days: PupilDays = (0..24).filter(|n| n % 7 < 5).map(one::day).collect();
        let tasks = tasks(&unit, &given, &days);
        let ways: Vec<_> = tasks.iter().map(|t| all(t, &days)).collect();
        let limits = Limits { week, travel: crate::model::week::Minutes(way) };
        // No more of the leader's in a week than the limit, or than stand in it already.
        let holds = |chosen: &[&[Option<At>]]| {
            let mut weeks: std::collections::BTreeMap<_, (usize, usize)> = std::collections::BTreeMap::new();
            for (n, (task, given)) in tasks.iter().zip(&given).enumerate() {
                for (m, placing) in task.placings.iter().enumerate() {
                    let Some(who) = leads(given, m) else { continue };
                    // What stands counts also of those whose dates are chosen later.
                    let stands = placing.stands.filter(|w| placing.options.iter().any(|o| o.when == *w));
                    if let Some(when) = stands {
                        weeks.entry((who, when.date.iso_week())).or_default().0 += 1;
                    }
                    if let Some(when) = chosen.get(n).and_then(|times| times[m]) {
                        weeks.entry((who, when.date.iso_week())).or_default().1 += 1;
                    }
                }
            }
            weeks.values().all(|(stand, led)| *led <= week.unwrap_or(99).max(*stand))
        };
        let mut best: Vec<(Price, Vec<usize>)> = vec![((0, 0, 0), Vec::new())];
        for (at, mine) in ways.iter().enumerate() {
            let fits = |before: &[usize], n: usize| before.iter().enumerate().all(|(b, &m)| {
                apart([(&given[at], &tasks[at], &mine[n].1), (&given[b], &tasks[b], &ways[b][m].1)], way)
            });
            let week = |before: &[usize], n: usize| {
                let earlier = before.iter().enumerate().map(|(b, &m)| ways[b][m].1.as_slice());
                holds(&earlier.chain([mine[n].1.as_slice()]).collect::<Vec<_>>())
            };
            best = best.iter().flat_map(|(price, before)| {
                (0..mine.len()).filter(|&n| fits(before, n) && week(before, n)).map(|n| {
                    (plus(*price, mine[n].0), [before.as_slice(), &[n]].concat())
                }).collect::<Vec<_>>()
            }).collect();
        }
        let least = best.iter().map(|(price, _)| *price).min().unwrap();
        let weights = Weights::default();
        let around = Around::new(&unit, limits, &std::collections::BTreeSet::new());
        let found = together(&tasks, &weights, &around, Effort { steps: 9_000 }, &mut |_| true);
        prop_assert_eq!(found.price(), least);
        prop_assert!(found.proven);

        // With little effort the rules hold all the same, and what is said to be least is no more.
        let quick = together(&tasks, &weights, &around, Effort { steps: 0 }, &mut |_| true);
        prop_assert!(quick.price() >= least && (quick.price() == least || !quick.proven));
        for found in [&found.found, &quick.found] {
            let all: Vec<&[Option<At>]> = found.iter().map(|s| s.dates.as_slice()).collect();
            prop_assert!(holds(&all));
            for (a, task) in tasks.iter().enumerate() {
                for b in 0..a {
                    let (mine, others) = (&found[a].dates[..], &found[b].dates[..]);
                    prop_assert!(apart([(&given[a], task, mine), (&given[b], &tasks[b], others)], way));
                }
            }
        }
    }
}

#[test]
fn groups_that_share_a_supervisor_get_dates_apart() {
    use crate::planning::calendar::dating::propose::fixtures::{ask, days, faults};
    let (programme, days, blocked) =
        (crate::planning::groups::fixtures::programme(), days(), std::collections::BTreeSet::new());
    let unit = school(&[]);
    let first = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let second =
        crate::planning::calendar::dating::propose::Ask { group: unit.group(group_id(2)).unwrap(), ..first };
    let found = several::propose_several(
        &[first, second],
        Limits::default(),
        Effort::default(),
        &mut ids(),
        &mut |_| true,
    )
    .unwrap();
    let mut after = unit.clone();
    for (_, dates) in &found.groups {
        assert_eq!((dates.meetings.len(), dates.missing.len()), (16, 0));
        crate::model::edit::apply(&mut after, &dates.edit).unwrap();
    }
    assert_eq!(faults(&after, &days), Vec::<String>::new());
}

/// Group 1 of the school's own people, group 2 of guests from another one; both led by the same person.
fn two_schools() -> Unit {
    let mut groups = [Group::new(group_id(1), "G1".into()), Group::new(group_id(2), "G2".into())];
    for (n, group) in groups.iter_mut().enumerate() {
        group.supervisor = Some(person_id(9));
        group.members.insert(person_id(n + 1), Membership::default());
    }
    unit([teacher(1, "", []), guest(2), leader(9, 2, [])], groups)
}

#[test]
fn who_goes_to_another_school_needs_the_time_for_the_way() {
    use crate::model::week::Minutes;
    let (unit, mut id) = (two_schools(), ids());
    let mut meeting = |group, minutes| {
        let mut when = one::at(0);
        when.start = Minutes(when.start.0 + minutes);
        Meeting::new(id.next().unwrap(), group_id(group), when)
    };
    // Meetings of an hour and a half: the second begins a quarter of an hour after the first has ended.
    let (here, there, again) = (meeting(1, 0), meeting(2, 105), meeting(1, 105));
    let limits = |travel| Limits { week: None, travel: Minutes(travel) };
    assert!(limits(30).too_far(&unit, &here, &there) && limits(30).too_far(&unit, &there, &here));
    assert!(!limits(15).too_far(&unit, &here, &there));
    assert!(!limits(30).too_far(&unit, &here, &again), "nobody goes anywhere");
}

#[test]
fn a_push_leaves_the_time_for_the_way_to_another_school() {
    use crate::{
        model::{
            change::On,
            edit::{Edit, apply},
            week::Minutes,
        },
        planning::calendar::{
            dating::propose::{fixtures, propose_meetings},
            mend::repair::push,
        },
    };
    let programme = crate::planning::groups::fixtures::programme();
    let (cycle, days, blocked) =
        (programme.cycle().unwrap(), fixtures::days(), std::collections::BTreeSet::new());
    let mut unit = school(&[]);
    let all = propose_meetings(&fixtures::ask(&unit, cycle, &days, &blocked), Limits::default(), &mut ids())
        .unwrap();
    apply(&mut unit, &all.edit).unwrap();
    let first = all.meetings[0].id;
    let pushed = |unit: &Unit, travel| {
        let limits = Limits { week: None, travel: Minutes(travel) };
        push(&fixtures::ask(unit, cycle, &days, &blocked), first, limits).unwrap()[0].to
    };
    let to = pushed(&unit, 0);
    // The leader has guests from another school until a quarter of an hour before.
    let mut guests = Group::new(group_id(7), "G7".into());
    guests.supervisor = Some(person_id(9));
    guests.members.insert(person_id(77), Membership::default());
    apply(&mut unit, &Edit::Person(On::Add(guest(77)))).unwrap();
    apply(&mut unit, &Edit::Group(On::Add(guests))).unwrap();
    let before = At { start: Minutes(to.start.0 - 75), length: Minutes(60), ..to };
    let there = Meeting::new("there".parse().unwrap(), group_id(7), before);
    apply(&mut unit, &Edit::Meeting(On::Add(there))).unwrap();
    assert_eq!(pushed(&unit, 15), to);
    assert!(pushed(&unit, 30) > to);
}

#[test]
fn a_leader_has_no_more_meetings_in_a_week_than_the_limit() {
    use crate::planning::calendar::dating::propose::{Ask, fixtures};
    let (programme, days, blocked) =
        (crate::planning::groups::fixtures::programme(), fixtures::days(), std::collections::BTreeSet::new());
    let unit = school(&[]);
    let first = fixtures::ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let second = Ask { group: unit.group(group_id(2)).unwrap(), ..first };
    let limits = Limits { week: Some(1), ..Limits::default() };
    let found =
        several::propose_several(&[first, second], limits, Effort::default(), &mut ids(), &mut |_| true)
            .unwrap();
    let mut weeks = std::collections::BTreeMap::<_, usize>::new();
    for meeting in found.groups.iter().flat_map(|(_, dates)| &dates.meetings) {
        *weeks.entry(meeting.when.date.iso_week()).or_default() += 1;
    }
    assert!(weeks.len() > 12 && weeks.values().all(|count| *count == 1), "{weeks:?}");
}
