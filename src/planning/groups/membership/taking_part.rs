//! Who takes part in a programme and whose time is taken elsewhere: people, groups and memberships that count.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{
    hand::over::is_over,
    job::{
        places,
        setup::{Setup, supervisor_gap},
        wishes::may_be_member,
    },
    leading::stand_ins,
};
use crate::{
    model::{
        groups::{Group, Membership},
        ids::{Code, PersonId},
        people::Person,
        programme::Programme,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::{elsewhere, staff::teaches},
};

/// Whether a person is to be placed in a group: not outside the programme, and in one of `roles`.
///
/// Where no roles are given, those take part who teach: who have stages, lessons or pupils. A pure
/// supervisor has none of these.
pub fn takes_part(person: &Person, roles: &BTreeSet<Code>) -> bool {
    let one_of_them = if roles.is_empty() { teaches(person) } else { !person.roles.is_disjoint(roles) };
    person.outside.is_none() && one_of_them
}

/// Whether a group belongs to a programme: it follows it, or none yet. One that was formed outside is
/// nobody's here, and one that has ended has nobody.
pub fn belongs(unit: &Unit, group: &Group, programme: Code) -> bool {
    group.programme.is_none_or(|p| p == programme) && !group.is_outside() && !is_over(unit, group)
}

/// Whether a membership has not ended before a day.
pub fn is_current(membership: &Membership, on: NaiveDate) -> bool {
    membership.until.is_none_or(|until| on <= until)
}

/// People who should be in a group of the programme and are in none, in order of id.
///
/// `roles`: see [`takes_part`]; `on`: memberships that ended before do not count. A supervisor who
/// leads a group of the programme has a place in it. Where places are applied for, only those wait who have applied
/// and for whom there is a place, as in a job ([`Setup`]).
pub fn people_without_group(
    unit: &Unit,
    programme: &Programme,
    roles: &BTreeSet<Code>,
    on: NaiveDate,
) -> Vec<PersonId> {
    let groups = || unit.groups().iter().filter(|g| belongs(unit, g, programme.id));
    let placed = |id: PersonId| {
        places::has_place_outside(unit, programme.id, id, on)
            || unit.elsewhere().is_member(id, |of| of == programme.id)
            || groups()
                .any(|g| g.supervisor == Some(id) || g.members.get(&id).is_some_and(|m| is_current(m, on)))
    };
    let over = crate::planning::places::over(unit, programme.id);
    let applies = |p: &Person| !places::has_not_applied(unit, programme, p) && !over.contains(&p.id);
    let waits = |p: &&Person| takes_part(p, roles) && may_be_member(unit, p) && applies(p) && !placed(p.id);
    unit.people().iter().filter(waits).map(|p| p.id).collect()
}

/// Windows in which a person is taken by groups outside this job, also by those of other units, and by groups that
/// they lead for somebody else now or later.
pub(in crate::planning::groups) fn busy(unit: &Unit, setup: &Setup<'_>, person: PersonId) -> Vec<Window> {
    let elsewhere = unit.groups().iter().filter(|g| !belongs(unit, g, setup.programme.id));
    let takes = |g: &&Group| {
        stand_ins::leads(g, person, setup.on)
            || g.members.get(&person).is_some_and(|m| is_current(m, setup.on))
    };
    let here = elsewhere.filter(takes).flat_map(|g| g.windows.iter().copied());
    let there = elsewhere::windows(unit, person);
    here.chain(there).chain(led_for_others(unit, setup, person)).collect()
}

/// The same of whoever is to lead: between two groups that they lead there is time to get from one to the other.
pub(in crate::planning::groups) fn busy_leading(
    unit: &Unit,
    setup: &Setup<'_>,
    person: PersonId,
) -> Vec<Window> {
    let gap = supervisor_gap(unit);
    let with_gap = |window: Window| {
        let start = Minutes(window.start.0.saturating_sub(gap.0));
        Window::between(window.day, start, window.end() + gap)
    };
    let led = led_for_others(unit, setup, person).map(with_gap);
    busy(unit, setup, person).into_iter().chain(led).collect()
}

/// When the groups of this job meet that somebody leads for its supervisor. Of their own group they are no less a
/// member for that.
fn led_for_others<'a>(
    unit: &'a Unit,
    setup: &'a Setup<'_>,
    person: PersonId,
) -> impl Iterator<Item = Window> + 'a {
    let groups = unit.groups().iter().filter(|g| belongs(unit, g, setup.programme.id));
    let led = groups.filter(move |g| {
        g.supervisor != Some(person)
            && !g.members.get(&person).is_some_and(|m| is_current(m, setup.on))
            && stand_ins::of_group(g, setup.on).contains(&person)
    });
    led.flat_map(|g| g.windows.iter().copied())
}
