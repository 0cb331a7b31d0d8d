//! What can be done on this screen.

use super::{
    about, choices, create,
    state::{FormKey, PickKey},
};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        describe,
        form::{Form, Wrong},
        key::Key,
        list::RowId,
        msg::Header,
        overlay::{Overlay, Pick, PickOption},
        screens::{self, ScreenId, calendar::meeting::attendance},
        state::{Effects, Tone},
        update,
    },
    i18n::{
        Key as Word,
        collate::{Collator, fold},
        t,
    },
    model::text::Name,
};

/// The commands of this screen.
pub const TABLE: &[Row] = rows![
    Open UnitsCmdOpen UnitsCmdOpenAbout 2,
    New UnitsCmdNew UnitsCmdNewAbout 3,
    Edit UnitsCmdEdit UnitsCmdEditAbout 4,
    Filter PeopleCmdFilter UnitsCmdFilterAbout 5,
];

/// The unit on the selected row.
pub fn selected(app: &App) -> Option<&Header> {
    let Some(RowId::Unit(id)) = app.screens.units.list.selected else { return None };
    app.units.iter().find(|header| header.id == id)
}

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    let here = selected(app).map(|header| header.id);
    let open = app.unit().map(crate::model::unit::Unit::id);
    match command {
        Command::New if attendance::is_unsaved(app) => Err(Word::CalendarWhyNoting.into()),
        Command::New => Ok(()),
        _ if here.is_none() => Err(Word::UnitsWhyNone.into()),
        Command::Edit if here != open => Err(Word::UnitsWhyNotOpen.into()),
        _ => Ok(()),
    }
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    match command {
        Command::Open => return open(app),
        Command::New => {
            let options =
                choices::kinds(app.i18n.lang()).into_iter().enumerate().map(|(n, (kind, country))| {
                    PickOption::new(RowId::Place(n), choices::kind(kind)).note(choices::country(country))
                });
            let key = screens::PickKey::Units(PickKey::Kind);
            let options = options.collect();
            app.push(Overlay::Pick(Box::new(Pick::new(key, Word::UnitsPickKind, options))));
            return choices::read_owners(app);
        }
        Command::Edit => about::open(app),
        _ => {}
    }
    Vec::new()
}

fn open(app: &mut App) -> Effects {
    let Some(header) = selected(app).cloned() else { return Vec::new() };
    if app.unit().is_some_and(|unit| unit.id() == header.id) {
        return app.go(ScreenId::Home);
    }
    if let Some(trouble) = &header.trouble {
        app.tell(Tone::Trouble, describe::trouble(trouble));
    }
    update::open_unit(app, header.id)
}

/// Takes a key that is no command.
pub fn key(_app: &mut App, _key: Key) -> bool {
    false
}

/// Peels off a layer of this screen's own.
pub fn back(_app: &mut App) -> bool {
    false
}

/// Units by kind and name.
pub fn headers(app: &App) -> Vec<&Header> {
    let wanted = fold(app.screens.units.list.filter.text().trim());
    let mut units: Vec<&Header> =
        app.units.iter().filter(|header| fold(header.name.as_str()).contains(&wanted)).collect();
    let collator = Collator::new(app.i18n.lang());
    units.sort_by(|a, b| {
        a.kind.cmp(&b.kind).then_with(|| collator.cmp(a.name.as_str(), b.name.as_str())).then(a.id.cmp(&b.id))
    });
    units
}

/// The rows of the list with the focus.
pub fn rows(app: &App) -> Vec<RowId> {
    headers(app).into_iter().map(|header| RowId::Unit(header.id)).collect()
}

/// Makes a row visible that is to be selected.
pub fn reveal(_app: &mut App, _row: RowId) {}

/// Builds a form.
pub fn form(app: &mut App, key: &FormKey) -> Option<Form> {
    match *key {
        FormKey::New(kind, country) => Some(create::form(app, kind, country)),
        FormKey::About(id) => about::form(app, id),
    }
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match *key {
        FormKey::New(kind, country) => {
            let effects = create::submit(app, kind, country, form)?;
            app.tell(Tone::Plain, t::units_creating(Name::new(&form.value("name"))));
            Ok(effects)
        }
        FormKey::About(id) => about::submit(app, id, form),
    }
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    let (PickKey::Kind, Some(RowId::Place(at))) = (key, row) else { return Vec::new() };
    if let Some(&(kind, country)) = choices::kinds(app.i18n.lang()).get(at) {
        let form = create::form(app, kind, country);
        app.push(Overlay::Form(Box::new(form)));
    }
    Vec::new()
}
