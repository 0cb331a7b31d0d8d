//! A school that wants two times a week: groups that stand with one get both where nobody loses a place by that, and
//! where no group gets both all meet once, if more have a place then.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    answer::{
        Answer,
        judge::{Judged, judged},
    },
    job::{
        instance::{Instance, Stays},
        setup::{Frame, Mode, NotPossible, Setup, Weekly},
    },
};
use super::search::{Effort, Found, search};
use crate::model::{ids::GroupId, unit::Unit, week::Window};

/// A job, and what holds of today in it.
#[derive(Clone, Debug)]
pub struct Both {
    /// The job.
    pub instance: Instance,
    /// The job in which today is judged: groups meet when they do now.
    pub today: Instance,
    /// How often groups meet in the job.
    pub weekly: Weekly,
}

impl Both {
    /// The job as it stands, where no group is to get another time.
    pub fn plain(instance: Instance) -> Self {
        Self { today: instance.clone(), instance, weekly: Weekly::default() }
    }

    /// What holds of today: a group that is to get both times counts as one without a time.
    pub fn judged_today(&self) -> Judged {
        let today = judged(&self.today, &Answer::found(&self.today));
        let both = match &self.weekly {
            Weekly::AsWished(both) => both.len(),
            Weekly::Once => 0,
        };
        Judged { timeless: today.timeless + i64::try_from(both).unwrap_or(0), ..today }
    }
}

/// The job in which as many groups as can be get both times: all that have one and are not locked to it; else those
/// for which a `second` one is known at which all of them can; else none must. Where one is known it is that one. Groups that only take others in keep
/// the time that they have. Where no group would meet twice, new ones neither, and more people have a place if none
/// must, none must.
///
/// # Errors
/// [`NotPossible`] as [`Setup::instance`].
pub fn with_both_times(
    unit: &Unit,
    setup: &Setup<'_>,
    second: &BTreeMap<GroupId, Window>,
    effort: Effort,
    stopped: &dyn Fn() -> bool,
) -> Result<Both, NotPossible> {
    let plain = setup.instance(unit)?;
    if setup.other(unit).is_none() {
        return Ok(Both::plain(plain));
    }
    let solved = |instance: &Instance| search(instance, effort, stopped, &mut |_| {});
    let unplaced = |instance: &Instance| solved(instance).terms.unplaced;
    let found = solved(&plain);
    let left = found.terms.unplaced;
    let with_one = if setup.mode == Mode::FillUp { BTreeSet::new() } else { with_one_time(&plain) };
    let named = |id: GroupId| (id, second.get(&id).copied());
    let all: BTreeMap<GroupId, Option<Window>> = with_one.into_iter().map(named).collect();
    let mut some = all.clone();
    some.retain(|_, second| second.is_some());
    let frame = |weekly: &Weekly| Frame { weekly: weekly.clone(), ..setup.frame.clone() };
    let of = |weekly: &Weekly| Setup { frame: frame(weekly), ..setup.clone() }.instance(unit);
    for twice in [all, some].into_iter().filter(|groups| !groups.is_empty()) {
        let weekly = Weekly::AsWished(twice);
        let instance = of(&weekly)?;
        let all_have = instance.standing.iter().all(|group| group.slot.is_some());
        if all_have && unplaced(&instance) <= left {
            return Ok(Both { instance, today: plain, weekly });
        }
    }
    if left > 0 && !meets_twice(&plain, &found) {
        let instance = of(&Weekly::Once)?;
        if unplaced(&instance) < left {
            return Ok(Both { instance, today: plain, weekly: Weekly::Once });
        }
    }
    Ok(Both::plain(plain))
}

/// Whether a group that somebody is in meets twice a week.
fn meets_twice(instance: &Instance, found: &Found) -> bool {
    let held = found.answer.cells.iter().filter(|cell| !cell.members.is_empty());
    let mut slots = held.filter_map(|cell| instance.slots.get(cell.slot?));
    slots.any(|slot| slot.windows.len() > 1)
}

