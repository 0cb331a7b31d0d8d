//! A unit as JSON.

use serde_json::{Error, Value, json, to_value};

use crate::model::{needs::Round, unit::Unit};

/// The unit, with the keys of its file.
pub fn unit(unit: &Unit) -> Result<String, Error> {
    let rounds = unit.rounds().iter().map(round).collect::<Result<Vec<Value>, Error>>()?;
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
    });
    serde_json::to_string_pretty(&value)
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
    let mut value = to_value(bare)?;
    if let Some(fields) = value.as_object_mut() {
        fields.insert("ratings".to_owned(), Value::Array(list));
    }
    Ok(value)
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
