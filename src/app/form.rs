//! A form: fields with labels, hints and errors; nothing typed is lost by a mistake.

use std::cell::Cell;

use chrono::NaiveDate;

pub use super::{
    aside::{Aside, Weight},
    choosing::Sought,
    form_field::{Choice, FormField, Input},
};
use super::{
    choosing,
    draft::DraftField,
    field::Lines,
    key::{Key, KeyCode},
    screens::FormKey,
};
use crate::i18n::{
    Key as Word, Text,
    dates::{DateError, Reference, parse_date},
    t,
};

/// An open form.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is for, and what saving it does.
    pub key: FormKey,
    /// Its title.
    pub title: Text,
    /// One or two lines that say what it is good for.
    pub intro: Option<Text>,
    /// What Ctrl+S does, in a word: saving, where nothing else is said.
    pub saves: Word,
    /// What saving would mean, as far as the fields say it now.
    pub aside: Vec<Aside>,
    /// How many lines of that are scrolled away.
    pub scrolled: usize,
    /// How far a page of it goes, and how far all of them, as last drawn.
    pub pages: Cell<(usize, usize)>,
    /// Its fields.
    pub fields: Vec<FormField>,
    /// Fields that mean nothing by what the others say: they keep what they hold and are not shown.
    pub idle: Vec<&'static str>,
    /// Which field has the focus.
    pub focus: usize,
    /// Whether a record stood behind it when it was opened.
    pub behind: Behind,
    /// The values at the beginning, to know whether something was typed.
    start: Vec<String>,
    /// What is being typed to find something to choose.
    pub(super) sought: String,
}

/// What stands behind a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Behind {
    /// A record, or nothing that a colleague could take away.
    #[default]
    Record,
    /// Nothing yet: saving makes a record, where the same form changes one that is there.
    Nothing,
}

/// What a field to choose in offers by what the other fields say.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The field.
    pub id: &'static str,
    /// What can be chosen or ticked.
    pub options: Vec<Choice>,
    /// What is said beside it; none: what is said there anyhow.
    pub hint: Option<Word>,
}

/// What a form is for by what its fields say.
#[derive(Clone, Debug)]
pub struct Face {
    /// Its title.
    pub title: Text,
    /// What it is good for.
    pub intro: Text,
    /// Fields that mean nothing now.
    pub idle: Vec<&'static str>,
}

/// What became of a key in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The form took it.
    Taken,
    /// The person wants to save.
    Save,
    /// It is none of the form's.
    Other,
}

impl Form {
    /// A form with the focus on its first field.
    pub fn new(key: FormKey, title: impl Into<Text>, fields: Vec<FormField>) -> Self {
        let start = fields.iter().map(FormField::value).collect();
        Self {
            key,
            title: title.into(),
            intro: None,
            saves: Word::ActionSave,
            aside: Vec::new(),
            scrolled: 0,
            pages: Cell::default(),
            fields,
            idle: Vec::new(),
            focus: 0,
            behind: Behind::default(),
            start,
            sought: String::new(),
        }
    }

    /// The same form, saying whether a record stands behind it.
    #[must_use]
    pub fn behind(mut self, behind: Behind) -> Self {
        self.behind = behind;
        self
    }

    /// The same form with a line that says what it is good for.
    #[must_use]
    pub fn intro(mut self, intro: impl Into<Text>) -> Self {
        self.intro = Some(intro.into());
        self
    }

    /// The same form where Ctrl+S does not save, but shows something first.
    #[must_use]
    pub fn shows(mut self, saves: Word) -> Self {
        self.saves = saves;
        self
    }

    /// Shows what the form is for now.
    pub fn wear(&mut self, face: Face) {
        self.title = face.title;
        self.intro = Some(face.intro);
        self.idle = face.idle;
        if self.is_idle(self.focus) {
            self.focus = self.after(self.focus).or_else(|| self.before(self.focus)).unwrap_or(0);
        }
    }

    /// Whether a field means nothing by what the others say.
    pub fn is_idle(&self, at: usize) -> bool {
        self.fields.get(at).is_some_and(|field| self.idle.contains(&field.id))
    }

    /// The next field that counts.
    fn after(&self, at: usize) -> Option<usize> {
        (at + 1..self.fields.len()).find(|&at| !self.is_idle(at))
    }

