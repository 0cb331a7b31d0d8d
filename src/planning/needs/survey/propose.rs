//! What each column of a survey is taken for, and each answer.
//!
//! In this order: what points at a person; what the unit's earlier surveys called it; known headings;
//! marks whose heading is about a dimension; roles and stages by their answers; long answers of one's
//! own words. Whatever is left is not read, and is shown as such.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Ground, Half, Known, Label, Named, Personal, Reading, Sheet, Step, Sure,
    dimensions::{Match, Targets},
    named::named,
    personal,
    remembered::Remembered,
    scale::{self, Reads, reads},
    stages,
    words::fold,
};
use crate::model::{ids::Code, survey::Column, unit::Unit};

/// What a survey is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// One for each column, in the order of the sheet.
    pub columns: Vec<Proposed>,
    /// The answers of all columns with marks.
    pub scale: Vec<Step>,
    /// The answers by which people say where they teach.
    pub named: Vec<Named>,
}

/// What one column is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// Its heading, numbered where it comes again.
    pub label: Label,
    /// What it is taken for.
    pub column: Column,
    /// How sure that is.
    pub sure: Sure,
    /// Where that comes from.
    pub why: Why,
    /// How many rows say something in it.
    pub filled: u32,
    /// Its most usual answers, at most a handful; none where it points at people.
    pub samples: Vec<String>,
}

/// How many of a column's answers are shown.
pub const SAMPLES: usize = 4;

/// Why a column is taken for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing is answered in it.
    Empty,
    /// It points at people: nothing of it is ever kept.
    Personal(Personal),
    /// An earlier survey of the unit had it.
    Remembered,
    /// Its heading is known.
    Heading,
    /// Its heading names a dimension, and its answers are marks; which half it asks is said or not.
    Dimension(Option<Half>),
    /// The heading does not say which half is asked; the same dimension came before.
    SecondOfTwo,
    /// The same question came before.
    Again,
    /// Its answers are roles, stages, times or people's own words.
    Answers,
    /// Its answers are marks, but no dimension is known for the heading.
    NoDimension,
    /// Nothing is known.
    Nothing,
}

impl Proposal {
    /// What happens when nobody changes anything.
    pub fn reading(&self) -> Reading {
        Reading {
            columns: self.columns.iter().map(|proposed| proposed.column.clone()).collect(),
            scale: self.scale.iter().map(|step| (step.answer.clone(), step.mark)).collect(),
            // What an answer says by itself is read in it each time.
            stages: self
                .named
                .iter()
                .filter(|named| named.by_hand)
                .map(|named| (named.answer.clone(), named.stages.clone()))
                .collect(),
        }
    }

    /// The proposal with these columns, each sure, and its scale anew.
    pub fn with_columns(self, sheet: &Sheet, ground: &Ground, columns: &BTreeMap<Label, Column>) -> Self {
        let mut all = self.columns;
        for proposed in &mut all {
            if let Some(column) = columns.get(&proposed.label)
                && !matches!(proposed.why, Why::Personal(_))
            {
                (proposed.column, proposed.sure, proposed.why) =
                    (column.clone(), Sure::Certain, Why::Remembered);
            }
        }
        let scale = scale_of(sheet, ground, &all, &Remembered::of(ground));
        let named = named(sheet, ground, &all);
        Self { columns: all, scale, named }
    }
}

/// What the columns and answers of a sheet are taken for.
pub fn propose(sheet: &Sheet, ground: &Ground) -> Proposal {
    let staff = staff(ground.unit);
    let remembered = Remembered::of(ground);
    let look = Look { sheet, ground, targets: Targets::new(ground), remembered: &remembered };
    let labels = sheet.labels();
    let mut taken = Taken::default();
    let mut columns = Vec::with_capacity(labels.len());
    for (at, label) in labels.into_iter().enumerate() {
        let mut answers: BTreeMap<&str, u32> = BTreeMap::new();
        for cell in sheet.filled(at) {
            *answers.entry(cell).or_default() += 1;
        }
        let filled = answers.values().sum();
        let personal = personal::of_column(sheet, at, ground.words, &staff);
        let (column, sure, why) = match personal {
            Some(personal) => look.of_person(at, personal, &answers, &mut taken),
            None => look.at(at, &label, &answers, &mut taken),
        };
        let samples =
            if personal.is_some() || column == Column::Respondent { Vec::new() } else { samples(&answers) };
        columns.push(Proposed { label, column, sure, why, filled, samples });
    }
    let scale = scale_of(sheet, ground, &columns, &remembered);
    let named = named(sheet, ground, &columns);
    Proposal { columns, scale, named }
}

