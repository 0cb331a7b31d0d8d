//! What happens to the program: keys, answers from files and jobs, signals.

use chrono::NaiveDateTime;

use super::{
    busy_preview::BusyPreview, draft::Draft, key::Key, list_preview::ImportPreview, own_notes::Notes,
    results_preview::ResultsPreview, survey_preview::SurveyPreview,
};
use crate::i18n::Text;
use crate::model::{
    edit::{Edit, Named},
    error::EditError,
    groups::Talks,
    history,
    ids::{EditId, MeetingId, PaperId, UnitId},
    meetings::Meeting,
    papers::Paper,
    text::Name,
    unit::{Unit, UnitKind},
};
use std::collections::{BTreeMap, BTreeSet};

/// A message with the time at which the runtime received it, and randomness for new ids.
#[derive(Clone, Debug)]
pub struct Stamped {
    /// Local time.
    pub now: NaiveDateTime,
    /// Fresh randomness.
    pub seed: u64,
    /// What happened.
    pub msg: Msg,
}

/// What happened.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The first message: nothing but time and randomness.
    Started,
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The terminal has a new size: columns, rows.
    Resize(u16, u16),
    /// Something from the files.
    Store(StoreMsg),
    /// Something from a running job.
    Job(JobMsg),
    /// The terminal is gone or the process shall end: leave at once, everything is safe.
    Signal,
}

/// A unit as the list of units shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its id.
    pub id: UnitId,
    /// School, owner or network.
    pub kind: UnitKind,
    /// Its name.
    pub name: Name,
    /// Its revision; 0 for one that cannot be read.
    pub revision: u64,
    /// Why it cannot be read.
    pub trouble: Option<Trouble>,
}

/// A unit with what the file knows besides.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The unit.
    pub unit: Unit,
    /// Number of the save that it comes from.
    pub revision: u64,
    /// What calendars that were exported must know.
    pub stamps: Stamps,
    /// Why it can only be looked at.
    pub read_only: Option<Trouble>,
}

/// In which revision each meeting's schedule last changed, and meetings that are gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamps {
    /// By meeting.
    pub meetings: BTreeMap<MeetingId, u64>,
    /// Removed planned meetings, as they last were, with the revision: calendars that have them must drop them.
    pub gone: BTreeMap<MeetingId, (Meeting, u64)>,
    /// Those among them of which nobody had been told.
    pub unheard: BTreeSet<MeetingId>,
    /// The revision in which the day of any paper last changed.
    pub papers: u64,
    /// Removed papers with a day of their own.
    pub gone_papers: BTreeMap<PaperId, Paper>,
    /// What has become of talks of principals and supervisors.
    pub talks: Talks,
}

/// Answers from the files.
#[derive(Clone, Debug)]
pub enum StoreMsg {
    /// The units that there are.
    Listed(Vec<Header>),
    /// A unit was read.
    Loaded(Box<Loaded>),
    /// A unit of this person, for the week and for guests.
    Other(Box<Unit>),
    /// A unit that was asked for only to look at is not there or cannot be read.
    NoOther(UnitId),
    /// A save is done.
    Saved(Box<Saved>),
    /// Saved, but the calendars that others fetch could not be written anew.
    Feeds(Trouble),
    /// A save did not happen; the edits are kept and tried again.
    NotSaved(UnitId, Trouble),
    /// The history of a unit, newest last.
    History(UnitId, Vec<history::Line>),
    /// Somebody else saved the unit that is open.
    Refreshed(Box<Loaded>),
    /// Something was exported, to that file.
    Exported(String),
    /// A staff list was read: what it would change.
    ImportRead(Box<ImportPreview>),
    /// Files that can be imported: names.
    Files(Vec<String>),
    /// Files that could hold busy times: names.
    BusyFiles(Vec<String>),
    /// Busy times were read: what they would change.
    BusyRead(Box<BusyPreview>),
    /// A file has no busy times that can be read, and why.
    NoBusy(Text),
    /// Files that could be surveys: names.
    Surveys(Vec<String>),
    /// A survey was read: what it would put in.
    SurveyRead(Box<SurveyPreview>),
    /// Pupils' results were read: what each line says.
    ResultsRead(Box<ResultsPreview>),
    /// A file is no survey that can be read: its name, and why.
    NoSurvey(String, Text),
    /// Something went wrong that is no save.
    Failed(Trouble),
    /// This person's own notes, as they are on disk.
    OwnNotes(Notes),
    /// The drafts that were found.
    Drafts(Vec<Draft>),
    /// What is wrong in files of the installation, to read.
    LocalTrouble(Vec<Text>),
}

/// A finished save.
#[derive(Clone, Debug)]
pub struct Saved {
    /// The unit as it is on disk now.
    pub unit: Unit,
    /// Its revision.
    pub revision: u64,
    /// What calendars must know.
    pub stamps: Stamps,
    /// The edits that are in it now, each with what undoes it; none where that is known already.
    pub done: Vec<(EditId, Option<Edit>)>,
    /// The edits that stand no more, with the reason.
    pub refused: Vec<(Named, EditError)>,
}

/// What went wrong with files, as a code; the text is made where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Another save takes its time; the name of the holder.
    Busy(String),
    /// Not enough space.
    Full,
    /// No permission, or the disk can only be read.
    Denied,
    /// No lock is possible here.
    NoLock,
    /// A file does not read: line and column where they are known, and why.
    Damaged(Option<(usize, usize)>, Damage),
    /// A newer program wrote the file: its version.
    Newer(String),
    /// It was written, but whether it will last is not certain.
    Uncertain,
    /// The file is not there: its name.
    Missing(String),
    /// The last changes are not on disk yet.
    Unsaved,
    /// The unit is not there.
    NoUnit,
    /// The backup is not there: its name.
    NoBackup(String),
    /// It is an earlier version, out of a backup.
    Earlier,
    /// Everybody on the machine could change the folder: its name.
    OpenToAll(String),
    /// Something else stands where the file should be: its name.
    Planted(String),
    /// The file is larger than any can be: its name.
    TooLarge(String),
    /// Anything else, as the system says it.
    Other(String),
}

/// Why a file does not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The file is gone, but its backups are there.
    Missing,
    /// Not text.
    NotText,
    /// Not in the format, in the reader's own words.
    Syntax(String),
    /// This stands twice.
    DoubleKey(String),
    /// It belongs to another folder.
    WrongPlace,
    /// It breaks a rule that holds for every unit.
    Rule(EditError),
}

/// Progress and results of jobs.
#[derive(Clone, Debug)]
pub enum JobMsg {
    /// What a look through the open unit found; nothing more comes.
    Looked {
        /// Which job.
        job: u64,
        /// What it found.
        found: super::found::Looked,
    },
    /// So many of so many steps are done.
    Progress {
        /// Which job.
        job: u64,
        /// Done.
        done: u64,
        /// Of all.
        of: u64,
    },
    /// A proposal: edits to look at and accept.
    Proposal {
        /// Which job.
        job: u64,
        /// What it proposes.
        proposal: Box<super::screens::Proposal>,
    },
}
