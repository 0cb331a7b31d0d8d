use super::*;
use crate::{
    model::{
        change::{Element, On},
        edit::Edit,
        ids::PaperId,
        unit::UnitChange,
    },
    planning::fixtures::{change, code, day, school},
};

const FORM: &str = r#"(id: "form", title: (en: "Form"), source: "test", confidence: Confirmed, fields: [
    (id: "who", label: (), kind: Text, asked: Required),
    (id: "day", label: (), kind: Date),
    (id: "year", label: (), kind: Number, between: Some((least: 1, most: 3))),
    (id: "answer", label: (), kind: Choice([(id: "yes", label: ()), (id: "no", label: ())])),
    (id: "budget", label: (), asked: Required, kind: Table([
        (id: "use", label: (), kind: Text, asked: Required),
        (id: "amount", label: (), kind: Money, asked: Required),
    ])),
    (id: "sum", label: (), kind: Money, sum_of: Some((table: "budget", column: "amount"))),
])"#;

fn form() -> Form {
    ron::from_str(FORM).unwrap()
}

fn paper(values: &[(&str, &str)], cells: &[(u16, &str, &str)]) -> Paper {
    let mut paper = Paper::new("paper".parse::<PaperId>().unwrap(), code("scheme"), code("form"));
    paper.values = values.iter().map(|(id, text)| (code(id), Note::new(text))).collect();
    let place = |row, column: &str| Place { table: code("budget"), row, column: code(column) };
    paper.cells = cells.iter().map(|(row, id, text)| (place(*row, id), Note::new(text))).collect();
    paper
}

const ROWS: [(u16, &str, &str); 4] =
    [(0, "use", "Plan"), (0, "amount", "104 000"), (2, "use", "Meet"), (2, "amount", "6000")];

#[test]
fn a_whole_form_has_nothing_wrong() {
    let whole = paper(
        &[("who", "Vi"), ("day", "2026-11-22"), ("year", "3"), ("answer", "no"), ("sum", "110000")],
        &ROWS,
    );
    assert_eq!(check(&whole, &form()), []);
    assert_eq!(sum(&whole, Column { table: code("budget"), column: code("amount") }), Some(110_000));
}

#[test]
fn each_field_says_what_is_wrong_with_it() {
    let wrong = paper(
        &[("day", "22/11"), ("year", "4"), ("answer", "maybe"), ("sum", "109 000"), ("old", "x")],
        &[(0, "amount", "10"), (1, "use", "Meet"), (1, "amount", "much"), (1, "gone", "x")],
    );
    let cell = |row, column: &str| At::Cell(Place { table: code("budget"), row, column: code(column) });
    let found: Vec<(At, Wrong)> = check(&wrong, &form()).into_iter().map(|p| (p.at, p.wrong)).collect();
    assert_eq!(
        found,
        [
            (At::Field(code("who")), Wrong::Missing),
            (At::Field(code("day")), Wrong::NoDate),
            (At::Field(code("year")), Wrong::TooMuch { most: 3 }),
            (At::Field(code("answer")), Wrong::NoSuchChoice),
            (cell(0, "use"), Wrong::Missing),
            (cell(1, "amount"), Wrong::NoNumber),
            (At::Field(code("old")), Wrong::NoSuchField),
            (cell(1, "gone"), Wrong::NoSuchField),
        ],
        "no sum is held against a column that cannot be added up"
    );
}

#[test]
fn the_sum_is_that_of_its_column() {
    let found = check(&paper(&[("who", "Vi"), ("sum", "109 000")], &ROWS), &form());
    let at = At::Field(code("sum"));
    assert_eq!(found, [Problem { at, wrong: Wrong::Sum { sum: 110_000 } }]);
    let empty = check(&paper(&[("who", "Vi"), ("sum", "9")], &[]), &form());
    assert_eq!(empty, [Problem { at: At::Field(code("budget")), wrong: Wrong::Missing }]);
}

