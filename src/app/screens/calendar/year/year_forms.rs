//! Forms of the school year: a range of days, and a first year to start from.

use super::{chosen_form, form_field, hits, named, show};
use crate::{
    app::{
        App,
        form::{Aside, Choice, Form, FormField, Wrong},
        ids::Ids,
        published_year::is_called_otherwise,
        screens::{
            FormKey as AnyForm,
            calendar::{
                facts::{span_key, span_name},
                state::FormKey,
            },
        },
        state::Effects,
    },
    i18n::{
        Key,
        dates::{Reference, parse_range},
        format, t,
    },
    model::{
        calendar_rules::{BreakRule, BreakWhen},
        change::{Change, On},
        edit::Edit,
        ids::{Code, SpanId, YearId},
        school_year::{Decided, SchoolYear, Span, SpanChange, SpanKind, YearChange},
        text::Name,
    },
    planning::{
        calendar::year::{
            forms::leading,
            suggest::{YearWish, suggest},
        },
        terms,
    },
};

/// All kinds of ranges, with the word for each in forms.
const KINDS: [(SpanKind, &str); 7] = [
    (SpanKind::Break, "break"),
    (SpanKind::DayOff, "day-off"),
    (SpanKind::InService, "in-service"),
    (SpanKind::InServiceTaken, "in-service-taken"),
    (SpanKind::TestWindow, "test"),
    (SpanKind::Autumn, "autumn"),
    (SpanKind::Spring, "spring"),
];

/// Builds a form.
pub fn form(app: &App, key: &FormKey) -> Option<Form> {
    let (title, fields) = match key {
        FormKey::NewSpan(year) => {
            app.unit()?.years().get(*year)?;
            (Key::CalendarFormNewSpan, span_fields(app, None))
        }
        FormKey::Span(year, span) => {
            let span = app.unit()?.years().get(*year)?.spans.get(*span)?;
            (Key::CalendarFormSpan, span_fields(app, Some(span)))
        }
        _ => (Key::CalendarFormNewYear, year_fields(app)),
    };
    Some(Form::new(AnyForm::Calendar(key.clone()), title, fields))
}

fn span_fields(app: &App, span: Option<&Span>) -> Vec<FormField> {
    let lang = app.i18n.lang();
    let kinds = KINDS.iter().map(|&(kind, word)| Choice::new(word, span_key(kind))).collect();
    let kind = span.and_then(|s| KINDS.iter().find(|(k, _)| *k == s.kind)).map_or("break", |(_, word)| word);
    let days = span.map(|s| format::date_range(lang, s.first, s.last)).unwrap_or_default();
    let name = span.map_or("", |s| s.name.as_str());
    vec![
        FormField::one("kind", Key::CalendarFieldKind, kinds, kind),
        FormField::line("days", Key::CalendarFieldDays, &days, 60).hint(Key::CalendarHintDays),
        FormField::line("name", Key::CalendarFieldSpanName, name, 80).hint(Key::CalendarHintSpanName),
    ]
}

/// Breaks with a choice of weeks.
fn movable(app: &App) -> Vec<(&BreakRule, &[crate::model::calendar_rules::WeekChoice])> {
    let breaks = app.country_rules().map(|r| r.suggested_year.breaks.as_slice()).unwrap_or_default();
    let with_choice = breaks.iter().filter_map(|rule| match &rule.when {
        BreakWhen::Week(weeks) if weeks.len() > 1 => Some((rule, weeks.as_slice())),
        _ => None,
    });
    with_choice.collect()
}

/// Fields of a first year; breaks whose week the school chooses have one each.
fn year_fields(app: &App) -> Vec<FormField> {
    let now = terms::school_year(app.today());
    let lang = app.i18n.lang();
    let years = (now..=now + 1).map(|y| Choice::new(y, t::calendar_plain(format::school_year(y)))).collect();
    let mut fields = vec![FormField::one("starts", Key::CalendarFieldYear, years, &now.to_string())];
    fields.extend(form_field(app, None));
    for (id, (rule, weeks)) in BREAK_FIELDS.into_iter().zip(movable(app)) {
        let label = |w: &crate::model::calendar_rules::WeekChoice| {
            let week = format::week(lang, w.week);
            let area = w.area.get(lang);
            t::calendar_plain(if area.is_empty() { week } else { format!("{week} ({area})") })
        };
        let options = weeks.iter().map(|w| Choice::new(w.week, label(w))).collect();
        fields.push(FormField::one(id, t::calendar_plain(&rule.name), options, ""));
    }
    fields
}

/// Ids of the fields for breaks, in the order of the rules; no country has more.
const BREAK_FIELDS: [&str; 6] = ["break-1", "break-2", "break-3", "break-4", "break-5", "break-6"];

/// What a range of days means before it is saved: that meetings can be on a staff day which is called after something
/// else, and what to choose where they cannot; and which meetings to come are on those days.
pub fn aside(app: &App, key: &FormKey, form: &Form) -> Vec<Aside> {
    let edit = match key {
        // Looked at and forgotten: this id goes nowhere.
        FormKey::NewSpan(year) => {
            read(app, *year, form).ok().map(|read| on_year(*year, On::Add(read.span(Ids::new(0).id()))))
        }
        FormKey::Span(year, span) => changed(app, *year, *span, form).ok().map(|(edit, _)| edit),
        _ => None,
    };
    let hits = edit.into_iter().flat_map(|edit| hits::said(app, &edit).asides());
    open(form).into_iter().chain(hits).collect()
}

