//! How long the meetings of a module are, against the time that a group has.

use super::sittings::{Sitting, sittings};
use crate::model::{
    ids::Code,
    meetings::Meeting,
    programme::{Cycle, Preset},
    week::Minutes,
};

/// The longest meeting of a cycle, the first of several; none where nothing is done together.
pub fn longest(cycle: &Cycle) -> Option<Sitting> {
    let all = sittings(cycle);
    let minutes = all.iter().map(|s| s.minutes).max()?;
    all.into_iter().find(|s| s.minutes == minutes)
}

/// The cycle's own other lengths with which its longest meeting fits into `room`.
pub fn fitting(cycle: &Cycle, room: Minutes) -> Vec<&Preset> {
    let fits = |preset: &&Preset| longest(&cycle.with(&preset.phases)).is_some_and(|s| s.minutes <= room);
    cycle.presets.iter().filter(fits).collect()
}

/// How long phases take together.
pub fn needed(cycle: &Cycle, phases: &[Code]) -> Minutes {
    phases.iter().filter_map(|&id| cycle.phase(id)).map(|phase| *phase.minutes.get()).sum()
}

/// How long the phases of a meeting take, where it is shorter.
pub fn too_short(cycle: &Cycle, meeting: &Meeting) -> Option<Minutes> {
    Some(needed(cycle, &meeting.phases)).filter(|needs| meeting.when.length < *needs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::groups::fixtures::programme;

    #[test]
    fn a_meeting_fits_by_its_own_length_or_by_another_one_of_the_programme() {
        let programme = programme();
        let mut cycle = programme.cycle().unwrap().clone();
        let all = longest(&cycle).unwrap();
        assert!(sittings(&cycle).iter().all(|s| s.minutes <= all.minutes));
        let shorter = crate::model::programme::PhaseChange {
            phase: all.phases[0],
            minutes: Some(crate::model::programme::Fact::decided(Minutes(20))),
            pupils: None,
        };
        cycle.presets = vec![Preset {
            id: "short".parse().unwrap(),
            name: crate::model::lang::Localized::same("Short"),
            phases: vec![shorter],
            windows: Vec::new(),
            size: None,
            source: String::new(),
        }];
        let now = longest(&cycle.with(&cycle.presets[0].phases)).unwrap().minutes;
        assert!(now < all.minutes);
        assert_eq!(fitting(&cycle, now).len(), 1);
        assert_eq!(fitting(&cycle, now - Minutes(1)).len(), 0);
    }
}
