//! Wishes for the groups, supervisors, and what happens through the year.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod school;
mod support;

use school::{date, empty, filled, group_id, with_meetings};
use support::Stage;

use kollegium::{
    app::msg::{Msg, StoreMsg},
    model::{
        change::{Change, Entry, On},
        edit::{Edit, apply},
        groups::{Away, GroupChange, MemberState, Membership, StandIn},
        lang::Lang,
        meetings::MeetingState,
        pairs::{PairWish, Strength},
        people::PersonChange,
        unit::{Unit, UnitChange},
    },
    planning::{groups::job::wishes::Switch, staff::leader},
    store::demo,
};

fn stage(unit: Unit, size: (u16, u16), lang: Lang) -> Stage {
    Stage::new(unit, None, lang, size)
}

fn shown(stage: &Stage) -> String {
    format!("{}\n---\n{}", stage.text(), stage.styles())
}

#[test]
fn wishes_are_pairs_choices_and_weights_one_a_line() {
    let mut one = stage(filled(), (80, 24), Lang::Sv);
    one.keys("5o").see("inga par än").keys("n").see("Nytt par");
    // The first two people by name, much rather apart.
    one.keys("<Tab><Tab><Left><C-s>").see("mycket hellre i olika grupper");
    let pair = one.disk.pairs().iter().next().unwrap().clone();
    assert_eq!(pair.wish, PairWish::RatherApart(Strength::Much));
    one.keys("<Down><Space>").see("Blanda stadier med avsikt: ja");
    assert!(Switch::MixedStages.is_on(&one.disk));
    one.keys("<End><Up><Up><Up><Up><Up><Up><Up><Up>+").see("Arbetslag hålls ihop: viktigt");
    one.keys("+").see("Arbetslag hålls ihop: mycket viktigt").see("120");
    insta::assert_snapshot!(shown(&one));
    one.keys("<Esc>").see("Grupp 1");
    one.keys("o<C-z><C-z><C-z><C-z>");
    assert_eq!(one.disk, filled());
    let mut wide = stage(filled(), (120, 40), Lang::Nb);
    wide.keys("5o");
    insta::assert_snapshot!(shown(&wide));
    stage(filled(), (60, 16), Lang::Nb).keys("5o").see("Bland trinn med vilje").see("nei");
    stage(empty(), (80, 24), Lang::Sv).keys("5on").see("Lägg först in personal");
}

#[test]
fn a_weight_takes_a_number_and_goes_back_to_what_it_was() {
    let mut stage = stage(filled(), (80, 24), Lang::Sv);
    stage.keys("5o<End><Up><Up><Up><Up><Up><Up><Up><Up>e").see("Arbetslag hålls ihop");
    stage.keys("9000<C-s>").see("Skriv ett tal från 0 till 1000");
    stage.keys("<C-u>130<C-s>").see("eget: 130 %").see("39");
    stage.keys("r").see("Alla vikter är som från början");
    stage.keys("r").see("Alla vikter är som från början");
    assert_eq!(stage.disk, filled());
}

#[test]
fn a_pair_is_of_two_people_and_there_once() {
    let mut stage = stage(filled(), (80, 24), Lang::Sv);
    stage.keys("5on<Tab><Left><C-s>").see("Välj två olika personer");
    stage.keys("<Right><C-s>n<C-s>").see("De två finns redan: aldrig i samma grupp");
    stage.keys("<Esc><Right><Enter>").keys("<Home>e").see("Önskemål");
    stage.keys("<C-s><Home><Delete>").see("togs bort");
    assert_eq!(stage.disk, filled());
}

