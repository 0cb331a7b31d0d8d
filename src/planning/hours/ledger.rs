//! The ledger: one line for each meeting that stands, with what counts at it and for whom.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Hours, Tally};
use crate::{
    model::{
        catalogue::Catalogue,
        groups::Group,
        ids::{Code, GroupId, MeetingId, PersonId},
        meetings::{Meeting, MeetingState, Presence},
        programme::{Cycle, Who},
        unit::Unit,
    },
    planning::{calendar::dating::done::done_elsewhere, lookup, running, terms},
};

/// A meeting that will be or was held, and what counts at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The meeting.
    pub meeting: MeetingId,
    /// Whose it is.
    pub group: GroupId,
    /// The module of which it is a part; none of a meeting outside the parts: that is time of its
    /// people, but not of the module.
    pub module: Option<Code>,
    /// Its day.
    pub date: NaiveDate,
    /// Whether it has been held.
    pub held: bool,
    /// Whether it lies behind, and nobody has noted whether it was held.
    pub unnoted: bool,
    /// Its length.
    pub joint: Hours,
    /// The phases of its part that each does alone, at the first meeting of the part; else nothing.
    pub alone: Hours,
    /// Who leads it.
    pub leader: Option<PersonId>,
    /// Whether it only makes up what some missed: then it counts for the meeting that they missed.
    pub make_up: bool,
    /// Those who are to take part: members on its day, and others who took part in their place; nobody
    /// where it is made up what they missed.
    pub people: BTreeSet<PersonId>,
    /// Minutes of the meeting that each took part in, here or where it was made up.
    present: BTreeMap<PersonId, Hours>,
    /// Those who were away, with the state of the meeting at which they make it up.
    made_up: BTreeMap<PersonId, MadeUp>,
}

/// What became of the meeting at which somebody makes up a missed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MadeUp {
    Held,
    Unnoted,
    ToCome,
}

/// Which lines of the ledger count; none of a kind: all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Select {
    /// Only what this person takes part in, counted by attendance.
    pub person: Option<PersonId>,
    /// Only meetings of this group.
    pub group: Option<GroupId>,
    /// Only meetings of this module.
    pub module: Option<Code>,
    /// Only meetings of the school year that starts in this calendar year.
    pub year: Option<i32>,
}

/// All meetings of a unit that stand, with what counts at them.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    entries: Vec<Entry>,
}

impl Ledger {
    /// The ledger of a unit, as it is on a day.
    pub fn of(unit: &Unit, catalogue: &Catalogue, today: NaiveDate) -> Self {
        let alone = alone_minutes(unit, catalogue);
        let mut seen = BTreeSet::new();
        let mut meetings: Vec<&Meeting> = unit.meetings().iter().filter(|m| m.stands()).collect();
        meetings.sort_by_key(|m| (m.when, m.id));
        let mut begun = BTreeSet::new();
        let mut entries = Vec::with_capacity(meetings.len());
        for meeting in meetings {
            let mut entry = entry(meeting, unit.group(meeting.group), today);
            if let Some(module) = meeting.module
                && meeting.part > 0
                && !entry.make_up
                && let Some((alone, cycle)) = alone.get(&(meeting.group, module))
            {
                let first = seen.insert((meeting.group, module));
                if first && begun_elsewhere(unit, meeting, cycle, today) {
                    begun.insert((meeting.group, module, meeting.part));
                }
                if begun.insert((meeting.group, module, meeting.part)) {
                    entry.alone = *alone;
                }
            }
            entries.push(entry);
        }
        make_up(unit, &mut entries);
        Self { entries }
    }

    /// The ledger of each group: who asks much of one need not turn the pages of all.
    pub fn by_group(self) -> BTreeMap<GroupId, Ledger> {
        let mut all: BTreeMap<GroupId, Ledger> = BTreeMap::new();
        for entry in self.entries {
            all.entry(entry.group).or_default().entries.push(entry);
        }
        all
    }

