//! The fewest weekly times at which everybody can meet, for those who make the timetable.

use std::collections::BTreeSet;

use super::{paint::clock, slots_page, state::PickKey};
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
            groups::update::{length, main_programme},
        },
        state::{Effects, Tone},
    },
    i18n::{Arg, I18n, Key, Text, document::Document, t},
    model::{
        lang::Lang,
        people::Person,
        week::{Day, Window},
    },
    planning::{
        groups::timetable::{Ask, Limits, Party, Plan, Task, Whom},
        settings,
    },
};

/// So many of those without a time are named.
const NAMED: usize = 6;

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
}

/// What was found, with the task that it answers.
#[derive(Clone, Debug)]
pub struct Found {
    /// What was asked for.
    pub task: Task,
    /// Times that do.
    pub plan: Plan,
}

/// A time that was asked for in the place of another.
#[derive(Clone, Debug)]
pub struct Instead {
    /// The time that was there.
    pub was: Window,
    /// The time that was asked for.
    pub now: Window,
    /// Who would have no time with as many times as before.
    pub lost: Vec<Text>,
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
    let mut ask = Ask { programme, whom: Whom::Groups, length, frame, wanted: Vec::new(), on: app.today() };
    // Whoever has left before the times begin needs none of them.
    if let Some((first, _)) = app.unit().and_then(|unit| ask.period(unit)) {
        ask.on = ask.on.max(first);
    }
    if app.unit().is_some_and(|unit| ask.groups(unit).next().is_none()) {
        ask.whom = Whom::People;
    }
    let state = State { list: List::default(), ask, search: None, found: None, instead: None };
    app.screens.people.slots = Some(Box::new(state));
    search(app)
}

/// Starts a search for what is asked for now.
fn search(app: &mut App) -> Effects {
    let job = app.new_seed();
    let Some(unit) = app.unit().cloned() else { return Vec::new() };
    let Some(state) = app.screens.people.slots.as_mut() else { return Vec::new() };
    let stopped = state.search.take().map(|(job, ..)| Effect::Stop(job));
    state.search = Some((job, 0, 1));
    let start = Job::Slots { unit: Box::new(unit), ask: Box::new(state.ask.clone()) };
    stopped.into_iter().chain([Effect::Start(job, Box::new(start))]).collect()
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
pub fn found(app: &mut App, job: u64, found: Box<Found>) -> Effects {
    if waits(app, job)
        && let Some(state) = app.screens.people.slots.as_mut()
    {
        state.found = Some(found);
    }
    Vec::new()
}

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    let Some(state) = &app.screens.people.slots else { return Err(Key::TimeWhySlots.into()) };
    let some = state.found.as_ref().is_some_and(|found| !found.plan.slots.is_empty());
    match command {
        Command::Slots => Ok(()),
        Command::Open | Command::Export | Command::NextArea | Command::Refresh if state.search.is_some() => {
            Err(Key::TimeWhySearching.into())
        }
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
        Command::Open => ask_instead(app),
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
            state.ask.wanted.clear();
            (state.found, state.instead) = (None, None);
            return search(app);
        }
        _ => {}
    }
    Vec::new()
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
    if slots.search.take().is_some() && slots.found.is_some() {
        app.tell(Tone::Plain, Key::TimeStopped);
    } else {
        state.slots = None;
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

/// Offers other times in the place of the selected one, those that lose least first.
fn ask_instead(app: &mut App) {
    let (Some(nth), Some(state)) = (selected(app), &app.screens.people.slots) else { return };
    let Some(found) = &state.found else { return };
    let Found { task, plan } = found.as_ref();
    let others: Vec<usize> = plan
        .slots
        .iter()
        .enumerate()
        .filter(|(n, _)| *n != nth)
        .filter_map(|(_, slot)| task.place(slot.window))
        .collect();
    let was = plan.slots.get(nth).map(|slot| slot.window);
    let mut options: Vec<(Vec<usize>, Window)> = task
        .candidates
        .iter()
        .enumerate()
        .filter(|(_, window)| Some(**window) != was && !plan.slots.iter().any(|s| s.window == **window))
        .map(|(at, window)| {
            let mut lost = task.lost(&others.iter().copied().chain([at]).collect::<Vec<_>>());
            lost.retain(|party| !plan.without.contains(party));
            (lost, *window)
        })
        .collect();
    options.sort_by_key(|(lost, window)| (lost.len(), *window));
    let windows: Vec<Window> = options.iter().map(|(_, window)| *window).collect();
    let options = options.iter().enumerate().map(|(n, (lost, window))| {
        let note = match lost.len() {
            0 => Key::TimeNoneLost.into(),
            _ => t::time_lost_short(whom(task, lost.len())),
        };
        let option = PickOption::new(RowId::Place(n), t::time_window(*window)).note(note);
        if lost.is_empty() { option } else { option.more(t::time_lost(Arg::List(parties(app, task, lost)))) }
    });
    let options: Vec<PickOption> = options.collect();
    let title = was.map_or(Key::TimeCmdInstead.into(), t::time_instead_title);
    let key = screens::PickKey::People(PickKey::Instead(nth, windows));
    app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
}

/// So many groups or people.
fn whom(task: &Task, count: usize) -> Text {
    match task.parties.first() {
        Some(Party { group: Some(_), .. }) => t::time_groups(count),
        _ => t::count_people(count),
    }
}

/// Groups or people by name.
pub fn parties(app: &App, task: &Task, places: &[usize]) -> Vec<Arg> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let name = |party: &Party| match party.group {
        Some(id) => unit.group(id).map(|group| Arg::from(&group.name)),
        None => party.people.iter().find_map(|&id| unit.person(id)).map(|person| Arg::from(&person.name)),
    };
    places.iter().filter_map(|&at| task.parties.get(at)).filter_map(name).collect()
}

