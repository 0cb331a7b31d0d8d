//! People placed by hand, and groups merged: what each choice means is worked out before it is made.

use std::{collections::BTreeSet, rc::Rc};

use chrono::NaiveDate;

use super::merge::{merge_of, too_many};
use crate::{
    app::{
        App,
        list::RowId,
        overlay::{More, Pick, PickOption},
        screens::{
            PickKey as AnyPick, choices,
            groups::{
                facts,
                listed::member_rows,
                price::{self, worth},
                proposals::search,
                state::PickKey,
                times::window,
                update::group,
            },
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, collate::Collator, t},
    model::{
        edit::Edit,
        error::Thing,
        groups::{Group, Hold},
        ids::{Code, GroupId, PersonId},
        people::Person,
        text::Name,
        unit::Unit,
    },
    planning::groups::{
        answer::today::{Difference, Today, Trial},
        hand::{self, Effect, over::is_over},
        job::setup::Setup,
        leading::take_over::for_good,
        membership::{presence::present, settle::settled, taking_part::is_current},
        why::{against::Against, to_exchange, to_group},
    },
};

/// Lines below a list of choices that say what the selected one means.
const LINES: u16 = 7;

/// Everybody who teaches takes part.
static ROLES: BTreeSet<Code> = BTreeSet::new();

/// What the groups of the open unit are built with.
pub fn setup(app: &App) -> Option<Setup<'_>> {
    let programme = facts::main_programme(app)?;
    let mut setup = Setup::new(programme, &ROLES, app.today());
    setup.importance = super::super::pages::wishes::inherited(app).unwrap_or_default();
    setup.module = search::module_for_all(app, programme);
    let chosen = app.unit()?.choices().iter().filter(|c| search::belongs(app, c, programme));
    setup.modules = chosen.map(|c| c.module).collect();
    Some(setup)
}

/// The groups as they stand; none where no programme says how they are built.
pub fn today(app: &App) -> Rc<Option<Today>> {
    app.grouped(|| Today::of(app.unit()?, &setup(app)?).ok())
}

/// What an edit would mean.
pub fn effect(app: &App, edit: &Edit) -> Rc<Option<Effect>> {
    app.by_hand(edit.clone(), || {
        let today = today(app);
        let lengths = |group: &Group| facts::lengths_of(app, group);
        hand::effect(app.unit()?, (*today).as_ref()?, &setup(app)?, edit, &lengths).ok()
    })
}

/// The first name of new groups that is free.
pub fn next_name(app: &App) -> Name {
    let word = app.i18n.get(Key::GroupsNameWord);
    let groups = app.unit().map(Unit::groups);
    let taken: BTreeSet<&str> = groups.iter().flat_map(|all| all.iter()).map(|g| g.name.as_str()).collect();
    let name = |n: usize| Name::new(&format!("{word} {n}"));
    let from = taken.len() + 1;
    (from..=from + taken.len()).map(name).find(|name| !taken.contains(name.as_str())).unwrap_or_default()
}

/// A group like another, or as the unit's programme makes them, with nobody in it.
pub fn new_group(app: &App, id: GroupId, like: Option<&Group>) -> Group {
    let mut new = Group::new(id, next_name(app));
    new.programme = match like {
        Some(like) => like.programme,
        None => facts::main_programme(app).map(|programme| programme.id),
    };
    new.module = like.and_then(|like| like.module);
    new
}

/// The id of a group that is only looked at.
pub fn looked_at() -> Option<GroupId> {
    "looked-at".parse().ok()
}

pub(super) fn row_of(id: GroupId) -> RowId {
    RowId::Thing(Thing::Group(id))
}

/// Best first: what breaks no rule, then what costs least, then by name.
pub(super) fn rank(difference: Option<&Difference>, today: Option<&Today>) -> (bool, i64) {
    let cost = difference.zip(today).map(|(d, today)| d.terms.cost(&today.instance.weights));
    (difference.is_some_and(|d| !d.against.is_empty()), cost.unwrap_or(0))
}

/// The note with how much better or worse it gets, or the first rule against it that the note does not say.
pub(super) fn note_with(
    (unit, on): (&Unit, NaiveDate),
    note: Text,
    difference: Option<&Difference>,
    today: Option<&Today>,
    is_said: impl Fn(&Against) -> bool,
) -> Text {
    let Some((difference, today)) = difference.zip(today) else { return note };
    // What cannot be is not called better.
    if !difference.against.is_empty() {
        let Some(&(place, rule)) = difference.against.iter().find(|(_, rule)| !is_said(rule)) else {
            return note;
        };
        let said = price::broken(unit, on, today.group_id(place), &[rule]).into_iter().next();
        return t::groups_hand_note(note, said.unwrap_or_else(|| Key::ListsBreaks.into()));
    }
    t::groups_hand_note(note, worth(difference.terms.cost(&today.instance.weights)))
}

