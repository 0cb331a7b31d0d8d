//! What is wrong in a file is reported with its line and reason, and takes nothing else with it.

use super::{super::*, code};
use crate::model::data_error::{DataReason, Target};

/// A sound programme; each test breaks one line of it.
const OWN: &str = r#"// Our own programme.
(
    programmes: [
        (
            id: "own",
            name: (sv: "Eget"),
            about: (sv: "Vårt sätt"),
            country: Sweden,
            subject: "mathematics",
            valid_from: "2026-08-01",
            valid_to: "2027-06-30",
            school_forms: ["grundskola"],
            roles: ["teacher"],
            kind: Cycle(
                parts: (value: 4, source: "vi", confidence: Confirmed),
                phases: [(
                    id: "meet",
                    short: (sv: "T"),
                    name: (sv: "Träff"),
                    minutes: (value: 60, source: "vi", confidence: Confirmed),
                    who: Together,
                    leads: "supervisor",
                    pupils: NotNeeded,
                    what: (sv: "Vi träffas"),
                )],
                gap: (
                    min_school_days: (value: 1, source: "vi", confidence: Confirmed),
                    max_days: (value: 14, source: "vi", confidence: Confirmed),
                    same_day: NotAllowed,
                ),
                rhythm: (value: Weekly, source: "vi", confidence: Confirmed),
            ),
            sources: ["vi"],
        ),
    ],
    modules: [
        (
            id: "own-a",
            programme: "own",
            title: (value: (sv: "A"), source: "vi", confidence: Confirmed),
            exists: Confirmed,
            school_forms: ["grundskola"],
            source: "vi",
        ),
        (
            id: "own-b",
            programme: "matematiklyftet",
            title: (value: (sv: "B"), source: "vi", confidence: Confirmed),
            exists: Confirmed,
            school_forms: ["grundskola"],
            builds_on: [],
            source: "vi",
        ),
    ],
)
"#;

fn read(text: &str) -> Loaded {
    load(&[("local/own.ron".to_owned(), text.to_owned())])
}

/// The first error after one replacement, as line and reason; shipped entries must still be there.
#[track_caller]
fn broken(from: &str, to: &str) -> (usize, DataReason) {
    assert!(OWN.contains(from), "{from}");
    let loaded = read(&OWN.replacen(from, to, 1));
    assert!(loaded.catalogue.programme(code("mam")).is_some());
    assert!(loaded.errors.iter().all(|error| error.file == "local/own.ron"));
    let first = loaded.errors.into_iter().next().unwrap();
    (first.line, first.reason)
}

fn field(text: &str) -> String {
    text.to_owned()
}

#[test]
fn the_programme_is_sound_before_it_is_broken() {
    let loaded = read(OWN);
    assert_eq!(loaded.errors, []);
    assert!(loaded.catalogue.programme(code("own")).is_some());
}

#[test]
fn wrong_writing() {
    assert_eq!(broken("about:", "abuot:"), (7, DataReason::UnknownField { field: field("abuot") }));
    assert_eq!(
        broken("            subject: \"mathematics\",\n", "").1,
        DataReason::MissingField { field: field("subject") }
    );
    let (line, reason) = broken("who: Together", "who: Togehter");
    assert_eq!(line, 21);
    assert!(matches!(reason, DataReason::UnknownWord { found, .. } if found == "Togehter"));
    let (line, reason) = broken("name: (sv: \"Eget\")", "name: (sv: \"Eget)");
    assert!(matches!(reason, DataReason::Syntax { .. }), "{reason:?}");
    assert!(line >= 6);
    let (line, reason) = broken("value: 4", "value: 400");
    assert_eq!(line, 15);
    assert!(matches!(reason, DataReason::Syntax { .. }), "{reason:?}");
}

#[test]
fn what_is_named_must_exist() {
    let missing = |kind, id: &str| DataReason::Missing { kind, id: code(id) };
    assert_eq!(
        broken("[\"grundskola\"]", "[\"grundskolan\"]"),
        (12, missing(Target::SchoolForm, "grundskolan"))
    );
    assert_eq!(broken("[\"teacher\"]", "[\"teacher\", \"cook\"]"), (13, missing(Target::Role, "cook")));
    assert_eq!(broken("leads: \"supervisor\"", "leads: \"boss\""), (22, missing(Target::Role, "boss")));
    assert_eq!(broken("builds_on: []", "builds_on: [\"x\"]"), (51, missing(Target::Module, "x")));
    assert_eq!(
        broken("builds_on: []", "areas: [\"geometri\", \"geometry\"]"),
        (51, missing(Target::Dimension, "geometry"))
    );
    assert_eq!(broken("builds_on: []", "theme: \"x\""), (51, missing(Target::Theme, "x")));
    assert_eq!(broken("builds_on: []", "stages: [\"ak-1-9\"]"), (51, missing(Target::Stage, "ak-1-9")));
    assert_eq!(broken("\"matematiklyftet\"", "\"lyftet\""), (47, missing(Target::Programme, "lyftet")));
}

#[test]
fn a_cycle_needs_a_meeting_of_some_length() {
    assert_eq!(broken("who: Together", "who: Alone"), (16, DataReason::NoJointPhase));
    assert_eq!(broken("value: 60", "value: 0"), (20, DataReason::NoMinutes { id: code("meet") }));
    assert_eq!(broken("value: 4", "value: 0"), (15, DataReason::Empty { field: "parts" }));
}