fn open(form: &Form) -> Option<Aside> {
    let name = form.value("name");
    let kind = KINDS.iter().find(|(_, word)| *word == form.value("kind")).map(|(kind, _)| *kind);
    let open = kind.is_some_and(|kind| is_called_otherwise(kind, name.trim()));
    let taken = || span_key(SpanKind::InServiceTaken);
    open.then(|| Aside::care(t::calendar_span_open(name.trim(), taken())))
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match key {
        FormKey::NewSpan(year) => add_span(app, *year, form),
        FormKey::Span(year, span) => change_span(app, *year, *span, form),
        _ => Ok(add_year(app, form)),
    }
}

struct Read {
    kind: SpanKind,
    first: chrono::NaiveDate,
    last: chrono::NaiveDate,
    name: Name,
}

impl Read {
    fn span(self, id: SpanId) -> Span {
        let Read { kind, first, last, name } = self;
        Span { id, kind, first, last, name, decided: Decided::Yes }
    }
}

fn on_year(year: YearId, on: On<Span>) -> Edit {
    Edit::Year(On::Change(year, YearChange::Span(on)))
}

fn read(app: &App, year: YearId, form: &Form) -> Result<Read, Vec<Wrong>> {
    let starts = app.unit().and_then(|u| u.years().get(year)).map(|y: &SchoolYear| y.starts);
    let day = |year: Option<i32>, month, day| chrono::NaiveDate::from_ymd_opt(year?, month, day);
    let prefer = day(starts, 7, 1).zip(day(starts.map(|y| y + 1), 7, 31));
    let near = Reference { today: app.today(), prefer };
    let (first, last) =
        parse_range(&form.value("days"), &near).map_err(|error| vec![Wrong::new("days", error)])?;
    let kind =
        KINDS.iter().find(|(_, word)| *word == form.value("kind")).map_or(SpanKind::Break, |(k, _)| *k);
    Ok(Read { kind, first, last, name: Name::new(&form.value("name")) })
}

fn add_span(app: &mut App, year: YearId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let span = read(app, year, form)?.span(app.new_id());
    let said = t::calendar_did_add_span(span_name(app, &span));
    Ok(app.commit(on_year(year, On::Add(span)), said))
}

fn change_span(app: &mut App, year: YearId, id: SpanId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let (edit, span) = changed(app, year, id, form)?;
    let said = t::calendar_did_change_span(span_name(app, &span));
    Ok(app.commit(edit, said))
}

/// The changes of a range of days that the form says, and how it was.
fn changed(app: &App, year: YearId, id: SpanId, form: &Form) -> Result<(Edit, Span), Vec<Wrong>> {
    let read = read(app, year, form)?;
    let span = app.unit().and_then(|u| u.years().get(year)).and_then(|y| y.spans.get(id)).cloned();
    let span = span.ok_or_else(|| vec![Wrong::new("days", Key::FormGone)])?;
    let on = |change| on_year(year, On::Change(id, change));
    let mut edits = Vec::new();
    if form.touched("kind") && read.kind != span.kind {
        edits.push(on(SpanChange::Kind(Change::new(span.kind, read.kind))));
    }
    if form.touched("days") && read.first != span.first {
        edits.push(on(SpanChange::First(Change::new(span.first, read.first))));
    }
    if form.touched("days") && read.last != span.last {
        edits.push(on(SpanChange::Last(Change::new(span.last, read.last))));
    }
    if form.touched("name") && read.name != span.name {
        edits.push(on(SpanChange::Name(Change::new(span.name.clone(), read.name))));
    }
    if span.decided != Decided::Yes {
        edits.push(on(SpanChange::Decided(Change::new(span.decided, Decided::Yes))));
    }
    Ok((edits.into_iter().collect(), span))
}

fn add_year(app: &mut App, form: &Form) -> Effects {
    let Some(rules) = app.country_rules().cloned() else { return Vec::new() };
    let starts = form.parsed("starts").unwrap_or_else(|| terms::school_year(app.today()));
    let chosen = BREAK_FIELDS.into_iter().zip(movable(app));
    let weeks: Vec<(Code, u32)> =
        chosen.filter_map(|(id, (rule, _))| Some((rule.code, form.parsed(id)?))).collect();
    let own = chosen_form(form);
    let wish_form = own.or_else(|| app.unit().and_then(|u| leading(u.about().forms.iter().copied(), &rules)));
    let lang = app.i18n.lang();
    let wish = YearWish { starts, form: wish_form, lang, weeks: &weeks };
    let id = app.new_id();
    let mut year = suggest(&rules, &wish, id, || app.new_id());
    year.form = own;
    let name = app.unit().map(|unit| app.say(&named(app, unit, &year))).unwrap_or_default();
    let effects = app.commit(Edit::Year(On::Add(year)), t::calendar_did_year(name));
    show(app, Some(id));
    effects
}
