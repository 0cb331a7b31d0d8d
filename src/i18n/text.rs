//! A text before it is said: key and arguments, without a language.

use chrono::NaiveDate;

use super::Key;
use crate::model::{
    hours::Hours,
    lang::Localized,
    text::{Line, Note},
    week::{Minutes, Window},
};

/// A key with its arguments. Made by the functions of [`super::t`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub key: Key,
    /// By name, in alphabetical order.
    pub args: Vec<(&'static str, Arg)>,
}

impl Text {
    /// What the functions of [`super::t`] call.
    pub fn new(key: Key, args: Vec<(&'static str, Arg)>) -> Self {
        Self { key, args }
    }
}

impl From<Key> for Text {
    fn from(key: Key) -> Self {
        Self::new(key, Vec::new())
    }
}

/// An argument of a text; it is formatted when the language is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// As it is: a name, or a number that does not count anything (a year, a room).
    Plain(String),
    /// A count: chooses the plural form, thousands are set apart.
    Number(i64),
    /// Tenths, such as 18 for `1,8`.
    Tenths(i64),
    /// `tor 12 mars 2026 (v 11)`.
    Date(NaiveDate),
    /// `tor 12 mars`.
    ShortDate(NaiveDate),
    /// `v 48`.
    Week(u32),
    /// A time of day: `15:00`.
    Time(Minutes),
    /// A length: `14,5 h`.
    Hours(Hours),
    /// `tis 15:00-16:30`.
    Window(Window),
    /// Weekly windows, days with the same times together: `mån-tor 14:30-16:00`.
    Windows(Vec<Window>),
    /// Several, with "and" before the last.
    List(Vec<Arg>),
    /// Another text.
    Nested(Text),
    /// A text of shipped or local data.
    Localized(Localized),
}

impl Arg {
    /// Several, with "and" before the last.
    pub fn list<T: Into<Self>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Plain(text.clone())
    }
}

impl<const MAX: usize> From<&Line<MAX>> for Arg {
    fn from(line: &Line<MAX>) -> Self {
        Self::Plain(line.as_str().to_owned())
    }
}

impl<const MAX: usize> From<Line<MAX>> for Arg {
    fn from(line: Line<MAX>) -> Self {
        Self::from(&line)
    }
}

impl From<&Note> for Arg {
    fn from(note: &Note) -> Self {
        Self::Plain(note.as_str().to_owned())
    }
}

impl From<Note> for Arg {
    fn from(note: Note) -> Self {
        Self::from(&note)
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<Window> for Arg {
    fn from(window: Window) -> Self {
        Self::Window(window)
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self::Nested(text)
    }
}

impl From<&Text> for Arg {
    fn from(text: &Text) -> Self {
        Self::Nested(text.clone())
    }
}

impl From<Key> for Arg {
    fn from(key: Key) -> Self {
        Self::Nested(key.into())
    }
}

impl From<Localized> for Arg {
    fn from(text: Localized) -> Self {
        Self::Localized(text)
    }
}

impl From<&Localized> for Arg {
    fn from(text: &Localized) -> Self {
        Self::Localized(text.clone())
    }
}

macro_rules! number {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

macro_rules! small_number {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg {
            fn from(number: $kind) -> Self {
                Self::Number(i64::from(number))
            }
        }
    )*};
}

number!(usize, u64, isize);
small_number!(u8, u16, u32, i8, i16, i32, i64);
