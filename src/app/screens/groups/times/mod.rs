//! When a group could meet: common times first, then those at which somebody is missing.

pub mod length;
pub mod week_lines;
pub mod window;

use std::collections::BTreeSet;

use crate::{
    model::{
        groups::Group,
        ids::PersonId,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::groups::windows::{GRID, common_windows, free_of, starts},
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
}

/// Times of that length: first those at which all are free, then the best of the others, the
/// earliest of each day with the same people missing. Those at which most people are missing are left
/// out where there are better ones.
pub fn times(unit: &Unit, group: &Group, on: chrono::NaiveDate, length: Minutes) -> Vec<Time> {
    let people: BTreeSet<PersonId> = group.members_on(on).chain(group.supervisor).collect();
    let common = common_windows(unit, people.iter().copied(), None, length);
    let whole: Vec<Window> = common.into_iter().flat_map(|w| starts(w, length, GRID)).collect();
    let free: Vec<(PersonId, Vec<Window>)> =
        people.iter().filter_map(|&id| Some((id, free_of(unit.person(id)?)))).collect();
    let all: BTreeSet<Window> =
        free.iter().flat_map(|(_, free)| free).flat_map(|&w| starts(w, length, GRID)).collect();
    let mut near: Vec<Time> = Vec::new();
    for window in all.into_iter().filter(|w| !whole.contains(w)) {
        let busy = free.iter().filter(|(_, free)| !free.iter().any(|f| f.holds(window)));
        let missing: Vec<PersonId> = busy.map(|&(id, _)| id).collect();
        let known = near.iter().any(|t| t.window.day == window.day && t.missing == missing);
        if !known && missing.len() < people.len() {
            near.push(Time { window, missing });
        }
    }
    near.sort_by_key(|time| (time.missing.len(), time.window));
    let few = near.first().map_or(0, |time| time.missing.len()).max(people.len().div_ceil(2) - 1);
    near.retain(|time| time.missing.len() <= few);
    near.truncate(NEAR);
    let whole = whole.into_iter().map(|window| Time { window, missing: Vec::new() });
    whole.chain(near).collect()
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
        let on = chrono::NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
        let found = times(&unit, &group, on, Minutes(60));
        assert_eq!(found[0], Time { window: at(Day::Tue, 15, 16), missing: vec![] });
        assert_eq!(found[1], Time { window: at(Day::Mon, 14, 15), missing: vec!["a".parse().unwrap()] });
        assert_eq!(found.len(), 2);
    }
}
