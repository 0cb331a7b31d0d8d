//! Changes of one field, one element of a set, one entry of a map.
//!
//! Each carries what it expects, gives back what undoes it, and says by `None` that the wanted
//! result already stands. A refused change comes back *rebased*: the same wish on top of what is
//! there now, so that both versions can be shown and the wish repeated on purpose.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::table::{Record, Table};

/// A field that was seen as `was` becomes `now`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change<T> {
    /// What the person saw.
    pub was: T,
    /// What the person wants.
    pub now: T,
}

/// One element goes into a set or out of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Element<T> {
    /// It shall be in the set.
    Put(T),
    /// It shall not be in the set.
    Drop(T),
}

/// One entry of a map; `None` stands for "no entry".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry<K, V> {
    /// Which entry.
    pub key: K,
    /// What the person saw.
    pub was: Option<V>,
    /// What the person wants.
    pub now: Option<V>,
}

/// A record comes, goes or changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "R: Serialize, R::Id: Serialize, R::Change: Serialize",
    deserialize = "R: Deserialize<'de>, R::Id: Deserialize<'de>, R::Change: Deserialize<'de>"
))]
pub enum On<R: Changeable> {
    /// A new one, with the id that the runtime made.
    Add(R),
    /// It goes; the whole of it as it was seen.
    Remove(R),
    /// One of its fields changes.
    Change(R::Id, R::Change),
}

/// A record whose fields can be changed one by one.
pub trait Changeable: Record {
    /// A change of one field.
    type Change: Clone + std::fmt::Debug + PartialEq + Eq;

    /// Makes the change.
    ///
    /// `Ok(Some(inverse))` when something changed, `Ok(None)` when the result already stood.
    fn change(&mut self, change: &Self::Change) -> Result<Option<Self::Change>, Refused<Self::Change>>;
}

/// Why a change was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused<C> {
    /// Something else stands there now: the same wish on top of it.
    Changed(C),
    /// The record is not there any more.
    Gone,
    /// A record with this id is there already, and it is another one.
    Taken,
}

impl<C> Refused<C> {
    /// The same refusal with the change wrapped.
    pub fn map<D>(self, wrap: impl FnOnce(C) -> D) -> Refused<D> {
        match self {
            Refused::Changed(change) => Refused::Changed(wrap(change)),
            Refused::Gone => Refused::Gone,
            Refused::Taken => Refused::Taken,
        }
    }
}

/// What a change is made on.
pub trait Apply<Place>: Sized {
    /// See [`Changeable::change`].
    fn apply(&self, place: &mut Place) -> Result<Option<Self>, Refused<Self>>;
}

impl<T: Clone + PartialEq> Apply<T> for Change<T> {
    fn apply(&self, place: &mut T) -> Result<Option<Self>, Refused<Self>> {
        if *place == self.now {
            return Ok(None);
        }
        if *place != self.was {
            return Err(Refused::Changed(Change { was: place.clone(), now: self.now.clone() }));
        }
        *place = self.now.clone();
        Ok(Some(Change { was: self.now.clone(), now: self.was.clone() }))
    }
}

impl<T: Clone + Ord> Apply<BTreeSet<T>> for Element<T> {
    fn apply(&self, place: &mut BTreeSet<T>) -> Result<Option<Self>, Refused<Self>> {
        Ok(match self {
            Element::Put(item) => place.insert(item.clone()).then(|| Element::Drop(item.clone())),
            Element::Drop(item) => place.remove(item).then(|| Element::Put(item.clone())),
        })
    }
}

impl<K: Clone + Ord, V: Clone + PartialEq> Apply<BTreeMap<K, V>> for Entry<K, V> {
    fn apply(&self, place: &mut BTreeMap<K, V>) -> Result<Option<Self>, Refused<Self>> {
        let stands = place.get(&self.key);
        if stands == self.now.as_ref() {
            return Ok(None);
        }
        if stands != self.was.as_ref() {
            return Err(Refused::Changed(Entry { was: stands.cloned(), ..self.clone() }));
        }
        match &self.now {
            Some(value) => place.insert(self.key.clone(), value.clone()),
            None => place.remove(&self.key),
        };
        Ok(Some(Entry { key: self.key.clone(), was: self.now.clone(), now: self.was.clone() }))
    }
}

