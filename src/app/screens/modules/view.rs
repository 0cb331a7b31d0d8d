//! How this screen looks: what is chosen, then the modules with a bar of how well they answer.

use ratatui::layout::Rect;

use super::{
    compare_view, detail_view, ranking,
    state::{Look, Whose},
    terms_view,
    words::{hidden_by, main_reason, stages, title},
};
use crate::{
    app::{
        App,
        list::RowId,
        screens::{choices::term, needs},
    },
    i18n::{Arg, Key, t},
    model::plan::Choice,
    planning::{
        needs::in_force,
        ranking::{POINTS, Ranked, Whom},
    },
    ui::{
        canvas::{Canvas, Selected, wrapped},
        found,
        theme::Role,
    },
};

/// Columns from which a side panel is drawn.
const WIDE: u16 = 110;
/// Rows from which every part of the score has room below the list.
const TALL: u16 = 18;
/// Columns of `160/400`, and of `1000/1000` cut to what is ever shown.
pub const POINTS_WIDTH: u16 = 8;
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
    let width = if wide { area.width * 11 / 20 } else { area.width };
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
    let programme = match programme {
        Some(programme) => programme.name.get(lang).to_owned(),
        None if app.unit().is_some_and(|unit| unit.about().programmes.is_empty()) => {
            app.i18n.get(Key::ModulesNoProgramme)
        }
        None => app.i18n.get(Key::ModulesAllProgrammes),
    };
    let filter = state.list.filter.text();
    let filter = if filter.is_empty() {
        String::new()
    } else {
        format!(" · {}", app.say(&t::modules_filtered(filter)))
    };
    // Which mapping the order goes by, where there are several.
    let unit = app.unit().filter(|unit| unit.rounds().iter().nth(1).is_some());
    let by = unit.and_then(in_force).map(|by| needs::look::round_name(app, by.round));
    let by = by.map(|by| format!(" {}", app.say(&t::modules_by_round(by)))).unwrap_or_default();
    let text = format!("{}{by} · {whose} · {programme}{filter}", app.say(&t::modules_count(count)));
    canvas.put(area.x + 1, area.y, area.width.saturating_sub(2), &text, Role::Heading);
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
        (if area.width < 70 { area.width / 3 } else { area.width * 2 / 5 }, 9)
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
    canvas.cell(x, area.y, years, &stages(app, module), Role::Plain, selected);
    let x = x + years + 1;
    if reasons && x < area.right() {
        let reason = match hidden_by(app, ranked.module) {
            Some(by) if app.screens.modules.whose == Whose::Hidden => app.say(&by),
            _ if choices.is_empty() => app.say(&main_reason(app, ranked)),
            _ => when(app, &choices),
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

/// `██████░░`: so many of so many. Something shows at least one column, and only all fills all.
pub fn bar(canvas: &mut Canvas<'_>, x: u16, y: u16, width: u16, (some, all): (u16, u16)) {
    let (width_, some, all) = (u32::from(width), u32::from(some), u32::from(all.max(1)));
    let near = (width_ * some + all / 2) / all;
    let full = match some {
        0 => 0,
        some if some >= all => width_,
        _ => near.clamp(1, width_.saturating_sub(1).max(1)),
    };
    let full = usize::try_from(full).unwrap_or(0).min(width.into());
    let after = canvas.put(x, y, width, &"█".repeat(full), Role::Full);
    canvas.put(after, y, width, &"░".repeat(usize::from(width) - full), Role::Dim);
}

/// A sentence, where it has room whole; gives how many rows it took.
pub fn whole(canvas: &mut Canvas<'_>, area: Rect, text: &str) -> u16 {
    let fits = wrapped(text, area.width.into()).len() <= area.height.into();
    if fits || canvas.is_page() { canvas.paragraph(area, text, Role::Plain) } else { 0 }
}

/// `160/400`, right-aligned; gives the column after it.
pub fn points(canvas: &mut Canvas<'_>, x: u16, y: u16, (some, all): (u16, u16)) -> u16 {
    canvas.put(x, y, POINTS_WIDTH, &format!("{some:>3}/{all}"), Role::Plain);
    x + POINTS_WIDTH
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
