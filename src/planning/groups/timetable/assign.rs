//! Whether given times do: every party at one of them, every supervisor at one group at a time.

use super::Task;
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

/// A way to place all of `parties` at the chosen candidates, if there is one. Without `led` nobody
/// counts who leads, nor who is needed twice.
pub fn assign(task: &Task, parties: &[usize], chosen: &[usize], led: Led) -> Option<Assigned> {
    let mut out = Assigned { at: vec![None; task.parties.len()], leaders: vec![Vec::new(); chosen.len()] };
    match led {
        Led::No => simple(task, parties, chosen, &mut out).then_some(out),
        Led::Yes if task.leaders.is_empty() => groups(task, parties, chosen, &mut out).then_some(out),
        Led::Yes => people(task, parties, chosen, &mut out).then_some(out),
    }
}

/// Whether supervisors count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Led {
    /// They do.
    Yes,
    /// They do not.
    No,
}

/// The places among `chosen` at which a party can be, the best liked first.
fn options(task: &Task, party: usize, chosen: &[usize]) -> Vec<usize> {
    let fits = &task.parties[party].fits;
    let mut options: Vec<usize> = (0..chosen.len()).filter(|&nth| fits[chosen[nth]]).collect();
    options.sort_by_key(|&nth| (task.disliked(chosen[nth]), nth));
    options
}

