//! What points at a person: names, addresses, personal numbers. Recognised so that it is never kept.

use std::collections::BTreeSet;

use super::{
    sheet::Sheet,
    words::{Known, Words, fold},
};
use crate::model::personal_number::has_number;

/// Why a text or a column points at a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Personal {
    Name,
    Email,
    Number,
    Phone,
}

/// Whether a column points at people, by its heading or by what most of its cells look like.
pub fn of_column(sheet: &Sheet, column: usize, words: &Words, staff: &BTreeSet<String>) -> Option<Personal> {
    let heading = sheet.headings.get(column).map(String::as_str).unwrap_or_default();
    match words.column(heading) {
        Some(Known::Email) => return Some(Personal::Email),
        Some(Known::Name) => return Some(Personal::Name),
        Some(Known::PersonalNumber) => return Some(Personal::Number),
        Some(_) => return None,
        None => {}
    }
    if has_number(heading) {
        return Some(Personal::Number);
    }
    if has_address(heading) {
        return Some(Personal::Email);
    }
    let all = sheet.filled(column).count();
    let most = |is: &dyn Fn(&str) -> bool| {
        let hits = sheet.filled(column).filter(|cell| is(cell)).count();
        hits > 0 && hits * 2 >= all
    };
    // A free text that happens to hold an address is a comment; a column of addresses has no spaces.
    if most(&|cell| has_address(cell) && !cell.contains(' ')) {
        return Some(Personal::Email);
    }
    if most(&has_number) {
        return Some(Personal::Number);
    }
    if most(&|cell| staff.contains(&fold(cell))) {
        return Some(Personal::Name);
    }
    let distinct = sheet.filled(column).collect::<BTreeSet<_>>().len();
    let named = distinct * 10 >= all * 9 && most(&looks_like_a_name) && all >= 3;
    named.then_some(Personal::Name)
}

/// Whether there is an e-mail address in a text.
pub fn has_address(text: &str) -> bool {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')')).any(|word| {
        word.split_once('@').is_some_and(|(before, after)| {
            let host = after.trim_end_matches('.');
            !before.is_empty() && host.contains('.') && !host.starts_with('.') && !host.contains('@')
        })
    })
}

/// Whether there is a telephone number in a text: digits that begin with 0 or +, or eight as they are
/// grouped in Norway.
pub fn has_phone(text: &str) -> bool {
    let in_runs = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | ' ' | '(' | ')' | '/' | '\u{2013}');
    text.split(|c| !in_runs(c)).any(|run| {
        let run = run.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+');
        let groups: Vec<usize> =
            run.split(|c: char| !c.is_ascii_digit()).map(str::len).filter(|&digits| digits > 0).collect();
        let digits: usize = groups.iter().sum();
        let dialled = run.starts_with(['0', '+']) && (8..=13).contains(&digits);
        let norwegian = matches!(groups[..], [8] | [3, 2, 3] | [2, 2, 2, 2]) && run.starts_with(['4', '9']);
        dialled || norwegian
    })
}

/// Two or three words that begin with a capital, and nothing else.
fn looks_like_a_name(cell: &str) -> bool {
    let words: Vec<&str> = cell.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let capital = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '\u{2019}' | '.'))
            && word.chars().skip(1).any(char::is_lowercase)
    };
    (2..=4).contains(&words.len()) && words.iter().all(capital)
}

/// What is known of the people who answered, to keep it out of what is stored.
#[derive(Clone, Debug, Default)]
pub struct Identities {
    /// Whole names and addresses, folded, and their beginnings before the `@`.
    whole: Vec<String>,
    /// Single names with a capital.
    parts: BTreeSet<String>,
}

/// The shortest piece of a name that is looked for.
const PART_LEAST: usize = 3;

