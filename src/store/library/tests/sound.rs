//! What ships is sound, and is what the sources say.

use chrono::NaiveDate;

use super::{super::*, code};
use crate::model::{
    lang::Lang,
    programme::{Amount, Confidence, Pupils, SameDay, Shown, State, When},
    school_year::Country,
    week::Minutes,
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn every_shipped_file_holds_the_checks_in_every_language() {
    let loaded = overlay(&Catalogue::default(), shipped::FILES, Languages::All);
    assert_eq!(loaded.errors, []);
    assert_eq!(loaded.catalogue, shipped());
}

#[test]
fn the_seven_steps_have_their_questions() {
    let catalogue = shipped();
    let steps = &catalogue.programme(code("matematiklyftet")).unwrap().steps;
    let questions: Vec<usize> = steps.iter().map(|step| step.questions.len()).collect();
    assert_eq!(questions, [4, 4, 4, 4, 3, 4, 3]);
}

#[test]
fn two_meetings_a_part_and_a_module_of_thirty_hours() {
    let catalogue = shipped();
    let lyftet = catalogue.programme(code("matematiklyftet")).unwrap();
    let cycle = lyftet.cycle().unwrap();
    assert_eq!(cycle.joint().map(|phase| phase.id.as_str()).collect::<Vec<_>>(), ["b", "d"]);
    assert_eq!(cycle.meetings().len() * usize::from(*cycle.parts.get()), 16);
    let module = catalogue.module(code("gr-4-6-taluppf")).unwrap();
    assert_eq!(*catalogue.hours_of(module).unwrap().get(), Minutes(30 * 60));
    assert_eq!(cycle.minutes_a_part().0 * 8, 30 * 60);
    let preschool = catalogue.module(code("fsk-mat")).unwrap();
    assert_eq!(*catalogue.hours_of(preschool).unwrap().get(), Minutes(45 * 60));
    assert_eq!(catalogue.terms_of(preschool).unwrap().get().to, 3);
    let half = catalogue.module(code("dig2")).unwrap();
    assert_eq!(*catalogue.cycle_of(half).unwrap().parts.get(), 4);
}

#[test]
fn the_web_preset_makes_both_meetings_ninety_minutes() {
    let catalogue = shipped();
    let cycle = catalogue.programme(code("matematiklyftet")).unwrap().cycle().unwrap();
    let web = cycle.presets.iter().find(|preset| preset.id == code("web")).unwrap();
    let lengths: Vec<u16> = cycle.with(&web.phases).joint().map(|phase| phase.minutes.get().0).collect();
    assert_eq!(lengths, [90, 90]);
    assert!(web.windows.iter().all(|w| w.start == Minutes::at(15, 0) && w.end() == Minutes::at(16, 30)));
}

#[test]
fn mam_has_six_phases_three_meetings_and_eleven_modules() {
    let catalogue = shipped();
    let cycle = catalogue.programme(code("mam")).unwrap().cycle().unwrap();
    assert_eq!(cycle.phases.len(), 6);
    assert_eq!(cycle.meetings().iter().map(Vec::len).collect::<Vec<_>>(), [2, 1, 1]);
    assert_eq!(cycle.minutes_a_part(), Minutes(180));
    assert_eq!(catalogue.modules_of(code("mam")).count(), 11);
    let argument = catalogue.module(code("mam-05")).unwrap();
    assert_eq!(catalogue.cycle_of(argument).unwrap().minutes_a_part(), Minutes(195));
}

#[test]
fn a_module_may_do_without_pupils_and_meet_twice_in_a_day() {
    let catalogue = shipped();
    let cycle = catalogue.cycle_of(catalogue.module(code("rl-bt-amb-2")).unwrap()).unwrap();
    assert_eq!(cycle.phase(code("c")).unwrap().pupils, Pupils::NotNeeded);
    assert_eq!(cycle.gap.same_day, SameDay::Allowed);
    assert_eq!(cycle.minutes_a_part(), Minutes(120));
}

#[test]
fn the_leaders_hand_in_a_week_before_each_of_seven_gatherings() {
    let catalogue = shipped();
    let series = catalogue.programme(code("matematikkloftet")).unwrap().series().unwrap();
    let times = |id: &str| match &series.event(code(id)).unwrap().when {
        When::Times { count, digital, .. } => (*count.get(), digital.as_ref().map(|d| *d.get())),
        other => panic!("{other:?}"),
    };
    assert_eq!(times("teacher-gathering"), (10, None));
    assert_eq!(times("leader-gathering"), (7, Some(3)));
    let (hand_in, days) = series.hand_ins_before(code("leader-gathering")).next().unwrap();
    assert_eq!((hand_in.paper, days), (Some(code("mellomarbeid")), 7));
}

#[test]
fn the_report_of_needs_has_its_fields_and_is_known_to_be_assumed() {
    let catalogue = shipped();
    let scheme = catalogue.programme(code("kollektiv-2026")).unwrap();
    let paper = scheme.paper(code("behovsmelding")).unwrap();
    assert_eq!(paper.confidence, Confidence::Assumed);
    assert!(paper.fields.iter().any(|field| field.id == code("budget")));
    assert!(scheme.scheme().unwrap().money.is_empty(), "no share is known for this scheme");
    let before = catalogue.programme(code("dekomp")).unwrap().scheme().unwrap();
    assert_eq!(*before.money[0].amount.get(), Amount::PercentOfGrant(30));
}

#[test]
fn schemes_begin_and_end_on_their_days() {
    let catalogue = shipped();
    let state = |id: &str, on| catalogue.programme(code(id)).unwrap().state(on);
    assert_eq!(state("dekomp", day(2025, 12, 31)), State::Running);
    assert_eq!(state("dekomp", day(2026, 1, 1)), State::Ended);
    assert_eq!(state("kollektiv-2026", day(2025, 12, 31)), State::Upcoming);
    assert_eq!(state("kollektiv-2026", day(2026, 1, 1)), State::Running);
    assert_eq!(state("matematiklyftet-web-2017", day(2026, 11, 22)), State::Ended);
    assert_eq!(catalogue.modules_of(code("matematiklyftet-web-2017")).count(), 33);
    assert!(catalogue.startable(day(2026, 11, 22)).any(|p| p.id == code("matematiklyftet")));
}

#[test]
fn assumed_titles_are_only_proposed() {
    let catalogue = shipped();
    let confirmed = |m: &&crate::model::catalogue::Module| matches!(m.title.shown(), Shown::Fact(_));
    let sv = catalogue.modules_of(code("matematiklyftet")).filter(confirmed).count();
    let nb = catalogue.modules_of(code("mam")).filter(confirmed).count();
    assert_eq!((sv, nb), (10, 4));
    let algebra = catalogue.module(code("gr-7-9-algebra")).unwrap();
    assert_eq!(algebra.title.confidence(), Confidence::Assumed);
    assert_eq!(algebra.title_in(Lang::En), "Algebra");
}

#[test]
fn names_of_before_2023_and_stages_from_2028_are_found() {
    let catalogue = shipped();
    assert_eq!(catalogue.school_form_named("Grundsärskola").unwrap().id, code("anpassad-grundskola"));
    let stages = catalogue.stages_in(Country::Norway);
    let ids: Vec<&str> = stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(ids, ["barnehage", "trinn-1-4", "trinn-5-7", "trinn-8-10", "vgs", "voksen"]);
    assert_eq!(catalogue.stages_of(code("grundskola")).len(), 6);
}

#[test]
fn short_names_of_dimensions_fit_their_column() {
    for dimension in shipped().dimension_sets.iter().flat_map(|set| &set.dimensions) {
        for lang in Lang::ALL {
            let short = dimension.short.get(lang);
            assert!(short.chars().count() <= 16, "{short}");
        }
    }
}
