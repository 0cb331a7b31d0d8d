//! The selected module: facts, phases, and every part of its score.

use ratatui::layout::Rect;

use super::{
    bars_view::{bar, points, whole},
    lead::place,
    ranking,
    words::{confidence, facts, part, phases, terms, title, why},
};
use crate::{
    app::App,
    i18n::{Key, t},
    model::{catalogue::Module, lang::Lang, programme::Confidence},
    planning::ranking::POINTS,
    ui::{
        canvas::{Canvas, wrapped},
        found,
        theme::Role,
    },
};

/// Rows below the list: heading, facts, seven parts, and why it stands where it stands.
pub const ROWS: u16 = 12;
/// Rows below a short list: heading, facts, and why it stands where it stands.
pub const FEW: u16 = 5;
/// Columns of the word for a part, and of its bar.
const WORD: u16 = 16;
const BAR: u16 = 6;

/// Draws the selected module.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect, wide: bool) {
    let Some(module) = ranking::selected(app).and_then(|id| ranking::module(app, id)) else { return };
    let mut rest = area;
    if wide {
        full(app, canvas, &mut rest, module);
    } else {
        canvas.heading(rest.x, rest.y, rest.width, &title(app, module));
        canvas.put(rest.x, rest.y + 1, rest.width, &facts(app, module), Role::Plain);
        rest.y += 2;
        rest.height = rest.height.saturating_sub(2);
        if area.height <= FEW {
            why_here(app, canvas, &mut rest, module);
            return;
        }
    }
    score(app, canvas, &mut rest, module, wide);
    why_here(app, canvas, &mut rest, module);
    if let Some(choice) = ranking::selected_choice(app).filter(|choice| wide && !choice.reason.is_empty()) {
        let y = area.bottom().saturating_sub(4);
        let reason = app.say(&t::modules_reason(&choice.reason));
        canvas.paragraph(Rect { y, height: 4, ..area }, &reason, Role::Plain);
    }
}

/// Whether the title is in that language, so that nobody has to say what it means.
fn published_in(module: &Module, lang: Lang) -> bool {
    let title = module.title.get();
    let own = match lang {
        Lang::Sv => &title.sv,
        Lang::Nb => &title.nb,
        Lang::En => &title.en,
    };
    !own.is_empty()
}

fn put(canvas: &mut Canvas<'_>, rest: &mut Rect, text: &str, role: Role) {
    let used = canvas.paragraph(*rest, text, role);
    rest.y += used;
    rest.height = rest.height.saturating_sub(used);
}

/// All that is known, in a wide window.
fn full(app: &App, canvas: &mut Canvas<'_>, rest: &mut Rect, module: &Module) {
    let lang = app.i18n.lang();
    put(canvas, rest, &title(app, module), Role::Heading);
    let gloss = module.gloss.get(lang);
    if !gloss.is_empty() && !published_in(module, lang) {
        put(canvas, rest, gloss, Role::Dim);
    }
    put(canvas, rest, &facts(app, module), Role::Plain);
    if let Some(said) = terms(app, module) {
        put(canvas, rest, &said, Role::Plain);
    }
    put(canvas, rest, &phases(app, module), Role::Plain);
    let note = module.note.get(lang);
    if !note.is_empty() {
        put(canvas, rest, note, Role::Plain);
    }
    if module.title.confidence() != Confidence::Confirmed || module.exists != Confidence::Confirmed {
        put(canvas, rest, &app.i18n.get(confidence(module.title.confidence())), Role::Care);
    }
    if !module.title.source().is_empty() {
        put(canvas, rest, &app.say(&t::modules_source(module.title.source())), Role::Dim);
    }
    put(canvas, rest, "", Role::Plain);
}

/// Why it stands where it stands, and what would change that.
fn why_here(app: &App, canvas: &mut Canvas<'_>, rest: &mut Rect, module: &Module) {
    for (text, role) in found::said(app, &ranking::chosen(app, module.id)) {
        put(canvas, rest, &text, role);
    }
    let said = place(app, module.id);
    // In a small window the last sentence, what would change it, gives way whole, then the one before it.
    for sentences in (1..=said.len()).rev() {
        let text = said.iter().take(sentences).cloned().collect::<Vec<_>>().join(" ");
        let used = whole(canvas, *rest, &text);
        if used > 0 {
            rest.y += used;
            rest.height = rest.height.saturating_sub(used);
            return;
        }
    }
}

fn score(app: &App, canvas: &mut Canvas<'_>, rest: &mut Rect, module: &Module, wide: bool) {
    let Some(ranked) = ranking::score(app, module) else { return };
    if wide {
        put(canvas, rest, &app.i18n.get(Key::ModulesWhy), Role::Heading);
        rest.y += row(app, canvas, *rest, Key::CompareScore, (ranked.score, POINTS), "", wide);
    }
    let bottom = rest.bottom();
    for one in &ranked.parts {
        let said = app.say(&why(app, &one.why));
        let left = Rect { height: bottom.saturating_sub(rest.y), ..*rest };
        rest.y += row(app, canvas, left, part(one.kind), (one.points, one.max), &said, wide);
    }
    rest.height = bottom.saturating_sub(rest.y);
    if wide {
        rest.y += 1;
        rest.height = rest.height.saturating_sub(1);
    }
}

/// One part: its word, a bar, points, and why; gives how many rows it took.
fn row(
    app: &App,
    canvas: &mut Canvas<'_>,
    area: Rect,
    word: Key,
    of: (u16, u16),
    said: &str,
    wide: bool,
) -> u16 {
    if area.height == 0 {
        return 0;
    }
    canvas.put(area.x, area.y, WORD - 1, &app.i18n.get(word), Role::Plain);
    bar(canvas, area.x + WORD, area.y, BAR, of);
    let x = points(canvas, area.x + WORD + BAR + 1, area.y, of);
    let room = area.right().saturating_sub(x);
    let lines = if wide { wrapped(said, room.into()) } else { vec![said.to_owned()] };
    for (y, line) in (area.y..area.bottom()).zip(&lines) {
        canvas.put(x, y, room, line, Role::Plain);
    }
    u16::try_from(lines.len()).unwrap_or(1).clamp(1, area.height)
}
