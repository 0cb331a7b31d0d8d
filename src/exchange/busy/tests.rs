//! The files of `tests/fixtures/busy`: each program's way of writing gives the same kind of week.

use chrono::NaiveDate;

use super::{Busy, Ground, Reason, Unreadable, read};
use crate::{
    i18n::pattern,
    model::{
        change::On,
        edit::{Edit, apply},
        lang::Lang,
        people::Person,
        school_year::Country,
        unit::{Unit, UnitKind},
    },
};

macro_rules! fixture {
    ($name:literal) => {
        (
            include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/busy/", $name)).as_slice(),
            $name,
        )
    };
}

fn unit() -> Unit {
    let mut unit = Unit::new("u".parse().unwrap(), UnitKind::School, "Skola".into(), Country::Sweden);
    for (id, name) in [("erik", "Erik Dahlin"), ("mika", "Mika Aho"), ("sofia", "Sofia Lindh")] {
        apply(&mut unit, &Edit::Person(On::Add(Person::new(id.parse().unwrap(), name.into())))).unwrap();
    }
    unit
}

fn of((bytes, file): (&[u8], &str)) -> Result<Busy, Unreadable> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    read(bytes, &Ground { unit: &unit(), today, file })
}

/// Who is busy when, one line each.
fn weeks(busy: &Busy) -> Vec<String> {
    let week = |week: &super::Week| format!("{}: {}", week.called, pattern::windows(Lang::En, &week.busy));
    busy.weeks.iter().map(week).collect()
}

#[test]
fn weekly_rules_in_a_named_zone_with_a_lesson_dropped_and_one_moved() {
    let busy = of(fixture!("google.ics")).unwrap();
    assert_eq!(
        weeks(&busy),
        ["Erik Dahlin: Mon 8:00-12:00, Mon 12:40-14:30, Tue 8:00-11:30, Tue 13:00-15:00, Wed 9:00-16:00, \
          Thu 8:00-15:00, Fri 8:00-13:00"]
    );
    assert_eq!((busy.weeks[0].rare, busy.problems.len()), (1, 0), "the moved lesson is there once");
}

#[test]
fn zones_of_windows_odd_and_even_weeks_whole_days_and_what_takes_no_time() {
    let busy = of(fixture!("outlook.ics")).unwrap();
    assert_eq!(weeks(&busy), ["Kalender: Mon-Wed 8:15-11:15, Thu 10:00-12:00, Thu 13:00-15:00"]);
    assert_eq!((busy.weeks[0].rare, busy.whole_days, busy.odd_rules), (1, 1, 1));
    assert_eq!(busy.problems, []);
}

#[test]
fn single_dates_in_universal_time_become_a_week() {
    let busy = of(fixture!("dated.ics")).unwrap();
    assert_eq!(
        weeks(&busy),
        ["Schema Dahlin Erik HT26: Mon 8:15-12:00, Mon 13:00-14:30, Tue 8:15-14:30, Thu 8:15-14:45"]
    );
    assert_eq!((busy.weeks[0].weeks, busy.weeks[0].rare), (7, 1));
}

#[test]
fn a_timetable_of_several_is_parted_by_the_names_in_it() {
    let busy = of(fixture!("school.ics")).unwrap();
    assert_eq!(
        weeks(&busy),
        [
            "Erik Dahlin: Mon 8:00-12:00, Tue 8:00-15:00",
            "Mika Aho: Mon 10:00-14:30, Thu 8:30-14:30",
            "Sofia Lindh: Wed 8:00-15:30"
        ]
    );
}

#[test]
fn wrong_lines_are_told_with_their_number_and_the_others_count() {
    let busy = of(fixture!("broken.ics")).unwrap();
    assert_eq!(weeks(&busy), ["Erik Dahlin: Tue 8:00-10:00, Wed 8:00-10:00"]);
    let told: Vec<(u64, Reason)> = busy.problems.iter().map(|p| (p.line, p.reason)).collect();
    assert_eq!(
        told,
        [(23, Reason::NotALine), (24, Reason::NotEnded), (12, Reason::NoStart), (20, Reason::NotARule)]
    );
}

#[test]
fn lists_in_three_languages_name_their_columns_themselves() {
    let swedish = of(fixture!("upptaget.csv")).unwrap();
    assert_eq!(
        weeks(&swedish),
        [
            "Aho, Mika: Wed 9:00-14:30",
            "Erik Dahlin: Mon 8:00-12:00, Tue 8:00-15:00",
            "Okänd Lärare: Thu 8:00-9:00"
        ]
    );
    assert_eq!(swedish.problems.iter().map(|p| p.line).collect::<Vec<_>>(), [6]);
    let norwegian = of(fixture!("opptatt.tsv")).unwrap();
    assert_eq!(weeks(&norwegian), ["Erik Dahlin: Mon-Thu 8:15-14:15", "Mika Aho: Tue 8:00-10:00"]);
    let english = of(fixture!("busy.csv")).unwrap();
    assert_eq!(weeks(&english), ["Erik Dahlin: Mon 8:00-12:00, Thu 13:00-15:00"]);
}

#[test]
fn what_is_neither_says_so() {
    assert_eq!(of((b"Namn;Roll\nErik;x", "x.csv")), Err(Unreadable::NoColumns));
    assert_eq!(of((b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "x.ics")), Err(Unreadable::Nothing));
    assert_eq!(of((b"PK\x03\x04", "x.xlsx")), Err(Unreadable::Workbook));
}

proptest::proptest! {
    #[test]
    fn nothing_that_a_file_holds_breaks_the_reader(text in "(BEGIN:V(EVENT|CALENDAR)|END:VEVENT|DTSTART[:;].{0,20}|RRULE:FREQ=(WEEKLY|DAILY).{0,20}|.{0,30}|[\r\n ]){0,30}") {
        let text = format!("BEGIN:VCALENDAR\r\n{text}");
        let _ = of((text.as_bytes(), "x.ics"));
    }
}
