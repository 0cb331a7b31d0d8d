//! Who is listed, in which order, and who is meant by a command.

use super::week::silent;
use crate::{
    app::{
        App,
        list::RowId,
        screens::{
            choices::by_name,
            groups::{facts::is_without_role, through_year::person_year},
        },
    },
    i18n::{Key, collate::fold},
    model::{error::Thing, people::Person},
};

/// The people that the filter lets through, in the order of their names.
pub fn people(app: &App) -> Vec<&Person> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let wanted = fold(app.screens.people.list.filter.text().trim());
    let of = silent::Of::new(app);
    let listed = unit.people().iter().filter(|person| silent::is_listed(app, &of, person.id));
    let mut people: Vec<&Person> =
        listed.filter(|person| wanted.is_empty() || fits(app, person, &wanted)).collect();
    by_name(app, &mut people, |person| Some(*person));
    people
}

fn fits(app: &App, person: &Person, wanted: &str) -> bool {
    let lang = app.i18n.lang();
    let catalogue = app.catalogue();
    let roles = person.roles.iter().filter_map(|&id| catalogue.role(id)).map(|role| role.name.get(lang));
    let stages = person.stages.iter().filter_map(|&id| catalogue.stage(id));
    let stages = stages.flat_map(|stage| [stage.name.get(lang), stage.short.get(lang)]);
    let mut texts = [person.name.as_str(), person.team.as_str()].into_iter().chain(roles).chain(stages);
    texts.any(|text| fold(text).contains(wanted))
}

/// The rows of the list.
pub fn rows(app: &App) -> Vec<RowId> {
    people(app).into_iter().map(|person| RowId::Thing(Thing::Person(person.id))).collect()
}

/// The person on the selected row.
pub fn selected(app: &App) -> Option<&Person> {
    match app.screens.people.list.selected? {
        RowId::Thing(Thing::Person(id)) => app.unit()?.person(id),
        _ => None,
    }
}

/// Those who are marked and still there, in the order of their names.
pub fn marked(app: &App) -> Vec<&Person> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let mut people: Vec<&Person> =
        app.screens.people.marked.iter().filter_map(|&id| unit.person(id)).collect();
    by_name(app, &mut people, |person| Some(*person));
    people
}

/// Those that a command is about: the marked ones, else the one on the selected row.
pub fn meant(app: &App) -> Vec<&Person> {
    let marked = marked(app);
    if marked.is_empty() { selected(app).into_iter().collect() } else { marked }
}

/// The groups that a person is in or leads, with a word about their time in each.
pub fn groups_of(app: &App, person: &Person) -> Vec<String> {
    let groups = app.unit().map(|unit| person_year::groups(app, unit, person)).unwrap_or_default();
    groups.iter().map(|group| app.say(group)).collect()
}

/// What stands in the column of groups: these, or why there is none, and that somebody is a guest.
pub fn place_of(app: &App, person: &Person) -> String {
    let groups = groups_of(app, person).join(", ");
    let guest = || app.i18n.get(Key::PeopleGuestShort);
    match (groups.is_empty(), person.is_guest()) {
        (true, _) if person.outside.is_some() => app.i18n.get(Key::PeopleOutsideShort),
        (true, true) => guest(),
        (true, false) if is_without_role(person) => {
            format!("! {}", app.i18n.get(Key::PeopleNoRoleShort))
        }
        (true, false) => "·".to_owned(),
        (false, true) => format!("{groups} · {}", guest()),
        (false, false) => groups,
    }
}

/// What there is to tell of a person's year in the groups.
pub fn year_of(app: &App, person: &Person) -> Vec<String> {
    let lines = app.unit().map(|unit| person_year::lines(app, unit, person)).unwrap_or_default();
    lines.iter().map(|line| app.say(line)).collect()
}
