//! What is said of another place is what it would cost: each named alternative is made, and the changed
//! unit is scored in full by a path of its own, from the unit alone.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    answer::{
        cost::{Terms, int},
        today::{Today, Trial},
    },
    fixtures::*,
    hand::{member, moved},
    job::{setup::Setup, windows::free_of},
    proposal::earlier::{Again, met, wish},
};
use super::{Alternative, against::Against, to_take, why};
use crate::model::{
    edit::{Edit, apply},
    groups::{Group, Hold, Membership},
    ids::{GroupId, PersonId},
    people::{Home, Person, Training},
    unit::Unit,
    week::{Day, Window},
};

pub type Pairs = Vec<(PersonId, PersonId)>;

/// Random numbers that are the same each time.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most.max(1)
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

pub struct Case {
    pub unit: Unit,
    pub together: Pairs,
    pub apart: Pairs,
}

/// Small and large schools, few and many groups, people put wherever it happens.
pub fn case(dice: &mut Dice) -> Case {
    let (count, groups) = (6 + dice.below(40), 2 + dice.below(6));
    let days = [Day::Mon, Day::Tue, Day::Thu];
    let windows: Vec<Window> = (0..2 + dice.below(4))
        .map(|_| {
            let start = 780 + 15 * u16::try_from(dice.below(8)).unwrap();
            window(days[dice.below(3)], start, start + 90)
        })
        .collect();
    let free = |dice: &mut Dice| -> Vec<Window> {
        let all = windows.iter().filter(|_| !dice.one_in(3));
        all.map(|w| window(w.day, w.start.0 - 15, w.end().0 + 15)).collect()
    };
    let mut people: Vec<Person> = (0..count)
        .map(|n| {
            let team = dice.below(count / 4 + 2);
            let mut person = teacher(n, &if team == 0 { String::new() } else { format!("Lag {team}") }, []);
            person.free.extend(free(dice));
            person.stages = (0..dice.below(3)).map(|_| code(["s1", "s2", "s3"][dice.below(3)])).collect();
            person.experience = (!dice.one_in(4)).then(|| u8::try_from(dice.below(30)).unwrap());
            person.wishes = if dice.one_in(2) { vec![code("m1"), code("m2")] } else { Vec::new() };
            if dice.one_in(4) {
                let unit = ["u1", "u2"][dice.below(2)].parse().unwrap();
                person.home = Some(Home { unit, person: person.id, name: "Annan".into(), seen: None });
            }
            person
        })
        .collect();
    for n in 0..groups {
        let mut lead = leader(count + n, 2, []);
        lead.free.extend(free(dice));
        if dice.one_in(3) {
            lead.leading.training = Training::Underway;
        }
        people.push(lead);
    }
    let mut made: Vec<Group> = (0..groups)
        .map(|n| {
            let mut group = Group::new(group_id(n), format!("Grupp {n}").as_str().into());
            group.programme = Some(code("lift"));
            group.module = dice.one_in(2).then(|| code(["m1", "m2"][dice.below(2)]));
            if !dice.one_in(6) {
                group.windows.insert(windows[dice.below(windows.len())]);
                // Some meet twice a week.
                let second = windows[dice.below(windows.len())];
                if dice.one_in(2) && !group.windows.iter().any(|w| w.overlaps(second)) {
                    group.windows.insert(second);
                }
            }
            group.supervisor = match dice.below(6) {
                0 => None,
                1 => Some(person_id(dice.below(count))),
                _ => Some(person_id(count + dice.below(groups))),
            };
            group
        })
        .collect();
    for n in 0..count {
        let hold = if dice.one_in(5) { Hold::Locked } else { Hold::Loose };
        if let Some(group) = made.get_mut(dice.below(groups + 1)) {
            group.members.insert(person_id(n), Membership { hold, ..Membership::default() });
        }
    }
    let pair = |dice: &mut Dice| (person_id(dice.below(count)), person_id(dice.below(count)));
    let pairs = |dice: &mut Dice| -> Pairs {
        let all: Vec<_> = (0..dice.below(3)).map(|_| pair(dice)).collect();
        all.into_iter().filter(|(a, b)| a != b).collect()
    };
    let (together, apart) = (pairs(dice), pairs(dice));
    Case { unit: unit(people, made), together, apart }
}

