//! `export ics|csv|xlsx|md|docx UNIT`: the same files as the program writes.

use std::{
    fs::OpenOptions,
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use super::{Data, Exit, Failure, Run, feeds, find, host, language::Language, output, stage};
use crate::{
    app::{
        describe,
        effect::{self, CalendarOf, ExportWhat, PageAs, PageOf, TableAs, TableOf},
        msg::Loaded,
        screens::calendar::received_in,
    },
    i18n::I18n,
    model::{unit::Unit, week::Minutes},
    runtime::{
        clock, convert,
        export::{self, MODE, Made},
        guests,
    },
    store::Store,
};

/// Write calendars, lists, plans and tables for others.
#[derive(clap::Subcommand)]
pub enum Export {
    /// Meetings, as a calendar file
    Ics {
        #[command(flatten)]
        to: To,
        /// Only those of a group: its id or a part of its name
        #[arg(long, conflicts_with = "person")]
        group: Option<String>,
        /// Only those of a person: the id or a part of the name
        #[arg(long)]
        person: Option<String>,
        /// Only those that a person leads: the id or a part of the name
        #[arg(long, conflicts_with_all = ["person", "group"])]
        led_by: Option<String>,
        /// Remind so many minutes before each meeting
        #[arg(long, value_name = "MINUTES")]
        remind: Option<u16>,
    },
    /// The staff list, as a table that comes in again; or meetings or hours
    Csv {
        #[command(flatten)]
        to: To,
        /// What the table has
        #[arg(long, value_enum, default_value_t = Listed::People)]
        table: Listed,
    },
    /// Meetings or hours, as a workbook
    Xlsx {
        #[command(flatten)]
        to: To,
        /// What the table has
        #[arg(long, value_enum, default_value_t = Counted::Meetings)]
        table: Counted,
    },
    /// The plan or attendance list of a group, the sheet of a meeting, or a filled paper, as Markdown
    Md {
        #[command(flatten)]
        to: To,
        #[command(flatten)]
        page: Page,
        /// A paper: its id, or a part of what it is called or of the form's id
        #[arg(long, conflicts_with_all = ["group", "meeting", "attendance"])]
        paper: Option<String>,
    },
    /// The plan or attendance list of a group, or the sheet of a meeting, as a Word document
    Docx {
        #[command(flatten)]
        to: To,
        #[command(flatten)]
        page: Page,
    },
    /// Calendars of all, each group and each person, in a folder that a web server serves; from then
    /// on written anew after each save. Prints whose each file is
    Feeds(feeds::Feeds),
}

/// A table of people, meetings, or hours of everybody or of each programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Listed {
    People,
    Meetings,
    Hours,
    Programmes,
}

/// A table of meetings, or hours of everybody or of each programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Counted {
    Meetings,
    Hours,
    Programmes,
}

/// Which page.
#[derive(clap::Args)]
pub struct Page {
    /// A group: its id or a part of its name
    #[arg(long, conflicts_with = "meeting")]
    group: Option<String>,
    /// The attendance list of the group instead of its plan
    #[arg(long, requires = "group")]
    attendance: bool,
    /// A meeting: its id, or its day and a part of the group's name, such as "2026-11-24 Grupp 1"
    #[arg(long)]
    meeting: Option<String>,
}

impl Page {
    fn of(&self, unit: &Unit) -> Result<PageOf, Failure> {
        match (&self.group, &self.meeting) {
            (Some(group), _) if self.attendance => Ok(PageOf::Attendance(find::group(unit, group)?)),
            (Some(group), _) => Ok(PageOf::Plan(find::group(unit, group)?)),
            (None, Some(meeting)) => Ok(PageOf::Meeting(find::meeting(unit, meeting)?)),
            (None, None) => {
                Err(Failure::new(Exit::Usage, "Name a --group, a --meeting or a --paper.".to_owned()))
            }
        }
    }
}

/// From which unit, and where to.
#[derive(clap::Args)]
pub struct To {
    /// Id, slug, or a part of the name
    unit: String,
    /// Where to, `-` for standard output; a new file in your export folder when left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    language: Language,
    #[command(flatten)]
    data: Data,
}

