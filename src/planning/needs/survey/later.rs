//! The same survey read in again, with more answers.
//!
//! A unit's history keeps both versions, and whoever sees two versions sees their difference. So figures
//! are only replaced when at least [`Voices::least`](crate::model::survey::Voices::least) answers came to
//! them since and none, or as many, went; else those of before stand and the report says how many wait.
//! The same holds for free texts and for how many answered, which is what they rest on. Figures that were
//! shown and would now be held back stay as they were: everybody has seen them.
//!
//! Where a column or an answer is read in another way than before, the figures are about something else
//! and the new ones are taken as they are.

use std::collections::BTreeSet;

use super::{Half, Label, LeftOut, Reading, Report};
use crate::model::{
    change::On,
    edit::Edit,
    ids::{Code, RoundId},
    needs::Cell,
    survey::{Column, Counts, Survey, Tally, Voices},
    unit::Unit,
};

/// The newest survey of the round that asked the same people the same: at least four of five of its rated columns are there.
pub fn earlier_version<'a>(
    unit: &'a Unit,
    round: RoundId,
    voices: Voices,
    labels: &[Label],
    reading: &Reading,
) -> Option<&'a Survey> {
    let rated = |(_, column): &(&Label, &Column)| Reading::is_rated(column);
    let now: Vec<&Label> =
        labels.iter().zip(&reading.columns).filter(rated).map(|(label, _)| label).collect();
    let same = |survey: &&Survey| {
        let old: Vec<&Label> = survey.columns.iter().filter(rated).map(|(label, _)| label).collect();
        let both = old.iter().filter(|label| now.contains(label)).count();
        !old.is_empty() && both * 5 >= old.len().max(now.len()) * 4
    };
    let of_round = unit.surveys().iter().filter(|survey| survey.round == round && survey.voices == voices);
    of_round.filter(same).max_by_key(|survey| (survey.date, survey.id))
}

/// The edits that put a record into the unit, in the place of its earlier version; none where it says
/// the same.
pub fn edits(before: Option<&Survey>, survey: Survey) -> Edit {
    match before {
        Some(before) if *before == survey => Edit::nothing(),
        Some(before) => Edit::All(vec![
            Edit::Survey(Box::new(On::Remove(before.clone()))),
            Edit::Survey(Box::new(On::Add(survey))),
        ]),
        None => Edit::Survey(Box::new(On::Add(survey))),
    }
}

/// What may be shown of the new version, the earlier one being known.
pub fn on_top_of(before: &Survey, mut new: Survey, report: &mut Report) -> Survey {
    let least = new.voices.least().max(before.voices.least());
    let scale_stands =
        before.scale.iter().all(|(answer, mark)| new.scale.get(answer).is_none_or(|now| now == mark));
    for (&cell, old) in before.answers.iter().filter(|_| scale_stands) {
        for half in [Half::Now, Half::Wanted] {
            let asked = columns_of(&new, cell.dimension, half);
            if asked.is_empty() || asked != columns_of(before, cell.dimension, half) {
                continue;
            }
            let old = of_half(old, half);
            let now = new.answers.get(&cell).map(|tally| of_half(tally, half)).unwrap_or_default();
            if let Some(left_out) = held(cell, half, old, now, least) {
                let tally = new.answers.entry(cell).or_default();
                match half {
                    Half::Now => tally.now = old,
                    Half::Wanted => tally.wanted = old,
                }
                report.left_out.push(left_out);
            }
        }
    }
    let added = new.answered.saturating_sub(before.answered);
    let enough = added >= least && new.voices == before.voices;
    if !enough && before.answered > 0 {
        let waiting = new.comments.difference(&before.comments).count();
        report.note(waiting, LeftOut::TextsWait);
        new.comments.retain(|text| before.comments.contains(text));
        new.comments.extend(before.comments.iter().cloned());
        new.answered = before.answered;
        new.turnout = before.turnout.clone();
    }
    new.id = before.id;
    new
}

/// The columns that ask one half of a dimension.
fn columns_of(survey: &Survey, dimension: Code, half: Half) -> BTreeSet<&Label> {
    let asks = |column: &Column| match (column, half) {
        (Column::Now(asked, _), Half::Now) | (Column::Wanted(asked, _), Half::Wanted) => *asked == dimension,
        _ => false,
    };
    survey.columns.iter().filter(|(_, column)| asks(column)).map(|(label, _)| label).collect()
}

fn of_half(tally: &Tally, half: Half) -> Counts {
    match half {
        Half::Now => tally.now,
        Half::Wanted => tally.wanted,
    }
}

/// Why the old figures stand; none: the new ones may be shown.
fn held(cell: Cell, half: Half, old: Counts, new: Counts, least: u16) -> Option<LeftOut> {
    // Where nothing was shown there is nothing to compare with.
    if old == new || old.answers() == 0 {
        return None;
    }
    let each = |counts: Counts| counts.marks.into_iter().chain([counts.unknown]);
    let more: u16 =
        each(new).zip(each(old)).map(|(new, old)| new.saturating_sub(old)).fold(0, u16::saturating_add);
    let fewer: u16 =
        each(old).zip(each(new)).map(|(old, new)| old.saturating_sub(new)).fold(0, u16::saturating_add);
    if more >= least && (fewer == 0 || fewer >= least) {
        return None;
    }
    let waiting = new.answers().saturating_sub(old.answers());
    Some(if waiting > 0 { LeftOut::Waits(cell, half, waiting) } else { LeftOut::Stands(cell, half) })
}
