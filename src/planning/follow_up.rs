//! What became of it: meetings, attendance and hours of groups and people, states of goals.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    hours::{Hours, Ledger, Select, Tally, Target, participants, target},
    lookup,
    terms::school_year,
};
use crate::{
    model::{
        catalogue::{Catalogue, Module},
        groups::Group,
        ids::{Code, GroupId, MeetingId, PersonId, RoundId},
        meetings::{Meeting, MeetingState, Presence},
        needs::Progress,
        plan::GoalLevel,
        programme::Cycle,
        unit::Unit,
    },
    planning::calendar::dating::done::{done_elsewhere, time_of},
};

/// How many were there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attendance {
    /// Times that somebody was there, for the whole meeting or a part of it.
    pub there: usize,
    /// Times that it was noted whether somebody was there.
    pub noted: usize,
    /// Of those times how often it was only a part of the meeting.
    pub partly: usize,
    /// Times that nobody has noted it, at meetings that were held.
    pub open: usize,
}

impl Attendance {
    /// Share of those noted who were there, percent, rounded; none while nothing is noted.
    pub fn percent(self) -> Option<usize> {
        (self.there * 100 + self.noted / 2).checked_div(self.noted)
    }

    /// Of the participants of one meeting, as it is noted.
    pub fn at(meeting: &Meeting, group: Option<&Group>) -> Self {
        let mut counted = Self::default();
        for person in participants(meeting, group) {
            counted.count(meeting.attendance.get(&person).copied());
        }
        counted
    }

    /// Of one person at all meetings, as it is noted.
    pub fn of_person(unit: &Unit, person: PersonId) -> Self {
        let mut counted = Self::default();
        let noted = unit.meetings().iter().filter_map(|meeting| meeting.attendance.get(&person));
        noted.for_each(|presence| counted.count(Some(*presence)));
        counted
    }

    fn count(&mut self, presence: Option<Presence>) {
        match presence {
            None => self.open += 1,
            Some(presence) => {
                self.noted += 1;
                self.there += usize::from(matches!(presence, Presence::Present | Presence::Partly(_)));
                self.partly += usize::from(matches!(presence, Presence::Partly(_)));
            }
        }
    }
}

/// What became of a group's meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupAccount {
    /// The group.
    pub group: GroupId,
    /// Meetings of the school year that were held, of whatever module, as all that are counted here. What only
    /// makes up a meeting for some is not counted beside it.
    pub held: usize,
    /// Of the same those to come.
    pub planned: usize,
    /// Those that lie behind, and nobody has noted whether they were held.
    pub unnoted: usize,
    /// Those that were cancelled.
    pub cancelled: usize,
    /// Meetings to come that only make up what some missed.
    pub extra: usize,
    /// Attendance of all participants together, at all that were held.
    pub attendance: Attendance,
    /// Time of its module, in whatever school year; of all its meetings where it has none.
    pub hours: Tally,
    /// How much of what is held of it each did alone.
    pub alone: Hours,
    /// What most of its people went through of it with another group.
    pub before: Before,
    /// The time that its module should take.
    pub target: Option<Target>,
    /// Modules that it has left, with the time of each, in order of time.
    pub former: Vec<(Code, Tally)>,
    /// The same for each who is or was to take part in the school year, in order of id.
    pub people: BTreeMap<PersonId, PersonAccount>,
}

/// What most of a group's people went through of its module with another group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// Its time.
    pub time: Tally,
    /// The parts, also those that they only began there.
    pub parts: BTreeSet<u8>,
}

/// A person in a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PersonAccount {
    /// The person's attendance at the same meetings as of the group.
    pub attendance: Attendance,
    /// Meetings that the person was away from, and neither has made up since nor is to make up.
    pub missed: usize,
    /// Those that the person was away from, and has made up or is to make up.
    pub made_up: usize,
    /// Those that lie behind, and nobody has noted whether the person was there.
    pub unnoted: usize,
    /// The person's time at the same meetings.
    pub hours: Tally,
    /// Where the group goes on with what others began, the person's time of its module in other groups that year.
    pub before: Tally,
}

