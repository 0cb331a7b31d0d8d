//! The rules that hold the languages together.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Pattern},
    parser,
};

use super::texts::{Source, Uses};

/// A message or a term of one language. A term's id starts with `-`.
pub struct Text {
    pub area: String,
    pub place: String,
    /// The arguments, those of messages that it refers to included; none for a term.
    pub arguments: BTreeSet<String>,
    uses: Uses,
}

/// All texts of a language by id.
pub type Texts = BTreeMap<String, Text>;

/// All languages by name, or every problem, each with file, line and id.
pub fn check(sources: &[Source]) -> Result<BTreeMap<String, Texts>, Vec<String>> {
    let mut problems = Vec::new();
    let mut languages: BTreeMap<String, Texts> = BTreeMap::new();
    for source in sources {
        read_entries(source, languages.entry(source.language.clone()).or_default(), &mut problems);
    }
    for texts in languages.values_mut() {
        resolve(texts, &mut problems);
    }
    for (name, texts) in &languages {
        for (other, others) in languages.iter().filter(|(other, _)| *other != name) {
            compare(texts, other, others, &mut problems);
        }
    }
    if problems.is_empty() { Ok(languages) } else { Err(problems) }
}

fn read_entries(source: &Source, texts: &mut Texts, problems: &mut Vec<String>) {
    let resource = parser::parse(source.text.as_str()).unwrap_or_else(|(resource, errors)| {
        problems.extend(errors.iter().map(|error| {
            let entry = error.slice.clone().and_then(|slice| source.text.get(slice)).unwrap_or_default();
            let id = entry.split('=').next().unwrap_or_default().trim();
            format!("{}: `{id}` does not read: {}", source.place_at(error.pos.start), error.kind)
        }));
        resource
    });
    for entry in &resource.body {
        let (name, id, value, attributes) = match entry {
            Entry::Message(m) => (m.id.name, m.id.name.to_owned(), m.value.as_ref(), &m.attributes),
            Entry::Term(t) => (t.id.name, format!("-{}", t.id.name), Some(&t.value), &t.attributes),
            _ => continue,
        };
        let place = source.place(name);
        let mut problem = |what: &str| problems.push(format!("{place}: `{id}` {what}"));
        if !is_kebab(name) {
            problem("is not in small letters and digits joined by single hyphens");
        }
        if matches!(name, "self" | "super" | "crate") {
            problem("cannot be the name of a function in the program");
        }
        if !attributes.is_empty() {
            problem("has attributes, which are not used here");
        }
        let Some(value) = value else {
            problem("has no text");
            continue;
        };
        let text = text_of(source, place.clone(), &id, value);
        for refused in &text.uses.refused {
            problem(&format!("uses {refused}, which is not used here"));
        }
        for argument in text.arguments.iter().filter(|name| !is_kebab(name)) {
            problem(&format!("has an argument that is not in kebab-case: `${argument}`"));
        }
        if let Some(first) = texts.get(&id) {
            problem(&format!("is there already: {}", first.place));
        } else {
            texts.insert(id, text);
        }
    }
}

fn text_of(source: &Source, place: String, id: &str, value: &Pattern<&str>) -> Text {
    let uses = Uses::of(value);
    let arguments = if id.starts_with('-') { BTreeSet::new() } else { uses.arguments.clone() };
    Text { area: source.area.clone(), place, arguments, uses }
}

/// Refuses references to nothing or in a circle; adds the arguments of messages referred to.
fn resolve(texts: &mut Texts, problems: &mut Vec<String>) {
    let mut whole: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (id, text) in &*texts {
        let mut arguments = text.arguments.clone();
        let mut waiting = references(text);
        let mut seen = BTreeSet::new();
        while let Some(next) = waiting.pop() {
            if next == *id {
                problems.push(format!("{}: `{id}` refers to itself", text.place));
                continue;
            }
            if !seen.insert(next.clone()) {
                continue;
            }
            if let Some(target) = texts.get(&next) {
                arguments.extend(target.arguments.iter().cloned());
                waiting.extend(references(target));
            } else {
                problems.push(format!("{}: `{id}` refers to `{next}`, which does not exist", text.place));
            }
        }
        whole.insert(id.clone(), arguments);
    }
    for (id, arguments) in whole {
        if let Some(text) = texts.get_mut(&id) {
            text.arguments = arguments;
        }
    }
}

fn references(text: &Text) -> Vec<String> {
    text.uses.messages.iter().cloned().chain(text.uses.terms.iter().map(|t| format!("-{t}"))).collect()
}

fn compare(texts: &Texts, other: &str, others: &Texts, problems: &mut Vec<String>) {
    for (id, text) in texts {
        let file = format!("{}/{other}/{}.ftl", super::FOLDER, text.area);
        match others.get(id) {
            None => problems.push(format!("{file}: `{id}` is missing (it is in {})", text.place)),
            Some(twin) if twin.area != text.area => {
                problems.push(format!("{}: `{id}` belongs in {file}, as in {}", twin.place, text.place));
            }
            Some(twin) => problems.extend(
                text.arguments
                    .difference(&twin.arguments)
                    .map(|name| format!("{}: `{id}` lacks `${name}` (as in {})", twin.place, text.place)),
            ),
        }
    }
}

fn is_kebab(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.split('-').all(|part| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        })
}
