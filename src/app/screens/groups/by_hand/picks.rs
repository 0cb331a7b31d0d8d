//! Choices from lists: whom, where, when, led by whom.

use std::collections::BTreeSet;

use super::{hand, merge, team};
use crate::{
    app::{
        App,
        command::Command,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            PickKey as AnyPick,
            groups::{
                facts,
                pages::leads,
                possible,
                proposals::{differs::lock_name, ways},
                state::PickKey,
                through_year::{member::joining, take_over, take_over_aside},
                times::window,
                update::{by_name, group, member, person},
                why,
            },
        },
        state::{Effects, Tone},
    },
    i18n::{Arg, Key, Text, t},
    model::{
        change::{Element, On},
        edit::Edit,
        error::Thing,
        groups::{Group, GroupChange, Hold, Lock, Membership},
        ids::{GroupId, PersonId, UnitId},
        people::{Home, Person, Training},
        unit::Unit,
    },
    planning::groups::leading::{
        candidates::{candidates, taken_by},
        take_over::for_good,
    },
};

/// What of a group can be locked.
const LOCKS: [Lock; 4] = [Lock::Members, Lock::Windows, Lock::Supervisor, Lock::Module];
/// The row that locks all of it, below the single ones.
const LOCK_ALL: usize = LOCKS.len();
/// The row that locks nothing more, people who were placed by hand included.
const FREE_ALL: usize = LOCK_ALL + 1;

/// Opens the choice of a command.
pub fn open(app: &mut App, command: Command) {
    let pick = match command {
        Command::Mark => group(app).map(|g| g.id).and_then(|id| add(app, id)),
        Command::Team => Some(team::pick(app)),
        Command::Move => person(app).and_then(|id| hand::to_other(app, id)),
        Command::Swap => person(app).zip(group(app)).and_then(|(id, from)| hand::with_other(app, id, from)),
        Command::Merge => group(app).and_then(|group| merge::with_group(app, group)),
        Command::Lock => group(app).map(locks),
        Command::Assign => group(app).and_then(|group| supervisor(app, group)),
        Command::Window => {
            if let Some(id) = group(app).map(|g| g.id) {
                window::open(app, id);
            }
            return;
        }
        _ => None,
    };
    match pick {
        Some(pick) => app.push(Overlay::Pick(Box::new(pick))),
        None => app.tell(Tone::Plain, Key::GroupsNothingToPick),
    }
}

fn pick(key: PickKey, title: impl Into<Text>, options: Vec<PickOption>) -> Option<Pick> {
    (!options.is_empty()).then(|| Pick::new(AnyPick::Groups(key), title, options))
}

fn person_row(id: PersonId) -> RowId {
    RowId::Thing(Thing::Person(id))
}

fn plain(text: impl Into<Arg>) -> Text {
    t::groups_plain(text)
}

/// Whether anybody could be taken into a group without leaving another.
pub fn can_anybody_join(app: &App) -> bool {
    !app.who_could_come().is_empty() || !own_who_can_join(app).is_empty()
}

/// Everybody of this unit, guests included, who could be taken into a group without leaving another.
fn own_who_can_join(app: &App) -> Vec<PersonId> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let mut ids: Vec<PersonId> = facts::unplaced(app, unit).iter().map(|p| p.id).collect();
    by_name(app, unit, &mut ids);
    let in_groups = unit.groups().iter().flat_map(|g| g.members.keys().copied().chain(g.supervisor));
    let taken: BTreeSet<PersonId> = in_groups.chain(ids.iter().copied()).collect();
    let mut more: Vec<PersonId> = unit
        .people()
        .iter()
        .filter(|p| p.outside.is_none() && !taken.contains(&p.id))
        .map(|p| p.id)
        .collect();
    by_name(app, unit, &mut more);
    ids.extend(more);
    ids
}

