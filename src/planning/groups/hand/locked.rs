//! What somebody locked, and whether a change touches it.
//!
//! Who is locked stays with the group as people know it: the group keeps its time and its supervisor too, else
//! a proposal could make another group under the same name around the person.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::{
    groups::{Group, Hold, Lock, MemberState},
    ids::{GroupId, PersonId},
    unit::Unit,
};

/// What of a group a proposal may not change: what is locked, and what goes with those who are locked in it.
pub fn kept(group: &Group, on: NaiveDate) -> BTreeSet<Lock> {
    let holds = group.members.values().any(|is| is.hold == Hold::Locked && is.on(on) != MemberState::Left);
    let time = (holds && !group.windows.is_empty()).then_some(Lock::Windows);
    let lead = (holds && group.supervisor.is_some()).then_some(Lock::Supervisor);
    group.locks.iter().copied().chain(time).chain(lead).collect()
}

/// The first group of which something locked would be another, or that would be gone with something
/// locked in it.
pub fn touched(now: &Unit, then: &Unit, on: NaiveDate) -> Option<GroupId> {
    let is_touched = |group: &&Group| match then.group(group.id) {
        None => !group.locks.is_empty() || held(group, on).next().is_some(),
        Some(after) => differs(group, after, on),
    };
    now.groups().iter().find(is_touched).map(|group| group.id)
}

fn differs(now: &Group, then: &Group, on: NaiveDate) -> bool {
    let gone = |person| then.members_on(on).all(|member| member != person);
    kept(now, on).iter().any(|lock| is_broken(*lock, now, then, on)) || held(now, on).any(gone)
}

/// What is locked of a group and would be another; all of it where the group would be gone.
pub fn broken(now: &Group, then: Option<&Group>, on: NaiveDate) -> Vec<Lock> {
    let Some(then) = then else { return now.locks.iter().copied().collect() };
    now.locks.iter().copied().filter(|lock| is_broken(*lock, now, then, on)).collect()
}

fn is_broken(lock: Lock, now: &Group, then: &Group, on: NaiveDate) -> bool {
    let members = |group: &Group| group.members_on(on).collect::<BTreeSet<PersonId>>();
    match lock {
        Lock::Members => members(now) != members(then),
        Lock::Windows => now.windows != then.windows,
        Lock::Supervisor => now.supervisor != then.supervisor,
        Lock::Module => now.module != then.module,
    }
}

fn held(group: &Group, on: NaiveDate) -> impl Iterator<Item = PersonId> + '_ {
    group.members_on(on).filter(|id| group.members.get(id).is_some_and(|is| is.hold == Hold::Locked))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::On,
            edit::{Edit, apply},
            groups::Membership,
            week::Day,
        },
        planning::groups::fixtures::*,
    };

    fn two_groups() -> Unit {
        let people = (0..31).map(|n| teacher(n, "", []));
        let group = |n: usize| {
            let mut group = Group::new(group_id(n), format!("Grupp {n}").as_str().into());
            group.supervisor = Some(person_id(20 + n));
            group.members.extend((0..4).map(|m| (person_id(n * 5 + m), Membership::default())));
            group
        };
        unit(people, [1, 2].map(group))
    }

    fn with(unit: &Unit, change: impl Fn(&mut Group)) -> Unit {
        let mut unit = unit.clone();
        let mut group = unit.group(group_id(1)).unwrap().clone();
        apply(&mut unit, &Edit::Group(On::Remove(group.clone()))).unwrap();
        change(&mut group);
        apply(&mut unit, &Edit::Group(On::Add(group))).unwrap();
        unit
    }

    fn on() -> NaiveDate {
        date(2026, 11, 28)
    }

    fn lock(lock: Lock) -> Unit {
        with(&two_groups(), move |group| {
            group.locks.insert(lock);
        })
    }

    fn held(n: usize) -> Unit {
        with(&two_groups(), move |group| group.members.get_mut(&person_id(n)).unwrap().hold = Hold::Locked)
    }

    fn led_by_another() -> Unit {
        with(&two_groups(), |group| group.supervisor = Some(person_id(30)))
    }

    fn without_one() -> Unit {
        with(&two_groups(), |group| {
            group.members.remove(&person_id(5));
        })
    }

    #[test]
    fn what_is_loose_may_be_another() {
        assert_eq!(touched(&two_groups(), &led_by_another(), on()), None);
        assert_eq!(touched(&lock(Lock::Windows), &led_by_another(), on()), None);
    }

    #[test]
    fn a_locked_supervisor_stays() {
        assert_eq!(touched(&lock(Lock::Supervisor), &led_by_another(), on()), Some(group_id(1)));
    }

    #[test]
    fn a_locked_time_stays() {
        let moved = with(&two_groups(), |group| {
            group.windows.insert(window(Day::Tue, 900, 990));
        });
        assert_eq!(touched(&lock(Lock::Windows), &moved, on()), Some(group_id(1)));
    }

    #[test]
    fn a_locked_module_stays() {
        let other = with(&two_groups(), |group| group.module = Some(code("algebra")));
        assert_eq!(touched(&lock(Lock::Module), &other, on()), Some(group_id(1)));
    }

    #[test]
    fn locked_members_stay_and_whoever_is_held_does() {
        assert_eq!(touched(&lock(Lock::Members), &without_one(), on()), Some(group_id(1)));
        assert_eq!(touched(&held(5), &without_one(), on()), Some(group_id(1)));
        assert_eq!(touched(&held(6), &without_one(), on()), None);
    }

    #[test]
    fn who_is_held_keeps_the_supervisor_and_the_time_of_the_group() {
        let then = with(&held(5), |group| group.supervisor = Some(person_id(30)));
        assert_eq!(touched(&held(5), &then, on()), Some(group_id(1)));
        assert_eq!(kept(held(5).group(group_id(1)).unwrap(), on()), [Lock::Supervisor].into());
        assert_eq!(kept(two_groups().group(group_id(1)).unwrap(), on()), [].into());
        let met = with(&held(5), |group| {
            group.windows.insert(window(Day::Tue, 900, 990));
        });
        let kept = kept(met.group(group_id(1)).unwrap(), on());
        assert_eq!(kept, [Lock::Windows, Lock::Supervisor].into());
    }

    #[test]
    fn what_is_locked_of_a_group_that_goes_is_named() {
        let both = with(&lock(Lock::Members), |group| {
            group.locks.insert(Lock::Module);
        });
        let group = both.group(group_id(1)).unwrap();
        assert_eq!(broken(group, None, on()), [Lock::Members, Lock::Module]);
        assert_eq!(broken(group, Some(group), on()), []);
        let led = led_by_another();
        assert_eq!(broken(group, led.group(group_id(1)), on()), []);
    }
}
