//! The program without its screen: what subcommands ask it about a unit.

use super::{Failure, host};
use crate::{
    app::{
        self, App,
        derived::Rules,
        msg::{Msg, Stamped, StoreMsg},
        state::Me,
    },
    i18n::I18n,
    model::{catalogue::Catalogue, school_year::Country},
    runtime::convert,
    store::{Loaded, calendars},
};

/// Nobody looks; a size is needed all the same.
const SIZE: (u16, u16) = (80, 24);

/// The calendar rules of both countries.
pub fn rules() -> Result<Rules, Failure> {
    Ok(Rules { sweden: calendars::rules(Country::Sweden)?, norway: calendars::rules(Country::Norway)? })
}

/// The program with a unit open, at this moment.
pub fn with_open(loaded: Loaded, catalogue: Catalogue, say: I18n) -> Result<App, Failure> {
    let mut app = App::new(catalogue, rules()?, Me::default(), say.lang(), SIZE);
    let msg = Msg::Store(StoreMsg::Loaded(Box::new(convert::loaded(loaded))));
    // Nothing is remembered of a look: the effects are let go.
    let _ = app::update(&mut app, Stamped { now: host::stamp()?.now, seed: 0, msg });
    Ok(app)
}
