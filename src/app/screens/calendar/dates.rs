//! Dates: proposed for all meetings of a group, and found anew for one of them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    dates_all::{ALL, or_all, submit_all},
    facts,
    lines::{day, row, selected},
    remarks,
    state::{Layer, PickKey, Proposed},
    timeline,
    update::select_day,
};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        list::{List, RowId},
        overlay::{Overlay, Pick, PickOption, Report},
        screens::{
            FormKey as AnyForm, PickKey as AnyPick,
            breaks::{self, End},
        },
        state::{Effects, Tone},
    },
    i18n::{Arg, Key, Text, dates::Reference, format, t},
    model::{
        edit::Edit,
        error::Thing,
        groups::Group,
        ids::{Code, GroupId, MeetingId},
        meetings::{Meeting, When},
        plan::Term,
        programme::{Cycle, Rhythm},
        school_year::SpanKind,
        unit::Unit,
    },
    planning::{
        calendar::{
            lengths::{fitting, longest},
            propose::{Ask, NoDate, Spread, limited_by, propose_meetings},
            repair::{
                Effect, Shift, against, against_moving, move_options, move_to as moved_to, outside_window,
                shifts_edit,
            },
            schedule::Weights,
            sittings::sittings,
            weeks::weeks_between,
        },
        terms,
    },
};

/// How many other times are offered for a meeting.
const OFFERED: usize = 12;

/// What dates are looked in for.
pub struct Period {
    /// The group.
    pub group: GroupId,
    /// Its module.
    pub module: Option<Code>,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// Where meetings should lie.
    pub spread: Spread,
    /// Other lengths of the programme.
    pub preset: Option<Code>,
}

impl Period {
    /// Whether a meeting belongs to what dates are looked for.
    pub fn is_of(&self, meeting: &Meeting) -> bool {
        (self.group, self.module) == (meeting.group, meeting.module)
    }
}

