//! What comes from the keyboard, on a thread of its own.
//!
//! The thread sleeps in a blocking read; only while a key sequence is open does it wake by itself.

mod convert;
mod joiner;

use std::{
    io,
    sync::mpsc::Sender,
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

pub use self::joiner::Joiner;
use crate::app::key::Key;

/// What the person, or the window, did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    /// Pasted text as it came, line breaks as `\n`; not yet clean.
    Paste(String),
    /// The new size: columns, rows. What the terminal shows is uncertain: see
    /// [`Screen::forget`](super::backend::Screen::forget).
    Resize(u16, u16),
    /// Nothing can be read any more; the last input.
    Closed,
}

/// How long an Esc may be the start of a split key sequence, on a direct line.
pub const WAIT: Duration = Duration::from_millis(50);

/// The same over SSH.
pub const WAIT_OVER_SSH: Duration = Duration::from_millis(100);

/// Starts reading. The thread ends when nobody receives any more, or with [`Input::Closed`].
pub fn spawn<M>(wait: Duration, sender: Sender<M>) -> io::Result<JoinHandle<()>>
where
    M: From<Input> + Send + 'static,
{
    thread::Builder::new().name("input".into()).spawn(move || {
        let mut joiner = Joiner::new(wait);
        loop {
            let Ok(inputs) = next(&mut joiner) else {
                // Nobody left to tell means that the program is ending anyway.
                let _ = sender.send(Input::Closed.into());
                return;
            };
            if inputs.into_iter().any(|input| sender.send(input.into()).is_err()) {
                return;
            }
        }
    })
}

/// Waits for the next event, or for the end of an open sequence.
fn next(joiner: &mut Joiner) -> io::Result<Vec<Input>> {
    if let Some(deadline) = joiner.deadline()
        && !crossterm::event::poll(deadline.saturating_duration_since(now()))?
    {
        return Ok(joiner.expire(now()));
    }
    let event = crossterm::event::read()?;
    Ok(joiner.feed(event, now()))
}

#[allow(clippy::disallowed_methods, reason = "the runtime is where time is read")]
fn now() -> Instant {
    Instant::now()
}
