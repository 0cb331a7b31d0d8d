//! Key scripts: what a teacher does and sees, one word a line.
//!
//! The words are listed in `tests/keys/README.md`. The first word that does something opens the
//! program; `start`, `me`, `lang`, `today`, `time` (and the first `size`) stand before it.

mod expect;
mod line;

use std::cell::RefCell;
use std::sync::atomic::AtomicBool;

use chrono::{NaiveDate, NaiveDateTime};
use kollegium::{
    app::{
        effect::Effect,
        key::parse_script,
        msg::{Header, Msg, StoreMsg, Trouble},
        overlay::Overlay,
        screens::ScreenId,
    },
    model::{
        ids::PersonId,
        lang::Lang,
        school_year::Country,
        unit::{Unit, UnitKind},
    },
    runtime::jobs,
    store::demo,
};

use crate::support::{Stage, noon};
use line::Line;

/// What went wrong in a line, without the place.
type Outcome = Result<(), String>;

/// The most steps that `undo-all` takes back.
const MOST_UNDO: usize = 500;

/// Plays a script, and shows each line with its screen to `watch`; the error names file and line and
/// shows the screen.
pub fn play(name: &str, script: &str, mut watch: impl FnMut(&str, &str)) -> Outcome {
    let mut player = Player::new();
    for (number, text) in (1..).zip(script.lines()) {
        let done = Line::read(text).and_then(|line| line.map_or(Ok(()), |line| player.line(&line)));
        done.map_err(|why| format!("{name}:{number}: {why}\n    {text}\n{}", player.screen()))?;
        watch(text, &player.screen());
    }
    Ok(())
}

/// What stands before the first key.
struct Setting {
    start: Option<Unit>,
    me: Option<PersonId>,
    lang: Lang,
    size: (u16, u16),
    now: NaiveDateTime,
}

/// A script that is being played.
struct Player {
    setting: Setting,
    stage: Option<Stage>,
    /// The unit as it was opened.
    before: Option<Unit>,
}

impl Player {
    fn new() -> Self {
        let setting = Setting { start: None, me: None, lang: Lang::Sv, size: (80, 24), now: noon() };
        Self { setting, stage: None, before: None }
    }

    fn screen(&self) -> String {
        self.stage.as_ref().map_or_else(|| "(not started)".to_owned(), Stage::text)
    }

    fn line(&mut self, line: &Line) -> Outcome {
        if self.stage.is_none() {
            if let Some(done) = self.set(line) {
                return done;
            }
            self.begin();
        }
        match (line.word(), line.rest().as_slice()) {
            ("size", [size]) => {
                let (width, height) = size_of(size)?;
                self.stage().send(Msg::Resize(width, height));
                Ok(())
            }
            ("keys", [_, ..]) => self.keys(&line.raw.replace(' ', "")),
            ("type", [text]) => self.keys(&text.replace('<', "<lt>")),
            ("see", [what]) => self.see(what),
            ("see", [what, "on", "row", row]) => self.see_on(what, row),
            ("not", [what]) => holds(!self.screen().contains(what), || format!("{what:?} is on the screen")),
            ("list", [file]) => self.list(file),
            ("files", []) => {
                self.answer(StoreMsg::Files(Vec::new()));
                Ok(())
            }
            ("unread", [file]) => {
                self.answer(StoreMsg::Failed(Trouble::Missing((*file).to_owned())));
                Ok(())
            }
            ("busy", [file]) => self.busy(file),
            ("survey", [file]) => self.survey(file),
            ("results", [file]) => self.results(file),
            ("screen", [code]) => {
                let wanted = ScreenId::of(code).ok_or_else(|| format!("no screen {code}"))?;
                same(self.stage().app.screen, wanted)
            }
            ("overlay", [kind]) => same(self.overlay(), kind),
            ("focus", [label]) => self.focus(label),
            ("saved", []) => self.saved(),
            ("job", []) => self.job(),
            ("others", []) => self.others(""),
            ("others", ["without", unit]) => self.others(unit),
            ("effect", [kind]) => self.effect(kind),
            ("undo-all", []) => self.undo_all(),
            ("undo-one", []) => self.undo_one(),
            ("from-here", []) => {
                self.saved()?;
                self.before = Some(self.stage().disk.clone());
                Ok(())
            }
            ("expect", rest) => expect::check(&self.stage().disk, rest),
            _ => Err("unknown word, or not so many words after it".into()),
        }
    }

    /// A word that belongs before the first key.
    fn set(&mut self, line: &Line) -> Option<Outcome> {
        let setting = &mut self.setting;
        let done = match (line.word(), line.rest().as_slice()) {
            ("start", ["empty"]) => Ok(()),
            ("start", [demo]) => demo_unit(demo).map(|unit| setting.start = Some(unit)),
            ("me", [id]) => id.parse().map(|id| setting.me = Some(id)).map_err(|e| format!("{e}")),
            ("lang", [code]) => Lang::ALL
                .into_iter()
                .find(|lang| lang.code() == *code)
                .map(|lang| setting.lang = lang)
                .ok_or_else(|| format!("no language {code}")),
            ("size", [size]) => size_of(size).map(|size| setting.size = size),
            ("time", [time]) => time
                .parse()
                .map(|time| setting.now = setting.now.date().and_time(time))
                .map_err(|e: chrono::ParseError| format!("{e}")),
            ("today", [date]) => date
                .parse::<NaiveDate>()
                .map(|date| setting.now = date.and_time(setting.now.time()))
                .map_err(|e| format!("{e}")),
            _ => return None,
        };
        Some(done)
    }

