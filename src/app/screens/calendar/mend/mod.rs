//! When a day, a person or a room falls out: what is asked, the new dates to look at, one edit.

pub mod back;
pub mod because;
pub mod beside;
mod better;
pub mod left;
pub mod mend_sheet;
pub mod mend_view;
mod moved_sheet;
pub mod period;
pub mod remarks;
mod whats;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    dating::{counting, dates::reference},
    facts,
    lines::{day, selected},
    meeting::other_time::select_meeting,
    mend::{
        beside::Falls,
        mend_sheet::{Kind, Part, Sheet},
        period::Period,
        whats::{ALL, ROOM, value_of, whats},
    },
    state::{Focus, FormKey, Layer, View},
    update::meeting,
};
use crate::{
    app::{
        App,
        form::{Aside, Choice, Form, FormField, Offer, Wrong},
        screens::{
            FormKey as AnyForm,
            breaks::{self, End},
            groups::pages::leads::ask as leads_ask,
        },
        state::Effects,
    },
    i18n::{
        Key,
        dates::{Reference, is_step},
        format, t,
    },
    model::{
        edit::Edit,
        ids::{GroupId, MeetingId},
        meetings::{Meeting, MeetingState},
        text::Note,
        unit::Unit,
    },
    planning::{
        calendar::{
            dating::{
                propose::Spread,
                work::{Question, Want, Work},
            },
            free::{
                Against, place_of,
                rooms::{known_rooms, room_of},
            },
            mend::{Fall, How, What, fallen::remembered, may_lead},
            together::{Effort, Limits},
        },
        staff::leader,
    },
};

/// In the place of a room that cannot be used.
const OTHER_ROOM: &str = "other-room";
/// In the place of a leader who cannot come.
const STAND_IN: &str = "stand-in";
/// What can be done, as values of the form.
const HOWS: [(&str, Key); 5] = [
    ("fewest", Key::CalendarMendFewest),
    ("push", Key::CalendarMendPush),
    ("push-all", Key::CalendarMendPushAll),
    (OTHER_ROOM, Key::CalendarMendOtherRoom),
    (STAND_IN, Key::CalendarMendStandIn),
];

/// Whether there is anything that can fall out.
pub fn can_start(unit: &Unit) -> bool {
    !unit.years().is_empty() && unit.meetings().iter().any(|m| m.state == MeetingState::Planned)
}

/// The meeting that the cursor stands on.
fn here(app: &App) -> Option<&Meeting> {
    let state = &app.screens.calendar;
    let on_meeting = state.focus == Focus::Meetings
        || state.view == View::Agenda
        || matches!(state.layer, Layer::Sheet(_));
    meeting(app).filter(|_| on_meeting && selected(app).is_some())
}

/// What falls out there, as a value of the form: where the room is what the meeting at the cursor lacks, that room; of
/// an open meeting its group, else everything. A day is rarely lost for one group alone, and a meeting that is only
/// passed by in a list says nothing of that.
fn value_here(app: &App, unit: &Unit, here: Option<&Meeting>) -> String {
    let room =
        here.filter(|meeting| lacks_room(app, unit, meeting)).and_then(|meeting| room_of(unit, meeting));
    if let Some(room) = room.and_then(|room| value_of(app, unit, &What::Place(room.clone()))) {
        return room;
    }
    let open = here.filter(|_| matches!(app.screens.calendar.layer, Layer::Sheet(_)));
    open.map_or_else(|| ALL.to_owned(), |m| format!("g {}", m.group))
}

/// Whether somebody else has the room of a meeting to come at its time, or it cannot be used then.
fn lacks_room(app: &App, unit: &Unit, meeting: &Meeting) -> bool {
    let is_room = |against: &Against| {
        matches!(against, Against::Room { .. } | Against::RoomBusy { .. } | Against::RoomOut)
    };
    meeting.state == MeetingState::Planned
        && meeting.when.date >= app.today()
        && facts::troubles(app, unit, meeting).iter().any(is_room)
}

/// The form that asks what falls out; where the cursor stands is filled in.
pub fn form(app: &App) -> Option<Form> {
    let unit = app.unit()?;
    let here = here(app);
    let date = first_date(app, unit, here);
    let value = value_here(app, unit, here);
    let how = if asks_other_room(unit, &value) { OTHER_ROOM } else { "fewest" };
    let options = whats(app, unit).into_iter().map(|(_, value, label)| Choice::new(value, label)).collect();
    let date = format::short_date(app.i18n, date);
    let fields = vec![
        FormField::one("what", Key::CalendarMendWhat, options, &value),
        FormField::line("first", Key::CalendarFieldFrom, &date, 40).hint(Key::HintDateBreak),
        FormField::line("last", Key::CalendarFieldTo, &date, 40).hint(Key::HintDateBreak),
        FormField::one(
            "how",
            Key::CalendarMendHow,
            HOWS.iter().map(|(value, name)| Choice::new(*value, *name)).collect(),
            how,
        ),
        FormField::line("reason", Key::CalendarFieldReason, "", 200).hint(Key::CalendarHintReason),
    ];
    let key = AnyForm::Calendar(FormKey::Mend);
    Some(
        Form::new(key, Key::CalendarFormMend, fields)
            .intro(Key::CalendarIntroMend)
            .shows(Key::ActionShowDates),
    )
}

