//! What holds for every unit.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{
    tests::{cell, want},
    *,
};
use crate::{
    model::{catalogue::Counts, needs::Cell, people::Percent, programme::Fact, week::Minutes},
    planning::fixtures::{catalogue, code, module, school},
};

const DIMENSIONS: [&str; 4] = ["d0", "d1", "d2", "d3"];
const STAGES: [&str; 3] = ["s0", "s1", "s2"];

fn some_of(words: &'static [&'static str]) -> impl Strategy<Value = BTreeSet<Code>> {
    prop::collection::btree_set(prop::sample::select(words.to_vec()).prop_map(code), 0..=words.len())
}

fn any_basis() -> impl Strategy<Value = Basis> {
    let place = (prop::sample::select(DIMENSIONS.to_vec()), prop::sample::select(STAGES.to_vec()));
    let gaps = prop::collection::btree_map(place.prop_map(|(d, s)| cell(d, s)), 1_u8..=3, 0..12);
    let wanted = (prop::sample::select(DIMENSIONS.to_vec()), some_of(&STAGES));
    let wants = prop::collection::vec(wanted, 0..=3).prop_map(|wants| {
        let with_rank = (1..).zip(wants);
        with_rank.map(|(rank, (d, stages))| Want { stages, ..want(rank, d, &[]) }).collect()
    });
    let person = (some_of(&STAGES), 0_u8..=100, some_of(&["m0", "m1", "m2", "m3"]));
    let person = person.prop_map(|(stages, share, wishes)| Participant {
        stages,
        share: Percent(share),
        wishes: wishes.into_iter().collect(),
    });
    let people = prop::collection::vec(person, 0..6);
    let time = prop::option::of((0_u32..8000).prop_map(|time| (Hours(time), TimeSource::Unit)));
    (wants, gaps, people, time, any_say(), any_weights()).prop_map(
        |(wants, gaps, participants, time, say, weights)| Basis {
            wants,
            gaps,
            participants,
            time,
            held: [code("m1")].into(),
            chosen: [code("m2")].into(),
            say,
            weights,
            ..Basis::default()
        },
    )
}

fn any_say() -> impl Strategy<Value = BTreeMap<Code, BTreeMap<Voice, Support>>> {
    let support = (0_u16..12, 0_u16..12).prop_map(|(a, b)| Support { for_it: a.min(b), of: a.max(b).max(1) });
    let said = prop::collection::btree_map(prop::sample::select(Voice::ALL.to_vec()), support, 0..=3);
    prop::collection::btree_map(prop::sample::select(vec!["m0", "m1", "m2"]).prop_map(code), said, 0..3)
}

fn any_weights() -> impl Strategy<Value = Weights> {
    prop::collection::vec(0_u16..=1000, 10).prop_map(|weights| {
        Weighed::all().zip(weights).fold(Weights::default(), |all, (of, weight)| all.with(of, weight))
    })
}

fn any_modules() -> impl Strategy<Value = Vec<Module>> {
    let one = (some_of(&DIMENSIONS), some_of(&STAGES), any::<bool>(), prop::option::of(0_u16..9000));
    prop::collection::vec(one, 1..8).prop_map(|modules| {
        let numbered = modules.into_iter().enumerate();
        numbered
            .map(|(n, (areas, stages, half, hours))| {
                let mut module = module(&format!("m{n}"));
                module.areas = areas.into_iter().collect();
                module.stages = stages.into_iter().collect();
                module.counts = if half { Counts::Half } else { Counts::Whole };
                module.hours = hours.map(|minutes| Fact::decided(Minutes(minutes)));
                module.builds_on = vec![code("m1"), code("m5")];
                module
            })
            .collect()
    })
}

fn order_of(basis: &Basis, modules: &[Module]) -> Vec<Ranked> {
    rank(&school([]), &catalogue([]), basis, modules)
}

