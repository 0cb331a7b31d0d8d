//! The planning steps of a programme: what has been noted, and what the plan already shows by itself.

mod counted;

pub use counted::{Counted, StepFact, left, step_facts};

use chrono::NaiveDate;

use crate::model::{
    catalogue::Catalogue,
    needs::Progress,
    plan::{StepState, step_key},
    programme::{Programme, Step},
    unit::Unit,
};

/// A planning step with its state.
#[derive(Clone, Debug, PartialEq)]
pub struct StepLine<'a> {
    /// The step.
    pub step: &'a Step,
    /// What has been noted; none: nothing yet.
    pub state: Option<&'a StepState>,
    /// How far people say it has come.
    pub progress: Progress,
    /// What the plan shows by itself.
    pub facts: Vec<StepFact>,
}

/// The steps of a programme, in order, with their state in a unit.
pub fn steps<'a>(
    unit: &'a Unit,
    catalogue: &Catalogue,
    programme: &'a Programme,
    today: NaiveDate,
) -> Vec<StepLine<'a>> {
    steps_with(unit, programme, &facts_of(unit, None, catalogue, programme, today))
}

/// What the plan shows by itself at each step of a programme, in order. `owner` is the unit's, where it has been
/// read: it says who is refused a place.
pub fn facts_of(
    unit: &Unit,
    owner: Option<&Unit>,
    catalogue: &Catalogue,
    programme: &Programme,
    today: NaiveDate,
) -> Vec<Vec<StepFact>> {
    programme.steps.iter().map(|step| step_facts((unit, owner), catalogue, programme, step, today)).collect()
}

/// The steps of a programme, with [`facts_of`] it, which take longer than the rest.
pub fn steps_with<'a>(
    unit: &'a Unit,
    programme: &'a Programme,
    facts: &[Vec<StepFact>],
) -> Vec<StepLine<'a>> {
    let line = |(step, facts): (&'a Step, &Vec<StepFact>)| {
        let state = step_key(programme.id, step.id).and_then(|id| unit.steps().get(id));
        let progress = state.map_or(Progress::NotStarted, |state| state.progress);
        StepLine { step, state, progress, facts: facts.clone() }
    };
    programme.steps.iter().zip(facts).map(line).collect()
}

