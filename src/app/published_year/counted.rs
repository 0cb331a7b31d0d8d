//! How many school days a paper itself says that there are: `Antall skoledager: 190`, `August: 11 skoledager`,
//! `höstterminen 86 dagar, vårterminen 92 dagar`, a column of a table. Nothing follows from them; where the dates give other numbers it is told.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use super::{Line, Outcome, numbers::without_count};
use crate::{
    i18n::{
        Key,
        dates::{folded, listed},
        format,
    },
    model::{lang::Lang, school_year::SpanKind},
    planning::calendar::year::{days::SchoolDays, published::term_of},
};

/// What of a school year a paper counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// All of it.
    Year,
    /// A term.
    Term(SpanKind),
    /// A month, from 1.
    Month(u32),
}

impl Of {
    /// Whether a day is of it.
    pub fn holds(self, day: NaiveDate) -> bool {
        match self {
            Of::Year => true,
            Of::Term(kind) => term_of(day) == kind,
            Of::Month(month) => day.month() == month,
        }
    }
}

/// School days as the paper counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Of what.
    pub of: Of,
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
    /// Names of the terms: whole, or how they begin.
    terms: [(SpanKind, Vec<String>, Vec<String>); 2],
    /// What joins two of them.
    and: Vec<String>,
    /// What a number of a term stands before: `1. halvår`.
    halves: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let beside = [Key::TypedYearTotal, Key::TypedYearHeading, Key::TypedYearBeforeDays].into_iter();
    let beside = beside.flat_map(listed);
    Words {
        days: listed(Key::TypedYearSchoolDays),
        beside: beside.flat_map(|words| words.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect(),
        many: listed(Key::TypedYearMany),
        terms: [
            (SpanKind::Autumn, listed(Key::TypedYearHeadingAutumn), listed(Key::TypedYearAutumn)),
            (SpanKind::Spring, listed(Key::TypedYearHeadingSpring), listed(Key::TypedYearSpring)),
        ],
        and: listed(Key::TypedYearAnd),
        halves: listed(Key::TypedYearTerm),
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

/// A line that is no more than numbers of school days: that of the year or of a month, or those of terms.
pub fn read(text: &str) -> Vec<Count> {
    alone(text).map_or_else(|| of_terms(text), |count| vec![count])
}

fn alone(text: &str) -> Option<Count> {
    let (words, days) = parts(text)?;
    let is_known = |word: &String| WORDS.days.contains(word) || WORDS.beside.contains(word);
    let months: Vec<u32> = words.iter().filter_map(|word| month(word)).collect();
    let known = words.iter().all(|word| is_known(word) || month(word).is_some());
    let says_so = words.iter().any(|word| WORDS.days.contains(word));
    let of = months.first().map_or(Of::Year, |month| Of::Month(*month));
    (known && says_so && months.len() < 2).then_some(Count { of, days })
}

/// A piece of a line that counts the days of terms.
enum Piece {
    Of(Of),
    Days(usize),
}

/// Numbers of terms, each right beside its name: all before their numbers, or all after them. A number without a
/// name is that of the year. Nothing where the line says anything else.
fn of_terms(text: &str) -> Vec<Count> {
    let plain = folded(text);
    let clauses = plain.split([',', ';', '=', '(', ')', '/', '+']).map(pieces);
    let Some(clauses) = clauses.collect::<Option<Vec<_>>>() else { return Vec::new() };
    let counted = clauses.iter().any(|(_, says_so)| *says_so);
    let counts =
        clauses.into_iter().filter(|(pieces, _)| !pieces.is_empty()).map(|(pieces, _)| paired(&pieces));
    let counts = counts.collect::<Option<Vec<Vec<Count>>>>().unwrap_or_default().concat();
    let has_term = counts.iter().any(|count| matches!(count.of, Of::Term(_)));
    if counted && has_term { counts } else { Vec::new() }
}

/// The names and numbers of a clause, and whether it says what is counted; none where there is more in it.
fn pieces(clause: &str) -> Option<(Vec<Piece>, bool)> {
    let words = clause.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let (mut out, mut says_so, mut at) = (Vec::new(), false, 0);
    while let Some(&word) = words.get(at) {
        at += 1;
        let half = words.get(at).is_some_and(|next| WORDS.halves.iter().any(|half| next.starts_with(half)));
        let number = word.bytes().all(|b| b.is_ascii_digit());
        if half && ["1", "2"].contains(&word) {
            at += 1;
            let kind = if word == "1" { SpanKind::Autumn } else { SpanKind::Spring };
            out.push(Piece::Of(Of::Term(kind)));
        } else if number && word.len() == 4 {
            // A calendar year.
        } else if number {
            out.push(Piece::Days(word.parse().ok().filter(|_| word.len() <= 3)?));
        } else if let Some(kind) = term(word) {
            out.push(Piece::Of(Of::Term(kind)));
        } else {
            let counted = WORDS.days.iter().chain(&WORDS.many).any(|days| days == word);
            let joins = WORDS.and.iter().any(|and| and == word);
            if !(counted || joins || WORDS.beside.iter().any(|beside| beside == word)) {
                return None;
            }
            says_so |= counted;
        }
    }
    Some((out, says_so))
}

fn term(word: &str) -> Option<SpanKind> {
    let is = |(_, whole, begin): &&(SpanKind, Vec<String>, Vec<String>)| {
        whole.iter().any(|known| known == word) || begin.iter().any(|known| word.starts_with(known.as_str()))
    };
    WORDS.terms.iter().find(is).map(|(kind, ..)| *kind)
}

fn paired(pieces: &[Piece]) -> Option<Vec<Count>> {
    if let [Piece::Days(days)] = pieces {
        return Some(vec![Count { of: Of::Year, days: *days }]);
    }
    let pair = |pair: &[Piece]| match pair {
        [Piece::Of(of), Piece::Days(days)] | [Piece::Days(days), Piece::Of(of)] => {
            Some(Count { of: *of, days: *days })
        }
        _ => None,
    };
    pieces.chunks(2).map(pair).collect()
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
        return Some(Count { of: Of::Month(month(&folded(name))?), days: days.parse().ok()? });
    }
    let (words, days) = parts(text)?;
    let is_sum = !words.is_empty() && words.iter().all(|word| WORDS.beside.contains(word));
    is_sum.then_some(Count { of: Of::Year, days })
}

/// A row of such a table as far as its count.
pub fn head_of(text: &str) -> String {
    text.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}

/// The numbers of the paper that its dates do not give.
pub fn differing(lines: &[Line], now: &SchoolDays) -> Vec<Differs> {
    let mut all: Vec<Differs> = Vec::new();
    for line in lines {
        let Outcome::Count(counts) = &line.outcome else { continue };
        for &paper in counts {
            let dates = now.school_days().iter().filter(|day| paper.of.holds(**day)).count();
            let one = Differs { paper, dates };
            if dates != paper.days && !all.contains(&one) {
                all.push(one);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_counts_school_days_is_known() {
        let of = |text: &str| {
            let found = alone(text).map(|count| (count.of, count.days));
            found.map(|(of, days)| (if let Of::Month(month) = of { Some(month) } else { None }, days))
        };
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
            ("190 dager", None),
            ("August 11", None),
        ] {
            assert_eq!(of(text), said, "{text}");
        }
    }

    #[test]
    fn the_days_of_terms_are_counted_as_papers_write_them() {
        let of = |text: &str| -> Vec<(&str, usize)> {
            let name = |count: Count| match count.of {
                Of::Year => "year",
                Of::Term(SpanKind::Autumn) => "autumn",
                Of::Term(_) => "spring",
                Of::Month(_) => "month",
            };
            read(text).into_iter().map(|count| (name(count), count.days)).collect()
        };
        let both = [("autumn", 86), ("spring", 92)];
        for text in [
            "Höstterminen 86 dagar, vårterminen 92 dagar",
            "Antal skoldagar: ht 86, vt 92",
            "HT: 86 dagar VT: 92 dagar",
            "Höstterminen 2026 omfattar 86 skoldagar och vårterminen 2027 omfattar 92 skoldagar.",
            "86 skoldagar på hösten och 92 på våren",
            "Høsthalvåret 86 skoledager, vårhalvåret 92 skoledager",
            "Antall skoledager høst: 86, vår: 92",
            "1. halvår 86 dager, 2. halvår 92 dager",
            "Hausthalvåret: 86 skuledagar. Vårhalvåret: 92 skuledagar.",
        ] {
            assert_eq!(of(text), both, "{text}");
        }
        assert_eq!(of("Hösttermin: 86 skoldagar"), [("autumn", 86)]);
        let all = [("year", 178), ("autumn", 86), ("spring", 92)];
        assert_eq!(of("Läsåret har 178 skoldagar, varav 86 på hösten och 92 på våren"), all);
        for text in [
            "Höstterminen 17 augusti - 18 december",
            "Höstlov 5 dagar",
            "Studiedagar höstterminen: 3",
            "Vårterminen börjar 11 januari",
            "Høstferie 5 dager",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn a_table_of_months_counts_where_its_head_says_what() {
        assert!(is_head("Måned\tSkoledager\tMerknader"));
        assert!(!is_head("Måned\tSkoledager\tLærerdager"));
        assert!(!is_head("Måned\tArbeidsdager"));
        let of = |text: &str| of_row(text).map(|count| (count.of, count.days));
        assert_eq!(of("August\t11\tSkolestart tirsdag 17. august"), Some((Of::Month(8), 11)));
        assert_eq!(of("Sum\t190"), Some((Of::Year, 190)));
        assert_eq!(of("Mai 26 fri"), None);
    }
}
