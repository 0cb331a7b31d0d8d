//! A school year as its owner published it, against the one that stands here.

use chrono::{Datelike, Days, NaiveDate};

use super::{
    holidays::is_weekend,
    unnamed::{Unnamed, names_staff_days},
};
use crate::model::{
    change::{Change, On},
    ids::SpanId,
    school_year::{Decided, SchoolYear, Span, SpanChange, SpanKind, YearChange},
    text::Name,
};

/// What a published line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What of the year it is.
    pub meaning: Meaning,
    /// First day.
    pub first: NaiveDate,
    /// Last day, not before the first.
    pub last: NaiveDate,
    /// What it is called there.
    pub name: Name,
}

/// What of a year a published line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A range of days.
    Days(SpanKind),
    /// A term starts.
    Starts,
    /// A term ends.
    Ends,
    /// A public holiday: computed already.
    Known,
    /// A staff day on a public holiday, on which nobody is at work anyhow: not taken in.
    StaffOnRed,
}

/// From this month on a day belongs to the autumn.
const AUTUMN: u32 = 7;

/// The term that a first or last day belongs to.
pub fn term_of(date: NaiveDate) -> SpanKind {
    if date.month() >= AUTUMN { SpanKind::Autumn } else { SpanKind::Spring }
}

/// What to change in `year` so that it says what was published. What was not published stays as it
/// is, a suggestion a suggestion; only the edges of terms follow a Christmas break, and it them, where
/// nobody has decided them or the whole year is published, days off and staff days end where pupils are published to
/// come, days off also where they are called something else now, suggested ones part at staff days in their middle, suggested staff days leave the days that are off now
/// and a term's first and last, and where the staff days of the year are published others stay only if they are to.
pub fn changes(
    year: &SchoolYear,
    (said, unnamed): (&[Said], Unnamed),
    alike: &dyn Fn(&Span, &Said) -> bool,
    new_id: &mut dyn FnMut() -> SpanId,
) -> Vec<YearChange> {
    let mut spans: Vec<Span> = year.spans.iter().cloned().collect();
    let mut used: Vec<SpanId> = Vec::new();
    for (n, line) in said.iter().enumerate() {
        match line.meaning {
            Meaning::Known | Meaning::StaffOnRed => {}
            Meaning::Days(_) if said.iter().take(n).any(|other| says_as_much(other, line)) => {}
            // Pupils are off on a staff day anyhow: as a day off nobody would be at work.
            Meaning::Days(SpanKind::DayOff) if said.iter().any(|other| is_staff_day(other, line)) => {}
            Meaning::Starts | Meaning::Ends if !is_outermost(line, said) => {}
            Meaning::Starts | Meaning::Ends => edge(&mut spans, line, new_id),
            Meaning::Days(kind) => {
                let fits = |s: &&mut Span| !used.contains(&s.id) && same(s, kind, line, alike);
                if let Some(span) = spans.iter_mut().find(fits) {
                    put(span, kind, line);
                    used.push(span.id);
                } else {
                    let id = new_id();
                    used.push(id);
                    spans.push(made(id, kind, line));
                }
            }
        }
    }
    around_new_year(year, &mut spans, said);
    part_at_staff_days(&mut spans, &used, said, new_id);
    spans.retain_mut(|span| used.contains(&span.id) || !is_off(span) || gives_way(span, said));
    let off: Vec<Span> = spans.iter().filter(|s| used.contains(&s.id) && is_off(s)).cloned().collect();
    let terms: Vec<Span> = spans.iter().filter(|s| s.kind.is_term()).cloned().collect();
    spans.retain_mut(|span| {
        used.contains(&span.id) || outside(span, &off) && outside(span, &entered(year, span, &terms))
    });
    spans.retain_mut(|span| {
        used.contains(&span.id) || !span.kind.is_in_service() || leaves_school_days(span, said)
    });
    if unnamed == Unnamed::Left && names_staff_days(said) {
        spans.retain(|span| used.contains(&span.id) || !span.kind.is_in_service());
    }
    let gone = year.spans.iter().filter(|was| spans.iter().all(|span| span.id != was.id));
    let gone = gone.map(|was| YearChange::Span(On::Remove(was.clone())));
    let changed: Vec<YearChange> = spans.iter().flat_map(|span| changed(year, span)).collect();
    gone.chain(changed).collect()
}

