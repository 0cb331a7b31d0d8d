//! Meetings that were left at the old time of their group: they are looked at where the group meets now, before
//! anything is moved.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{
    moved_sheet,
    period::{Period, asking, begin},
    work,
};
use crate::{
    app::{
        App,
        form::Form,
        overlay::{Overlay, Report},
        screens::{
            breaks::{self, End},
            calendar::{
                dating::{counting::Asked, dates::reference},
                facts,
                state::Layer,
            },
        },
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        groups::Group,
        ids::{GroupId, MeetingId},
        meetings::Meeting,
        unit::Unit,
    },
    planning::calendar::{
        dating::{
            propose::Spread,
            work::{Found, Want},
        },
        mend::{
            left_behind::{NEAR, put_elsewhere, to_follow},
            repair::{Shift, against_moving},
        },
    },
};

/// The first and the last day that the form for dates shows.
fn said_days(app: &App, form: &Form) -> (NaiveDate, NaiveDate) {
    let day = |id, end| breaks::date(app, form, id, &reference(app), end).ok().flatten();
    let first = day("first", End::First).unwrap_or(NaiveDate::MIN);
    (first.max(app.today()), day("last", End::Last).unwrap_or(NaiveDate::MAX))
}

fn is_within(days: (NaiveDate, NaiveDate), meeting: &Meeting) -> bool {
    (days.0..=days.1).contains(&meeting.when.date)
}

/// Shows where the meetings of a group, or of all, that were left behind would go within the days of the form;
/// false where there are none or no time near theirs is free.
pub fn offer(app: &mut App, of: Option<GroupId>, form: &Form) -> bool {
    let Some(unit) = app.unit() else { return false };
    let meant = |group: &&Group| of.is_none_or(|id| id == group.id);
    let said = said_days(app, form);
    let left = |group: &Group| to_follow(unit, group, app.today());
    let goes = |group: &Group| left(group).into_iter().filter(|meeting| is_within(said, meeting));
    let groups: Vec<&Group> =
        unit.groups().iter().filter(meant).filter(|group| goes(group).next().is_some()).collect();
    let all: Vec<&Meeting> = groups.iter().flat_map(|group| goes(group)).collect();
    let days = all.iter().map(|meeting| meeting.when.date);
    let (Some(first), Some(last)) = (days.clone().min(), days.max()) else { return false };
    let period = |group: &&Group| Period {
        group: group.id,
        module: group.module,
        first: begin(app, group.id, first).max(said.0),
        last: last.checked_add_days(Days::new(NEAR.into())).map_or(last, |last| last.min(said.1)),
        spread: Spread::Even,
        preset: None,
    };
    let periods: Vec<Period> = groups.iter().map(period).collect();
    let moving: BTreeSet<MeetingId> = all.iter().map(|meeting| meeting.id).collect();
    let found = work(app, &periods, first, Want::Follow(moving)).map(|work| work.done(&mut |_| true));
    let Some(Found::Mend(mend)) = found else { return false };
    let shifts: Vec<Shift> = mend.groups.into_iter().flat_map(|group| group.shifts).collect();
    if shifts.is_empty() {
        return false;
    }
    let follows = |id: MeetingId| shifts.iter().any(|shift| shift.meeting == id);
    let behind = groups.iter().flat_map(|group| left(group).into_iter().map(move |m| (*group, m)));
    let behind = behind.filter(|(_, meeting)| !follows(meeting.id));
    let behind =
        behind.map(|(group, meeting)| (meeting.id, why_left(app, unit, (group, said), meeting))).collect();
    let mut sheet = moved_sheet::following(app, unit, shifts, &behind);
    sheet.asked = Asked::by(app, Some(form));
    app.screens.calendar.layer = Layer::Plan(Box::new(sheet));
    true
}

/// How many meetings of a group stay behind while new ones get their dates, and where they are named.
pub fn beside_new(app: &App, group: GroupId) -> Option<Text> {
    let unit = app.unit()?;
    let count = to_follow(unit, unit.group(group)?, app.today()).len();
    (count > 0).then(|| t::left_behind_see(count))
}

/// Says of each meeting of a group that was left behind and has no time near its own, or lies outside the days of
/// the form, why that is, and what can be done; false where there is none.
pub fn report(app: &mut App, group: GroupId, form: &Form) -> bool {
    let Some((unit, group)) = app.unit().and_then(|unit| Some((unit, unit.group(group)?))) else {
        return false;
    };
    let said = said_days(app, form);
    let mut lines: Vec<Text> = to_follow(unit, group, app.today())
        .into_iter()
        .map(|meeting| why_left(app, unit, (group, said), meeting))
        .collect();
    if lines.is_empty() {
        return false;
    }
    lines.push(Key::LeftBehindStuckNext.into());
    let title = t::left_behind_stuck_title(&group.name);
    app.push(Overlay::Report(Box::new(Report::new(title, lines))));
    true
}

/// Names the meetings of a group that somebody put outside its weekly time on purpose: where all have their date
/// and none follows the group, one may wonder about these; false where there is none.
pub fn report_elsewhere(app: &mut App, group: GroupId) -> bool {
    let Some((unit, group)) = app.unit().and_then(|unit| Some((unit, unit.group(group)?))) else {
        return false;
    };
    let said = |meeting: &Meeting| {
        let times = format::times(meeting.when.start, meeting.when.end());
        let when = t::edit_when(Arg::ShortDate(meeting.when.date), times);
        let what = facts::what(app, unit, meeting);
        match meeting.moved_because() {
            Some(why) => t::put_elsewhere_why(what, when, why.as_str().trim_end_matches('.')),
            None => t::put_elsewhere(what, when),
        }
    };
    let mut lines: Vec<Text> = put_elsewhere(unit, group, app.today()).into_iter().map(said).collect();
    if lines.is_empty() {
        return false;
    }
    lines.push(Key::PutElsewhereNext.into());
    let title = t::put_elsewhere_title(&group.name);
    app.push(Overlay::Report(Box::new(Report::new(title, lines))));
    true
}

/// That a meeting stays at the old time of its group, and why: also because it lies outside the days of the
/// form.
fn why_left(
    app: &App,
    unit: &Unit,
    (group, said): (&Group, (NaiveDate, NaiveDate)),
    meeting: &Meeting,
) -> Text {
    let (date, what) = (Arg::ShortDate(meeting.when.date), facts::what(app, unit, meeting));
    if !is_within(said, meeting) {
        return t::left_behind_outside(date, what);
    }
    let near = Days::new(NEAR.into());
    let (first, last) = (meeting.when.date - near, meeting.when.date + near);
    let first = first.max(begin(app, group.id, meeting.when.date)).max(said.0);
    let last = last.min(said.1);
    let period =
        Period { group: group.id, module: meeting.module, first, last, spread: Spread::Even, preset: None };
    let why = asking(app, &period, |ask| against_moving(ask, meeting.id, |_| None)).unwrap_or_default();
    let room = group.windows.iter().map(|window| window.length).max().unwrap_or_default();
    let why = if room < meeting.when.length {
        t::calendar_why_short(Arg::Hours(room.into()))
    } else {
        facts::hindered_text(app, unit, &why)
    };
    t::left_behind_stuck(date, what, why)
}
