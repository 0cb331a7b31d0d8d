//! A staff list that was read, as the screen of people shows it: what became of columns and lines.

use std::collections::BTreeMap;

use crate::{
    app::{
        describe_edit::of_person,
        list_preview::{self, Goes, ImportPreview, Mends, OpenColumn, OpenField, OpenLine, Opens, Shown},
    },
    exchange::csv::{
        self, Became, ByHand, Column, ColumnSeen, Ground, Outcome, Preview, Problem, Reason, RowResult,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        catalogue::Catalogue,
        edit::Edit,
        ids::{Code, PersonId},
        people::OwnPupils,
        text::Name,
        unit::Unit,
    },
    planning::staff,
};

/// What the file `name` would change in the unit, with what was said by hand; `ids` makes an id for
/// each new person.
pub fn preview(
    ground: &Ground,
    name: &str,
    bytes: &[u8],
    mends: &Mends,
    ids: impl FnMut() -> PersonId,
) -> ImportPreview {
    let empty = ImportPreview {
        file: name.to_owned(),
        unit: ground.unit.id(),
        lines: Vec::new(),
        open: Vec::new(),
        columns: Vec::new(),
        fields: Vec::new(),
        edit: Edit::nothing(),
        new: 0,
        changed: 0,
    };
    match csv::preview_mended(bytes, ground, &by_column(mends)) {
        Err(error) => ImportPreview { lines: vec![Shown { text: error.into(), opens: None }], ..empty },
        Ok(read) => {
            let counts = read.counts();
            ImportPreview {
                lines: shown(ground.unit, ground.catalogue, &read),
                open: read.rows.iter().filter(|row| !row.cells.is_empty()).map(open).collect(),
                columns: read.columns.iter().map(column).collect(),
                fields: Column::ALL.iter().map(|&(column, code)| (code, column.key().into())).collect(),
                edit: csv::to_edits(&read, ids),
                new: counts.new,
                changed: counts.changed,
                ..empty
            }
        }
    }
}

/// What was said by hand, in the words of the reader.
fn by_column(mends: &Mends) -> csv::Mends {
    let cell = |(code, text): (&&'static str, &String)| Some((Column::of_code(code)?, text.clone()));
    let mend = |mend: &list_preview::Mend| match mend {
        list_preview::Mend::Cells(cells) => csv::Mend::Cells(cells.iter().filter_map(cell).collect()),
        list_preview::Mend::LeftOut => csv::Mend::LeftOut,
    };
    csv::Mends {
        lines: mends.lines.iter().map(|(&line, said)| (line, mend(said))).collect(),
        columns: mends
            .columns
            .iter()
            .map(|(key, code)| (key.clone(), code.and_then(Column::of_code)))
            .collect(),
    }
}

/// A line that can be mended.
fn open(row: &RowResult) -> OpenLine {
    let (goes, problems) = match &row.outcome {
        Outcome::Wrong(problems) => (Goes::Not, problems.as_slice()),
        Outcome::LeftOut => (Goes::LeftOut, &[][..]),
        Outcome::New(_) | Outcome::Changes(..) | Outcome::Same(_) => (Goes::In, row.passed_over.as_slice()),
    };
    let has = |column: Column| row.cells.iter().any(|(cell, _)| *cell == column);
    let field = |(column, value): &(Column, String)| OpenField {
        id: column.code(),
        label: column.key().into(),
        value: value.clone(),
        wrong: problems.iter().find(|problem| place(problem, &has) == *column).map(Text::from),
    };
    OpenLine { line: row.line, name: row.name.clone(), fields: row.cells.iter().map(field).collect(), goes }
}

/// The column in which a problem can be mended: names may be in two.
fn place(problem: &Problem, has: &impl Fn(Column) -> bool) -> Column {
    match problem.column.unwrap_or(Column::Name) {
        Column::Name if !has(Column::Name) && has(Column::LastName) => Column::LastName,
        column => column,
    }
}

fn column(seen: &ColumnSeen) -> OpenColumn {
    OpenColumn { heading: heading(seen), key: seen.key.clone(), field: seen.read().map(Column::code) }
}

fn heading(seen: &ColumnSeen) -> Text {
    if seen.heading.is_empty() { Key::PeopleImportNoHeading.into() } else { t::words(&seen.heading) }
}

/// Everything to read, what needs a look first.
fn shown(unit: &Unit, catalogue: &Catalogue, read: &Preview) -> Vec<Shown> {
    let said = said(unit, catalogue, read);
    let plain = |text| Shown { text, opens: None };
    let wrong = read.rows.iter().filter(is_wrong).map(|row| Some(Opens::Wrong(row.line)));
    let columns = read.columns.iter().enumerate().map(|(at, seen)| {
        let by_hand = !matches!(seen.became, Became::PersonalNumbers);
        by_hand.then_some(Opens::Column(at))
    });
    let good = read.rows.iter().filter(|row| !is_wrong(row));
    let good = good.map(|row| (!row.cells.is_empty()).then_some(Opens::Line(row.line)));
    let both = |(text, opens)| Shown { text, opens };
    let mut out = vec![plain(said.counts)];
    out.extend(said.wrong.into_iter().zip(wrong).map(both));
    out.extend(said.passed_over.into_iter().map(plain));
    let columns = std::iter::once(None).chain(columns);
    out.extend(said.columns.into_iter().zip(columns).map(both));
    out.extend(said.good.into_iter().zip(good).map(both));
    out
}

fn is_wrong(row: &&RowResult) -> bool {
    matches!(row.outcome, Outcome::Wrong(_))
}

/// A staff list in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// How many lines do what.
    pub counts: Text,
    /// The lines that cannot go in, each with its reasons.
    pub wrong: Vec<Text>,
    /// Roles that were not recognised, each with how many lines have it.
    pub passed_over: Vec<Text>,
    /// How the file is written and what became of its columns.
    pub columns: Vec<Text>,
    /// What the other lines would do.
    pub good: Vec<Text>,
}

