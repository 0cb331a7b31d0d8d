//! The search: a greedy start, then small changes under falling temperature (simulated annealing).
//!
//! The same instance, seed and number of steps give the same answer on every machine. No hard rule
//! is ever broken on the way, so that it can be stopped at any step; nothing is claimed about how
//! far the answer is from the best one.

use super::{
    answer::Answer,
    cost::{Terms, total},
    instance::{Instance, Stays},
    random::Random,
    start::{build, fill, founding, freed, leads, moved},
    trial::{Change, Trial},
};

/// How long and from where to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Another seed, another path.
    pub seed: u64,
    /// How many changes are tried.
    pub steps: u32,
}

impl Default for Effort {
    /// Enough for a school: 24 to 60 people, well under half a second.
    fn default() -> Self {
        Self { seed: 1, steps: 60_000 }
    }
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Changes tried.
    pub step: u32,
    /// Changes to try.
    pub steps: u32,
    /// Cost of the best answer yet.
    pub cost: i64,
    /// People without a group in it.
    pub unplaced: usize,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The best answer seen; it breaks no hard rule.
    pub answer: Answer,
    /// What it costs, by term.
    pub terms: Terms,
    /// Whether all steps were made.
    pub ended: Ended,
}

/// How a search came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// All steps were made.
    Whole,
    /// Somebody stopped it.
    Stopped,
}

/// Temperatures, in cost: the first lets a team be split, the last hardly anything.
const HOT: f64 = 40.0;
const COLD: f64 = 0.4;
/// Steps between two looks at the stop check and two reports.
const LOOK: u32 = 512;
/// How many times the search starts anew, sharing the steps.
const STARTS: u32 = 3;

/// Searches. `stop` is asked and `progress` is told every 512 steps.
pub fn search(
    instance: &Instance,
    effort: Effort,
    stop: &dyn Fn() -> bool,
    progress: &mut dyn FnMut(Progress),
) -> Found {
    let mut random = Random::new(effort.seed);
    let blocks = instance.blocks();
    let first = build(instance, &blocks, &mut random);
    let mut best = (first.cost, first.answer.clone());
    let each = (effort.steps / STARTS).max(1);
    let mut ended = Ended::Whole;
    let mut trial = first;
    let starts = if blocks.is_empty() || instance.places() == 0 { 0 } else { STARTS };
    'all: for start in 0..starts {
        if start > 0 {
            trial = build(instance, &blocks, &mut random);
        }
        for step in 0..each {
            if step % LOOK == 0 {
                if stop() {
                    ended = Ended::Stopped;
                    break 'all;
                }
                let unplaced = best.1.unplaced(instance).len();
                progress(Progress {
                    step: start * each + step,
                    steps: each * STARTS,
                    cost: best.0,
                    unplaced,
                });
            }
            let left = 1.0 - f64::from(step) / f64::from(each);
            let heat = COLD + HOT * left * left * left;
            one(&mut trial, &blocks, &mut random, heat);
            if trial.cost < best.0 {
                best = (trial.cost, trial.answer.clone());
            }
        }
    }
    let mut answer = best.1;
    answer.cells.iter_mut().for_each(|cell| cell.members.sort_unstable());
    Found { terms: total(instance, &answer), answer, ended }
}

/// Tries one change.
fn one(trial: &mut Trial<'_>, blocks: &[Vec<usize>], random: &mut Random, heat: f64) {
    let changes = match random.below(100) {
        0..45 => join(trial, blocks, random),
        45..80 => exchange(trial, blocks, random),
        80..92 => meet(trial, random),
        92..97 => shift(trial, random),
        97..98 => end(trial, random),
        _ => found(trial, blocks, random),
    };
    let Some(changes) = changes else { return };
    let limit = heat * random.exponential();
    let wanted = |more: i64| as_f64(more) <= limit;
    if changes.len() > 2 {
        // A change of many people leaves some over, so the rest is mended before it is judged.
        let mut probe = trial.clone();
        if probe.attempt(&changes, |_| true) {
            fill(&mut probe, blocks);
            if wanted(probe.cost - trial.cost) {
                *trial = probe;
            }
        }
    } else {
        trial.attempt(&changes, wanted);
    }
}

/// A block goes to another group.
fn join(trial: &Trial<'_>, blocks: &[Vec<usize>], random: &mut Random) -> Option<Vec<Change>> {
    let block = blocks.get(random.below(blocks.len()))?;
    let group = random.below(trial.answer.cells.len());
    let stays = trial.answer.place[*block.first()?] == Some(group);
    (!stays && trial.answer.cells[group].slot.is_some()).then(|| moved(block, Some(group)))
}

