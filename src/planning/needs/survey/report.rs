//! Everything of a survey that is not in its record, and why.

use super::{Half, Label, Personal};
use crate::model::{ids::Code, needs::Cell};

/// What happened to the rows of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Rows with text in them.
    pub rows: u32,
    /// People who answered, each counted once.
    pub answered: u16,
    /// How many cells of the picture got figures.
    pub shown: u32,
    /// What was left out.
    pub left_out: Vec<LeftOut>,
}

/// Something that was left out, and why: first what a person should know first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// Nobody was asked for a stage: each answer stands at each of these.
    StandsAtAll(Vec<Code>),
    /// A text that names no stage, and how often it was written.
    NoStage(String, u32),
    /// People who named no stage: answers about their own stage have no place.
    WithoutStage(u32),
    /// A column that points at people: nothing of it is kept.
    PersonalColumn(Label, Personal),
    /// A column that is not read.
    Column(Label),
    /// Lines without any text.
    EmptyRows(u32),
    /// Rows that came a second time, the same in every cell and at the same moment.
    SentTwice(u32),
    /// Rows without an answer to any question that is read.
    WithoutAnswer(u32),
    /// Earlier answers of people who answered again; the latest count.
    Twice(u32),
    /// Answers of people who answered twice, where no time says which is later: one of them counts.
    TwiceWithoutTime(u32),
    /// A text that names no role, and how often it was written.
    NoRole(String, u32),
    /// An answer that is no mark, and how often it was given.
    NoMark(String, u32),
    /// So few answered that the figures point at people.
    TooFew(Cell, Half),
    /// The figures could be worked out from those of other stages with nearly the same people.
    Derivable(Cell, Half),
    /// So many more have answered since; they are shown when enough have.
    Waits(Cell, Half, u16),
    /// The figures of before stand, because single answers were changed since.
    Stands(Cell, Half),
    /// So few answered that no free text is kept.
    TooFewForTexts(u32),
    /// Free texts that are shown when enough have answered since the last time.
    TextsWait(u32),
    /// Free texts that point at somebody.
    PersonalText(Personal, u32),
    /// Free texts that are so long that their end is cut.
    CutText(u32),
    /// More of this role answered than were asked: how many were asked is left out.
    MoreThanAsked(Code),
}

impl Report {
    /// What puts answers at stages where nobody gave them, or at none: what a person should know first.
    pub fn misplaced(&self) -> Option<&LeftOut> {
        let find = |is: fn(&LeftOut) -> bool| self.left_out.iter().find(|left_out| is(left_out));
        find(|left_out| matches!(left_out, LeftOut::StandsAtAll(_)))
            .or_else(|| find(|left_out| matches!(left_out, LeftOut::NoStage(..))))
            .or_else(|| find(|left_out| matches!(left_out, LeftOut::WithoutStage(_))))
    }

    /// Notes that something was left out, where there is any of it.
    pub(super) fn note(&mut self, count: usize, left_out: impl FnOnce(u32) -> LeftOut) {
        if count > 0 {
            self.left_out.push(left_out(u32::try_from(count).unwrap_or(u32::MAX)));
        }
    }
}
