//! Dates of several groups as one piece of work: all that it needs, so that it can be done anywhere.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{
    mend::{Fall, How, Mend, left_behind::follow, mend},
    together::{
        Effort, Limits,
        several::{Several, propose_several},
    },
    year::days::SchoolDays,
};
use super::{
    propose::{Ask, Spread, TooFewIds},
    schedule::Weights,
};
use crate::model::{
    ids::{Code, GroupId, MeetingId},
    programme::Cycle,
    unit::Unit,
};

/// A module of a group.
#[derive(Clone, Debug)]
pub struct Question {
    /// The group.
    pub group: GroupId,
    /// The module; none for a programme without modules.
    pub module: Option<Code>,
    /// The programme's cycle as the module runs it.
    pub cycle: Cycle,
    /// The days of the school year for the group.
    pub days: SchoolDays,
    /// First day on which a meeting may get a date.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// Where the meetings should lie.
    pub spread: Spread,
}

/// What is wanted.
#[derive(Clone, Debug)]
pub enum Want {
    /// Dates for all meetings without one; with ids for the new meetings.
    Dates(Vec<MeetingId>),
    /// New dates for what falls out.
    Mend(Fall, How),
    /// The groups' times for these meetings, which were left at old ones.
    Follow(BTreeSet<MeetingId>),
}

/// Dates of several groups to be worked out.
#[derive(Clone, Debug)]
pub struct Work {
    /// The unit as it is.
    pub unit: Unit,
    /// The modules of groups that it is about.
    pub questions: Vec<Question>,
    /// What is wanted.
    pub want: Want,
    /// What people can take.
    pub limits: Limits,
    /// How much is tried.
    pub effort: Effort,
}

/// What was worked out.
#[derive(Clone, Debug)]
pub enum Found {
    /// Dates for meetings that had none.
    Dates(Result<Several, TooFewIds>),
    /// New dates for what falls out.
    Mend(Mend),
}

impl Work {
    /// Works it out. `told` hears how many schedules were tried and ends the search by saying no; the best
    /// until then is the answer.
    pub fn done(&self, told: &mut dyn FnMut(usize) -> bool) -> Found {
        let blocked = BTreeSet::new();
        let mut asks: Vec<Ask<'_>> = Vec::with_capacity(self.questions.len());
        for question in &self.questions {
            let Some(group) = self.unit.group(question.group) else { continue };
            asks.push(Ask {
                unit: &self.unit,
                group,
                module: question.module,
                cycle: &question.cycle,
                days: &question.days,
                first: question.first,
                last: question.last,
                blocked: &blocked,
                spread: question.spread,
                weights: Weights::default(),
            });
        }
        match &self.want {
            Want::Dates(ids) => {
                Found::Dates(propose_several(&asks, self.limits, self.effort, &mut ids.iter().copied(), told))
            }
            Want::Follow(moving) => Found::Mend(follow(&asks, moving)),
            Want::Mend(fall, how) => Found::Mend(mend(&asks, fall, how, (self.limits, self.effort), told)),
        }
    }
}