/// Two blocks change places, one of them perhaps without a place.
fn exchange(trial: &Trial<'_>, blocks: &[Vec<usize>], random: &mut Random) -> Option<Vec<Change>> {
    let (a, b) = (blocks.get(random.below(blocks.len()))?, blocks.get(random.below(blocks.len()))?);
    let place = |block: &[usize]| block.first().and_then(|&p| trial.answer.place[p]);
    let (from, to) = (place(a), place(b));
    (from != to).then(|| moved(a, to).into_iter().chain(moved(b, from)).collect())
}

/// A group meets at another time or with another supervisor at which its members are free.
fn meet(trial: &Trial<'_>, random: &mut Random) -> Option<Vec<Change>> {
    let group = random.below(trial.answer.cells.len());
    let (lead, slot) = somewhere(trial, group, random)?;
    let mut changes = freed(trial, lead);
    changes.push(Change::Meet { group, slot: Some(slot), lead });
    Some(changes)
}

/// A group meets at another time, and those who cannot come then are left over.
fn shift(trial: &Trial<'_>, random: &mut Random) -> Option<Vec<Change>> {
    let group = random.below(trial.answer.cells.len());
    if !trial.free_to_meet(group) {
        return None;
    }
    let people = &trial.instance.people;
    let cell = &trial.answer.cells[group];
    let anchor = &people[random.of(&cell.members)?].slots;
    let lead = if random.below(3) == 0 { random.of(&leads(trial))? } else { cell.lead };
    let slots: Vec<usize> = match lead {
        Some(l) => anchor.and(&trial.instance.leads[l].slots).iter().collect(),
        None => anchor.iter().collect(),
    };
    let slot = random.of(&slots)?;
    let mut changes = freed(trial, lead);
    changes.push(Change::Meet { group, slot: Some(slot), lead });
    let away: Vec<usize> = cell.members.iter().copied().filter(|&m| !people[m].slots.has(slot)).collect();
    if away.iter().any(|&person| !trial.instance.moves(person)) {
        return None;
    }
    changes.extend(away.iter().map(|&person| Change::Place { person, to: None }));
    Some(changes)
}

/// A group ends, and its members are left over.
fn end(trial: &Trial<'_>, random: &mut Random) -> Option<Vec<Change>> {
    let group = random.below(trial.answer.cells.len());
    let members = &trial.answer.cells[group].members;
    let changes: Vec<Change> = members.iter().map(|&person| Change::Place { person, to: None }).collect();
    let free = members.iter().all(|&person| trial.instance.moves(person));
    (changes.len() > 2 && free && trial.free_to_meet(group)).then_some(changes)
}

/// A new group of people from anywhere.
fn found(trial: &Trial<'_>, blocks: &[Vec<usize>], random: &mut Random) -> Option<Vec<Change>> {
    let group = trial.unused()?;
    let instance = trial.instance;
    let block = blocks.get(random.below(blocks.len()))?;
    let lead = random.of(&leads(trial))?;
    let own = &instance.people[*block.first()?].slots;
    let slots: Vec<usize> = match lead {
        Some(l) => own.and(&instance.leads[l].slots).iter().collect(),
        None => own.iter().collect(),
    };
    let slot = random.of(&slots)?;
    let spare = |b: &&Vec<usize>| {
        b.iter().all(|&p| {
            trial.answer.place[p].is_none_or(|g| trial.answer.cells[g].members.len() > instance.size.least)
        })
    };
    let mut candidates: Vec<&Vec<usize>> = blocks.iter().filter(spare).collect();
    let turn = random.below(candidates.len());
    candidates.rotate_left(turn);
    founding(trial, &candidates, (group, slot, lead))
}

/// Another time or supervisor for a group as it is.
fn somewhere(trial: &Trial<'_>, group: usize, random: &mut Random) -> Option<(Option<usize>, usize)> {
    let instance = trial.instance;
    let cell = &trial.answer.cells[group];
    let standing = instance.standing.get(group);
    let first = *cell.members.first()?;
    let lead = match (cell.lead, standing.map(|s| s.lead_stays)) {
        (lead, Some(Stays::Yes)) => lead,
        (lead, _) if random.below(2) == 0 => lead,
        _ => random.of(&leads(trial))?,
    };
    if standing.is_some_and(|s| s.slot_stays == Stays::Yes) {
        return cell.slot.map(|slot| (lead, slot));
    }
    let mut common = instance.people[first].slots.clone();
    for &member in &cell.members {
        common = common.and(&instance.people[member].slots);
    }
    if let Some(l) = lead {
        common = common.and(&instance.leads[l].slots);
    }
    let slots: Vec<usize> = common.iter().collect();
    random.of(&slots).map(|slot| (lead, slot))
}

#[allow(clippy::cast_precision_loss, reason = "costs are far below 2^52")]
fn as_f64(cost: i64) -> f64 {
    cost as f64
}
