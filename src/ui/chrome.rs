//! What every screen has round it: title, tabs, message, footer.

use ratatui::layout::Rect;

use super::{
    canvas::{Canvas, capital, columns, wrapped},
    theme::Role,
};
use crate::{
    app::{
        App,
        command::{self, Command, Row},
        keymap,
        open::SaveState,
        overlay::Overlay,
        screens::ScreenId,
        state::Tone,
    },
    i18n::{Arg, Key, t},
    model::{unit::Sample, week::Minutes},
};

/// One clear line for a window in which nothing can be worked on.
pub fn too_small(canvas: &mut Canvas<'_>, all: Rect) {
    canvas.word(0, 0, all.width, Key::WindowTooSmall, Role::Plain);
}

/// Program, unit, programme, and whether everything is saved.
pub fn title(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let state = saved(app);
    let state_width = state.as_ref().map_or(0, |(text, _)| columns(text) + 1);
    let room = area.width.saturating_sub(state_width + 1);
    let mut x = canvas.put(1, area.y, room, "Kollegium", Role::Strong) + 2;
    if let Some(unit) = app.unit() {
        let mut name = unit.about().name.to_string();
        if unit.about().sample == Sample::Invented {
            name = format!("{name} ({})", app.i18n.get(Key::WordInvented));
        }
        let followed = unit.about().programmes.iter().filter_map(|&id| app.catalogue().programme(id));
        for programme in followed.take(1) {
            name = format!("{name} · {}", programme.name.get(app.i18n.lang()));
        }
        x = canvas.put(x, area.y, room.saturating_sub(x), &name, Role::Plain);
    }
    debug_assert!(x <= area.width + 2);
    if let Some((text, role)) = state {
        canvas.right(area.width - state_width, area.y, state_width - 1, &text, role);
    }
}

fn saved(app: &App) -> Option<(String, Role)> {
    let open = app.open.as_ref()?;
    if open.read_only.is_some() {
        return Some((app.i18n.get(Key::SaveStateReadOnly), Role::Care));
    }
    Some(match &open.save {
        SaveState::Unchanged => (format!("✓ {}", app.i18n.get(Key::SaveStateUnchanged)), Role::Dim),
        SaveState::Saving => (app.i18n.get(Key::SaveStateSaving), Role::Dim),
        SaveState::Saved(at) => {
            (format!("✓ {}", app.say(&t::save_state_saved(Arg::Time(Minutes::of(*at))))), Role::Dim)
        }
        SaveState::Failed(_) => (format!("! {}", app.i18n.get(Key::SaveStateFailed)), Role::Error),
    })
}

/// The names of the tabs, cut to as many letters as there is room for; the open one keeps its name.
fn shortened(names: &[String], open: Option<usize>, width: u16) -> Vec<String> {
    let longest = names.iter().map(|name| name.chars().count()).max().unwrap_or_default();
    let cut = |most: usize| -> Vec<String> {
        let each = names.iter().enumerate();
        each.map(|(n, name)| name.chars().take(if open == Some(n) { longest } else { most }).collect())
            .collect()
    };
    let fits = |names: &Vec<String>| names.iter().map(|name| columns(name) + 3).sum::<u16>() <= width;
    (1..=longest).rev().map(cut).find(fits).unwrap_or_else(|| cut(1))
}

/// Numbered tabs; in a narrow window the names of the others are cut.
pub fn tabs(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    if app.open.is_none() || app.screen == ScreenId::Units {
        let title = app.i18n.get(ScreenId::Units.title());
        canvas.put(1, area.y, area.width - 1, &title, Role::Strong);
        return;
    }
    let names: Vec<String> = ScreenId::TABS.iter().map(|s| app.i18n.get(s.title())).collect();
    let short = shortened(&names, ScreenId::TABS.iter().position(|s| *s == app.screen), area.width);
    let mut x = 1;
    for (n, (screen, name)) in (1..).zip(ScreenId::TABS.iter().zip(&short)) {
        let here = *screen == app.screen;
        let text = format!("{n} {name}");
        let role = if here { Role::Heading } else { Role::Plain };
        let room = area.width.saturating_sub(x);
        let selected = if here { super::canvas::Selected::Yes } else { super::canvas::Selected::No };
        x = canvas.cell(x, area.y, room, &text, role, selected) + 1;
    }
}

/// The message of the last thing done.
pub fn notice(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(notice) = &app.notice else { return filtered(app, canvas, area) };
    let said = capital(&app.say(&notice.text));
    let (text, role) = match notice.tone {
        Tone::Done if app.can_undo().is_ok() => {
            let key = keymap::keys(Command::Undo).first().map(ToString::to_string).unwrap_or_default();
            (app.say(&t::notice_with_undo(key, said)), Role::Plain)
        }
        Tone::Done | Tone::Plain => (said, Role::Plain),
        Tone::Trouble => (format!("! {said}"), Role::Error),
    };
    // A long message stands above the footer in as many rows as it needs.
    let room = usize::from(area.width - 1);
    let lines = if app.overlays.is_empty() { wrapped(&text, room) } else { vec![text] };
    let more = u16::try_from(lines.len()).unwrap_or(1).clamp(1, NOTICE_MOST) - 1;
    let top = area.y.saturating_sub(more);
    if more > 0 {
        canvas.clear(Rect { y: top, height: more + 1, ..area });
    }
    for (y, line) in (top..=area.y).zip(&lines) {
        canvas.put(1, y, area.width - 1, line, role);
    }
}

