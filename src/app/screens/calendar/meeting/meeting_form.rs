//! The forms of a meeting: what it is, and why it is cancelled.

use chrono::NaiveDate;

use super::{
    cannot,
    guests::{guest_edits, guests},
    other_time::{did_move, follow_edit, follows, select_meeting, shift},
};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        screens::{
            FormKey as AnyForm,
            calendar::{
                dating::{
                    ahead::as_typed,
                    dates::{groups, likely_group, reference},
                },
                facts,
                lines::{day, selected},
                state::{FormKey, Layer, View},
                update::{meeting, show},
                views::{timeline, week_grid},
            },
            choices::{by_name, place},
        },
        state::Effects,
    },
    i18n::{
        Arg, Key,
        dates::{Reference, is_step, parse_times},
        format, t,
    },
    model::{
        change::{Change, Element, On},
        edit::Edit,
        groups::Group,
        ids::{Code, GroupId, MeetingId, PersonId},
        meetings::{Meeting, MeetingChange, MeetingState, Moved, When, Why},
        programme::Cycle,
        text::{Name, Note},
        unit::Unit,
        week::{Day, Minutes},
    },
    planning::calendar::{
        dating::between::Following,
        free::people_of,
        mend::repair::{cancel, who_to_tell},
        told::news::{is_counted_on, to_tell},
        year::days::DayKind,
    },
};

/// The most letters of a field for a date or times.
pub(super) const SHORT: usize = 40;

/// So many days ahead a usual time is looked for.
const SOON: usize = 120;

/// Builds a form.
pub fn form(app: &App, key: &FormKey) -> Option<Form> {
    let unit = app.unit()?;
    if let FormKey::Meeting(id) | FormKey::Cancel(id) | FormKey::Summary(id) = key {
        unit.meetings().get(*id)?;
    }
    let title = match key {
        FormKey::New => Key::CalendarFormNew,
        FormKey::Meeting(_) => Key::CalendarFormEdit,
        FormKey::Summary(_) => Key::CalendarFormSummary,
        _ => Key::CalendarFormCancel,
    };
    let fields = match key {
        FormKey::Meeting(id) => edit_fields(app, unit, unit.meetings().get(*id)?),
        FormKey::Summary(id) => {
            let meeting = unit.meetings().get(*id)?;
            let to_try = FormField::area("to_try", Key::CalendarFieldToTry, meeting.to_try.as_str());
            vec![summary(meeting), to_try.hint(Key::CalendarHintToTry)]
        }
        FormKey::Cancel(_) => {
            vec![FormField::line("reason", Key::CalendarFieldReason, "", 200).hint(Key::CalendarHintReason)]
        }
        _ => new_fields(app, unit),
    };
    let form = Form::new(AnyForm::Calendar(key.clone()), title, fields);
    let counted_on = |id: &MeetingId| {
        unit.meetings().get(*id).is_some_and(|meeting| is_counted_on(unit, meeting, app.today()))
    };
    Some(match key {
        FormKey::Cancel(id) if counted_on(id) => form.intro(Key::CalendarIntroCancel),
        _ => form,
    })
}

fn new_fields(app: &App, unit: &Unit) -> Vec<FormField> {
    let group = likely_group(app).and_then(|id| unit.group(id)).or_else(|| unit.groups().iter().next());
    let listed = group.filter(|_| app.screens.calendar.view == View::Agenda);
    let on = listed.and_then(|group| next_usual(app, unit, group)).unwrap_or_else(|| day(app));
    let date = format::short_date(app.i18n, on);
    let window = group.and_then(|g| {
        g.windows.iter().find(|w| w.day == Day::of(on)).or_else(|| g.windows.iter().next()).copied()
    });
    let times = window.map(|w| format::times(w.start, w.end())).unwrap_or_default();
    // In the week a time is pointed at.
    let at = Some(week_grid::time(app, unit)).filter(|_| app.screens.calendar.view == View::Week);
    let length = window.map_or(Minutes(60), |w| w.length);
    let times = at.map_or(times, |start| format::times(start, start + length));
    let id = group.map(|g| g.id.to_string()).unwrap_or_default();
    let mut fields = vec![
        FormField::one("group", Key::CalendarFieldGroup, groups(app, unit), &id),
        FormField::line("date", Key::CalendarFieldDate, &date, SHORT).hint(Key::CalendarHintDate),
        FormField::line("times", Key::CalendarFieldTimes, &times, SHORT).hint(Key::CalendarHintTimes),
    ];
    fields.extend(content(app, group, None));
    fields
}

