//! The fewest weekly times at which everybody can meet, for those who make the timetable.

use std::collections::BTreeMap;

use super::{slots_instead, slots_page, slots_when};
use crate::{
    app::{
        App,
        command::{Available, Command},
        effect::{Effect, Export, ExportWhat},
        key::Key as Pressed,
        list::{List, RowId},
        overlay::{Overlay, Pick, PickOption, Report},
        screens::{
            self, Job,
            groups::{
                update::{length, main_programme, other_length},
                wrong_words::second_of,
            },
            people::{state::PickKey, week::paint::clock},
        },
        state::{Effects, Tone},
    },
    i18n::{I18n, Key, document::Document, t},
    model::{
        ids::GroupId,
        lang::Lang,
        unit::Unit,
        week::{Day, Window},
    },
    planning::{
        groups::timetable::{Ask, Plan, Stretch, Task, Whom},
        settings,
    },
};

/// Above the sets of times that are looked at for one number of them: how far a search is stands in one
/// number, times before sets.
pub const SETS: u64 = 1_000_000;

/// The times that are looked at.
#[derive(Clone, Debug)]
pub struct State {
    /// The times, in the order of the week.
    pub list: List,
    /// What is asked for.
    pub ask: Ask,
    /// The search that goes on: job, numbers of times tried, and of how many.
    pub search: Option<(u64, u64, u64)>,
    /// What was found.
    pub found: Option<Box<Found>>,
    /// The time that another one took the place of last.
    pub instead: Option<Instead>,
    /// So many times do as long as none is asked for; none where that is not proven.
    pub fewest: Option<usize>,
}

/// What was found, with the task that it answers.
#[derive(Clone, Debug)]
pub struct Found {
    /// What was asked for.
    pub task: Task,
    /// Times that do, or with those that are given as many as can.
    pub plan: Plan,
    /// Where times are given, the fewest that do with the one that was asked for.
    pub other: Option<Plan>,
    /// Whether the search has come to its end.
    pub end: End,
}

/// Whether a search has come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum End {
    GoesOn,
    Reached,
}

/// A time that was asked for in the place of another.
#[derive(Clone, Debug)]
pub struct Instead {
    /// The time that was there.
    pub was: Window,
    /// The time that was asked for.
    pub now: Window,
    /// Who had no time before.
    pub without: Vec<usize>,
    /// Which answer is shown.
    pub shown: Answer,
    /// Whether what is shown answers it.
    pub answered: Answered,
}

/// Whether there is an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Answered {
    NotYet,
    Yes,
}

/// One of the two answers where another time is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Only that time is another one.
    Only,
    /// Others may be other ones as well, so that everybody has one.
    Free,
}

/// Whether there is something to ask for.
///
/// # Errors
/// Why not.
pub fn can_start(app: &App) -> Available {
    if main_programme(app).is_none() || length(app).is_none() {
        return Err(Key::TimeWhyNoProgramme.into());
    }
    Ok(())
}

/// Looks for the fewest times: of the groups where there are any, else of people.
pub fn start(app: &mut App) -> Effects {
    let (Some(programme), Some(length)) = (main_programme(app).cloned(), length(app)) else {
        return Vec::new();
    };
    let (from, to) = (clock(app, settings::DAY_START), clock(app, settings::DAY_END));
    let frame = Day::WORKING.iter().map(|&day| Window::between(day, from, to)).collect();
    let mut ask = Ask {
        programme,
        whom: Whom::Groups,
        length,
        other: other_length(app),
        frame,
        wanted: Vec::new(),
        only: None,
        second: BTreeMap::new(),
        stretch: Stretch::Planned,
        today: app.today(),
        on: app.today(),
    };
    if app.unit().is_some_and(|unit| ask.groups(unit).next().is_none()) {
        ask.whom = Whom::People;
    }
    let state = State { list: List::default(), ask, search: None, found: None, instead: None, fewest: None };
    app.screens.people.slots = Some(Box::new(state));
    search(app)
}