/// How many different ones.
fn different<T: Ord>(all: impl IntoIterator<Item = T>) -> i64 {
    int(all.into_iter().collect::<BTreeSet<T>>().len())
}

/// The cost of a unit, term by term, read from the unit alone (`formats/g1-s1.md`, "Cost").
pub fn score(unit: &Unit) -> Terms {
    let mut terms = Terms::default();
    let home = |p: &Person| p.home.as_ref().map(|h| h.unit);
    let person = |id: PersonId| unit.person(id).unwrap();
    let mut team_groups: BTreeMap<(Option<_>, String), BTreeSet<GroupId>> = BTreeMap::new();
    let wished: BTreeSet<_> = unit.people().iter().flat_map(|p| p.wishes.clone()).collect();
    for group in unit.groups().iter().filter(|g| !g.members.is_empty()) {
        let people: Vec<&Person> = group.members.keys().map(|&id| person(id)).collect();
        for p in people.iter().filter(|p| !p.team.is_empty()) {
            team_groups.entry((home(p), p.team.to_string())).or_default().insert(group.id);
        }
        let with: Vec<_> = people.iter().filter(|p| !p.stages.is_empty()).collect();
        let share = |s: &str| with.iter().filter(|p| p.stages.contains(&code(s))).count();
        terms.stage += int(with.len() - share("s1").max(share("s2")).max(share("s3")));
        let members = int(people.iter().filter(|p| group.supervisor != Some(p.id)).count());
        terms.size += (members - 7).pow(2);
        terms.off += (members - 7).abs();
        for (from, to) in [(0, 5), (5, 15), (15, 200)] {
            let band =
                people.iter().filter_map(|p| p.experience).filter(|y| (from..to).contains(&i32::from(*y)));
            let c = int(band.count());
            terms.exp += c * (c - 1) / 2;
        }
        terms.school += different(people.iter().map(|p| home(p))) - 1;
        if let Some(lead) = group.supervisor.map(person) {
            terms.travel += i64::from(people.iter().all(|p| home(p) != home(lead)));
            terms.untrained += i64::from(lead.leading.training != Training::Done);
        }
        let rank = |m| -> usize {
            people.iter().map(|p| p.wishes.iter().position(|w| *w == m).unwrap_or(p.wishes.len())).sum()
        };
        let kept = group.module.filter(|m| wished.contains(m));
        let best = wished.iter().map(|&m| rank(m)).min().unwrap_or(0);
        terms.module += int(kept.map_or(best, rank));
    }
    terms.team = team_groups.values().map(|groups| int(groups.len()) - 1).sum();
    let placed = |id| unit.groups().iter().any(|g| g.supervisor == Some(id) || g.members.contains_key(&id));
    let teaches = |p: &&Person| p.roles.contains(&code("teacher")) || !p.stages.is_empty();
    let left = unit.people().iter().filter(teaches).filter(|p| !placed(p.id)).count();
    terms.unplaced = int(left);
    terms
}

/// What breaks a rule in a unit, as far as members decide it, with how badly.
fn faults(case: &Case, unit: &Unit) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for group in unit.groups().iter().filter(|g| !g.members.is_empty()) {
        let id = group.id;
        let size = group.members.keys().filter(|m| group.supervisor != Some(**m)).count();
        if size > 10 {
            all.insert(format!("full {id}"), size);
        }
        if size < 3 {
            all.insert(format!("few {id}"), 3 - size);
        }
        if group.windows.is_empty() {
            all.insert(format!("no window {id}"), 1);
        }
        if group.supervisor.is_none() {
            all.insert(format!("no lead {id}"), 1);
        }
        for &m in group.members.keys() {
            let free = free_of(unit.person(m).unwrap());
            if !group.windows.iter().all(|w| free.iter().any(|f| f.holds(*w))) {
                all.insert(format!("not free {id} {m}"), 1);
            }
            for other in unit.groups().iter().filter(|g| g.id != id && g.supervisor == Some(m)) {
                if group.windows.iter().any(|w| other.windows.iter().any(|o| o.overlaps(*w))) {
                    all.insert(format!("leads {id} {m} {}", other.id), 1);
                }
            }
        }
        let here = |p: PersonId| group.members.contains_key(&p);
        let elsewhere = |p: PersonId| unit.groups().iter().any(|g| g.id != id && g.members.contains_key(&p));
        for &(a, b) in case.apart.iter().filter(|(a, b)| here(*a) && here(*b)) {
            all.insert(format!("apart {id} {a} {b}"), 1);
        }
        for &(a, b) in &case.together {
            for (a, b) in [(a, b), (b, a)].into_iter().filter(|(a, b)| here(*a) && elsewhere(*b)) {
                all.insert(format!("together {id} {a} {b}"), 1);
            }
        }
        let Some(lead) = group.supervisor else { continue };
        let free = free_of(unit.person(lead).unwrap());
        if !group.windows.iter().all(|w| free.iter().any(|f| f.holds(*w))) {
            all.insert(format!("lead not free {id}"), 1);
        }
        let close = |a: &Window, b: &Window| {
            a.day == b.day && a.start.0 < b.end().0 + 15 && b.start.0 < a.end().0 + 15
        };
        for other in unit.groups().iter().filter(|g| g.id != id && g.supervisor == Some(lead)) {
            if group.windows.iter().any(|w| other.windows.iter().any(|o| close(w, o))) {
                all.insert(format!("lead taken {id} {}", other.id), 1);
            }
        }
    }
    all
}

