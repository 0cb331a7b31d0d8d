//! DRAWING: functions of the state, nothing else. Nothing here changes anything.

pub mod canvas;
mod chrome;
mod form;
pub mod found;
mod overlays;
pub mod page;
pub mod theme;
pub mod widgets;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::app::{
    App,
    overlay::Overlay,
    screens::{self, ScreenId},
};
use canvas::Canvas;
use theme::Theme;

/// The least that can be worked on: columns, rows.
const LEAST: (u16, u16) = (60, 16);

/// Draws everything; gives the place of the cursor.
pub fn draw(app: &App, theme: Theme, buffer: &mut Buffer) -> Option<Position> {
    let all = *buffer.area();
    let mut canvas = Canvas::new(buffer, theme, app.i18n);
    if all.width < LEAST.0 || all.height < LEAST.1 {
        chrome::too_small(&mut canvas, all);
        return None;
    }
    chrome::title(app, &mut canvas, Rect { height: 1, ..all });
    chrome::tabs(app, &mut canvas, Rect { y: 1, height: 1, ..all });
    let body = Rect { y: 2, height: all.height - 4, ..all };
    // A message of several rows takes them from the screen, so that it covers nothing.
    let more = chrome::notice_rows(app, all.width).saturating_sub(1);
    screen(app, &mut canvas, Rect { height: body.height - more, ..body });
    chrome::notice(app, &mut canvas, Rect { y: all.height - 2, height: 1, ..all });
    chrome::footer(app, &mut canvas, Rect { y: all.height - 1, height: 1, ..all });
    for overlay in &app.overlays {
        layer(app, overlay, &mut canvas, body);
    }
    canvas.cursor
}

/// The screen as a page: what it says in a window that is large enough for all of it, without title,
/// tabs and footer.
pub fn told(app: &App) -> page::Page {
    let mut canvas = Canvas::on_page(app.i18n);
    screen(app, &mut canvas, page::AREA);
    canvas.into_page()
}

fn layer(app: &App, overlay: &Overlay, canvas: &mut Canvas<'_>, body: Rect) {
    match overlay {
        Overlay::Help(list) => overlays::help(app, list, canvas, body),
        Overlay::Menu(list) => overlays::menu(app, list, canvas, body),
        Overlay::Palette(palette) => overlays::palette(palette, canvas, body),
        Overlay::Form(open) => form::draw(open, canvas, body),
        Overlay::Confirm(confirm) => overlays::confirm(confirm, canvas, body),
        Overlay::Pick(pick) => overlays::pick(app, pick, canvas, body),
        Overlay::Report(report) => overlays::report(report, canvas, body),
        Overlay::Filter => overlays::filter(app, canvas, body),
    }
}

fn screen(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let draw = match app.screen {
        ScreenId::Units => screens::units::view::draw,
        ScreenId::Home => screens::home::view::draw,
        ScreenId::Needs => screens::needs::view::draw,
        ScreenId::Modules => screens::modules::view::draw,
        ScreenId::People => screens::people::view::draw,
        ScreenId::Groups => screens::groups::view::draw,
        ScreenId::Calendar => screens::calendar::view::draw,
        ScreenId::Goals => screens::goals::view::draw,
        ScreenId::FollowUp => screens::follow_up::view::draw,
        ScreenId::Plan => screens::plan::view::draw,
    };
    draw(app, canvas, area);
}
