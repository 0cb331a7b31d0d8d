use chrono::NaiveDate;

use super::*;
use crate::{
    model::{
        change::On,
        edit::{Edit, apply},
        lang::Lang,
        school_year::SpanKind,
        unit::Unit,
    },
    planning::calendar::{
        fixtures,
        year::{published::Meaning, unnamed::Unnamed},
    },
};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn ground() -> Ground {
    Ground::new(2026, date(2026, 5, 4), &fixtures::sweden())
}

fn said(text: &str) -> Vec<(Meaning, NaiveDate, NaiveDate, String)> {
    let lines = read(text, &ground());
    let problem = lines.iter().find(|line| !matches!(line.outcome, Outcome::Taken(_)));
    assert_eq!(problem, None);
    taken(&lines).into_iter().map(|s| (s.meaning, s.first, s.last, s.name.to_string())).collect()
}

fn one(text: &str) -> (Meaning, NaiveDate, NaiveDate, String) {
    let mut all = said(text);
    assert_eq!(all.len(), 1, "{text}: {all:?}");
    all.remove(0)
}

const BREAK: Meaning = Meaning::Days(SpanKind::Break);
const STAFF: Meaning = Meaning::Days(SpanKind::InService);

#[test]
fn a_line_is_read_as_municipalities_write_it() {
    let autumn = (date(2026, 10, 26), date(2026, 10, 30));
    for text in [
        "Höstlov 26-30 okt",
        "v 44 höstlov",
        "Höstlov vecka 44 (26–30 oktober)",
        "• Höstlov: 26 oktober – 30 oktober 2026",
        "Höstlov måndag 26 oktober till och med fredag 30 oktober",
        "Höstlov\tfr.o.m. 26/10 t.o.m. 30/10",
    ] {
        let (meaning, first, last, name) = one(text);
        assert_eq!((meaning, first, last), (BREAK, autumn.0, autumn.1), "{text}");
        assert_eq!(name.to_lowercase(), "höstlov", "{text}");
    }
    assert_eq!(one("Juleferie 21.12-3.1"), (BREAK, date(2026, 12, 21), date(2027, 1, 3), "Juleferie".into()));
    assert_eq!(one("Skolstart 18 augusti").0, Meaning::Starts);
    assert_eq!((one("Start: 10 januari").0, one("Slutt 18. juni").0), (Meaning::Starts, Meaning::Ends));
    assert_eq!(one("Elevenes første skoledag: 17. august").1, date(2026, 8, 17));
    assert_eq!(one("Siste skoledag 18. juni").0, Meaning::Ends);
    assert_eq!(one("Studiedag 2 november").0, STAFF);
    assert_eq!(one("Planleggingsdag 2. november").0, STAFF);
    assert_eq!(one("Lovdag fredag 7 maj").0, Meaning::Days(SpanKind::DayOff));
    assert_eq!(one("Hösttermin 18 augusti - 18 december").0, Meaning::Days(SpanKind::Autumn));
    assert_eq!(one("Kristi himmelsfärdsdag 6 maj").0, Meaning::Known);
}

#[test]
fn several_days_of_a_line_are_all_taken() {
    let all = said("Studiedagar 17 och 18 augusti");
    let days: Vec<_> = all.iter().map(|s| (s.0, s.1)).collect();
    assert_eq!(days, [(STAFF, date(2026, 8, 17)), (STAFF, date(2026, 8, 18))]);
    let all = said("Höstterminen börjar tisdag 18 augusti 2026 och slutar fredag 18 december 2026");
    let days: Vec<_> = all.iter().map(|s| (s.0, s.1)).collect();
    assert_eq!(days, [(Meaning::Starts, date(2026, 8, 18)), (Meaning::Ends, date(2026, 12, 18))]);
}

