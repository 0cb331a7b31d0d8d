//! The job as the kernel sees it: plain numbers in flat tables, made once and then only read.
//!
//! People, supervisors, slots, groups, teams, stages, schools and modules are numbered from 0; [`NONE`]
//! stands for "no such thing". Nothing here knows of a unit or of a file.

use super::bits::Bits;
pub use crate::planning::groups::answer::cost::Weights as Prices;
use crate::planning::groups::job::instance::MOST_STAGES;

/// No group, no supervisor, no slot, no team.
pub const NONE: u32 = u32::MAX;

/// Somebody to be placed.
#[derive(Clone, Debug, Default)]
pub struct Person {
    pub team: Option<u32>,
    pub stages: Vec<u32>,
    pub school: u32,
    pub band: Option<u32>,
    /// What each module costs the person, before weighing; shorter than the list of modules: 0.
    pub ranks: Vec<i32>,
    /// Slots at which the person can meet.
    pub free: Vec<u32>,
    /// The same person among the supervisors.
    pub leads: Option<u32>,
    /// The standing group that the person is in.
    pub found_in: Option<u32>,
    /// Whether the person stays there whatever happens.
    pub fixed: bool,
    /// Whether the person may begin there: nothing stands against it.
    pub may_begin: bool,
}

/// Somebody who can lead.
#[derive(Clone, Debug, Default)]
pub struct Lead {
    pub school: u32,
    pub trained: bool,
    pub max_groups: u32,
    pub free: Vec<u32>,
}

/// A group that stands already.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a lock of its own")]
pub struct Standing {
    pub slot: Option<u32>,
    pub lead: Option<u32>,
    pub module: Option<u32>,
    pub slot_fixed: bool,
    pub lead_fixed: bool,
    /// Nobody joins and nobody leaves.
    pub closed: bool,
    pub least: u32,
    pub most: u32,
    pub may_end: bool,
}

/// What is wished of the stages in a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stages {
    /// Members outside the most common stage cost.
    #[default]
    Alike,
    /// Stages that nobody in the group teaches cost.
    Mixed,
}

/// What is wished of the supervisor's school.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum From {
    /// A group without a member from the supervisor's school costs.
    #[default]
    Own,
    /// A group with one costs.
    Other,
}

/// Bits of [`Table::stage_mask`] that are stages.
pub const STAGES: u64 = !NO_STAGE;
/// The bit of whoever has none, where that counts.
const NO_STAGE: u64 = 1 << MOST_STAGES;

/// Everything that is asked.
#[derive(Clone, Debug, Default)]
pub struct Job {
    pub people: Vec<Person>,
    pub leads: Vec<Lead>,
    pub standing: Vec<Standing>,
    /// How many groups may be new.
    pub new_groups: usize,
    pub slots: usize,
    /// Pairs of slots that one supervisor cannot both have, each pair once; a slot and itself too.
    pub close: Vec<(u32, u32)>,
    /// Pairs of slots that one person cannot both attend.
    pub overlap: Vec<(u32, u32)>,
    pub modules: usize,
    pub least: u32,
    pub most: u32,
    /// The wished number of members; none: any is as good.
    pub target: Option<u32>,
    pub together: Vec<(u32, u32)>,
    pub apart: Vec<(u32, u32)>,
    /// Two people and what it is worth to have both in one group; negative: what it costs.
    pub prefer: Vec<(u32, u32, i64)>,
    /// Whether a new group needs a supervisor.
    pub led: bool,
    pub stages_wish: Stages,
    /// Whether whoever has no stage is outside the most common one.
    pub no_stage_counts: bool,
    pub from_wish: From,
    pub prices: Prices,
}

/// The job with everything looked up beforehand.
#[derive(Clone, Debug)]
pub struct Table {
    pub job: Job,
    pub people: usize,
    pub groups: usize,
    pub standing: usize,
    pub stages: usize,
    pub schools: usize,
    pub bands: usize,
    pub teams: usize,
    pub modules: usize,
    pub free: Vec<Bits>,
    pub lead_free: Vec<Bits>,
    pub close: Vec<Bits>,
    pub overlap: Vec<Bits>,
    pub team: Vec<u32>,
    pub school: Vec<u32>,
    pub band: Vec<u32>,
    pub lead_school: Vec<u32>,
    /// What it costs that the supervisor leads: nothing for a trained one.
    pub lead_price: Vec<i64>,
    pub stage_mask: Vec<u64>,
    /// `ranks[person * modules + module]`.
    pub ranks: Vec<i32>,
    /// Whether the search may place the person.
    pub moves: Vec<bool>,
    /// The supervisor that a person is.
    pub leads: Vec<u32>,
    /// The person that a supervisor is.
    pub person_of: Vec<u32>,
    /// People who move as one; whoever stays is in none.
    pub blocks: Vec<Vec<u32>>,
    /// The block of each person; [`NONE`] for whoever stays.
    pub block_of: Vec<u32>,
    /// The one group that a person may be in: whom they must be with stays there.
    pub only: Vec<u32>,
    pub apart: Vec<Vec<u32>>,
    pub prefer: Vec<Vec<(u32, i64)>>,
    /// `pairs[a * people + b]` where wishes are dense.
    pub dense: Option<Vec<i64>>,
    pub has_prefer: bool,
    /// Whether nothing costs but pairs of people, and whoever has no place.
    pub only_pairs: bool,
    /// Whether anybody who is to be placed can lead.
    pub has_own_leads: bool,
    pub least: Vec<i64>,
    pub most: Vec<i64>,
    pub may_empty: Vec<bool>,
    /// Whether the group goes when everybody has left it, and its supervisor with it. One that had nobody stays.
    pub ends: Vec<bool>,
    pub slot_fixed: Vec<bool>,
    pub lead_fixed: Vec<bool>,
    pub closed: Vec<bool>,
    /// Whether nobody new comes as long as the group meets as it was found: its supervisor cannot come then, and
    /// that can be mended.
    pub unled: Vec<bool>,
    pub module: Vec<u32>,
    /// Members of a team who are to be placed.
    pub team_members: Vec<Vec<u32>>,
}

