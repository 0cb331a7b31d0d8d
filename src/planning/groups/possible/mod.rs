//! Before a search: is it possible at all? Who can come nowhere, how many places there are and when,
//! and on whom it hangs.

pub mod blocks;
pub mod length;
pub mod placed;
pub mod requests;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    answer::Answer,
    job::{
        has_time::has_time_for,
        instance::{Instance, Lead, Standing, Stays, Supervision},
        setup::supervisor_gap,
        slots::Slot,
        windows::{GRID, free_of, shared, starts},
    },
    leading::stand_ins::may_lead,
    proposal::liked::disliked_slot,
    why::explain::{Pair, Why, why_unplaced},
};
use crate::model::{
    ids::PersonId,
    people::Person,
    unit::Unit,
    week::{Minutes, Window},
};

/// The most times that are listed.
const TIMES: usize = 8;

/// What can be said of a job before it is tried.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Possible {
    /// How many people are to be placed, those in groups already included.
    pub people: usize,
    /// How many of them can lead: they take no place where they do.
    pub leading: usize,
    /// Fewest members of a group.
    pub least: usize,
    /// Most members of a group.
    pub most: usize,
    /// How many groups the supervisors can lead in all: as many as they may, and have time for.
    pub room: usize,
    /// Who can lead, and how many groups each.
    pub leads: Vec<(PersonId, usize)>,
    /// Those who may lead more groups than they have time for, and how many.
    pub may: Vec<(PersonId, usize)>,
    /// Who has no place in any answer, and why.
    pub nowhere: Vec<(PersonId, Why)>,
    /// Times at which most people can meet with a supervisor, each at first for people who cannot come
    /// at the times before it.
    pub times: Vec<Time>,
    /// People who can come on one day of the week only, and the first time that day.
    pub once: Vec<(PersonId, Window)>,
    /// Supervisors without whom some people could meet with nobody, and those people.
    pub only_lead: Vec<(PersonId, Vec<PersonId>)>,
}

/// A time at which groups could meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// When: one window, or two where groups meet twice a week.
    pub windows: Vec<Window>,
    /// Who could lead then.
    pub leads: Vec<PersonId>,
    /// How many people have a place then at most: supervisors times the largest group.
    pub places: usize,
    /// How many people are free then.
    pub free: usize,
}

/// Looks at a job without solving it.
pub fn possible(instance: &Instance) -> Possible {
    let can_meet = usable(instance);
    let time: Vec<usize> = (0..instance.leads.len()).map(|lead| has_time_for(instance, lead)).collect();
    let leads = || instance.leads.iter().zip(&time);
    Possible {
        people: instance.people.len(),
        leading: (0..instance.people.len()).filter(|&p| can_lead(instance, p)).count(),
        least: instance.size.least,
        most: instance.size.most,
        room: time.iter().sum(),
        leads: leads().map(|(lead, &time)| (lead.id, time)).collect(),
        may: leads()
            .filter(|(lead, time)| lead.max_groups > **time && !takes_over(instance, lead))
            .map(|(lead, _)| (lead.id, lead.max_groups))
            .collect(),
        nowhere: nowhere(instance),
        times: times(instance, &can_meet),
        once: once(instance, &can_meet),
        only_lead: only_lead(instance, &can_meet),
    }
}

/// What can be said at a glance, without a job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Glance {
    /// How many groups the supervisors can lead in all.
    pub room: usize,
    /// How many of the people can lead.
    pub leading: usize,
    /// How many of the people have no time in common with any supervisor.
    pub never: usize,
}

impl Glance {
    /// How many of so many people get no place whatever the groups are, where each has room for so many: whoever
    /// leads takes none.
    pub fn left_at_least(&self, people: usize, most: usize) -> usize {
        self.never.max(people.saturating_sub(self.leading.min(self.room) + self.room * most))
    }
}

