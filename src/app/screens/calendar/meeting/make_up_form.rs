//! The form of an extra meeting for those who missed one: the same of the same part, only with them.

use std::collections::BTreeSet;

use chrono::Days;

use super::{
    cannot,
    meeting_form::{SHORT, when_of},
    other_time::select_meeting,
};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        screens::{
            FormKey as AnyForm, ScreenId,
            calendar::{
                facts,
                state::{FormKey, Layer},
                update::show,
            },
            choices::{by_name, place},
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        change::On,
        edit::Edit,
        ids::{MeetingId, PersonId},
        meetings::Meeting,
        text::Name,
        unit::Unit,
    },
    planning::{
        calendar::{
            dating::hindered::Hindered,
            mend::fallen::{only_room_out, out_on},
        },
        running::{AHEAD, ExtraTime, extra, extra_time, who_missed},
    },
};

/// Builds the form.
pub fn form(app: &App, id: MeetingId) -> Option<Form> {
    let unit = app.unit()?;
    let missed = unit.meetings().get(id)?;
    let who = who_missed(unit, id);
    let first = first_time(app, unit, missed, &who).ok();
    let mut people: Vec<PersonId> = who.iter().copied().collect();
    by_name(app, &mut people, |&id| unit.person(id));
    let name = |id: &PersonId| unit.person(*id).map_or("", |p| p.name.as_str());
    let options = people.iter().map(|id| Choice::new(*id, t::calendar_plain(name(id)))).collect();
    let place = first.as_ref().map(|first| first.place.to_string()).unwrap_or_default();
    let first = first.map(|first| first.when);
    let date = first.map(|first| format::short_date(app.i18n, first.date)).unwrap_or_default();
    let hours = first.unwrap_or(missed.when);
    let times = format::times(hours.start, hours.end());
    let fields = vec![
        FormField::line("date", Key::CalendarFieldDate, &date, SHORT).hint(Key::CalendarHintDate),
        FormField::line("times", Key::CalendarFieldTimes, &times, SHORT).hint(Key::CalendarHintTimes),
        FormField::any("for_whom", Key::CalendarFieldForWhom, options, who).hint(Key::CalendarHintForWhom),
        // Where the group meets now, unless that room cannot be used: an old meeting may have been elsewhere.
        FormField::line("place", Key::CalendarFieldPlace, &place, 80).hint(Key::CalendarHintPlace),
    ];
    let key = AnyForm::Calendar(FormKey::MakeUp(id));
    let intro = t::calendar_make_up_intro(Arg::ShortDate(missed.when.date), facts::name(app, unit, missed));
    Some(Form::new(key, Key::CalendarFormMakeUp, fields).intro(intro))
}

/// The first time to come when those people and who leads can; else what stands against it.
fn first_time(
    app: &App,
    unit: &Unit,
    missed: &Meeting,
    who: &BTreeSet<PersonId>,
) -> Result<ExtraTime, Hindered> {
    let all = app.days_of_group(missed.group);
    // Tomorrow at the earliest: they must hear of it first.
    let from = app.today().checked_add_days(Days::new(1)).unwrap_or_else(|| app.today());
    extra_time(unit, &|date| facts::days_of(&all, date), missed, who, from)
}

/// Why the form has no date, as long as none is typed.
pub fn without_date(app: &App, missed: MeetingId, form: &Form) -> Option<Text> {
    let unit = app.unit().filter(|_| form.value("date").trim().is_empty())?;
    let who = form.ticked("for_whom").iter().filter_map(|id| id.parse().ok()).collect();
    let why = first_time(app, unit, unit.meetings().get(missed)?, &who).err()?;
    Some(t::calendar_make_up_no_time(AHEAD, facts::hindered_text(app, unit, &why)))
}

/// The meeting that the form says.
pub fn meeting(app: &App, missed: MeetingId, id: MeetingId, form: &Form) -> Result<Meeting, Vec<Wrong>> {
    let found = app.unit().and_then(|unit| Some((unit, unit.meetings().get(missed)?)));
    let (unit, missed) = found.ok_or_else(|| vec![Wrong::new("date", Key::FormGone)])?;
    // A week later is a week after the meeting that was missed.
    let when = when_of(app, missed, form)?;
    let who: BTreeSet<PersonId> = form.ticked("for_whom").iter().filter_map(|id| id.parse().ok()).collect();
    if who.is_empty() {
        return Err(vec![Wrong::new("for_whom", Key::CalendarWrongForWhom)]);
    }
    let mut meeting = extra(unit, missed, id, when, who);
    meeting.place = place(app, form, &missed.place);
    Ok(meeting)
}

/// That the meeting is in another room because the group's own cannot be used that day.
pub fn other_room(app: &App, unit: &Unit, meeting: &Meeting) -> Option<Text> {
    let usual = Meeting { place: Name::default(), ..meeting.clone() };
    let out = out_on(unit, &usual, meeting.when.date).filter(|_| only_room_out(unit, &usual))?;
    let is_named = !meeting.place.is_empty() && !only_room_out(unit, meeting);
    is_named.then(|| t::calendar_make_up_room(&meeting.place, facts::fallen_text(app, unit, out)))
}

/// Adds the meeting.
pub fn submit(app: &mut App, missed: MeetingId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let id: MeetingId = app.new_id();
    let meeting = meeting(app, missed, id, form)?;
    let date = meeting.when.date;
    let said = t::calendar_did_add(Arg::ShortDate(date));
    let said = app.unit().map_or_else(|| said.clone(), |unit| cannot::did(app, unit, &meeting, said.clone()));
    let made = app.commit(Edit::Meeting(On::Add(meeting)), said);
    if !made.is_empty() && app.screen == ScreenId::Calendar {
        select_meeting(app, date, id);
        if matches!(app.screens.calendar.layer, Layer::Sheet(_)) {
            show(app, id);
        }
    }
    Ok(made)
}
