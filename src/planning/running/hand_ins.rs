//! Papers that do not know their gathering.
//!
//! A paper knows the gathering before which it is handed in; those that are older than that have a day of their
//! own. It follows its gathering all the same while it is the day that the programme has for it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::hand_in_day;
use crate::{
    model::{
        catalogue::Catalogue,
        change::{Change, On},
        edit::{Edit, apply},
        ids::{Code, PaperId},
        meetings::Meeting,
        papers::{Paper, PaperChange},
        unit::Unit,
    },
    planning::lookup,
};

/// An edit with the days of such papers before the gatherings that it moves.
pub fn with_hand_ins(unit: &Unit, catalogue: &Catalogue, edit: Edit) -> Edit {
    let waits = |paper: &&Paper| paper.before.is_none() && paper.sent.is_none();
    let mut after = unit.clone();
    if !unit.papers().iter().filter(waits).any(|paper| paper.due.is_some())
        || apply(&mut after, &edit).is_err()
    {
        return edit;
    }
    let mut follow: BTreeMap<PaperId, Edit> = BTreeMap::new();
    for was in unit.meetings().iter().filter(|meeting| meeting.stands()) {
        let Some(now) = after.meetings().get(was.id).filter(|now| now.when.date != was.when.date) else {
            continue;
        };
        for paper in after.papers().iter().filter(waits) {
            let before =
                |meeting: &Meeting| due_before(unit, catalogue, meeting, paper.programme, paper.form);
            let days = before(was).zip(before(now)).filter(|(old, _)| paper.due == Some(*old));
            if let Some((old, new)) = days {
                let change = PaperChange::Due(Change::new(Some(old), Some(new)));
                follow.insert(paper.id, Edit::Paper(On::Change(paper.id, change)));
            }
        }
    }
    if follow.is_empty() { edit } else { std::iter::once(edit).chain(follow.into_values()).collect() }
}

/// The day that the programme has for a form before a meeting.
fn due_before(
    unit: &Unit,
    catalogue: &Catalogue,
    meeting: &Meeting,
    programme: Code,
    form: Code,
) -> Option<NaiveDate> {
    unit.group(meeting.group).filter(|group| group.programme == Some(programme))?;
    let series = lookup::programme(unit, catalogue, programme)?.series()?;
    let events = meeting.phases.iter().flat_map(|event| series.hand_ins_before(*event));
    let (_, days) = events.into_iter().find(|(event, _)| event.paper == Some(form))?;
    hand_in_day(unit, catalogue, days, meeting.when.date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            meetings::{MeetingChange, When},
            papers::Paper,
            programme::Programme,
        },
        planning::fixtures::{catalogue, code, day, group, meeting, school},
    };

    const SERIES: &str = r#"(id: "series", name: (en: "Series"), about: (), country: Norway,
        subject: "mathematics", valid_from: None, valid_to: None, school_forms: [], roles: [], size: None,
        modules_from: None, sources: [], kind: Series((terms: None, events: [
            (id: "hand-in", name: (), kind: HandIn, roles: [], paper: "form", what: (), minutes: None,
             when: Before(event: "gathering", days: (value: 7, source: "t", confidence: Confirmed))),
        ])))"#;

    #[test]
    fn a_paper_of_before_follows_its_gathering_while_it_has_the_usual_day() {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let mut catalogue = catalogue([]);
        catalogue.programmes.put(options.from_str::<Programme>(SERIES).unwrap());
        let mut leaders = group("g", &[]);
        leaders.programme = Some(code("series"));
        let paper = |id: &str, due| {
            let mut paper = Paper::new(id.parse().unwrap(), code("series"), code("form"));
            paper.due = Some(due);
            paper
        };
        let usual = paper("p1", day(2026, 10, 8));
        let own = paper("p2", day(2026, 10, 6));
        let mut sent = paper("p3", day(2026, 10, 8));
        sent.sent = Some(day(2026, 10, 1));
        let gathering = meeting("m1", "g", 0, "gathering", day(2026, 10, 15));
        let papers = [usual, own, sent].map(|paper| Edit::Paper(On::Add(paper)));
        let there = [Edit::Group(On::Add(leaders)), Edit::Meeting(On::Add(gathering.clone()))];
        let mut unit = school(there.into_iter().chain(papers));
        let to = When { date: day(2026, 10, 22), ..gathering.when };
        let moved = MeetingChange::When(Change::new(gathering.when, to));
        let edit = with_hand_ins(&unit, &catalogue, Edit::Meeting(On::Change(gathering.id, moved)));
        let back = apply(&mut unit, &edit).unwrap();
        let due =
            |unit: &Unit| ["p1", "p2", "p3"].map(|id| unit.papers().get(id.parse().unwrap()).unwrap().due);
        assert_eq!(due(&unit), [day(2026, 10, 15), day(2026, 10, 6), day(2026, 10, 8)].map(Some));
        apply(&mut unit, &back).unwrap();
        assert_eq!(due(&unit), [day(2026, 10, 8), day(2026, 10, 6), day(2026, 10, 8)].map(Some));
    }
}
