//! `check [UNIT]`: 0 sound, 1 findings under `--strict`, 2 damaged.

use serde_json::{Map, Value, json};

use crate::{
    app::describe_finding,
    i18n::{I18n, Key},
    model::{catalogue::Catalogue, error::Thing, ids::UnitId},
    planning::findings::{Datum, Finding, Severity},
    runtime::local::{self, Wrong},
    store::{Remark, Store, StoreError},
};

use super::{Data, Exit, Failure, Run, explain, find, json, language::Language, output, stage};

/// Look whether units and local files are sound, and what in the plans deserves a look.
#[derive(clap::Args)]
pub struct Check {
    /// Id, slug, or a part of the name; all units when left out
    unit: Option<String>,
    /// End with 1 when there is any finding
    #[arg(long)]
    strict: bool,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    language: Language,
    #[command(flatten)]
    data: Data,
}

/// A finding in words.
struct Said {
    finding: Finding,
    /// The codes of its rule that hold in the unit.
    codes: Vec<String>,
    text: String,
    todo: String,
}

struct Report {
    unit: String,
    damage: Option<String>,
    /// About its files.
    remarks: Vec<String>,
    /// About its plan.
    findings: Vec<Said>,
}

impl Check {
    pub fn run(&self) -> Run {
        let store = self.data.store()?;
        let say = self.language.of(&store);
        let library = store.library();
        let wrong = local::wrong(&library);
        let catalogue = library.loaded.catalogue;
        let ids = match &self.unit {
            Some(unit) => vec![find::unit(&store, unit)?],
            None => store.list()?.into_iter().map(|unit| unit.id).collect(),
        };
        let reports: Vec<Report> = ids.into_iter().map(|id| report(&store, id, &catalogue, say)).collect();
        if self.json {
            json::print(&json!({
                "local": wrong.iter().map(|wrong| local_json(wrong, say)).collect::<Vec<_>>(),
                "units": reports.iter().map(unit_json).collect::<Vec<_>>(),
            }))?;
        } else {
            for wrong in &wrong {
                output::err(&stage::line(wrong, say));
            }
            for report in &reports {
                print(report, say);
            }
        }
        let is_damaged = !wrong.is_empty() || reports.iter().any(|r| r.damage.is_some());
        let finds = |r: &Report| !r.remarks.is_empty() || !r.findings.is_empty();
        Ok(if is_damaged {
            Exit::Damaged
        } else if self.strict && reports.iter().any(finds) {
            Exit::Refused
        } else {
            Exit::Done
        })
    }
}

fn report(store: &Store, id: UnitId, catalogue: &Catalogue, say: I18n) -> Report {
    let unit = id.to_string();
    match look(store, id, catalogue, say) {
        Ok((remarks, findings)) => {
            Report { unit, damage: None, remarks: remarks.iter().map(of_files).collect(), findings }
        }
        Err(failure) => {
            Report { unit, damage: Some(failure.said), remarks: Vec::new(), findings: Vec::new() }
        }
    }
}

type Looked = (Vec<Remark>, Vec<Said>);

fn look(store: &Store, id: UnitId, catalogue: &Catalogue, say: I18n) -> Result<Looked, Failure> {
    let damaged = |error: StoreError| Failure::new(Exit::Damaged, explain::store(&error));
    let remarks = store.remarks(id).map_err(damaged)?;
    let app = stage::with_open(store, store.load(id).map_err(damaged)?, catalogue.clone(), say)?;
    let said = |finding: &Finding| {
        let unit = app.unit();
        Said {
            finding: finding.clone(),
            codes: unit.map(|unit| describe_finding::codes(&app, unit, finding)).unwrap_or_default(),
            text: unit
                .map(|unit| app.say(&describe_finding::finding(&app, unit, finding)))
                .unwrap_or_default(),
            todo: describe_finding::todo(&app, finding).map(|todo| app.say(&todo)).unwrap_or_default(),
        }
    };
    Ok((remarks, app.findings().iter().map(said).collect()))
}

