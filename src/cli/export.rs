//! `export ics|csv|md UNIT`: the same files as the program writes.

use std::{
    fs::OpenOptions,
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use super::{Data, Exit, Failure, Run, find, language::Language, output, stage};
use crate::{
    app::{
        describe,
        effect::{self, ExportWhat},
        msg::Loaded,
    },
    i18n::I18n,
    model::unit::Unit,
    runtime::{
        convert,
        export::{self, MODE, Made},
        guests,
    },
    store::Store,
};

/// Write a calendar, a staff list or a plan for others.
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
    },
    /// The staff list, as a table that comes in again
    Csv {
        #[command(flatten)]
        to: To,
    },
    /// The plan of a group, or a filled paper, as Markdown
    Md {
        #[command(flatten)]
        to: To,
        /// A group: its id or a part of its name
        #[arg(long, conflicts_with = "paper", required_unless_present = "paper")]
        group: Option<String>,
        /// A paper: its id, or a part of what it is called or of the form's id
        #[arg(long)]
        paper: Option<String>,
    },
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
        let (Export::Ics { to, .. } | Export::Csv { to } | Export::Md { to, .. }) = self;
        let store = to.data.store()?;
        let loaded = convert::loaded(store.load(find::unit(&store, &to.unit)?)?);
        let loaded = Loaded { unit: guests::shown(&store, loaded.unit), ..loaded };
        let what = self.what(&loaded.unit)?;
        let say = to.language.of(&store);
        let catalogue = stage::catalogue_for(&store, &loaded.unit, say);
        let export = effect::Export { unit: loaded.unit, stamps: loaded.stamps, what, lang: say.lang() };
        to.write(&store, say, &export::made(&export, &catalogue))
    }

    fn what(&self, unit: &Unit) -> Result<ExportWhat, Failure> {
        Ok(match self {
            Export::Csv { .. } => ExportWhat::People,
            Export::Md { paper: Some(paper), .. } => ExportWhat::Paper(find::paper(unit, paper)?),
            Export::Md { group, .. } => {
                ExportWhat::PlanOfGroup(find::group(unit, group.as_deref().unwrap_or_default())?)
            }
            Export::Ics { group: Some(group), .. } => ExportWhat::CalendarOfGroup(find::group(unit, group)?),
            Export::Ics { person: Some(person), .. } => {
                ExportWhat::CalendarOfPerson(find::person(unit, person)?)
            }
            Export::Ics { .. } => ExportWhat::CalendarOfUnit,
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
