//! The form of an extra meeting for those who missed one: the same of the same part, only with them.

use std::collections::BTreeSet;

use chrono::Days;

use super::{
    meeting_form::{SHORT, when},
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
            choices::by_name,
        },
        state::Effects,
    },
    i18n::{Arg, Key, format, t},
    model::{
        change::On,
        edit::Edit,
        ids::{MeetingId, PersonId},
        meetings::{Meeting, When},
        text::Name,
        unit::Unit,
    },
    planning::{
        calendar::effect::{against, outside_window},
        running::{extra, who_missed},
    },
};

/// How far ahead a first day is looked for.
const DAYS: u64 = 60;

/// Builds the form.
pub fn form(app: &App, id: MeetingId) -> Option<Form> {
    let unit = app.unit()?;
    let missed = unit.meetings().get(id)?;
    let who = who_missed(unit, id);
    let first = first_free(app, unit, missed, &who);
    let mut people: Vec<PersonId> = who.iter().copied().collect();
    by_name(app, &mut people, |&id| unit.person(id));
    let name = |id: &PersonId| unit.person(*id).map_or("", |p| p.name.as_str());
    let options = people.iter().map(|id| Choice::new(*id, t::calendar_plain(name(id)))).collect();
    let date = format::short_date(app.i18n, first.date);
    let times = format::times(first.start, first.end());
    let fields = vec![
        FormField::line("date", Key::CalendarFieldDate, &date, SHORT).hint(Key::CalendarHintDate),
        FormField::line("times", Key::CalendarFieldTimes, &times, SHORT).hint(Key::CalendarHintTimes),
        FormField::any("for_whom", Key::CalendarFieldForWhom, options, who).hint(Key::CalendarHintForWhom),
        FormField::line("place", Key::CalendarFieldPlace, missed.place.as_str(), 80)
            .hint(Key::CalendarHintPlace),
    ];
    let key = AnyForm::Calendar(FormKey::MakeUp(id));
    let intro = t::calendar_make_up_intro(Arg::ShortDate(missed.when.date), facts::name(app, unit, missed));
    Some(Form::new(key, Key::CalendarFormMakeUp, fields).intro(intro))
}

/// The first time to come, at the hour of the missed meeting, against which nothing stands; else tomorrow.
fn first_free(app: &App, unit: &Unit, missed: &Meeting, who: &BTreeSet<PersonId>) -> When {
    let all = app.days_of_group(missed.group);
    let at = |days| Some(When { date: app.today().checked_add_days(Days::new(days))?, ..missed.when });
    let is_free = |when: &When| {
        let one = extra(unit, missed, missed.id, *when, who.clone());
        let days = facts::days_of(&all, when.date);
        outside_window(unit, &one).is_none() && days.is_some_and(|days| against(unit, days, &one).is_empty())
    };
    (1..DAYS).filter_map(at).find(is_free).or_else(|| at(1)).unwrap_or(missed.when)
}

/// The meeting that the form says.
pub fn meeting(app: &App, missed: MeetingId, id: MeetingId, form: &Form) -> Result<Meeting, Vec<Wrong>> {
    let when = when(app, form)?;
    let who: BTreeSet<PersonId> = form.ticked("for_whom").iter().filter_map(|id| id.parse().ok()).collect();
    if who.is_empty() {
        return Err(vec![Wrong::new("for_whom", Key::CalendarWrongForWhom)]);
    }
    let found = app.unit().and_then(|unit| Some((unit, unit.meetings().get(missed)?)));
    let (unit, missed) = found.ok_or_else(|| vec![Wrong::new("date", Key::FormGone)])?;
    let mut meeting = extra(unit, missed, id, when, who);
    meeting.place = Name::new(&form.value("place"));
    Ok(meeting)
}

/// Adds the meeting.
pub fn submit(app: &mut App, missed: MeetingId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let id: MeetingId = app.new_id();
    let meeting = meeting(app, missed, id, form)?;
    let date = meeting.when.date;
    let made = app.commit(Edit::Meeting(On::Add(meeting)), t::calendar_did_add(Arg::ShortDate(date)));
    if !made.is_empty() && app.screen == ScreenId::Calendar {
        select_meeting(app, date, id);
        if matches!(app.screens.calendar.layer, Layer::Sheet(_)) {
            show(app, id);
        }
    }
    Ok(made)
}
