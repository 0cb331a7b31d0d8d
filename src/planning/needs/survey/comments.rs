//! Free texts: without order, without doubles, without what points at anybody.

use std::collections::{BTreeMap, BTreeSet};

use super::{LeftOut, Personal, Report, people::Respondent, personal::Identities};
use crate::model::text::Line;

/// The free texts that can be kept, where enough people answered.
pub fn comments(
    people: &[Respondent<'_>],
    identities: &Identities,
    least: usize,
    report: &mut Report,
) -> BTreeSet<Line<400>> {
    let all: Vec<&str> = people.iter().flat_map(|person| person.texts.iter().copied()).collect();
    if people.len() < least {
        report.note(all.len(), LeftOut::TooFewForTexts);
        return BTreeSet::new();
    }
    let mut held: BTreeMap<Personal, u32> = BTreeMap::new();
    let mut kept = BTreeSet::new();
    let mut cut = 0;
    for text in all {
        if let Some(why) = identities.find(text) {
            *held.entry(why).or_default() += 1;
            continue;
        }
        let line = Line::new(text);
        cut += usize::from(line.as_str() != text);
        kept.insert(line);
    }
    report.left_out.extend(held.into_iter().map(|(why, times)| LeftOut::PersonalText(why, times)));
    report.note(cut, LeftOut::CutText);
    kept
}
