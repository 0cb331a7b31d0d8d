//! What the runtime shall do: plain data, answered by messages.

use super::{
    busy_preview::Agreed as Busy, draft::Draft, list_preview::Mends, msg::Stamps, own_notes::OwnNote,
    screens::Job, survey_preview::Agreed,
};
use crate::i18n::document::Document;
use crate::model::{
    edit::Named,
    ids::{GroupId, MeetingId, PaperId, PersonId, UnitId},
    lang::Lang,
    unit::Unit,
    week::Minutes,
};

/// Something for the runtime to do.
#[derive(Clone, Debug)]
pub enum Effect {
    /// List the units.
    List,
    /// Read a unit and open it.
    Load(UnitId),
    /// Read another unit, only to look at.
    LoadOther(UnitId),
    /// Make a new unit on disk and open it.
    Create(Box<Unit>),
    /// Save edits of a unit.
    Save(UnitId, Vec<Named>),
    /// Read the history of a unit.
    History(UnitId),
    /// Remember that this login is that person of that unit.
    LinkMe(UnitId, PersonId),
    /// Remember language and place of this person.
    Remember(Personal),
    /// Keep what was typed in an open form.
    Draft(Draft),
    /// Forget what was typed in that form: it was saved or given up.
    DropDraft(String),
    /// Keep an own note of this person.
    KeepNote(Box<OwnNote>),
    /// Write a calendar file or list.
    Export(Box<Export>),
    /// List files that could be imported from a folder or the export folder.
    ListFiles,
    /// Read a file for an import.
    ReadFile(String),
    /// Look at the staff list that was read last once more, with what was said by hand.
    LookAgain(Box<Mends>),
    /// List files that could hold busy times.
    ListBusy,
    /// Read busy times, of a calendar or a list.
    ReadBusy(String),
    /// Look at the busy times that were read last, with what was said by hand.
    LookAtBusy(Box<Busy>),
    /// List files that could be surveys.
    ListSurveys,
    /// Read the answers of a survey.
    ReadSurvey(String),
    /// Read pupils' results.
    ReadResults(String),
    /// Look at the survey that was read last, with what was said by hand.
    LookAtSurvey(Box<Agreed>),
    /// Forget the survey that was read last.
    ForgetSurvey,
    /// Start a job in the background.
    Start(u64, Box<Job>),
    /// Stop a job; what it has is kept.
    Stop(u64),
    /// Leave.
    Quit,
}

/// What a person's own place remembers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    /// Language of the interface.
    pub lang: Lang,
    /// The unit that was open.
    pub unit: Option<UnitId>,
    /// The screen that was open, by its code.
    pub screen: &'static str,
}

/// What to write where others can take it.
#[derive(Clone, Debug)]
pub struct Export {
    /// The unit.
    pub unit: Unit,
    /// What calendars must know.
    pub stamps: Stamps,
    /// Which part of it.
    pub what: ExportWhat,
    /// In which language.
    pub lang: Lang,
}

/// Which part of a unit is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportWhat {
    /// A calendar; it reminds so many minutes before each meeting, or not.
    Calendar(CalendarOf, Option<Minutes>),
    /// The staff list, as CSV.
    People,
    /// A page about meetings.
    Page(PageOf, PageAs),
    /// A table about meetings.
    Table(TableOf, TableAs),
    /// A filled paper, as Markdown.
    Paper(PaperId),
    /// A page for the timetable, as Markdown.
    Timetable(Box<Document>),
    /// What a principal and a supervisor of a group talk about, as Markdown.
    CheckIn(GroupId, Box<Document>),
}

/// Whose meetings a calendar has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarOf {
    /// All.
    Unit,
    /// Those of a group.
    Group(GroupId),
    /// Those to which a person comes.
    Person(PersonId),
    /// Those that a person leads.
    LedBy(PersonId),
}

/// A page about meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageOf {
    /// The year plan of a group.
    Plan(GroupId),
    /// The attendance list of a group.
    Attendance(GroupId),
    /// The sheet of a meeting.
    Meeting(MeetingId),
}

/// How a page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageAs {
    /// Text that reads as it is.
    Markdown,
    /// For a word processor.
    Word,
}

/// A table about meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableOf {
    /// All meetings.
    Meetings,
    /// The hours of everybody.
    Hours,
    /// The hours of each programme.
    Programmes,
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableAs {
    /// Text with semicolons.
    Csv,
    /// A workbook.
    Workbook,
}
