//! What all rules look at, put together once.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    model::{
        catalogue::{Catalogue, Module},
        groups::Group,
        ids::{Code, GroupId, PersonId},
        meetings::{Meeting, MeetingState},
        programme::{Cycle, Programme},
        unit::Unit,
        week::Minutes,
    },
    planning::{
        calendar::dating::{
            done::{done_elsewhere, time_of},
            sittings::{Sitting, sittings},
        },
        groups::hand::over::is_over,
        hours::{Hours, Ledger},
        lookup, settings,
    },
};

/// What a day is for a school, as far as findings ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayUse {
    /// Pupils and staff are there.
    Pupils,
    /// Pupils are there, but a national test takes the time.
    Tests,
    /// Staff only.
    StaffOnly,
    /// Staff only, and the day is taken by something else.
    StaffTaken,
    /// A break.
    Break,
    /// A day off without a holiday.
    DayOff,
    /// A public holiday.
    Holiday,
    /// Saturday or Sunday.
    Weekend,
    /// A weekday before, between or after the terms.
    OutsideTerm,
    /// A weekday of which nobody has said anything: no school year covers it.
    Unknown,
}

impl DayUse {
    /// Whether pupils are there, as far as is known.
    pub fn has_pupils(self) -> bool {
        matches!(self, DayUse::Pupils | DayUse::Tests | DayUse::Unknown)
    }

    /// Whether staff can meet, as far as is known.
    pub fn has_staff(self) -> bool {
        self.has_pupils() || self == DayUse::StaffOnly
    }
}

/// What a day is for a school, and how long it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SchoolDay {
    /// What it is for.
    pub used: DayUse,
    /// When work ends early on it.
    pub ends: Option<Minutes>,
}

impl From<DayUse> for SchoolDay {
    fn from(used: DayUse) -> Self {
        Self { used, ends: None }
    }
}

/// Says what a day is for a group: school forms may have school years of their own.
pub type DaysOf<'a> = dyn Fn(GroupId, NaiveDate) -> SchoolDay + 'a;

/// What all rules look at.
pub(super) struct Context<'a> {
    pub unit: &'a Unit,
    pub catalogue: &'a Catalogue,
    pub days: &'a DaysOf<'a>,
    pub today: NaiveDate,
    pub ledger: Ledger,
    pub works: Vec<Work<'a>>,
}

/// A group at work with a module: the one it has now, and others with meetings to come.
pub(super) struct Work<'a> {
    pub group: &'a Group,
    pub module: &'a Module,
    pub programme: Option<&'a Programme>,
    pub cycle: Option<Cycle>,
    /// Meetings of the module that stand, in order of time.
    pub meetings: Vec<&'a Meeting>,
    /// What most of its people went through with another group.
    elsewhere: Vec<Sitting>,
    /// The time of that.
    pub time_elsewhere: Hours,
}

impl<'a> Context<'a> {
    pub fn new(unit: &'a Unit, catalogue: &'a Catalogue, days: &'a DaysOf<'a>, today: NaiveDate) -> Self {
        let going = unit.groups().iter().filter(|group| !is_over(unit, group));
        let works = going.flat_map(|group| works(unit, catalogue, group, today)).collect();
        Self { unit, catalogue, days, today, ledger: Ledger::of(unit, catalogue, today), works }
    }

    /// What a day is for a group.
    pub fn day(&self, group: GroupId, date: NaiveDate) -> DayUse {
        (self.days)(group, date).used
    }

    /// Whether staff of a group are at work on a day.
    pub fn at_work(&self, group: GroupId, date: NaiveDate) -> bool {
        matches!(self.day(group, date), DayUse::Pupils | DayUse::Tests | DayUse::StaffOnly)
    }

    /// The value of a limit ([`settings`]).
    pub fn limit(&self, programme: Option<&Programme>, code: &str) -> u16 {
        settings::value(self.unit, programme, self.catalogue, code)
    }

    /// The same where a module has its own.
    pub fn limit_or(&self, own: Option<u16>, code: &str) -> u16 {
        settings::value_or(self.unit, own, self.catalogue, code)
    }

