//! How long a survey takes from the file to the preview: read, propose, count.
#![allow(clippy::unwrap_used, reason = "benches")]

use std::{collections::BTreeMap, fmt::Write};

use kollegium::{
    exchange::{
        csv,
        survey::{Names, Which, read, words},
    },
    model::{
        change::{Element, On},
        edit::{Edit, apply},
        needs::Round,
        school_year::Country,
        survey::Voices,
        unit::{Unit, UnitChange, UnitKind},
    },
    planning::needs::survey::{About, Ground, count, propose},
    store::library,
};

fn main() {
    divan::main();
}

const ROWS: usize = 1_000;
const AREAS: [&str; 6] =
    ["Taluppfattning", "Algebra", "Geometri", "Sannolikhet och statistik", "Samband", "Problemlösning"];

/// 60 columns: four of the service's, 36 of marks with stages, 18 of words, two of free text.
fn rows() -> Vec<Vec<String>> {
    let mut headings: Vec<String> =
        ["Tidstämpel", "E-postadress", "Roll", "Stadium"].map(str::to_owned).to_vec();
    for stage in ["åk 1-3", "åk 4-6", "åk 7-9"] {
        for question in ["Hur är det i dag", "Hur ska det vara om ett år"] {
            headings.extend(AREAS.iter().map(|area| format!("{question} i {stage}? [{area}]")));
        }
    }
    headings.extend((1..=18).map(|n| format!("Påstående {n} om arbetslaget")));
    headings.extend(["Kommentarer", "Vad behöver ni?"].map(str::to_owned));
    let marks =
        ["1 - stämmer inte alls", "2 - stämmer dåligt", "3 - stämmer bra", "4 - stämmer helt", "Vet ej"];
    let row = |n: usize| {
        let mut cells = vec![
            format!("2026-03-{:02} 14:{:02}:11", n % 28 + 1, n % 60),
            format!("nn{}@skola.example", n * 7 % 990),
            "Lärare".into(),
            ["Åk 1-3;", "Åk 4-6;", "Åk 1-3;Åk 4-6;", "Åk 7-9;"][n % 4].into(),
        ];
        cells.extend((0..54).map(|q| marks[(n * 3 + q * 5 + n * q) % 5].to_owned()));
        cells.push(if n.is_multiple_of(5) {
            format!("Vi behöver mer tid, nummer {n} i ordningen")
        } else {
            String::new()
        });
        cells.push(if n.is_multiple_of(9) { format!("Mindre grupper och plats {n}") } else { String::new() });
        cells
    };
    std::iter::once(headings).chain((0..ROWS).map(row)).collect()
}

fn as_csv() -> Vec<u8> {
    let mut out = String::new();
    for row in rows() {
        for cell in row {
            write!(out, "\"{cell}\",").unwrap();
        }
        out.pop();
        out.push('\n');
    }
    out.into_bytes()
}

fn as_xlsx() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (line, row) in (0_u32..).zip(rows()) {
        for (column, cell) in (0_u16..).zip(row) {
            sheet.write(line, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn preview(bencher: divan::Bencher, bytes: &[u8]) {
    let mut unit = Unit::new("school".parse().unwrap(), UnitKind::School, "Skolan".into(), Country::Sweden);
    for stage in ["ak-1-3", "ak-4-6", "ak-7-9"] {
        apply(&mut unit, &Edit::Unit(UnitChange::Stage(Element::Put(stage.parse().unwrap())))).unwrap();
    }
    let today = chrono::NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
    let round = Round {
        id: "round".parse().unwrap(),
        date: today,
        name: "".into(),
        sets: ["sv-areas".parse().unwrap()].into(),
        own: BTreeMap::new(),
        ratings: BTreeMap::new(),
        note: "".into(),
        passed: BTreeMap::new(),
    };
    apply(&mut unit, &Edit::Round(On::Add(round.clone()))).unwrap();
    let catalogue = library::shipped();
    let about = About {
        id: "survey".parse().unwrap(),
        title: "".into(),
        date: today,
        voices: Voices::Staff,
        asked: BTreeMap::new(),
        stages: unit.about().stages.clone(),
    };
    bencher.bench(|| {
        let sheet = read(bytes, Which::First).unwrap().sheet;
        let names = Names::new(&csv::Ground { unit: &unit, catalogue: &catalogue, today });
        let ground =
            Ground { unit: &unit, catalogue: &catalogue, round: &round, words: words(), names: &names };
        let proposal = propose(&sheet, &ground);
        let counted = count(&sheet, &proposal.reading(), &about, &ground, None);
        assert!(counted.survey.answers.len() == 18 && counted.survey.answered == 990, "the bench counts");
        counted
    });
}

#[divan::bench]
fn csv_1000_by_60(bencher: divan::Bencher) {
    preview(bencher, &as_csv());
}

#[divan::bench]
fn xlsx_1000_by_60(bencher: divan::Bencher) {
    preview(bencher, &as_xlsx());
}