/// Starts a search for what is asked for now.
pub fn search(app: &mut App) -> Effects {
    let job = app.new_seed();
    let second = app.unit().map(|unit| second_times(app, unit)).unwrap_or_default();
    let Some(unit) = app.unit().cloned() else { return Vec::new() };
    let Some(state) = app.screens.people.slots.as_mut() else { return Vec::new() };
    // Whoever has left before the times begin needs none of them.
    let begins = state.ask.period(&unit).map(|(first, _)| first);
    state.ask.second = second;
    state.ask.on = begins.map_or(state.ask.today, |first| first.max(state.ask.today));
    let stopped = state.search.take().map(|(job, ..)| Effect::Stop(job));
    state.search = Some((job, 0, 1));
    let start = Job::Slots { unit: Box::new(unit), ask: Box::new(state.ask.clone()) };
    stopped.into_iter().chain([Effect::Start(job, Box::new(start))]).collect()
}

/// The second time of each group that lacks one, as it is named wherever a group is looked at.
fn second_times(app: &App, unit: &Unit) -> BTreeMap<GroupId, Window> {
    unit.groups().iter().filter_map(|group| Some((group.id, second_of(app, unit, group)?.0))).collect()
}

/// Whether that job is the search for times.
pub fn waits(app: &App, job: u64) -> bool {
    let search = app.screens.people.slots.as_ref().and_then(|state| state.search);
    search.is_some_and(|(own, ..)| own == job)
}

/// The search goes on, or has ended.
pub fn progress(app: &mut App, done: u64, of: u64) {
    let Some(state) = app.screens.people.slots.as_mut() else { return };
    if let Some(search) = state.search.as_mut() {
        (search.1, search.2) = (done, of);
    }
    if done >= of {
        state.search = None;
    }
}

/// Times were found.
pub fn found(app: &mut App, job: u64, mut found: Box<Found>) -> Effects {
    if waits(app, job)
        && let Some(state) = app.screens.people.slots.as_mut()
    {
        if let Some(instead) = state.instead.as_mut() {
            instead.answered = Answered::Yes;
            if instead.shown == Answer::Free {
                found.turn();
            }
        }
        if state.ask.wanted.is_empty() {
            state.fewest = found.plan.is_proven().then(|| found.plan.used().count());
        }
        state.found = Some(found);
    }
    Vec::new()
}

impl Found {
    /// Puts the other answer in the place of the one that is shown.
    fn turn(&mut self) {
        if let Some(other) = self.other.as_mut() {
            std::mem::swap(other, &mut self.plan);
        }
    }
}

/// Shows the other answer.
fn turn(app: &mut App) {
    let Some(state) = app.screens.people.slots.as_mut() else { return };
    let (Some(found), Some(instead)) = (state.found.as_mut(), state.instead.as_mut()) else { return };
    found.turn();
    instead.shown = match instead.shown {
        Answer::Only => Answer::Free,
        Answer::Free => Answer::Only,
    };
}

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    let Some(state) = &app.screens.people.slots else { return Err(Key::TimeWhySlots.into()) };
    let some = state.found.as_ref().is_some_and(|found| !found.plan.slots.is_empty());
    match command {
        Command::Slots => Ok(()),
        Command::Open | Command::Export | Command::NextArea | Command::Refresh | Command::Year
            if state.search.is_some() =>
        {
            Err(Key::TimeWhySearching.into())
        }
        Command::Year => Ok(()),
        Command::Mark if state.found.as_ref().is_some_and(|found| found.other.is_some()) => Ok(()),
        Command::Mark => Err(Key::WeeklyWhyOneAnswer.into()),
        Command::Open | Command::Export if some => Ok(()),
        Command::Open | Command::Export => Err(Key::TimeWhyNoSlots.into()),
        Command::NextArea if state.ask.whom == Whom::People => {
            let any = app.unit().is_some_and(|unit| state.ask.groups(unit).next().is_some());
            if any { Ok(()) } else { Err(Key::TimeWhyNoGroups.into()) }
        }
        Command::NextArea => Ok(()),
        Command::Refresh if state.ask.wanted.is_empty() => Err(Key::TimeWhyNothingWanted.into()),
        Command::Refresh => Ok(()),
        _ => Err(Key::TimeWhySlots.into()),
    }
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    match command {
        Command::Open => return slots_instead::ask(app),
        Command::Mark => turn(app),
        Command::Year => slots_when::ask(app),
        Command::Export => show_page(app),
        Command::Slots => {
            back(app);
        }
        Command::NextArea | Command::Refresh => {
            let Some(state) = app.screens.people.slots.as_mut() else { return Vec::new() };
            if command == Command::NextArea {
                state.ask.whom = match state.ask.whom {
                    Whom::Groups => Whom::People,
                    Whom::People => Whom::Groups,
                };
            }
            return anew(app);
        }
        _ => {}
    }
    Vec::new()
}

