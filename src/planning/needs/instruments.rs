//! What two compared rounds rest on, and what the instruments behind it are good for.
//!
//! Which instrument may be compared over time is data (`data/instruments.ron`, after
//! `domain/facts-no.md` row 8 and 5.1), by kind of evidence and country.

use std::{collections::BTreeSet, sync::LazyLock};

use chrono::Days;
use serde::Deserialize;

use super::{Basis, Weigh, judged};
use crate::model::{
    lang::Localized,
    needs::{EvidenceKind, Round},
    programme::Confidence,
    school_year::Country,
    unit::Unit,
};

/// What is known of an instrument.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// What it is called.
    pub name: Localized,
    /// Where it is used.
    pub country: Country,
    /// As which kind of evidence it is written down.
    pub kind: EvidenceKind,
    /// Whether it may be compared over time.
    pub over_time: OverTime,
    /// What to keep in mind, to be read after the name.
    pub says: Localized,
    /// Who says so.
    pub source: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// Whether an instrument may be compared over time, the most forbidding first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum OverTime {
    /// It must not.
    No,
    /// With care.
    Care,
    /// It may.
    Yes,
}

/// What a round rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Cells with a mark by hand.
    pub hand: usize,
    /// Cells with a mark out of answers, and none by hand.
    pub answers: usize,
    /// The kinds of evidence from its time.
    pub kinds: BTreeSet<EvidenceKind>,
}

/// What both rounds of a comparison rest on.
#[derive(Clone, Debug)]
pub struct Rests {
    /// The earlier one.
    pub before: Side,
    /// The later one.
    pub after: Side,
    /// The instruments behind them, those that must not be compared first.
    pub instruments: Vec<&'static Instrument>,
}

static SHIPPED: LazyLock<Vec<Instrument>> = LazyLock::new(|| written().unwrap_or_default());

/// The shipped file; a test holds that it can be read.
fn written() -> Result<Vec<Instrument>, ron::error::SpannedError> {
    ron::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/instruments.ron")))
}

/// Days before the earlier round from which evidence counts as its own.
const YEAR: u64 = 366;

impl Rests {
    /// Of two rounds, the earlier one first. Evidence is that of the later one when it is newer than the
    /// earlier one.
    pub fn of(unit: &Unit, before: &Round, after: &Round) -> Self {
        let begin = before.date.checked_sub_days(Days::new(YEAR));
        let newest = unit.latest_round().is_some_and(|latest| latest.id == after.id);
        let kinds = |fits: &dyn Fn(chrono::NaiveDate) -> bool| {
            unit.evidence().iter().filter(|line| fits(line.date)).map(|line| line.kind).collect()
        };
        let earlier = kinds(&|date| date <= before.date && begin.is_none_or(|begin| date >= begin));
        let later = kinds(&|date| date > before.date && (newest || date <= after.date));
        let (before, after) = (side(unit, before, earlier), side(unit, after, later));
        let used = |one: &&Instrument| {
            one.country == unit.about().country
                && (before.kinds.contains(&one.kind) || after.kinds.contains(&one.kind))
        };
        let mut instruments: Vec<_> = SHIPPED.iter().filter(used).collect();
        instruments.sort_by_key(|one| one.over_time);
        Self { before, after, instruments }
    }

    /// Whether one rests on what people judged together, and the other on what each answered.
    pub fn is_mixed(&self) -> bool {
        (self.before.answers > 0) != (self.after.answers > 0)
    }
}

fn side(unit: &Unit, round: &Round, kinds: BTreeSet<EvidenceKind>) -> Side {
    let mut side = Side { kinds, ..Side::default() };
    for judged in judged(unit, round, Weigh::default()).values() {
        match (judged.now_from, judged.wanted_from) {
            (Some(Basis::Hand), _) | (None, Some(Basis::Hand)) => side.hand += 1,
            (Some(Basis::Answers(_)), _) | (None, Some(Basis::Answers(_))) => side.answers += 1,
            (None, None) => {}
        }
    }
    side
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit, needs::Evidence},
        planning::fixtures::{change, day, school},
    };

    fn evidence(id: &str, kind: EvidenceKind, date: chrono::NaiveDate) -> Edit {
        Edit::Evidence(On::Add(Evidence {
            id: id.parse().unwrap(),
            kind,
            date,
            stage: None,
            dimension: None,
            says: "says".into(),
            figure: "".into(),
            results: None,
        }))
    }

    #[test]
    fn the_shipped_instruments_say_what_the_facts_say() {
        let all = written().unwrap();
        let found = |name: &str| all.iter().find(|one| one.name.sv == name).unwrap();
        assert_eq!(found("Ståstedsanalysen").over_time, OverTime::No);
        assert_eq!(found("BRUK").over_time, OverTime::Yes);
        assert_eq!(found("Elevundersøkelsen").over_time, OverTime::Care);
        let whole = |text: &Localized| ![&text.sv, &text.nb, &text.en].iter().any(|text| text.is_empty());
        assert!(all.iter().all(|one| whole(&one.name) && whole(&one.says) && !one.source.is_empty()));
    }

    #[test]
    fn evidence_belongs_to_the_round_that_it_came_before() {
        let mut unit = school([]);
        let round = |id: &str, date| {
            let empty = std::collections::BTreeMap::new();
            let (sets, own, passed) = ([].into(), [].into(), [].into());
            Round {
                id: id.parse().unwrap(),
                date,
                name: "".into(),
                sets,
                own,
                ratings: empty,
                note: "".into(),
                passed,
            }
        };
        let (before, after) = (round("one", day(2026, 3, 1)), round("two", day(2027, 3, 1)));
        for edit in [
            Edit::Round(On::Add(before.clone())),
            Edit::Round(On::Add(after.clone())),
            evidence("old", EvidenceKind::Observation, day(2024, 1, 1)),
            evidence("first", EvidenceKind::SelfEvaluation, day(2026, 2, 1)),
            evidence("second", EvidenceKind::Diagnosis, day(2026, 9, 1)),
        ] {
            change(&mut unit, [edit]);
        }
        let rests = Rests::of(&unit, &before, &after);
        assert_eq!(rests.before.kinds, [EvidenceKind::SelfEvaluation].into());
        assert_eq!(rests.after.kinds, [EvidenceKind::Diagnosis].into());
        assert!(!rests.is_mixed());
    }
}
