//! The last days of a unit to hand something in, each known by what it belongs to: for calendars outside, which must
//! hear when such a day changes and when nothing is waited for any more.

use chrono::NaiveDate;

use super::{AtWork, before_gathering, begun_for, hand_in_day, is_before};
use crate::{
    model::{
        catalogue::Catalogue,
        ids::{Code, PaperId},
        meetings::Meeting,
        papers::Paper,
        text::Name,
        unit::Unit,
    },
    planning::{lookup, papers::due},
};

/// The last day to hand something in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline<'a> {
    /// What it belongs to.
    pub of: Of<'a>,
    /// The programme that asks for it.
    pub programme: Code,
    /// Its form.
    pub form: Code,
    /// How the paper is called, where there is one.
    pub name: Option<&'a Name>,
    /// The day.
    pub due: NaiveDate,
    /// Whether it is waited for.
    pub waits: Waits,
}

/// What the last day belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of<'a> {
    /// It is handed in before a gathering.
    Gathering(&'a Meeting),
    /// It has a day of its own; where it was begun for a gathering, with that.
    Paper(PaperId, Option<&'a Meeting>),
}

/// Whether something is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// It is to come.
    Yes,
    /// It has come, or its gathering is not held.
    No,
}

/// All of them, those of removed meetings and papers too, for they may stand in calendars.
pub fn deadlines<'a>(
    unit: &'a Unit,
    catalogue: &Catalogue,
    at_work: &AtWork<'_>,
    gone: (impl Iterator<Item = &'a Meeting>, impl Iterator<Item = &'a Paper>),
) -> Vec<Deadline<'a>> {
    let mut out = Vec::new();
    let mut named: Vec<PaperId> = Vec::new();
    let removed = gone.0.filter(|meeting| !unit.meetings().has(meeting.id));
    for meeting in unit.meetings().iter().chain(removed).filter(|meeting| is_first(unit, meeting)) {
        let here = of_gathering(unit, catalogue, at_work, meeting);
        named.extend(here.iter().filter_map(|(_, paper)| *paper));
        out.extend(here.into_iter().map(|(deadline, _)| deadline));
    }
    let own = unit.papers().iter().filter(|paper| !named.contains(&paper.id) && paper.before.is_none());
    let removed = gone.1.filter(|paper| !unit.papers().has(paper.id));
    let own = own.map(|paper| (paper, Waits::Yes)).chain(removed.map(|paper| (paper, Waits::No)));
    for (paper, waits) in own {
        let Some(due) = due(unit, at_work, paper) else { continue };
        let waits = if paper.sent.is_some() { Waits::No } else { waits };
        let (programme, form) = (paper.programme, paper.form);
        out.push(Deadline {
            of: Of::Paper(paper.id, None),
            programme,
            form,
            name: Some(&paper.name),
            due,
            waits,
        });
    }
    out
}

/// Of days in a row the first one is the gathering.
fn is_first(unit: &Unit, meeting: &Meeting) -> bool {
    let Some(before) = meeting.when.date.pred_opt() else { return true };
    let same = |other: &Meeting| {
        let kind = other.phases.iter().any(|phase| meeting.phases.contains(phase));
        other.group == meeting.group && other.stands() && other.when.date == before && kind
    };
    !unit.meetings().iter().any(same)
}

/// A last day, and the paper that it is of.
type Found<'a> = (Deadline<'a>, Option<PaperId>);

fn of_gathering<'a>(
    unit: &'a Unit,
    catalogue: &Catalogue,
    at_work: &AtWork<'_>,
    meeting: &'a Meeting,
) -> Vec<Found<'a>> {
    let stands = meeting.stands() && unit.meetings().has(meeting.id);
    let programme = unit.group(meeting.group).and_then(|group| group.programme);
    let series = programme.and_then(|id| lookup::programme(unit, catalogue, id)).and_then(|p| p.series());
    let found = |of: Of<'a>, (programme, form): (Code, Code), paper: Option<&'a Paper>, due| -> Found<'a> {
        let held = stands || matches!(of, Of::Paper(..));
        let open = paper.is_none_or(|paper| paper.sent.is_none());
        let waits = if held && open { Waits::Yes } else { Waits::No };
        let name = paper.map(|paper| &paper.name);
        (Deadline { of, programme, form, name, due, waits }, paper.map(|paper| paper.id))
    };
    let mut out: Vec<Found<'a>> = Vec::new();
    for paper in unit.papers().iter().filter(|paper| is_before(paper, meeting.id)) {
        let days = paper.before.map_or(0, |before| before.days);
        let due = paper.due.or_else(|| before_gathering(unit, at_work, meeting, days));
        let asked = (paper.programme, paper.form);
        out.extend(due.map(|due| found(Of::Gathering(meeting), asked, Some(paper), due)));
    }
    let events = || meeting.phases.iter().copied();
    let hand_ins = series.into_iter().flat_map(|series| {
        events().flat_map(move |event| series.hand_ins_before(event).map(move |(of, days)| (event, of, days)))
    });
    for (event, hand_in, days) in hand_ins {
        let Some(asked) = programme.zip(hand_in.paper) else { continue };
        if out.iter().any(|(known, _)| (known.programme, known.form) == asked) {
            continue;
        }
        let begun = begun_for(unit, asked, event, meeting);
        // The day that people have set is known by its paper, as it was before the gathering had one.
        let (of, due) = match begun {
            Some(paper) => (Of::Paper(paper.id, Some(meeting)), paper.due),
            None => (Of::Gathering(meeting), hand_in_day(unit, catalogue, at_work, days, meeting)),
        };
        out.extend(due.map(|due| found(of, asked, begun, due)));
    }
    out
}
