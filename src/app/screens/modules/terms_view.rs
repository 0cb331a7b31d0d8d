//! What is chosen, term by term, with the time that it takes against what is set aside.

use ratatui::layout::Rect;

use super::{bars_view::bar, ranking, words};
use crate::{
    app::{
        App, describe_finding,
        list::RowId,
        screens::choices::{person, term},
    },
    i18n::{Key, t},
    model::{error::Thing, ids::ChoiceId},
    planning::{
        findings::{Finding, What},
        hours::{Hours, Running, TermLoad, by_person, by_term, termly_time},
        terms,
    },
    ui::{
        canvas::{Canvas, Selected, columns, end_stays},
        theme::Role,
    },
};

/// Rows that the list of people needs at least: a space, a heading, two of them and how many more.
const EACH: u16 = 5;
/// Columns of a name with its sign, and of a bar.
const NAME: u16 = 26;
const BAR: u16 = 12;

/// One row of the screen.
enum Line {
    Term(String, String, Role),
    Choice(ChoiceId, String, String),
    Plain(String, Role),
}

/// Draws the plan.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let width = area.width.saturating_sub(2);
    canvas.word(area.x + 1, area.y, width, Key::TermsTitle, Role::Heading);
    let Some(unit) = app.unit() else { return };
    let loads = by_term(unit, app.catalogue(), app.today());
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), x: area.x + 1, width };
    if loads.is_empty() {
        canvas.paragraph(Rect { y: below.y + 1, ..below }, &app.i18n.get(Key::TermsEmpty), Role::Plain);
        return;
    }
    let used = canvas.paragraph(below, &note(app), Role::Plain);
    let lines = lines(app, &loads);
    let selected = ranking::selected_choice(app).map(|choice| choice.id);
    let at = lines.iter().position(|line| matches!(line, Line::Choice(id, ..) if Some(*id) == selected));
    let height = usize::from(below.height.saturating_sub(used));
    // The selected row stays visible, with some of what follows it.
    let from = (at.unwrap_or(0) + 4).saturating_sub(height).min(lines.len().saturating_sub(height));
    for (y, line) in (below.y + used..below.bottom()).zip(lines.iter().skip(from)) {
        one(app, canvas, Rect { y, height: 1, ..below }, line);
    }
    let y = below.y.saturating_add(used).saturating_add(u16::try_from(lines.len()).unwrap_or(u16::MAX));
    let now = ranking::selected_choice(app).map(|choice| choice.term);
    let load = loads.iter().find(|load| Some(load.term) == now).or(loads.first());
    if let Some(load) = load.filter(|_| canvas.is_page() || y.saturating_add(EACH) <= below.bottom()) {
        each(app, canvas, Rect { y: y + 1, height: below.bottom().saturating_sub(y + 1), ..below }, load);
    }
}

/// What a term takes of each, as bars, where the plan leaves room: whoever has most comes first.
fn each(app: &App, canvas: &mut Canvas<'_>, area: Rect, load: &TermLoad) {
    let Some(unit) = app.unit() else { return };
    let all = by_person(unit, load);
    let title = app.say(&t::terms_each_person(term(app, load.term)));
    canvas.heading(area.x, area.y, area.width, &title);
    let rows = usize::from(area.height.saturating_sub(1));
    // The last row says how many there are more.
    let shown = if all.len() > rows { rows.saturating_sub(1) } else { all.len() };
    let mut y = area.y + 1;
    for one in all.iter().take(shown) {
        let name = person(app, Some(one.person));
        let sign = if one.is_over() { "! " } else { "  " };
        let role = if one.is_over() { Role::Care } else { Role::Plain };
        canvas.put(area.x, y, NAME - 1, &format!("{sign}{name}"), role);
        let said = match one.time {
            Some(time) => {
                let minutes = |hours: Hours| u16::try_from(hours.0).unwrap_or(u16::MAX);
                bar(canvas, area.x + NAME, y, BAR, (minutes(one.hours), minutes(time)));
                app.say(&t::terms_of(words::hours(app, one.hours), words::hours(app, time)))
            }
            None => words::hours(app, one.hours),
        };
        let x = area.x + NAME + BAR + 1;
        canvas.put(x, y, area.right().saturating_sub(x), &said, role);
        y += 1;
    }
    if shown < all.len() && y < area.bottom() {
        canvas.say(area.x + 2, y, area.width - 2, &t::terms_more(all.len() - shown), Role::Dim);
    }
}

fn note(app: &App) -> String {
    let unit = app.unit();
    match unit.and_then(termly_time) {
        None => app.i18n.get(Key::TermsNoteNone),
        Some(time) => {
            let own = unit.is_some_and(|unit| unit.about().time_per_year.is_some());
            let mark = if own { String::new() } else { app.i18n.get(Key::TermsSuggested) };
            app.say(&t::terms_note(mark, words::hours(app, time)))
        }
    }
}

