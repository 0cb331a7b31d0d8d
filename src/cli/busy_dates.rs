//! `import busy-dates UNIT FILE`: dates of a calendar that meetings keep clear of, taken in with `--yes`.

use std::path::PathBuf;

use super::{Exit, Failure, Run, busy, find, host, import, output};
use crate::{
    app::{
        busy_preview::{Agreed, Kind},
        ids::Ids,
    },
    model::{edit::Named, text::Name, unit::Unit},
    planning::calendar::free::taken::{removal, rooms},
    runtime::taken_times,
};

/// Dates of a calendar on which a person or a room is busy.
#[derive(clap::Args)]
pub struct BusyDates {
    #[command(flatten)]
    head: busy::Head,
    /// A calendar (ICS); `-` for standard input
    #[arg(required_unless_present = "remove")]
    file: Option<PathBuf>,
    /// Which room's they are: its name, as groups and meetings have it
    #[arg(long, conflicts_with = "person")]
    room: Option<String>,
    /// Forget the calendar of that name instead
    #[arg(long, value_name = "CALENDAR", conflicts_with_all = ["file", "person", "room"])]
    remove: Option<String>,
}

impl BusyDates {
    pub fn run(&self) -> Run {
        let Some(file) = &self.file else { return self.forget() };
        self.head.take(file, taken_times::look, |unit, _| {
            let rest_room = self.room.as_ref().map(|name| room(unit, name)).transpose()?;
            Ok(Agreed { kind: Kind::Dates, rest_room, ..Agreed::default() })
        })
    }

    fn forget(&self) -> Run {
        let store = self.head.data.store()?;
        let say = self.head.language.of(&store);
        let id = find::unit(&store, &self.head.unit)?;
        let loaded = store.load(id)?;
        let unit = &loaded.unit;
        let name = Name::new(self.remove.as_deref().unwrap_or_default());
        let Some(edit) = removal(unit, &name) else {
            let known: Vec<&str> = unit.taken().keys().map(Name::as_str).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            let said = format!("No calendar is called \"{name}\". Those that were read: {known}.");
            return Err(Failure::new(Exit::NotFound, said));
        };
        let yes = self.head.yes;
        if yes {
            let mut ids = Ids::new(import::seed(host::stamp()?.random));
            import::save(&store, id, loaded.revision, Named { id: ids.id(), edit })?;
        }
        output::err(&say.text(&busy::outcome(yes, yes)));
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
