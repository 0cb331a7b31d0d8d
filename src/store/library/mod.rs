//! The library: shipped data, overlaid by the files of an installation.
//!
//! Shipped data is compiled in and was checked by the tests. A file of the installation adds an
//! entry, corrects one by giving its id again, or hides one; what is wrong in it is reported with
//! file, line and reason, and everything else still holds.

mod check;
mod file;
mod programmes;
mod shipped;
mod texts;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::Serialize;

use self::{
    check::Checker,
    file::{DataFile, Entries, Placed, Spot},
    texts::Languages,
};
use crate::model::{
    catalogue::Catalogue,
    data_error::{DataError, DataReason, Target},
    ids::Code,
    table::{Record, Table},
};

/// What was loaded, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Everything that holds.
    pub catalogue: Catalogue,
    /// What is wrong in files of the installation, in order of file and line.
    pub errors: Vec<DataError>,
}

/// The shipped data.
pub fn shipped() -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (_, text) in shipped::FILES {
        if let Some(file) = file::whole(text) {
            put(&mut catalogue, file);
        }
    }
    catalogue
}

/// The shipped data overlaid by files of the installation, each with its name and text.
///
/// Never fails: what is wrong is left out and reported.
pub fn load(local: &[(String, String)]) -> Loaded {
    let files: Vec<(&str, &str)> = local.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    overlay(shipped(), &files, Languages::Any)
}

fn put(catalogue: &mut Catalogue, file: DataFile) {
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
}

fn overlay(base: Catalogue, files: &[(&str, &str)], languages: Languages) -> Loaded {
    let mut errors = Vec::new();
    let mut all = Entries::default();
    for (name, text) in files {
        all.append(file::entries(name, text, &mut errors));
    }
    all.drop_doubles(&mut errors);
    let mut catalogue = all.over(&base);
    // An entry that falls may take others with it, which name it.
    while let found = all.check(&catalogue, languages)
        && !found.is_empty()
    {
        errors.extend(found);
        catalogue = all.over(&base);
    }
    hide(&all.hide_programmes, Target::Programme, &mut errors, |id| catalogue.programmes.has(id))
        .clone_into(&mut catalogue.hidden_programmes);
    hide(&all.hide_modules, Target::Module, &mut errors, |id| catalogue.modules.has(id))
        .clone_into(&mut catalogue.hidden_modules);
    errors.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    Loaded { catalogue, errors }
}

fn hide(
    ids: &[(Spot<'_>, Code)],
    kind: Target,
    errors: &mut Vec<DataError>,
    exists: impl Fn(Code) -> bool,
) -> BTreeSet<Code> {
    let mut hidden = BTreeSet::new();
    for &(spot, id) in ids {
        if exists(id) {
            hidden.insert(id);
        } else {
            errors.push(spot.error(&["hide_", &format!("\"{id}\"")], DataReason::Missing { kind, id }));
        }
    }
    hidden
}

impl<'a> Entries<'a> {
    fn append(&mut self, mut other: Self) {
        self.programmes.append(&mut other.programmes);
        self.modules.append(&mut other.modules);
        self.school_forms.append(&mut other.school_forms);
        self.stages.append(&mut other.stages);
        self.roles.append(&mut other.roles);
        self.dimension_sets.append(&mut other.dimension_sets);
        self.hide_programmes.append(&mut other.hide_programmes);
        self.hide_modules.append(&mut other.hide_modules);
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
