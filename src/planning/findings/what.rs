//! What can be found, with the data that a sentence about it needs.

use chrono::NaiveDate;

use super::{Datum, DayUse, datum::Data};
use crate::{
    model::{
        calendar_rules::{LimitKind, Source},
        ids::{Code, GroupId, MeetingId, PersonId},
        plan::Term,
        text::Name,
        week::{Minutes, Window},
    },
    planning::{
        calendar::year::check::YearFinding,
        groups::job::size::Asked,
        hours::{Hours, Target},
    },
};

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
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })? = $code:literal;)*) => {
        /// What was found. The words in front say which rule it is: W of Sweden, N of Norway; the rule
        /// itself, with all its codes, stands in `data/settings.ron`.
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

            /// Its data by name.
            pub fn data(&self) -> Vec<(&'static str, Datum)> {
                match self {
                    $(What::$name $({ $($field),* })? => vec![$($((stringify!($field), $field.datum())),*)?],)*
                }
            }

            /// All codes, in the order of the list.
            pub const CODES: &'static [&'static str] = &[$($code),*];
        }
    };
}

findings! {
    /// W01 The group has fewer participants than it may have.
    GroupBelowFloor { members: usize, floor: u16 } = "group-below-floor";
    /// W01 The group is small.
    GroupSmall { members: usize, from: u16, to: u16 } = "group-small";
    /// W01 Some members leave, or are on leave, and the group is small then.
    GroupWillBeSmall { members: usize, asked: Asked, from: NaiveDate, until: Option<NaiveDate> } = "group-will-be-small";
    /// W02, N13 The group is large.
    GroupLarge { members: usize, max: u16 } = "group-large";
    /// W03 The group's size is not the advised one.
    GroupOffAdvice { members: usize, from: u16, to: u16 } = "group-off-advice";
    /// N16 The school has so few teachers that a group across schools may be better.
    FewTeachers { teachers: usize, least: usize } = "few-teachers";
    /// W21 Part of a team is in the group; these are in none and nothing is said about them.
    TeamSplit { team: Name, left: Vec<PersonId> } = "team-split";
    /// The school of these guests cannot be read: what is shown of them is as last seen.
    GuestsUnread { home: Name, people: Vec<PersonId>, seen: Option<NaiveDate> } = "guests-unread";
    /// These guests are not on the list of their school any more.
    GuestsGone { home: Name, people: Vec<PersonId> } = "guests-gone";

    /// N9 Nobody leads the group.
    NoSupervisor = "no-supervisor";
    /// The group meets at another time now; these planned meetings are still at an old one, the first on that day.
    MeetingsLeft { meetings: usize, first: NaiveDate } = "meetings-left";
    /// The group meets on two days of every week; these planned shorter meetings are all on the day of the longer
    /// ones, the first on that day, and fit into that other time.
    MeetingsOneDay { meetings: usize, first: NaiveDate, other: Window } = "meetings-one-day";
    /// Whoever should lead the group is away from that day on, and nobody leads for them.
    LeaderAway { person: PersonId, from: NaiveDate, until: Option<NaiveDate> } = "leader-away";
    /// Whoever stands in is not free when the group meets.
    StandInNotFree { person: PersonId, window: Window, from: NaiveDate, until: Option<NaiveDate> } = "stand-in-not-free";
    /// Whoever stands in has another group when this one meets.
    StandInTaken { person: PersonId, by: GroupId, from: NaiveDate, until: Option<NaiveDate> } = "stand-in-taken";
    /// W17 These people are in this group and in another that meets at the same time of the week.
    GroupsClash { people: Vec<PersonId>, with: GroupId, window: Window, then: Window } = "groups-clash";
    /// The supervisor leads more groups than they may.
    SupervisorGroups { groups: usize, most: u8 } = "supervisor-groups";
    /// The same while they stand in for others for some weeks.
    SupervisorGroupsWhile { groups: usize, for_others: usize, most: u8, until: NaiveDate } = "supervisor-groups-while";
    /// The supervisor is not free when the group meets.
    SupervisorNotFree { person: PersonId, window: Window } = "supervisor-not-free";
    /// These members are not free when the group meets.
    MembersNotFree { people: Vec<PersonId>, window: Window } = "members-not-free";
    /// W04 The supervisor has more participants than the share of time allows.
    SupervisorLoad { participants: usize, percent: u8, most: u16 } = "supervisor-load";
    /// W05 The supervisor leads groups and has no time set aside for it.
    SupervisorNoTime { groups: usize } = "supervisor-no-time";
    /// W06 The supervisor has no training.
    SupervisorUntrained = "supervisor-untrained";
    /// W07 The supervisor has taught for fewer years than advised.
    SupervisorNew { years: u8, least: u16 } = "supervisor-new";
    /// W07 The supervisor has no teacher's licence.
    SupervisorNoLicence = "supervisor-no-licence";

    /// W08, N4 The participant has no pupils to try this phase with.
    NoPupils { group: GroupId, phase: Code } = "no-pupils";
    /// The person teaches, is in no group, and nothing is said about why.
    Unplaced = "unplaced";
    /// The two are never to be in one group, and other pairs bind them together through these.
    PairTorn { through: Vec<PersonId> } = "pair-torn";
    /// W22 The participant has missed many meetings of a module.
    MissedMany { group: GroupId, module: Code, missed: usize, most: u16 } = "missed-many";
    /// W15, N10 More is planned for the person in a school year than is set aside, what is planned for them in
    /// other units counted in.
    OverTime { year: i32, planned: Hours, elsewhere: Hours, time: Hours } = "over-time";
    /// N10 Two programmes claim these people at the same time, in these groups.
    TwoProgrammes { first: Code, second: Code, people: Vec<PersonId>, groups: Vec<GroupId> } = "two-programmes";

    /// W09 A part has no meeting for these joint phases.
    PartLacks { module: Code, part: u8, phases: Vec<Code> } = "part-lacks";
    /// W09, N5 The meeting comes before one whose phases precede its own.
    PartOrder { part: u8, other: MeetingId } = "part-order";
    /// Parts of the module that have no meeting at all.
    PartsMissing { module: Code, parts: Vec<u8> } = "parts-missing";
    /// W10 Too few days with pupils lie since the part's earlier meeting.
    GapShort { before: MeetingId, days: usize, least: u16 } = "gap-short";
    /// W10 These people have none of their own lessons between the part's earlier meeting and this one.
    NoLesson { before: MeetingId, people: Vec<PersonId> } = "no-lesson";
    /// W10, N5 Both meetings of the part are on one day, with a phase in class between them.
    GapSameDay { before: MeetingId } = "gap-same-day";
    /// W11 Long since the part's earlier meeting, in calendar days.
    GapLong { before: MeetingId, days: i64, most: u16 } = "gap-long";
    /// W11 A week without pupils lies since the part's earlier meeting.
    GapBreak { before: MeetingId } = "gap-break";
    /// W12, N7 Since the meeting before, or since the term began, these people have had too little time of
    /// their own to prepare this meeting; nobody: there was no day at work for anybody.
    NoPreparation { before: Option<MeetingId>, minutes: Minutes, people: Vec<PersonId> } = "no-preparation";
    /// N6 Meetings are shorter than their phases take; `has` is the shortest.
    MeetingsShort { phases: Vec<Code>, has: Minutes, needs: Minutes, meetings: usize } = "meetings-short";
    /// The group has its time and its module, and not one meeting of it.
    NoMeetings { module: Code } = "no-meetings";
    /// The group has one weekly window, and the school wants two.
    OneWindow = "one-window";
    /// N6 No weekly window of the group holds its longest meeting.
    WindowShort { has: Minutes, needs: Minutes } = "window-short";

    /// W13 The plan holds less of the module's time than it should.
    HoursShort { module: Code, planned: Hours, target: Target, least_percent: u16 } = "hours-short";
    /// W14 The module stretches over many terms.
    ManyTerms { module: Code, terms: u16, most: u16 } = "many-terms";

    /// W16, N8 The meeting is on a day on which staff do not meet.
    DayOff { day: DayUse } = "day-off";
    /// W16, N8 The meeting is on a day for staff that something else takes; empty: nobody has said what.
    DayTaken { by: Name } = "day-taken";
    /// W16 The meeting is on an eve and ends after the working day does.
    EndsEarly { at: Minutes } = "ends-early";
    /// N8 The meeting is while a national test takes the time.
    TestWindow = "test-window";
    /// W17 The same people, or the same room, are in two meetings at once.
    Clash { with: MeetingId, people: Vec<PersonId>, room: Name } = "clash";
    /// W17 Calendars from elsewhere say that these people are busy then, or the room.
    Taken { people: Vec<PersonId>, room: Name } = "taken";
    /// W17 These people have a meeting of a group in another unit then.
    Elsewhere { people: Vec<PersonId>, group: Name, unit: Name } = "elsewhere";
    /// Whoever leads the meeting leads more in its week than there may be.
    LedOften { person: PersonId, meetings: usize, most: usize } = "led-often";
    /// These people come from a meeting at another school that day, and the way takes longer than there is.
    WayShort { with: MeetingId, people: Vec<PersonId>, minutes: Minutes } = "way-short";
    /// These people have a meeting of a group in another unit, at another school, so near to this one that the way
    /// takes longer.
    WayElsewhere { people: Vec<PersonId>, group: Name, unit: Name, minutes: Minutes } = "way-elsewhere";
    /// W18 These people have lessons in mathematics then.
    InLessons { people: Vec<PersonId> } = "in-lessons";
    /// The meeting is outside its group's time, and these people have said not to be free then.
    CannotThen { people: Vec<PersonId> } = "cannot-then";
    /// Whoever should lead the meeting cannot come or does not lead that day, and nobody leads it for them.
    LeaderCannot { person: PersonId } = "leader-cannot";
    /// Whoever was chosen to lead the meeting has said not to be free then.
    LeaderNotFree { person: PersonId } = "leader-not-free";
    /// W17 These people are at a meeting when they are to talk about the group.
    TalkClash { day: NaiveDate, with: MeetingId, people: Vec<PersonId> } = "talk-clash";
    /// W17 These people have another talk when they are to talk about the group.
    TalkTwice { day: NaiveDate, with: GroupId, people: Vec<PersonId> } = "talk-twice";
    /// These people are away on the day on which they are to talk about the group.
    TalkAway { day: NaiveDate, people: Vec<PersonId> } = "talk-away";
    /// These people teach, are busy or are not free when they are to talk about the group.
    TalkNotFree { day: NaiveDate, people: Vec<PersonId> } = "talk-not-free";
    /// W18 The meeting is outside the span of the working day.
    OffHours { from: Minutes, to: Minutes } = "off-hours";
    /// W24 The group starts on that day, and so many meetings have no room.
    RoomsOpen { meetings: usize, first: NaiveDate } = "rooms-open";
    /// W24 The group starts on that day, and these parts have no meeting.
    DatesOpen { module: Code, parts: Vec<u8>, first: NaiveDate } = "dates-open";
    /// W24 The group starts on that day, and has not met before.
    NoIntroduction { first: NaiveDate } = "no-introduction";
    /// The meeting's day has passed and nobody has said what became of it.
    NotNoted = "not-noted";
    /// The meeting was held and nobody has said who was there.
    NoAttendance = "no-attendance";

    /// W19 The principal comes to fewer meetings of the module than advised.
    NoVisit { module: Code, visits: usize, least: u16 } = "no-visit";
    /// N9 The principal comes to none of the group's meetings in the term.
    NoVisitInTerm { term: Term } = "no-visit-in-term";
    /// W19 The principal and the supervisor of the group talk too seldom this term.
    NoCheckIn { check_ins: usize, least: u16 } = "no-check-in";
    /// W20, N1 The module has been chosen and no need points to it.
    NoNeed { module: Code } = "no-need";
    /// W23, N12 Nothing looks back after the last part.
    NoFollowUp { module: Code, last: NaiveDate } = "no-follow-up";
    /// W25 Half a module, and no other one with it.
    HalfAlone { module: Code } = "half-alone";
    /// N12 From the first to the last of all that is chosen and planned it is less than a school year.
    PlanShort { weeks: u16, least: u16 } = "plan-short";

    /// The priority has no word about these.
    PriorityVague { missing: Vec<Missing> } = "priority-vague";
    /// N3 The goal cannot be checked: it has no word about these.
    GoalVague { missing: Vec<Missing> } = "goal-vague";
    /// The action is done and has no word about how it went.
    NoOutcome = "no-outcome";
    /// N2 Few of those who were asked have answered the survey.
    FewAnswers { answered: u16, of: u16, least: u16 } = "few-answers";
    /// N2 Only people who lead have answered the survey.
    OnlyLeaders = "only-leaders";
    /// N11 What is handed in before the gathering on `gathering` should have been sent on `due`.
    HandInLate { programme: Code, form: Code, due: NaiveDate, gathering: NaiveDate } = "hand-in-late";
    /// N11 The last day of the paper is `due`; by the programme it would be `usual`, before the gathering on
    /// `gathering`.
    HandInDiffers { due: NaiveDate, usual: NaiveDate, gathering: NaiveDate } = "hand-in-differs";
    /// The gathering before which the paper is handed in is cancelled or removed; its last day stays, if it has one.
    HandInLost { due: Option<NaiveDate> } = "hand-in-lost";
    /// The paper was due on that day and has not been sent.
    PaperLate { due: NaiveDate } = "paper-late";
    /// N14 The own share is so much of so much at least, whole kronor.
    OwnShareLow { share: u64, needs: u64, percent: u16 } = "own-share-low";
    /// N15 The paper has been begun, and the partner has not been contacted.
    PartnerLate { programme: Code } = "partner-late";
    /// The day has passed, and it is neither done nor dropped.
    Overdue { since: NaiveDate } = "overdue";

    /// The school year does not keep a rule of the country.
    YearRule { counts: LimitKind, have: u32, number: u32, source: Source } = "year-rule";
    /// The school year is not as it usually is in the country.
    YearUsual { counts: LimitKind, have: u32, number: u32, source: Source } = "year-usual";
    /// The school year contradicts itself, its frame or Easter.
    YearOdd { odd: YearFinding, first: Option<NaiveDate>, last: Option<NaiveDate> } = "year-odd";
    /// Meetings stand in the school year, and so many of its ranges of days are only proposed.
    YearProposed { meetings: usize, open: usize } = "year-proposed";
    /// The school year was the owner's, who has changed it since; on so many weekdays they differ.
    YearOwners { days: usize } = "year-owners";
    /// The owner has another school year for the time, and the school has not said that its own stands.
    YearOwnersOther { days: usize } = "year-owners-other";
}
