//! Groups that have met: whoever leaves one, or comes to one, does so on a day, and what was noted stays.
//!
//! The edits of a move, a proposal or a parted group say who is where then. Here they are written so that
//! nobody is missed at meetings before they came, nor forgotten at those where they were.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::model::{
    change::{Change, Entry, On},
    edit::Edit,
    groups::{Away, Group, GroupChange, MemberState, Membership},
    ids::{GroupId, PersonId},
    meetings::{Meeting, MeetingState},
    people::PersonChange,
    unit::Unit,
};

/// The membership of somebody who has been at meetings and leaves the group with the day before `today`;
/// none where nothing would be lost by taking them out.
pub fn leaving(unit: &Unit, group: &Group, person: PersonId, today: NaiveDate) -> Option<Membership> {
    let here = unit.meetings().iter().filter(|m| m.group == group.id);
    left(here, group, person, today)
}

/// The same, of the meetings of the group.
fn left<'a>(
    mut here: impl Iterator<Item = &'a Meeting>,
    group: &Group,
    person: PersonId,
    today: NaiveDate,
) -> Option<Membership> {
    let was = *group.members.get(&person)?;
    let noted = here.any(|m| m.when.date <= today && m.attendance.contains_key(&person));
    let last = today.checked_sub_days(Days::new(1))?;
    let can = noted && was.on(today) != MemberState::Left && was.from.is_none_or(|from| from <= last);
    let away = was.away.filter(|away| away.from <= last);
    can.then_some(Membership { until: Some(last), away, ..was })
}

/// Whether a group has met before a day.
pub fn has_met(unit: &Unit, group: GroupId, today: NaiveDate) -> bool {
    unit.meetings().iter().any(|m| m.group == group && met_before(m, today))
}

fn met_before(meeting: &Meeting, today: NaiveDate) -> bool {
    meeting.state == MeetingState::Held && meeting.when.date < today
}

/// The same edit, with the days on which people leave and come.
pub fn settled(unit: &Unit, edit: Edit, today: NaiveDate) -> Edit {
    // Many may move at once: the meetings of a group are looked for only once.
    let mut meetings: BTreeMap<GroupId, Vec<&Meeting>> = BTreeMap::new();
    for meeting in unit.meetings().iter().filter(|meeting| meeting.when.date <= today) {
        meetings.entry(meeting.group).or_default().push(meeting);
    }
    Settle { unit, today, meetings, came: BTreeMap::new() }.edit(edit)
}

struct Settle<'a> {
    unit: &'a Unit,
    today: NaiveDate,
    /// Those of each group up to today.
    meetings: BTreeMap<GroupId, Vec<&'a Meeting>>,
    /// Who has come to which group by what stands before.
    came: BTreeMap<(GroupId, PersonId), Membership>,
}

