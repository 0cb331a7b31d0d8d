//! The school year: its terms, breaks and other days.

pub mod owners;
pub mod year_forms;
pub mod year_import;
pub mod year_view;

use std::iter;

use chrono::NaiveDate;

use self::owners::Own;
use super::{
    dating::counting::{self, Asked},
    facts,
    mend::back,
    state::{FormKey, Layer, Made, PickKey, YearSheet},
    update::push_form,
};
use crate::{
    app::{
        App,
        command::{Available, Command},
        derived::year_at,
        describe_edit::Words,
        describe_year,
        form::{Choice, Form, FormField},
        key::{Key, KeyCode},
        list::{List, RowId},
        overlay::{Overlay, Pick, PickOption},
        screens::{PickKey as AnyPick, choices::written},
        state::{Effects, Tone},
    },
    i18n::{Arg, Key as Word, Text, format, t},
    model::{
        calendar_rules::{CalendarRules, LimitKind, YearPattern},
        change::{Change, On},
        edit::Edit,
        fallen::FallenDays,
        ids::{Code, YearId},
        school_year::{Decided, SchoolYear, Span, SpanChange, YearChange},
        unit::Unit,
    },
    planning::{
        calendar::{
            check::{YearFinding, check, school_days},
            fallen::held_again,
            fitted::fitted,
            forms::pattern,
            next::next_year,
            whose::{forms_apart, own_year, whose_year},
        },
        findings::what_of_year,
        terms,
    },
};

