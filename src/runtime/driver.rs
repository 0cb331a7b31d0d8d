//! The loop: wait, take everything that waits, update, run effects, draw once if something changed.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    busy_times, clock,
    files::{Answer, Files, Request},
    input::{self, Input},
    jobs,
    signals::{self, Ending},
    staff_list, survey,
    terminal::{self, Terminal},
};
use crate::{
    app::{
        self, App, busy_preview,
        derived::Rules,
        effect::Effect,
        ids::Ids,
        in_frames::Ahead,
        list_preview::Mends,
        msg::{JobMsg, Msg, Stamped, StoreMsg},
        screens::{Job, ScreenId},
        state::{Me, Works},
        survey_preview::Agreed,
    },
    exchange::csv::Ground,
    i18n::{Text, lang_of},
    model::{catalogue::Catalogue, ids::UnitId, text::Name},
    store::{Store, person::Personal},
    ui::{self, theme::Theme},
};

/// What the program starts with.
#[derive(Debug)]
pub struct Start {
    /// Where the data are.
    pub store: Store,
    /// Name of the login.
    pub who: Name,
    /// Its number.
    pub uid: u32,
    /// Shipped and local data.
    pub catalogue: Catalogue,
    /// What is wrong in the local data.
    pub trouble: Vec<Text>,
    /// Calendar rules.
    pub rules: Rules,
    /// The unit to open; none: the one that was open last.
    pub unit: Option<UnitId>,
}

/// What the loop waits for.
#[derive(Debug)]
pub enum Event {
    /// From the keyboard or the window.
    Input(Input),
    /// The end from outside.
    Ending(Ending),
    /// From the files.
    Store(StoreMsg),
    /// A survey that somebody wants to take in: its name and what is in it.
    Survey(String, Box<crate::exchange::survey::Table>),
    /// Pupils' results that somebody wants to take in: the name of the file and what is in it.
    Results(String, Box<crate::exchange::survey::Table>),
    /// A staff list that somebody wants to take in: its name and bytes.
    StaffList(String, Vec<u8>),
    /// Busy times that somebody wants to take in: the name of the file and its bytes.
    Busy(String, Vec<u8>),
    /// From a job.
    Job(JobMsg),
}

impl From<Input> for Event {
    fn from(input: Input) -> Self {
        Event::Input(input)
    }
}

impl From<Ending> for Event {
    fn from(ending: Ending) -> Self {
        Event::Ending(ending)
    }
}

struct Driver {
    app: App,
    terminal: Terminal,
    theme: Theme,
    frame: Buffer,
    files: Sender<Request>,
    ended: Option<Ending>,
    events: Sender<Event>,
    jobs: BTreeMap<u64, Arc<AtomicBool>>,
    /// The staff list that is looked at: its name and bytes.
    list: Option<(String, Vec<u8>)>,
    /// The busy times that are looked at: name of the file and its bytes.
    busy: Option<(String, Vec<u8>)>,
    /// The survey that is looked at.
    survey: Option<(String, Box<crate::exchange::survey::Table>)>,
}

