//! How this screen looks: what is chosen, then the modules with a bar of how well they answer.

use ratatui::layout::Rect;

use super::{
    bars_view::bar,
    compare_view, detail_view, ranking,
    state::{Look, Whose},
    terms_view,
    words::{hidden_by, main_reason, progress, stages_in_short, title},
};
use crate::{
    app::{App, list::RowId, screens::choices::term},
    i18n::{Arg, Key, t},
    model::plan::Choice,
    planning::ranking::{POINTS, Ranked, Whom},
    ui::{
        canvas::{Canvas, Selected},
        found,
        theme::Role,
    },
};

/// Columns from which a side panel is drawn.
const WIDE: u16 = 110;
/// Rows from which every part of the score has room below the list.
const TALL: u16 = 18;
/// Columns of a bar in the list.
const BAR: u16 = 8;

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    if app.unit().is_none() {
        return;
    }
    match app.screens.modules.look {
        Look::Compare => return compare_view::draw(app, canvas, area),
        Look::Terms => return terms_view::draw(app, canvas, area),
        Look::Ranking => {}
    }
    let rows = ranking::rows(app);
    let ranked = ranking::ranked(app);
    let wide = area.width >= WIDE;
    let width = if wide { area.width * 3 / 5 } else { area.width };
    heading(app, canvas, Rect { width, height: 1, ..area }, ranked.len());
    if rows.is_empty() {
        empty(app, canvas, area);
        return;
    }
    let below = match (wide, area.height >= TALL) {
        (true, _) => 0,
        (false, true) => detail_view::ROWS,
        (false, false) => detail_view::FEW,
    };
    let top = 1 + unmet(app, canvas, Rect { y: area.y + 1, width, height: 2, ..area });
    let list_area = Rect { y: area.y + top, width, height: area.height.saturating_sub(top + below), ..area };
    let list = &app.screens.modules.list;
    for (y, n) in (list_area.y..).zip(canvas.window(list, &rows, list_area)) {
        let Some(&row) = rows.get(n) else { continue };
        let selected = Selected::when(list.selected, row);
        canvas.pointer(area.x + 1, y, selected);
        let line = Rect { x: area.x + 3, y, width: width.saturating_sub(4), height: 1 };
        if let RowId::Code(module) = row
            && let Some(ranked) = ranked.iter().find(|ranked| ranked.module == module)
        {
            one(app, canvas, line, ranked, selected);
        }
    }
    let detail = if wide {
        let x = width + 1;
        Rect { x, width: area.width - x - 1, ..area }
    } else {
        let y = list_area.bottom();
        Rect { x: area.x + 1, y, width: area.width.saturating_sub(2), height: area.bottom() - y }
    };
    canvas.apart(detail);
    detail_view::draw(app, canvas, detail, wide);
}

fn heading(app: &App, canvas: &mut Canvas<'_>, area: Rect, count: usize) {
    let lang = app.i18n.lang();
    let state = &app.screens.modules;
    let programme = state.programme.and_then(|id| app.catalogue().programme(id));
    let whose = app.i18n.get(match state.whose {
        Whose::Ours => Key::ModulesOurStages,
        Whose::All => Key::ModulesAllStages,
        Whose::Hidden => Key::ModulesHidden,
    });
    let group = match ranking::whom(app) {
        Whom::School => None,
        Whom::Group(id) => app.unit().and_then(|unit| unit.group(id)),
    };
    let whose = match group {
        Some(group) => format!("{} · {whose}", app.say(&t::modules_for_group(&group.name))),
        None => whose,
    };
    let follows_none = app.unit().is_some_and(|unit| unit.about().programmes.is_empty());
    let round = older_round(app).map(|name| app.say(&t::modules_by_round(name)));
    let programme = match programme {
        Some(programme) => Some(programme.name.get(lang).to_owned()),
        None if follows_none => Some(app.i18n.get(Key::ModulesNoProgramme)),
        // That all are shown goes without saying where something has to be said.
        None => round.is_none().then(|| app.i18n.get(Key::ModulesAllProgrammes)),
    };
    let filter = state.list.filter.text();
    let filter = (!filter.is_empty()).then(|| app.say(&t::modules_filtered(filter)));
    let count = app.say(&t::modules_count(count));
    let parts = [Some(count), Some(whose), programme, round, filter];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    canvas.put(area.x + 1, area.y, area.width.saturating_sub(2), &text, Role::Heading);
}

