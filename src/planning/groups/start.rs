//! A first answer: what stands, then new groups where most people can meet, then room for the rest.

use super::{
    answer::Answer,
    instance::{Instance, Supervision},
    random::Random,
    trial::{Change, Trial},
};

/// An answer that breaks no rule, made greedily.
pub fn build<'a>(instance: &'a Instance, blocks: &[Vec<usize>], random: &mut Random) -> Trial<'a> {
    let mut trial = Trial::new(instance, sound_part(instance));
    let members = |b: &&Vec<usize>| b.iter().all(|&p| instance.people[p].leads.is_none());
    fill(&mut trial, &blocks.iter().filter(members).cloned().collect::<Vec<_>>());
    while let Some(changes) = next_group(&trial, blocks, random) {
        if !trial.attempt(&changes, |_| true) {
            break;
        }
    }
    fill(&mut trial, blocks);
    trial
}

/// What was found, without the loose members that break a rule in their group.
fn sound_part(instance: &Instance) -> Answer {
    let mut answer = Answer::found(instance);
    for person in 0..instance.people.len() {
        if !instance.can_stay(person) {
            answer.put(person, None);
        }
    }
    answer
}

/// Puts everybody who has no group where it costs least, if anywhere.
pub fn fill(trial: &mut Trial<'_>, blocks: &[Vec<usize>]) {
    let mut waiting: Vec<&Vec<usize>> =
        blocks.iter().filter(|b| b.iter().any(|&p| trial.answer.place[p].is_none())).collect();
    waiting.sort_by_key(|b| b.iter().map(|&p| trial.instance.people[p].slots.len()).min());
    for block in waiting {
        let mut best: Option<(i64, usize)> = None;
        for group in 0..trial.answer.cells.len() {
            let mut more = i64::MAX;
            trial.attempt(&moved(block, Some(group)), |cost| {
                more = cost;
                false
            });
            if more < best.map_or(i64::MAX, |(cost, _)| cost) {
                best = Some((more, group));
            }
        }
        if let Some((_, group)) = best {
            trial.attempt(&moved(block, Some(group)), |_| true);
        }
    }
}

/// The changes that put a whole block into a group, or out of all.
pub fn moved(block: &[usize], to: Option<usize>) -> Vec<Change> {
    block.iter().map(|&person| Change::Place { person, to }).collect()
}

/// A time and supervisor at which most of those without a group can meet, with as many as wished.
fn next_group(trial: &Trial<'_>, blocks: &[Vec<usize>], random: &mut Random) -> Option<Vec<Change>> {
    let instance = trial.instance;
    let group = trial.unused()?;
    let waiting: Vec<&Vec<usize>> =
        blocks.iter().filter(|b| b.iter().all(|&p| trial.answer.place[p].is_none())).collect();
    let mut best: Vec<(usize, usize, Option<usize>)> = Vec::new();
    for lead in leads(trial) {
        for slot in 0..instance.slots.len() {
            let fits = |b: &&&Vec<usize>| b.iter().all(|&p| instance.people[p].slots.has(slot));
            let people = waiting.iter().filter(fits).map(|b| b.len()).sum::<usize>();
            if people >= instance.size.least && lead.is_none_or(|l| instance.leads[l].slots.has(slot)) {
                best.push((people, slot, lead));
            }
        }
    }
    let most = best.iter().map(|b| b.0).max()?;
    // Some choice among the good ones, so that other seeds start elsewhere.
    best.retain(|b| b.0 + 1 >= most);
    while !best.is_empty() {
        let (_, slot, lead) = best.swap_remove(random.below(best.len()));
        if let Some(changes) = founding(trial, &waiting, (group, slot, lead)) {
            return Some(changes);
        }
    }
    None
}

/// Those who can lead one more group; nobody, where supervisors come later.
pub fn leads(trial: &Trial<'_>) -> Vec<Option<usize>> {
    match trial.instance.supervision {
        Supervision::Later => vec![None],
        Supervision::Needed => {
            (0..trial.instance.leads.len()).filter(|&l| trial.room_of(l) > 0).map(Some).collect()
        }
    }
}

/// Whoever is to lead and was placed as a member leaves that place.
pub fn freed(trial: &Trial<'_>, lead: Option<usize>) -> Vec<Change> {
    let people = trial.instance.people.iter().enumerate();
    let same = people.filter(|(at, p)| {
        lead.is_some() && p.leads == lead && trial.instance.moves(*at) && trial.answer.place[*at].is_some()
    });
    same.map(|(person, _)| Change::Place { person, to: None }).collect()
}

/// The changes that found a group with people of `waiting`: whole teams first, up to the target.
pub fn founding(
    trial: &Trial<'_>,
    waiting: &[&Vec<usize>],
    (group, slot, lead): (usize, usize, Option<usize>),
) -> Option<Vec<Change>> {
    let instance = trial.instance;
    let mut probe = trial.clone();
    let mut changes = freed(trial, lead);
    changes.push(Change::Meet { group, slot: Some(slot), lead });
    let mut fit: Vec<&&Vec<usize>> = waiting
        .iter()
        .filter(|b| b.iter().all(|&p| instance.people[p].slots.has(slot)))
        .filter(|b| b.iter().all(|&p| lead.is_none() || instance.people[p].leads != lead))
        .filter(|b| b.iter().all(|&p| trial.answer.led_by_person(instance, p).is_none()))
        .collect();
    let team = |b: &[usize]| b.first().and_then(|&p| instance.people[p].team);
    let of_team: Vec<usize> = fit.iter().map(|b| fit.iter().filter(|o| team(o) == team(b)).count()).collect();
    let mut order: Vec<usize> = (0..fit.len()).collect();
    order.sort_by_key(|&at| (team(fit[at]).is_none(), std::cmp::Reverse(of_team[at]), team(fit[at]), at));
    fit = order.into_iter().map(|at| fit[at]).collect();
    let wished =
        instance.size.target.unwrap_or(instance.size.most).clamp(instance.size.least, instance.size.most);
    let mut size = 0;
    for block in fit {
        let split = |a: usize, b: usize| instance.apart.contains(&(a, b)) || instance.apart.contains(&(b, a));
        let taken = |change: &Change| match *change {
            Change::Place { person, .. } => block.iter().any(|&p| split(p, person)),
            Change::Meet { .. } => false,
        };
        if size + block.len() <= wished.max(instance.size.least) && !changes.iter().any(taken) {
            size += block.len();
            changes.extend(moved(block, Some(group)));
        }
    }
    (size > 0 && probe.attempt(&changes, |_| true)).then_some(changes)
}
