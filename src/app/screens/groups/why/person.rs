//! Why somebody is in a group, or in none: what speaks for it, the next best, and every other group.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{by_hand::hand, facts, possible::reasons, price};
use super::{of_team, with_lead};
use crate::{
    app::App,
    i18n::{Arg, Key, Text, format, t},
    model::{
        groups::{Group, Hold, Lock},
        ids::{Code, GroupId, PersonId},
        people::{Outside, Person},
        unit::Unit,
    },
    planning::{
        groups::{
            answer::{cost::Terms, today::Today},
            job::instance::Stays,
            why::{Alternative, Why, against::Against, explain::why_unplaced, why},
        },
        places, staff,
    },
};

/// Why something is as it is, line by line.
#[derive(Debug, Default)]
pub struct Reasons {
    /// The lines.
    pub lines: Vec<Text>,
    /// The lines that are about going to a group, and which.
    pub groups: BTreeMap<usize, GroupId>,
}

impl From<Vec<Text>> for Reasons {
    fn from(lines: Vec<Text>) -> Self {
        Self { lines, groups: BTreeMap::new() }
    }
}

/// Why somebody is where they are: what speaks for it, the next best, and every other group.
pub fn of_person(app: &App, unit: &Unit, here: Option<&Group>, id: PersonId) -> Reasons {
    let today = hand::today(app);
    by(app, unit, (*today).as_ref(), here, id)
}

/// Why somebody is called to an introduction, which is no place in a group; of whoever could have one, first why
/// they have none.
pub fn introduced(app: &App, unit: &Unit, to: &str, id: PersonId) -> Reasons {
    let called = t::groups_reason_introduced(to);
    let teaches = unit.person(id).is_some_and(staff::teaches);
    if !teaches {
        return vec![called, Key::GroupsReasonNeedsNone.into()].into();
    }
    let mut reasons = of_person(app, unit, None, id);
    reasons.lines.push(called);
    reasons
}

/// The same of the groups as they are in `unit`, which may be a proposal.
pub fn by(app: &App, unit: &Unit, today: Option<&Today>, here: Option<&Group>, id: PersonId) -> Reasons {
    let Some(person) = unit.person(id) else { return Reasons::default() };
    let mut lines = here.map(|here| placed(app, unit, today, here, person)).unwrap_or_default();
    if here.is_none() && facts::is_without_role(person) {
        lines.push(Key::GroupsReasonNoRole.into());
        return lines.into();
    }
    let Some(today) = today else {
        lines.push(Key::GroupsReasonNoProgramme.into());
        return lines.into();
    };
    let Some(at) = today.person(id) else {
        let programme = facts::main_programme(app).map(|programme| programme.id);
        let over = here.is_none() && programme.is_some_and(|id| places::over(unit, id).contains(&person.id));
        if over {
            lines.push(t::groups_reason_because(Key::GroupsWhyOver));
        } else if here.is_none() {
            lines.push(takes_no_part(unit, person));
            lines.extend(outside_at_home(app, person));
        }
        return lines.into();
    };
    if here.is_none() {
        let name = |place: usize| {
            let id = today.group_id(place);
            Arg::from(id.map(|id| price::group_name(unit, id)).unwrap_or_default())
        };
        let why = why_unplaced(&today.instance, &today.answer, at);
        lines.push(t::groups_reason_because(reasons::in_words(unit, &name, &why)));
        lines.extend(outside_at_home(app, person));
        if person.free.is_empty() && !facts::has_applied(app, unit, person) {
            lines.push(t::groups_reason_ask(&person.name));
            return lines.into();
        }
    }
    let found = why(today, at);
    if !found.bound.is_empty() {
        let names = found.bound.iter().filter_map(|&p| today.person_id(p)).map(|p| facts::name(unit, p));
        lines.push(t::groups_reason_bound(Arg::list(names)));
    }
    if found.elsewhere.is_empty() {
        lines.push(Key::GroupsReasonNoOther.into());
        return lines.into();
    }
    let mut groups = BTreeMap::new();
    let mut about = |line: usize, one: &Alternative| {
        groups.extend(today.group_id(one.group).map(|id| (line, id)));
    };
    found.next.iter().filter(|one| one.with.is_none()).for_each(|one| about(lines.len(), one));
    lines.push(next(unit, today, &found));
    lines.extend(found.next.as_ref().and_then(|one| only_by_hand(unit, today, one)));
    // What is next best is said; the others follow.
    let is_next = |one: &&Alternative| {
        found.next.as_ref().is_some_and(|next| next.with.is_none() && next.group == one.group)
    };
    let others: Vec<&Alternative> = found.elsewhere.iter().filter(|one| !is_next(one)).collect();
    lines.extend((!others.is_empty()).then(|| Key::GroupsReasonElsewhere.into()));
    for one in others {
        about(lines.len(), one);
        lines.push(other(app, unit, today, one));
    }
    Reasons { lines, groups }
}

