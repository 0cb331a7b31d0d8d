//! People whom a pair binds, against trying every place of everybody; and given times.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    Effort, Limits, Party, Plan, Step, Task, Whom, fixed,
    property_tests::{candidates, fits, is_sound, leaders_of, run},
    solve,
    tests::{ask, solved, supervisor, teacher},
};
use crate::{
    model::{
        change::On,
        edit::Edit,
        ids::PersonId,
        pairs::{Pair, PairWish},
        week::{Day, Minutes, Window},
    },
    planning::fixtures::school,
};

/// Everybody at a time and with a leader, as the rules say it: nothing clever, one after the other.
struct Trying<'a> {
    task: &'a Task,
    chosen: &'a [usize],
    parties: &'a [usize],
    /// By leader: at which of the chosen times a group, and who is in it.
    groups: Vec<Vec<(usize, Vec<usize>)>>,
}

impl Trying<'_> {
    fn all(&mut self, from: usize) -> bool {
        let Some(&party) = self.parties.get(from) else {
            let count = |group: &[usize]| self.task.count(group);
            return self.groups.iter().flatten().all(|(_, group)| count(group) >= self.task.least);
        };
        for leader in 0..self.task.leaders.len() {
            for &when in self.chosen {
                if !self.task.parties[party].fits[when] || !self.task.leaders[leader].fits[when] {
                    continue;
                }
                let before = self.groups[leader].clone();
                let place = before.iter().position(|(at, _)| *at == when);
                let free = before.iter().all(|(at, _)| !self.task.overlap(*at, when));
                match place {
                    Some(place) if self.may(party, &before[place].1) => {
                        self.groups[leader][place].1.push(party);
                    }
                    None if free && before.len() < self.task.leaders[leader].most && self.may(party, &[]) => {
                        self.groups[leader].push((when, vec![party]));
                    }
                    _ => continue,
                }
                if self.all(from + 1) {
                    return true;
                }
                self.groups[leader] = before;
            }
        }
        false
    }

    fn may(&self, party: usize, group: &[usize]) -> bool {
        let apart = |other: &usize| {
            self.task.apart.contains(&(party, *other)) || self.task.apart.contains(&(*other, party))
        };
        self.task.count(group) + self.task.parties[party].count() <= self.task.size
            && !group.iter().any(apart)
    }
}

/// The least number of candidates that do, by trying all sets and in each all places.
fn by_trying(task: &Task) -> Option<usize> {
    let led = |at: usize| task.leaders.iter().any(|l| l.fits[at]);
    let can = |party: &Party| {
        party.count() <= task.size && (0..task.candidates.len()).any(|at| party.fits[at] && led(at))
    };
    let parties: Vec<usize> = (0..task.parties.len()).filter(|&n| can(&task.parties[n])).collect();
    let sets = 0usize..1 << task.candidates.len();
    let counts = sets.filter_map(|set| {
        let chosen: Vec<usize> = (0..task.candidates.len()).filter(|at| set & (1 << at) != 0).collect();
        let groups = vec![Vec::new(); task.leaders.len()];
        let mut trying = Trying { task, chosen: &chosen, parties: &parties, groups };
        trying.all(0).then_some(set.count_ones() as usize)
    });
    counts.min()
}

