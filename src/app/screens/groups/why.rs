//! Why somebody is in a group, and why a group is as it is: worked out, never a set phrase.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    by_hand::hand,
    facts,
    possible::reasons,
    price,
    state::PickKey,
    through_year::near,
    times::week_lines,
    update::{group, person},
    wished,
    wrong::{Weight, wrong},
};
use crate::{
    app::{
        App, describe_finding,
        overlay::{Overlay, Report},
        screens::PickKey as AnyPick,
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        error::Thing,
        groups::{Group, Hold},
        ids::{Code, PersonId, UnitId},
        people::{Outside, Person},
        text::Name,
        unit::Unit,
    },
    planning::{
        findings::{self, Finding, What},
        groups::{
            cost::Terms,
            explain::why_unplaced,
            stand_ins,
            today::Today,
            why::{Alternative, why},
            windows::common_windows,
        },
        places, staff,
    },
};

/// Opens the reasons for the selected person, else for the selected group.
pub fn open(app: &mut App) {
    let Some(unit) = app.unit() else { return };
    // To come to an introduction is not to be in a group.
    let in_one = |group: &&Group| !places::is_introduction(unit, group.id);
    let here = match person(app) {
        Some(id) => group(app)
            .filter(in_one)
            .or_else(|| unit.groups().iter().filter(in_one).find(|other| other.members.contains_key(&id))),
        None => group(app),
    };
    let (title, lines) = match (person(app), here) {
        (Some(id), here) => {
            let name = facts::name(unit, id);
            let title = match here {
                Some(here) => t::groups_reason_title(&here.name, name),
                None => t::groups_reason_title_none(name),
            };
            (title, of_person(app, unit, here, id))
        }
        (None, Some(here)) => (t::groups_reason_title_group(&here.name), of_group_in_words(app, unit, here)),
        (None, None) => return,
    };
    let mut report = Report::new(title, lines);
    // From the reasons it is one key to where the person can go instead.
    let goes = person(app).filter(|&id| can_go(app, id));
    report.then = goes.map(|id| (Key::GroupsMove.into(), AnyPick::Groups(PickKey::Reasons(id))));
    app.push(Overlay::Report(Box::new(report)));
}

/// Whether another group is possible for somebody; where there is no programme nothing says that it is not.
fn can_go(app: &App, id: PersonId) -> bool {
    let today = hand::today(app);
    let Some(today) = (*today).as_ref() else { return true };
    let found = today.person(id).map(|at| why(today, at));
    found.is_none_or(|found| {
        found.next.is_some() || found.elsewhere.iter().any(|one| one.difference.against.is_empty())
    })
}

/// Why somebody is where they are: what speaks for it, the next best, and every other group.
pub fn of_person(app: &App, unit: &Unit, here: Option<&Group>, id: PersonId) -> Vec<Text> {
    let today = hand::today(app);
    by(app, unit, (*today).as_ref(), here, id)
}

