//! Places by application: who applies for what, in which order, and what is missing before it can be sent.
//!
//! The agency (or whoever runs the programme) forms the groups out of all applications; here is what a
//! school or an owner knows of them. Groups that an owner forms itself: [`super::groups`].

pub mod edits;
mod todo;

use std::collections::BTreeSet;

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

pub use todo::{Todo, elsewhere, todo};

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
    /// What the owner says of the place, where it forms groups itself.
    pub owner: OfOwner<'a>,
    /// The place in the order among those who apply, from 1; none: does not apply.
    pub rank: Option<usize>,
    /// Whether there is a place for them, as far as is known.
    pub within: Within,
}

/// What an owner says of somebody's place: it writes that down at its own, and its schools read it there.
#[derive(Clone, Copy, Debug, Default)]
pub struct OfOwner<'a> {
    /// What it answered.
    answer: Option<Answer>,
    /// The group into which it put them.
    pub group: Option<&'a Group>,
}

impl<'a> OfOwner<'a> {
    fn of(owner: &'a Unit, programme: Code, who: Applicant) -> Self {
        let here = if who.unit == owner.id() { Some(who.person) } else { guest(owner, who) };
        let application = owner.applications().get(&programme);
        Self {
            answer: application.and_then(|application| application.answers.get(&who)).copied(),
            group: here.and_then(|id| group_of(owner, programme, id)),
        }
    }

    /// The answer: who has a group has a place.
    pub fn answer(&self) -> Option<Answer> {
        self.group.map(|_| Answer::Place).or(self.answer)
    }
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
        applicant(self.unit, self.person)
    }

    /// Whether they are to have a place.
    pub fn applies(&self) -> bool {
        self.seat.is_some_and(|seat| seat.alternative.is_some()) && self.answer() != Answer::NoPlace
    }

    /// What was answered.
    pub fn answer(&self) -> Answer {
        self.owner.answer().or(self.seat.map(|seat| seat.answer)).unwrap_or_default()
    }

    /// Whether they wait and there is no place left: who is in reserve has had that for an answer.
    pub fn is_over(&self) -> bool {
        self.within == Within::Over && self.answer() == Answer::Waiting
    }

    /// What came of trying an item.
    pub fn tried(&self, item: Code) -> Option<Tried> {
        self.seat?.equipment.get(&item).copied()
    }

    /// The group of the programme that they are in: of their own unit, else of the one that looks, else of the
    /// owner.
    pub fn group(&self, looks: &'a Unit, programme: Code) -> Option<&'a Group> {
        let here = self.here.and_then(|id| group_of(looks, programme, id));
        group_of(self.unit, programme, self.person.id).or(here).or(self.owner.group)
    }
}

/// Who a person of a unit is, whoever looks: a guest is somebody of their own unit.
fn applicant(unit: &Unit, person: &Person) -> Applicant {
    let own = Applicant { unit: unit.id(), person: person.id };
    person.home.as_ref().map_or(own, |home| Applicant { unit: home.unit, person: home.person })
}

/// The group of a programme that a person is a member of.
pub fn group_of(unit: &Unit, programme: Code, person: PersonId) -> Option<&Group> {
    let of = |group: &&Group| group.programme == Some(programme) && group.members.contains_key(&person);
    unit.groups().iter().find(of)
}

/// Everybody who applies in a programme or could, in no order: the unit's teachers and whoever has a seat
/// already; for an owner also those of the schools that name it. `others` are the units that have been read:
/// a school finds its owner among them.
pub fn lines<'a>(
    unit: &'a Unit,
    others: impl IntoIterator<Item = &'a Unit>,
    programme: Code,
) -> Vec<Line<'a>> {
    let mut out: Vec<Line<'a>> = Vec::new();
    let mut above = owner_itself(unit);
    for school in others {
        if unit.about().owner == Some(school.id()) && school.kind() == UnitKind::Owner {
            above = Some(school);
        }
        if unit.kind() == UnitKind::Owner && is_below(school, unit.id()) {
            let follows = school.about().programmes.contains(&programme);
            out.extend(of_unit(school, programme, follows).map(|person| {
                let here = guest(unit, Applicant { unit: school.id(), person: person.id });
                line(school, person, programme, (here, Some(unit)))
            }));
        }
    }
    let listed = |person: &Person| {
        let home = person.home.as_ref();
        home.is_some_and(|home| {
            out.iter().any(|line| (line.unit.id(), line.person.id) == (home.unit, home.person))
        })
    };
    // An owner has teachers of its own too, where it follows the programme; guests are of their schools.
    let follows = unit.kind() != UnitKind::Owner || unit.about().programmes.contains(&programme);
    let own: Vec<Line<'a>> = of_unit(unit, programme, follows)
        .filter(|person| unit.kind() != UnitKind::Owner || !person.is_guest() || asks(person, programme))
        .filter(|person| !listed(person))
        .map(|person| line(unit, person, programme, (Some(person.id), above)))
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
    let could = move |person: &&Person| asks(person, programme) || (teachers && staff::teaches(person));
    unit.people().iter().filter(could)
}

