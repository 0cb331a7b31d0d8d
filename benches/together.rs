//! Dating groups as the program does it: how long that takes, and how far from the best it is.
//!
//! `cargo bench --bench together` takes jobs of the format S1 that the program's own question can express,
//! asks them as the calendar does, and prints how long it took beside what it cost and whether that is proven
//! to be the least. Then a month falls out for everybody, and the dates are mended.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "benches"
)]

use std::{collections::BTreeSet, time::Instant};

use chrono::NaiveDate;

use kollegium::{
    exchange::s1,
    model::{
        change::On,
        edit::{Edit, apply},
        groups::Group,
        ids::{GroupId, MeetingId, PersonId, Word},
        meetings::{Meeting, When},
        people::Person,
        programme::SameDay,
        school_year::Country,
        text::Name,
        unit::{Unit, UnitKind},
        week::Minutes,
    },
    planning::calendar::{
        dating::schedule::{Fixed, Follow, Most, Placing, Possible, Price, Usual, Weights},
        joint::instance::Instance,
        together::{Around, Effort, Joint, Limits, Task, together},
    },
};

const JOBS: [&str; 9] = [
    "s003.json",
    "h006.json",
    "s012.json",
    "s040.json",
    "y050.json",
    "t050.json",
    "s040-week.json",
    "y250.json",
    "t250.json",
];
const SAMPLES: usize = 3;

fn main() {
    println!("job, groups, what, ms, missing, changed, cost, proven");
    for name in JOBS {
        let path = format!("{}/tests/fixtures/calendar/{name}", env!("CARGO_MANIFEST_DIR"));
        let job = s1::read(&std::fs::read_to_string(path).unwrap()).unwrap();
        one(name, &job.instance);
        run(name, &job.instance);
    }
}

fn word(kind: &str, n: usize) -> Word<16> {
    format!("{kind}{n:05}").parse().unwrap()
}

/// A unit with the groups, their leaders and rooms.
fn unit(instance: &Instance) -> Unit {
    let name = Name::new("Bench");
    let mut unit = Unit::new(word("u", 1).into(), UnitKind::School, name, Country::Sweden);
    for n in 0..instance.supervisors.len() {
        let person = Person::new(PersonId(word("p", n)), Name::new(&format!("P {n}")));
        apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    }
    for (n, own) in instance.groups.iter().enumerate() {
        let mut group = Group::new(GroupId(word("g", n)), Name::new(&format!("G {n}")));
        group.supervisor = Some(PersonId(word("p", own.supervisor)));
        group.place = own.room.map_or_else(Name::default, |room| Name::new(&format!("R {room}")));
        apply(&mut unit, &Edit::Group(On::Add(group))).unwrap();
    }
    unit
}

/// The meetings of a group with their times.
fn task<'a>(unit: &'a Unit, instance: &Instance, days: &[NaiveDate], group: usize) -> Task<'a> {
    let own = &instance.groups[group];
    let length = Minutes(own.end - own.start);
    let when = |date: NaiveDate| When { date, start: Minutes(own.start), length };
    let dates: Vec<NaiveDate> = days.iter().copied().filter(|d| instance.may_meet(own, *d)).collect();
    let usual = |date: NaiveDate| {
        let first = own.weekdays.first() == Some(&chrono::Datelike::weekday(&date));
        if first { Usual::Yes } else { Usual::No }
    };
    let options: Vec<Possible> =
        dates.iter().map(|&date| Possible { when: when(date), day: usual(date) }).collect();
    let late = Most::PupilDays(instance.max_between);
    let between = usize::try_from(instance.min_between).unwrap();
    let gap =
        Follow { pupil_days: between, same_day: SameDay::NotAllowed, most: Some(late), ..Follow::ORDER };
    let targets = instance.targets(own, days);
    let placing = |(n, target): (usize, &i64)| Placing {
        rule: if n % 2 == 1 { gap } else { Follow::ORDER },
        target: usize::try_from(*target).unwrap(),
        options: options.clone(),
        fixed: Fixed::No,
        stands: None,
        ready: None,
        follows_up: false,
    };
    let placings: Vec<Placing> = targets.iter().enumerate().map(placing).collect();
    let id = |n: usize| MeetingId(word("m", group * 100 + n));
    let meetings = (0..placings.len()).map(|n| Meeting::new(id(n), GroupId(word("g", group)), when(days[0])));
    let meetings = meetings.collect();
    Task { unit, placings, meetings, days: days.iter().copied().collect() }
}

/// One group alone, a year.
fn one(name: &str, instance: &Instance) {
    let (unit, days) = (unit(instance), instance.school_days());
    let tasks = [task(&unit, instance, &days, 0)];
    solve(name, "one group", &unit, &tasks, instance);
}

fn run(name: &str, instance: &Instance) {
    let (unit, days) = (unit(instance), instance.school_days());
    let mut tasks: Vec<Task<'_>> =
        (0..instance.groups.len()).map(|group| task(&unit, instance, &days, group)).collect();
    let found = solve(name, "dates", &unit, &tasks, instance);
    // Ten school days in the middle fall out for everybody; what was held before them stays.
    let lost: BTreeSet<NaiveDate> = days.iter().copied().skip(days.len() / 2).take(10).collect();
    let first = *lost.first().unwrap();
    for (task, dates) in tasks.iter_mut().zip(&found.found) {
        for (placing, date) in task.placings.iter_mut().zip(&dates.dates) {
            placing.stands = *date;
            match date {
                Some(when) if when.date < first => {
                    placing.fixed = Fixed::Yes;
                    placing.options.retain(|option| option.when == *when);
                }
                _ => placing.options.retain(|o| o.when.date >= first && !lost.contains(&o.when.date)),
            }
        }
    }
    let hit = |task: &Task<'_>| {
        task.placings.iter().any(|p| p.stands.is_some_and(|when| lost.contains(&when.date)))
    };
    let tasks: Vec<Task<'_>> = tasks.into_iter().filter(hit).collect();
    solve(name, "repair", &unit, &tasks, instance);
}

fn solve(name: &str, what: &str, unit: &Unit, tasks: &[Task<'_>], instance: &Instance) -> Joint {
    let week = instance.supervisors.iter().map(|s| s.max_week).min();
    let limits = Limits { week, travel: Minutes(0) };
    let around = Around::new(unit, limits, &BTreeSet::new());
    let weights = Weights::default();
    let effort = Effort::for_groups(tasks.len());
    let mut times = Vec::new();
    let mut answer = None;
    for _ in 0..SAMPLES {
        let from = Instant::now();
        let found = together(tasks, &weights, &around, effort, &mut |_| true);
        times.push(from.elapsed());
        answer = Some(found);
    }
    times.sort();
    let found = answer.unwrap();
    let (missing, changed, cost): Price = found.price();
    let ms = times[SAMPLES / 2].as_secs_f64() * 1000.0;
    let groups = tasks.len();
    println!("{name}, {groups}, {what}, {ms:.1}, {missing}, {changed}, {cost}, {}", found.proven);
    found
}