/// Whether a term starts or ends for nobody earlier or later: grades may begin on days of their own.
fn is_outermost(line: &Said, said: &[Said]) -> bool {
    let same = |other: &&Said| other.meaning == line.meaning && term_of(other.first) == term_of(line.first);
    let starts = line.meaning == Meaning::Starts;
    let further = |other: &Said| if starts { other.first < line.first } else { line.first < other.first };
    !said.iter().filter(same).any(further)
}

/// Whether what one line says is for staff on all days of another.
fn is_staff_day(one: &Said, days: &Said) -> bool {
    one.meaning == Meaning::Days(SpanKind::InService) && one.first <= days.first && days.last <= one.last
}

/// Whether one line says of the days of another what that one says: a page may name a day twice.
fn says_as_much(one: &Said, other: &Said) -> bool {
    one.meaning == other.meaning && one.first <= other.first && other.last <= one.last
}

fn is_off(span: &Span) -> bool {
    matches!(span.kind, SpanKind::Break | SpanKind::DayOff)
}

/// Parts suggested days off at published staff days in their middle: what lies before them, and what lies after.
fn part_at_staff_days(
    spans: &mut Vec<Span>,
    used: &[SpanId],
    said: &[Said],
    new_id: &mut dyn FnMut() -> SpanId,
) {
    let mut at = 0;
    // What comes after is put at the end, and looked at in its turn.
    while let Some(span) = spans.get_mut(at) {
        let open = !used.contains(&span.id) && is_off(span) && span.decided == Decided::Suggested;
        let staff =
            said.iter().filter(|line| matches!(line.meaning, Meaning::Days(kind) if kind.is_in_service()));
        let middle = staff.filter(|_| open).find_map(|line| {
            let before = weekday(line.first, Step::Back).filter(|day| span.holds(*day))?;
            Some((before, weekday(line.last, Step::On).filter(|day| span.holds(*day))?))
        });
        let Some((before, after)) = middle else {
            at += 1;
            continue;
        };
        let rest = Span { id: new_id(), first: after, ..span.clone() };
        span.last = before;
        spans.push(rest);
    }
}

/// Shortens days off by the first and last school days that are published, suggested ones also by published staff days
/// at their ends; whether anything of them is left that is not published as something.
fn gives_way(span: &mut Span, said: &[Said]) -> bool {
    let suggested = span.decided == Decided::Suggested;
    let wins = |line: &&Said| match line.meaning {
        Meaning::Starts | Meaning::Ends => true,
        Meaning::Days(kind) => suggested && kind.is_in_service(),
        Meaning::Known | Meaning::StaffOnRed => false,
    };
    // Several that follow each other shorten them one after the other, in whatever order they are published.
    for _ in said {
        let was = (span.first, span.last);
        for line in said.iter().filter(wins) {
            if line.last < span.first || span.last < line.first {
                continue;
            }
            let before = weekday(line.first, Step::Back).filter(|d| span.holds(*d));
            let after = weekday(line.last, Step::On).filter(|d| span.holds(*d));
            match (before, after) {
                (None, None) => return false,
                (Some(before), None) => span.last = before,
                (None, Some(after)) => span.first = after,
                (Some(_), Some(_)) => {}
            }
        }
        if was == (span.first, span.last) {
            break;
        }
    }
    let is_other = |line: &Said| match line.meaning {
        Meaning::Days(kind) => !kind.is_term() && kind != SpanKind::TestWindow,
        _ => false,
    };
    !said.iter().any(|line| is_other(line) && line.first <= span.first && span.last <= line.last)
}

