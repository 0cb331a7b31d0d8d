//! What can fall out, as the form offers it.

use std::collections::BTreeSet;

use crate::{
    app::{App, screens::choices::by_name},
    i18n::{Key, Text, collate::Collator, t},
    model::{
        ids::{GroupId, PersonId},
        meetings::MeetingState,
        text::Name,
        unit::Unit,
    },
    planning::{
        calendar::{free::place_of, mend::What},
        staff::leader,
    },
};

/// Everything of a unit falls out.
pub const ALL: &str = "all";
/// Before the number of a place.
pub const ROOM: &str = "r ";

/// What can fall out, with its value in the form and its name: everything, groups, those who lead,
/// places.
pub fn whats(app: &App, unit: &Unit) -> Vec<(What, String, Text)> {
    let planned = || unit.meetings().iter().filter(|m| m.state == MeetingState::Planned);
    let groups: BTreeSet<GroupId> = planned().map(|m| m.group).collect();
    let mut leaders: Vec<PersonId> =
        planned().filter_map(|m| leader(unit, m)).collect::<BTreeSet<_>>().into_iter().collect();
    by_name(app, &mut leaders, |id| unit.person(*id));
    let places: BTreeSet<&Name> =
        planned().filter_map(|m| place_of(unit, m)).filter(|p| !p.is_empty()).collect();
    let mut out = vec![(What::All, ALL.to_owned(), Key::CalendarMendAll.into())];
    let order = Collator::new(app.i18n.lang());
    let mut named: Vec<_> = unit.groups().iter().filter(|g| groups.contains(&g.id)).collect();
    named.sort_by(|a, b| order.cmp(a.name.as_str(), b.name.as_str()));
    out.extend(
        named.into_iter().map(|g| (What::Group(g.id), format!("g {}", g.id), t::calendar_plain(&g.name))),
    );
    out.extend(leaders.into_iter().filter_map(|id| {
        let name = &unit.person(id)?.name;
        Some((What::Leader(id), format!("p {id}"), t::calendar_mend_leader(name)))
    }));
    let place = |(n, place): (usize, &Name)| {
        (What::Place(place.clone()), format!("{ROOM}{n}"), t::calendar_mend_place(place))
    };
    out.extend(places.into_iter().enumerate().map(place));
    out
}

/// What can fall out as a value of the form.
pub fn value_of(app: &App, unit: &Unit, what: &What) -> Option<String> {
    whats(app, unit).into_iter().find(|(known, ..)| known == what).map(|(_, value, _)| value)
}
