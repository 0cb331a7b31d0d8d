use super::*;
use crate::{
    model::{
        catalogue::Counts,
        change::{Element, On},
        edit::Edit,
        meetings::{Meeting, MeetingState, Presence},
        people::Percent,
        programme::{Confidence, Fact, Kind, Programme},
        unit::{Unit, UnitChange},
        week::Minutes,
    },
    planning::{
        fixtures::{
            CYCLE, add_group, add_meeting, add_person, catalogue, change, code, day, group, group_id, held,
            meeting, module, person_id, school,
        },
        lookup,
    },
};

fn select(person: &str) -> Select {
    Select { person: Some(person_id(person)), ..Select::default() }
}

/// Part 1 was held (B: both, Bo 30 minutes of it; D: Bo only), part 2 is planned.
fn unit() -> Unit {
    use Presence::{Absent, Partly, Present};
    school([
        add_person("ann"),
        add_person("bo"),
        add_group("g", &["ann", "bo"]),
        add_meeting(held(
            meeting("b1", "g", 1, "b", day(2026, 9, 1)),
            &[("ann", Present), ("bo", Partly(Minutes(30)))],
        )),
        add_meeting(held(meeting("d1", "g", 1, "d", day(2026, 9, 8)), &[("ann", Absent), ("bo", Present)])),
        add_meeting(meeting("b2", "g", 2, "b", day(2026, 9, 15))),
        add_meeting(meeting("d2", "g", 2, "d", day(2027, 8, 24))),
    ])
}

#[test]
fn hours_follow_attendance() {
    let ledger = Ledger::of(&unit(), &catalogue([module("m")]), day(2026, 9, 10));
    // A part is 45 alone + 90 + 60 = 195 minutes.
    let ann = ledger.tally(select("ann"));
    assert_eq!(
        ann,
        Tally { planned: Hours(390), held: Hours(45 + 90), left: Hours(195), ..Tally::default() }
    );
    assert_eq!(ann.missed(), Hours(60));
    let bo = ledger.tally(select("bo"));
    assert_eq!(
        bo,
        Tally { planned: Hours(390), held: Hours(45 + 30 + 60), left: Hours(195), ..Tally::default() }
    );
    let group = ledger.tally(Select { group: Some(group_id("g")), ..Select::default() });
    assert_eq!(group, Tally { planned: Hours(390), held: Hours(195), left: Hours(195), ..Tally::default() });
    let next_year = ledger.tally(Select { year: Some(2027), ..select("ann") });
    assert_eq!(next_year.planned, Hours(60));
    assert_eq!(ledger.tally(select("nobody")), Tally::default());
}

#[test]
fn preparation_needs_the_first_meeting_of_the_part() {
    let absent_first = school([
        add_person("ann"),
        add_group("g", &["ann"]),
        add_meeting(held(meeting("b", "g", 1, "b", day(2026, 9, 1)), &[("ann", Presence::Excused)])),
        add_meeting(held(meeting("d", "g", 1, "d", day(2026, 9, 8)), &[("ann", Presence::Present)])),
    ]);
    let ledger = Ledger::of(&absent_first, &catalogue([module("m")]), day(2026, 9, 10));
    assert_eq!(ledger.tally(select("ann")).held, Hours(60));
}

#[test]
fn a_target_is_the_modules_own_or_follows_from_its_parts() {
    let catalogue = catalogue([module("m")]);
    let unit = unit();
    let target = |module: &_| target(&unit, &catalogue, None, module).unwrap();
    let plain = target(&module("m"));
    assert_eq!((plain.hours, plain.basis), (Hours(390), Basis::Phases { parts: 2 }));
    let mut half = module("m");
    half.counts = Counts::Half;
    half.parts = Some(Fact::decided(1));
    assert_eq!(target(&half).hours, Hours(195));
    half.hours = Some(Fact::decided(Minutes(900)));
    assert_eq!(target(&half).hours, Hours::whole(15));
    assert!(lookup::module(&unit, &catalogue, code("m")).is_some());
}

