//! Two groups that become one: with whom that can be, and what each choice means.

use std::collections::BTreeSet;

use super::hand::{note_with, rank, row_of, today};
use crate::{
    app::{
        App,
        list::RowId,
        overlay::{Pick, PickOption},
        screens::{
            PickKey as AnyPick,
            groups::{facts, price, state::PickKey},
        },
    },
    i18n::{Key, Text, collate::Collator, t},
    model::{
        error::Thing,
        groups::{Group, Hold},
        ids::PersonId,
        text::Note,
        unit::Unit,
    },
    planning::groups::{
        answer::today::{Difference, Today},
        hand::{
            common::{Common, Lacks},
            merge::{Merged, merged},
            over::is_over,
        },
        job::instance::Participant,
        why::against::Against,
    },
};

/// The groups with which one can be merged.
pub fn with_group(app: &App, one: &Group) -> Option<Pick> {
    let unit = app.unit()?;
    let order = Collator::new(app.i18n.lang());
    let mut groups: Vec<&Group> =
        unit.groups().iter().filter(|g| g.id != one.id && !is_over(unit, g)).collect();
    groups.sort_by(|a, b| order.cmp(a.name.as_str(), b.name.as_str()));
    let lengths = facts::lengths_of(app, one);
    let mut options: Vec<((Lacks, bool, i64), PickOption)> = groups
        .into_iter()
        .filter_map(|other| {
            let option = PickOption::new(row_of(other.id), t::groups_plain(&other.name));
            let merged = merge(app, unit, (one, other), Hold::Locked)?;
            let today = today(app);
            let there = (*today).as_ref().and_then(|today| together(today, &merged));
            let people: BTreeSet<PersonId> =
                [one, other].into_iter().flat_map(|g| g.members_on(app.today())).collect();
            let lead = one.supervisor.or(other.supervisor);
            let common = Common::of(unit, people.iter().copied(), lead, lengths);
            let first = price::times(app, &common.first());
            let care = |text: &Text| t::groups_plain(format!("! {}", app.say(text)));
            let when = match common.lacks {
                Lacks::All => care(&Key::GroupsHandNever.into()),
                Lacks::Second => care(&t::groups_hand_all_once(first)),
                Lacks::Nothing => t::groups_hand_all(first),
            };
            let full = there.as_ref().and_then(too_many);
            // What else is against it stands below; in the list the size says enough.
            let said = full.is_some();
            let note = match full {
                Some((members, most)) => t::hand_merge_full(members, most, when),
                None => t::groups_merge_note(people.len(), when),
            };
            let locked = [one, other].iter().any(|group| !group.locks.is_empty());
            let note = if locked { t::hand_note_locked(note) } else { note };
            let note = note_with((unit, app.today()), note, there.as_ref(), (*today).as_ref(), |_| said);
            let (breaks, cost) = rank(there.as_ref(), (*today).as_ref());
            Some(((common.lacks, breaks, cost), option.note(note)))
        })
        .collect();
    options.sort_by_key(|(rank, _)| *rank);
    let options: Vec<PickOption> = options.into_iter().map(|(_, option)| option).collect();
    let key = AnyPick::Groups(PickKey::Merge(one.id, Hold::Locked));
    (!options.is_empty()).then(|| Pick::new(key, t::groups_pick_merge(&one.name), options))
}

/// How many a group would have, and how many it may have, where those are too many.
pub(super) fn too_many(there: &Difference) -> Option<(usize, usize)> {
    there.against.iter().find_map(|(_, rule)| match *rule {
        Against::Full { members, most } => Some((members, most)),
        _ => None,
    })
}

fn together(today: &Today, merged: &Merged) -> Option<Difference> {
    let (stays, goes) = (today.group(merged.stays)?, today.group(merged.goes)?);
    let moves: Vec<_> = today.answer.cells.get(goes)?.members.iter().map(|&m| (m, Some(stays))).collect();
    let mut there = today.difference(&moves);
    there.terms.unplaced += i64::from(loses_group(today, stays, goes));
    Some(there)
}

/// Whether whoever leads the group that goes is in no other one then.
fn loses_group(today: &Today, stays: usize, goes: usize) -> bool {
    let lead = |group: usize| today.answer.cells.get(group).and_then(|cell| cell.lead);
    let (Some(lead_of), Some(_)) = (lead(goes), lead(stays)) else { return false };
    let leads_more = (0..today.answer.cells.len()).any(|group| group != goes && lead(group) == Some(lead_of));
    let is_lead = |(at, person): (usize, &Participant)| {
        person.leads == Some(lead_of) && today.answer.place.get(at).copied().flatten().is_none()
    };
    !leads_more && today.instance.people.iter().enumerate().any(is_lead)
}

/// What merging with the selected group would be; none: nothing is merged.
pub(super) fn merge_of(app: &App, key: &PickKey, row: RowId) -> Option<Merged> {
    let (unit, PickKey::Merge(one, hold), RowId::Thing(Thing::Group(other))) = (app.unit()?, key, row) else {
        return None;
    };
    merge(app, unit, (unit.group(*one)?, unit.group(other)?), *hold)
}

fn merge(app: &App, unit: &Unit, (one, other): (&Group, &Group), hold: Hold) -> Option<Merged> {
    let why = Note::new(&app.say(&t::groups_merge_why(&one.name, &other.name)));
    let lengths = facts::lengths_of(app, one);
    merged(unit, (one.id, other.id), lengths, hold, (app.today(), &why))
}
