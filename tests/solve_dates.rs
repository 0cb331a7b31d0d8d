//! `solve` for dates: answers to jobs in the public format S1, judged by a second reading of its rules.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "tests"
)]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use solving::{Jobs, number, solve};

#[allow(dead_code, reason = "the other format uses the rest")]
mod solving;

const JOBS: Jobs = Jobs("calendar");

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn date(value: &Value) -> Option<NaiveDate> {
    value.as_str().map(|text| text.parse().unwrap())
}

fn dates(list: &Value) -> Vec<Option<NaiveDate>> {
    list.as_array().map(|all| all.iter().map(date).collect()).unwrap_or_default()
}

fn blocked(list: &Value, id: &Value) -> BTreeSet<NaiveDate> {
    let found = list.as_array().unwrap().iter().find(|one| one["id"] == *id);
    found.map(|one| dates(&one["blocked"]).into_iter().flatten().collect()).unwrap_or_default()
}

/// What an answer costs; panics when it breaks a rule.
fn judged(job: &Value, answer: &Value) -> i64 {
    let weight = |term: &str| number(&job["weights"][term]);
    let (first, last) = (date(&job["first"]).unwrap(), date(&job["last"]).unwrap());
    let off: BTreeSet<NaiveDate> = dates(&job["off"]).into_iter().flatten().collect();
    let school = |d: &NaiveDate| d.weekday().num_days_from_monday() < 5 && !off.contains(d);
    let days: Vec<NaiveDate> = first.iter_days().take_while(|d| *d <= last).filter(school).collect();
    let idx = |d: NaiveDate| days.iter().filter(|day| **day < d).count() as i64;
    let keep = date(&job["keep_before"]);
    let meetings = 2 * number(&job["parts"]);
    let groups = job["groups"].as_array().unwrap();
    assert_eq!(groups.len(), answer["groups"].as_array().unwrap().len());
    let mut cost = 0;
    let mut busy: BTreeMap<(String, NaiveDate), Vec<(i64, i64)>> = BTreeMap::new();
    let mut weeks: BTreeMap<(&str, i32, u32), i64> = BTreeMap::new();
    for group in groups {
        let id = text(&group["id"]);
        let of = |list: &Value| {
            list.as_array().into_iter().flatten().find(|one| one["id"] == id).map(|one| dates(&one["dates"]))
        };
        let own = of(&answer["groups"]).expect("every group answers");
        assert_eq!(own.len() as i64, meetings, "{id}");
        let previous = of(&job["previous"]).unwrap_or_else(|| vec![None; meetings as usize]);
        let (from, to) = (date(&group["first"]).unwrap_or(first), date(&group["last"]).unwrap_or(last));
        let mut not = blocked(&job["groups"], &group["id"]);
        not.extend(blocked(&job["supervisors"], &group["supervisor"]));
        not.extend(blocked(&job["rooms"], &group["room"]));
        let weekdays: Vec<i64> = group["weekdays"].as_array().unwrap().iter().map(number).collect();
        let weekday = |d: NaiveDate| i64::from(d.weekday().num_days_from_monday());
        let inside: Vec<NaiveDate> = days.iter().copied().filter(|d| from <= *d && *d <= to).collect();
        let lo = inside.first().map_or(0, |d| idx(*d));
        let mut before: Option<NaiveDate> = None;
        for (m, day) in own.iter().enumerate() {
            let held = previous[m].filter(|p| keep.is_some_and(|keep| *p < keep));
            assert!(held.is_none() || held == *day, "{id}, {m}: held and moved");
            if previous[m].is_some() && previous[m] != *day {
                cost += weight("change");
            }
            let Some(day) = *day else {
                cost += weight("missing");
                continue;
            };
            if held.is_none() {
                assert!(inside.contains(&day) && !not.contains(&day), "{id}, {m}: {day} cannot be");
                assert!(weekdays.contains(&weekday(day)), "{id}, {m}: {day} is another weekday");
                assert!(keep.is_none_or(|keep| day >= keep), "{id}, {m}: before what is held");
            }
            assert!(before.is_none_or(|before| before < day), "{id}, {m}: order");
            before = Some(day);
            let target = lo + ((2 * m as i64 + 1) * inside.len() as i64) / (2 * meetings);
            cost += weight("spread") * (idx(day) - target).abs();
            cost += weight("weekday") * i64::from(weekdays.first() != Some(&weekday(day)));
            if let (1, Some(b)) = (m % 2, own[m.saturating_sub(1)]) {
                let gap = idx(day) - idx(b) - 1;
                assert!(held.is_some() || gap >= number(&job["min_between"]), "{id}, {m}: {gap} days");
                cost += weight("between") * (gap - number(&job["max_between"])).max(0);
            }
            let time = (number(&group["start"]), number(&group["end"]));
            let supervisor = text(&group["supervisor"]);
            busy.entry((format!("supervisor {supervisor}"), day)).or_default().push(time);
            if let Some(room) = group["room"].as_str() {
                busy.entry((format!("room {room}"), day)).or_default().push(time);
            }
            *weeks.entry((supervisor, day.iso_week().year(), day.iso_week().week())).or_default() += 1;
        }
    }
    for ((who, day), mut times) in busy {
        times.sort_unstable();
        assert!(times.windows(2).all(|w| w[0].1 <= w[1].0), "{who} twice on {day}");
    }
    for ((who, _, week), count) in weeks {
        let lead = job["supervisors"].as_array().unwrap().iter().find(|s| s["id"] == who).unwrap();
        assert!(count <= number(&lead["max_week"]), "{who}: {count} meetings in week {week}");
    }
    cost
}

#[test]
fn answers_keep_the_rules_and_cost_what_is_known_to_be_least() {
    JOBS.cost_at_most(
        &[
            ("s003", "1000", 163),
            ("s012", "1000", 573),
            ("s040", "4000", 5833),
            ("t006", "4000", 1363),
            ("h006", "4000", 10_788),
            ("t050", "8000", 15_150),
            ("h006-day", "4000", 14_908),
            ("s040-week", "4000", 7600),
            ("t020-past", "4000", 1816),
        ],
        judged,
    );
}

#[test]
fn the_same_steps_give_the_same_answer_with_any_number_of_threads() {
    let one = JOBS.same_with_any_threads("t050", "3000");
    judged(&JOBS.job("t050"), &one);
}

#[test]
fn a_report_says_what_is_proven_and_why_a_meeting_has_no_date() {
    let output = solve(&JOBS.file("s040"), &["--steps", "4000"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.starts_with("s040: cost 5833, proven best: no answer costs less\n  missing 4 x 1000 = 4000, "),
        "{said}"
    );
    assert!(said.contains("\nG001: cost "), "{said}");
    assert_eq!(said.lines().filter(|line| line.starts_with("Without a date: ")).count(), 4, "{said}");
}

#[test]
fn after_a_short_time_the_answer_is_whole() {
    let found = JOBS.answer("s040", &["--seconds", "0.6"]);
    judged(&JOBS.job("s040"), &found);
}

#[test]
fn a_job_that_cannot_be_read_is_refused_with_the_reason() {
    let with = |from: &str, to: &str| JOBS.refused("t006", from, to);
    let (code, said) = with("\"supervisor\":\"H", "\"supervisor\":\"X");
    assert_eq!(code, Some(64));
    assert!(said.contains("job.json: group \"G001\", supervisor: \"X"), "{said}");
    assert!(with("\"max_between\"", "\"max\"").1.contains("line"));
    assert!(with("\"S1\"", "\"S2\"").1.contains("format is \"S2\", not \"G1\" or \"S1\""));
}
