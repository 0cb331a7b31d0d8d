//! Which groups and people are listed, and in what order.

use super::{
    by_hand::divide,
    facts, pages,
    proposals::{compare, kept},
    state::{Focus, LEADER, NOBODY},
    update::group,
};
use crate::{
    app::{App, list::RowId, screens::choices},
    i18n::collate::{Collator, fold},
    model::{error::Thing, groups::Group, ids::PersonId, unit::Unit},
    planning::groups::membership::taking_part::is_current,
};

/// The rows of the list with the focus.
pub fn rows(app: &App) -> Vec<RowId> {
    let Some(unit) = app.unit() else { return Vec::new() };
    if let Some(rows) = pages::page_rows(app) {
        return rows;
    }
    if let Some(dividing) = &app.screens.groups.dividing {
        return divide::rows(app, dividing);
    }
    if app.screens.groups.shown.is_some() {
        let comparing = app.screens.groups.compared.is_some();
        return if comparing { compare::row_ids(app) } else { kept::row_ids(app) };
    }
    match app.screens.groups.focus {
        Focus::Groups => group_rows(app, unit),
        Focus::Members => people_rows(app, unit),
    }
}

/// Groups in order of name, filtered by their own name and those of their people; last those who
/// are in none.
pub fn group_rows(app: &App, unit: &Unit) -> Vec<RowId> {
    let wanted = fold(app.screens.groups.list.filter.text());
    let fits = |g: &&Group| {
        let people = g.members.keys().copied().chain(g.supervisor);
        fold(g.name.as_str()).contains(&wanted)
            || people.filter_map(|id| unit.person(id)).any(|p| fold(p.name.as_str()).contains(&wanted))
    };
    if wanted.is_empty() {
        return all_rows(app, unit);
    }
    sorted(unit.groups().iter().filter(fits).collect(), app)
}

/// All groups in order of name, last those who are in none.
pub fn all_rows(app: &App, unit: &Unit) -> Vec<RowId> {
    let mut rows = sorted(unit.groups().iter().collect(), app);
    if !left_over(app, unit).is_empty() {
        rows.push(NOBODY);
    }
    rows
}

fn sorted(mut groups: Vec<&Group>, app: &App) -> Vec<RowId> {
    let order = Collator::new(app.i18n.lang());
    groups.sort_by(|a, b| order.cmp(a.name.as_str(), b.name.as_str()).then(a.id.cmp(&b.id)));
    groups.into_iter().map(|g| RowId::Thing(Thing::Group(g.id))).collect()
}

/// The rows below the groups: whoever leads the selected one, then its people.
pub fn people_rows(app: &App, unit: &Unit) -> Vec<RowId> {
    let leader = group(app).and_then(|group| leader(app, group)).map(|_| LEADER);
    leader.into_iter().chain(member_rows(app, unit)).collect()
}

/// Who leads a group today, or should where nobody does.
pub fn leader(app: &App, group: &Group) -> Option<PersonId> {
    let lead = group.led_on(app.today()).or(group.supervisor)?;
    app.unit()?.person(lead).map(|person| person.id)
}

/// The people of the selected row: members of the group, or those who are in none.
pub fn member_rows(app: &App, unit: &Unit) -> Vec<RowId> {
    let mut people: Vec<PersonId> = match group(app) {
        Some(group) => group.members.keys().copied().collect(),
        None => return left_over(app, unit).into_iter().map(|p| RowId::Thing(Thing::Person(p))).collect(),
    };
    by_name(app, unit, &mut people);
    if let Some(group) = group(app) {
        people.sort_by_key(|id| group.members.get(id).map(|is| is.on(app.today())));
    }
    people.into_iter().map(|p| RowId::Thing(Thing::Person(p))).collect()
}

/// Puts people in order of name.
pub fn by_name(app: &App, unit: &Unit, people: &mut [PersonId]) {
    choices::by_name(app, people, |&id| unit.person(id));
}

/// Those without a group first, then those of whom it is not said, then those who do not take part and are in
/// no group either.
fn left_over(app: &App, unit: &Unit) -> Vec<PersonId> {
    let mut unplaced: Vec<PersonId> = facts::unplaced(app, unit).iter().map(|p| p.id).collect();
    by_name(app, unit, &mut unplaced);
    let mut unsaid: Vec<PersonId> = facts::without_role(unit).iter().map(|p| p.id).collect();
    by_name(app, unit, &mut unsaid);
    unplaced.extend(unsaid);
    let is_in = |group: &Group, id| group.members.get(&id).is_some_and(|is| is_current(is, app.today()));
    let in_a_group = |id: PersonId| unit.groups().iter().any(|group| is_in(group, id));
    let outside = unit.people().iter().filter(|p| p.outside.is_some() && !p.is_guest());
    let mut outside: Vec<PersonId> = outside.map(|p| p.id).filter(|&id| !in_a_group(id)).collect();
    by_name(app, unit, &mut outside);
    unplaced.extend(outside);
    unplaced
}