#[test]
fn supervisors_are_compared_by_what_speaks_for_each() {
    let mut one = stage(with_meetings(), (80, 24), Lang::Sv);
    one.keys("5k");
    insta::assert_snapshot!(shown(&one));
    one.keys("e").see("Handledarutbildning").keys("<Tab><Right><Tab><C-u>10<Tab><C-s>");
    one.see("har legitimation").see("av de 176,7 h");
    one.keys("s").see("Grupp 3").keys("<Enter>").see("Grupp 3");
    one.keys("<C-z><C-z>");
    assert_eq!(one.disk, with_meetings());
    let mut wide = stage(with_meetings(), (120, 40), Lang::Nb);
    wide.keys("5k<Down>");
    insta::assert_snapshot!(shown(&wide));
    stage(with_meetings(), (60, 16), Lang::Nb).keys("5k").see("går med").see("egen");
    stage(empty(), (80, 24), Lang::Sv).keys("5k").see("Ingen leder eller kan leda än");
}

#[test]
fn esc_leads_from_the_wishes_back_to_the_supervisors_where_they_were_opened() {
    let mut stage = stage(with_meetings(), (80, 24), Lang::Sv);
    stage.keys("5k").see("som leder eller kan leda").keys("o").see("Önskemål");
    stage.keys("<Esc>").see("som leder eller kan leda").keys("<Esc>").see("Grupp 1");
}

#[test]
fn a_supervisor_falls_ill_and_somebody_takes_over_for_a_time() {
    let mut stage = stage(with_meetings(), (80, 24), Lang::Sv);
    let before = stage.disk.clone();
    stage.keys("5u").see("kan inte leda: vem tar över?");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<Right><Tab><Tab><Tab>18/12<C-s>").see("leder Grupp 1");
    let group = stage.disk.group(group_id(0)).unwrap().clone();
    assert_eq!(group.stand_ins.len(), 1);
    let stand_in = *group.stand_ins.values().next().unwrap();
    assert_eq!(stand_in.until, Some(date(2026, 12, 18)));
    for meeting in stage.disk.meetings_of(group.id) {
        let was = leader(&before, before.meetings().get(meeting.id).unwrap());
        match meeting.state {
            MeetingState::Held => assert_eq!(leader(&stage.disk, meeting), was),
            MeetingState::Planned if meeting.when.date >= date(2026, 11, 24) => {
                assert_eq!(leader(&stage.disk, meeting), Some(stand_in.who));
            }
            _ => {}
        }
    }
    stage.see("Vikarie");
    stage.keys("<C-z>");
    assert_eq!(stage.disk, before);
}

#[test]
fn a_leave_that_is_written_down_is_changed_and_ends_in_all_groups_at_once() {
    let mut unit = with_meetings();
    let of = |unit: &Unit, n| unit.group(group_id(n)).unwrap().supervisor;
    let both = Change::new(of(&unit, 1), of(&unit, 0));
    let two = Edit::Group(On::Change(group_id(1), GroupChange::Supervisor(both)));
    apply(&mut unit, &two).unwrap();
    let mut stage = stage(unit, (80, 24), Lang::Sv);
    let times = |stage: &Stage| -> Vec<_> {
        let groups = [0, 1].map(|n| stage.disk.group(group_id(n)).unwrap().stand_ins.clone());
        groups.into_iter().flat_map(|all| all.into_iter().map(|(from, one)| (from, one.until))).collect()
    };
    stage.keys("5u<End><Left><Tab><End><Left><Tab><Tab>30/11<Tab>24/1<C-s>").see("leder Grupp 1 och Grupp 2");
    assert_eq!(times(&stage), [(date(2026, 11, 30), Some(date(2027, 1, 24))); 2]);
    stage.keys("u").see("30/11 2026").see("24/1 2027").keys("<C-s>").see("Inget är ändrat");
    stage.keys("<Tab><Tab><Tab><Tab>20/12<C-s>").see("till sön 20 dec");
    assert_eq!(times(&stage), [(date(2026, 11, 30), Some(date(2026, 12, 20))); 2]);
    // Whoever stands in may take over for good, without being chosen again.
    let stands_in = stage.disk.group(group_id(0)).unwrap().stand_ins.values().next().unwrap().who;
    stage.keys("u<Tab><Tab><Right>");
    stage.keys("<C-s>");
    assert_eq!([0, 1].map(|n| of(&stage.disk, n)), [Some(stands_in); 2]);
    stage.keys("<C-z>");
    // Whoever leads is chosen again: that is to be back, and not only here.
    stage.keys("s<Enter>").see("är tillbaka");
    insta::assert_snapshot!(shown(&stage));
    assert!(!stage.text().contains("Till och med"), "no stand-in is asked for:\n{}", stage.text());
    stage.keys("<Tab><C-u>+2v").see("Leder igen från: tis 8 dec 2026");
    stage.keys("<C-u>7/12<C-s>").see("leder Grupp 1 och Grupp 2 igen från mån 7 dec");
    assert_eq!(times(&stage), [(date(2026, 11, 30), Some(date(2026, 12, 6))); 2]);
}

