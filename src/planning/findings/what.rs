//! What can be found, with the data that a sentence about it needs.

use chrono::NaiveDate;

use super::DayUse;
use crate::{
    model::{
        ids::{Code, GroupId, MeetingId, PersonId},
        text::Name,
        week::Minutes,
    },
    planning::hours::{Hours, Target},
};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The plan will not work like this, or somebody is overloaded or forgotten.
    Warning,
    /// Worth knowing; it may be meant so.
    Note,
}

/// Something that a priority or goal has no word about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// What shall be different.
    Goal,
    /// How we know.
    Sign,
    /// When it is looked at.
    Date,
}

macro_rules! findings {
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })? = $code:literal $severity:ident;)*) => {
        /// What was found. The words in front say which rule it is: W of Sweden, N of Norway.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the variant's text names its data")]
        pub enum What {
            $($(#[$doc])* $name $({ $($(#[$field_doc])* $field: $type),* })?,)*
        }

        impl What {
            /// The stable code: a key of texts and of machine output.
            pub fn code(&self) -> &'static str {
                match self { $(What::$name { .. } => $code,)* }
            }

            /// How much it matters.
            pub fn severity(&self) -> Severity {
                match self { $(What::$name { .. } => Severity::$severity,)* }
            }

            /// All codes, in the order of the list.
            pub const CODES: &'static [&'static str] = &[$($code),*];
        }
    };
}

findings! {
    /// W01 The group has fewer participants than it may have.
    GroupBelowFloor { members: usize, floor: u8 } = "group-below-floor" Warning;
    /// W01 The group is small.
    GroupSmall { members: usize, min: u8 } = "group-small" Warning;
    /// W02, N13 The group is large.
    GroupLarge { members: usize, max: u8 } = "group-large" Warning;
    /// W03 The group's size is not the advised one.
    GroupOffAdvice { members: usize, from: u8, to: u8 } = "group-off-advice" Note;
    /// N16 The school has so few teachers that a group across schools may be better.
    FewTeachers { teachers: usize, least: usize } = "few-teachers" Note;
    /// W21 Part of a team is in the group; these are in none and nothing is said about them.
    TeamSplit { team: Name, left: Vec<PersonId> } = "team-split" Note;
    /// The school of these guests cannot be read: what is shown of them is as last seen.
    GuestsUnread { home: Name, people: Vec<PersonId>, seen: Option<NaiveDate> } = "guests-unread" Note;
    /// These guests are not on the list of their school any more.
    GuestsGone { home: Name, people: Vec<PersonId> } = "guests-gone" Warning;

    /// N9 Nobody leads the group.
    NoSupervisor = "no-supervisor" Warning;
    /// W04 The supervisor has more participants than the share of time allows.
    SupervisorLoad { participants: usize, percent: u8, most: u8 } = "supervisor-load" Warning;
    /// W05 The supervisor leads groups and has no time set aside for it.
    SupervisorNoTime { groups: usize } = "supervisor-no-time" Warning;
    /// W06 The supervisor has no training.
    SupervisorUntrained = "supervisor-untrained" Warning;
    /// W07 The supervisor has taught for fewer years than advised.
    SupervisorNew { years: u8, least: u8 } = "supervisor-new" Note;

    /// W08, N4 The participant has no pupils to try this phase with.
    NoPupils { group: GroupId, phase: Code } = "no-pupils" Warning;
    /// The person teaches, is in no group, and nothing is said about why.
    Unplaced = "unplaced" Note;
    /// W22 The participant has missed many meetings of a module.
    MissedMany { group: GroupId, module: Code, missed: usize, most: u8 } = "missed-many" Note;
    /// W15, N10 More is planned for the person in a school year than is set aside.
    OverTime { year: i32, planned: Hours, time: Hours } = "over-time" Warning;
    /// N10 Two programmes claim the person at the same time.
    TwoProgrammes { groups: Vec<GroupId> } = "two-programmes" Note;

    /// W09 A part has no meeting for these joint phases.
    PartLacks { module: Code, part: u8, phases: Vec<Code> } = "part-lacks" Warning;
    /// W09, N5 The meeting comes before one whose phases precede its own.
    PartOrder { part: u8, other: MeetingId } = "part-order" Warning;
    /// Parts of the module that have no meeting at all.
    PartsMissing { module: Code, parts: Vec<u8> } = "parts-missing" Note;
    /// W10 Too few days with pupils lie since the part's earlier meeting.
    GapShort { before: MeetingId, days: usize, least: u8 } = "gap-short" Warning;
    /// N5 Both meetings of the part are on one day, with a phase in class between them.
    GapSameDay { before: MeetingId } = "gap-same-day" Warning;
    /// W11 Long since the part's earlier meeting, in calendar days.
    GapLong { before: MeetingId, days: i64, most: u16 } = "gap-long" Note;
    /// W11 A week without pupils lies since the part's earlier meeting.
    GapBreak { before: MeetingId } = "gap-break" Note;
    /// W12, N7 No day at work lies between the meeting before and this one, which is to be prepared.
    NoPreparation { before: MeetingId, minutes: Minutes } = "no-preparation" Note;
    /// N6 Meetings are shorter than their phases take; `has` is the shortest.
    MeetingsShort { phases: Vec<Code>, has: Minutes, needs: Minutes, meetings: usize } = "meetings-short" Note;
    /// The group has its time and its module, and not one meeting of it.
    NoMeetings { module: Code } = "no-meetings" Warning;
    /// N6 No weekly window of the group holds its longest meeting.
    WindowShort { has: Minutes, needs: Minutes } = "window-short" Note;

    /// W13 The plan holds less of the module's time than it should.
    HoursShort { module: Code, planned: Hours, target: Target, least_percent: u8 } = "hours-short" Warning;
    /// W14 The module stretches over many terms.
    ManyTerms { module: Code, terms: u8, most: u8 } = "many-terms" Note;

    /// W16, N8 The meeting is on a day on which staff do not meet.
    DayOff { day: DayUse } = "day-off" Warning;
    /// N8 The meeting is while a national test takes the time.
    TestWindow = "test-window" Note;
    /// W17 The same people, or the same room, are in two meetings at once.
    Clash { with: MeetingId, people: Vec<PersonId>, room: Name } = "clash" Warning;
    /// The meeting's day has passed and nobody has said what became of it.
    NotNoted = "not-noted" Warning;
    /// The meeting was held and nobody has said who was there.
    NoAttendance = "no-attendance" Note;

    /// W19, N9 The principal comes to fewer meetings of the module than advised.
    NoVisit { module: Code, visits: usize, least: u8 } = "no-visit" Note;
    /// W20, N1 The module has been chosen and no need points to it.
    NoNeed { module: Code } = "no-need" Warning;
    /// W23, N12 Nothing looks back after the last part.
    NoFollowUp { module: Code, last: NaiveDate } = "no-follow-up" Note;
    /// W25 Half a module, and no other one with it.
    HalfAlone { module: Code } = "half-alone" Note;
    /// N12 All that has been chosen lies in one term.
    OneTerm = "one-term" Note;

    /// The priority has no word about these.
    PriorityVague { missing: Vec<Missing> } = "priority-vague" Note;
    /// N3 The goal cannot be checked: it has no word about these.
    GoalVague { missing: Vec<Missing> } = "goal-vague" Note;
    /// The day has passed, and it is neither done nor dropped.
    Overdue { since: NaiveDate } = "overdue" Note;
}