/// Why no group is looked for at all.
fn takes_no_part(unit: &Unit, person: &Person) -> Text {
    if let Some(outside) = &person.outside {
        return t::groups_reason_outside(outside_of(outside));
    }
    let led = unit.groups().iter().filter(|group| group.supervisor == Some(person.id));
    let led: Vec<Arg> = led.map(|group| Arg::from(&group.name)).collect();
    match (led.is_empty(), person.leads(), staff::teaches(person)) {
        (false, ..) => t::groups_reason_leads_only(Arg::List(led)),
        (true, true, _) => Key::GroupsReasonMayLead.into(),
        (true, false, true) => Key::GroupsReasonNotApplied.into(),
        (true, false, false) => Key::GroupsReasonNoPart.into(),
    }
}

/// That the school of a guest says that they take no part.
fn outside_at_home(app: &App, person: &Person) -> Option<Text> {
    let from = person.home.as_ref()?;
    let outside = app.others.get(&from.unit)?.person(from.person)?.outside.as_ref()?;
    let is_bare = outside.reason.is_empty() && outside.plan.is_empty();
    Some(if is_bare {
        t::groups_reason_outside_home_only(&from.name)
    } else {
        t::groups_reason_outside_home(&from.name, outside_of(outside))
    })
}

/// What is said of why somebody takes no part, and what they do instead.
fn outside_of(outside: &Outside) -> Text {
    match (outside.reason.is_empty(), outside.plan.is_empty()) {
        (false, false) => t::words(format!("{} {}", format::ended(outside.reason.to_string()), outside.plan)),
        (true, false) => t::groups_plain(outside.plan.as_str()),
        (false, true) => t::groups_plain(outside.reason.as_str()),
        (true, true) => Key::GroupsReasonNoReason.into(),
    }
}

/// What speaks for the place where somebody is, and against it.
fn placed(app: &App, unit: &Unit, today: Option<&Today>, here: &Group, person: &Person) -> Vec<Text> {
    let mut lines = Vec::new();
    let held = here.members.get(&person.id).is_some_and(|m| m.hold == Hold::Locked);
    let busy = facts::cannot_come(app, here, person);
    let windows = || Arg::list(here.windows.iter().copied());
    let fits =
        |g: &&Group| g.id != here.id && !g.windows.is_empty() && facts::cannot_come(app, g, person).is_none();
    let also: Vec<&Group> = unit.groups().iter().filter(fits).collect();
    lines.push(match (busy, also.as_slice()) {
        _ if here.windows.is_empty() => Key::GroupsReasonNoWindow.into(),
        (Some(window), _) => t::groups_reason_not_free(window),
        (None, []) => t::groups_reason_only(&here.name, &person.name, windows()),
        (None, also) => t::groups_reason_free(Arg::list(also.iter().map(|g| &g.name)), windows()),
    });
    lines.extend(against_now(app, unit, today, here, person));
    lines.push(if held { Key::GroupsReasonHeld.into() } else { stays(today, here, person) });
    // Whoever begins later or is away counts among those who are here, as among all of the team.
    let others = here.members_on(app.today()).filter(|&id| id != person.id);
    let others = others.filter_map(|id| unit.person(id));
    let members: Vec<&Person> = others.chain([person]).collect();
    let together = with_lead(unit, here, app.today(), &members);
    if let Some(team) = person.team_of() {
        let with = together.iter().filter(|p| p.team_of() == Some(team)).count();
        lines.push(t::groups_reason_team(of_team(unit, app.today(), team), with, team.1));
    }
    if !person.stages.is_empty() {
        let alike = together.iter().filter(|p| !p.stages.is_disjoint(&person.stages)).count();
        let stages = stage_names(app, person.stages.iter().copied());
        lines.push(t::groups_reason_stage(together.len(), alike, stages));
    }
    if together.len() > members.len() && !(person.stages.is_empty() && person.team_of().is_none()) {
        lines.push(Key::GroupsReasonLeadCounts.into());
    }
    let wish = today.and_then(|today| today.wish(today.group(here.id)?, today.person(person.id)?));
    lines.extend(wish.map(|wish| match wish.place {
        Some(place) => t::groups_reason_wish(wish.of, place + 1),
        None => Key::GroupsReasonWishNot.into(),
    }));
    lines
}

