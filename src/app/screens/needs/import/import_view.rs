//! How a survey looks that is being read in: its parts, one of them as a list, the selected row in
//! full, and below it what would stand.

use ratatui::layout::Rect;

use super::{
    SAME, TITLE, VOICES,
    import_words::{heading, row, stands},
};
use crate::{
    app::{
        App,
        list::RowId,
        screens::needs::{
            import, look,
            state::{Import, Part},
        },
    },
    i18n::{Key, t},
    ui::{
        canvas::{Canvas, Selected, columns},
        theme::Role,
    },
};

/// Columns from which a side panel is drawn.
const WIDE: u16 = 110;
/// Rows for the selected row in full, and for what would stand.
const DETAIL: u16 = 5;

/// Rows for what a person should know first.
const WARNING: u16 = 2;

/// Draws the survey.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect, taken: &Import) {
    let round = app.unit().and_then(|unit| unit.rounds().get(taken.preview.survey.round));
    let round = round.map(|round| look::round_name(app, round)).unwrap_or_default();
    let title = app.say(&t::needs_survey_heading(round, &taken.preview.survey.title));
    canvas.put(area.x + 1, area.y, area.width - 2, &title, Role::Heading);
    parts(app, canvas, Rect { y: area.y + 1, height: 1, ..area }, taken);
    let wide = area.width >= WIDE;
    let main = Rect { width: if wide { area.width * 13 / 20 } else { area.width }, ..area };
    let below = if wide { 2 } else { DETAIL };
    let warned = taken.preview.warning.as_ref().map_or(0, |warning| {
        let room = Rect { x: main.x + 1, y: main.y + 2, width: main.width - 2, height: WARNING };
        canvas.paragraph(room, &format!("! {}", app.say(warning)), Role::Care)
    });
    let top = 2 + warned.max(1);
    let table = Rect { y: area.y + top, height: area.height.saturating_sub(top + below), ..main };
    list(app, canvas, table, taken);
    let lower = Rect { x: main.x + 1, y: table.bottom(), width: main.width - 2, height: below };
    if wide {
        let x = main.right() + 1;
        let side = Rect { x, y: area.y + 3, width: area.width - x - 1, height: area.height - 3 };
        canvas.apart(side);
        detail(app, canvas, side, taken);
    } else {
        detail(app, canvas, Rect { height: below - 1, ..lower }, taken);
    }
    let y = lower.bottom() - 1;
    canvas.put(lower.x, y, lower.width, &stands(app, &taken.preview), Role::Strong);
}

fn part_name(part: Part) -> Key {
    match part {
        Part::Columns => Key::NeedsSurveyColumns,
        Part::Scale => Key::NeedsSurveyScale,
        Part::About => Key::NeedsSurveyAbout,
        Part::Texts => Key::NeedsSurveyTexts,
        Part::Result => Key::NeedsSurveyResult,
    }
}

fn parts(app: &App, canvas: &mut Canvas<'_>, area: Rect, taken: &Import) {
    let mut x = area.x + 1;
    for part in Part::ALL {
        let name = app.i18n.get(part_name(part));
        let here = part == taken.part;
        let text = match part {
            Part::Columns | Part::Scale | Part::Texts => {
                format!("{name} {}", import::count(app, taken, part))
            }
            Part::About | Part::Result => name,
        };
        let text = if here { format!("[{text}]") } else { format!(" {text} ") };
        let left = area.right().saturating_sub(x);
        x = canvas.put(x, area.y, left, &text, if here { Role::Strong } else { Role::Plain }) + 1;
    }
}

fn list(app: &App, canvas: &mut Canvas<'_>, area: Rect, taken: &Import) {
    let rows = import::rows(app);
    if rows.is_empty() {
        let text = app.i18n.get(match taken.part {
            Part::Texts => Key::NeedsSurveyNoTexts,
            _ => Key::NeedsSurveyNothing,
        });
        let room = Rect { x: area.x + 3, width: area.width - 4, ..area };
        canvas.paragraph(room, &text, Role::Dim);
        return;
    }
    let window = canvas.window(&taken.list, &rows, area);
    for (y, n) in (area.y..area.bottom()).zip(window) {
        let selected = Selected::when(taken.list.selected, RowId::Place(n));
        canvas.pointer(area.x + 1, y, selected);
        let (sign, left, right) = row(app, taken, n);
        canvas.put(area.x + 3, y, 1, sign, if sign == "!" { Role::Care } else { Role::Plain });
        let room = area.width.saturating_sub(6);
        let half = if right.is_empty() { room } else { room - columns(&right).min(room * 11 / 20) - 1 };
        canvas.cell(area.x + 5, y, half, &left, Role::Plain, selected);
        canvas.right(area.x + 5 + half + 1, y, room - half.min(room), &right, Role::Plain);
    }
}

/// The selected row in full.
fn detail(app: &App, canvas: &mut Canvas<'_>, area: Rect, taken: &Import) {
    let mut rest = area;
    let mut put = |canvas: &mut Canvas<'_>, text: &str, role| {
        let used = canvas.paragraph(rest, text, role);
        rest.y += used;
        rest.height = rest.height.saturating_sub(used);
    };
    let Some(n) = import::at(app) else { return };
    match taken.part {
        Part::Columns => {
            let Some(column) = taken.preview.columns.get(n) else { return };
            let proposed = &column.proposed;
            put(canvas, &heading(app, &proposed.label), Role::Heading);
            let taken = t::needs_survey_taken(column.means.clone(), column.sure.clone(), column.why.clone());
            put(canvas, &app.say(&taken), Role::Plain);
            let samples = if proposed.samples.is_empty() {
                t::needs_survey_filled(proposed.filled)
            } else {
                t::needs_survey_samples(proposed.filled, proposed.samples.join(" | "))
            };
            put(canvas, &app.say(&samples), Role::Dim);
        }
        Part::Scale => {
            let help = if n < taken.preview.named.len() {
                Key::NeedsSurveyNamesHelp
            } else {
                Key::NeedsSurveyScaleHelp
            };
            put(canvas, &row(app, taken, n).1, Role::Heading);
            put(canvas, &app.i18n.get(help), Role::Dim);
        }
        Part::About => {
            let help = match n {
                SAME => Key::NeedsSurveySameHelp,
                VOICES => Key::NeedsSurveyWhoHelp,
                TITLE => Key::NeedsSurveyTitleHelp,
                _ => Key::NeedsSurveyAskedHint,
            };
            put(canvas, &row(app, taken, n).1, Role::Heading);
            put(canvas, &app.i18n.get(help), Role::Dim);
        }
        Part::Texts => {
            put(canvas, &row(app, taken, n).1, Role::Plain);
            put(canvas, &app.i18n.get(Key::NeedsSurveyTextsHelp), Role::Dim);
        }
        Part::Result => {
            put(canvas, &row(app, taken, n).1, Role::Plain);
        }
    }
}
