//! Years of school as people write them: `1-3`, `åk 4`, `5. trinn`, `F-3`.

use super::vocabulary::Vocabulary;
use crate::model::{catalogue::Stage, ids::Code, lang::Localized};

/// Years of school, both ends included; the year before year 1 is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    first: u8,
    last: u8,
}

/// The last year of school that is believed; more is no year.
const LAST: u8 = 13;

impl Years {
    fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    fn has(self, year: u8) -> bool {
        (self.first..=self.last).contains(&year)
    }
}

/// The stages whose years meet the written ones: of the first circle that has all of the years, else
/// of the first that has some.
pub fn stages(circles: &[Vec<(Code, Years)>], text: &str) -> Vec<Code> {
    let Some(wanted) = years(text) else { return Vec::new() };
    let meeting = |circle: &Vec<(Code, Years)>| -> Vec<Code> {
        circle.iter().filter(|(_, own)| own.meets(wanted)).map(|(stage, _)| *stage).collect()
    };
    let whole = |circle: &&Vec<(Code, Years)>| {
        (wanted.first..=wanted.last).all(|year| circle.iter().any(|(_, own)| own.has(year)))
    };
    match circles.iter().find(whole) {
        Some(circle) => meeting(circle),
        None => circles.iter().map(meeting).find(|stages| !stages.is_empty()).unwrap_or_default(),
    }
}

/// A stage with its years, read from its short name or its name in some language.
pub fn of(stage: &Stage) -> Option<(Code, Years)> {
    let Localized { sv, nb, en } = &stage.name;
    let Localized { sv: short_sv, nb: short_nb, en: short_en } = &stage.short;
    let years = [short_sv, short_nb, short_en, sv, nb, en].into_iter().find_map(|text| {
        let inner = text.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inner, _)| inner);
        years(text).or_else(|| years(inner?))
    });
    years.map(|years| (stage.id, years))
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
