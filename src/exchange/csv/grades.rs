//! Years of school as people write them: `1-3`, `åk 4`, `5. trinn`, `F-3`.

use super::vocabulary::Vocabulary;
use crate::model::{catalogue::Stage, ids::Code, lang::Localized};

/// Years of school, both ends included; the year before year 1 is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Years {
    first: u8,
    last: u8,
}

/// The last year of school that is believed; more is no year.
const LAST: u8 = 13;

/// The stages whose years meet the written ones. The years of a stage are read from its short name or
/// its name in some language.
pub fn stages(among: &[&Stage], text: &str) -> Vec<Code> {
    let Some(wanted) = years(text) else { return Vec::new() };
    among
        .iter()
        .filter(|stage| {
            own_years(stage).is_some_and(|own| own.first <= wanted.last && wanted.first <= own.last)
        })
        .map(|stage| stage.id)
        .collect()
}

fn own_years(stage: &Stage) -> Option<Years> {
    let texts = |Localized { sv, nb, en }: &'_ Localized| [sv.clone(), nb.clone(), en.clone()];
    texts(&stage.short).iter().chain(&texts(&stage.name)).find_map(|text| {
        let inner = text.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inner, _)| inner);
        years(text).or_else(|| years(inner?))
    })
}

fn years(text: &str) -> Option<Years> {
    let words = Vocabulary::shipped();
    let mut found: Vec<u8> = Vec::new();
    for piece in text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '\u{2013}' | '.')) {
        let digits = piece.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        match digits.parse::<u8>() {
            // `4a` is a class of year 4.
            Ok(year) if year <= LAST && piece.len() <= digits.len() + 1 => found.push(year),
            _ if piece.is_empty() || words.around_grade(piece) => {}
            _ if words.before_one(piece) => found.push(0),
            _ => return None,
        }
    }
    match found[..] {
        [one] => Some(Years { first: one, last: one }),
        [first, last] if first <= last => Some(Years { first, last }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_people_write_them() {
        let said = |text| years(text).map(|y| (y.first, y.last));
        for (text, first, last) in [
            ("1-3", 1, 3),
            ("åk 4", 4, 4),
            ("5. trinn", 5, 5),
            ("F-3", 0, 3),
            ("Åk 4–6", 4, 6),
            ("8.-10. trinn", 8, 10),
            ("förskoleklass", 0, 0),
            ("7b", 7, 7),
        ] {
            assert_eq!(said(text), Some((first, last)), "{text}");
        }
        for text in ["2026", "Anna", "3-1", "", "matte 4"] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