/// What became of the meetings of every group in the school year that starts in that calendar year, as it is on a
/// day, in order of id.
pub fn accounts(unit: &Unit, catalogue: &Catalogue, year: i32, today: NaiveDate) -> Vec<GroupAccount> {
    let ledgers = Ledger::of(unit, catalogue, today).by_group();
    unit.groups().iter().map(|group| account(unit, catalogue, &ledgers, (group, year, today))).collect()
}

/// What became of the meetings of one group, with the ledgers of all.
fn account(
    unit: &Unit,
    catalogue: &Catalogue,
    ledgers: &BTreeMap<GroupId, Ledger>,
    (group, year, today): (&Group, i32, NaiveDate),
) -> GroupAccount {
    let none = Ledger::default();
    let ledger = ledgers.get(&group.id).unwrap_or(&none);
    let of_year = unit.meetings_of(group.id).into_iter().filter(|m| school_year(m.when.date) == year);
    let meetings: BTreeMap<MeetingId, &Meeting> = of_year.map(|meeting| (meeting.id, meeting)).collect();
    // An extra meeting makes up one that is counted already.
    let counted = || meetings.values().filter(|m| !m.is_make_up());
    let to_come = |m: &Meeting| m.state == MeetingState::Planned && !m.is_unnoted(today);
    let extra = |m: &&&Meeting| m.is_make_up() && to_come(m);
    let count = |is: &dyn Fn(&Meeting) -> bool| counted().filter(|m| is(m)).count();
    let select = Select { group: Some(group.id), module: group.module, ..Select::default() };
    let module = group.module.and_then(|id| lookup::module(unit, catalogue, id));
    let mut attendance = Attendance::default();
    let mut people: BTreeMap<PersonId, PersonAccount> = BTreeMap::new();
    for entry in ledger.entries() {
        let Some(meeting) = meetings.get(&entry.meeting) else { continue };
        for &id in &entry.people {
            let person = people.entry(id).or_default();
            if entry.held {
                let presence = meeting.attendance.get(&id).copied();
                attendance.count(presence);
                person.attendance.count(presence);
                let away = matches!(presence, Some(Presence::Excused | Presence::Absent));
                person.missed += usize::from(away && !entry.makes_up(id));
                person.made_up += usize::from(away && entry.makes_up(id));
                person.unnoted += usize::from(presence.is_none());
            }
            person.unnoted += usize::from(entry.unnoted);
        }
    }
    for (&id, person) in &mut people {
        let all = Select { person: Some(id), module: None, year: Some(year), ..select };
        person.hours = ledger.tally(all);
    }
    let before = module.map(|module| before(unit, catalogue, (group, module), today)).unwrap_or_default();
    // Only then are the pages of the others turned.
    let others = ledgers.iter().filter(|&(id, _)| *id != group.id && !before.parts.is_empty());
    for entry in others.flat_map(|(_, ledger)| ledger.entries()).filter(|e| e.module == group.module) {
        for id in entry.people.iter().filter(|_| school_year(entry.date) == year) {
            if let Some(person) = people.get_mut(id) {
                person.before += entry.of(*id);
            }
        }
    }
    GroupAccount {
        group: group.id,
        held: count(&|m| m.state == MeetingState::Held),
        planned: count(&to_come),
        unnoted: count(&|m| m.is_unnoted(today)),
        cancelled: count(&|m| !m.stands()),
        extra: meetings.values().filter(extra).count(),
        attendance,
        hours: ledger.tally(select),
        alone: ledger.alone(select),
        before,
        target: module.and_then(|module| target(unit, catalogue, Some(group), module)),
        former: former(ledger, group),
        people,
    }
}

/// What most of a group's people went through of its module in another group.
fn before(
    unit: &Unit,
    catalogue: &Catalogue,
    (group, module): (&Group, &Module),
    today: NaiveDate,
) -> Before {
    let cycle = lookup::cycle(unit, catalogue, Some(group), module);
    let before = |cycle: &Cycle| {
        let gone = done_elsewhere(unit, (group, Some(module.id)), cycle, today);
        Before { time: time_of(&gone, cycle), parts: gone.iter().map(|gone| gone.sitting.part).collect() }
    };
    cycle.as_ref().map(before).unwrap_or_default()
}