/// The school where one leads two groups and nobody else may lead any.
fn led_by_one() -> Unit {
    let mut unit = with_meetings();
    let of = |unit: &Unit, n| unit.group(group_id(n)).unwrap().supervisor;
    let both = Change::new(of(&unit, 1), of(&unit, 0));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), GroupChange::Supervisor(both)))).unwrap();
    let lead = of(&unit, 0).unwrap();
    let others: Vec<_> = unit.people().iter().filter(|p| p.leads() && p.id != lead).map(|p| p.id).collect();
    for id in others {
        let was = unit.person(id).unwrap().leading.max_groups;
        let none = PersonChange::MaxGroups(Change::new(was, 0));
        apply(&mut unit, &Edit::Person(On::Change(id, none))).unwrap();
    }
    unit
}

#[test]
fn where_nobody_can_lead_yet_the_illness_is_saved_as_the_form_stands() {
    let mut stage = stage(led_by_one(), (80, 24), Lang::Sv);
    stage.keys("5u").see("ingen än");
    insta::assert_snapshot!(shown(&stage));
    assert!(!stage.text().contains("ingen kan som det är nu"), "one word for it:\n{}", stage.text());
    stage.keys("<C-s>").see("Grupp 1 och Grupp 2: ingen leder från");
    for n in [0, 1] {
        let group = stage.disk.group(group_id(n)).unwrap();
        assert_eq!(group.led_on(date(2026, 12, 1)), None, "group {n}");
    }
    // What is marked in the calendar is marked on Home too, and nobody is no stand-in anywhere.
    stage.keys("1").see("ingen leder");
    stage.keys("5v").see("utan vikarie");
    for wrong in ["för en tid", "har vikarie", "K-"] {
        assert!(!stage.text().contains(wrong), "{wrong}:\n{}", stage.text());
    }
    stage.keys("<Esc>k").see("Grupp 1: ingen än för Åsa Öberg");
}

#[test]
fn who_is_replaced_reads_who_leads_and_stands_at_the_meeting_until_told() {
    let mut stage = stage(with_meetings(), (80, 24), Lang::Sv);
    stage.keys("5u<C-s>").see("Lena Moberg leder Grupp 1");
    stage.keys("6u<End>").see("Åsa Öberg").see("Lena Moberg leder dem, från");
    // The meeting counts the same people as the list of whom to tell.
    stage.keys("<Esc><Esc>6v<Enter>").see("Grupp 1").keys("<End>").see("inte längre med, inte meddelad");
}

#[test]
fn what_is_written_of_a_leave_stays_chosen_and_all_that_changes_is_told() {
    let mut stage = stage(with_meetings(), (80, 24), Lang::Sv);
    stage.keys("5u<C-s>").see("leder Grupp 1");
    let written = stage.disk.clone();
    // Neither saving nor a key in passing gives a group back.
    stage.keys("u").see("som nu:").keys("<C-s>").see("Inget är ändrat");
    stage.keys("<Right>");
    assert!(!stage.text().contains("leder igen"), "{}", stage.text());
    stage.keys("<Left><C-s>").see("Inget är ändrat").keys("<Esc>");
    assert_eq!(stage.disk, written);
    stage.keys("u<End>").see("Åsa Öberg leder igen").keys("<C-s>").see("Åsa Öberg leder Grupp 1 igen från");
}

