//! How many of a group are there as the year goes on: when leaves and goodbyes make it too small.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::model::{
    groups::{Group, MemberState, Membership},
    ids::PersonId,
    school_year::{SchoolYear, SpanKind},
    unit::Unit,
    week::Day,
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

/// When a group, as it would be, has fewer people than before and too few, on a day or later. Nobody is
/// missed while the group could not meet anyway.
pub fn falls_below(
    unit: &Unit,
    before: &Group,
    after: &Group,
    least: usize,
    mut on: NaiveDate,
) -> Option<Thin> {
    let school = School::of(unit, after, on);
    let days: BTreeSet<NaiveDate> = [on].into_iter().chain(turns(before)).chain(turns(after)).collect();
    let few = |day: NaiveDate| present(after, day) < least;
    loop {
        let mut coming = days.range(on..).copied();
        let from = coming.find(|&day| few(day) && present(after, day) < present(before, day))?;
        let next = coming.find(|&day| !few(day) || present(after, day) >= present(before, day));
        if school.meets(from, next) {
            let until = days.range(from..).copied().find(|&day| !few(day));
            let until = until.and_then(|day| day.checked_sub_days(Days::new(1)));
            return Some(Thin { from, until, members: present(after, from) });
        }
        on = next?;
    }
}

/// All times at which a group that has enough people will have too few, because some leave or are on leave, in order.
/// That all leave is no more than its end.
pub fn thin(unit: &Unit, group: &Group, least: usize, on: NaiveDate) -> Vec<Thin> {
    let mut stays = group.clone();
    for is in stays.members.values_mut().filter(|is| is.on(on) != MemberState::Left) {
        *is = Membership { until: None, away: None, ..*is };
    }
    let mut all = Vec::new();
    let mut from = Some(on);
    while let Some(found) = from.and_then(|from| falls_below(unit, &stays, group, least, from)) {
        if found.members > 0 && present(&stays, found.from) >= least {
            all.push(found);
        }
        from = found.until.and_then(|last| last.checked_add_days(Days::new(1)));
    }
    all
}

/// On which days a group could meet at all, as far as the calendar says.
pub(in crate::planning::groups) struct School<'a> {
    years: Vec<&'a SchoolYear>,
    weekdays: BTreeSet<Day>,
    /// The end of the last term; none where no calendar reaches as far as today.
    last: Option<NaiveDate>,
}

impl<'a> School<'a> {
    pub(in crate::planning::groups) fn of(unit: &'a Unit, group: &Group, on: NaiveDate) -> Self {
        let years: Vec<&SchoolYear> = unit.years().iter().collect();
        let spans = years.iter().flat_map(|year| year.spans.iter());
        let terms = spans.filter(|span| span.kind.is_term());
        let last = terms.map(|term| term.last).max().filter(|&last| on <= last);
        let own: BTreeSet<Day> = group.windows.iter().map(|window| window.day).collect();
        let weekdays = if own.is_empty() { Day::WORKING.into() } else { own };
        Self { years, weekdays, last }
    }

    /// Whether it could meet from a day on, and before another one. What comes after the last term is
    /// not known, and no matter of this group.
    pub(in crate::planning::groups) fn meets(&self, from: NaiveDate, before: Option<NaiveDate>) -> bool {
        let Some(last) = self.last else { return true };
        let inside = |day: &NaiveDate| *day <= last && before.is_none_or(|before| *day < before);
        from.iter_days().take_while(inside).any(|day| self.is_open(day))
    }

