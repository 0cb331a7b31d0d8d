//! When some people can all meet: at one time of the week, or at both where their group is to have two.

pub use super::super::job::lengths::Lengths;
use super::super::job::windows::common_windows;
use crate::model::{
    ids::PersonId,
    unit::Unit,
    week::{Minutes, Window},
};

/// What is missing of the times that a group is to have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lacks {
    /// Nothing.
    Nothing,
    /// There is the time of the longest meeting, and none for the other one on another day.
    Second,
    /// There is no time that is long enough.
    #[default]
    All,
}

/// The stretches of the week in which people can all meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// Those that hold one of the meetings, in order; where groups meet twice only those with another one on
    /// another day, unless there is none such.
    pub windows: Vec<Window>,
    /// What is missing.
    pub lacks: Lacks,
    lengths: Lengths,
}

impl Common {
    /// Those of these people, the supervisor included. People who are not in the unit are not asked.
    pub fn of(
        unit: &Unit,
        members: impl IntoIterator<Item = PersonId>,
        supervisor: Option<PersonId>,
        lengths: Lengths,
    ) -> Self {
        Self::among(&common_windows(unit, members, supervisor, lengths.least()), lengths)
    }

    /// Those among stretches in which all are free, in order.
    pub fn among(all: &[Window], lengths: Lengths) -> Self {
        let is_paired = |one: &&Window| {
            all.iter().any(|other| lengths.are_pair(**one, *other) || lengths.are_pair(*other, **one))
        };
        let is_long = |one: &&Window| one.length >= lengths.long;
        let paired: Vec<Window> = all.iter().filter(is_paired).copied().collect();
        let long: Vec<Window> = all.iter().filter(is_long).copied().collect();
        let (windows, lacks) = match (lengths.other, paired.is_empty(), long.is_empty()) {
            (_, _, true) => (Vec::new(), Lacks::All),
            (None, ..) => (long, Lacks::Nothing),
            (Some(_), false, false) => (paired, Lacks::Nothing),
            (Some(_), true, false) => (long, Lacks::Second),
        };
        Self { windows, lacks, lengths }
    }

    /// The first of them for each meeting, whole, in order: one, or two on two days.
    pub fn first(&self) -> Vec<Window> {
        self.pair().map(|(window, _)| window).collect()
    }

    /// The first times for each meeting, as long as it is.
    pub fn times(&self) -> impl Iterator<Item = Window> {
        self.pair().map(|(window, length)| Window { length, ..window })
    }

    fn pair(&self) -> impl Iterator<Item = (Window, Minutes)> + use<> {
        let Lengths { long, other } = self.lengths;
        let is_long = |one: &&Window| one.length >= long;
        let with = |one: Window| {
            let second = self.windows.iter().find(|second| self.lengths.are_pair(one, **second));
            let mut both = vec![(one, long)];
            both.extend(second.zip(other).map(|(&second, other)| (second, other)));
            both.sort_unstable();
            both
        };
        let all = self.windows.iter().filter(is_long).map(|&one| with(one));
        // The longest meeting may be the later one of the week.
        let when = |both: &Vec<(Window, Minutes)>| both.iter().map(|(window, _)| *window).collect::<Vec<_>>();
        all.min_by_key(|both| (usize::MAX - both.len(), when(both))).into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::week::Day, planning::groups::fixtures::window};

    #[test]
    fn two_times_lie_on_two_days_and_each_is_long_enough() {
        let lengths = Lengths { long: Minutes(90), other: Some(Minutes(60)) };
        let (mon, tue, wed) =
            (window(Day::Mon, 900, 960), window(Day::Tue, 840, 1000), window(Day::Wed, 900, 930));
        let found = Common::among(&[mon, tue, wed], lengths);
        assert_eq!((found.windows.clone(), found.lacks), (vec![mon, tue], Lacks::Nothing));
        assert_eq!(found.first(), [mon, tue]);
        assert_eq!(found.times().collect::<Vec<_>>(), [mon, window(Day::Tue, 840, 930)]);
        let found = Common::among(&[tue, wed], lengths);
        assert_eq!((found.windows.clone(), found.lacks), (vec![tue], Lacks::Second));
        assert_eq!(found.times().collect::<Vec<_>>(), [window(Day::Tue, 840, 930)]);
        assert_eq!(Common::among(&[mon, wed], lengths).lacks, Lacks::All, "no long one");
        let twice = [window(Day::Tue, 840, 930), window(Day::Tue, 960, 1050)];
        assert_eq!(Common::among(&twice, lengths).lacks, Lacks::Second, "both on one day");
        let once = Common::among(&[mon, tue], Lengths::one(Minutes(90)));
        assert_eq!((once.first(), once.lacks), (vec![tue], Lacks::Nothing));
    }
}
