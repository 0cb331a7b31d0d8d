//! Proposals side by side.

use ratatui::layout::Rect;

use super::compare::{Line, compared, lines};
use crate::{
    app::{App, list::RowId, screens::groups::state::Way},
    i18n::{Key, t},
    model::unit::Unit,
    ui::{
        canvas::{Canvas, Selected, capital},
        theme::Role,
    },
};

/// The width of what a line is about, where there is room.
const NAME: u16 = 30;
/// The least and the most width of a column of today or a proposal.
const COLUMN: (u16, u16) = (11, 30);

/// Draws the comparison.
pub fn draw(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    let all = compared(app);
    let Some(list) = &app.screens.groups.compared else { return };
    let count = all.len() + 1;
    let columns = u16::try_from(count).unwrap_or(1);
    let each = (area.width.saturating_sub(NAME) / columns).clamp(COLUMN.0, COLUMN.1);
    let name = area.width.saturating_sub(2 + each * columns);
    let x = |n: usize| area.x + 2 + name + each * u16::try_from(n).unwrap_or(0);
    let title = if all.len() > 1 { Key::ProposalsTitle } else { Key::ProposalsTitleToday };
    canvas.heading(area.x, area.y, area.width, &app.i18n.get(title));
    canvas.word(x(0), area.y + 1, each - 1, Key::ProposalsToday, Role::Strong);
    for (n, shown) in all.iter().enumerate() {
        let title = t::proposals_number(shown.number);
        // The one that is gone on with: the arrows to the sides choose another.
        let chosen = app.screens.groups.shown.as_ref().is_some_and(|one| one.number == shown.number);
        let (sign, role) = if chosen { ("▸", Role::Strong) } else { (" ", Role::Plain) };
        canvas.put(x(n + 1) - 1, area.y + 1, 1, sign, role);
        canvas.put(x(n + 1), area.y + 1, each - 1, &app.say(&title), role);
        canvas.word(x(n + 1), area.y + 2, each - 1, origin(shown.from.0), Role::Dim);
    }
    let sign = if all.len() > 1 { Key::ProposalsKeysTwo } else { Key::ProposalsKeys };
    canvas.word(area.x + 2, area.y + 2, name - 1, sign, Role::Dim);
    let lines = lines(app, unit);
    let rows: Vec<RowId> = (0..lines.len()).map(RowId::Place).collect();
    let body = Rect { y: area.y + 3, height: area.height.saturating_sub(3), ..area };
    for (y, n) in (body.y..).zip(canvas.window(list, &rows, body)) {
        let Some(line) = lines.get(n) else { continue };
        canvas.pointer(area.x, y, Selected::when(Some(list.index(&rows)), n));
        if line.heading {
            canvas.heading(area.x + 2, y, area.width - 2, &line.name);
            continue;
        }
        row(canvas, line, y, (area.x + 2, name), count, (&x, each));
    }
}

/// How a proposal was sought, as it fits over its column.
fn origin(way: Way) -> Key {
    match way {
        Way::OnlyUnplaced => Key::ProposalsFill,
        other => super::kept::origin(other),
    }
}

fn row(
    canvas: &mut Canvas<'_>,
    line: &Line,
    y: u16,
    (left, name): (u16, u16),
    count: usize,
    (x, each): (&dyn Fn(usize) -> u16, u16),
) {
    let role = if line.differs { Role::Plain } else { Role::Dim };
    let room = if line.cells.is_empty() { name + each * u16::try_from(count).unwrap_or(1) } else { name - 3 };
    canvas.put(left, y, room, &capital(&line.name), role);
    for (n, cell) in line.cells.iter().take(count).enumerate() {
        canvas.put(x(n), y, each - 1, cell, role);
    }
    // What differs is marked by a sign, not by how bright it is.
    if line.differs {
        canvas.put(x(0) - 2, y, 1, "≠", Role::Care);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::screens::groups::price::{Term, called},
        i18n::I18n,
        model::lang::Lang,
        planning::groups::job::instance::{StageWish, SupervisorWish},
    };

    #[test]
    fn what_is_compared_is_named_in_full_at_80_columns() {
        // Two proposals beside today, each column a blank apart from the next.
        let column = (80 - NAME) / 3 - 1;
        let name = NAME - 5;
        let terms = [
            Term::Unplaced,
            Term::Team,
            Term::Stage,
            Term::Size,
            Term::Exp,
            Term::School,
            Term::Travel,
            Term::Untrained,
            Term::Module,
            Term::Prefer,
            Term::Again,
        ];
        let wishes =
            [(StageWish::Alike, SupervisorWish::OwnSchool), (StageWish::Mixed, SupervisorWish::OtherSchool)];
        let terms = terms.iter().flat_map(|&term| wishes.map(|(stages, from)| called(term, stages, from)));
        let others = [
            Key::CountsCannot,
            Key::CountsTimeless,
            Key::CountsBothTimes,
            Key::CountsUnled,
            Key::CountsParted,
            Key::CountsMetBefore,
            Key::CountsTotal,
        ];
        let names = terms.chain(others).map(|key| (key, name));
        let ways = [Way::Everything, Way::OnlyUnplaced, Way::AsBefore, Way::Different];
        let all: Vec<_> = names.chain(ways.map(|way| (origin(way), column))).collect();
        for lang in Lang::ALL {
            let i18n = I18n::new(lang);
            for (key, room) in &all {
                let said = i18n.get(*key);
                assert!(said.chars().count() <= usize::from(*room), "{lang:?}: {said}");
            }
        }
    }
}
