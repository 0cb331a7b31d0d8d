use proptest::prelude::*;

use super::{fixtures::*, *};
use crate::{
    model::{
        change::Element,
        edit::apply,
        meetings::{MeetingState, Presence},
        people::PersonChange,
        programme::{Fact, Kind, Pupils, SameDay},
        text::Note,
    },
    planning::{
        calendar::{dating::sittings::sittings, fixtures::norway},
        groups::fixtures::{date, group_id, person_id, programme, window},
    },
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn proposed_dates_apply_and_break_no_rule(
        others in prop::collection::vec((0_u64..120, 800_u16..1000, any::<u8>()), 0..40),
        off in prop::collection::btree_set(0_u64..120, 0..40),
        some in 0_usize..16,
    ) {
        let (programme, days) = (programme(), days());
        let cycle = programme.cycle().unwrap();
        let blocked = off.iter().map(|&n| date(2026, 8, 17) + chrono::Days::new(n)).collect();
        let mut unit = school(&others);
        let found = propose_meetings(&ask(&unit, cycle, &days, &blocked), Limits::default(), &mut ids()).unwrap();
        prop_assert_eq!(&found, &propose_meetings(&ask(&unit, cycle, &days, &blocked), Limits::default(), &mut ids()).unwrap());
        prop_assert_eq!(found.meetings.len() + found.missing.len(), 16);
        let mut whole = unit.clone();
        apply(&mut whole, &found.edit).unwrap();
        prop_assert_eq!(faults(&whole, &days), Vec::<String>::new());
        prop_assert!(found.meetings.iter().all(|m| !blocked.contains(&m.when.date)));
        for missing in &found.missing {
            let hindered = match &missing.why {
                NoDate::NotBegun => continue,
                NoDate::Times(hindered) => hindered,
                _ => panic!("{missing:?}"),
            };
            prop_assert!(hindered.by.iter().all(|(_, count)| (1..=hindered.times).contains(count)));
            prop_assert!(hindered.by.iter().map(|(_, count)| count).sum::<usize>() >= hindered.times);
            let most = hindered.by.iter().map(|(_, count)| count).max();
            prop_assert_eq!(hindered.by.first().map(|(_, count)| count), most);
        }

        let first_ones = ask(&unit, cycle, &days, &blocked).sittings().split_off(found.meetings.len());
        let of_the_first = found.missing.iter().map(|missing| &missing.sitting).eq(&first_ones);

        // What stands is kept, and the rest is found again with no more meetings missing; with fewer only
        // where dates were given up so that the first meetings are held one after the other (`together::first`).
        for meeting in found.meetings.iter().take(some) {
            apply(&mut unit, &Edit::Meeting(On::Add(meeting.clone()))).unwrap();
        }
        let rest = propose_meetings(&ask(&unit, cycle, &days, &blocked), Limits::default(), &mut (100..).map(meeting_id)).unwrap();
        let (before, now) = (found.missing.len(), rest.missing.len());
        prop_assert!(now == before || (now < before && of_the_first), "{now} missing, before {before}");
        apply(&mut unit, &rest.edit).unwrap();
        prop_assert_eq!(faults(&unit, &days), Vec::<String>::new());
    }
}

#[test]
fn a_meeting_longer_than_every_window_says_so() {
    let (mut programme, days, blocked) = (programme(), days(), BTreeSet::new());
    if let crate::model::programme::Kind::Cycle(cycle) = &mut programme.kind {
        cycle.phases[1].minutes = Fact::decided(Minutes(120));
    }
    let unit = school(&[]);
    let found = propose_meetings(
        &ask(&unit, programme.cycle().unwrap(), &days, &blocked),
        Limits::default(),
        &mut ids(),
    )
    .unwrap();
    // What follows up a meeting that has no date has none either.
    assert_eq!((found.meetings.len(), found.missing.len()), (0, 16));
    for part in found.missing.chunks(2) {
        let why: Vec<&NoDate> = part.iter().map(|missing| &missing.why).collect();
        assert_eq!(why, [&NoDate::TooShort { longest: Minutes(90) }, &NoDate::NotBegun]);
    }
}

