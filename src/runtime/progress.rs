//! How far a search is, by the clock: what is done and what there is still to do, in time.

use std::{
    cell::Cell,
    time::{Duration, Instant},
};

use crate::runtime::clock;

/// What is told of: hundredths.
pub const WHOLE: u64 = 100;

/// The way of one search. It never goes back, and is not at its end before the search is.
pub struct Progress<'a> {
    begun: Instant,
    told: Cell<u64>,
    tell: &'a dyn Fn(u64),
}

impl<'a> Progress<'a> {
    /// From now on; each hundredth is told once.
    pub fn new(tell: &'a dyn Fn(u64)) -> Self {
        Self { begun: clock::instant(), told: Cell::new(0), tell }
    }

    /// Part of a number of steps is done; after all of them there is still something to do, which takes so long
    /// at most.
    pub fn steps(&self, done: u64, of: u64, after: Duration) {
        let gone = self.begun.elapsed();
        self.at(gone, for_the_rest(gone, done, of) + after);
    }

    /// There is still something to do for so long at most.
    pub fn left(&self, left: Duration) {
        self.at(self.begun.elapsed(), left);
    }

    fn at(&self, gone: Duration, left: Duration) {
        let now = hundredths(gone, left);
        if now > self.told.get() {
            self.told.set(now);
            (self.tell)(now);
        }
    }
}

/// How long the rest of some steps takes, as fast as those before it.
fn for_the_rest(gone: Duration, done: u64, of: u64) -> Duration {
    let rest = u128::from(of.saturating_sub(done));
    let micros = gone.as_micros() * rest / u128::from(done.max(1));
    Duration::from_micros(u64::try_from(micros).unwrap_or(u64::MAX))
}

/// What has gone of the whole, but never all of it.
fn hundredths(gone: Duration, left: Duration) -> u64 {
    let (gone, left) = (gone.as_millis(), left.as_millis());
    let now = gone * u128::from(WHOLE) / (gone + left).max(1);
    u64::try_from(now).unwrap_or(WHOLE).min(WHOLE - 1)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn what_follows_the_steps_is_part_of_the_way() {
        let (second, proof) = (Duration::from_secs(1), Duration::from_secs(3));
        let at = |gone, done| hundredths(gone, for_the_rest(gone, done, 400) + proof);
        assert_eq!(at(second / 2, 200), 12, "half of the steps, an eighth of the time");
        assert_eq!(at(second, 400), 25, "all of the steps");
        assert_eq!(hundredths(second * 2, second * 2), 50);
        assert_eq!(hundredths(second * 4, Duration::ZERO), 99, "the end is told when it is reached");
    }

    #[test]
    fn it_never_goes_back_and_tells_each_hundredth_once() {
        let told = RefCell::new(Vec::new());
        let tell = |now| told.borrow_mut().push(now);
        let progress = Progress::new(&tell);
        let seconds = Duration::from_secs;
        for (gone, left) in [(1, 9), (1, 9), (2, 8), (2, 28), (5, 5)] {
            progress.at(seconds(gone), seconds(left));
        }
        assert_eq!(*told.borrow(), [10, 20, 50]);
    }
}
