//! How the page of places looks: one row a person, what is left to do for the selected one below.

use ratatui::layout::Rect;

use super::{
    INTRODUCTION, Of, forms::nothing_said, has_introduction, marked, open, ranked, selected, shown, words,
};
use crate::{
    app::{App, list::RowId, screens::plan::detail_view::Pen, screens::plan::view::WIDE},
    i18n::{Key, format, t},
    model::{
        ids::Code,
        places::{Answer, Tried},
        unit::UnitKind,
    },
    planning::places::{Line, Within, counts, todo},
    ui::{
        canvas::{Canvas, Selected},
        theme::Role,
    },
};

/// Columns of a name, at least.
const NAME: u16 = 17;
const SENT: u16 = 5;
const ANSWER: u16 = 8;
/// Lines below the list for the selected person, at least.
const DETAIL: u16 = 6;

/// Where the columns are: start and width.
#[derive(Clone, Copy, Debug)]
struct Columns {
    name: (u16, u16),
    alternative: (u16, u16),
    sent: (u16, u16),
    answer: (u16, u16),
    group: (u16, u16),
    equipment: (u16, u16),
}

impl Columns {
    fn of(of: Of<'_>, area: Rect) -> Self {
        let items = u16::try_from(of.places.equipment.len()).unwrap_or(u16::MAX).min(12);
        let fixed = SENT + ANSWER + items.max(4) + 5;
        let rest = area.width.saturating_sub(fixed + 5);
        let name = NAME.max(rest * 2 / 5).min(rest);
        let group = if rest >= 44 { rest / 4 } else { 0 };
        let alternative = rest.saturating_sub(name + group);
        let mut x = area.x + 5;
        let mut column = |width: u16| {
            let at = (x, width);
            x += width + u16::from(width > 0);
            at
        };
        Self {
            name: column(name),
            alternative: column(alternative),
            sent: column(SENT),
            answer: column(ANSWER),
            group: column(group),
            equipment: column(items.max(4)),
        }
    }
}

/// Draws the page.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(of) = open(app) else { return };
    let wide = area.width >= WIDE;
    let width = if wide { area.width * 2 / 3 } else { area.width };
    let all = ranked(app, of);
    let numbers = counts(&all, of.programme);
    let title = format!("{} · {}", app.i18n.get(Key::PlacesTitle), of.programme.name.get(app.i18n.lang()));
    let inside = Rect { x: area.x + 1, width: width.saturating_sub(2), ..area };
    canvas.heading(inside.x, area.y, inside.width, &title);
    let mut head = words::counts(app, numbers);
    if let Some(limit) = of.application().and_then(|application| application.limit) {
        head = format!("{head} · {}", app.say(&t::places_limit(usize::from(limit))));
    }
    if let Some(limit) = words::owner_limit(app, of) {
        head = format!("{head} · {}", app.say(&limit));
    }
    let mut used = canvas.paragraph(Rect { y: area.y + 1, height: 2, ..inside }, &head, Role::Plain);
    if let Some(said) = words::too_many(&all, of) {
        let said = format!("! {}", app.say(&said));
        used += canvas.paragraph(Rect { y: area.y + 1 + used, height: 2, ..inside }, &said, Role::Care);
    }
    if all.iter().any(|line| line.unit.id() != of.unit.id()) {
        let said = app.i18n.get(Key::PlacesOwnerReads);
        used += canvas.paragraph(Rect { y: area.y + 1 + used, height: 2, ..inside }, &said, Role::Dim);
    }
    let top = area.y + 1 + used;
    let columns = Columns::of(of, inside);
    names_of_columns(app, canvas, of, top, &columns);
    let rest = area.bottom().saturating_sub(top + 1);
    let rows = super::rows(app);
    let lines = shown(app, of);
    // Where nobody stands it is said why, which takes two lines.
    let said = if lines.is_empty() { 2 } else { 0 };
    let needed = u16::try_from(rows.len() + said).unwrap_or(u16::MAX);
    let height = if wide { rest } else { needed.min(rest.saturating_sub(DETAIL).max(rest / 2)) };
    let list = Rect { y: top + 1, height, ..inside };
    if lines.is_empty() {
        let key = match (all.is_empty(), of.unit.kind()) {
            (true, UnitKind::Owner) => Key::PlacesEmptyOwner,
            (true, _) => Key::PlacesEmpty,
            (false, _) => Key::PlacesNobodyFits,
        };
        let below = u16::from(has_introduction(app, of));
        let room = Rect { x: list.x + 2, y: list.y + below, width: list.width.saturating_sub(2), ..list };
        canvas.paragraph(room, &app.i18n.get(key), Role::Dim);
    }
    draw_rows(app, canvas, of, list, &columns, &rows, &lines);
    let detail = if wide {
        let x = width + 1;
        Rect { x, width: area.width.saturating_sub(x + 1), ..area }
    } else {
        let y = list.bottom();
        Rect { y, height: area.bottom().saturating_sub(y), ..inside }
    };
    canvas.apart(detail);
    draw_detail(app, canvas, of, detail);
}

