//! Before a search, in words: is it possible at all, and which fewest changes would do?

pub mod asked;
mod cannot;
mod change;
pub mod held;
pub mod reasons;

use std::collections::{BTreeMap, BTreeSet};

pub use change::{change, look, next_step};

use super::{
    facts,
    proposals::search,
    state::{Offer, PickKey, Possibly, Sought},
    times::length,
    wrong_words::second_of,
};
use crate::{
    app::{
        App,
        command::Command,
        list::RowId,
        overlay::{Overlay, Report},
        screens::PickKey as AnyPick,
        state::{Effects, Tone},
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        groups::Group,
        ids::PersonId,
        people::Person,
        unit::Unit,
        week::{Day, Minutes},
    },
    planning::groups::{
        job::{
            places::asked_time,
            setup::{Mode, Setup},
            torn::torn,
            twice::lacks_second,
        },
        possible::{
            Possible, glance,
            requests::{Outcome, Proof, Request, ways},
        },
    },
};

/// As many lines stand in sight above the selected one on a small screen.
const TOP: usize = 8;
/// The most lines about those on whom it hangs.
const LINES: usize = 6;

/// One line before anything is sought: people, places, and how many can come nowhere.
pub fn line(app: &App) -> Option<Text> {
    let unit = app.unit()?;
    let programme = facts::main_programme(app)?;
    let length = search::length(app)?;
    let people = facts::unplaced(app, unit);
    let begun = facts::has_begun(unit);
    if people.is_empty() || begun {
        return None;
    }
    let roles = std::collections::BTreeSet::new();
    let size = Setup::new(programme, &roles, app.today()).size(unit, people.len());
    let asked = |person: &Person| asked_time(unit, programme, person);
    let seen = glance(unit, &people, &asked, (length, search::other_length(app)), app.today());
    if seen.room == 0 {
        return Some(Key::PossibleNobodyLeads.into());
    }
    let places = seen.room * size.most;
    let who = who(people.len(), seen.leading);
    Some(match seen.left_at_least(people.len(), size.most) {
        0 => t::possible_line(places, who),
        never if never == seen.never => t::possible_line_never(never, places, who),
        never => t::possible_line_few(never, places, who),
    })
}

/// Those who need a group: whoever can lead is told apart, as no list of participants counts them.
fn who(people: usize, leading: usize) -> Text {
    match leading {
        0 => t::count_people(people),
        leading => t::possible_who(leading, people - leading),
    }
}

/// What was found out is there: it is kept, and shown once the job is done.
pub fn known(app: &mut App, job: u64, known: Possibly) {
    let search = app.screens.groups.search;
    if !search.is_some_and(|search| search.job == job && search.sought == Sought::Possible) {
        return;
    }
    let first = app.screens.groups.possible.is_none();
    let done = known.outcome.is_some();
    app.screens.groups.possible = Some(Box::new(known));
    if done {
        app.screens.groups.search = None;
        search::over(app);
    }
    match (refresh(app), first) {
        (false, true) => show(app, None),
        // It was closed while the rest was worked out.
        (false, false) if done => app.tell(Tone::Plain, Key::PossibleDone),
        _ => {}
    }
}

/// Asks whether it is possible; where that is being worked out, what is known so far is shown.
pub fn ask(app: &mut App) -> Effects {
    if is_going(app) {
        show(app, None);
        return Vec::new();
    }
    search::start_possible(app)
}

/// Whether the list can be shown at once: what it says is being worked out.
pub fn is_going(app: &App) -> bool {
    let state = &app.screens.groups;
    state.possible.is_some() && state.search.is_some_and(|search| search.sought == Sought::Possible)
}

/// The search for the smallest change was stopped: what is known already can still be read where it is open.
pub fn stopped(app: &mut App) {
    refresh(app);
    app.tell(Tone::Plain, Key::PossibleStopped);
}

/// Shows what is known, at a certain line, or at the first change where the answer stays in sight above it.
pub fn show(app: &mut App, line: Option<usize>) {
    let near = |offers: &BTreeMap<usize, Offer>| offers.keys().next().copied().filter(|line| *line <= TOP);
    if let Some(report) = made(app, |offers| line.or_else(|| near(offers))) {
        app.push(Overlay::Report(Box::new(report)));
    }
}

