//! What can be done on this screen.

use super::{
    choose, copies, moves, own_module, own_programme, own_use, ranking,
    state::{FormKey, Look, PickKey, Whose},
    votes, weights, words,
};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        form::{Form, Wrong},
        key::{Key, KeyCode},
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{self, choices::written},
        state::Effects,
    },
    i18n::{Key as Word, t},
    model::{error::Thing, ids::Code},
    planning::lookup,
};

/// The commands of this screen.
pub const TABLE: &[Row] = rows![
    Open CmdModulesChoose CmdModulesChooseAbout 2,
    Assign CmdModulesAssign CmdModulesAssignAbout 0,
    Programme CmdModulesProgramme CmdModulesProgrammeAbout 7,
    View CmdModulesView CmdModulesViewAbout 0,
    Filter CmdModulesFilter CmdModulesFilterAbout 0,
    New CmdModulesNew CmdModulesNewAbout 0,
    Edit CmdModulesEdit CmdModulesEditAbout 0,
    Delete CmdModulesDelete CmdModulesDeleteAbout 0,
    Mark CmdModulesMark CmdModulesMarkAbout 0,
    Compare CmdModulesCompare CmdModulesCompareAbout 3,
    Vote CmdModulesVote CmdModulesVoteAbout 4,
    Weigh CmdModulesWeigh CmdModulesWeighAbout 0,
    Year CmdModulesYear CmdModulesYearAbout 5,
    Later CmdModulesLater CmdModulesLaterAbout 0,
    Earlier CmdModulesEarlier CmdModulesEarlierAbout 0,
    Team CmdModulesTeam CmdModulesTeamAbout 6,
    Hide CmdModulesHide CmdModulesHideAbout 0,
];

const ALL_FOLLOWED: RowId = RowId::Place(0);
const NEW_MODULE: RowId = RowId::Place(1);
const NEW_PROGRAMME: RowId = RowId::Place(2);
const COPY_MODULE: RowId = RowId::Place(3);
const CORRECT_MODULE: RowId = RowId::Place(4);

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    if app.unit().is_none() {
        return Err(Word::WhyNoUnit.into());
    }
    match command {
        Command::Open | Command::Assign | Command::Vote if ranking::selected(app).is_none() => {
            Err(Word::WhyModulesNothing.into())
        }
        Command::Delete if ranking::selected_choice(app).is_none() => own_use::removable(app),
        Command::Edit if edited(app).is_none() => Err(Word::WhyModulesShipped.into()),
        Command::Mark => moves::can_mark(app),
        Command::Compare => moves::can_compare(app),
        Command::Later => moves::can_move(app, moves::Way::Later),
        Command::Earlier => moves::can_move(app, moves::Way::Earlier),
        Command::Hide => moves::can_hide(app),
        _ => Ok(()),
    }
}

/// What the edit command would change: a choice, a module or a programme of the unit's own.
fn edited(app: &App) -> Option<FormKey> {
    if let Some(choice) = ranking::selected_choice(app) {
        return Some(FormKey::Choice(choice.id));
    }
    let selected = ranking::selected(app);
    if let Some(own) = selected.filter(|&id| own_module::is_own(app, id)) {
        return Some(FormKey::Module(Some(own)));
    }
    own_use::own_here(app).map(|programme| FormKey::Programme(Some(programme.id)))
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    match command {
        Command::Open | Command::Assign => {
            let choice = match app.screens.modules.list.selected {
                Some(RowId::Thing(Thing::Choice(id))) => Some(FormKey::Choice(id)),
                _ => None,
            };
            let key = choice.or_else(|| ranking::selected(app).map(FormKey::Choose));
            if let Some(key) = key {
                open(app, &key);
            }
        }
        Command::Edit => {
            if let Some(key) = edited(app) {
                open(app, &key);
            }
        }
        Command::Delete if ranking::selected_choice(app).is_some() => return choose::remove(app),
        Command::Delete => return own_use::remove(app),
        Command::View => moves::next_view(app),
        Command::Mark => moves::mark(app),
        Command::Compare => moves::compare(app),
        Command::Year => moves::terms(app),
        Command::Team => moves::pick_whom(app),
        Command::Later => return moves::by_a_term(app, moves::Way::Later),
        Command::Earlier => return moves::by_a_term(app, moves::Way::Earlier),
        Command::Hide => return moves::hide(app),
        Command::Weigh => open(app, &FormKey::Weights),
        Command::Vote => {
            if let Some(id) = ranking::selected(app) {
                open(app, &FormKey::Votes(id));
            }
        }
        Command::Programme => pick_programme(app),
        Command::New => pick_new(app),
        _ => {}
    }
    Vec::new()
}

/// Opens a form of this screen.
pub fn open(app: &mut App, key: &FormKey) {
    if let Some(form) = form(app, key) {
        app.push(Overlay::Form(Box::new(form)));
    }
}

/// The programmes whose modules can be looked at: those that the unit follows, else its country's.
fn programmes(app: &App) -> Vec<Code> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let about = unit.about();
    if !about.programmes.is_empty() {
        return about.programmes.iter().copied().collect();
    }
    let has_modules = |id: Code| lookup::modules_of(unit, app.catalogue(), id).next().is_some();
    let near = lookup::offered(unit, app.catalogue()).filter(|p| p.country == about.country);
    near.map(|programme| programme.id).filter(|&id| has_modules(id)).collect()
}

