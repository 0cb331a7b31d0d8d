//! Why somebody has no group, and what another place would cost.

use super::super::{
    answer::{
        Answer,
        cost::{Terms, total},
        rules::{Broken, check},
    },
    job::{
        instance::{FreeTime, Instance, Supervision},
        slots::Apart,
    },
};
use crate::model::ids::PersonId;

/// Why a person has no group in an answer. Groups and people by their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No free time has been given for the person.
    NoFreeTime,
    /// All free windows are shorter than a meeting, and no group that stands makes do with less.
    TooShort,
    /// Groups meet on two days of the week, and the person can on one.
    OneDay,
    /// Groups meet on two days of the week, and no supervisor who can at one of the person's times can at a second.
    OneLed,
    /// There is nobody who could lead.
    NoLead,
    /// No free window in common with any supervisor, nor with a group that stands.
    NoCommonWindow,
    /// At no time are enough people free, with somebody to lead them, to make a group.
    TooFew {
        /// The most people free at one of the person's times, the person included.
        most: usize,
        /// How many a group needs.
        least: usize,
        /// How often a week the groups meet for which that is counted.
        times: usize,
    },
    /// Every group that meets when the person can has as many members as it may.
    OnlyFull {
        /// Those groups.
        groups: Vec<usize>,
    },
    /// Groups meet when the person can, but something else keeps the person out of each.
    KeptOut {
        /// Each with the rule.
        groups: Vec<(usize, Broken)>,
    },
    /// Groups could meet when the person can, but as they are put together now none does; the
    /// supervisors who could lead one more have no time with enough people left over.
    NoGroupThen {
        /// The most people without a group at one of the person's times, the person included; whoever would lead
        /// them is none of them.
        waiting: usize,
        /// How many a group needs.
        least: usize,
        /// How often a week such a group would meet.
        times: usize,
    },
    /// Enough wait for the same time, but every supervisor with room who can then has another group then.
    LeadsTaken {
        /// The most people without a group at such a time.
        waiting: usize,
    },
    /// Enough wait for the same time, and somebody could lead them: nobody has made a group of them.
    Unmade {
        /// The most people without a group at such a time.
        waiting: usize,
    },
    /// Every supervisor who can meet when the person can leads as many groups as they may.
    LeadsFull,
    /// One applies for places, and others come first for those that there are.
    OverLimit,
    /// A pair stands against every group.
    Pair(Pair),
}

/// How pairs keep somebody out of every group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pair {
    /// These two are to be together, by others perhaps, and are not to be.
    Torn(PersonId, PersonId),
    /// All these are to be together with the person, and a group has at most so many.
    Many {
        /// They.
        with: Vec<PersonId>,
        /// The most members of a group.
        most: usize,
    },
    /// All these are to be together with the person, and cannot meet at once with a supervisor.
    NoTime {
        /// They.
        with: Vec<PersonId>,
    },
    /// Enough could come, but not without this one, who is not to be in a group with the person.
    Apart {
        /// Who.
        from: PersonId,
    },
}

/// Why a person has no group. Meant for people of [`Answer::unplaced`].
///
/// [`Why::NoFreeTime`], [`Why::TooShort`], [`Why::OneDay`], [`Why::OneLed`], [`Why::NoLead`], [`Why::NoCommonWindow`] and
/// [`Why::TooFew`] hold for every answer, pairs too where those who are bound together stand against it; the others speak of this one, with everybody else where
/// they are.
pub fn why_unplaced(instance: &Instance, answer: &Answer, person: usize) -> Why {
    let p = &instance.people[person];
    match p.time {
        FreeTime::NotGiven => return Why::NoFreeTime,
        FreeTime::TooShort if p.slots.is_empty() => return Why::TooShort,
        FreeTime::OneDay if p.slots.is_empty() => return Why::OneDay,
        FreeTime::OneLed if p.slots.is_empty() => return Why::OneLed,
        FreeTime::TooShort | FreeTime::OneDay | FreeTime::OneLed | FreeTime::Given => {}
    }
    let later = instance.supervision == Supervision::Later;
    let led = |slot: usize| later || instance.leads.iter().any(|l| l.slots.has(slot));
    let stands = |slot: usize| instance.standing.iter().any(|s| s.slot == Some(slot));
    let least = instance.size.least;
    if !later && instance.leads.is_empty() && instance.standing.is_empty() {
        return Why::NoLead;
    }
    if !p.slots.iter().any(|slot| led(slot) || stands(slot)) {
        return Why::NoCommonWindow;
    }
    let usable = |slot: usize| led(slot) || stands(slot);
    if let Some(pair) = in_block(instance, person, usable) {
        return Why::Pair(pair);
    }
    let meets = |g: &usize| {
        answer.cells[*g].slot.is_some_and(|slot| p.slots.has(slot)) && in_use(instance, answer, *g)
    };
    let block = instance.block(person);
    let refusals: Vec<(usize, Broken)> = (0..answer.cells.len())
        .filter(meets)
        .filter_map(|group| {
            joined(instance, answer, (person, &block), group).err().map(|broken| (group, broken))
        })
        .collect();
    if refusals.is_empty() {
        let most = best_slot(instance, person, led, |_| true);
        if most < least && !p.slots.iter().any(stands) {
            return Why::TooFew { most, least, times: times(instance, person) };
        }
        return no_new_group(instance, answer, person);
    }
    if refusals.iter().all(|(_, broken)| matches!(broken, Broken::Full { .. })) {
        return Why::OnlyFull { groups: refusals.into_iter().map(|(group, _)| group).collect() };
    }
    Why::KeptOut { groups: refusals }
}

