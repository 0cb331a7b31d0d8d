//! Why a group is as it is: when it meets, who is in it, what is not as wished and what was found at it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::{
    at_meetings::at_dates,
    by_hand::hand,
    facts, price,
    times::week_lines,
    wished,
    wrong::{Weight, wrong},
};
use super::{leader, of_team, with_lead};
use crate::{
    app::{App, describe_finding},
    i18n::{Arg, Key, Text, t},
    model::{
        error::Thing,
        groups::Group,
        ids::{Code, PersonId},
        people::Person,
        unit::Unit,
    },
    planning::{
        findings::{self, Finding, What},
        groups::{
            hand::common::{Common, Lacks},
            leading::stand_ins,
        },
    },
};

/// The source of our own rules.
const OWN: &str = "Kollegium";

/// A group: its week, who is in it, what is not as wished, and what has been found at it, with the source.
pub fn in_words(app: &App, unit: &Unit, group: &Group) -> Vec<Text> {
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
        let lengths = facts::lengths_of(app, group);
        let common = Common::of(unit, all.iter().copied(), None, lengths);
        let times = price::times(app, &common.windows);
        lines.push(match (common.lacks, lengths.other) {
            (Lacks::All, _) => t::groups_reason_common_not(lengths.long.0, people.len()),
            (Lacks::Second, other) => {
                let other = other.unwrap_or(lengths.long);
                t::groups_reason_common_once(other.0, people.len(), times)
            }
            (Lacks::Nothing, None) => t::groups_reason_common(people.len(), times),
            (Lacks::Nothing, Some(other)) => {
                t::groups_reason_common_both(lengths.long.0, other.0, people.len(), times)
            }
        });
    }
    let members: Vec<&Person> = members.iter().filter_map(|&id| unit.person(id)).collect();
    lines.extend(made_of(app, unit, group, &members));
    lines.extend(leader::why_led(app, unit, group));
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
    let of = |team| of_team(unit, app.today(), team);
    let parts: Vec<Text> =
        teams.iter().map(|(&team, &here)| t::groups_reason_part(of(team), here, team.1)).collect();
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
    for finding in app.findings().iter().filter(|finding| is_about(group, app.today(), finding)) {
        if !said.contains(&finding.code()) {
            let what = if finding.thing == Thing::Group(group.id) {
                describe_finding::here(app, unit, finding)
            } else {
                describe_finding::finding(app, unit, finding)
            };
            add(finding.severity.into(), what, Some(finding.code()));
        }
    }
    for wrong in at_dates(app, unit, group, &app.pressing()) {
        add(wrong.weight, wrong.full, wrong.code);
    }
    all.sort_by_key(|(weight, _)| *weight);
    all.into_iter().map(|(weight, what)| t::groups_reason_sign(weight.sign(), what)).collect()
}

/// Whether a finding is about a group: at it, at who leads it, at somebody in it, or that the school is small.
fn is_about(group: &Group, today: NaiveDate, finding: &Finding) -> bool {
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
        (Thing::Unit, What::FewTeachers { .. }) => true,
        _ => false,
    }
}

/// Where a rule comes from: the codes of the lists in which it stands here, and its source. Our own rules stand
/// in no list.
fn source(app: &App, unit: &Unit, code: &str) -> Option<Text> {
    let rule = findings::rule(app.catalogue(), code)?;
    let countries = findings::countries(unit, app.catalogue());
    let all: Vec<_> = findings::codes(rule, &countries).collect();
    let listed: Vec<String> =
        all.iter().filter(|code| code.country().is_some()).map(ToString::to_string).collect();
    let source = rule.source_in(&countries);
    Some(match (all.is_empty(), listed.is_empty()) {
        (true, _) => return None,
        (false, true) if source == OWN => Key::GroupsReasonOwnRule.into(),
        (false, true) => t::groups_plain(source),
        (false, false) => t::groups_plain(format!("{}: {source}", listed.join(", "))),
    })
}
