//! Guests of a unit, whose own school changes meanwhile: on the screen, in `check` and in what is exported.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod support;

use std::{path::Path, process::Command};

use chrono::Datelike as _;
use kollegium::{
    app::{
        effect::Effect,
        msg::{Msg, StoreMsg},
    },
    model::{
        change::{Change, Element, Entry, On},
        edit::{Edit, apply},
        groups::{Group, GroupChange, Membership},
        lang::Lang,
        meetings::{Meeting, MeetingChange, MeetingState},
        people::{Outside, PersonChange},
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::{
        guests::{Standing, taken_in},
        staff::{is_intended, unplaced},
    },
    store::{Stamp, Store, demo, library},
};
use support::Stage;

const NETWORK: &str = "natverket";
const HOME: &str = "strandskolan";

fn demo_unit(id: &str) -> Unit {
    demo::units().unwrap().into_iter().find(|unit| unit.id().to_string() == id).unwrap()
}

/// Cecilia Edin marries, and is free on Fridays only.
fn changes(home: &Unit) -> Vec<Edit> {
    let edin = home.person("p-edin".parse().unwrap()).unwrap();
    let change = |change| Edit::Person(On::Change(edin.id, change));
    let friday = Window { day: Day::Fri, start: Minutes::at(13, 0), length: Minutes(120) };
    let old = edin.free.iter().map(|&window| change(PersonChange::Free(Element::Drop(window))));
    let new = [
        change(PersonChange::Name(Change::new(edin.name.clone(), "Cecilia Nygift".into()))),
        change(PersonChange::Free(Element::Put(friday))),
    ];
    old.chain(new).collect()
}

/// Removes everything of the home that names Cecilia Edin, and her.
fn without_edin(home: &Unit) -> Edit {
    let edin = home.person("p-edin".parse().unwrap()).unwrap();
    Edit::Person(On::Remove(edin.clone()))
}

fn stage() -> Stage {
    Stage::new(demo_unit(NETWORK), None, Lang::Sv, (80, 24))
}

fn read(stage: &mut Stage, home: &Unit) {
    stage.send(Msg::Store(StoreMsg::Other(Box::new(home.clone()))));
}

/// Who is in the network as well sees the hours of it at home, which only reads them.
#[test]
fn the_home_sees_the_hours_that_its_people_give_elsewhere() {
    for (lang, size, said) in [
        (Lang::Sv, (80, 24), "Nätverket i Ekdala: som ledare"),
        (Lang::Nb, (120, 40), "Nätverket i Ekdala: som leder"),
    ] {
        let mut stage = Stage::new(demo_unit("bjorkskolan"), None, lang, size);
        stage.keys("4/Anders<Space>Vik<Enter><Enter>");
        assert!(!stage.text().contains("Nätverket i Ekdala"), "{}", stage.text());
        stage.keys("<Esc>");
        read(&mut stage, &demo_unit(NETWORK));
        stage.keys("<Enter>").see(said);
        assert_eq!(stage.revision, 1, "nothing is written by reading");
    }
}

#[test]
fn the_host_sees_what_the_home_changed_without_a_word_being_written() {
    let mut stage = stage();
    let asked = |e: &Effect| matches!(e, Effect::LoadOther(id) if id.to_string() == HOME);
    assert!(stage.effects.iter().any(asked), "the home is read in the background");
    let before = stage.disk.clone();
    let mut home = demo_unit(HOME);
    stage.keys("5<Tab>").see("Cecilia Edin");
    for edit in changes(&home) {
        apply(&mut home, &edit).unwrap();
    }
    read(&mut stage, &home);
    stage.see("Cecilia Nygift").see("! kan inte tis 15:0").see("Cecilia Nygift kan inte tis 15:00-16:30");
    stage.keys("6").keys("4/nygift<Enter>").see("Cecilia Nygift");
    assert_eq!((&stage.disk, stage.revision), (&before, 1), "nothing is written by reading");

    // Removing the guest takes back as it was kept.
    stage.keys("5r");
    assert_eq!(stage.disk.person("p-edin".parse().unwrap()).unwrap().name.as_str(), "Cecilia Nygift");
    stage.keys("<C-z>");
    assert_eq!(stage.disk, before);
    stage.see("Cecilia Nygift");
}

#[test]
fn what_somebody_leads_in_another_unit_stands_in_the_way_at_home() {
    let mut stage = Stage::new(demo_unit("bjorkskolan"), None, Lang::Sv, (100, 40));
    let mut network = demo_unit(NETWORK);
    let web = |unit: &Unit| {
        let planned = unit.meetings().iter().filter(|meeting| meeting.state == MeetingState::Planned);
        let leads = |m: &&Meeting| unit.group(m.group).unwrap().supervisor == Some("p-vik".parse().unwrap());
        planned.filter(leads).min_by_key(|meeting| meeting.when).unwrap().clone()
    };
    let meeting = web(&network);
    let found = |stage: &Stage| stage.app.findings().iter().any(|finding| finding.code() == "elsewhere");
    read(&mut stage, &network);
    assert!(!found(&stage));
    // A meeting at home at that time says so before it is made.
    let (day, month) = (meeting.when.date.day(), meeting.when.date.month());
    let to = format!("{day}/{month}");
    stage.keys(&format!("6n<Right><Tab><C-u>{to}<Tab><C-u>15-16")).see("Anders Vik har Webbgruppen (");
    stage.keys("<Esc><Right><Enter>");
    // The network moves its meeting to a time that he has at home.
    let home = stage.disk.clone();
    let own = web(&home);
    let when = Change::new(meeting.when, own.when);
    apply(&mut network, &Edit::Meeting(On::Change(meeting.id, MeetingChange::When(when)))).unwrap();
    read(&mut stage, &network);
    assert!(found(&stage));
    assert_eq!(stage.disk, home, "nothing is written by reading");
    stage.keys("5k<Home>").see("Leder också Webbgruppen (");
}

/// At home there is no form for the time in a group of another unit: it is said which one, and where.
#[test]
fn a_group_elsewhere_is_named_where_there_is_none_at_home() {
    let mut stage = Stage::new(demo_unit(HOME), None, Lang::Sv, (80, 24));
    read(&mut stage, &demo_unit(NETWORK));
    stage.keys("4/edin<Enter>l").see("på en annan enhet: Webbgruppen (Nätverket i Ekdala)");
}

/// Whoever does not lead at home for a time leads on in another unit until it is said there.
#[test]
fn what_somebody_leads_elsewhere_is_named_where_they_cannot_lead() {
    let mut stage = Stage::new(demo_unit("bjorkskolan"), None, Lang::Sv, (100, 40));
    stage.keys("4/Anders<Space>Vik<Enter>l");
    assert!(!stage.text().contains("leder också"), "{}", stage.text());
    stage.keys("<Esc>");
    read(&mut stage, &demo_unit(NETWORK));
    let said = "Anders Vik leder också Webbgruppen (Nätverket i";
    stage.keys("l").see(said).keys("<C-s>").see(said);
}

#[test]
fn who_is_gone_at_home_is_marked_and_found_and_stays_a_member() {
    let mut stage = stage();
    let mut home = demo_unit(HOME);
    let removal = without_edin(&home);
    apply(&mut home, &removal).unwrap();
    read(&mut stage, &home);
    let edin = "p-edin".parse().unwrap();
    assert_eq!(stage.app.guests().unwrap().standing(edin), Some(Standing::Gone));
    stage.keys("5<Tab>").see("Cecilia Edin står inte längre på listan i Strandskolan").see("! borta");
    assert!(stage.app.findings().iter().any(|finding| finding.code() == "guests-gone"));
    read(&mut stage, &demo_unit(HOME));
    assert!(stage.app.findings().iter().all(|finding| finding.code() != "guests-gone"));
}

#[test]
fn a_guest_is_changed_at_home_and_can_be_let_go_here() {
    let mut stage = stage();
    read(&mut stage, &demo_unit(HOME));
    stage.keys("4/edin<Enter>v<Space>").see("Gästens tider ändras i den egna enheten");
    assert_eq!(stage.revision, 1);
    stage.keys("<Esc>e").see("Gäst från Strandskolan").keys("<Esc>");
}

#[test]
fn a_guest_who_changed_at_home_can_be_let_go_and_taken_back() {
    let mut stage = Stage::new(demo_unit("linden"), None, Lang::Sv, (80, 24));
    let mut home = demo_unit("angsskolan");
    read(&mut stage, &home);
    stage.keys("5<Space>thörn<Enter><Esc>");
    let guest = stage.disk.people().iter().find(|person| person.is_guest()).unwrap().clone();
    assert_eq!(guest.home.as_ref().unwrap().seen, Some(support::noon().date()));
    let name = PersonChange::Name(Change::new(guest.name.clone(), "Eva Frösö".into()));
    let id = guest.home.as_ref().unwrap().person;
    apply(&mut home, &Edit::Person(On::Change(id, name))).unwrap();
    read(&mut stage, &home);
    let before = stage.disk.clone();
    stage.keys("4/frösö<Enter><Del>");
    assert!(stage.disk.person(guest.id).is_none(), "{}", stage.text());
    stage.keys("<C-z>");
    assert_eq!(stage.disk, before);
}

fn run(data: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kollegium"));
    let output = command.env_clear().env("KOLLEGIUM_DATA", data).args(arguments).output().unwrap();
    assert!(output.status.code().is_some_and(|code| code < 2), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn check_and_calendars_say_the_same_as_the_screen() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let store = Store::open_or_make(&data).unwrap();
    let now = support::noon();
    demo::make(&store, &Stamp { now, who: "anna".into(), random: [7; 16] }, &"anna".into(), Lang::Sv)
        .unwrap();
    let kept = run(&data, &["show", NETWORK, "--ron"]);
    let check = || run(&data, &["check", NETWORK, "--lang", "sv"]);
    assert!(!check().contains("Strandskolan"));
    for edit in changes(&demo_unit(HOME)) {
        run(&data, &["apply", HOME, &ron::to_string(&edit).unwrap()]);
    }
    // A guest is found by the name that holds now.
    let calendar = run(&data, &["export", "ics", NETWORK, "--person", "Nygift", "-o", "-"]);
    assert!(calendar.contains("BEGIN:VEVENT"));

    let home = store.load(HOME.parse().unwrap()).unwrap().unit;
    run(&data, &["apply", HOME, &ron::to_string(&without_edin(&home)).unwrap()]);
    let gone = check();
    assert!(gone.contains("Webbgruppen: Cecilia Edin står inte längre på listan i Strandskolan"), "{gone}");

    let folder = std::fs::read_dir(data.join("schools")).unwrap().map(|entry| entry.unwrap().path());
    let folder = folder.into_iter().find(|path| path.to_string_lossy().contains(HOME)).unwrap();
    std::fs::remove_dir_all(folder).unwrap();
    let unread = check();
    assert!(unread.contains("Strandskolan går inte att läsa; som senast sett tor 20 aug"), "{unread}");
    assert_eq!(run(&data, &["show", NETWORK, "--ron"]), kept, "nothing of all this was written");
}

/// Two schools build groups of all their people at once: everybody of the other one who waits is taken in by one
/// key, the search places them, and at home they wait no more.
#[test]
fn a_whole_school_comes_and_groups_are_built_of_both() {
    let mut home = demo_unit("bjorkskolan");
    let members = |group: &Group| {
        let leave = |(&key, &was)| {
            let change = GroupChange::Member(Entry { key, was: Some(was), now: None });
            Edit::Group(On::Change(group.id, change))
        };
        group.members.iter().map(leave).collect::<Vec<_>>()
    };
    let alone: Edit = home.groups().iter().flat_map(members).collect();
    apply(&mut home, &alone).unwrap();
    let today = support::noon().date();
    let wait =
        |unit: &Unit| unplaced(unit, &library::shipped(), today).map(|person| person.id).collect::<Vec<_>>();
    let come = wait(&home);
    assert!(come.len() > 3, "{}", come.len());
    for (lang, said, came) in [
        (Lang::Sv, "saknar grupp där", "gäster från Björkskolan: 5 och f"),
        (Lang::Nb, "mangler gruppe der", "gjester fra Björkskolan: 5 og f"),
    ] {
        let mut stage = Stage::new(demo_unit(HOME), None, lang, (80, 24));
        let before = stage.disk.clone();
        read(&mut stage, &home);
        stage.keys("4g").see(said).keys("<Enter>").see(came);
        let guests = |unit: &Unit| unit.people().iter().filter(|person| person.is_guest()).count();
        assert_eq!(guests(&stage.disk), guests(&before) + come.len(), "all at once");
        stage.keys("4gVik<Enter>").see("Anders Vik fr");
        stage.keys("5f").work().keys("<Enter>");
        let placed = |unit: &Unit| {
            let of = |id| unit.people().iter().find(|p| p.home.as_ref().is_some_and(|h| h.person == id));
            let here = come.iter().filter_map(|&id| of(id));
            here.filter(|p| unit.groups().iter().any(|g| g.members.contains_key(&p.id))).count()
        };
        assert!(placed(&stage.disk) > 0, "{}", stage.text());
        // At home they have a group now.
        let mut at_home = Stage::new(home.clone(), None, lang, (80, 24));
        let mixed = stage.disk.clone();
        read(&mut at_home, &mixed);
        let left = wait(at_home.app.unit().unwrap());
        assert_eq!(left.len(), come.len() - placed(&mixed));
        // Who came is a guest still where they are in a group, and at home it is said which.
        stage.keys("4").see(" · g");
        at_home.keys("4").see("(Stra");
        stage.keys("<C-z><C-z><C-z>");
        assert_eq!(stage.disk, before);
    }
}

/// A school all of whose people are in another one's groups has none to build.
#[test]
fn a_school_whose_people_are_in_groups_elsewhere_has_its_groups() {
    let mut home = demo_unit("bjorkskolan");
    let meetings = home.meetings().iter().map(|meeting| Edit::Meeting(On::Remove(meeting.clone())));
    let choices = home.choices().iter().filter(|choice| choice.group.is_some());
    let choices = choices.map(|choice| Edit::Choice(On::Remove(choice.clone())));
    let own: Edit = meetings
        .chain(choices)
        .chain(home.groups().iter().map(|g| Edit::Group(On::Remove(g.clone()))))
        .collect();
    apply(&mut home, &own).unwrap();
    for person in home.people().iter().filter(|person| person.outside.is_some()).cloned().collect::<Vec<_>>()
    {
        let takes_part = PersonChange::Outside(Change::new(person.outside, None));
        apply(&mut home, &Edit::Person(On::Change(person.id, takes_part))).unwrap();
    }
    let today = support::noon().date();
    let come: Vec<_> = unplaced(&home, &library::shipped(), today).cloned().collect();
    let mut host = demo_unit(HOME);
    let mut ids = (0..).map(|n| format!("new-{n}").parse().unwrap());
    let taken: Vec<_> = come.iter().map(|person| (&home, person)).collect();
    apply(&mut host, &taken_in(&taken, today, &mut ids)).unwrap();
    let mut group = Group::new("mixed".parse().unwrap(), "Grupp 5".into());
    group.programme = home.about().programmes.iter().next().copied();
    let guests = host.people().iter().filter(|person| person.id.to_string().starts_with("new-"));
    group.members = guests.map(|guest| (guest.id, Membership::default())).collect();
    apply(&mut host, &Edit::Group(On::Add(group))).unwrap();

    for lang in [Lang::Sv, Lang::Nb] {
        let mut stage = Stage::new(home.clone(), None, lang, (80, 24));
        read(&mut stage, &host);
        assert_eq!(unplaced(stage.app.unit().unwrap(), stage.app.catalogue(), today).count(), 0);
        stage.keys("4").see("Grupp 5 (").keys("<Down><Enter>").see("Grupp 5 (Strandskolan)").keys("<Esc>");
        let name = lang.code();
        insta::assert_snapshot!(format!("people_elsewhere_{name}_80"), stage.text());
        stage.keys("5").see("på Strandskolan");
        insta::assert_snapshot!(format!("groups_elsewhere_{name}_80"), stage.text());
        stage.keys("i").see("på Strandskolan").keys("f").see("på Strandskolan");
        // Where they meet and how to get there, wherever their meetings are looked for.
        let there = if lang == Lang::Sv { "ni träffas" } else { "dere møtes" };
        stage.keys("6").see(there).see("Strandskolan").keys("z").see("Strandskolan").keys("1").see(there);
        let at = if lang == Lang::Sv {
            "Träffarna ligger hos Strandskolan"
        } else {
            "Samlingene ligger hos Strandskolan"
        };
        let steps = stage.text();
        assert!(steps.contains(at) || !steps.contains("(6)"), "{steps}");
        stage.keys("9");
        let text = stage.text();
        assert!(!text.contains("inga grupper") && !text.contains("ingen grupper"), "{text}");
    }
}

/// An owner for whose groups nobody applies places its guests as a proposal does, and says who takes no part.
#[test]
fn an_owner_counts_those_whom_a_proposal_would_place() {
    let home = demo_unit("bjorkskolan");
    let today = support::noon().date();
    let mut owner = demo_unit("ekdala");
    let teach = home.people().iter().filter(|person| is_intended(person) && !person.leads()).take(12);
    let come: Vec<_> = teach.map(|person| (&home, person)).collect();
    let mut ids = (0..).map(|n| format!("new-{n}").parse().unwrap());
    apply(&mut owner, &taken_in(&come, today, &mut ids)).unwrap();
    let mut stage = Stage::new(owner.clone(), None, Lang::Sv, (80, 24));
    stage.keys("5").see("utan grupp: 12").keys("f").see("söker");
    // Said at home to take no part: whoever asks why they have no group reads it.
    let mut says_no = home.clone();
    let there = owner.people().iter().filter_map(|person| person.home.as_ref());
    for person in there.map(|from| from.person).collect::<Vec<_>>() {
        let outside = Some(Outside { reason: "tjänstledig".into(), plan: "".into() });
        let takes_none = PersonChange::Outside(Change::new(None, outside));
        apply(&mut says_no, &Edit::Person(On::Change(person, takes_none))).unwrap();
        for group in says_no.groups().iter().cloned().collect::<Vec<_>>() {
            let was = group.members.get(&person).copied();
            let leaves = GroupChange::Member(Entry { key: person, was, now: None });
            if was.is_some() {
                apply(&mut says_no, &Edit::Group(On::Change(group.id, leaves))).unwrap();
            }
        }
    }
    let mut asks = Stage::new(owner.clone(), None, Lang::Sv, (120, 40));
    read(&mut asks, &says_no);
    asks.keys("5<Tab>v").see("Hemskolan, Björkskolan, skriver: deltar inte. Skäl: tjänstledig");
    // All of them are said to take no part here.
    for person in owner.people().iter().filter(|person| person.is_guest()).cloned().collect::<Vec<_>>() {
        let outside = Some(Outside { reason: "går i år på skolan".into(), plan: "".into() });
        let takes_none = PersonChange::Outside(Change::new(None, outside));
        apply(&mut owner, &Edit::Person(On::Change(person.id, takes_none))).unwrap();
    }
    let mut stage = Stage::new(owner, None, Lang::Sv, (80, 24));
    stage.keys("5f").see("står som ”deltar inte”");
}
