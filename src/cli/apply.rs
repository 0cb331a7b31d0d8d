//! `apply UNIT EDIT…`: one save.

use std::path::PathBuf;

use super::{Data, Exit, Failure, Run, edits, explain, feeds, find, host, output};

/// Make edits, in one save. An edit whose result already stands is no error.
#[derive(clap::Args)]
pub struct Apply {
    /// Id, slug, or a part of the name
    unit: String,
    /// Edits as RON, with their ids or without
    #[arg(required_unless_present = "file")]
    edits: Vec<String>,
    /// A file with edits: one, or a list
    #[arg(long)]
    file: Option<PathBuf>,
    #[command(flatten)]
    data: Data,
}

impl Apply {
    pub fn run(&self) -> Run {
        let store = self.data.store()?;
        let id = find::unit(&store, &self.unit)?;
        let revision = store.revision(id)?;
        let mut pending = Vec::new();
        if let Some(file) = &self.file {
            pending.extend(edits::of_file(file, revision)?);
        }
        for (place, text) in self.edits.iter().enumerate() {
            pending.extend(edits::of_argument(text, place + 1, revision)?);
        }
        if pending.is_empty() {
            return Err(Failure::new(Exit::Usage, "There is no edit."));
        }
        let stamp = host::stamp()?;
        let saved = store.save(id, revision, &pending, &stamp)?;
        for refused in &saved.refused {
            output::err(&format!("Refused {}: {}", refused.named.id, explain::edit(&refused.error)));
        }
        feeds::follow(&store, id, &stamp);
        Ok(if saved.refused.is_empty() { Exit::Done } else { Exit::Refused })
    }
}
