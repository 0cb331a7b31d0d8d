//! What is said of dates that were found: that they do not keep the rhythm, begin late or do not fill the period.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use chrono::NaiveDate;

use super::super::{
    hindered::{Hindered, Hindrance},
    schedule::{Most, PupilDays},
    sittings::Sitting,
};
use super::{Ask, Spread, WEEK, missing::hindrances};
use crate::{
    model::{meetings::Meeting, week::Minutes},
    planning::calendar::{free::Taken, year::days::DayKind},
};

/// From when dates do not keep the rhythm that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OffRhythm {
    /// The first date that is away from its turn, by a week or more.
    pub from: NaiveDate,
    /// Whether the period is too short for all meetings at that rhythm; else something stands against a turn.
    pub short: bool,
    /// What stands in the way in the most weeks whose turn it was, and in how many; none where the period is too
    /// short, or nothing but the order of the meetings does.
    pub why: Option<(Cause, usize)>,
}

/// What stands in the way of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// What the day is.
    Day(DayKind),
    /// Something else.
    Other(Hindrance),
}

/// Whether and from when the dates found do not keep the rhythm that was asked for. Turns are counted in days
/// with pupils; weeks of the calendar from one meeting to the next keep a rhythm just as well.
pub(super) fn off_rhythm(ask: &Ask<'_>, taken: &Taken<'_>, found: &[Meeting]) -> Option<OffRhythm> {
    let Spread::Rhythm(rhythm) = ask.spread else { return None };
    let (all, days) = (ask.sittings(), ask.pupil_days());
    let last = ask.target(&days, all.len().saturating_sub(1), &all);
    let short = last >= days.upto(ask.last);
    let is = |sitting: &Sitting, m: &Meeting| m.part == sitting.part && m.phases == sitting.phases;
    let usual = i64::try_from(rhythm.pupil_days() / WEEK * 7).unwrap_or(i64::MAX);
    let mut before: Option<NaiveDate> = None;
    let mut off: Option<NaiveDate> = None;
    // How long a meeting is whose turn was missed, by the turn.
    let mut missed: BTreeMap<usize, Minutes> = BTreeMap::new();
    for meeting in found {
        let date = meeting.when.date;
        let place = all.iter().position(|sitting| is(sitting, meeting));
        let turn = place.map(|place| ask.target(&days, place, &all));
        let away = turn.is_some_and(|turn| days.before(date).abs_diff(turn) >= WEEK);
        let in_step = before.is_some_and(|before| ((date - before).num_days() - usual).abs() < 7);
        if away && (short || !in_step) {
            off = off.or(Some(date));
        }
        missed.extend(turn.filter(|_| away && off.is_some()).map(|turn| (turn, meeting.when.length)));
        before = Some(date);
    }
    let why = if short { None } else { cause(ask, taken, &days, &missed) };
    Some(OffRhythm { from: off?, short, why })
}

/// What stands in the way in the most of these turns; of as many what is nearest at hand.
fn cause(
    ask: &Ask<'_>,
    taken: &Taken<'_>,
    days: &PupilDays,
    turns: &BTreeMap<usize, Minutes>,
) -> Option<(Cause, usize)> {
    let mut weeks: BTreeMap<Cause, usize> = BTreeMap::new();
    for (&turn, &minutes) in turns {
        let near = |date: &NaiveDate| days.before(*date).abs_diff(turn) < WEEK;
        let mut around = ask.first.iter_days().take_while(|date| *date <= ask.last).filter(near);
        let Some(first) = around.next() else { continue };
        let around = Ask { first, last: around.last().unwrap_or(first), ..*ask };
        let mut here: BTreeSet<Cause> = BTreeSet::new();
        for (_, starts) in around.starts(minutes) {
            let least = starts.into_iter().map(|when| (hindrances(ask, taken, when), when.date));
            let Some((found, date)) = least.min_by_key(|(found, _)| found.len()) else { continue };
            here.extend(found.into_iter().map(|one| match one {
                Hindrance::NoSchool => Cause::Day(ask.days.kind(date)),
                other => Cause::Other(other),
            }));
        }
        // What the group itself does is no cause: it follows from the others.
        here.remove(&Cause::Other(Hindrance::Order));
        for one in here {
            *weeks.entry(one).or_default() += 1;
        }
    }
    weeks.into_iter().min_by_key(|&(cause, count)| (Reverse(count), cause))
}

/// That the first meeting of a module comes a week or more after the period begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateStart {
    /// When it is.
    pub from: NaiveDate,
    /// What stands in the way of most times before; none: an even spread leaves them empty.
    pub why: Option<Hindered>,
}

pub(super) fn late_start(ask: &Ask<'_>, taken: &Taken<'_>, found: &[Meeting]) -> Option<LateStart> {
    let first = ask.sittings().into_iter().next()?;
    let meeting = found.iter().find(|m| m.part == first.part && m.phases == first.phases)?;
    let (from, days) = (meeting.when.date, ask.pupil_days());
    let soon = days.before(from) < days.before(ask.first) + WEEK;
    if ask.spread != Spread::Even || soon {
        return None;
    }
    let before = Ask { last: from.pred_opt()?, ..*ask };
    let each = before.hindered_where(first.minutes, &|when| Some(hindrances(ask, taken, when)));
    let hindered = each.iter().filter(|here| !here.is_empty()).count();
    let mostly = hindered * 2 > each.len();
    Some(LateStart { from, why: mostly.then(|| each.into_iter().collect()) })
}

/// The longest gap between meetings of a part, in days, where evenly spread dates would lie further
/// apart than that: then the dates found do not fill the period.
pub(super) fn limited_by(ask: &Ask<'_>, found: &[Meeting]) -> Option<i64> {
    let all = ask.sittings();
    let count = i64::try_from(all.len()).ok().filter(|&count| count > 0)?;
    let even = (ask.last - ask.first).num_days() / count;
    let limit = all.iter().find_map(|sitting| match sitting.rule.most {
        Some(Most::Days(days)) => Some(days),
        _ => None,
    })?;
    (ask.spread == Spread::Even && even > limit && found.len() > 1).then_some(limit)
}

#[cfg(test)]
#[path = "said_tests.rs"]
mod tests;
