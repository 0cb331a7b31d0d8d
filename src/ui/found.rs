//! What has been found at a thing, at its place: a sign in its row, and a sentence with what to do.
//!
//! The same on every screen; what is found is worked out once for all of them.

use ratatui::layout::Rect;

use super::{
    canvas::{Canvas, capital, columns},
    theme::Role,
};
use crate::{
    app::{App, describe_finding},
    model::error::Thing,
    planning::findings::{Finding, Severity},
};

/// The sign of a finding.
pub fn sign(severity: Severity) -> (&'static str, Role) {
    match severity {
        Severity::Warning => ("!", Role::Care),
        Severity::Note => ("·", Role::Plain),
    }
}

/// The sign of the worst that has been found at these things.
pub fn worst(app: &App, things: &[Thing]) -> Option<(&'static str, Role)> {
    let found = app.findings();
    let here = found.iter().filter(|finding| describe_finding::is_at(finding, things));
    here.map(|finding| finding.severity).min().map(sign)
}

/// The sign of a row whose sign tells how far something has come: there `·` is what has not begun, so
/// that whatever has been found is `!`.
pub fn or_progress<'a>(app: &App, things: &[Thing], progress: (&'a str, Role)) -> (&'a str, Role) {
    worst(app, things).map_or(progress, |(_, role)| ("!", role))
}

/// Draws the sign of the worst that has been found at these things.
pub fn mark(app: &App, canvas: &mut Canvas<'_>, x: u16, y: u16, things: &[Thing]) {
    if let Some((sign, role)) = worst(app, things) {
        canvas.put(x, y, 1, sign, role);
    }
}

/// Each finding at these things with what to do, sign first; the worst first.
pub fn said(app: &App, things: &[Thing]) -> Vec<(String, Role)> {
    describe_finding::at(app, things).into_iter().map(signed).collect()
}

/// A finding in words, sign first.
pub fn signed((finding, said): (Finding, String)) -> (String, Role) {
    let (sign, role) = sign(finding.severity);
    (format!("{sign} {}", capital(&said)), role)
}

/// Writes what has been found at these things; gives the lines used.
pub fn lines(app: &App, canvas: &mut Canvas<'_>, area: Rect, things: &[Thing]) -> u16 {
    let mut used = 0;
    for (text, role) in said(app, things) {
        let left = area.height.saturating_sub(used);
        if left == 0 {
            break;
        }
        used += canvas.paragraph(Rect { y: area.y + used, height: left, ..area }, &text, role);
    }
    used
}

/// The worst in one line, where there is no more room: what to do goes first when both do not fit.
pub fn line(app: &App, canvas: &mut Canvas<'_>, area: Rect, things: &[Thing]) {
    let Some(unit) = app.unit() else { return };
    let Some((finding, whole)) = describe_finding::at(app, things).into_iter().next() else { return };
    let (sign, role) = sign(finding.severity);
    let short = app.say(&describe_finding::here(app, unit, &finding));
    let fits = columns(&whole) + 2 <= area.width;
    let text = capital(if fits { &whole } else { &short });
    canvas.put(area.x, area.y, area.width, &format!("{sign} {text}"), role);
}