fn add(app: &App, id: GroupId) -> Option<Pick> {
    let unit = app.unit()?;
    let group = unit.group(id)?;
    let guests = app.who_could_come();
    let own = own_who_can_join(app).into_iter().map(person_row);
    let option = |row: RowId| {
        let (person, from) = match row {
            RowId::Thing(Thing::Person(id)) => (unit.person(id)?, None),
            RowId::Place(n) => guests.get(n).map(|&(of, p)| (p, Some(of)))?,
            _ => return None,
        };
        let free = match facts::cannot_come(app, group, person) {
            Some(window) => t::groups_note_not_free(window),
            None if group.windows.is_empty() => plain(&person.team),
            None => Key::GroupsNoteFree.into(),
        };
        let note = match from {
            Some(of) => t::groups_note_both(&of.about().name, free),
            None => free,
        };
        Some(PickOption::new(row, plain(&person.name)).note(note))
    };
    let options = own.chain((0..guests.len()).map(RowId::Place)).filter_map(option).collect();
    let guests = guests.iter().map(|(of, person)| (of.id(), person.id)).collect();
    pick(PickKey::Add(id, guests), t::groups_pick_add(&group.name), options)
}

/// What it would mean for a person to be in a group: free or not, and how many it would then have, of how many at
/// most where those are too many.
pub fn effect_of(
    app: &App,
    unit: &Unit,
    id: PersonId,
    to: &Group,
    (size, most): (usize, Option<usize>),
    leaving: Option<GroupId>,
) -> Text {
    let size = most.map_or_else(|| Arg::from(size), |most| t::groups_note_of_most(size, most).into());
    let care = |note: Text| match most {
        Some(_) => plain(format!("! {}", app.say(&note))),
        None => note,
    };
    let person = unit.person(id);
    let busy = person.and_then(|person| facts::cannot_come(app, to, person));
    let elsewhere = || to.windows.iter().find_map(|window| unit.elsewhere().weekly(id, *window));
    care(match (busy, clash(app, unit, id, to, leaving)) {
        (_, Some(other)) => t::groups_note_clash(size, &other.name),
        (None, None) if elsewhere().is_some() => {
            t::groups_note_clash(size, elsewhere().map_or_else(String::new, |there| there.group.to_string()))
        }
        (Some(window), None) => t::groups_note_cannot(size, window),
        (None, None) if to.windows.is_empty() => t::groups_note_no_time(size),
        (None, None) => t::groups_note_works(size),
    })
}

/// Another group of somebody that meets when a group does.
pub fn clash<'a>(
    app: &App,
    unit: &'a Unit,
    id: PersonId,
    to: &Group,
    leaving: Option<GroupId>,
) -> Option<&'a Group> {
    taken_by(unit, to, unit.person(id)?, app.today()).find(|group| Some(group.id) != leaving)
}

fn locks(group: &Group) -> Pick {
    let option = |(n, lock): (usize, Lock)| {
        let state = if group.locks.contains(&lock) { Key::GroupsLocked } else { Key::GroupsLoose };
        PickOption::new(RowId::Place(n), lock_name(lock)).note(state)
    };
    let all = [(LOCK_ALL, Key::GroupsLockAll), (FREE_ALL, Key::GroupsFreeAll)];
    let all = all.map(|(n, label)| PickOption::new(RowId::Place(n), label));
    let options = LOCKS.into_iter().enumerate().map(option).chain(all).collect();
    Pick::new(AnyPick::Groups(PickKey::Lock(group.id)), t::groups_pick_lock(&group.name), options)
}

