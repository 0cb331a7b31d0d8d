//! The data of a finding for machines: numbers, texts and lists, whatever type they have inside.

use chrono::NaiveDate;

use super::{DayUse, Missing};
use crate::{
    model::{
        calendar_rules::{LimitKind, Source},
        ids::Word,
        plan::{Half, Term},
        text::Line,
        week::{Minutes, Window},
    },
    planning::{
        calendar::year::check::YearFinding,
        groups::job::size::Asked,
        hours::{Hours, Target},
    },
};

/// A value of a finding's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Datum {
    /// Nothing.
    None,
    /// A count, or a length in minutes.
    Number(u64),
    /// A word, an id, a name, or a day as `2026-11-22`.
    Text(String),
    /// Several.
    List(Vec<Datum>),
}

/// What has a value for machines.
pub trait Data {
    /// The value.
    fn datum(&self) -> Datum;
}

macro_rules! numbers {
    ($($type:ty),*) => {$(
        impl Data for $type {
            fn datum(&self) -> Datum {
                Datum::Number(u64::try_from(*self).unwrap_or_default())
            }
        }
    )*};
}
numbers!(u8, u16, u32, u64, usize, i32, i64);

macro_rules! ids {
    ($($name:ident),*) => {$(
        impl Data for crate::model::ids::$name {
            fn datum(&self) -> Datum {
                Datum::Text(self.to_string())
            }
        }
    )*};
}
ids!(GroupId, MeetingId, PersonId);

impl<const N: usize> Data for Word<N> {
    fn datum(&self) -> Datum {
        Datum::Text(self.to_string())
    }
}

impl<const N: usize> Data for Line<N> {
    fn datum(&self) -> Datum {
        Datum::Text(self.to_string())
    }
}

impl Data for NaiveDate {
    fn datum(&self) -> Datum {
        Datum::Text(self.to_string())
    }
}

impl Data for Asked {
    /// The fewest that are asked for.
    fn datum(&self) -> Datum {
        match *self {
            Asked::Least(fewest) | Asked::Advised { from: fewest, .. } => fewest.datum(),
        }
    }
}

impl Data for Minutes {
    fn datum(&self) -> Datum {
        Datum::Number(self.0.into())
    }
}

impl Data for Window {
    fn datum(&self) -> Datum {
        Datum::Text(format!("{:?} {}-{}", self.day, self.start, self.end()))
    }
}

impl Data for Hours {
    fn datum(&self) -> Datum {
        Datum::Number(self.0.into())
    }
}

impl Data for Target {
    fn datum(&self) -> Datum {
        self.hours.datum()
    }
}

impl Data for DayUse {
    fn datum(&self) -> Datum {
        let word = match self {
            DayUse::Pupils => "pupils",
            DayUse::Tests => "tests",
            DayUse::StaffOnly => "staff-only",
            DayUse::StaffTaken => "staff-taken",
            DayUse::Break => "break",
            DayUse::DayOff => "day-off",
            DayUse::Holiday => "holiday",
            DayUse::Weekend => "weekend",
            DayUse::OutsideTerm => "outside-term",
            DayUse::Unknown => "unknown",
        };
        Datum::Text(word.to_owned())
    }
}

impl Data for Term {
    fn datum(&self) -> Datum {
        let half = match self.half {
            Half::Autumn => "autumn",
            Half::Spring => "spring",
        };
        Datum::Text(format!("{half} {}", self.calendar_year()))
    }
}

impl Data for LimitKind {
    fn datum(&self) -> Datum {
        let word = match self {
            LimitKind::LeastSchoolDays => "least-school-days",
            LimitKind::UsualSchoolDays => "usual-school-days",
            LimitKind::LeastDaysOff => "least-days-off",
            LimitKind::MostInService => "most-in-service",
            LimitKind::UsualInService => "usual-in-service",
            LimitKind::LeastWeeks => "least-weeks",
            LimitKind::MostWeeksSpanned => "most-weeks-spanned",
        };
        Datum::Text(word.to_owned())
    }
}

impl Data for Source {
    fn datum(&self) -> Datum {
        Datum::Text(self.from.clone())
    }
}

impl Data for YearFinding {
    fn datum(&self) -> Datum {
        let word = match self {
            YearFinding::Limit { kind, .. } => return kind.datum(),
            YearFinding::NoTerm { .. } => "no-term",
            YearFinding::Reversed { .. } => "reversed",
            YearFinding::TermOutsideYear { .. } => "term-outside-year",
            YearFinding::OutsideTerms { .. } => "outside-terms",
            YearFinding::EdgeInBreak { .. } => "edge-in-break",
            YearFinding::Overlap { .. } => "overlap",
            YearFinding::AwayFromEaster { .. } => "away-from-easter",
        };
        Datum::Text(word.to_owned())
    }
}

impl Data for Missing {
    fn datum(&self) -> Datum {
        let word = match self {
            Missing::Goal => "goal",
            Missing::Sign => "sign",
            Missing::Date => "date",
        };
        Datum::Text(word.to_owned())
    }
}

impl<T: Data> Data for Vec<T> {
    fn datum(&self) -> Datum {
        Datum::List(self.iter().map(Data::datum).collect())
    }
}

impl<T: Data> Data for Option<T> {
    fn datum(&self) -> Datum {
        self.as_ref().map_or(Datum::None, Data::datum)
    }
}
