//! What the answers of a survey come to: median, spread, where people disagree; and the judgement of a
//! round out of hand and answers.
//!
//! # Rules
//! - A figure rests on at least [`Voices::least`] marks; "don't know" is no mark: it is counted apart, and
//!   shown as soon as so many answered at all.
//! - The median is the lower of the two middle marks where they differ, so it is always a mark that
//!   somebody gave; the same rule holds for now and for wanted. Quartiles are the marks of the person a
//!   quarter and three quarters of the way through (nearest rank).
//! - The gap is the median of wanted minus the median of now.
//! - Disagreement is the mean distance of the marks from their median, in per cent of the largest that
//!   there can be (half of the people at each end). People disagree where the quartiles lie two steps
//!   apart or more.
//! - Each half of a cell comes from the joint judgement by hand where there is one, else from the newest
//!   survey of the staff in the round that shows it; a school can turn that around ([`Weigh`]). Pupils'
//!   answers stand beside the picture, never in it: they were asked something else.

use std::collections::BTreeMap;

use crate::model::{
    ids::SurveyId,
    needs::{Cell, Mark, Rating, Round},
    survey::{Counts, Survey, Turnout, Voices},
    unit::Unit,
};

/// Which judgement counts where there are two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weigh {
    /// The joint judgement by hand, else the answers.
    #[default]
    HandFirst,
    /// The answers, else the joint judgement by hand.
    AnswersFirst,
}

/// Where a mark of the picture comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A joint judgement by hand.
    Hand,
    /// The median of a survey's answers.
    Answers(SurveyId),
}

/// The judgement of a cell and what each half rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// How it is and how it should be.
    pub rating: Rating,
    /// What "now" rests on.
    pub now_from: Option<Basis>,
    /// What "wanted" rests on.
    pub wanted_from: Option<Basis>,
}

/// What the answers of one half of a cell come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many gave a mark: what the figures rest on.
    pub known: u16,
    /// How many said that they do not know.
    pub unsure: u16,
    /// What the marks come to; none: too few of the answers are marks.
    pub marks: Option<Spread>,
}

/// Median and spread of marks, each 1 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The lower of the middle marks.
    pub median: Mark,
    /// The mark a quarter of the way through.
    pub lower: Mark,
    /// The mark three quarters of the way through.
    pub upper: Mark,
    /// How far the marks lie apart, per cent, 0 to 100.
    pub disagreement: u8,
}

impl Spread {
    /// Whether people disagree: the quartiles lie two steps apart or more.
    pub fn disagree(self) -> bool {
        let level = |mark: Mark| mark.level().unwrap_or(0);
        level(self.upper).saturating_sub(level(self.lower)) >= 2
    }
}

/// What counts come to; none: too few answered for a figure.
pub fn summary(counts: Counts, least: u16) -> Option<Summary> {
    let answers = counts.answers();
    if answers < least.max(1) {
        return None;
    }
    let known = counts.known();
    Some(Summary { known, unsure: counts.unknown, marks: spread(counts).filter(|_| known >= least) })
}

fn spread(counts: Counts) -> Option<Spread> {
    let known = u32::from(counts.known());
    let last = known.checked_sub(1)?;
    let median = at(counts, last / 2)?;
    let far: u32 = (1_u8..)
        .zip(counts.marks)
        .map(|(level, times)| u32::from(level.abs_diff(median.level().unwrap_or(level))) * u32::from(times))
        .sum();
    // Half of the people at each end: a mean distance of 1.5.
    let disagreement = u8::try_from((far * 200 / (known * 3)).min(100)).unwrap_or(100);
    let lower = at(counts, known.div_ceil(4) - 1)?;
    let upper = at(counts, (known * 3).div_ceil(4) - 1)?;
    Some(Spread { median, lower, upper, disagreement })
}

/// The mark of the person at a place, from 0, when all stand in the order of their marks.
fn at(counts: Counts, place: u32) -> Option<Mark> {
    let mut passed = 0;
    let found = (1_u8..).zip(counts.marks).find(|&(_, times)| {
        passed += u32::from(times);
        place < passed
    });
    Mark::of(found?.0)
}

/// The cells of a round that were judged, by hand or by answers.
pub fn judged(unit: &Unit, round: &Round, weigh: Weigh) -> BTreeMap<Cell, Judged> {
    let mut out: BTreeMap<Cell, Judged> = round
        .ratings
        .iter()
        .map(|(&cell, &rating)| {
            let from = |mark: Option<Mark>| mark.map(|_| Basis::Hand);
            (cell, Judged { rating, now_from: from(rating.now), wanted_from: from(rating.wanted) })
        })
        .collect();
    for (cell, (id, answered)) in by_answers(unit, round) {
        let judged = out.entry(cell).or_default();
        let free = |from: Option<Basis>| from.is_none() || weigh == Weigh::AnswersFirst;
        if let Some(mark) = answered.now.filter(|_| free(judged.now_from)) {
            (judged.rating.now, judged.now_from) = (Some(mark), Some(Basis::Answers(id.now)));
        }
        if let Some(mark) = answered.wanted.filter(|_| free(judged.wanted_from)) {
            (judged.rating.wanted, judged.wanted_from) = (Some(mark), Some(Basis::Answers(id.wanted)));
        }
    }
    out
}

