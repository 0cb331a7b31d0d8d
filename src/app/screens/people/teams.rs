//! How a team is called where the word for it stands above, and which team is meant by that.

use std::collections::BTreeSet;

use crate::{
    i18n::{I18n, Key, collate::fold},
    model::{lang::Lang, text::Name, unit::Unit},
};

/// A team without the word that already stands above it: `4-6` for `Arbetslag 4-6`.
pub fn short(name: &str) -> &str {
    let Some((first, rest)) = name.split_once(' ') else { return name };
    let first = fold(first);
    let above = Lang::ALL.iter().any(|&lang| fold(&I18n::new(lang).get(Key::PeopleTeam)) == first);
    if above && !rest.trim().is_empty() { rest.trim() } else { name }
}

/// The team that is meant by what was typed: where it is how exactly one team is shown in the list, that
/// one. A second team beside it that looks the same is what nobody wants.
pub fn meant(unit: &Unit, typed: Name) -> Name {
    let teams: BTreeSet<&Name> = unit.people().iter().map(|person| &person.team).collect();
    if typed.is_empty() || teams.contains(&typed) {
        return typed;
    }
    let wanted = fold(typed.as_str());
    let mut same = teams.into_iter().filter(|team| fold(short(team.as_str())) == wanted);
    match (same.next(), same.next()) {
        (Some(team), None) => team.clone(),
        _ => typed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::fixtures::{person, school};

    #[test]
    fn a_team_loses_only_the_word_above_it() {
        for (name, shown) in [
            ("Arbetslag 4-6", "4-6"),
            ("Team 5", "5"),
            ("Lag 4-6", "Lag 4-6"),
            ("Team", "Team"),
            ("Blå laget", "Blå laget"),
        ] {
            assert_eq!(short(name), shown);
        }
    }

    #[test]
    fn what_one_team_is_shown_as_means_that_team() {
        let add = |(id, team): (&str, &str)| {
            let mut person = person(id);
            person.team = Name::new(team);
            crate::model::edit::Edit::Person(crate::model::change::On::Add(person))
        };
        let teams =
            [("p1", "Arbetslag 7-9"), ("p2", "Arbetslag 7-9"), ("p3", "Arbetslag 5"), ("p4", "Team 5")];
        let unit = school(teams.map(add));
        for (typed, means) in
            [("7-9", "Arbetslag 7-9"), ("Team 5", "Team 5"), ("5", "5"), ("F-3", "F-3"), ("", "")]
        {
            assert_eq!(meant(&unit, Name::new(typed)).as_str(), means);
        }
    }
}
