//! Who or what somebody means: by id, slug, or a part of the name that only one has.

use crate::{
    model::{
        groups::Group,
        ids::{GroupId, MeetingId, PaperId, PersonId, UnitId},
        meetings::Meeting,
        papers::Paper,
        people::Person,
        unit::Unit,
    },
    store::{Listed, Store},
};

use super::{Exit, Failure};

/// A way to mean something.
type Way<'w, T> = &'w dyn Fn(&T) -> bool;

/// The unit that `wanted` names.
pub fn unit(store: &Store, wanted: &str) -> Result<UnitId, Failure> {
    let all = store.list()?;
    let folded = wanted.to_lowercase();
    let ways: [Way<'_, Listed>; 4] = [
        &|unit| unit.id.0.as_str() == wanted,
        &|unit| unit.folder == wanted,
        &|unit| unit.folder.rsplit_once('-').is_some_and(|(slug, _)| slug == wanted),
        &|unit| unit.head.as_ref().is_ok_and(|h| h.name.as_str().to_lowercase().contains(&folded)),
    ];
    one(&all, &ways, "unit", wanted, |unit| unit.folder.clone()).map(|unit| unit.id)
}

/// The group that `wanted` names.
pub fn group(unit: &Unit, wanted: &str) -> Result<GroupId, Failure> {
    let named = |group: &Group| Named { id: group.id, name: group.name.to_string() };
    by_name(unit.groups().iter().map(named).collect(), "group", wanted)
}

/// The person that `wanted` names.
pub fn person(unit: &Unit, wanted: &str) -> Result<PersonId, Failure> {
    let named = |person: &Person| Named { id: person.id, name: person.name.to_string() };
    by_name(unit.people().iter().map(named).collect(), "person", wanted)
}

/// The paper that `wanted` names; what it is called begins with the id of its form.
pub fn paper(unit: &Unit, wanted: &str) -> Result<PaperId, Failure> {
    let name = |paper: &Paper| format!("{} {}", paper.form, paper.name).trim().to_owned();
    let named = |paper: &Paper| Named { id: paper.id, name: name(paper) };
    by_name(unit.papers().iter().map(named).collect(), "paper", wanted)
}

/// The meeting that `wanted` names: by id, or by day and group.
pub fn meeting(unit: &Unit, wanted: &str) -> Result<MeetingId, Failure> {
    let name = |meeting: &Meeting| {
        let group = unit.group(meeting.group).map(|group| group.name.as_str()).unwrap_or_default();
        format!("{} {group}", meeting.when.date)
    };
    let named = |meeting: &Meeting| Named { id: meeting.id, name: name(meeting) };
    by_name(unit.meetings().iter().map(named).collect(), "meeting", wanted)
}

struct Named<I> {
    id: I,
    name: String,
}

fn by_name<I: Copy + ToString>(all: Vec<Named<I>>, kind: &str, wanted: &str) -> Result<I, Failure> {
    let folded = wanted.to_lowercase();
    let ways: [Way<'_, Named<I>>; 3] =
        [&|one| one.id.to_string() == wanted, &|one| one.name.to_lowercase() == folded, &|one| {
            one.name.to_lowercase().contains(&folded)
        }];
    let called = |one: &Named<I>| format!("{} ({})", one.name, one.id.to_string());
    one(&all, &ways, kind, wanted, called).map(|one| one.id)
}

/// The only one that fits in the first way in which any does.
fn one<'a, T>(
    all: &'a [T],
    ways: &[Way<'_, T>],
    kind: &str,
    wanted: &str,
    called: impl Fn(&T) -> String,
) -> Result<&'a T, Failure> {
    for way in ways {
        let found: Vec<&T> = all.iter().filter(|one| way(one)).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Ok(only),
            several => {
                let names: Vec<String> = several.iter().map(|one| called(one)).collect();
                return Err(Failure::new(
                    Exit::NotFound,
                    format!("\"{wanted}\" can be {}.", names.join(" or ")),
                ));
            }
        }
    }
    Err(Failure::new(Exit::NotFound, format!("There is no {kind} \"{wanted}\".")))
}