fn names_of_columns(app: &App, canvas: &mut Canvas<'_>, of: Of<'_>, y: u16, columns: &Columns) {
    let chosen = marked(app, of).len();
    let first =
        if chosen > 0 { app.say(&t::places_marked(chosen)) } else { app.i18n.get(Key::PlacesHeadName) };
    canvas.put(columns.name.0, y, columns.name.1, &first, Role::Heading);
    let last = if of.unit.kind() == UnitKind::Owner { Key::PlacesHeadSchool } else { Key::PlacesHeadGroup };
    for ((x, width), key) in [
        (columns.alternative, Key::PlacesHeadAlternative),
        (columns.sent, Key::PlacesHeadSent),
        (columns.answer, Key::PlacesHeadAnswer),
        (columns.group, last),
        (columns.equipment, Key::PlacesHeadEquipment),
    ] {
        if width > 0 {
            canvas.word(x, y, width, key, Role::Heading);
        }
    }
}

fn draw_rows(
    app: &App,
    canvas: &mut Canvas<'_>,
    of: Of<'_>,
    area: Rect,
    columns: &Columns,
    rows: &[RowId],
    lines: &[(RowId, Line<'_>)],
) {
    let list = &app.screens.plan.lines;
    for (y, n) in (area.y..).zip(canvas.window(list, rows, area)) {
        let Some(&row) = rows.get(n) else { continue };
        let selected = Selected::when(list.selected, row);
        canvas.pointer(area.x, y, selected);
        if row == INTRODUCTION && has_introduction(app, of) {
            let said = format!("{}: {}", app.i18n.get(Key::PlacesIntro), words::introduction(app, of));
            canvas.cell(
                columns.name.0,
                y,
                area.right().saturating_sub(columns.name.0),
                &said,
                Role::Plain,
                selected,
            );
        } else if let Some((_, line)) = lines.iter().find(|(there, _)| *there == row) {
            draw_row(app, canvas, of, y, columns, line, selected);
        }
    }
}

fn draw_row(
    app: &App,
    canvas: &mut Canvas<'_>,
    of: Of<'_>,
    y: u16,
    columns: &Columns,
    line: &Line<'_>,
    selected: Selected,
) {
    let own = line.unit.id() == of.unit.id();
    let (sign, role) = sign(app, of, line);
    let is_marked = own && app.screens.plan.marked.contains(&line.person.id);
    let (sign, role) = if is_marked { ("*", Role::Strong) } else { (sign, role) };
    canvas.put(columns.name.0 - 4, y, 1, sign, role);
    if let Some(rank) = line.rank {
        canvas.right(columns.name.0 - 3, y, 2, &rank.to_string(), Role::Dim);
    }
    let mut cell = |(x, width): (u16, u16), text: &str, role: Role| {
        if width > 0 {
            canvas.cell(x, y, width, text, role, selected);
        }
    };
    let seat = line.seat;
    cell(columns.name, line.person.name.as_str(), Role::Plain);
    let applied = if seat.is_some_and(|seat| seat.alternative.is_some()) { Role::Plain } else { Role::Dim };
    cell(columns.alternative, &nothing_said(app, of, seat), applied);
    let sent = seat.and_then(|seat| seat.sent).map(format::tiny_date);
    cell(columns.sent, sent.as_deref().unwrap_or("·"), if sent.is_some() { Role::Plain } else { Role::Dim });
    let (word, role) = answer(line);
    let word = word.map_or_else(|| "·".to_owned(), |key| app.i18n.get(key));
    cell(columns.answer, &word, role);
    let last = if of.unit.kind() == UnitKind::Owner {
        line.unit.about().name.to_string()
    } else {
        line.group(of.unit, of.programme.id).map_or_else(|| "·".to_owned(), |group| group.name.to_string())
    };
    cell(columns.group, &last, if last == "·" { Role::Dim } else { Role::Plain });
    for (n, item) in (0..).zip(&of.places.equipment) {
        let (sign, role) = mark(line, item.id);
        canvas.put(columns.equipment.0 + n, y, 1, sign, role);
    }
}

fn mark(line: &Line<'_>, item: Code) -> (&'static str, Role) {
    let tried = line.tried(item);
    let role = match tried {
        Some(Tried::Works) => Role::Good,
        Some(Tried::Missing) => Role::Care,
        None => Role::Dim,
    };
    (words::tried_sign(tried), role)
}

fn answer(line: &Line<'_>) -> (Option<Key>, Role) {
    match (line.answer(), line.within) {
        (Answer::Place, _) => (Some(Key::PlacesShortPlace), Role::Good),
        (Answer::Reserve, _) => (Some(Key::PlacesShortReserve), Role::Plain),
        (Answer::NoPlace, _) => (Some(Key::PlacesShortNo), Role::Dim),
        (Answer::Waiting, Within::Over) => (Some(Key::PlacesShortOver), Role::Care),
        (Answer::Waiting, _) if line.seat.is_some_and(|seat| seat.sent.is_some()) => {
            (Some(Key::PlacesShortWaiting), Role::Plain)
        }
        (Answer::Waiting, _) => (None, Role::Dim),
    }
}

/// The worst that is left to do for somebody who applies.
fn sign(app: &App, of: Of<'_>, line: &Line<'_>) -> (&'static str, Role) {
    let all = todo(line, of.unit, of.programme, app.catalogue());
    if all.iter().any(crate::planning::places::Todo::is_in_the_way) {
        return ("!", Role::Care);
    }
    match (line.applies(), all.is_empty()) {
        (true, true) => ("✓", Role::Good),
        (true, false) => ("▒", Role::Plain),
        (false, _) => (" ", Role::Dim),
    }
}

fn draw_detail(app: &App, canvas: &mut Canvas<'_>, of: Of<'_>, area: Rect) {
    if area.height < 2 {
        return;
    }
    let introduction = app.screens.plan.lines.selected == Some(INTRODUCTION) && has_introduction(app, of);
    let Some(line) = selected(app, of).filter(|_| !introduction) else {
        if introduction {
            canvas.heading(area.x, area.y, area.width, &app.i18n.get(Key::PlacesIntro));
            let mut pen = Pen { canvas, rest: Rect { y: area.y + 1, height: area.height - 1, ..area } };
            pen.put(&words::introduction(app, of), Role::Plain);
            pen.put(&app.i18n.get(Key::PlacesIntroWhat), Role::Dim);
        }
        return;
    };
    canvas.heading(area.x, area.y, area.width, line.person.name.as_str());
    let mut pen = Pen { canvas, rest: Rect { y: area.y + 1, height: area.height - 1, ..area } };
    if let Some(id) = line.seat.and_then(|seat| seat.alternative) {
        pen.put(&words::alternative_full(app, of, id), Role::Strong);
    }
    let group = line.group(of.unit, of.programme.id);
    if let Some(group) = group {
        let said = if group.is_outside() {
            t::places_in_group(&group.name, &group.led_outside)
        } else {
            t::places_in_own_group(&group.name)
        };
        pen.put(&app.say(&said), Role::Plain);
    }
    for one in todo(&line, of.unit, of.programme, app.catalogue()) {
        let (sign, role) = if one.is_in_the_way() { ("!", Role::Care) } else { ("·", Role::Plain) };
        pen.put(&format!("{sign} {}", app.say(&words::todo(app, of, &line, &one))), role);
    }
    if line.unit.id() != of.unit.id() {
        pen.put(&app.say(&t::places_at_school(&line.unit.about().name)), Role::Dim);
    }
}
