//! The school year: its terms, breaks and other days.

pub mod hits;
pub mod made;
pub mod owners;
pub mod owners_schools;
pub mod year_forms;
pub mod year_import;
pub mod year_view;

use chrono::NaiveDate;

use self::made::{first, next};
use super::{
    dating::counting::{self, Asked},
    facts,
    mend::back,
    state::{FormKey, Layer, YearSheet},
    update::push_form,
};
use crate::{
    app::{
        App,
        command::{Available, Command},
        derived::year_at,
        describe_edit::Words,
        form::{Choice, Form, FormField},
        key::{Key, KeyCode},
        list::{List, RowId},
        screens::choices::written,
        state::{Effects, Tone},
    },
    i18n::{Key as Word, Text, format, t},
    model::{
        change::{Change, On},
        edit::Edit,
        fallen::FallenDays,
        ids::{Code, YearId},
        school_year::{Decided, SchoolYear, Span, SpanChange, YearChange},
        unit::Unit,
    },
    planning::{
        calendar::{
            mend::fallen::held_again,
            year::whose::{forms_apart, whose_year},
        },
        terms,
    },
};

/// The years of a unit, in order of time.
pub(super) fn years(unit: &Unit) -> Vec<&SchoolYear> {
    let mut years: Vec<&SchoolYear> = unit.years().iter().collect();
    years.sort_by_key(|y| (y.starts, y.form, y.id));
    years
}

/// The school years right before and after one.
pub fn beside<'a>(unit: &'a Unit, year: &SchoolYear) -> (Option<&'a SchoolYear>, Option<&'a SchoolYear>) {
    let years = years(unit);
    let at = years.iter().position(|one| one.id == year.id);
    let get = |at: Option<usize>| at.and_then(|at| years.get(at)).copied();
    (get(at.and_then(|at| at.checked_sub(1))), get(at.map(|at| at + 1)))
}

/// What a school year is called beside another one: of the same time by its school form, else by its time.
pub fn named_beside(app: &App, unit: &Unit, other: &SchoolYear, year: &SchoolYear) -> String {
    let forms = Words { unit, catalogue: app.catalogue() }.forms_of_year(other);
    let forms = forms.filter(|_| other.starts == year.starts);
    forms.map_or_else(|| format::school_year(other.starts), |forms| app.say(&t::words(forms)))
}

/// What a school year is called: `2026/27`, with the school form that it is kept for.
pub fn named(app: &App, unit: &Unit, year: &SchoolYear) -> Text {
    Words { unit, catalogue: app.catalogue() }.school_year(year)
}

/// The year that is shown.
pub fn shown<'a>(app: &'a App, unit: &'a Unit, sheet: &YearSheet) -> Option<&'a SchoolYear> {
    sheet.year.and_then(|id| unit.years().get(id)).or_else(|| year_at(unit, app.today()))
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
pub fn toggle(app: &mut App) -> Effects {
    if matches!(app.screens.calendar.layer, Layer::Year(_)) {
        leave(app);
        return Vec::new();
    }
    app.screens.calendar.layer = Layer::Year(YearSheet::default());
    // Beside an owner's year it is said which of its schools have it.
    owners_schools::unread(app)
}

/// Closes the school year; the dates that waited for one are asked for again, as they were typed.
pub fn leave(app: &mut App) {
    if let Layer::Year(sheet) = std::mem::take(&mut app.screens.calendar.layer) {
        counting::leave(app, sheet.asked);
    }
}

/// Closes the school year for whoever comes from another screen by its number: its keys mean other things than
/// those of the calendar, and nobody remembers that it was open. One that dates wait for stays.
pub fn close(app: &mut App) {
    let is_idle = |sheet: &YearSheet| sheet.asked.form.is_none();
    if matches!(&app.screens.calendar.layer, Layer::Year(sheet) if is_idle(sheet)) {
        app.screens.calendar.layer = Layer::None;
    }
}

/// Asks for the school year that a form for dates needs before it can go on.
pub fn ask_first(app: &mut App, form: &Form, why: Text) -> Effects {
    let asked = Asked::by(app, Some(form));
    let year = app.unit().and_then(|unit| years(unit).last().map(|year| year.id));
    app.screens.calendar.layer = Layer::Year(YearSheet { year, asked, ..YearSheet::default() });
    let effects = next(app);
    app.tell(Tone::Plain, why);
    effects
}

/// Shows a year.
pub fn show(app: &mut App, year: Option<YearId>) {
    let asked = match &mut app.screens.calendar.layer {
        Layer::Year(sheet) => std::mem::take(&mut sheet.asked),
        _ => Asked::default(),
    };
    app.screens.calendar.layer = Layer::Year(YearSheet { year, list: List::default(), asked });
}

/// Left and right: the year before and after.
pub fn key(app: &mut App, key: Key) -> bool {
    if !matches!(key.code, KeyCode::Left | KeyCode::Right) {
        return false;
    }
    let Some((unit, sheet)) = app.unit().zip(sheet(app)) else { return false };
    let Some((before, after)) = shown(app, unit, sheet).map(|year| beside(unit, year)) else { return true };
    let to = if key.code == KeyCode::Left { before } else { after };
    if let Some(id) = to.map(|year| year.id) {
        show(app, Some(id));
    }
    true
}

/// Runs a command on the school year.
pub fn run(app: &mut App, command: Command) -> Effects {
    let year = sheet(app).and_then(|sheet| shown(app, app.unit()?, sheet)).map(|y| y.id);
    let span = chosen(app).map(|(year, span)| (year.id, span.clone()));
    match (command, year, span) {
        (Command::Propose, None, _) => first(app),
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

/// The school forms for which a year of their own can be kept: none in a unit with only one, or whose forms
/// all go through the same year.
pub fn forms_to_choose(app: &App, unit: &Unit) -> Vec<Code> {
    let forms = forms_apart(unit, app.catalogue());
    if forms.len() > 1 { forms.into_iter().collect() } else { Vec::new() }
}

/// What a school form is called, with those that have its school year too.
fn form_name(app: &App, unit: &Unit, form: Code) -> Option<Text> {
    let named = |form: Code| app.catalogue().school_form(form).map(|form| written(&form.name));
    let with = |other: &&Code| **other != form && whose_year(unit, app.catalogue(), **other) == form;
    match unit.about().forms.iter().find(with).and_then(|&other| named(other)) {
        Some(other) => Some(t::calendar_form_with(app.say(&named(form)?), app.say(&other).to_lowercase())),
        None => named(form),
    }
}

/// Which school form a year is for, in a unit with more than one.
pub fn form_field(app: &App, chosen: Option<Code>) -> Option<FormField> {
    let unit = app.unit()?;
    let forms = forms_to_choose(app, unit);
    let own = forms.iter().filter_map(|form| Some(Choice::new(form, form_name(app, unit, *form)?)));
    let all = [Choice::new(ALL, Word::CalendarAllForms)].into_iter();
    let chosen = chosen.map_or(ALL.to_owned(), |form| form.to_string());
    let choices = all.chain(own).collect();
    (!forms.is_empty()).then(|| FormField::one(FORM, Word::CalendarFieldForm, choices, &chosen))
}

/// The school form that is chosen; none: all of them.
pub fn chosen_form(form: &Form) -> Option<Code> {
    (form.value(FORM) != ALL).then(|| form.parsed(FORM)).flatten()
}

/// The field that asks for the school form, and its word for all of them.
pub const FORM: &str = "form";
const ALL: &str = "all";
