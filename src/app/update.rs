//! What becomes of a message: the top layer first, then the place, then what every place has.

use super::{
    answers,
    command::{self, Command},
    editing::{dropped, in_form},
    effect::Effect,
    key::{Key, KeyCode},
    keymap,
    list::{List, RowId},
    msg::{Msg, Stamped},
    open::Way,
    overlay::{Answer, Choosable, Confirm, Confirmed, Hit, Overlay, Palette, PickOption, Report, Target},
    palette,
    screens::{self, ScreenId},
    state::{App, Effects, Tone},
};
use crate::{
    i18n::{I18n, Key as Word, t},
    model::{ids::UnitId, lang::Lang},
};

/// Takes a message in. No I/O, no clock, no drawing: what must be done outside comes back as effects.
pub fn update(app: &mut App, stamped: Stamped) -> Effects {
    app.now = stamped.now;
    app.i18n = app.i18n.on(stamped.now.date());
    app.ids.stir(stamped.seed);
    app.dirty = true;
    let mut effects = match stamped.msg {
        Msg::Started => vec![Effect::List],
        Msg::Key(key) => pressed(app, key),
        Msg::Paste(text) => pasted(app, &text),
        Msg::Resize(columns, rows) => {
            app.size = (columns, rows);
            Vec::new()
        }
        Msg::Store(msg) => answers::stored(app, msg),
        Msg::Job(msg) => answers::worked(app, msg),
        Msg::Signal => {
            app.left = true;
            vec![Effect::Quit]
        }
    };
    screens::groups::update::rescore(app);
    app.settle();
    effects.extend(app.draft());
    effects.extend(app.look_aside());
    effects
}

impl App {
    /// Closes what shows nothing any more, and makes every visible selection one of the rows that are there.
    fn settle(&mut self) {
        screens::gone::close(self);
        let rows = self.screen.rows(self);
        self.screens.list_mut(self.screen).settle(&rows);
        self.look_ahead();
    }

    /// Says in the open form what saving would mean.
    fn look_ahead(&mut self) {
        let Some(Overlay::Form(form)) = self.overlays.last() else { return };
        // Only what is offered can follow from what other fields say.
        let offers = super::screens::offers(self, form);
        if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
            offers.into_iter().for_each(|offer| form.offer(offer));
        }
        let Some(Overlay::Form(form)) = self.overlays.last() else { return };
        let follows = super::screens::follows(self, form);
        if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
            for (id, value) in &follows {
                form.follow(id, value);
            }
        }
        let Some(Overlay::Form(form)) = self.overlays.last() else { return };
        let aside = super::screens::aside(self, form);
        let face = super::screens::face(self, form);
        let saves = super::screens::saves(self, form);
        if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
            form.aside = aside;
            form.saves = saves.unwrap_or(form.saves);
            if let Some(face) = face {
                form.wear(face);
            }
        }
    }
}

fn pressed(app: &mut App, key: Key) -> Effects {
    app.notice = None;
    match app.overlays.pop() {
        None => on_screen(app, key),
        Some(Overlay::Help(list)) => {
            let rows: Vec<_> = command::explained(app).collect();
            in_commands(app, list, key, &rows, Overlay::Help)
        }
        Some(Overlay::Menu(list)) => {
            let rows: Vec<_> = command::listed(app).collect();
            in_commands(app, list, key, &rows, Overlay::Menu)
        }
        Some(Overlay::Palette(state)) => in_palette(app, state, key),
        Some(Overlay::Form(form)) => in_form(app, form, key),
        Some(Overlay::Confirm(confirm)) => in_confirm(app, confirm, key),
        Some(Overlay::Pick(pick)) => in_pick(app, pick, key),
        Some(Overlay::Report(report)) => in_report(app, report, key),
        Some(Overlay::Filter) => in_filter(app, key),
    }
}

