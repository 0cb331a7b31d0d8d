use super::*;
use crate::{
    model::{
        catalogue::{Catalogue, DimensionSet},
        change::{Element, On},
        edit::Edit,
        needs::{EvidenceKind, Mark, Rating, Round},
        unit::{Unit, UnitChange},
    },
    planning::fixtures::{change, code, day, school},
};

fn set() -> DimensionSet {
    ron::from_str(
        r#"(id: "set", name: (), country: None, subject: None, source: "test", confidence: Confirmed, dimensions: [
            (id: "reasoning", name: (), short: (), what: ()),
            (id: "concepts", name: (), short: (), what: ()),
        ])"#,
    )
    .unwrap()
}

fn catalogue() -> Catalogue {
    let stage = |id: &str, order: u8| {
        ron::from_str(&format!(
            r#"(id: "{id}", name: (), short: (), school_forms: [], country: Sweden, order: {order},
                valid_from: None, valid_to: None, source: "test")"#
        ))
        .unwrap()
    };
    Catalogue {
        dimension_sets: [set()].into_iter().collect(),
        stages: [stage("young", 1), stage("middle", 2)].into_iter().collect(),
        ..Catalogue::default()
    }
}

fn unit() -> Unit {
    school(["middle", "young"].map(|stage| Edit::Unit(UnitChange::Stage(Element::Put(code(stage))))))
}

fn round(id: &str, date: chrono::NaiveDate, ratings: &[(&str, &str, u8, u8)]) -> Round {
    let rating = |&(dimension, stage, now, wanted): &(&str, &str, u8, u8)| {
        let mark = |level| Some(Mark::of(level).unwrap_or(Mark::DontKnow));
        let cell = Cell { dimension: code(dimension), stage: code(stage) };
        (cell, Rating { now: mark(now), wanted: mark(wanted) })
    };
    Round {
        id: id.parse().unwrap(),
        date,
        name: "".into(),
        sets: [code("set")].into(),
        own: [(code("own-1"), "Play".into())].into(),
        ratings: ratings.iter().map(rating).collect(),
        note: "".into(),
        passed: [].into(),
    }
}

/// A level of 0 stands for "don't know".
const SPRING: [(&str, &str, u8, u8); 5] = [
    ("concepts", "young", 1, 3),
    ("concepts", "middle", 2, 3),
    ("reasoning", "young", 2, 4),
    ("reasoning", "middle", 0, 4),
    ("lost", "middle", 3, 3),
];

#[test]
fn the_picture_keeps_the_order_of_sets_and_stages() {
    let (unit, catalogue, round) = (unit(), catalogue(), round("r", day(2026, 4, 20), &SPRING));
    let picture = Picture::of(&unit, &catalogue, &round);
    assert_eq!(picture.stages, [code("young"), code("middle")]);
    let rows: Vec<_> = picture.rows.iter().map(|row| row.asked.id()).collect();
    assert_eq!(rows, ["reasoning", "concepts", "own-1", "lost"].map(code));
    assert_eq!(picture.answers(), Answers { known: 4, unsure: 1, open: 3 });
    assert_eq!(picture.row(code("concepts")).unwrap().mean().unwrap().tenths(), 15);
    assert_eq!(picture.row(code("reasoning")).unwrap().mean().unwrap().tenths(), 20);
    assert!(picture.row(code("own-1")).unwrap().mean().is_none());
    let sorted: Vec<i8> = gaps(&picture).iter().map(|gap| gap.gap).collect();
    assert_eq!(sorted, [2, 2, 1, 0]);
    assert_eq!(gaps(&picture)[0].cell.dimension, code("reasoning"));
}

#[test]
fn more_stages_win_where_the_largest_gaps_are_equal() {
    let (unit, catalogue, round) = (unit(), catalogue(), round("r", day(2026, 4, 20), &SPRING));
    let suggested = suggestions(&Picture::of(&unit, &catalogue, &round));
    let dimensions: Vec<_> = suggested.iter().map(|s| (s.dimension, s.largest, s.stages.len())).collect();
    assert_eq!(dimensions, [(code("concepts"), 2, 2), (code("reasoning"), 2, 1)]);
}

