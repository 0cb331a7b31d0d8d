//! `import people UNIT FILE`: looked at first, taken in with `--yes`.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
};

use serde_json::json;

use super::{
    Data, Exit, Failure, Run, busy, explain, feeds, find, host, json, language::Language, output, stage,
};
use crate::{
    app::ids::Ids,
    exchange::csv::{self, BYTES_MAX, Ground, Outcome, Preview},
    i18n::{I18n, Text},
    model::{edit::Named, ids::UnitId},
    runtime::staff_list::{self, Said},
    store::Store,
};

/// Take a file in: first looked at, then saved with --yes.
#[derive(clap::Subcommand)]
pub enum Import {
    /// A staff list: a table with headings, as a spreadsheet saves it as CSV
    People(People),
    /// The answers of a survey: a table with one row a respondent, CSV or XLSX
    Survey(super::survey::Survey),
    /// Busy times of a timetable: a calendar (ICS) or a table (CSV); what they leave free is taken in
    Busy(super::busy::Busy),
    /// Dates of a calendar (ICS) on which a person or a room is busy: meetings keep clear of them
    BusyDates(super::busy_dates::BusyDates),
    /// A published school year: lines such as "Höstlov v 44", or a calendar (ICS)
    Year(super::year::Year),
}

/// A staff list.
#[derive(clap::Args)]
pub struct People {
    /// Id, slug, or a part of the name
    unit: String,
    /// The list, `-` for standard input
    file: PathBuf,
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

impl Import {
    pub fn run(&self) -> Run {
        match self {
            Import::People(people) => people.run(),
            Import::Survey(survey) => survey.run(),
            Import::Busy(busy) => busy.run(),
            Import::BusyDates(dates) => dates.run(),
            Import::Year(year) => year.run(),
        }
    }
}

impl People {
    fn run(&self) -> Run {
        let store = self.data.store()?;
        let say = self.language.of(&store);
        let id = find::unit(&store, &self.unit)?;
        let loaded = store.load(id)?;
        let bytes = read(&self.file, BYTES_MAX)?;
        let catalogue = stage::catalogue_for(&store, &loaded.unit, say);
        let stamp = host::stamp()?;
        let ground = Ground { unit: &loaded.unit, catalogue: &catalogue, today: stamp.now.date() };
        let preview = csv::preview(&bytes, &ground).map_err(|error| {
            let why = say.text(&Text::from(error));
            Failure::new(Exit::Usage, format!("{}: {why}", self.file.display()))
        })?;
        let said = staff_list::said(&loaded.unit, &catalogue, &preview);
        let mut ids = Ids::new(seed(stamp.random));
        let edit = csv::to_edits(&preview, || ids.id());
        let saved = self.yes && !edit.is_nothing();
        if saved {
            save(&store, id, loaded.revision, Named { id: ids.id(), edit })?;
        }
        self.print(&preview, &said, say, saved)?;
        Ok(if said.wrong.is_empty() { Exit::Done } else { Exit::Refused })
    }

    /// Wrong lines go to standard error, everything else to standard output.
    fn print(&self, preview: &Preview, said: &Said, say: I18n, saved: bool) -> Result<(), Failure> {
        let file = self.file.display();
        for wrong in &said.wrong {
            output::err(&format!("{file}: {}", say.text(wrong)));
        }
        if self.json {
            return json::print(&as_json(preview, said, say, saved)).map(|_| ());
        }
        let all =
            std::iter::once(&said.counts).chain(&said.passed_over).chain(&said.columns).chain(&said.good);
        let lines: Vec<String> = all.map(|text| say.text(text)).collect();
        output::out(&lines.join("\n"));
        output::err(&say.text(&busy::outcome(self.yes, saved)));
        Ok(())
    }
}

/// The bytes of a file, one more than `most` at the most.
pub fn read(file: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let most = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::new(Exit::Usage, format!("{}: {error}", file.display())))?;
    Ok(bytes)
}

/// Saves one edit.
pub fn save(store: &Store, id: UnitId, revision: u64, named: Named) -> Result<(), Failure> {
    let stamp = host::stamp()?;
    let saved = store.save(id, revision, &[named], &stamp)?;
    match saved.refused.first() {
        None => {
            feeds::follow(store, id, &stamp);
            Ok(())
        }
        Some(refused) => {
            Err(Failure::new(Exit::Refused, format!("Refused: {}", explain::edit(&refused.error))))
        }
    }
}

/// A seed out of random bytes.
pub fn seed(random: [u8; 16]) -> u64 {
    let mut seed = [0; 8];
    seed.copy_from_slice(random.split_at(8).0);
    u64::from_le_bytes(seed)
}

fn as_json(preview: &Preview, said: &Said, say: I18n, saved: bool) -> serde_json::Value {
    let counts = preview.counts();
    let (mut good, mut wrong) = (said.good.iter(), said.wrong.iter());
    let lines = preview.rows.iter().map(|row| {
        let (outcome, text) = match row.outcome {
            Outcome::New(_) => ("new", good.next()),
            Outcome::Changes(..) => ("changed", good.next()),
            Outcome::Same(_) => ("same", good.next()),
            Outcome::Wrong(_) => ("wrong", wrong.next()),
            Outcome::LeftOut => ("left-out", good.next()),
        };
        let text = text.map(|text| say.text(text));
        json!({ "line": row.line, "name": row.name, "outcome": outcome, "text": text })
    });
    let lines: Vec<_> = lines.collect();
    json!({
        "saved": saved,
        "new": counts.new,
        "changed": counts.changed,
        "same": counts.same,
        "wrong": counts.wrong,
        "columns": said.columns.iter().map(|text| say.text(text)).collect::<Vec<_>>(),
        "lines": lines,
    })
}
