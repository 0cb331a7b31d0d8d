//! Priorities of an earlier round that a new one takes over.

use crate::{
    app::{App, command::Available, screens::needs::look, state::Effects},
    i18n::{Arg, Key, Text, t},
    planning::needs::{carried, in_force, to_carry},
};

/// Whether there are priorities to take over.
pub fn available(app: &App) -> Available {
    let some = app.unit().zip(look::round(app)).is_some_and(|(u, round)| !to_carry(u, round.id).is_empty());
    if some { Ok(()) } else { Err(Key::WhyNeedsNothingToCarry.into()) }
}

/// Takes them over.
pub fn carry(app: &mut App) -> Effects {
    let Some(round) = look::round(app).map(|round| (round.id, look::round_name(app, round))) else {
        return Vec::new();
    };
    let fresh: Vec<_> = (0..crate::model::needs::PRIORITIES_MAX).map(|_| app.new_id()).collect();
    let Some(unit) = app.unit() else { return Vec::new() };
    let mut ids = fresh.into_iter();
    let count = to_carry(unit, round.0).len();
    let spare = crate::model::ids::Word::from_random(&[], 0);
    let edit = carried(unit, round.0, || ids.next().unwrap_or_else(|| spare.into()));
    app.commit(edit, t::needs_said_carried(count, round.1))
}

/// That the shown round has no priorities, and where those in force are; none where that is not so.
pub fn hint(app: &App) -> Option<Text> {
    let (unit, round) = (app.unit()?, look::round(app)?);
    let all = to_carry(unit, round.id);
    let there = in_force(unit).filter(|_| !all.is_empty())?;
    let name = |rank: u8, id| format!("{rank} {}", look::asked_short(app, there.round, id));
    let names: Vec<String> = all.iter().map(|p| name(p.rank, p.dimension)).collect();
    Some(t::needs_priorities_elsewhere(Arg::list(names), look::round_name(app, there.round)))
}
