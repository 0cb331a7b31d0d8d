//! Checks of one entry against the whole catalogue: what it names exists, what it says can be.

use std::collections::BTreeSet;

use super::{file::Placed, programmes::SCREENS};
use crate::model::{
    catalogue::{Catalogue, DimensionSet, Module, Rule, SchoolForm, Setting, Stage},
    data_error::{DataError, DataReason, Target},
    ids::Code,
    programme::FromTo,
};

/// What is wrong with one entry, gathered.
pub(super) struct Checker<'c, 'e, 'a, T> {
    pub catalogue: &'c Catalogue,
    pub entry: &'c Placed<'a, T>,
    pub errors: &'e mut Vec<DataError>,
}

impl<T> Checker<'_, '_, '_, T> {
    /// Adds an error at the last of `words` that is found.
    pub fn wrong(&mut self, words: &[&str], reason: DataReason) {
        self.errors.push(self.entry.spot.error(words, reason));
    }

    /// The ids after `field` must be among those that exist.
    pub fn exist<'i>(
        &mut self,
        words: &[&str],
        kind: Target,
        ids: impl IntoIterator<Item = &'i Code>,
        exists: impl Fn(Code) -> bool,
    ) {
        for &id in ids {
            if !exists(id) {
                let quoted = format!("\"{id}\"");
                let words: Vec<&str> = words.iter().copied().chain([quoted.as_str()]).collect();
                self.wrong(&words, DataReason::Missing { kind, id });
            }
        }
    }

    /// No two of the ids may be the same.
    pub fn unique(&mut self, ids: impl IntoIterator<Item = Code>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                let quoted = format!("id: \"{id}\"");
                self.wrong(&[&quoted, "\"", &quoted], DataReason::DoubleId { id });
            }
        }
    }

    /// The list or text must have something in it.
    pub fn filled(&mut self, field: &'static str, is_empty: impl FnOnce() -> bool) {
        if is_empty() {
            self.wrong(&[&format!("{field}:")], DataReason::Empty { field });
        }
    }

    /// The first may not be after the last.
    pub fn forwards<D: Ord>(&mut self, field: &'static str, from: Option<D>, to: Option<D>) {
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            self.wrong(&[&format!("{field}:")], DataReason::Backwards { field });
        }
    }

    /// The least may not be above the most.
    pub fn range(&mut self, field: &'static str, range: FromTo) {
        self.forwards(field, Some(range.from), Some(range.to));
    }
}

impl Checker<'_, '_, '_, SchoolForm> {
    /// Checks a school form.
    pub fn school_form(&mut self) {
        let form = &self.entry.value;
        self.forwards("valid_to", form.valid_from, form.valid_to);
    }
}

impl Checker<'_, '_, '_, Stage> {
    /// Checks a stage.
    pub fn stage(&mut self) {
        let (stage, catalogue) = (&self.entry.value, self.catalogue);
        self.forwards("valid_to", stage.valid_from, stage.valid_to);
        self.filled("school_forms", || stage.school_forms.is_empty());
        self.exist(&["school_forms:"], Target::SchoolForm, &stage.school_forms, |id| {
            catalogue.school_forms.has(id)
        });
    }
}

impl Checker<'_, '_, '_, DimensionSet> {
    /// Checks a set of dimensions: its own ids, and that no other set has them.
    pub fn dimension_set(&mut self) {
        let (set, catalogue) = (&self.entry.value, self.catalogue);
        self.filled("dimensions", || set.dimensions.is_empty());
        self.exist(&["school_forms:"], Target::SchoolForm, &set.school_forms, |id| {
            catalogue.school_forms.has(id)
        });
        self.unique(set.dimensions.iter().map(|dimension| dimension.id));
        let others = catalogue.dimension_sets.iter().filter(|other| other.id != set.id);
        let taken: BTreeSet<Code> = others.flat_map(|other| &other.dimensions).map(|d| d.id).collect();
        for dimension in set.dimensions.iter().filter(|dimension| taken.contains(&dimension.id)) {
            let quoted = format!("\"{}\"", dimension.id);
            self.wrong(&["dimensions:", &quoted], DataReason::DoubleId { id: dimension.id });
        }
    }
}

impl Checker<'_, '_, '_, Setting> {
    /// Checks a limit or weight: its value lies within its own bounds.
    pub fn setting(&mut self) {
        let setting = &self.entry.value;
        self.forwards("most", Some(setting.least), Some(setting.most));
        self.forwards("value", Some(setting.least), Some(*setting.value.get()));
        self.forwards("value", Some(*setting.value.get()), Some(setting.most));
    }
}

impl Checker<'_, '_, '_, Rule> {
    /// Checks a rule of findings.
    pub fn rule(&mut self) {
        let (rule, catalogue) = (&self.entry.value, self.catalogue);
        self.filled("codes", || rule.codes.is_empty());
        self.exist(&["settings:"], Target::Setting, &rule.settings, |id| catalogue.settings.has(id));
        self.exist(&["leads:"], Target::Screen, &rule.leads, |id| SCREENS.contains(&id.as_str()));
    }
}

impl Checker<'_, '_, '_, Module> {
    /// Checks a module.
    pub fn module(&mut self) {
        let (module, catalogue) = (&self.entry.value, self.catalogue);
        self.exist(&["programme:"], Target::Programme, [&module.programme], |id| {
            catalogue.programmes.has(id)
        });
        self.exist(&["school_forms:"], Target::SchoolForm, &module.school_forms, |id| {
            catalogue.school_forms.has(id)
        });
        self.exist(&["stages:"], Target::Stage, &module.stages, |id| catalogue.stages.has(id));
        self.exist(&["areas:"], Target::Dimension, &module.areas, |id| catalogue.dimension(id).is_some());
        self.exist(&["builds_on:"], Target::Module, &module.builds_on, |id| catalogue.modules.has(id));
        if let Some(programme) = catalogue.programme(module.programme) {
            self.exist(&["theme:"], Target::Theme, &module.theme, |id| programme.theme(id).is_some());
            let phases = module.phases.iter().map(|change| &change.phase);
            self.exist(&["phases:"], Target::Phase, phases, |id| {
                programme.cycle().is_some_and(|cycle| cycle.phase(id).is_some())
            });
        }
        self.filled("parts", || module.parts.as_ref().is_some_and(|parts| *parts.get() == 0));
        self.filled("hours", || module.hours.as_ref().is_some_and(|hours| hours.get().0 == 0));
        if let Some(terms) = &module.terms {
            self.range("terms", *terms.get());
        }
        if rings(module.id, catalogue) {
            self.wrong(&["builds_on:"], DataReason::Ring { id: module.id });
        }
    }
}

/// Whether a module builds, over others, on itself.
fn rings(start: Code, catalogue: &Catalogue) -> bool {
    let below = |id: Code| catalogue.module(id).map(|m| m.builds_on.clone()).unwrap_or_default();
    let mut seen = BTreeSet::new();
    let mut open = below(start);
    while let Some(id) = open.pop() {
        if id == start {
            return true;
        }
        if seen.insert(id) {
            open.extend(below(id));
        }
    }
    false
}