fn print(report: &Report, say: I18n) {
    let unit = &report.unit;
    if let Some(damage) = &report.damage {
        output::err(damage);
    } else if report.remarks.is_empty() && report.findings.is_empty() {
        output::out(&format!("{unit}: {}", say.get(Key::ExportCheckSound)));
    }
    for remark in &report.remarks {
        output::out(&format!("{unit}: {remark}"));
    }
    for said in &report.findings {
        let (codes, text) = (said.codes.join(", "), &said.text);
        output::out(&format!("{unit}: {} {text} [{codes}]", sign(&said.finding)));
    }
}

/// As on the screen: what will not work, and what is worth knowing.
fn sign(finding: &Finding) -> char {
    match finding.severity {
        Severity::Warning => '!',
        Severity::Note => '·',
    }
}

fn unit_json(report: &Report) -> Value {
    let finding = |said: &Said| {
        let severity = match said.finding.severity {
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let data = said.finding.what.data();
        let data: Map<String, Value> =
            data.into_iter().map(|(name, value)| (name.to_owned(), value_of(value))).collect();
        json!({
            "severity": severity,
            "code": said.finding.code(),
            "rules": said.codes,
            "thing": thing(said.finding.thing),
            "data": data,
            "text": said.text,
            "todo": said.todo,
        })
    };
    json!({
        "unit": report.unit,
        "damage": report.damage,
        "remarks": report.remarks,
        "findings": report.findings.iter().map(finding).collect::<Vec<_>>(),
    })
}

fn value_of(datum: Datum) -> Value {
    match datum {
        Datum::None => Value::Null,
        Datum::Number(number) => number.into(),
        Datum::Text(text) => text.into(),
        Datum::List(list) => list.into_iter().map(value_of).collect(),
    }
}

/// What it is about: a kind, and the id where there is one.
fn thing(thing: Thing) -> Value {
    let (kind, id) = match thing {
        Thing::Unit => ("unit", None),
        Thing::Year(id) => ("year", Some(id.to_string())),
        Thing::Person(id) => ("person", Some(id.to_string())),
        Thing::Round(id) => ("round", Some(id.to_string())),
        Thing::Evidence(id) => ("evidence", Some(id.to_string())),
        Thing::Priority(id) => ("priority", Some(id.to_string())),
        Thing::Choice(id) => ("choice", Some(id.to_string())),
        Thing::Group(id) => ("group", Some(id.to_string())),
        Thing::Meeting(id) => ("meeting", Some(id.to_string())),
        Thing::Step(id) => ("step", Some(id.to_string())),
        Thing::Goal(id) => ("goal", Some(id.to_string())),
        Thing::Programme(id) => ("programme", Some(id.to_string())),
        Thing::Module(id) => ("module", Some(id.to_string())),
        Thing::Survey(id) => ("survey", Some(id.to_string())),
        Thing::Ballot(id) => ("ballot", Some(id.to_string())),
        Thing::Paper(id) => ("paper", Some(id.to_string())),
        Thing::Pair(id) => ("pair", Some(id.to_string())),
    };
    json!({ "kind": kind, "id": id })
}

fn local_json(wrong: &Wrong, say: I18n) -> Value {
    let (line, column) = wrong.at.unzip();
    json!({ "file": wrong.file, "line": line, "column": column, "reason": say.text(&wrong.reason) })
}

fn of_files(remark: &Remark) -> String {
    match remark {
        Remark::Leftover(file) => format!("an interrupted save left {file}; the next one removes it"),
        Remark::Mode { file, mode } => format!("{file} has the permissions {mode:o} instead of 660"),
        Remark::BadBackup(file) => format!("{file} does not load"),
        Remark::History(lines) => format!("{lines} lines of the history are missing or cannot be read"),
    }
}
