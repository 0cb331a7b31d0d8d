//! Files for others: made new under a name of ours, in the person's own export folder.

use std::{
    collections::BTreeMap,
    fs::OpenOptions,
    io::{ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use chrono::{DateTime, NaiveDate, Utc};

use super::clock;
use crate::{
    app::{
        effect::{CalendarOf, Export, ExportWhat, PageAs, PageOf, TableAs, TableOf},
        msg::{Stamps, Trouble},
    },
    exchange::{
        Wording, csv, docx,
        ics::{self, Reminder, Scope, Source},
        md,
        names::{self, Kind},
        pages, paper,
        programme_hours::programme_hours,
        tables, xlsx,
    },
    i18n::document::Document,
    model::{
        catalogue::Catalogue,
        ids::{GroupId, UnitId},
        unit::Unit,
        week::Minutes,
    },
    planning::{
        calendar::year::whose::{UnitDays, staff_at_work},
        lookup,
        running::{Deadline, deadlines},
    },
    store::{Stamp, Store, calendars},
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
    create(folder, &made(export, shipped, clock::now().date())?)
}

/// Leaves out the removed meetings of which nobody can have heard: no person was told, and they were in no calendar.
/// Where it cannot be read what was in one they stay: to cross out once too often harms less than a meeting that
/// stands in a calendar for ever.
pub fn as_known_outside(store: &Store, unit: UnitId, mut stamps: Stamps) -> Stamps {
    if let Ok(given) = store.given(unit) {
        let Stamps { gone, unheard, .. } = &mut stamps;
        gone.retain(|id, _| !unheard.contains(id) || given.contains(id));
    }
    stamps
}

/// Remembers which meetings leave the program in a calendar. Whoever may only read can make one all the same: then
/// this is not known.
pub fn remember_given(store: &Store, export: &Export, stamp: &Stamp) {
    let ExportWhat::Calendar(of, _) = export.what else { return };
    let (_, scope) = scope(&export.unit, of);
    let _ = store.give(export.unit.id(), &ics::standing(scope, &export.unit), stamp);
}

/// Makes what is asked for; `shipped` is the library with what the unit's owner laid over it
/// ([`super::owner::catalogue`]), without the unit's own entries.
///
/// # Errors
/// What it is about is not there, or it is too large for the kind of file.
pub fn made(export: &Export, shipped: &Catalogue, today: NaiveDate) -> Result<Made, Trouble> {
    let unit = &export.unit;
    let catalogue = lookup::with_own(shipped, unit);
    let wording = Wording { unit, catalogue: &catalogue, lang: export.lang };
    let mut ending = None;
    let (kind, whose, bytes) = match &export.what {
        ExportWhat::Calendar(of, reminder) => {
            let (whose, scope) = scope(unit, *of);
            (Kind::Calendar, whose, calendar(export, &catalogue, scope, (*reminder, today)))
        }
        ExportWhat::People => {
            let ground = csv::Ground { unit, catalogue: &catalogue, today };
            (Kind::People, String::new(), csv::people(&ground, export.lang))
        }
        ExportWhat::Page(of, form) => {
            let at_work = at_work(unit, &catalogue, today);
            let none = (std::iter::empty(), std::iter::empty());
            let deadlines = deadlines(unit, &catalogue, &at_work, none);
            let (kind, whose, page) = page(wording, *of, &deadlines, today);
            let page = page.ok_or_else(|| Trouble::Missing(whose.clone()))?;
            let bytes = match form {
                PageAs::Markdown => md::document(&page, export.lang).into_bytes(),
                PageAs::Word => {
                    ending = Some("docx");
                    docx::document(&page, export.lang).map_err(|error| Trouble::Other(error.to_string()))?
                }
            };
            (kind, whose, bytes)
        }
        ExportWhat::Table(of, form) => {
            let (kind, table) = match of {
                TableOf::Meetings => (Kind::Meetings, tables::meetings(wording)),
                TableOf::Hours => (Kind::Hours, tables::hours(wording, today)),
                TableOf::Programmes => (Kind::ProgrammeHours, programme_hours(wording, today)),
            };
            let bytes = match form {
                TableAs::Csv => tables::csv(&table, export.lang),
                TableAs::Workbook => {
                    ending = Some("xlsx");
                    // Whoever opens the hours of everybody finds those of the programmes beside them.
                    let beside = (*of == TableOf::Hours).then(|| programme_hours(wording, today));
                    let sheets: Vec<_> = std::iter::once(table).chain(beside).collect();
                    xlsx::workbook(&sheets, today).map_err(|error| Trouble::Other(error.to_string()))?
                }
            };
            (kind, String::new(), bytes)
        }
        ExportWhat::Paper(id) => {
            let at_work = at_work(unit, &catalogue, today);
            let (name, text) = paper::paper(unit, &catalogue, &at_work, *id, export.lang).unwrap_or_default();
            (Kind::Paper, name, text.into_bytes())
        }
        ExportWhat::Timetable(page) => {
            (Kind::Timetable, String::new(), md::document(page, export.lang).into_bytes())
        }
        ExportWhat::CheckIn(id, page) => {
            (Kind::CheckIn, group_name(unit, *id), md::document(page, export.lang).into_bytes())
        }
    };
    let whose = format!("{} {whose}", unit.about().name);
    let name = match ending {
        Some(ending) => names::file_name_as(whose.trim(), kind, ending, today, export.lang),
        None => names::file_name(whose.trim(), kind, today, export.lang),
    };
    Ok(Made { name, bytes })
}

/// Whether staff of a group are at work on a day. Without rules, which a test rules out, nobody knows.
fn at_work<'a>(
    unit: &'a Unit,
    catalogue: &'a Catalogue,
    today: NaiveDate,
) -> impl Fn(GroupId, NaiveDate) -> bool + 'a {
    let rules = calendars::rules(unit.about().country).ok();
    let known = UnitDays::default();
    move |group, date| {
        let days = |rules| known.of_group(unit, (catalogue, rules), group, today);
        rules.as_ref().is_some_and(|rules| staff_at_work(&days(rules), date))
    }
}