/// What can be done about what falls out: another room where it is a room, another leader where it is a leader. At
/// a meeting it can also be said the other way round: then it is the meeting's own room or leader.
pub fn offer(app: &App, form: &Form) -> Option<Offer> {
    let unit = app.unit()?;
    let value = form.value("what");
    let what = whats(app, unit).into_iter().find(|(_, id, _)| *id == value).map(|(what, ..)| what)?;
    let planned = |m: &&Meeting| m.state == MeetingState::Planned && !form.touched("what");
    let here = here(app).filter(planned);
    let room = || here.and_then(|m| place_of(unit, m)).is_some_and(|place| !place.is_empty());
    let fits = |how: &str| match how {
        OTHER_ROOM => matches!(what, What::Place(_)) || room(),
        STAND_IN => matches!(what, What::Leader(_)) || here.is_some_and(|m| leader(unit, m).is_some()),
        _ => true,
    };
    let options =
        HOWS.iter().filter(|(how, _)| fits(how)).map(|(how, name)| Choice::new(*how, *name)).collect();
    Some(Offer { id: "how", options, hint: None })
}

/// The day of the meeting at the cursor, else what is next there.
fn first_date(app: &App, unit: &Unit, here: Option<&Meeting>) -> NaiveDate {
    match here {
        Some(m) if m.state == MeetingState::Planned && m.when.date >= app.today() => m.when.date,
        _ => next_day(app, unit, here.map(|meeting| meeting.group)),
    }
}

/// The same where something else was chosen to fall out: the day stays where that would be missed on it, or where
/// the cursor stands on no meeting; else it is the next day on which it would be missed.
fn date_of(app: &App, unit: &Unit, what: &What) -> NaiveDate {
    let (here, today) = (here(app), app.today());
    let is_of = |m: &&Meeting| what.is_of(m.group, leader(unit, m), place_of(unit, m));
    let to_come = |m: &&Meeting| m.state == MeetingState::Planned && m.when.date >= today;
    let at_first = first_date(app, unit, here);
    let mut missed = unit.meetings().iter().filter(to_come).filter(is_of).map(|m| m.when.date);
    if here.is_none() && day(app) > today || missed.clone().any(|date| date == at_first) {
        return at_first;
    }
    missed.by_ref().min().unwrap_or(at_first)
}

/// The day at the cursor; of today and days behind, where nothing is left to fall out, the next one on which
/// anything is planned, of a group or at all.
fn next_day(app: &App, unit: &Unit, group: Option<GroupId>) -> NaiveDate {
    let (day, today) = (day(app), app.today());
    let planned = unit.meetings().iter().filter(|m| m.state == MeetingState::Planned && m.when.date >= today);
    let next = planned.filter(|m| group.is_none_or(|id| id == m.group)).map(|m| m.when.date).min();
    next.filter(|_| day <= today).unwrap_or(day)
}

/// What the form says falls out.
fn fall(app: &App, form: &Form) -> Result<Fall, Vec<Wrong>> {
    let near = reference(app);
    let date = |id: &'static str, end, near: &Reference| match breaks::date(app, form, id, near, end) {
        Ok(Some(date)) => Ok(date),
        Ok(None) => Err(Wrong::new(id, Key::CalendarWrongDate)),
        Err(error) => Err(error),
    };
    let first = date("first", End::First, &near);
    // Two weeks more are two weeks after the first day.
    let from = first.as_ref().ok().filter(|_| is_step(&form.value("last")));
    let after = Reference { today: from.copied().unwrap_or(near.today), ..near };
    let (first, last) = match (first, date("last", End::Last, &after)) {
        (Ok(first), Ok(last)) if first <= last && last < app.today() => {
            return Err(vec![Wrong::new("last", Key::CalendarMendPast)]);
        }
        (Ok(first), Ok(last)) if first <= last => (first, last),
        (Ok(_), Ok(_)) => return Err(vec![Wrong::new("last", Key::DateErrorLastBeforeFirst)]),
        (first, last) => return Err(first.err().into_iter().chain(last.err()).collect()),
    };
    let value = form.value("what");
    let all = app.unit().map(|unit| whats(app, unit)).unwrap_or_default();
    let what = all.into_iter().find(|(_, id, _)| *id == value).map(|(what, ..)| what);
    let what = what.ok_or_else(|| vec![Wrong::new("what", Key::FormGone)])?;
    Ok(Fall { what, first: first.max(app.today()), last })
}

