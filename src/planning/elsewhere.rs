//! What people of a unit do in other units: somebody who leads a network's group is not free then at home.
//!
//! One and the same person is known in two units when one of them has them as a guest from the other, or
//! both have them from a third one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    calendar::together::limits::school_of,
    staff::{leader, people_at, teaches},
};
use crate::{
    model::{
        elsewhere::{Elsewhere, There},
        groups::Group,
        ids::{Code, PersonId, UnitId},
        meetings::{Meeting, MeetingState},
        people::Person,
        text::Name,
        unit::Unit,
        week::Window,
    },
    planning::{
        calendar::free::rooms::is_online,
        groups::{leading::stand_ins, membership::taking_part::is_current},
    },
};

/// In an installation of so few units all are read, to pick guests from and to know who is busy where. In a
/// larger one those of the person, the homes of guests, the owner and the networks are.
pub const FEW_UNITS: usize = 30;

/// Looks up what the people of a unit do in others, as these stand on a day.
pub fn elsewhere<'u>(unit: &Unit, others: impl IntoIterator<Item = &'u Unit>, on: NaiveDate) -> Elsewhere {
    let mine: BTreeMap<_, PersonId> =
        unit.people().iter().map(|person| (identity(unit, person), person.id)).collect();
    let others: Vec<&Unit> = others.into_iter().collect();
    let versions = Versions::of(others.iter().copied().chain([unit]));
    let mut all = Vec::new();
    for other in others {
        if other.id() == unit.id() {
            continue;
        }
        let here = |person: &Person| Some((person.id, *mine.get(&identity(other, person))?));
        let people: BTreeMap<PersonId, PersonId> = other.people().iter().filter_map(here).collect();
        if people.is_empty() {
            continue;
        }
        for group in other.groups() {
            let meetings = other.meetings().iter().filter(|m| m.group == group.id && m.stands());
            let meetings: Vec<_> = meetings.map(|meeting| (meeting, people_at(other, meeting))).collect();
            let found = people.iter().filter_map(|(&there, &me)| {
                does(other, group, &meetings, there, (on, &versions)).map(|does| (me, does))
            });
            all.extend(found);
        }
    }
    all.into_iter().collect()
}

/// When somebody's groups of other units meet in a week.
pub fn windows(unit: &Unit, person: PersonId) -> impl Iterator<Item = Window> + '_ {
    unit.elsewhere().of(person).iter().flat_map(|there| there.windows.iter().copied())
}

/// Those who teach and are members of groups of other units in the programmes that the unit follows, and the names of
/// these units. Guests too, and whoever takes no part at home: they meet there.
pub fn placed(unit: &Unit) -> (BTreeSet<PersonId>, BTreeSet<Name>) {
    let of = |person: &Person| (person.id, followed(unit, person.id));
    let people = unit.people().iter().filter(|person| teaches(person));
    let there: Vec<(PersonId, Vec<&There>)> = people.map(of).filter(|(_, there)| !there.is_empty()).collect();
    let units = there.iter().flat_map(|(_, there)| there).map(|there| there.unit.clone()).collect();
    (there.iter().map(|(id, _)| *id).collect(), units)
}

/// The groups of other units that somebody leads from a day on, to the last day of a time where there is one: by the
/// meetings that they lead there; where these have no date yet, those that they lead now.
pub fn led_in_time(
    unit: &Unit,
    person: PersonId,
    (from, until): (NaiveDate, Option<NaiveDate>),
) -> impl Iterator<Item = &There> {
    let then = move |date| from <= date && until.is_none_or(|until| date <= until);
    let leads = move |there: &&There| {
        let undated = there.times.is_empty() && there.participants.is_some();
        undated || there.led.iter().any(|when| then(when.date))
    };
    unit.elsewhere().of(person).iter().filter(leads)
}

/// The units in whose groups all of a unit's people are, where it has none of its own: their meetings are there.
pub fn only(unit: &Unit) -> Option<BTreeSet<Name>> {
    let (people, units) = placed(unit);
    (unit.groups().is_empty() && !people.is_empty()).then_some(units)
}

/// The groups of other units in which such people are and that have no meeting with a date yet, with the unit.
pub fn undated(unit: &Unit) -> BTreeSet<(Name, Name)> {
    let mut dated: BTreeMap<(Name, Name), bool> = BTreeMap::new();
    let all = placed(unit).0.into_iter().flat_map(|person| followed(unit, person));
    for there in all {
        *dated.entry((there.unit.clone(), there.group.clone())).or_default() |= !there.times.is_empty();
    }
    dated.into_iter().filter(|(_, dated)| !dated).map(|(group, _)| group).collect()
}

/// Groups of other units that somebody is a member of, in the programmes that their own unit follows.
fn followed(unit: &Unit, person: PersonId) -> Vec<&There> {
    let followed = |there: &&There| there.is_member_of(|of| unit.about().programmes.contains(&of));
    unit.elsewhere().of(person).iter().filter(followed).collect()
}

/// Which programmes are versions of one, as units have made them for themselves: whoever is in a group of one has a
/// place in all of them.
#[derive(Clone, Debug, Default)]
struct Versions(BTreeMap<Code, Code>);