fn count(numbers: impl Iterator<Item = u32>) -> usize {
    numbers.max().map_or(0, |last| last as usize + 1)
}

impl Table {
    /// Looks everything up.
    #[allow(clippy::too_many_lines, reason = "one table a line")]
    pub fn new(job: Job) -> Self {
        let people = job.people.len();
        let standing = job.standing.len();
        let groups = standing + job.new_groups;
        let of_new = |f: &dyn Fn(&Standing) -> bool| -> Vec<bool> {
            job.standing.iter().map(f).chain(std::iter::repeat_n(false, job.new_groups)).collect()
        };
        let modules = job.modules;
        let mut ranks = vec![0; people * modules];
        for (p, person) in job.people.iter().enumerate() {
            for (m, rank) in person.ranks.iter().take(modules).enumerate() {
                ranks[p * modules + m] = *rank;
            }
        }
        let moves: Vec<bool> = job.people.iter().map(|p| !p.fixed).collect();
        let (blocks, block_of) = blocks(&job, &moves);
        let mut apart = vec![Vec::new(); people];
        for &(a, b) in &job.apart {
            apart[a as usize].push(b);
            if a != b {
                apart[b as usize].push(a);
            }
        }
        let only = only(&job, &moves, &blocks);
        let mut prefer: Vec<Vec<(u32, i64)>> = vec![Vec::new(); people];
        for &(a, b, w) in &job.prefer {
            if a != b && w != 0 {
                prefer[a as usize].push((b, w));
                prefer[b as usize].push((a, w));
            }
        }
        let pairs: usize = prefer.iter().map(Vec::len).sum();
        let dense = (pairs > people * 8 && people <= 3000).then(|| {
            let mut dense = vec![0; people * people];
            for (a, list) in prefer.iter().enumerate() {
                for &(b, w) in list {
                    dense[a * people + b as usize] += w;
                }
            }
            dense
        });
        let mut person_of = vec![NONE; job.leads.len()];
        for (p, person) in job.people.iter().enumerate() {
            if let Some(lead) = person.leads {
                person_of[lead as usize] = id(p);
            }
        }
        let teams = count(job.people.iter().filter_map(|p| p.team));
        let mut team_members = vec![Vec::new(); teams];
        for (p, person) in job.people.iter().enumerate() {
            if let Some(team) = person.team {
                team_members[team as usize].push(id(p));
            }
        }
        let least_of = |s: &Standing| i64::from(if s.least == 0 { job.least } else { s.least });
        let set = |slots: &[u32]| Bits::of(job.slots, slots.iter().copied());
        let mut had = vec![false; standing];
        job.people.iter().filter_map(|p| p.found_in).for_each(|g| had[g as usize] = true);
        let goes = |(s, had): (&Standing, &bool)| *had && s.may_end && !s.slot_fixed && !s.lead_fixed;
        let ends = job.standing.iter().zip(&had).map(goes);
        Self {
            people,
            groups,
            standing,
            stages: count(job.people.iter().flat_map(|p| p.stages.iter().copied())).min(MOST_STAGES),
            schools: count(job.people.iter().map(|p| p.school).chain(job.leads.iter().map(|l| l.school))),
            bands: count(job.people.iter().filter_map(|p| p.band)),
            teams,
            modules,
            free: job.people.iter().map(|p| set(&p.free)).collect(),
            lead_free: job.leads.iter().map(|l| set(&l.free)).collect(),
            close: matrix(job.slots, &job.close),
            overlap: matrix(job.slots, &job.overlap),
            team: job.people.iter().map(|p| p.team.unwrap_or(NONE)).collect(),
            school: job.people.iter().map(|p| p.school).collect(),
            band: job.people.iter().map(|p| p.band.unwrap_or(NONE)).collect(),
            lead_school: job.leads.iter().map(|l| l.school).collect(),
            lead_price: job.leads.iter().map(|l| if l.trained { 0 } else { job.prices.untrained }).collect(),
            stage_mask: job
                .people
                .iter()
                .map(|p| {
                    let none = if job.no_stage_counts && p.stages.is_empty() { NO_STAGE } else { 0 };
                    p.stages
                        .iter()
                        .filter(|s| (**s as usize) < MOST_STAGES)
                        .fold(none, |mask, s| mask | 1 << s)
                })
                .collect(),
            ranks,
            leads: job.people.iter().map(|p| p.leads.unwrap_or(NONE)).collect(),
            has_own_leads: person_of.iter().any(|p| *p != NONE),
            person_of,
            blocks,
            block_of,
            only,
            apart,
            has_prefer: pairs > 0 && job.prices.prefer != 0,
            only_pairs: {
                let p = &job.prices;
                let size = if job.target.is_some() { p.size } else { 0 };
                [p.team, p.stage, size, p.exp, p.school, p.travel, p.untrained, p.module]
                    .iter()
                    .all(|p| *p == 0)
            },
            prefer,
            dense,
            least: job
                .standing
                .iter()
                .map(least_of)
                .chain(std::iter::repeat_n(i64::from(job.least), job.new_groups))
                .collect(),
            most: job
                .standing
                .iter()
                .map(|s| i64::from(s.most))
                .chain(std::iter::repeat_n(i64::from(job.most), job.new_groups))
                .collect(),
            may_empty: job
                .standing
                .iter()
                .map(|s| s.may_end || s.least == 0)
                .chain(std::iter::repeat_n(true, job.new_groups))
                .collect(),
            ends: ends.chain(std::iter::repeat_n(true, job.new_groups)).collect(),
            slot_fixed: of_new(&|s| s.slot_fixed),
            lead_fixed: of_new(&|s| s.lead_fixed),
            closed: of_new(&|s| s.closed),
            unled: of_new(&|s| {
                let cannot = |(slot, lead): (u32, u32)| !job.leads[lead as usize].free.contains(&slot);
                let nobody = job.led && s.slot.is_some() && s.lead.is_none();
                nobody && !s.slot_fixed && !s.lead_fixed
                    || s.slot.zip(s.lead).is_some_and(cannot) && !(s.slot_fixed && s.lead_fixed)
            }),
            module: job
                .standing
                .iter()
                .map(|s| s.module.unwrap_or(NONE))
                .chain(std::iter::repeat_n(NONE, job.new_groups))
                .collect(),
            moves,
            team_members,
            job,
        }
    }