fn group_name(unit: &Unit, id: GroupId) -> String {
    unit.group(id).map(|g| g.name.to_string()).unwrap_or_default()
}

fn scope(unit: &Unit, of: CalendarOf) -> (String, Scope) {
    let person = |id| unit.person(id).map(|p| p.name.to_string()).unwrap_or_default();
    match of {
        CalendarOf::Unit => (String::new(), Scope::Unit),
        CalendarOf::Group(id) => (group_name(unit, id), Scope::Group(id)),
        CalendarOf::Person(id) => (person(id), Scope::Person(id)),
        CalendarOf::LedBy(id) => (person(id), Scope::LedBy(id)),
    }
}

fn page(
    wording: Wording,
    of: PageOf,
    deadlines: &[Deadline<'_>],
    today: NaiveDate,
) -> (Kind, String, Option<Document>) {
    let unit = wording.unit;
    match of {
        PageOf::Plan(id) => (Kind::YearPlan, group_name(unit, id), pages::plan(wording, id, deadlines)),
        PageOf::Attendance(id) => {
            (Kind::Attendance, group_name(unit, id), pages::attendance(wording, id, today))
        }
        PageOf::Meeting(id) => {
            let of = unit.meetings().get(id);
            let whose = of.map(|m| format!("{} {}", group_name(unit, m.group), m.when.date));
            (Kind::Sheet, whose.unwrap_or_default(), pages::sheet(wording, id, today))
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "the runtime is where time is read")]
fn calendar(
    export: &Export,
    catalogue: &Catalogue,
    scope: Scope,
    (reminder, today): (Option<Minutes>, NaiveDate),
) -> Vec<u8> {
    let made: DateTime<Utc> = Utc::now();
    let gone: BTreeMap<_, _> =
        export.stamps.gone.iter().map(|(&id, (meeting, _))| (id, meeting.clone())).collect();
    let at_work = at_work(&export.unit, catalogue, today);
    let removed = (gone.values(), export.stamps.gone_papers.values());
    let deadlines = deadlines(&export.unit, catalogue, &at_work, removed);
    let mut stamps = export.stamps.meetings.clone();
    stamps.extend(export.stamps.gone.iter().map(|(&id, (_, revision))| (id, *revision)));
    let source = Source {
        unit: &export.unit,
        catalogue,
        lang: export.lang,
        made,
        stamps: &stamps,
        changed: &BTreeMap::new(),
        gone: &gone,
        deadlines: &deadlines,
        papers: export.stamps.papers,
        talks: &export.stamps.talks,
        reminder: reminder.map_or(Reminder::None, Reminder::Before),
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
