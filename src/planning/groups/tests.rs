//! What every proposal promises, checked by a second reading of the rules over the unit itself.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{
    answer::{cost::total, rules::check_all},
    fixtures::*,
    job::{
        instance::Instance,
        setup::{Mode, Setup},
        windows::free_of,
    },
    membership::taking_part::people_without_group,
    proposal::{
        Proposal, propose,
        search::{Effort, Ended, Found, search},
    },
    why::explain::{Why, why_unplaced},
};
use crate::model::{
    edit::apply,
    groups::{Group, Hold, Lock, Membership},
    ids::{GroupId, PersonId},
    people::Person,
    text::Name,
    unit::Unit,
    week::{Day, Window},
};

pub(super) const EFFORT: Effort = Effort { seed: 7, steps: 1_500 };

pub(super) fn run(instance: &Instance) -> Found {
    search(instance, EFFORT, &|| false, &mut |_| {})
}

pub(super) fn proposed(unit: &Unit, setup: &Setup<'_>, found: &Found, instance: &Instance) -> Proposal {
    let mut ids = (500..).map(group_id);
    propose(unit, setup.programme.id, instance, found, &mut ids, &|n| Name::new(&format!("Grupp {n}")))
        .unwrap()
}

fn some_free(bits: u8) -> Vec<Window> {
    let all = [
        window(Day::Mon, 900, 990),
        window(Day::Tue, 880, 1000),
        window(Day::Tue, 1000, 1040),
        window(Day::Wed, 900, 985),
        window(Day::Thu, 840, 1020),
    ];
    all.into_iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, w)| w).collect()
}

fn person(n: usize, [kind, free, more, team]: [u8; 4]) -> Person {
    let mut person = if kind % 6 == 0 {
        leader(n, 1 + more % 2, some_free(free | 16))
    } else {
        teacher(n, ["", "Lag 1", "Lag 2", "Lag 3"][usize::from(team % 4)], some_free(free & 31))
    };
    if kind % 12 == 6 {
        person.roles.extend(roles());
    }
    person.experience = more.is_multiple_of(3).then_some(more);
    if more.is_multiple_of(2) {
        person.wishes.push(code(["m1", "m2"][usize::from(more / 2 % 2)]));
    }
    person
}

/// Two groups that stand, with people of the unit in them and all kinds of locks.
fn standing(people: &[Person], choice: [u8; 6]) -> Vec<Group> {
    let mut groups = Vec::new();
    for at in 0..usize::from(choice[0] % 3) {
        let mut group = Group::new(group_id(at), Name::new(&format!("Grupp {}", at + 1)));
        let seed = choice[at + 1];
        group.programme = seed.is_multiple_of(2).then(|| code("lift"));
        let from = at * 4;
        for person in people.iter().skip(from).take(usize::from(seed % 5)).filter(|p| !p.leads()) {
            let hold = if seed.is_multiple_of(3) { Hold::Locked } else { Hold::Loose };
            group.members.insert(person.id, Membership { hold, ..Membership::default() });
        }
        if !seed.is_multiple_of(5) {
            group.windows.extend(some_free(1 << (seed % 5)));
        }
        group.supervisor = people.iter().find(|p| p.leads()).map(|p| p.id).filter(|_| seed.is_multiple_of(4));
        let locks = [Lock::Members, Lock::Windows, Lock::Supervisor, Lock::Module];
        group.locks.extend(
            locks.into_iter().enumerate().filter(|(l, _)| choice[3] >> (l + at) & 1 == 1).map(|x| x.1),
        );
        groups.push(group);
    }
    groups
}

prop_compose! {
    pub(super) fn any_unit()(
        people in prop::collection::vec(any::<[u8; 4]>(), 4..22),
        choice in any::<[u8; 6]>(),
    ) -> Unit {
        let people: Vec<Person> = people.into_iter().enumerate().map(|(n, seed)| person(n, seed)).collect();
        let groups = standing(&people, choice);
        unit(people, groups)
    }
}

