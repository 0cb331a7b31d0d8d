//! Lists without what is not needed: whatever is asked of people gives somebody a place.

use super::{Request, State, Wanted, solve, with};
use crate::{model::unit::Unit, planning::groups::job::instance::Instance};

/// How much longer is looked for an answer without a change than for one with it.
const THOROUGH: u64 = 4;

/// Of several numbers of groups that one person is to lead only the highest is asked for: it holds the others.
pub(super) fn highest(list: Vec<Request>) -> Vec<Request> {
    let leads = |request: &Request| match *request {
        Request::Leads { person, groups } => Some((person, groups)),
        _ => None,
    };
    let most = |person| list.iter().filter_map(leads).filter(|(id, _)| *id == person).max();
    list.iter().copied().filter(|one| leads(one).is_none_or(|(id, n)| most(id) == Some((id, n)))).collect()
}

/// The list without what is not needed for everybody to have a place.
pub(super) fn pruned(wanted: &Wanted<'_>, list: Vec<Request>) -> Vec<Request> {
    fewer(wanted, list, |list| places_all(wanted, list).then_some(())).0
}

/// What helped some, without the changes without which as many have a place.
pub(super) fn of_use(wanted: &Wanted<'_>, state: State) -> State {
    let most = state.left().len();
    let as_many = |list: &[Request]| {
        let (instance, unit) = made(wanted, list)?;
        let found = solve(wanted, &instance, wanted.steps * THOROUGH);
        let state = State { unit, instance, found, list: list.to_vec() };
        (state.left().len() <= most).then_some(state)
    };
    fewer(wanted, state.list.clone(), as_many).1.unwrap_or(state)
}

/// As few changes of a list as still do, and what the last of these lists gave.
fn fewer<T>(
    wanted: &Wanted<'_>,
    list: Vec<Request>,
    does: impl Fn(&[Request]) -> Option<T>,
) -> (Vec<Request>, Option<T>) {
    let (mut kept, mut last) = (list, None);
    let mut at = 0;
    while at < kept.len() && kept.len() > 1 && !(wanted.stop)() {
        let mut fewer = kept.clone();
        fewer.remove(at);
        match does(&fewer) {
            Some(found) => (kept, last) = (fewer, Some(found)),
            None => at += 1,
        }
    }
    (kept, last)
}

/// The job once these changes are made; what stands already is no hindrance.
fn made(wanted: &Wanted<'_>, list: &[Request]) -> Option<(Instance, Unit)> {
    let open: Vec<Request> = list.iter().copied().filter(|one| one.edit(wanted.unit).is_some()).collect();
    with(wanted, wanted.unit, &open)
}

/// Whether everybody has a place once these changes are made.
pub fn places_all(wanted: &Wanted<'_>, list: &[Request]) -> bool {
    let Some((instance, _)) = made(wanted, list) else { return false };
    // The way that found a list is gone again before a longer one, which may miss what the short one met.
    [1, 2].into_iter().any(|times| solve(wanted, &instance, wanted.steps * times).terms.unplaced == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::groups::fixtures::*;

    #[test]
    fn nobody_is_asked_twice_how_many_groups_they_lead() {
        let leads = |n, groups| Request::Leads { person: person_id(n), groups };
        let free =
            Request::Free { person: person_id(1), window: window(crate::model::week::Day::Tue, 900, 990) };
        let list = vec![leads(1, 2), free, leads(2, 1), leads(1, 3)];
        assert_eq!(highest(list), [free, leads(2, 1), leads(1, 3)]);
    }
}
