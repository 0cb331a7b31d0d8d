//! Why no time suits: what stands in the way of all that there are, counted.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::free::Against;
use crate::model::ids::{MeetingId, PersonId};

/// What can stand in the way of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hindrance {
    /// A person has something else, whatever it is.
    Person(PersonId),
    /// The room is taken.
    Room,
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
    /// What stands in the way of how many, the most first. Of one time it can be several things.
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
            Against::NoSchool(_) | Against::EndsEarly(_) => Self::NoSchool,
            Against::Order => Self::Order,
        }
    }
}

impl FromIterator<BTreeSet<Hindrance>> for Hindered {
    /// Counts what stands in the way of each time.
    fn from_iter<I: IntoIterator<Item = BTreeSet<Hindrance>>>(each: I) -> Self {
        let (mut times, mut counts) = (0, BTreeMap::<Hindrance, usize>::new());
        for hindrances in each {
            times += 1;
            for hindrance in hindrances {
                *counts.entry(hindrance).or_default() += 1;
            }
        }
        let mut by: Vec<(Hindrance, usize)> = counts.into_iter().collect();
        by.sort_by_key(|&(hindrance, count)| (Reverse(count), hindrance));
        Self { times, by }
    }
}
