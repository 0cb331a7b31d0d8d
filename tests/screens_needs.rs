//! The needs screen: picture, judgements, evidence, priorities, before and after.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod support;

use kollegium::model::{
    change::{Element, On},
    edit::{Edit, apply},
    lang::Lang,
    people::Person,
    school_year::Country,
    unit::{Unit, UnitChange, UnitKind},
};
use kollegium::{app::survey_preview::ColumnShown, planning::needs::survey::Why};
use support::Stage;

fn school(country: Country, stages: &[&str], programme: Option<&str>) -> Unit {
    let mut unit = Unit::new("school".parse().unwrap(), UnitKind::School, "Björkskolan".into(), country);
    let mut edits: Vec<Edit> = stages
        .iter()
        .map(|stage| Edit::Unit(UnitChange::Stage(Element::Put(stage.parse().unwrap()))))
        .collect();
    edits.extend(programme.map(|id| Edit::Unit(UnitChange::Programme(Element::Put(id.parse().unwrap())))));
    for (id, name) in [("ek", "Åsa Ek"), ("vik", "Anna-Karin Vikström-Söderbergh")] {
        edits.push(Edit::Person(On::Add(Person::new(id.parse().unwrap(), name.into()))));
    }
    for edit in edits {
        apply(&mut unit, &edit).unwrap();
    }
    unit
}

fn swedish(size: (u16, u16)) -> Stage {
    let unit = school(Country::Sweden, &["ak-1-3", "ak-4-6", "ak-7-9"], Some("matematiklyftet"));
    Stage::new(unit, None, Lang::Sv, size)
}

/// A round with some judgements, evidence and a priority, typed as a person would.
fn filled(size: (u16, u16)) -> Stage {
    let mut stage = swedish(size);
    stage.keys("2r<C-s>");
    stage.keys("<Enter>24<Enter><Right><Enter>34<Enter><Right><Enter>v4<Enter>");
    stage.keys("<Down><Enter>2<C-s><Left><Enter>14<Enter><Down><Enter>43<Enter>");
    stage.keys("<Up><Up><Left>u<Enter><Tab><C-u>14/10<Tab><Tab><Tab>Många räknar på fingrarna<Tab>38 % på nivå 1<C-s>");
    stage.keys("p<Tab><Tab>Störst gap<Tab>Alla elever kan förklara<Tab>Två lektionsbesök var<Tab><Right><Tab>v20<C-s>");
    stage
}

fn norwegian(size: (u16, u16)) -> Stage {
    let unit = school(Country::Norway, &["trinn-1-4", "trinn-5-7"], Some("mam"));
    Stage::new(unit, None, Lang::Nb, size)
}

fn both(stage: &Stage) -> String {
    format!("{}\n{}\n{}", stage.text(), "-".repeat(stage.app.size.0.into()), stage.styles())
}

#[test]
fn the_picture_shows_gaps_evidence_and_priorities() {
    insta::assert_snapshot!("needs_80", both(&filled((80, 24))));
    insta::assert_snapshot!("needs_120", filled((120, 40)).text());
    insta::assert_snapshot!("needs_60", filled((60, 16)).text());
}

#[test]
fn two_rounds_stand_side_by_side_with_cautions() {
    let mut stage = filled((80, 24));
    stage.keys("r<Down><Enter><C-u>1/5 2027<Tab><C-u>vt 2027<C-s><Enter>34<Enter>");
    stage.see("ht 2026: 2 → vt 2027: 3 (+1)");
    stage.keys("v");
    insta::assert_snapshot!("needs_beside", stage.text());
    stage.keys("<Esc>").see("kvar till önskat");
}

#[test]
fn an_empty_unit_says_what_a_mapping_is_good_for() {
    let mut stage = Stage::new(school(Country::Norway, &[], None), None, Lang::Nb, (80, 24));
    insta::assert_snapshot!("needs_empty", stage.keys("2").text());
    stage.keys("r<C-s>").see("Skolen har ingen trinn ennå").keys("<Enter>").see("Velg først trinnene");
    let mut stage = norwegian((80, 24));
    stage.keys("2r").see("Kjerneelementene").keys("<C-s><Enter>").see("Slik er det nå");
}

