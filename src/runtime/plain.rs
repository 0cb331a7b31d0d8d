//! What the screens say, as lines: each list, and after it the detail of each of its rows.

use std::collections::BTreeSet;

use crate::{
    app::{
        App,
        list::List,
        screens::{
            ScreenId, Screens,
            calendar::{
                self,
                state::{Layer, Sheet, YearSheet},
            },
            follow_up,
        },
    },
    ui::{self, canvas::wrapped},
};

/// What was said of a screen so far.
#[derive(Default)]
struct Told {
    lines: Vec<String>,
    blocks: BTreeSet<Vec<String>>,
}

impl Told {
    /// Says the screen as it stands; what was said already is not said again.
    fn look(&mut self, app: &App) {
        for block in ui::told(app).blocks() {
            if self.blocks.insert(block.clone()) {
                self.block(block);
            }
        }
    }

    /// Says of each new block only what stands before its first empty line: another look at the same
    /// thing.
    fn again(&mut self, app: &App) {
        for block in ui::told(app).blocks() {
            if self.blocks.insert(block.clone()) {
                self.lines.extend(block.into_iter().take_while(|line| !line.is_empty()));
            }
        }
    }

    fn block(&mut self, block: Vec<String>) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.extend(block);
    }

    /// Says the screen once for each row of its list.
    fn rows(&mut self, app: &mut App) {
        let rows = app.screen.rows(app);
        if rows.is_empty() {
            self.look(app);
        }
        for row in rows {
            app.screens.list_mut(app.screen).select(row);
            self.look(app);
        }
    }
}

/// What a screen of the open unit says, line by line, from its first row on.
pub fn screen(app: &mut App, screen: ScreenId) -> Vec<String> {
    app.screen = screen;
    app.overlays.clear();
    app.screens = Screens::default();
    let mut told = Told::default();
    match screen {
        ScreenId::Needs => needs(&mut told, app),
        ScreenId::Calendar => calendar(&mut told, app),
        ScreenId::FollowUp => follow_up(&mut told, app),
        _ => told.rows(app),
    }
    told.lines
}

/// Every round, the newest first; of each dimension what is said about it at each stage.
fn needs(told: &mut Told, app: &mut App) {
    let mut rounds: Vec<_> =
        app.unit().map(|unit| unit.rounds().iter().map(|r| (r.date, r.id)).collect()).unwrap_or_default();
    rounds.sort_unstable_by(|a, b| b.cmp(a));
    if rounds.is_empty() {
        told.look(app);
    }
    let stages: Vec<_> = app.unit().map(|u| u.about().stages.iter().copied().collect()).unwrap_or_default();
    for (_, round) in rounds {
        app.screens.needs.round = Some(round);
        app.screens.needs.stage = None;
        let count = app.screen.rows(app).len();
        for n in 0..count.max(1) {
            for stage in stages.iter().copied().map(Some).chain(stages.is_empty().then_some(None)) {
                app.screens.needs.stage = stage;
                if let Some(&row) = app.screen.rows(app).get(n) {
                    app.screens.needs.list.select(row);
                }
                if stage == stages.first().copied() { told.look(app) } else { told.again(app) }
            }
        }
    }
}

/// The month, all meetings, each of them in full, who must be told, the school years.
fn calendar(told: &mut Told, app: &mut App) {
    use calendar::state::View::{Agenda, Month};

    let state = |app: &mut App, view, layer| {
        app.screens.calendar = calendar::state::State { view, layer, ..Default::default() };
    };
    told.look(app);
    state(app, Agenda, Layer::None);
    told.look(app);
    let Some(unit) = app.unit() else { return };
    let mut meetings: Vec<_> = unit.meetings().iter().map(|m| (m.when.date, m.when.start, m.id)).collect();
    meetings.sort_unstable();
    let years: Vec<_> = unit.years().iter().map(|year| year.id).collect();
    for (_, _, meeting) in meetings {
        let sheet = Sheet { meeting, people: List::default(), noted: None };
        state(app, Agenda, Layer::Sheet(sheet));
        told.look(app);
    }
    state(app, Month, Layer::Tell(List::default()));
    told.rows(app);
    for year in years {
        state(app, Month, Layer::Year(YearSheet { year: Some(year), ..YearSheet::default() }));
        told.look(app);
    }
}

/// The groups, the people of each with what they missed, goals, needs before and after.
fn follow_up(told: &mut Told, app: &mut App) {
    use follow_up::state::View;
    told.rows(app);
    let groups: Vec<_> =
        app.unit().map(|unit| unit.groups().iter().map(|g| g.id).collect()).unwrap_or_default();
    for group in groups {
        app.screens.follow_up.group = Some(group);
        told.rows(app);
    }
    app.screens.follow_up.group = None;
    for view in [View::Goals, View::Needs] {
        app.screens.follow_up.view = view;
        told.look(app);
    }
}

/// A line broken between words where it is longer than `width`; what follows is set in below it.
pub fn broken(line: &str, width: usize) -> Vec<String> {
    let inset = line.len() - line.trim_start().len();
    let mut lines = wrapped(line.trim_start(), width.saturating_sub(inset + 2).max(1)).into_iter();
    let first = lines.next().map(|first| format!("{}{first}", " ".repeat(inset)));
    first.into_iter().chain(lines.map(|more| format!("{}{more}", " ".repeat(inset + 2)))).collect()
}
