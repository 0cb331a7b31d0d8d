//! A programme as a cycle: every part of a module goes through the same phases.

use serde::{Deserialize, Serialize};

use super::{Fact, rules::SizeRule};
use crate::model::{
    ids::Code,
    lang::Localized,
    week::{Minutes, Window},
};

/// Parts that each go through the same phases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cycle {
    /// Parts of an ordinary module; a module may have its own number.
    pub parts: Fact<u8>,
    /// The phases of a part, in order.
    pub phases: Vec<Phase>,
    /// Days between two meetings of one part with a phase in class between them.
    pub gap: Gap,
    /// How often a group meets, as a default.
    pub rhythm: Fact<Rhythm>,
    /// Other lengths and times that are used together.
    #[serde(default)]
    pub presets: Vec<Preset>,
}

/// One phase of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its id, unique in the programme.
    pub id: Code,
    /// One or two characters for calendars and tables.
    pub short: Localized,
    /// Its name.
    pub name: Localized,
    /// How long it takes. 0 only in class, where it takes none of the staff's own time.
    pub minutes: Fact<Minutes>,
    /// Who does it where.
    pub who: Who,
    /// The role that leads it; none where everybody works alone.
    pub leads: Option<Code>,
    /// Whether it can be done without pupils.
    pub pupils: Pupils,
    /// Whether it is a meeting of its own.
    #[serde(default)]
    pub sitting: Sitting,
    /// What happens in it.
    pub what: Localized,
}

/// Who does a phase, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Who {
    /// Each participant, in own preparation time.
    Alone,
    /// The group, in common time: becomes a meeting.
    Together,
    /// Each participant, in own lessons.
    InClass,
}

/// Whether a phase needs pupils.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Pupils {
    /// A participant without pupils of their own cannot do it.
    Needed,
    /// It can be done by anybody.
    NotNeeded,
}

/// Whether a joint phase is a meeting of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sitting {
    /// A meeting of its own.
    #[default]
    Own,
    /// Goes on in the meeting of the joint phase right before it.
    WithPrevious,
}

/// How often a group meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Rhythm {
    Weekly,
    Fortnightly,
    Monthly,
}

impl Rhythm {
    /// Days with pupils from one meeting to the next: breaks are no part of it.
    pub fn pupil_days(self) -> usize {
        match self {
            Rhythm::Weekly => 5,
            Rhythm::Fortnightly => 10,
            Rhythm::Monthly => 21,
        }
    }
}

/// Days between two meetings of one part that have a phase in class between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// Days with pupils that must lie between.
    pub min_school_days: Fact<u8>,
    /// Calendar days after which it is late.
    pub max_days: Fact<u16>,
    /// Whether both may be on one day.
    pub same_day: SameDay,
}

/// Whether two meetings of one part may be on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum SameDay {
    Allowed,
    NotAllowed,
}

/// Lengths and times that are used together instead of the ordinary ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// Its id, unique in the programme.
    pub id: Code,
    /// Its name.
    pub name: Localized,
    /// Lengths of the phases that differ.
    #[serde(default)]
    pub phases: Vec<PhaseChange>,
    /// Weekly windows of which each group uses one.
    #[serde(default)]
    pub windows: Vec<Window>,
    /// The size of groups, where it differs.
    pub size: Option<SizeRule>,
    /// Where the windows come from.
    pub source: String,
}

/// What is different in one phase, for a preset or a module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseChange {
    /// The phase.
    pub phase: Code,
    /// Its length, where it differs.
    pub minutes: Option<Fact<Minutes>>,
    /// Whether it needs pupils, where it differs.
    pub pupils: Option<Pupils>,
}

impl Cycle {
    /// The phase of that id.
    pub fn phase(&self, id: Code) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == id)
    }

    /// The phases that a group does together, in order.
    pub fn joint(&self) -> impl Iterator<Item = &Phase> {
        self.phases.iter().filter(|phase| phase.who == Who::Together)
    }

    /// The meetings of one part, each with its joint phases, in order.
    pub fn meetings(&self) -> Vec<Vec<&Phase>> {
        let mut meetings: Vec<Vec<&Phase>> = Vec::new();
        for phase in self.joint() {
            match meetings.last_mut() {
                Some(meeting) if phase.sitting == Sitting::WithPrevious => meeting.push(phase),
                _ => meetings.push(vec![phase]),
            }
        }
        meetings
    }

    /// The staff's own time for one part: all phases except those in class.
    pub fn minutes_a_part(&self) -> Minutes {
        self.phases.iter().filter(|phase| phase.who != Who::InClass).map(|phase| *phase.minutes.get()).sum()
    }

    /// This cycle with some phases changed, as a preset or a module asks for.
    #[must_use]
    pub fn with(&self, changes: &[PhaseChange]) -> Self {
        let mut cycle = self.clone();
        for phase in &mut cycle.phases {
            let Some(change) = changes.iter().find(|change| change.phase == phase.id) else { continue };
            if let Some(minutes) = &change.minutes {
                phase.minutes = minutes.clone();
            }
            if let Some(pupils) = change.pupils {
                phase.pupils = pupils;
            }
        }
        cycle
    }
}