impl Export {
    pub fn run(&self) -> Run {
        let (Export::Ics { to, .. }
        | Export::Csv { to, .. }
        | Export::Xlsx { to, .. }
        | Export::Md { to, .. }
        | Export::Docx { to, .. }) = self
        else {
            let Export::Feeds(feeds) = self else { return Ok(Exit::Usage) };
            return feeds.run();
        };
        let store = to.data.store()?;
        let loaded = convert::loaded(store.load(find::unit(&store, &to.unit)?)?);
        let stamps = export::as_known_outside(&store, loaded.unit.id(), loaded.stamps);
        let loaded = Loaded { unit: guests::shown(&store, loaded.unit), stamps, ..loaded };
        let what = self.what(&loaded.unit)?;
        let say = to.language.of(&store);
        let catalogue = stage::catalogue_for(&store, &loaded.unit, say);
        let received = received_in(&what, &loaded.unit).filter(|_| !to.language.is_chosen());
        let lang = received.unwrap_or(say.lang());
        let export = effect::Export { unit: loaded.unit, stamps: loaded.stamps, what, lang };
        let made = export::made(&export, &catalogue, clock::now().date())
            .map_err(|why| Failure::new(Exit::NotSaved, say.text(&describe::trouble(&why))))?;
        export::remember_given(&store, &export, &host::stamp()?);
        to.write(&store, say, &made)
    }

    fn what(&self, unit: &Unit) -> Result<ExportWhat, Failure> {
        Ok(match self {
            Export::Csv { table: Listed::Meetings, .. } => ExportWhat::Table(TableOf::Meetings, TableAs::Csv),
            Export::Csv { table: Listed::Hours, .. } => ExportWhat::Table(TableOf::Hours, TableAs::Csv),
            Export::Csv { table: Listed::Programmes, .. } => {
                ExportWhat::Table(TableOf::Programmes, TableAs::Csv)
            }
            Export::Csv { .. } | Export::Feeds(_) => ExportWhat::People,
            Export::Xlsx { table: Counted::Meetings, .. } => {
                ExportWhat::Table(TableOf::Meetings, TableAs::Workbook)
            }
            Export::Xlsx { table: Counted::Programmes, .. } => {
                ExportWhat::Table(TableOf::Programmes, TableAs::Workbook)
            }
            Export::Xlsx { .. } => ExportWhat::Table(TableOf::Hours, TableAs::Workbook),
            Export::Md { paper: Some(paper), .. } => ExportWhat::Paper(find::paper(unit, paper)?),
            Export::Md { page, .. } => ExportWhat::Page(page.of(unit)?, PageAs::Markdown),
            Export::Docx { page, .. } => ExportWhat::Page(page.of(unit)?, PageAs::Word),
            Export::Ics { group, person, led_by, remind, .. } => {
                let of = match (group, person, led_by) {
                    (Some(group), ..) => CalendarOf::Group(find::group(unit, group)?),
                    (_, Some(person), _) => CalendarOf::Person(find::person(unit, person)?),
                    (.., Some(person)) => CalendarOf::LedBy(find::person(unit, person)?),
                    _ => CalendarOf::Unit,
                };
                ExportWhat::Calendar(of, remind.map(Minutes))
            }
        })
    }
}

impl To {
    fn write(&self, store: &Store, say: I18n, made: &Made) -> Run {
        match &self.output {
            None => {
                let folder = store.export_folder(rustix::process::getuid().as_raw())?;
                let path = export::create(&folder, made).map_err(|why| {
                    let why = say.text(&describe::trouble(&why));
                    Failure::new(Exit::NotSaved, format!("Not written: {}: {why}", folder.display()))
                })?;
                output::out(&path);
            }
            Some(path) => {
                let written =
                    if path == Path::new("-") { output::raw(&made.bytes) } else { write(path, &made.bytes) };
                written.map_err(|error| {
                    Failure::new(Exit::NotSaved, format!("Not written: {}: {error}", path.display()))
                })?;
            }
        }
        Ok(Exit::Done)
    }
}

/// To the file that was named, in the place of what is there.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(MODE).open(path)?;
    file.write_all(bytes)?;
    // A pipe or terminal has nothing to sync.
    if file.metadata()?.is_file() { file.sync_all() } else { Ok(()) }
}
