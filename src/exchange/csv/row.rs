//! A line of cells to a [`Draft`].

use super::{
    Column, ColumnSeen, Draft, Problem, Reason,
    draft::Part,
    lookup::Known,
    personal,
    split::Line,
    values::{self, Read},
    vocabulary::{Answer, Vocabulary},
};
use crate::model::{
    people::{Outside, OwnPupils},
    text::{Name, Note},
};

/// A cell with more line breaks than this is an open quotation mark, not a text.
const BREAKS_MAX: usize = 20;

/// What a line says and what in it is passed over, or everything that is wrong with it.
///
/// # Errors
/// Everything that is wrong, at least one problem.
pub fn draft(
    line: &Line,
    columns: &[ColumnSeen],
    known: &Known,
) -> Result<(Draft, Vec<Problem>), Vec<Problem>> {
    let mut row = Row {
        draft: Draft::default(),
        parts: Parts::default(),
        problems: Vec::new(),
        passed_over: Vec::new(),
        known,
    };
    let extra = line.cells.iter().skip(columns.len()).any(|cell| !cell.is_empty());
    if extra {
        row.problems.push(Problem { column: None, reason: Reason::MoreCells, text: Name::default() });
    }
    for (cell, column) in line.cells.iter().zip(columns) {
        if let (Some(column), false) = (column.read(), cell.is_empty()) {
            row.cell(column, cell);
        }
    }
    row.finish()
}

struct Row<'a> {
    draft: Draft,
    parts: Parts,
    problems: Vec<Problem>,
    passed_over: Vec<Problem>,
    known: &'a Known,
}

/// What several columns say together.
#[derive(Default)]
struct Parts {
    name: String,
    first: String,
    last: String,
    takes_part: Option<Answer>,
    reason: Note,
    plan: Note,
}

impl Row<'_> {
    fn cell(&mut self, column: Column, cell: &str) {
        if cell.matches('\n').count() > BREAKS_MAX {
            self.problems.push(Problem {
                column: Some(column),
                reason: Reason::OpenQuote,
                text: Name::default(),
            });
            return;
        }
        if personal::has_number(cell) {
            self.problems.push(Problem::at(column, Reason::PersonalNumber, cell));
            return;
        }
        let known = self.known;
        match column {
            Column::Name => cell.clone_into(&mut self.parts.name),
            Column::FirstName => cell.clone_into(&mut self.parts.first),
            Column::LastName => cell.clone_into(&mut self.parts.last),
            Column::Team => self.draft.team = Some(Name::new(cell)),
            Column::Roles => {
                let said = values::roles(known, cell);
                self.draft.roles = (!said.found.is_empty()).then_some(said.found);
                self.draft.read_as = said.read_as;
                let problem = |piece| Problem::at(column, Reason::NoSuchRole, piece);
                self.passed_over.extend(said.unknown.into_iter().map(problem));
            }
            Column::Stages => {
                self.draft.stages =
                    self.read(column, values::stages(known, cell)).map(|s| s.into_iter().collect());
            }
            Column::Share => self.draft.share = self.read(column, values::share(cell)),
            Column::Experience => self.draft.experience = self.read(column, values::number(cell)),
            Column::Pupils => {
                self.draft.pupils = self.read(column, values::answer(cell)).map(|answer| match answer {
                    Answer::Yes => OwnPupils::Yes,
                    Answer::No => OwnPupils::No,
                    Answer::Unknown => OwnPupils::Unknown,
                });
            }
            Column::Free => {
                self.draft.free = self.read(column, values::weekly(cell)).map(|w| w.into_iter().collect());
            }
            Column::Lessons => {
                self.draft.lessons = self.read(column, values::weekly(cell)).map(|w| w.into_iter().collect());
            }
            Column::Training => {
                let training = Vocabulary::shipped().training(cell).ok_or((Reason::NotATraining, cell));
                self.draft.training = self.read(column, training);
            }
            Column::LeadingShare => self.draft.leading_share = self.read(column, values::share(cell)),
            Column::MaxGroups => self.draft.max_groups = self.read(column, values::number(cell)),
            Column::Wishes => self.draft.wishes = self.read(column, values::wishes(known, cell)),
            Column::TakesPart => self.parts.takes_part = self.read(column, values::answer(cell)),
            Column::Outside => self.outside(cell),
            Column::Reason => self.parts.reason = Note::new(cell),
            Column::Plan => self.parts.plan = Note::new(cell),
        }
    }

    /// A column that asks whether somebody does *not* take part: yes, no, or the reason at once.
    fn outside(&mut self, cell: &str) {
        self.parts.takes_part = match Vocabulary::shipped().answer(cell) {
            Some(Answer::Yes) => Some(Answer::No),
            Some(Answer::No) => Some(Answer::Yes),
            Some(Answer::Unknown) => None,
            None => {
                self.parts.reason = Note::new(cell);
                Some(Answer::No)
            }
        };
    }

    fn read<T>(&mut self, column: Column, read: Read<'_, T>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err((reason, text)) => {
                self.problems.push(Problem::at(column, reason, text));
                None
            }
        }
    }

    fn finish(mut self) -> Result<(Draft, Vec<Problem>), Vec<Problem>> {
        self.draft.name = self.parts.name();
        if self.draft.name.is_empty() && !self.problems.iter().any(|p| p.reason == Reason::PersonalNumber) {
            self.problems.push(Problem {
                column: Some(Column::Name),
                reason: Reason::NoName,
                text: Name::default(),
            });
        }
        self.draft.part = self.parts.part();
        if self.problems.is_empty() { Ok((self.draft, self.passed_over)) } else { Err(self.problems) }
    }
}

impl Parts {
    /// The name as `first last`; `Last, First` in one cell is turned round.
    fn name(&self) -> Name {
        if !self.name.is_empty() {
            return turned(&self.name);
        }
        Name::new(&format!("{} {}", self.first, self.last))
    }

    fn part(self) -> Option<Part> {
        let said = !self.reason.is_empty() || !self.plan.is_empty();
        match self.takes_part {
            Some(Answer::Yes) => Some(Part::Takes),
            Some(Answer::No) => Some(Part::Not(Outside { reason: self.reason, plan: self.plan })),
            _ if said => Some(Part::Not(Outside { reason: self.reason, plan: self.plan })),
            _ => None,
        }
    }
}

/// `Last, First` as `First Last`; other names as they are, with single spaces.
fn turned(name: &str) -> Name {
    let single = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.split_once(',') {
        Some((last, first))
            if !first.contains(',') && !first.trim().is_empty() && !last.trim().is_empty() =>
        {
            Name::new(&single(&format!("{first} {last}")))
        }
        _ => Name::new(&single(name)),
    }
}

/// The name in a line that cannot go in, to point at it; empty if there is none or it holds a number
/// that must not be shown.
pub fn name(line: &Line, columns: &[ColumnSeen]) -> Name {
    let mut parts = Parts::default();
    for (cell, column) in line.cells.iter().zip(columns).filter(|(cell, _)| !personal::has_number(cell)) {
        match column.read() {
            Some(Column::Name) => cell.clone_into(&mut parts.name),
            Some(Column::FirstName) => cell.clone_into(&mut parts.first),
            Some(Column::LastName) => cell.clone_into(&mut parts.last),
            _ => {}
        }
    }
    parts.name()
}
