//! What is wrong with a group, in a word and in a sentence, the worst first.

use std::rc::Rc;

use super::{
    at_meetings::at_dates,
    by_hand::hand,
    facts,
    listed::by_name,
    price,
    wrong_words::{full_of, in_order, short_of},
};
use crate::{
    app::{App, describe_finding},
    i18n::{Arg, Key, Text, t},
    model::{
        error::Thing,
        groups::{Group, Hold},
        ids::PersonId,
        unit::Unit,
    },
    planning::{
        findings::{self, Finding, Severity, What, pressing},
        groups::{
            hand::over::is_over,
            leading::stand_ins,
            why::{
                against::Against,
                findings::{GroupFinding, group_findings},
            },
        },
    },
};

/// What is found at those who lead and is said of their groups, beside what every group says itself.
const LEADERS: [&str; 4] =
    ["supervisor-load", "supervisor-no-time", "supervisor-no-licence", "supervisor-new"];

/// Something that is wrong with a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Whether it stands against the plan, or is only worth knowing.
    pub weight: Weight,
    /// The rule that it breaks, where there is one.
    pub code: Option<&'static str>,
    /// How much it hinders.
    pub hinders: Hinders,
    /// A word or two.
    pub short: Text,
    /// A sentence.
    pub full: Text,
}

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It stands against the plan.
    Trouble,
    /// Worth knowing.
    Note,
}

/// How much something hinders a group, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hinders {
    /// It cannot meet so: there is no time, or nobody who leads it.
    Meeting,
    /// Somebody cannot be there.
    Somebody,
    /// It is another one than it should be.
    Less,
    /// It is a matter of single meetings: said below the groups, while their rows say what they are.
    SomeMeetings,
}

fn hinders(finding: &GroupFinding) -> Hinders {
    match finding {
        GroupFinding::NoSupervisor
        | GroupFinding::SupervisorNotFree { .. }
        | GroupFinding::LeaderAway(_)
        | GroupFinding::NoWindow => Hinders::Meeting,
        GroupFinding::Clash { .. } | GroupFinding::MemberNotFree { .. } => Hinders::Somebody,
        GroupFinding::BelowFloor { .. }
        | GroupFinding::TooSmall { .. }
        | GroupFinding::TooLarge { .. }
        | GroupFinding::OutsideRecommended { .. }
        | GroupFinding::WillBeSmall { .. }
        | GroupFinding::SupervisorOverloaded { .. }
        | GroupFinding::SupervisorUntrained { .. }
        | GroupFinding::OneWindow
        | GroupFinding::WindowTooShort { .. }
        | GroupFinding::WithoutPupils { .. }
        | GroupFinding::TeamSplit { .. } => Hinders::Less,
    }
}

impl Wrong {
    /// Whether it is against what no proposal may break.
    pub fn breaks_a_rule(&self) -> bool {
        const MORE: [&str; 4] =
            ["supervisor-groups", "supervisor-groups-while", "group-below-floor", "group-large"];
        let other = matches!(self.hinders, Hinders::Less | Hinders::SomeMeetings);
        let hinders = !other || self.code.is_some_and(|code| MORE.contains(&code));
        self.weight == Weight::Trouble && hinders
    }
}

impl Weight {
    /// The sign in front.
    pub fn sign(self) -> &'static str {
        match self {
            Weight::Trouble => "!",
            Weight::Note => "·",
        }
    }
}

impl From<Severity> for Weight {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Warning => Self::Trouble,
            Severity::Note => Self::Note,
        }
    }
}

