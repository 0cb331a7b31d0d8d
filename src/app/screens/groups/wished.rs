//! What a group does not have of what was wished, in a word and in words: of a group as it stands and of a
//! proposed one alike.

use super::{by_hand::hand, facts, proposals::kept, state::Shown};
use crate::{
    app::App,
    i18n::{Key, Text, t},
    model::{
        groups::Group,
        ids::GroupId,
        people::{Person, Training},
        unit::Unit,
    },
    planning::groups::{
        answer::{Answer, cost::of_group},
        job::{
            instance::{Instance, StageWish, SupervisorWish},
            size::Limits,
        },
    },
};

/// So many members beside what is recommended, and the size that counts as the best in it.
pub fn size(app: &App, unit: &Unit, group: &Group, best: usize) -> Option<Text> {
    let rule = facts::programme_of(app, group)?.size.as_ref()?;
    let limits = Limits::of(unit, rule);
    Some(t::wished_size(t::group_size_advised(u16::from(limits.from), u16::from(limits.to)), best))
}

/// The same of a proposed group, as it is once the proposal or what is marked of it is taken.
pub fn of_proposed(app: &App, shown: &Shown, group: GroupId) -> Vec<(Text, Text)> {
    let (answer, after) = match &shown.part {
        Some(part) => (&part.part.answer, &part.after),
        None => (&shown.solved.answer, &shown.after),
    };
    let at = kept::cell(shown, group).filter(|&at| at < answer.cells.len());
    let of = at.zip(after.group(group));
    of.map(|(at, group)| costs(app, after, group, (&shown.solved.instance, answer), at)).unwrap_or_default()
}

/// The same of a group as it stands; none: nobody knows what it is to be measured by.
pub fn of_standing(app: &App, unit: &Unit, group: &Group) -> Option<Vec<(Text, Text)>> {
    let today = hand::today(app);
    let today = (*today).as_ref()?;
    let at = today.group(group.id)?;
    Some(costs(app, unit, group, (&today.instance, &today.answer), at))
}

fn costs(
    app: &App,
    unit: &Unit,
    group: &Group,
    (instance, answer): (&Instance, &Answer),
    at: usize,
) -> Vec<(Text, Text)> {
    let terms = of_group(instance, answer, at);
    let weights = instance.weights;
    let best = instance.size.target.unwrap_or_default();
    let members = answer.size(instance, at);
    let size = match size(app, unit, group, best) {
        Some(wished) => t::groups_cost_size(members, wished),
        None => t::groups_cost_size(members, t::hand_cost_size(best)),
    };
    // Whoever is in training is told from who has none, as everywhere.
    let lead = group.supervisor.and_then(|id| unit.person(id));
    let untrained = match lead.map(|lead: &Person| lead.leading.training) {
        Some(Training::Underway) => (Key::GroupsTrainingUnderway, Key::GroupsCostUnderway),
        _ => (Key::GroupsShortUntrained, Key::GroupsCostUntrained),
    };
    // Where the opposite is wished, the same number is of what is missing from that.
    let stage = match instance.stages {
        StageWish::Mixed => (Key::HandCostMixed, t::groups_cost_mixed(terms.stage)),
        _ => (Key::HandCostStage, t::groups_cost_stage(terms.stage)),
    };
    let travel = match instance.supervisors {
        SupervisorWish::OtherSchool => (Key::HandCostOwnSchool, Key::GroupsCostOwnSchool),
        SupervisorWish::OwnSchool => (Key::HandCostTravel, Key::GroupsCostTravel),
    };
    [
        (terms.stage, weights.stage, stage.0.into(), stage.1),
        (terms.size, weights.size, t::hand_cost_size(best), size),
        (terms.exp, weights.exp, Key::HandCostExp.into(), Key::GroupsCostExp.into()),
        (terms.school, weights.school, Key::HandCostSchool.into(), t::groups_cost_school(terms.school + 1)),
        (terms.travel, weights.travel, travel.0.into(), travel.1.into()),
        (terms.untrained, weights.untrained, untrained.0.into(), untrained.1.into()),
        (terms.module, weights.module, Key::HandCostModule.into(), Key::GroupsCostModule.into()),
    ]
    .into_iter()
    .filter(|(count, weight, ..)| count * weight > 0)
    .map(|(_, _, short, full)| (short, full))
    .collect()
}
