//! The selected module: facts, phases, and every part of its score.

use ratatui::layout::Rect;

use super::{
    ranking,
    view::bar,
    words::{confidence, fact, facts, part, phases, title, why},
};
use crate::{
    app::App,
    i18n::{Key, t},
    model::{catalogue::Module, lang::Lang, programme::Confidence},
    ui::{
        canvas::{Canvas, wrapped},
        theme::Role,
    },
};

/// Rows below the list: heading, facts, phases and six parts.
pub const ROWS: u16 = 9;
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
        canvas.put(rest.x, rest.y + 2, rest.width, &phases(app, module), Role::Plain);
        rest.y += 3;
        rest.height = rest.height.saturating_sub(3);
    }
    score(app, canvas, rest, module, wide);
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
    if let Some(terms) = app.catalogue().terms_of(module) {
        let said = fact(app, terms, |terms| {
            let one = terms.from == terms.to;
            let said = t::modules_terms_range(terms.from, terms.to);
            app.say(&if one { t::modules_terms(terms.from) } else { said })
        });
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

fn score(app: &App, canvas: &mut Canvas<'_>, area: Rect, module: &Module, wide: bool) {
    let Some(ranked) = ranking::score(app, module) else { return };
    let mut area = area;
    if wide {
        put(canvas, &mut area, &app.i18n.get(Key::ModulesWhy), Role::Heading);
    }
    let mut y = area.y;
    for one in &ranked.parts {
        if y >= area.bottom() {
            return;
        }
        canvas.word(area.x, y, WORD - 1, part(one.kind), Role::Plain);
        bar(canvas, area.x + WORD, y, BAR, (one.points, one.max));
        let x = area.x + WORD + BAR + 1;
        let room = area.right().saturating_sub(x);
        let said = app.say(&why(app, &one.why));
        let lines = if wide { wrapped(&said, room.into()) } else { vec![said] };
        for line in lines {
            if y < area.bottom() {
                canvas.put(x, y, room, &line, Role::Plain);
                y += 1;
            }
        }
    }
}
