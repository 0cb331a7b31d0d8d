//! Surveys of form services, from the file to the record.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "tests"
)]

#[path = "survey/made.rs"]
mod made;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use kollegium::{
    exchange::{
        csv,
        survey::{Names, Which, read, words},
    },
    model::{
        catalogue::Catalogue,
        change::{Element, On},
        edit::{Edit, apply},
        ids::Code,
        needs::{Cell, Round},
        people::Person,
        school_year::Country,
        survey::{Column, Survey, Voices},
        unit::{Unit, UnitChange, UnitKind},
    },
    planning::needs::survey::{
        About, Counted, Ground, Half, LeftOut, Personal, Proposal, Reading, Sheet, Sure, Why, count,
        earlier_version, edits, propose,
    },
    store::library,
};
use proptest::prelude::*;

fn code(word: &str) -> Code {
    word.parse().unwrap()
}

fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 3, 30).unwrap()
}

/// A school with a round that asks about one set.
struct School {
    unit: Unit,
    catalogue: Catalogue,
    names: Names,
}

impl School {
    fn new(country: Country, stages: &[&str], set: &str) -> Self {
        let mut unit = Unit::new("school".parse().unwrap(), UnitKind::School, "Skolan".into(), country);
        for stage in stages {
            apply(&mut unit, &Edit::Unit(UnitChange::Stage(Element::Put(code(stage))))).unwrap();
        }
        let round = Round {
            id: "round".parse().unwrap(),
            date: today(),
            name: "vår".into(),
            sets: [code(set)].into(),
            own: BTreeMap::new(),
            ratings: BTreeMap::new(),
            note: "".into(),
            passed: BTreeMap::new(),
        };
        apply(&mut unit, &Edit::Round(On::Add(round))).unwrap();
        let catalogue = library::shipped();
        let names = Names::new(&csv::Ground { unit: &unit, catalogue: &catalogue, today: today() });
        Self { unit, catalogue, names }
    }

    fn swedish() -> Self {
        Self::new(Country::Sweden, &["fkl", "ak-1-3", "ak-4-6", "ak-7-9"], "sv-areas")
    }

    fn norwegian() -> Self {
        Self::new(Country::Norway, &["trinn-1-4", "trinn-5-7", "trinn-8-10"], "no-core")
    }

    fn ground(&self) -> Ground<'_> {
        Ground {
            unit: &self.unit,
            catalogue: &self.catalogue,
            round: self.unit.rounds().iter().next().unwrap(),
            words: words(),
            names: &self.names,
        }
    }

    fn about(&self) -> About {
        About {
            id: "survey".parse().unwrap(),
            title: "Enkät".into(),
            date: today(),
            voices: Voices::Staff,
            asked: BTreeMap::new(),
            stages: self.unit.about().stages.clone(),
        }
    }

    fn count(&self, sheet: &Sheet, before: Option<&Survey>) -> Counted {
        let reading = propose(sheet, &self.ground()).reading();
        count(sheet, &reading, &self.about(), &self.ground(), before)
    }
}

fn fixture(name: &str) -> Sheet {
    let bytes = fs::read(format!("tests/fixtures/surveys/{name}")).unwrap();
    read(&bytes, Which::First).unwrap().sheet
}

/// Forms export anew what they exported: what the fixtures are made of and what is committed are the same
/// sheets. Where they are not, what is made stands in a folder of its own, to be looked at and taken over.
#[test]
fn the_fixtures_are_what_they_are_made_of() {
    for made in made::all() {
        if read(&made.bytes, Which::First).unwrap().sheet == fixture(made.name) {
            continue;
        }
        let at = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(made.name);
        fs::write(&at, made.bytes).unwrap();
        panic!("{} is something else now: {}", made.name, at.display());
    }
}

/// Heading and what it is taken for.
fn taken(proposal: &Proposal) -> Vec<(&str, &Column)> {
    proposal.columns.iter().map(|proposed| (proposed.label.as_str(), &proposed.column)).collect()
}

fn no_guess(proposal: &Proposal) {
    for proposed in proposal.columns.iter().filter(|p| p.column != Column::Skip) {
        assert!(proposed.sure >= Sure::Likely, "{proposed:?}");
    }
    assert!(proposal.scale.iter().all(|step| step.sure >= Sure::Likely), "{:?}", proposal.scale);
}

