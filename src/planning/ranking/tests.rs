use super::*;
use crate::{
    model::{
        ballots::Ballot, catalogue::Counts, change::On, edit::Edit, needs::Cell, people::Percent,
        programme::Programme,
    },
    planning::{
        fixtures::{CYCLE, add_person, catalogue, code, group, group_id, module, person, school},
        hours::Basis as HoursBasis,
    },
};

pub(super) fn teaching(stages: &[&str]) -> Participant {
    Participant { stages: stages.iter().map(|s| code(s)).collect(), share: Percent(100), wishes: Vec::new() }
}

pub(super) fn cell(dimension: &str, stage: &str) -> Cell {
    Cell { dimension: code(dimension), stage: code(stage) }
}

pub(super) fn want(rank: u8, dimension: &str, stages: &[&str]) -> Want {
    Want {
        id: format!("p{rank}").parse().unwrap(),
        rank,
        dimension: code(dimension),
        stages: stages.iter().map(|stage| code(stage)).collect(),
    }
}

pub(super) fn serving(id: &str, areas: &[&str], stages: &[&str]) -> Module {
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
        participants: vec![teaching(&["s0"]), teaching(&["s1"]), teaching(&[])],
        time: Some((Hours(600), TimeSource::Unit)),
        held: [code("first")].into(),
        say: [(code("m"), [(Voice::Teachers, Support { for_it: 3, of: 4 })].into())].into(),
        ..Basis::default()
    };
    let mut half = serving("m", &["d0"], &["s0"]);
    half.counts = Counts::Half;
    half.builds_on = vec![code("first"), code("second")];
    let target = Target { hours: Hours(1000), published: None, basis: HoursBasis::Phases { parts: 8 } };
    let ranked = score(&basis, &half, Some(target));
    let points: Vec<(PartKind, u16, u16)> = ranked.parts.iter().map(|p| (p.kind, p.points, p.max)).collect();
    assert_eq!(
        points,
        [
            // Served 3 * (1 + 3) = 12 of 12 + 2 * (1 + 2) = 18.
            (PartKind::Priorities, 267, 400),
            (PartKind::Gaps, 50, 100),
            (PartKind::Stages, 100, 200),
            (PartKind::Time, 60, 100),
            // Owner and principal were not asked: (10/2 + 10/2 + 20 * 3/4) / 40.
            (PartKind::Say, 63, 100),
            (PartKind::Order, 25, 50),
            (PartKind::Size, 25, 50),
        ]
    );
    assert_eq!(ranked.score, 590);
    assert_eq!(ranked.parts[0].why, Why::Serves { priorities: vec!["p1".parse().unwrap()], of: 2 });
    assert_eq!(ranked.parts[1].why, Why::Answers { dimensions: vec![code("d0")], percent: 50 });
    assert_eq!(ranked.parts[2].why, Why::Teach { teach: 1, of: 2 });
    assert_eq!(ranked.parts[5].why, Why::After { used: Used::New, missing: vec![code("second")] });
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
fn what_is_chosen_or_running_stands_after_what_can_still_be_chosen() {
    let basis = Basis {
        wants: vec![want(1, "d0", &["s0"])],
        gaps: [(cell("d0", "s0"), 2)].into(),
        participants: vec![teaching(&["s0"])],
        held: [code("a")].into(),
        running: [(code("a"), (5, 8))].into(),
        chosen: [code("a"), code("b")].into(),
        ..Basis::default()
    };
    let modules = [
        serving("a", &["d0"], &["s0"]),
        serving("b", &["d0"], &["s0"]),
        serving("c", &["d9"], &["s0"]),
        serving("d", &["d0"], &["s9"]),
    ];
    let ranked = rank(&school([]), &catalogue([]), &basis, &modules);
    assert_eq!(ranked.iter().map(|r| r.module).collect::<Vec<_>>(), ["c", "b", "a", "d"].map(code));
    let used = Used::Running { part: 5, of: 8 };
    assert_eq!(ranked[2].part(PartKind::Order).unwrap().why, Why::After { used, missing: vec![] });
}

