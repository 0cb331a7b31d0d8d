//! From a unit to the question which weekly times would do.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Leader, Party, Task};
use crate::{
    model::{
        groups::Group,
        ids::PersonId,
        people::Person,
        programme::Programme,
        unit::Unit,
        week::{Minutes, Window, joined},
    },
    planning::{
        free_time,
        groups::{
            setup::{SUPERVISOR_GAP, Setup, belongs, is_current, takes_part},
            windows::{GRID, starts},
        },
        terms,
    },
};

/// Planned meetings that lie closer together than so many days do not say for how long times are needed.
const DAYS_LEAST: i64 = 28;

/// Who must meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whom {
    /// The groups as they are.
    #[default]
    Groups,
    /// Everybody who takes part, in groups that are still to be built.
    People,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The programme.
    pub programme: Programme,
    /// Who must meet.
    pub whom: Whom,
    /// How long a meeting is.
    pub length: Minutes,
    /// The working week, for those who have not said when they can meet.
    pub frame: BTreeSet<Window>,
    /// Times that must be among the answer.
    pub wanted: Vec<Window>,
    /// The day: memberships that ended before do not count.
    pub on: NaiveDate,
}

impl Ask {
    /// The groups of the programme that have members.
    pub fn groups<'a>(&'a self, unit: &'a Unit) -> impl Iterator<Item = &'a Group> {
        let some = |group: &&Group| self.members(group).next().is_some();
        unit.groups().iter().filter(|group| belongs(group, self.programme.id)).filter(some)
    }

    /// Who is in a group on the day or comes to it later; whoever is away for a time comes back.
    fn members(&self, group: &Group) -> impl Iterator<Item = PersonId> {
        group.members.iter().filter(|(_, member)| is_current(member, self.on)).map(|(&id, _)| id)
    }

    /// When somebody can meet: as they said, else in the working week but for their lessons.
    pub fn free(&self, person: &Person) -> Vec<Window> {
        if person.free.is_empty() {
            return free_time::less(&self.frame, &person.lessons).into_iter().collect();
        }
        joined(person.free.iter().copied())
    }

    /// The task, for a unit.
    pub fn task(&self, unit: &Unit) -> Task {
        let nobody = BTreeSet::new();
        let sets: Vec<(Option<&Group>, BTreeSet<PersonId>)> = match self.whom {
            Whom::Groups => self
                .groups(unit)
                .map(|group| (Some(group), self.members(group).chain(group.supervisor).collect()))
                .collect(),
            Whom::People => unit
                .people()
                .iter()
                .filter(|person| takes_part(person, &nobody) && !person.leads())
                .map(|person| (None, BTreeSet::from([person.id])))
                .collect(),
        };
        let leads =
            |person: &&Person| self.whom == Whom::People && person.leads() && person.outside.is_none();
        let leaders: Vec<&Person> = unit.people().iter().filter(leads).collect();
        let ids: BTreeSet<PersonId> = sets
            .iter()
            .flat_map(|(_, ids)| ids.iter().copied())
            .chain(leaders.iter().map(|p| p.id))
            .collect();
        let free: std::collections::BTreeMap<PersonId, Vec<Window>> =
            ids.iter().filter_map(|&id| Some((id, self.free(unit.person(id)?)))).collect();
        let all = free.values().flatten().flat_map(|&window| starts(window, self.length, GRID));
        let candidates: BTreeSet<Window> = all.chain(self.wanted.iter().copied()).collect();
        let candidates: Vec<Window> = candidates.into_iter().collect();
        let can = |id: &PersonId, window: &Window| {
            free.get(id).is_some_and(|free| free.iter().any(|free| free.holds(*window)))
        };
        let place = |window: &Window| candidates.iter().position(|candidate| candidate == window);
        let parties: Vec<Party> = sets
            .into_iter()
            .map(|(group, people)| Party {
                group: group.map(|group| group.id),
                fits: candidates.iter().map(|at| people.iter().all(|id| can(id, at))).collect(),
                people: people.into_iter().collect(),
            })
            .collect();
        let share = |a: usize, b: usize| parties[a].people.iter().any(|id| parties[b].people.contains(id));
        let pairs = (0..parties.len()).flat_map(|a| (a + 1..parties.len()).map(move |b| (a, b)));
        let clashes = match self.whom {
            Whom::Groups => pairs.filter(|&(a, b)| share(a, b)).collect(),
            Whom::People => Vec::new(),
        };
        let lead = |person: &&Person| Leader {
            id: person.id,
            most: person.leading.max_groups.into(),
            fits: candidates.iter().map(|at| can(&person.id, at)).collect(),
        };
        let size = Setup::new(&self.programme, &nobody, self.on).size(unit, parties.len()).most;
        Task {
            leaders: leaders.iter().map(lead).collect(),
            size: size.max(1),
            gap: SUPERVISOR_GAP,
            clashes,
            wanted: self.wanted.iter().filter_map(place).collect(),
            parties,
            candidates,
        }
    }

    /// From which day to which the times must be kept free: the meetings that are planned, else the
    /// term that one plans for; none where no calendar says it.
    pub fn period(&self, unit: &Unit) -> Option<(NaiveDate, NaiveDate)> {
        let groups: BTreeSet<_> = self.groups(unit).map(|group| group.id).collect();
        let planned = unit.meetings().iter().filter(|m| groups.contains(&m.group) && m.stands());
        let days: BTreeSet<NaiveDate> = planned.map(|m| m.when.date).filter(|day| *day >= self.on).collect();
        // The last meetings of a module are no reason to plan: then the term is meant.
        if let (Whom::Groups, Some(first), Some(last)) = (self.whom, days.first(), days.last())
            && (*last - *first).num_days() >= DAYS_LEAST
        {
            return Some((*first, *last));
        }
        let years = unit.years().iter().flat_map(|year| year.spans.iter());
        let mut spans: Vec<_> = years.filter(|span| span.kind.is_term() && span.last >= self.on).collect();
        spans.sort_by_key(|span| span.first);
        let wanted = terms::to_plan(self.on);
        let nearest = spans.iter().find(|span| terms::term(span.first) == wanted).or(spans.first())?;
        Some((nearest.first.max(self.on), nearest.last))
    }
}
