//! Groups that start soon: days, rooms and an introduction stand.

use super::{Raw, What, context::Context};
use crate::{model::error::Thing, planning::places};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    for work in &context.works {
        let Some(first) = context.starts_soon(work) else { continue };
        let at = Thing::Group(work.group.id);
        let parts = work.missing_parts();
        if !parts.is_empty() {
            out.push((at, What::DatesOpen { module: work.module.id, parts, first }));
        }
        let meetings = work.meetings.iter().filter(|m| m.place.is_empty() && work.group.place.is_empty());
        let meetings = meetings.count();
        if meetings > 0 {
            out.push((at, What::RoomsOpen { meetings, first }));
        }
        let mut others = context.unit.meetings().iter().filter(|m| m.group == work.group.id && m.stands());
        let introduced = places::introduced_before(context.unit, work.group, first);
        if !introduced && !work.goes_on() && !others.any(|meeting| meeting.when.date < first) {
            out.push((at, What::NoIntroduction { first }));
        }
    }
}
