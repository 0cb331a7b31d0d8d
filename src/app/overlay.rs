//! Layers above the screen. Keys go to the top one; Esc peels it off.

use std::collections::BTreeMap;

use super::{
    command::Command,
    field::Field,
    form::Form,
    key::Key,
    keymap,
    list::{List, RowId},
    screens::{PickKey, ScreenId},
};
use crate::{
    i18n::{Key as Word, Text},
    model::ids::{MeetingId, PersonId, UnitId},
};

/// A layer.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// What can be done here, with explanations; Enter runs a line.
    Help(List),
    /// All commands here; those that cannot run say why.
    Menu(List),
    /// Go to anything.
    Palette(Box<Palette>),
    /// A form.
    Form(Box<Form>),
    /// A question that undo could not make good.
    Confirm(Confirm),
    /// One of many.
    Pick(Box<Pick>),
    /// Something to read.
    Report(Box<Report>),
    /// The filter of the list below is being typed.
    Filter,
}

/// Go to anything: a screen, a person, a group, a meeting, a command.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    /// What was typed.
    pub field: Field,
    /// What fits, best first.
    pub hits: Vec<Hit>,
    /// Which one is selected.
    pub list: List,
}

/// Something that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// How it is called.
    pub label: String,
    /// What it leads to.
    pub target: Target,
}

/// What a hit leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A command of this place.
    Command(Command),
    /// A row on a screen.
    Row(ScreenId, RowId),
    /// Another unit.
    Unit(UnitId),
    /// The people, of whom one begins, is on leave or leaves.
    Absence,
    /// The groups, of which principal and supervisor talk about one.
    CheckIn,
}

/// A question before something that undo cannot bring back, or that stands against what somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirm {
    /// What is asked.
    pub question: Text,
    /// The answer that does it.
    pub yes: Text,
    /// The safe answer, selected at first.
    pub no: Text,
    /// Whether the answer that does it is selected.
    pub at: Answer,
    /// What it does.
    pub then: Confirmed,
}

/// Which answer of a question is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing happens.
    Safe,
    /// It is done.
    DoIt,
}

/// What happens after a yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// The open form is closed and what was typed is thrown away.
    DropForm,
    /// A survey that is being read in is left, with what was said about it.
    DropSurvey,
    /// What was read and is looked at is left; then a command of the screen below runs.
    LeavePreview(Option<Command>),
    /// Who was there is not noted after all.
    DropNoting,
    /// The same, and another unit is opened.
    OpenUnit(UnitId),
    /// Somebody makes something up at a meeting to which they cannot come, as far as they have said.
    MakeUp(PersonId, MeetingId),
    /// The program ends although something could not be saved.
    LeaveUnsaved,
}

/// A choice of one from a list.
#[derive(Clone, Debug)]
pub struct Pick {
    /// What for.
    pub key: PickKey,
    /// Its title.
    pub title: Text,
    /// What can be picked.
    pub options: Vec<PickOption>,
    /// Which one is selected, and the filter.
    pub list: List,
}

/// One thing that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickOption {
    /// Its row.
    pub id: RowId,
    /// How it is called.
    pub label: Text,
    /// What else to know, dim beside it.
    pub note: Option<Text>,
    /// What else to know in full, below the list while it is selected.
    pub more: Option<Text>,
    /// Whether it can be chosen; the note says why not.
    pub open: Choosable,
}

/// Whether an option can be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choosable {
    /// It can.
    #[default]
    Yes,
    /// It stands there with the reason why not.
    No,
}

/// What the selected choice of a list would mean, worked out while it is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct More {
    /// How it would be done, above the list until something is typed there.
    pub head: Text,
    /// What it would mean, below the list; what speaks against it begins with `!`.
    pub lines: Vec<Text>,
    /// Lines to leave for that, so that the list does not jump.
    pub room: u16,
}

/// Something to read, line by line.
#[derive(Clone, Debug)]
pub struct Report {
    /// Its title.
    pub title: Text,
    /// Its lines.
    pub lines: Vec<Text>,
    /// Where the reader is.
    pub list: List,
    /// What Enter does, besides closing.
    pub then: Option<(Text, PickKey)>,
    /// Lines on which Enter does something else, and how that is called.
    pub other: BTreeMap<usize, Text>,
    /// Commands of the screen whose keys close it and do what it speaks of.
    pub commands: &'static [Command],
}

impl Pick {
    /// A choice from `options`.
    pub fn new(key: PickKey, title: impl Into<Text>, options: Vec<PickOption>) -> Self {
        let mut list = List::default();
        list.selected = options.first().map(|o| o.id);
        Self { key, title: title.into(), options, list }
    }
}

impl Pick {
    /// The options that the filter lets through, those with a word that begins so first: by what they are called, else
    /// by what stands beside, such as the school of a person.
    pub fn visible(&self, app: &super::App) -> Vec<RowId> {
        let wanted = crate::i18n::collate::fold(self.list.filter.text());
        if wanted.is_empty() {
            // Nothing need be said of hundreds of people to find that all of them fit.
            return self.options.iter().map(|option| option.id).collect();
        }
        let fits = |text: &Text| crate::i18n::collate::fold(&app.say(text)).contains(&wanted);
        let with = |fits: &dyn Fn(&PickOption) -> bool| -> Vec<RowId> {
            self.options.iter().filter(|option| fits(option)).map(|option| option.id).collect()
        };
        let begins = |option: &PickOption| {
            let label = crate::i18n::collate::fold(&app.say(&option.label));
            label.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(&wanted))
                || label.starts_with(&wanted)
        };
        let mut called = with(&|option| fits(&option.label) && begins(option));
        called.extend(with(&|option| fits(&option.label) && !begins(option)));
        if called.is_empty() { with(&|option| option.note.as_ref().is_some_and(fits)) } else { called }
    }
}

impl PickOption {
    /// An option without a note.
    pub fn new(id: RowId, label: impl Into<Text>) -> Self {
        Self { id, label: label.into(), note: None, more: None, open: Choosable::Yes }
    }

    /// The same, not to be chosen, with the reason.
    #[must_use]
    pub fn closed(mut self, why: impl Into<Text>) -> Self {
        self.open = Choosable::No;
        self.note(why)
    }

    /// The same with a note beside it.
    #[must_use]
    pub fn note(mut self, note: impl Into<Text>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// The same with whole sentences below the list.
    #[must_use]
    pub fn more(mut self, more: impl Into<Text>) -> Self {
        self.more = Some(more.into());
        self
    }
}

impl Report {
    /// Lines to read.
    pub fn new(title: impl Into<Text>, lines: Vec<Text>) -> Self {
        Self {
            title: title.into(),
            lines,
            list: List::default(),
            then: None,
            other: BTreeMap::new(),
            commands: &[],
        }
    }

    /// What a key does that it speaks of.
    pub fn runs(&self, key: Key) -> Option<Command> {
        self.commands.iter().copied().find(|&command| keymap::keys(command).contains(&key))
    }

    /// Whether the key for changing does what Enter does: it leads to the form of what is read.
    pub fn edits_by(&self, key: Key) -> bool {
        let edits = self.enter().is_some_and(|label| *label == Word::ActionEdit.into());
        edits && keymap::keys(Command::Edit).contains(&key)
    }

    /// How that is called what Enter does on the selected line.
    pub fn enter(&self) -> Option<&Text> {
        let rows: Vec<RowId> = (0..self.lines.len()).map(RowId::Place).collect();
        let (label, _) = self.then.as_ref()?;
        Some(self.other.get(&self.list.index(&rows)).unwrap_or(label))
    }
}
