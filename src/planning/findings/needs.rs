//! Priorities, goals and steps: sharp enough to be checked, and not forgotten.

use chrono::NaiveDate;

use super::{Missing, Raw, What, context::Context};
use crate::model::{
    error::Thing,
    needs::{Priority, Progress},
    plan::{Goal, GoalLevel},
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    let unit = context.unit;
    for priority in unit.priorities().iter().filter(|priority| is_open(priority.progress)) {
        let at = Thing::Priority(priority.id);
        let missing = of_priority(priority);
        if !missing.is_empty() {
            out.push((at, What::PriorityVague { missing }));
        }
        out.extend(overdue(context, priority.follow_up).map(|what| (at, what)));
    }
    for goal in unit.goals().iter().filter(|goal| is_open(goal.progress)) {
        let at = Thing::Goal(goal.id);
        let missing = of_goal(goal);
        if !missing.is_empty() {
            out.push((at, What::GoalVague { missing }));
        }
        out.extend(overdue(context, goal.due).map(|what| (at, what)));
    }
    let done = |goal: &&Goal| goal.level == GoalLevel::Action && goal.progress == Progress::Done;
    for goal in unit.goals().iter().filter(done).filter(|goal| goal.outcome.is_empty()) {
        out.push((Thing::Goal(goal.id), What::NoOutcome));
    }
    for step in unit.steps().iter().filter(|step| is_open(step.progress)) {
        out.extend(overdue(context, step.due).map(|what| (Thing::Step(step.id), what)));
    }
}

fn is_open(progress: Progress) -> bool {
    matches!(progress, Progress::NotStarted | Progress::Underway)
}

fn overdue(context: &Context<'_>, due: Option<NaiveDate>) -> Option<What> {
    due.filter(|&since| since < context.today).map(|since| What::Overdue { since })
}

fn of_priority(priority: &Priority) -> Vec<Missing> {
    let missing = [
        (Missing::Goal, priority.goal.is_empty()),
        (Missing::Sign, priority.sign.is_empty()),
        (Missing::Date, priority.follow_up.is_none()),
    ];
    missing.into_iter().filter(|(_, is)| *is).map(|(what, _)| what).collect()
}

fn of_goal(goal: &Goal) -> Vec<Missing> {
    let missing = [(Missing::Sign, goal.sign.is_empty()), (Missing::Date, goal.due.is_none())];
    missing.into_iter().filter(|(_, is)| *is).map(|(what, _)| what).collect()
}