#[test]
fn digits_judge_a_cell_and_undo_takes_it_back() {
    let mut stage = swedish((80, 24));
    stage.keys("2r<C-s><Enter>14<Enter>");
    let round = stage.disk.latest_round().unwrap();
    assert_eq!(round.ratings.values().next().unwrap().gap(), Some(3));
    stage.keys("<C-z>");
    assert!(stage.disk.latest_round().unwrap().ratings.is_empty());
}

#[test]
fn the_grid_fills_by_digits_alone_and_each_cell_is_one_undo() {
    let mut stage = swedish((80, 24));
    stage.keys("2r<C-s>b");
    let cells = {
        let round = stage.disk.latest_round().unwrap();
        let picture = kollegium::planning::needs::Picture::of(&stage.disk, stage.app.catalogue(), round);
        picture.answers().all()
    };
    for n in 0..cells {
        stage.keys(["24", "13", "v4", "44"][n % 4]);
    }
    stage.see("Alla rutor är ifyllda");
    let judged = |stage: &Stage| stage.disk.latest_round().unwrap().ratings.len();
    assert_eq!(judged(&stage), cells);
    let before = stage.disk.clone();
    stage.keys("<C-z>");
    assert_eq!(judged(&stage), cells - 1, "both halves of the last cell");
    stage.keys("<C-y>");
    assert_eq!(stage.disk.rounds(), before.rounds());
    for left in (0..cells).rev() {
        stage.keys("<C-z>");
        assert_eq!(judged(&stage), left);
    }
    // Stage by stage: down the column, then the top of the next one.
    stage.keys("<Esc>b<Home><Left><Left>g24").see("Fyll i: ");
    let cell = stage.disk.latest_round().unwrap().ratings.keys().next().copied().unwrap();
    stage.keys("13");
    let round = stage.disk.latest_round().unwrap();
    assert_eq!(round.ratings.len(), 2);
    assert!(round.ratings.keys().all(|other| other.stage == cell.stage));
}

#[test]
fn the_grid_shows_both_numbers_and_what_is_asked() {
    let mut stage = filled((80, 24));
    stage.keys("b<Home><Left><Left>2");
    insta::assert_snapshot!("grid_80", both(&stage));
    let mut stage = demo("bjorkskolan", Lang::Sv, (120, 40));
    insta::assert_snapshot!("grid_120", stage.keys("2b").text());
    let mut stage = demo("fjellvik", Lang::Nb, (60, 16));
    insta::assert_snapshot!("grid_nb_60", stage.keys("2b").text());
    let mut stage = demo("fjellvik", Lang::Nb, (80, 24));
    insta::assert_snapshot!("grid_nb_80", stage.keys("2b<Down>v").text());
}

#[test]
fn a_comparison_says_what_it_rests_on_and_what_that_is_good_for() {
    let mut stage = demo("bjorkskolan", Lang::Sv, (80, 24));
    insta::assert_snapshot!("beside_sv_80", stage.keys("2v").text());
    insta::assert_snapshot!("beside_sv_cautions", stage.keys("k").text());
    let mut stage = demo("bjorkskolan", Lang::Sv, (60, 16));
    insta::assert_snapshot!("beside_sv_60", stage.keys("2v").text());
    // A second mapping a year after the first; Ståstedsanalysen stands behind both.
    let mut stage = demo("fjellvik", Lang::Nb, (120, 40));
    stage.keys("2u<Enter><Right><Right><Right><Right><Right><Tab><C-u>1/10 2026<Tab><Tab><Tab>Fra ståstedsanalysen i fjor<C-s>");
    stage.keys("r<End><Up><Enter><C-u>1/3 2027<Tab><C-u>Våren 2027<C-s>b342444<Esc>");
    stage.keys("u<Enter><Right><Right><Right><Right><Right><Tab><C-u>1/2 2027<Tab><Tab><Tab>Fra ståstedsanalysen<C-s>v");
    insta::assert_snapshot!("beside_nb_120", stage.text());
    stage.app.size = (80, 24);
    insta::assert_snapshot!("beside_nb_80", stage.text());
    insta::assert_snapshot!("beside_nb_cautions", stage.keys("k").text());
}