/// What is wrong with a group, the worst first.
pub fn wrong(app: &App, unit: &Unit, group: &Group) -> Vec<Wrong> {
    let today = app.today();
    if is_over(unit, group) {
        return vec![Wrong {
            weight: Weight::Note,
            code: None,
            hinders: Hinders::Less,
            short: Key::GroupsShortOver.into(),
            full: Key::GroupsFullOver.into(),
        }];
    }
    let findings = match facts::programme_of(app, group) {
        Some(programme) => group_findings(unit, group, programme, app.catalogue(), today),
        None => {
            let lead = (!group.is_led()).then_some(GroupFinding::NoSupervisor);
            let is_open = group.windows.is_empty() && !group.is_outside();
            let window = is_open.then_some(GroupFinding::NoWindow);
            lead.into_iter().chain(window).collect()
        }
    };
    let mut all: Vec<Wrong> = Vec::new();
    let mut missing: Vec<PersonId> = findings.iter().filter_map(member_not_free).collect();
    by_name(app, unit, &mut missing);
    for finding in &findings {
        let Some(weight) = weight_of(app, unit, finding) else { continue };
        let repeated = member_not_free(finding).is_some_and(|p| missing.first() != Some(&p));
        let said = all.iter().any(|w| w.short == short_of(app, unit, group, finding, missing.len()));
        if repeated || (said && matches!(finding, GroupFinding::WithoutPupils { .. })) {
            continue;
        }
        all.push(Wrong {
            weight,
            code: finding.code(),
            hinders: hinders(finding),
            short: short_of(app, unit, group, finding, missing.len()),
            full: of_stand_in(
                group,
                finding,
                on_purpose(app, unit, group, finding, full_of(app, unit, group, finding, &missing)),
            ),
        });
    }
    all.extend(of_guests(app, group));
    all.sort_by_key(|w| (w.weight, w.hinders));
    all
}

/// The same of whoever leads for the supervisor for a time.
fn of_stand_in(group: &Group, finding: &GroupFinding, full: Text) -> Text {
    match finding {
        GroupFinding::SupervisorNotFree { person, .. }
        | GroupFinding::SupervisorOverloaded { person, .. }
        | GroupFinding::SupervisorUntrained { person, .. }
            if group.supervisor != Some(*person) =>
        {
            t::groups_full_stand_in(full)
        }
        _ => full,
    }
}

/// What stands against a member who was placed by hand is so on purpose.
fn on_purpose(app: &App, unit: &Unit, group: &Group, finding: &GroupFinding, full: Text) -> Text {
    let held = |id: &PersonId| group.members.get(id).is_some_and(|m| m.hold == Hold::Locked);
    let people: Vec<PersonId> = match finding {
        GroupFinding::MemberNotFree { window, .. } => {
            let busy = |id: &PersonId| {
                unit.person(*id).is_some_and(|p| facts::cannot_come(app, group, p) == Some(*window))
            };
            group.members.keys().copied().filter(busy).collect()
        }
        GroupFinding::Clash { person, .. } => vec![*person],
        GroupFinding::TooLarge { .. } => group.members.keys().copied().collect(),
        _ => return full,
    };
    let people = in_order(app, unit, &people);
    let names: Vec<String> = people.iter().filter(|id| held(id)).map(|id| facts::name(unit, *id)).collect();
    if names.is_empty() { full } else { t::groups_hand_on_purpose(Arg::list(names), full) }
}

/// Pairs that are to be in one group, or not.
fn pairs(app: &App, unit: &Unit, group: &Group) -> Vec<Wrong> {
    let today = hand::today(app);
    let Some(today) = (*today).as_ref() else { return Vec::new() };
    let rules = today.group(group.id).map(|at| today.against(at)).unwrap_or_default();
    let pair = |rule: &Against| matches!(rule, Against::Apart(..) | Against::Together(..));
    let rules: Vec<Against> = rules.into_iter().filter(pair).collect();
    let wrong = |what| Wrong {
        weight: Weight::Trouble,
        code: None,
        hinders: Hinders::Less,
        short: Key::GroupsShortPairs.into(),
        full: t::groups_reason_full(what),
    };
    price::broken(unit, app.today(), Some(group.id), &rules).into_iter().map(wrong).collect()
}

