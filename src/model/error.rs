//! Why an edit was refused: codes and data, never sentences.

use serde::{Deserialize, Serialize};

use super::{
    edit::Edit,
    ids::{
        ChoiceId, Code, EvidenceId, GoalId, GroupId, MeetingId, PaperId, PersonId, PriorityId, RoundId,
        SurveyId, YearId,
    },
};

/// Something in a unit that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Thing {
    Unit,
    Year(YearId),
    Person(PersonId),
    Round(RoundId),
    Evidence(EvidenceId),
    Priority(PriorityId),
    Choice(ChoiceId),
    Group(GroupId),
    Meeting(MeetingId),
    Step(Code),
    Goal(GoalId),
    Programme(Code),
    Module(Code),
    Survey(SurveyId),
    Ballot(Code),
    Paper(PaperId),
    Pair(Code),
}

/// Why an edit was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// Somebody changed the same thing. `rebased` is the same wish on top of what stands now: its
    /// `was` is theirs, its `now` is ours.
    #[error("changed by somebody else")]
    Changed {
        /// The same wish on what stands now.
        rebased: Box<Edit>,
    },
    /// What the edit is about, or refers to, is not there (any more).
    #[error("{what:?} is not there")]
    Gone {
        /// What is missing.
        what: Thing,
    },
    /// The place is taken by something else.
    #[error("{what:?} is there already")]
    Taken {
        /// What is there.
        what: Thing,
    },
    /// It cannot go while something else needs it.
    #[error("{what:?} is used by {by:?}")]
    InUse {
        /// What should go.
        what: Thing,
        /// What needs it.
        by: Thing,
    },
    /// A rule that holds for every unit.
    #[error("{what:?} breaks the rule {rule:?}")]
    Rule {
        /// Where.
        what: Thing,
        /// Which.
        rule: Rule,
    },
}

/// Rules that hold for every unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A round has at most three priorities.
    ThreePriorities,
    /// A group has at most two weekly windows.
    TwoWindows,
    /// A person has at most three wishes.
    ThreeWishes,
    /// A name is needed.
    NameNeeded,
    /// A range ends on or after the day it starts; a window lies within a day and is not empty.
    Order,
    /// A share is at most 100 per cent.
    Share,
    /// A goal's parent is one level above it.
    GoalChain,
    /// A rank is 1, 2 or 3.
    Rank,
    /// So few answers stand behind a figure that it points at people.
    TooFew,
    /// Shares that make up a whole add up to 100 per cent, give or take what rounding does.
    Whole,
    /// A pair is of two different people.
    TwoPeople,
    /// Of those who were asked, no more can have answered than were asked.
    MoreThanAsked,
    /// More times were read out of calendars than a unit keeps.
    TooManyTimes,
}
