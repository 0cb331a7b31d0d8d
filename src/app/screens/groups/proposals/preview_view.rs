//! A proposal: its groups and what changes of each, and who has no place and why. Nothing is changed
//! while it is looked at.

use ratatui::layout::Rect;

use super::{
    compare_view, differs,
    kept::{self, Mark, Row},
    known, search, taken,
};
use crate::{
    app::{
        App,
        list::RowId,
        screens::groups::{
            facts,
            pages::wishes,
            possible::held::{self, reason},
            price,
            row_view::{lead, state_of, when},
            state::{Focus, Shown},
            through_year::member,
            times::length,
            wished,
            wrong::{self, Hinders, Weight, Wrong},
        },
    },
    i18n::{Key, Text, t},
    model::{error::Thing, groups::Group, ids::PersonId, unit::Unit},
    planning::groups::{
        answer::judge::Judged,
        hand::tally::is_emptied,
        job::{importance::made_with, setup::Weekly, wishes::Switch},
        proposal::difference::{Becomes, Difference},
        why::explain::Why,
    },
    ui::{
        canvas::{Canvas, Selected, columns, wrapped},
        theme::Role,
    },
};

/// Lines for what changes of the selected group, where there is room; in a low window fewer.
const DETAIL: u16 = 9;
/// From this height on more is said of what is better and worse.
const HIGH: u16 = 18;
/// The most lines for what Enter does.
const HINT: u16 = 3;
/// The width of the name of whoever leads a group; twice that in a wide window.
const LEAD: u16 = 13;
/// From this width of a row on there is room for longer names.
const ROOMY: u16 = 95;
/// The width of the words for how a group is marked and what becomes of it.
const BECOMES: u16 = 7;

/// Draws a proposal, or several side by side.
pub fn draw(app: &App, shown: &Shown, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(unit) = app.unit() else { return };
    if app.screens.groups.compared.is_some() {
        return compare_view::draw(app, unit, canvas, area);
    }
    let used = top(app, shown, canvas, area);
    let rows = kept::rows(unit, shown);
    let ids: Vec<RowId> = (0..rows.len()).map(RowId::Place).collect();
    let list = &app.screens.groups.proposed;
    let rest = area.height.saturating_sub(used);
    let people = app.screens.groups.focus == Focus::Members;
    let detail = if people { rest * 2 / 3 } else { DETAIL.max(rest / 3).min(rest / 2) };
    // What is said of the selected one stands below the last row, not at the end of a high window.
    let all = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(1);
    let body = Rect { y: area.y + used, height: rest.saturating_sub(detail).min(all), ..area };
    let detail = rest.saturating_sub(body.height);
    let length = search::length(app);
    for (y, n) in (body.y..).zip(canvas.window(list, &ids, body)) {
        let Some(row) = rows.get(n) else { continue };
        let selected = Selected::when(Some(list.index(&ids)), n);
        if people && selected == Selected::Yes {
            canvas.put(area.x, y, 1, "·", Role::Dim);
        } else {
            canvas.pointer(area.x, y, selected);
        }
        let line = Rect { x: area.x + 2, y, width: area.width - 2, height: 1 };
        match row {
            Row::Group(_, group) => group_row(app, unit, shown, group, canvas, line, selected),
            Row::Person(n) => {
                let Some((id, why)) = shown.proposal.unplaced.get(*n) else { continue };
                let Some(person) = shown.after.person(*id) else { continue };
                let name = facts::name(&shown.after, *id);
                let width = 26.min(line.width / 2);
                let after = canvas.cell(line.x, y, width, &name, Role::Care, selected) + 1;
                let why = app.say(&reason(shown, person, why, length));
                canvas.put(after, y, line.right().saturating_sub(after), &why, Role::Plain);
            }
        }
    }
    let below = Rect { y: area.bottom() - detail, height: detail, ..area };
    match kept::selected(app, unit, shown) {
        Some(Row::Group(difference, group)) if people => {
            movers(app, unit, shown, (difference, group), canvas, below);
        }
        Some(Row::Group(difference, group)) => {
            detail_of(app, unit, shown, (difference, group), canvas, below);
        }
        Some(Row::Person(n)) => {
            if let Some((id, why)) = shown.proposal.unplaced.get(n) {
                without(app, shown, (*id, why), canvas, below);
            }
        }
        None => {}
    }
}

