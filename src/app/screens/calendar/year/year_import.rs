//! A school year as its owner published it: typed or pasted, looked at while it is typed, taken in as
//! one edit.

use std::ops::RangeInclusive;

use super::{FORM, form_field, forms_to_choose, named, show, year_of};
use crate::{
    app::{
        App,
        field::Field,
        form::{Aside, Choice, Form, FormField, Input, Wrong},
        ids::Ids,
        published_year::{
            Counts, Ground, Line, Outcome, Proposals, Which, counts, for_year, of_line, of_said, of_span,
            proposed, read, taken, to_edit, year_in,
        },
        screens::{FormKey as AnyForm, calendar::state::FormKey},
        state::{Effects, Tone},
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        edit::{Edit, apply},
        ids::YearId,
        lang::Lang,
        school_year::{SchoolYear, Span, SpanKind},
        table::Table,
        unit::Unit,
    },
    planning::{
        calendar::{check::school_days, forms::pattern, published::Meaning},
        terms,
    },
};

/// The word of the choice that asks for what the program suggests.
const WITH: &str = "with";
/// The longest text, in characters: a calendar file of a municipality can be pasted.
const LONGEST: usize = 60_000;

/// The form.
pub fn form(app: &App) -> Form {
    let shown = year_of(app).map(|year| year.starts);
    let now = shown.unwrap_or_else(|| terms::school_year(app.today()));
    let years = choices(app).map(|y| Choice::new(y, t::calendar_plain(format::school_year(y)))).collect();
    let text = FormField::area("text", Key::YearFieldText, "").hint(Key::YearHintText);
    let proposals =
        vec![Choice::new("only", Key::YearProposalsNone), Choice::new(WITH, Key::YearProposalsAll)];
    let mut fields = vec![
        FormField { input: Input::Typed(Field::area("").up_to(LONGEST)), ..text },
        FormField::one("starts", Key::YearFieldStarts, years, &now.to_string()),
    ];
    fields.extend(form_field(app, year_of(app).and_then(|year| year.form)));
    fields.push(FormField::one("proposals", Key::YearFieldProposals, proposals, "only"));
    Form::new(AnyForm::Calendar(FormKey::Published), Key::YearForm, fields).intro(Key::YearFormIntro)
}

/// The year that the text names, else the chosen one.
fn starts(app: &App, form: &Form) -> i32 {
    if let Some(named) = year_in(&form.value("text")) {
        return named;
    }
    form.parsed("starts").unwrap_or_else(|| terms::school_year(app.today()))
}

/// Which school year it is: in a unit with more than one school form the chosen one's.
fn which(app: &App, form: &Form) -> Which {
    let starts = starts(app, form);
    let asked = app.unit().is_some_and(|unit| !forms_to_choose(unit).is_empty());
    match app.unit().filter(|_| !asked) {
        Some(unit) => Which::known(unit, starts),
        None => Which { starts, form: form.parsed(FORM) },
    }
}

/// The years that can be chosen.
fn choices(app: &App) -> RangeInclusive<i32> {
    let shown = year_of(app).map(|year| year.starts);
    let now = shown.unwrap_or_else(|| terms::school_year(app.today()));
    now - 1..=now + 1
}

/// The year follows the one that the text names, where it can be chosen.
pub fn follows(app: &App, form: &Form) -> Option<(&'static str, String)> {
    let named = year_in(&form.value("text")).filter(|year| choices(app).contains(year));
    named.map(|year| ("starts", year.to_string()))
}

fn lines(app: &App, form: &Form) -> Vec<Line> {
    let Some(rules) = app.country_rules() else { return Vec::new() };
    let which = which(app, form);
    let lines = read(&form.value("text"), &Ground::new(which.starts, app.today(), rules));
    for_year(lines, app.unit().and_then(|unit| which.of(unit)))
}

fn is_wrong(line: &Line) -> bool {
    matches!(line.outcome, Outcome::Wrong(_))
}

/// The staff days of a line that are red already.
fn reds(lang: Lang, line: &Line) -> Vec<Text> {
    let all = taken(std::slice::from_ref(line)).into_iter();
    let red = all.filter(|said| said.meaning == Meaning::StaffOnRed);
    red.map(|said| t::year_line(line.number, of_said(lang, &said))).collect()
}

/// A line without them.
fn without_reds(line: &Line) -> Line {
    let mut line = line.clone();
    if let Outcome::Taken(said) = &mut line.outcome {
        said.retain(|said| said.meaning != Meaning::StaffOnRed);
    }
    line
}

