//! What can be done on this screen.

use super::{
    forms, programmes,
    state::{FormKey, PickKey},
    steps,
};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        form::{Form, Wrong},
        key::Key,
        list::RowId,
        overlay::Overlay,
        state::Effects,
    },
    i18n::Key as Word,
};

/// The commands of this screen.
pub const TABLE: &[Row] = rows![
    Open CmdPlanOpen CmdPlanOpenAbout 2,
    Progress CmdPlanState CmdPlanStateAbout 3,
    Follow CmdPlanFollow CmdPlanFollowAbout 4,
    Programme CmdPlanProgramme CmdPlanProgrammeAbout 5,
    Edit CmdPlanEdit CmdPlanEditAbout 0,
    Delete CmdPlanDelete CmdPlanDeleteAbout 0,
    Filter CmdPlanFilter CmdPlanFilterAbout 0,
];

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    if app.unit().is_none() {
        return Err(Word::WhyNoUnit.into());
    }
    let selected = steps::selected(app);
    match command {
        Command::Programme | Command::Filter => Ok(()),
        _ if selected.is_none() => Err(Word::WhyPlanNoStep.into()),
        Command::Follow if selected.and_then(|(_, step)| steps::leads_to(step)).is_none() => {
            Err(Word::WhyPlanNowhere.into())
        }
        Command::Delete if selected.and_then(|(p, step)| steps::state(app, p, step)).is_none() => {
            Err(Word::WhyPlanNothingNoted.into())
        }
        _ => Ok(()),
    }
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    match command {
        Command::Programme => programmes::pick(app),
        Command::Progress => return forms::next_state(app),
        Command::Delete => return forms::clear(app),
        Command::Follow => {
            let screen = steps::selected(app).and_then(|(_, step)| steps::leads_to(step));
            return screen.map_or_else(Vec::new, |screen| app.go(screen));
        }
        Command::Open | Command::Edit => {
            let key = steps::selected(app).map(|(p, step)| FormKey::Step(p.id, step.id));
            if let Some(form) = key.and_then(|key| form(app, &key)) {
                app.push(Overlay::Form(Box::new(form)));
            }
        }
        _ => {}
    }
    Vec::new()
}

/// Takes a key that is no command.
pub fn key(_app: &mut App, _key: Key) -> bool {
    false
}

/// Peels off a layer of this screen's own.
pub fn back(_app: &mut App) -> bool {
    false
}

/// The rows of the list with the focus.
pub fn rows(app: &App) -> Vec<RowId> {
    steps::rows(app)
}

/// Makes a row visible that is to be selected.
pub fn reveal(_app: &mut App, _row: RowId) {}

/// Builds a form.
pub fn form(app: &mut App, key: &FormKey) -> Option<Form> {
    let FormKey::Step(programme, step) = *key;
    forms::step(app, programme, step)
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let FormKey::Step(programme, step) = *key;
    forms::save(app, programme, step, form)
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    match key {
        PickKey::Programme => programmes::picked(app, row),
    }
}
