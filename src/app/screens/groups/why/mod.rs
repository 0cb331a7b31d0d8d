//! Why somebody is in a group, and why a group is as it is: worked out, never a set phrase.

mod group;
mod leader;
mod person;

use chrono::NaiveDate;

pub use self::person::{Reasons, by};
use super::{
    by_hand::hand,
    facts,
    state::PickKey,
    update::{group as selected_group, leader as selected_leader, person as selected_person},
};
use crate::{
    app::{
        App,
        list::RowId,
        overlay::{Overlay, Report},
        screens::PickKey as AnyPick,
    },
    i18n::{Key, t},
    model::{
        groups::Group,
        ids::{PersonId, UnitId},
        people::Person,
        text::Name,
        unit::Unit,
    },
    planning::{
        groups::{membership::taking_part::is_current, why::why},
        places, staff,
    },
};

/// Opens the reasons for the selected person, else for the selected group.
pub fn open(app: &mut App) {
    let Some(unit) = app.unit() else { return };
    if let Some((lead, group)) = selected_leader(app).zip(selected_group(app)) {
        let title = t::groups_reason_title_led(&group.name, facts::name(unit, lead));
        let mut report = Report::new(title, leader::why_led(app, unit, group));
        report.then = Some((Key::GroupsReasonOtherLead.into(), AnyPick::Groups(PickKey::ReasonsLed)));
        app.push(Overlay::Report(Box::new(report)));
        return;
    }
    // To come to an introduction is not to be in a group.
    let in_one = |group: &&Group| !places::is_introduction(unit, group.id);
    let here = match selected_person(app) {
        Some(id) => selected_group(app)
            .filter(in_one)
            .or_else(|| unit.groups().iter().filter(in_one).find(|other| other.members.contains_key(&id))),
        None => selected_group(app),
    };
    let (title, reasons) = match (selected_person(app), here) {
        (Some(id), None) if introduced(app, unit).is_some() => {
            let to = introduced(app, unit).map(|group| group.name.as_str()).unwrap_or_default();
            let (name, teaches) = (facts::name(unit, id), unit.person(id).is_some_and(staff::teaches));
            // Whoever could have a place in a group asks for that.
            let title =
                if teaches { t::groups_reason_title_none(name) } else { t::groups_reason_title(to, name) };
            (title, person::introduced(app, unit, to, id))
        }
        (Some(id), here) => {
            let name = facts::name(unit, id);
            let title = match here {
                Some(here) => t::groups_reason_title(&here.name, name),
                None => t::groups_reason_title_none(name),
            };
            (title, person::of_person(app, unit, here, id))
        }
        (None, Some(here)) => {
            (t::groups_reason_title_group(&here.name), Reasons::from(group::in_words(app, unit, here)))
        }
        (None, None) => return,
    };
    let mut report = Report::new(title, reasons.lines);
    // From the reasons it is one key to where the person can go instead.
    let goes = selected_person(app).filter(|&id| can_go(app, id));
    report.then =
        goes.map(|id| (Key::GroupsMove.into(), AnyPick::Groups(PickKey::Reasons(id, reasons.groups))));
    app.push(Overlay::Report(Box::new(report)));
}

/// The introduction to which the selected person is called, where that is the selected group.
fn introduced<'a>(app: &App, unit: &'a Unit) -> Option<&'a Group> {
    let group = unit.group(selected_group(app)?.id)?;
    let comes = group.members.contains_key(&selected_person(app)?);
    (comes && places::is_introduction(unit, group.id)).then_some(group)
}

/// Opens the reasons once more below what follows from them, so that Esc leads back to the line that was read.
pub fn again(app: &mut App, line: RowId) {
    open(app);
    if let Some(Overlay::Report(report)) = app.overlays.last_mut() {
        report.list.select(line);
    }
}

/// Closes the reasons that lie below a choice that was made: they speak of what was before.
pub fn close(app: &mut App) {
    let are_reasons = |overlay: &Overlay| match overlay {
        Overlay::Report(report) => {
            matches!(report.then, Some((_, AnyPick::Groups(PickKey::Reasons(..) | PickKey::ReasonsLed))))
        }
        _ => false,
    };
    app.overlays.retain(|overlay| !are_reasons(overlay));
}

/// Whether another group is possible for somebody; where there is no programme nothing says that it is not.
fn can_go(app: &App, id: PersonId) -> bool {
    let today = hand::today(app);
    let Some(today) = (*today).as_ref() else { return true };
    let found = today.person(id).map(|at| why(today, at));
    found.is_none_or(|found| {
        found.next.is_some() || found.elsewhere.iter().any(|one| one.difference.against.is_empty())
    })
}

/// These people of a group and whoever leads it: of a team that is together, all are.
fn with_lead<'a>(unit: &'a Unit, group: &Group, on: NaiveDate, members: &[&'a Person]) -> Vec<&'a Person> {
    let lead = group.led_on(on).filter(|lead| members.iter().all(|person| person.id != *lead));
    members.iter().copied().chain(lead.and_then(|lead| unit.person(lead))).collect()
}

/// How many of a team could be together: a principal of the team who is in no group is none of them.
fn of_team(unit: &Unit, on: NaiveDate, team: (Option<UnitId>, &Name)) -> usize {
    let in_a_group = |id: PersonId| {
        let is_member = |group: &Group| group.members.get(&id).is_some_and(|member| is_current(member, on));
        unit.groups().iter().any(|group| group.supervisor == Some(id) || is_member(group))
    };
    let all = unit.people().iter().filter(|person| person.team_of() == Some(team));
    all.filter(|person| staff::is_intended(person) || in_a_group(person.id)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit, groups::Membership},
        planning::fixtures::{code, day, group, person, person_id, school},
    };

    /// Who is in the same team, as a teacher or with another role.
    fn in_team(id: &str, role: &str) -> Edit {
        let mut person = person(id);
        person.team = "7-9".into();
        person.roles.insert(code(role));
        Edit::Person(On::Add(person))
    }

    #[test]
    fn a_team_counts_who_teaches_and_whoever_else_is_in_a_group_now() {
        let mut other = person("other");
        other.roles.insert(code("teacher"));
        let mut g = group("g", &["gone", "now", "other"]);
        let until = Some(day(2026, 8, 31));
        g.members.insert(person_id("gone"), Membership { until, ..Membership::default() });
        g.supervisor = Some(person_id("leads"));
        let unit = school([
            in_team("teaches", "teacher"),
            in_team("alone", "principal"),
            in_team("gone", "principal"),
            in_team("now", "principal"),
            in_team("leads", "principal"),
            Edit::Person(On::Add(other)),
            Edit::Group(On::Add(g)),
        ]);
        let team = Name::new("7-9");
        assert_eq!(of_team(&unit, day(2026, 8, 20), (None, &team)), 4, "not who is in no group");
        assert_eq!(of_team(&unit, day(2026, 9, 20), (None, &team)), 3, "nor who has left it");
    }
}