/// Of a room another one is asked for first, where the unit knows some.
fn asks_other_room(unit: &Unit, what: &str) -> bool {
    what.starts_with(ROOM) && known_rooms(unit).len() > 1
}

/// From when, where nobody has said it: the next day of what falls out. Until when: the first day is the last one,
/// too. Where another is to lead the meeting at the cursor, it is whoever should who falls out; where it is to be in
/// another room, it is its own: the field shows what will be done.
pub fn follows(app: &App, form: &Form) -> Vec<(&'static str, String)> {
    let read = breaks::date(app, form, "first", &reference(app), End::First);
    let typed = form.is_said("first") && matches!(read, Ok(Some(_)));
    let here = here(app);
    let chosen = form.touched("what").then(|| form.value("what"));
    let first = app.unit().map(|unit| {
        let all = chosen.map(|chosen| whats(app, unit).into_iter().find(|(_, value, _)| *value == chosen));
        let what = all.flatten().map(|(what, ..)| what);
        what.map_or_else(|| first_date(app, unit, here), |what| date_of(app, unit, &what))
    });
    let first = first.map(|date| ("first", format::short_date(app.i18n, date)));
    let last = if typed { Some(form.value("first")) } else { first.as_ref().map(|(_, date)| date.clone()) };
    let last = last.map(|date| ("last", date));
    let Some(unit) = app.unit() else { return first.into_iter().chain(last).collect() };
    let planned = here.filter(|meeting| meeting.state == MeetingState::Planned);
    let whose = planned.and_then(|meeting| match form.value("how").as_str() {
        STAND_IN => leader(unit, meeting).map(|id| format!("p {id}")),
        OTHER_ROOM => value_of(app, unit, &What::Place(place_of(unit, meeting)?.clone())),
        _ => None,
    });
    let what = ("what", whose.unwrap_or_else(|| value_here(app, unit, here)));
    let other = asks_other_room(unit, &form.value("what"));
    let how = ("how", if other { OTHER_ROOM } else { "fewest" }.to_owned());
    first.into_iter().chain(last).chain([what, how]).collect()
}

/// What falls out, said in the form.
pub fn aside(app: &App, form: &Form) -> Vec<Aside> {
    let (Some(unit), Ok(fall)) = (app.unit(), fall(app, form)) else { return Vec::new() };
    let range = format::date_range(app.i18n.lang(), fall.first, fall.last);
    let range = if fall.first == fall.last { format::long_date(app.i18n.lang(), fall.first) } else { range };
    let out = fall.out(unit);
    if out.is_empty() {
        let nothing = match fall.what {
            What::Place(_) => Key::CalendarMendNothingThere,
            _ => Key::CalendarMendNothingYet,
        };
        return vec![Aside::plain(t::calendar_plain(range)), Aside::care(nothing)];
    }
    let groups: BTreeSet<GroupId> = out.iter().map(|m| m.group).collect();
    let (count, groups) = (out.len(), groups.len());
    let said = match (&fall.what, form.value("how").as_str()) {
        (What::Place(_), OTHER_ROOM) => t::calendar_mend_out_room(count, groups),
        (What::Leader(_), STAND_IN) => t::calendar_mend_out_lead(count, groups),
        _ => t::calendar_mend_out(count, groups),
    };
    vec![Aside::plain(t::calendar_plain(range)), Aside::plain(said)]
}

/// What Ctrl+S does: where nothing is planned on those days there are no dates to show, and they are saved at once.
pub fn saves(app: &App, form: &Form) -> Key {
    let is_nothing = |unit: &Unit| fall(app, form).is_ok_and(|fall| fall.out(unit).is_empty());
    if app.unit().is_some_and(is_nothing) { Key::ActionSave } else { Key::ActionShowDates }
}

