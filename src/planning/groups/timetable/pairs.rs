//! People who have no group yet and are to meet twice a week: whoever is in a group with somebody at the one
//! time is so at the other.
//!
//! A group takes two of the chosen times, on two days. Such pairs stand in the place of times in a task of
//! their own, in which everybody has one meeting a week.

use super::{
    Leader, Party, Task,
    assign::{Assigned, Fit, TIMES_MOST},
    lead,
};

/// The candidates of a longer and a shorter meeting, by their places among the chosen ones.
type Pair = (usize, usize);

/// A way to place people, with who leads when.
pub fn people(task: &Task, parties: &[usize], chosen: &[usize], mut out: Assigned) -> Fit {
    let two: Vec<(usize, usize)> = task
        .two_days
        .iter()
        .copied()
        .filter(|(long, short)| parties.contains(long) && parties.contains(short))
        .collect();
    let all = pairs(task, &two, chosen);
    let pairs = most_useful(task, &two, chosen, &all);
    let of_pairs = of_pairs(task, &two, chosen, &pairs);
    let meets = |pair: usize| [chosen[pairs[pair].0], chosen[pairs[pair].1]];
    let overlap = |a: usize, b: usize| {
        meets(a).iter().any(|&one| meets(b).iter().any(|&other| task.overlap(one, other)))
    };
    let first: Vec<usize> = two.iter().map(|&(long, _)| long).collect();
    let places: Vec<usize> = (0..pairs.len()).collect();
    let empty = Assigned { at: vec![None; task.parties.len()], leaders: vec![Vec::new(); pairs.len()] };
    let found = match lead::led_apart(&of_pairs, &first, &places, &overlap, empty) {
        Fit::Yes(found) => found,
        Fit::No if pairs.len() < all.len() => return Fit::Unknown,
        none => return none,
    };
    for (long, short) in two {
        (out.at[long], out.at[short]) = found.at[long].map(|pair| pairs[pair]).unzip();
    }
    for (leaders, (long, short)) in found.leaders.into_iter().zip(pairs) {
        out.leaders[long].extend(&leaders);
        out.leaders[short].extend(leaders);
    }
    Fit::Yes(out)
}

/// All pairs at which somebody can meet and be led.
fn pairs(task: &Task, two: &[(usize, usize)], chosen: &[usize]) -> Vec<Pair> {
    let is_long = |nth: usize| two.iter().any(|&(long, _)| task.parties[long].fits[chosen[nth]]);
    let all = 0..chosen.len();
    let both = all.clone().flat_map(|long| all.clone().map(move |short| (long, short)));
    both.filter(|&(long, short)| {
        // Of two that hold the longer meeting each pair is there once.
        let once = is_long(long) && !(is_long(short) && short < long);
        let led = |leader: &Leader| leader.fits[chosen[long]] && leader.fits[chosen[short]];
        let meets = |&party: &(usize, usize)| can(task, party, chosen, (long, short));
        once && task.on_two_days(chosen[long], chosen[short])
            && task.leaders.iter().any(led)
            && two.iter().any(meets)
    })
    .collect()
}

/// Whether a person can be at both meetings of a pair.
fn can(task: &Task, (long, short): (usize, usize), chosen: &[usize], pair: Pair) -> bool {
    task.parties[long].fits[chosen[pair.0]] && task.parties[short].fits[chosen[pair.1]]
}

/// As many pairs as are looked at: first those that serve most people whom no other does.
fn most_useful(task: &Task, two: &[(usize, usize)], chosen: &[usize], all: &[Pair]) -> Vec<Pair> {
    if all.len() <= TIMES_MOST {
        return all.to_vec();
    }
    let mut open: Vec<(usize, usize)> = two.to_vec();
    let mut rest: Vec<Pair> = all.to_vec();
    let mut kept = Vec::new();
    while kept.len() < TIMES_MOST {
        let serves = |pair: Pair, among: &[(usize, usize)]| {
            among.iter().filter(|&&party| can(task, party, chosen, pair)).count()
        };
        let best = (0..rest.len()).max_by_key(|&n| (serves(rest[n], &open), serves(rest[n], two)));
        let Some(best) = best else { break };
        let pair = rest.remove(best);
        open.retain(|&party| !can(task, party, chosen, pair));
        kept.push(pair);
    }
    kept
}

/// The task with pairs in the place of times; of each two parties only the first can be anywhere.
fn of_pairs(task: &Task, two: &[(usize, usize)], chosen: &[usize], pairs: &[Pair]) -> Task {
    let mut parties: Vec<Party> =
        task.parties.iter().map(|party| Party { fits: vec![false; pairs.len()], ..party.clone() }).collect();
    for &party in two {
        parties[party.0].fits = pairs.iter().map(|&pair| can(task, party, chosen, pair)).collect();
    }
    let leads = |leader: &Leader| Leader {
        fits: pairs.iter().map(|&(a, b)| leader.fits[chosen[a]] && leader.fits[chosen[b]]).collect(),
        ..*leader
    };
    Task {
        candidates: pairs.iter().map(|&(long, _)| task.candidates[chosen[long]]).collect(),
        parties,
        leaders: task.leaders.iter().map(leads).collect(),
        size: task.size,
        least: task.least,
        apart: task.apart.clone(),
        gap: task.gap,
        clashes: Vec::new(),
        two_days: Vec::new(),
        wanted: Vec::new(),
    }
}