/// The years of a unit, in order of time.
fn years(unit: &Unit) -> Vec<&SchoolYear> {
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
pub fn toggle(app: &mut App) {
    if matches!(app.screens.calendar.layer, Layer::Year(_)) {
        leave(app);
    } else {
        app.screens.calendar.layer = Layer::Year(YearSheet::default());
    }
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

/// Asks for the first school year: as the owner has it, where that is known, or as is usual in the country.
fn first(app: &mut App) {
    let own = owners::options(app);
    if own.is_empty() {
        push_form(app, &FormKey::NewYear);
        return;
    }
    let mut made: Vec<Made> = Vec::new();
    let mut options = Vec::new();
    for one in own {
        options.push(one.option(options.len()));
        made.push(one.made());
    }
    options.push(PickOption::new(RowId::Place(options.len()), Word::CalendarMakeUsual));
    made.push(Made::Form);
    let key = AnyPick::Calendar(PickKey::Make(made));
    app.push(Overlay::Pick(Box::new(Pick::new(key, Word::CalendarMakeWhich, options))));
}

/// Makes, changes or takes away the school year that was picked.
pub fn picked(app: &mut App, made: &Made) -> Effects {
    match made {
        Made::Edit(edit, year, said) => {
            let effects = app.commit((**edit).clone(), said.clone());
            show(app, *year);
            effects
        }
        Made::Form => {
            push_form(app, &FormKey::NewYear);
            Vec::new()
        }
    }
}

/// Asks which year is to be made from the shown one: the one after the last of its school form, every range of
/// days a suggestion, or one of a school form's own that begins as this one does. One that is no longer wanted
/// can be taken away there.
fn next(app: &mut App) -> Effects {
    let Some((unit, rules)) = app.unit().cloned().zip(app.country_rules().cloned()) else {
        return Vec::new();
    };
    let Some(shown) = year_of(app).cloned() else { return Vec::new() };
    let last = years(&unit).into_iter().rfind(|year| year.form == shown.form).unwrap_or(&shown);
    let id = app.new_id();
    let made = next_year(last, &rules, id, || app.new_id());
    let pattern = pattern(&unit, &rules, &made);
    let next = fitted(made.clone(), &rules, pattern);
    let label = |app: &App, year: &SchoolYear| app.say(&named(app, &unit, year));
    let (name, days) = (label(app, &next), days_of(app, (&made, &next), &rules, pattern));
    let added =
        |year: SchoolYear, said| Made::Edit(Box::new(Edit::Year(On::Add(year.clone()))), Some(year.id), said);
    let mut made = Vec::new();
    let mut options = Vec::new();
    // What the owner has decided comes before what is only suggested; the days of a year that is there are only
    // changed by whoever looks for that.
    let (new, others): (Vec<Own>, Vec<Own>) = owners::options(app).into_iter().partition(|one| one.is_new);
    let has_next = new.iter().any(|one| one.starts == next.starts && one.form == next.form);
    for one in new {
        options.push(one.option(options.len()));
        made.push(one.made());
    }
    if !has_next {
        let row = RowId::Place(options.len());
        options.push(PickOption::new(row, t::calendar_make_year(name.as_str())).more(days));
        made.push(added(next, t::calendar_did_year(name)));
    }
    for form in forms_to_choose(app, &unit) {
        let there = unit.years().iter().any(|y| (y.starts, y.form) == (shown.starts, Some(form)));
        if there {
            continue;
        }
        let id = app.new_id();
        let own = own_year(&shown, form, id, || app.new_id());
        let name = label(app, &own);
        let row = RowId::Place(options.len());
        options
            .push(PickOption::new(row, t::calendar_make_own(name.as_str())).note(Word::CalendarMakeOwnNote));
        made.push(added(own, t::calendar_did_own(name)));
    }
    for one in others {
        options.push(one.option(options.len()));
        made.push(one.made());
    }
    if is_removable(&unit, &shown) {
        let name = label(app, &shown);
        let option = PickOption::new(RowId::Place(options.len()), t::calendar_remove_year(name.as_str()));
        let note = shown.form.map(|_| Word::CalendarRemoveOwnNote);
        options.push(match note {
            Some(note) => option.note(note),
            None => option,
        });
        made.push(Made::Edit(
            Box::new(Edit::Year(On::Remove(shown))),
            None,
            t::calendar_did_remove_year(name),
        ));
    }
    let title = if options.len() > 1 { Word::CalendarMakeWhich } else { Word::CalendarNextYear };
    let key = AnyPick::Calendar(PickKey::Make(made));
    app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
    Vec::new()
}

/// Whether a school year can be taken away: one of a school form's own, which then follows the year for all
/// again, or one in which nobody meets.
fn is_removable(unit: &Unit, year: &SchoolYear) -> bool {
    let alone = unit.years().iter().all(|other| other.id == year.id || other.starts != year.starts);
    let meets = unit.meetings().iter().any(|meeting| terms::school_year(meeting.when.date) == year.starts);
    if alone { !meets } else { year.form.is_some() }
}

/// How many school days a suggested year has, beside the number that is asked for, where its last school day was
/// moved for that, and what else the country would have otherwise.
fn days_of(
    app: &App,
    (made, next): (&SchoolYear, &SchoolYear),
    rules: &CalendarRules,
    pattern: YearPattern,
) -> Text {
    let last =
        |year: &SchoolYear| year.spans.iter().filter(|span| span.kind.is_term()).map(|span| span.last).max();
    let count = school_days(next, rules, pattern);
    let asked = rules
        .limits
        .iter()
        .filter(|_| pattern == YearPattern::Terms)
        .find(|limit| matches!(limit.kind, LimitKind::LeastSchoolDays | LimitKind::UsualSchoolDays));
    let count = match asked {
        Some(limit) if limit.kind == LimitKind::UsualSchoolDays => {
            t::year_school_days_usual(limit.number, count, describe_year::from(&limit.source))
        }
        Some(limit) => {
            let least = describe_year::asked(limit.kind, limit.number);
            t::year_school_days_of(least, count, describe_year::from(&limit.source))
        }
        None => t::year_school_days(count),
    };
    let moved = last(next).filter(|now| last(made) != Some(*now));
    let moved = moved.map(|last| t::year_last_moved(Arg::ShortDate(last)));
    let others = check(next, rules, pattern).into_iter().filter_map(|odd| match odd {
        YearFinding::Limit { kind, .. }
            if !matches!(kind, LimitKind::LeastSchoolDays | LimitKind::UsualSchoolDays) =>
        {
            describe_year::said(next, &what_of_year(next, odd))
        }
        _ => None,
    });
    let all: Vec<String> = iter::once(count).chain(moved).chain(others).map(|text| app.say(&text)).collect();
    t::calendar_plain(all.join(". "))
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
