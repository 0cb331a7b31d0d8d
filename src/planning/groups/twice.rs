//! Two windows a week: one for each joint meeting of a part, where a school wants both every week.

use std::collections::BTreeSet;

use super::{
    setup::meeting_lengths,
    slots::Slot,
    windows::{GRID, free_of},
    wishes::Switch,
};
use crate::{
    model::{
        catalogue::Catalogue, groups::Group, people::Person, programme::Programme, unit::Unit, week::Window,
    },
    planning::lookup,
};

/// Whether a group has one time a week where the school wants one for each meeting of a part.
pub fn lacks_second(unit: &Unit, group: &Group, programme: &Programme, catalogue: &Catalogue) -> bool {
    if group.windows.len() != 1 || !Switch::TwoWindows.is_on(unit) {
        return false;
    }
    let module = group.module.and_then(|id| lookup::module(unit, catalogue, id));
    let meetings = |cycle| match module {
        Some(module) => meeting_lengths(&module.cycle(cycle)).len(),
        None => meeting_lengths(cycle).len(),
    };
    programme.cycle().map_or(0, meetings) > 1
}

/// The most pairs of windows that are looked at: every one costs the search time and memory.
const MOST: usize = 240;

/// Pairs of windows on two days, for the longer and the shorter meeting: those in which most people are
/// free, at least `least`; and for each person at least one that fits, if any does.
///
/// `long`, `short`: windows of either length in which somebody who could lead is free.
pub fn twice(
    long: &BTreeSet<Window>,
    short: &BTreeSet<Window>,
    least: usize,
    people: &[&Person],
) -> Vec<Slot> {
    let free: Vec<Vec<Window>> = people.iter().map(|person| free_of(person)).collect();
    let who = |window: Window| -> BTreeSet<usize> {
        let fits = |free: &Vec<Window>| free.iter().any(|f| f.holds(window));
        free.iter().enumerate().filter(|(_, free)| fits(free)).map(|(at, _)| at).collect()
    };
    // Half-hour steps: pairs of quarters would be sixteen times as many for little.
    let coarse = |window: &&Window| window.start.0.is_multiple_of(2 * GRID.0);
    let with = |all: &BTreeSet<Window>| -> Vec<(Window, BTreeSet<usize>)> {
        all.iter().filter(coarse).map(|&window| (window, who(window))).collect()
    };
    let (long, short) = (with(long), with(short));
    let mut pairs: Vec<(BTreeSet<usize>, Window, Window)> = Vec::new();
    for (first, can) in &long {
        for (second, can_too) in short.iter().filter(|(second, _)| second.day != first.day) {
            // Of two meetings of one length each pair of days is there once.
            if first.length == second.length && second < first {
                continue;
            }
            let here: BTreeSet<usize> = can.intersection(can_too).copied().collect();
            if here.len() >= least.max(1) {
                pairs.push((here, *first, *second));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut served: BTreeSet<usize> = BTreeSet::new();
    let mut kept = Vec::new();
    for (rank, (here, first, second)) in pairs.into_iter().enumerate() {
        if rank < MOST || !here.is_subset(&served) {
            served.extend(here);
            let mut windows = vec![first, second];
            windows.sort_unstable();
            kept.push(Slot { windows });
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{super::fixtures::*, *};
    use crate::model::week::Day;

    #[test]
    fn a_long_and_a_short_window_lie_on_two_days_when_enough_are_free() {
        let tue = window(Day::Tue, 900, 1020);
        let thu = window(Day::Thu, 900, 960);
        let people: Vec<Person> = (0..4).map(|n| teacher(n, "", [tue, thu])).collect();
        let people: Vec<&Person> = people.iter().collect();
        let long: BTreeSet<Window> = [tue, window(Day::Thu, 900, 1020)].into();
        let short: BTreeSet<Window> = [window(Day::Tue, 900, 960), thu].into();
        assert_eq!(twice(&long, &short, 3, &people), [Slot { windows: vec![tue, thu] }]);
        assert!(twice(&long, &short, 5, &people).is_empty());
    }
}