#[test]
fn evidence_about_several_is_evidence_for_none() {
    let line = |id: &str, dimension: Option<&str>| Evidence {
        id: id.parse().unwrap(),
        kind: EvidenceKind::Diagnosis,
        date: day(2026, 3, 1),
        stage: None,
        dimension: dimension.map(code),
        says: "".into(),
        figure: "".into(),
        results: None,
    };
    let mut unit = unit();
    change(
        &mut unit,
        [Some("concepts"), None].map(|d| {
            let id = if d.is_some() { "e1" } else { "e2" };
            Edit::Evidence(On::Add(line(id, d)))
        }),
    );
    assert_eq!(evidence_for(&unit, code("concepts")).len(), 1);
    let (catalogue, round) = (catalogue(), round("r", day(2026, 4, 20), &[]));
    let bare = without_evidence(&unit, &Picture::of(&unit, &catalogue, &round));
    assert_eq!(bare.iter().map(Asked::id).collect::<Vec<_>>(), ["reasoning", "own-1"].map(code));
}

#[test]
fn before_and_after_stand_side_by_side() {
    let catalogue = catalogue();
    let before = round("r1", day(2026, 4, 20), &SPRING[..4]);
    let mut after =
        round("r2", day(2027, 4, 12), &[("concepts", "young", 2, 3), ("reasoning", "middle", 3, 4)]);
    let comparison = compare(&after, &before, &catalogue);
    assert_eq!(comparison.cautions, []);
    let first = comparison.pairs.iter().find(|p| p.cell.stage == code("young") && p.moved().is_some());
    let first = first.unwrap();
    assert_eq!(
        (first.cell.dimension, first.moved(), first.gap_change()),
        (code("concepts"), Some(1), Some(-1))
    );
    assert_eq!(comparison.pairs[0].cell, Cell { dimension: code("reasoning"), stage: code("young") });

    after.sets.clear();
    after.own.clear();
    after.date = day(2026, 10, 20);
    let cautions = compare(&before, &after, &catalogue).cautions;
    assert!(matches!(&cautions[..],
        [Caution::Dimensions { only_before, only_after }, Caution::Season { days }]
        if *only_before == [code("own-1")].into() && only_after.is_empty() && *days > 60));

    let mut unit = school([Edit::Round(On::Add(before.clone()))]);
    assert_eq!(before_after(&unit, &catalogue), None);
    change(&mut unit, [Edit::Round(On::Add(after.clone()))]);
    assert_eq!(before_after(&unit, &catalogue), Some(compare(&before, &after, &catalogue)));
}

#[test]
fn means_round_half_away_from_zero_and_compare_exactly() {
    let mean = |sum, count| Mean { sum, count };
    assert_eq!((mean(1, 4).tenths(), mean(-1, 4).tenths(), mean(5, 3).tenths()), (3, -3, 17));
    assert!(mean(1, 3) > mean(3, 10));
    assert_eq!(mean(1, 2), mean(2, 4));
}

/// A new round that is only half filled in puts nothing aside that an earlier one says.
#[test]
fn modules_are_ranked_by_what_each_cell_last_said() {
    use crate::planning::ranking::{Basis, Whom};
    let mut unit = unit();
    let autumn = [("concepts", "young", 3, 3), ("reasoning", "young", 0, 4)];
    change(
        &mut unit,
        [
            Edit::Round(On::Add(round("r1", day(2026, 4, 20), &SPRING))),
            Edit::Round(On::Add(round("r2", day(2026, 11, 20), &autumn))),
        ],
    );
    let cell = |dimension, stage| Cell { dimension: code(dimension), stage: code(stage) };
    let basis = Basis::of(&unit, &catalogue(), Whom::School);
    // Closed in autumn; not judged and not known then.
    let left = [(cell("concepts", "middle"), 1), (cell("reasoning", "young"), 2)];
    assert_eq!(basis.gaps, left.into());
}
