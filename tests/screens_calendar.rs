//! The calendar: what is seen, and journeys through it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod school;
mod support;

use chrono::NaiveDate;
use kollegium::{
    app::{
        effect::{CalendarOf, Effect, ExportWhat, PageAs, PageOf},
        msg::{Msg, StoreMsg},
    },
    model::{
        change::{Change, Element, Entry, On},
        edit::{Edit, apply},
        error::Thing,
        groups::GroupChange,
        ids::MeetingId,
        lang::Lang,
        meetings::{MeetingChange, MeetingState, Presence, When},
        people::PersonChange,
        school_year::{Decided, Span, SpanKind, YearChange},
        taken::{DAY, TakenTimes},
        unit::{Unit, UnitChange},
        week::Minutes,
    },
    planning::findings::Finding,
};
use school::{date, empty, filled, group_id, person_id, with_meetings, year};
use support::Stage;

fn shown(stage: &Stage) -> String {
    format!("{}\n---\n{}", stage.text(), stage.styles())
}

fn id(word: &str) -> MeetingId {
    word.parse().unwrap()
}

#[test]
fn the_month_stands_beside_its_meetings() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<PageUp><PageUp>").see("september 2026");
    stage.keys("t").see("november 2026");
    stage.keys("<Right>").see("ons 25 nov 2026 (v 48)");
    let mut stage = Stage::new(with_meetings(), None, Lang::Nb, (120, 40));
    stage.keys("6v");
    insta::assert_snapshot!(shown(&stage));
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (60, 16));
    stage.keys("6").see("Grupp 1 · del 3 B");
}

/// Its hours are none of the module, so its page does not name one.
#[test]
fn what_is_no_part_names_no_module() {
    let mut unit = with_meetings();
    let mut event = unit.meetings().get(id("m04")).unwrap().clone();
    assert!(event.module.is_some());
    (event.id, event.part, event.title) = (id("day"), 0, "Biennal".into());
    event.phases.clear();
    apply(&mut unit, &Edit::Meeting(On::Add(event))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    let open = |stage: &mut Stage, word: &str| {
        stage.app.show_row(kollegium::app::list::RowId::Thing(Thing::Meeting(id(word))));
        stage.text().contains("Modul  ")
    };
    stage.keys("6");
    assert!(open(&mut stage, "m04"));
    assert!(!open(&mut stage, "day"));
}

#[test]
fn attendance_of_a_group_is_three_keys_when_all_were_there() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.at(18).keys("6d<Enter><Enter>").see("7 av 7 deltagare var med");
    let meeting = stage.disk.meetings().get(id("m04")).unwrap().clone();
    assert_eq!(meeting.state, MeetingState::Held);
    assert_eq!(meeting.attendance.len(), 8);
    assert!(meeting.attendance.values().all(|p| *p == Presence::Present));
    stage.keys("<C-z>");
    assert_eq!(stage.disk.meetings().get(id("m04")).unwrap().state, MeetingState::Planned);
}

/// Of several meetings of a day it is asked which one is meant, and the key is called by what it does there.
#[test]
fn of_two_meetings_of_a_day_it_is_asked_which() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6").see("d Anmäl frånvaro").keys("d").see("Vilken träff tis 24 nov?");
    stage.keys("<Down><Enter>").see("Grupp 2 · del 3 B ─").keys("<Esc>").see("november 2026");
    stage
        .at(18)
        .keys("<F1><Esc>")
        .see("d Närvaro")
        .keys("d")
        .see("Grupp 2 · del 3 B ─")
        .keys("<Enter>")
        .see("deltagare var med");
    let held = |id: MeetingId, stage: &Stage| stage.disk.meetings().get(id).unwrap().state.clone();
    assert_eq!(held(id("m04"), &stage), MeetingState::Planned);
    stage.keys("<C-z>a").see("Ställ in").keys("<C-s><Esc><Esc>d").see("Grupp 1 · del 3 B ─");
    let mut stage = Stage::new(with_meetings(), None, Lang::Nb, (80, 24));
    stage.keys("6d").see("Hvilken samling tir. 24. nov.?").keys("<Esc>").see("november 2026");
    stage.keys("v").see("d Meld fravær").keys("<Up><Up><Up>").see("d Oppmøte");
}

