//! A case for every rule of the table.

use super::{super::tests::*, edits::*, talks::*, *};

/// Code, edits that make the rule speak, edits that do not.
#[allow(clippy::too_many_lines, reason = "a list, one entry a rule")]
pub fn cases() -> Vec<(&'static str, Edits, Edits)> {
    let window = |start, end| Window::between(Day::Tue, Minutes::at(start, 0), Minutes::at(end, 0));
    let grouped = |change: &dyn Fn(&mut Group)| {
        let mut edits: Edits = PEOPLE.iter().map(|id| add_person(id)).collect();
        let mut group = group("g", &PEOPLE);
        change(&mut group);
        edits.push(Edit::Group(On::Add(group)));
        edits
    };
    let at_three = || grouped(&|group| group.windows.extend([window(15, 17)]));
    let two_a_week = |starts: &[u16]| {
        let windows = starts.iter().zip([Day::Tue, Day::Thu]);
        let windows =
            windows.map(|(&at, day)| Window::between(day, Minutes::at(at, 0), Minutes::at(at + 2, 0)));
        let windows: Vec<Window> = windows.collect();
        with(grouped(&|group| group.windows.extend(windows.iter().copied())), [set("groups-two-windows", 1)])
    };
    // A long meeting on a Tuesday and a short one so many days after another Tuesday.
    let dated_twice = |later: u64| {
        let short = meeting("d", "g", 1, "d", day(2026, 9, 15) + chrono::Days::new(later));
        let long = meeting("b", "g", 1, "b", day(2026, 9, 8));
        with(two_a_week(&[15, 15]), [add_meeting(long), add_meeting(short)])
    };
    let teachers = |n: usize| {
        (0..n)
            .flat_map(|n| {
                let mut teacher = person(&format!("t{n}"));
                teacher.pupils = OwnPupils::Yes;
                [Edit::Person(On::Add(teacher))]
            })
            .collect::<Edits>()
    };
    let of_team = |outside: Option<crate::model::people::Outside>| {
        let (mut a, mut b) = (person("a"), person("b"));
        (a.team, b.team) = ("Team".into(), "Team".into());
        b.pupils = OwnPupils::Yes;
        b.outside = outside;
        vec![Edit::Person(On::Add(a)), Edit::Person(On::Add(b)), add_group("g", &["a"])]
    };
    let clash = |start| {
        let mut other = meeting("x", "h", 1, "b", day(2026, 9, 15));
        other.when.start = start;
        with(sound(both_parts()), [add_group("h", &["p7"]), add_meeting(other)])
    };
    let part_time = |share: u8| {
        let mut edits = one(|person| person.share = Percent(share));
        edits.push(add_group("h", &["x1"]));
        edits.extend(
            (0..4).map(|n| add_meeting(meeting(&format!("x{n}"), "h", n + 1, "b", day(2026, 9, 14)))),
        );
        edits
    };
    let two = |second: &str| {
        let mut other = Group::new(group_id("h"), "h".into());
        other.programme = Some(code(second));
        other.members = group("h", &["p1"]).members;
        let mut later = meeting("x", "h", 0, "b", day(2026, 9, 16));
        later.module = None;
        with(sound(both_parts()), [Edit::Group(On::Add(other)), add_meeting(later)])
    };
    let step = |progress| {
        let mut step = StepState::new(code("cycle/one"));
        step.due = Some(day(2026, 8, 1));
        step.progress = progress;
        vec![Edit::Step(On::Add(step))]
    };
    // The last meeting lies in spring, with the guest at one of the four.
    let visit_in = |guest: &str, at: usize| {
        let mut meetings = both_parts();
        meetings[3].when.date = day(2027, 2, 2);
        visit_at(guest, meetings, &[0, at])
    };
    let visit = |guest: &str| visit_at(guest, both_parts(), &[0]);
    let lessons = |start: Minutes| {
        let mut edits = sound(both_parts());
        let lesson = Window { day: Day::Tue, start, length: Minutes(60) };
        let change = crate::model::people::PersonChange::Lesson(crate::model::change::Element::Put(lesson));
        edits.push(Edit::Person(On::Change(person_id("p1"), change)));
        edits
    };
    let busy = |start: Minutes| {
        let mut edits = sound(both_parts());
        let date = edits.iter().find_map(|edit| match edit {
            Edit::Meeting(On::Add(meeting)) => Some(meeting.when.date),
            _ => None,
        });
        let when = crate::model::meetings::When { date: date.unwrap(), start, length: Minutes(60) };
        let mut taken = crate::model::taken::TakenTimes::new(today());
        taken.people.insert(person_id("p1"), [when].into_iter().collect());
        let entry = Entry { key: "Kalender".into(), was: None, now: Some(taken) };
        edits.push(Edit::Unit(UnitChange::Taken(entry)));
        edits
    };
    let beside = |days| {
        with(
            sound(both_parts()),
            led_too("h", day(2026, 9, 15) + chrono::Days::new(days), Minutes::at(15, 0)),
        )
    };
    let at_two_schools = |start| with(sound(both_parts()), led_too("guests", day(2026, 9, 15), start));
    let scheme_met =
        Edit::Unit(UnitChange::Condition(crate::model::change::Element::Put(code("scheme/partner-early"))));
    let past = |attendance: &[(&str, Presence)]| {
        sound([held(meeting("b1", "g", 1, "b", day(2026, 8, 18)), attendance)])
    };
    let whole = || sound(both_parts());
    let meets_later = |for_whom: &[&str]| {
        let mut later = meeting("later", "g", 0, "b", day(2026, 10, 6));
        later.module = None;
        later.phases.clear();
        later.for_whom = for_whom.iter().map(|id| person_id(id)).collect();
        with(whole(), [add_meeting(later)])
    };
    let leads_then = |said: Option<Presence>| {
        changed(0, |b1| {
            b1.leader = Some(person_id("p1"));
            b1.attendance.extend(said.map(|said| (person_id("p1"), said)));
        })
    };
    vec![
        ("group-below-floor", sized(2), sized(3)),
        ("group-small", sized(3), sized(4)),
        (
            "group-will-be-small",
            grouped(&|group| {
                group.members.values_mut().skip(2).for_each(|is| is.until = Some(day(2026, 9, 30)));
            }),
            grouped(&|_| {}),
        ),
        ("group-large", sized(11), sized(10)),
        ("group-off-advice", sized(5), sized(6)),
        ("few-teachers", teachers(2), teachers(3)),
        ("team-split", of_team(None), of_team(Some(crate::model::people::Outside::default()))),
        ("no-supervisor", grouped(&|_| {}), grouped(&|group| group.supervisor = Some(person_id("p1")))),
        (
            "meetings-left",
            with(at_three(), [add_meeting(meeting("l", "g", 1, "b", day(2026, 9, 9)))]),
            with(at_three(), [add_meeting(meeting("l", "g", 1, "b", day(2026, 9, 8)))]),
        ),
        ("meetings-one-day", dated_twice(0), dated_twice(2)),
        ("leader-away", for_a_time(&[], Some(9)), for_a_time(&[("x1", 9)], Some(9))),
        ("stand-in-not-free", for_a_time(&[("x2", 9)], None), for_a_time(&[("x1", 9)], None)),
        ("stand-in-taken", for_a_time(&[("p1", 9)], None), for_a_time(&[("x1", 9)], None)),
        ("groups-clash", two_groups(Minutes::at(15, 30)), two_groups(Minutes::at(16, 0))),
        ("supervisor-groups", led(|lea| lea.leading.max_groups = 0), led(|_| {})),
        ("supervisor-groups-while", stands_in_until(9, 30), stands_in_until(12, 30)),
        ("supervisor-not-free", meets_when(&["lea"]), meets_when(&[])),
        ("members-not-free", meets_when(&["p1"]), meets_when(&[])),
        ("supervisor-load", with(led(|_| {}), [set("led", 7)]), led(|_| {})),
        ("supervisor-no-time", led(|lea| lea.leading.share = Percent(0)), led(|_| {})),
        ("supervisor-untrained", led(|lea| lea.leading.training = Training::None), led(|_| {})),
        (
            "supervisor-no-licence",
            led(|lea| lea.leading.licence = Licence::No),
            led(|lea| lea.leading.licence = Licence::Unknown),
        ),
        ("supervisor-new", led(|lea| lea.experience = Some(3)), led(|lea| lea.experience = Some(4))),
        (
            "no-pupils",
            with(one(|p| p.pupils = OwnPupils::No), [add_group("h", &["x1"])]),
            with(one(teaches), [add_group("h", &["x1"])]),
        ),
        (
            "unplaced",
            with(one(teaches), [add_group("h", &[])]),
            with(one(teaches), [add_group("h", &["x1"])]),
        ),
        ("pair-torn", bound_and_apart(Some("c")), bound_and_apart(None)),
        ("missed-many", absent(3), absent(2)),
        ("over-time", part_time(5), part_time(50)),
        ("two-programmes", two("series"), two("cycle")),
        ("part-lacks", sound(both_parts().into_iter().skip(1)), whole()),
        ("part-order", changed(0, |b1| b1.when.date = day(2026, 9, 16)), whole()),
        ("parts-missing", sound(both_parts().into_iter().take(2)), whole()),
        (
            "gap-short",
            changed(1, |d1| d1.when.date = day(2026, 9, 10)),
            changed(1, |d1| d1.when.date = day(2026, 9, 11)),
        ),
        (
            "gap-same-day",
            changed(1, |d1| (d1.when.date, d1.when.start) = (day(2026, 9, 8), Minutes::at(16, 0))),
            whole(),
        ),
        (
            "gap-long",
            changed(3, |d2| d2.when.date = day(2026, 10, 14)),
            changed(3, |d2| d2.when.date = day(2026, 10, 13)),
        ),
        (
            "gap-break",
            {
                let mut m = both_parts();
                m[2].when.date = day(2026, 10, 20);
                m[3].when.date = day(2026, 11, 3);
                sound(m)
            },
            whole(),
        ),
        (
            "no-preparation",
            changed(2, |b2| b2.when.date = day(2026, 9, 16)),
            changed(2, |b2| b2.when.date = day(2026, 9, 17)),
        ),
        ("meetings-short", changed(0, |b1| b1.when.length = Minutes(89)), whole()),
        ("no-meetings", grouped(&|group| group.windows = [window(15, 17)].into()), grouped(&|_| {})),
        ("one-window", two_a_week(&[15]), two_a_week(&[15, 17])),
        (
            "window-short",
            grouped(&|group| group.windows = [window(15, 16)].into()),
            grouped(&|group| group.windows = [window(15, 17)].into()),
        ),
        (
            "hours-short",
            sound(both_parts().map(|mut m| {
                m.when.length = Minutes(40);
                m
            })),
            whole(),
        ),
        (
            "many-terms",
            changed(3, |d2| d2.when.date = day(2027, 9, 14)),
            changed(3, |d2| d2.when.date = day(2027, 2, 2)),
        ),
        ("day-off", changed(0, |b1| b1.when.date = day(2026, 9, 5)), whole()),
        ("day-taken", changed(0, |b1| b1.when.date = day(2026, 9, 7)), whole()),
        (
            "ends-early",
            changed(0, |b1| (b1.when.date, b1.when.start) = (day(2026, 9, 4), Minutes::at(14, 30))),
            changed(0, |b1| (b1.when.date, b1.when.start) = (day(2026, 9, 4), Minutes::at(12, 30))),
        ),
        ("test-window", changed(0, |b1| b1.when.date = day(2026, 9, 3)), whole()),
        ("clash", clash(Minutes::at(15, 30)), clash(Minutes::at(16, 0))),
        // A lesson a week that ends after the next meeting has begun is none between the two.
        ("no-lesson", lessons(Minutes::at(14, 30)), lessons(Minutes::at(13, 0))),
        ("taken", busy(Minutes::at(14, 30)), busy(Minutes::at(13, 0))),
        ("led-often", with(beside(1), [set("lead-week", 1)]), with(beside(21), [set("lead-week", 1)])),
        ("way-short", at_two_schools(Minutes::at(16, 15)), at_two_schools(Minutes::at(16, 30))),
        ("in-lessons", lessons(Minutes::at(14, 30)), lessons(Minutes::at(13, 0))),
        ("leader-cannot", leads_then(Some(Presence::Excused)), leads_then(Some(Presence::Present))),
        ("leader-not-free", stands_in_who_is_free(16), stands_in_who_is_free(17)),
        ("talk-clash", talk_at(Minutes::at(14, 45)), talk_at(Minutes::at(14, 30))),
        ("talk-twice", talk_beside(Minutes::at(13, 15)), talk_beside(Minutes::at(13, 30))),
        ("talk-away", talk_while_away(day(2026, 9, 8)), talk_while_away(day(2026, 9, 9))),
        ("talk-not-free", talk_when_free(15), talk_when_free(14)),
        ("cannot-then", outside_its_time(16), outside_its_time(17)),
        (
            "off-hours",
            changed(0, |b1| b1.when.start = Minutes::at(15, 31)),
            changed(0, |b1| b1.when.start = Minutes::at(15, 30)),
        ),
        ("rooms-open", starts(27, "", Need::Named), starts(27, "Room", Need::Named)),
        (
            "dates-open",
            sound(both_parts().into_iter().take(2).map(|mut m| {
                m.when.date = m.when.date - chrono::Days::new(7);
                m
            })),
            sound(both_parts().into_iter().take(2)),
        ),
        ("no-introduction", starts(27, "Room", Need::None), starts(27, "Room", Need::Named)),
        (
            "not-noted",
            sound([meeting("b1", "g", 1, "b", day(2026, 8, 19))]),
            sound([meeting("b1", "g", 1, "b", day(2026, 8, 20))]),
        ),
        ("no-attendance", past(&[]), past(&[("p1", Presence::Present)])),
        ("no-visit", visit("teacher"), visit("principal")),
        (
            "no-visit-in-term",
            with(visit_in("teacher", 3), [norway()]),
            with(visit_in("principal", 3), [norway()]),
        ),
        ("no-check-in", talk(day(2027, 1, 12)), talk(day(2026, 10, 6))),
        ("no-outcome", done(""), done("it went")),
        ("no-need", choices(&[("m", 2026)], Need::None), choices(&[("m", 2026)], Need::Named)),
        ("no-follow-up", whole(), with(priority(Some(day(2026, 10, 10)), "sign"), whole())),
        ("no-follow-up", meets_later(&["p1"]), meets_later(&[])),
        (
            "half-alone",
            choices(&[("half", 2026)], Need::Named),
            choices(&[("half", 2026), ("m", 2026)], Need::Named),
        ),
        (
            "plan-short",
            with(choices(&[("m", 2026)], Need::Named), [norway()]),
            with(choices(&[("m", 2026), ("half", 2027)], Need::Named), [norway()]),
        ),
        ("priority-vague", priority(Some(day(2027, 1, 1)), ""), priority(Some(day(2027, 1, 1)), "sign")),
        ("goal-vague", goal(""), goal("sign")),
        ("overdue", step(Progress::Underway), step(Progress::Done)),
        ("few-answers", survey(6, 10, "teacher"), survey(7, 10, "teacher")),
        ("only-leaders", survey(5, 5, "principal"), survey(5, 5, "teacher")),
        ("hand-in-late", hand_in(None), hand_in(Some(day(2026, 8, 17)))),
        ("hand-in-late", hand_in_before(None), hand_in_before(Some(day(2026, 8, 17)))),
        ("hand-in-differs", begun_for_gathering(day(2026, 8, 25)), begun_for_gathering(day(2026, 8, 24))),
        ("hand-in-lost", without_gathering(Some(day(2026, 9, 1))), hand_in_before(None)),
        ("paper-late", paper(|p| p.due = Some(day(2026, 8, 19))), paper(|p| p.due = Some(day(2026, 8, 20)))),
        ("own-share-low", share("29 999"), share("30 000")),
        ("partner-late", share("30 000"), with(share("30 000"), [scheme_met])),
    ]
}
