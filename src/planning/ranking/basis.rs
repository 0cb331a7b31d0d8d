//! What modules are ranked by.

use std::collections::{BTreeMap, BTreeSet};

use super::{PartKind, Weights, weights::Priorities};
use crate::{
    model::{
        ballots::{Support, Voice},
        catalogue::Catalogue,
        ids::{Code, GroupId, PriorityId},
        meetings::{Meeting, MeetingState},
        needs::{Cell, Progress, Round},
        people::Person,
        unit::Unit,
    },
    planning::{
        hours::{Hours, suggested_time},
        lookup,
        needs::Picture,
        staff::intended,
    },
};

/// For whom modules are ranked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whom {
    /// Everybody who is meant to take part.
    #[default]
    School,
    /// The members of one group.
    Group(GroupId),
}

/// What modules are ranked by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Priorities to be served, first things first.
    pub wants: Vec<Want>,
    /// Known gaps above zero, 1 to 3.
    pub gaps: BTreeMap<Cell, u8>,
    /// The unit's school forms; none of an owner or a network.
    pub forms: BTreeSet<Code>,
    /// Those who are meant to take part.
    pub participants: Vec<Participant>,
    /// Time set aside for a full-time post and year; none: nobody has said.
    pub time: Option<(Hours, TimeSource)>,
    /// Modules of which a part has been held.
    pub held: BTreeSet<Code>,
    /// Those of them that somebody is still at work with: the first part not held, of how many.
    pub running: BTreeMap<Code, (u8, u8)>,
    /// Modules that have been chosen.
    pub chosen: BTreeSet<Code>,
    /// What has been said about modules, by voice.
    pub say: BTreeMap<Code, BTreeMap<Voice, Support>>,
    /// Which of the teachers' voices comes first where both are known.
    pub teachers: Teachers,
    /// What each part weighs.
    pub weights: Weights,
}

/// Somebody who is meant to take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The stages that they teach.
    pub stages: BTreeSet<Code>,
    /// Their share of a post, percent.
    pub share: crate::model::people::Percent,
    /// Modules they wish for.
    pub wishes: Vec<Code>,
}

/// Who says how much time is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeSource {
    /// The unit.
    Unit,
    /// Nobody: it is what the country's rules suggest.
    Suggested,
}

/// Which of the teachers' voices comes first where both are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Teachers {
    /// What they said of the module when asked.
    #[default]
    Ballot,
    /// What the participants wish for.
    Wishes,
}

/// A priority to be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Want {
    /// The priority.
    pub id: PriorityId,
    /// 1 comes first.
    pub rank: u8,
    /// The dimension.
    pub dimension: Code,
    /// The stages it is about; empty: it is not known which.
    pub stages: BTreeSet<Code>,
}

impl Basis {
    /// What a unit's modules are ranked by: the round in force with what earlier ones said of what it has not
    /// judged yet, its open priorities, the people it is
    /// for, the time that the unit sets aside, what has been said, and the unit's weights.
    pub fn of(unit: &Unit, catalogue: &Catalogue, whom: Whom) -> Self {
        let about = unit.about();
        let own = about.time_per_year.map(|time| (Hours::from(time), TimeSource::Unit));
        let ballots = unit.ballots().iter();
        let mut basis = Self {
            forms: about.forms.clone(),
            participants: participants(unit, whom),
            time: own.or_else(|| suggested_time(about.country).map(|time| (time, TimeSource::Suggested))),
            held: held(unit, whom),
            running: running(unit, catalogue, whom),
            chosen: chosen(unit, whom),
            say: ballots.map(|ballot| (ballot.id, ballot.said.clone())).collect(),
            teachers: if whom == Whom::School { Teachers::Ballot } else { Teachers::Wishes },
            weights: Weights::of(unit, catalogue),
            ..Self::default()
        };
        if let Some(round) = unit.deciding_round() {
            basis.needs(unit, catalogue, round);
        }
        if whom != Whom::School {
            basis.only_taught();
        }
        basis
    }

