//! How this screen looks.

use ratatui::layout::Rect;

use super::{
    columns_view::Columns,
    detail, rows, teams,
    week::{silent, week_view},
    weekly_times::slots_view,
};
use crate::{
    app::{
        App,
        list::RowId,
        overlay::Overlay,
        screens::{FormKey as AnyForm, people::state::FormKey},
    },
    i18n::{Key, t},
    model::{error::Thing, people::Person},
    ui::{
        canvas::{Canvas, Selected, columns, wrapped},
        found,
        theme::Role,
    },
};

/// From this width on the selected person's details stand beside the list.
const WIDE: u16 = 110;
/// Columns of the details.
const DETAIL: u16 = 36;

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(unit) = app.unit() else { return };
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    if let Some(slots) = &app.screens.people.slots {
        slots_view::draw(app, slots, canvas, area);
    } else if app.screens.people.week.is_some() {
        week_view::draw(app, canvas, area);
    } else if unit.people().is_empty() {
        canvas.paragraph(Rect { y: area.y + 1, ..area }, &app.i18n.get(Key::PeopleEmpty), Role::Plain);
    } else if area.width + 2 >= WIDE {
        let width = DETAIL.max(area.width * 3 / 10);
        let list = Rect { width: area.width - width - 2, ..area };
        draw_list(app, canvas, list);
        if let Some(person) = rows::selected(app) {
            let x = list.right() + 2;
            let detail = Rect { x, width, ..area };
            canvas.apart(detail);
            draw_detail(app, canvas, detail, person);
        }
    } else {
        // One line for the year of the selected person and one for what has been found at them, in the
        // same places all the time.
        let people: Vec<Thing> = unit.people().iter().map(|person| Thing::Person(person.id)).collect();
        let found = u16::from(found::worst(app, &people).is_some());
        let year = u16::from(unit.people().iter().any(|person| !rows::year_of(app, person).is_empty()));
        draw_list(app, canvas, Rect { height: area.height.saturating_sub(year + found), ..area });
        // Below the form of somebody new it would be read as about them.
        let Some(person) = rows::selected(app).filter(|_| !is_new_asked(app)) else { return };
        let line = |below| Rect { y: area.bottom().saturating_sub(below), height: 1, ..area };
        if year > 0 {
            let Rect { x, y, width, .. } = line(found + 1);
            canvas.put(x, y, width, &rows::year_of(app, person).join(", "), Role::Dim);
        }
        if found > 0 {
            found::line(app, canvas, line(1), &[Thing::Person(person.id)]);
        }
    }
}

/// Whether the form of a new person is open.
fn is_new_asked(app: &App) -> bool {
    let new = AnyForm::People(FormKey::New);
    app.overlays.iter().any(|overlay| matches!(overlay, Overlay::Form(form) if form.key == new))
}

fn draw_list(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(unit) = app.unit() else { return };
    let columns = Columns::of(app, unit, area);
    head(app, canvas, area, &columns);
    let rows = rows::rows(app);
    let list = &app.screens.people.list;
    let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if rows.is_empty() {
        canvas.word(area.x + 3, area.y, area.width - 3, Key::PeopleNobodyFits, Role::Dim);
    }
    for (line, n) in (0..area.height).zip(canvas.window(list, &rows, area)) {
        let Some(&row) = rows.get(n) else { continue };
        let RowId::Thing(Thing::Person(id)) = row else { continue };
        let Some(person) = app.unit().and_then(|unit| unit.person(id)) else { continue };
        let selected = Selected::when(list.selected, row);
        let y = area.y + line;
        canvas.pointer(area.x, y, selected);
        if app.screens.people.marked.contains(&id) {
            canvas.put(area.x + 1, y, 1, "*", Role::Strong);
        } else {
            found::mark(app, canvas, area.x + 1, y, &[Thing::Person(id)]);
        }
        draw_row(app, canvas, y, &columns, person, selected);
    }
}

