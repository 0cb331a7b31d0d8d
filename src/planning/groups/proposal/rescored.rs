//! A proposal against the unit as it has become since the search: what it changes stays what it changes,
//! everything else is as it is now.

use super::super::{
    answer::{Answer, Cell},
    job::{
        instance::Instance,
        setup::{Besides, NotPossible, Setup},
    },
};
use super::{
    Proposal,
    earlier::{self, Again},
};
use crate::model::{
    ids::{GroupId, PersonId},
    unit::Unit,
};

/// The job as it is now, and the proposal as an answer to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescored {
    /// The job.
    pub instance: Instance,
    /// Everything as it would be.
    pub answer: Answer,
    /// The group that each place of the answer stands for; none: not in use.
    pub groups: Vec<Option<GroupId>>,
}

/// The job of a unit, with the wish of people who have met before.
///
/// # Errors
/// [`NotPossible`] for a programme without weekly meetings.
pub fn job(setup: &Setup<'_>, unit: &Unit, again: Again) -> Result<Instance, NotPossible> {
    let mut instance = setup.instance(unit)?;
    earlier::wish(&mut instance, unit, again);
    Ok(instance)
}

/// A proposal that was an answer to the job `was`, as an answer to the job of the unit as it is now.
///
/// # Errors
/// [`NotPossible`] for a programme without weekly meetings.
pub fn rescored(
    setup: &Setup<'_>,
    unit: &Unit,
    again: Again,
    (was, whole): (&Instance, &Answer),
    proposal: &Proposal,
) -> Result<Rescored, NotPossible> {
    let old = Old { was, whole, groups: &proposal.groups };
    let setup = Setup { besides: old.used(), ..setup.clone() };
    let mut instance = job(&setup, unit, again)?;
    // Groups that only the proposal has.
    let new: Vec<(usize, GroupId)> = (was.standing.len()..whole.cells.len())
        .filter_map(|at| Some((at, proposal.groups.get(at).copied().flatten()?)))
        .filter(|(_, id)| instance.standing.iter().all(|standing| standing.id != *id))
        .collect();
    instance.new_groups = instance.new_groups.max(new.len());
    let standing = instance.standing.len();
    let mut groups: Vec<Option<GroupId>> = instance.standing.iter().map(|one| Some(one.id)).collect();
    groups.extend(new.iter().map(|(_, id)| Some(*id)));
    groups.resize(instance.places(), None);
    let mut answer = Answer::found(&instance);
    for at in 0..standing {
        let before =
            instance.standing.get(at).and_then(|one| was.standing.iter().position(|w| w.id == one.id));
        if let Some((cell, before)) = answer.cells.get_mut(at).zip(before) {
            old.meets(&instance, before, cell);
        }
    }
    for (cell, (before, _)) in answer.cells.iter_mut().skip(standing).zip(&new) {
        old.meets(&instance, *before, cell);
    }
    for at in 0..instance.people.len() {
        let goes = instance.people.get(at).map_or(Goes::Nowhere, |person| old.goes(person.id));
        let to = match goes {
            Goes::Nowhere => continue,
            Goes::Out => None,
            Goes::To(id) => groups.iter().position(|group| *group == Some(id)),
        };
        answer.put(at, to);
    }
    Ok(Rescored { instance, answer, groups })
}

/// Where a proposal puts somebody.
#[derive(Clone, Copy)]
enum Goes {
    /// Where they are.
    Nowhere,
    /// Out of their group.
    Out,
    /// Into a group.
    To(GroupId),
}

/// What the search knew and found.
struct Old<'a> {
    was: &'a Instance,
    whole: &'a Answer,
    groups: &'a [Option<GroupId>],
}

