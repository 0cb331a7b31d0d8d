//! Same state, same bytes; one edit changes few lines (P17).

use std::collections::BTreeSet;

use kollegium::{
    model::{
        change::{Change, On},
        edit::Edit,
        meetings::{MeetingChange, Moved, Why},
    },
    store::Store,
};

use crate::kit::{self, Place, add, meeting, named, rename, shift, stamp};

#[test]
fn the_same_edits_make_the_same_bytes() {
    let (one, two) = (Place::new(), Place::new());
    for place in [&one, &two] {
        place.store.save(place.id, 1, &[named("e1", add("q1", "Bo"))], &stamp(1)).unwrap();
    }
    assert_eq!(one.bytes(), two.bytes());
    one.store.load(one.id).unwrap();
    assert_eq!(one.bytes(), two.bytes(), "reading writes nothing");
}

#[test]
fn an_edit_changes_few_lines() {
    let place = Place::new();
    let lines = |bytes: &[u8]| -> BTreeSet<String> {
        String::from_utf8(bytes.to_vec()).unwrap().lines().map(str::to_owned).collect()
    };
    let edits = [
        rename("p1", "Åsa \"Öberg\"", "Bo"),
        shift("m0", meeting(0).when, 7),
        Edit::MoveMember {
            person: "p0".parse().unwrap(),
            from: "g0".parse().unwrap(),
            to: "g1".parse().unwrap(),
        },
    ];
    for (n, edit) in edits.into_iter().enumerate() {
        let before = lines(&place.bytes());
        let id = format!("e{n}");
        place.store.save(place.id, 1, &[named(&id, edit)], &stamp(u8::try_from(n).unwrap())).unwrap();
        let after = lines(&place.bytes());
        let new: Vec<&String> = after.difference(&before).collect();
        // Revision, length of the history, id of the edit, and the thing itself.
        assert!(new.len() <= 6, "{new:#?}");
    }
}

#[test]
fn why_a_meeting_was_moved_is_written_only_where_there_is_a_reason() {
    let place = Place::new();
    let text = || String::from_utf8(place.bytes()).unwrap();
    assert!(!text().contains("moved"), "files of before are read and stay as they are");
    let meeting = meeting(0);
    let moved = Moved {
        from: meeting.when,
        why: Why::Said("storm".into()),
        on_the_way: kollegium::model::text::Note::default(),
    };
    let change = MeetingChange::Moved(Change::new(None, Some(moved.clone())));
    let edit = Edit::Meeting(On::Change(meeting.id, change));
    place.store.save(place.id, 1, &[named("e1", edit)], &stamp(1)).unwrap();
    assert!(text().contains("moved: Some("));
    let read = place.store.load(place.id).unwrap().unit;
    assert_eq!(read.meetings().get(meeting.id).unwrap().moved, Some(moved));
}

#[test]
fn text_of_people_stays_as_it_was_written() {
    let place = Place::new();
    let name = "Åsa \"Ö\\berg\" — 名 {x: 1} // (r#\"";
    place.store.save(place.id, 1, &[named("e1", add("q1", name))], &stamp(1)).unwrap();
    let unit = Store::open(place.store.path()).unwrap().load(place.id).unwrap().unit;
    assert_eq!(unit.person("q1".parse().unwrap()).unwrap().name.as_str(), name);
    assert_eq!(place.store.history(place.id).unwrap().lines[0].edit, add("q1", name));
}

#[test]
fn commands_to_a_terminal_in_a_file_are_made_harmless() {
    let place = Place::new();
    let text = String::from_utf8(place.bytes()).unwrap();
    let hostile = text.replacen("Åsa \\\"Öberg\\\"", "Åsa\u{1b}[2J\u{202e}", 1);
    assert_ne!(hostile, text);
    place.put(hostile.as_bytes());
    let unit = place.unit();
    assert_eq!(unit.person("p0".parse().unwrap()).unwrap().name.as_str(), "Åsa\u{fffd}[2J\u{fffd}");
    assert_eq!(place.bytes(), hostile.as_bytes(), "reading writes nothing");
}

#[test]
fn a_removed_person_leaves_nothing_but_history() {
    let place = Place::new();
    let person = place.unit().person("p3".parse().unwrap()).unwrap().clone();
    place.store.save(place.id, 1, &[named("e1", Edit::Person(On::Remove(person)))], &stamp(1)).unwrap();
    let text = String::from_utf8(place.bytes()).unwrap();
    assert!(!text.contains("\"p3\""));
    assert_eq!(kit::tree(&place.folder()).len(), 4, "file, history, lock, one backup");
}

#[test]
fn a_file_of_the_format_before_is_read_as_it_was_and_nothing_new_is_written_without_need() {
    let place = Place::new();
    place.store.save(place.id, 1, &[named("e1", add("q1", "Bo"))], &stamp(1)).unwrap();
    let text = String::from_utf8(place.bytes()).unwrap();
    assert!(text.contains("format: 3,"));
    for new in ["pairs", "away", "stand_ins", "licence"] {
        assert!(!text.contains(new), "{new} is written only where there is one");
    }
    let unit = place.store.load(place.id).unwrap().unit;
    place.put(text.replace("format: 3,", "format: 2,").as_bytes());
    assert_eq!(Store::open(place.store.path()).unwrap().load(place.id).unwrap().unit, unit);
}
