//! The invented municipality: sound, complete, and in the year in which it is looked at.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use kollegium::{
    model::{
        ids::{Code, UnitId},
        lang::Lang,
        meetings::MeetingState,
        rules,
        school_year::Country,
        text::Name,
        unit::{Sample, Unit},
    },
    planning::calendar::year::{
        days::SchoolDays,
        forms::{judged_by, pattern},
    },
    store::{
        Stamp, Store, calendars,
        demo::{first, make, shifted, units},
        library,
    },
};

fn all() -> Vec<Unit> {
    units().unwrap()
}

fn unit(id: &str) -> Unit {
    all().into_iter().find(|u| u.id() == id.parse().unwrap()).unwrap()
}

fn with_role(unit: &Unit, role: &str) -> usize {
    let role: Code = role.parse().unwrap();
    unit.people().iter().filter(|p| p.roles.contains(&role)).count()
}

#[test]
fn every_file_obeys_the_rules_and_says_that_it_is_invented() {
    for unit in all() {
        assert_eq!(rules::check_all(&unit), Ok(()), "{}", unit.id());
        assert_eq!(unit.about().sample, Sample::Invented);
    }
}

#[test]
fn the_files_hold_what_they_are_for() {
    let school = unit("bjorkskolan");
    assert_eq!((with_role(&school, "teacher"), with_role(&school, "supervisor")), (24, 3));
    assert_eq!((with_role(&school, "principal"), with_role(&school, "deputy")), (1, 1));
    assert_eq!((school.groups().len(), school.rounds().len(), school.priorities().len()), (3, 2, 3));
    assert!(school.meetings().iter().any(|m| matches!(m.state, MeetingState::Cancelled(_))));
    assert!(school.meetings().iter().any(|m| !m.to_tell.is_empty()));
    assert_eq!(with_role(&unit("angsskolan"), "teacher"), 2);
    assert!(unit("nyaskolan").people().is_empty());
    assert_eq!(unit("fjellvik").about().country, Country::Norway);
    let network = unit("natverket");
    let homes: BTreeSet<UnitId> =
        network.people().iter().filter_map(|p| Some(p.home.as_ref()?.unit)).collect();
    assert_eq!(homes.len(), 3);
    for person in network.people() {
        let home = person.home.as_ref().unwrap();
        let there = all().into_iter().find(|u| u.id() == home.unit).unwrap();
        assert_eq!(there.person(home.person).map(|p| &p.name), Some(&person.name));
        assert_eq!(there.about().name, home.name);
    }
}

#[test]
fn every_code_is_in_the_catalogue() {
    let catalogue = library::shipped();
    for unit in all() {
        let about = unit.about();
        for &stage in about.stages.iter().chain(unit.people().iter().flat_map(|p| &p.stages)) {
            assert!(catalogue.stage(stage).is_some(), "{stage}");
        }
        for &form in &about.forms {
            assert!(catalogue.school_form(form).is_some(), "{form}");
        }
        for &role in unit.people().iter().flat_map(|p| &p.roles) {
            assert!(catalogue.role(role).is_some(), "{role}");
        }
        let modules = unit.people().iter().flat_map(|p| p.wishes.iter().copied());
        let modules = modules.chain(unit.choices().iter().map(|c| c.module));
        for module in modules.chain(unit.groups().iter().filter_map(|g| g.module)) {
            assert!(catalogue.module(module).is_some(), "{module}");
        }
        for round in unit.rounds() {
            for &set in &round.sets {
                assert!(catalogue.dimension_set(set).is_some(), "{set}");
            }
            for cell in round.ratings.keys() {
                assert!(catalogue.dimension(cell.dimension).is_some(), "{}", cell.dimension);
                assert!(about.stages.contains(&cell.stage), "{}", cell.stage);
            }
        }
        for meeting in unit.meetings() {
            let module = catalogue.module(meeting.module.unwrap()).unwrap();
            let cycle = module.cycle(catalogue.programme(module.programme).unwrap().cycle().unwrap());
            assert!(meeting.part <= *cycle.parts.get(), "{}", meeting.id);
            for phase in &meeting.phases {
                assert!(cycle.phases.iter().any(|p| p.id == *phase), "{phase}");
            }
        }
        for step in unit.steps() {
            let (programme, id) = step.id.as_str().split_once('/').unwrap();
            let programme = catalogue.programme(programme.parse().unwrap()).unwrap();
            let found = programme.steps.iter().find(|s| s.id.as_str() == id).unwrap();
            for question in step.notes.keys() {
                assert!(found.questions.iter().any(|q| q.id == *question), "{question}");
            }
        }
    }
}

#[test]
fn meetings_are_on_days_at_work_and_only_held_ones_have_attendance() {
    for unit in all() {
        let rules = calendars::rules(unit.about().country).unwrap();
        let days = |year| SchoolDays::for_pattern(year, &rules.holidays, pattern(&unit, &rules, year));
        let days: Vec<SchoolDays> = unit.years().iter().map(days).collect();
        for meeting in unit.meetings() {
            let day = meeting.when.date;
            assert!(days.iter().any(|d| d.staff_can_meet(day)), "{} {}: {day}", unit.id(), meeting.id);
            let held = meeting.state == MeetingState::Held;
            assert_eq!(held, !meeting.attendance.is_empty(), "{} {}", unit.id(), meeting.id);
            assert_eq!(held, !meeting.summary.is_empty(), "{} {}", unit.id(), meeting.id);
        }
    }
}

