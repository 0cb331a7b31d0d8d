//! Findings in the order in which they are best seen to, the same at several meetings once.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Finding, What};
use crate::model::{error::Thing, ids::GroupId, unit::Unit};

/// Warnings before notes; in each what will go wrong on a day, then what is to be written down, what
/// people and groups lack, and the rest. A finding comes with the number of other meetings of the
/// same group at which it is the same: it stands for them, at the first of them.
pub fn pressing(unit: &Unit, found: &[Finding]) -> Vec<(Finding, usize)> {
    // Years in order of time, after what is of no day.
    let year = |finding: &Finding| match finding.thing {
        Thing::Year(id) => unit.years().get(id).and_then(|year| NaiveDate::from_ymd_opt(year.starts, 7, 1)),
        _ => None,
    };
    let day = |finding: &Finding| meeting(unit, finding).map(|(_, day)| day).or_else(|| year(finding));
    let mut all: Vec<&Finding> = found.iter().collect();
    all.sort_by_cached_key(|finding| (finding.severity, class(&finding.what), day(finding)));
    let mut out: Vec<(Finding, usize)> = Vec::new();
    // Where the first of the same at a group's meetings stands.
    let mut first: BTreeMap<(&'static str, GroupId), usize> = BTreeMap::new();
    for finding in all {
        // A team in several groups lacks the same people at each of them: that is one thing to see to.
        let split = matches!(finding.what, What::TeamSplit { .. });
        if split && out.iter().any(|(known, _)| known.what == finding.what) {
            continue;
        }
        let at = meeting(unit, finding).map(|(group, _)| (finding.code(), group));
        let known = at.and_then(|at| first.get(&at)).and_then(|&place| out.get_mut(place));
        match known {
            Some((_, more)) => *more += 1,
            None => {
                first.extend(at.map(|at| (at, out.len())));
                out.push((finding.clone(), 0));
            }
        }
    }
    out
}

fn meeting(unit: &Unit, finding: &Finding) -> Option<(GroupId, NaiveDate)> {
    let Thing::Meeting(id) = finding.thing else { return None };
    unit.meetings().get(id).map(|meeting| (meeting.group, meeting.when.date))
}

fn class(what: &What) -> u8 {
    match what {
        What::Clash { .. }
        | What::Taken { .. }
        | What::Elsewhere { .. }
        | What::DayOff { .. }
        | What::DayTaken { .. }
        | What::EndsEarly { .. }
        | What::InLessons { .. }
        | What::CannotThen { .. }
        | What::LeaderCannot { .. }
        | What::LeaderNotFree { .. }
        | What::TalkClash { .. }
        | What::TalkTwice { .. }
        | What::TalkAway { .. }
        | What::TalkNotFree { .. }
        | What::PartOrder { .. }
        | What::GapSameDay { .. }
        | What::HandInLate { .. }
        | What::PaperLate { .. }
        | What::MeetingsLeft { .. }
        | What::DatesOpen { .. } => 0,
        What::NotNoted | What::NoAttendance | What::Overdue { .. } | What::NoOutcome => 1,
        What::NoPupils { .. }
        | What::Unplaced
        | What::PairTorn { .. }
        | What::MissedMany { .. }
        | What::NoSupervisor
        | What::GroupWillBeSmall { .. }
        | What::LeaderAway { .. }
        | What::StandInNotFree { .. }
        | What::StandInTaken { .. }
        | What::GroupsClash { .. }
        | What::SupervisorGroups { .. }
        | What::SupervisorNotFree { .. }
        | What::MembersNotFree { .. }
        | What::OneWindow
        | What::MeetingsOneDay { .. }
        | What::NoMeetings { .. }
        | What::RoomsOpen { .. } => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Severity, *};
    use crate::planning::fixtures::{add_group, add_meeting, day, group_id, meeting, person_id, school};

    #[test]
    fn who_is_left_out_of_a_team_in_several_groups_is_said_once() {
        let unit = school([add_group("g", &[]), add_group("h", &[])]);
        let split = |group: &str, left: &str| Finding {
            severity: Severity::Note,
            thing: Thing::Group(group_id(group)),
            what: What::TeamSplit { team: "A".into(), left: vec![person_id(left)] },
        };
        let found = [split("g", "p"), split("h", "p"), split("h", "q")];
        let all: Vec<_> = pressing(&unit, &found).into_iter().map(|(finding, _)| finding).collect();
        assert_eq!(all, [split("g", "p"), split("h", "q")]);
    }

    #[test]
    fn what_goes_wrong_on_a_day_comes_first_and_the_same_of_a_group_once() {
        let at = |id: &str, group: &str, n| add_meeting(meeting(id, group, 1, "b", day(2026, 9, n)));
        let edits =
            [add_group("g", &[]), add_group("h", &[]), at("a", "g", 8), at("b", "g", 1), at("c", "h", 3)];
        let unit = school(edits);
        let of = |id: &str| unit.meetings().iter().find(|m| m.id.to_string() == id).map(|m| m.id).unwrap();
        let finding = |severity, thing, what| Finding { severity, thing, what };
        let noted = |id| finding(Severity::Warning, Thing::Meeting(of(id)), What::NotNoted);
        let clash = What::TestWindow;
        let found = [
            finding(Severity::Note, Thing::Person(person_id("p")), What::Unplaced),
            finding(Severity::Warning, Thing::Group(group_id("g")), What::NoSupervisor),
            noted("a"),
            noted("c"),
            noted("b"),
            finding(
                Severity::Warning,
                Thing::Meeting(of("a")),
                What::DayOff { day: super::super::DayUse::Break },
            ),
            finding(Severity::Note, Thing::Meeting(of("a")), clash),
        ];
        let all: Vec<_> =
            pressing(&unit, &found).iter().map(|(f, more)| (f.code(), f.thing, *more)).collect();
        assert_eq!(
            all,
            [
                ("day-off", Thing::Meeting(of("a")), 0),
                ("not-noted", Thing::Meeting(of("b")), 1),
                ("not-noted", Thing::Meeting(of("c")), 0),
                ("no-supervisor", Thing::Group(group_id("g")), 0),
                ("unplaced", Thing::Person(person_id("p")), 0),
                ("test-window", Thing::Meeting(of("a")), 0),
            ]
        );
    }
}
