//! Dates: proposed for all meetings of a group.

use chrono::NaiveDate;

use super::{
    counting::Asked,
    dates_all::{ALL, or_all, submit_all},
    module::{self, meant, meant_by},
    within::{from_day, from_said, of, of_all, to_day},
};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        list::{List, RowId},
        screens::{
            FormKey as AnyForm,
            breaks::{self, End},
            calendar::{
                facts,
                lines::selected,
                meeting::other_time::select_meeting,
                mend::{
                    left,
                    period::{Period, asking},
                    remarks,
                },
                state::{Layer, Proposed},
                views::timeline,
                year,
            },
            choices::near,
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, dates::Reference, format, t},
    model::{
        error::Thing,
        groups::Group,
        ids::{Code, GroupId, MeetingId},
        meetings::{Meeting, MeetingState},
        programme::Rhythm,
        unit::Unit,
    },
    planning::{
        calendar::{
            dating::{
                chosen::gives,
                done::to_do,
                former::former,
                lengths::{fitting, longest},
                propose::{Missing, NoDate, Spread, propose_meetings},
                sittings::Sitting,
            },
            mend::left_behind::to_follow,
            together::Limits,
        },
        lookup, terms,
    },
};

/// How many meetings of a group's module have no date yet.
pub(super) fn left_to_date(app: &App, group: &Group) -> usize {
    let Some(cycle) = facts::cycle_of(app, group, group.module) else { return 0 };
    let of_module = |m: &&Meeting| m.module == group.module && m.stands() && !m.is_make_up();
    let dated: Vec<&Meeting> = app.unit().into_iter().flat_map(|unit| unit.meetings_of(group.id)).collect();
    let dated: Vec<&Meeting> = dated.into_iter().filter(of_module).collect();
    // Two phases that people put into one meeting are dated both.
    let does = |m: &&Meeting, sitting: &Sitting| {
        m.part == sitting.part && sitting.phases.iter().all(|phase| m.phases.contains(phase))
    };
    let Some(unit) = app.unit() else { return 0 };
    let all = to_do(unit, (group, group.module), &cycle, app.today());
    all.iter().filter(|sitting| !dated.iter().any(|m| does(m, sitting))).count()
}

/// Whether no group has a meeting left to date, or one at an old time that would follow it.
pub fn all_dated(app: &App, unit: &Unit) -> bool {
    // Of a group without parts the form says why nothing can be dated.
    let has_parts = |group: &Group| facts::cycle_of(app, group, group.module).is_some();
    let meant = |group| meant(app, unit, group, None);
    unit.groups().iter().map(meant).all(|group| has_parts(&group) && is_dated(app, unit, &group))
}

pub(super) fn is_dated(app: &App, unit: &Unit, group: &Group) -> bool {
    left_to_date(app, group) == 0 && to_follow(unit, group, app.today()).is_empty()
}

/// Why nothing can be dated for a group whose school year is there: its programme has no parts, or no module is chosen.
pub fn no_parts(app: &App, group: Option<GroupId>) -> Text {
    let unit = app.unit();
    let group = unit.zip(group).and_then(|(unit, id)| unit.group(id));
    let programme = group.and_then(|group| group.programme);
    let programme = unit.zip(programme).and_then(|(unit, id)| lookup::programme(unit, app.catalogue(), id));
    if programme.is_some_and(|programme| programme.series().is_some()) {
        Key::CalendarWrongSeries.into()
    } else {
        Key::CalendarWrongGroup.into()
    }
}

/// In which days a date without a year is looked for first.
pub fn reference(app: &App) -> Reference {
    near(app)
}

/// The groups in order of name.
pub fn in_order<'a>(app: &App, unit: &'a Unit) -> Vec<&'a Group> {
    let order = crate::i18n::collate::Collator::new(app.i18n.lang());
    let mut groups: Vec<&Group> = unit.groups().iter().collect();
    groups.sort_by(|a, b| order.cmp(a.name.as_str(), b.name.as_str()));
    groups
}

/// Groups to choose from.
pub fn groups(app: &App, unit: &Unit) -> Vec<Choice> {
    in_order(app, unit).into_iter().map(|g| Choice::new(g.id, t::calendar_plain(&g.name))).collect()
}