#[test]
fn results_from_a_file_are_looked_at_line_by_line() {
    let bytes = std::fs::read("tests/fixtures/surveys/results-sv.csv").unwrap();
    for (name, lang, id) in
        [("results_sv_80", Lang::Sv, "bjorkskolan"), ("results_nb_80", Lang::Nb, "fjellvik")]
    {
        let mut stage = demo(id, lang, (80, 24));
        stage.keys("2uen<Space>fil<Enter>");
        insta::assert_snapshot!(format!("{name}_form"), stage.text());
        stage.keys("~/p.csv<Tab><Tab><Tab><Tab>Prov 2026<C-s>").results("p.csv", &bytes);
        insta::assert_snapshot!(name, stage.text());
    }
}

#[test]
fn the_first_mapping_in_norwegian_goes_step_by_step() {
    let mut stage = norwegian((80, 24));
    insta::assert_snapshot!("first_nb_1_empty", stage.keys("2").text());
    insta::assert_snapshot!("first_nb_2_round", stage.keys("r").text());
    insta::assert_snapshot!("first_nb_3_begun", stage.keys("<C-s>").text());
    insta::assert_snapshot!("first_nb_4_judged", stage.keys("b24<Esc>").text());
    insta::assert_snapshot!("first_nb_5_priority", stage.keys("p").text());
    stage.keys("<C-s>");
    insta::assert_snapshot!("first_nb_6_not_now", stage.keys("<Down>a").text());
}

#[test]
fn evidence_with_a_personal_number_is_refused() {
    let mut stage = swedish((80, 24));
    stage.keys("2r<C-s>u<Enter><Tab><Tab><Tab><Tab>Lisa 811218-9876 räknar inte<C-s>");
    stage.see("liknar ett personnummer");
    assert!(stage.disk.evidence().is_empty());
    stage.keys("<C-u>Många räknar på fingrarna<C-s>");
    assert_eq!(stage.disk.evidence().len(), 1);
    stage.keys("u<Down><Down><Enter><Down><Enter>");
    assert!(stage.disk.evidence().is_empty(), "deleted by its own menu");
}

#[test]
fn there_are_at_most_three_priorities_and_ranks_change_places() {
    let mut stage = swedish((80, 24));
    stage.keys("2r<C-s>p<C-s><Down>p<C-s><Down>p<C-s>");
    let ranks = |stage: &Stage| {
        let round = stage.disk.latest_round().unwrap().id;
        let all = stage.disk.priorities_of(round);
        all.iter().map(|p| (p.rank, p.dimension.to_string())).collect::<Vec<_>>()
    };
    let before = ranks(&stage);
    assert_eq!(before.len(), 3);
    stage.keys("<Down>p").see("redan tre prioriteringar");
    stage.keys("<Up>p1<C-s>");
    let after = ranks(&stage);
    assert_eq!((&after[0].1, &after[2].1), (&before[2].1, &before[0].1));
    stage.keys("<Del>");
    assert_eq!(ranks(&stage).len(), 2);
}

#[test]
fn an_own_area_is_judged_like_the_others() {
    let mut stage = swedish((80, 24));
    stage.keys("2r<C-s>nUtomhusmatematik<Enter><Enter>23<Enter>");
    stage.see("Utomhusmatemati").see("▒▒█  1");
    stage.keys("<Del>");
    assert!(stage.disk.latest_round().unwrap().ratings.is_empty());
}

