//! What is done at a meeting, point by point, and who prepares which point.

use std::collections::BTreeSet;

use crate::{
    app::{
        App,
        command::Available,
        form::{Choice, Form, FormField, Wrong},
        screens::{
            FormKey as AnyForm,
            calendar::{facts, lines::selected, state::FormKey},
            choices::by_name,
        },
        state::Effects,
    },
    i18n::{Arg, Key, format, t},
    model::{
        change::{Entry, On},
        edit::Edit,
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingChange, MeetingState},
        programme::{Phase, Shown},
        unit::Unit,
        week::Minutes,
    },
    planning::{
        calendar::told::news::to_tell,
        running::{left_over, starts},
        staff::people_at,
    },
};

/// Names of the fields; no programme has a meeting of more phases.
const POINTS: [&str; 8] = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"];

/// A phase with its length, as far as it is known.
pub fn point(app: &App, phase: &Phase) -> String {
    let minutes = Arg::from(format::minutes(app.i18n.lang(), *phase.minutes.get()));
    let fact = match *phase.minutes.get() {
        Minutes(0) => return app.say(&t::calendar_phase(&phase.name, &phase.short)),
        _ => t::calendar_phase_minutes(minutes, &phase.name, &phase.short),
    };
    match phase.minutes.shown() {
        Shown::Fact(_) => app.say(&fact),
        Shown::Suggestion(_) => format!("{} {}", app.say(&fact), app.i18n.get(Key::CalendarSuggestion)),
    }
}

/// The points of a meeting in order: the clock where there are several, what is done, who prepares it.
pub fn points(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<String> {
    let group = unit.group(meeting.group);
    let Some(cycle) = group.and_then(|group| facts::cycle_of(app, group, meeting.module)) else {
        return Vec::new();
    };
    let said = |(start, phase): (Option<Minutes>, &Phase)| {
        let what = match start {
            Some(start) if meeting.phases.len() > 1 => {
                app.say(&t::calendar_agenda_at(Arg::Time(start), point(app, phase)))
            }
            _ => point(app, phase),
        };
        let who = meeting.prepares.get(&phase.id).and_then(|&id| unit.person(id));
        who.map_or_else(|| what.clone(), |who| app.say(&t::sheet_prepares(&who.name, what.as_str())))
    };
    let left = left_over(&cycle, meeting).map(|(from, minutes)| {
        let over = t::sheet_time_over(format::minutes(app.i18n.lang(), minutes));
        app.say(&t::calendar_agenda_at(Arg::Time(from), app.say(&over)))
    });
    starts(&cycle, meeting).into_iter().map(said).chain(left).collect()
}

/// The phases of a meeting.
fn phases(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<Phase> {
    let group = unit.group(meeting.group);
    let cycle = group.and_then(|group| facts::cycle_of(app, group, meeting.module));
    cycle.iter().flat_map(|cycle| starts(cycle, meeting)).map(|(_, phase)| phase.clone()).collect()
}

/// Whether somebody can be named for the points of the selected meeting.
pub fn available(app: &App) -> Available {
    let found = selected(app).and_then(|id| Some((app.unit()?, app.unit()?.meetings().get(id)?)));
    let Some((unit, meeting)) = found else { return Err(Key::CalendarWhyNoMeeting.into()) };
    if phases(app, unit, meeting).is_empty() { Err(Key::SheetWhyNoPoints.into()) } else { Ok(()) }
}

/// The form with a field for each point.
pub fn form(app: &App, id: MeetingId) -> Option<Form> {
    let unit = app.unit()?;
    let meeting = unit.meetings().get(id)?;
    let mut people: Vec<PersonId> =
        people_at(unit, meeting).into_iter().chain(meeting.prepares.values().copied()).collect();
    people.sort_unstable();
    people.dedup();
    by_name(app, &mut people, |&id| unit.person(id));
    let name = |id: &PersonId| unit.person(*id).map_or("", |person| person.name.as_str());
    let options = || {
        let named = people.iter().map(|id| Choice::new(*id, t::calendar_plain(name(id))));
        [Choice::new("", Key::SheetNobodyPrepares)].into_iter().chain(named).collect()
    };
    let field = |(id, phase): (&'static str, &Phase)| {
        let now = meeting.prepares.get(&phase.id).map(ToString::to_string).unwrap_or_default();
        FormField::one(id, t::calendar_phase(&phase.name, &phase.short), options(), &now)
            .hint(Key::SheetHintPrepares)
    };
    let phases = phases(app, unit, meeting);
    let fields = POINTS.into_iter().zip(&phases).map(field).collect();
    let form = Form::new(AnyForm::Calendar(FormKey::Prepares(id)), Key::SheetFormPrepares, fields);
    Some(form.intro(Key::SheetIntroPrepares))
}

/// Saves who prepares what; who is new to it or free of it must be told.
pub fn submit(app: &mut App, id: MeetingId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let gone = || vec![Wrong::new("p1", Key::FormGone)];
    let unit = app.unit().ok_or_else(gone)?;
    let meeting = unit.meetings().get(id).ok_or_else(gone)?;
    let on = |change| Edit::Meeting(On::Change(id, change));
    let (mut edits, mut people) = (Vec::new(), BTreeSet::new());
    for (field, phase) in POINTS.into_iter().zip(phases(app, unit, meeting)) {
        let was = meeting.prepares.get(&phase.id).copied();
        let now: Option<PersonId> = form.parsed(field);
        if form.touched(field) && was != now {
            edits.push(on(MeetingChange::Prepares(Entry { key: phase.id, was, now })));
            people.extend(was.into_iter().chain(now));
        }
    }
    if meeting.state == MeetingState::Planned && meeting.when.date >= app.today() {
        edits.extend(to_tell(meeting, people));
    }
    let said = t::sheet_did_prepare(Arg::ShortDate(meeting.when.date));
    Ok(app.commit(edits.into_iter().collect(), said))
}
