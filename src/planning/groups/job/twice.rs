//! Two windows a week: one for each joint meeting of a part, where a school wants both every week.

use std::collections::BTreeSet;

use super::{
    setup::meeting_lengths,
    slots::{Apart, Slot},
    windows::{GRID, free_of},
    wishes::Switch,
};
use crate::{
    model::{
        catalogue::Catalogue,
        change::Entry,
        edit::{Edit, apply},
        groups::Group,
        ids::Code,
        people::Person,
        programme::Programme,
        unit::{Unit, UnitChange},
        week::{Minutes, Window},
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

/// The school as if it wanted one time a week, where it wants two.
pub fn once(unit: &Unit) -> Option<Unit> {
    let key: Code = Switch::TwoWindows.code().parse().ok()?;
    let entry = Entry { key, was: unit.settings().get(&key).copied(), now: Some(0) };
    let mut once = unit.clone();
    apply(&mut once, &Edit::Unit(UnitChange::Setting(entry))).ok()?;
    Some(once)
}

/// The most pairs of windows that are looked at because many can meet then: every one costs the search time and
/// memory.
const MOST: usize = 240;
/// The most that are looked at for the sake of single people, and the most for one of them.
const FOR_EACH: (usize, usize) = (480, 8);

/// Pairs of windows on two days, for the longer and the shorter meeting, at both of which somebody could lead, in
/// order of time: those in which most people are free, at least `least`, and for each person some that fit, if any
/// do.
///
/// `long`, `short`: windows of either length. `leads`: who could lead; none: that is not asked yet. `gap`: least
/// time between two groups of one of them.
pub fn twice(
    (long, short): (&BTreeSet<Window>, &BTreeSet<Window>),
    least: usize,
    people: &[&Person],
    leads: Option<&[&Person]>,
    gap: Minutes,
) -> Vec<Slot> {
    let all = people.iter().chain(leads.unwrap_or_default());
    let free: Vec<Vec<Window>> = all.map(|person| free_of(person)).collect();
    let (long, short) = (lasting(long, &free, gap), lasting(short, &free, gap));
    let is_member = |who: &&usize| **who < people.len();
    let mut pairs: Vec<(usize, Window, Window, BTreeSet<usize>)> = Vec::new();
    for (first, can) in &long {
        for (second, can_too) in short.iter().filter(|(second, _)| second.day != first.day) {
            // Of two meetings of one length each pair of days is there once.
            if first.length == second.length && second < first {
                continue;
            }
            let here: BTreeSet<usize> = can.intersection(can_too).copied().collect();
            let members = here.iter().filter(is_member).count();
            let is_led = leads.is_none() || here.len() > members;
            if members > 0 && is_led {
                pairs.push((members, *first, *second, here));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (all, most) = FOR_EACH;
    let each = (all / free.len().max(1)).clamp(1, most);
    let mut served = vec![0; free.len()];
    let mut kept = Vec::new();
    for (rank, (members, first, second, here)) in pairs.into_iter().enumerate() {
        let is_needed = here.iter().any(|&who| served.get(who).is_some_and(|&times| times < each));
        if is_needed || (rank < MOST && members >= least) {
            for who in here {
                if let Some(times) = served.get_mut(who) {
                    *times += 1;
                }
            }
            let mut windows = vec![first, second];
            windows.sort_unstable();
            kept.push(Slot { windows });
        }
    }
    // What is tried first, or named first where nothing else differs, is what comes first in the week.
    kept.sort_by(|a, b| a.windows.cmp(&b.windows));
    kept
}

/// The windows that a search must look at, with who is free in each: of such as cannot both be led by one person
/// only those in which somebody is free who is not in the other. Of equals that which begins on the half hour
/// stays, then the earlier.
fn lasting(all: &BTreeSet<Window>, free: &[Vec<Window>], gap: Minutes) -> Vec<(Window, BTreeSet<usize>)> {
    let who = |window: Window| -> BTreeSet<usize> {
        let fits = |free: &Vec<Window>| free.iter().any(|f| f.holds(window));
        free.iter().enumerate().filter(|(_, free)| fits(free)).map(|(at, _)| at).collect()
    };
    let mut open: Vec<(Window, BTreeSet<usize>)> = all.iter().map(|&window| (window, who(window))).collect();
    open.sort_by_key(|(window, who)| {
        (usize::MAX - who.len(), !window.start.0.is_multiple_of(2 * GRID.0), *window)
    });
    let mut kept: Vec<(Window, BTreeSet<usize>)> = Vec::new();
    for (window, who) in open {
        let own = Slot::one(window);
        let holds = |(other, all): &(Window, BTreeSet<usize>)| {
            Slot::one(*other).apart_by(&own, gap.0) == Apart::No && who.is_subset(all)
        };
        if !kept.iter().any(holds) {
            kept.push((window, who));
        }
    }
    kept.sort_by_key(|(window, _)| *window);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::week::Day, planning::groups::fixtures::*};

    const GAP: Minutes = Minutes(15);

    #[test]
    fn a_long_and_a_short_window_lie_on_two_days_when_anybody_is_free() {
        let tue = window(Day::Tue, 900, 1020);
        let thu = window(Day::Thu, 900, 960);
        let people: Vec<Person> = (0..4).map(|n| teacher(n, "", [tue, thu])).collect();
        let people: Vec<&Person> = people.iter().collect();
        let long: BTreeSet<Window> = [tue, window(Day::Thu, 900, 1020)].into();
        let short: BTreeSet<Window> = [window(Day::Tue, 900, 960), thu].into();
        let found = twice((&long, &short), 3, &people, None, GAP);
        assert_eq!(found, [Slot { windows: vec![tue, thu] }]);
        assert_eq!(
            twice((&long, &short), 5, &people, None, GAP),
            found,
            "for each of them, if not for a group"
        );
        assert!(twice((&long, &[].into()), 3, &people, None, GAP).is_empty());
    }

    #[test]
    fn one_person_can_lead_at_both_times() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let people = [teacher(0, "", [tue, thu])];
        let people: Vec<&Person> = people.iter().collect();
        let both: BTreeSet<Window> = [tue, thu].into();
        let led = |leads: &[Person]| {
            let leads: Vec<&Person> = leads.iter().collect();
            twice((&both, &both), 1, &people, Some(&leads), GAP).len()
        };
        assert_eq!(led(&[leader(8, 1, [tue]), leader(9, 1, [thu])]), 0, "each at one");
        assert_eq!(led(&[leader(8, 1, [tue, thu])]), 1);
    }

    #[test]
    fn a_time_that_begins_on_the_quarter_is_there_where_nobody_can_at_another() {
        let free = [window(Day::Tue, 885, 975), window(Day::Thu, 900, 1080)];
        let people = [teacher(0, "", free)];
        let people: Vec<&Person> = people.iter().collect();
        let starts = |length: u16| -> BTreeSet<Window> {
            let all = (0..8).flat_map(|n| [Day::Tue, Day::Thu].map(|day| (day, 870 + 15 * n)));
            all.map(|(day, start)| window(day, start, start + length)).collect()
        };
        let found = twice((&starts(90), &starts(60)), 1, &people, None, GAP);
        let thursdays = |day: Day, start| {
            found.iter().any(|s| s.windows.iter().any(|w| w.day == day && w.start.0 == start))
        };
        assert!(thursdays(Day::Tue, 885) && thursdays(Day::Thu, 900), "{found:?}");
        // Of a stretch in which all can as well it is enough to look at times that one person could lead.
        let starts: BTreeSet<u16> =
            found.iter().flat_map(|s| &s.windows).filter(|w| w.day == Day::Thu).map(|w| w.start.0).collect();
        assert!(starts.len() <= 4, "{starts:?}");
    }
}
