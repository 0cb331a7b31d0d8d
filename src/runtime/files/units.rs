//! Units as they are read: the one that is open, those only looked at, and whether somebody else saved one.

use super::{Files, Request};
use crate::{
    app::msg::{Loaded, StoreMsg, Trouble},
    model::ids::UnitId,
    runtime::convert,
    store::{StoreError, watch::watch},
};

impl Files {
    /// Reads a unit for the screens. A damaged one is shown as its newest good backup, read-only.
    pub fn read(&self, unit: UnitId) -> Result<Loaded, StoreError> {
        match self.store.load(unit) {
            Ok(loaded) => Ok(convert::loaded(loaded)),
            Err(error @ StoreError::Damaged(_)) => match self.store.newest_good_backup(unit)? {
                Some((_, backup)) => {
                    let read_only = Some(convert::trouble(&error));
                    Ok(Loaded { read_only, ..convert::loaded(backup) })
                }
                None => Err(error),
            },
            Err(error) => Err(error),
        }
    }

    pub(super) fn load(&mut self, unit: UnitId) -> Result<(), Trouble> {
        let loaded = self.read(unit).map_err(|e| convert::trouble(&e))?;
        self.opened(&loaded);
        self.answer.say(StoreMsg::Loaded(Box::new(loaded)));
        Ok(())
    }

    /// Remembers what was opened, and watches for colleagues who save it.
    pub fn opened(&mut self, loaded: &Loaded) {
        let unit = loaded.unit.id();
        self.known.insert(unit, loaded.revision);
        if self.watcher.as_ref().is_some_and(|(watched, _)| *watched == unit) {
            return;
        }
        if let Some((before, _)) = self.watcher.take() {
            self.is_neighbour(before);
        }
        let asks = self.asks.clone();
        let look = move || {
            let _ = asks.send(Request::Look(unit));
        };
        // Without a watcher colleagues' changes are seen at the next save.
        self.watcher =
            self.store.unit_path(unit).ok().and_then(|path| watch(&path, look).ok()).map(|w| (unit, w));
    }

    /// What was open is only looked at from now on.
    fn is_neighbour(&mut self, unit: UnitId) {
        if let Ok(path) = self.store.unit_path(unit) {
            self.neighbours.watch(unit, &path);
        }
        self.others.insert(unit, self.known.get(&unit).copied());
        // It may have been saved just before it was watched.
        let _ = self.asks.send(Request::Look(unit));
    }

    /// Reads a unit only to look at, and watches it from before that on.
    pub(super) fn load_other(&mut self, unit: UnitId) {
        if let Ok(path) = self.store.unit_path(unit) {
            self.neighbours.watch(unit, &path);
        }
        let loaded = self.store.load(unit).ok();
        self.others.insert(unit, loaded.as_ref().map(|loaded| loaded.revision));
        self.answer.say(match loaded {
            Some(loaded) => StoreMsg::Other(Box::new(loaded.unit)),
            None => StoreMsg::NoOther(unit),
        });
    }

    /// Looks whether somebody saved a unit. One with work of ours on its way is read by the save of that.
    pub(super) fn look(&mut self, unit: UnitId) {
        if self.unsaved.contains_key(&unit) {
            return;
        }
        let there = self.store.revision(unit);
        if self.watcher.as_ref().is_some_and(|(open, _)| *open == unit) {
            let known = self.known.get(&unit).copied().unwrap_or_default();
            if !there.is_ok_and(|there| there <= known)
                && let Ok(loaded) = self.read(unit)
            {
                self.known.insert(unit, loaded.revision);
                self.answer.say(StoreMsg::Refreshed(Box::new(loaded)));
            }
        } else if self.others.get(&unit).is_none_or(|&known| known != there.ok()) {
            self.load_other(unit);
        }
    }
}
