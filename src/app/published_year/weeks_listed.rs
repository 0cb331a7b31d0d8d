//! Weeks in a list: `Jullov: veckor 52, 53 och 1` is one break over the turn of the year, and is read as one range.

use chrono::{NaiveDate, Weekday};

use crate::i18n::{
    Key,
    dates::{folded, listed},
};

/// A text with the weeks that it lists one after the other, over the turn of the year too, as one range:
/// `vecka 52-1`. Weeks apart from each other, and days after a week, stay as they are.
pub fn joined(text: &str, starts: i32) -> String {
    let parts = parts(text);
    let (weeks, and) = ([listed(Key::TypedWeek), listed(Key::TypedUnitWeek)].concat(), listed(Key::TypedAnd));
    let last = if NaiveDate::from_isoywd_opt(starts, 53, Weekday::Mon).is_some() { 53 } else { 52 };
    let (mut out, mut at) = (String::new(), 0);
    while let Some(part) = parts.get(at) {
        out.push_str(part);
        at += 1;
        if !weeks.contains(&folded(part)) {
            continue;
        }
        let rest = parts.get(at..).unwrap_or_default();
        if let Some((first, to, used)) = run(rest, &and, last) {
            out.push_str(&format!(" {first}-{to}"));
            at += used;
        }
    }
    out
}

/// The first and the last of the weeks that follow each other at the beginning of `parts`, and how many parts these
/// are; none of a single week.
fn run(parts: &[&str], and: &[String], last: u32) -> Option<(u32, u32, usize)> {
    let mut at = parts.iter().take_while(|part| is_gap(part) || **part == ".").count();
    let first = week(parts, at)?;
    at += 1;
    let (mut to, mut used) = (first, 0);
    loop {
        let between = parts
            .get(at..)?
            .iter()
            .take_while(|part| is_gap(part) || **part == "," || **part == "&" || and.contains(&folded(part)));
        let between: Vec<&&str> = between.collect();
        let next = at + between.len();
        let follows = |week: &u32| *week == to + 1 && *week <= last || to == last && *week == 1;
        let Some(week) =
            week(parts, next).filter(follows).filter(|_| between.iter().any(|part| !is_gap(part)))
        else {
            break;
        };
        (to, at, used) = (week, next + 1, next + 1);
    }
    (used > 0).then_some((first, to, used))
}

/// The week that a part is, where it is no beginning of a date, a time or a range: `10 mars`, `10/3`, `10-12`.
fn week(parts: &[&str], at: usize) -> Option<u32> {
    let number: u32 = parts.get(at).filter(|part| part.len() < 3)?.parse().ok()?;
    let behind = parts.get(at + 1..)?;
    let goes_on = behind.first().is_some_and(|part| matches!(folded(part).as_str(), "/" | ":" | "-"));
    let word = behind.iter().find(|part| !is_gap(part) && **part != ".");
    let is_date = word.is_some_and(|word| {
        word.starts_with(char::is_alphabetic) && !listed(Key::TypedAnd).contains(&folded(word))
    });
    ((1..=53).contains(&number) && !goes_on && !is_date).then_some(number)
}

fn is_gap(part: &str) -> bool {
    part.chars().all(char::is_whitespace)
}

/// Words, numbers, and every other character by itself.
fn parts(text: &str) -> Vec<&str> {
    let kind = |c: char| (c.is_alphabetic(), c.is_ascii_digit());
    let mut cuts: Vec<usize> = Vec::new();
    let mut before = None;
    for (at, c) in text.char_indices() {
        let now = kind(c);
        if before != Some(now) || now == (false, false) {
            cuts.push(at);
        }
        before = Some(now);
    }
    cuts.push(text.len());
    cuts.windows(2).filter_map(|pair| text.get(*pair.first()?..*pair.last()?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_one_after_the_other_are_one_range_also_over_the_turn_of_the_year() {
        for (text, joined_text) in [
            ("Jullov: vecka 52, 53 och 1", "Jullov: vecka 52-1"),
            ("Juleferie uke 52, 53 og 1.", "Juleferie uke 52-1."),
            ("Sportlov v. 8, 9", "Sportlov v 8-9"),
            ("Lov veckor 52 och 53 (23 december)", "Lov veckor 52-53 (23 december)"),
            // Nothing to join: one week, weeks apart, a date after a week, a range, a share of the year without its week 53.
            ("Höstlov vecka 44, fredag", "Höstlov vecka 44, fredag"),
            ("Lov vecka 44 och 8", "Lov vecka 44 och 8"),
            ("Sportlov vecka 9, 10 mars", "Sportlov vecka 9, 10 mars"),
            ("Sportlov vecka 9, 10/3", "Sportlov vecka 9, 10/3"),
            ("Jullov vecka 52 och 1", "Jullov vecka 52 och 1"),
        ] {
            assert_eq!(joined(text, 2026), joined_text);
        }
        assert_eq!(joined("Jullov vecka 52 och 1", 2027), "Jullov vecka 52-1", "2027 has no week 53");
    }
}
