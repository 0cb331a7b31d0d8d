//! Groups judged as they are: by what they cost, and by what nothing may break but people have decided.

use super::super::job::instance::Instance;
use super::{
    Answer,
    cost::{Terms, int, total},
};

/// What is to be said of an answer, the groups of today included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// By term.
    pub terms: Terms,
    /// The weighed sum.
    pub cost: i64,
    /// Members and supervisors who cannot come when their group meets.
    pub cannot: i64,
    /// Groups with members that have no weekly time.
    pub timeless: i64,
    /// Groups with members that nobody leads.
    pub unled: i64,
}

impl Judged {
    /// How often a rule is broken that has no weight: the weighed sum does not count it.
    pub fn broken(&self) -> i64 {
        self.cannot + self.timeless + self.unled
    }

    /// Whether it breaks more of any such rule than another: nobody is advised to that.
    pub fn breaks_more(&self, than: &Self) -> bool {
        self.cannot > than.cannot || self.timeless > than.timeless || self.unled > than.unled
    }
}

/// Judges an answer; [`Answer::found`] is how everything is today.
pub fn judged(instance: &Instance, answer: &Answer) -> Judged {
    let mut terms = total(instance, answer);
    terms.unplaced += int(answer.lose_their_group(instance));
    let mut judged = Judged { terms, cost: terms.cost(&instance.weights), ..Judged::default() };
    for cell in answer.cells.iter().filter(|cell| !cell.members.is_empty()) {
        judged.unled += i64::from(cell.lead.is_none());
        let Some(slot) = cell.slot else {
            judged.timeless += 1;
            continue;
        };
        let busy = |m: &&usize| instance.people.get(**m).is_some_and(|p| !p.slots.has(slot));
        let lead = cell.lead.and_then(|lead| instance.leads.get(lead));
        judged.cannot += int(cell.members.iter().filter(busy).count());
        judged.cannot += i64::from(lead.is_some_and(|lead| !lead.slots.has(slot)));
    }
    judged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::Entry,
            edit::{Edit, apply},
            groups::{Group, Membership},
            unit::UnitChange,
            week::Day,
        },
        planning::groups::{
            fixtures::*,
            job::{setup::Setup, wishes::Switch},
            proposal::search::{Effort, search},
        },
    };

    #[test]
    fn whoever_leads_a_group_that_ends_and_is_in_no_other_has_none() {
        let tue = window(Day::Tue, 900, 990);
        let group = |at: usize| {
            let mut group = Group::new(group_id(at), format!("Grupp {at}").as_str().into());
            group.programme = Some(programme().id);
            group.windows.insert(tue);
            group.supervisor = Some(person_id(8 + at));
            group.members.extend((0..4).map(|n| (person_id(at * 4 + n), Membership::default())));
            group
        };
        let leads = [8, 9].map(|n| {
            let mut lead = teacher(n, "", [tue]);
            lead.leading.max_groups = 1;
            lead
        });
        let mut unit = unit((0..8).map(|n| teacher(n, "", [tue])).chain(leads), [group(0), group(1)]);
        let key = Switch::LeadIsMember.code().parse().unwrap();
        let switch = Entry { key, was: None, now: Some(1) };
        apply(&mut unit, &Edit::Unit(UnitChange::Setting(switch))).unwrap();
        let (programme, roles) = (programme(), roles());
        let instance = Setup::new(&programme, &roles, date(2026, 9, 1)).instance(&unit).unwrap();
        let mut answer = Answer::found(&instance);
        assert_eq!(judged(&instance, &answer).terms.unplaced, 0);
        for at in (0..instance.people.len()).filter(|&at| instance.people[at].found_in == Some(1)) {
            answer.put(at, Some(0));
        }
        let then = judged(&instance, &answer);
        assert_eq!(then.terms.unplaced, 1);
        assert_eq!(then.cost, then.terms.cost(&instance.weights));

        let effort = Effort { seed: 1, steps: 20_000 };
        let found = search(&instance, effort, &|| false, &mut |_| ());
        let seen = judged(&instance, &found.answer);
        assert_eq!(seen.cost, found.terms.cost(&instance.weights), "the search prices what is judged");
    }
}