/// The rules of pairs that are broken here by where the person is: somebody has decided it so.
fn against_now(app: &App, unit: &Unit, today: Option<&Today>, here: &Group, person: &Person) -> Vec<Text> {
    let at = today.and_then(|today| Some((today, today.group(here.id)?)));
    let mut rules = at.map(|(today, at)| today.against(at)).unwrap_or_default();
    rules.retain(
        |rule| matches!(rule, Against::Apart(a, b) | Against::Together(a, b) if [a, b].contains(&&person.id)),
    );
    let said = price::broken(unit, app.today(), Some(here.id), &rules).into_iter();
    said.map(t::groups_reason_though).collect()
}

/// Whether a proposal may move somebody who is not locked.
fn stays(today: Option<&Today>, here: &Group, person: &Person) -> Text {
    if here.locks.contains(&Lock::Members) {
        return t::groups_reason_all_locked(&here.name);
    }
    let stays = today.and_then(|today| {
        let one = today.instance.people.get(today.person(person.id)?)?;
        Some(one.stays == Stays::Yes)
    });
    match stays {
        Some(true) if person.leads() => Key::GroupsReasonStaysLeads.into(),
        Some(true) => Key::GroupsReasonStays.into(),
        _ => Key::GroupsReasonLoose.into(),
    }
}

/// What a lock keeps from a proposal of what some moves change: by hand it can be done all the same. `known`: the
/// group of which that has been said.
fn by_hand_only(unit: &Unit, today: &Today, one: &Alternative, known: Option<usize>) -> Vec<Text> {
    let group = |at: Option<usize>| at.and_then(|at| today.group_id(at)).and_then(|id| unit.group(id));
    let ends = one.moves.iter().flat_map(|&(person, to)| [today.place(person), to]);
    let groups: BTreeSet<usize> = ends.flatten().filter(|at| Some(*at) != known).collect();
    let all = groups.into_iter().filter_map(|at| group(Some(at)));
    let all = all.filter(|group| group.locks.contains(&Lock::Members));
    let mut said: Vec<Text> = all.map(|group| t::groups_reason_locked_group(&group.name)).collect();
    let held = |&&(person, _): &&(usize, _)| {
        let place = today.place(person).filter(|at| Some(*at) != known);
        let member = group(place).zip(today.person_id(person));
        let member = member.filter(|(group, _)| !group.locks.contains(&Lock::Members));
        member.and_then(|(group, id)| group.members.get(&id)).is_some_and(|is| is.hold == Hold::Locked)
    };
    let held = one.moves.iter().filter(held).filter_map(|(person, _)| today.person_id(*person));
    said.extend(held.map(|id| t::groups_reason_locked_person(facts::name(unit, id))));
    said
}

