//! An invented municipality to try the program on: plain files under `data/demo`, all names made up.

use std::{collections::BTreeSet, path::PathBuf};

use chrono::{Datelike, Days, NaiveDate};

use super::{
    Stamp, Store,
    error::{SaveError, StoreError},
    schema,
    settings::Login,
};
use crate::model::{
    change::{Change, On},
    edit::{Edit, apply},
    ids::{PersonId, UnitId},
    lang::Lang,
    school_year::{SchoolYear, YearChange},
    text::Name,
    unit::Unit,
};

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$((concat!("data/demo/", $name, ".ron"), include_str!(concat!(env!("OUT_DIR"), "/data/demo/", $name, ".ron")))),*]
    };
}

/// Each with its name and text; the school to open comes first.
const FILES: &[(&str, &str)] = files![
    "bjorkskolan",
    "linden",
    "angsskolan",
    "strandskolan",
    "nyaskolan",
    "fjellvik",
    "ekdala",
    "natverket",
];

/// The school that is opened, and the network in which the same person leads a group; the login is
/// that supervisor in both.
const SWEDISH: Home = Home { units: &["bjorkskolan", "natverket"], supervisor: "p-vik" };
/// The same for whoever reads Norwegian.
const NORWEGIAN: Home = Home { units: &["fjellvik"], supervisor: "p-nes" };

/// Where somebody who tries the program is at home, and who they are there.
struct Home {
    units: &'static [&'static str],
    supervisor: &'static str,
}

impl Home {
    fn of(lang: Lang) -> &'static Self {
        if lang == Lang::Nb { &NORWEGIAN } else { &SWEDISH }
    }
}
/// The calendar year in which the school year of the files starts.
const STARTS: i32 = 2026;
/// The years that the texts of the files speak about.
const NAMED: std::ops::RangeInclusive<i32> = 2025..=2029;
/// A school year is taken to turn on the first day of this month.
const FIRST_MONTH: u32 = 8;

/// The unit that is opened first: one of the country of the language.
pub fn first(lang: Lang) -> Option<UnitId> {
    Home::of(lang).units.first()?.parse().ok()
}

/// The units as they are in the files, in 2026/27.
///
/// # Errors
/// A file that does not load; a test holds that all do.
pub fn units() -> Result<Vec<Unit>, StoreError> {
    FILES.iter().map(|(file, text)| schema::from_text(text, &PathBuf::from(file))).collect()
}

/// Makes the units that are not there yet, in the school year of the stamp, and says in the settings
/// who `login` is in them, where nothing is said of that yet.
///
/// # Errors
/// As a save.
pub fn make(store: &Store, stamp: &Stamp, login: &Name, lang: Lang) -> Result<(), SaveError> {
    let there: BTreeSet<UnitId> = store.list()?.into_iter().map(|listed| listed.id).collect();
    for unit in shifted(&units()?, stamp.now.date())? {
        if !there.contains(&unit.id()) {
            store.create(&unit, stamp)?;
        }
    }
    store.change_settings(stamp, |settings| {
        let people = settings.logins.entry(login.clone()).or_default();
        let home = Home::of(lang);
        let person = home.supervisor.parse::<PersonId>();
        for unit in home.units.iter().filter_map(|unit| unit.parse::<UnitId>().ok()) {
            // Whoever has said since who they are stays that.
            if !people.iter().any(|login| login.unit == unit) {
                people.extend(person.iter().map(|&person| Login { unit, person }));
            }
        }
    })?;
    Ok(())
}

/// The units moved by whole weeks into the school year in which `today` lies: days of the week stay,
/// and week numbers as nearly as the calendar lets them.
///
/// # Errors
/// As [`units`].
pub fn shifted(units: &[Unit], today: NaiveDate) -> Result<Vec<Unit>, StoreError> {
    let starts = today.year() - i32::from(today.month() < FIRST_MONTH);
    let years = starts - STARTS;
    if years == 0 {
        return Ok(units.to_vec());
    }
    let moved = units.iter().map(|unit| {
        let text = schema::text_of(unit)?;
        schema::from_text(&moved(&text, years), &PathBuf::new())
    });
    let mut units: Vec<Unit> = moved.collect::<Result<_, StoreError>>()?;
    let owners = units.clone();
    for unit in &mut units {
        mark_years(unit, &owners);
    }
    Ok(units)
}

/// Marks the school years that a unit has from its owner with the days to which these were moved.
fn mark_years(unit: &mut Unit, all: &[Unit]) {
    let Some(owner) = all.iter().find(|owner| unit.about().owner == Some(owner.id())) else { return };
    let change = |year: &SchoolYear| {
        let was = year.owners?;
        let theirs = owner.years().iter().find(|one| (one.starts, one.form) == (year.starts, year.form))?;
        let mark = YearChange::Owners(Change::between(&Some(was), &Some(theirs.mark()))?);
        Some(Edit::Year(On::Change(year.id, mark)))
    };
    let edit: Edit = unit.years().iter().filter_map(change).collect();
    // It changes what it has just read: it cannot be refused.
    let _ = apply(unit, &edit);
}

/// A file's text with every date and year in it moved.
fn moved(text: &str, years: i32) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        out.push_str(&moved_line(line, years).unwrap_or_else(|| line.to_owned()));
    }
    out
}

/// A line of a file whose value is a date or the calendar year of a school year or term.
fn moved_line(line: &str, years: i32) -> Option<String> {
    let (field, value) = line.split_once(": ")?;
    match field.trim_start() {
        "starts" | "year" => {
            let (digits, rest) = value.split_at_checked(4)?;
            Some(format!("{field}: {}{rest}", digits.parse::<i32>().ok()? + years))
        }
        "date" | "first" | "last" | "due" | "sent" | "follow_up" | "from" | "until" => {
            let start = value.find('"')? + 1;
            let (before, rest) = value.split_at_checked(start)?;
            let (date, after) = rest.split_at_checked(10)?;
            let date = moved_date(date.parse().ok()?, years)?;
            Some(format!("{field}: {before}{date}{after}"))
        }
        "id" => None,
        _ => Some(moved_words(line, years)),
    }
}

/// A line with the years in its words moved: `Våren 2026`, `läsåret 2027/28`.
fn moved_words(line: &str, years: i32) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, digits) = rest.split_at(start);
        let (number, after) =
            digits.split_at(digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len()));
        out.push_str(before);
        rest = after;
        match number.parse::<i32>().ok().filter(|year| NAMED.contains(year) && !before.ends_with('-')) {
            None => out.push_str(number),
            Some(year) => {
                out.push_str(&(year + years).to_string());
                let second = format!("/{:02}", (year + 1) % 100);
                if let Some(after) = rest.strip_prefix(&second) {
                    out.push_str(&format!("/{:02}", (year + years + 1) % 100));
                    rest = after;
                }
            }
        }
    }
    out.push_str(rest);
    out
}

/// The same weekday so many years later, in whole weeks; the weeks are those between the third
/// Mondays of August, so that every date moves alike.
fn moved_date(date: NaiveDate, years: i32) -> Option<NaiveDate> {
    let monday = |year: i32| NaiveDate::from_weekday_of_month_opt(year, FIRST_MONTH, chrono::Weekday::Mon, 3);
    let days = (monday(STARTS + years)? - monday(STARTS)?).num_days();
    let size = Days::new(days.unsigned_abs());
    if days < 0 { date.checked_sub_days(size) } else { date.checked_add_days(size) }
}
