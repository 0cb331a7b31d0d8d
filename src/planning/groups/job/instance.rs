//! The job of building groups, in whole numbers: what the search sees of a unit.
//!
//! A wider form of the public format G1 (`formats/g1-s1.md`): groups that stand already with what is
//! locked in them, supervisors who are members, groups without a supervisor yet or without a module.
//! People, supervisors, slots and groups are named by their place in these lists.

use super::super::{answer::cost::Weights, proposal::earlier::Again};
use super::slots::{Slot, SlotSet};
use crate::model::{
    ids::{Code, GroupId, PersonId},
    week::Minutes,
};

/// Everything that the search needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// Times at which a group could meet.
    pub slots: Vec<Slot>,
    /// How many members a group has.
    pub size: Size,
    /// Least time between two groups of one supervisor on one day.
    pub gap: Minutes,
    /// Who is to be placed, those in groups already included.
    pub people: Vec<Participant>,
    /// Who can lead.
    pub leads: Vec<Lead>,
    /// Groups that stand already; in an answer they come first.
    pub standing: Vec<Standing>,
    /// How many groups may be new.
    pub new_groups: usize,
    /// Modules that a group could work with; empty: modules are not chosen here.
    pub modules: Vec<Code>,
    /// Pairs of people who are in one group or both in none.
    pub together: Vec<(usize, usize)>,
    /// Pairs of people who are never in one group.
    pub apart: Vec<(usize, usize)>,
    /// Two people and what it is worth to have both in one group; negative: what it costs.
    pub prefer: Vec<(usize, usize, i64)>,
    /// What is wished of the pairs who have met before.
    pub again: Again,
    /// These pairs, as far as the wish speaks of them.
    pub met: Vec<(usize, usize)>,
    /// What is wished of the stages in a group.
    pub stages: StageWish,
    /// What is wished of the supervisor's school.
    pub supervisors: SupervisorWish,
    /// Whether a group needs a supervisor now.
    pub supervision: Supervision,
    /// What things cost.
    pub weights: Weights,
}

/// How many members a group has, its supervisor not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Below this there is no group.
    pub least: usize,
    /// Above this nobody is added.
    pub most: usize,
    /// The wished number; none: any number is as good.
    pub target: Option<usize>,
}

/// Most stages that are told apart.
pub const MOST_STAGES: usize = 63;

/// What is wished of the stages in a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StageWish {
    /// Members share a stage: those outside the most common one cost.
    #[default]
    Alike,
    /// The same, and whoever teaches no stage is outside it.
    AlikeAll,
    /// Stages meet on purpose: those that nobody in the group teaches cost.
    Mixed,
}

/// What is wished of the supervisor's school.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SupervisorWish {
    /// The school of at least one member, so that nobody travels.
    #[default]
    OwnSchool,
    /// A school of no member: a view from outside.
    OtherSchool,
}

/// Whether groups are led from the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Supervision {
    /// Every new group has a supervisor who is free in its window.
    #[default]
    Needed,
    /// Supervisors are chosen in a later step.
    Later,
}

/// Somebody to be placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Who.
    pub id: PersonId,
    /// The team, numbered.
    pub team: Option<usize>,
    /// Stages, numbered; empty: not known.
    pub stages: Vec<usize>,
    /// The unit that the person belongs to, numbered.
    pub school: usize,
    /// The band of experience, numbered; none: not known.
    pub band: Option<usize>,
    /// Wished modules, best first, as places in [`Instance::modules`].
    pub wishes: Vec<usize>,
    /// When the person can meet.
    pub slots: SlotSet,
    /// What is known of their free time.
    pub time: FreeTime,
    /// The same person among [`Instance::leads`].
    pub leads: Option<usize>,
    /// The group that the person is in now.
    pub found_in: Option<usize>,
    /// Whether the person must stay there.
    pub stays: Stays,
}

/// What is known of a person's free time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FreeTime {
    /// No free window has been given at all.
    NotGiven,
    /// None of the free windows is long enough for a meeting.
    TooShort,
    /// Groups meet on two days of the week, and the windows that are long enough lie on one.
    OneDay,
    /// Groups meet on two days of the week: with nobody who can lead the person shares more than one of them.
    OneLed,
    /// At least one is long enough.
    Given,
}

/// Whether a placement stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// The search may change it.
    No,
    /// It stays as it was found.
    Yes,
}

/// Somebody who can lead groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// Who.
    pub id: PersonId,
    /// The unit that the person belongs to, numbered.
    pub school: usize,
    /// Whether the training is finished.
    pub trained: Trained,
    /// The most groups, those that they lead already included.
    pub max_groups: usize,
    /// The most groups that the person may lead; whoever leads more already is over it.
    pub may: usize,
    /// When they can meet.
    pub slots: SlotSet,
}

/// Whether a supervisor has finished the training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Trained {
    Yes,
    No,
}

