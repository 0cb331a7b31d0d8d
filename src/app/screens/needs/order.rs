//! In which order the areas stand: as asked, the largest gaps first, or the largest disagreement first.

use super::look;
use crate::{
    app::{App, state::Tone},
    i18n::Key,
    model::{ids::Code, survey::Voices},
    planning::needs::{Picture, summary},
};

/// The order of the areas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the round asks.
    #[default]
    Asked,
    /// The largest gap first.
    Gap,
    /// The largest disagreement among the answers of the staff first.
    Apart,
}

/// The next order, said aloud.
pub fn turn(app: &mut App) {
    let (order, said) = match app.screens.needs.order {
        Order::Asked => (Order::Gap, Key::NeedsOrderGap),
        Order::Gap => (Order::Apart, Key::NeedsOrderApart),
        Order::Apart => (Order::Asked, Key::NeedsOrderAsked),
    };
    app.screens.needs.order = order;
    if let Some(&first) = super::update::rows(app).first() {
        app.screens.needs.list.select(first);
    }
    app.tell(Tone::Plain, said);
}

/// What stands over the names of the areas; none where they stand as asked.
pub fn heading(order: Order) -> Option<Key> {
    match order {
        Order::Asked => None,
        Order::Gap => Some(Key::NeedsOrderedGap),
        Order::Apart => Some(Key::NeedsOrderedApart),
    }
}

/// Puts dimensions in order.
pub fn sort(app: &App, picture: &Picture<'_>, dimensions: &mut [Code]) {
    match app.screens.needs.order {
        Order::Asked => {}
        Order::Gap => dimensions.sort_by_key(|&id| {
            std::cmp::Reverse(picture.row(id).and_then(crate::planning::needs::Row::largest))
        }),
        Order::Apart => dimensions.sort_by_key(|&id| std::cmp::Reverse(apart(app, id))),
    }
}

/// How far the staff are apart about a dimension, at the stage where they are most.
fn apart(app: &App, dimension: Code) -> Option<u8> {
    let (unit, round) = (app.unit()?, look::round(app)?);
    let surveys = unit.surveys().iter().filter(|s| s.round == round.id && s.voices == Voices::Staff);
    let cells = surveys.flat_map(|survey| {
        let here = survey.answers.iter().filter(|(cell, _)| cell.dimension == dimension);
        here.filter_map(|(_, tally)| summary(tally.now, survey.voices.least())?.marks)
    });
    cells.map(|marks| marks.disagreement).max()
}