fn pick_programme(app: &mut App) {
    let mut options = vec![PickOption::new(ALL_FOLLOWED, Word::ModulesAllProgrammes)];
    for id in programmes(app) {
        let Some(programme) = app.catalogue().programme(id) else { continue };
        let own = app.unit().is_some_and(|unit| unit.own_programmes().has(id));
        let option = PickOption::new(RowId::Code(id), written(&programme.name));
        options.push(if own { option.note(Word::ModulesOwn) } else { option });
    }
    options.push(PickOption::new(NEW_PROGRAMME, Word::ModulesNewProgramme));
    let key = screens::PickKey::Modules(PickKey::Programme);
    app.push(Overlay::Pick(Box::new(Pick::new(key, Word::ModulesWhichProgramme, options))));
}

fn pick_new(app: &mut App) {
    let cycle = |id: &Code| app.catalogue().programme(*id).is_some_and(|p| p.cycle().is_some());
    let follows = app.unit().is_some_and(|unit| unit.about().programmes.iter().any(cycle));
    let module = PickOption::new(NEW_MODULE, Word::ModulesNewModule);
    let module = if follows { module } else { module.note(Word::WhyModulesNoProgramme) };
    let mut options = vec![module, PickOption::new(NEW_PROGRAMME, Word::ModulesNewProgramme)];
    for programme in copies::programmes(app) {
        options.push(PickOption::new(RowId::Code(programme.id), t::modules_new_copy(&programme.name)));
    }
    if let Some(module) = ranking::selected(app) {
        if !own_module::is_own(app, module) {
            options.push(PickOption::new(CORRECT_MODULE, t::modules_new_correct(words::name(app, module))));
        }
        options.push(PickOption::new(COPY_MODULE, t::modules_new_copy_module(words::name(app, module))));
    }
    let key = screens::PickKey::Modules(PickKey::New);
    app.push(Overlay::Pick(Box::new(Pick::new(key, Word::ModulesWhichNew, options))));
}

/// Takes a key that is no command: side by side the next module is to the right.
pub fn key(app: &mut App, key: Key) -> bool {
    let code = match key.code {
        KeyCode::Left => KeyCode::Up,
        KeyCode::Right => KeyCode::Down,
        _ => return false,
    };
    if app.screens.modules.look != Look::Compare {
        return false;
    }
    let rows = rows(app);
    app.screens.modules.list.key(&rows, Key { code, ..key })
}

/// The row for something that is not a row here: a group stands for its module, the unit for its plan.
pub fn row_of(app: &App, row: RowId) -> RowId {
    match row {
        RowId::Thing(Thing::Group(id)) => {
            let module = app.unit().and_then(|unit| unit.group(id)).and_then(|group| group.module);
            module.map_or(row, RowId::Code)
        }
        RowId::Thing(Thing::Unit) => {
            let first = ranking::choices(app).first().map(|choice| RowId::Thing(Thing::Choice(choice.id)));
            first.unwrap_or(row)
        }
        _ => row,
    }
}

/// Peels off a layer of this screen's own.
pub fn back(app: &mut App) -> bool {
    let state = &mut app.screens.modules;
    let inside = state.look != Look::Ranking || !state.marked.is_empty();
    if state.look == Look::Ranking {
        state.marked.clear();
    }
    state.look = Look::Ranking;
    inside
}

/// The rows of the list with the focus.
pub fn rows(app: &App) -> Vec<RowId> {
    ranking::rows(app)
}

/// Makes a row visible that is to be selected.
pub fn reveal(app: &mut App, row: RowId) {
    // What is about all that is chosen stands above the terms.
    let choice = matches!(row, RowId::Thing(Thing::Choice(_) | Thing::Unit));
    app.screens.modules.look = if choice { Look::Terms } else { Look::Ranking };
    if matches!(row, RowId::Code(_) | RowId::Thing(Thing::Module(_))) {
        app.screens.modules.programme = None;
        app.screens.modules.whose = Whose::All;
    }
}

/// Builds a form.
pub fn form(app: &mut App, key: &FormKey) -> Option<Form> {
    match *key {
        FormKey::Choose(module) => choose::new_form(app, module),
        FormKey::Choice(id) => choose::edit_form(app, id),
        FormKey::Module(id) => own_module::form(app, id),
        FormKey::Programme(id) => own_programme::form(app, id),
        FormKey::Votes(module) => Some(votes::form(app, module)),
        FormKey::Weights => weights::form(app),
    }
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match *key {
        FormKey::Choose(module) => choose::save_new(app, module, form),
        FormKey::Choice(id) => Ok(choose::save_edit(app, id, form)),
        FormKey::Module(id) => own_module::save(app, id, form),
        FormKey::Programme(id) => own_programme::save(app, id, form),
        FormKey::Votes(module) => votes::save(app, module, form),
        FormKey::Weights => Ok(weights::save(app, form)),
    }
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    if *key == PickKey::Whom {
        moves::picked_whom(app, row);
        return Vec::new();
    }
    match row {
        Some(ALL_FOLLOWED) => app.screens.modules.programme = None,
        Some(RowId::Code(programme)) if *key == PickKey::New => return copies::programme(app, programme),
        Some(COPY_MODULE) => return copies::module(app),
        Some(CORRECT_MODULE) => return copies::correct(app),
        Some(RowId::Code(programme)) => app.screens.modules.programme = Some(programme),
        Some(NEW_MODULE) => open(app, &FormKey::Module(None)),
        Some(NEW_PROGRAMME) => open(app, &FormKey::Programme(None)),
        _ => {}
    }
    Vec::new()
}
