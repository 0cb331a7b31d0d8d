//! `check [UNIT]`: 0 sound, 1 findings under `--strict`, 2 damaged.

use serde_json::{Value, json};

use crate::{
    app::describe_finding,
    i18n::I18n,
    model::{catalogue::Catalogue, ids::UnitId},
    planning::findings::{Finding, Severity},
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

struct Report {
    unit: String,
    damage: Option<String>,
    /// About its files.
    remarks: Vec<String>,
    /// About its plan.
    findings: Vec<(Finding, String)>,
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
            reports.iter().for_each(print);
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

type Looked = (Vec<Remark>, Vec<(Finding, String)>);

fn look(store: &Store, id: UnitId, catalogue: &Catalogue, say: I18n) -> Result<Looked, Failure> {
    let damaged = |error: StoreError| Failure::new(Exit::Damaged, explain::store(&error));
    let remarks = store.remarks(id).map_err(damaged)?;
    let app = stage::with_open(store, store.load(id).map_err(damaged)?, catalogue.clone(), say)?;
    let said = |finding: &Finding| {
        let text = app.unit().map(|unit| app.say(&describe_finding::finding(&app, unit, finding)));
        (finding.clone(), text.unwrap_or_default())
    };
    Ok((remarks, app.findings().iter().map(said).collect()))
}

fn print(report: &Report) {
    let unit = &report.unit;
    if let Some(damage) = &report.damage {
        output::err(damage);
    } else if report.remarks.is_empty() && report.findings.is_empty() {
        output::out(&format!("{unit}: sound"));
    }
    for remark in &report.remarks {
        output::out(&format!("{unit}: {remark}"));
    }
    for (finding, text) in &report.findings {
        output::out(&format!("{unit}: {} {text}", sign(finding)));
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
    let finding = |(finding, text): &(Finding, String)| {
        let severity = match finding.severity {
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        json!({ "severity": severity, "code": finding.code(), "text": text })
    };
    json!({
        "unit": report.unit,
        "damage": report.damage,
        "remarks": report.remarks,
        "findings": report.findings.iter().map(finding).collect::<Vec<_>>(),
    })
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