/// Once nobody is left to be told, no key is named that has nothing to do.
#[test]
fn a_list_of_nobody_names_no_keys() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6a<Enter><C-s>u").see("j alla").keys("j").see("Ska få veta: ingen");
    assert!(!stage.text().contains("j alla"), "{}", stage.text());
}

/// Where nobody leads a group its dates say so before they are made, and its rows afterwards.
#[test]
fn that_nobody_leads_is_said_before_and_after() {
    let mut unit = filled();
    let group = unit.groups().iter().find(|group| group.supervisor.is_some()).unwrap();
    let nobody = GroupChange::Supervisor(Change::new(group.supervisor, None));
    let edit = Edit::Group(On::Change(group.id, nobody));
    apply(&mut unit, &edit).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("6f<C-s>").see("16 datum, 0 utan datum").see("ingen leder");
    stage.keys("<Enter>6v").see("! ingen leder");
    stage.keys("u<Enter>").see("Ingen är vald att leda dem.");
}

/// Whoever is invited and cannot come is counted beside the time, and named below it.
#[test]
fn other_times_say_who_cannot_come() {
    let mut unit = with_meetings();
    let guest = MeetingChange::Guest(Element::Put(person_id(16)));
    apply(&mut unit, &Edit::Meeting(On::Change(id("m06"), guest))).unwrap();
    let mut taken = TakenTimes::new(date(2026, 11, 1));
    let days = date(2026, 12, 1).iter_days().take(60);
    let whole = days.map(|date| When { date, start: Minutes(0), length: DAY });
    taken.people.insert(person_id(16), whole.collect());
    let entry = Entry { key: "Kalender".into(), was: None, now: Some(taken) };
    apply(&mut unit, &Edit::Unit(UnitChange::Taken(entry))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("6v/grupp 1<Enter><End>g").see("1 kan inte").see("Lena Moberg");
}

/// Who cannot come is said once more when a new meeting is there, as when one is moved.
#[test]
fn a_new_meeting_says_who_cannot_come() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (160, 40));
    stage.keys("6n<Tab><C-u>10/12<Tab><C-u>15-17").keys("<C-s>").see("lades till").see("kan inte då");
}

/// A gathering is found by its name.
#[test]
fn what_people_named_is_found_by_name() {
    let mut unit = with_meetings();
    let titled = MeetingChange::Title(Change::new("".into(), "Ledarsamling 2".into()));
    apply(&mut unit, &Edit::Meeting(On::Change(id("m05"), titled))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("<C-p>ledarsaml").see("Grupp 1 · Ledarsamling 2").keys("<Enter>").see("Ledarsamling 2");
}

#[test]
fn the_plan_of_a_group_is_written_as_text() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage
        .keys("6x")
        .see("Årsplan för Grupp 1")
        .keys("Årsplan<Enter>")
        .see("Word-dokument")
        .keys("<Down><Enter>");
    let exported = stage.effects.iter().find_map(|effect| match effect {
        Effect::Export(export) => Some(export.what.clone()),
        _ => None,
    });
    assert!(matches!(exported, Some(ExportWhat::Page(PageOf::Plan(_), PageAs::Markdown))), "{exported:?}");
}

#[test]
fn space_says_who_was_late_excused_or_absent_and_hours_follow() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.at(18).keys("6d<Enter><Space><Space><Space><Down><Space><Space><Down><Space><Enter>");
    let meeting = stage.disk.meetings().get(id("m04")).unwrap();
    assert_eq!(meeting.attendance[&person_id(2)], Presence::Partly(kollegium::model::week::Minutes(105)));
    assert_eq!(meeting.attendance[&person_id(6)], Presence::Excused);
    assert_eq!(meeting.attendance[&person_id(5)], Presence::Absent);
    assert_eq!(meeting.minutes_of(person_id(2)).0, 105);
    assert_eq!(meeting.minutes_of(person_id(5)).0, 0);
}

#[test]
fn who_came_late_is_one_key_to_the_left_and_back_to_the_right() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.at(18).keys("6d<Enter>").see("←: delvis").see("← Delvis").keys("<Left>").see("delvis, 105 av");
    stage.keys("<Right><Right>").see("delvis, 115 av").keys("<Right>");
    assert!(!stage.text().contains("delvis, 1"), "{}", stage.text());
    // Two were absent, one excused, one late: from the year no more keys than people and what they were.
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage
        .at(18)
        .keys("6vvd<Space><Down><Space><Down><Space><Space><Down><Left><Enter>")
        .see("4 av 7 deltagare");
}

