//! Stages in headings and in answers.

use super::{Lookup, words::Words};
use crate::model::ids::Code;

/// The most words that a stage has in a heading: "på 8. - 10. trinn".
const WORDS_MOST: usize = 4;

/// The stage that a heading names, where it names one only.
pub fn in_heading(heading: &str, words: &Words, names: &dyn Lookup) -> Option<Code> {
    let lower = heading.to_lowercase();
    if lower.split_whitespace().any(|word| words.scale_words.iter().any(|scale| scale == word)) {
        return None;
    }
    let pieces = pieces(heading);
    for length in (1..=WORDS_MOST).rev() {
        for window in pieces.windows(length) {
            let text = window.join(" ");
            if !telling(&text) {
                continue;
            }
            if let [only] = names.stages(&text)[..] {
                return Some(only);
            }
        }
    }
    None
}

fn pieces(text: &str) -> Vec<&str> {
    let apart =
        |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ':' | ',' | ';' | '?' | '!' | '/');
    text.split(apart).map(|p| p.trim_end_matches('.')).filter(|p| !p.is_empty()).collect()
}

/// The stages that a short answer names among other words: `Lärare åk 1-3`, `Lærer på mellomtrinnet`.
pub fn inside(answer: &str, names: &dyn Lookup) -> Vec<Code> {
    let pieces = pieces(answer);
    let mut out = Vec::new();
    let mut rest = &pieces[..];
    while !rest.is_empty() {
        let found = (1..=WORDS_MOST.min(rest.len())).rev().find_map(|length| {
            let text = rest.get(..length)?.join(" ");
            let stages = if telling(&text) { names.stages(&text) } else { Vec::new() };
            (!stages.is_empty()).then_some((length, stages))
        });
        let taken = match found {
            Some((length, stages)) => {
                out.extend(stages);
                length
            }
            None => 1,
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// A bare number, a single letter or a word of one may be anything.
fn telling(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    letters >= 3 || (letters >= 1 && digits >= 1) || (digits >= 2 && text.contains(['-', '\u{2013}']))
}

/// The stages that an answer names, and whether some of it was not understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What is known.
    pub stages: Vec<Code>,
    /// Pieces that name no stage.
    pub unread: Vec<String>,
}

/// The stages of an answer, one or several in a cell, alone or among other words: `Åk 1-3;Åk 4-6;` or
/// `Lärare åk 1-3, Lärare åk 4-6`.
pub fn meant(answer: &str, names: &dyn Lookup) -> Said {
    let mut said = in_answer(answer, names);
    for piece in std::mem::take(&mut said.unread) {
        match inside(&piece, names) {
            stages if stages.is_empty() => said.unread.push(piece),
            stages => said.stages.extend(stages),
        }
    }
    said.stages.sort_unstable();
    said.stages.dedup();
    said
}

/// The stages of an answer that names nothing else, one or several: `Åk 1-3;Åk 4-6;` or `Åk 1-3, Åk 4-6`.
pub fn in_answer(answer: &str, names: &dyn Lookup) -> Said {
    let mut said = Said::default();
    let whole = names.stages(answer);
    if !whole.is_empty() {
        said.stages = whole;
        return said;
    }
    for piece in answer.split([';', ',', '/', '|', '&', '+']).flat_map(|piece| piece.split(" och ")) {
        for piece in piece.split(" og ").map(str::trim).filter(|piece| !piece.is_empty()) {
            match names.stages(piece) {
                stages if stages.is_empty() => said.unread.push(piece.to_owned()),
                stages => said.stages.extend(stages),
            }
        }
    }
    said.stages.sort_unstable();
    said.stages.dedup();
    said
}
