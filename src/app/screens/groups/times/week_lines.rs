//! A group's week in lines of text: a line a day, a sign a quarter of an hour.

use std::collections::BTreeSet;

use crate::{
    app::App,
    i18n::format,
    model::{
        people::Person,
        week::{Day, Minutes, Window},
    },
    planning::free_time::{self, SLOT},
};

/// Columns of the names of the days.
const LABELS: usize = 6;
/// Slots of an hour.
const HOUR: u16 = 60 / SLOT.0;
/// No longer than so many hours: those that people are free in lie closer together.
const HOURS: u16 = 11;

/// The hours above, then the working days: when the group meets, when all can, how many can.
pub fn lines(app: &App, people: &[&Person], windows: &BTreeSet<Window>) -> Vec<String> {
    let all = || people.iter().flat_map(|p| p.free.iter()).chain(windows);
    let Some(first) = all().map(|w| w.start.0 / 60).min() else { return Vec::new() };
    let last = all().map(|w| w.end().0.div_ceil(60)).max().unwrap_or(first).min(first + HOURS);
    let mut hours = " ".repeat(LABELS);
    for hour in first..last {
        hours.push_str(&format!("{hour:<4}"));
    }
    let day = |&day: &Day| {
        let mut line = format!("{:<LABELS$}", format::weekday_short(app.i18n.lang(), day));
        for nth in 0..(last - first) * HOUR {
            line.push(sign(people, windows, free_time::slot(day, Minutes(first * 60), nth), nth));
        }
        line
    };
    std::iter::once(hours).chain(Day::WORKING.iter().map(day)).collect()
}

/// What stands for a quarter of an hour.
fn sign(people: &[&Person], windows: &BTreeSet<Window>, slot: Window, nth: u16) -> char {
    let free = free_time::free_at(people, slot);
    let all = free == people.len() && free > 0;
    match (free_time::covers(windows, slot), all) {
        (true, true) => '█',
        (true, false) => '!',
        (false, true) => '▒',
        (false, false) => match u32::try_from(free).ok().and_then(|free| char::from_digit(free, 10)) {
            Some('0') if nth.is_multiple_of(HOUR) => '·',
            Some('0') => ' ',
            Some(digit) => digit,
            None => '+',
        },
    }
}
