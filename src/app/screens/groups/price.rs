//! What groups cost and which rules they break, in words with the numbers.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{facts, proposals::differs::lock_name, through_year::member, wrong_words::thin};
use crate::{
    app::{App, screens::choices::by_name},
    i18n::{Arg, Key, Text, format, t},
    model::{
        groups::Group,
        ids::{GroupId, PersonId},
        unit::Unit,
        week::Window,
    },
    planning::groups::{
        answer::cost::{Terms, Weights},
        hand::{Concerned, Effect, Side, common::Lacks, locked::broken as broken_locks},
        job::instance::{Instance, StageWish, SupervisorWish},
        leading::{candidates::taken_by, stand_ins},
        proposal::earlier::Again,
        why::against::Against,
    },
};

/// The most windows in one line.
const WINDOWS: usize = 3;

/// A term: how much there is of it now and then, what one of it costs, what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub term: Term,
    /// Now.
    pub before: i64,
    /// Then.
    pub after: i64,
    /// What one costs.
    pub weight: i64,
    /// What is said of it: sizes cost by their squares and are told in people.
    pub said: (i64, i64),
}

/// What costs something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "as in the cost")]
pub enum Term {
    Unplaced,
    Team,
    Stage,
    Size,
    Exp,
    School,
    Travel,
    Untrained,
    Module,
    Prefer,
    Again,
}

impl Part {
    /// By how much the cost grows.
    pub fn worth(self) -> i64 {
        (self.after - self.before) * self.weight
    }
}

/// The terms that differ and cost something, the largest difference first.
pub fn parts(before: &Terms, after: &Terms, w: &Weights) -> Vec<Part> {
    let all = [
        (Term::Unplaced, before.unplaced, after.unplaced, w.unplaced),
        (Term::Team, before.team, after.team, w.team),
        (Term::Stage, before.stage, after.stage, w.stage),
        (Term::Size, before.size, after.size, w.size),
        (Term::Exp, before.exp, after.exp, w.exp),
        (Term::School, before.school, after.school, w.school),
        (Term::Travel, before.travel, after.travel, w.travel),
        (Term::Untrained, before.untrained, after.untrained, w.untrained),
        (Term::Module, before.module, after.module, w.module),
        (Term::Prefer, before.prefer, after.prefer, w.prefer),
        (Term::Again, before.again, after.again, w.again),
    ];
    let part = |(term, now, then, weight)| {
        let said = if term == Term::Size { (before.off, after.off) } else { (now, then) };
        Part { term, before: now, after: then, weight, said }
    };
    let mut parts: Vec<Part> = all.into_iter().map(part).filter(|part| part.worth() != 0).collect();
    parts.sort_by_key(|part| (-part.worth().abs(), part.term));
    parts
}

/// Below this a difference is small: less than most of what a parted team costs (30).
const LITTLE: i64 = 20;
/// From here on a difference is large: several parted teams, or somebody without a place (1,000).
const MUCH: i64 = 120;

/// `much better`, for a cost that grows by so much. The number itself says nothing to who reads a list.
pub fn worth(by: i64) -> Key {
    match (by.abs(), by > 0) {
        (0, _) => Key::GroupsHandSame,
        (1..LITTLE, true) => Key::ListsWorseLittle,
        (LITTLE..MUCH, true) => Key::ListsWorse,
        (_, true) => Key::ListsWorseMuch,
        (1..LITTLE, false) => Key::ListsBetterLittle,
        (LITTLE..MUCH, false) => Key::ListsBetter,
        (_, false) => Key::ListsBetterMuch,
    }
}

/// What a term is called. Where the opposite is wished, the same number is of what is missing from that.
pub fn called(term: Term, stages: StageWish, supervisors: SupervisorWish) -> Key {
    match term {
        Term::Unplaced => Key::CountsUnplaced,
        Term::Team => Key::CountsTeam,
        Term::Stage if stages == StageWish::Mixed => Key::CountsMixed,
        Term::Stage => Key::CountsStage,
        Term::Size => Key::CountsSize,
        Term::Exp => Key::CountsExp,
        Term::School => Key::CountsSchool,
        Term::Travel if supervisors == SupervisorWish::OtherSchool => Key::CountsOwnSchool,
        Term::Travel => Key::CountsTravel,
        Term::Untrained => Key::CountsUntrained,
        Term::Module => Key::CountsModule,
        Term::Prefer => Key::CountsPairs,
        Term::Again => Key::CountsMetBefore,
    }
}