/// The same of a group as it stands, with what else has been found at it, in no order.
pub fn found_at(app: &App, unit: &Unit, group: &Group) -> Vec<Wrong> {
    /// What is said above, with the numbers of the proposal.
    const SAID: [&str; 17] = [
        "group-below-floor",
        "group-small",
        "group-will-be-small",
        "group-large",
        "group-off-advice",
        "team-split",
        "no-supervisor",
        "leader-away",
        "stand-in-not-free",
        "stand-in-taken",
        "supervisor-not-free",
        "members-not-free",
        "groups-clash",
        "one-window",
        "window-short",
        "guests-unread",
        "guests-gone",
    ];
    let mut all = wrong(app, unit, group);
    all.extend(pairs(app, unit, group));
    let found = describe_finding::at(app, &[Thing::Group(group.id)]).into_iter();
    let found = found.chain(of_leader(app, unit, group));
    all.extend(found.filter(|(finding, _)| !SAID.contains(&finding.code())).map(|(finding, whole)| {
        Wrong {
            weight: finding.severity.into(),
            code: Some(finding.code()),
            hinders: Hinders::Less,
            short: in_a_word(finding.code())
                .map(Text::from)
                .or_else(|| describe_finding::title(app, &finding))
                .unwrap_or_else(|| Key::FindLook.into()),
            full: t::groups_plain(whole),
        }
    }));
    all.extend(of_who_leads(app, unit, group, &app.findings()));
    all.extend(at_dates(app, unit, group, &app.pressing()));
    all
}

/// What is wrong with a group as it is proposed: what it will be marked with once it is taken.
#[derive(Clone, Debug, Default)]
pub struct Proposed {
    /// What the proposal makes so, the worst first.
    pub own: Vec<Wrong>,
    /// What whoever leads it lacks today as well.
    pub as_today: Vec<Wrong>,
    /// The rule that it breaks.
    pub rule: Option<Wrong>,
}

/// The rule that a proposed group breaks, if it breaks one.
pub fn rule_when_proposed(app: &App, after: &Unit, group: &Group) -> Option<Wrong> {
    app.wrong_when_proposed(after, group.id, || as_proposed(app, after, group)).rule.clone()
}

/// What a proposed group will be marked with.
pub fn proposed(app: &App, after: &Unit, group: &Group) -> Proposed {
    (*app.wrong_when_proposed(after, group.id, || as_proposed(app, after, group))).clone()
}

fn as_proposed(app: &App, after: &Unit, group: &Group) -> Proposed {
    let found = app.findings_when_proposed(after);
    let mut own = wrong(app, after, group);
    let rule = own.iter().find(|one| one.breaks_a_rule()).cloned();
    own.extend(of_who_leads(app, after, group, &found.new));
    // Of what is only proposed nothing is said that is only worth knowing of a day.
    let at_dates = at_dates(app, after, group, &pressing(after, &found.new)).into_iter();
    own.extend(at_dates.filter(|wrong| wrong.weight == Weight::Trouble));
    own.sort_by_key(|w| (w.weight, w.hinders));
    Proposed { own, as_today: of_who_leads(app, after, group, &found.known), rule }
}

/// What has been found at those who lead it and concerns the group: their time, and how long they have taught.
fn of_who_leads(app: &App, unit: &Unit, group: &Group, found: &[Finding]) -> Vec<Wrong> {
    let about = |finding: &&Finding| {
        LEADERS.contains(&finding.code())
            && matches!(finding.thing, Thing::Person(id) if stand_ins::leads(group, id, app.today()))
    };
    let wrong = |finding: &Finding| Wrong {
        weight: finding.severity.into(),
        code: Some(finding.code()),
        hinders: Hinders::Less,
        short: in_a_word(finding.code()).unwrap_or(Key::FindLook).into(),
        full: t::groups_reason_full(describe_finding::finding(app, unit, finding)),
    };
    found.iter().filter(about).map(wrong).collect()
}

