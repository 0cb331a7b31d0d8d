//! What is the matter at most groups: said once, so that each row can say what is its own group's.

use std::{collections::BTreeSet, rc::Rc};

use super::wrong::{Hinders, Weight, Wrong, found_at};
use crate::{
    app::App,
    i18n::Text,
    model::{groups::Group, unit::Unit},
};

/// Of fewer groups nothing is said of most of them.
const GROUPS: usize = 3;

/// Something that is the matter at most groups.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The rule that they break.
    pub code: &'static str,
    /// Whether it stands against the plan.
    pub weight: Weight,
    /// A word or two.
    pub short: Text,
}

/// What is the matter at more than half of the groups, the worst first. What keeps a group from meeting, or
/// somebody from coming, is always its own.
pub fn shared(app: &App) -> Rc<Vec<Shared>> {
    app.shared(|| {
        let Some(unit) = app.unit() else { return Vec::new() };
        let groups: Vec<&Group> = unit.groups().iter().filter(|group| !group.members.is_empty()).collect();
        if groups.len() < GROUPS {
            return Vec::new();
        }
        let at_each: Vec<Vec<Wrong>> = groups.iter().map(|group| found_at(app, unit, group)).collect();
        let is_at = |all: &&Vec<Wrong>, code| all.iter().any(|one| one.code == Some(code));
        let mut seen = BTreeSet::new();
        let less = at_each.iter().flatten().filter(|one| one.hinders == Hinders::Less);
        let of = |one: &Wrong| {
            let code = one.code?;
            let most = 2 * at_each.iter().filter(|all| is_at(all, code)).count() > at_each.len();
            (most && seen.insert(code)).then(|| Shared { code, weight: one.weight, short: one.short.clone() })
        };
        let mut all: Vec<Shared> = less.filter_map(of).collect();
        all.sort_by_key(|one| one.weight);
        all
    })
}

/// Whether something is the matter at most groups.
pub fn is_shared(shared: &[Shared], wrong: &Wrong) -> bool {
    wrong.hinders == Hinders::Less && shared.iter().any(|one| wrong.code == Some(one.code))
}

/// All that is wrong with a group: what is its own, the worst first, then what most groups have.
pub fn all_wrong(app: &App, unit: &Unit, group: &Group) -> Vec<Wrong> {
    let shared = shared(app);
    let mut all = found_at(app, unit, group);
    all.sort_by_key(|one| (is_shared(&shared, one), one.weight, one.hinders));
    all
}
