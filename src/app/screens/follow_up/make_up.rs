//! What a participant missed, and where it can be made up: at another group's meeting, or at an extra
//! one of the own group.

use super::state::{PickKey, View};
use crate::{
    app::{
        App,
        command::Available,
        list::RowId,
        overlay::{Answer, Confirm, Confirmed, Overlay, Pick, PickOption},
        screens::{
            PickKey as AnyPick,
            calendar::{self, facts},
            choices::person,
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, collate::Collator, format, t},
    model::{
        error::Thing,
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingState, Presence},
        unit::Unit,
    },
    planning::{
        follow_up::is_of_former,
        running::{self, Busy, Chance, Comes, NoChance, Obstacle, accept, no_chances},
    },
};

/// The participant that is selected among the people of a group.
fn chosen(app: &App) -> Option<PersonId> {
    let state = &app.screens.follow_up;
    match (state.view, state.group, state.list.selected) {
        (View::Groups, Some(_), Some(RowId::Thing(Thing::Person(id)))) => Some(id),
        _ => None,
    }
}

/// Chances to make up what was missed: of one meeting, or of all.
fn chances(app: &App, unit: &Unit, person: PersonId, missed: Option<MeetingId>) -> Vec<Chance> {
    let mut all = running::chances(
        unit,
        app.catalogue(),
        &facts::has_pupils(app.days_of_people([person])),
        app.today(),
        person,
    );
    all.retain(|chance| missed.is_none_or(|id| id == chance.missed));
    all
}

/// Whether the selected participant has something to make up.
pub fn available(app: &App) -> Available {
    missed(app, chosen(app), None).map(|_| ())
}

/// What somebody has to make up, of one meeting or at all.
pub fn missed(app: &App, person: Option<PersonId>, of: Option<MeetingId>) -> Result<running::Missed, Text> {
    let (Some(unit), Some(id)) = (app.unit(), person) else { return Err(Key::WhyFollowNobody.into()) };
    let asked = |missed: MeetingId| of.is_none_or(|id| id == missed);
    let is_open = |m: &running::Missed| m.person == id && m.made_up.is_none() && asked(m.meeting);
    running::missed_or_will_be(unit).into_iter().find(is_open).ok_or_else(|| Key::WhyFollowNotMissed.into())
}

/// Asks where the selected participant makes up what was missed.
pub fn offer(app: &mut App) {
    if let Some(id) = chosen(app) {
        offer_to(app, id, None);
    }
}