    /// The day on which a group starts with a module, when that is so near that days and rooms
    /// should stand.
    pub fn starts_soon(&self, work: &Work<'_>) -> Option<NaiveDate> {
        let first = work.meetings.iter().find(|meeting| meeting.part > 0)?.when.date;
        let weeks = self.limit(work.programme, settings::WEEKS_AHEAD);
        let days = (first - self.today).num_days();
        (0..=i64::from(weeks) * 7).contains(&days).then_some(first)
    }

    /// The programme that a group follows.
    pub fn programme(&self, group: &Group) -> Option<&'a Programme> {
        lookup::programme(self.unit, self.catalogue, group.programme?)
    }

    /// Participants of a group now or later, its supervisor not counted.
    pub fn participants(&self, group: &Group) -> BTreeSet<PersonId> {
        let stays = group.members.iter().filter(|(_, m)| m.until.is_none_or(|until| self.today <= until));
        stays.map(|(&id, _)| id).filter(|&id| group.supervisor != Some(id)).collect()
    }
}

impl Work<'_> {
    /// The parts of the module that have no meeting, of those that the group is to do.
    pub fn missing_parts(&self) -> Vec<u8> {
        let mut missing = self.without_meeting();
        missing.retain(|&part| !self.all_elsewhere(part));
        missing
    }

    /// Whether most of its people began the module with another group: this one only goes on.
    pub fn goes_on(&self) -> bool {
        !self.elsewhere.is_empty()
    }

    /// Whether most of its people went through a phase of a part with another group.
    pub fn is_elsewhere(&self, part: u8, phase: Code) -> bool {
        self.elsewhere.iter().any(|sitting| sitting.part == part && sitting.phases.contains(&phase))
    }

    fn all_elsewhere(&self, part: u8) -> bool {
        let mut joint = self.cycle.iter().flat_map(Cycle::joint);
        joint.all(|phase| self.is_elsewhere(part, phase.id))
    }

    /// Whether a meeting of its own does what the module begins with.
    fn begins_itself(&self, cycle: &Cycle) -> bool {
        let first = sittings(cycle).into_iter().next();
        first.is_some_and(|first| {
            let does = |m: &&Meeting| first.phases.iter().all(|phase| m.phases.contains(phase));
            self.meetings.iter().filter(|m| m.part == first.part).any(does)
        })
    }

    fn without_meeting(&self) -> Vec<u8> {
        let parts = self.cycle.as_ref().map_or(0, |cycle| *cycle.parts.get());
        (1..=parts).filter(|&part| self.meetings.iter().all(|meeting| meeting.part != part)).collect()
    }

    /// Whether every part of the module has a meeting.
    pub fn is_whole(&self) -> bool {
        !self.meetings.is_empty() && self.missing_parts().is_empty()
    }
}

fn works<'a>(unit: &'a Unit, catalogue: &'a Catalogue, group: &'a Group, today: NaiveDate) -> Vec<Work<'a>> {
    let meetings: Vec<&Meeting> =
        unit.meetings_of(group.id).into_iter().filter(|m| m.stands() && !m.is_make_up()).collect();
    let planned = meetings.iter().filter(|meeting| meeting.state == MeetingState::Planned);
    let modules: BTreeSet<_> = planned.filter_map(|m| m.module).chain(group.module).collect();
    let work = |id| {
        let module = lookup::module(unit, catalogue, id)?;
        let mut work = Work {
            group,
            module,
            programme: lookup::programme_of(unit, catalogue, Some(group), module),
            cycle: lookup::cycle(unit, catalogue, Some(group), module),
            meetings: meetings.iter().filter(|m| m.module == Some(id)).copied().collect(),
            elsewhere: Vec::new(),
            time_elsewhere: Hours(0),
        };
        // What other groups did is looked for only where the beginning is missing here.
        if let Some(cycle) = work.cycle.as_ref().filter(|cycle| !work.begins_itself(cycle)) {
            let gone = done_elsewhere(unit, (group, Some(id)), cycle, today);
            work.time_elsewhere = time_of(&gone, cycle).planned;
            work.elsewhere = gone.into_iter().map(|gone| gone.sitting).collect();
        }
        Some(work)
    };
    modules.into_iter().filter_map(work).collect()
}
