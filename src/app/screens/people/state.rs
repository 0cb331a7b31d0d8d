//! What this screen remembers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    app::{
        list::List,
        list_preview::{ImportPreview, Mends},
    },
    model::{
        ids::{PersonId, UnitId},
        text::Name,
    },
};

/// Selection and filter, who is marked, and the week that is open.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The list with the focus.
    pub list: List,
    /// People who were marked to be changed together.
    pub marked: BTreeSet<PersonId>,
    /// The week grid, when it is open.
    pub week: Option<Week>,
    /// Who is listed.
    pub listed: Listed,
    /// Those who had not said when they can when they were listed: how many are done is counted among them.
    pub unsaid: BTreeSet<PersonId>,
    /// The weekly times for the timetable, when they are looked at.
    pub slots: Option<Box<super::weekly_times::slots::State>>,
    /// What was said by hand about a calendar of busy times.
    pub busy: crate::app::busy_preview::Agreed,
    /// Busy times that were read and are looked at.
    pub busy_read: Option<Box<crate::app::busy_preview::BusyPreview>>,
    /// A staff list that was read and is looked at.
    pub import: Option<Box<ImportPreview>>,
    /// What was said by hand about staff lists; what columns mean holds for the next list too.
    pub mends: Mends,
    /// The line that was mended last, until the list was looked at again.
    pub mending: Option<u64>,
    /// The file that was asked for, until it is read.
    pub asked: Option<String>,
}

/// Where the cursor is in the week grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Days after Monday.
    pub day: usize,
    /// Slots after the start of the grid.
    pub slot: u16,
    /// The other corner of a stretch that is being marked: day and slot.
    pub from: Option<(usize, u16)>,
}

/// Who is listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listed {
    /// Everybody.
    #[default]
    All,
    /// Those who have not said when they can meet.
    Silent,
    /// Those whose times are few.
    Few,
}

/// The forms of this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {
    /// A new person.
    New,
    /// A person who is there.
    Edit(PersonId),
    /// Several at once.
    Several(BTreeSet<PersonId>),
    /// Which file to read.
    File,
    /// A name for the times of the week that is open.
    UsualTimes,
    /// Which file of busy times to read.
    BusyFile,
    /// Which calendar of single dates to read.
    TakenFile,
    /// The working week out of which busy times are cut.
    Frame,
    /// From when to when the timetable is.
    Stretch,
    /// A line of a staff list that is looked at.
    Mend {
        /// The list.
        file: String,
        /// Its number in the file.
        line: u64,
    },
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// In which group somebody begins, is on leave or leaves, or who leads meanwhile.
    Absence(PersonId),
    /// The form of a person whose details were read.
    Edit(PersonId),
    /// A module that a person would like, or no longer.
    Wish(PersonId),
    /// Guests of other units: those of them who could come, in the order of the list.
    Guests(Vec<(UnitId, PersonId)>),
    /// A file to read a staff list from.
    File(Vec<String>),
    /// The staff list that was looked at.
    TakeIn,
    /// What a column of the staff list means, by its place.
    Column(usize),
    /// Times that the people whose week is open get, in the order of the list.
    Times(Vec<super::week::copied::Source>),
    /// A file to read busy times from.
    BusyFile(Vec<String>),
    /// A calendar to read single dates from.
    TakenFile(Vec<String>),
    /// Calendars of single dates that were read.
    Taken(Vec<Name>),
    /// A calendar of single dates that goes again.
    TakenAway(Name),
    /// Whose a calendar of single dates is, by what the file calls it: a person, or one of these rooms.
    TakenWho(String, Vec<Name>),
    /// The busy times that were looked at.
    BusyIn,
    /// Whose a calendar or a name in it is: as the file calls it.
    BusyWho(String, Vec<PersonId>),
    /// Another time in the place of the n-th of the timetable.
    Instead(usize, Vec<crate::model::week::Window>),
    /// In which language the page for the timetable is written.
    PageLanguage,
    /// For which time the timetable is.
    Stretch(Vec<crate::planning::groups::timetable::Stretch>),
}

impl State {
    /// The list that has the focus.
    pub fn list(&self) -> &List {
        self.slots.as_ref().map_or(&self.list, |slots| &slots.list)
    }

    /// The same, to be changed.
    pub fn list_mut(&mut self) -> &mut List {
        self.slots.as_mut().map_or(&mut self.list, |slots| &mut slots.list)
    }
}
