//! Which group of an answer keeps whose name: the search knows places, people know "our group".
//!
//! A group keeps its meetings, notes and hours. So of those that may change in every way each goes on where most
//! of its people are, however the search has numbered them.

use std::cmp::Reverse;

use super::super::{
    answer::{Answer, Cell, cost::total, rules::check_all},
    job::instance::{Instance, MayEnd, Standing, Stays},
};

/// The same groups, each under the name that most of its people know; one that somebody has made and nobody is in yet
/// comes before new ones. What it costs and which rules hold stays the same; where it would not, the answer stays as
/// it is.
pub fn kept_by_people(instance: &Instance, answer: Answer) -> Answer {
    made_first(instance, by_people(instance, answer))
}

fn by_people(instance: &Instance, answer: Answer) -> Answer {
    let places: Vec<usize> = (0..answer.cells.len()).filter(|&at| is_free(instance, at)).collect();
    if !places.iter().any(|&at| at < instance.standing.len()) {
        return answer;
    }
    let comes = best(instance, &answer, &places);
    let stay = |from: &dyn Fn(usize) -> usize| -> usize {
        places.iter().map(|&to| people_of(instance, &answer, to, from(to))).sum()
    };
    let goes_to = |to: usize| comes.iter().find(|(at, _)| *at == to).map_or(to, |(_, from)| *from);
    if stay(&goes_to) <= stay(&|to| to) {
        return answer;
    }
    as_good(instance, answer, |answer| renamed(instance, answer, &comes))
}

/// What is made of an answer, where it costs the same and keeps to the rules that it kept to.
fn as_good(instance: &Instance, answer: Answer, make: impl FnOnce(&Answer) -> Answer) -> Answer {
    let made = make(&answer);
    let cost = |answer: &Answer| total(instance, answer).cost(&instance.weights);
    let holds = check_all(instance, &made).is_ok() || check_all(instance, &answer).is_err();
    if holds && cost(&made) == cost(&answer) { made } else { answer }
}

/// Groups that nobody is in or leads yet take the place of new ones, one at the same time first.
fn made_first(instance: &Instance, answer: Answer) -> Answer {
    let standing = instance.standing.iter().enumerate();
    let waits = |&(at, group): &(usize, &Standing)| {
        let nothing = instance.is_made_only(at) && group.module.is_none();
        nothing && is_free(instance, at) && answer.cells[at].members.is_empty()
    };
    let mut new: Vec<usize> = (instance.standing.len()..answer.cells.len()).collect();
    new.retain(|&at| !answer.cells[at].members.is_empty());
    let mut comes: Vec<(usize, usize)> = Vec::new();
    for (at, group) in standing.filter(waits) {
        let same = |from: &usize| answer.cells[*from].slot == group.slot;
        let Some(from) = new.iter().position(same).or((!new.is_empty()).then_some(0)) else { break };
        comes.push((at, new.remove(from)));
    }
    if comes.is_empty() {
        return answer;
    }
    as_good(instance, answer, |answer| {
        let mut made = answer.clone();
        for &(at, from) in &comes {
            let cell = std::mem::take(&mut made.cells[from]);
            cell.members.iter().for_each(|&person| made.place[person] = Some(at));
            made.cells[at] = cell;
        }
        made
    })
}

/// Whether nothing of a group has been decided: a new one, or one of which all may change.
fn is_free(instance: &Instance, at: usize) -> bool {
    let all =
        |s: &Standing| [s.slot_stays, s.lead_stays, s.members_stay].iter().all(|stays| *stays == Stays::No);
    let bound = || instance.people.iter().any(|p| p.found_in == Some(at) && p.stays == Stays::Yes);
    instance.standing.get(at).is_none_or(|standing| all(standing) && !bound())
}

/// How many of those who were in a group are in a group of the answer.
fn people_of(instance: &Instance, answer: &Answer, group: usize, place: usize) -> usize {
    let here = |m: &&usize| instance.people.get(**m).is_some_and(|person| person.found_in == Some(group));
    answer.cells[place].members.iter().filter(here).count()
}

/// For each place the one whose group it takes: most people in common first, then its own; what is left goes first
/// to groups that may not be empty.
fn best(instance: &Instance, answer: &Answer, places: &[usize]) -> Vec<(usize, usize)> {
    // A group that stands works with its own module.
    let module = |at: usize| instance.standing.get(at).and_then(|s| s.module);
    let fits = |to: usize, from: usize| module(to) == module(from);
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for &to in places.iter().filter(|&&to| to < instance.standing.len()) {
        for &from in places.iter().filter(|&&from| fits(to, from)) {
            pairs.push((people_of(instance, answer, to, from), to, from));
        }
    }
    pairs.sort_by_key(|&(common, to, from)| (Reverse(common), to != from, to, from));
    let mut comes: Vec<(usize, usize)> = Vec::new();
    let free =
        |comes: &[(usize, usize)], to: usize, from: usize| comes.iter().all(|c| c.0 != to && c.1 != from);
    for &(common, to, from) in &pairs {
        if common > 0 && free(&comes, to, from) {
            comes.push((to, from));
        }
    }
    let must = |to: &usize| instance.standing.get(*to).is_some_and(|s| s.may_end == MayEnd::No);
    let mut rest: Vec<usize> = places.to_vec();
    rest.sort_by_key(|to| (!must(to), *to));
    for to in rest {
        if comes.iter().any(|c| c.0 == to) {
            continue;
        }
        let mut left: Vec<usize> =
            places.iter().copied().filter(|&from| fits(to, from) && free(&comes, to, from)).collect();
        left.sort_by_key(|&from| (must(&to) && answer.cells[from].members.is_empty(), from != to, from));
        comes.extend(left.first().map(|&from| (to, from)));
    }
    comes
}