#[test]
fn a_line_that_is_not_understood_says_why() {
    let why = |text: &str| read(text, &ground()).remove(0).outcome;
    assert_eq!(why("Läsåret i kommunen"), Outcome::LeftOut);
    assert_eq!(why("Höstlov 2 eller 3"), Outcome::Wrong(Reason::NoDays));
    assert!(matches!(why("Höstlov 26/13"), Outcome::Wrong(Reason::Days(_))));
    assert!(matches!(why("Skolstart fredag 18 augusti"), Outcome::Wrong(Reason::Days(_))));
    assert_eq!(why("Föräldramöte 2 november"), Outcome::Wrong(Reason::NoKind));
    assert_eq!(why("Höstlov 26/10 2024"), Outcome::Wrong(Reason::OtherYear));
    assert_eq!(why("Jullovet börjar 19 december"), Outcome::Wrong(Reason::NoKind));
    assert!(matches!(why("Höstlov v 44 (9-13 november)"), Outcome::Wrong(Reason::OtherWeek(..))));
    assert!(matches!(why("Höstlov vecka 44: 9-13 november"), Outcome::Wrong(Reason::OtherWeek(..))));
    assert!(matches!(why("Höstlov vecka 44: 26-30 oktober"), Outcome::Taken(_)));
    assert_eq!(why("Første skoledag etter høstferien 12. oktober"), Outcome::LeftOut);
}

/// What is taken of a paragraph, by kind and days; everything else is left out on purpose.
fn paper(text: &str, rules: &crate::model::calendar_rules::CalendarRules) -> Vec<(Meaning, String)> {
    let starts = year_in(text).unwrap();
    let lines = read(text, &Ground::new(starts, date(2026, 11, 28), rules));
    let wrong: Vec<_> = lines.iter().filter(|line| matches!(line.outcome, Outcome::Wrong(_))).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    let days = |s: &Said| format!("{} {}", s.first.format("%y-%m-%d"), s.last.format("%m-%d"));
    taken(&lines).iter().map(|s| (s.meaning, days(s))).collect()
}

#[test]
fn a_whole_swedish_paragraph_is_read_sentence_by_sentence() {
    let text = "Läsåret 2027/28: höstterminen 16 augusti - 20 december, vårterminen 10 januari - 9 juni. Lov: \
        höstlov v 44, sportlov v 8, påsklov 10-13 april (mån-tors före påsk samt annandagen 17 april), \
        studiedagar 13 september, 29 oktober, 24 januari, 6 juni. Röda dagar följer kalendern.";
    let all = paper(text, &fixtures::sweden());
    let days: Vec<&str> = all.iter().map(|(_, days)| days.as_str()).collect();
    assert_eq!(
        days,
        [
            "27-08-16 12-20",
            "28-01-10 06-09",
            "27-11-01 11-05",
            "28-02-21 02-25",
            "28-04-10 04-13",
            "28-04-17 04-17",
            "27-09-13 09-13",
            "27-10-29 10-29",
            "28-01-24 01-24",
            "28-06-06 06-06"
        ]
    );
    assert_eq!(all[5].0, Meaning::Known);
    assert!(all[6..9].iter().all(|(meaning, _)| *meaning == STAFF));
    assert_eq!(all[9].0, Meaning::StaffOnRed, "a staff day on a red day is said once, as what it is");
    let lines = read(text, &Ground::new(2027, date(2026, 11, 28), &fixtures::sweden()));
    assert_eq!(lines[0].outcome, Outcome::Heading(2027));
    let left: Vec<&str> =
        lines.iter().filter(|l| l.outcome == Outcome::LeftOut).map(|l| l.text.as_str()).collect();
    assert_eq!(left, ["Röda dagar följer kalendern"]);
}

#[test]
fn a_whole_norwegian_paragraph_is_read_sentence_by_sentence() {
    let text = "Skoleåret 2027/28: første skoledag 16. august, siste skoledag før jul 21. desember, første etter \
        jul 3. januar, siste skoledag 20. juni. Høstferie uke 41, vinterferie uke 9, påskeferie 10.-17. april, \
        planleggingsdager 11.-13. august, 15. november, 31. januar og 5. mai. Elevene har fri på offentlige \
        høytidsdager.";
    let all = paper(text, &fixtures::norway());
    let days: Vec<&str> = all.iter().map(|(_, days)| days.as_str()).collect();
    assert_eq!(
        days,
        [
            "27-08-16 08-16",
            "27-12-21 12-21",
            "28-01-03 01-03",
            "28-06-20 06-20",
            "27-10-11 10-15",
            "28-02-28 03-03",
            "28-04-10 04-17",
            "27-08-11 08-13",
            "27-11-15 11-15",
            "28-01-31 01-31",
            "28-05-05 05-05"
        ]
    );
    let kinds: Vec<Meaning> = all[..4].iter().map(|(meaning, _)| *meaning).collect();
    assert_eq!(kinds, [Meaning::Starts, Meaning::Ends, Meaning::Starts, Meaning::Ends]);
    assert!(all[7..].iter().all(|(meaning, _)| *meaning == STAFF));
}

