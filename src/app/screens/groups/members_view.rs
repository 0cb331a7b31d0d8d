//! How the people of a group, or of none, are listed.

use ratatui::layout::Rect;

use super::{
    by_hand::hand, facts, listed::member_rows, proposals::kept::is_locked, state::Focus,
    through_year::member, update::group,
};
use crate::{
    app::{App, list::RowId},
    i18n::{Arg, Key, format, t},
    model::{
        error::Thing,
        groups::{Group, MemberState},
        people::Person,
        unit::Unit,
    },
    planning::guests::Standing,
    ui::{
        canvas::{Canvas, Selected, columns, wrapped},
        theme::Role,
    },
};

/// Columns of the stages where nothing else takes of them.
const STAGES: u16 = 10;
/// In less than this the name of a guest's school takes the place of the stages too.
const HOME: u16 = 12;
/// In less than this names take of the room of the rest.
const NARROW: u16 = 50;

/// So much of a name is always shown where it has to be shortened.
const NAME: u16 = 20;
/// The most columns that names leave to what there is to know.
const SAID: u16 = 32;
/// So many rows say how much that is: more stand on no screen.
const LOOKED: usize = 60;

/// Draws the people of the selected row.
pub fn members(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    let rows = member_rows(app, unit);
    if area.height < 2 {
        return;
    }
    if rows.is_empty() {
        canvas.word(area.x + 2, area.y, area.width - 2, Key::GroupsNoMembers, Role::Dim);
        return;
    }
    let state = &app.screens.groups;
    let here = group(app);
    // Beside the groups names go before the team.
    let names = rows.iter().filter_map(|row| match row {
        RowId::Thing(Thing::Person(id)) => unit.person(*id).map(|person| columns(person.name.as_str())),
        _ => None,
    });
    let widest = names.filter(|_| area.width < NARROW).max().unwrap_or_default() + 1;
    let team = area.x + 2 + (area.width * 2 / 5).max(widest.min(area.width * 3 / 5));
    let stages = team + area.width / 5;
    let widest_stages = rows.iter().filter_map(|row| match row {
        RowId::Thing(Thing::Person(id)) => unit.person(*id).map(|person| columns(&stages_of(app, person))),
        _ => None,
    });
    let note = match here {
        Some(_) => stages + STAGES,
        None => stages + (widest_stages.max().unwrap_or_default() + 1).min(STAGES),
    };
    // Of those without a group the stages are what one looks for: they stay where they are.
    let first = if here.is_some() { stages } else { note };
    // A name is shortened before what is wrong.
    let said = rows.iter().take(LOOKED).filter_map(|row| match row {
        RowId::Thing(Thing::Person(id)) => Some(columns(&note_of(app, unit, here, unit.person(*id)?).0)),
        _ => None,
    });
    let lacks = said.max().unwrap_or_default().min(SAID).saturating_sub(area.right().saturating_sub(first));
    let less = lacks.min((team - area.x - 3).saturating_sub(NAME));
    let [team, stages, note, first] = [team, stages, note, first].map(|x| x - less);
    let rooms = (team - area.x - 3, area.right().saturating_sub(first));
    let area = whole(app, unit, here, canvas, area, rooms);
    for (y, n) in (area.y..).zip(canvas.window(&state.members, &rows, area)) {
        let Some(&RowId::Thing(Thing::Person(id))) = rows.get(n) else { continue };
        let Some(person) = unit.person(id) else { continue };
        let selected = match state.focus {
            Focus::Members => Selected::when(state.members.selected, RowId::Thing(Thing::Person(id))),
            Focus::Groups => Selected::No,
        };
        canvas.pointer(area.x, y, selected);
        canvas.cell(area.x + 2, y, team - area.x - 3, person.name.as_str(), Role::Plain, selected);
        let (said, role) = note_of(app, unit, here, person);
        let belongs = person.home.as_ref().map_or(&person.team, |home| &home.name).as_str();
        let stages_said = stages_of(app, person);
        let mut note = note;
        if person.is_guest() && stages - team < HOME {
            let said = columns(&said);
            note = area.right().saturating_sub(said).max(team + HOME + 1);
            let room = (note - team).saturating_sub(said.min(1));
            canvas.put(team, y, room, &format!("{belongs} {stages_said}"), Role::Dim);
        } else {
            canvas.put(team, y, stages - team - 1, belongs, Role::Dim);
            // What there is to know, such as a date, takes the place of the stages before it is cut.
            note = note.min(area.right().saturating_sub(columns(&said)).max(first));
            if note > stages + columns(&stages_said) {
                canvas.put(stages, y, STAGES - 1, &stages_said, Role::Dim);
            }
        }
        canvas.put(note, y, area.right().saturating_sub(note), &said, role);
    }
}