impl Versions {
    /// How many versions of versions are followed back.
    const DEPTH: usize = 8;

    /// What is known by units.
    fn of<'u>(units: impl IntoIterator<Item = &'u Unit>) -> Self {
        let own = units.into_iter().flat_map(Unit::own_programmes);
        Self(own.filter_map(|own| Some((own.id, own.version_of()?))).collect())
    }

    /// The programme that one was made from in the beginning; itself where it is no version.
    fn first(&self, mut of: Code) -> Code {
        for _ in 0..Self::DEPTH {
            match self.0.get(&of) {
                Some(&from) => of = from,
                None => break,
            }
        }
        of
    }

    /// A programme, what it was made from, and the other versions of that.
    fn same(&self, of: Code) -> BTreeSet<Code> {
        let first = self.first(of);
        let versions = self.0.keys().copied().filter(|id| self.first(*id) == first);
        versions.chain([of, first]).collect()
    }
}

/// Who somebody is: where they belong, and their record there.
fn identity(unit: &Unit, person: &Person) -> (UnitId, PersonId) {
    person.home.as_ref().map_or((unit.id(), person.id), |home| (home.unit, home.person))
}

/// What somebody does in a group; none where they have nothing to do with it.
fn does(
    other: &Unit,
    group: &Group,
    meetings: &[(&Meeting, BTreeSet<PersonId>)],
    person: PersonId,
    (on, versions): (NaiveDate, &Versions),
) -> Option<There> {
    let is_member = group.members.get(&person).is_some_and(|member| is_current(member, on));
    let leads = stand_ins::leads(group, person, on);
    let at: Vec<&Meeting> =
        meetings.iter().filter(|(_, there)| there.contains(&person)).map(|(meeting, _)| *meeting).collect();
    let goes_on = meetings.is_empty()
        || meetings.iter().any(|(m, _)| m.state == MeetingState::Planned && on <= m.when.date);
    let weekly = (is_member || leads) && goes_on;
    if at.is_empty() && !weekly {
        return None;
    }
    let led = at.iter().filter(|meeting| leader(other, meeting) == Some(person));
    let on_site = at.iter().filter(|meeting| !is_online(other, meeting));
    let participants = || group.members_on(on).filter(|id| *id != person).count();
    Some(There {
        unit: other.about().name.clone(),
        group: group.name.clone(),
        member_of: group
            .programme
            .filter(|_| is_member && goes_on)
            .map(|of| versions.same(of))
            .unwrap_or_default(),
        windows: if weekly { group.windows.clone() } else { BTreeSet::new() },
        school: school_of(other, group),
        on_site: on_site.map(|meeting| meeting.when).collect(),
        led: led.map(|meeting| meeting.when).collect(),
        times: at.iter().map(|meeting| meeting.when).collect(),
        participants: (leads && goes_on).then(participants),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::{Element, On},
            edit::Edit,
            ids::Word,
            meetings::When,
            people::Home,
            programme::Programme,
            school_year::Country,
            unit::{UnitChange, UnitKind},
            week::{Day, Minutes},
        },
        planning::{
            calendar::free::taken::Outside,
            fixtures::{add_group, catalogue, change, code, day, group, person, person_id, school},
            groups::membership::taking_part::people_without_group,
            staff,
        },
    };

    const TUESDAY: Window = Window { day: Day::Tue, start: Minutes::at(15, 0), length: Minutes(90) };

    fn at(day: NaiveDate) -> When {
        When { date: day, start: TUESDAY.start, length: TUESDAY.length }
    }

    /// A network in which "kim", who is "ann" of the school, leads a group on Tuesdays.
    fn network(home: &Unit) -> Unit {
        let id = "network".parse().unwrap();
        let mut unit = Unit::new(id, UnitKind::Network, "Network".into(), Country::Sweden);
        let mut kim = person("kim");
        let seen = Some(day(2026, 8, 20));
        kim.home = Some(Home { unit: home.id(), person: person_id("ann"), name: "School".into(), seen });
        change(&mut unit, [Edit::Person(On::Add(kim)), Edit::Person(On::Add(person("pat")))]);
        change(&mut unit, [add_group("g", &["pat"])]);
        let mut group = unit.groups().iter().next().unwrap().clone();
        change(&mut unit, [Edit::Group(On::Remove(group.clone()))]);
        group.supervisor = Some(person_id("kim"));
        group.windows.insert(TUESDAY);
        change(&mut unit, [Edit::Group(On::Add(group.clone()))]);
        let held = |n: u8, date| {
            let mut meeting = Meeting::new(Word::from_random(&[n], 1).into(), group.id, at(date));
            if date < day(2026, 11, 24) {
                meeting.state = MeetingState::Held;
            }
            Edit::Meeting(On::Add(meeting))
        };
        change(&mut unit, [held(1, day(2026, 11, 17)), held(2, day(2026, 12, 1))]);
        unit
    }

    #[test]
    fn whoever_leads_elsewhere_is_busy_at_home_then() {
        let home = school([Edit::Person(On::Add(person("ann"))), Edit::Person(On::Add(person("bo")))]);
        let network = network(&home);
        let found = elsewhere(&home, [&network, &home], day(2026, 11, 24));
        let [there] = found.of(person_id("ann")) else { panic!("{found:?}") };
        assert_eq!((there.unit.as_str(), there.participants, there.led.len()), ("Network", Some(1), 2));
        assert_eq!(found.weekly(person_id("ann"), TUESDAY), Some(there));
        assert!(found.of(person_id("bo")).is_empty());
        let mut shown = home.clone();
        shown.look_elsewhere(found);
        let busy = |unit: &Unit, date| Outside::new(unit).person(person_id("ann"), at(date)).is_some();
        assert!(busy(&shown, day(2026, 12, 1)) && !busy(&shown, day(2026, 12, 8)));
        assert!(!busy(&home, day(2026, 12, 1)));
        // In the network it is known what she does at home, under the name that she has there.
        let mut school = home;
        change(&mut school, [add_group("h", &["ann"])]);
        let back = elsewhere(&network, [&school], day(2026, 11, 24));
        assert_eq!(
            back.all().map(|(person, all)| (person, all.len())).collect::<Vec<_>>(),
            [(person_id("kim"), 1)]
        );
    }

    #[test]
    fn a_group_elsewhere_without_a_meeting_is_told_until_it_has_one() {
        let programme = "lift".parse().unwrap();
        let mut teacher = person("ann");
        teacher.stages.insert("young".parse().unwrap());
        let mut home = school([Edit::Person(On::Add(teacher))]);
        change(&mut home, [Edit::Unit(UnitChange::Programme(Element::Put(programme)))]);
        let there = |times: Vec<When>| There {
            unit: "Network".into(),
            group: "G".into(),
            member_of: [programme].into(),
            windows: BTreeSet::from([TUESDAY]),
            school: home.id(),
            on_site: BTreeSet::new(),
            led: BTreeSet::new(),
            times: times.into_iter().collect(),
            participants: None,
        };
        let looked = |times| {
            let mut home = home.clone();
            home.look_elsewhere([(person_id("ann"), there(times))].into_iter().collect());
            undated(&home)
        };
        assert_eq!(looked(Vec::new()), BTreeSet::from([("Network".into(), "G".into())]));
        assert!(looked(vec![at(day(2026, 12, 1))]).is_empty());
    }

    #[test]
    fn whoever_is_in_a_group_of_another_version_of_the_programme_has_a_group_in_it() {
        let teacher = || {
            let mut teacher = person("ann");
            teacher.stages.insert(code("young"));
            teacher
        };
        let original = catalogue([]).programme(code("cycle")).unwrap().clone();
        let mut older = original.copied(code("own-old"));
        older.copy_of = None;
        let copies = [original.copied(code("own-1")), original.copied(code("own-2")), older];
        // At home they follow what ships or a version of their own, in the network another version of it.
        for (at_home, there, same) in [
            (None, code("own-2"), true),
            (Some(&copies[0]), code("own-2"), true),
            (Some(&copies[0]), code("cycle"), true),
            (Some(&copies[2]), code("own-2"), true),
            (None, code("web"), false),
        ] {
            let own = at_home.map_or(code("cycle"), |copy| copy.id);
            let mut home = school([Edit::Person(On::Add(teacher()))]);
            let follow = Edit::Unit(UnitChange::Programme(Element::Put(own)));
            let made = at_home.map(|copy| Edit::Programme(Box::new(On::Add(copy.clone()))));
            change(&mut home, made.into_iter().chain([follow]));
            let id = "network".parse().unwrap();
            let mut network = Unit::new(id, UnitKind::Network, "Network".into(), Country::Sweden);
            let mut kim = teacher();
            kim.id = person_id("kim");
            kim.home =
                Some(Home { unit: home.id(), person: person_id("ann"), name: "School".into(), seen: None });
            let mut group = group("g", &["kim"]);
            group.programme = Some(there);
            let made = Edit::Programme(Box::new(On::Add(copies[1].clone())));
            change(&mut network, [made, Edit::Person(On::Add(kim)), Edit::Group(On::Add(group))]);
            let found = elsewhere(&home, [&network], day(2026, 9, 1));
            home.look_elsewhere(found);
            let waits = staff::unplaced(&home, &catalogue([]), day(2026, 9, 1)).count();
            assert_eq!(waits == 0, same, "{own:?} at home, {there:?} there");
            assert_eq!(placed(&home).0.len() == 1, same);
            let programme = Programme { id: own, ..original.clone() };
            let without = people_without_group(&home, &programme, &BTreeSet::new(), day(2026, 9, 1));
            assert_eq!(without.is_empty(), same);
        }
    }

    #[test]
    fn a_group_that_has_met_its_last_time_takes_no_weekly_time() {
        let home = school([Edit::Person(On::Add(person("ann")))]);
        let network = network(&home);
        let found = elsewhere(&home, [&network], day(2026, 12, 2));
        let [there] = found.of(person_id("ann")) else { panic!("{found:?}") };
        assert!(there.windows.is_empty() && there.participants.is_none());
        assert_eq!(there.led.len(), 2, "what was led counts in the year's time");
    }
}
