//! Dates for the events of a series: gatherings, network meetings, what lies between, hand-ins.
//!
//! Occasions are spread evenly over the days on which staff can meet. A term without a calendar is
//! taken to be as long as the others, so that its share of the occasions is not pressed into them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::{series_clashes::Clashes, terms};
use crate::{
    model::{
        ids::Code,
        plan::Term,
        programme::{Event, EventKind, Series, When},
        week::Day,
    },
    planning::calendar::{
        dating::schedule::even_target,
        year::{days::SchoolDays, whose::staff_at_work},
    },
};

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct SeriesAsk<'a> {
    /// The series.
    pub series: &'a Series,
    /// The days of the school years, in order, one for each year that has a calendar.
    pub years: &'a [SchoolDays],
    /// The first day on which something can be.
    pub first: NaiveDate,
    /// Terms that it lasts, counted from the one in which `first` lies.
    pub terms: u8,
    /// Days of the week on which occasions begin; empty: any on which staff can meet.
    pub weekdays: &'a BTreeSet<Day>,
    /// Days that are taken.
    pub blocked: &'a BTreeSet<NaiveDate>,
    /// Days that are taken for single events: somebody who comes is elsewhere.
    pub clashes: &'a Clashes,
}

/// One occasion of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The event.
    pub event: Code,
    /// Which one of that event, from 1.
    pub number: u16,
    /// Its days, in order, at least one. Of a hand-in the last day on which it can be sent.
    pub days: Vec<NaiveDate>,
}

impl Occasion {
    /// Its first day.
    pub fn first(&self) -> Option<NaiveDate> {
        self.days.first().copied()
    }

    fn last(&self) -> Option<NaiveDate> {
        self.days.last().copied()
    }
}

/// An occasion without a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoOccasion {
    /// The event.
    pub event: Code,
    /// Which one of that event, from 1.
    pub number: u16,
    /// Why.
    pub why: NoDay,
}

/// Why an occasion has no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDay {
    /// The term in which it would lie has no calendar yet.
    NoCalendar(Term),
    /// Staff can meet on no day that is left for it.
    NoneLeft,
    /// What it goes by has no day itself.
    Waits,
}

/// Proposed days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeriesDates {
    /// Occasions with days, in order of time, on one day in the order of the programme.
    pub occasions: Vec<Occasion>,
    /// Those without.
    pub missing: Vec<NoOccasion>,
}

impl SeriesDates {
    /// The occasions of an event, in order.
    pub fn of(&self, event: Code) -> impl Iterator<Item = &Occasion> {
        self.occasions.iter().filter(move |occasion| occasion.event == event)
    }
}

/// How many terms a series lasts when nothing is said: a school year.
pub const USUAL_TERMS: u8 = 2;

/// Proposes days for every event of a series; the same input gives the same answer.
///
/// People of one role are asked for one thing a day. A hand-in whose day falls on a day without
/// staff is due on the last day with staff before it, never later.
pub fn propose_series(ask: &SeriesAsk<'_>) -> SeriesDates {
    let mut plan =
        Plan { ask, axis: Axis::new(ask), ends: ends(ask.years), busy: Vec::new(), found: Vec::new() };
    let (standing, following): (Vec<&Event>, Vec<&Event>) =
        ask.series.events.iter().partition(|event| matches!(event.when, When::Times { .. }));
    for event in standing {
        plan.times(event);
    }
    let mut waiting = following;
    // What goes by an event that itself goes by another is dated after that one.
    while !waiting.is_empty() {
        let (ready, rest): (Vec<&Event>, Vec<&Event>) = waiting
            .iter()
            .partition(|event| goes_by(event).is_none_or(|id| !waiting.iter().any(|w| w.id == id)));
        let stuck = ready.is_empty();
        for event in if stuck { &rest } else { &ready } {
            plan.follow(event);
        }
        waiting = if stuck { Vec::new() } else { rest };
    }
    plan.finish()
}

fn goes_by(event: &Event) -> Option<Code> {
    match &event.when {
        When::Times { .. } => None,
        When::Before { event, .. } | When::Between { event, .. } => Some(*event),
    }
}

/// The days of the period, one after the other, terms without a calendar included.
struct Axis {
    /// Days on which staff can meet; none for those of a term without a calendar.
    days: Vec<Result<NaiveDate, Term>>,
}