#[test]
fn whoever_was_away_is_offered_to_make_it_up() {
    let mut unit = with_meetings();
    let away = |id: &str| {
        let entry = Entry { key: person_id(2), was: None, now: Some(Presence::Absent) };
        Edit::Meeting(On::Change(id.parse().unwrap(), MeetingChange::Attendance(entry)))
    };
    for id in ["m00", "m01"] {
        apply(&mut unit, &away(id)).unwrap();
    }
    // Another group has the first part ahead: there it can be made up; the second one nobody has ahead.
    let open = Change::new(MeetingState::Held, MeetingState::Planned);
    let again = Edit::Meeting(On::Change(id("m10"), MeetingChange::State(open)));
    apply(&mut unit, &again).unwrap();
    let when = unit.meetings().get(id("m10")).unwrap().when;
    let later = kollegium::model::meetings::When { date: date(2026, 12, 3), ..when };
    let moved = MeetingChange::When(Change::new(when, later));
    apply(&mut unit, &Edit::Meeting(On::Change(id("m10"), moved))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("6v<Home><Enter>").see("Anna Vik");
    assert!(stage.text().contains("f Ta igen"), "Anna stands first: {}", stage.text());
    stage
        .keys("<F1>")
        .see("Ta igen en missad träff")
        .keys("<Esc>f")
        .see("Var tar Anna Vik igen")
        .keys("<Esc>");
    stage.keys("<Down>");
    assert!(!stage.text().contains("f Ta igen"), "the next one was there: {}", stage.text());
    let mut small = Stage::new(stage.disk.clone(), None, Lang::Nb, (60, 16));
    small.keys("6v<Home><Enter>").see("f Ta igjen");
    // Where no other group has it ahead, the group can meet about it once more.
    stage.keys("<Esc><Down><Enter>").see("f Ta igen").keys("f").see("Extra träff: ").keys("<Enter>");
    stage.see("Extra träff för dem som missade").see("Anna Vik");
}

#[test]
fn what_was_said_long_ago_is_not_shown_as_if_it_were_the_last_time() {
    let mut unit = with_meetings();
    let summary = MeetingChange::Summary(Change::new("".into(), "Vi läste om tallinjen".into()));
    apply(&mut unit, &Edit::Meeting(On::Change(id("m00"), summary))).unwrap();
    for (lang, silent, old) in [
        (Lang::Sv, "Förra gången Inget antecknat tis 10 nov", "tis 6 okt: Vi läste om tallinjen"),
        (Lang::Nb, "Forrige gang Ingenting notert tir. 10. nov.", "tir. 6. okt.: Vi läste om tallinjen"),
    ] {
        let mut stage = Stage::new(unit.clone(), None, lang, (80, 24));
        stage.keys("6<Enter><Enter>").see(silent).see(old);
        let text = stage.text();
        assert!(text.find(silent) < text.find(old), "{text}");
    }
}

/// Of a long name the end is left out, not which part the group meets for, nor the day.
#[test]
fn a_long_name_leaves_the_part_and_the_day_to_be_seen() {
    let mut unit = with_meetings();
    let long = "Grupp 1 för problemlösning och resonemang i årskurs 1 till 3";
    let name = kollegium::model::groups::GroupChange::Name(Change::new("Grupp 1".into(), long.into()));
    apply(&mut unit, &Edit::Group(On::Change(group_id(0), name))).unwrap();
    for (lang, pick) in [(Lang::Sv, "Vem leder tis 24 nov:"), (Lang::Nb, "Hvem leder tir. 24. nov.:")] {
        for size in [(80, 24), (60, 16)] {
            let mut stage = Stage::new(unit.clone(), None, lang, size);
            stage.keys("6v").see("… · 3 B");
            stage.keys("<Enter>").see(if size.0 == 60 { "… · 3 B" } else { "till 3 · del 3 B" });
            stage.keys("k").see(pick);
        }
    }
}

#[test]
fn a_cancelled_meeting_stays_visible_and_people_are_told() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6a<Enter>handledaren sjuk<C-s>").see("inställd");
    let state = &stage.disk.meetings().get(id("m04")).unwrap().state;
    assert_eq!(*state, MeetingState::Cancelled("handledaren sjuk".into()));
    // Three of the eight have never heard of the meeting: there is nothing to tell them.
    stage.keys("u").see("Ska få veta: 5 personer").see(" handledaren sjuk.");
    stage.keys("<Space>").see("Ska få veta: 4 personer");
    assert_eq!(stage.disk.meetings().get(id("m04")).unwrap().to_tell.len(), 4);
}