fn lines(app: &App, loads: &[TermLoad]) -> Vec<Line> {
    let mut lines = Vec::new();
    let now = terms::ordinal(terms::term(app.today()));
    let found = app.findings();
    for finding in found.iter().filter(|finding| of_the_plan(finding)) {
        lines.push(warning(app, finding, 0));
    }
    let mut coming = 0;
    for load in loads {
        let when = terms::ordinal(load.term) >= now;
        let starts = load.modules.iter().any(|running| running.nth == 1);
        coming += usize::from(when && starts);
        let word = match (when, starts, coming) {
            (false, ..) => Some(Key::TermsBefore),
            (_, false, _) => None,
            (.., 1) => Some(Key::TermsFirst),
            (.., 2) => Some(Key::TermsNext),
            _ => Some(Key::TermsLater),
        };
        lines.push(heading(app, load, word));
        if load.modules.is_empty() {
            lines.push(Line::Plain(format!("  {}", app.i18n.get(Key::TermsNothing)), Role::Dim));
        }
        for running in &load.modules {
            lines.extend(module(app, running));
            if running.nth == 1 {
                let here = found.iter().filter(|finding| about_choice(app, finding, running.choice));
                lines.extend(here.map(|finding| warning(app, finding, 4)));
            }
        }
        if load.gatherings > 0 {
            let said = app.say(&t::terms_gatherings(load.gatherings));
            lines.push(Line::Plain(format!("  {said}"), Role::Plain));
        }
    }
    lines
}

/// When it comes, what the busiest person gets of what is set aside, and how many get more.
fn heading(app: &App, load: &TermLoad, word: Option<Key>) -> Line {
    let when = term(app, load.term);
    let left = word.map_or_else(|| when.clone(), |word| format!("{when} · {}", app.i18n.get(word)));
    let Some(fullest) = load.fullest else { return Line::Term(left, String::new(), Role::Plain) };
    let name = person(app, Some(fullest.person));
    let hours = words::hours(app, fullest.hours);
    let said = match fullest.time {
        Some(time) => t::terms_load(hours, name, words::hours(app, time)),
        None => t::terms_load_no_time(hours),
    };
    let mut said = app.say(&said);
    if load.over > 0 {
        said = format!("! {} · {said}", app.say(&t::terms_over(load.over)));
    }
    Line::Term(left, said, if load.over > 0 { Role::Care } else { Role::Plain })
}

fn module(app: &App, running: &Running) -> Option<Line> {
    let choice = app.unit()?.choices().get(running.choice)?;
    let group = choice.group.and_then(|id| app.unit()?.group(id)).map(|group| group.name.to_string());
    let whom = group.unwrap_or_else(|| app.i18n.get(Key::ModulesWholeSchool));
    let each = match running.hours {
        Some(hours) => app.say(&t::terms_each(words::hours(app, hours))),
        None => app.i18n.get(Key::CompareUnknown),
    };
    let nth = (running.of > 1).then(|| app.say(&t::terms_nth(running.nth, running.of)));
    let right = [Some(each), nth].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    // The group first: a long title may be cut, and several groups may have the same one.
    let text = format!("{whom} · {}", words::name_with_stages(app, choice.module));
    Some(if running.nth == 1 {
        Line::Choice(choice.id, text, right)
    } else {
        Line::Term(format!("  … {text}"), right, Role::Dim)
    })
}

/// What is about the whole plan or its people.
fn of_the_plan(finding: &Finding) -> bool {
    matches!(finding.what, What::PlanShort { .. } | What::TwoProgrammes { .. } | What::OverTime { .. })
}

/// What is about a choice, or about the module in its group.
fn about_choice(app: &App, finding: &Finding, id: ChoiceId) -> bool {
    let Some(choice) = app.unit().and_then(|unit| unit.choices().get(id)) else { return false };
    match (&finding.what, finding.thing) {
        (_, Thing::Choice(at)) => at == id,
        (
            What::HoursShort { module, .. }
            | What::ManyTerms { module, .. }
            | What::NoFollowUp { module, .. },
            Thing::Group(group),
        ) => *module == choice.module && choice.group.is_none_or(|own| own == group),
        _ => false,
    }
}

fn warning(app: &App, finding: &Finding, indent: usize) -> Line {
    let Some(unit) = app.unit() else { return Line::Plain(String::new(), Role::Plain) };
    let said = match finding.thing {
        Thing::Choice(_) => describe_finding::here(app, unit, finding),
        _ => describe_finding::finding(app, unit, finding),
    };
    Line::Plain(format!("{}! {}", " ".repeat(indent), app.say(&said)), Role::Care)
}

fn one(app: &App, canvas: &mut Canvas<'_>, area: Rect, line: &Line) {
    match line {
        Line::Term(left, right, role) => {
            let used = columns(right).min(area.width * 3 / 5);
            let room = area.width.saturating_sub(used + 1);
            let heading = if *role == Role::Dim { Role::Dim } else { Role::Heading };
            canvas.put(area.x, area.y, room, &end_stays(left, room), heading);
            canvas.right(area.right() - used, area.y, used, right, *role);
        }
        Line::Choice(id, text, right) => {
            let selected =
                Selected::when(app.screens.modules.list.selected, RowId::Thing(Thing::Choice(*id)));
            canvas.pointer(area.x, area.y, selected);
            let used = columns(right).min(area.width / 2);
            let room = area.width.saturating_sub(used + 3);
            canvas.cell(area.x + 2, area.y, room, &end_stays(text, room), Role::Plain, selected);
            canvas.right(area.right() - used, area.y, used, right, Role::Plain);
        }
        Line::Plain(text, role) => {
            canvas.put(area.x, area.y, area.width, text, *role);
        }
    }
}
