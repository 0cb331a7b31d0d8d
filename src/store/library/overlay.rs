//! Files laid over a catalogue: entries added, corrected and hidden.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    Loaded,
    check::Checker,
    file::{self, DataFile, Entries, Hidden, Placed},
    texts::{self, Languages},
};
use crate::model::{
    catalogue::Catalogue,
    data_error::{DataError, DataReason, Target},
    ids::Code,
    table::{Record, Table},
};

/// Puts the entries of a file in, in the place of those with the same ids.
pub(super) fn put(catalogue: &mut Catalogue, file: DataFile) {
    fn into<R: Record>(table: &mut Table<R>, records: Vec<R>) {
        for record in records {
            table.put(record);
        }
    }
    into(&mut catalogue.programmes, file.programmes);
    into(&mut catalogue.modules, file.modules);
    into(&mut catalogue.school_forms, file.school_forms);
    into(&mut catalogue.stages, file.stages);
    into(&mut catalogue.roles, file.roles);
    into(&mut catalogue.dimension_sets, file.dimension_sets);
    into(&mut catalogue.settings, file.settings);
    into(&mut catalogue.rules, file.rules);
}

/// Lays files over a catalogue. An entry that something is wrong with is left out and reported.
pub(super) fn overlay(base: &Catalogue, files: &[(&str, &str)], languages: Languages) -> Loaded {
    let mut errors = Vec::new();
    let mut all = Entries::default();
    for (name, text) in files {
        all.append(file::entries(name, text, &mut errors));
    }
    all.drop_doubles(&mut errors);
    let mut catalogue = all.over(base);
    // An entry that falls may take others with it, which name it.
    while let found = all.check(&catalogue, languages)
        && !found.is_empty()
    {
        errors.extend(found);
        catalogue = all.over(base);
    }
    let has = |id| catalogue.programmes.has(id);
    catalogue.hidden_programmes = hidden(&all.hide_programmes, Target::Programme, &mut errors, has);
    let has = |id| catalogue.modules.has(id);
    catalogue.hidden_modules = hidden(&all.hide_modules, Target::Module, &mut errors, has);
    let has = |id| catalogue.dimension_sets.has(id);
    catalogue.hidden_dimension_sets =
        hidden(&all.hide_dimension_sets, Target::DimensionSet, &mut errors, has);
    errors.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    Loaded { catalogue, errors }
}

/// The ids of a hiding list that exist; the others are reported.
fn hidden(
    ids: &[Hidden<'_>],
    kind: Target,
    errors: &mut Vec<DataError>,
    exists: impl Fn(Code) -> bool,
) -> BTreeSet<Code> {
    let mut hidden = BTreeSet::new();
    for &Hidden { spot, list, id } in ids {
        if exists(id) {
            hidden.insert(id);
        } else {
            errors.push(spot.error(&[list, &format!("\"{id}\"")], DataReason::Missing { kind, id }));
        }
    }
    hidden
}

impl Entries<'_> {
    fn append(&mut self, mut other: Self) {
        self.programmes.append(&mut other.programmes);
        self.modules.append(&mut other.modules);
        self.school_forms.append(&mut other.school_forms);
        self.stages.append(&mut other.stages);
        self.roles.append(&mut other.roles);
        self.dimension_sets.append(&mut other.dimension_sets);
        self.settings.append(&mut other.settings);
        self.rules.append(&mut other.rules);
        self.hide_programmes.append(&mut other.hide_programmes);
        self.hide_modules.append(&mut other.hide_modules);
        self.hide_dimension_sets.append(&mut other.hide_dimension_sets);
    }

    /// Of entries with one id the first one stays.
    fn drop_doubles(&mut self, errors: &mut Vec<DataError>) {
        fn drop<R: Record<Id = Code>>(entries: &mut Vec<Placed<'_, R>>, errors: &mut Vec<DataError>) {
            let mut seen = BTreeSet::new();
            entries.retain(|entry| {
                let id = entry.value.id();
                let is_new = seen.insert(id);
                if !is_new {
                    errors.push(entry.spot.error(&[&format!("\"{id}\"")], DataReason::DoubleId { id }));
                }
                is_new
            });
        }
        drop(&mut self.programmes, errors);
        drop(&mut self.modules, errors);
        drop(&mut self.school_forms, errors);
        drop(&mut self.stages, errors);
        drop(&mut self.roles, errors);
        drop(&mut self.dimension_sets, errors);
        drop(&mut self.settings, errors);
        drop(&mut self.rules, errors);
    }

    /// The entries laid over a catalogue.
    fn over(&self, base: &Catalogue) -> Catalogue {
        fn values<T: Clone>(entries: &[Placed<'_, T>]) -> Vec<T> {
            entries.iter().map(|entry| entry.value.clone()).collect()
        }
        let mut catalogue = base.clone();
        let file = DataFile {
            programmes: values(&self.programmes),
            modules: values(&self.modules),
            school_forms: values(&self.school_forms),
            stages: values(&self.stages),
            roles: values(&self.roles),
            dimension_sets: values(&self.dimension_sets),
            settings: values(&self.settings),
            rules: values(&self.rules),
            ..DataFile::default()
        };
        put(&mut catalogue, file);
        catalogue
    }

    /// Drops the entries that something is wrong with, and says what.
    fn check(&mut self, catalogue: &Catalogue, languages: Languages) -> Vec<DataError> {
        let mut errors = Vec::new();
        let mut checks = Checks { catalogue, languages, errors: &mut errors };
        checks.keep(&mut self.programmes, |mut check| check.programme());
        checks.keep(&mut self.modules, |mut check| check.module());
        checks.keep(&mut self.school_forms, |mut check| check.school_form());
        checks.keep(&mut self.stages, |mut check| check.stage());
        checks.keep(&mut self.roles, |_| {});
        checks.keep(&mut self.dimension_sets, |mut check| check.dimension_set());
        checks.keep(&mut self.settings, |mut check| check.setting());
        checks.keep(&mut self.rules, |mut check| check.rule());
        errors
    }
}

struct Checks<'c> {
    catalogue: &'c Catalogue,
    languages: Languages,
    errors: &'c mut Vec<DataError>,
}

impl Checks<'_> {
    fn keep<T: Serialize>(
        &mut self,
        entries: &mut Vec<Placed<'_, T>>,
        check: impl Fn(Checker<'_, '_, '_, T>),
    ) {
        entries.retain(|entry| {
            let before = self.errors.len();
            texts::check(entry, self.languages, self.errors);
            check(Checker { catalogue: self.catalogue, entry, errors: self.errors });
            self.errors.len() == before
        });
    }
}
