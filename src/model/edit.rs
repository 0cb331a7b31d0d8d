//! Every change of a unit, as a value.
//!
//! [`apply`] is the only way to change a [`Unit`]. From it come undo, history, re-applying on a
//! colleague's newer version, previews and proposals. An edit carries what it expects; it is refused
//! with both versions when that does not stand, leaves the unit untouched on any error, and succeeds
//! without change when the wanted result is there already.

use serde::{Deserialize, Serialize};

use super::{
    ballots::Ballot,
    catalogue::Module,
    change::{Apply, Changeable, Entry, On, Refused},
    error::{EditError, Thing},
    groups::{Group, GroupChange},
    ids::{EditId, GroupId, PersonId},
    meetings::Meeting,
    needs::{Evidence, Priority, Round},
    pairs::Pair,
    papers::Paper,
    people::Person,
    plan::{Choice, Goal, StepState},
    programme::Programme,
    rules,
    school_year::SchoolYear,
    survey::Survey,
    unit::{Unit, UnitChange},
};

/// A change of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// What is said about the unit.
    Unit(UnitChange),
    /// A school year.
    Year(On<SchoolYear>),
    /// A person.
    Person(On<Person>),
    /// A round of needs mapping.
    Round(On<Round>),
    /// A line of evidence.
    Evidence(On<Evidence>),
    /// A priority.
    Priority(On<Priority>),
    /// A chosen module.
    Choice(On<Choice>),
    /// A group.
    Group(On<Group>),
    /// A person moves from one group to another, with the time in the group and the hold.
    MoveMember {
        /// Who.
        person: PersonId,
        /// The group that the person leaves.
        from: GroupId,
        /// The group that the person joins.
        to: GroupId,
    },
    /// A meeting.
    Meeting(On<Meeting>),
    /// What is noted at a planning step.
    Step(On<StepState>),
    /// A goal or action.
    Goal(On<Goal>),
    /// A programme of the unit's own making.
    Programme(Box<On<Programme>>),
    /// A module of the unit's own making.
    Module(Box<On<Module>>),
    /// A survey.
    Survey(Box<On<Survey>>),
    /// What is said about a module.
    Ballot(On<Ballot>),
    /// A paper that is filled in.
    Paper(On<Paper>),
    /// What is wished of two people.
    Pair(On<Pair>),
    /// All of them or none, in order; undone in reverse.
    All(Vec<Edit>),
}

/// An edit with the id under which it was made, so that no save applies it twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Its id, made by the runtime.
    pub id: EditId,
    /// The edit.
    pub edit: Edit,
}

impl Edit {
    /// The edit that changes nothing.
    pub fn nothing() -> Self {
        Edit::All(Vec::new())
    }

    /// Whether it changes nothing, whatever stands.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Edit::All(list) if list.iter().all(Edit::is_nothing))
    }

    /// Everything that it adds, removes or changes.
    pub fn things(&self) -> Vec<Thing> {
        match self {
            Edit::Unit(_) => vec![Thing::Unit],
            Edit::Year(on) => vec![Thing::Year(id_of(on))],
            Edit::Person(on) => vec![Thing::Person(id_of(on))],
            Edit::Round(on) => vec![Thing::Round(id_of(on))],
            Edit::Evidence(on) => vec![Thing::Evidence(id_of(on))],
            Edit::Priority(on) => vec![Thing::Priority(id_of(on))],
            Edit::Choice(on) => vec![Thing::Choice(id_of(on))],
            Edit::Group(on) => vec![Thing::Group(id_of(on))],
            Edit::MoveMember { from, to, .. } => vec![Thing::Group(*from), Thing::Group(*to)],
            Edit::Meeting(on) => vec![Thing::Meeting(id_of(on))],
            Edit::Step(on) => vec![Thing::Step(id_of(on))],
            Edit::Goal(on) => vec![Thing::Goal(id_of(on))],
            Edit::Programme(on) => vec![Thing::Programme(id_of(on))],
            Edit::Module(on) => vec![Thing::Module(id_of(on))],
            Edit::Survey(on) => vec![Thing::Survey(id_of(on))],
            Edit::Ballot(on) => vec![Thing::Ballot(id_of(on))],
            Edit::Paper(on) => vec![Thing::Paper(id_of(on))],
            Edit::Pair(on) => vec![Thing::Pair(id_of(on))],
            Edit::All(list) => list.iter().flat_map(Edit::things).collect(),
        }
    }
}

impl FromIterator<Edit> for Edit {
    fn from_iter<I: IntoIterator<Item = Edit>>(edits: I) -> Self {
        let mut edits: Vec<Edit> = edits.into_iter().collect();
        match (edits.len(), edits.pop()) {
            (1, Some(only)) => only,
            (_, last) => Edit::All(edits.into_iter().chain(last).collect()),
        }
    }
}

/// Makes the change; gives back the edit that undoes it.
///
/// # Errors
/// [`EditError`] says what stands in the way; the unit is then as it was.
pub fn apply(unit: &mut Unit, edit: &Edit) -> Result<Edit, EditError> {
    let inverse = step(unit, edit)?;
    if let Err(error) = rules::check(unit, &edit.things()) {
        back(unit, &inverse);
        return Err(error);
    }
    Ok(inverse)
}