/// Which proposal it is, what the keys do, and what is better and worse than today. Gives the lines used.
fn top(app: &App, shown: &Shown, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    let state = &app.screens.groups;
    let (groups, unplaced) = (taken::groups(shown), taken::waiting(shown));
    let title = match kept::numbers(app).len() {
        0 | 1 => t::groups_preview(groups, shown.number, unplaced),
        all => t::proposal_of(all, groups, shown.number, unplaced),
    };
    let title = app.say(&title);
    let leads = kept::lead_only(app, shown);
    let leads = (leads > 0).then(|| app.say(&t::proposal_leads(leads)));
    let origin = Some(app.i18n.get(kept::origin(shown.from.0)));
    let going = state.search.map(|search| {
        let percent = search.done * 100 / search.of.max(1);
        app.say(&t::proposal_going(percent))
    });
    // What is marked says below how many it moves.
    let moved = taken::tally(app, shown).moved;
    let moves = (moved > 0 && shown.part.is_none()).then(|| app.say(&t::proposal_moves(moved)));
    let joined = |parts: &[&Option<String>]| {
        let parts = parts.iter().filter_map(|part| part.as_deref());
        std::iter::once(title.as_str()).chain(parts).collect::<Vec<_>>().join(" · ")
    };
    // Where not all of it fits, how it was sought goes first.
    let all = [joined(&[&moves, &leads, &origin, &going]), joined(&[&moves, &leads, &going])];
    let fits = |title: &String| columns(title) + 1 < area.width;
    let title = all.into_iter().find(fits).unwrap_or_else(|| joined(&[&moves, &going]));
    canvas.heading(area.x, area.y, area.width, &title);
    let (y, width) = (area.y + 1, area.width);
    let today = shown.solved.today.cost;
    let (hint, then, known) = match &shown.part {
        Some(part) => {
            let hint = app.say(&t::taken_marked(taken::said(taken::tally(app, shown))));
            let along = app.unit().and_then(|unit| taken::along(app, unit, shown));
            let hint = along.map_or(hint.clone(), |along| format!("{hint} {}", app.say(&along)));
            let against = t::proposal_part_worth(price::worth(part.then.cost - today));
            (hint, part.then, app.say(&against))
        }
        None if state.search.is_some() => {
            (app.i18n.get(Key::ProposalKeysGoing), shown.solved.then, app.say(&known::known(app, shown)))
        }
        None => {
            let known = app.say(&known::known(app, shown));
            (app.i18n.get(Key::GroupsPreviewKeys), shown.solved.then, known)
        }
    };
    let role = if shown.part.is_some() { Role::Strong } else { Role::Dim };
    let used = columns(&hint);
    let mut lines = canvas.paragraph(Rect { y, height: HINT, ..area }, &hint, role);
    // What counted how much is never hidden: beside what is known where there is room, else below.
    let importance = made_with(&shown.solved.instance);
    let with = app.say(&wishes::said(app, &importance));
    let mut below = area.height >= HIGH || importance.unusual().next().is_some();
    if used + 2 + columns(&known) <= width {
        canvas.right(area.x + used, y, width - used, &known, Role::Dim);
    } else if area.height >= HIGH {
        let known = canvas.put(area.x, y + lines, width, &known, Role::Dim) + 2;
        let room = area.right().saturating_sub(known);
        if columns(&with) <= room {
            canvas.right(known, y + lines, room, &with, Role::Dim);
            below = false;
        }
        lines += 1;
    }
    if below {
        lines += canvas.paragraph(Rect { y: y + lines, height: 2, ..area }, &with, Role::Dim);
    }
    let wants_both = app.unit().is_some_and(|unit| Switch::TwoWindows.is_on(unit));
    if wants_both && shown.solved.frame.weekly == Weekly::Once {
        let said = app.i18n.get(Key::ProposalMeetsOnce);
        lines += canvas.paragraph(Rect { y: y + lines, height: 2, ..area }, &said, Role::Dim);
    }
    if let Some(broken) = app.unit().and_then(|unit| taken::broken(app, unit, shown)) {
        lines += canvas.paragraph(Rect { y: y + lines, height: 2, ..area }, &app.say(&broken), Role::Care);
    }
    if let Some(left) = taken::left_behind(app, shown) {
        lines += canvas.paragraph(Rect { y: y + lines, height: 2, ..area }, &app.say(&left), Role::Care);
    }
    let most = if area.height >= HIGH { 3 } else { 1 };
    let room = Rect { y: y + lines, height: most, ..area };
    1 + lines + canvas.paragraph(room, &summary(app, shown, &then, room), Role::Plain)
}