/// Names of the unit's people, folded.
pub fn staff(unit: &Unit) -> BTreeSet<String> {
    unit.people().iter().map(|person| fold(person.name.as_str())).filter(|name| !name.is_empty()).collect()
}

fn samples(answers: &BTreeMap<&str, u32>) -> Vec<String> {
    let mut all: Vec<(&str, u32)> = answers.iter().map(|(&answer, &times)| (answer, times)).collect();
    all.sort_by_key(|&(answer, times)| (std::cmp::Reverse(times), answer));
    all.into_iter().take(SAMPLES).map(|(answer, _)| answer.to_owned()).collect()
}

fn scale_of(sheet: &Sheet, ground: &Ground, columns: &[Proposed], remembered: &Remembered) -> Vec<Step> {
    let mut answers: BTreeMap<&str, u32> = BTreeMap::new();
    let mut highest = None;
    for (at, proposed) in columns.iter().enumerate().filter(|(_, p)| Reading::is_rated(&p.column)) {
        sheet.filled(at).for_each(|cell| *answers.entry(cell).or_default() += 1);
        highest = highest.max(scale::highest_in(proposed.label.as_str(), ground.words));
    }
    let mut steps = scale::steps(&answers, highest, ground.words);
    for step in &mut steps {
        // Numbers mean what the scale of this survey makes of them, not what an earlier one did.
        let number = matches!(reads(&step.answer, ground.words), Some(Reads::Number(_)));
        if let (Some(mark), false) = (remembered.mark(&step.answer), number) {
            (step.mark, step.sure) = (mark, Sure::Certain);
        }
    }
    steps
}

/// What earlier columns of the same sheet were taken for.
#[derive(Default)]
struct Taken {
    halves: BTreeSet<(Code, Option<Code>, Half)>,
    respondent: bool,
    time: bool,
}

struct Look<'a> {
    sheet: &'a Sheet,
    ground: &'a Ground<'a>,
    targets: Targets,
    remembered: &'a Remembered,
}

type Found = (Column, Sure, Why);

