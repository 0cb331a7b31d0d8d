//! What keeps people from a group or a common time, with the numbers, and what to do about it.

use super::{asked, reasons};
use crate::{
    app::{
        App,
        screens::groups::{by_hand::team, facts, proposals::search, state::Shown},
    },
    i18n::{Arg, Key, Text, t},
    model::{
        groups::Group,
        ids::PersonId,
        people::Person,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::groups::{
        hand::obstacles::{Obstacles, longest, obstacles},
        job::{
            torn::{Torn, torn},
            windows::{common_windows, free_of},
        },
        leading::stand_ins,
        possible::requests::{Outcome, Request},
        why::explain::{Pair, Why},
    },
};

/// The most names in one line.
const NAMES: usize = 8;

/// Why some people have no common time, in a few words.
pub fn in_short(unit: &Unit, found: &Obstacles) -> Text {
    if let Some((id, _)) = found.short.iter().find(|(_, window)| window.is_none()) {
        return t::groups_held_person_none(facts::name(unit, *id));
    }
    let needed = found.needed.0;
    match found.common {
        Some(window) => t::groups_held_short_common(window.length.0, needed),
        None => t::groups_held_short_never(needed),
    }
}

/// What keeps a group from a time that suits all.
pub fn group(app: &App, unit: &Unit, group: &Group) -> Vec<Text> {
    let mut people: Vec<PersonId> = group.members_on(app.today()).collect();
    people.extend(group.supervisor.filter(|lead| !people.contains(lead)));
    if people.is_empty() {
        return vec![Key::GroupsHeldNobody.into()];
    }
    let length = facts::length_of(app, group);
    let mut lines = vec![t::groups_held_needs(length.0)];
    lines.extend(sentences(unit, &obstacles(unit, &people, length)));
    lines.extend([Key::GroupsHeldNextFree.into(), Key::GroupsHeldNextLength.into()]);
    lines
}

/// What stands in the way, the numbers first, then who.
fn sentences(unit: &Unit, found: &Obstacles) -> Vec<Text> {
    let name = |id: PersonId| facts::name(unit, id);
    let mut lines = vec![match found.common {
        Some(window) if found.none() => t::groups_held_all(window),
        Some(window) => {
            let missing = found.needed.0.saturating_sub(window.length.0);
            t::groups_held_common(window.length.0, missing, window)
        }
        None => Key::GroupsHeldNever.into(),
    }];
    if found.none() {
        return lines;
    }
    let not_given: Vec<String> =
        found.short.iter().filter(|(_, window)| window.is_none()).map(|(id, _)| name(*id)).collect();
    if !not_given.is_empty() {
        lines.push(t::groups_held_person_none(some(&not_given)));
    }
    let short = found.short.iter().filter_map(|&(id, window)| Some((id, window?)));
    lines.extend(short.map(|(id, window)| t::groups_held_person_short(window.length.0, name(id), window)));
    lines.extend(found.without.iter().map(|&(id, window)| t::groups_held_without(name(id), window)));
    if found.short.is_empty() && found.without.is_empty() {
        lines.push(Key::GroupsHeldNoSingle.into());
    }
    lines
}

/// Names, the first of many.
fn some(names: &[String]) -> Arg {
    let first = names.iter().take(NAMES).map(|name| Arg::from(name.as_str()));
    let rest = names.len().saturating_sub(NAMES);
    let more = (rest > 0).then(|| Arg::from(t::groups_held_more(rest)));
    Arg::List(first.chain(more).collect())
}

/// Nothing can be proposed: length, sizes, supervisors, teams and people, with the numbers.
pub fn nothing(app: &App, shown: &Shown) -> Vec<Text> {
    let unit = &shown.after;
    let length = search::length(app);
    let waiting = search::waiting(shown);
    let mut lines: Vec<Text> = length.map(|length| t::groups_nothing_length(length.0)).into_iter().collect();
    lines.extend(least(app).map(|least| t::groups_held_waiting(least, waiting)));
    lines.extend(leads(unit));
    if let Some(length) = length {
        for (name, _) in team::teams(app) {
            let unplaced = facts::unplaced(app, unit);
            let people: Vec<PersonId> = unplaced.iter().filter(|p| p.team == name).map(|p| p.id).collect();
            if people.len() > 1 {
                let found = obstacles(unit, &people, length);
                let said = if found.none() {
                    sentences(unit, &found).pop().unwrap_or_else(|| Key::GroupsHeldNever.into())
                } else {
                    in_short(unit, &found)
                };
                lines.push(t::groups_nothing_person(&name, said));
            }
        }
    }
    lines.extend(people(shown, length));
    let mut steps: Vec<Key> = shown.proposal.unplaced.iter().map(|(_, why)| step(why)).collect();
    steps.sort_by_key(|step| (*step != Key::GroupsHeldNextLead, *step != Key::GroupsHeldNextFree));
    steps.dedup();
    // What is known of whom to ask stands in their place; where nothing is, the key that works it out comes anyway.
    let known = to_ask(app, shown);
    steps.retain(|step| {
        *step != Key::GroupsHeldNextAsk && (known.is_empty() || *step != Key::GroupsHeldNextFree)
    });
    lines.extend(steps.into_iter().map(Text::from));
    if known.is_empty() {
        lines.push(Key::GroupsHeldNextPossible.into());
    }
    lines.extend(known);
    lines.push(Key::GroupsHeldNextLength.into());
    lines
}

/// Everybody without a place, those with the same reason in one line.
fn people(shown: &Shown, length: Option<Minutes>) -> Vec<Text> {
    let mut by_reason: Vec<(Text, Vec<String>)> = Vec::new();
    for (id, why) in &shown.proposal.unplaced {
        let Some(person) = shown.after.person(*id) else { continue };
        let reason = reason(shown, person, why, length);
        let name = person.name.to_string();
        match by_reason.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, names)) => names.push(name),
            None => by_reason.push((reason, vec![name])),
        }
    }
    by_reason.into_iter().map(|(reason, names)| t::groups_nothing_person(some(&names), reason)).collect()
}

