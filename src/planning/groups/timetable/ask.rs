//! From a unit to the question which weekly times would do.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use chrono::NaiveDate;

use super::{Leader, Party, Task};
use crate::{
    model::{
        groups::{Group, StandIn},
        ids::{GroupId, PersonId},
        meetings::MeetingState,
        people::Person,
        programme::Programme,
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::{
        free_time,
        groups::{
            job::{
                instance::Size,
                setup::{Setup, supervisor_gap},
                windows::{GRID, starts},
                wishes::Pairs,
            },
            leading::stand_ins,
            membership::taking_part::{belongs, is_current, takes_part},
            proposal::liked::AFTERNOON,
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

/// Which of a group's meetings of each week.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meets {
    Longer,
    Shorter,
}

/// For which time the timetable is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stretch {
    /// The meetings that are planned, else the term that one plans for.
    #[default]
    Planned,
    /// The school year that begins in a calendar year: from its first term to its last.
    Year(i32),
    /// One term: its first and last day.
    Days(NaiveDate, NaiveDate),
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
    /// How long the other meeting of each week is, where groups meet twice a week.
    pub other: Option<Minutes>,
    /// The working week, for those who have not said when they can meet.
    pub frame: BTreeSet<Window>,
    /// Times that must be among the answer.
    pub wanted: Vec<Window>,
    /// These times and no others; none: the fewest that do.
    pub only: Option<Vec<Window>>,
    /// The second time a week that is named for groups that lack one ([`super::super::proposal::second`]): of times that do as
    /// well it is the one that they get here too.
    pub second: BTreeMap<GroupId, Window>,
    /// For which time.
    pub stretch: Stretch,
    /// Today.
    pub today: NaiveDate,
    /// The day: memberships that ended before do not count.
    pub on: NaiveDate,
}

impl Ask {
    /// The groups of the programme that have members.
    pub fn groups<'a>(&'a self, unit: &'a Unit) -> impl Iterator<Item = &'a Group> {
        let some = |group: &&Group| self.members(group).next().is_some();
        unit.groups().iter().filter(|group| belongs(unit, group, self.programme.id)).filter(some)
    }

    /// Who is in a group on the day or comes to it later; whoever is away for a time comes back.
    pub fn members(&self, group: &Group) -> impl Iterator<Item = PersonId> {
        group.members.iter().filter(|(_, member)| is_current(member, self.on)).map(|(&id, _)| id)
    }

    /// Who takes part in a group on the day or later; the supervisor leads, also as one of its members.
    pub fn participants(&self, group: &Group) -> impl Iterator<Item = PersonId> {
        self.members(group).filter(|&id| group.supervisor != Some(id))
    }

    /// Who leads a group in the time that is asked for, whoever leads most of its days first.
    pub fn leads(&self, unit: &Unit, group: &Group) -> Vec<PersonId> {
        let (first, last) = self.period(unit).unwrap_or((self.on, self.on));
        let mut days: BTreeMap<PersonId, usize> = BTreeMap::new();
        for lead in first.iter_days().take_while(|day| *day <= last).filter_map(|day| group.led_on(day)) {
            *days.entry(lead).or_default() += 1;
        }
        let mut leads: Vec<PersonId> = days.keys().copied().collect();
        leads.sort_by_key(|id| (Reverse(days.get(id)), group.supervisor != Some(*id)));
        leads
    }

    /// Who stands in for the supervisor of a group in the time that is asked for, with the first day.
    pub fn stand_ins(&self, unit: &Unit, group: &Group) -> Vec<(NaiveDate, StandIn)> {
        let (first, last) = self.period(unit).unzip();
        let all = group.stand_ins_from(first.unwrap_or(self.on)).filter(|(_, is)| is.leads().is_some());
        all.filter(|(from, _)| last.is_none_or(|last| *from <= last)).collect()
    }

    /// Whether somebody has been in groups of the programme and is in none of them on the day or later.
    pub(super) fn has_left(&self, unit: &Unit, person: PersonId) -> bool {
        let own = unit.groups().iter().filter(|group| belongs(unit, group, self.programme.id));
        let mut all = own.filter_map(|group| group.members.get(&person)).peekable();
        all.peek().is_some() && !all.any(|member| is_current(member, self.on))
    }

    /// When somebody can meet: as they said, else in the working week but for their lessons.
    pub fn free(&self, person: &Person) -> Vec<Window> {
        // Lessons of this year say nothing of the next one, whose timetable is not made yet.
        let none = BTreeSet::new();
        let lessons = if self.is_next_year() { &none } else { &person.lessons };
        let said = if person.free.is_empty() { &self.frame } else { &person.free };
        free_time::less(said, lessons).into_iter().collect()
    }

    /// How large a group is, of so many people.
    pub(super) fn size(&self, unit: &Unit, people: usize) -> Size {
        Setup::new(&self.programme, &BTreeSet::new(), self.on).size(unit, people)
    }

    /// By candidate of a task: how many of its people have said themselves that they can be there.
    pub fn said(&self, unit: &Unit, task: &Task) -> Vec<usize> {
        let ids: BTreeSet<PersonId> =
            task.parties.iter().flat_map(|party| party.people.iter().copied()).collect();
        let people =
            ids.into_iter().filter_map(|id| unit.person(id)).filter(|person| !person.free.is_empty());
        let free: Vec<Vec<Window>> = people.map(|person| self.free(person)).collect();
        let can = |at: &Window| free.iter().filter(|free| free.iter().any(|free| free.holds(*at))).count();
        task.candidates.iter().map(can).collect()
    }

    /// The task, for a unit.
    pub fn task(&self, unit: &Unit) -> Task {
        let nobody = BTreeSet::new();
        let sets: Vec<(Option<&Group>, BTreeSet<PersonId>)> = match self.whom {
            Whom::Groups => self
                .groups(unit)
                .map(|group| {
                    // Who leads only for some weeks asks for no time of the year: what they cannot is said.
                    let lead = self.leads(unit, group).into_iter().take(1);
                    (Some(group), self.participants(group).chain(lead).collect())
                })
                .collect(),
            Whom::People => unit
                .people()
                .iter()
                .filter(|person| takes_part(person, &nobody) && !person.leads())
                .filter(|person| !self.has_left(unit, person.id))
                .map(|person| (None, BTreeSet::from([person.id])))
                .collect(),
        };
        let pairs = match self.whom {
            Whom::Groups => Pairs::default(),
            Whom::People => Pairs::of(unit),
        };
        let sets = joined_by(sets, &pairs.together);
        let leads =
            |person: &&Person| self.whom == Whom::People && person.leads() && person.outside.is_none();
        let leaders: Vec<&Person> = unit.people().iter().filter(leads).collect();
        let ids: BTreeSet<PersonId> = sets
            .iter()
            .flat_map(|(_, ids)| ids.iter().copied())
            .chain(leaders.iter().map(|p| p.id))
            .collect();
        let free: BTreeMap<PersonId, Vec<Window>> =
            ids.iter().filter_map(|&id| Some((id, self.free(unit.person(id)?)))).collect();
        let all = [Some(self.length), self.other]
            .into_iter()
            .flatten()
            .flat_map(|length| free.values().flatten().flat_map(move |&window| starts(window, length, GRID)));
        let mut candidates: BTreeSet<Window> = all.chain(self.wanted.iter().copied()).collect();
        // A day on which nobody can meet can be asked about all the same, by one time of it.
        let afternoon = |at: &Window| at.start.0.abs_diff(AFTERNOON.0);
        for day in &self.frame {
            if !candidates.iter().any(|at| at.day == day.day) {
                candidates.extend(starts(*day, self.length, GRID).into_iter().min_by_key(afternoon));
            }
        }
        let candidates: Vec<Window> = candidates.into_iter().collect();
        let can = |id: &PersonId, window: &Window| {
            free.get(id).is_some_and(|free| free.iter().any(|free| free.holds(*window)))
        };
        let place = |window: &Window| candidates.iter().position(|candidate| candidate == window);
        let party = |group: Option<&Group>, people: &BTreeSet<PersonId>, meets: Meets| {
            let fits = |at: &Window| {
                let is_long = meets == Meets::Shorter || at.length >= self.length;
                is_long && !quarrels(people, &pairs.apart) && people.iter().all(|id| can(id, at))
            };
            let fits: Vec<bool> = candidates.iter().map(fits).collect();
            Party {
                group: group.map(|group| group.id),
                now: group
                    .map(|group| self.now(unit, group, meets, (&candidates, &fits)))
                    .unwrap_or_default(),
                fits,
                people: people.iter().copied().collect(),
            }
        };
        let mut parties: Vec<Party> =
            sets.iter().map(|(group, people)| party(*group, people, Meets::Longer)).collect();
        let mut two_days = Vec::new();
        if self.other.is_some() {
            two_days.extend((0..sets.len()).map(|at| (at, at + sets.len())));
            parties.extend(sets.iter().map(|(group, people)| party(*group, people, Meets::Shorter)));
        }
        let share = |a: usize, b: usize| parties[a].people.iter().any(|id| parties[b].people.contains(id));
        let two = (0..parties.len()).flat_map(|a| (a + 1..parties.len()).map(move |b| (a, b)));
        let clashes = match self.whom {
            Whom::Groups => two.filter(|&(a, b)| share(a, b)).collect(),
            Whom::People => Vec::new(),
        };
        let lead = |person: &&Person| Leader {
            id: person.id,
            most: usize::from(person.leading.max_groups)
                .saturating_sub(stand_ins::led_elsewhere(unit, person.id)),
            fits: candidates.iter().map(|at| can(&person.id, at)).collect(),
        };
        let of = |id: PersonId| parties.iter().position(|party| party.people.contains(&id));
        let apart = pairs.apart.iter().filter_map(|&(a, b)| of(a).zip(of(b))).filter(|(a, b)| a != b);
        let apart = apart.collect();
        let size = self.size(unit, ids.len());
        Task {
            leaders: leaders.iter().map(lead).collect(),
            size: size.most.max(1),
            least: size.least.clamp(1, size.most.max(1)),
            apart,
            gap: supervisor_gap(unit),
            clashes,
            two_days,
            wanted: self.wanted.iter().filter_map(place).collect(),
            parties,
            candidates,
        }
    }

    /// The candidates at which a group meets today for that meeting: where most of its planned ones begin within its
    /// times, else where its times do. Where it can be at none of these, where most of its planned ones begin.
    fn now(
        &self,
        unit: &Unit,
        group: &Group,
        meets: Meets,
        (candidates, fits): (&[Window], &[bool]),
    ) -> Vec<usize> {
        let is_long = |length: Minutes| length >= self.length;
        let two = group.windows.len() > 1 && self.other.is_some() && self.whom == Whom::Groups;
        let is_meant = |length: Minutes| match meets {
            Meets::Shorter => two && !is_long(length),
            Meets::Longer => !two || is_long(length),
        };
        let second = self.second.get(&group.id).filter(|_| self.other.is_some() && self.whom == Whom::Groups);
        // The meeting that the group has no time for yet is at the time that is named for it.
        if let Some(second) = second.filter(|second| is_long(second.length) == (meets == Meets::Longer)) {
            let begins = |at: &Window| (at.day, at.start) == (second.day, second.start);
            let all = candidates.iter().zip(fits).enumerate();
            return all.filter(|(_, (at, fits))| **fits && begins(at)).map(|(n, _)| n).collect();
        }
        let of: Vec<&Window> = group.windows.iter().filter(|now| is_meant(now.length)).collect();
        let mut dated: BTreeMap<(Day, Minutes), usize> = BTreeMap::new();
        let planned = unit.meetings_of(group.id).into_iter();
        let planned = planned.filter(|m| m.state == MeetingState::Planned && !m.is_make_up());
        for when in planned.map(|m| m.when).filter(|w| w.date >= self.on && is_meant(w.length)) {
            *dated.entry((Day::of(when.date), when.start)).or_default() += 1;
        }
        let most = dated.values().max();
        let is_dated = |at: &Window| most.is_some() && dated.get(&(at.day, at.start)) == most;
        let begins = |at: &Window| of.iter().any(|now| (now.day, now.start) == (at.day, at.start));
        let within = |at: &Window| of.iter().any(|now| now.holds(*at));
        let all = |is: &dyn Fn(&Window) -> bool, can: bool| -> Vec<usize> {
            let all = candidates.iter().zip(fits).enumerate();
            all.filter(|(_, (at, fits))| (!can || **fits) && is(at)).map(|(n, _)| n).collect()
        };
        let ways = [
            all(&|at| is_dated(at) && within(at), true),
            all(&begins, true),
            all(&is_dated, true),
            all(&begins, false),
        ];
        ways.into_iter().find(|way| !way.is_empty()).unwrap_or_default()
    }

    /// Whether the next school year is meant, of which nobody has a timetable yet.
    pub fn is_next_year(&self) -> bool {
        let now = terms::school_year(self.today);
        match self.stretch {
            Stretch::Planned => terms::school_year(self.on) > now,
            Stretch::Year(year) => year > now,
            Stretch::Days(first, _) => terms::school_year(first) > now,
        }
    }

    /// From which day to which the times must be kept free; none where no calendar says it.
    pub fn period(&self, unit: &Unit) -> Option<(NaiveDate, NaiveDate)> {
        let (first, last) = match self.stretch {
            Stretch::Planned => return self.planned(unit),
            Stretch::Days(first, last) => (first, last),
            Stretch::Year(year) => year_of(unit, year)?,
        };
        Some((first.max(self.today), last.max(self.today)))
    }

    /// The meetings that are planned, else the term that one plans for.
    fn planned(&self, unit: &Unit) -> Option<(NaiveDate, NaiveDate)> {
        let groups: BTreeSet<_> = self.groups(unit).map(|group| group.id).collect();
        let planned = unit.meetings().iter().filter(|m| groups.contains(&m.group) && m.stands());
        let days: BTreeSet<NaiveDate> =
            planned.map(|m| m.when.date).filter(|day| *day >= self.today).collect();
        // A timetable lasts a school year: what is planned for the next one asks for other times.
        let ends = days.first().and_then(|first| year_of(unit, terms::school_year(*first)));
        let days: BTreeSet<NaiveDate> =
            days.into_iter().filter(|day| ends.is_none_or(|(_, end)| *day <= end)).collect();
        // The last meetings of a module are no reason to plan: then the term is meant.
        if let (Whom::Groups, Some(first), Some(last)) = (self.whom, days.first(), days.last())
            && (*last - *first).num_days() >= DAYS_LEAST
        {
            return Some((*first, *last));
        }
        let spans = terms_from(unit, self.today);
        let wanted = terms::to_plan(self.today);
        let nearest = spans.iter().find(|(first, _)| terms::term(*first) == wanted).or(spans.first())?;
        Some((nearest.0.max(self.today), nearest.1))
    }
}

/// First and last days of the terms of all years that have not ended on a day, in their order.
pub fn terms_from(unit: &Unit, day: NaiveDate) -> Vec<(NaiveDate, NaiveDate)> {
    let spans = unit.years().iter().flat_map(|year| year.spans.iter());
    let terms = spans.filter(|span| span.kind.is_term() && span.last >= day);
    let all: BTreeSet<_> = terms.map(|span| (span.first, span.last)).collect();
    all.into_iter().collect()
}

/// From the first day of a school year's terms to the last; none where it has no calendar.
pub fn year_of(unit: &Unit, starts: i32) -> Option<(NaiveDate, NaiveDate)> {
    let spans = unit.years().iter().filter(|year| year.starts == starts).flat_map(|year| year.spans.iter());
    let terms: Vec<_> = spans.filter(|span| span.kind.is_term()).collect();
    let first = terms.iter().map(|span| span.first).min()?;
    Some((first, terms.iter().map(|span| span.last).max()?))
}

/// Whether some of those who are to be in one group are not to be in one group.
fn quarrels(people: &BTreeSet<PersonId>, apart: &[(PersonId, PersonId)]) -> bool {
    apart.iter().any(|(a, b)| people.contains(a) && people.contains(b))
}

/// Sets of people, those that a pair binds as one.
fn joined_by<'a>(
    mut sets: Vec<(Option<&'a Group>, BTreeSet<PersonId>)>,
    together: &[(PersonId, PersonId)],
) -> Vec<(Option<&'a Group>, BTreeSet<PersonId>)> {
    for (one, other) in together {
        let of = |id: &PersonId| sets.iter().position(|(_, people)| people.contains(id));
        let (Some(a), Some(b)) = (of(one), of(other)) else { continue };
        if a != b {
            let (_, people) = sets.remove(a.max(b));
            if let Some((_, to)) = sets.get_mut(a.min(b)) {
                to.extend(people);
            }
        }
    }
    sets
}
