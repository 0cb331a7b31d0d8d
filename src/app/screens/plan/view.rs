//! How this screen looks: the shown programme with its steps, conditions, days and papers.

use ratatui::layout::Rect;

use super::{
    detail_view,
    papers::{self, Sign, paper_view},
    places,
    rows::{self, Item},
    state::Page,
    steps::step_view,
    update::open_page,
    words,
};
use crate::{
    app::{
        App,
        list::RowId,
        screens::{
            calendar::facts,
            choices::{person, progress_sign},
        },
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        error::Thing,
        needs::Progress,
        programme::{Programme, Series},
    },
    planning::{
        papers::Met,
        series_edit::placed,
        steps::{StepLine, proposed},
    },
    ui::{
        canvas::{Canvas, Selected, columns},
        found,
        theme::Role,
    },
};

/// Columns from which a side panel is drawn.
pub(super) const WIDE: u16 = 110;
/// Columns of the steps' titles at most.
const TITLE: u16 = 34;

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    match open_page(app) {
        Page::Programme => match rows::shown(app) {
            Some(programme) => draw_programme(app, canvas, area, programme),
            None => empty(app, canvas, area),
        },
        Page::Step(..) => step_view::draw(app, canvas, area),
        Page::Paper(id) => paper_view::draw(app, canvas, area, id),
        Page::Places(_) => places::view::draw(app, canvas, area),
    }
}

fn draw_programme(app: &App, canvas: &mut Canvas<'_>, area: Rect, programme: &Programme) {
    let wide = area.width >= WIDE;
    let width = if wide { area.width * 3 / 5 } else { area.width };
    heading(app, canvas, Rect { x: area.x + 1, width: width.saturating_sub(2), ..area }, programme);
    let items = rows::items(app);
    let titles = titles(app, &items);
    let lines: Vec<RowId> = items.iter().map(|(row, _)| *row).collect();
    let room = area.height.saturating_sub(1);
    let needed = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let height = if wide { room } else { needed.min(room * 3 / 5) };
    if lines.is_empty() {
        canvas.word(area.x + 3, area.y + 1, width.saturating_sub(4), Key::PlanNothing, Role::Dim);
    }
    let list = &app.screens.plan.list;
    let shown = Rect { y: area.y + 1, width, height, ..area };
    for (y, n) in (area.y + 1..).zip(canvas.window(list, &lines, shown)) {
        let Some((row, item)) = items.get(n) else { continue };
        let line = Rect { x: area.x + 1, y, width: width.saturating_sub(2), height: 1 };
        let selected = Selected::when(list.selected, *row);
        if !matches!(item, Item::Heading(_)) {
            canvas.pointer(line.x, y, selected);
        }
        let room = Rect { x: line.x + 2, width: line.width.saturating_sub(2), ..line };
        one(app, canvas, (room, titles), (*row, item), selected);
    }
    let detail = if wide {
        let x = width + 1;
        Rect { x, width: area.width - x - 1, ..area }
    } else {
        let y = area.y + 1 + height.max(1);
        Rect { x: area.x + 1, y, width: area.width - 2, height: area.bottom().saturating_sub(y) }
    };
    canvas.apart(detail);
    detail_view::draw(app, canvas, detail);
}

/// The programme, how many steps are done, and which of several it is.
fn heading(app: &App, canvas: &mut Canvas<'_>, area: Rect, programme: &Programme) {
    let all = rows::programmes(app);
    let mut text = programme.name.get(app.i18n.lang()).to_owned();
    if !programme.steps.is_empty() {
        let lines = app.steps(programme);
        let done = lines.iter().filter(|line| line.progress == Progress::Done).count();
        text = format!("{text} · {}", app.say(&t::plan_done_of(done, lines.len())));
    }
    if all.len() > 1 {
        let at = all.iter().position(|there| there.id == programme.id).unwrap_or(0) + 1;
        let which = app.say(&t::plan_which_of(all.len().to_string(), at.to_string()));
        let used = columns(&which);
        canvas.heading(area.x, area.y, area.width.saturating_sub(used + 1), &text);
        canvas.right(area.x, area.y, area.width, &which, Role::Heading);
        return;
    }
    canvas.heading(area.x, area.y, area.width, &text);
}

/// How many kinds of what a series has have days, and the next of them; before that, what the row is for.
fn series_said(app: &App, series: &Series) -> Text {
    let count = series.events.len();
    let Some((unit, programme)) = app.unit().zip(rows::shown(app)) else { return t::plan_series_row(count) };
    match placed(unit, programme, series, app.today()) {
        (0, _) => t::plan_series_row(count),
        (placed, None) => t::plan_series_placed(count, placed),
        (placed, Some(next)) => {
            let what = facts::what(app, unit, next);
            t::plan_series_next(count, Arg::ShortDate(next.when.date), placed, what)
        }
    }
}

