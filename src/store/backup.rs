//! Earlier versions: the last 20, and the last one of each of 30 days on which something was saved.
//!
//! They are told apart by revision, not by clock: days count only when something was saved on them,
//! so a clock that jumps removes nothing.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};

use crate::model::ids::UnitId;

use super::{
    Store,
    atomic::{self, Content},
    error::StoreError,
    folder::Folder,
    layout::{BACKUP, SHARED_FILE, SHARED_FOLDER},
    load::{self, Access, Loaded},
};

/// How many of the last saves are kept.
const LAST: usize = 20;
/// For how many days with saves the last version of the day is kept.
const DAYS: usize = 30;

/// An earlier version of a unit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    /// Its revision.
    pub revision: u64,
    /// The day on which the next one took its place.
    pub day: NaiveDate,
}

impl Backup {
    /// The name of its file.
    pub fn file_name(&self) -> String {
        format!("{:010}-{}.ron", self.revision, self.day.format("%Y%m%d"))
    }

    fn of_file_name(name: &str) -> Option<Self> {
        let (revision, day) = name.strip_suffix(".ron")?.split_once('-')?;
        let day = NaiveDate::parse_from_str(day, "%Y%m%d").ok()?;
        let backup = Self { revision: revision.parse().ok()?, day };
        (backup.file_name() == name).then_some(backup)
    }
}

/// Puts a copy of a version into the ring.
pub(super) fn keep(
    unit: &Folder,
    revision: u64,
    now: NaiveDateTime,
    word: &str,
    bytes: &[u8],
) -> Result<(), StoreError> {
    let ring = unit.open_or_make(BACKUP, SHARED_FOLDER)?;
    atomic::sweep(&ring)?;
    let name = Backup { revision, day: now.date() }.file_name();
    atomic::stage(&ring, word, bytes, SHARED_FILE, Content::Safe)?.put(&name)?;
    ring.sync()
}

/// Puts aside a file that does not load. Nothing ever removes it.
pub(super) fn keep_damaged(unit: &Folder, word: &str, bytes: &[u8]) -> Result<(), StoreError> {
    let ring = unit.open_or_make(BACKUP, SHARED_FOLDER)?;
    let name = format!("damaged-{word}.ron");
    atomic::stage(&ring, word, bytes, SHARED_FILE, Content::Safe)?.put(&name)?;
    ring.sync()
}

/// Removes what is neither one of the last saves nor the last of a day.
pub(super) fn rotate(unit: &Folder) -> Result<(), StoreError> {
    let ring = unit.open(BACKUP)?;
    for old in surplus(all(&ring)?) {
        let _ = ring.remove(&old.file_name());
    }
    Ok(())
}

fn all(ring: &Folder) -> Result<Vec<Backup>, StoreError> {
    let mut all: Vec<Backup> = ring.names()?.iter().filter_map(|n| Backup::of_file_name(n)).collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    Ok(all)
}

/// Those that may go; `all` is in order, the newest first.
fn surplus(all: Vec<Backup>) -> Vec<Backup> {
    let mut days = BTreeSet::new();
    let mut surplus = Vec::new();
    for (place, backup) in all.into_iter().enumerate() {
        let kept_for_its_day = days.len() < DAYS && days.insert(backup.day);
        if place >= LAST && !kept_for_its_day {
            surplus.push(backup);
        }
    }
    surplus
}

impl Store {
    /// The earlier versions of a unit, the newest first.
    ///
    /// # Errors
    /// [`StoreError::NoUnit`], [`StoreError::Io`].
    pub fn backups(&self, id: UnitId) -> Result<Vec<Backup>, StoreError> {
        match self.unit_folder(id)?.1.open(BACKUP) {
            Err(error) if error.is_missing() => Ok(Vec::new()),
            ring => all(&ring?),
        }
    }

    /// An earlier version of a unit, to be looked at.
    ///
    /// # Errors
    /// [`StoreError::NoBackup`], or why it does not load.
    pub fn load_backup(&self, id: UnitId, backup: &Backup) -> Result<Loaded, StoreError> {
        let (kind, folder) = self.unit_folder(id)?;
        let missing = || StoreError::NoBackup(backup.file_name());
        let ring = folder.open(BACKUP).map_err(|_| missing())?;
        if !ring.has(&backup.file_name()) {
            return Err(missing());
        }
        let (stored, _) = load::stored(&ring, &backup.file_name(), kind, id)?;
        let access = Access::Earlier;
        Ok(Loaded { unit: stored.unit, revision: stored.revision, stamps: stored.stamps, access })
    }

    /// The newest earlier version that loads, to be shown in the place of a damaged one.
    ///
    /// # Errors
    /// [`StoreError::NoUnit`], [`StoreError::Io`] when the folder cannot be listed.
    pub fn newest_good_backup(&self, id: UnitId) -> Result<Option<(Backup, Loaded)>, StoreError> {
        let good = |backup: Backup| Some((backup.clone(), self.load_backup(id, &backup).ok()?));
        Ok(self.backups(id)?.into_iter().find_map(good))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backup(revision: u64, day: u64) -> Backup {
        Backup { revision, day: NaiveDate::from_ymd_opt(2026, 8, 1).unwrap() + chrono::Days::new(day) }
    }

    #[test]
    fn the_last_ones_and_one_a_day_stay() {
        let all = (0..600).rev().map(|r| backup(r, r / 10)).collect();
        let gone: BTreeSet<u64> = surplus(all).into_iter().map(|b| b.revision).collect();
        let stay: Vec<u64> = (0..600).filter(|r| !gone.contains(r)).collect();
        assert!((580..600).all(|r| stay.contains(&r)), "the last 20");
        assert!((30..60).all(|day| stay.contains(&(day * 10 + 9))), "the last of each of 30 days");
        assert_eq!(stay.len(), 48);
    }

    #[test]
    fn a_clock_far_ahead_removes_nothing() {
        let all = [backup(22, 40_000)].into_iter().chain((1..22).rev().map(|r| backup(r, r))).collect();
        assert_eq!(surplus(all), []);
    }

    #[test]
    fn only_names_of_ours_are_backups() {
        assert_eq!(Backup::of_file_name("0000000012-20260801.ron"), Some(backup(12, 0)));
        for name in ["12-20260801.ron", "0000000012-20260801.ron~", "damaged-abc.ron", "-.ron"] {
            assert_eq!(Backup::of_file_name(name), None, "{name}");
        }
    }
}