/// The most rows of a message.
const NOTICE_MOST: u16 = 3;

/// What the list is filtered by, so that nobody misses the rows that are not shown.
fn filtered(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let filter = app.screens.list(app.screen).filter.text();
    if !filter.is_empty() {
        canvas.say(1, area.y, area.width - 1, &t::notice_filtered(filter), Role::Care);
    }
}

/// At most six actions, help first, leave last; what does not fit is left out whole, by rank.
pub fn footer(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let labels = match app.overlays.last() {
        None => of_screen(app, area.width),
        Some(overlay) => fitting(of_layer(app, overlay), area.width),
    };
    let mut x = 1;
    for (key, label) in labels {
        if x + columns(&key) + columns(&label) + 1 > area.width {
            break;
        }
        x = canvas.put(x, area.y, area.width - x, &key, Role::Key) + 1;
        x = canvas.put(x, area.y, area.width.saturating_sub(x), &label, Role::Plain) + 2;
    }
}

/// Leaves out what stands in the middle: how to save, help and the way back always stay.
fn fitting(mut labels: Vec<(String, String)>, width: u16) -> Vec<(String, String)> {
    let used = |labels: &[(String, String)]| -> u16 {
        labels.iter().map(|(k, l)| columns(k) + columns(l) + 3).sum()
    };
    while labels.len() > 3 && used(&labels) > width + 1 {
        labels.remove(labels.len() - 3);
    }
    labels
}

/// The most actions of a footer.
const MOST: usize = 6;

fn of_screen(app: &App, width: u16) -> Vec<(String, String)> {
    let mut rows: Vec<&Row> = command::here(app)
        .filter(|row| row.rank > 0)
        .filter(|row| command::available(app, row.command).is_ok())
        .collect();
    rows.sort_by_key(|row| row.rank);
    while rows.len() > MOST {
        drop_lowest(&mut rows);
    }
    loop {
        let labels: Vec<(String, String)> = rows.iter().map(|row| label(app, row)).collect();
        let used: u16 = labels.iter().map(|(k, l)| columns(k) + columns(l) + 3).sum();
        if used <= width + 1 || rows.len() <= 2 {
            return labels;
        }
        drop_lowest(&mut rows);
    }
}

/// Drops the least important action, but never help and leave, which stand at the ends.
fn drop_lowest(rows: &mut Vec<&Row>) {
    let keep = |row: &Row| matches!(row.command, Command::Help | Command::Leave | Command::Menu);
    let lowest = rows.iter().rposition(|row| !keep(row)).unwrap_or(rows.len().saturating_sub(2));
    rows.remove(lowest);
}

fn label(app: &App, row: &Row) -> (String, String) {
    let key = keymap::keys(row.command).first().map(|key| key_name(app, *key)).unwrap_or_default();
    (key, app.i18n.get(row.label))
}

/// A key as it is written on the keyboards of the language.
pub fn key_name(app: &App, key: crate::app::key::Key) -> String {
    crate::app::key_sheet::key_name(app.i18n, key)
}

fn of_layer(app: &App, overlay: &Overlay) -> Vec<(String, String)> {
    let say = |key: &str, label: Key| (key.to_owned(), app.i18n.get(label));
    match overlay {
        Overlay::Form(form) => {
            let mut labels = vec![say("Ctrl+S", Key::ActionSave), say("Tab", Key::FooterNextField)];
            if form.has_lines() {
                labels.push(say("Enter", Key::FooterNewLine));
            }
            if !form.types() {
                labels.push(say("←→", Key::FooterChoose));
            }
            labels.push(say("F1", Key::CmdHelp));
            labels.push(say("Esc", Key::ActionCancel));
            labels
        }
        Overlay::Confirm(_) => {
            vec![say("←→", Key::FooterChoose), say("Enter", Key::FooterAnswer), say("Esc", Key::ActionCancel)]
        }
        Overlay::Report(report) => {
            let mut labels = Vec::new();
            if let Some(label) = report.enter() {
                labels.push(("Enter".to_owned(), app.say(label)));
            }
            labels.push(say("Esc", Key::ActionClose));
            labels
        }
        Overlay::Filter => vec![say("Enter", Key::FooterKeepFilter), say("Esc", Key::FooterDropFilter)],
        Overlay::Help(_) | Overlay::Menu(_) => {
            vec![say("Enter", Key::FooterDoIt), say("Esc", Key::ActionClose)]
        }
        Overlay::Palette(_) => vec![say("Enter", Key::ActionGoTo), say("Esc", Key::ActionClose)],
        Overlay::Pick(_) => vec![say("Enter", Key::FooterPick), say("Esc", Key::ActionCancel)],
    }
}
