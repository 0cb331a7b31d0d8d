//! What becomes of a message: the top layer first, then the place, then what every place has.

use super::{
    answers,
    command::{self, Command},
    editing::in_form,
    effect::Effect,
    in_frames::Ahead,
    in_overlay::{in_commands, in_confirm, in_filter, in_palette, in_pick, in_report},
    key::Key,
    keymap,
    list::{List, RowId},
    msg::{Msg, Stamped},
    open::Way,
    overlay::{Answer, Confirm, Confirmed, Overlay, Palette},
    palette, previews,
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
    let waits = app.may_wait(&stamped.msg);
    if !waits {
        app.catch_up();
    }
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
    app.settle(waits);
    effects.extend(app.draft());
    effects.extend(app.look_aside());
    effects
}

impl App {
    /// Closes what shows nothing any more, and makes every visible selection one of the rows that are there. What a
    /// form means waits where it may.
    fn settle(&mut self, waits: bool) {
        screens::gone::close(self);
        let rows = self.screen.rows(self);
        self.screens.list_mut(self.screen).settle(&rows);
        if waits {
            self.ahead = Ahead::Waits;
        } else {
            self.look_ahead();
        }
    }

    /// Says in the open form what saving would mean.
    pub(super) fn look_ahead(&mut self) {
        let Some(Overlay::Form(form)) = self.overlays.last() else { return };
        // Only what is offered can follow from what other fields say.
        let offers = super::screens::offers(self, form);
        if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
            for offer in offers {
                form.offer(offer);
            }
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

pub(super) fn on_screen(app: &mut App, key: Key) -> Effects {
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
        Command::Save => {
            return previews::saves_by(app).map_or_else(Vec::new, |own| app.screen.run(app, own));
        }
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