/// In a list of meetings no day is pointed at: the first one at the group's own time on which it has no meeting,
/// after the selected one or from today.
fn next_usual(app: &App, unit: &Unit, group: &Group) -> Option<NaiveDate> {
    let selected = selected(app).and_then(|id| unit.meetings().get(id)).map(|meeting| meeting.when.date);
    let from = selected.map_or(app.today(), |date| date.max(app.today()));
    let meetings = unit.meetings_of(group.id);
    let usual = |day: &NaiveDate| {
        group.windows.iter().any(|window| window.day == Day::of(*day))
            && matches!(app.day_kind_of(group.id, *day), DayKind::School)
            && !meetings.iter().any(|meeting| meeting.stands() && meeting.when.date == *day)
    };
    from.iter_days().take(SOON).find(usual)
}

fn edit_fields(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<FormField> {
    let date = format::short_date(app.i18n, meeting.when.date);
    let times = format::times(meeting.when.start, meeting.when.end());
    let mut fields = vec![
        FormField::line("date", Key::CalendarFieldDate, &date, SHORT).hint(Key::CalendarHintDateOther),
        FormField::line("times", Key::CalendarFieldTimes, &times, SHORT).hint(Key::CalendarHintTimes),
    ];
    if meeting.state == MeetingState::Planned {
        // Always empty: another time has reasons of its own.
        fields
            .push(FormField::line("why", Key::CalendarFieldWhyMoved, "", 200).hint(Key::CalendarHintReason));
    }
    fields.extend(content(app, unit.group(meeting.group), Some(meeting)));
    fields.push(leader(app, unit, meeting));
    fields.push(guests(app, unit, meeting));
    fields.push(summary(meeting));
    fields
}

fn summary(meeting: &Meeting) -> FormField {
    FormField::area("summary", Key::CalendarFieldSummary, meeting.summary.as_str())
        .hint(Key::CalendarHintSummary)
}

/// Part, phases, title and place.
fn content(app: &App, group: Option<&Group>, meeting: Option<&Meeting>) -> Vec<FormField> {
    let cycle = group.and_then(|g| facts::cycle_of(app, g, meeting.and_then(|m| m.module)));
    let parts = cycle.as_ref().map_or(0, |c| *c.parts.get()).max(meeting.map_or(0, |m| m.part));
    let none = Choice::new(0, Key::CalendarNoPart);
    let parts = [none].into_iter().chain((1..=parts).map(|n| Choice::new(n, t::calendar_part(n))));
    let phases = cycle.iter().flat_map(Cycle::joint);
    let phases = phases.map(|p| Choice::new(p.id, t::calendar_phase(&p.name, &p.short))).collect();
    let part = meeting.map_or(0, |m| m.part).to_string();
    let ticked: Vec<Code> = meeting.map(|m| m.phases.clone()).unwrap_or_default();
    let text = |get: fn(&Meeting) -> &Name| meeting.map_or("", |m| get(m).as_str());
    vec![
        FormField::one("part", Key::CalendarFieldPart, parts.collect(), &part),
        FormField::any("phases", Key::CalendarFieldPhases, phases, ticked).hint(Key::CalendarHintPhases),
        FormField::line("title", Key::CalendarFieldTitle, text(|m| &m.title), 80)
            .hint(Key::CalendarHintTitle),
        FormField::line("place", Key::CalendarFieldPlace, text(|m| &m.place), 80)
            .hint(Key::CalendarHintPlace),
    ]
}

fn leader(app: &App, unit: &Unit, meeting: &Meeting) -> FormField {
    let group = unit.group(meeting.group);
    let members = group.into_iter().flat_map(|g| g.members.keys().copied());
    let mut people: Vec<PersonId> = members.chain(meeting.leader).collect();
    people.extend(unit.people().iter().filter(|p| p.leads()).map(|p| p.id));
    people.sort_unstable();
    people.dedup();
    by_name(app, &mut people, |&id| unit.person(id));
    let name = |id: &PersonId| unit.person(*id).map_or("", |p| p.name.as_str());
    let named = people.iter().map(|id| Choice::new(*id, t::calendar_plain(name(id))));
    let options = [Choice::new("", Key::CalendarLedAsUsual)].into_iter().chain(named).collect();
    let now = meeting.leader.map(|id| id.to_string()).unwrap_or_default();
    FormField::one("leader", Key::CalendarFieldLeader, options, &now)
}

/// The reason of a move that was made already; none where the meeting has not been moved.
fn why_moved(meeting: &Meeting, reason: Note) -> Option<Edit> {
    let known = meeting.known.values().copied().find(|when| *when != meeting.when);
    let from = meeting.moved.as_ref().map(|moved| moved.from).or(known)?;
    let moved = Moved { from, why: Why::Said(reason), on_the_way: Note::default() };
    let change = MeetingChange::Moved(Change::new(meeting.moved.clone(), Some(moved)));
    Some(Edit::Meeting(On::Change(meeting.id, change)))
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match key {
        FormKey::Cancel(id) => Ok(cancelled(app, *id, form)),
        FormKey::Meeting(id) => change(app, *id, form),
        FormKey::Summary(id) => summarise(app, *id, form),
        _ => add(app, form),
    }
}

fn cancelled(app: &mut App, id: MeetingId, form: &Form) -> Effects {
    let reason = Note::new(&form.value("reason"));
    let Some(unit) = app.unit() else { return Vec::new() };
    let date = unit.meetings().get(id).map(|m| Arg::ShortDate(m.when.date));
    let (Some(edit), Some(date)) = (cancel(unit, id, reason), date) else { return Vec::new() };
    app.commit(edit, t::calendar_did_cancel(date))
}

fn summarise(app: &mut App, id: MeetingId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let gone = || vec![Wrong::new("summary", Key::FormGone)];
    let meeting = app.unit().and_then(|u| u.meetings().get(id)).ok_or_else(gone)?;
    let (summary, to_try) = (Note::new(&form.value("summary")), Note::new(&form.value("to_try")));
    let said = t::calendar_did_summary(Arg::ShortDate(meeting.when.date));
    let mut changes = Vec::new();
    if summary != meeting.summary {
        changes.push(MeetingChange::Summary(Change::new(meeting.summary.clone(), summary)));
    }
    if to_try != meeting.to_try {
        changes.push(MeetingChange::ToTry(Change::new(meeting.to_try.clone(), to_try)));
    }
    let edit = changes.into_iter().map(|change| Edit::Meeting(On::Change(id, change))).collect();
    Ok(app.commit(edit, said))
}

/// Reads the date and times of a meeting that is not there yet: a week later is a week after the meeting, or the day,
/// at the cursor.
pub fn when(app: &App, form: &Form) -> Result<When, Vec<Wrong>> {
    let here = meeting(app).map_or_else(|| day(app), |meeting| meeting.when.date);
    when_from(app, here, form)
}

/// Reads another date and times of a meeting: a week later is a week after the day that it has now.
pub fn when_of(app: &App, meeting: &Meeting, form: &Form) -> Result<When, Vec<Wrong>> {
    when_from(app, meeting.when.date, form)
}

/// Reads a date and times; a week later is a week after that day.
fn when_from(app: &App, from: NaiveDate, form: &Form) -> Result<When, Vec<Wrong>> {
    let near = reference(app);
    let today = if is_step(&form.value("date")) { from } else { near.today };
    read_when(form, &Reference { today, ..near })
}

fn read_when(form: &Form, near: &Reference) -> Result<When, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let date = match form.date("date", near) {
        Ok(Some(date)) => Some(date),
        Ok(None) => {
            wrong.push(Wrong::new("date", Key::CalendarWrongDate));
            None
        }
        Err(error) => {
            wrong.push(error);
            None
        }
    };
    let times = parse_times(&form.value("times"));
    if let Err(error) = &times {
        wrong.push(Wrong::new("times", *error));
    }
    match (date, times) {
        (Some(date), Ok((start, end))) => Ok(When { date, start, length: end - start }),
        _ => Err(wrong),
    }
}

