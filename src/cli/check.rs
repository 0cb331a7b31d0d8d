//! `check [UNIT]`: 0 sound, 1 findings under `--strict`, 2 damaged.

use serde_json::json;

use crate::store::{Remark, Store, StoreError};

use super::{Data, Exit, Failure, Run, explain, find, output};

/// Look whether units are sound.
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
    data: Data,
}

struct Report {
    unit: String,
    damage: Option<String>,
    findings: Vec<String>,
}

impl Check {
    pub fn run(&self) -> Run {
        let store = self.data.store()?;
        let reports = match &self.unit {
            Some(unit) => {
                let id = find::unit(&store, unit)?;
                vec![report(id.to_string(), store.remarks(id))]
            }
            None => all(&store)?,
        };
        self.print(&reports)?;
        Ok(if reports.iter().any(|r| r.damage.is_some()) {
            Exit::Damaged
        } else if self.strict && reports.iter().any(|r| !r.findings.is_empty()) {
            Exit::Refused
        } else {
            Exit::Done
        })
    }

    fn print(&self, reports: &[Report]) -> Result<(), Failure> {
        if self.json {
            let list: Vec<_> = reports
                .iter()
                .map(|r| json!({ "unit": r.unit, "damage": r.damage, "findings": r.findings }))
                .collect();
            let text = serde_json::to_string_pretty(&list)
                .map_err(|e| Failure::new(Exit::Damaged, e.to_string()))?;
            output::out(&text);
            return Ok(());
        }
        for report in reports {
            if let Some(damage) = &report.damage {
                output::err(damage);
            } else if report.findings.is_empty() {
                output::out(&format!("{}: sound", report.unit));
            }
            for finding in &report.findings {
                output::out(&format!("{}: {finding}", report.unit));
            }
        }
        Ok(())
    }
}

fn all(store: &Store) -> Result<Vec<Report>, Failure> {
    let units = store.list()?;
    Ok(units.into_iter().map(|unit| report(unit.id.to_string(), store.remarks(unit.id))).collect())
}

fn report(unit: String, remarks: Result<Vec<Remark>, StoreError>) -> Report {
    match remarks {
        Ok(remarks) => Report { unit, damage: None, findings: remarks.iter().map(say).collect() },
        Err(error) => Report { unit, damage: Some(explain::store(&error)), findings: Vec::new() },
    }
}

fn say(remark: &Remark) -> String {
    match remark {
        Remark::Leftover(file) => format!("an interrupted save left {file}; the next one removes it"),
        Remark::Mode { file, mode } => format!("{file} has the permissions {mode:o} instead of 660"),
        Remark::BadBackup(file) => format!("{file} does not load"),
        Remark::History(lines) => format!("{lines} lines of the history are missing or cannot be read"),
    }
}
