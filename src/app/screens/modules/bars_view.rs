//! Bars, points and sentences as all pages of modules draw them.

use ratatui::layout::Rect;

use crate::ui::{
    canvas::{Canvas, wrapped},
    theme::Role,
};

/// Columns of `160/400`, and of `1000/1000` cut to what is ever shown.
pub const POINTS_WIDTH: u16 = 8;

/// `██████░░`: so many of so many. Something shows at least one column, and only all fills all.
pub fn bar(canvas: &mut Canvas<'_>, x: u16, y: u16, width: u16, (some, all): (u16, u16)) {
    let (width_, some, all) = (u32::from(width), u32::from(some), u32::from(all.max(1)));
    let near = (width_ * some + all / 2) / all;
    let full = match some {
        0 => 0,
        some if some >= all => width_,
        _ => near.clamp(1, width_.saturating_sub(1).max(1)),
    };
    let full = usize::try_from(full).unwrap_or(0).min(width.into());
    let after = canvas.put(x, y, width, &"█".repeat(full), Role::Full);
    canvas.put(after, y, width, &"░".repeat(usize::from(width) - full), Role::Dim);
}

/// A sentence, where it has room whole; gives how many rows it took.
pub fn whole(canvas: &mut Canvas<'_>, area: Rect, text: &str) -> u16 {
    let fits = wrapped(text, area.width.into()).len() <= area.height.into();
    if fits || canvas.is_page() { canvas.paragraph(area, text, Role::Plain) } else { 0 }
}

/// `160/400`, right-aligned; gives the column after it.
pub fn points(canvas: &mut Canvas<'_>, x: u16, y: u16, (some, all): (u16, u16)) -> u16 {
    canvas.put(x, y, POINTS_WIDTH, &format!("{some:>3}/{all}"), Role::Plain);
    x + POINTS_WIDTH
}