#[test]
fn lengths_that_a_school_set_make_the_hours_of_its_plan() {
    let catalogue = catalogue([module("m")]);
    let mut own = catalogue.programme(code("cycle")).unwrap().copied(code("own-1"));
    if let Kind::Cycle(cycle) = &mut own.kind {
        let meeting = cycle.phases.iter_mut().find(|phase| phase.id == code("b")).unwrap();
        meeting.minutes = Fact::decided(Minutes(60));
    }
    let shorter = school([
        Edit::Programme(Box::new(On::Add(own))),
        Edit::Unit(UnitChange::Programme(Element::Put(code("own-1")))),
    ]);
    let takes = |unit: &Unit, module: &_| {
        let target = target(unit, &catalogue, None, module).unwrap();
        (target.hours, target.published)
    };
    let mut published = module("m");
    published.hours = Some(Fact::new(Minutes(900), "A document", Confidence::Confirmed));
    assert_eq!(takes(&unit(), &module("m")), (Hours(390), None));
    assert_eq!(takes(&shorter, &module("m")), (Hours(330), Some(Hours(390))));
    let both = [Edit::Unit(UnitChange::Programme(Element::Put(code("cycle"))))];
    let mut beside = shorter.clone();
    change(&mut beside, both);
    assert_eq!(takes(&beside, &module("m")), takes(&shorter, &module("m")), "the other is followed too");
    assert_eq!(takes(&unit(), &published), (Hours::whole(15), None));
    assert_eq!(takes(&shorter, &published), (Hours::whole(14), Some(Hours::whole(15))));
}

#[test]
fn a_group_follows_its_own_programme_where_that_uses_the_module() {
    let mut catalogue = catalogue([module("m")]);
    let text = CYCLE.replace("\"cycle\"", "\"web\"").replace("value: 45,", "value: 15,");
    let web: Programme = ron::from_str(&text).unwrap();
    catalogue.programmes.put(Programme { modules_from: Some(code("cycle")), ..web });
    let mut on_the_web = group("g", &["ann"]);
    on_the_web.programme = Some(code("web"));
    let unit = school([
        add_person("ann"),
        Edit::Group(On::Add(on_the_web)),
        add_meeting(meeting("b1", "g", 1, "b", day(2026, 9, 1))),
    ]);
    assert_eq!(Ledger::of(&unit, &catalogue, day(2026, 8, 1)).tally(select("ann")).planned, Hours(15 + 90));
    let target = target(&unit, &catalogue, unit.group(group_id("g")), &module("m"));
    assert_eq!(target.map(|target| target.hours), Some(Hours(2 * (15 + 90 + 60))));
}

#[test]
fn time_set_aside_follows_the_share_of_a_post() {
    let mut ann = crate::planning::fixtures::person("ann");
    ann.share = Percent(75);
    assert_eq!(time_of(&unit(), &ann, YEARLY_TIME), Hours::whole(78));
    assert_eq!(Hours::whole(30).percent_of(YEARLY_TIME), Some(28));
    assert_eq!(Hours::whole(30).nearest_percent_of(YEARLY_TIME), Some(29));
    assert_eq!(Hours(1).percent_of(Hours(0)), None);
    assert_eq!(Hours(1).nearest_percent_of(Hours(0)), None);
}

#[test]
fn what_is_set_aside_is_no_matter_of_minutes() {
    // 38.48 hours.
    assert_eq!(YEARLY_TIME.share(Percent(37)), Hours(38 * 60 + 24));
}

#[test]
fn who_leads_their_own_group_has_its_hours_once() {
    let mut by_cy = meeting("b2", "g", 2, "b", day(2026, 9, 15));
    by_cy.leader = Some(person_id("cy"));
    let mut last_year = by_cy.clone();
    (last_year.id, last_year.when.date) = ("x".parse().unwrap(), day(2026, 3, 1));
    let mut led = group("g", &["ann", "bo"]);
    led.supervisor = Some(person_id("ann"));
    let unit = school([
        add_person("ann"),
        add_person("bo"),
        add_person("cy"),
        Edit::Group(On::Add(led)),
        add_meeting(held(meeting("b1", "g", 1, "b", day(2026, 9, 1)), &[("ann", Presence::Present)])),
        add_meeting(by_cy),
        add_meeting(last_year),
    ]);
    let ledger = Ledger::of(&unit, &catalogue([module("m")]), day(2026, 9, 10));
    assert!(ledger.tally(select("ann")).held > Hours(0));
    assert_eq!(ledger.led(person_id("ann"), 2026), Tally::default(), "she takes part in what she leads");
    let planned = Tally { planned: Hours(90), left: Hours(90), ..Tally::default() };
    assert_eq!(ledger.led(person_id("cy"), 2026), planned);
}

