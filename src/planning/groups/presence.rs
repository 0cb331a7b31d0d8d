//! How many of a group are there as the year goes on: when leaves and goodbyes make it too small.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::model::{
    groups::{Group, MemberState, Membership},
    ids::PersonId,
};

/// A time in which a group has fewer people than it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thin {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, where somebody comes or comes back.
    pub until: Option<NaiveDate>,
    /// The members who are there on the first day, whoever leads not counted.
    pub members: usize,
}

/// The members who are there on a day, whoever leads not counted.
pub fn present(group: &Group, day: NaiveDate) -> usize {
    let leads = |id: PersonId| group.supervisor == Some(id) || group.led_on(day) == Some(id);
    group.members_on(day).filter(|&id| !leads(id)).count()
}

/// When a group, as it would be, has fewer people than before and too few, on a day or later.
pub fn falls_below(before: &Group, after: &Group, least: usize, on: NaiveDate) -> Option<Thin> {
    let days: BTreeSet<NaiveDate> = [on].into_iter().chain(turns(before)).chain(turns(after)).collect();
    let mut coming = days.range(on..).copied();
    let few = |day: NaiveDate| present(after, day) < least;
    let from = coming.find(|&day| few(day) && present(after, day) < present(before, day))?;
    let until = coming.find(|&day| !few(day)).and_then(|day| day.checked_sub_days(Days::new(1)));
    Some(Thin { from, until, members: present(after, from) })
}

/// When a group that has enough people will have too few, because some leave or are on leave. That all
/// leave is no more than its end.
pub fn thin(group: &Group, least: usize, on: NaiveDate) -> Option<Thin> {
    let mut stays = group.clone();
    for is in stays.members.values_mut().filter(|is| is.on(on) != MemberState::Left) {
        *is = Membership { until: None, away: None, ..*is };
    }
    let found = falls_below(&stays, group, least, on)?;
    (found.members > 0 && present(&stays, found.from) >= least).then_some(found)
}

/// The days on which somebody comes, goes, or is away.
fn turns(group: &Group) -> impl Iterator<Item = NaiveDate> {
    let after = |day: NaiveDate| day.checked_add_days(Days::new(1));
    group.members.values().flat_map(move |is| {
        let back = is.away.and_then(|away| away.until);
        [is.from, is.until.and_then(after), is.away.map(|away| away.from), back.and_then(after)]
            .into_iter()
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::{super::fixtures::*, *};
    use crate::model::groups::Away;

    fn group() -> Group {
        let mut group = Group::new(group_id(1), "Grupp 1".into());
        group.members.extend((0..5).map(|n| (person_id(n), Membership::default())));
        group.supervisor = Some(person_id(9));
        group
    }

    fn put(group: &mut Group, n: usize, is: Membership) {
        group.members.insert(person_id(n), is);
    }

    #[test]
    fn a_leave_that_leaves_too_few_is_said_with_its_days() {
        let (on, mut one) = (date(2026, 11, 28), group());
        assert_eq!(thin(&one, 4, on), None);
        let away = |from, until| Membership { away: Some(Away { from, until }), ..Membership::default() };
        put(&mut one, 0, away(date(2026, 12, 1), None));
        assert_eq!(thin(&one, 4, on), None, "four are enough");
        put(&mut one, 1, away(date(2026, 12, 10), Some(date(2027, 1, 7))));
        let found = Thin { from: date(2026, 12, 10), until: Some(date(2027, 1, 7)), members: 3 };
        assert_eq!(thin(&one, 4, on), Some(found));
        assert_eq!(thin(&one, 3, on), None);
    }

    #[test]
    fn who_leaves_leaves_for_good_and_who_comes_makes_up_for_it() {
        let (on, mut one) = (date(2026, 11, 28), group());
        let last = |day| Membership { until: Some(day), ..Membership::default() };
        put(&mut one, 0, last(date(2026, 12, 18)));
        let found = Thin { from: date(2026, 12, 19), until: None, members: 4 };
        assert_eq!(thin(&one, 5, on), Some(found));
        put(&mut one, 6, Membership { from: Some(date(2027, 1, 11)), ..Membership::default() });
        assert_eq!(thin(&one, 5, on), Some(Thin { until: Some(date(2027, 1, 10)), ..found }));
    }

    #[test]
    fn the_end_of_a_group_and_what_was_small_before_are_no_leave() {
        let (on, mut one) = (date(2026, 11, 28), group());
        for n in 0..5 {
            put(&mut one, n, Membership { until: Some(date(2027, 6, 11)), ..Membership::default() });
        }
        assert_eq!(thin(&one, 4, on), None, "all leave on one day");
        assert_eq!(thin(&one, 6, on), None, "it is too small already");
        let mut gone = one.clone();
        gone.members.remove(&person_id(0));
        let found = falls_below(&one, &gone, 6, on).unwrap();
        assert_eq!((found.from, found.members), (on, 4), "but that it gets smaller is said");
    }
}