/// The phases that a form has ticked, in the order of the cycle.
pub fn phases(app: &App, group: GroupId, module: Option<Code>, form: &Form) -> Vec<Code> {
    let ticked: Vec<Code> = form.ticked("phases").iter().filter_map(|p| p.parse().ok()).collect();
    let cycle = app.unit().and_then(|u| u.group(group)).and_then(|g| facts::cycle_of(app, g, module));
    match cycle {
        Some(cycle) => cycle.joint().map(|p| p.id).filter(|id| ticked.contains(id)).collect(),
        None => ticked,
    }
}

fn add(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let when = when(app, form)?;
    let id: MeetingId = app.new_id();
    let group: Option<GroupId> = form.parsed("group");
    let owner = group.and_then(|id| app.unit()?.group(id));
    let gone = || vec![Wrong::new("group", t::edit_gone(Key::ThingGroup))];
    let (group, owner) = group.zip(owner).ok_or_else(gone)?;
    let mut meeting = Meeting::new(id, group, when);
    meeting.part = form.parsed("part").unwrap_or(0);
    meeting.module = owner.module;
    meeting.phases = phases(app, group, owner.module, form);
    meeting.title = Name::new(&form.value("title"));
    meeting.place = place(app, form, &owner.place);
    meeting.to_tell = people_of(owner, when.date);
    let said = t::calendar_did_add(Arg::ShortDate(when.date));
    let said = app.unit().map_or_else(|| said.clone(), |unit| cannot::did(app, unit, &meeting, said.clone()));
    let effects = app.commit(Edit::Meeting(On::Add(meeting)), said);
    // The cursor is on what was made: the next key is about it.
    if !effects.is_empty() {
        app.screens.calendar.groups.select(timeline::row(group));
        select_meeting(app, when.date, id);
        if matches!(app.screens.calendar.layer, Layer::Sheet(_)) {
            show(app, id);
        }
    }
    Ok(effects)
}

