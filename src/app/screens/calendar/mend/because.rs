//! Why a meeting moves that could be held where it is: whose times leave no room for the one that falls out.

use super::{
    mend_sheet::{Line, Then},
    period::{asking_in, period_of},
    remarks::Remark,
};
use crate::{
    app::{App, screens::calendar::facts},
    i18n::{Arg, t},
    model::{fallen::FallenDays, meetings::Meeting, unit::Unit},
    planning::calendar::{
        dating::hindered::Hindrance,
        mend::{Fall, repair::against_in_place},
    },
};

/// Says it at each of a group's meetings that move along.
pub fn say(app: &App, unit: &Unit, fallen: &FallenDays, lines: &mut [Line]) {
    let fall = Fall { what: fallen.what.clone(), first: fallen.first, last: fallen.last };
    let moves = |line: &Line| matches!(line.then, Then::Moves(_));
    let out = |meeting: &Meeting| fall.hits(unit, meeting);
    let first: Vec<Meeting> = lines
        .iter()
        .filter(|line| moves(line) && out(&line.meeting))
        .map(|line| line.meeting.clone())
        .collect();
    for line in lines.iter_mut().filter(|line| moves(line) && !out(&line.meeting)) {
        let of_series = first.iter().filter(|meeting| meeting.module == line.meeting.module);
        let cause =
            of_series.min_by_key(|meeting| (meeting.when.date - line.meeting.when.date).num_days().abs());
        let remark = cause.and_then(|cause| hindered(app, unit, &fall, cause));
        line.remarks.extend(remark);
    }
}

/// That a meeting which falls out has no time between its neighbours, where somebody is busy at one of them.
fn hindered(app: &App, unit: &Unit, fall: &Fall, meeting: &Meeting) -> Option<Remark> {
    let why = asking_in(app, unit, &period_of(app, meeting), |ask| {
        against_in_place(ask, meeting.id, |then| fall.hinders(unit, then))
    })?;
    let busy = why.by.iter().find_map(|(hindrance, _)| match hindrance {
        Hindrance::Person(person) => unit.person(*person),
        _ => None,
    })?;
    let whole =
        t::calendar_moves_because(Arg::ShortDate(meeting.when.date), facts::hindered_text(app, unit, &why));
    Some(Remark { short: t::calendar_short_busy(&busy.name), whole })
}
