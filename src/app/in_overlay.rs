//! What a key does in a layer above the screen: the menu, the palette, a question, a list to choose from, a text to
//! read, a filter.

use super::{
    command::{self, Command},
    editing::dropped,
    effect::Effect,
    key::{Key, KeyCode},
    keymap,
    list::{List, RowId},
    overlay::{
        Answer, Choosable, Confirm, Confirmed, Hit, Overlay, Palette, Pick, PickOption, Report, Target,
    },
    palette,
    previews::{self, Stake},
    screens::{self, ScreenId},
    state::{App, Effects, Tone},
    update::{command_rows, on_screen, open_unit, run, sentence},
};
use crate::i18n::{Key as Word, t};

pub(super) fn in_commands(
    app: &mut App,
    mut list: List,
    key: Key,
    shown: &[&'static command::Row],
    wrap: fn(List) -> Overlay,
) -> Effects {
    let rows = command_rows(shown.iter().copied());
    let chosen = match key.code {
        KeyCode::Esc => return Vec::new(),
        KeyCode::Enter => shown.get(list.index(&rows)).map(|row| row.command),
        _ if list.key(&rows, key) => None,
        _ => match keymap::command(command::here(app), key) {
            Some(Command::Help | Command::Menu) => return Vec::new(),
            other => other,
        },
    };
    match chosen {
        Some(command) => run(app, command),
        None => {
            app.push(wrap(list));
            Vec::new()
        }
    }
}

pub(super) fn in_palette(app: &mut App, mut state: Box<Palette>, key: Key) -> Effects {
    let rows: Vec<RowId> = (0..state.hits.len()).map(RowId::Place).collect();
    match key.code {
        KeyCode::Esc => return Vec::new(),
        KeyCode::Enter => {
            if let Some(hit) = state.hits.get(state.list.index(&rows)).cloned() {
                return follow(app, &hit);
            }
        }
        _ if matches!(key.code, KeyCode::Home | KeyCode::End) || !state.list.key(&rows, key) => {
            if state.field.key(key) {
                state.hits = palette::hits(app, state.field.text());
                state.list = List::default();
            }
        }
        _ => {}
    }
    let rows: Vec<RowId> = (0..state.hits.len()).map(RowId::Place).collect();
    state.list.settle(&rows);
    app.push(Overlay::Palette(state));
    Vec::new()
}

fn follow(app: &mut App, hit: &Hit) -> Effects {
    match hit.target {
        Target::Command(command) => run(app, command),
        Target::Absence => lead_to(app, ScreenId::People, Word::PaletteAbsenceHow),
        Target::CheckIn => lead_to(app, ScreenId::Groups, Word::PaletteCheckInHow),
        Target::Unit(unit) => open_unit(app, unit),
        Target::Row(screen, row) => app.follow(screen, Some(row)),
    }
}

/// Goes to a screen from anywhere, and says how it goes on with the row that is meant.
fn lead_to(app: &mut App, screen: ScreenId, how: Word) -> Effects {
    let effects = app.follow(screen, None);
    app.tell(Tone::Plain, how);
    effects
}

pub(super) fn in_confirm(app: &mut App, mut confirm: Confirm, key: Key) -> Effects {
    match key.code {
        KeyCode::Left | KeyCode::Right | KeyCode::Tab | KeyCode::BackTab | KeyCode::Up | KeyCode::Down => {
            confirm.at = if confirm.at == Answer::Safe { Answer::DoIt } else { Answer::Safe };
            app.push(Overlay::Confirm(confirm));
        }
        KeyCode::Enter if confirm.at == Answer::DoIt => match confirm.then {
            Confirmed::DropForm => return dropped(app),
            Confirmed::DropSurvey => return screens::needs::import::drop(app),
            Confirmed::LeavePreview(then) => return previews::leave(app, then),
            Confirmed::DropNoting => screens::calendar::meeting::attendance::drop(app),
            Confirmed::OpenUnit(unit) => {
                screens::calendar::meeting::attendance::drop(app);
                return vec![Effect::Load(unit)];
            }
            Confirmed::MakeUp(person, meeting) => {
                return screens::follow_up::make_up::take(app, person, meeting);
            }
            Confirmed::LeaveUnsaved => {
                app.left = true;
                return vec![Effect::Quit];
            }
        },
        KeyCode::Enter | KeyCode::Esc => {}
        _ => app.push(Overlay::Confirm(confirm)),
    }
    Vec::new()
}

pub(super) fn in_pick(app: &mut App, mut pick: Box<Pick>, key: Key) -> Effects {
    let rows = pick.visible(app);
    match key.code {
        KeyCode::Esc => return Vec::new(),
        KeyCode::Enter => {
            let row = rows.get(pick.list.index(&rows)).copied();
            let closed = |o: &&PickOption| Some(o.id) == row && o.open == Choosable::No;
            if let Some(option) = pick.options.iter().find(closed) {
                // The list stays: another choice is likely what is wanted.
                let why = option.note.clone().unwrap_or_else(|| option.label.clone());
                app.tell(Tone::Plain, why);
                app.push(Overlay::Pick(pick));
                return Vec::new();
            }
            // Where nothing fits, what was typed can still be mended.
            if row.is_some() {
                return screens::picked(app, &pick.key.clone(), row);
            }
        }
        KeyCode::Home | KeyCode::End => {
            pick.list.key(&rows, key);
        }
        KeyCode::F(1) => app.tell(Tone::Plain, Word::NoticeHowToPick),
        KeyCode::Tab => pick.key = screens::otherwise(&pick.key).unwrap_or(pick.key),
        // As in every list the key begins the filter, which here is open already; a blank that nobody sees finds
        // nothing.
        KeyCode::Char('/' | ' ') if pick.list.filter.is_empty() => {}
        _ => {
            if !pick.list.key(&rows, key) {
                pick.list.filter.key(key);
                let rows = pick.visible(app);
                pick.list.settle(&rows);
            }
        }
    }
    app.push(Overlay::Pick(pick));
    Vec::new()
}

pub(super) fn in_report(app: &mut App, mut report: Box<Report>, key: Key) -> Effects {
    let rows: Vec<RowId> = (0..report.lines.len()).map(RowId::Place).collect();
    match key.code {
        KeyCode::Esc => {
            if previews::stake(app, &report) == Some(Stake::Said) {
                app.push(Overlay::Report(report));
                previews::ask(app, Stake::Said, None);
            }
            return Vec::new();
        }
        _ if keymap::keys(Command::Save).contains(&key) => {
            match (previews::can_take(app, &report), report.then) {
                (Ok(()), Some((_, then))) => return screens::picked(app, &then, None),
                (can, then) => {
                    report.then = then;
                    let why = can.err().unwrap_or_else(|| Word::WhySavedAsYouGo.into());
                    let why = sentence(&app.say(&why));
                    app.tell(Tone::Plain, t::words(why));
                }
            }
        }
        _ if key.code == KeyCode::Enter || report.edits_by(key) => {
            let row = rows.get(report.list.index(&rows)).copied();
            return report.then.map_or_else(Vec::new, |(_, then)| screens::picked(app, &then, row));
        }
        KeyCode::F(1) => app.tell(Tone::Plain, Word::NoticeHowToRead),
        _ => {
            if let Some(command) = report.runs(key) {
                return run(app, command);
            }
            // The numbers above stay in sight: they lead where they say, unless something is begun below.
            if matches!(key.code, KeyCode::Char('1'..='9')) && app.overlays.is_empty() {
                let Some(stake) = previews::stake(app, &report) else { return on_screen(app, key) };
                app.push(Overlay::Report(report));
                let then = keymap::command(command::here(app), key);
                previews::ask(app, stake, then);
                return Vec::new();
            }
            report.list.key(&rows, key);
        }
    }
    app.push(Overlay::Report(report));
    Vec::new()
}

/// Where the filter hides the row with the cursor, the cursor goes to the first that it shows; in the calendar to
/// the first to come.
fn on_first_that_fits(app: &mut App) {
    let rows = app.screen.rows(app);
    if app.screens.list(app.screen).selected.is_some_and(|row| rows.contains(&row)) {
        return;
    }
    let coming = match app.screen {
        ScreenId::Calendar => rows.iter().copied().find(|&row| screens::calendar::is_to_come(app, row)),
        _ => None,
    };
    if let Some(row) = coming.or(rows.first().copied()) {
        app.screens.list_mut(app.screen).select(row);
    }
}

pub(super) fn in_filter(app: &mut App, key: Key) -> Effects {
    let rows = app.screen.rows(app);
    let list = app.screens.list_mut(app.screen);
    match key.code {
        KeyCode::Esc => {
            list.filter.clear();
            return Vec::new();
        }
        KeyCode::Enter => return Vec::new(),
        KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => {
            list.key(&rows, key);
        }
        _ => {
            list.filter.key(key);
            on_first_that_fits(app);
        }
    }
    app.push(Overlay::Filter);
    Vec::new()
}
