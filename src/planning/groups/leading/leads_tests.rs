//! What leading takes, and whose people a group has.

use proptest::prelude::*;

use super::*;
use crate::{
    model::{
        change::On,
        edit::{Edit, apply},
        groups::{Membership, StandIn},
        meetings::{Meeting, When},
        people::Percent,
        week::Day,
    },
    planning::{
        fixtures::catalogue,
        groups::fixtures::{self, date, group_id, person_id, programme, teacher, unit, window},
    },
};

#[test]
fn the_load_is_what_the_meetings_and_what_goes_with_them_take() {
    let tue = window(Day::Tue, 840, 1020);
    let mut lead = fixtures::leader(9, 2, [tue, window(Day::Thu, 840, 930)]);
    lead.leading.share = Percent(10);
    let mut group = Group::new(group_id(1), "Grupp 1".into());
    group.members.extend((0..5).map(|n| (person_id(n), Membership::default())));
    group.supervisor = Some(lead.id);
    group.windows.insert(window(Day::Tue, 900, 990));
    let mut unit = unit((0..5).map(|n| teacher(n, "", [tue])).chain([lead]), [group]);
    let (catalogue, programme) = (catalogue([]), programme());
    let of = |unit: &Unit| {
        let on = date(2026, 9, 1);
        let ask = Ask::new(unit, &catalogue, Some(&programme), Minutes(90), on);
        let found = leaders(&ask);
        assert_eq!(found.len(), 1);
        (found[0].load, found[0].windows, found[0].open, found[0].participants, found[0].enough_for)
    };
    let (load, windows, open, participants, enough_for) = of(&unit);
    // Eight parts of 90 and 60 minutes, an hour before each, two talks of half an hour.
    assert_eq!((load.count, load.guessed), (16, 16));
    assert_eq!(
        (load.meetings, load.prepare, load.check_ins),
        (Hours::whole(20), Hours::whole(16), Hours::whole(1))
    );
    assert_eq!(load.travel, Hours(0), "members are of the own school");
    assert_eq!(load.has, Hours(1767 * 60 / 10));
    assert_eq!(load.percent(), Some(21));
    assert_eq!((windows, open, participants, enough_for), (3, 1, 5, Some(10)));
    let when = When { date: date(2026, 10, 6), start: Minutes(900), length: Minutes(90) };
    let meeting = Meeting::new("m1".parse().unwrap(), group_id(1), when);
    apply(&mut unit, &Edit::Meeting(On::Add(meeting))).unwrap();
    let (load, ..) = of(&unit);
    assert_eq!(
        (load.count, load.guessed, load.meetings),
        (1, 0, Hours(90)),
        "what has a date counts as it is"
    );
}

#[test]
fn the_people_of_a_group_count_once_with_whoever_leads_it_now() {
    let tue = window(Day::Tue, 840, 1020);
    let mut group = Group::new(group_id(1), "Grupp 1".into());
    group.members.extend((0..5).map(|n| (person_id(n), Membership::default())));
    group.supervisor = Some(person_id(9));
    let until = Some(date(2026, 12, 18));
    let is = StandIn { who: person_id(8), until, of: group.supervisor };
    group.stand_ins.insert(date(2026, 11, 2), is);
    let leads = [8, 9].map(|n| fixtures::leader(n, 2, [tue]));
    let unit = unit((0..5).map(|n| teacher(n, "", [tue])).chain(leads), [group]);
    let catalogue = catalogue([]);
    let on = |day| {
        let ask = Ask::new(&unit, &catalogue, None, Minutes(90), day);
        leaders(&ask).iter().map(|l| (l.participants, l.lent, l.for_others)).collect::<Vec<_>>()
    };
    assert_eq!(on(date(2026, 11, 28)), [(5, 0, 5), (0, 5, 0)]);
    assert_eq!(on(date(2027, 1, 11)), [(0, 0, 0), (5, 0, 0)]);
}

proptest! {
    #[test]
    fn what_is_left_beside_a_cut_is_free_and_beside_it(start in 480u16..1000, length in 1u16..240, cut in 480u16..1000) {
        let free = Window { day: Day::Mon, start: Minutes(start), length: Minutes(length) };
        let cut = Window { day: Day::Mon, start: Minutes(cut), length: Minutes(60) };
        let left = without(&[free], &[cut]);
        for window in &left {
            prop_assert!(free.holds(*window) && !window.overlaps(cut));
        }
        let lost = free.length.0 - left.iter().map(|w| w.length.0).sum::<u16>();
        let both = free.end().0.min(cut.end().0).saturating_sub(start.max(cut.start.0));
        prop_assert_eq!(lost, both);
    }
}
