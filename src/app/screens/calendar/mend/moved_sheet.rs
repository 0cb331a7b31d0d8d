//! Meetings that would go along with their groups, or back to their old times, to look at.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    mend_sheet::{Kind, Line, Part, Sheet, Then, lines_of, say_more, scope},
    remarks::{self, Remark},
};
use crate::{
    app::{
        App,
        list::List,
        screens::calendar::{dating::counting::Asked, tell::letter::lang_of},
    },
    i18n::{I18n, Key, Text, t},
    model::{
        edit::{Edit, apply},
        fallen::FallenDays,
        ids::{GroupId, MeetingId},
        meetings::Why,
        text::Note,
        unit::Unit,
    },
    planning::calendar::{
        mend::{
            Mended,
            back::Back,
            left_behind,
            repair::{Shift, shifts_edit},
        },
        told::news::to_hear,
    },
};

/// Meetings that would follow their groups to another time, and why others stay behind.
pub fn following(app: &App, unit: &Unit, shifts: Vec<Shift>, behind: &BTreeMap<MeetingId, Text>) -> Sheet {
    let why = Why::WithGroup(Note::new(&app.i18n.get(Key::LeftBehindReason)));
    let kind = Kind::Mend { moved: shifts.len(), lost: 0, led: 0, housed: 0 };
    let going = shifts.iter().map(|shift| shift.meeting).collect();
    let mut sheet = moving(app, unit, &Back { shifts, stuck: Vec::new() }, &why, |_| (kind, None));
    for part in &mut sheet.parts {
        let group = unit.group(part.group);
        let settled = group.map(|group| left_behind::settled(unit, group, app.today(), &going));
        let moved = std::mem::replace(&mut part.edit, Edit::nothing());
        part.edit = std::iter::once(moved).chain(settled.into_iter().flatten()).collect();
    }
    // Groups of which nothing can follow have their place in the list, too.
    let stays = behind.keys().filter_map(|id| unit.meetings().get(*id)).map(|meeting| meeting.group);
    for group in stays.collect::<BTreeSet<_>>() {
        if sheet.parts.iter().all(|part| part.group != group) {
            let mut lines = lines_of(app, unit, &Mended::of(group));
            lines.sort_by_key(|line| (line.when(), line.meeting.id));
            let (remarks, edit) = (Vec::new(), Edit::nothing());
            sheet.parts.push(Part { group, taken: true, remarks, lines, edit });
        }
    }
    let mut after = unit.clone();
    for part in &sheet.parts {
        // What cannot be made is said when it is to be made.
        let _ = apply(&mut after, &part.edit);
    }
    for part in &mut sheet.parts {
        let mut count = 0;
        let mut effects = Vec::new();
        for line in &mut part.lines {
            effects.extend(remarks::new_effects(app, unit, &after, line.meeting.id));
            if let Some(why) = behind.get(&line.meeting.id) {
                count += 1;
                line.then = Then::Stuck;
                line.remarks = vec![Remark { short: Key::LeftBehindShort.into(), whole: why.clone() }];
                // Those before it move and may come too near, or past it.
                line.remarks.extend(remarks::of(app, unit, &after, line.meeting.id));
            }
        }
        let mut said = remarks::counted(&effects);
        if count > 0 {
            let whole = t::left_behind_count(count);
            said.push(Remark { short: whole.clone(), whole });
        }
        part.remarks.splice(0..0, said);
    }
    sheet
}

/// Meetings that would go back to their old times, and those that cannot.
pub fn going_back(app: &App, unit: &Unit, found: &Back, free: &FallenDays) -> Sheet {
    let moved = found.shifts.iter().map(|shift| shift.meeting).collect();
    let head = |whole: &Edit| {
        let hear = to_hear(unit, whole, &moved, app.today());
        (Kind::Back { hear }, Some(scope(unit, &free.what)))
    };
    moving(app, unit, found, &Why::Said(over(unit, free)), head)
}

/// Meetings that would be moved, each group with all its dates from now on, and those that cannot. `head` says
/// of the whole change what it is for, and for whom.
fn moving(
    app: &App,
    unit: &Unit,
    found: &Back,
    why: &Why,
    head: impl FnOnce(&Edit) -> (Kind, Option<Text>),
) -> Sheet {
    let Back { shifts, stuck } = found;
    let of = |shift: &Shift| unit.meetings().get(shift.meeting).map(|meeting| meeting.group);
    let all = || shifts.iter().chain(stuck.iter().map(|(shift, _)| shift));
    let groups: BTreeSet<GroupId> = all().filter_map(of).collect();
    let stays = |line: &Line| stuck.iter().find(|(shift, _)| shift.meeting == line.meeting.id);
    let part = |group: GroupId| {
        let shifts = shifts.iter().filter(|shift| of(shift) == Some(group)).copied().collect();
        let mended = Mended { shifts, ..Mended::of(group) };
        let mut lines = lines_of(app, unit, &mended);
        for line in lines.iter_mut().filter(|line| stays(line).is_some()) {
            line.then = Then::Stuck;
        }
        lines.sort_by_key(|line| (line.when(), line.meeting.id));
        let edit = shifts_edit(unit, &mended.shifts, why);
        Part { group, taken: true, remarks: Vec::new(), lines, edit }
    };
    let parts: Vec<Part> = groups.into_iter().map(part).collect();
    let whole: Edit = parts.iter().map(|part| part.edit.clone()).collect();
    let (kind, scope) = head(&whole);
    let (list, asked) = (List::default(), Asked::default());
    let mut sheet = Sheet { kind, scope, parts, known: None, remembers: None, list, asked };
    say_more(app, unit, &mut sheet);
    for line in sheet.parts.iter_mut().flat_map(|part| &mut part.lines) {
        if let Some((shift, why)) = stays(line) {
            line.remarks = vec![remarks::stuck(app, unit, shift, why)];
        }
    }
    sheet.select_first();
    sheet
}

/// Why meetings go back: the reason for which they were moved holds no more. In the language of the school,
/// for it is kept with the meeting.
fn over(unit: &Unit, free: &FallenDays) -> Note {
    if free.reason.is_empty() {
        return Note::default();
    }
    let reason = free.reason.as_str().trim_end_matches(['.', ' ']);
    Note::new(&I18n::new(lang_of(unit.about().country)).text(&t::calendar_back_reason(reason)))
}