/// Puts another time in the place of one, and sees what else is needed then.
pub fn instead(app: &mut App, nth: usize, windows: &[Window], row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return Vec::new() };
    let Some(&now) = windows.get(at) else { return Vec::new() };
    let Some(found) = app.screens.people.slots.as_ref().and_then(|state| state.found.clone()) else {
        return Vec::new();
    };
    let Some(was) = found.plan.slots.get(nth).map(|slot| slot.window) else { return Vec::new() };
    let kept = found.plan.slots.iter().map(|slot| slot.window).filter(|window| *window != was);
    let places: Vec<usize> = kept.chain([now]).filter_map(|window| found.task.place(window)).collect();
    let mut lost = found.task.lost(&places);
    lost.retain(|party| !found.plan.without.contains(party));
    let lost = lost.into_iter().map(|party| missing(app, &found.task, party, now)).collect();
    let Some(state) = app.screens.people.slots.as_mut() else { return Vec::new() };
    state.ask.wanted.retain(|window| *window != was);
    state.ask.wanted.push(now);
    state.instead = Some(Instead { was, now, lost });
    search(app)
}

/// A party that cannot meet at a time: a person by name, a group with those who are not free.
pub fn missing(app: &App, task: &Task, party: usize, at: Window) -> Text {
    let (Some(unit), Some(state)) = (app.unit(), &app.screens.people.slots) else {
        return t::words("");
    };
    let Some(party) = task.parties.get(party) else { return t::words("") };
    let people: Vec<&Person> = party.people.iter().filter_map(|&id| unit.person(id)).collect();
    let busy = |person: &&&Person| !state.ask.free(person).iter().any(|free| free.holds(at));
    let names: Vec<Arg> = people.iter().filter(busy).map(|person| Arg::from(&person.name)).collect();
    match party.group.and_then(|id| unit.group(id)) {
        Some(group) => t::time_group_missing(&group.name, Arg::List(names)),
        None => t::words(Arg::List(names)),
    }
}

