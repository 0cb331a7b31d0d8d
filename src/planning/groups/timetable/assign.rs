//! Whether given times do: every party at one of them, every supervisor at one group at a time.

use super::{Task, lead, pairs};
use crate::model::ids::PersonId;

/// The most times at which it is worked out who leads where; more no school would keep free.
pub const TIMES_MOST: usize = 10;

/// Who meets when: for each party the place of its time among `chosen`, for each time who leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assigned {
    /// By party; none for those that can never meet.
    pub at: Vec<Option<usize>>,
    /// By chosen time.
    pub leaders: Vec<Vec<PersonId>>,
}

/// Whether all can be placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// In this way.
    Yes(Assigned),
    /// They cannot: everything was tried.
    No,
    /// None was found, and not everything was tried.
    Unknown,
}

impl Fit {
    /// The way, where one was found.
    pub fn found(self) -> Option<Assigned> {
        match self {
            Fit::Yes(assigned) => Some(assigned),
            Fit::No | Fit::Unknown => None,
        }
    }
}

/// A way to place all of `parties` at the chosen candidates, if there is one. Without `led` nobody
/// counts who leads, nor who is needed twice.
pub fn assign(task: &Task, parties: &[usize], chosen: &[usize], led: Led) -> Fit {
    let mut out = Assigned { at: vec![None; task.parties.len()], leaders: vec![Vec::new(); chosen.len()] };
    let all = match led {
        Led::No => simple(task, parties, chosen, &mut out),
        Led::Yes if task.leaders.is_empty() => groups(task, parties, chosen, &mut out),
        Led::Yes if task.two_days.is_empty() => return lead::people(task, parties, chosen, out),
        Led::Yes => return pairs::people(task, parties, chosen, out),
    };
    if all { Fit::Yes(out) } else { Fit::No }
}

/// Whether supervisors count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Led {
    /// They do.
    Yes,
    /// They do not.
    No,
}

/// The places among `chosen` at which a party can be, that of today first, then the best liked.
pub(super) fn options(task: &Task, party: usize, chosen: &[usize]) -> Vec<usize> {
    let fits = &task.parties[party].fits;
    let mut options: Vec<usize> = (0..chosen.len()).filter(|&nth| fits[chosen[nth]]).collect();
    options.sort_by_key(|&nth| (task.disliked_by(party, chosen[nth]), nth));
    options
}

fn simple(task: &Task, parties: &[usize], chosen: &[usize], out: &mut Assigned) -> bool {
    for &party in parties {
        let own = options(task, party, chosen);
        match task.twin(party).filter(|twin| parties.contains(twin)) {
            None => out.at[party] = own.first().copied(),
            Some(_) if out.at[party].is_some() => {}
            Some(twin) => {
                let others = options(task, twin, chosen);
                let both = own.iter().flat_map(|&nth| others.iter().map(move |&other| (nth, other)));
                let mut apart = both.filter(|&(nth, other)| task.on_two_days(chosen[nth], chosen[other]));
                (out.at[party], out.at[twin]) = apart.next().unzip();
            }
        }
    }
    parties.iter().all(|&party| out.at[party].is_some())
}

/// Groups: those that share somebody at times that do not overlap; each knot of them by itself.
fn groups(task: &Task, parties: &[usize], chosen: &[usize], out: &mut Assigned) -> bool {
    let mut left: Vec<usize> = parties.to_vec();
    while let Some(first) = left.pop() {
        let mut knot = vec![first];
        let mut n = 0;
        while n < knot.len() {
            let joined = |other: &usize| clash(task, knot[n], *other);
            let more: Vec<usize> = left.iter().copied().filter(|other| joined(other)).collect();
            left.retain(|other| !more.contains(other));
            knot.extend(more);
            n += 1;
        }
        knot.sort_by_key(|&party| (options(task, party, chosen).len(), party));
        if !place(task, &knot, 0, chosen, out) {
            return false;
        }
    }
    true
}

fn clash(task: &Task, a: usize, b: usize) -> bool {
    [(a, b), (b, a)].iter().any(|pair| task.clashes.contains(pair) || task.two_days.contains(pair))
}

fn place(task: &Task, knot: &[usize], from: usize, chosen: &[usize], out: &mut Assigned) -> bool {
    let Some(&party) = knot.get(from) else { return true };
    for nth in options(task, party, chosen) {
        let free = knot[..from].iter().all(|&other| {
            out.at[other].is_some_and(|there| !task.collide((other, chosen[there]), (party, chosen[nth])))
        });
        if free {
            out.at[party] = Some(nth);
            if place(task, knot, from + 1, chosen, out) {
                return true;
            }
        }
    }
    out.at[party] = None;
    false
}
