//! What each line is understood as, in words.

use super::{Line, Outcome, Reason};
use crate::{
    app::screens::calendar::facts::span_key,
    i18n::{Key, Text, format, t},
    model::lang::Lang,
    planning::calendar::published::{Meaning, Said, term_of},
};

/// A line, and what it is understood as.
pub fn of_line(lang: Lang, line: &Line) -> Vec<Text> {
    match &line.outcome {
        Outcome::Taken(said) => {
            said.iter().map(|said| t::year_line(line.number, of_said(lang, said))).collect()
        }
        Outcome::LeftOut => vec![t::year_line_left_out(line.number, line.text.clone())],
        Outcome::Wrong(why) => vec![t::year_line_wrong(line.number, line.text.clone(), reason(*why))],
    }
}

/// What is understood.
pub fn of_said(lang: Lang, said: &Said) -> Text {
    let days = format::date_range(lang, said.first, said.last);
    let name = said.name.to_string();
    match said.meaning {
        Meaning::Days(kind) if kind.is_term() => t::year_means_term(days, span_key(kind)),
        Meaning::Days(kind) => t::year_means_days(days, span_key(kind), name),
        Meaning::Starts => t::year_means_starts(days, span_key(term_of(said.first))),
        Meaning::Ends => t::year_means_ends(days, span_key(term_of(said.first))),
        Meaning::Known => t::year_means_known(days, name),
    }
}

/// Why a line cannot be understood.
pub fn reason(reason: Reason) -> Text {
    match reason {
        Reason::NoDays => Key::YearWrongNoDays.into(),
        Reason::Days(error) => error.into(),
        Reason::Reversed => Key::YearWrongReversed.into(),
        Reason::NoKind | Reason::NoEdge => Key::YearWrongNoKind.into(),
        Reason::OtherYear => Key::YearWrongOtherYear.into(),
        Reason::Repeats => Key::YearWrongRepeats.into(),
    }
}

/// How many lines are understood, wrong and left out.
pub fn counts(lines: &[Line]) -> (usize, usize, usize) {
    let count = |is: fn(&Outcome) -> bool| lines.iter().filter(|line| is(&line.outcome)).count();
    (
        count(|o| matches!(o, Outcome::Taken(_))),
        count(|o| matches!(o, Outcome::Wrong(_))),
        count(|o| matches!(o, Outcome::LeftOut)),
    )
}