fn made(unit: &Unit, edit: &Edit) -> Unit {
    let mut after = unit.clone();
    apply(&mut after, edit).unwrap();
    after
}

/// The unit with an alternative made, by the edits that a person makes.
fn with(today: &Today, unit: &Unit, one: &Alternative) -> Unit {
    let group = |at: Option<usize>| at.and_then(|at| today.group_id(at)).and_then(|id| unit.group(id));
    let id = |person: usize| today.person_id(person).unwrap();
    let go = |&(person, to): &(usize, Option<usize>)| {
        let from = group(today.place(person));
        // Who gives their place to somebody without one has none.
        let Some(to) = group(to) else { return from.map(|from| member(from, id(person), None)) };
        let stays = to.members.contains_key(&id(person));
        (!stays).then(|| moved(id(person), from, to, Hold::Locked))
    };
    made(unit, &one.moves.iter().filter_map(go).collect())
}

/// The same people in other groups: a proposal of nobody's making.
fn shuffled(dice: &mut Dice, unit: &Unit) -> Unit {
    let mut after = unit.clone();
    let all: Vec<GroupId> = unit.groups().iter().map(|group| group.id).collect();
    for person in unit.people().iter().map(|person| person.id) {
        let now = after.groups().iter().find(|group| group.members.contains_key(&person)).cloned();
        let to = after.group(all[dice.below(all.len())]).unwrap().clone();
        if let Some(now) = now.filter(|now| now.id != to.id && !dice.one_in(3)) {
            after = made(&after, &moved(person, Some(&now), &to, Hold::Loose));
        }
    }
    after
}

/// How many pairs are against the wish of who has met whom, read from the groups before and after.
fn meet(case: &Case, after: &Unit, again: Again) -> i64 {
    let place = |id: PersonId| after.groups().iter().position(|group| group.members.contains_key(&id));
    let team = |id: PersonId| case.unit.person(id).unwrap().team_of();
    let bound =
        |pair: (PersonId, PersonId)| case.together.iter().any(|&(a, b)| pair == (a, b) || pair == (b, a));
    let counts = |&(a, b): &(PersonId, PersonId)| match (again, place(a), place(b)) {
        (Again::AsBefore, Some(x), Some(y)) => x != y,
        (Again::Different, Some(x), Some(y)) => {
            x == y && !bound((a, b)) && (team(a).is_none() || team(a) != team(b))
        }
        _ => false,
    };
    int(met(&case.unit).into_keys().filter(counts).count())
}

/// Whether the second has a fault that the first has not, or a worse one.
fn worse(before: &BTreeMap<String, usize>, after: &BTreeMap<String, usize>) -> bool {
    after.iter().any(|(fault, bad)| before.get(fault).is_none_or(|was| was < bad))
}