#[test]
fn a_moved_meeting_says_what_it_breaks() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6e<Enter>").see("! Maria Lund kan inte tis 15:00-17:00.").see("skoldagar mellan");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<C-u>25 dec").see("! dagen är helgdag").see("! Kommer på fel sida");
    stage.keys("<C-u>ons v48").see("! Utanför gruppens tid (tis 15:00-17:00");
    stage.keys("<C-u>25 dec<C-s>");
    assert_eq!(stage.disk.meetings().get(id("m04")).unwrap().when.date, date(2026, 12, 25));
    stage.keys("<C-z>");
    assert_eq!(stage.disk.meetings().get(id("m04")).unwrap().when.date, date(2026, 11, 24));
}

#[test]
fn a_mistake_in_a_form_keeps_what_was_typed() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6n<Tab><C-u>32/13<Tab><C-u>16-15<C-s>").see("32/13").see("16-15");
    let before = stage.disk.meetings().len();
    stage.keys("<C-u>tor v49<Tab><C-u>15-16<C-s>");
    assert_eq!(stage.disk.meetings().len(), before + 1);
    let made = stage.disk.meetings().iter().find(|m| m.when.date == date(2026, 12, 3)).unwrap();
    assert_eq!(made.group, group_id(0));
    assert_eq!(made.when.length.0, 60);
    assert_eq!(made.to_tell.len(), 8);
}

#[test]
fn dates_of_a_whole_module_are_proposed_and_taken_as_one() {
    let mut stage = Stage::new(filled(), None, Lang::Sv, (80, 24));
    stage.keys("6f<C-s>").see("16 datum, 0 utan datum");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<Esc>");
    assert!(stage.disk.meetings().is_empty());
    stage.keys("f<C-s><Enter>").see("16 träffar lades in");
    assert_eq!(stage.disk.meetings().len(), 16);
    stage.keys("<C-z>");
    assert!(stage.disk.meetings().is_empty());
}

#[test]
fn what_is_planned_for_the_next_school_year_is_judged_by_its_days() {
    let mut school = filled();
    apply(&mut school, &Edit::Year(On::Add(year(2027)))).unwrap();
    let mut stage = Stage::new(school, None, Lang::Sv, (120, 40));
    stage.keys("6f<Tab><C-u>17/8 2027<Tab><C-u>9/6 2028<C-s>").see("16 datum, 0 utan datum");
    let right = |stage: &Stage| {
        let text = stage.text();
        assert!(!text.contains("mellan terminerna") && !text.contains(" 0 skoldagar"), "{text}");
    };
    right(&stage);
    stage.keys("<Enter>").see("16 träffar lades in");
    let first = stage.disk.meetings().iter().map(|meeting| meeting.when.date).min().unwrap();
    stage.keys("e");
    right(&stage);
    stage.keys("<Esc>g").see("aug 2027").keys("<Esc>r<C-s>").work();
    right(&stage);
    stage.keys("<Enter>");
    let moved = stage.disk.meetings().iter().map(|meeting| meeting.when.date).min().unwrap();
    assert!(first < moved && moved < date(2027, 10, 1), "{first} {moved}");
}

#[test]
fn dates_that_do_not_fit_say_why() {
    let mut stage = Stage::new(filled(), None, Lang::Sv, (80, 24));
    stage.keys("6f<Tab><C-u>24 nov<Tab><C-u>1 dec<C-s>").see("utan datum").see("! del 8 B");
}

#[test]
fn a_school_year_starts_as_a_suggestion_and_is_confirmed_line_by_line() {
    let mut stage = Stage::new(empty(), None, Lang::Nb, (80, 24));
    stage.keys("6yf<C-s>").see("11 ikke bekreftet");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<Enter><Down><Enter>").see("9 ikke bekreftet");
    stage.keys("n<Tab>5/5<Tab>Idrettsdag<C-s>").see("Idrettsdag");
    let year = stage.disk.years().iter().next().unwrap();
    let made = year.spans.iter().find(|s| s.name.as_str() == "Idrettsdag").unwrap();
    assert_eq!((made.first, made.decided), (date(2027, 5, 5), Decided::Yes));
}

