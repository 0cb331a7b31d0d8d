//! Figures that could be worked out from others.
//!
//! Who teaches at two stages counts at both. When one stage has all the people of another and two more,
//! the difference of their figures is what those two answered. So the figures of the stages of one
//! question are added and subtracted in every way, and where what remains is about too few people, the
//! smallest of the figures in it is held back, until nothing can be worked out.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::ids::Code;

/// Up to so many stages all sums and differences are looked at; above, those of three at a time.
const ALL_UP_TO: usize = 6;
/// So many figures are added or subtracted at a time where there are more stages.
const AT_A_TIME: usize = 3;

/// The stages to hold back; `people` has who answered at each stage that would be shown.
pub fn to_hold_back(people: &BTreeMap<Code, BTreeSet<usize>>, least: u16) -> BTreeSet<Code> {
    let mut shown: Vec<(Code, &BTreeSet<usize>)> = people.iter().map(|(&stage, who)| (stage, who)).collect();
    let mut held = BTreeSet::new();
    while let Some(telling) = telling(&shown, least) {
        let smallest =
            telling.into_iter().min_by_key(|&at| shown.get(at).map(|(stage, who)| (who.len(), *stage)));
        let Some(at) = smallest else { break };
        held.insert(shown.remove(at).0);
    }
    held
}

/// The figures of a sum that is about too few people.
fn telling(shown: &[(Code, &BTreeSet<usize>)], least: u16) -> Option<Vec<usize>> {
    // How many people are at exactly the same stages.
    let mut alike: BTreeMap<Vec<bool>, usize> = BTreeMap::new();
    let everybody: BTreeSet<usize> = shown.iter().flat_map(|(_, who)| who.iter().copied()).collect();
    for person in everybody {
        *alike.entry(shown.iter().map(|(_, who)| who.contains(&person)).collect()).or_default() += 1;
    }
    let most = if shown.len() <= ALL_UP_TO { shown.len() } else { AT_A_TIME };
    let mut signs = vec![0_i32; shown.len()];
    first_telling(&alike, &mut signs, 0, most, usize::from(least))
}

/// Goes through every choice of +, - and nothing, at most `most` of them with a sign.
fn first_telling(
    alike: &BTreeMap<Vec<bool>, usize>,
    signs: &mut Vec<i32>,
    at: usize,
    most: usize,
    least: usize,
) -> Option<Vec<usize>> {
    if at == signs.len() {
        let about = |stages: &Vec<bool>| {
            stages.iter().zip(signs.iter()).filter(|(there, _)| **there).map(|(_, sign)| sign).sum::<i32>()
                != 0
        };
        let people: usize = alike.iter().filter(|(stages, _)| about(stages)).map(|(_, people)| people).sum();
        let found = (1..least).contains(&people);
        return found
            .then(|| signs.iter().enumerate().filter(|(_, sign)| **sign != 0).map(|(at, _)| at).collect());
    }
    let signed = signs.iter().take(at).filter(|sign| **sign != 0).count();
    let choices: &[i32] = if signed < most { &[0, 1, -1] } else { &[0] };
    for &sign in choices {
        if let Some(place) = signs.get_mut(at) {
            *place = sign;
        }
        if let Some(found) = first_telling(alike, signs, at + 1, most, least) {
            return Some(found);
        }
    }
    if let Some(place) = signs.get_mut(at) {
        *place = 0;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(people: &[(&str, std::ops::Range<usize>)]) -> Vec<String> {
        let people =
            people.iter().map(|(stage, who)| (stage.parse().unwrap(), who.clone().collect())).collect();
        to_hold_back(&people, 5).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn nearly_the_same_people_at_two_stages_are_held_back() {
        assert_eq!(held(&[("a", 0..5), ("b", 0..6)]), ["a"]);
        assert_eq!(held(&[("a", 0..5), ("b", 0..10)]), [""; 0]);
        assert_eq!(held(&[("a", 0..5), ("b", 0..5)]), [""; 0]);
        assert_eq!(held(&[("a", 0..5), ("b", 5..12)]), [""; 0]);
    }

    #[test]
    fn a_stage_that_is_two_others_and_one_more_is_held_back() {
        assert_eq!(held(&[("a", 0..5), ("b", 5..10), ("c", 0..11)]), ["a"]);
    }
}