/// What is better and worse than today, as much of it as there is room for.
fn summary(app: &App, shown: &Shown, then: &Judged, room: Rect) -> String {
    let said = |most: usize| {
        let lines = differs::summary(app, shown, &shown.solved, then, most);
        lines.iter().map(|text| app.say(text)).collect::<Vec<_>>().join(" ")
    };
    let fits = |text: &String| wrapped(text, room.width.into()).len() <= room.height.into();
    (1..=8).rev().map(said).find(fits).unwrap_or_else(|| said(0))
}

/// Somebody without a place: why, with the numbers, and what to do.
fn without(app: &App, shown: &Shown, (id, why): (PersonId, &Why), canvas: &mut Canvas<'_>, area: Rect) {
    canvas.heading(area.x, area.y, area.width, &facts::name(&shown.after, id));
    // Shorter meetings are of no help against a pair.
    let shorter = length::best(app, shown.from.1).filter(|_| !matches!(why, Why::Pair(_)));
    let lines = held::person(app, shown, id, why).into_iter().chain(shorter);
    paragraphs(canvas, area, lines.map(|line| (app.say(&line), Role::Plain)));
}

/// Texts below a heading, as far as there is room: what has none is said to be left out.
fn paragraphs(canvas: &mut Canvas<'_>, area: Rect, lines: impl Iterator<Item = (String, Role)>) {
    let mut rest = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let mut cut = false;
    for (line, role) in lines {
        let needs = u16::try_from(wrapped(&line, rest.width.into()).len()).unwrap_or(u16::MAX);
        cut |= !canvas.is_page() && needs > rest.height;
        let used = canvas.paragraph(rest, &line, role);
        rest = Rect { y: rest.y + used, height: rest.height.saturating_sub(used), ..rest };
    }
    if cut && area.height > 1 {
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        canvas.clear(last);
        canvas.word(last.x, last.y, last.width, Key::ProposalMoreInWhy, Role::Dim);
    }
}

fn sign(mark: Mark) -> (&'static str, Role) {
    match mark {
        Mark::No => ("", Role::Dim),
        Mark::Asked => ("✓", Role::Good),
        Mark::Along => ("+", Role::Good),
    }
}

