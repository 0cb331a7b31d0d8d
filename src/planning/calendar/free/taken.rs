//! Times that are taken outside the program: reading them in again and again, and asking about them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::{
    model::{
        change::Entry,
        edit::Edit,
        ids::PersonId,
        meetings::{Meeting, When},
        taken::{TIMES_MAX, TakenTimes, Times},
        text::Name,
        unit::{Unit, UnitChange},
    },
    planning::{
        calendar::free::{Against, place_of},
        staff::{leader, people_at},
        terms,
    },
};

/// Who or what is busy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// A person.
    Person(PersonId),
    /// A room, by the name that groups and meetings have for it.
    Room(Name),
}

/// What was read of somebody in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The name of the calendar.
    pub calendar: Name,
    /// Whose the times are.
    pub owner: Owner,
    /// Whether the calendar says itself who is meant: then all that was read from it before goes.
    pub split: bool,
    /// The times, of each event its own.
    pub times: Vec<When>,
    /// Those of them that are no meetings of the unit's own, whenever they are.
    pub others: BTreeSet<When>,
}

/// What taking times in would mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeIn {
    /// The edit.
    pub edit: Edit,
    /// Times that have no room; the last ones.
    pub left_out: usize,
    /// Times that are meetings of the same people or in the same room, to the minute, and say nothing else:
    /// they stand in nobody's way.
    pub own: BTreeSet<When>,
}

/// The rooms that groups and meetings name.
pub fn rooms(unit: &Unit) -> BTreeSet<&Name> {
    let groups = unit.groups().iter().map(|group| &group.place);
    let meetings = unit.meetings().iter().map(|meeting| &meeting.place);
    groups.chain(meetings).filter(|place| !place.is_empty()).collect()
}

/// The last day of which times are kept: the end of the last school year that has a calendar, else of
/// this one.
pub fn last_day(unit: &Unit, today: NaiveDate) -> NaiveDate {
    let now = terms::school_year(today);
    let known = unit.years().iter().map(|year| year.starts).filter(|&starts| starts <= now + 1).max();
    let starts = known.unwrap_or(now).max(now);
    NaiveDate::from_ymd_opt(starts + 1, 7, 31).unwrap_or(today)
}

/// The first day of this school year: what was before is over.
fn first_day(today: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(terms::school_year(today), 7, 1).unwrap_or(today)
}

/// Takes in what was read. What the same calendar said before about the same people and rooms goes, and
/// so does what lies before this school year, whichever calendar it is from.
pub fn take_in(unit: &Unit, read: &[Read], today: NaiveDate) -> TakeIn {
    let first = first_day(today);
    let mut now: BTreeMap<Name, TakenTimes> = BTreeMap::new();
    for (name, taken) in unit.taken() {
        now.insert(name.clone(), since(taken, first));
    }
    let mut begun: BTreeSet<(&Name, &Owner)> = BTreeSet::new();
    for one in read.iter().filter(|one| one.split) {
        if begun.iter().all(|(name, _)| *name != &one.calendar) {
            now.insert(one.calendar.clone(), TakenTimes::new(today));
        }
        begun.insert((&one.calendar, &one.owner));
    }
    begun.clear();
    let own = own(unit);
    let mut known: BTreeSet<When> = BTreeSet::new();
    for one in read {
        let there = now.entry(one.calendar.clone()).or_insert_with(|| TakenTimes::new(today));
        there.read = today;
        let again = !begun.insert((&one.calendar, &one.owner));
        let mut others = |owner: &Owner| -> Vec<When> {
            let is_own = |when: &When| {
                !one.others.contains(when) && own.get(when).is_some_and(|at| at.contains(owner))
            };
            let (own, others): (Vec<When>, Vec<When>) = one.times.iter().partition(|when| is_own(when));
            known.extend(own);
            others
        };
        match &one.owner {
            Owner::Person(id) => put(&mut there.people, *id, others(&one.owner), again),
            Owner::Room(name) => put(&mut there.rooms, name.clone(), others(&one.owner), again),
        }
    }
    let left_out = cut(&mut now, &begun);
    now.retain(|_, taken| !taken.is_empty());
    let names: BTreeSet<&Name> = unit.taken().keys().chain(now.keys()).collect();
    // What only lies behind by now is no news: a calendar that is read every night makes no edit then.
    let same = |name: &Name| {
        let (Some(was), Some(now)) = (unit.taken().get(name), now.get(name)) else { return false };
        let rest = |taken: &TakenTimes| (since(taken, today).people, since(taken, today).rooms);
        since(was, first).count() == was.count() && rest(was) == rest(now)
    };
    let new = names.into_iter().filter(|name| !same(name));
    let edit = new.filter_map(|name| changed(unit, name, now.get(name).cloned())).collect();
    TakeIn { edit, left_out, own: known }
}

/// Who and which room is at each standing meeting.
fn own(unit: &Unit) -> BTreeMap<When, BTreeSet<Owner>> {
    let mut out: BTreeMap<When, BTreeSet<Owner>> = BTreeMap::new();
    for meeting in unit.meetings().iter().filter(|m| m.stands()) {
        let at = out.entry(meeting.when).or_default();
        at.extend(people_at(unit, meeting).into_iter().map(Owner::Person));
        at.extend(place_of(unit, meeting).cloned().map(Owner::Room));
    }
    out
}

fn put<K: Ord>(all: &mut BTreeMap<K, Times>, key: K, times: Vec<When>, again: bool) {
    let before = if again { all.remove(&key) } else { None };
    let times: Times = before.iter().flatten().copied().chain(times).collect();
    if times.is_empty() {
        all.remove(&key);
    } else {
        all.insert(key, times);
    }
}

