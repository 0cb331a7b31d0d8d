//! Who has said when they can meet, and whose times are few: what to ask for before groups are built.

use std::collections::BTreeSet;

use super::super::{job::windows::free_of, membership::taking_part::takes_part};
use crate::{
    model::{ids::PersonId, people::Person, unit::Unit, week::Minutes},
    planning::places::says_when_by_applying,
};

/// How many meetings of that length fit one after the other into a person's week.
pub fn blocks(person: &Person, length: Minutes) -> usize {
    let each = |window: crate::model::week::Window| usize::from(window.length.0 / length.0.max(1));
    free_of(person).into_iter().map(each).sum()
}

/// Those whose times count: who take part, and who lead.
pub fn concerned(unit: &Unit) -> impl Iterator<Item = &Person> {
    let nobody = BTreeSet::new();
    unit.people().iter().filter(move |p| takes_part(p, &nobody) || (p.leads() && p.outside.is_none()))
}

/// Those of them who have not said when they can meet, in order of id. Whoever applies for a group that an owner
/// forms has said it by that.
pub fn silent(unit: &Unit) -> Vec<PersonId> {
    let says = |person: &&Person| !person.free.is_empty() || says_when_by_applying(unit, person);
    concerned(unit).filter(|person| !says(person)).map(|person| person.id).collect()
}

/// Those of them who have said it, and into whose week fewer than `least` meetings of that length fit,
/// with how many do; in order of id.
pub fn few(unit: &Unit, length: Minutes, least: usize) -> Vec<(PersonId, usize)> {
    let said = concerned(unit).filter(|person| !person.free.is_empty());
    let counted = said.map(|person| (person.id, blocks(person, length)));
    counted.filter(|&(_, blocks)| blocks < least).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::On,
            edit::Edit,
            people::Outside,
            week::{Day, Window},
        },
        planning::fixtures::school,
    };

    fn person(id: &str, free: &[(u16, u16)]) -> Person {
        let mut person = Person::new(id.parse().unwrap(), id.into());
        person.roles.insert("teacher".parse().unwrap());
        let at = |&(start, end)| Window::between(Day::Tue, Minutes::at(start, 0), Minutes::at(end, 0));
        person.free = free.iter().map(at).collect();
        person
    }

    #[test]
    fn meetings_are_counted_one_after_the_other() {
        assert_eq!(blocks(&person("a", &[(8, 9), (13, 16)]), Minutes(90)), 2);
        assert_eq!(blocks(&person("a", &[(13, 14), (14, 16)]), Minutes(90)), 2, "windows that touch are one");
        assert_eq!(blocks(&person("a", &[]), Minutes(90)), 0);
    }

    #[test]
    fn who_is_silent_is_not_counted_among_those_with_few_times() {
        let mut outside = person("out", &[]);
        outside.outside = Some(Outside::default());
        let mut office = Person::new("office".parse().unwrap(), "office".into());
        office.roles.insert("administration".parse().unwrap());
        let people = [person("a", &[]), person("b", &[(15, 17)]), person("c", &[(13, 17)]), outside, office];
        let unit = school(people.map(|p| Edit::Person(On::Add(p))));
        let id = |word: &str| word.parse::<PersonId>().unwrap();
        assert_eq!(silent(&unit), [id("a")]);
        assert_eq!(few(&unit, Minutes(90), 2), [(id("b"), 1)]);
        assert!(few(&unit, Minutes(90), 0).is_empty());
    }
}
