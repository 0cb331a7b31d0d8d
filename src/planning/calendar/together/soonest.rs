//! Of times of a day that are worth the same, the first one.

use super::super::dating::schedule::{Weights, measured};
use super::{Around, Task, compile::excludes};
use crate::model::meetings::{Meeting, When};

/// Begins meetings as early on their day as they can be. One that may follow another on the same day could also
/// begin after that one; where the other came to lie elsewhere, nothing asks for the later time.
pub(super) fn soonest(
    tasks: &[Task<'_>],
    dates: &mut [Vec<Option<When>>],
    weights: &Weights,
    around: &Around<'_>,
) {
    for (at, task) in tasks.iter().enumerate() {
        for (m, placing) in task.placings.iter().enumerate() {
            let Some(when) = time(dates, at, m).filter(|when| !placing.keeps(*when)) else { continue };
            let earlier = placing.options.iter().map(|option| option.when);
            let earlier = earlier.filter(|then| then.date == when.date && then.start < when.start);
            let found = earlier.filter(|then| is_free(tasks, dates, around, (at, m), *then)).find(|then| {
                let (Some(was), mut now) = (dates.get(at), dates.get(at).cloned().unwrap_or_default()) else {
                    return false;
                };
                if let Some(time) = now.get_mut(m) {
                    *time = Some(*then);
                }
                let price = |dates| measured(&task.placings, dates, &task.days, weights).price();
                price(now) <= price(was.clone())
            });
            if let Some(time) =
                dates.get_mut(at).and_then(|dates| dates.get_mut(m)).filter(|_| found.is_some())
            {
                *time = found;
            }
        }
    }
}

fn time(dates: &[Vec<Option<When>>], task: usize, meeting: usize) -> Option<When> {
    dates.get(task)?.get(meeting).copied().flatten()
}

/// Whether no other meeting of the answer stands against a time; on a day with another one of the same group
/// their order does.
fn is_free(
    tasks: &[Task<'_>],
    dates: &[Vec<Option<When>>],
    around: &Around<'_>,
    (at, m): (usize, usize),
    then: When,
) -> bool {
    let Some((task, meeting)) = tasks.get(at).and_then(|task| Some((task, task.at(m, then)?))) else {
        return false;
    };
    let against = |other: &Meeting| {
        other.when.date == then.date
            && (other.group == meeting.group
                || excludes(task, &meeting, other)
                || around.limits().too_far(task.unit, &meeting, other))
    };
    tasks.iter().enumerate().all(|(n, task)| {
        (0..task.placings.len()).filter(|place| (n, *place) != (at, m)).all(|place| {
            let other = time(dates, n, place).and_then(|when| task.at(place, when));
            other.is_none_or(|other| !against(&other))
        })
    })
}