fn supervisor(app: &App, group: &Group) -> Option<Pick> {
    let unit = app.unit()?;
    let ids = leads::in_order(app, unit, Some(group));
    let all = candidates(&leads::ask(app, unit), group);
    let option = |id: PersonId| {
        let person = unit.person(id)?;
        let one = all.iter().find(|one| one.person == id);
        let training = match person.leading.training {
            Training::Done => Key::GroupsTrainingDone,
            Training::Underway => Key::GroupsTrainingUnderway,
            Training::None => Key::GroupsTrainingNone,
        };
        let replaced = group.stand_ins_from(app.today()).next();
        let note = if group.supervisor == Some(id) {
            match replaced.and_then(|(_, one)| one.leads()) {
                Some(other) => t::groups_note_now_replaced(facts::name(unit, other)),
                None => Key::GroupsNoteNow.into(),
            }
        } else {
            match one {
                Some(one) if one.can() => t::groups_note_room(one.leads, one.most, training),
                Some(one) => take_over_aside::short(one),
                None => Key::GroupsNoteMember.into(),
            }
        };
        Some(PickOption::new(person_row(id), plain(&person.name)).note(note))
    };
    let mut options: Vec<PickOption> = ids.into_iter().filter_map(option).collect();
    if group.supervisor.is_some() {
        options.push(PickOption::new(RowId::Place(0), Key::GroupsNone));
    }
    let mut pick = pick(PickKey::Supervisor(group.id), t::groups_pick_supervisor(&group.name), options)?;
    // Enter pressed in passing leaves the one who leads.
    if let Some(id) = group.supervisor {
        pick.list.select(person_row(id));
    }
    Some(pick)
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    let Some(row) = row else { return Vec::new() };
    if matches!(key, PickKey::Move(..) | PickKey::Supervisor(_)) {
        why::close(app);
    }
    match key {
        PickKey::Add(id, guests) => {
            let effects = joined(app, *id, row, guests);
            if let Some(pick) = add(app, *id) {
                app.push(Overlay::Pick(Box::new(pick)));
            }
            effects
        }
        PickKey::Team(teams) => match row {
            RowId::Place(n) => teams.get(n).map_or_else(Vec::new, |team| team::made(app, team)),
            _ => Vec::new(),
        },
        PickKey::Move(..) | PickKey::Swap(..) | PickKey::Merge(..) => hand::picked(app, key, row),
        PickKey::Reasons(id, groups) => {
            why::again(app, row);
            if let Some(mut pick) = hand::to_other(app, *id) {
                // On the line about a group it is about going there.
                if let RowId::Place(line) = row
                    && let Some(&to) = groups.get(&line)
                {
                    pick.list.select(RowId::Thing(Thing::Group(to)));
                }
                app.push(Overlay::Pick(Box::new(pick)));
            }
            Vec::new()
        }
        PickKey::ReasonsLed => {
            why::again(app, row);
            open(app, Command::Assign);
            Vec::new()
        }
        PickKey::Lock(id) => match row {
            RowId::Place(LOCK_ALL) => lock_all(app, *id),
            RowId::Place(FREE_ALL) => free_all(app, *id),
            RowId::Place(n) => locked(app, *id, n),
            _ => Vec::new(),
        },
        PickKey::Supervisor(id) => led(app, *id, row),
        PickKey::Lead(id) => match row {
            RowId::Thing(Thing::Group(to)) => leads::assigned(app, *id, to),
            _ => Vec::new(),
        },
        PickKey::Window(id, times) => match row {
            RowId::Place(n) => window::picked(app, *id, times.get(n).copied()),
            _ => Vec::new(),
        },
        PickKey::Way(wishes) => match row {
            RowId::Place(n) => wishes.get(n).map_or_else(Vec::new, |&wish| ways::picked(app, wish)),
            _ => Vec::new(),
        },
        PickKey::Requests(all) => {
            if let RowId::Place(line) = row
                && let Some(offer) = all.get(&line)
            {
                possible::look(app, line, offer);
            }
            Vec::new()
        }
        PickKey::Answers(all) => match row {
            RowId::Place(line) => all.get(&line).map_or_else(Vec::new, |offer| possible::change(app, offer)),
            _ => Vec::new(),
        },
        PickKey::Change(offer) => possible::change(app, offer),
    }
}

fn joined(app: &mut App, id: GroupId, row: RowId, guests: &[(UnitId, PersonId)]) -> Effects {
    let new: PersonId = app.new_id();
    let Some((edit, name)) = join(app, id, row, guests, new) else { return Vec::new() };
    let Some(group) = app.unit().and_then(|unit| unit.group(id)) else { return Vec::new() };
    let said = t::groups_did_join(&group.name, name);
    app.commit(edit, said)
}

