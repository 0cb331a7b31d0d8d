//! The open unit: the unit itself, what was done since it was opened, and what is not saved yet.

use std::sync::Arc;

use super::{
    derived::Derived,
    found::Found,
    msg::{Loaded, Saved, Stamps, Trouble},
};
use crate::{
    i18n::Text,
    model::{
        catalogue::Catalogue,
        edit::{Edit, Named, apply},
        elsewhere::Elsewhere,
        error::EditError,
        ids::{EditId, UnitId},
        school_year::SchoolYear,
        table::Table,
        unit::Unit,
    },
    planning::{guests::Guests, hours::TimeElsewhere, lookup},
};

/// A unit that is open.
#[derive(Clone, Debug)]
pub struct Open {
    /// The unit as it is kept, unsaved edits included.
    pub unit: Unit,
    /// Shipped and local data, with the owner's and the unit's own programmes and modules.
    pub catalogue: Arc<Catalogue>,
    /// The same without the unit's own, so that an edit need not lay the owner's anew.
    base: Arc<Catalogue>,
    /// The owner that the base is for.
    owner: Option<UnitId>,
    /// The school years of that owner, as last seen.
    owner_years: Table<SchoolYear>,
    /// The revision of the last save that was read.
    pub revision: u64,
    /// What exported calendars must know.
    pub stamps: Stamps,
    /// Why it can only be looked at.
    pub read_only: Option<Trouble>,
    /// Whether everything is on disk.
    pub save: SaveState,
    pub(super) derived: Derived,
    pub(super) found: Found,
    guests: Guests,
    /// What its people give of their time in other units.
    time_elsewhere: TimeElsewhere,
    /// The unit with what the homes of its guests say now, where that is something else.
    shown: Option<Unit>,
    pending: Vec<Named>,
    past: Past,
}

/// What was done in a unit since the program was opened, and what of it was taken back.
#[derive(Clone, Debug, Default)]
pub struct Past {
    undo: Vec<Done>,
    redo: Vec<Done>,
}

impl Past {
    /// Takes in a finished save: what was refused is forgotten, the rest is undone on top of what
    /// colleagues did.
    pub fn settle(&mut self, saved: &Saved) {
        for list in [&mut self.undo, &mut self.redo] {
            for done in list.iter_mut() {
                done.parts.retain(|(id, _)| !saved.refused.iter().any(|(named, _)| named.id == *id));
                for (part, inverse) in &mut done.parts {
                    if let Some((_, Some(now))) = saved.done.iter().find(|(id, _)| id == part) {
                        inverse.clone_from(now);
                    }
                }
            }
            list.retain(|done| !done.parts.is_empty());
        }
    }
}

/// Something that was done since the program was opened.
#[derive(Clone, Debug)]
pub struct Done {
    /// The edits that it was made of, each with what undoes it, in the order in which they were made.
    parts: Vec<(EditId, Edit)>,
    /// What the message said.
    pub said: Text,
}

/// Whether everything is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing has been changed since it was read.
    Unchanged,
    /// Edits are on their way.
    Saving,
    /// Everything is on disk since then.
    Saved(chrono::NaiveTime),
    /// A save did not happen; it is tried again.
    Failed(Trouble),
}

/// Which way a step through the session goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Something new.
    Forward,
    /// Taking back.
    Undo,
    /// Doing again what was taken back.
    Redo,
}

impl Open {
    /// Opens what was read.
    pub fn new(loaded: Loaded, shipped: &Arc<Catalogue>) -> Self {
        let Loaded { unit, revision, stamps, read_only } = loaded;
        Self {
            catalogue: with_own(shipped, &unit),
            base: Arc::clone(shipped),
            owner: None,
            owner_years: Table::default(),
            unit,
            revision,
            stamps,
            read_only,
            save: SaveState::Unchanged,
            derived: Derived::default(),
            found: Found::default(),
            guests: Guests::default(),
            time_elsewhere: TimeElsewhere::default(),
            shown: None,
            pending: Vec::new(),
            past: Past::default(),
        }
    }

    /// The same, with what was done in the unit before another one was opened.
    #[must_use]
    pub fn with_past(mut self, past: Past) -> Self {
        self.past = past;
        self
    }

    /// What was done in it, to be kept while another unit is open.
    pub fn past(&self) -> &Past {
        &self.past
    }

    /// The unit as the person sees it: unsaved edits included, guests as their homes say now, and what its people
    /// do in other units.
    pub fn shown(&self) -> &Unit {
        self.shown.as_ref().unwrap_or(&self.unit)
    }

    /// The guests, held against their homes.
    pub fn guests(&self) -> &Guests {
        &self.guests
    }

    /// Takes in what was seen of the guests, and in other units.
    pub(super) fn hold(&mut self, guests: Guests, elsewhere: Elsewhere) {
        let is_same = *self.unit.elsewhere() == elsewhere;
        self.unit.look_elsewhere(elsewhere);
        let shown = guests.shown(&self.unit);
        if !is_same || self.guests != guests || self.shown != shown {
            self.changed();
        }
        (self.guests, self.shown) = (guests, shown);
    }

    /// What its people give of their time in other units, as far as these are read.
    pub fn time_elsewhere(&self) -> &TimeElsewhere {
        &self.time_elsewhere
    }

    /// Takes in what was seen in other units.
    pub(super) fn hold_time_elsewhere(&mut self, elsewhere: TimeElsewhere) {
        if self.time_elsewhere != elsewhere {
            self.time_elsewhere = elsewhere;
            self.changed();
        }
    }

