//! Whole pages as municipalities write them: a table with headings, a list, running text.

use super::as_written::all;
use crate::{
    model::calendar_rules::CalendarRules,
    planning::calendar::fixtures::{norway, sweden},
};

fn check(text: &str, rules: &CalendarRules, said: &[&str]) {
    assert_eq!(all(text, rules), said, "{text}");
}

#[test]
fn a_page_in_bokmal_with_a_table_and_sentences() {
    check(
        "Skoleruta 2027-2028\n\
         \n\
         Måned\tSkoledager\tMerknader\n\
         August\t11\tFørste skoledag tirsdag 17. august. Elevfri (planleggingsdager): 12., 13. og 16. august\n\
         Oktober\t16\tHøstferie uke 41 (11.-15. oktober)\n\
         November\t21\tElevfri fredag 19. november (planleggingsdag)\n\
         Desember\t15\tSiste skoledag før jul er tirsdag 21. desember\n\
         Januar\t20\tFørste skoledag etter jul er tirsdag 4. januar. Elevfri 3. januar (planleggingsdag)\n\
         Februar\t16\tVinterferie uke 8\n\
         April\t14\tSiste skoledag før påske er fredag 7. april. Første skoledag etter påske er tirsdag 18. april.\n\
         Mai\t19\tElevfri 26. mai\n\
         Juni\t12\tSiste skoledag før sommerferien er fredag 16. juni\n\
         Sum\t190\n",
        &norway(),
        &[
            "starts 08-17",
            "staff 08-12",
            "staff 08-13",
            "staff 08-16",
            "break 10-11 10-15",
            "staff 11-19",
            "ends 12-21",
            "starts 01-04",
            "staff 01-03",
            "break 02-21 02-25",
            "break 04-10 04-17",
            "off 05-26",
            "ends 06-16",
        ],
    );
}

#[test]
fn a_page_in_bokmal_of_running_text() {
    check(
        "Skolen begynner tirsdag 17. august. Høstferien er i uke 41, fra 11. oktober til 15. oktober.\n\
         Siste skoledag før jul er tirsdag 21. desember. Juleferien varer fra 22. desember til 3. januar.\n\
         Vinterferien varer fra og med mandag 21. februar til og med fredag 25. februar.\n\
         Påskeferien varer fra 10. april til 17. april, og første skoledag etter påske er tirsdag 18. april.\n\
         Elevene har fri (planleggingsdag) 12. november. Siste skoledag er fredag 16. juni.\n",
        &norway(),
        &[
            "starts 08-17",
            "break 10-11 10-15",
            "ends 12-21",
            "break 12-22 01-03",
            "break 02-21 02-25",
            "break 04-10 04-17",
            "staff 11-12",
            "ends 06-16",
        ],
    );
}

#[test]
fn a_page_in_nynorsk_with_a_list() {
    check(
        "Skuleruta for skuleåret 2027/28\n\
         - Fyrste skuledag er tysdag 17. august\n\
         - Elevfri (planleggingsdagar): 12. og 13. august, 26. november\n\
         - Haustferien varer frå 11. oktober til 15. oktober (veke 41)\n\
         - Siste skuledag før jul er tysdag 21. desember\n\
         - Juleferien varer frå 22. desember til 3. januar\n\
         - Vinterferie: veke 9\n\
         - Siste skuledag før påske er fredag 7. april\n\
         - Fyrste skuledag etter påske er tysdag 18. april\n\
         - Siste skuledag før sommarferien er fredag 16. juni\n",
        &norway(),
        &[
            "starts 08-17",
            "staff 08-12",
            "staff 08-13",
            "staff 11-26",
            "break 10-11 10-15",
            "ends 12-21",
            "break 12-22 01-03",
            "break 02-28 03-03",
            "break 04-10 04-17",
            "ends 06-16",
        ],
    );
}

#[test]
fn a_page_in_swedish_with_headings_and_sentences() {
    check(
        "Läsårstider 2027/28\n\
         Höstterminen 2027\n\
         Höstterminen börjar tisdag 17 augusti och slutar tisdag 21 december.\n\
         Höstlovet är 1-5 november (vecka 44).\n\
         Studiedagar (eleverna är lediga): 20 september och 24 november\n\
         Eleverna är lediga (studiedag) 11 oktober.\n\
         Jullovet är 22 december-10 januari.\n\
         Vårterminen 2028\n\
         Första skoldagen efter jullovet är tisdag 11 januari.\n\
         Sportlovet varar från den 21 februari till den 25 februari.\n\
         Sista skoldagen före påsk är fredag 7 april. Första skoldagen efter påsk är tisdag 18 april.\n\
         Lovdag: 26 maj\n\
         Vårterminen slutar fredag 9 juni.\n",
        &sweden(),
        &[
            "starts 08-17",
            "ends 12-21",
            "break 11-01 11-05",
            "staff 09-20",
            "staff 11-24",
            "staff 10-11",
            "break 12-22 01-10",
            "starts 01-11",
            "break 02-21 02-25",
            "break 04-10 04-17",
            "off 05-26",
            "ends 06-09",
        ],
    );
}