    fn begin(&mut self) {
        let Setting { start, me, lang, size, now } = &self.setting;
        let nothing = Unit::new("nothing".parse().unwrap(), UnitKind::School, "".into(), Country::Sweden);
        let mut stage = Stage::before(start.as_ref().unwrap_or(&nothing), *me, *lang, *size, *now);
        if let Some(unit) = start {
            stage.send(Msg::Store(StoreMsg::Listed(demo::units().unwrap().iter().map(header).collect())));
            stage.send(Msg::Store(StoreMsg::Other(Box::new(unit.clone()))));
            stage.open(unit.clone());
        } else {
            stage.send(Msg::Store(StoreMsg::Listed(Vec::new())));
        }
        self.before.clone_from(start);
        self.stage = Some(stage);
    }

    fn stage(&mut self) -> &mut Stage {
        self.stage.as_mut().expect("begun")
    }

    /// Presses keys one by one, and draws after each.
    fn keys(&mut self, script: &str) -> Outcome {
        for key in parse_script(script).map_err(|e| format!("{e}"))? {
            self.stage().send(Msg::Key(key));
            self.stage().buffer();
        }
        Ok(())
    }

    fn list(&mut self, file: &str) -> Outcome {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/staff").join(file);
        let bytes = std::fs::read(path).map_err(|e| format!("{file}: {e}"))?;
        self.stage().list(file, &bytes);
        Ok(())
    }

    fn answer(&mut self, msg: StoreMsg) {
        self.stage().send(Msg::Store(msg));
    }

    fn see(&self, what: &str) -> Outcome {
        holds(self.screen().contains(what), || format!("{what:?} is not on the screen"))
    }

    fn see_on(&self, what: &str, row: &str) -> Outcome {
        let text = self.screen();
        let rows: Vec<&str> = text.lines().filter(|line| line.contains(row)).collect();
        holds(rows.iter().any(|line| line.contains(what)), || {
            format!("{what:?} is on none of the {} rows with {row:?}", rows.len())
        })
    }