/// A move without what would become of leader and room by itself where the form says another.
fn without(edit: Edit, form: &Form) -> Edit {
    match edit {
        Edit::All(all) => all.into_iter().map(|edit| without(edit, form)).collect(),
        Edit::Meeting(On::Change(_, MeetingChange::Leader(_))) if form.touched("leader") => Edit::nothing(),
        Edit::Meeting(On::Change(_, MeetingChange::Place(_))) if form.touched("place") => Edit::nothing(),
        other => other,
    }
}

fn change(app: &mut App, id: MeetingId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let gone = || vec![Wrong::new("date", Key::FormGone)];
    let meeting = app.unit().and_then(|u| u.meetings().get(id)).ok_or_else(gone)?.clone();
    let read = when_of(app, &meeting, form)?;
    let to = if form.touched("date") || form.touched("times") { read } else { meeting.when };
    // Also where somebody else cancelled it while the form stood open: what is cancelled has no new day.
    if to != meeting.when && matches!(meeting.state, MeetingState::Cancelled(_)) {
        return Err(vec![Wrong::new("date", Key::CalendarWrongCancelled)]);
    }
    let on = |change| Edit::Meeting(On::Change(id, change));
    let mut edits = Vec::new();
    let mut following = Following::default();
    if to != meeting.when && meeting.state == MeetingState::Planned {
        // What it means stood in the form.
        let why = Note::new(&form.value("why"));
        edits.push(without(shift(app, &meeting, to, &why).0, form));
        following = follows(app, &meeting, to);
        edits.push(follow_edit(app, &following, &why));
    } else if to != meeting.when {
        edits.push(on(MeetingChange::When(Change::new(meeting.when, to))));
    }
    if to == meeting.when && form.touched("why") {
        let not_moved = || vec![Wrong::new("why", Key::CalendarWrongNotMoved)];
        edits.push(why_moved(&meeting, Note::new(&form.value("why"))).ok_or_else(not_moved)?);
    }
    let part = form.parsed("part").unwrap_or(meeting.part);
    if form.touched("part") && part != meeting.part {
        edits.push(on(MeetingChange::Part(Change::new(meeting.part, part))));
    }
    let phases = phases(app, meeting.group, meeting.module, form);
    if form.touched("phases") && phases != meeting.phases {
        edits.push(on(MeetingChange::Phases(Change::new(meeting.phases.clone(), phases))));
    }
    let title = Name::new(&form.value("title"));
    if form.touched("title") && title != meeting.title {
        edits.push(on(MeetingChange::Title(Change::new(meeting.title.clone(), title))));
    }
    let place = place(app, form, &meeting.place);
    if form.touched("place") && place != meeting.place {
        if meeting.state == MeetingState::Planned {
            let people = app.unit().map(|unit| who_to_tell(unit, &meeting)).unwrap_or_default();
            edits.extend(to_tell(&meeting, people));
        }
        edits.push(on(MeetingChange::Place(Change::new(meeting.place.clone(), place))));
    }
    let leader: Option<PersonId> = form.parsed("leader");
    if form.touched("leader") && leader != meeting.leader {
        if meeting.state == MeetingState::Planned {
            // Both who led it and who leads it now.
            let people = app.unit().map(|unit| who_to_tell(unit, &meeting)).unwrap_or_default();
            let new = leader.filter(|id| !people.contains(id));
            edits.extend(to_tell(&meeting, people));
            edits.extend(new.map(|id| on(MeetingChange::ToTell(Element::Put(id)))));
        }
        edits.push(on(MeetingChange::Leader(Change::new(meeting.leader, leader))));
    }
    if form.touched("guests") {
        edits.extend(guest_edits(&meeting, form));
    }
    let summary = Note::new(&form.value("summary"));
    if form.touched("summary") && summary != meeting.summary {
        edits.push(on(MeetingChange::Summary(Change::new(meeting.summary.clone(), summary))));
    }
    let said = if to == meeting.when {
        t::calendar_did_change(Arg::ShortDate(to.date))
    } else {
        let said = did_move(app, meeting.when, to, &following);
        let then = as_typed(app, &meeting, to, form);
        match app.unit().filter(|_| meeting.state == MeetingState::Planned) {
            Some(unit) => cannot::did(app, unit, &then, said),
            None => said,
        }
    };
    let made = app.commit(edits.into_iter().collect(), said);
    if to.date != meeting.when.date {
        match app.screens.calendar.layer {
            Layer::Sheet(_) => show(app, id),
            _ => select_meeting(app, to.date, id),
        }
    }
    Ok(made)
}
