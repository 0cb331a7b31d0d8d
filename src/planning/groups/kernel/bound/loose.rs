//! The job with what the bound does not know taken away: whatever can be answered there, can be here, and
//! costs no more.
//!
//! A group that stands becomes a supervisor of one group, who can meet when it may meet; whoever is in it
//! may also be elsewhere. Groups without supervisors get one who always can. What is wished otherwise
//! than the bound counts it (stages mixed, a supervisor from another school) costs nothing.

use super::super::job::{From, Job, Lead, Stages, Standing, id};

/// Whether the bound knows all of the job as it is.
pub fn is_known(job: &Job) -> bool {
    job.standing.is_empty()
        && job.led
        && job.stages_wish == Stages::Alike
        && job.from_wish == From::Own
        && job.people.iter().all(|p| !p.fixed)
}

/// The job with less asked.
pub fn loosened(job: &Job) -> Job {
    let mut loose = job.clone();
    let stays = |p: u32| job.people[p as usize].fixed;
    loose.together.retain(|&(a, b)| !stays(a) && !stays(b));
    loose.apart.retain(|&(a, b)| !stays(a) || !stays(b));
    loose.standing.clear();
    loose.prefer.clear();
    loose.led = true;
    loose.prices.travel = 0;
    if job.stages_wish == Stages::Mixed {
        loose.prices.stage = 0;
    }
    loose.stages_wish = Stages::Alike;
    loose.from_wish = From::Own;
    // A supervisor who is a member of the own group is not counted there.
    if job.people.iter().any(|p| p.leads.is_some() && (p.fixed || p.found_in.is_some())) {
        loose.prices.size = 0;
        loose.most += 1;
    }
    let all: Vec<u32> = (0..id(job.slots)).collect();
    if !job.led {
        loose.leads.iter_mut().for_each(|lead| lead.max_groups = 0);
        // Several groups without one may meet at once.
        let anybody = Lead { school: 0, trained: true, max_groups: 1, free: all.clone() };
        loose.leads.extend(std::iter::repeat_n(anybody, job.new_groups));
    }
    for (g, standing) in job.standing.iter().enumerate() {
        // One more time stands for the group as it is: who is in it may stay there.
        let now = id(loose.slots);
        loose.slots += 1;
        let mut members = 0;
        for (person, own) in loose.people.iter_mut().zip(&job.people) {
            let stays = own.found_in == Some(id(g));
            members += u32::from(stays);
            if stays || standing.slot.is_some_and(|slot| own.free.contains(&slot)) {
                person.free.push(now);
            }
        }
        let mut free = vec![now];
        if !standing.slot_fixed {
            free.extend(&all);
        }
        let lead = standing.lead.map(|lead| &job.leads[lead as usize]);
        let trained = !standing.lead_fixed || lead.is_none_or(|lead| lead.trained);
        loose.leads.push(Lead { school: 0, trained, max_groups: 1, free });
        loose.least = loose.least.min(members).min(standing.least).max(1);
        loose.most = loose.most.max(members).max(standing.most);
    }
    for person in &mut loose.people {
        person.found_in = None;
        person.fixed = false;
    }
    loose
}

/// The job with every group new and nobody held, where whatever can be answered there, can be here, and costs the
/// same or less: the groups as they stand would be good new ones. None where one would not, or something else is
/// asked than the bound knows.
pub fn freed(job: &Job) -> Option<Job> {
    let usual = job.led && job.stages_wish == Stages::Alike && job.from_wish == From::Own;
    let meets = |group: u32| {
        let found = || job.people.iter().filter(move |p| p.found_in == Some(group));
        let standing = &job.standing[group as usize];
        let held = || found().filter(|p| p.fixed);
        let could = |(slot, lead): (u32, u32)| {
            job.leads[lead as usize].free.contains(&slot) && held().all(|p| p.free.contains(&slot))
        };
        // Nobody comes to a group without a time or somebody who leads it before it has both.
        let unused = standing.slot.is_none() || standing.lead.is_none() && !standing.slot_fixed;
        let unused = unused && found().next().is_none();
        unused || standing.slot.zip(standing.lead).is_some_and(could)
    };
    let close = |a: &Standing, b: &Standing| {
        let both = a.slot.zip(b.slot).filter(|_| a.lead.is_some() && a.lead == b.lead);
        both.is_some_and(|(x, y)| job.close.contains(&(x, y)) || job.close.contains(&(y, x)))
    };
    let clash = job.standing.iter().enumerate().any(|(at, a)| job.standing[..at].iter().any(|b| close(a, b)));
    let leads_inside = job.people.iter().any(|p| p.leads.is_some() && p.found_in.is_some());
    if !usual || clash || leads_inside || !(0..id(job.standing.len())).all(meets) {
        return None;
    }
    let mut free = job.clone();
    let stays = |p: u32| job.people[p as usize].fixed;
    free.together.retain(|&(a, b)| !stays(a) && !stays(b));
    free.apart.retain(|&(a, b)| !stays(a) || !stays(b));
    for standing in &job.standing {
        if standing.least > 0 {
            free.least = free.least.min(standing.least);
        }
        free.most = free.most.max(standing.most);
    }
    free.new_groups += job.standing.len();
    free.standing.clear();
    for person in &mut free.people {
        (person.found_in, person.fixed, person.may_begin) = (None, false, false);
    }
    Some(free)
}
