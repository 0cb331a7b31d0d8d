//! A file that does not load is shown with its reason and never written over (P8, P9).

use kollegium::store::{DamageReason, Listed, Outcome, StoreError};

use crate::kit::{Place, add, named, stamp, tree};

/// The unit's file is `bytes`: nothing reads it, nothing changes it. Gives back the reason.
fn refused(place: &Place, bytes: &[u8]) -> StoreError {
    place.put(bytes);
    let before: Vec<_> = tree(&place.folder()).into_iter().filter(|(p, _)| !p.ends_with(".lock")).collect();
    let error = place.store.load(place.id).expect_err("a damaged file was read");
    let saved = place.store.save(place.id, 1, &[named("e9", add("p9", "Ny"))], &stamp(9));
    let saved = saved.expect_err("a damaged file was saved over");
    assert_eq!((saved.outcome, &saved.why), (Outcome::NotSaved, &error));
    let after: Vec<_> = tree(&place.folder()).into_iter().filter(|(p, _)| !p.ends_with(".lock")).collect();
    assert_eq!(before, after, "something was written");
    error
}

fn damage(place: &Place, bytes: &[u8]) -> (Option<(usize, usize)>, DamageReason) {
    match refused(place, bytes) {
        StoreError::Damaged(damage) => {
            assert_eq!(damage.file, place.file("unit.ron"));
            (damage.at, damage.reason)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let place = Place::new();
    let whole = place.bytes();
    for length in 0..whole.trim_ascii_end().len() {
        place.put(&whole[..length]);
        let error = place.store.load(place.id).expect_err(&format!("{length} bytes were read"));
        assert!(matches!(&error, StoreError::Damaged(d) if d.at.is_some()), "{length}: {error:?}");
    }
    refused(&place, &whole[..whole.len() / 2]);
    refused(&place, b"");
}

#[test]
fn a_file_changed_in_one_byte_never_makes_the_program_fail() {
    let place = Place::new();
    let whole = place.bytes();
    for at in (0..whole.len()).step_by(3) {
        for byte in [0, b'(', b'"', 0xff, b'9'] {
            let mut changed = whole.clone();
            changed[at] = byte;
            place.put(&changed);
            if let Ok(loaded) = place.store.load(place.id) {
                assert_eq!(loaded.unit.id(), place.id);
            }
        }
    }
}

#[test]
fn hands_and_tools_that_spoil_a_file_are_told_where() {
    let place = Place::new();
    let text = String::from_utf8(place.bytes()).unwrap();
    let syntax = |bytes: &[u8]| {
        let (at, reason) = damage(&place, bytes);
        assert!(matches!(reason, DamageReason::Syntax(_)), "{reason:?}");
        at.expect("a place")
    };
    let line_of = |part: &str| text.split_once(part).unwrap().0.matches('\n').count() + 1;
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };

    syntax(format!("{text}\0\0\0").as_bytes());
    syntax(&vec![0; text.len()]);
    syntax(format!("\u{feff}{text}").as_bytes());
    let marks = changed(
        "        people: [",
        "<<<<<<< HEAD\n        people: [\n=======\n        people: [\n>>>>>>> b",
    );
    assert_eq!(syntax(marks.as_bytes()).0, line_of("        people: ["));
    assert_eq!(syntax(changed("pupils: Unknown", "pupils: Maybe").as_bytes()).0, line_of("pupils: Unknown"));
    assert_eq!(syntax(changed("share: 100", "share: \"100\"").as_bytes()).0, line_of("share: 100"));
    syntax(changed("share: 100,", "share: 100, colour: 3,").as_bytes());
    syntax(changed("    history:", "    colour: 3,\n    history:").as_bytes());
    syntax(changed("        years: [],", "        years: [], years: [],").as_bytes());
    syntax(changed("id: \"p1\"", "id: \"p0\"").as_bytes());
    let deep = changed("        years: []", &format!("        years: {}", "[".repeat(10_000)));
    syntax(deep.as_bytes());

    let mut latin = text.clone().into_bytes();
    let at = text.find("Åsa").unwrap();
    latin.splice(at..at + 2, [0xc5]);
    assert_eq!(damage(&place, &latin).0.unwrap().0, line_of("Åsa"));

    let double = changed("\"m0\": 1,", "\"m0\": 1,\n        \"m0\": 7,");
    let (at, reason) = damage(&place, double.as_bytes());
    assert_eq!(reason, DamageReason::DoubleKey("\"m0\"".to_owned()));
    assert_eq!(at, Some((line_of("\"m0\": 1,") + 1, 9)));

    let (_, reason) = damage(&place, changed("id: \"bjork\"", "id: \"other\"").as_bytes());
    assert_eq!(reason, DamageReason::WrongPlace);
    let (at, reason) = damage(&place, changed("group: \"g0\"", "group: \"g7\"").as_bytes());
    assert!(matches!(reason, DamageReason::Rule(_)), "{reason:?}");
    assert_eq!(at.map(|(line, _)| line), Some(line_of("group: \"g0\"")));
    place.put(text.as_bytes());
    place.unit();
}

#[test]
fn of_a_newer_format_only_the_head_is_read() {
    let place = Place::new();
    let text = String::from_utf8(place.bytes()).unwrap();
    let newer = text.replace("format: 3,", "format: 99,").replace("\"0.1.0\"", "\"7.3.1\"");
    let newer = newer.replace("    unit: (", "    unit: <a syntax that nobody knows yet> (");
    match refused(&place, newer.as_bytes()) {
        StoreError::Newer { format, program, name, .. } => {
            assert_eq!((format, program.as_str(), name.as_str()), (99, "7.3.1", "Björkskolan"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn more_than_a_unit_can_have_is_not_read() {
    let place = Place::new();
    let file = std::fs::File::options().write(true).open(place.file("unit.ron")).unwrap();
    file.set_len(33 * 1024 * 1024).unwrap();
    assert!(matches!(place.store.load(place.id), Err(StoreError::TooLarge { .. })));
}

#[test]
fn a_damaged_unit_is_a_line_of_the_list() {
    let place = Place::new();
    place.put(b"nothing");
    let list = place.store.list().unwrap();
    assert!(matches!(&list[..], [Listed { head: Err(StoreError::Damaged(_)), .. }]), "{list:?}");
}
