//! How long a key takes from the terminal to its frame while groups are searched for in the background, in the
//! real program through a pseudo-terminal: 300 people, `cargo bench --bench during_search`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "benches"
)]

#[path = "keys/large.rs"]
mod large;
#[path = "../tests/school/mod.rs"]
mod school;

use std::{
    io::{Read, Write},
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

use kollegium::store::{Stamp, Store};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const SIZE: (u16, u16) = (80, 24);
/// How long to wait for a frame before it counts as lost.
const PATIENCE: Duration = Duration::from_secs(3);
/// Between two keys.
const PAUSE: Duration = Duration::from_millis(40);

/// The program in a terminal.
struct Seat {
    writer: Box<dyn Write + Send>,
    bytes: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
}

impl Seat {
    fn text(&self) -> String {
        self.screen.screen().contents()
    }

    fn take_in(&mut self, wait: Duration) -> Option<Instant> {
        let (at, bytes) = self.bytes.recv_timeout(wait).ok()?;
        self.screen.process(&bytes);
        Some(at)
    }

    fn rest(&mut self, time: Duration) {
        let end = Instant::now() + time;
        while let Some(left) = end.checked_duration_since(Instant::now()) {
            self.take_in(left);
        }
    }

    fn see(&mut self, what: &str) {
        let end = Instant::now() + Duration::from_secs(20);
        while !self.text().contains(what) {
            assert!(Instant::now() < end, "{what:?} did not come:\n{}", self.text());
            self.take_in(Duration::from_millis(20));
        }
    }

    /// Sends a key: how long until the screen is as wanted.
    fn key(&mut self, bytes: &str, wanted: impl Fn(&str) -> bool) -> Option<Duration> {
        let from = Instant::now();
        self.writer.write_all(bytes.as_bytes()).unwrap();
        while from.elapsed() < PATIENCE {
            if let Some(at) = self.take_in(PATIENCE)
                && wanted(&self.text())
            {
                return Some(at - from);
            }
        }
        None
    }
}

/// Starts the program on a folder with the large school.
fn start(data: &std::path::Path) -> Seat {
    let (cols, rows) = SIZE;
    let pair = native_pty_system().openpty(PtySize { cols, rows, pixel_width: 0, pixel_height: 0 }).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kollegium"));
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("LANG", "sv_SE.UTF-8");
    command.env("HOME", data);
    command.env("KOLLEGIUM_DATA", data.join("data"));
    command.cwd(data);
    let mut child = pair.slave.spawn_command(command).unwrap();
    thread::spawn(move || child.wait());
    let mut reader = pair.master.try_clone_reader().unwrap();
    let writer = pair.master.take_writer().unwrap();
    let (send, bytes) = channel();
    thread::spawn(move || {
        let _master = pair.master;
        let mut buffer = vec![0; 1 << 16];
        while let Ok(n @ 1..) = reader.read(&mut buffer) {
            if send.send((Instant::now(), buffer[..n].to_vec())).is_err() {
                break;
            }
        }
    });
    Seat { writer, bytes, screen: vt100::Parser::new(rows, cols, 0) }
}

/// What is selected, by the first words of its line. Not by its row: what stands above the list grows and
/// shrinks with each better proposal.
fn selected(text: &str) -> Option<String> {
    let line = text.lines().find_map(|line| line.trim_start().strip_prefix('▸'))?;
    Some(line.split_whitespace().take(2).collect::<Vec<_>>().join(" "))
}

/// Goes up and down, as long as the search goes on.
fn times(seat: &mut Seat, most: usize, while_searching: bool) -> Vec<Duration> {
    let mut all = Vec::new();
    for n in 0..most {
        let before = selected(&seat.text());
        let (key, name) = if n % 2 == 0 { ("\x1b[B", "down") } else { ("\x1b[A", "up") };
        match seat.key(key, |text| selected(text).is_some_and(|now| Some(now) != before)) {
            Some(took) => all.push(took),
            None => println!("key {n}, {name} from {before:?}, without a frame:\n{}", seat.text()),
        }
        seat.rest(PAUSE);
        if while_searching && !seat.text().contains('%') {
            break;
        }
    }
    all
}

fn say(what: &str, mut all: Vec<Duration>) {
    all.sort_unstable();
    let ms = |at: usize| all.get(at).map_or(0.0, |time| time.as_secs_f64() * 1e3);
    let n = all.len();
    println!(
        "{what:24} {n:4} keys, ms to the frame: median {:.2}, 95 of 100 {:.2}, worst {:.2}",
        ms(n / 2),
        ms(n * 95 / 100),
        ms(n.saturating_sub(1))
    );
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_or_make(&folder.path().join("data")).unwrap();
    let now = chrono::Local::now().naive_local();
    let stamp = Stamp { now, who: "bench".into(), random: [7; 16] };
    store.create(&large::school(300, 40), &stamp).unwrap();
    let mut seat = start(folder.path());
    seat.see("Björkskolan");
    seat.writer.write_all(b"\r").unwrap();
    seat.see("Hem");
    seat.writer.write_all(b"5").unwrap();
    seat.see("Grupp 2");
    seat.rest(Duration::from_millis(500));
    say("nothing else runs", times(&mut seat, 100, false));
    for round in 1..=3 {
        seat.writer.write_all(b"f").unwrap();
        seat.see("%");
        say(&format!("while searching, {round}"), times(&mut seat, 2_000, true));
    }
    say("afterwards", times(&mut seat, 100, false));
    seat.writer.write_all(b"\x11").unwrap();
    seat.rest(Duration::from_millis(500));
}