/// Who must be free at a chosen time, in the order of names.
pub fn people<'a>(app: &'a App, found: &Found, nth: usize) -> Vec<&'a Person> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let Some(slot) = found.plan.slots.get(nth) else { return Vec::new() };
    let members = slot.parties.iter().filter_map(|&at| found.task.parties.get(at));
    let ids: BTreeSet<_> =
        members.flat_map(|party| party.people.iter()).chain(&slot.leaders).copied().collect();
    let mut people: Vec<&Person> = ids.into_iter().filter_map(|id| unit.person(id)).collect();
    screens::choices::by_name(app, &mut people, |person| Some(*person));
    people
}

/// How many times do, and whether that is proven.
pub fn answer(app: &App, found: &Found) -> Text {
    let (count, least) = (found.plan.slots.len(), found.plan.at_least);
    let placed = found.task.parties.len() - found.plan.without.len();
    let who = whom(&found.task, placed);
    let wanted = app.screens.people.slots.as_ref().is_some_and(|state| !state.ask.wanted.is_empty());
    if count == 0 {
        return Key::TimeAnswerNone.into();
    }
    match (found.plan.is_proven(), wanted) {
        (true, false) => t::time_answer_proven(count, who),
        (true, true) => t::time_answer_wanted(count, who),
        (false, _) => t::time_answer_found(count, least.to_string(), who),
    }
}

/// What was taken for granted, and what does not hold.
pub fn remarks(app: &App, found: &Found) -> Vec<Text> {
    let mut out = Vec::new();
    let Some(unit) = app.unit() else { return out };
    let ids: BTreeSet<_> = found.task.parties.iter().flat_map(|party| party.people.iter().copied()).collect();
    let said = |id: &&crate::model::ids::PersonId| unit.person(**id).is_some_and(|p| p.free.is_empty());
    let silent = ids.iter().filter(said).count();
    let (from, to) = (clock(app, settings::DAY_START), clock(app, settings::DAY_END));
    if silent > 0 && silent == ids.len() {
        out.push(t::time_by_wish(Arg::Time(from), Arg::Time(to)));
    } else if silent > 0 {
        out.push(t::time_some_by_wish(silent, Arg::Time(from), Arg::Time(to)));
    }
    match found.plan.limits {
        Limits::Held => {}
        Limits::NoLeaders => out.push(Key::TimeNoLeaders.into()),
        Limits::Places(places) => out.push(t::time_too_few_places(found.task.parties.len(), places)),
        Limits::NotKept => out.push(Key::TimeNotKept.into()),
    }
    let without = &found.plan.without;
    let names = |places: &[usize]| Arg::List(parties(app, &found.task, places));
    let nearest: Vec<Text> =
        without.iter().take(NAMED).filter_map(|&party| nearest(app, &found.task, party)).collect();
    match without.len() {
        0 => {}
        some if some > NAMED => {
            out.push(t::time_without_many(some, names(without.get(..NAMED).unwrap_or(without))));
        }
        some if nearest.len() < some => out.push(t::time_without(names(without))),
        _ => {}
    }
    out.extend(nearest);
    out
}

/// A group that can never meet, with the time at which fewest are missing; none of people.
fn nearest(app: &App, task: &Task, party: usize) -> Option<Text> {
    let (unit, state) = (app.unit()?, app.screens.people.slots.as_ref()?);
    let party = task.parties.get(party)?;
    let group = unit.group(party.group?)?;
    let people: Vec<(&Person, Vec<Window>)> = party
        .people
        .iter()
        .filter_map(|&id| unit.person(id))
        .map(|person| (person, state.ask.free(person)))
        .collect();
    let missing = |window: &Window| -> Vec<&Person> {
        let busy = people.iter().filter(|(_, free)| !free.iter().any(|free| free.holds(*window)));
        busy.map(|&(person, _)| person).collect()
    };
    let window = *task.candidates.iter().min_by_key(|window| missing(window).len())?;
    let names = missing(&window).into_iter().map(|person| Arg::from(&person.name)).collect();
    Some(t::time_nearest(&group.name, Arg::List(names), window))
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
