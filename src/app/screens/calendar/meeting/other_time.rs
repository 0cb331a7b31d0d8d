//! Another time for one meeting: which there are, what each means, and the move.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    app::{
        App,
        aside::Aside,
        list::RowId,
        overlay::{Overlay, Pick, PickOption, Report},
        screens::{
            PickKey as AnyPick,
            calendar::{
                dating::ahead::{limits, outside, substitutes},
                facts,
                lines::{day, row, selected},
                meeting::lead,
                mend::{
                    period::{asking, period_of},
                    remarks::{hand_in::hand_in_then, led_again, of_group::not_free_as_usual},
                },
                state::{Layer, PickKey},
                update::select_day,
            },
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        edit::Edit,
        ids::MeetingId,
        meetings::{Meeting, When, Why},
        text::Note,
        unit::Unit,
    },
    planning::calendar::{
        dating::{
            between::{Following, following},
            hindered::Hindered,
        },
        free::{
            Against, Taken,
            effect::{Effect, against, not_free, outside_window},
        },
        mend::{
            Beside, Fall, How,
            fallen::at_time,
            other_days,
            repair::{Shift, against_moving, move_options, move_to as moved_to, shifts_edit},
        },
    },
};

/// How many other times are offered for a meeting.
const OFFERED: usize = 12;

/// What the date of a meeting means, in words.
pub fn effect_text(app: &App, unit: &Unit, meeting: &Meeting, effect: &Effect) -> Text {
    let other = |id: &MeetingId| {
        let meeting = unit.meetings().get(*id);
        meeting.map_or(Arg::from(""), |m| Arg::ShortDate(m.when.date))
    };
    match effect {
        Effect::OrderBroken { with } => t::calendar_effect_order(other(with)),
        Effect::GapShort { with, days, needs } => t::calendar_effect_short(*days, *needs, other(with)),
        Effect::GapLong { with, over } => t::calendar_effect_long(*over, other(with)),
        Effect::NoLesson { with } => t::calendar_effect_lesson(other(with)),
        Effect::OutsideWindow => Key::CalendarEffectWindow.into(),
        Effect::Against(against) => facts::against_text(app, unit, meeting, against),
    }
}

/// Other days of a meeting that belongs to no module.
fn beside_days(app: &App, meeting: &Meeting) -> Result<Vec<When>, Hindered> {
    let Some(unit) = app.unit() else { return Err(Hindered::default()) };
    let days = |group| app.days_of_group(group);
    let (fall, how) = (Fall::nothing(), How::Fewest);
    let ask =
        Beside { unit, catalogue: app.catalogue(), days: &days, today: app.today(), fall: &fall, how: &how };
    other_days(&ask, meeting)
}

