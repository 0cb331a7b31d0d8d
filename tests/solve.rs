//! `solve`: answers to jobs in the public format G1, judged by a second reading of its rules.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::disallowed_methods,
    reason = "tests"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use serde_json::Value;
use solving::{Jobs, job, number, solve};

mod solving;

const JOBS: Jobs = Jobs("groups");

fn words(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|w| w.as_str().unwrap()).collect()
}

fn by_id(list: &Value) -> BTreeMap<&str, &Value> {
    list.as_array().unwrap().iter().map(|one| (one["id"].as_str().unwrap(), one)).collect()
}

/// Whether one free interval of the day holds the time; those that touch or overlap count as one.
fn free(person: &Value, day: usize, from: i64, to: i64) -> bool {
    let mut spans: Vec<(i64, i64)> =
        person["free"][day].as_array().unwrap().iter().map(|s| (number(&s[0]), number(&s[1]))).collect();
    spans.sort_unstable();
    let mut whole: Vec<(i64, i64)> = Vec::new();
    for (a, b) in spans {
        match whole.last_mut() {
            Some(last) if a <= last.1 => last.1 = last.1.max(b),
            _ => whole.push((a, b)),
        }
    }
    whole.iter().any(|&(a, b)| a <= from && to <= b)
}

/// What an answer costs; panics when it breaks a rule.
fn judged(job: &Value, answer: &Value) -> i64 {
    let (teachers, supervisors) = (by_id(&job["teachers"]), by_id(&job["supervisors"]));
    let (grid, length) = (&job["grid"], number(&job["meeting_min"]));
    let weight = |term: &str| job["weights"].get(term).map_or(0, number);
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    let mut load: BTreeMap<&str, Vec<(i64, i64)>> = BTreeMap::new();
    let mut cost = 0;
    for (at, group) in answer["groups"].as_array().unwrap().iter().enumerate() {
        let members = words(&group["members"]);
        let n = members.len() as i64;
        assert!(number(&job["size"]["min"]) <= n && n <= number(&job["size"]["max"]), "size {n}");
        let (day, start) = (number(&group["day"]), number(&group["start"]));
        let first = number(&grid["day_start"]);
        let on_grid = (start - first) % number(&grid["slot_min"]) == 0;
        assert!(start >= first && on_grid && start + length <= number(&grid["day_end"]), "off the grid");
        let lead = group["supervisor"].as_str().unwrap();
        let leader = supervisors[lead];
        assert!(free(leader, day as usize, start, start + length), "{lead} is not free");
        load.entry(lead).or_default().push((day, start));
        let module = group["module"].as_str().unwrap();
        assert!(words(&job["modules"]).contains(&module));
        let mut stages: BTreeMap<&str, i64> = BTreeMap::new();
        let mut bands: BTreeMap<usize, i64> = BTreeMap::new();
        let mut schools: BTreeSet<&str> = BTreeSet::new();
        for member in members {
            let teacher = teachers[member];
            assert!(place.insert(member, at).is_none(), "{member} stands twice");
            assert!(free(teacher, day as usize, start, start + length), "{member} is not free");
            for stage in words(&teacher["stages"]) {
                *stages.entry(stage).or_default() += 1;
            }
            let band = job["exp_bands"].as_array().unwrap().iter();
            let band = band.filter(|b| number(&teacher["exp"]) >= number(b)).count();
            *bands.entry(band).or_default() += 1;
            schools.insert(teacher["school"].as_str().unwrap());
            let wishes = words(&teacher["wishes"]);
            let rank = wishes.iter().position(|w| *w == module).unwrap_or(wishes.len());
            cost += weight("module") * rank as i64;
        }
        cost += weight("stage") * (n - stages.values().max().copied().unwrap_or(0));
        cost += weight("size") * (n - number(&job["size"]["target"])).pow(2);
        cost += weight("exp") * bands.values().map(|c| c * (c - 1) / 2).sum::<i64>();
        cost += weight("school") * (schools.len() as i64 - 1);
        cost += weight("travel") * i64::from(!schools.contains(leader["school"].as_str().unwrap()));
        cost += weight("untrained") * i64::from(leader["trained"] != true);
    }
    for (lead, mut times) in load {
        assert!(times.len() as i64 <= number(&supervisors[lead]["max_groups"]), "{lead} leads too many");
        times.sort_unstable();
        let gap = length + number(&job["supervisor_gap_min"]);
        assert!(times.windows(2).all(|w| w[0].0 != w[1].0 || w[1].1 >= w[0].1 + gap), "{lead}: too close");
    }
    let unplaced = words(&answer["unplaced"]);
    assert!(unplaced.iter().all(|u| !place.contains_key(u)));
    assert_eq!(unplaced.len() + place.len(), teachers.len(), "everybody is somewhere, once");
    cost += weight("unplaced") * unplaced.len() as i64;
    let mut teams: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (teacher, group) in &place {
        if let Some(team) = teachers[teacher]["team"].as_str() {
            teams.entry(team).or_default().insert(*group);
        }
    }
    cost += weight("team") * teams.values().map(|groups| groups.len() as i64 - 1).sum::<i64>();
    let pair = |pair: &Value| {
        (place.get(pair[0].as_str().unwrap()).copied(), place.get(pair[1].as_str().unwrap()).copied())
    };
    for two in job["together"].as_array().unwrap() {
        let (a, b) = pair(two);
        assert_eq!(a, b, "{two} must be together");
    }
    for two in job["apart"].as_array().unwrap() {
        let (a, b) = pair(two);
        assert!(a.is_none() || a != b, "{two} must be apart");
    }
    for two in job.get("prefer").and_then(Value::as_array).into_iter().flatten() {
        let worth = number(&two[2]);
        cost += weight("prefer")
            * match pair(two) {
                (Some(a), Some(b)) if a == b => (-worth).max(0),
                (Some(_), Some(_)) => worth.max(0),
                _ => 0,
            };
    }
    cost
}