#[test]
fn of_several_groups_it_is_told_who_leads_each() {
    let mut unit = with_meetings();
    let of = |unit: &Unit, n| unit.group(group_id(n)).unwrap().supervisor;
    let both = Change::new(of(&unit, 1), of(&unit, 0));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), GroupChange::Supervisor(both)))).unwrap();
    let mut stage = stage(unit, (120, 40), Lang::Sv);
    stage.keys("5u<Tab><End>").see("ingen än").keys("<C-s>");
    stage.see("tills vidare: ").see("leder Grupp 1, ingen leder Grupp 2");
    stage.keys("u<End><Left>").see("ingen än").keys("<Tab><End>").see("Åsa Öberg leder igen").keys("<C-s>");
    stage.see("Grupp 1: ingen leder från").see("Åsa Öberg leder Grupp 2 igen");
}

#[test]
fn why_a_supervisor_leads_is_told_with_what_every_other_would_cost() {
    let mut stage = stage(with_meetings(), (120, 40), Lang::Sv);
    stage.keys("5v").see("Om någon annan ledde, jämfört med nu").see("Näst bäst:").see("Byta med");
    let next = stage.text().matches("Lena Moberg").count();
    assert_eq!(next, 1, "what is next best is said once");
    insta::assert_snapshot!(shown(&stage));
}

#[test]
fn whoever_leads_and_goes_on_leave_is_missed_on_home() {
    let mut unit = with_meetings();
    let lead = unit.group(group_id(0)).unwrap().supervisor.unwrap();
    let away = Some(Away { from: date(2026, 12, 7), until: None });
    let entry = Entry { key: lead, was: None, now: Some(Membership { away, ..Membership::default() }) };
    apply(&mut unit, &Edit::Group(On::Change(group_id(0), GroupChange::Member(entry)))).unwrap();
    let mut stage = stage(unit, (80, 24), Lang::Sv);
    stage.keys("1").see("Grupp 1: Åsa Öberg är borta från mån 7 dec, utan vikarie");
    stage.keys("5").see("7 deltagare").see("Åsa Öberg är borta från mån 7 dec, utan vikarie. u väljer en.");
    // With a stand-in all is well.
    stage.keys("u").see("Åsa Öberg kan inte leda").keys("<C-s>").keys("1");
    assert!(!stage.text().contains("utan vikarie"), "{}", stage.text());
}

#[test]
fn a_day_is_read_back_as_the_date_that_it_means() {
    let mut stage = stage(with_meetings(), (80, 24), Lang::Sv);
    stage.keys("5u<Tab><Tab><Tab>").see("Till och med: tills vidare");
    stage.keys("+8v").see("Till och med: mån 18 jan 2027");
    stage.keys("<Esc><Right><Enter>");
    stage.keys("<Tab>p<Tab><Tab>30/11<Tab>").see("Borta till och med: tills vidare");
}

#[test]
fn somebody_leaves_comes_and_is_away_with_a_day() {
    let mut stage = stage(with_meetings(), (80, 24), Lang::Sv);
    stage.keys("5<Tab>p").see("Slutar (sista dag)").keys("20/11<C-s>").see("1 har gått ur");
    let group = stage.disk.group(group_id(0)).unwrap();
    let states = |unit: &Unit, state| {
        let members = unit.group(group_id(0)).unwrap().members.values();
        members.filter(|is| is.on(date(2026, 11, 24)) == state).count()
    };
    assert_eq!(states(&stage.disk, MemberState::Left), 1);
    assert_eq!(group.members.len(), 7, "nobody is forgotten");
    stage.keys("<Home>p<Tab><Tab>23/11<Tab>18/12<C-s>").see("1 borta");
    assert_eq!(states(&stage.disk, MemberState::Away), 1);
    stage.keys("<Home>p<Tab>7/1<C-s>").see("1 kommer");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<Home>p<C-u>1/9<Tab><Tab>7/1<C-s>").see("före den första");
    stage.keys("<Esc><Right><Enter><C-z><C-z><C-z>");
    assert_eq!(stage.disk, with_meetings());
}

