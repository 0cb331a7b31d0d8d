//! Takes the terminal and gives it back as it was, whatever happens in between.
//!
//! The terminal is asked nothing: over a slow line an answer would come late and be read as keys.

use std::{
    fs::File,
    io::{self, IsTerminal, Write},
    os::fd::{AsFd, OwnedFd},
    panic,
    sync::{
        Mutex, Once, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, ThreadId},
};

use super::backend::{Colours, Options, Repeat, Screen};

/// Another screen, pasted text in one piece.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h";

/// Show what is held back, whole screen scrolls, plain pen, no paste marks, cursor, first screen.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[r\x1b[m\x1b[?2004l\x1b[?25h\x1b[?1049l";

/// What a terminal has if it does not tell: columns, rows.
const USUAL_SIZE: (u16, u16) = (80, 24);

/// Whether the terminal is ours at the moment.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The thread that took it, and what other threads said when they panicked meanwhile.
static STATE: Mutex<State> = Mutex::new(State { owner: None, last_words: Vec::new() });

struct State {
    owner: Option<ThreadId>,
    last_words: Vec<String>,
}

/// The terminal, ours until this is dropped.
#[derive(Debug)]
pub struct Terminal {
    screen: Screen<File>,
}

impl Terminal {
    /// Takes the terminal of standard output: raw keys, a screen of its own, pasted text in one piece.
    pub fn enter(options: Options) -> io::Result<Self> {
        let out = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        restore_after_panic();
        crossterm::terminal::enable_raw_mode()?;
        lock().owner = Some(thread::current().id());
        TAKEN.store(true, Ordering::SeqCst);
        // From here on a drop gives it back, also when the first write fails.
        let terminal = Self { screen: Screen::new(out, options) };
        terminal.screen.get_ref().write_all(ENTER)?;
        Ok(terminal)
    }

    /// The screen to show frames on.
    pub fn screen(&mut self) -> &mut Screen<File> {
        &mut self.screen
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back if it is taken. Nothing is left to do about an error: the terminal is gone.
pub fn restore() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    if let Ok(out) = io::stdout().as_fd().try_clone_to_owned() {
        let _ = File::from(out).write_all(LEAVE);
    }
    let _ = crossterm::terminal::disable_raw_mode();
    for words in std::mem::take(&mut lock().last_words) {
        let _ = writeln!(io::stderr(), "{words}");
    }
}

/// The size of the terminal: columns, rows.
pub fn size() -> (u16, u16) {
    let told = rustix::termios::tcgetwinsize(io::stdout()).ok();
    told.map(|size| (size.ws_col, size.ws_row)).filter(|&(x, y)| x > 0 && y > 0).unwrap_or(USUAL_SIZE)
}

/// A handle on the terminal to watch whether it is still there; none without a terminal.
pub fn handle() -> Option<OwnedFd> {
    let (input, output) = (io::stdin(), io::stdout());
    let fd = if input.is_terminal() { input.as_fd() } else { output.as_fd() };
    fd.is_terminal().then(|| fd.try_clone_to_owned().ok()).flatten()
}

/// Whether a person sits at both ends: keys come from a terminal and frames go to one.
pub fn is_there() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Whether a terminal with this value of `TERM` can only show line after line.
pub fn is_dumb(term: Option<&str>) -> bool {
    matches!(term, None | Some("" | "dumb" | "unknown"))
}

/// What a terminal with these values of `TERM` and `NO_COLOR` understands.
pub fn options(term: Option<&str>, no_color: Option<&str>) -> Options {
    // Not plain `xterm`: mosh (#1064) and JetBrains' terminal (jediterm #308) go by that name and
    // leave holes where a character is to be repeated.
    let repeats = |term: &str| matches!(term, "alacritty" | "xterm-kitty" | "xterm-ghostty");
    let colourless = |term: &str| {
        term.starts_with("vt") && !term.starts_with("vte") || term.ends_with("-m") || term.ends_with("-mono")
    };
    let mono = no_color.is_some_and(|value| !value.is_empty()) || term.is_some_and(colourless);
    Options {
        repeat: if term.is_some_and(repeats) { Repeat::Ascii } else { Repeat::Never },
        colours: if mono { Colours::None } else { Colours::Sixteen },
        ..Options::default()
    }
}

fn lock() -> std::sync::MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Lets a panic of the thread that draws give the terminal back before it is told; what other threads
/// say is told when the terminal is given back, so that it does not run over the screen.
fn restore_after_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let tell = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let ours = lock().owner == Some(thread::current().id());
            if TAKEN.load(Ordering::SeqCst) && !ours {
                lock().last_words.push(info.to_string());
                return;
            }
            restore();
            tell(info);
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dumb_terminal_is_known_by_its_name() {
        assert!([None, Some(""), Some("dumb")].into_iter().all(is_dumb));
        assert!(![Some("xterm"), Some("linux"), Some("vt100")].into_iter().any(is_dumb));
    }

    #[test]
    fn a_terminal_is_told_only_what_it_understands() {
        let ask = |term, no_color| options(Some(term), no_color);
        assert_eq!(ask("xterm-256color", None), Options::default());
        assert_eq!(ask("screen", Some("")), Options::default());
        assert_eq!(ask("alacritty", None).repeat, Repeat::Ascii);
        assert_eq!(ask("xterm", Some("1")).colours, Colours::None);
        assert_eq!(ask("vt220", None).colours, Colours::None);
        assert_eq!(ask("linux-m", None).colours, Colours::None);
        assert_eq!(ask("vte-256color", None).colours, Colours::Sixteen);
    }
}
