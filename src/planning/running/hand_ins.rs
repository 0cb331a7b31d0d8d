//! Papers that do not know their gathering.
//!
//! A paper knows the gathering before which it is handed in; those that are older than that have a day of their
//! own. It follows its gathering all the same where it is the day that the programme has for it, or where the paper
//! is known by its number to be of that gathering.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{AtWork, gatherings, hand_in_day};
use crate::{
    model::{
        catalogue::Catalogue,
        change::{Change, On},
        edit::{Edit, apply},
        ids::{Code, PaperId},
        meetings::Meeting,
        papers::{Paper, PaperChange},
        text::Name,
        unit::Unit,
    },
    planning::{lookup, papers::due_by_gathering},
};

/// An edit with the days of such papers before the gatherings that it moves, and with the day of what is handed in
/// before one that it cancels: people write on it, and its last day stays until somebody gives it another.
pub fn with_hand_ins(unit: &Unit, catalogue: &Catalogue, at_work: &AtWork<'_>, edit: Edit) -> Edit {
    let waits = |paper: &&Paper| paper.before.is_none() && paper.sent.is_none();
    let hangs = |paper: &&Paper| paper.before.is_some() && paper.sent.is_none() && paper.due.is_none();
    let mut after = unit.clone();
    let any = unit.papers().iter().any(|paper| hangs(&paper) || waits(&paper) && paper.due.is_some());
    if !any || apply(&mut after, &edit).is_err() {
        return edit;
    }
    let mut follow: BTreeMap<PaperId, Edit> = BTreeMap::new();
    for paper in after.papers().iter().filter(hangs) {
        let gone = due_by_gathering(&after, at_work, paper).is_none();
        let old = unit.papers().get(paper.id).and_then(|was| due_by_gathering(unit, at_work, was));
        if let Some(day) = old.filter(|_| gone) {
            let change = PaperChange::Due(Change::new(None, Some(day)));
            follow.insert(paper.id, Edit::Paper(On::Change(paper.id, change)));
        }
    }
    for was in unit.meetings().iter().filter(|meeting| meeting.stands()) {
        let Some(now) = after.meetings().get(was.id).filter(|now| now.when.date != was.when.date) else {
            continue;
        };
        let begun = paper_of(unit, catalogue, was).map(|paper| paper.id);
        for paper in after.papers().iter().filter(waits) {
            let before = |meeting: &Meeting| {
                due_before((unit, catalogue, at_work), meeting, paper.programme, paper.form)
            };
            let is_of = |old: NaiveDate| paper.due == Some(old) || begun == Some(paper.id);
            let new = before(was).filter(|old| is_of(*old)).and_then(|_| before(now));
            if let Some(new) = new.filter(|new| paper.due != Some(*new)) {
                let change = PaperChange::Due(Change::new(paper.due, Some(new)));
                follow.insert(paper.id, Edit::Paper(On::Change(paper.id, change)));
            }
        }
    }
    if follow.is_empty() { edit } else { std::iter::once(edit).chain(follow.into_values()).collect() }
}

/// Whether a paper is named with that number: "Leaders' gathering 2".
pub fn is_numbered(paper: &Paper, number: u16) -> bool {
    number_in(&paper.name) == Some(number)
}

fn number_in(name: &Name) -> Option<u16> {
    name.as_str().rsplit(' ').next()?.parse().ok()
}

/// What somebody began to write for a gathering before that had a day, and so does not know it: a form of the
/// programme with the number of the gathering and a day of its own, or sent since the gathering before.
pub fn begun_for<'a>(
    unit: &'a Unit,
    (programme, form): (Code, Code),
    event: Code,
    gathering: &Meeting,
) -> Option<&'a Paper> {
    let all = gatherings(unit, gathering.group, event);
    let place = all.iter().position(|meeting| meeting.id == gathering.id)?;
    let number = number_in(&gathering.title).or_else(|| u16::try_from(place + 1).ok())?;
    let before = place.checked_sub(1).and_then(|place| all.get(place)).map(|before| before.when.date);
    unit.papers().iter().find(|paper| {
        let same = (paper.programme, paper.form) == (programme, form) && paper.before.is_none();
        let now = match paper.sent {
            Some(sent) => before.is_none_or(|before| before < sent),
            None => paper.due.is_some(),
        };
        same && now && is_numbered(paper, number)
    })
}

