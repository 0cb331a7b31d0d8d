//! Proposals that are kept, side by side: their rows and marks, which one is looked at, and taking it.

use std::{collections::BTreeSet, sync::Arc};

use chrono::NaiveDate;

use super::{rescore, search, taken};
use crate::{
    app::{
        App,
        list::{List, RowId},
        screens::groups::{
            listed,
            state::{Focus, NOBODY, Shown, Sought, Way},
        },
        state::{Effects, Tone},
    },
    i18n::{Key, Text, collate::Collator, t},
    model::{
        error::Thing,
        groups::{Group, Hold, Lock, MemberState},
        ids::{GroupId, PersonId},
        text::Name,
        unit::Unit,
    },
    planning::groups::{
        hand::{locked, tally::Tally},
        possible::placed::Before,
        proposal::{
            difference::{Becomes, Difference, differences},
            others::{self, Company},
            partial::Asked,
        },
    },
};

/// The most proposals that are kept; the oldest goes.
pub const MOST: usize = 4;

/// A row of a proposal.
#[derive(Clone, Copy, Debug)]
pub enum Row<'a> {
    /// A group, as it would be; as it was where it is gone.
    Group(&'a Difference, &'a Group),
    /// Somebody without a group, by the place in the list of these.
    Person(usize),
}

/// How a group or person is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Not at all.
    No,
    /// By hand.
    Asked,
    /// It changes with what is marked.
    Along,
}

/// What changes, group by group, in order of name.
pub fn changes(app: &App, unit: &Unit, after: &Unit) -> Vec<Difference> {
    let order = Collator::new(app.i18n.lang());
    let mut all = differences(unit, after, app.today());
    let name = |d: &Difference| after.group(d.group).or_else(|| unit.group(d.group)).map(|group| &group.name);
    all.sort_by(|a, b| match (name(a), name(b)) {
        (Some(a), Some(b)) => order.cmp(a.as_str(), b.as_str()),
        (a, b) => a.is_some().cmp(&b.is_some()),
    });
    all
}

/// Groups that are or were part of the proposal, then the people without one.
pub fn rows<'a>(unit: &'a Unit, shown: &'a Shown) -> Vec<Row<'a>> {
    let own: BTreeSet<GroupId> = shown.proposal.groups.iter().flatten().copied().collect();
    let group = |d: &'a Difference| {
        let group = shown.after.group(d.group).or_else(|| unit.group(d.group))?;
        own.contains(&d.group).then_some(Row::Group(d, group))
    };
    let groups = shown.differences.iter().filter_map(group);
    groups.chain((0..shown.proposal.unplaced.len()).map(Row::Person)).collect()
}

/// The same as rows of a list.
pub fn row_ids(app: &App) -> Vec<RowId> {
    let Some((unit, shown)) = app.unit().zip(app.screens.groups.shown.as_deref()) else { return Vec::new() };
    if app.screens.groups.focus == Focus::Members {
        let people = movers(app, unit, shown);
        return people.into_iter().map(|id| RowId::Thing(Thing::Person(id))).collect();
    }
    (0..rows(unit, shown).len()).map(RowId::Place).collect()
}

/// The row that is selected.
pub fn selected<'a>(app: &App, unit: &'a Unit, shown: &'a Shown) -> Option<Row<'a>> {
    let RowId::Place(n) = app.screens.groups.proposed.selected? else { return None };
    rows(unit, shown).get(n).copied()
}

/// Everybody who is in the selected group, comes to it or leaves it.
pub fn movers(app: &App, unit: &Unit, shown: &Shown) -> Vec<PersonId> {
    let Some(Row::Group(difference, group)) = selected(app, unit, shown) else { return Vec::new() };
    let mut come: Vec<PersonId> = difference.comes.iter().map(|(id, _)| *id).collect();
    let mut leave: Vec<PersonId> = difference.leaves.iter().map(|(id, _)| *id).collect();
    let others = group.members_on(app.today()).filter(|id| !come.contains(id) && !leave.contains(id));
    let mut stay: Vec<PersonId> = others.collect();
    for people in [&mut come, &mut leave, &mut stay] {
        super::super::update::by_name(app, &shown.after, people);
    }
    [come, leave, stay].concat()
}