#[test]
fn a_bad_piece_loses_only_itself() {
    let lines = read(
        "Terminen: 17 augusti - 18 december, studiedagar 2 november, 31/13, 9 och 10 november",
        &ground(),
    );
    let wrong: Vec<&str> =
        lines.iter().filter(|l| matches!(l.outcome, Outcome::Wrong(_))).map(|l| l.text.as_str()).collect();
    assert_eq!(wrong, ["31/13"]);
    let days: Vec<_> = taken(&lines).iter().map(|s| (s.meaning, s.first)).collect();
    let staff = [2, 9, 10].map(|day| (STAFF, date(2026, 11, day)));
    assert_eq!(days[0], (Meaning::Days(SpanKind::Autumn), date(2026, 8, 17)));
    assert_eq!(days[1..], staff);
}

#[test]
fn one_end_of_a_term_that_is_not_there_asks_for_the_other_and_loses_nothing_else() {
    use SpanKind::{Autumn, Spring};
    let spring = fixtures::span(Spring, date(2027, 1, 11), date(2027, 6, 11), "");
    let year = fixtures::year(2026, [spring]);
    let outcomes = |text: &str| -> Vec<Option<Reason>> {
        let lines = for_year(read(text, &ground()), Some(&year));
        let wrong = |line: Line| if let Outcome::Wrong(why) = line.outcome { Some(why) } else { None };
        lines.into_iter().map(wrong).collect()
    };
    assert_eq!(outcomes("Skolstart 18 augusti\nHöstlov v 44"), [Some(Reason::NoEnd), None]);
    assert_eq!(outcomes("Skolavslutning 18 december\nHöstlov v 44"), [Some(Reason::NoStart), None]);
    assert_eq!(outcomes("Skolstart 18 augusti\nSkolavslutning 18 december"), [None, None]);
    assert_eq!(outcomes("Skolavslutning 11 juni"), [None], "the spring term is there");
    assert_eq!(outcomes("Hösttermin 18 augusti - 18 december\nSkolstart 18 augusti"), [None, None]);
    // A year that is not there begins with the terms of the country.
    let lines = for_year(read("Skolstart 18 augusti", &ground()), None);
    let unit = crate::planning::fixtures::school([]);
    let (rules, mut id) = (fixtures::sweden(), fixtures::ids());
    let with = (&lines[..], Unnamed::Left);
    let edit =
        to_edit(&unit, &rules, (Which::known(&unit, 2026), Lang::Sv), with, fixtures::year_id(), &mut id);
    let mut after = unit.clone();
    apply(&mut after, &edit).unwrap();
    let terms = after.years().iter().flat_map(|year| &year.spans).filter(|span| span.kind.is_term());
    let terms: Vec<_> = terms.map(|span| (span.kind, span.first < span.last)).collect();
    assert_eq!(terms.len(), 2);
    assert!(terms.contains(&(Autumn, true)) && terms.contains(&(Spring, true)));
}