fn asks(person: &Person, programme: Code) -> bool {
    person.seats.contains_key(&programme)
}

/// The line of a person of `unit`, who is `here` in the unit that looks, with what the owner above says.
fn line<'a>(
    unit: &'a Unit,
    person: &'a Person,
    programme: Code,
    (here, above): (Option<PersonId>, Option<&'a Unit>),
) -> Line<'a> {
    let seat = person.seats.get(&programme);
    let owner = above.map(|owner| OfOwner::of(owner, programme, applicant(unit, person)));
    let owner = owner.unwrap_or_default();
    Line { unit, person, seat, here, owner, rank: None, within: Within::default() }
}

/// Those of a unit's people who apply and for whom there are no places left, guests included.
pub fn over(unit: &Unit, programme: Code) -> BTreeSet<PersonId> {
    let application = unit.applications().get(&programme);
    if application.is_none_or(|application| application.limit.is_none()) {
        return BTreeSet::new();
    }
    let mut lines = applicants_here(unit, programme);
    rank(&mut lines, application);
    lines.iter().filter(|line| line.within == Within::Over).map(|line| line.person.id).collect()
}

/// The alternative for which somebody of a unit, a guest included, applies; none where they were refused.
pub fn applies_for(unit: &Unit, programme: Code, person: &Person) -> Option<Code> {
    let line = line(unit, person, programme, (Some(person.id), owner_itself(unit)));
    line.seat.filter(|_| line.applies())?.alternative
}

/// The guests of an owner who apply and wait for one of its groups: there are places for them.
pub fn waiting(unit: &Unit) -> BTreeSet<PersonId> {
    let Some(owner) = owner_itself(unit) else { return BTreeSet::new() };
    let guests = || owner.people().iter().filter(|person| person.is_guest());
    let programmes: BTreeSet<Code> = guests().flat_map(|person| person.seats.keys().copied()).collect();
    let of = |programme: Code| {
        let over = over(owner, programme);
        let waits = move |person: &&Person| {
            applies_for(owner, programme, person).is_some() && !over.contains(&person.id)
        };
        guests().filter(waits).map(|person| person.id)
    };
    programmes.into_iter().flat_map(of).collect()
}

/// Whether a unit is an owner of whose people, guests included, some apply in a programme.
pub fn has_applicants(unit: &Unit, programme: Code) -> bool {
    let asks = |person: &Person| applies_for(unit, programme, person).is_some();
    unit.kind() == UnitKind::Owner && unit.people().iter().any(asks)
}

/// Whether somebody is here because they apply for a place with an owner: at the time of the alternative they can.
pub fn says_when_by_applying(unit: &Unit, person: &Person) -> bool {
    let applies = |programme: &Code| applies_for(unit, *programme, person).is_some();
    unit.kind() == UnitKind::Owner && person.is_guest() && person.seats.keys().any(applies)
}

/// The unit where it is an owner, which says itself what its applicants are answered.
fn owner_itself(unit: &Unit) -> Option<&Unit> {
    (unit.kind() == UnitKind::Owner).then_some(unit)
}

fn applicants_here(unit: &Unit, programme: Code) -> Vec<Line<'_>> {
    let above = owner_itself(unit);
    let asking = unit.people().iter().filter(|person| asks(person, programme));
    asking.map(|person| line(unit, person, programme, (Some(person.id), above))).collect()
}

/// Puts lines in the order in which places are given, those who do not apply last, as they were. First
/// whoever the unit put first, then whoever applied first, then by name, whatever the language of whoever
/// looks: it is the same order for all. Says who is over the limit.
pub fn rank(lines: &mut [Line<'_>], application: Option<&Application>) {
    let order = application.map(|application| application.order.as_slice()).unwrap_or_default();
    let put = |line: &Line<'_>| order.iter().position(|one| *one == line.applicant()).unwrap_or(usize::MAX);
    lines.sort_by_cached_key(|line| {
        let sent = line.seat.and_then(|seat| seat.sent);
        let by_name = line.applies().then(|| (line.person.name.as_str().to_lowercase(), line.applicant()));
        (!line.applies(), put(line), sent.is_none(), sent, by_name)
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
    /// Who applies, waits, and is over the limit.
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
        over: count(&|line| line.is_over()),
    }
}

/// Those who have been given a place, and how many places there are, where more have been given.
pub fn too_many<'l, 'a>(
    lines: &'l [Line<'a>],
    application: Option<&Application>,
) -> Option<(Vec<&'l Line<'a>>, usize)> {
    let limit = usize::from(application?.limit?);
    let given = lines.iter().filter(|line| line.applies() && line.answer() == Answer::Place);
    let given: Vec<&Line<'_>> = given.collect();
    (given.len() > limit).then_some((given, limit))
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