impl<R: Changeable> Apply<Table<R>> for On<R> {
    fn apply(&self, place: &mut Table<R>) -> Result<Option<Self>, Refused<Self>> {
        match self {
            On::Add(record) => match place.get(record.id()) {
                Some(there) if there == record => Ok(None),
                Some(_) => Err(Refused::Taken),
                None => {
                    place.put(record.clone());
                    Ok(Some(On::Remove(record.clone())))
                }
            },
            On::Remove(record) => match place.get(record.id()) {
                None => Ok(None),
                Some(there) if there != record => Err(Refused::Changed(On::Remove(there.clone()))),
                Some(_) => Ok(place.take(record.id()).map(On::Add)),
            },
            On::Change(id, change) => {
                let record = place.get_mut(*id).ok_or(Refused::Gone)?;
                match record.change(change) {
                    Ok(inverse) => Ok(inverse.map(|inverse| On::Change(*id, inverse))),
                    Err(refused) => Err(refused.map(|rebased| On::Change(*id, rebased))),
                }
            }
        }
    }
}

/// Catalogue entries of a unit's own change as a whole: a form writes them at once.
macro_rules! whole {
    ($($record:ty),*) => {$(
        impl Changeable for $record {
            type Change = Change<$record>;
            fn change(&mut self, change: &Self::Change) -> Result<Option<Self::Change>, Refused<Self::Change>> {
                change.apply(self)
            }
        }
    )*};
}
whole!(super::programme::Programme, super::catalogue::Module);

impl<T> Change<T> {
    /// From `was` to `now`.
    pub fn new(was: T, now: T) -> Self {
        Self { was, now }
    }
}

impl<T: Clone + PartialEq> Change<T> {
    /// From `was` to `now`; none where they are the same.
    pub fn between(was: &T, now: &T) -> Option<Self> {
        (was != now).then(|| Self::new(was.clone(), now.clone()))
    }
}

impl<T: Clone + Ord> Element<T> {
    /// How one set becomes another: what comes, then what goes.
    pub fn between(was: &BTreeSet<T>, now: &BTreeSet<T>) -> Vec<Self> {
        let put = now.difference(was).cloned().map(Element::Put);
        let dropped = was.difference(now).cloned().map(Element::Drop);
        put.chain(dropped).collect()
    }
}

/// Writes the change type of a record: one variant for each field that people may change.
///
/// `field` is replaced as a whole, `set` by element, `map` by entry, `table` by record.
macro_rules! fields {
    (@type field $t:ty) => { $crate::model::change::Change<$t> };
    (@type set $t:ty) => { $crate::model::change::Element<$t> };
    (@type map $k:ty => $v:ty) => { $crate::model::change::Entry<$k, $v> };
    (@type table $t:ty) => { $crate::model::change::On<$t> };
    ($(#[$doc:meta])* $change:ident of $record:ty {
        $($(#[$fdoc:meta])* $kind:ident $variant:ident = $($field:ident).+ : $k:ty $(=> $v:ty)?;)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum $change {
            $(
                $(#[$fdoc])*
                #[doc = concat!("The field `", stringify!($($field).+), "`.")]
                $variant($crate::model::change::fields!(@type $kind $k $(=> $v)?)),
            )*
        }

        impl $crate::model::change::Changeable for $record {
            type Change = $change;

            fn change(
                &mut self,
                change: &$change,
            ) -> Result<Option<$change>, $crate::model::change::Refused<$change>> {
                use $crate::model::change::Apply;
                match change {
                    $($change::$variant(change) => change
                        .apply(&mut self.$($field).+)
                        .map(|inverse| inverse.map($change::$variant))
                        .map_err(|refused| refused.map($change::$variant)),)*
                }
            }
        }
    };
}
pub(crate) use fields;
