//! Who has met whom: in groups of earlier terms, and in those of today.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    answer::cost::int,
    job::instance::{Instance, MayEnd, Stays, Supervision},
};
use crate::model::{groups::Membership, ids::PersonId, people::Person, unit::Unit};

/// What is wished of people who have met before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Again {
    /// Nothing.
    #[default]
    Whatever,
    /// They meet again.
    AsBefore,
    /// They meet others.
    Different,
}

/// What it is worth not to have a pair together again where other groups than known ones are sought: with six to
/// eight in a group somebody who changes groups counts as much as a team that is parted (30).
pub const WORTH: i64 = 4;

/// Pairs who have been members of the same group at the same time, with the number of such groups:
/// memberships that have ended, those of today, and groups of every programme.
pub fn met(unit: &Unit) -> BTreeMap<(PersonId, PersonId), usize> {
    let mut met = BTreeMap::new();
    for group in unit.groups() {
        let all: Vec<(&PersonId, &Membership)> = group.members.iter().collect();
        for (at, &(a, one)) in all.iter().enumerate() {
            for &(b, other) in all.iter().skip(at + 1).filter(|(_, other)| at_one_time(one, other)) {
                debug_assert!(a < b && at_one_time(other, one));
                *met.entry((*a, *b)).or_insert(0) += 1;
            }
        }
    }
    met
}

fn at_one_time(a: &Membership, b: &Membership) -> bool {
    let before =
        |a: &Membership, b: &Membership| a.until.zip(b.from).is_some_and(|(until, from)| until < from);
    !before(a, b) && !before(b, a)
}

/// The pairs that a wish speaks of.
///
/// People of one team meet every week whatever the groups are: as different as possible does not part them.
pub fn pairs(unit: &Unit, again: Again) -> Vec<(PersonId, PersonId)> {
    let team = |id: PersonId| unit.person(id).and_then(Person::team_of);
    let counts = |&(a, b): &(PersonId, PersonId)| match again {
        Again::Whatever => false,
        Again::AsBefore => true,
        Again::Different => team(a).is_none() || team(a) != team(b),
    };
    met(unit).into_keys().filter(counts).collect()
}

/// Makes the wish part of an instance, before everything but rules and places for all: one pair weighs more than all
/// other wishes together, and somebody without a place more than all pairs. Gives how many pairs it speaks of.
///
/// Many small groups have few pairs: what keeps their number down is [`super::super::job::setup::Frame::new_groups`].
///
/// `unit`: who says who has met whom; where the instance is of groups that are only proposed, that is not them.
pub fn wish(instance: &mut Instance, unit: &Unit, again: Again) -> usize {
    if again == Again::Whatever {
        return 0;
    }
    let place: BTreeMap<PersonId, usize> =
        instance.people.iter().enumerate().map(|(at, p)| (p.id, at)).collect();
    let hard: BTreeSet<(usize, usize)> = instance.together.iter().copied().collect();
    let both = pairs(unit, again).into_iter().filter_map(|(a, b)| Some((*place.get(&a)?, *place.get(&b)?)));
    let bound = |&(a, b): &(usize, usize)| hard.contains(&(a, b)) || hard.contains(&(b, a));
    let free = both.filter(|pair| again == Again::AsBefore || !bound(pair));
    instance.met = free.collect();
    instance.again = again;
    if again == Again::AsBefore {
        keep_frames(instance);
    }
    let others = others_at_most(instance);
    let count = instance.met.len();
    instance.weights.again = others + 1;
    let pairs = instance.weights.again.saturating_mul(int(count));
    instance.weights.unplaced = instance.weights.unplaced.max(pairs + others + 1);
    count
}

/// How far off their sizes all groups can be at most.
fn sizes_at_most(instance: &Instance) -> i64 {
    let size = instance.size;
    let groups = int(instance.places().min(instance.people.len()));
    // Whoever leads is a member of the own group now and then, and those who stay may be more than fit.
    let off = size.target.map_or(0, |target| {
        let most = most_in_one(instance);
        let over = int(most.max(instance.people.len().min(most + 1))) - int(target);
        int(target).pow(2).max(over.pow(2))
    });
    groups * off
}

