//! Meetings of a group whose order is to be kept, some of which fall out, and their best days.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{
    How,
    beside::{Beside, goes_by},
};
use crate::{
    model::{
        ids::{Code, MeetingId, PersonId},
        meetings::{Meeting, MeetingState, When},
        school_year::SpanKind,
        taken::DAY,
        unit::Unit,
    },
    planning::{
        calendar::{
            dating::{
                between::{hanging, is_passed},
                hindered::{Hindered, Hindrance},
            },
            free::{
                Against, Taken,
                effect::{not_free, outside_window},
                place_of,
                taken::is_only_told,
            },
            mend::{
                fallen::{at_time, falls_out, only_room_out},
                repair::Shift,
            },
            together::{Around, Limits, limits::Led},
            year::{
                days::{DayNote, SchoolDays},
                whose::staff_at_work,
            },
        },
        running::hand_in_before,
        staff::{is_whole_day, people_at},
        terms,
    },
};

/// What stands whatever is found.
struct Stands<'a> {
    taken: Taken<'a>,
    around: Around<'a>,
    led: Led,
}

/// What new days cost, what is worst first: meetings that are not held, those that come before the days that fall
/// out, meetings that change, people who are busy on the day and let off, those that come earlier, papers that would
/// have to be handed in before now, test weeks and days on which the group does not usually meet, days away.
type Cost = [i64; 8];

const NOTHING: Cost = [0; 8];
const LOST: Cost = [1, 0, 0, 0, 0, 0, 0, 0];

fn sum(a: Cost, b: Cost) -> Cost {
    std::array::from_fn(|n| a.get(n).unwrap_or(&0) + b.get(n).unwrap_or(&0))
}

/// New days for a chain.
#[derive(Clone, Debug, Default)]
pub(super) struct Best {
    /// What moves, days in a row together, in order of time.
    pub moves: Vec<Vec<Shift>>,
    /// What cannot be held.
    pub lost: Vec<MeetingId>,
}

/// A meeting, or a gathering of several days in a row.
struct Run<'a> {
    days: Vec<&'a Meeting>,
    falls: bool,
    /// It must lie between these, both excluded.
    between: (NaiveDate, NaiveDate),
    /// Days of what lies between this gathering and others.
    hanging: Vec<NaiveDate>,
    /// The day that it should be on.
    target: NaiveDate,
    /// No day before this one.
    from: NaiveDate,
    /// Whether it may stay where it is.
    may_stay: bool,
}

impl Run<'_> {
    fn date(&self) -> NaiveDate {
        self.days.first().map(|meeting| meeting.when.date).unwrap_or_default()
    }

    fn is(&self, id: MeetingId) -> bool {
        self.days.iter().any(|meeting| meeting.id == id)
    }

    /// Its meetings with their days where it begins on that one.
    fn beginning(&self, date: NaiveDate) -> impl Iterator<Item = (&Meeting, NaiveDate)> {
        self.days.iter().map(move |meeting| (*meeting, date + (meeting.when.date - self.date())))
    }

    fn last(&self, date: NaiveDate) -> NaiveDate {
        self.beginning(date).map(|(_, day)| day).max().unwrap_or(date)
    }
}

/// From the first that falls out on each takes the place of the next one of its kind; the last as long after its
/// own as it was after the one before.
fn push_all(runs: &mut [Run<'_>]) {
    let kind = |run: &Run<'_>| run.days.first().map(|meeting| meeting.phases.clone());
    let known: Vec<_> = runs.iter().map(|run| (kind(run), run.date())).collect();
    let first = runs.iter().position(|run| run.falls).unwrap_or(runs.len());
    for (n, run) in runs.iter_mut().enumerate().skip(first) {
        let (of, date) = (kind(run), run.date());
        let next = known.iter().skip(n + 1).find(|(kind, _)| *kind == of).map(|(_, day)| *day);
        let before = known.iter().take(n).rev().find(|(kind, _)| *kind == of).map(|(_, day)| *day);
        run.may_stay = false;
        run.from = next.unwrap_or(date);
        run.target = next.or(before.map(|before| date + (date - before))).unwrap_or(date);
    }
}

/// Meetings of a group that are still to come, in their order.
pub(super) struct Chain<'a> {
    ask: &'a Beside<'a>,
    unit: &'a Unit,
    runs: Vec<Run<'a>>,
    /// Days that were found not to do for a meeting.
    pub forbidden: BTreeSet<(MeetingId, NaiveDate)>,
}

