//! A choice goes to another term; a module is hidden or shown; modules are marked; for whom they are ranked.

use super::{
    ranking,
    state::{COMPARED, Look, PickKey, State, Whose},
    words,
};
use crate::{
    app::{
        App,
        command::Available,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{self, choices::term},
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        change::{Change, Element, On},
        edit::Edit,
        error::Thing,
        ids::Code,
        plan::{Choice, ChoiceChange, Half, Term},
        unit::UnitChange,
    },
    planning::ranking::Whom,
};

/// Which way a choice goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One term on.
    Later,
    /// One term back.
    Earlier,
}

fn moved(way: Way, term: Term) -> Term {
    match (way, term.half) {
        (Way::Later, _) => term.next(),
        (Way::Earlier, Half::Spring) => Term { half: Half::Autumn, ..term },
        (Way::Earlier, Half::Autumn) => Term { year: term.year - 1, half: Half::Spring },
    }
}

/// Whether the selected choice can go that way.
pub fn can_move(app: &App, way: Way) -> Available {
    let Some(choice) = ranking::selected_choice(app) else { return Err(Key::WhyModulesNoChoice.into()) };
    let there = moved(way, choice.term);
    let same =
        |other: &Choice| (other.module, other.term, other.group) == (choice.module, there, choice.group);
    let taken = app.unit().is_some_and(|unit| unit.choices().iter().any(same));
    if taken { Err(Key::WhyModulesSameTerm.into()) } else { Ok(()) }
}

/// Moves the selected choice one term.
pub fn by_a_term(app: &mut App, way: Way) -> Effects {
    let Some(choice) = ranking::selected_choice(app).cloned() else { return Vec::new() };
    let there = moved(way, choice.term);
    let said = t::modules_said_moved(words::name(app, choice.module), term(app, there));
    let change = ChoiceChange::Term(Change::new(choice.term, there));
    app.commit(Edit::Choice(On::Change(choice.id, change)), said)
}

/// Whether the selected module can be hidden, or shown again.
pub fn can_hide(app: &App) -> Available {
    let Some(id) = ranking::selected(app) else { return Err(Key::WhyModulesNothing.into()) };
    let own = app.unit().is_some_and(|unit| unit.own_modules().has(id));
    if own {
        return Err(Key::WhyModulesOwnNotHidden.into());
    }
    words::hidden_by(app, id).map_or(Ok(()), |by| Err(t::modules_why_hidden_above(app.say(&by))))
}

/// Hides the selected module, or shows it again.
pub fn hide(app: &mut App) -> Effects {
    let Some(id) = ranking::selected(app) else { return Vec::new() };
    let name = words::name(app, id);
    let hidden = app.unit().is_some_and(|unit| unit.hidden().contains(&id));
    let (element, said) = if hidden {
        (Element::Drop(id), t::modules_said_unhidden(name))
    } else {
        (Element::Put(id), t::modules_said_hidden(name))
    };
    app.screens.modules.marked.remove(&id);
    app.commit(Edit::Unit(UnitChange::Hidden(element)), said)
}

/// The next of: the school's stages, all stages, what is hidden.
pub fn next_view(app: &mut App) {
    let state = &mut app.screens.modules;
    state.look = Look::Ranking;
    state.whose = match state.whose {
        Whose::Ours => Whose::All,
        Whose::All => Whose::Hidden,
        Whose::Hidden => Whose::Ours,
    };
}

/// Whether the selected module can be marked.
pub fn can_mark(app: &App) -> Available {
    let Some(id) = ranking::selected(app) else { return Err(Key::WhyModulesNothing.into()) };
    let marked = &app.screens.modules.marked;
    if marked.len() >= COMPARED && !marked.contains(&id) { Err(Key::WhyModulesThree.into()) } else { Ok(()) }
}

/// Marks the selected module, or takes its mark.
pub fn mark(app: &mut App) {
    let Some(id) = ranking::selected(app) else { return };
    let marked = &mut app.screens.modules.marked;
    if !marked.remove(&id) {
        marked.insert(id);
    }
}

/// What would be compared: the marked, and where fewer than two are, the selected and the first.
fn to_compare(app: &App) -> Vec<Code> {
    let known = app.screens.modules.marked.iter().copied().filter(|&id| ranking::module(app, id).is_some());
    let mut all: Vec<Code> = known.collect();
    let ranked = ranking::ranked(app);
    let best = ranked.iter().map(|ranked| ranked.module);
    for id in ranking::selected(app).into_iter().chain(best) {
        if all.len() < 2 && !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

/// Whether there is anything to compare.
pub fn can_compare(app: &App) -> Available {
    let comparing = app.screens.modules.look == Look::Compare;
    if comparing || to_compare(app).len() > 1 { Ok(()) } else { Err(Key::WhyModulesOne.into()) }
}

/// Shows modules side by side, or the list again.
pub fn compare(app: &mut App) {
    if app.screens.modules.look == Look::Compare {
        app.screens.modules.look = Look::Ranking;
        return;
    }
    let these = to_compare(app);
    let selected = ranking::selected(app).filter(|id| these.contains(id)).or(these.first().copied());
    let state: &mut State = &mut app.screens.modules;
    state.marked = these.into_iter().collect();
    state.look = Look::Compare;
    if let Some(id) = selected {
        state.list.select(RowId::Code(id));
    }
}

/// Shows what is chosen term by term, or the list again.
pub fn terms(app: &mut App) {
    let first = ranking::choices(app).first().map(|choice| choice.id);
    let state = &mut app.screens.modules;
    if state.look == Look::Terms {
        state.look = Look::Ranking;
        return;
    }
    state.look = Look::Terms;
    let on_choice = matches!(state.list.selected, Some(RowId::Thing(Thing::Choice(_))));
    if let Some(id) = first.filter(|_| !on_choice) {
        state.list.select(RowId::Thing(Thing::Choice(id)));
    }
}

const SCHOOL: RowId = RowId::Place(0);

/// Asks for whom modules are to be ranked.
pub fn pick_whom(app: &mut App) {
    let Some(unit) = app.unit() else { return };
    let mut options = vec![PickOption::new(SCHOOL, Key::ModulesWholeSchool)];
    for group in unit.groups() {
        let option = PickOption::new(RowId::Thing(Thing::Group(group.id)), t::choice_as_is(&group.name));
        options.push(option.note(t::modules_whom_note(group.members.len())));
    }
    let key = screens::PickKey::Modules(PickKey::Whom);
    app.push(Overlay::Pick(Box::new(Pick::new(key, Key::ModulesWhom, options))));
}

/// Ranks for whom was picked.
pub fn picked_whom(app: &mut App, row: Option<RowId>) {
    match row {
        Some(RowId::Thing(Thing::Group(id))) => app.screens.modules.whom = Whom::Group(id),
        Some(SCHOOL) => app.screens.modules.whom = Whom::School,
        _ => return,
    }
    // Another order: the first one is what was asked for.
    app.screens.modules.look = Look::Ranking;
    if let Some(first) = ranking::ranked(app).first().map(|ranked| ranked.module) {
        app.screens.modules.list.select(RowId::Code(first));
    }
}