/// Shortens staff days that are not published by the first and last school days that are: from the first one on, and up
/// to the last one, pupils are there. Whether anything is left.
fn leaves_school_days(span: &mut Span, said: &[Said]) -> bool {
    for line in said.iter().filter(|line| is_outermost(line, said)) {
        if !span.holds(line.first) {
            continue;
        }
        match line.meaning {
            Meaning::Starts => match weekday(line.first, Step::Back).filter(|day| span.first <= *day) {
                Some(day) => span.last = day,
                None => return false,
            },
            Meaning::Ends => match weekday(line.first, Step::On).filter(|day| *day <= span.last) {
                Some(day) => span.first = day,
                None => return false,
            },
            _ => {}
        }
    }
    true
}

/// The first and last school days that the same text calls something else, with what it calls them: a text that
/// contradicts itself. They are taken as that.
pub fn called_both(said: &[Said]) -> Vec<(NaiveDate, SpanKind)> {
    let mut all = Vec::new();
    let is_edge = |line: &&Said| matches!(line.meaning, Meaning::Starts | Meaning::Ends);
    for edge in said.iter().filter(is_edge).filter(|line| is_outermost(line, said)) {
        let other = said.iter().find_map(|line| match line.meaning {
            Meaning::Days(kind)
                if kind.is_in_service() || matches!(kind, SpanKind::Break | SpanKind::DayOff) =>
            {
                (line.first <= edge.first && edge.first <= line.last).then_some(kind)
            }
            _ => None,
        });
        all.extend(other.map(|kind| (edge.first, kind)).filter(|one| !all.contains(one)));
    }
    all
}

/// Whether a whole year is published: when pupils begin and when they end.
pub fn names_year(said: &[Said]) -> bool {
    names_edge(said, Meaning::Starts, SpanKind::Autumn) && names_edge(said, Meaning::Ends, SpanKind::Spring)
}

/// Whether the start or the end of a term is published.
fn names_edge(said: &[Said], meaning: Meaning, kind: SpanKind) -> bool {
    said.iter()
        .any(|s| s.meaning == Meaning::Days(kind) || (s.meaning == meaning && term_of(s.first) == kind))
}

/// Terms whose first or last school day is now one of these days, which lay outside them: those are for
/// pupils.
fn entered(year: &SchoolYear, days: &Span, terms: &[Span]) -> Vec<Span> {
    let apart = |was: &Span| days.last < was.first || was.last < days.first;
    let holds = |day| days.first <= day && day <= days.last;
    let edge = |term: &&Span| holds(term.first) || holds(term.last);
    let entered = terms.iter().filter(edge).filter(|term| year.spans.get(term.id).is_none_or(apart));
    entered.cloned().collect()
}

/// Shortens suggested staff days by what else is on these days; whether anything of them is left.
fn outside(span: &mut Span, off: &[Span]) -> bool {
    if !span.kind.is_in_service() || span.decided != Decided::Suggested {
        return true;
    }
    for off in off {
        if off.last < span.first || span.last < off.first {
            continue;
        }
        let before = weekday(off.first, Step::Back).filter(|day| span.first <= *day);
        let after = weekday(off.last, Step::On).filter(|day| *day <= span.last);
        match (before, after) {
            (Some(day), _) => span.last = day,
            (None, Some(day)) => span.first = day,
            (None, None) => return false,
        }
    }
    true
}

/// A staff day that is taken here is one of theirs.
fn same(span: &Span, kind: SpanKind, line: &Said, alike: &dyn Fn(&Span, &Said) -> bool) -> bool {
    let overlaps = span.first <= line.last && line.first <= span.last;
    let is_kind = span.kind == kind || span.kind.is_in_service() && kind == SpanKind::InService;
    is_kind && (kind.is_term() || overlaps || (kind == SpanKind::Break && alike(span, line)))
}

fn made(id: SpanId, kind: SpanKind, line: &Said) -> Span {
    let name = if kind.is_term() { Name::default() } else { line.name.clone() };
    Span { id, kind, first: line.first, last: line.last, name, decided: Decided::Yes }
}