/// A group that stands already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub id: GroupId,
    /// Its windows as found.
    pub slot: Option<usize>,
    /// Whether they stay.
    pub slot_stays: Stays,
    /// Its supervisor as found.
    pub lead: Option<usize>,
    /// Whether the supervisor stays.
    pub lead_stays: Stays,
    /// Its module as found; one that is not in the list cannot be wished for.
    pub module: Option<usize>,
    /// Whether anybody may join or leave.
    pub members_stay: Stays,
    /// Fewest members after the search, unless it may end; 0: nobody, or as many as a new group.
    pub least: usize,
    /// Most members after the search.
    pub most: usize,
    /// Whether it may be left with nobody.
    pub may_end: MayEnd,
}

/// Whether a standing group may be left without members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MayEnd {
    /// Nothing depends on it: it goes when its last member leaves.
    Yes,
    /// It has meetings, locks or a module chosen for it.
    No,
}

impl Instance {
    /// Whether a group stands that somebody has made and that nobody is in or leads yet: it is as good as a new one.
    pub fn is_made_only(&self, group: usize) -> bool {
        let found = || self.people.iter().any(|person| person.found_in == Some(group));
        self.standing.get(group).is_some_and(|standing| standing.lead.is_none() && !found())
    }

    /// The same job where a place for everybody counts far more than all wishes: for a search whether it is possible.
    /// They count a little, a tenth of what they usually do, so that there is a way to go where no place is won.
    #[must_use]
    pub fn places_first(mut self) -> Self {
        self.weights = Weights {
            unplaced: 1000,
            team: 3,
            stage: 1,
            size: 1,
            exp: 0,
            school: 1,
            travel: 1,
            untrained: 2,
            module: 0,
            prefer: 0,
            again: 0,
        };
        self.without_pairs();
        self
    }

    /// The same job where nothing counts but that everybody has a place: for the proof whether it is possible.
    #[must_use]
    pub fn places_only(mut self) -> Self {
        self.weights = Weights {
            unplaced: 1,
            team: 0,
            stage: 0,
            size: 0,
            exp: 0,
            school: 0,
            travel: 0,
            untrained: 0,
            module: 0,
            prefer: 0,
            again: 0,
        };
        self.without_pairs();
        self
    }

    fn without_pairs(&mut self) {
        self.prefer.clear();
        self.met.clear();
        self.again = Again::Whatever;
    }

    /// How many groups an answer has, empty ones included.
    pub fn places(&self) -> usize {
        self.standing.len() + self.new_groups
    }

    /// People who must move together: one, or several bound by [`Instance::together`].
    ///
    /// Pairs of which one stays where they are bind nobody: what stands is a person's decision.
    pub fn blocks(&self) -> Vec<Vec<usize>> {
        let of = self.bound();
        let of_block = |block| (0..of.len()).filter(|&p| of.get(p) == Some(&block)).collect::<Vec<_>>();
        (0..self.people.len()).filter(|&p| self.moves(p)).map(of_block).filter(|b| !b.is_empty()).collect()
    }

    /// The one of [`Instance::blocks`] that a person is in; somebody who stays is alone.
    pub fn block(&self, person: usize) -> Vec<usize> {
        let of = self.bound();
        let block = of.get(person);
        (0..of.len()).filter(|&p| of.get(p) == block).collect()
    }

    /// For each person the first of those who are bound to them, themselves included.
    fn bound(&self) -> Vec<usize> {
        let mut of: Vec<usize> = (0..self.people.len()).collect();
        for &(a, b) in &self.together {
            let (Some(&a), Some(&b)) = (of.get(a), of.get(b)) else { continue };
            if self.moves(a) && self.moves(b) {
                let (low, high) = (a.min(b), a.max(b));
                for block in &mut of {
                    if *block == high {
                        *block = low;
                    }
                }
            }
        }
        of
    }

    /// Whether a person can stay in the group that they were found in: by decision, or because
    /// nothing stands against it.
    pub fn can_stay(&self, person: usize) -> bool {
        let paired = |pairs: &[(usize, usize)]| pairs.iter().any(|&(a, b)| a == person || b == person);
        self.people.get(person).is_some_and(|p| {
            let slot = p.found_in.and_then(|g| self.standing.get(g)).and_then(|s| s.slot);
            let free = slot.is_none_or(|slot| p.slots.has(slot));
            p.stays == Stays::Yes || (free && !paired(&self.together) && !paired(&self.apart))
        })
    }

    /// How many times a week a new group meets: the times of groups that stand are their own.
    pub fn times_a_week(&self) -> usize {
        let own = |slot: &usize| self.standing.iter().any(|group| group.slot == Some(*slot));
        let times = |slot: usize| self.slots.get(slot).map(|slot| slot.windows.len());
        let of_new = (0..self.slots.len()).filter(|slot| !own(slot)).filter_map(times).min();
        of_new.or_else(|| (0..self.slots.len()).filter_map(times).max()).unwrap_or(1)
    }

    /// Whether the search may place the person elsewhere.
    pub fn moves(&self, person: usize) -> bool {
        self.people.get(person).is_some_and(|p| p.stays == Stays::No)
    }
}
