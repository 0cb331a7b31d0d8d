//! What an answer costs: the soft wishes of G1 (`formats/g1-s1.md`), by term and by group.

use std::ops::{Add, AddAssign, Sub};

use super::super::{
    job::instance::{Instance, Lead, StageWish, SupervisorWish, Trained},
    proposal::earlier::{Again, WORTH},
};
use super::{Answer, Cell};

/// What each unit of a term costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the terms say it")]
pub struct Weights {
    pub unplaced: i64,
    pub team: i64,
    pub stage: i64,
    pub size: i64,
    pub exp: i64,
    pub school: i64,
    pub travel: i64,
    pub untrained: i64,
    pub module: i64,
    pub prefer: i64,
    /// A pair that has met before and is not as it is wished of such pairs ([`super::super::proposal::earlier`]).
    pub again: i64,
}

impl Default for Weights {
    /// The product's defaults (`formats/g1-s1.md`, "Default weights").
    fn default() -> Self {
        Self {
            unplaced: 1000,
            team: 30,
            stage: 10,
            size: 3,
            exp: 2,
            school: 15,
            travel: 8,
            untrained: 25,
            module: 4,
            prefer: 1,
            again: 0,
        }
    }
}

/// How much there is of each thing that costs, before weighing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// People without a group.
    pub unplaced: i64,
    /// Groups over one, summed over the teams.
    pub team: i64,
    /// Members outside the most common stage of their group.
    pub stage: i64,
    /// Squares of members over or under the target.
    pub size: i64,
    /// Members over or under the target: what is said of [`Self::size`], and costs nothing by itself.
    pub off: i64,
    /// Pairs in one group with the same band of experience.
    pub exp: i64,
    /// Units over one, summed over the groups.
    pub school: i64,
    /// Groups with no member from the supervisor's unit.
    pub travel: i64,
    /// Groups whose supervisor has not finished the training.
    pub untrained: i64,
    /// Places of the groups' modules in the members' wishes.
    pub module: i64,
    /// Wished pairs that are parted and unwished ones that are not, by what they are worth.
    pub prefer: i64,
    /// Pairs that have met before and are together, or parted, against what is wished of all such pairs.
    pub again: i64,
}

impl Weights {
    /// As they are told to people: what comes before all else is not weighed, it counts as if it were.
    #[must_use]
    pub fn told(self) -> Self {
        if self.again == 0 {
            return self;
        }
        Self { unplaced: Self::default().unplaced, again: WORTH, ..self }
    }
}

impl Terms {
    /// The weighed sum.
    pub fn cost(&self, w: &Weights) -> i64 {
        self.unplaced * w.unplaced
            + self.team * w.team
            + self.stage * w.stage
            + self.size * w.size
            + self.exp * w.exp
            + self.school * w.school
            + self.travel * w.travel
            + self.untrained * w.untrained
            + self.module * w.module
            + self.prefer * w.prefer
            + self.again * w.again
    }

    fn with(self, o: Self, f: impl Fn(i64, i64) -> i64) -> Self {
        Self {
            unplaced: f(self.unplaced, o.unplaced),
            team: f(self.team, o.team),
            stage: f(self.stage, o.stage),
            size: f(self.size, o.size),
            off: f(self.off, o.off),
            exp: f(self.exp, o.exp),
            school: f(self.school, o.school),
            travel: f(self.travel, o.travel),
            untrained: f(self.untrained, o.untrained),
            module: f(self.module, o.module),
            prefer: f(self.prefer, o.prefer),
            again: f(self.again, o.again),
        }
    }
}

impl Add for Terms {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.with(other, |a, b| a + b)
    }
}

impl Sub for Terms {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.with(other, |a, b| a - b)
    }
}