#[test]
fn a_whole_staff_day_goes_where_the_text_gives_the_staff_a_part_of_it() {
    let monday = date(2026, 9, 28);
    let lines = read("Studiedag 28 september em\nHöstlov v 44", &ground());
    let rules = fixtures::sweden();
    let staff = |unit: &Unit, unnamed| {
        let (with, mut id) = ((&lines[..], unnamed), fixtures::ids());
        let which = (Which::known(unit, 2026), Lang::Sv);
        let edit = to_edit(unit, &rules, which, with, fixtures::year_id(), &mut id);
        let mut after = unit.clone();
        apply(&mut after, &edit).unwrap();
        let spans = after.years().iter().flat_map(|year| &year.spans);
        spans.filter(|span| span.kind == SpanKind::InService && span.first == monday).count()
    };
    let empty = crate::planning::fixtures::school([]);
    let spans = [
        fixtures::span(SpanKind::Autumn, date(2026, 8, 18), date(2026, 12, 18), ""),
        fixtures::span(SpanKind::InService, monday, monday, ""),
    ];
    let mut there = empty.clone();
    apply(&mut there, &Edit::Year(On::Add(fixtures::year(2026, spans)))).unwrap();
    for unnamed in [Unnamed::Left, Unnamed::Stays] {
        assert_eq!((staff(&empty, unnamed), staff(&there, unnamed)), (0, 0));
    }
}

#[test]
fn days_below_the_heading_of_another_year_are_not_of_this_one() {
    let lines = read("Läsåret 2026/27\nHöstlov v 44\nLäsåret 2027/28\nSportlov v 8", &ground());
    assert_eq!(taken(&lines).len(), 1);
    assert_eq!(lines[3].outcome, Outcome::Wrong(Reason::OtherYear));
}

#[test]
fn headings_of_terms_give_their_year_to_the_days_below() {
    for text in [
        "Höstterminen 2026\nHöstlov v 44\nVårterminen 2027\nSportlov v 8",
        "Høsten 2026\nHøstferie uke 44\nVåren 2027\nVinterferie uke 8",
    ] {
        let lines = read(text, &ground());
        assert_eq!(counts(&lines).wrong, 0, "{text}");
        assert_eq!(year_in(text), Some(2026));
        let days: Vec<NaiveDate> = taken(&lines).iter().map(|said| said.first).collect();
        assert_eq!(days, [date(2026, 10, 26), date(2027, 2, 22)]);
    }
    let other = read("Våren 2028\nSportlov v 8", &ground());
    assert_eq!(other[1].outcome, Outcome::Wrong(Reason::OtherYear));
    let term = read("Höstterminen 2026: 17 augusti-18 december", &ground());
    assert_eq!(counts(&term).wrong, 0);
    assert_eq!(
        taken(&term).iter().map(|said| said.meaning).collect::<Vec<_>>(),
        [Meaning::Days(SpanKind::Autumn)]
    );
}

#[test]
fn events_of_whole_days_are_taken_out_of_a_calendar() {
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Höstlov\r\nDTSTART;VALUE=DATE:20261026\r\n\
        DTEND;VALUE=DATE:20261031\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Studiedag\r\n\
        DTSTART;VALUE=DATE:20261102\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Möte\r\n\
        DTSTART:20261102T150000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let lines = read(text, &ground());
    assert_eq!(lines.len(), 3);
    let all: Vec<_> = taken(&lines).into_iter().map(|s| (s.meaning, s.first, s.last)).collect();
    assert_eq!(all[0], (BREAK, date(2026, 10, 26), date(2026, 10, 30)), "the end is the day after");
    assert_eq!(all[1], (STAFF, date(2026, 11, 2), date(2026, 11, 2)));
    assert_eq!(lines[2].outcome, Outcome::LeftOut);
}

#[test]
fn words_are_said_in_every_language() {
    for lang in Lang::ALL {
        for line in read("Höstlov v 44\nFöräldramöte 2 november\nRubrik", &ground()) {
            assert!(!of_line(lang, &line).is_empty());
        }
    }
}