/// A school of two school forms; whoever is in the first group teaches in upper secondary school.
fn two_forms() -> Unit {
    let mut unit = with_meetings();
    for form in ["grundskola", "gymnasieskola"] {
        let form = Edit::Unit(UnitChange::Form(Element::Put(form.parse().unwrap())));
        apply(&mut unit, &form).unwrap();
    }
    for n in 1..=7 {
        for stage in ["ak-1-3", "ak-4-6", "ak-7-9"].map(|stage| Element::Drop(stage.parse().unwrap())) {
            let _ = apply(&mut unit, &Edit::Person(On::Change(person_id(n), PersonChange::Stage(stage))));
        }
        let stage = PersonChange::Stage(Element::Put("gy".parse().unwrap()));
        apply(&mut unit, &Edit::Person(On::Change(person_id(n), stage))).unwrap();
    }
    unit
}

#[test]
fn a_school_form_may_have_a_year_of_its_own_and_its_groups_follow_it() {
    let mut stage = Stage::new(two_forms(), None, Lang::Sv, (80, 24));
    stage.keys("6yf").see("Vilket läsår?").see("Gör läsåret 2027/28 som förslag");
    stage.keys("<Down><Down><Enter>").see("Läsår 2026/27 (Gymnasieskola)");
    stage.keys("n<Tab>23-27 nov<Tab>Fjällvecka<C-s>").see("Fjällvecka");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<Left>").see("Läsår 2026/27 (Grundskola) ·");
    assert!(!stage.text().contains("Fjällvecka"), "{}", stage.text());
    let is_off = |stage: &Stage, meeting: &str| {
        let here = |f: &&Finding| f.thing == Thing::Meeting(id(meeting));
        stage.app.findings().iter().filter(here).any(|f| f.code() == "day-off")
    };
    assert!(is_off(&stage, "m04") && !is_off(&stage, "m14"));
    stage.keys("<Esc>6").see("Fjällvecka (Gymnasieskola)");
    // The month has the days of the group whose meeting is selected.
    let week = |stage: &Stage| {
        let row = stage.text().lines().find(|line| line.trim_start().starts_with("48 ")).map(str::to_owned);
        row.unwrap_or_else(|| panic!("{}", stage.text())).chars().take(36).collect::<String>()
    };
    stage.keys("<Tab>");
    assert!(week(&stage).contains('▒'), "{}", stage.text());
    stage.keys("<Down>");
    assert!(!week(&stage).contains('▒'), "{}", stage.text());
    stage.keys("<Esc>");
    // New dates: only the first group keeps out of the week.
    let dates = |stage: &Stage, group: usize| -> Vec<NaiveDate> {
        stage.app.days_of_group(group_id(group))[0].staff_days().collect()
    };
    assert!(
        !dates(&stage, 0).contains(&date(2026, 11, 24)) && dates(&stage, 1).contains(&date(2026, 11, 24))
    );
}

#[test]
fn a_year_of_a_school_forms_own_is_taken_away_again() {
    let mut stage = Stage::new(two_forms(), None, Lang::Sv, (80, 24));
    stage.keys("6yf<Down><Down><Enter>").see("2026/27 (Gymnasieskola)");
    stage.keys("f").see("Ta bort läsåret 2026/27 (Gymnasieskola)").keys("<End><Enter>").see("är borttaget");
    stage.keys("f");
    assert!(!stage.text().contains("Ta bort läsåret"), "{}", stage.text());
}

#[test]
fn a_heading_chooses_the_school_form_of_what_is_pasted() {
    let mut stage = Stage::new(two_forms(), None, Lang::Sv, (80, 40));
    stage.keys("6yiLäsårstider för gymnasiet<Enter>Höstlov v 45<Enter>Grundskolan<Enter>Höstlov v 44");
    stage
        .see("(gäller Grundskola, tas inte med)")
        .keys("<C-s>")
        .see("Läsår 2026/27 (Gymnasieskola)")
        .see("v 45");
    let own = stage.disk.years().iter().find(|year| year.form.is_some()).unwrap();
    assert_eq!(own.form, Some("gymnasieskola".parse().unwrap()));
}

