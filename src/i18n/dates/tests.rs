use chrono::{Datelike, Days};
use proptest::prelude::*;

use super::*;
use crate::{
    i18n::{I18n, Key, Text, format},
    model::{
        lang::Lang,
        week::{Day, Minutes, Window},
    },
};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Sunday 22 November 2026, planning the school year 2026/27.
fn planning() -> Reference {
    Reference { today: date(2026, 11, 22), prefer: Some((date(2026, 8, 18), date(2027, 6, 11))) }
}

fn free() -> Reference {
    Reference { prefer: None, ..planning() }
}

#[test]
fn a_step_has_a_sign() {
    for text in ["+1v", "-2 d", "+1d", "+2u", "+1w", "tor +1v"] {
        assert!(is_step(text), "{text}");
    }
    for text in ["tor v49", "om 3 uker", "2026-12-03", "12/3", "i morgen", ""] {
        assert!(!is_step(text), "{text}");
    }
}

#[test]
fn dates_as_people_write_them() {
    for (text, expected) in [
        ("12/3", date(2027, 3, 12)),
        ("12.3", date(2027, 3, 12)),
        ("12.3.", date(2027, 3, 12)),
        ("12. 3. 2028", date(2028, 3, 12)),
        ("12/3 2027", date(2027, 3, 12)),
        ("12/3-27", date(2027, 3, 12)),
        ("2027-03-12", date(2027, 3, 12)),
        ("20270312", date(2027, 3, 12)),
        ("12 mars", date(2027, 3, 12)),
        ("den 12. mars", date(2027, 3, 12)),
        ("12 maj", date(2027, 5, 12)),
        ("12. mai", date(2027, 5, 12)),
        ("May 12, 2027", date(2027, 5, 12)),
        ("20 okt", date(2026, 10, 20)),
        ("20 Oct", date(2026, 10, 20)),
        ("1 des", date(2026, 12, 1)),
        ("fre 12/3", date(2027, 3, 12)),
        ("tor v47", date(2026, 11, 19)),
        ("tors v 47", date(2026, 11, 19)),
        ("torsdag vecka 47", date(2026, 11, 19)),
        ("tir u47", date(2026, 11, 17)),
        ("on v. 47", date(2026, 11, 18)),
        ("v47 fre", date(2026, 11, 20)),
        ("sondag v47", date(2026, 11, 22)),
        ("uke 47", date(2026, 11, 16)),
        ("v47", date(2026, 11, 16)),
        ("V 3", date(2027, 1, 18)),
        ("wk 3 2028", date(2028, 1, 17)),
        ("2026-W53", date(2026, 12, 28)),
        ("+1v", date(2026, 11, 29)),
        ("+2d", date(2026, 11, 24)),
        ("-1u", date(2026, 11, 15)),
        ("−1u", date(2026, 11, 15)),
        ("om 2 veckor", date(2026, 12, 6)),
        ("tor +1v", date(2026, 11, 26)),
        ("idag", date(2026, 11, 22)),
        ("I dag", date(2026, 11, 22)),
        ("imorgon", date(2026, 11, 23)),
        ("i morgen", date(2026, 11, 23)),
        ("day after tomorrow", date(2026, 11, 24)),
        ("i går", date(2026, 11, 21)),
        ("sön", date(2026, 11, 22)),
        ("på tisdag", date(2026, 11, 24)),
        ("nästa tis", date(2026, 11, 24)),
        ("neste tirsdag", date(2026, 11, 24)),
        ("nästa vecka", date(2026, 11, 23)),
    ] {
        assert_eq!(parse_date(text, &planning()), Ok(expected), "{text}");
    }
}

#[test]
fn the_planned_year_comes_first_then_the_future() {
    let next = Reference { prefer: Some((date(2027, 8, 17), date(2028, 6, 9))), ..planning() };
    assert_eq!(parse_date("20 okt", &next), Ok(date(2027, 10, 20)));
    assert_eq!(parse_date("20 okt", &free()), Ok(date(2027, 10, 20)));
    assert_eq!(parse_date("22/11", &free()), Ok(date(2026, 11, 22)));
    assert_eq!(parse_date("tis v47", &free()), Ok(date(2026, 11, 17)), "this week is not next year's");
    assert_eq!(parse_date("v46", &free()), Ok(date(2027, 11, 15)));
    assert_eq!(parse_date("29/2", &next), Ok(date(2028, 2, 29)));
    assert_eq!(parse_date("v34", &planning()), Ok(date(2026, 8, 17)), "the term starts on the Tuesday");
}

