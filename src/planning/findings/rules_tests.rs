//! Every rule of the table: edits that make it speak, and nearly the same ones that do not.

mod edits;

use std::collections::BTreeSet;

use edits::{
    Need, absent, bound_and_apart, changed, choices, done, for_a_time, goal, hand_in, hand_in_before, led,
    led_too, meets_when, norway, one, paper, priority, set, share, sized, stands_in_until, starts, survey,
    talk, teaches, two_groups, visit_at, with,
};

use super::{
    tests::{PEOPLE, both_parts, days, sound, supervisor},
    *,
};
use crate::{
    model::{
        change::{Change, Element, Entry, On},
        edit::Edit,
        elsewhere::There,
        groups::{Away, Group, GroupChange, StandIn},
        meetings::{Meeting, MeetingChange, Presence, When},
        needs::{Priority, Progress, Round},
        pairs::{Pair, PairWish},
        papers::{Before, Paper},
        people::{Licence, OwnPupils, Percent, Person, PersonChange, Training},
        plan::{Choice, Half, StepState, Term},
        programme::Programme,
        survey::{Survey, Turnout, Voices},
        unit::UnitChange,
        week::{Day, Minutes, Window},
    },
    planning::fixtures::{
        add_group, add_meeting, add_person, catalogue, code, day, group, group_id, held, meeting, module,
        person, person_id, school,
    },
};

/// Guests and meetings elsewhere need another unit: `planning::guests` and tests of their own tell of them;
/// school years need the rules of a country: `years` does.
const ELSEWHERE: [&str; 6] =
    ["elsewhere", "guests-gone", "guests-unread", "year-rule", "year-usual", "year-odd"];

type Edits = Vec<Edit>;

fn today() -> NaiveDate {
    day(2026, 8, 20)
}

/// A scheme that asks for a partner, a share of one's own and papers; a series with a hand-in.
fn more() -> [Programme; 2] {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let read = |text: &str| options.from_str(text).unwrap();
    let head = r#"about: (), country: Norway, subject: "mathematics", valid_from: None, valid_to: None,
        school_forms: [], roles: [], size: None, modules_from: None, sources: []"#;
    [
        read(&format!(
            r#"(id: "scheme", name: (en: "Scheme"), {head}, kind: Scheme((
                conditions: [(id: "partner-early", text: (value: (en: "p"), source: "t", confidence: Confirmed))],
                money: [(id: "own-share", name: (),
                         amount: (value: PercentOfGrant(30), source: "t", confidence: Confirmed))],
            )))"#
        )),
        read(&format!(
            r#"(id: "series", name: (en: "Series"), {head}, kind: Series((terms: None, events: [
                (id: "hand-in", name: (), kind: HandIn, roles: [], paper: "form", what: (), minutes: None,
                 when: Before(event: "gathering", days: (value: 7, source: "t", confidence: Confirmed))),
            ])))"#
        )),
    ]
}

fn found(edits: &Edits) -> BTreeSet<&'static str> {
    let mut half = module("half");
    half.counts = crate::model::catalogue::Counts::Half;
    let mut catalogue = catalogue([module("m"), half]);
    for programme in more() {
        catalogue.programmes.put(programme);
    }
    let all = findings(&school(edits.iter().cloned()), &catalogue, &days, today());
    all.iter().map(Finding::code).collect()
}

/// Code, edits that make the rule speak, edits that do not.
#[allow(clippy::too_many_lines, reason = "a list, one entry a rule")]
fn cases() -> Vec<(&'static str, Edits, Edits)> {
    let window = |start, end| Window::between(Day::Tue, Minutes::at(start, 0), Minutes::at(end, 0));
    let grouped = |change: &dyn Fn(&mut Group)| {
        let mut edits: Edits = PEOPLE.iter().map(|id| add_person(id)).collect();
        let mut group = group("g", &PEOPLE);
        change(&mut group);
        edits.push(Edit::Group(On::Add(group)));
        edits
    };
    let at_three = || grouped(&|group| group.windows.extend([window(15, 17)]));
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
        ("paper-late", paper(|p| p.due = Some(day(2026, 8, 19))), paper(|p| p.due = Some(day(2026, 8, 20)))),
        ("own-share-low", share("29 999"), share("30 000")),
        ("partner-late", share("30 000"), with(share("30 000"), [scheme_met])),
    ]
}

