//! When a group could meet: common times first, then those at which somebody is missing.

pub mod length;
pub mod week_lines;
pub mod window;

use std::collections::BTreeSet;

use crate::{
    model::{
        groups::Group,
        ids::{GroupId, PersonId},
        people::Person,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::groups::{
        job::windows::{GRID, common_windows, free_of, starts},
        leading::{candidates::taken_by, stand_ins},
    },
};

/// The most times that are offered although somebody is missing.
const NEAR: usize = 12;

/// A time at which a group could meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// When.
    pub window: Window,
    /// Who is not free then.
    pub missing: Vec<PersonId>,
    /// Who has another group then, and which.
    pub taken: Vec<(PersonId, GroupId)>,
}

impl Time {
    /// How many cannot come, for one reason or the other.
    fn cannot(&self) -> usize {
        self.missing
            .iter()
            .copied()
            .chain(self.taken.iter().map(|(id, _)| *id))
            .collect::<BTreeSet<_>>()
            .len()
    }

    /// Whether all can come.
    pub fn suits_all(&self) -> bool {
        self.missing.is_empty() && self.taken.is_empty()
    }
}

/// Times of that length: first those at which all can come, then the best of the others, the
/// earliest of each day with the same people missing. Those at which most people are missing are left
/// out where there are better ones; when the group meets now never is.
pub fn times(unit: &Unit, group: &Group, on: chrono::NaiveDate, length: Minutes) -> Vec<Time> {
    let leads = group.supervisor.into_iter().chain(stand_ins::of_group(group, on));
    let people: BTreeSet<PersonId> = group.members_on(on).chain(leads).collect();
    let known: Vec<&Person> = people.iter().filter_map(|&id| unit.person(id)).collect();
    let free: Vec<(PersonId, Vec<Window>)> =
        known.iter().map(|person| (person.id, free_of(person))).collect();
    let time = |window: Window| {
        let busy = free.iter().filter(|(_, free)| !free.iter().any(|f| f.holds(window)));
        let then = Group { windows: BTreeSet::from([window]), ..group.clone() };
        let other = |person: &&Person| Some((person.id, taken_by(unit, &then, person, on).next()?.id));
        let taken = known.iter().filter_map(other).collect();
        Time { window, missing: busy.map(|&(id, _)| id).collect(), taken }
    };
    let common = common_windows(unit, people.iter().copied(), None, length);
    let whole: BTreeSet<Window> = common.into_iter().flat_map(|w| starts(w, length, GRID)).collect();
    let all = free.iter().flat_map(|(_, free)| free).flat_map(|&w| starts(w, length, GRID));
    let all: BTreeSet<Window> = all.chain(whole).chain(group.windows.iter().copied()).collect();
    let (whole, others): (Vec<Time>, Vec<Time>) = all.into_iter().map(time).partition(Time::suits_all);
    let (now, others): (Vec<Time>, Vec<Time>) =
        others.into_iter().partition(|time| group.windows.contains(&time.window));
    let mut near: Vec<Time> = Vec::new();
    for time in others {
        let same =
            |t: &Time| (t.window.day, &t.missing, &t.taken) == (time.window.day, &time.missing, &time.taken);
        if !near.iter().any(same) && time.cannot() < people.len() {
            near.push(time);
        }
    }
    near.sort_by_key(|time| (time.cannot(), time.window));
    let few = near.first().map_or(0, Time::cannot).max(people.len().div_ceil(2) - 1);
    near.retain(|time| time.cannot() <= few);
    near.truncate(NEAR);
    near.extend(now);
    near.sort_by_key(|time| (time.cannot(), time.window));
    whole.into_iter().chain(near).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        change::On,
        edit::{Edit, apply},
        groups::Membership,
        people::Person,
        school_year::Country,
        unit::UnitKind,
        week::Day,
    };

    #[test]
    fn common_times_come_first_then_those_with_one_missing() {
        let mut unit = Unit::new("u".parse().unwrap(), UnitKind::School, "Skola".into(), Country::Sweden);
        let at = |day, start, end| Window::between(day, Minutes::at(start, 0), Minutes::at(end, 0));
        let mut group = Group::new("g".parse().unwrap(), "Grupp".into());
        for (n, id) in ["a", "b", "c"].iter().enumerate() {
            let mut person = Person::new(id.parse().unwrap(), (*id).into());
            person.free.insert(at(Day::Tue, 15, 16));
            if n > 0 {
                person.free.insert(at(Day::Mon, 14, 16));
            }
            group.members.insert(person.id, Membership::default());
            apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
        }
        group.supervisor = Some("c".parse().unwrap());
        let on = chrono::NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
        let found = times(&unit, &group, on, Minutes(60));
        assert_eq!(found[0], Time { window: at(Day::Tue, 15, 16), missing: vec![], taken: vec![] });
        assert_eq!(
            found[1],
            Time { window: at(Day::Mon, 14, 15), missing: vec!["a".parse().unwrap()], taken: vec![] }
        );
        assert_eq!(found.len(), 2);
        // Another group of whoever leads, half an hour later on the first of these days.
        let mut other = Group::new("h".parse().unwrap(), "Andra".into());
        other.supervisor = group.supervisor;
        other.windows.insert(Window::between(Day::Tue, Minutes::at(15, 30), Minutes::at(16, 30)));
        apply(&mut unit, &Edit::Group(On::Add(other.clone()))).unwrap();
        let found = times(&unit, &group, on, Minutes(60));
        let taken = vec![("c".parse().unwrap(), other.id)];
        assert!(found.contains(&Time { window: at(Day::Tue, 15, 16), missing: vec![], taken }));
        assert!(!found[0].suits_all(), "all are free then, and one is elsewhere");
    }
}