/// Looks at people who wait for a group while nobody has one, and at everybody who can lead.
///
/// `asked`: when somebody can come who has applied for a group at that time; `length`: of the longer meeting; `other`:
/// of the shorter one, where groups meet on two days of every week.
pub fn glance(
    unit: &Unit,
    people: &[&Person],
    asked: &dyn Fn(&Person) -> Option<Window>,
    (length, other): (Minutes, Option<Minutes>),
    on: NaiveDate,
) -> Glance {
    let leads = || unit.people().iter().filter(|p| p.leads() && p.outside.is_none());
    let led: Vec<Vec<Window>> = leads().map(free_of).collect();
    let starts_led = led.iter().flatten().flat_map(|free| starts(*free, length, GRID));
    let times: BTreeSet<Window> = starts_led.collect();
    let comes = |person: &Person| {
        let free = free_of(person);
        if let Some(asked) = asked(person) {
            let teaches = person.lessons.iter().any(|lesson| lesson.overlaps(asked));
            return !teaches && led.iter().flatten().any(|free| free.holds(asked));
        }
        person.leads()
            || match other {
                None => times.iter().any(|&time| free.iter().any(|free| free.holds(time))),
                Some(other) => led.iter().any(|led| on_two_days(&shared(led, &free), (length, other))),
            }
    };
    let gap = supervisor_gap(unit);
    let time = |person: &Person| match (free_of(person), other) {
        (free, None) => one_after_another(&free, length, gap),
        (free, Some(other)) if on_two_days(&free, (length, other)) => {
            one_after_another(&free, length, gap).min(one_after_another(&free, other, gap))
        }
        (_, Some(_)) => 0,
    };
    Glance {
        room: leads().map(|p| may_lead(unit, p, 0, on).min(time(p))).sum(),
        leading: people.iter().filter(|p| p.leads() && may_lead(unit, p, 0, on).min(time(p)) > 0).count(),
        never: people.iter().filter(|person| !comes(person)).count(),
    }
}

/// Whether the longer meeting fits on one day and the shorter one on another.
fn on_two_days(free: &[Window], (long, short): (Minutes, Minutes)) -> bool {
    let of = |least: Minutes| free.iter().filter(move |window| window.length >= least);
    of(long).any(|one| of(short).any(|other| other.day != one.day))
}

/// So many meetings of that length fit into these times, with a pause between any two.
fn one_after_another(free: &[Window], length: Minutes, gap: Minutes) -> usize {
    let each = usize::from((length + gap).0.max(1));
    free.iter().map(|window| usize::from(window.length.0 + gap.0) / each).sum()
}

/// Times at which somebody can lead, or a group meets that stands.
pub fn usable(instance: &Instance) -> Vec<usize> {
    let later = instance.supervision == Supervision::Later;
    let led = |slot: usize| later || instance.leads.iter().any(|lead| lead.slots.has(slot));
    let stands = |slot: usize| instance.standing.iter().any(|group| group.slot == Some(slot));
    (0..instance.slots.len()).filter(|&slot| led(slot) || stands(slot)).collect()
}

/// Who has no place in any answer: what is said of them holds whatever the others do.
pub fn nowhere(instance: &Instance) -> Vec<(PersonId, Why)> {
    let mut empty = Answer::found(instance);
    for person in (0..instance.people.len()).filter(|&p| instance.moves(p)) {
        empty.put(person, None);
    }
    let waiting = empty.unplaced(instance);
    let never = |person: usize| {
        let why = why_unplaced(instance, &empty, person);
        let holds = matches!(
            why,
            Why::NoFreeTime
                | Why::TooShort
                | Why::OneDay
                | Why::OneLed
                | Why::NoLead
                | Why::NoCommonWindow
                | Why::TooFew { .. }
                | Why::Pair(Pair::Torn(..) | Pair::Many { .. } | Pair::NoTime { .. })
        );
        holds.then(|| Some((instance.people.get(person)?.id, why))).flatten()
    };
    waiting.into_iter().filter_map(never).collect()
}

