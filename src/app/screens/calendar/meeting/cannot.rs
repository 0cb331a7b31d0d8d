//! Who cannot come to a meeting at its time, whatever the reason: said once more when it has been moved there.

use crate::{
    app::{App, screens::calendar::facts},
    i18n::{Arg, Text, t},
    model::{ids::PersonId, meetings::Meeting, unit::Unit},
    planning::{
        calendar::free::{
            Against,
            effect::{not_free, window_of},
        },
        findings::{self, What},
        running::is_away,
        staff::{leader, people_at},
    },
};

/// So many are named.
const NAMED: usize = 2;

/// Everybody who cannot, whoever leads first.
pub(super) fn people(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<PersonId> {
    let leads = leader(unit, meeting);
    let mut out = not_free(unit, meeting);
    out.extend(leads.filter(|id| is_away(unit, *id, meeting.when.date)));
    let group = unit.group(meeting.group);
    let times = [window_of(meeting.when)];
    let usual = group.map(|group| findings::not_free_at(unit, app.catalogue(), group, app.today(), &times));
    for what in usual.unwrap_or_default() {
        match what {
            What::SupervisorNotFree { person, .. } => out.push(person),
            What::MembersNotFree { people, .. } => out.extend(people),
            _ => {}
        }
    }
    out.extend(facts::troubles(app, unit, meeting).into_iter().filter_map(|against| match against {
        Against::Person { person, .. } | Against::Lessons { person } | Against::Busy { person, .. } => {
            Some(person)
        }
        _ => None,
    }));
    out.sort_unstable_by_key(|id| (Some(*id) != leads, *id));
    out.dedup();
    // To an extra meeting only those come whom it is for.
    let there = people_at(unit, meeting);
    out.retain(|id| there.contains(id));
    out
}

/// That whoever leads cannot come, and how many others, whatever the reason.
pub fn said(app: &App, unit: &Unit, meeting: &Meeting) -> Option<Text> {
    named(unit, meeting, &people(app, unit, meeting))
}

/// What was done, and who cannot come to the meeting as it is then.
pub fn did(app: &App, unit: &Unit, meeting: &Meeting, said: Text) -> Text {
    match self::said(app, unit, meeting) {
        Some(cannot) => t::calendar_did_but(cannot, app.say(&said).trim_end_matches('.')),
        None => said,
    }
}

/// That these cannot come: whoever leads, and others by name where they are few.
pub fn named(unit: &Unit, meeting: &Meeting, all: &[PersonId]) -> Option<Text> {
    let leads = leader(unit, meeting).filter(|id| all.contains(id));
    let name = |id: &PersonId| unit.person(*id).map(|person| person.name.to_string()).unwrap_or_default();
    let others: Vec<&PersonId> = all.iter().filter(|id| Some(**id) != leads).collect();
    let mut named: Vec<Arg> = leads.iter().map(|id| t::calendar_who_leads(name(id)).into()).collect();
    match (others.len(), leads) {
        (0, None) => return None,
        (count, _) if count <= NAMED => named.extend(others.into_iter().map(|id| Arg::from(name(id)))),
        (count, Some(_)) => named.push(t::find_more(count).into()),
        (count, None) => named.push(t::calendar_cannot_many(count).into()),
    }
    Some(t::calendar_cannot_then(Arg::List(named)))
}
