//! Weekly windows in a cell: `tis 15:00-16:30, tor 14.45-16.15`.

use super::vocabulary::fold;
use crate::{
    i18n::format,
    model::{
        lang::Lang,
        week::{Day, Minutes, Window},
    },
};

/// The windows of a cell; none when one of them cannot be read.
pub fn windows(cell: &str) -> Option<Vec<Window>> {
    cell.split([',', ';', '\n', '/']).map(str::trim).filter(|piece| !piece.is_empty()).map(window).collect()
}

fn window(piece: &str) -> Option<Window> {
    let (word, times) = piece.split_once(char::is_whitespace)?;
    let (start, end) = times.split_once(['-', '\u{2013}'])?;
    let (start, end) = (time(start)?, time(end)?);
    let day = weekday(word)?;
    (start < end).then(|| Window::between(day, start, end))
}

fn weekday(word: &str) -> Option<Day> {
    let wanted = fold(word);
    Day::ALL.into_iter().find(|&day| {
        Lang::ALL.into_iter().any(|lang| {
            [format::weekday_short(lang, day), format::weekday_long(lang, day)]
                .iter()
                .any(|name| fold(name) == wanted)
        })
    })
}

fn time(text: &str) -> Option<Minutes> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (minute < 60 && hour * 60 + minute <= 24 * 60).then(|| Minutes::at(hour, minute))
}