/// The group that is likely meant: that of the selected meeting, else the one selected among groups.
pub fn likely_group(app: &App) -> Option<GroupId> {
    let of_meeting = selected(app).and_then(|id| app.unit()?.meetings().get(id)).map(|m| m.group);
    let of_groups = match app.screens.groups.list.selected {
        Some(RowId::Thing(Thing::Group(id))) => Some(id),
        _ => None,
    };
    let of_cursor = timeline::group(app).filter(|_| app.screens.calendar.view.has_groups());
    of_meeting.or(of_cursor).or(of_groups)
}

/// The form that asks for dates.
pub fn form(app: &App) -> Option<Form> {
    let unit = app.unit()?;
    let group = app.screens.calendar.asked.filter(|&id| unit.group(id).is_some());
    // Meetings at an old time follow from here, too.
    let left = |id: &GroupId| {
        unit.group(*id).is_some_and(|group| !is_dated(app, unit, &meant(app, unit, group, None)))
    };
    let group = group
        .or_else(|| likely_group(app).filter(left))
        .or_else(|| in_order(app, unit).into_iter().map(|g| g.id).find(left))
        .or_else(|| likely_group(app))
        .or_else(|| unit.groups().iter().next().map(|g| g.id));
    let dated = group.and_then(|id| unit.group(id)).map(|group| meant(app, unit, group, None));
    let lengths = dated.as_ref().and_then(|group| lengths(app, group));
    let (first, last) = dated.as_ref().map_or_else(|| of_all(app, unit), |group| of(app, unit, group));
    let group = group.map(|id| id.to_string()).unwrap_or_default();
    let mut fields = vec![
        FormField::one("group", Key::CalendarFieldGroup, or_all(groups(app, unit)), &group),
        module::field(),
        FormField::line("first", Key::CalendarFieldFrom, &format::short_date(app.i18n, first), 40)
            .hint(Key::HintDateBreak),
        FormField::line("last", Key::CalendarFieldTo, &format::short_date(app.i18n, last), 40)
            .hint(Key::HintDateBreak),
        FormField::one(
            "spread",
            Key::CalendarFieldRhythm,
            vec![
                Choice::new("even", Key::CalendarEven),
                Choice::new("weekly", Key::CalendarWeekly),
                Choice::new("fortnightly", Key::CalendarFortnightly),
                Choice::new("monthly", Key::CalendarMonthly),
            ],
            "even",
        ),
    ];
    fields.extend(lengths);
    let key = AnyForm::Calendar(super::super::state::FormKey::Propose);
    Some(
        Form::new(key, Key::CalendarFormPropose, fields)
            .intro(Key::CalendarIntroPropose)
            .shows(Key::ActionShowDates),
    )
}

/// The days of another group, or of all, while nobody has typed any.
pub fn follows(app: &App, form: &Form) -> Vec<(&'static str, String)> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let group = form.parsed("group").and_then(|id: GroupId| unit.group(id));
    let group = group.map(|group| meant(app, unit, group, None));
    let (first, last) = group.map_or_else(|| of_all(app, unit), |group| of(app, unit, &group));
    vec![("first", format::short_date(app.i18n, first)), ("last", format::short_date(app.i18n, last))]
}

/// That meetings of the module before are still to come when those of a group begin on a day.
pub fn still_former(app: &App, unit: &Unit, group: &Group, first: NaiveDate) -> Option<Text> {
    let former = former(unit, group, app.today()).filter(|former| first <= former.last)?;
    Some(t::calendar_former(&group.name, Arg::ShortDate(former.last), former.meetings))
}

/// The lengths that the programme allows, where it has others than the ordinary ones. The ordinary
/// ones are chosen unless only others fit into the group's time.
fn lengths(app: &App, group: &Group) -> Option<FormField> {
    let cycle = facts::cycle_of(app, group, group.module).filter(|cycle| !cycle.presets.is_empty())?;
    let room = group.windows.iter().map(|w| w.length).max().unwrap_or_default();
    let ordinary = longest(&cycle).is_some_and(|s| s.minutes <= room);
    let fits = fitting(&cycle, room).first().map(|preset| preset.id).filter(|_| !ordinary);
    let named =
        cycle.presets.iter().map(|p| Choice::new(p.id, t::calendar_plain(p.name.get(app.i18n.lang()))));
    let options = [Choice::new("", Key::CalendarLengthsUsual)].into_iter().chain(named).collect();
    let chosen = fits.map(|id| id.to_string()).unwrap_or_default();
    Some(FormField::one("lengths", Key::CalendarFieldLengths, options, &chosen))
}