/// Offers other times for the selected meeting.
pub fn offer_times(app: &mut App) {
    let Some(meeting) = selected(app).and_then(|id| app.unit()?.meetings().get(id)).cloned() else { return };
    let found = asking(app, &period_of(app, &meeting), |ask| move_options(ask, meeting.id, OFFERED));
    // What belongs to no module goes to any day between those that it lies between.
    let beside = if found.is_none() { beside_days(app, &meeting) } else { Ok(Vec::new()) };
    let told = |&when: &When| {
        let then = app.unit().map_or_else(|| meeting.clone(), |unit| at_time(unit, &meeting, when));
        let troubles = app.unit().map(|unit| facts::troubles(app, unit, &then)).unwrap_or_default();
        (when, troubles.into_iter().map(Effect::Against).collect())
    };
    let days = beside.as_ref().ok().into_iter().flatten().take(OFFERED).map(told);
    let found = found.unwrap_or_else(|| days.collect());
    if found.is_empty() {
        let why = asking(app, &period_of(app, &meeting), |ask| against_moving(ask, meeting.id, |_| None));
        let why = why.or(beside.err());
        let why = app.unit().zip(why).map(|(unit, why)| facts::hindered_text(app, unit, &why));
        let because = why.map(t::calendar_no_other_time_because).into_iter();
        let lines = because.chain([Key::CalendarNoOtherTimeNext.into()]);
        app.push(Overlay::Report(Box::new(Report::new(Key::CalendarNoOtherTime, lines.collect()))));
        return;
    }
    let lang = app.i18n.lang();
    let Some(unit) = app.unit() else { return };
    let taken = Taken::new(unit, &BTreeSet::new());
    let option = |(n, (when, effects)): (usize, &(When, Vec<Effect>))| {
        let week = format::week_of(lang, when.date);
        let times = format::times(when.start, when.end());
        let label = format!("{} {week} {times}", format::short_date(app.i18n, when.date));
        let option = PickOption::new(RowId::Place(n), t::calendar_plain(label));
        let then = at_time(unit, &meeting, *when);
        let again = led_again(unit, &meeting, &then).map(|text| app.say(&t::groups_reason_full(text)));
        let said = |effect: &Effect| app.say(&effect_text(app, unit, &then, effect));
        let over =
            |effect: &Effect| if let Effect::GapLong { over, .. } = effect { Some(*over) } else { None };
        let busy =
            effects.iter().filter(|effect| matches!(effect, Effect::Against(Against::Busy { .. }))).count();
        let busy = (busy > 0).then(|| t::calendar_short_cannot(busy));
        let cannot = lead::cannot_come(app, unit, &then).or(busy);
        let option = match (effects.iter().filter_map(over).max(), cannot) {
            (Some(most), _) => option.note(t::calendar_short_far(most)),
            (None, Some(cannot)) => option.note(cannot),
            // Where nobody chooses it is not taken again.
            (None, None) if taken.was_cancelled(meeting.group, *when) => {
                option.note(Key::CalendarCancelledThen)
            }
            (None, None) => match facts::notes_for(app, &then, when.date).join(", ") {
                plain if plain.is_empty() => option.note(Key::CalendarFits),
                odd => option.note(t::calendar_plain(odd)),
            },
        };
        let due = hand_in_then(app, unit, &meeting, &then).filter(|_| when.date != meeting.when.date);
        let due = due.map(|due| app.say(&due));
        let who = (!not_free(unit, &then).is_empty()).then(|| app.say(&outside(unit, &then)));
        let usual = not_free_as_usual(app, unit, then.group, std::iter::once(&then));
        let who = who.into_iter().chain(usual.iter().map(|remark| app.say(&remark.whole)));
        let teach = substitutes(app, unit, &then).map(|text| app.say(&text));
        let limits = limits(app, unit, &then).into_iter().map(|text| app.say(&text));
        let whole: Vec<String> = again
            .into_iter()
            .chain(effects.iter().map(said))
            .chain(who)
            .chain(limits)
            .chain(teach)
            .chain(due)
            .collect();
        if whole.is_empty() { option } else { option.more(t::calendar_plain(whole.join(" "))) }
    };
    let options = found.iter().enumerate().map(option).collect();
    let times = found.iter().map(|(when, _)| *when).collect();
    let key = AnyPick::Calendar(PickKey::Move(meeting.id, times));
    let title = t::calendar_pick_move(facts::name(app, unit, &meeting));
    app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
}

/// Edit and effects of another time for a planned meeting; the reason may be empty.
pub fn shift(app: &App, meeting: &Meeting, when: When, why: &Note) -> (Edit, Vec<Effect>) {
    // Judged in the school year into which it goes.
    let period = period_of(app, &Meeting { when, ..meeting.clone() });
    let asked = asking(app, &period, |ask| moved_to(ask, meeting.id, when, why.clone())).flatten();
    if let Some(found) = asked {
        return found;
    }
    let Some(unit) = app.unit() else { return (Edit::nothing(), Vec::new()) };
    let shift = Shift { meeting: meeting.id, from: meeting.when, to: when };
    let edit = shifts_edit(unit, &[shift], &Why::Said(why.clone()));
    let all = app.days_of_group(meeting.group);
    let moved = at_time(unit, meeting, when);
    let troubles =
        facts::days_of(&all, when.date).map(|days| against(unit, days, &moved)).unwrap_or_default();
    let outside = outside_window(unit, &moved);
    (edit, outside.into_iter().chain(troubles.into_iter().map(Effect::Against)).collect())
}