fn simple(task: &Task, parties: &[usize], chosen: &[usize], out: &mut Assigned) -> bool {
    for &party in parties {
        out.at[party] = options(task, party, chosen).first().copied();
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
    task.clashes.contains(&(a, b)) || task.clashes.contains(&(b, a))
}

fn place(task: &Task, knot: &[usize], from: usize, chosen: &[usize], out: &mut Assigned) -> bool {
    let Some(&party) = knot.get(from) else { return true };
    for nth in options(task, party, chosen) {
        let free = knot[..from].iter().all(|&other| {
            !clash(task, party, other)
                || out.at[other].is_some_and(|there| !task.overlap(chosen[there], chosen[nth]))
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

/// People: enough leaders at the times at which they can be. By Hall's theorem it is enough that no
/// set of times is the only one for more people than it has places.
fn people(task: &Task, parties: &[usize], chosen: &[usize], out: &mut Assigned) -> bool {
    if chosen.len() > TIMES_MOST {
        return false;
    }
    let sets = 1 << chosen.len();
    let mut need = vec![0usize; sets];
    for &party in parties {
        let mask = mask(&task.parties[party].fits, chosen);
        for set in (0..sets).filter(|set| mask & !set == 0) {
            need[set] += 1;
        }
    }
    if need[0] > 0 {
        return false;
    }
    let mut leaders: Vec<(usize, Vec<usize>)> =
        (0..task.leaders.len()).map(|n| (n, turns(task, n, chosen))).collect();
    leaders.sort_by_key(|(n, turns)| (turns.len(), *n));
    let mut search = Leading { task, chosen, need: &need, leaders: &leaders, places: vec![0; chosen.len()] };
    let mut turns = Vec::new();
    if !search.lead(&mut turns) {
        return false;
    }
    search.spare(&mut turns);
    for ((leader, _), turn) in leaders.iter().zip(&turns) {
        for nth in (0..chosen.len()).filter(|nth| turn & (1 << nth) != 0) {
            out.leaders[nth].push(task.leaders[*leader].id);
        }
    }
    fill(task, parties, chosen, &search.places, out)
}

fn mask(fits: &[bool], chosen: &[usize]) -> usize {
    (0..chosen.len()).filter(|&nth| fits[chosen[nth]]).map(|nth| 1 << nth).sum()
}

/// The largest sets of times that a leader can have; smaller ones lead fewer people.
fn turns(task: &Task, leader: usize, chosen: &[usize]) -> Vec<usize> {
    let leader = &task.leaders[leader];
    let can = mask(&leader.fits, chosen);
    let apart = |set: usize| {
        let times: Vec<usize> = (0..chosen.len()).filter(|nth| set & (1 << nth) != 0).collect();
        let both = |a: &usize| times.iter().any(|b| a < b && task.overlap(chosen[*a], chosen[*b]));
        !times.iter().any(both)
    };
    let fits = |&set: &usize| {
        set & !can == 0 && usize::try_from(set.count_ones()).is_ok_and(|n| n <= leader.most) && apart(set)
    };
    let all: Vec<usize> = (0..1 << chosen.len()).filter(fits).collect();
    let largest = |set: &usize| !all.iter().any(|other| other != set && set & !other == 0);
    all.iter().copied().filter(|set| largest(set)).collect()
}

struct Leading<'a> {
    task: &'a Task,
    chosen: &'a [usize],
    /// How many people can be at no time outside a set.
    need: &'a [usize],
    leaders: &'a [(usize, Vec<usize>)],
    /// Places at each time.
    places: Vec<usize>,
}

impl Leading<'_> {
    fn enough(&self, places: &[usize]) -> bool {
        let of =
            |set: usize| (0..places.len()).filter(|nth| set & (1 << nth) != 0).map(|nth| places[nth]).sum();
        (0..self.need.len()).all(|set| self.need[set] <= of(set))
    }

    fn lead(&mut self, turns: &mut Vec<usize>) -> bool {
        let rest = &self.leaders[turns.len()..];
        let mut most = self.places.clone();
        for (nth, places) in most.iter_mut().enumerate() {
            let could = |(_, turns): &&(usize, Vec<usize>)| turns.iter().any(|turn| turn & (1 << nth) != 0);
            *places += self.task.size * rest.iter().filter(could).count();
        }
        if !self.enough(&most) {
            return false;
        }
        let Some((_, own)) = rest.first() else { return true };
        for &turn in own {
            self.put(turn);
            turns.push(turn);
            if self.lead(turns) {
                return true;
            }
            turns.pop();
            self.drop(turn);
        }
        false
    }

    /// Nobody leads who is not needed.
    fn spare(&mut self, turns: &mut [usize]) {
        for turn in turns {
            for nth in 0..self.chosen.len() {
                if *turn & (1 << nth) == 0 {
                    continue;
                }
                self.drop(1 << nth);
                if self.enough(&self.places) {
                    *turn &= !(1 << nth);
                } else {
                    self.put(1 << nth);
                }
            }
        }
    }

    fn put(&mut self, turn: usize) {
        let size = self.task.size;
        self.each(turn, |places| places + size);
    }

    fn drop(&mut self, turn: usize) {
        let size = self.task.size;
        self.each(turn, |places| places - size);
    }

    fn each(&mut self, turn: usize, now: impl Fn(usize) -> usize) {
        for (nth, places) in self.places.iter_mut().enumerate() {
            if turn & (1 << nth) != 0 {
                *places = now(*places);
            }
        }
    }
}

/// Each person at a time with a place left; who is there already goes elsewhere where that helps.
fn fill(task: &Task, parties: &[usize], chosen: &[usize], places: &[usize], out: &mut Assigned) -> bool {
    parties.iter().all(|&party| seat(task, party, chosen, places, &mut vec![false; chosen.len()], out))
}

fn seat(
    task: &Task,
    party: usize,
    chosen: &[usize],
    places: &[usize],
    seen: &mut Vec<bool>,
    out: &mut Assigned,
) -> bool {
    for nth in options(task, party, chosen) {
        if std::mem::replace(&mut seen[nth], true) {
            continue;
        }
        let there: Vec<usize> = (0..out.at.len()).filter(|&other| out.at[other] == Some(nth)).collect();
        let room = there.len() < places[nth]
            || (places[nth] > 0 && there.iter().any(|&other| seat(task, other, chosen, places, seen, out)));
        if room {
            out.at[party] = Some(nth);
            return true;
        }
    }
    false
}
