//! `import busy-dates UNIT FILE`: dates of a calendar that meetings keep clear of, taken in with `--yes`.

use std::path::PathBuf;

use super::{Data, Exit, Failure, Run, busy, find, host, import, language::Language, output, stage};
use crate::{
    app::{
        busy_preview::{Agreed, Kind},
        ids::Ids,
    },
    exchange::csv::{BYTES_MAX, Ground},
    model::{edit::Named, ids::UnitId, text::Name, unit::Unit},
    planning::calendar::taken::{removal, rooms},
    runtime::{busy_times, taken_times},
    store::Store,
};

/// Dates of a calendar on which a person or a room is busy.
#[derive(clap::Args)]
pub struct BusyDates {
    /// Id, slug, or a part of the name
    unit: String,
    /// A calendar (ICS); `-` for standard input
    #[arg(required_unless_present = "remove")]
    file: Option<PathBuf>,
    /// Whose the times are that nobody is known for: id, or a part of the name
    #[arg(long, conflicts_with = "room")]
    person: Option<String>,
    /// Which room's they are: its name, as groups and meetings have it
    #[arg(long)]
    room: Option<String>,
    /// Forget the calendar of that name instead
    #[arg(long, value_name = "CALENDAR", conflicts_with_all = ["file", "person", "room"])]
    remove: Option<String>,
    /// Save what can go in, as one edit; without it nothing changes
    #[arg(long)]
    yes: bool,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    language: Language,
    #[command(flatten)]
    data: Data,
}

impl BusyDates {
    pub fn run(&self) -> Run {
        let store = self.data.store()?;
        let say = self.language.of(&store);
        let id = find::unit(&store, &self.unit)?;
        let loaded = store.load(id)?;
        let (unit, revision) = (&loaded.unit, loaded.revision);
        let Some(file) = &self.file else { return self.forget(&store, id, unit, revision) };
        let bytes = import::read(file, BYTES_MAX)?;
        let catalogue = stage::catalogue_for(&store, unit, say);
        let stamp = host::stamp()?;
        let ground = Ground { unit, catalogue: &catalogue, today: stamp.now.date() };
        let rest = self.person.as_ref().map(|name| find::person(unit, name)).transpose()?;
        let rest_room = self.room.as_ref().map(|name| room(unit, name)).transpose()?;
        let agreed = Agreed { kind: Kind::Dates, rest, rest_room, ..Agreed::default() };
        let name = file.display().to_string();
        let looked = taken_times::look(&ground, &name, &bytes, &agreed).map_err(|error| {
            let why = say.text(&busy_times::unreadable(error));
            Failure::new(Exit::Usage, format!("{name}: {why}"))
        })?;
        let edit = looked.preview.edit.clone();
        let saved = self.yes && !edit.is_nothing();
        if saved {
            let mut ids = Ids::new(import::seed(stamp.random));
            import::save(&store, id, revision, Named { id: ids.id(), edit })?;
        }
        busy::print(&name, &looked, say, (self.json, self.yes, saved))?;
        let all_went = looked.problems.is_empty() && looked.unmatched.is_empty();
        Ok(if all_went { Exit::Done } else { Exit::Refused })
    }

    fn forget(&self, store: &Store, id: UnitId, unit: &Unit, revision: u64) -> Run {
        let name = Name::new(self.remove.as_deref().unwrap_or_default());
        let Some(edit) = removal(unit, &name) else {
            let known: Vec<&str> = unit.taken().keys().map(Name::as_str).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            let said = format!("No calendar is called \"{name}\". Those that were read: {known}.");
            return Err(Failure::new(Exit::NotFound, said));
        };
        if self.yes {
            let mut ids = Ids::new(import::seed(host::stamp()?.random));
            import::save(store, id, revision, Named { id: ids.id(), edit })?;
        }
        output::err(busy::outcome(self.yes, self.yes));
        Ok(Exit::Done)
    }
}

/// The room of that name, whatever the case of its letters.
fn room(unit: &Unit, name: &str) -> Result<Name, Failure> {
    let all = rooms(unit);
    let found = all.iter().find(|room| room.as_str().to_lowercase() == name.trim().to_lowercase());
    found.map(|room| (*room).clone()).ok_or_else(|| {
        let all: Vec<&str> = all.iter().map(|room| room.as_str()).collect();
        Failure::new(
            Exit::NotFound,
            format!("No group or meeting is in \"{name}\". Rooms: {}.", all.join(", ")),
        )
    })
}