/// Works the new dates out and shows them; nothing is changed yet.
pub fn submit(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let fall = fall(app, form)?;
    let Some(unit) = app.unit() else { return Ok(Vec::new()) };
    let leader = matches!(fall.what, What::Leader(_));
    let place = matches!(fall.what, What::Place(_));
    let how = match form.value("how").as_str() {
        OTHER_ROOM if place => How::OtherRoom,
        "push" => How::Push,
        "push-all" => How::PushAll,
        STAND_IN if leader => How::StandIn(may_lead(&leads_ask(app, unit))),
        _ => How::Fewest,
    };
    let reason = Note::new(&form.value("reason"));
    let out = fall.out(unit);
    let fallen = fall.days(reason);
    if out.is_empty() {
        return match remembered(unit, &fallen) {
            // Nothing is to be moved; that nothing is planned there is worth remembering all the same.
            Some(edit) => {
                let said = match fallen.what {
                    What::All => Key::CalendarDidFall.into(),
                    _ => t::calendar_did_fall_of(facts::fallen_text(app, unit, &fallen)),
                };
                Ok(app.commit(edit, said))
            }
            None => Err(vec![Wrong::new("first", Key::CalendarMendNothing)]),
        };
    }
    let periods = periods(app, unit, &out);
    let beside = out.iter().filter(|m| !periods.iter().any(|p| p.is_of(m))).map(|m| m.id).collect();
    let falls = Falls { days: fallen, how: how.clone(), beside };
    // A day on which somebody meets: it lies in the right school year.
    let date = out.first().map_or(fall.first, |meeting| meeting.when.date);
    let Some(work) = work(app, &periods, date, Want::Mend(fall, how)) else {
        return Err(vec![Wrong::new("first", Key::CalendarWhyNoYear)]);
    };
    Ok(counting::start(app, work, Some(falls), Some(form)))
}

/// For each module of a group that something falls out of: from today, or from the beginning of a school year
/// to come, to the end of the year.
fn periods(app: &App, unit: &Unit, out: &[&Meeting]) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    for meeting in out {
        if periods.iter().any(|p| p.is_of(meeting)) {
            continue;
        }
        let Some(group) = unit.group(meeting.group) else { continue };
        if facts::cycle_of(app, group, meeting.module).is_none() {
            continue;
        }
        let all = app.days_of_group(group.id);
        let end = facts::days_of(&all, meeting.when.date).and_then(|days| days.school_days().last().copied());
        let last = end.unwrap_or(meeting.when.date).max(meeting.when.date);
        periods.push(Period {
            group: meeting.group,
            module: meeting.module,
            first: period::begin(app, group.id, meeting.when.date),
            last,
            spread: Spread::Even,
            preset: None,
        });
    }
    periods
}

/// What is to be worked out for several groups, in the school year of a day; none without a school year.
pub fn work(app: &App, periods: &[Period], date: NaiveDate, want: Want) -> Option<Work> {
    let unit = app.unit().filter(|unit| !unit.years().is_empty())?;
    let question = |period: &Period| {
        let cycle = facts::cycle_of(app, unit.group(period.group)?, period.module)?;
        Some(Question {
            group: period.group,
            module: period.module,
            days: facts::days_of(&app.days_of_group(period.group), date)?.clone(),
            cycle: period::with_preset(&cycle, period.preset),
            first: period.first,
            last: period.last,
            spread: period.spread,
        })
    };
    Some(Work {
        unit: unit.clone(),
        questions: periods.iter().filter_map(question).collect(),
        want,
        limits: Limits::of(unit, app.catalogue()),
        effort: Effort::for_groups(periods.len()),
    })
}

/// Makes what is looked at, as one edit.
pub fn accept(app: &mut App) -> Effects {
    let layer = std::mem::take(&mut app.screens.calendar.layer);
    let Layer::Plan(sheet) = layer else { return Vec::new() };
    let Sheet { kind, parts, remembers, .. } = *sheet;
    let lines = parts.iter().filter(|p| p.taken).flat_map(|p| &p.lines);
    let first = lines.filter(|line| !line.stays()).map(|line| (line.when(), line.meeting.id)).min();
    let made = made(app, kind, parts, remembers);
    if let Some((when, id)) = first.filter(|_| !made.is_empty()) {
        select_meeting(app, when.date, id);
    }
    made
}

fn made(app: &mut App, kind: Kind, parts: Vec<Part>, remembers: Option<Edit>) -> Effects {
    let (moved, lost, led, housed) = match kind {
        Kind::Dates => {
            let taken = || parts.iter().filter(|part| part.taken);
            let count = taken().flat_map(|p| &p.lines).filter(|line| line.new_date().is_some()).count();
            let edit = taken().map(|part| part.edit.clone()).collect();
            return app.commit(edit, t::calendar_did_propose(count));
        }
        Kind::Mend { moved, lost, led, housed } => (moved, lost, led, housed),
        Kind::Back { .. } => (0, 0, 0, 0),
    };
    let lines = parts.iter().flat_map(|part| &part.lines).filter(|line| !line.stays());
    let changed: BTreeSet<MeetingId> = lines.map(|line| line.meeting.id).collect();
    let said = match (kind, led, housed) {
        (Kind::Back { .. }, ..) => t::calendar_did_back(changed.len()),
        (_, 0, 0) => t::calendar_did_mend(lost, moved),
        (_, 0, _) => t::calendar_did_mend_housed(housed, lost, moved),
        _ => t::calendar_did_mend_led(led, lost, moved),
    };
    app.commit(parts.into_iter().map(|part| part.edit).chain(remembers).collect(), said)
}
