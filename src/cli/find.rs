//! Which unit somebody means: by id, slug, or a part of the name that only one has.

use crate::{
    model::ids::UnitId,
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
    for way in ways {
        let found: Vec<&Listed> = all.iter().filter(|unit| way(unit)).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Ok(only.id),
            several => {
                let folders: Vec<&str> = several.iter().map(|u| u.folder.as_str()).collect();
                return Err(Failure::new(
                    Exit::NotFound,
                    format!("\"{wanted}\" can be {}.", folders.join(" or ")),
                ));
            }
        }
    }
    Err(Failure::new(Exit::NotFound, format!("There is no unit \"{wanted}\".")))
}