/// The edit by which somebody joins a group, and their name; a guest becomes known here by that.
pub fn join(
    app: &App,
    id: GroupId,
    row: RowId,
    guests: &[(UnitId, PersonId)],
    new: PersonId,
) -> Option<(Edit, String)> {
    let guest = match row {
        RowId::Place(n) => guests.get(n).and_then(|&(of, person)| {
            let of = app.others.get(&of)?;
            Some((of.id(), of.about().name.clone(), of.person(person)?.clone()))
        }),
        _ => None,
    };
    let unit = app.unit()?;
    let group = unit.group(id)?;
    let joining = Membership { hold: Hold::Locked, ..joining(unit, group, app.today()) };
    match (row, guest) {
        (RowId::Thing(Thing::Person(person)), _) => {
            Some((member(group, person, Some(joining)), facts::name(unit, person)))
        }
        (_, Some((of, home, person))) => {
            let name = person.name.to_string();
            let home = Home { unit: of, person: person.id, name: home, seen: Some(app.today()) };
            let is = |p: &&Person| p.home.as_ref().is_some_and(|h| (h.unit, h.person) == (of, person.id));
            // A colleague may have taken the person in while the list was open.
            let known = unit.people().iter().find(is).map(|guest| guest.id);
            let guest = Person { id: new, home: Some(home), outside: None, ..person.clone() };
            let come = known.is_none().then_some(Edit::Person(On::Add(guest)));
            let join = member(group, known.unwrap_or(new), Some(joining));
            Some((come.into_iter().chain([join]).collect(), name))
        }
        _ => None,
    }
}

fn locked(app: &mut App, id: GroupId, n: usize) -> Effects {
    let Some(group) = app.unit().and_then(|u| u.group(id)) else { return Vec::new() };
    let Some(&lock) = LOCKS.get(n) else { return Vec::new() };
    let key = lock_name(lock);
    let (change, said) = if group.locks.contains(&lock) {
        (Element::Drop(lock), t::groups_did_unlock(&group.name, key))
    } else {
        (Element::Put(lock), t::groups_did_lock(&group.name, key))
    };
    app.commit(Edit::Group(On::Change(id, GroupChange::Lock(change))), said)
}

fn lock_all(app: &mut App, id: GroupId) -> Effects {
    let Some(group) = app.unit().and_then(|unit| unit.group(id)) else { return Vec::new() };
    let loose = LOCKS.into_iter().filter(|lock| !group.locks.contains(lock));
    let put = |lock| Edit::Group(On::Change(id, GroupChange::Lock(Element::Put(lock))));
    let edits: Vec<Edit> = loose.map(put).collect();
    let said = t::groups_did_lock_all(&group.name);
    all_at_once(app, edits, said)
}

/// Nothing of a group stays for a proposal any more, nor anybody in it.
fn free_all(app: &mut App, id: GroupId) -> Effects {
    let Some(group) = app.unit().and_then(|unit| unit.group(id)) else { return Vec::new() };
    let drop = |&lock: &Lock| Edit::Group(On::Change(id, GroupChange::Lock(Element::Drop(lock))));
    let held = group.members.iter().filter(|(_, is)| is.hold == Hold::Locked);
    let free = held.map(|(&who, is)| member(group, who, Some(Membership { hold: Hold::Loose, ..*is })));
    let edits: Vec<Edit> = group.locks.iter().map(drop).chain(free).collect();
    let said = t::groups_did_free_all(&group.name);
    all_at_once(app, edits, said)
}

/// Makes edits as one; where there are none, it is so already.
fn all_at_once(app: &mut App, edits: Vec<Edit>, said: Text) -> Effects {
    if edits.is_empty() {
        app.tell(Tone::Plain, said);
        return Vec::new();
    }
    app.commit(edits.into_iter().collect::<Edit>(), said)
}

fn led(app: &mut App, id: GroupId, row: RowId) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    let Some(group) = unit.group(id) else { return Vec::new() };
    let supervisor = group.supervisor.filter(|&lead| row == person_row(lead));
    if let Some(lead) = supervisor {
        // To choose whoever leads is to say that they are back, where another leads for them: for all of
        // their groups, from a day that only the person knows.
        if let Some(form) = take_over::back_form(app, lead) {
            app.push(Overlay::Form(Box::new(form)));
        }
        return Vec::new();
    }
    let (now, said) = match row {
        RowId::Thing(Thing::Person(person)) => {
            (Some(person), t::groups_did_assign(&group.name, facts::name(unit, person)))
        }
        _ => (None, t::groups_did_unassign(&group.name)),
    };
    let edit: Edit = for_good(unit, group, now, app.today()).into_iter().collect();
    app.commit(edit, said)
}
