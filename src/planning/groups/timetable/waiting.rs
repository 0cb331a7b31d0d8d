//! Where times are counted for the groups that there are: who waits for a group, and which further time would do for
//! those who can at none of theirs.

use std::{cmp::Reverse, collections::BTreeSet};

use super::{Ask, disliked};
use crate::{
    model::{groups::Group, ids::PersonId, people::Person, unit::Unit, week::Window},
    planning::groups::{
        job::{
            instance::Size,
            windows::{GRID, starts},
        },
        leading::stand_ins::may_lead,
        membership::taking_part::people_without_group,
    },
};

/// Who waits for a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Everybody who takes part and is in no group of the programme.
    pub all: Vec<PersonId>,
    /// Those of them who can at none of the times of the groups.
    pub cannot: Vec<PersonId>,
    /// What one more time would give these; none where nobody needs one, or groups meet twice a week.
    pub more: Option<More>,
}

/// What one more time would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum More {
    /// A group.
    Time(Further),
    /// No group: at no time as many can as a group needs.
    TooFew {
        /// The most who can at one time.
        most: usize,
        /// The fewest people in a group.
        least: usize,
    },
}

/// A further time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Further {
    /// When.
    pub window: Window,
    /// Who of those who can at none of the others can then; there may be more of them than have a place.
    pub people: Vec<PersonId>,
    /// How many of these have a place, in groups that are no larger than they may be.
    pub places: usize,
    /// Who could lead a group then, and leads fewer than they may.
    pub leaders: Vec<PersonId>,
}

/// Who waits while these times are those of the groups. A further time is named where groups meet once a week and
/// as many can then as a group needs: one at which somebody can lead, if there is any, then that at which most get
/// a place, then the one that is liked best.
pub fn waiting(ask: &Ask, unit: &Unit, times: &BTreeSet<Window>) -> Waiting {
    let ids = people_without_group(unit, &ask.programme, &BTreeSet::new(), ask.on);
    let ids = ids.into_iter().filter(|id| !ask.has_left(unit, *id));
    let all: Vec<&Person> = ids.filter_map(|id| unit.person(id)).collect();
    let can = |person: &Person, at: Window| ask.free(person).iter().any(|free| free.holds(at));
    let none = |person: &&&Person| !times.iter().any(|&at| can(person, at));
    let cannot: Vec<&Person> =
        if ask.other.is_some() { Vec::new() } else { all.iter().filter(none).copied().collect() };
    let ids = |people: &[&Person]| people.iter().map(|person| person.id).collect();
    let size = ask.size(unit, all.len());
    let more = (!cannot.is_empty()).then(|| more(ask, unit, &cannot, size, &can));
    Waiting { all: ids(&all), cannot: ids(&cannot), more }
}

fn more(
    ask: &Ask,
    unit: &Unit,
    cannot: &[&Person],
    size: Size,
    can: &dyn Fn(&Person, Window) -> bool,
) -> More {
    let led = |person: &Person| {
        let own: Vec<&Group> = ask.groups(unit).filter(|group| group.supervisor == Some(person.id)).collect();
        own
    };
    let may = |person: &&Person| {
        let leads = led(person).len();
        person.leads() && person.outside.is_none() && leads < may_lead(unit, person, leads, ask.on)
    };
    let leaders: Vec<&Person> = unit.people().iter().filter(may).collect();
    // Nobody leads two groups at once.
    let busy = |person: &Person, at: Window| {
        led(person).iter().any(|group| group.windows.iter().any(|own| own.overlaps(at)))
    };
    let free = cannot.iter().flat_map(|person| ask.free(person));
    let candidates: BTreeSet<Window> = free.flat_map(|free| starts(free, ask.length, GRID)).collect();
    let at = |window: Window| {
        let of = |people: &[&Person]| -> Vec<PersonId> {
            people.iter().filter(|person| can(person, window)).map(|person| person.id).collect()
        };
        let mut leaders = of(&leaders);
        leaders.retain(|id| unit.person(*id).is_some_and(|person| !busy(person, window)));
        let people = of(cannot);
        Further { window, places: places(&people, &leaders, size), people, leaders }
    };
    let all: Vec<Further> = candidates.into_iter().map(at).collect();
    let most = all.iter().map(|one| one.people.len()).max().unwrap_or(0);
    let worth =
        |one: &Further| (one.leaders.is_empty(), Reverse(one.places), disliked(one.window), one.window);
    let best = all.into_iter().filter(|one| one.places > 0).min_by_key(worth);
    best.map_or(More::TooFew { most, least: size.least }, More::Time)
}

