//! What the build refuses in the text files, each with file, line and id.

#[path = "../src/i18n/at_build/check.rs"]
mod check;
#[path = "../src/i18n/at_build/texts.rs"]
#[allow(dead_code, reason = "the build also reads files")]
mod texts;

use texts::Source;

const FOLDER: &str = "texts";

fn problems(sv: &str, en: &str) -> Vec<String> {
    let source = |language: &str, text: &str| Source {
        language: language.to_owned(),
        area: "common".to_owned(),
        text: text.to_owned(),
    };
    check::check(&[source("en", en), source("sv", sv)]).err().unwrap_or_default()
}

#[test]
fn the_same_ids_and_arguments_are_accepted() {
    let sv = "-skola = skola\nsaved = sparat { $time }\nagain = igen: { saved } på { -skola }";
    let en = "-skola = school\nsaved = saved { $time }\nagain = { $time } again at { -skola }";
    assert_eq!(problems(sv, en), Vec::<String>::new());
}

#[test]
fn every_problem_names_its_place_and_id() {
    for (sv, en, expected) in [
        ("a = x\nb = { $n", "a = x", "texts/sv/common.ftl:2: `b` does not read"),
        ("a = x", "a = x\nb = y", "texts/sv/common.ftl: `b` is missing (it is in texts/en/common.ftl:2)"),
        ("a = x\nb = y", "a = x", "texts/en/common.ftl: `b` is missing (it is in texts/sv/common.ftl:2)"),
        ("-t = x", "a = y", "texts/en/common.ftl: `-t` is missing"),
        ("a = x", "a = { $n }", "texts/sv/common.ftl:1: `a` lacks `$n`"),
        ("a = { b }\nb = x", "a = { b }\nb = { $n }", "texts/sv/common.ftl:1: `a` lacks `$n`"),
        ("a = x\n\na = y", "a = x", "texts/sv/common.ftl:3: `a` is there already: texts/sv/common.ftl:1"),
        ("a = x\n    .title = y", "a = x", "texts/sv/common.ftl:1: `a` has attributes"),
        ("a = { NUMBER($n) }", "a = { $n }", "texts/sv/common.ftl:1: `a` uses function NUMBER()"),
        ("a = { b }\nb = { a }", "a = x\nb = y", "texts/sv/common.ftl:1: `a` refers to itself"),
        ("a = { -t }", "a = x", "texts/sv/common.ftl:1: `a` refers to `-t`, which does not exist"),
        ("bigName = x", "bigName = x", "texts/sv/common.ftl:1: `bigName` is not in small letters"),
        ("self = x", "self = x", "`self` cannot be the name of a function"),
        ("a = { $userName }", "a = { $userName }", "`a` has an argument that is not in kebab-case"),
    ] {
        let found = problems(sv, en);
        assert!(found.iter().any(|problem| problem.contains(expected)), "{expected}\n{found:#?}");
    }
}
