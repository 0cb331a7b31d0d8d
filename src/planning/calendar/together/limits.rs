//! What people can take beside being in one place at a time: the way from one school to another, and how
//! many meetings they lead in a week.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, IsoWeek, NaiveDate};

use super::super::{dating::hindered::Hindrance, free::rooms::is_online};
use crate::{
    model::{
        catalogue::Catalogue,
        elsewhere::There,
        groups::Group,
        ids::{MeetingId, PersonId, UnitId},
        meetings::{Meeting, When},
        unit::Unit,
        week::Minutes,
    },
    planning::{
        settings,
        staff::{leader, people_at},
    },
};

/// What is known of that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// The most meetings that a person leads in a week; none: no limit.
    pub week: Option<usize>,
    /// The way from one school to another.
    pub travel: Minutes,
}

/// Meetings led, by who leads and the week.
pub(in super::super) type Led = BTreeMap<(PersonId, IsoWeek), usize>;

/// The school where a group meets: that of its members where all come from one, else the unit's own.
pub(in crate::planning) fn school_of(unit: &Unit, group: &Group) -> UnitId {
    let home = |id: &PersonId| unit.person(*id)?.home.as_ref().map(|home| home.unit);
    let mut homes = group.members.keys().filter(|id| group.supervisor != Some(**id)).map(home);
    let first = homes.next().flatten();
    first.filter(|_| homes.all(|other| other == first)).unwrap_or(unit.id())
}

/// The school to which people come for a meeting; none on the web.
pub(super) fn site(unit: &Unit, meeting: &Meeting) -> Option<UnitId> {
    let group = unit.group(meeting.group).filter(|_| !is_online(unit, meeting))?;
    Some(school_of(unit, group))
}

impl Limits {
    /// What a unit says of that: the way to another school is half of there and home.
    pub fn of(unit: &Unit, catalogue: &Catalogue) -> Self {
        let value = |code| settings::value(unit, None, catalogue, code);
        let week = usize::from(value(settings::LEAD_WEEK));
        Self { week: (week > 0).then_some(week), travel: Minutes(value(settings::LEAD_TRAVEL) / 2) }
    }

    /// Whether two times are at once, or so near each other that the way between two schools is longer.
    pub fn near(self, a: When, b: When) -> bool {
        let reach = |when: When| u32::from(when.end().0) + u32::from(self.travel.0);
        a.date == b.date && u32::from(a.start.0) < reach(b) && u32::from(b.start.0) < reach(a)
    }

    /// Whether somebody of both of these meetings, one after the other at two schools, cannot be there in
    /// time.
    pub fn too_far(self, unit: &Unit, a: &Meeting, b: &Meeting) -> bool {
        a.group != b.group
            && self.near(a.when, b.when)
            && site(unit, a).zip(site(unit, b)).is_some_and(|(a, b)| a != b)
            && !people_at(unit, a).is_disjoint(&people_at(unit, b))
    }
}

impl Limits {
    /// Whether somebody is at another school, here or in another unit, so near to a meeting to which they might come
    /// that the way is longer.
    pub fn too_far_for(self, unit: &Unit, person: PersonId, meeting: &Meeting) -> bool {
        let Some(here) = site(unit, meeting).filter(|_| self.travel > Minutes(0)) else { return false };
        let near = |when: When| !when.overlaps(meeting.when) && self.near(when, meeting.when);
        let apart = |other: &&Meeting| {
            other.stands()
                && near(other.when)
                && site(unit, other).is_some_and(|there| there != here)
                && people_at(unit, other).contains(&person)
        };
        let elsewhere = |there: &There| there.school != here && there.on_site.iter().any(|when| near(*when));
        unit.meetings().iter().any(|other| apart(&other)) || unit.elsewhere().of(person).iter().any(elsewhere)
    }