impl Look<'_> {
    /// A column that points at people only serves to find who answered twice, and only where it can.
    fn of_person(
        &self,
        at: usize,
        personal: Personal,
        answers: &BTreeMap<&str, u32>,
        taken: &mut Taken,
    ) -> Found {
        let anonymous = |answer: &str| self.ground.words.anonymous.contains(&fold(answer));
        let tells = answers.keys().filter(|answer| !anonymous(answer)).count();
        let later = (at + 1..self.sheet.headings.len()).any(|other| {
            let heading = self.sheet.headings.get(other).map(String::as_str).unwrap_or_default();
            self.ground.words.column(heading) == Some(Known::Email)
                && self.sheet.filled(other).any(|cell| !anonymous(cell))
        });
        let best = tells > 1 && !taken.respondent && (personal == Personal::Email || !later);
        taken.respondent |= best;
        (if best { Column::Respondent } else { Column::Skip }, Sure::Certain, Why::Personal(personal))
    }

    fn at(&self, at: usize, label: &Label, answers: &BTreeMap<&str, u32>, taken: &mut Taken) -> Found {
        if let Some(column) = self.remembered.column(label.as_str()) {
            taken.note(column);
            return (column.clone(), Sure::Certain, Why::Remembered);
        }
        let heading = self.sheet.headings.get(at).map(String::as_str).unwrap_or_default();
        let known = match self.ground.words.column(heading) {
            Some(Known::Time) if !taken.time => Some(Column::Time),
            Some(Known::Role) => Some(Column::Role),
            Some(Known::Stage) => Some(Column::Stage),
            Some(Known::Comment) => Some(Column::Comment),
            Some(_) => Some(Column::Skip),
            None => None,
        };
        if let Some(column) = known {
            taken.note(&column);
            return (column, Sure::Certain, Why::Heading);
        }
        if answers.is_empty() {
            return (Column::Skip, Sure::Certain, Why::Empty);
        }
        let matched = self.dimension(heading);
        if rated(answers, matched, self.ground) {
            return self.rated(heading, matched, taken);
        }
        self.by_answers(answers)
    }

    /// The row of a grid says more than its question, and the last statement more than the question before.
    fn dimension(&self, heading: &str) -> Option<Match> {
        let in_brackets = heading.rsplit_once('[').map(|(_, row)| row);
        let after_point = heading.rsplit_once('.').map(|(_, statement)| statement);
        let inner = [in_brackets, after_point].into_iter().flatten().find_map(|part| self.targets.find(part));
        inner.or_else(|| self.targets.find(heading))
    }

    fn rated(&self, heading: &str, matched: Option<Match>, taken: &mut Taken) -> Found {
        let Some(Match { dimension, sure, .. }) = matched else {
            return (Column::Skip, Sure::Unknown, Why::NoDimension);
        };
        let stage = stages::in_heading(heading, self.ground.words, self.ground.names);
        let said = self.ground.words.half(heading);
        let free = |half| !taken.halves.contains(&(dimension, stage, half));
        let (half, sure, why) = match said {
            Some(half) if free(half) => (half, sure, Why::Dimension(said)),
            None if free(Half::Now) => (Half::Now, sure.min(Sure::Likely), Why::Dimension(None)),
            None if free(Half::Wanted) => (Half::Wanted, sure.min(Sure::Likely), Why::SecondOfTwo),
            _ => return (Column::Skip, Sure::Guess, Why::Again),
        };
        let column = match half {
            Half::Now => Column::Now(dimension, stage),
            Half::Wanted => Column::Wanted(dimension, stage),
        };
        taken.note(&column);
        (column, sure, why)
    }

    fn by_answers(&self, answers: &BTreeMap<&str, u32>) -> Found {
        let most = |is: &dyn Fn(&str) -> bool| share(answers, |answer| is(answer)) >= MOST;
        if most(&|answer| self.ground.names.role(answer).is_some()) {
            return (Column::Role, Sure::Likely, Why::Answers);
        }
        if most(&|answer| stages::in_answer(answer, self.ground.names).unread.is_empty()) {
            return (Column::Stage, Sure::Likely, Why::Answers);
        }
        let short = |answer: &str| answer.split_whitespace().count() <= NAMED_WORDS;
        let names_stage =
            |answer: &str| short(answer) && !stages::inside(answer, self.ground.names).is_empty();
        if answers.len() <= STEPS_MOST && most(&names_stage) {
            return (Column::Stage, Sure::Likely, Why::Answers);
        }
        let long = |answer: &str| answer.split_whitespace().count() >= 3;
        let filled: u32 = answers.values().sum();
        let own_words = u32::try_from(answers.len()).is_ok_and(|distinct| distinct * 3 >= filled * 2);
        if own_words && share(answers, |answer| long(answer)) >= HALF {
            return (Column::Comment, Sure::Likely, Why::Answers);
        }
        (Column::Skip, Sure::Unknown, Why::Nothing)
    }
}

impl Taken {
    fn note(&mut self, column: &Column) {
        match column {
            Column::Now(dimension, stage) => drop(self.halves.insert((*dimension, *stage, Half::Now))),
            Column::Wanted(dimension, stage) => drop(self.halves.insert((*dimension, *stage, Half::Wanted))),
            Column::Time => self.time = true,
            Column::Respondent => self.respondent = true,
            _ => {}
        }
    }
}

/// Shares in per cent: nearly all, half.
const MOST: u32 = 80;
const HALF: u32 = 50;
/// The most different answers that a column with marks has.
const STEPS_MOST: usize = 15;
/// The most words of an answer that names a stage among other words.
const NAMED_WORDS: usize = 5;

/// Whether answers are marks: nearly all read as such, or a few words come again and again under a
/// heading that is about a dimension.
fn rated(answers: &BTreeMap<&str, u32>, matched: Option<Match>, ground: &Ground) -> bool {
    if answers.len() > STEPS_MOST {
        return false;
    }
    let marks = share(answers, |answer| {
        let reads = reads(answer, ground.words);
        reads.is_some_and(|reads| reads != Reads::LeftOut)
    });
    let few = answers.len() <= 7
        && answers.values().sum::<u32>() >= 3 * u32::try_from(answers.len()).unwrap_or(u32::MAX);
    marks >= MOST || (few && matched.is_some_and(|matched| matched.whole || matched.sure >= Sure::Likely))
}

/// How many of the answers are so, per cent.
fn share(answers: &BTreeMap<&str, u32>, is: impl Fn(&str) -> bool) -> u32 {
    let all: u32 = answers.values().sum();
    let hits: u32 = answers.iter().filter(|(answer, _)| is(answer)).map(|(_, times)| times).sum();
    hits * 100 / all.max(1)
}
