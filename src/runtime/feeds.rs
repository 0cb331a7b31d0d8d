//! Calendars for a folder that somebody serves, written anew after each save.

use std::{collections::BTreeSet, path::Path};

use super::{clock, convert, export, guests, owner};
use crate::{
    app::{
        effect::{CalendarOf, Export, ExportWhat},
        msg::Trouble,
        screens::calendar::{lang_of, lang_to},
    },
    model::{catalogue::Catalogue, ids::UnitId, unit::Unit, week::Minutes},
    store::{Stamp, Store},
};

/// A calendar that is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Whose it is, by name.
    pub name: String,
    /// Its file.
    pub file: String,
}

/// Writes the calendars of a unit into `folder`, or where they were written before: one of all, one of
/// each group, one of each person who has meetings, or had. None where none are kept.
///
/// # Errors
/// Why they could not all be written.
pub fn write(
    store: &Store,
    shipped: &Catalogue,
    unit: UnitId,
    folder: Option<&Path>,
    stamp: &Stamp,
) -> Result<Option<Vec<Feed>>, Trouble> {
    let trouble = |error| convert::trouble(&error);
    let Some(mut keeper) = store.keep_feeds(unit, folder, stamp).map_err(trouble)? else { return Ok(None) };
    // What is on disk while nobody else writes feeds: the last word is the newest.
    let loaded = convert::loaded(store.load(unit).map_err(trouble)?);
    let stamps = export::as_known_outside(store, unit, loaded.stamps);
    let known: BTreeSet<String> =
        store.feeds(unit).map_err(trouble)?.map(|f| f.files.into_keys().collect()).unwrap_or_default();
    let unit = guests::shown(store, loaded.unit);
    let catalogue = owner::catalogue(store, &unit, shipped);
    let mut feeds = Vec::new();
    let mut stands = BTreeSet::new();
    let mut texts = Vec::new();
    for (whose, name, of) in all(&unit, &known) {
        let random = clock::random().map_err(|error| Trouble::Other(error.to_string()))?;
        let file = keeper.file(&whose, random);
        let what = ExportWhat::Calendar(of, None::<Minutes>);
        let lang = match of {
            CalendarOf::Person(id) | CalendarOf::LedBy(id) => lang_to(&unit, id),
            CalendarOf::Unit | CalendarOf::Group(_) => lang_of(unit.about().country),
        };
        let export = Export { unit: unit.clone(), stamps: stamps.clone(), what, lang };
        export::remember_given(store, &export, stamp);
        texts.push((file.clone(), export::made(&export, &catalogue, clock::now().date())?.bytes));
        feeds.push(Feed { name, file });
        stands.insert(whose);
    }
    keeper.clear(&stands).map_err(trouble)?;
    keeper.remember().map_err(|error| convert::save_trouble(&error))?;
    for (file, bytes) in texts {
        keeper.write(&file, &String::from_utf8_lossy(&bytes)).map_err(trouble)?;
    }
    Ok(Some(feeds))
}

/// All who have a calendar: by a key that stays, their name, and what is in it. Whoever had one keeps
/// it as long as they are there, so that what was in it is crossed out.
fn all(unit: &Unit, known: &BTreeSet<String>) -> Vec<(String, String, CalendarOf)> {
    let mut out = vec![("unit".to_owned(), unit.about().name.to_string(), CalendarOf::Unit)];
    for group in unit.groups() {
        out.push((format!("group {}", group.id), group.name.to_string(), CalendarOf::Group(group.id)));
    }
    for person in unit.people() {
        let whose = format!("person {}", person.id);
        let meets = || {
            let by_group = |g: &crate::model::groups::Group| {
                g.supervisor == Some(person.id)
                    || g.members.contains_key(&person.id)
                    || g.talks_with(person.id)
            };
            let by_meeting = |m: &crate::model::meetings::Meeting| {
                m.leader == Some(person.id) || m.guests.contains(&person.id)
            };
            unit.groups().iter().any(by_group) || unit.meetings().iter().any(by_meeting)
        };
        if known.contains(&whose) || meets() {
            out.push((whose, person.name.to_string(), CalendarOf::Person(person.id)));
        }
    }
    out
}