#[test]
fn two_meetings_of_a_part_stay_within_the_gap_whatever_is_done_between() {
    use crate::model::programme::Who;
    let (mut programme, days, blocked) = (programme(), days(), BTreeSet::new());
    if let Kind::Cycle(cycle) = &mut programme.kind {
        cycle.phases.retain(|phase| phase.who != Who::InClass);
        cycle.phases.iter_mut().for_each(|phase| phase.sitting = crate::model::programme::Sitting::default());
        cycle.parts = Fact::decided(1);
    }
    let (unit, cycle) = (school(&[]), programme.cycle().unwrap());
    let ask = ask(&unit, cycle, &days, &blocked);
    let found = propose_meetings(&ask, Limits::default(), &mut ids()).unwrap();
    let [first, second] = &found.meetings[..] else { panic!("{:?}", found.meetings) };
    let gap = (second.when.date - first.when.date).num_days();
    let limit = i64::from(*cycle.gap.max_days.get());
    assert!(gap <= limit && gap > limit / 2, "{gap} days of {limit}");
    assert_eq!(found.closer, Some(limit));
    // What cannot fill the period begins with it.
    let wait = (first.when.date - ask.first).num_days();
    assert!(wait <= limit, "{wait} days until the first, {limit} between");
}

#[test]
fn even_dates_of_many_parts_are_not_limited() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let unit = school(&[]);
    let ask = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let found = propose_meetings(&ask, Limits::default(), &mut ids()).unwrap();
    let gaps = found.meetings.windows(2).map(|pair| (pair[1].when.date - pair[0].when.date).num_days());
    assert!(gaps.clone().max().unwrap() <= 14 && gaps.min().unwrap() >= 5);
    assert_eq!(found.closer, None);
}

#[test]
fn a_staff_day_that_is_only_suggested_or_is_taken_gets_no_meeting() {
    use crate::{
        model::school_year::{Decided, SpanKind},
        planning::calendar::{
            fixtures::{span, year},
            free::day_against,
        },
    };
    let (programme, blocked, unit) = (programme(), BTreeSet::new(), school(&[]));
    let tuesday = date(2026, 11, 3);
    let of = |kind: SpanKind, decided: Decided| {
        let autumn = span(SpanKind::Autumn, date(2026, 8, 13), date(2026, 12, 18), "");
        let mut year = year(2026, [autumn, span(kind, tuesday, tuesday, "")]);
        let ids: Vec<_> = year.spans.iter().map(|s| s.id).collect();
        year.spans.get_mut(ids[1]).unwrap().decided = decided;
        let days = SchoolDays::new(&year, &norway().holidays);
        assert!(!days.has_pupils(tuesday));
        let times = ask(&unit, programme.cycle().unwrap(), &days, &blocked)
            .times_where(Minutes(60), &|when| day_against(&days, when).is_empty());
        times.iter().any(|time| time.when.date == tuesday)
    };
    assert!(of(SpanKind::InService, Decided::Yes) && !of(SpanKind::InService, Decided::Suggested));
    assert!(!of(SpanKind::InServiceTaken, Decided::Yes));
}

#[test]
fn phases_that_people_put_into_one_meeting_are_not_dated_again() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let first = {
        let ask = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
        propose_meetings(&ask, Limits::default(), &mut ids()).unwrap()
    };
    let of_part: Vec<&Meeting> = first.meetings.iter().filter(|m| m.part == 1).collect();
    assert_eq!(of_part.len(), 2);
    let mut both = of_part[0].clone();
    both.phases.extend(of_part[1].phases.iter().copied());
    apply(&mut unit, &Edit::Meeting(On::Add(both))).unwrap();
    let ask = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let rest = propose_meetings(&ask, Limits::default(), &mut ids().skip(100)).unwrap();
    assert_eq!(rest.meetings.len(), first.meetings.len() - 2);
    assert!(rest.meetings.iter().all(|m| m.part > 1) && rest.missing.is_empty());
}