fn group_row(
    app: &App,
    unit: &Unit,
    shown: &Shown,
    group: &Group,
    canvas: &mut Canvas<'_>,
    row: Rect,
    selected: Selected,
) {
    let (mark, role) = sign(kept::mark_of(shown, group.id));
    canvas.put(row.x, row.y, 1, mark, role);
    // What is shown is what Enter does: with some marked, the rest as it is today.
    let Some((difference, group, after)) = taken::of_group(unit, shown, group.id) else {
        return not_taken(shown, group, canvas, row, selected);
    };
    let name = name_width(shown, row);
    canvas.cell(row.x + 2, row.y, name, group.name.as_str(), Role::Plain, selected);
    let mut x = row.x + name + 3;
    let becomes = match difference.becomes {
        Becomes::Other if is_emptied(unit, after, group.id, app.today()) => Key::TakenEmptiedRow,
        Becomes::New => Key::GroupsPreviewNew,
        Becomes::Same => Key::GroupsPreviewSame,
        Becomes::Other => Key::GroupsPreviewChanged,
        Becomes::Gone => Key::ProposalGone,
    };
    let changes = |changed: bool| if changed { Role::Strong } else { Role::Plain };
    canvas.word(x, row.y, BECOMES - 1, becomes, changes(difference.becomes != Becomes::Same));
    x += BECOMES;
    // As many as today, then as many as proposed.
    let (was, now) = (taken::size(app, unit, group.id), taken::size(app, after, group.id));
    let size = if was == now { now.to_string() } else { format!("{was}→{now}") };
    canvas.right(x, row.y, 5, &size, changes(was != now));
    x += 6;
    if difference.becomes == Becomes::Gone {
        return;
    }
    let lang = app.i18n.lang();
    canvas.put(x, row.y, 16, &when(lang, group), changes(difference.windows.is_some()));
    x += 17;
    let (name, trained) = lead(after, group);
    let room = LEAD + row.width.saturating_sub(ROOMY).min(LEAD);
    let end = canvas.put(x, row.y, room, &name, changes(difference.supervisor.is_some()));
    canvas.put(end + 1, row.y, 1, trained, Role::Good);
    x += room + 3;
    let wrong::Proposed { own: mut wrong, as_today, .. } = wrong::proposed(app, after, group);
    // A proposal that makes a group small, or smaller, is not said to be only worth knowing.
    if was > now {
        let small = Text::from(Key::ListsShortFew);
        wrong.iter_mut().filter(|w| w.short == small).for_each(|w| w.weight = Weight::Trouble);
        wrong.sort_by_key(|w| w.weight);
    }
    // What it does not have of what was wished is to be known too: only else it is all good.
    for (short, full) in wished::of_proposed(app, shown, group.id) {
        if wrong.iter().all(|w| w.short != short) {
            wrong.push(Wrong { weight: Weight::Note, code: None, hinders: Hinders::Less, short, full });
        }
    }
    if differs::held_fast(app, unit, group.id).is_some() {
        let held = Wrong {
            code: None,
            weight: Weight::Note,
            hinders: Hinders::Less,
            short: Key::GroupsLocked.into(),
            full: Key::GroupsLocked.into(),
        };
        let at = wrong.iter().position(|w| w.weight == Weight::Note).unwrap_or(wrong.len());
        wrong.insert(at, held);
    }
    wrong.extend(as_today);
    wrong.sort_by_key(|w| w.weight);
    state_of(app, &wrong, canvas, x, row.y, row.right().saturating_sub(x));
}

/// What short names leave goes to what is wrong.
fn name_width(shown: &Shown, row: Rect) -> u16 {
    let longest = kept::groups(shown).map(|group| columns(group.name.as_str())).max().unwrap_or(0);
    row.width.saturating_sub(66).clamp(12, 24).min(longest)
}

/// A new group that is not marked where others are.
fn not_taken(shown: &Shown, group: &Group, canvas: &mut Canvas<'_>, row: Rect, selected: Selected) {
    let name = name_width(shown, row);
    canvas.cell(row.x + 2, row.y, name, group.name.as_str(), Role::Dim, selected);
    let x = row.x + name + 3;
    canvas.word(x, row.y, row.right().saturating_sub(x), Key::TakenNot, Role::Dim);
}