fn in_use(instance: &Instance, answer: &Answer, group: usize) -> bool {
    group < instance.standing.len() || !answer.cells[group].members.is_empty()
}

fn no_new_group(instance: &Instance, answer: &Answer, person: usize) -> Why {
    let room = |lead: usize| {
        answer.cells.iter().filter(|c| c.lead == Some(lead)).count() < instance.leads[lead].max_groups
    };
    let later = instance.supervision == Supervision::Later;
    let led = |lead: usize| -> Vec<usize> {
        answer.cells.iter().filter(|c| c.lead == Some(lead)).filter_map(|c| c.slot).collect()
    };
    // Those with room who can then and have no other group then.
    let open = |slot: usize| {
        let can = |(at, lead): &(usize, &super::super::job::instance::Lead)| {
            let apart = |own: &usize| {
                instance.slots[*own].apart_by(&instance.slots[slot], instance.gap.0) == Apart::Yes
            };
            instance.people[person].leads != Some(*at)
                && lead.slots.has(slot)
                && room(*at)
                && led(*at).iter().all(apart)
        };
        instance.leads.iter().enumerate().filter(can).map(|(at, _)| at).collect::<Vec<_>>()
    };
    let with_room = |slot: usize| {
        later || instance.leads.iter().enumerate().any(|(l, lead)| lead.slots.has(slot) && room(l))
    };
    if !instance.people[person].slots.iter().any(with_room) {
        return Why::LeadsFull;
    }
    // Whoever leads a group waits for none.
    let unplaced = answer.unplaced(instance);
    let torn = |other: usize| torn(instance, &instance.block(other)).is_some();
    let waits = |other: usize| unplaced.contains(&other) && !torn(other);
    let least = instance.size.least;
    let waiting = best_slot(instance, person, with_room, waits);
    let block = instance.block(person);
    let apart = |other: usize| {
        instance
            .apart
            .iter()
            .any(|&(a, b)| (block.contains(&a) && b == other) || (block.contains(&b) && a == other))
    };
    let without = best_slot(instance, person, with_room, |other| waits(other) && !apart(other));
    let from = unplaced.iter().find(|&&other| apart(other) && other != person);
    match from {
        Some(&from) if waiting >= least && without < least => {
            Why::Pair(Pair::Apart { from: instance.people[from].id })
        }
        _ if waiting < least => Why::NoGroupThen { waiting, least, times: times(instance, person) },
        // Who would lead them waits for no place then.
        _ => {
            let others = |lead: Option<usize>, slot: usize| {
                let counts = |&other: &usize| {
                    let p = &instance.people[other];
                    other == person
                        || (waits(other)
                            && !apart(other)
                            && p.slots.has(slot)
                            && (lead.is_none() || p.leads != lead))
                };
                (0..instance.people.len()).filter(counts).count()
            };
            let mut best = None;
            for slot in instance.people[person].slots.iter().filter(|&slot| with_room(slot)) {
                let leads = open(slot);
                let all = leads.iter().map(|&lead| others(Some(lead), slot)).max();
                best = best.max(if later { Some(others(None, slot)) } else { all });
            }
            match best {
                None => Why::LeadsTaken { waiting },
                Some(waiting) if waiting >= least => Why::Unmade { waiting },
                Some(waiting) => Why::NoGroupThen { waiting, least, times: times(instance, person) },
            }
        }
    }
}

/// How often a week a group would meet that the person could be in.
fn times(instance: &Instance, person: usize) -> usize {
    instance.people[person].slots.iter().map(|slot| instance.slots[slot].windows.len()).max().unwrap_or(1)
}

/// Two of a block who are not to be in one group.
fn torn(instance: &Instance, block: &[usize]) -> Option<(usize, usize)> {
    instance.apart.iter().find(|(a, b)| block.contains(a) && block.contains(b)).copied()
}

/// What the person's own pairs say against any group.
fn in_block(instance: &Instance, person: usize, usable: impl Fn(usize) -> bool) -> Option<Pair> {
    let id = |at: usize| instance.people[at].id;
    let block = instance.block(person);
    if let Some((a, b)) = torn(instance, &block) {
        return Some(Pair::Torn(id(a), id(b)));
    }
    let with = || block.iter().filter(|&&other| other != person).map(|&other| id(other)).collect();
    let most = instance.standing.iter().map(|s| s.most).chain([instance.size.most]).max().unwrap_or(0);
    if block.len() > most {
        return Some(Pair::Many { with: with(), most });
    }
    let all = |slot: &usize| block.iter().all(|&other| instance.people[other].slots.has(*slot));
    let mut times = instance.people[person].slots.iter().filter(|&slot| usable(slot));
    (!times.any(|slot| all(&slot))).then(|| Pair::NoTime { with: with() })
}