#[test]
fn what_nobody_knows_neither_lifts_nor_sinks() {
    let known = score(&Basis::default(), &serving("m", &["d0"], &["s0"]), None);
    let halves = [PartKind::Stages, PartKind::Time, PartKind::Say].map(|kind| known.part(kind).unwrap());
    assert_eq!(halves.map(|p| (p.points, p.max)), [(100, 200), (50, 100), (50, 100)]);
    assert!(matches!(known.parts[0], Part { points: 0, max: 500, why: Why::NoGaps, .. }));
    let takes = Target { hours: Hours(60), published: None, basis: HoursBasis::Phases { parts: 1 } };
    let no_time = score(&Basis::default(), &module("m"), Some(takes));
    assert_eq!(no_time.part(PartKind::Time).unwrap().points, 50);
    assert!(matches!(no_time.part(PartKind::Time).unwrap().why, Why::NoTimeSet { .. }));
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

#[test]
fn a_group_is_ranked_for_by_its_own_members() {
    let (mut ann, mut bo) = (person("ann"), person("bo"));
    ann.stages = [code("s0")].into();
    bo.stages = [code("s1")].into();
    bo.share = Percent(50);
    bo.wishes = vec![code("b")];
    let mut plain = group("g", &["bo"]);
    plain.module = None;
    let unit = school([Edit::Person(On::Add(ann)), Edit::Person(On::Add(bo)), Edit::Group(On::Add(plain))]);
    let modules = [serving("a", &[], &["s0"]), serving("b", &[], &["s1"])];
    let catalogue = catalogue(modules.clone());
    let of = |whom| {
        let basis = Basis::of(&unit, &catalogue, whom);
        rank(&unit, &catalogue, &basis, &modules)
    };
    let school = of(Whom::School);
    let group = of(Whom::Group(group_id("g")));
    assert_eq!(school.iter().map(|r| r.fits).collect::<Vec<_>>(), [Fits::Yes, Fits::Yes]);
    assert_eq!((group[0].module, group[0].fits, group[1].fits), (code("b"), Fits::Yes, Fits::No));
    let why = |kind| group[0].part(kind).unwrap().why.clone();
    assert_eq!(why(PartKind::Stages), Why::Teach { teach: 1, of: 1 });
    assert!(matches!(
        why(PartKind::Time),
        Why::Takes { source: TimeSource::Suggested, enough: 1, of: 1, .. }
    ));
    let said = vec![(Voice::Teachers, Support { for_it: 1, of: 1 })];
    assert_eq!(why(PartKind::Say), Why::Said { said, teachers: Asked::Wishes });
}

#[test]
fn another_subject_is_ranked_like_any_other() {
    let text = CYCLE.replace("mathematics", "science").replace("\"cycle\"", "\"lab\"");
    let programme: Programme = ron::from_str(&text).unwrap();
    let mut module = serving("experiments", &["inquiry"], &["s0"]);
    module.programme = code("lab");
    let edits = [Edit::Programme(Box::new(On::Add(programme))), Edit::Module(Box::new(On::Add(module)))];
    let unit = school(edits);
    let catalogue = catalogue([]);
    let offered = offered(&unit, &catalogue, Filter { programme: Some(code("lab")), stage: None });
    let basis = Basis {
        wants: vec![want(1, "inquiry", &["s0"])],
        gaps: [(cell("inquiry", "s0"), 2)].into(),
        ..Basis::of(&unit, &catalogue, Whom::School)
    };
    let ranked = rank(&unit, &catalogue, &basis, offered);
    assert_eq!((ranked[0].module, ranked[0].parts[0].points), (code("experiments"), 400));
}

#[test]
fn what_would_put_the_second_first_really_does() {
    let mut second = serving("b", &["d0"], &["s0"]);
    second.builds_on = vec![code("first")];
    let first = serving("a", &["d0"], &["s0"]);
    let unit = school([
        add_person("ann"),
        Edit::Ballot(On::Add(Ballot {
            said: [(Voice::Principal, Support { for_it: 1, of: 1 })].into(),
            ..Ballot::new(code("a"))
        })),
    ]);
    let catalogue = catalogue([first.clone(), second.clone()]);
    let basis = Basis::of(&unit, &catalogue, Whom::School);
    let ranked = rank(&unit, &catalogue, &basis, [&first, &second]);
    let lead = lead(&ranked[0], &ranked[1]);
    // The principal is for the first (12.5 of 50 more), and the second builds on something else.
    assert_eq!(lead.ahead, [(PartKind::Order, 50), (PartKind::Say, 13)]);
    assert_eq!((lead.points, lead.behind), (63, vec![]));
    let ways = ways(&unit, &catalogue, &basis, &first, &second);
    assert_eq!(ways, []);
    let without = Basis { say: [].into(), ..basis };
    let ways = super::ways(&unit, &catalogue, &without, &first, &second);
    assert_eq!(ways, []);
    let asked = Basis { weights: without.weights.with(Weighed::Part(PartKind::Say), 400), ..without };
    let ways = super::ways(&unit, &catalogue, &asked, &first, &second);
    assert_eq!(ways, [Way::Support]);
}
