//! A group with the meetings that are to be dated together with those of others.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, IsoWeek};

use super::{
    super::{
        free::place_of,
        schedule::{Fixed, Placing, PupilDays, Schedule, Weights, schedule},
    },
    limits::Limits,
};
use crate::{
    model::{
        ids::PersonId,
        meetings::{Meeting, When},
        text::Name,
        unit::Unit,
    },
    planning::staff::people_at,
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
}

/// Times that meetings of a group may not have, by their place in the list.
pub(super) type Banned = BTreeSet<(usize, When)>;

/// A meeting by its place in the list, and its time.
pub(super) type At = (usize, When);

impl Task<'_> {
    /// Bans a time for a meeting; for the others too, unless it is the time that one of them has
    /// already. False when all that is banned already.
    pub(super) fn ban(&self, banned: &mut Banned, (at, when): At) -> bool {
        let kept = self.placings.get(at).is_some_and(|p| p.keeps(when));
        let mut any = banned.insert((at, when));
        for (n, _) in self.placings.iter().enumerate().filter(|(_, p)| !kept && !p.keeps(when)) {
            any |= banned.insert((n, when));
        }
        any
    }

    /// The best dates for this group alone.
    pub(super) fn solve(&self, banned: &Banned, days: &PupilDays, weights: &Weights) -> Schedule {
        if banned.is_empty() {
            return schedule(&self.placings, days, weights);
        }
        let mut placings = self.placings.clone();
        for (n, placing) in placings.iter_mut().enumerate().filter(|(_, p)| p.fixed == Fixed::No) {
            placing.options.retain(|option| !banned.contains(&(n, option.when)));
        }
        schedule(&placings, days, weights)
    }

    /// The times of a meeting's options that clash with meetings of another group.
    pub(super) fn clashing(&self, other: &Task<'_>, dates: &Schedule, limits: Limits) -> Banned {
        let mut out = Banned::new();
        let taken: Vec<(usize, When)> =
            dates.dates.iter().enumerate().filter_map(|(n, when)| Some((n, (*when)?))).collect();
        for (m, placing) in self.placings.iter().enumerate() {
            for option in &placing.options {
                let near = taken.iter().filter(|(_, when)| limits.near(*when, option.when));
                let clash =
                    |(n, when): &&(usize, When)| clash(limits, (self, m, option.when), (other, *n, *when));
                if near.clone().any(|at| clash(&at)) {
                    out.insert((m, option.when));
                }
            }
        }
        out
    }

    /// The first two meetings of two groups that cannot both be.
    pub(super) fn first_clash(
        &self,
        dates: &Schedule,
        other: &Task<'_>,
        others: &Schedule,
        limits: Limits,
    ) -> Option<(At, At)> {
        for (m, when) in dates.dates.iter().enumerate() {
            let Some(when) = *when else { continue };
            for (n, there) in others.dates.iter().enumerate() {
                let Some(there) = there.filter(|there| limits.near(*there, when)) else { continue };
                if clash(limits, (self, m, when), (other, n, there)) {
                    return Some(((m, when), (n, there)));
                }
            }
        }
        None
    }

    /// Who leads a meeting of it at a time.
    pub(super) fn leader(&self, (at, when): At) -> Option<PersonId> {
        let meeting = self.meetings.get(at)?;
        meeting.leader.or_else(|| self.unit.group(meeting.group)?.led_on(when.date))
    }

    /// The dates found for it that somebody leads, each with who and in which week.
    pub(super) fn led<'a>(
        &'a self,
        dates: &'a Schedule,
    ) -> impl Iterator<Item = ((PersonId, IsoWeek), At)> + 'a {
        let dated = dates.dates.iter().enumerate().filter_map(|(n, when)| Some((n, (*when)?)));
        let dated = dated.filter(|at| self.can_move(*at));
        dated.filter_map(|(n, when)| Some(((self.leader((n, when))?, when.date.iso_week()), (n, when))))
    }

    /// Whether a meeting could have another time.
    pub(super) fn can_move(&self, (at, _): At) -> bool {
        self.placings.get(at).is_some_and(|p| p.fixed == Fixed::No)
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
        self.meetings.iter().filter_map(|m| place_of(self.unit, m)).filter(|p| !p.is_empty()).collect()
    }
}

/// For each task those that can ever stand in its way, for they share people or a place.
pub(super) fn beside(tasks: &[Task<'_>]) -> Vec<Vec<usize>> {
    let (mut people, mut places) = (BTreeMap::new(), BTreeMap::new());
    for (at, task) in tasks.iter().enumerate() {
        for person in task.everybody() {
            people.entry(person).or_insert_with(Vec::new).push(at);
        }
        for place in task.places() {
            places.entry(place).or_insert_with(Vec::new).push(at);
        }
    }
    let mut beside = vec![BTreeSet::new(); tasks.len()];
    for at in people.values().chain(places.values()) {
        for &one in at {
            beside[one].extend(at.iter().copied().filter(|&other| other != one));
        }
    }
    beside.into_iter().map(|all| all.into_iter().collect()).collect()
}

/// Whether two meetings cannot both be; two that stand so already are left in peace.
fn clash(limits: Limits, a: (&Task<'_>, usize, When), b: (&Task<'_>, usize, When)) -> bool {
    let at = |(task, n, when): (&Task<'_>, usize, When)| {
        let meeting = task.meetings.get(n)?;
        Some(Meeting { when, ..meeting.clone() })
    };
    let keeps =
        |(task, n, when): (&Task<'_>, usize, When)| task.placings.get(n).is_some_and(|p| p.keeps(when));
    if keeps(a) && keeps(b) {
        return false;
    }
    let (Some(one), Some(other)) = (at(a), at(b)) else { return false };
    if !a.2.overlaps(b.2) {
        return limits.too_far(a.0.unit, &one, &other);
    }
    let place = place_of(a.0.unit, &one).filter(|p| !p.is_empty());
    (place.is_some() && place == place_of(b.0.unit, &other))
        || !people_at(a.0.unit, &one).is_disjoint(&people_at(b.0.unit, &other))
}