/// The round whose needs count, where that is not the newest, which the needs screen shows first.
fn older_round(app: &App) -> Option<&str> {
    let unit = app.unit()?;
    let round = unit.deciding_round()?;
    let name = Some(round.name.as_str()).filter(|name| !name.is_empty());
    name.filter(|_| unit.latest_round().is_some_and(|latest| latest.id != round.id))
}

/// The needs that no module here answers, and what can be done; how many rows that took.
fn unmet(app: &App, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    let names = ranking::unmet_names(app);
    if names.is_empty() {
        return 0;
    }
    let said = app.say(&t::modules_unmet(Arg::list(names)));
    let text = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    canvas.paragraph(text, &format!("! {said}"), Role::Care)
}

fn one(app: &App, canvas: &mut Canvas<'_>, area: Rect, ranked: &Ranked, selected: Selected) {
    let Some(module) = ranking::module(app, ranked.module) else { return };
    bar(canvas, area.x, area.y, BAR, (ranked.score, POINTS));
    let x = area.x + BAR + 1;
    let reasons = area.width >= 60;
    let (titles, years) = if reasons {
        (if area.width < 64 { area.width / 3 } else { area.width * 2 / 5 }, 9)
    } else {
        (area.width.saturating_sub(20), 9)
    };
    let marked = if app.screens.modules.marked.contains(&ranked.module) { "» " } else { "" };
    let choices = ranking::choices_of(app, ranked.module);
    let chosen = if choices.is_empty() { "" } else { "✓ " };
    let found = found::worst(app, &ranking::chosen(app, ranked.module)).map(|(sign, _)| format!("{sign} "));
    let mark = format!("{marked}{chosen}{}", found.unwrap_or_default());
    canvas.cell(x, area.y, titles, &format!("{mark}{}", title(app, module)), Role::Plain, selected);
    let x = x + titles + 1;
    canvas.cell(x, area.y, years, &stages_in_short(app, module), Role::Plain, selected);
    let x = x + years + 1;
    if reasons && x < area.right() {
        let reason = match hidden_by(app, ranked.module) {
            Some(by) if app.screens.modules.whose == Whose::Hidden => app.say(&by),
            _ if choices.is_empty() => app.say(&main_reason(app, ranked)),
            _ => match progress(ranked) {
                Some(progress) => format!("{} · {}", app.say(&progress), when(app, &choices)),
                None => when(app, &choices),
            },
        };
        canvas.put(x, area.y, area.right() - x, &reason, Role::Plain);
    }
}

/// When and for whom a module is chosen, the next term first.
fn when(app: &App, choices: &[&Choice]) -> String {
    let one = |choice: &&Choice| {
        let group = choice.group.and_then(|id| app.unit()?.group(id)).map(|group| group.name.to_string());
        let whom = group.unwrap_or_else(|| app.i18n.get(Key::ModulesWholeSchool));
        format!("{} · {whom}", term(app, choice.term))
    };
    choices.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn empty(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let width = area.width.saturating_sub(4).min(76);
    let rest = Rect { x: area.x + 2, y: area.y + 2, width, height: area.height.saturating_sub(2) };
    let key = match (app.screens.modules.list.filter.is_empty(), app.screens.modules.whose) {
        (false, _) => Key::ModulesEmptyFilter,
        (true, Whose::Hidden) => Key::ModulesEmptyHidden,
        (true, _) => Key::ModulesEmpty,
    };
    canvas.paragraph(rest, &app.i18n.get(key), Role::Plain);
}
