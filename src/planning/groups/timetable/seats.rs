//! Who sits in which group: people who are not to be together in different ones, those who are in one,
//! and no group larger than the most or smaller than the least.
//!
//! Only those that a pair binds are tried out group by group; all others differ in nothing but the times at
//! which they can be, so that for them a matching of people and times decides, with a least and a most
//! number at each time. The two halves of such a matching (every least filled, everybody placed) always
//! join into one (Mendelsohn and Dulmage, 1958): first the leasts are filled, then the rest is placed, by
//! paths that take nobody's place away.

use super::{Task, assign::options, lead::mask};

/// So many groupings of bound people are looked at before it is said that one does not know.
const TRIES: usize = 20_000;

/// Whether everybody has a seat.
pub enum Seated {
    /// By party: the place of its time among the chosen ones.
    Yes(Vec<Option<usize>>),
    /// There is no way.
    No,
    /// None was found, and not everything was tried.
    Unknown,
}

/// Seats all of `parties` at the chosen times, with so many groups at each at the most.
pub fn seat_all(task: &Task, parties: &[usize], chosen: &[usize], groups: &[usize]) -> Seated {
    let paired = |party: usize| task.apart.iter().any(|&(a, b)| a == party || b == party);
    let is_bound = |party: &usize| paired(*party) || task.parties[*party].count() > 1;
    let (mut bound, loose): (Vec<usize>, Vec<usize>) = parties.iter().copied().partition(is_bound);
    bound.sort_by_key(|&party| (options(task, party, chosen).len(), party));
    let mut search = Grouping {
        task,
        chosen,
        groups,
        bound: &bound,
        loose: &loose,
        open: vec![Vec::new(); chosen.len()],
        at: vec![None; task.parties.len()],
        left: TRIES,
    };
    match (search.group(0), search.left) {
        (true, _) => Seated::Yes(search.at),
        (false, 0) => Seated::Unknown,
        (false, _) => Seated::No,
    }
}

struct Grouping<'a> {
    task: &'a Task,
    chosen: &'a [usize],
    groups: &'a [usize],
    bound: &'a [usize],
    loose: &'a [usize],
    /// At each time the groups with somebody bound in them.
    open: Vec<Vec<Vec<usize>>>,
    at: Vec<Option<usize>>,
    left: usize,
}