/// Asks again from the start: for no time in particular.
pub fn anew(app: &mut App) -> Effects {
    let Some(state) = app.screens.people.slots.as_mut() else { return Vec::new() };
    state.ask.wanted.clear();
    (state.ask.only, state.found, state.instead, state.fewest) = (None, None, None, None);
    search(app)
}

/// Takes the keys of the list, so that none goes to the week.
pub fn key(app: &mut App, key: Pressed) -> bool {
    let Some(rows) = rows(app) else { return false };
    app.screens.people.slots.as_mut().is_some_and(|state| state.list.key(&rows, key))
}

/// Esc: first the search stops, then the times are left.
pub fn back(app: &mut App) -> bool {
    let state = &mut app.screens.people;
    let Some(slots) = state.slots.as_mut() else { return false };
    // A search that nobody waits for is stopped when it says how far it is.
    let stopped = slots.search.take().is_some();
    // The answer to the question before stands again.
    let unanswered = stopped && slots.instead.as_ref().is_some_and(|i| i.answered == Answered::NotYet);
    if unanswered {
        let asked = slots.instead.take().map(|instead| instead.now);
        slots.ask.wanted.retain(|window| Some(*window) != asked);
        slots.ask.only = None;
    }
    let some = slots.found.is_some();
    if !stopped || !some {
        state.slots = None;
    }
    match (stopped, some) {
        (true, true) if unanswered => app.tell(Tone::Plain, Key::WeeklyStoppedBefore),
        (true, true) => app.tell(Tone::Plain, Key::TimeStopped),
        (true, false) => app.tell(Tone::Plain, Key::WeeklyStoppedNothing),
        (false, _) => {}
    }
    true
}

/// The rows of the times that are looked at.
pub fn rows(app: &App) -> Option<Vec<RowId>> {
    let state = app.screens.people.slots.as_ref()?;
    let count = state.found.as_ref().map_or(0, |found| found.plan.slots.len());
    Some((0..count).map(RowId::Place).collect())
}

/// The selected time.
pub fn selected(app: &App) -> Option<usize> {
    let state = app.screens.people.slots.as_ref()?;
    let count = state.found.as_ref()?.plan.slots.len();
    match state.list.selected {
        Some(RowId::Place(at)) if at < count => Some(at),
        _ => None,
    }
}

/// The page, to be read and then written.
fn show_page(app: &mut App) {
    let Some(page) = slots_page::page(app) else { return };
    let lines = page.lines(app.i18n).into_iter().map(t::words).collect();
    let mut report = Report::new(page.title, lines);
    report.then = Some((Key::TimePageWrite.into(), screens::PickKey::People(PickKey::PageLanguage)));
    app.push(Overlay::Report(Box::new(report)));
}

/// Asks in which language the page is written, then writes it: the reader may be somebody else.
pub fn write_page(app: &mut App, row: Option<RowId>) -> Effects {
    let langs = languages(app);
    let chosen = match row {
        Some(RowId::Code(code)) => langs.iter().copied().find(|lang| lang.code() == code.as_str()),
        _ => None,
    };
    let Some(lang) = chosen else {
        let name = |lang: Lang| I18n::new(lang).get(Key::TimePageLanguage);
        let option = |&lang: &Lang| {
            Some(PickOption::new(RowId::Code(lang.code().parse().ok()?), t::words(name(lang))))
        };
        let options = langs.iter().filter_map(option).collect();
        let key = screens::PickKey::People(PickKey::PageLanguage);
        app.push(Overlay::Pick(Box::new(Pick::new(key, Key::TimePageWhich, options))));
        return Vec::new();
    };
    let page: Option<Document> = slots_page::page(app);
    let (Some(page), Some(open)) = (page, &app.open) else { return Vec::new() };
    let what = ExportWhat::Timetable(Box::new(page));
    vec![Effect::Export(Box::new(Export {
        unit: open.unit.clone(),
        stamps: open.stamps.clone(),
        what,
        lang,
    }))]
}

/// The language of the screen first.
fn languages(app: &App) -> Vec<Lang> {
    let own = app.i18n.lang();
    std::iter::once(own).chain(Lang::ALL.into_iter().filter(|lang| *lang != own)).collect()
}