#[test]
fn each_named_alternative_costs_what_is_said_and_the_next_best_is_the_best() {
    let (programme, roles) = (programme(), BTreeSet::new());
    let (mut exchanges, mut moves, mut bound, mut kept_out) = (0, 0, 0, 0);
    let (mut twice, mut guests, mut leads) = (0, 0, 0);
    let (mut instead, mut exchanges_of_bound, mut by_pairs) = (0, 0, 0);
    for seed in 0..150 {
        let mut dice = Dice::new(seed * 7919 + 1);
        let case = case(&mut dice);
        let mut setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        (setup.together, setup.apart) = (case.together.clone(), case.apart.clone());
        // Now and then they are a proposal of who has met whom: people of these groups are in others.
        let again = [Again::Whatever, Again::Different, Again::AsBefore][usize::try_from(seed % 3).unwrap()];
        let unit = if again == Again::Whatever { case.unit.clone() } else { shuffled(&mut dice, &case.unit) };
        let mut instance = setup.instance(&unit).unwrap();
        wish(&mut instance, &case.unit, again);
        let today = Today::seen(instance);
        let score = |unit: &Unit| Terms { again: meet(&case, unit, again), ..self::score(unit) };
        let before = score(&unit);
        assert_eq!(today.terms(), before, "seed {seed}: as it stands");
        let faults_now = faults(&case, &unit);
        let any = dice.below(today.instance.people.len());
        // Now and then one of two who must be together.
        let one = case.together.first().filter(|_| seed % 5 == 0).and_then(|&(a, _)| today.person(a));
        let person = one.unwrap_or(any);
        let found = why(&today, person);
        assert_eq!(found.elsewhere.len(), today.groups() - usize::from(found.now.is_some()));
        bound += usize::from(!found.bound.is_empty());
        // Groups with two times, guests, and people who lead a group and are in one are among them.
        let id = today.person_id(person).unwrap();
        guests += usize::from(unit.person(id).unwrap().is_guest());
        for one in found.elsewhere.iter().chain(&found.next) {
            let to = today.group_id(one.group).and_then(|id| unit.group(id)).unwrap();
            twice += usize::from(to.windows.len() == 2);
            leads += usize::from(to.supervisor.is_some_and(|lead| to.members.contains_key(&lead)));
            let after = with(&today, &unit, one);
            assert_eq!(score(&after) - before, one.difference.terms, "seed {seed}, {one:?}");
            let faults_then = faults(&case, &after);
            let said = !one.difference.against.is_empty();
            assert_eq!(worse(&faults_now, &faults_then), said, "seed {seed}, {one:?} {faults_then:?}");
            kept_out += usize::from(said);
        }
        // Every move and every exchange, one by one.
        let cost = |unit: &Unit| (score(unit) - before).cost(&today.instance.weights);
        let sound = |unit: &Unit| !worse(&faults_now, &faults(&case, unit));
        let mut all: Vec<i64> = found
            .elsewhere
            .iter()
            .map(|one| with(&today, &unit, one))
            .filter(sound)
            .map(|u| cost(&u))
            .collect();
        let block = today.bound(person);
        for other in 0..today.instance.people.len() {
            if let Some(one) = to_take(&today, &mut Trial::new(&today), &block, other) {
                let after = with(&today, &unit, &one);
                all.extend(sound(&after).then(|| cost(&after)));
            }
        }
        let next = found.next.as_ref().map(|one| one.difference.terms.cost(&today.instance.weights));
        assert_eq!(next, all.into_iter().min(), "seed {seed}");
        match found.next {
            Some(one) if one.with.is_some() => {
                exchanges += 1;
                instead += usize::from(found.now.is_none());
                exchanges_of_bound += usize::from(!found.bound.is_empty() || one.moves.len() > 2);
                by_pairs += usize::from(one.difference.terms.again != 0);
            }
            Some(_) => moves += 1,
            None => {}
        }
    }
    assert!(
        exchanges > 3 && moves > 3 && bound > 1 && kept_out > 20,
        "{exchanges} {moves} {bound} {kept_out}"
    );
    assert!(
        instead > 2 && exchanges_of_bound > 1 && by_pairs > 5,
        "{instead} {exchanges_of_bound} {by_pairs}"
    );
    assert!(twice > 20 && guests > 5 && leads > 3, "{twice} {guests} {leads}");
}

#[test]
fn a_rule_broken_less_than_before_is_no_new_one() {
    let now = [Against::Full { members: 12, most: 10 }, Against::NotFree(person_id(1))];
    assert!(!Against::Full { members: 11, most: 10 }.is_new(&now));
    assert!(Against::Full { members: 13, most: 10 }.is_new(&now));
    assert!(!Against::NotFree(person_id(1)).is_new(&now));
    assert!(Against::NotFree(person_id(2)).is_new(&now));
    assert!(Against::Few { members: 2, least: 3 }.is_new(&now));
}