/// Everything that must hold after a proposal, read off the two units and nothing else.
fn faults(before: &Unit, after: &Unit, mode: Mode) -> Vec<String> {
    let mut out = Vec::new();
    let mut seen: BTreeMap<PersonId, GroupId> = BTreeMap::new();
    for group in after.groups() {
        let old = before.group(group.id);
        let size = group.members.keys().filter(|&&m| group.supervisor != Some(m)).count();
        // Those who can come at the old time; a proposal need not keep others.
        let came = |g: &&Group, id: &PersonId| {
            let free = free_of(before.person(*id).unwrap());
            mode == Mode::FillUp || g.windows.iter().all(|w| free.iter().any(|f| f.holds(*w)))
        };
        let was = old.map_or(0, |g| g.members.keys().filter(|id| came(&g, id)).count());
        if size > 10.max(old.map_or(0, |g| g.members.len()))
            || (size < 3.min(was.max(if old.is_none() { 3 } else { 0 })) && size > 0)
        {
            out.push(format!("{}: size {size}, was {was}", group.id));
        }
        for &id in group.members.keys() {
            if let Some(other) = seen.insert(id, group.id) {
                out.push(format!("{id} in {other} and {}", group.id));
            }
            let new_here = old.is_none_or(|g| !g.members.contains_key(&id));
            let free = free_of(after.person(id).unwrap());
            let fits = group.windows.iter().all(|w| free.iter().any(|f| f.holds(*w)));
            if new_here && (!fits || group.windows.is_empty()) {
                out.push(format!("{id} is not free in {}", group.id));
            }
        }
        let new_time = old.is_none_or(|g| g.windows != group.windows || g.supervisor != group.supervisor);
        if new_time {
            let Some(lead) = group.supervisor.and_then(|id| after.person(id)) else {
                out.push(format!("{} has no supervisor", group.id));
                continue;
            };
            let free = free_of(lead);
            if !group.windows.iter().all(|w| free.iter().any(|f| f.holds(*w))) {
                out.push(format!("supervisor of {} is not free", group.id));
            }
            let all: Vec<&Group> =
                after.groups().iter().filter(|g| g.supervisor == group.supervisor).collect();
            let had = before.groups().iter().filter(|g| g.supervisor == group.supervisor).count();
            if all.len() > usize::from(lead.leading.max_groups).max(had) {
                out.push(format!("{} leads {}", lead.id, all.len()));
            }
            for other in all.iter().filter(|g| g.id != group.id) {
                let close = |a: &Window, b: &Window| {
                    a.day == b.day && a.start.0 < b.end().0 + 15 && b.start.0 < a.end().0 + 15
                };
                if group.windows.iter().any(|a| other.windows.iter().any(|b| close(a, b))) {
                    out.push(format!("{} and {} too close", group.id, other.id));
                }
            }
        }
    }
    for group in before.groups() {
        let Some(now) = after.group(group.id) else {
            if !group.locks.is_empty() || mode == Mode::FillUp {
                out.push(format!("{} is gone", group.id));
            }
            continue;
        };
        let held = group.members.values().any(|is| is.hold == Hold::Locked);
        let set = |lock| match lock {
            Lock::Windows => !group.windows.is_empty(),
            Lock::Supervisor => group.supervisor.is_some(),
            Lock::Members | Lock::Module => false,
        };
        let locked = |lock| group.locks.contains(&lock) || (held && set(lock));
        let was_kept = |set: bool| mode == Mode::FillUp && set;
        if (locked(Lock::Windows) || was_kept(!group.windows.is_empty())) && now.windows != group.windows {
            out.push(format!("windows of {} changed", group.id));
        }
        if (locked(Lock::Supervisor) || was_kept(group.supervisor.is_some()))
            && now.supervisor != group.supervisor
        {
            out.push(format!("supervisor of {} changed", group.id));
        }
        if locked(Lock::Members) && now.members != group.members {
            out.push(format!("members of {} changed", group.id));
        }
        for (id, membership) in &group.members {
            let stays = membership.hold == Hold::Locked || mode == Mode::FillUp;
            if stays && !now.members.contains_key(id) {
                out.push(format!("{id} was held in {}", group.id));
            }
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn a_proposal_applies_and_breaks_no_rule(unit in any_unit(), fill_up in any::<u8>()) {
        let (programme, roles) = (programme(), roles());
        let mut setup = Setup::new(&programme, &roles, date(2026, 11, 22));
        setup.mode = if fill_up.is_multiple_of(2) { Mode::FillUp } else { Mode::Rebuild };
        let instance = setup.instance(&unit).unwrap();
        let found = run(&instance);
        prop_assert_eq!(check_all(&instance, &found.answer), Ok(()));
        let proposal = proposed(&unit, &setup, &found, &instance);
        let mut after = unit.clone();
        apply(&mut after, &proposal.edit()).unwrap();
        prop_assert_eq!(faults(&unit, &after, setup.mode), Vec::<String>::new());
        let without: BTreeSet<PersonId> =
            people_without_group(&after, &programme, &roles, setup.on).into_iter().collect();
        let said: BTreeSet<PersonId> = proposal.unplaced.iter().map(|(id, _)| *id).collect();
        prop_assert_eq!(without, said);
        prop_assert_eq!(run(&instance), found);
    }

    #[test]
    fn nobody_said_to_be_impossible_has_a_place(unit in any_unit()) {
        let (programme, roles) = (programme(), roles());
        let setup = Setup::new(&programme, &roles, date(2026, 11, 22));
        let instance = setup.instance(&unit).unwrap();
        let found = run(&instance);
        for person in found.answer.unplaced(&instance) {
            let why = why_unplaced(&instance, &found.answer, person);
            let never = matches!(
                why,
                Why::NoFreeTime | Why::TooShort | Why::OneDay | Why::OneLed | Why::NoLead | Why::NoCommonWindow | Why::TooFew { .. }
            );
            prop_assert!(!never || !any_place(&instance, person), "{why:?}");
            if matches!(why, Why::OnlyFull { .. }) {
                for (group, cell) in found.answer.cells.iter().enumerate() {
                    let meets = cell.slot.is_some_and(|s| instance.people[person].slots.has(s));
                    let size = found.answer.size(&instance, group);
                    prop_assert!(!meets || cell.members.is_empty() || size >= instance.size.most);
                }
            }
        }
    }
}

/// Whether the person could be in any group of any answer: at some time there is a group that stands
/// or, with somebody to lead it, enough people who are free.
fn any_place(instance: &Instance, person: usize) -> bool {
    (0..instance.slots.len()).any(|slot| {
        let free = instance.people.iter().filter(|p| p.slots.has(slot)).count();
        let led = instance.leads.iter().any(|l| l.slots.has(slot));
        let stands = instance.standing.iter().any(|s| s.slot == Some(slot));
        instance.people[person].slots.has(slot) && ((led && free >= instance.size.least) || stands)
    })
}

#[test]
fn teams_stay_whole_where_they_can() {
    let tue = || [window(Day::Tue, 900, 990)];
    let thu = || [window(Day::Thu, 900, 990)];
    let both = || [window(Day::Tue, 900, 990), window(Day::Thu, 900, 990)];
    let mut people = vec![leader(0, 1, tue()), leader(1, 1, thu())];
    people.extend((2..9).map(|n| teacher(n, "Lag 1", both())));
    people.extend((9..16).map(|n| teacher(n, "Lag 2", both())));
    let unit = unit(people, []);
    let (programme, roles) = (programme(), roles());
    let setup = Setup::new(&programme, &roles, date(2026, 11, 22));
    let instance = setup.instance(&unit).unwrap();
    let found = run(&instance);
    assert_eq!((found.terms.team, found.terms.unplaced, found.terms.size), (0, 0, 0));
    assert_eq!(found.terms, total(&instance, &found.answer));
}

#[test]
fn a_stopped_search_keeps_what_it_has() {
    let people = (0..9).map(|n| teacher(n, "", [window(Day::Tue, 900, 990)])).chain([leader(
        20,
        1,
        [window(Day::Tue, 900, 990)],
    )]);
    let unit = unit(people, []);
    let (programme, roles) = (programme(), roles());
    let instance = Setup::new(&programme, &roles, date(2026, 11, 22)).instance(&unit).unwrap();
    let found = search(&instance, EFFORT, &|| true, &mut |_| {});
    assert_eq!((found.ended, found.terms.unplaced), (Ended::Stopped, 0));
}
