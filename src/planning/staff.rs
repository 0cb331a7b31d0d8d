//! Who of a unit's people is meant by what.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{lookup, places, settings};
use crate::{
    model::{
        catalogue::Catalogue,
        groups::Group,
        ids::{Code, PersonId},
        meetings::{Meeting, When},
        people::{OwnPupils, Person},
        programme::Programme,
        unit::{Unit, UnitKind},
        week::{Day, Minutes, Window},
    },
    planning::groups::{job::wishes::may_be_member, membership::taking_part::is_current},
};

/// The words of `data/roles.ron` for those who lead a school: a visit of theirs is a leader's visit.
pub const LEADERS: [&str; 2] = ["principal", "deputy"];

/// The words of `data/roles.ron` for those who teach.
pub const TEACHERS: [&str; 2] = ["teacher", "preschool-teacher"];

/// Roles in the order in which people look for them; the others follow.
pub const ROLE_ORDER: [&str; 6] =
    ["teacher", "preschool-teacher", "supervisor", "principal", "deputy", "development-leader"];

/// Whether a person teaches: by role, or because there is a stage, a lesson or pupils. The stages of whoever
/// leads the school are those they answer for.
pub fn teaches(person: &Person) -> bool {
    person.roles.iter().any(|role| TEACHERS.contains(&role.as_str()))
        || (!person.stages.is_empty() && !leads_school(person))
        || !person.lessons.is_empty()
        || person.pupils == OwnPupils::Yes
}

/// Whether a person leads the school.
pub fn leads_school(person: &Person) -> bool {
    person.roles.iter().any(|role| LEADERS.contains(&role.as_str()))
}

/// Those who are meant to take part: the unit's own people who teach and are not outside.
pub fn intended(unit: &Unit) -> impl Iterator<Item = &Person> {
    unit.people().iter().filter(|person| is_intended(person))
}

/// Whether a person is meant to take part.
pub fn is_intended(person: &Person) -> bool {
    person.outside.is_none() && !person.is_guest() && teaches(person)
}

/// Those who are meant to take part and are in no group on a day or later, here or in another unit's of the same
/// programme; to come to an introduction is not to be in one, nor to gatherings beside collegial groups, and who
/// leads needs one only where the unit says so. With an owner those who apply from its schools wait too.
pub fn unplaced<'a>(
    unit: &'a Unit,
    catalogue: &Catalogue,
    on: NaiveDate,
) -> impl Iterator<Item = &'a Person> + use<'a> {
    let collegial = |id| lookup::programme(unit, catalogue, id).is_none_or(Programme::has_collegial_groups);
    let about = unit.about();
    let others: BTreeSet<Code> = about.programmes.iter().copied().filter(|&id| !collegial(id)).collect();
    // Where nothing but gatherings is followed, whoever comes to them has their place.
    let others = if others.len() == about.programmes.len() { BTreeSet::new() } else { others };
    let places = |group: &&Group| {
        let gathers = group.programme.is_some_and(|id| others.contains(&id));
        !gathers && !places::is_introduction(unit, group.id)
    };
    let placed: BTreeSet<PersonId> = (unit.groups().iter().filter(places))
        .flat_map(|group| {
            let here = group.members.iter().filter(|(_, member)| is_current(member, on));
            here.map(|(&id, _)| id).chain(group.supervisor)
        })
        .collect();
    let elsewhere = move |id| {
        let follows = |of: Code| about.programmes.contains(&of) && !others.contains(&of);
        unit.elsewhere().is_member(id, follows)
    };
    let waits = move |person: &&Person| {
        may_be_member(unit, person) && !placed.contains(&person.id) && !elsewhere(person.id)
    };
    meant(unit).filter(waits)
}

/// Those who are meant to take part here, guests who teach among them; with an owner, of the guests those who
/// apply.
pub fn meant(unit: &Unit) -> impl Iterator<Item = &Person> {
    let waiting = places::waiting(unit);
    let owner = unit.kind() == UnitKind::Owner;
    let guest = move |person: &Person| {
        let applies = owner && waiting.contains(&person.id);
        person.is_guest() && (applies || !owner && person.outside.is_none() && teaches(person))
    };
    unit.people().iter().filter(move |person| is_intended(person) || guest(person))
}

/// Who leads a meeting: the one named for it, else who leads the group on its day.
pub fn leader(unit: &Unit, meeting: &Meeting) -> Option<PersonId> {
    meeting.leader.or_else(|| unit.group(meeting.group)?.led_on(meeting.when.date))
}

/// Everybody who is to be at a meeting: the members for whom it is, who leads it, guests.
pub fn people_at(unit: &Unit, meeting: &Meeting) -> BTreeSet<PersonId> {
    let mut people = meeting.guests.clone();
    people.extend(leader(unit, meeting));
    people.extend(unit.group(meeting.group).into_iter().flat_map(|group| group.members_at(meeting)));
    people
}

