use super::*;
use crate::{
    model::{change::Change, edit::Edit, groups::GroupChange},
    planning::fixtures::{
        add_group, add_meeting, add_person, catalogue, change, day, group_id, meeting, person_id, school,
    },
};

#[test]
fn whoever_leads_or_visits_a_meeting_cannot_talk_then() {
    let date = day(2026, 12, 1);
    let mut visited = meeting("b", "h", 1, "b", date);
    visited.guests.insert(person_id("head"));
    let people = ["sue", "head", "else"].map(add_person);
    let groups = [add_group("g", &[]), add_group("h", &[]), add_meeting(visited)];
    let mut unit = school(people.into_iter().chain(groups));
    let was = unit.group(group_id("g")).unwrap().supervisor;
    let leads = GroupChange::Supervisor(Change::new(was, Some(person_id("sue"))));
    change(&mut unit, [Edit::Group(crate::model::change::On::Change(group_id("g"), leads))]);
    let at = unit.meetings().iter().next().unwrap().when;
    let who = |with: &str, at, date| {
        let talk = CheckIn { with: Some(person_id(with)), at };
        let group = unit.group(group_id("g")).unwrap();
        let found = meetings_then(&unit, &catalogue([]), (group, date), &talk);
        found.into_iter().flat_map(|(_, people)| people).collect::<Vec<_>>()
    };
    assert_eq!(who("head", Some(at.start), date), [person_id("head")]);
    assert_eq!(who("head", Some(Minutes(at.start.0 - 10)), date), [person_id("head")], "it takes longer");
    assert_eq!(who("head", Some(at.end()), date), []);
    assert_eq!(who("else", Some(at.start), date), []);
    assert_eq!(who("head", None, date), []);
    assert_eq!(who("head", Some(at.start), day(2026, 12, 2)), []);
}
