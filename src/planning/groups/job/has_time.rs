//! How many groups a supervisor has time for, whatever number they may lead.

use super::{
    instance::{Instance, Supervision},
    slots::{Apart, Slot},
};

/// Ways to choose times that are looked at before a supervisor is taken to have time for all.
const LOOKS: usize = 20_000;

/// The most groups that a supervisor could lead at once: at times at which enough people are free for a group, and
/// those that they lead already.
pub fn has_time_for(instance: &Instance, lead: usize) -> usize {
    let Some(own) = instance.leads.get(lead) else { return 0 };
    if instance.supervision == Supervision::Later {
        return own.max_groups;
    }
    let led = instance.standing.iter().filter(|standing| standing.lead == Some(lead)).count();
    let others = |slot: usize| {
        instance.people.iter().filter(|person| person.id != own.id && person.slots.has(slot)).count()
    };
    let stands = |slot: usize| {
        instance.standing.iter().any(|standing| standing.lead == Some(lead) && standing.slot == Some(slot))
    };
    // Where groups meet twice a week a time alone, of a group that stands, is none for another group.
    let needed = instance.times_a_week();
    let whole = |slot: usize| instance.slots.get(slot).is_some_and(|slot| slot.windows.len() >= needed);
    let new = |slot: usize| whole(slot) && others(slot) >= instance.size.least;
    let slots = own.slots.iter().filter(|&slot| stands(slot) || new(slot));
    let mut slots: Vec<&Slot> = slots.filter_map(|slot| instance.slots.get(slot)).collect();
    // Where a group has one time a week, to take what ends first leaves room for most.
    slots
        .sort_by_key(|slot| slot.windows.iter().map(|window| (window.day, window.end())).collect::<Vec<_>>());
    let mut looks = LOOKS;
    let most = (1..=own.max_groups).rev().find(|&groups| {
        groups <= slots.len() && can_have(&slots, groups, &mut Vec::new(), instance.gap.0, &mut looks)
    });
    most.unwrap_or(0).max(led.min(own.max_groups))
}

/// Whether so many more of the slots lie apart from each other and from those that are chosen.
fn can_have<'a>(
    slots: &[&'a Slot],
    more: usize,
    chosen: &mut Vec<&'a Slot>,
    gap: u16,
    looks: &mut usize,
) -> bool {
    if more == 0 {
        return true;
    }
    for (at, slot) in slots.iter().enumerate() {
        let Some(left) = looks.checked_sub(1) else { return true };
        *looks = left;
        if slots.len() - at < more {
            return false;
        }
        if chosen.iter().all(|other| slot.apart_by(other, gap) == Apart::Yes) {
            chosen.push(slot);
            let rest = slots.get(at + 1..).unwrap_or_default();
            let can = can_have(rest, more - 1, chosen, gap, looks);
            chosen.pop();
            if can {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::{setup::Setup, twice_tests::two_windows};
    use super::*;
    use crate::{
        model::{
            edit::apply,
            groups::Group,
            week::{Day, Window},
        },
        planning::groups::fixtures::*,
    };

    fn room(free: &[Window], groups: u8) -> usize {
        let all = [Day::Mon, Day::Tue, Day::Wed].map(|day| window(day, 780, 1_080));
        let people = (0..9).map(|n| teacher(n, "", all)).chain([leader(20, groups, free.to_vec())]);
        let unit = unit(people, []);
        let (programme, roles) = (programme(), roles());
        let instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        has_time_for(&instance, 0)
    }

    #[test]
    fn a_time_of_a_group_that_meets_once_is_none_for_new_groups_that_meet_twice() {
        let tue = window(Day::Tue, 900, 990);
        let lead = leader(20, 2, [tue, window(Day::Thu, 900, 990)]);
        let mut standing = Group::new(group_id(1), "Group 1".into());
        standing.windows.insert(tue);
        standing.supervisor = Some(person_id(21));
        let other = leader(21, 1, [tue]);
        // One of the people can at both times: too few for a group that meets twice.
        let comes = teacher(9, "", [tue, window(Day::Thu, 900, 990)]);
        let people = (0..9).map(|n| teacher(n, "", [tue])).chain([comes, lead, other]);
        let mut unit = unit(people, [standing]);
        apply(&mut unit, &two_windows()).unwrap();
        let (programme, roles) = (programme(), roles());
        let instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        let room = |id| has_time_for(&instance, instance.leads.iter().position(|l| l.id == id).unwrap());
        assert_eq!((room(person_id(20)), room(person_id(21))), (0, 1));
    }

    #[test]
    fn a_group_that_somebody_gave_two_times_takes_no_single_time_from_the_others() {
        let days = [Day::Tue, Day::Wed, Day::Thu].map(|day| window(day, 900, 990));
        let mut standing = Group::new(group_id(1), "Group 1".into());
        standing.windows.extend([days[0], days[1]]);
        standing.supervisor = Some(person_id(21));
        let leads = [leader(20, 3, days), leader(21, 1, days)];
        let unit = unit((0..9).map(|n| teacher(n, "", days)).chain(leads), [standing]);
        let (programme, roles) = (programme(), roles());
        let instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        assert_eq!(instance.times_a_week(), 1);
        let lead = instance.leads.iter().position(|lead| lead.id == person_id(20)).unwrap();
        assert_eq!(has_time_for(&instance, lead), 3);
    }

    #[test]
    fn nobody_leads_more_groups_than_they_have_time_for() {
        assert_eq!(room(&[window(Day::Tue, 900, 990)], 3), 1);
        assert_eq!(room(&[window(Day::Tue, 780, 990)], 3), 2, "one after the other");
        assert_eq!(room(&[window(Day::Tue, 780, 960)], 3), 1, "without a pause between them");
        assert_eq!(room(&[Day::Mon, Day::Tue, Day::Wed].map(|day| window(day, 900, 990)), 3), 3);
        assert_eq!(room(&[window(Day::Fri, 900, 990)], 3), 0, "nobody else can then");
        assert_eq!(room(&[], 3), 0);
    }
}
