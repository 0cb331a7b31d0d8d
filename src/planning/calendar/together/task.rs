//! A group with the meetings that are to be dated together with those of others.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    dating::schedule::{Placing, PupilDays},
    free::rooms::room_of,
};
use crate::model::{
    ids::PersonId,
    meetings::{Meeting, When},
    text::Name,
    unit::Unit,
};

/// A group with meetings to be dated.
#[derive(Clone, Debug)]
pub struct Task<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// The meetings in order, with the times at which each could be.
    pub placings: Vec<Placing>,
    /// The same meetings as records: who would be at them, and where.
    pub meetings: Vec<Meeting>,
    /// The days with pupils of its school forms.
    pub days: PupilDays,
}

impl Task<'_> {
    /// A meeting of it at a time.
    pub(super) fn at(&self, meeting: usize, when: When) -> Option<Meeting> {
        Some(Meeting { when, ..self.meetings.get(meeting)?.clone() })
    }

    /// Everybody who is ever at its meetings.
    fn everybody(&self) -> BTreeSet<PersonId> {
        let mut out = BTreeSet::new();
        for meeting in &self.meetings {
            out.extend(meeting.guests.iter().chain(&meeting.leader));
        }
        if let Some(group) = self.meetings.first().and_then(|m| self.unit.group(m.group)) {
            out.extend(group.members.keys().copied().chain(group.supervisor));
            out.extend(group.stand_ins.values().map(|s| s.who));
        }
        out
    }

    /// Everywhere it ever is.
    fn places(&self) -> BTreeSet<&Name> {
        self.meetings.iter().filter_map(|m| room_of(self.unit, m)).collect()
    }
}

/// Who and what more than one task may need.
#[derive(Clone, Debug, Default)]
pub(super) struct Shared<'a> {
    pub people: BTreeSet<PersonId>,
    pub places: BTreeSet<&'a Name>,
}

pub(super) fn shared<'a>(tasks: &'a [Task<'_>]) -> Shared<'a> {
    let (mut people, mut places) = (BTreeMap::new(), BTreeMap::new());
    for task in tasks {
        task.everybody().into_iter().for_each(|person| *people.entry(person).or_insert(0) += 1);
        task.places().into_iter().for_each(|place| *places.entry(place).or_insert(0) += 1);
    }
    let several = |(what, count)| if count > 1 { Some(what) } else { None };
    Shared {
        people: people.into_iter().filter_map(several).collect(),
        places: places
            .into_iter()
            .filter_map(|(place, count): (_, usize)| (count > 1).then_some(place))
            .collect(),
    }
}