/// Asks where somebody makes up what was missed, of one meeting or at all.
pub fn offer_to(app: &mut App, id: PersonId, of: Option<MeetingId>) {
    let Some(unit) = app.unit() else { return };
    let found: Vec<(Chance, &Meeting)> = chances(app, unit, id, of)
        .into_iter()
        .filter_map(|chance| Some((chance, unit.meetings().get(chance.meeting)?)))
        .collect();
    let option = |(n, (chance, meeting)): (usize, &(Chance, &Meeting))| {
        let option = PickOption::new(RowId::Place(n), at(app, unit, meeting));
        match chance.obstacle {
            None if chance.comes == Comes::Outside => option.note(Key::FollowMakeUpOutside),
            None => option.note(t::follow_make_up_people(chance.people)),
            Some(Obstacle::Full { most }) => option.closed(t::follow_make_up_full(most)),
            Some(Obstacle::Way) => option.closed(Key::FollowMakeUpWay),
            Some(Obstacle::Busy(Busy::Lessons)) => option.closed(Key::FollowMakeUpLessons),
            Some(Obstacle::Busy(Busy::Calendar(when))) => option.closed(facts::busy(unit, id, when)),
            Some(Obstacle::Busy(Busy::Meeting(_))) => option.closed(Key::FollowMakeUpMeets),
        }
    };
    let mut options: Vec<PickOption> = found.iter().enumerate().map(option).collect();
    let meetings: Vec<MeetingId> = found.iter().map(|(chance, _)| chance.meeting).collect();
    let open: Vec<MeetingId> = running::missed_or_will_be(unit)
        .into_iter()
        .filter(|m| m.person == id && m.made_up.is_none() && of.is_none_or(|of| of == m.meeting))
        .map(|m| m.meeting)
        .collect();
    // What was held and nobody else has ahead can be met about once more.
    let is_held = |id: &MeetingId| unit.meetings().get(*id).is_some_and(|m| m.state == MeetingState::Held);
    let missed: Vec<MeetingId> = open.iter().copied().filter(is_held).collect();
    let extra = |(n, meeting): (usize, &Meeting)| {
        let what = facts::what(app, unit, meeting);
        let who = running::who_missed(unit, meeting.id).len();
        let label = t::follow_make_up_extra(Arg::ShortDate(meeting.when.date), what);
        PickOption::new(RowId::Place(meetings.len() + n), label).note(t::follow_make_up_extra_for(who))
    };
    let all = missed.iter().filter_map(|id| unit.meetings().get(*id)).enumerate();
    options.extend(all.map(extra));
    // Where no group can be offered it is said of each why.
    let rows = options.len()..;
    let closed = closed(app, unit, &found, &open);
    options.extend(
        rows.zip(closed).map(|(n, (label, why))| PickOption::new(RowId::Place(n), label).closed(why)),
    );
    let key = AnyPick::FollowUp(PickKey::MakeUp(id, meetings, missed));
    let name = person(app, Some(id));
    let title = match open.first().filter(|_| open.len() == 1).and_then(|id| unit.meetings().get(*id)) {
        Some(one) => {
            let date = Arg::ShortDate(one.when.date);
            t::follow_make_up_title_one(date, name, facts::what(app, unit, one))
        }
        None => t::follow_make_up_title(name),
    };
    let pick = Pick::new(key, title, options);
    app.push(Overlay::Pick(Box::new(pick)));
}

/// The groups that have nothing to come at which meetings that nobody can be offered another group for could be made
/// up, and why; or that there is no such group.
fn closed(app: &App, unit: &Unit, found: &[(Chance, &Meeting)], missed: &[MeetingId]) -> Vec<(Text, Text)> {
    let is_open = |id: &MeetingId| found.iter().any(|(one, _)| one.missed == *id && one.obstacle.is_none());
    let mut out = Vec::new();
    for meeting in missed.iter().filter(|id| !is_open(id)).filter_map(|id| unit.meetings().get(*id)) {
        let what = facts::what(app, unit, meeting);
        let mut groups = no_chances(unit, meeting, app.today());
        let name = |id| unit.group(id).map(|group| group.name.to_string()).unwrap_or_default();
        let order = Collator::new(app.i18n.lang());
        groups.sort_by(|(a, _), (b, _)| order.cmp(&name(*a), &name(*b)));
        if groups.is_empty() && found.iter().all(|(chance, _)| chance.missed != meeting.id) {
            out.push((t::follow_make_up_nobody(what), Key::FollowMakeUpNoGroup.into()));
            continue;
        }
        out.extend(groups.into_iter().map(|(id, why)| {
            let why = match why {
                NoChance::Done(date) => t::follow_make_up_done(Arg::ShortDate(date)),
                NoChance::Cancelled(date) => t::follow_make_up_cancelled(Arg::ShortDate(date)),
                NoChance::NotDated => Key::FollowMakeUpNotDated.into(),
            };
            (t::follow_make_up_group(name(id), what.as_str()), why)
        }));
    }
    out
}

