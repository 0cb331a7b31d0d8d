//! Groups by hand and why: what is shown before anything is done, and the reasons.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod school;
mod support;

use kollegium::model::{
    change::{Change, Element, Entry, On},
    edit::{Edit, apply},
    groups::{Away, GroupChange, Hold, Membership, StandIn},
    lang::Lang,
    meetings::MeetingState,
    people::PersonChange,
    unit::Unit,
    week::Day,
};
use school::{date, filled, group_id, person_id, window, with_meetings};
use support::Stage;

fn stage(size: (u16, u16), lang: Lang) -> Stage {
    Stage::new(filled(), None, lang, size)
}

fn shown(stage: &Stage) -> String {
    format!("{}\n---\n{}", stage.text(), stage.styles())
}

#[test]
fn a_move_shows_what_it_means_before_it_is_made() {
    let mut one = stage((80, 24), Lang::Sv);
    let before = one.disk.clone();
    one.keys("5<Tab>g");
    insta::assert_snapshot!(shown(&one));
    assert_eq!(one.disk, before);
    one.keys("<Enter>").keys("<C-z>");
    assert_eq!(one.disk, before, "one undo");
    stage((60, 16), Lang::Nb).keys("5<Tab>g").see("Alt regnet med");
    let mut wide = stage((120, 40), Lang::Nb);
    wide.keys("5<Tab>b");
    insta::assert_snapshot!(shown(&wide));
}

#[test]
fn with_whom_nobody_can_change_stands_last_and_says_who_cannot() {
    let mut unit = filled();
    let free = |id, window| Edit::Person(On::Change(id, PersonChange::Free(Element::Drop(window))));
    let group = unit.group(group_id(1)).unwrap().clone();
    // The second group meets on Mondays: nobody of the first can, nor the first of its own.
    let monday = window(Day::Mon, (15, 0), (17, 0));
    let was = *group.windows.first().unwrap();
    for change in [GroupChange::Window(Element::Drop(was)), GroupChange::Window(Element::Put(monday))] {
        apply(&mut unit, &Edit::Group(On::Change(group.id, change))).unwrap();
    }
    let busy = *group.members.keys().next().unwrap();
    for window in unit.person(busy).unwrap().free.clone() {
        apply(&mut unit, &free(busy, window)).unwrap();
    }
    // Somebody has left it: with them nobody changes places.
    let left = *group.members.keys().nth(1).unwrap();
    let gone = Membership { until: "2026-10-01".parse().ok(), ..Membership::default() };
    let entry = Entry { key: left, was: Some(group.members[&left]), now: Some(gone) };
    apply(&mut unit, &Edit::Group(On::Change(group.id, GroupChange::Member(entry)))).unwrap();
    let mut stage = Stage::new(unit.clone(), None, Lang::Sv, (120, 40));
    let text = stage.keys("5<Tab>b").text();
    assert!(text.contains("ingen av dem kan då"), "{text}");
    assert!(!text.contains(unit.person(left).unwrap().name.as_str()), "{text}");
    let listed = text.lines().filter(|line| line.contains(" Grupp ") && !line.contains("de flesta"));
    let rows = listed.filter(|line| line.contains(" · båda kan") || line.contains(" · ! "));
    let rows: Vec<bool> = rows.map(|line| line.contains(" · ! ")).collect();
    assert!(rows.is_sorted(), "what can be comes first: {text}");
}