/// The same in a job, which knows what is wished.
pub fn called_in(term: Term, of: &Instance) -> Key {
    if term == Term::Again && of.again == Again::AsBefore {
        return Key::CountsParted;
    }
    called(term, of.stages, of.supervisors)
}

/// What everything costs now and then, term by term.
fn cost(effect: &Effect) -> Text {
    let Effect { before, after, weights, stages, supervisors, groups, .. } = effect;
    let terms: Vec<Text> = parts(before, after, weights)
        .into_iter()
        .map(|part| term(part.said, called(part.term, *stages, *supervisors), even(part)))
        .collect();
    // What breaks a rule is not called better, nor as good, whatever it saves.
    let broken = groups.iter().any(|group| group.newly().next().is_some());
    match (terms.is_empty(), broken) {
        (true, true) => return Key::GroupsHandCostBrokenSame.into(),
        (true, false) => {
            // As of a proposal: nothing that is weighed differs, and more of them can come.
            let mended: Vec<Arg> = mended(effect).into_iter().map(Arg::from).collect();
            let same = mended.is_empty();
            return if same { Key::GroupsHandCostSame.into() } else { t::proposal_better(Arg::List(mended)) };
        }
        (false, true) => return t::groups_hand_cost_broken(in_a_row(terms)),
        (false, false) => {}
    }
    t::groups_hand_cost(in_a_row(terms), worth(after.cost(weights) - before.cost(weights)))
}

/// What has no weight and would be less of than now: who cannot come, groups without a time or anybody who leads.
fn mended(effect: &Effect) -> Vec<Text> {
    let (now, then) = &effect.judged;
    let all = [
        (Key::CountsCannot, now.cannot, then.cannot),
        (Key::CountsTimeless, now.timeless, then.timeless),
        (Key::CountsUnled, now.unled, then.unled),
    ];
    let fewer = all.into_iter().filter(|(_, now, then)| then < now);
    fewer.map(|(called, now, then)| term((now, then), called, None)).collect()
}

/// What is said of a term: how much there is of it now and then, and where that does not say whether it is better,
/// that sizes are more or less even. The same wherever places are compared.
pub fn term((now, then): (i64, i64), called: impl Into<Arg>, even: Option<Key>) -> Text {
    match even {
        Some(even) if now == then => t::groups_hand_term_as_now(now, even, called),
        Some(even) => t::groups_hand_term_even(then, now, even, called),
        None => t::groups_hand_term(then, now, called),
    }
}

/// A term that differs, as it is said.
pub fn by(part: Part, of: &Instance) -> Text {
    term(part.said, called_in(part.term, of), even(part))
}

/// Sizes of which the number of people over or under what is best does not say whether they are better: as
/// many, or fewer, can be spread worse over the groups.
fn even(part: Part) -> Option<Key> {
    let people = part.said.1 - part.said.0;
    let same = part.term == Term::Size && people.signum() != part.worth().signum();
    same.then(|| if part.worth() > 0 { Key::GroupsTermSizeUneven } else { Key::GroupsTermSizeEven })
}

/// Texts with commas between: a list of clauses, not of names.
pub fn in_a_row(texts: Vec<Text>) -> Text {
    let mut all = texts.into_iter();
    let first = all.next().unwrap_or_else(|| t::groups_plain(""));
    all.fold(first, |row, text| t::groups_comma(text, row))
}

/// What an edit would mean, line by line: the rules that it breaks, the groups, the cost.
pub fn lines(app: &App, unit: &Unit, effect: &Effect) -> Vec<Text> {
    lines_but(app, unit, effect, None)
}

