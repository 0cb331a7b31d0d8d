//! The whole state of the program for one person.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::{NaiveDate, NaiveDateTime};

use super::{
    derived::Rules,
    draft::Draft,
    editing::Sent,
    effect::{Effect, Personal},
    ids::Ids,
    in_frames::Ahead,
    list::RowId,
    msg::{Header, Trouble},
    open::{Open, Past, SaveState, Way},
    overlay::Overlay,
    own_notes::Notes,
    screens::{ScreenId, Screens, calendar::tell},
};
use crate::{
    app::command::Available,
    i18n::{I18n, Key, Text, t},
    model::{
        catalogue::Catalogue,
        edit::Edit,
        ids::{Code, MeetingId, PersonId, UnitId},
        lang::Lang,
        text::Name,
        unit::Unit,
    },
    planning::{
        calendar::told::news::{to_be_told, with_news},
        running::with_hand_ins,
    },
};

/// Effects of an update, in order.
pub type Effects = Vec<Effect>;

/// Where long work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Works {
    /// Where it is asked for; nobody does jobs beside the keys.
    AtOnce,
    /// Beside the keys, as a job.
    Beside,
}

/// What of another unit somebody goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ToShow {
    /// A meeting.
    Meeting(MeetingId),
    /// Somebody's place in a programme.
    Seat(Code, PersonId),
}

/// Everything that the screens show and the keys change.
#[derive(Clone, Debug)]
pub struct App {
    /// Local time of the last message.
    pub now: NaiveDateTime,
    /// The language of this person.
    pub i18n: I18n,
    /// Shipped and local data.
    pub shipped: Arc<Catalogue>,
    /// Calendar rules of both countries.
    pub rules: Arc<Rules>,
    /// Who is logged in.
    pub me: Me,
    /// All units, as listed.
    pub units: Vec<Header>,
    /// Other units of this person, and those with guests, only to look at.
    pub others: BTreeMap<UnitId, Unit>,
    /// Homes of guests that are not there or cannot be read.
    pub unread: BTreeSet<UnitId>,
    /// The open unit.
    pub open: Option<Open>,
    /// Units with edits that could not be saved, and why; they are tried again.
    pub unsaved: BTreeMap<UnitId, Trouble>,
    /// What was done in units that were open before: it can be taken back there.
    pub(super) pasts: BTreeMap<UnitId, Past>,
    /// Proposals of groups that were kept in other units, until the program ends.
    pub(super) proposals: BTreeMap<UnitId, Vec<super::screens::groups::state::Shown>>,
    /// The screen that is shown.
    pub screen: ScreenId,
    /// The screens from which something was followed to the one that is shown, the last one last.
    pub(super) trail: Vec<ScreenId>,
    /// What each screen remembers.
    pub screens: Screens,
    /// Layers above the screen, the top one last.
    pub overlays: Vec<Overlay>,
    /// The message in the footer.
    pub notice: Option<Notice>,
    /// Drafts of forms that were open when a session was cut off.
    pub drafts: Vec<Draft>,
    /// This person's own notes.
    pub notes: Notes,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Whether something must be drawn.
    pub dirty: bool,
    /// Where long work is done.
    pub works: Works,
    /// When a form is asked what saving it would mean.
    pub ahead: Ahead,
    /// Whether the person has left.
    pub left: bool,
    /// Whether the person wants to leave as soon as everything is on disk.
    pub leaving: bool,
    /// What is shown once its unit has been read.
    pub(super) to_show: Option<(UnitId, ToShow)>,
    /// The draft that was kept last.
    pub(super) drafted: Option<Draft>,
    /// Forms that were closed while what they saved is on its way.
    pub(super) sent: Vec<Sent>,
    /// Why the last edit was not made, for the form that asked for it.
    pub(super) refused: Option<Text>,
    pub(super) ids: Ids,
}

/// Who is logged in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Me {
    /// The name of the login.
    pub login: Name,
    /// Which people of which units this login is.
    pub people: Vec<(UnitId, PersonId)>,
}

/// A message in the footer, until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub text: Text,
    /// How it is meant.
    pub tone: Tone,
}

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done; undo is offered.
    Done,
    /// Something to know.
    Plain,
    /// Something did not work.
    Trouble,
}

impl App {
    /// The program before the first message.
    pub fn new(shipped: Catalogue, rules: Rules, me: Me, lang: Lang, size: (u16, u16)) -> Self {
        Self {
            now: NaiveDateTime::default(),
            i18n: I18n::new(lang),
            shipped: Arc::new(shipped),
            rules: Arc::new(rules),
            me,
            units: Vec::new(),
            others: BTreeMap::new(),
            unread: BTreeSet::new(),
            open: None,
            unsaved: BTreeMap::new(),
            pasts: BTreeMap::new(),
            proposals: BTreeMap::new(),
            screen: ScreenId::Units,
            trail: Vec::new(),
            screens: Screens::default(),
            overlays: Vec::new(),
            notice: None,
            drafts: Vec::new(),
            notes: Notes::new(),
            size,
            dirty: true,
            works: Works::AtOnce,
            ahead: Ahead::EachKey,
            left: false,
            leaving: false,
            to_show: None,
            drafted: None,
            sent: Vec::new(),
            refused: None,
            ids: Ids::new(0),
        }
    }

    /// Today, local.
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// The open unit, with guests as their homes say now.
    pub fn unit(&self) -> Option<&Unit> {
        self.open.as_ref().map(Open::shown)
    }

    /// The catalogue with the entries of the open unit and its owner.
    pub fn catalogue(&self) -> &Catalogue {
        self.open.as_ref().map_or(&*self.shipped, |open| &*open.catalogue)
    }

