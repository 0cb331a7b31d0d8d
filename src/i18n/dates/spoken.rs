//! The grammar of typed dates: what was said, before a year is known.

use super::{token::Token, words::Words};
use crate::model::week::Day;

/// A date as it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// A day of a month.
    Day { year: Option<i32>, month: u32, day: u32, weekday: Option<Day> },
    /// A week, or a day of it.
    Week { year: Option<i32>, week: u32, weekday: Option<Day> },
    /// The next such day, today included.
    Weekday(Day),
    /// Days from today.
    Ahead(i64),
    /// A day of a later week, counted from this one; Monday if none is said.
    WeeksAhead(i64, Option<Day>),
}

impl Spoken {
    /// What the pieces say.
    pub fn read(tokens: &[Token]) -> Option<Self> {
        let words = Words::all();
        let tokens = match tokens {
            [Token::Word(word), rest @ ..] if words.is_on(word) => return Self::read(rest),
            all => all,
        };
        near(tokens)
            .or_else(|| ahead(tokens))
            .or_else(|| week(tokens))
            .or_else(|| day_of_month(tokens))
            .or_else(|| with_weekday(tokens))
    }

    /// The two ends of a range, where one may lend the other its month, year or the word for week.
    pub fn read_pair(left: &[Token], right: &[Token]) -> Option<(Self, Self)> {
        match (Self::read(left), Self::read(right)) {
            (Some(Self::Weekday(day)), Some(last)) => Some((last.on(day), last)),
            (Some(first), Some(last)) => Some((first, last)),
            (None, Some(last)) => Some((last.with_number(left)?, last)),
            (Some(first), None) => Some((first, first.with_number(right)?)),
            (None, None) => Some((Self::bare_week(left)?, Self::bare_week(right)?)),
        }
    }

    /// `44`, which is a week where a range is asked for.
    pub fn bare_week(tokens: &[Token]) -> Option<Self> {
        match tokens {
            [Token::Number(week, 1 | 2)] => Some(Self::Week { year: None, week: *week, weekday: None }),
            _ => None,
        }
    }

    /// The same week on another day: `mån` of `mån-fre v44`.
    fn on(self, day: Day) -> Self {
        match self {
            Self::Week { year, week, weekday: Some(_) } => Self::Week { year, week, weekday: Some(day) },
            Self::WeeksAhead(weeks, Some(_)) => Self::WeeksAhead(weeks, Some(day)),
            _ => Self::Weekday(day),
        }
    }

    /// The same with another number: `26` of `26-30 okt`, `9` of `v 8-9`.
    fn with_number(self, tokens: &[Token]) -> Option<Self> {
        let (weekday, number, year) = match tokens {
            [Token::Number(number, 1 | 2)] => (None, *number, None),
            [Token::Number(number, 1 | 2), Token::Number(year, 4)] => (None, *number, Some(signed(*year))),
            [Token::Word(word), Token::Number(number, 1 | 2)] => {
                (Some(Words::all().weekday(word)?), *number, None)
            }
            _ => return None,
        };
        match self {
            Self::Day { year: own, month, .. } => {
                Some(Self::Day { year: year.or(own), month, day: number, weekday })
            }
            Self::Week { year: own, .. } => Some(Self::Week { year: year.or(own), week: number, weekday }),
            _ => None,
        }
    }
}

/// `i dag`, `imorgon`, `next Tuesday`, `nästa vecka`.
fn near(tokens: &[Token]) -> Option<Spoken> {
    let words = Words::all();
    let said: Vec<&str> = tokens
        .iter()
        .map(|token| if let Token::Word(word) = token { Some(word.as_str()) } else { None })
        .collect::<Option<_>>()?;
    if let Some(days) = words.near(&said) {
        return Some(Spoken::Ahead(days));
    }
    match said.as_slice() {
        [day] => words.weekday(day).map(Spoken::Weekday),
        [next, week] if words.is_next(next) && words.is_week(week) => Some(Spoken::WeeksAhead(1, None)),
        [next, day] if words.is_next(next) => Some(Spoken::WeeksAhead(1, Some(words.weekday(day)?))),
        [day, next, week] if words.is_next(next) && words.is_week(week) => {
            Some(Spoken::WeeksAhead(1, Some(words.weekday(day)?)))
        }
        _ => None,
    }
}

impl Spoken {
    /// Whether the pieces are so many days or weeks from some day: `+1v`, `om 3 uker`.
    pub fn is_ahead(tokens: &[Token]) -> bool {
        ahead(tokens).is_some()
    }
}