/// The most members that a group may have.
fn most_in_one(instance: &Instance) -> usize {
    instance.standing.iter().map(|group| group.most).max().unwrap_or(0).max(instance.size.most)
}

/// What all wishes but places and pairs who have met can cost at most.
fn others_at_most(instance: &Instance) -> i64 {
    let w = &instance.weights;
    let people = int(instance.people.len());
    let groups = int(instance.places()).min(people);
    let most = most_in_one(instance);
    let stages: BTreeSet<usize> = instance.people.iter().flat_map(|p| p.stages.iter().copied()).collect();
    let wishes = instance.people.iter().map(|p| p.wishes.len()).max().unwrap_or(0);
    let prefer: i64 = instance.prefer.iter().map(|(.., worth)| worth.abs()).sum();
    people * w.team
        + people.max(groups * int(stages.len())) * w.stage
        + people * int(most) * w.exp
        + people * w.school
        + groups * (w.travel + w.untrained)
        + people * int(wishes) * w.module
        + prefer * w.prefer
        + sizes_at_most(instance) * w.size
}

/// The fewest pairs that meet again when everybody has a place: of more people who were together than there can be
/// groups some meet again whatever the groups are. Of pairs who are to meet again nothing is known so.
pub fn fewest(instance: &Instance) -> i64 {
    if instance.again != Again::Different {
        return 0;
    }
    let groups = groups_at_most(instance).max(1);
    let mut know: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); instance.people.len()];
    for &(a, b) in &instance.met {
        for (one, other) in [(a, b), (b, a)] {
            if let Some(all) = know.get_mut(one) {
                all.insert(other);
            }
        }
    }
    let mut fewest = 0;
    for first in 0..know.len() {
        // People of whom every two have met, one such circle after the other; no pair counts in two.
        loop {
            let circle = circle(&know, first);
            if circle.len() <= groups {
                break;
            }
            let (each, more) = (int(circle.len() / groups), int(circle.len() % groups));
            fewest += int(groups) * each * (each - 1) / 2 + more * each;
            for one in &circle {
                know.get_mut(*one).into_iter().for_each(|all| all.retain(|other| !circle.contains(other)));
            }
        }
    }
    fewest
}

/// People of whom every two have met, the first one among them: as many as are soon found.
fn circle(know: &[BTreeSet<usize>], first: usize) -> BTreeSet<usize> {
    let mut circle = BTreeSet::from([first]);
    let Some(own) = know.get(first) else { return circle };
    let of = |one: &usize| know.get(*one);
    let mut others: Vec<&usize> = own.iter().collect();
    others.sort_by_key(|other| std::cmp::Reverse(of(other).map_or(0, |all| all.intersection(own).count())));
    for other in others {
        if of(other).is_some_and(|all| circle.is_subset(all)) {
            circle.insert(*other);
        }
    }
    circle
}

/// How many groups there can be with people in them.
fn groups_at_most(instance: &Instance) -> usize {
    let new = instance.people.len() / instance.size.least.max(1);
    let room: usize = instance.leads.iter().map(|lead| lead.max_groups).sum();
    // A group that stands may be smaller, and may have nobody who leads it.
    let stands = instance.standing.iter().filter(|group| group.lead.is_none()).count();
    let led = if instance.supervision == Supervision::Needed { room + stands } else { usize::MAX };
    led.min(new + instance.standing.len()).min(instance.places())
}

/// Groups whose supervisor and at least half of whose people can still come at their time keep both:
/// as before is also when, and with whom.
fn keep_frames(instance: &mut Instance) {
    for (at, standing) in instance.standing.iter_mut().enumerate() {
        let (Some(slot), Some(lead)) = (standing.slot, standing.lead) else { continue };
        let own = || instance.people.iter().filter(|person| person.found_in == Some(at));
        let come = own().filter(|person| person.slots.has(slot)).count();
        let leads = instance.leads.get(lead).is_some_and(|lead| lead.slots.has(slot));
        if leads && come >= standing.least && 2 * come >= own().count() {
            (standing.slot_stays, standing.lead_stays) = (Stays::Yes, Stays::Yes);
            standing.may_end = MayEnd::No;
        }
    }
}

