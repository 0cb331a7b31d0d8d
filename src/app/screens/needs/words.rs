//! Marks, kinds of evidence and cautions, in words.

use crate::{
    app::{App, form::Choice, screens::choices},
    i18n::{Arg, Key, Text, t},
    model::{
        ids::Code,
        needs::{EvidenceKind, Mark, Rating, Round},
    },
    planning::needs::Caution,
};

/// What a mark can be, with the keys that choose it.
pub fn marks() -> Vec<Choice> {
    vec![
        Choice::new("", Key::NeedsMarkNone),
        Choice::new("1", Key::NeedsMarkOne).quick("1"),
        Choice::new("2", Key::NeedsMarkTwo).quick("2"),
        Choice::new("3", Key::NeedsMarkThree).quick("3"),
        Choice::new("4", Key::NeedsMarkFour).quick("4"),
        Choice::new("0", Key::NeedsMarkUnknown).quick("0v"),
    ]
}

/// How drafts write a mark.
pub fn mark_code(mark: Option<Mark>) -> String {
    mark.map(|mark| mark.level().unwrap_or(0).to_string()).unwrap_or_default()
}

/// What [`mark_code`] wrote.
pub fn mark_of(code: &str) -> Option<Mark> {
    let level: u8 = code.parse().ok()?;
    Mark::of(level).or(Some(Mark::DontKnow))
}

/// A mark in a sentence: the number, or that nobody knows.
pub fn mark(mark: Option<Mark>) -> Arg {
    match mark {
        None => "\u{2013}".into(),
        Some(mark) => {
            mark.level().map_or_else(|| Key::AnswerDontKnow.into(), |level| Arg::Plain(level.to_string()))
        }
    }
}

/// The word for a kind of evidence.
pub fn kind(kind: EvidenceKind) -> Key {
    match kind {
        EvidenceKind::NationalTest => Key::EvidenceNationalTest,
        EvidenceKind::MappingTest => Key::EvidenceMappingTest,
        EvidenceKind::Diagnosis => Key::EvidenceDiagnosis,
        EvidenceKind::PupilSurvey => Key::EvidencePupilSurvey,
        EvidenceKind::Observation => Key::EvidenceObservation,
        EvidenceKind::SelfEvaluation => Key::EvidenceSelfEvaluation,
        EvidenceKind::PupilsWork => Key::EvidencePupilsWork,
        EvidenceKind::Other => Key::EvidenceOther,
    }
}

/// Kinds of evidence to choose from, each by its place in [`EvidenceKind::ALL`].
pub fn kinds() -> Vec<Choice> {
    EvidenceKind::ALL.into_iter().enumerate().map(|(n, each)| Choice::new(n, kind(each))).collect()
}

/// Why to be careful when two rounds are compared.
pub fn caution(app: &App, caution: &Caution, before: &Round, after: &Round) -> Text {
    let dimensions = |ids: &std::collections::BTreeSet<Code>, round: &Round| {
        Arg::list(ids.iter().map(|&id| super::look::name(app, round, id)).collect::<Vec<_>>())
    };
    let stages = |ids: &std::collections::BTreeSet<Code>| {
        Arg::list(ids.iter().map(|&id| choices::stage_short(app, id)).collect::<Vec<_>>())
    };
    match caution {
        Caution::Dimensions { only_before, only_after } if only_after.is_empty() => {
            t::needs_caution_only_before(dimensions(only_before, before))
        }
        Caution::Dimensions { only_before, only_after } if only_before.is_empty() => {
            t::needs_caution_only_after(dimensions(only_after, after))
        }
        Caution::Dimensions { only_before, only_after } => {
            t::needs_caution_dimensions(dimensions(only_after, after), dimensions(only_before, before))
        }
        Caution::Stages { only_before, only_after } => {
            let all = only_before.union(only_after).copied().collect();
            t::needs_caution_stages(stages(&all))
        }
        Caution::Close { days } => t::needs_caution_close(*days),
        Caution::Season { .. } => Key::NeedsCautionSeason.into(),
    }
}

/// `+1`, `0`, `-2`.
pub fn signed(number: i8) -> String {
    if number > 0 { format!("+{number}") } else { number.to_string() }
}

/// A rating in words: `nu 2 · önskat 4 · gap 2`.
pub fn in_words(app: &App, rating: Rating) -> String {
    if rating.now.is_none() && rating.wanted.is_none() {
        return app.i18n.get(Key::NeedsMarkNone);
    }
    let gap: Arg = rating.gap().map_or_else(|| "\u{2013}".into(), |gap| Arg::Plain(gap.to_string()));
    app.say(&t::needs_in_words(gap, mark(rating.now), mark(rating.wanted)))
}
