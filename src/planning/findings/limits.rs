//! What people can take: how many meetings they lead in a week, and the way from one school to another.

use std::collections::BTreeMap;

use chrono::{Datelike, IsoWeek, NaiveDate};

use super::{Finding, Raw, What, context::Context, judged};
use crate::{
    model::{
        catalogue::Catalogue,
        error::Thing,
        ids::PersonId,
        meetings::{Meeting, MeetingState},
        text::Name,
        unit::Unit,
        week::Minutes,
    },
    planning::{
        calendar::together::{Limits, limits::led_elsewhere},
        staff,
    },
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    let limits = Limits::of(context.unit, context.catalogue);
    let mut standing: Vec<&Meeting> = context.unit.meetings().iter().filter(|m| m.stands()).collect();
    standing.sort_by_key(|meeting| (meeting.when, meeting.id));
    weeks(context, limits, &standing, out);
    if limits.travel > Minutes(0) {
        ways(context, limits, &standing, out);
        ways_elsewhere(context, limits, &standing, out);
    }
}

/// What people cannot take of a meeting, be it there or only looked at: that whoever leads it leads too many that week,
/// and that the way from or to another school is too long.
pub fn of_limits(unit: &Unit, catalogue: &Catalogue, meeting: &Meeting) -> Vec<Finding> {
    let limits = Limits::of(unit, catalogue);
    let others = || unit.meetings().iter().filter(|other| other.stands() && other.id != meeting.id);
    let week = meeting.when.date.iso_week();
    let often = limits.week.zip(staff::leader(unit, meeting)).and_then(|(most, person)| {
        let led =
            others().filter(|m| m.when.date.iso_week() == week && staff::leader(unit, m) == Some(person));
        let meetings = 1 + led.count() + led_elsewhere(unit, person, week);
        (meetings > most).then_some(What::LedOften { person, meetings, most })
    });
    let far = |other: &&Meeting| {
        let on_day = other.when.date == meeting.when.date && !other.when.overlaps(meeting.when);
        limits.travel > Minutes(0) && on_day && limits.too_far(unit, other, meeting)
    };
    let ways = others().filter(far).map(|other| {
        let both = staff::people_at(unit, meeting);
        let people = both.intersection(&staff::people_at(unit, other)).copied().collect();
        What::WayShort { with: other.id, people, minutes: limits.travel }
    });
    let found = often.into_iter().chain(ways).chain(from_elsewhere(unit, limits, meeting));
    judged(unit, catalogue, found.map(|what| (Thing::Meeting(meeting.id), what)).collect())
}

fn is_to_come(context: &Context<'_>, meeting: &Meeting) -> bool {
    meeting.state == MeetingState::Planned && meeting.when.date >= context.today
}

/// One finding for each week of a person that is too full, at its last meeting.
fn weeks(context: &Context<'_>, limits: Limits, standing: &[&Meeting], out: &mut Vec<Raw>) {
    let Some(most) = limits.week else { return };
    let mut led: BTreeMap<(PersonId, IsoWeek), Vec<&Meeting>> = BTreeMap::new();
    for meeting in standing {
        if let Some(person) = staff::leader(context.unit, meeting) {
            led.entry((person, meeting.when.date.iso_week())).or_default().push(meeting);
        }
    }
    for ((person, week), meetings) in led {
        let count = meetings.len() + led_elsewhere(context.unit, person, week);
        let last = meetings.last().filter(|last| count > most && is_to_come(context, last));
        let what = What::LedOften { person, meetings: count, most };
        out.extend(last.map(|last| (Thing::Meeting(last.id), what)));
    }
}

/// Of two meetings at two schools the later one is told about the earlier. What is at once is a clash.
fn ways(context: &Context<'_>, limits: Limits, standing: &[&Meeting], out: &mut Vec<Raw>) {
    let mut by_day: BTreeMap<NaiveDate, Vec<&Meeting>> = BTreeMap::new();
    for meeting in standing.iter().filter(|meeting| meeting.when.date >= context.today) {
        by_day.entry(meeting.when.date).or_default().push(meeting);
    }
    for there in by_day.values() {
        for (at, meeting) in there.iter().enumerate().filter(|(_, meeting)| is_to_come(context, meeting)) {
            let far = |other: &&&Meeting| {
                !other.when.overlaps(meeting.when) && limits.too_far(context.unit, other, meeting)
            };
            for other in there.iter().take(at).filter(far) {
                let both = staff::people_at(context.unit, meeting);
                let both = both.intersection(&staff::people_at(context.unit, other)).copied().collect();
                let what = What::WayShort { with: other.id, people: both, minutes: limits.travel };
                out.push((Thing::Meeting(meeting.id), what));
            }
        }
    }
}

/// The same of meetings of other units, before or after one here.
fn ways_elsewhere(context: &Context<'_>, limits: Limits, standing: &[&Meeting], out: &mut Vec<Raw>) {
    for meeting in standing.iter().filter(|meeting| is_to_come(context, meeting)) {
        let found = from_elsewhere(context.unit, limits, meeting).into_iter();
        out.extend(found.map(|what| (Thing::Meeting(meeting.id), what)));
    }
}

/// Who comes to a meeting from one of another unit, or goes on to it, and the way is too long.
fn from_elsewhere(unit: &Unit, limits: Limits, meeting: &Meeting) -> Vec<What> {
    let mut by_group: BTreeMap<(&Name, &Name), Vec<PersonId>> = BTreeMap::new();
    for (person, there) in limits.far_elsewhere(unit, meeting) {
        by_group.entry((&there.unit, &there.group)).or_default().push(person);
    }
    let way = |((unit, group), people): ((&Name, &Name), Vec<PersonId>)| What::WayElsewhere {
        people,
        group: group.clone(),
        unit: unit.clone(),
        minutes: limits.travel,
    };
    by_group.into_iter().map(way).collect()
}
