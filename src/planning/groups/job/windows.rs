//! Times at which people can meet.

use crate::{
    model::{
        ids::PersonId,
        people::Person,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::free_time,
};

/// The grid on which meetings start (`formats/g1-s1.md`, `slot_min`: 15 or 30).
pub const GRID: Minutes = Minutes(15);

/// When a person can meet, in order: see [`free_time::can_meet`].
pub fn free_of(person: &Person) -> Vec<Window> {
    free_time::can_meet(person).into_iter().collect()
}

/// The windows of that length inside a free one: on the grid, and from its very start.
pub fn starts(free: Window, length: Minutes, grid: Minutes) -> Vec<Window> {
    let grid = grid.0.max(1);
    let on_grid = (free.start.0.div_ceil(grid)..).map(|n| n.saturating_mul(grid));
    let all = std::iter::once(free.start.0).chain(on_grid.skip_while(|&start| start <= free.start.0));
    all.map(|start| Window { day: free.day, start: Minutes(start), length })
        .take_while(|w| w.end() <= free.end() && length > Minutes(0))
        .collect()
}

/// The longest stretches of the week in which all these people are free, each at least `length`,
/// in order. People who are not in the unit are not asked; of nobody there is nothing.
pub fn common_windows(
    unit: &Unit,
    members: impl IntoIterator<Item = PersonId>,
    supervisor: Option<PersonId>,
    length: Minutes,
) -> Vec<Window> {
    let people = members.into_iter().chain(supervisor).filter_map(|id| unit.person(id));
    let common = people.map(free_of).reduce(|a, b| shared(&a, &b)).unwrap_or_default();
    common.into_iter().filter(|w| w.length >= length).collect()
}

/// The stretches of the week that lie in both.
pub(in crate::planning::groups) fn shared(a: &[Window], b: &[Window]) -> Vec<Window> {
    let both = |x: &Window, y: &Window| {
        let (start, end) = (x.start.max(y.start), x.end().min(y.end()));
        (x.day == y.day && start < end).then(|| Window::between(x.day, start, end))
    };
    a.iter().flat_map(|x| b.iter().filter_map(move |y| both(x, y))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::week::Day;

    #[test]
    fn starts_are_on_the_grid_and_at_the_very_start() {
        let free = Window::between(Day::Tue, Minutes::at(14, 40), Minutes::at(16, 30));
        let found: Vec<u16> = starts(free, Minutes(90), GRID).iter().map(|w| w.start.0).collect();
        assert_eq!(found, [880, 885, 900]);
        assert!(starts(free, Minutes(120), GRID).is_empty());
    }

    #[test]
    fn what_two_share_is_the_overlap() {
        let at = |s, e| Window::between(Day::Wed, Minutes(s), Minutes(e));
        assert_eq!(shared(&[at(600, 700), at(800, 900)], &[at(650, 850)]), [at(650, 700), at(800, 850)]);
        assert!(shared(&[at(600, 700)], &[at(700, 800)]).is_empty());
    }
}
