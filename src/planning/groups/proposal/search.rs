//! The search: what a school asks for goes to the kernel, what it finds comes back as an answer.
//!
//! The same instance, seed and number of steps give the same answer on every machine. No hard rule
//! is ever broken on the way, so that it can be stopped at any time with the best answer so far.

use super::super::{
    answer::{
        Answer,
        cost::{Terms, total},
        rules::check_all,
    },
    job::{
        compile,
        instance::{Instance, Stays},
    },
    kernel::{
        self,
        bound::{self, freed, is_known, loosened},
        exact::{Proof, places},
        job::Table,
    },
};
use super::{earlier::fewest, every_way, names};

/// People up to whom proof is likely within seconds.
pub const FEW: usize = 40;
/// How much is looked at for a proof, at most, where a clock ends it: some seconds.
pub const NODES: u64 = 20_000_000;

/// How long and from where to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Another seed, another path.
    pub seed: u64,
    /// How many changes are tried.
    pub steps: u64,
}

impl Default for Effort {
    /// Enough for a school: 24 to 60 people, well under half a second.
    fn default() -> Self {
        Self { seed: 1, steps: 200_000 }
    }
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Changes tried.
    pub step: u64,
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
    /// What is known of the least possible cost.
    pub known: Known,
    /// Whether all steps were made.
    pub ended: Ended,
    /// Changes tried.
    pub steps: u64,
}

/// What is known of the least possible cost: "best found" is never mixed up with "proven best".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// Nothing.
    Nothing,
    /// No answer costs less than this.
    AtLeast(i64),
    /// No answer costs less than the one found.
    Proven,
}

/// How a search came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// All steps were made.
    Whole,
    /// Somebody stopped it.
    Stopped,
}

/// Searches for a number of steps. `stop` is asked and `progress` is told again and again.
pub fn search(
    instance: &Instance,
    effort: Effort,
    stop: &dyn Fn() -> bool,
    progress: &mut dyn FnMut(Progress),
) -> Found {
    let mut ended = Ended::Whole;
    let steps = as_part(effort.steps.max(1));
    let mut pace = |now: Progress| {
        progress(now);
        if stop() {
            ended = Ended::Stopped;
            return 1.0;
        }
        as_part(now.step) / steps
    };
    let mut found = search_while(instance, effort.seed, &mut pace);
    found.ended = ended;
    found
}

/// Searches until `pace` says 1: told how far the search is, it gives the part of the way behind.
pub fn search_while(instance: &Instance, seed: u64, pace: &mut dyn FnMut(Progress) -> f64) -> Found {
    let table = Table::new(compile::job(instance));
    let mut steps = 0;
    let found = kernel::search::lane(&table, seed, &mut |step, best| {
        steps = step;
        let unplaced = usize::try_from(best.unplaced).unwrap_or(0);
        pace(Progress { step, cost: best.cost, unplaced })
    });
    let answer = names::kept_by_people(instance, compile::answer(instance, &found));
    let terms = total(instance, &answer);
    debug_assert_eq!(terms.cost(&instance.weights), found.cost, "the kernel counts as the terms do");
    Found { terms, answer, known: Known::Nothing, ended: Ended::Whole, steps }
}

/// What no answer costs less than, because each person and team costs so much at best whatever the others do.
/// None where that cannot be told.
fn least_alone(instance: &Instance) -> Option<i64> {
    bound::alone(&Table::new(compile::job(instance)))
}

/// The same answer, with what is known of any at least: what each person and team costs at best.
pub fn known_alone(instance: &Instance, mut found: Found) -> Found {
    let pairs = fewest(instance) * instance.weights.again;
    let least = least_alone(instance).max((pairs > 0).then_some(pairs));
    if let (Known::Nothing | Known::AtLeast(_), Some(least)) = (found.known, least) {
        let least = if let Known::AtLeast(bound) = found.known { bound.max(least) } else { least };
        let whole = least >= found.terms.cost(&instance.weights);
        found.known = if whole { Known::Proven } else { Known::AtLeast(least) };
    }
    found
}