    /// The groups of other units, at another school, that somebody comes from or goes on to, so near to a meeting
    /// here that the way is longer. What is at once is something else.
    pub fn far_elsewhere<'a>(
        self,
        unit: &'a Unit,
        meeting: &Meeting,
    ) -> impl Iterator<Item = (PersonId, &'a There)> {
        let (here, when) = (site(unit, meeting), meeting.when);
        let near = move |other: &When| !other.overlaps(when) && self.near(*other, when);
        let far = move |there: &&There| {
            here.is_some_and(|here| here != there.school) && there.on_site.iter().any(near)
        };
        let people = people_at(unit, meeting).into_iter().filter(move |_| self.travel > Minutes(0));
        people.flat_map(move |id| unit.elsewhere().of(id).iter().filter(far).map(move |there| (id, there)))
    }
}

/// How many meetings of other units somebody leads in a week.
pub fn led_elsewhere(unit: &Unit, person: PersonId, week: IsoWeek) -> usize {
    let led = unit.elsewhere().of(person).iter().flat_map(|there| &there.led);
    led.filter(|when| when.date.iso_week() == week).count()
}

/// The meetings that stand whatever is found, as far as these limits go.
pub struct Around<'a> {
    unit: &'a Unit,
    limits: Limits,
    by_day: BTreeMap<NaiveDate, Vec<&'a Meeting>>,
}

impl<'a> Around<'a> {
    /// The standing meetings of a unit except those that get a date now.
    pub fn new(unit: &'a Unit, limits: Limits, except: &BTreeSet<MeetingId>) -> Self {
        let mut by_day: BTreeMap<NaiveDate, Vec<&Meeting>> = BTreeMap::new();
        for meeting in unit.meetings().iter().filter(|m| m.stands() && !except.contains(&m.id)) {
            by_day.entry(meeting.when.date).or_default().push(meeting);
        }
        Self { unit, limits, by_day }
    }

    /// The limits themselves.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Whether a meeting at its time is too far from one that stands.
    pub fn too_far(&self, meeting: &Meeting) -> bool {
        let there = self.by_day.get(&meeting.when.date).into_iter().flatten();
        self.limits.travel > Minutes(0)
            && (there.into_iter().any(|other| self.limits.too_far(self.unit, meeting, other))
                || self.limits.far_elsewhere(self.unit, meeting).next().is_some())
    }

    /// Who leads a meeting, and the week in which; only where there is a limit.
    pub(in super::super) fn led_in(&self, meeting: &Meeting) -> Option<(PersonId, IsoWeek)> {
        self.limits.week.and_then(|_| Some((leader(self.unit, meeting)?, meeting.when.date.iso_week())))
    }

    /// Whether one more meeting in a week would be too many for who leads it.
    pub(in super::super) fn is_full(&self, led: &Led, week: (PersonId, IsoWeek)) -> bool {
        self.limits.week.is_some_and(|most| led.get(&week).is_some_and(|count| *count >= most))
    }

    /// What these limits have against one more meeting.
    pub(in super::super) fn hinders(&self, led: &Led, meeting: &Meeting) -> Vec<Hindrance> {
        let week = self.led_in(meeting).filter(|week| self.is_full(led, *week));
        let week = week.map(|(person, _)| Hindrance::Week(person));
        week.into_iter().chain(self.too_far(meeting).then_some(Hindrance::Way)).collect()
    }

    /// How many meetings people lead in which week; nothing where there is no limit.
    pub(in super::super) fn led(&self) -> Led {
        let mut out = Led::new();
        for week in self.by_day.values().flatten().filter_map(|meeting| self.led_in(meeting)) {
            *out.entry(week).or_default() += 1;
        }
        for (person, there) in self.unit.elsewhere().all().filter(|_| self.limits.week.is_some()) {
            for when in there.iter().flat_map(|there| &there.led) {
                *out.entry((person, when.date.iso_week())).or_default() += 1;
            }
        }
        out
    }
}
