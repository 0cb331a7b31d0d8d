//! Weekly windows as people say them: days with the same times together, `mån-tor 14:30-16:00`.

use std::collections::BTreeMap;

use super::format::{self, times, weekday_short};
use crate::model::{
    lang::Lang,
    week::{Day, Minutes, Window},
};

/// The windows in one line, days that share their times together; of nothing there is nothing.
///
/// What comes out can be typed in again.
pub fn windows<'a>(lang: Lang, windows: impl IntoIterator<Item = &'a Window>) -> String {
    written(windows, |day| weekday_short(lang, day), |first, last| format!("{first}-{last}"))
}

/// The same in a sentence: two days that follow one another are `mån och tis`, which is no span.
pub fn said<'a>(lang: Lang, windows: impl IntoIterator<Item = &'a Window>) -> String {
    written(windows, |day| weekday_short(lang, day), |first, last| format::list(lang, &[first, last]))
}

/// Two days in a row are written by `both`.
fn written<'a>(
    windows: impl IntoIterator<Item = &'a Window>,
    short: impl Fn(Day) -> String,
    both: impl Fn(String, String) -> String,
) -> String {
    let mut by_time: BTreeMap<(Minutes, Minutes), Vec<Day>> = BTreeMap::new();
    for window in windows {
        by_time.entry((window.start, window.end())).or_default().push(window.day);
    }
    let mut lines: Vec<(Day, Minutes, String)> = Vec::new();
    for ((start, end), mut days) in by_time {
        days.sort_unstable();
        days.dedup();
        for (first, last) in runs(&days) {
            let days = match last.index() - first.index() {
                0 => short(first),
                1 => both(short(first), short(last)),
                _ => format!("{}-{}", short(first), short(last)),
            };
            lines.push((first, start, format!("{days} {}", times(start, end))));
        }
    }
    lines.sort();
    lines.into_iter().map(|(_, _, line)| line).collect::<Vec<_>>().join(", ")
}

/// Days that follow one another, as first and last.
fn runs(days: &[Day]) -> Vec<(Day, Day)> {
    let mut out: Vec<(Day, Day)> = Vec::new();
    for &day in days {
        match out.last_mut() {
            Some((_, last)) if last.index() + 1 == day.index() => *last = day,
            _ => out.push((day, day)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::dates::parse_windows;
    use proptest::prelude::*;

    #[test]
    fn two_days_in_a_sentence_are_no_span() {
        let at = |day| Window::between(day, Minutes::at(14, 45), Minutes::at(15, 45));
        let two = [at(Day::Mon), at(Day::Tue)];
        assert_eq!(said(Lang::Sv, &two), "mån och tis 14:45-15:45");
        assert_eq!(windows(Lang::Sv, &two), "mån-tis 14:45-15:45", "as it is typed");
        assert_eq!(said(Lang::Sv, &[at(Day::Mon), at(Day::Tue), at(Day::Wed)]), "mån-ons 14:45-15:45");
    }

    #[test]
    fn days_with_the_same_times_stand_together() {
        let at = |day, start, end| Window::between(day, Minutes::at(start, 0), Minutes::at(end, 30));
        let days = [Day::Mon, Day::Tue, Day::Wed, Day::Fri];
        let mut all: Vec<Window> = days.into_iter().map(|day| at(day, 14, 15)).collect();
        all.push(at(Day::Mon, 8, 8));
        assert_eq!(windows(Lang::Sv, &all), "mån 8:00-8:30, mån-ons 14:00-15:30, fre 14:00-15:30");
        assert_eq!(windows(Lang::Nb, &all[1..2]), "tir. 14:00-15:30");
        assert_eq!(windows(Lang::Sv, &[]), "");
    }

    proptest! {
        #[test]
        fn what_is_shown_can_be_typed(slots in proptest::collection::btree_set((0..7usize, 0..40u16), 0..12)) {
            let all: Vec<Window> = slots
                .into_iter()
                .map(|(day, n)| Window { day: Day::ALL[day], start: Minutes(n * 30), length: Minutes(30) })
                .collect();
            for lang in Lang::ALL {
                let mut read = parse_windows(&windows(lang, &all)).unwrap();
                read.sort_unstable();
                prop_assert_eq!(&read, &all);
            }
        }
    }
}
