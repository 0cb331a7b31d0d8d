use proptest::prelude::*;

use super::*;
use crate::planning::calendar::fixtures::{date, norway, sweden};

/// facts-sv 5.2: name, then the day in 2026, 2027 and 2028.
const SWEDEN: &str = "
    Nyårsdagen             | Thu 1 Jan  | Fri 1 Jan  | Sat 1 Jan
    Trettondedag jul       | Tue 6 Jan  | Wed 6 Jan  | Thu 6 Jan
    Långfredagen           | Fri 3 Apr  | Fri 26 Mar | Fri 14 Apr
    Påskdagen              | Sun 5 Apr  | Sun 28 Mar | Sun 16 Apr
    Annandag påsk          | Mon 6 Apr  | Mon 29 Mar | Mon 17 Apr
    Första maj             | Fri 1 May  | Sat 1 May  | Mon 1 May
    Kristi himmelsfärdsdag | Thu 14 May | Thu 6 May  | Thu 25 May
    Pingstdagen            | Sun 24 May | Sun 16 May | Sun 4 Jun
    Nationaldagen          | Sat 6 Jun  | Sun 6 Jun  | Tue 6 Jun
    Midsommardagen         | Sat 20 Jun | Sat 26 Jun | Sat 24 Jun
    Alla helgons dag       | Sat 31 Oct | Sat 6 Nov  | Sat 4 Nov
    Juldagen               | Fri 25 Dec | Sat 25 Dec | Mon 25 Dec
    Annandag jul           | Sat 26 Dec | Sun 26 Dec | Tue 26 Dec";

/// facts-no 4.2: name, then the day in 2026 to 2029.
const NORWAY: &str = "
    Første nyttårsdag    | Thu 1 Jan  | Fri 1 Jan  | Sat 1 Jan  | Mon 1 Jan
    Skjærtorsdag         | Thu 2 Apr  | Thu 25 Mar | Thu 13 Apr | Thu 29 Mar
    Langfredag           | Fri 3 Apr  | Fri 26 Mar | Fri 14 Apr | Fri 30 Mar
    Første påskedag      | Sun 5 Apr  | Sun 28 Mar | Sun 16 Apr | Sun 1 Apr
    Andre påskedag       | Mon 6 Apr  | Mon 29 Mar | Mon 17 Apr | Mon 2 Apr
    Første mai           | Fri 1 May  | Sat 1 May  | Mon 1 May  | Tue 1 May
    17. mai              | Sun 17 May | Mon 17 May | Wed 17 May | Thu 17 May
    Kristi himmelfartsdag| Thu 14 May | Thu 6 May  | Thu 25 May | Thu 10 May
    Første pinsedag      | Sun 24 May | Sun 16 May | Sun 4 Jun  | Sun 20 May
    Andre pinsedag       | Mon 25 May | Mon 17 May | Mon 5 Jun  | Mon 21 May
    Første juledag       | Fri 25 Dec | Sat 25 Dec | Mon 25 Dec | Tue 25 Dec
    Andre juledag        | Sat 26 Dec | Sun 26 Dec | Tue 26 Dec | Wed 26 Dec";

/// Public holidays of a year as `name|Thu 1 Jan`, two names on one day taken apart, sorted.
fn public(rules: &HolidayRules, year: i32, name: fn(&Localized) -> &str) -> Vec<String> {
    let mut rows: Vec<String> = rules
        .days(year)
        .iter()
        .filter(|d| d.kind == HolidayKind::Public)
        .flat_map(|d| name(&d.name).split(" / ").map(|n| format!("{n}|{}", d.date.format("%a %-d %b"))))
        .collect();
    rows.sort();
    rows
}

fn table(text: &str, column: usize) -> Vec<String> {
    let mut rows: Vec<String> = text
        .lines()
        .filter(|line| line.contains('|'))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            format!("{}|{}", cells[0], cells[column])
        })
        .collect();
    rows.sort();
    rows
}

fn of_kind(rules: &HolidayRules, year: i32, wanted: fn(HolidayKind) -> bool) -> Vec<NaiveDate> {
    rules.days(year).iter().filter(|d| wanted(d.kind)).map(|d| d.date).collect()
}

#[test]
fn swedish_holidays_are_those_of_the_table() {
    for (column, year) in (2026..=2028).enumerate() {
        assert_eq!(public(&sweden().holidays, year, |n| &n.sv), table(SWEDEN, column + 1), "{year}");
    }
}

#[test]
fn norwegian_holidays_are_those_of_the_table() {
    for (column, year) in (2026..=2029).enumerate() {
        assert_eq!(public(&norway().holidays, year, |n| &n.nb), table(NORWAY, column + 1), "{year}");
    }
}

