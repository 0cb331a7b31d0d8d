//! Meetings and hours as tables, for spreadsheets.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{csv::line, wording::Wording};
use crate::{
    i18n::{I18n, Key, collate::Collator, format},
    model::{
        ids::{GroupId, PersonId},
        lang::Lang,
        meetings::{Meeting, MeetingState, Presence},
        people::Person,
        text::Note,
        week::{Day, Minutes},
    },
    planning::{
        hours::{Hours, Ledger, participants, years},
        terms,
    },
};

/// A table with a name, headings and rows that are as long.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it is called.
    pub name: String,
    /// Its headings.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A whole number.
    Count(u32),
    /// A day.
    Date(NaiveDate),
    /// A time of day.
    Time(Minutes),
    /// A length of time, in hours.
    Hours(Hours),
}

impl Cell {
    fn text(text: impl ToString) -> Self {
        Cell::Text(text.to_string())
    }
}

/// All meetings in order of time, the cancelled ones too.
pub fn meetings(wording: Wording) -> Table {
    let (unit, lang) = (wording.unit, wording.lang);
    let say = I18n::new(lang);
    let heads = [
        Key::ExportHeadDate,
        Key::ExportHeadWeekday,
        Key::ExportHeadWeek,
        Key::ExportHeadStart,
        Key::ExportHeadEnd,
        Key::ExportHeadMinutes,
        Key::ExportHeadGroup,
        Key::ExportHeadModule,
        Key::ExportHeadMeeting,
        Key::ExportHeadPlace,
        Key::ExportHeadLeader,
        Key::ExportHeadState,
        Key::ExportHeadReason,
        Key::ExportHeadInvited,
        Key::ExportHeadThere,
    ];
    let mut all: Vec<&Meeting> = unit.meetings().iter().collect();
    let order = Collator::new(lang);
    all.sort_by(|a, b| order.by_time(unit, a, b));
    let row = |meeting: &Meeting| {
        let group = unit.group(meeting.group);
        let moved = meeting.moved_because().map_or("", Note::as_str);
        let (state, reason) = match &meeting.state {
            MeetingState::Planned => (Key::TimelinePlanned, moved),
            MeetingState::Held => (Key::TimelineHeld, moved),
            MeetingState::Cancelled(reason) => (Key::CalendarCancelled, reason.as_str()),
        };
        let module = wording.module(meeting).map(|module| module.title_in(lang)).unwrap_or_default();
        let expected = participants(meeting, group);
        let came = |(id, p): &(&PersonId, &Presence)| {
            expected.contains(id) && matches!(p, Presence::Present | Presence::Partly(_))
        };
        let there = match meeting.state {
            MeetingState::Held => count(meeting.attendance.iter().filter(came).count()),
            _ => Cell::Text(String::new()),
        };
        let date = meeting.when.date;
        vec![
            Cell::Date(date),
            Cell::text(format::weekday_long(lang, Day::of(date))),
            Cell::Count(date.iso_week().week()),
            Cell::Time(meeting.when.start),
            Cell::Time(meeting.when.end()),
            Cell::Count(meeting.when.length.0.into()),
            Cell::text(group.map(|group| group.name.as_str()).unwrap_or_default()),
            Cell::text(module),
            Cell::Text(wording.part(meeting)),
            Cell::text(wording.place(meeting)),
            Cell::text(wording.leader(meeting).unwrap_or_default()),
            Cell::Text(say.get(state)),
            Cell::text(reason),
            count(expected.len()),
            there,
        ]
    };
    Table {
        name: say.get(Key::ExportTableMeetings),
        heads: heads.map(|key| say.get(key)).to_vec(),
        rows: all.into_iter().map(row).collect(),
    }
}

/// The hours of each who has some, a row for every school year: planned, held, not noted, left, missed; and what
/// they lead, as it stands on the page of a person.
pub fn hours(wording: Wording, today: NaiveDate) -> Table {
    let unit = wording.unit;
    let say = I18n::new(wording.lang);
    let ledger = Ledger::of(unit, wording.catalogue, today);
    let mut people: Vec<&Person> = unit.people().iter().collect();
    people.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    let row = &|year: i32, person: &Person| {
        let (tally, led) = (ledger.own(person.id, year), ledger.led(person.id, year));
        let in_it = ledger.entries().iter().filter(|entry| terms::school_year(entry.date) == year);
        let met: BTreeSet<GroupId> =
            in_it.filter(|entry| entry.people.contains(&person.id)).map(|entry| entry.group).collect();
        let groups = unit.groups().iter().filter(|group| met.contains(&group.id));
        let groups: Vec<&str> = groups.map(|group| group.name.as_str()).collect();
        (tally.planned + led.planned > Hours(0)).then(|| {
            vec![
                Cell::text(&person.name),
                Cell::text(groups.join(", ")),
                Cell::Text(format::school_year(year)),
                Cell::Hours(tally.planned),
                Cell::Hours(tally.held),
                Cell::Hours(tally.unnoted),
                Cell::Hours(tally.left),
                Cell::Hours(tally.missed()),
                Cell::Hours(led.held),
                Cell::Hours(led.unnoted),
                Cell::Hours(led.left),
            ]
        })
    };
    let heads = [
        Key::ImportColumnName,
        Key::ExportHeadGroup,
        Key::CalendarFieldYear,
        Key::ExportHeadPlanned,
        Key::ExportHeadHeld,
        Key::ExportHeadUnnoted,
        Key::ExportHeadLeft,
        Key::ExportHeadMissed,
        Key::ExportHeadLedHeld,
        Key::ExportHeadLedUnnoted,
        Key::ExportHeadLedLeft,
    ];
    Table {
        name: say.get(Key::ExportTableHours),
        heads: heads.map(|key| say.get(key)).to_vec(),
        rows: years(unit)
            .into_iter()
            .flat_map(|year| people.iter().filter_map(move |person| row(year, person)))
            .collect(),
    }
}