fn stage_names(app: &App, stages: impl Iterator<Item = Code>) -> String {
    let lang = app.i18n.lang();
    let mut all: Vec<_> = stages.filter_map(|id| app.catalogue().stage(id)).collect();
    all.sort_by_key(|stage| stage.order);
    let names: Vec<&str> = all.iter().map(|stage| stage.short.get(lang)).collect();
    names.join(", ")
}

/// How much better or worse, term by term.
pub(super) fn worth(today: &Today, before: &Terms, after: &Terms) -> Text {
    let weights = &today.instance.weights;
    let total = after.cost(weights) - before.cost(weights);
    let cost: Text = price::worth(total).into();
    let parts = price::parts(before, after, weights).into_iter();
    let parts: Vec<Text> = parts.map(|part| price::by(part, &today.instance)).collect();
    if parts.is_empty() { cost } else { t::groups_reason_worth(price::in_a_row(parts), cost) }
}

/// The same as a line of its own.
fn only_by_hand(unit: &Unit, today: &Today, one: &Alternative) -> Option<Text> {
    let locked = by_hand_only(unit, today, one, None);
    (!locked.is_empty()).then(|| t::groups_reason_by_hand(price::in_a_row(locked)))
}

fn next(unit: &Unit, today: &Today, found: &Why) -> Text {
    let Some(next) = &found.next else { return Key::GroupsReasonNextNone.into() };
    let terms = &next.difference.terms;
    let is_better = terms.cost(&today.instance.weights) < 0;
    let group = today.group_id(next.group).map(|id| price::group_name(unit, id)).unwrap_or_default();
    let worth = worth(today, &today.terms(), &(today.terms() + *terms));
    // Those who change places with them, those who are bound to that one among them.
    let stands = next.moves.iter().filter(|(_, to)| *to != Some(next.group)).map(|(person, _)| *person);
    let names = Arg::list(stands.filter_map(|p| today.person_id(p)).map(|p| facts::name(unit, p)));
    let with = next.with.map(|_| names);
    match (with, is_better) {
        (Some(other), _) if found.now.is_none() => t::groups_reason_next_instead(group, other, worth),
        (None, false) => t::groups_reason_next_move(group, worth),
        (None, true) => t::groups_reason_better_move(group, worth),
        (Some(other), false) => t::groups_reason_next_exchange(group, other, worth),
        (Some(other), true) => t::groups_reason_better_exchange(group, other, worth),
    }
}

fn other(app: &App, unit: &Unit, today: &Today, one: &Alternative) -> Text {
    let id = today.group_id(one.group);
    let Some(group) = id.and_then(|id| unit.group(id)) else { return Key::WordGroup.into() };
    let lang = app.i18n.lang();
    let when = if group.windows.is_empty() {
        Key::GroupsHandNoTime.into()
    } else {
        Arg::list(group.windows.iter().map(|&w| format::window(lang, w)))
    };
    let worth = worth(today, &today.terms(), &(today.terms() + one.difference.terms));
    // Rules are said with the group in which they would be broken, where that is not the one they go to.
    let mut broken: Vec<Text> = Vec::new();
    let places: BTreeSet<usize> = one.difference.against.iter().map(|(place, _)| *place).collect();
    for place in places {
        let rules: Vec<_> =
            one.difference.against.iter().filter(|(p, _)| *p == place).map(|(_, rule)| *rule).collect();
        let said = price::broken(unit, app.today(), today.group_id(place), &rules);
        let left = today.group_id(place).filter(|_| place != one.group);
        broken.extend(said.into_iter().map(|what| match left {
            Some(left) => t::groups_reason_in(price::group_name(unit, left), what),
            None => what,
        }));
    }
    if broken.is_empty() {
        let here = one.moves.first().and_then(|(person, _)| today.place(*person));
        let mut said = by_hand_only(unit, today, one, here);
        said.insert(0, worth);
        return t::groups_reason_other(&group.name, when, price::in_a_row(said));
    }
    t::groups_reason_other_not(&group.name, price::in_a_row(broken), when)
}
