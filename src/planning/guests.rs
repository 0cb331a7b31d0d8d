//! Guests: people of other units, of whom their own unit says what is known.
//!
//! The record of a guest holds what was last seen. While the home unit can be read, what stands there
//! now is shown and counted with; the record itself changes only by an edit.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::staff;
use crate::model::{
    catalogue::Catalogue,
    change::{Change, Element, Entry, On},
    edit::{Edit, apply},
    ids::{Code, PersonId, UnitId},
    people::{Home, Person, PersonChange},
    unit::Unit,
};

/// What can be said of a home unit.
#[derive(Clone, Copy, Debug)]
pub enum HomeUnit<'a> {
    /// It was read.
    Read(&'a Unit),
    /// It is not there or cannot be read.
    Unread,
    /// It is being read.
    Awaited,
}

/// How much what is shown of a guest can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// As the home unit says.
    Current,
    /// As last seen, until the home unit has been read.
    Awaited,
    /// As last seen: the home unit cannot be read.
    Unread,
    /// As last seen: the home unit has the person no more.
    Gone,
}

/// The guests of a unit, held against their home units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guests {
    standing: BTreeMap<PersonId, Standing>,
    /// Records that are out of date, and what they should be.
    stale: BTreeMap<PersonId, Stale>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Stale {
    was: Person,
    now: Person,
}

impl Guests {
    /// Holds the guests of a unit against their homes, as they are read on `today`.
    pub fn of<'h>(unit: &Unit, today: NaiveDate, home: impl Fn(UnitId) -> HomeUnit<'h>) -> Self {
        let mut guests = Self::default();
        for was in unit.people() {
            let Some(from) = &was.home else { continue };
            let standing = match home(from.unit) {
                HomeUnit::Awaited => Standing::Awaited,
                HomeUnit::Unread => Standing::Unread,
                HomeUnit::Read(home) => match home.person(from.person) {
                    None => Standing::Gone,
                    Some(there) => {
                        let mut now = current(was, there, home);
                        if now != *was {
                            now.home = now.home.map(|from| Home { seen: Some(today), ..from });
                            guests.stale.insert(was.id, Stale { was: was.clone(), now });
                        }
                        Standing::Current
                    }
                },
            };
            guests.standing.insert(was.id, standing);
        }
        guests
    }

    /// How much what is shown of a person can be trusted; `None` for the unit's own people.
    pub fn standing(&self, person: PersonId) -> Option<Standing> {
        self.standing.get(&person).copied()
    }

    /// Whether the home unit says what is known of this person, so that it is changed there.
    pub fn is_told_by_home(&self, person: PersonId) -> bool {
        self.standing(person) == Some(Standing::Current)
    }

    /// The guests whose records are out of date.
    pub fn stale(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.stale.keys().copied()
    }

    /// The unit as it is to be shown and counted with; `None` when it is so already.
    pub fn shown(&self, unit: &Unit) -> Option<Unit> {
        if self.stale.is_empty() {
            return None;
        }
        let mut shown = unit.clone();
        for stale in self.stale.values() {
            // What a rule of this unit forbids stays as last seen.
            let _ = apply(&mut shown, &stale.edit());
        }
        Some(shown)
    }

    /// The edit that writes down what is shown of all guests.
    pub fn refreshed(&self) -> Edit {
        self.stale.values().map(Stale::edit).collect()
    }

    /// The same edit after what is shown of the guests whose records it changes was written down: who
    /// made it saw that, not what was last seen.
    pub fn as_seen(&self, edit: Edit) -> Edit {
        let mut touched = BTreeSet::new();
        changed_people(&edit, &mut touched);
        let seen: Vec<Edit> = touched.iter().filter_map(|id| self.stale.get(id)).map(Stale::edit).collect();
        if seen.is_empty() { edit } else { seen.into_iter().chain([edit]).collect() }
    }
}

impl Stale {
    fn edit(&self) -> Edit {
        between(&self.was, &self.now)
    }
}

/// `now` with everything that the home unit says left as it was.
#[must_use]
pub fn without_home_fields(was: &Person, now: Person) -> Person {
    Person {
        name: was.name.clone(),
        team: was.team.clone(),
        stages: was.stages.clone(),
        pupils: was.pupils,
        lessons: was.lessons.clone(),
        free: was.free.clone(),
        seats: was.seats.clone(),
        ..now
    }
}

