use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::{
    model::{catalogue::Counts, change::On, edit::Edit, needs::Cell, programme::Fact, week::Minutes},
    planning::{
        fixtures::{catalogue, code, module, school},
        hours::Basis as HoursBasis,
    },
};

const DIMENSIONS: [&str; 4] = ["d0", "d1", "d2", "d3"];
const STAGES: [&str; 3] = ["s0", "s1", "s2"];

fn cell(dimension: &str, stage: &str) -> Cell {
    Cell { dimension: code(dimension), stage: code(stage) }
}

fn want(rank: u8, dimension: &str, stages: &[&str]) -> Want {
    Want {
        id: format!("p{rank}").parse().unwrap(),
        rank,
        dimension: code(dimension),
        stages: stages.iter().map(|stage| code(stage)).collect(),
    }
}

fn serving(id: &str, areas: &[&str], stages: &[&str]) -> Module {
    let mut module = module(id);
    module.areas = areas.iter().map(|area| code(area)).collect();
    module.stages = stages.iter().map(|stage| code(stage)).collect();
    module
}

#[test]
fn a_need_is_unmet_when_no_module_names_it_at_its_stages() {
    let basis = Basis {
        wants: vec![want(1, "d0", &["s0"]), want(2, "d1", &["s1"]), want(3, "d2", &[])],
        ..Basis::default()
    };
    let (here, elsewhere, any) =
        (serving("a", &["d0"], &["s0"]), serving("b", &["d1"], &["s0"]), serving("c", &["d2"], &[]));
    let left = |modules: &[&Module]| unmet(&basis, modules).iter().map(|w| w.rank).collect::<Vec<_>>();
    assert_eq!(left(&[&here, &elsewhere, &any]), [2]);
    assert_eq!(left(&[]), [1, 2, 3]);
}

#[test]
fn every_point_is_accounted_for() {
    let basis = Basis {
        wants: vec![want(1, "d0", &["s0", "s1"]), want(2, "d1", &["s0"])],
        gaps: [(cell("d0", "s0"), 3), (cell("d0", "s1"), 1), (cell("d1", "s0"), 2)].into(),
        forms: BTreeSet::new(),
        participants: vec![[code("s0")].into(), [code("s1")].into(), BTreeSet::new()],
        time: Hours(600),
        held: [code("first")].into(),
        chosen: BTreeSet::new(),
    };
    let mut half = serving("m", &["d0"], &["s0"]);
    half.counts = Counts::Half;
    half.builds_on = vec![code("first"), code("second")];
    let target = Target { hours: Hours(1000), basis: HoursBasis::Phases { parts: 8 } };
    let ranked = ranked(&basis, &half, Some(target));
    let points: Vec<(PartKind, u16, u16)> = ranked.parts.iter().map(|p| (p.kind, p.points, p.max)).collect();
    assert_eq!(
        points,
        [
            // Served 3 * 1/2 * (1 + 3) = 6 of 3 * 1/2 * (4 + 2) + 2 * 3 = 15.
            (PartKind::Priorities, 160, 400),
            (PartKind::Gaps, 75, 150),
            (PartKind::Stages, 100, 200),
            (PartKind::Time, 75, 125),
            (PartKind::Order, 37, 75),
            (PartKind::Size, 25, 50),
        ]
    );
    assert_eq!(ranked.score, 472);
    assert_eq!(ranked.parts[0].why, Why::Serves { priorities: vec!["p1".parse().unwrap()], of: 2 });
    assert_eq!(ranked.parts[1].why, Why::Answers { dimensions: vec![code("d0")], percent: 50 });
    assert_eq!(ranked.parts[2].why, Why::Teach { teach: 1, of: 2 });
    assert_eq!(ranked.parts[4].why, Why::After { used: Used::New, missing: vec![code("second")] });
}

