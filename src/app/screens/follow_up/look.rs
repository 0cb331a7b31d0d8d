//! What is looked at, as rows.

use std::rc::Rc;

use super::state::View;
use crate::{
    app::{
        App,
        list::RowId,
        screens::{
            choices::{by_name, person},
            goals,
            modules::words,
        },
    },
    i18n::{
        Key, Text,
        collate::{Collator, fold},
        t,
    },
    model::{
        error::Thing,
        ids::{GroupId, PersonId},
        needs::Priority,
    },
    planning::{
        follow_up::GroupAccount,
        hours::{Hours, Ledger, ProgrammeTime, Tally, Target, by_programme, set_aside},
        lookup,
        needs::{Pair, before_after},
        terms,
    },
};

/// What became of each group.
pub fn groups(app: &App) -> Rc<Vec<GroupAccount>> {
    app.accounts()
}

/// What became of one group.
pub fn group(app: &App, id: GroupId) -> Option<GroupAccount> {
    groups(app).iter().find(|account| account.group == id).cloned()
}

/// The priorities of the newest round that has any.
pub fn priorities(app: &App) -> Vec<&Priority> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let with = unit.rounds().iter().filter(|round| !unit.priorities_of(round.id).is_empty());
    let newest = with.max_by_key(|round| (round.date, round.id));
    newest.map(|round| unit.priorities_of(round.id)).unwrap_or_default()
}

/// Cells that both the first and the newest round have judged.
pub fn pairs(app: &App) -> Vec<Pair> {
    let comparison = app.unit().and_then(|unit| before_after(unit, app.catalogue()));
    let pairs = comparison.map(|comparison| comparison.pairs).unwrap_or_default();
    pairs.into_iter().filter(|pair| pair.moved().is_some()).collect()
}

/// A person's hours of this school year in all groups of the unit, and the time set aside for them;
/// none where nobody has said how much that is.
pub fn time(app: &App, ledger: &Ledger, id: PersonId) -> (Tally, Option<Hours>) {
    let Some(unit) = app.unit() else { return (Tally::default(), None) };
    let year = terms::school_year(app.today());
    let tally = ledger.own(id, year);
    (tally, unit.person(id).and_then(|person| set_aside(unit, person)))
}

/// What each programme takes of people's time in this school year.
pub fn programmes(app: &App) -> Vec<ProgrammeTime> {
    let year = terms::school_year(app.today());
    app.unit().map(|unit| by_programme(unit, app.catalogue(), year)).unwrap_or_default()
}

/// The name of a programme, or that it is none.
pub fn programme(app: &App, time: &ProgrammeTime) -> String {
    let found = time.programme.zip(app.unit());
    let found = found.and_then(|(id, unit)| lookup::programme(unit, app.catalogue(), id));
    match found {
        Some(programme) => programme.name.get(app.i18n.lang()).to_owned(),
        None => app.i18n.get(Key::SheetNoProgramme),
    }
}

/// Hours as a number: `14,5`.
pub fn hours(app: &App, hours: Hours) -> String {
    crate::i18n::hours::number(app.i18n.lang(), hours)
}

/// What a module takes as it is run here, where that is not what is published.
pub fn published(app: &App, target: Target) -> Option<Text> {
    target.published.map(|_| t::follow_published(words::planned(app, target)))
}

/// The rows of what is looked at, filtered.
pub fn rows(app: &App) -> Vec<RowId> {
    let state = &app.screens.follow_up;
    let filter = fold(state.list.filter.text().trim());
    let fits = |text: &str| fold(text).contains(&filter);
    let Some(unit) = app.unit() else { return Vec::new() };
    match (state.view, state.group.and_then(|id| group(app, id))) {
        (View::Groups, Some(account)) => {
            let people = account.people.keys().copied();
            let mut fitting: Vec<PersonId> = people.filter(|&id| fits(&person(app, Some(id)))).collect();
            by_name(app, &mut fitting, |&id| unit.person(id));
            fitting.into_iter().map(|id| RowId::Thing(Thing::Person(id))).collect()
        }
        (View::Groups, None) => {
            let order = Collator::new(app.i18n.lang());
            let mut fitting: Vec<_> = unit.groups().iter().filter(|g| fits(g.name.as_str())).collect();
            fitting.sort_by(|a, b| order.cmp(a.name.as_str(), b.name.as_str()));
            fitting.into_iter().map(|group| RowId::Thing(Thing::Group(group.id))).collect()
        }
        (View::Programmes, _) => {
            let all = programmes(app);
            let fitting = (0..).zip(&all).filter(|(_, time)| fits(&programme(app, time)));
            fitting.map(|(n, _)| RowId::Place(n)).collect()
        }
        (View::Goals, _) => {
            let first = priorities(app).into_iter().filter(|p| fits(&goals::priority_name(app, p)));
            let first = first.map(|priority| RowId::Thing(Thing::Priority(priority.id)));
            let then = goals::tree::all(unit).into_iter().filter(|goal| fits(goal.text.as_str()));
            first.chain(then.map(|goal| RowId::Thing(Thing::Goal(goal.id)))).collect()
        }
        (View::Needs, _) => pairs(app).into_iter().map(|pair| RowId::Cell(pair.cell)).collect(),
    }
}
