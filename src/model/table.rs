//! A list of records with ids of their own, always in order of id.

use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Something with an id of its own inside a unit.
pub trait Record: Clone + PartialEq {
    /// The type of its id.
    type Id: Copy + Ord + std::fmt::Display;
    /// Its id.
    fn id(&self) -> Self::Id;
}

/// Records in order of id; ids are unique. A copy costs nothing until one of both is changed: a unit is copied
/// whole whenever something is tried in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<R>(Arc<Vec<R>>);

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<R: Record> Table<R> {
    /// The record of that id.
    pub fn get(&self, id: R::Id) -> Option<&R> {
        self.place(id).ok().and_then(|at| self.0.get(at))
    }

    /// The record of that id, to be changed. Its id must stay.
    pub(crate) fn get_mut(&mut self, id: R::Id) -> Option<&mut R> {
        self.place(id).ok().and_then(|at| Arc::make_mut(&mut self.0).get_mut(at))
    }

    /// Whether there is a record of that id.
    pub fn has(&self, id: R::Id) -> bool {
        self.place(id).is_ok()
    }

    /// All records, in order of id.
    pub fn iter(&self) -> std::slice::Iter<'_, R> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a record in, in the place of one with the same id if there is one, which comes back.
    pub fn put(&mut self, record: R) -> Option<R> {
        match self.place(record.id()) {
            Ok(at) => Arc::make_mut(&mut self.0).get_mut(at).map(|old| std::mem::replace(old, record)),
            Err(at) => {
                Arc::make_mut(&mut self.0).insert(at, record);
                None
            }
        }
    }

    /// Takes a record out.
    pub fn take(&mut self, id: R::Id) -> Option<R> {
        self.place(id).ok().map(|at| Arc::make_mut(&mut self.0).remove(at))
    }

    fn place(&self, id: R::Id) -> Result<usize, usize> {
        self.0.binary_search_by_key(&id, Record::id)
    }
}

impl<R: Record> FromIterator<R> for Table<R> {
    /// Of records with the same id the last one stays.
    fn from_iter<I: IntoIterator<Item = R>>(records: I) -> Self {
        let mut table = Self::default();
        for record in records {
            table.put(record);
        }
        table
    }
}

impl<'a, R: Record> IntoIterator for &'a Table<R> {
    type Item = &'a R;
    type IntoIter = std::slice::Iter<'a, R>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<R: Serialize> Serialize for Table<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, R: Record + Deserialize<'de>> Deserialize<'de> for Table<R> {
    /// Refuses two records with one id: one of them would be lost silently.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut records = Vec::<R>::deserialize(deserializer)?;
        records.sort_by_key(Record::id);
        let double = records.windows(2).find_map(|pair| match pair {
            [a, b] if a.id() == b.id() => Some(a.id()),
            _ => None,
        });
        match double {
            Some(id) => Err(de::Error::custom(format_args!("two records have the id \"{id}\""))),
            None => Ok(Self(Arc::new(records))),
        }
    }
}
