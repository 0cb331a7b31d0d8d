use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::{
    model::week::Minutes,
    planning::calendar::{
        dating::in_numbers::{Worth, series, times},
        kernel::exact::{Market, Table},
    },
};

pub fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 7).unwrap() + Days::new(n)
}

pub fn at(n: u64) -> When {
    When { date: day(n), start: Minutes(900), length: Minutes(90) }
}

/// Three times on each day, the first and the last of them one after the other.
pub fn time(n: u64) -> When {
    let start = [900, 940, 990].get(usize::try_from(n % 3).unwrap()).copied().unwrap();
    When { start: Minutes(start), ..at(n / 3) }
}

/// Price of a choice, read off the rules once more; none if a rule is broken.
pub fn price(meetings: &[Placing], days: &PupilDays, choice: &[Option<usize>]) -> Option<Price> {
    let w = Weights::default();
    let mut total = (0, 0, 0);
    let mut last: Option<(usize, When, bool)> = None;
    for (m, (meeting, choice)) in meetings.iter().zip(choice).enumerate() {
        let Some(option) = choice.map(|c| meeting.options[c]) else {
            if meeting.fixed == Fixed::Yes {
                return None;
            }
            total.0 += 1;
            continue;
        };
        if meeting.fixed == Fixed::No {
            total.2 += w.spread * (int(days.before(option.when.date)) - int(meeting.target)).abs();
            total.2 += if option.day == Usual::No { w.weekday } else { 0 };
            total.2 += if meeting.stands.is_some_and(|at| option.when.date < at.date) { w.sooner } else { 0 };
        }
        let stays = meeting.fixed == Fixed::Yes || meeting.stands == Some(option.when);
        total.1 += usize::from(meeting.stands.is_some() && !stays);
        if let Some((before, when, stayed)) = last {
            let rule = if before + 1 == m { meeting.rule } else { Follow::ORDER };
            let as_it_was = stayed && stays;
            if !as_it_was && !rule.holds(days, when, option.when) {
                return None;
            }
            total.2 += w.between * rule.late(days, when, option.when);
            let ready = meeting.ready.as_ref().filter(|_| before + 1 == m);
            total.2 += ready.map_or(0, |ready| ready.costs(when, option.when));
        }
        if meeting.follows_up && last.is_none_or(|(before, ..)| before + 1 < m) {
            total.0 += 1;
            total.2 += 1;
        }
        last = Some((m, option.when, stays));
    }
    Some(total)
}

/// Every choice of times.
pub fn choices(meetings: &[Placing]) -> Vec<Vec<Option<usize>>> {
    let mut choices: Vec<Vec<Option<usize>>> = vec![Vec::new()];
    for meeting in meetings {
        let options: Vec<Option<usize>> =
            std::iter::once(None).chain((0..meeting.options.len()).map(Some)).collect();
        choices =
            choices.iter().flat_map(|c| options.iter().map(|&o| [c.as_slice(), &[o]].concat())).collect();
    }
    choices
}

/// What the kernel finds for one group alone.
fn schedule(meetings: &[Placing], days: &PupilDays, weights: &Weights) -> Schedule {
    let times = times(meetings);
    let worth = Worth::new(std::iter::once((meetings, days)), weights);
    let series = series(meetings, &times, days, weights, &worth);
    let (mut market, mut found) = (Market::default(), Vec::new());
    market.open(&series, |_| usize::MAX);
    Table::default().solve(&series, &market, &mut found);
    let time = |date: &u16| usize::from(*date).checked_sub(1).and_then(|at| times.get(at)).copied();
    measured(meetings, found.iter().map(time).collect(), days, weights)
}

fn brute(meetings: &[Placing], days: &PupilDays) -> Price {
    choices(meetings).iter().filter_map(|c| price(meetings, days, c)).min().unwrap()
}

prop_compose! {
    /// With times on the first so many days.
    pub fn any_meeting(days: u64)(
        options in prop::collection::btree_set(0..days * 3, 0..5),
        gap in 0_usize..5, most in 0_i64..12, target in 0_usize..20, kind in any::<u8>(),
        stands in prop::option::of(0..days * 3),
        takes in prop::option::of((0_u64..9, 0_i64..90)), follows_up in any::<bool>(),
    ) -> Placing {
        let fixed = if kind.is_multiple_of(7) && !options.is_empty() { Fixed::Yes } else { Fixed::No };
        let take = if fixed == Fixed::Yes { 1 } else { 9 };
        // Often it can stay where it stands.
        let stands = options.first().copied().filter(|_| kind.is_multiple_of(5)).or(stands);
        let usual = |n: u64| if n.is_multiple_of(3) { Usual::No } else { Usual::Yes };
        let same_day = if kind.is_multiple_of(3) { SameDay::Allowed } else { SameDay::NotAllowed };
        let most = if kind.is_multiple_of(2) { Most::Days(most) } else { Most::PupilDays(most) };
        Placing {
            rule: Follow { pupil_days: gap, same_day, apart: Minutes(u16::from(kind) % 3 * 20), most: Some(most) },
            target,
            options: options.into_iter().take(take).map(|n| Possible { when: time(n), day: usual(n / 3) }).collect(),
            fixed,
            stands: stands.map(time),
            ready: takes.map(|(takes, cost)| {
                let done = |n: u64| (time(n + takes).date, time(n + takes).start);
                let at = |when: When| (0..10_000).find(|n| time(*n) >= when).unwrap();
                Ready::new((0..days * 3).map(time), cost, |when| done(at(when)))
            }),
            follows_up,
        }
    }
}

