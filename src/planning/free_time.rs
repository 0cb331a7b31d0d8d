//! Weekly free time: who could meet when, slot by slot and in common.

use std::collections::BTreeSet;

use crate::model::{
    people::Person,
    week::{Day, Minutes, Window, joined},
};

/// The step of the week grid: a quarter of an hour.
pub const SLOT: Minutes = Minutes(15);

/// Whether the whole of `slot` lies in one of the windows.
pub fn covers(windows: &BTreeSet<Window>, slot: Window) -> bool {
    windows.iter().any(|window| window.holds(slot))
}

/// Whether one of the windows claims a minute of `slot`.
pub fn touches(windows: &BTreeSet<Window>, slot: Window) -> bool {
    windows.iter().any(|window| window.overlaps(slot))
}

/// The windows with `slot` put in, or taken out where they hold it already. Windows that touch are
/// joined; one that is cut through becomes two.
pub fn toggled(windows: &BTreeSet<Window>, slot: Window) -> BTreeSet<Window> {
    if covers(windows, slot) {
        return windows.iter().flat_map(|&window| without(window, slot)).collect();
    }
    joined(windows.iter().copied().chain([slot])).into_iter().collect()
}

/// What is left of a window when `slot` is cut out: nothing, one piece or two.
pub fn without(window: Window, slot: Window) -> Vec<Window> {
    if !window.overlaps(slot) {
        return vec![window];
    }
    let before = Window::between(window.day, window.start, slot.start);
    let after = Window::between(window.day, slot.end(), window.end());
    [before, after].into_iter().filter(|left| left.length > Minutes(0)).collect()
}

/// The windows with all of `more` put in, joined.
pub fn with(windows: &BTreeSet<Window>, more: &[Window]) -> BTreeSet<Window> {
    joined(windows.iter().chain(more).copied()).into_iter().collect()
}

/// What is left of the windows when all of `taken` is cut out.
pub fn less<'a>(windows: &BTreeSet<Window>, taken: impl IntoIterator<Item = &'a Window>) -> BTreeSet<Window> {
    let cut = |left: Vec<Window>, taken: &Window| left.into_iter().flat_map(|w| without(w, *taken)).collect();
    taken.into_iter().fold(joined(windows.iter().copied()), cut).into_iter().collect()
}

/// When a person can meet: in their free time, but for the lessons that they have in it. What is entered may hold
/// both; a meeting on a school day cannot.
pub fn can_meet(person: &Person) -> BTreeSet<Window> {
    less(&person.free, &person.lessons)
}

/// Whether a person can meet during the whole slot: the same as [`can_meet`], for the many slots of a week.
pub fn is_free(person: &Person, slot: Window) -> bool {
    let whole = || joined(person.free.iter().copied()).iter().any(|window| window.holds(slot));
    !touches(&person.lessons, slot) && touches(&person.free, slot) && (covers(&person.free, slot) || whole())
}

/// The lesson that alone keeps somebody from a slot at which they have said that they can.
pub fn lesson_in(person: &Person, slot: Window) -> Option<Window> {
    let said = joined(person.free.iter().copied()).iter().any(|window| window.holds(slot));
    person.lessons.iter().copied().find(|lesson| said && lesson.overlaps(slot))
}

/// The windows in which all of these people are free, at least `least` long; none of nobody.
pub fn common(people: &[&Person], least: Minutes) -> Vec<Window> {
    let Some((first, rest)) = people.split_first() else { return Vec::new() };
    let mut all: Vec<Window> = can_meet(first).into_iter().collect();
    for person in rest {
        let own = can_meet(person);
        all = all.iter().flat_map(|&a| own.iter().filter_map(move |&b| both(a, b))).collect();
    }
    all.retain(|window| window.length >= least);
    all
}

fn both(a: Window, b: Window) -> Option<Window> {
    let (start, end) = (a.start.max(b.start), a.end().min(b.end()));
    (a.day == b.day && start < end).then(|| Window::between(a.day, start, end))
}

/// How many of these people are free during the whole slot.
pub fn free_at(people: &[&Person], slot: Window) -> usize {
    people.iter().filter(|person| is_free(person, slot)).count()
}

/// The free time of a person in a week.
pub fn total(person: &Person) -> Minutes {
    joined(person.free.iter().copied()).iter().map(|window| window.length).sum()
}