#[test]
fn a_year_for_all_school_forms_is_kept_for_none_of_them() {
    let mut stage = Stage::new(two_forms(), None, Lang::Sv, (80, 24));
    stage.keys("6yiHöstlov v 45<C-s>").see("v 45");
    assert_eq!(stage.disk.years().iter().filter(|year| year.form.is_some()).count(), 0);
}

#[test]
fn a_published_year_asks_for_the_school_form_only_where_there_are_several() {
    let mut stage = Stage::new(two_forms(), None, Lang::Sv, (80, 24));
    stage.keys("6yi").see("Skolform");
    stage.keys("Höstlov v 45<Tab><Tab><Right><Right><C-s>").see("Läsår 2026/27 (Gymnasieskola)").see("v 45");
    let years: Vec<_> = stage.disk.years().iter().map(|year| (year.starts, year.form)).collect();
    assert!(years.contains(&(2026, Some("gymnasieskola".parse().unwrap()))) && years.contains(&(2026, None)));
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6yi");
    assert!(!stage.text().contains("Skolform"), "{}", stage.text());
}

#[test]
fn a_staff_day_called_after_something_else_says_that_meetings_can_be_on_it() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6yn<Right><Right><Tab>24 nov<Tab>Brandskydd").see("Kan de inte det: välj bokad studiedag.");
    stage.keys("<C-s>").see("(öppen) Brandskydd");
    stage.keys("n<Right><Right><Tab>2 dec<Tab>Studiedag matematik");
    assert!(!stage.text().contains("Kan de inte det"), "{}", stage.text());
}

#[test]
fn dates_on_a_staff_day_called_after_something_else_say_its_name() {
    let mut unit = filled();
    let days = |month, day| date(2026, month, day);
    let year = unit.years().iter().next().unwrap().id;
    for (n, tuesday) in [days(12, 1), days(12, 8)].into_iter().enumerate() {
        let span = Span {
            id: format!("x{n:04}").parse().unwrap(),
            kind: SpanKind::InService,
            first: tuesday,
            last: tuesday,
            name: "Första hjälpen".into(),
            decided: Decided::Yes,
        };
        apply(&mut unit, &Edit::Year(On::Change(year, YearChange::Span(On::Add(span))))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
    stage.keys("6f<Tab><C-u>30 nov<Tab><C-u>18 dec<C-s>").see("Första hjälpen");
}

#[test]
fn a_time_outside_the_working_day_is_said_before_it_is_saved() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6e<Enter>").keys("<Tab><C-u>5.30-6.30").see("utanför arbetsdagen");
}

#[test]
fn the_menu_of_the_school_year_has_only_what_can_be_done_there() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6y<F2>").see("Klistra in").see("Ta bort");
    assert!(!stage.text().contains("läsåret är öppet"), "{}", stage.text());
}

#[test]
fn a_calendar_goes_out_for_a_group() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6xGrupp 2<Enter>").see("Ska kalendern påminna?").keys("<Enter>");
    let what = stage.effects.iter().find_map(|e| match e {
        Effect::Export(export) => Some(export.what.clone()),
        _ => None,
    });
    assert_eq!(what, Some(ExportWhat::Calendar(CalendarOf::Group(group_id(1)), None)));
}

#[test]
fn held_meetings_are_not_deleted_and_the_filter_narrows() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6v<Home><Delete>").see("Träffen är hållen");
    stage.keys("/grupp 2<Enter>");
    assert!(!stage.text().contains("Grupp 1"), "{}", stage.text());
}

/// What people count on is cancelled, so that they hear of it; what nobody knows of is gone.
#[test]
fn a_meeting_that_people_know_of_is_cancelled_and_not_just_gone() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6<Delete><Enter>").see("Deltagarna räknar med träffen.").keys("studiedag<C-s>");
    assert_eq!(
        stage.disk.meetings().get(id("m04")).unwrap().state,
        MeetingState::Cancelled("studiedag".into())
    );
    stage.keys("u").see("inställt tis 24 nov: studiedag");
    let mut stage = Stage::new(filled(), None, Lang::Sv, (80, 24));
    stage.keys("6f<C-s><Enter>");
    let planned = stage.disk.meetings().len();
    stage.keys("v<End><Delete>").see("togs bort");
    assert_eq!(stage.disk.meetings().len(), planned - 1, "nobody had been told");
}