impl Axis {
    fn new(ask: &SeriesAsk<'_>) -> Self {
        let first = terms::term(ask.first);
        let all: Vec<Term> = std::iter::successors(Some(first), |term| Some(term.next()))
            .take(usize::from(ask.terms))
            .collect();
        let known = |term: Term| -> Vec<NaiveDate> {
            let days = ask.years.iter().flat_map(SchoolDays::staff_days);
            let mut days: Vec<NaiveDate> = days.filter(|&day| terms::term(day) == term).collect();
            days.sort_unstable();
            days.dedup();
            days
        };
        let known: Vec<(Term, Vec<NaiveDate>)> = all.into_iter().map(|term| (term, known(term))).collect();
        let longest = known.iter().map(|(_, days)| days.len()).max().unwrap_or(0).max(1);
        let days = known.into_iter().flat_map(|(term, days)| {
            if days.is_empty() {
                vec![Err(term); longest]
            } else {
                days.into_iter().filter(|day| *day >= ask.first).map(Ok).collect()
            }
        });
        Self { days: days.collect() }
    }
}

/// The first and the last day with pupils of each term.
fn ends(years: &[SchoolDays]) -> BTreeSet<NaiveDate> {
    let mut terms: BTreeMap<Term, (NaiveDate, NaiveDate)> = BTreeMap::new();
    for &day in years.iter().flat_map(SchoolDays::school_days) {
        let (first, last) = terms.entry(terms::term(day)).or_insert((day, day));
        (*first, *last) = (day.min(*first), day.max(*last));
    }
    terms.into_values().flat_map(|(first, last)| [first, last]).collect()
}

enum Found {
    Day(Occasion),
    None(NoOccasion),
}

struct Plan<'a> {
    ask: &'a SeriesAsk<'a>,
    axis: Axis,
    /// The first and the last day with pupils of each term.
    ends: BTreeSet<NaiveDate>,
    /// Days that roles are asked for.
    busy: Vec<(NaiveDate, Code)>,
    found: Vec<Found>,
}

