//! A data folder with one school in it, and edits to make there.
#![allow(dead_code, reason = "each test file uses a part")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{NaiveDate, NaiveDateTime};
use kollegium::{
    model::{
        change::{Change, On},
        edit::{Edit, Named, apply},
        groups::{Group, Membership},
        ids::{MeetingId, PersonId, UnitId},
        meetings::{Meeting, MeetingChange, When},
        people::{Person, PersonChange},
        school_year::Country,
        text::Name,
        unit::{Unit, UnitKind},
        week::Minutes,
    },
    store::{Stamp, Store},
};
use tempfile::TempDir;

pub struct Place {
    pub dir: TempDir,
    pub store: Store,
    pub id: UnitId,
}

pub fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 20).unwrap() + chrono::Days::new(n)
}

pub fn now(n: u64) -> NaiveDateTime {
    day(n).and_hms_opt(15, 30, 0).unwrap()
}

pub fn stamp(n: u8) -> Stamp {
    stamp_of("eva", n)
}

pub fn stamp_of(who: &str, n: u8) -> Stamp {
    let mut random = [n; 16];
    for (place, byte) in random.iter_mut().zip(who.bytes()) {
        *place ^= byte;
    }
    Stamp { now: now(0), who: Name::new(who), random }
}

pub fn school() -> Unit {
    let mut unit =
        Unit::new("bjork".parse().unwrap(), UnitKind::School, Name::new("Björkskolan"), Country::Sweden);
    for n in 0..4 {
        apply(&mut unit, &add(&format!("p{n}"), "Åsa \"Öberg\"")).unwrap();
    }
    for n in 0..2_u8 {
        let mut group = Group::new(format!("g{n}").parse().unwrap(), Name::new("Grupp"));
        group.members.insert(format!("p{n}").parse().unwrap(), Membership::default());
        apply(&mut unit, &Edit::Group(On::Add(group))).unwrap();
    }
    apply(&mut unit, &Edit::Meeting(On::Add(meeting(0)))).unwrap();
    unit
}

pub fn meeting(n: u8) -> Meeting {
    let when = When { date: day(n.into()), start: Minutes::at(15, 0), length: Minutes(90) };
    Meeting::new(format!("m{n}").parse().unwrap(), "g0".parse().unwrap(), when)
}

pub fn add(id: &str, name: &str) -> Edit {
    Edit::Person(On::Add(Person::new(id.parse().unwrap(), Name::new(name))))
}

pub fn rename(id: &str, was: &str, now: &str) -> Edit {
    let id: PersonId = id.parse().unwrap();
    Edit::Person(On::Change(id, PersonChange::Name(Change::new(Name::new(was), Name::new(now)))))
}

pub fn shift(id: &str, was: When, days: u64) -> Edit {
    let id: MeetingId = id.parse().unwrap();
    let now = When { date: was.date + chrono::Days::new(days), ..was };
    Edit::Meeting(On::Change(id, MeetingChange::When(Change::new(was, now))))
}

pub fn named(id: &str, edit: Edit) -> Named {
    Named { id: id.parse().unwrap(), edit }
}

impl Place {
    pub fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let store = Store::open_or_make(&dir.path().join("data")).unwrap();
        let unit = school();
        store.create(&unit, &stamp(0)).unwrap();
        Self { dir, store, id: unit.id() }
    }

    pub fn folder(&self) -> PathBuf {
        self.store.path().join("schools/bjorkskolan-bjork")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    pub fn bytes(&self) -> Vec<u8> {
        fs::read(self.file("unit.ron")).unwrap()
    }

    pub fn put(&self, bytes: &[u8]) {
        write(&self.file("unit.ron"), bytes);
    }

    pub fn unit(&self) -> Unit {
        self.store.load(self.id).unwrap().unit
    }
}

pub fn write(path: &Path, bytes: &[u8]) {
    use std::io::Write;
    fs::File::create(path).unwrap().write_all(bytes).unwrap();
}

/// Every file below a folder with its bytes.
pub fn tree(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let kind = fs::symlink_metadata(&path).unwrap().file_type();
        if kind.is_dir() {
            all.extend(tree(&path));
        } else if kind.is_file() {
            all.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    all.sort();
    all
}