/// Somebody cannot come, which lists of people and groups say themselves.
fn who_cannot(rule: &Against) -> bool {
    matches!(rule, Against::NotFree(_))
}

/// Whether a group is as large as it may be: whoever comes is one too many.
pub fn is_full(app: &App, group: GroupId) -> bool {
    let today = today(app);
    let Some(today) = (*today).as_ref() else { return false };
    let size = today.group(group).map(|at| today.answer.size(&today.instance, at));
    size.is_some_and(|size| size >= today.instance.size.most)
}

/// The groups to which a person can go, and a new one.
pub fn to_other(app: &App, id: PersonId) -> Option<Pick> {
    let unit = app.unit()?;
    let from = group(app).map(|g| g.id);
    let today = today(app);
    let today = (*today).as_ref();
    let mut trial = today.map(Trial::new);
    let order = Collator::new(app.i18n.lang());
    let mut groups: Vec<&Group> =
        unit.groups().iter().filter(|g| Some(g.id) != from && !is_over(unit, g)).collect();
    groups.sort_by(|a, b| order.cmp(a.name.as_str(), b.name.as_str()));
    let mut options: Vec<((bool, i64), PickOption)> = groups
        .into_iter()
        .map(|to| {
            let size = present(to, app.today()) + 1;
            let there = today.and_then(|today| {
                let (person, group) = (today.person(id)?, today.group(to.id)?);
                Some(to_group(trial.as_mut()?, &[person], group).difference)
            });
            let full = there.as_ref().and_then(too_many);
            let size = full.map_or((size, None), |(members, most)| (members, Some(most)));
            let note = super::picks::effect_of(app, unit, id, to, size, from);
            let said = |rule: &Against| who_cannot(rule) || matches!(rule, Against::Full { .. });
            let note = note_with((unit, app.today()), note, there.as_ref(), today, said);
            let (breaks, cost) = rank(there.as_ref(), today);
            let person = unit.person(id);
            let free = person.is_some_and(|p| facts::cannot_come(app, to, p).is_none());
            // What cannot be is not weighed: those groups stay in the order of their names.
            let free = free && super::picks::clash(app, unit, id, to, from).is_none();
            let rank = if breaks || !free { (true, 0) } else { (false, cost) };
            (rank, PickOption::new(row_of(to.id), t::groups_plain(&to.name)).note(note))
        })
        .collect();
    options.sort_by_key(|(rank, _)| *rank);
    let mut options: Vec<PickOption> = options.into_iter().map(|(_, option)| option).collect();
    options.push(PickOption::new(RowId::Place(0), Key::GroupsHandNewGroup));
    let key = AnyPick::Groups(PickKey::Move(id, from, Hold::Locked));
    Some(Pick::new(key, t::groups_pick_move(facts::name(unit, id)), options))
}

