//! Why somebody is where a proposal puts them: worked out of the groups as they would be.

use super::{compare, kept};
use crate::{
    app::{
        App,
        command::Available,
        list::RowId,
        overlay::{Overlay, Report},
        screens::groups::{
            by_hand::hand,
            facts,
            state::{Focus, Shown},
            why,
        },
    },
    i18n::{Key, t},
    model::{error::Thing, ids::PersonId},
    planning::groups::today::Today,
};

/// The person who is selected in the proposal that is looked at, or in the comparison.
fn person(app: &App, shown: &Shown) -> Option<PersonId> {
    let state = &app.screens.groups;
    if let Some(list) = &state.compared {
        return compare::person(app, list);
    }
    if state.focus == Focus::Members {
        return match state.movers.selected? {
            RowId::Thing(Thing::Person(id)) => Some(id),
            _ => None,
        };
    }
    match kept::selected(app, app.unit()?, shown)? {
        kept::Row::Person(n) => shown.proposal.unplaced.get(n).map(|(id, _)| *id),
        kept::Row::Group(..) => None,
    }
}

/// Whether somebody is selected of whom it can be asked.
pub fn available(app: &App) -> Available {
    let selected = app.screens.groups.shown.as_deref().and_then(|shown| person(app, shown));
    selected.map(|_| ()).ok_or_else(|| Key::ListsWhyNoPerson.into())
}

/// Shows why the selected person is where the proposal has them.
pub fn open(app: &mut App) {
    let Some(shown) = app.screens.groups.shown.as_deref() else { return };
    let Some(id) = person(app, shown) else { return };
    let unit = &shown.after;
    let leads = |group: &&crate::model::groups::Group| group.supervisor == Some(id);
    let here = kept::groups(shown).find(|group| group.members.contains_key(&id));
    let name = facts::name(unit, id);
    let (title, mut lines) = match (here, kept::groups(shown).find(leads)) {
        (None, Some(led)) => (t::lists_reason_leads(&led.name, &name), Vec::new()),
        (here, _) => {
            let today = hand::setup(app).and_then(|setup| Today::of(unit, &setup).ok());
            let title = match here {
                Some(here) => t::groups_reason_title(&here.name, &name),
                None => t::groups_reason_title_none(&name),
            };
            (title, why::by(app, unit, today.as_ref(), here, id))
        }
    };
    lines.insert(0, t::lists_reason_proposal(shown.number));
    app.push(Overlay::Report(Box::new(Report::new(title, lines))));
}