#[test]
fn what_the_owner_finds_important_counts_in_its_schools_until_they_say_otherwise() {
    let demo =
        |id: &str| demo::units().unwrap().into_iter().find(|unit| unit.id().to_string() == id).unwrap();
    let mut owner = demo("ekdala");
    let entry = Entry { key: "groups-teams".parse().unwrap(), was: None, now: Some(400) };
    apply(&mut owner, &Edit::Unit(UnitChange::Setting(entry))).unwrap();
    let mut stage = stage(demo("bjorkskolan"), (80, 24), Lang::Sv);
    let before = stage.disk.clone();
    stage.send(Msg::Store(StoreMsg::Other(Box::new(owner))));
    stage.keys("5o").see("mycket viktigt (ärvt)").see("120");
    stage.keys("<End><Up><Up><Up><Up><Up><Up><Up><Up>").see("Satt av Ekdala kommun");
    assert_eq!(stage.disk, before, "the owner's values are not written down in the school");
    stage.keys("--").see("Arbetslag hålls ihop: som vanligt").see("Satt här");
    stage.keys("<Delete>").see("mycket viktigt (ärvt)");
    assert_eq!(stage.disk, before);
}

#[test]
fn the_row_of_a_group_names_whoever_leads_it_that_day() {
    let with = |from| {
        let mut unit = with_meetings();
        let group = unit.group(group_id(0)).unwrap();
        let lead = group.supervisor.unwrap();
        let ill = StandIn { who: lead, until: None, of: Some(lead) };
        let entry = Entry { key: from, was: None, now: Some(ill) };
        apply(&mut unit, &Edit::Group(On::Change(group_id(0), GroupChange::StandIn(entry)))).unwrap();
        stage(unit, (80, 24), Lang::Sv)
    };
    let row = |mut stage: Stage| {
        let text = stage.keys("5").text();
        text.lines().find(|line| line.contains("Grupp 1") && line.contains("tis")).unwrap().to_owned()
    };
    let today = stage(with_meetings(), (80, 24), Lang::Sv).app.today();
    assert!(row(with(today.succ_opt().unwrap())).contains("Åsa Öberg"), "until then");
    let first = row(with(today));
    assert!(first.contains("ingen leder") && !first.contains("Åsa Öberg"), "{first}");
}

#[test]
fn one_stand_in_for_two_groups_at_once_is_said_where_it_is_chosen() {
    let mut unit = with_meetings();
    let of = |unit: &Unit, n| unit.group(group_id(n)).unwrap().supervisor;
    let both = Change::new(of(&unit, 1), of(&unit, 0));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), GroupChange::Supervisor(both)))).unwrap();
    let mut stage = stage(unit, (80, 24), Lang::Sv);
    // What is chosen for the first group stands beside the same one for the second.
    stage.keys("5u").see("Lena Moberg (kan då)").keys("<Tab>l<BackTab>");
    stage.see("Lena Moberg (har annan grupp på den tiden)").see("Lena Moberg: har Grupp 2 då; leder 1 av 2");
    stage.see("Lena Moberg skulle leda två grupper samtidigt");
    stage.keys("<Tab><End>").keys("<BackTab>").see("Lena Moberg: kan då; leder 0 av 2");
}

#[test]
fn who_is_on_leave_then_is_not_suggested_and_says_so() {
    let mut unit = with_meetings();
    let away = Some(Away { from: date(2026, 11, 30), until: Some(date(2026, 12, 18)) });
    let lena = "p016".parse().unwrap();
    let was = unit.group(group_id(2)).unwrap().members.get(&lena).copied();
    let entry = Entry { key: lena, was, now: Some(Membership { away, ..Membership::default() }) };
    apply(&mut unit, &Edit::Group(On::Change(group_id(2), GroupChange::Member(entry)))).unwrap();
    let mut stage = stage(unit, (80, 24), Lang::Sv);
    stage.keys("5u");
    assert!(!stage.text().contains("‹ Lena Moberg"), "{}", stage.text());
    stage.keys("l").see("Lena Moberg (borta mån 30 nov till fre 18 dec)");
    stage.see("Träffar utan ledare så länge: 2");
    // Before that she can: what stands beside her follows the days.
    stage.keys("<Tab><Tab><Tab>25/11<BackTab><BackTab><BackTab>").see("Lena Moberg (kan då)");
}

