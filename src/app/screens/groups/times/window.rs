//! When a group meets: the times to choose from, and who is in the way where none suits all.

use std::collections::BTreeSet;

use super::{Time, times};
use crate::{
    app::{
        App,
        list::RowId,
        overlay::{Overlay, Pick, PickOption, Report},
        screens::{
            PickKey as AnyPick,
            groups::{facts, possible::held, state::PickKey, update::windows},
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, format, t},
    model::{groups::Group, ids::GroupId, unit::Unit, week::Window},
};

/// Opens the choice of a time; where there is none at all, what stands in the way.
pub fn open(app: &mut App, id: GroupId) {
    let Some((unit, group)) = app.unit().and_then(|unit| Some((unit, unit.group(id)?))) else { return };
    let length = facts::length_of(app, group);
    let found = times(unit, group, app.today(), length);
    if found.is_empty() {
        why(app, id);
        return;
    }
    let mut options: Vec<PickOption> =
        found.iter().enumerate().map(|(n, time)| option(app, unit, group, n, time)).collect();
    let title = if found.iter().any(Time::suits_all) {
        t::groups_pick_window(&group.name)
    } else {
        options.push(PickOption::new(RowId::Place(found.len()), Key::GroupsPickWindowWhy));
        t::groups_pick_window_none(length.0)
    };
    let key = PickKey::Window(id, found.iter().map(|time| time.window).collect());
    app.push(Overlay::Pick(Box::new(Pick::new(AnyPick::Groups(key), title, options))));
}

fn option(app: &App, unit: &Unit, group: &Group, n: usize, time: &Time) -> PickOption {
    let note: Text = match (group.windows.contains(&time.window), cannot(unit, time)) {
        (true, Some(cannot)) => t::groups_note_both(Key::GroupsNoteNow, cannot),
        (true, None) => Key::GroupsNoteNow.into(),
        (false, cannot) => cannot.unwrap_or_else(|| Key::GroupsNoteAll.into()),
    };
    let when = t::groups_plain(format::window(app.i18n.lang(), time.window));
    PickOption::new(RowId::Place(n), when).note(note)
}

/// Who cannot come, and who has another group then: those are said with it, as the group will be marked.
fn cannot(unit: &Unit, time: &Time) -> Option<Text> {
    let other = |id| unit.group(id).map(|group| group.name.to_string()).unwrap_or_default();
    let taken =
        time.taken.iter().map(|&(id, group)| t::groups_note_at_once(facts::name(unit, id), other(group)));
    let missing = (!time.missing.is_empty()).then(|| {
        let names = Arg::list(time.missing.iter().map(|&id| facts::name(unit, id)));
        t::groups_note_missing(time.missing.len(), names)
    });
    taken.chain(missing).reduce(t::groups_note_both)
}

/// The times of a group that gets this one. Where it has two a week it takes the place of the time on its day, else
/// of one as long, and the other one stays: what somebody gave it goes only when somebody says so, in its form.
pub fn with(group: &Group, time: Window) -> BTreeSet<Window> {
    let all = &group.windows;
    if all.contains(&time) {
        return all.clone();
    }
    let old = all.iter().find(|one| one.day == time.day);
    let old = old.or_else(|| all.iter().find(|one| one.length == time.length)).or(all.first()).copied();
    all.iter().copied().filter(|one| Some(*one) != old).chain([time]).collect()
}

/// Gives a group its time, or shows why no time suits all.
pub fn picked(app: &mut App, id: GroupId, time: Option<Window>) -> Effects {
    let Some(time) = time else {
        why(app, id);
        return Vec::new();
    };
    let Some((unit, group)) = app.unit().and_then(|unit| Some((unit, unit.group(id)?))) else {
        return Vec::new();
    };
    let edit = windows(unit, group, &with(group, time)).into_iter().collect();
    let said = t::groups_did_window(&group.name, time);
    app.commit(edit, said)
}

fn why(app: &mut App, id: GroupId) {
    let Some((unit, group)) = app.unit().and_then(|unit| Some((unit, unit.group(id)?))) else { return };
    let lines = held::group(app, unit, group);
    let title = t::groups_held_title(&group.name);
    app.push(Overlay::Report(Box::new(Report::new(title, lines))));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{text::Name, week::Day},
        planning::groups::fixtures::{group_id, window},
    };

    #[test]
    fn another_time_leaves_the_second_one_of_a_group_that_meets_twice() {
        let (tue, fri, wed) =
            (window(Day::Tue, 900, 960), window(Day::Fri, 870, 960), window(Day::Wed, 870, 960));
        let mut group = Group::new(group_id(1), Name::new("G"));
        group.windows.extend([tue, fri]);
        assert_eq!(with(&group, tue), BTreeSet::from([tue, fri]), "it has it already");
        assert_eq!(with(&group, wed), BTreeSet::from([tue, wed]), "as long as the one on Friday");
        let late = window(Day::Fri, 900, 990);
        assert_eq!(with(&group, late), BTreeSet::from([tue, late]), "on the day of the one on Friday");
        group.windows.remove(&fri);
        assert_eq!(with(&group, wed), BTreeSet::from([wed]), "it meets once");
    }
}