    /// Its lines, in order of time.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What is planned, held, not noted and left in the lines that count.
    ///
    /// Without a person it is the time of the meetings, however many took part.
    pub fn tally(&self, select: Select) -> Tally {
        let mut tally = Tally::default();
        for entry in self.entries.iter().filter(|entry| select.takes(entry)) {
            tally += match select.person {
                Some(person) => entry.of(person),
                None => entry.whole(),
            };
        }
        tally
    }

    /// How much of the time held in the lines that count each did alone.
    pub fn alone(&self, select: Select) -> Hours {
        let held = self.entries.iter().filter(|entry| entry.held && select.takes(entry));
        held.map(|entry| entry.alone).sum()
    }

    /// What a person takes part in, in a school year.
    pub fn own(&self, person: PersonId, year: i32) -> Tally {
        self.tally(Select { person: Some(person), year: Some(year), ..Select::default() })
    }

    /// The meetings of a school year that a person leads. Of their own group, where they take part as well,
    /// the meetings count with what they take part in: nobody spends the same hour twice.
    pub fn led(&self, person: PersonId, year: i32) -> Tally {
        let mut tally = Tally::default();
        let led = |entry: &&Entry| entry.leader == Some(person) && !entry.people.contains(&person);
        for entry in self.entries.iter().filter(led).filter(|entry| terms::school_year(entry.date) == year) {
            // Where nobody noted who was there, whoever leads was.
            let there = entry.present.get(&person).copied().unwrap_or(entry.joint);
            let whole = entry.tally(entry.joint);
            tally += Tally { held: if entry.held { there } else { Hours(0) }, ..whole };
        }
        tally
    }
}

impl Entry {
    /// Whether somebody who was away has made it up since or is to make it up: else it is missed.
    pub fn makes_up(&self, person: PersonId) -> bool {
        self.made_up.contains_key(&person)
    }

    /// What it gives a person.
    pub fn of(&self, person: PersonId) -> Tally {
        let whole = self.whole();
        let planned = Tally { planned: whole.planned, ..Tally::default() };
        match self.made_up.get(&person) {
            // What is to be made up is still to come, though its own day has been.
            Some(MadeUp::ToCome) => return Tally { left: whole.planned, ..planned },
            Some(MadeUp::Unnoted) => return Tally { unnoted: whole.planned, ..planned },
            Some(MadeUp::Held) | None => {}
        }
        let present = self.present.get(&person).copied().unwrap_or_default();
        let took_part = self.held && present > Hours(0);
        Tally { held: if took_part { present + self.alone } else { Hours(0) }, ..whole }
    }

    /// What it is, whoever took part; nothing where it only makes up a meeting that counts already.
    pub fn whole(&self) -> Tally {
        if self.make_up {
            return Tally::default();
        }
        self.tally(self.joint + self.alone)
    }

    /// So much of its time, as what it is.
    fn tally(&self, time: Hours) -> Tally {
        let planned = Tally { planned: time, ..Tally::default() };
        match (self.held, self.unnoted) {
            (true, _) => Tally { held: time, ..planned },
            (false, true) => Tally { unnoted: time, ..planned },
            (false, false) => Tally { left: time, ..planned },
        }
    }
}

impl Select {
    fn takes(&self, entry: &Entry) -> bool {
        // What is cheap to ask is asked first.
        self.group.is_none_or(|group| entry.group == group)
            && self.module.is_none_or(|module| entry.module == Some(module))
            && self.year.is_none_or(|year| terms::school_year(entry.date) == year)
            && self.person.is_none_or(|person| entry.people.contains(&person))
    }
}

