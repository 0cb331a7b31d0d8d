//! What whoever leads a group is to be told of its people: who comes and who goes, and from which meeting on.
//!
//! It stands at the first meeting that is another one for it. Who that is follows from the times of the members, so
//! that it is always as it is then.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::news::{has_heard, to_tell};
use crate::{
    model::{
        edit::Edit,
        error::Thing,
        ids::{GroupId, PersonId},
        meetings::{Meeting, MeetingState},
        unit::Unit,
    },
    planning::staff::leader,
};

/// Who comes to a meeting of a group and did not to the one before, and the other way round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberNews {
    /// Those who come, in order of id.
    pub come: BTreeSet<PersonId>,
    /// Those who do not.
    pub go: BTreeSet<PersonId>,
}

/// What an edit leaves to be told to those who lead groups whose people are others then. `after` is the unit after
/// the edit.
pub fn of_members(before: &Unit, after: &Unit, edit: &Edit, today: NaiveDate) -> Vec<Edit> {
    let touched: BTreeSet<Thing> = edit.things().into_iter().collect();
    let to_come = |m: &&Meeting| m.state == MeetingState::Planned && m.when.date >= today;
    let mut meetings: Vec<&Meeting> = after.meetings().iter().filter(to_come).collect();
    meetings.retain(|m| touched.contains(&Thing::Group(m.group)));
    meetings.sort_by_key(|m| (m.when, m.id));
    let mut last: BTreeMap<GroupId, BTreeSet<PersonId>> = BTreeMap::new();
    let mut out = Vec::new();
    for meeting in meetings {
        let Some(was) = before.meetings().get(meeting.id) else { continue };
        let changed = &members(before, was) ^ &members(after, meeting);
        let same = *last.entry(meeting.group).or_default() == changed;
        last.insert(meeting.group, changed);
        // Whoever comes to lead it, or waits for the first word of it, reads it as it is.
        let leads = leader(after, meeting).filter(|id| leader(before, was) == Some(*id));
        let leads = leads.filter(|&id| !same && has_heard(was, id) && after.person(id).is_some());
        out.extend(leads.into_iter().flat_map(|id| to_tell(meeting, [id].into())));
    }
    out
}

/// What somebody who leads a meeting, and knows its time, place and leader, waits to be told of its people; none for
/// everybody else, and where they wait to be told of something else. Empty where the group has not met before: then
/// nobody comes or goes, and all there is to say is who its people are.
pub fn member_news(unit: &Unit, meeting: &Meeting, person: PersonId) -> Option<MemberNews> {
    let knows = meeting.known.get(&person) == Some(&meeting.when) && !meeting.held_as.contains_key(&person);
    let waits = meeting.to_tell.contains(&person) && leader(unit, meeting) == Some(person);
    if !(knows && waits && meeting.state == MeetingState::Planned) {
        return None;
    }
    let others = unit.meetings().iter().filter(|m| m.group == meeting.group && m.stands());
    let before = others.filter(|m| m.when < meeting.when).max_by_key(|m| (m.when, m.id));
    let Some(before) = before else {
        let prepares = meeting.prepares.values().any(|id| *id == person);
        return (!prepares).then(MemberNews::default);
    };
    let (was, now) = (members(unit, before), members(unit, meeting));
    (was != now).then(|| MemberNews { come: &now - &was, go: &was - &now })
}

/// The members of a meeting's group on its day.
pub fn members(unit: &Unit, meeting: &Meeting) -> BTreeSet<PersonId> {
    unit.group(meeting.group).into_iter().flat_map(|group| group.members_on(meeting.when.date)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::{Change, Entry, On},
            edit::apply,
            groups::{GroupChange, Membership},
            ids::MeetingId,
        },
        planning::{
            calendar::told::news::with_news,
            fixtures::{
                add_group, add_meeting, add_person, change, day, group_id, meeting, person_id, school,
            },
        },
    };

    /// Ann, Bo and Cy meet on four Tuesdays in September with Lea, who knows of all; the first has been.
    fn unit() -> Unit {
        let people = ["ann", "bo", "cy", "lea"].map(add_person);
        let meetings = [("m1", 1), ("m2", 8), ("m3", 15), ("m4", 22)];
        let meetings = meetings.map(|(id, on)| add_meeting(meeting(id, "g", 1, "b", day(2026, 9, on))));
        let mut unit = school(people.into_iter().chain([add_group("g", &["ann", "bo"])]).chain(meetings));
        let was = unit.group(group_id("g")).unwrap().supervisor;
        let lead = GroupChange::Supervisor(Change::new(was, Some(person_id("lea"))));
        change(&mut unit, [Edit::Group(On::Change(group_id("g"), lead))]);
        unit
    }

    fn with(unit: &Unit, who: &str, now: Option<Membership>) -> Unit {
        let was = unit.group(group_id("g")).unwrap().members.get(&person_id(who)).copied();
        let entry = Entry { key: person_id(who), was, now };
        let edit = Edit::Group(On::Change(group_id("g"), GroupChange::Member(entry)));
        let mut after = unit.clone();
        apply(&mut after, &with_news(unit, edit, day(2026, 9, 2))).unwrap();
        after
    }

    /// At which meetings Lea is to be told of people.
    fn told(unit: &Unit) -> Vec<(MeetingId, MemberNews)> {
        let news = |m: &Meeting| Some((m.id, member_news(unit, m, person_id("lea"))?));
        unit.meetings().iter().filter_map(news).collect()
    }

    fn news(id: &str, come: &[&str], go: &[&str]) -> (MeetingId, MemberNews) {
        let people = |all: &[&str]| all.iter().map(|one| person_id(one)).collect();
        (id.parse().unwrap(), MemberNews { come: people(come), go: people(go) })
    }

    #[test]
    fn whoever_leads_a_group_is_told_who_comes_and_goes_from_when() {
        let unit = unit();
        assert_eq!(told(&unit), []);
        let joins = Membership { from: Some(day(2026, 9, 10)), ..Membership::default() };
        let after = with(&unit, "cy", Some(joins));
        assert_eq!(told(&after), [news("m3", &["cy"], &[])], "at the first meeting with them");
        let leaves = Membership { until: Some(day(2026, 9, 20)), ..Membership::default() };
        let after = with(&after, "bo", Some(leaves));
        assert_eq!(told(&after), [news("m3", &["cy"], &[]), news("m4", &[], &["bo"])]);
        let nothing = with(&unit, "ann", Some(Membership::default()));
        assert_eq!(told(&nothing), [], "nobody comes or goes");
    }

    #[test]
    fn a_leave_is_told_with_its_end() {
        use crate::model::groups::Away;
        let away = Away { from: day(2026, 9, 7), until: Some(day(2026, 9, 14)) };
        let after = with(&unit(), "ann", Some(Membership { away: Some(away), ..Membership::default() }));
        assert_eq!(told(&after), [news("m2", &[], &["ann"]), news("m3", &["ann"], &[])]);
    }
}
