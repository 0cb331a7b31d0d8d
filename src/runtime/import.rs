//! Files that people want to read in.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Read},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use rustix::fs::OFlags;

use crate::app::msg::Trouble;

/// The largest file that is read, in bytes; more is no staff list.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// The endings of calendars and lists of busy times.
pub const BUSY: &[&str] = &["ics", "ical", "csv", "txt", "tsv"];

/// How much of a text is looked at to see whether it is a table, in bytes.
const PEEK_BYTES: u64 = 4 * 1024;
/// The endings of staff lists.
pub const LISTS: &[&str] = &["csv", "txt", "tsv"];
/// The endings of surveys.
pub const SURVEYS: &[&str] = &["xlsx", "csv", "txt", "tsv"];

/// Tables that lie where people put them: here, at home, and in their export folder; newest first.
pub fn files(exports: Option<&Path>, kinds: &[&str]) -> Vec<String> {
    let home = directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_path_buf());
    let downloads = directories::UserDirs::new().and_then(|dirs| dirs.download_dir().map(Path::to_path_buf));
    let here = std::env::current_dir().ok();
    let folders = [here, home, downloads, exports.map(Path::to_path_buf)];
    let mut found: Vec<(std::time::SystemTime, PathBuf)> = Vec::new();
    for folder in folders.into_iter().flatten() {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            let ends = |with: &str| path.extension().is_some_and(|e| e.eq_ignore_ascii_case(with));
            let table = kinds.iter().any(|kind| ends(kind)) && (!ends("txt") || is_table(&path));
            let changed = fs::metadata(&path).and_then(|meta| meta.modified());
            if let (true, Ok(changed)) = (table, changed)
                && !found.iter().any(|(_, there)| *there == path)
            {
                found.push((changed, path));
            }
        }
    }
    found.sort_by_key(|(changed, _)| std::cmp::Reverse(*changed));
    found.into_iter().map(|(_, path)| path.display().to_string()).collect()
}

/// Whether the first line of a text has cells: most texts are no lists.
fn is_table(path: &Path) -> bool {
    let Ok(file) = open(path) else { return false };
    let mut start = Vec::new();
    let read = file.take(PEEK_BYTES).read_to_end(&mut start);
    let first = start.split(|&byte| byte == b'\n').find(|line| !line.trim_ascii().is_empty());
    read.is_ok() && first.is_some_and(|line| line.contains(&b';') || line.contains(&b'\t'))
}

/// Opens a file without waiting: a pipe in the place of a file must not hang the program.
fn open(path: &Path) -> std::io::Result<fs::File> {
    let flags = i32::try_from(OFlags::NONBLOCK.bits()).unwrap_or_default();
    OpenOptions::new().read(true).custom_flags(flags).open(path)
}

/// The bytes of a file; `~/` is the home folder.
pub fn read(path: &str) -> Result<Vec<u8>, Trouble> {
    let path = match path.trim().strip_prefix("~/") {
        Some(rest) => directories::BaseDirs::new().map(|dirs| dirs.home_dir().join(rest)),
        None => Some(PathBuf::from(path.trim())),
    };
    let path = path.ok_or_else(|| Trouble::Missing("~".into()))?;
    let said = path.display().to_string();
    let missing = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Trouble::Missing(said.clone()),
        ErrorKind::PermissionDenied => Trouble::Denied,
        _ => Trouble::Other(error.to_string()),
    };
    let file = open(&path).map_err(&missing)?;
    if !file.metadata().map_err(&missing)?.is_file() {
        return Err(Trouble::Missing(said));
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(&missing)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Trouble::TooLarge(said));
    }
    Ok(bytes)
}
