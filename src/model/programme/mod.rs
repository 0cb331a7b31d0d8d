//! A programme: a template that schools follow, as data of one of three kinds.
//!
//! The code knows cycles, series and schemes; which programmes there are, their phases, numbers
//! and words are data (`data/programmes`), overlaid by files of the installation.

mod cycle;
mod fact;
mod paper;
mod places;
mod rules;
mod scheme;
mod series;
mod steps;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use cycle::{Cycle, Gap, Phase, PhaseChange, Preset, Pupils, Rhythm, SameDay, Sitting, Who};
pub use fact::{Confidence, Fact, Shown};
pub use paper::{Asked, Bounds, Choice, Column, Field, FieldKind, Form};
pub use places::{Alternative, Equipment, Introduction, Places};
pub use rules::{FromTo, Hours, Limits, Share, SizeRule};
pub use scheme::{Amount, Condition, Deadline, MoneyRule, Scheme, YearDay};
pub use series::{Event, EventKind, Place, Series, When};
pub use steps::{Origin, PLACES_PAGE, Question, SUPERVISORS, Step};

use super::{ids::Code, lang::Localized, school_year::Country, table::Record};

/// A template that schools, owners and networks follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Its id.
    pub id: Code,
    /// Its name.
    pub name: Localized,
    /// What it is, in a sentence or two.
    pub about: Localized,
    /// The country whose rules it follows.
    pub country: Country,
    /// The subject it is about.
    pub subject: Code,
    /// The first day on which it can be started; none: always.
    pub valid_from: Option<NaiveDate>,
    /// The last day on which it can be started; none: not ended.
    pub valid_to: Option<NaiveDate>,
    /// School forms that it is for.
    pub school_forms: Vec<Code>,
    /// Stages that it is for; empty: all stages of the school forms.
    #[serde(default)]
    pub stages: Vec<Code>,
    /// Roles that people have in it.
    pub roles: Vec<Code>,
    /// What it consists of.
    pub kind: Kind,
    /// How large its groups are.
    pub size: Option<SizeRule>,
    /// How long a module takes.
    #[serde(default)]
    pub hours: Vec<Hours>,
    /// What must be so in a cycle or series; a scheme has its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Condition>,
    /// Limits beyond which the program has something to say.
    #[serde(default)]
    pub limits: Limits,
    /// Themes that its modules belong to.
    #[serde(default)]
    pub themes: Vec<Theme>,
    /// Planning steps, in order.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Forms to fill in and send.
    #[serde(default)]
    pub papers: Vec<Form>,
    /// Places that each teacher applies for; none: whoever follows the programme takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<Places>,
    /// The programme whose modules it uses; none: it has its own.
    pub modules_from: Option<Code>,
    /// The programme that it was made from; none: it is no copy, or one from before this was noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<Code>,
    /// Where what is said here comes from.
    pub sources: Vec<String>,
}

/// The three kinds of programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Parts that go through phases.
    Cycle(Cycle),
    /// Gatherings, days, network meetings and hand-ins.
    Series(Series),
    /// Conditions, papers, deadlines and money.
    Scheme(Scheme),
}

/// A theme or package that modules belong to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Its id, unique in the programme.
    pub id: Code,
    /// Its name.
    pub name: Localized,
    /// Stages that it is for; empty: not known, or all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<Code>,
    /// Where it comes from; none: the programme's own sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How sure it is that there is such a theme; none: not looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exists: Option<Confidence>,
}

/// Whether a programme can be started on some day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Not yet.
    Upcoming,
    /// Yes.
    Running,
    /// No longer: it can be looked at and copied.
    Ended,
}

impl Programme {
    /// Whether it can be started on that day. Both of its own days belong to it.
    pub fn state(&self, on: NaiveDate) -> State {
        if self.valid_from.is_some_and(|from| on < from) {
            State::Upcoming
        } else if self.valid_to.is_some_and(|to| to < on) {
            State::Ended
        } else {
            State::Running
        }
    }

    /// A copy under another id that can be started at any time and uses the same modules.
    #[must_use]
    pub fn copied(&self, id: Code) -> Self {
        let modules_from = self.modules_from.or(Some(self.id));
        let copy_of = self.copy_of.or(Some(self.id));
        Self { id, modules_from, copy_of, valid_from: None, valid_to: None, ..self.clone() }
    }

    /// The programme of which this is a unit's own version. Where that was not noted yet, the one whose modules it
    /// uses; a version of one with places cannot be told from its own modules then.
    pub fn version_of(&self) -> Option<Code> {
        let older = || self.modules_from.filter(|from| *from != self.id && self.places.is_none());
        self.copy_of.or_else(older)
    }

    /// Its cycle, if it is one.
    pub fn cycle(&self) -> Option<&Cycle> {
        match &self.kind {
            Kind::Cycle(cycle) => Some(cycle),
            Kind::Series(_) | Kind::Scheme(_) => None,
        }
    }

    /// Whether its groups are collegial ones, of a size and with a supervisor. A group of gatherings is
    /// whoever has a role: it is as large as it is, and others hold the gatherings.
    pub fn has_collegial_groups(&self) -> bool {
        self.cycle().is_some()
    }

    /// Its series, if it is one.
    pub fn series(&self) -> Option<&Series> {
        match &self.kind {
            Kind::Series(series) => Some(series),
            Kind::Cycle(_) | Kind::Scheme(_) => None,
        }
    }

    /// Its scheme, if it is one.
    pub fn scheme(&self) -> Option<&Scheme> {
        match &self.kind {
            Kind::Scheme(scheme) => Some(scheme),
            Kind::Cycle(_) | Kind::Series(_) => None,
        }
    }

    /// What must be so, in order; people tick it.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let scheme = self.scheme().map(|scheme| scheme.conditions.iter());
        scheme.into_iter().flatten().chain(&self.conditions)
    }

    /// How long a module takes in a school form: the rule that names it, else the general one.
    pub fn hours_in(&self, school_form: Code) -> Option<&Hours> {
        let named = self.hours.iter().find(|hours| hours.school_forms.contains(&school_form));
        named.or_else(|| self.hours.iter().find(|hours| hours.school_forms.is_empty()))
    }

    /// The planning step of that id.
    pub fn step(&self, id: Code) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The form of that id.
    pub fn paper(&self, id: Code) -> Option<&Form> {
        self.papers.iter().find(|paper| paper.id == id)
    }

    /// The theme of that id.
    pub fn theme(&self, id: Code) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }
}

impl Record for Programme {
    type Id = Code;
    fn id(&self) -> Code {
        self.id
    }
}
