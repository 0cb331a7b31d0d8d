//! What a proposal changes for nothing is left as it is today: among answers that cost as much the one that
//! changes least.
//!
//! A search comes to one of many answers of the same cost. Each step here takes one change of it back, and is made
//! only where that costs no more and breaks no rule: what comes out is never worse, and never changes more.

use super::super::{
    answer::{
        Answer,
        cost::total,
        judge::{Judged, judged},
        rules::check_all,
    },
    job::instance::Instance,
};
use super::search::Found;

/// The answer that was found, without the changes that gain nothing.
#[must_use]
pub fn kept(instance: &Instance, found: &Found) -> Found {
    while_better(instance, found, Kept::All)
}

/// The same where other people are meant to be together: only when groups meet and who leads them stays.
#[must_use]
pub fn kept_frames(instance: &Instance, found: &Found) -> Found {
    while_better(instance, found, Kept::Frames)
}

/// What is looked at.
#[derive(Clone, Copy)]
enum Kept {
    All,
    Frames,
}

fn while_better(instance: &Instance, found: &Found, kept: Kept) -> Found {
    let mut keep = Keep { instance, changed: changed(instance, &found.answer), worth: None };
    let mut answer = found.answer.clone();
    let mut step = |answer: &Answer| match kept {
        Kept::All => keep.step(answer),
        Kept::Frames => keep.frames(answer),
    };
    while let Some(better) = step(&answer) {
        answer = better;
    }
    let terms = total(instance, &answer);
    Found { answer, terms, ..found.clone() }
}

/// How much an answer changes of what there is: people who go elsewhere, and of each group its window, who leads
/// it, and whether it is there at all.
pub fn changed(instance: &Instance, answer: &Answer) -> usize {
    let goes = |(person, place): (&super::super::job::instance::Participant, &Option<usize>)| {
        person.found_in.is_some() && *place != person.found_in
    };
    let people = instance.people.iter().zip(&answer.place).filter(|both| goes(*both)).count();
    let groups = answer.cells.iter().enumerate().map(|(at, cell)| match instance.standing.get(at) {
        None => usize::from(!cell.members.is_empty()),
        Some(_) if answer.ends(instance, at) => 1,
        Some(_) if instance.is_made_only(at) => usize::from(!cell.members.is_empty()),
        Some(was) => usize::from(was.slot != cell.slot) + usize::from(was.lead != cell.lead),
    });
    people + groups.sum::<usize>()
}

struct Keep<'a> {
    instance: &'a Instance,
    /// How much the answer changes that is looked at.
    changed: usize,
    /// What it is worth; not worked out before something is to be held against it.
    worth: Option<Judged>,
}