#[test]
fn who_leads_has_the_minutes_that_they_were_there() {
    let mut led = group("g", &["bo"]);
    led.supervisor = Some(person_id("ann"));
    let there = |id, d, presence| held(meeting(id, "g", 1, "b", day(2026, 9, d)), &[("ann", presence)]);
    let unit = school([
        add_person("ann"),
        add_person("bo"),
        Edit::Group(On::Add(led)),
        add_meeting(there("b1", 1, Presence::Partly(Minutes(75)))),
        add_meeting(held(meeting("b2", "g", 2, "b", day(2026, 9, 15)), &[])),
    ]);
    let ledger = Ledger::of(&unit, &catalogue([module("m")]), day(2026, 9, 10));
    let led = ledger.led(person_id("ann"), 2026);
    assert_eq!(led, Tally { planned: Hours(180), held: Hours(75 + 90), ..Tally::default() });
}

#[test]
fn a_meeting_outside_the_parts_is_time_of_its_people_but_not_of_the_module() {
    let mut start = held(meeting("s", "g", 0, "b", day(2026, 8, 25)), &[("ann", Presence::Present)]);
    start.phases.clear();
    let with_start = school([add_person("ann"), add_group("g", &["ann"]), add_meeting(start)]);
    let ledger = Ledger::of(&with_start, &catalogue([module("m")]), day(2026, 9, 10));
    assert_eq!(ledger.tally(select("ann")).held, Hours(90));
    let of_module = Select { module: Some(code("m")), ..select("ann") };
    assert_eq!(ledger.tally(of_module), Tally::default());
}

#[test]
fn what_lies_behind_and_is_not_noted_is_not_left() {
    let ledger = Ledger::of(&unit(), &catalogue([module("m")]), day(2026, 9, 16));
    let ann = ledger.tally(select("ann"));
    assert_eq!((ann.unnoted, ann.left, ann.missed()), (Hours(45 + 90), Hours(60), Hours(60)));
    let on_the_day = Ledger::of(&unit(), &catalogue([module("m")]), day(2026, 9, 15));
    assert_eq!(on_the_day.tally(select("ann")).unnoted, Hours(0), "it may still be held");
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(64))]
    #[test]
    fn what_is_planned_is_held_not_noted_or_left(
        meetings in proptest::collection::vec((1..29_u32, 0..3_u8, 0..4_u8, 0..3_u8), 0..12),
        today in 1..29_u32,
    ) {
        let made = meetings.iter().enumerate().map(|(n, &(date, state, presence, part))| {
            let mut one = meeting(&format!("x{n}"), "g", part, "b", day(2026, 9, date));
            let presence = match presence {
                0 => Presence::Present,
                1 => Presence::Partly(Minutes(20)),
                2 => Presence::Excused,
                _ => Presence::Absent,
            };
            match state {
                0 => one = held(one, &[("ann", presence)]),
                1 => one.state = MeetingState::Cancelled("ill".into()),
                _ => {}
            }
            one
        });
        let made: Vec<Meeting> = made.collect();
        let standing = made.iter().filter(|m| m.stands()).count();
        let people = [add_person("ann"), add_person("bo"), add_group("g", &["ann", "bo"])];
        let unit = school(people.into_iter().chain(made.into_iter().map(add_meeting)));
        let (catalogue, today) = (catalogue([module("m")]), day(2026, 9, today));
        let ledger = Ledger::of(&unit, &catalogue, today);
        let sum = |tally: Tally| tally.held + tally.unnoted + tally.left;
        let all = ledger.tally(Select { group: Some(group_id("g")), ..Select::default() });
        proptest::prop_assert_eq!(all.planned, sum(all));
        for who in ["ann", "bo"] {
            let own = ledger.own(person_id(who), 2026);
            proptest::prop_assert_eq!(own.planned, sum(own) + own.missed());
            proptest::prop_assert_eq!((own.unnoted, own.left), (all.unnoted, all.left));
        }
        let time: Tally = by_programme(&unit, &catalogue, 2026, today).into_iter().fold(
            Tally::default(),
            |mut all, one| { all += one.time; all },
        );
        proptest::prop_assert_eq!(time.planned, sum(time) + time.missed());
        proptest::prop_assert_eq!(time.left, all.left * 2);
        for account in crate::planning::follow_up::accounts(&unit, &catalogue, 2026, today) {
            proptest::prop_assert_eq!(account.held + account.unnoted + account.planned, standing);
            proptest::prop_assert_eq!(account.hours.planned, sum(account.hours));
        }
    }
}