fn pasted(app: &mut App, text: &str) -> Effects {
    match app.overlays.last_mut() {
        Some(Overlay::Form(form)) => form.paste(text),
        Some(Overlay::Palette(palette)) => {
            palette.field.insert(text);
            let typed = palette.field.text().to_owned();
            let hits = palette::hits(app, &typed);
            if let Some(Overlay::Palette(palette)) = app.overlays.last_mut() {
                palette.hits = hits;
            }
        }
        Some(Overlay::Filter) => app.screens.list_mut(app.screen).filter.insert(text),
        _ => {}
    }
    Vec::new()
}

fn on_screen(app: &mut App, key: Key) -> Effects {
    if let Some(command) = keymap::command(command::here(app), key) {
        return run(app, command);
    }
    if app.screen.key(app, key) {
        return Vec::new();
    }
    let rows = app.screen.rows(app);
    app.screens.list_mut(app.screen).key(&rows, key);
    Vec::new()
}

/// Runs a command, or says why it cannot run.
pub fn run(app: &mut App, command: Command) -> Effects {
    if let Err(why) = command::available(app, command) {
        let why = sentence(&app.say(&why));
        app.tell(Tone::Plain, t::words(why));
        return Vec::new();
    }
    if let Some(screen) = command.screen() {
        if screens::calendar::links::leads_to(app, screen) {
            let there = screens::calendar::links::row(app, screen);
            return app.follow(screen, there);
        }
        return app.go(screen);
    }
    match command {
        Command::Save => return screens::calendar::meeting::attendance::save(app),
        Command::Help => app.push(Overlay::Help(first_of(&command_rows(command::explained(app))))),
        Command::Menu => app.push(Overlay::Menu(first_of(&command_rows(command::listed(app))))),
        Command::Palette => {
            let hits = palette::hits(app, "");
            app.push(Overlay::Palette(Box::new(Palette { hits, ..Palette::default() })));
        }
        Command::Undo => return app.step(Way::Undo),
        Command::Redo => return app.step(Way::Redo),
        Command::Leave => return leave(app),
        Command::Back => return back(app),
        Command::History => return app.unit().map(|u| Effect::History(u.id())).into_iter().collect(),
        Command::Language => {
            let at = Lang::ALL.iter().position(|&l| l == app.i18n.lang()).unwrap_or(0);
            let next = Lang::ALL.get((at + 1) % Lang::ALL.len()).copied().unwrap_or(Lang::Sv);
            app.i18n = I18n::new(next).on(app.today());
            return vec![Effect::Remember(app.personal())];
        }
        Command::Filter => {
            app.screens.list_mut(app.screen).filter.select_all();
            app.push(Overlay::Filter);
        }
        other => return app.screen.run(app, other),
    }
    Vec::new()
}

