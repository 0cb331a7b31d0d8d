//! One data file: its lists, whole or entry by entry.

use ron::{Options, error::SpannedError, extensions::Extensions, value::RawValue};
use serde::{Deserialize, de::DeserializeOwned};

use crate::model::{
    catalogue::{DimensionSet, Module, Role, Rule, SchoolForm, Setting, Stage},
    data_error::{DataError, DataReason},
    ids::Code,
    programme::Programme,
};

/// The lists of a data file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct DataFile {
    pub programmes: Vec<Programme>,
    pub modules: Vec<Module>,
    pub school_forms: Vec<SchoolForm>,
    pub stages: Vec<Stage>,
    pub roles: Vec<Role>,
    pub dimension_sets: Vec<DimensionSet>,
    pub settings: Vec<Setting>,
    pub rules: Vec<Rule>,
    pub hide_programmes: Vec<Code>,
    pub hide_modules: Vec<Code>,
    pub hide_dimension_sets: Vec<Code>,
}

/// The same lists with their entries not yet read: one broken entry leaves the others whole.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawFile<'a> {
    #[serde(borrow)]
    programmes: Vec<&'a RawValue>,
    #[serde(borrow)]
    modules: Vec<&'a RawValue>,
    #[serde(borrow)]
    school_forms: Vec<&'a RawValue>,
    #[serde(borrow)]
    stages: Vec<&'a RawValue>,
    #[serde(borrow)]
    roles: Vec<&'a RawValue>,
    #[serde(borrow)]
    dimension_sets: Vec<&'a RawValue>,
    #[serde(borrow)]
    settings: Vec<&'a RawValue>,
    #[serde(borrow)]
    rules: Vec<&'a RawValue>,
    hide_programmes: Vec<Code>,
    hide_modules: Vec<Code>,
    hide_dimension_sets: Vec<Code>,
}

/// Where an entry stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot<'a> {
    pub file: &'a str,
    /// The whole file.
    pub text: &'a str,
    /// The entry's own text, part of `text`.
    pub entry: &'a str,
}

/// An entry and where it stands.
#[derive(Debug)]
pub(super) struct Placed<'a, T> {
    pub spot: Spot<'a>,
    pub value: T,
}

/// An id that a file hides.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hidden<'a> {
    pub spot: Spot<'a>,
    /// The list that names it, with its colon.
    pub list: &'static str,
    pub id: Code,
}

/// The entries of a file that could be read.
#[derive(Debug, Default)]
pub(super) struct Entries<'a> {
    pub programmes: Vec<Placed<'a, Programme>>,
    pub modules: Vec<Placed<'a, Module>>,
    pub school_forms: Vec<Placed<'a, SchoolForm>>,
    pub stages: Vec<Placed<'a, Stage>>,
    pub roles: Vec<Placed<'a, Role>>,
    pub dimension_sets: Vec<Placed<'a, DimensionSet>>,
    pub settings: Vec<Placed<'a, Setting>>,
    pub rules: Vec<Placed<'a, Rule>>,
    pub hide_programmes: Vec<Hidden<'a>>,
    pub hide_modules: Vec<Hidden<'a>>,
    pub hide_dimension_sets: Vec<Hidden<'a>>,
}

/// How data files are written: `Some` and the inner brackets of kinds are left out.
fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
}

/// A file read at once, or nothing if anything in it is wrong.
pub(super) fn whole(text: &str) -> Option<DataFile> {
    options().from_str(text).ok()
}