/// How far facts say a step has come, where that is further than people have said; people decide.
pub fn proposed(line: &StepLine<'_>) -> Option<Progress> {
    let now = if line.facts.iter().all(|fact| fact.count == 0) {
        return None;
    } else if line.facts.iter().all(|fact| !fact.is_open() && fact.of != Some(0)) {
        Progress::Done
    } else {
        Progress::Underway
    };
    let further = match line.progress {
        Progress::NotStarted => true,
        Progress::Underway => now == Progress::Done,
        Progress::Done | Progress::Dropped => false,
    };
    further.then_some(now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::On,
            edit::Edit,
            error::Thing,
            lang::Localized,
            meetings::MeetingState,
            people::Training,
            programme::{Kind, Origin, Series},
            text::Note,
        },
        planning::fixtures::{
            add_group, add_meeting, catalogue, code, day, group, group_id, held, meeting, module, person,
            person_id, school,
        },
    };

    fn step(shows: &str) -> Step {
        Step {
            id: code("step-1"),
            title: Localized::default(),
            purpose: Localized::default(),
            questions: Vec::new(),
            shows: Some(code(shows)),
            origin: Origin::Ours,
            sources: Vec::new(),
        }
    }

    #[test]
    fn held_meetings_are_counted_of_those_that_stand_in_groups_of_the_programme() {
        let mut other = group("o", &[]);
        other.programme = Some(code("other"));
        let mut gone = meeting("g3", "g", 2, "b", day(2026, 9, 15));
        gone.state = MeetingState::Cancelled(Note::default());
        let unit = school([
            add_group("g", &[]),
            Edit::Group(On::Add(other)),
            add_meeting(held(meeting("g1", "g", 1, "b", day(2026, 9, 1)), &[])),
            add_meeting(meeting("g2", "g", 1, "d", day(2026, 9, 8))),
            add_meeting(gone),
            add_meeting(held(meeting("o1", "o", 1, "b", day(2026, 9, 1)), &[])),
        ]);
        let catalogue = catalogue([module("m")]);
        let programme = catalogue.programme(code("cycle")).unwrap();
        let facts = step_facts((&unit, None), &catalogue, programme, &step("follow-up"), day(2026, 9, 20));
        let meetings = StepFact { what: Counted::MeetingsHeld, count: 1, of: Some(2) };
        assert_eq!(facts.first(), Some(&meetings));
    }

    #[test]
    fn supervisors_need_time_of_their_post_and_a_group_that_gathers_needs_no_supervisor() {
        let mut lead = person("lea");
        (lead.leading.max_groups, lead.leading.training) = (1, Training::Done);
        let mut led = group("g", &[]);
        led.supervisor = Some(person_id("lea"));
        let unit = school([Edit::Person(On::Add(lead)), Edit::Group(On::Add(led)), add_group("h", &[])]);
        let catalogue = catalogue([module("m")]);
        let cycle = catalogue.programme(code("cycle")).unwrap().clone();
        let series =
            Programme { kind: Kind::Series(Series { terms: None, events: Vec::new() }), ..cycle.clone() };
        let said = |programme: &Programme| {
            let mut catalogue = catalogue.clone();
            catalogue.programmes.put(programme.clone());
            let today = day(2026, 8, 20);
            let facts = step_facts((&unit, None), &catalogue, programme, &step("supervisors"), today);
            let left = |what| left(&unit, &catalogue, programme, what, today);
            let left = [Counted::GroupsWithSupervisor, Counted::SupervisorsWithTime].map(left);
            (facts.iter().map(|fact| (fact.count, fact.of)).collect::<Vec<_>>(), left)
        };
        let lea = || vec![Thing::Person(person_id("lea"))];
        let other = vec![Thing::Group(group_id("h"))];
        assert_eq!(said(&cycle), (vec![(1, Some(2)), (1, Some(1)), (0, Some(1))], [other, lea()]));
        assert_eq!(said(&series), (vec![(0, Some(0)); 3], [Vec::new(), Vec::new()]));
    }

    #[test]
    fn steps_count_what_the_plan_shows() {
        let teachers = ["t1", "t2", "t3"].map(|id| {
            let mut teacher = person(id);
            teacher.stages.insert(code("young"));
            Edit::Person(On::Add(teacher))
        });
        let mut edits = teachers.to_vec();
        edits.push(add_group("g", &["t1"]));
        edits.push(add_group("h", &[]));
        edits.push(add_meeting(meeting("b1", "g", 1, "b", day(2026, 9, 1))));
        edits.push(add_meeting(meeting("b2", "g", 2, "b", day(2026, 9, 8))));
        edits.push(add_meeting(meeting("c1", "h", 1, "b", day(2026, 9, 8))));
        let mut state = StepState::new(code("cycle/step-1"));
        state.progress = Progress::Underway;
        state.responsible = Some(person_id("t1"));
        edits.push(Edit::Step(On::Add(state)));
        let (unit, catalogue) = (school(edits), catalogue([module("m")]));
        let mut programme = catalogue.programme(code("cycle")).unwrap().clone();
        programme.steps = vec![step("groups"), Step { id: code("step-2"), ..step("calendar") }];

        let lines = steps(&unit, &catalogue, &programme, day(2026, 8, 20));
        assert_eq!((lines[0].progress, lines[1].progress), (Progress::Underway, Progress::NotStarted));
        let open = |line: &StepLine<'_>| {
            let open = line.facts.iter().filter(|fact| fact.is_open());
            open.map(|fact| (fact.what, fact.count, fact.of)).collect::<Vec<_>>()
        };
        assert_eq!(
            open(&lines[0]),
            [(Counted::TeachersPlaced, 1, Some(3)), (Counted::GroupsWithSupervisor, 0, Some(2))]
        );
        let left = |what| left(&unit, &catalogue, &programme, what, day(2026, 8, 20));
        assert_eq!(
            left(Counted::TeachersPlaced),
            ["t2", "t3"].map(|id| Thing::Person(person_id(id))),
            "the two without a group, by name"
        );
        assert_eq!((proposed(&lines[0]), proposed(&lines[1])), (None, Some(Progress::Underway)));
        let led: Vec<_> =
            step_facts((&unit, None), &catalogue, &programme, &step("supervisors"), day(2026, 8, 20))
                .into_iter()
                .map(|fact| fact.what)
                .collect();
        let all = [Counted::GroupsWithSupervisor, Counted::SupervisorsTrained, Counted::SupervisorsWithTime];
        assert_eq!(led, all);
        assert_eq!(
            open(&lines[1]),
            [
                (Counted::Years, 0, None),
                (Counted::GroupsWithWindow, 0, Some(2)),
                (Counted::GroupsDated, 1, Some(2)),
                (Counted::GroupsVisited, 0, Some(2)),
                (Counted::GroupsCheckedIn, 0, Some(2)),
            ]
        );
    }
}