/// Runs the program until the person leaves; gives the exit code.
///
/// # Errors
/// When the terminal cannot be taken or shown on.
pub fn run(start: Start) -> std::io::Result<u8> {
    let env = |name| std::env::var(name).ok();
    let (term, no_color) = (env("TERM"), env("NO_COLOR"));
    let over_ssh = env("SSH_CONNECTION").is_some();
    let (sender, receiver) = channel();
    let (asks, requests) = channel();
    let personal = start.store.own(start.uid).and_then(|own| own.personal()).unwrap_or_default();
    let settings = start.store.settings().unwrap_or_default();
    let chosen = personal.language.or(settings.language);
    let from_env =
        || lang_of(&[env("LC_ALL").as_deref(), env("LC_MESSAGES").as_deref(), env("LANG").as_deref()]);
    let people = settings.logins.get(&start.who).into_iter().flatten().map(|l| (l.unit, l.person)).collect();
    let me = Me { login: start.who.clone(), people };
    let mut app =
        App::new(start.catalogue, start.rules, me, chosen.unwrap_or_else(from_env), terminal::size());
    let mut files = Files::new(
        start.store,
        start.who,
        start.uid,
        Answer(sender.clone()),
        asks.clone(),
        app.shipped.as_ref().clone(),
    );
    open_first(&mut app, &mut files, start.unit, &personal)?;
    stamped(&mut app, Msg::Store(files.own_notes()))?;
    stamped(&mut app, Msg::Store(StoreMsg::Drafts(files.found_drafts())))?;
    stamped(&mut app, Msg::Store(StoreMsg::LocalTrouble(start.trouble)))?;
    let _listening = signals::listen(sender.clone())?;
    if let Some(handle) = terminal::handle() {
        signals::watch(handle, sender.clone())?;
    }
    let options = terminal::options(term.as_deref(), no_color.as_deref());
    let mono = no_color.is_some_and(|value| !value.is_empty());
    let mut driver = Driver {
        app,
        terminal: Terminal::enter(options)?,
        theme: if mono { Theme::Mono } else { Theme::Standard },
        frame: Buffer::empty(Rect::default()),
        files: asks,
        ended: None,
        events: sender.clone(),
        jobs: BTreeMap::new(),
        list: None,
        busy: None,
        survey: None,
    };
    driver.draw()?;
    driver.app.works = Works::Beside;
    driver.app.ahead = Ahead::EachFrame;
    let worker = thread::Builder::new().name("files".into()).spawn(move || files.work(&requests))?;
    driver.message(Msg::Started)?;
    let wait = if over_ssh { input::WAIT_OVER_SSH } else { input::WAIT };
    input::spawn(wait, sender.clone())?;
    let shown = driver.until_left(&receiver);
    if shown.is_err() {
        // Nothing can be shown any more: the line is lost, but what was done must reach the disk.
        driver.ended.get_or_insert(Ending::Gone);
    }
    // The worker finishes what was asked for before.
    driver.ask(Effect::Quit);
    let ended = driver.ended;
    drop(driver);
    let _ = worker.join();
    Ok(ended.map_or(0, Ending::exit_code))
}

/// Opens the unit that was asked for or was open last, so that the first frame shows it.
fn open_first(
    app: &mut App,
    files: &mut Files,
    wanted: Option<UnitId>,
    personal: &Personal,
) -> std::io::Result<()> {
    let Some(unit) = wanted.or(personal.last_unit) else { return Ok(()) };
    let Ok(loaded) = files.read(unit) else { return Ok(()) };
    files.opened(&loaded);
    app.screen = match (wanted, &personal.last_screen) {
        (None, Some(code)) => ScreenId::of(code.as_str()).unwrap_or(ScreenId::Home),
        _ => ScreenId::Home,
    };
    stamped(app, Msg::Store(StoreMsg::Loaded(Box::new(loaded))))?;
    Ok(())
}

fn stamped(app: &mut App, msg: Msg) -> std::io::Result<Vec<Effect>> {
    let random = clock::random()?;
    let mut seed = [0; 8];
    seed.copy_from_slice(random.split_at(8).0);
    Ok(app::update(app, Stamped { now: clock::now(), seed: u64::from_le_bytes(seed), msg }))
}

impl Driver {
    fn until_left(&mut self, events: &Receiver<Event>) -> std::io::Result<()> {
        while !self.app.left {
            let Ok(first) = events.recv() else { return Ok(()) };
            self.event(first)?;
            while let Ok(next) = events.try_recv() {
                self.event(next)?;
            }
            if self.app.dirty && !self.app.left {
                self.draw()?;
            }
        }
        Ok(())
    }

    fn event(&mut self, event: Event) -> std::io::Result<()> {
        match event {
            Event::Input(Input::Key(key)) => self.message(Msg::Key(key)),
            Event::Input(Input::Paste(text)) => self.message(Msg::Paste(text)),
            Event::Input(Input::Resize(columns, rows)) => {
                self.terminal.screen().forget();
                self.message(Msg::Resize(columns, rows))
            }
            Event::Input(Input::Closed) => self.end(Ending::Gone),
            Event::Ending(ending) => self.end(ending),
            Event::Store(msg) => self.message(Msg::Store(msg)),
            Event::StaffList(name, bytes) => {
                self.list = Some((name, bytes));
                let mends = self.app.screens.people.mends.clone();
                self.staff_list(&mends)
            }
            Event::Busy(name, bytes) => {
                self.busy = Some((name, bytes));
                let agreed = self.app.screens.people.busy.clone();
                self.busy(&agreed)
            }
            Event::Survey(name, table) => {
                self.survey = Some((name, table));
                let agreed = self.app.screens.needs.agreed.clone();
                self.survey(&agreed)
            }
            Event::Results(name, table) => {
                let Some(unit) = self.app.unit() else { return Ok(()) };
                let ground = Ground { unit, catalogue: self.app.catalogue(), today: self.app.today() };
                let msg = survey::results(&ground, name, &table);
                self.message(Msg::Store(msg))
            }
            Event::Job(msg) => self.message(Msg::Job(msg)),
        }
    }

