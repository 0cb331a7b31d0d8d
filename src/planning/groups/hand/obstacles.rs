//! What stands in the way of a common time: in minutes, and who.

use super::super::job::windows::{common_windows, free_of};
use crate::model::{
    ids::PersonId,
    unit::Unit,
    week::{Minutes, Window},
};

/// Why some people have no common time for a meeting, or that they have one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacles {
    /// How long the meeting is.
    pub needed: Minutes,
    /// The longest stretch of the week in which all are free, the earliest of equals.
    pub common: Option<Window>,
    /// Those who are never free long enough, each with the longest free stretch; none: no free time
    /// is given.
    pub short: Vec<(PersonId, Option<Window>)>,
    /// Those without whom the others have a common time that is long enough, each with the longest.
    pub without: Vec<(PersonId, Window)>,
}

impl Obstacles {
    /// Whether all are free long enough at the same time.
    pub fn none(&self) -> bool {
        self.common.is_some_and(|window| window.length >= self.needed)
    }
}

/// The longest of some windows, the earliest of equals.
pub fn longest(windows: impl IntoIterator<Item = Window>) -> Option<Window> {
    windows.into_iter().max_by_key(|window| (window.length, std::cmp::Reverse(*window)))
}

/// What keeps these people from a meeting of that length.
pub fn obstacles(unit: &Unit, people: &[PersonId], needed: Minutes) -> Obstacles {
    let common = longest(common_windows(unit, people.iter().copied(), None, Minutes(0)));
    let own = |id: PersonId| Some((id, longest(free_of(unit.person(id)?))));
    let enough = |window: &Option<Window>| window.is_some_and(|window| window.length >= needed);
    let short = people.iter().filter_map(|&id| own(id)).filter(|(_, window)| !enough(window)).collect();
    let mut found = Obstacles { needed, common, short, without: Vec::new() };
    if !found.none() && people.len() > 2 {
        let rest = |id: PersonId| {
            let others = people.iter().copied().filter(|&other| other != id);
            Some((id, longest(common_windows(unit, others, None, needed))?))
        };
        found.without = people.iter().filter_map(|&id| rest(id)).collect();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::week::Day, planning::groups::fixtures::*};

    #[test]
    fn the_numbers_and_the_one_in_the_way_are_named() {
        let (tue, short) = (window(Day::Tue, 900, 1020), window(Day::Tue, 900, 990));
        let people = [teacher(0, "", [tue]), teacher(1, "", [tue]), teacher(2, "", [short])];
        let unit = unit(people, []);
        let all = [person_id(0), person_id(1), person_id(2)];
        let found = obstacles(&unit, &all, Minutes(120));
        assert_eq!(found.common, Some(short));
        assert_eq!(found.short, [(person_id(2), Some(short))]);
        assert_eq!(found.without, [(person_id(2), tue)]);
        assert!(!found.none());
        assert!(obstacles(&unit, &all, Minutes(90)).none());
    }

    #[test]
    fn the_longest_is_the_earliest_of_equals() {
        let (mon, tue, thu) =
            (window(Day::Mon, 900, 960), window(Day::Tue, 900, 990), window(Day::Thu, 800, 890));
        assert_eq!(longest([thu, mon, tue]), Some(tue));
        assert_eq!(longest([]), None);
    }
}
