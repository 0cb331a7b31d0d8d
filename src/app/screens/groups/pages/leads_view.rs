//! How the page of supervisors looks: one a line, and below or beside them what speaks for the selected.

use ratatui::layout::Rect;

use super::leads::{Line, about, ask, rows};
use crate::{
    app::{App, list::RowId},
    i18n::{Key, hours, t},
    model::{error::Thing, people::Training, unit::Unit},
    planning::{
        groups::leading::leads::{Leader, School, leader},
        hours::Hours,
    },
    ui::{
        canvas::{Canvas, Selected, capital, columns, wrapped},
        theme::Role,
        widgets::bar,
    },
};

/// From this width on the selected one stands beside the list.
const WIDE: u16 = 110;
/// The width of that, and so much of it gives way to the list.
const SIDE: u16 = 44;
const SIDE_GIVES: u16 = 10;
/// The width at which the list has room for most names.
const LIST: u16 = 82;
/// From this width on years and a bar are shown.
const ROOMY: u16 = 70;
/// Columns of a bar.
const BAR: u16 = 5;
/// The most lines of what the columns say.
const LEGEND: u16 = 2;

/// Where the columns stand.
struct Columns {
    training: u16,
    years: Option<u16>,
    share: u16,
    windows: u16,
    groups: u16,
    load: u16,
    bar: Option<u16>,
    school: u16,
    end: u16,
}

impl Columns {
    fn of(area: Rect) -> Self {
        let roomy = area.width >= ROOMY;
        let used = if roomy { 60 } else { 40 };
        let training = area.x + 2 + area.width.saturating_sub(used + 2).clamp(12, 30);
        let years = roomy.then_some(training + 9);
        let share = training + if roomy { 13 } else { 3 };
        let windows = share + 8;
        let groups = windows + 7;
        let load = groups + 8;
        let bar = roomy.then_some(load + 8);
        let school = load + if roomy { 8 + BAR + 1 } else { 9 };
        Self { training, years, share, windows, groups, load, bar, school, end: area.right() }
    }
}

/// Draws the page.
pub fn draw(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    let all = rows(app);
    canvas.heading(area.x, area.y, area.width, &app.say(&t::leads_title(all.len())));
    let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if all.is_empty() {
        let text = canvas.i18n.get(Key::LeadsEmpty);
        canvas.paragraph(Rect { width: area.width.min(76), ..area }, &text, Role::Plain);
        return;
    }
    let area = legend(app, canvas, area);
    let (list, below) = if area.width >= WIDE {
        let side = area.width.saturating_sub(LIST + 2).clamp(SIDE - SIDE_GIVES, SIDE);
        let left = Rect { width: area.width - side - 2, ..area };
        (left, Rect { x: left.right() + 2, width: side, ..area })
    } else {
        let rows = u16::try_from(all.len()).unwrap_or(u16::MAX);
        let height = (rows + 1).min(area.height * 2 / 5).max(3);
        let list = Rect { height, ..area };
        (list, Rect { y: list.bottom(), height: area.height.saturating_sub(height), ..area })
    };
    let ask = ask(app, unit);
    let at = Columns::of(list);
    head(canvas, list, &at);
    let inside = Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list };
    let state = &app.screens.groups.leads;
    for (y, n) in (inside.y..).zip(canvas.window(state, &all, inside)) {
        let Some(&RowId::Thing(Thing::Person(id))) = all.get(n) else { continue };
        let Some(person) = unit.person(id) else { continue };
        let selected = Selected::when(state.selected, RowId::Thing(Thing::Person(id)));
        canvas.pointer(list.x, y, selected);
        let room = at.training.saturating_sub(list.x + 3);
        canvas.cell(list.x + 2, y, room, person.name.as_str(), Role::Plain, selected);
        row(app, &leader(&ask, person), canvas, y, &at);
    }
    let Some(RowId::Thing(Thing::Person(id))) = state.selected else { return };
    let Some(person) = unit.person(id) else { return };
    canvas.heading(below.x, below.y, below.width, person.name.as_str());
    let mut rest = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
    for (line, text) in about(app, &leader(&ask, person)) {
        let (sign, role) = match line {
            Line::Plain => ("· ", Role::Plain),
            Line::Care => ("! ", Role::Care),
            Line::Dim => ("  ", Role::Dim),
        };
        if rest.height == 0 {
            break;
        }
        canvas.put(rest.x, rest.y, 2, sign, role);
        let room = Rect { x: rest.x + 2, width: rest.width.saturating_sub(2), ..rest };
        let used = canvas.paragraph(room, &capital(&app.say(&text)), role);
        rest = Rect { y: rest.y + used, height: rest.height.saturating_sub(used), ..rest };
    }
}

