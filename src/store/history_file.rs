//! The history: one line an edit. Only as many bytes of it happened as the unit's file names.

use std::{
    io::{self, Read},
    os::unix::fs::FileExt,
};

use crate::model::{history::Line, ids::UnitId};

use super::{
    Store,
    error::{DamageReason, Doing, StoreError},
    folder::{Folder, Opening},
    layout::{HISTORY, SHARED_FILE, UNIT},
    load,
    schema::MOST_BYTES,
};

/// The history of a unit.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Who changed what, the oldest first.
    pub lines: Vec<Line>,
    /// How many lines could not be read, or are missing at the end.
    pub unreadable: usize,
}

/// Cuts the history to its named length, writes the lines after it and makes them safe.
///
/// Gives back the new length. Where the file is shorter than named, because somebody touched it, it
/// goes on after its last whole line: what people do now counts more than what is lost already.
pub fn append(folder: &Folder, named: u64, lines: &[Line]) -> Result<u64, StoreError> {
    let failed = |doing| move |e: io::Error| StoreError::io(doing, folder.file(HISTORY), &e);
    let text = text_of(lines, folder)?;
    let file = folder.open_to_write(HISTORY, Opening::OrMake, SHARED_FILE)?;
    let there = file.metadata().map_err(failed(Doing::Read))?.len();
    let kept = if there < named { whole_lines(&file, there).map_err(failed(Doing::Read))? } else { named };
    if there > kept {
        file.set_len(kept).map_err(failed(Doing::Write))?;
    }
    file.write_all_at(text.as_bytes(), kept).map_err(failed(Doing::Write))?;
    file.sync_all().map_err(failed(Doing::Sync))?;
    Ok(kept + text.len() as u64)
}

/// How many bytes there are up to the end of the last whole line.
pub fn sound_length(folder: &Folder) -> Result<u64, StoreError> {
    let file = match folder.open_to_read(HISTORY) {
        Err(error) if error.is_missing() => return Ok(0),
        other => other?,
    };
    let failed = |e: io::Error| StoreError::io(Doing::Read, folder.file(HISTORY), &e);
    let there = file.metadata().map_err(failed)?.len();
    whole_lines(&file, there).map_err(failed)
}

fn whole_lines(file: &std::fs::File, length: u64) -> io::Result<u64> {
    const STEP: usize = 4096;
    let mut end = length;
    while end > 0 {
        let start = end.saturating_sub(STEP as u64);
        let mut part = vec![0; usize::try_from(end - start).unwrap_or(STEP)];
        file.read_exact_at(&mut part, start)?;
        if let Some(at) = part.iter().rposition(|&b| b == b'\n') {
            return Ok(start + at as u64 + 1);
        }
        end = start;
    }
    Ok(0)
}

fn text_of(lines: &[Line], folder: &Folder) -> Result<String, StoreError> {
    let mut text = String::new();
    for line in lines {
        let line = ron::to_string(line).map_err(|error| {
            let reason = DamageReason::Syntax(error.to_string());
            StoreError::damaged(folder.file(HISTORY), None, reason)
        })?;
        text.push_str(&line);
        text.push('\n');
    }
    Ok(text)
}

impl Store {
    /// Who changed what in a unit, the oldest first.
    ///
    /// # Errors
    /// [`StoreError::NoUnit`], [`StoreError::Io`], or why the unit's file does not load.
    pub fn history(&self, id: UnitId) -> Result<History, StoreError> {
        let (kind, folder) = self.unit_folder(id)?;
        let named = load::stored(&folder, UNIT, kind, id)?.0.history;
        let mut history = History::default();
        let file = match folder.open_to_read(HISTORY) {
            Err(error) if error.is_missing() => {
                history.unreadable = usize::from(named > 0);
                return Ok(history);
            }
            other => other?,
        };
        let most = MOST_BYTES * 8;
        if named > most {
            return Err(StoreError::TooLarge { file: folder.file(HISTORY), bytes: named, most });
        }
        let mut bytes = Vec::new();
        file.take(named)
            .read_to_end(&mut bytes)
            .map_err(|e| StoreError::io(Doing::Read, folder.file(HISTORY), &e))?;
        history.unreadable = usize::from((bytes.len() as u64) < named);
        for line in bytes.split(|&b| b == b'\n').filter(|l| !l.is_empty()) {
            match std::str::from_utf8(line).ok().and_then(|line| ron::from_str(line).ok()) {
                Some(line) => history.lines.push(line),
                None => history.unreadable += 1,
            }
        }
        Ok(history)
    }
}
