//! Learning that somebody has saved one of several other units: neighbours that were read only to look at.
//!
//! As for the open unit, local file systems tell by themselves; one watcher serves all folders, since a person may
//! have few of them. Where the file system does not tell, one thread looks, the more rarely the more units it has.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::Duration,
};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::{
    layout::UNIT,
    watch::{BETWEEN, Means, Seen, is_local, look},
};
use crate::model::ids::UnitId;

/// The least time for each unit between two looks: a thousand schools on a network folder are asked for 25 times a
/// second, not all of them every 2 s.
const FOR_EACH: Duration = Duration::from_millis(40);

/// Folders by which units are told of.
type Places = Arc<Mutex<BTreeMap<PathBuf, UnitId>>>;

/// A file that is looked at, and as what it was last seen.
type Looked = (UnitId, PathBuf, Seen);

/// Watches units until it is dropped.
#[derive(Debug)]
pub struct Neighbours {
    places: Places,
    told: Option<RecommendedWatcher>,
    looking: Sender<Looked>,
}

impl Neighbours {
    /// Calls `on_change` from a thread of its own whenever a watched unit may have been saved, by this process too:
    /// compare revisions.
    pub fn new(on_change: impl Fn(UnitId) + Clone + Send + 'static) -> Self {
        let places = Places::default();
        let told = told(places.clone(), on_change.clone());
        let (looking, files) = mpsc::channel();
        // Without the thread changes are seen when the unit is read the next time.
        let _ = thread::Builder::new().name("neighbours".into()).spawn(move || look_at(&files, on_change));
        Self { places, told, looking }
    }

    /// Watches the unit in the folder `dir` as well; a second call for the same folder changes nothing. What cannot
    /// be watched is seen to have changed when it is read the next time.
    pub fn watch(&mut self, unit: UnitId, dir: &Path) {
        let means = if is_local(dir).unwrap_or(false) { Means::Told } else { Means::Looking };
        self.watch_by(means, unit, dir);
    }

    /// As [`Neighbours::watch`], by the means that the caller knows to work.
    pub fn watch_by(&mut self, means: Means, unit: UnitId, dir: &Path) {
        let before = self.places.lock().unwrap_or_else(PoisonError::into_inner).insert(dir.into(), unit);
        if before.is_some() {
            return;
        }
        let by_itself = match (means, &mut self.told) {
            (Means::Told, Some(told)) => told.watch(dir, RecursiveMode::NonRecursive).is_ok(),
            _ => false,
        };
        if !by_itself {
            let file = dir.join(UNIT);
            let seen = look(&file);
            let _ = self.looking.send((unit, file, seen));
        }
    }
}

fn told(places: Places, on_change: impl Fn(UnitId) + Send + 'static) -> Option<RecommendedWatcher> {
    let changed = move |event: notify::Result<notify::Event>| {
        let paths = match event {
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
            Ok(event) => event.paths,
            Err(error) => error.paths,
        };
        let places = places.lock().unwrap_or_else(PoisonError::into_inner);
        if paths.is_empty() {
            // Events were lost: better one look too many.
            places.values().for_each(|&unit| on_change(unit));
        }
        let saved = paths.iter().filter(|path| path.ends_with(UNIT)).filter_map(|path| path.parent());
        saved.filter_map(|dir| places.get(dir)).for_each(|&unit| on_change(unit));
    };
    notify::recommended_watcher(changed).ok()
}

fn look_at(files: &Receiver<Looked>, on_change: impl Fn(UnitId)) {
    let mut all: Vec<Looked> = Vec::new();
    loop {
        // With nothing to look at the thread sleeps on.
        let one = if all.is_empty() {
            files.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            let many = u32::try_from(all.len()).unwrap_or(u32::MAX);
            files.recv_timeout(BETWEEN.max(FOR_EACH.saturating_mul(many)))
        };
        match one {
            Ok(one) => all.push(one),
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                for (unit, file, seen) in &mut all {
                    let now = look(file);
                    if now != *seen {
                        *seen = now;
                        on_change(*unit);
                    }
                }
            }
        }
    }
}