/// The same without the line of a group of which it is said already that it ends.
pub fn lines_but(app: &App, unit: &Unit, effect: &Effect, ended: Option<GroupId>) -> Vec<Text> {
    let mut lines = Vec::new();
    for group in &effect.groups {
        let mut rules: Vec<Against> = group.newly().collect();
        by_name(app, &mut rules, |rule| cannot(*rule).and_then(|id| unit.person(id)));
        let name = group_name(&effect.unit, group.id);
        let said = broken(&effect.unit, app.today(), Some(group.id), &rules);
        lines.extend(said.into_iter().map(|what| t::groups_hand_breaks(name.clone(), what)));
    }
    lines.extend(effect.groups.iter().flat_map(|group| pairs_mended(app, unit, group)));
    let locked = effect.groups.iter().filter_map(|group| locked(app, unit, &effect.unit, group.id));
    lines.extend(locked);
    let told = effect.groups.iter().filter(|group| ended != Some(group.id));
    lines.extend(told.filter_map(|group| side(app, unit, &effect.unit, group)));
    lines.extend(effect.groups.iter().filter_map(|group| too_few_later(app, unit, &effect.unit, group.id)));
    lines.extend(left_without(app, unit, &effect.unit));
    lines.push(cost(effect));
    lines
}

/// The rules of pairs that a group breaks now and would break no more; they are said by what is wished.
fn pairs_mended(app: &App, unit: &Unit, group: &Concerned) -> Vec<Text> {
    let then: &[Against] = group.after.as_ref().map_or(&[], |side| &side.against);
    let now = group.before.iter().flat_map(|side| &side.against).copied();
    let of_pairs = |rule: &Against| matches!(rule, Against::Apart(..) | Against::Together(..));
    let mended: Vec<Against> = now.filter(|rule| of_pairs(rule) && !then.contains(rule)).collect();
    let said = broken(unit, app.today(), Some(group.id), &mended).into_iter();
    // Of the group that is left, or that goes: what is broken now is broken there.
    let name = group_name(unit, group.id);
    let none = then.is_empty();
    said.map(
        |what| if none { t::groups_hand_mends_all(&name, what) } else { t::groups_hand_mends(&name, what) },
    )
    .collect()
}

/// Who would have no group and has one now: whoever leads a group that goes, and is in no other.
fn left_without(app: &App, unit: &Unit, then: &Unit) -> Option<Text> {
    let now: BTreeSet<PersonId> = facts::unplaced(app, unit).iter().map(|person| person.id).collect();
    let mut left: Vec<PersonId> = facts::unplaced(app, then).iter().map(|person| person.id).collect();
    left.retain(|id| !now.contains(id));
    by_name(app, &mut left, |id| unit.person(*id));
    let names = Arg::list(left.iter().map(|id| facts::name(unit, *id)));
    (!left.is_empty()).then(|| t::groups_hand_without(names))
}

/// What is locked of a group and would be another: a person's hand may change it, and is told.
pub fn locked(app: &App, unit: &Unit, then: &Unit, id: GroupId) -> Option<Text> {
    let now = unit.group(id)?;
    let broken = broken_locks(now, then.group(id), app.today());
    let names: Vec<Arg> = broken.iter().map(|lock| lock_name(*lock).into()).collect();
    let gone = then.group(id).is_none();
    let said = if gone { t::hand_locked_gone } else { t::hand_locked };
    (!names.is_empty()).then(|| said(&now.name, Arg::List(names)))
}

/// That a group gets too small later in the year, when others are on leave. That it does at once is said of its
/// size.
fn too_few_later(app: &App, unit: &Unit, then: &Unit, id: GroupId) -> Option<Text> {
    let (before, after) = (unit.group(id)?, then.group(id)?);
    let (found, asked) = member::gets_too_few(app, before, after)?;
    let later = found.from > app.today() && found.members > 0;
    later.then(|| t::groups_hand_few_later(&after.name, thin(found, asked)))
}