/// Columns of the longest title of a step.
fn titles(app: &App, items: &[(RowId, Item<'_>)]) -> u16 {
    let title = |item: &Item<'_>| match item {
        Item::Step(line) => columns(line.step.title.get(app.i18n.lang())),
        _ => 0,
    };
    items.iter().map(|(_, item)| title(item)).max().unwrap_or(0).min(TITLE)
}

fn one(
    app: &App,
    canvas: &mut Canvas<'_>,
    (area, titles): (Rect, u16),
    (row, item): (RowId, &Item<'_>),
    selected: Selected,
) {
    let lang = app.i18n.lang();
    let things = rows::things(app, row);
    match item {
        Item::Heading(key) => {
            canvas.word(area.x - 2, area.y, area.width, *key, Role::Heading);
        }
        Item::Step(line) => step(app, canvas, area, (line, &things, titles), selected),
        Item::Condition(line) => {
            let (sign, role) = if line.met == Met::Yes { ("✓", Role::Good) } else { ("·", Role::Plain) };
            canvas.put(area.x, area.y, 1, sign, role);
            let text = line.condition.text.get().get(lang);
            canvas.cell(area.x + 2, area.y, area.width.saturating_sub(2), text, Role::Plain, selected);
        }
        Item::Series(series) => {
            let said = app.say(&series_said(app, series));
            canvas.cell(area.x + 2, area.y, area.width.saturating_sub(2), &said, Role::Plain, selected);
        }
        Item::Places(counts) => {
            let sign = if counts.lacking + counts.over > 0 { ("!", Role::Care) } else { ("·", Role::Plain) };
            canvas.put(area.x, area.y, 1, sign.0, sign.1);
            let said = places::words::counts(app, *counts);
            canvas.cell(area.x + 2, area.y, area.width.saturating_sub(2), &said, Role::Plain, selected);
        }
        Item::Paper(paper, form) => {
            let stand = papers::stand(app, paper);
            let missing = form.map_or(0, |form| papers::found(app, paper, form).len());
            let (mut sign, mut role) = ("▒", Role::Plain);
            let mut right: Vec<String> = Vec::new();
            match &stand {
                Some((Sign::Good, _)) => (sign, role) = ("✓", Role::Good),
                Some((Sign::Care, _)) => (sign, role) = ("!", Role::Care),
                _ => {}
            }
            (sign, role) = found::or_progress(app, &things, (sign, role));
            if missing > 0 {
                right.push(app.say(&t::paper_missing_count(missing)));
            }
            right.extend(stand.map(|(_, text)| app.say(&text)));
            canvas.put(area.x, area.y, 1, sign, role);
            named(canvas, area, &papers::name(app, paper), &right.join(" · "), selected);
        }
        Item::Blank(form, due) => {
            let (sign, role) = found::or_progress(app, &things, ("·", Role::Plain));
            canvas.put(area.x, area.y, 1, sign, role);
            let due = due.and_then(|line| line.day);
            let due = due.map(|day| app.say(&t::paper_due(Arg::ShortDate(day)))).unwrap_or_default();
            named(canvas, area, form.title.get(lang), &due, selected);
        }
        Item::Deadline(line) => {
            let day = match line.day {
                Some(day) => app.say(&t::paper_due(Arg::ShortDate(day))),
                None => app.i18n.get(Key::PlanLookDaySet),
            };
            named(canvas, area, line.deadline.name.get(lang), &day, selected);
        }
    }
}

fn named(canvas: &mut Canvas<'_>, area: Rect, name: &str, right: &str, selected: Selected) {
    let used = columns(right).min(area.width / 2);
    let room = area.width.saturating_sub(used + 4);
    canvas.cell(area.x + 2, area.y, room, name, Role::Plain, selected);
    canvas.right(area.right() - used, area.y, used, right, Role::Plain);
}

fn step(
    app: &App,
    canvas: &mut Canvas<'_>,
    area: Rect,
    (line, things, titles): (&StepLine<'_>, &[Thing], u16),
    selected: Selected,
) {
    let role = if line.progress == Progress::Done { Role::Good } else { Role::Plain };
    let (sign, role) = found::or_progress(app, things, (progress_sign(line.progress), role));
    canvas.put(area.x, area.y, 1, sign, role);
    let state = line.state;
    let who = state.map(|state| person(app, state.responsible)).unwrap_or_default();
    let due = state.and_then(|state| state.due).map(|due| format::short_date(app.i18n, due));
    let known: Vec<String> = due.into_iter().chain([who]).filter(|text| !text.is_empty()).collect();
    let right = known.join(" · ");
    let used = columns(&right).min(area.width.saturating_sub(titles + 5));
    let title = line.step.title.get(app.i18n.lang());
    let room = titles.min(area.width.saturating_sub(used + 3));
    canvas.cell(area.x + 2, area.y, room, title, Role::Plain, selected);
    canvas.right(area.right() - used, area.y, used, &right, Role::Plain);
    let x = area.x + 2 + titles + 1;
    let room = area.right().saturating_sub(used + 1 + x);
    if line.progress == Progress::Dropped {
        return;
    }
    if proposed(line) == Some(Progress::Done) {
        let said = app.i18n.get(Key::PlanProposedDone);
        if columns(&said) <= room {
            canvas.put(x, area.y, room, &said, Role::Plain);
        }
        return;
    }
    let open = line.facts.iter().filter(|fact| words::says(fact)).find(|fact| fact.is_open());
    if let Some(fact) = open {
        // Half of a sentence says nothing: the numbers do, and it stands whole below.
        let short = words::numbers(fact).map(|text| format!("! {}", app.say(&text)));
        let ways = [Some(format!("! {}", app.say(&words::fact(fact)))), short];
        let said = ways.into_iter().flatten().find(|said| columns(said) <= room);
        canvas.put(x, area.y, room, said.as_deref().unwrap_or("!"), Role::Plain);
    }
}

fn empty(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let width = area.width.saturating_sub(4).min(76);
    let mut rest = Rect { x: area.x + 2, y: area.y + 1, width, height: area.height.saturating_sub(1) };
    let texts = [
        (Key::PlanEmptyTitle, Role::Heading),
        (Key::PlanEmptyWhat, Role::Plain),
        (Key::PlanEmptyStart, Role::Strong),
    ];
    for (key, role) in texts {
        let used = canvas.paragraph(rest, &app.i18n.get(key), role) + 1;
        rest.y += used;
        rest.height = rest.height.saturating_sub(used);
    }
}