#[test]
fn two_holidays_on_one_day_come_once_with_both_names() {
    let days = norway().holidays.days(2027);
    let on_17_may: Vec<_> = days.iter().filter(|d| d.date == date(2027, 5, 17)).collect();
    assert_eq!(on_17_may.len(), 1);
    assert_eq!(on_17_may[0].name.nb, "17. mai / Andre pinsedag");
    assert_eq!(norway().holidays.public(2027).iter().filter(|&&d| d == date(2027, 5, 17)).count(), 1);
}

#[test]
fn swedish_eves_are_no_holidays_and_some_are_half() {
    let rules = sweden().holidays;
    let half = |kind: HolidayKind| kind == HolidayKind::HalfEve { from: Minutes::at(14, 0) };
    assert_eq!(
        of_kind(&rules, 2026, half),
        [date(2026, 1, 5), date(2026, 4, 2), date(2026, 4, 30), date(2026, 10, 30)]
    );
    assert_eq!(
        of_kind(&rules, 2027, half),
        [date(2027, 1, 5), date(2027, 3, 25), date(2027, 4, 30), date(2027, 11, 5)]
    );
    let eves = of_kind(&rules, 2026, |kind| kind == HolidayKind::Eve);
    let weekdays: Vec<_> = eves.into_iter().filter(|&d| !is_weekend(d)).collect();
    assert_eq!(weekdays, [date(2026, 6, 19), date(2026, 12, 24), date(2026, 12, 31)]);
}

#[test]
fn single_days_between_days_off_are_squeezed() {
    let squeezed = |kind: HolidayKind| kind == HolidayKind::Squeezed;
    let in_spring = |rules: &HolidayRules, year: i32| -> Vec<NaiveDate> {
        let days = of_kind(rules, year, squeezed);
        days.into_iter().filter(|d| (2..=6).contains(&d.month())).collect()
    };
    assert_eq!(in_spring(&sweden().holidays, 2026), [date(2026, 5, 15)]);
    assert_eq!(in_spring(&sweden().holidays, 2027), [date(2027, 5, 7)]);
    assert_eq!(in_spring(&norway().holidays, 2027), [date(2027, 5, 7)]);
    assert_eq!(
        in_spring(&norway().holidays, 2029),
        [date(2029, 4, 30), date(2029, 5, 11), date(2029, 5, 18)]
    );
    assert!(of_kind(&sweden().holidays, 2026, squeezed).contains(&date(2026, 1, 2)), "across the new year");
}

#[test]
fn a_half_eve_may_be_squeezed_too() {
    let days = sweden().holidays.days(2029);
    let on_30_april: Vec<_> = days.iter().filter(|d| d.date == date(2029, 4, 30)).map(|d| d.kind).collect();
    assert_eq!(on_30_april, [HolidayKind::HalfEve { from: Minutes::at(14, 0) }, HolidayKind::Squeezed]);
}

#[test]
fn the_national_day_of_sweden_is_off_since_2005() {
    let rules = sweden().holidays;
    let is_off = |year, month, day| rules.public(year).contains(&date(year, month, day));
    assert!(!is_off(2004, 6, 6) && is_off(2005, 6, 6));
    assert!(is_off(2004, 5, 31) && !is_off(2005, 5, 16), "Whit Monday was given up for it");
}

#[test]
fn known_easters_and_the_rarest_ones() {
    for (year, month, day) in
        [(1900, 4, 15), (1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2038, 4, 25), (2199, 4, 14)]
    {
        assert_eq!(easter(year), Some(date(year, month, day)));
    }
}

proptest! {
    #[test]
    fn the_days_of_any_year_hold_the_rules(year in 1900..2200) {
        for rules in [sweden().holidays, norway().holidays] {
            let days = rules.days(year);
            prop_assert!(days.is_sorted_by_key(|d| (d.date, d.kind)));
            prop_assert!(days.iter().all(|d| d.date.year() == year && !d.name.nb.is_empty()));
            let whole = days.iter().filter(|d| !matches!(d.kind, HolidayKind::Squeezed));
            prop_assert!(whole.map(|d| d.date).is_sorted_by(|a, b| a < b), "one name a day");
            let squeezed = days.iter().filter(|d| d.kind == HolidayKind::Squeezed);
            prop_assert!(squeezed.clone().all(|d| !is_weekend(d.date)));
        }
        let sunday = easter(year).unwrap();
        prop_assert_eq!(Day::of(sunday), Day::Sun);
        prop_assert!(sunday >= date(year, 3, 22) && sunday <= date(year, 4, 25));
    }
}
