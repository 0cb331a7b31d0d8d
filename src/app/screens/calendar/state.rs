//! What this screen remembers.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{dating::counting::Asked, exports::Exported, mend::remarks::Remark};
use crate::{
    app::{
        command::Command,
        effect::ExportWhat,
        list::{List, RowId},
    },
    i18n::Text,
    model::{
        edit::Edit,
        ids::{GroupId, MeetingId, PersonId, SpanId, YearId},
        meetings::{MeetingState, Presence, When},
        week::Minutes,
    },
    planning::calendar::dating::propose::ProposedDates,
};

/// Where the person is in the calendar.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The meetings that are listed.
    pub list: List,
    /// How they are looked at.
    pub view: View,
    /// Which part of the month has the keys.
    pub focus: Focus,
    /// The day that is selected in the month; none: today.
    pub day: Option<NaiveDate>,
    /// The groups of the year and of the week.
    pub groups: List,
    /// The time of day that is selected in the week; none: the first one.
    pub time: Option<Minutes>,
    /// The group whose dates somebody was sent here for.
    pub asked: Option<GroupId>,
    /// From where the way of looking was changed last, as long as nothing else was chosen since.
    pub came: Option<Came>,
    /// What lies on top of the view.
    pub layer: Layer,
    /// The open meeting on which it was asked who must be told.
    pub under: Option<Sheet>,
    /// The meetings that were changed last: whoever must be told of them comes first.
    pub newest: BTreeSet<MeetingId>,
}

/// What is chosen, whether there is a meeting or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The day.
    pub day: NaiveDate,
    /// The time of day; none: the first one.
    pub time: Option<Minutes>,
    /// The row of the group.
    pub group: Option<RowId>,
    /// The meeting.
    pub meeting: Option<MeetingId>,
}

/// A place, and what another way of looking made of it: some show no days, some no groups.
#[derive(Clone, Copy, Debug)]
pub struct Came {
    /// What was chosen.
    pub from: Place,
    /// What was chosen right after the change.
    pub to: Place,
}

/// How meetings are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// A month, with the meetings from the selected day on beside it.
    #[default]
    Month,
    /// All meetings, week by week.
    Agenda,
    /// The school year: weeks beside each other, groups below each other.
    Timeline,
    /// A working week by day and time.
    Week,
}

impl View {
    /// The one that comes next.
    pub fn next(self) -> Self {
        match self {
            View::Month => View::Agenda,
            View::Agenda => View::Timeline,
            View::Timeline => View::Week,
            View::Week => View::Month,
        }
    }

    /// Whether the groups have the arrows up and down, or are chosen beside.
    pub fn has_groups(self) -> bool {
        matches!(self, View::Timeline | View::Week)
    }
}

/// Which part of the month has the keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The days.
    #[default]
    Days,
    /// The meetings beside them.
    Meetings,
}

/// What lies on top of the view; Esc leads back.
#[derive(Clone, Debug, Default)]
pub enum Layer {
    /// Nothing.
    #[default]
    None,
    /// One meeting.
    Sheet(Sheet),
    /// Proposed dates that are looked at.
    Proposed(Box<Proposed>),
    /// Dates of several groups that are being worked out.
    Counting(Box<super::dating::counting::Counting>),
    /// New dates of several groups that are looked at.
    Plan(Box<super::mend::mend_sheet::Sheet>),
    /// Who must be told of what.
    Tell(List),
    /// The school year.
    Year(YearSheet),
}

/// One meeting in full.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Which.
    pub meeting: MeetingId,
    /// Its people.
    pub people: List,
    /// Who was there, while it is being noted.
    pub noted: Option<Noting>,
}