fn demo(id: &str, lang: Lang, size: (u16, u16)) -> Stage {
    let units = kollegium::store::demo::units().unwrap();
    let unit = units.into_iter().find(|unit| unit.id() == id.parse().unwrap()).unwrap();
    Stage::new(unit, None, lang, size)
}

fn reading(file: &str, id: &str, lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = demo(id, lang, size);
    let bytes = std::fs::read(format!("tests/fixtures/surveys/{file}")).unwrap();
    stage.keys("2").survey(file, &bytes);
    stage
}

#[test]
fn a_survey_is_looked_at_before_it_is_taken_in() {
    let mut stage = reading("google-forms-sv.csv", "bjorkskolan", Lang::Sv, (80, 24));
    insta::assert_snapshot!("survey_columns_80", both(&stage));
    insta::assert_snapshot!("survey_scale_80", stage.keys("<Tab>").text());
    insta::assert_snapshot!("survey_who_80", stage.keys("<Tab>").text());
    insta::assert_snapshot!("survey_texts_80", stage.keys("<Tab>").text());
    insta::assert_snapshot!("survey_result_80", stage.keys("<Tab>").text());
    let stage = reading("google-forms-nb.xlsx", "fjellvik", Lang::Nb, (120, 40));
    insta::assert_snapshot!("survey_columns_nb_120", stage.text());
    let stage = reading("ms-forms-nb.csv", "fjellvik", Lang::Nb, (60, 16));
    insta::assert_snapshot!("survey_columns_nb_60", stage.text());
}

#[test]
fn answers_stand_beside_the_joint_judgement() {
    let mut stage = demo("bjorkskolan", Lang::Sv, (120, 40));
    insta::assert_snapshot!("answers_120", stage.keys("2").text());
    let mut stage = demo("fjellvik", Lang::Nb, (80, 24));
    insta::assert_snapshot!("answers_nb_80", stage.keys("2").text());
    insta::assert_snapshot!("answers_nb_judged_by_hand", stage.keys("<Down><Enter>").text());
}

/// Neither the file nor the history, in which edits are written, holds who answered or what one said.
#[test]
fn nothing_of_a_respondent_is_kept() {
    let mut looked_for = 0;
    for (file, id, lang) in [
        ("google-forms-sv.csv", "bjorkskolan", Lang::Sv),
        ("google-forms-nb.xlsx", "fjellvik", Lang::Nb),
        ("ms-forms-nb.csv", "fjellvik", Lang::Nb),
        ("ms-forms-sv.xlsx", "bjorkskolan", Lang::Sv),
    ] {
        let mut stage = reading(file, id, lang, (80, 24));
        let before = stage.disk.surveys().len();
        let (_, table) = stage.survey.clone().unwrap();
        let columns = &stage.app.screens.needs.import.as_ref().unwrap().preview.columns;
        let points = |column: &ColumnShown| matches!(column.proposed.why, Why::Personal(_));
        let personal: Vec<usize> = (0..).zip(columns).filter(|(_, c)| points(c)).map(|(at, _)| at).collect();
        stage.keys("j");
        assert_eq!(stage.disk.surveys().len(), before + 1, "{file}");
        let written = ron::to_string(&stage.disk).unwrap().to_lowercase();
        for (at, cell) in table.sheet.rows.iter().flat_map(|row| row.cells.iter().enumerate()) {
            let tells = cell.chars().count() > 4 && !cell.to_lowercase().starts_with("anonym");
            if personal.contains(&at) && tells {
                looked_for += 1;
                assert!(!written.contains(&cell.to_lowercase()), "{file}: {cell}");
            }
        }
        for survey in stage.disk.surveys() {
            let least = survey.voices.least();
            let few = |n: u16| n > 0 && n < least;
            assert!(survey.answers.values().all(|t| !few(t.now.answers()) && !few(t.wanted.answers())));
        }
        stage.keys("<C-z>");
        assert_eq!(stage.disk.surveys().len(), before);
        assert!(stage.survey.is_none(), "the file is forgotten");
    }
    assert!(looked_for > 20, "{looked_for}");
}