impl Old<'_> {
    /// The times and people that the proposal speaks of: nobody may be able to at such a time any more, or
    /// somebody may lead no more.
    fn used(&self) -> Besides {
        let cells = || self.whole.cells.iter();
        let slots = cells().filter_map(|cell| self.was.slots.get(cell.slot?)).cloned().collect();
        let leads = cells().filter_map(|cell| Some(self.was.leads.get(cell.lead?)?.id)).collect();
        let people = self.was.people.iter().zip(&self.whole.place);
        let members = people.filter(|(_, place)| place.is_some()).map(|(person, _)| person.id).collect();
        Besides { slots, leads, members }
    }

    /// When a group meets and who leads it, where the proposal changes that.
    fn meets(&self, now: &Instance, at: usize, cell: &mut Cell) {
        let Some(then) = self.whole.cells.get(at) else { return };
        if self.whole.ends(self.was, at) {
            return;
        }
        let standing = self.was.standing.get(at);
        if standing.is_none_or(|standing| standing.slot != then.slot) {
            cell.slot = then.slot.and_then(|slot| {
                let known = self.was.slots.get(slot)?;
                // Several may be at one time: the one in the same place, if it is still there.
                let same = now.slots.get(slot) == Some(known);
                if same { Some(slot) } else { now.slots.iter().position(|other| other == known) }
            });
        }
        if standing.is_none_or(|standing| standing.lead != then.lead) {
            let id = then.lead.and_then(|lead| self.was.leads.get(lead)).map(|lead| lead.id);
            cell.lead = id.and_then(|id| now.leads.iter().position(|lead| lead.id == id));
        }
    }

    /// Where somebody goes.
    fn goes(&self, person: PersonId) -> Goes {
        let Some((at, one)) = self.was.people.iter().enumerate().find(|(_, one)| one.id == person) else {
            return Goes::Nowhere;
        };
        let to = self.whole.place.get(at).copied().flatten();
        if one.found_in == to {
            return Goes::Nowhere;
        }
        to.and_then(|to| self.groups.get(to).copied().flatten()).map_or(Goes::Out, Goes::To)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        propose,
        search::{Effort, search},
    };
    use super::*;
    use crate::{
        model::{
            change::{Change, Element, Entry, On},
            edit::{Edit, apply},
            groups::{Group, GroupChange, Membership},
            people::PersonChange,
            text::Name,
            week::Day,
        },
        planning::groups::{answer::judge::judged, fixtures::*},
    };

    /// Twelve teachers, four of them in a group that meets on Tuesdays, and two who can lead.
    fn school() -> Unit {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let people =
            (0..12).map(|n| teacher(n, "", [tue, thu])).chain([12, 13].map(|n| leader(n, 1, [tue, thu])));
        let mut group = Group::new(group_id(0), Name::new("G 0"));
        group.programme = Some(programme().id);
        group.members.extend((0..4).map(|p| (person_id(p), Membership::default())));
        group.windows.insert(tue);
        group.supervisor = Some(person_id(12));
        unit(people, [group])
    }

    fn proposed(unit: &Unit, setup: &Setup<'_>) -> (Instance, Answer, Proposal) {
        let instance = setup.instance(unit).unwrap();
        let found = search(&instance, Effort { seed: 1, steps: 20_000 }, &|| false, &mut |_| ());
        let mut ids = (50..60).map(group_id);
        let name = |n: usize| Name::new(&format!("G {n}"));
        let proposal = propose(unit, setup.programme.id, &instance, &found, &mut ids, &name).unwrap();
        (instance, found.answer, proposal)
    }

    #[test]
    fn nothing_has_changed_and_it_is_the_same() {
        let (unit, programme, roles) = (school(), programme(), roles());
        let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        let (instance, answer, proposal) = proposed(&unit, &setup);
        let now = rescored(&setup, &unit, Again::Whatever, (&instance, &answer), &proposal).unwrap();
        assert_eq!(now.instance, instance);
        assert_eq!(judged(&now.instance, &now.answer), judged(&instance, &answer));
        assert_eq!(
            now.groups.iter().flatten().collect::<Vec<_>>(),
            proposal.groups.iter().flatten().collect::<Vec<_>>()
        );
    }

    #[test]
    fn what_is_done_by_hand_meanwhile_counts_and_costs_what_the_unit_then_costs() {
        let (mut unit, programme, roles) = (school(), programme(), roles());
        let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        let (instance, answer, proposal) = proposed(&unit, &setup);
        let stays = (0..4).map(person_id).find(|&id| {
            let at = instance.people.iter().position(|p| p.id == id).unwrap();
            answer.place[at] == Some(0)
        });
        let was = Some(Membership::default());
        let entry = Entry { key: stays.unwrap(), was, now: None };
        apply(&mut unit, &Edit::Group(On::Change(group_id(0), GroupChange::Member(entry)))).unwrap();
        let now = rescored(&setup, &unit, Again::Whatever, (&instance, &answer), &proposal).unwrap();
        let then = judged(&now.instance, &now.answer);
        assert_eq!(then.terms.unplaced, judged(&instance, &answer).terms.unplaced + 1);
        let mut after = unit.clone();
        apply(&mut after, &proposal.edit()).unwrap();
        let made = setup.instance(&after).unwrap();
        assert_eq!(then.cost, judged(&made, &Answer::found(&made)).cost);
    }

    #[test]
    fn a_supervisor_who_can_come_no_more_is_seen() {
        let (mut unit, programme, roles) = (school(), programme(), roles());
        let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        let (instance, answer, proposal) = proposed(&unit, &setup);
        assert_eq!(judged(&instance, &answer).cannot, 0);
        for id in [12, 13].map(person_id) {
            for window in unit.person(id).unwrap().free.clone() {
                let change = PersonChange::Free(Element::Drop(window));
                apply(&mut unit, &Edit::Person(On::Change(id, change))).unwrap();
            }
            let most = PersonChange::MaxGroups(Change::new(1, 0));
            apply(&mut unit, &Edit::Person(On::Change(id, most))).unwrap();
        }
        let now = rescored(&setup, &unit, Again::Whatever, (&instance, &answer), &proposal).unwrap();
        let then = judged(&now.instance, &now.answer);
        assert_eq!((then.cannot, then.timeless, then.unled), (2, 0, 0));
    }
}
