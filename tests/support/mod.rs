//! A stage for tests: the whole program without terminal and files, driven by key scripts.
//!
//! Saves succeed at once in memory; what would go to files is kept in `effects`.
#![allow(dead_code, reason = "each test crate uses its part")]

use chrono::{NaiveDate, NaiveDateTime};
use kollegium::{
    app::{
        self, App, busy_preview,
        derived::Rules,
        effect::Effect,
        key::parse_script,
        list_preview::Mends,
        msg::{JobMsg, Loaded, Msg, Saved, Stamped, Stamps, StoreMsg},
        state::Me,
        survey_preview::Agreed,
    },
    exchange::{
        csv::Ground,
        survey::{self, Table},
    },
    model::{edit::apply, elsewhere::Elsewhere, ids::PersonId, lang::Lang, school_year::Country, unit::Unit},
    runtime::{self, staff_list},
    store::{calendars, library},
    ui::{self, theme::Theme},
};
use ratatui::{buffer::Buffer, layout::Rect, style::Modifier};

/// The program on a stage.
pub struct Stage {
    pub app: App,
    /// The unit as it is "on disk".
    pub disk: Unit,
    pub revision: u64,
    /// The staff list that was handed in: its name and bytes.
    pub list: Option<(String, Vec<u8>)>,
    /// The survey that was handed in: its name and what is in it.
    pub survey: Option<(String, Table)>,
    /// The busy times that were handed in: name of the file and its bytes.
    pub busy: Option<(String, Vec<u8>)>,
    /// Effects that were not answered.
    pub effects: Vec<Effect>,
    now: NaiveDateTime,
    seed: u64,
}

/// The day of all tests unless they say otherwise: a Tuesday in November, in mid-term.
pub fn noon() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(12, 0, 0).unwrap()
}

impl Stage {
    /// The program with `unit` open, logged in as `me` if given.
    pub fn new(unit: Unit, me: Option<PersonId>, lang: Lang, size: (u16, u16)) -> Self {
        let mut stage = Self::before(&unit, me, lang, size, noon());
        stage.send(Msg::Store(StoreMsg::Other(Box::new(unit.clone()))));
        stage.open(unit);
        stage
    }

    /// The started program at `now` before anything was opened; `unit` is the one of `me`.
    pub fn before(
        unit: &Unit,
        me: Option<PersonId>,
        lang: Lang,
        size: (u16, u16),
        now: NaiveDateTime,
    ) -> Self {
        let people = me.map(|person| (unit.id(), person)).into_iter().collect();
        let me = Me { login: "test".into(), people };
        let rules = Rules {
            sweden: calendars::rules(Country::Sweden).unwrap(),
            norway: calendars::rules(Country::Norway).unwrap(),
        };
        let app = App::new(library::shipped(), rules, me, lang, size);
        let mut stage = Self {
            app,
            disk: unit.clone(),
            revision: 1,
            list: None,
            survey: None,
            busy: None,
            effects: Vec::new(),
            now,
            seed: 1,
        };
        stage.send(Msg::Started);
        stage
    }

    /// The same day at another hour, from the next key on.
    pub fn at(&mut self, hour: u32) -> &mut Self {
        self.now = self.now.date().and_hms_opt(hour, 0, 0).unwrap();
        self
    }

    /// Answers that a unit was read.
    pub fn open(&mut self, unit: Unit) {
        self.disk = unit.clone();
        let loaded = Loaded { unit, revision: 1, stamps: Stamps::default(), read_only: None };
        self.send(Msg::Store(StoreMsg::Loaded(Box::new(loaded))));
    }

    /// The open unit as it would be read again: what is known of other units is no part of it.
    pub fn kept(&self) -> Option<Unit> {
        let mut unit = self.app.open.as_ref()?.unit.clone();
        unit.look_elsewhere(Elsewhere::default());
        Some(unit)
    }

    /// Sends a message and answers what can be answered without files.
    pub fn send(&mut self, msg: Msg) {
        self.seed += 1;
        let effects = app::update(&mut self.app, Stamped { now: self.now, seed: self.seed, msg });
        for effect in effects {
            match effect {
                Effect::Save(unit, named) => {
                    assert_eq!(unit, self.disk.id());
                    let mut done = Vec::new();
                    let mut refused = Vec::new();
                    for one in named {
                        match apply(&mut self.disk, &one.edit) {
                            Ok(inverse) => done.push((one.id, Some(inverse))),
                            Err(error) => refused.push((one, error)),
                        }
                    }
                    self.revision += 1;
                    let saved = Saved {
                        unit: self.disk.clone(),
                        revision: self.revision,
                        stamps: Stamps::default(),
                        done,
                        refused,
                    };
                    self.send(Msg::Store(StoreMsg::Saved(Box::new(saved))));
                }
                Effect::LookAgain(mends) => self.look_again(&mends),
                Effect::LookAtBusy(agreed) => self.look_at_busy(&agreed),
                Effect::LookAtSurvey(agreed) => self.look_at_survey(&agreed),
                Effect::ForgetSurvey => self.survey = None,
                other => self.effects.push(other),
            }
        }
    }

    /// Hands in a staff list, as if it had been read from a file.
    pub fn list(&mut self, name: &str, bytes: &[u8]) -> &mut Self {
        self.list = Some((name.to_owned(), bytes.to_vec()));
        let mends = self.app.screens.people.mends.clone();
        self.look_again(&mends);
        self
    }

    /// Hands in a survey, as if it had been read from a file.
    pub fn survey(&mut self, name: &str, bytes: &[u8]) -> &mut Self {
        let table = survey::read(bytes, survey::Which::First).unwrap();
        self.survey = Some((name.to_owned(), table));
        let agreed = self.app.screens.needs.agreed.clone();
        self.look_at_survey(&agreed);
        self
    }