/// Why somebody has no place, with the numbers of that person where they say it.
pub fn reason(shown: &Shown, person: &Person, why: &Why, length: Option<Minutes>) -> Text {
    with_numbers(&shown.after, person, why, length).unwrap_or_else(|| reasons::why_text(shown, why))
}

/// How many of the minutes of a meeting a person is free, or free together with a supervisor, where that is
/// why they have no place.
pub fn with_numbers(unit: &Unit, person: &Person, why: &Why, length: Option<Minutes>) -> Option<Text> {
    let (window, length) = (longest(free_of(person))?, length?);
    match why {
        Why::TooShort => Some(t::groups_held_short_own(window.length.0, length.0, window)),
        Why::NoCommonWindow => {
            let (lead, window) = with_lead(unit, person).filter(|(_, window)| window.length < length)?;
            Some(t::groups_held_short_lead(window.length.0, lead, length.0))
        }
        _ => None,
    }
}

/// The supervisor with whom a person has the longest free time in common, and which.
fn with_lead(unit: &Unit, person: &Person) -> Option<(String, Window)> {
    let leads = unit.people().iter().filter(|p| p.leads() && p.outside.is_none() && p.id != person.id);
    let both = leads.filter_map(|lead| {
        let window = longest(common_windows(unit, [lead.id, person.id], None, Minutes(0)))?;
        Some((lead.name.to_string(), window))
    });
    both.max_by_key(|(_, window)| window.length)
}

/// The fewest that a group has.
fn least(app: &App) -> Option<usize> {
    let programme = facts::main_programme(app)?;
    let rule = programme.size.as_ref()?;
    Some(usize::from(*rule.hard_floor.get()).max(1))
}

/// How many groups each supervisor leads and can lead.
fn leads(unit: &Unit) -> Vec<Text> {
    let all: Vec<&Person> = unit.people().iter().filter(|p| p.leads() && p.outside.is_none()).collect();
    if all.is_empty() {
        return vec![Key::GroupsHeldNoLead.into()];
    }
    let line = |p: &&Person| {
        let groups = unit.groups().iter().filter(|g| g.supervisor == Some(p.id)).count();
        let groups = groups + stand_ins::led_elsewhere(unit, p.id);
        t::groups_held_lead(groups, p.leading.max_groups, &p.name)
    };
    all.iter().take(NAMES).map(line).collect()
}

