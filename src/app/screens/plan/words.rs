//! What the plan knows by itself, in words.

use crate::{
    i18n::{Key, Text, t},
    planning::steps::{Counted, StepFact},
};

/// A fact about a step, such as `12 av 14 lärare har grupp`.
pub fn fact(fact: &StepFact) -> Text {
    let (count, of) = (fact.count, fact.of.unwrap_or(fact.count));
    match fact.what {
        Counted::CellsAnswered if fact.of.is_none() => Key::FactNoRound.into(),
        Counted::CellsAnswered => t::fact_cells_answered(count, of),
        Counted::Evidence => t::fact_evidence(count),
        Counted::Priorities => t::fact_priorities(count),
        Counted::PrioritiesDated => t::fact_priorities_dated(count, of),
        Counted::Choices => t::fact_choices(count),
        Counted::ChoicesWithNeed => t::fact_choices_with_need(count, of),
        Counted::Groups => t::fact_groups(count),
        Counted::GroupsWithModule => t::fact_groups_with_module(count, of),
        Counted::GroupsWithSupervisor => t::fact_groups_with_supervisor(count, of),
        Counted::GroupsWithWindow => t::fact_groups_with_window(count, of),
        Counted::GroupsDated => t::fact_groups_dated(count, of),
        Counted::GroupsVisited => t::fact_groups_visited(count, of),
        Counted::GroupsCheckedIn => t::fact_groups_checked_in(count, of),
        Counted::Applying => t::fact_applying(count),
        Counted::ApplicationsSent => t::fact_applications_sent(count, of),
        Counted::EquipmentTried => t::fact_equipment_tried(count, of),
        Counted::TeachersPlaced => t::fact_teachers_placed(count, of),
        Counted::SupervisorsTrained => t::fact_supervisors_trained(count, of),
        Counted::SupervisorsWithTime => t::fact_supervisors_with_time(count, of),
        Counted::Years => t::fact_years(count),
        Counted::MeetingsHeld => t::fact_meetings_held(count, of),
        Counted::Goals => t::fact_goals(count),
        Counted::GoalsWithSign => t::fact_goals_with_sign(count, of),
        Counted::Rounds => t::fact_rounds(count, of),
    }
}

/// No more of a fact than how many there are of how many: `12 av 14`; none where it is no count of that kind.
pub fn numbers(fact: &StepFact) -> Option<Text> {
    fact.of.map(|of| t::fact_numbers(fact.count, of))
}

/// Whether a fact says anything: nothing of nothing does not.
pub fn says(fact: &StepFact) -> bool {
    fact.of != Some(0)
}
