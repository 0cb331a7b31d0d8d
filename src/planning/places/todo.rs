//! What is left to do for a person's place: before the application is sent, and before the group begins.

use super::{Line, missing};
use crate::model::{
    catalogue::Catalogue,
    elsewhere::There,
    ids::{Code, GroupId, PersonId},
    places::Answer,
    programme::{Alternative, Programme},
    text::Name,
    unit::Unit,
    week::Window,
};

/// Something that is left to do, or stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Todo {
    /// No alternative has been chosen.
    NoAlternative,
    /// The alternative is none of the programme's.
    Unknown(Code),
    /// The person teaches at the time of the alternative.
    Lesson(Window),
    /// The person meets in another group then.
    Meets(GroupId, Window),
    /// The person is in a group of another unit then.
    MeetsElsewhere {
        /// The name of the group.
        group: Name,
        /// The name of its unit.
        unit: Name,
        /// The time that both would take.
        window: Window,
    },
    /// The alternative's module is for other stages than the person's.
    OtherStage(Code),
    /// Others come first, and there are only so many places.
    Over,
    /// Some equipment is missing.
    Missing(Vec<Code>),
    /// Some equipment has not been tried.
    Untried(Vec<Code>),
    /// The application has not been sent.
    NotSent,
    /// There is a place, and no group has been entered.
    NoGroup,
}

impl Todo {
    /// Whether it stands in the way, rather than only being left to do.
    pub fn is_in_the_way(&self) -> bool {
        match self {
            Todo::Unknown(_)
            | Todo::Lesson(_)
            | Todo::Meets(..)
            | Todo::MeetsElsewhere { .. }
            | Todo::OtherStage(_)
            | Todo::Over
            | Todo::Missing(_) => true,
            Todo::NoAlternative | Todo::Untried(_) | Todo::NotSent | Todo::NoGroup => false,
        }
    }
}

/// What is left to do for a person, what stands in the way first. Nothing for whoever was refused.
pub fn todo(line: &Line<'_>, looks: &Unit, programme: &Programme, catalogue: &Catalogue) -> Vec<Todo> {
    let Some(places) = &programme.places else { return Vec::new() };
    if line.answer() == Answer::NoPlace {
        return Vec::new();
    }
    if line.person.outside.is_some() && line.seat.is_none() {
        return Vec::new();
    }
    let Some(wanted) = line.seat.and_then(|seat| seat.alternative) else {
        let lacks = missing(line, programme);
        let lacks = (!lacks.is_empty()).then_some(Todo::Missing(lacks));
        let clash = clash(line, looks, programme, None);
        return clash.into_iter().chain(lacks).chain([Todo::NoAlternative]).collect();
    };
    let mut out = Vec::new();
    match places.alternative(wanted) {
        None => out.push(Todo::Unknown(wanted)),
        Some(alternative) => out.extend(in_the_way(line, alternative, programme, catalogue)),
    }
    out.extend(clash(line, looks, programme, places.alternative(wanted)));
    if line.is_over() {
        out.push(Todo::Over);
    }
    let lacks = missing(line, programme);
    if !lacks.is_empty() {
        out.push(Todo::Missing(lacks));
    }
    if line.seat.is_some_and(|seat| seat.sent.is_none()) && line.answer() == Answer::Waiting {
        out.push(Todo::NotSent);
    }
    let untried = places.equipment.iter().map(|item| item.id).filter(|item| line.tried(*item).is_none());
    let untried: Vec<Code> = untried.collect();
    if !untried.is_empty() {
        out.push(Todo::Untried(untried));
    }
    if line.answer() == Answer::Place && line.group(looks, programme.id).is_none() {
        out.push(Todo::NoGroup);
    }
    out
}

/// A group of another unit that meets when somebody's alternative is, or the group that they have a place in.
fn clash(line: &Line<'_>, looks: &Unit, programme: &Programme, wanted: Option<&Alternative>) -> Option<Todo> {
    let given = line.group(looks, programme.id).into_iter().flat_map(|group| group.windows.iter().copied());
    let mut windows = wanted.map(|alternative| *alternative.window.get()).into_iter().chain(given);
    let (there, window) = windows.find_map(|window| elsewhere(looks, line.here?, programme.id, window))?;
    Some(Todo::MeetsElsewhere { group: there.group.clone(), unit: there.unit.clone(), window })
}

/// The group of another unit that somebody is in or leads when a window is, and when it meets then. A group of the
/// same programme is the place itself.
#[must_use]
pub fn elsewhere(unit: &Unit, person: PersonId, programme: Code, window: Window) -> Option<(&There, Window)> {
    let all = unit.elsewhere().of(person).iter();
    let mut others = all.filter(|there| !there.is_member_of(|of| of == programme));
    others.find_map(|there| Some((there, *there.windows.iter().find(|own| own.overlaps(window))?)))
}

/// What speaks against an alternative for a person.
fn in_the_way(
    line: &Line<'_>,
    alternative: &Alternative,
    programme: &Programme,
    catalogue: &Catalogue,
) -> Vec<Todo> {
    let mut out = Vec::new();
    let window = *alternative.window.get();
    if let Some(&lesson) = line.person.lessons.iter().find(|lesson| lesson.overlaps(window)) {
        out.push(Todo::Lesson(lesson));
    }
    let meets = line.unit.groups().iter().find_map(|group| {
        let other = group.programme != Some(programme.id) && group.members.contains_key(&line.person.id);
        let then = group.windows.iter().find(|own| other && own.overlaps(window))?;
        Some(Todo::Meets(group.id, *then))
    });
    out.extend(meets);
    let module = catalogue.module(*alternative.module.get());
    let stages = module.map(|module| module.stages.as_slice()).unwrap_or_default();
    let taught = &line.person.stages;
    if !stages.is_empty() && !taught.is_empty() && !stages.iter().any(|stage| taught.contains(stage)) {
        out.push(Todo::OtherStage(*alternative.module.get()));
    }
    out
}
