//! How this screen looks: the steps of each programme, and the selected one.

use ratatui::layout::Rect;

use super::{detail_view, steps, words};
use crate::{
    app::{
        App,
        list::RowId,
        screens::choices::{person, progress_sign},
    },
    i18n::{Key, format},
    model::{needs::Progress, programme::Programme},
    planning::steps::StepLine,
    ui::{
        canvas::{Canvas, Selected, columns},
        theme::Role,
    },
};

/// Columns from which a side panel is drawn.
const WIDE: u16 = 110;
/// Columns of a step's title.
const TITLE: u16 = 34;

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let programmes = steps::programmes(app);
    if programmes.is_empty() {
        empty(app, canvas, area);
        return;
    }
    let wide = area.width >= WIDE;
    let width = if wide { area.width * 3 / 5 } else { area.width };
    let groups: Vec<(&Programme, Vec<(RowId, StepLine<'_>)>)> =
        programmes.into_iter().map(|programme| (programme, steps::lines(app, programme))).collect();
    let lines: Vec<RowId> = groups
        .iter()
        .flat_map(|(p, steps)| [RowId::Code(p.id)].into_iter().chain(steps.iter().map(|(row, _)| *row)))
        .collect();
    let needed = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let height = if wide { area.height } else { needed.min(area.height * 9 / 20) };
    let list = &app.screens.plan.list;
    for (y, n) in (area.y..).zip(list.window(&lines, height.into())) {
        let Some(&row) = lines.get(n) else { continue };
        let line = Rect { x: area.x + 1, y, width: width.saturating_sub(2), height: 1 };
        if let Some((programme, steps)) = groups.iter().find(|(p, _)| RowId::Code(p.id) == row) {
            group(app, canvas, line, programme, steps);
            continue;
        }
        let all = groups.iter().flat_map(|(_, steps)| steps);
        let Some((_, step)) = all.into_iter().find(|(id, _)| *id == row) else { continue };
        let selected = Selected::when(list.selected, row);
        canvas.pointer(line.x, y, selected);
        one(app, canvas, Rect { x: line.x + 2, width: line.width - 2, ..line }, step, selected);
    }
    let detail = if wide {
        let x = width + 1;
        Rect { x, width: area.width - x - 1, ..area }
    } else {
        let y = area.y + height;
        Rect { x: area.x + 1, y, width: area.width - 2, height: area.bottom() - y }
    };
    canvas.apart(detail);
    detail_view::draw(app, canvas, detail);
}

fn group(
    app: &App,
    canvas: &mut Canvas<'_>,
    area: Rect,
    programme: &Programme,
    steps: &[(RowId, StepLine<'_>)],
) {
    let done = steps.iter().filter(|(_, line)| line.progress == Progress::Done).count();
    let name = programme.name.get(app.i18n.lang());
    let text = if programme.steps.is_empty() {
        format!("{name} · {}", app.i18n.get(Key::PlanNoSteps))
    } else {
        let count = app.say(&crate::i18n::t::plan_done_of(done, steps.len()));
        format!("{name} · {count}")
    };
    canvas.heading(area.x, area.y, area.width, &text);
}

fn one(app: &App, canvas: &mut Canvas<'_>, area: Rect, line: &StepLine<'_>, selected: Selected) {
    let role = if line.progress == Progress::Done { Role::Good } else { Role::Plain };
    canvas.put(area.x, area.y, 1, progress_sign(line.progress), role);
    let state = line.state;
    let who = state.map(|state| person(app, state.responsible)).unwrap_or_default();
    let due = state.and_then(|state| state.due).map(|due| format::short_date(app.i18n.lang(), due));
    let known: Vec<String> = due.into_iter().chain([who]).filter(|text| !text.is_empty()).collect();
    let right = known.join(" · ");
    let used = columns(&right).min(area.width / 3);
    let title = line.step.title.get(app.i18n.lang());
    let room = TITLE.min(area.width.saturating_sub(used + 3));
    canvas.cell(area.x + 2, area.y, room, title, Role::Plain, selected);
    canvas.right(area.right() - used, area.y, used, &right, Role::Plain);
    let x = area.x + 2 + TITLE + 1;
    let room = area.right().saturating_sub(used + 1 + x);
    if line.progress != Progress::Dropped && room > 10 {
        let open = line.facts.iter().filter(|fact| words::says(fact)).find(|fact| fact.is_open());
        if let Some(fact) = open {
            let said = app.say(&words::fact(fact));
            canvas.put(x, area.y, room, &format!("! {said}"), Role::Plain);
        }
    }
}

fn empty(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let width = area.width.saturating_sub(4).min(76);
    let mut rest = Rect { x: area.x + 2, y: area.y + 1, width, height: area.height.saturating_sub(1) };
    let texts = [
        (Key::PlanEmptyTitle, Role::Heading),
        (Key::PlanEmptyWhat, Role::Plain),
        (Key::PlanEmptyStart, Role::Strong),
    ];
    for (key, role) in texts {
        let used = canvas.paragraph(rest, &app.i18n.get(key), role) + 1;
        rest.y += used;
        rest.height = rest.height.saturating_sub(used);
    }
}
