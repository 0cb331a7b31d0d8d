//! Time and chance: read here and nowhere else.

use std::time::Instant;

use chrono::NaiveDateTime;

/// Local time.
#[allow(clippy::disallowed_methods, reason = "the runtime is where time is read")]
pub fn now() -> NaiveDateTime {
    chrono::Local::now().naive_local()
}

/// A point in time to measure from.
#[allow(clippy::disallowed_methods, reason = "the runtime is where time is read")]
pub fn instant() -> Instant {
    Instant::now()
}

/// Random bytes; without a source of them no id can be made safely.
pub fn random() -> std::io::Result<[u8; 16]> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(bytes)
}