/// The groups of a proposal that are there once it is made.
pub fn groups(shown: &Shown) -> impl Iterator<Item = &Group> {
    shown.proposal.groups.iter().flatten().filter_map(|&id| shown.after.group(id))
}

/// Who is together in a proposal.
pub fn company(shown: &Shown) -> Company {
    others::company(&shown.solved.instance, &shown.solved.answer)
}

/// The answers of all proposals that fit the school as it is.
pub fn answers(app: &App) -> Vec<Before> {
    let state = &app.screens.groups;
    let all = state.kept.iter().chain(state.shown.as_deref()).filter(|shown| shown.unfit.is_none());
    let of = |shown: &Shown| Before {
        instance: Arc::clone(&shown.solved.instance),
        answer: shown.solved.answer.clone(),
    };
    all.map(of).collect()
}

/// How many lead a group of the proposal and are a member of none: they wait for no place.
pub fn lead_only(app: &App, shown: &Shown) -> usize {
    let members: BTreeSet<PersonId> = groups(shown).flat_map(|group| group.members_on(app.today())).collect();
    let leads: BTreeSet<PersonId> = groups(shown).filter_map(|group| group.supervisor).collect();
    leads.difference(&members).count()
}

/// The place of a group in the answer.
pub fn cell(shown: &Shown, group: GroupId) -> Option<usize> {
    shown.proposal.groups.iter().position(|id| *id == Some(group))
}

/// The place of a person in the answer.
pub fn place(shown: &Shown, person: PersonId) -> Option<usize> {
    shown.solved.instance.people.iter().position(|p| p.id == person)
}

/// How a group is marked.
pub fn mark_of(shown: &Shown, group: GroupId) -> Mark {
    let Some(cell) = cell(shown, group) else { return Mark::No };
    let changes = |one: &Difference| one.group == group && one.becomes != Becomes::Same;
    let along = shown.part.as_ref().is_some_and(|part| part.differences.iter().any(changes));
    match (shown.asked.groups.contains(&cell), along) {
        (true, _) => Mark::Asked,
        (false, true) => Mark::Along,
        (false, false) => Mark::No,
    }
}

/// How a person is marked: one who moves with a group that is taken comes along.
pub fn mark_of_person(shown: &Shown, person: PersonId) -> Mark {
    let Some(at) = place(shown, person) else { return Mark::No };
    if shown.asked.people.contains(&at) {
        return Mark::Asked;
    }
    let answer = &shown.solved.answer;
    let today = shown.solved.instance.people.get(at).and_then(|p| p.found_in);
    let then = answer.place.get(at).copied().flatten();
    let goes = shown.part.as_ref().is_some_and(|part| part.part.answer.place.get(at) == Some(&then));
    if goes && then != today { Mark::Along } else { Mark::No }
}

/// Who stays because somebody locked them in the group.
pub fn locked(unit: &Unit, group: GroupId, today: NaiveDate) -> Vec<PersonId> {
    let held = unit.group(group).into_iter().flat_map(|group| group.members.iter());
    let held = held.filter(|(_, is)| is.hold == Hold::Locked && is.on(today) != MemberState::Left);
    held.map(|(&id, _)| id).collect()
}

/// Whether somebody stays in a group: locked there alone, or with all of its people.
pub fn is_locked(group: &Group, person: PersonId, today: NaiveDate) -> bool {
    let is = group.members.get(&person).filter(|is| is.on(today) != MemberState::Left);
    is.is_some_and(|is| is.hold == Hold::Locked || group.locks.contains(&Lock::Members))
}

