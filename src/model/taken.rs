//! Times that are taken outside the program: single dates out of calendars of people and rooms.
//!
//! Only when something is, never what it is: nothing that a calendar says about its events comes in here.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{ids::PersonId, meetings::When, text::Name, week::Minutes};

/// The most times that a unit keeps: forty teachers with all lessons of a year, and some.
pub const TIMES_MAX: usize = 40_000;

/// A whole day.
pub const DAY: Minutes = Minutes::at(24, 0);

/// What was read out of a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenTimes {
    /// The day on which it was read last.
    pub read: NaiveDate,
    /// When people are busy.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub people: BTreeMap<PersonId, Times>,
    /// When rooms are taken, by the name that groups and meetings have for them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rooms: BTreeMap<Name, Times>,
}

/// Times in order, none touching another. A copy costs nothing: a unit is copied whole whenever
/// something is tried in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times(Arc<Vec<When>>);

impl Times {
    /// All of them, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, When> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those of a day.
    pub fn on(&self, date: NaiveDate) -> impl Iterator<Item = When> + '_ {
        let from = self.0.partition_point(|when| when.date < date);
        self.0.iter().skip(from).take_while(move |when| when.date == date).copied()
    }

    /// The first that claims a minute of `when`.
    pub fn at(&self, when: When) -> Option<When> {
        self.on(when.date).find(|taken| taken.overlaps(when))
    }
}

impl FromIterator<When> for Times {
    /// Those that touch on one day become one.
    fn from_iter<I: IntoIterator<Item = When>>(times: I) -> Self {
        let sorted: BTreeSet<When> = times.into_iter().collect();
        let mut out: Vec<When> = Vec::with_capacity(sorted.len());
        for when in sorted {
            match out.last_mut() {
                Some(last) if last.date == when.date && when.start <= last.end() => {
                    last.length = Minutes(last.end().0.max(when.end().0).saturating_sub(last.start.0));
                }
                _ => out.push(when),
            }
        }
        Self(Arc::new(out))
    }
}

impl<'a> IntoIterator for &'a Times {
    type Item = &'a When;
    type IntoIter = std::slice::Iter<'a, When>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Times {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Times {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<When>::deserialize(deserializer).map(Self::from_iter)
    }
}

impl TakenTimes {
    /// Nothing yet, read on that day.
    pub fn new(read: NaiveDate) -> Self {
        Self { read, people: BTreeMap::new(), rooms: BTreeMap::new() }
    }

    /// The times of all.
    pub fn all(&self) -> impl Iterator<Item = &Times> {
        self.people.values().chain(self.rooms.values())
    }

    /// How many times there are.
    pub fn count(&self) -> usize {
        self.all().map(Times::len).sum()
    }

    /// Whether nobody and nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.rooms.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(day: u32, from: (u16, u16), to: (u16, u16)) -> When {
        let date = NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let start = Minutes::at(from.0, from.1);
        When { date, start, length: Minutes(Minutes::at(to.0, to.1).0 - start.0) }
    }

    #[test]
    fn times_that_touch_become_one_and_are_found_by_day() {
        let times: Times = [
            when(24, (14, 0), (15, 0)),
            when(24, (8, 0), (9, 0)),
            when(24, (15, 0), (16, 0)),
            when(24, (14, 30), (14, 45)),
            when(25, (0, 0), (24, 0)),
        ]
        .into_iter()
        .collect();
        let all: Vec<When> = times.iter().copied().collect();
        assert_eq!(all, [when(24, (8, 0), (9, 0)), when(24, (14, 0), (16, 0)), when(25, (0, 0), (24, 0))]);
        assert_eq!(times.at(when(24, (15, 30), (17, 0))), Some(when(24, (14, 0), (16, 0))));
        assert_eq!(times.at(when(24, (16, 0), (17, 0))), None, "touching ends do not clash");
        assert_eq!(times.at(when(25, (7, 0), (7, 30))), Some(when(25, (0, 0), (24, 0))));
        assert_eq!(times.at(when(26, (7, 0), (7, 30))), None);
    }
}