    /// Says what the staff list would change in the open unit.
    fn staff_list(&mut self, mends: &Mends) -> std::io::Result<()> {
        let mut ids = Ids::new(self.app.new_seed());
        let (Some((name, bytes)), Some(unit)) = (&self.list, self.app.unit()) else { return Ok(()) };
        let ground = Ground { unit, catalogue: self.app.catalogue(), today: self.app.today() };
        let preview = staff_list::preview(&ground, name, bytes, mends, || ids.id());
        self.message(Msg::Store(StoreMsg::ImportRead(Box::new(preview))))
    }

    /// Says what busy times leave free in the open unit.
    fn busy(&mut self, agreed: &busy_preview::Agreed) -> std::io::Result<()> {
        let (Some((name, bytes)), Some(unit)) = (&self.busy, self.app.unit()) else { return Ok(()) };
        let ground = Ground { unit, catalogue: self.app.catalogue(), today: self.app.today() };
        let msg = busy_times::preview(&ground, name, bytes, agreed);
        self.message(Msg::Store(msg))
    }

    /// Says what the survey would put into the open unit.
    fn survey(&mut self, agreed: &Agreed) -> std::io::Result<()> {
        let mut ids = Ids::new(self.app.new_seed());
        let (Some((name, table)), Some(unit)) = (&self.survey, self.app.unit()) else { return Ok(()) };
        let ground = Ground { unit, catalogue: self.app.catalogue(), today: self.app.today() };
        let Some(preview) = survey::preview(&ground, name, table, agreed, ids.id()) else { return Ok(()) };
        self.message(Msg::Store(StoreMsg::SurveyRead(Box::new(preview))))
    }

    fn end(&mut self, ending: Ending) -> std::io::Result<()> {
        self.ended = Some(ending);
        self.message(Msg::Signal)
    }

    fn message(&mut self, msg: Msg) -> std::io::Result<()> {
        for effect in stamped(&mut self.app, msg)? {
            match effect {
                Effect::Start(id, job) => self.start(id, job)?,
                Effect::Stop(id) => {
                    if let Some(stop) = self.jobs.remove(&id) {
                        stop.store(true, Ordering::Relaxed);
                    }
                }
                Effect::LookAgain(mends) => self.staff_list(&mends)?,
                Effect::LookAtSurvey(agreed) => self.survey(&agreed)?,
                Effect::LookAtBusy(agreed) => self.busy(&agreed)?,
                Effect::ForgetSurvey => self.survey = None,
                other => self.ask(other),
            }
        }
        Ok(())
    }

    fn ask(&self, effect: Effect) {
        // The worker ends only after the last wish.
        let _ = self.files.send(Request::Do(effect));
    }

    /// Runs a job in a thread of its own.
    fn start(&mut self, id: u64, job: Box<Job>) -> std::io::Result<()> {
        let stop = Arc::new(AtomicBool::new(false));
        self.jobs.insert(id, Arc::clone(&stop));
        let events = self.events.clone();
        let work = move || {
            jobs::stand_back();
            // Nobody left to tell means that the program is ending.
            jobs::run(id, &job, &stop, |msg| drop(events.send(Event::Job(msg))));
        };
        thread::Builder::new().name("job".into()).spawn(work)?;
        Ok(())
    }

    fn draw(&mut self) -> std::io::Result<()> {
        self.app.catch_up();
        let (width, height) = self.app.size;
        self.frame.resize(Rect { x: 0, y: 0, width, height });
        self.frame.reset();
        let cursor = ui::draw(&self.app, self.theme, &mut self.frame);
        self.terminal.screen().show(&self.frame, cursor)?;
        self.app.dirty = false;
        Ok(())
    }
}
