//! The hours of each programme as a table.

use chrono::NaiveDate;

use super::{
    tables::{Cell, Table, count},
    wording::Wording,
};
use crate::{
    i18n::{I18n, Key, format},
    planning::{
        hours::{ProgrammeTime, by_programme, years},
        lookup,
    },
};

/// What each programme takes of its people's time, a row for every school year.
pub fn programme_hours(wording: Wording, today: NaiveDate) -> Table {
    let (unit, lang) = (wording.unit, wording.lang);
    let say = I18n::new(lang);
    let row = &|year: i32, time: ProgrammeTime| {
        let programme = time.programme.and_then(|id| lookup::programme(unit, wording.catalogue, id));
        let name = programme.map(|programme| programme.name.get(lang).to_owned());
        vec![
            Cell::Text(name.unwrap_or_else(|| say.get(Key::SheetNoProgramme))),
            Cell::Text(format::school_year(year)),
            count(time.groups.len()),
            count(time.people.len()),
            Cell::Hours(time.time.planned),
            Cell::Hours(time.time.held),
            Cell::Hours(time.time.unnoted),
            Cell::Hours(time.time.left),
            Cell::Hours(time.time.missed()),
            time.aside.map_or_else(|| Cell::Text(String::new()), Cell::Hours),
        ]
    };
    let heads = [
        Key::SheetHeadProgramme,
        Key::CalendarFieldYear,
        Key::SheetHeadGroups,
        Key::SheetHeadPeople,
        Key::ExportHeadPlanned,
        Key::ExportHeadHeld,
        Key::ExportHeadUnnoted,
        Key::ExportHeadLeft,
        Key::ExportHeadMissed,
        Key::SheetHeadAside,
    ];
    Table {
        name: say.get(Key::SheetTableProgrammes),
        heads: heads.map(|key| say.get(key)).to_vec(),
        rows: years(unit)
            .into_iter()
            .flat_map(|year| {
                by_programme(unit, wording.catalogue, year, today)
                    .into_iter()
                    .map(move |time| row(year, time))
            })
            .collect(),
    }
}
