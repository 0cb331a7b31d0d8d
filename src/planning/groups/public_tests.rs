//! The public instances of G1, for which other searches' costs are known (`formats/README.md`).

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    answer::{cost::Weights, rules::check_all},
    job::{
        instance::{
            FreeTime, Instance, Lead, Participant, Size, StageWish, Stays, Supervision, SupervisorWish,
            Trained,
        },
        slots::{Slot, SlotSet},
    },
    proposal::search::{Effort, search},
};
use crate::model::week::{Day, Minutes, Window};

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn minutes(value: &Value) -> Minutes {
    Minutes(u16::try_from(number(value)).unwrap())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn place(names: &[Value], name: &Value) -> usize {
    names.iter().position(|n| n == name).unwrap()
}

fn free(person: &Value) -> Vec<Window> {
    let days = list(&person["free"]).iter().zip(Day::ALL);
    let of_day = |(spans, day): (&Value, Day)| -> Vec<Window> {
        list(spans).iter().map(|s| Window::between(day, minutes(&s[0]), minutes(&s[1]))).collect()
    };
    days.flat_map(of_day).collect()
}

fn read(text: &str) -> Instance {
    let v: Value = serde_json::from_str(text).unwrap();
    let (grid, length) = (&v["grid"], minutes(&v["meeting_min"]));
    let starts = (number(&grid["day_start"])..).step_by(number(&grid["slot_min"]));
    let starts: Vec<u16> = starts
        .take_while(|s| s + usize::from(length.0) <= number(&grid["day_end"]))
        .map(|s| u16::try_from(s).unwrap())
        .collect();
    let of_day = |&day: &Day| -> Vec<Slot> {
        starts.iter().map(|&s| Slot::one(Window { day, start: Minutes(s), length })).collect()
    };
    let slots: Vec<Slot> = Day::ALL.iter().take(number(&grid["days"])).flat_map(of_day).collect();
    let mut teams: BTreeMap<String, usize> = BTreeMap::new();
    let id = |p: &Value| p["id"].as_str().unwrap().to_lowercase().parse().unwrap();
    let teachers = list(&v["teachers"]);
    let people = teachers.iter().map(|t| Participant {
        id: id(t),
        team: t["team"].as_str().map(|team| {
            let next = teams.len();
            *teams.entry(team.to_owned()).or_insert(next)
        }),
        stages: list(&t["stages"]).iter().map(|s| place(list(&v["stages"]), s)).collect(),
        school: place(list(&v["schools"]), &t["school"]),
        band: Some(list(&v["exp_bands"]).iter().filter(|b| number(&t["exp"]) >= number(b)).count()),
        wishes: list(&t["wishes"]).iter().map(|w| place(list(&v["modules"]), w)).collect(),
        slots: SlotSet::fitting(&slots, &free(t), &[]),
        time: FreeTime::Given,
        leads: None,
        found_in: None,
        stays: Stays::No,
    });
    let people: Vec<Participant> = people.collect();
    let leads = list(&v["supervisors"]).iter().map(|s| Lead {
        id: id(s),
        school: place(list(&v["schools"]), &s["school"]),
        trained: if s["trained"] == true { Trained::Yes } else { Trained::No },
        max_groups: number(&s["max_groups"]),
        may: number(&s["max_groups"]),
        slots: SlotSet::fitting(&slots, &free(s), &[]),
    });
    let pairs = |name: &str| -> Vec<(usize, usize)> {
        let at = |id: &Value| teachers.iter().position(|t| t["id"] == *id).unwrap();
        list(&v[name]).iter().map(|p| (at(&p[0]), at(&p[1]))).collect()
    };
    let size = &v["size"];
    let least = number(&size["min"]);
    Instance {
        leads: leads.collect(),
        size: Size { least, most: number(&size["max"]), target: Some(number(&size["target"])) },
        gap: minutes(&v["supervisor_gap_min"]),
        standing: Vec::new(),
        new_groups: people.len() / least,
        modules: list(&v["modules"])
            .iter()
            .map(|m| m.as_str().unwrap().to_lowercase().parse().unwrap())
            .collect(),
        together: pairs("together"),
        apart: pairs("apart"),
        prefer: Vec::new(),
        again: super::proposal::earlier::Again::Whatever,
        met: Vec::new(),
        stages: StageWish::Alike,
        supervisors: SupervisorWish::OwnSchool,
        supervision: Supervision::Needed,
        weights: Weights::default(),
        slots,
        people,
    }
}

fn cost(text: &str, steps: u64) -> i64 {
    let instance = read(text);
    let found = search(&instance, Effort { seed: 1, steps }, &|| false, &mut |_| {});
    assert_eq!(check_all(&instance, &found.answer), Ok(()));
    found.terms.cost(&instance.weights)
}

#[test]
fn known_costs_are_nearly_reached_in_few_steps() {
    let small = cost(include_str!("../../../tests/fixtures/groups/g018.json"), 20_000);
    let tight = cost(include_str!("../../../tests/fixtures/groups/g036.json"), 20_000);
    println!("g018 {small}, g036 {tight}");
    assert!((128..=128).contains(&small), "g018 costs {small}, the best known is 128");
    assert!((323..=323).contains(&tight), "g036 costs {tight}, the best known is 323");
}