#[test]
fn a_meeting_shorter_than_the_window_begins_later_where_somebody_teaches_at_first() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let windows = unit.group(group_id(1)).unwrap().windows.clone();
    for window in &windows {
        let lesson = Window { day: window.day, start: window.start, length: Minutes(20) };
        let change = PersonChange::Lesson(Element::Put(lesson));
        apply(&mut unit, &Edit::Person(On::Change(person_id(1), change))).unwrap();
    }
    let mut cycle = programme.cycle().unwrap().clone();
    cycle.phases[1].minutes = Fact::decided(Minutes(60));
    let ask = ask(&unit, &cycle, &days, &blocked);
    let short = propose_meetings(&ask, Limits::default(), &mut ids()).unwrap();
    assert!(short.meetings.iter().any(|m| windows.iter().any(|w| m.when.start.0 == w.start.0 + 30)));
    let late = |m: &Meeting| windows.iter().any(|w| w.start < m.when.start && m.when.end() <= w.end());
    assert!(!short.meetings.is_empty() && short.meetings.iter().all(late), "{:?}", short.meetings);
}

#[test]
fn one_group_alone_keeps_what_its_leader_can_take() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let limits = Limits { week: Some(1), ..Limits::default() };
    let dates = |unit: &Unit, group, limits| {
        let group = unit.group(group_id(group)).unwrap();
        let ask = Ask { group, ..ask(unit, programme.cycle().unwrap(), &days, &blocked) };
        let first = group.id.to_string().bytes().map(usize::from).sum::<usize>() * 100;
        propose_meetings(&ask, limits, &mut (first..).map(meeting_id)).unwrap()
    };
    let other = dates(&unit, 2, Limits::default());
    // The other group meets in the first weeks.
    for meeting in other.meetings.iter().take(8) {
        apply(&mut unit, &Edit::Meeting(On::Add(meeting.clone()))).unwrap();
    }
    let found = dates(&unit, 1, limits);
    assert!(!found.meetings.is_empty());
    let mut weeks = std::collections::BTreeSet::new();
    let all = found.meetings.iter().chain(other.meetings.iter().take(8));
    for week in all.map(|m| chrono::Datelike::iso_week(&m.when.date)) {
        assert!(weeks.insert(week), "{week:?} has one already");
    }
    let full = Hindrance::Week(person_id(9));
    let named = |missing: &Missing| match &missing.why {
        NoDate::Times(hindered) => hindered.by.iter().any(|(hindrance, _)| *hindrance == full),
        _ => false,
    };
    assert!(found.missing.iter().any(named), "{:?}", found.missing);
}

#[test]
fn who_tries_out_has_a_lesson_in_between_where_that_is_possible() {
    use crate::planning::findings::parts::without_lesson;
    let (programme, days, none) = (programme(), days(), BTreeSet::new());
    let has_pupils = |date| days.has_pupils(date);
    let dates = |unit: &Unit, blocked: &BTreeSet<NaiveDate>| {
        let ask = ask(unit, programme.cycle().unwrap(), &days, blocked);
        let found = propose_meetings(&ask, Limits::default(), &mut ids()).unwrap();
        assert_eq!(found.missing, []);
        found.meetings
    };
    let unit = school(&[]);
    let mut taught = unit.clone();
    let lesson = PersonChange::Lesson(Element::Put(window(Day::Wed, 600, 660)));
    apply(&mut taught, &Edit::Person(On::Change(person_id(1), lesson))).unwrap();
    // Whether somebody who teaches on Wednesdays has no lesson in a gap.
    let lacks = |meetings: &[Meeting]| {
        let gaps = meetings.chunks(2).map(|pair| without_lesson(&taught, &has_pupils, &pair[0], &pair[1]));
        gaps.into_iter().any(|people| !people.is_empty())
    };
    let mut lacked = 0;
    // Where a Tuesday is lost a part may go from a Thursday to a Tuesday.
    for lost in dates(&unit, &none).iter().map(|m| m.when.date) {
        let blocked = BTreeSet::from([lost]);
        lacked += usize::from(lacks(&dates(&unit, &blocked)));
        assert!(!lacks(&dates(&taught, &blocked)), "{lost}");
    }
    assert!(lacked > 0, "nobody asks for a Wednesday");
}

