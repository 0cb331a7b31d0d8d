//! What people do in other units: looked up there whenever a unit is shown, never kept with it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    ids::{Code, PersonId, UnitId},
    meetings::When,
    taken::Times,
    text::Name,
    week::Window,
};

/// What the people of a unit do in groups of other units. A copy costs nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere(Arc<BTreeMap<PersonId, Vec<There>>>);

/// A group of another unit that somebody leads or is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct There {
    /// The name of the unit.
    pub unit: Name,
    /// The name of the group.
    pub group: Name,
    /// The programme whose group they are a member of now, and all that are versions of the same; empty where they
    /// lead it, or it follows none.
    pub member_of: BTreeSet<Code>,
    /// When it meets in a week, while it goes on.
    pub windows: BTreeSet<Window>,
    /// When they are at meetings that stand.
    pub times: Times,
    /// The school where the group meets.
    pub school: UnitId,
    /// The meetings of these that are there, and not on the web.
    pub on_site: BTreeSet<When>,
    /// The meetings of these that they lead.
    pub led: BTreeSet<When>,
    /// How many they lead there, where they lead the group.
    pub participants: Option<usize>,
}

impl There {
    /// Whether they are a member of it, and it follows such a programme or a version of it.
    pub fn is_member_of(&self, of: impl Fn(Code) -> bool) -> bool {
        self.member_of.iter().copied().any(of)
    }
}

impl Elsewhere {
    /// Whether nobody does anything elsewhere.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What somebody does elsewhere, in order of units and groups.
    pub fn of(&self, person: PersonId) -> &[There] {
        self.0.get(&person).map_or(&[], Vec::as_slice)
    }

    /// Everybody who does something elsewhere.
    pub fn all(&self) -> impl Iterator<Item = (PersonId, &[There])> {
        self.0.iter().map(|(&person, all)| (person, all.as_slice()))
    }

    /// Whether somebody is a member of a group of such a programme elsewhere.
    pub fn is_member(&self, person: PersonId, of: impl Fn(Code) -> bool) -> bool {
        self.of(person).iter().any(|there| there.is_member_of(&of))
    }

    /// What somebody is at elsewhere at a time.
    pub fn at(&self, person: PersonId, when: When) -> Option<&There> {
        self.of(person).iter().find(|there| there.times.at(when).is_some())
    }

    /// The groups of others that meet in a week when a window is.
    pub fn weekly(&self, person: PersonId, window: Window) -> Option<&There> {
        self.of(person).iter().find(|there| there.windows.iter().any(|other| other.overlaps(window)))
    }
}

impl FromIterator<(PersonId, There)> for Elsewhere {
    fn from_iter<I: IntoIterator<Item = (PersonId, There)>>(all: I) -> Self {
        let mut people: BTreeMap<PersonId, Vec<There>> = BTreeMap::new();
        for (person, there) in all {
            people.entry(person).or_default().push(there);
        }
        Self(Arc::new(people))
    }
}