#[test]
fn answers_keep_the_rules_and_cost_what_is_known_to_be_least() {
    JOBS.cost_at_most(
        &[
            ("g018", "20000", 128),
            ("g036", "60000", 323),
            ("n012", "20000", 135),
            ("n060", "60000", 2000),
            ("g090", "60000", 800),
        ],
        judged,
    );
}

#[test]
fn the_same_steps_give_the_same_answer_with_any_number_of_threads() {
    let one = JOBS.same_with_any_threads("g080", "20000");
    judged(&JOBS.job("g080"), &one);
}

#[test]
fn a_small_school_is_proven_and_a_report_says_so() {
    let output = solve(&JOBS.file("g018"), &["--steps", "20000"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("g018: cost 128, proven best: no answer costs less\n"), "{said}");
    assert!(said.contains("Group 4: "), "{said}");
}

#[test]
fn whoever_cannot_be_placed_is_named_with_the_reason() {
    let found = JOBS.answer("n060c", &["--seconds", "0.4"]);
    let without = words(&found["unplaced"]).len();
    judged(&JOBS.job("n060c"), &found);
    let said = String::from_utf8(solve(&JOBS.file("n060c"), &["--steps", "30000"]).stdout).unwrap();
    let named = said.lines().filter(|line| line.starts_with("Without a group: ")).count();
    assert!(without > 0 && named > 0, "{said}");
    assert!(said.contains("no window in common with any supervisor"), "{said}");
}

/// The job of a file, changed, in a file of its own.
fn changed(folder: &Path, name: &str, change: impl Fn(&mut Value)) -> PathBuf {
    let mut job = job(&JOBS.file("g018"));
    change(&mut job);
    let path = folder.join(format!("{name}.json"));
    std::fs::write(&path, job.to_string()).unwrap();
    path
}

#[test]
fn where_no_group_can_be_everybody_is_left_and_that_is_proven() {
    let folder = tempfile::tempdir().unwrap();
    let cases = [
        changed(folder.path(), "nobody-leads", |job| job["supervisors"] = Value::Array(Vec::new())),
        changed(folder.path(), "too-few", |job| {
            job["teachers"].as_array_mut().unwrap().truncate(2);
            (job["together"], job["apart"]) = (Value::Array(Vec::new()), Value::Array(Vec::new()));
        }),
        changed(folder.path(), "nobody", |job| {
            job["teachers"] = Value::Array(Vec::new());
            (job["together"], job["apart"]) = (Value::Array(Vec::new()), Value::Array(Vec::new()));
        }),
    ];
    for case in cases {
        let output = solve(&case, &["--seconds", "0.5", "--json"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{}: {said}", case.display());
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(answer["groups"].as_array().unwrap().is_empty());
        let people = job(&case)["teachers"].as_array().unwrap().len();
        assert_eq!(answer["unplaced"].as_array().unwrap().len(), people);
        let report = solve(&case, &["--seconds", "0.5"]);
        assert!(report.status.success(), "{}", case.display());
    }
}

#[test]
fn beside_the_json_standard_error_says_how_good_it_is_and_why_somebody_has_no_group() {
    let folder = tempfile::tempdir().unwrap();
    let path = changed(folder.path(), "no-time", |job| {
        job["teachers"][0]["free"] = serde_json::json!([[], [], [], [], []]);
        (job["together"], job["apart"]) = (Value::Array(Vec::new()), Value::Array(Vec::new()));
    });
    let output = solve(&path, &["--steps", "20000", "--json"]);
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["unplaced"], serde_json::json!(["T0001"]));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("proven best: ") || said.contains("best found, bound "), "{said}");
    assert!(said.contains("\n  unplaced 1 x "), "{said}");
    assert!(said.contains("\nWithout a group: T0001: no free time is given\n"), "{said}");
    let report = String::from_utf8(solve(&path, &["--steps", "20000"]).stdout).unwrap();
    assert!(report.contains("Without a group: T0001: no free time is given\n"), "{report}");
}

#[test]
fn a_job_that_cannot_be_read_is_refused_with_the_reason() {
    let with = |from: &str, to: &str| JOBS.refused("g018", from, to);
    let (code, said) = with("\"school\":\"S01\"", "\"school\":\"S9\"");
    assert_eq!(code, Some(64));
    assert!(said.contains("job.json: teacher \"T0001\", school: \"S9\" is not one of the schools"), "{said}");
    assert!(with("\"grid\"", "\"gird\"").1.contains("line"));
    let gone = solve(Path::new("/nowhere/job.json"), &[]);
    assert_eq!(gone.status.code(), Some(5));
}

#[test]
fn a_report_names_module_seed_and_time_and_what_a_term_costs() {
    let said =
        String::from_utf8(solve(&JOBS.file("g018"), &["--steps", "20000", "--seed", "3"]).stdout).unwrap();
    assert!(said.contains("\n  seed 3, "), "{said}");
    assert!(said.contains(", module M") && said.contains("size 14 x 3 = 42"), "{said}");
}

#[test]
fn a_wished_pair_does_not_stand_in_the_way_of_proof() {
    let folder = tempfile::tempdir().unwrap();
    let path = changed(folder.path(), "pair", |job| {
        job["weights"]["prefer"] = 1.into();
        job["prefer"] = serde_json::json!([["T0001", "T0002", 1], ["T0003", "T0004", -2]]);
    });
    let said = String::from_utf8(solve(&path, &["--steps", "20000"]).stdout).unwrap();
    assert!(said.contains("proven"), "{said}");
}

#[test]
fn with_many_people_and_steps_something_is_known_of_the_least() {
    let said = String::from_utf8(solve(&JOBS.file("g080"), &["--steps", "2000"]).stdout).unwrap();
    assert!(said.contains("no answer costs less than"), "{said}");
}

#[test]
fn whoever_teaches_no_stage_is_outside_the_common_one() {
    let folder = tempfile::tempdir().unwrap();
    let path =
        changed(folder.path(), "stageless", |job| job["teachers"][0]["stages"] = serde_json::json!([]));
    let output = solve(&path, &["--steps", "20000", "--json"]);
    assert_eq!(judged(&job(&path), &serde_json::from_slice(&output.stdout).unwrap()), 138);
}

#[test]
fn a_job_comes_on_standard_input_and_an_answer_that_cannot_be_written_is_said() {
    use std::{fs::File, process::Command};
    let run = |out: &str| {
        Command::new(env!("CARGO_BIN_EXE_kollegium"))
            .args(["solve", "-", "--steps", "200", "--json"])
            .stdin(File::open(JOBS.file("n012")).unwrap())
            .stdout(File::options().write(true).open(out).unwrap())
            .status()
            .unwrap()
            .code()
    };
    assert_eq!(run("/dev/null"), Some(0));
    assert_eq!(run("/dev/full"), Some(3));
}

#[test]
fn a_signal_ends_the_search_and_the_best_so_far_is_printed() {
    use std::process::{Command, Stdio};
    let child = Command::new(env!("CARGO_BIN_EXE_kollegium"))
        .args(["solve", "--seconds", "60", "--json"])
        .arg(JOBS.file("g080"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_secs(3));
    let id = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(id, rustix::process::Signal::TERM).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(128 + 15));
    judged(&JOBS.job("g080"), &serde_json::from_slice(&output.stdout).unwrap());
}
