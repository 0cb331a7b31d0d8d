//! Why somebody is where a proposal puts them: worked out of the groups as they would be.

use super::{compare, differs, kept, search};
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
            why, wished, wrong,
        },
    },
    i18n::{Arg, Key, Text, t},
    model::{
        error::Thing,
        groups::{Group, MemberState},
        ids::PersonId,
    },
    planning::groups::{
        answer::today::Today,
        proposal::{difference::Difference, earlier::wish},
    },
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

/// The group that is selected in the proposal that is looked at.
fn group<'a>(app: &'a App, shown: &'a Shown) -> Option<(&'a Difference, &'a Group)> {
    if app.screens.groups.compared.is_some() {
        return None;
    }
    match kept::selected(app, app.unit()?, shown)? {
        kept::Row::Group(difference, group) => Some((difference, group)),
        kept::Row::Person(_) => None,
    }
}

/// Whether somebody is selected of whom it can be asked, or a group.
pub fn available(app: &App) -> Available {
    let shown = app.screens.groups.shown.as_deref();
    let selected = shown.is_some_and(|shown| person(app, shown).is_some() || group(app, shown).is_some());
    if selected { Ok(()) } else { Err(Key::ListsWhyNoPerson.into()) }
}

/// A group of a proposal: what is wrong with it then, and all that is another.
fn of_group(app: &App, shown: &Shown, difference: &Difference, group: &Group) -> Vec<Text> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let wrong::Proposed { own, as_today, .. } = wrong::proposed(app, &shown.after, group);
    let mut wrong: Vec<_> = own.into_iter().chain(as_today).collect();
    wrong.sort_by_key(|one| one.weight);
    let mut lines: Vec<Text> =
        wrong.into_iter().map(|one| t::groups_reason_sign(one.weight.sign(), one.full)).collect();
    lines.extend(differs::of_group(app, unit, shown, &shown.after, difference, group));
    lines.extend(differs::held_fast(app, unit, group.id));
    let costs = wished::of_proposed(app, shown, group.id);
    let costs: Vec<Arg> = costs.into_iter().map(|(_, cost)| Arg::from(cost)).collect();
    if !costs.is_empty() {
        lines.push(t::groups_costs(Arg::List(costs)));
    }
    lines
}

/// The groups of a proposal as the job that it answers counts them, with what it was asked for: who has met whom is
/// said by the groups there are, not by those that are proposed.
fn as_proposed(app: &App, shown: &Shown) -> Option<Today> {
    let mut instance = hand::setup(app)?.instance(&shown.after).ok()?;
    wish(&mut instance, app.unit()?, search::again(shown.from.0));
    Some(Today::seen(instance))
}

/// Shows why the selected person is where the proposal has them, or all that there is to say of the group.
pub fn open(app: &mut App) {
    let Some(shown) = app.screens.groups.shown.as_deref() else { return };
    let Some(id) = person(app, shown) else {
        let Some((difference, group)) = group(app, shown) else { return };
        let mut lines = of_group(app, shown, difference, group);
        lines.insert(0, t::lists_reason_proposal(shown.number));
        let title = t::groups_reason_title_group(&group.name);
        return app.push(Overlay::Report(Box::new(Report::new(title, lines))));
    };
    let unit = &shown.after;
    let leads = |group: &&Group| group.supervisor == Some(id);
    // Whoever leaves a group stays noted in it as having been there.
    let is_in =
        |group: &&Group| group.members.get(&id).is_some_and(|is| is.on(app.today()) != MemberState::Left);
    let here = kept::groups(shown).find(is_in);
    let name = facts::name(unit, id);
    let (title, mut lines) = match (here, kept::groups(shown).find(leads)) {
        (None, Some(led)) => (t::lists_reason_leads(&led.name, &name), Vec::new()),
        (here, _) => {
            let today = as_proposed(app, shown);
            let title = match here {
                Some(here) => t::groups_reason_title(&here.name, &name),
                None => t::groups_reason_title_none(&name),
            };
            (title, why::by(app, unit, today.as_ref(), here, id).lines)
        }
    };
    lines.insert(0, t::lists_reason_proposal(shown.number));
    app.push(Overlay::Report(Box::new(Report::new(title, lines))));
}
