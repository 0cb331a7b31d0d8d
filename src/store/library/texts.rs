//! Checks that hold for every entry of every kind: texts, sources and clean characters.
//!
//! An entry is looked at as a plain tree, so that a new field is checked without being named here:
//! a map of languages is a text for people, a map with a `confidence` is a fact.

use serde::Serialize;
use serde_json::{Map, Value};

use super::file::Placed;
use crate::model::{
    data_error::{DataError, DataReason},
    lang::Lang,
    text::{Breaks, clean},
};

/// Which languages a text must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Languages {
    /// Every one: shipped data.
    All,
    /// At least one: an installation's own data.
    Any,
}

/// Texts that may be missing altogether.
const OPTIONAL: [&str; 2] = ["gloss", "note"];
/// Texts that stay in the language in which they are published.
const PUBLISHED: [&str; 1] = ["title"];

/// What is wrong with the texts of an entry.
pub(super) fn check<T: Serialize>(entry: &Placed<'_, T>, languages: Languages, errors: &mut Vec<DataError>) {
    let Ok(tree) = serde_json::to_value(&entry.value) else { return };
    let mut walk = Walk { languages, found: Vec::new() };
    walk.value(&tree, &Place::default());
    for (place, reason) in walk.found {
        let id = place.id.map(|id| format!("\"{id}\"")).unwrap_or_default();
        let field = format!("{}:", place.field);
        errors.push(entry.spot.error(&[&id, &field], reason));
    }
}

/// Where in the tree: the nearest record with an id, and the field below it.
#[derive(Clone, Debug, Default)]
struct Place {
    id: Option<String>,
    field: String,
    /// Whether the field is the title of a module, which is a fact with a text inside.
    is_fact: bool,
}

struct Walk {
    languages: Languages,
    found: Vec<(Place, DataReason)>,
}

impl Walk {
    fn value(&mut self, value: &Value, place: &Place) {
        match value {
            Value::Object(map) if is_text(map) => self.text(map, place),
            Value::Object(map) => self.record(map, place),
            Value::Array(list) => list.iter().for_each(|value| self.value(value, place)),
            Value::String(text) => self.clean(text, place),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn record(&mut self, map: &Map<String, Value>, place: &Place) {
        let is_fact = map.contains_key("confidence");
        let id = map.get("id").and_then(Value::as_str).map(str::to_owned).or_else(|| place.id.clone());
        let source = map.get("source").and_then(Value::as_str);
        if source.is_some_and(|source| source.trim().is_empty()) {
            let field = if place.field.is_empty() { "source".to_owned() } else { place.field.clone() };
            let place = Place { id: id.clone(), field: field.clone(), is_fact };
            self.found.push((place, DataReason::NoSource { field }));
        }
        for (field, value) in map {
            let field = if field == "value" { place.field.clone() } else { field.clone() };
            self.value(value, &Place { id: id.clone(), field, is_fact });
        }
    }

    fn text(&mut self, map: &Map<String, Value>, place: &Place) {
        let text = |lang: Lang| {
            map.get(lang.code()).and_then(Value::as_str).is_some_and(|text| !text.trim().is_empty())
        };
        let published = place.is_fact && PUBLISHED.contains(&place.field.as_str());
        let optional = OPTIONAL.contains(&place.field.as_str());
        if self.languages == Languages::All && !published && !optional {
            for lang in Lang::ALL.into_iter().filter(|&lang| !text(lang)) {
                let reason = DataReason::NoText { lang: Some(lang), field: place.field.clone() };
                self.found.push((place.clone(), reason));
            }
        } else if !optional && !Lang::ALL.into_iter().any(text) {
            let reason = DataReason::NoText { lang: None, field: place.field.clone() };
            self.found.push((place.clone(), reason));
        }
        map.values().filter_map(Value::as_str).for_each(|text| self.clean(text, place));
    }

    fn clean(&mut self, text: &str, place: &Place) {
        if clean(text, Breaks::Keep) != text {
            self.found.push((place.clone(), DataReason::UncleanText { field: place.field.clone() }));
        }
    }
}

fn is_text(map: &Map<String, Value>) -> bool {
    map.keys().all(|key| Lang::ALL.iter().any(|lang| lang.code() == key))
}
