//! Check-ins: days on which a principal and the supervisor talk about a group. Only that they do.

use chrono::NaiveDate;

use crate::{
    app::{
        App,
        aside::Aside,
        form::{Choice, Form, FormField, Wrong},
        screens::{
            FormKey as AnyForm,
            calendar::facts as calendar,
            choices::{DATE_MAX, by_name, near, typed},
            groups::{facts, state::FormKey},
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, dates::parse_time, format, t},
    model::{
        change::{Entry, On},
        edit::Edit,
        groups::{CheckIn, Group, GroupChange},
        ids::{GroupId, PersonId},
        people::Person,
        unit::Unit,
    },
    planning::{
        calendar::year::days::DayKind,
        running::{Hinders, in_the_way, talk_length, when_of},
        staff,
    },
};

/// What stands in the form for a day without a talk, and for somebody who is not on the list.
const NONE: &str = "none";
const OTHER: &str = "other";
/// The most letters of a time.
const TIME_MAX: usize = 16;
/// The most days that are named; there is room for few.
const DAYS: usize = 3;

/// The form: a day, when, and with whom; of a talk that stands as it is.
pub fn form(app: &App, unit: &Unit, id: GroupId, stands: Option<NaiveDate>) -> Option<Form> {
    let group = unit.group(id)?;
    let talk = stands.and_then(|day| group.check_ins.get(&day));
    let mut leaders: Vec<&Person> =
        unit.people().iter().filter(|person| staff::leads_school(person)).collect();
    by_name(app, &mut leaders, |person| Some(*person));
    let with = talk.map_or_else(|| leaders.first().map(|person| person.id), |talk| talk.with);
    let with = with.map_or_else(|| OTHER.to_owned(), |id| id.to_string());
    let mut options: Vec<Choice> =
        leaders.iter().map(|person| Choice::new(person.id, t::choice_as_is(&person.name))).collect();
    options.push(Choice::new(OTHER, Key::GroupsCheckInOther).none());
    if !group.check_ins.is_empty() {
        options.push(Choice::new(NONE, Key::GroupsCheckInNone).none());
    }
    let at = talk.and_then(|talk| talk.at).map(|at| at.to_string()).unwrap_or_default();
    let fields = vec![
        FormField::line("day", Key::GroupsCheckInDay, &typed(stands.or(Some(app.today()))), DATE_MAX)
            .hint(Key::HintDate),
        FormField::line("at", Key::GroupsCheckInAt, &at, TIME_MAX).hint(Key::GroupsCheckInAtHint),
        FormField::one("with", Key::GroupsCheckInWith, options, &with),
    ];
    let noted = said(app, unit, group);
    let intro = if noted.is_empty() {
        Key::GroupsCheckInIntro.into()
    } else {
        t::groups_check_in_intro_noted(Arg::list(noted))
    };
    let key = AnyForm::Groups(FormKey::CheckIn(id, stands));
    Some(Form::new(key, Key::GroupsCheckInTitle, fields).intro(intro))
}

/// That the day is none on which anybody works, as a slip of the hand makes one.
pub fn odd_day(app: &App, id: GroupId, form: &Form) -> Option<Aside> {
    let date = form.date("day", &near(app)).ok().flatten()?;
    let kind = app.day_kind_of(id, date);
    let at_work = matches!(kind, DayKind::School | DayKind::InService) || calendar::is_unknown(app, date);
    (!at_work).then(|| Aside::care(t::groups_check_in_odd_day(calendar::kind_key(kind))))
}

/// From when until when the talk lasts that the form says, and where its length is changed.
pub fn lasts(app: &App, form: &Form) -> Option<Aside> {
    let (unit, talk) = (app.unit()?, talk(form).ok().flatten()?);
    let when = when_of(unit, app.catalogue(), form.date("day", &near(app)).ok().flatten()?, &talk);
    Some(Aside::plain(match when {
        Some(when) => t::groups_check_in_lasts(when.length.0, format::times(when.start, when.end())),
        None => t::groups_check_in_length(talk_length(unit, app.catalogue()).0),
    }))
}

/// What stands in the way of the talk that the form says: meetings, other talks, and whoever cannot then.
pub fn in_its_way(app: &App, id: GroupId, form: &Form) -> Vec<Aside> {
    let day = form.date("day", &near(app)).ok().flatten();
    let (Some(unit), Some(day), Ok(Some(talk))) = (app.unit(), day, talk(form)) else { return Vec::new() };
    let Some(group) = unit.group(id) else { return Vec::new() };
    hindrances(app, unit, (group, day), &talk).into_iter().map(Aside::care).collect()
}

/// What stands in the way of a talk, a sentence each.
pub fn hindrances(app: &App, unit: &Unit, (group, day): (&Group, NaiveDate), talk: &CheckIn) -> Vec<Text> {
    let has_pupils = calendar::has_pupils(app.days_of_group(group.id));
    let said = |(why, people): (Hinders, Vec<PersonId>)| {
        let people = Arg::list(people.into_iter().map(|id| facts::name(unit, id)).collect::<Vec<_>>());
        Some(match why {
            Hinders::Meeting(meeting) => {
                let meeting = unit.meetings().get(meeting)?;
                let times = format::times(meeting.when.start, meeting.when.end());
                t::groups_check_in_clash(calendar::name(app, unit, meeting), people, times)
            }
            Hinders::Talk(with) => t::groups_check_in_twice(people, &unit.group(with)?.name),
            Hinders::Away => t::groups_check_in_away(people),
            Hinders::Lessons => t::groups_check_in_lessons(people),
            Hinders::Busy => t::groups_check_in_busy(people),
            Hinders::Outside => t::groups_check_in_not_free(people),
        })
    };
    in_the_way(unit, app.catalogue(), &has_pupils, (group, day), talk).into_iter().filter_map(said).collect()
}

/// The talk that a form says; none: there is to be none on that day.
fn talk(form: &Form) -> Result<Option<CheckIn>, Wrong> {
    let typed = form.value("at");
    // Until when it lasts is a setting: of `15:00-15:30` only the beginning is kept.
    let begins = typed.split(['-', '–']).next().unwrap_or_default();
    let at = match begins.trim() {
        "" => None,
        time => Some(parse_time(time).map_err(|error| Wrong::new("at", error))?),
    };
    let with = form.value("with");
    let with = (with != NONE).then(|| form.parsed("with").filter(|_| with != OTHER));
    Ok(with.map(|with| CheckIn { with, at }))
}

/// Saves the form: a talk that stands goes along to its new day.
///
/// # Errors
/// A day or a time that does not read.
pub fn submit(
    app: &mut App,
    (id, stands): (GroupId, Option<NaiveDate>),
    form: &Form,
) -> Result<Effects, Vec<Wrong>> {
    let day = form.date("day", &near(app)).map_err(|wrong| vec![wrong])?;
    let day = day.ok_or_else(|| vec![Wrong::new("day", Key::GroupsCheckInNoDay)])?;
    let now = talk(form).map_err(|wrong| vec![wrong])?;
    let gone = || vec![Wrong::new("day", Key::FormGone)];
    let group = app.unit().and_then(|unit| unit.group(id)).ok_or_else(gone)?;
    let (date, name) = (Arg::ShortDate(day), group.name.as_str());
    let said: Text = match now.map(|talk| talk.at) {
        Some(Some(at)) => t::groups_did_check_in_at(Arg::Time(at), date, name),
        Some(None) => t::groups_did_check_in(date, name),
        None => t::groups_did_no_check_in(date, name),
    };
    let entry = Entry { key: day, was: group.check_ins.get(&day).copied(), now };
    let left = stands.filter(|was| *was != day).and_then(|key| {
        let was = group.check_ins.get(&key).copied()?;
        Some(Entry { key, was: Some(was), now: None })
    });
    let edits = left.into_iter().chain([entry]);
    let edits = edits.map(|entry| Edit::Group(On::Change(id, GroupChange::CheckIn(entry))));
    Ok(app.commit(edits.collect(), said))
}

/// The last few talks in words: `tor 12 nov kl 15:30 med Anna Ek`.
pub fn said(app: &App, unit: &Unit, group: &Group) -> Vec<String> {
    let one = |(&day, talk): (_, &CheckIn)| {
        let with = talk.with.map(|id| facts::name(unit, id));
        let with = with.unwrap_or_else(|| app.i18n.get(Key::GroupsCheckInOther));
        let day = Arg::ShortDate(day);
        app.say(&match talk.at {
            Some(at) => t::groups_check_in_said_at(Arg::Time(at), day, with),
            None => t::groups_check_in_said(day, with),
        })
    };
    let mut last: Vec<String> = group.check_ins.iter().rev().take(DAYS).map(one).collect();
    last.reverse();
    last
}
