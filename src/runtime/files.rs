//! The thread that reads and writes: one after the other, in the order in which it was asked.
//!
//! A save that does not happen is kept and tried again; edits that came meanwhile go with it.

mod units;

use std::{
    collections::{BTreeMap, VecDeque},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender},
    time::Duration,
};

use super::{clock, convert, drafts, export, feeds, guests, import, own_notes, owner};
use crate::{
    app::{
        draft,
        effect::{Effect, Personal},
        msg::{StoreMsg, Trouble},
        own_notes::OwnNote,
    },
    exchange::survey,
    model::{
        catalogue::Catalogue,
        edit::Named,
        ids::{Code, PersonId, UnitId},
        text::Name,
        unit::Unit,
    },
    store::{
        SaveError, Stamp, Store,
        neighbours::Neighbours,
        person::{Draft, Haste, Own},
        settings::{Login, Settings},
        watch::Watcher,
    },
};

/// The draft that keeps edits which could not be saved.
const UNSAVED: &str = "unsaved";

/// Between two tries of a save that did not happen, and the rest after which a draft is made safe.
const REST: Duration = Duration::from_secs(2);

/// What the thread is asked for.
#[derive(Debug)]
pub enum Request {
    /// An effect of the program.
    Do(Effect),
    /// Somebody may have saved that unit.
    Look(UnitId),
}

/// The state of the thread.
#[derive(Debug)]
pub struct Files {
    store: Store,
    own: Option<Own>,
    who: Name,
    uid: u32,
    answer: Answer,
    /// Where watchers ask for a look.
    asks: Sender<Request>,
    catalogue: Catalogue,
    known: BTreeMap<UnitId, u64>,
    unsaved: BTreeMap<UnitId, Vec<Named>>,
    watcher: Option<(UnitId, Watcher)>,
    /// Other units that the program looks at, and the revisions that it has of them; none: not there or not to be
    /// read.
    neighbours: Neighbours,
    others: BTreeMap<UnitId, Option<u64>>,
    /// Drafts of which only a hurried copy is on disk.
    typing: BTreeMap<String, Draft>,
    /// Own notes that are not on disk yet.
    notes: Vec<OwnNote>,
}

/// Sends messages to the program.
#[derive(Clone, Debug)]
pub struct Answer(pub Sender<super::driver::Event>);

impl Answer {
    fn say(&self, msg: StoreMsg) {
        // Nobody left to tell means that the program is ending.
        let _ = self.0.send(super::driver::Event::Store(msg));
    }
}

impl Files {
    /// Reads and writes in `store` for the person with that number and login.
    pub fn new(
        store: Store,
        who: Name,
        uid: u32,
        answer: Answer,
        asks: Sender<Request>,
        catalogue: Catalogue,
    ) -> Self {
        let own = store.own(uid).ok();
        let look = asks.clone();
        let neighbours = Neighbours::new(move |unit| {
            let _ = look.send(Request::Look(unit));
        });
        Self {
            store,
            own,
            who,
            uid,
            answer,
            asks,
            catalogue,
            known: BTreeMap::new(),
            unsaved: BTreeMap::new(),
            watcher: None,
            neighbours,
            others: BTreeMap::new(),
            typing: BTreeMap::new(),
            notes: Vec::new(),
        }
    }

    /// Works until nobody asks any more; then what is not saved is tried once more.
    pub fn work(mut self, requests: &Receiver<Request>) {
        loop {
            let resting = !self.typing.is_empty() || !self.unsaved.is_empty() || !self.notes.is_empty();
            let first = if resting {
                match requests.recv_timeout(REST) {
                    Ok(request) => Some(request),
                    Err(RecvTimeoutError::Timeout) => None,
                    Err(RecvTimeoutError::Disconnected) => break,
                }
            } else {
                match requests.recv() {
                    Ok(request) => Some(request),
                    Err(_) => break,
                }
            };
            match first {
                None => self.rested(),
                Some(first) => {
                    let mut queue: VecDeque<Request> =
                        std::iter::once(first).chain(requests.try_iter()).collect();
                    if queue.iter().any(|r| matches!(r, Request::Do(Effect::Quit))) {
                        queue.retain(|r| !matches!(r, Request::Do(Effect::Quit)));
                        self.all(queue);
                        break;
                    }
                    self.all(queue);
                }
            }
        }
        self.rested();
        self.keep_unsaved();
    }

    /// What could not be saved to the end waits in the person's own place for the next start.
    fn keep_unsaved(&self) {
        let (Some(own), Ok(stamp)) = (&self.own, self.stamp()) else { return };
        let text = |edits: &Vec<Named>| ron::to_string(edits).unwrap_or_default();
        let fields = self.unsaved.iter().map(|(unit, edits)| (unit.to_string(), text(edits))).collect();
        let draft = Draft { form: UNSAVED.into(), fields, starts: BTreeMap::new() };
        if self.unsaved.is_empty() {
            let _ = own.drop_draft(UNSAVED);
        } else {
            let _ = own.write_draft(&draft, &stamp, Haste::Resting);
        }
    }

