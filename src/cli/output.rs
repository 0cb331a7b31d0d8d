//! The only place that prints. What is printed can command no terminal.

use std::io::Write;

use crate::model::text::{Breaks, clean};

/// To standard output. A reader who has gone is no error.
pub fn out(text: &str) {
    let _ = std::io::stdout().lock().write_all(with_end(text).as_bytes());
}

/// To standard output, all of it. A reader who has gone is no error.
///
/// # Errors
/// When it cannot all be written.
pub fn whole(text: &str) -> std::io::Result<()> {
    match raw(with_end(text).as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Bytes of a file to standard output, as they are: they were made clean where they were made.
///
/// # Errors
/// When they cannot all be written.
pub fn raw(bytes: &[u8]) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes).and_then(|()| out.flush())
}

/// To standard error.
pub fn err(text: &str) {
    let _ = std::io::stderr().lock().write_all(with_end(text).as_bytes());
}

fn with_end(text: &str) -> String {
    let mut text = clean(text, Breaks::Keep).into_owned();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}