#[test]
fn numbers_are_digits_with_or_without_spaces() {
    assert_eq!(number("1 687"), Some(1_687));
    assert_eq!(number("104\u{a0}000"), Some(104_000));
    assert_eq!(
        [number(""), number("-1"), number("1,5"), number("99999999999999999999")],
        [None, None, None, None]
    );
}

const SCHEME: &str = r#"(
    id: "scheme", name: (en: "Scheme"), about: (), country: Norway, subject: "mathematics",
    valid_from: None, valid_to: None, school_forms: [], roles: [], size: None, sources: [],
    kind: Scheme((
        conditions: [
            (id: "one", text: (value: (en: "One"), source: "test", confidence: Confirmed)),
            (id: "two", text: (value: (en: "Two"), source: "test", confidence: Confirmed)),
        ],
        deadlines: [
            (id: "need", name: (), paper: Some("form"),
             day: Some((value: (month: 2, day: 1), source: "test", confidence: Confirmed))),
            (id: "report", name: ()),
        ],
        money: [(id: "share", name: (), amount: (value: PercentOfGrant(30), source: "test", confidence: Confirmed))],
    )),
)"#;

#[test]
fn ticked_conditions_are_met() {
    let programme: Programme = ron::from_str(SCHEME).unwrap();
    let ticked = UnitChange::Condition(Element::Put(code("scheme/two")));
    let elsewhere = UnitChange::Condition(Element::Put(code("other/one")));
    let unit = school([Edit::Unit(ticked), Edit::Unit(elsewhere)]);
    let met: Vec<Met> = conditions(&unit, &programme).iter().map(|line| line.met).collect();
    assert_eq!(met, [Met::No, Met::Yes]);
}

#[test]
fn days_until_the_deadline_that_comes_next() {
    let programme: Programme = ron::from_str(SCHEME).unwrap();
    let mut unit = school([]);
    let left = |unit: &Unit, today| {
        deadlines(unit, &|_, _| true, &programme, today).iter().map(|line| line.days_left).collect::<Vec<_>>()
    };
    assert_eq!(left(&unit, day(2026, 11, 22)), [Some(71), None]);
    assert_eq!(left(&unit, day(2027, 2, 1)), [Some(0), None]);
    assert_eq!(left(&unit, day(2027, 2, 2)), [Some(364), None]);
    let mut own = paper(&[], &[]);
    own.due = Some(day(2026, 12, 1));
    assert_eq!(days_left(&unit, &|_, _| true, &own, day(2026, 12, 3)), Some(-2));
    change(&mut unit, [Edit::Paper(On::Add(own.clone()))]);
    assert_eq!(left(&unit, day(2026, 11, 22)), [Some(9), None], "the paper has a day of its own");
    own.sent = Some(day(2026, 11, 30));
    assert_eq!(days_left(&unit, &|_, _| true, &own, day(2026, 12, 3)), None);
}

#[test]
fn the_own_share_is_rounded_up() {
    let programme: Programme = ron::from_str(SCHEME).unwrap();
    let scheme = programme.scheme().unwrap();
    assert_eq!((own_share(scheme, 100), own_share(scheme, 101)), (Some(30), Some(31)));
    assert_eq!(own_share(&Scheme { money: Vec::new(), ..scheme.clone() }, 100), None);
}

#[test]
fn a_word_that_ends_the_form_and_begins_the_name_stands_once() {
    assert_eq!(called("Mellomarbeid til ledersamling", "ledersamling 2"), "Mellomarbeid til ledersamling 2");
    assert_eq!(called("Mellomarbeid til ledersamling", "Ledersamling 2"), "Mellomarbeid til ledersamling 2");
    assert_eq!(called("Mellomarbeid", "ledersamling 2"), "Mellomarbeid: ledersamling 2");
    assert_eq!(called("Mellomarbeid til ledersamling", ""), "Mellomarbeid til ledersamling");
    assert_eq!(called("Søknad", "Søknad"), "Søknad: Søknad");
}
