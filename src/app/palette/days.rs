//! A day among the words that were typed, and the meetings on it.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{called, named};
use crate::{
    app::{
        list::RowId,
        overlay::{Hit, Target},
        screens::{ScreenId, calendar::reference},
        state::App,
    },
    i18n::{Key, dates::parse_date},
    model::{error::Thing, meetings::Meeting},
};

/// The meetings of a day that was typed with something of their names: `3 dec group 4`. Whole words come first, cancelled ones
/// after those that stand.
pub(super) fn on_a_day(app: &App, typed: &str) -> Vec<Hit> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let near = reference(app);
    let Some((date, rest)) = day_in(&words, &|text| parse_date(text, &near).ok()) else { return Vec::new() };
    let of = |meeting: &Meeting| {
        let mut label = called(app, unit, meeting);
        if !meeting.stands() {
            label = format!("{label}, {}", app.i18n.get(Key::CalendarCancelled));
        }
        let name = named(unit, meeting).to_lowercase();
        let known: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).collect();
        let whole = rest.iter().filter(|word| known.contains(word)).count();
        let order = (Reverse(whole), !meeting.stands(), meeting.when, meeting.id);
        rest.iter().all(|word| name.contains(word)).then_some((order, label))
    };
    let on_day = unit.meetings().iter().filter(|m| m.when.date == date);
    let mut found: Vec<_> = on_day.filter_map(of).collect();
    found.sort_by_key(|(order, _)| *order);
    let hit = |((_, _, _, id), label): (_, String)| Hit {
        label,
        target: Target::Row(ScreenId::Calendar, RowId::Thing(Thing::Meeting(id))),
    };
    found.into_iter().map(hit).collect()
}

/// The longest run of words that is a day, and the words beside it. A number alone is none: it belongs to a name.
fn day_in<'a>(
    words: &[&'a str],
    read: &dyn Fn(&str) -> Option<NaiveDate>,
) -> Option<(NaiveDate, Vec<&'a str>)> {
    let runs = (1..words.len()).rev().flat_map(|long| (0..=words.len() - long).map(move |at| (at, long)));
    runs.into_iter().find_map(|(at, long)| {
        let run = words.get(at..at + long)?;
        let is_number = |word: &&str| word.chars().all(|c| c.is_ascii_digit());
        if run.iter().all(is_number) {
            return None;
        }
        let date = read(&run.join(" "))?;
        let rest = words.get(..at)?.iter().chain(words.get(at + long..)?).copied();
        Some((date, rest.collect()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_among_words_is_found_wherever_it_stands() {
        let third = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let read = |text: &str| ["3 dec", "3", "4", "tor v49"].contains(&text).then_some(third);
        let found = |typed: &str| {
            let words: Vec<&str> = typed.split_whitespace().collect();
            day_in(&words, &read).map(|(_, rest)| rest.join(" "))
        };
        assert_eq!(found("3 dec grupp 4").as_deref(), Some("grupp 4"));
        assert_eq!(found("grupp 4 3 dec").as_deref(), Some("grupp 4"));
        assert_eq!(found("tor v49 grupp 4").as_deref(), Some("grupp 4"));
        assert_eq!(found("grupp 4"), None, "its number is no day");
        assert_eq!(found("3 dec"), None, "a day alone has a row of its own");
    }
}