impl Plan<'_> {
    /// Whether staff can meet there and nobody of the event's roles is asked for something else. As for the meetings
    /// of groups no staff day counts that is only suggested.
    fn is_free(&self, event: &Event, day: NaiveDate) -> bool {
        let meets = |year: &SchoolDays| year.staff_can_meet(day) && !year.is_only_suggested(day);
        let staff = self.ask.years.iter().any(meets);
        let taken = self.busy.iter().any(|(busy, role)| *busy == day && event.roles.contains(role));
        let clash = self.ask.clashes.get(&event.id).is_some_and(|days| days.contains(&day));
        staff && !taken && !clash && !self.ask.blocked.contains(&day)
    }

    /// The days of an occasion of `length` days in a row that begins there.
    fn run(&self, event: &Event, begin: NaiveDate, length: u8) -> Option<Vec<NaiveDate>> {
        let wanted = self.ask.weekdays.is_empty() || self.ask.weekdays.contains(&Day::of(begin));
        let days: Vec<NaiveDate> = begin.iter_days().take(usize::from(length)).collect();
        (wanted && days.iter().all(|&day| self.is_free(event, day))).then_some(days)
    }

    /// Calendar days that must lie before the first occasion, for what is handed in.
    fn lead(&self, event: &Event) -> u64 {
        let hand_ins = self.ask.series.hand_ins_before(event.id).map(|(_, days)| u64::from(days));
        hand_ins.max().unwrap_or(0)
    }

    fn times(&mut self, event: &Event) {
        let When::Times { count, days: length, .. } = &event.when else { return };
        let (count, length) = (u16::from(*count.get()), *length.get());
        let soonest = self.ask.first.checked_add_days(Days::new(self.lead(event))).unwrap_or(self.ask.first);
        let options: Vec<Result<Vec<NaiveDate>, Term>> = self
            .axis
            .days
            .iter()
            .filter_map(|day| match day {
                Ok(day) if *day < soonest => None,
                Ok(day) => self.run(event, *day, length).map(Ok),
                Err(term) => Some(Err(*term)),
            })
            .collect();
        self.spread(event, &options, count, 1);
    }

    /// Takes `count` of the options, evenly, none overlapping another.
    fn spread(&mut self, event: &Event, options: &[Result<Vec<NaiveDate>, Term>], count: u16, from: u16) {
        let n = options.len();
        let mut next = 0;
        for place in 0..usize::from(count) {
            let number = from + u16::try_from(place).unwrap_or(u16::MAX);
            let left = usize::from(count) - place - 1;
            let last = n.saturating_sub(left + 1).max(next);
            let at = even_target(0, n, place, usize::from(count)).clamp(next, last);
            let at = self.within_term(options, at, (next, last));
            let Some(option) = options.get(at) else {
                self.none(event, number, NoDay::NoneLeft);
                continue;
            };
            next = at + 1;
            match option {
                Ok(days) => {
                    let end = days.last().copied();
                    self.day(event, number, days.clone());
                    let overlaps = |option: &Result<Vec<NaiveDate>, Term>| {
                        option.as_ref().is_ok_and(|days| days.first().copied() <= end)
                    };
                    next += options.iter().skip(next).take_while(|option| overlaps(option)).count();
                }
                Err(term) => self.none(event, number, NoDay::NoCalendar(*term)),
            }
        }
    }

    /// The option at `at`, or where that has the first or the last day of a term the nearest one that has not,
    /// an earlier one rather: on those days pupils and staff have something else on.
    fn within_term(
        &self,
        options: &[Result<Vec<NaiveDate>, Term>],
        at: usize,
        (first, last): (usize, usize),
    ) -> usize {
        let within = |at: &usize| match options.get(*at) {
            Some(Ok(days)) => days.iter().all(|day| !self.ends.contains(day)),
            _ => false,
        };
        let known = options.get(at).is_some_and(Result::is_ok);
        let mut near = (first..=at).rev().chain(at + 1..=last);
        near.find(within).filter(|_| known).unwrap_or(at)
    }

    fn follow(&mut self, event: &Event) {
        match &event.when {
            When::Times { .. } => {}
            When::Before { event: of, days } => self.before(event, *of, *days.get()),
            When::Between { event: of, count } => self.between(event, *of, u16::from(*count.get())),
        }
    }

    fn before(&mut self, event: &Event, of: Code, days: u16) {
        for (number, occasion) in self.numbered(of) {
            let Some(begin) = occasion.and_then(|occasion| occasion.first()) else {
                self.none(event, number, NoDay::Waits);
                continue;
            };
            let due = begin.checked_sub_days(Days::new(u64::from(days)));
            let back = std::iter::successors(due, NaiveDate::pred_opt);
            let staff = |day: &NaiveDate| staff_at_work(self.ask.years, *day);
            let day = back.take_while(|day| *day >= self.ask.first).find(staff);
            match day {
                Some(day) => self.day(event, number, vec![day]),
                None => self.none(event, number, NoDay::NoneLeft),
            }
        }
    }

    fn between(&mut self, event: &Event, of: Code, count: u16) {
        let occasions = self.numbered(of);
        for (gap, pair) in occasions.windows(2).enumerate() {
            let from = u16::try_from(gap).unwrap_or(u16::MAX).saturating_mul(count).saturating_add(1);
            let [(_, Some(before)), (_, Some(after))] = pair else {
                (from..from.saturating_add(count)).for_each(|number| self.none(event, number, NoDay::Waits));
                continue;
            };
            let inside = |day: &NaiveDate| before.last() < Some(*day) && Some(*day) < after.first();
            let days = self.axis.days.iter().filter_map(|day| day.ok()).filter(inside);
            let options: Vec<_> = days.filter_map(|day| self.run(event, day, 1)).map(Ok).collect();
            self.spread(event, &options, count, from);
        }
    }

    /// The occasions of an event in order of number, those without a day too.
    fn numbered(&self, event: Code) -> Vec<(u16, Option<Occasion>)> {
        let of_event = self.found.iter().filter_map(|found| match found {
            Found::Day(occasion) if occasion.event == event => {
                Some((occasion.number, Some(occasion.clone())))
            }
            Found::None(none) if none.event == event => Some((none.number, None)),
            Found::Day(_) | Found::None(_) => None,
        });
        let mut all: Vec<_> = of_event.collect();
        all.sort_by_key(|(number, _)| *number);
        all
    }

    fn day(&mut self, event: &Event, number: u16, days: Vec<NaiveDate>) {
        if event.kind != EventKind::HandIn {
            self.busy.extend(days.iter().flat_map(|&day| event.roles.iter().map(move |&role| (day, role))));
        }
        self.found.push(Found::Day(Occasion { event: event.id, number, days }));
    }

    fn none(&mut self, event: &Event, number: u16, why: NoDay) {
        self.found.push(Found::None(NoOccasion { event: event.id, number, why }));
    }

    fn finish(self) -> SeriesDates {
        let mut dates = SeriesDates::default();
        for found in self.found {
            match found {
                Found::Day(occasion) => dates.occasions.push(occasion),
                Found::None(none) => dates.missing.push(none),
            }
        }
        let order = |id: Code| self.ask.series.events.iter().position(|event| event.id == id);
        dates.occasions.sort_by_key(|o| (o.first(), order(o.event), o.number));
        dates.missing.sort_by_key(|m| (order(m.event), m.number));
        dates
    }
}

#[cfg(test)]
#[path = "series_tests.rs"]
mod tests;