fn side(app: &App, unit: &Unit, then: &Unit, group: &Concerned) -> Option<Text> {
    let name = |unit: &Unit| group_name(unit, group.id);
    Some(match (&group.before, &group.after) {
        (None, None) => return None,
        (None, Some(after)) => t::groups_hand_new(after.members, name(then), when(app, None, after)),
        (Some(_), None) => {
            let meetings = unit.meetings_of(group.id).len();
            let name = name(unit);
            if meetings == 0 { t::groups_hand_ends(name) } else { t::groups_hand_ends_with(meetings, name) }
        }
        // Nobody is left who would meet.
        (Some(before), Some(after)) if after.members == 0 && before.members > 0 => {
            t::groups_hand_empties(before.members, name(then))
        }
        (Some(before), Some(after)) => {
            let differs = before.members > 0 && before.common.windows != after.common.windows;
            let when = when(app, unit.group(group.id).filter(|_| differs), after);
            if before.members == after.members {
                t::groups_hand_stays(after.members, name(then), when)
            } else {
                t::groups_hand_goes(after.members, before.members, name(then), when)
            }
        }
    })
}

/// When all can, and when a group meets now where not all could then.
fn when(app: &App, before: Option<&Group>, after: &Side) -> Text {
    let was = before.and_then(|group| left(group, &after.common.windows)).map(|own| times(app, &own));
    let now = times(app, &after.common.windows);
    match (after.common.lacks, was) {
        (Lacks::All, None) => Key::GroupsHandNever.into(),
        (Lacks::All, Some(was)) => t::groups_hand_never_was(was),
        (Lacks::Second, None) => t::groups_hand_all_once(now),
        (Lacks::Second, Some(was)) => t::groups_hand_all_once_was(was, now),
        (Lacks::Nothing, None) => t::groups_hand_all(now),
        (Lacks::Nothing, Some(was)) => t::groups_hand_all_was(was, now),
    }
}

/// The times that a group has, where not all can at each of them any more; in what stretches they were free besides
/// is nothing that anybody knows it by.
fn left(group: &Group, free: &[Window]) -> Option<Vec<Window>> {
    let holds = |own: &Window| free.iter().any(|free| free.holds(*own));
    let own: Vec<Window> = group.windows.iter().copied().collect();
    (!own.iter().all(holds)).then_some(own)
}

/// Windows with "and", the first of many.
pub fn times(app: &App, windows: &[Window]) -> Arg {
    if windows.is_empty() {
        return Key::GroupsHandNoTime.into();
    }
    let lang = app.i18n.lang();
    let mut all: Vec<Arg> =
        windows.iter().take(WINDOWS).map(|&w| Arg::from(format::window(lang, w))).collect();
    if windows.len() > WINDOWS {
        all.push(t::groups_hand_more(windows.len() - WINDOWS).into());
    }
    Arg::List(all)
}

/// What a group is called.
pub fn group_name(unit: &Unit, id: GroupId) -> String {
    unit.group(id).map(|group| group.name.to_string()).unwrap_or_default()
}

/// Rules that a group breaks on a day, in words; those who cannot come are named together.
pub fn broken(unit: &Unit, on: NaiveDate, group: Option<GroupId>, rules: &[Against]) -> Vec<Text> {
    let group = group.and_then(|id| unit.group(id));
    let missing = rules.iter().filter_map(|rule| cannot(*rule));
    let (taken, missing): (Vec<PersonId>, Vec<PersonId>) =
        missing.partition(|&id| taken(unit, on, group, id).is_some());
    let rest = rules.iter().filter(|rule| !matches!(rule, Against::NotFree(_)));
    let mut said: Vec<Text> =
        rest.filter(|rule| once(rule)).map(|&rule| one(unit, on, group, rule)).collect();
    said.splice(0..0, taken.into_iter().filter_map(|id| self::taken(unit, on, group, id)));
    if !missing.is_empty() {
        said.insert(0, not_free(unit, group, &missing));
    }
    said
}

fn cannot(rule: Against) -> Option<PersonId> {
    match rule {
        Against::NotFree(person) => Some(person),
        _ => None,
    }
}

/// A pair is said once, whichever of both is asked.
fn once(rule: &Against) -> bool {
    !matches!(rule, Against::Together(a, b) if a > b)
}