#[test]
fn microsoft_forms_in_swedish_goes_in() {
    let (school, sheet) = (School::swedish(), fixture("ms-forms-sv.xlsx"));
    let proposal = propose(&sheet, &school.ground());
    no_guess(&proposal);
    let now = |id| Column::Now(code(id), None);
    let wanted = |id| Column::Wanted(code(id), None);
    assert_eq!(
        taken(&proposal),
        [
            ("ID", &Column::Skip),
            ("Starttid", &Column::Skip),
            ("Slutförandetid", &Column::Time),
            ("E-post", &Column::Respondent),
            ("Namn", &Column::Skip),
            ("Vilken roll har du?", &Column::Role),
            ("Vilka stadier undervisar du i?", &Column::Stage),
            ("Taluppfattning", &now("taluppfattning")),
            ("Algebra", &now("algebra")),
            ("Geometri", &now("geometri")),
            ("Sannolikhet och statistik", &now("sannolikhet")),
            ("Problemlösning", &now("problemlosning")),
            ("Taluppfattning2", &wanted("taluppfattning")),
            ("Algebra2", &wanted("algebra")),
            ("Geometri2", &wanted("geometri")),
            ("Sannolikhet och statistik2", &wanted("sannolikhet")),
            ("Problemlösning2", &wanted("problemlosning")),
            ("Vad skulle hjälpa er mest?", &Column::Comment),
        ]
    );
    assert_eq!(proposal.columns[3].why, Why::Personal(Personal::Email));
    let Counted { survey, report } = school.count(&sheet, None);
    assert_eq!((report.rows, survey.answered), (25, 24));
    assert!(report.left_out.contains(&LeftOut::Twice(1)));
    assert_eq!(survey.turnout[&code("teacher")].answered, 23);
    let cell = |stage| Cell { dimension: code("algebra"), stage: code(stage) };
    assert_eq!(survey.answers[&cell("ak-1-3")].now.answers(), 10);
    assert_eq!(survey.answers[&cell("ak-4-6")].wanted.answers(), 9);
    assert_eq!(survey.answers[&cell("ak-7-9")].now.answers(), 5);
    assert!(survey.too_few.contains(&cell("fkl")) && !survey.answers.contains_key(&cell("fkl")));
    let comments: Vec<&str> = survey.comments.iter().map(kollegium::model::text::Line::as_str).collect();
    assert_eq!(comments, ["Mer tid att planera tillsammans", "Mindre grupper"]);
    assert!(report.left_out.contains(&LeftOut::PersonalText(Personal::Name, 1)));
    assert!(report.left_out.contains(&LeftOut::PersonalText(Personal::Email, 1)));
}

#[test]
fn microsoft_forms_in_norwegian_goes_in() {
    let (school, sheet) = (School::norwegian(), fixture("ms-forms-nb.csv"));
    let proposal = propose(&sheet, &school.ground());
    no_guess(&proposal);
    let columns: Vec<&Column> = proposal.columns.iter().map(|p| &p.column).collect();
    assert_eq!(
        columns[2..8],
        [&Column::Time, &Column::Skip, &Column::Skip, &Column::Skip, &Column::Role, &Column::Stage]
    );
    assert_eq!(columns[8], &Column::Now(code("kjerne-utforsking"), None));
    assert_eq!(columns[13], &Column::Wanted(code("kjerne-resonnering"), None));
    assert_eq!(columns[14], &Column::Comment);
    let Counted { survey, .. } = school.count(&sheet, None);
    assert_eq!(survey.answered, 24);
    let cell = |stage| Cell { dimension: code("kjerne-utforsking"), stage: code(stage) };
    assert_eq!(survey.answers[&cell("trinn-1-4")].now.answers(), 10);
    assert!(survey.answers[&cell("trinn-1-4")].now.unknown > 0);
    assert_eq!(survey.comments.len(), 1);
}

#[test]
fn google_forms_in_swedish_goes_in() {
    let (school, sheet) = (School::swedish(), fixture("google-forms-sv.csv"));
    let proposal = propose(&sheet, &school.ground());
    let columns: Vec<&Column> = proposal.columns.iter().map(|p| &p.column).collect();
    assert_eq!(columns[..3], [&Column::Time, &Column::Respondent, &Column::Stage]);
    assert_eq!(columns[3], &Column::Now(code("taluppfattning"), None));
    assert_eq!(columns[8], &Column::Wanted(code("geometri"), None));
    assert_eq!(columns[9..], [&Column::Comment, &Column::Comment]);
    let five: Vec<(&str, Option<u8>)> =
        proposal.scale.iter().map(|step| (step.answer.as_str(), step.mark.unwrap().level())).collect();
    assert_eq!(five, [("1", Some(1)), ("2", Some(2)), ("3", Some(2)), ("4", Some(3)), ("5", Some(4))]);
    let Counted { survey, report } = school.count(&sheet, None);
    assert_eq!(survey.answered, 24);
    assert!(report.left_out.contains(&LeftOut::Twice(1)));
    assert_eq!(survey.comments.len(), 2);
    // The later answer counts, though its hour of the day looks close and it stands first in the file.
    let late = Sheet { rows: [&sheet.rows[..1], &sheet.rows[2..]].concat(), ..sheet.clone() };
    assert_eq!(school.count(&late, None).survey, survey);
}