#[test]
fn half_a_break_is_left_out_and_of_two_halves_neither_is() {
    use super::{Ground, Outcome, read};
    let ground = Ground::new(2027, chrono::NaiveDate::from_ymd_opt(2026, 11, 28).unwrap(), &norway());
    let left =
        |text: &str| read(text, &ground).iter().filter(|line| line.outcome == Outcome::LeftOut).count();
    let before = "Siste skoledag før påske er fredag 7. april";
    assert_eq!(left(before), 1);
    assert_eq!(left(&format!("{before}\nFørste skoledag etter påske er tirsdag 18. april")), 0);
}

#[test]
fn a_part_of_a_day_and_an_early_end_are_no_days_off_and_end_no_term() {
    let half = |line: &str| {
        let text = format!("Skolstart 17/8\n{line}");
        check(&text, &sweden(), &["starts 08-17", "part 03-03"]);
    };
    for line in [
        "Studiedag 3 mars, em",
        "Studiedag 3 mars (eftermiddag)",
        "Halv studiedag 3 mars",
        "Studiedag 3 mars från kl 12",
        "½ studiedag 3 mars",
        "Eftermiddagsledigt 3 mars",
    ] {
        half(line);
    }
    check("Studiedag 3 mars kl 8-16", &sweden(), &["staff 03-03"]);
    check(
        "HT: 16/8-21/12\nSkolan slutar kl 12 den 20 dec\nSkolavslutning 21/12",
        &sweden(),
        &["autumn 08-16 12-21", "part 12-20", "ends 12-21"],
    );
    check(
        "HT: 16/8-21/12\nSkolavslutning 20/12",
        &sweden(),
        &["autumn 08-16 12-21", "? Skolavslutning 20/12"],
    );
    check(
        "VT 10/1-13/6\nSkolan slutar kl. 11.00 torsdag 25 maj",
        &sweden(),
        &["spring 01-10 06-13", "part 05-25"],
    );
    check(
        "Höstterminen 2027 börjar onsdag 18/8 och slutar tisdag 21/12",
        &sweden(),
        &["starts 08-18", "ends 12-21"],
    );
    check("Planleggingsdag 3. mars (ettermiddag)", &norway(), &["part 03-03"]);
    check("Siste skoledag 16. juni, skolen slutter kl. 11", &norway(), &["ends 06-16"]);
}

#[test]
fn a_part_of_a_day_may_belong_to_all_days_that_share_a_month() {
    for line in [
        "Studiedagar 8 och 9 mars (em)",
        "Studiedagar 8 och 9 mars em",
        "Studiedagar em 8 och 9 mars",
        "Studiedagar: 8 och 9 mars (eftermiddag)",
    ] {
        check(line, &sweden(), &["part 03-08", "part 03-09"]);
    }
    check("Studiedagar 8-9 mars (em)", &sweden(), &["part 03-08 03-09"]);
    check("Planleggingsdager 8. og 9. mars (ettermiddag)", &norway(), &["part 03-08", "part 03-09"]);
    // Each with its month is told by itself.
    check(
        "Studiedagar 28 september, 29 oktober (em), 30 november",
        &sweden(),
        &["staff 09-28", "part 10-29", "staff 11-30"],
    );
}

#[test]
fn a_part_of_a_day_is_said_with_its_line_and_is_no_error() {
    use super::{Ground, counts, of_line, read};
    use crate::{i18n::I18n, model::lang::Lang};
    let ground = Ground::new(2027, chrono::NaiveDate::from_ymd_opt(2026, 11, 28).unwrap(), &sweden());
    let text = "Halv studiedag 3 mars\nSkolan slutar kl 12 den 20 dec\nStudiedagar 8 och 9 mars (em)";
    let lines = read(text, &ground);
    let counted = counts(&lines);
    assert_eq!((counted.wrong, counted.left), (0, 4));
    let said: Vec<String> = lines
        .iter()
        .flat_map(|line| of_line(Lang::Sv, line))
        .map(|text| I18n::new(Lang::Sv).text(&text))
        .collect();
    assert_eq!(
        said,
        [
            "Rad 1: fre 3 mars 2028 är skoldag en del av dagen och läggs inte in (Halv studiedag 3 mars)",
            "Rad 2: mån 20 dec 2027 är skoldag en del av dagen och läggs inte in (Skolan slutar kl 12 den 20 dec)",
            "Rad 3: ons 8 mars 2028 är skoldag en del av dagen och läggs inte in (Studiedagar 8, 9 mars)",
            "Rad 3: tor 9 mars 2028 är skoldag en del av dagen och läggs inte in (Studiedagar 8, 9 mars)",
        ]
    );
}
