//! Why somebody leads a group: with how many others, and what it would cost if another did.

use super::super::{
    by_hand::hand,
    facts,
    pages::leads::ask,
    price::{self, group_name, in_a_row},
    through_year::{
        near::{self, Which},
        who_leads::{gone, stand_in},
    },
    wrong_words::leader_away,
};
use super::person::worth;
use crate::{
    app::App,
    i18n::{Arg, Key, Text, t},
    model::{
        edit::Edit,
        groups::Group,
        ids::{GroupId, PersonId},
        people::{Person, Training},
        unit::Unit,
    },
    planning::groups::{
        answer::today::Today,
        leading::{
            candidates::{Candidate, Fits, candidates},
            nearest::{leads_already, nearest},
            stand_ins::{self, at_once, is_away},
            take_over::for_good,
            unled::unled,
        },
        why::against::Against,
    },
};

/// Others whose price is looked at: those who can come first.
const OTHERS: usize = 6;

/// Another who leads the group.
struct Other {
    /// Who.
    name: String,
    /// The group that they give for it; none: they lead one more.
    gives: Option<String>,
    /// What it costs more, and in words.
    worth: (i64, Text),
    /// What speaks against it.
    against: Option<Text>,
}

/// Who leads a group with how many others, and what every other would cost; nobody else can: who comes nearest.
pub fn why_led(app: &App, unit: &Unit, group: &Group) -> Vec<Text> {
    let today = app.today();
    let lead = group.led_on(today).or(group.supervisor).and_then(|id| unit.person(id));
    let Some(lead) = lead else { return Vec::new() };
    let mut lines = vec![led(app, unit, lead)];
    lines.extend(for_a_time(app, unit, group));
    let ask = ask(app, unit);
    let mut others = candidates(&ask, group);
    others.retain(|one| !leads_already(group, one.person, today));
    let grouped = hand::today(app);
    let mut priced = match (*grouped).as_ref() {
        Some(grouped) => others_of(app, unit, grouped, group, &others),
        None => Vec::new(),
    };
    let can = |n: &usize| priced.get(*n).is_some_and(|one| one.against.is_none());
    let best = (0..priced.len()).filter(can).min_by_key(|n| priced.get(*n).map(|one| one.worth.0));
    // What is next best is said once; the others follow.
    let best = best.map(|n| priced.remove(n));
    lines.extend(best.as_ref().map(next));
    if !others.iter().any(Candidate::can) {
        lines.push(nobody_else(unit, group, app));
        let near = nearest(&ask, group).into_iter().take(1);
        lines.extend(near.map(|one| near::words(unit, &one, Which::First).text));
    } else if priced.is_empty() && best.is_none() {
        let can = others.iter().filter(|one| one.can()).take(OTHERS);
        lines.push(t::hand_led_others(Arg::list(can.map(|one| facts::name(unit, one.person)))));
    }
    if !priced.is_empty() {
        lines.push(Key::HandLedInstead.into());
        lines.extend(priced.into_iter().map(in_words));
    }
    lines
}

fn led(app: &App, unit: &Unit, lead: &Person) -> Text {
    let training = match lead.leading.training {
        Training::Done => Key::GroupsTrainingDone,
        Training::Underway => Key::GroupsTrainingUnderway,
        Training::None => Key::GroupsTrainingNone,
    };
    let groups = at_once(unit, lead.id, app.today()).len() + stand_ins::led_elsewhere(unit, lead.id);
    t::hand_led(groups, lead.leading.max_groups, &lead.name, training)
}

/// Who leads for the supervisor now or later, and that the supervisor is away where nobody does.
fn for_a_time(app: &App, unit: &Unit, group: &Group) -> Vec<Text> {
    let today = app.today();
    // That nobody leads yet is said of the supervisor below.
    let led = group.stand_ins_from(today).filter(|(_, one)| one.leads().is_some());
    let others = led.map(|(from, one)| t::hand_led_by(stand_in(unit, from, &one)));
    others.chain(unled(unit, group, today).map(|away| leader_away(unit, away))).collect()
}