/// Seeks a lower bound of what any answer costs and, where few enough groups could be part of a cheaper
/// one, the cheapest answer with proof.
///
/// `done` is asked after each improvement of the bound, told how many there were, and ends that part;
/// `stop` ends everything at any time. `nodes` is the most that is looked at for the proof. Gives back the answer, or a cheaper one, with what is then known of it.
pub fn prove(
    instance: &Instance,
    found: &Found,
    nodes: u64,
    done: &mut dyn FnMut(u64) -> bool,
    stop: &dyn Fn() -> bool,
) -> Found {
    let mut proved = by_bound(instance, found, nodes, done, stop);
    // What the bound does not know, as a supervisor who waits for a place, hides nothing in so small a job.
    let cost = proved.terms.cost(&instance.weights);
    if proved.known != Known::Proven && every_way::is_least(instance, cost, stop) {
        proved.known = Known::Proven;
    }
    proved
}

fn by_bound(
    instance: &Instance,
    found: &Found,
    nodes: u64,
    done: &mut dyn FnMut(u64) -> bool,
    stop: &dyn Fn() -> bool,
) -> Found {
    let table = Table::new(compile::job(instance));
    let best = compile::kept(instance, &table, found);
    if let Some(least) = places::prove(&table, &best, stop) {
        return proven(instance, found, &least, best.cost);
    }
    let free = (!is_known(&table.job)).then(|| freed(&table.job).map(Table::new)).flatten();
    let loose = (!is_known(&table.job) && free.is_none()).then(|| Table::new(loosened(&table.job)));
    let of = free.as_ref().or(loose.as_ref()).unwrap_or(&table);
    let mut rounds = 0;
    let mut next = || {
        rounds += 1;
        done(rounds)
    };
    let Some(bound) = bound::bound(of, best.worth(&table), best.cost, &mut next, stop) else {
        return found.clone();
    };
    // The bound of a job with less asked says too little of single groups for the proof by listing.
    let nodes = if loose.is_some() { 0 } else { nodes };
    let proof_of = if loose.is_some() { &table } else { of };
    match kernel::exact::prove(proof_of, &bound, &best, nodes, stop) {
        Proof::Least(least) if free.is_some() && least.cost < best.cost => {
            // Put together as if no group stood: perhaps it can be so all the same.
            let answer = names::kept_by_people(instance, compile::answer(instance, &least));
            let terms = total(instance, &answer);
            let holds = check_all(instance, &answer).is_ok() && keeps_held(instance, &answer);
            if holds && terms.cost(&instance.weights) == least.cost {
                Found { terms, answer, known: Known::Proven, ..found.clone() }
            } else {
                Found { known: Known::AtLeast(least.cost), ..found.clone() }
            }
        }
        Proof::Least(least) => proven(instance, found, &least, best.cost),
        Proof::Open(bound) => Found { known: Known::AtLeast(bound.max(0)), ..found.clone() },
    }
}

/// What was found, or what costs less, as the cheapest of all.
fn proven(instance: &Instance, found: &Found, least: &kernel::anneal::Answer, cost: i64) -> Found {
    if least.cost >= cost {
        return Found { known: Known::Proven, ..found.clone() };
    }
    let answer = names::kept_by_people(instance, compile::answer(instance, least));
    Found { terms: total(instance, &answer), answer, known: Known::Proven, ..found.clone() }
}

/// Whether everybody who stays is where they were: a person's hand wins over any proof.
fn keeps_held(instance: &Instance, answer: &Answer) -> bool {
    let mut held = instance.people.iter().enumerate().filter(|(_, person)| person.stays == Stays::Yes);
    held.all(|(at, person)| person.found_in.is_none() || answer.place.get(at) == Some(&person.found_in))
}

