//! Dates, weeks and times as each language writes them.

use chrono::{Datelike, IsoWeek, NaiveDate};

use super::{I18n, Key, t};
use crate::model::{
    lang::Lang,
    week::{Day, Minutes, Window},
};

/// `tor 12 mars 2026 (v 11)`.
pub fn long_date(lang: Lang, date: NaiveDate) -> String {
    I18n::new(lang).text(&t::date_long(
        date.day().to_string(),
        month_short(lang, date.month()),
        week(lang, date.iso_week().week()),
        weekday_short(lang, Day::of(date)),
        date.year().to_string(),
    ))
}

/// `tor 12 mars`; `tor 13 mars 2025` where that is another school year than that of today.
pub fn short_date(i18n: impl Into<I18n>, date: NaiveDate) -> String {
    let i18n: I18n = i18n.into();
    let (day, month) = (date.day().to_string(), month_short(i18n.lang(), date.month()));
    let weekday = weekday_short(i18n.lang(), Day::of(date));
    i18n.text(&if i18n.is_this_year(date) {
        t::date_short(day, month, weekday)
    } else {
        t::date_short_year(day, month, weekday, date.year().to_string())
    })
}

/// The calendar year in which the school year of a day starts.
pub(super) fn school_year_of(date: NaiveDate) -> i32 {
    const FIRST_MONTH: u32 = 8;
    date.year() - i32::from(date.month() < FIRST_MONTH)
}

/// `12/3`, the same in all languages: the shortest form, for lists.
pub fn tiny_date(date: NaiveDate) -> String {
    format!("{}/{}", date.day(), date.month())
}

/// `12 mars 2026`, month in full.
pub fn full_date(lang: Lang, date: NaiveDate) -> String {
    I18n::new(lang).text(&t::date_day_month_year(
        date.day().to_string(),
        month_long(lang, date.month()),
        date.year().to_string(),
    ))
}

/// `26 okt - 30 okt 2026`: both ends, the year once where it is the same.
pub fn date_range(lang: Lang, first: NaiveDate, last: NaiveDate) -> String {
    let day = |date: NaiveDate| {
        I18n::new(lang).text(&t::date_day_month(date.day().to_string(), month_short(lang, date.month())))
    };
    let with_year = |date: NaiveDate| {
        I18n::new(lang).text(&t::date_day_month_year(
            date.day().to_string(),
            month_short(lang, date.month()),
            date.year().to_string(),
        ))
    };
    match (first.year() == last.year(), first == last) {
        (_, true) => with_year(first),
        (true, false) => format!("{} - {}", day(first), with_year(last)),
        (false, false) => format!("{} - {}", with_year(first), with_year(last)),
    }
}

/// `mån 26 okt - fre 30 okt 2026`: the same with weekdays, by which a plan is checked.
pub fn weekday_range(lang: Lang, first: NaiveDate, last: NaiveDate) -> String {
    let parts = |date: NaiveDate| {
        (date.day().to_string(), month_short(lang, date.month()), weekday_short(lang, Day::of(date)))
    };
    let with_year = |date: NaiveDate| {
        let (day, month, weekday) = parts(date);
        I18n::new(lang).text(&t::date_short_year(day, month, weekday, date.year().to_string()))
    };
    if first == last {
        return with_year(last);
    }
    let from = if first.year() == last.year() {
        let (day, month, weekday) = parts(first);
        I18n::new(lang).text(&t::date_short(day, month, weekday))
    } else {
        with_year(first)
    };
    format!("{from} - {}", with_year(last))
}

/// `v 48`.
pub fn week(lang: Lang, week: u32) -> String {
    I18n::new(lang).text(&t::week_short(week))
}

/// `v 53 2026`: where the ISO year of the week is not plain from what stands around it.
pub fn week_and_year(lang: Lang, week: IsoWeek) -> String {
    I18n::new(lang).text(&t::week_year(week.week(), week.year().to_string()))
}

/// `v 11` of a date; with its year where that is not the date's own, as on 1 January: `v 53 2026`.
pub fn week_of(lang: Lang, date: NaiveDate) -> String {
    let iso = date.iso_week();
    if iso.year() == date.year() { week(lang, iso.week()) } else { week_and_year(lang, iso) }
}

