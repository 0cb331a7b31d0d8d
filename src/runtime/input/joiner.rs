//! Puts key sequences together again that a slow line tore apart.
//!
//! Pure: time is passed in. An Esc is held back until what follows tells whether it was a key of its
//! own; then everything is given out in the order in which it was typed.

use std::time::{Duration, Instant};

use crossterm::event::Event;

use super::{
    Input,
    convert::{Sequence, key, sequence},
};
use crate::app::key::{Key, KeyCode, Mods};

/// A paste whose start was torn has no sure end; it ends when nothing comes for this many waits.
const PASTE_WAITS: u32 = 5;

/// What ends pasted text.
const PASTE_END: &str = "\x1b[201~";

/// See the module.
#[derive(Clone, Debug)]
pub struct Joiner {
    wait: Duration,
    open: Open,
    since: Option<Instant>,
}

/// What is being put together.
#[derive(Clone, Debug)]
enum Open {
    Nothing,
    /// The characters after an Esc.
    Sequence(String),
    /// Pasted text so far.
    Paste(String),
}

impl Joiner {
    /// A joiner that waits `wait` for the rest of a sequence.
    pub fn new(wait: Duration) -> Self {
        Self { wait, open: Open::Nothing, since: None }
    }

    /// When [`Joiner::expire`] is to be called if no event comes; none while nothing is open.
    pub fn deadline(&self) -> Option<Instant> {
        let waits = match self.open {
            Open::Nothing => return None,
            Open::Sequence(_) => 1,
            Open::Paste(_) => PASTE_WAITS,
        };
        self.since.map(|since| since + self.wait * waits)
    }

    /// Takes an event that came at `now`; gives what is certain.
    pub fn feed(&mut self, event: Event, now: Instant) -> Vec<Input> {
        let mut inputs = self.expire(now);
        match event {
            Event::Key(event) => inputs.extend(key(event).map(|key| self.take(key, now)).unwrap_or_default()),
            Event::Paste(text) => {
                inputs.extend(self.close());
                inputs.push(Input::Paste(lines(&text)));
            }
            // A new size says nothing about keys: an open sequence stays open.
            Event::Resize(columns, rows) => inputs.push(Input::Resize(columns, rows)),
            Event::FocusGained | Event::FocusLost | Event::Mouse(_) => {}
        }
        inputs
    }

    /// Gives what is held back, if its time is over at `now`.
    pub fn expire(&mut self, now: Instant) -> Vec<Input> {
        if self.deadline().is_some_and(|deadline| deadline <= now) { self.close() } else { Vec::new() }
    }

    fn take(&mut self, key: Key, now: Instant) -> Vec<Input> {
        self.since = Some(now);
        match &mut self.open {
            Open::Nothing if key == Key::plain(KeyCode::Esc) => {
                self.open = Open::Sequence(String::new());
                Vec::new()
            }
            Open::Nothing => vec![Input::Key(key)],
            Open::Paste(text) => {
                text.extend(pasted(key));
                if text.ends_with(PASTE_END) { self.close() } else { Vec::new() }
            }
            Open::Sequence(text) => {
                let longer = key.typed().map(|c| format!("{text}{c}"));
                match longer.as_deref().map_or(Sequence::Nothing, sequence) {
                    Sequence::Open => {
                        self.open = Open::Sequence(longer.unwrap_or_default());
                        Vec::new()
                    }
                    Sequence::Key(whole) => {
                        self.open = Open::Nothing;
                        vec![Input::Key(whole)]
                    }
                    Sequence::Paste => {
                        self.open = Open::Paste(String::new());
                        Vec::new()
                    }
                    Sequence::Nothing => {
                        let mut inputs = self.close();
                        inputs.extend(self.take(key, now));
                        inputs
                    }
                }
            }
        }
    }

    /// Gives out what is held back as what it is without more.
    fn close(&mut self) -> Vec<Input> {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => Vec::new(),
            Open::Paste(text) => vec![Input::Paste(lines(text.strip_suffix(PASTE_END).unwrap_or(&text)))],
            Open::Sequence(text) => std::iter::once(Key::plain(KeyCode::Esc))
                .chain(text.chars().map(Key::char))
                .map(Input::Key)
                .collect(),
        }
    }
}

/// The character that a key stands for inside pasted text.
fn pasted(key: Key) -> Option<char> {
    match (key.code, key.mods) {
        (KeyCode::Char('j'), Mods::CTRL) | (KeyCode::Enter, _) => Some('\n'),
        (KeyCode::Tab, _) => Some('\t'),
        (KeyCode::Esc, _) => Some('\x1b'),
        _ => key.typed(),
    }
}

