//! Other units that matter to one, read from the files: the homes of its guests, and where its people may be.

use std::collections::{BTreeMap, BTreeSet};

use super::clock;
use crate::{
    model::{
        ids::UnitId,
        unit::{Unit, UnitKind},
    },
    planning::{
        elsewhere::{FEW_UNITS, elsewhere},
        guests::{Guests, HomeUnit},
    },
    store::Store,
};

/// The homes of the guests, the networks, and in a small installation all units; `None` where one is not there
/// or cannot be read.
pub fn others(store: &Store, unit: &Unit) -> BTreeMap<UnitId, Option<Unit>> {
    let homes = unit.people().iter().filter_map(|person| person.home.as_ref()).map(|home| home.unit);
    let mut wanted: BTreeSet<UnitId> = homes.collect();
    let listed = store.list().unwrap_or_default();
    let few = listed.len() <= FEW_UNITS;
    let known = listed.iter().filter(|one| one.head.is_ok() && (few || one.kind == UnitKind::Network));
    wanted.extend(known.map(|one| one.id));
    wanted.remove(&unit.id());
    wanted.into_iter().map(|id| (id, store.load(id).ok().map(|loaded| loaded.unit))).collect()
}

/// The unit as the screens show it: guests as their homes say now, and what its people do in other units.
pub fn shown(store: &Store, mut unit: Unit) -> Unit {
    let others = others(store, &unit);
    let home = |id| match others.get(&id) {
        Some(Some(home)) => HomeUnit::Read(home),
        _ => HomeUnit::Unread,
    };
    let today = clock::now().date();
    unit.look_elsewhere(elsewhere(&unit, others.values().flatten(), today));
    Guests::of(&unit, today, home).shown(&unit).unwrap_or(unit)
}
