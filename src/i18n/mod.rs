//! What people read: languages, texts, and how dates and numbers look in each.
//!
//! A [`Text`] is a key with its arguments, made anywhere and without a language; [`I18n`] says it in
//! one. The build has checked that every language has every text with the same arguments.

pub mod agreed;
mod bundle;
pub mod choice;
pub mod collate;
pub mod dates;
pub mod document;
pub mod format;
pub mod hours;
pub mod number;
pub mod pattern;
pub mod presence;
mod text;

use crate::model::lang::Lang;
pub use choice::lang_of;
pub use text::{Arg, Text};

#[allow(clippy::pedantic, clippy::match_single_binding, reason = "written by build.rs")]
mod generated {
    use super::{Arg, Text};
    use crate::model::lang::Lang;
    include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
}

pub use generated::{Key, t};

/// One language of the interface. Cheap to copy; the texts are read once a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct I18n {
    lang: Lang,
    /// The calendar year in which the school year of today starts; none: dates are not held against it.
    starts: Option<i32>,
}

impl From<Lang> for I18n {
    fn from(lang: Lang) -> Self {
        Self::new(lang)
    }
}

impl I18n {
    /// The texts of `lang`.
    pub fn new(lang: Lang) -> Self {
        Self { lang, starts: None }
    }

    /// The same on a day: short dates of another school year say their year.
    #[must_use]
    pub fn on(self, today: chrono::NaiveDate) -> Self {
        Self { starts: Some(format::school_year_of(today)), ..self }
    }

    /// Whether a date lies in the school year of today, as far as that is known.
    fn is_this_year(self, date: chrono::NaiveDate) -> bool {
        self.starts.is_none_or(|starts| starts == format::school_year_of(date))
    }

    /// Which language this is.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// A text without arguments.
    pub fn get(self, key: Key) -> String {
        bundle::format(self, key, &[])
    }

    /// A text with its arguments.
    pub fn text(self, text: &Text) -> String {
        bundle::format(self, text.key, &text.args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        lang::Localized,
        text::Name,
        week::{Day, Minutes, Window},
    };

    #[test]
    fn an_argument_is_said_in_the_language_of_the_text() {
        let saved = t::save_state_saved("14:03");
        assert_eq!(I18n::new(Lang::Sv).text(&saved), "sparat 14:03");
        assert_eq!(I18n::new(Lang::Nb).text(&saved), "lagret 14:03");
        assert_eq!(I18n::new(Lang::En).text(&saved), "saved 14:03");
    }

    #[test]
    fn counts_choose_the_form_of_the_word() {
        let said = |lang, n: u32| I18n::new(lang).text(&t::count_people(n));
        assert_eq!(said(Lang::Sv, 1), "1 person");
        assert_eq!(said(Lang::Nb, 2), "2 personer");
        assert_eq!(said(Lang::En, 1), "1 person");
        assert_eq!(said(Lang::Sv, 1200), "1\u{a0}200 personer");
    }

    #[test]
    fn arguments_of_any_kind_are_said() {
        let state = |arg: Arg| I18n::new(Lang::Nb).text(&t::save_state_saved(arg));
        let tuesday = Window::between(Day::Tue, Minutes::at(15, 0), Minutes::at(16, 30));
        assert_eq!(state(Arg::list(["Ek", "Vik"])), "lagret Ek og Vik");
        assert_eq!(state(tuesday.into()), "lagret tir. 15:00-16:30");
        assert_eq!(state(Arg::Hours(crate::model::hours::Hours(870))), "lagret 14,5 t");
        assert_eq!(state(Arg::Tenths(18)), "lagret 1,8");
        assert_eq!(state(Key::UnitOwner.into()), "lagret skoleeier");
        assert_eq!(state(Localized::same("A").into()), "lagret A");
        assert_eq!(state(Name::new("Åse").into()), "lagret Åse");
    }

    #[test]
    fn a_missing_argument_is_visible_and_nothing_breaks() {
        assert_eq!(I18n::new(Lang::En).get(Key::SaveStateSaved), "saved {$time}");
    }
}
