//! The same survey read in again, with more answers.
//!
//! A unit's history keeps both versions, and whoever sees two versions sees their difference. So figures
//! are only replaced when at least [`Voices::least`](crate::model::survey::Voices::least) answers came to
//! them since and none, or as many, went; else those of before stand and the report says how many wait.
//! The same holds for free texts and for how many answered, which is what they rest on.

use super::{Half, Label, LeftOut, Reading, Report};
use crate::model::{
    change::On,
    edit::Edit,
    ids::RoundId,
    needs::Cell,
    survey::{Counts, Survey},
    unit::Unit,
};

/// The newest survey of the round that asked the same: at least four of five of its rated columns are there.
pub fn earlier_version<'a>(
    unit: &'a Unit,
    round: RoundId,
    labels: &[Label],
    reading: &Reading,
) -> Option<&'a Survey> {
    let rated = |(_, column): &(&Label, &crate::model::survey::Column)| Reading::is_rated(column);
    let now: Vec<&Label> =
        labels.iter().zip(&reading.columns).filter(rated).map(|(label, _)| label).collect();
    let same = |survey: &&Survey| {
        let old: Vec<&Label> = survey.columns.iter().filter(rated).map(|(label, _)| label).collect();
        let both = old.iter().filter(|label| now.contains(label)).count();
        !old.is_empty() && both * 5 >= old.len().max(now.len()) * 4
    };
    let of_round = unit.surveys().iter().filter(|survey| survey.round == round);
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
    for (&cell, old) in &before.answers {
        let Some(tally) = new.answers.get_mut(&cell) else { continue };
        let halves = [(Half::Now, old.now, &mut tally.now), (Half::Wanted, old.wanted, &mut tally.wanted)];
        for (half, old, now) in halves {
            if let Some(left_out) = held(cell, half, old, *now, least) {
                *now = old;
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

/// Why the old figures stand; none: the new ones may be shown.
fn held(cell: Cell, half: Half, old: Counts, new: Counts, least: u16) -> Option<LeftOut> {
    // Where nothing was shown, or nothing is shown now, there is nothing to compare with.
    if old == new || old.answers() == 0 || new.answers() == 0 {
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