/// What the columns say, in the last lines where there is room; gives what is left.
fn legend(app: &App, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    if area.width < ROOMY || area.height < 14 {
        return area;
    }
    let said = app.i18n.get(Key::LeadsLegend);
    let lines = u16::try_from(wrapped(&said, area.width.into()).len()).unwrap_or(LEGEND).min(LEGEND);
    let last = Rect { y: area.bottom() - lines, height: lines, ..area };
    canvas.paragraph(last, &said, Role::Dim);
    Rect { height: area.height - lines, ..area }
}

fn head(canvas: &mut Canvas<'_>, area: Rect, at: &Columns) {
    let mut put = |x: u16, width: u16, key: Key| {
        canvas.word(x, area.y, width, key, Role::Dim);
    };
    let training = at.years.map_or(3, |years| years - at.training - 1);
    put(
        at.training,
        training,
        if at.years.is_some() { Key::LeadsColTraining } else { Key::LeadsColTrainingShort },
    );
    if let Some(years) = at.years {
        put(years, 4, Key::LeadsColYears);
    }
    put(at.share + 1, 6, Key::LeadsColShare);
    put(at.windows, 6, Key::LeadsColWindows);
    put(at.groups, 7, Key::LeadsColGroups);
    put(at.load + 1, at.school - at.load - 2, Key::LeadsColLoad);
    put(at.school, at.end.saturating_sub(at.school), Key::LeadsColSchool);
}

fn row(app: &App, one: &Leader<'_>, canvas: &mut Canvas<'_>, y: u16, at: &Columns) {
    let person = one.person;
    let (sign, role, word) = match person.leading.training {
        Training::Done => ("✓", Role::Good, Key::LeadsTrained),
        Training::Underway => ("▒", Role::Plain, Key::LeadsUnderway),
        Training::None => ("·", Role::Dim, Key::LeadsUntrained),
    };
    let after = canvas.put(at.training, y, 1, sign, role) + 1;
    if let Some(years) = at.years {
        canvas.word(after, y, years.saturating_sub(after + 1), word, role);
        let said = person.experience.map_or("?".to_owned(), |n| n.to_string());
        canvas.right(years, y, 3, &said, Role::Plain);
    }
    let of = |said: String, most: usize| app.say(&t::leads_of(most.to_string(), said));
    canvas.right(at.share, y, 7, &format!("{} %", person.leading.share.0), Role::Plain);
    canvas.put(at.windows, y, 6, &of(one.open.to_string(), one.windows), Role::Plain);
    let (now, most) = (one.at_once, usize::from(person.leading.max_groups));
    let role = if now > most { Role::Care } else { Role::Plain };
    let stands_in = if one.stands_in.is_empty() { "" } else { "*" };
    canvas.put(at.groups, y, 7, &of(format!("{now}{stands_in}"), most), role);
    let load = one.load;
    let over = load.total() > load.has;
    let (said, role) = match load.percent() {
        Some(percent) => (format!("{percent} %"), if over { Role::Care } else { Role::Plain }),
        None if load.count > 0 => (format!("! {}", hours::said(app.i18n.lang(), load.total())), Role::Care),
        None => ("-".to_owned(), Role::Dim),
    };
    // Hours that no share of a post stands against have the room of the bar, too.
    let room = if columns(&said) <= 7 || load.percent().is_some() {
        7
    } else {
        at.school.saturating_sub(at.load + 1)
    };
    canvas.right(at.load, y, room, &said, role);
    if let Some(x) = at.bar
        && load.has > Hours(0)
    {
        bar::draw(canvas, x, y, bar::parts(BAR, load.total().min(load.has), Hours(0), load.has));
    }
    let school = if one.school == School::Own { Key::LeadsColOwn } else { Key::LeadsColOther };
    let said = match (&person.home, one.school) {
        (Some(home), School::Other) => home.name.to_string(),
        _ => canvas.i18n.get(school),
    };
    canvas.put(at.school, y, at.end.saturating_sub(at.school), &said, Role::Dim);
}
