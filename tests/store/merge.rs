//! Two people's changes both stay, or the second is told (P5, P13).

use std::{process::Command, thread};

use kollegium::{
    model::{
        change::On,
        edit::{Edit, apply},
        error::EditError,
    },
    store::{Foreign, Outcome, Store, StoreError},
};
use proptest::prelude::*;

use crate::kit::{self, Place, add, meeting, named, rename, school, shift, stamp, stamp_of};

const PROGRAM: &str = env!("CARGO_BIN_EXE_kollegium");
/// Exit code: another one saved for 2 s. On a slow machine eight at once may wait as long.
const BUSY: i32 = 6;

#[test]
fn what_two_people_did_both_stays() {
    let place = Place::new();
    place.store.save(place.id, 1, &[named("e1", add("q1", "Bo"))], &stamp(1)).unwrap();
    let second = place.store.save(place.id, 1, &[named("e2", add("q2", "Ida"))], &stamp_of("bo", 2)).unwrap();
    assert_eq!((second.revision, second.foreign), (3, Foreign::Others));
    assert!(
        second.unit.people().has("q1".parse().unwrap()) && second.unit.people().has("q2".parse().unwrap())
    );
    assert_eq!(place.unit(), second.unit);
    let history = place.store.history(place.id).unwrap();
    let who: Vec<&str> = history.lines.iter().map(|l| l.who.as_str()).collect();
    assert_eq!(who, ["eva", "bo"]);
}

#[test]
fn who_comes_second_is_told_and_the_rest_is_saved() {
    let place = Place::new();
    place.store.save(place.id, 1, &[named("e1", rename("p1", "Åsa \"Öberg\"", "Bo"))], &stamp(1)).unwrap();
    let mine = [named("e2", rename("p1", "Åsa \"Öberg\"", "Ida")), named("e3", add("q3", "Ny"))];
    let saved = place.store.save(place.id, 1, &mine, &stamp(2)).unwrap();
    let rebased = Box::new(rename("p1", "Bo", "Ida"));
    assert_eq!(saved.refused.len(), 1);
    assert_eq!(saved.refused[0].error, EditError::Changed { rebased });
    assert_eq!(saved.applied.len(), 1);
    assert!(place.unit().people().has("q3".parse().unwrap()));
}

#[test]
fn an_edit_is_never_made_twice() {
    let place = Place::new();
    let there = named("e1", rename("p1", "Åsa \"Öberg\"", "Bo"));
    let back = named("e2", rename("p1", "Bo", "Åsa \"Öberg\""));
    place.store.save(place.id, 1, std::slice::from_ref(&there), &stamp(1)).unwrap();
    place.store.save(place.id, 2, &[back], &stamp(2)).unwrap();
    let before = place.bytes();
    let again = place.store.save(place.id, 2, std::slice::from_ref(&there), &stamp(3)).unwrap();
    assert_eq!((again.revision, &again.repeated), (3, &vec![there.id]));
    assert_eq!(place.bytes(), before);
}

#[test]
fn what_stands_or_is_refused_writes_nothing() {
    let place = Place::new();
    let before = kit::tree(&place.folder());
    let edits = [named("e1", add("p0", "Åsa \"Öberg\"")), named("e2", rename("p0", "Bo", "Ida"))];
    let saved = place.store.save(place.id, 1, &edits, &stamp(0)).unwrap();
    assert_eq!((saved.revision, saved.stood.len(), saved.refused.len()), (1, 1, 1));
    assert_eq!(kit::tree(&place.folder()), before);
}

#[test]
fn eight_programs_at_once_lose_nothing() {
    let place = Place::new();
    let data = place.store.path();
    thread::scope(|scope| {
        for writer in 0..8 {
            scope.spawn(move || {
                for n in 0..50 {
                    let edit = ron::to_string(&add(&format!("w{writer}x{n}"), "Ny")).unwrap();
                    let save = || {
                        let mut command = Command::new(PROGRAM);
                        command.args(["apply", "bjork", &edit, "--data"]).arg(data).output().unwrap()
                    };
                    let mut done = save();
                    while done.status.code() == Some(BUSY) {
                        done = save();
                    }
                    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
                }
            });
        }
    });
    let loaded = place.store.load(place.id).unwrap();
    assert_eq!(loaded.unit.people().len(), 404);
    assert_eq!(loaded.revision, 401);
    let history = place.store.history(place.id).unwrap();
    assert_eq!((history.lines.len(), history.unreadable), (400, 0));
}

#[test]
fn waiting_for_a_lock_ends_with_a_name() {
    let place = Place::new();
    place.store.save(place.id, 1, &[named("e1", add("q1", "Bo"))], &stamp_of("karin", 1)).unwrap();
    let held = std::fs::File::open(place.file(".lock")).unwrap();
    held.lock().unwrap();
    let busy = place.store.save(place.id, 2, &[named("e2", add("q2", "Bo"))], &stamp(2)).unwrap_err();
    assert_eq!(busy.outcome, Outcome::NotSaved);
    assert!(matches!(busy.why, StoreError::Busy { holder } if holder.as_str() == "karin"));
    drop(held);
    place.store.save(place.id, 2, &[named("e2", add("q2", "Bo"))], &stamp(2)).unwrap();
}

