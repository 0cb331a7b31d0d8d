//! Why somebody has no place, in words.

use crate::{
    app::screens::groups::state::Shown,
    i18n::{Arg, Key, Text, t},
    model::{ids::PersonId, unit::Unit},
    planning::groups::{
        answer::rules::Broken,
        why::explain::{Pair, Why},
    },
};

/// Why somebody has no place, in words.
pub fn why_text(shown: &Shown, why: &Why) -> Text {
    let name = |place: usize| -> Arg {
        let id = shown.proposal.groups.get(place).copied().flatten();
        let group = id.and_then(|id| shown.after.group(id));
        group.map_or_else(|| Arg::from(Key::WordGroup), |g| Arg::from(&g.name))
    };
    in_words(&shown.after, &name, why)
}

/// The same, where groups are called as `name` says.
pub fn in_words(unit: &Unit, name: &dyn Fn(usize) -> Arg, why: &Why) -> Text {
    let person = |id: &PersonId| Arg::from(unit.person(*id).map(|p| p.name.to_string()).unwrap_or_default());
    let people = |ids: &[PersonId]| Arg::List(ids.iter().map(person).collect());
    match why {
        Why::NoFreeTime => Key::GroupsWhyNoFree.into(),
        Why::TooShort => Key::GroupsWhyTooShort.into(),
        Why::OneDay => Key::GroupsWhyOneDay.into(),
        Why::OneLed => Key::GroupsWhyOneLed.into(),
        Why::NoLead => Key::GroupsWhyNobodyLeads.into(),
        Why::NoCommonWindow => Key::GroupsWhyNoCommon.into(),
        Why::TooFew { most, least, times } => t::groups_why_too_few(*least, *most, *times),
        Why::OnlyFull { groups } => t::groups_why_full(Arg::List(groups.iter().map(|&g| name(g)).collect())),
        Why::KeptOut { groups } => match groups.first() {
            Some(&(group, broken)) => t::groups_why_kept_out(name(group), broken_key(broken)),
            None => Key::GroupsWhyNoCommon.into(),
        },
        Why::NoGroupThen { waiting, least, times } => t::groups_why_no_group_then(*least, *times, *waiting),
        Why::LeadsTaken { waiting } => t::groups_why_leads_taken(*waiting),
        Why::Unmade { waiting } => t::groups_why_unmade(*waiting),
        Why::LeadsFull => Key::GroupsWhyLeadsFull.into(),
        Why::OverLimit => Key::GroupsWhyOver.into(),
        Why::Pair(Pair::Torn(a, b)) => t::groups_why_pair_torn(person(a), person(b)),
        Why::Pair(Pair::Many { with, most }) => t::groups_why_pair_many(*most, people(with)),
        Why::Pair(Pair::NoTime { with }) => t::groups_why_pair_no_time(people(with)),
        Why::Pair(Pair::Apart { from }) => t::groups_why_pair_apart(person(from)),
    }
}

fn broken_key(broken: Broken) -> Key {
    match broken {
        Broken::Closed | Broken::Locked => Key::GroupsBrokenLocked,
        Broken::Full { .. } => Key::GroupsBrokenFull,
        Broken::Few { .. } => Key::GroupsBrokenFew,
        Broken::NoWindow => Key::GroupsShortNoTime,
        Broken::NoLead => Key::GroupsShortNoLead,
        Broken::NotFree { .. } => Key::GroupsBrokenNotFree,
        Broken::Apart { .. } | Broken::Together { .. } => Key::GroupsBrokenPairs,
        Broken::LeadNotFree | Broken::LeadTaken { .. } => Key::GroupsShortLeadBusy,
        Broken::LeadFull => Key::GroupsShortLeadMany,
        Broken::Leads { .. } | Broken::MemberLeads { .. } => Key::GroupsBrokenLeads,
    }
}
