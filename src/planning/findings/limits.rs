//! What people can take: how many meetings they lead in a week, and the way from one school to another.

use std::collections::BTreeMap;

use chrono::{Datelike, IsoWeek, NaiveDate};

use super::{Raw, What, context::Context};
use crate::{
    model::{
        error::Thing,
        ids::PersonId,
        meetings::{Meeting, MeetingState},
        text::Name,
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
        let mut by_group: BTreeMap<(&Name, &Name), Vec<PersonId>> = BTreeMap::new();
        for (person, there) in limits.far_elsewhere(context.unit, meeting) {
            by_group.entry((&there.unit, &there.group)).or_default().push(person);
        }
        for ((unit, group), people) in by_group {
            let (group, unit, minutes) = (group.clone(), unit.clone(), limits.travel);
            let what = What::WayElsewhere { people, group, unit, minutes };
            out.push((Thing::Meeting(meeting.id), what));
        }
    }
}