/// The list as it is now, with the line that is selected.
fn made(app: &App, selected: impl FnOnce(&BTreeMap<usize, Offer>) -> Option<usize>) -> Option<Report> {
    let (unit, known) = app.unit().zip(app.screens.groups.possible.as_deref())?;
    let (lines, offers) = report(app, unit, known);
    let mut report = Report::new(Key::PossibleTitle, lines);
    report.commands = &[Command::Propose, Command::Fill];
    if let Some(line) = selected(&offers) {
        report.list.select(RowId::Place(line));
    }
    offer(&mut report, offers);
    Some(report)
}

/// Lines of a report on which Enter shows a change.
pub fn offer(report: &mut Report, offers: BTreeMap<usize, Offer>) {
    report.other = offers.keys().map(|&line| (line, Key::PossibleShow.into())).collect();
    report.then = Some((Key::PossibleClose.into(), AnyPick::Groups(PickKey::Requests(offers))));
}

/// Whether the list is open.
pub fn is_open(app: &App) -> bool {
    open(app).is_some()
}

/// Where the list is among the layers.
fn open(app: &App) -> Option<usize> {
    let is_it = |overlay: &Overlay| matches!(overlay, Overlay::Report(list) if list.title == Key::PossibleTitle.into());
    app.overlays.iter().rposition(is_it)
}

/// Renews the list where it is open: the same change stays selected, else the next one. Whether it is.
fn refresh(app: &mut App) -> bool {
    let Some(at) = open(app) else { return false };
    let old = match app.overlays.get(at) {
        Some(Overlay::Report(old)) => old.clone(),
        _ => return false,
    };
    let line = match old.list.selected {
        Some(RowId::Place(line)) => line,
        _ => 0,
    };
    let same = match &old.then {
        Some((_, AnyPick::Groups(PickKey::Requests(offers)))) => offers.get(&line).cloned(),
        _ => None,
    };
    // Nothing was offered so far: the first change is what was waited for.
    let waited = old.other.is_empty();
    let new = made(app, |offers| {
        let again = same.and_then(|same| offers.iter().find(|(_, offer)| **offer == same));
        // Whoever still reads the answer from the top goes on there, where a change is far below it.
        let first = || offers.iter().next().filter(|(at, _)| **at <= TOP || line > 0);
        let next = || offers.range(line..).next().or_else(|| offers.iter().next_back());
        let found = again.or_else(|| if waited { first() } else { next() });
        found.map(|(&line, _)| line).or(Some(line))
    });
    if let (Some(new), Some(place)) = (new, app.overlays.get_mut(at)) {
        *place = Overlay::Report(Box::new(new));
    }
    true
}

type Lines = (Vec<Text>, BTreeMap<usize, Offer>);

fn report(app: &App, unit: &Unit, known: &Possibly) -> Lines {
    let found = &known.possible;
    let mut lines = vec![t::possible_people(known.length.0, who(found.people, found.leading))];
    let mut offers = BTreeMap::new();
    let going = is_going(app);
    if going {
        let again = known.outcome.is_some();
        lines.push(if again { Key::PossibleAgain } else { Key::PossibleGoing }.into());
    }
    let outcome_known = !going || known.outcome.is_some();
    // First whether it is possible, and the fewest changes that would do.
    if outcome_known {
        if known.anew && !matches!(known.outcome, Some(Outcome::Already)) {
            lines.push(Key::PossibleAnew.into());
        }
        let to_ask = matches!(known.outcome, Some(Outcome::Lists { .. } | Outcome::Not { .. }));
        if known.mode == Mode::FillUp && to_ask {
            lines.push(Key::PossibleFill.into());
        }
        outcome(app, unit, known, &mut lines, &mut offers);
    }
    match length::of_shown(app).or(known.shorter.as_ref()).filter(|shorter| !shorter.lengths.is_empty()) {
        Some(shorter) => length::lines(app, shorter, &mut lines, &mut offers),
        None => {
            if let Some(shorter) = &known.shorter_anew {
                length::anew(app, shorter, &mut lines, &mut offers);
            }
        }
    }
    // Then on whom it hangs, and what times there are.
    let mut hangs = nowhere(app, unit, found, known.length);
    hangs.extend(bound(app, unit, found));
    hangs.push(t::possible_room(found.room, found.least, found.most, found.room * found.most));
    hangs.extend(asked::room_by(app, unit, found));
    hangs.extend(asked::no_time_for(app, unit, found));
    lines.push(Key::PossibleHangs.into());
    lines.extend(hangs);
    let times = times(app, unit, found);
    if !times.is_empty() {
        lines.push(Key::PossibleTimes.into());
        lines.extend(times);
    }
    (lines, offers)
}

