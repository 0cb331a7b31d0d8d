//! Who comes nearest to taking a group over, and what would have to change, in words.

use crate::{
    app::{
        aside::Aside,
        screens::groups::{facts, price::group_name},
    },
    i18n::{Arg, Key, Text, t},
    model::{people::Training, unit::Unit},
    planning::groups::leading::nearest::{Near, Needs},
};

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
