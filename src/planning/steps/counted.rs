//! What the plan shows by itself at a planning step, counted from the unit, and what a count misses.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    model::{
        catalogue::Catalogue,
        error::Thing,
        groups::Group,
        ids::{Code, PersonId},
        meetings::MeetingState,
        people::{Percent, Person, Training},
        places::Tried,
        programme::{PLACES_PAGE, Programme, SUPERVISORS, Step},
        unit::{Unit, UnitKind},
    },
    planning::{
        elsewhere, lookup,
        needs::Picture,
        places,
        staff::{leads_school, meant, people_at, unplaced},
    },
};

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepFact {
    /// What is counted.
    pub what: Counted,
    /// How many.
    pub count: usize,
    /// Of how many; none where one is enough.
    pub of: Option<usize>,
}

/// What a step counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// Cells of the newest round that have been answered.
    CellsAnswered,
    /// Lines of evidence.
    Evidence,
    /// Priorities of the newest round.
    Priorities,
    /// Priorities with a day on which they are looked at again.
    PrioritiesDated,
    /// Chosen modules of the programme.
    Choices,
    /// Chosen modules that a priority points to.
    ChoicesWithNeed,
    /// Groups of the programme.
    Groups,
    /// Groups with a module.
    GroupsWithModule,
    /// Groups with a supervisor.
    GroupsWithSupervisor,
    /// Groups with a weekly time.
    GroupsWithWindow,
    /// Groups with a meeting for every part of their module.
    GroupsDated,
    /// Groups that a principal visits.
    GroupsVisited,
    /// Groups about which a principal and the supervisor talk.
    GroupsCheckedIn,
    /// Teachers who apply for a place.
    Applying,
    /// Applications that have been sent.
    ApplicationsSent,
    /// Applicants whose equipment has been tried and works.
    EquipmentTried,
    /// Teachers who are in a group.
    TeachersPlaced,
    /// Supervisors whose training is done.
    SupervisorsTrained,
    /// Supervisors with a share of their post to lead in.
    SupervisorsWithTime,
    /// School years with a calendar.
    Years,
    /// Meetings that have been held.
    MeetingsHeld,
    /// Goals and actions.
    Goals,
    /// Goals and actions that say how we know.
    GoalsWithSign,
    /// Rounds of needs mapping: before and after are two.
    Rounds,
}

impl StepFact {
    /// Whether something is left to do.
    pub fn is_open(&self) -> bool {
        self.of.map_or(self.count == 0, |of| self.count < of)
    }
}

/// What the plan shows by itself at a step, by the screen that the step leads to.
pub fn step_facts(
    (unit, owner): (&Unit, Option<&Unit>),
    catalogue: &Catalogue,
    programme: &Programme,
    step: &Step,
    today: NaiveDate,
) -> Vec<StepFact> {
    let all = Facts { unit, owner, catalogue, programme: programme.id, today };
    match step.shows.as_ref().map(Code::as_str) {
        Some(PLACES_PAGE) => all.places(programme),
        Some(SUPERVISORS) => all.led(),
        Some("needs") => all.needs(),
        Some("modules") => all.modules(),
        Some("people") => all.people(),
        Some("groups") => all.groups(),
        Some("calendar") => all.calendar(),
        Some("goals") => all.goals(),
        Some("follow-up") => all.follow_up(),
        _ => Vec::new(),
    }
}

/// What an open fact misses, such as the teachers without a group; empty where it only counts.
pub fn left(
    unit: &Unit,
    catalogue: &Catalogue,
    programme: &Programme,
    what: Counted,
    today: NaiveDate,
) -> Vec<Thing> {
    let all = Facts { unit, owner: None, catalogue, programme: programme.id, today };
    let groups = |is: &dyn Fn(&Group) -> bool| {
        let without = all.own_groups().into_iter().filter(|group| !is(group));
        without.map(|group| Thing::Group(group.id)).collect()
    };
    match what {
        Counted::TeachersPlaced => {
            unplaced(unit, catalogue, today).map(|person| Thing::Person(person.id)).collect()
        }
        Counted::SupervisorsTrained => all.supervisors_not(is_trained),
        Counted::SupervisorsWithTime => all.supervisors_not(has_time),
        Counted::GroupsWithModule => groups(&|group| group.module.is_some()),
        Counted::GroupsWithSupervisor => groups(&|group| !all.asks_for_leader(group) || group.is_led()),
        Counted::GroupsWithWindow => groups(&|group| !group.windows.is_empty()),
        Counted::GroupsDated => groups(&|group| all.is_dated(group)),
        Counted::GroupsVisited => groups(&|group| all.is_visited(group)),
        Counted::GroupsCheckedIn => groups(&|group| group.is_outside() || all.is_checked_in(group)),
        Counted::ChoicesWithNeed => {
            let choices = unit.choices().iter().filter(|choice| choice.programme == programme.id);
            choices
                .filter(|choice| choice.priorities.is_empty())
                .map(|choice| Thing::Choice(choice.id))
                .collect()
        }
        Counted::GoalsWithSign => {
            let without = unit.goals().iter().filter(|goal| goal.sign.is_empty());
            without.map(|goal| Thing::Goal(goal.id)).collect()
        }
        Counted::PrioritiesDated => {
            let priorities = unit.deciding_round().map(|round| unit.priorities_of(round.id));
            let priorities = priorities.unwrap_or_default().into_iter();
            priorities.filter(|p| p.follow_up.is_none()).map(|p| Thing::Priority(p.id)).collect()
        }
        Counted::CellsAnswered
        | Counted::Evidence
        | Counted::Priorities
        | Counted::Choices
        | Counted::Groups
        | Counted::Years
        | Counted::MeetingsHeld
        | Counted::Goals
        | Counted::Applying
        | Counted::ApplicationsSent
        | Counted::EquipmentTried
        | Counted::Rounds => Vec::new(),
    }
}

