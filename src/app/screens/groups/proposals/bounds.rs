//! What is known of the least cost of each job: what one search has found out holds for the next one of the same job.

use std::sync::Arc;

use crate::planning::groups::{job::instance::Instance, proposal::search::Known};

/// Jobs of which something is kept; the oldest goes.
const MOST: usize = 4;

/// The highest bound that is known of each job, the latest job last.
#[derive(Clone, Debug, Default)]
pub struct Bounds(Vec<(Arc<Instance>, i64)>);

impl Bounds {
    /// What is known of a job's least cost with what a search says who found an answer of that cost; kept for the
    /// next one. A bound that was found before holds on, so that what can still be won never grows.
    pub fn with(&mut self, job: &Arc<Instance>, cost: i64, known: Known) -> Known {
        let before = self.0.iter().position(|(of, _)| of == job).map(|at| self.0.remove(at).1);
        let now = match known {
            Known::Nothing => None,
            Known::AtLeast(bound) => Some(bound),
            Known::Proven => Some(cost),
        };
        let Some(best) = before.max(now) else { return Known::Nothing };
        self.0.push((Arc::clone(job), best));
        let surplus = self.0.len().saturating_sub(MOST);
        self.0.drain(..surplus);
        if best >= cost { Known::Proven } else { Known::AtLeast(best) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::groups::{fixtures::*, job::setup::Setup};

    fn job(people: usize) -> Arc<Instance> {
        let free = window(crate::model::week::Day::Tue, 900, 990);
        let unit = unit((0..people).map(|n| teacher(n, "", [free])).chain([leader(20, 1, [free])]), []);
        let (programme, roles) = (programme(), roles());
        Arc::new(Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap())
    }

    #[test]
    fn a_weaker_bound_of_the_same_job_does_not_take_the_place_of_a_better_one() {
        let mut bounds = Bounds::default();
        let (one, other) = (job(5), job(6));
        assert_eq!(bounds.with(&one, 100, Known::Nothing), Known::Nothing);
        assert_eq!(bounds.with(&one, 100, Known::AtLeast(80)), Known::AtLeast(80));
        // The job is made anew by each search.
        assert_eq!(bounds.with(&job(5), 95, Known::AtLeast(70)), Known::AtLeast(80));
        assert_eq!(bounds.with(&one, 90, Known::Nothing), Known::AtLeast(80));
        assert_eq!(bounds.with(&other, 90, Known::Nothing), Known::Nothing, "of another job it says nothing");
        assert_eq!(bounds.with(&one, 80, Known::AtLeast(75)), Known::Proven, "it costs no more than it must");
        assert_eq!(bounds.with(&one, 120, Known::Nothing), Known::AtLeast(80));
    }
}
