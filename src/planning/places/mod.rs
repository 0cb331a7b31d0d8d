//! Places by application: who applies for what, in which order, and what is missing before it can be sent.
//!
//! The agency (or whoever runs the programme) forms the groups out of all applications; here is what a
//! school or an owner knows of them. Groups that an owner forms itself: [`super::groups`].

pub mod edits;
mod todo;

use chrono::NaiveDate;

use super::staff;
use crate::model::{
    groups::Group,
    ids::{Code, GroupId, PersonId, UnitId},
    meetings::Meeting,
    people::Person,
    places::{Answer, Applicant, Application, Seat, Tried},
    programme::Programme,
    unit::{Unit, UnitKind},
};

pub use todo::{Todo, todo};

/// Somebody who applies or could, as the unit that looks sees them.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The unit that has the person and says what they want.
    pub unit: &'a Unit,
    /// The person there.
    pub person: &'a Person,
    /// What is known of their place.
    pub seat: Option<&'a Seat>,
    /// The same person in the unit that looks, as its own or as a guest.
    pub here: Option<PersonId>,
    /// The place in the order among those who apply, from 1; none: does not apply.
    pub rank: Option<usize>,
    /// Whether there is a place for them, as far as is known.
    pub within: Within,
}

/// Whether somebody is among those for whom there are places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// There is a place, or nobody has said how many there are.
    #[default]
    Limit,
    /// Others come first, and there are only so many places.
    Over,
}

impl<'a> Line<'a> {
    /// Who it is, whoever looks.
    pub fn applicant(&self) -> Applicant {
        Applicant { unit: self.unit.id(), person: self.person.id }
    }

    /// Whether they are to have a place.
    pub fn applies(&self) -> bool {
        self.seat.is_some_and(Seat::applies)
    }

    /// What was answered.
    pub fn answer(&self) -> Answer {
        self.seat.map(|seat| seat.answer).unwrap_or_default()
    }

    /// What came of trying an item.
    pub fn tried(&self, item: Code) -> Option<Tried> {
        self.seat?.equipment.get(&item).copied()
    }

    /// The group of the programme that they are in: of their own unit, else of the one that looks.
    pub fn group(&self, looks: &'a Unit, programme: Code) -> Option<&'a Group> {
        let here = self.here.and_then(|id| group_of(looks, programme, id));
        group_of(self.unit, programme, self.person.id).or(here)
    }
}

/// The group of a programme that a person is a member of.
pub fn group_of(unit: &Unit, programme: Code, person: PersonId) -> Option<&Group> {
    let of = |group: &&Group| group.programme == Some(programme) && group.members.contains_key(&person);
    unit.groups().iter().find(of)
}

/// Everybody who applies in a programme or could, in no order: the unit's teachers and whoever has a seat
/// already; for an owner also those of the schools that name it.
pub fn lines<'a>(
    unit: &'a Unit,
    others: impl IntoIterator<Item = &'a Unit>,
    programme: Code,
) -> Vec<Line<'a>> {
    let mut out: Vec<Line<'a>> = Vec::new();
    if unit.kind() == UnitKind::Owner {
        let below = others.into_iter().filter(|other| is_below(other, unit.id()));
        for school in below {
            let follows = school.about().programmes.contains(&programme);
            out.extend(of_unit(school, programme, follows).map(|person| {
                let here = guest(unit, Applicant { unit: school.id(), person: person.id });
                line(school, person, programme, here)
            }));
        }
    }
    let listed = |person: &Person| {
        let home = person.home.as_ref();
        home.is_some_and(|home| {
            out.iter().any(|line| (line.unit.id(), line.person.id) == (home.unit, home.person))
        })
    };
    let own: Vec<Line<'a>> = of_unit(unit, programme, unit.kind() != UnitKind::Owner)
        .filter(|person| !listed(person))
        .map(|person| line(unit, person, programme, Some(person.id)))
        .collect();
    out.extend(own);
    out
}

/// Whether a school belongs to an owner.
pub fn is_below(school: &Unit, owner: UnitId) -> bool {
    school.kind() == UnitKind::School && school.about().owner == Some(owner)
}

/// The guest of a unit who is that person.
pub fn guest(unit: &Unit, who: Applicant) -> Option<PersonId> {
    let is = |person: &&Person| {
        person.home.as_ref().is_some_and(|home| (home.unit, home.person) == (who.unit, who.person))
    };
    unit.people().iter().find(is).map(|person| person.id)
}

