//! Modules that an owner adds, corrects and hides reach its schools: on the screens, in `show` and `export`, below
//! what the school itself made; and go again without anything of the school being lost.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use kollegium::{
    app::{
        effect::Effect,
        list::RowId,
        msg::{Msg, StoreMsg},
        overlay::Overlay,
    },
    model::{
        catalogue::Module,
        change::{Change, Element, On},
        edit::{Edit, apply},
        error::Thing,
        groups::GroupChange,
        ids::Code,
        lang::{Lang, Localized},
        people::Person,
        programme::Fact,
        unit::{Unit, UnitChange},
    },
    store::{Stamp, Store, demo, library},
};
use support::Stage;

const OWNER: &str = "ekdala";
const SCHOOL: &str = "bjorkskolan";
/// A shipped module that the school has not chosen.
const HIDDEN: &str = "gr-sprak";
/// A shipped module that one of the school's groups works with.
const USED: &str = "gr-1-3-taluppf";
const OURS: &str = "Räkna ute i Ekdala";

fn code(id: &str) -> Code {
    id.parse().unwrap()
}

fn demo_unit(id: &str) -> Unit {
    demo::units().unwrap().into_iter().find(|unit| unit.id().to_string() == id).unwrap()
}

fn hide(id: &str) -> Edit {
    Edit::Unit(UnitChange::Hidden(Element::Put(code(id))))
}

fn show(id: &str) -> Edit {
    Edit::Unit(UnitChange::Hidden(Element::Drop(code(id))))
}

/// A module of the owner's own making, for all stages.
fn ours() -> Module {
    let shipped = library::shipped();
    let like = shipped.module(code("gr-sprak")).unwrap().clone();
    Module {
        id: code("own-ekdala"),
        title: Fact::decided(Localized::same(OURS)),
        gloss: Localized::default(),
        builds_on: Vec::new(),
        ..like
    }
}

fn add() -> Edit {
    Edit::Module(Box::new(On::Add(ours())))
}

fn take_back() -> Edit {
    Edit::Module(Box::new(On::Remove(ours())))
}

/// The owner with these edits.
fn owner(edits: &[Edit]) -> Unit {
    let mut owner = demo_unit(OWNER);
    for edit in edits {
        apply(&mut owner, edit).unwrap();
    }
    owner
}

fn stage(lang: Lang, size: (u16, u16)) -> Stage {
    Stage::new(demo_unit(SCHOOL), None, lang, size)
}

fn read(stage: &mut Stage, owner: Unit) {
    stage.send(Msg::Store(StoreMsg::Other(Box::new(owner))));
}

#[test]
fn what_the_owner_adds_and_hides_holds_in_its_schools_and_is_taken_back_whole() {
    let mut stage = stage(Lang::Sv, (120, 40));
    let asked = |e: &Effect| matches!(e, Effect::LoadOther(id) if id.to_string() == OWNER);
    assert!(stage.effects.iter().any(asked), "the owner is read in the background");
    let before = stage.disk.clone();
    stage.keys("3v/språk i<Enter>").see("Språk i matematik");

    read(&mut stage, owner(&[hide(HIDDEN), add()]));
    stage.see("Inget passar filtret");
    stage.keys("<Esc>/ute i ek<Enter>").see(OURS).see("från Ekdala kommun");
    stage.keys("<Esc>v/språk<Enter>").see("dold av Ekdala kommun");
    stage.keys("d").see("Dold av Ekdala kommun");
    assert_eq!(stage.disk, before, "looking writes nothing");

    read(&mut stage, owner(&[]));
    stage.keys("<Esc>v/språk i<Enter>").see("Språk i matematik");
    assert!(!stage.keys("<Esc>/ute i ek<Enter>").text().contains(OURS));
    assert_eq!(stage.disk, before, "nothing of the school was lost");
}

#[test]
fn a_school_corrects_what_its_owner_made_and_keeps_its_own() {
    let mut stage = stage(Lang::Sv, (120, 40));
    read(&mut stage, owner(&[add()]));
    stage.keys("3v/ute i ek<Enter>n").see("+ Rätta Räkna ute i Ekdala");
    stage.keys("<Down><Down><Down><Enter><C-u>Räkna inne<C-s><Esc>/räkna inne<Enter>").see("(egen version)");
    read(&mut stage, owner(&[]));
    stage.see("Räkna inne");
    assert_eq!(stage.disk.own_modules().len(), demo_unit(SCHOOL).own_modules().len() + 1);
}