#[test]
fn a_move_says_that_too_few_are_left_when_others_are_away() {
    let mut unit = filled();
    let group = unit.group(group_id(0)).unwrap().clone();
    let away = Away { from: "2027-01-11".parse().unwrap(), until: "2027-03-31".parse().ok() };
    for &id in group.members.keys().filter(|id| **id != person_id(2)).take(3) {
        let was = group.members[&id];
        let entry = Entry { key: id, was: Some(was), now: Some(Membership { away: Some(away), ..was }) };
        apply(&mut unit, &Edit::Group(On::Change(group.id, GroupChange::Member(entry)))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("5<Tab><Home>g").see("! Grupp 1: ").see("är de bara");
    insta::assert_snapshot!("few_later_80", stage.text());
}

#[test]
fn what_is_wished_the_other_way_is_told_the_other_way() {
    // A stage or a leader's school too many and one too few are both told as what is missing from the wish.
    let stages = |stage: &mut Stage| {
        stage.keys("5<Tab>");
        let mut all = String::new();
        for _ in 0..7 {
            all += &stage.keys("g").text();
            all += &stage.keys("<Down>").text();
            stage.keys("<Esc><Down>");
        }
        all
    };
    // One of the first group teaches another stage than all others there.
    let mut unit = filled();
    let (one, other) = ("ak-1-3".parse().unwrap(), "ak-4-6".parse().unwrap());
    for id in unit.group(group_id(0)).unwrap().members.keys().copied().collect::<Vec<_>>() {
        let now = if id == person_id(1) { other } else { one };
        let was = unit.person(id).unwrap().stages.clone();
        let drop = was.into_iter().filter(|stage| *stage != now).map(Element::Drop);
        for stage in drop.chain([Element::Put(now)]) {
            apply(&mut unit, &Edit::Person(On::Change(id, PersonChange::Stage(stage)))).unwrap();
        }
    }
    let stage = || Stage::new(unit.clone(), None, Lang::Sv, (80, 24));
    let plain = stages(&mut stage());
    assert!(plain.contains("från ett annat stadium") && !plain.contains("för få stadier"), "{plain}");
    let mut one = stage();
    one.keys("5o<Down><Space>").see("Blanda stadier med avsikt: ja").keys("<Esc>");
    let mixed = stages(&mut one);
    assert!(mixed.contains("för få stadier i gruppen") && !mixed.contains("annat stadium"), "{mixed}");
}

#[test]
fn groups_to_which_nobody_can_go_stand_last_and_by_name() {
    let mut all = filled();
    let free = all.people().iter().flat_map(|p| p.free.iter().map(move |w| (p.id, *w))).collect::<Vec<_>>();
    for (id, window) in free {
        let none = PersonChange::Free(Element::Drop(window));
        apply(&mut all, &Edit::Person(On::Change(id, none))).unwrap();
    }
    let meets = GroupChange::Window(Element::Put(window(Day::Fri, (14, 0), (16, 0))));
    apply(&mut all, &Edit::Group(On::Change(group_id(2), meets))).unwrap();
    let mut stage = Stage::new(all, None, Lang::Sv, (80, 24));
    for group in 0..2 {
        let count = stage.disk.group(group_id(group)).unwrap().members.len();
        stage.keys("5<Home>").keys(&"<Down>".repeat(group)).keys("<Tab>");
        for _ in 0..count {
            stage.keys("g");
            let text = stage.text();
            let rows = text.lines().filter(|line| line.contains("Grupp ") && line.contains(" blir "));
            let busy: Vec<&str> = rows.filter(|line| line.contains("! kan inte")).collect();
            assert!(busy.len() == 2, "{text}");
            let names = busy.iter().filter_map(|line| line.split("Grupp ").nth(1)?.chars().next());
            assert!(names.is_sorted(), "{text}");
            stage.keys("<Esc><Down>");
        }
        stage.keys("<Tab>");
    }
}

#[test]
fn what_is_placed_by_hand_stays_unless_it_is_said_otherwise() {
    let held = |stage: &Stage, group: usize, person: usize| {
        stage.disk.group(group_id(group)).unwrap().members[&person_id(person)].hold
    };
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5<Tab>gGrupp 2<Enter>");
    assert_eq!(held(&stage, 1, 2), Hold::Locked);
    stage.keys("<C-z><Home>g<Tab>Grupp 2<Enter>");
    assert_eq!(held(&stage, 1, 2), Hold::Loose);
}

#[test]
fn a_group_is_parted_as_it_is_shown() {
    let mut one = stage((80, 24), Lang::Sv);
    let before = one.disk.clone();
    one.keys("5d");
    insta::assert_snapshot!(shown(&one));
    one.keys("<Esc>").see("Gruppen delades inte");
    one.keys("d<Enter>").see("Grupp 1 delades");
    assert_eq!(one.disk.groups().len(), 4);
    one.keys("<C-z>");
    assert_eq!(one.disk, before, "one undo");
    let mut narrow = stage((60, 16), Lang::Nb);
    narrow.keys("5d");
    insta::assert_snapshot!(shown(&narrow));
}

#[test]
fn groups_are_merged_where_nothing_that_is_noted_is_lost() {
    let mut one = stage((80, 24), Lang::Sv);
    let before = one.disk.clone();
    one.keys("5c");
    insta::assert_snapshot!(shown(&one));
    one.keys("<Enter>").see("gick upp i");
    assert_eq!(one.disk.groups().len(), 2);
    one.keys("<C-z>");
    assert_eq!(one.disk, before, "one undo");
    let mut met = Stage::new(with_meetings(), None, Lang::Sv, (80, 24));
    met.keys("5cGrupp 2").see("Grupp 2 avslutas. Det som antecknats").keys("<Enter>").see("· avslutad");
    let been =
        |unit: &Unit| unit.meetings().iter().filter(|meeting| meeting.state == MeetingState::Held).count();
    assert!(been(&met.disk) > 0 && met.disk.groups().len() == 3);
    met.keys("<C-z>").keys("cGrupp 3<Enter>").see("Grupp 3 gick upp i Grupp 1");
}

#[test]
fn the_reasons_of_a_person_and_of_a_group() {
    let mut one = stage((80, 24), Lang::Sv);
    one.keys("5<Tab>v");
    insta::assert_snapshot!(shown(&one));
    one.keys("<Esc><Esc>v");
    insta::assert_snapshot!(shown(&one));
    let mut wide = stage((120, 40), Lang::Nb);
    wide.keys("5v");
    insta::assert_snapshot!(shown(&wide));
    let mut nobody = stage((80, 24), Lang::Sv);
    nobody.keys("5<End><Tab>v").see("utan grupp?").see("Därför:");
}

#[test]
fn from_the_reason_about_a_group_enter_leads_to_that_group() {
    let mut one = stage((80, 24), Lang::Sv);
    one.keys("5<Tab>v<End>").see("▸ Grupp 3 (ingen tid)").keys("<Enter>").see("▸ Grupp 3");
    one.keys("<Esc>v<End><Up>").see("▸ Grupp 2 (tis").keys("<Enter>").see("▸ Grupp 2");
}

#[test]
fn what_most_groups_have_is_said_once_above_them() {
    let mut one = stage((80, 24), Lang::Sv);
    one.keys("5").see("de flesta:");
    insta::assert_snapshot!(shown(&one));
}

#[test]
fn a_rule_broken_on_purpose_is_marked_and_explained() {
    let mut unit = filled();
    let person = person_id(4);
    let members = &unit.group(group_id(0)).unwrap().members;
    let now = Membership { hold: Hold::Locked, ..Membership::default() };
    let entry = Entry { key: person, was: members.get(&person).copied(), now: Some(now) };
    apply(&mut unit, &Edit::Group(On::Change(group_id(0), GroupChange::Member(entry)))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
    stage.keys("5").see("Placerad för hand: Maria Lund");
}

#[test]
fn of_whoever_takes_no_part_the_reason_is_said() {
    let mut stage = stage((80, 24), Lang::Sv);
    stage.keys("5<End><Tab><End>v");
    stage.see("utan grupp?").see("Deltar inte: tjänstledig till januari");
}

#[test]
fn a_new_group_says_before_it_is_made_that_its_supervisor_is_taken_then() {
    let mut stage = stage((80, 24), Lang::Sv);
    let lead = stage.disk.person(person_id(0)).unwrap().name.to_string();
    stage.keys("5n<Tab>tis 15:00-17:00<Tab>");
    for _ in 0..10 {
        if stage.text().contains("samtidigt") {
            break;
        }
        stage.keys("<Right>");
    }
    stage.see("samtidigt").see(&lead);
    assert_eq!(stage.disk.groups().len(), 3);
}

#[test]
fn whoever_leads_for_another_then_is_refused_with_that_group_by_name() {
    let mut unit = filled();
    // Somebody of Grupp 3 who is free on Tuesday leads Grupp 1 for its supervisor.
    let who = person_id(17);
    let supervisor = unit.group(group_id(0)).unwrap().supervisor;
    let stand_in = StandIn { who, until: None, of: supervisor };
    let entry = Entry { key: date(2026, 11, 1), was: None, now: Some(stand_in) };
    apply(&mut unit, &Edit::Group(On::Change(group_id(0), GroupChange::StandIn(entry)))).unwrap();
    let name = unit.person(who).unwrap().name.to_string();
    let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
    stage.keys("5<End><Up><Tab>");
    while !stage.text().lines().any(|line| line.contains('▸') && line.contains(&name)) {
        stage.keys("<Down>");
    }
    stage
        .keys("v")
        .see(&format!("{name} leder Grupp 1 samtidigt"))
        .see(&format!("{name} leder den som vikarie"));
    assert!(!stage.text().contains(&format!("{name} kan inte då")), "{}", stage.text());
}

#[test]
fn what_is_found_at_who_leads_stands_at_the_group_too() {
    let mut stage = stage((120, 40), Lang::Sv);
    let lead = stage.disk.person(person_id(0)).unwrap().name.to_string();
    stage.keys("5").see(&format!("{lead}: leder 1 grupp utan avsatt tid"));
}

#[test]
fn groups_that_share_who_leads_and_meet_at_once_are_on_the_first_screen() {
    let mut unit = filled();
    let lead = unit.group(group_id(1)).unwrap().supervisor;
    let change = GroupChange::Supervisor(Change::new(lead, Some(person_id(0))));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), change))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (120, 40));
    stage.see("Grupp 2").see("är samtidigt i Grupp 1");
    stage.keys("5<Down>").see("Åsa Öberg är samtidigt i Grupp 1");
}