#[test]
fn google_forms_in_norwegian_goes_in() {
    let (school, sheet) = (School::norwegian(), fixture("google-forms-nb.xlsx"));
    let proposal = propose(&sheet, &school.ground());
    no_guess(&proposal);
    let columns: Vec<&Column> = proposal.columns.iter().map(|p| &p.column).collect();
    assert_eq!(columns[1], &Column::Now(code("kjerne-utforsking"), Some(code("trinn-1-4"))));
    assert_eq!(columns[12], &Column::Wanted(code("kjerne-resonnering"), Some(code("trinn-5-7"))));
    assert_eq!(columns[13], &Column::Role);
    let Counted { survey, report } = school.count(&sheet, None);
    assert_eq!((survey.answered, report.shown), (16, 6));
    let cell = Cell { dimension: code("kjerne-utforsking"), stage: code("trinn-5-7") };
    assert_eq!(survey.answers[&cell].wanted.answers(), 6);
}

#[test]
fn what_was_decided_is_proposed_next_time() {
    let (mut school, sheet) = (School::norwegian(), fixture("google-forms-nb.xlsx"));
    let mut reading = propose(&sheet, &school.ground()).reading();
    reading.columns[1] = Column::Skip;
    let counted = count(&sheet, &reading, &school.about(), &school.ground(), None);
    apply(&mut school.unit, &edits(None, counted.survey)).unwrap();
    let proposal = propose(&sheet, &school.ground());
    assert_eq!((&proposal.columns[1].column, proposal.columns[1].why), (&Column::Skip, Why::Remembered));
    let before = earlier_version(
        &school.unit,
        "round".parse().unwrap(),
        Voices::Staff,
        &sheet.labels(),
        &proposal.reading(),
    );
    assert_eq!(before.unwrap().id.to_string(), "survey");
}

#[test]
fn a_few_more_answers_wait() {
    let (school, sheet) = (School::norwegian(), fixture("ms-forms-nb.csv"));
    let part = |rows: usize| Sheet { rows: sheet.rows[..rows].to_vec(), ..sheet.clone() };
    let first = school.count(&part(10), None).survey;
    let cell = Cell { dimension: code("kjerne-utforsking"), stage: code("trinn-1-4") };
    assert_eq!(first.answers[&cell].now.answers(), 10);
    let mut changed = part(12);
    changed.rows[11].cells[7] = "1.-4. trinn".into();
    let Counted { survey, report } = school.count(&changed, Some(&first));
    assert_eq!((survey.answers[&cell], survey.answered), (first.answers[&cell], 10));
    assert!(report.left_out.contains(&LeftOut::Waits(cell, Half::Now, 1)));
    // One changed answer of an old respondent would be told by the difference, too.
    let mut changed = part(10);
    changed.rows[0].cells[8] = "Vet ikke".into();
    let Counted { survey, report } = school.count(&changed, Some(&first));
    assert_eq!(survey.answers[&cell], first.answers[&cell]);
    assert!(report.left_out.contains(&LeftOut::Stands(cell, Half::Now)));
    // Read in another way the figures are about something else.
    let mut reading = propose(&sheet, &school.ground()).reading();
    reading.columns.swap(8, 9);
    let swapped = count(&part(11), &reading, &school.about(), &school.ground(), Some(&first)).survey;
    let other = Cell { dimension: code("kjerne-modellering"), stage: code("trinn-1-4") };
    assert_eq!(swapped.answers[&cell].now, first.answers[&other].now);
    let enough = school.count(&sheet, Some(&first)).survey;
    assert_eq!(enough.answered, 24);
    let five = Cell { dimension: code("kjerne-utforsking"), stage: code("trinn-5-7") };
    assert_eq!(enough.answers[&five].now.answers(), 9);
}