/// Takes back what [`wish`] holds of the groups at whose time somebody of theirs cannot come, so that nobody
/// loses a place by it. `plain` is the instance without the wish.
pub fn loosen(instance: &mut Instance, plain: &Instance) {
    for (at, (standing, plain)) in instance.standing.iter_mut().zip(&plain.standing).enumerate() {
        let Some(slot) = standing.slot else { continue };
        if instance.people.iter().any(|person| person.found_in == Some(at) && !person.slots.has(slot)) {
            (standing.slot_stays, standing.lead_stays) = (plain.slot_stays, plain.lead_stays);
            standing.may_end = plain.may_end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::search::{Effort, search};
    use super::*;
    use crate::{
        model::{groups::Group, text::Name, week::Day},
        planning::groups::{
            answer::cost::Terms,
            fixtures::*,
            job::setup::{Frame, Setup},
        },
    };

    fn school() -> Unit {
        let tue = window(Day::Tue, 900, 990);
        let mut old = Group::new(group_id(0), Name::new("Last year"));
        let ended = Membership { until: Some(date(2026, 6, 10)), ..Membership::default() };
        let late = Membership { from: Some(date(2026, 8, 15)), ..Membership::default() };
        old.members.extend([(person_id(0), ended), (person_id(1), ended), (person_id(2), ended)]);
        old.members.insert(person_id(3), late);
        let team = |n| if n < 2 { "4-6" } else { "" };
        unit((0..5).map(|n| teacher(n, team(n), [tue])).chain([leader(9, 2, [tue])]), [old])
    }

    #[test]
    fn they_met_who_were_there_at_one_time() {
        let met = met(&school());
        let pairs: Vec<_> = met.keys().copied().collect();
        let id = person_id;
        assert_eq!(pairs, [(id(0), id(1)), (id(0), id(2)), (id(1), id(2))], "the fourth came after them");
    }

    /// Two groups of six who were together last year, and how many of their pairs are together again.
    fn together_again(again: Again) -> usize {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let ended = Membership { until: Some(date(2026, 6, 10)), ..Membership::default() };
        let old = |at: usize| {
            let mut group = Group::new(group_id(at), Name::new(&format!("Last year {at}")));
            group.programme = Some(code("other"));
            group.members.extend((0..6).map(|n| (person_id(at * 6 + n), ended)));
            group
        };
        let leaders = [leader(20, 1, [tue, thu]), leader(21, 1, [tue, thu])];
        let people = (0..12).map(|n| teacher(n, "", [tue, thu])).chain(leaders);
        let unit = unit(people, [old(0), old(1)]);
        let (programme, roles) = (programme(), roles());
        let mut instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        wish(&mut instance, &unit, again);
        assert_eq!(fewest(&instance), if again == Again::Different { 12 } else { 0 });
        let effort = Effort { seed: 2, steps: 8_000 };
        let found = search(&instance, effort, &|| false, &mut |_| {});
        let place = |person: PersonId| {
            let at = instance.people.iter().position(|p| p.id == person).unwrap();
            found.answer.place[at]
        };
        assert_eq!(found.terms.unplaced, 0);
        met(&unit).keys().filter(|(a, b)| place(*a) == place(*b)).count()
    }

    #[test]
    fn as_before_keeps_all_pairs_and_as_different_as_possible_the_fewest() {
        assert_eq!(together_again(Again::AsBefore), 30, "both groups of six are whole");
        assert_eq!(together_again(Again::Different), 12, "three and three of each is the least");
    }

    #[test]
    fn there_are_no_more_groups_for_it_than_are_settled() {
        let tue = window(Day::Tue, 900, 990);
        let mut old = Group::new(group_id(0), Name::new("Last year"));
        let ended = Membership { until: Some(date(2026, 6, 10)), ..Membership::default() };
        old.programme = Some(code("other"));
        old.members.extend((0..12).map(|n| (person_id(n), ended)));
        let leaders = (20..24).map(|n| leader(n, 1, [tue]));
        let unit = unit((0..12).map(|n| teacher(n, "", [tue])).chain(leaders), [old]);
        let (programme, roles) = (programme(), roles());
        let groups = |new_groups| {
            let usual = Setup::new(&programme, &roles, date(2026, 9, 1));
            let frame = Frame { new_groups, ..Frame::default() };
            let mut instance = Setup { frame, ..usual }.instance(&unit).unwrap();
            wish(&mut instance, &unit, Again::Different);
            let found = search(&instance, Effort { seed: 2, steps: 8_000 }, &|| false, &mut |_| {});
            assert_eq!(found.terms.unplaced, 0);
            found.answer.cells.iter().filter(|cell| !cell.members.is_empty()).count()
        };
        assert_eq!((groups(None), groups(Some(2))), (4, 2));
    }

    /// Five groups of eight of one stage each, who are all in the same group today.
    fn five_groups() -> Unit {
        let tue = window(Day::Tue, 900, 990);
        let old = |at: usize| {
            let mut group = Group::new(group_id(at), Name::new(&format!("Grupp {at}")));
            group.programme = Some(programme().id);
            group.windows.insert(tue);
            group.supervisor = Some(person_id(50 + at));
            group.members.extend((0..8).map(|n| (person_id(at * 8 + n), Membership::default())));
            group
        };
        let people = (0..40).map(|n| {
            let mut one = teacher(n, "", [tue]);
            one.stages = [code(&format!("s{}", n / 8))].into();
            one
        });
        unit(people.chain((50..55).map(|n| leader(n, 1, [tue]))), (0..5).map(old))
    }

    #[test]
    fn who_has_met_whom_comes_before_all_wishes_and_after_places_for_all() {
        let unit = five_groups();
        let (programme, roles) = (programme(), roles());
        let mut instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        assert_eq!(wish(&mut instance, &unit, Again::Different), 5 * 28);
        let found = search(&instance, Effort { seed: 1, steps: 60_000 }, &|| false, &mut |_| {});
        // Two of eight meet again in three of five groups, whatever else is wished.
        assert_eq!(fewest(&instance), 15);
        assert_eq!((found.terms.unplaced, found.terms.again), (0, 15));
        // No pair is bought by any number of other wishes, no place by any number of pairs.
        let w = instance.weights;
        let others = Terms { again: 0, unplaced: 0, ..found.terms };
        assert!(others.cost(&w) < w.again && w.again * 140 + others_at_most(&instance) < w.unplaced);
    }

    #[test]
    fn as_before_a_group_keeps_time_and_supervisor_as_long_as_most_can_come() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let group = |at: usize, window| {
            let mut group = Group::new(group_id(at), Name::new(&format!("Grupp {at}")));
            group.programme = Some(programme().id);
            group.windows.insert(window);
            group.supervisor = Some(person_id(20 + at));
            group.members.extend((0..6).map(|n| (person_id(at * 6 + n), Membership::default())));
            group
        };
        let people = (0..12).map(|n| teacher(n, "", [tue])).chain([20, 21].map(|n| leader(n, 2, [tue, thu])));
        let unit = unit(people, [group(0, tue), group(1, thu)]);
        let (programme, roles) = (programme(), roles());
        let frames = |again| {
            let mut instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
            wish(&mut instance, &unit, again);
            instance.standing.iter().map(|s| (s.slot_stays, s.lead_stays)).collect::<Vec<_>>()
        };
        let (yes, no) = ((Stays::Yes, Stays::Yes), (Stays::No, Stays::No));
        assert_eq!(frames(Again::AsBefore), [yes, no], "nobody can come on Thursdays any more");
        assert_eq!(frames(Again::Different), [no, no]);
    }

    #[test]
    fn others_are_met_but_teams_are_not_parted() {
        let unit = school();
        let (programme, roles) = (programme(), roles());
        let setup = Setup::new(&programme, &roles, date(2026, 9, 1));
        let with = |again| {
            let mut instance = setup.instance(&unit).unwrap();
            (wish(&mut instance, &unit, again), instance.met)
        };
        assert_eq!(with(Again::Whatever), (0, vec![]));
        assert_eq!(with(Again::AsBefore).0, 3);
        assert_eq!(with(Again::Different).1, [(0, 2), (1, 2)]);
    }
}
