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
        let words: Vec<&str> = place.words.iter().map(String::as_str).collect();
        errors.push(entry.spot.error(&words, reason));
    }
}

/// Where in the tree.
#[derive(Clone, Debug, Default)]
struct Place {
    /// Fields and ids on the way, as they are written in the file.
    words: Vec<String>,
    /// The field last gone through; facts are looked through.
    field: String,
    in_fact: bool,
}

impl Place {
    fn below(&self, field: &str) -> Self {
        let mut place = self.clone();
        place.words.push(format!("{field}:"));
        if field != "value" {
            field.clone_into(&mut place.field);
        }
        place
    }
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
        let mut place = place.clone();
        place.in_fact = map.contains_key("confidence") && map.contains_key("value");
        if let Some(id) = map.get("id").and_then(Value::as_str).filter(|_| !place.words.is_empty()) {
            place.words.push(format!("\"{id}\""));
        }
        if map.get("source").and_then(Value::as_str).is_some_and(|source| source.trim().is_empty()) {
            let field = if place.field.is_empty() { "source".to_owned() } else { place.field.clone() };
            self.found.push((place.below("source"), DataReason::NoSource { field }));
        }
        for (field, value) in map {
            self.value(value, &place.below(field));
        }
    }

    fn text(&mut self, map: &Map<String, Value>, place: &Place) {
        let text = |lang: Lang| {
            map.get(lang.code()).and_then(Value::as_str).is_some_and(|text| !text.trim().is_empty())
        };
        let published = place.in_fact && PUBLISHED.contains(&place.field.as_str());
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