impl Grouping<'_> {
    /// Puts the bound parties from the n-th on into groups, then everybody else.
    fn group(&mut self, from: usize) -> bool {
        if self.left == 0 {
            return false;
        }
        self.left -= 1;
        let Some(&party) = self.bound.get(from) else { return self.rest() };
        for nth in options(self.task, party, self.chosen) {
            // One group without anybody is as good as another.
            let count = self.open[nth].len();
            for group in 0..(count + 1).min(self.groups[nth]) {
                if group < count && !self.may(party, &self.open[nth][group]) {
                    continue;
                }
                if group == count {
                    if self.task.parties[party].count() > self.task.size {
                        continue;
                    }
                    self.open[nth].push(Vec::new());
                }
                self.open[nth][group].push(party);
                self.at[party] = Some(nth);
                if self.group(from + 1) {
                    return true;
                }
                self.open[nth][group].pop();
                if group == count {
                    self.open[nth].pop();
                }
            }
        }
        self.at[party] = None;
        false
    }

    fn may(&self, party: usize, group: &[usize]) -> bool {
        let apart = |&other: &usize| {
            self.task.apart.iter().any(|&pair| pair == (party, other) || pair == (other, party))
        };
        let count = self.task.count(group) + self.task.parties[party].count();
        count <= self.task.size && !group.iter().any(apart)
    }

    /// Everybody whom no pair binds.
    fn rest(&mut self) -> bool {
        let ranges: Vec<Vec<(usize, usize)>> = (0..self.chosen.len()).map(|nth| self.ranges(nth)).collect();
        let mut picked = Vec::new();
        self.pick(&ranges, &mut picked)
    }

    /// How many more people a time can take: from the least to the most, for every number of groups; ranges
    /// that touch are one.
    fn ranges(&self, nth: usize) -> Vec<(usize, usize)> {
        let task = self.task;
        let open: Vec<usize> = self.open[nth].iter().map(|group| task.count(group)).collect();
        let least: usize = open.iter().map(|&count| task.least.saturating_sub(count)).sum();
        let most: usize = open.iter().map(|&count| task.size - count).sum();
        let mut out: Vec<(usize, usize)> = Vec::new();
        for more in 0..=self.groups[nth] - open.len() {
            let (from, to) = (least + more * task.least, most + more * task.size);
            match out.last_mut() {
                Some(last) if from <= last.1 + 1 => last.1 = last.1.max(to),
                _ => out.push((from, to)),
            }
        }
        // Times that are used come before times that are not.
        out.reverse();
        out
    }

    fn pick(&mut self, ranges: &[Vec<(usize, usize)>], picked: &mut Vec<(usize, usize)>) -> bool {
        if picked.len() == ranges.len() {
            return self.matched(picked);
        }
        for &range in &ranges[picked.len()] {
            picked.push(range);
            let (least, most): (usize, usize) =
                picked.iter().fold((0, 0), |sum, range| (sum.0 + range.0, sum.1 + range.1));
            let rest = ranges[picked.len()..].iter();
            let more: usize = rest.filter_map(|ranges| ranges.iter().map(|range| range.1).max()).sum();
            let can = least <= self.loose.len() && self.loose.len() <= most + more;
            if can && self.pick(ranges, picked) {
                return true;
            }
            picked.pop();
        }
        false
    }

    fn matched(&mut self, ranges: &[(usize, usize)]) -> bool {
        for &party in self.loose {
            self.at[party] = None;
        }
        let masks: Vec<usize> =
            self.loose.iter().map(|&party| mask(&self.task.parties[party].fits, self.chosen)).collect();
        let mut loose = Loose { masks: &masks, at: vec![None; masks.len()] };
        for (nth, range) in ranges.iter().enumerate() {
            for _ in 0..range.0 {
                if !loose.draw(nth, &mut vec![false; ranges.len()]) {
                    return false;
                }
            }
        }
        for (n, &party) in self.loose.iter().enumerate() {
            let liked = options(self.task, party, self.chosen);
            if loose.at[n].is_none() && !loose.seat(n, &liked, ranges, &mut vec![false; ranges.len()]) {
                return false;
            }
        }
        for (&party, at) in self.loose.iter().zip(loose.at) {
            self.at[party] = at;
        }
        true
    }
}

/// People whom no pair binds, and where they sit.
struct Loose<'a> {
    masks: &'a [usize],
    at: Vec<Option<usize>>,
}

impl Loose<'_> {
    fn can(&self, person: usize, nth: usize) -> bool {
        self.masks[person] & (1 << nth) != 0
    }

    /// One more person at a time: somebody without a seat, or from a time that draws another one.
    fn draw(&mut self, nth: usize, seen: &mut [bool]) -> bool {
        if std::mem::replace(&mut seen[nth], true) {
            return false;
        }
        let all = 0..self.at.len();
        if let Some(person) = all.clone().find(|&person| self.at[person].is_none() && self.can(person, nth)) {
            self.at[person] = Some(nth);
            return true;
        }
        for person in all {
            let Some(from) = self.at[person].filter(|&from| from != nth && self.can(person, nth)) else {
                continue;
            };
            if !seen[from] && self.draw(from, seen) {
                self.at[person] = Some(nth);
                return true;
            }
        }
        false
    }

    /// A seat for a person; who is there already goes elsewhere where that helps.
    fn seat(&mut self, person: usize, liked: &[usize], ranges: &[(usize, usize)], seen: &mut [bool]) -> bool {
        for &nth in liked {
            if std::mem::replace(&mut seen[nth], true) {
                continue;
            }
            let there: Vec<usize> = (0..self.at.len()).filter(|&other| self.at[other] == Some(nth)).collect();
            let mut room = there.len() < ranges[nth].1;
            for other in there {
                let elsewhere: Vec<usize> = (0..ranges.len()).filter(|&at| self.can(other, at)).collect();
                room = room || (ranges[nth].1 > 0 && self.seat(other, &elsewhere, ranges, seen));
            }
            if room {
                self.at[person] = Some(nth);
                return true;
            }
        }
        false
    }
}
