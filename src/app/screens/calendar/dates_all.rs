//! Dates for the meetings of all groups at once.

use super::{dates::Period, facts, mend::asking_all, mend_sheet::dated, state::Layer};
use crate::{
    app::{
        App,
        form::{Choice, Wrong},
        state::{Effects, Tone},
    },
    i18n::Key,
    model::{groups::Group, ids::MeetingId},
    planning::calendar::{
        sittings::sittings,
        together::{Effort, several::propose_several},
    },
};

/// What the form calls all groups at once.
pub const ALL: &str = "all-groups";
/// How much is tried for all groups while somebody waits.
const EFFORT: Effort = Effort { whole: 150, few: 40, all: 800 };

/// Groups, and all of them at once where there are several.
pub fn or_all(mut groups: Vec<Choice>) -> Vec<Choice> {
    if groups.len() > 1 {
        groups.push(Choice::new(ALL, Key::CalendarJointAll));
    }
    groups
}

/// Dates for all groups at once.
pub fn submit_all(app: &mut App, period: impl Fn(&Group) -> Period) -> Result<Effects, Vec<Wrong>> {
    let Some(unit) = app.unit() else { return Ok(Vec::new()) };
    let periods: Vec<Period> = unit.groups().iter().map(period).collect();
    let parts = |p: &Period| {
        let cycle = app.unit().and_then(|u| facts::cycle_of(app, u.group(p.group)?, p.module));
        cycle.map_or(0, |cycle| sittings(&cycle).len())
    };
    let count = periods.iter().map(parts).sum();
    let ids: Vec<MeetingId> = std::iter::repeat_with(|| app.new_id()).take(count).collect();
    let found =
        asking_all(app, &periods, |asks| propose_several(asks, EFFORT, &mut ids.into_iter(), &mut |_| true));
    let Some(unit) = app.unit() else { return Ok(Vec::new()) };
    match found {
        Some(Ok(found)) => {
            let sheet = dated(app, unit, found);
            if sheet.parts.is_empty() {
                app.tell(Tone::Plain, Key::CalendarAllDated);
            } else {
                app.screens.calendar.layer = Layer::Plan(Box::new(sheet));
            }
        }
        Some(Err(_)) => app.tell(Tone::Trouble, Key::CalendarTooMany),
        None => return Err(vec![Wrong::new("group", Key::CalendarWrongGroup)]),
    }
    Ok(Vec::new())
}
