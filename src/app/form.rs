//! A form: fields with labels, hints and errors; nothing typed is lost by a mistake.

use chrono::NaiveDate;

pub use super::{
    aside::{Aside, Weight},
    choosing::Sought,
};
use super::{
    choosing,
    draft::DraftField,
    field::{Field, Lines},
    key::{Key, KeyCode},
    screens::FormKey,
};
use crate::i18n::{
    Key as Word, Text,
    dates::{Reference, parse_date},
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
    /// What saving would mean, as far as the fields say it now.
    pub aside: Vec<Aside>,
    /// Its fields.
    pub fields: Vec<FormField>,
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

/// A field of a form.
#[derive(Clone, Debug)]
pub struct FormField {
    /// Its name in the form and in drafts.
    pub id: &'static str,
    /// What is asked for.
    pub label: Text,
    /// An example or explanation, shown while the field has the focus.
    pub hint: Option<Text>,
    /// What is entered.
    pub input: Input,
    /// What is wrong with it.
    pub error: Option<Text>,
}

/// What a field takes.
#[derive(Clone, Debug)]
pub enum Input {
    /// Typed text, of one line or several.
    Typed(Field),
    /// One of several; left and right change it.
    One {
        /// What can be chosen: a value and how it is called.
        options: Vec<Choice>,
        /// Which one is chosen.
        at: usize,
    },
    /// Any of several; arrows move, Space ticks.
    Any {
        /// What can be ticked.
        options: Vec<Choice>,
        /// Which are ticked.
        ticked: Vec<usize>,
        /// Where the cursor is.
        at: usize,
    },
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its value, as drafts keep it.
    pub value: String,
    /// How it is called.
    pub label: Text,
    /// Characters that choose it at once.
    pub quick: &'static str,
}

impl Choice {
    /// A value with its name.
    pub fn new(value: impl ToString, label: impl Into<Text>) -> Self {
        Self { value: value.to_string(), label: label.into(), quick: "" }
    }

    /// The same, chosen at once by any of these characters.
    #[must_use]
    pub fn quick(mut self, quick: &'static str) -> Self {
        self.quick = quick;
        self
    }
}

/// What a field of ticks offers by what the other fields say.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The field.
    pub id: &'static str,
    /// What can be ticked.
    pub options: Vec<Choice>,
    /// What is said beside it.
    pub hint: Word,
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

impl FormField {
    /// A line of text.
    pub fn line(id: &'static str, label: impl Into<Text>, value: &str, max: usize) -> Self {
        Self::with(id, label, Input::Typed(Field::new(value, max)))
    }

    /// Several lines of text.
    pub fn area(id: &'static str, label: impl Into<Text>, value: &str) -> Self {
        Self::with(id, label, Input::Typed(Field::area(value)))
    }

    /// One of several.
    pub fn one(id: &'static str, label: impl Into<Text>, options: Vec<Choice>, value: &str) -> Self {
        let at = options.iter().position(|o| o.value == value).unwrap_or(0);
        Self::with(id, label, Input::One { options, at })
    }

    /// Any of several.
    pub fn any<T: ToString>(
        id: &'static str,
        label: impl Into<Text>,
        options: Vec<Choice>,
        values: impl IntoIterator<Item = T>,
    ) -> Self {
        let values: Vec<String> = values.into_iter().map(|v| v.to_string()).collect();
        let ticked = options.iter().enumerate().filter(|(_, o)| values.contains(&o.value)).map(|(n, _)| n);
        let ticked = ticked.collect();
        Self::with(id, label, Input::Any { options, ticked, at: 0 })
    }

    fn with(id: &'static str, label: impl Into<Text>, input: Input) -> Self {
        Self { id, label: label.into(), hint: None, input, error: None }
    }

    /// The same field with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The value as drafts keep it: text, the chosen value, or ticked values with commas between.
    pub fn value(&self) -> String {
        match &self.input {
            Input::Typed(field) => field.text().to_owned(),
            Input::One { options, at } => options.get(*at).map(|o| o.value.clone()).unwrap_or_default(),
            Input::Any { options, ticked, .. } => {
                let values: Vec<&str> =
                    ticked.iter().filter_map(|&n| options.get(n)).map(|o| o.value.as_str()).collect();
                values.join(",")
            }
        }
    }

    /// The value in words.
    fn shown(&self) -> Text {
        let text = match &self.input {
            Input::One { options, at } => options.get(*at).map(|option| option.label.clone()),
            Input::Typed(_) | Input::Any { .. } => Some(t::choice_as_is(self.value())),
        };
        text.filter(|_| !self.value().is_empty() || matches!(self.input, Input::One { .. }))
            .unwrap_or_else(|| Word::FormEmpty.into())
    }

    /// Takes what was typed in `mine`, which began with `was`. What is ticked is joined with the
    /// ticks that are here.
    fn take_over(&mut self, mine: &FormField, was: &str) {
        match (&mut self.input, &mine.input) {
            (Input::Any { options, ticked, at }, Input::Any { options: offered, at: place, .. }) => {
                let (was, now) = (parts(was), mine.value());
                let now = parts(&now);
                for choice in offered.iter().filter(|choice| now.contains(&choice.value.as_str())) {
                    if !was.contains(&choice.value.as_str())
                        && !options.iter().any(|o| o.value == choice.value)
                    {
                        options.push(choice.clone());
                    }
                }
                *ticked = (0..options.len())
                    .filter(|n| {
                        let value = options.get(*n).map_or("", |o| o.value.as_str());
                        let changed = was.contains(&value) != now.contains(&value);
                        if changed { now.contains(&value) } else { ticked.contains(n) }
                    })
                    .collect();
                *at = (*place).min(options.len().saturating_sub(1));
            }
            (Input::One { options, at }, Input::One { options: offered, at: place }) => {
                let Some(chosen) = offered.get(*place) else { return };
                if !options.iter().any(|option| option.value == chosen.value) {
                    options.push(chosen.clone());
                }
                *at = options.iter().position(|option| option.value == chosen.value).unwrap_or(*at);
            }
            (input, _) => *input = mine.input.clone(),
        }
    }

    fn restore(&mut self, value: &str) {
        match &mut self.input {
            Input::Typed(field) => field.set(value),
            Input::One { options, at } => {
                *at = options.iter().position(|o| o.value == value).unwrap_or(*at);
            }
            Input::Any { options, ticked, .. } => {
                let values: Vec<&str> = value.split(',').collect();
                *ticked = (0..options.len())
                    .filter(|&n| options.get(n).is_some_and(|o| values.contains(&o.value.as_str())))
                    .collect();
            }
        }
    }
}

impl Form {
    /// A form with the focus on its first field.
    pub fn new(key: FormKey, title: impl Into<Text>, fields: Vec<FormField>) -> Self {
        let start = fields.iter().map(FormField::value).collect();
        Self {
            key,
            title: title.into(),
            intro: None,
            aside: Vec::new(),
            fields,
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

    /// Whether something was typed or chosen.
    pub fn is_dirty(&self) -> bool {
        self.fields.iter().map(FormField::value).ne(self.start.iter().cloned())
    }

    /// Whether the value of a field is another one than at the beginning.
    pub fn touched(&self, id: &str) -> bool {
        let at = self.fields.iter().position(|f| f.id == id);
        at.is_some_and(|at| self.fields.get(at).map(FormField::value).as_ref() != self.start.get(at))
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
        parse_date(&value, near).map(Some).map_err(|error| Wrong { field: id, why: error.into() })
    }

    /// Shows what is wrong, and puts the focus on the first wrong field.
    pub fn refuse(&mut self, wrong: &[Wrong]) {
        for field in &mut self.fields {
            field.error = wrong.iter().find(|w| w.field == field.id).map(|w| w.why.clone());
        }
        if let Some(first) = self.fields.iter().position(|f| f.error.is_some()) {
            self.focus = first;
        }
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Pressed {
        if key == Key::ctrl('s') {
            return Pressed::Save;
        }
        let last = self.focus + 1 >= self.fields.len();
        let Some(field) = self.fields.get_mut(self.focus) else { return Pressed::Other };
        if let Input::One { options, at } = &mut field.input
            && let Some(chosen) = choosing::by_letter(options, key)
        {
            // A letter says it all: on to the next field.
            *at = chosen;
            field.error = None;
            self.focus = (self.focus + 1).min(self.fields.len() - 1);
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
            KeyCode::Enter if last => return Pressed::Save,
            KeyCode::Tab | KeyCode::Down | KeyCode::Enter => {
                self.focus = (self.focus + 1) % self.fields.len();
                self.at_tick(|_| 0);
            }
            KeyCode::BackTab | KeyCode::Up => {
                self.focus = self.focus.checked_sub(1).unwrap_or(self.fields.len() - 1);
                let up = key.code == KeyCode::Up;
                self.at_tick(if up { |count| count.saturating_sub(1) } else { |_| 0 });
            }
            _ => return Pressed::Other,
        }
        Pressed::Taken
    }

    /// Whoever comes to a field of ticks begins at the first one, with the up arrow at the last.
    fn at_tick(&mut self, place: fn(usize) -> usize) {
        if let Some(FormField { input: Input::Any { options, at, .. }, .. }) = self.fields.get_mut(self.focus)
        {
            *at = place(options.len());
        }
    }

    /// Has a field of ticks offer something else, and say something else; ticks on what is still
    /// offered stay.
    pub fn offer(&mut self, id: &str, options: Vec<Choice>, hint: Word) {
        let Some(field) = self.fields.iter_mut().find(|field| field.id == id) else { return };
        let value = field.value();
        field.hint = Some(hint.into());
        if let Input::Any { options: offered, at, .. } = &mut field.input {
            *at = (*at).min(options.len().saturating_sub(1));
            *offered = options;
        }
        field.restore(&value);
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

/// The single values of a field where several can be ticked.
fn parts(value: &str) -> Vec<&str> {
    value.split(',').filter(|part| !part.is_empty()).collect()
}
