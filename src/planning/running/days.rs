//! Days beside the meetings that a calendar shows: what is handed in, and when principal and
//! supervisor talk.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::{
    model::{
        catalogue::Catalogue,
        ids::{Code, GroupId, MeetingId, PaperId},
        meetings::Meeting,
        papers::Paper,
        programme::When,
        unit::Unit,
    },
    planning::{lookup, papers::due, settings},
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

/// The last day to hand something in that is to be there so many calendar days before a gathering.
pub fn hand_in_day(unit: &Unit, catalogue: &Catalogue, days: u16, gathering: NaiveDate) -> Option<NaiveDate> {
    let days = settings::value_or(unit, Some(days), catalogue, settings::HAND_IN_DAYS);
    gathering.checked_sub_days(Days::new(days.into()))
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

/// The last day to hand in what is to be there before a meeting, at the time that it has; none where
/// nothing is waited for.
pub fn hand_in_before(unit: &Unit, catalogue: &Catalogue, meeting: &Meeting) -> Option<NaiveDate> {
    let own = unit.papers().iter().find(|paper| is_before(paper, meeting.id));
    if let Some(paper) = own {
        let days = paper.before.filter(|_| paper.sent.is_none() && paper.due.is_none())?.days;
        return meeting.when.date.checked_sub_days(Days::new(days.into()));
    }
    let programme = unit.group(meeting.group)?.programme?;
    let series = lookup::programme(unit, catalogue, programme)?.series()?;
    let hand_in = |event: Code| series.hand_ins_before(event).find(|(event, _)| event.paper.is_some());
    let (_, days) = meeting.phases.iter().copied().find_map(hand_in)?;
    hand_in_day(unit, catalogue, days, meeting.when.date)
}

/// What is on the days of a range, both ends included, in order of day.
pub fn on_days(
    unit: &Unit,
    catalogue: &Catalogue,
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
            let own = |m: &&Meeting| !unit.papers().iter().any(|paper| is_before(paper, m.id));
            let gatherings = gatherings(unit, group.id, *gathering).into_iter().filter(own);
            let due = gatherings.filter_map(|m| hand_in_day(unit, catalogue, *days.get(), m.when.date));
            let hand_in = OnDay::HandIn { programme: programme.id, form, group: group.id };
            out.extend(due.map(|date| (date, hand_in)));
        }
    }
    let waiting = unit.papers().iter().filter(|paper| paper.sent.is_none());
    out.extend(waiting.filter_map(|paper| Some((due(unit, paper)?, OnDay::Paper(paper.id)))));
    out.retain(|(date, _)| (from..=to).contains(date));
    out.sort_unstable();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit, groups::CheckIn, papers::Paper},
        planning::fixtures::{catalogue, code, day, group, group_id, module, school},
    };

    #[test]
    fn talks_and_papers_that_wait_are_on_their_days() {
        let mut led = group("g", &[]);
        led.check_ins.insert(day(2026, 10, 6), CheckIn { with: None });
        led.check_ins.insert(day(2026, 12, 6), CheckIn { with: None });
        let mut paper = Paper::new("p".parse().unwrap(), code("cycle"), code("plan"));
        paper.due = Some(day(2026, 10, 1));
        let mut sent = Paper::new("q".parse().unwrap(), code("cycle"), code("plan"));
        (sent.due, sent.sent) = (Some(day(2026, 10, 2)), Some(day(2026, 9, 30)));
        let unit = school([
            Edit::Group(On::Add(led)),
            Edit::Paper(On::Add(paper.clone())),
            Edit::Paper(On::Add(sent)),
        ]);
        let found = on_days(&unit, &catalogue([module("m")]), day(2026, 10, 1), day(2026, 10, 31));
        assert_eq!(
            found,
            [(day(2026, 10, 1), OnDay::Paper(paper.id)), (day(2026, 10, 6), OnDay::CheckIn(group_id("g")))]
        );
    }

    #[test]
    fn a_week_before_the_gathering_is_the_last_day() {
        let unit = school([]);
        let catalogue = catalogue([]);
        assert_eq!(hand_in_day(&unit, &catalogue, 7, day(2026, 10, 15)), Some(day(2026, 10, 8)));
    }
}