#[test]
fn every_rule_speaks_and_keeps_silent() {
    let mut wrong = Vec::new();
    for (code, speaks, silent) in cases() {
        if !found(&speaks).contains(code) {
            wrong.push(format!("{code} does not speak: {:?}", found(&speaks)));
        }
        if found(&silent).contains(code) {
            wrong.push(format!("{code} does not keep silent"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_missed_meeting_outside_the_parts_is_no_missed_part() {
    let mut edits = absent(3);
    for edit in &mut edits {
        if let Edit::Meeting(On::Add(meeting)) = edit
            && meeting.id.0.as_str() == "h2"
        {
            meeting.part = 0;
        }
    }
    assert!(!found(&edits).contains("missed-many"));
}

#[test]
fn a_visit_in_one_term_is_none_in_the_other_and_whoever_was_away_did_not_come() {
    let mut meetings = both_parts();
    meetings[2].when.date = day(2027, 1, 12);
    meetings[3].when.date = day(2027, 1, 19);
    let edits = with(visit_at("principal", meetings, &[0]), [norway()]);
    let unit = school(edits);
    let all = findings(&unit, &catalogue([module("m")]), &days, today());
    let terms = all.iter().filter_map(|f| match f.what {
        What::NoVisitInTerm { term } => Some(term),
        _ => None,
    });
    assert_eq!(terms.collect::<Vec<_>>(), [Term { year: 2026, half: Half::Spring }]);
    let mut meetings = both_parts();
    meetings[0].when.date = day(2026, 8, 18);
    meetings[0] = held(meetings[0].clone(), &[("boss", Presence::Excused)]);
    assert!(found(&with(visit_at("principal", meetings, &[0]), [norway()])).contains("no-visit-in-term"));
}

#[test]
fn a_plan_over_new_year_is_shorter_than_a_school_year_until_it_goes_on() {
    let plan = |last| {
        let later = [meeting("x1", "g", 1, "b", day(2026, 11, 4)), meeting("x2", "g", 1, "d", last)];
        let of = with(choices(&[("m", 2026)], Need::Named), [add_group("g", &[]), norway()]);
        found(&with(of, later.map(add_meeting))).contains("plan-short")
    };
    assert!(plan(day(2027, 1, 7)));
    assert!(!plan(day(2027, 5, 4)));
}

#[test]
fn time_to_prepare_is_ones_own_since_the_meeting_before_or_the_term_began() {
    let wednesday = |length| Window { day: Day::Wed, start: Minutes::at(8, 0), length: Minutes(length) };
    let tuesday = |start| Window { day: Day::Tue, start, length: Minutes(45) };
    let lacks = |free: &[Window], windows: &[Window], b1: NaiveDate| {
        let mut meetings = both_parts();
        meetings[0].when.date = b1;
        let put = |w: &Window| {
            let change = PersonChange::Free(Element::Put(*w));
            Edit::Person(On::Change(person_id("p1"), change))
        };
        let of_group =
            |w: &Window| Edit::Group(On::Change(group_id("g"), GroupChange::Window(Element::Put(*w))));
        let more: Edits = free.iter().map(put).chain(windows.iter().map(of_group)).collect();
        let all =
            findings(&school(with(sound(meetings), more)), &catalogue([module("m")]), &days, day(2026, 8, 1));
        let at = |f: &Finding| match (&f.what, f.thing) {
            (What::NoPreparation { people, .. }, Thing::Meeting(id)) => Some((id.to_string(), people.len())),
            _ => None,
        };
        all.iter().filter_map(at).collect::<Vec<_>>()
    };
    let (b1, none) = (day(2026, 9, 8), Vec::<(String, usize)>::new());
    assert_eq!(lacks(&[], &[], b1), none, "nothing is known of anybody");
    assert_eq!(lacks(&[wednesday(45)], &[], b1), none);
    // Since August there have been several Wednesdays, since the meeting before one.
    assert_eq!(lacks(&[wednesday(30)], &[], b1), [("b2".to_owned(), 1)]);
    // What is free only when the group meets says nothing of other times.
    assert_eq!(lacks(&[tuesday(Minutes::at(15, 0))], &[tuesday(Minutes::at(15, 0))], b1), none);
    // On the day of the meeting itself what lies before it counts.
    assert_eq!(lacks(&[tuesday(Minutes::at(14, 0))], &[], b1), none);
    // The term begins on the first of August, and no day at work lies before the first.
    assert_eq!(lacks(&[], &[], day(2026, 8, 3)), [("b1".to_owned(), 0)]);
}

#[test]
fn every_rule_of_the_table_has_its_case_and_every_code_its_rule() {
    let cases = cases();
    let with_case: BTreeSet<&str> = cases.iter().map(|(code, ..)| *code).chain(ELSEWHERE).collect();
    let coded: BTreeSet<&str> = What::CODES.iter().copied().collect();
    let catalogue = catalogue([]);
    let table: BTreeSet<&str> = catalogue.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(with_case, coded);
    assert_eq!(table, coded);
}

#[test]
fn a_rule_of_one_country_is_silent_in_the_other_unless_a_programme_of_it_is_followed() {
    let short = choices(&[("m", 2026)], Need::Named);
    assert!(!found(&short).contains("plan-short"), "a rule of Norway speaks in Sweden");
    let followed = Edit::Unit(UnitChange::Programme(crate::model::change::Element::Put(code("scheme"))));
    assert!(found(&with(short, [followed])).contains("plan-short"));
    let half = choices(&[("half", 2026)], Need::Named);
    assert!(!found(&with(half, [norway()])).contains("half-alone"), "a rule of Sweden speaks in Norway");
}

#[test]
fn a_rule_that_was_switched_off_or_lifted_does_as_it_is_told() {
    let unplaced = || with(one(teaches), [add_group("h", &[])]);
    assert!(!found(&with(unplaced(), [set("rule-unplaced", 0)])).contains("unplaced"));
    let lifted = school(with(unplaced(), [set("rule-unplaced", 2)]));
    let all = findings(&lifted, &catalogue([]), &days, today());
    assert!(all.iter().any(|f| f.code() == "unplaced" && f.severity == Severity::Warning));
}

#[test]
fn a_meeting_of_another_unit_at_that_time_is_found_and_named() {
    let unit = school(sound(both_parts()));
    let when = unit.meetings().iter().map(|meeting| meeting.when).max().unwrap();
    let at = |start| {
        let there = There {
            unit: "Nätverket".into(),
            group: "Webbgruppen".into(),
            windows: BTreeSet::new(),
            times: [crate::model::meetings::When { start, ..when }].into_iter().collect(),
            led: BTreeSet::new(),
            participants: None,
        };
        let mut shown = unit.clone();
        shown.look_elsewhere([(person_id("p1"), there)].into_iter().collect());
        let all = findings(&shown, &catalogue([]), &days, today()).into_iter().map(|finding| finding.what);
        all.filter(|what| matches!(what, What::Elsewhere { .. } | What::Taken { .. })).collect::<Vec<_>>()
    };
    let people = vec![person_id("p1")];
    let found = What::Elsewhere { people, group: "Webbgruppen".into(), unit: "Nätverket".into() };
    assert_eq!(at(when.start), [found]);
    assert_eq!(at(when.end()), []);
}

#[test]
fn a_hand_in_is_late_by_the_day_that_its_gathering_has_now() {
    let late = found(&hand_in_before(None));
    assert!(!late.contains("paper-late"), "it is said of the gathering, and only once");
    let moved = |to| {
        let (was, now) = (meeting("x", "n", 0, "gathering", day(2026, 8, 25)).when, day(2026, 8, to));
        let change = MeetingChange::When(Change::new(was, When { date: now, ..was }));
        Edit::Meeting(On::Change("x".parse().unwrap(), change))
    };
    assert!(found(&with(hand_in_before(None), [moved(26)])).contains("hand-in-late"));
    assert!(!found(&with(hand_in_before(None), [moved(27)])).contains("hand-in-late"));
}

#[test]
fn a_limit_of_the_unit_moves_the_finding() {
    let large = |edits: Edits| found(&edits).contains("group-large");
    assert!(large(with(sized(9), [set("group-max", 8)])));
    assert!(!large(with(sized(11), [set("group-max", 12)])));
    let gap = |days| with(changed(1, |d1| d1.when.date = day(2026, 9, 10)), [set("gap-least", days)]);
    assert!(!found(&gap(1)).contains("gap-short"), "the unit's own comes before the programme's");
}

#[test]
fn codes_of_the_lists_are_all_there_or_named_as_without_data() {
    let catalogue = catalogue([]);
    let known: BTreeSet<String> =
        catalogue.rules.iter().flat_map(|rule| &rule.codes).map(ToString::to_string).collect();
    let lists = (1..=25).map(|n| format!("SE-W{n:02}")).chain((1..=16).map(|n| format!("NO-W{n}")));
    let missing: Vec<String> = lists.filter(|code| !known.contains(code)).collect();
    assert_eq!(missing, Vec::<String>::new());
}
