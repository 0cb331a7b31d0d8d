//! For which time the timetable is: this school year or the next, a term of it, or weeks that are typed.

use chrono::NaiveDate;

use super::slots;
use crate::{
    app::{
        App,
        derived::of_day,
        form::{Form, FormField, Wrong},
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            self,
            people::state::{FormKey, PickKey},
        },
        state::Effects,
    },
    i18n::{
        Arg, Key, Text,
        dates::{Reference, parse_range},
        format, t,
    },
    model::ids::{SpanId, Word, YearId},
    planning::{
        calendar::year::{
            forms::leading,
            suggest::{YearWish, suggest},
            weeks::IsoWeek,
        },
        groups::timetable::{Ask, Stretch, terms_from, year_of},
        terms,
    },
};

/// A term or a year begins at most so many days before its first day of work.
const LONGEST_BREAK: usize = 31;
/// The most letters of a field for weeks: short enough to be typed over as one date is.
const DAYS_TEXT: usize = 60;

/// Offers the times for which the timetable could be.
pub fn ask(app: &mut App) {
    let offers = offers(app);
    let here = app.screens.people.slots.as_ref().map(|state| state.ask.stretch);
    let options = offers.iter().enumerate().map(|(n, (_, label, note))| {
        let option = PickOption::new(RowId::Place(n), label.clone());
        match note {
            Some(note) => option.note(note.clone()),
            None => option,
        }
    });
    let own = PickOption::new(RowId::Place(offers.len()), Key::WeeklyWhenOwn);
    let options: Vec<PickOption> = options.chain([own]).collect();
    let at = offers.iter().position(|(stretch, ..)| Some(*stretch) == here).unwrap_or(0);
    let key = PickKey::Stretch(offers.into_iter().map(|(stretch, ..)| stretch).collect());
    let mut pick = Pick::new(screens::PickKey::People(key), Key::WeeklyWhenTitle, options);
    pick.list.select(RowId::Place(at));
    app.push(Overlay::Pick(Box::new(pick)));
}

fn offers(app: &App) -> Vec<(Stretch, Text, Option<Text>)> {
    let (Some(unit), Some(state)) = (app.unit(), &app.screens.people.slots) else { return Vec::new() };
    let week = |day: NaiveDate| {
        let week = IsoWeek::of(day);
        t::weekly_week_of(Arg::Week(week.week), week.year.to_string())
    };
    let days = |(first, last): (NaiveDate, NaiveDate)| t::weekly_days(week(first), week(last));
    let of = |stretch: Stretch| period(app, &Ask { stretch, ..state.ask.clone() }).map(days);
    let mut out = vec![(Stretch::Planned, Key::WeeklyWhenPlanned.into(), of(Stretch::Planned))];
    let this = terms::school_year(app.today());
    for year in [this, this + 1] {
        let name = format::school_year(year);
        if year_of(unit, year).is_some_and(|(_, last)| last >= app.today()) {
            out.push((Stretch::Year(year), t::weekly_when_year(name), of(Stretch::Year(year))));
        } else if let Some((first, last)) = suggested(app, year).filter(|_| year > this) {
            let stretch = Stretch::Days(first, last);
            out.push((stretch, t::weekly_when_year_guess(name), of(stretch)));
        }
    }
    for (first, last) in terms_from(unit, app.today()) {
        let stretch = Stretch::Days(first, last);
        let term = screens::choices::term(app, terms::term(first));
        out.push((stretch, t::words(term), of(stretch)));
    }
    out
}

/// From which day to which the times hold: the first is one on which people are there, no holiday.
pub fn period(app: &App, ask: &Ask) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = ask.period(app.unit()?)?;
    let all = app.all_days();
    let is_open = |day: &NaiveDate| of_day(&all, *day).is_some_and(|days| days.staff_can_meet(*day));
    let mut coming = first.iter_days().take_while(|day| *day <= last).take(LONGEST_BREAK);
    Some((coming.find(is_open).unwrap_or(first), last))
}

/// The terms of a school year that has no calendar yet, as its country usually has them.
fn suggested(app: &App, starts: i32) -> Option<(NaiveDate, NaiveDate)> {
    let rules = app.country_rules()?;
    let form = app.unit().and_then(|unit| leading(unit.about().forms.iter().copied(), rules));
    let wish = YearWish { starts, form, lang: app.i18n.lang(), weeks: &[] };
    let mut n = 0u8;
    let span = || {
        n = n.wrapping_add(1);
        SpanId(Word::from_random(&[n], 2))
    };
    let year = suggest(rules, &wish, YearId(Word::from_random(&[0], 2)), span);
    let terms: Vec<_> = year.spans.iter().filter(|span| span.kind.is_term()).collect();
    Some((terms.iter().map(|span| span.first).min()?, terms.iter().map(|span| span.last).max()?))
}

/// Asks again for the picked time, or for weeks that are typed.
pub fn picked(app: &mut App, stretches: &[Stretch], row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return Vec::new() };
    match stretches.get(at) {
        Some(&stretch) => take(app, stretch),
        None => {
            let form = form(app);
            app.push(Overlay::Form(Box::new(form)));
            Vec::new()
        }
    }
}

fn take(app: &mut App, stretch: Stretch) -> Effects {
    let Some(state) = app.screens.people.slots.as_mut() else { return Vec::new() };
    state.ask.stretch = stretch;
    slots::anew(app)
}

/// The form for weeks.
pub fn form(app: &App) -> Form {
    let period = app.screens.people.slots.as_ref().and_then(|state| period(app, &state.ask));
    let shown = period.map(|(first, last)| format::date_range(app.i18n.lang(), first, last));
    let field = FormField::line("days", Key::WeeklyWhenDays, &shown.unwrap_or_default(), DAYS_TEXT)
        .hint(Key::WeeklyWhenDaysHint);
    Form::new(screens::FormKey::People(FormKey::Stretch), Key::WeeklyWhenTitle, vec![field])
}

/// Asks again for the typed weeks.
///
/// # Errors
/// The field, when it does not read.
pub fn submit(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let near = Reference { today: app.today(), prefer: None };
    let wrong = |why: Text| vec![Wrong::new("days", why)];
    let (first, last) = parse_range(&form.value("days"), &near).map_err(|error| wrong(error.into()))?;
    if last < app.today() {
        return Err(wrong(Key::WeeklyWhenPast.into()));
    }
    Ok(take(app, Stretch::Days(first, last)))
}
