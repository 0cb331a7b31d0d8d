//! What a country's calendar follows: public holidays, eves, a usual school year and its limits.
//!
//! Read from `data/calendar/*.ron`; `planning::calendar` turns the rules into dates.

use serde::{Deserialize, Serialize};

use super::{
    ids::Code,
    lang::Localized,
    programme::Confidence,
    school_year::Country,
    week::{Day, Minutes},
};

/// All calendar rules of one country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarRules {
    /// The country.
    pub country: Country,
    /// Public holidays and eves.
    pub holidays: HolidayRules,
    /// The year that a new school is offered.
    pub suggested_year: SuggestedYear,
    /// What a school year must or usually does hold.
    pub limits: Vec<YearLimit>,
    /// Parts of names, in small letters, that say that a break belongs to Easter.
    pub easter_words: Vec<String>,
}

/// Public holidays and eves of a country, for any year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidayRules {
    /// The rules, one a day.
    pub days: Vec<DayRule>,
    /// What a single working day between days off is called.
    pub squeezed: Localized,
    /// Where the rules come from, unless a rule names its own source.
    pub source: Source,
}

/// One day of every year that has a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayRule {
    /// Its name.
    pub name: Localized,
    /// When it falls.
    pub date: DateRule,
    /// How much of it is off.
    pub kind: DayRuleKind,
    /// First year with it; none: no limit is known.
    #[serde(default)]
    pub since: Option<i32>,
    /// Last year with it; none: it goes on.
    #[serde(default)]
    pub until: Option<i32>,
    /// Where the rule comes from, if not from the source of them all.
    #[serde(default)]
    pub source: Option<Source>,
}

/// How a day is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateRule {
    /// Month and day.
    Fixed(u32, u32),
    /// Days after Easter Sunday; negative: before.
    Easter(i64),
    /// The first such day of the week on or after month and day.
    First(Day, u32, u32),
}

/// How much of a named day is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayRuleKind {
    /// Off by law.
    Public,
    /// Off in practice, not by law.
    Eve,
    /// Off in many agreements from this time on.
    HalfEve(Minutes),
}

/// Where a number or a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The page, package, statute or row of collected facts.
    pub from: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// The school year that a new school is offered, before anybody has decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuggestedYear {
    /// Pupils' first term.
    pub autumn: TermRule,
    /// Pupils' second term.
    pub spring: TermRule,
    /// Breaks, in the order in which they are offered.
    pub breaks: Vec<BreakRule>,
    /// Days for staff without pupils.
    pub in_service: Vec<InServiceRule>,
    /// School forms whose year differs; every other form has [`YearPattern::Terms`].
    pub patterns: Vec<FormPattern>,
}

impl SuggestedYear {
    /// How a school form goes through the year.
    pub fn pattern(&self, form: Option<Code>) -> YearPattern {
        let found = self.patterns.iter().find(|p| Some(p.form) == form);
        found.map_or(YearPattern::Terms, |p| p.pattern)
    }
}

/// When a term starts and ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermRule {
    /// First day with pupils.
    pub first: TermBound,
    /// Last day with pupils.
    pub last: TermBound,
}

/// One end of a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermBound {
    /// The day to suggest.
    pub day: TermDay,
    /// Earliest month and day in published plans.
    pub earliest: (u32, u32),
    /// Latest month and day in published plans.
    pub latest: (u32, u32),
    /// Where the days come from.
    pub source: Source,
}

/// A working day at the end of a term. Working: Monday to Friday and no public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TermDay {
    /// The first working day on or after month and day.
    From(u32, u32),
    /// The last working day on or before month and day.
    By(u32, u32),
    /// The first such day of the week on or after month and day.
    First(Day, u32, u32),
    /// The day on which the school year has this many school days.
    Count(u32),
}

/// A break of the school year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreakRule {
    /// What a choice of week refers to.
    pub code: Code,
    /// What it is called.
    pub name: Localized,
    /// When it lies.
    pub when: BreakWhen,
    /// Where the rule comes from.
    pub source: Source,
}

/// When a break lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BreakWhen {
    /// Monday to Friday of one of these ISO weeks; the first is suggested.
    Week(Vec<WeekChoice>),
    /// From and to these days after Easter Sunday; negative: before.
    Easter(i64, i64),
    /// The days between the terms.
    BetweenTerms,
    /// Every single working day between days off, inside the terms.
    Squeezed,
}

/// One of the weeks in which a break may lie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeekChoice {
    /// ISO week, 1 to 53.
    pub week: u32,
    /// Where that week is usual; empty: no place is known.
    #[serde(default)]
    pub area: Localized,
}

/// Days for staff without pupils.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InServiceRule {
    /// Where they lie.
    pub place: InServicePlace,
    /// Where the rule comes from.
    pub source: Source,
}

/// Where days for staff lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InServicePlace {
    /// So many working days before the pupils' autumn term.
    BeforeAutumn(u32),
    /// So many working days before the pupils' spring term.
    BeforeSpring(u32),
    /// So many working days after the pupils' spring term.
    AfterSpring(u32),
    /// One day, moved on to the next one that would have been a school day.
    On(DateRule),
}

/// The year of a school form that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormPattern {
    /// The school form.
    pub form: Code,
    /// Its year.
    pub pattern: YearPattern,
    /// Where the rule comes from.
    pub source: Source,
}

/// How a school form goes through the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum YearPattern {
    /// Terms with breaks, lessons by day.
    Terms,
    /// Children there on working days through most breaks; closed on holidays and full eves.
    ThroughBreaks,
    /// Terms with breaks, lessons in the evening: half eves touch the lessons.
    Evening,
}

/// A number that a school year must or usually does keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearLimit {
    /// What is counted.
    pub kind: LimitKind,
    /// The number, in what `kind` says.
    pub number: u32,
    /// How much it binds.
    pub weight: Weight,
    /// Where the number comes from.
    pub source: Source,
    /// Where it comes from for school forms for which it was found in another place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub for_forms: Vec<FormSource>,
}

/// Where a number comes from for one school form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormSource {
    /// The school form.
    pub form: Code,
    /// Where the number comes from.
    pub source: Source,
}

impl YearLimit {
    /// Where the number comes from for a school form; none: for any other.
    pub fn source_for(&self, form: Option<Code>) -> &Source {
        let own = self.for_forms.iter().find(|own| Some(own.form) == form);
        own.map_or(&self.source, |own| &own.source)
    }
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LimitKind {
    /// At least so many school days.
    LeastSchoolDays,
    /// So many school days, no more and no fewer.
    UsualSchoolDays,
    /// At least so many weekdays of a term off for pupils, holidays and staff days not counted.
    LeastDaysOff,
    /// At most so many staff days inside the terms or between them.
    MostInService,
    /// So many staff days in all.
    UsualInService,
    /// At least so many ISO weeks with a school day.
    LeastWeeks,
    /// At most so many ISO weeks from the first school day to the last.
    MostWeeksSpanned,
}

/// How much a limit binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Weight {
    /// A rule that holds for every school.
    Rule,
    /// Usual, but a school may differ.
    Hint,
}
