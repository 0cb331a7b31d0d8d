//! How this screen looks.

use ratatui::layout::Rect;

use crate::{app::App, ui::canvas::Canvas};

/// Draws the screen.
pub fn draw(_app: &App, _canvas: &mut Canvas<'_>, _area: Rect) {}
