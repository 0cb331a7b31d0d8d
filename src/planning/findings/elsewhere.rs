//! The time of people who are guests of other units as well: only with it the sum of a year is seen.

use chrono::NaiveDate;

use super::{Finding, Raw, What, in_order, judged};
use crate::{
    model::{catalogue::Catalogue, error::Thing, unit::Unit},
    planning::{
        hours::{Hours, Ledger, TimeElsewhere, set_aside},
        terms,
    },
};

/// Findings where the time that people give elsewhere counts against what is set aside for them, in the school
/// year of `today` and later ones.
pub fn with_elsewhere(
    mut found: Vec<Finding>,
    unit: &Unit,
    catalogue: &Catalogue,
    elsewhere: &TimeElsewhere,
    today: NaiveDate,
) -> Vec<Finding> {
    let this_year = terms::school_year(today);
    let mut there = elsewhere.taken_part();
    there.retain(|&(_, year), time| year >= this_year && time.planned > Hours(0));
    if there.is_empty() {
        return found;
    }
    let ledger = Ledger::of(unit, catalogue, today);
    let mut raw: Vec<Raw> = Vec::new();
    for ((id, of_year), there) in there {
        let Some(time) = unit.person(id).and_then(|person| set_aside(unit, person)) else { continue };
        let planned = ledger.own(id, of_year).planned + there.planned;
        let at = Thing::Person(id);
        if planned > time {
            let same = |what: &What| matches!(what, What::OverTime { year, .. } if *year == of_year);
            found.retain(|one| one.thing != at || !same(&one.what));
            raw.push((at, What::OverTime { year: of_year, planned, elsewhere: there.planned, time }));
        }
    }
    found.extend(judged(unit, catalogue, raw));
    in_order(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::{Change, On},
            edit::Edit,
            people::Home,
            unit::UnitChange,
            week::Minutes,
        },
        planning::{
            findings::DayUse,
            fixtures::{
                add_group, add_meeting, add_person, catalogue, day, meeting, module, person, person_id,
                school,
            },
        },
    };

    #[test]
    fn what_people_give_elsewhere_counts_against_the_time_set_aside() {
        let mut guest = person("guest");
        let home = "home".parse().unwrap();
        guest.home = Some(Home { unit: home, person: person_id("ann"), name: "Home".into(), seen: None });
        let there = school([
            Edit::Person(On::Add(guest)),
            add_group("n", &["guest"]),
            add_meeting(meeting("b", "n", 1, "b", day(2026, 9, 2))),
        ]);
        let time = Edit::Unit(UnitChange::TimePerYear(Change::new(None, Some(Minutes::at(4, 0)))));
        let here = school([
            time,
            add_person("ann"),
            add_person("bo"),
            add_group("g", &["ann", "bo"]),
            add_meeting(meeting("b", "g", 1, "b", day(2026, 9, 1))),
        ]);
        let (catalogue, today) = (catalogue([module("m")]), day(2026, 8, 20));
        let alone = super::super::findings(&here, &catalogue, &|_, _| DayUse::Pupils.into(), today);
        let is_over = |one: &Finding| matches!(one.what, What::OverTime { .. });
        assert!(!alone.iter().any(is_over), "two hours and a quarter are no more than four");
        let elsewhere = TimeElsewhere::of(home, [&there].into_iter(), &catalogue, day(2026, 9, 1));
        let all = with_elsewhere(alone, &here, &catalogue, &elsewhere, today);
        let over: Vec<(Thing, What)> =
            all.into_iter().filter(is_over).map(|one| (one.thing, one.what)).collect();
        let (planned, elsewhere, time) = (Hours(270), Hours(135), Hours::whole(4));
        let what = What::OverTime { year: 2026, planned, elsewhere, time };
        assert_eq!(over, [(Thing::Person(person_id("ann")), what)]);
    }
}
