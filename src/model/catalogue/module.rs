//! Modules: what a group works through.

use serde::{Deserialize, Serialize};

use crate::model::{
    ids::Code,
    lang::{Lang, Localized},
    programme::{Confidence, Cycle, Fact, FromTo, Gap, PhaseChange},
    table::Record,
    week::Minutes,
};

/// A module of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// Its id.
    pub id: Code,
    /// The programme it belongs to.
    pub programme: Code,
    /// Its title, in the language in which it is published; says so itself where the title is not
    /// known. Only a confirmed one may be stated, others are proposed.
    pub title: Fact<Localized>,
    /// What the title means, in other languages.
    #[serde(default)]
    pub gloss: Localized,
    /// Whether there is such a module.
    pub exists: Confidence,
    /// School forms that it is for; empty: not known.
    pub school_forms: Vec<Code>,
    /// Stages that it is for; empty: not known, or all.
    #[serde(default)]
    pub stages: Vec<Code>,
    /// How many parts; none: the programme's number.
    pub parts: Option<Fact<u8>>,
    /// Staff's own time in all, minutes; none: the programme's for the school form.
    pub hours: Option<Fact<Minutes>>,
    /// Over how many terms; none: the programme's for the school form.
    pub terms: Option<Fact<FromTo>>,
    /// Dimensions of needs that it serves.
    #[serde(default)]
    pub areas: Vec<Code>,
    /// The theme of the programme that it belongs to.
    pub theme: Option<Code>,
    /// Modules that are worked through before it.
    #[serde(default)]
    pub builds_on: Vec<Code>,
    /// How much it counts.
    #[serde(default)]
    pub counts: Counts,
    /// Phases that differ from the programme's.
    #[serde(default)]
    pub phases: Vec<PhaseChange>,
    /// Days between meetings, where they differ.
    pub gap: Option<Gap>,
    /// Where its existence comes from.
    pub source: String,
    /// What else is worth knowing.
    #[serde(default)]
    pub note: Localized,
}

/// How much a module counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Counts {
    /// A whole module.
    #[default]
    Whole,
    /// Half a module: alone it is not enough where one module is asked for.
    Half,
}

impl Module {
    /// Its title in `lang`, or in the language in which it is published. See [`Module::title`] for
    /// whether it may be stated.
    pub fn title_in(&self, lang: Lang) -> &str {
        self.title.get().get(lang)
    }

    /// The programme's cycle as this module runs it.
    pub fn cycle(&self, programme: &Cycle) -> Cycle {
        let mut cycle = programme.with(&self.phases);
        if let Some(parts) = &self.parts {
            cycle.parts = parts.clone();
        }
        if let Some(gap) = &self.gap {
            cycle.gap = gap.clone();
        }
        cycle
    }
}

impl Record for Module {
    type Id = Code;
    fn id(&self) -> Code {
        self.id
    }
}
