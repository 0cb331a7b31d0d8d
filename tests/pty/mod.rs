//! A real pseudo-terminal with the real program in it, and an emulator that says what is on it.
#![allow(dead_code, reason = "each test crate uses its part")]

use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::{Duration, Instant},
};

use kollegium::app::key::{Key, KeyCode, parse_script};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

/// How long something may take to appear before a test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// The program in a terminal, on a data folder of its own.
pub struct Pty {
    data: Arc<TempDir>,
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    screen: Arc<Mutex<vt100::Parser>>,
    closed: mpsc::Receiver<()>,
    stop: Arc<AtomicBool>,
    lang: String,
    size: (u16, u16),
}

impl Pty {
    /// Starts the program on an empty data folder.
    pub fn start(lang: &str, size: (u16, u16)) -> Self {
        Self::on(Arc::new(TempDir::new().unwrap()), lang, size, &[])
    }

    /// Starts the program with other arguments on an empty data folder.
    pub fn start_with(lang: &str, size: (u16, u16), args: &[&str]) -> Self {
        Self::on(Arc::new(TempDir::new().unwrap()), lang, size, args)
    }

    /// Starts the program anew on the same data folder.
    pub fn again(&self) -> Self {
        Self::on(Arc::clone(&self.data), &self.lang, self.size, &[])
    }

    fn on(data: Arc<TempDir>, lang: &str, size: (u16, u16), args: &[&str]) -> Self {
        let dimensions = PtySize { cols: size.0, rows: size.1, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(dimensions).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kollegium"));
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", if lang == "nb" { "nb_NO.UTF-8".into() } else { format!("{lang}_SE.UTF-8") });
        command.env("HOME", data.path().join("home"));
        command.env("KOLLEGIUM_DATA", data.path().join("data"));
        std::fs::create_dir_all(data.path().join("home")).unwrap();
        command.cwd(data.path().join("home"));
        command.args(args);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(size.1, size.0, 0)));
        let shown = Arc::clone(&screen);
        let (closing, closed) = mpsc::channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(n @ 1..) = reader.read(&mut bytes) {
                shown.lock().unwrap().process(&bytes[..n]);
                if stopped.load(Ordering::SeqCst) {
                    break;
                }
            }
            drop(reader);
            let _ = closing.send(());
        });
        Self {
            data,
            child,
            master: Some(pair.master),
            writer: Some(writer),
            screen,
            closed,
            stop,
            lang: lang.into(),
            size,
        }
    }

    /// The folder of the person, where files to import lie.
    pub fn home(&self) -> PathBuf {
        self.data.path().join("home")
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.data.path().join("data")
    }

    /// What is on the screen.
    pub fn text(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    /// Types a key script.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for key in parse_script(script).unwrap() {
            let bytes = bytes_of(key);
            self.writer.as_mut().unwrap().write_all(bytes.as_bytes()).unwrap();
            // A lone Esc is told from the start of a sequence by what does not follow it.
            let rest = if key.code == KeyCode::Esc { 120 } else { 5 };
            thread::sleep(Duration::from_millis(rest));
        }
        self
    }

    /// Waits until `what` is on the screen.
    #[track_caller]
    pub fn see(&mut self, what: &str) -> &mut Self {
        let start = Instant::now();
        while !self.text().contains(what) {
            assert!(start.elapsed() < PATIENCE, "{what:?} did not appear:\n{}", self.text());
            thread::sleep(Duration::from_millis(10));
        }
        self
    }

    /// Waits until `what` is not on the screen any more.
    #[track_caller]
    pub fn gone(&mut self, what: &str) -> &mut Self {
        let start = Instant::now();
        while self.text().contains(what) {
            assert!(start.elapsed() < PATIENCE, "{what:?} stays:\n{}", self.text());
            thread::sleep(Duration::from_millis(10));
        }
        self
    }

    /// Closes the terminal, as a lost line does. The reader has a handle of its own: a key that
    /// moves the cursor wakes it, so that it lets go first.
    pub fn hang_up(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        self.keys("<Left>");
        self.closed.recv_timeout(PATIENCE).unwrap();
        self.writer = None;
        self.master = None;
    }

    /// Waits for the end; gives the exit code.
    pub fn ended(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "the program does not end:\n{}", self.text());
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Files below the data folder whose names end like this.
    pub fn files(&self, ending: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        walk(&self.data(), &mut |path| {
            if path.to_str().is_some_and(|p| p.ends_with(ending)) {
                found.push(path.to_path_buf());
            }
        });
        found.sort();
        found
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn walk(folder: &Path, each: &mut impl FnMut(&Path)) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { walk(&path, each) } else { each(&path) }
    }
}

/// What a terminal sends for a key.
fn bytes_of(key: Key) -> String {
    match key.code {
        KeyCode::Char(c) if key.mods.ctrl => char::from(c as u8 & 0x1f).to_string(),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::Enter => "\r".into(),
        KeyCode::Esc => "\x1b".into(),
        KeyCode::Tab => "\t".into(),
        KeyCode::BackTab => "\x1b[Z".into(),
        KeyCode::Backspace => "\x7f".into(),
        KeyCode::Delete => "\x1b[3~".into(),
        KeyCode::Insert => "\x1b[2~".into(),
        KeyCode::Up => "\x1b[A".into(),
        KeyCode::Down => "\x1b[B".into(),
        KeyCode::Right => "\x1b[C".into(),
        KeyCode::Left => "\x1b[D".into(),
        KeyCode::Home => "\x1b[H".into(),
        KeyCode::End => "\x1b[F".into(),
        KeyCode::PageUp => "\x1b[5~".into(),
        KeyCode::PageDown => "\x1b[6~".into(),
        KeyCode::F(n @ 1..=4) => format!("\x1bO{}", char::from(b'O' + n)),
        KeyCode::F(n) => format!("\x1b[{}~", [15, 17, 18, 19, 20, 21, 23, 24][usize::from(n) - 5]),
    }
}