/// What lies between gatherings and would follow this one to another time.
pub fn follows(app: &App, meeting: &Meeting, when: When) -> Following {
    let days = |group| app.days_of_group(group);
    let found = app.unit().map(|unit| following(unit, app.catalogue(), &days, meeting, when));
    found.unwrap_or_default()
}

/// The edit by which that follows.
pub fn follow_edit(app: &App, following: &Following, why: &Note) -> Edit {
    let edit = app.unit().map(|unit| shifts_edit(unit, &following.shifts, &Why::Said(why.clone())));
    edit.unwrap_or_else(Edit::nothing)
}

/// What follows and what cannot, in words.
pub fn follow_text(app: &App, unit: &Unit, following: &Following) -> Vec<Aside> {
    let meeting = |id: &MeetingId| unit.meetings().get(*id);
    let moves = following.shifts.iter().filter_map(|shift| {
        let (from, to) = (Arg::ShortDate(shift.from.date), Arg::ShortDate(shift.to.date));
        let name = facts::name(app, unit, meeting(&shift.meeting)?);
        Some(Aside::plain(t::calendar_ahead_follows(from, to, name)))
    });
    let stuck = following.stuck.iter().filter_map(meeting).map(|meeting| {
        let name = facts::name(app, unit, meeting);
        Aside::care(t::calendar_ahead_between(Arg::ShortDate(meeting.when.date), name))
    });
    moves.chain(stuck).collect()
}

/// What was done to the time of a meeting: moved, or only longer or shorter; and what followed it or could not.
pub fn did_move(app: &App, from: When, to: When, following: &Following) -> Text {
    if from.is_longer_or_shorter(to) {
        return t::calendar_did_length(Arg::ShortDate(to.date), format::times(to.start, to.end()));
    }
    let said = if from.date == to.date {
        t::calendar_did_move_time(Arg::Time(to.start))
    } else {
        t::calendar_did_move(Arg::ShortDate(to.date))
    };
    let name = |id: &MeetingId| {
        app.unit()
            .and_then(|unit| Some(facts::name(app, unit, unit.meetings().get(*id)?)))
            .unwrap_or_default()
    };
    let follows = |shift: &Shift| {
        let (from, to) = (Arg::ShortDate(shift.from.date), Arg::ShortDate(shift.to.date));
        t::calendar_ahead_follows(from, to, name(&shift.meeting))
    };
    let stays = |id: &MeetingId| {
        let date = app.unit().and_then(|unit| unit.meetings().get(*id)).map(|m| Arg::ShortDate(m.when.date));
        date.map(|date| t::calendar_ahead_between(date, name(id)))
    };
    let more = following.shifts.iter().map(follows).chain(following.stuck.iter().filter_map(stays));
    let more: Vec<String> = more.map(|text| app.say(&text)).collect();
    if more.is_empty() {
        return said;
    }
    t::calendar_plain(format!("{}. {}", app.say(&said).trim_end_matches('.'), more.join(" ")))
}

/// Gives a meeting another time and says what follows.
pub fn move_to(app: &mut App, id: MeetingId, when: When) -> Effects {
    let Some(meeting) = app.unit().and_then(|u| u.meetings().get(id)).cloned() else { return Vec::new() };
    let (edit, effects) = shift(app, &meeting, when, &Note::default());
    let following = follows(app, &meeting, when);
    let follow = app.unit().map(|unit| follow_text(app, unit, &following)).unwrap_or_default();
    let edit = [edit, follow_edit(app, &following, &Note::default())].into_iter().collect();
    let said = did_move(app, meeting.when, when, &following);
    let made = app.commit(edit, said);
    say_effects(app, &Meeting { when, ..meeting }, &effects, follow);
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
fn say_effects(app: &mut App, meeting: &Meeting, effects: &[Effect], follow: Vec<Aside>) {
    let Some(unit) = app.unit().filter(|_| !effects.is_empty() || !follow.is_empty()) else { return };
    let mut lines: Vec<Text> = effects.iter().map(|e| effect_text(app, unit, meeting, e)).collect();
    lines.extend(follow.into_iter().map(|said| said.text));
    lines.push(Key::CalendarUndoHint.into());
    app.push(Overlay::Report(Box::new(Report::new(Key::CalendarEffects, lines))));
}