    /// The field before that counts.
    fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|&at| !self.is_idle(at))
    }

    /// Whether something was typed or chosen.
    pub fn is_dirty(&self) -> bool {
        self.fields.iter().map(FormField::value).ne(self.start.iter().cloned())
    }

    /// Whether the value of a field is another one than at the beginning.
    pub fn touched(&self, id: &str) -> bool {
        let at = self.fields.iter().position(|f| f.id == id);
        at.is_some_and(|at| self.fields.get(at).map(FormField::value).as_ref() != self.start.get(at))
    }

    /// Whether a person has said what a field holds, be it what stood there before: it follows from no other
    /// field then.
    pub fn is_said(&self, id: &str) -> bool {
        let typed = |field: &FormField| matches!(&field.input, Input::Typed(text) if text.is_typed());
        self.touched(id) || self.field(id).is_some_and(typed)
    }

    /// The fields that were touched, as a draft keeps them.
    pub fn typed(&self) -> Vec<DraftField> {
        let all = self.fields.iter().zip(&self.start);
        let all = all.map(|(field, start)| DraftField {
            id: field.id.to_owned(),
            start: start.clone(),
            value: field.value(),
        });
        all.filter(|field| field.value != field.start).collect()
    }

    /// Puts a draft in. What its fields began with stays what they began with, so that another
    /// value that stands there by now is noticed at saving.
    pub fn restore(&mut self, draft: &[DraftField]) {
        for kept in draft {
            let both = self.fields.iter_mut().zip(&mut self.start).find(|(field, _)| field.id == kept.id);
            let Some((field, start)) = both else { continue };
            start.clone_from(&kept.start);
            field.restore(&kept.value);
            if field.value() != kept.value {
                field.error = Some(Word::FormNotOffered.into());
            }
        }
    }

    /// Puts what was typed on top of `fresh`, the same form on what stands now: untouched fields
    /// show what stands, ticks are joined. Gives back the fields that a colleague changed as well;
    /// saving once more writes over them on purpose.
    pub fn rebase(&mut self, fresh: Form) -> Vec<Wrong> {
        let was = std::mem::replace(&mut self.start, fresh.start);
        let mine = std::mem::replace(&mut self.fields, fresh.fields);
        let mut both = Vec::new();
        for (mine, was) in mine.into_iter().zip(was).filter(|(mine, was)| mine.value() != *was) {
            let Some(field) = self.fields.iter_mut().find(|field| field.id == mine.id) else { continue };
            let (theirs, shown) = (field.value(), field.shown());
            field.take_over(&mine, &was);
            if !matches!(field.input, Input::Any { .. }) && theirs != was && theirs != field.value() {
                both.push(Wrong::new(field.id, t::form_both(field.shown(), shown)));
            }
        }
        self.focus = self.focus.min(self.fields.len().saturating_sub(1));
        both
    }

    /// Says beside the field with the focus why nothing was saved.
    pub fn stop(&mut self, why: impl Into<Text>) {
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.error = Some(why.into());
        }
    }

    /// The field of that name.
    pub fn field(&self, id: &str) -> Option<&FormField> {
        self.fields.iter().find(|f| f.id == id)
    }

    /// The text or chosen value of a field; empty when there is no such field.
    pub fn value(&self, id: &str) -> String {
        self.field(id).map(FormField::value).unwrap_or_default()
    }

    /// The ticked values of a field.
    pub fn ticked(&self, id: &str) -> Vec<String> {
        self.value(id).split(',').filter(|v| !v.is_empty()).map(str::to_owned).collect()
    }

    /// The value of a field read as `T`; `None` when it is empty or does not read.
    pub fn parsed<T: std::str::FromStr>(&self, id: &str) -> Option<T> {
        self.value(id).trim().parse().ok()
    }

    /// The date typed in a field; `Ok(None)` when it is empty.
    ///
    /// # Errors
    /// The field and what is wrong, ready for [`Form::refuse`].
    pub fn date(&self, id: &'static str, near: &Reference) -> Result<Option<NaiveDate>, Wrong> {
        let value = self.value(id);
        if value.trim().is_empty() {
            return Ok(None);
        }
        parse_date(&value, near).map(Some).map_err(|error| self.no_date(id, error))
    }

    /// Why a field has no date; with the examples that the field itself gives.
    fn no_date(&self, id: &'static str, error: DateError) -> Wrong {
        match self.field(id).and_then(|field| field.hint.clone()) {
            Some(hint) if error == DateError::NotADate => Wrong::new(id, t::date_not_read(hint)),
            _ => Wrong::new(id, error),
        }
    }

    /// Shows what is wrong, and puts the focus on the first wrong field.
    pub fn refuse(&mut self, wrong: &[Wrong]) {
        for field in &mut self.fields {
            field.error = wrong.iter().find(|w| w.field == field.id).map(|w| w.why.clone());
        }
        if let Some(first) = self.fields.iter().position(|f| f.error.is_some()) {
            self.focus = first;
            // What was refused gives way to the first thing typed, as F1 says of every short field.
            if let Some(Input::Typed(text)) = self.fields.get_mut(first).map(|field| &mut field.input) {
                text.arrive();
            }
        }
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Pressed {
        if key == Key::ctrl('s') {
            return Pressed::Save;
        }
        let next = self.after(self.focus);
        let Some(field) = self.fields.get_mut(self.focus) else { return Pressed::Other };
        if let Input::One { options, at } = &mut field.input
            && let Some(chosen) = choosing::by_letter(options, key)
        {
            // A letter says it all: on to the next field.
            *at = chosen;
            field.error = None;
            self.focus = next.unwrap_or(self.focus);
            self.arrive(|_| 0);
            return Pressed::Taken;
        }
        let taken = match &mut field.input {
            Input::Typed(text) => text.key(key),
            Input::One { options, at } => choosing::choose(options.len(), at, key),
            Input::Any { options, ticked, at } => choosing::tick(options.len(), ticked, at, key),
        };
        if taken {
            field.error = None;
            return Pressed::Taken;
        }
        match key.code {
            KeyCode::Enter if next.is_none() => return Pressed::Save,
            KeyCode::Tab | KeyCode::Down | KeyCode::Enter => {
                self.focus =
                    next.or_else(|| (0..self.focus).find(|&at| !self.is_idle(at))).unwrap_or(self.focus);
                self.arrive(|_| 0);
            }
            KeyCode::BackTab | KeyCode::Up => {
                let last = || self.before(self.fields.len());
                self.focus = self.before(self.focus).or_else(last).unwrap_or(self.focus);
                let up = key.code == KeyCode::Up;
                self.arrive(if up { |count| count.saturating_sub(1) } else { |_| 0 });
            }
            KeyCode::PageDown | KeyCode::PageUp => {
                let (page, most) = self.pages.get();
                let here = self.scrolled.min(most);
                let down = key.code == KeyCode::PageDown;
                self.scrolled = if down { (here + page).min(most) } else { here.saturating_sub(page) };
            }
            _ => return Pressed::Other,
        }
        Pressed::Taken
    }

    /// Whoever comes to a field of ticks begins at the first one, with the up arrow at the last; to a date, a
    /// time or a number, types another one.
    fn arrive(&mut self, place: fn(usize) -> usize) {
        match self.fields.get_mut(self.focus).map(|field| &mut field.input) {
            Some(Input::Any { options, at, .. }) => *at = place(options.len()),
            Some(Input::Typed(text)) => text.arrive(),
            _ => {}
        }
    }

    /// Has a field offer something else, and say something else; what is chosen or ticked and still offered
    /// stays. In the place of a choice that is no longer offered stands the first one.
    pub fn offer(&mut self, offer: Offer) {
        let Offer { id, options, hint } = offer;
        let both = self.fields.iter_mut().zip(&mut self.start).find(|(field, _)| field.id == id);
        let Some((field, start)) = both else { return };
        let value = field.value();
        if let Some(hint) = hint {
            field.hint = Some(hint.into());
        }
        match &mut field.input {
            Input::Any { options: offered, at, .. } => {
                *at = (*at).min(options.len().saturating_sub(1));
                *offered = options;
            }
            Input::One { options: offered, at } => {
                *at = 0;
                *offered = options;
            }
            Input::Typed(_) => {}
        }
        field.restore(&value);
        // Nobody has chosen what stands there now, either.
        if matches!(field.input, Input::One { .. }) && value == *start {
            *start = field.value();
        }
    }

    /// Fills in what follows from another field, as long as no person has said what it holds.
    pub fn follow(&mut self, id: &str, value: &str) {
        if self.is_said(id) {
            return;
        }
        let both = self.fields.iter_mut().zip(&mut self.start).find(|(field, _)| field.id == id);
        if let Some((field, start)) = both.filter(|(field, _)| field.value() != value) {
            match &mut field.input {
                Input::Typed(typed) => typed.fill(value),
                _ => field.restore(value),
            }
            value.clone_into(start);
            field.error = None;
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        if let Some(FormField { input: Input::Typed(field), .. }) = self.fields.get_mut(self.focus) {
            field.insert(text);
        }
    }

    /// Whether the field with the focus takes letters.
    pub fn types(&self) -> bool {
        self.fields.get(self.focus).is_some_and(|f| matches!(f.input, Input::Typed(_)))
    }

    /// Whether things are ticked in the field with the focus.
    pub fn ticks(&self) -> bool {
        self.fields.get(self.focus).is_some_and(|f| matches!(f.input, Input::Any { .. }))
    }

    /// Whether the field with the focus has several lines.
    pub fn has_lines(&self) -> bool {
        let many = |f: &FormField| matches!(&f.input, Input::Typed(text) if text.lines() == Lines::Many);
        self.fields.get(self.focus).is_some_and(many)
    }
}

/// A field and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Which field.
    pub field: &'static str,
    /// In words, with an example of a right value.
    pub why: Text,
}

impl Wrong {
    /// `field` is wrong because of `why`.
    pub fn new(field: &'static str, why: impl Into<Text>) -> Self {
        Self { field, why: why.into() }
    }
}
