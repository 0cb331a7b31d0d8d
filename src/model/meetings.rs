//! Meetings: each a record of its own; the series is only how they were made.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    change::fields,
    fallen::FallenDays,
    ids::{Code, GroupId, MeetingId, PersonId},
    text::{Name, Note},
    week::Minutes,
};

/// A dated meeting of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// Whose meeting it is.
    pub group: GroupId,
    /// The module it belongs to, if it is part of one.
    pub module: Option<Code>,
    /// The part of the module, from 1; 0 for a meeting outside the parts.
    pub part: u8,
    /// The phases that are done together at it, in order.
    pub phases: Vec<Code>,
    /// What people call it, where part and phase do not say it.
    pub title: Name,
    /// Day, start and length.
    pub when: When,
    /// Room or link; empty: the group's place.
    pub place: Name,
    /// Who leads this time; none: the group's supervisor.
    pub leader: Option<PersonId>,
    /// Others who come, such as the principal on a visit.
    pub guests: BTreeSet<PersonId>,
    /// For whom of the group it is, where it makes up what they missed; empty: for all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub for_whom: BTreeSet<PersonId>,
    /// Planned, held or cancelled.
    pub state: MeetingState,
    /// Who was there; written when the meeting has been held.
    pub attendance: BTreeMap<PersonId, Presence>,
    /// What was said and agreed; shared with the group and in reports.
    pub summary: Note,
    /// What each tries with pupils until the next meeting; shared as the summary is.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub to_try: Note,
    /// Who prepares which of its phases.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub prepares: BTreeMap<Code, PersonId>,
    /// Who has not yet been told of the last change.
    pub to_tell: BTreeSet<PersonId>,
    /// When it is, as far as those in `to_tell` know who were told of it before; who is not here has
    /// not heard of it at all.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub known: BTreeMap<PersonId, When>,
    /// Where it is and who leads it, as far as those in `to_tell` know who were told of it before; who is not
    /// here knows both as they are.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub held_as: BTreeMap<PersonId, HeldAs>,
    /// Whose coming or going those in `to_tell` who lead it are still to be told of; of everybody else they know.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub people_news: BTreeMap<PersonId, BTreeSet<PersonId>>,
    /// Its latest move, where there is a reason for it; the next one takes its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<Moved>,
}

/// Where a meeting is and who leads it, the group's place and leader included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeldAs {
    /// Room or link; empty: none is said.
    pub place: Name,
    /// Who leads; none: nobody does.
    pub leader: Option<PersonId>,
}

/// How a meeting came to its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// When it was before.
    pub from: When,
    /// Why it was moved.
    pub why: Why,
    /// Its reason and those of the moves before it, where somebody has not been told of these yet.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub on_the_way: Note,
}

impl Moved {
    /// Why, in words; empty where nobody said any.
    pub fn words(&self) -> &Note {
        if self.on_the_way.is_empty() { self.why.words() } else { &self.on_the_way }
    }
}

/// Why a meeting was moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Somebody gave this reason.
    Said(Note),
    /// These days fell out: its own one, or that of a meeting before it.
    FellOut(FallenDays),
    /// It went along when its group got another weekly time; in these words to those who are told.
    WithGroup(Note),
}

impl Why {
    /// In words; empty where nobody said any.
    pub fn words(&self) -> &Note {
        match self {
            Why::Said(reason) | Why::WithGroup(reason) => reason,
            Why::FellOut(days) => &days.reason,
        }
    }
}

/// When a meeting is: local wall-clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The day.
    pub date: NaiveDate,
    /// Minutes after midnight.
    pub start: Minutes,
    /// How long.
    pub length: Minutes,
}

impl When {
    /// When it ends.
    pub fn end(self) -> Minutes {
        self.start + self.length
    }

    /// Whether another time begins as this one and only ends earlier or later.
    pub fn is_longer_or_shorter(self, other: Self) -> bool {
        (self.date, self.start) == (other.date, other.start) && self.length != other.length
    }

