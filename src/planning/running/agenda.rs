//! What happens when at a meeting, and what was agreed before it.

use chrono::NaiveDate;

use crate::model::{
    meetings::{Meeting, MeetingState},
    programme::{Cycle, Phase},
    unit::Unit,
    week::Minutes,
};

/// The phases of a meeting in order, each with the time at which it begins; no time once a phase before
/// it has no length.
pub fn starts<'a>(cycle: &'a Cycle, meeting: &Meeting) -> Vec<(Option<Minutes>, &'a Phase)> {
    let mut clock = Some(meeting.when.start);
    let phases = meeting.phases.iter().filter_map(|&id| cycle.phase(id));
    let timed = phases.map(|phase| {
        let start = clock;
        let length = *phase.minutes.get();
        clock = clock.filter(|_| length > Minutes(0)).map(|clock| clock + length);
        (start, phase)
    });
    timed.collect()
}

/// From when the points of a meeting leave time over, and how much; none where a point has no length.
pub fn left_over(cycle: &Cycle, meeting: &Meeting) -> Option<(Minutes, Minutes)> {
    let (start, last) = starts(cycle, meeting).into_iter().next_back()?;
    let length = *last.minutes.get();
    let ends = start.filter(|_| length > Minutes(0))? + length;
    (ends < meeting.when.end()).then(|| (ends, meeting.when.end() - ends))
}

/// What was said at a group's meeting before another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastTime<'a> {
    /// The meeting before it.
    pub last: &'a Meeting,
    /// The last one at which anything was noted: that one, or an older one.
    pub noted: Option<&'a Meeting>,
}

/// The last time that a group met before a meeting, as far as is known on a day: what lies behind and is
/// not cancelled, also where nobody has noted yet that it was held.
pub fn last_time<'a>(unit: &'a Unit, meeting: &Meeting, today: NaiveDate) -> Option<LastTime<'a>> {
    let earlier = earlier(unit, meeting, today);
    let says = |before: &&&Meeting| !before.summary.is_empty() || !before.to_try.is_empty();
    let noted = earlier.iter().rfind(says).copied();
    earlier.last().map(|&last| LastTime { last, noted })
}

/// The meetings of a group before another one that lie behind on a day, in order of time. Before one that is of a
/// programme only others that are: a get-together between two of them says nothing of what was tried in class. Where
/// there is none yet, such as at the first one after a start, the others speak.
fn earlier<'a>(unit: &'a Unit, meeting: &Meeting, today: NaiveDate) -> Vec<&'a Meeting> {
    let (group, when) = (meeting.group, meeting.when);
    let is_earlier = |before: &&Meeting| {
        let was = before.state == MeetingState::Held || before.when.date < today;
        let of_all = before.group == group && before.stands() && !before.is_make_up();
        of_all && was && before.when < when
    };
    let mut all: Vec<&Meeting> = unit.meetings().iter().filter(is_earlier).collect();
    all.sort_by_key(|before| (before.when, before.id));
    if meeting.is_of_programme() && all.iter().any(|before| before.is_of_programme()) {
        all.retain(|before| before.is_of_programme());
    }
    all
}

/// How many older agreements are shown beside the last one.
const OLDER: usize = 2;

/// The meetings before the last one at which anything was noted where it was agreed what to try, the newest first:
/// what was agreed holds on when something else is agreed.
pub fn agreed_before<'a>(unit: &'a Unit, meeting: &Meeting, today: NaiveDate) -> Vec<&'a Meeting> {
    let Some(noted) = last_time(unit, meeting, today).and_then(|time| time.noted) else { return Vec::new() };
    let older = earlier(unit, meeting, today).into_iter().rev();
    let older = older.filter(|before| before.id != noted.id && !before.to_try.is_empty());
    older.filter(|before| before.module == noted.module).take(OLDER).collect()
}