    /// Whether a module has been held or chosen.
    pub fn is_done(&self, module: Code) -> bool {
        self.held.contains(&module) || self.chosen.contains(&module)
    }

    /// The most points that a part can give now; 0 where it does not count.
    pub fn most_points(&self, kind: PartKind) -> u16 {
        self.part_points().get(&kind).copied().unwrap_or(0)
    }

    /// The most points that each part can give. Without priorities the gaps count for both.
    pub(super) fn part_points(&self) -> BTreeMap<PartKind, u16> {
        self.weights.points(if self.wants.is_empty() { Priorities::None } else { Priorities::Some })
    }

    /// Sets at least so much time aside for everybody, whatever the share of a post.
    pub(super) fn set_aside(&mut self, time: Hours) {
        let now = self.time.map_or(Hours(0), |(now, _)| now);
        let least = self.participants.iter().map(|p| p.share.0).filter(|&share| share > 0).min();
        let least = u32::from(least.unwrap_or(100));
        let whole = Hours(time.0.saturating_mul(100).div_ceil(least));
        self.time = Some((whole.max(now), TimeSource::Unit));
    }

    /// What is not about stages that the participants teach does not count.
    fn only_taught(&mut self) {
        let taught: BTreeSet<Code> =
            self.participants.iter().flat_map(|p| p.stages.iter().copied()).collect();
        if taught.is_empty() {
            return;
        }
        self.gaps.retain(|cell, _| taught.contains(&cell.stage));
        self.wants.retain_mut(|want| {
            let any = want.stages.is_empty();
            want.stages.retain(|stage| taught.contains(stage));
            any || !want.stages.is_empty()
        });
    }

    fn needs(&mut self, unit: &Unit, catalogue: &Catalogue, round: &Round) {
        let picture = Picture::of(unit, catalogue, round);
        self.gaps = gaps(unit, catalogue, round);
        self.gaps.retain(|_, gap| *gap > 0);
        let open = |progress| matches!(progress, Progress::NotStarted | Progress::Underway);
        let priorities = unit.priorities_of(round.id);
        let wants = priorities.into_iter().filter(|priority| open(priority.progress)).map(|priority| {
            let all = || picture.stages.iter().copied().collect();
            let stages = if priority.stages.is_empty() { all() } else { priority.stages.clone() };
            Want { id: priority.id, rank: priority.rank, dimension: priority.dimension, stages }
        });
        self.wants = wants.collect();
    }
}

/// The known gaps of a round; what it has not judged yet stands as an earlier one judged it, so that a round
/// that is only half filled in puts nothing aside.
fn gaps(unit: &Unit, catalogue: &Catalogue, round: &Round) -> BTreeMap<Cell, u8> {
    let mut rounds: Vec<&Round> =
        unit.rounds().iter().filter(|r| (r.date, r.id) <= (round.date, round.id)).collect();
    rounds.sort_by_key(|r| std::cmp::Reverse((r.date, r.id)));
    let mut gaps = BTreeMap::new();
    for round in rounds {
        for gap in Picture::of(unit, catalogue, round).known() {
            if let Ok(size) = u8::try_from(gap.gap) {
                gaps.entry(gap.cell).or_insert(size);
            }
        }
    }
    gaps
}

fn participants(unit: &Unit, whom: Whom) -> Vec<Participant> {
    let one = |person: &Person| Participant {
        stages: person.stages.clone(),
        share: person.share,
        wishes: person.wishes.clone(),
    };
    match whom {
        Whom::School => intended(unit).map(one).collect(),
        Whom::Group(id) => {
            let members = unit.group(id).into_iter().flat_map(|group| group.members.keys());
            members.filter_map(|&id| unit.person(id)).map(one).collect()
        }
    }
}

