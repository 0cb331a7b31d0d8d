//! Which file to read: one of those that were found, or another one by its name.

use crate::{
    app::{
        App,
        form::{Form, FormField, Wrong},
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            self,
            people::state::{FormKey, PickKey},
        },
    },
    i18n::{Key, Text, t},
};

/// The only field of the form.
const PATH: &str = "path";
/// The most letters of a file's name with its folders.
const LONGEST: usize = 400;

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A staff list.
    List,
    /// Times of the week at which people are busy.
    Busy,
    /// Dates on which people or rooms are busy.
    Taken,
}

impl Wanted {
    /// The form that asks for a file, with a name in it.
    pub fn form(self, path: &str) -> Form {
        let field = FormField::line(PATH, Key::PeopleFile, path, LONGEST).hint(Key::PeopleFileHint);
        let (key, title, intro) = match self {
            Self::List => (FormKey::File, Key::PeopleFormFile, Key::PeopleFormFileIntro),
            Self::Busy => (FormKey::BusyFile, Key::TimeCmdBusy, Key::TimeBusyIntro),
            Self::Taken => (FormKey::TakenFile, Key::TakenReadForm, Key::TakenIntro),
        };
        Form::new(screens::FormKey::People(key), title, vec![field]).intro(intro)
    }

    /// The file that was typed.
    ///
    /// # Errors
    /// The field, when nothing is typed.
    pub fn typed(self, form: &Form) -> Result<String, Vec<Wrong>> {
        let path = form.value(PATH).trim().to_owned();
        let nothing = match self {
            Self::List => Key::PeopleWrongFile,
            Self::Busy | Self::Taken => Key::TimeBusyNoFile,
        };
        if path.is_empty() { Err(vec![Wrong::new(PATH, nothing)]) } else { Ok(path) }
    }

    /// Offers the files that were found; without any, asks for one.
    pub fn offer(self, app: &mut App, names: &[String]) {
        if names.is_empty() {
            return self.ask(app);
        }
        // A text without columns that lies there by chance is not offered before a calendar or a table.
        let mut names = names.to_vec();
        names.sort_by_key(|name| self.likely(name));
        let option = |(n, name): (usize, &String)| PickOption::new(RowId::Place(n), t::words(name));
        let mut options: Vec<PickOption> = names.iter().enumerate().map(option).collect();
        options.push(PickOption::new(RowId::Place(names.len()), Key::PeopleOtherFile));
        let key = match self {
            Self::List => PickKey::File(names),
            Self::Busy => PickKey::BusyFile(names),
            Self::Taken => PickKey::TakenFile(names),
        };
        let key = screens::PickKey::People(key);
        app.push(Overlay::Pick(Box::new(Pick::new(key, Key::PeoplePickFile, options))));
    }

    /// How far down a file stands: calendars and tables first, plain texts last; else as they come.
    fn likely(self, name: &str) -> usize {
        let kinds: &[&str] = match self {
            Self::List => &["csv", "tsv"],
            Self::Busy => &["ics", "ical", "csv", "tsv"],
            Self::Taken => &["ics", "ical"],
        };
        let is_one = name
            .rsplit_once('.')
            .is_some_and(|(_, end)| kinds.iter().any(|kind| end.eq_ignore_ascii_case(kind)));
        usize::from(!is_one)
    }

    /// The file that was picked; where it was none of those found, one is asked for.
    pub fn picked(self, app: &mut App, names: &[String], row: Option<RowId>) -> Option<String> {
        let Some(RowId::Place(at)) = row else { return None };
        let name = names.get(at).cloned();
        if name.is_none() {
            self.ask(app);
        }
        name
    }

    /// A file that was asked for could not be read: its name is there to be mended, with the reason.
    pub fn mend(self, app: &mut App, path: &str, why: impl Into<Text>) {
        let mut form = self.form(path);
        form.refuse(&[Wrong::new(PATH, why)]);
        app.push(Overlay::Form(Box::new(form)));
    }

    fn ask(self, app: &mut App) {
        app.push(Overlay::Form(Box::new(self.form(""))));
    }
}
