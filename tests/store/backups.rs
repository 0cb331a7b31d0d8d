//! What was can be brought back (P11, P14).

use std::fs;

use kollegium::store::{Access, Stamp, StoreError};

use crate::kit::{Place, add, named, now, stamp};

fn save(place: &Place, n: u64) {
    let edit = named(&format!("e{n}"), add(&format!("q{n}"), "Ny"));
    let n = u8::try_from(n).unwrap();
    let stamp = Stamp { now: now(u64::from(n) / 4), ..stamp(n) };
    place.store.save(place.id, 0, &[edit], &stamp).unwrap();
}

#[test]
fn each_of_the_last_twenty_versions_can_be_brought_back() {
    let place = Place::new();
    for n in 1..=40 {
        save(&place, n);
    }
    let backups = place.store.backups(place.id).unwrap();
    let last: Vec<u64> = backups.iter().map(|b| b.revision).take(20).collect();
    assert_eq!(last, (21..=40).rev().collect::<Vec<u64>>());
    assert_eq!(backups.len(), 25, "and the last of each day before");
    let wanted = &backups[19];
    let people = place.store.load_backup(place.id, wanted).unwrap().unit.people().len();
    let revision = place.store.restore(place.id, wanted, &stamp(99)).unwrap();
    let loaded = place.store.load(place.id).unwrap();
    assert_eq!((revision, loaded.revision, loaded.unit.people().len()), (42, 42, people));
    assert_eq!(place.store.history(place.id).unwrap().lines.len(), 41, "history goes on");
    assert_eq!(place.store.backups(place.id).unwrap()[0].revision, 41, "the present one is kept");
}

#[test]
fn in_the_place_of_a_damaged_unit_its_newest_good_backup_is_shown() {
    let place = Place::new();
    for n in 1..=3 {
        save(&place, n);
    }
    let damaged = b"(format: 1, half a";
    place.put(damaged);
    let newest = place.store.backups(place.id).unwrap()[0].clone();
    fs::File::create(place.file("backup").join(newest.file_name())).unwrap();
    let (backup, loaded) = place.store.newest_good_backup(place.id).unwrap().unwrap();
    assert_eq!((backup.revision, loaded.revision, &loaded.access), (2, 2, &Access::Earlier));
    assert_eq!(place.bytes(), damaged, "looking writes nothing");

    let revision = place.store.restore(place.id, &backup, &stamp(9)).unwrap();
    assert!(revision > 4);
    assert_eq!(place.unit(), loaded.unit);
    let kept = fs::read_dir(place.file("backup")).unwrap().map(|e| e.unwrap().path());
    let mut kept = kept.filter(|p| p.to_string_lossy().contains("damaged-"));
    assert_eq!(fs::read(kept.next().unwrap()).unwrap(), damaged, "the damaged one is kept");
    save(&place, 7);
}

#[test]
fn a_missing_file_with_backups_is_damage_and_comes_back() {
    let place = Place::new();
    save(&place, 1);
    fs::remove_file(place.file("unit.ron")).unwrap();
    assert!(matches!(place.store.load(place.id), Err(StoreError::Damaged(_))));
    let (backup, _) = place.store.newest_good_backup(place.id).unwrap().unwrap();
    place.store.restore(place.id, &backup, &stamp(2)).unwrap();
    place.unit();
}

#[test]
fn a_file_of_a_newer_format_is_not_restored_over() {
    let place = Place::new();
    save(&place, 1);
    let newer = String::from_utf8(place.bytes()).unwrap().replace("format: 3", "format: 99");
    place.put(newer.as_bytes());
    let (backup, _) = place.store.newest_good_backup(place.id).unwrap().unwrap();
    let error = place.store.restore(place.id, &backup, &stamp(2)).unwrap_err();
    assert!(matches!(error.why, StoreError::Newer { .. }));
    assert_eq!(place.bytes(), newer.as_bytes());
}

#[test]
fn a_clock_that_jumps_changes_no_order_and_removes_nothing() {
    let place = Place::new();
    for (n, day) in [(1_u8, 0), (2, 30_000), (3, 0), (4, 60_000), (5, 1)] {
        let edit = named(&format!("e{n}"), add(&format!("q{n}"), "Ny"));
        place.store.save(place.id, 0, &[edit], &Stamp { now: now(day), ..stamp(n) }).unwrap();
    }
    let revisions: Vec<u64> = place.store.backups(place.id).unwrap().iter().map(|b| b.revision).collect();
    assert_eq!(revisions, [5, 4, 3, 2, 1]);
    assert_eq!(place.store.load(place.id).unwrap().revision, 6);
}
