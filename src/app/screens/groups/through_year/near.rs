//! Who comes nearest to taking a group over, and what would have to change, in words.

use super::who_leads::stand_in;
use crate::{
    app::{
        App,
        aside::Aside,
        screens::groups::{facts, pages::leads::ask, price::group_name, wrong::leader_away},
    },
    i18n::{Arg, Key, Text, t},
    model::{groups::Group, people::Training, unit::Unit},
    planning::groups::{
        nearest::{Near, Needs, leads_already, nearest},
        stand_ins::at_once,
        take_over::{Candidate, candidates},
        unled::unled,
    },
};

/// Others that are named.
const OTHERS: usize = 4;

/// Who leads a group with how many others, and who else could as it is; nobody: who comes nearest.
pub fn why_led(app: &App, unit: &Unit, group: &Group) -> Vec<Text> {
    let Some(lead) = group.led_on(app.today()).and_then(|id| unit.person(id)) else { return Vec::new() };
    let training = match lead.leading.training {
        Training::Done => Key::GroupsTrainingDone,
        Training::Underway => Key::GroupsTrainingUnderway,
        Training::None => Key::GroupsTrainingNone,
    };
    let groups = at_once(unit, lead.id, app.today()).len();
    let led = t::hand_led(groups, lead.leading.max_groups, &lead.name, training);
    let ask = ask(app, unit);
    let others = candidates(&ask, group);
    let own = |one: &&Candidate| leads_already(group, one.person, ask.on);
    let can = others.iter().filter(|one| one.can() && !own(one)).take(OTHERS);
    let can: Vec<Arg> = can.map(|one: &Candidate| Arg::from(facts::name(unit, one.person))).collect();
    let led = [led].into_iter().chain(for_a_time(app, unit, group));
    if !can.is_empty() {
        return led.chain([t::hand_led_others(Arg::List(can))]).collect();
    }
    let near = nearest(&ask, group).into_iter().take(1).map(|one| words(unit, &one, Which::First).text);
    led.chain([Key::HandLedNobody.into()]).chain(near).collect()
}

/// Who leads for the supervisor now or later, and that the supervisor is away where nobody does.
fn for_a_time(app: &App, unit: &Unit, group: &Group) -> Vec<Text> {
    let today = app.today();
    let others = group.stand_ins_from(today).map(|(from, one)| t::hand_led_by(stand_in(unit, from, &one)));
    others.chain(unled(unit, group, today).map(|away| leader_away(unit, away))).collect()
}

/// Whether somebody comes nearest of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Nobody comes nearer.
    First,
    /// Somebody does.
    Next,
}

/// One of them: `Nearest: Karin Sjö (trained), if free Tue 14:30-16:30 as well`.
pub fn words(unit: &Unit, near: &Near, which: Which) -> Aside {
    let needs: Vec<Arg> = near.needs.iter().map(|needs| need(unit, *needs).into()).collect();
    let name = facts::name(unit, near.person);
    let trained = match near.training {
        Training::Done => t::hand_near_trained(name),
        Training::Underway | Training::None => t::groups_plain(name),
    };
    let who = match which {
        Which::First => t::hand_near(trained, Arg::List(needs)),
        Which::Next => t::hand_near_next(trained, Arg::List(needs)),
    };
    Aside::care(match near.instead {
        Some(window) => t::hand_near_instead(who, window),
        None => who,
    })
}

fn need(unit: &Unit, needs: Needs) -> Text {
    match needs {
        Needs::Room { most, more } => t::hand_need_room(more, most),
        Needs::May => Key::HandNeedMay.into(),
        Needs::Time(Some(percent)) if percent > 100 => t::hand_need_time(percent.to_string()),
        Needs::Time(_) => Key::HandNeedPeople.into(),
        Needs::Free(window) => t::hand_need_free(window),
        Needs::OtherTime(group) => t::hand_need_other_time(group_name(unit, group)),
    }
}
