//! The outside ends the program: signals, and a terminal that is gone.
//!
//! Both threads sleep in the kernel until there is something to say.

use std::{io, os::fd::OwnedFd, sync::mpsc::Sender, thread};

use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGTERM},
    iterator::{Handle, Signals},
};

/// Why the program is to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// SIGTERM: save and leave.
    Terminate,
    /// SIGHUP: the connection is closed.
    HangUp,
    /// SIGINT from outside; Ctrl+C in the raw terminal is a key.
    Interrupt,
    /// The terminal is gone: nothing can be shown or typed any more.
    Gone,
}

impl Ending {
    /// The exit code that tells of this ending: 128 and the number of the signal.
    pub fn exit_code(self) -> u8 {
        let signal = match self {
            Self::Terminate => SIGTERM,
            Self::HangUp | Self::Gone => SIGHUP,
            Self::Interrupt => SIGINT,
        };
        u8::try_from(128 + signal).unwrap_or(u8::MAX)
    }
}

/// Listens for signals, also those that were ignored when the program started. The thread ends when
/// the handle is closed or nobody receives.
pub fn listen<M>(sender: Sender<M>) -> io::Result<Handle>
where
    M: From<Ending> + Send + 'static,
{
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let handle = signals.handle();
    thread::Builder::new().name("signals".into()).spawn(move || {
        for signal in signals.forever() {
            let ending = match signal {
                SIGTERM => Ending::Terminate,
                SIGHUP => Ending::HangUp,
                _ => Ending::Interrupt,
            };
            if sender.send(ending.into()).is_err() {
                return;
            }
        }
    })?;
    Ok(handle)
}

/// Watches `terminal` and tells once when its other side is gone. The thread lasts as long as the
/// program.
pub fn watch<M>(terminal: OwnedFd, sender: Sender<M>) -> io::Result<()>
where
    M: From<Ending> + Send + 'static,
{
    let wait = move || {
        // No events are asked for: hang-up and error are always told.
        let mut terminals = [PollFd::new(&terminal, PollFlags::empty())];
        while poll(&mut terminals, None) == Err(rustix::io::Errno::INTR) {}
        // Nobody left to tell means that the program is ending anyway.
        let _ = sender.send(Ending::Gone.into());
    };
    thread::Builder::new().name("terminal-watch".into()).spawn(wait).map(drop)
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc, time::Duration};

    use super::*;

    #[test]
    fn a_closed_other_side_is_told_once() {
        let (ours, theirs) = std::os::unix::net::UnixStream::pair().expect("a pair of sockets");
        let (sender, receiver) = mpsc::channel::<Ending>();
        watch(ours.into(), sender).expect("a thread");
        assert_eq!(receiver.recv_timeout(Duration::from_millis(50)), Err(mpsc::RecvTimeoutError::Timeout));
        drop(theirs);
        assert_eq!(receiver.recv_timeout(Duration::from_secs(5)), Ok(Ending::Gone));
        assert_eq!(receiver.recv(), Err(mpsc::RecvError));
    }

    #[test]
    fn signals_become_messages() {
        let (sender, receiver) = mpsc::channel::<Ending>();
        let handle = listen(sender).expect("a thread");
        for (signal, ending) in
            [(SIGTERM, Ending::Terminate), (SIGHUP, Ending::HangUp), (SIGINT, Ending::Interrupt)]
        {
            signal_hook::low_level::raise(signal).expect("raised");
            assert_eq!(receiver.recv_timeout(Duration::from_secs(5)), Ok(ending));
        }
        handle.close();
        assert_eq!(receiver.recv_timeout(Duration::from_secs(5)), Err(mpsc::RecvTimeoutError::Disconnected));
        assert_eq!((Ending::Terminate.exit_code(), Ending::Gone.exit_code()), (143, 129));
    }
}
