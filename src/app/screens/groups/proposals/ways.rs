//! How groups are to be proposed, and which kept proposal to look at.

use super::{compare, kept, search};
use crate::{
    app::{
        App,
        command::Available,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            PickKey as AnyPick,
            groups::{
                facts,
                state::{PickKey, Shown, Way, Wish},
            },
        },
        state::{Effects, Tone},
    },
    i18n::{Key, Text, t},
    planning::groups::proposal::earlier::pairs,
};

/// Whether there is anything to choose.
pub fn available(app: &App) -> Available {
    if app.screens.groups.kept.is_empty() { search::can_start(app).map(|_| ()) } else { Ok(()) }
}

/// Opens the choice: the kept proposals, then the ways to search.
pub fn open(app: &mut App) {
    let mut wishes = Vec::new();
    let mut options = Vec::new();
    let mut add = |wish: Wish, label: Text, note: Result<Text, Text>, more: Option<Text>| {
        let option = PickOption::new(RowId::Place(wishes.len()), label);
        let option = match note {
            Ok(note) => option.note(note),
            Err(why) => option.closed(why),
        };
        options.push(match more {
            Some(more) => option.more(more),
            None => option,
        });
        wishes.push(wish);
    };
    for shown in &app.screens.groups.kept {
        let note = match same_as(app, shown) {
            Some(number) => t::proposal_same(number),
            None => kept::line(shown),
        };
        add(Wish::Look(shown.number), t::ways_look(shown.number), Ok(note), Some(Key::WaysLookMore.into()));
    }
    if search::can_start(app).is_ok() {
        for way in Way::ALL {
            let (label, more) = words(way);
            let note = closed(app, way).map_or_else(|| Ok(note(app, way)), Err);
            add(Wish::Search(way), label.into(), note, Some(more.into()));
        }
    }
    let pick = Pick::new(AnyPick::Groups(PickKey::Way(wishes)), Key::WaysTitle, options);
    app.push(Overlay::Pick(Box::new(pick)));
}

/// How many pairs have met in a group of this unit, as far as a way speaks of them.
fn met(app: &App, way: Way) -> usize {
    app.unit().map_or(0, |unit| pairs(unit, search::again(way)).len())
}

fn unplaced(app: &App) -> usize {
    app.unit().map_or(0, |unit| facts::unplaced(app, unit).len())
}

fn note(app: &App, way: Way) -> Text {
    match way {
        Way::Everything => Key::WaysEverythingNote.into(),
        Way::OnlyUnplaced => t::ways_unplaced(unplaced(app)),
        Way::AsBefore => t::ways_met(met(app, way)),
        Way::Different => t::ways_met_others(met(app, way)),
    }
}

/// How a way is called, and what it does.
fn words(way: Way) -> (Key, Key) {
    match way {
        Way::Everything => (Key::WaysEverything, Key::WaysEverythingMore),
        Way::OnlyUnplaced => (Key::WaysFill, Key::WaysFillMore),
        Way::AsBefore => (Key::WaysBefore, Key::WaysBeforeMore),
        Way::Different => (Key::WaysDifferent, Key::WaysDifferentMore),
    }
}

/// Why a way leads nowhere here.
fn closed(app: &App, way: Way) -> Option<Text> {
    match way {
        Way::Everything => None,
        Way::OnlyUnplaced => (unplaced(app) == 0).then(|| Key::WaysAllPlaced.into()),
        Way::AsBefore | Way::Different => (met(app, way) == 0).then(|| note(app, way)),
    }
}

/// The earlier proposal that makes the same groups.
fn same_as(app: &App, shown: &Shown) -> Option<usize> {
    let others = app.screens.groups.kept.iter().filter(|other| other.number < shown.number);
    others.filter(|other| compare::same(app, other, shown)).map(|other| other.number).next()
}

/// Does what was chosen, or says why not.
pub fn picked(app: &mut App, wish: Wish) -> Effects {
    match wish {
        Wish::Look(number) => kept::look_at(app, number),
        Wish::Search(way) => match closed(app, way) {
            Some(why) => app.tell(Tone::Plain, why),
            None => return search::start(app, way),
        },
    }
    Vec::new()
}