impl Identities {
    /// From the columns that point at people, and the names of people who are known anyway.
    pub fn new<'a>(cells: impl Iterator<Item = &'a str>, staff: &BTreeSet<String>, words: &Words) -> Self {
        let mut whole: BTreeSet<String> = staff.iter().filter(|name| name.contains(' ')).cloned().collect();
        let mut parts = BTreeSet::new();
        for cell in cells.filter(|cell| !words.anonymous.contains(&fold(cell))) {
            whole.insert(fold(cell));
            let name = cell.split('@').next().unwrap_or(cell);
            let long = |piece: &&str| {
                piece.chars().count() >= PART_LEAST && !piece.chars().any(|c| c.is_ascii_digit())
            };
            for piece in name.split([' ', '.', ',', '_']).filter(long) {
                parts.insert(piece.to_lowercase());
            }
        }
        whole.retain(|text| text.chars().filter(|c| c.is_alphabetic()).count() >= PART_LEAST);
        Self { whole: whole.into_iter().collect(), parts }
    }

    /// Whether a text points at somebody, and how. A piece of a name counts where it is written with a
    /// capital, so that "per elev" stays and "hälsar Per" does not.
    pub fn find(&self, text: &str) -> Option<Personal> {
        if has_number(text) {
            return Some(Personal::Number);
        }
        if has_address(text) {
            return Some(Personal::Email);
        }
        if has_phone(text) {
            return Some(Personal::Phone);
        }
        let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
        let pieces = text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(capital);
        if pieces.map(str::to_lowercase).any(|piece| self.parts.contains(&piece)) {
            return Some(Personal::Name);
        }
        let folded = fold(text);
        self.whole.iter().any(|whole| folded.contains(whole.as_str())).then_some(Personal::Name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_that_point_at_people_are_found() {
        let cells = ["Per Åberg", "asa.lind@skola.example", "anonymous"];
        let words = Words { anonymous: vec!["anonymous".into()], ..Words::default() };
        let known = Identities::new(cells.into_iter(), &["eva ek".to_owned()].into(), &words);
        assert_eq!(known.find("Hälsar Per"), Some(Personal::Name));
        assert_eq!(known.find("Fråga Eva Ek om det"), Some(Personal::Name));
        assert_eq!(known.find("mejla mig: nn@skola.example!"), Some(Personal::Email));
        assert_eq!(known.find("811218-9876"), Some(Personal::Number));
        for text in ["Ring mig 070-1234567", "+46 70 123 45 67", "ring 912 34 567", "08-12 34 56"] {
            assert_eq!(known.find(text), Some(Personal::Phone), "{text}");
        }
        for text in ["läsåret 2025-2026", "åk 1-3, 4-6 och 7-9", "0-25 %, 30 av 40", "kl. 14.00-15.30"] {
            assert_eq!(known.find(text), None, "{text}");
        }
        for text in ["Mer tid per elev", "Vi är anonymous här", "50 % @ skolan", "Ek och eva"] {
            assert_eq!(known.find(text), None, "{text}");
        }
    }

    #[test]
    fn columns_of_names_are_found_without_a_heading() {
        let sheet = |cells: &[&str]| Sheet {
            headings: vec!["Vem är du som svarar".into()],
            rows: cells
                .iter()
                .map(|cell| super::super::SheetRow { line: 0, cells: vec![(*cell).to_owned()] })
                .collect(),
            ..Sheet::default()
        };
        let found = |cells: &[&str]| of_column(&sheet(cells), 0, &Words::default(), &BTreeSet::new());
        assert_eq!(found(&["Eva Ek", "Åsa Berg-Lind", "Bo af Ek"]), Some(Personal::Name));
        assert_eq!(found(&["a@b.se", "c@d.no", ""]), Some(Personal::Email));
        assert_eq!(found(&["Mer tid", "Mindre grupper", "Vet inte"]), None);
        assert_eq!(found(&["I Stor Grad", "I Stor Grad", "I Liten Grad", "I Stor Grad"]), None);
    }
}
