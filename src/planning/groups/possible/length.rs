//! Shorter meetings: how many more people have a place when a meeting takes less time.
//!
//! Nothing is guessed: the school is changed, its job is solved, and those with a place are counted. What
//! is said is what the best answer found has; that no answer has more is not said.

use super::super::job::setup::longest_meeting;
use crate::model::{
    catalogue::Module,
    programme::{Cycle, Fact, Kind, Programme},
    week::Minutes,
};

/// Lengths are tried in steps of so many minutes.
const STEP: u16 = 15;
/// No shorter meeting is offered: half of the longest of the shipped programmes' usual ones.
const LEAST: u16 = 45;
/// The most lengths that are shown.
const SHOWN: usize = 5;
/// Minutes of the phases of one meeting are shared in steps of so many.
const GRAIN: u32 = 5;

/// A length of the longest meeting, and what it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// How long a meeting then is at most.
    pub minutes: Minutes,
    /// How many people have a place in the best answer found with it.
    pub placed: usize,
}

/// What shorter meetings give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shorter {
    /// How long the longest meeting is now.
    pub now: Minutes,
    /// How many people are to be placed.
    pub people: usize,
    /// How many have a place in the best answer found as it is.
    pub placed: usize,
    /// Lengths with which more have a place, the longest first, each with more than those before it.
    pub lengths: Vec<Length>,
}

impl Shorter {
    /// Tries lengths, the longest first, until everybody has a place. `placed` solves the school with a
    /// length and says how many have a place; none where that length cannot be set.
    pub fn tried(
        now: Minutes,
        people: usize,
        before: usize,
        mut placed: impl FnMut(Minutes) -> Option<usize>,
    ) -> Self {
        let mut lengths: Vec<Length> = Vec::new();
        let mut most = before;
        for minutes in shorter(now) {
            if most >= people {
                break;
            }
            let Some(count) = placed(minutes).filter(|&count| count > most) else { continue };
            most = count;
            lengths.push(Length { minutes, placed: count });
        }
        // The longest ones, which take least away, and the one that gives most.
        if lengths.len() > SHOWN {
            let best = lengths.split_off(lengths.len() - 1);
            lengths.truncate(SHOWN - 1);
            lengths.extend(best);
        }
        Self { now, people, placed: before, lengths }
    }
}

/// Lengths that are shorter, the longest first.
pub fn shorter(now: Minutes) -> impl Iterator<Item = Minutes> {
    let below = now.0.saturating_sub(1) / STEP * STEP;
    (LEAST..=below).rev().filter(|minutes| minutes % STEP == 0).map(Minutes)
}

/// A cycle with no meeting longer than that: the phases of a longer one take less, each its share.
pub fn cut(cycle: &Cycle, most: Minutes) -> Cycle {
    let mut shares = Vec::new();
    for meeting in cycle.meetings() {
        let total: u32 = meeting.iter().map(|phase| u32::from(phase.minutes.get().0)).sum();
        if total <= u32::from(most.0) {
            continue;
        }
        let mut left = most.0;
        for (n, phase) in meeting.iter().enumerate() {
            let share = u32::from(phase.minutes.get().0) * u32::from(most.0) / total / GRAIN * GRAIN;
            let share = u16::try_from(share).unwrap_or(left).min(left);
            let share = if n + 1 == meeting.len() { left } else { share };
            left -= share;
            shares.push((phase.id, share));
        }
    }
    let mut cycle = cycle.clone();
    for phase in &mut cycle.phases {
        if let Some(&(_, minutes)) = shares.iter().find(|(id, _)| *id == phase.id) {
            phase.minutes = Fact::decided(Minutes(minutes));
        }
    }
    cycle
}

