//! What belongs to one person, and what to the installation.

use std::collections::BTreeMap;

use kollegium::{
    model::{
        lang::Lang,
        text::{Name, Note},
    },
    store::{
        StoreError,
        person::{Draft, Haste},
        settings::Login,
    },
};

use crate::kit::{Place, stamp, tree, write};

fn draft(form: &str, text: &str) -> Draft {
    let field = |text: &str| BTreeMap::from([("name".to_owned(), text.to_owned())]);
    Draft { form: form.to_owned(), fields: field(text), starts: field("A") }
}

#[test]
fn an_open_form_comes_back_as_it_was_last() {
    let place = Place::new();
    let own = place.store.own(7).unwrap();
    own.write_draft(&draft("person/../../x", "Å"), &stamp(1), Haste::Resting).unwrap();
    own.write_draft(&draft("person/../../x", "Ås"), &stamp(2), Haste::Typing).unwrap();
    own.write_draft(&draft("group", "G\n\u{1b}"), &stamp(3), Haste::Typing).unwrap();
    assert_eq!(own.drafts().unwrap(), [draft("group", "G\n\u{1b}"), draft("person/../../x", "Ås")]);
    own.write_draft(&draft("person/../../x", "Åsa"), &stamp(4), Haste::Resting).unwrap();
    own.drop_draft("group").unwrap();
    assert_eq!(own.drafts().unwrap(), [draft("person/../../x", "Åsa")]);
}

#[test]
fn a_draft_torn_by_a_power_cut_leaves_the_one_before() {
    let place = Place::new();
    let own = place.store.own(7).unwrap();
    own.write_draft(&draft("f", "safe"), &stamp(1), Haste::Resting).unwrap();
    own.write_draft(&draft("f", "hurried"), &stamp(2), Haste::Typing).unwrap();
    let files = tree(&place.store.path().join("people/7"));
    let (hurried, _) = files.iter().find(|(p, _)| p.to_string_lossy().ends_with(".new.ron")).unwrap();
    write(hurried, b"");
    assert_eq!(own.drafts().unwrap(), [draft("f", "safe")]);
}

#[test]
fn notes_and_likings_are_changed_on_what_is_there() {
    let place = Place::new();
    let (one, two) = (place.store.own(7).unwrap(), place.store.own(7).unwrap());
    one.change_notes(&stamp(1), |n| drop(n.insert("a".into(), Note::new("ett")))).unwrap();
    two.change_notes(&stamp(2), |n| drop(n.insert("b".into(), Note::new("två")))).unwrap();
    assert_eq!(one.notes().unwrap().len(), 2);
    one.change_personal(&stamp(3), |p| p.language = Some(Lang::Nb)).unwrap();
    assert_eq!(two.personal().unwrap().language, Some(Lang::Nb));
}

#[test]
fn settings_are_kept_and_never_written_over_unread() {
    let place = Place::new();
    assert_eq!(place.store.settings().unwrap().language, None);
    let login = Login { unit: place.id, person: "p1".parse().unwrap() };
    let add = |who: &str, n: u8| {
        let who = Name::new(who);
        place.store.change_settings(&stamp(n), |s| {
            s.logins.entry(who).or_default().insert(login);
        })
    };
    add("eva", 1).unwrap();
    add("bo", 2).unwrap();
    assert_eq!(place.store.settings().unwrap().logins.len(), 2);
    let file = place.store.path().join("settings.ron");
    let newer = std::fs::read_to_string(&file).unwrap().replace("format: 3", "format: 99");
    for text in ["half", &newer] {
        write(&file, text.as_bytes());
        let error = add("ida", 3).unwrap_err().why;
        assert!(matches!(error, StoreError::Damaged(_) | StoreError::Newer { .. }));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    }
}