/// `+1v`, `-2 d`, `om 3 uker`, `tor +1v`.
fn ahead(tokens: &[Token]) -> Option<Spoken> {
    let words = Words::all();
    let (weekday, tokens) = match tokens {
        [Token::Word(word), rest @ ..] if matches!(rest.first(), Some(Token::Sign(_))) => {
            (Some(words.weekday(word)?), rest)
        }
        all => (None, all),
    };
    let (sign, number, unit) = match tokens {
        [Token::Sign('+'), Token::Number(number, _), Token::Word(unit)] => (1, number, unit),
        [Token::Sign('-'), Token::Number(number, _), Token::Word(unit)] => (-1, number, unit),
        [Token::Word(om), Token::Number(number, _), Token::Word(unit)] if words.is_ahead(om) => {
            (1, number, unit)
        }
        _ => return None,
    };
    let count = sign * i64::from(*number);
    match (words.unit(unit)?, weekday) {
        (7, Some(day)) => Some(Spoken::WeeksAhead(count, Some(day))),
        (_, Some(_)) => None,
        (unit, None) => Some(Spoken::Ahead(count * unit)),
    }
}

/// `v47`, `uke 47 2027`, `2026-W47`, `v47 tor`.
fn week(tokens: &[Token]) -> Option<Spoken> {
    let words = Words::all();
    let (word, week, year, weekday) = match tokens {
        [Token::Word(word), Token::Number(week, 1 | 2)] => (word, week, None, None),
        [Token::Word(word), Token::Number(week, 1 | 2), Token::Number(year, 4)]
        | [Token::Number(year, 4), Token::Sign('-'), Token::Word(word), Token::Number(week, 1 | 2)] => {
            (word, week, Some(signed(*year)), None)
        }
        [Token::Word(word), Token::Number(week, 1 | 2), Token::Word(day)] => {
            (word, week, None, Some(words.weekday(day)?))
        }
        _ => return None,
    };
    words.is_week(word).then_some(Spoken::Week { year, week: *week, weekday })
}

/// `12/3`, `12.3.2027`, `12 mars`, `March 12`, `2027-03-12`, `20270312`.
fn day_of_month(tokens: &[Token]) -> Option<Spoken> {
    use Token::{Number, Sign, Word};
    let words = Words::all();
    let (year, month, day) = match tokens {
        [Number(date, 8)] => (Some(signed(date / 10_000)), date / 100 % 100, date % 100),
        [Number(year, 4), Sign(a @ ('-' | '/' | '.')), Number(month, 1 | 2), Sign(b), Number(day, 1 | 2)]
            if a == b =>
        {
            (Some(signed(*year)), *month, *day)
        }
        [Number(day, 1 | 2), Sign('-'), Number(month, 1 | 2), Sign('-'), Number(year, 4)] => {
            (Some(signed(*year)), *month, *day)
        }
        [Number(day, 1 | 2), Sign('/' | '.'), Number(month, 1 | 2), rest @ ..] => {
            (written_year(rest).ok()?, *month, *day)
        }
        [Number(day, 1 | 2), Word(month), rest @ ..] | [Word(month), Number(day, 1 | 2), rest @ ..] => {
            (written_year(rest).ok()?, words.month(month)?, *day)
        }
        _ => return None,
    };
    Some(Spoken::Day { year, month, day, weekday: None })
}

/// `tor 12/3`, `tors v47`.
fn with_weekday(tokens: &[Token]) -> Option<Spoken> {
    let [Token::Word(word), rest @ ..] = tokens else { return None };
    let said = Words::all().weekday(word)?;
    match week(rest).or_else(|| day_of_month(rest))? {
        Spoken::Day { year, month, day, .. } => Some(Spoken::Day { year, month, day, weekday: Some(said) }),
        Spoken::Week { year, week, weekday: None } => Some(Spoken::Week { year, week, weekday: Some(said) }),
        _ => None,
    }
}

/// Something stands where only a year may stand.
struct NoYear;

/// The year after a day and month, if any. One of two digits lies in this century.
fn written_year(rest: &[Token]) -> Result<Option<i32>, NoYear> {
    let rest = if let [Token::Sign('/' | '.' | '-'), year @ Token::Number(..)] = rest {
        std::slice::from_ref(year)
    } else {
        rest
    };
    match rest {
        [] => Ok(None),
        [Token::Number(year, 2)] => Ok(Some(2000 + signed(*year))),
        [Token::Number(year, 4)] => Ok(Some(signed(*year))),
        _ => Err(NoYear),
    }
}

/// A year of at most four digits.
fn signed(year: u32) -> i32 {
    i32::try_from(year).unwrap_or(i32::MAX)
}