    /// The person that this login is in the open unit.
    pub fn me_here(&self) -> Option<PersonId> {
        let unit = self.unit()?.id();
        self.me.people.iter().find(|(of, _)| *of == unit).map(|&(_, person)| person)
    }

    /// A new id.
    pub fn new_id<T: From<crate::model::ids::Word<16>>>(&mut self) -> T {
        self.ids.id()
    }

    /// A number for searches that want a seed.
    pub fn new_seed(&mut self) -> u64 {
        self.ids.number()
    }

    /// A text in the person's language.
    pub fn say(&self, text: &Text) -> String {
        self.i18n.text(text)
    }

    /// Shows a message in the footer.
    pub fn tell(&mut self, tone: Tone, text: impl Into<Text>) {
        self.notice = Some(Notice { text: text.into(), tone });
    }

    /// Puts a layer on top.
    pub fn push(&mut self, overlay: Overlay) {
        self.overlays.push(overlay);
    }

    /// Makes an edit, has it saved, and says what was done; an edit that changes nothing is silent.
    pub fn commit(&mut self, edit: Edit, said: impl Into<Text>) -> Effects {
        self.make(edit, said.into(), Way::Forward)
    }

    /// Takes back the last thing, or does it again. What cannot be taken back is told and forgotten, so
    /// that what was done before it can be reached.
    pub fn step(&mut self, way: Way) -> Effects {
        let Some((edit, said)) = self.open.as_mut().and_then(|open| open.step(way)) else {
            return Vec::new();
        };
        if edit.is_nothing() {
            self.tell(Tone::Plain, t::notice_nothing_left(said));
            return Vec::new();
        }
        let again = super::screens::groups::update::placed(&edit);
        let things = edit.things();
        let effects = self.make(edit, said.clone(), way);
        if !effects.is_empty() {
            super::screens::groups::update::select_placed(self, again);
            super::screens::calendar::update::go_with(self, &things);
            let text = if way == Way::Undo { t::notice_undone(said) } else { t::notice_redone(said) };
            self.tell(Tone::Plain, text);
        }
        effects
    }

    fn make(&mut self, edit: Edit, said: Text, way: Way) -> Effects {
        let (id, today) = (self.new_id(), self.today());
        let edit = match (&self.open, way) {
            (Some(open), Way::Forward) => {
                let edit = with_news(&open.unit, open.guests().as_seen(edit), today);
                with_hand_ins(&open.unit, &open.catalogue, &self.at_work(), edit)
            }
            _ => edit,
        };
        let Some(open) = self.open.as_mut() else { return Vec::new() };
        if edit.is_nothing() {
            return Vec::new();
        }
        if let Some(trouble) = &open.read_only {
            let why = t::notice_read_only(super::describe::trouble(trouble));
            return self.refuse(why);
        }
        let to_tell = if way == Way::Forward { to_be_told(&edit) } else { BTreeSet::new() };
        match open.make(edit, id, said.clone(), way) {
            Ok(named) => {
                let has_news = !to_tell.is_empty();
                if has_news {
                    self.screens.calendar.newest = to_tell;
                }
                open.refresh();
                let unit = open.unit.id();
                let wanted = self.follow_owner();
                self.look_at_guests();
                let said = if has_news { tell::with_count(self, said) } else { said };
                self.tell(Tone::Done, said);
                std::iter::once(Effect::Save(unit, vec![named])).chain(wanted).collect()
            }
            Err(error) => {
                let why = super::describe::refusal(&error, &open.unit);
                self.refuse(why)
            }
        }
    }

    fn refuse(&mut self, why: Text) -> Effects {
        self.refused = Some(why.clone());
        self.tell(Tone::Trouble, why);
        Vec::new()
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> Available {
        self.open.as_ref().and_then(|o| o.last(Way::Undo)).map(|_| ()).ok_or(Key::WhyNothingToUndo.into())
    }

    /// Whether there is something to do again.
    pub fn can_redo(&self) -> Available {
        self.open.as_ref().and_then(|o| o.last(Way::Redo)).map(|_| ()).ok_or(Key::WhyNothingToRedo.into())
    }

    /// Whether everything is on disk, of every unit that was worked on.
    pub fn is_saved(&self) -> bool {
        self.unsaved.is_empty()
            && self.open.as_ref().is_none_or(|o| matches!(o.save, SaveState::Unchanged | SaveState::Saved(_)))
    }

    /// What the person's own place shall remember.
    pub fn personal(&self) -> Personal {
        Personal { lang: self.i18n.lang(), unit: self.unit().map(Unit::id), screen: self.screen.code() }
    }

    /// Goes to a screen by its number: Esc leads home from there.
    pub fn go(&mut self, screen: ScreenId) -> Effects {
        self.trail.clear();
        if screen == ScreenId::Calendar && self.screen != screen {
            super::screens::calendar::update::close_lists(self);
        }
        self.turn(screen)
    }

    /// Follows something to the screen that shows more of it: Esc leads back to where it was followed from.
    pub fn follow(&mut self, screen: ScreenId, row: Option<RowId>) -> Effects {
        if self.screen != screen {
            self.trail.push(self.screen);
        }
        let effects = self.turn(screen);
        if let Some(row) = row {
            self.show_row(row);
        }
        effects
    }

    /// Goes back to the screen from which the one that is shown was reached, home if it was by its number.
    pub fn go_back(&mut self) -> Effects {
        let to = self.trail.pop().unwrap_or(ScreenId::Home);
        self.turn(to)
    }

    fn turn(&mut self, screen: ScreenId) -> Effects {
        self.screen = screen;
        self.overlays.clear();
        vec![Effect::Remember(self.personal())]
    }
}