/// That nobody else can, whoever stands in left aside.
fn nobody_else(unit: &Unit, group: &Group, app: &App) -> Text {
    let stand_ins = stand_ins::of_group(group, app.today());
    let names: Vec<String> = stand_ins.into_iter().map(|id| facts::name(unit, id)).collect();
    if names.is_empty() { Key::HandLedNobody.into() } else { t::hand_led_nobody_but(Arg::list(names)) }
}

/// Others who could lead, as things are, and those who could change groups with the supervisor.
fn others_of(app: &App, unit: &Unit, today: &Today, group: &Group, all: &[Candidate]) -> Vec<Other> {
    let one_more = all.iter().take(OTHERS).filter_map(|one| {
        let edit = for_good(unit, group, Some(one.person), app.today());
        let mut other = other(app, unit, today, one.person, None, edit.into_iter().collect())?;
        other.against = why_not(unit, one).or(other.against);
        Some(other)
    });
    let mut others: Vec<Other> = one_more.collect();
    let now = app.today();
    let swaps = unit.groups().iter().filter_map(|mine| {
        let (lead, with) = (group.supervisor?, mine.supervisor?);
        // Whoever stands in leads it already, and whoever is away takes no other group meanwhile.
        if leads_already(group, with, now) || is_away(unit, lead, now) || is_away(unit, with, now) {
            return None;
        }
        let edits =
            [for_good(unit, group, Some(with), app.today()), for_good(unit, mine, Some(lead), app.today())];
        let edit = edits.into_iter().flatten().collect();
        (lead != with).then(|| other(app, unit, today, with, Some(mine.id), edit)).flatten()
    });
    others.extend(swaps.take(OTHERS));
    others.sort_by_key(|one| (one.against.is_some(), one.gives.is_some(), one.worth.0));
    others
}

/// What an edit after which somebody leads the group would mean.
fn other(
    app: &App,
    unit: &Unit,
    today: &Today,
    who: PersonId,
    gives: Option<GroupId>,
    edit: Edit,
) -> Option<Other> {
    let effect = hand::effect(app, &edit);
    let effect = (*effect).as_ref()?;
    let broken = effect.groups.iter().flat_map(|one| {
        let rules: Vec<Against> = one.newly().collect();
        price::broken(&effect.unit, app.today(), Some(one.id), &rules)
    });
    let broken: Vec<Text> = broken.collect();
    let cost = effect.after.cost(&effect.weights) - effect.before.cost(&effect.weights);
    Some(Other {
        name: facts::name(unit, who),
        gives: gives.map(|id| group_name(unit, id)),
        worth: (cost, worth(today, &effect.before, &effect.after)),
        against: (!broken.is_empty()).then(|| in_a_row(broken)),
    })
}

/// Why somebody cannot lead one more as it is, in the words of whoever looks for a stand-in.
fn why_not(unit: &Unit, one: &Candidate) -> Option<Text> {
    Some(match one.fits {
        Fits::Taken(group) => t::take_over_taken_by(group_name(unit, group)),
        Fits::Elsewhere(_) => Key::TakeOverTaken.into(),
        Fits::NotFree(window) => t::hand_led_not_free(window),
        Fits::Away(away) => gone(away),
        Fits::Free | Fits::NoTime if !one.has_room() => t::hand_led_full(one.leads, one.most),
        Fits::Free | Fits::NoTime if one.over => match one.load {
            Some(percent) if percent > 100 => t::hand_led_over(percent.to_string()),
            _ => Key::HandLedOverPeople.into(),
        },
        Fits::Free | Fits::NoTime => return None,
    })
}

fn next(one: &Other) -> Text {
    let (cost, worth) = one.worth.clone();
    match (&one.gives, cost < 0) {
        (None, false) => t::hand_led_next(&*one.name, worth),
        (None, true) => t::hand_led_better(&*one.name, worth),
        (Some(group), false) => t::hand_led_next_swap(&**group, &*one.name, worth),
        (Some(group), true) => t::hand_led_better_swap(&**group, &*one.name, worth),
    }
}

fn in_words(one: Other) -> Text {
    let Other { name, gives, worth: (_, worth), against } = one;
    match (gives, against) {
        (None, None) => t::hand_led_one(name, worth),
        (None, Some(what)) => t::hand_led_one_not(name, what),
        (Some(group), None) => t::hand_led_swap(group, name, worth),
        (Some(group), Some(what)) => t::hand_led_swap_not(group, name, what),
    }
}
