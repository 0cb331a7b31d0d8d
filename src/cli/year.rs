//! `import year UNIT FILE`: a published school year, looked at first, taken in with `--yes`.

use std::path::PathBuf;

use super::{Data, Exit, Failure, Run, find, host, import, language::Language, output, stage};
use crate::{
    app::{
        ids::Ids,
        published_year::{Ground, Outcome, of_line, read, to_edit},
    },
    exchange::csv::{BYTES_MAX, decode},
    model::edit::Named,
    planning::terms,
};

/// A published school year.
#[derive(clap::Args)]
pub struct Year {
    /// Id, slug, or a part of the name
    unit: String,
    /// Lines such as "Höstlov v 44", or a calendar (ICS); `-` for standard input
    file: PathBuf,
    /// The calendar year in which the school year starts; today's school year when not given
    #[arg(long)]
    starts: Option<i32>,
    /// Save what can go in, as one edit; without it nothing changes
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    language: Language,
    #[command(flatten)]
    data: Data,
}

impl Year {
    pub fn run(&self) -> Run {
        let store = self.data.store()?;
        let say = self.language.of(&store);
        let id = find::unit(&store, &self.unit)?;
        let loaded = store.load(id)?;
        let file = self.file.display();
        let bytes = import::read(&self.file, BYTES_MAX)?;
        let (text, _) = decode(&bytes)
            .map_err(|_| Failure::new(Exit::Usage, format!("{file}: neither a list nor a calendar")))?;
        let stamp = host::stamp()?;
        let today = stamp.now.date();
        let rules = stage::rules()?;
        let rules = rules.of(loaded.unit.about().country);
        let starts = self.starts.unwrap_or_else(|| terms::school_year(today));
        let lines = read(&text, &Ground::new(starts, today, rules));
        let mut wrong = 0;
        for line in &lines {
            let said = of_line(say.lang(), line);
            let said: Vec<String> = said.iter().map(|text| say.text(text)).collect();
            if matches!(line.outcome, Outcome::Wrong(_)) {
                wrong += 1;
                output::err(&format!("{file}: {}", said.join("\n")));
            } else {
                output::out(&said.join("\n"));
            }
        }
        let mut ids = Ids::new(import::seed(stamp.random));
        let year = ids.id();
        let edit = to_edit(&loaded.unit, rules, (starts, say.lang()), &lines, year, || ids.id());
        let any = lines.iter().any(|line| matches!(line.outcome, Outcome::Taken(_)));
        let saved = self.yes && any && !edit.is_nothing();
        if saved {
            import::save(&store, id, loaded.revision, Named { id: ids.id(), edit })?;
        }
        output::err(match (saved, self.yes) {
            (true, _) => "Saved, as one edit.",
            (false, true) => "Nothing to save.",
            (false, false) => "Nothing is changed yet: --yes saves this.",
        });
        Ok(if wrong == 0 { Exit::Done } else { Exit::Refused })
    }
}