#[test]
fn suggested_staff_days_leave_the_breaks_that_are_published() {
    use crate::{
        model::{
            change::On,
            ids::SpanId,
            school_year::{Decided, SpanChange, YearChange},
        },
        planning::calendar::year::published::changes,
    };
    let days = [(26, 27), (29, 31)].map(|(first, last)| {
        fixtures::span(SpanKind::InService, date(2026, 10, first), date(2026, 10, last), "")
    });
    let autumn = fixtures::span(SpanKind::Autumn, date(2026, 8, 17), date(2026, 12, 18), "");
    let long = fixtures::span(SpanKind::InService, date(2026, 10, 30), date(2026, 11, 3), "");
    let mut year = fixtures::year(2026, [autumn, days[0].clone(), days[1].clone(), long]);
    let ids: Vec<SpanId> = year.spans.iter().map(|span| span.id).collect();
    let all = |year: &crate::model::school_year::SchoolYear| {
        let mut id = (50..).map(|n| format!("s{n:04}").parse().unwrap());
        let lines = read("Höstlov v 44", &ground());
        changes(year, (&taken(&lines), Unnamed::Left), &|_, _| false, &mut || id.next().unwrap())
    };
    assert!(!all(&year).iter().any(|c| matches!(c, YearChange::Span(On::Remove(_)))), "decided ones stay");
    for id in &ids {
        year.spans.get_mut(*id).unwrap().decided = Decided::Suggested;
    }
    let all = all(&year);
    let gone: Vec<SpanId> = all
        .iter()
        .filter_map(|c| if let YearChange::Span(On::Remove(span)) = c { Some(span.id) } else { None })
        .collect();
    assert_eq!(gone, ids[1..3]);
    let starts = all.iter().find_map(|c| match c {
        YearChange::Span(On::Change(id, SpanChange::First(change))) if *id == ids[3] => Some(change.now),
        _ => None,
    });
    assert_eq!(starts, Some(date(2026, 11, 2)), "the day after the break stays");
}

#[test]
fn a_staff_day_that_is_taken_stays_taken_when_the_year_is_published() {
    use crate::planning::calendar::year::published::changes;
    let taken_by =
        fixtures::span(SpanKind::InServiceTaken, date(2026, 11, 2), date(2026, 11, 2), "First aid");
    let autumn = fixtures::span(SpanKind::Autumn, date(2026, 8, 17), date(2026, 12, 18), "");
    let year = fixtures::year(2026, [autumn, taken_by]);
    let lines = read("Studiedag 2 november", &ground());
    let mut ids = fixtures::ids();
    assert_eq!(changes(&year, (&taken(&lines), Unnamed::Left), &|_, _| false, &mut ids), []);
}

#[test]
fn a_suggested_staff_day_does_not_take_the_first_school_day_that_is_published() {
    use crate::{
        model::{
            change::On,
            school_year::{Decided, SpanChange, YearChange},
        },
        planning::calendar::year::published::changes,
    };
    let autumn = fixtures::span(SpanKind::Autumn, date(2026, 8, 18), date(2026, 12, 18), "");
    let days = fixtures::span(SpanKind::InService, date(2026, 8, 14), date(2026, 8, 17), "");
    let within = fixtures::span(SpanKind::InService, date(2026, 11, 2), date(2026, 11, 2), "");
    let mut year = fixtures::year(2026, [autumn, days, within]);
    let ids: Vec<_> = year.spans.iter().map(|span| span.id).collect();
    for id in &ids {
        year.spans.get_mut(*id).unwrap().decided = Decided::Suggested;
    }
    let lasts = |line: &str| {
        let all =
            changes(&year, (&taken(&read(line, &ground())), Unnamed::Left), &|_, _| false, &mut || ids[0]);
        let of = |c: &YearChange| match c {
            YearChange::Span(On::Change(id, SpanChange::Last(change))) if *id == ids[1] => Some(change.now),
            YearChange::Span(On::Remove(span)) => Some(span.first),
            _ => None,
        };
        all.iter().filter_map(of).collect::<Vec<_>>()
    };
    assert_eq!(lasts("Skolstart 17 augusti"), [date(2026, 8, 14)], "Monday is for pupils");
    assert_eq!(lasts("Skolstart 18 augusti"), [], "they lie before it");
}

/// Of four lines three are taken: the staff day that is red anyhow counts as left out.
#[test]
fn a_staff_day_on_a_red_day_counts_as_left_out() {
    let text = "Skolstart 18 augusti\nSkolavslutning 11 juni\nHöstlov 26-30 okt\nStudiedag 6 maj";
    let lines = read(text, &ground());
    assert_eq!(counts(&lines), Counts { days: 2, periods: 1, wrong: 0, left: 1 });
    assert_eq!(one("Studiedag 6 maj").0, Meaning::StaffOnRed);
}