#[test]
fn a_module_of_the_first_priority_comes_before_one_of_the_second() {
    let basis = Basis {
        wants: vec![want(1, "d0", &["s0"]), want(2, "d1", &["s0"])],
        gaps: [(cell("d0", "s0"), 2), (cell("d1", "s0"), 2)].into(),
        ..Basis::default()
    };
    let modules = [serving("a", &["d1"], &[]), serving("b", &["d0"], &[]), serving("c", &[], &[])];
    let (unit, catalogue) = (school([]), catalogue([]));
    let order: Vec<Code> = rank(&unit, &catalogue, &basis, &modules).iter().map(|r| r.module).collect();
    assert_eq!(order, ["b", "a", "c"].map(code));
}

#[test]
fn what_nobody_knows_neither_lifts_nor_sinks() {
    let known = ranked(&Basis::default(), &serving("m", &["d0"], &["s0"]), None);
    let unknown = known.parts.iter().filter(|p| matches!(p.why, Why::StagesUnknown | Why::TimeUnknown));
    assert_eq!(unknown.map(|p| (p.points, p.max)).collect::<Vec<_>>(), [(100, 200), (62, 125)]);
    assert!(matches!(known.parts[0], Part { points: 0, max: 550, why: Why::NoGaps, .. }));
}

#[test]
fn a_module_for_another_school_form_comes_last() {
    let mut preschool = serving("a", &[], &[]);
    preschool.school_forms = vec![code("preschool")];
    let mut either = serving("b", &[], &[]);
    either.school_forms = vec![code("preschool"), code("school")];
    either.counts = Counts::Half;
    let basis = Basis { forms: [code("school")].into(), ..Basis::default() };
    let ranked = rank(&school([]), &catalogue([]), &basis, [&preschool, &either]);
    assert_eq!(
        ranked.iter().map(|r| (r.module, r.fits)).collect::<Vec<_>>(),
        [(code("b"), Fits::Yes), (code("a"), Fits::No),]
    );
}

#[test]
fn a_unit_is_offered_its_own_modules_and_each_only_once() {
    let (mut own, mut other) = (module("m"), module("young"));
    own.areas = vec![code("d0")];
    other.stages = vec![code("s0")];
    let unit = school([Edit::Module(Box::new(On::Add(own)))]);
    let catalogue = catalogue([module("m"), other]);
    let offered = |filter| {
        let modules = offered(&unit, &catalogue, filter).into_iter();
        modules.map(|m| (m.id, m.areas.len())).collect::<Vec<_>>()
    };
    assert_eq!(offered(Filter::default()), [(code("m"), 1), (code("young"), 0)]);
    assert_eq!(offered(Filter { stage: Some(code("s1")), programme: None }), [(code("m"), 1)]);
    assert_eq!(offered(Filter { stage: None, programme: Some(code("none")) }), []);
}

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
    (wants, gaps, prop::collection::vec(some_of(&STAGES), 0..6), 0_u32..8000).prop_map(
        |(wants, gaps, participants, time)| Basis {
            wants,
            gaps,
            forms: BTreeSet::new(),
            participants,
            time: Hours(time),
            held: [code("m1")].into(),
            chosen: [code("m2")].into(),
        },
    )
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
            let score = ranked(&larger, module, None).score;
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
        let taught: BTreeSet<Code> = basis.participants.iter().flatten().copied().collect();
        let nobodys = |id: Code| modules.iter().any(|m| {
            m.id == id && !taught.is_empty() && !m.stages.is_empty() && m.stages.iter().all(|s| !taught.contains(s))
        });
        let order = order_of(&basis, &modules);
        let first_misfit = order.iter().position(|r| nobodys(r.module)).unwrap_or(order.len());
        prop_assert!(order.iter().skip(first_misfit).all(|r| nobodys(r.module)));
    }

    #[test]
    fn a_score_is_the_sum_of_parts_within_their_bounds(basis in any_basis(), modules in any_modules()) {
        for ranked in order_of(&basis, &modules) {
            prop_assert!(ranked.parts.iter().all(|p| p.points <= p.max));
            prop_assert_eq!(ranked.parts.iter().map(|p| p.max).sum::<u16>(), 1000);
            prop_assert_eq!(ranked.parts.iter().map(|p| p.points).sum::<u16>(), ranked.score);
        }
    }
}
