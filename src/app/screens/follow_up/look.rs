//! What is looked at, as rows.

use std::{collections::BTreeSet, rc::Rc};

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
        format, t,
    },
    model::{
        error::Thing,
        ids::{Code, GroupId, PersonId},
        needs::Priority,
        unit::Unit,
    },
    planning::{
        follow_up::GroupAccount,
        hours::{self, Hours, Ledger, ProgrammeTime, Tally, Target, by_programme, set_aside},
        lookup,
        needs::{Pair, before_after},
        terms,
    },
};

/// What became of each group in the school year that is shown.
pub fn groups(app: &App) -> Rc<Vec<GroupAccount>> {
    app.accounts(year(app))
}

/// What became of one group in that year.
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

/// The school years that have hours, and this one.
fn years(app: &App) -> BTreeSet<i32> {
    let known = app.unit().map(hours::years).unwrap_or_default();
    known.into_iter().chain([terms::school_year(app.today())]).collect()
}

/// The school year whose hours are shown.
pub fn year(app: &App) -> i32 {
    let chosen = app.screens.follow_up.year.filter(|year| years(app).contains(year));
    chosen.unwrap_or_else(|| terms::school_year(app.today()))
}

/// Whether what is looked at is about one school year.
pub fn is_of_a_year(app: &App) -> bool {
    matches!(app.screens.follow_up.view, View::Groups | View::Programmes)
}

/// The nearest year with hours before or after the one that is shown.
pub fn beside(app: &App) -> (Option<i32>, Option<i32>) {
    let (here, all) = (year(app), years(app));
    (all.range(..here).next_back().copied(), all.range(here + 1..).next().copied())
}

/// The year that is shown between those to which the arrows lead.
pub fn year_said(app: &App) -> String {
    let (before, after) = beside(app);
    let before = before.map(|year| format!("← {}", format::school_year(year)));
    let after = after.map(|year| format!("{} →", format::school_year(year)));
    let all = [before, Some(format::school_year(year(app))), after];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A person's hours of the school year that is shown in all groups of the unit, and the time set aside for them;
/// none where nobody has said how much that is.
pub fn time(app: &App, ledger: &Ledger, id: PersonId) -> (Tally, Option<Hours>) {
    let Some(unit) = app.unit() else { return (Tally::default(), None) };
    let tally = ledger.own(id, year(app));
    (tally, unit.person(id).and_then(|person| set_aside(unit, person)))
}

/// What each programme takes of people's time in the school year that is shown.
pub fn programmes(app: &App) -> Vec<ProgrammeTime> {
    app.unit().map(|unit| by_programme(unit, app.catalogue(), year(app), app.today())).unwrap_or_default()
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

/// The modules that a group has left, each with its time.
pub fn former(app: &App, unit: &Unit, account: &GroupAccount) -> Vec<Text> {
    let said = |&(id, time): &(Code, Tally)| {
        let module = lookup::module(unit, app.catalogue(), id);
        let title = module.map(|module| module.title_in(app.i18n.lang()).to_owned()).unwrap_or_default();
        let said = t::follow_former(hours(app, time.held), hours(app, time.left), title);
        std::iter::once(said).chain(unnoted(app, time))
    };
    account.former.iter().flat_map(said).collect()
}

/// The time of meetings that lie behind and are not noted, where there are any.
pub fn unnoted(app: &App, time: Tally) -> Option<Text> {
    (time.unnoted > Hours(0)).then(|| t::follow_unnoted(hours(app, time.unnoted)))
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
