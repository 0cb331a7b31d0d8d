//! Of times that do as well the one that is liked best is named first: the same in a proposal, in what people are
//! asked for and in the fewest times of a week.

use super::super::{
    answer::{Answer, rules::check},
    job::{
        instance::{Instance, Stays},
        slots::{Slot, SlotSet},
    },
};
use super::search::Found;
use crate::model::week::{Day, Minutes, Window};

/// When meetings are liked best to begin.
pub const AFTERNOON: Minutes = Minutes(15 * 60);

/// How little a time is liked. Our own order among times that serve as many: meetings lie after lessons, the
/// web-supervised programme has them on Tuesdays and Thursdays at 15:00 (`data/programmes`).
pub fn disliked(window: Window) -> u16 {
    let day = match window.day {
        Day::Tue | Day::Thu => 0,
        Day::Wed => 10,
        Day::Mon => 20,
        Day::Fri | Day::Sat | Day::Sun => 90,
    };
    window.start.0.abs_diff(AFTERNOON.0) + day
}

/// How little the times of a group are liked, in all.
pub fn disliked_slot(slot: &Slot) -> u16 {
    slot.windows.iter().map(|&window| disliked(window)).sum()
}

/// The slots of a set, the best-liked first, of equals the earlier in the week.
pub fn by_liking(instance: &Instance, slots: &SlotSet) -> Vec<usize> {
    let mut all: Vec<(u16, &Slot, usize)> = slots
        .iter()
        .filter_map(|at| instance.slots.get(at).map(|slot| (disliked_slot(slot), slot, at)))
        .collect();
    all.sort_by(|a, b| (a.0, &a.1.windows).cmp(&(b.0, &b.1.windows)));
    all.into_iter().map(|(.., at)| at).collect()
}

/// The answer with each group that is new, or had no time, at the best-liked time at which it can meet as well.
/// When a group meets costs nothing, so a search names any such time.
#[must_use]
pub fn well_timed(instance: &Instance, found: &Found) -> Found {
    let mut answer = found.answer.clone();
    for group in 0..answer.cells.len() {
        retimed(instance, &mut answer, group);
    }
    Found { answer, ..found.clone() }
}

fn retimed(instance: &Instance, answer: &mut Answer, group: usize) {
    let stands = |standing: &super::super::job::instance::Standing| {
        standing.slot.is_some() || standing.slot_stays == Stays::Yes
    };
    let Some(cell) = answer.cells.get(group).filter(|cell| !cell.members.is_empty()) else { return };
    let Some(was) = cell.slot.filter(|_| !instance.standing.get(group).is_some_and(stands)) else { return };
    let members = cell.members.iter().filter_map(|&p| instance.people.get(p)).map(|p| p.slots.clone());
    let leads = cell.lead.and_then(|lead| instance.leads.get(lead)).map(|lead| lead.slots.clone());
    let common = members.chain(leads).reduce(|a, b| a.and(&b)).unwrap_or_default();
    let times = |slot: usize| instance.slots.get(slot).map(|slot| slot.windows.len());
    for slot in by_liking(instance, &common).into_iter().filter(|&slot| times(slot) == times(was)) {
        if let Some(cell) = answer.cells.get_mut(group) {
            cell.slot = Some(slot);
        }
        if slot == was || check(instance, answer, group).is_ok() && others_stand(instance, answer, group) {
            return;
        }
    }
    if let Some(cell) = answer.cells.get_mut(group) {
        cell.slot = Some(was);
    }
}

/// Whether the time of a group takes nobody of the others.
fn others_stand(instance: &Instance, answer: &Answer, group: usize) -> bool {
    (0..answer.cells.len())
        .filter(|&other| other != group)
        .all(|other| check(instance, answer, other).is_ok())
}

#[cfg(test)]
mod tests {
    use super::super::search::{Effort, search};
    use super::*;
    use crate::planning::groups::{answer::rules::check_all, fixtures::*, job::setup::Setup};

    #[test]
    fn a_new_group_meets_at_the_best_liked_of_its_times() {
        let free = [window(Day::Mon, 840, 1080), window(Day::Thu, 840, 1080)];
        let people = (0..12).map(|n| teacher(n, "", free)).chain([leader(20, 2, free)]);
        let unit = unit(people, []);
        let (programme, roles) = (programme(), roles());
        let instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        for seed in 1..6 {
            let found = search(&instance, Effort { seed, steps: 2_000 }, &|| false, &mut |_| {});
            let found = well_timed(&instance, &found);
            assert_eq!(check_all(&instance, &found.answer), Ok(()));
            let cells = found.answer.cells.iter().filter(|cell| !cell.members.is_empty());
            let slots = cells.filter_map(|cell| instance.slots.get(cell.slot?));
            let times: std::collections::BTreeSet<Window> =
                slots.flat_map(|slot| slot.windows.clone()).collect();
            assert!(times.contains(&window(Day::Thu, 900, 990)), "{times:?}");
        }
    }
}
