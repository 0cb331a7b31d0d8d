//! The catalogue: programmes, modules, school forms, stages, roles, dimensions, limits and rules.
//!
//! Read once at start (`store::library`), then only looked at. What an installation hides is still
//! found by its id, because units may use it; it is only no longer offered.

mod dimensions;
mod module;
mod places;
mod settings;

use std::collections::BTreeSet;

use chrono::NaiveDate;

pub use dimensions::{Dimension, DimensionSet, FirstRound};
pub use module::{Counts, Module};
pub use places::{InBreaks, Role, SchoolForm, Stage};
pub use settings::{Measure, Rule, RuleCode, Setting, Severity};

use super::{
    ids::Code,
    lang::Localized,
    programme::{Cycle, Fact, FromTo, Programme, State},
    school_year::Country,
    table::Table,
    week::Minutes,
};

/// Everything that is data and not a unit's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Programmes.
    pub programmes: Table<Programme>,
    /// Modules.
    pub modules: Table<Module>,
    /// School forms.
    pub school_forms: Table<SchoolForm>,
    /// Stages.
    pub stages: Table<Stage>,
    /// Roles.
    pub roles: Table<Role>,
    /// Sets of dimensions.
    pub dimension_sets: Table<DimensionSet>,
    /// Limits and weights.
    pub settings: Table<Setting>,
    /// Rules of findings.
    pub rules: Table<Rule>,
    /// Programmes that are found but not offered.
    pub hidden_programmes: BTreeSet<Code>,
    /// Modules that are found but not offered.
    pub hidden_modules: BTreeSet<Code>,
    /// Sets of dimensions that are found but not offered.
    pub hidden_dimension_sets: BTreeSet<Code>,
}

impl Catalogue {
    /// The programme of that id, hidden or not.
    pub fn programme(&self, id: Code) -> Option<&Programme> {
        self.programmes.get(id)
    }

    /// The module of that id, hidden or not.
    pub fn module(&self, id: Code) -> Option<&Module> {
        self.modules.get(id)
    }

    /// The school form of that id.
    pub fn school_form(&self, id: Code) -> Option<&SchoolForm> {
        self.school_forms.get(id)
    }

    /// The stage of that id.
    pub fn stage(&self, id: Code) -> Option<&Stage> {
        self.stages.get(id)
    }

    /// The role of that id.
    pub fn role(&self, id: Code) -> Option<&Role> {
        self.roles.get(id)
    }

    /// The set of dimensions of that id.
    pub fn dimension_set(&self, id: Code) -> Option<&DimensionSet> {
        self.dimension_sets.get(id)
    }

    /// The limit or weight of that id.
    pub fn setting(&self, id: Code) -> Option<&Setting> {
        self.settings.get(id)
    }

    /// The rule whose findings have that code.
    pub fn rule(&self, id: Code) -> Option<&Rule> {
        self.rules.get(id)
    }

    /// The dimension of that id, in whichever set it is.
    pub fn dimension(&self, id: Code) -> Option<&Dimension> {
        self.dimension_sets.iter().flat_map(|set| &set.dimensions).find(|dimension| dimension.id == id)
    }

    /// Programmes to offer, in order of id.
    pub fn offered(&self) -> impl Iterator<Item = &Programme> {
        self.programmes.iter().filter(|programme| !self.hidden_programmes.contains(&programme.id))
    }

    /// Programmes that can be started on that day, in order of id.
    pub fn startable(&self, on: NaiveDate) -> impl Iterator<Item = &Programme> {
        self.offered().filter(move |programme| programme.state(on) == State::Running)
    }

    /// Modules to offer in a programme, its own or those it uses from another, in order of id.
    pub fn modules_of(&self, programme: Code) -> impl Iterator<Item = &Module> {
        let owner = self.programme(programme).and_then(|own| own.modules_from).unwrap_or(programme);
        self.modules
            .iter()
            .filter(move |module| module.programme == owner && !self.hidden_modules.contains(&module.id))
    }

    /// Staff's own time for a whole module: its own, else that of its programme for its school form.
    pub fn hours_of<'a>(&'a self, module: &'a Module) -> Option<&'a Fact<Minutes>> {
        let rule = || {
            let programme = self.programme(module.programme)?;
            let form = module.school_forms.first().copied();
            form.and_then(|form| programme.hours_in(form)).or_else(|| programme.hours.first())
        };
        module.hours.as_ref().or_else(|| rule().map(|rule| &rule.minutes))
    }

    /// Over how many terms a module goes: its own, else that of its programme for its school form.
    pub fn terms_of<'a>(&'a self, module: &'a Module) -> Option<&'a Fact<FromTo>> {
        let rule = || {
            let programme = self.programme(module.programme)?;
            programme.hours_in(module.school_forms.first().copied()?)?.terms.as_ref()
        };
        module.terms.as_ref().or_else(rule)
    }

    /// The cycle as a module runs it; none where its programme has no cycle.
    pub fn cycle_of(&self, module: &Module) -> Option<Cycle> {
        self.programme(module.programme)?.cycle().map(|cycle| module.cycle(cycle))
    }

    /// Stages of a school form, youngest pupils first.
    pub fn stages_of(&self, school_form: Code) -> Vec<&Stage> {
        self.sorted(|stage| stage.school_forms.contains(&school_form))
    }

    /// Stages of a country, youngest pupils first.
    pub fn stages_in(&self, country: Country) -> Vec<&Stage> {
        self.sorted(|stage| stage.country == country)
    }

    /// School forms of a country, in order of id.
    pub fn school_forms_in(&self, country: Country) -> impl Iterator<Item = &SchoolForm> {
        self.school_forms.iter().filter(move |form| form.country == country)
    }

    /// The school form that is, or once was, called `name` in some language.
    pub fn school_form_named(&self, name: &str) -> Option<&SchoolForm> {
        let wanted = name.trim().to_lowercase();
        let is = |text: &str| text.to_lowercase() == wanted;
        self.school_forms.iter().find(|form| {
            let Localized { sv, nb, en } = &form.name;
            [sv, nb, en].into_iter().chain(&form.aliases).any(|text| is(text))
        })
    }

    /// Sets of dimensions for a country and subject, in order of id.
    pub fn dimension_sets_for(&self, country: Country, subject: Code) -> impl Iterator<Item = &DimensionSet> {
        self.dimension_sets.iter().filter(move |set| {
            !self.hidden_dimension_sets.contains(&set.id)
                && set.country.is_none_or(|own| own == country)
                && set.subject.is_none_or(|own| own == subject)
        })
    }

    fn sorted(&self, keep: impl Fn(&Stage) -> bool) -> Vec<&Stage> {
        let mut stages: Vec<&Stage> = self.stages.iter().filter(|stage| keep(stage)).collect();
        stages.sort_by_key(|stage| (stage.order, stage.id));
        stages
    }
}
