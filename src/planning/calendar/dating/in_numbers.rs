//! The meetings of one group in the plain numbers of the [`kernel`](super::super::kernel).
#![allow(
    clippy::cast_possible_truncation,
    clippy::indexing_slicing,
    reason = "every number is the place in a list of meetings or dates, far below 65,536 dates of a group"
)]

use std::collections::BTreeSet;

use chrono::Datelike;

use super::super::kernel::job::{Counts, Early, Late, NEVER, NONE, Rule, SCALE, Series};
use super::{
    ready::Ready,
    schedule::{Fixed, Follow, Most, Placing, PupilDays, Weights, own_cost},
};
use crate::model::{meetings::When, programme::SameDay};

/// What one more meeting without a date and what another date costs: more than all wishes together can, and
/// so first the fewest without a date, then the fewest that change. With very many groups a part of that is
/// given up, so that the numbers stay apart.
pub(in crate::planning::calendar) struct Worth {
    missing: i64,
    change: i64,
}

/// Groups for whose wishes together a change makes up.
const MANY: i64 = 4;

impl Worth {
    pub(in crate::planning::calendar) fn new<'a>(
        groups: impl Iterator<Item = (&'a [Placing], &'a PupilDays)>,
        weights: &Weights,
    ) -> Self {
        let (mut many, mut most, mut stand) = (0, 0, 0);
        for (placings, days) in groups {
            let times = placings.iter().flat_map(|p| &p.options).map(|o| o.when.date);
            let span = times.clone().min().zip(times.max()).map_or(0, |(a, b)| (b - a).num_days());
            let dearest = |p: &Placing| p.options.iter().map(|o| own_cost(p, *o, days, weights)).max();
            let wishes: i64 = placings.iter().filter_map(dearest).sum();
            let late = placings.iter().filter(|p| p.rule.most.is_some()).count();
            let early: i64 = placings.iter().filter_map(|p| p.ready.as_ref()).map(|ready| ready.cost).sum();
            let alone = placings.iter().filter(|p| p.follows_up).count();
            most = most.max(wishes + int(late) * span * weights.between + early + int(alone));
            stand = stand.max(placings.iter().filter(|p| p.stands.is_some()).count());
            many = MANY.min(many + 1);
        }
        let change = 1 + many * most;
        Self { missing: change * (1 + many * int(stand)), change }
    }
}

/// All times of the meetings, in order.
pub(in crate::planning::calendar) fn times(placings: &[Placing]) -> Vec<When> {
    let all: BTreeSet<When> = placings.iter().flat_map(|p| &p.options).map(|o| o.when).collect();
    all.into_iter().collect()
}

/// The meetings with what each time costs, all of one kind.
pub(in crate::planning::calendar) fn series(
    placings: &[Placing],
    times: &[When],
    days: &PupilDays,
    weights: &Weights,
    worth: &Worth,
) -> Series {
    let n = times.len();
    let mut out = Series { day: vec![-1], start: vec![0], end: vec![0], ..Series::default() };
    (out.before, out.upto, out.week) = (vec![-1], vec![0], vec![0]);
    for when in times {
        let week = when.date.iso_week();
        out.day.push(i64::from(when.date.num_days_from_ce()));
        out.start.push(when.start.0);
        out.end.push(when.end().0);
        out.before.push(int(days.before(when.date)));
        out.upto.push(int(days.upto(when.date)));
        out.week.push(u32::try_from(week.year()).unwrap_or(0) * 64 + week.week());
    }
    for placing in placings {
        let mut rule = rule(&placing.rule, weights);
        if let Some(ready) = &placing.ready {
            rule.early = Some(Early { table: out.ready.len(), cost: SCALE * ready.cost });
            out.ready.push(first_ready(ready, times));
        }
        if placing.follows_up {
            // Worse than to have no date, either.
            rule.alone = SCALE * (worth.missing + 1);
        }
        out.rules.push(rule);
        let from = out.cost.len();
        out.cost.resize(from + n, NEVER);
        let mut stands = 0;
        for option in &placing.options {
            let Ok(at) = times.binary_search(&option.when) else { continue };
            let keeps = placing.keeps(option.when);
            let change = if placing.stands.is_some() && !keeps { worth.change } else { 0 };
            out.cost[from + at] = SCALE * (own_cost(placing, *option, days, weights) + change);
            if keeps {
                stands = at as u16 + 1;
            }
        }
        out.stands.push(stands);
        out.missing.push(if placing.fixed == Fixed::Yes { NEVER } else { SCALE * worth.missing });
    }
    out.week_row = vec![NONE; n + 1];
    out.row_from = vec![0; n + 2];
    if out.stands.iter().all(|date| *date == 0) {
        out.stands.clear();
    }
    out
}

fn rule(follow: &Follow, weights: &Weights) -> Rule {
    let late = |most, counts| Late { most, counts, cost: SCALE * weights.between };
    Rule {
        least: int(follow.pupil_days),
        same_day: follow.same_day == SameDay::Allowed,
        apart: follow.apart.0,
        late: follow.most.map(|most| match most {
            Most::Days(days) => late(days, Counts::Days),
            Most::PupilDays(days) => late(days, Counts::PupilDays),
        }),
        ..Rule::ORDER
    }
}

/// By time of the meeting before, what lies before them all first: the first time that is not too early.
fn first_ready(ready: &Ready, times: &[When]) -> Vec<u16> {
    let first = |before: &When| {
        let moment = ready.after(*before);
        let early = |when: &When| moment.is_some_and(|moment| (when.date, when.start) < moment);
        times.partition_point(early) as u16 + 1
    };
    std::iter::once(0).chain(times.iter().map(first)).collect()
}

fn int(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