/// What a meeting of a series is, and the gathering by which it goes: with those the order is to be kept.
fn family(ask: &Beside<'_>, meeting: &Meeting) -> BTreeSet<Code> {
    meeting.phases.iter().copied().chain(goes_by(ask, meeting)).collect()
}

/// Whether the order of two meetings of a group is to be kept.
fn are_kin(ask: &Beside<'_>, one: &Meeting, other: &Meeting) -> bool {
    let parts = one.part > 0 && other.part > 0 && one.module == other.module;
    let same = || parts || !family(ask, one).is_disjoint(&family(ask, other));
    one.id == other.id || one.group == other.group && !one.is_make_up() && !other.is_make_up() && same()
}

impl<'a> Chain<'a> {
    /// The meetings among which one that falls out has its place.
    pub fn of(ask: &'a Beside<'a>, unit: &'a Unit, meeting: &Meeting) -> Self {
        let mut kin: Vec<&Meeting> =
            unit.meetings().iter().filter(|m| m.stands() && are_kin(ask, meeting, m)).collect();
        kin.sort_by_key(|m| (m.when, m.id));
        let (open, fixed): (Vec<&Meeting>, Vec<&Meeting>) =
            kin.into_iter().partition(|m| m.state == MeetingState::Planned && m.when.date >= ask.today);
        let after = fixed.iter().map(|m| m.when.date).chain([ask.today]).max().unwrap_or(ask.today);
        let mut runs: Vec<Vec<&Meeting>> = Vec::new();
        for meeting in open {
            let belongs = |last: &&Meeting| {
                let in_a_row = last.when.date.succ_opt() == Some(meeting.when.date);
                let days =
                    last.phases == meeting.phases && is_whole_day(last.when) && is_whole_day(meeting.when);
                last.when.date == meeting.when.date || in_a_row && days
            };
            match runs.last_mut().filter(|run| run.last().is_some_and(belongs)) {
                Some(run) => run.push(meeting),
                None => runs.push(vec![meeting]),
            }
        }
        let in_chain: BTreeSet<MeetingId> = runs.iter().flatten().map(|meeting| meeting.id).collect();
        let run = |days: Vec<&'a Meeting>| {
            let first = days.first().copied();
            let date = first.map(|m| m.when.date).unwrap_or_default();
            let gatherings = first.map(|m| gathering_days(ask, unit, m)).unwrap_or_default();
            let before = gatherings.iter().copied().filter(|day| *day < date).max();
            let next = gatherings.iter().copied().filter(|day| *day > date).min();
            let hanging = first.map(|m| hanging(unit, ask.catalogue, m)).unwrap_or_default();
            let falls = days.iter().any(|m| ask.fall.hits(unit, m));
            Run {
                falls,
                between: (before.unwrap_or(after).max(after), next.unwrap_or(NaiveDate::MAX)),
                hanging: hanging
                    .into_iter()
                    .filter(|(id, _)| !in_chain.contains(id))
                    .map(|(_, d)| d)
                    .collect(),
                target: date,
                from: if matches!(ask.how, How::Push | How::PushAll) { date } else { NaiveDate::MIN },
                may_stay: !falls,
                days,
            }
        };
        let mut runs: Vec<Run<'a>> = runs.into_iter().map(run).collect();
        if *ask.how == How::PushAll {
            push_all(&mut runs);
        }
        Self { ask, unit, runs, forbidden: BTreeSet::new() }
    }

    /// All meetings of it.
    pub fn all(&self) -> BTreeSet<MeetingId> {
        self.runs.iter().flat_map(|run| &run.days).map(|meeting| meeting.id).collect()
    }

    /// The best days of all.
    pub fn best(&self) -> Best {
        let stands = self.stands(&self.all());
        let days = self.days();
        // For each day the best of what lies wholly before it: what it costs, and the day of each run.
        let mut best: Vec<(Cost, Vec<Option<NaiveDate>>)> = vec![(NOTHING, Vec::new()); days.len() + 1];
        for run in &self.runs {
            let with =
                |(cost, dates): &(Cost, Vec<Option<NaiveDate>>), more: Cost, date: Option<NaiveDate>| {
                    (sum(*cost, more), dates.iter().copied().chain([date]).collect::<Vec<_>>())
                };
            // A run that is on its days until then ends before `end`.
            let mut placed: Vec<Option<(Cost, Vec<Option<NaiveDate>>)>> = vec![None; days.len() + 1];
            for (begin, (&date, before)) in days.iter().zip(&best).enumerate() {
                let Some(cost) = self.cost(run, &stands, date) else { continue };
                let last = run.last(date);
                let end = begin + days.iter().skip(begin).take_while(|day| **day <= last).count();
                let found = with(before, cost, Some(date));
                if let Some(here) = placed.get_mut(end)
                    && here.as_ref().is_none_or(|known| found < *known)
                {
                    *here = Some(found);
                }
            }
            let mut so_far: Option<(Cost, Vec<Option<NaiveDate>>)> = None;
            let lost: Cost = LOST.map(|n| n * i64::try_from(run.days.len()).unwrap_or(1));
            let next = placed.into_iter().zip(&best).map(|(here, before)| {
                so_far = [so_far.take(), here].into_iter().flatten().min();
                let without = with(before, lost, None);
                so_far.clone().into_iter().chain([without]).min().unwrap_or_default()
            });
            best = next.collect();
        }
        let dates = best.pop().map(|(_, dates)| dates).unwrap_or_default();
        let mut out = Best::default();
        for (run, date) in self.runs.iter().zip(dates) {
            match date {
                None => out.lost.extend(run.days.iter().map(|meeting| meeting.id)),
                Some(date) if date == run.date() => {}
                Some(date) => out.moves.push(
                    run.days
                        .iter()
                        .zip(date.iter_days())
                        .map(|(meeting, date)| shift(meeting, date))
                        .collect(),
                ),
            }
        }
        out
    }

    /// What stands in the way of all other days of a meeting, where the others are on those days.
    pub fn against(&self, id: MeetingId, best: &Best) -> Hindered {
        let Some(at) = self.runs.iter().position(|run| run.is(id)) else { return Hindered::default() };
        let now = |run: &Run<'_>| {
            let moved = best.moves.iter().flatten().find(|shift| run.is(shift.meeting));
            let lost = run.days.iter().any(|meeting| best.lost.contains(&meeting.id));
            moved.map(|shift| shift.to.date).or(Some(run.date()).filter(|_| !lost))
        };
        let Some(run) = self.runs.get(at) else { return Hindered::default() };
        let before = self.runs.iter().take(at).rev().find_map(now).max(Some(run.between.0));
        let after = self.runs.iter().skip(at + 1).find_map(now).unwrap_or(run.between.1).min(run.between.1);
        let stands = self.stands(&run.days.iter().map(|m| m.id).collect());
        let in_order = |day: &NaiveDate| before < Some(*day) && *day < after;
        let meant = |day: &NaiveDate| *day != run.date() && run.from <= *day;
        let days: Vec<NaiveDate> =
            self.days().into_iter().filter(|day| is_in_year(run, *day)).filter(meant).collect();
        // Where there are days between the ones around it, only they count.
        let some = days.iter().any(in_order);
        let each = days.iter().filter(|day| !some || in_order(day)).map(|&day| {
            let mut here = self.hindrances(run, &stands, day);
            if here.is_empty() || !in_order(&day) {
                here.insert(Hindrance::Order);
            }
            here
        });
        each.collect()
    }

    /// Days on which a single meeting of it could be while the others stay, the best first.
    pub fn options(&self, id: MeetingId) -> Vec<When> {
        let Some(at) = self.runs.iter().position(|run| run.is(id)) else { return Vec::new() };
        let (Some(run), before) = (self.runs.get(at), self.runs.iter().take(at).next_back()) else {
            return Vec::new();
        };
        let before = before.map(|run| run.last(run.date()));
        let after = self.runs.get(at + 1).map(Run::date);
        let [meeting] = run.days[..] else { return Vec::new() };
        let stands = self.stands(&BTreeSet::from([id]));
        let in_order = |day: &NaiveDate| before < Some(*day) && after.is_none_or(|after| *day < after);
        let days = self.days().into_iter().filter(|day| *day != run.date()).filter(in_order);
        // Whoever chooses a day sees whether it is sooner: the nearest come first, of two the later one.
        let near = |[lost, before, changed, busy, sooner, late, aside, away]: Cost| {
            [lost, before, changed, busy, late, aside, away, sooner]
        };
        let cost = |day| Some((near(self.cost(run, &stands, day)?), day));
        let mut found: Vec<(Cost, NaiveDate)> = days.filter_map(cost).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, day)| shift(meeting, day).to).collect()
    }

    fn stands(&self, moving: &BTreeSet<MeetingId>) -> Stands<'_> {
        let around = Around::new(self.unit, Limits::of(self.unit, self.ask.catalogue), moving);
        Stands { taken: Taken::new(self.unit, moving), led: around.led(), around }
    }

    /// Days on which any of it could be.
    fn days(&self) -> Vec<NaiveDate> {
        let groups: BTreeSet<_> = self.runs.iter().flat_map(|run| &run.days).map(|m| m.group).collect();
        let mut out = BTreeSet::new();
        for group in groups {
            let years = (self.ask.days)(group);
            out.extend(years.iter().flat_map(SchoolDays::staff_days).filter(|day| *day > self.ask.today));
        }
        // Where something stays it stays, whatever day that is.
        out.extend(self.runs.iter().filter(|run| run.may_stay).map(Run::date));
        out.into_iter().collect()
    }

    /// What it costs that a run begins on a day; none: it cannot.
    fn cost(&self, run: &Run<'_>, stands: &Stands<'_>, date: NaiveDate) -> Option<Cost> {
        if date == run.date() {
            return run.may_stay.then_some(NOTHING);
        }
        let first = run.days.first()?;
        let inside = run.between.0 < date && date < run.between.1 && is_in_year(run, date);
        if !inside || date < run.from || self.forbidden.contains(&(first.id, date)) {
            return None;
        }
        if !self.hindrances(run, stands, date).is_empty() {
            return None;
        }
        let hang = run.hanging.iter().filter(|day| is_passed(**day, run.date(), date)).count();
        let changed = i64::try_from(run.days.len() + hang).unwrap_or(i64::MAX);
        let at_work = |group, date| staff_at_work(&(self.ask.days)(group), date);
        let due = |meeting: &Meeting| hand_in_before(self.unit, self.ask.catalogue, &at_work, meeting);
        let then = Meeting { when: When { date, ..first.when }, ..(*first).clone() };
        let late = due(first)
            .zip(due(&then))
            .is_some_and(|(was, now)| now < self.ask.today && was >= self.ask.today);
        let tests = run.beginning(date).filter(|(m, day)| self.has_tests(m, *day)).count();
        let usual = outside_window(self.unit, first).is_some() || outside_window(self.unit, &then).is_none();
        // What is met for at home keeps its day of the week, as where it follows a gathering.
        let at_home = goes_by(self.ask, first).is_some();
        let usual = usual && (!at_home || date.weekday() == run.date().weekday());
        let aside = i64::try_from(tests).unwrap_or(0) + i64::from(!usual);
        // People prepare for the day, and hand in before it: nobody is to be ready sooner where a later day does.
        let (away, sooner) = ((date - run.target).num_days().abs(), i64::from(date < run.target));
        let before = i64::from(date < self.ask.fall.first);
        let busy = run.beginning(date).map(|(m, day)| self.let_off(m, stands, day).len()).sum::<usize>();
        let busy = i64::try_from(busy).unwrap_or(i64::MAX);
        Some([0, before, changed, busy, sooner, i64::from(late), aside, away])
    }

    /// Whether a day has tests.
    fn has_tests(&self, meeting: &Meeting, day: NaiveDate) -> bool {
        let years = (self.ask.days)(meeting.group);
        let is_test =
            |note: DayNote<'_>| matches!(note, DayNote::Span(span) if span.kind == SpanKind::TestWindow);
        years.iter().filter(|days| days.holds(day)).any(|days| days.note(day).into_iter().any(is_test))
    }

    /// What stands in the way of a run's beginning on a day.
    fn hindrances(&self, run: &Run<'_>, stands: &Stands<'_>, date: NaiveDate) -> BTreeSet<Hindrance> {
        run.beginning(date).flat_map(|(meeting, day)| self.hindered(run, meeting, stands, day)).collect()
    }

    fn against_then(&self, then: &Meeting, stands: &Stands<'_>, days: &SchoolDays) -> Vec<Against> {
        let place = place_of(self.unit, then).cloned().unwrap_or_default();
        stands.taken.against(&people_at(self.unit, then), &place, then.when, days)
    }

    /// Whether somebody is busy then and does not hinder all the same: a mere guest, and from what else there is
    /// people are let off for most of a day, as where such days are proposed.
    fn is_let_off(&self, then: &Meeting, one: &Against) -> bool {
        let Against::Busy { when: other, .. } = one else { return false };
        is_only_told(self.unit, then, one) || is_whole_day(then.when) && other.length != DAY
    }

    /// Who is busy on a day and let off.
    fn let_off(&self, meeting: &Meeting, stands: &Stands<'_>, date: NaiveDate) -> BTreeSet<PersonId> {
        let years = (self.ask.days)(meeting.group);
        let Some(days) = years.iter().find(|days| days.staff_can_meet(date)) else { return BTreeSet::new() };
        let then = at_time(self.unit, meeting, When { date, ..meeting.when });
        let busy = self.against_then(&then, stands, days).into_iter();
        let busy = busy.filter(|one| self.is_let_off(&then, one));
        busy.filter_map(|one| if let Against::Busy { person, .. } = one { Some(person) } else { None })
            .collect()
    }

    fn hindered(
        &self,
        run: &Run<'_>,
        meeting: &Meeting,
        stands: &Stands<'_>,
        date: NaiveDate,
    ) -> BTreeSet<Hindrance> {
        let years = (self.ask.days)(meeting.group);
        let Some(days) = years.iter().find(|days| days.staff_can_meet(date)) else {
            return BTreeSet::from([Hindrance::NoSchool]);
        };
        let when = When { date, ..meeting.when };
        let then = at_time(self.unit, meeting, when);
        let own = |id: MeetingId| run.is(id);
        let against = self.against_then(&then, stands, days).into_iter();
        let against = against.filter(|one| !self.is_let_off(&then, one));
        let mut out: BTreeSet<Hindrance> = against.map(|one| Hindrance::of(one, own)).collect();
        if falls_out(self.unit, &then) {
            let room = only_room_out(self.unit, &then);
            out.insert(if room { Hindrance::RoomOut } else { Hindrance::FallsOut });
        }
        out.extend(self.ask.fall.hinders(self.unit, &then));
        if stands.taken.was_cancelled(meeting.group, when) {
            out.insert(Hindrance::FallsOut);
        }
        out.extend(stands.around.hinders(&stands.led, &then));
        if days.is_only_suggested(date) {
            out.insert(Hindrance::NoSchool);
        }
        if !is_whole_day(when) {
            out.extend(not_free(self.unit, &then).into_iter().map(Hindrance::Person));
        }
        out
    }
}

fn is_in_year(run: &Run<'_>, day: NaiveDate) -> bool {
    terms::school_year(day) == terms::school_year(run.date())
}

fn shift(meeting: &Meeting, date: NaiveDate) -> Shift {
    Shift { meeting: meeting.id, from: meeting.when, to: When { date, ..meeting.when } }
}

/// The days of the gatherings that a meeting lies between, where its own group has none: those of its programme.
fn gathering_days(ask: &Beside<'_>, unit: &Unit, meeting: &Meeting) -> Vec<NaiveDate> {
    let Some(event) = goes_by(ask, meeting) else { return Vec::new() };
    let programme = |id| unit.group(id).and_then(|group| group.programme);
    let there = || unit.meetings().iter().filter(|m| m.stands() && m.phases.contains(&event));
    if there().any(|m| m.group == meeting.group) {
        return Vec::new();
    }
    there().filter(|m| programme(m.group) == programme(meeting.group)).map(|m| m.when.date).collect()
}
