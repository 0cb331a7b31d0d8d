//! What taking a proposal, or what is marked of it, changes: the same numbers and names before and after.

use super::{
    differs,
    kept::{self, Mark},
    search,
};
use crate::{
    app::{
        App,
        screens::{
            choices::first_of,
            groups::{
                facts,
                state::Shown,
                wrong::{Wrong, rule_when_proposed},
            },
        },
    },
    i18n::{Arg, Key, Text, t},
    model::{
        groups::Group,
        ids::{GroupId, PersonId},
        unit::Unit,
    },
    planning::{
        calendar::mend::left_behind,
        groups::{
            hand::tally::{self, Tally},
            membership::presence::present,
            proposal::difference::{Becomes, Difference},
        },
    },
};

/// The most groups in one sentence.
const GROUPS: usize = 6;
/// So many people are named with where they go; more are only counted.
const FEW: usize = 2;

/// What differs from today once it is taken, and the unit as it then is.
fn outcome(shown: &Shown) -> (&[Difference], &Unit) {
    match &shown.part {
        Some(part) => (&part.differences, &part.after),
        None => (&shown.differences, &shown.after),
    }
}

/// How many groups there are once it is taken.
pub fn groups(shown: &Shown) -> usize {
    let (_, after) = outcome(shown);
    shown.proposal.groups.iter().flatten().filter(|id| after.group(**id).is_some()).count()
}

/// How many then wait for a group.
pub fn waiting(shown: &Shown) -> usize {
    match &shown.part {
        Some(part) => usize::try_from(part.then.terms.unplaced).unwrap_or(0),
        None => search::waiting(shown),
    }
}

/// How many people and groups it concerns.
pub fn tally(app: &App, shown: &Shown) -> Tally {
    let (differences, after) = outcome(shown);
    let count = |unit| tally::tally(unit, after, differences, app.today());
    app.unit().map(count).unwrap_or_default()
}

/// What becomes of a group: how it differs from today, as it then is, and the unit with it. A new group
/// that is not taken is in none.
pub fn of_group<'a>(
    unit: &'a Unit,
    shown: &'a Shown,
    id: GroupId,
) -> Option<(&'a Difference, &'a Group, &'a Unit)> {
    let (differences, after) = outcome(shown);
    let one = differences.iter().find(|one| one.group == id)?;
    Some((one, after.group(id).or_else(|| unit.group(id))?, after))
}

/// The groups that change and would then break a rule, by name: the unit may have become another since the
/// search, and who leads for somebody for a while is none of its business.
pub fn broken(app: &App, unit: &Unit, shown: &Shown) -> Option<Text> {
    let changed = kept::groups(shown).filter_map(|group| of_group(unit, shown, group.id));
    let changed = changed.filter(|(one, ..)| !matches!(one.becomes, Becomes::Same | Becomes::Gone));
    let mut broken: Vec<(&Group, Wrong)> = changed
        .filter_map(|(_, group, after)| Some((group, rule_when_proposed(app, after, group)?)))
        .collect();
    // One rule is said whole: the row has no room for it.
    if broken.len() == 1 {
        return broken.pop().map(|(group, rule)| t::proposal_breaks_one(&group.name, rule.full));
    }
    let names: Vec<Arg> = broken.iter().map(|(group, _)| Arg::from(&group.name)).collect();
    (!names.is_empty()).then(|| t::proposal_breaks_rule(first_of(names, GROUPS)))
}

/// How many are in a group on the day of today.
pub fn size(app: &App, unit: &Unit, id: GroupId) -> usize {
    unit.group(id).map_or(0, |group| present(group, app.today()))
}

/// `2 placed, 3 moved, 4 changed groups and 1 new group`.
pub fn said(tally: Tally) -> Arg {
    let parts = [
        (tally.placed, t::taken_placed as fn(usize) -> Text),
        (tally.moved, t::taken_moved),
        (tally.left, t::taken_left),
        (tally.changed, t::taken_changed),
        (tally.new, t::taken_new),
        (tally.emptied, t::taken_emptied),
        (tally.gone, t::taken_gone),
    ];
    Arg::List(parts.into_iter().filter(|(n, _)| *n > 0).map(|(n, say)| say(n).into()).collect())
}

/// A group that changes: its name, and what becomes of its size.
fn change(app: &App, unit: &Unit, after: &Unit, one: &Difference) -> Option<Text> {
    let group = after.group(one.group).or_else(|| unit.group(one.group))?;
    let (was, now) = (size(app, unit, one.group), size(app, after, one.group));
    Some(match one.becomes {
        Becomes::Same => return None,
        Becomes::Gone => t::taken_group_ends(&group.name),
        Becomes::Other if tally::is_emptied(unit, after, one.group, app.today()) => {
            t::taken_group_emptied(&group.name, was)
        }
        _ if was == now => t::groups_plain(&group.name),
        _ => t::taken_group_size(&group.name, now, was),
    })
}

/// The groups that change though nobody marked them, each with its sizes.
pub fn along(app: &App, unit: &Unit, shown: &Shown) -> Option<Text> {
    let (differences, after) = outcome(shown);
    let unmarked = differences.iter().filter(|one| kept::mark_of(shown, one.group) == Mark::Along);
    let names: Vec<Arg> = unmarked.filter_map(|one| change(app, unit, after, one)).map(Arg::from).collect();
    (!names.is_empty()).then(|| t::taken_along(first_of(names, GROUPS)))
}

/// Who goes where, of one or two.
fn who_goes(app: &App, shown: &Shown) -> Option<Arg> {
    let (differences, after) = outcome(shown);
    let comes = differences.iter().flat_map(|one| one.comes.iter().map(|(id, _)| (*id, one.group)));
    let comes: Vec<(PersonId, GroupId)> = comes.collect();
    let goes = |&(id, group): &(PersonId, GroupId)| {
        let to = differs::group_name(app.unit()?, shown, Some(group));
        Some(Arg::from(t::taken_goes(facts::name(after, id), to)))
    };
    let said: Vec<Arg> = comes.iter().take(FEW + 1).filter_map(goes).collect();
    (1..=FEW).contains(&said.len()).then_some(Arg::List(said))
}

/// That planned meetings stay at times at which their groups meet no more.
pub fn left_behind(app: &App, shown: &Shown) -> Option<Text> {
    let (differences, after) = outcome(shown);
    let moved = differences.iter().filter(|one| one.windows.is_some());
    let groups = moved.filter_map(|one| after.group(one.group));
    let count = groups.map(|group| left_behind::left_behind(after, group, app.today()).len()).sum::<usize>();
    (count > 0).then(|| t::taken_left_behind(count))
}

/// What was done, once it is, and what is left to do.
pub fn did(app: &App, shown: &Shown) -> Text {
    let done = done(app, shown);
    match left_behind(app, shown) {
        Some(left) => t::taken_and(done, left),
        None => done,
    }
}

fn done(app: &App, shown: &Shown) -> Text {
    let what = said(tally(app, shown));
    let what = match who_goes(app, shown) {
        Some(who) => Arg::from(t::taken_did_who(what, who)),
        None => what,
    };
    if shown.part.is_none() {
        return t::taken_did(what);
    }
    let Some(unit) = app.unit() else { return Key::ProposalPartNothing.into() };
    let (differences, after) = outcome(shown);
    let names: Vec<Arg> =
        differences.iter().filter_map(|one| change(app, unit, after, one)).map(Arg::from).collect();
    t::taken_did_part(first_of(names, GROUPS), what)
}
