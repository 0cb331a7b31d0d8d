//! The second weekly time of a group that has one where its school wants two: when, and who cannot then.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::job::{
    setup::meeting_lengths,
    twice::lacks_second,
    windows::{GRID, free_of, starts},
};
use super::liked::disliked;
use crate::{
    model::{
        catalogue::Catalogue,
        groups::Group,
        ids::PersonId,
        programme::Programme,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::{elsewhere, free_time::less, lookup},
};

/// A time on another day than the one that a group has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Second {
    /// When.
    pub window: Window,
    /// Who of its people, whoever leads among them, cannot then; empty: it can be had.
    pub cannot: BTreeSet<PersonId>,
}

/// The second time that comes nearest for a group that lacks one: whoever leads can, if there is such a time, then
/// fewest cannot, then the one that is liked best. None where the group lacks none, or nobody of it has said that
/// they are free on another day.
pub fn second(
    unit: &Unit,
    group: &Group,
    (programme, catalogue): (&Programme, &Catalogue),
    on: NaiveDate,
) -> Option<Second> {
    if !lacks_second(unit, group, programme, catalogue) {
        return None;
    }
    let own = *group.windows.first()?;
    let length = missing_length(unit, group, programme, catalogue, own.length)?;
    let leads = group.led_on(on);
    let people: BTreeSet<PersonId> = group.members_on(on).chain(leads).collect();
    let free: Vec<(PersonId, Vec<Window>)> =
        people.iter().map(|&person| (person, free(unit, group, person, on))).collect();
    let all = free.iter().flat_map(|(_, windows)| windows);
    let times: BTreeSet<Window> =
        all.filter(|free| free.day != own.day).flat_map(|free| starts(*free, length, GRID)).collect();
    let with = |window: Window| {
        let busy = free.iter().filter(|(_, free)| !free.iter().any(|free| free.holds(window)));
        Second { window, cannot: busy.map(|(person, _)| *person).collect() }
    };
    let is_led = |one: &Second| leads.is_none_or(|lead| !one.cannot.contains(&lead));
    times.into_iter().map(with).min_by_key(|one| (!is_led(one), one.cannot.len(), disliked(one.window)))
}

/// The length of the meeting for which a group has no time: the shorter one, where the longer one has room already.
fn missing_length(
    unit: &Unit,
    group: &Group,
    programme: &Programme,
    catalogue: &Catalogue,
    has: Minutes,
) -> Option<Minutes> {
    let module = group.module.and_then(|id| lookup::module(unit, catalogue, id));
    let lengths = |cycle| match module {
        Some(module) => meeting_lengths(&module.cycle(cycle)),
        None => meeting_lengths(cycle),
    };
    let lengths = lengths(programme.cycle()?);
    let (short, long) = (lengths.iter().min()?, lengths.iter().max()?);
    Some(if has >= *long { *short } else { *long }).filter(|length| *length > Minutes(0))
}

/// When somebody can meet and no other group of theirs does.
fn free(unit: &Unit, group: &Group, person: PersonId, on: NaiveDate) -> Vec<Window> {
    let Some(said) = unit.person(person).map(free_of) else { return Vec::new() };
    let takes = |other: &&Group| {
        other.id != group.id
            && (other.led_on(on) == Some(person) || other.members_on(on).any(|id| id == person))
    };
    let here = unit.groups().iter().filter(takes).flat_map(|other| other.windows.iter().copied());
    let taken: Vec<Window> = here.chain(elsewhere::windows(unit, person)).collect();
    less(&said.into_iter().collect(), &taken).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{edit::apply, groups::Membership, week::Day},
        planning::groups::{fixtures::*, job::twice_tests::two_windows},
    };

    /// A group on Tuesdays, 90 minutes, of a school that wants two times a week: when its people are free, and
    /// whoever leads it.
    fn group(free: &[&[Window]], lead: &[Window]) -> (Unit, Group) {
        let tue = window(Day::Tue, 900, 990);
        let people = free.iter().enumerate().map(|(n, free)| teacher(n, "", free.iter().copied()));
        let lead = leader(9, 1, lead.iter().copied());
        let mut group = Group::new(group_id(1), "Group 1".into());
        group.windows.insert(tue);
        group.supervisor = Some(lead.id);
        group.members = (0..free.len()).map(|n| (person_id(n), Membership::default())).collect();
        let mut unit = unit(people.chain([lead]), [group.clone()]);
        apply(&mut unit, &two_windows()).unwrap();
        (unit, group)
    }

    fn found(unit: &Unit, group: &Group) -> Option<Second> {
        second(unit, group, (&programme(), &Catalogue::default()), date(2026, 9, 1))
    }

    #[test]
    fn the_second_time_is_on_another_day_and_names_who_cannot() {
        let [tue, wed, thu] = [Day::Tue, Day::Wed, Day::Thu].map(|day| window(day, 885, 1020));
        let people: [&[Window]; 3] = [&[tue, wed, thu], &[tue, thu], &[wed, thu]];
        let (unit, group) = group(&people, &[tue, window(Day::Wed, 870, 960)]);
        let second = found(&unit, &group).unwrap();
        let meets = window(Day::Wed, 900, 960);
        assert_eq!(second, Second { window: meets, cannot: [person_id(1)].into() }, "when the leader can");
    }

    #[test]
    fn without_another_day_there_is_no_second_time() {
        let tue = window(Day::Tue, 900, 1020);
        let (unit, group) = group(&[&[tue], &[tue]], &[tue]);
        assert_eq!(found(&unit, &group), None);
    }
}