/// A reason as a sentence of its own: in the menu it stands in brackets and begins with a small letter.
pub fn sentence(why: &str) -> String {
    let mut letters = why.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn back(app: &mut App) -> Effects {
    if app.screen == ScreenId::Calendar && screens::calendar::meeting::attendance::is_unsaved(app) {
        ask_drop_noted(app, Word::AnswerDrop, Confirmed::DropNoting);
        return Vec::new();
    }
    if app.screen.back(app) {
        return Vec::new();
    }
    let list = app.screens.list_mut(app.screen);
    if !list.filter.is_empty() {
        list.filter.clear();
        return Vec::new();
    }
    match app.screen {
        // Home is the ground floor: another school and leaving have keys of their own.
        ScreenId::Home if app.open.is_some() => {}
        ScreenId::Units if app.open.is_none() => {}
        _ if app.open.is_none() => return app.go(ScreenId::Units),
        _ => return app.go_back(),
    }
    let how = if app.screen == ScreenId::Home { Word::NoticeHome } else { Word::NoticeHowToLeave };
    app.tell(Tone::Plain, how);
    Vec::new()
}

/// Leaves as soon as everything is on disk; asks when that cannot be, or at the second wish.
pub(super) fn leave(app: &mut App) -> Effects {
    if screens::calendar::meeting::attendance::is_unsaved(app) {
        ask_drop_noted(app, Word::AnswerLeaveAnyway, Confirmed::LeaveUnsaved);
        return Vec::new();
    }
    if app.is_saved() {
        app.left = true;
        return vec![Effect::Remember(app.personal()), Effect::Quit];
    }
    if app.leaving || !app.unsaved.is_empty() {
        ask_to_leave(app);
    } else {
        app.leaving = true;
        app.tell(Tone::Plain, Word::NoticeLeaving);
    }
    Vec::new()
}

/// Opens a unit; asks first where who was there has been noted and not saved.
pub fn open_unit(app: &mut App, unit: UnitId) -> Effects {
    if screens::calendar::meeting::attendance::is_unsaved(app) {
        ask_drop_noted(app, Word::AnswerDrop, Confirmed::OpenUnit(unit));
        return Vec::new();
    }
    vec![Effect::Load(unit)]
}

fn ask_drop_noted(app: &mut App, yes: Word, then: Confirmed) {
    app.push(Overlay::Confirm(Confirm {
        question: Word::CalendarAskDropNoted.into(),
        yes: yes.into(),
        no: Word::AnswerStay.into(),
        at: Answer::Safe,
        then,
    }));
}

pub(super) fn ask_to_leave(app: &mut App) {
    app.leaving = false;
    app.push(Overlay::Confirm(Confirm {
        question: Word::AskLeaveUnsaved.into(),
        yes: Word::AnswerLeaveAnyway.into(),
        no: Word::AnswerStay.into(),
        at: Answer::Safe,
        then: Confirmed::LeaveUnsaved,
    }));
}

/// The rows of the menu or the help: one a command, in the order of the table.
pub fn command_rows<'a>(commands: impl Iterator<Item = &'a command::Row>) -> Vec<RowId> {
    (0..commands.count()).map(RowId::Place).collect()
}

fn first_of(rows: &[RowId]) -> List {
    let mut list = List::default();
    list.settle(rows);
    list
}

fn in_commands(
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

fn in_palette(app: &mut App, mut state: Box<Palette>, key: Key) -> Effects {
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
        Target::Unit(unit) => open_unit(app, unit),
        Target::Row(screen, row) => app.follow(screen, Some(row)),
    }
}

impl App {
    /// Selects a row on the screen that is shown, whatever the filter hides.
    pub fn show_row(&mut self, row: RowId) {
        let row = match self.screen {
            ScreenId::Needs => screens::needs::update::row_of(self, row),
            ScreenId::Groups => screens::groups::update::row_of(self, row),
            ScreenId::Modules => screens::modules::update::row_of(self, row),
            _ => row,
        };
        screens::reveal(self, row);
        let row = if self.screen == ScreenId::Plan { screens::plan::rows::row_of(self, row) } else { row };
        self.screens.list_mut(self.screen).filter.clear();
        // A group has no row in the calendar, an open meeting neither: there the place was found already.
        if self.screen.rows(self).contains(&row) {
            self.screens.list_mut(self.screen).select(row);
        }
    }
}

fn in_confirm(app: &mut App, mut confirm: Confirm, key: Key) -> Effects {
    match key.code {
        KeyCode::Left | KeyCode::Right | KeyCode::Tab | KeyCode::BackTab | KeyCode::Up | KeyCode::Down => {
            confirm.at = if confirm.at == Answer::Safe { Answer::DoIt } else { Answer::Safe };
            app.push(Overlay::Confirm(confirm));
        }
        KeyCode::Enter if confirm.at == Answer::DoIt => match confirm.then {
            Confirmed::DropForm => return dropped(app),
            Confirmed::DropSurvey => return screens::needs::import::drop(app),
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

fn in_pick(app: &mut App, mut pick: Box<super::overlay::Pick>, key: Key) -> Effects {
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

fn in_report(app: &mut App, mut report: Box<Report>, key: Key) -> Effects {
    let rows: Vec<RowId> = (0..report.lines.len()).map(RowId::Place).collect();
    match key.code {
        KeyCode::Esc => return Vec::new(),
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
                return on_screen(app, key);
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

fn in_filter(app: &mut App, key: Key) -> Effects {
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
