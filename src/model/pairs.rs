//! Pairs of people whom groups are to keep together or apart: what is wished, never why.

use serde::{Deserialize, Serialize};

use super::{
    change::fields,
    ids::{Code, PersonId},
};

/// What is wished of two people. There is at most one such record of the same two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The ids of both with `/` between, the smaller one first.
    pub id: Code,
    /// What is wished.
    pub wish: PairWish,
}

/// What is wished of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PairWish {
    /// In one group, or both in none.
    Together,
    /// Rather in one group.
    RatherTogether(Strength),
    /// Rather in different groups.
    RatherApart(Strength),
    /// Never in one group.
    Apart,
}

/// How much a wish counts beside the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Strength {
    Little,
    #[default]
    Some,
    Much,
}

impl Strength {
    /// All of them, the weakest first.
    pub const ALL: [Strength; 3] = [Strength::Little, Strength::Some, Strength::Much];
}

impl Pair {
    /// The wish of two people; none of one person with themselves.
    pub fn new(one: PersonId, other: PersonId, wish: PairWish) -> Option<Self> {
        Some(Self { id: pair_id(one, other)?, wish })
    }

    /// The two; none where the id does not name two different people in order.
    pub fn people(&self) -> Option<(PersonId, PersonId)> {
        let (one, other) = self.id.as_str().split_once('/')?;
        let (one, other) = (one.parse().ok()?, other.parse().ok()?);
        (one < other).then_some((one, other))
    }

    /// The other one of the two, for one of them.
    pub fn other(&self, person: PersonId) -> Option<PersonId> {
        match self.people()? {
            (one, other) if one == person => Some(other),
            (one, other) if other == person => Some(one),
            _ => None,
        }
    }
}

/// The id that the pair of two people has, in whichever order they are named.
pub fn pair_id(one: PersonId, other: PersonId) -> Option<Code> {
    let (first, second) = (one.min(other), one.max(other));
    if first == second { None } else { format!("{first}/{second}").parse().ok() }
}

fields! {
    /// A change of what is wished of a pair.
    PairChange of Pair {
        field Wish = wish: PairWish;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_of_two_people_whoever_is_named_first() {
        let person = |id: &str| id.parse::<PersonId>().unwrap();
        let pair = Pair::new(person("p2"), person("p1"), PairWish::Apart).unwrap();
        assert_eq!(pair.id.as_str(), "p1/p2");
        assert_eq!(pair.people(), Some((person("p1"), person("p2"))));
        assert_eq!(pair.other(person("p1")), Some(person("p2")));
        assert_eq!(pair.other(person("p3")), None);
        assert_eq!(Pair::new(person("p1"), person("p1"), PairWish::Apart), None);
        let longest = "a".repeat(16);
        assert!(pair_id(longest.parse().unwrap(), person("b")).is_some());
    }
}
