//! How this screen looks: which view is shown, and an honest word where there is nothing yet.

use ratatui::layout::Rect;

use super::{group_view, look, programme_view, result_view, state::View};
use crate::{
    app::App,
    i18n::{Key, format},
    ui::{
        canvas::{Canvas, columns},
        theme::Role,
    },
};

/// Columns that the names of the views take in every language.
const VIEWS: u16 = 48;

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(unit) = app.unit() else { return };
    let state = &app.screens.follow_up;
    views(canvas, area, state.view);
    if look::is_of_a_year(app) {
        year(app, canvas, area);
    }
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    match (state.view, state.group.and_then(|id| look::group(app, id))) {
        (View::Groups, Some(account)) => group_view::people(app, canvas, body, &account),
        (View::Groups, None) if unit.groups().is_empty() => nothing(canvas, body, Key::FollowNoGroups),
        (View::Groups, None) => group_view::groups(app, canvas, body),
        (View::Programmes, _) if look::programmes(app).is_empty() => {
            nothing(canvas, body, Key::SheetNoProgrammeHours);
        }
        (View::Programmes, _) => programme_view::draw(app, canvas, body),
        (View::Goals, _) if unit.goals().is_empty() && unit.priorities().is_empty() => {
            nothing(canvas, body, Key::FollowNoGoals);
        }
        (View::Goals, _) => result_view::goals(app, canvas, body),
        (View::Needs, _) if unit.rounds().len() < 2 => nothing(canvas, body, Key::FollowOneRound),
        (View::Needs, _) => result_view::needs(app, canvas, body),
    }
}

/// The names of the views, the shown one strong.
fn views(canvas: &mut Canvas<'_>, area: Rect, shown: View) {
    let mut x = area.x + 1;
    for (view, key) in [
        (View::Groups, Key::FollowViewGroups),
        (View::Programmes, Key::SheetViewProgrammes),
        (View::Goals, Key::FollowViewGoals),
        (View::Needs, Key::FollowViewNeeds),
    ] {
        if canvas.is_page() {
            if view == shown {
                let title = canvas.i18n.get(key);
                canvas.heading(x, area.y, area.width, &title);
            }
            continue;
        }
        let (before, role) = if view == shown { ("▸ ", Role::Strong) } else { ("  ", Role::Dim) };
        x = canvas.put(x, area.y, 2, before, role);
        x = canvas.word(x, area.y, area.right().saturating_sub(x), key, role) + 1;
    }
}

/// Of which school year the hours are, at the end of the line of the views.
fn year(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let room = area.width.saturating_sub(VIEWS);
    let said = look::year_said(app);
    let fits = columns(&said) <= room;
    let said = if fits { said } else { format::school_year(look::year(app)) };
    canvas.right(area.x + VIEWS, area.y, room, &said, Role::Plain);
}

/// Why there is nothing, and what fills it.
pub fn nothing(canvas: &mut Canvas<'_>, area: Rect, key: Key) {
    let text = canvas.i18n.get(key);
    let room = Rect { x: area.x + 3, width: area.width.saturating_sub(6).min(74), ..area };
    canvas.paragraph(room, &text, Role::Plain);
}
