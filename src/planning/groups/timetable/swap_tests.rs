//! Other times in the place of one: in which order they come, and that the list counts as the answer does.

use std::collections::BTreeSet;

use super::{
    Plan, Swap, Task, Whom, fixed,
    tests::{ask, at, solved, supervisor, teacher},
};
use crate::{
    model::{
        unit::Unit,
        week::{Day, Window},
    },
    planning::fixtures::school,
};

fn swap(unit: &Unit, task: &Task, plan: &Plan, was: Window) -> Swap {
    let kept = plan.slots.iter().map(|slot| slot.window).filter(|window| *window != was);
    Swap {
        task: task.clone(),
        was,
        kept: kept.filter_map(|window| task.place(window)).collect(),
        without: plan.without.clone(),
        said: ask(Whom::People, Vec::new()).said(unit, task),
    }
}

/// Schools in which leaders are plenty, or too few to be everywhere.
fn schools() -> Vec<Unit> {
    let days = Day::WORKING;
    let free = |n: usize| at(days[n % 3], (14, 0), (16, 0));
    let of = |people: usize, leads: usize, most: u8| {
        let people = (0..people).map(|n| teacher(&format!("p{n}"), &[free(n), free(n / 2 + 1)]));
        school(people.chain((0..leads).map(|n| supervisor(&format!("s{n}"), most))))
    };
    vec![of(5, 0, 1), of(7, 1, 2), of(9, 2, 1), of(12, 1, 3), of(14, 2, 2)]
}

#[test]
fn the_list_counts_whom_the_answer_names() {
    for (n, unit) in schools().into_iter().enumerate() {
        let (task, plan) = solved(&unit, &ask(Whom::People, Vec::new()));
        for slot in &plan.slots {
            let swap = swap(&unit, &task, &plan, slot.window);
            let others = swap.others(&|| false);
            assert!(!others.is_empty());
            for other in others {
                // As it is asked for when it is chosen.
                let asked = ask(Whom::People, vec![other.window]).task(&unit);
                let windows: Vec<Window> = plan
                    .slots
                    .iter()
                    .map(|slot| slot.window)
                    .filter(|window| *window != slot.window)
                    .chain([other.window])
                    .collect();
                let places: Vec<usize> = windows.iter().filter_map(|&window| asked.place(window)).collect();
                let answer: BTreeSet<usize> = fixed(&asked, &places, &|| false).without.into_iter().collect();
                let named = answer.iter().filter(|party| !plan.without.contains(party)).count();
                assert!(other.is_sure);
                assert_eq!(other.lost.len(), named, "school {n}, {:?}", other.window);
            }
        }
    }
}

#[test]
fn times_that_somebody_has_said_come_before_those_of_the_clock() {
    let tue = at(Day::Tue, (15, 0), (16, 30));
    let thu = at(Day::Thu, (14, 30), (16, 30));
    // One has said when; the others count as free all week.
    let unit = school([teacher("a", &[tue, thu]), teacher("b", &[]), teacher("c", &[])]);
    let (task, plan) = solved(&unit, &ask(Whom::People, Vec::new()));
    assert_eq!(plan.slots[0].window, tue);
    let others = swap(&unit, &task, &plan, tue).others(&|| false);
    assert_eq!(others[0].window, at(Day::Thu, (15, 0), (16, 30)), "the nearest of those");
    assert!(others[0].lost.is_empty() && !others.last().unwrap().lost.is_empty());
}

#[test]
fn a_list_that_is_not_counted_to_the_end_says_so() {
    let unit = schools().remove(3);
    let (task, plan) = solved(&unit, &ask(Whom::People, Vec::new()));
    let others = swap(&unit, &task, &plan, plan.slots[0].window).others(&|| true);
    assert!(others.iter().all(|other| !other.is_sure));
}

#[test]
fn a_time_that_nobody_can_be_at_is_not_counted_as_needed() {
    let (tue, dawn) = (at(Day::Tue, (15, 0), (16, 30)), at(Day::Mon, (6, 0), (7, 30)));
    let unit = school([teacher("a", &[tue]), teacher("b", &[tue])]);
    let (task, plan) = solved(&unit, &ask(Whom::People, vec![dawn]));
    assert_eq!(plan.slots.len(), 2, "it stands there");
    assert_eq!((plan.used().count(), plan.used_at_least()), (1, 1), "and is not needed");
    assert!(!task.is_possible(task.place(dawn).unwrap()));
}

#[test]
fn a_group_keeps_its_time_where_that_costs_none() {
    use crate::model::{
        change::On,
        edit::Edit,
        groups::{Group, Membership},
    };
    let now = at(Day::Wed, (15, 15), (16, 45));
    let free = at(Day::Wed, (14, 0), (17, 0));
    let mut group = Group::new("one".parse().unwrap(), "one".into());
    group.members = ["a", "b"].map(|id| (id.parse().unwrap(), Membership::default())).into();
    group.windows = [now].into();
    let mut unit = school([teacher("a", &[free]), teacher("b", &[free])]);
    crate::planning::fixtures::change(&mut unit, [Edit::Group(On::Add(group))]);
    let (_, plan) = solved(&unit, &ask(Whom::Groups, Vec::new()));
    assert_eq!(plan.slots.iter().map(|slot| slot.window).collect::<Vec<_>>(), [now]);
}