/// A new round is begun, and nothing that was decided is out of sight.
#[test]
fn a_new_round_says_where_the_priorities_are_and_takes_them_along() {
    let mut stage = filled((80, 24));
    stage.keys("r<Down><Enter><C-u>1/5 2027<Tab><C-u>vt 2027<C-s>");
    stage.see("Vt 2027 är påbörjad: b fyller i, y tar med prioriteringarna");
    insta::assert_snapshot!("carry_sv_80", stage.text());
    stage.keys("3").see("behov: ht 2026");
    stage.keys("2y").see("1 prioritering följde med till vt 2027");
    insta::assert_snapshot!("carried_sv_80", stage.text());
    assert_eq!(stage.disk.priorities().len(), 2);
    // The newest round goes without saying.
    assert!(!stage.keys("3").text().contains("behov: "));
    stage.keys("<C-z>").see("behov: ht 2026");
    assert_eq!(stage.disk.priorities().len(), 1);
}

/// What was wanted the last time need not be typed again.
#[test]
fn the_wanted_of_the_round_before_is_proposed() {
    let mut stage = filled((80, 24));
    stage.keys("r<Down><Enter><C-u>1/5 2027<Tab><C-u>vt 2027<C-s>");
    stage.keys("<Enter>3").see("Som i ht 2026");
    stage.keys("<C-s>");
    let newest = stage.disk.latest_round().unwrap();
    let rating = newest.ratings.values().next().unwrap();
    assert_eq!((rating.now.unwrap().level(), rating.wanted.unwrap().level()), (Some(3), Some(4)));
    stage.keys("<Right>b2").see("Förra gången önskades 4: Enter behåller det");
    stage.keys("<Enter>");
    assert!(stage.disk.latest_round().unwrap().ratings.values().all(|rating| rating.wanted.is_some()));
}

#[test]
fn areas_stand_by_the_largest_gap_or_disagreement() {
    let mut stage = demo("bjorkskolan", Lang::Sv, (80, 24));
    insta::assert_snapshot!("order_gap_sv_80", stage.keys("2g").text());
    insta::assert_snapshot!("order_apart_sv_80", stage.keys("g").text());
    let mut stage = demo("fjellvik", Lang::Nb, (80, 24));
    insta::assert_snapshot!("order_apart_nb_80", stage.keys("2gg").text());
}

/// A survey whose areas and stages the school has to look at.
#[test]
fn a_doubtful_survey_is_marked_and_can_be_put_right() {
    let mut stage = norwegian((80, 24));
    stage.keys("2r<C-s>");
    let mut text = String::from("Tidsmerke;Rolle;Slik er det nå: Tro på at alle kan lære;Fargen\n");
    for n in 0..6 {
        text.push_str(&format!("2026-03-12 14:00:{n:02};Lærer 1.-4. trinn;2;3\n"));
        text.push_str(&format!("2026-03-12 14:01:{n:02};Lærer 5.-7. trinn;3;1\n"));
    }
    text.push_str("2026-03-12 14:02:00;Spesialpedagog;4;2\n2026-03-12 14:02:07;Spesialpedagog;4;1\n");
    stage.survey("svar.csv", text.as_bytes());
    insta::assert_snapshot!("doubtful_nb_80_columns", stage.text());
    stage.keys("<Down><Down><Down><Enter><Tab><Right><C-s>");
    stage.see("nå: ");
    insta::assert_snapshot!("doubtful_nb_80_put_right", stage.text());
    insta::assert_snapshot!("doubtful_nb_80_answers", stage.keys("<Tab><Down><Down>").text());
    insta::assert_snapshot!("doubtful_nb_80_stages", stage.keys("<Enter>").text());
    stage.keys("<Space><C-s><Tab><Tab><Tab>");
    insta::assert_snapshot!("doubtful_nb_80_result", stage.text());
    let shown = stage.text();
    assert!(!shown.contains("kedja-") && !shown.contains("praksis-"), "{shown}");
}