/// Who was there, while it is being noted.
#[derive(Clone, Debug, Default)]
pub struct Noting {
    /// Where Esc leads back to.
    pub from: From,
    /// What is noted of them.
    pub about: About,
    /// What the meeting was when the noting began.
    pub state: MeetingState,
    /// What was noted already then.
    pub seen: BTreeMap<PersonId, Presence>,
    /// What was shown at first.
    pub first: BTreeMap<PersonId, Presence>,
    /// What is shown now.
    pub now: BTreeMap<PersonId, Presence>,
}

/// From where the noting began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum From {
    /// The open meeting.
    #[default]
    Sheet,
    /// A meeting among others.
    Among,
}

/// What is noted of the people of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum About {
    /// Who was there: that it was held.
    #[default]
    WhoCame,
    /// Who has said before a meeting to come that they cannot.
    WhoCannot,
}

/// Proposed dates.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// The group.
    pub group: GroupId,
    /// The dates, and what has none.
    pub dates: ProposedDates,
    /// What is to be said of each date.
    pub remarks: Vec<Vec<Remark>>,
    /// Both, line by line.
    pub list: List,
    /// Where they were asked for.
    pub asked: Asked,
}

/// One school year of the unit.
#[derive(Clone, Debug, Default)]
pub struct YearSheet {
    /// Which; none: the one that is worked in.
    pub year: Option<YearId>,
    /// Its ranges of days.
    pub list: List,
    /// The dates that could not be asked for without it: Esc leads back to them.
    pub asked: Asked,
}

/// The forms of this screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKey {
    /// A new meeting.
    New,
    /// An extra meeting for those who missed that one.
    MakeUp(MeetingId),
    /// What a meeting is.
    Meeting(MeetingId),
    /// Why a meeting is cancelled.
    Cancel(MeetingId),
    /// What was said and agreed at a meeting.
    Summary(MeetingId),
    /// Who prepares what at a meeting.
    Prepares(MeetingId),
    /// A person's own notes of a meeting.
    OwnNote(MeetingId),
    /// Dates for the meetings of a group.
    Propose,
    /// What falls out, and what to do about it.
    Mend,
    /// A range of days that is added to a school year.
    NewSpan(YearId),
    /// A range of days.
    Span(YearId, SpanId),
    /// A school year to start from.
    NewYear,
    /// A school year as its owner published it.
    Published,
}

/// What is picked from lists here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickKey {
    /// What is exported, as listed.
    Export(Vec<Exported>),
    /// In which form, as listed.
    ExportAs(Vec<ExportWhat>),
    /// Another time for a meeting.
    Move(MeetingId, Vec<When>),
    /// Which meeting of a day a command is about.
    Which(Command, Vec<MeetingId>),
    /// Who leads a meeting.
    Lead(MeetingId, Vec<PersonId>),
    /// School years that can be made, changed or taken away.
    Make(Vec<Made>),
}

/// What is done with a school year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// An edit, the year that is shown then, and what is said.
    Edit(Box<Edit>, Option<YearId>, Text),
    /// The first one is asked for in a form.
    Form,
}

impl State {
    /// The list that has the focus.
    pub fn list(&self) -> &List {
        match &self.layer {
            Layer::None if self.view.has_groups() => &self.groups,
            Layer::None => &self.list,
            Layer::Counting(counting) => &counting.list,
            Layer::Sheet(sheet) => &sheet.people,
            Layer::Proposed(proposed) => &proposed.list,
            Layer::Plan(sheet) => &sheet.list,
            Layer::Tell(list) => list,
            Layer::Year(year) => &year.list,
        }
    }

    /// The same, to be changed.
    pub fn list_mut(&mut self) -> &mut List {
        match &mut self.layer {
            Layer::None if self.view.has_groups() => &mut self.groups,
            Layer::None => &mut self.list,
            Layer::Counting(counting) => &mut counting.list,
            Layer::Sheet(sheet) => &mut sheet.people,
            Layer::Proposed(proposed) => &mut proposed.list,
            Layer::Plan(sheet) => &mut sheet.list,
            Layer::Tell(list) => list,
            Layer::Year(year) => &mut year.list,
        }
    }
}