/// `v 8-9`.
pub fn weeks(lang: Lang, first: u32, last: u32) -> String {
    if first == last { week(lang, first) } else { I18n::new(lang).text(&t::week_range(first, last)) }
}

/// `15:00-16:30`.
pub fn times(start: Minutes, end: Minutes) -> String {
    format!("{start}-{end}")
}

/// `tis 15:00-16:30`.
pub fn window(lang: Lang, window: Window) -> String {
    format!("{} {}", weekday_short(lang, window.day), times(window.start, window.end()))
}

/// The day and the start of a window: `tis 15:00`.
pub fn window_start(lang: Lang, window: Window) -> String {
    format!("{} {}", weekday_short(lang, window.day), window.start)
}

/// `45 min`.
pub fn minutes(lang: Lang, length: Minutes) -> String {
    I18n::new(lang).text(&t::minutes_short(length.0))
}

/// `Ek, Vik och Holm`.
pub fn list(lang: Lang, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => I18n::new(lang).text(&t::list_and(before.join(", "), last)),
    }
}

/// A sentence with its full stop, where it does not end with one: bokmål writes `10. feb.`.
pub fn ended(mut sentence: String) -> String {
    if !sentence.ends_with('.') {
        sentence.push('.');
    }
    sentence
}

/// `2026/27`, from the calendar year in which it starts.
pub fn school_year(starts: i32) -> String {
    format!("{starts}/{:02}", (starts + 1).rem_euclid(100))
}

/// `ht 2026`.
pub fn autumn(lang: Lang, year: i32) -> String {
    I18n::new(lang).text(&t::term_autumn_year(year.to_string()))
}

/// `vt 2027`.
pub fn spring(lang: Lang, year: i32) -> String {
    I18n::new(lang).text(&t::term_spring_year(year.to_string()))
}

/// `mars 2026`, month in full.
pub fn month_and_year(lang: Lang, date: NaiveDate) -> String {
    I18n::new(lang).text(&t::month_year(month_long(lang, date.month()), date.year().to_string()))
}

/// `torsdag`.
pub fn weekday_long(lang: Lang, day: Day) -> String {
    I18n::new(lang).get(weekday_key(day))
}

/// The key of the weekday's whole name, for use within a text.
pub fn weekday_key(day: Day) -> Key {
    match day {
        Day::Mon => Key::WeekdayMonLong,
        Day::Tue => Key::WeekdayTueLong,
        Day::Wed => Key::WeekdayWedLong,
        Day::Thu => Key::WeekdayThuLong,
        Day::Fri => Key::WeekdayFriLong,
        Day::Sat => Key::WeekdaySatLong,
        Day::Sun => Key::WeekdaySunLong,
    }
}

/// `tor`; Norwegian with its point: `tor.`.
pub fn weekday_short(lang: Lang, day: Day) -> String {
    I18n::new(lang).get(match day {
        Day::Mon => Key::WeekdayMonShort,
        Day::Tue => Key::WeekdayTueShort,
        Day::Wed => Key::WeekdayWedShort,
        Day::Thu => Key::WeekdayThuShort,
        Day::Fri => Key::WeekdayFriShort,
        Day::Sat => Key::WeekdaySatShort,
        Day::Sun => Key::WeekdaySunShort,
    })
}

/// `to`: two letters, for the head of a month.
pub fn weekday_letters(lang: Lang, day: Day) -> String {
    I18n::new(lang).get(match day {
        Day::Mon => Key::WeekdayMonLetters,
        Day::Tue => Key::WeekdayTueLetters,
        Day::Wed => Key::WeekdayWedLetters,
        Day::Thu => Key::WeekdayThuLetters,
        Day::Fri => Key::WeekdayFriLetters,
        Day::Sat => Key::WeekdaySatLetters,
        Day::Sun => Key::WeekdaySunLetters,
    })
}

/// `mars`, of month 1 to 12; what is no month gives an empty text.
pub fn month_long(lang: Lang, month: u32) -> String {
    nth(
        lang,
        month,
        &[
            Key::MonthJanLong,
            Key::MonthFebLong,
            Key::MonthMarLong,
            Key::MonthAprLong,
            Key::MonthMayLong,
            Key::MonthJunLong,
            Key::MonthJulLong,
            Key::MonthAugLong,
            Key::MonthSepLong,
            Key::MonthOctLong,
            Key::MonthNovLong,
            Key::MonthDecLong,
        ],
    )
}

