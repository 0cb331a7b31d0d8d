//! Who of a unit's people is meant by what.

use crate::model::{
    people::{OwnPupils, Person},
    unit::Unit,
};

/// The words of `data/roles.ron` for those who lead a school: a visit of theirs is a leader's visit.
pub const LEADERS: [&str; 2] = ["principal", "deputy"];

/// Whether a person teaches: has a stage, a lesson or pupils.
pub fn teaches(person: &Person) -> bool {
    !person.stages.is_empty() || !person.lessons.is_empty() || person.pupils == OwnPupils::Yes
}

/// Whether a person leads the school.
pub fn leads_school(person: &Person) -> bool {
    person.roles.iter().any(|role| LEADERS.contains(&role.as_str()))
}

/// Those who are meant to take part: the unit's own people who teach and are not outside.
pub fn intended(unit: &Unit) -> impl Iterator<Item = &Person> {
    unit.people().iter().filter(|p| p.outside.is_none() && !p.is_guest() && teaches(p))
}

/// Those who are meant to take part and are in no group.
pub fn unplaced(unit: &Unit) -> impl Iterator<Item = &Person> {
    intended(unit).filter(|person| {
        !unit.groups().iter().any(|g| g.members.contains_key(&person.id) || g.supervisor == Some(person.id))
    })
}