    /// What a pair in one group is worth.
    pub fn pair(&self, a: u32, b: u32) -> i64 {
        if let Some(dense) = &self.dense {
            return dense[a as usize * self.people + b as usize];
        }
        self.prefer[a as usize].iter().filter(|(other, _)| *other == b).map(|(_, w)| w).sum()
    }
}

/// A place in a list, as the kernel keeps it.
pub fn id(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(NONE)
}

fn matrix(slots: usize, pairs: &[(u32, u32)]) -> Vec<Bits> {
    let mut rows = vec![Bits::empty(slots); slots];
    for &(a, b) in pairs {
        rows[a as usize].put(b);
        rows[b as usize].put(a);
    }
    rows
}

/// No group at all: whom they must be with is also whom they must not be with.
pub const NOWHERE: u32 = NONE - 1;

/// Where people are bound to somebody who stays.
fn only(job: &Job, moves: &[bool], blocks: &[Vec<u32>]) -> Vec<u32> {
    let mut only = vec![NONE; moves.len()];
    for &(a, b) in &job.together {
        for (bound, stays) in [(a as usize, b as usize), (b as usize, a as usize)] {
            if let Some(group) = job.people[stays].found_in.filter(|_| moves[bound] && !moves[stays]) {
                only[bound] = group;
            }
        }
    }
    for block in blocks {
        let parted = |&(a, b): &(u32, u32)| block.contains(&a) && block.contains(&b);
        let places: Vec<u32> = block.iter().map(|&p| only[p as usize]).filter(|o| *o != NONE).collect();
        let torn = places.iter().any(|place| *place != places[0]) || job.apart.iter().any(parted);
        if let Some(&place) = places.first().or(torn.then_some(&NOWHERE)) {
            block.iter().for_each(|&p| only[p as usize] = if torn { NOWHERE } else { place });
        }
    }
    only
}

fn blocks(job: &Job, moves: &[bool]) -> (Vec<Vec<u32>>, Vec<u32>) {
    let mut root: Vec<usize> = (0..moves.len()).collect();
    for &(a, b) in &job.together {
        let (a, b) = (a as usize, b as usize);
        if moves[a] && moves[b] && root[a] != root[b] {
            let (low, high) = (root[a].min(root[b]), root[a].max(root[b]));
            root.iter_mut().filter(|r| **r == high).for_each(|r| *r = low);
        }
    }
    let mut at = vec![NONE; moves.len()];
    let mut blocks: Vec<Vec<u32>> = Vec::new();
    let mut block_of = vec![NONE; moves.len()];
    for p in (0..moves.len()).filter(|&p| moves[p]) {
        if at[root[p]] == NONE {
            at[root[p]] = id(blocks.len());
            blocks.push(Vec::new());
        }
        blocks[at[root[p]] as usize].push(id(p));
        block_of[p] = at[root[p]];
    }
    (blocks, block_of)
}