fn detail_of(
    app: &App,
    unit: &Unit,
    shown: &Shown,
    (difference, group): (&Difference, &Group),
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    canvas.heading(area.x, area.y, area.width, group.name.as_str());
    let mut lines: Vec<(String, Role)> = Vec::new();
    let mut last = Vec::new();
    let becomes = taken::of_group(unit, shown, group.id);
    let stays = becomes.is_none_or(|(one, ..)| one.becomes == Becomes::Same);
    if let Some((one, group, after)) = becomes
        && one.becomes != Becomes::Gone
    {
        // What becomes of the group later in the year is said too: its size is that of today.
        let said = |w: &Wrong| w.weight == Weight::Trouble || w.code == Some("group-will-be-small");
        let wrong::Proposed { own, as_today, .. } = wrong::proposed(app, after, group);
        let line = |w: Wrong| (format!("{} {}", w.weight.sign(), app.say(&w.full)), Role::Care);
        lines.extend(own.into_iter().filter(said).map(line));
        last.extend(as_today.into_iter().filter(said).map(line));
    }
    // Of a group that is left as it is, what the proposal would do with it is told as such.
    let (difference, group, after) = match becomes {
        Some(becomes) if !(stays && difference.becomes != Becomes::Same) => becomes,
        _ => {
            lines.push((app.i18n.get(Key::TakenIfMarked), Role::Strong));
            (difference, group, &shown.after)
        }
    };
    let what = differs::of_group(app, unit, shown, after, difference, group);
    lines.extend(what.iter().map(|line| (app.say(line), Role::Plain)));
    lines.extend(member::leaves_of(app, after, group).iter().map(|line| (app.say(line), Role::Plain)));
    let held = differs::held_fast(app, unit, group.id);
    lines.extend(held.iter().map(|line| (app.say(line), Role::Plain)));
    let costs =
        if stays && shown.part.is_some() { Vec::new() } else { wished::of_proposed(app, shown, group.id) };
    let costs: Vec<String> = costs.iter().map(|(_, cost)| app.say(cost)).collect();
    if !costs.is_empty() {
        lines.push((app.say(&t::groups_costs(costs.join(", "))), Role::Dim));
    }
    lines.extend(last);
    paragraphs(canvas, area, lines.into_iter());
}

/// The people of the selected group, one a row, with where they come from or go to.
fn movers(
    app: &App,
    unit: &Unit,
    shown: &Shown,
    (difference, group): (&Difference, &Group),
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    canvas.heading(area.x, area.y, area.width, group.name.as_str());
    canvas.word(area.x, area.y + 1, area.width, Key::ProposalPeopleKeys, Role::Dim);
    let ids = kept::row_ids(app);
    let list = &app.screens.groups.movers;
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let locked = |id| unit.group(group.id).is_some_and(|group| kept::is_locked(group, id, app.today()));
    for (y, n) in (body.y..).zip(canvas.window(list, &ids, body)) {
        let Some(&RowId::Thing(Thing::Person(id))) = ids.get(n) else { continue };
        let selected = Selected::when(list.selected, RowId::Thing(Thing::Person(id)));
        canvas.pointer(area.x, y, selected);
        let (mark, role) = sign(kept::mark_of_person(shown, id));
        canvas.put(area.x + 2, y, 1, mark, role);
        let name = area.width * 2 / 5;
        canvas.cell(area.x + 4, y, name, &facts::name(&shown.after, id), Role::Plain, selected);
        let other = |all: &[(PersonId, Option<crate::model::ids::GroupId>)]| {
            all.iter().find(|(other, _)| *other == id).map(|(_, group)| *group)
        };
        let from = other(&difference.comes).map(|from| differs::place_of(unit, shown, unit, id, from));
        let to = other(&difference.leaves).map(|to| differs::place_of(unit, shown, &shown.after, id, to));
        // Where only some is taken, who does not go is said to stay.
        let goes = shown.part.is_none() || kept::mark_of_person(shown, id) != Mark::No;
        let note = match (from, to) {
            (Some(from), _) if goes => t::proposal_comes_from(from),
            (_, Some(to)) if goes => t::proposal_goes_to(to),
            (Some(from), _) => t::taken_comes_if(from),
            (_, Some(to)) => t::taken_goes_if(to),
            _ if locked(id) => Key::GroupsLocked.into(),
            _ => Key::ProposalStays.into(),
        };
        let x = area.x + 5 + name;
        canvas.put(x, y, area.right().saturating_sub(x), &app.say(&note), Role::Dim);
    }
}
