//! A team that meets already becomes a group.

use std::collections::BTreeSet;

use crate::{
    app::{
        App,
        list::RowId,
        overlay::{Pick, PickOption},
        screens::{
            PickKey as AnyPick,
            groups::{facts, possible::held, proposals::search::module_for_all, state::PickKey},
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        change::On,
        edit::Edit,
        error::Thing,
        groups::{Group, Membership},
        ids::{GroupId, PersonId},
        text::Name,
    },
    planning::groups::{
        hand::{obstacles::obstacles, team::from_team},
        job::setup::Setup,
    },
};

/// Teams with people who are in no group, and how many.
pub fn teams(app: &App) -> Vec<(Name, usize)> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let mut teams: Vec<(Name, usize)> = Vec::new();
    for person in facts::unplaced(app, unit).into_iter().filter(|p| !p.team.is_empty()) {
        match teams.iter_mut().find(|(team, _)| *team == person.team) {
            Some((_, count)) => *count += 1,
            None => teams.push((person.team.clone(), 1)),
        }
    }
    let order = crate::i18n::collate::Collator::new(app.i18n.lang());
    teams.sort_by(|a, b| order.cmp(a.0.as_str(), b.0.as_str()));
    teams
}

/// Which team.
pub fn pick(app: &App) -> Pick {
    let option = |(n, (team, count)): (usize, (Name, usize))| {
        PickOption::new(RowId::Place(n), t::groups_plain(&team)).note(t::count_people(count))
    };
    let teams = teams(app);
    let names = teams.iter().map(|(team, _)| team.clone()).collect();
    let options = teams.into_iter().enumerate().map(option).collect();
    Pick::new(AnyPick::Groups(PickKey::Team(names)), Key::GroupsPickTeam, options)
}

/// Makes a group of a team; the message says when it meets, or why it has no time.
pub fn made(app: &mut App, team: &Name) -> Effects {
    let id: GroupId = app.new_id();
    let roles = BTreeSet::new();
    let Some(programme) = facts::main_programme(app) else {
        return without_programme(app, team, id);
    };
    let mut setup = Setup::new(programme, &roles, app.today());
    setup.module = module_for_all(app, programme);
    let edit = app.unit().and_then(|unit| from_team(unit, team, &setup, id));
    let Some(edit) = edit else { return Vec::new() };
    let said = said(app, team, &edit);
    let effects = app.commit(edit, said);
    super::super::update::reveal(app, RowId::Thing(Thing::Group(id)));
    effects
}

fn said(app: &App, team: &Name, edit: &Edit) -> Text {
    let (Edit::Group(On::Add(group)), Some(unit)) = (edit, app.unit()) else {
        return t::groups_did_team(team);
    };
    if !group.windows.is_empty() {
        return t::groups_did_team_when(team, Arg::list(group.windows.iter().copied()));
    }
    let people: Vec<PersonId> = group.members.keys().copied().collect();
    let found = obstacles(unit, &people, facts::length_of(app, group));
    t::groups_did_team_no_time(team, held::in_short(unit, &found))
}

fn without_programme(app: &mut App, team: &Name, id: GroupId) -> Effects {
    let mut made = Group::new(id, team.clone());
    let Some(unit) = app.unit() else { return Vec::new() };
    let people = facts::unplaced(app, unit).into_iter().filter(|p| p.team == *team);
    made.members.extend(people.map(|p| (p.id, Membership::default())));
    let said = t::groups_did_team_no_time(team, Key::GroupsHeldNoProgramme);
    let effects = app.commit(Edit::Group(On::Add(made)), said);
    super::super::update::reveal(app, RowId::Thing(Thing::Group(id)));
    effects
}