#[test]
fn history_beyond_its_named_length_never_happened() {
    let place = Place::new();
    place.store.save(place.id, 1, &[named("e1", add("q1", "Bo"))], &stamp(1)).unwrap();
    let sound = std::fs::read(place.file("history.ron")).unwrap();
    let mut torn = sound.clone();
    torn.extend_from_slice(b"(revision:3,time:\"2026-11-22T03:0");
    kit::write(&place.file("history.ron"), &torn);
    assert_eq!(place.store.history(place.id).unwrap().lines.len(), 1);
    place.store.save(place.id, 2, &[named("e2", add("q2", "Bo"))], &stamp(2)).unwrap();
    let history = place.store.history(place.id).unwrap();
    assert_eq!((history.lines.len(), history.unreadable), (2, 0));
    assert!(std::fs::read(place.file("history.ron")).unwrap().starts_with(&sound));
}

#[test]
fn a_history_that_somebody_cut_goes_on() {
    let place = Place::new();
    for n in 1..4_u8 {
        let edit = named(&format!("e{n}"), add(&format!("q{n}"), "Bo"));
        place.store.save(place.id, 1, &[edit], &stamp(n)).unwrap();
    }
    let whole = std::fs::read(place.file("history.ron")).unwrap();
    kit::write(&place.file("history.ron"), &whole[..whole.len() - 5]);
    assert_eq!(place.store.history(place.id).unwrap().unreadable, 2);
    place.store.save(place.id, 4, &[named("e4", add("q4", "Bo"))], &stamp(4)).unwrap();
    let history = place.store.history(place.id).unwrap();
    assert_eq!((history.lines.len(), history.unreadable), (3, 0));
}

#[test]
fn a_meetings_number_never_goes_down() {
    let place = Place::new();
    let save = |revision, n: u8, edit: Edit| {
        let edit = named(&format!("e{n}"), edit);
        let saved = place.store.save(place.id, revision, std::slice::from_ref(&edit), &stamp(n)).unwrap();
        (saved.stamps.of("m0".parse().unwrap()), saved)
    };
    let when = meeting(0).when;
    assert_eq!(place.store.load(place.id).unwrap().stamps.of("m0".parse().unwrap()), 1);
    assert_eq!(save(1, 1, add("q1", "Bo")).0, 1);
    let (stamp, saved) = save(2, 2, shift("m0", when, 7));
    assert_eq!(stamp, 3);
    let (stamp, saved) = save(3, 3, saved.applied[0].inverse.clone());
    assert_eq!(stamp, 4, "also after undo");
    let gone = saved.unit.meetings().get("m0".parse().unwrap()).unwrap().clone();
    let (stamp, saved) = save(4, 4, Edit::Meeting(On::Remove(gone)));
    assert_eq!((stamp, saved.stamps.gone.len()), (5, 1));
    assert_eq!(place.store.load(place.id).unwrap().stamps, saved.stamps);
    let (stamp, saved) = save(5, 5, saved.applied[0].inverse.clone());
    assert_eq!((stamp, saved.stamps.gone.len()), (6, 0));
}

/// Edits out of random numbers: some fit, some clash, some stand already.
fn edit([kind, a, b]: [u8; 3]) -> Edit {
    one([kind % 6, a, b])
}

fn one([kind, a, b]: [u8; 3]) -> Edit {
    let names = ["Åsa \"Öberg\"", "Bo", "två\nrader", "\u{1b}[2J"];
    let name = |n: u8| names[usize::from(n) % names.len()];
    let id = format!("p{}", a % 7);
    match kind {
        0 => add(&id, name(b)),
        1 | 2 => rename(&id, name(b), name(b.wrapping_add(1))),
        3 => shift(&format!("m{}", a % 3), meeting(a % 3).when, u64::from(b % 3)),
        4 => {
            let person = format!("p{}", b % 7).parse().unwrap();
            Edit::MoveMember {
                person,
                from: "g0".parse().unwrap(),
                to: format!("g{}", a % 3).parse().unwrap(),
            }
        }
        _ => Edit::All(vec![one([a % 5, b, a]), one([0, b, a])]),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn saved_in_any_batches_it_is_as_if_made_in_memory(
        seeds in prop::collection::vec((any::<[u8; 3]>(), 1_usize..5), 1..30)
    ) {
        let place = Place::new();
        let mut unit = school();
        let mut pending = Vec::new();
        let mut saves = 0;
        let save = |pending: &mut Vec<_>, saves: &mut u8| {
            let other = Store::open(place.store.path()).unwrap();
            let saved = other.save(place.id, 0, pending, &stamp(*saves)).unwrap();
            prop_assert_eq!(saved.applied.len() + saved.stood.len() + saved.refused.len(), pending.len());
            pending.clear();
            *saves += 1;
            Ok(())
        };
        for (number, (seed, batch)) in seeds.iter().enumerate() {
            let edit = edit(*seed);
            let _ = apply(&mut unit, &edit);
            pending.push(named(&format!("e{number}"), edit));
            if pending.len() >= *batch {
                save(&mut pending, &mut saves)?;
            }
        }
        save(&mut pending, &mut saves)?;
        prop_assert_eq!(place.unit(), unit);

        // The history tells the same story again.
        let mut again = school();
        for line in place.store.history(place.id).unwrap().lines {
            prop_assert_eq!(apply(&mut again, &line.edit).unwrap(), line.inverse);
        }
        prop_assert_eq!(place.unit(), again);
    }
}