    /// Hands in pupils' results, as if they had been read from a file.
    pub fn results(&mut self, name: &str, bytes: &[u8]) -> &mut Self {
        let table = survey::read(bytes, survey::Which::First).unwrap();
        let (unit, catalogue, today) = (self.app.unit().unwrap(), self.app.catalogue(), self.app.today());
        let msg = runtime::survey::results(&Ground { unit, catalogue, today }, name.to_owned(), &table);
        self.send(Msg::Store(msg));
        self
    }

    /// Hands in busy times, as if they had been read from a file.
    pub fn busy(&mut self, name: &str, bytes: &[u8]) -> &mut Self {
        self.busy = Some((name.to_owned(), bytes.to_vec()));
        let agreed = self.app.screens.people.busy.clone();
        self.look_at_busy(&agreed);
        self
    }

    fn look_at_busy(&mut self, agreed: &busy_preview::Agreed) {
        let (name, bytes) = self.busy.as_ref().unwrap();
        let (unit, catalogue, today) = (self.app.unit().unwrap(), self.app.catalogue(), self.app.today());
        let msg = runtime::busy_times::preview(&Ground { unit, catalogue, today }, name, bytes, agreed);
        self.send(Msg::Store(msg));
    }

    fn look_at_survey(&mut self, agreed: &Agreed) {
        let (name, table) = self.survey.as_ref().unwrap();
        let (unit, catalogue, today) = (self.app.unit().unwrap(), self.app.catalogue(), self.app.today());
        let id = format!("new{}", self.seed).parse().unwrap();
        let ground = Ground { unit, catalogue, today };
        let preview = runtime::survey::preview(&ground, name, table, agreed, id).unwrap();
        self.send(Msg::Store(StoreMsg::SurveyRead(Box::new(preview))));
    }

    fn look_again(&mut self, mends: &Mends) {
        let (name, bytes) = self.list.as_ref().unwrap();
        let (unit, catalogue, today) = (self.app.unit().unwrap(), self.app.catalogue(), self.app.today());
        let (mut n, seed) = (0, self.seed);
        let ids = || {
            n += 1;
            format!("new{seed}x{n}").parse().unwrap()
        };
        let preview = staff_list::preview(&Ground { unit, catalogue, today }, name, bytes, mends, ids);
        self.send(Msg::Store(StoreMsg::ImportRead(Box::new(preview))));
    }

    /// Runs the jobs that were started, to their end.
    pub fn work(&mut self) -> &mut Self {
        let effects = std::mem::take(&mut self.effects);
        for effect in effects {
            if let Effect::Start(id, job) = effect {
                let told = std::cell::RefCell::new(Vec::new());
                let stop = std::sync::atomic::AtomicBool::new(false);
                runtime::jobs::run(id, &job, &stop, |msg| told.borrow_mut().push(msg));
                // How often it tells how far it is depends on the machine; every message stirs the ids that follow.
                let told = told.into_inner().into_iter();
                told.filter(|msg| !matches!(msg, JobMsg::Progress { done, of, .. } if done < of))
                    .for_each(|msg| self.send(Msg::Job(msg)));
            }
        }
        self
    }

    /// Types a key script such as `4n<Tab>Åsa<C-s>`.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for key in parse_script(script).unwrap() {
            self.send(Msg::Key(key));
        }
        self
    }

    /// The frame.
    pub fn buffer(&self) -> Buffer {
        let (width, height) = self.app.size;
        let mut buffer = Buffer::empty(Rect { x: 0, y: 0, width, height });
        ui::draw(&self.app, Theme::Standard, &mut buffer);
        buffer
    }

    /// The frame as text, one line a row, without spaces at the ends.
    pub fn text(&self) -> String {
        let buffer = self.buffer();
        let mut lines = Vec::new();
        for y in 0..buffer.area.height {
            let mut line = String::new();
            let mut skip = 0;
            for x in 0..buffer.area.width {
                let symbol = buffer[(x, y)].symbol();
                if skip == 0 {
                    line.push_str(symbol);
                }
                skip = if skip > 0 {
                    skip - 1
                } else {
                    unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1)
                };
            }
            lines.push(line.trim_end().to_owned());
        }
        lines.join("\n")
    }

    /// A second layer: where the text is not plain. `b` bold, `d` dim, `x` crossed out, digits colours.
    pub fn styles(&self) -> String {
        let buffer = self.buffer();
        let mut lines = Vec::new();
        for y in 0..buffer.area.height {
            let line: String = (0..buffer.area.width)
                .map(|x| {
                    let cell = &buffer[(x, y)];
                    match (cell.symbol(), cell.fg, cell.modifier) {
                        (" ", _, _) => ' ',
                        (_, ratatui::style::Color::Red, _) => 'r',
                        (_, ratatui::style::Color::Yellow, _) => 'y',
                        (_, ratatui::style::Color::Blue, _) => 'u',
                        (_, ratatui::style::Color::Cyan, m) if m.contains(Modifier::BOLD) => 'C',
                        (_, ratatui::style::Color::Cyan, _) => 'c',
                        (_, _, m) if m.contains(Modifier::CROSSED_OUT) => 'x',
                        (_, _, m) if m.contains(Modifier::BOLD) => 'b',
                        (_, _, m) if m.contains(Modifier::DIM) => 'd',
                        _ => '.',
                    }
                })
                .collect();
            lines.push(line.trim_end().to_owned());
        }
        lines.join("\n")
    }

    /// Panics with the screen when `what` is not on it.
    #[track_caller]
    pub fn see(&mut self, what: &str) -> &mut Self {
        let text = self.text();
        assert!(text.contains(what), "{what:?} is not on the screen:\n{text}");
        self
    }
}