#[test]
fn what_is_wrong_is_said() {
    use DateError::*;
    for (text, expected) in [
        ("", NotADate),
        ("hej", NotADate),
        ("12", NotADate),
        ("12 marsipan", NotADate),
        ("12/3/", NotADate),
        ("31/2", NoSuchDay { year: 2027, month: 2, day: 31 }),
        ("12/13", NoSuchDay { year: 2026, month: 13, day: 12 }),
        ("v 54", NoSuchWeek { year: 2026, week: 54, last: 53 }),
        ("v 53 2027", NoSuchWeek { year: 2027, week: 53, last: 52 }),
        ("tor 12/3", OtherWeekday { date: date(2027, 3, 12) }),
        ("12/3 2127", TooFar),
        ("+99999999999999v", NotADate),
        ("+999999999v", TooFar),
    ] {
        let error = parse_date(text, &planning()).unwrap_err();
        assert_eq!(error, expected, "{text}");
        for lang in Lang::ALL {
            assert!(!I18n::new(lang).text(&Text::from(error)).contains('{'));
        }
    }
    let said = I18n::new(Lang::Nb).text(&Text::from(OtherWeekday { date: date(2027, 3, 12) }));
    assert!(said.starts_with("12/3 2027 er en fredag."), "{said}");
}

#[test]
fn ranges_as_people_write_them() {
    let autumn = (date(2026, 10, 26), date(2026, 10, 30));
    for text in [
        "44",
        "v44",
        "uke 44",
        "v 44 2026",
        "26/10-30/10",
        "26/10–30/10",
        "26-30 okt",
        "26-30/10",
        "26/10-30",
        "26. okt. - 30. okt. 2026",
        "26 oktober till 30 oktober",
        "2026-10-26 - 2026-10-30",
        "man 26-fre 30 okt",
        "26-30 okt 2026",
        "mån v44 - fre v44",
        "mån-fre v44",
        "v44 mån-fre",
        "ma\u{30a}n - fre uke 44",
    ] {
        assert_eq!(parse_range(text, &planning()), Ok(autumn), "{text}");
    }
    let week = Ok((date(2026, 11, 23), date(2026, 11, 27)));
    assert_eq!(parse_range("mån-fre nästa vecka", &planning()), week);
    assert_eq!(parse_range("man - fre", &planning()), week);
    for text in ["v 8-9", "8-9", "uke 8 - uke 9", "v 8-9 2027"] {
        assert_eq!(parse_range(text, &planning()), Ok((date(2027, 2, 22), date(2027, 3, 5))), "{text}");
    }
    let winter = Ok((date(2026, 12, 21), date(2027, 1, 8)));
    assert_eq!(parse_range("v 52-1", &planning()), winter);
    assert_eq!(parse_range("21/12 - 8/1", &planning()), winter);
    assert_eq!(parse_range("21 dec - 8 jan 2027", &free()), winter);
    assert_eq!(parse_range("20 okt", &planning()), Ok((date(2026, 10, 20), date(2026, 10, 20))));
    assert_eq!(parse_range("30/10-26/10", &planning()), Err(DateError::LastBeforeFirst));
    assert_eq!(parse_range("30/10 2026 - 26/10 2026", &planning()), Err(DateError::LastBeforeFirst));
    assert_eq!(parse_range("-", &planning()), Err(DateError::NotADate));
}

#[test]
fn times_as_people_write_them() {
    for text in ["15", "15:00", "15.00", "1500", "kl 15", "kl. 15.00", "klokka 15"] {
        assert_eq!(parse_time(text), Ok(Minutes::at(15, 0)), "{text}");
    }
    assert_eq!(parse_time("930"), Ok(Minutes::at(9, 30)));
    assert_eq!(parse_time("24"), Ok(Minutes::at(24, 0)));
    assert_eq!(parse_time("25"), Err(TimeError::NoSuchTime { hour: 25, minute: 0 }));
    assert_eq!(parse_time("15:5"), Err(TimeError::NotATime));
    let tuesday = Window::between(Day::Tue, Minutes::at(15, 0), Minutes::at(16, 30));
    for text in
        ["tis 15:00-16:30", "tir 15–16.30", "Tuesdays 1500-1630", "tisdagar kl 15 till 16.30", "ti 15-1630"]
    {
        assert_eq!(parse_window(text), Ok(tuesday), "{text}");
    }
    assert_eq!(parse_times("15-16:30"), Ok((Minutes::at(15, 0), Minutes::at(16, 30))));
    assert_eq!(parse_times("15"), Err(TimeError::NotARange));
    assert_eq!(parse_times("16-15"), Err(TimeError::EndBeforeStart));
    assert_eq!(parse_window("15-16"), Err(TimeError::NoWeekday));
    let windows = parse_windows("mån 14:30-16, 16.15-17; tor 15-16:30,").unwrap();
    assert_eq!(windows.iter().map(|w| w.day).collect::<Vec<_>>(), [Day::Mon, Day::Mon, Day::Thu]);
    let days = |text| parse_windows(text).map(|all| all.iter().map(|w| w.day.index()).collect::<Vec<_>>());
    assert_eq!(days("mån-tor 14-16"), Ok(vec![0, 1, 2, 3]));
    assert_eq!(days("mån, ons 14-16, fre 8-9"), Ok(vec![0, 2, 4]));
    assert_eq!(days("tir og tor 14-16; 17-18"), Ok(vec![1, 3, 1, 3]));
    assert_eq!(days("mån 14-16, tor"), Err(TimeError::NotATime));
    assert_eq!(days("14-16"), Err(TimeError::NoWeekday));
    assert_eq!(parse_windows(" "), Ok(vec![]));
}