/// What to do about it.
pub fn step(why: &Why) -> Key {
    match why {
        Why::NoLead | Why::LeadsFull | Why::LeadsTaken { .. } => Key::GroupsHeldNextLead,
        Why::OnlyFull { .. } | Why::KeptOut { .. } => Key::GroupsHeldNextHand,
        Why::Pair(_) => Key::GroupsHeldNextPair,
        Why::OverLimit => Key::GroupsHeldNextPlaces,
        Why::Unmade { .. } => Key::GroupsHeldNextAgain,
        Why::NoFreeTime | Why::TooShort | Why::OneDay => Key::GroupsHeldNextFree,
        // Their own time is long enough: it may be a supervisor, or somebody else, who is to be asked for another.
        Why::OneLed | Why::NoCommonWindow | Why::TooFew { .. } | Why::NoGroupThen { .. } => {
            Key::GroupsHeldNextAsk
        }
    }
}

/// The requests that would do, as it was worked out whether it is possible, in the same words and order; none where
/// that is not known of the school as it is and of the same way to place people.
fn to_ask(app: &App, shown: &Shown) -> Vec<Text> {
    let state = &app.screens.groups;
    let (Some(unit), Some(known)) = (app.unit(), state.possible.as_deref()) else { return Vec::new() };
    let same = state.possible_of.as_deref().is_some_and(|(of, _)| of == unit);
    if !same || known.mode != search::mode(shown.from.0) {
        return Vec::new();
    }
    let words = |bundle: &Vec<Request>| asked::words(app, unit, bundle);
    let all = |list: &[Request]| -> Vec<Text> {
        asked::bundled(app, unit, list)
            .iter()
            .map(|bundle| t::groups_held_next_asked(words(bundle)))
            .collect()
    };
    match &known.outcome {
        Some(Outcome::Lists { lists, .. }) => match lists.as_slice() {
            [list] => all(list),
            lists => lists.iter().map(|list| t::groups_held_next_any(words(list))).collect(),
        },
        Some(Outcome::Not { list, .. }) => all(list),
        _ => Vec::new(),
    }
}

/// What a proposal says of somebody without a place: why, when the person is free, what to do.
pub fn person(app: &App, shown: &Shown, id: PersonId, why: &Why) -> Vec<Text> {
    let Some(person) = shown.after.person(id) else { return Vec::new() };
    let length = search::length(app);
    let mut lines = vec![t::groups_held_because(reason(shown, person, why, length))];
    if let Why::Pair(Pair::Torn(a, b)) = why {
        let all = torn(&shown.after).into_iter();
        lines.extend(all.filter(|torn| torn.apart == (*a, *b)).map(|torn| bound(&shown.after, &torn)));
    }
    let own = longest(free_of(person)).zip(length);
    match (own, why) {
        // Their time is not what keeps them out.
        (None, _) | (_, Why::TooShort | Why::OverLimit | Why::Pair(_)) => {}
        (Some((window, length)), Why::NoCommonWindow) if window.length >= length => {
            lines.push(t::groups_held_own_unled(window.length.0, window));
        }
        (Some((window, length)), _) => lines.push(t::groups_held_own(window.length.0, length.0, window)),
    }
    let next = step(why);
    let known = if matches!(next, Key::GroupsHeldNextAsk | Key::GroupsHeldNextFree) {
        to_ask(app, shown)
    } else {
        Vec::new()
    };
    if known.is_empty() {
        lines.push(next.into());
    }
    lines.extend(known);
    lines
}

/// Through whom two are to be together who are not to be.
pub fn bound(unit: &Unit, torn: &Torn) -> Text {
    let name = |id: PersonId| facts::name(unit, id);
    let chain: Vec<String> = torn.people().into_iter().map(name).collect();
    t::groups_held_torn(chain.join(" - "), name(torn.apart.0), name(torn.apart.1))
}