/// The round as it is judged by hand and by answers: what comparisons look at.
pub fn with_answers(unit: &Unit, round: &Round, weigh: Weigh) -> Round {
    let ratings =
        judged(unit, round, weigh).into_iter().map(|(cell, judged)| (cell, judged.rating)).collect();
    Round { ratings, ..round.clone() }
}

#[derive(Clone, Copy)]
struct From {
    now: SurveyId,
    wanted: SurveyId,
}

/// Medians of the staff's surveys of a round; the newest that shows a half counts.
fn by_answers(unit: &Unit, round: &Round) -> BTreeMap<Cell, (From, Rating)> {
    let of_round = unit.surveys().iter().filter(|s| s.round == round.id && s.voices == Voices::Staff);
    let mut surveys: Vec<&Survey> = of_round.collect();
    surveys.sort_by_key(|survey| (survey.date, survey.id));
    let mut out: BTreeMap<Cell, (From, Rating)> = BTreeMap::new();
    for survey in surveys {
        let median = |counts| summary(counts, survey.voices.least())?.marks.map(|marks| marks.median);
        for (&cell, tally) in &survey.answers {
            let (from, rating) =
                out.entry(cell).or_insert((From { now: survey.id, wanted: survey.id }, Rating::default()));
            if let Some(mark) = median(tally.now) {
                (rating.now, from.now) = (Some(mark), survey.id);
            }
            if let Some(mark) = median(tally.wanted) {
                (rating.wanted, from.wanted) = (Some(mark), survey.id);
            }
        }
    }
    out
}

/// How many answered of how many, over all roles; of how many is known only where it is for each role.
pub fn turnout(survey: &Survey) -> Turnout {
    let asked = survey.turnout.values().map(|turnout| turnout.of);
    let of = asked.reduce(|sum, of| Some(sum?.saturating_add(of?))).flatten();
    Turnout { answered: survey.answered, of: of.filter(|&of| of >= survey.answered) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit, survey::Tally},
        planning::fixtures::{change, code, day, school},
    };

    fn counts(marks: [u16; 4], unknown: u16) -> Counts {
        Counts { marks, unknown }
    }

    fn marks(marks: [u16; 4]) -> Spread {
        summary(counts(marks, 0), 5).unwrap().marks.unwrap()
    }

    #[test]
    fn medians_are_marks_that_were_given() {
        let level = |of| marks(of).median.level();
        assert_eq!(level([3, 0, 0, 3]), Some(1));
        assert_eq!(level([2, 1, 3, 0]), Some(2));
        assert_eq!(level([0, 0, 2, 3]), Some(4));
        let spread = marks([1, 2, 3, 2]);
        assert_eq!((spread.lower.level(), spread.upper.level()), (Some(2), Some(3)));
    }

    #[test]
    fn disagreement_goes_from_none_to_all() {
        assert_eq!((marks([0, 5, 0, 0]).disagreement, marks([3, 0, 0, 3]).disagreement), (0, 100));
        assert!(marks([3, 0, 0, 3]).disagree() && !marks([1, 3, 3, 1]).disagree());
    }

    #[test]
    fn too_few_marks_give_no_median() {
        assert_eq!(summary(counts([1, 1, 1, 1], 0), 5), None);
        let unsure = summary(counts([1, 1, 0, 0], 4), 5).unwrap();
        assert_eq!((unsure.known, unsure.unsure, unsure.marks), (2, 4, None));
    }

    fn survey(id: &str, at: u32, now: [u16; 4], voices: Voices) -> Survey {
        let cell = Cell { dimension: code("d"), stage: code("s") };
        let tally = Tally { now: counts(now, 0), wanted: counts([0, 0, 0, 10], 0) };
        Survey {
            id: id.parse().unwrap(),
            round: "r".parse().unwrap(),
            title: "".into(),
            date: day(2026, 3, at),
            voices,
            turnout: BTreeMap::new(),
            answered: 10,
            answers: [(cell, tally)].into(),
            too_few: [].into(),
            comments: [].into(),
            columns: BTreeMap::new(),
            scale: BTreeMap::new(),
            stages: BTreeMap::new(),
        }
    }

    #[test]
    fn hand_comes_first_and_the_newest_staff_survey_fills_the_rest() {
        let cell = Cell { dimension: code("d"), stage: code("s") };
        let round = Round {
            id: "r".parse().unwrap(),
            date: day(2026, 3, 1),
            name: "".into(),
            sets: [].into(),
            own: BTreeMap::new(),
            ratings: [(cell, Rating { now: None, wanted: Mark::of(3) })].into(),
            note: "".into(),
            passed: BTreeMap::new(),
        };
        let mut unit = school([Edit::Round(On::Add(round.clone()))]);
        let surveys = [
            survey("old", 2, [10, 0, 0, 0], Voices::Staff),
            survey("new", 3, [0, 10, 0, 0], Voices::Staff),
            survey("pupils", 4, [0, 0, 0, 10], Voices::Pupils),
        ];
        change(&mut unit, surveys.map(|survey| Edit::Survey(Box::new(On::Add(survey)))));
        let found = judged(&unit, &round, Weigh::HandFirst)[&cell];
        assert_eq!(found.rating, Rating { now: Mark::of(2), wanted: Mark::of(3) });
        assert_eq!(
            (found.now_from, found.wanted_from),
            (Some(Basis::Answers("new".parse().unwrap())), Some(Basis::Hand))
        );
        let found = judged(&unit, &round, Weigh::AnswersFirst)[&cell];
        assert_eq!(found.rating.gap(), Some(2));
    }
}
