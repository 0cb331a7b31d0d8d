//! Breaks one save at every system call.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use tempfile::TempDir;

/// What happens at the call, in the place of the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Kill,
    Error(&'static str),
}

/// A save to be broken, on copies of a seed folder.
pub struct Trial<'a> {
    pub seed: &'a Path,
    pub save: &'a (dyn Fn(&Path) -> Command + Sync),
    /// The state in a folder; none: it does not load.
    pub state: &'a (dyn Fn(&Path) -> Option<String> + Sync),
}

pub struct Report {
    pub tried: usize,
    pub failed: Vec<String>,
}

const WRITES: [&str; 4] = ["write", "pwrite64", "fsync", "fdatasync"];
const MAKES: [&str; 4] = ["rename", "renameat", "renameat2", "mkdirat"];
const OPENS: [&str; 2] = ["open", "openat"];
const OTHERS: [&str; 6] = ["close", "unlinkat", "fchmod", "ftruncate", "flock", "read"];

/// A call that can be broken: its name, its number among those of the name, and its text.
struct Point {
    name: String,
    number: usize,
    text: String,
}

pub fn can_trace() -> bool {
    Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).status().is_ok_and(|s| s.success())
}

/// Whether a fault can really happen at a call.
fn fits(fault: Fault, point: &Point) -> bool {
    let name = point.name.as_str();
    let (write, make, open) = (WRITES.contains(&name), MAKES.contains(&name), OPENS.contains(&name));
    let creates = point.text.contains("O_CREAT");
    match fault {
        Fault::Kill => name != "read",
        Fault::Error("ENOSPC" | "EDQUOT") => write || make || (open && creates),
        Fault::Error("EIO") => name != "fchmod" && name != "flock",
        Fault::Error("EROFS") => make || name == "unlinkat" || (open && point.text.contains("O_RDWR")),
        Fault::Error("EACCES") => make || open || ["unlinkat", "fchmod"].contains(&name),
        Fault::Error("EINTR") => write || open || ["read", "flock"].contains(&name),
        Fault::Error("ENOLCK") => name == "flock",
        Fault::Error(other) => panic!("{other} is not thought of"),
    }
}

impl Trial<'_> {
    pub fn run(&self, faults: &[Fault]) -> Report {
        let old = (self.state)(self.seed).expect("the seed does not load");
        let clean = Run::new(self, None);
        assert_eq!(clean.exit, Some(0), "the save fails without a fault: {}", clean.said);
        let new = (self.state)(&clean.data).expect("the saved state does not load");
        assert_ne!(old, new, "a save that changes nothing proves nothing");
        let points = clean.points();
        let tasks: Vec<(Fault, &Point)> = faults
            .iter()
            .flat_map(|&fault| points.iter().map(move |point| (fault, point)))
            .filter(|(fault, point)| fits(*fault, point))
            .collect();
        let (next, failed) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
        thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    while let Some((fault, point)) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) {
                        if let Some(why) = self.try_at(*fault, point, &old, &new) {
                            let at = format!("{fault:?} at {} {}", point.name, point.number);
                            failed.lock().unwrap().push(format!("{at}: {why}: {}", point.text));
                        }
                    }
                });
            }
        });
        Report { tried: tasks.len(), failed: failed.into_inner().unwrap() }
    }

    /// What is wrong after a fault, if anything.
    fn try_at(&self, fault: Fault, point: &Point, old: &str, new: &str) -> Option<String> {
        let run = Run::new(self, Some((fault, point)));
        let state = (self.state)(&run.data);
        let wrong = match (&state, run.exit) {
            (None, _) => Some("what is left does not load"),
            (Some(state), _) if state != old && state != new => Some("neither before nor after"),
            (Some(state), Some(0)) if state == old => Some("said \"saved\" and was not"),
            (_, Some(0)) if must_tell(fault, point) => Some("said \"saved\" after an error"),
            (Some(state), Some(3)) if state == new => Some("said \"not saved\" and was"),
            (_, Some(101)) => Some("panicked"),
            (_, None) if fault != Fault::Kill => Some("was killed"),
            _ => None,
        };
        if let Some(wrong) = wrong {
            return Some(format!("{wrong} ({:?}, {})", run.exit, run.said));
        }
        let again = (self.save)(&run.data).output().unwrap();
        if !again.status.success() {
            return Some(format!("the next save fails: {}", String::from_utf8_lossy(&again.stderr)));
        }
        let left = leftovers(&run.data);
        (!left.is_empty()).then(|| format!("the next save leaves {left:?}"))
    }
}

fn must_tell(fault: Fault, point: &Point) -> bool {
    let name = point.name.as_str();
    let tells = WRITES.contains(&name) || name.starts_with("rename");
    matches!(fault, Fault::Error(errno) if errno != "EINTR") && tells
}

/// One save on a copy of the seed, traced, perhaps with a fault.
struct Run {
    data: PathBuf,
    exit: Option<i32>,
    said: String,
    log: String,
    _dir: TempDir,
}

impl Run {
    fn new(trial: &Trial, fault: Option<(Fault, &Point)>) -> Self {
        let dir = TempDir::new().unwrap();
        let data = dir.path().canonicalize().unwrap().join("data");
        let copied = Command::new("cp").arg("-a").arg(trial.seed).arg(&data).status().unwrap();
        assert!(copied.success());
        let log = dir.path().join("log");
        let calls: Vec<String> =
            [&WRITES[..], &MAKES, &OPENS, &OTHERS].concat().iter().map(|name| format!("?{name}")).collect();
        let mut command = Command::new("strace");
        command.args(["-y", "-qq", "-s", "200", "-e", "signal=none", "-o"]).arg(&log);
        command.args(["-e", &format!("trace={}", calls.join(","))]);
        if let Some((fault, point)) = fault {
            let what = match fault {
                Fault::Kill => "signal=SIGKILL".to_owned(),
                Fault::Error(errno) => format!("error={errno}"),
            };
            command.args(["-e", &format!("inject={}:{what}:when={}", point.name, point.number)]);
        }
        let save = (trial.save)(&data);
        let done = command.arg(save.get_program()).args(save.get_args()).output().unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        let log = String::from_utf8_lossy(&fs::read(log).unwrap()).into_owned();
        Self { data, exit: done.status.code(), said, log, _dir: dir }
    }

    /// The calls that touch the data folder.
    fn points(&self) -> Vec<Point> {
        let data = self.data.to_str().unwrap();
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut points = Vec::new();
        for line in self.log.lines() {
            let Some((name, rest)) = line.split_once('(') else { continue };
            let number = numbers.entry(name).or_default();
            *number += 1;
            if rest.contains(data) {
                let text = rest.replace(data, "…");
                points.push(Point { name: name.to_owned(), number: *number, text });
            }
        }
        points
    }
}

fn leftovers(folder: &Path) -> Vec<PathBuf> {
    let files = crate::kit::tree(folder).into_iter().map(|(path, _)| path);
    files.filter(|path| path.extension().is_some_and(|e| e == "tmp")).collect()
}
