//! What modules are ranked by, and which modules there are to rank.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{
        catalogue::{Catalogue, Module},
        ids::{Code, PersonId, PriorityId},
        meetings::MeetingState,
        needs::{Cell, Progress, Round},
        programme::Programme,
        unit::Unit,
    },
    planning::{
        hours::{Hours, yearly_time},
        lookup,
        needs::Picture,
    },
};

/// What modules are ranked by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Priorities to be served, first things first.
    pub wants: Vec<Want>,
    /// Known gaps above zero, 1 to 3.
    pub gaps: BTreeMap<Cell, u8>,
    /// The unit's school forms; none of an owner or a network.
    pub forms: BTreeSet<Code>,
    /// The stages that each participant teaches.
    pub participants: Vec<BTreeSet<Code>>,
    /// Time set aside for each participant and year.
    pub time: Hours,
    /// Modules of which a meeting has been held.
    pub held: BTreeSet<Code>,
    /// Modules that have been chosen.
    pub chosen: BTreeSet<Code>,
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
    /// What a unit's modules are ranked by: the newest round, its open priorities, these people, and
    /// the time that the unit sets aside, or `otherwise`.
    pub fn of(
        unit: &Unit,
        catalogue: &Catalogue,
        participants: impl IntoIterator<Item = PersonId>,
        otherwise: Hours,
    ) -> Self {
        let people = participants.into_iter().filter_map(|id| unit.person(id));
        let mut basis = Self {
            forms: unit.about().forms.clone(),
            participants: people.map(|person| person.stages.clone()).collect(),
            time: yearly_time(unit, otherwise),
            held: held(unit),
            chosen: unit.choices().iter().map(|choice| choice.module).collect(),
            ..Self::default()
        };
        if let Some(round) = unit.deciding_round() {
            basis.needs(unit, catalogue, round);
        }
        basis
    }

    fn needs(&mut self, unit: &Unit, catalogue: &Catalogue, round: &Round) {
        let picture = Picture::of(unit, catalogue, round);
        let known = picture.known().filter_map(|gap| Some((gap.cell, u8::try_from(gap.gap).ok()?)));
        self.gaps = known.filter(|&(_, gap)| gap > 0).collect();
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

fn held(unit: &Unit) -> BTreeSet<Code> {
    let held = unit.meetings().iter().filter(|meeting| meeting.state == MeetingState::Held);
    held.filter_map(|meeting| meeting.module).collect()
}

/// Which modules to look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only of this programme; none: of those that the unit follows, or of all of its
    /// country if it follows none.
    pub programme: Option<Code>,
    /// Only for this stage, those without stages included; none: for all.
    pub stage: Option<Code>,
}

/// The modules that are offered to a unit, its own included, each once.
pub fn offered<'a>(unit: &'a Unit, catalogue: &'a Catalogue, filter: Filter) -> Vec<&'a Module> {
    let followed = &unit.about().programmes;
    let programmes: BTreeSet<Code> = match filter.programme {
        Some(programme) => [programme].into(),
        None if followed.is_empty() => {
            let here = |programme: &&Programme| programme.country == unit.about().country;
            lookup::offered(unit, catalogue).filter(here).map(|programme| programme.id).collect()
        }
        None => followed.clone(),
    };
    let known = programmes.iter().filter_map(|&id| lookup::programme(unit, catalogue, id));
    let owners: BTreeSet<Code> =
        known.map(|programme| programme.modules_from.unwrap_or(programme.id)).collect();
    let own = unit.own_modules().iter().filter(|module| owners.contains(&module.programme));
    let all = own.chain(owners.iter().flat_map(|&owner| lookup::modules_of(unit, catalogue, owner)));
    let for_stage = |module: &&Module| {
        filter.stage.is_none_or(|stage| module.stages.is_empty() || module.stages.contains(&stage))
    };
    let mut seen = BTreeSet::new();
    all.filter(for_stage).filter(|module| seen.insert(module.id)).collect()
}
