//! An edit in one sentence: what it is about, and what became of which field.

mod fields;
mod places;
mod records;
mod values;

pub use fields::Words;
pub use values::language_key;

use super::describe;
use crate::{
    i18n::{Arg, Key, Text, t},
    model::{
        catalogue::Catalogue,
        change::{Changeable, On},
        edit::Edit,
        error::Thing,
        pairs::PairWish,
        people::{Person, PersonChange},
        plan::Term,
        unit::Unit,
    },
};

/// The edit in a sentence. Of several, the first and how many more there are.
pub fn sentence(unit: &Unit, catalogue: &Catalogue, edit: &Edit) -> Text {
    Words { unit, catalogue }.edit(edit)
}

/// What is wished of two people.
pub fn pair_wish(wish: PairWish) -> Arg {
    values::pair(wish)
}

/// `ht 2026`.
pub fn term(term: Term) -> Arg {
    values::term(term)
}

/// A change of a person, without the name.
pub fn of_person(unit: &Unit, catalogue: &Catalogue, change: &PersonChange) -> Text {
    Words { unit, catalogue }.person(change)
}

impl Words<'_> {
    fn edit(&self, edit: &Edit) -> Text {
        match edit {
            Edit::Unit(change) => t::edit_line(self.unit_change(change), &self.unit.about().name),
            Edit::Year(on) => self.on(
                on,
                |year| t::school_year_named(self.school_year(year)).into(),
                Thing::Year,
                |c| self.year(c),
            ),
            Edit::Person(on) => self.on(on, |p: &Person| (&p.name).into(), Thing::Person, |c| self.person(c)),
            Edit::Round(on) => self.on(on, |r| (&r.name).into(), Thing::Round, |c| self.round(c)),
            Edit::Evidence(on) => self.on(on, |e| (&e.says).into(), Thing::Evidence, |c| self.evidence(c)),
            Edit::Priority(on) => {
                self.on(on, |p| self.dimension(p.dimension), Thing::Priority, |c| self.priority(c))
            }
            Edit::Choice(on) => self.on(on, |c| self.module(c.module), Thing::Choice, |c| self.choice(c)),
            Edit::Group(on) => self.on(on, |g| (&g.name).into(), Thing::Group, |c| self.group(c)),
            Edit::Meeting(on) => self.on(
                on,
                |m| t::edit_meeting(Arg::ShortDate(m.when.date), self.group_name(m.group)).into(),
                Thing::Meeting,
                |c| self.meeting(c),
            ),
            Edit::Step(on) => self.on(on, |s| self.step_name(s.id), Thing::Step, |c| self.step(c)),
            Edit::Goal(on) => self.on(on, |g| values::short(&g.text), Thing::Goal, |c| self.goal(c)),
            Edit::Programme(on) => {
                self.on(on, |p| (&p.name).into(), Thing::Programme, |_| Key::EditRewritten.into())
            }
            Edit::Module(on) => {
                self.on(on, |m| m.title.get().into(), Thing::Module, |_| Key::EditRewritten.into())
            }
            Edit::Survey(on) => self.on(on, |s| (&s.title).into(), Thing::Survey, |c| self.survey(c)),
            Edit::Ballot(on) => {
                self.on(on, |b| t::edit_votes_of(self.module(b.id)).into(), Thing::Ballot, records::ballot)
            }
            Edit::Paper(on) => self.on(on, |p| self.paper_name(p), Thing::Paper, |c| self.paper(c)),
            Edit::Pair(on) => self.on(on, |p| self.pair_name(p.id), Thing::Pair, records::pair),
            Edit::MoveMember { person, from, to } => {
                t::edit_moved(self.group_name(*from), self.person_name(*person), self.group_name(*to))
            }
            Edit::All(list) => self.all(list),
        }
    }

    fn all(&self, list: &[Edit]) -> Text {
        let mut real = list.iter().filter(|edit| !edit.is_nothing());
        match (real.next(), real.count()) {
            (None, _) => Key::EditNothing.into(),
            (Some(only), 0) => self.edit(only),
            (Some(first), more) => t::edit_all(self.edit(first), more),
        }
    }

    /// What came, went or changed. The name of what is gone is taken from the record itself.
    fn on<R: Changeable>(
        &self,
        on: &On<R>,
        name: impl Fn(&R) -> Arg,
        thing: fn(R::Id) -> Thing,
        change: impl Fn(&R::Change) -> Text,
    ) -> Text {
        let named = |record: &R| match name(record) {
            Arg::Plain(text) if text.is_empty() => describe::kind(thing(record.id())).into(),
            other => other,
        };
        match on {
            On::Add(record) => t::edit_added(named(record)),
            On::Remove(record) => t::edit_removed(named(record)),
            On::Change(id, changed) => t::edit_line(change(changed), self.called(thing(*id))),
        }
    }

    /// How something is called that is, or was, in the unit.
    pub(crate) fn called(&self, thing: Thing) -> Arg {
        match thing {
            Thing::Person(id) if self.unit.person(id).is_some() => self.person_name(id),
            Thing::Group(id) if self.unit.group(id).is_some() => self.group_name(id),
            Thing::Meeting(id) => match self.unit.meetings().get(id) {
                Some(meeting) => {
                    t::edit_meeting(Arg::ShortDate(meeting.when.date), self.group_name(meeting.group)).into()
                }
                None => Key::ThingMeeting.into(),
            },
            Thing::Year(id) => match self.unit.years().get(id) {
                Some(year) => t::school_year_named(self.school_year(year)).into(),
                None => Key::ThingYear.into(),
            },
            Thing::Step(id) => self.step_name(id),
            Thing::Priority(id) => self
                .unit
                .priorities()
                .get(id)
                .map_or(Key::ThingPriority.into(), |priority| self.dimension(priority.dimension)),
            Thing::Choice(id) => self
                .unit
                .choices()
                .get(id)
                .map_or(Key::ThingChoice.into(), |choice| self.module(choice.module)),
            Thing::Goal(id) => {
                self.unit.goals().get(id).map_or(Key::ThingGoal.into(), |goal| values::short(&goal.text))
            }
            Thing::Ballot(id) => t::edit_votes_of(self.module(id)).into(),
            Thing::Paper(id) => {
                self.unit.papers().get(id).map_or(Key::ThingPaper.into(), |paper| self.paper_name(paper))
            }
            Thing::Pair(id) => self.pair_name(id),
            other => describe::thing(other, self.unit).into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::I18n,
        model::{
            change::Element,
            edit::apply,
            lang::Lang,
            school_year::Country,
            unit::UnitKind,
            week::{Day, Minutes, Window},
        },
    };

    #[test]
    fn an_edit_is_a_sentence_in_every_language() {
        let mut unit = Unit::new("u".parse().unwrap(), UnitKind::School, "Skolan".into(), Country::Sweden);
        let person = Person::new("p".parse().unwrap(), "Åsa Ek".into());
        let add = Edit::Person(On::Add(person.clone()));
        apply(&mut unit, &add).unwrap();
        let window = Window::between(Day::Tue, Minutes::at(15, 0), Minutes::at(16, 30));
        let free = Edit::Person(On::Change(person.id, PersonChange::Free(Element::Put(window))));
        let catalogue = Catalogue::default();
        let said = |lang, edit: &Edit| I18n::new(lang).text(&sentence(&unit, &catalogue, edit));
        assert_eq!(said(Lang::Sv, &free), "Åsa Ek: kan träffas + tis 15:00-16:30");
        assert_eq!(said(Lang::Nb, &free), "Åsa Ek: kan møtes + tir. 15:00-16:30");
        let both = Edit::All(vec![add, free]);
        assert_eq!(said(Lang::Sv, &both), "Åsa Ek lades till, och 1 ändring till");
        assert_eq!(said(Lang::En, &Edit::nothing()), "nothing changed");
    }
}