/// Whether a meeting is of a module that its group has left for another.
pub fn is_of_former(unit: &Unit, meeting: &Meeting) -> bool {
    let now = unit.group(meeting.group).and_then(|group| group.module);
    matches!((meeting.module, now), (Some(module), Some(now)) if module != now)
}

fn former(ledger: &Ledger, group: &Group) -> Vec<(Code, Tally)> {
    let mut out: Vec<(Code, Tally)> = Vec::new();
    for entry in ledger.entries() {
        let left = entry.module.filter(|module| group.module.is_some_and(|now| now != *module));
        if let Some(module) = left.filter(|module| out.iter().all(|(known, _)| known != module)) {
            let of = Select { group: Some(group.id), module: Some(module), ..Select::default() };
            out.push((module, ledger.tally(of)));
        }
    }
    out
}

/// How many goals of each level are in each state; what is not there is none.
pub fn goals(unit: &Unit) -> BTreeMap<(GoalLevel, Progress), usize> {
    let mut counts = BTreeMap::new();
    for goal in unit.goals() {
        *counts.entry((goal.level, goal.progress)).or_default() += 1;
    }
    counts
}

/// How many priorities of a round are in each state; what is not there is none.
pub fn priorities(unit: &Unit, round: RoundId) -> BTreeMap<Progress, usize> {
    let mut counts = BTreeMap::new();
    for priority in unit.priorities_of(round) {
        *counts.entry(priority.progress).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit, text::Note, week::Minutes},
        planning::fixtures::{
            add_group, add_meeting, add_person, catalogue, day, held, meeting, module, person_id, school,
        },
    };

    /// Ann and Bo in one group; Bo missed the first meeting.
    fn two_of_whom_one_came(more: impl IntoIterator<Item = Edit>) -> Unit {
        let came = [("ann", Presence::Present), ("bo", Presence::Absent)];
        let first = held(meeting("b1", "g", 1, "b", day(2026, 9, 1)), &came);
        let group = [add_person("ann"), add_person("bo"), add_group("g", &["ann", "bo"])];
        school(group.into_iter().chain([add_meeting(first)]).chain(more))
    }

    #[test]
    fn a_group_accounts_for_meetings_attendance_and_hours() {
        use Presence::Partly;
        let mut cancelled = meeting("d1", "g", 1, "d", day(2026, 9, 8));
        cancelled.state = MeetingState::Cancelled(Note::new("flu"));
        let unit = two_of_whom_one_came([
            add_meeting(cancelled),
            add_meeting(held(meeting("d2", "g", 1, "d", day(2026, 9, 15)), &[("ann", Partly(Minutes(20)))])),
            add_meeting(meeting("b2", "g", 2, "b", day(2026, 9, 22))),
        ]);
        let accounts = accounts(&unit, &catalogue([module("m")]), 2026, day(2026, 9, 20));
        let [group] = &accounts[..] else { panic!("one group") };
        assert_eq!((group.held, group.planned, group.cancelled, group.unnoted), (2, 1, 1, 0));
        assert_eq!(group.attendance, Attendance { there: 2, partly: 1, noted: 3, open: 1 });
        assert_eq!(group.attendance.percent(), Some(67));
        assert_eq!(group.hours.held, Hours(45 + 90 + 60));
        assert_eq!(group.target.map(|target| target.hours), Some(Hours(390)));
        let ann = group.people[&person_id("ann")];
        assert_eq!((ann.attendance.percent(), ann.hours.held), (Some(100), Hours(45 + 90 + 20)));
        let bo = group.people[&person_id("bo")];
        assert_eq!(
            (bo.attendance.there, bo.made_up, bo.missed, bo.unnoted),
            (0, 0, 1, 1),
            "he was forgotten once"
        );
        assert_eq!((bo.attendance.percent(), bo.hours.held, bo.hours.left), (Some(0), Hours(0), Hours(135)));
        assert_eq!(Attendance::default().percent(), None);
    }

    #[test]
    fn what_has_been_and_is_not_noted_is_counted_for_everybody() {
        let unit = two_of_whom_one_came([add_meeting(meeting("d1", "g", 1, "d", day(2026, 9, 8)))]);
        let accounts = accounts(&unit, &catalogue([module("m")]), 2026, day(2026, 9, 20));
        let [group] = &accounts[..] else { panic!("one group") };
        assert_eq!((group.held, group.unnoted, group.planned), (1, 1, 0));
        for person in group.people.values() {
            let past = person.attendance.there + person.made_up + person.missed + person.unnoted;
            assert_eq!((past, person.unnoted), (2, 1));
        }
    }

    #[test]
    fn an_extra_meeting_is_not_counted_beside_the_one_that_it_makes_up() {
        use Presence::Present;
        let extra = |id: &str, date| {
            let mut extra = meeting(id, "g", 1, "b", date);
            extra.for_whom = [person_id("bo")].into();
            extra
        };
        let unit = two_of_whom_one_came([
            add_meeting(held(extra("x1", day(2026, 9, 3)), &[("bo", Present)])),
            add_meeting(extra("x2", day(2026, 9, 24))),
            add_meeting(meeting("b2", "g", 2, "b", day(2026, 9, 22))),
        ]);
        let accounts = accounts(&unit, &catalogue([module("m")]), 2026, day(2026, 9, 20));
        let [group] = &accounts[..] else { panic!("one group") };
        assert_eq!((group.held, group.planned, group.cancelled, group.extra), (1, 1, 0, 1));
    }

    #[test]
    fn all_meetings_of_the_year_count_and_each_modules_hours_are_its_own() {
        let of_other = |id: &str, date| {
            let mut of_other = meeting(id, "g", 1, "b", date);
            of_other.module = Some("other".parse().unwrap());
            of_other
        };
        let away = [("ann", Presence::Absent)];
        let mut now = crate::planning::fixtures::group("g", &["ann"]);
        now.module = Some("m".parse().unwrap());
        let unit = school([
            add_person("ann"),
            Edit::Group(On::Add(now)),
            add_meeting(held(of_other("x0", day(2026, 3, 3)), &away)),
            add_meeting(held(of_other("b0", day(2026, 8, 18)), &away)),
            add_meeting(of_other("d0", day(2026, 8, 25))),
            add_meeting(meeting("b1", "g", 1, "b", day(2026, 9, 1))),
        ]);
        let catalogue = catalogue([module("m"), module("other")]);
        let of_year = |year| accounts(&unit, &catalogue, year, day(2026, 8, 20)).remove(0);
        let group = of_year(2026);
        assert_eq!((group.held, group.planned, group.hours.held), (1, 2, Hours(0)));
        let ann = group.people[&person_id("ann")];
        assert_eq!((group.attendance.noted, ann.missed), (1, 1));
        let own = Ledger::of(&unit, &catalogue, day(2026, 8, 20)).own(person_id("ann"), 2026);
        assert_eq!(ann.hours, own, "it is her only group");
        let before = of_year(2025);
        assert_eq!((before.held, before.planned), (1, 0));
        let left: Vec<_> = group.former.iter().map(|(module, _)| module.to_string()).collect();
        assert_eq!(left, ["other"]);
        assert!(group.former[0].1.held > Hours(0) && group.former[0].1.left > Hours(0));
        let of = |id: &str| unit.meetings().iter().find(|m| m.id.to_string() == id).unwrap();
        assert!(is_of_former(&unit, of("b0")) && !is_of_former(&unit, of("b1")));
    }

    #[test]
    fn who_leads_a_meeting_is_not_counted_among_its_participants() {
        use Presence::{Absent, Present};
        let mut group = crate::planning::fixtures::group("g", &["ann", "bo"]);
        group.supervisor = Some(person_id("siv"));
        let meeting = held(
            meeting("b1", "g", 1, "b", day(2026, 9, 1)),
            &[("ann", Present), ("bo", Absent), ("siv", Present)],
        );
        assert_eq!(
            Attendance::at(&meeting, Some(&group)),
            Attendance { there: 1, partly: 0, noted: 2, open: 0 }
        );
    }
}
