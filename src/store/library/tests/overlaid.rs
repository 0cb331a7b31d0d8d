//! Files of the installation add, correct and hide.

use super::{super::*, code};
use crate::model::lang::Lang;

fn with(text: &str) -> Loaded {
    load(&[("local/own.ron".to_owned(), text.to_owned())])
}

fn module(id: &str, title: &str) -> String {
    format!(
        r#"(modules: [(
    id: "{id}",
    programme: "mam",
    title: (value: (nb: "{title}"), source: "our own copy", confidence: Confirmed),
    exists: Confirmed,
    school_forms: ["grunnskole"],
    source: "our own copy",
)])"#
    )
}

#[test]
fn a_file_adds_an_entry() {
    let loaded = with(&module("own-1", "Brøk hos oss"));
    assert_eq!(loaded.errors, []);
    assert_eq!(loaded.catalogue.module(code("own-1")).unwrap().title_in(Lang::Sv), "Brøk hos oss");
    assert_eq!(loaded.catalogue.modules.len(), shipped().modules.len() + 1);
}

#[test]
fn a_file_corrects_a_shipped_entry() {
    let loaded = with(&module("mam-01", "Modul 1 – Kom i gang"));
    assert_eq!(loaded.errors, []);
    assert_eq!(loaded.catalogue.module(code("mam-01")).unwrap().title_in(Lang::Nb), "Modul 1 – Kom i gang");
    assert_eq!(loaded.catalogue.modules.len(), shipped().modules.len());
}

#[test]
fn what_is_hidden_is_found_but_not_offered() {
    let loaded =
        with(r#"(hide_programmes: ["dekomp"], hide_modules: ["mam-01"], hide_dimension_sets: ["general"])"#);
    assert_eq!(loaded.errors, []);
    let catalogue = loaded.catalogue;
    assert!(catalogue.programme(code("dekomp")).is_some());
    assert!(catalogue.offered().all(|programme| programme.id != code("dekomp")));
    assert_eq!(catalogue.modules_of(code("mam")).count(), 10);
    let sets = catalogue.dimension_sets_for(crate::model::school_year::Country::Norway, code("mathematics"));
    assert!(sets.map(|set| set.id).eq([
        code("conditions"),
        code("mam-practices"),
        code("no-core"),
        code("no-preschool"),
        code("no-regning")
    ]));
}

#[test]
fn a_mark_that_some_editors_put_first_is_no_error() {
    assert_eq!(with(&format!("\u{feff}{}", module("own-1", "Brøk"))).errors, []);
}

#[test]
fn a_broken_correction_leaves_the_shipped_entry() {
    let loaded = with(&module("mam-01", ""));
    assert_eq!(loaded.errors.len(), 1);
    assert_eq!(loaded.catalogue, shipped());
}

#[test]
fn a_programme_of_ones_own_survives_writing_and_reading() {
    let own = shipped().programme(code("matematiklyftet-web-2017")).unwrap().copied(code("own-cycle"));
    assert_eq!((own.valid_to, own.modules_from), (None, Some(code("matematiklyftet"))));
    let text = ron::to_string(&own).unwrap();
    assert_eq!(ron::from_str::<crate::model::programme::Programme>(&text).unwrap(), own);
}

#[test]
fn a_file_corrects_and_hides_at_once_and_says_where_it_is_wrong() {
    let text = r#"(
    hide_modules: [
        "mam-02",
        "mam-77",
    ],
    programmes: [(
        id: "dekomp",
        name: (nb: "Vår ordning"),
        about: (nb: "Slik gjør vi det"),
        country: Norway,
        subject: "mathematics",
        school_forms: ["grunnskole"],
        roles: ["principal"],
        kind: Scheme(conditions: [(id: "one", text: (value: (nb: "Alle er med"), source: "vi", confidence: Confirmed))]),
        papers: [(
            id: "form", title: (nb: "Skjema"), source: "vi", confidence: Confirmed,
            fields: [
                (id: "sum", label: (nb: "Sum"), kind: Money, sum_of: (table: "budget", column: "amount")),
            ],
        )],
        sources: ["vi"],
    )],
)"#;
    let wrong = with(text);
    let found: Vec<(&str, usize)> = wrong.errors.iter().map(|e| (e.file.as_str(), e.line)).collect();
    assert_eq!(found, [("local/own.ron", 4), ("local/own.ron", 18)]);
    assert_eq!(wrong.catalogue.programme(code("dekomp")), shipped().programme(code("dekomp")));
    let right = with(
        &text
            .replace("        \"mam-77\",\n", "")
            .replace(", sum_of: (table: \"budget\", column: \"amount\")", ""),
    );
    assert_eq!(right.errors, []);
    assert_eq!(right.catalogue.programme(code("dekomp")).unwrap().name.get(Lang::Nb), "Vår ordning");
    assert!(right.catalogue.hidden_modules.contains(&code("mam-02")));
}

#[test]
fn a_condition_must_be_tickable() {
    let id = "a-condition-with-a-very-long-id";
    let text = format!(
        r#"(programmes: [(
    id: "a-programme", name: (nb: "Vår"), about: (nb: "Vår"), country: Norway, subject: "mathematics",
    school_forms: [], roles: [], sources: ["vi"],
    kind: Scheme(conditions: [(id: "{id}", text: (value: (nb: "Alle"), source: "vi", confidence: Confirmed))]),
)])"#
    );
    let errors = with(&text).errors;
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].reason, crate::model::data_error::DataReason::LongId { id: code(id) });
}
