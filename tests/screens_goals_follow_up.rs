//! Goals and follow-up, on the invented school and on an empty one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests"
)]

mod support;

use chrono::NaiveDate;
use kollegium::{
    app::list::RowId,
    model::{
        change::On,
        edit::{Edit, apply},
        error::Thing,
        ids::{MeetingId, PersonId},
        lang::Lang,
        meetings::{Meeting, Presence, When},
        unit::Unit,
        week::Minutes,
    },
    store::demo,
};
use support::Stage;

#[test]
fn a_sheet_that_is_added_up_gives_the_sum_that_stands_in_it() {
    use kollegium::{
        exchange::tables::{Cell, Table, csv},
        model::hours::Hours,
    };
    for minutes in [5, 20, 40, 45, 50, 75] {
        let row = |minutes| vec![Cell::Hours(Hours(minutes))];
        let rows = vec![row(minutes), row(minutes), row(minutes), row(3 * minutes)];
        let table = Table { name: String::new(), heads: Vec::new(), rows };
        let text = String::from_utf8(csv(&table, Lang::En)).unwrap();
        let all: Vec<f64> = text.lines().filter_map(|line| line.trim_matches('"').parse().ok()).collect();
        assert_eq!(all.len(), 4, "{text}");
        assert!((all[0] + all[1] + all[2] - all[3]).abs() < 0.001, "{text}");
    }
}

fn unit(id: &str) -> Unit {
    demo::units().unwrap().into_iter().find(|u| u.id() == id.parse().unwrap()).unwrap()
}

fn stage(id: &str, lang: Lang, size: (u16, u16)) -> Stage {
    Stage::new(unit(id), None, lang, size)
}

#[test]
fn how_it_looks() {
    for (name, id, lang, size, keys) in [
        ("goals", "bjorkskolan", Lang::Sv, (80, 24), "7<Down><Down>"),
        ("follow_up_groups", "bjorkskolan", Lang::Sv, (80, 24), "8"),
        ("follow_up_people", "fjellvik", Lang::Nb, (80, 24), "8<Enter>"),
        ("follow_up_needs", "bjorkskolan", Lang::Sv, (60, 16), "8vvv"),
        ("follow_up_programmes", "bjorkskolan", Lang::Sv, (80, 24), "8v"),
        ("follow_up_programmes_narrow", "fjellvik", Lang::Nb, (60, 16), "8v"),
    ] {
        let mut stage = stage(id, lang, size);
        stage.keys(keys);
        insta::assert_snapshot!(name, format!("{}\n======\n{}", stage.text(), stage.styles()));
    }
}