/// Of what is found at those who lead, at how many of them it is found today, then in each proposal; what nobody has
/// is left out.
pub fn leaders_counted(app: &App, proposed: &[Rc<Vec<Finding>>]) -> Vec<(Key, Vec<usize>)> {
    let columns: Vec<Rc<Vec<Finding>>> =
        std::iter::once(app.findings()).chain(proposed.iter().cloned()).collect();
    let of = |code: &str| {
        let count = |found: &Rc<Vec<Finding>>| found.iter().filter(|one| one.code() == code).count();
        Some((in_a_word(code)?, columns.iter().map(count).collect::<Vec<_>>()))
    };
    let all = LEADERS.iter().filter_map(|code| of(code));
    all.filter(|(_, counts)| counts.iter().any(|count| *count > 0)).collect()
}

/// A talk is about all groups of a supervisor and is missed at one of them: the others lack it too.
fn of_leader(app: &App, unit: &Unit, group: &Group) -> Vec<(Finding, String)> {
    let led = |other: &&Group| other.id != group.id && other.supervisor == group.supervisor;
    if group.supervisor.is_none() || unit.meetings_of(group.id).is_empty() {
        return Vec::new();
    }
    let others: Vec<Thing> = unit.groups().iter().filter(led).map(|other| Thing::Group(other.id)).collect();
    let mut found = describe_finding::at(app, &others);
    found.retain(|(finding, _)| matches!(finding.what, What::NoCheckIn { .. }));
    found
}

/// Findings whose title has no room in the list.
fn in_a_word(code: &str) -> Option<Key> {
    Some(match code {
        "no-visit" | "no-visit-in-term" => Key::GroupsShortNoVisit,
        "no-meetings" => Key::GroupsShortNoMeetings,
        "no-check-in" => Key::GroupsShortNoCheckIn,
        "meetings-left" => Key::GroupsShortMeetingsLeft,
        "meetings-one-day" => Key::GroupsShortMeetingsOneDay,
        "hours-short" => Key::GroupsShortHours,
        "part-lacks" | "parts-missing" => Key::GroupsShortParts,
        "dates-open" => Key::GroupsShortDates,
        "rooms-open" => Key::GroupsShortRooms,
        "no-introduction" => Key::GroupsShortIntroduction,
        "supervisor-load" => Key::GroupsShortLeadLoad,
        "supervisor-no-time" => Key::GroupsShortLeadTime,
        "supervisor-no-licence" => Key::GroupsShortLeadLicence,
        "supervisor-new" => Key::GroupsShortLeadNew,
        _ => return None,
    })
}

/// What is to be known of its guests is found for the whole unit.
fn of_guests(app: &App, group: &Group) -> Vec<Wrong> {
    let Some((unit, guests)) = app.unit().zip(app.guests()) else { return Vec::new() };
    let found = findings::of_guests(unit, group, guests, app.today());
    let found = found.into_iter().map(|what| (Thing::Group(group.id), what)).collect();
    let found = findings::judged(unit, app.catalogue(), found);
    let wrong = |finding: &Finding| Wrong {
        weight: finding.severity.into(),
        code: Some(finding.code()),
        hinders: Hinders::Less,
        short: if matches!(finding.what, What::GuestsGone { .. }) {
            Key::GroupsShortGone.into()
        } else {
            Key::GroupsShortUnread.into()
        },
        full: describe_finding::here(app, unit, finding),
    };
    found.iter().map(wrong).collect()
}

/// Who is not free, of such a finding.
fn member_not_free(finding: &GroupFinding) -> Option<PersonId> {
    match finding {
        GroupFinding::MemberNotFree { person, .. } => Some(*person),
        _ => None,
    }
}

/// How much a finding matters here; nothing where its rule does not hold or is switched off. The same as
/// everywhere: what has no rule stands against the plan.
fn weight_of(app: &App, unit: &Unit, finding: &GroupFinding) -> Option<Weight> {
    let Some(code) = finding.code() else { return Some(Weight::Trouble) };
    findings::severity(unit, app.catalogue(), code).map(Weight::from)
}
