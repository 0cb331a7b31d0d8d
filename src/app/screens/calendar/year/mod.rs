//! The school year: its terms, breaks and other days.

pub mod year_forms;
pub mod year_import;
pub mod year_view;

use chrono::NaiveDate;

use super::{
    facts,
    mend::back,
    state::{FormKey, Layer, PickKey, YearSheet},
    update::push_form,
};
use crate::{
    app::{
        App,
        command::{Available, Command},
        derived::year_at,
        key::{Key, KeyCode},
        list::{List, RowId},
        overlay::{Overlay, Pick, PickOption},
        screens::PickKey as AnyPick,
        state::{Effects, Tone},
    },
    i18n::{Key as Word, format, t},
    model::{
        calendar_rules::YearPattern,
        change::{Change, On},
        edit::Edit,
        fallen::FallenDays,
        school_year::{Decided, SchoolYear, Span, SpanChange, YearChange},
        unit::Unit,
    },
    planning::{
        calendar::{check::school_days, fallen::held_again, forms::pattern, next::next_year},
        terms,
    },
};

/// The years of a unit, in order of time.
fn years(unit: &Unit) -> Vec<&SchoolYear> {
    let mut years: Vec<&SchoolYear> = unit.years().iter().collect();
    years.sort_by_key(|y| (y.starts, y.id));
    years
}

/// The year that is shown.
pub fn shown<'a>(app: &'a App, unit: &'a Unit, sheet: &YearSheet) -> Option<&'a SchoolYear> {
    let chosen = sheet.starts.and_then(|starts| years(unit).into_iter().find(|y| y.starts == starts));
    chosen.or_else(|| year_at(unit, app.today()))
}

/// The year of the open sheet, else the one that is worked in.
pub fn year_of(app: &App) -> Option<&SchoolYear> {
    let unit = app.unit()?;
    sheet(app).map_or_else(|| year_at(unit, app.today()), |sheet| shown(app, unit, sheet))
}

fn sheet(app: &App) -> Option<&YearSheet> {
    match &app.screens.calendar.layer {
        Layer::Year(sheet) => Some(sheet),
        _ => None,
    }
}

/// The ranges of days of a year, in order of time; terms before what lies in them.
pub fn spans(year: &SchoolYear) -> Vec<&Span> {
    let mut spans: Vec<&Span> = year.spans.iter().collect();
    spans.sort_by_key(|s| (s.first, s.kind, s.id));
    spans
}

/// The days of a school year that somebody said fall out, in order of time.
pub fn fallen<'a>(unit: &'a Unit, year: &SchoolYear) -> Vec<&'a FallenDays> {
    unit.fallen().iter().filter(|days| terms::school_year(days.first) == year.starts).collect()
}

