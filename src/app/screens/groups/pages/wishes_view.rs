//! How the page of wishes looks: pairs, switches and what counts, one a line.

use std::collections::BTreeSet;

use ratatui::layout::Rect;

use super::wishes::{Item, about, importance, item, level, matter, names, rows, switch};
use crate::{
    app::{App, describe_edit},
    i18n::{Key, Text, t},
    model::unit::Unit,
    planning::groups::{
        answer::cost::Weights,
        job::{
            importance::{Importance, Matter, USUAL},
            torn::{Torn, torn},
            wishes::Set,
        },
    },
    ui::{
        canvas::{Canvas, Selected},
        theme::Role,
    },
};

/// Columns for what kind of wish it is.
const KIND: u16 = 7;
/// The same where there is little room.
const KIND_NARROW: u16 = 5;
/// From this width on there is room for everything.
const ROOMY: u16 = 70;
/// Columns for names where there is.
const NAME: u16 = 38;
/// Columns for what is wished, at most.
const VALUE: u16 = 30;
/// Columns for the number of a weight.
const NUMBER: u16 = 5;
/// Lines for what is said of the selected row.
const ABOUT: u16 = 4;

/// Draws the page.
pub fn draw(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.heading(area.x, area.y, area.width, &app.say(&t::wishes_title(&unit.about().name)));
    let all = rows(app);
    let list = &app.screens.groups.wishes;
    let below = ABOUT.min(area.height / 4);
    let inside = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + below), ..area };
    let counts = importance(app);
    let wrong: BTreeSet<_> = torn(unit).iter().flat_map(Torn::pairs).collect();
    let kind_width = if area.width < ROOMY { KIND_NARROW } else { KIND };
    let x = area.x + kind_width + 2;
    let room = area.right().saturating_sub(x);
    let value = x + if area.width < ROOMY { room * 11 / 20 } else { NAME };
    let shown = canvas.window(list, &all, inside);
    let mut kind_before = None;
    for (y, n) in (inside.y..).zip(shown) {
        let Some((row, one)) = all.get(n).and_then(|&row| Some((row, item(unit, row)?))) else { continue };
        let kind = kind(one);
        if kind_before != Some(kind) {
            canvas.word(area.x, y, kind_width, kind, Role::Dim);
            kind_before = Some(kind);
        }
        let selected = Selected::when(list.selected, row);
        canvas.pointer(area.x + kind_width, y, selected);
        let (name, said, role) = words(app, unit, one, &counts);
        let role = match one {
            Item::Pair(pair) if wrong.contains(&pair.id) => Role::Care,
            _ => role,
        };
        canvas.cell(x, y, value.saturating_sub(x + 1), &app.say(&name), Role::Plain, selected);
        let number_width = if matches!(one, Item::Matter(_)) { NUMBER } else { 0 };
        let end = area.right().min(value + VALUE + NUMBER).saturating_sub(number_width);
        canvas.put(value, y, end.saturating_sub(value), &app.say(&said), role);
        if let Item::Matter(matter) = one {
            canvas.right(end, y, NUMBER, &number(matter, &counts), Role::Dim);
        }
    }
    let Some(one) = list.selected.and_then(|row| item(unit, row)) else { return };
    let mut rest = Rect { y: area.bottom() - below, height: below, ..area };
    // Whole, where the line above had to cut it.
    let (name, value, _) = words(app, unit, one, &counts);
    let (name, value) = (app.say(&name), app.say(&value));
    let title = if value.is_empty() { name } else { format!("{name}: {value}") };
    canvas.heading(rest.x, rest.y, rest.width, &title);
    rest = Rect { y: rest.y + 1, height: rest.height.saturating_sub(1), ..rest };
    let said: Vec<String> = about(app, unit, one).iter().map(|line| app.say(line)).collect();
    canvas.paragraph(rest, &said.join(" "), Role::Plain);
}

fn kind(item: Item<'_>) -> Key {
    match item {
        Item::NoPairs | Item::Pair(_) => Key::WishesKindPair,
        Item::Switch(_) => Key::WishesKindSwitch,
        Item::Matter(_) => Key::WishesKindMatter,
    }
}

fn words(app: &App, unit: &Unit, item: Item<'_>, counts: &Importance) -> (Text, Text, Role) {
    match item {
        Item::NoPairs => (Key::WishesNoPairs.into(), t::words(""), Role::Plain),
        Item::Pair(pair) => {
            let said = t::words(describe_edit::pair_wish(pair.wish));
            (names(unit, pair), said, Role::Plain)
        }
        Item::Switch(one) => {
            let answer = if one.of(unit) == Set::On { Key::AnswerYes } else { Key::AnswerNo };
            let role = if one.of(unit) == one.usual() { Role::Dim } else { Role::Strong };
            (switch(one).into(), answer.into(), role)
        }
        Item::Matter(one) => {
            let percent = counts.percent(one);
            let said = app.say(&level(percent));
            let own = unit.settings().keys().any(|key| key.as_str() == one.code());
            let owner = !own && percent != USUAL;
            let said = if owner { t::wishes_owners(said) } else { t::words(said) };
            (matter(unit, one).into(), said, if percent == USUAL { Role::Dim } else { Role::Strong })
        }
    }
}

/// What one unit of it costs; of pairs, where each has its own strength, the percent.
fn number(matter: Matter, counts: &Importance) -> String {
    match matter {
        Matter::Pairs => format!("{} %", counts.percent(matter)),
        _ => matter.weight(&mut counts.weights(Weights::default())).to_string(),
    }
}
