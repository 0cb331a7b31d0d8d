//! The ways to look at the calendar, and a school year taken in as it was published.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod school;
mod support;

use kollegium::{
    app::{in_frames::Ahead, list::RowId},
    model::{
        change::{Change, Element, Entry, On},
        edit::{Edit, apply},
        error::Thing,
        fallen::{FallenDays, What},
        groups::{CheckIn, GroupChange},
        ids::GroupId,
        lang::Lang,
        meetings::{MeetingChange, MeetingState},
        school_year::{Decided, SchoolYear, Span, SpanKind},
        unit::{Unit, UnitChange},
        week::Minutes,
    },
};
use school::{date, empty, group_id, with_meetings};
use support::Stage;

fn shown(stage: &Stage) -> String {
    format!("{}\n---\n{}", stage.text(), stage.styles())
}

#[test]
fn the_year_is_a_line_of_weeks_with_what_lies_in_each() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6vv");
    insta::assert_snapshot!(shown(&stage));
    // The meeting that was selected opens with Enter, and Esc leads back to its week.
    stage.keys("<Enter>").see("del 3 B").keys("<Esc>").see("v 48, 23 nov - 27 nov");
    stage.keys("<Right>").see("v 49, ").keys("<Left><Left>").see("v 47, ");
    stage.keys("<Home>").see("v 3").keys("<End>").see("v 2");
    for size in [(120, 40), (60, 16)] {
        let mut stage = Stage::new(with_meetings(), None, Lang::Nb, size);
        stage.keys("6vv");
        insta::assert_snapshot!(stage.text());
    }
}

#[test]
fn the_week_shows_who_can_and_a_meeting_is_made_where_one_stands() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6vvv");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<Right><Up><Up>n").see("Ny träff").see("ons 25 nov").see("14:00-");
    // The day has a meeting, only not at that time.
    stage.keys("<Esc><Left><Home><Enter>").see("Välj först en träff");
    let mut stage = Stage::new(with_meetings(), None, Lang::Nb, (120, 40));
    stage.keys("6vvv<Tab>");
    insta::assert_snapshot!(stage.text());
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (60, 16));
    stage.keys("6vvv");
    insta::assert_snapshot!(stage.text());
}

/// Groups that meet at one time stand in one order on all screens, that of their names, whatever became of them.
#[test]
fn groups_that_meet_at_once_have_one_order_everywhere() {
    let mut unit = with_meetings();
    let was = unit.group(group_id(0)).unwrap().name.clone();
    let name = GroupChange::Name(Change::new(was, "Grupp 9".into()));
    apply(&mut unit, &Edit::Group(On::Change(group_id(0), name))).unwrap();
    for keys in ["1", "6", "6v"] {
        let mut stage = Stage::new(unit.clone(), None, Lang::Sv, (80, 24));
        let text = stage.keys(keys).text();
        let first = |name: &str| text.find(&format!("{name} ·")).unwrap();
        assert!(first("Grupp 2") < first("Grupp 9"), "{keys}: {text}");
    }
}

/// A day that falls out has the same sign as in the month; whoever leads is no participant; arrows say that there are
/// more hours.
#[test]
fn the_week_shows_what_falls_out_who_leads_and_that_it_goes_on() {
    let mut unit = with_meetings();
    let (first, what) = (date(2026, 11, 26), What::All);
    let days = FallenDays { first, last: first, what, reason: "Snöstorm".into() };
    apply(&mut unit, &Edit::Unit(UnitChange::Fallen(Element::Put(days)))).unwrap();
    let mut stage = Stage::new(unit.clone(), None, Lang::Sv, (80, 24));
    stage.keys("6vvv").see("26/11 ×").see("× faller bort").see("ledaren").see("↑").keys("<Home>").see("↓");
    let mut stage = Stage::new(unit, None, Lang::Nb, (80, 24));
    stage.keys("6vvv").see("26/11 ×").see("lederen");
}

#[test]
fn meetings_at_once_are_all_seen_and_each_can_be_chosen() {
    let mut unit = with_meetings();
    let mut third = unit.meetings().get("m04".parse().unwrap()).unwrap().clone();
    (third.id, third.group) = ("m24".parse().unwrap(), group_id(2));
    apply(&mut unit, &Edit::Meeting(On::Add(third))).unwrap();
    for size in [(80, 24), (120, 40)] {
        let mut stage = Stage::new(unit.clone(), None, Lang::Sv, size);
        stage.keys("6vvv").see("tis 24 nov 15:00, 3 träffar samtidigt");
        insta::assert_snapshot!(shown(&stage));
        let text = stage.text();
        let grid = text.split("samtidigt").next().unwrap().split_once("tis 24/11").unwrap().1;
        for name in ["Grupp 1", "15:00 Grupp 2", "15:00 Grupp 3", "+2"] {
            assert!(grid.contains(name), "{name} {text}");
        }
        for name in ["Grupp 1", "Grupp 2", "Grupp 3"] {
            stage.see(&format!("lediga i {name}")).keys("<Enter>").see(&format!("{name} · del 3 B ─"));
            stage.keys("<Esc><Tab>");
        }
        stage.see("lediga i Grupp 1").keys("<BackTab><Enter>").see("Grupp 3 · del 3 B ─");
    }
}