/// The answer with its groups in other places. One with nobody in it meets as it was found.
fn renamed(instance: &Instance, answer: &Answer, comes: &[(usize, usize)]) -> Answer {
    let mut named = answer.clone();
    for &(to, from) in comes {
        let cell = &answer.cells[from];
        let found = instance.standing.get(to);
        named.cells[to] = if cell.members.is_empty() {
            Cell { members: Vec::new(), slot: found.and_then(|s| s.slot), lead: found.and_then(|s| s.lead) }
        } else {
            cell.clone()
        };
    }
    for (at, cell) in named.cells.iter().enumerate() {
        for &person in &cell.members {
            named.place[person] = Some(at);
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::super::{
        keep::kept,
        search::{Effort, search},
    };
    use super::*;
    use crate::{
        model::{
            groups::{Group, Hold, Membership},
            text::Name,
            unit::Unit,
            week::{Day, Window},
        },
        planning::groups::{fixtures::*, job::setup::Setup},
    };

    /// Two groups of four who can all meet on both days, and a supervisor each.
    fn school(hold: Hold) -> Unit {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let people =
            (0..10).map(|n| if n < 8 { teacher(n, "", [tue, thu]) } else { leader(n, 1, [tue, thu]) });
        let group = |n: usize, day: Window| {
            let mut group = Group::new(group_id(n), Name::new(&format!("G{n}")));
            let member = Membership { hold, ..Membership::default() };
            group.members.extend((n * 4..n * 4 + 4).map(|p| (person_id(p), member)));
            group.windows.insert(day);
            group.supervisor = Some(person_id(8 + n));
            group
        };
        unit(people, [group(0, tue), group(1, thu)])
    }

    fn instance(unit: &Unit) -> Instance {
        let (programme, roles) = (programme(), roles());
        Setup::new(&programme, &roles, date(2026, 9, 1)).instance(unit).unwrap()
    }

    /// The same groups in other places.
    fn turned(answer: &Answer, places: &[(usize, usize)]) -> Answer {
        let mut turned = answer.clone();
        for &(to, from) in places {
            turned.cells[to] = answer.cells[from].clone();
        }
        for (at, cell) in turned.cells.iter().enumerate() {
            cell.members.iter().for_each(|&person| turned.place[person] = Some(at));
        }
        turned
    }

    #[test]
    fn a_group_goes_on_where_its_people_are() {
        let instance = instance(&school(Hold::Loose));
        let found = Answer::found(&instance);
        assert_eq!(kept_by_people(&instance, turned(&found, &[(0, 1), (1, 0)])), found);
        // One that the search ended and made anew is no new one.
        let mut made = turned(&found, &[(2, 1)]);
        made.cells[1].members.clear();
        assert_eq!(kept_by_people(&instance, made), found);
        assert_eq!(kept_by_people(&instance, found.clone()), found);
    }

    #[test]
    fn a_group_that_somebody_has_made_comes_before_a_new_one_and_takes_nobody_in_without_a_leader() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let people = (0..8).map(|n| teacher(n, "", [if n < 4 { tue } else { thu }]));
        for (windows, all) in [(None, vec![tue, thu]), (Some(thu), vec![tue, thu]), (Some(tue), vec![thu])] {
            let mut made = Group::new(group_id(0), Name::new("G"));
            made.windows.extend(windows);
            let unit = unit(people.clone().chain([leader(9, 2, all.clone())]), [made]);
            let instance = instance(&unit);
            let effort = Effort { seed: 1, steps: 4_000 };
            let solved = search(&instance, effort, &|| false, &mut |_| {});
            let found = &solved.answer;
            let first = &found.cells[0];
            assert!(!first.members.is_empty() && first.lead.is_some(), "{windows:?} {all:?} {found:?}");
            assert_eq!(kept(&instance, &solved).answer.cells[0].members, first.members);
            assert!(first.members.iter().all(|&member| found.place[member] == Some(0)));
            assert_eq!(found.unplaced(&instance).len(), if all.len() > 1 { 0 } else { 4 });
        }
    }

    #[test]
    fn what_is_locked_keeps_its_place() {
        let instance = instance(&school(Hold::Locked));
        let other = turned(&Answer::found(&instance), &[(0, 1), (1, 0)]);
        assert_eq!(kept_by_people(&instance, other.clone()), other);
    }
}
