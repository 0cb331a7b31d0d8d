//! What is asked for when groups are built. How the job is made out of a unit: `build`, beside this.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::{answer::cost::Weights, hand::common::Lengths};
use super::{
    build::Build,
    importance::Importance,
    instance::{Instance, Size, StageWish, Supervision, SupervisorWish},
    places,
    size::{set_by, size_of},
    slots::Slot,
};
use crate::{
    model::{
        catalogue::Module,
        groups::Group,
        ids::{Code, GroupId, PersonId},
        programme::{Cycle, Preset, Programme},
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::settings,
};

/// Least time between two groups of one supervisor on one day where a unit says nothing (`formats/g1-s1.md`,
/// `supervisor_gap_min`; an example there, so a default here, the same as in `data/settings.ron`).
pub const SUPERVISOR_GAP: Minutes = Minutes(15);

/// Least time between two groups of one supervisor on one day.
pub fn supervisor_gap(unit: &Unit) -> Minutes {
    settings::of_unit(unit, settings::LEAD_GAP).map_or(SUPERVISOR_GAP, Minutes)
}

/// Years of teaching at which the next band of experience begins (`formats/g1-s1.md`, `exp_bands`;
/// an example there, so a default here).
pub const EXPERIENCE_BANDS: [u8; 2] = [5, 15];

/// What is asked for, besides what the unit says.
#[derive(Clone, Debug)]
pub struct Setup<'a> {
    /// The programme whose groups are built.
    pub programme: &'a Programme,
    /// The module that sets the lengths of the meetings; none: the programme's own lengths.
    pub module: Option<&'a Module>,
    /// Lengths, windows and size that are used instead of the programme's.
    pub preset: Option<&'a Preset>,
    /// Modules that groups could work with; empty: those that somebody wishes.
    pub modules: Vec<Code>,
    /// Roles that take part; see `takes_part` for what holds when there is none.
    pub roles: &'a BTreeSet<Code>,
    /// The day from which the groups hold: memberships that ended before do not count.
    pub on: NaiveDate,
    /// What may change.
    pub mode: Mode,
    /// Whether groups need a supervisor now.
    pub supervision: Supervision,
    /// Pairs who must be in one group.
    pub together: Vec<(PersonId, PersonId)>,
    /// Pairs who must not be in one group.
    pub apart: Vec<(PersonId, PersonId)>,
    /// What is wished of the stages in a group, where the unit does not wish them mixed.
    pub stages: StageWish,
    /// What is wished of the supervisor's school, where the unit does not wish another one.
    pub supervisors: SupervisorWish,
    /// What things cost where they count as usual.
    pub weights: Weights,
    /// How much each counts where the unit says nothing itself: what its owner says.
    pub importance: Importance,
    /// What belongs to the job besides what the unit makes part of it.
    pub besides: Besides,
    /// What was settled before.
    pub frame: Frame,
}

/// What is settled before groups are sought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// How often they meet.
    pub weekly: Weekly,
    /// So many new ones at most; none: as many as people make.
    pub new_groups: Option<usize>,
}

/// How often the groups of a job meet in a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Weekly {
    /// As often as the unit wishes. Groups that stand with one time keep it where two are wished, but for these, which
    /// are to get both: the second one at the time that is named for them, where one is.
    AsWished(BTreeMap<GroupId, Option<Window>>),
    /// Once, whatever is wished.
    Once,
}

impl Default for Weekly {
    fn default() -> Self {
        Self::AsWished(BTreeMap::new())
    }
}

impl Weekly {
    /// Whether a group that stands is to get other times than the one that it has.
    pub fn gets_both(&self, group: GroupId) -> bool {
        matches!(self, Self::AsWished(both) if both.contains_key(&group))
    }

    /// The two times of a group that is to get both, where the second one is named.
    pub(in crate::planning::groups) fn pair_of(&self, group: &Group) -> Option<Slot> {
        let Self::AsWished(both) = self else { return None };
        let second = (*both.get(&group.id)?)?;
        let mut windows: Vec<Window> = group.windows.iter().copied().chain([second]).collect();
        windows.sort_unstable();
        Some(Slot { windows })
    }
}