/// The participant comes to the chosen meeting.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    let PickKey::MakeUp(id, meetings, missed) = key else { return Vec::new() };
    let Some(RowId::Place(n)) = row else { return Vec::new() };
    if let Some(&missed) = n.checked_sub(meetings.len()).and_then(|n| missed.get(n)) {
        calendar::update::push_form(app, &calendar::state::FormKey::MakeUp(missed));
        return Vec::new();
    }
    let Some((unit, &meeting)) = app.unit().zip(meetings.get(n)) else { return Vec::new() };
    let cannot = |chance: &Chance| chance.meeting == meeting && chance.comes == Comes::Outside;
    if chances(app, unit, *id, None).iter().any(cannot) {
        let (_, date) = whose(unit, meeting);
        app.push(Overlay::Confirm(Confirm {
            question: t::follow_ask_outside(date, person(app, Some(*id))),
            yes: Key::FollowOutsideYes.into(),
            no: Key::FollowOutsideNo.into(),
            at: Answer::Safe,
            then: Confirmed::MakeUp(*id, meeting),
        }));
        return Vec::new();
    }
    take(app, *id, meeting)
}

/// The participant comes to the meeting.
pub fn take(app: &mut App, id: PersonId, meeting: MeetingId) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    let Some(edit) = accept(unit, meeting, id) else { return Vec::new() };
    let (group, date) = whose(unit, meeting);
    app.commit(edit, t::follow_did_make_up(date, group, person(app, Some(id))))
}

/// What a meeting was about, with a word where its group has left that module since.
fn what_of(app: &App, unit: &Unit, meeting: &Meeting) -> String {
    let what = facts::what(app, unit, meeting);
    if is_of_former(unit, meeting) { app.say(&t::follow_former_part(what)) } else { what }
}

/// Everything that a participant missed or will miss, and what became of it.
pub fn said(app: &App, unit: &Unit, id: PersonId) -> Vec<Text> {
    let mine = running::missed_or_will_be(unit).into_iter().filter(|missed| missed.person == id);
    let one = |missed: running::Missed| {
        let meeting = unit.meetings().get(missed.meeting)?;
        let what = what_of(app, unit, meeting);
        let Some(there) = missed.made_up.and_then(|id| unit.meetings().get(id)) else {
            let date = Arg::ShortDate(meeting.when.date);
            return Some(match meeting.state {
                MeetingState::Held => t::follow_missed_open(date, what),
                _ => t::follow_missed_ahead(date, what),
            });
        };
        let (group, date) = whose(unit, there.id);
        Some(match there.state {
            MeetingState::Held => t::follow_missed_made_up(date, group, what),
            _ => t::follow_missed_to_come(date, group, what),
        })
    };
    let away = mine.filter_map(one);
    let mut held: Vec<&Meeting> = unit.meetings().iter().filter(|m| m.state == MeetingState::Held).collect();
    held.sort_by_key(|m| (m.when, m.id));
    let partly = held.into_iter().filter_map(|meeting| match meeting.attendance.get(&id) {
        Some(Presence::Partly(minutes)) => {
            let of = meeting.when.length;
            let (what, date) = (what_of(app, unit, meeting), Arg::ShortDate(meeting.when.date));
            Some(t::follow_partly(date, minutes.0.min(of.0), of.0, what))
        }
        _ => None,
    });
    away.chain(partly).collect()
}

/// `Thu 26 Nov 15:00-16:30, Group 2, part 1 B`: when and with whom are read first.
fn at(app: &App, unit: &Unit, meeting: &Meeting) -> Text {
    let (group, date) = whose(unit, meeting.id);
    let times = format::times(meeting.when.start, meeting.when.end());
    t::follow_make_up_at(date, group, times, facts::what(app, unit, meeting))
}

/// A meeting's group and day.
fn whose(unit: &Unit, meeting: MeetingId) -> (Arg, Arg) {
    let Some(meeting) = unit.meetings().get(meeting) else { return (Arg::from(""), Arg::from("")) };
    let group = unit.group(meeting.group).map(|group| group.name.to_string()).unwrap_or_default();
    (Arg::from(group), Arg::ShortDate(meeting.when.date))
}
