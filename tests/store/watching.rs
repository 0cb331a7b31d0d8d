//! Another person's save is noticed within 2 s (P18).

use std::{sync::mpsc, time::Duration};

use kollegium::store::{
    neighbours::Neighbours,
    watch::{self, Means},
};

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

/// A unit beside the open one, read only to look at, is as well known to have changed; the others are not said to.
#[test]
fn a_save_of_one_of_several_neighbours_names_that_one() {
    for means in [Means::Told, Means::Looking] {
        let (place, still) = (Place::new(), Place::new());
        let (tell, told) = mpsc::channel();
        let mut neighbours = Neighbours::new(move |unit| {
            let _ = tell.send(unit);
        });
        for (id, of) in [("other", &still), ("bjork", &place)] {
            let path = of.store.unit_path(of.id).unwrap();
            neighbours.watch_by(means, id.parse().unwrap(), &path);
            neighbours.watch_by(means, id.parse().unwrap(), &path);
        }
        assert!(told.recv_timeout(Duration::from_millis(100)).is_err(), "{means:?}: nothing has happened");
        place.store.save(place.id, 1, &[named("e1", add("q1", "Bo"))], &stamp(1)).unwrap();
        assert_eq!(told.recv_timeout(Duration::from_millis(2500)).unwrap(), place.id, "{means:?}");
        let rest: Vec<_> = told.try_iter().filter(|&unit| unit != place.id).collect();
        assert!(rest.is_empty(), "{means:?}: {rest:?}");
    }
}
