//! What follows from a group for this screen: its programme, its length, who is left.

use std::collections::BTreeSet;

use crate::{
    app::App,
    i18n::{Arg, Text, t},
    model::{
        groups::Group,
        ids::PersonId,
        people::Person,
        programme::Programme,
        unit::{Unit, UnitKind},
        week::{Minutes, Window},
    },
    planning::{
        elsewhere,
        groups::{
            hand::common::Lengths,
            job::{places::not_free_in, setup::meeting_lengths, windows::free_of},
            membership::taking_part::people_without_group,
        },
        lookup, places, staff,
    },
};

/// How long a meeting is taken to be where no programme says it.
const USUAL: Minutes = Minutes(60);

/// The programme with weekly meetings that the unit follows; an own version before the one it was made of,
/// unless one applies for places in it: its groups are formed elsewhere, where nobody says otherwise. An owner
/// of whose people some apply forms their groups.
pub fn main_programme(app: &App) -> Option<&Programme> {
    let unit = app.unit()?;
    let about = unit.about();
    let followed = &about.programmes;
    let with =
        || about.followed().filter_map(|id| app.catalogue().programme(id)).filter(|p| p.cycle().is_some());
    let own =
        with().find(|p| p.places.is_none() && p.modules_from.is_some_and(|from| followed.contains(&from)));
    let applied = || with().find(|p| p.places.is_some() && places::has_applicants(unit, p.id));
    applied().or(own).or_else(|| with().next())
}

/// The programme of a group, else the one that the unit follows.
pub fn programme_of<'a>(app: &'a App, group: &Group) -> Option<&'a Programme> {
    group.programme.and_then(|id| app.catalogue().programme(id)).or_else(|| main_programme(app))
}

/// How long a group's longest meeting is.
pub fn length_of(app: &App, group: &Group) -> Minutes {
    lengths_of(app, group).long
}

/// How long the meetings of a group are that have times of their own each week.
pub fn lengths_of(app: &App, group: &Group) -> Lengths {
    let module = group.module.and_then(|id| app.catalogue().module(id));
    let of_module =
        app.unit().zip(module).and_then(|(unit, m)| lookup::cycle(unit, app.catalogue(), Some(group), m));
    let cycle = of_module.or_else(|| programme_of(app, group)?.cycle().cloned());
    let lengths = cycle.as_ref().zip(app.unit());
    let lengths = lengths.and_then(|(cycle, unit)| Lengths::of(unit, &meeting_lengths(cycle)));
    lengths.unwrap_or(Lengths::one(USUAL))
}

/// Whether anybody is in a group.
pub fn has_begun(unit: &Unit) -> bool {
    unit.groups().iter().any(|group| !group.members.is_empty())
}

/// The people who are meant to take part and are in no group today. An owner that forms groups of its own, for which
/// nobody applies, places all who teach, as a proposal does: its guests too.
pub fn unplaced<'a>(app: &App, unit: &'a Unit) -> Vec<&'a Person> {
    let own = main_programme(app).filter(|p| unit.kind() == UnitKind::Owner && p.places.is_none());
    match own {
        Some(programme) => {
            let ids = people_without_group(unit, programme, &BTreeSet::new(), app.today());
            ids.into_iter().filter_map(|id| unit.person(id)).collect()
        }
        None => staff::unplaced(unit, app.catalogue(), app.today()).collect(),
    }
}

/// Those who teach and are said not to take part.
pub fn outside(unit: &Unit) -> usize {
    unit.people().iter().filter(|person| person.outside.is_some() && staff::teaches(person)).count()
}

/// That some are in groups of other units, and of which.
pub fn placed_elsewhere(unit: &Unit) -> Option<Text> {
    let (people, units) = elsewhere::placed(unit);
    (!people.is_empty()).then(|| t::groups_elsewhere(people.len(), Arg::list(&units)))
}

/// People of whom nothing says whether they take part: no role, no stage, no lesson. No search places
/// them, by hand they can be put into a group.
pub fn without_role(unit: &Unit) -> Vec<&Person> {
    let placed = |person: &Person| {
        unit.groups().iter().any(|g| g.members.contains_key(&person.id) || g.supervisor == Some(person.id))
    };
    unit.people().iter().filter(|person| is_without_role(person) && !placed(person)).collect()
}

/// Whether nothing says whether somebody takes part.
pub fn is_without_role(person: &Person) -> bool {
    let own = person.outside.is_none() && !person.is_guest() && person.roles.is_empty();
    own && !staff::teaches(person) && !person.leads()
}

/// The first window in which a person is not free.
pub fn not_free(person: &Person, windows: impl IntoIterator<Item = Window>) -> Option<Window> {
    let free = free_of(person);
    windows.into_iter().find(|w| !free.iter().any(|f| f.holds(*w)))
}

/// The first time of a group at which a person cannot come: one who applied for it can, unless they teach.
pub fn cannot_come(app: &App, group: &Group, person: &Person) -> Option<Window> {
    let programme = group.programme.and_then(|id| app.catalogue().programme(id));
    not_free_in(group, person, programme).first().copied()
}

/// Whether a person applies for a place in the programme whose groups are formed: that says when they can.
pub fn has_applied(app: &App, unit: &Unit, person: &Person) -> bool {
    let programme = main_programme(app).filter(|programme| programme.places.is_some());
    programme.is_some_and(|programme| places::applies_for(unit, programme.id, person).is_some())
}

/// A person's name.
pub fn name(unit: &Unit, id: PersonId) -> String {
    unit.person(id).map(|p| p.name.to_string()).unwrap_or_default()
}