/// How the text is understood: how much there is, what is wrong, what would be only proposed, then all of
/// it in the order of the text.
pub fn aside(app: &App, form: &Form) -> Vec<Aside> {
    let lines = lines(app, form);
    if lines.is_empty() {
        return vec![Aside::plain(Key::YearNothing)];
    }
    let lang = app.i18n.lang();
    let Counts { days, periods, wrong, left } = counts(&lines);
    let mut out = vec![Aside::plain(t::year_counts(days, left, periods, wrong))];
    if let (Some(year), Some(field)) = (year_in(&form.value("text")), form.parsed::<i32>("starts"))
        && year != field
    {
        out.push(Aside::care(t::year_not_field(format::school_year(field), format::school_year(year))));
    }
    let wrong = lines.iter().filter(|line| is_wrong(line));
    out.extend(wrong.flat_map(|line| of_line(lang, line)).map(Aside::care));
    out.extend(lines.iter().flat_map(|line| reds(lang, line)).map(Aside::care));
    out.extend(on_holidays(app, form, &lines));
    out.extend(only_proposed(app, form, &lines));
    let others = lines.iter().filter(|line| !is_wrong(line)).map(without_reds);
    out.extend(others.flat_map(|line| of_line(lang, &line)).map(Aside::plain));
    out
}

/// Staff days that are red already.
fn on_holidays(app: &App, form: &Form, lines: &[Line]) -> Vec<Aside> {
    let Some(rules) = app.country_rules() else { return Vec::new() };
    let ground = Ground::new(starts(app, form), app.today(), rules);
    let lang = app.i18n.lang();
    let staff = taken(lines).into_iter().filter(|said| said.meaning == Meaning::Days(SpanKind::InService));
    let told = staff.flat_map(|said| {
        let public = ground.public(said.first, said.last);
        public
            .map(|h| t::year_on_holiday(Arg::ShortDate(h.date), h.name.get(lang).to_owned()))
            .collect::<Vec<_>>()
    });
    told.map(Aside::care).collect()
}

fn only_proposed(app: &App, form: &Form, lines: &[Line]) -> Vec<Aside> {
    let Some((unit, rules)) = app.unit().zip(app.country_rules()) else { return Vec::new() };
    if taken(lines).is_empty() {
        return Vec::new();
    }
    let which = which(app, form);
    // Looked at and forgotten: these ids go nowhere.
    let mut ids = Ids::new(0);
    let (lang, year) = (app.i18n.lang(), ids.id());
    let edit = to_edit(unit, rules, (which, lang), (lines, proposals(form)), year, || ids.id());
    let spans = proposed(unit, &edit, which, lines);
    let mut after = unit.clone();
    let made = apply(&mut after, &edit).ok().and_then(|_| which.of(&after));
    let days = made.map(|year| {
        Aside::plain(t::year_school_days(school_days(year, rules, pattern(&after, rules, year))))
    });
    days.into_iter().chain(of_proposals(lang, unit, which, &spans)).collect()
}

/// Ranges of days that nobody has written; of a year that is there only how many.
fn of_proposals(lang: Lang, unit: &Unit, which: Which, spans: &[Span]) -> Vec<Aside> {
    if which.of(unit).is_some() {
        let stay = (!spans.is_empty()).then(|| Aside::plain(t::year_proposed_stay(spans.len())));
        return stay.into_iter().collect();
    }
    spans.iter().map(|span| Aside::plain(t::year_proposed(of_span(lang, span)))).collect()
}

fn proposals(form: &Form) -> Proposals {
    if form.value("proposals") == WITH { Proposals::Taken } else { Proposals::Left }
}

/// Takes in what is understood; what is wrong is left out and said.
pub fn submit(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let lines = lines(app, form);
    let Counts { days, periods, .. } = counts(&lines);
    let wrong: Vec<&Line> = lines.iter().filter(|line| is_wrong(line)).collect();
    let taken = days + periods;
    if taken == 0 {
        let said: Option<Text> =
            wrong.first().and_then(|line| of_line(app.i18n.lang(), line).into_iter().next());
        return Err(vec![Wrong::new("text", said.unwrap_or_else(|| Key::YearNothing.into()))]);
    }
    let which = which(app, form);
    let new = app.new_id();
    let edit = edit(app, (which, new), proposals(form), &lines);
    let there = app.unit().and_then(|unit| which.of(unit)).map_or(new, |year| year.id);
    let year = SchoolYear { id: there, starts: which.starts, form: which.form, spans: Table::default() };
    let named = app.unit().map(|unit| app.say(&named(app, unit, &year))).unwrap_or_default();
    if edit.is_nothing() {
        show(app, Some(there));
        app.tell(Tone::Plain, t::year_same(named));
        return Ok(Vec::new());
    }
    let lost: Vec<String> = wrong.iter().map(|line| line.text.clone()).collect();
    let said = if lost.is_empty() {
        t::year_did(taken, named)
    } else {
        t::year_did_without(taken, lost.join(", "), named)
    };
    let effects = app.commit(edit, said);
    show(app, Some(there));
    Ok(effects)
}

fn edit(app: &mut App, (which, year): (Which, YearId), proposals: Proposals, lines: &[Line]) -> Edit {
    let Some((unit, rules)) = app.unit().cloned().zip(app.country_rules().cloned()) else {
        return Edit::All(Vec::new());
    };
    let lang = app.i18n.lang();
    to_edit(&unit, &rules, (which, lang), (lines, proposals), year, || app.new_id())
}