/// People, some of them bound to one group, some never in one.
fn bound() -> impl Strategy<Value = Task> {
    let parties = proptest::collection::vec((1..3usize, fits(4)), 2..7);
    let leaders = proptest::collection::vec((1..3usize, fits(4)), 1..4);
    let pairs = proptest::collection::vec((0..7usize, 0..7usize), 0..4);
    (parties, leaders, pairs, 2..4usize, 1..3usize).prop_map(|(parties, leaders, pairs, size, least)| {
        let count = parties.len();
        let party = |(n, (people, fits)): (usize, (usize, Vec<bool>))| Party {
            group: None,
            people: (0..people).map(|m| format!("p{n}-{m}").parse().unwrap()).collect(),
            fits,
            now: Vec::new(),
        };
        Task {
            candidates: candidates(2),
            parties: parties.into_iter().enumerate().map(party).collect(),
            leaders: leaders_of(leaders),
            size,
            least,
            apart: pairs.into_iter().filter(|&(a, b)| a < b && b < count).collect(),
            gap: Minutes(15),
            clashes: Vec::new(),
            two_days: Vec::new(),
            wanted: Vec::new(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn fewer_times_do_not_suffice_with_pairs_and_least_sizes(task in bound()) {
        let plan = run(&task);
        is_sound(&task, &plan);
        if matches!(plan.limits, Limits::Places(_)) {
            return Ok(());
        }
        let least = by_trying(&task);
        prop_assert_eq!(least.is_some(), plan.limits == Limits::Held);
        if let Some(least) = least {
            prop_assert_eq!(plan.slots.len(), least);
            prop_assert!(plan.is_proven());
        }
    }
}

fn pair(a: &str, b: &str, wish: PairWish) -> Edit {
    Edit::Pair(On::Add(Pair::new(a.parse().unwrap(), b.parse().unwrap(), wish).unwrap()))
}

fn windows(plan: &Plan) -> Vec<Window> {
    plan.slots.iter().map(|slot| slot.window).collect()
}

const TUE: Window = Window { day: Day::Tue, start: Minutes::at(15, 0), length: Minutes(90) };
const THU: Window = Window { day: Day::Thu, start: Minutes::at(15, 0), length: Minutes(90) };

#[test]
fn two_who_are_to_be_apart_are_not_in_the_only_group_of_a_time() {
    let people = || ["a", "b", "c", "d", "e", "f"].map(|id| teacher(id, &[TUE, THU]));
    let one_leads = school(people().into_iter().chain([supervisor("s", 2)]));
    let (_, plan) = solved(&one_leads, &ask(Whom::People, Vec::new()));
    assert_eq!(plan.slots.len(), 1);
    let apart = school(people().into_iter().chain([supervisor("s", 2), pair("a", "b", PairWish::Apart)]));
    let (task, plan) = solved(&apart, &ask(Whom::People, Vec::new()));
    assert_eq!((plan.slots.len(), plan.at_least, plan.limits), (2, 2, Limits::Held));
    let of = |id: &str| {
        let id: PersonId = id.parse().unwrap();
        let is_there = |party: &usize| task.parties[*party].people.contains(&id);
        plan.slots.iter().position(|slot| slot.parties.iter().any(is_there))
    };
    assert_ne!(of("a"), of("b"));
    // Two groups at one time part them as well.
    let two = school(people().into_iter().chain([
        supervisor("s", 1),
        supervisor("t", 1),
        pair("a", "b", PairWish::Apart),
    ]));
    let (_, plan) = solved(&two, &ask(Whom::People, Vec::new()));
    assert_eq!((plan.slots.len(), plan.slots[0].leaders.len()), (1, 2));
}

#[test]
fn two_who_are_to_be_together_have_one_time() {
    let people =
        [teacher("a", &[TUE, THU]), teacher("b", &[THU]), teacher("c", &[THU]), teacher("d", &[THU])];
    let unit = school(people.into_iter().chain([supervisor("s", 1), pair("a", "b", PairWish::Together)]));
    let (task, plan) = solved(&unit, &ask(Whom::People, Vec::new()));
    assert_eq!(task.parties.len(), 3);
    assert_eq!(windows(&plan), [THU]);
    let apart = [teacher("a", &[TUE]), teacher("b", &[THU]), pair("a", "b", PairWish::Together)];
    let (_, plan) = solved(&school(apart), &ask(Whom::People, Vec::new()));
    assert_eq!((plan.slots.len(), plan.without.len()), (0, 1));
}

#[test]
fn only_the_given_times_count_and_the_fewest_are_left_out() {
    let people = [teacher("a", &[TUE, THU]), teacher("b", &[TUE]), teacher("c", &[THU])];
    let unit = school(people);
    let task = ask(Whom::People, Vec::new()).task(&unit);
    let plan = fixed(&task, &[task.place(THU).unwrap()], &|| false);
    is_sound(&task, &plan);
    assert_eq!(windows(&plan), [THU]);
    let names: BTreeSet<&str> = plan.without.iter().map(|&n| task.parties[n].people[0].0.as_str()).collect();
    assert_eq!(names, BTreeSet::from(["b"]));
    // One leader has room for all but one who cannot be with another one.
    let people = ["a", "b", "c", "d"].map(|id| teacher(id, &[TUE]));
    let unit = school(people.into_iter().chain([supervisor("s", 1), pair("a", "b", PairWish::Apart)]));
    let task = ask(Whom::People, Vec::new()).task(&unit);
    let plan = fixed(&task, &[task.place(TUE).unwrap()], &|| false);
    is_sound(&task, &plan);
    assert_eq!((plan.limits, plan.without.len(), plan.slots[0].parties.len()), (Limits::Held, 1, 3));
}

#[test]
fn what_is_found_first_is_told_before_it_is_proven_and_stays_when_stopped() {
    // Three sets of two overlap in a ring: two times are found, and that one does not do is yet to be seen.
    let fits = [[true, true, false], [false, true, true], [true, false, true]];
    let party =
        |fits: &[bool; 3]| Party { group: None, people: Vec::new(), fits: fits.to_vec(), now: Vec::new() };
    let at = |day| Window { day, ..TUE };
    let task = Task {
        candidates: [Day::Mon, Day::Tue, Day::Wed].map(at).to_vec(),
        parties: fits.iter().map(party).collect(),
        leaders: Vec::new(),
        size: 10,
        least: 1,
        apart: Vec::new(),
        gap: Minutes(15),
        clashes: Vec::new(),
        two_days: Vec::new(),
        wanted: Vec::new(),
    };
    let mut told = Vec::new();
    let plan = solve(&task, Effort::default(), &|| true, &mut |step| told.push(step));
    is_sound(&task, &plan);
    assert_eq!((plan.slots.len(), plan.at_least), (2, 1), "stopped: not proven");
    assert!(told.iter().any(|step| matches!(step, Step::Found(_))), "nothing was shown");
    assert_eq!((run(&task).slots.len(), run(&task).at_least), (2, 2));
}