/// The same for whatever form is handed in before a meeting.
pub fn paper_of<'a>(unit: &'a Unit, catalogue: &Catalogue, meeting: &Meeting) -> Option<&'a Paper> {
    let programme = unit.group(meeting.group)?.programme?;
    let series = lookup::programme(unit, catalogue, programme)?.series()?;
    let forms =
        |event: Code| series.hand_ins_before(event).filter_map(move |(of, _)| Some((event, of.paper?)));
    let mut asked = meeting.phases.iter().copied().flat_map(forms);
    asked.find_map(|(event, form)| begun_for(unit, (programme, form), event, meeting))
}

/// The day that the programme has for a form before a meeting.
fn due_before(
    (unit, catalogue, at_work): (&Unit, &Catalogue, &AtWork<'_>),
    meeting: &Meeting,
    programme: Code,
    form: Code,
) -> Option<NaiveDate> {
    unit.group(meeting.group).filter(|group| group.programme == Some(programme))?;
    let series = lookup::programme(unit, catalogue, programme)?.series()?;
    let events = meeting.phases.iter().flat_map(|event| series.hand_ins_before(*event));
    let (_, days) = events.into_iter().find(|(event, _)| event.paper == Some(form))?;
    hand_in_day(unit, catalogue, at_work, days, meeting)
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
        planning::{
            fixtures::{catalogue, code, day, group, meeting, school},
            running::{due_before, hand_in_before, on_days},
        },
    };

    const SERIES: &str = r#"(id: "series", name: (en: "Series"), about: (), country: Norway,
        subject: "mathematics", valid_from: None, valid_to: None, school_forms: [], roles: [], size: None,
        modules_from: None, sources: [], kind: Series((terms: None, events: [
            (id: "hand-in", name: (), kind: HandIn, roles: [], paper: "form", what: (), minutes: None,
             when: Before(event: "gathering", days: (value: 7, source: "t", confidence: Confirmed))),
        ])))"#;

    fn series() -> Catalogue {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let mut catalogue = catalogue([]);
        catalogue.programmes.put(options.from_str::<Programme>(SERIES).unwrap());
        catalogue
    }

    #[test]
    fn what_was_begun_before_its_gathering_had_a_day_is_not_asked_for_once_more() {
        let catalogue = series();
        let mut leaders = group("g", &[]);
        leaders.programme = Some(code("series"));
        let on = |id: &str, month, date, title: &str| {
            let mut meeting = meeting(id, "g", 0, "gathering", day(2026, month, date));
            meeting.title = title.into();
            meeting
        };
        let mut begun = Paper::new("p".parse().unwrap(), code("series"), code("form"));
        (begun.name, begun.due) = ("Gathering 2".into(), Some(day(2026, 10, 1)));
        let (first, second) = (on("m1", 10, 15, "Leaders 1"), on("m2", 12, 9, ""));
        let mut unit = school([
            Edit::Group(On::Add(leaders)),
            Edit::Meeting(On::Add(first.clone())),
            Edit::Meeting(On::Add(second.clone())),
            Edit::Paper(On::Add(begun.clone())),
        ]);
        let days = |unit: &Unit| {
            let all = on_days(unit, &catalogue, &|_, _| true, day(2026, 8, 1), day(2027, 1, 31));
            all.into_iter().map(|(date, _)| date).collect::<Vec<_>>()
        };
        assert_eq!(
            days(&unit),
            [day(2026, 10, 1), day(2026, 10, 8)],
            "the second once, on the day people set"
        );
        let due = |unit: &Unit, m: &Meeting| due_before(unit, &catalogue, &|_, _| true, m);
        assert_eq!(due(&unit, &second), Some(day(2026, 10, 1)));
        assert_eq!(hand_in_before(&unit, &catalogue, &|_, _| true, &second), Some(day(2026, 12, 2)));
        // Where its gathering is moved, it goes along; undone, it has its own day again.
        let to = When { date: day(2026, 12, 16), ..second.when };
        let moved = Edit::Meeting(On::Change(second.id, MeetingChange::When(Change::new(second.when, to))));
        let edit = with_hand_ins(&unit, &catalogue, &|_, _| true, moved);
        let back = apply(&mut unit, &edit).unwrap();
        assert_eq!(days(&unit), [day(2026, 10, 8), day(2026, 12, 9)]);
        apply(&mut unit, &back).unwrap();
        assert_eq!(days(&unit), [day(2026, 10, 1), day(2026, 10, 8)]);
        // One with the same number that was sent before the gathering before is one of another year.
        apply(&mut unit, &Edit::Paper(On::Remove(begun.clone()))).unwrap();
        begun.sent = Some(day(2025, 12, 1));
        begun.id = "q".parse().unwrap();
        apply(&mut unit, &Edit::Paper(On::Add(begun))).unwrap();
        assert_eq!(days(&unit), [day(2026, 10, 8), day(2026, 12, 2)]);
    }

    #[test]
    fn what_was_begun_keeps_its_last_day_where_its_gathering_is_cancelled() {
        use crate::model::{meetings::MeetingState, papers::Before};
        let catalogue = series();
        let mut leaders = group("g", &[]);
        leaders.programme = Some(code("series"));
        let gathering = meeting("m1", "g", 0, "gathering", day(2026, 10, 15));
        let mut paper = Paper::new("p".parse().unwrap(), code("series"), code("form"));
        paper.before = Some(Before { meeting: gathering.id, days: 7 });
        let mut sent = Paper::new("q".parse().unwrap(), code("series"), code("form"));
        (sent.before, sent.sent) = (paper.before, Some(day(2026, 10, 1)));
        let mut unit = school([
            Edit::Group(On::Add(leaders)),
            Edit::Meeting(On::Add(gathering.clone())),
            Edit::Paper(On::Add(paper.clone())),
            Edit::Paper(On::Add(sent.clone())),
        ]);
        let before = unit.clone();
        let state = Change::new(gathering.state.clone(), MeetingState::Cancelled("storm".into()));
        let cancelled = Edit::Meeting(On::Change(gathering.id, MeetingChange::State(state)));
        let edit = with_hand_ins(&unit, &catalogue, &|_, _| true, cancelled);
        let back = apply(&mut unit, &edit).unwrap();
        let due = |unit: &Unit, id| unit.papers().get(id).unwrap().due;
        assert_eq!(due(&unit, paper.id), Some(day(2026, 10, 8)), "people go on writing it");
        assert_eq!(due(&unit, sent.id), None);
        apply(&mut unit, &back).unwrap();
        assert_eq!(unit.papers(), before.papers());
    }

    #[test]
    fn a_paper_of_before_follows_its_gathering_while_it_has_the_usual_day() {
        let catalogue = series();
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
        let edit =
            with_hand_ins(&unit, &catalogue, &|_, _| true, Edit::Meeting(On::Change(gathering.id, moved)));
        let back = apply(&mut unit, &edit).unwrap();
        let due =
            |unit: &Unit| ["p1", "p2", "p3"].map(|id| unit.papers().get(id.parse().unwrap()).unwrap().due);
        assert_eq!(due(&unit), [day(2026, 10, 15), day(2026, 10, 6), day(2026, 10, 8)].map(Some));
        apply(&mut unit, &back).unwrap();
        assert_eq!(due(&unit), [day(2026, 10, 8), day(2026, 10, 6), day(2026, 10, 8)].map(Some));
    }
}