#[test]
fn what_is_hidden_is_offered_nowhere_and_what_is_used_is_read_everywhere() {
    let mut stage = stage(Lang::Sv, (120, 40));
    read(&mut stage, owner(&[hide(USED), hide(HIDDEN)]));
    let shown = |stage: &mut Stage, keys: &str| stage.keys(keys).text();
    assert!(!shown(&mut stage, "3v/språk i<Enter>").contains("Språk i matematik"));
    assert!(!shown(&mut stage, "<Esc>/tals<Enter>").contains("1–3 "), "{}", stage.text());
    // Grupp 1 works with it: its name stands where the group and the plan stand.
    stage.keys("<Esc>y").see("Grupp 1 · Taluppfattning och tals användning");
    stage.keys("5<Home>").see("Modul       Taluppfattning och tals");
    // A wish that was made is read; nobody is offered to wish for what is hidden.
    let disk = stage.disk.clone();
    let people = |wants: bool| {
        let fits = |person: &&Person| person.wishes.contains(&code(USED)) == wants;
        disk.people().iter().find(fits).unwrap().id
    };
    for (person, sees) in [(people(true), true), (people(false), false)] {
        stage.keys("4");
        stage.app.show_row(RowId::Thing(Thing::Person(person)));
        stage.keys("p");
        let Some(Overlay::Pick(pick)) = stage.app.overlays.last() else { panic!("{}", stage.text()) };
        let offered = pick.visible(&stage.app);
        assert!(offered.len() > 5);
        assert_eq!(offered.contains(&RowId::Code(code(USED))), sees);
        assert!(!offered.contains(&RowId::Code(code(HIDDEN))) || sees);
        stage.keys("<Esc>");
    }
}

#[test]
fn only_one_place_decides_which_modules_are_listed() {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut files = Vec::new();
    walk(Path::new("src/app"), &mut files);
    for file in files {
        let text: String = fs::read_to_string(&file).unwrap().split_whitespace().collect();
        for asked in ["catalogue().modules", "catalogue.modules", "catalogue().offered", "catalogue.offered"]
        {
            let listed = text.contains(&format!("{asked}_of(")) || text.contains(&format!("{asked}.iter("));
            assert!(!listed, "{} asks the catalogue for a list: use planning::lookup", file.display());
        }
    }
}

fn run(data: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kollegium"));
    let ran = command.env_clear().env("KOLLEGIUM_DATA", data).args(arguments).output().unwrap();
    assert!(ran.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).unwrap()
}

#[test]
fn show_check_and_export_say_what_the_screens_say() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let store = Store::open_or_make(&data).unwrap();
    let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(12, 0, 0).unwrap();
    demo::make(&store, &Stamp { now, who: "anna".into(), random: [7; 16] }, &"anna".into(), Lang::Sv)
        .unwrap();
    let modules = || run(&data, &["show", SCHOOL, "--screen", "modules", "--lang", "sv"]);
    let edit = |unit: &str, edit: &Edit| run(&data, &["apply", unit, &ron::to_string(edit).unwrap()]);
    assert!(modules().contains("Språk i matematik"));
    assert!(!modules().contains(OURS));

    edit(OWNER, &hide(HIDDEN));
    edit(OWNER, &add());
    assert!(!modules().contains("Språk i matematik"));
    assert!(modules().contains(OURS));

    // A group works with the owner's module: its name is read in plans and warnings.
    let group = demo_unit(SCHOOL).group("g-1".parse().unwrap()).unwrap().clone();
    let change = GroupChange::Module(Change::new(group.module, Some(ours().id)));
    edit(SCHOOL, &Edit::Group(On::Change(group.id, change)));
    let plan = || run(&data, &["export", "md", SCHOOL, "--group", "g-1", "--lang", "sv", "-o", "-"]);
    assert!(plan().contains(OURS), "{}", plan());
    run(&data, &["check", SCHOOL, "--lang", "sv"]);
    let kept = run(&data, &["show", SCHOOL, "--ron"]);

    edit(OWNER, &take_back());
    edit(OWNER, &show(HIDDEN));
    assert!(modules().contains("Språk i matematik"));
    assert!(!modules().contains(OURS));
    run(&data, &["check", SCHOOL, "--lang", "sv"]);
    assert_eq!(run(&data, &["show", SCHOOL, "--ron"]), kept, "nothing of the school was lost");
}