    fn is_open(&self, date: NaiveDate) -> bool {
        let open = |year: &&SchoolYear| {
            let mut kinds = year.spans.iter().filter(|span| span.holds(date)).map(|span| span.kind);
            let is_off = |kind| matches!(kind, SpanKind::Break | SpanKind::DayOff | SpanKind::InServiceTaken);
            kinds.clone().any(SpanKind::is_term) && !kinds.any(is_off)
        };
        self.weekdays.contains(&Day::of(date)) && self.years.iter().any(open)
    }
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
    use super::*;
    use crate::{
        model::{
            change::On,
            edit::{Edit, apply},
            groups::Away,
        },
        planning::{
            calendar::fixtures::{span, year},
            groups::fixtures::*,
        },
    };

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
        let (on, unit, mut one) = (date(2026, 11, 28), unit([], []), group());
        assert_eq!(thin(&unit, &one, 4, on), []);
        let away = |from, until| Membership { away: Some(Away { from, until }), ..Membership::default() };
        put(&mut one, 0, away(date(2026, 12, 1), None));
        assert_eq!(thin(&unit, &one, 4, on), [], "four are enough");
        put(&mut one, 1, away(date(2026, 12, 10), Some(date(2027, 1, 7))));
        let found = Thin { from: date(2026, 12, 10), until: Some(date(2027, 1, 7)), members: 3 };
        assert_eq!(thin(&unit, &one, 4, on), [found]);
        assert_eq!(thin(&unit, &one, 3, on), []);
        put(&mut one, 2, away(date(2027, 2, 1), Some(date(2027, 3, 15))));
        let again = Thin { from: date(2027, 2, 1), until: Some(date(2027, 3, 15)), members: 3 };
        assert_eq!(thin(&unit, &one, 4, on), [found, again], "every time of it");
    }

    #[test]
    fn who_leaves_leaves_for_good_and_who_comes_makes_up_for_it() {
        let (on, unit, mut one) = (date(2026, 11, 28), unit([], []), group());
        let last = |day| Membership { until: Some(day), ..Membership::default() };
        put(&mut one, 0, last(date(2026, 12, 18)));
        let found = Thin { from: date(2026, 12, 19), until: None, members: 4 };
        assert_eq!(thin(&unit, &one, 5, on), [found]);
        put(&mut one, 6, Membership { from: Some(date(2027, 1, 11)), ..Membership::default() });
        assert_eq!(thin(&unit, &one, 5, on), [Thin { until: Some(date(2027, 1, 10)), ..found }]);
    }

    #[test]
    fn the_end_of_a_group_and_what_was_small_before_are_no_leave() {
        let (on, unit, mut one) = (date(2026, 11, 28), unit([], []), group());
        for n in 0..5 {
            put(&mut one, n, Membership { until: Some(date(2027, 6, 11)), ..Membership::default() });
        }
        assert_eq!(thin(&unit, &one, 4, on), [], "all leave on one day");
        assert_eq!(thin(&unit, &one, 6, on), [], "it is too small already");
        let mut gone = one.clone();
        gone.members.remove(&person_id(0));
        let found = falls_below(&unit, &one, &gone, 6, on).unwrap();
        assert_eq!((found.from, found.members), (on, 4), "but that it gets smaller is said");
    }

    #[test]
    fn nobody_is_missed_in_weeks_in_which_the_group_could_not_meet() {
        let (on, mut unit, mut one) = (date(2026, 11, 28), unit([], []), group());
        let spans = [
            span(SpanKind::Autumn, date(2026, 8, 18), date(2026, 12, 18), ""),
            span(SpanKind::Spring, date(2027, 1, 11), date(2027, 6, 11), ""),
            span(SpanKind::Break, date(2027, 3, 1), date(2027, 3, 5), ""),
        ];
        apply(&mut unit, &Edit::Year(On::Add(year(2026, spans)))).unwrap();
        one.windows.insert(window(Day::Tue, 900, 990));
        let away = |from, until| Membership { away: Some(Away { from, until }), ..Membership::default() };
        put(&mut one, 0, away(date(2026, 12, 19), Some(date(2027, 1, 8))));
        assert_eq!(thin(&unit, &one, 5, on), [], "over Christmas");
        put(&mut one, 0, away(date(2027, 2, 27), Some(date(2027, 3, 7))));
        assert_eq!(thin(&unit, &one, 5, on), [], "in the winter break");
        put(&mut one, 0, away(date(2027, 1, 13), Some(date(2027, 1, 18))));
        assert_eq!(thin(&unit, &one, 5, on), [], "between two Tuesdays");
        put(&mut one, 0, Membership { until: Some(date(2027, 6, 11)), ..Membership::default() });
        assert_eq!(thin(&unit, &one, 5, on), [], "after the last term");
        put(&mut one, 0, away(date(2026, 12, 19), Some(date(2027, 1, 12))));
        assert_eq!(thin(&unit, &one, 5, on).first().map(|found| found.from), Some(date(2026, 12, 19)));
    }
}