fn entry(meeting: &Meeting, group: Option<&Group>, today: NaiveDate) -> Entry {
    let present: BTreeMap<PersonId, Hours> =
        meeting.attendance.keys().map(|&person| (person, meeting.minutes_of(person).into())).collect();
    Entry {
        meeting: meeting.id,
        group: meeting.group,
        module: meeting.module.filter(|_| meeting.part > 0),
        date: meeting.when.date,
        held: meeting.state == MeetingState::Held,
        unnoted: meeting.is_unnoted(today),
        joint: meeting.when.length.into(),
        alone: Hours(0),
        leader: meeting.leader.or_else(|| group?.led_on(meeting.when.date)),
        make_up: meeting.is_make_up(),
        people: if meeting.is_make_up() { BTreeSet::new() } else { participants(meeting, group) },
        present,
        made_up: BTreeMap::new(),
    }
}

/// What is made up, with another group or at an extra meeting, counts for the meeting that was missed, and only there.
fn make_up(unit: &Unit, entries: &mut [Entry]) {
    let made_up: Vec<_> =
        running::missed(unit).into_iter().filter(|missed| missed.made_up.is_some()).collect();
    if made_up.is_empty() {
        return;
    }
    let at: BTreeMap<MeetingId, usize> = entries.iter().map(|entry| entry.meeting).zip(0..).collect();
    for missed in made_up {
        let Some(there) = missed.made_up.and_then(|id| entries.get_mut(*at.get(&id)?)) else { continue };
        there.people.remove(&missed.person);
        let state = match (there.held, there.unnoted) {
            (true, _) => MadeUp::Held,
            (false, true) => MadeUp::Unnoted,
            (false, false) => MadeUp::ToCome,
        };
        let minutes = there.present.get(&missed.person).copied().unwrap_or_default();
        let Some(own) = at.get(&missed.meeting).and_then(|&n| entries.get_mut(n)) else { continue };
        own.made_up.insert(missed.person, state);
        if state == MadeUp::Held {
            own.present.insert(missed.person, minutes.min(own.joint));
        }
    }
}

/// Those who are to take part in a meeting, and others who took part in their place; not who leads
/// it, nor guests.
pub fn participants(meeting: &Meeting, group: Option<&Group>) -> BTreeSet<PersonId> {
    let leads = |person: PersonId| {
        meeting.leader == Some(person)
            || group.is_some_and(|group| {
                [group.supervisor, group.led_on(meeting.when.date)].contains(&Some(person))
            })
    };
    let stands_in = meeting.attendance.iter().filter(|&(&person, &presence)| {
        matches!(presence, Presence::Present | Presence::Partly(_))
            && !meeting.guests.contains(&person)
            && !leads(person)
    });
    let mut people: BTreeSet<PersonId> = stands_in.map(|(&person, _)| person).collect();
    people.extend(group.into_iter().flat_map(|group| group.members_at(meeting)));
    people
}

/// Minutes of a part that each does alone, for every module that a group has a meeting of, and how it runs.
fn alone_minutes(unit: &Unit, catalogue: &Catalogue) -> BTreeMap<(GroupId, Code), (Hours, Cycle)> {
    let modules: BTreeSet<(GroupId, Code)> =
        unit.meetings().iter().filter_map(|meeting| Some((meeting.group, meeting.module?))).collect();
    let minutes = |(group, id)| {
        let module = lookup::module(unit, catalogue, id)?;
        let cycle = lookup::cycle(unit, catalogue, unit.group(group), module)?;
        let alone = cycle.phases.iter().filter(|phase| phase.who == Who::Alone);
        Some((alone.map(|phase| Hours::from(*phase.minutes.get())).sum(), cycle))
    };
    modules.into_iter().filter_map(|id| Some((id, minutes(id)?))).collect()
}

/// Whether a group's first meeting of its module goes on with a part that most of its people began with another
/// group: what each does alone counted there.
fn begun_elsewhere(unit: &Unit, first: &Meeting, cycle: &Cycle, today: NaiveDate) -> bool {
    let begins = cycle.joint().next().is_none_or(|phase| first.phases.contains(&phase.id));
    let group = unit.group(first.group).filter(|_| !begins && !first.phases.is_empty());
    let gone = group.map(|group| done_elsewhere(unit, (group, first.module), cycle, today));
    gone.is_some_and(|gone| gone.last().is_some_and(|last| last.sitting.part == first.part))
}
