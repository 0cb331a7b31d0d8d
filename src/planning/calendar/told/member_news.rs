//! What whoever leads a group is to be told of its people: who comes and who goes, and from which meeting on.
//!
//! It stands at the first meeting that is another one for it. Who that is follows from the times of the members, so
//! that it is always as it is then.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::news::{has_heard, to_tell, told};
use crate::{
    model::{
        change::{Entry, On},
        edit::Edit,
        error::Thing,
        ids::{GroupId, MeetingId, PersonId},
        meetings::{Meeting, MeetingChange, MeetingState},
        unit::Unit,
    },
    planning::{
        running::missed_or_will_be,
        staff::{leader, people_at},
    },
};

/// Whose coming to a meeting of a group is new to whoever leads it, in order of id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberNews {
    /// Members who come, and did not to the meeting before.
    pub come: BTreeSet<PersonId>,
    /// Members who do not, and did to the meeting before.
    pub go: BTreeSet<PersonId>,
    /// Those who make up at it what they missed, or will miss.
    pub again: BTreeSet<PersonId>,
    /// Those who were to come to this one, and do not.
    pub not_again: BTreeSet<PersonId>,
}

impl MemberNews {
    /// Whether it is of nobody but those who come to this one meeting.
    pub fn is_of_guests(&self) -> bool {
        self.come.is_empty() && self.go.is_empty() && !(self.again.is_empty() && self.not_again.is_empty())
    }
}

/// What an edit leaves to be told to those who lead groups whose people are others then, be it that somebody makes
/// something up with them. `after` is the unit after the edit.
pub fn of_members(before: &Unit, after: &Unit, edit: &Edit, today: NaiveDate) -> Vec<Edit> {
    let touched: BTreeSet<Thing> = edit.things().into_iter().collect();
    let of_group = |m: &Meeting| touched.contains(&Thing::Group(m.group));
    let to_come = |m: &&Meeting| m.state == MeetingState::Planned && m.when.date >= today;
    let mut meetings: Vec<&Meeting> = after.meetings().iter().filter(to_come).collect();
    meetings.retain(|m| of_group(m) || touched.contains(&Thing::Meeting(m.id)));
    meetings.sort_by_key(|m| (m.when, m.id));
    let mut last: BTreeMap<GroupId, BTreeSet<PersonId>> = BTreeMap::new();
    let mut out = Vec::new();
    for meeting in meetings {
        let Some(was) = before.meetings().get(meeting.id) else { continue };
        let changed = if of_group(meeting) {
            &members(before, was) ^ &members(after, meeting)
        } else {
            BTreeSet::new()
        };
        let from_here =
            last.entry(meeting.group).or_default().symmetric_difference(&changed).copied().collect();
        last.insert(meeting.group, changed);
        let again = other_guests((before, was), (after, meeting));
        // Whoever comes to lead it, or waits for the first word of it, reads it as it is.
        let leads = leader(after, meeting).filter(|id| leader(before, was) == Some(*id));
        let leads = leads.filter(|&id| has_heard(was, id) && after.person(id).is_some());
        out.extend(leads.into_iter().flat_map(|id| marked(meeting, id, &from_here, &again)));
    }
    out
}

/// Who comes to a meeting to make something up and did not before, or the other way round.
fn other_guests((before, was): (&Unit, &Meeting), (after, meeting): (&Unit, &Meeting)) -> BTreeSet<PersonId> {
    let guests = |m: &Meeting| &m.guests | &m.for_whom;
    let mut others = &guests(was) ^ &guests(meeting);
    if !others.is_empty() {
        let again = &making_up(before, meeting.id) | &making_up(after, meeting.id);
        others.retain(|id| again.contains(id));
    }
    others
}

/// Those who make up at a meeting what they missed, or will miss.
fn making_up(unit: &Unit, meeting: MeetingId) -> BTreeSet<PersonId> {
    let here = missed_or_will_be(unit).into_iter().filter(|missed| missed.made_up == Some(meeting));
    here.map(|missed| missed.person).collect()
}

/// What marks that whoever leads a meeting is to be told of members from it on, and of those who come to it alone:
/// of them nothing where they were not told of it and it is as before.
fn marked(
    meeting: &Meeting,
    leads: PersonId,
    from_here: &BTreeSet<PersonId>,
    again: &BTreeSet<PersonId>,
) -> Vec<Edit> {
    if from_here.is_empty() && again.is_empty() {
        return Vec::new();
    }
    let was = meeting.people_news.get(&leads).cloned();
    let now = &(&was.clone().unwrap_or_default() ^ again) | from_here;
    let is_all_known = meeting.known.get(&leads) == Some(&meeting.when)
        && !meeting.held_as.contains_key(&leads)
        && !meeting.prepares.values().any(|id| *id == leads);
    if now.is_empty() && is_all_known {
        return told(meeting, leads);
    }
    let waits = if now.is_empty() { Vec::new() } else { to_tell(meeting, [leads].into()) };
    let entry = Entry { key: leads, was, now: Some(now).filter(|now| !now.is_empty()) };
    let news = Edit::Meeting(On::Change(meeting.id, MeetingChange::PeopleNews(entry)));
    waits.into_iter().chain([news]).collect()
}

