//! The program without terminal and files; what it does with each key is timed.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use kollegium::{
    app::{
        self, App,
        effect::Effect,
        key::parse_script,
        msg::{JobMsg, Msg, Saved, Stamped, Stamps, StoreMsg},
        screens::Job,
        state::Works,
    },
    model::{edit::apply, unit::Unit},
    runtime::jobs,
    ui::{self, theme::Theme},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// The most that a key may take, with its frame.
const LIMIT: Duration = Duration::from_millis(5);

/// Where, and what was done there.
type Key = (String, String);

/// Of an update and of the drawing.
type Times = (Duration, Duration);

/// What was measured, in the order in which it was asked for first.
#[derive(Default)]
pub struct Table {
    rows: Vec<(Key, Vec<Times>)>,
    places: BTreeMap<Key, usize>,
}

impl Table {
    fn add(&mut self, place: &str, what: &str, times: Times) {
        let key = (place.to_owned(), what.to_owned());
        let at = *self.places.entry(key.clone()).or_insert_with(|| {
            self.rows.push((key, Vec::new()));
            self.rows.len() - 1
        });
        self.rows[at].1.push(times);
    }

    /// Prints the least, median and worst of the update, of the drawing and of both; `!` where the worst is
    /// over the limit, `!!` the median, `!!!` even the least, which is what it takes when nothing else runs.
    pub fn print(&self, title: &str) {
        println!(
            "\n{title}\n{:32} {:14} {:>20} {:>20} {:>20}  (ms)",
            "place", "key", "update", "draw", "both"
        );
        let (mut over, mut busy) = (0, 0);
        let mut worst = Duration::ZERO;
        for ((place, what), times) in &self.rows {
            let of = |f: fn(&(Duration, Duration)) -> Duration| {
                let mut all: Vec<Duration> = times.iter().map(f).collect();
                all.sort_unstable();
                (all[0], all[all.len() / 2], all[all.len() - 1])
            };
            let said = |(least, median, most): (Duration, Duration, Duration)| {
                [least, median, most].map(|time| format!("{:6.2}", time.as_secs_f64() * 1e3)).join(" ")
            };
            let both = of(|t| t.0 + t.1);
            let sign = match both {
                (least, ..) if least > LIMIT => "!!!",
                (_, median, _) if median > LIMIT => "!!",
                (.., most) if most > LIMIT => "!",
                _ => "",
            };
            over += usize::from(both.1 > LIMIT);
            busy += usize::from(both.0 > LIMIT);
            worst = worst.max(both.0);
            let (update, draw) = (said(of(|t| t.0)), said(of(|t| t.1)));
            println!("{place:32} {what:14} {update} {draw} {}  {sign}", said(both));
        }
        println!(
            "of {}: {over} over {LIMIT:?} in the median, {busy} at best; the slowest takes {worst:?} at best",
            self.rows.len()
        );
    }
}

/// The program at a moment.
#[derive(Clone)]
pub struct Desk {
    pub app: App,
    disk: Unit,
    frame: Buffer,
    jobs: Vec<(u64, Box<Job>)>,
    seed: u64,
}

impl Desk {
    pub fn new(mut app: App, disk: Unit) -> Self {
        let alone = std::env::args().any(|arg| arg == "alone");
        app.works = if alone { Works::AtOnce } else { Works::Beside };
        let (width, height) = app.size;
        let frame = Buffer::empty(Rect { x: 0, y: 0, width, height });
        Self { app, disk, frame, jobs: Vec::new(), seed: 1 }
    }

    /// Takes in a message and draws; the answers to a save and to a look are measured as messages of their own.
    fn send(&mut self, msg: Msg) -> (Times, Vec<(&'static str, Times)>) {
        self.seed += 1;
        let stamped = Stamped { now: crate::support::noon(), seed: self.seed, msg };
        let from = Instant::now();
        let effects = app::update(&mut self.app, stamped);
        let update = from.elapsed();
        let from = Instant::now();
        self.frame.reset();
        ui::draw(&self.app, Theme::Standard, &mut self.frame);
        let times = (update, from.elapsed());
        let mut answered = Vec::new();
        for effect in effects {
            match effect {
                Effect::Save(_, named) => {
                    let made =
                        named.iter().map(|one| (one.id, apply(&mut self.disk, &one.edit).ok())).collect();
                    let saved = Saved {
                        unit: self.disk.clone(),
                        revision: self.seed,
                        stamps: Stamps::default(),
                        done: made,
                        refused: Vec::new(),
                    };
                    self.answer(&mut answered, "saved", Msg::Store(StoreMsg::Saved(Box::new(saved))));
                }
                Effect::Start(id, job) if matches!(*job, Job::Look(_)) => {
                    for msg in told(id, &job) {
                        self.answer(&mut answered, "looked", Msg::Job(msg));
                    }
                }
                Effect::Start(id, job) => self.jobs.push((id, job)),
                _ => {}
            }
        }
        (times, answered)
    }

    fn answer(&mut self, answered: &mut Vec<(&'static str, Times)>, what: &'static str, msg: Msg) {
        let (times, more) = self.send(msg);
        answered.push((what, times));
        answered.extend(more);
    }

    /// Types keys that are not measured.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for key in parse_script(script).unwrap() {
            self.send(Msg::Key(key));
        }
        self
    }

    /// Does the jobs that were asked for: what they say.
    pub fn work(&mut self) -> Vec<JobMsg> {
        std::mem::take(&mut self.jobs).into_iter().flat_map(|(id, job)| told(id, &job)).collect()
    }

    /// Measures what jobs say; reports of how far they are are one row.
    pub fn told(&mut self, table: &mut Table, place: &str, messages: Vec<JobMsg>) -> &mut Self {
        for msg in messages {
            let what = if matches!(msg, JobMsg::Proposal { .. }) { "(found)" } else { "(so far)" };
            let (times, _) = self.send(Msg::Job(msg));
            table.add(place, what, times);
        }
        self
    }

    /// Measures each key of a script, as often as asked, each time from here and after `before`.
    pub fn measure(&self, table: &mut Table, times: usize, place: &str, before: &str, script: &str) {
        for _ in 0..times {
            let mut desk = self.clone();
            desk.keys(before);
            for key in parse_script(script).unwrap() {
                let (took, answered) = desk.send(Msg::Key(key));
                table.add(place, &key.to_string(), took);
                for (what, took) in answered {
                    table.add(place, &format!("{key} ({what})"), took);
                }
                let jobs = std::mem::take(&mut desk.jobs);
                drop(jobs);
            }
        }
    }

    /// What is shown, for whoever writes such scripts.
    pub fn show(&self) {
        for y in 0..self.frame.area.height {
            let row: String = (0..self.frame.area.width).map(|x| self.frame[(x, y)].symbol()).collect();
            println!("{}", row.trim_end());
        }
    }
}

/// Does a job: what it says.
fn told(id: u64, job: &Job) -> Vec<JobMsg> {
    let told = std::cell::RefCell::new(Vec::new());
    let stop = std::sync::atomic::AtomicBool::new(false);
    jobs::run(id, job, &stop, |msg| told.borrow_mut().push(msg));
    told.into_inner()
}