#[test]
fn a_column_of_people_is_never_read_whatever_is_agreed() {
    let (school, sheet) = (School::swedish(), fixture("ms-forms-sv.xlsx"));
    let mut reading = propose(&sheet, &school.ground()).reading();
    reading.columns[3] = Column::Comment;
    reading.columns[4] = Column::Now(code("algebra"), None);
    let names = sheet.rows.iter().map(|row| (row.cells[4].clone(), Some(kollegium::model::needs::Mark::One)));
    reading.scale.extend(names.collect::<Vec<_>>());
    let counted = count(&sheet, &reading, &school.about(), &school.ground(), None);
    nobody(&counted.survey);
}

/// Neither the record nor its edits have a name or an address in them.
fn nobody(survey: &Survey) {
    let written = ron::to_string(&edits(None, survey.clone())).unwrap();
    for (name, address) in made::PEOPLE {
        assert!(!written.contains(name) && !written.contains(address), "{name} in {written}");
        let first = name.split(' ').next().unwrap();
        assert!(first.len() < 4 || !written.contains(first), "{first}");
    }
}

#[test]
fn what_differs_between_two_stages_by_one_person_is_held_back() {
    let school = School::swedish();
    let mut file = "Stadium;Algebra, nu\n".to_owned();
    file.push_str(&"1-3, 4-6;2\n".repeat(5));
    let cell = |stage| Cell { dimension: code("algebra"), stage: code(stage) };
    let counted = |file: &str| school.count(&read(file.as_bytes(), Which::First).unwrap().sheet, None);
    let shown = |counted: &Counted| counted.survey.answers.keys().map(|cell| cell.stage).collect::<Vec<_>>();
    assert_eq!(shown(&counted(&file)), ["ak-1-3", "ak-4-6"].map(code));
    file.push_str("4-6;4\n");
    let one_more = counted(&file);
    assert_eq!(shown(&one_more), [code("ak-4-6")]);
    assert!(one_more.survey.too_few.contains(&cell("ak-1-3")));
    assert!(one_more.report.left_out.contains(&LeftOut::Derivable(cell("ak-1-3"), Half::Now)));
}