/// From when to when the meetings of one part are that has one day: what is done between them needs pupils or not, and
/// each phase takes so many minutes.
fn on_one_day(pupils: Pupils, minutes: u16) -> Vec<(u16, u16)> {
    let (mut programme, days, blocked) = (programme(), days(), BTreeSet::new());
    if let Kind::Cycle(cycle) = &mut programme.kind {
        cycle.gap.same_day = SameDay::Allowed;
        cycle.gap.min_school_days = Fact::decided(0);
        cycle.parts = Fact::decided(1);
        for phase in &mut cycle.phases {
            phase.minutes = Fact::decided(Minutes(minutes));
            phase.pupils = pupils;
        }
    }
    let unit = school(&[]);
    let day = date(2026, 8, 18);
    let all = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let found =
        propose_meetings(&Ask { first: day, last: day, ..all }, Limits::default(), &mut ids()).unwrap();
    found.meetings.iter().map(|m| (m.when.start.0, m.when.end().0)).collect()
}

#[test]
fn what_may_follow_the_same_day_begins_after_the_meeting_before() {
    assert_eq!(on_one_day(Pupils::NotNeeded, 40), [(870, 910), (915, 955)]);
}

#[test]
fn what_is_tried_with_pupils_between_has_its_time_on_one_day_too() {
    assert_eq!(on_one_day(Pupils::Needed, 30), [(870, 900), (930, 960)]);
}

#[test]
fn what_follows_on_another_day_begins_when_the_window_does() {
    let (mut programme, days, blocked) = (programme(), days(), BTreeSet::new());
    if let Kind::Cycle(cycle) = &mut programme.kind {
        cycle.gap.same_day = SameDay::Allowed;
        for phase in &mut cycle.phases {
            phase.pupils = Pupils::NotNeeded;
            phase.minutes = Fact::decided(Minutes(40));
        }
    }
    let unit = school(&[]);
    let all = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    let found = propose_meetings(&all, Limits::default(), &mut ids()).unwrap();
    let begins = |m: &Meeting| {
        let alone = found.meetings.iter().filter(|o| o.when.date == m.when.date).count() == 1;
        let window = all.group.windows.iter().find(|w| w.day == Day::of(m.when.date)).unwrap();
        !alone || m.when.start == window.start
    };
    assert!(found.meetings.len() == 16 && found.meetings.iter().all(begins), "{:?}", found.meetings);
}

#[test]
fn a_time_at_which_the_group_cancelled_is_not_proposed_again() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let dates = |unit: &Unit, from: usize| {
        let ask = ask(unit, programme.cycle().unwrap(), &days, &blocked);
        propose_meetings(&ask, Limits::default(), &mut ids().skip(from)).unwrap()
    };
    let first = dates(&unit, 0);
    apply(&mut unit, &first.edit).unwrap();
    let gone = first.meetings[5].clone();
    let cancelled =
        crate::planning::calendar::mend::repair::cancel(&unit, gone.id, Note::new("storm")).unwrap();
    apply(&mut unit, &cancelled).unwrap();
    let again = dates(&unit, 100);
    assert!(again.meetings.iter().all(|m| m.when.date != gone.when.date), "{:?}", again.meetings);
}

#[test]
fn where_there_are_too_few_times_nothing_is_followed_up_that_was_not_begun() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let unit = school(&[]);
    let all = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
    for weeks in 1..9 {
        let last = all.first + chrono::Days::new(7 * weeks);
        let found = propose_meetings(&Ask { last, ..all }, Limits::default(), &mut ids()).unwrap();
        assert!(!found.missing.is_empty() && !found.meetings.is_empty());
        for part in 1..=8 {
            let dated = |n: usize| {
                let phase = &sittings(all.cycle)[n].phases;
                found.meetings.iter().any(|m| m.part == part && m.phases == *phase)
            };
            assert!(dated(0) || !dated(1), "part {part} in {weeks} weeks");
        }
        let held: Vec<u8> = found.meetings.iter().map(|m| m.part).collect();
        let first: Vec<u8> = (0..held.len()).map(|n| u8::try_from(n / 2 + 1).unwrap()).collect();
        assert_eq!(held, first, "whole parts from the first on, in {weeks} weeks");
    }
}