    /// What followed from the unit as it was no longer does.
    fn changed(&mut self) {
        self.derived = self.derived.changed();
        self.found.changed();
    }

    /// Makes an edit and remembers how to take it back.
    ///
    /// # Errors
    /// Why it was refused; nothing has changed then.
    pub fn make(&mut self, edit: Edit, id: EditId, said: Text, way: Way) -> Result<Named, EditError> {
        let inverse = apply(&mut self.unit, &edit)?;
        let done = Done { parts: vec![(id, inverse)], said };
        match way {
            Way::Forward => {
                self.past.redo.clear();
                self.past.undo.push(done);
            }
            Way::Redo => self.past.undo.push(done),
            Way::Undo => self.past.redo.push(done),
        }
        let named = Named { id, edit };
        self.changed();
        self.pending.push(named.clone());
        self.save = SaveState::Saving;
        Ok(named)
    }

    /// What an undo or redo would take, with its words.
    pub fn last(&self, way: Way) -> Option<&Done> {
        match way {
            Way::Undo => self.past.undo.last(),
            Way::Redo => self.past.redo.last(),
            Way::Forward => None,
        }
    }

    /// Takes back the last thing, or does it again: the edit for [`Open::make`] and its words.
    pub fn step(&mut self, way: Way) -> Option<(Edit, Text)> {
        let done = match way {
            Way::Undo => self.past.undo.pop(),
            Way::Redo => self.past.redo.pop(),
            Way::Forward => None,
        }?;
        Some((done.parts.into_iter().rev().map(|(_, inverse)| inverse).collect(), done.said))
    }

    /// Makes the last thing a part of the one before it, if that is the edit `first`: one undo takes both.
    pub(super) fn join(&mut self, first: EditId) {
        let [.., before, last] = self.past.undo.as_mut_slice() else { return };
        if before.parts.last().is_some_and(|(id, _)| *id == first) {
            before.parts.append(&mut last.parts);
            before.said = last.said.clone();
            self.past.undo.pop();
        }
    }

    /// The last edit that was made and not taken back.
    pub fn newest(&self) -> Option<EditId> {
        Some(self.past.undo.last()?.parts.last()?.0)
    }

    /// Edits that are not known to be on disk.
    pub fn pending(&self) -> &[Named] {
        &self.pending
    }

    /// Takes in a finished save: what a colleague did meanwhile, and what undoes ours on top of it.
    /// Gives back our edits that stand no more.
    pub fn saved(&mut self, saved: Saved, at: chrono::NaiveTime) -> Vec<(Named, EditError)> {
        let settled = |id: EditId| {
            saved.done.iter().any(|(done, _)| *done == id) || saved.refused.iter().any(|(n, _)| n.id == id)
        };
        self.pending.retain(|named| !settled(named.id));
        self.past.settle(&saved);
        self.revision = saved.revision;
        self.stamps = saved.stamps;
        let before = std::mem::replace(&mut self.unit, saved.unit);
        let refused = saved.refused;
        for named in &self.pending {
            // Whether it still stands is decided where it is saved; until then it is only not shown.
            let _ = apply(&mut self.unit, &named.edit);
        }
        // Mostly nobody else has changed anything: what follows from the unit is known already.
        if self.unit == before {
            self.unit = before;
        } else {
            self.changed();
        }
        self.refresh();
        self.save = if self.pending.is_empty() { SaveState::Saved(at) } else { SaveState::Saving };
        refused
    }

    /// Takes in what a colleague saved, while nothing of ours is on its way.
    pub fn refreshed(&mut self, loaded: Loaded) {
        if loaded.revision <= self.revision {
            return;
        }
        self.unit = loaded.unit;
        self.changed();
        self.revision = loaded.revision;
        self.stamps = loaded.stamps;
        self.read_only = loaded.read_only;
        self.refresh();
    }

    /// Makes the catalogue fit after the unit's own programmes or modules changed.
    pub fn refresh(&mut self) {
        self.catalogue = with_own(&self.base, &self.unit);
    }

    /// The owner whose entries are laid over what ships, also where it is not read.
    pub(super) fn laid_owner(&self) -> Option<UnitId> {
        self.owner
    }

    /// Lays what the owner made and hid over what ships, below the unit's own.
    pub(super) fn lay_owner(&mut self, shipped: &Arc<Catalogue>, owner: Option<&Unit>) {
        self.owner = self.unit.about().owner;
        let years = owner.map(|owner| owner.years().clone()).unwrap_or_default();
        if self.owner_years != years {
            self.owner_years = years;
            self.changed();
        }
        let has_entries = |owner: &&Unit| {
            !owner.own_programmes().is_empty()
                || !owner.own_modules().is_empty()
                || !owner.hidden().is_empty()
        };
        let base = match owner.filter(has_entries) {
            Some(owner) => Arc::new(lookup::with_owner(shipped, &self.unit, owner)),
            None => Arc::clone(shipped),
        };
        if !Arc::ptr_eq(&base, &self.base) && base != self.base {
            self.changed();
        }
        self.base = base;
        self.refresh();
    }
}

/// The catalogue with what the unit made itself on top.
fn with_own(base: &Arc<Catalogue>, unit: &Unit) -> Arc<Catalogue> {
    if unit.own_programmes().is_empty() && unit.own_modules().is_empty() {
        return Arc::clone(base);
    }
    Arc::new(lookup::with_own(base, unit))
}