fn head(app: &App, canvas: &mut Canvas<'_>, area: Rect, columns: &Columns) {
    let unit_people = app.unit().map_or(0, |unit| unit.people().len());
    let marked = rows::marked(app).len();
    let title = if marked > 0 {
        app.say(&t::people_head_marked(marked))
    } else if let Some(listed) = silent::about_short(app) {
        app.say(&listed)
    } else if app.screens.people.list.filter.text().trim().is_empty() {
        app.say(&t::count_people(unit_people))
    } else {
        app.say(&t::hand_people_of(rows::rows(app).len(), unit_people))
    };
    canvas.put(area.x, area.y, columns.name.1 + 3, &title, Role::Heading);
    for ((x, width), key) in [
        (columns.roles, Key::PeopleRoles),
        (columns.team, Key::PeopleTeam),
        (columns.stages, Key::PeopleStages),
        (columns.free, Key::PeopleFreeHead),
        (columns.groups, Key::PeopleGroups),
    ] {
        canvas.word(x, area.y, width, key, Role::Heading);
    }
}

fn draw_row(
    app: &App,
    canvas: &mut Canvas<'_>,
    y: u16,
    columns: &Columns,
    person: &Person,
    selected: Selected,
) {
    let mut cell = |(x, width): (u16, u16), text: &str, role: Role| {
        if width > 0 {
            canvas.cell(x, y, width, text, role, selected);
        }
    };
    cell(columns.name, person.name.as_str(), Role::Plain);
    cell(columns.roles, &detail::roles(app, person), Role::Plain);
    cell(columns.team, teams::short(person.team.as_str()), Role::Plain);
    cell(columns.stages, &detail::stages(app, person), Role::Plain);
    cell(columns.free, &detail::free(app, person), Role::Plain);
    let role = if rows::groups_of(app, person).is_empty() { Role::Dim } else { Role::Plain };
    cell(columns.groups, &rows::place_of(app, person), role);
}

/// Everything about a person, labels above what does not fit beside them.
fn draw_detail(app: &App, canvas: &mut Canvas<'_>, area: Rect, person: &Person) {
    canvas.heading(area.x, area.y, area.width, person.name.as_str());
    let labels = 19;
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let mut y = below.y + found::lines(app, canvas, below, &[Thing::Person(person.id)]);
    for line in detail::lines(app, person) {
        let label = app.i18n.get(line.label);
        let value = app.say(&line.value);
        let texts = by_items(&value, usize::from(area.width - labels));
        canvas.put(area.x, y, labels - 1, &label, Role::Dim);
        for text in texts {
            if y >= area.bottom() {
                return;
            }
            canvas.put(area.x + labels, y, area.width - labels, &text, Role::Plain);
            y += 1;
        }
    }
}

/// Lines of at most `width`, broken after commas where possible: `tis 15:00-16:30` stays whole.
fn by_items(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for item in text.split_inclusive(", ") {
        let fits = |line: &String| usize::from(columns(line) + columns(item.trim_end())) <= width;
        match lines.last_mut().filter(|line| fits(line)) {
            Some(line) => line.push_str(item),
            None => lines.push(item.to_owned()),
        }
    }
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    // Where an item takes the whole line the new line parts it from the next: no comma stands alone.
    let whole = |line: String| {
        let bare = line.trim_end().trim_end_matches(',');
        if usize::from(columns(bare)) == width { bare.to_owned() } else { line.trim_end().to_owned() }
    };
    lines.flat_map(|line| wrapped(&whole(line), width)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_comma_stands_alone_on_a_line() {
        assert_eq!(by_items("Utvecklingsledare, handledare", 17), ["Utvecklingsledare", "handledare"]);
        assert_eq!(by_items("Utvecklingsledare, handledare", 18), ["Utvecklingsledare,", "handledare"]);
        assert_eq!(by_items("Lärare, rektor, annan", 17), ["Lärare, rektor,", "annan"]);
    }
}