/// The people with whom somebody can change places.
pub fn with_other(app: &App, id: PersonId, from: &Group) -> Option<Pick> {
    let unit = app.unit()?;
    let own = unit.person(id)?;
    let today = today(app);
    let today = (*today).as_ref();
    let mut trial = today.map(Trial::new);
    let mut people: Vec<(&Group, bool, &Person)> = Vec::new();
    for to in unit.groups().iter().filter(|g| g.id != from.id && !g.members.contains_key(&id)) {
        // Whoever has left is in no group with which one could change.
        let members = to.members.iter().filter(|(_, is)| is_current(is, app.today()));
        let members = members.filter_map(|(&m, _)| unit.person(m));
        let there_free = facts::cannot_come(app, to, own).is_none();
        people.extend(members.filter(|p| !from.members.contains_key(&p.id)).map(|p| (to, there_free, p)));
    }
    choices::by_name(app, &mut people, |(.., person)| Some(*person));
    let mut options: Vec<((bool, usize, i64), PickOption)> = people
        .into_iter()
        .map(|(to, there_free, other)| {
            let there = today.and_then(|today| {
                let one = to_exchange(today, trial.as_mut()?, today.person(id)?, today.person(other.id)?)?;
                (today.group(to.id) == Some(one.group)).then_some(one.difference)
            });
            let here_free = facts::cannot_come(app, from, other).is_none();
            let note = match (here_free, there_free) {
                (true, true) => t::groups_swap_works(&to.name),
                (false, true) => t::groups_hand_swap_other(&to.name),
                (true, false) => t::groups_hand_swap_own(&to.name, &own.name),
                (false, false) => t::groups_hand_swap_neither(&to.name),
            };
            let note = note_with((unit, app.today()), note, there.as_ref(), today, who_cannot);
            let (breaks, cost) = rank(there.as_ref(), today);
            // Who is not among those who are placed cannot be weighed: after those who can.
            let breaks = breaks || (today.is_some() && there.is_none());
            // First where one cannot come, then where both cannot, then what another rule stands against.
            let ruled = there.iter().flat_map(|there| &there.against).any(|(_, rule)| !who_cannot(rule));
            let busy = usize::from(!here_free) + usize::from(!there_free) + if ruled { 2 } else { 0 };
            let row = RowId::Thing(Thing::Person(other.id));
            let option = PickOption::new(row, t::groups_plain(&other.name)).note(note);
            ((breaks || busy > 0, busy, cost), option)
        })
        .collect();
    options.sort_by_key(|(rank, _)| *rank);
    let work = options.iter().filter(|((breaks, ..), _)| !breaks).count();
    let options: Vec<PickOption> = options.into_iter().map(|(_, option)| option).collect();
    let key = AnyPick::Groups(PickKey::Swap(id, from.id, Hold::Locked));
    (!options.is_empty()).then(|| Pick::new(key, t::groups_pick_swap(work, &own.name), options))
}

/// The edit that a choice stands for.
fn edit(app: &App, key: &PickKey, row: RowId, new: GroupId) -> Option<Edit> {
    let unit = app.unit()?;
    match (key, row) {
        (PickKey::Move(id, from, hold), RowId::Thing(Thing::Group(to))) => {
            Some(hand::moved(*id, here(unit, *from, *id), unit.group(to)?, *hold))
        }
        (PickKey::Move(id, from, hold), RowId::Place(_)) => {
            let from = here(unit, *from, *id);
            Some(hand::apart(*id, from, new_group(app, new, from), *hold))
        }
        (PickKey::Swap(id, from, hold), RowId::Thing(Thing::Person(other))) => {
            let to = unit.groups().iter().find(|g| g.id != *from && g.members.contains_key(&other))?;
            Some(hand::exchanged((*id, unit.group(*from)?), (other, to), *hold))
        }
        (PickKey::Add(to, _), RowId::Thing(Thing::Person(id))) => {
            Some(hand::moved(id, None, unit.group(*to)?, Hold::Locked))
        }
        (PickKey::Add(to, guests), RowId::Place(_)) => {
            let looked_at = "looked-at".parse().ok()?;
            super::picks::join(app, *to, row, guests, looked_at).map(|(edit, _)| edit)
        }
        (PickKey::Window(id, times), RowId::Place(n)) => {
            let group = unit.group(*id)?;
            let times = window::with(group, *times.get(n)?);
            Some(super::super::update::windows(unit, group, &times).into_iter().collect())
        }
        (PickKey::Supervisor(id), _) => {
            let lead = match row {
                RowId::Thing(Thing::Person(lead)) => Some(lead),
                _ => None,
            };
            let edits = for_good(unit, unit.group(*id)?, lead, app.today());
            Some(edits.into_iter().collect())
        }
        (PickKey::Lead(lead), RowId::Thing(Thing::Group(id))) => {
            let edits = for_good(unit, unit.group(id)?, Some(*lead), app.today());
            Some(edits.into_iter().collect())
        }
        (PickKey::Merge(..), RowId::Thing(Thing::Group(_))) => {
            merge_of(app, key, row).map(|merged| merged.edit)
        }
        _ => None,
    }
}

fn here(unit: &Unit, from: Option<GroupId>, person: PersonId) -> Option<&Group> {
    from.and_then(|from| unit.group(from)).filter(|g| g.members.contains_key(&person))
}

