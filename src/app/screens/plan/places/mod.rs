//! The page of places: who applies for what, what was answered, who has what they need.

mod fields;
mod forms;
mod intro;
mod moves;
mod picks;
mod report;
pub mod run;
pub mod view;
pub mod words;

use std::collections::BTreeSet;

use super::state::Page;
use crate::{
    app::{App, list::RowId, screens::choices::by_name},
    i18n::{Key, Text, collate::fold, t},
    model::{
        error::Thing,
        ids::{Code, PersonId},
        people::Person,
        places::Application,
        programme::{Places, Programme},
        unit::Unit,
    },
    planning::{
        lookup,
        places::{self, Line},
    },
};

pub use forms::{aside, form, submit};
pub use picks::picked;
pub use report::lines as report_lines;

/// The row of the joint introduction.
pub(super) const INTRODUCTION: RowId = RowId::Place(0);
/// Where rows of people of other units begin.
const OTHERS: usize = 1;

/// A programme with places, as the open unit knows it.
#[derive(Clone, Copy, Debug)]
pub struct Of<'a> {
    /// The open unit.
    pub unit: &'a Unit,
    /// The programme.
    pub programme: &'a Programme,
    /// Its alternatives, equipment and introduction.
    pub places: &'a Places,
}

impl<'a> Of<'a> {
    /// How the unit applies.
    pub fn application(self) -> Option<&'a Application> {
        self.unit.applications().get(&self.programme.id)
    }
}

/// The programme of that id, where one applies for places in it.
pub fn find(app: &App, id: Code) -> Option<Of<'_>> {
    let unit = app.unit()?;
    let programme = lookup::programme(unit, app.catalogue(), id)?;
    Some(Of { unit, programme, places: programme.places.as_ref()? })
}

/// The programme whose places are shown.
pub fn open(app: &App) -> Option<Of<'_>> {
    match app.screens.plan.page {
        Page::Places(id) => find(app, id),
        _ => None,
    }
}

/// Everybody who applies or could, in the order in which places are given.
pub fn ranked<'a>(app: &'a App, of: Of<'a>) -> Vec<Line<'a>> {
    let others = app.others.values().filter(|other| other.id() != of.unit.id());
    let mut lines = places::lines(of.unit, others, of.programme.id);
    by_name(app, &mut lines, |line| Some(line.person));
    places::rank(&mut lines, of.application());
    lines
}

/// The lines that the filter lets through, each with its row.
pub fn shown<'a>(app: &'a App, of: Of<'a>) -> Vec<(RowId, Line<'a>)> {
    let wanted = fold(app.screens.plan.lines.filter.text().trim());
    let lines = ranked(app, of).into_iter().enumerate();
    let rows = lines.map(|(n, line)| (row_of(n, &line), line));
    rows.filter(|(_, line)| wanted.is_empty() || fits(app, of, line, &wanted)).collect()
}

fn row_of(n: usize, line: &Line<'_>) -> RowId {
    line.here.map_or(RowId::Place(OTHERS + n), |id| RowId::Thing(Thing::Person(id)))
}

fn fits(app: &App, of: Of<'_>, line: &Line<'_>, wanted: &str) -> bool {
    let alternative = line.seat.and_then(|seat| seat.alternative);
    let alternative = alternative.map(|id| words::alternative(app, of, id)).unwrap_or_default();
    let group = line.group(of.unit, of.programme.id).map(|group| group.name.to_string()).unwrap_or_default();
    let answer = app.i18n.get(words::answer(line.answer()));
    let texts = [
        line.person.name.as_str(),
        line.person.team.as_str(),
        line.unit.about().name.as_str(),
        &alternative,
        &group,
        &answer,
    ];
    texts.into_iter().any(|text| fold(text).contains(wanted))
}

/// The rows of the page: the introduction, then people.
pub fn rows(app: &App) -> Vec<RowId> {
    let Some(of) = open(app) else { return Vec::new() };
    let first = has_introduction(app, of).then_some(INTRODUCTION);
    first.into_iter().chain(shown(app, of).into_iter().map(|(row, _)| row)).collect()
}

/// Whether the introduction has a row: it is no answer to a filter.
pub(super) fn has_introduction(app: &App, of: Of<'_>) -> bool {
    of.places.introduction.is_some() && app.screens.plan.lines.filter.text().trim().is_empty()
}

/// The line on which the cursor stands.
pub fn selected<'a>(app: &'a App, of: Of<'a>) -> Option<Line<'a>> {
    let chosen = app.screens.plan.lines.selected?;
    shown(app, of).into_iter().find(|(row, _)| *row == chosen).map(|(_, line)| line)
}

/// The person of a line that can be changed in the open unit.
///
/// # Errors
/// Why it cannot.
pub fn can_change(app: &App, of: Of<'_>, line: &Line<'_>) -> Result<PersonId, Text> {
    let own = line.unit.id() == of.unit.id();
    let told = app.guests().is_some_and(|guests| guests.is_told_by_home(line.person.id));
    if own && !told {
        return Ok(line.person.id);
    }
    let there = run::of_school(app, of, line).map(|_| t::places_why_at_school(&line.unit.about().name));
    Err(there.unwrap_or(Key::PlacesWhyOtherSchool.into()))
}

/// Those who are marked and can be changed here.
pub fn marked(app: &App, of: Of<'_>) -> BTreeSet<PersonId> {
    let marked = &app.screens.plan.marked;
    if marked.is_empty() {
        return BTreeSet::new();
    }
    let lines = ranked(app, of).into_iter();
    lines.filter_map(|line| can_change(app, of, &line).ok()).filter(|id| marked.contains(id)).collect()
}

/// Those whom a command is about: the marked ones, else the one on the selected row.
///
/// # Errors
/// Why there is nobody.
pub fn meant(app: &App, of: Of<'_>) -> Result<BTreeSet<PersonId>, Text> {
    let marked = marked(app, of);
    if !marked.is_empty() {
        return Ok(marked);
    }
    let line = selected(app, of).ok_or(Key::PlacesWhyNobody)?;
    can_change(app, of, &line).map(|id| BTreeSet::from([id]))
}

/// The people of these ids, in the order of their ids.
pub(super) fn people<'a>(unit: &'a Unit, ids: &BTreeSet<PersonId>) -> Vec<&'a Person> {
    ids.iter().filter_map(|&id| unit.person(id)).collect()
}
