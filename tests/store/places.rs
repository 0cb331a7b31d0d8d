//! Who may read what, and what may stand where (P16).

use std::{
    fs,
    os::unix::fs::{MetadataExt, PermissionsExt, symlink},
    path::Path,
    process::Command,
};

use kollegium::{
    model::{
        school_year::Country,
        text::Name,
        unit::{Unit, UnitKind},
    },
    store::{Store, StoreError},
};
use rustix::{fs::Mode, process::umask};

use crate::kit::{Place, add, named, stamp, write};

const PROGRAM: &str = env!("CARGO_BIN_EXE_kollegium");

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().mode() & 0o7777
}

fn save(place: &Place, n: u8) -> Result<(), StoreError> {
    let id = format!("e{n}");
    let edit = named(&id, add(&format!("q{n}"), "Ny"));
    place.store.save(place.id, 1, &[edit], &stamp(n)).map(|_| ()).map_err(|e| e.why)
}

#[test]
fn permissions_do_not_depend_on_the_umask() {
    for mask in [0o000, 0o022, 0o077] {
        umask(Mode::from_raw_mode(mask));
        let place = Place::new();
        save(&place, 1).unwrap();
        place.store.own(1000).unwrap().change_personal(&stamp(1), |p| p.last_unit = Some(place.id)).unwrap();
        place
            .store
            .change_settings(&stamp(1), |s| s.language = Some(kollegium::model::lang::Lang::Nb))
            .unwrap();
        place.store.export_folder(1000).unwrap();
        umask(Mode::from_raw_mode(0o022));
        let data = place.store.path();
        for folder in ["", "schools", "schools/bjorkskolan-bjork", "schools/bjorkskolan-bjork/backup"] {
            assert_eq!(mode(&data.join(folder)), 0o2770, "{folder} under {mask:o}");
        }
        for file in ["unit.ron", "history.ron", ".lock"] {
            assert_eq!(mode(&place.file(file)), 0o660, "{file} under {mask:o}");
        }
        let backup = place.store.backups(place.id).unwrap()[0].file_name();
        assert_eq!(mode(&place.file("backup").join(backup)), 0o660);
        assert_eq!(mode(&data.join("settings.ron")), 0o660);
        assert_eq!(mode(&data.join("people/1000")), 0o700);
        assert_eq!(mode(&data.join("people/1000/personal.ron")), 0o600);
        assert_eq!(mode(&data.join("export/1000")), 0o2750);
    }
}

#[test]
fn a_folder_that_everybody_can_change_is_refused() {
    let place = Place::new();
    let data = place.store.path();
    fs::set_permissions(data, fs::Permissions::from_mode(0o2777)).unwrap();
    assert!(matches!(Store::open(data), Err(StoreError::WorldWritable { .. })));
}

#[test]
fn nothing_is_written_through_a_planted_link() {
    for name in ["unit.ron", "history.ron", ".lock", "backup"] {
        let place = Place::new();
        let outside = place.dir.path().join("outside");
        fs::create_dir(&outside).unwrap();
        let target = if name == "backup" {
            outside.clone()
        } else {
            let target = outside.join("file");
            fs::copy(place.file(name), &target).unwrap();
            fs::remove_file(place.file(name)).unwrap();
            target
        };
        symlink(&target, place.file(name)).unwrap();
        let before = crate::kit::tree(&outside);
        let planted = StoreError::Planted { file: place.file(name) };
        assert_eq!(save(&place, 1), Err(planted), "{name}");
        assert_eq!(crate::kit::tree(&outside), before, "{name}");
    }
}

#[test]
fn a_pipe_or_a_folder_in_a_files_place_is_refused_at_once() {
    for name in ["unit.ron", "history.ron", ".lock"] {
        let place = Place::new();
        fs::remove_file(place.file(name)).unwrap();
        assert!(Command::new("mkfifo").arg(place.file(name)).status().unwrap().success());
        assert_eq!(save(&place, 1), Err(StoreError::Planted { file: place.file(name) }), "pipe {name}");
        fs::remove_file(place.file(name)).unwrap();
        fs::create_dir(place.file(name)).unwrap();
        assert_eq!(save(&place, 2), Err(StoreError::Planted { file: place.file(name) }), "folder {name}");
    }
}

#[test]
fn a_planted_temporary_link_is_only_removed() {
    let place = Place::new();
    let outside = place.dir.path().join("outside");
    write(&outside, b"untouched");
    symlink(&outside, place.file(".aaaa.tmp")).unwrap();
    save(&place, 1).unwrap();
    assert_eq!(fs::read(&outside).unwrap(), b"untouched");
    assert!(fs::symlink_metadata(place.file(".aaaa.tmp")).is_err());
}

#[test]
fn a_unit_has_its_id_alone() {
    let place = Place::new();
    let unit = |id: &str, name: &str| {
        Unit::new(id.parse().unwrap(), UnitKind::Network, Name::new(name), Country::Norway)
    };
    let why = |unit: &Unit| place.store.create(unit, &stamp(7)).map_err(|e| e.why);
    assert_eq!(why(&unit("bjork", "Nätverk")), Err(StoreError::Taken(place.id)));
    assert_eq!(why(&unit("a/b", "x")), Err(StoreError::BadId("a/b".parse().unwrap())));
    assert_eq!(why(&unit("n1", "../../../tmp/x")), Ok(()));
    assert_eq!(why(&unit("n1", "../../../tmp/x")), Ok(()), "once more after an uncertain save");
    assert!(place.store.path().join("networks/tmp-x-n1/unit.ron").exists());
    assert_eq!(place.store.list().unwrap().len(), 2);
}

/// Only root can become two other users; elsewhere the test says that it was skipped.
#[test]
fn two_users_of_one_group_save_in_turn() {
    if !rustix::process::getuid().is_root() {
        eprintln!("SKIPPED: two users of one group: needs root");
        return;
    }
    let place = Place::new();
    fs::set_permissions(place.dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let program = place.dir.path().join("kollegium");
    fs::copy(PROGRAM, &program).unwrap();
    let chown = Command::new("chgrp").args(["-R", "2000"]).arg(place.store.path()).status().unwrap();
    assert!(chown.success());
    fs::set_permissions(place.folder(), fs::Permissions::from_mode(0o770)).unwrap();
    for (n, user) in ["1001", "1002", "1001"].into_iter().enumerate() {
        let edit = ron::to_string(&add(&format!("u{n}"), "Ny")).unwrap();
        let (as_user, as_group) = (format!("--reuid={user}"), format!("--regid={user}"));
        let shell = "umask 077; exec \"$@\"";
        let done = Command::new("setpriv")
            .args([&as_user, &as_group, "--groups=2000", "sh", "-c", shell, "sh"])
            .arg(&program)
            .args(["apply", "bjork", &edit, "--data"])
            .arg(place.store.path())
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
    let meta = fs::metadata(place.file("unit.ron")).unwrap();
    assert_eq!((meta.gid(), meta.mode() & 0o7777), (2000, 0o660));
    assert_eq!(place.unit().people().len(), 7);
}