/// What the selected choice means, line by line; none: such choices mean nothing more.
pub fn more(app: &App, key: &PickKey, row: RowId) -> Option<More> {
    let head = match key {
        PickKey::Move(_, _, hold) | PickKey::Swap(_, _, hold) | PickKey::Merge(_, hold) => keeps(*hold),
        PickKey::Add(..) => Key::GroupsHandAdded.into(),
        PickKey::Window(..) | PickKey::Supervisor(_) | PickKey::Lead(_) => Key::ListsNothingYet.into(),
        _ => return None,
    };
    let merge = merge_of(app, key, row);
    let unit = app.unit()?;
    let effect = looked_at().and_then(|new| edit(app, key, row, new)).map(|edit| effect(app, &edit));
    let effect = effect.as_deref().and_then(Option::as_ref);
    let ended = merge.as_ref().filter(|merged| merged.ends).map(|merged| merged.goes);
    let mut lines = effect.map(|effect| price::lines_but(app, unit, effect, ended)).unwrap_or_default();
    if let (Some(merged), PickKey::Merge(one, _)) = (merge, key) {
        let name = price::group_name(unit, merged.stays);
        if merged.told > 0 {
            lines.insert(0, t::groups_merge_told(merged.told));
        } else if merged.meetings > 0 {
            lines.insert(0, t::groups_merge_meetings(merged.meetings, price::group_name(unit, merged.goes)));
        }
        if merged.stays != *one {
            lines.insert(0, t::groups_merge_kept(name.clone()));
        }
        if merged.ends {
            lines.insert(0, t::groups_merge_ends(price::group_name(unit, merged.goes)));
        }
        let stood = unit.group(merged.stays).map(|group| &group.windows);
        let is_short = unit.group(*one).is_some_and(|one| facts::lengths_of(app, one).times() == 2);
        if is_short && merged.windows.len() == 1 {
            lines.insert(0, t::groups_hand_one_time(&name));
        }
        if !merged.windows.is_empty() && stood != Some(&merged.windows) {
            lines.insert(0, t::groups_hand_meets(name, Arg::list(merged.windows.iter().copied())));
        }
    }
    Some(More { head, lines, room: LINES })
}

/// Whether a proposal may change later what is done.
pub fn keeps(hold: Hold) -> Text {
    if hold == Hold::Locked { Key::GroupsHandKeeps.into() } else { Key::GroupsHandLoosens.into() }
}

/// The other hold.
pub fn turned(hold: Hold) -> Hold {
    if hold == Hold::Locked { Hold::Loose } else { Hold::Locked }
}

/// The same choice, with the hold said otherwise.
pub fn other_hold(key: &PickKey) -> Option<PickKey> {
    Some(match *key {
        PickKey::Move(id, from, hold) => PickKey::Move(id, from, turned(hold)),
        PickKey::Swap(id, from, hold) => PickKey::Swap(id, from, turned(hold)),
        PickKey::Merge(id, hold) => PickKey::Merge(id, turned(hold)),
        _ => return None,
    })
}

/// Does what was chosen.
pub fn picked(app: &mut App, key: &PickKey, row: RowId) -> Effects {
    let new: GroupId = app.new_id();
    let Some((edit, said)) = edit(app, key, row, new).zip(said(app, key, row)) else { return Vec::new() };
    let Some(edit) = app.unit().map(|unit| settled(unit, edit, app.today())) else { return Vec::new() };
    let next = next_of(app, key);
    let effects = app.commit(edit, said);
    if let Some(next) = next {
        app.screens.groups.members.select(next);
    }
    effects
}

/// The cursor goes on to the next one when somebody has gone from the group that is shown, listed still
/// among those who have left or not.
fn next_of(app: &App, key: &PickKey) -> Option<RowId> {
    let (PickKey::Move(id, Some(_), _) | PickKey::Swap(id, ..)) = key else { return None };
    let rows = app.unit().map(|unit| member_rows(app, unit))?;
    let at = rows.iter().position(|row| *row == RowId::Thing(Thing::Person(*id)))?;
    rows.get(at + 1).or_else(|| rows.get(at.checked_sub(1)?)).copied()
}

fn said(app: &App, key: &PickKey, row: RowId) -> Option<Text> {
    let unit = app.unit()?;
    match (key, row) {
        (PickKey::Move(id, ..), RowId::Thing(Thing::Group(to))) => {
            Some(t::groups_did_move(&unit.group(to)?.name, facts::name(unit, *id)))
        }
        (PickKey::Move(id, ..), _) => Some(t::groups_did_apart(next_name(app), facts::name(unit, *id))),
        (PickKey::Swap(id, ..), RowId::Thing(Thing::Person(other))) => {
            Some(t::groups_did_swap(facts::name(unit, *id), facts::name(unit, other)))
        }
        (PickKey::Merge(..), _) => {
            let merged = merge_of(app, key, row)?;
            let name = |id| price::group_name(unit, id);
            Some(match merged.told {
                0 => t::groups_did_merge(name(merged.stays), name(merged.goes)),
                told => t::groups_did_merge_told(name(merged.stays), name(merged.goes), told),
            })
        }
        _ => None,
    }
}
