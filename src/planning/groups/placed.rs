//! How many can have a place, whatever they wish.

use super::{
    instance::Instance,
    search::{Effort, NODES, prove, search},
};

/// How many have a place in the answer that gives most: looked for, then sought to be proven. `late` ends the proof,
/// `enough` its first part; `stop` ends everything at any time, and what is known by then is given.
pub fn most_placed(
    instance: &Instance,
    effort: Effort,
    stop: &dyn Fn() -> bool,
    proof: (&mut dyn FnMut() -> bool, &dyn Fn() -> bool),
) -> usize {
    let all = std::cell::Cell::new(false);
    let first = instance.clone().places_first();
    let done = || all.get() || stop();
    let mut found = search(&first, effort, &done, &mut |now| all.set(now.unplaced == 0));
    // What is proposed is looked for with all that is wished: now and then that way leads to more.
    if !all.get() && !stop() {
        let wished = search(instance, effort, &done, &mut |now| all.set(now.unplaced == 0));
        if wished.answer.unplaced(instance).len() < found.answer.unplaced(&first).len() {
            found = wished;
        }
    }
    if !found.answer.unplaced(&first).is_empty() && !stop() {
        let (enough, late) = proof;
        let only = instance.clone().places_only();
        found = prove(&only, &found, NODES, &mut |_| enough(), &|| late() || stop());
    }
    instance.people.len() - found.answer.unplaced(instance).len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{
            fixtures::*,
            setup::{Mode, Setup},
            tests::{EFFORT, any_unit, run},
        },
        *,
    };

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

        #[test]
        fn nobody_waits_who_has_a_place_in_a_proposal(unit in any_unit(), fill_up in any::<bool>()) {
            let (programme, roles) = (programme(), roles());
            let mut setup = Setup::new(&programme, &roles, date(2026, 11, 22));
            setup.mode = if fill_up { Mode::FillUp } else { Mode::Rebuild };
            let instance = setup.instance(&unit).unwrap();
            let in_proposal = instance.people.len() - run(&instance).answer.unplaced(&instance).len();
            let most = most_placed(&instance, EFFORT, &|| false, (&mut || false, &|| false));
            prop_assert!(most >= in_proposal, "{most} of {in_proposal}");
        }
    }
}
