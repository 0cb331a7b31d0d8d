//! With which module a group is dated that has none of its own: the one that was chosen for the whole unit.

use crate::{
    model::{
        change::{Change, On},
        edit::Edit,
        groups::{Group, GroupChange},
        ids::Code,
        meetings::Meeting,
        plan::{Choice, Term},
        unit::Unit,
    },
    planning::terms::{ordinal, term},
};

/// Whether a choice is for every group that follows its programme, this one among them.
fn is_for_all(choice: &Choice, group: &Group) -> bool {
    choice.group.is_none() && group.programme.is_none_or(|programme| programme == choice.programme)
}

/// The modules chosen for the whole unit with which a group can begin in a term; where none is, those of the term
/// before in the same school year: a group may begin late.
pub fn for_term<'a>(unit: &'a Unit, group: &Group, term: Term) -> Vec<&'a Choice> {
    let all = || unit.choices().iter().filter(|choice| is_for_all(choice, group));
    let until = all().map(|choice| choice.term).filter(|one| one.year == term.year);
    let last = until.filter(|one| ordinal(*one) <= ordinal(term)).max_by_key(|one| ordinal(*one));
    all().filter(|choice| Some(choice.term) == last).collect()
}

/// The first term, from one on, in which a group can begin with what was chosen for the whole unit.
pub fn first_term(unit: &Unit, group: &Group, from: Term) -> Option<Term> {
    if !for_term(unit, group, from).is_empty() {
        return Some(from);
    }
    let all = unit.choices().iter().filter(|choice| is_for_all(choice, group));
    all.map(|choice| choice.term).filter(|one| ordinal(*one) > ordinal(from)).min_by_key(|one| ordinal(*one))
}

/// The modules chosen for the whole unit with which a group goes on after its own: of the first later term that has
/// any that it has not begun. None for a term for which it has a choice of its own, nor where nobody knows in which
/// term its own module began.
pub fn after_own<'a>(unit: &'a Unit, group: &Group) -> Vec<&'a Choice> {
    let dated = |module: Code| {
        let of = move |m: &&Meeting| m.group == group.id && m.module == Some(module) && m.stands();
        unit.meetings().iter().filter(of).map(|m| ordinal(term(m.when.date)))
    };
    let own = |choice: &&Choice| choice.group == Some(group.id);
    let begins = |module: Code| {
        let chosen = unit.choices().iter().filter(|c| c.module == module && (own(c) || is_for_all(c, group)));
        chosen.map(|choice| ordinal(choice.term)).chain(dated(module)).min()
    };
    let Some(begun) = group.module.and_then(begins) else { return Vec::new() };
    let later = |choice: &&Choice| {
        let other = Some(choice.module) != group.module && dated(choice.module).next().is_none();
        let named = unit.choices().iter().filter(own).any(|one| one.term == choice.term);
        is_for_all(choice, group) && ordinal(choice.term) > begun && other && !named
    };
    let next = unit.choices().iter().filter(later).map(|choice| choice.term).min_by_key(|one| ordinal(*one));
    unit.choices().iter().filter(later).filter(|choice| Some(choice.term) == next).collect()
}

/// A group as it is once it has the module of a choice.
pub fn with(group: &Group, choice: &Choice) -> Group {
    let programme = group.programme.or(Some(choice.programme));
    Group { programme, module: Some(choice.module), ..group.clone() }
}