/// Terminals send a carriage return for a line break.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode as Code, KeyEvent, KeyModifiers};

    use super::*;
    use crate::app::key::parse_script;

    /// Feeds a script of keys, each so many milliseconds after the one before; shows what comes out.
    struct Line {
        joiner: Joiner,
        now: Instant,
        out: Vec<Input>,
    }

    impl Line {
        #[allow(clippy::disallowed_methods, reason = "only differences count")]
        fn new() -> Self {
            Self { joiner: Joiner::new(Duration::from_millis(50)), now: Instant::now(), out: Vec::new() }
        }

        fn wait(&mut self, milliseconds: u64) -> &mut Self {
            self.now += Duration::from_millis(milliseconds);
            self.out.extend(self.joiner.expire(self.now));
            self
        }

        fn event(&mut self, event: Event) -> &mut Self {
            self.out.extend(self.joiner.feed(event, self.now));
            self
        }

        fn send(&mut self, text: &str, gap: u64) -> &mut Self {
            for c in text.chars() {
                let code = match c {
                    '\x1b' => Code::Esc,
                    '\r' => Code::Enter,
                    c => Code::Char(c),
                };
                let mods = if c.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
                self.wait(gap).event(Event::Key(KeyEvent::new(code, mods)));
            }
            self
        }

        fn gives(&self, script: &str) {
            let keys: Vec<Input> = parse_script(script).expect(script).into_iter().map(Input::Key).collect();
            assert_eq!(self.out, keys);
        }
    }

    #[test]
    fn torn_sequences_are_one_key() {
        for (sent, key) in [
            ("\x1b[A", "<Up>"),
            ("\x1bOB", "<Down>"),
            ("\x1b[6~", "<PgDn>"),
            ("\x1b[1;5C", "<C-Right>"),
            ("\x1b[Z", "<S-Tab>"),
            ("\x1b[[A", "<F1>"),
            ("\x1b[21~", "<F10>"),
            ("\x1b[A\x1b[Bx", "<Up><Down>x"),
        ] {
            Line::new().send(sent, 20).gives(key);
            Line::new().send(sent, 0).gives(key);
        }
    }

    #[test]
    fn an_esc_alone_comes_after_the_wait() {
        let mut line = Line::new();
        line.send("\x1b", 0);
        line.wait(49).gives("");
        assert_eq!(line.joiner.deadline(), Some(line.now + Duration::from_millis(1)));
        line.wait(1).gives("<Esc>");
        assert_eq!(line.joiner.deadline(), None);
    }

    #[test]
    fn too_late_is_typed() {
        Line::new().send("\x1b", 0).wait(60).send("[A", 0).gives("<Esc>[A");
        Line::new().send("\x1b[", 20).wait(60).send("A", 0).gives("<Esc>[A");
    }

    #[test]
    fn other_keys_push_the_esc_out_before_them() {
        Line::new().send("\x1bn", 10).gives("<Esc>n");
        Line::new().send("\x1b[x", 10).gives("<Esc>[x");
        Line::new().send("\x1b\x1b", 10).wait(50).gives("<Esc><Esc>");
        Line::new().send("\x1b\x1b[A", 10).gives("<Esc><Up>");
        Line::new().send("\x1b\r", 10).gives("<Esc><Enter>");
    }

    #[test]
    fn a_paste_is_one_input_also_when_its_start_was_torn() {
        let paste = |text: &str| vec![Input::Paste(text.into())];
        let mut line = Line::new();
        line.event(Event::Paste("ett\rtvå\r\ntre".into()));
        assert_eq!(line.out, paste("ett\ntvå\ntre"));
        let mut line = Line::new();
        line.send("\x1b[200~ett\r[två", 20).wait(249);
        assert_eq!(line.out, []);
        line.wait(1);
        assert_eq!(line.out, paste("ett\n[två"));
        let mut line = Line::new();
        line.send("\x1b[200~å\x1b[201~", 20);
        assert_eq!(line.out, paste("å"));
    }

    #[test]
    fn a_new_size_does_not_break_a_sequence() {
        let mut line = Line::new();
        line.send("\x1b", 0).event(Event::Resize(100, 30)).send("[A", 5);
        assert_eq!(line.out, [Input::Resize(100, 30), Input::Key(KeyCode::Up.into())]);
        assert_eq!(Line::new().event(Event::FocusGained).out, []);
    }
}
