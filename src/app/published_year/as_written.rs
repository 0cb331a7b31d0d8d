//! Lines as municipalities write them, in Swedish, bokmål and nynorsk: what each is understood as.

use chrono::NaiveDate;

use super::{Ground, Outcome, read, taken};
use crate::{
    model::{calendar_rules::CalendarRules, school_year::SpanKind},
    planning::calendar::{
        fixtures::{norway, sweden},
        year::published::Meaning,
    },
};

/// What the text says of the school year 2027/28, a line each: `break 10-11 10-15`. What cannot be understood
/// is `?` with the piece.
pub(super) fn all(text: &str, rules: &CalendarRules) -> Vec<String> {
    let ground = Ground::new(2027, NaiveDate::from_ymd_opt(2026, 11, 28).unwrap(), rules);
    let mut out = Vec::new();
    for line in read(text, &ground) {
        match &line.outcome {
            Outcome::Taken(_) => out.extend(taken(std::slice::from_ref(&line)).iter().map(|said| {
                let word = match said.meaning {
                    Meaning::Starts => "starts",
                    Meaning::Ends => "ends",
                    Meaning::Known => "red",
                    Meaning::StaffOnRed => "staff-on-red",
                    Meaning::Days(SpanKind::Autumn) => "autumn",
                    Meaning::Days(SpanKind::Spring) => "spring",
                    Meaning::Days(SpanKind::Break) => "break",
                    Meaning::Days(SpanKind::DayOff) => "off",
                    Meaning::Days(SpanKind::InService | SpanKind::InServiceTaken) => "staff",
                    Meaning::Days(SpanKind::TestWindow) => "test",
                };
                let day = |date: NaiveDate| date.format("%m-%d").to_string();
                let days = if said.first == said.last {
                    day(said.first)
                } else {
                    format!("{} {}", day(said.first), day(said.last))
                };
                format!("{word} {days}")
            })),
            Outcome::Wrong(_) => out.push(format!("? {}", line.text)),
            Outcome::PartOfDay(first, last) if first == last => {
                out.push(format!("part {}", first.format("%m-%d")));
            }
            Outcome::PartOfDay(first, last) => {
                out.push(format!("part {} {}", first.format("%m-%d"), last.format("%m-%d")));
            }
            Outcome::Heading(_) | Outcome::Count(_) | Outcome::LeftOut | Outcome::OtherForm(_) => {}
        }
    }
    out
}