/// Modules of which a part has been held, by one group if it is for one. A meeting outside the parts,
/// such as a start or an evaluation, is not work with the module.
fn held(unit: &Unit, whom: Whom) -> BTreeSet<Code> {
    let of_part = |meeting: &&Meeting| meeting.state == MeetingState::Held && meeting.part > 0;
    let held = unit.meetings().iter().filter(of_part);
    let here = held.filter(|meeting| whom == Whom::School || whom == Whom::Group(meeting.group));
    here.filter_map(|meeting| meeting.module).collect()
}

/// Modules that a group has begun and not ended, with the first part that is not held, of how many: of
/// the group that has come least far.
fn running(unit: &Unit, catalogue: &Catalogue, whom: Whom) -> BTreeMap<Code, (u8, u8)> {
    let mut all: BTreeMap<Code, (u8, u8)> = BTreeMap::new();
    for group in unit.groups().iter().filter(|group| whom == Whom::School || whom == Whom::Group(group.id)) {
        let meetings = unit.meetings_of(group.id);
        let of_parts = || meetings.iter().filter(|m| m.part > 0 && m.stands() && !m.is_make_up());
        let begun = of_parts().filter(|m| m.state == MeetingState::Held).filter_map(|m| m.module);
        for module in begun.collect::<BTreeSet<Code>>() {
            let mine = || of_parts().filter(|meeting| meeting.module == Some(module));
            let to_come = mine().filter(|meeting| meeting.state == MeetingState::Planned);
            let cycle = lookup::module(unit, catalogue, module)
                .and_then(|module| lookup::cycle(unit, catalogue, Some(group), module));
            let parts = cycle.map_or(0, |cycle| *cycle.parts.get());
            // What the group has turned away from, without days for the rest, is not run on with.
            let undated = (1..=parts).find(|&part| mine().all(|meeting| meeting.part != part));
            let undated = undated.filter(|_| group.module == Some(module));
            if let Some(part) = to_come.map(|meeting| meeting.part).chain(undated).min() {
                let least = all.entry(module).or_insert((part, parts));
                *least = (*least).min((part, parts));
            }
        }
    }
    all
}

/// Modules that have been chosen, for the group or for all if it is for one.
fn chosen(unit: &Unit, whom: Whom) -> BTreeSet<Code> {
    let here = |group: Option<GroupId>| match whom {
        Whom::School => true,
        Whom::Group(id) => group.is_none_or(|group| group == id),
    };
    unit.choices().iter().filter(|choice| here(choice.group)).map(|choice| choice.module).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::fixtures::{
        add_group, add_meeting, catalogue, code, day, held as was_held, meeting, module, school,
    };

    #[test]
    fn only_a_part_that_was_held_makes_a_module_held() {
        let with = |part| {
            let unit = school([
                add_group("g", &[]),
                add_meeting(was_held(meeting("s", "g", part, "b", day(2026, 8, 25)), &[])),
            ]);
            held(&unit, Whom::School)
        };
        assert_eq!(with(0), BTreeSet::new());
        assert_eq!(with(1), BTreeSet::from([code("m")]));
    }

    #[test]
    fn a_module_runs_until_its_last_part_is_held() {
        let with = |meetings: Vec<Meeting>| {
            let edits = [add_group("g", &[])].into_iter().chain(meetings.into_iter().map(add_meeting));
            running(&school(edits), &catalogue([module("m")]), Whom::School).get(&code("m")).copied()
        };
        let at = |id: &str, part| meeting(id, "g", part, "b", day(2026, 9, 1));
        assert_eq!(with(vec![at("one", 1)]), None, "not begun");
        assert_eq!(with(vec![was_held(at("one", 1), &[])]), Some((2, 2)), "the second part has no day yet");
        assert_eq!(with(vec![was_held(at("one", 1), &[]), at("two", 2)]), Some((2, 2)));
        let both = [("one", 1), ("two", 2)].map(|(id, part)| was_held(at(id, part), &[]));
        assert_eq!(with(both.into()), None, "ended");
    }
}