#[allow(clippy::cast_precision_loss, reason = "steps are far below 2^52")]
fn as_part(steps: u64) -> f64 {
    steps as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            groups::{Group, Hold, Membership},
            text::Name,
            week::{Day, Minutes, Window},
        },
        planning::groups::{
            fixtures::*,
            job::{
                instance::StageWish,
                setup::{Mode, Setup},
            },
        },
    };

    /// Two groups that meet at one time, each with half of two teams; one in the first is held.
    fn torn_teams(turned: bool) -> Instance {
        let tue = window(Day::Tue, 900, 990);
        let mut people: Vec<_> =
            (0..12).map(|n| teacher(n, if n % 2 == 0 { "A" } else { "B" }, [tue])).collect();
        people.extend([leader(12, 1, [tue]), leader(13, 1, [tue])]);
        let group = |n: usize| {
            let mut group = Group::new(group_id(n), Name::new(&format!("G{n}")));
            group.members.extend((n * 6..n * 6 + 6).map(|p| (person_id(p), Membership::default())));
            let held = if turned { n * 6 + 1 } else { n * 6 };
            if n == 0 {
                group.members.get_mut(&person_id(held)).unwrap().hold = Hold::Locked;
            }
            group.windows.insert(tue);
            group.supervisor = Some(person_id(12 + n));
            group
        };
        let (programme, roles) = (programme(), roles());
        let unit = unit(people, [group(0), group(1)]);
        let mut instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        instance.gap = Minutes(0);
        instance
    }

    fn as_it_stands(instance: &Instance) -> Found {
        let answer = Answer::found(instance);
        let terms = total(instance, &answer);
        Found { terms, answer, known: Known::Nothing, ended: Ended::Whole, steps: 0 }
    }

    #[test]
    fn no_proof_moves_somebody_who_is_held() {
        for turned in [false, true] {
            let instance = torn_teams(turned);
            let proved = prove(&instance, &as_it_stands(&instance), NODES, &mut |_| false, &|| false);
            assert!(keeps_held(&instance, &proved.answer), "{turned}");
            assert_ne!(proved.known, Known::Nothing, "{turned}: a proof was sought");
        }
    }

    /// Seven people who are wished together and room for two groups; in some cases little is lost by staying out.
    fn wished_together(case: usize) -> Instance {
        let tue = window(Day::Tue, 900, 990);
        let team = |n: usize| if (n + case).is_multiple_of(3) { "A" } else { "" };
        let mut people: Vec<_> = (0..7).map(|n| teacher(n, team(n), [tue])).collect();
        if case.is_multiple_of(5) {
            people[6] = teacher(6, "", []);
        }
        people.extend([leader(20, 1, [tue]), leader(21, 1, [tue])]);
        let (programme, roles) = (programme(), roles());
        let unit = unit(people, []);
        let mut instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        instance.gap = Minutes(0);
        (instance.size.least, instance.size.most) = (2, 3 + case % 2);
        let pairs = (0..7).flat_map(|a| (0..a).map(move |b| (a, b)));
        let worth = |(a, b): (usize, usize)| i64::try_from((a * 31 + b * 17 + case * 7) % 23).unwrap() - 4;
        instance.prefer = pairs.map(|pair| (pair.0, pair.1, worth(pair))).collect();
        // Somebody is wished twice.
        instance.prefer.push((1, 0, 9));
        instance.weights.prefer = 1 + i64::from(case.is_multiple_of(2));
        if case.is_multiple_of(3) {
            instance.weights.unplaced = 25;
        }
        instance
    }

    /// The least cost of all ways to divide people between two groups and none.
    fn least_of_two(instance: &Instance) -> i64 {
        let people = instance.people.len();
        let all = (0..3_usize.pow(u32::try_from(people).unwrap())).filter_map(|code| {
            let mut answer = Answer::found(instance);
            for p in 0..people {
                let group = code / 3_usize.pow(u32::try_from(p).unwrap()) % 3;
                answer.put(p, (group < 2).then_some(group));
            }
            for (lead, cell) in answer.cells.iter_mut().enumerate().filter(|(_, c)| !c.members.is_empty()) {
                (cell.slot, cell.lead) = (Some(0), Some(lead));
            }
            let holds = check_all(instance, &answer).is_ok();
            holds.then(|| total(instance, &answer).cost(&instance.weights))
        });
        all.min().unwrap()
    }

    #[test]
    fn pairs_that_are_parted_at_least_are_a_true_bound() {
        let mut known = 0;
        for case in 0..20 {
            let instance = wished_together(case);
            let (least, bound) = (least_of_two(&instance), least_alone(&instance).unwrap());
            assert!(bound <= least, "{case}: {bound} of {least}");
            let alone = least_alone(&Instance { prefer: Vec::new(), ..instance.clone() }).unwrap();
            known += usize::from(bound > alone);
        }
        assert!(known > 10, "more is known than without them: {known}");
    }

    /// Three groups that stand, some of whom can be joined by two or three who are new.
    fn some_new(case: usize) -> Instance {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let free = |n: usize| if (n + case).is_multiple_of(3) { vec![tue] } else { vec![tue, thu] };
        joined_by(case, 2 + case % 2, 1, &free)
    }

    /// Three groups that stand and so many who are new, each with their free time; who leads may lead so many.
    fn joined_by(case: usize, new: usize, may_lead: u8, free: &dyn Fn(usize) -> Vec<Window>) -> Instance {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let team = |n: usize| if (n * (case + 2)).is_multiple_of(3) { "A" } else { "B" };
        let at = |g: usize| if g == 1 { thu } else { tue };
        let mut people: Vec<_> = (0..15).map(|n| teacher(n, team(n), [at(n / 5)])).collect();
        people.extend((15..15 + new).map(|n| teacher(n, team(n), free(n))));
        people.extend((20..23).map(|n| leader(n, may_lead, [tue, thu])));
        let group = |g: usize| {
            let mut group = Group::new(group_id(g), Name::new(&format!("G{g}")));
            group.members.extend((g * 5..g * 5 + 5).map(|p| (person_id(p), Membership::default())));
            group.windows.insert(at(g));
            group.supervisor = Some(person_id(20 + g));
            group
        };
        let (programme, roles) = (programme(), roles());
        let unit = unit(people, (0..3).map(group));
        let setup = Setup { mode: Mode::FillUp, ..Setup::new(&programme, &roles, date(2026, 9, 1)) };
        let mut instance = setup.instance(&unit).unwrap();
        instance.stages = if case.is_multiple_of(3) { StageWish::Mixed } else { StageWish::Alike };
        instance.prefer = vec![(15, case % 15, 40), (16, (case * 7) % 15, -30)];
        instance.weights.prefer = 1;
        instance
    }

    /// The least cost of all answers that break no rule, each new person with any group or none.
    fn least_of_all(instance: &Instance) -> i64 {
        let new: Vec<usize> = (0..instance.people.len()).filter(|p| instance.moves(*p)).collect();
        let mut least = i64::MAX;
        for code in 0..4_usize.pow(u32::try_from(new.len()).unwrap()) {
            let mut answer = Answer::found(instance);
            for (digit, &p) in new.iter().enumerate() {
                let group = code / 4_usize.pow(u32::try_from(digit).unwrap()) % 4;
                if group < 3 {
                    answer.place[p] = Some(group);
                    answer.cells[group].members.push(p);
                }
            }
            if check_all(instance, &answer).is_ok() {
                least = least.min(total(instance, &answer).cost(&instance.weights));
            }
        }
        least
    }

    #[test]
    fn as_many_as_a_group_needs_begin_none_where_they_share_no_time() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let share = |n: usize| vec![if n.is_multiple_of(2) { tue } else { thu }];
        for case in 0..6 {
            let mut instance = joined_by(case, 4, 2, &share);
            instance.size.least = 4;
            let proved = prove(&instance, &as_it_stands(&instance), 0, &mut |_| true, &|| false);
            assert_eq!(proved.known, Known::Proven, "{case}: nobody could begin a group");
            assert_eq!(proved.terms.cost(&instance.weights), least_of_all(&instance), "{case}");
        }
        // Where they do share one a group of their own has to be looked at too.
        let mut instance = joined_by(0, 4, 2, &|_| vec![thu]);
        instance.size.least = 4;
        let proved = prove(&instance, &as_it_stands(&instance), 0, &mut |_| true, &|| false);
        assert_ne!(proved.known, Known::Proven);
    }

    #[test]
    fn the_place_of_a_few_new_people_is_proven() {
        for case in 0..24 {
            let instance = some_new(case);
            let proved = prove(&instance, &as_it_stands(&instance), 0, &mut |_| true, &|| false);
            assert_eq!(proved.known, Known::Proven, "{case}");
            assert!(check_all(&instance, &proved.answer).is_ok() && keeps_held(&instance, &proved.answer));
            assert_eq!(proved.terms.cost(&instance.weights), least_of_all(&instance), "{case}");
        }
    }
}