/// The most people that `counts` free at one of the person's times that are `usable`.
fn best_slot(
    instance: &Instance,
    person: usize,
    usable: impl Fn(usize) -> bool,
    counts: impl Fn(usize) -> bool,
) -> usize {
    let free = |slot: usize| {
        (0..instance.people.len())
            .filter(|&o| o == person || (counts(o) && instance.people[o].slots.has(slot)))
            .count()
    };
    instance.people[person].slots.iter().filter(|&slot| usable(slot)).map(free).max().unwrap_or(0)
}

/// The answer with one more person in a group, and those who must be together with them.
fn joined(
    instance: &Instance,
    answer: &Answer,
    (person, block): (usize, &[usize]),
    group: usize,
) -> Result<Answer, Broken> {
    let mut with = answer.clone();
    let from = with.place[person];
    for &member in block {
        with.put(member, Some(group));
    }
    check(instance, &with, group)?;
    from.map_or(Ok(()), |from| check(instance, &with, from))?;
    Ok(with)
}

/// What it would mean for a person to be in another group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// A rule stands against it.
    Not(Broken),
    /// It would cost so much more, or less where negative, by term.
    More(Terms),
}

/// For every other group in use, what it would mean to move the person there.
pub fn elsewhere(instance: &Instance, answer: &Answer, person: usize) -> Vec<(usize, Elsewhere)> {
    let now = total(instance, answer);
    let others =
        (0..answer.cells.len()).filter(|&g| in_use(instance, answer, g) && answer.place[person] != Some(g));
    let block = instance.block(person);
    let meaning = |group| match joined(instance, answer, (person, &block), group) {
        Ok(with) => Elsewhere::More(total(instance, &with) - now),
        Err(broken) => Elsewhere::Not(broken),
    };
    others.map(|group| (group, meaning(group))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            groups::{Group, Membership},
            week::Day,
        },
        planning::groups::{fixtures::*, job::setup::Setup},
    };

    #[test]
    fn whoever_leads_a_group_does_not_wait_for_one() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let mut people: Vec<_> = (0..6).map(|n| teacher(n, "", [tue, thu])).collect();
        people[0].free = [thu].into();
        let mut lead = teacher(9, "", [tue, thu]);
        lead.leading.max_groups = 2;
        people.push(lead);
        let mut group = Group::new(group_id(1), "Grupp 1".into());
        group.members.extend((1..6).map(|n| (person_id(n), Membership::default())));
        group.windows.insert(tue);
        group.supervisor = Some(person_id(9));
        let (programme, roles) = (programme(), roles());
        let unit = unit(people, [group]);
        let instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        let place = |n| instance.people.iter().position(|p| p.id == person_id(n)).unwrap();
        assert!(instance.people[place(9)].leads.is_some(), "the leader takes part as well");
        let why = why_unplaced(&instance, &Answer::found(&instance), place(0));
        assert!(matches!(why, Why::NoGroupThen { waiting: 1, .. }), "{why:?}");
    }

    #[test]
    fn pairs_that_stand_against_every_group_are_named() {
        let tue = window(Day::Tue, 900, 990);
        let why = |people: usize, together: &[(usize, usize)], apart: &[(usize, usize)]| {
            let mut teachers: Vec<_> = (0..people).map(|n| teacher(n, "", [tue])).collect();
            teachers.push(leader(9, 1, [tue]));
            let (programme, roles) = (programme(), roles());
            let unit = unit(teachers, []);
            let mut instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
            (instance.together, instance.apart) = (together.to_vec(), apart.to_vec());
            instance.size.most = 3;
            why_unplaced(&instance, &Answer::found(&instance), 0)
        };
        let id = person_id;
        assert_eq!(why(3, &[], &[(0, 2)]), Why::Pair(Pair::Apart { from: id(2) }));
        assert_eq!(why(3, &[], &[(0, 0)]), Why::Pair(Pair::Torn(id(0), id(0))));
        assert_eq!(why(3, &[(0, 1)], &[(0, 1)]), Why::Pair(Pair::Torn(id(0), id(1))));
        let many = Pair::Many { with: vec![id(1), id(2), id(3)], most: 3 };
        assert_eq!(why(4, &[(0, 1), (1, 2), (2, 3)], &[]), Why::Pair(many));
        let never = Pair::NoTime { with: vec![id(1)] };
        let mut teachers: Vec<_> = (0..3).map(|n| teacher(n, "", [tue])).collect();
        teachers[1].free = [window(Day::Wed, 900, 990)].into();
        let (programme, roles) = (programme(), roles());
        let unit = unit(teachers.into_iter().chain([leader(9, 1, [tue])]), []);
        let mut instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        instance.together = vec![(0, 1)];
        assert_eq!(why_unplaced(&instance, &Answer::found(&instance), 0), Why::Pair(never));
    }
}
