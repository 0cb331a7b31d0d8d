//! Who or what somebody means: by id, slug, or a part of the name that only one has.

use crate::{
    model::{
        ids::{GroupId, PersonId, UnitId},
        unit::Unit,
    },
    store::{Listed, Store},
};

use super::{Exit, Failure};

/// The unit that `wanted` names.
pub fn unit(store: &Store, wanted: &str) -> Result<UnitId, Failure> {
    let all = store.list()?;
    let folded = wanted.to_lowercase();
    let ways: [&dyn Fn(&Listed) -> bool; 4] = [
        &|unit| unit.id.0.as_str() == wanted,
        &|unit| unit.folder == wanted,
        &|unit| unit.folder.rsplit_once('-').is_some_and(|(slug, _)| slug == wanted),
        &|unit| unit.head.as_ref().is_ok_and(|h| h.name.as_str().to_lowercase().contains(&folded)),
    ];
    one(&all, &ways, "unit", wanted, |unit| unit.folder.clone()).map(|unit| unit.id)
}

/// The group that `wanted` names.
pub fn group(unit: &Unit, wanted: &str) -> Result<GroupId, Failure> {
    let all: Vec<_> = unit.groups().iter().map(|group| (group.id, group.name.to_string())).collect();
    named(&all, "group", wanted)
}

/// The person that `wanted` names.
pub fn person(unit: &Unit, wanted: &str) -> Result<PersonId, Failure> {
    let all: Vec<_> = unit.people().iter().map(|person| (person.id, person.name.to_string())).collect();
    named(&all, "person", wanted)
}

fn named<I: Copy + ToString>(all: &[(I, String)], kind: &str, wanted: &str) -> Result<I, Failure> {
    let folded = wanted.to_lowercase();
    let ways: [&dyn Fn(&(I, String)) -> bool; 3] =
        [&|(id, _)| id.to_string() == wanted, &|(_, name)| name.to_lowercase() == folded, &|(_, name)| {
            name.to_lowercase().contains(&folded)
        }];
    one(all, &ways, kind, wanted, |(id, name)| format!("{name} ({})", id.to_string())).map(|&(id, _)| id)
}

/// The only one that fits in the first way in which any does.
fn one<'a, T>(
    all: &'a [T],
    ways: &[&dyn Fn(&T) -> bool],
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
