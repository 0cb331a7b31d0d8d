//! Every rule of the table: edits that make it speak, and nearly the same ones that do not.

mod cases;
mod edits;
mod talks;

use std::collections::BTreeSet;

use cases::cases;
use edits::{
    Need, absent, changed, choices, hand_in_before, norway, one, set, sized, teaches, visit_at, with,
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
const ELSEWHERE: [&str; 10] = [
    "elsewhere",
    "way-elsewhere",
    "guests-gone",
    "guests-unread",
    "year-rule",
    "year-usual",
    "year-odd",
    "year-proposed",
    "year-owners",
    "year-owners-other",
];

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
    // A term counts with what was held in it, also of a module that the group has left since.
    let mut meetings = both_parts();
    for meeting in &mut meetings {
        meeting.when.date = meeting.when.date + chrono::Days::new(140);
    }
    let mut before = held(meeting("x0", "g", 1, "b", day(2026, 9, 1)), &[]);
    before.module = Some(code("other"));
    let mut to_come = meeting("x1", "g", 1, "d", day(2026, 9, 8));
    to_come.module = Some(code("other"));
    let edits = with(visit_at("principal", meetings, &[]), [norway(), add_meeting(before)]);
    let in_autumn = |edits: &[Edit]| {
        let unit = school(edits.iter().cloned());
        let all = findings(&unit, &catalogue([module("m")]), &days, today());
        all.iter().any(|f| f.what == What::NoVisitInTerm { term: Term { year: 2026, half: Half::Autumn } })
    };
    assert!(!in_autumn(&edits), "to no meeting of the autumn can anybody be invited any more");
    assert!(in_autumn(&with(edits, [add_meeting(to_come)])));
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
            member_of: BTreeSet::new(),
            windows: BTreeSet::new(),
            times: [crate::model::meetings::When { start, ..when }].into_iter().collect(),
            school: unit.id(),
            on_site: BTreeSet::new(),
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
fn the_way_to_a_meeting_of_another_unit_and_what_is_led_there_count() {
    let unit = school(with(sound(both_parts()), [set("lead-week", 1)]));
    let when = unit.meetings().iter().map(|meeting| meeting.when).max().unwrap();
    let found = |start, site: Need, school: &str| {
        let there = When { start, ..when };
        let all = There {
            unit: "Nätverket".into(),
            group: "Webbgruppen".into(),
            member_of: BTreeSet::new(),
            windows: BTreeSet::new(),
            times: [there].into_iter().collect(),
            school: school.parse().unwrap(),
            on_site: [there].into_iter().filter(|_| site == Need::Named).collect(),
            led: [there].into(),
            participants: None,
        };
        let mut shown = unit.clone();
        shown.look_elsewhere([(person_id("lea"), all)].into_iter().collect());
        let all = findings(&shown, &catalogue([module("m")]), &days, today()).into_iter();
        let codes: Vec<&str> = all.map(|finding| finding.code()).collect();
        (codes.contains(&"way-elsewhere"), codes.contains(&"led-often"))
    };
    let soon = when.end() + Minutes(5);
    assert_eq!(found(soon, Need::Named, "far"), (true, true));
    assert_eq!(found(soon, Need::None, "far"), (false, true), "on the web");
    assert_eq!(found(soon, Need::Named, &unit.id().to_string()), (false, true), "at the same school");
    assert_eq!(found(when.end() + Minutes(120), Need::Named, "far"), (false, true));
}

/// What a form says of a meeting that is only looked at is what would be found of it.
#[test]
fn what_people_cannot_take_of_a_meeting_is_said_before_it_is_there() {
    let catalogue = catalogue([module("m")]);
    for code in ["led-often", "way-short"] {
        let (_, speaks, _) = cases().into_iter().find(|(one, ..)| *one == code).unwrap();
        let unit = school(speaks);
        let all = findings(&unit, &catalogue, &days, today());
        let found = all.iter().find(|finding| finding.code() == code).expect(code);
        let Thing::Meeting(id) = found.thing else { panic!("{code}") };
        let meeting = unit.meetings().get(id).unwrap();
        assert!(of_limits(&unit, &catalogue, meeting).contains(found), "{code}");
        let mut next = meeting.clone();
        next.when.date = meeting.when.date + chrono::Days::new(28);
        assert!(of_limits(&unit, &catalogue, &next).iter().all(|one| one.code() != code), "{code}");
    }
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
fn a_group_of_gatherings_is_of_any_size_and_has_no_supervisor() {
    let sized = |programme: &str| {
        let of = |group: &Group| Group { programme: Some(code(programme)), ..group.clone() };
        let edits = sized(12).into_iter().map(|edit| match edit {
            Edit::Group(On::Add(group)) => Edit::Group(On::Add(of(&group))),
            edit => edit,
        });
        found(&edits.collect())
    };
    for code in ["group-large", "no-supervisor"] {
        assert!(sized("cycle").contains(code), "{code}");
        assert!(!sized("series").contains(code), "{code}");
    }
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