/// What somebody who leads a meeting, and knows its time, place and leader, waits to be told of its people; none for
/// everybody else, and where they wait to be told of something else. Nothing that was told before. Empty where the
/// group has not met before: then nobody comes or goes, and all there is to say is who its people are.
pub fn member_news(unit: &Unit, meeting: &Meeting, person: PersonId) -> Option<MemberNews> {
    let about = meeting.people_news.get(&person)?;
    let knows = meeting.known.get(&person) == Some(&meeting.when) && !meeting.held_as.contains_key(&person);
    let waits = meeting.to_tell.contains(&person) && leader(unit, meeting) == Some(person);
    if !(knows && waits && meeting.state == MeetingState::Planned) {
        return None;
    }
    let others = unit.meetings().iter().filter(|m| m.group == meeting.group && m.stands() && !m.is_make_up());
    let before = others.filter(|m| m.when < meeting.when).max_by_key(|m| (m.when, m.id));
    let now = members(unit, meeting);
    let was = before.map_or_else(|| now.clone(), |before| members(unit, before));
    let news = MemberNews {
        come: &(&now - &was) & about,
        go: &(&was - &now) & about,
        again: &making_up(unit, meeting.id) & about,
        not_again: &(about - &was) - &people_at(unit, meeting),
    };
    let prepares = || meeting.prepares.values().any(|id| *id == person);
    (news != MemberNews::default() || (before.is_none() && !prepares())).then_some(news)
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
            change::{Change, Element},
            edit::apply,
            groups::{GroupChange, Membership},
            meetings::Presence,
        },
        planning::{
            calendar::told::news::{waiting, with_news},
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
    fn told_of(unit: &Unit) -> Vec<(MeetingId, MemberNews)> {
        let news = |m: &Meeting| Some((m.id, member_news(unit, m, person_id("lea"))?));
        unit.meetings().iter().filter_map(news).collect()
    }

    fn news(id: &str, come: &[&str], go: &[&str]) -> (MeetingId, MemberNews) {
        let people = |all: &[&str]| all.iter().map(|one| person_id(one)).collect();
        (id.parse().unwrap(), MemberNews { come: people(come), go: people(go), ..MemberNews::default() })
    }

    #[test]
    fn whoever_leads_a_group_is_told_who_comes_and_goes_from_when() {
        let unit = unit();
        assert_eq!(told_of(&unit), []);
        let joins = Membership { from: Some(day(2026, 9, 10)), ..Membership::default() };
        let after = with(&unit, "cy", Some(joins));
        assert_eq!(told_of(&after), [news("m3", &["cy"], &[])], "at the first meeting with them");
        let leaves = Membership { until: Some(day(2026, 9, 20)), ..Membership::default() };
        let after = with(&after, "bo", Some(leaves));
        assert_eq!(told_of(&after), [news("m3", &["cy"], &[]), news("m4", &[], &["bo"])]);
        let nothing = with(&unit, "ann", Some(Membership::default()));
        assert_eq!(told_of(&nothing), [], "nobody comes or goes");
    }

    #[test]
    fn a_leave_is_told_with_its_end() {
        use crate::model::groups::Away;
        let away = Away { from: day(2026, 9, 7), until: Some(day(2026, 9, 14)) };
        let after = with(&unit(), "ann", Some(Membership { away: Some(away), ..Membership::default() }));
        assert_eq!(told_of(&after), [news("m2", &[], &["ann"]), news("m3", &["ann"], &[])]);
    }

    #[test]
    fn what_was_told_is_not_told_again() {
        let joins = Membership { from: Some(day(2026, 9, 10)), ..Membership::default() };
        let mut after = with(&unit(), "cy", Some(joins));
        let ticked: Vec<Edit> = after.meetings().iter().flat_map(|m| told(m, person_id("lea"))).collect();
        change(&mut after, ticked);
        assert_eq!(told_of(&after), []);
        let leaves = Membership { until: Some(day(2026, 9, 10)), ..Membership::default() };
        let after = with(&after, "bo", Some(leaves));
        assert_eq!(told_of(&after), [news("m3", &[], &["bo"])], "that Cy comes is known");
        assert!(after.meetings().iter().all(|m| m.people_news.len() <= 1));
    }

    #[test]
    fn whoever_leads_is_told_who_comes_to_make_up_and_who_does_not_after_all() {
        use crate::planning::running::accept;
        let mut unit = unit();
        let mut missed = meeting("h1", "h", 2, "b", day(2026, 9, 9));
        missed.attendance.insert(person_id("di"), Presence::Excused);
        let mut there = meeting("g2", "g", 2, "b", day(2026, 9, 29));
        there.known.clear();
        change(
            &mut unit,
            [add_person("di"), add_group("h", &["di"]), add_meeting(missed), add_meeting(there)],
        );
        let (id, di, today) = ("g2".parse().unwrap(), person_id("di"), day(2026, 9, 2));
        let made = |unit: &Unit, edit: Edit| {
            let mut after = unit.clone();
            apply(&mut after, &with_news(unit, edit, today)).unwrap();
            after
        };
        let comes = made(&unit, accept(&unit, id, di).unwrap());
        let again = MemberNews { again: [di].into(), ..MemberNews::default() };
        assert_eq!(told_of(&comes), [(id, again)]);
        let not =
            |unit: &Unit| made(unit, Edit::Meeting(On::Change(id, MeetingChange::Guest(Element::Drop(di)))));
        assert!(waiting(&not(&comes), today).is_empty(), "nobody had heard of it");
        let mut known = comes.clone();
        let meeting = comes.meetings().get(id).unwrap();
        change(&mut known, ["lea", "di"].iter().flat_map(|who| told(meeting, person_id(who))));
        let not_again = MemberNews { not_again: [di].into(), ..MemberNews::default() };
        assert_eq!(told_of(&not(&known)), [(id, not_again)]);
    }
}
