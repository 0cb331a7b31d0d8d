use proptest::prelude::*;

use super::*;
use crate::{
    model::{
        change::{Change, On},
        meetings::MeetingChange,
    },
    planning::{
        calendar::{
            propose::tests::{ask, days, faults, ids, school},
            together::several::propose_several,
        },
        groups::fixtures::{date, group_id, person_id, programme},
    },
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, ..ProptestConfig::default() })]

    #[test]
    fn a_mend_keeps_all_rules_and_disturbs_no_more_than_a_push(
        from in 0_u64..110, long in 0_u64..15, held in 0_usize..16, kind in 0_u8..3,
    ) {
        let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
        let mut unit = school(&[]);
        let first = ask(&unit, programme.cycle().unwrap(), &days, &blocked);
        let second = Ask { group: unit.group(group_id(2)).unwrap(), ..first };
        let found = propose_several(&[first, second], Limits::default(), Effort::default(), &mut ids(), &mut |_| true).unwrap();
        for (_, dates) in &found.groups {
            apply(&mut unit, &dates.edit).unwrap();
        }
        let order: Vec<MeetingId> = unit.meetings_of(group_id(1)).iter().map(|m| m.id).collect();
        for id in order.iter().take(held) {
            let change = Change::new(MeetingState::Planned, MeetingState::Held);
            apply(&mut unit, &Edit::Meeting(On::Change(*id, MeetingChange::State(change)))).unwrap();
        }
        let what = match kind {
            0 => What::All,
            1 => What::Group(group_id(1)),
            _ => What::Leader(person_id(9)),
        };
        let starts = date(2026, 8, 17) + chrono::Days::new(from);
        let fall = Fall { what, first: starts, last: starts + chrono::Days::new(long) };
        let first = Ask { last: date(2027, 1, 29), ..ask(&unit, programme.cycle().unwrap(), &days, &blocked) };
        let second = Ask { group: unit.group(group_id(2)).unwrap(), ..first };
        let asks = [first, second];
        let count = |mend: &Mend| {
            let lost: usize = mend.groups.iter().map(|g| g.lost.len()).sum();
            (lost, mend.groups.iter().map(|g| g.shifts.len()).sum::<usize>())
        };
        let pushed = mend(&asks, &fall, &How::Push, (Limits::default(), Effort::default()), &mut |_| true);
        let fewest = mend(&asks, &fall, &How::Fewest, (Limits::default(), Effort::default()), &mut |_| true);
        prop_assert!(count(&fewest) <= count(&pushed), "{:?} {:?}", count(&fewest), count(&pushed));
        for mend in [&fewest, &pushed] {
            let mut after = unit.clone();
            apply(&mut after, &mend.edit(&unit, &"storm".into())).unwrap();
            prop_assert_eq!(faults(&after, &days), Vec::<String>::new());
            prop_assert!(fall.out(&after).is_empty() || mend.groups.iter().any(|g| !g.lost.is_empty()));
            for meeting in unit.meetings() {
                let now = after.meetings().get(meeting.id).unwrap();
                if meeting.state == MeetingState::Held {
                    prop_assert_eq!(now, meeting);
                }
                if now.when != meeting.when {
                    prop_assert!(now.to_tell.contains(&person_id(9)));
                }
            }
        }
    }
}