impl LastTime<'_> {
    /// Whether nothing was noted at the meeting before, so that what there is, is older.
    pub fn is_silent(&self) -> bool {
        self.noted.is_none_or(|noted| noted.id != self.last.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{meetings::Presence, text::Note},
        planning::{
            fixtures::{
                add_group, add_meeting, add_person, catalogue, code, day, held, meeting, module, school,
            },
            lookup,
        },
    };

    #[test]
    fn phases_follow_each_other_by_the_clock() {
        let catalogue = catalogue([module("m")]);
        let unit = school([add_person("ann"), add_group("g", &["ann"])]);
        let group = unit.groups().iter().next();
        let cycle = lookup::cycle(&unit, &catalogue, group, catalogue.module(code("m")).unwrap()).unwrap();
        let mut both = meeting("bd", "g", 1, "b", day(2026, 9, 1));
        both.phases.push(code("d"));
        let found: Vec<_> = starts(&cycle, &both).into_iter().map(|(at, phase)| (at, phase.id)).collect();
        assert_eq!(found, [(Some(Minutes::at(15, 0)), code("b")), (Some(Minutes::at(16, 30)), code("d"))]);
        both.when.length = Minutes(180);
        assert_eq!(left_over(&cycle, &both), Some((Minutes::at(17, 30), Minutes(30))));
        both.when.length = Minutes(150);
        assert_eq!(left_over(&cycle, &both), None);
    }

    #[test]
    fn the_last_meeting_speaks_or_is_said_to_be_silent_before_an_older_one() {
        let on = |id: &str, month, date| meeting(id, "g", 1, "b", day(2026, month, date));
        let was = |meeting| held(meeting, &[("ann", Presence::Present)]);
        let mut first = was(on("b1", 9, 1));
        first.to_try = Note::new("the number line");
        let silent = was(on("d1", 9, 8));
        let mut gone = on("x1", 9, 9);
        gone.state = MeetingState::Cancelled(Note::default());
        // Of another module: it was the last time all the same.
        let mut aside = was(on("e1", 9, 10));
        aside.module = None;
        let (unnoted, next) = (on("b2", 9, 15), on("d2", 9, 22));
        let unit = school([
            add_person("ann"),
            add_group("g", &["ann"]),
            add_meeting(first.clone()),
            add_meeting(silent.clone()),
            add_meeting(gone),
            add_meeting(aside.clone()),
            add_meeting(unnoted.clone()),
            add_meeting(next.clone()),
        ]);
        let found = |before: &Meeting, today| {
            let found = last_time(&unit, before, today)?;
            Some((found.last.id, found.noted.map(|m| m.id), found.is_silent()))
        };
        let early = day(2026, 9, 11);
        assert_eq!(found(&silent, early), Some((first.id, Some(first.id), false)));
        assert_eq!(found(&aside, early), Some((silent.id, Some(first.id), true)));
        assert_eq!(
            found(&next, early),
            Some((aside.id, Some(first.id), true)),
            "what is to come says nothing"
        );
        let late = day(2026, 9, 16);
        assert_eq!(
            found(&next, late),
            Some((unnoted.id, Some(first.id), true)),
            "held or not, it was the last"
        );
        assert_eq!(found(&first, late), None);
    }

    #[test]
    fn a_meeting_outside_the_parts_is_not_the_last_time_of_a_part() {
        let on = |id: &str, date| meeting(id, "g", 1, "b", day(2026, 9, date));
        let outside = |id: &str, date| {
            let mut meeting = on(id, date);
            (meeting.module, meeting.part, meeting.phases) = (None, 0, Vec::new());
            meeting
        };
        let mut start = outside("s", 1);
        start.summary = Note::new("who does what");
        let mut first = held(on("b1", 8), &[("ann", Presence::Present)]);
        first.to_try = Note::new("the number line");
        let (aside, next) = (outside("x", 10), on("d1", 15));
        let all = [&start, &first, &aside, &next].map(|meeting| add_meeting(meeting.clone()));
        let unit = school([add_person("ann"), add_group("g", &["ann"])].into_iter().chain(all));
        let found = |before: &Meeting| {
            let found = last_time(&unit, before, day(2026, 9, 12));
            found.map(|time| (time.last.id, time.is_silent()))
        };
        assert_eq!(found(&next), Some((first.id, false)), "what was between them is not asked");
        assert_eq!(found(&first), Some((start.id, false)), "nothing else was before it");
        let after = outside("y", 20);
        assert_eq!(found(&after), Some((aside.id, true)), "of no part itself: every meeting counts");
    }

    #[test]
    fn what_was_agreed_stays_when_something_else_is_agreed() {
        let agreed = |id: &str, date, to_try: &str| {
            let mut meeting =
                held(meeting(id, "g", 1, "b", day(2026, 9, date)), &[("ann", Presence::Present)]);
            meeting.to_try = Note::new(to_try);
            meeting
        };
        let mut other = agreed("x1", 3, "of another module");
        other.module = None;
        let all =
            [agreed("b1", 1, "the number line"), other, agreed("d1", 8, "arrays"), agreed("b2", 15, "")];
        let last = agreed("d2", 17, "talk moves");
        let next = meeting("b3", "g", 2, "b", day(2026, 9, 22));
        let there = all.iter().chain([&last, &next]).cloned().map(add_meeting);
        let unit = school([add_person("ann"), add_group("g", &["ann"])].into_iter().chain(there));
        let said: Vec<&str> =
            agreed_before(&unit, &next, day(2026, 9, 18)).iter().map(|m| m.to_try.as_str()).collect();
        assert_eq!(said, ["arrays", "the number line"]);
        assert!(agreed_before(&unit, &all[0], day(2026, 9, 18)).is_empty());
    }
}