/// The hours of the unit's working day, where a time lies outside them.
pub fn outside_hours(unit: &Unit, catalogue: &Catalogue, when: When) -> Option<(Minutes, Minutes)> {
    let clock = |code| Minutes(settings::value(unit, None, catalogue, code));
    let (from, to) = (clock(settings::DAY_START), clock(settings::DAY_END));
    (when.start < from || when.end() > to).then_some((from, to))
}

/// From what takes most of a working day people are let off their lessons: who teaches then needs a
/// substitute, and does not stand in the way. The limit is ours.
pub fn is_whole_day(when: When) -> bool {
    when.length >= Minutes::at(5, 0)
}

/// Those of `people` who teach within that time. Only to be asked of days with pupils.
pub fn in_lessons<'a>(
    unit: &'a Unit,
    people: &'a BTreeSet<PersonId>,
    when: When,
) -> impl Iterator<Item = PersonId> + 'a {
    let claims = Window { day: Day::of(when.date), start: when.start, length: when.length };
    let teaches = move |person: &Person| person.lessons.iter().any(|lesson| lesson.overlaps(claims));
    people.iter().copied().filter(move |&id| unit.person(id).is_some_and(teaches))
}

/// Those of `people` who need a substitute for their lessons, because what they come to takes most of a
/// working day. Only to be asked of days with pupils.
pub fn need_substitutes<'a>(
    unit: &'a Unit,
    people: &'a BTreeSet<PersonId>,
    when: When,
) -> impl Iterator<Item = PersonId> + 'a {
    in_lessons(unit, people, when).filter(move |_| is_whole_day(when))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::{Element, On},
            edit::Edit,
            programme::{Kind, Series},
            unit::UnitChange,
        },
        planning::fixtures::{catalogue, change, code, day, group, person, person_id, school},
    };

    #[test]
    fn who_teaches_needs_a_substitute_only_for_most_of_a_day() {
        let mut teacher = person("ann");
        teacher.lessons.insert(Window::between(Day::Tue, Minutes::at(10, 0), Minutes::at(11, 0)));
        let unit = school([Edit::Person(On::Add(teacher)), Edit::Person(On::Add(person("bo")))]);
        let people: BTreeSet<PersonId> = ["ann", "bo"].map(person_id).into();
        let need = |date, hours| {
            let when = When { date, start: Minutes::at(9, 0), length: Minutes::at(hours, 0) };
            need_substitutes(&unit, &people, when).collect::<Vec<_>>()
        };
        assert_eq!(need(day(2026, 9, 15), 6), [person_id("ann")]);
        assert_eq!(need(day(2026, 9, 15), 2), [], "then the lesson stands in the way");
        assert_eq!(need(day(2026, 9, 16), 6), []);
    }

    #[test]
    fn whoever_only_leads_waits_for_no_group_wherever_they_lead() {
        let mut lead = person("lead");
        lead.roles = [code("supervisor")].into();
        lead.leading.max_groups = 2;
        let mut both = person("both");
        both.roles = [code("supervisor"), code("teacher")].into();
        both.leading.max_groups = 2;
        let unit = school([lead, both].map(|person| Edit::Person(On::Add(person))));
        let waits: Vec<PersonId> =
            unplaced(&unit, &catalogue([]), day(2026, 9, 15)).map(|person| person.id).collect();
        assert_eq!(waits, [person_id("both")]);
    }

    #[test]
    fn whoever_only_comes_to_gatherings_waits_for_a_collegial_group() {
        let mut teacher = person("ann");
        teacher.roles = [code("teacher")].into();
        let mut gathers = group("g", &["ann"]);
        gathers.programme = Some(code("series"));
        let mut catalogue = catalogue([]);
        let mut series = catalogue.programme(code("cycle")).unwrap().clone();
        (series.id, series.kind) = (code("series"), Kind::Series(Series { terms: None, events: Vec::new() }));
        catalogue.programmes.put(series);
        let mut unit = school([Edit::Person(On::Add(teacher)), Edit::Group(On::Add(gathers))]);
        let mut waits = |follow: &str| {
            let follow = Edit::Unit(UnitChange::Programme(Element::Put(code(follow))));
            change(&mut unit, [follow]);
            unplaced(&unit, &catalogue, day(2026, 9, 15)).count()
        };
        assert_eq!(waits("series"), 0, "nothing else is followed");
        assert_eq!(waits("cycle"), 1);
    }

    #[test]
    fn whoever_leads_the_school_teaches_by_role_lessons_or_pupils_only() {
        let mut lead = person("lead");
        lead.stages = [code("s")].into();
        assert!(teaches(&lead));
        lead.roles = [code("principal")].into();
        assert!(!teaches(&lead), "the stages are those they answer for");
        let mut both = lead.clone();
        both.roles.insert(code("teacher"));
        assert!(teaches(&both));
        lead.pupils = OwnPupils::Yes;
        assert!(teaches(&lead));
    }
}
