//! What the runtime shall do: plain data, answered by messages.

use super::{
    busy_preview::Agreed as Busy, draft::Draft, list_preview::Mends, msg::Stamps, screens::Job,
    survey_preview::Agreed,
};
use crate::i18n::document::Document;
use crate::model::{
    edit::Named,
    ids::{GroupId, PaperId, PersonId, UnitId},
    lang::Lang,
    unit::Unit,
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
    /// The calendar of everything.
    CalendarOfUnit,
    /// The calendar of a group.
    CalendarOfGroup(GroupId),
    /// The calendar of a person.
    CalendarOfPerson(PersonId),
    /// The staff list, as CSV.
    People,
    /// The year plan of a group, as Markdown.
    PlanOfGroup(GroupId),
    /// A filled paper, as Markdown.
    Paper(PaperId),
    /// A page for the timetable, as Markdown.
    Timetable(Box<Document>),
    /// What a principal and a supervisor of a group talk about, as Markdown.
    CheckIn(GroupId, Box<Document>),
}
