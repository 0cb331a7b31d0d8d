//! Opening the program on the screen.

use std::path::Path;

use super::{Data, Exit, Failure, host, language::Language, output, show, stage};
use crate::{
    model::ids::UnitId,
    runtime::{self, Start, local::Wrong, terminal},
    store::{Store, demo},
};

/// The program on the data folder.
pub fn open(data: &Data) -> Result<u8, Failure> {
    let folder = host::data_folder(data.dir.as_deref())?;
    let store = Store::open_or_make(&folder)?;
    start(store, None)
}

/// The program on an invented municipality.
pub fn demo(dir: Option<&Path>, language: &Language) -> Result<u8, Failure> {
    let folder = dir.map_or_else(
        || std::env::temp_dir().join(format!("kollegium-demo-{}", rustix::process::getuid().as_raw())),
        Path::to_path_buf,
    );
    let store = Store::open_or_make(&folder)?;
    // The place that nobody named is nobody's choice of language: there each start is a first one.
    if dir.is_none() || language.is_chosen() {
        let chosen = language.is_chosen().then(|| language.of_environment().lang());
        store.change_settings(&host::stamp()?, |settings| settings.language = chosen)?;
        let own = store.own(rustix::process::getuid().as_raw())?;
        own.change_personal(&host::stamp()?, |personal| personal.language = None)?;
    }
    let lang = language.of(&store).lang();
    demo::make(&store, &host::stamp()?, &host::login(), lang)?;
    start(store, demo::first(lang))
}

fn start(store: Store, unit: Option<UnitId>) -> Result<u8, Failure> {
    if terminal::is_dumb(std::env::var("TERM").ok().as_deref()) {
        let say = Language::default().of(&store);
        output::out(&show::lines(&store, unit, say)?);
        output::err("This terminal can only show lines. More: kollegium show UNIT, kollegium --help.");
        return Ok(Exit::Done as u8);
    }
    let rules = stage::rules()?;
    let who = host::login();
    let uid = rustix::process::getuid().as_raw();
    let local = store.library();
    let trouble = runtime::local::wrong(&local).iter().map(Wrong::text).collect();
    let catalogue = local.loaded.catalogue;
    runtime::run(Start { store, who, uid, catalogue, trouble, rules, unit })
        .map_err(|error| Failure::new(Exit::NotSaved, format!("The terminal cannot be used: {error}")))
}