/// The school year in which a day lies, where it is not there for a group or for all.
fn no_year(app: &App, group: Option<GroupId>, first: NaiveDate) -> Option<i32> {
    let all = group.map_or_else(|| app.all_days(), |group| app.days_of_group(group));
    let starts = terms::school_year(first);
    let known = all.iter().any(|days| days.starts() == starts);
    (!known).then_some(starts)
}

/// One that comes after those that are there is made first, and what was typed waits; none is made before them.
fn without_year(app: &mut App, form: &Form, starts: i32) -> Result<Effects, Vec<Wrong>> {
    let last = app.unit().into_iter().flat_map(Unit::years).map(|year| year.starts).max();
    let years = format::school_year(starts);
    if last.is_some_and(|last| last < starts) {
        return Ok(year::ask_first(app, form, t::calendar_year_first(years)));
    }
    Err(vec![Wrong::new("first", t::calendar_year_missing(years))])
}

/// Finds dates and shows them; nothing is changed yet.
pub fn submit(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let near = reference(app);
    let mut wrong = Vec::new();
    let mut date = |id, end| match breaks::date(app, form, id, &near, end) {
        Ok(Some(date)) => Some(date),
        Ok(None) => {
            wrong.push(Wrong::new(id, Key::CalendarWrongDate));
            None
        }
        Err(error) => {
            wrong.push(error);
            None
        }
    };
    let (first, last) = (date("first", End::First), date("last", End::Last));
    let (Some(first), Some(last)) = (first, last) else { return Err(wrong) };
    if last < first {
        return Err(vec![Wrong::new("last", Key::DateErrorLastBeforeFirst)]);
    }
    let spread = match form.value("spread").as_str() {
        "weekly" => Spread::Rhythm(Rhythm::Weekly),
        "fortnightly" => Spread::Rhythm(Rhythm::Fortnightly),
        "monthly" => Spread::Rhythm(Rhythm::Monthly),
        _ => Spread::Even,
    };
    // Of a group that has all its dates no school year is asked for.
    let chosen = meant_by(app, form);
    let chosen = chosen.filter(|group| facts::cycle_of(app, group, group.module).is_some());
    if let Some(group) = chosen.filter(|group| app.unit().is_some_and(|unit| is_dated(app, unit, group))) {
        if left::report_elsewhere(app, group.id) {
            return Ok(Vec::new());
        }
        return Err(vec![Wrong::new("group", Key::CalendarAllDated)]);
    }
    if let Some(wrong) = module::refused(app, form) {
        return Err(vec![wrong]);
    }
    if let Some(starts) = no_year(app, form.parsed("group"), first) {
        return without_year(app, form, starts);
    }
    if form.value("group") == ALL {
        // What was left at an old time follows first: new dates come after it.
        if left::offer(app, None, form) {
            return Ok(Vec::new());
        }
        let preset = form.parsed("lengths");
        let Some(unit) = app.unit() else { return Ok(Vec::new()) };
        let dated = unit.groups().iter().map(|group| {
            let meant = meant(app, unit, group, Some(form));
            let until = if form.touched("last") { last } else { to_day(app, unit, &meant, last) };
            let said = form.touched("first");
            let from = if said { from_said(app, &meant, first) } else { from_day(app, &meant, first) };
            ((from, until), meant)
        });
        let dated: Vec<((NaiveDate, NaiveDate), Group)> = dated.collect();
        let period = |((first, last), group): &((NaiveDate, NaiveDate), Group)| Period {
            group: group.id,
            module: group.module,
            first: *first,
            last: *last,
            spread,
            preset,
        };
        return submit_all(app, form, dated.iter().map(period).collect());
    }
    let Some(group) = form.parsed("group") else { return Ok(Vec::new()) };
    if left::offer(app, Some(group), form) {
        return Ok(Vec::new());
    }
    let module = meant_by(app, form).and_then(|group| group.module);
    let ids: Vec<MeetingId> = (0..=u16::from(u8::MAX) * 4).map(|_| app.new_id()).collect();
    let preset = form.parsed("lengths");
    let period = Period { group, module, first, last, spread, preset };
    let limits = app.unit().map(|unit| Limits::of(unit, app.catalogue())).unwrap_or_default();
    let found = asking(app, &period, |ask| propose_meetings(ask, limits, &mut ids.into_iter()));
    match found {
        // With nothing to take, what was left at an old time comes first: why it cannot follow.
        Some(Ok(dates)) if dates.meetings.is_empty() && left::report(app, group, form) => {}
        Some(Ok(dates)) if dates.meetings.is_empty() && dates.missing.is_empty() => {
            if left::report_elsewhere(app, group) {
                return Ok(Vec::new());
            }
            return Err(vec![Wrong::new("group", Key::CalendarAllDated)]);
        }
        Some(Ok(mut dates)) => {
            let gives = app.unit().and_then(|unit| gives(unit, unit.group(group)?, module));
            dates.edit = gives.into_iter().chain([dates.edit]).collect();
            let list = List::default();
            let remarks = remarks::of_group::of_new(app, &dates);
            let asked = Asked::by(app, Some(form));
            let proposed = Proposed { group, dates, remarks, list, asked };
            app.screens.calendar.layer = Layer::Proposed(Box::new(proposed));
        }
        Some(Err(_)) => return Err(vec![Wrong::new("group", Key::CalendarTooMany)]),
        None => return Err(vec![Wrong::new("group", no_parts(app, Some(group)))]),
    }
    Ok(Vec::new())
}

