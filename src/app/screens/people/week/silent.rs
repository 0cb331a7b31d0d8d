//! Who has not said when they can meet, and whose times are few: a list of them, and the next one.

use std::collections::BTreeSet;

use crate::{
    app::{
        App,
        list::RowId,
        screens::{
            groups,
            people::{rows, state::Listed},
        },
        state::Tone,
    },
    i18n::{Key as Word, Text, t},
    model::{error::Thing, ids::PersonId},
    planning::{groups::possible::blocks, settings},
};

/// At how many times of the week a person should be able to meet.
pub fn least(app: &App) -> usize {
    app.unit().map_or(0, |unit| settings::value(unit, None, app.catalogue(), settings::BLOCKS_LEAST).into())
}

/// Those who have not said when they can meet.
pub fn silent(app: &App) -> Vec<PersonId> {
    app.unit().map(blocks::silent).unwrap_or_default()
}

/// Those into whose week too few meetings fit.
pub fn few(app: &App) -> Vec<(PersonId, usize)> {
    let (Some(unit), Some(length)) = (app.unit(), groups::update::length(app)) else { return Vec::new() };
    blocks::few(unit, length, least(app))
}

/// Whether a person is among those that are listed.
pub fn is_listed(app: &App, of: &Of, person: PersonId) -> bool {
    // Whoever is being asked stays while the week is open, until one goes on to the next.
    match app.screens.people.listed {
        Listed::All => true,
        Listed::Silent => of.silent.contains(&person) || of.selected == Some(person),
        Listed::Few => of.few.iter().any(|&(id, _)| id == person) || of.selected == Some(person),
    }
}

/// Who the lists are of, looked up once for all rows.
pub struct Of {
    selected: Option<PersonId>,
    silent: Vec<PersonId>,
    few: Vec<(PersonId, usize)>,
}

impl Of {
    /// Only what is listed is looked up.
    pub fn new(app: &App) -> Self {
        let listed = app.screens.people.listed;
        Self {
            selected: app.screens.people.week.and_then(|_| rows::selected(app)).map(|person| person.id),
            silent: if listed == Listed::Silent { silent(app) } else { Vec::new() },
            few: if listed == Listed::Few { few(app) } else { Vec::new() },
        }
    }
}

/// Goes on from everybody to those without times, then to those with few, then back.
pub fn turn(app: &mut App) {
    let next = match app.screens.people.listed {
        Listed::All if !silent(app).is_empty() => Listed::Silent,
        Listed::All | Listed::Silent if !few(app).is_empty() => Listed::Few,
        _ => Listed::All,
    };
    let asked = if next == Listed::Silent { silent(app).into_iter().collect() } else { BTreeSet::new() };
    let state = &mut app.screens.people;
    (state.listed, state.unsaid) = (next, asked);
    state.list.filter.clear();
    if next != Listed::All {
        // The first of them, whoever was selected among all.
        state.list.selected = None;
        if let Some(&first) = rows::rows(app).first() {
            app.screens.people.list.select(first);
        }
    }
    if let Some(said) = about(app) {
        app.tell(Tone::Plain, said);
    }
}

/// The week was closed: whoever has said when they can leaves the list of those who have not; after the last
/// one it shows everybody.
pub fn closed(app: &mut App) {
    let listed = app.screens.people.listed;
    if listed == Listed::All {
        return;
    }
    let left = if listed == Listed::Silent { silent(app).len() } else { few(app).len() };
    if left == 0 {
        app.screens.people.listed = Listed::All;
        if listed == Listed::Silent {
            app.tell(Tone::Plain, Word::WeeklyAllDone);
        }
        return;
    }
    if listed == Listed::Silent {
        let said = with_done(app, t::time_silent_left(left));
        app.tell(Tone::Plain, said);
    }
    let rows = rows::rows(app);
    let here = app.screens.people.list.selected.filter(|row| rows.contains(row));
    if let (None, Some(&first)) = (here, rows.first()) {
        app.screens.people.list.select(first);
    }
}

/// How many of those who were asked have said it; none before the first one.
fn done(app: &App) -> Option<Text> {
    let (asked, silent) = (&app.screens.people.unsaid, silent(app));
    let done = asked.iter().filter(|id| !silent.contains(id)).count();
    (done > 0).then(|| t::weekly_done(done.to_string(), asked.len().to_string()))
}

/// What the list is of, when it is not of everybody.
pub fn about(app: &App) -> Option<Text> {
    match app.screens.people.listed {
        Listed::All => None,
        Listed::Silent => Some(t::time_silent(silent(app).len())),
        Listed::Few => {
            let length = groups::update::length(app).unwrap_or_default();
            Some(t::time_few(few(app).len(), least(app), length.0.to_string()))
        }
    }
}

/// The same for the head of the list.
pub fn about_short(app: &App) -> Option<Text> {
    match app.screens.people.listed {
        Listed::All => None,
        Listed::Silent => Some(t::time_head_silent(silent(app).len())),
        Listed::Few => Some(t::time_head_few(few(app).len())),
    }
}

fn with_done(app: &App, said: Text) -> Text {
    match done(app) {
        Some(done) => t::weekly_with_done(done, said),
        None => said,
    }
}

/// How many should be asked before groups are built; none when everybody has said enough.
pub fn hint(app: &App) -> Option<Text> {
    let (silent, few) = (silent(app).len(), few(app).len());
    match (silent, few) {
        (0, 0) => None,
        (silent, 0) => Some(t::time_hint_silent(silent)),
        (0, few) => Some(t::time_hint_few(few, least(app))),
        (silent, few) => {
            Some(t::time_hint_both(t::time_hint_few(few, least(app)), t::time_hint_silent(silent)))
        }
    }
}

/// The next person in the list, after the selected one and round again, who has not said anything.
pub fn next(app: &mut App) {
    let silent = silent(app);
    let rows = rows::rows(app);
    let at = app.screens.people.list.index(&rows);
    let is_silent = |row: &&RowId| matches!(row, RowId::Thing(Thing::Person(id)) if silent.contains(id));
    let found = rows.iter().skip(at + 1).chain(rows.iter().take(at + 1)).find(is_silent).copied();
    match found {
        None if app.screens.people.listed == Listed::Silent => {
            (app.screens.people.listed, app.screens.people.week) = (Listed::All, None);
            app.tell(Tone::Plain, Word::WeeklyAllDone);
        }
        None => app.tell(Tone::Plain, Word::TimeNobodySilent),
        Some(row) => {
            let state = &mut app.screens.people;
            state.marked.clear();
            state.list.select(row);
            if let Some(week) = state.week.as_mut() {
                week.from = None;
            }
            let left = silent.len();
            app.tell(Tone::Plain, with_done(app, t::time_silent_left(left)));
        }
    }
}
