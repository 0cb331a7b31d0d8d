pub mod forms;
pub mod state;
pub mod tree;
pub mod update;
pub mod view;

use super::choices::stage_short;
use crate::{
    app::App,
    model::{needs::Priority, plan::Goal},
};

/// The first line of what a goal says, for messages.
fn short(goal: &Goal) -> String {
    goal.text.as_str().lines().next().unwrap_or_default().to_owned()
}

/// What a priority is about: dimension and stages.
pub fn priority_name(app: &App, priority: &Priority) -> String {
    let lang = app.i18n.lang();
    let own = app.unit().and_then(|unit| unit.rounds().get(priority.round)?.own.get(&priority.dimension));
    let name = match (own, app.catalogue().dimension(priority.dimension)) {
        (Some(own), _) => own.to_string(),
        (None, Some(dimension)) => dimension.short.get(lang).to_owned(),
        (None, None) => priority.dimension.to_string(),
    };
    let stages: Vec<String> = priority.stages.iter().map(|&stage| stage_short(app, stage)).collect();
    if stages.is_empty() { name } else { format!("{name} {}", stages.join(", ")) }
}