/// After the first of August last year's hours are still to be had.
#[test]
fn the_arrows_go_to_the_hours_of_another_school_year() {
    let mut unit = unit("bjorkskolan");
    let any = unit.meetings().iter().find(|meeting| meeting.attendance.len() > 2).unwrap().clone();
    let when = When { date: NaiveDate::from_ymd_opt(2026, 5, 5).unwrap(), ..any.when };
    let id: MeetingId = "earlier".parse().unwrap();
    apply(&mut unit, &Edit::Meeting(On::Add(Meeting { id, when, ..any }))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("8v").see("← 2025/26 · 2026/27").see("Läsåret 2026/27, alla").keys("<Left>");
    stage.see("2025/26 · 2026/27 →").see("Läsåret 2025/26, alla").keys("<Left>").see("Läsåret 2025/26, alla");
    stage.keys("<Right>").see("← 2025/26 · 2026/27").see("Läsåret 2026/27, alla");
    stage.keys("vvv<Enter>").see("← 2025/26 · 2026/27");
}

#[test]
fn a_chain_is_made_stepped_and_taken_away_with_one_undo() {
    let mut stage = stage("nyaskolan", Lang::Sv, (80, 24));
    stage.keys("7").see("Långsiktigt mål → kortsiktigt mål → åtgärd");
    stage.keys("nEleverna förklarar<C-s>").see("Eleverna förklarar").see("Saknar kännetecken och datum");
    stage.keys("n<Enter>Ett pass i veckan<C-s>n<Enter>Rektor besöker<C-s>");
    assert_eq!(stage.disk.goals().len(), 3);
    stage.keys("e<C-s>s").see("Nu påbörjad: Rektor besöker");
    stage.keys("n<Esc><Up><Up><Del>").see("Togs bort med 2 under: Eleverna förklarar");
    assert_eq!(stage.disk.goals().len(), 0);
    stage.keys("<C-z>");
    assert_eq!(stage.disk.goals().len(), 3);
}

#[test]
fn a_goal_needs_words_and_a_date_that_reads() {
    let mut stage = stage("nyaskolan", Lang::Sv, (80, 24));
    stage.keys("7n<C-s>").see("Skriv vad ni vill uppnå");
    stage.keys("Mål<Tab><Tab><Tab>snart<C-s>");
    assert_eq!(stage.disk.goals().len(), 0);
    stage.keys("<C-u>12/3<C-s>");
    let due = stage.disk.goals().iter().next().unwrap().due;
    assert_eq!(due, chrono::NaiveDate::from_ymd_opt(2027, 3, 12));
}

#[test]
fn the_filter_keeps_what_a_goal_hangs_on() {
    let mut stage = stage("bjorkskolan", Lang::Sv, (80, 24));
    stage.keys("7/förråd").see("Eleverna på Björkskolan").see("Ett gemensamt förråd");
    assert!(!stage.text().contains("Kollegialt lärande"));
}

#[test]
fn groups_people_goals_and_needs_are_followed_up() {
    let mut stage = stage("bjorkskolan", Lang::Sv, (80, 24));
    stage.keys("8").see("Grupp 1").see("15 av 30 h").see("täcker hela modulens tid");
    stage.keys("<Enter>").see("Jonas Sandell").see("av 104 h");
    stage.keys("<Esc>v").see("20 deltagare i 3 grupper");
    stage.keys("v").see("långsiktigt mål ✓ 0 av 2").see("Prioritering 1");
    stage.keys("v").see("Taluppfattning 1–3").see("+1");
    stage.keys("v<Down><Enter>").see("▸ Fredrik Moberg");
}

#[test]
fn nothing_yet_is_said_honestly() {
    let mut stage = stage("nyaskolan", Lang::Nb, (80, 24));
    stage.keys("8").see("når det finnes en gruppe");
    stage.keys("v").see("timene i hvert program når skoleåret");
    stage.keys("v").see("ingen mål og ingen prioriteringer");
    stage.keys("v").see("trengs to kartlegginger");
}

/// The school, where group 2 does on two days what Erik Dahlin missed last.
fn with_the_same_part_elsewhere() -> (Unit, PersonId, MeetingId) {
    let mut unit = unit("bjorkskolan");
    let erik: PersonId = "p-dahlin".parse().unwrap();
    let away = |m: &&Meeting| m.attendance.get(&erik) == Some(&Presence::Absent);
    let missed = unit.meetings().iter().filter(away).max_by_key(|m| m.when).unwrap().clone();
    let first: MeetingId = "again".parse().unwrap();
    for (id, day) in [(first, 3), ("later".parse().unwrap(), 10)] {
        let date = NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
        let when = When { date, start: Minutes::at(16, 30), length: Minutes(60) };
        let mut meeting = Meeting::new(id, "g-2".parse().unwrap(), when);
        (meeting.module, meeting.part, meeting.phases) = (missed.module, missed.part, missed.phases.clone());
        apply(&mut unit, &Edit::Meeting(On::Add(meeting))).unwrap();
    }
    (unit, erik, first)
}

#[test]
fn a_missed_meeting_is_made_up_with_one_key() {
    let (unit, erik, meeting) = with_the_same_part_elsewhere();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("8<Enter>").see("Borta från del").see("f Ta igen");
    stage.keys("f").see("Var tar Erik Dahlin igen").see("tor 3 dec 16:30-17:30, Grupp 2");
    stage.keys("<Enter><Right><Enter>").see("Tar igen");
    assert!(stage.disk.meetings().get(meeting).unwrap().guests.contains(&erik));
    stage.keys("<C-z>");
    assert!(!stage.disk.meetings().get(meeting).unwrap().guests.contains(&erik));
}

#[test]
fn who_cannot_come_then_is_asked_for_before_it_is_taken() {
    use kollegium::model::{
        change::Element,
        people::PersonChange,
        week::{Day, Window},
    };
    let (mut unit, erik, meeting) = with_the_same_part_elsewhere();
    let free: Vec<Window> = unit.person(erik).unwrap().free.iter().copied().collect();
    let all = free.into_iter().map(|window| PersonChange::Free(Element::Drop(window)));
    let monday = Window::between(Day::Mon, Minutes::at(8, 0), Minutes::at(16, 0));
    for change in all.chain([PersonChange::Free(Element::Put(monday))]) {
        apply(&mut unit, &Edit::Person(On::Change(erik, change))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("8<Enter>f").see("kan inte då").keys("<Enter>").see("Erik Dahlin kan inte tor 3 dec");
    stage.keys("<Enter>");
    assert!(!stage.disk.meetings().get(meeting).unwrap().guests.contains(&erik), "the safe answer");
    stage.keys("f<Enter><Right><Enter>").see("Tar igen");
    assert!(stage.disk.meetings().get(meeting).unwrap().guests.contains(&erik));
}

#[test]
fn what_somebody_was_away_from_is_made_up_from_its_sheet() {
    let (unit, erik, meeting) = with_the_same_part_elsewhere();
    let missed = unit.meetings().iter().filter(|m| m.attendance.get(&erik) == Some(&Presence::Absent));
    let missed = missed.max_by_key(|m| m.when).unwrap().id;
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("6");
    stage.app.show_row(RowId::Thing(Thing::Meeting(missed)));
    stage.keys("<Down>").see("▸ Jonas Sandell").keys("f").see("Välj först någon som var borta");
    stage
        .keys("<Up>")
        .see("▸ Erik Dahlin")
        .see("f Ta igen")
        .keys("f")
        .see("Var tar Erik Dahlin igen")
        .keys("<Enter><Right><Enter>");
    stage.see("! borta, tar igen tor 3 dec med Grupp 2");
    assert!(stage.disk.meetings().get(meeting).unwrap().guests.contains(&erik));
    stage.keys("f").see("Deltagaren har inget att ta igen").keys("<C-z>");
    assert!(!stage.disk.meetings().get(meeting).unwrap().guests.contains(&erik));
}

#[test]
fn where_no_other_group_has_it_ahead_an_extra_meeting_is_offered() {
    let mut stage = stage("bjorkskolan", Lang::Sv, (80, 24));
    stage.keys("8<Enter>").see("Borta från del");
    stage.keys("f").see("Extra träff: del 1 D (tis 8 sep)").see("för 1 som missade");
    stage.keys("<Enter>").see("Extra träff för dem som missade").see("Erik Dahlin");
}

#[test]
fn what_is_talked_over_is_written_by_the_program() {
    let mut stage = stage("bjorkskolan", Lang::Sv, (80, 24));
    stage.keys("8o").see("sedan förra avstämningen tis 6 okt").see("Närvaro: 91 %");
    stage.see("v 46 · 1 h i kalendern · 1 h hållet").see("Erik Dahlin: Borta från del 1 D tis 8 sep");
    assert!(!stage.text().contains("v 48"), "today's meeting is still to be held");
}