#[test]
fn the_cursor_reaches_whoever_leads_a_group_and_says_why() {
    let mut stage = stage(with_meetings(), (80, 24), Lang::Sv);
    stage.keys("5<Tab><Up>").see("▸ Åsa Öberg");
    stage.keys("<Delete>").see("Hen leder gruppen: s väljer en annan");
    assert_eq!(stage.disk, with_meetings());
    stage.keys("v").see("Varför leder Åsa Öberg Grupp 1?").keys("<Esc>");
    stage.keys("<Enter>").see("Varför leder Åsa Öberg Grupp 1?").keys("<Enter>");
    stage.see("Lena Moberg").keys("<Esc>s").see("Lena Moberg").keys("<Esc>u").see("Åsa Öberg kan inte leda");
    stage.keys("<Esc>");
    insta::assert_snapshot!(shown(&stage));
    // Tab leads to the people again, and Esc to the groups.
    stage.keys("<Esc><Tab>");
    assert!(!stage.text().contains("▸ Åsa Öberg"), "{}", stage.text());
}

#[test]
fn a_school_without_a_year_or_with_another_can_take_its_owners() {
    let demo =
        |id: &str| demo::units().unwrap().into_iter().find(|unit| unit.id().to_string() == id).unwrap();
    let owner = demo("ekdala");
    let mut new = demo("nyaskolan");
    apply(&mut new, &Edit::Unit(UnitChange::Owner(Change::new(None, Some(owner.id()))))).unwrap();
    let mut stage = stage(new, (80, 24), Lang::Sv);
    let before = stage.disk.clone();
    stage.send(Msg::Store(StoreMsg::Other(Box::new(owner.clone()))));
    stage.keys("6y").see("Inget läsår än. Ekdala kommun har ett").keys("f");
    stage.see("Ta läsåret 2026/27 från Ekdala kommun").see("skoldagar");
    insta::assert_snapshot!(shown(&stage));
    stage.keys("<Enter>").see("Läsåret 2026/27 är som Ekdala kommun har det").see("som Ekdala kommun");
    let spans = |unit: &Unit| unit.years().iter().next().unwrap().spans.iter().count();
    assert_eq!(spans(&stage.disk), spans(&owner));
    stage.keys("<C-z>");
    assert_eq!(stage.disk, before, "one step");
    // Another year there is changed into the owner's, the first of what can be done.
    stage.keys("f<Down><Enter><C-s>").keys("f").see("Ta läsåret 2026/27 från Ekdala kommun").see("Nytt:");
    stage.keys("<Enter>").see("Läsåret 2026/27 är som Ekdala kommun har det");
    assert_eq!(spans(&stage.disk), spans(&owner));
}

#[test]
fn what_an_owners_year_means_for_meetings_is_said_before_it_is_taken() {
    let demo =
        |id: &str| demo::units().unwrap().into_iter().find(|unit| unit.id().to_string() == id).unwrap();
    let mut stage = stage(demo("bjorkskolan"), (100, 40), Lang::Sv);
    stage.send(Msg::Store(StoreMsg::Other(Box::new(demo("ekdala")))));
    stage.keys("6y<Home><Down><Down><Down><Down><Down><Down><Down><Delete>").see("Sportlov togs bort");
    stage.keys("<Esc>n<Tab><C-u>2 mars<C-s>").see("tis 2 mars lades till");
    stage.keys("yf<Down>").see("Ta läsåret 2026/27 från Ekdala kommun").see("Nytt: Sportlov");
    stage.see("träff är redan då och kan inte hållas: Grupp 1 tis 2 mars");
}
