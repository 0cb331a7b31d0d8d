//! A draft against the person that is there: what would change.

use std::collections::BTreeSet;

use super::{Draft, draft::Part};
use crate::model::{
    change::{Change, Element},
    people::{Outside, Person, PersonChange},
    text::Note,
};

/// What the line changes in the person, in the order of the fields; nothing where it says the same.
pub fn changes(draft: &Draft, person: &Person) -> Vec<PersonChange> {
    let mut out = Vec::new();
    elements(&mut out, &person.roles, draft.roles.as_ref(), PersonChange::Role);
    field(&mut out, &person.team, draft.team.as_ref(), PersonChange::Team);
    elements(&mut out, &person.stages, draft.stages.as_ref(), PersonChange::Stage);
    field(&mut out, &person.pupils, draft.pupils.as_ref(), PersonChange::Pupils);
    elements(&mut out, &person.lessons, draft.lessons.as_ref(), PersonChange::Lesson);
    elements(&mut out, &person.free, draft.free.as_ref(), PersonChange::Free);
    let experience = draft.experience.map(Some);
    field(&mut out, &person.experience, experience.as_ref(), PersonChange::Experience);
    field(&mut out, &person.share, draft.share.as_ref(), PersonChange::Share);
    field(&mut out, &person.wishes, draft.wishes.as_ref(), PersonChange::Wishes);
    field(&mut out, &person.leading.training, draft.training.as_ref(), PersonChange::Training);
    field(&mut out, &person.leading.share, draft.leading_share.as_ref(), PersonChange::LeadingShare);
    field(&mut out, &person.leading.max_groups, draft.max_groups.as_ref(), PersonChange::MaxGroups);
    let outside = draft.part.as_ref().map(|part| match part {
        Part::Takes => None,
        Part::Not(said) => Some(with_known(said, person.outside.as_ref())),
    });
    field(&mut out, &person.outside, outside.as_ref(), PersonChange::Outside);
    out
}

/// Reason and plan as the line says them; what it leaves out stays as it is.
fn with_known(said: &Outside, known: Option<&Outside>) -> Outside {
    let either = |said: &Note, known: Option<&Note>| {
        if said.is_empty() { known.cloned().unwrap_or_default() } else { said.clone() }
    };
    Outside {
        reason: either(&said.reason, known.map(|o| &o.reason)),
        plan: either(&said.plan, known.map(|o| &o.plan)),
    }
}

fn field<T: Clone + PartialEq>(
    out: &mut Vec<PersonChange>,
    was: &T,
    now: Option<&T>,
    wrap: fn(Change<T>) -> PersonChange,
) {
    out.extend(now.and_then(|now| Change::between(was, now)).map(wrap));
}

fn elements<T: Copy + Ord>(
    out: &mut Vec<PersonChange>,
    was: &BTreeSet<T>,
    now: Option<&BTreeSet<T>>,
    wrap: fn(Element<T>) -> PersonChange,
) {
    out.extend(now.into_iter().flat_map(|now| Element::between(was, now)).map(wrap));
}
