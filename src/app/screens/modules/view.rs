//! How this screen looks: what is chosen, then the modules with a bar of how well they answer.

use ratatui::layout::Rect;

use super::{
    detail_view, ranking,
    state::Whose,
    words::{main_reason, name, stages, title},
};
use crate::{
    app::{App, list::RowId, screens::choices::term},
    i18n::{Arg, Key, t},
    model::{error::Thing, ids::Code, plan::Choice},
    planning::ranking::Ranked,
    ui::{
        canvas::{Canvas, Selected, columns},
        theme::Role,
    },
};

/// Columns from which a side panel is drawn.
const WIDE: u16 = 110;
/// Rows from which every part of the score has room below the list.
const TALL: u16 = 18;
/// The most that a score can be.
const MOST: u16 = 1000;
/// Columns of a bar in the list.
const BAR: u16 = 8;

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    if app.unit().is_none() {
        return;
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
        (false, false) => 5,
    };
    let top = 1 + unmet(app, canvas, Rect { y: area.y + 1, width, height: 2, ..area });
    let list_area = Rect { y: area.y + top, width, height: area.height.saturating_sub(top + below), ..area };
    let list = &app.screens.modules.list;
    for (y, n) in (list_area.y..).zip(list.window(&rows, list_area.height.into())) {
        let Some(&row) = rows.get(n) else { continue };
        let selected = Selected::when(list.selected, row);
        canvas.pointer(area.x + 1, y, selected);
        let line = Rect { x: area.x + 3, y, width: width.saturating_sub(4), height: 1 };
        match row {
            RowId::Thing(Thing::Choice(id)) => {
                let choice = app.unit().and_then(|unit| unit.choices().get(id));
                if let Some(choice) = choice {
                    chosen(app, canvas, line, choice, selected);
                }
            }
            RowId::Code(module) => {
                let of = ranked.iter().find(|ranked| ranked.module == module);
                if let Some(ranked) = of {
                    one(app, canvas, line, ranked, selected);
                }
            }
            _ => {}
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
    });
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
    let text = format!("{} · {whose} · {programme}{filter}", app.say(&t::modules_count(count)));
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

fn chosen(app: &App, canvas: &mut Canvas<'_>, area: Rect, choice: &Choice, selected: Selected) {
    let group = choice.group.and_then(|id| app.unit()?.group(id)).map(|group| group.name.to_string());
    let whom = group.unwrap_or_else(|| app.i18n.get(Key::ModulesWholeSchool));
    let right = format!("{} · {whom}", term(app, choice.term));
    canvas.put(area.x, area.y, 1, "✓", Role::Good);
    let used = columns(&right).min(area.width / 2);
    let x = area.x + BAR + 1;
    let room = area.width.saturating_sub(BAR + used + 3);
    let module = ranking::module(app, choice.module);
    let stages = module.map(|module| stages(app, module)).unwrap_or_default();
    let text = format!("{} · {stages}", name(app, choice.module));
    canvas.cell(x, area.y, room, &text, Role::Plain, selected);
    canvas.right(area.right() - used, area.y, used, &right, Role::Plain);
}

fn one(app: &App, canvas: &mut Canvas<'_>, area: Rect, ranked: &Ranked, selected: Selected) {
    let Some(module) = ranking::module(app, ranked.module) else { return };
    bar(canvas, area.x, area.y, BAR, (ranked.score, MOST));
    let x = area.x + BAR + 1;
    let reasons = area.width >= 70;
    let (titles, years) = if reasons { (area.width * 2 / 5, 9) } else { (area.width.saturating_sub(20), 9) };
    let mark = if is_chosen(app, ranked.module) { "✓ " } else { "" };
    canvas.cell(x, area.y, titles, &format!("{mark}{}", title(app, module)), Role::Plain, selected);
    let x = x + titles + 1;
    canvas.cell(x, area.y, years, &stages(app, module), Role::Plain, selected);
    let x = x + years + 1;
    if reasons && x < area.right() {
        let reason = app.say(&main_reason(app, ranked));
        canvas.put(x, area.y, area.right() - x, &reason, Role::Plain);
    }
}

fn is_chosen(app: &App, module: Code) -> bool {
    !ranking::terms_of(app, module).is_empty()
}

/// `██████░░`: so many of so many.
pub fn bar(canvas: &mut Canvas<'_>, x: u16, y: u16, width: u16, (some, all): (u16, u16)) {
    let (width_, some, all) = (u32::from(width), u32::from(some), u32::from(all.max(1)));
    let full = usize::try_from((width_ * some + all / 2) / all).unwrap_or(0).min(width.into());
    let after = canvas.put(x, y, width, &"█".repeat(full), Role::Full);
    canvas.put(after, y, width, &"░".repeat(usize::from(width) - full), Role::Dim);
}

fn empty(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let width = area.width.saturating_sub(4).min(76);
    let rest = Rect { x: area.x + 2, y: area.y + 2, width, height: area.height.saturating_sub(2) };
    let key =
        if app.screens.modules.list.filter.is_empty() { Key::ModulesEmpty } else { Key::ModulesEmptyFilter };
    canvas.paragraph(rest, &app.i18n.get(key), Role::Plain);
}