impl Settle<'_> {
    fn leaving(&self, group: &Group, person: PersonId) -> Option<Membership> {
        left(self.meetings(group.id), group, person, self.today)
    }

    /// Whether a group has met, noted or not: whoever comes now was not there.
    fn has_met(&self, group: GroupId) -> bool {
        self.meetings(group).any(|meeting| meeting.stands() && meeting.when.date < self.today)
    }

    fn meetings(&self, group: GroupId) -> impl Iterator<Item = &Meeting> {
        self.meetings.get(&group).into_iter().flatten().copied()
    }

    fn edit(&mut self, edit: Edit) -> Edit {
        match edit {
            Edit::All(all) => Edit::All(all.into_iter().map(|edit| self.edit(edit)).collect()),
            Edit::MoveMember { person, from, to } => self.moved(person, from, to),
            Edit::Group(On::Change(id, GroupChange::Member(entry))) => {
                let again = self.takes_part_again(&entry);
                let entry = Edit::Group(On::Change(id, GroupChange::Member(self.entry(id, entry))));
                if again.is_none() { entry } else { [entry].into_iter().chain(again).collect() }
            }
            other => other,
        }
    }

    fn moved(&mut self, person: PersonId, from: GroupId, to: GroupId) -> Edit {
        let plain = Edit::MoveMember { person, from, to };
        let Some(group) = self.unit.group(from) else { return plain };
        let Some(&was) = group.members.get(&person) else { return plain };
        let (leaves, met) = (self.leaving(group, person), self.has_met(to));
        if leaves.is_none() && !met {
            return plain;
        }
        let comes = self.came(was, met);
        self.came.insert((to, person), comes);
        let on =
            |id, was, now| Edit::Group(On::Change(id, GroupChange::Member(Entry { key: person, was, now })));
        Edit::All(vec![on(from, Some(was), leaves), on(to, None, Some(comes))])
    }

    /// The time of somebody in the group to which they come: from today where it has met without them.
    fn came(&self, was: Membership, met: bool) -> Membership {
        let later = was.from.filter(|from| *from > self.today);
        Membership { from: later.or(met.then_some(self.today)), ..was }
    }

    fn entry(&mut self, id: GroupId, entry: Entry<PersonId, Membership>) -> Entry<PersonId, Membership> {
        let person = entry.key;
        if let (Some(came), Some(now)) = (self.came.get(&(id, person)).copied(), entry.now) {
            return Entry { key: person, was: Some(came), now: Some(Membership { hold: now.hold, ..came }) };
        }
        let Some(group) = self.unit.group(id) else { return entry };
        let now = match (entry.was, entry.now) {
            (Some(_), None) => self.leaving(group, person),
            (None, Some(now)) if now.from.is_none() && self.has_met(id) => {
                Some(Membership { from: Some(self.today), ..now })
            }
            (Some(was), Some(now)) if was.on(self.today) == MemberState::Left => Some(self.back(was, now)),
            (_, now) => now,
        };
        Entry { now, ..entry }
    }

    /// Whoever did not take part and comes to a group does.
    fn takes_part_again(&self, entry: &Entry<PersonId, Membership>) -> Option<Edit> {
        let is_in = |is: Option<Membership>| is.is_some_and(|is| is.on(self.today) != MemberState::Left);
        let comes = is_in(entry.now) && !is_in(entry.was);
        let outside = self.unit.person(entry.key)?.outside.clone().filter(|_| comes)?;
        let again = PersonChange::Outside(Change { was: Some(outside), now: None });
        Some(Edit::Person(On::Change(entry.key, again)))
    }

    /// Somebody who has left comes back: the time between is one in which they were away.
    fn back(&self, was: Membership, now: Membership) -> Membership {
        let gap = was.until.and_then(|until| until.checked_add_days(Days::new(1)));
        let before = self.today.checked_sub_days(Days::new(1));
        let away = gap.zip(before).filter(|(first, last)| first <= last);
        let away = away.map(|(from, last)| Away { from, until: Some(last) });
        Membership { from: now.from.or(was.from), away: now.away.or(away), ..now }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            edit::apply,
            groups::Hold,
            meetings::{Presence, When},
            week::Minutes,
        },
        planning::groups::{
            fixtures::*,
            hand::{exchanged, moved},
        },
    };

    fn day(week: u64) -> NaiveDate {
        date(2026, 9, 1) + Days::new(7 * week)
    }

    /// Two groups; the first has met in weeks 0 and 1 and noted who was there, the second in week 1.
    fn two() -> Unit {
        let group = |n: usize, members: std::ops::Range<usize>| {
            let mut group = Group::new(group_id(n), format!("Grupp {n}").as_str().into());
            group.members.extend(members.map(|n| (person_id(n), Membership::default())));
            group
        };
        let mut unit = unit((0..8).map(|n| teacher(n, "", [])), [group(1, 0..4), group(2, 4..7)]);
        for (n, of, week) in [(1, 1, 0), (2, 1, 1), (3, 2, 1), (4, 1, 4), (5, 2, 4)] {
            let when = When { date: day(week), start: Minutes(900), length: Minutes(90) };
            let mut meeting = Meeting::new(format!("m{n}").parse().unwrap(), group_id(of), when);
            if week < 3 {
                meeting.state = MeetingState::Held;
                let there = unit.group(group_id(of)).unwrap().members.keys();
                meeting.attendance = there.map(|&id| (id, Presence::Present)).collect();
            }
            apply(&mut unit, &Edit::Meeting(On::Add(meeting))).unwrap();
        }
        unit
    }

    fn expected(unit: &Unit, n: usize) -> Vec<bool> {
        let all = ["m1", "m2", "m3", "m4", "m5"].map(|id| unit.meetings().get(id.parse().unwrap()).unwrap());
        all.map(|m| unit.group(m.group).unwrap().members_on(m.when.date).any(|id| id == person_id(n)))
            .to_vec()
    }

    #[test]
    fn whoever_moves_was_here_and_is_there_from_today() {
        let mut unit = two();
        let before = unit.clone();
        let (from, to) = (unit.group(group_id(1)).unwrap(), unit.group(group_id(2)).unwrap());
        let edit = settled(&unit, moved(person_id(0), Some(from), to, Hold::Locked), day(3));
        let undo = apply(&mut unit, &edit).unwrap();
        assert_eq!(expected(&unit, 0), [true, true, false, false, true]);
        let there = unit.group(group_id(2)).unwrap().members[&person_id(0)];
        assert_eq!((there.from, there.hold), (Some(day(3)), Hold::Locked));
        apply(&mut unit, &undo).unwrap();
        assert_eq!(unit, before, "one undo");
    }

    #[test]
    fn whoever_comes_back_was_away_in_between() {
        let mut unit = two();
        let go = |unit: &mut Unit, from: usize, to: usize, today| {
            let (from, to) = (unit.group(group_id(from)).unwrap(), unit.group(group_id(to)).unwrap());
            let edit = settled(unit, moved(person_id(0), Some(from), to, Hold::Loose), today);
            apply(unit, &edit).unwrap();
        };
        go(&mut unit, 1, 2, day(2));
        go(&mut unit, 2, 1, day(3));
        let here = unit.group(group_id(1)).unwrap().members[&person_id(0)];
        assert_eq!([0, 1, 2, 3].map(|week| here.on(day(week))), {
            use MemberState::{Away, In};
            [In, In, Away, In]
        });
        assert_eq!(expected(&unit, 0), [true, true, false, true, false]);
    }

    #[test]
    fn who_has_not_met_moves_as_before_and_two_change_places_on_a_day() {
        let unit = two();
        let (one, two_) = (unit.group(group_id(1)).unwrap(), unit.group(group_id(2)).unwrap());
        let edit = moved(person_id(7), None, one, Hold::Loose);
        let Edit::Group(On::Change(_, GroupChange::Member(entry))) = settled(&unit, edit, day(3)) else {
            panic!("a member")
        };
        assert_eq!(entry.now.unwrap().from, Some(day(3)));
        let plain = moved(person_id(0), Some(one), two_, Hold::Loose);
        assert_eq!(
            settled(&unit, plain.clone(), date(2026, 8, 1)),
            plain,
            "nothing was held before that day"
        );
        let mut after = unit.clone();
        let both = exchanged((person_id(0), one), (person_id(4), two_), Hold::Loose);
        apply(&mut after, &settled(&unit, both, day(3))).unwrap();
        assert_eq!(expected(&after, 0), [true, true, false, false, true]);
        assert_eq!(expected(&after, 4), [false, false, true, true, false]);
    }

    #[test]
    fn whoever_comes_was_not_at_meetings_that_nobody_has_noted_yet() {
        let mut unit = two();
        let third = Group::new(group_id(3), "Grupp 3".into());
        let when = When { date: day(1), start: Minutes(900), length: Minutes(90) };
        let meeting = Meeting::new("m6".parse().unwrap(), third.id, when);
        apply(&mut unit, &Edit::Group(On::Add(third.clone()))).unwrap();
        apply(&mut unit, &Edit::Meeting(On::Add(meeting))).unwrap();
        for (today, from) in [(day(1), None), (day(3), Some(day(3)))] {
            let edit = moved(person_id(7), None, &third, Hold::Loose);
            apply(&mut unit.clone(), &settled(&unit, edit.clone(), today)).unwrap();
            let Edit::Group(On::Change(_, GroupChange::Member(entry))) = settled(&unit, edit, today) else {
                panic!("a member")
            };
            assert_eq!(entry.now.unwrap().from, from);
        }
    }
}
