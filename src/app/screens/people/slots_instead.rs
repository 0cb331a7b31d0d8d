//! Another time in the place of one: which others there are, what each costs, and both answers.

use super::{
    slots::{self, Answer, Answered, Found, Instead},
    slots_say::{self, NAMED},
    state::PickKey,
};
use crate::{
    app::{
        App,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens,
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::week::Window,
    planning::groups::timetable::Plan,
};

/// Offers other times in the place of the selected one, those that lose least first.
pub fn ask(app: &mut App) {
    let (Some(nth), Some(state)) = (slots::selected(app), &app.screens.people.slots) else { return };
    let Some(found) = &state.found else { return };
    let Found { task, plan, .. } = found.as_ref();
    let others: Vec<usize> = plan
        .slots
        .iter()
        .enumerate()
        .filter(|(n, _)| *n != nth)
        .filter_map(|(_, slot)| task.place(slot.window))
        .collect();
    let was = plan.slots.get(nth).map(|slot| slot.window);
    let mut options: Vec<(Vec<usize>, Window)> = task
        .candidates
        .iter()
        .enumerate()
        .filter(|(_, window)| Some(**window) != was && !plan.slots.iter().any(|s| s.window == **window))
        .map(|(at, window)| {
            let mut lost = task.lost(&others.iter().copied().chain([at]).collect::<Vec<_>>());
            lost.retain(|party| !plan.without.contains(party));
            (lost, *window)
        })
        .collect();
    options.sort_by_key(|(lost, window)| (lost.len(), *window));
    let windows: Vec<Window> = options.iter().map(|(_, window)| *window).collect();
    let options = options.iter().enumerate().map(|(n, (lost, window))| {
        let note = match lost.len() {
            0 => Key::TimeNoneLost.into(),
            _ => t::time_lost_short(slots_say::whom(task, lost)),
        };
        let option = PickOption::new(RowId::Place(n), t::time_window(*window)).note(note);
        if lost.is_empty() {
            option
        } else {
            option.more(t::time_lost(Arg::List(slots_say::parties(app, task, lost))))
        }
    });
    let options: Vec<PickOption> = options.collect();
    let title = was.map_or(Key::TimeCmdInstead.into(), t::time_instead_title);
    let key = screens::PickKey::People(PickKey::Instead(nth, windows));
    app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
}

/// Puts another time in the place of one: first with all others as they are, then with others free.
pub fn instead(app: &mut App, nth: usize, windows: &[Window], row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return Vec::new() };
    let Some(&now) = windows.get(at) else { return Vec::new() };
    let Some(state) = app.screens.people.slots.as_mut() else { return Vec::new() };
    let Some(found) = &state.found else { return Vec::new() };
    let Some(was) = found.plan.slots.get(nth).map(|slot| slot.window) else { return Vec::new() };
    let kept = found.plan.slots.iter().map(|slot| slot.window).filter(|window| *window != was);
    state.ask.only = Some(kept.chain([now]).collect());
    state.ask.wanted.retain(|window| *window != was);
    state.ask.wanted.push(now);
    let without = found.plan.without.clone();
    state.instead = Some(Instead { was, now, without, shown: Answer::Only, answered: Answered::NotYet });
    slots::search(app)
}

/// What it costs that one time is another one: who has none then, and who of them is not free.
pub fn cost(app: &App, found: &Found, instead: &Instead) -> Text {
    let (now, was) = (instead.now, instead.was);
    let plan = &found.plan;
    if instead.shown == Answer::Free {
        let others: Vec<Window> = plan.slots.iter().map(|slot| slot.window).filter(|w| *w != now).collect();
        if others.is_empty() {
            return t::weekly_free_alone(now);
        }
        return t::weekly_free(now, Arg::Windows(others));
    }
    let lost = plan.without.iter().filter(|party| !instead.without.contains(party));
    let lost: Vec<Arg> =
        lost.map(|&party| Arg::from(slots_say::missing(app, &found.task, party, now))).collect();
    let more = lost.len().saturating_sub(NAMED);
    let lost = if more == 0 {
        lost
    } else {
        vec![Arg::from(t::weekly_some_more(more, Arg::list(lost.into_iter().take(NAMED))))]
    };
    if lost.is_empty() {
        t::weekly_only_none(now, was)
    } else {
        t::weekly_only_lost(Arg::List(lost), now, was)
    }
}

/// The other answer in a line.
pub fn other(found: &Found, instead: &Instead) -> Option<Text> {
    let other = found.other.as_ref()?;
    if same(&found.plan, other) {
        return None;
    }
    let windows = Arg::Windows(other.slots.iter().map(|slot| slot.window).collect());
    let who = if other.without.is_empty() {
        Key::TimeNoneLost.into()
    } else {
        t::time_lost_short(slots_say::whom(&found.task, &other.without))
    };
    Some(match instead.shown {
        Answer::Only => t::weekly_other_free(other.slots.len(), who, windows),
        Answer::Free => t::weekly_other_only(other.slots.len(), who, windows),
    })
}

fn same(one: &Plan, other: &Plan) -> bool {
    let windows = |plan: &Plan| plan.slots.iter().map(|slot| slot.window).collect::<Vec<_>>();
    windows(one) == windows(other) && one.without == other.without
}