/// The slot of the grid that starts so many slots after `from`.
pub fn slot(day: Day, from: Minutes, nth: u16) -> Window {
    Window { day, start: Minutes(from.0.saturating_add(nth.saturating_mul(SLOT.0))), length: SLOT }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_lesson_that_alone_is_in_the_way_is_named() {
        let at = |from: (u16, u16), to: (u16, u16)| {
            Window::between(Day::Thu, Minutes::at(from.0, from.1), Minutes::at(to.0, to.1))
        };
        let mut person = crate::planning::fixtures::person("ann");
        person.free = [at((14, 15), (16, 15))].into();
        person.lessons = [at((13, 35), (14, 20))].into();
        assert_eq!(lesson_in(&person, at((14, 15), (16, 15))), Some(at((13, 35), (14, 20))));
        assert_eq!(lesson_in(&person, at((14, 30), (16, 0))), None);
        assert_eq!(lesson_in(&person, at((14, 15), (16, 30))), None, "they never said so");
    }

    fn some() -> impl Strategy<Value = BTreeSet<Window>> {
        let window = (0..5usize, 28..68u16, 1..12u16);
        let window = window.prop_map(|(day, from, long)| Window {
            day: Day::WORKING[day],
            start: Minutes(from * 15),
            length: Minutes(long * 15),
        });
        proptest::collection::btree_set(window, 0..8)
    }

    proptest! {
        #[test]
        fn what_is_left_is_in_the_frame_and_in_nothing_busy(frame in some(), busy in some()) {
            let left = less(&frame, &busy);
            for day in Day::WORKING {
                for n in 0..96 {
                    let slot = slot(day, Minutes(0), n);
                    let is_left = left.iter().any(|window| window.holds(slot));
                    prop_assert_eq!(is_left, touches(&frame, slot) && !touches(&busy, slot), "{:?}", slot);
                }
            }
            let both = with(&left, &busy.iter().copied().collect::<Vec<_>>());
            prop_assert!(less(&frame, &both).is_empty(), "nothing is lost");
        }
    }

    proptest! {
        #[test]
        fn a_slot_is_free_where_a_person_can_meet(free in some(), lessons in some()) {
            let mut person = Person::new("a".parse().unwrap(), "a".into());
            (person.free, person.lessons) = (free, lessons);
            let can = can_meet(&person);
            for slot in Day::WORKING.iter().flat_map(|&day| (0..96).map(move |n| slot(day, Minutes(0), n))) {
                prop_assert_eq!(is_free(&person, slot), covers(&can, slot), "{:?}", slot);
            }
        }
    }

    fn at(start: (u16, u16), end: (u16, u16)) -> Window {
        Window::between(Day::Tue, Minutes::at(start.0, start.1), Minutes::at(end.0, end.1))
    }

    #[test]
    fn a_slot_goes_in_and_out_and_windows_join_and_part() {
        let windows: BTreeSet<Window> = [at((15, 0), (16, 0))].into();
        let more = toggled(&windows, at((16, 0), (16, 15)));
        assert_eq!(more, [at((15, 0), (16, 15))].into());
        let cut = toggled(&more, at((15, 30), (15, 45)));
        assert_eq!(cut, [at((15, 0), (15, 30)), at((15, 45), (16, 15))].into());
        assert_eq!(toggled(&cut, at((15, 30), (15, 45))), more);
    }

    #[test]
    fn several_windows_go_in_and_out_at_once() {
        let free: BTreeSet<Window> = [at((14, 0), (15, 0))].into();
        let more = with(&free, &[at((15, 0), (16, 0)), at((8, 0), (9, 0))]);
        assert_eq!(more, [at((8, 0), (9, 0)), at((14, 0), (16, 0))].into());
        let left = less(&more, &[at((8, 0), (9, 0)), at((14, 30), (15, 0))]);
        assert_eq!(left, [at((14, 0), (14, 30)), at((15, 0), (16, 0))].into());
        assert!(less(&left, &[at((0, 0), (24, 0))]).is_empty());
    }

    #[test]
    fn common_time_is_what_everybody_has() {
        let person = |word: &str, free: &[Window]| {
            let mut person = Person::new(word.parse().unwrap(), word.into());
            person.free = free.iter().copied().collect();
            person
        };
        let a = person("a", &[at((14, 0), (16, 0)), at((8, 0), (9, 0))]);
        let b = person("b", &[at((15, 0), (15, 30)), at((15, 30), (17, 0))]);
        assert_eq!(common(&[&a, &b], Minutes(60)), [at((15, 0), (16, 0))]);
        assert_eq!(common(&[&a, &b], Minutes(90)), []);
        assert_eq!(common(&[], Minutes(0)), []);
        assert_eq!(free_at(&[&a, &b], at((15, 15), (15, 30))), 2);
        assert_eq!(total(&a), Minutes(180));
    }

    #[test]
    fn nobody_can_meet_in_a_lesson() {
        let mut person = Person::new("a".parse().unwrap(), "a".into());
        person.free = [at((14, 15), (16, 0))].into();
        person.lessons = [at((13, 30), (14, 20))].into();
        let after = [at((14, 20), (16, 0))];
        assert_eq!(can_meet(&person), after.into());
        assert_eq!(common(&[&person], Minutes(0)), after);
        assert_eq!(free_at(&[&person], at((14, 15), (14, 30))), 0);
        assert_eq!(free_at(&[&person], at((14, 30), (14, 45))), 1);
        assert_eq!(crate::planning::groups::job::windows::free_of(&person), after);
    }
}
