//! `show UNIT` and `units`.

use super::{Data, Exit, Failure, Run, explain, find, json, output};
use crate::store;

/// Print the state of a unit, without times, revision or random values.
#[derive(clap::Args)]
pub struct Show {
    /// Id, slug, or a part of the name
    unit: String,
    /// As JSON instead of RON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    data: Data,
}

impl Show {
    pub fn run(&self) -> Run {
        let store = self.data.store()?;
        let unit = store.load(find::unit(&store, &self.unit)?)?.unit;
        let text = if self.json {
            json::unit(&unit).map_err(|e| Failure::new(Exit::Damaged, e.to_string()))?
        } else {
            store::text_of(&unit)?
        };
        output::out(&text);
        Ok(Exit::Done)
    }
}

/// Lists the units; damaged ones with their reason.
pub fn units(data: &Data) -> Run {
    let mut exit = Exit::Done;
    for listed in data.store()?.list()? {
        match listed.head {
            Ok(head) => {
                output::out(&format!("{}\t{:?}\t{}\t{}", listed.id, listed.kind, head.revision, head.name));
            }
            Err(error) => {
                exit = Exit::Damaged;
                output::err(&explain::store(&error));
            }
        }
    }
    Ok(exit)
}