fn current(was: &Person, there: &Person, home: &Unit) -> Person {
    let from = was.home.clone().map(|from| Home { name: home.about().name.clone(), ..from });
    Person { home: from, ..without_home_fields(there, was.clone()) }
}

fn between(was: &Person, now: &Person) -> Edit {
    let mut out = Vec::new();
    out.extend(Change::between(&was.name, &now.name).map(PersonChange::Name));
    out.extend(Change::between(&was.team, &now.team).map(PersonChange::Team));
    out.extend(Element::between(&was.stages, &now.stages).into_iter().map(PersonChange::Stage));
    out.extend(Change::between(&was.pupils, &now.pupils).map(PersonChange::Pupils));
    out.extend(Element::between(&was.lessons, &now.lessons).into_iter().map(PersonChange::Lesson));
    out.extend(Element::between(&was.free, &now.free).into_iter().map(PersonChange::Free));
    seats(&mut out, was, now);
    out.extend(Change::between(&was.home, &now.home).map(PersonChange::Home));
    out.into_iter().map(|change| Edit::Person(On::Change(was.id, change))).collect()
}

/// Places that were applied for at home, each as a whole.
fn seats(out: &mut Vec<PersonChange>, was: &Person, now: &Person) {
    let programmes: BTreeSet<Code> = was.seats.keys().chain(now.seats.keys()).copied().collect();
    for key in programmes {
        let (was, now) = (was.seats.get(&key).cloned(), now.seats.get(&key).cloned());
        if was != now {
            out.push(PersonChange::Seat(Entry { key, was, now }));
        }
    }
}

fn changed_people(edit: &Edit, into: &mut BTreeSet<PersonId>) {
    match edit {
        Edit::Person(On::Change(id, _)) => {
            into.insert(*id);
        }
        Edit::Person(On::Remove(person)) => {
            into.insert(person.id);
        }
        Edit::All(edits) => edits.iter().for_each(|edit| changed_people(edit, into)),
        _ => {}
    }
}

/// The edit by which people of other units come in as guests; `ids` gives a new id for each.
pub fn taken_in(
    come: &[(&Unit, &Person)],
    today: NaiveDate,
    ids: &mut dyn Iterator<Item = PersonId>,
) -> Edit {
    let one = |(of, person): &(&Unit, &Person)| {
        let home =
            Home { unit: of.id(), person: person.id, name: of.about().name.clone(), seen: Some(today) };
        let guest = Person { id: ids.next()?, home: Some(home), outside: None, ..(*person).clone() };
        Some(Edit::Person(On::Add(guest)))
    };
    come.iter().map_while(one).collect()
}

/// Who of other units is known here as a guest.
pub fn known(unit: &Unit) -> BTreeSet<(UnitId, PersonId)> {
    let homes = unit.people().iter().filter_map(|person| person.home.as_ref());
    homes.map(|home| (home.unit, home.person)).collect()
}

