//! Surveys: what many people answered, as counts. A single person's answers are nowhere in a unit.
//!
//! Behind any count stand at least [`STAFF_LEAST`] people of the staff or [`PUPILS_LEAST`] pupils
//! (`domain/facts-no.md` 5.2, our own limits); [`super::rules`] refuses anything below, so that neither
//! file nor history nor export can tell what one person said.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    change::fields,
    ids::{Code, RoundId, SurveyId},
    needs::{Cell, Mark},
    text::{Line, Name},
};

/// The least answers of staff behind a figure.
pub const STAFF_LEAST: u16 = 5;
/// The least answers of pupils behind a figure.
pub const PUPILS_LEAST: u16 = 10;

/// A survey as it was read in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// Its id.
    pub id: SurveyId,
    /// The round that it belongs to.
    pub round: RoundId,
    /// What people call it.
    pub title: Name,
    /// The day on which it was read in.
    pub date: NaiveDate,
    /// Who was asked.
    pub voices: Voices,
    /// How many answered of how many, by role; pupils under a role of that name.
    pub turnout: BTreeMap<Code, Turnout>,
    /// How many answered in all, roles or not.
    pub answered: u16,
    /// The answers, counted.
    pub answers: BTreeMap<Cell, Tally>,
    /// Cells with answers, but too few to be shown.
    pub too_few: BTreeSet<Cell>,
    /// What people wrote, in the order of the alphabet so that nobody can tell who wrote what.
    pub comments: BTreeSet<Line<400>>,
    /// What each column was taken for, to be proposed again next time.
    pub columns: BTreeMap<Line<300>, Column>,
    /// What each answer in words was taken for; none: left out.
    pub scale: BTreeMap<Line<80>, Option<Mark>>,
    /// Which stages a person said that an answer means, such as "special teacher"; empty: none.
    #[serde(default)]
    pub stages: BTreeMap<Line<80>, BTreeSet<Code>>,
}

/// Who was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Voices {
    /// People who work there.
    #[default]
    Staff,
    /// Pupils.
    Pupils,
}

impl Voices {
    /// The least answers behind a figure.
    pub fn least(self) -> u16 {
        match self {
            Voices::Staff => STAFF_LEAST,
            Voices::Pupils => PUPILS_LEAST,
        }
    }
}

/// How many answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turnout {
    /// Who answered.
    pub answered: u16,
    /// Who was asked; none: nobody knows.
    pub of: Option<u16>,
}

/// The counted answers of one dimension at one stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// How it is.
    pub now: Counts,
    /// How it should be.
    pub wanted: Counts,
}

/// How often each mark was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Of 1, 2, 3 and 4.
    pub marks: [u16; 4],
    /// Of "don't know".
    pub unknown: u16,
}

impl Counts {
    /// One more answer.
    pub fn add(&mut self, mark: Mark) {
        let place = match mark.level().and_then(|level| self.marks.get_mut(usize::from(level) - 1)) {
            Some(place) => place,
            None => &mut self.unknown,
        };
        *place = place.saturating_add(1);
    }

    /// All answers, "don't know" included.
    pub fn answers(&self) -> u16 {
        self.known().saturating_add(self.unknown)
    }

    /// Answers with a mark.
    pub fn known(&self) -> u16 {
        self.marks.iter().fold(0, |sum, &n| sum.saturating_add(n))
    }
}

/// What a column of a survey is taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Column {
    /// Nothing: it is left out.
    Skip,
    /// Something that tells respondents apart, only to find those who answered twice.
    Respondent,
    /// When the answer was given, only to know the later one.
    Time,
    /// The respondent's role.
    Role,
    /// The stage, or stages, at which the respondent teaches.
    Stage,
    /// How it is: a dimension, at this stage or at the respondent's.
    Now(Code, Option<Code>),
    /// How it should be: a dimension, at this stage or at the respondent's.
    Wanted(Code, Option<Code>),
    /// Free text.
    Comment,
}

fields! {
    /// A change of one field of a survey.
    SurveyChange of Survey {
        field Round = round: RoundId;
        field Title = title: Name;
        map Turnout = turnout: Code => Turnout;
        map Answers = answers: Cell => Tally;
        set Comment = comments: Line<400>;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_by_mark() {
        let mut counts = Counts::default();
        for mark in [Mark::One, Mark::Four, Mark::Four, Mark::DontKnow] {
            counts.add(mark);
        }
        assert_eq!(counts, Counts { marks: [1, 0, 0, 2], unknown: 1 });
        assert_eq!((counts.known(), counts.answers()), (3, 4));
    }
}