/// `okt`; Norwegian with its point where the word is cut: `okt.`.
pub fn month_short(lang: Lang, month: u32) -> String {
    nth(
        lang,
        month,
        &[
            Key::MonthJanShort,
            Key::MonthFebShort,
            Key::MonthMarShort,
            Key::MonthAprShort,
            Key::MonthMayShort,
            Key::MonthJunShort,
            Key::MonthJulShort,
            Key::MonthAugShort,
            Key::MonthSepShort,
            Key::MonthOctShort,
            Key::MonthNovShort,
            Key::MonthDecShort,
        ],
    )
}

fn nth(lang: Lang, month: u32, keys: &[Key; 12]) -> String {
    let key = usize::try_from(month).ok().and_then(|month| keys.get(month.checked_sub(1)?));
    key.map(|key| I18n::new(lang).get(*key)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_date_reads_as_people_write_it() {
        let day = date(2026, 3, 12);
        assert_eq!(long_date(Lang::Sv, day), "tor 12 mars 2026 (v 11)");
        assert_eq!(long_date(Lang::Nb, day), "tor. 12. mars 2026 (uke 11)");
        assert_eq!(long_date(Lang::En, day), "Thu 12 Mar 2026 (wk 11)");
        assert_eq!(short_date(Lang::Sv, day), "tor 12 mars");
        assert_eq!(short_date(Lang::Nb, date(2026, 11, 24)), "tir. 24. nov.");
        let today = I18n::new(Lang::Sv).on(date(2026, 11, 24));
        assert_eq!(short_date(today, date(2027, 6, 1)), "tis 1 juni");
        assert_eq!(short_date(today, date(2025, 11, 25)), "tis 25 nov 2025");
        assert_eq!(tiny_date(day), "12/3");
        assert_eq!(full_date(Lang::Nb, day), "12. mars 2026");
        assert_eq!(month_and_year(Lang::En, day), "March 2026");
        assert_eq!(month_long(Lang::Sv, 13), "");
    }

    #[test]
    fn ranges_say_the_year_once() {
        assert_eq!(date_range(Lang::Sv, date(2026, 10, 26), date(2026, 10, 30)), "26 okt - 30 okt 2026");
        assert_eq!(
            date_range(Lang::Nb, date(2026, 12, 21), date(2027, 1, 4)),
            "21. des. 2026 - 4. jan. 2027"
        );
        assert_eq!(weeks(Lang::Nb, 8, 9), "uke 8-9");
    }

    #[test]
    fn the_first_of_january_can_lie_in_week_53_of_the_year_before() {
        assert_eq!(week_of(Lang::Sv, date(2027, 1, 1)), "v 53 2026");
        assert_eq!(week_of(Lang::Nb, date(2026, 12, 31)), "uke 53");
        assert_eq!(long_date(Lang::En, date(2027, 1, 1)), "Fri 1 Jan 2027 (wk 53)");
    }

    #[test]
    fn lists_end_with_and() {
        let names = ["Ek", "Vik", "Holm"].map(str::to_owned);
        assert_eq!(list(Lang::Sv, &names), "Ek, Vik och Holm");
        assert_eq!(list(Lang::Nb, &names[..2]), "Ek og Vik");
        assert_eq!(list(Lang::En, &names[..1]), "Ek");
        assert_eq!(list(Lang::En, &[]), "");
    }

    #[test]
    fn a_sentence_has_one_full_stop() {
        assert_eq!(ended("senest ons. 20. jan.".to_owned()), "senest ons. 20. jan.");
        assert_eq!(ended("senast ons 20 jan".to_owned()), "senast ons 20 jan.");
    }

    #[test]
    fn times_and_terms() {
        let day = Window::between(Day::Tue, Minutes::at(15, 0), Minutes::at(16, 30));
        assert_eq!(window(Lang::Sv, day), "tis 15:00-16:30");
        assert_eq!(minutes(Lang::Nb, Minutes(45)), "45 min");
        assert_eq!(school_year(2026), "2026/27");
        assert_eq!(school_year(2099), "2099/00");
        assert_eq!(autumn(Lang::Nb, 2026), "høst 2026");
        assert_eq!(spring(Lang::Sv, 2027), "vt 2027");
    }
}
