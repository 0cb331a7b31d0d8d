//! Days beside the meetings that a calendar shows: what is handed in, and when principal and
//! supervisor talk.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{begun_for, paper_of};
use crate::{
    model::{
        catalogue::Catalogue,
        ids::{Code, GroupId, MeetingId, PaperId},
        meetings::Meeting,
        papers::Paper,
        programme::When,
        unit::Unit,
    },
    planning::{calendar::mend::fallen::is_out, lookup, papers::due, settings},
};

/// What is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OnDay {
    /// The principal and the supervisor of a group talk.
    CheckIn(GroupId),
    /// The last day to hand in a form of a programme before a group's gathering.
    HandIn {
        /// The programme.
        programme: Code,
        /// Its form.
        form: Code,
        /// The group that gathers.
        group: GroupId,
    },
    /// The last day to send a paper that has not been sent.
    Paper(PaperId),
}

impl OnDay {
    /// The group that it is about; none: a paper of its own.
    pub fn group(self) -> Option<GroupId> {
        match self {
            OnDay::CheckIn(group) | OnDay::HandIn { group, .. } => Some(group),
            OnDay::Paper(_) => None,
        }
    }
}

/// Whether staff of a group are at work on a day.
pub type AtWork<'a> = dyn Fn(GroupId, NaiveDate) -> bool + 'a;

/// No time in which nobody is at work within a school year is as long as this many days; a longer one is a
/// summer, or there is no calendar.
const LONGEST_BREAK: usize = 25;

/// The day so many calendar days before a gathering, or where nobody is at work then or the day falls out the last
/// one before it on which somebody is.
pub fn before_gathering(
    unit: &Unit,
    at_work: &AtWork<'_>,
    gathering: &Meeting,
    days: u16,
) -> Option<NaiveDate> {
    let day = gathering.when.date.checked_sub_days(Days::new(days.into()))?;
    let mut back = std::iter::successors(Some(day), NaiveDate::pred_opt).take(LONGEST_BREAK);
    let falls_out = |day: NaiveDate| is_out(unit, gathering.group, (None, None), day);
    back.find(|day| at_work(gathering.group, *day) && !falls_out(*day)).or(Some(day))
}

/// The last day to hand something in that is to be there so many calendar days before a gathering.
pub fn hand_in_day(
    unit: &Unit,
    catalogue: &Catalogue,
    at_work: &AtWork<'_>,
    days: u16,
    gathering: &Meeting,
) -> Option<NaiveDate> {
    let days = settings::value_or(unit, Some(days), catalogue, settings::HAND_IN_DAYS);
    before_gathering(unit, at_work, gathering, days)
}

/// Whether a paper is handed in before that gathering.
pub fn is_before(paper: &Paper, gathering: MeetingId) -> bool {
    paper.before.is_some_and(|before| before.meeting == gathering)
}

/// The gatherings of a group that stand, in order of time: of those on several days in a row the first.
pub fn gatherings(unit: &Unit, group: GroupId, event: Code) -> Vec<&Meeting> {
    let mut all = unit.meetings_of(group);
    all.retain(|meeting| meeting.stands() && meeting.phases.contains(&event));
    let days: BTreeSet<NaiveDate> = all.iter().map(|meeting| meeting.when.date).collect();
    all.retain(|meeting| meeting.when.date.pred_opt().is_none_or(|before| !days.contains(&before)));
    all
}

/// The last day to hand in what is to be there before a meeting; none where nothing is waited for.
pub fn due_before(
    unit: &Unit,
    catalogue: &Catalogue,
    at_work: &AtWork<'_>,
    meeting: &Meeting,
) -> Option<NaiveDate> {
    let own = unit.papers().iter().find(|paper| is_before(paper, meeting.id));
    let own = own.or_else(|| paper_of(unit, catalogue, meeting));
    match own {
        Some(paper) => paper.due.filter(|_| paper.sent.is_none()),
        None => None,
    }
    .or_else(|| hand_in_before(unit, catalogue, at_work, meeting))
}

/// Whether somebody has begun what is handed in before a meeting, and not sent it.
pub fn begun_before(unit: &Unit, catalogue: &Catalogue, meeting: &Meeting) -> bool {
    let own = unit.papers().iter().find(|paper| is_before(paper, meeting.id));
    own.or_else(|| paper_of(unit, catalogue, meeting)).is_some_and(|paper| paper.sent.is_none())
}

