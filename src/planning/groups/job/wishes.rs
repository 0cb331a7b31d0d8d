//! What a school wishes of its groups besides weights: switches, and pairs of people.

use super::instance::{StageWish, SupervisorWish};
use crate::{
    model::{
        ids::PersonId,
        pairs::{PairWish, Strength},
        people::Person,
        unit::Unit,
    },
    planning::settings,
};

/// Something that a school says yes or no to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Switch {
    /// Stages meet on purpose; else they are kept alike.
    MixedStages,
    /// The supervisor rather comes from another school; else from the own one.
    OtherSchool,
    /// Groups get a module with the proposal.
    Module,
    /// Who leads groups may be a member of one that somebody else leads.
    LeadIsMember,
    /// Two windows a week where the programme has two meetings a part.
    TwoWindows,
}

impl Switch {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Switch; 5] =
        [Switch::MixedStages, Switch::OtherSchool, Switch::Module, Switch::LeadIsMember, Switch::TwoWindows];

    /// The word under which a unit sets it.
    pub fn code(self) -> &'static str {
        match self {
            Switch::MixedStages => settings::GROUPS_MIXED,
            Switch::OtherSchool => settings::GROUPS_OTHER_SCHOOL,
            Switch::Module => settings::GROUPS_MODULE,
            Switch::LeadIsMember => settings::GROUPS_LEAD_MEMBER,
            Switch::TwoWindows => settings::GROUPS_TWO_WINDOWS,
        }
    }

    /// What holds where a unit says nothing: the same as `data/settings.ron`.
    pub fn usual(self) -> Set {
        match self {
            Switch::Module | Switch::LeadIsMember => Set::On,
            Switch::MixedStages | Switch::OtherSchool | Switch::TwoWindows => Set::Off,
        }
    }

    /// What holds in a unit.
    pub fn of(self, unit: &Unit) -> Set {
        match settings::of_unit(unit, self.code()) {
            None => self.usual(),
            Some(0) => Set::Off,
            Some(_) => Set::On,
        }
    }

    /// Whether it is on in a unit.
    pub fn is_on(self, unit: &Unit) -> bool {
        self.of(unit) == Set::On
    }
}

/// How a switch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Set {
    On,
    Off,
}

/// What is wished of the stages.
pub fn stages(unit: &Unit, otherwise: StageWish) -> StageWish {
    if Switch::MixedStages.is_on(unit) { StageWish::Mixed } else { otherwise }
}

/// What is wished of the supervisor's school.
pub fn supervisors(unit: &Unit, otherwise: SupervisorWish) -> SupervisorWish {
    if Switch::OtherSchool.is_on(unit) { SupervisorWish::OtherSchool } else { otherwise }
}

/// Whether a person can be put into a group as a member: who leads groups only where the school says so.
pub fn may_be_member(unit: &Unit, person: &Person) -> bool {
    !person.leads() || Switch::LeadIsMember.is_on(unit)
}

/// What a soft pair is worth where pairs count as usual, in the units of the other weights: a little is
/// less than half a member outside the common stage, some nearly a second school in the group, much
/// more than a team that is kept whole.
pub fn worth(strength: Strength) -> i64 {
    match strength {
        Strength::Little => 4,
        Strength::Some => 12,
        Strength::Much => 40,
    }
}

/// The pairs of a unit, as the group builder takes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// Must be in one group.
    pub together: Vec<(PersonId, PersonId)>,
    /// Must not.
    pub apart: Vec<(PersonId, PersonId)>,
    /// What it is worth to have both in one group; negative: in two.
    pub prefer: Vec<(PersonId, PersonId, i64)>,
}

impl Pairs {
    /// Those of a unit.
    pub fn of(unit: &Unit) -> Self {
        let mut pairs = Self::default();
        for pair in unit.pairs() {
            let Some((one, other)) = pair.people() else { continue };
            match pair.wish {
                PairWish::Together => pairs.together.push((one, other)),
                PairWish::Apart => pairs.apart.push((one, other)),
                PairWish::RatherTogether(strength) => pairs.prefer.push((one, other, worth(strength))),
                PairWish::RatherApart(strength) => pairs.prefer.push((one, other, -worth(strength))),
            }
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit, pairs::Pair},
        planning::fixtures::{add_person, person_id, school},
    };

    fn pair(one: &str, other: &str, wish: PairWish) -> Edit {
        Edit::Pair(On::Add(Pair::new(person_id(one), person_id(other), wish).unwrap()))
    }

    #[test]
    fn pairs_are_hard_or_worth_something_either_way() {
        let people = ["a", "b", "c"].map(add_person);
        let wishes = [
            pair("a", "b", PairWish::Together),
            pair("b", "c", PairWish::RatherApart(Strength::Much)),
            pair("a", "c", PairWish::RatherTogether(Strength::Little)),
        ];
        let pairs = Pairs::of(&school(people.into_iter().chain(wishes)));
        let [a, b, c] = ["a", "b", "c"].map(person_id);
        assert_eq!(pairs.together, [(a, b)]);
        assert_eq!(pairs.prefer, [(a, c, 4), (b, c, -40)]);
    }
}