#[test]
fn what_is_cancelled_stays_seen_in_the_year_and_in_the_week() {
    let mut unit = with_meetings();
    let mut again = unit.meetings().get("m04".parse().unwrap()).unwrap().clone();
    (again.id, again.when.date) = ("m24".parse().unwrap(), date(2026, 11, 26));
    let gone = Change::new(MeetingState::Planned, MeetingState::Cancelled("sjuk".into()));
    apply(&mut unit, &Edit::Meeting(On::Change("m04".parse().unwrap(), MeetingChange::State(gone)))).unwrap();
    let row = |unit: &Unit, size| {
        let mut stage = Stage::new(unit.clone(), None, Lang::Sv, size);
        let text = stage.keys("6vv").text();
        text.lines().find(|line| line.contains("Grupp 1")).unwrap().to_owned()
    };
    let talk =
        GroupChange::CheckIn(Entry { key: date(2026, 11, 25), was: None, now: Some(CheckIn::default()) });
    let mut talked = unit.clone();
    apply(&mut talked, &Edit::Group(On::Change(group_id(0), talk))).unwrap();
    let (before, after) = (row(&unit, (80, 24)), row(&talked, (80, 24)));
    assert_eq!(before, after, "no meeting and check-in in a week whose meeting is cancelled");
    apply(&mut unit, &Edit::Meeting(On::Add(again))).unwrap();
    assert!(row(&unit, (120, 40)).contains("!×"), "{}", row(&unit, (120, 40)));
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("6vvv").see("×Grupp 1");
}

#[test]
fn a_talk_of_principal_and_supervisor_is_opened_moved_and_removed_in_the_calendar() {
    let mut unit = with_meetings();
    let there = date(2026, 11, 27);
    let talk = GroupChange::CheckIn(Entry { key: there, was: None, now: Some(CheckIn::default()) });
    apply(&mut unit, &Edit::Group(On::Change(group_id(0), talk))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    let days = |stage: &Stage| stage.app.unit().unwrap().group(group_id(0)).unwrap().check_ins.clone();
    stage.keys("6<Right><Right><Right>").see("Avstämning om Grupp 1").keys("<Enter>");
    stage.see("Avstämning mellan rektor och handledare").see("fre 27 nov");
    stage.keys("30/11<Tab>15.30<C-s>").see("Avstämning mån 30 nov kl 15:30 för Grupp 1");
    let there = days(&stage);
    let (day, talk) = there.first_key_value().unwrap();
    assert_eq!((there.len(), *day, talk.at), (1, date(2026, 11, 30), Some(Minutes::at(15, 30))));
    stage
        .keys("<Right><Right><Right>")
        .see("15:30 Avstämning om Grupp 1")
        .keys("<Enter><Tab><Tab><Right><C-s>");
    assert!(days(&stage).is_empty(), "{}", stage.text());
    stage.keys("<C-z>");
    assert_eq!(days(&stage).len(), 1);
}

#[test]
fn a_day_without_meetings_says_what_can_be_done_with_it() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6<Right><Enter>").see("Ingen träff den dagen: n lägger in en, r håller dagen fri");
    stage.keys("n").see("Ny träff").see("ons 25 nov").keys("<Esc>");
    stage.keys("<Left><Left><Enter>").see("Ingen träff den dagen: n lägger in en");
    assert!(!stage.text().contains("r håller dagen fri"), "{}", stage.text());
}

#[test]
fn after_the_last_term_the_month_says_what_is_known_and_leads_back() {
    for (lang, said, leads) in [
        (Lang::Sv, "Läsåret slutar 14 juni 2027", "y och sedan f"),
        (Lang::Nb, "Skoleåret slutter 14. juni 2027", "og så f"),
        (Lang::En, "The school year ends 14 Jun", "f makes it"),
    ] {
        let mut stage = Stage::new(with_meetings(), None, lang, (80, 24));
        stage.keys("6<PageDown><PageDown><PageDown><PageDown><PageDown>");
        assert!(!stage.text().contains(said), "{}", stage.text());
        stage.keys("<PageDown><PageDown><PageDown><PageDown>").see(said).see(leads);
        stage.keys("t").see("▸24 2");
        assert!(!stage.text().contains(said), "{}", stage.text());
    }
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (60, 16));
    stage.keys("6<PageDown><PageDown><PageDown><PageDown><PageDown><PageDown><PageDown><PageDown><PageDown>");
    stage.see("i dag.").keys("yf").see("2027/28");
}

