//! What happens when at a meeting, and what was agreed before it.

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

/// The last meeting of the same group and module before this one at which something was agreed.
pub fn agreed_before<'a>(unit: &'a Unit, meeting: &Meeting) -> Option<&'a Meeting> {
    let earlier = unit.meetings().iter().filter(|before| {
        before.group == meeting.group
            && before.module == meeting.module
            && before.state == MeetingState::Held
            && before.when < meeting.when
    });
    let last = earlier.max_by_key(|before| (before.when, before.id))?;
    (!last.summary.is_empty() || !last.to_try.is_empty()).then_some(last)
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
    fn the_last_meeting_says_what_was_agreed() {
        let mut first = held(meeting("b1", "g", 1, "b", day(2026, 9, 1)), &[("ann", Presence::Present)]);
        first.to_try = Note::new("the number line");
        let silent = held(meeting("d1", "g", 1, "d", day(2026, 9, 8)), &[("ann", Presence::Present)]);
        let next = meeting("b2", "g", 2, "b", day(2026, 9, 15));
        let unit = school([
            add_person("ann"),
            add_group("g", &["ann"]),
            add_meeting(first.clone()),
            add_meeting(silent.clone()),
            add_meeting(next.clone()),
        ]);
        assert_eq!(agreed_before(&unit, &silent), Some(&first));
        assert_eq!(agreed_before(&unit, &next), None, "what was said long ago is not the last word");
        assert_eq!(agreed_before(&unit, &first), None);
    }
}
