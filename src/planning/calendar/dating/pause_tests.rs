use std::collections::BTreeSet;

use super::*;
use crate::{
    model::{
        change::{Change, On},
        edit::{Edit, apply},
        meetings::{MeetingChange, When},
    },
    planning::{
        calendar::{
            dating::propose::{
                fixtures::{ask, days, ids, school},
                propose_meetings,
            },
            together::Limits,
        },
        groups::fixtures::{group_id, programme},
    },
};

/// The first meeting of the second part, so many days with pupils after the last of the first.
fn after(pupil_days: usize) -> (Option<Pause>, Option<Pause>) {
    let (programme, days, blocked) = (programme(), days(), BTreeSet::new());
    let mut unit = school(&[]);
    let cycle = programme.cycle().unwrap();
    let found = propose_meetings(&ask(&unit, cycle, &days, &blocked), Limits::default(), &mut ids()).unwrap();
    for meeting in &found.meetings[..3] {
        apply(&mut unit, &Edit::Meeting(On::Add(meeting.clone()))).unwrap();
    }
    let order: Vec<_> = unit.meetings_of(group_id(1)).into_iter().cloned().collect();
    let last = order[1].when;
    let with_pupils = last.date.iter_days().skip(1).filter(|date| days.has_pupils(*date));
    let date = with_pupils.take(pupil_days).last().unwrap();
    let change = Change::new(order[2].when, When { date, ..last });
    apply(&mut unit, &Edit::Meeting(On::Change(order[2].id, MeetingChange::When(change)))).unwrap();
    let ask = ask(&unit, cycle, &days, &blocked);
    (pause(&ask, order[0].id), pause(&ask, order[1].id))
}

#[test]
fn a_wait_of_more_than_twice_the_rhythm_is_said_and_a_break_is_no_wait() {
    // The programme meets every other week.
    assert_eq!(after(20), (None, None));
    let (in_part, long) = after(21);
    assert_eq!(in_part, None, "within a part the programme has a rule");
    assert_eq!(long.unwrap().pupil_days, 21);
}