pub(super) fn count(number: usize) -> Cell {
    Cell::Count(u32::try_from(number).unwrap_or(u32::MAX))
}

/// The table as CSV: UTF-8 with its mark, `;`, lines ended by CR and LF, numbers as the language has
/// them. Words that a spreadsheet would run are made harmless.
pub fn csv(table: &Table, lang: Lang) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    line(&mut out, table.heads.iter().cloned());
    for row in &table.rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::Text(text) => text.clone(),
            Cell::Count(number) => number.to_string(),
            Cell::Date(date) => date.to_string(),
            Cell::Time(time) => time.to_string(),
            Cell::Hours(hours) => in_hours(*hours, lang),
        });
        line(&mut out, cells);
    }
    out.into_bytes()
}

/// Hours as the spreadsheets of the language read them: two decimals where these say it to the minute, else
/// four, so that what a sheet adds up is the sum that stands beside it.
fn in_hours(hours: Hours, lang: Lang) -> String {
    let comma = if lang == Lang::En { '.' } else { ',' };
    let (whole, minutes) = hours.parts();
    if minutes.is_multiple_of(3) {
        return format!("{whole}{comma}{:02}", minutes * 100 / 60);
    }
    format!("{whole}{comma}{:04}", (minutes * 10_000 + 30) / 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit},
        planning::fixtures::{
            add_meeting, add_person, catalogue, day, group, meeting, module, person_id, school,
        },
    };

    #[test]
    fn who_only_leads_stands_in_the_table_with_the_hours_of_their_page() {
        let mut led = group("g", &["ann"]);
        led.supervisor = Some(person_id("siv"));
        let unit = school([
            add_person("ann"),
            add_person("siv"),
            Edit::Group(On::Add(led)),
            add_meeting(meeting("b", "g", 1, "b", day(2026, 9, 1))),
        ]);
        let catalogue = catalogue([module("m")]);
        let table = hours(Wording { unit: &unit, catalogue: &catalogue, lang: Lang::Sv }, day(2026, 8, 1));
        let siv = table.rows.iter().find(|row| row.first() == Some(&Cell::text("siv"))).unwrap();
        let of = |key| {
            let head = I18n::new(Lang::Sv).get(key);
            siv[table.heads.iter().position(|other| *other == head).unwrap()].clone()
        };
        let page = Ledger::of(&unit, &catalogue, day(2026, 8, 1)).led(person_id("siv"), 2026);
        assert_eq!(page.left, Hours(90));
        assert_eq!(of(Key::ExportHeadLedLeft), Cell::Hours(page.left));
        assert_eq!(of(Key::ExportHeadLedHeld), Cell::Hours(page.held));
        assert_eq!(of(Key::ExportHeadPlanned), Cell::Hours(Hours(0)));
        assert_eq!(table.rows.len(), 2);
    }

    #[test]
    fn every_school_year_has_rows_of_its_own() {
        let unit = school([
            add_person("ann"),
            add_person("bo"),
            Edit::Group(On::Add(group("g", &["ann"]))),
            Edit::Group(On::Add(group("h", &["ann", "bo"]))),
            add_meeting(meeting("a", "g", 1, "b", day(2026, 5, 4))),
            add_meeting(meeting("b", "h", 1, "b", day(2026, 9, 1))),
        ]);
        let catalogue = catalogue([module("m")]);
        let table = hours(Wording { unit: &unit, catalogue: &catalogue, lang: Lang::Sv }, day(2026, 8, 1));
        let first: Vec<[Cell; 3]> =
            table.rows.iter().map(|row| [row[0].clone(), row[1].clone(), row[2].clone()]).collect();
        let row = |texts: [&str; 3]| texts.map(Cell::text);
        let (last, this) = ("2025/26", "2026/27");
        assert_eq!(first, [row(["ann", "g", last]), row(["ann", "h", this]), row(["bo", "h", this])]);
    }
}