#[test]
fn a_workbook_that_grows_is_refused() {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let packed = zip::write::SimpleFileOptions::default();
    zip.start_file("xl/sharedStrings.xml", packed).unwrap();
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..60 {
        zip.write_all(&zeros).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    assert_eq!(read(&bytes, Which::First), Err(kollegium::exchange::survey::ReadError::Bomb));
}

#[test]
fn limits_and_wrong_files_are_told() {
    use kollegium::exchange::survey::ReadError;
    let wide = vec!["x"; 301].join(";");
    assert_eq!(read(wide.as_bytes(), Which::First), Err(ReadError::TooManyColumns { line: 1 }));
    let long = format!("a;b\n{}", "1;2\n".repeat(20_001));
    assert_eq!(read(long.as_bytes(), Which::First), Err(ReadError::TooManyRows { line: 20_002 }));
    assert_eq!(read(b"", Which::First), Err(ReadError::Empty));
    assert_eq!(read(b"a;b\n", Which::First), Err(ReadError::NoRows));
    assert_eq!(read(b"\xd0\xcf\x11\xe0rest", Which::First), Err(ReadError::OldWorkbook));
    assert!(matches!(read(b"PK\x03\x04rest", Which::First), Err(ReadError::Damaged(_))));
    let bytes = fs::read("tests/fixtures/surveys/google-forms-nb.xlsx").unwrap();
    assert_eq!(read(&bytes, Which::Named("x")), Err(ReadError::NoSheet("x".into())));
    assert_eq!(read(&bytes, Which::Named("Skjemasvar 1")).unwrap().sheets, ["Skjemasvar 1"]);
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("Fråga\tB\nÅ\t1\n".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(read(&utf16, Which::First).unwrap().sheet.headings, ["Fråga", "B"]);
}

/// A sheet of people with any stages and answers.
fn any_sheet() -> impl Strategy<Value = Sheet> {
    let stage = prop::sample::subsequence(vec!["Årskurs 1–3", "Årskurs 4–6", "Årskurs 7–9"], 0..3);
    let answer = prop::sample::select(vec!["1", "2", "3", "4", "Vet ej", "", "annat"]);
    let person = (0..made::PEOPLE.len(), stage, prop::collection::vec(answer, 4), 0..3_usize);
    prop::collection::vec(person, 0..40).prop_map(|people| {
        let headings = [
            "E-post",
            "Namn",
            "Stadium",
            "Algebra, nu",
            "Algebra, önskat",
            "Geometri, nu",
            "Geometri, önskat",
            "Övrigt",
        ];
        let rows = people.into_iter().enumerate().map(|(at, (who, stages, answers, said))| {
            let (name, address) = made::PEOPLE[who];
            let said = ["", "Vi vill mer", &format!("säger {name}")][said].to_owned();
            let mut cells = vec![format!("{address}@skola.example"), name.to_owned(), stages.join(";")];
            cells.extend(answers.into_iter().map(str::to_owned));
            cells.push(said);
            kollegium::planning::needs::survey::SheetRow { line: at as u64 + 2, cells }
        });
        Sheet { headings: headings.map(str::to_owned).to_vec(), rows: rows.collect(), ..Sheet::default() }
    })
}

fn fixed_reading(sheet: &Sheet) -> Reading {
    use kollegium::model::needs::Mark;
    let column = |half: fn(Code, Option<Code>) -> Column, id| half(code(id), None);
    let mut scale: BTreeMap<String, Option<Mark>> =
        (1..=4).map(|level| (level.to_string(), Mark::of(level))).collect();
    scale.insert("Vet ej".into(), Some(Mark::DontKnow));
    assert_eq!(sheet.headings.len(), 8);
    Reading {
        columns: vec![
            Column::Respondent,
            Column::Skip,
            Column::Stage,
            column(Column::Now, "algebra"),
            column(Column::Wanted, "algebra"),
            column(Column::Now, "geometri"),
            column(Column::Wanted, "geometri"),
            Column::Comment,
        ],
        scale,
        stages: BTreeMap::new(),
    }
}

/// A table as a form service writes it: one line a respondent, the same one so many times.
fn table(headings: &str, rows: &[(usize, &str)]) -> Sheet {
    let mut second = 0;
    let mut lines = vec![format!("Tidstämpel;{headings}")];
    for &(times, row) in rows {
        for _ in 0..times {
            second += 1;
            lines.push(format!("2026-03-12 14:{:02}:{:02};{row}", second / 60, second % 60));
        }
    }
    read(lines.join("\n").as_bytes(), Which::First).unwrap().sheet
}

#[test]
fn a_stage_that_is_named_with_the_role_is_where_the_answer_stands() {
    let school = School::swedish();
    let rows = [
        (6, "Lärare åk 1-3;1"),
        (7, "Lärare åk 4-6;2"),
        (5, "Lärare mellanstadiet;2"),
        (2, "Speciallärare;4"),
    ];
    let sheet = table("Roll;Hur är det idag? [Algebra]", &rows);
    let counted = school.count(&sheet, None);
    let answers = |counted: &Counted, stage| {
        let cell = Cell { dimension: code("algebra"), stage: code(stage) };
        counted.survey.answers.get(&cell).map(|tally| tally.now.marks)
    };
    assert_eq!(answers(&counted, "ak-1-3"), Some([6, 0, 0, 0]));
    assert_eq!(answers(&counted, "ak-4-6"), Some([0, 12, 0, 0]));
    assert_eq!(answers(&counted, "ak-7-9"), None);
    assert_eq!(counted.report.misplaced(), Some(&LeftOut::WithoutStage(2)));
    // What a person says of an answer counts, and is remembered for the next survey.
    let proposal = propose(&sheet, &school.ground());
    let open: Vec<&str> =
        proposal.named.iter().filter(|n| n.stages.is_empty()).map(|n| n.answer.as_str()).collect();
    assert_eq!(open, ["Speciallärare"]);
    let mut reading = proposal.reading();
    reading.stages.insert("Speciallärare".into(), [code("ak-1-3"), code("ak-4-6")].into());
    let said = count(&sheet, &reading, &school.about(), &school.ground(), None);
    assert_eq!(said.report.misplaced(), None);
    let mut unit = school.unit.clone();
    apply(&mut unit, &edits(None, said.survey)).unwrap();
    let ground = Ground { unit: &unit, ..school.ground() };
    let reading = propose(&sheet, &ground).reading();
    assert_eq!(reading.stages["Speciallärare"].len(), 2);
}

#[test]
fn an_answer_that_was_sent_twice_counts_once() {
    let school = School::swedish();
    let sheet = table("Stadium;Hur är det idag? [Algebra]", &[(7, "Åk 1-3;2")]);
    let mut text = String::from("Tidstämpel;Stadium;Hur är det idag? [Algebra]\n");
    for row in sheet.rows.iter().chain(sheet.rows.last()) {
        text.push_str(&format!("{}\n", row.cells.join(";")));
    }
    let twice = read(text.as_bytes(), Which::First).unwrap().sheet;
    let counted = school.count(&twice, None);
    assert_eq!(counted.survey.answered, 7);
    assert!(counted.report.left_out.contains(&LeftOut::SentTwice(1)));
}

#[test]
fn the_programs_own_questions_are_known_again_and_other_sets_are_only_guessed() {
    let school = School::norwegian();
    let heading = |text: &str| {
        let sheet = table(&format!("Trinn;Slik er det nå: {text}"), &[(6, "5. trinn;2"), (3, "5. trinn;4")]);
        let proposal = propose(&sheet, &school.ground());
        (proposal.columns[2].column.clone(), proposal.columns[2].sure)
    };
    let now = |dimension| Column::Now(code(dimension), None);
    let (column, sure) = heading("Elevene mine leter etter mønster og sammenhenger");
    assert_eq!((column, sure), (now("kjerne-utforsking"), Sure::Likely));
    assert_eq!(heading("Høye forventninger til alle").1, Sure::Guess);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_comes_in_nobody_is_told(sheet in any_sheet(), seed in any::<u64>(), cut in 0..40_usize) {
        let school = School::swedish();
        let reading = fixed_reading(&sheet);
        let count = |sheet: &Sheet, before: Option<&Survey>| {
            count(sheet, &reading, &school.about(), &school.ground(), before).survey
        };
        let survey = count(&sheet, None);
        nobody(&survey);
        // The order of the rows never matters.
        let mut turned = sheet.clone();
        let places = turned.rows.len();
        turned.rows.rotate_left(usize::try_from(seed % places.max(1) as u64).unwrap());
        turned.rows.reverse();
        prop_assert_eq!(&count(&turned, None), &survey);
        // The model takes it: nothing below the limit.
        let mut unit = school.unit.clone();
        apply(&mut unit, &edits(None, survey.clone())).unwrap();
        for tally in survey.answers.values() {
            for counts in [tally.now, tally.wanted] {
                prop_assert!(counts.answers() == 0 || counts.answers() >= 5);
                prop_assert!(counts.answers() <= survey.answered);
                prop_assert_eq!(counts.known() + counts.unknown, counts.answers());
            }
        }
        prop_assert!(survey.comments.is_empty() || survey.answered >= 5);
        // A later version changes by nothing or by enough.
        let mut earlier = sheet.clone();
        earlier.rows.truncate(cut);
        let before = count(&earlier, None);
        let after = count(&sheet, Some(&before));
        for (cell, old) in &before.answers {
            let new = &after.answers[cell];
            for (old, new) in [(old.now, new.now), (old.wanted, new.wanted)] {
                let more: u16 = new.marks.iter().chain([&new.unknown]).zip(old.marks.iter().chain([&old.unknown]))
                    .map(|(new, old)| new.saturating_sub(*old)).sum();
                prop_assert!(old.answers() == 0 || more == 0 || more >= 5);
            }
        }
        prop_assert!(
            [0, after.answered].contains(&before.answered) || after.answered >= before.answered + 5
        );
        let mut unit = school.unit.clone();
        apply(&mut unit, &edits(None, before.clone())).unwrap();
        apply(&mut unit, &edits(Some(&before), after)).unwrap();
    }
}

#[test]
fn staff_of_the_unit_are_known_by_name() {
    let mut school = School::swedish();
    let person = Person::new("p".parse().unwrap(), "Alva Ask".into());
    apply(&mut school.unit, &Edit::Person(On::Add(person))).unwrap();
    let sheet = read(
        "Stadium;Algebra;Din tanke?\n1-3;1;fråga alva ask om det\n1-3;2;en tanke till oss\n1-3;3;\n1-3;4;\n1-3;4;\n".as_bytes(),
        Which::First,
    );
    let mut reading = propose(&sheet.clone().unwrap().sheet, &school.ground()).reading();
    reading.columns[2] = Column::Comment;
    let counted = count(&sheet.unwrap().sheet, &reading, &school.about(), &school.ground(), None);
    let comments: BTreeSet<&str> =
        counted.survey.comments.iter().map(kollegium::model::text::Line::as_str).collect();
    assert_eq!(comments, ["en tanke till oss"].into());
}
