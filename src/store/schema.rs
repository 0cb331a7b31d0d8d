//! The text of a unit's file, there and back.
//!
//! Same state, same bytes: lists are in order of id, every field has a line of its own, and what lies
//! deeper than a list inside a record shares one line. A file is read strictly: what this version
//! does not know must not be dropped by saving it again.

use std::{collections::BTreeMap, path::PathBuf};

use ron::{Options, ser::PrettyConfig};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::model::{
    error::{EditError, Thing},
    groups::Talks,
    ids::{EditId, MeetingId, PaperId, UnitId},
    papers::Paper,
    rules,
    text::{self, Breaks, Name},
    unit::{Unit, UnitKind},
};

use super::{
    double_key,
    error::{DamageReason, StoreError},
    head,
    stamps::{Gone, Stamps},
};

/// The format that this version writes.
pub const FORMAT: u32 = 3;

/// The largest file that is read or written, in bytes.
pub const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// Depth to which every value has a line of its own: file, unit, list, record, list in a record.
const LINES_TO_DEPTH: usize = 5;

/// Everything in a unit's file.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Counts the saves, from 1.
    pub revision: u64,
    /// How many bytes of the history did happen.
    pub history: u64,
    /// Ids of the last edits, the newest last.
    pub edits: Vec<EditId>,
    /// When meetings last changed.
    pub stamps: Stamps,
    /// The unit.
    pub unit: Unit,
}

/// Format 1. The first six fields are the head and stay the first lines of every future format.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content<U> {
    format: u32,
    program: Name,
    id: UnitId,
    kind: UnitKind,
    name: Name,
    revision: u64,
    history: u64,
    edits: Vec<EditId>,
    stamps: BTreeMap<MeetingId, u64>,
    gone: BTreeMap<MeetingId, Gone>,
    #[serde(default, skip_serializing_if = "is_zero")]
    papers: u64,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    gone_papers: BTreeMap<PaperId, Paper>,
    #[serde(default, skip_serializing_if = "Talks::is_none")]
    talks: Talks,
    unit: U,
}

/// Where a unit's file lies: what its content must agree with, and what errors name.
pub struct Place {
    /// The file.
    pub file: PathBuf,
    /// The kind of the folder.
    pub kind: UnitKind,
    /// The id in the folder's name.
    pub id: UnitId,
}