#[test]
fn the_examples_in_the_errors_are_right() {
    for (key, texts) in examples() {
        for text in texts {
            let read = match key.id() {
                "date-error-last-before-first" => parse_range(&text, &planning()).is_ok(),
                id if id.starts_with("date-") => parse_date(&text, &planning()).is_ok(),
                "time-error-no-weekday" => parse_window(&text).is_ok(),
                "time-error-not-a-time" | "time-error-no-such-time" => parse_time(&text).is_ok(),
                _ => parse_times(&text).is_ok(),
            };
            assert!(read, "{}: {text}", key.id());
        }
    }
}

/// What stands after "such as" in the errors, without explanations in brackets.
fn examples() -> Vec<(Key, Vec<String>)> {
    let such_as = ["till exempel ", "for eksempel ", "such as ", "Write it as "];
    let or = [" eller ", " or ", ", "];
    let errors =
        Key::ALL.iter().filter(|k| k.id().starts_with("date-error-") || k.id().starts_with("time-error-"));
    errors
        .flat_map(|key| Lang::ALL.map(|lang| (*key, I18n::new(lang).get(*key))))
        .map(|(key, said)| {
            let after =
                such_as.iter().find_map(|words| said.split(words).last().filter(|rest| *rest != said));
            let after = after.unwrap_or_else(|| panic!("no example: {said}")).trim_end_matches('.');
            let texts = or.iter().fold(vec![after.to_owned()], |texts, or| {
                texts.iter().flat_map(|t| t.split(or)).map(str::to_owned).collect()
            });
            (key, texts)
        })
        .collect()
}

#[test]
fn no_word_means_two_things() {
    let words = words::Words::all();
    for lang in Lang::ALL {
        for day in Day::ALL {
            for name in [
                format::weekday_long(lang, day),
                format::weekday_short(lang, day),
                format::weekday_letters(lang, day),
            ] {
                let name = words::folded(name.trim_end_matches('.'));
                assert_eq!(words.weekday(&name), Some(day), "{name}");
                assert_eq!(words.month(&name), None, "{name}");
                assert!(!words.is_on(&name) && !words.is_week(&name), "{name}");
            }
        }
        for month in 1..=12 {
            for name in [format::month_long(lang, month), format::month_short(lang, month)] {
                let name = words::folded(name.trim_end_matches('.'));
                assert_eq!(words.month(&name), Some(month), "{name}");
                assert_eq!(words.weekday(&name), None, "{name}");
            }
        }
    }
}

proptest! {
    #[test]
    fn what_the_program_prints_it_reads(days in 0u64..298, length in 0u64..200) {
        let reference = planning();
        let day = date(2026, 8, 18) + Days::new(days);
        let last = day + Days::new(length);
        let monday = day - Days::new(u64::from(day.weekday().num_days_from_monday()));
        for lang in Lang::ALL {
            for text in [
                format::long_date(lang, day),
                format::short_date(lang, day),
                format::tiny_date(day),
                format::full_date(lang, day),
                day.to_string(),
            ] {
                prop_assert_eq!(parse_date(&text, &reference), Ok(day), "{}", text);
            }
            for text in
                [format::week(lang, day.iso_week().week()), format::week_and_year(lang, day.iso_week())]
            {
                prop_assert_eq!(parse_date(&text, &reference), Ok(monday), "{}", text);
            }
            let text = format::date_range(lang, day, last);
            prop_assert_eq!(parse_range(&text, &reference), Ok((day, last)), "{}", text);
            let text = format::weeks(lang, day.iso_week().week(), day.iso_week().week());
            prop_assert_eq!(parse_range(&text, &reference), Ok((monday, monday + Days::new(4))), "{}", text);
        }
    }

    #[test]
    fn printed_windows_are_read(day in 0usize..7, start in 0u16..1439, length in 1u16..600) {
        let end = Minutes(start.saturating_add(length).min(1440));
        let window = Window::between(Day::ALL[day], Minutes(start), end);
        for lang in Lang::ALL {
            prop_assert_eq!(parse_window(&format::window(lang, window)), Ok(window));
        }
    }

    #[test]
    fn any_text_gets_an_answer(text in any::<String>(), near in "[0-9vuw+./: -]{0,12}( (v|okt|tis|till|i dag))?") {
        for text in [text, near] {
            let _ = parse_date(&text, &planning());
            let _ = parse_range(&text, &free());
            let _ = parse_windows(&text);
            let _ = parse_time(&text);
        }
    }
}

#[test]
fn a_day_that_is_none_is_told_in_the_school_year_that_is_meant() {
    let prefer = Some((date(2027, 8, 18), date(2028, 6, 10)));
    let reference = Reference { today: date(2026, 11, 24), prefer };
    let wrong = DateError::NoSuchDay { year: 2028, month: 2, day: 45 };
    assert_eq!(parse_date("45/2", &reference), Err(wrong));
}
