//! A school year as its owner published it: typed or pasted, looked at while it is typed, taken in as
//! one edit.

use super::{
    state::FormKey,
    year::{show, year_of},
};
use crate::{
    app::{
        App,
        field::Field,
        form::{Aside, Choice, Form, FormField, Input, Wrong},
        published_year::{Ground, Line, Outcome, counts, of_line, read, to_edit},
        screens::FormKey as AnyForm,
        state::{Effects, Tone},
    },
    i18n::{Key, Text, format, t},
    model::edit::Edit,
    planning::terms,
};

/// The most wrong lines that are told at once.
const WRONG: usize = 3;
/// Lines that are told around the one with the cursor.
const AROUND: usize = 6;
/// The longest text, in characters: a calendar file of a municipality can be pasted.
const LONGEST: usize = 60_000;

/// The form.
pub fn form(app: &App) -> Form {
    let shown = year_of(app).map(|year| year.starts);
    let now = shown.unwrap_or_else(|| terms::school_year(app.today()));
    let years =
        (now - 1..=now + 1).map(|y| Choice::new(y, t::calendar_plain(format::school_year(y)))).collect();
    let text = FormField::area("text", Key::YearFieldText, "").hint(Key::YearHintText);
    let fields = vec![
        FormField { input: Input::Typed(Field::area("").up_to(LONGEST)), ..text },
        FormField::one("starts", Key::YearFieldStarts, years, &now.to_string()),
    ];
    Form::new(AnyForm::Calendar(FormKey::Published), Key::YearForm, fields).intro(Key::YearFormIntro)
}

fn starts(app: &App, form: &Form) -> i32 {
    form.parsed("starts").unwrap_or_else(|| terms::school_year(app.today()))
}

fn lines(app: &App, form: &Form) -> Vec<Line> {
    let Some(rules) = app.country_rules() else { return Vec::new() };
    read(&form.value("text"), &Ground::new(starts(app, form), app.today(), rules))
}

fn is_wrong(line: &Line) -> bool {
    matches!(line.outcome, Outcome::Wrong(_))
}

/// How the lines are understood: those that are wrong, how many there are, those around the cursor.
pub fn aside(app: &App, form: &Form) -> Vec<Aside> {
    let lines = lines(app, form);
    if lines.is_empty() {
        return vec![Aside::plain(Key::YearNothing)];
    }
    let lang = app.i18n.lang();
    let (taken, wrong, left) = counts(&lines);
    let mut out = vec![Aside::plain(t::year_counts(left, taken, wrong))];
    let wrong = lines.iter().filter(|line| is_wrong(line)).take(WRONG);
    out.extend(wrong.flat_map(|line| of_line(lang, line)).map(Aside::care));
    let row = form.field("text").map_or(0, |field| match &field.input {
        Input::Typed(text) => text.place().0,
        _ => 0,
    });
    let number = u64::try_from(row).unwrap_or(0) + 1;
    // The line with the cursor last, so that what was just typed stands there.
    let until = lines.iter().rposition(|line| line.number <= number).map_or(AROUND, |at| at + 1);
    let around = lines.iter().take(until.max(AROUND)).skip(until.saturating_sub(AROUND));
    out.extend(around.filter(|line| !is_wrong(line)).flat_map(|line| of_line(lang, line)).map(Aside::plain));
    out
}

/// Takes the lines in, all or none.
pub fn submit(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let lines = lines(app, form);
    if let Some(wrong) = lines.iter().find(|line| is_wrong(line)) {
        let said: Option<Text> = of_line(app.i18n.lang(), wrong).into_iter().next();
        return Err(vec![Wrong::new("text", said.unwrap_or_else(|| Key::YearNothing.into()))]);
    }
    let (taken, ..) = counts(&lines);
    if taken == 0 {
        return Err(vec![Wrong::new("text", Key::YearNothing)]);
    }
    let starts = starts(app, form);
    let named = format::school_year(starts);
    let edit = edit(app, starts, &lines);
    show(app, Some(starts));
    if edit.is_nothing() {
        app.tell(Tone::Plain, t::year_same(named));
        return Ok(Vec::new());
    }
    Ok(app.commit(edit, t::year_did(taken, named)))
}

fn edit(app: &mut App, starts: i32, lines: &[Line]) -> Edit {
    let Some((unit, rules)) = app.unit().cloned().zip(app.country_rules().cloned()) else {
        return Edit::All(Vec::new());
    };
    let (lang, year) = (app.i18n.lang(), app.new_id());
    to_edit(&unit, &rules, (starts, lang), lines, year, || app.new_id())
}
