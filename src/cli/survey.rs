//! `import survey UNIT FILE`: the answers of a survey as counts.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;

use super::{Data, Exit, Failure, Run, find, host, import, json, language::Language, output, stage};
use crate::{
    app::ids::Ids,
    exchange::{
        csv,
        survey::{self, BYTES_MAX, Names, Which, words},
    },
    i18n::{I18n, Key, Text},
    model::{
        edit::Named,
        ids::{Code, SurveyId},
        needs::{Mark, Round},
        survey::{Column, Voices},
        text::Name,
        unit::Unit,
    },
    planning::needs::survey::{
        About, Ground, Label, Proposal, Report, count, earlier_version, edits, propose,
    },
};

/// The answers of a survey, out of the file of a form service (CSV or XLSX): counts only, never who answered what.
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
#[derive(clap::Args)]
pub struct Survey {
    /// Id, slug, or a part of the name
    unit: String,
    /// The answers, `-` for standard input
    file: PathBuf,
    /// The round of needs mapping, by id or name; the newest when not given
    #[arg(long)]
    round: Option<String>,
    /// A file that says what columns and answers are, where the proposal is wrong
    #[arg(long, value_name = "FILE.ron")]
    columns: Option<PathBuf>,
    /// The sheet of a workbook; the first when not given
    #[arg(long)]
    sheet: Option<String>,
    /// What the survey is called; the name of the file when not given
    #[arg(long)]
    title: Option<String>,
    /// Pupils answered: figures rest on more answers
    #[arg(long)]
    pupils: bool,
    /// Another survey with the same questions, not the same one with more answers
    #[arg(long)]
    another: bool,
    /// How many were asked, by role
    #[arg(long, value_name = "ROLE=NUMBER", value_parser = asked)]
    asked: Vec<(Code, u16)>,
    /// Only say what would happen
    #[arg(long)]
    dry_run: bool,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    language: Language,
    #[command(flatten)]
    data: Data,
}

/// What a person says of columns and answers.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Agreed {
    /// By heading.
    columns: BTreeMap<Label, Column>,
    /// By answer; none: not counted.
    scale: BTreeMap<String, Option<Mark>>,
    /// Stages by answer; none: the answer names no stage.
    stages: BTreeMap<String, BTreeSet<Code>>,
}

fn asked(text: &str) -> Result<(Code, u16), String> {
    let (role, number) = text.split_once('=').ok_or("must be ROLE=NUMBER")?;
    Ok((role.parse().map_err(|e| format!("{e}"))?, number.parse().map_err(|e| format!("{e}"))?))
}

impl Survey {
    pub fn run(&self) -> Run {
        let store = self.data.store()?;
        let say = self.language.of(&store);
        let id = find::unit(&store, &self.unit)?;
        let loaded = store.load(id)?;
        let unit = &loaded.unit;
        let bytes = import::read(&self.file, BYTES_MAX)?;
        let which = self.sheet.as_deref().map_or(Which::First, Which::Named);
        let table = survey::read(&bytes, which).map_err(|error| {
            let why = say.text(&Text::from(&error));
            Failure::new(Exit::Usage, format!("{}: {why}", self.file.display()))
        })?;
        let catalogue = stage::catalogue_for(&store, unit, say);
        let stamp = host::stamp()?;
        let today = stamp.now.date();
        let names = Names::new(&csv::Ground { unit, catalogue: &catalogue, today });
        let round = self.round(unit)?;
        let ground = Ground { unit, catalogue: &catalogue, round, words: words(), names: &names };
        let agreed = self.agreed()?;
        let proposal = propose(&table.sheet, &ground).with_columns(&table.sheet, &ground, &agreed.columns);
        let mut reading = proposal.reading();
        reading.scale.extend(agreed.scale);
        reading.stages.extend(agreed.stages);
        let mut ids = Ids::new(import::seed(stamp.random));
        let earlier = earlier_version(unit, round.id, self.voices(), &table.sheet.labels(), &reading);
        let before = earlier.filter(|_| !self.another);
        let about = self.about(unit, today, before.map_or_else(|| ids.id(), |before| before.id));
        let counted = count(&table.sheet, &reading, &about, &ground, before);
        let edit = edits(before, counted.survey);
        let saved = !self.dry_run && !edit.is_nothing();
        if saved {
            import::save(&store, id, loaded.revision, Named { id: ids.id(), edit })?;
        }
        self.print(&proposal, &counted.report, &ground, say, saved)?;
        Ok(Exit::Done)
    }

    fn voices(&self) -> Voices {
        if self.pupils { Voices::Pupils } else { Voices::Staff }
    }

    fn about(&self, unit: &Unit, today: NaiveDate, id: SurveyId) -> About {
        let stem = self.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        About {
            id,
            title: Name::new(self.title.as_deref().unwrap_or(&stem)),
            date: today,
            voices: self.voices(),
            asked: self.asked.iter().copied().collect(),
            stages: unit.about().stages.clone(),
        }
    }

    fn round<'a>(&self, unit: &'a Unit) -> Result<&'a Round, Failure> {
        let fits = |round: &&Round| {
            self.round.as_ref().is_none_or(|wanted| {
                round.id.to_string() == *wanted || round.name.as_str().to_lowercase() == wanted.to_lowercase()
            })
        };
        let newest = unit.rounds().iter().filter(fits).max_by_key(|round: &&Round| (round.date, round.id));
        newest.ok_or_else(|| {
            let said = self.round.as_ref().map_or_else(
                || "There is no round of needs mapping yet.".to_owned(),
                |wanted| format!("There is no round \"{wanted}\"."),
            );
            Failure::new(Exit::NotFound, said)
        })
    }

    fn agreed(&self) -> Result<Agreed, Failure> {
        let Some(file) = &self.columns else { return Ok(Agreed::default()) };
        let name = file.display();
        let text =
            std::fs::read_to_string(file).map_err(|e| Failure::new(Exit::Usage, format!("{name}: {e}")))?;
        ron::from_str(&text).map_err(|e| {
            let start = e.span.start;
            Failure::new(Exit::Usage, format!("{name}:{}:{}: {}", start.line, start.col, e.code))
        })
    }

    fn print(
        &self,
        proposal: &Proposal,
        report: &Report,
        ground: &Ground,
        say: I18n,
        saved: bool,
    ) -> Result<(), Failure> {
        let lines = |texts: Vec<Text>| texts.iter().map(|text| say.text(text)).collect::<Vec<String>>();
        let (columns, said) =
            (lines(survey::of_proposal(proposal, ground)), lines(survey::of_report(report, ground)));
        if self.json {
            return json::print(&json!({
                "saved": saved,
                "rows": report.rows,
                "answered": report.answered,
                "shown": report.shown,
                "columns": columns,
                "report": said,
            }))
            .map(|_| ());
        }
        output::out(&[said, columns].concat().join("\n"));
        output::err(&say.text(&match (saved, self.dry_run) {
            (true, _) => Key::CliSaved.into(),
            (false, true) => Key::CliDryRun.into(),
            (false, false) => Key::CliNothingToSave.into(),
        }));
        Ok(())
    }
}
