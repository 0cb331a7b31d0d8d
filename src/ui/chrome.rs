//! What every screen has round it: title, tabs, message, footer.

use ratatui::layout::Rect;

use super::{
    canvas::{Canvas, capital, columns, short_name, wrapped},
    theme::Role,
};
use crate::{
    app::{
        App,
        command::{self, Command, Row},
        keymap,
        open::SaveState,
        overlay::Overlay,
        previews,
        screens::{self, ScreenId, calendar::meeting::attendance::notes_who_came},
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
        let followed = unit.about().followed().filter_map(|id| app.catalogue().programme(id));
        for programme in followed.take(1) {
            let left = room.saturating_sub(x + columns(&name) + 3);
            name = format!("{name} · {}", short_name(programme.name.get(app.i18n.lang()), left));
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
/// What is left over goes letter by letter to the shortest that are cut, so that no name misses its last.
fn shortened(names: &[String], open: Option<usize>, width: u16) -> Vec<String> {
    let lengths: Vec<usize> = names.iter().map(|name| name.chars().count()).collect();
    let longest = lengths.iter().copied().max().unwrap_or_default();
    let cut = |kept: &[usize]| -> Vec<String> {
        names.iter().zip(kept).map(|(name, &kept)| name.chars().take(kept).collect()).collect()
    };
    let fits = |kept: &[usize]| cut(kept).iter().map(|name| columns(name) + 3).sum::<u16>() <= width;
    let evenly = |most: usize| -> Vec<usize> {
        lengths
            .iter()
            .enumerate()
            .map(|(n, &all)| if open == Some(n) { all } else { all.min(most) })
            .collect()
    };
    let mut kept = (1..=longest).rev().map(evenly).find(|kept| fits(kept)).unwrap_or_else(|| evenly(1));
    let mut short: Vec<usize> = (0..names.len()).collect();
    short.sort_by_key(|&n| lengths.get(n));
    for n in short {
        let before = kept.clone();
        if let (Some(kept), Some(all)) = (kept.get_mut(n), lengths.get(n)) {
            *kept = (*kept + 1).min(*all);
        }
        if !fits(&kept) {
            kept = before;
        }
    }
    cut(&kept)
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

/// The message of the last thing done, in as many rows as it needs.
fn noticed(app: &App, width: u16) -> Option<(Vec<String>, Role)> {
    let notice = app.notice.as_ref()?;
    let said = capital(&app.say(&notice.text));
    let (text, role) = match notice.tone {
        Tone::Done if app.can_undo().is_ok() => {
            let key = keymap::keys(Command::Undo).first().map(ToString::to_string).unwrap_or_default();
            (app.say(&t::notice_with_undo(key, said)), Role::Plain)
        }
        Tone::Done | Tone::Plain => (said, Role::Plain),
        Tone::Trouble => (format!("! {said}"), Role::Error),
    };
    let room = usize::from(width - 1);
    let mut lines = if app.overlays.is_empty() { wrapped(&text, room) } else { vec![text] };
    lines.truncate(NOTICE_MOST);
    Some((lines, role))
}

/// How many rows the message takes.
pub fn notice_rows(app: &App, width: u16) -> u16 {
    noticed(app, width).map_or(1, |(lines, _)| u16::try_from(lines.len()).unwrap_or(1).max(1))
}

/// The message of the last thing done, above the footer.
pub fn notice(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some((lines, role)) = noticed(app, area.width) else { return filtered(app, canvas, area) };
    let more = notice_rows(app, area.width) - 1;
    for (y, line) in (area.y.saturating_sub(more)..=area.y).zip(&lines) {
        canvas.put(1, y, area.width - 1, line, role);
    }
}

/// The most rows of a message.
const NOTICE_MOST: usize = 3;

/// What the list is filtered by, so that nobody misses the rows that are not shown.
fn filtered(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let filter = app.screens.list(app.screen).filter.text();
    if !filter.is_empty() {
        // Between meetings stands what is of the whole school.
        let of_school = app.screen == ScreenId::Calendar && !app.screens.calendar.view.has_groups();
        let said = if of_school { t::notice_filtered_meetings(filter) } else { t::notice_filtered(filter) };
        canvas.say(1, area.y, area.width - 1, &said, Role::Care);
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
    // Where Esc leads out of something, that way stands last.
    if screens::is_inside(app)
        && let Some(back) = command::EVERYWHERE.iter().find(|row| row.command == Command::Back)
    {
        rows.retain(|row| !matches!(row.command, Command::Leave | Command::Back));
        rows.push(back);
    }
    while rows.len() > MOST {
        drop_lowest(&mut rows);
    }
    loop {
        let labels: Vec<(String, String)> = rows.iter().map(|row| label(app, row)).collect();
        let used: u16 = labels.iter().map(|(k, l)| columns(k) + columns(l) + 3).sum();
        if used <= width + 1 || rows.len() <= 2 {
            return with_late(app, labels, width.saturating_sub(used));
        }
        drop_lowest(&mut rows);
    }
}

/// The arrow by which somebody came late or left early, while it is noted who was there: no command, for it also gives minutes.
fn with_late(app: &App, mut labels: Vec<(String, String)>, room: u16) -> Vec<(String, String)> {
    let late = ("←".to_owned(), capital(&app.i18n.get(Key::CalendarPartly)));
    let fits = columns(&late.0) + columns(&late.1) + 3 <= room + 1;
    if labels.len() < MOST && fits && notes_who_came(app) {
        labels.insert(labels.len().saturating_sub(2), late);
    }
    labels
}

/// Drops the least important action, but never help and leave, which stand at the ends.
fn drop_lowest(rows: &mut Vec<&Row>) {
    let keep =
        |row: &Row| matches!(row.command, Command::Help | Command::Leave | Command::Back | Command::Menu);
    let lowest = rows.iter().rposition(|row| !keep(row)).unwrap_or(rows.len().saturating_sub(2));
    rows.remove(lowest);
}

fn label(app: &App, row: &Row) -> (String, String) {
    let key = keymap::keys(row.command).first().map(|key| key_name(app, *key)).unwrap_or_default();
    // Esc in the footer always closes something, unless what it leads out of says better what it does.
    let label = if row.label == Key::CmdBack { Key::ActionClose } else { row.label };
    (key, app.i18n.get(label))
}

/// A key as it is written on the keyboards of the language.
pub fn key_name(app: &App, key: crate::app::key::Key) -> String {
    crate::app::key_sheet::key_name(app.i18n, key)
}

fn of_layer(app: &App, overlay: &Overlay) -> Vec<(String, String)> {
    let say = |key: &str, label: Key| (key.to_owned(), app.i18n.get(label));
    match overlay {
        Overlay::Form(form) => {
            let mut labels = vec![say("Ctrl+S", form.saves)];
            // Enter goes on without ticking anything: which key ticks is what one has to know here.
            if form.ticks() {
                labels.push((app.i18n.get(Key::KeySpace), app.i18n.get(Key::FooterTick)));
            }
            labels.push(say("Tab", Key::FooterNextField));
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
            // On a line that opens something Enter does not take in what is looked at.
            let takes = report.then.as_ref().map(|(label, _)| label);
            if let Some(label) = takes.filter(|label| report.enter() != Some(*label))
                && previews::can_take(app, report).is_ok()
            {
                labels.push(("Ctrl+S".to_owned(), app.say(label)));
            }
            let does = |command: &Command| command::here(app).find(|row| row.command == *command);
            labels.extend(report.commands.iter().filter_map(does).map(|row| label(app, row)));
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
