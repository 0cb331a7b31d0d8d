//! How many school days a paper itself says that there are: `Antall skoledager: 190`, `August: 11 skoledager`, a
//! column of a table. Nothing follows from them; where the dates give other numbers it is told.

use std::sync::LazyLock;

use chrono::Datelike;

use super::{Line, Outcome, numbers::without_count};
use crate::{
    i18n::{
        Key,
        dates::{folded, listed},
        format,
    },
    model::lang::Lang,
    planning::calendar::days::SchoolDays,
};

/// School days of a month or of the whole year, as the paper counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The month, from 1; none: the whole year.
    pub month: Option<u32>,
    /// How many.
    pub days: usize,
}

/// A number of the paper that its dates do not give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Differs {
    /// What the paper says.
    pub paper: Count,
    /// What the dates give.
    pub dates: usize,
}

struct Words {
    /// What is counted.
    days: Vec<String>,
    /// What may stand beside it.
    beside: Vec<String>,
    /// How the names of days end that are counted.
    many: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let beside = [Key::TypedYearTotal, Key::TypedYearHeading, Key::TypedYearBeforeDays].into_iter();
    let beside = beside.flat_map(listed);
    Words {
        days: listed(Key::TypedYearSchoolDays),
        beside: beside.flat_map(|words| words.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect(),
        many: listed(Key::TypedYearMany),
    }
});

/// The words of a line, and its only number.
fn parts(text: &str) -> Option<(Vec<String>, usize)> {
    let plain = folded(text);
    let all = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        all.partition(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let [number] = numbers.as_slice() else { return None };
    let days = number.parse().ok().filter(|_| number.len() <= 3)?;
    Some((words.into_iter().map(str::to_owned).collect(), days))
}

fn month(word: &str) -> Option<u32> {
    (1..=12).find(|&month| {
        [Lang::Sv, Lang::Nb, Lang::En]
            .into_iter()
            .any(|lang| folded(&format::month_long(lang, month)) == word)
    })
}

/// A line that is no more than a number of school days.
pub fn read(text: &str) -> Option<Count> {
    let (words, days) = parts(text)?;
    let is_known = |word: &String| WORDS.days.contains(word) || WORDS.beside.contains(word);
    let months: Vec<u32> = words.iter().filter_map(|word| month(word)).collect();
    let known = words.iter().all(|word| is_known(word) || month(word).is_some());
    let says_so = words.iter().any(|word| WORDS.days.contains(word));
    (known && says_so && months.len() < 2).then_some(Count { month: months.first().copied(), days })
}

/// Whether a line is the head of a table with a column of school days, and with no other number of days.
pub fn is_head(text: &str) -> bool {
    let plain = folded(text);
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let counted = || words.iter().filter(|word| WORDS.many.iter().any(|many| word.ends_with(many.as_str())));
    (2..6).contains(&words.len())
        && !plain.contains(|c: char| c.is_ascii_digit())
        && counted().count() == 1
        && counted().all(|word| WORDS.days.iter().any(|days| days == word))
}

/// The count of a row of such a table: that of a month, or their sum.
pub fn of_row(text: &str) -> Option<Count> {
    if without_count(text) != text.trim() {
        let mut words = text.split_whitespace();
        let (name, days) = (words.next()?, words.next()?);
        return Some(Count { month: Some(month(&folded(name))?), days: days.parse().ok()? });
    }
    let (words, days) = parts(text)?;
    let is_sum = !words.is_empty() && words.iter().all(|word| WORDS.beside.contains(word));
    is_sum.then_some(Count { month: None, days })
}

/// A row of such a table as far as its count.
pub fn head_of(text: &str) -> String {
    text.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}

/// The numbers of the paper that its dates do not give.
pub fn differing(lines: &[Line], now: &SchoolDays) -> Vec<Differs> {
    let mut all: Vec<Differs> = Vec::new();
    for line in lines {
        let Outcome::Count(paper) = line.outcome else { continue };
        let is_meant = |month: u32| paper.month.is_none_or(|meant| meant == month);
        let dates = now.school_days().iter().filter(|day| is_meant(day.month())).count();
        let one = Differs { paper, dates };
        if dates != paper.days && !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_counts_school_days_is_known() {
        let of = |text: &str| read(text).map(|count| (count.month, count.days));
        for (text, said) in [
            ("Antall skoledager: 190", Some((None, 190))),
            ("August: 11 skoledager", Some((Some(8), 11))),
            ("Antal skoldagar 178", Some((None, 178))),
            ("178 skoldagar", Some((None, 178))),
            ("Totalt 190 skoledager", Some((None, 190))),
            ("Til saman 190 skuledagar", Some((None, 190))),
            ("Skoleåret har 190 skoledager.", Some((None, 190))),
            ("Skoledager i mai: 19", Some((Some(5), 19))),
            ("Siste skoledag: torsdag 22. juni", None),
            ("Hösttermin: 86 skoldagar", None),
            ("190 dager", None),
            ("August 11", None),
        ] {
            assert_eq!(of(text), said, "{text}");
        }
    }

    #[test]
    fn a_table_of_months_counts_where_its_head_says_what() {
        assert!(is_head("Måned\tSkoledager\tMerknader"));
        assert!(!is_head("Måned\tSkoledager\tLærerdager"));
        assert!(!is_head("Måned\tArbeidsdager"));
        let of = |text: &str| of_row(text).map(|count| (count.month, count.days));
        assert_eq!(of("August\t11\tSkolestart tirsdag 17. august"), Some((Some(8), 11)));
        assert_eq!(of("Sum\t190"), Some((None, 190)));
        assert_eq!(of("Mai 26 fri"), None);
    }
}