#[test]
fn nothing_is_odd_about_the_school_years() {
    use kollegium::planning::calendar::year::check::{YearFinding, check};
    for unit in all() {
        let rules = calendars::rules(unit.about().country).unwrap();
        for year in unit.years() {
            let hint = |f: &YearFinding| {
                matches!(f, YearFinding::Limit { weight: kollegium::model::calendar_rules::Weight::Hint, .. })
            };
            let odd: Vec<_> = check(year, &rules, judged_by(&unit, &rules, year))
                .into_iter()
                .filter(|f| !hint(f))
                .collect();
            assert_eq!(odd, [], "{}", unit.id());
        }
    }
}

#[test]
fn another_year_keeps_the_weekdays_and_names_itself() {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    let before = all();
    assert_eq!(shifted(&before, day(2027, 7, 31)).unwrap(), before);
    for (today, starts) in [(day(2027, 8, 1), 2027), (day(2030, 2, 1), 2029), (day(2024, 9, 1), 2024)] {
        let after = shifted(&before, today).unwrap();
        for (was, now) in before.iter().zip(&after) {
            assert_eq!(rules::check_all(now), Ok(()));
            assert!(now.years().iter().all(|year| year.starts == starts));
            assert_eq!(was.meetings().len(), now.meetings().len());
            for (a, b) in was.meetings().iter().zip(now.meetings()) {
                assert_eq!(a.when.date.weekday(), b.when.date.weekday());
                assert_ne!(a.when.date, b.when.date);
            }
            for (a, b) in was.rounds().iter().zip(now.rounds()) {
                assert_eq!((b.date - a.date).num_days() % 7, 0);
                assert_ne!(a.date, b.date);
            }
            for (a, b) in was.choices().iter().zip(now.choices()) {
                assert_eq!(b.term.year - a.term.year, starts - 2026);
            }
        }
    }
}

#[test]
fn texts_speak_of_the_year_too() {
    let after = shifted(&all(), NaiveDate::from_ymd_opt(2029, 9, 1).unwrap()).unwrap();
    let school = &after[0];
    assert_eq!(
        school.rounds().iter().map(|r| r.name.as_str()).collect::<Vec<_>>(),
        ["Hösten 2029, liten runda", "Våren 2029"]
    );
    let goals: String = school.goals().iter().map(|g| g.sign.as_str()).collect();
    assert!(goals.contains("2030/31") && !goals.contains("2027"), "{goals}");
}

#[test]
fn making_it_twice_changes_nothing_and_the_login_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_or_make(&folder.path().join("demo")).unwrap();
    let now = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(12, 0, 0).unwrap();
    let stamp = |n| Stamp { now, who: Name::new("anna"), random: [n; 16] };
    make(&store, &stamp(1), &Name::new("anna"), Lang::Sv).unwrap();
    make(&store, &stamp(2), &Name::new("anna"), Lang::Sv).unwrap();
    assert_eq!(store.list().unwrap().len(), all().len());
    let settings = store.settings().unwrap();
    let people = &settings.logins[&Name::new("anna")];
    assert_eq!(people.len(), 2);
    for login in people {
        let unit = store.load(login.unit).unwrap().unit;
        assert!(unit.groups().iter().any(|g| g.supervisor == Some(login.person)));
    }
    assert_eq!(store.load(first(Lang::Sv).unwrap()).unwrap().unit, all()[0]);
    // Whoever has said that they are somebody else there is not made two people by it.
    store
        .change_settings(&stamp(3), |settings| {
            let own = settings.logins.get_mut(&Name::new("anna")).unwrap();
            let was = own.pop_first().unwrap();
            own.insert(kollegium::store::settings::Login { person: "p-ek".parse().unwrap(), ..was });
        })
        .unwrap();
    let said = store.settings().unwrap();
    make(&store, &stamp(4), &Name::new("anna"), Lang::Sv).unwrap();
    assert_eq!(store.settings().unwrap(), said);
}

#[test]
fn whoever_reads_norwegian_begins_at_a_norwegian_school() {
    let country = |lang| unit(&first(lang).unwrap().to_string()).about().country;
    assert_eq!(country(Lang::Nb), Country::Norway);
    assert_eq!(country(Lang::Sv), Country::Sweden);
}

/// Whatever year it is, the schools that have their owner's school year hear of it only once it changes.
#[test]
fn the_school_years_of_an_owner_are_known_to_be_its() {
    for today in [(2026, 11, 24), (2028, 2, 1)] {
        let today = NaiveDate::from_ymd_opt(today.0, today.1, today.2).unwrap();
        let all = shifted(&all(), today).unwrap();
        let owner = all.iter().find(|unit| unit.id() == "ekdala".parse().unwrap()).unwrap();
        let theirs = owner.years().iter().next().unwrap().mark();
        for school in ["bjorkskolan", "angsskolan", "strandskolan"] {
            let school = all.iter().find(|unit| unit.id() == school.parse().unwrap()).unwrap();
            assert_eq!(school.years().iter().next().unwrap().owners, Some(theirs), "{}", school.id());
        }
    }
}