    /// Whether both claim the same minute.
    pub fn overlaps(self, other: Self) -> bool {
        self.date == other.date && self.start < other.end() && other.start < self.end()
    }
}

/// What became of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeetingState {
    /// It will be held.
    #[default]
    Planned,
    /// It was held.
    Held,
    /// It was cancelled, with the reason; it stays visible.
    Cancelled(Note),
}

/// How a person took part in a held meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Presence {
    /// From start to end.
    Present,
    /// So many minutes of it, because they came late or left early.
    Partly(Minutes),
    /// Away, told beforehand.
    Excused,
    /// Away without a word.
    Absent,
}

impl Meeting {
    /// A planned meeting.
    pub fn new(id: MeetingId, group: GroupId, when: When) -> Self {
        Self {
            id,
            group,
            module: None,
            part: 0,
            phases: Vec::new(),
            title: Name::default(),
            when,
            place: Name::default(),
            leader: None,
            guests: BTreeSet::new(),
            for_whom: BTreeSet::new(),
            state: MeetingState::Planned,
            attendance: BTreeMap::new(),
            summary: Note::default(),
            to_try: Note::default(),
            prepares: BTreeMap::new(),
            to_tell: BTreeSet::new(),
            known: BTreeMap::new(),
            held_as: BTreeMap::new(),
            people_news: BTreeMap::new(),
            moved: None,
        }
    }

    /// Why it was last moved, where somebody said it; with what came before while somebody is still to be told.
    pub fn moved_because(&self) -> Option<&Note> {
        self.moved.as_ref().map(Moved::words).filter(|reason| !reason.is_empty())
    }

    /// Whether it only makes up what some of the group missed.
    pub fn is_make_up(&self) -> bool {
        !self.for_whom.is_empty()
    }

    /// Whether it is for a member of the group.
    pub fn is_for(&self, member: PersonId) -> bool {
        self.for_whom.is_empty() || self.for_whom.contains(&member)
    }

    /// Whether it is a part of a module or an event of a programme, not something beside them.
    pub fn is_of_programme(&self) -> bool {
        self.part > 0 || !self.phases.is_empty()
    }

    /// Whether it lies behind on a day, and nobody has noted that it was held or cancelled.
    pub fn is_unnoted(&self, today: NaiveDate) -> bool {
        self.state == MeetingState::Planned && self.when.date < today
    }

    /// Whether it will be or was held.
    pub fn stands(&self) -> bool {
        !matches!(self.state, MeetingState::Cancelled(_))
    }

    /// Minutes that count for a person: the whole meeting, a part, or none.
    pub fn minutes_of(&self, person: PersonId) -> Minutes {
        match (&self.state, self.attendance.get(&person)) {
            (MeetingState::Held, Some(Presence::Present)) => self.when.length,
            (MeetingState::Held, Some(Presence::Partly(minutes))) => (*minutes).min(self.when.length),
            _ => Minutes(0),
        }
    }
}

fields! {
    /// A change of one field of a meeting.
    MeetingChange of Meeting {
        field Module = module: Option<Code>;
        field Part = part: u8;
        field Phases = phases: Vec<Code>;
        field Title = title: Name;
        field When = when: When;
        field Place = place: Name;
        field Leader = leader: Option<PersonId>;
        set Guest = guests: PersonId;
        set ForWhom = for_whom: PersonId;
        field State = state: MeetingState;
        map Attendance = attendance: PersonId => Presence;
        field Summary = summary: Note;
        field ToTry = to_try: Note;
        map Prepares = prepares: Code => PersonId;
        set ToTell = to_tell: PersonId;
        map Known = known: PersonId => When;
        map HeldAs = held_as: PersonId => HeldAs;
        map PeopleNews = people_news: PersonId => BTreeSet<PersonId>;
        field Moved = moved: Option<Moved>;
    }
}