#[test]
fn a_new_series_is_a_line_a_person_and_one_key_ticks_all_off() {
    let mut stage = Stage::new(filled(), None, Lang::Sv, (80, 24));
    stage.keys("6f<C-s><Enter>u").see("Ska få veta: 8 personer").see("16 nya träffar från");
    stage.keys("<Esc>1").see("8 personer ska få veta om nya eller ändrade träffar").keys("6u");
    insta::assert_snapshot!(shown(&stage));
    stage
        .keys("<Enter>")
        .see("Hej!")
        .see("kl 15:00-17:00: del 1, kollegial träff.")
        .see("16 nya träffar med Grupp 1 är planerade. Modulen heter")
        .keys("<Esc>");
    stage.keys("j").see("8 personer har fått veta");
    assert!(stage.disk.meetings().iter().all(|m| m.to_tell.is_empty() && m.known.is_empty()));
    stage.keys("u").see("Alla har fått veta");
    // Moved: everybody is back, with both times.
    let first = stage.disk.meetings().iter().min_by_key(|m| m.when).unwrap().clone();
    let row = kollegium::app::list::RowId::Thing(kollegium::model::error::Thing::Meeting(first.id));
    stage.app.show_row(row);
    stage.keys("e<Tab><C-u>14-16<C-s><Esc>u").see(", var 15:00");
    assert_eq!(stage.disk.meetings().get(first.id).unwrap().known.len(), 8);
    stage.keys("<C-z><Esc>u").see("Alla har fått veta");
}

#[test]
fn a_group_without_meetings_is_found_at_home_and_leads_to_its_dates() {
    use kollegium::app::screens::home::items::Item;
    let mut stage = Stage::new(filled(), None, Lang::Sv, (80, 24));
    stage.see("inga träffar än");
    let all = kollegium::app::screens::home::items::Items::of(&stage.app).all();
    let is = |item: &Item<'_>| matches!(item, Item::Finding(found, _) if found.code() == "no-meetings");
    let down = "<Down>".repeat(all.iter().position(is).unwrap());
    stage.keys(&format!("<Home>{down}<Enter>")).see("Föreslå datum").see("gruppen har");
}

#[test]
fn a_time_that_is_too_short_is_said_in_the_form_with_what_to_do() {
    let mut unit = filled();
    let group = unit.group(group_id(0)).unwrap().clone();
    let short = kollegium::model::week::Window {
        length: kollegium::model::week::Minutes(90),
        ..*group.windows.iter().next().unwrap()
    };
    let on =
        |change| kollegium::model::edit::Edit::Group(kollegium::model::change::On::Change(group.id, change));
    for &window in &group.windows {
        let drop = kollegium::model::change::Element::Drop(window);
        kollegium::model::edit::apply(&mut unit, &on(kollegium::model::groups::GroupChange::Window(drop)))
            .unwrap();
    }
    let put = kollegium::model::change::Element::Put(short);
    kollegium::model::edit::apply(&mut unit, &on(kollegium::model::groups::GroupChange::Window(put)))
        .unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("6f").see("ryms inte; därför föreslås de");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<C-s>").see("16 datum, 0 utan datum").keys("<Enter>");
    let long = stage.disk.meetings().iter().map(|m| m.when.length.0).max();
    assert_eq!(long, Some(90));
}

#[test]
fn the_line_that_fetches_a_file_stands_unbroken() {
    let folder = "/var/lib/kollegium/export/1000";
    for (lang, server) in [(Lang::Sv, "servern"), (Lang::Nb, "tjeneren")] {
        let fetched = |file: &str| {
            let mut stage = Stage::new(with_meetings(), None, lang, (80, 24));
            stage.send(Msg::Store(StoreMsg::Exported(format!("{folder}/{file}"))));
            stage.text()
        };
        let short = format!("scp test@{server}:\"{folder}/plan.md\" .");
        assert!(fetched("plan.md").lines().any(|line| line.contains(&short)), "{}", fetched("plan.md"));
        let long = fetched("narvaro-grupp-2-host-2026-2026-11-24.docx");
        let whole = format!("scp -r test@{server}:\"{folder}\" .");
        assert!(long.lines().any(|line| line.contains(&whole)), "{long}");
    }
}
