//! Answers to counts.
//!
//! What leaves this file is about at least [`Voices::least`] people: cells with fewer are named without
//! figures; figures that could be worked out from others ([`super::derived`]) are held back; free texts
//! are kept only where enough answered and none that points at anybody; an answer in words is remembered
//! only when enough people gave it. An earlier version of the same survey stands wherever the new one
//! would tell what single people answered since ([`super::later`]).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    Ground, Half, Label, LeftOut, Reading, Report, Sheet,
    comments::comments,
    derived, later,
    people::{Respondent, people},
    personal::{self, Identities},
    propose::staff,
};
use crate::model::{
    ids::{Code, SurveyId},
    needs::{Cell, Mark},
    survey::{Column, Counts, Survey, Tally, Turnout, Voices},
    text::{Line, Name},
};

/// What the file does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The id of the record: that of the earlier version, or a new one.
    pub id: SurveyId,
    /// What people call it.
    pub title: Name,
    /// The day on which it is read in.
    pub date: NaiveDate,
    /// Who was asked.
    pub voices: Voices,
    /// How many were asked, by role.
    pub asked: BTreeMap<Code, u16>,
    /// Where answers stand when nobody was asked for a stage; usually the unit's stages. Where there is
    /// one only, also the answers of people who left the question out.
    pub stages: BTreeSet<Code>,
}

/// A survey as it can be stored, and what is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The record.
    pub survey: Survey,
    /// What was left out, and why.
    pub report: Report,
}

/// The role under which pupils are counted.
pub const PUPILS: &str = "pupils";

/// Counts the answers of a sheet as a person has agreed to read them.
///
/// `before` is the version of the same survey that the unit has ([`super::earlier_version`]). Rows may
/// come in any order.
pub fn count(
    sheet: &Sheet,
    reading: &Reading,
    about: &About,
    ground: &Ground,
    before: Option<&Survey>,
) -> Counted {
    let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let mut report = Report { rows, ..Report::default() };
    let labels = sheet.labels();
    let staff = staff(ground.unit);
    let (columns, hidden) = columns(sheet, reading, &labels, ground, &mut report);
    let hidden_cells = hidden.iter().flat_map(|&at| sheet.filled(at));
    let identities = Identities::new(hidden_cells, &staff, ground.words);
    report.note(usize::try_from(sheet.empty).unwrap_or(usize::MAX), LeftOut::EmptyRows);
    report.note(usize::try_from(sheet.doubles).unwrap_or(usize::MAX), LeftOut::SentTwice);
    let people = people(sheet, reading, &columns, ground, &mut report);
    let least = about.voices.least();
    let (answers, too_few) = tallies(&people, &columns, about, &mut report);
    report.answered = small(people.len());
    let survey = Survey {
        id: about.id,
        round: ground.round.id,
        title: about.title.clone(),
        date: about.date,
        voices: about.voices,
        turnout: turnout(&people, about, &mut report),
        answered: small(people.len()),
        answers,
        too_few,
        comments: comments(&people, &identities, usize::from(least), &mut report),
        columns: remembered_columns(&labels, &columns, &hidden, &identities),
        scale: remembered_scale(&people, reading, &identities, usize::from(least)),
        stages: remembered_stages(reading, &identities),
    };
    let survey = match before {
        Some(before) => later::on_top_of(before, survey, &mut report),
        None => survey,
    };
    report.shown = u32::try_from(survey.answers.len()).unwrap_or(u32::MAX);
    report.left_out.sort();
    Counted { survey, report }
}

/// The columns as they are counted, and which of them point at people: whatever was agreed, those serve
/// only to tell respondents apart.
fn columns(
    sheet: &Sheet,
    reading: &Reading,
    labels: &[Label],
    ground: &Ground,
    report: &mut Report,
) -> (Vec<Column>, BTreeSet<usize>) {
    let staff = staff(ground.unit);
    let mut hidden = BTreeSet::new();
    let mut columns = Vec::with_capacity(labels.len());
    for (at, label) in labels.iter().enumerate() {
        let agreed = reading.columns.get(at).cloned().unwrap_or(Column::Skip);
        let personal = personal::of_column(sheet, at, ground.words, &staff);
        if let Some(why) = personal {
            report.left_out.push(LeftOut::PersonalColumn(label.clone(), why));
        } else if agreed == Column::Skip && sheet.filled(at).next().is_some() {
            report.left_out.push(LeftOut::Column(label.clone()));
        }
        if personal.is_some() || agreed == Column::Respondent {
            hidden.insert(at);
        }
        columns.push(match (personal, agreed) {
            (_, Column::Respondent) => Column::Respondent,
            (Some(_), _) => Column::Skip,
            (None, agreed) => agreed,
        });
    }
    (columns, hidden)
}

type Answers = (BTreeMap<Cell, Tally>, BTreeSet<Cell>);

