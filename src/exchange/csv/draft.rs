//! What one line says about a person: only what stands there.

use std::collections::BTreeSet;

use crate::model::{
    ids::{Code, PersonId},
    people::{Outside, OwnPupils, Percent, Person, Training},
    text::Name,
    week::Window,
};

/// What one line says about a person. A field that is `None` is not spoken of: an empty cell changes
/// nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Person`")]
pub struct Draft {
    pub name: Name,
    pub roles: Option<BTreeSet<Code>>,
    pub team: Option<Name>,
    pub stages: Option<BTreeSet<Code>>,
    pub pupils: Option<OwnPupils>,
    pub lessons: Option<BTreeSet<Window>>,
    pub free: Option<BTreeSet<Window>>,
    pub experience: Option<u8>,
    pub share: Option<Percent>,
    pub wishes: Option<Vec<Code>>,
    pub training: Option<Training>,
    pub leading_share: Option<Percent>,
    pub max_groups: Option<u8>,
    pub part: Option<Part>,
    /// Roles that the list calls otherwise: its word, and the role it is read as.
    pub read_as: Vec<(Name, Code)>,
}

/// What a line says about taking part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// They take part.
    Takes,
    /// They do not; reason and plan as far as they are said.
    Not(Outside),
}

impl Draft {
    /// The person as a new one; what is not spoken of is as for anybody of whom only the name is known.
    pub fn person(&self, id: PersonId) -> Person {
        let mut person = Person::new(id, self.name.clone());
        let draft = self.clone();
        person.roles = draft.roles.unwrap_or_default();
        person.team = draft.team.unwrap_or_default();
        person.stages = draft.stages.unwrap_or_default();
        person.pupils = draft.pupils.unwrap_or_default();
        person.lessons = draft.lessons.unwrap_or_default();
        person.free = draft.free.unwrap_or_default();
        person.experience = draft.experience;
        person.share = draft.share.unwrap_or(person.share);
        person.wishes = draft.wishes.unwrap_or_default();
        person.leading.training = draft.training.unwrap_or_default();
        person.leading.share = draft.leading_share.unwrap_or_default();
        person.leading.max_groups = draft.max_groups.unwrap_or_default();
        person.outside = match draft.part {
            Some(Part::Not(outside)) => Some(outside),
            Some(Part::Takes) | None => None,
        };
        person
    }
}