#[test]
fn a_week_without_a_school_year_says_so_and_which_key_helps() {
    for (lang, said) in
        [(Lang::Sv, "inget läsår är inlagt: tryck y"), (Lang::Nb, "skoleåret er ikke lagt inn: trykk y")]
    {
        let mut stage = Stage::new(empty(), None, lang, (80, 24));
        stage.keys("6").see(said).keys("vvv").see(said);
        let grid = stage.text().lines().skip(3).take(14).map(str::to_owned).collect::<Vec<_>>().join("\n");
        assert!(!grid.contains(" - "), "{grid}");
        stage.keys("y").see("f ");
    }
}

#[test]
fn a_day_that_is_typed_opens_in_the_calendar() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("1<C-p>20 okt").see("tis 20 okt 2026").keys("<Enter>").see("tis 20 okt 2026 (v 43)");
}

#[test]
fn the_meeting_and_its_day_stay_when_the_view_changes() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6v<Home>");
    let first = stage.app.screens.calendar.list.selected;
    for _ in 0..4 {
        stage.keys("v");
    }
    assert_eq!(stage.app.screens.calendar.list.selected, first, "{}", stage.text());
}

/// Group 2 is chosen in the line of weeks, then a day of the month on which nobody meets.
#[test]
fn the_day_and_its_group_stay_when_the_view_changes_though_nobody_meets() {
    for (days, day) in [("<Right>", "ons 25 nov"), ("<Left>", "mån 23 nov"), ("<Down><Right>", "ons 2 dec")]
    {
        let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
        stage.keys("6vv<Down>vv").keys(days).see(day).keys("v").see("Alla träffar");
        stage.keys("v").see("▸ Grupp 2").keys("v").see(&format!("{day} ")).see("lediga i Grupp 2");
        stage.keys("v").see(day);
        assert_eq!(stage.app.screens.calendar.groups.selected, Some(row_of(group_id(1))), "{day}");
    }
    // What is chosen on the way is what stays.
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6<Right>v<Down>v").keys("<Right>v");
    assert!(!stage.text().contains("ons 25 nov"), "{}", stage.text());
}

fn row_of(group: GroupId) -> RowId {
    RowId::Thing(Thing::Group(group))
}

fn year(stage: &Stage) -> &SchoolYear {
    stage.disk.years().iter().find(|year| year.starts == 2026).unwrap()
}

fn span(stage: &Stage, is: impl Fn(&Span) -> bool) -> &Span {
    year(stage).spans.iter().find(|span| is(span)).unwrap()
}

#[test]
fn a_published_year_is_typed_looked_at_and_taken_in_as_one_edit() {
    let mut stage = Stage::new(empty(), None, Lang::Nb, (80, 24));
    stage.keys("6yi").see("Skoleåret slik det er publisert");
    stage.keys("Første skoledag 17. august<Enter>Høstferie uke 40<Enter>Planleggingsdag 2. nov<Enter>");
    stage.keys("Juleferie 21.12-3.1<Enter>Foreldremøte 5. nov");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<C-s>").see("men ikke: Foreldremøte 5. nov");
    stage.keys("<C-z>");
    assert!(stage.disk.years().is_empty(), "one edit");
    stage.keys("iFørste skoledag 17. august<Enter>Høstferie uke 40<Enter>Planleggingsdag 2. nov<Enter>");
    stage.keys("Juleferie 21.12-3.1<Enter>Siste skoledag 18. juni<C-s>");
    insta::assert_snapshot!(shown(&stage));
    let days = |span: &Span| (span.first, span.last, span.decided);
    let autumn = span(&stage, |s| s.kind == SpanKind::Autumn);
    assert_eq!(days(autumn).0, date(2026, 8, 17));
    let rest = span(&stage, |s| s.name.as_str() == "Høstferie");
    assert_eq!(days(rest), (date(2026, 9, 28), date(2026, 10, 2), Decided::Yes));
    let christmas = span(&stage, |s| s.name.as_str() == "Juleferie");
    assert_eq!(days(christmas), (date(2026, 12, 21), date(2027, 1, 3), Decided::Yes));
    let spring = span(&stage, |s| s.kind == SpanKind::Spring);
    assert_eq!((spring.first, spring.last), (date(2027, 1, 4), date(2027, 6, 18)));
    assert!(year(&stage).spans.iter().filter(|s| s.name.as_str().starts_with("Høst")).count() == 1);
    stage.keys("<C-z>");
    assert!(stage.disk.years().is_empty(), "one edit");
}