    fn all(&mut self, mut queue: VecDeque<Request>) {
        drafts::last_of_each(&mut queue);
        let mut saves: BTreeMap<UnitId, Vec<Named>> = BTreeMap::new();
        while let Some(request) = queue.pop_front() {
            match request {
                Request::Do(Effect::Save(unit, edits)) => saves.entry(unit).or_default().extend(edits),
                other => {
                    // What was done before is on disk before something else is asked of the files.
                    self.save_all(std::mem::take(&mut saves));
                    self.one(other);
                }
            }
        }
        self.save_all(saves);
    }

    fn save_all(&mut self, saves: BTreeMap<UnitId, Vec<Named>>) {
        for (unit, edits) in saves {
            self.unsaved.entry(unit).or_default().extend(edits);
            self.save(unit);
        }
    }

    /// The pause after which a failed save is tried again and a draft is made safe.
    fn rested(&mut self) {
        for unit in self.unsaved.keys().copied().collect::<Vec<_>>() {
            self.save(unit);
        }
        // What went wrong was told at the first try.
        let _ = self.keep_notes();
        for draft in std::mem::take(&mut self.typing).into_values() {
            if let (Some(own), Ok(stamp)) = (&self.own, self.stamp()) {
                // The hurried copy is there already; a failure here loses nothing that a kill would not.
                let _ = own.write_draft(&draft, &stamp, Haste::Resting);
            }
        }
    }

    fn keep_notes(&mut self) -> Result<(), Trouble> {
        if !self.notes.is_empty() {
            let stamp = self.stamp().map_err(|error| Trouble::Other(error.to_string()))?;
            let all = own_notes::keep(self.own.as_ref(), &stamp, &mut self.notes)?;
            self.answer.say(StoreMsg::OwnNotes(all));
        }
        Ok(())
    }

    /// What this person's own notes are; said in a message, also where they do not read.
    pub fn own_notes(&self) -> StoreMsg {
        own_notes::read(self.own.as_ref()).map_or_else(StoreMsg::Failed, StoreMsg::OwnNotes)
    }

    fn stamp(&self) -> std::io::Result<Stamp> {
        Ok(Stamp { now: clock::now(), who: self.who.clone(), random: clock::random()? })
    }

    fn save(&mut self, unit: UnitId) {
        let Some(edits) = self.unsaved.get(&unit) else { return };
        let known = self.known.get(&unit).copied().unwrap_or_default();
        let stamp = match self.stamp() {
            Ok(stamp) => stamp,
            Err(error) => {
                return self.answer.say(StoreMsg::NotSaved(unit, Trouble::Other(error.to_string())));
            }
        };
        match self.store.save(unit, known, edits, &stamp) {
            Ok(saved) => {
                self.unsaved.remove(&unit);
                self.known.insert(unit, saved.revision);
                self.others.entry(unit).and_modify(|there| *there = Some(saved.revision));
                self.answer.say(StoreMsg::Saved(Box::new(convert::saved(saved))));
                // The work is safe; a calendar that others fetch waits for the next save.
                if let Err(why) = feeds::write(&self.store, &self.catalogue, unit, None, &stamp) {
                    self.answer.say(StoreMsg::Feeds(why));
                }
            }
            Err(error) => self.answer.say(StoreMsg::NotSaved(unit, convert::save_trouble(&error))),
        }
    }

    fn one(&mut self, request: Request) {
        match request {
            Request::Look(unit) => self.look(unit),
            Request::Do(effect) => {
                if let Err(trouble) = self.done(effect) {
                    self.answer.say(StoreMsg::Failed(trouble));
                }
            }
        }
    }

