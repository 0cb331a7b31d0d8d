//! Where times are counted for the groups that there are: who waits for a group, and which further time would do for
//! those who can at none of theirs.

use std::{cmp::Reverse, collections::BTreeSet};

use super::{Ask, disliked};
use crate::{
    model::{groups::Group, ids::PersonId, people::Person, unit::Unit, week::Window},
    planning::groups::{
        stand_ins::may_lead,
        taking_part::people_without_group,
        windows::{GRID, starts},
    },
};

/// Who waits for a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Everybody who takes part and is in no group of the programme.
    pub all: Vec<PersonId>,
    /// Those of them who can at none of the times of the groups.
    pub cannot: Vec<PersonId>,
    /// The time at which most of these can.
    pub further: Option<Further>,
}

/// A further time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Further {
    /// When.
    pub window: Window,
    /// Who of those who can at none of the others can then.
    pub people: Vec<PersonId>,
    /// Who could lead a group then, and leads fewer than they may.
    pub leaders: Vec<PersonId>,
}

/// Who waits while these times are those of the groups. A further time is named where groups meet once a week: one
/// at which somebody can lead, if there is any, then that at which most can, then the one that is liked best.
pub fn waiting(ask: &Ask, unit: &Unit, times: &BTreeSet<Window>) -> Waiting {
    let ids = people_without_group(unit, &ask.programme, &BTreeSet::new(), ask.on);
    let ids = ids.into_iter().filter(|id| !ask.has_left(unit, *id));
    let all: Vec<&Person> = ids.filter_map(|id| unit.person(id)).collect();
    let can = |person: &Person, at: Window| ask.free(person).iter().any(|free| free.holds(at));
    let none = |person: &&&Person| !times.iter().any(|&at| can(person, at));
    let cannot: Vec<&Person> =
        if ask.other.is_some() { Vec::new() } else { all.iter().filter(none).copied().collect() };
    let ids = |people: &[&Person]| people.iter().map(|person| person.id).collect();
    Waiting { all: ids(&all), cannot: ids(&cannot), further: further(ask, unit, &cannot, &can) }
}

fn further(
    ask: &Ask,
    unit: &Unit,
    cannot: &[&Person],
    can: &dyn Fn(&Person, Window) -> bool,
) -> Option<Further> {
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
        let mut lead = of(&leaders);
        lead.retain(|id| unit.person(*id).is_some_and(|person| !busy(person, window)));
        Further { window, people: of(cannot), leaders: lead }
    };
    let worth =
        |one: &Further| (one.leaders.is_empty(), Reverse(one.people.len()), disliked(one.window), one.window);
    candidates.into_iter().map(at).min_by_key(worth)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            Whom,
            tests::{ask, at, group, teacher},
        },
        *,
    };
    use crate::{
        model::{change::On, edit::Edit, groups::Membership, week::Day},
        planning::fixtures::school,
    };

    #[test]
    fn who_has_no_group_is_named_with_a_further_time_at_which_somebody_can_lead() {
        let (tue, thu, mon) = (
            at(Day::Tue, (15, 0), (16, 30)),
            at(Day::Thu, (15, 0), (16, 30)),
            at(Day::Mon, (14, 0), (16, 0)),
        );
        let free = [("a", tue), ("b", tue), ("c", thu), ("d", thu), ("e", mon), ("f", tue)];
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
        assert_eq!((found.all, found.cannot), (ids(&["c", "d", "e"]), ids(&["c", "d", "e"])));
        let further = found.further.unwrap();
        // More can on Thursday, but the only one who leads then leads as many as she may.
        assert_eq!((further.people, further.leaders), (ids(&["e"]), ids(&["t"])));
        assert!(mon.holds(further.window));
    }
}
