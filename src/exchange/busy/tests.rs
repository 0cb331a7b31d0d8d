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
    read(bytes, &Ground { unit: &unit(), today, file, called: &[] })
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
    assert_eq!(weeks(&busy), ["Erik Dahlin: Tue-Wed 8:00-10:00"]);
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

/// A calendar of these events.
fn calendar(events: &[&str]) -> Busy {
    let events: Vec<String> =
        events.iter().map(|lines| format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n")).collect();
    let text = format!("BEGIN:VCALENDAR\nX-WR-CALNAME:Erik Dahlin\n{}END:VCALENDAR\n", events.concat());
    of((text.as_bytes(), "x.ics")).unwrap()
}

const LESSON: &str =
    "DTSTART:20260817T080000\nDTEND:20260817T100000\nRRULE:FREQ=WEEKLY;UNTIL=20261218T000000Z";

#[test]
fn whoever_is_off_every_friday_is_busy_then() {
    let friday = "DTSTART;VALUE=DATE:20260821\nDTEND;VALUE=DATE:20260822\nRRULE:FREQ=WEEKLY;BYDAY=FR";
    let week = "Erik Dahlin: Mon 8:00-10:00, Fri 0:00-24:00";
    let busy = calendar(&[LESSON, friday]);
    // The Fridays go on for years, the lessons for four weeks: only weeks with lessons are counted.
    assert_eq!((weeks(&busy), busy.whole_days, busy.weeks[0].weeks), (vec![week.to_owned()], 0, 4));
    let free = format!("{friday}\nTRANSP:TRANSPARENT");
    assert_eq!(weeks(&calendar(&[LESSON, &free])), ["Erik Dahlin: Mon 8:00-10:00"]);
    let birthday = "DTSTART;VALUE=DATE:20261202\nRRULE:FREQ=YEARLY";
    let a_break = "DTSTART;VALUE=DATE:20261130\nDTEND;VALUE=DATE:20261205";
    let busy = calendar(&[LESSON, birthday, a_break]);
    assert_eq!((weeks(&busy), busy.whole_days), (vec!["Erik Dahlin: Mon 8:00-10:00".to_owned()], 2));
    let two = "DTSTART;VALUE=DATE:20260820\nDTEND;VALUE=DATE:20260822\nRRULE:FREQ=WEEKLY";
    assert_eq!(weeks(&calendar(&[LESSON, two])), ["Erik Dahlin: Mon 8:00-10:00, Thu-Fri 0:00-24:00"]);
}

#[test]
fn where_few_weeks_are_left_the_last_eight_with_lessons_count() {
    // To the end of the week of today; every second week has a lesson of its own.
    let every = "DTSTART:20260817T080000\nDTEND:20260817T100000\nRRULE:FREQ=WEEKLY;UNTIL=20261127T230000Z";
    let odd = "DTSTART:20260819T130000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261127T230000Z";
    let busy = calendar(&[every, odd]);
    assert_eq!(weeks(&busy), ["Erik Dahlin: Mon 8:00-10:00, Wed 13:00-14:00"]);
    let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    assert_eq!((busy.weeks[0].weeks, busy.weeks[0].between), (8, Some((date(10, 5), date(11, 23)))));
    // Weeks of the next school year are not mixed with those of this one.
    let next = "DTSTART:20270816T090000\nDTEND:20270816T100000\nRRULE:FREQ=WEEKLY;COUNT=2";
    let old = "DTSTART:20260817T080000\nDTEND:20260817T100000\nRRULE:FREQ=WEEKLY;COUNT=10";
    assert_eq!(weeks(&calendar(&[old, next])), ["Erik Dahlin: Mon 9:00-10:00"]);
}

#[test]
fn a_day_of_a_list_that_is_none_is_named() {
    let list = "Namn;Dag;Från;Till\nErik Dahlin;xyz;8:00;10:00\nErik Dahlin;mån-tis;8:00;10:00\n";
    let busy = of((list.as_bytes(), "x.csv")).unwrap();
    let told: Vec<(u64, Reason, &str)> =
        busy.problems.iter().map(|p| (p.line, p.reason, p.text.as_str())).collect();
    assert_eq!(told, [(2, Reason::NotADay, "xyz")]);
    assert_eq!(weeks(&busy), ["Erik Dahlin: Mon-Tue 8:00-10:00"]);
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
