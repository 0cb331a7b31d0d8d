//! Times of day and weekly windows as people write them.

use super::{
    TimeError,
    token::{Token, tokens},
    words::Words,
};
use crate::model::week::{Day, Minutes, Window};

/// The time of day that `text` means: `15`, `15:00`, `15.00`, `1500`, `kl 15`; up to `24:00`.
pub fn parse_time(text: &str) -> Result<Minutes, TimeError> {
    time(&tokens(text).ok_or(TimeError::NotATime)?)
}

/// Start and end: `15-16:30`, `15.00–16.30`, `1500-1630`, `15 till 16`.
pub fn parse_times(text: &str) -> Result<(Minutes, Minutes), TimeError> {
    times(&tokens(text).ok_or(TimeError::NotATime)?)
}

/// A weekly window: `tis 15:00-16:30`.
pub fn parse_window(text: &str) -> Result<Window, TimeError> {
    let tokens = tokens(text).ok_or(TimeError::NotATime)?;
    let (day, rest) = weekday(&tokens);
    let (start, end) = times(rest)?;
    Ok(Window::between(day.ok_or(TimeError::NoWeekday)?, start, end))
}

/// Windows with comma or semicolon between: `mån 14:30-16, tor 15-16:30`.
///
/// Several days may share their times: `mån-tor 14-16`, `mån, ons 14-16`, `tir og tor 14-16`. Times
/// without a weekday lie on the days of those before them: `mån 8-10, 13-15`. Nothing gives none.
pub fn parse_windows(text: &str) -> Result<Vec<Window>, TimeError> {
    let mut windows = Vec::new();
    let mut days = Vec::new();
    let mut waiting = Vec::new();
    for part in text.split([',', ';', '\n']).filter(|part| !part.trim().is_empty()) {
        let tokens = tokens(part).ok_or(TimeError::NotATime)?;
        let (said, rest) = weekdays(&tokens);
        waiting.extend(said);
        if rest.is_empty() {
            continue;
        }
        if !waiting.is_empty() {
            days = std::mem::take(&mut waiting);
        }
        let (start, end) = times(rest)?;
        if days.is_empty() {
            return Err(TimeError::NoWeekday);
        }
        windows.extend(days.iter().map(|day| Window::between(*day, start, end)));
    }
    if waiting.is_empty() { Ok(windows) } else { Err(TimeError::NotATime) }
}

/// Reads weekdays alone, as they stand before the times of a window.
pub fn parse_weekdays(text: &str) -> Option<Vec<Day>> {
    let mut days = Vec::new();
    for part in text.split([',', ';']).filter(|part| !part.trim().is_empty()) {
        let tokens = tokens(part)?;
        let (said, rest) = weekdays(&tokens);
        if said.is_empty() || !rest.is_empty() {
            return None;
        }
        days.extend(said);
    }
    Some(days)
}

/// The weekday at the beginning, if any, and the rest.
fn weekday(tokens: &[Token]) -> (Option<Day>, &[Token]) {
    match tokens {
        [Token::Word(word), rest @ ..] if Words::all().is_on(word) => weekday(rest),
        [Token::Word(word), rest @ ..] => match Words::all().weekday(word) {
            Some(day) => (Some(day), rest),
            None => (None, tokens),
        },
        _ => (None, tokens),
    }
}

/// All weekdays at the beginning, and the rest.
fn weekdays(tokens: &[Token]) -> (Vec<Day>, &[Token]) {
    let mut days: Vec<Day> = Vec::new();
    let mut rest = tokens;
    loop {
        let (joined, after) = match rest {
            [to, after @ ..] if to.is_to() && !days.is_empty() => (Joined::Until, after),
            [Token::Word(and), after @ ..] if Words::all().is_and(and) => (Joined::And, after),
            after => (Joined::And, after),
        };
        let (Some(day), after) = weekday(after) else { return (days, rest) };
        match (joined, days.last().copied()) {
            (Joined::Until, Some(first)) => {
                days.extend(Day::ALL.into_iter().filter(|between| first < *between && *between <= day));
            }
            _ => days.push(day),
        }
        rest = after;
    }
}

/// How a weekday follows the one before it.
enum Joined {
    And,
    Until,
}

fn times(tokens: &[Token]) -> Result<(Minutes, Minutes), TimeError> {
    let Some(at) = tokens.iter().position(Token::is_to) else {
        return Err(if tokens.is_empty() {
            TimeError::NotATime
        } else {
            time(tokens).err().unwrap_or(TimeError::NotARange)
        });
    };
    let (left, right) = (tokens.get(..at).unwrap_or_default(), tokens.get(at + 1..).unwrap_or_default());
    let (start, end) = (time(left)?, time(right)?);
    if start < end { Ok((start, end)) } else { Err(TimeError::EndBeforeStart) }
}

fn time(tokens: &[Token]) -> Result<Minutes, TimeError> {
    let (hour, minute) = match tokens {
        [Token::Word(word), rest @ ..] if Words::all().is_at(word) => return time(rest),
        [Token::Number(hour, 1 | 2)] => (*hour, 0),
        [Token::Number(both, 3 | 4)] => (both / 100, both % 100),
        [Token::Number(hour, 1 | 2), Token::Sign(':' | '.'), Token::Number(minute, 2)] => (*hour, *minute),
        _ => return Err(TimeError::NotATime),
    };
    if minute > 59 || hour * 60 + minute > 24 * 60 {
        return Err(TimeError::NoSuchTime { hour, minute });
    }
    u16::try_from(hour * 60 + minute).map(Minutes).map_err(|_| TimeError::NotATime)
}