/// Whether somebody who may be placed has no place in any answer because of those who stay: no group that
/// stands can take them, and at none of their times enough others are to be placed for a new one.
pub fn shut_out(instance: &Instance, person: usize) -> bool {
    let Some(p) = instance.people.get(person) else { return false };
    let moves = |&at: &usize| instance.moves(at);
    let takes = |(at, group): (usize, &Standing)| {
        let stay = (0..instance.people.len()).filter(|q| !moves(q));
        let stay = stay.filter(|&q| instance.people.get(q).is_some_and(|q| q.found_in == Some(at))).count();
        let open = group.members_stay == Stays::No && stay < group.most;
        open && (group.slot_stays == Stays::No || group.slot.is_none_or(|slot| p.slots.has(slot)))
    };
    let with = |slot: usize| {
        let free = |q: &usize| instance.people.get(*q).is_some_and(|q| q.slots.has(slot));
        (0..instance.people.len()).filter(moves).filter(free).count()
    };
    // Who leads has a place by that, or could have one.
    p.leads.is_none()
        && instance.moves(person)
        && !instance.standing.iter().enumerate().any(takes)
        && p.slots.iter().all(|slot| with(slot) < instance.size.least)
}

/// The window of a time with one.
fn single(instance: &Instance, slot: usize) -> Option<Window> {
    match instance.slots.get(slot)?.windows.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// Whether one of the people can lead a group.
fn can_lead(instance: &Instance, person: usize) -> bool {
    let lead = instance.people.get(person).and_then(|person| instance.leads.get(person.leads?));
    lead.is_some_and(|lead| lead.max_groups > 0)
}

fn times(instance: &Instance, can_meet: &[usize]) -> Vec<Time> {
    let free = |slot: usize, of: &BTreeSet<usize>| {
        of.iter().filter(|&&p| instance.people.get(p).is_some_and(|p| p.slots.has(slot))).count()
    };
    // Whoever can lead is named as such, and not counted among those who need a place as well.
    let everybody: BTreeSet<usize> = (0..instance.people.len()).filter(|&p| !can_lead(instance, p)).collect();
    let leads = |slot: usize| -> Vec<PersonId> {
        instance.leads.iter().filter(|lead| lead.slots.has(slot)).map(|lead| lead.id).collect()
    };
    let mut left = everybody.clone();
    // Where groups meet twice a week a time alone, of a group that stands, is none for others.
    let needed = instance.times_a_week();
    let mut open: Vec<(usize, &Slot)> = can_meet
        .iter()
        .filter_map(|&slot| Some((slot, instance.slots.get(slot)?)))
        .filter(|(_, slot)| slot.windows.len() >= needed)
        .collect();
    let mut times = Vec::new();
    while times.len() < TIMES {
        let rank = |&(slot, times): &(usize, &Slot)| {
            let (new, all) = (free(slot, &left), free(slot, &everybody));
            let liked = std::cmp::Reverse((disliked_slot(times), times.windows.clone()));
            (new, all, leads(slot).len(), liked)
        };
        let Some(&(slot, chosen)) = open.iter().max_by_key(|time| rank(time)) else { break };
        let count = free(slot, &everybody);
        if count == 0 {
            break;
        }
        left.retain(|&p| instance.people.get(p).is_none_or(|p| !p.slots.has(slot)));
        open.retain(|(_, other)| !is_same(other, chosen));
        let leads = leads(slot);
        times.push(Time {
            windows: chosen.windows.clone(),
            places: leads.len() * instance.size.most,
            leads,
            free: count,
        });
    }
    times
}

/// Whether somebody could lead a group that stands and meets once a week, where new ones meet twice.
fn takes_over(instance: &Instance, lead: &Lead) -> bool {
    let once = |slot: usize| instance.slots.get(slot).is_some_and(|slot| slot.windows.len() == 1);
    let twice = instance.times_a_week() > 1;
    let led_by_others = |slot: &usize| {
        instance.standing.iter().any(|group| {
            let other =
                group.lead.is_some_and(|at| instance.leads.get(at).is_some_and(|own| own.id != lead.id));
            group.slot == Some(*slot) && other
        })
    };
    twice && lead.slots.iter().any(|slot| once(slot) && led_by_others(&slot))
}

/// Whether two times are one for whoever looks for a time: of two a week each claims minutes of the other.
fn is_same(one: &Slot, other: &Slot) -> bool {
    one.windows.iter().all(|a| other.windows.iter().any(|b| a.overlaps(*b)))
}

/// Who can come only at times that all share some minutes: the earliest of them.
fn once(instance: &Instance, can_meet: &[usize]) -> Vec<(PersonId, Window)> {
    let one = |person: &super::job::instance::Participant| {
        let mut windows = can_meet.iter().filter(|&&slot| person.slots.has(slot));
        let windows: Option<Vec<Window>> = windows.by_ref().map(|&slot| single(instance, slot)).collect();
        let windows = windows?;
        let (first, rest) = windows.split_first()?;
        rest.iter().all(|window| window.day == first.day).then_some((person.id, *first))
    };
    instance.people.iter().filter_map(one).collect()
}

fn only_lead(instance: &Instance, can_meet: &[usize]) -> Vec<(PersonId, Vec<PersonId>)> {
    let stands = |slot: usize| instance.standing.iter().any(|group| group.slot == Some(slot));
    let mut only: Vec<(PersonId, Vec<PersonId>)> = Vec::new();
    for person in &instance.people {
        let slots: Vec<usize> = can_meet.iter().copied().filter(|&s| person.slots.has(s)).collect();
        if slots.iter().any(|&slot| stands(slot)) {
            continue;
        }
        let mut leads = instance.leads.iter().filter(|l| slots.iter().any(|&slot| l.slots.has(slot)));
        if let (Some(lead), None) = (leads.next(), leads.next()) {
            match only.iter_mut().find(|(id, _)| *id == lead.id) {
                Some((_, people)) => people.push(person.id),
                None => only.push((lead.id, vec![person.id])),
            }
        }
    }
    only
}

#[cfg(test)]
mod tests {
    use super::super::{fixtures::*, job::setup::Setup};
    use super::*;
    use crate::model::week::Day;

    #[test]
    fn more_than_have_room_are_left_whatever_their_times() {
        let one_group = Glance { room: 1, leading: 1, never: 8 };
        assert_eq!(one_group.left_at_least(22, 10), 11, "ten have a place, and one leads");
        assert_eq!(one_group.left_at_least(12, 10), 8, "with room for all it hangs on the times");
        assert_eq!(Glance { never: 0, ..one_group }.left_at_least(11, 10), 0);
        assert_eq!(Glance { room: 0, leading: 0, never: 0 }.left_at_least(3, 10), 3);
    }

    #[test]
    fn at_a_glance_who_leads_has_time_for_it_and_both_meetings_of_a_week() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 960));
        let people = [teacher(0, "", [tue, thu]), teacher(1, "", [tue])];
        let both = [leader(8, 3, [tue, thu]), leader(9, 2, [tue])];
        let unit = unit(people.into_iter().chain(both), []);
        let waits: Vec<&Person> = unit.people().iter().filter(|person| !person.leads()).collect();
        let seen = |other| glance(&unit, &waits, &|_| None, (Minutes(90), other), date(2026, 9, 1));
        let once = seen(None);
        assert_eq!((once.room, once.never), (2, 0), "one time is long enough for each of the two");
        let twice = seen(Some(Minutes(60)));
        assert_eq!((twice.room, twice.never), (1, 1), "on two days only one can lead, and one can come");
    }

    #[test]
    fn it_says_who_where_and_on_whom_it_hangs() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let mut people: Vec<_> = (0..4).map(|n| teacher(n, "", [tue, thu])).collect();
        people.push(teacher(4, "", [thu]));
        people.push(teacher(5, "", []));
        people.push(teacher(6, "", [window(Day::Fri, 900, 990)]));
        people.extend([leader(8, 2, [tue]), leader(9, 1, [thu])]);
        let (programme, roles) = (programme(), roles());
        let unit = unit(people, []);
        let instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        let found = possible(&instance);
        assert_eq!((found.people, found.room), (7, 2), "one of them has time for one group");
        assert_eq!(found.may, [(person_id(8), 2)]);
        let nowhere = [(person_id(5), Why::NoFreeTime), (person_id(6), Why::NoCommonWindow)];
        assert_eq!(found.nowhere, nowhere);
        let times: Vec<_> = found.times.iter().map(|t| (t.windows[0], t.free, t.places)).collect();
        assert_eq!(times, [(thu, 5, 10), (tue, 4, 10)]);
        assert_eq!(found.once, [(person_id(4), thu)]);
        assert_eq!(found.only_lead, [(person_id(9), vec![person_id(4)])]);
    }
}

#[cfg(test)]
pub(super) mod requests_tests;