/// A file read entry by entry; what is wrong is added to `errors`.
pub(super) fn entries<'a>(file: &'a str, text: &'a str, errors: &mut Vec<DataError>) -> Entries<'a> {
    let raw: RawFile<'a> = match options().from_str(text) {
        Ok(raw) => raw,
        Err(error) => {
            errors.push(Spot { file, text, entry: text }.syntax(error));
            return Entries::default();
        }
    };
    let spot = Spot { file, text, entry: text };
    Entries {
        programmes: spot.read(&raw.programmes, errors),
        modules: spot.read(&raw.modules, errors),
        school_forms: spot.read(&raw.school_forms, errors),
        stages: spot.read(&raw.stages, errors),
        roles: spot.read(&raw.roles, errors),
        dimension_sets: spot.read(&raw.dimension_sets, errors),
        settings: spot.read(&raw.settings, errors),
        rules: spot.read(&raw.rules, errors),
        hide_programmes: hidden(spot, "hide_programmes:", raw.hide_programmes),
        hide_modules: hidden(spot, "hide_modules:", raw.hide_modules),
        hide_dimension_sets: hidden(spot, "hide_dimension_sets:", raw.hide_dimension_sets),
    }
}

fn hidden<'a>(spot: Spot<'a>, list: &'static str, ids: Vec<Code>) -> Vec<Hidden<'a>> {
    ids.into_iter().map(|id| Hidden { spot, list, id }).collect()
}

impl<'a> Spot<'a> {
    fn read<T: DeserializeOwned>(
        self,
        raw: &[&'a RawValue],
        errors: &mut Vec<DataError>,
    ) -> Vec<Placed<'a, T>> {
        let mut out = Vec::with_capacity(raw.len());
        for raw in raw {
            let spot = Self { entry: raw.get_ron(), ..self };
            match options().from_str(spot.entry) {
                Ok(value) => out.push(Placed { spot, value }),
                Err(error) => errors.push(spot.syntax(error)),
            }
        }
        out
    }

    /// An error at the place of the last of `words` that is found, each after the one before it.
    ///
    /// The first word is looked for among the entry's own fields before it is looked for anywhere.
    pub fn error(self, words: &[&str], reason: DataReason) -> DataError {
        let mut at = self.entry.len() - self.entry.trim_start().len();
        for (n, word) in words.iter().enumerate() {
            let own = if n == 0 { own_field(self.entry, word) } else { None };
            let next = || self.entry.get(at..)?.find(word).map(|more| at + more);
            at = own.or_else(next).unwrap_or(at);
        }
        let (line, column) = self.line_column(at);
        DataError { file: self.file.to_owned(), line, column, reason }
    }

    fn syntax(self, error: SpannedError) -> DataError {
        let SpannedError { code, span } = error;
        let (line, column) = self.line_column(0);
        let (line, column) = match span.start.line {
            0 | 1 => (line, column + span.start.col.saturating_sub(1)),
            more => (line + more - 1, span.start.col),
        };
        DataError { file: self.file.to_owned(), line, column, reason: reason(code) }
    }

    /// Line and column in the file of the place `at` in the entry.
    fn line_column(self, at: usize) -> (usize, usize) {
        let offset = self.entry.as_ptr().addr() - self.text.as_ptr().addr() + at;
        let before = self.text.get(..offset).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (line, column)
    }
}

/// Where the entry's own field `word` starts, its colon included, not one of a record inside it.
fn own_field(entry: &str, word: &str) -> Option<usize> {
    let (mut depth, mut in_text, mut escaped, mut in_comment, mut before) = (0_u32, false, false, false, ' ');
    for (at, c) in entry.char_indices() {
        if in_text {
            in_text = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if in_comment {
            in_comment = c != '\n';
        } else {
            let starts = !(before.is_alphanumeric() || before == '_');
            if depth == 1 && starts && entry.get(at..).is_some_and(|rest| rest.starts_with(word)) {
                return Some(at);
            }
            match c {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth = depth.saturating_sub(1),
                '"' => in_text = true,
                '/' => in_comment = before == '/',
                _ => {}
            }
        }
        before = c;
    }
    None
}

fn reason(error: ron::Error) -> DataReason {
    match error {
        ron::Error::NoSuchStructField { found, .. } => DataReason::UnknownField { field: found },
        ron::Error::MissingStructField { field, .. } => DataReason::MissingField { field: field.to_owned() },
        ron::Error::NoSuchEnumVariant { expected, found, .. } => DataReason::UnknownWord {
            found,
            expected: expected.iter().map(|&word| word.to_owned()).collect(),
        },
        other => DataReason::Syntax { detail: other.to_string() },
    }
}
