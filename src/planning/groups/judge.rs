//! Groups judged as they are: by what they cost, and by what nothing may break but people have decided.

use super::{
    answer::Answer,
    cost::{Terms, int, total},
    instance::Instance,
};

/// What is to be said of an answer, the groups of today included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// By term.
    pub terms: Terms,
    /// The weighed sum.
    pub cost: i64,
    /// Members and supervisors who cannot come when their group meets.
    pub cannot: i64,
    /// Groups with members that have no weekly time.
    pub timeless: i64,
    /// Groups with members that nobody leads.
    pub unled: i64,
}

/// Judges an answer; [`Answer::found`] is how everything is today.
pub fn judged(instance: &Instance, answer: &Answer) -> Judged {
    let terms = total(instance, answer);
    let mut judged = Judged { terms, cost: terms.cost(&instance.weights), ..Judged::default() };
    for cell in answer.cells.iter().filter(|cell| !cell.members.is_empty()) {
        judged.unled += i64::from(cell.lead.is_none());
        let Some(slot) = cell.slot else {
            judged.timeless += 1;
            continue;
        };
        let busy = |m: &&usize| instance.people.get(**m).is_some_and(|p| !p.slots.has(slot));
        let lead = cell.lead.and_then(|lead| instance.leads.get(lead));
        judged.cannot += int(cell.members.iter().filter(busy).count());
        judged.cannot += i64::from(lead.is_some_and(|lead| !lead.slots.has(slot)));
    }
    judged
}
