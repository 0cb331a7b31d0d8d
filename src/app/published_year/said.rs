//! What each line is understood as, in words.

use super::{After, Differs, Line, Of, Outcome, Reason, line::is_of_care};
use crate::{
    app::screens::calendar::facts::span_key,
    i18n::{
        Arg, Key, Text,
        dates::{folded, listed},
        format, t,
    },
    model::{
        lang::Lang,
        school_year::{Span, SpanKind},
    },
    planning::calendar::year::published::{Meaning, Said, term_of},
};

/// A line, and what it is understood as.
pub fn of_line(lang: Lang, line: &Line) -> Vec<Text> {
    match &line.outcome {
        Outcome::Taken(said) => {
            said.iter().map(|said| t::year_line(line.number, of_said(lang, said))).collect()
        }
        Outcome::Count(_) => vec![t::year_line_count(line.number, line.text.clone())],
        Outcome::Heading(year) => vec![t::year_heading(line.number, format::school_year(*year))],
        Outcome::LeftOut if is_of_red_days(line) => vec![t::year_line_red(line.number, line.text.clone())],
        Outcome::PartOfDay(first, last) => {
            let days = format::weekday_range(lang, *first, *last);
            vec![t::year_line_part_of_day(days, line.number, line.text.clone())]
        }
        Outcome::OtherForm(form) => {
            vec![t::year_line_other_form(form.get(lang), line.number, line.text.clone())]
        }
        Outcome::LeftOut if is_of_care(&line.text) => {
            vec![t::year_line_care(line.number, line.text.clone())]
        }
        Outcome::LeftOut => vec![t::year_line_left_out(line.number, line.text.clone())],
        Outcome::Wrong(why) => vec![t::year_line_wrong(line.number, line.text.clone(), reason(*why))],
    }
}

/// That the paper counts other school days than its dates give, and which days it does not name where it counts
/// more.
pub fn of_counts(lang: Lang, after: &After) -> Vec<Text> {
    let kinds = [SpanKind::InService, SpanKind::Break, SpanKind::DayOff].into_iter();
    let stand = kinds.filter_map(|kind| {
        let days = after.unnamed.iter().filter(|(of, ..)| *of == kind);
        let days: Vec<String> =
            days.map(|&(_, first, last)| format::weekday_range(lang, first, last)).collect();
        (!days.is_empty()).then(|| t::year_count_stands(days.join(", "), span_key(kind)))
    });
    after.differs.iter().map(|differs| of_count(lang, differs)).chain(stand).collect()
}

fn of_count(lang: Lang, differs: &Differs) -> Text {
    let (paper, dates) = (differs.paper.days, differs.dates);
    match differs.paper.of {
        Of::Month(month) => t::year_count_differs_month(dates, format::month_long(lang, month), paper),
        Of::Term(SpanKind::Autumn) => t::year_count_differs_autumn(dates, paper),
        Of::Term(_) => t::year_count_differs_spring(dates, paper),
        Of::Year => t::year_count_differs(dates, paper),
    }
}

/// Whether a line without days speaks of public holidays: these are in every school year.
fn is_of_red_days(line: &Line) -> bool {
    let plain = folded(&line.text);
    listed(Key::TypedYearRed).iter().any(|word| plain.contains(word.as_str()))
}

/// What is understood.
pub fn of_said(lang: Lang, said: &Said) -> Text {
    let days = format::weekday_range(lang, said.first, said.last);
    let name = said.name.to_string();
    match said.meaning {
        Meaning::Days(kind) if kind.is_term() || name.is_empty() => t::year_means_term(days, span_key(kind)),
        Meaning::Days(kind) => t::year_means_days(days, span_key(kind), name),
        Meaning::Starts => t::year_means_starts(days, span_key(term_of(said.first))),
        Meaning::Ends => t::year_means_ends(days, span_key(term_of(said.first))),
        Meaning::Known => t::year_means_known(days, name),
        Meaning::StaffOnRed => t::year_means_red(days, span_key(SpanKind::InService)),
    }
}

/// Why a line cannot be understood.
pub fn reason(reason: Reason) -> Text {
    match reason {
        Reason::NoDays => Key::YearWrongNoDays.into(),
        Reason::Days(error) => error.into(),
        Reason::OtherWeek(first, last) => {
            t::year_wrong_other_week(Arg::ShortDate(first), Arg::ShortDate(last))
        }
        Reason::Reversed => Key::YearWrongReversed.into(),
        Reason::NoKind | Reason::NoEdge | Reason::Unrelated | Reason::PartOfDay(..) | Reason::Half(..) => {
            Key::YearWrongNoKind.into()
        }
        Reason::NoEnd => Key::YearWrongNoEnd.into(),
        Reason::NoStart => Key::YearWrongNoStart.into(),
        Reason::OtherYear => Key::YearWrongOtherYear.into(),
        Reason::OtherTerm(first, last) => {
            t::year_wrong_other_term(Arg::ShortDate(first), Arg::ShortDate(last))
        }
        Reason::Repeats => Key::YearWrongRepeats.into(),
    }
}

/// A range of days that is only suggested, in words.
pub fn of_span(lang: Lang, span: &Span) -> Text {
    let days = format::weekday_range(lang, span.first, span.last);
    if span.name.is_empty() {
        t::year_means_term(days, span_key(span.kind))
    } else {
        t::year_means_days(days, span_key(span.kind), span.name.to_string())
    }
}

/// How much was understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Single days, the ends of terms among them.
    pub days: usize,
    /// Ranges of several days.
    pub periods: usize,
    /// What is wrong.
    pub wrong: usize,
    /// What is left out.
    pub left: usize,
}

/// Counts what the lines say.
pub fn counts(lines: &[Line]) -> Counts {
    let mut counts = Counts::default();
    for line in lines {
        match &line.outcome {
            Outcome::Taken(said) => {
                // A public holiday is there already: nothing is taken in for it.
                let there = |meaning| matches!(meaning, Meaning::Known | Meaning::StaffOnRed);
                let new = || said.iter().filter(|said| !there(said.meaning));
                let days = new().filter(|said| said.first == said.last).count();
                counts.days += days;
                counts.periods += new().count() - days;
                counts.left += said.iter().filter(|said| said.meaning == Meaning::StaffOnRed).count();
            }
            Outcome::Wrong(_) => counts.wrong += 1,
            Outcome::OtherForm(_) | Outcome::PartOfDay(..) => counts.left += 1,
            Outcome::LeftOut if !is_of_red_days(line) => counts.left += 1,
            Outcome::LeftOut | Outcome::Heading(_) | Outcome::Count(_) => {}
        }
    }
    counts
}
