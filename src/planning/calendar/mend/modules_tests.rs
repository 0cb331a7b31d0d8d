use super::*;
use crate::{
    model::{edit::apply, fallen::What, meetings::Why, text::Note},
    planning::{
        calendar::{
            dating::propose::{fixtures as dated, propose_meetings},
            mend::{Fall, How, Mend, mend, repair::shifts_edit},
            together::{Effort, Limits},
        },
        groups::fixtures::{code, date, group_id, programme},
    },
};

/// A group with a module in the autumn and another one right after it, and the days of both.
fn two_modules() -> (Unit, [Vec<NaiveDate>; 2]) {
    let (programme, days, blocked) = (programme(), dated::days(), BTreeSet::new());
    let mut unit = dated::school(&[]);
    let mut all: [Vec<NaiveDate>; 2] = Default::default();
    let periods =
        [("a", date(2026, 8, 17), date(2026, 10, 30), 0), ("b", date(2026, 11, 2), date(2027, 2, 19), 100)];
    for ((module, first, last, ids), known) in periods.into_iter().zip(&mut all) {
        let ask = dated::ask(&unit, programme.cycle().unwrap(), &days, &blocked);
        let ask = Ask { module: Some(code(module)), first, last, ..ask };
        let found = propose_meetings(&ask, Limits::default(), &mut (ids..).map(dated::meeting_id)).unwrap();
        assert_eq!(found.missing, []);
        known.extend(found.meetings.iter().map(|m| m.when.date));
        apply(&mut unit, &found.edit).unwrap();
    }
    (unit, all)
}

/// What is found where these days fall out and nothing gets a day before `from`, and the unit as it is then.
fn found(unit: &Unit, modules: &[&str], fall: &Fall, from: NaiveDate) -> (Mend, Unit) {
    let (programme, days, blocked) = (programme(), dated::days(), BTreeSet::new());
    let ask = dated::ask(unit, programme.cycle().unwrap(), &days, &blocked);
    let asks: Vec<Ask<'_>> = modules
        .iter()
        .map(|module| Ask { module: Some(code(module)), first: from, last: date(2027, 6, 18), ..ask })
        .collect();
    let mend = mend(&asks, fall, &How::Fewest, (Limits::default(), Effort::for_one()), &mut |_| true);
    let shifts: Vec<_> = mend.groups.iter().flat_map(|group| group.shifts.clone()).collect();
    let moved: BTreeSet<MeetingId> = shifts.iter().map(|shift| shift.meeting).collect();
    assert_eq!(moved.len(), shifts.len(), "each moves once: {shifts:?}");
    let mut after = unit.clone();
    apply(&mut after, &shifts_edit(unit, &shifts, &Why::Said(Note::default()))).unwrap();
    (mend, after)
}

fn lost(mend: &Mend) -> usize {
    mend.groups.iter().map(|group| group.lost.len()).sum()
}

fn all_mixed(before: &Unit, after: &Unit) -> Vec<Mixed> {
    before.meetings().iter().filter_map(|m| mixed(before, after, m.id)).collect()
}

/// The days from one on fall out, until the next meeting.
fn until_next(date: NaiveDate, all: &[Vec<NaiveDate>; 2]) -> Fall {
    let next = all.iter().flatten().filter(|day| **day > date).min();
    let last = next.and_then(NaiveDate::pred_opt).unwrap_or(date);
    Fall { what: What::Group(group_id(1)), first: date, last }
}

#[test]
fn what_is_before_the_next_module_stays_before_it_where_that_costs_no_meeting() {
    let (unit, all) = two_modules();
    assert!(all[0].iter().max() < all[1].iter().min());
    for date in all.iter().flatten() {
        let module = if all[0].contains(date) { "a" } else { "b" };
        let (mend, then) = found(&unit, &[module], &until_next(*date, &all), self::date(2026, 8, 17));
        assert_eq!((lost(&mend), all_mixed(&unit, &then)), (0, Vec::new()), "{date}");
    }
}

#[test]
fn what_would_be_lost_is_held_among_the_meetings_of_the_next_module() {
    let (unit, all) = two_modules();
    let last = *all[0].iter().max().unwrap();
    let (mend, then) = found(&unit, &["a"], &until_next(last, &all), last);
    assert_eq!((lost(&mend), all_mixed(&unit, &then)), (0, vec![Mixed::Begun(code("b"))]));
}

#[test]
fn two_modules_that_fall_out_where_they_meet_stay_in_their_order() {
    let (unit, [autumn, after]) = two_modules();
    let (first, last) = (*autumn.iter().max().unwrap(), *after.iter().min().unwrap());
    let fall = Fall { what: What::Group(group_id(1)), first, last };
    let (mend, then) = found(&unit, &["a", "b"], &fall, first);
    assert!(mend.groups.iter().all(|group| !group.shifts.is_empty()), "{mend:?}");
    assert_eq!((lost(&mend), all_mixed(&unit, &then)), (0, Vec::new()));
    let of_other = |module| others(&then, group_id(1), Some(code(module))).into_values().next().unwrap();
    let (b, a) = (of_other("a"), of_other("b"));
    assert!(ends(&a).unwrap().1 < ends(&b).unwrap().0, "all of the one before all of the other");
}