/// The groups that stand with one time and may get others.
fn with_one_time(instance: &Instance) -> BTreeSet<GroupId> {
    let has_one = |slot: usize| instance.slots.get(slot).is_some_and(|slot| slot.windows.len() == 1);
    let standing = instance.standing.iter();
    let open = standing.filter(|group| group.slot_stays == Stays::No && group.slot.is_some_and(has_one));
    open.map(|group| group.id).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{keep::kept, liked::well_timed, propose, second::second};
    use super::*;
    use crate::{
        model::{
            catalogue::Catalogue,
            change::On,
            edit::{Edit, apply},
            groups::{Group, Membership},
            text::Name,
            week::{Day, Window},
        },
        planning::groups::{
            fixtures::*,
            job::twice_tests::{school, two_windows},
        },
    };

    fn windows_of(unit: &Unit) -> (usize, BTreeSet<usize>) {
        let (programme, roles) = (programme(), roles());
        let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        let effort = Effort { seed: 1, steps: 60_000 };
        let job = with_both_times(unit, &setup, &BTreeMap::new(), effort, &|| false).unwrap().instance;
        let found = search(&job, effort, &|| false, &mut |_| {});
        let slots = found.answer.cells.iter().filter(|cell| !cell.members.is_empty()).filter_map(|c| c.slot);
        assert!(slots.count() > 0);
        let (mut ids, name) = ((50..).map(group_id), |n: usize| format!("Group {n}").as_str().into());
        let proposal = propose(unit, programme.id, &job, &found, &mut ids, &name).unwrap();
        let mut after = unit.clone();
        apply(&mut after, &proposal.edit()).unwrap();
        let windows = after.groups().iter().filter(|group| !group.members.is_empty());
        (found.answer.unplaced(&job).len(), windows.map(|group| group.windows.len()).collect())
    }

    /// The people of each supervisor in one group, which meets once.
    fn standing_once(unit: &mut Unit, groups: usize) {
        for n in 0..groups {
            let mut group = Group::new(group_id(n), "Group".into());
            group.supervisor = Some(person_id(100 + n));
            let first = unit.person(person_id(n * 7)).and_then(|person| person.free.first().copied());
            group.windows.extend(first);
            group.members = (n * 7..n * 7 + 7).map(|n| (person_id(n), Membership::default())).collect();
            apply(unit, &Edit::Group(On::Add(group))).unwrap();
        }
    }

    #[test]
    fn groups_that_meet_once_get_both_times_where_everybody_keeps_a_place() {
        let mut unit = school(1, 3);
        standing_once(&mut unit, 3);
        assert_eq!(windows_of(&unit), (0, [2].into()));
    }

    #[test]
    fn a_group_gets_the_second_time_that_is_named_for_it_everywhere() {
        let (tue, mon, thu) =
            (window(Day::Tue, 900, 990), window(Day::Mon, 780, 900), window(Day::Thu, 780, 1020));
        // One who can never come to the group is free early: when most are is not when it is named.
        let early = [window(Day::Mon, 780, 840), window(Day::Thu, 780, 840)];
        let people = (0..4).map(|n| teacher(n, "", [tue, mon, thu])).chain([teacher(5, "", early)]);
        let mut group = Group::new(group_id(0), Name::new("Group"));
        group.supervisor = Some(person_id(100));
        group.windows.insert(tue);
        group.members = (0..4).map(|n| (person_id(n), Membership::default())).collect();
        let mut unit = unit(people.chain([leader(100, 1, [tue, mon, thu])]), [group.clone()]);
        apply(&mut unit, &two_windows()).unwrap();
        let (programme, roles, on) = (programme(), roles(), date(2026, 9, 1));
        let named = second(&unit, &group, (&programme, &Catalogue::default()), on).unwrap();
        assert!(named.cannot.is_empty());
        let setup = Setup::new(&programme, &roles, on);
        for seed in 1..5 {
            let effort = Effort { seed, steps: 20_000 };
            let of = [(group.id, named.window)].into();
            let job = with_both_times(&unit, &setup, &of, effort, &|| false).unwrap().instance;
            let found = search(&job, effort, &|| false, &mut |_| {});
            let found = well_timed(&job, &kept(&job, &found));
            let slot = found.answer.cells[0].slot.and_then(|slot| job.slots.get(slot)).unwrap();
            assert_eq!(slot.windows, [tue, named.window], "{seed}");
        }
    }

    #[test]
    fn a_group_whose_people_can_on_one_day_only_keeps_its_time() {
        let tue = window(Day::Tue, 900, 990);
        let people = (0..4).map(|n| teacher(n, "", [tue])).chain([leader(100, 1, [tue])]);
        let mut group = Group::new(group_id(0), "Group".into());
        group.supervisor = Some(person_id(100));
        group.windows.insert(tue);
        group.members = (0..4).map(|n| (person_id(n), Membership::default())).collect();
        let mut unit = unit(people, [group]);
        apply(&mut unit, &two_windows()).unwrap();
        assert_eq!(windows_of(&unit), (0, [1].into()));
    }

    #[test]
    fn whoever_can_on_one_day_has_a_place_where_no_group_can_meet_twice() {
        let [tue, thu] = [Day::Tue, Day::Thu].map(|day| window(day, 900, 990));
        let with = |first: &[Window]| {
            let free = |n| if n < 4 { first.to_vec() } else { vec![thu] };
            let people = (0..8).map(|n| teacher(n, "", free(n)));
            let mut unit = unit(people.chain([leader(100, 2, [tue, thu])]), []);
            apply(&mut unit, &two_windows()).unwrap();
            windows_of(&unit)
        };
        assert_eq!(with(&[tue]), (0, [1].into()));
        assert_eq!(with(&[tue, thu]), (4, [2].into()), "where some can meet twice they do");
    }
}
