//! A unit as JSON.

use serde::Serialize;
use serde_json::{Error, Value, json, to_value};

use crate::model::{needs::Round, papers::Paper, survey::Survey, text::Name, unit::Unit};

/// The unit, with the keys of its file.
pub fn unit(unit: &Unit) -> Result<String, Error> {
    let rounds = unit.rounds().iter().map(round).collect::<Result<Vec<Value>, Error>>()?;
    let surveys = unit.surveys().iter().map(survey).collect::<Result<Vec<Value>, Error>>()?;
    let papers = unit.papers().iter().map(paper).collect::<Result<Vec<Value>, Error>>()?;
    let value = json!({
        "id": unit.id(),
        "kind": unit.kind(),
        "about": unit.about(),
        "years": unit.years(),
        "people": unit.people(),
        "rounds": rounds,
        "evidence": unit.evidence(),
        "priorities": unit.priorities(),
        "choices": unit.choices(),
        "groups": unit.groups(),
        "meetings": unit.meetings(),
        "steps": unit.steps(),
        "goals": unit.goals(),
        "own_programmes": unit.own_programmes(),
        "own_modules": unit.own_modules(),
        "surveys": surveys,
        "ballots": unit.ballots(),
        "papers": papers,
        "pairs": unit.pairs(),
        "conditions": unit.conditions(),
        "hidden": unit.hidden(),
        "settings": unit.settings(),
        "usual_times": by_name(unit.usual_times().iter())?,
        "taken": by_name(unit.taken().iter())?,
    });
    serde_json::to_string_pretty(&value)
}

/// What has names, by them.
fn by_name<'a, V: Serialize + 'a>(all: impl Iterator<Item = (&'a Name, &'a V)>) -> Result<Value, Error> {
    let named = all.map(|(name, value)| Ok((name.to_string(), to_value(value)?)));
    Ok(Value::Object(named.collect::<Result<_, Error>>()?))
}

/// Its ratings are a list: keys in JSON can only be text.
fn round(round: &Round) -> Result<Value, Error> {
    let mut bare = round.clone();
    let ratings = std::mem::take(&mut bare.ratings);
    let list: Vec<Value> = ratings
        .iter()
        .map(|(cell, rating)| {
            json!({
                "dimension": cell.dimension, "stage": cell.stage, "now": rating.now, "wanted": rating.wanted
            })
        })
        .collect();
    Ok(with(to_value(bare)?, "ratings", list))
}

/// Its answers are a list, for the same reason.
fn survey(survey: &Survey) -> Result<Value, Error> {
    let mut bare = survey.clone();
    let answers = std::mem::take(&mut bare.answers);
    let list = answers.iter().map(|(cell, tally)| {
        json!({
            "dimension": cell.dimension, "stage": cell.stage, "now": tally.now, "wanted": tally.wanted
        })
    });
    Ok(with(to_value(bare)?, "answers", list.collect()))
}

/// Its tables are a list, for the same reason.
fn paper(paper: &Paper) -> Result<Value, Error> {
    let mut bare = paper.clone();
    let cells = std::mem::take(&mut bare.cells);
    let list = cells.iter().map(|(place, text)| {
        json!({
            "table": place.table, "row": place.row, "column": place.column, "text": text
        })
    });
    Ok(with(to_value(bare)?, "cells", list.collect()))
}

fn with(mut value: Value, field: &str, list: Vec<Value>) -> Value {
    if let Some(fields) = value.as_object_mut() {
        fields.insert(field.to_owned(), Value::Array(list));
    }
    value
}

/// Prints a value, and is done.
pub fn print(value: &impl serde::Serialize) -> super::Run {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| super::Failure::new(super::Exit::Damaged, error.to_string()))?;
    super::output::out(&text);
    Ok(super::Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{school_year::Country, text::Name, unit::UnitKind};

    #[test]
    fn json_has_every_field_of_the_file() {
        let school = Unit::new("abc".parse().unwrap(), UnitKind::School, Name::new("Ås"), Country::Norway);
        let value: Value = serde_json::from_str(&unit(&school).unwrap()).unwrap();
        let file = crate::store::text_of(&school).unwrap();
        let fields = file.lines().filter_map(|l| l.strip_prefix("    ")?.split_once(": "));
        let names: Vec<&str> = fields.map(|(name, _)| name).filter(|n| !n.starts_with(' ')).collect();
        assert!(names.len() > 10, "{file}");
        for name in names {
            assert!(value.get(name).is_some(), "{name}");
        }
    }
}
