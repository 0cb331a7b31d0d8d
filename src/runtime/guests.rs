//! The homes of a unit's guests, read from the files.

use std::collections::BTreeMap;

use super::clock;
use crate::{
    model::{ids::UnitId, unit::Unit},
    planning::guests::{Guests, HomeUnit},
    store::Store,
};

/// The homes of the guests; `None` where one is not there or cannot be read.
pub fn homes(store: &Store, unit: &Unit) -> BTreeMap<UnitId, Option<Unit>> {
    let mut homes = BTreeMap::new();
    for home in unit.people().iter().filter_map(|person| person.home.as_ref()) {
        if home.unit != unit.id() {
            homes.entry(home.unit).or_insert_with_key(|&id| store.load(id).ok().map(|loaded| loaded.unit));
        }
    }
    homes
}

/// The unit as the screens show it: guests as their homes say now.
pub fn shown(store: &Store, unit: Unit) -> Unit {
    let homes = homes(store, &unit);
    let home = |id| match homes.get(&id) {
        Some(Some(home)) => HomeUnit::Read(home),
        _ => HomeUnit::Unread,
    };
    Guests::of(&unit, clock::now().date(), home).shown(&unit).unwrap_or(unit)
}
