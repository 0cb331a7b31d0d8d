//! `restore UNIT`: the newest earlier version that loads, or the one of a revision.

use super::{Data, Exit, Failure, Run, feeds, find, host, output};

/// Bring an earlier version back; the present one is kept as a backup.
#[derive(clap::Args)]
pub struct Restore {
    /// Id, slug, or a part of the name
    unit: String,
    /// The revision to bring back; the newest that loads when left out
    #[arg(long)]
    revision: Option<u64>,
    /// Only list what can be brought back
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    data: Data,
}

impl Restore {
    pub fn run(&self) -> Run {
        let store = self.data.store()?;
        let id = find::unit(&store, &self.unit)?;
        let backups = store.backups(id)?;
        if self.list {
            for backup in &backups {
                output::out(&format!("{}\t{}", backup.revision, backup.day));
            }
            return Ok(Exit::Done);
        }
        let chosen = match self.revision {
            Some(revision) => backups.into_iter().find(|b| b.revision == revision),
            None => store.newest_good_backup(id)?.map(|(backup, _)| backup),
        };
        let chosen = chosen
            .ok_or_else(|| Failure::new(Exit::NotFound, "There is no earlier version to bring back."))?;
        let stamp = host::stamp()?;
        let revision = store.restore(id, &chosen, &stamp)?;
        feeds::follow(&store, id, &stamp);
        output::out(&format!("Revision {} is back, as revision {revision}.", chosen.revision));
        Ok(Exit::Done)
    }
}
