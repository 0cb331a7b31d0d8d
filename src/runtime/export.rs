//! Files for others: made new under a name of ours, in the person's own export folder.

use std::{
    fs::OpenOptions,
    io::{ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use chrono::{DateTime, Utc};

use super::clock;
use crate::{
    app::{
        effect::{Export, ExportWhat},
        msg::Trouble,
    },
    exchange::{
        csv,
        ics::{self, Reminder, Scope, Source},
        md,
        names::{self, Kind},
        paper,
    },
    model::catalogue::Catalogue,
    planning::lookup,
};

/// Readable by the owner and the group that serves the files.
pub const MODE: u32 = 0o640;
/// Exports of one day with the same name get a number; beyond this many something is wrong.
const MOST_OF_A_DAY: u32 = 999;

/// A file that is made and not yet written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// A name for it that is safe on every system.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Writes what is asked for; gives the path of the new file.
///
/// # Errors
/// As [`create`].
pub fn write(export: &Export, shipped: &Catalogue, folder: &Path) -> Result<String, Trouble> {
    create(folder, &made(export, shipped))
}

/// Makes what is asked for; `shipped` is the library with what the unit's owner laid over it
/// ([`super::owner::catalogue`]), without the unit's own entries.
pub fn made(export: &Export, shipped: &Catalogue) -> Made {
    let unit = &export.unit;
    let catalogue = lookup::with_own(shipped, unit);
    let group_name = |id| unit.group(id).map(|g| g.name.to_string()).unwrap_or_default();
    let (kind, whose, bytes) = match &export.what {
        ExportWhat::CalendarOfUnit => {
            (Kind::Calendar, String::new(), calendar(export, &catalogue, Scope::Unit))
        }
        ExportWhat::CalendarOfGroup(id) => {
            (Kind::Calendar, group_name(*id), calendar(export, &catalogue, Scope::Group(*id)))
        }
        ExportWhat::CalendarOfPerson(id) => {
            let name = unit.person(*id).map(|p| p.name.to_string()).unwrap_or_default();
            (Kind::Calendar, name, calendar(export, &catalogue, Scope::Person(*id)))
        }
        ExportWhat::People => {
            let today = clock::now().date();
            let ground = csv::Ground { unit, catalogue: &catalogue, today };
            (Kind::People, String::new(), csv::people(&ground, export.lang))
        }
        ExportWhat::PlanOfGroup(id) => {
            let plan = md::group_plan(unit, &catalogue, *id, export.lang);
            (Kind::YearPlan, group_name(*id), plan.unwrap_or_default().into_bytes())
        }
        ExportWhat::Paper(id) => {
            let (name, text) = paper::paper(unit, &catalogue, *id, export.lang).unwrap_or_default();
            (Kind::Paper, name, text.into_bytes())
        }
        ExportWhat::Timetable(page) => {
            (Kind::Timetable, String::new(), md::document(page, export.lang).into_bytes())
        }
        ExportWhat::CheckIn(id, page) => {
            (Kind::CheckIn, group_name(*id), md::document(page, export.lang).into_bytes())
        }
    };
    let whose = format!("{} {whose}", unit.about().name);
    Made { name: names::file_name(whose.trim(), kind, clock::now().date()), bytes }
}

#[allow(clippy::disallowed_methods, reason = "the runtime is where time is read")]
fn calendar(export: &Export, catalogue: &Catalogue, scope: Scope) -> Vec<u8> {
    let made: DateTime<Utc> = Utc::now();
    let gone = export.stamps.gone.iter().map(|(&id, (meeting, _))| (id, meeting.clone())).collect();
    let mut stamps = export.stamps.meetings.clone();
    stamps.extend(export.stamps.gone.iter().map(|(&id, (_, revision))| (id, *revision)));
    let source = Source {
        unit: &export.unit,
        catalogue,
        lang: export.lang,
        made,
        stamps: &stamps,
        changed: &std::collections::BTreeMap::new(),
        gone: &gone,
        reminder: Reminder::None,
    };
    ics::calendar(scope, &source).into_bytes()
}

/// Writes a new file; gives its path. Never over a file that is there: the second one of a day gets a
/// number.
///
/// # Errors
/// No space, no permission, and what else the system says.
pub fn create(folder: &Path, made: &Made) -> Result<String, Trouble> {
    let (name, bytes) = (made.name.as_str(), made.bytes.as_slice());
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for number in 1..=MOST_OF_A_DAY {
        let name = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{ending}") };
        let path = folder.join(name);
        match OpenOptions::new().write(true).create_new(true).mode(MODE).open(&path) {
            Ok(mut file) => {
                file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|e| of(&e))?;
                return Ok(path.display().to_string());
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(of(&error)),
        }
    }
    Err(Trouble::Other(name.to_owned()))
}

fn of(error: &std::io::Error) -> Trouble {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Trouble::Full,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Trouble::Denied,
        _ => Trouble::Other(error.to_string()),
    }
}