/// A line that is not understood may have spoken of a break that stands in the year: which stay is said before
/// and after.
#[test]
fn breaks_that_stay_are_named_where_a_line_is_not_understood() {
    let mut stage = Stage::new(empty(), None, Lang::Sv, (80, 24));
    stage.keys("6yiFörsta skoldag 17 augusti<Enter>Höstlov v 44<Enter>Sportlov v 9<Enter>");
    stage.keys("Sista skoldag 11 juni<C-s>").keys("iHöstlov 33-34 okt<Enter>Sportlov v 8");
    stage.see("Ligger kvar som förut: Höstlov").keys("<C-s>");
    stage
        .see("Togs inte in: Höstlov 33-34 okt")
        .see("Ligger kvar som förut: Höstlov mån 26 okt - fre 30 okt");
    assert!(!stage.text().contains("förut: Sportlov"), "{}", stage.text());
    let rest = |name: &str| span(&stage, |s| s.name.as_str() == name).first;
    assert_eq!((rest("Höstlov"), rest("Sportlov")), (date(2026, 10, 26), date(2027, 2, 22)));
    // Where every line is understood nothing is asked to be looked at.
    stage.keys("<Esc>iSportlov v 9<C-s>");
    assert!(!stage.text().contains("Ligger kvar"), "{}", stage.text());
}

/// A terminal gives many keys at once.
#[test]
fn a_long_text_is_read_once_a_frame_and_before_it_is_saved() {
    let mut stage = Stage::new(empty(), None, Lang::Sv, (80, 24));
    stage.keys("6yi");
    stage.app.ahead = Ahead::EachFrame;
    stage.keys("Läsår 2027/28<Enter>Höstlov v 44");
    assert_eq!(stage.app.ahead, Ahead::Waits);
    stage.see("Ingen rad säger något");
    stage.app.catch_up();
    stage.see(": Höstlov").keys("<Enter>Sportlov v 8<C-s>");
    let year = stage.disk.years().iter().find(|year| year.starts == 2027).unwrap();
    assert_eq!(year.spans.iter().filter(|span| span.kind == SpanKind::Break).count(), 2);
}

#[test]
fn what_is_pasted_is_all_that_goes_in_and_the_list_shows_every_red_day() {
    let text = "Läsåret 2027/28: höstterminen 16 augusti - 20 december, vårterminen 10 januari - 9 juni. \
        Höstlov v 44, sportlov v 8, påsklov 10-13 april, studiedagar 13 september, 29 oktober, 24 januari, 6 juni.";
    let mut stage = Stage::new(empty(), None, Lang::Sv, (80, 24));
    stage.keys("6yi").keys(text);
    insta::assert_snapshot!(stage.text());
    stage.see("1 tas inte med").see("! Rad 1: studiedag tis 6 juni 2028: röd dag redan, tas inte med");
    stage.see("Läsåret får ");
    stage.keys("<C-s>");
    insta::assert_snapshot!(stage.text());
    let year = stage.disk.years().iter().find(|year| year.starts == 2027).unwrap();
    assert_eq!(year.spans.len(), 8, "a red day is there already");
    assert!(year.spans.iter().all(|span| span.decided == Decided::Yes));
    stage.keys("<End>").see("Nationaldagen");
    stage.keys("f").see("Läsåret får ").see("skoldagar").keys("<Esc>");
    // Many red days after the last row that can be chosen are in sight, too.
    let text = "Skoleåret 2027/28: første skoledag 16. august, siste skoledag 20. juni. Høstferie uke 41, \
        vinterferie uke 9, påskeferie 10.-17. april, planleggingsdager 11.-13. august, 15. november, 5. mai.";
    let mut stage = Stage::new(empty(), None, Lang::Nb, (80, 16));
    stage
        .keys("6yi")
        .keys(text)
        .keys("<C-s><End>")
        .see("▸ planleggingsdag fre. 5. mai")
        .see("Sveriges nasjonaldag");
    let mut stage = Stage::new(empty(), None, Lang::Sv, (80, 24));
    stage.keys("6yi").keys(text).keys("<Tab><Tab><Right>").see("Förslag, står inte i texten");
}

#[test]
fn a_month_without_more_meetings_goes_on_to_the_next_one() {
    let mut stage = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    stage.keys("6<End>").see("Träffar 30 nov - 31 dec 2026").see("Grupp 1 · del 3 D");
    stage.keys("<Tab><Enter>").see("Grupp 1 · del 3 D").see("Personer");
}
