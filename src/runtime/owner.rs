//! What a unit's owner laid over the library, read from the files.

use crate::{
    model::{catalogue::Catalogue, unit::Unit},
    planning::lookup,
    store::Store,
};

/// The owner that a unit names; none where it is not there or cannot be read.
pub fn of(store: &Store, unit: &Unit) -> Option<Unit> {
    let id = unit.about().owner.filter(|&id| id != unit.id())?;
    store.load(id).ok().map(|loaded| loaded.unit)
}

/// The library as the unit finds it, its own entries aside.
pub fn catalogue(store: &Store, unit: &Unit, shipped: &Catalogue) -> Catalogue {
    match of(store, unit) {
        Some(owner) => lookup::with_owner(shipped, unit, &owner),
        None => shipped.clone(),
    }
}
