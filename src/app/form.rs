//! A form: fields with labels, hints and errors; nothing typed is lost by a mistake.

use chrono::NaiveDate;

use super::{
    field::{Field, Lines},
    key::{Key, KeyCode},
    screens::FormKey,
};
use crate::i18n::{
    Text,
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
    /// Its fields.
    pub fields: Vec<FormField>,
    /// Which field has the focus.
    pub focus: usize,
    /// The values at the beginning, to know whether something was typed.
    start: Vec<String>,
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
    /// Any of several; left and right move, Space ticks.
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
        Self { key, title: title.into(), intro: None, fields, focus: 0, start }
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

    /// All values, as drafts keep them.
    pub fn values(&self) -> Vec<String> {
        self.fields.iter().map(FormField::value).collect()
    }

    /// Puts the values of a draft in.
    pub fn restore(&mut self, values: &[String]) {
        for (field, value) in self.fields.iter_mut().zip(values) {
            field.restore(value);
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
            && let Some(chosen) = by_letter(options, key)
        {
            // A letter says it all: on to the next field.
            *at = chosen;
            field.error = None;
            self.focus = (self.focus + 1).min(self.fields.len() - 1);
            return Pressed::Taken;
        }
        let taken = match &mut field.input {
            Input::Typed(text) => text.key(key),
            Input::One { options, at } => choose(options, at, key),
            Input::Any { options, ticked, at } => tick(options.len(), ticked, at, key),
        };
        if taken {
            field.error = None;
            return Pressed::Taken;
        }
        match key.code {
            KeyCode::Enter if last => return Pressed::Save,
            KeyCode::Tab | KeyCode::Down | KeyCode::Enter => {
                self.focus = (self.focus + 1) % self.fields.len();
            }
            KeyCode::BackTab | KeyCode::Up => {
                self.focus = self.focus.checked_sub(1).unwrap_or(self.fields.len() - 1);
            }
            _ => return Pressed::Other,
        }
        Pressed::Taken
    }

    /// What can be entered where: the lines of the help.
    pub fn help(&self) -> Vec<Text> {
        let fields = self.fields.iter().map(|field| match &field.hint {
            Some(hint) => t::form_help_field(field.label.clone(), hint.clone()),
            None => field.label.clone(),
        });
        self.intro.iter().cloned().chain(fields).chain([Text::from(crate::i18n::Key::FormHelpKeys)]).collect()
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

/// The option that a letter or digit stands for.
fn by_letter(options: &[Choice], key: Key) -> Option<usize> {
    let typed = key.typed().filter(|&c| c != ' ')?;
    options.iter().position(|option| option.quick.contains(typed))
}

fn choose(options: &[Choice], at: &mut usize, key: Key) -> bool {
    let count = options.len();
    match key.code {
        KeyCode::Left => *at = at.checked_sub(1).unwrap_or(count.saturating_sub(1)),
        KeyCode::Right | KeyCode::Char(' ') => *at = (*at + 1) % count.max(1),
        KeyCode::Home => *at = 0,
        KeyCode::End => *at = count.saturating_sub(1),
        _ => return false,
    }
    true
}

fn tick(count: usize, ticked: &mut Vec<usize>, at: &mut usize, key: Key) -> bool {
    match key.code {
        KeyCode::Char(' ') => match ticked.iter().position(|n| n == at) {
            Some(found) => {
                ticked.remove(found);
            }
            None => {
                ticked.push(*at);
                ticked.sort_unstable();
            }
        },
        KeyCode::Left if *at > 0 => *at -= 1,
        KeyCode::Right if *at + 1 < count => *at += 1,
        KeyCode::Left | KeyCode::Right => {}
        KeyCode::Home => *at = 0,
        KeyCode::End => *at = count.saturating_sub(1),
        _ => return false,
    }
    true
}