fn of_unit(unit: &Unit, programme: Code, teachers: bool) -> impl Iterator<Item = &Person> {
    // Whoever is in no group here may well go to one on the web.
    let asks =
        move |person: &&Person| person.seats.contains_key(&programme) || (teachers && staff::teaches(person));
    unit.people().iter().filter(asks)
}

fn line<'a>(unit: &'a Unit, person: &'a Person, programme: Code, here: Option<PersonId>) -> Line<'a> {
    let seat = person.seats.get(&programme);
    Line { unit, person, seat, here, rank: None, within: Within::default() }
}

/// Puts lines in the order in which places are given, those who do not apply last; equals stay as they
/// were. First whoever the unit put first, then whoever applied first. Says who is over the limit.
pub fn rank(lines: &mut [Line<'_>], application: Option<&Application>) {
    let order = application.map(|application| application.order.as_slice()).unwrap_or_default();
    let put = |line: &Line<'_>| order.iter().position(|one| *one == line.applicant()).unwrap_or(usize::MAX);
    lines.sort_by_key(|line| {
        let sent = line.seat.and_then(|seat| seat.sent);
        (!line.applies(), put(line), sent.is_none(), sent)
    });
    let limit = application.and_then(|application| application.limit).map_or(usize::MAX, usize::from);
    let given = lines.iter().filter(|line| line.applies() && line.answer() == Answer::Place).count();
    let mut left = limit.saturating_sub(given);
    for (n, line) in lines.iter_mut().filter(|line| line.applies()).enumerate() {
        line.rank = Some(n + 1);
        if line.answer() != Answer::Place {
            line.within = if left == 0 { Within::Over } else { Within::Limit };
            left = left.saturating_sub(1);
        }
    }
}

/// How an application stands, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Who could apply.
    pub people: usize,
    /// Who has an alternative and no refusal.
    pub applied: usize,
    /// Whose application has not been sent.
    pub unsent: usize,
    /// Who has a place.
    pub places: usize,
    /// Who waits in reserve.
    pub reserve: usize,
    /// Who was refused.
    pub refused: usize,
    /// Who applies and has some equipment that is missing.
    pub lacking: usize,
    /// Who applies and is over the limit.
    pub over: usize,
}

/// Counts ranked lines.
pub fn counts(lines: &[Line<'_>], programme: &Programme) -> Counts {
    let count = |is: &dyn Fn(&Line<'_>) -> bool| lines.iter().filter(|line| is(line)).count();
    let answered = |answer: Answer| {
        move |line: &Line<'_>| {
            line.seat.is_some_and(|seat| seat.alternative.is_some()) && line.answer() == answer
        }
    };
    Counts {
        people: lines.len(),
        applied: lines.iter().filter(|line| line.applies()).count(),
        unsent: count(&|line| line.applies() && line.seat.is_some_and(|seat| seat.sent.is_none())),
        places: count(&answered(Answer::Place)),
        reserve: count(&answered(Answer::Reserve)),
        refused: count(&answered(Answer::NoPlace)),
        lacking: count(&|line| line.applies() && !missing(line, programme).is_empty()),
        over: count(&|line| line.within == Within::Over),
    }
}

/// The items of the programme's equipment that a person lacks.
pub fn missing(line: &Line<'_>, programme: &Programme) -> Vec<Code> {
    let items = programme.places.iter().flat_map(|places| &places.equipment).map(|item| item.id);
    items.filter(|item| line.tried(*item) == Some(Tried::Missing)).collect()
}

/// The group of those who come to the joint introduction of a programme.
pub fn introduction(unit: &Unit, programme: Code) -> Option<&Group> {
    unit.group(unit.applications().get(&programme)?.introduction?)
}

/// When the joint introduction is, or was.
pub fn introduced(unit: &Unit, programme: Code) -> Option<&Meeting> {
    let group = introduction(unit, programme)?;
    unit.meetings_of(group.id).into_iter().find(|meeting| meeting.stands())
}

/// Whether a group is only of those who come to an introduction: nobody has a place by it.
pub fn is_introduction(unit: &Unit, group: GroupId) -> bool {
    unit.applications().values().any(|application| application.introduction == Some(group))
}

/// Whether a group's people came, or come, to a joint introduction before a day.
pub fn introduced_before(unit: &Unit, group: &Group, day: NaiveDate) -> bool {
    let meeting = group.programme.and_then(|programme| introduced(unit, programme));
    meeting.is_some_and(|meeting| meeting.when.date < day)
}

#[cfg(test)]
mod tests;