/// What would have to change, each request on a line of its own.
fn outcome(
    app: &App,
    unit: &Unit,
    known: &Possibly,
    lines: &mut Vec<Text>,
    offers: &mut BTreeMap<usize, Offer>,
) {
    let mut put = |lines: &mut Vec<Text>, text: Text, list: Vec<Request>| {
        // What has been made stays in sight, and is no more to be made.
        if list.iter().all(|request| request.edit(unit).is_none()) {
            lines.push(t::possible_made(text));
            return;
        }
        offers.insert(lines.len(), Offer::Requests(list));
        lines.push(text);
    };
    // Whoever has a group keeps it where others are only placed; a new proposal has no place for them.
    let said: BTreeSet<&Request> = match &known.outcome {
        Some(Outcome::Lists { lists, .. }) => lists.iter().flatten().collect(),
        Some(Outcome::Not { list, .. }) => list.iter().collect(),
        _ => BTreeSet::new(),
    };
    let torn: Vec<(Text, Vec<Request>)> =
        torn(unit).iter().map(|torn| (held::bound(unit, torn), ways(unit, torn))).collect();
    let is_said = |ways: &[Request]| ways.iter().any(|way| said.contains(way));
    if torn.iter().any(|(_, ways)| !is_said(ways)) {
        lines.push(Key::PossibleTorn.into());
    }
    for (chain, ways) in torn {
        lines.push(chain);
        let ways = if is_said(&ways) { Vec::new() } else { ways };
        for pair in ways {
            put(lines, asked::words(app, unit, &[pair]), vec![pair]);
        }
    }
    // Who has a group and cannot come to it waits for none, and needs a change all the same.
    let cannot = if known.mode == Mode::FillUp { cannot::all(app, unit) } else { Vec::new() };
    match &known.outcome {
        None | Some(Outcome::Stopped) => lines.push(Key::PossibleStopped.into()),
        Some(Outcome::Already) if known.mode == Mode::FillUp && facts::unplaced(app, unit).is_empty() => {
            let all_can = cannot.is_empty();
            lines.push(if all_can { Key::WaysAllPlaced } else { Key::PossiblePlacedNotAll }.into());
        }
        Some(Outcome::Already) if known.mode == Mode::FillUp => lines.push(Key::PossibleFillYes.into()),
        Some(Outcome::Already) => lines.push(Key::PossibleYes.into()),
        Some(Outcome::Lists { lists, proof }) => match lists.as_slice() {
            [list] if list.len() > 1 => {
                // With as many who have said nothing that is the reason, and they are what there is to ask.
                match (asked::silent(unit, list), proof) {
                    (silent @ 2.., _) => lines.push(t::hand_unsaid_all(silent)),
                    (_, Proof::Smallest) => lines.push(t::possible_several_least(list.len())),
                    (_, Proof::Found) => lines.push(t::possible_several(list.len())),
                }
                for bundle in asked::bundled(app, unit, list) {
                    put(lines, asked::words(app, unit, &bundle), bundle);
                }
                if let Some(text) = change::at_once(unit, list) {
                    put(lines, text, list.clone());
                }
            }
            lists => {
                lines.push(match (lists.len(), proof) {
                    (1, Proof::Smallest) => Key::PossibleOneLeast.into(),
                    (1, Proof::Found) => Key::PossibleOne.into(),
                    (_, Proof::Smallest) => Key::PossibleAnyLeast.into(),
                    (_, Proof::Found) => Key::PossibleAny.into(),
                });
                for request in lists.iter().flatten() {
                    put(lines, asked::words(app, unit, &[*request]), vec![*request]);
                }
            }
        },
        Some(Outcome::Not { list, left }) => {
            lines.push(t::possible_not(list.len(), asked::some(app, unit, left)));
            for bundle in asked::bundled(app, unit, list) {
                put(lines, asked::words(app, unit, &bundle), bundle);
            }
        }
    }
    if known.mode == Mode::FillUp {
        lines.extend(one_window(app, unit));
    }
    for one in cannot {
        lines.push(one.said);
        lines.extend(one.other);
        for request in one.requests {
            put(lines, asked::words(app, unit, &[request]), vec![request]);
        }
    }
}

