//! What can be done on this screen.

use super::state::{FormKey, PickKey};
use crate::app::{
    App,
    command::{Available, Command, Row, rows},
    form::{Form, Wrong},
    key::Key,
    list::RowId,
    state::Effects,
};

/// The commands of this screen.
pub const TABLE: &[Row] = rows![];

/// Whether a command can run now.
pub fn available(_app: &App, _command: Command) -> Available {
    Ok(())
}

/// Runs a command.
pub fn run(_app: &mut App, _command: Command) -> Effects {
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
pub fn rows(_app: &App) -> Vec<RowId> {
    Vec::new()
}

/// Makes a row visible that is to be selected.
pub fn reveal(_app: &mut App, _row: RowId) {}

/// Builds a form.
pub fn form(_app: &mut App, key: &FormKey) -> Option<Form> {
    match *key {}
}

/// Saves a form.
pub fn submit(_app: &mut App, key: &FormKey, _form: &Form) -> Result<Effects, Vec<Wrong>> {
    match *key {}
}

/// Does what a choice was for.
pub fn picked(_app: &mut App, key: &PickKey, _row: Option<RowId>) -> Effects {
    match *key {}
}