    fn overlay(&mut self) -> &'static str {
        match self.stage().app.overlays.last() {
            None => "none",
            Some(Overlay::Help(_)) => "help",
            Some(Overlay::Menu(_)) => "menu",
            Some(Overlay::Palette(_)) => "palette",
            Some(Overlay::Form(_)) => "form",
            Some(Overlay::Confirm(_)) => "confirm",
            Some(Overlay::Pick(_)) => "pick",
            Some(Overlay::Report(_)) => "report",
            Some(Overlay::Filter) => "filter",
        }
    }

    fn focus(&mut self, label: &str) -> Outcome {
        let app = &self.stage().app;
        let Some(Overlay::Form(form)) = app.overlays.last() else { return Err("no form is open".into()) };
        same(app.say(&form.fields[form.focus].label).as_str(), label)
    }

    fn saved(&mut self) -> Outcome {
        let stage = self.stage();
        let kept = stage.kept().ok_or("no unit is open")?;
        let same = stage.app.is_saved() && kept == stage.disk;
        holds(same, || "what is shown is not what is on disk".to_owned())
    }

    fn busy(&mut self, file: &str) -> Outcome {
        if self.take(|e| matches!(e, Effect::ListBusy)).is_some() {
            self.stage().send(Msg::Store(StoreMsg::BusyFiles(vec![file.to_owned()])));
            self.keys("<Enter>")?;
        }
        let Some(Effect::ReadBusy(_)) = self.take(|e| matches!(e, Effect::ReadBusy(_))) else {
            return Err("no busy times were asked for".into());
        };
        let bytes = std::fs::read(format!("tests/fixtures/busy/{file}")).map_err(|e| e.to_string())?;
        self.stage().busy(file, &bytes);
        Ok(())
    }

    fn survey(&mut self, file: &str) -> Outcome {
        if self.take(|e| matches!(e, Effect::ListSurveys)).is_some() {
            self.stage().send(Msg::Store(StoreMsg::Surveys(vec![file.to_owned()])));
            self.keys("<Enter>")?;
        }
        let Some(Effect::ReadSurvey(_)) = self.take(|e| matches!(e, Effect::ReadSurvey(_))) else {
            return Err("no survey was asked for".into());
        };
        let bytes = std::fs::read(format!("tests/fixtures/surveys/{file}")).map_err(|e| e.to_string())?;
        self.stage().survey(file, &bytes);
        Ok(())
    }

    fn results(&mut self, file: &str) -> Outcome {
        let Some(Effect::ReadResults(_)) = self.take(|e| matches!(e, Effect::ReadResults(_))) else {
            return Err("no results were asked for".into());
        };
        let bytes = std::fs::read(format!("tests/fixtures/surveys/{file}")).map_err(|e| e.to_string())?;
        self.stage().results(file, &bytes);
        Ok(())
    }

    /// Takes the first effect that fits out of those that nobody has answered.
    fn take(&mut self, fits: impl Fn(&Effect) -> bool) -> Option<Effect> {
        let effects = &mut self.stage().effects;
        effects.iter().position(fits).map(|at| effects.remove(at))
    }

    fn job(&mut self) -> Outcome {
        let Some(Effect::Start(id, job)) = self.take(|e| matches!(e, Effect::Start(..))) else {
            return Err("no job was started".into());
        };
        let told = RefCell::new(Vec::new());
        jobs::run(id, &job, &AtomicBool::new(false), |msg| told.borrow_mut().push(msg));
        for msg in told.into_inner() {
            self.stage().send(Msg::Job(msg));
        }
        Ok(())
    }

    /// Units that were asked for only to look at are read, save one that cannot be.
    fn others(&mut self, without: &str) -> Outcome {
        let mut asked = 0;
        while let Some(Effect::LoadOther(id)) = self.take(|e| matches!(e, Effect::LoadOther(_))) {
            let read = match demo_unit(&format!("demo/{id}")) {
                Ok(unit) if id.to_string() != without => StoreMsg::Other(Box::new(unit)),
                _ => StoreMsg::NoOther(id),
            };
            self.stage().send(Msg::Store(read));
            asked += 1;
        }
        holds(asked > 0, || "no other unit was asked for".to_owned())
    }

    /// An effect must be waiting; units that shall be opened are.
    fn effect(&mut self, kind: &str) -> Outcome {
        let taken = match kind {
            "export" => self.take(|e| matches!(e, Effect::Export(_))),
            "load" => self.take(|e| matches!(e, Effect::Load(_))),
            "create" => self.take(|e| matches!(e, Effect::Create(_))),
            "quit" => self.take(|e| matches!(e, Effect::Quit)),
            _ => return Err(format!("no effect is called {kind}")),
        };
        match taken {
            None => return Err(format!("no {kind} was asked for")),
            Some(Effect::Load(id)) => self.open(demo_unit(&format!("demo/{id}"))?),
            Some(Effect::Create(unit)) => self.open(*unit),
            Some(_) => {}
        }
        Ok(())
    }

    fn open(&mut self, unit: Unit) {
        self.before = Some(unit.clone());
        self.stage().open(unit);
    }

    fn undo_all(&mut self) -> Outcome {
        same(self.overlay(), "none")?;
        holds(self.stage().revision > 1, || "nothing was changed that could be taken back".to_owned())?;
        for _ in 0..MOST_UNDO {
            if self.stage().app.can_undo().is_err() {
                break;
            }
            self.keys("<C-z>")?;
        }
        self.as_at_the_start()
    }

    /// What was done since all was as at the start is one step.
    fn undo_one(&mut self) -> Outcome {
        same(self.overlay(), "none")?;
        self.saved()?;
        let before = self.before.as_ref().map(text_of);
        let now = text_of(&self.stage().disk);
        holds(before.is_some_and(|before| before != now), || "nothing was changed".to_owned())?;
        self.keys("<C-z>")?;
        self.as_at_the_start()
    }

    /// What is stored is, to the letter, what it was when the unit was opened.
    fn as_at_the_start(&mut self) -> Outcome {
        self.saved()?;
        let before = self.before.as_ref().ok_or("no unit is open")?;
        let before = text_of(before);
        let now = text_of(&self.stage.as_ref().expect("begun").disk);
        match before.lines().zip(now.lines()).find(|(was, is)| was != is) {
            Some((was, is)) => Err(format!("not as at the start: {was:?} is now {is:?}")),
            None => same(now.len(), before.len()),
        }
    }
}

fn holds(what: bool, why: impl FnOnce() -> String) -> Outcome {
    what.then_some(()).ok_or_else(why)
}

fn same<T: PartialEq + std::fmt::Debug>(is: T, wanted: T) -> Outcome {
    holds(is == wanted, || format!("it is {is:?}, not {wanted:?}"))
}

fn size_of(text: &str) -> Result<(u16, u16), String> {
    let parts = text.split_once('x').and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    parts.ok_or_else(|| format!("{text} is no size such as 80x24"))
}

fn demo_unit(start: &str) -> Result<Unit, String> {
    let id = start.strip_prefix("demo/").ok_or_else(|| format!("{start} is no demo/… and not empty"))?;
    let mut units = demo::units().unwrap().into_iter();
    units.find(|unit| unit.id().to_string() == id).ok_or_else(|| format!("no demo unit {id}"))
}

fn text_of(unit: &Unit) -> String {
    ron::ser::to_string_pretty(unit, ron::ser::PrettyConfig::default()).unwrap()
}

fn header(unit: &Unit) -> Header {
    let (id, kind, name) = (unit.id(), unit.kind(), unit.about().name.clone());
    Header { id, kind, name, revision: 1, trouble: None }
}