/// A search has found something: it takes the place of what the same search found before, and a proposal
/// of another search is kept. What somebody has begun to mark, or has turned to meanwhile, stays in sight; the new
/// one is then kept.
pub fn show_new(app: &mut App, mut new: Shown) {
    let state = &mut app.screens.groups;
    let marked = state.shown.as_ref().filter(|shown| shown.part.is_some()).map(|shown| shown.number);
    // What is looked at keeps its number while it becomes better.
    let open = state.shown.as_deref().filter(|_| marked.is_none());
    let before = open.into_iter().chain(state.kept.iter().rev()).find(|shown| shown.from == new.from);
    let number = before.map(|shown| shown.number);
    new.number = number.unwrap_or(state.numbered + 1);
    state.numbered = state.numbered.max(new.number);
    state.kept.retain(|kept| kept.from != new.from);
    match state.shown.take() {
        // Nor is it taken out of sight when another becomes better.
        Some(old) if marked.is_some() || (number.is_some() && number != Some(old.number)) => {
            state.shown = Some(old);
            state.kept.push(new);
        }
        Some(old) if old.number == new.number => state.shown = Some(Box::new(new)),
        old => {
            state.kept.extend(old.map(|old| *old));
            state.shown = Some(Box::new(new));
            state.proposed = List::default();
            state.focus = Focus::Groups;
            select_first_changed(app);
        }
    }
    tidy(app);
}

/// Selects the first group that changes: what stays as it is is not what one looks for.
fn select_first_changed(app: &mut App) {
    let Some((unit, shown)) = app.unit().zip(app.screens.groups.shown.as_deref()) else { return };
    let changes = |row: &Row<'_>| matches!(row, Row::Group(one, _) if one.becomes != Becomes::Same);
    let first = rows(unit, shown).iter().position(changes);
    if let Some(first) = first {
        app.screens.groups.proposed.select(RowId::Place(first));
    }
}

/// Everything that is kept, for as long as another unit is open.
pub fn kept_of(app: &mut App) -> Vec<Shown> {
    let state = &mut app.screens.groups;
    let mut all = std::mem::take(&mut state.kept);
    all.extend(state.shown.take().map(|shown| *shown));
    all
}

/// Has proposals again that were kept while another unit was open.
pub fn keep(app: &mut App, kept: Vec<Shown>) {
    let state = &mut app.screens.groups;
    state.numbered = kept.iter().map(|shown| shown.number).max().unwrap_or(0);
    state.kept = kept;
    tidy(app);
}

/// Keeps no more than the latest.
fn tidy(app: &mut App) {
    let state = &mut app.screens.groups;
    state.kept.sort_by_key(|shown| shown.number);
    let most = MOST - usize::from(state.shown.is_some());
    let surplus = state.kept.len().saturating_sub(most);
    state.kept.drain(..surplus);
}

/// All numbers, in order.
pub fn numbers(app: &App) -> Vec<usize> {
    let state = &app.screens.groups;
    let mut all: Vec<usize> =
        state.kept.iter().chain(state.shown.as_deref()).map(|shown| shown.number).collect();
    all.sort_unstable();
    all
}

/// Shows the kept proposal with that number, as the unit is now; one that fits no more is dropped.
pub fn look_at(app: &mut App, number: usize) {
    let state = &mut app.screens.groups;
    let Some(at) = state.kept.iter().position(|shown| shown.number == number) else { return };
    let mut next = state.kept.remove(at);
    if let Some(old) = state.shown.take() {
        state.kept.push(*old);
    }
    if let Some(why) = next.unfit {
        return drop_unfit(app, why);
    }
    next.asked = Asked::default();
    next.part = None;
    let state = &mut app.screens.groups;
    state.shown = Some(Box::new(next));
    state.proposed = List::default();
    state.focus = Focus::Groups;
    tidy(app);
}

/// Says why a proposal fits no more; it is gone, and the latest other one is shown.
pub fn drop_unfit(app: &mut App, why: Text) {
    app.tell(Tone::Plain, why);
    let state = &mut app.screens.groups;
    state.compared = None;
    state.focus = Focus::Groups;
    if let Some(last) = state.kept.last().map(|shown| shown.number) {
        look_at(app, last);
    }
}