#[test]
fn dates_texts_and_sources() {
    assert_eq!(broken("2027-06-30", "2025-06-30"), (11, DataReason::Backwards { field: "valid_to" }));
    let none = |name: &str| DataReason::NoText { lang: None, field: field(name) };
    assert_eq!(broken("sv: \"Eget\"", "sv: \"\""), (6, none("name")));
    assert_eq!(broken("sv: \"Vi träffas\"", "sv: \" \""), (24, none("what")));
    assert_eq!(
        broken("source: \"vi\"", "source: \"\""),
        (15, DataReason::NoSource { field: field("parts") })
    );
    assert_eq!(broken("sources: [\"vi\"]", "sources: []"), (33, DataReason::Empty { field: "sources" }));
    assert_eq!(
        broken("sv: \"Vårt sätt\"", "sv: \"\\u{1b}[2J\""),
        (7, DataReason::UncleanText { field: field("about") })
    );
}

#[test]
fn ids_are_not_used_twice_and_nothing_builds_on_itself() {
    assert_eq!(broken("id: \"own-b\"", "id: \"own-a\""), (46, DataReason::DoubleId { id: code("own-a") }));
    assert_eq!(
        broken("builds_on: []", "builds_on: [\"own-b\"]"),
        (51, DataReason::Ring { id: code("own-b") })
    );
}

#[test]
fn one_broken_entry_leaves_the_others() {
    let loaded = read(&OWN.replace("\"matematiklyftet\"", "\"lyftet\""));
    assert_eq!(loaded.errors.len(), 1);
    assert!(loaded.catalogue.module(code("own-a")).is_some());
    assert!(loaded.catalogue.module(code("own-b")).is_none());
}

#[test]
fn what_names_a_broken_entry_falls_with_it() {
    let loaded = read(&OWN.replace("value: 60", "value: 0"));
    let lines: Vec<usize> = loaded.errors.iter().map(|error| error.line).collect();
    assert_eq!(lines, [20, 39]);
    assert!(loaded.catalogue.module(code("own-b")).is_some());
}

#[test]
fn hiding_what_there_is_not_is_reported() {
    let loaded = read("(\n  hide_modules: [\"mam-01\", \"mam-99\"],\n)");
    assert_eq!(loaded.errors.len(), 1);
    assert_eq!((loaded.errors[0].line, loaded.errors[0].column), (2, 28));
    assert!(loaded.catalogue.hidden_modules.contains(&code("mam-01")));
}

/// A series with a hand-in and a scheme with a deadline, both sound.
const DATED: &str = r#"(programmes: [
    (
        id: "own-series",
        name: (nb: "Egen"), about: (nb: "Vår egen"), country: Norway, subject: "mathematics",
        school_forms: ["grunnskole"], roles: ["principal"],
        kind: Series(events: [
            (id: "day", name: (nb: "Dag"), kind: Day, roles: ["principal"], what: (nb: "Vi møtes"),
                when: Times(count: (value: 2, source: "vi", confidence: Confirmed),
                    days: (value: 1, source: "vi", confidence: Confirmed),
                    digital: (value: 1, source: "vi", confidence: Confirmed))),
            (id: "send", name: (nb: "Send"), kind: HandIn, roles: ["principal"], what: (nb: "Sendes"),
                when: Before(event: "day", days: (value: 7, source: "vi", confidence: Confirmed)),
                paper: "note"),
        ]),
        steps: [(
            id: "first", title: (nb: "Først"), purpose: (nb: "Fordi"), shows: "calendar", origin: Ours,
            questions: [(id: "why", text: (nb: "Hvorfor?"))],
            sources: ["vi"],
        )],
        papers: [(id: "note", title: (nb: "Notat"), source: "vi", confidence: Confirmed,
            fields: [(id: "text", label: (nb: "Tekst"), kind: Long)])],
        sources: ["vi"],
    ),
    (
        id: "own-scheme",
        name: (nb: "Egen"), about: (nb: "Vår egen"), country: Norway, subject: "mathematics",
        school_forms: ["grunnskole"], roles: ["principal"],
        kind: Scheme(
            conditions: [(id: "one", text: (value: (nb: "Alle er med"), source: "vi", confidence: Confirmed))],
            deadlines: [(id: "due", name: (nb: "Frist"),
                day: (value: (month: 2, day: 1), source: "vi", confidence: Confirmed))],
        ),
        sources: ["vi"],
    ),
])"#;

#[test]
fn series_and_schemes() {
    assert_eq!(read(DATED).errors, []);
    let first = |from: &str, to: &str| {
        assert!(DATED.contains(from), "{from}");
        let error = read(&DATED.replacen(from, to, 1)).errors.into_iter().next().unwrap();
        (error.line, error.reason)
    };
    let missing = |kind, id: &str| DataReason::Missing { kind, id: code(id) };
    assert_eq!(first("event: \"day\"", "event: \"dag\""), (12, missing(Target::Event, "dag")));
    assert_eq!(first("paper: \"note\"", "paper: \"letter\""), (13, missing(Target::Paper, "letter")));
    assert_eq!(first("shows: \"calendar\"", "shows: \"clock\""), (16, missing(Target::Screen, "clock")));
    assert_eq!(
        first("digital: (value: 1", "digital: (value: 3"),
        (10, DataReason::Backwards { field: "digital" })
    );
    assert_eq!(first("month: 2, day: 1", "month: 2, day: 31"), (31, DataReason::NoSuchDay));
    assert_eq!(
        first("text: (nb: \"Hvorfor?\")", "text: ()"),
        (17, DataReason::NoText { lang: None, field: field("text") })
    );
    assert_eq!(
        first("id: \"first\"", "id: \"first-of-all-the-steps-that-we-take\"").1,
        DataReason::LongId { id: code("first-of-all-the-steps-that-we-take") }
    );
}