/// That somebody who is free when a group meets leads another one then, here or in another unit, or is in one.
fn taken(unit: &Unit, on: NaiveDate, group: Option<&Group>, id: PersonId) -> Option<Text> {
    let (person, group) = (unit.person(id)?, group?);
    // Whoever stands in for its supervisor leads this one itself.
    if group.supervisor != Some(id) && stand_ins::leads(group, id, on) {
        return Some(t::groups_rule_leads_it(facts::name(unit, id)));
    }
    if facts::not_free(person, group.windows.iter().copied()).is_some() {
        return None;
    }
    let leads = |other: &&Group| stand_ins::leads(other, id, on);
    let led = taken_by(unit, group, person, on).find(leads).map(|other| (&other.name, true));
    // A group of the same programme is one that they would leave.
    let of_another = |other: &&Group| other.programme != group.programme;
    let here =
        led.or_else(|| taken_by(unit, group, person, on).find(of_another).map(|other| (&other.name, false)));
    let there = || group.windows.iter().find_map(|window| unit.elsewhere().weekly(id, *window));
    let (other, leads) =
        here.or_else(|| there().map(|other| (&other.group, other.participants.is_some())))?;
    let said = if leads { t::groups_rule_leads } else { t::groups_rule_has };
    Some(said(facts::name(unit, id), other))
}

fn not_free(unit: &Unit, group: Option<&Group>, people: &[PersonId]) -> Text {
    let names = Arg::list(people.iter().map(|&id| facts::name(unit, id)));
    // Whoever has said nothing may well be able to: that is to be asked, not refused.
    if people.iter().all(|&id| unit.person(id).is_some_and(|person| person.free.is_empty())) {
        return t::groups_rule_unsaid(names);
    }
    let person = people.first().and_then(|&id| unit.person(id));
    let windows = group.map(|g| g.windows.clone()).unwrap_or_default();
    match person.and_then(|person| facts::not_free(person, windows)) {
        Some(window) => t::groups_rule_not_free(names, window),
        // Free then, as far as is known here.
        None => t::groups_rule_not_then(names),
    }
}

fn one(unit: &Unit, on: NaiveDate, group: Option<&Group>, rule: Against) -> Text {
    let name = |id: PersonId| facts::name(unit, id);
    let other = |id: Option<GroupId>| -> Arg {
        id.map_or(Arg::from(Key::GroupsHandNewGroup), |id| Arg::from(group_name(unit, id)))
    };
    match rule {
        Against::Full { members, most } => t::groups_rule_full(members, most),
        Against::Few { members, least } => t::groups_rule_few(least, members),
        Against::NoWindow => Key::GroupsRuleNoWindow.into(),
        Against::NoLead => Key::GroupsRuleNoLead.into(),
        Against::NotFree(person) | Against::LeadNotFree(person) => {
            taken(unit, on, group, person).unwrap_or_else(|| not_free(unit, group, &[person]))
        }
        Against::Apart(a, b) => t::groups_rule_apart(name(a), name(b)),
        Against::Together(a, b) => t::groups_rule_together(name(a), name(b)),
        Against::LeadFull(person) => t::groups_rule_lead_full(name(person)),
        Against::LeadTaken(person, group) => t::groups_rule_lead_taken(name(person), other(group)),
        Against::MemberLeads(person, group) => t::groups_rule_leads(name(person), other(group)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::week::Day,
        planning::groups::fixtures::{group_id, window},
    };

    #[test]
    fn the_time_that_a_group_loses_is_its_own_and_not_when_all_were_free() {
        let (own, free) = (window(Day::Tue, 900, 990), window(Day::Tue, 870, 1020));
        let mut group = Group::new(group_id(1), "G".into());
        assert_eq!(left(&group, &[]), None, "it has none");
        group.windows.insert(own);
        assert_eq!(left(&group, &[free]), None, "all still can");
        assert_eq!(left(&group, &[window(Day::Thu, 870, 1020)]), Some(vec![own]));
        assert_eq!(left(&group, &[window(Day::Tue, 915, 1020)]), Some(vec![own]), "not all of it");
    }
}
