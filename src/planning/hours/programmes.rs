//! What each programme takes of the time of those who take part in it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Hours, Ledger, Tally, set_aside};
use crate::{
    model::{
        catalogue::Catalogue,
        ids::{Code, GroupId, PersonId},
        unit::Unit,
    },
    planning::{lookup, terms},
};

/// A programme in a school year: the time of all who take part in it together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeTime {
    /// Which; none: meetings of groups that follow no programme.
    pub programme: Option<Code>,
    /// Groups that meet in the year.
    pub groups: BTreeSet<GroupId>,
    /// Those who take part.
    pub people: BTreeSet<PersonId>,
    /// Their time, that of each counted by attendance.
    pub time: Tally,
    /// What is set aside for them in a year, whatever else they do; none where nobody has said it.
    pub aside: Option<Hours>,
}

/// The time of each programme in the school year that starts in that calendar year, in order of id; what
/// is done outside every programme comes first.
pub fn by_programme(unit: &Unit, catalogue: &Catalogue, year: i32, today: NaiveDate) -> Vec<ProgrammeTime> {
    let mut known: BTreeMap<(GroupId, Option<Code>), Option<Code>> = BTreeMap::new();
    let mut all: BTreeMap<Option<Code>, ProgrammeTime> = BTreeMap::new();
    let ledger = Ledger::of(unit, catalogue, today);
    for entry in ledger.entries().iter().filter(|entry| terms::school_year(entry.date) == year) {
        let of = (entry.group, entry.module);
        let programme = *known.entry(of).or_insert_with(|| programme(unit, catalogue, of));
        let time = all.entry(programme).or_insert_with(|| ProgrammeTime {
            programme,
            groups: BTreeSet::new(),
            people: BTreeSet::new(),
            time: Tally::default(),
            aside: None,
        });
        time.groups.insert(entry.group);
        for &person in &entry.people {
            time.time += entry.of(person);
            time.people.insert(person);
        }
    }
    for time in all.values_mut() {
        let people = time.people.iter().filter_map(|&id| unit.person(id));
        time.aside = people.map(|person| set_aside(unit, person)).sum();
    }
    all.into_values().collect()
}

fn programme(unit: &Unit, catalogue: &Catalogue, (group, module): (GroupId, Option<Code>)) -> Option<Code> {
    let group = unit.group(group);
    let module = module.and_then(|id| lookup::module(unit, catalogue, id));
    let of_module = module.and_then(|module| lookup::programme_of(unit, catalogue, group, module));
    of_module.map(|programme| programme.id).or(group?.programme)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::{Change, On},
            edit::Edit,
            meetings::Presence,
            unit::UnitChange,
            week::Minutes,
        },
        planning::fixtures::{
            add_group, add_meeting, add_person, catalogue, code, day, group, held, meeting, module, school,
        },
    };

    #[test]
    fn a_programme_counts_its_people_once_and_their_time_together() {
        use Presence::{Absent, Present};
        let mut loose = group("loose", &["bo"]);
        (loose.programme, loose.module) = (None, None);
        let mut talk = meeting("t", "loose", 0, "b", day(2026, 10, 1));
        (talk.module, talk.phases) = (None, Vec::new());
        let time = Edit::Unit(UnitChange::TimePerYear(Change::new(None, Some(Minutes::at(10, 0)))));
        let unit = school([
            time,
            add_person("ann"),
            add_person("bo"),
            add_group("g", &["ann", "bo"]),
            Edit::Group(On::Add(loose)),
            add_meeting(held(
                meeting("b1", "g", 1, "b", day(2026, 9, 1)),
                &[("ann", Present), ("bo", Absent)],
            )),
            add_meeting(meeting("d1", "g", 1, "d", day(2026, 9, 15))),
            add_meeting(meeting("d2", "g", 2, "d", day(2027, 9, 15))),
            add_meeting(talk),
        ]);
        let [outside, cycle] = &by_programme(&unit, &catalogue([module("m")]), 2026, day(2026, 9, 10))[..]
        else {
            panic!("two")
        };
        assert_eq!((outside.programme, outside.people.len(), outside.time.planned), (None, 1, Hours(90)));
        assert_eq!((cycle.programme, cycle.groups.len(), cycle.people.len()), (Some(code("cycle")), 1, 2));
        // Both: 45 alone and 90 together, then 60; Bo was away from the first.
        let time =
            Tally { planned: Hours(2 * 195), held: Hours(135), unnoted: Hours(0), left: Hours(2 * 60) };
        assert_eq!((cycle.time, cycle.aside), (time, Some(Hours::whole(20))));
    }
}