fn step(unit: &mut Unit, edit: &Edit) -> Result<Edit, EditError> {
    match edit {
        Edit::Unit(change) => match unit.change(change) {
            Ok(inverse) => Ok(inverse.map_or_else(Edit::nothing, Edit::Unit)),
            Err(refused) => Err(error(refused.map(Edit::Unit), Thing::Unit)),
        },
        Edit::Year(on) => record(on, &mut unit.years, Edit::Year, Thing::Year),
        Edit::Person(on) => record(on, &mut unit.people, Edit::Person, Thing::Person),
        Edit::Round(on) => record(on, &mut unit.rounds, Edit::Round, Thing::Round),
        Edit::Evidence(on) => record(on, &mut unit.evidence, Edit::Evidence, Thing::Evidence),
        Edit::Priority(on) => record(on, &mut unit.priorities, Edit::Priority, Thing::Priority),
        Edit::Choice(on) => record(on, &mut unit.choices, Edit::Choice, Thing::Choice),
        Edit::Group(on) => record(on, &mut unit.groups, Edit::Group, Thing::Group),
        Edit::Meeting(on) => record(on, &mut unit.meetings, Edit::Meeting, Thing::Meeting),
        Edit::Step(on) => record(on, &mut unit.steps, Edit::Step, Thing::Step),
        Edit::Goal(on) => record(on, &mut unit.goals, Edit::Goal, Thing::Goal),
        Edit::Programme(on) => {
            record(on, &mut unit.own_programmes, |on| Edit::Programme(Box::new(on)), Thing::Programme)
        }
        Edit::Module(on) => record(on, &mut unit.own_modules, |on| Edit::Module(Box::new(on)), Thing::Module),
        Edit::Survey(on) => record(on, &mut unit.surveys, |on| Edit::Survey(Box::new(on)), Thing::Survey),
        Edit::Ballot(on) => record(on, &mut unit.ballots, Edit::Ballot, Thing::Ballot),
        Edit::Paper(on) => record(on, &mut unit.papers, Edit::Paper, Thing::Paper),
        Edit::Pair(on) => record(on, &mut unit.pairs, Edit::Pair, Thing::Pair),
        Edit::MoveMember { person, from, to } => move_member(unit, *person, *from, *to),
        Edit::All(list) => all(unit, list),
    }
}

fn record<R: Changeable>(
    on: &On<R>,
    table: &mut super::table::Table<R>,
    wrap: fn(On<R>) -> Edit,
    thing: fn(R::Id) -> Thing,
) -> Result<Edit, EditError> {
    match on.apply(table) {
        Ok(inverse) => Ok(inverse.map_or_else(Edit::nothing, wrap)),
        Err(refused) => Err(error(refused.map(wrap), thing(id_of(on)))),
    }
}

fn error(refused: Refused<Edit>, what: Thing) -> EditError {
    match refused {
        Refused::Changed(rebased) => EditError::Changed { rebased: Box::new(rebased) },
        Refused::Gone => EditError::Gone { what },
        Refused::Taken => EditError::Taken { what },
    }
}

fn id_of<R: Changeable>(on: &On<R>) -> R::Id {
    match on {
        On::Add(record) | On::Remove(record) => record.id(),
        On::Change(id, _) => *id,
    }
}

fn move_member(unit: &mut Unit, person: PersonId, from: GroupId, to: GroupId) -> Result<Edit, EditError> {
    let gone = |id| EditError::Gone { what: Thing::Group(id) };
    let left = unit.groups.get(from).ok_or_else(|| gone(from))?.members.get(&person).copied();
    let joined = unit.groups.get(to).ok_or_else(|| gone(to))?.members.get(&person).copied();
    let membership = match (left, joined) {
        _ if from == to => return Ok(Edit::nothing()),
        (Some(membership), None) => membership,
        (None, Some(_)) => return Ok(Edit::nothing()),
        (Some(_), Some(_)) => return Err(EditError::Taken { what: Thing::Person(person) }),
        (None, None) => {
            let now = unit.groups.iter().find(|g| g.members.contains_key(&person)).map(|g| g.id);
            return Err(now.map_or(EditError::Gone { what: Thing::Person(person) }, |from| {
                EditError::Changed { rebased: Box::new(Edit::MoveMember { person, from, to }) }
            }));
        }
    };
    let leave = Entry { key: person, was: Some(membership), now: None };
    let join = Entry { key: person, was: None, now: Some(membership) };
    all(
        unit,
        &[
            Edit::Group(On::Change(from, GroupChange::Member(leave))),
            Edit::Group(On::Change(to, GroupChange::Member(join))),
        ],
    )?;
    Ok(Edit::MoveMember { person, from: to, to: from })
}

fn all(unit: &mut Unit, list: &[Edit]) -> Result<Edit, EditError> {
    let mut inverses = Vec::with_capacity(list.len());
    for edit in list {
        match step(unit, edit) {
            Ok(inverse) => inverses.push(inverse),
            Err(error) => {
                for inverse in inverses.iter().rev() {
                    back(unit, inverse);
                }
                return Err(error);
            }
        }
    }
    inverses.retain(|inverse| !inverse.is_nothing());
    inverses.reverse();
    Ok(Edit::All(inverses))
}

/// Takes back a step that was just made. It cannot be refused: nothing has changed since.
fn back(unit: &mut Unit, inverse: &Edit) {
    let taken_back = step(unit, inverse);
    debug_assert!(taken_back.is_ok(), "an inverse was refused");
}
