//! Meetings to come that a change of the school year hits: what their days are then.

use std::{collections::BTreeMap, rc::Rc};

use chrono::NaiveDate;

use super::super::year::{days::SchoolDays, whose::UnitDays};
use crate::{
    model::{
        calendar_rules::CalendarRules,
        catalogue::Catalogue,
        edit::{Edit, apply},
        ids::GroupId,
        meetings::{Meeting, MeetingState},
        unit::Unit,
    },
    planning::findings::{DayUse, school_day},
};

/// Meetings to come whose day a change of the school year makes another one, in order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hit<'a> {
    /// Those on days on which nobody can meet then.
    pub off: Vec<&'a Meeting>,
    /// Those on days without pupils then, which are for staff: they can be held.
    pub staff_only: Vec<&'a Meeting>,
}

/// What an edit of the school year means for the meetings of a unit from a day on; nothing where it cannot be made.
pub fn hit<'a>(
    unit: &'a Unit,
    (catalogue, rules): (&Catalogue, &CalendarRules),
    edit: &Edit,
    today: NaiveDate,
) -> Hit<'a> {
    let mut after = unit.clone();
    if apply(&mut after, edit).is_err() {
        return Hit::default();
    }
    let (before, then) = (UnitDays::default(), UnitDays::default());
    let mut known: BTreeMap<GroupId, Both> = BTreeMap::new();
    let is_to_come = |m: &&Meeting| m.state == MeetingState::Planned && today <= m.when.date;
    let mut meetings: Vec<&Meeting> = unit.meetings().iter().filter(is_to_come).collect();
    meetings.sort_by_key(|meeting| (meeting.when, meeting.id));
    let mut hit = Hit::default();
    for meeting in meetings {
        let (was, now) = known.entry(meeting.group).or_insert_with_key(|&group| {
            let of = |unit: &Unit, days: &UnitDays| days.of_group(unit, (catalogue, rules), group, today);
            (of(unit, &before), of(&after, &then))
        });
        let used = |days: &[SchoolDays]| school_day(days, meeting.when.date).used;
        let (was, now) = (used(was), used(now));
        if can_meet(was) && !can_meet(now) {
            hit.off.push(meeting);
        } else if was.has_pupils() && now == DayUse::StaffOnly {
            hit.staff_only.push(meeting);
        }
    }
    hit
}

/// The school years of a group as they are and as they would be.
type Both = (Rc<Vec<SchoolDays>>, Rc<Vec<SchoolDays>>);

fn can_meet(day: DayUse) -> bool {
    day.has_staff() && day != DayUse::StaffTaken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::On,
            ids::SpanId,
            school_year::{Decided, Span, SpanKind, YearChange},
        },
        planning::{
            calendar::fixtures::{froland, norway},
            fixtures::{add_group, add_meeting, catalogue, day, meeting, school},
        },
    };

    #[test]
    fn a_day_that_is_taken_names_its_meetings_to_come() {
        let year = froland();
        let all = [("a", 1), ("b", 8), ("c", 15)].map(|(id, n)| meeting(id, "g", 1, "b", day(2026, 9, n)));
        let edits = [Edit::Year(On::Add(year.clone())), add_group("g", &[])];
        let unit = school(edits.into_iter().chain(all.map(add_meeting)));
        let hits = |kind, first, last| {
            let id: SpanId = "new".parse().unwrap();
            let span = Span {
                id,
                kind,
                first: day(2026, 9, first),
                last: day(2026, 9, last),
                name: "x".into(),
                decided: Decided::Yes,
            };
            let edit = Edit::Year(On::Change(year.id, YearChange::Span(On::Add(span))));
            let hit = hit(&unit, (&catalogue([]), &norway()), &edit, day(2026, 9, 2));
            let dates = |all: Vec<&Meeting>| all.into_iter().map(|m| m.when.date).collect::<Vec<_>>();
            (dates(hit.off), dates(hit.staff_only))
        };
        let (second, third) = (day(2026, 9, 8), day(2026, 9, 15));
        assert_eq!(
            hits(SpanKind::InServiceTaken, 1, 8),
            (vec![second], vec![]),
            "what is past is left in peace"
        );
        assert_eq!(hits(SpanKind::DayOff, 8, 15), (vec![second, third], vec![]));
        assert_eq!(hits(SpanKind::InService, 8, 8), (vec![], vec![second]));
        assert_eq!(hits(SpanKind::TestWindow, 8, 8), (vec![], vec![]));
        assert_eq!(hits(SpanKind::Break, 9, 14), (vec![], vec![]));
    }
}