/// The text of a file; the same for the same content.
pub fn write(stored: &Stored, file: PathBuf) -> Result<String, StoreError> {
    let unit = &stored.unit;
    let content = Content {
        format: FORMAT,
        program: Name::new(env!("CARGO_PKG_VERSION")),
        id: unit.id(),
        kind: unit.kind(),
        name: unit.about().name.clone(),
        revision: stored.revision,
        history: stored.history,
        edits: stored.edits.clone(),
        stamps: stored.stamps.changed.clone(),
        gone: stored.stamps.gone.clone(),
        papers: stored.stamps.papers,
        gone_papers: stored.stamps.gone_papers.clone(),
        talks: stored.stamps.talks.clone(),
        unit,
    };
    to_text(&content, file)
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// Any value as lines of RON.
pub fn to_text(value: &impl Serialize, file: PathBuf) -> Result<String, StoreError> {
    let pretty = PrettyConfig::new().new_line("\n").indentor("    ").depth_limit(LINES_TO_DEPTH);
    let mut text = Options::default().to_string_pretty(value, pretty).map_err(|error| {
        let reason = DamageReason::Syntax(error.to_string());
        StoreError::damaged(file.clone(), None, reason)
    })?;
    text.push('\n');
    let bytes = text.len() as u64;
    if bytes > MOST_BYTES {
        return Err(StoreError::TooLarge { file, bytes, most: MOST_BYTES });
    }
    Ok(text)
}

/// A unit alone, without anything of its saves; the same text for the same unit.
///
/// # Errors
/// [`StoreError::TooLarge`].
pub fn text_of(unit: &Unit) -> Result<String, StoreError> {
    to_text(unit, PathBuf::new())
}

/// Reads a unit's file, of this or an earlier format.
pub fn read(bytes: &[u8], place: &Place) -> Result<Stored, StoreError> {
    let file = || place.file.clone();
    let text = utf8(bytes, &place.file)?;
    if let Some(head) = head::of_text(text)
        && head.format > FORMAT
    {
        let head::Head { format, program, name, .. } = head;
        return Err(StoreError::Newer { file: file(), format, program, name });
    }
    // Format 2 brought surveys, ballots, papers, conditions, settings and what is hidden; where a file of
    // format 1 has none, they are empty. Format 3 brought pairs, leaves, stand-ins, licences, usual times,
    // places, applications, why a meeting was moved, languages of people and stamps of papers and talks, which are written only
    // where there are any. A later format reads the older
    // ones here, one step each.
    let content: Content<Unit> = from_text(text, &place.file)?;
    let damaged = |at, reason| StoreError::damaged(file(), at, reason);
    let unit = content.unit;
    let same = (content.id, content.kind) == (unit.id(), unit.kind());
    if !same || (unit.id(), unit.kind()) != (place.id, place.kind) {
        return Err(damaged(None, DamageReason::WrongPlace));
    }
    if let Err(error) = rules::check_all(&unit) {
        return Err(damaged(place_of(text, &error), DamageReason::Rule(error)));
    }
    let stamps = Stamps {
        changed: content.stamps,
        gone: content.gone,
        papers: content.papers,
        gone_papers: content.gone_papers,
        talks: content.talks,
    };
    Ok(Stored { revision: content.revision, history: content.history, edits: content.edits, stamps, unit })
}

/// Reads any value strictly; says where it is wrong.
pub fn from_text<T: DeserializeOwned>(text: &str, file: &std::path::Path) -> Result<T, StoreError> {
    let damaged = |at, reason| StoreError::damaged(file.to_path_buf(), Some(at), reason);
    let value = ron::from_str(text).map_err(|error| {
        let detail = text::clean(&error.code.to_string(), Breaks::ToSpace).into_owned();
        damaged((error.span.start.line, error.span.start.col), DamageReason::Syntax(detail))
    })?;
    match double_key::find(text) {
        None => Ok(value),
        Some(double) => {
            let key = text::clean(&double.key, Breaks::ToSpace).into_owned();
            Err(damaged(line_and_column(text, double.at), DamageReason::DoubleKey(key)))
        }
    }
}

/// The text of a file, or where it stops being text.
pub fn utf8<'a>(bytes: &'a [u8], file: &std::path::Path) -> Result<&'a str, StoreError> {
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let at = line_and_column(&String::from_utf8_lossy(good), good.len());
        let reason = DamageReason::NotText;
        StoreError::damaged(file.to_path_buf(), Some(at), reason)
    })
}

fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count());
    (before.matches('\n').count() + 1, column + 1)
}

/// Where the record stands that breaks a rule.
fn place_of(text: &str, error: &EditError) -> Option<(usize, usize)> {
    let (EditError::Rule { what, .. }
    | EditError::Gone { what }
    | EditError::InUse { what, .. }
    | EditError::Taken { what }) = error
    else {
        return None;
    };
    let word = match what {
        Thing::Unit => return None,
        Thing::Year(id) => id.to_string(),
        Thing::Person(id) => id.to_string(),
        Thing::Round(id) => id.to_string(),
        Thing::Evidence(id) => id.to_string(),
        Thing::Priority(id) => id.to_string(),
        Thing::Choice(id) => id.to_string(),
        Thing::Group(id) => id.to_string(),
        Thing::Meeting(id) => id.to_string(),
        Thing::Goal(id) => id.to_string(),
        Thing::Survey(id) => id.to_string(),
        Thing::Paper(id) => id.to_string(),
        Thing::Step(id) | Thing::Programme(id) | Thing::Module(id) | Thing::Ballot(id) | Thing::Pair(id) => {
            id.to_string()
        }
    };
    let at = text.find(&format!("id: \"{word}\"")).or_else(|| text.find(&format!("\"{word}\"")))?;
    Some(line_and_column(text, at))
}