/// Those of another unit who could come as guests, so that groups are formed here of both units' people at once:
/// who are to take part there and have no group yet.
pub fn who_wait<'a>(unit: &Unit, of: &'a Unit, catalogue: &Catalogue, on: NaiveDate) -> Vec<&'a Person> {
    let known = known(unit);
    let new = |person: &&Person| !person.is_guest() && !known.contains(&(of.id(), person.id));
    staff::unplaced(of, catalogue, on).filter(new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            unit::{Unit, UnitKind},
            week::{Day, Minutes, Window},
        },
        planning::{
            findings::{What, with_guests},
            fixtures::{add_group, catalogue, change, code, day, person, person_id, school},
        },
    };

    fn window(day: Day) -> Window {
        Window { day, start: Minutes::at(15, 0), length: Minutes(90) }
    }

    /// A school with "ann", who is free on Tuesdays.
    fn home() -> Unit {
        let mut ann = person("ann");
        ann.free = BTreeSet::from([window(Day::Tue)]);
        school([Edit::Person(On::Add(ann))])
    }

    /// A network with a guest "kim" who was seen as Kim Old, free on Mondays, and is "ann" of the school.
    fn network(home: &Unit) -> Unit {
        let country = crate::model::school_year::Country::Sweden;
        let mut unit = Unit::new("network".parse().unwrap(), UnitKind::Network, "Network".into(), country);
        let mut kim = person("kim");
        kim.name = "Kim Old".into();
        kim.free = BTreeSet::from([window(Day::Mon)]);
        kim.leading.max_groups = 2;
        let seen = Some(day(2026, 8, 20));
        kim.home = Some(Home { unit: home.id(), person: person_id("ann"), name: "Old school".into(), seen });
        change(&mut unit, [Edit::Person(On::Add(kim)), add_group("g", &["kim"])]);
        unit
    }

    fn today() -> NaiveDate {
        day(2026, 11, 24)
    }

    #[test]
    fn what_the_home_says_now_is_shown_and_written_down_only_by_an_edit_that_can_be_undone() {
        let mut home = home();
        let kept = network(&home);
        change(
            &mut home,
            [Edit::Person(On::Change(person_id("ann"), PersonChange::Stage(Element::Put(code("s")))))],
        );
        let guests = Guests::of(&kept, today(), |_| HomeUnit::Read(&home));
        let kim = person_id("kim");
        assert_eq!(guests.standing(kim), Some(Standing::Current));
        let shown = guests.shown(&kept).unwrap();
        let (was, now, there) =
            (kept.person(kim).unwrap(), shown.person(kim).unwrap(), home.person(person_id("ann")).unwrap());
        assert_eq!((&now.name, &now.free, &now.stages), (&there.name, &there.free, &there.stages));
        assert_eq!(now.leading, was.leading, "what the host says of a guest stays");
        let from = now.home.as_ref().unwrap();
        assert_eq!((&from.name, from.seen), (&home.about().name, Some(today())));

        let mut written = kept.clone();
        let inverse = apply(&mut written, &guests.refreshed()).unwrap();
        let after = Guests::of(&written, today(), |_| HomeUnit::Read(&home));
        assert_eq!((after.shown(&written), after.stale().count()), (None, 0));
        assert_eq!(written.person(kim).unwrap().home.as_ref().unwrap().seen, Some(today()));
        apply(&mut written, &inverse).unwrap();
        assert_eq!(written, kept);
    }

    #[test]
    fn an_edit_of_what_was_shown_stands_on_what_was_kept() {
        let home = home();
        let mut kept = network(&home);
        let guests = Guests::of(&kept, today(), |_| HomeUnit::Read(&home));
        let shown = guests.shown(&kept).unwrap();
        let removal = Edit::All(vec![
            Edit::Group(On::Remove(kept.groups().iter().next().unwrap().clone())),
            Edit::Person(On::Remove(shown.person(person_id("kim")).unwrap().clone())),
        ]);
        let before = kept.clone();
        assert!(apply(&mut kept, &removal).is_err(), "the record that was seen is not the one that is kept");
        let inverse = apply(&mut kept, &guests.as_seen(removal));
        assert!(inverse.is_ok(), "{inverse:?}");
        assert!(kept.person(person_id("kim")).is_none());
        apply(&mut kept, &inverse.unwrap()).unwrap();
        assert_eq!(kept, before);
    }

    #[test]
    fn last_seen_is_found_where_the_home_cannot_be_read_or_has_the_person_no_more() {
        let mut home = home();
        let kept = network(&home);
        let name = || "Old school".into();
        let people = || vec![person_id("kim")];
        let found = |guests: &Guests| {
            with_guests(Vec::new(), &kept, &catalogue([]), guests, today())
                .into_iter()
                .map(|f| f.what)
                .collect::<Vec<_>>()
        };
        let unread = Guests::of(&kept, today(), |_| HomeUnit::Unread);
        assert_eq!(unread.shown(&kept), None);
        let seen = Some(day(2026, 8, 20));
        assert_eq!(found(&unread), [What::GuestsUnread { home: name(), people: people(), seen }]);
        assert!(found(&Guests::of(&kept, today(), |_| HomeUnit::Awaited)).is_empty());
        assert!(found(&Guests::of(&kept, today(), |_| HomeUnit::Read(&home))).is_empty());
        let ann = home.person(person_id("ann")).unwrap().clone();
        change(&mut home, [Edit::Person(On::Remove(ann))]);
        let gone = Guests::of(&kept, today(), |_| HomeUnit::Read(&home));
        assert_eq!(gone.shown(&kept), None);
        assert_eq!(found(&gone), [What::GuestsGone { home: name(), people: people() }]);
    }
}
