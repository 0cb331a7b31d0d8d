//! A school year as its owner published it: typed or pasted, looked at while it is typed, taken in as
//! one edit.

use std::{ops::RangeInclusive, rc::Rc};

use chrono::NaiveDate;

use super::{FORM, chosen_form, form_field, forms_to_choose, hits, named, show, year_of, year_view::between};
use crate::{
    app::{
        App,
        command::Command,
        field::Field,
        form::{Aside, Choice, Form, FormField, Input, Wrong},
        ids::Ids,
        key_sheet::key_name,
        keymap,
        overlay::{Overlay, Report},
        published_year::{
            After, Counts, Ground, Heads, Line, Outcome, Which, after as after_of, counts, first_named,
            for_forms, for_year, is_called_otherwise, kept, of_counts, of_line, of_said, of_span, proposed,
            read, taken, to_edit, year_in,
        },
        screens::{
            FormKey as AnyForm,
            calendar::{
                facts::{span_key, span_name},
                state::FormKey,
            },
        },
        state::{Effects, Tone},
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        edit::Edit,
        ids::{Code, YearId},
        lang::Lang,
        school_year::{SchoolYear, Span, SpanKind},
        table::Table,
        unit::Unit,
    },
    planning::{
        calendar::year::{
            published::{Meaning, called_both, names_year},
            unnamed::Unnamed,
            whose::{Forms, whose_year},
        },
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
    let asked = app.unit().is_some_and(|unit| !forms_to_choose(app, unit).is_empty());
    match app.unit().filter(|_| !asked) {
        Some(unit) => Which::known(unit, starts),
        None => Which { starts, form: chosen_form(form) },
    }
}

/// The years that can be chosen.
fn choices(app: &App) -> RangeInclusive<i32> {
    let shown = year_of(app).map(|year| year.starts);
    let now = shown.unwrap_or_else(|| terms::school_year(app.today()));
    now - 1..=now + 1
}

/// The year and the school form follow those that the text names first, where they can be chosen.
pub fn follows(app: &App, form: &Form) -> Vec<(&'static str, String)> {
    let year = year_in(&form.value("text")).filter(|year| choices(app).contains(year));
    let forms = app.unit().and_then(|unit| {
        let named = first_named(&as_read(app, form)?);
        let known: Forms = named.iter().map(|&form| whose_year(unit, app.catalogue(), form)).collect();
        let can: Vec<Code> =
            forms_to_choose(app, unit).into_iter().filter(|form| known.contains(form)).collect();
        if let [only] = can.as_slice() { Some(*only) } else { None }
    });
    let year = year.map(|year| ("starts", year.to_string()));
    year.into_iter().chain(forms.map(|form| (FORM, form.to_string()))).collect()
}

/// The lines, whichever school form they are for; a text is read once.
fn as_read(app: &App, form: &Form) -> Option<Rc<Vec<Line>>> {
    let (text, starts) = (form.value("text"), starts(app, form));
    let rules = app.country_rules()?;
    Some(app.published_lines(&text, starts, || {
        let ground = Ground::new(starts, app.today(), rules);
        read(&text, &ground.with_heads(Heads::of(app.catalogue())))
    }))
}

fn lines(app: &App, form: &Form) -> Vec<Line> {
    let (Some(lines), Some(unit)) = (as_read(app, form), app.unit()) else { return Vec::new() };
    let which = which(app, form);
    let lines = lines.as_ref().clone();
    for_year(for_forms(lines, &which.forms(unit, app.catalogue()), app.catalogue()), which.of(unit))
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
    let edit = looked_at(app, form, &lines);
    out.extend(kept_text(app, form, &lines, edit.as_ref()).map(Aside::care));
    out.extend(edit.iter().flat_map(|edit| hits::said(app, edit).asides()));
    let both = called_both(&taken(&lines)).into_iter();
    out.extend(both.map(|(day, kind)| Aside::care(t::year_called_both(Arg::ShortDate(day), span_key(kind)))));
    out.extend(lines.iter().flat_map(|line| reds(lang, line)).map(Aside::care));
    out.extend(on_holidays(app, form, &lines));
    out.extend(open_days(app, &lines));
    out.extend(edit.iter().flat_map(|edit| only_proposed(app, form, &lines, edit)));
    let others = lines.iter().filter(|line| !is_wrong(line)).map(without_reds);
    out.extend(others.flat_map(|line| of_line(lang, &line)).map(Aside::plain));
    out
}

/// Where lines are not understood, or a whole year is published: the breaks and days off that stay as they are,
/// for a line may have spoken of them, or should have.
fn kept_text(app: &App, form: &Form, lines: &[Line], edit: Option<&Edit>) -> Option<Text> {
    let (unit, edit) = app.unit().zip(edit)?;
    let which = which(app, form);
    let kept = kept(unit, (edit, which), lines);
    let said = |span: &Span| format!("{} {}", span_name(app, span), between(app, span.first, span.last));
    let said: Vec<String> = kept.iter().map(said).collect();
    let is_told = lines.iter().any(is_wrong) || names_year(&taken(lines));
    (is_told && !said.is_empty()).then(|| t::year_kept(said.join(", ")))
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

/// Staff days called after something else, on which meetings can be all the same, and what to press where they
/// cannot.
fn open_days(app: &App, lines: &[Line]) -> Vec<Aside> {
    let staff = taken(lines).into_iter().filter(|said| said.meaning == Meaning::Days(SpanKind::InService));
    let open = staff.filter(|said| is_called_otherwise(SpanKind::InService, said.name.as_str()));
    let said = open.map(|said| {
        let (days, key) = (between(app, said.first, said.last), key_of(app, Command::Edit));
        Aside::care(t::year_staff_open(days, key, said.name.to_string(), span_key(SpanKind::InServiceTaken)))
    });
    said.collect()
}

/// The edit as it would be. Looked at and forgotten: its new ids go nowhere.
fn looked_at(app: &App, form: &Form, lines: &[Line]) -> Option<Edit> {
    let (unit, rules) = app.unit().zip(app.country_rules())?;
    let mut ids = Ids::new(0);
    let ways = (lines, unnamed(form));
    Some(to_edit(unit, rules, (which(app, form), app.i18n.lang()), ways, ids.id(), || ids.id()))
}

fn key_of(app: &App, command: Command) -> String {
    keymap::keys(command).first().map(|&key| key_name(app.i18n, key)).unwrap_or_default()
}

fn only_proposed(app: &App, form: &Form, lines: &[Line], edit: &Edit) -> Vec<Aside> {
    let Some((unit, rules)) = app.unit().zip(app.country_rules()) else { return Vec::new() };
    if taken(lines).is_empty() {
        return Vec::new();
    }
    let which = which(app, form);
    let lang = app.i18n.lang();
    let spans = proposed(unit, edit, which, lines);
    let after = after_of(unit, rules, (edit, which), lines);
    let count = after.iter().map(|after| Aside::plain(t::year_school_days(after.school_days)));
    let differs = after.iter().flat_map(|after| of_counts(lang, after)).map(Aside::care);
    let staff = after.iter().flat_map(|after| staff_days(app, after));
    count.chain(differs).chain(staff).chain(of_proposals(lang, unit, which, &spans)).collect()
}

/// The staff days of the year that is there of which the text says nothing: those that go and those that stay,
/// and how to have it otherwise.
fn staff_days(app: &App, after: &After) -> Vec<Aside> {
    let mut out = Vec::new();
    let listed = |days: &[(NaiveDate, NaiveDate)]| {
        let days: Vec<String> = days.iter().map(|&(first, last)| between(app, first, last)).collect();
        days.join(", ")
    };
    if !after.gone.is_empty() {
        out.push(Aside::care(t::year_staff_gone(listed(&after.gone))));
    }
    if !after.lost.is_empty() {
        out.push(Aside::care(t::year_staff_lost(listed(&after.lost))));
    }
    if !out.is_empty() {
        out.push(Aside::plain(t::year_staff_keep(Key::YearProposalsAll)));
    }
    if !after.stay.is_empty() {
        out.push(Aside::care(t::year_staff_stay(listed(&after.stay), key_of(app, Command::Delete))));
    }
    out
}

/// Ranges of days that nobody has written; of a year that is there only how many.
fn of_proposals(lang: Lang, unit: &Unit, which: Which, spans: &[Span]) -> Vec<Aside> {
    if which.of(unit).is_some() {
        let stay = (!spans.is_empty()).then(|| Aside::plain(t::year_proposed_stay(spans.len())));
        return stay.into_iter().collect();
    }
    spans.iter().map(|span| Aside::plain(t::year_proposed(of_span(lang, span)))).collect()
}

fn unnamed(form: &Form) -> Unnamed {
    if form.value("proposals") == WITH { Unnamed::Stays } else { Unnamed::Left }
}

/// Takes in what is understood; what is wrong is left out and said.
pub fn submit(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let lines = lines(app, form);
    let Counts { days, periods, .. } = counts(&lines);
    let wrong: Vec<&Line> = lines.iter().filter(|line| is_wrong(line)).collect();
    let taken = days + periods;
    if taken == 0 {
        // Days that are left out on purpose are told as what is wrong is, where there is nothing else.
        let told = lines.iter().find(|line| matches!(line.outcome, Outcome::PartOfDay(..)));
        let told = wrong.first().copied().or(told);
        let said: Option<Text> = told.and_then(|line| of_line(app.i18n.lang(), line).into_iter().next());
        return Err(vec![Wrong::new("text", said.unwrap_or_else(|| Key::YearNothing.into()))]);
    }
    let which = which(app, form);
    let new = app.new_id();
    let edit = edit(app, (which, new), unnamed(form), &lines);
    let kept = kept_text(app, form, &lines, looked_at(app, form, &lines).as_ref());
    let there = app.unit().and_then(|unit| which.of(unit)).map_or(new, |year| year.id);
    let year = SchoolYear {
        id: there,
        starts: which.starts,
        form: which.form,
        spans: Table::default(),
        owners: None,
    };
    let named = app.unit().map(|unit| app.say(&named(app, unit, &year))).unwrap_or_default();
    let after = app.unit().zip(app.country_rules());
    let after =
        after.and_then(|(unit, rules)| after_of(unit, rules, (&edit, which), &lines)).unwrap_or_default();
    let differs = of_counts(app.i18n.lang(), &after);
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
    if effects.is_empty() {
        return Ok(effects);
    }
    let kept = kept.filter(|_| !lost.is_empty());
    let title = if kept.is_some() { Key::YearKeptTitle } else { Key::YearCountTitle };
    let lost: Vec<String> = lost.into_iter().filter(|_| kept.is_some()).collect();
    let mut lines: Vec<Text> = lost.into_iter().map(t::year_lost).chain(kept).chain(differs).collect();
    if !lines.is_empty() {
        lines.push(Key::YearKeptNext.into());
        app.push(Overlay::Report(Box::new(Report::new(title, lines))));
    }
    Ok(effects)
}

fn edit(app: &mut App, (which, year): (Which, YearId), unnamed: Unnamed, lines: &[Line]) -> Edit {
    let Some((unit, rules)) = app.unit().cloned().zip(app.country_rules().cloned()) else {
        return Edit::All(Vec::new());
    };
    let lang = app.i18n.lang();
    to_edit(&unit, &rules, (which, lang), (lines, unnamed), year, || app.new_id())
}