fn tallies(people: &[Respondent<'_>], columns: &[Column], about: &About, report: &mut Report) -> Answers {
    let least = about.voices.least();
    let mut answers: BTreeMap<Cell, Tally> = BTreeMap::new();
    let mut too_few = BTreeSet::new();
    for ((dimension, half), by_stage) in by_question(people, columns, about, report) {
        let mut shown: BTreeMap<Code, BTreeSet<usize>> = BTreeMap::new();
        for (&stage, marks) in &by_stage {
            let cell = Cell { dimension, stage };
            if marks.len() < usize::from(least) {
                too_few.insert(cell);
                report.left_out.push(LeftOut::TooFew(cell, half));
            } else {
                shown.insert(stage, marks.keys().copied().collect());
            }
        }
        let held = derived::to_hold_back(&shown, least);
        for (stage, marks) in by_stage {
            let cell = Cell { dimension, stage };
            if held.contains(&stage) {
                too_few.insert(cell);
                report.left_out.push(LeftOut::Derivable(cell, half));
            } else if shown.contains_key(&stage) {
                let mut counts = Counts::default();
                for mark in marks.into_values() {
                    counts.add(mark);
                }
                let tally = answers.entry(cell).or_default();
                match half {
                    Half::Now => tally.now = counts,
                    Half::Wanted => tally.wanted = counts,
                }
            }
        }
    }
    (answers, too_few)
}

/// Marks by question and stage, each with who gave it.
type ByQuestion = BTreeMap<(Code, Half), BTreeMap<Code, BTreeMap<usize, Mark>>>;

fn by_question(
    people: &[Respondent<'_>],
    columns: &[Column],
    about: &About,
    report: &mut Report,
) -> ByQuestion {
    // Who is asked for a role may have named the stage with it.
    let named = people.iter().any(|person| !person.stages.is_empty());
    let asked = columns.contains(&Column::Stage) || named;
    let mut out: ByQuestion = BTreeMap::new();
    let (mut without, mut at_all) = (0, 0);
    for (who, person) in people.iter().enumerate() {
        let elsewhere = !asked || about.stages.len() == 1;
        let own = if person.stages.is_empty() && elsewhere { &about.stages } else { &person.stages };
        let needs_own = person.marks.keys().any(|(_, stage, _)| stage.is_none());
        without += usize::from(needs_own && own.is_empty());
        at_all += usize::from(needs_own && !asked && own.len() > 1);
        for (&(dimension, stage, half), &mark) in &person.marks {
            let question = out.entry((dimension, half)).or_default();
            let stages: Vec<Code> = stage.map_or_else(|| own.iter().copied().collect(), |stage| vec![stage]);
            for stage in stages {
                question.entry(stage).or_default().entry(who).or_insert(mark);
            }
        }
    }
    report.note(without, LeftOut::WithoutStage);
    report.note(at_all, |_| LeftOut::StandsAtAll(about.stages.iter().copied().collect()));
    out
}

fn turnout(people: &[Respondent<'_>], about: &About, report: &mut Report) -> BTreeMap<Code, Turnout> {
    let mut out: BTreeMap<Code, Turnout> =
        about.asked.iter().map(|(&role, &of)| (role, Turnout { answered: 0, of: Some(of) })).collect();
    let pupils = PUPILS.parse().ok();
    for person in people {
        let role = if about.voices == Voices::Pupils { pupils } else { person.role };
        if let Some(role) = role {
            let turnout = out.entry(role).or_default();
            turnout.answered = turnout.answered.saturating_add(1);
        }
    }
    for (&role, turnout) in &mut out {
        if turnout.of.is_some_and(|of| turnout.answered > of) {
            turnout.of = None;
            report.left_out.push(LeftOut::MoreThanAsked(role));
        }
    }
    out
}

/// Columns that point at people are known by themselves next time and are not written down.
fn remembered_columns(
    labels: &[Label],
    columns: &[Column],
    hidden: &BTreeSet<usize>,
    identities: &Identities,
) -> BTreeMap<Label, Column> {
    let kept = |(at, (label, _)): &(usize, (&Label, &Column))| {
        !hidden.contains(at) && !label.is_empty() && identities.find(label.as_str()).is_none()
    };
    let all = labels.iter().zip(columns).enumerate().filter(kept);
    all.map(|(_, (label, column))| (label.clone(), column.clone())).collect()
}

fn remembered_scale(
    people: &[Respondent<'_>],
    reading: &Reading,
    identities: &Identities,
    least: usize,
) -> BTreeMap<Line<80>, Option<Mark>> {
    let mut given: BTreeMap<&str, usize> = BTreeMap::new();
    for answer in people.iter().flat_map(|person| &person.answers) {
        *given.entry(answer).or_default() += 1;
    }
    let usual =
        given.into_iter().filter(|&(answer, times)| times >= least && identities.find(answer).is_none());
    usual.filter_map(|(answer, _)| Some((Line::new(answer), *reading.scale.get(answer)?))).collect()
}

/// Only what a person said by hand, and nothing that points at anybody.
fn remembered_stages(reading: &Reading, identities: &Identities) -> BTreeMap<Line<80>, BTreeSet<Code>> {
    let kept = reading.stages.iter().filter(|(answer, _)| identities.find(answer).is_none());
    kept.map(|(answer, stages)| (Line::new(answer), stages.clone())).collect()
}

fn small(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
