//! `import busy UNIT FILE`: what busy times leave free, taken in with `--yes`.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use serde_json::json;

use super::{Data, Exit, Failure, Run, find, host, import, json, language::Language, output, stage};
use crate::{
    app::{
        busy_preview::{Agreed, Kind},
        ids::Ids,
    },
    exchange::{
        busy::Unreadable,
        csv::{BYTES_MAX, Ground},
    },
    i18n::{I18n, Key, Text, dates::parse_windows},
    model::{
        edit::Named,
        unit::Unit,
        week::{Window, joined},
    },
    runtime::busy_times::{self, Looked},
};

/// What both kinds of busy times are asked for.
#[derive(clap::Args)]
pub struct Head {
    /// Id, slug, or a part of the name
    pub unit: String,
    /// Whose the times are that nobody is known for: id, or a part of the name
    #[arg(long)]
    person: Option<String>,
    /// Save what can go in, as one edit; without it nothing changes
    #[arg(long)]
    pub yes: bool,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    pub language: Language,
    #[command(flatten)]
    pub data: Data,
}

/// How a file of a kind is looked at.
type Look = fn(&Ground<'_>, &str, &[u8], &Agreed) -> Result<Looked, Unreadable>;

impl Head {
    /// Takes in what the file has: `agreed` gives what is agreed besides the person.
    pub fn take(
        &self,
        file: &Path,
        look: Look,
        agreed: impl FnOnce(&Unit, I18n) -> Result<Agreed, Failure>,
    ) -> Run {
        let store = self.data.store()?;
        let say = self.language.of(&store);
        let id = find::unit(&store, &self.unit)?;
        let loaded = store.load(id)?;
        let unit = &loaded.unit;
        let bytes = import::read(file, BYTES_MAX)?;
        let catalogue = stage::catalogue_for(&store, unit, say);
        let stamp = host::stamp()?;
        let ground = Ground { unit, catalogue: &catalogue, today: stamp.now.date() };
        let rest = self.person.as_ref().map(|name| find::person(unit, name)).transpose()?;
        let agreed = Agreed { rest, ..agreed(unit, say)? };
        let name = file.display().to_string();
        let looked = look(&ground, &name, &bytes, &agreed)
            .map_err(|error| wrong(&name, &busy_times::unreadable(error), say))?;
        let edit = looked.preview.edit.clone();
        let saved = self.yes && !edit.is_nothing();
        if saved {
            let mut ids = Ids::new(import::seed(stamp.random));
            import::save(&store, id, loaded.revision, Named { id: ids.id(), edit })?;
        }
        print(&name, &looked, say, (self.json, self.yes, saved))?;
        let all_went = looked.problems.is_empty() && looked.unmatched.is_empty();
        Ok(if all_went { Exit::Done } else { Exit::Refused })
    }
}

/// Busy times of a timetable.
#[derive(clap::Args)]
pub struct Busy {
    #[command(flatten)]
    head: Head,
    /// A calendar (ICS) or a table with name, day, from and to; `-` for standard input
    file: PathBuf,
    /// The working week out of which busy times are cut, such as "mån-fre 8-17"
    #[arg(long)]
    frame: Option<String>,
}

impl Busy {
    pub fn run(&self) -> Run {
        self.head.take(&self.file, busy_times::look, |_, say| {
            let frame = self.frame.as_ref().map(|text| frame(text, say)).transpose()?;
            Ok(Agreed { frame: frame.filter(|frame| !frame.is_empty()), ..Agreed::default() })
        })
    }
}

fn frame(text: &str, say: I18n) -> Result<BTreeSet<Window>, Failure> {
    let windows = parse_windows(text).map_err(|error| wrong(text, &error.into(), say))?;
    Ok(joined(windows).into_iter().collect())
}

fn wrong(what: &str, why: &Text, say: I18n) -> Failure {
    Failure::new(Exit::Usage, format!("{what}: {}", say.text(why)))
}

/// Prints what was looked at; what could not go in goes to standard error, everything else to standard
/// output. Whether it is to be JSON, to be saved, and is saved.
fn print(
    file: &str,
    looked: &Looked,
    say: I18n,
    (as_json, yes, saved): (bool, bool, bool),
) -> Result<(), Failure> {
    let texts = |all: &[Text]| all.iter().map(|text| say.text(text)).collect::<Vec<_>>();
    for wrong in texts(&looked.problems).into_iter().chain(texts(&looked.unmatched)) {
        output::err(&format!("{file}: {wrong}"));
    }
    if as_json {
        let mut value = json!({
            "saved": saved,
            "changed": looked.preview.people,
            "people": texts(&looked.people),
            "unmatched": texts(&looked.unmatched),
            "wrong": texts(&looked.problems),
        });
        if let (Kind::Week, Some(object)) = (looked.preview.kind, value.as_object_mut()) {
            object.insert("frame".to_owned(), json!(looked.preview.frame));
        }
        return json::print(&value).map(|_| ());
    }
    let apart = |text: &Text| !looked.problems.contains(text) && !looked.unmatched.contains(text);
    // The first line of the screen says which key to press.
    let lines = looked.preview.lines.iter().skip(1).map(|(text, _)| text).filter(|text| apart(text));
    output::out(&lines.map(|text| say.text(text)).collect::<Vec<_>>().join("\n"));
    output::err(&say.text(&outcome(yes, saved)));
    Ok(())
}

/// What became of it, in words.
pub fn outcome(yes: bool, saved: bool) -> Text {
    match (saved, yes) {
        (true, _) => Key::CliSaved.into(),
        (false, true) => Key::CliNothingToSave.into(),
        (false, false) => Key::CliNothingYet.into(),
    }
}
