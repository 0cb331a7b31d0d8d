//! Dates and times as people write them, in any of the languages at once.
//!
//! A colleague may type in another language than the screen's, so every language's words count
//! always. The words are those of `data/i18n/*/dates.ftl`.

mod breaks;
mod errors;
mod resolve;
mod spoken;
#[cfg(test)]
mod tests;
mod times;
mod token;
mod words;

use chrono::NaiveDate;

pub use breaks::{Said, Season, Side, is_term_end};
pub use errors::{DateError, TimeError};
pub use times::{parse_time, parse_times, parse_weekdays, parse_window, parse_windows};
pub use words::{folded, listed};

use spoken::Spoken;
use token::{Token, tokens};

/// What decides the year where none is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The day on which it is typed.
    pub today: NaiveDate,
    /// Days to look in first, such as the school year that is planned: first and last.
    pub prefer: Option<(NaiveDate, NaiveDate)>,
}

/// The day that `text` means: `12/3`, `12 mars`, `tor v47`, `uke 47` (its Monday), `+1v`, `i morgen`.
///
/// Without a year it is the occurrence within the preferred days, else the next one from today on.
pub fn parse_date(text: &str, reference: &Reference) -> Result<NaiveDate, DateError> {
    let tokens = tokens(text).ok_or(DateError::NotADate)?;
    Spoken::read(&tokens).ok_or(DateError::NotADate)?.resolve(reference)
}

/// Whether `text` is a step from some day, told by its sign: `+1v`, `-2 d`, `tor +1v`. What is said in words, such as
/// `om 3 uker`, counts from today.
pub fn is_step(text: &str) -> bool {
    let signed = |token: &Token| matches!(token, Token::Sign('+' | '-'));
    tokens(text).is_some_and(|tokens| tokens.iter().any(signed) && Spoken::is_ahead(&tokens))
}

/// The first and the last day that `text` means: `26/10-30/10`, `26-30 okt`, `v44`, `44`, `v 8-9`.
///
/// Weeks go from Monday to Friday; a single day is both first and last.
pub fn parse_range(text: &str, reference: &Reference) -> Result<(NaiveDate, NaiveDate), DateError> {
    let tokens = tokens(text).ok_or(DateError::NotADate)?;
    let (first, last) = ends(&tokens).ok_or(DateError::NotADate)?;
    resolve::range(first, last, reference)
}

/// The two ends of a range; of a single day or week, twice the same.
fn ends(tokens: &[Token]) -> Option<(Spoken, Spoken)> {
    let split = (1..tokens.len()).find_map(|at| {
        let (left, right) = (tokens.get(..at)?, tokens.get(at + 1..)?);
        if tokens.get(at)?.is_to() { Spoken::read_pair(left, right) } else { None }
    });
    split.or_else(|| {
        let whole = Spoken::read(tokens).or_else(|| Spoken::bare_week(tokens))?;
        Some((whole, whole))
    })
}