/// One row for each range of days and for each that falls out, in order of time.
pub fn rows(unit: &Unit, sheet: &YearSheet, app: &App) -> Vec<RowId> {
    let Some(year) = shown(app, unit, sheet) else { return Vec::new() };
    let spans = spans(year).into_iter().map(|span| (span.first, RowId::Span(span.id)));
    let fallen = fallen(unit, year).into_iter().enumerate();
    let fallen = fallen.map(|(n, days)| (days.first, RowId::Place(n)));
    let mut rows: Vec<(NaiveDate, RowId)> = spans.chain(fallen).collect();
    rows.sort_by_key(|(date, _)| *date);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The selected days that fall out.
fn chosen_fallen(app: &App) -> Option<&FallenDays> {
    let (sheet, unit) = (sheet(app)?, app.unit()?);
    let year = shown(app, unit, sheet)?;
    match sheet.list.selected {
        Some(RowId::Place(n)) => fallen(unit, year).get(n).copied(),
        _ => None,
    }
}

/// The selected range of days.
pub fn chosen(app: &App) -> Option<(&SchoolYear, &Span)> {
    let sheet = sheet(app)?;
    let year = shown(app, app.unit()?, sheet)?;
    match sheet.list.selected {
        Some(RowId::Span(id)) => year.spans.get(id).map(|span| (year, span)),
        _ => None,
    }
}

/// What is done with the school year.
pub const COMMANDS: [Command; 7] = [
    Command::Year,
    Command::Open,
    Command::New,
    Command::Edit,
    Command::Delete,
    Command::Propose,
    Command::Import,
];

/// Whether a command can run on the school year.
pub fn available(app: &App, command: Command) -> Available {
    let has = |ok: bool, why: Word| if ok { Ok(()) } else { Err(why.into()) };
    let any = app.unit().is_some_and(|u| !u.years().is_empty());
    match command {
        Command::Year | Command::Propose | Command::Import => Ok(()),
        Command::New => has(any, Word::CalendarWhyNoYear),
        Command::Delete if chosen_fallen(app).is_some() => Ok(()),
        Command::Open | Command::Edit if chosen_fallen(app).is_some() => Err(Word::CalendarWhyFallen.into()),
        Command::Open | Command::Edit | Command::Delete => {
            has(chosen(app).is_some(), Word::CalendarWhyNoSpan)
        }
        _ => Err(Word::CalendarWhyYear.into()),
    }
}

/// Opens the school year, or closes it.
pub fn toggle(app: &mut App) {
    let open = matches!(app.screens.calendar.layer, Layer::Year(_));
    app.screens.calendar.layer = if open { Layer::None } else { Layer::Year(YearSheet::default()) };
}

/// Shows a year.
pub fn show(app: &mut App, starts: Option<i32>) {
    app.screens.calendar.layer = Layer::Year(YearSheet { starts, list: List::default() });
}

/// Left and right: the year before and after.
pub fn key(app: &mut App, key: Key) -> bool {
    let step = match key.code {
        KeyCode::Left => -1,
        KeyCode::Right => 1,
        _ => return false,
    };
    let Some((unit, sheet)) = app.unit().zip(sheet(app)) else { return false };
    let here = shown(app, unit, sheet).map(|y| y.starts);
    let to = here.and_then(|starts| years(unit).into_iter().find(|y| y.starts == starts + step));
    if let Some(starts) = to.map(|y| y.starts) {
        show(app, Some(starts));
    }
    true
}

/// Runs a command on the school year.
pub fn run(app: &mut App, command: Command) -> Effects {
    let year = sheet(app).and_then(|sheet| shown(app, app.unit()?, sheet)).map(|y| y.id);
    let span = chosen(app).map(|(year, span)| (year.id, span.clone()));
    match (command, year, span) {
        (Command::Propose, None, _) => push_form(app, &FormKey::NewYear),
        (Command::Propose, Some(_), _) => return next(app),
        (Command::Import, ..) => push_form(app, &FormKey::Published),
        (Command::Delete, _, None) => {
            let Some((unit, days)) = app.unit().zip(chosen_fallen(app)) else { return Vec::new() };
            let said = t::calendar_did_hold_again(facts::fallen_text(app, unit, days));
            let days = days.clone();
            let made = app.commit(held_again(&days), said);
            if !made.is_empty() {
                back::offer(app, &days);
            }
            return made;
        }
        (Command::New, Some(year), _) => push_form(app, &FormKey::NewSpan(year)),
        (Command::Edit, _, Some((year, span))) => push_form(app, &FormKey::Span(year, span.id)),
        (Command::Delete, _, Some((year, span))) => {
            let said = t::calendar_did_delete_span(facts::span_name(app, &span));
            return app.commit(Edit::Year(On::Change(year, YearChange::Span(On::Remove(span)))), said);
        }
        (Command::Open, _, Some((year, span))) => {
            if span.decided == Decided::Yes {
                app.tell(Tone::Plain, Word::CalendarDecidedAlready);
                return Vec::new();
            }
            let change = SpanChange::Decided(Change::new(span.decided, Decided::Yes));
            let edit = Edit::Year(On::Change(year, YearChange::Span(On::Change(span.id, change))));
            let said = t::calendar_did_decide(facts::span_name(app, &span));
            // The cursor stays: what is done next is done to the row that the person looks at.
            return app.commit(edit, said);
        }
        _ => {}
    }
    Vec::new()
}

/// Asks whether the year after the last one is to be made, every range of days a suggestion.
fn next(app: &mut App) -> Effects {
    let Some(rules) = app.country_rules().cloned() else { return Vec::new() };
    let last = app.unit().and_then(|unit| years(unit).last().copied().cloned());
    let Some(last) = last else { return Vec::new() };
    let id = app.new_id();
    let year = next_year(&last, &rules, id, || app.new_id());
    let named = format::school_year(year.starts);
    let said = t::calendar_did_year(named.as_str());
    let pattern = app.unit().map_or(YearPattern::Terms, |unit| pattern(unit, &rules, &year));
    let days = t::year_school_days(school_days(&year, &rules, pattern));
    let key = AnyPick::Calendar(PickKey::Make(Box::new(Edit::Year(On::Add(year))), said));
    let option = PickOption::new(RowId::Place(0), t::calendar_make_year(named)).note(days);
    app.push(Overlay::Pick(Box::new(Pick::new(key, Word::CalendarNextYear, vec![option]))));
    Vec::new()
}