/// The dates of a proposal, then what has none.
pub fn rows(proposed: &Proposed) -> Vec<RowId> {
    let count = proposed.dates.meetings.len() + proposed.dates.missing.len();
    (0..count).map(RowId::Place).collect()
}

/// Makes the proposed meetings, as one edit.
pub fn accept(app: &mut App) -> Effects {
    let layer = std::mem::take(&mut app.screens.calendar.layer);
    let Layer::Proposed(proposed) = layer else { return Vec::new() };
    let count = proposed.dates.meetings.len();
    let first = proposed.dates.meetings.iter().min_by_key(|m| (m.when, m.id)).map(|m| (m.when.date, m.id));
    let made = app.commit(proposed.dates.edit, t::calendar_did_propose(count));
    if let Some((date, id)) = first.filter(|_| !made.is_empty()) {
        select_meeting(app, date, id);
    }
    made
}

/// The last meeting, from today on, that was cancelled and at which that part and some of these phases were to be done:
/// it can be held after all.
pub fn cancelled_to_come<'a>(
    app: &App,
    unit: &'a Unit,
    (group, part): (GroupId, u8),
    phases: &[Code],
) -> Option<&'a Meeting> {
    let same = |m: &&Meeting| {
        (m.group, m.part) == (group, part)
            && phases.iter().any(|phase| m.phases.contains(phase))
            && matches!(m.state, MeetingState::Cancelled(_))
            && m.when.date >= app.today()
    };
    unit.meetings().iter().filter(same).max_by_key(|m| (m.when, m.id))
}

/// Why a meeting has no date. One that was cancelled and is still to come is in its own way: it can be held after all.
pub fn why(app: &App, unit: &Unit, group: GroupId, missing: &Missing) -> Text {
    let of = (group, missing.sitting.part);
    let cancelled = cancelled_to_come(app, unit, of, &missing.sitting.phases).map(|m| m.when.date);
    if let Some(day) = cancelled.filter(|_| matches!(missing.why, NoDate::Times(_))) {
        return t::calendar_why_restore(Arg::ShortDate(day));
    }
    match &missing.why {
        NoDate::NoWindow => Key::CalendarWhyNoWindow.into(),
        NoDate::TooShort { longest } => t::calendar_why_short(Arg::Hours((*longest).into())),
        NoDate::NotBegun => Key::CalendarWhyNotBegun.into(),
        NoDate::Times(hindered) if hindered.times == 0 => Key::CalendarWhyNoDays.into(),
        NoDate::Times(hindered) => t::calendar_why_times(facts::hindered_text(app, unit, hindered)),
    }
}