proptest! {
    #[test]
    fn a_larger_gap_never_lowers_a_module_that_serves_it(
        basis in any_basis(), modules in any_modules(), pick in any::<prop::sample::Index>(),
        stage in prop::sample::select(STAGES.to_vec()),
    ) {
        let module = pick.get(&modules);
        let serves = module.areas.first().copied().filter(|_| {
            module.stages.is_empty() || module.stages.contains(&code(stage))
        });
        let Some(dimension) = serves else { return Ok(()) };
        let place = Cell { dimension, stage: code(stage) };
        let mut last = None;
        for gap in 0..=3 {
            let mut larger = basis.clone();
            if gap == 0 { larger.gaps.remove(&place); } else { larger.gaps.insert(place, gap); }
            let score = score(&larger, module, None).score;
            prop_assert!(last.is_none_or(|last| last <= score), "{last:?} then {score} at gap {gap}");
            last = Some(score);
        }
    }

    #[test]
    fn the_order_of_input_never_matters(basis in any_basis(), modules in any_modules(), seed in any::<u64>()) {
        let mut shuffled = modules.clone();
        shuffled.sort_by_key(|m| m.id.as_str().bytes().fold(seed, |n, b| n.rotate_left(9) ^ u64::from(b).wrapping_mul(seed | 1)));
        prop_assert_eq!(order_of(&basis, &modules), order_of(&basis, &shuffled));
    }

    #[test]
    fn what_nobody_teaches_never_comes_first_when_something_fits(basis in any_basis(), modules in any_modules()) {
        let taught: BTreeSet<Code> = basis.participants.iter().flat_map(|p| p.stages.iter().copied()).collect();
        let nobodys = |id: Code| modules.iter().any(|m| {
            m.id == id && !taught.is_empty() && !m.stages.is_empty() && m.stages.iter().all(|s| !taught.contains(s))
        });
        let order = order_of(&basis, &modules);
        let first_misfit = order.iter().position(|r| nobodys(r.module)).unwrap_or(order.len());
        prop_assert!(order.iter().skip(first_misfit).all(|r| nobodys(r.module)));
    }

    #[test]
    fn what_answers_no_priority_stands_after_what_answers_one(basis in any_basis(), modules in any_modules()) {
        let order = order_of(&basis, &modules);
        let fitting = order.iter().filter(|ranked| ranked.fits == Fits::Yes && ranked.open() == Open::Yes);
        let points: Vec<u16> = fitting.filter_map(|r| r.part(PartKind::Priorities)).map(|p| p.points).collect();
        let first_none = points.iter().position(|&points| points == 0).unwrap_or(points.len());
        prop_assert!(points.iter().skip(first_none).all(|&points| points == 0), "{points:?}");
    }

    #[test]
    fn a_score_is_the_sum_of_parts_within_their_bounds(basis in any_basis(), modules in any_modules()) {
        for ranked in order_of(&basis, &modules) {
            prop_assert!(ranked.parts.iter().all(|p| p.points <= p.max));
            let weighs = PartKind::ALL.into_iter().any(|kind| basis.weights.get(Weighed::Part(kind)) > 0);
            let all = if weighs { POINTS } else { 0 };
            prop_assert_eq!(ranked.parts.iter().map(|p| p.max).sum::<u16>(), all);
            prop_assert_eq!(ranked.parts.iter().map(|p| p.points).sum::<u16>(), ranked.score);
        }
    }

    #[test]
    fn more_support_never_lowers(
        basis in any_basis(), modules in any_modules(), pick in any::<prop::sample::Index>(),
        voice in prop::sample::select(Voice::ALL.to_vec()), of in 1_u16..12,
    ) {
        let module = pick.get(&modules);
        let mut last = None;
        for for_it in 0..=of {
            let mut more = basis.clone();
            more.say.entry(module.id).or_default().insert(voice, Support { for_it, of });
            let score = score(&more, module, None).score;
            prop_assert!(last.is_none_or(|last| last <= score), "{last:?} then {score} at {for_it} of {of}");
            prop_assert!(for_it < of || last.is_none_or(|last| last < score) || more.weights != Weights::default());
            last = Some(score);
        }
    }

    #[test]
    fn a_way_puts_the_other_before_the_first(basis in any_basis(), modules in any_modules()) {
        let (unit, catalogue) = (school([]), catalogue([]));
        let order = order_of(&basis, &modules);
        let find = |at: usize| modules.iter().find(|m| order.get(at).is_some_and(|r| r.module == m.id));
        let (Some(first), Some(second)) = (find(0), find(1)) else { return Ok(()) };
        for way in ways(&unit, &catalogue, &basis, first, second) {
            let Way::Weight { of, to, .. } = way else { continue };
            let changed = Basis { weights: basis.weights.with(of, to), ..basis.clone() };
            let now = rank(&unit, &catalogue, &changed, [first, second]);
            prop_assert_eq!(now[0].module, second.id);
        }
    }
}