/// Times and people that a job speaks of whatever the unit says: those of a proposal that was made before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Besides {
    /// Times.
    pub slots: Vec<Slot>,
    /// Who leads.
    pub leads: BTreeSet<PersonId>,
    /// Who is a member.
    pub members: BTreeSet<PersonId>,
}

/// What a proposal may change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Everything that is not locked or held.
    #[default]
    Rebuild,
    /// Only people without a group are placed; whoever has a place, time or supervisor keeps it.
    FillUp,
}

/// Why there is nothing to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// The programme has no parts with phases, so no weekly meetings.
    #[error("the programme has no weekly meetings")]
    NoCycle,
    /// No phase is done together.
    #[error("the programme has no joint phase")]
    NoJointPhase,
}

impl<'a> Setup<'a> {
    /// The usual: everything not locked may change, every group is led.
    pub fn new(programme: &'a Programme, roles: &'a BTreeSet<Code>, on: NaiveDate) -> Self {
        Self {
            programme,
            module: None,
            preset: None,
            modules: Vec::new(),
            roles,
            on,
            mode: Mode::default(),
            supervision: Supervision::default(),
            together: Vec::new(),
            apart: Vec::new(),
            stages: StageWish::default(),
            supervisors: SupervisorWish::default(),
            weights: Weights::default(),
            importance: Importance::default(),
            besides: Besides::default(),
            frame: Frame::default(),
        }
    }

    /// The job, for a unit: its people and groups, its pairs, its switches, and what counts how much in it.
    ///
    /// # Errors
    /// [`NotPossible`] for a programme without weekly meetings.
    pub fn instance(&self, unit: &Unit) -> Result<Instance, NotPossible> {
        let length = self.length()?;
        Ok(places::narrowed(unit, self, Build::new(unit, self, length).instance()))
    }

    /// The length of the longest joint meeting.
    ///
    /// # Errors
    /// [`NotPossible`] for a programme without weekly meetings.
    pub fn length(&self) -> Result<Minutes, NotPossible> {
        let longest = self.lengths()?.into_iter().max();
        longest.filter(|length| *length > Minutes(0)).ok_or(NotPossible::NoJointPhase)
    }

    /// The lengths of a part's joint meetings, in order.
    ///
    /// # Errors
    /// [`NotPossible`] for a programme without weekly meetings.
    pub fn lengths(&self) -> Result<Vec<Minutes>, NotPossible> {
        let cycle = self.programme.cycle().ok_or(NotPossible::NoCycle)?;
        let cycle = self.module.map_or_else(|| cycle.clone(), |module| module.cycle(cycle));
        let cycle = self.preset.map_or_else(|| cycle.clone(), |preset| cycle.with(&preset.phases));
        Ok(meeting_lengths(&cycle))
    }

    /// The length of the other meeting of a part, where the school wants a second window for it.
    pub fn other(&self, unit: &Unit) -> Option<Minutes> {
        if self.frame.weekly == Weekly::Once {
            return None;
        }
        Lengths::of(unit, &self.lengths().ok()?)?.other
    }

    /// How large a group is, of so many people: by what the unit set, else by the preset or the programme.
    pub fn size(&self, unit: &Unit, people: usize) -> Size {
        let rule = self.preset.and_then(|p| p.size.as_ref()).or(self.programme.size.as_ref());
        let said = rule.map_or(Size { least: 2, most: people.max(2), target: None }, size_of);
        set_by(unit, rule, said)
    }
}

/// The length of a cycle's longest joint meeting.
pub fn longest_meeting(cycle: &Cycle) -> Option<Minutes> {
    meeting_lengths(cycle).into_iter().max().filter(|m| *m > Minutes(0))
}

/// The lengths of a part's joint meetings, in order.
pub fn meeting_lengths(cycle: &Cycle) -> Vec<Minutes> {
    let minutes =
        |phases: Vec<&crate::model::programme::Phase>| phases.iter().map(|p| *p.minutes.get()).sum();
    cycle.meetings().into_iter().map(minutes).collect()
}