/// Each line with all that it says; empty: nothing, and nothing is wrong with it.
pub(super) fn check(lines: &[(&str, &[&str])], rules: &CalendarRules) {
    let wrong: Vec<String> = lines
        .iter()
        .filter(|(line, said)| all(line, rules) != *said)
        .map(|(line, said)| format!("{line}\n    should be {said:?}\n    but is    {:?}", all(line, rules)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn dates_win_over_weeks_that_stand_beside_them() {
    check(
        &[
            ("Høstferie: torsdag 7. – fredag 8. oktober (uke 40)", &["break 10-07 10-08"]),
            ("Vinterferie: uke 8 (21.–25. februar)", &["break 02-21 02-25"]),
            ("Vinterferie: uke 8 (21.–25.)", &["break 02-21 02-25"]),
            ("Vinterferie 21.–25. februar, uke 8", &["break 02-21 02-25"]),
            ("Vinterferie uke 9 (kun torsdag 2. og fredag 3. mars)", &["break 03-02", "break 03-03"]),
            (
                "Høstferie uke 41 (mandag 11. oktober er planleggingsdag)",
                &["break 10-11 10-15", "staff 10-11"],
            ),
            ("Høstferie: 11.-15. oktober (uke 41)", &["break 10-11 10-15"]),
        ],
        &norway(),
    );
    check(
        &[
            ("Påsklov 11-13 april (v. 15)", &["break 04-11 04-13"]),
            ("Påsklov v. 15 (11/4 - 13/4)", &["break 04-11 04-13"]),
            ("Sportlov v 9 28/2-2/3", &["break 02-28 03-02"]),
            (
                "Höstlov v 44, sportlov v 8, studiedagar 13/9 och 24/1",
                &["break 11-01 11-05", "break 02-21 02-25", "staff 09-13", "staff 01-24"],
            ),
            ("Lovdagar v 44, 26 maj", &["off 11-01 11-05", "off 05-26"]),
        ],
        &sweden(),
    );
}

#[test]
fn a_table_of_months_counts_school_days_and_names_none() {
    check(
        &[
            ("August\t11\tSkolestart tirsdag 17. august", &["starts 08-17"]),
            ("September\t22", &[]),
            ("Oktober 16 Høstferie: mandag 11. – fredag 15. oktober (uke 41)", &["break 10-11 10-15"]),
            ("November\t21\tFri fredag 19. november (planleggingsdag)", &["staff 11-19"]),
            ("Februar 16 Vinterferie: uke 8 (21.–25. februar)", &["break 02-21 02-25"]),
            ("April 12 Påskeferie: 10.–17. april", &["break 04-10 04-17"]),
            (
                "Mai\t20\tFri: 1. mai, 17. mai, 25. mai (Kristi himmelfartsdag) og 26. mai",
                &["red 05-01", "red 05-17", "red 05-25", "off 05-26"],
            ),
            ("Sum 190", &[]),
            ("Juni\t12\t2. pinsedag 5. juni. Siste skoledag fredag 16. juni", &["red 06-05", "ends 06-16"]),
        ],
        &norway(),
    );
}

#[test]
fn ten_swedish_municipalities() {
    check(
        &[
            // Grades with days of their own.
            ("Skolstart för åk 1: 18 augusti", &["starts 08-18"]),
            ("Skolstart för åk 2-9: 17 augusti", &["starts 08-17"]),
            ("Extra lovdag för F-3: 14 april", &["red 04-14"]),
            ("Extra lovdag för F-3: 15 maj", &["off 05-15"]),
            ("Nationella prov åk 3: v 11-20", &["test 03-13 05-19"]),
            // Ends of terms.
            ("Avslutning ht 17/12", &["ends 12-17"]),
            ("Julavslutning fredag 17 december kl. 9.00", &["ends 12-17"]),
            ("Skolavslutning åk 9 torsdag 8 juni kl 18", &["ends 06-08"]),
            ("Läsårsstart: tisdag 17 augusti", &["starts 08-17"]),
            ("Upprop 17 augusti 8:30", &["starts 08-17"]),
            ("Hösttermin: 17 augusti - 17 december (86 skoldagar)", &["autumn 08-17 12-17"]),
            ("Vårtermin: 10 januari - 9 juni, 92 skoldagar", &["spring 01-10 06-09"]),
            ("Ht 17/8-17/12", &["autumn 08-17 12-17"]),
            // Breaks.
            ("Läslov v. 44 (1/11-5/11)", &["break 11-01 11-05"]),
            ("Julledighet 20 dec - 7 jan", &["break 12-20 01-07"]),
            ("Jullov fr.o.m. 18 december t.o.m. 9 januari", &["break 12-18 01-09"]),
            ("Sportlov: vecka 9 (28 februari-3 mars)", &["break 02-28 03-03"]),
            ("Påsklov: måndag 10 april till torsdag 13 april, vecka 15", &["break 04-10 04-13"]),
            ("Kristi himmelsfärdslov 25-26 maj", &["break 05-25 05-26"]),
            ("Sommarlov från 10 juni", &[]),
            // Staff days and single days off.
            (
                "Studiedagar (skolan stängd för elever): 20 september och 24 november",
                &["staff 09-20", "staff 11-24"],
            ),
            ("Stängningsdag 24 april", &["staff 04-24"]),
            ("Studiedag 1: 20 september", &["staff 09-20"]),
            ("Kompetensutvecklingsdag: 7/1, 20/3", &["staff 01-07", "staff 03-20"]),
            ("Utvecklingsdagar: v 2 mån-tis", &["staff 01-10 01-11"]),
            ("K-dagar 16 aug, 15 nov samt 7 jan", &["staff 08-16", "staff 11-15", "staff 01-07"]),
            ("Lovdag (klämdag) fredag 26 maj", &["off 05-26"]),
            ("Lovdagar: 26 maj, 5 juni (klämdagar)", &["off 05-26", "off 06-05"]),
            ("Skolfri dag för elever 29 oktober", &["off 10-29"]),
            // What says nothing of the year.
            ("Läsårstider för grundskolan i kommunen", &[]),
            ("Beslutade av barn- och utbildningsnämnden 2026-11-12", &[]),
            ("Nationaldagen 6 juni", &["red 06-06"]),
        ],
        &sweden(),
    );
}

#[test]
fn ten_municipalities_in_bokmal() {
    check(
        &[
            ("Første skoledag for 1. trinn: tirsdag 17. august kl. 09.00", &["starts 08-17"]),
            ("Skolestart for 2.-10. trinn: 17. august", &["starts 08-17"]),
            ("Skolestart mandag 16.08.2027", &["starts 08-16"]),
            ("Første skoledag: 17.8.", &["starts 08-17"]),
            ("Høstferie uke 40", &["break 10-04 10-08"]),
            ("Høstferie: f.o.m. mandag 4. oktober t.o.m. fredag 8. oktober", &["break 10-04 10-08"]),
            ("Høstferie (uke 41): 11.–15. oktober", &["break 10-11 10-15"]),
            ("Fri 25. og 26. mai", &["red 05-25", "off 05-26"]),
            ("Fri 26. mai", &["off 05-26"]),
            ("Elevene har fri fredag 26. mai", &["off 05-26"]),
            ("Siste skoledag før jul: onsdag 22. desember (skolen slutter kl. 11.30)", &["ends 12-22"]),
            ("Juleferien begynner etter skoletid onsdag 22. desember kl. 12.00", &["ends 12-22"]),
            ("Elevene møter igjen mandag 3. januar", &["starts 01-03"]),
            ("Første skoledag etter jul er tirsdag 4. januar", &["starts 01-04"]),
            ("Juleferie: 23. desember – 3. januar (begge dager inkludert)", &["break 12-23 01-03"]),
            ("Juleferie fra 23.12. til 03.01.", &["break 12-23 01-03"]),
            ("Vinterferie: mandag 21. februar - fredag 25. februar 2028", &["break 02-21 02-25"]),
            ("Påskeferie: Fra og med mandag 10. april til og med mandag 17. april", &["break 04-10 04-17"]),
            ("Påskeferie 10.-12. april (3 dager)", &["break 04-10 04-12"]),
            ("Påskeferie uke 15 samt 2. påskedag 17. april", &["break 04-10 04-14", "red 04-17"]),
            ("Inneklemt fridag 26. mai", &["off 05-26"]),
            (
                "Planleggingsdager for lærere: 12., 13. og 16. august, 19. november 2027 og 3. januar 2028",
                &["staff 08-12", "staff 08-13", "staff 08-16", "staff 11-19", "staff 01-03"],
            ),
            ("Planleggingsdag (elevfri): fredag 19. november", &["staff 11-19"]),
            ("Plandager: 12.08, 13.08 og 19.11", &["staff 08-12", "staff 08-13", "staff 11-19"]),
            ("Elevfrie dager: 02.05 og 16.05", &["off 05-02", "off 05-16"]),
            ("Nasjonale prøver 5. trinn: uke 37-39", &["test 09-13 10-01"]),
            ("Siste skoledag før sommeren er fredag 16. juni", &["ends 06-16"]),
            ("Siste skoledag: fredag 16. juni. Sommerferien starter 17. juni.", &["ends 06-16"]),
            ("Sommerferie fra 17. juni", &[]),
            ("Avslutning for 10. trinn 14. juni", &["ends 06-14"]),
            ("Skoleruta er vedtatt i kommunestyret 15. oktober 2026", &[]),
            ("Grunnlovsdag 17. mai", &["red 05-17"]),
        ],
        &norway(),
    );
}

#[test]
fn ten_municipalities_in_nynorsk() {
    check(
        &[
            ("Første skuledag: 17. august", &["starts 08-17"]),
            ("Fyrste skuledag for 1. klasse er tysdag 17. august", &["starts 08-17"]),
            ("Skulestart: måndag 16. august", &["starts 08-16"]),
            ("Haustferie: veke 41", &["break 10-11 10-15"]),
            ("Haustferie veke 41 (11.-15. oktober)", &["break 10-11 10-15"]),
            ("Haustferie: frå og med 11. oktober til og med 15. oktober", &["break 10-11 10-15"]),
            ("Siste skuledag før jul: onsdag 22. desember", &["ends 12-22"]),
            ("Fyrste skuledag etter jul: 4. januar", &["starts 01-04"]),
            ("Juleferie: 23. desember - 3. januar", &["break 12-23 01-03"]),
            ("Vinterferie: veke 9", &["break 02-28 03-03"]),
            ("Påskeferie: 10. – 17. april", &["break 04-10 04-17"]),
            ("Inneklemd dag: 26. mai", &["off 05-26"]),
            ("Elevane har fri 26. mai", &["off 05-26"]),
            ("Skulefri 26. mai", &["off 05-26"]),
            ("Felles fridag: 2. mai", &["off 05-02"]),
            ("Fridagar for elevane: 19. november, 26. mai", &["off 11-19", "off 05-26"]),
            (
                "Planleggingsdagar: 12.-13. august, 16. august, fredag 26. november, måndag 3. januar",
                &["staff 08-12 08-13", "staff 08-16", "staff 11-26", "staff 01-03"],
            ),
            (
                "Planleggingsdagar for lærarar: 12., 13. og 16. august",
                &["staff 08-12", "staff 08-13", "staff 08-16"],
            ),
            ("Nasjonale prøvar 8. steg: veke 36", &["test 09-06 09-10"]),
            ("Haustsemester: 17. august - 22. desember (88 skuledagar)", &["autumn 08-17 12-22"]),
            ("Siste skuledag: 16. juni", &["ends 06-16"]),
            ("Siste skuledag før sommarferien: fredag 16. juni kl 11", &["ends 06-16"]),
            ("Sommarferie frå 17. juni", &[]),
            ("Skuleruta er vedteken 12. november 2026", &[]),
        ],
        &norway(),
    );
}

#[test]
fn a_break_lasts_until_the_school_day_that_stands_beside_its_first() {
    check(
        &[
            (
                "Juleferie f.o.m. onsdag 22. desember, første skoledag tirsdag 4. januar",
                &["break 12-22 01-03", "starts 01-04"],
            ),
            ("Høstferie fra 4. oktober, første skoledag 11. oktober", &["break 10-04 10-08"]),
            (
                "Påske: siste skoledag fredag 7. april, skolen starter igjen tirsdag 18. april",
                &["break 04-10 04-17"],
            ),
            ("Vinterferie i uke 9", &["break 02-28 03-03"]),
        ],
        &norway(),
    );
    let ground = Ground::new(2027, NaiveDate::from_ymd_opt(2026, 11, 28).unwrap(), &norway());
    let names =
        |text: &str| taken(&read(text, &ground)).iter().map(|s| s.name.to_string()).collect::<Vec<_>>();
    assert_eq!(names("Vinterferie i uke 9"), ["Vinterferie"]);
    assert_eq!(names("Påske: siste skoledag 7. april, skolen starter igjen 18. april"), ["Påske"]);
}

#[test]
fn care_before_and_after_school_has_days_of_its_own() {
    check(
        &[
            ("SFO stengt 24. desember", &[]),
            ("SFO er stengt i uke 28, 29 og 30", &[]),
            ("SFO har planleggingsdag 5. mai", &[]),
            ("Skolefritidsordningen holder stengt i juleferien 22.-31. desember", &[]),
            ("SFO er stengt 24. desember. Høstferie uke 40.", &["break 10-04 10-08"]),
            ("Planleggingsdag 12. november (SFO er åpen)", &["staff 11-12"]),
        ],
        &norway(),
    );
    check(
        &[
            ("Fritids stängt 12-13 augusti", &[]),
            ("Fritidshemmet stängt: 12 augusti, 2 november", &[]),
            ("Sommarstängt fritids v 28-30", &[]),
            ("Fritidshemmens studiedagar 20 september och 24 november", &[]),
            ("Studiedag 20 september, fritids har öppet", &["staff 09-20"]),
        ],
        &sweden(),
    );
    let ground = Ground::new(2027, NaiveDate::from_ymd_opt(2026, 11, 28).unwrap(), &norway());
    let line = &read("SFO stengt 24. desember", &ground)[0];
    let said = super::of_line(crate::model::lang::Lang::Nb, line);
    let said: Vec<String> =
        said.iter().map(|text| crate::i18n::I18n::new(crate::model::lang::Lang::Nb).text(text)).collect();
    assert_eq!(said, ["Linje 1: SFO stengt 24. desember (om SFO, ingen fridag i skolen)"]);
}