/// The last day to hand in where it goes along with the meeting: for a meeting at the time that it has, or would have.
pub fn hand_in_before(
    unit: &Unit,
    catalogue: &Catalogue,
    at_work: &AtWork<'_>,
    meeting: &Meeting,
) -> Option<NaiveDate> {
    let own = unit.papers().iter().find(|paper| is_before(paper, meeting.id));
    if let Some(paper) = own {
        let days = paper.before.filter(|_| paper.sent.is_none() && paper.due.is_none())?.days;
        return before_gathering(unit, at_work, meeting, days);
    }
    if paper_of(unit, catalogue, meeting).is_some_and(|paper| paper.sent.is_some()) {
        return None;
    }
    let programme = unit.group(meeting.group)?.programme?;
    let series = lookup::programme(unit, catalogue, programme)?.series()?;
    let hand_in = |event: Code| series.hand_ins_before(event).find(|(event, _)| event.paper.is_some());
    let (_, days) = meeting.phases.iter().copied().find_map(hand_in)?;
    hand_in_day(unit, catalogue, at_work, days, meeting)
}

/// What is on the days of a range, both ends included, in order of day.
pub fn on_days(
    unit: &Unit,
    catalogue: &Catalogue,
    at_work: &AtWork<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<(NaiveDate, OnDay)> {
    let mut out: Vec<(NaiveDate, OnDay)> = Vec::new();
    for group in unit.groups() {
        out.extend(group.check_ins.keys().map(|&date| (date, OnDay::CheckIn(group.id))));
        let programme = group.programme.and_then(|id| lookup::programme(unit, catalogue, id));
        let Some((programme, series)) = programme.and_then(|p| Some((p, p.series()?))) else { continue };
        for event in &series.events {
            let (Some(form), When::Before { event: gathering, days }) = (event.paper, &event.when) else {
                continue;
            };
            // Where somebody has begun it, it stands with its own day.
            let own = |m: &&Meeting| {
                let known = unit.papers().iter().any(|paper| is_before(paper, m.id));
                !known && begun_for(unit, (programme.id, form), *gathering, m).is_none()
            };
            let gatherings = gatherings(unit, group.id, *gathering).into_iter().filter(own);
            let due = gatherings.filter_map(|m| hand_in_day(unit, catalogue, at_work, *days.get(), m));
            let hand_in = OnDay::HandIn { programme: programme.id, form, group: group.id };
            out.extend(due.map(|date| (date, hand_in)));
        }
    }
    let waiting = unit.papers().iter().filter(|paper| paper.sent.is_none());
    out.extend(waiting.filter_map(|paper| Some((due(unit, at_work, paper)?, OnDay::Paper(paper.id)))));
    out.retain(|(date, _)| (from..=to).contains(date));
    out.sort_unstable();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::{Element, On},
            edit::Edit,
            fallen::{FallenDays, What},
            groups::CheckIn,
            papers::Paper,
            text::Note,
            unit::UnitChange,
        },
        planning::fixtures::{catalogue, code, day, group, group_id, meeting, module, school},
    };

    #[test]
    fn talks_and_papers_that_wait_are_on_their_days() {
        let mut led = group("g", &[]);
        led.check_ins.insert(day(2026, 10, 6), CheckIn::default());
        led.check_ins.insert(day(2026, 12, 6), CheckIn::default());
        let mut paper = Paper::new("p".parse().unwrap(), code("cycle"), code("plan"));
        paper.due = Some(day(2026, 10, 1));
        let mut sent = Paper::new("q".parse().unwrap(), code("cycle"), code("plan"));
        (sent.due, sent.sent) = (Some(day(2026, 10, 2)), Some(day(2026, 9, 30)));
        let unit = school([
            Edit::Group(On::Add(led)),
            Edit::Paper(On::Add(paper.clone())),
            Edit::Paper(On::Add(sent)),
        ]);
        let found =
            on_days(&unit, &catalogue([module("m")]), &|_, _| true, day(2026, 10, 1), day(2026, 10, 31));
        assert_eq!(
            found,
            [(day(2026, 10, 1), OnDay::Paper(paper.id)), (day(2026, 10, 6), OnDay::CheckIn(group_id("g")))]
        );
    }

    #[test]
    fn a_week_before_the_gathering_is_the_last_day() {
        let unit = school([]);
        let catalogue = catalogue([]);
        let gathering = meeting("m", "g", 0, "gathering", day(2026, 10, 15));
        let due = |at_work: &AtWork<'_>| hand_in_day(&unit, &catalogue, at_work, 7, &gathering);
        assert_eq!(due(&|_, _| true), Some(day(2026, 10, 8)));
        assert_eq!(due(&|_, date| date < day(2026, 10, 5)), Some(day(2026, 10, 4)), "before the break");
        assert_eq!(due(&|_, _| false), Some(day(2026, 10, 8)), "no calendar");
        let (first, last) = (day(2026, 10, 7), day(2026, 10, 9));
        let out = FallenDays { what: What::All, first, last, reason: Note::default() };
        let unit = school([Edit::Unit(UnitChange::Fallen(Element::Put(out)))]);
        let due = hand_in_day(&unit, &catalogue, &|_, _| true, 7, &gathering);
        assert_eq!(due, Some(day(2026, 10, 6)), "before the days that fall out");
    }
}