#[test]
fn without_another_group_no_other_place_is_spoken_of() {
    let mut unit = filled();
    for n in [1, 2] {
        let group = unit.group(group_id(n)).unwrap().clone();
        apply(&mut unit, &Edit::Group(On::Remove(group))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("5<Tab>v").see("Här finns ingen annan grupp att byta till.");
    assert!(!stage.text().contains("Andra platser"), "{}", stage.text());
}

#[test]
fn a_time_at_which_whoever_leads_has_another_group_says_so_before_it_is_chosen() {
    let mut unit = filled();
    let lead = unit.group(group_id(0)).unwrap().supervisor;
    let takes = GroupChange::Supervisor(Change::new(None, lead));
    apply(&mut unit, &Edit::Group(On::Change(group_id(2), takes))).unwrap();
    let mut one = Stage::new(unit.clone(), None, Lang::Sv, (80, 24));
    one.keys("5<Down><Down>w").see("! Åsa Öberg är samtidigt i Grupp 1").see("tis 15:00");
    insta::assert_snapshot!(shown(&one));
    // The group that meets half an hour earlier is marked with both times.
    let early = GroupChange::Window(Element::Put(window(Day::Tue, (14, 30), (15, 30))));
    apply(&mut unit, &Edit::Group(On::Change(group_id(2), early))).unwrap();
    let mut one = Stage::new(unit, None, Lang::Sv, (120, 40));
    one.keys("5<Down><Down>").see("samtidigt i Grupp 1: här tis 14:30-15:30, där tis 15:00-17:00");
}

#[test]
fn another_time_at_which_all_can_is_better_than_the_present_one() {
    let mut unit = filled();
    let group = unit.group(group_id(0)).unwrap().clone();
    // One of the group can on Thursdays only, all others then too.
    let one = *group.members.keys().next_back().unwrap();
    let thursday = window(Day::Thu, (14, 0), (16, 30));
    for &id in group.members.keys().chain(group.supervisor.as_ref()) {
        for window in unit.person(id).unwrap().free.clone().into_iter().filter(|_| id == one) {
            apply(&mut unit, &Edit::Person(On::Change(id, PersonChange::Free(Element::Drop(window)))))
                .unwrap();
        }
        apply(&mut unit, &Edit::Person(On::Change(id, PersonChange::Free(Element::Put(thursday))))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("5w").see("tor 14:00-16:00").see("Bättre än i dag: kan inte på gruppens tid");
    let text = stage.text();
    let now = text.lines().find(|line| line.contains("tis 15:00-17:00") && line.contains(" nu, "));
    assert!(now.is_some_and(|line| line.contains("kan inte")), "the present time says who cannot: {text}");
}

#[test]
fn from_the_only_group_one_can_go_to_a_new_one() {
    let mut unit = filled();
    for group in [1, 2].map(|n| unit.group(group_id(n)).unwrap().clone()) {
        apply(&mut unit, &Edit::Group(On::Remove(group))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("5<Tab>g").see("Ny grupp").keys("<Enter>");
    assert_eq!(stage.disk.groups().len(), 2);
}

/// Everybody of the second group and the third in the first: as many as it may be, or more.
fn full() -> kollegium::model::unit::Unit {
    let mut unit = filled();
    for n in [8, 9, 11, 12] {
        let from = unit.groups().iter().find(|group| group.members.contains_key(&person_id(n))).unwrap().id;
        let edit = Edit::MoveMember { person: person_id(n), from, to: group_id(0) };
        apply(&mut unit, &edit).unwrap();
    }
    unit
}

#[test]
fn who_would_be_one_too_many_is_told_so_once_and_with_its_sign() {
    let mut stage = Stage::new(full(), None, Lang::Sv, (80, 24));
    let text = stage.keys("5<Down><Tab>g").text();
    let row = text.lines().find(|line| line.contains("Grupp 1") && line.contains("blir")).unwrap();
    assert!(row.contains("! blir ") && row.contains(" av högst "), "{text}");
    assert_eq!(row.matches("högst").count(), 1, "{text}");
}

#[test]
fn who_waits_is_not_said_to_fit_into_a_full_group() {
    let mut unit = full();
    for group in [1, 2].map(|n| unit.group(group_id(n)).unwrap().clone()) {
        apply(&mut unit, &Edit::Group(On::Remove(group))).unwrap();
    }
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    let text = stage.keys("5<End>").text();
    assert!(text.contains("Grupp 1 är full") && !text.contains("kan med"), "{text}");
}

#[test]
fn merging_names_the_supervisor_who_is_left_without_a_group() {
    let mut unit = filled();
    let lead = Change::new(Some(person_id(8)), Some(person_id(24)));
    apply(&mut unit, &Edit::Group(On::Change(group_id(1), GroupChange::Supervisor(lead)))).unwrap();
    let mut stage = Stage::new(unit, None, Lang::Sv, (80, 24));
    stage.keys("5cGrupp 2").see("! Blir utan grupp: Vera Skog.");
}
