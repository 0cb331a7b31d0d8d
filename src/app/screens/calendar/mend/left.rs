//! Meetings that were left at the old time of their group: they are looked at where the group meets now, before
//! anything is moved.

use chrono::Days;

use super::{
    mend_sheet,
    period::{Period, begin},
    work,
};
use crate::{
    app::{App, screens::calendar::state::Layer},
    model::{groups::Group, ids::GroupId, meetings::Meeting},
    planning::calendar::{
        left_behind::{NEAR, left_behind},
        propose::Spread,
        repair::Shift,
        work::{Found, Want},
    },
};

/// Shows where the meetings of a group, or of all, that were left behind would go; false where there are none
/// or no time near theirs is free.
pub fn offer(app: &mut App, of: Option<GroupId>) -> bool {
    let Some(unit) = app.unit() else { return false };
    let meant = |group: &&Group| of.is_none_or(|id| id == group.id);
    let left = |group: &Group| left_behind(unit, group, app.today());
    let groups: Vec<&Group> =
        unit.groups().iter().filter(meant).filter(|group| !left(group).is_empty()).collect();
    let all: Vec<&Meeting> = groups.iter().flat_map(|group| left(group)).collect();
    let days = all.iter().map(|meeting| meeting.when.date);
    let (Some(first), Some(last)) = (days.clone().min(), days.max()) else { return false };
    let period = |group: &&Group| Period {
        group: group.id,
        module: group.module,
        first: begin(app, group.id, first),
        last: last + Days::new(NEAR.into()),
        spread: Spread::Even,
        preset: None,
    };
    let periods: Vec<Period> = groups.iter().map(period).collect();
    let found = work(app, &periods, first, Want::Follow).map(|work| work.done(&mut |_| true));
    let Some(Found::Mend(mend)) = found else { return false };
    let shifts: Vec<Shift> = mend.groups.into_iter().flat_map(|group| group.shifts).collect();
    if shifts.is_empty() {
        return false;
    }
    let sheet = mend_sheet::following(app, unit, shifts);
    app.screens.calendar.layer = Layer::Plan(Box::new(sheet));
    true
}