impl Keep<'_> {
    /// The answer with one change less; none where each of them gains something.
    fn step(&mut self, answer: &Answer) -> Option<Answer> {
        let found = self.frames(answer).or_else(|| self.person(answer));
        found.or_else(|| self.exchange(answer))
    }

    /// The same of when groups meet and who leads them.
    fn frames(&mut self, answer: &Answer) -> Option<Answer> {
        let found = self.as_group(answer).or_else(|| self.frame(answer));
        found.or_else(|| self.leads(answer))
    }

    /// The same people as another group: groups that change names only.
    fn as_group(&mut self, answer: &Answer) -> Option<Answer> {
        for at in 0..self.instance.standing.len() {
            for other in at + 1..answer.cells.len() {
                let mut then = answer.clone();
                then.cells.swap(at, other);
                for place in then.place.iter_mut().flatten() {
                    *place = match *place {
                        one if one == at => other,
                        one if one == other => at,
                        rest => rest,
                    };
                }
                if self.is_as_good(answer, &then) {
                    return Some(then);
                }
            }
        }
        None
    }

    /// A group at its own time, with its own supervisor, or both.
    fn frame(&mut self, answer: &Answer) -> Option<Answer> {
        for (at, was) in self.instance.standing.iter().enumerate() {
            for (time, lead) in [(true, true), (true, false), (false, true)] {
                let mut then = answer.clone();
                let Some(cell) = then.cells.get_mut(at) else { continue };
                if time {
                    cell.slot = was.slot;
                }
                if lead {
                    cell.lead = was.lead;
                }
                if self.is_as_good(answer, &then) {
                    return Some(then);
                }
            }
        }
        None
    }

    /// Groups whose supervisors have changed places, each with its own: alone none of them could get theirs back
    /// where they meet at the same time, or where nobody may lead one more.
    fn leads(&mut self, answer: &Answer) -> Option<Answer> {
        let instance = self.instance;
        let was = |at: usize| instance.standing.get(at).and_then(|was| was.lead);
        for first in 0..instance.standing.len() {
            let mut all = vec![first];
            let mut last = first;
            while let Some(lead) = was(last)
                && let Some(next) = (0..instance.standing.len()).find(|at| {
                    let now = answer.cells.get(*at).and_then(|cell| cell.lead);
                    now == Some(lead) && was(*at) != now && !all.contains(at)
                })
            {
                all.push(next);
                last = next;
            }
            if all.len() == 1 {
                continue;
            }
            for time in [true, false] {
                let mut then = answer.clone();
                for &at in &all {
                    let Some((cell, was)) = then.cells.get_mut(at).zip(instance.standing.get(at)) else {
                        continue;
                    };
                    cell.lead = was.lead;
                    if time {
                        cell.slot = was.slot;
                    }
                }
                if self.is_as_good(answer, &then) {
                    return Some(then);
                }
            }
        }
        None
    }

    /// Somebody in their own group.
    fn person(&mut self, answer: &Answer) -> Option<Answer> {
        self.gone(answer).into_iter().find_map(|person| self.back(answer, &[person]))
    }

    /// Two who change places, each in their own group.
    fn exchange(&mut self, answer: &Answer) -> Option<Answer> {
        let gone = self.gone(answer);
        let at = |person: usize| {
            let from = self.instance.people.get(person)?.found_in?;
            Some((from, answer.place.get(person).copied().flatten()?))
        };
        let pairs = gone.iter().enumerate().flat_map(|(n, &one)| {
            let later = gone.iter().skip(n + 1).map(move |&other| (one, other));
            later.filter(|&(one, other)| {
                at(one).zip(at(other)).is_some_and(|((a, b), (c, d))| (a, b) == (d, c))
            })
        });
        let pairs: Vec<(usize, usize)> = pairs.collect();
        pairs.into_iter().find_map(|(one, other)| self.back(answer, &[one, other]))
    }

    /// Those who had a group and are elsewhere.
    fn gone(&self, answer: &Answer) -> Vec<usize> {
        let people = self.instance.people.iter().zip(&answer.place).enumerate();
        let gone =
            people.filter(|(_, (person, place))| person.found_in.is_some() && **place != person.found_in);
        gone.map(|(at, _)| at).collect()
    }

    fn back(&mut self, answer: &Answer, people: &[usize]) -> Option<Answer> {
        let mut then = answer.clone();
        for &person in people {
            then.put(person, self.instance.people.get(person)?.found_in);
        }
        self.is_as_good(answer, &then).then_some(then)
    }

    /// Whether another answer changes less, costs no more, and breaks nothing.
    fn is_as_good(&mut self, now: &Answer, then: &Answer) -> bool {
        let count = changed(self.instance, then);
        if count >= self.changed || check_all(self.instance, then).is_err() {
            return false;
        }
        let worth = *self.worth.get_or_insert_with(|| judged(self.instance, now));
        let other = judged(self.instance, then);
        if other.cost > worth.cost || other.breaks_more(&worth) {
            return false;
        }
        (self.changed, self.worth) = (count, Some(other));
        true
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::search::{Effort, search};
    use super::*;
    use crate::{
        model::{
            groups::{Group, Membership},
            text::Name,
            unit::Unit,
            week::Day,
        },
        planning::groups::{fixtures::*, job::setup::Setup, tests::any_unit},
    };

    fn job(unit: &Unit) -> Instance {
        let (programme, roles) = (programme(), roles());
        Setup::new(&programme, &roles, date(2026, 9, 1)).instance(unit).unwrap()
    }

    /// Two groups of six on one day, whose teachers and supervisors can on another as well.
    fn two_groups() -> Instance {
        let free = [window(Day::Tue, 900, 990), window(Day::Thu, 900, 990)];
        let people = (0..12).map(|n| teacher(n, "", free)).chain([20, 21].map(|n| leader(n, 1, free)));
        let group = |at: usize| {
            let mut group = Group::new(group_id(at), Name::new(&format!("G{at}")));
            group.programme = Some(programme().id);
            group.windows.insert(free[0]);
            group.supervisor = Some(person_id(20 + at));
            group.members.extend((0..6).map(|n| (person_id(at * 6 + n), Membership::default())));
            group
        };
        job(&unit(people, [group(0), group(1)]))
    }

    fn kept_of(instance: &Instance, answer: Answer) -> Answer {
        let found = search(instance, Effort { seed: 1, steps: 1 }, &|| true, &mut |_| {});
        kept(instance, &Found { terms: total(instance, &answer), answer, ..found }).answer
    }

    #[test]
    fn what_gains_nothing_stays_as_it_is() {
        let instance = two_groups();
        let today = Answer::found(&instance);
        let other = |slot: Option<usize>| (0..instance.slots.len()).find(|&one| Some(one) != slot);
        // Another day, the other supervisors, and the people of both groups in each other's.
        let mut then = today.clone();
        for cell in &mut then.cells[..2] {
            cell.slot = other(cell.slot);
        }
        (then.cells[0].lead, then.cells[1].lead) = (today.cells[1].lead, today.cells[0].lead);
        for person in 0..12 {
            then.put(person, Some(usize::from(person < 6)));
        }
        assert!(changed(&instance, &then) >= 14);
        assert_eq!(changed(&instance, &kept_of(&instance, then)), 0);
        // Who leads has changed places, in groups that meet at one time: neither alone can get theirs back.
        let mut then = today.clone();
        (then.cells[0].lead, then.cells[1].lead) = (today.cells[1].lead, today.cells[0].lead);
        then.put(0, Some(1));
        then.put(6, Some(0));
        let instance_of = |answer: Answer| {
            let found = search(&instance, Effort { seed: 1, steps: 1 }, &|| true, &mut |_| {});
            Found { terms: total(&instance, &answer), answer, ..found }
        };
        let frames = kept_frames(&instance, &instance_of(then.clone())).answer;
        assert_eq!(changed(&instance, &frames), 2, "the people are meant to be elsewhere");
        assert_eq!(changed(&instance, &kept_of(&instance, then)), 0);
        // Two who only change places.
        let mut then = today.clone();
        then.put(0, Some(1));
        then.put(6, Some(0));
        assert_eq!(changed(&instance, &kept_of(&instance, then)), 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

        #[test]
        fn it_never_costs_more_and_never_changes_more(unit in any_unit(), seed in any::<u64>()) {
            let instance = job(&unit);
            let found = search(&instance, Effort { seed, steps: 800 }, &|| false, &mut |_| {});
            let now = kept(&instance, &found);
            let cost = |found: &Found| found.terms.cost(&instance.weights);
            prop_assert!(cost(&now) <= cost(&found));
            prop_assert!(changed(&instance, &now.answer) <= changed(&instance, &found.answer));
            prop_assert_eq!(check_all(&instance, &now.answer), Ok(()));
            let (was, is) = (judged(&instance, &found.answer), judged(&instance, &now.answer));
            prop_assert!(is.cost <= was.cost && !is.breaks_more(&was));
            prop_assert_eq!(kept(&instance, &now).answer, now.answer, "nothing is left to keep");
        }
    }
}