/// The same of the groups as they are in `unit`, which may be a proposal.
pub fn by(app: &App, unit: &Unit, today: Option<&Today>, here: Option<&Group>, id: PersonId) -> Vec<Text> {
    let Some(person) = unit.person(id) else { return Vec::new() };
    let mut lines = here.map(|here| placed(app, unit, today, here, person)).unwrap_or_default();
    if here.is_none() && facts::is_without_role(person) {
        lines.push(Key::GroupsReasonNoRole.into());
        return lines;
    }
    let Some(today) = today else {
        lines.push(Key::GroupsReasonNoProgramme.into());
        return lines;
    };
    let Some(at) = today.person(id) else {
        let programme = facts::main_programme(app).map(|programme| programme.id);
        let over = here.is_none() && programme.is_some_and(|id| places::over(unit, id).contains(&person.id));
        if over {
            lines.push(t::groups_reason_because(Key::GroupsWhyOver));
        } else if here.is_none() {
            lines.push(takes_no_part(unit, person));
        }
        return lines;
    };
    if here.is_none() {
        let name = |place: usize| {
            let id = today.group_id(place);
            Arg::from(id.map(|id| price::group_name(unit, id)).unwrap_or_default())
        };
        let why = why_unplaced(&today.instance, &today.answer, at);
        lines.push(t::groups_reason_because(reasons::in_words(unit, &name, &why)));
        if person.free.is_empty() && !facts::has_applied(app, unit, person) {
            lines.push(t::groups_reason_ask(&person.name));
            return lines;
        }
    }
    let found = why(today, at);
    if !found.bound.is_empty() {
        let names = found.bound.iter().filter_map(|&p| today.person_id(p)).map(|p| facts::name(unit, p));
        lines.push(t::groups_reason_bound(Arg::list(names)));
    }
    if found.elsewhere.is_empty() {
        lines.push(Key::GroupsReasonNoOther.into());
        return lines;
    }
    lines.push(next(unit, today, found.next.as_ref()));
    lines.push(Key::GroupsReasonElsewhere.into());
    lines.extend(found.elsewhere.iter().map(|one| other(app, unit, today, one)));
    lines
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
    lines.push(if held { Key::GroupsReasonHeld.into() } else { Key::GroupsReasonLoose.into() });
    // Whoever begins later or is away counts among those who are here, as among all of the team.
    let others = here.members_on(app.today()).filter(|&id| id != person.id);
    let others = others.filter_map(|id| unit.person(id));
    let members: Vec<&Person> = others.chain([person]).collect();
    let together = with_lead(unit, here, app.today(), &members);
    if let Some(team) = person.team_of() {
        let with = together.iter().filter(|p| p.team_of() == Some(team)).count();
        lines.push(t::groups_reason_team(of_team(unit, team), with, team.1));
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

/// These people of a group and whoever leads it: of a team that is together, all are.
fn with_lead<'a>(unit: &'a Unit, group: &Group, on: NaiveDate, members: &[&'a Person]) -> Vec<&'a Person> {
    let lead = group.led_on(on).filter(|lead| members.iter().all(|person| person.id != *lead));
    members.iter().copied().chain(lead.and_then(|lead| unit.person(lead))).collect()
}

/// How many of a team could be together: a principal of the team who is in no group is none of them.
fn of_team(unit: &Unit, team: (Option<UnitId>, &Name)) -> usize {
    let in_a_group = |id: PersonId| {
        unit.groups().iter().any(|group| group.supervisor == Some(id) || group.members.contains_key(&id))
    };
    let all = unit.people().iter().filter(|person| person.team_of() == Some(team));
    all.filter(|person| staff::is_intended(person) || in_a_group(person.id)).count()
}

fn stage_names(app: &App, stages: impl Iterator<Item = Code>) -> String {
    let lang = app.i18n.lang();
    let mut all: Vec<_> = stages.filter_map(|id| app.catalogue().stage(id)).collect();
    all.sort_by_key(|stage| stage.order);
    let names: Vec<&str> = all.iter().map(|stage| stage.short.get(lang)).collect();
    names.join(", ")
}

/// How much better or worse, term by term.
fn worth(today: &Today, by: &Terms) -> Text {
    let weights = &today.instance.weights;
    let total = by.cost(weights);
    let cost: Text = match total {
        0 => price::worth(total).into(),
        _ => t::groups_reason_total(price::signed(total), price::worth(total)),
    };
    let parts: Vec<Text> = price::parts(&Terms::default(), by, weights).into_iter().map(price::by).collect();
    if parts.is_empty() { cost } else { t::groups_reason_worth(price::in_a_row(parts), cost) }
}

fn next(unit: &Unit, today: &Today, next: Option<&Alternative>) -> Text {
    let Some(next) = next else { return Key::GroupsReasonNextNone.into() };
    let terms = &next.difference.terms;
    let is_better = terms.cost(&today.instance.weights) < 0;
    let group = today.group_id(next.group).map(|id| price::group_name(unit, id)).unwrap_or_default();
    let worth = worth(today, terms);
    let with = next.with.and_then(|p| today.person_id(p)).map(|p| facts::name(unit, p));
    match (with, is_better) {
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
    let worth = worth(today, &one.difference.terms);
    // Rules are said with the group in which they would be broken, where that is not the one they go to.
    let mut broken: Vec<Text> = Vec::new();
    let places: BTreeSet<usize> = one.difference.against.iter().map(|(place, _)| *place).collect();
    for place in places {
        let rules: Vec<_> =
            one.difference.against.iter().filter(|(p, _)| *p == place).map(|(_, rule)| *rule).collect();
        let said = price::broken(unit, today.group_id(place), &rules);
        let left = today.group_id(place).filter(|_| place != one.group);
        broken.extend(said.into_iter().map(|what| match left {
            Some(left) => t::groups_reason_in(price::group_name(unit, left), what),
            None => what,
        }));
    }
    if broken.is_empty() {
        return t::groups_reason_other(&group.name, when, worth);
    }
    t::groups_reason_other_not(&group.name, price::in_a_row(broken), when)
}

/// A group: its week, who is in it, what is not as wished, and what has been found at it, with the source.
pub fn of_group_in_words(app: &App, unit: &Unit, group: &Group) -> Vec<Text> {
    let members: Vec<PersonId> = group.members_on(app.today()).collect();
    let mut all: Vec<PersonId> = members.clone();
    all.extend(group.led_on(app.today()).filter(|lead| !members.contains(lead)));
    let people: Vec<&Person> = all.iter().filter_map(|&id| unit.person(id)).collect();
    let mut lines: Vec<Text> =
        week_lines::lines(app, &people, &group.windows).into_iter().map(t::groups_plain).collect();
    if !lines.is_empty() {
        lines.push(Key::GroupsReasonLegend.into());
    }
    if !people.is_empty() {
        let length = facts::length_of(app, group);
        let common = common_windows(unit, all.iter().copied(), None, length);
        lines.push(if common.is_empty() {
            t::groups_reason_common_not(length.0, people.len())
        } else {
            t::groups_reason_common(people.len(), price::times(app, &common))
        });
    }
    let members: Vec<&Person> = members.iter().filter_map(|&id| unit.person(id)).collect();
    lines.extend(made_of(app, unit, group, &members));
    lines.extend(near::why_led(app, unit, group));
    lines.extend(costs(app, unit, group));
    let found = found(app, unit, group);
    if found.is_empty() {
        lines.push(Key::GroupsReasonNothing.into());
    }
    lines.extend(found);
    lines
}

/// Sizes, teams, stages, schools, wishes.
fn made_of(app: &App, unit: &Unit, group: &Group, members: &[&Person]) -> Vec<Text> {
    let mut lines = Vec::new();
    let today = hand::today(app);
    if let Some(size) = (*today).as_ref().map(|today| today.instance.size) {
        let count = members.iter().filter(|p| group.supervisor != Some(p.id)).count();
        let best = size.target.and_then(|best| wished::size(app, unit, group, best));
        lines.push(match best {
            Some(best) => t::groups_reason_size(count, size.least, size.most, best),
            None => t::groups_reason_size_free(count, size.least, size.most),
        });
    }
    let together = with_lead(unit, group, app.today(), members);
    let mut teams = BTreeMap::new();
    for team in together.iter().filter_map(|p| p.team_of()) {
        *teams.entry(team).or_insert(0_usize) += 1;
    }
    let parts: Vec<Text> =
        teams.iter().map(|(&team, &here)| t::groups_reason_part(of_team(unit, team), here, team.1)).collect();
    if !parts.is_empty() {
        lines.push(t::groups_reason_teams(price::in_a_row(parts)));
    }
    let mut stages: BTreeMap<Code, usize> = BTreeMap::new();
    for &stage in together.iter().flat_map(|p| &p.stages) {
        *stages.entry(stage).or_default() += 1;
    }
    let lang = app.i18n.lang();
    let mut stages: Vec<_> =
        stages.into_iter().filter_map(|(id, n)| Some((app.catalogue().stage(id)?, n))).collect();
    stages.sort_by_key(|(stage, _)| stage.order);
    let stages_known = stages.len();
    let count = |(name, n): (String, usize)| t::groups_reason_count(n, name);
    let parts: Vec<Text> =
        stages.into_iter().map(|(stage, n)| count((stage.short.get(lang).to_owned(), n))).collect();
    if !parts.is_empty() {
        lines.push(t::groups_reason_stages(price::in_a_row(parts)));
    }
    if together.len() > members.len() && !(teams.is_empty() && stages_known == 0) {
        lines.push(Key::GroupsReasonLeadCounts.into());
    }
    let mut schools: BTreeMap<String, usize> = BTreeMap::new();
    for person in members {
        let own = || unit.about().name.to_string();
        *schools.entry(person.home.as_ref().map_or_else(own, |home| home.name.to_string())).or_default() += 1;
    }
    if schools.len() > 1 {
        let parts: Vec<Text> = schools.into_iter().map(count).collect();
        lines.push(t::groups_reason_schools(price::in_a_row(parts)));
    }
    lines.extend(wishes(app, group, members));
    lines
}

fn wishes(app: &App, group: &Group, members: &[&Person]) -> Option<Text> {
    let title = app.catalogue().module(group.module?)?.title_in(app.i18n.lang()).to_owned();
    let today = hand::today(app);
    let today = (*today).as_ref()?;
    let at = today.group(group.id)?;
    let places: Vec<Option<usize>> = members
        .iter()
        .filter_map(|person| today.wish(at, today.person(person.id)?))
        .map(|wish| wish.place)
        .collect();
    let first = places.iter().filter(|place| **place == Some(0)).count();
    let not = places.iter().filter(|place| place.is_none()).count();
    let later = places.len() - first - not;
    (!places.is_empty()).then(|| t::groups_reason_wishes(first, later, title, not))
}

/// What the group does not have of what was wished.
fn costs(app: &App, unit: &Unit, group: &Group) -> Option<Text> {
    let costs: Vec<Arg> =
        wished::of_standing(app, unit, group)?.into_iter().map(|(_, full)| full.into()).collect();
    Some(if costs.is_empty() { Key::GroupsReasonCostNone.into() } else { t::groups_costs(Arg::List(costs)) })
}

/// What has been found at the group and at those who are in it, with rule and source.
fn found(app: &App, unit: &Unit, group: &Group) -> Vec<Text> {
    let mut all: Vec<(Weight, Text)> = Vec::new();
    let mut add = |weight: Weight, what: Text, code: Option<&str>| {
        let what = match code.and_then(|code| source(app, unit, code)) {
            Some(source) => t::groups_reason_found(source, what),
            None => what,
        };
        if !all.iter().any(|(_, known)| *known == what) {
            all.push((weight, what));
        }
    };
    let own = wrong(app, unit, group);
    let said: BTreeSet<&str> = own.iter().filter_map(|wrong| wrong.code).collect();
    for wrong in own {
        add(wrong.weight, wrong.full, wrong.code);
    }
    for finding in app.findings().iter().filter(|finding| is_about(unit, group, app.today(), finding)) {
        if !said.contains(&finding.code()) {
            let what = if finding.thing == Thing::Group(group.id) {
                describe_finding::here(app, unit, finding)
            } else {
                describe_finding::finding(app, unit, finding)
            };
            add(finding.severity.into(), what, Some(finding.code()));
        }
    }
    all.sort_by_key(|(weight, _)| *weight);
    all.into_iter().map(|(weight, what)| t::groups_reason_sign(weight.sign(), what)).collect()
}

/// Whether a finding is about a group: at it, at who leads it, at somebody in it, at a meeting of it that
/// clashes, or that the school is small.
fn is_about(unit: &Unit, group: &Group, today: NaiveDate, finding: &Finding) -> bool {
    match (finding.thing, &finding.what) {
        (Thing::Group(id), _) => id == group.id,
        (Thing::Person(id), What::NoPupils { group: of, .. }) => {
            *of == group.id && group.members.contains_key(&id)
        }
        (
            Thing::Person(id),
            What::SupervisorGroups { .. }
            | What::SupervisorGroupsWhile { .. }
            | What::SupervisorLoad { .. }
            | What::SupervisorNoTime { .. }
            | What::SupervisorUntrained
            | What::SupervisorNoLicence
            | What::SupervisorNew { .. },
        ) => stand_ins::leads(group, id, today),
        (Thing::Meeting(id), What::Clash { .. }) => {
            unit.meetings().get(id).is_some_and(|meeting| meeting.group == group.id)
        }
        (Thing::Unit, What::FewTeachers { .. }) => true,
        _ => false,
    }
}

/// The codes of a rule that hold here, and where it comes from.
fn source(app: &App, unit: &Unit, code: &str) -> Option<String> {
    let rule = findings::rule(app.catalogue(), code)?;
    let countries = findings::countries(unit, app.catalogue());
    let codes: Vec<String> = findings::codes(rule, &countries).map(ToString::to_string).collect();
    (!codes.is_empty()).then(|| format!("{}: {}", codes.join(", "), rule.source_in(&countries)))
}
