//! Learning that somebody else has saved.
//!
//! Local file systems tell by themselves, so an idle program never wakes up. Network file systems do
//! not tell of other machines: there one look every 2 s does it.

use std::{
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread,
    time::Duration,
};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use rustix::fs;

use super::{
    error::{Doing, StoreError},
    layout::UNIT,
};

/// Between two looks where the file system does not tell.
pub(super) const BETWEEN: Duration = Duration::from_secs(2);

/// Watches until it is dropped.
#[derive(Debug)]
pub struct Watcher {
    how: How,
}

#[derive(Debug)]
enum How {
    Told { _watcher: RecommendedWatcher },
    Looking { _stop: Sender<()> },
}

/// How changes are learnt of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// The file system tells.
    Told,
    /// A look every 2 s.
    Looking,
}

impl Watcher {
    /// How changes are learnt of.
    pub fn means(&self) -> Means {
        match self.how {
            How::Told { .. } => Means::Told,
            How::Looking { .. } => Means::Looking,
        }
    }
}

/// Calls `on_change` from a thread of its own whenever the unit in the folder `dir` may have been
/// saved, by this process too: compare revisions.
///
/// # Errors
/// [`StoreError::Io`] when there is no such folder.
pub fn watch(dir: &Path, on_change: impl Fn() + Send + 'static) -> Result<Watcher, StoreError> {
    let means = if is_local(dir)? { Means::Told } else { Means::Looking };
    watch_by(means, dir, on_change)
}

/// As [`watch`], by the means that the caller knows to work.
///
/// # Errors
/// [`StoreError::Io`] when there is no such folder.
pub fn watch_by(
    means: Means,
    dir: &Path,
    on_change: impl Fn() + Send + 'static,
) -> Result<Watcher, StoreError> {
    match means {
        Means::Told => told(dir, on_change),
        Means::Looking => looking(dir.join(UNIT), on_change),
    }
}

fn told(dir: &Path, on_change: impl Fn() + Send + 'static) -> Result<Watcher, StoreError> {
    let failed = |_| StoreError::Io {
        doing: Doing::Watch,
        file: dir.to_path_buf(),
        kind: std::io::ErrorKind::Other,
        code: None,
    };
    let changed = move |event: notify::Result<notify::Event>| match event {
        Ok(event) if matches!(event.kind, EventKind::Access(_)) => {}
        Ok(event) if !event.paths.iter().any(|p| p.ends_with(UNIT)) && !event.paths.is_empty() => {}
        // An error may stand for lost events: better one look too many.
        Ok(_) | Err(_) => on_change(),
    };
    let mut watcher = notify::recommended_watcher(changed).map_err(failed)?;
    watcher.watch(dir, RecursiveMode::NonRecursive).map_err(failed)?;
    Ok(Watcher { how: How::Told { _watcher: watcher } })
}

fn looking(file: PathBuf, on_change: impl Fn() + Send + 'static) -> Result<Watcher, StoreError> {
    let (stop, stopped) = mpsc::channel::<()>();
    let mut seen = look(&file);
    let path = file.clone();
    let started = thread::Builder::new().name("watch".into()).spawn(move || {
        while stopped.recv_timeout(BETWEEN) == Err(RecvTimeoutError::Timeout) {
            let now = look(&file);
            if now != seen {
                seen = now;
                on_change();
            }
        }
    });
    started.map_err(|e| StoreError::io(Doing::Watch, path, &e))?;
    Ok(Watcher { how: How::Looking { _stop: stop } })
}

/// What a look at a file sees: inode, size and time of change in seconds and nanoseconds; none where there is no file.
pub(super) type Seen = Option<(u64, u64, i64, i64)>;

/// A look at a file: a rename changes at least the inode.
pub(super) fn look(file: &Path) -> Seen {
    let stat = std::fs::symlink_metadata(file).ok()?;
    Some((stat.ino(), stat.size(), stat.mtime(), stat.mtime_nsec()))
}

/// Whether a file system is known to tell of every change. Magic numbers: linux/magic.h, statfs(2).
pub(super) fn is_local(dir: &Path) -> Result<bool, StoreError> {
    const LOCAL: [u32; 9] = [
        0xef53,      // ext2, ext3, ext4
        0x5846_5342, // xfs
        0x9123_683e, // btrfs
        0x0102_1994, // tmpfs
        0xf2f5_2010, // f2fs
        0x2fc1_2fc1, // zfs
        0xca45_1a4e, // bcachefs
        0x794c_7630, // overlay
        0x3153_464a, // jfs
    ];
    let stat = fs::statfs(dir)
        .map_err(|e| StoreError::io(Doing::Watch, dir.to_path_buf(), &std::io::Error::from(e)))?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the type differs by machine")]
    Ok(LOCAL.contains(&(stat.f_type as u32)))
}
