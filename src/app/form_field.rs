//! A field of a form: what it asks for, what it takes, what it says to a colleague's newer value.

use super::field::Field;
use crate::i18n::{Key as Word, Text, t};

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
    /// Whether it is one of the things that are asked for.
    pub is: Is,
}

/// What a choice is among the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Is {
    /// One of the things that are asked for.
    #[default]
    One,
    /// In the place of them all: nobody, somebody else. Typing leads there only by its first letters, and only where
    /// nothing else is called so.
    None,
}

impl Choice {
    /// A value with its name.
    pub fn new(value: impl ToString, label: impl Into<Text>) -> Self {
        Self { value: value.to_string(), label: label.into(), quick: "", is: Is::One }
    }

    /// The same, chosen at once by any of these characters.
    #[must_use]
    pub fn quick(mut self, quick: &'static str) -> Self {
        self.quick = quick;
        self
    }

    /// The same in the place of all others.
    #[must_use]
    pub fn none(mut self) -> Self {
        self.is = Is::None;
        self
    }
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

    /// The same field with a text that is only suggested: the first thing typed takes its place.
    #[must_use]
    pub fn suggested(mut self) -> Self {
        if let Input::Typed(field) = &mut self.input {
            field.select_all();
        }
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

    /// The value of what is offered first; none where nothing is.
    pub fn first(&self) -> Option<&str> {
        match &self.input {
            Input::One { options, .. } | Input::Any { options, .. } => {
                options.first().map(|option| option.value.as_str())
            }
            Input::Typed(_) => None,
        }
    }

    /// The value in words.
    pub(super) fn shown(&self) -> Text {
        let text = match &self.input {
            Input::One { options, at } => options.get(*at).map(|option| option.label.clone()),
            Input::Typed(_) | Input::Any { .. } => Some(t::choice_as_is(self.value())),
        };
        text.filter(|_| !self.value().is_empty() || matches!(self.input, Input::One { .. }))
            .unwrap_or_else(|| Word::FormEmpty.into())
    }

    /// Takes what was typed in `mine`, which began with `was`. What is ticked is joined with the
    /// ticks that are here.
    pub(super) fn take_over(&mut self, mine: &FormField, was: &str) {
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

    /// Puts a value in, as drafts keep it; what is not offered leaves the field as it was.
    pub(super) fn restore(&mut self, value: &str) {
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

/// The single values of a field where several can be ticked.
fn parts(value: &str) -> Vec<&str> {
    value.split(',').filter(|part| !part.is_empty()).collect()
}