fn put(span: &mut Span, kind: SpanKind, line: &Said) {
    (span.first, span.last, span.decided) = (line.first, line.last, Decided::Yes);
    if !kind.is_term() && !line.name.is_empty() && span.kind != SpanKind::InServiceTaken {
        span.name = line.name.clone();
    }
}

fn edge(spans: &mut Vec<Span>, line: &Said, new_id: &mut dyn FnMut() -> SpanId) {
    let kind = term_of(line.first);
    let Some(span) = spans.iter_mut().find(|s| s.kind == kind) else {
        spans.push(made(new_id(), kind, line));
        return;
    };
    if line.meaning == Meaning::Starts {
        span.first = line.first;
    } else {
        span.last = line.last;
    }
    span.decided = Decided::Yes;
}

/// The terms end and start around the Christmas break, or it lies between them.
fn around_new_year(year: &SchoolYear, spans: &mut [Span], said: &[Said]) {
    // By what stood there: one published edge decides a term, not its other edge. A whole year that is published
    // asks nothing of the one before.
    let whole = names_year(said);
    let is_open = |was: &Span| whole || was.decided == Decided::Suggested;
    let open = |id: SpanId| year.spans.get(id).is_some_and(is_open);
    let is_christmas = |first: NaiveDate, last: NaiveDate| first.year() < last.year();
    let ends = names_edge(said, Meaning::Ends, SpanKind::Autumn);
    let starts = names_edge(said, Meaning::Starts, SpanKind::Spring);
    let published =
        said.iter().find(|s| s.meaning == Meaning::Days(SpanKind::Break) && is_christmas(s.first, s.last));
    if let Some(christmas) = published {
        for span in spans.iter_mut().filter(|s| open(s.id)) {
            match span.kind {
                SpanKind::Autumn if !ends => {
                    span.last = weekday(christmas.first, Step::Back).unwrap_or(span.last);
                }
                SpanKind::Spring if !starts => {
                    span.first = weekday(christmas.last, Step::On).unwrap_or(span.first);
                }
                _ => {}
            }
        }
        return;
    }
    let find = |kind| spans.iter().find(|s| s.kind == kind);
    let (Some(autumn), Some(spring)) = (find(SpanKind::Autumn), find(SpanKind::Spring)) else { return };
    let between = autumn.last.succ_opt().zip(spring.first.pred_opt());
    let Some((first, last)) = between.filter(|(a, b)| (ends || starts) && a <= b) else { return };
    let known = spans.iter_mut().find(|s| {
        let follows = s.decided == Decided::Suggested || ends && starts;
        s.kind == SpanKind::Break && follows && is_christmas(s.first, s.last)
    });
    if let Some(span) = known {
        (span.first, span.last) = (first, last);
    }
}

#[derive(Clone, Copy)]
pub(in crate::planning::calendar) enum Step {
    Back,
    On,
}

/// The next day that is no weekend, before or after `date`.
pub(in crate::planning::calendar) fn weekday(date: NaiveDate, step: Step) -> Option<NaiveDate> {
    let day = |n| match step {
        Step::Back => date.checked_sub_days(Days::new(n)),
        Step::On => date.checked_add_days(Days::new(n)),
    };
    (1..=3).filter_map(day).find(|day| !is_weekend(*day))
}

fn changed(year: &SchoolYear, span: &Span) -> Vec<YearChange> {
    let Some(was) = year.spans.get(span.id) else { return vec![YearChange::Span(On::Add(span.clone()))] };
    let mut all = Vec::new();
    if was.first != span.first {
        all.push(SpanChange::First(Change::new(was.first, span.first)));
    }
    if was.last != span.last {
        all.push(SpanChange::Last(Change::new(was.last, span.last)));
    }
    if was.name != span.name {
        all.push(SpanChange::Name(Change::new(was.name.clone(), span.name.clone())));
    }
    if was.decided != span.decided {
        all.push(SpanChange::Decided(Change::new(was.decided, span.decided)));
    }
    all.into_iter().map(|change| YearChange::Span(On::Change(span.id, change))).collect()
}

#[cfg(test)]
#[path = "published_tests.rs"]
mod tests;
