//! Limits: the programme's own, and what holds where it says nothing.

use crate::model::programme::{Fact, Programme};

/// Least participants of a group at all (`domain/facts-sv.md` H-09, round 2015/16, second-hand).
pub const FLOOR: u8 = 3;
/// Participants below which a group is small (H-09, sister programme).
pub const MIN: u8 = 4;
/// Advised participants (H-08, sister programme).
pub const ADVISED: (u8, u8) = (6, 10);
/// Participants above which a group is large (H-06, H-08, sister programme).
pub const MAX: u8 = 10;
/// Participants by share of a supervisor's time, percent (H-06, sister programme).
pub const SHARES: [(u8, u8); 2] = [(10, 10), (20, 20)];
/// Share of the module's hours below which too little is planned, percent (3.3 W13, assumed).
pub const HOURS_PERCENT: u8 = 80;
/// Most terms of a module (M-02).
pub const TERMS: u8 = 2;
/// Meetings that may be missed (3.3 W22, assumed).
pub const MISSED: u8 = 2;
/// Visits of a principal in a module (3.3 W19, assumed).
pub const VISITS: u8 = 1;
/// Mathematics teachers below which a school alone is small (`domain/facts-no.md` N16, assumed).
pub const TEACHERS: usize = 3;
/// Weekdays without pupils in a row that make a week off.
pub(super) const WEEK_OFF: usize = 5;

fn or(fact: Option<&Fact<u8>>, otherwise: u8) -> u8 {
    fact.map_or(otherwise, |fact| *fact.get())
}

/// Share of the module's hours below which too little is planned, percent.
pub fn hours_percent(programme: Option<&Programme>) -> u8 {
    or(programme.and_then(|p| p.limits.min_hours_percent.as_ref()), HOURS_PERCENT)
}

/// Meetings of a module that a participant may miss.
pub fn missed(programme: Option<&Programme>) -> u8 {
    or(programme.and_then(|p| p.limits.max_missed.as_ref()), MISSED)
}

/// Visits of a principal in a module.
pub fn visits(programme: Option<&Programme>) -> u8 {
    or(programme.and_then(|p| p.limits.visits_a_module.as_ref()), VISITS)
}

/// Participants that a supervisor with such a share of time may lead: the nearest share of the list
/// that is not smaller, else the largest.
pub fn participants(programme: Option<&Programme>, percent: u8) -> u8 {
    let own = programme.map(|p| p.limits.shares.iter().map(|s| (s.get().percent, s.get().participants)));
    let mut shares: Vec<(u8, u8)> = own.into_iter().flatten().collect();
    if shares.is_empty() {
        shares.extend(SHARES);
    }
    shares.sort_unstable();
    let nearest = shares.iter().find(|(share, _)| *share >= percent).or(shares.last());
    nearest.map_or(u8::MAX, |&(_, most)| most)
}