/// What a staff list would change, in words.
pub fn said(unit: &Unit, catalogue: &Catalogue, read: &Preview) -> Said {
    let of_column = |column: &ColumnSeen| t::people_import_column(became(column.became), heading(column));
    let file = t::people_import_file(Text::from(read.encoding), Text::from(read.separator));
    let line = |row| line(unit, catalogue, row);
    Said {
        counts: read.counts().into(),
        wrong: read.rows.iter().filter(is_wrong).map(line).collect(),
        passed_over: passed_over(read),
        columns: std::iter::once(file).chain(read.columns.iter().map(of_column)).collect(),
        good: read.rows.iter().filter(|row| !is_wrong(row)).map(line).collect(),
    }
}

fn became(became: Became) -> Text {
    became.into()
}

/// Each role that was not recognised, once.
fn passed_over(read: &Preview) -> Vec<Text> {
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in read.rows.iter().flat_map(|row| &row.passed_over) {
        if problem.reason == Reason::NoSuchRole && !problem.text.is_empty() {
            *lines.entry(problem.text.as_str()).or_default() += 1;
        }
    }
    lines.into_iter().map(|(role, count)| t::people_import_passed_over(count, role)).collect()
}

fn line(unit: &Unit, catalogue: &Catalogue, row: &RowResult) -> Text {
    let number = row.line.to_string();
    let name: Arg = if row.name.is_empty() { Key::PeopleImportNoName.into() } else { (&row.name).into() };
    let listed = |texts: Vec<Text>| Arg::List(texts.into_iter().map(Arg::Nested).collect());
    let mut said: Arg = match &row.outcome {
        Outcome::New(_) => Key::PeopleImportNew.into(),
        Outcome::Same(_) => Key::PeopleImportSame.into(),
        Outcome::LeftOut => Key::PeopleImportLeftOut.into(),
        Outcome::Changes(_, changes) => {
            listed(changes.iter().map(|change| of_person(unit, catalogue, change)).collect())
        }
        Outcome::Wrong(problems) => listed(problems.iter().map(in_cell).collect()),
    };
    let mended = (row.by_hand == ByHand::Mended).then(|| Key::PeopleImportMended.into());
    let read = match &row.outcome {
        Outcome::New(draft) => read(catalogue, draft),
        _ => Vec::new(),
    };
    let read_as = row.read_as.iter().map(|(word, role)| read_as(catalogue, word, *role).into());
    let passed_over = row.passed_over.iter().map(|problem| Text::from(problem).into());
    for more in mended.into_iter().chain(read).chain(read_as).chain(passed_over) {
        let more: Arg = more;
        said = t::people_import_and(more, said).into();
    }
    if is_wrong(&row) {
        t::people_import_line_wrong(number, name, said)
    } else {
        t::people_import_line(number, name, said)
    }
}

/// Whether somebody leads the school and nothing says that they teach: see [`staff::teaches`].
fn only_leads(draft: &csv::Draft) -> bool {
    let has = |roles: [&str; 2]| draft.roles.iter().flatten().any(|role| roles.contains(&role.as_str()));
    let lessons = draft.lessons.iter().flatten().next().is_some();
    let teaches = has(staff::TEACHERS) || lessons || draft.pupils == Some(OwnPupils::Yes);
    has(staff::LEADERS) && !teaches
}

/// What is read of roles, team, stages and free time.
fn read(catalogue: &Catalogue, draft: &csv::Draft) -> Vec<Arg> {
    let (roles, stages) = (draft.roles.iter().flatten(), draft.stages.iter().flatten());
    let roles: Vec<Arg> = roles.filter_map(|&id| Some((&catalogue.role(id)?.name).into())).collect();
    let mut stages: Vec<_> = stages.filter_map(|&id| catalogue.stage(id)).collect();
    stages.sort_by_key(|stage| (stage.order, stage.id));
    let stages: Vec<Arg> = stages.into_iter().map(|stage| (&stage.short).into()).collect();
    let free: Vec<Arg> = draft.free.iter().flatten().map(|&window| Arg::Window(window)).collect();
    let team = draft.team.iter().filter(|team| !team.is_empty()).map(Arg::from).collect();
    let part = if only_leads(draft) { vec![Key::PeopleImportNoPart.into()] } else { Vec::new() };
    let lists = [roles, team, stages, free, part].into_iter().filter(|list| !list.is_empty());
    lists.map(Arg::List).collect()
}

/// `Speciallärare: read as Lärare`.
fn read_as(catalogue: &Catalogue, word: &Name, role: Code) -> Text {
    let role: Arg = catalogue.role(role).map_or_else(|| word.into(), |role| (&role.name).into());
    t::people_import_read_as(role, word)
}

fn in_cell(problem: &Problem) -> Text {
    // Other reasons have the value in their own words.
    let silent = matches!(problem.reason, Reason::NotWindows(_) | Reason::TooManyWishes { .. });
    match problem.column {
        Some(column) if silent && !problem.text.is_empty() => {
            t::people_import_value(Text::from(column.key()), &problem.text, Text::from(problem))
        }
        Some(column) => t::people_import_cell(Text::from(column.key()), Text::from(problem)),
        None => problem.into(),
    }
}