/// The edits by which a group gets the module that it is dated with where that is none of its own yet, and the
/// programme of that where it has none.
pub fn gives(unit: &Unit, group: &Group, module: Option<Code>) -> Option<Edit> {
    let choice = |choice: &&Choice| is_for_all(choice, group) && Some(choice.module) == module;
    let (then, is_new) = (with(group, unit.choices().iter().find(choice)?), group.module != module);
    let programme = Change::between(&group.programme, &then.programme).map(GroupChange::Programme);
    let module = Change::between(&group.module, &then.module).map(GroupChange::Module);
    let edits = programme.into_iter().chain(module).map(|change| Edit::Group(On::Change(group.id, change)));
    is_new.then(|| edits.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{edit::apply, ids::Word, plan::Half, text::Note},
        planning::fixtures::{add_group, add_meeting, change, code, day, group_id, meeting, school},
    };

    const AUTUMN: Term = Term { year: 2026, half: Half::Autumn };
    const SPRING: Term = Term { year: 2026, half: Half::Spring };

    fn choice(module: &str, programme: Code, term: Term) -> Edit {
        Edit::Choice(On::Add(Choice {
            id: Word::from_random(module.as_bytes(), module.len()).into(),
            programme,
            module: code(module),
            term,
            group: None,
            reason: Note::default(),
            priorities: [].into(),
        }))
    }

    fn modules(unit: &Unit, term: Term) -> Vec<Code> {
        let group = unit.group(group_id("g")).unwrap();
        for_term(unit, group, term).into_iter().map(|choice| choice.module).collect()
    }

    fn unit(choices: impl IntoIterator<Item = (&'static str, Term)>) -> Unit {
        let mut unit = school([add_group("g", &[])]);
        let group = unit.group(group_id("g")).unwrap().clone();
        let none = GroupChange::Module(Change::new(group.module, None));
        apply(&mut unit, &Edit::Group(On::Change(group.id, none))).unwrap();
        for (module, term) in choices {
            apply(&mut unit, &choice(module, group.programme.unwrap(), term)).unwrap();
        }
        unit
    }

    #[test]
    fn what_was_chosen_for_all_holds_in_its_term_and_in_the_rest_of_its_year() {
        let unit = unit([("one", AUTUMN), ("two", SPRING)]);
        assert_eq!(modules(&unit, AUTUMN), [code("one")]);
        assert_eq!(modules(&unit, SPRING), [code("two")]);
        assert_eq!(modules(&unit, SPRING.next()), []);
        let late = self::unit([("one", AUTUMN)]);
        assert_eq!(modules(&late, SPRING), [code("one")]);
        let group = unit.group(group_id("g")).unwrap();
        assert_eq!(first_term(&unit, group, AUTUMN), Some(AUTUMN));
        assert_eq!(first_term(&self::unit([("two", SPRING)]), group, AUTUMN), Some(SPRING));
        assert_eq!(first_term(&unit, group, SPRING.next()), None);
    }

    #[test]
    fn a_module_of_another_programme_is_for_other_groups() {
        let mut unit = unit([]);
        apply(&mut unit, &choice("one", code("another"), AUTUMN)).unwrap();
        assert_eq!(modules(&unit, AUTUMN), []);
    }

    #[test]
    fn after_its_own_module_comes_what_was_chosen_for_a_later_term() {
        let mut unit = unit([("one", AUTUMN), ("two", SPRING), ("three", SPRING.next())]);
        let next = |unit: &Unit| -> Vec<Code> {
            after_own(unit, unit.group(group_id("g")).unwrap()).into_iter().map(|c| c.module).collect()
        };
        assert_eq!(next(&unit), [], "it has none of its own");
        let edit = gives(&unit, unit.group(group_id("g")).unwrap(), Some(code("one"))).unwrap();
        apply(&mut unit, &edit).unwrap();
        assert_eq!(next(&unit), [code("two")]);
        let edit = gives(&unit, unit.group(group_id("g")).unwrap(), Some(code("two"))).unwrap();
        apply(&mut unit, &edit).unwrap();
        assert_eq!(next(&unit), [code("three")]);
        let mut begun = meeting("m", "g", 1, "b", day(2027, 9, 7));
        begun.module = Some(code("three"));
        change(&mut unit, [add_meeting(begun)]);
        assert_eq!(next(&unit), [], "it goes on with it already");
    }

    #[test]
    fn a_group_with_a_module_of_its_own_is_given_none() {
        let mut unit = unit([("one", AUTUMN)]);
        let group = unit.group(group_id("g")).unwrap().clone();
        let edit = gives(&unit, &group, Some(code("one"))).unwrap();
        apply(&mut unit, &edit).unwrap();
        let group = unit.group(group_id("g")).unwrap();
        assert_eq!(group.module, Some(code("one")));
        assert_eq!(gives(&unit, group, Some(code("one"))), None);
    }
}
