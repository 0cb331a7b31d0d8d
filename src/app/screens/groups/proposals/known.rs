//! What is known of how good a proposal is: how it stands to the best that is possible, in words.

use super::{compare, rescore, search};
use crate::{
    app::{
        App,
        screens::groups::state::{Shown, Way},
    },
    i18n::{Key, Text, t},
    planning::groups::proposal::search::Known,
};

/// How the proposal stands to the best that is possible; what it costs stands in the comparison. Where the
/// search had a wish of its own it is said: by that the same groups are judged otherwise.
pub fn known(app: &App, shown: &Shown) -> Text {
    if rescore::is_other(shown) {
        return Key::GroupsKnownChanged.into();
    }
    let known = known_at_all(app, shown);
    match shown.from.0 {
        Way::Everything => known,
        Way::OnlyUnplaced => t::groups_known_fill(known),
        Way::AsBefore | Way::Different => by_pairs(known, shown),
    }
}

/// The same with how many pairs are against the wish, and how many are at least.
fn by_pairs(known: Text, shown: &Shown) -> Text {
    let pairs = shown.solved.then.terms.again;
    match (shown.from.0 == Way::AsBefore, least_pairs(shown)) {
        (true, Some(least)) => t::groups_known_before_least(known, least, pairs),
        (true, None) => t::groups_known_before(known, pairs),
        (false, Some(least)) => t::groups_known_different_least(known, least, pairs),
        (false, None) => t::groups_known_different(known, pairs),
    }
}

/// The fewest pairs against the wish, where the bound knows of any and everybody has a place.
fn least_pairs(shown: &Shown) -> Option<i64> {
    let Known::AtLeast(bound) = shown.known else { return None };
    let all_placed = shown.solved.then.terms.unplaced == 0;
    // All other wishes together cost less than one pair.
    let least = bound.checked_div(shown.solved.instance.weights.again)?;
    (all_placed && least > 0).then_some(least)
}

/// The most that can be won, in per cent; upwards, so that it is never said to be too little.
pub(super) fn left_at_most(shown: &Shown, bound: i64) -> i64 {
    let cost = shown.cost.max(1);
    ((cost - bound).max(0) * 100 + cost - 1) / cost
}

/// Whether the search that found it still goes on.
fn goes_on(app: &App, shown: &Shown) -> bool {
    app.screens.groups.search.is_some_and(|search| search.job == shown.from.1)
}

/// What is called the best so far is it among all that are kept.
fn known_at_all(app: &App, shown: &Shown) -> Text {
    let better = compare::better(app, shown).filter(|_| shown.known != Known::Proven);
    if let Some(other) = better {
        return t::groups_known_better(other.number);
    }
    match shown.known {
        Known::Nothing if goes_on(app, shown) => Key::GroupsKnownNothing.into(),
        Known::Nothing => Key::GroupsKnownEnded.into(),
        // Where a pair outweighs all the rest, how much could be won in all says nothing.
        Known::AtLeast(_) if search::has_wish(shown.from.0) => Key::GroupsKnownEnded.into(),
        Known::AtLeast(bound) => t::groups_known_at_least(left_at_most(shown, bound)),
        Known::Proven => Key::GroupsKnownProven.into(),
    }
}