#[test]
fn weeks_of_the_calendar_keep_a_rhythm_too() {
    let (programme, days) = (programme(), days());
    let unit = school(&[]);
    // A week without pupils lies between the two: counted in days with pupils the second comes too soon.
    let mut cycle = programme.cycle().unwrap().clone();
    cycle.parts = Fact::decided(1);
    cycle.gap.max_days = Fact::decided(28);
    let blocked = BTreeSet::new();
    let ask = Ask {
        first: date(2026, 9, 8),
        spread: Spread::Rhythm(Rhythm::Monthly),
        ..ask(&unit, &cycle, &days, &blocked)
    };
    let found = propose_meetings(&ask, Limits::default(), &mut ids()).unwrap();
    let dates: Vec<_> = found.meetings.iter().map(|m| m.when.date).collect();
    assert_eq!(dates, [date(2026, 9, 8), date(2026, 10, 6)]);
    assert_eq!(found.off, None);
}

#[test]
fn a_group_goes_on_where_most_of_its_people_have_been_with_another_one() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let cycle = programme.cycle().unwrap();
    let mut unit = school(&[]);
    let whole: Vec<Sitting> = ask(&unit, cycle, &days, &blocked).sittings();
    let members: Vec<_> = unit.group(group_id(1)).unwrap().members.keys().copied().collect();
    for (n, sitting) in whole.iter().take(3).enumerate() {
        let date = date(2026, 8, 18) + chrono::Days::new(7 * n as u64);
        let when = When { date, start: Minutes(500), length: Minutes(60) };
        let mut held = Meeting::new(meeting_id(7_000 + n), group_id(2), when);
        (held.part, held.phases, held.state) = (sitting.part, sitting.phases.clone(), MeetingState::Held);
        let most = if n < 2 { members.len() - 1 } else { members.len() / 2 };
        held.attendance = members.iter().take(most).map(|&id| (id, Presence::Present)).collect();
        apply(&mut unit, &Edit::Meeting(On::Add(held))).unwrap();
    }
    let ask = ask(&unit, cycle, &days, &blocked);
    assert_eq!(ask.sittings(), whole[2..], "half of them is not most");
    let found = propose_meetings(&ask, Limits::default(), &mut ids()).unwrap();
    let parts = |of: &[Meeting]| of.iter().map(|m| (m.part, m.phases.clone())).collect::<Vec<_>>();
    let expected: Vec<_> = whole[2..].iter().map(|s| (s.part, s.phases.clone())).collect();
    assert_eq!(parts(&found.meetings), expected);
    // Of a part whose first meeting they had with others they have the second one, too.
    let third = unit.meetings().get(meeting_id(7_002)).unwrap().clone();
    let mut more = third.clone();
    more.attendance = members.iter().map(|&id| (id, Presence::Present)).collect();
    let mut further = unit.clone();
    apply(
        &mut further,
        &[Edit::Meeting(On::Remove(third)), Edit::Meeting(On::Add(more))].into_iter().collect(),
    )
    .unwrap();
    let ask = self::ask(&further, cycle, &days, &blocked);
    let found_then = propose_meetings(&ask, Limits::default(), &mut ids()).unwrap();
    assert_eq!((parts(&found_then.meetings), found_then.missing.len()), (expected[1..].to_vec(), 0));
    // What was dated then stays known as what the group does.
    let edit = found.edit;
    apply(&mut unit, &edit).unwrap();
    assert_eq!(self::ask(&unit, cycle, &days, &blocked).sittings(), whole[2..]);
}

#[test]
fn what_was_cancelled_on_a_day_is_not_proposed_at_another_hour_of_it() {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let first = |unit: &Unit| {
        let ask = ask(unit, programme.cycle().unwrap(), &days, &blocked);
        propose_meetings(&ask, Limits::default(), &mut ids()).unwrap().meetings[0].clone()
    };
    let meeting = first(&unit);
    // In the morning: nothing stands in the way of the group's own time in the afternoon.
    let morning = When { start: Minutes(480), ..meeting.when };
    let state = MeetingState::Cancelled(Note::new("storm"));
    let cancelled = Meeting { id: meeting_id(900), when: morning, state, ..meeting.clone() };
    let other = Meeting { id: meeting_id(901), part: 7, ..cancelled.clone() };
    apply(&mut unit, &Edit::Meeting(On::Add(other))).unwrap();
    assert_eq!(first(&unit).when, meeting.when, "another part was cancelled");
    apply(&mut unit, &Edit::Meeting(On::Add(cancelled))).unwrap();
    let now = first(&unit);
    assert_eq!((now.part, &now.phases), (meeting.part, &meeting.phases));
    assert_ne!(now.when.date, meeting.when.date);
}
