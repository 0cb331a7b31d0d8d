//! Another person's save is noticed within 2 s (P18).

use std::{sync::mpsc, time::Duration};

use kollegium::store::watch::{self, Means};

use crate::kit::{Place, add, named, stamp};

#[test]
fn a_save_is_noticed_by_either_means() {
    for means in [Means::Told, Means::Looking] {
        let place = Place::new();
        let (tell, told) = mpsc::channel();
        let path = place.store.unit_path(place.id).unwrap();
        let watcher = watch::watch_by(means, &path, move || {
            let _ = tell.send(());
        })
        .unwrap();
        assert_eq!(watcher.means(), means);
        assert!(told.recv_timeout(Duration::from_millis(100)).is_err(), "{means:?}: nothing has happened");
        place.store.save(place.id, 1, &[named("e1", add("q1", "Bo"))], &stamp(1)).unwrap();
        told.recv_timeout(Duration::from_millis(2500)).unwrap();
        while told.recv_timeout(Duration::from_millis(50)).is_ok() {}
        assert_eq!(place.store.revision(place.id).unwrap(), 2);
        place.store.load(place.id).unwrap();
        assert!(told.recv_timeout(Duration::from_millis(100)).is_err(), "{means:?}: reading is no change");
        drop(watcher);
    }
}

#[test]
fn an_ordinary_folder_needs_no_looking() {
    let place = Place::new();
    let watcher = watch::watch(&place.store.unit_path(place.id).unwrap(), || {}).unwrap();
    assert_eq!(watcher.means(), Means::Told);
}
