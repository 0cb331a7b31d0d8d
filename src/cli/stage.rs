//! The program without its screen: what subcommands ask it about a unit.

use chrono::NaiveDateTime;

use super::{Failure, host, output};
use crate::{
    app::{
        self, App,
        derived::Rules,
        msg::{Msg, Stamped, StoreMsg},
        state::Me,
    },
    i18n::I18n,
    model::{catalogue::Catalogue, school_year::Country, unit::Unit},
    runtime::{
        convert, guests,
        local::{self, Wrong},
        owner,
    },
    store::{Loaded, Store, calendars},
};

/// Nobody looks; a size is needed all the same.
const SIZE: (u16, u16) = (80, 24);

/// The calendar rules of both countries.
pub fn rules() -> Result<Rules, Failure> {
    Ok(Rules { sweden: calendars::rules(Country::Sweden)?, norway: calendars::rules(Country::Norway)? })
}

/// What is shipped and local; what is wrong in local files is told and left out.
pub fn catalogue(store: &Store, say: I18n) -> Catalogue {
    let library = store.library();
    for wrong in local::wrong(&library) {
        output::err(&line(&wrong, say));
    }
    library.loaded.catalogue
}

/// The same, with what the owner of a unit laid over it.
pub fn catalogue_for(store: &Store, unit: &Unit, say: I18n) -> Catalogue {
    owner::catalogue(store, unit, &catalogue(store, say))
}

/// `local/own.ron:12:9: the reason`.
pub fn line(wrong: &Wrong, say: I18n) -> String {
    let at = wrong.at.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
    format!("{}{at}: {}", wrong.file, say.text(&wrong.reason))
}

/// The program with a unit open, its owner and other units that matter read, at this moment.
pub fn with_open(store: &Store, loaded: Loaded, catalogue: Catalogue, say: I18n) -> Result<App, Failure> {
    with_open_at(store, loaded, catalogue, say, host::stamp()?.now)
}

/// The same, at some moment.
pub fn with_open_at(
    store: &Store,
    loaded: Loaded,
    catalogue: Catalogue,
    say: I18n,
    now: NaiveDateTime,
) -> Result<App, Failure> {
    let others = guests::others(store, &loaded.unit);
    let owner = owner::of(store, &loaded.unit).map(|owner| StoreMsg::Other(Box::new(owner)));
    let loaded = StoreMsg::Loaded(Box::new(convert::loaded(loaded)));
    let read = others.into_iter().map(|(id, home)| match home {
        Some(home) => StoreMsg::Other(Box::new(home)),
        None => StoreMsg::NoOther(id),
    });
    told(catalogue, say, now, std::iter::once(loaded).chain(read).chain(owner))
}

/// The program before a unit is chosen.
pub fn with_list(store: &Store, say: I18n, now: NaiveDateTime) -> Result<App, Failure> {
    let units = store.list()?.into_iter().map(convert::header).collect();
    told(catalogue(store, say), say, now, [StoreMsg::Listed(units)])
}

fn told(
    catalogue: Catalogue,
    say: I18n,
    now: NaiveDateTime,
    msgs: impl IntoIterator<Item = StoreMsg>,
) -> Result<App, Failure> {
    let mut app = App::new(catalogue, rules()?, Me::default(), say.lang(), SIZE);
    for msg in msgs {
        // Nothing is remembered of a look: the effects are let go.
        let _ = app::update(&mut app, Stamped { now, seed: 0, msg: Msg::Store(msg) });
    }
    Ok(app)
}