fn is_trained(person: &Person) -> bool {
    person.leading.training == Training::Done
}

fn has_time(person: &Person) -> bool {
    person.leading.share > Percent(0)
}

struct Facts<'a> {
    unit: &'a Unit,
    /// Who says what those who apply are answered.
    owner: Option<&'a Unit>,
    catalogue: &'a Catalogue,
    programme: Code,
    today: NaiveDate,
}

fn some(what: Counted, count: usize) -> StepFact {
    StepFact { what, count, of: None }
}

fn of(what: Counted, count: usize, of: usize) -> StepFact {
    StepFact { what, count, of: Some(of) }
}

impl<'a> Facts<'a> {
    /// Groups of the programme, and those that nobody has given one.
    fn own_groups(&self) -> Vec<&'a Group> {
        let own = |group: &&Group| {
            let follows = group.programme.is_none_or(|programme| programme == self.programme);
            follows && !places::is_introduction(self.unit, group.id)
        };
        self.unit.groups().iter().filter(own).collect()
    }

    fn groups_that(&self, what: Counted, is: impl Fn(&Group) -> bool) -> StepFact {
        let groups = self.own_groups();
        of(what, groups.iter().filter(|group| is(group)).count(), groups.len())
    }

    fn needs(&self) -> Vec<StepFact> {
        let answers =
            self.unit.deciding_round().map(|round| Picture::of(self.unit, self.catalogue, round).answers());
        let cells = answers.map_or(some(Counted::CellsAnswered, 0), |answers| {
            of(Counted::CellsAnswered, answers.answered(), answers.all())
        });
        vec![cells, some(Counted::Evidence, self.unit.evidence().len()), self.priorities()]
    }

    fn priorities(&self) -> StepFact {
        let round = self.unit.deciding_round();
        some(Counted::Priorities, round.map_or(0, |round| self.unit.priorities_of(round.id).len()))
    }

    fn modules(&self) -> Vec<StepFact> {
        let choices = || self.unit.choices().iter().filter(|choice| choice.programme == self.programme);
        let with_need = choices().filter(|choice| !choice.priorities.is_empty()).count();
        vec![
            some(Counted::Choices, choices().count()),
            of(Counted::ChoicesWithNeed, with_need, choices().count()),
            self.groups_that(Counted::GroupsWithModule, |group| group.module.is_some()),
        ]
    }

    /// An owner's applicants are its schools': they are counted on the page itself.
    fn places(&self, programme: &Programme) -> Vec<StepFact> {
        if self.unit.kind() == UnitKind::Owner {
            return Vec::new();
        }
        let lines = places::lines(self.unit, self.owner, programme.id);
        let counts = places::counts(&lines, programme);
        let items = || programme.places.iter().flat_map(|places| &places.equipment);
        let ready = |line: &&places::Line<'_>| {
            line.applies() && items().all(|item| line.tried(item.id) == Some(Tried::Works))
        };
        vec![
            some(Counted::Applying, counts.applied),
            of(Counted::ApplicationsSent, counts.applied - counts.unsent, counts.applied),
            of(Counted::EquipmentTried, lines.iter().filter(ready).count(), counts.applied),
        ]
    }

    fn people(&self) -> Vec<StepFact> {
        vec![self.placed(), self.trained()]
    }

    fn placed(&self) -> StepFact {
        let all = meant(self.unit).count();
        of(Counted::TeachersPlaced, all - unplaced(self.unit, self.catalogue, self.today).count(), all)
    }

    fn trained(&self) -> StepFact {
        self.supervisors_with(Counted::SupervisorsTrained, is_trained)
    }

    fn supervisors_with(&self, what: Counted, is: impl Fn(&Person) -> bool) -> StepFact {
        let all = self.supervisors().len();
        of(what, all - self.supervisors_not(is).len(), all)
    }

    fn supervisors_not(&self, is: impl Fn(&Person) -> bool) -> Vec<Thing> {
        let not = |id: &PersonId| !self.unit.person(*id).is_some_and(&is);
        self.supervisors().into_iter().filter(not).map(Thing::Person).collect()
    }

    fn supervisors(&self) -> BTreeSet<PersonId> {
        let groups = self.own_groups().into_iter().filter(|group| self.asks_for_leader(group));
        groups.filter_map(|group| group.supervisor).collect()
    }

    /// Whether a group is to have a supervisor: others hold the gatherings of one that only gathers. One whose
    /// programme nobody has said is taken for one of this one.
    fn asks_for_leader(&self, group: &Group) -> bool {
        let programme =
            lookup::programme(self.unit, self.catalogue, group.programme.unwrap_or(self.programme));
        programme.is_none_or(Programme::has_collegial_groups)
    }

    fn with_supervisor(&self) -> StepFact {
        let groups: Vec<&Group> =
            self.own_groups().into_iter().filter(|group| self.asks_for_leader(group)).collect();
        let led = groups.iter().filter(|group| group.is_led()).count();
        of(Counted::GroupsWithSupervisor, led, groups.len())
    }

    fn led(&self) -> Vec<StepFact> {
        vec![
            self.with_supervisor(),
            self.trained(),
            self.supervisors_with(Counted::SupervisorsWithTime, has_time),
        ]
    }

    /// Where all groups are other units' there is nothing to be said of own ones.
    fn groups(&self) -> Vec<StepFact> {
        if self.own_groups().is_empty() && !elsewhere::placed(self.unit).0.is_empty() {
            return vec![self.placed()];
        }
        vec![
            some(Counted::Groups, self.own_groups().len()),
            self.placed(),
            self.with_supervisor(),
            self.trained(),
        ]
    }

    fn calendar(&self) -> Vec<StepFact> {
        vec![
            some(Counted::Years, self.unit.years().len()),
            self.groups_that(Counted::GroupsWithWindow, |group| !group.windows.is_empty()),
            self.groups_that(Counted::GroupsDated, |group| self.is_dated(group)),
            self.visited(),
            self.checked_in(),
        ]
    }

    fn visited(&self) -> StepFact {
        // Mostly few lead the school: nobody's meetings need be looked through for the rest.
        let somebody = self.unit.people().iter().any(leads_school);
        self.groups_that(Counted::GroupsVisited, |group| somebody && self.is_visited(group))
    }

    /// Who leads a group that was formed outside is not somebody with whom the principal talks.
    fn checked_in(&self) -> StepFact {
        let groups = self.own_groups().into_iter().filter(|group| !group.is_outside());
        let done = groups.clone().filter(|group| self.is_checked_in(group)).count();
        of(Counted::GroupsCheckedIn, done, groups.count())
    }

    /// Whether every part of the module has a meeting; without a module one meeting is enough.
    fn is_dated(&self, group: &Group) -> bool {
        let meetings: Vec<_> =
            self.unit.meetings_of(group.id).into_iter().filter(|meeting| meeting.stands()).collect();
        let module = group.module.and_then(|id| lookup::module(self.unit, self.catalogue, id));
        let cycle = module.and_then(|module| lookup::cycle(self.unit, self.catalogue, Some(group), module));
        let parts = cycle.map_or(0, |cycle| *cycle.parts.get());
        let has = |part| meetings.iter().any(|m| m.module == group.module && m.part == part);
        !meetings.is_empty() && (1..=parts).all(has)
    }

    fn is_visited(&self, group: &Group) -> bool {
        let meetings = self.unit.meetings_of(group.id);
        let leads = |id: PersonId| self.unit.person(id).is_some_and(leads_school);
        meetings.into_iter().filter(|m| m.stands()).any(|m| people_at(self.unit, m).into_iter().any(leads))
    }

    /// A talk about one group of a supervisor is one about all of them.
    fn is_checked_in(&self, group: &Group) -> bool {
        let own = |other: &&Group| other.supervisor == group.supervisor && other.supervisor.is_some();
        let mut groups = self.unit.groups().iter().filter(own);
        !group.check_ins.is_empty() || groups.any(|other| !other.check_ins.is_empty())
    }

    fn goals(&self) -> Vec<StepFact> {
        let goals = self.unit.goals();
        let with_sign = goals.iter().filter(|goal| !goal.sign.is_empty()).count();
        vec![some(Counted::Goals, goals.len()), of(Counted::GoalsWithSign, with_sign, goals.len())]
    }

    fn follow_up(&self) -> Vec<StepFact> {
        let own: Vec<_> = self.own_groups().iter().map(|group| group.id).collect();
        let standing =
            self.unit.meetings().iter().filter(|meeting| meeting.stands() && own.contains(&meeting.group));
        let held = standing.clone().filter(|meeting| meeting.state == MeetingState::Held).count();
        let priorities = self.unit.deciding_round().map(|round| self.unit.priorities_of(round.id));
        let priorities = priorities.unwrap_or_default();
        let dated = priorities.iter().filter(|priority| priority.follow_up.is_some()).count();
        vec![
            of(Counted::MeetingsHeld, held, standing.count()),
            of(Counted::PrioritiesDated, dated, priorities.len()),
            of(Counted::Rounds, self.unit.rounds().len(), 2),
        ]
    }
}
