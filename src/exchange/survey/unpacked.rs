//! How large a workbook gets when it is unpacked, found out without holding any of it.

use std::io::{Cursor, Read};

use super::ReadError;

/// The most that a worksheet may hold, in bytes of its XML: it is read cell by cell.
const SHEET_MAX: u64 = 256 * 1024 * 1024;
/// The most that everything else may hold together: the reader keeps it in memory.
const REST_MAX: u64 = 48 * 1024 * 1024;

/// Unpacks every part into nothing and counts.
///
/// The sizes that the file states are not believed.
///
/// # Errors
/// When the workbook is damaged or grows too large.
pub fn check(bytes: &[u8]) -> Result<(), ReadError> {
    let damaged = |error: zip::result::ZipError| ReadError::Damaged(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let (mut sheets, mut rest) = (0, 0);
    for part in 0..archive.len() {
        let part = archive.by_index(part).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.to_ascii_lowercase();
        let (so_far, most) =
            if name.contains("worksheets/") { (&mut sheets, SHEET_MAX) } else { (&mut rest, REST_MAX) };
        let mut part = part.take(most + 1 - *so_far);
        let size = std::io::copy(&mut part, &mut std::io::sink());
        *so_far += size.map_err(|error| ReadError::Damaged(error.to_string()))?;
        if *so_far > most {
            return Err(ReadError::Bomb);
        }
    }
    Ok(())
}