    fn done(&mut self, effect: Effect) -> Result<(), Trouble> {
        match effect {
            Effect::List => self.list()?,
            Effect::Load(unit) => self.load(unit)?,
            Effect::LoadOther(unit) => self.load_other(unit),
            Effect::Create(unit) => self.create(&unit)?,
            Effect::History(unit) => {
                let history = self.store.history(unit).map_err(|e| convert::trouble(&e))?;
                self.answer.say(StoreMsg::History(unit, history.lines));
            }
            Effect::LinkMe(unit, person) => self.link_me(unit, person)?,
            Effect::Remember(personal) => self.remember(&personal),
            Effect::KeepNote(note) => {
                self.notes.push(*note);
                self.keep_notes()?;
            }
            Effect::Draft(typed) => self.draft(typed),
            Effect::DropDraft(form) => {
                self.typing.remove(&form);
                if let Some(own) = &self.own {
                    // A draft that stays is offered again: a nuisance, no loss.
                    let _ = own.drop_draft(&form);
                }
            }
            // Work, leaving and saving are the driver's or done before.
            Effect::Save(..)
            | Effect::Start(..)
            | Effect::Stop(_)
            | Effect::LookAgain(_)
            | Effect::LookAtSurvey(_)
            | Effect::LookAtBusy(_)
            | Effect::ForgetSurvey
            | Effect::Quit => {}
            Effect::Export(mut export) => {
                let unit = export.unit.id();
                if self.unsaved.contains_key(&unit) {
                    return Err(Trouble::Unsaved);
                }
                // What goes out is what is on disk, with the numbers that calendars know it by.
                let loaded = self.read(unit).map_err(|e| convert::trouble(&e))?;
                export.unit = guests::shown(&self.store, loaded.unit);
                export.stamps = export::as_known_outside(&self.store, unit, loaded.stamps);
                let folder = self.store.export_folder(self.uid).map_err(|e| convert::trouble(&e))?;
                let catalogue = owner::catalogue(&self.store, &export.unit, &self.catalogue);
                if let Ok(stamp) = self.stamp() {
                    export::remember_given(&self.store, &export, &stamp);
                }
                let file = export::write(&export, &catalogue, &folder)?;
                self.answer.say(StoreMsg::Exported(file));
            }
            Effect::ListFiles => {
                let own = self.store.export_folder(self.uid).ok();
                self.answer.say(StoreMsg::Files(import::files(own.as_deref(), import::LISTS)));
            }
            Effect::ListBusy => {
                let own = self.store.export_folder(self.uid).ok();
                self.answer.say(StoreMsg::BusyFiles(import::files(own.as_deref(), import::BUSY)));
            }
            Effect::ReadBusy(path) => {
                let bytes = import::read(&path)?;
                // The driver has the unit that the times are for.
                let _ = self.answer.0.send(super::driver::Event::Busy(path, bytes));
            }
            Effect::ListSurveys => {
                let own = self.store.export_folder(self.uid).ok();
                self.answer.say(StoreMsg::Surveys(import::files(own.as_deref(), import::SURVEYS)));
            }
            Effect::ReadSurvey(path) => self.read_table(path, super::driver::Event::Survey)?,
            Effect::ReadResults(path) => self.read_table(path, super::driver::Event::Results)?,
            Effect::ReadFile(path) => {
                let bytes = import::read(&path)?;
                // The driver has the unit that the list is compared with.
                let _ = self.answer.0.send(super::driver::Event::StaffList(path, bytes));
            }
        }
        Ok(())
    }

    /// Reads a table for the driver, which has the unit that it is held against.
    fn read_table(
        &self,
        path: String,
        wrap: fn(String, Box<survey::Table>) -> super::driver::Event,
    ) -> Result<(), Trouble> {
        let bytes = import::read(&path)?;
        let event = match survey::read(&bytes, survey::Which::First) {
            Ok(table) => wrap(path, Box::new(table)),
            Err(why) => super::driver::Event::Store(StoreMsg::NoSurvey(path, crate::i18n::Text::from(&why))),
        };
        let _ = self.answer.0.send(event);
        Ok(())
    }

    /// Remembers who this login is in a unit: one person there.
    fn link_me(&self, unit: UnitId, person: PersonId) -> Result<(), Trouble> {
        let stamp = self.stamp().map_err(|error| Trouble::Other(error.to_string()))?;
        let change = |settings: &mut Settings| {
            let own = settings.logins.entry(self.who.clone()).or_default();
            own.retain(|login| login.unit != unit);
            own.insert(Login { unit, person });
        };
        self.store.change_settings(&stamp, change).map_err(|e| convert::save_trouble(&e))?;
        Ok(())
    }

    fn list(&self) -> Result<(), Trouble> {
        let units = self.store.list().map_err(|e| convert::trouble(&e))?;
        self.answer.say(StoreMsg::Listed(units.into_iter().map(convert::header).collect()));
        Ok(())
    }

    fn create(&mut self, unit: &Unit) -> Result<(), Trouble> {
        let stamp = self.stamp().map_err(|e| Trouble::Other(e.to_string()))?;
        self.store.create(unit, &stamp).map_err(|e: SaveError| convert::save_trouble(&e))?;
        self.list()?;
        self.load(unit.id())
    }

    fn remember(&self, personal: &Personal) {
        let (Some(own), Ok(stamp)) = (&self.own, self.stamp()) else { return };
        // Losing the last place is no reason to disturb anybody.
        let _ = own.change_personal(&stamp, |stored| {
            stored.language = Some(personal.lang);
            stored.last_unit = personal.unit.or(stored.last_unit);
            stored.last_screen = personal.screen.parse::<Code>().ok();
        });
    }

    fn draft(&mut self, typed: draft::Draft) {
        let kept = drafts::stored(typed);
        if let (Some(own), Ok(stamp)) = (&self.own, self.stamp())
            && own.write_draft(&kept, &stamp, Haste::Typing).is_ok()
        {
            self.typing.insert(kept.form.clone(), kept);
        }
    }

    /// Forms that were open when the last session was cut off.
    pub fn found_drafts(&mut self) -> Vec<draft::Draft> {
        let mut drafts = self.own.as_ref().and_then(|own| own.drafts().ok()).unwrap_or_default();
        for kept in drafts.extract_if(.., |draft| draft.form == UNSAVED) {
            for (unit, edits) in kept.fields {
                if let (Ok(unit), Ok(edits)) = (unit.parse(), ron::from_str(&edits)) {
                    self.unsaved.insert(unit, edits);
                }
            }
        }
        drafts.into_iter().map(drafts::found).collect()
    }
}