/// Asks the planning about a group in a period; none without school year or programme with parts.
pub fn asking<R>(app: &App, period: &Period, ask: impl FnOnce(&Ask<'_>) -> R) -> Option<R> {
    asking_in(app, app.unit()?, period, ask)
}

/// The same of a unit as it would be.
pub fn asking_in<R>(app: &App, unit: &Unit, period: &Period, ask: impl FnOnce(&Ask<'_>) -> R) -> Option<R> {
    let group = unit.group(period.group)?;
    let cycle = facts::cycle_of(app, group, period.module)?;
    let cycle = with_preset(&cycle, period.preset);
    let all = app.all_days();
    let days = facts::days_of(&all, period.first)?;
    let blocked = BTreeSet::new();
    let (first, last) = (period.first, period.last);
    let (module, spread, weights) = (period.module, period.spread, Weights::default());
    Some(ask(&Ask {
        unit,
        group,
        module,
        cycle: &cycle,
        days,
        first,
        last,
        blocked: &blocked,
        spread,
        weights,
    }))
}

/// The days from which and to which dates are looked for when nobody says: from today, or the term's
/// beginning, to its end; to the end of the last term where it has too few weeks for what is left.
fn term(app: &App, group: Option<&Group>) -> (NaiveDate, NaiveDate) {
    let today = app.today();
    let terms = app.school_year().into_iter().flat_map(|y| &y.spans).filter(|s| s.kind.is_term());
    let mut terms: Vec<_> = terms.filter(|s| today <= s.last).map(|s| (s.first.max(today), s.last)).collect();
    terms.sort_unstable();
    let chosen = group.and_then(|group| term_of_choice(app, group)).map(terms::ordinal);
    if let Some(start) = chosen.and_then(|from| terms.iter().position(|(_, last)| ordinal_of(*last) >= from))
    {
        terms.drain(..start);
    }
    let (Some(&(first, last)), Some(&(_, end))) = (terms.first(), terms.last()) else {
        return (today, today);
    };
    // Of a group with nothing left another one is meant.
    let most = || app.unit().into_iter().flat_map(Unit::groups).map(|g| left_to_date(app, g)).max();
    let own = group.map_or(0, |group| left_to_date(app, group));
    let left = if own > 0 { own } else { most().unwrap_or(0) };
    // One meeting a week is what a year is mostly made of, however many times a group could meet.
    (first, if left > weeks_between(first, last).len() { end } else { last })
}

fn ordinal_of(day: NaiveDate) -> i32 {
    terms::ordinal(terms::term(day))
}

/// The term for which a group's module was chosen, for the group or for everybody.
fn term_of_choice(app: &App, group: &Group) -> Option<Term> {
    let choices = app.unit()?.choices().iter().filter(|c| Some(c.module) == group.module);
    let mine = choices.filter(|c| c.group.is_none_or(|id| id == group.id));
    mine.min_by_key(|c| (c.group.is_none(), c.term)).map(|c| c.term)
}

/// How many meetings of a group's module have no date yet.
fn left_to_date(app: &App, group: &Group) -> usize {
    let all = facts::cycle_of(app, group, group.module).map_or(0, |cycle| sittings(&cycle).len());
    let dated = app.unit().into_iter().flat_map(Unit::meetings);
    let dated = dated.filter(|m| m.group == group.id && m.module == group.module && m.stands() && m.part > 0);
    all.saturating_sub(dated.count())
}

/// In which days a date without a year is looked for first.
pub fn reference(app: &App) -> Reference {
    let year = app.school_year();
    let spans = || year.into_iter().flat_map(|y| &y.spans).filter(|s| s.kind.is_term());
    let prefer = spans().map(|s| s.first).min().zip(spans().map(|s| s.last).max());
    Reference { today: app.today(), prefer }
}

fn in_order<'a>(app: &App, unit: &'a Unit) -> Vec<&'a Group> {
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
    let left = |id: &GroupId| unit.group(*id).is_some_and(|group| left_to_date(app, group) > 0);
    let group = group
        .or_else(|| likely_group(app).filter(left))
        .or_else(|| in_order(app, unit).into_iter().map(|g| g.id).find(left))
        .or_else(|| likely_group(app))
        .or_else(|| unit.groups().iter().next().map(|g| g.id));
    let lengths = group.and_then(|id| unit.group(id)).and_then(|group| lengths(app, group));
    let (first, last) = term(app, group.and_then(|id| unit.group(id)));
    let group = group.map(|id| id.to_string()).unwrap_or_default();
    let mut fields = vec![
        FormField::one("group", Key::CalendarFieldGroup, or_all(groups(app, unit)), &group),
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
    let key = AnyForm::Calendar(super::state::FormKey::Propose);
    Some(
        Form::new(key, Key::CalendarFormPropose, fields)
            .intro(Key::CalendarIntroPropose)
            .shows(Key::ActionShowDates),
    )
}

/// A cycle with the lengths of one of its presets; unchanged where it has no such preset.
pub fn with_preset(cycle: &Cycle, preset: Option<Code>) -> Cycle {
    let preset = preset.and_then(|id| cycle.presets.iter().find(|p| p.id == id));
    preset.map_or_else(|| cycle.clone(), |preset| cycle.with(&preset.phases))
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
    if form.value("group") == ALL {
        let preset = form.parsed("lengths");
        return submit_all(app, |group| Period {
            group: group.id,
            module: group.module,
            first,
            last,
            spread,
            preset,
        });
    }
    let Some(group) = form.parsed("group") else { return Ok(Vec::new()) };
    let module = app.unit().and_then(|u| u.group(group)).and_then(|g| g.module);
    let ids: Vec<MeetingId> = (0..=u16::from(u8::MAX) * 4).map(|_| app.new_id()).collect();
    let preset = form.parsed("lengths");
    let period = Period { group, module, first, last, spread, preset };
    let found = asking(app, &period, |ask| {
        let dates = propose_meetings(ask, &mut ids.into_iter());
        let closer = dates.as_ref().ok().and_then(|dates| limited_by(ask, dates));
        dates.map(|dates| (dates, closer))
    });
    match found {
        Some(Ok((dates, ..))) if dates.meetings.is_empty() && dates.missing.is_empty() => {
            app.tell(Tone::Plain, Key::CalendarAllDated);
        }
        Some(Ok((dates, closer))) => {
            let list = List::default();
            let remarks = remarks::of_new(app, &dates);
            let proposed = Proposed { group, dates, remarks, closer, list };
            app.screens.calendar.layer = Layer::Proposed(Box::new(proposed));
        }
        Some(Err(_)) => app.tell(Tone::Trouble, Key::CalendarTooMany),
        None => return Err(vec![Wrong::new("group", Key::CalendarWrongGroup)]),
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

/// Why a meeting has no date.
pub fn why(app: &App, unit: &Unit, why: &NoDate) -> Text {
    match why {
        NoDate::NoWindow => Key::CalendarWhyNoWindow.into(),
        NoDate::TooShort { longest } => t::calendar_why_short(Arg::Hours(*longest)),
        NoDate::Times(hindered) if hindered.times == 0 => Key::CalendarWhyNoDays.into(),
        NoDate::Times(hindered) => t::calendar_why_times(facts::hindered_text(app, unit, hindered)),
    }
}

/// What a new date would mean, in words.
pub fn effect_text(app: &App, unit: &Unit, effect: &Effect) -> Text {
    let other = |id: &MeetingId| {
        let meeting = unit.meetings().get(*id);
        meeting.map_or(Arg::from(""), |m| Arg::ShortDate(m.when.date))
    };
    match effect {
        Effect::OrderBroken { with } => t::calendar_effect_order(other(with)),
        Effect::GapShort { with, days, needs } => t::calendar_effect_short(*days, *needs, other(with)),
        Effect::GapLong { with, over } => t::calendar_effect_long(*over, other(with)),
        Effect::OutsideWindow => Key::CalendarEffectWindow.into(),
        Effect::Against(against) => facts::against_text(app, unit, against),
    }
}

/// The rest of the term around a meeting.
pub fn period_of(app: &App, meeting: &Meeting) -> Period {
    let last = app
        .unit()
        .into_iter()
        .flat_map(Unit::years)
        .flat_map(|y| &y.spans)
        .filter(|s| matches!(s.kind, SpanKind::Autumn | SpanKind::Spring))
        .filter(|s| s.last >= meeting.when.date)
        .map(|s| s.last)
        .min();
    Period {
        group: meeting.group,
        module: meeting.module,
        first: app.today(),
        last: last.unwrap_or(meeting.when.date),
        spread: Spread::Even,
        preset: None,
    }
}

/// Offers other times for the selected meeting.
pub fn offer_times(app: &mut App) {
    let Some(meeting) = selected(app).and_then(|id| app.unit()?.meetings().get(id)).cloned() else { return };
    let found = asking(app, &period_of(app, &meeting), |ask| move_options(ask, meeting.id, OFFERED));
    let found = found.unwrap_or_default();
    if found.is_empty() {
        let why = asking(app, &period_of(app, &meeting), |ask| against_moving(ask, meeting.id, |_| false));
        let why = app.unit().zip(why).map(|(unit, why)| facts::hindered_text(app, unit, &why));
        let because = why.map(t::calendar_no_other_time_because).into_iter();
        let lines = because.chain([Key::CalendarNoOtherTimeNext.into()]);
        app.push(Overlay::Report(Box::new(Report::new(Key::CalendarNoOtherTime, lines.collect()))));
        return;
    }
    let lang = app.i18n.lang();
    let Some(unit) = app.unit() else { return };
    let option = |(n, (when, effects)): (usize, &(When, Vec<Effect>))| {
        let week = format::week_of(lang, when.date);
        let times = format::times(when.start, when.end());
        let label = format!("{} {week} {times}", format::short_date(app.i18n, when.date));
        let option = PickOption::new(RowId::Place(n), t::calendar_plain(label));
        let said = |effect: &Effect| app.say(&effect_text(app, unit, effect));
        let over = |effect: &Effect| if let Effect::GapLong { over, .. } = effect { *over } else { 0 };
        match effects.iter().map(over).max() {
            None => match facts::notes(app, when.date).join(", ") {
                plain if plain.is_empty() => option.note(Key::CalendarFits),
                odd => option.note(t::calendar_plain(odd)),
            },
            Some(most) => {
                let whole = effects.iter().map(said).collect::<Vec<_>>().join(" ");
                option.note(t::calendar_short_far(most)).more(t::calendar_plain(whole))
            }
        }
    };
    let options = found.iter().enumerate().map(option).collect();
    let times = found.iter().map(|(when, _)| *when).collect();
    let key = AnyPick::Calendar(PickKey::Move(meeting.id, times));
    let title = t::calendar_pick_move(facts::name(app, unit, &meeting));
    app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
}

/// Edit and effects of another time for a planned meeting.
pub fn shift(app: &App, meeting: &Meeting, when: When) -> (Edit, Vec<Effect>) {
    let asked = asking(app, &period_of(app, meeting), |ask| moved_to(ask, meeting.id, when)).flatten();
    if let Some(found) = asked {
        return found;
    }
    let Some(unit) = app.unit() else { return (Edit::nothing(), Vec::new()) };
    let edit = shifts_edit(unit, &[Shift { meeting: meeting.id, from: meeting.when, to: when }]);
    let all = app.all_days();
    let moved = Meeting { when, ..meeting.clone() };
    let troubles =
        facts::days_of(&all, when.date).map(|days| against(unit, days, &moved)).unwrap_or_default();
    let outside = outside_window(unit, &moved);
    (edit, outside.into_iter().chain(troubles.into_iter().map(Effect::Against)).collect())
}

/// Gives a meeting another time and says what follows.
pub fn move_to(app: &mut App, id: MeetingId, when: When) -> Effects {
    let Some(meeting) = app.unit().and_then(|u| u.meetings().get(id)).cloned() else { return Vec::new() };
    let (edit, effects) = shift(app, &meeting, when);
    let made = app.commit(edit, t::calendar_did_move(Arg::ShortDate(when.date)));
    say_effects(app, &effects);
    if !made.is_empty() && matches!(app.screens.calendar.layer, Layer::None) {
        if day(app) != when.date {
            select_day(app, when.date);
        }
        // The cursor goes with the meeting: the next key is about it.
        app.screens.calendar.list.selected = Some(row(id));
    }
    made
}

/// The cursor goes to a meeting: the next key is about it.
pub fn select_meeting(app: &mut App, date: NaiveDate, id: MeetingId) {
    select_day(app, date);
    app.screens.calendar.list.selected = Some(row(id));
}

/// Shows what a new date means, when it means anything.
pub fn say_effects(app: &mut App, effects: &[Effect]) {
    let Some(unit) = app.unit().filter(|_| !effects.is_empty()) else { return };
    let mut lines: Vec<Text> = effects.iter().map(|e| effect_text(app, unit, e)).collect();
    lines.push(Key::CalendarUndoHint.into());
    app.push(Overlay::Report(Box::new(Report::new(Key::CalendarEffects, lines))));
}
