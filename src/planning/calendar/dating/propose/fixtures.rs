//! A school with two groups whose dates are proposed, and the rules that these must keep.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Ask, Spread};
use crate::{
    model::{
        change::On,
        edit::{Edit, apply},
        groups::{Group, Membership},
        ids::MeetingId,
        meetings::{Meeting, MeetingState, When},
        programme::Cycle,
        text::Note,
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::{
        calendar::{
            dating::schedule::Weights,
            fixtures::{froland, norway},
            year::days::SchoolDays,
        },
        groups::fixtures::{date, group_id, leader, person_id, teacher, unit, window},
        staff::people_at,
    },
};

pub fn meeting_id(n: usize) -> MeetingId {
    format!("m{n:04}").parse().unwrap()
}

pub fn ids() -> impl Iterator<Item = MeetingId> {
    (0..).map(meeting_id)
}

pub fn days() -> SchoolDays {
    SchoolDays::new(&froland(), &norway().holidays)
}

/// Two groups with one supervisor and one member in common, and some meetings of the second.
pub fn school(others: &[(u64, u16, u8)]) -> Unit {
    let tue = window(Day::Tue, 840, 960);
    let people = (0..6).map(|n| teacher(n, "", [tue])).chain([leader(9, 2, [tue])]);
    let mut groups = [Group::new(group_id(1), "Grupp 1".into()), Group::new(group_id(2), "Grupp 2".into())];
    for (at, group) in groups.iter_mut().enumerate() {
        group
            .members
            .extend((at * 3..at * 3 + 4).filter(|n| *n < 6).map(|n| (person_id(n), Membership::default())));
        group.supervisor = Some(person_id(9));
        group.windows.extend([window(Day::Tue, 870, 960), window(Day::Thu, 840, 930)]);
    }
    let mut unit = unit(people, groups);
    for (n, &(day, start, kind)) in others.iter().enumerate() {
        let date = date(2026, 8, 17) + chrono::Days::new(day);
        let when = When { date, start: Minutes(start), length: Minutes(60) };
        let mut meeting = Meeting::new(meeting_id(5_000 + n), group_id(2), when);
        if kind.is_multiple_of(5) {
            meeting.state = MeetingState::Cancelled(Note::new("ill"));
        }
        apply(&mut unit, &Edit::Meeting(On::Add(meeting))).unwrap();
    }
    unit
}

pub fn ask<'a>(
    unit: &'a Unit,
    cycle: &'a Cycle,
    days: &'a SchoolDays,
    blocked: &'a BTreeSet<NaiveDate>,
) -> Ask<'a> {
    Ask {
        unit,
        group: unit.group(group_id(1)).unwrap(),
        module: None,
        cycle,
        days,
        first: date(2026, 8, 17),
        last: date(2026, 12, 11),
        blocked,
        spread: Spread::Even,
        weights: Weights::default(),
    }
}

/// The hard rules, read off the unit once more.
pub fn faults(unit: &Unit, days: &SchoolDays) -> Vec<String> {
    let mut out = Vec::new();
    let group = unit.group(group_id(1)).unwrap();
    let mut meetings = unit.meetings_of(group.id);
    meetings.retain(|m| m.stands());
    for meeting in &meetings {
        let when = meeting.when;
        let inside =
            |w: &Window| w.day == Day::of(when.date) && w.start <= when.start && when.end() <= w.end();
        if !group.windows.iter().any(inside) {
            out.push(format!("{when:?} is in no window"));
        }
        if !days.staff_can_meet(when.date) {
            out.push(format!("{when:?} without staff"));
        }
        for other in unit.meetings().iter().filter(|m| m.id != meeting.id && m.stands()) {
            let shared = people_at(unit, other).intersection(&people_at(unit, meeting)).count();
            if other.when.overlaps(when) && shared > 0 {
                out.push(format!("{when:?} clashes"));
            }
        }
    }
    for (at, a) in meetings.iter().enumerate() {
        for b in &meetings[at + 1..] {
            if (a.part, &a.phases) >= (b.part, &b.phases) || a.when.date == b.when.date {
                out.push(format!("{:?} before {:?}", a.when, b.when));
            }
            let between = a.when.date.iter_days().skip(1).take_while(|d| *d < b.when.date);
            if a.part == b.part && between.filter(|d| days.has_pupils(*d)).count() < 2 {
                out.push(format!("gap of part {}", a.part));
            }
        }
    }
    out
}