/// Nothing when the same times stand already.
fn changed(unit: &Unit, name: &Name, now: Option<TakenTimes>) -> Option<Edit> {
    let was = unit.taken().get(name).cloned();
    let times = |taken: &Option<TakenTimes>| taken.as_ref().map(|t| (t.people.clone(), t.rooms.clone()));
    let entry = Entry { key: name.clone(), was, now };
    (times(&entry.was) != times(&entry.now)).then_some(Edit::Unit(UnitChange::Taken(entry)))
}

fn since(taken: &TakenTimes, first: NaiveDate) -> TakenTimes {
    let rest = |times: &Times| -> Times { times.iter().copied().filter(|when| when.date >= first).collect() };
    let mut out = TakenTimes::new(taken.read);
    out.people = taken.people.iter().map(|(id, times)| (*id, rest(times))).collect();
    out.rooms = taken.rooms.iter().map(|(name, times)| (name.clone(), rest(times))).collect();
    out.people.retain(|_, times| !times.is_empty());
    out.rooms.retain(|_, times| !times.is_empty());
    out
}

/// Leaves out the last days of what was just read where there would be too many times.
fn cut(now: &mut BTreeMap<Name, TakenTimes>, read: &BTreeSet<(&Name, &Owner)>) -> usize {
    let all: usize = now.values().map(TakenTimes::count).sum();
    let over = all.saturating_sub(TIMES_MAX);
    if over == 0 {
        return 0;
    }
    let mut dates: Vec<NaiveDate> = Vec::new();
    for (name, taken) in now.iter() {
        for (owner, times) in owners(taken) {
            if read.contains(&(name, &owner)) {
                dates.extend(times.iter().map(|when| when.date));
            }
        }
    }
    dates.sort_unstable();
    let Some(&from) = dates.get(dates.len().saturating_sub(over)) else { return 0 };
    for (name, taken) in now.iter_mut() {
        let before = |times: &Times| -> Times { times.iter().copied().filter(|w| w.date < from).collect() };
        for (id, times) in &mut taken.people {
            if read.contains(&(name, &Owner::Person(*id))) {
                *times = before(times);
            }
        }
        for (room, times) in &mut taken.rooms {
            if read.contains(&(name, &Owner::Room(room.clone()))) {
                *times = before(times);
            }
        }
        taken.people.retain(|_, times| !times.is_empty());
        taken.rooms.retain(|_, times| !times.is_empty());
    }
    all - now.values().map(TakenTimes::count).sum::<usize>()
}

/// Everybody in a calendar, with their times.
pub fn owners(taken: &TakenTimes) -> Vec<(Owner, &Times)> {
    let people = taken.people.iter().map(|(id, times)| (Owner::Person(*id), times));
    people.chain(taken.rooms.iter().map(|(name, times)| (Owner::Room(name.clone()), times))).collect()
}

/// Removes all that was read from a calendar; none where there is nothing.
pub fn removal(unit: &Unit, calendar: &Name) -> Option<Edit> {
    changed(unit, calendar, None)
}

/// What removes a person's times from all calendars.
pub fn without(unit: &Unit, person: PersonId) -> Vec<Edit> {
    let of = unit.taken().iter().filter(|(_, taken)| taken.people.contains_key(&person));
    let edit = |(name, taken): (&Name, &TakenTimes)| {
        let mut now = taken.clone();
        now.people.remove(&person);
        changed(unit, name, Some(now).filter(|now| !now.is_empty()))
    };
    of.filter_map(edit).collect()
}

/// Times of everybody in calendars and in other units, for quick questions about many times.
#[derive(Clone, Debug)]
pub struct Outside<'a> {
    people: BTreeMap<PersonId, Vec<&'a Times>>,
    rooms: BTreeMap<&'a Name, Vec<&'a Times>>,
}

impl<'a> Outside<'a> {
    /// What is taken in all calendars of a unit, and by meetings of others.
    pub fn new(unit: &'a Unit) -> Self {
        let mut out = Self { people: BTreeMap::new(), rooms: BTreeMap::new() };
        for taken in unit.taken().values() {
            for (id, times) in &taken.people {
                out.people.entry(*id).or_default().push(times);
            }
            for (name, times) in &taken.rooms {
                out.rooms.entry(name).or_default().push(times);
            }
        }
        for (person, all) in unit.elsewhere().all() {
            out.people.entry(person).or_default().extend(all.iter().map(|there| &there.times));
        }
        out
    }

    /// The first time of a person that claims a minute of `when`.
    pub fn person(&self, person: PersonId, when: When) -> Option<When> {
        self.people.get(&person).into_iter().flatten().find_map(|times| times.at(when))
    }

    /// The same of a room.
    pub fn room(&self, room: &Name, when: When) -> Option<When> {
        self.rooms.get(room).into_iter().flatten().find_map(|times| times.at(when))
    }
}

/// Whether something that stands against a meeting is only told: that a mere guest is busy.
pub fn is_only_told(unit: &Unit, meeting: &Meeting, against: &Against) -> bool {
    let Against::Busy { person, .. } = against else { return false };
    let member = || {
        let group = unit.group(meeting.group);
        group.is_some_and(|group| group.members_at(meeting).any(|id| id == *person))
    };
    leader(unit, meeting) != Some(*person) && !member()
}

#[cfg(test)]
#[path = "taken_tests.rs"]
mod tests;