proptest! {
    #[test]
    fn the_dates_are_the_best_there_are(
        meetings in prop::collection::vec(any_meeting(12), 0..5),
        off in prop::collection::btree_set(0_u64..24, 0..8),
    ) {
        let days: PupilDays = (0..24).filter(|n| !off.contains(n)).map(day).collect();
        let found = schedule(&meetings, &days, &Weights::default());
        prop_assert_eq!(found.price(), brute(&meetings, &days));
        let choice: Vec<Option<usize>> = meetings.iter().zip(&found.dates)
            .map(|(m, date)| date.map(|d| m.options.iter().position(|o| o.when == d).unwrap())).collect();
        prop_assert_eq!(price(&meetings, &days, &choice), Some(found.price()));
    }
}

/// The public instance s003: its first group shares nothing that binds, and 163 is proven least for
/// all three (`formats/README.md`).
#[test]
fn the_public_instance_costs_what_is_proven_least() {
    let text = include_str!("../../../../tests/fixtures/calendar/s003.json");
    let instance: serde_json::Value = serde_json::from_str(text).unwrap();
    let date = |v: &serde_json::Value| v.as_str().unwrap().parse::<NaiveDate>().unwrap();
    let dates =
        |v: &serde_json::Value| -> BTreeSet<NaiveDate> { v.as_array().unwrap().iter().map(date).collect() };
    let number = |v: &serde_json::Value| usize::try_from(v.as_u64().unwrap()).unwrap();
    let (first, last, off) = (date(&instance["first"]), date(&instance["last"]), dates(&instance["off"]));
    let school = |d: &NaiveDate| d.weekday().num_days_from_monday() < 5 && !off.contains(d);
    let all: Vec<NaiveDate> = first.iter_days().take_while(|d| *d <= last).filter(school).collect();
    let days: PupilDays = all.iter().copied().collect();
    let mut total = 0;
    for group in instance["groups"].as_array().unwrap() {
        let weekdays: Vec<usize> = group["weekdays"].as_array().unwrap().iter().map(number).collect();
        let by_id = |list: &str, id: &serde_json::Value| -> BTreeSet<NaiveDate> {
            let found = instance[list].as_array().unwrap().iter().find(|x| x["id"] == *id);
            found.map(|x| dates(&x["blocked"])).unwrap_or_default()
        };
        let mut blocked = dates(&group["blocked"]);
        blocked.extend(by_id("supervisors", &group["supervisor"]));
        blocked.extend(by_id("rooms", &group["room"]));
        let weekday = |d: &NaiveDate| d.weekday().num_days_from_monday() as usize;
        let when = |&date: &NaiveDate| When { date, start: Minutes(900), length: Minutes(90) };
        let usual = |d: &NaiveDate| if weekday(d) == weekdays[0] { Usual::Yes } else { Usual::No };
        let free = all.iter().filter(|d| weekdays.contains(&weekday(d)) && !blocked.contains(d));
        let options: Vec<Possible> = free.map(|d| Possible { when: when(d), day: usual(d) }).collect();
        let count = 2 * number(&instance["parts"]);
        let most = Some(Most::PupilDays(instance["max_between"].as_i64().unwrap()));
        let within = Follow {
            pupil_days: number(&instance["min_between"]),
            same_day: SameDay::NotAllowed,
            most,
            ..Follow::ORDER
        };
        let meetings: Vec<Placing> = (0..count)
            .map(|m| Placing {
                rule: if m % 2 == 1 { within } else { Follow::ORDER },
                target: even_target(0, all.len(), m, count),
                options: options.clone(),
                fixed: Fixed::No,
                stands: None,
                ready: None,
                follows_up: false,
            })
            .collect();
        let found = schedule(&meetings, &days, &Weights::default());
        assert_eq!(found.missing, 0);
        total += found.cost;
    }
    assert_eq!(total, 163);
}

#[test]
fn a_day_later_is_taken_rather_than_a_nearer_one_before() {
    let days: PupilDays = (0..30).map(day).collect();
    let option = |n| Possible { when: at(n), day: Usual::Yes };
    let meeting = Placing {
        rule: Follow::ORDER,
        target: 10,
        options: vec![option(9), option(17)],
        fixed: Fixed::No,
        stands: Some(at(10)),
        ready: None,
        follows_up: false,
    };
    assert_eq!(schedule(&[meeting], &days, &Weights::default()).dates, [Some(at(17))]);
}
