//! A week that a line names beside its days: `Autumn break, week 44 (2-6 November)` contradicts itself where that
//! week has other days.

use chrono::{NaiveDate, TimeDelta};

use super::{Ground, Outcome, Reason};
use crate::i18n::dates::parse_range;

/// Marks the first days of a line as wrong where it names a week that none of its days lie in; a week before a
/// colon is that of the days behind it.
pub fn check(pieces: &mut [(String, Outcome)], text: &str, ground: &Ground) {
    let other = |text: &str, pieces: &[(String, Outcome)]| {
        let lies_in =
            |&(first, last): &(NaiveDate, NaiveDate)| days(pieces).any(|(f, l)| f <= last && first <= l);
        named(text, ground).into_iter().find(|week| !lies_in(week))
    };
    let behind = text.split_once(':').and_then(|(label, _)| {
        let rest = pieces.get(1..).filter(|rest| days(rest).next().is_some())?;
        other(label, rest)
    });
    let Some((first, last)) = behind.or_else(|| other(text, pieces)) else { return };
    let mut taken = pieces.iter_mut().map(|(_, outcome)| outcome).filter(|outcome| is_taken(outcome));
    if let Some(outcome) = taken.next() {
        *outcome = Outcome::Wrong(Reason::OtherWeek(first, last));
    }
}

fn is_taken(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Taken(said) if !said.is_empty())
}

/// The days that pieces say.
fn days(pieces: &[(String, Outcome)]) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    let said = pieces.iter().filter_map(|(_, outcome)| match outcome {
        Outcome::Taken(said) => Some(said),
        _ => None,
    });
    said.flatten().map(|said| (said.first, said.last))
}

/// The days of each single week that a text names.
fn named(text: &str, ground: &Ground) -> Vec<(NaiveDate, NaiveDate)> {
    let edge = |c: char| !c.is_alphanumeric() && c != '.';
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches(edge)).collect();
    let is_number = |word: &str| (1..3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let week = |pair: &[&str]| {
        let [word, number] = pair else { return None };
        let number = number.trim_end_matches('.');
        let is_word = word.starts_with(char::is_alphabetic) && !word.contains(|c: char| c.is_ascii_digit());
        let (first, last) = parse_range(&format!("{word} {number}"), &ground.reference)
            .ok()
            .filter(|_| is_word && is_number(number))?;
        (last - first > TimeDelta::days(2)).then_some((first, last))
    };
    words.windows(2).filter_map(week).collect()
}
