//! Dates that are typed as a break of the school's calendar: `jul`, `efter sportlovet`.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::{
    app::{
        App,
        form::{Form, FormField, Wrong},
    },
    i18n::{
        Arg, Key, Text,
        dates::{Reference, Said, Season, Side, is_term_end, parse_range},
        t,
    },
    model::{
        school_year::{Span, SpanKind},
        unit::Unit,
    },
    planning::groups::timetable::terms_from,
};

/// Which day of a break a field asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The first one: from when.
    First,
    /// The last one: until when.
    Last,
    /// The last one before it: whoever leaves "at Christmas" is there until the break begins.
    Leaves,
}

/// The date typed in a field, also as a break by its name; `Ok(None)` when it is empty.
///
/// # Errors
/// The field and what is wrong, ready for [`Form::refuse`].
pub fn date(
    app: &App,
    form: &Form,
    id: &'static str,
    near: &Reference,
    end: End,
) -> Result<Option<NaiveDate>, Wrong> {
    let typed = form.date(id, near).map(|date| {
        // Until week 50 is until its Friday.
        let week = parse_range(&form.value(id), near).ok().filter(|_| end != End::First);
        date.map(|date| week.map_or(date, |(_, last)| last.max(date)))
    });
    typed.or_else(|wrong| {
        if is_term_end(&form.value(id)) {
            return app.unit().and_then(|unit| term_end(unit, near.today)).map(Some).ok_or(wrong);
        }
        let (Some(unit), Some(said)) = (app.unit(), Said::read(&form.value(id))) else { return Err(wrong) };
        let known: Vec<&Span> = breaks(unit).collect();
        match found(&known, &said, near) {
            Some(span) => day(span, said.side, end).map(Some).ok_or(wrong),
            None if said.season.is_some() => Err(Wrong::new(id, no_such(&known))),
            None => Err(wrong),
        }
    })
}

/// What is typed in a field, as the day that it means; none: no last day is said.
pub fn read_as(field: &FormField, day: Option<NaiveDate>) -> Text {
    match day {
        Some(day) => t::form_day_read(Arg::Date(day), field.label.clone()),
        None => t::form_day_open(field.label.clone()),
    }
}

fn breaks(unit: &Unit) -> impl Iterator<Item = &Span> {
    unit.years().iter().flat_map(|year| year.spans.iter()).filter(|span| span.kind == SpanKind::Break)
}

/// The last school day of the term that is going on, or of the next one; none where no calendar says it.
fn term_end(unit: &Unit, today: NaiveDate) -> Option<NaiveDate> {
    let (first, last) = terms_from(unit, today).into_iter().next()?;
    let is_off = |day: &NaiveDate| is_weekend(*day) || breaks(unit).any(|span| span.holds(*day));
    let mut days = std::iter::successors(Some(last), NaiveDate::pred_opt).take_while(|day| first <= *day);
    days.find(|day| !is_off(day))
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn no_such(known: &[&Span]) -> Text {
    let mut names: Vec<&str> = Vec::new();
    for name in known.iter().map(|span| span.name.as_str()).filter(|name| !name.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() { Key::DateNoSuchBreak.into() } else { t::date_other_break(Arg::list(names)) }
}

/// The break that is meant: the first one that has not ended, else the last one.
fn found<'a>(known: &[&'a Span], said: &Said, near: &Reference) -> Option<&'a Span> {
    let meant = |span: &&&Span| {
        if span.name.is_empty() { said.season == season(span) } else { said.means(span.name.as_str()) }
    };
    let mut all: Vec<&Span> = known.iter().filter(meant).copied().collect();
    all.sort_by_key(|span| span.first);
    all.iter().find(|span| near.today <= span.last).or(all.last()).copied()
}

/// A break without a name is known by when it is.
fn season(span: &Span) -> Option<Season> {
    match (span.first.month(), span.first.day()) {
        (9..=11, _) => Some(Season::Autumn),
        (12, _) => Some(Season::Christmas),
        (1..=2, _) | (3, ..=15) => Some(Season::Winter),
        (3 | 4, _) => Some(Season::Easter),
        _ => None,
    }
}

fn day(span: &Span, side: Side, end: End) -> Option<NaiveDate> {
    let weekend = |day: &NaiveDate| is_weekend(*day);
    let one = Days::new(1);
    match (side, end) {
        (Side::In, End::First) => Some(span.first),
        (Side::In, End::Last) => Some(span.last),
        (Side::Before, _) | (Side::In, End::Leaves) => {
            std::iter::successors(span.first.checked_sub_days(one), |day| day.checked_sub_days(one))
                .find(|day| !weekend(day))
        }
        (Side::After, _) => {
            std::iter::successors(span.last.checked_add_days(one), |day| day.checked_add_days(one))
                .find(|day| !weekend(day))
        }
    }
}