/// A calendar of these events: lines after `BEGIN:VEVENT`, one event each.
fn calendar(events: &[&str]) -> String {
    let events: Vec<String> =
        events.iter().map(|event| format!("BEGIN:VEVENT\n{event}\nEND:VEVENT\n")).collect();
    format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", events.concat())
}

#[test]
fn an_event_may_say_how_long_it_is_and_a_term_may_end_at_a_time_of_day() {
    let text = calendar(&[
        "SUMMARY:Sportlov\nDTSTART;VALUE=DATE:20270222\nDURATION:P5D",
        "SUMMARY:Terminsavslutning höstterminen\nDTSTART;TZID=Europe/Stockholm:20261218T080000\n\
         DTEND;TZID=Europe/Stockholm:20261218T120000",
        "SUMMARY:Studiedag för arbetslaget\nDTSTART:20261102T150000\nDTEND:20261102T160000",
    ]);
    let lines = read(&text, &ground());
    let all: Vec<_> = taken(&lines).into_iter().map(|s| (s.meaning, s.first, s.last)).collect();
    let end = date(2026, 12, 18);
    assert_eq!(all, [(BREAK, date(2027, 2, 22), date(2027, 2, 26)), (Meaning::Ends, end, end)]);
    assert_eq!(lines[2].outcome, Outcome::LeftOut, "a meeting of an hour takes no day");
}

#[test]
fn a_calendar_is_of_the_year_of_most_of_its_events() {
    let text = calendar(&[
        "SUMMARY:Kommunfullmäktige\nDTSTART;VALUE=DATE:20240903",
        "SUMMARY:Påsklov\nDTSTART;VALUE=DATE:20270330\nDTEND;VALUE=DATE:20270403",
        "SUMMARY:Höstlov\nDTSTART;VALUE=DATE:20271101\nDTEND;VALUE=DATE:20271106",
        "SUMMARY:Sportlov\nDTSTART;VALUE=DATE:20280228\nDTEND;VALUE=DATE:20280304",
    ]);
    assert_eq!(year_in(&text), Some(2027));
    let of = |starts| {
        let lines = read(&text, &Ground::new(starts, date(2026, 11, 28), &fixtures::sweden()));
        let wrong = lines.iter().filter(|l| l.outcome == Outcome::Wrong(Reason::OtherYear)).count();
        (taken(&lines).len(), wrong)
    };
    assert_eq!(of(2027), (2, 0), "another year is left out");
    assert_eq!(of(2029), (0, 3), "where nothing is of the year, it is said why");
    assert_eq!(year_in(&calendar(&["SUMMARY:Möte\nDTSTART;VALUE=DATE:20270330"])), None);
}

#[test]
fn a_term_starts_with_the_first_grade_that_does_and_a_staff_day_is_no_day_off() {
    use SpanKind::{Autumn, DayOff, InService};
    let text = "Skolstart för åk 1: 19 augusti\nSkolstart för åk 2-9: 18 augusti\nSkolavslutning 18 december\n\
        Skolfri dag 2 november\nStudiedagar: 2 november, 9 november";
    let year = fixtures::year(2026, []);
    let mut id = fixtures::ids();
    let said = taken(&read(text, &ground()));
    let all = crate::planning::calendar::year::published::changes(
        &year,
        (&said, Unnamed::Left),
        &|_, _| false,
        &mut id,
    );
    let days: Vec<_> = all
        .iter()
        .filter_map(|change| match change {
            crate::model::school_year::YearChange::Span(On::Add(span)) => {
                Some((span.kind, span.first, span.last))
            }
            _ => None,
        })
        .collect();
    let one = |day| (InService, date(2026, 11, day), date(2026, 11, day));
    assert_eq!(days, [(Autumn, date(2026, 8, 18), date(2026, 12, 18)), one(2), one(9)]);
    assert!(!days.iter().any(|(kind, ..)| *kind == DayOff));
}
