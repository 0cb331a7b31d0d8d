//! `export feeds UNIT DIR`: calendars that others subscribe to.

use std::path::PathBuf;

use super::{Data, Exit, Failure, Run, find, host, language::Language, output, stage};
use crate::{
    app::describe,
    i18n::t,
    model::ids::UnitId,
    runtime::feeds,
    store::{Stamp, Store},
};

/// Calendars in a folder that somebody serves.
#[derive(clap::Args)]
pub struct Feeds {
    /// Id, slug, or a part of the name
    unit: String,
    /// The folder, which must be there; the one from before when left out
    folder: Option<PathBuf>,
    /// Remove the files and write none any more
    #[arg(long, conflicts_with = "folder")]
    stop: bool,
    #[command(flatten)]
    language: Language,
    #[command(flatten)]
    data: Data,
}

impl Feeds {
    pub fn run(&self) -> Run {
        let store = self.data.store()?;
        let say = self.language.of(&store);
        let unit = find::unit(&store, &self.unit)?;
        let stamp = host::stamp()?;
        if self.stop {
            let folder = store.end_feeds(unit, &stamp)?;
            output::err(&folder.map_or_else(
                || "No calendars are kept.".to_owned(),
                |folder| format!("Removed from {folder}."),
            ));
            return Ok(Exit::Done);
        }
        // The address must mean the same wherever the program runs later.
        let folder = self.folder.as_ref().map(|folder| {
            let whole = folder.canonicalize();
            whole.map_err(|error| {
                let there_is_none = error.kind() == std::io::ErrorKind::NotFound;
                let path = folder.display().to_string();
                let why = if there_is_none {
                    say.text(&t::export_feeds_no_folder(path))
                } else {
                    format!("{path}: {error}")
                };
                Failure::new(Exit::NotFound, why)
            })
        });
        let folder = folder.transpose()?;
        let catalogue = stage::catalogue(&store, say);
        let written = feeds::write(&store, &catalogue, unit, folder.as_deref(), &stamp)
            .map_err(|why| Failure::new(Exit::NotSaved, say.text(&describe::trouble(&why))))?;
        let Some(written) = written else {
            return Err(Failure::new(Exit::Usage, "Name the folder that is served.".to_owned()));
        };
        for feed in written {
            output::out(&format!("{}\t{}", feed.file, feed.name));
        }
        Ok(Exit::Done)
    }
}

/// After something was saved: where calendars of the unit are kept in a folder, they are written anew.
/// That they could not be is told; what was saved stays saved.
pub fn follow(store: &Store, unit: UnitId, stamp: &Stamp) {
    if matches!(store.feeds(unit), Ok(None)) {
        return;
    }
    let say = Language::default().of(store);
    let catalogue = stage::catalogue(store, say);
    if let Err(why) = feeds::write(store, &catalogue, unit, None, stamp) {
        let why = say.text(&describe::trouble(&why));
        output::err(&say.text(&t::export_feeds_not_written(why)));
    }
}
