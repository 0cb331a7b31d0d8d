//! How goals, priorities and needs before and after look.

use ratatui::layout::Rect;

use super::look;
use crate::{
    app::{
        App,
        list::RowId,
        screens::{
            choices::{progress_word, stage_short},
            goals,
        },
    },
    i18n::{Arg, Key, t},
    model::{
        error::Thing,
        needs::{Progress, Rating},
        plan::GoalLevel,
    },
    planning::follow_up,
    ui::{
        canvas::{Canvas, Selected},
        found,
        theme::Role,
    },
};

/// Columns of a state at the end of a row.
const STATE: u16 = 16;
/// Marks of the scale.
const STEPS: u8 = 4;

/// Goals and priorities with their state.
pub fn goals(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(unit) = app.unit() else { return };
    let counts = follow_up::goals(unit);
    let of = |level: GoalLevel| {
        let all: usize = counts.iter().filter(|((l, _), _)| *l == level).map(|(_, n)| n).sum();
        let done = counts.get(&(level, Progress::Done)).copied().unwrap_or_default();
        (done, all)
    };
    let mut x = area.x + 2;
    for level in [GoalLevel::Long, GoalLevel::Short, GoalLevel::Action] {
        let (done, all) = of(level);
        let text = app.say(&t::follow_done_of(all, done, goals::tree::word(level)));
        x = canvas.put(x, area.y, area.right().saturating_sub(x), &text, Role::Heading) + 3;
    }
    let rows = look::rows(app);
    let list = &app.screens.follow_up.list;
    let lines = Rect { y: area.y + 2, height: area.height.saturating_sub(3), ..area };
    let room = area.width.saturating_sub(STATE + 4);
    if let Some(RowId::Thing(thing)) = list.selected {
        let line = Rect { x: area.x + 2, y: lines.bottom(), width: area.width.saturating_sub(4), height: 1 };
        found::line(app, canvas, line, &[thing]);
    }
    for (y, n) in (lines.y..lines.bottom()).zip(canvas.window(list, &rows, lines)) {
        let Some(&row) = rows.get(n) else { continue };
        let selected = Selected::when(list.selected, row);
        let (text, indent, progress) = match row {
            RowId::Thing(Thing::Priority(id)) => {
                let Some(priority) = unit.priorities().get(id) else { continue };
                let name = goals::priority_name(app, priority);
                (app.say(&t::follow_priority(name, priority.rank.to_string())), 0, priority.progress)
            }
            RowId::Thing(Thing::Goal(id)) => {
                let Some(goal) = unit.goals().get(id) else { continue };
                (goal.text.as_str().replace('\n', " "), 2 * goals::tree::depth(goal.level), goal.progress)
            }
            _ => continue,
        };
        canvas.pointer(area.x, y, selected);
        if let RowId::Thing(thing) = row {
            let (sign, role) = found::or_progress(app, &[thing], ("", Role::Plain));
            canvas.put(area.x + 1, y, 1, sign, role);
        }
        canvas.cell(area.x + 2 + indent, y, room - indent, &text, Role::Plain, selected);
        let state = app.i18n.get(progress_word(progress));
        let (sign, role) = match progress {
            Progress::Done => ("✓", Role::Good),
            Progress::Underway => ("░", Role::Plain),
            Progress::NotStarted => ("·", Role::Dim),
            Progress::Dropped => ("x", Role::Dim),
        };
        canvas.put(area.right() - STATE - 1, y, STATE, &format!("{sign} {state}"), role);
    }
}

/// Needs before and after, as paired bars.
pub fn needs(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(unit) = app.unit() else { return };
    let pairs = look::pairs(app);
    if pairs.is_empty() {
        return super::view::nothing(canvas, area, Key::FollowNothingTwice);
    }
    let rounds = || unit.rounds().iter();
    let first = rounds().min_by_key(|r| (r.date, r.id)).map(|r| Arg::ShortDate(r.date));
    let last = rounds().max_by_key(|r| (r.date, r.id)).map(|r| Arg::ShortDate(r.date));
    if let (Some(first), Some(last)) = (first, last) {
        canvas.say(area.x + 2, area.y, area.width - 4, &t::follow_rounds(first, last), Role::Heading);
    }
    let name = (area.width / 2).clamp(24, 44);
    let rows = look::rows(app);
    let list = &app.screens.follow_up.list;
    let lines = Rect { y: area.y + 1, height: area.height.saturating_sub(3), ..area };
    for (y, n) in (lines.y..lines.bottom()).zip(canvas.window(list, &rows, lines)) {
        let (Some(&row), Some(pair)) = (rows.get(n), pairs.get(n)) else { continue };
        let selected = Selected::when(list.selected, row);
        canvas.pointer(area.x, y, selected);
        let lang = app.i18n.lang();
        let dimension = app.catalogue().dimension(pair.cell.dimension);
        let dimension =
            dimension.map_or_else(|| pair.cell.dimension.to_string(), |d| d.short.get(lang).to_owned());
        let text = format!("{dimension} {}", stage_short(app, pair.cell.stage));
        canvas.cell(area.x + 2, y, name - 2, &text, Role::Plain, selected);
        let mut x = area.x + 2 + name;
        x = rating(canvas, x, y, pair.before) + 1;
        x = canvas.put(x, y, 1, "→", Role::Dim) + 1;
        x = rating(canvas, x, y, pair.after) + 2;
        let moved = pair.moved().unwrap_or_default();
        let (text, role) = match moved {
            0 => (app.i18n.get(Key::FollowSame), Role::Dim),
            1.. => (format!("+{moved}"), Role::Good),
            _ => (moved.to_string(), Role::Care),
        };
        canvas.put(x, y, area.right().saturating_sub(x), &text, role);
    }
    canvas.word(area.x + 2, area.bottom() - 1, area.width - 4, Key::FollowNeedsLegend, Role::Dim);
}

/// `▒▒██ 2`: how it is, and what is left to what is wanted.
fn rating(canvas: &mut Canvas<'_>, x: u16, y: u16, rating: Rating) -> u16 {
    let level = |mark: Option<crate::model::needs::Mark>| mark.and_then(crate::model::needs::Mark::level);
    let now = level(rating.now).unwrap_or_default();
    let wanted = level(rating.wanted).unwrap_or(now).max(now);
    let x = canvas.put(x, y, now.into(), &"▒".repeat(now.into()), Role::Plain);
    let x = canvas.put(x, y, (wanted - now).into(), &"█".repeat((wanted - now).into()), Role::Full);
    let rest = STEPS.saturating_sub(wanted);
    let x = canvas.put(x, y, rest.into(), &"·".repeat(rest.into()), Role::Dim);
    canvas.put(x + 1, y, 1, &now.to_string(), Role::Plain)
}
