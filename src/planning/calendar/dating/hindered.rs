//! Why no time suits: what stands in the way of all that there are, counted.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::super::free::Against;
use crate::model::ids::{MeetingId, PersonId};

/// What can stand in the way of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hindrance {
    /// A person has something else, whatever it is.
    Person(PersonId),
    /// A person leads as many meetings as they may in that week.
    Week(PersonId),
    /// There is no time for the way from or to a meeting at another school.
    Way,
    /// The room is taken.
    Room,
    /// The room cannot be used that day, and no other is free.
    RoomOut,
    /// The day was said to fall out.
    FallsOut,
    /// Staff are not at work, or go before the meeting ends.
    NoSchool,
    /// The group's own meetings around it.
    Order,
}

/// All times that were looked at, and of how many of them what stands in the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hindered {
    /// How many times there are.
    pub times: usize,
    /// What stands in the way of how many: first what does so of the most times, then what explains the most
    /// of those left. Of one time it can be several things.
    pub by: Vec<(Hindrance, usize)>,
}

impl Hindrance {
    /// What stands against a time, in short; `own` knows the group's own meetings.
    pub fn of(against: Against, own: impl Fn(MeetingId) -> bool) -> Self {
        match against {
            Against::Person { meeting, .. } | Against::Room { meeting } if own(meeting) => Self::Order,
            Against::Person { person, .. } | Against::Lessons { person } | Against::Busy { person, .. } => {
                Self::Person(person)
            }
            Against::Room { .. } | Against::RoomBusy { .. } => Self::Room,
            Against::Blocked => Self::FallsOut,
            Against::RoomOut => Self::RoomOut,
            Against::NoSchool(_) | Against::EndsEarly(_) => Self::NoSchool,
            Against::Order => Self::Order,
        }
    }
}

impl FromIterator<BTreeSet<Hindrance>> for Hindered {
    /// Counts what stands in the way of each time.
    fn from_iter<I: IntoIterator<Item = BTreeSet<Hindrance>>>(each: I) -> Self {
        let each: Vec<BTreeSet<Hindrance>> = each.into_iter().collect();
        let mut counts = BTreeMap::<Hindrance, usize>::new();
        for &hindrance in each.iter().flatten() {
            *counts.entry(hindrance).or_default() += 1;
        }
        let (mut left, mut by): (Vec<&BTreeSet<Hindrance>>, Vec<_>) = (each.iter().collect(), Vec::new());
        // What stands in the way of the same times as another explains nothing more.
        let new = |left: &[&BTreeSet<Hindrance>], hindrance: Hindrance| {
            left.iter().filter(|at_once| at_once.contains(&hindrance)).count()
        };
        while let Some((&hindrance, &count)) = counts
            .iter()
            .min_by_key(|&(&hindrance, &count)| (Reverse(new(&left, hindrance)), Reverse(count), hindrance))
        {
            counts.remove(&hindrance);
            left.retain(|at_once| !at_once.contains(&hindrance));
            by.push((hindrance, count));
        }
        Self { times: each.len(), by }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_explains_the_times_left_comes_before_what_hinders_the_same_ones() {
        use Hindrance::{FallsOut, NoSchool, Order, Room};
        let times = [vec![Room, Order], vec![Room, Order], vec![Room, Order, NoSchool], vec![FallsOut]];
        let found: Hindered = times.into_iter().map(BTreeSet::from_iter).collect();
        assert_eq!((found.times, found.by), (4, vec![(Room, 3), (FallsOut, 1), (Order, 3), (NoSchool, 1)]));
    }
}