/// The selected person's name and note in full below the list, where the list has to cut one of them; gives
/// what is left for the list.
fn whole(
    app: &App,
    unit: &Unit,
    here: Option<&Group>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    (name, note): (u16, u16),
) -> Rect {
    let state = &app.screens.groups;
    let Some(RowId::Thing(Thing::Person(id))) = state.members.selected else { return area };
    let Some(person) = unit.person(id).filter(|_| state.focus == Focus::Members) else { return area };
    let (said, role) = note_of(app, unit, here, person);
    let fits = columns(person.name.as_str()) <= name && columns(&said) <= note;
    if fits || area.height < 4 {
        return area;
    }
    let whole = if said.is_empty() { person.name.to_string() } else { format!("{}: {said}", person.name) };
    let lines = u16::try_from(wrapped(&whole, area.width.into()).len()).unwrap_or(1);
    let lines = lines.clamp(1, area.height - 2);
    let last = Rect { y: area.bottom() - lines, height: lines, ..area };
    canvas.paragraph(last, &whole, role);
    Rect { height: area.height - lines, ..area }
}

fn stages_of(app: &App, person: &Person) -> String {
    let lang = app.i18n.lang();
    let mut stages: Vec<_> = person.stages.iter().filter_map(|&id| app.catalogue().stage(id)).collect();
    stages.sort_by_key(|stage| stage.order);
    let names: Vec<&str> = stages.iter().map(|stage| stage.short.get(lang)).collect();
    names.join(" ")
}

/// What there is to know about a person in a group, or why they are in none.
fn note_of(app: &App, unit: &Unit, here: Option<&Group>, person: &Person) -> (String, Role) {
    let Some(group) = here else { return without(app, unit, person) };
    let mut notes = Vec::new();
    let member = group.members.get(&person.id);
    let left = member.is_some_and(|is| is.on(app.today()) == MemberState::Left);
    let busy = facts::cannot_come(app, group, person).filter(|_| !left);
    if let Some(window) = busy {
        notes.push(format!("! {}", app.say(&t::groups_note_not_free(window))));
    }
    if group.stand_in_on(app.today()) == Some(person.id) {
        notes.push(app.i18n.get(Key::GroupsNoteStandsIn));
    } else if group.supervisor == Some(person.id) {
        notes.push(app.i18n.get(Key::GroupsNoteLeads));
    }
    if is_locked(group, person.id, app.today()) {
        notes.push(app.i18n.get(Key::GroupsLocked));
    }
    notes.extend(member.into_iter().flat_map(|is| member::notes(app, is)).map(|said| app.say(&said)));
    let standing = app.guests().and_then(|guests| guests.standing(person.id));
    let doubt = match standing {
        Some(Standing::Gone) => Some(Key::GroupsNoteGone),
        Some(Standing::Unread) => Some(Key::GroupsNoteLastSeen),
        _ => None,
    };
    notes.extend(doubt.map(|doubt| format!("! {}", app.i18n.get(doubt))));
    let busy = busy.is_some() || doubt.is_some();
    (notes.join(", "), if busy { Role::Care } else { Role::Dim })
}

fn without(app: &App, unit: &Unit, person: &Person) -> (String, Role) {
    if let Some(outside) = &person.outside {
        let said = app.say(&t::groups_note_outside(outside.reason.as_str()));
        return (said, Role::Dim);
    }
    if facts::is_without_role(person) {
        return (format!("! {}", app.i18n.get(Key::GroupsNoteNoRole)), Role::Care);
    }
    if person.free.is_empty() && !facts::has_applied(app, unit, person) {
        return (format!("! {}", app.i18n.get(Key::GroupsNoteNoFree)), Role::Care);
    }
    let fits = |g: &&Group| !g.windows.is_empty() && facts::cannot_come(app, g, person).is_none();
    // Nobody is placed in a group that is as large as it may be.
    let fitting = unit.groups().iter().filter(fits);
    let (full, room): (Vec<&Group>, Vec<&Group>) = fitting.partition(|group| hand::is_full(app, group.id));
    let names = |groups: &[&Group]| Arg::list(groups.iter().map(|group| group.name.to_string()));
    if unit.groups().is_empty() {
        let lang = app.i18n.lang();
        let free: Vec<String> = person.free.iter().map(|&window| format::window(lang, window)).collect();
        return (free.join(", "), Role::Plain);
    }
    match (room.as_slice(), full.as_slice()) {
        ([], []) => (format!("! {}", app.i18n.get(Key::GroupsNoteFitsNone)), Role::Care),
        ([], full) => {
            (format!("! {}", app.say(&t::groups_note_fits_full(full.len(), names(full)))), Role::Care)
        }
        (room, _) => (app.say(&t::groups_note_fits(names(room))), Role::Plain),
    }
}