/// The next or previous proposal, round and round.
pub fn turn(app: &mut App, by: isize) {
    let all = numbers(app);
    let Some(now) = app.screens.groups.shown.as_ref().map(|shown| shown.number) else { return };
    let at = all.iter().position(|&n| n == now).unwrap_or(0);
    let next = at.checked_add_signed(by).unwrap_or(all.len().saturating_sub(1)) % all.len().max(1);
    if let Some(&number) = all.get(next).filter(|&&number| number != now) {
        look_at(app, number);
    }
}

/// Drops the proposal that is looked at.
pub fn drop_shown(app: &mut App) {
    let Some(old) = app.screens.groups.shown.take() else { return };
    app.tell(Tone::Plain, t::proposal_did_drop(old.number));
    if let Some(last) = app.screens.groups.kept.last().map(|shown| shown.number) {
        look_at(app, last);
    } else {
        app.screens.groups.focus = Focus::Groups;
    }
}

/// Esc: the people, the marks, then the proposal is left and kept; whether there was anything.
pub fn leave(app: &mut App) -> bool {
    let state = &mut app.screens.groups;
    let Some(mut shown) = state.shown.take() else { return false };
    if state.focus == Focus::Members {
        state.focus = Focus::Groups;
        state.shown = Some(shown);
        return true;
    }
    shown.asked = Asked::default();
    if shown.part.take().is_some() {
        state.shown = Some(shown);
        app.tell(Tone::Plain, Key::ProposalUnmarked);
        return true;
    }
    let number = shown.number;
    state.kept.push(*shown);
    tidy(app);
    app.tell(Tone::Plain, t::proposal_left(number));
    true
}

/// The name of a group of which something locked would be another.
fn touched(app: &App, after: &Unit) -> Option<Name> {
    let unit = app.unit()?;
    let group = locked::touched(unit, after, app.today())?;
    unit.group(group).map(|group| group.name.clone())
}

/// Makes what is shown, or what is marked of it, as one edit.
pub fn accept(app: &mut App) -> Effects {
    let Some(shown) = app.screens.groups.shown.as_deref() else { return Vec::new() };
    let after = shown.part.as_ref().map_or(&shown.after, |part| &part.after);
    if let Some(group) = touched(app, after) {
        app.tell(Tone::Trouble, t::proposal_breaks_lock(group, shown.number));
        return Vec::new();
    }
    if taken::tally(app, shown) == Tally::default() {
        app.tell(Tone::Plain, Key::ProposalPartNothing);
        return Vec::new();
    }
    let said = taken::did(app, shown);
    let Some(shown) = app.screens.groups.shown.take() else { return Vec::new() };
    // What was taken while a search went on may not be the best: that is said, and what goes on with it.
    let early = app.screens.groups.search.is_some_and(|search| matches!(search.sought, Sought::Groups(_)));
    let said = if early { t::proposal_did_early(said) } else { said };
    let mut effects = search::stop(app);
    let state = &mut app.screens.groups;
    state.kept.clear();
    state.numbered = 0;
    state.focus = Focus::Groups;
    let edit = shown.part.as_ref().map_or_else(|| shown.proposal.edit(), |part| part.edit.clone());
    effects.extend(app.commit(edit, said));
    // The groups that were taken are what is looked at next.
    if app.screens.groups.list.selected == Some(NOBODY) {
        app.screens.groups.list.selected = listed::rows(app).first().copied();
    }
    effects
}

/// Where a proposal comes from, in a word or two.
pub fn origin(way: Way) -> Key {
    match way {
        Way::Everything => Key::ProposalFromEverything,
        Way::OnlyUnplaced => Key::ProposalFromFill,
        Way::AsBefore => Key::ProposalFromBefore,
        Way::Different => Key::ProposalFromDifferent,
    }
}

/// What a kept proposal is, in one line, and whether the school is another since.
pub fn line(shown: &Shown) -> Text {
    if shown.unfit.is_some() || rescore::is_other(shown) {
        return t::proposal_line_changed(origin(shown.from.0), search::waiting(shown));
    }
    t::proposal_line(origin(shown.from.0), groups(shown).count(), search::waiting(shown))
}
