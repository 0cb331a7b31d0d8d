//! Names of files that the program makes: safe on every system, telling to people.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use crate::{
    i18n::{I18n, Key},
    model::lang::Lang,
};

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Kind {
    People,
    Calendar,
    YearPlan,
    Attendance,
    Sheet,
    Meetings,
    Hours,
    ProgrammeHours,
    Paper,
    Timetable,
    CheckIn,
}

impl Kind {
    /// What the file is called in the language of whoever makes it.
    fn word(self, lang: Lang) -> String {
        let key = match self {
            Kind::People => Key::FilePeople,
            Kind::Calendar => Key::FileCalendar,
            Kind::YearPlan => Key::FileYearPlan,
            Kind::Attendance => Key::FileAttendance,
            Kind::Sheet => Key::FileSheet,
            Kind::Meetings => Key::FileMeetings,
            Kind::Hours => Key::FileHours,
            Kind::ProgrammeHours => Key::FileProgrammeHours,
            Kind::Timetable => Key::FileTimetable,
            Kind::CheckIn => Key::FileCheckIn,
            // Its own name says what it is.
            Kind::Paper => return String::new(),
        };
        slug(&I18n::from(lang).get(key))
    }

    fn ending(self) -> &'static str {
        match self {
            Kind::People | Kind::Meetings | Kind::Hours | Kind::ProgrammeHours => "csv",
            Kind::Calendar => "ics",
            Kind::YearPlan
            | Kind::Attendance
            | Kind::Sheet
            | Kind::Paper
            | Kind::Timetable
            | Kind::CheckIn => "md",
        }
    }
}

/// The most characters of a slug.
const SLUG_MAX: usize = 40;

/// `bjorkskolan-kalender-2026-08-17.ics`: whose, what, made on which day.
pub fn file_name(whose: &str, kind: Kind, made: NaiveDate, lang: Lang) -> String {
    file_name_as(whose, kind, kind.ending(), made, lang)
}

/// The same for a file of another form: `docx`, `xlsx`.
pub fn file_name_as(whose: &str, kind: Kind, ending: &str, made: NaiveDate, lang: Lang) -> String {
    let made = made.format("%Y-%m-%d").to_string();
    let named: Vec<String> =
        [slug(whose), kind.word(lang), made].into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", named.join("-"))
}

/// A name in `a-z`, `0-9` and single hyphens, at most 40 characters; empty where nothing is left.
pub fn slug(name: &str) -> String {
    let mut out = String::new();
    let letters = name.to_lowercase();
    for c in letters.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'æ' => out.push_str("ae"),
            'ø' => out.push('o'),
            'ð' | 'đ' => out.push('d'),
            'ß' => out.push_str("ss"),
            'ł' => out.push('l'),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    if out.len() > SLUG_MAX {
        // Between words where there are several, so that none is cut.
        let whole = out.get(..=SLUG_MAX).and_then(|start| start.rfind('-'));
        out.truncate(whole.filter(|&at| at > SLUG_MAX / 2).unwrap_or(SLUG_MAX));
    }
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_stay_readable() {
        let day = NaiveDate::from_ymd_opt(2026, 8, 17).unwrap();
        assert_eq!(
            file_name("Björkskolan, Grupp 2", Kind::Calendar, day, Lang::Sv),
            "bjorkskolan-grupp-2-kalender-2026-08-17.ics"
        );
        assert_eq!(
            file_name("Fjellvik årsrapport", Kind::Paper, day, Lang::Nb),
            "fjellvik-arsrapport-2026-08-17.md"
        );
        assert_eq!(file_name("Fjellvik", Kind::Meetings, day, Lang::Nb), "fjellvik-samlinger-2026-08-17.csv");
        assert_eq!(slug("Fjellvik skole ledersamling og ledersamtaler"), "fjellvik-skole-ledersamling-og");
        assert_eq!(slug("Sørøya bærums-ÅS"), "soroya-baerums-as");
        assert_eq!(file_name("../..", Kind::People, day, Lang::Sv), "personal-2026-08-17.csv");
    }

    proptest! {
        #[test]
        fn no_name_leaves_the_folder(name in any::<String>()) {
            let slug = slug(&name);
            prop_assert!(slug.len() <= SLUG_MAX);
            prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
        }
    }
}