impl AddAssign for Terms {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

/// What a whole answer costs.
pub fn total(instance: &Instance, answer: &Answer) -> Terms {
    let mut terms = Terms { unplaced: int(answer.unplaced(instance).len()), ..Terms::default() };
    for group in 0..answer.cells.len() {
        terms += of_group(instance, answer, group);
    }
    terms.prefer = prefer(instance, answer);
    terms.again = again(instance, answer);
    terms.team = (0..teams(instance)).map(|team| of_team(instance, answer, team)).sum();
    terms
}

/// How many teams there are.
pub fn teams(instance: &Instance) -> usize {
    instance.people.iter().filter_map(|p| p.team).max().map_or(0, |last| last + 1)
}

/// What one group costs: all terms except `unplaced`, `team`, `prefer` and `again`. A group with nobody costs nothing.
pub fn of_group(instance: &Instance, answer: &Answer, group: usize) -> Terms {
    let cell = &answer.cells[group];
    if cell.members.is_empty() {
        return Terms::default();
    }
    let size = int(answer.size(instance, group));
    let lead = cell.lead.map(|l| &instance.leads[l]);
    let schools = distinct(cell.members.iter().map(|&m| instance.people[m].school));
    let strange = |l: &Lead| cell.members.iter().all(|&m| instance.people[m].school != l.school);
    let travel = lead.is_some_and(|l| match instance.supervisors {
        SupervisorWish::OwnSchool => strange(l),
        SupervisorWish::OtherSchool => !strange(l),
    });
    Terms {
        unplaced: 0,
        team: 0,
        stage: stage(instance, cell),
        size: instance.size.target.map_or(0, |t| (size - int(t)) * (size - int(t))),
        off: instance.size.target.map_or(0, |t| (size - int(t)).abs()),
        exp: same_band(instance, cell),
        school: int(schools) - 1,
        travel: i64::from(travel),
        untrained: i64::from(lead.is_some_and(|l| l.trained == Trained::No)),
        module: module(instance, cell, group).map_or(0, |(_, cost)| cost),
        prefer: 0,
        again: 0,
    }
}

/// In how many groups over one the team's members are; those without a group do not count.
pub fn of_team(instance: &Instance, answer: &Answer, team: usize) -> i64 {
    let members = instance.people.iter().zip(&answer.place).filter(|(p, _)| p.team == Some(team));
    over_one(members.filter_map(|(_, &place)| place))
}

/// The same of a team whose members are known.
pub fn parted(answer: &Answer, team: &[usize]) -> i64 {
    over_one(team.iter().filter_map(|&person| answer.place[person]))
}

fn over_one(places: impl Iterator<Item = usize>) -> i64 {
    (int(distinct(places)) - 1).max(0)
}

/// The module that suits a group's members best, as a place in [`Instance::modules`], with the places
/// in their wishes summed; a standing group keeps the one it has. None where nobody wishes anything.
pub fn module(instance: &Instance, cell: &Cell, group: usize) -> Option<(usize, i64)> {
    let cost = |module: usize| -> i64 {
        let wishes = cell.members.iter().map(|&m| &instance.people[m].wishes);
        wishes.map(|w| int(w.iter().position(|&x| x == module).unwrap_or(w.len()))).sum()
    };
    if let Some(kept) = instance.standing.get(group).and_then(|s| s.module) {
        return Some((kept, cost(kept)));
    }
    if cell.members.iter().all(|&m| instance.people[m].wishes.is_empty()) && instance.modules.len() != 1 {
        return None;
    }
    (0..instance.modules.len()).map(|m| (m, cost(m))).min_by_key(|&(m, cost)| (cost, m))
}

/// What wished and unwished pairs cost in all, where both people have a place.
pub fn prefer(instance: &Instance, answer: &Answer) -> i64 {
    let cost = |&(a, b, worth): &(usize, usize, i64)| match (answer.place[a], answer.place[b]) {
        (Some(x), Some(y)) if x == y => (-worth).max(0),
        (Some(_), Some(_)) => worth.max(0),
        _ => 0,
    };
    instance.prefer.iter().map(cost).sum()
}

/// How many pairs that have met before are not as it is wished of them, of those where both have a place.
pub fn again(instance: &Instance, answer: &Answer) -> i64 {
    let together = |&&(a, b): &&(usize, usize)| {
        let both = answer.place[a].zip(answer.place[b]);
        both.is_some_and(|(x, y)| (x == y) == (instance.again == Again::Different))
    };
    match instance.again {
        Again::Whatever => 0,
        Again::AsBefore | Again::Different => int(instance.met.iter().filter(together).count()),
    }
}

fn stage(instance: &Instance, cell: &Cell) -> i64 {
    if instance.stages == StageWish::Mixed {
        let all = distinct(instance.people.iter().flat_map(|p| p.stages.iter().copied()));
        let here = distinct(cell.members.iter().flat_map(|&m| instance.people[m].stages.iter().copied()));
        return int(all) - int(here);
    }
    let all = instance.stages == StageWish::AlikeAll;
    let stages = || cell.members.iter().map(|&m| &instance.people[m].stages);
    let known = || stages().filter(|s| all || !s.is_empty());
    let common = known().flatten().map(|s| known().filter(|other| other.contains(s)).count()).max();
    int(known().count()) - int(common.unwrap_or(0))
}

fn same_band(instance: &Instance, cell: &Cell) -> i64 {
    let mut pairs = 0;
    for (at, &a) in cell.members.iter().enumerate() {
        let Some(band) = instance.people[a].band else { continue };
        pairs += cell.members[..at].iter().filter(|&&b| instance.people[b].band == Some(band)).count();
    }
    int(pairs)
}

/// How many different numbers; they are small, few and mostly the same.
fn distinct(numbers: impl Iterator<Item = usize>) -> usize {
    let mut seen: Vec<usize> = Vec::new();
    for number in numbers {
        if !seen.contains(&number) {
            seen.push(number);
        }
    }
    seen.len()
}

/// As a cost.
pub fn int(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
