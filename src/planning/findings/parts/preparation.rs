//! Time to prepare alone for the first meeting of a part.

use chrono::NaiveDate;

use super::{Context, Raw, What, Work, is_planned};
use crate::{
    model::{
        error::Thing,
        groups::Group,
        ids::PersonId,
        meetings::Meeting,
        people::Person,
        programme::{Cycle, Who},
        week::{Day, Minutes, Window},
    },
    planning::{free_time, terms},
};

/// What a part begins with is prepared since the group's meeting before, or since the term began. A day at
/// work must lie in between, for everybody; and each person needs the minutes in the free time of their own
/// week, lessons left out, on days at work until the meeting begins. Of whoever has said no other time than
/// the group's own nothing is known.
pub(super) fn find(context: &Context<'_>, cycle: &Cycle, work: &Work<'_>, out: &mut Vec<Raw>) {
    let Some(first) = cycle.joint().next() else { return };
    let alone = cycle.phases.iter().take_while(|phase| phase.id != first.id);
    let minutes: Minutes =
        alone.filter(|phase| phase.who == Who::Alone).map(|phase| *phase.minutes.get()).sum();
    if minutes == Minutes(0) {
        return;
    }
    let begins = |meeting: &&Meeting| {
        is_planned(meeting) && meeting.when.date >= context.today && meeting.phases.contains(&first.id)
    };
    for meeting in work.meetings.iter().copied().filter(begins) {
        let Some(time) = Time::before(context, meeting) else { continue };
        let people = if time.has_day() { time.too_short(context, work.group, minutes) } else { Vec::new() };
        if !people.is_empty() || !time.has_day() {
            let what = What::NoPreparation { before: time.since.map(|since| since.id), minutes, people };
            out.push((Thing::Meeting(meeting.id), what));
        }
    }
}

/// The time in which a meeting is prepared.
struct Time<'a> {
    /// The group's meeting before.
    since: Option<&'a Meeting>,
    until: &'a Meeting,
    /// The days at work, those of both meetings too.
    days: Vec<NaiveDate>,
}

impl<'a> Time<'a> {
    fn before(context: &Context<'a>, until: &'a Meeting) -> Option<Self> {
        let of_group = context.unit.meetings_of(until.group).into_iter();
        let earlier = of_group.filter(|other| other.stands() && other.when < until.when);
        let since = earlier.max_by_key(|other| (other.when, other.id));
        let (begins, _) = terms::ends(terms::term(until.when.date))?;
        let from = since.map_or(begins, |since| since.when.date);
        let days = from.iter_days().take_while(|date| *date <= until.when.date);
        let days = days.filter(|&date| context.day(until.group, date).has_staff()).collect();
        Some(Self { since, until, days })
    }

    /// Whether a day at work lies between the meetings.
    fn has_day(&self) -> bool {
        let since = self.since.map(|since| since.when.date);
        self.days.iter().any(|&date| Some(date) != since && date != self.until.when.date)
    }

    /// The members who have less than that.
    fn too_short(&self, context: &Context<'_>, group: &Group, minutes: Minutes) -> Vec<PersonId> {
        let members = group.members_on(self.until.when.date).filter(|&id| group.supervisor != Some(id));
        let lacks = |person: &&Person| {
            let own = free_time::less(&person.free, &person.lessons);
            let is_known = !free_time::less(&own, &group.windows).is_empty();
            let all = self.days.iter().flat_map(|&date| own.iter().map(move |&window| (date, window)));
            is_known && all.map(|(date, window)| self.of(date, window)).sum::<Minutes>() < minutes
        };
        members.filter_map(|id| context.unit.person(id)).filter(lacks).map(|person| person.id).collect()
    }

    /// How much of a weekly time lies on that day, after the one meeting and before the other.
    fn of(&self, date: NaiveDate, window: Window) -> Minutes {
        let after = self.since.map(|since| since.when).filter(|when| when.date == date);
        let before = Some(self.until.when).filter(|when| when.date == date);
        let start = after.map_or(window.start, |when| window.start.max(when.end()));
        let end = before.map_or(window.end(), |when| window.end().min(when.start));
        if window.day == Day::of(date) { Minutes(end.0.saturating_sub(start.0)) } else { Minutes(0) }
    }
}