/// How many people get a place in groups of a size that meet at once, one for each who leads; where nobody can, in
/// one group that still lacks a leader. Whoever leads takes no place.
fn places(people: &[PersonId], leaders: &[PersonId], size: Size) -> usize {
    let mut left: BTreeSet<PersonId> = people.iter().copied().collect();
    // First those lead who would have no place: the others are needed as members.
    let (own, others): (Vec<PersonId>, Vec<PersonId>) =
        leaders.iter().copied().partition(|id| left.contains(id));
    let held = |groups: usize, left: usize| {
        let groups = groups.min(left / size.least.max(1));
        left.min(groups * size.most)
    };
    let mut groups = if leaders.is_empty() { 1 } else { others.len() };
    let mut best = held(groups, left.len());
    for leader in own {
        left.remove(&leader);
        groups += 1;
        best = best.max(held(groups, left.len()));
    }
    best
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            Whom,
            tests::{ask, at, group, supervisor, teacher},
        },
        *,
    };
    use crate::{
        model::{change::On, edit::Edit, groups::Membership, week::Day},
        planning::fixtures::{change, school},
    };

    #[test]
    fn who_has_no_group_is_named_with_a_further_time_at_which_somebody_can_lead() {
        let (tue, thu, mon) = (
            at(Day::Tue, (15, 0), (16, 30)),
            at(Day::Thu, (15, 0), (16, 30)),
            at(Day::Mon, (14, 0), (16, 0)),
        );
        let free =
            [("a", tue), ("b", tue), ("c", thu), ("d", thu), ("h", thu), ("e", mon), ("g", mon), ("f", tue)];
        let teachers = free.map(|(id, free)| teacher(id, &[free]));
        let leader = |id: &str, most, free: Window| {
            let mut person = Person::new(id.parse().unwrap(), id.into());
            person.leading.max_groups = most;
            person.free = [free].into();
            Edit::Person(On::Add(person))
        };
        // Who may lead one more group, and has another one then.
        let mut led_then = Group::new("two".parse().unwrap(), "two".into());
        led_then.members.insert("f".parse().unwrap(), Membership::default());
        led_then.supervisor = "u".parse().ok();
        led_then.windows.insert(mon);
        let unit = school(teachers.into_iter().chain([
            leader("s", 1, thu),
            leader("t", 1, mon),
            leader("u", 2, mon),
            group("one", &["a", "b"], "s"),
            Edit::Group(On::Add(led_then)),
        ]));
        let ids = |all: &[&str]| all.iter().map(|id| id.parse().unwrap()).collect::<Vec<PersonId>>();
        let found = waiting(&ask(Whom::Groups, Vec::new()), &unit, &[tue].into());
        let waits = ids(&["c", "d", "e", "g", "h"]);
        assert_eq!((&found.all, &found.cannot), (&waits, &waits));
        let Some(More::Time(further)) = found.more else { panic!("{:?}", found.more) };
        // More can on Thursday, but the only one who leads then leads as many as she may.
        assert_eq!((further.people, further.leaders), (ids(&["e", "g"]), ids(&["t"])));
        assert!(mon.holds(further.window));
    }

    #[test]
    fn a_further_time_never_gives_a_group_that_is_too_small() {
        let [tue, thu, mon] = [Day::Tue, Day::Thu, Day::Mon].map(|day| at(day, (15, 0), (16, 30)));
        let free = [("a", tue), ("b", tue), ("c", thu), ("d", mon)].map(|(id, free)| teacher(id, &[free]));
        let mut leader = Person::new("t".parse().unwrap(), "t".into());
        leader.leading.max_groups = 1;
        let base = [supervisor("s", 1), group("one", &["a", "b"], "s"), Edit::Person(On::Add(leader))];
        let mut unit = school(free.into_iter().chain(base));
        let asked = ask(Whom::Groups, Vec::new());
        let found = waiting(&asked, &unit, &[tue].into());
        assert_eq!(found.cannot.len(), 2);
        assert_eq!(found.more, Some(More::TooFew { most: 1, least: 2 }), "a group has two people at least");
        change(&mut unit, [teacher("e", &[thu])]);
        let more = waiting(&asked, &unit, &[tue].into()).more;
        assert!(matches!(&more, Some(More::Time(one)) if one.window == thu && one.places == 2), "{more:?}");
    }

    #[test]
    fn places_are_counted_in_groups_of_the_size_that_they_may_have() {
        let ids = |all: &[&str]| all.iter().map(|id| id.parse().unwrap()).collect::<Vec<PersonId>>();
        let size = Size { least: 3, most: 4, target: None };
        let seven = ids(&["a", "b", "c", "d", "e", "f", "g"]);
        assert_eq!(places(&seven, &ids(&["s"]), size), 4);
        assert_eq!(places(&seven, &ids(&["s", "t"]), size), 7);
        assert_eq!(places(&seven, &[], size), 4, "one group, still without a leader");
        assert_eq!(places(&ids(&["a", "b", "c"]), &ids(&["c"]), size), 0, "who leads is no member");
        assert_eq!(places(&seven, &ids(&["a"]), size), 4);
    }
}