/// Which groups have one time a week where the school wants two, and when another one comes nearest.
fn one_window(app: &App, unit: &Unit) -> Vec<Text> {
    let lacks = |group: &&Group| {
        facts::programme_of(app, group).is_some_and(|p| lacks_second(unit, group, p, app.catalogue()))
    };
    let line = |group: &Group| match second_of(app, unit, group) {
        None => t::possible_one_window(&group.name),
        Some((window, names)) if names.is_empty() => t::possible_one_window_free(&group.name, window),
        Some((window, names)) => t::possible_one_window_nearest(&group.name, Arg::list(names), window),
    };
    unit.groups().iter().filter(lacks).map(line).collect()
}

/// Who can come nowhere, with the minutes where they say it; those with the same reason in one line.
fn nowhere(app: &App, unit: &Unit, found: &Possible, length: Minutes) -> Vec<Text> {
    let mut by_reason: Vec<(Text, Vec<PersonId>)> = Vec::new();
    for (id, why) in &found.nowhere {
        let Some(person) = unit.person(*id) else { continue };
        let said = held::with_numbers(unit, person, why, Some(length));
        // What holds for everybody names no group.
        let said = said.unwrap_or_else(|| reasons::in_words(unit, &|_| Key::WordGroup.into(), why));
        match by_reason.iter_mut().find(|(known, _)| *known == said) {
            Some((_, people)) => people.push(*id),
            None => by_reason.push((said, vec![*id])),
        }
    }
    let line =
        |(why, people): (Text, Vec<PersonId>)| t::groups_nothing_person(asked::some(app, unit, &people), why);
    by_reason.into_iter().map(line).collect()
}

/// The times at which most can meet.
fn times(app: &App, unit: &Unit, found: &Possible) -> Vec<Text> {
    found
        .times
        .iter()
        .map(|time| match time.leads.as_slice() {
            [] => t::possible_time_unled(time.free, Arg::list(time.windows.iter().copied())),
            leads => {
                let windows = Arg::list(time.windows.iter().copied());
                t::possible_time(time.free, asked::some(app, unit, leads), time.places, windows)
            }
        })
        .collect()
}

/// Who can come on one day only, and whose only supervisor it is.
fn bound(app: &App, unit: &Unit, found: &Possible) -> Vec<Text> {
    let mut by_day: BTreeMap<Day, Vec<PersonId>> = BTreeMap::new();
    for (id, window) in &found.once {
        by_day.entry(window.day).or_default().push(*id);
    }
    let once = by_day.iter().map(|(&day, people)| {
        t::possible_once(format::weekday_long(app.i18n.lang(), day), asked::some(app, unit, people))
    });
    let mut lines: Vec<Text> = once.collect();
    let others = |lead: &PersonId, people: &[PersonId]| -> Vec<PersonId> {
        people.iter().copied().filter(|id| id != lead).collect()
    };
    let only = found.only_lead.iter().map(|(lead, people)| (*lead, others(lead, people)));
    lines.extend(
        only.filter(|(_, people)| !people.is_empty())
            .take(LINES)
            .map(|(lead, people)| t::possible_only(facts::name(unit, lead), asked::some(app, unit, &people))),
    );
    lines
}
