//! What can be done where a proposal is looked at, or several are compared.

use super::{kept, marking, search, ways, why_proposed};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        list::List,
        screens::groups::{facts, possible, state::Focus},
        state::Effects,
    },
    i18n::Key,
};

/// The commands where a proposal is looked at.
const PROPOSED: &[Row] = rows![
    Open GroupsTake GroupsTakeAbout 2,
    Mark ProposalMark ProposalMarkAbout 3,
    NextArea GroupsNextArea ProposalAreaAbout 5,
    Compare ProposalCompare ProposalCompareAbout 4,
    Later ProposalNext ProposalNextAbout 6,
    Earlier ProposalPrevious ProposalPreviousAbout 0,
    Propose ProposalAgain ProposalAgainAbout 0,
    Fill GroupsFill GroupsFillAbout 0,
    Ways GroupsWays GroupsWaysAbout 0,
    Possible GroupsPossible GroupsPossibleAbout 0,
    Why GroupsExplain ListsExplainAbout 0,
    Wishes GroupsWishes GroupsWishesAbout 0,
    Delete ProposalDrop ProposalDropAbout 0,
    PreviousArea GroupsPreviousArea ProposalAreaAbout 0,
];

/// The commands where proposals are compared.
const COMPARED: &[Row] = rows![
    Open ProposalTurnBack ProposalTurnBackAbout 2,
    Later ProposalNext ProposalNextAbout 3,
    Earlier ProposalPrevious ProposalPreviousAbout 0,
    Compare ProposalTurnBack ProposalTurnBackAbout 0,
    Why GroupsExplain ListsExplainAbout 4,
];

/// The commands where a proposal is looked at; none where none is.
pub fn table(app: &App) -> Option<&'static [Row]> {
    let state = &app.screens.groups;
    state.shown.as_ref()?;
    Some(if state.compared.is_some() { COMPARED } else { PROPOSED })
}

/// Whether a command can run where a proposal is looked at.
pub fn available(app: &App, command: Command) -> Available {
    let alone = app.screens.groups.kept.is_empty();
    match command {
        Command::Later | Command::Earlier if alone => Err(Key::ProposalWhyOnly.into()),
        Command::Possible if possible::is_going(app) => Ok(()),
        Command::Propose | Command::Possible => search::can_start(app).map(|_| ()),
        Command::Why => why_proposed::available(app),
        Command::Fill => can_fill(app),
        Command::Ways => ways::available(app),
        _ if table(app).into_iter().flatten().any(|row| row.command == command) => Ok(()),
        _ => Err(Key::GroupsWhyProposal.into()),
    }
}

/// Whether there is anybody to find a place for, and a way to.
pub fn can_fill(app: &App) -> Available {
    search::can_start(app)?;
    let all_placed = app.unit().is_none_or(|unit| facts::unplaced(app, unit).is_empty());
    if all_placed { Err(Key::GroupsWhyAllPlaced.into()) } else { Ok(()) }
}

/// Runs a command where a proposal is looked at; none where it is one of every place.
pub fn run(app: &mut App, command: Command) -> Option<Effects> {
    let state = &mut app.screens.groups;
    state.shown.as_ref()?;
    match command {
        Command::Open | Command::Compare if state.compared.is_some() => state.compared = None,
        Command::Compare => state.compared = Some(List::default()),
        Command::Open => return Some(kept::accept(app)),
        Command::Mark => marking::mark(app),
        Command::Why => why_proposed::open(app),
        Command::Later => kept::turn(app, 1),
        Command::Earlier => kept::turn(app, -1),
        Command::Delete => kept::drop_shown(app),
        Command::NextArea | Command::PreviousArea => {
            state.focus = if state.focus == Focus::Groups { Focus::Members } else { Focus::Groups };
        }
        _ => return None,
    }
    Some(Vec::new())
}