/// A programme and the module that is worked with, with no meeting longer than that; none where that
/// cannot be, as for a programme without weekly meetings.
pub fn changed(
    programme: &Programme,
    module: Option<&Module>,
    most: Minutes,
) -> Option<(Programme, Option<Module>)> {
    let cycle = cut(programme.cycle()?, most);
    let module = module.map(|module| {
        let whole = cut(&module.cycle(&cycle), most);
        let mut module = module.clone();
        for change in module.phases.iter_mut().filter(|change| change.minutes.is_some()) {
            let phase = whole.phase(change.phase);
            if let Some(phase) = phase.filter(|phase| change.minutes.as_ref() != Some(&phase.minutes)) {
                change.minutes = Some(phase.minutes.clone());
            }
        }
        module
    });
    let whole = module.as_ref().map_or_else(|| cycle.clone(), |module| module.cycle(&cycle));
    let programme = Programme { kind: Kind::Cycle(cycle), ..programme.clone() };
    (longest_meeting(&whole)? <= most).then_some((programme, module))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{ids::PersonId, programme::PhaseChange, week::Day},
        planning::groups::{fixtures::*, job::setup::Setup, tests::run},
    };

    fn lengths(cycle: &Cycle) -> Vec<u16> {
        cycle.meetings().iter().map(|m| m.iter().map(|p| p.minutes.get().0).sum()).collect()
    }

    #[test]
    fn only_what_is_longer_is_cut() {
        let programme = programme();
        let cycle = programme.cycle().unwrap();
        let before = lengths(cycle);
        let most = Minutes(before.iter().max().unwrap() - 20);
        let after = lengths(&cut(cycle, most));
        for (before, after) in before.into_iter().zip(after) {
            assert_eq!(after, before.min(most.0));
        }
    }

    #[test]
    fn a_module_with_lengths_of_its_own_is_cut_too() {
        let programme = programme();
        let phase = programme.cycle().unwrap().joint().next().unwrap().id;
        let mut module = module(phase, 150);
        let (cut, after) = changed(&programme, Some(&module), Minutes(75)).unwrap();
        let after = after.unwrap();
        assert_eq!(after.phases[0].minutes.as_ref().unwrap().get().0, 75);
        assert!(longest_meeting(&after.cycle(cut.cycle().unwrap())).unwrap() <= Minutes(75));
        module.phases.clear();
        let (_, after) = changed(&programme, Some(&module), Minutes(75)).unwrap();
        assert_eq!(after.unwrap().phases, []);
    }

    #[test]
    fn the_longest_that_give_more_and_the_one_that_gives_most() {
        let found = |minutes: Minutes| Some(usize::from(130 - minutes.0));
        let tried = Shorter::tried(Minutes(120), 200, 9, found);
        let minutes: Vec<u16> = tried.lengths.iter().map(|length| length.minutes.0).collect();
        assert_eq!(minutes, [105, 90, 75, 60, 45]);
        let tried = Shorter::tried(Minutes(180), 200, 0, |minutes| Some(usize::from(190 - minutes.0)));
        let minutes: Vec<u16> = tried.lengths.iter().map(|length| length.minutes.0).collect();
        assert_eq!(minutes, [165, 150, 135, 120, 45]);
        let tried = Shorter::tried(Minutes(120), 40, 9, found);
        assert_eq!(tried.lengths.iter().map(|length| length.minutes.0).collect::<Vec<_>>(), [105, 90]);
        assert_eq!(Shorter::tried(Minutes(120), 40, 40, found).lengths, []);
    }

    #[test]
    fn who_has_seventy_five_minutes_is_placed_by_meetings_of_that_length() {
        let programme = programme();
        let now = longest_meeting(programme.cycle().unwrap()).unwrap();
        assert!(now > Minutes(75), "the meetings of the fixture are longer");
        let free = [window(Day::Tue, 900, 975)];
        let people = (0..5).map(|n| teacher(n, "", free)).chain([leader(20, 1, free)]);
        let unit = unit(people, []);
        let roles = roles();
        let placed = |programme: &Programme| {
            let instance = Setup::new(programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
            let without: Vec<PersonId> = run(&instance)
                .answer
                .unplaced(&instance)
                .into_iter()
                .map(|p| instance.people[p].id)
                .collect();
            5 - without.len()
        };
        let tried = Shorter::tried(now, 5, placed(&programme), |minutes| {
            changed(&programme, None, minutes).map(|(programme, _)| placed(&programme))
        });
        assert_eq!((tried.placed, tried.lengths), (0, vec![Length { minutes: Minutes(75), placed: 5 }]));
    }

    fn module(phase: crate::model::ids::Code, minutes: u16) -> Module {
        let mut module = crate::planning::fixtures::module("m");
        module.phases =
            vec![PhaseChange { phase, minutes: Some(Fact::decided(Minutes(minutes))), pupils: None }];
        module
    }
}
