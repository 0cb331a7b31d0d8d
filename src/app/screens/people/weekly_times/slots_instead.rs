//! Another time in the place of one: which others there are, what each costs, and both answers.

use super::{
    slots::{self, Answer, Answered, Found, Instead},
    slots_say::{self, NAMED, Named},
};
use crate::{
    app::{
        App,
        effect::Effect,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{self, Job, ScreenId, choices::first_of, people::state::PickKey},
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::week::Window,
    planning::groups::timetable::{Other, Plan, Swap},
};

/// Counts what each other time in the place of the selected one would cost; [`offer`] shows it.
pub fn ask(app: &mut App) -> Effects {
    let Some((nth, swap)) = swap(app) else { return Vec::new() };
    let job = app.new_seed();
    let Some(state) = app.screens.people.slots.as_mut() else { return Vec::new() };
    state.search = Some((job, 0, 1));
    vec![Effect::Start(job, Box::new(Job::Swap { nth, swap: Box::new(swap) }))]
}

fn swap(app: &App) -> Option<(usize, Swap)> {
    let (nth, state, unit) = (slots::selected(app)?, app.screens.people.slots.as_ref()?, app.unit()?);
    let Found { task, plan, .. } = state.found.as_deref()?;
    let was = plan.slots.get(nth)?.window;
    let kept = plan.slots.iter().map(|slot| slot.window).filter(|window| *window != was);
    let swap = Swap {
        task: task.clone(),
        was,
        kept: kept.filter_map(|window| task.place(window)).collect(),
        without: plan.without.clone(),
        said: state.ask.said(unit, task),
    };
    Some((nth, swap))
}

/// Offers other times in the place of the n-th, those that cost least first.
pub fn offer(app: &mut App, job: u64, nth: usize, others: &[Other]) {
    if !slots::waits(app, job) {
        return;
    }
    let Some(state) = app.screens.people.slots.as_mut() else { return };
    state.search = None;
    let slots = app.screens.people.slots.as_ref();
    let Some(found) = slots.and_then(|state| state.found.as_deref()) else { return };
    // Whoever has gone on to something else is not to be interrupted.
    if app.screen != ScreenId::People || !app.overlays.is_empty() {
        return;
    }
    let task = &found.task;
    let windows: Vec<Window> = others.iter().map(|other| other.window).collect();
    let options = others.iter().enumerate().map(|(n, other)| {
        let option = PickOption::new(RowId::Place(n), t::time_window(other.window)).note(note(found, other));
        if other.lost.is_empty() {
            option
        } else {
            option.more(t::time_lost(Arg::List(slots_say::parties(app, task, &other.lost))))
        }
    });
    let options: Vec<PickOption> = options.collect();
    let title =
        found.plan.slots.get(nth).map_or(Key::TimeCmdInstead.into(), |slot| title(slot.window, others));
    let key = screens::PickKey::People(PickKey::Instead(nth, windows));
    app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
}

/// Where no other time does, none is called the best.
fn title(was: Window, others: &[Other]) -> Text {
    if others.iter().all(|other| other.is_empty) {
        t::time_instead_none(was)
    } else {
        t::time_instead_title(was)
    }
}

/// What another time costs.
fn note(Found { task, plan, .. }: &Found, other: &Other) -> Text {
    match other.lost.len() {
        _ if other.is_empty => slots_say::nobody(task),
        0 if other.is_sure && plan.without.is_empty() => Key::TimeNoneLost.into(),
        0 if other.is_sure => Key::WeeklyNoneMoreLost.into(),
        0 => Key::WeeklyNotCounted.into(),
        _ if other.is_sure => t::time_lost_short(slots_say::whom(task, &other.lost)),
        _ => t::weekly_lost_at_least(slots_say::whom(task, &other.lost)),
    }
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
pub fn cost(app: &App, found: &Found, instead: &Instead, named: Named) -> Text {
    let (now, was) = (instead.now, instead.was);
    let plan = &found.plan;
    if instead.shown == Answer::Free {
        let others: Vec<Window> = plan.used().map(|slot| slot.window).filter(|w| *w != now).collect();
        if others.len() == plan.used().count() && !others.is_empty() {
            return t::weekly_free_spare(now, Arg::Windows(others));
        }
        if others.is_empty() {
            return t::weekly_free_alone(now);
        }
        return t::weekly_free(now, Arg::Windows(others));
    }
    let lost = plan.without.iter().copied().filter(|party| !instead.without.contains(party));
    let lost = slots_say::in_order(app, &found.task, &lost.collect::<Vec<_>>());
    if lost.is_empty() && instead.without.is_empty() {
        // People without a group are not counted among groups.
        let groups = found.task.parties.iter().any(|party| party.group.is_some());
        return if groups { t::weekly_only_none_groups(now, was) } else { t::weekly_only_none(now, was) };
    }
    if lost.is_empty() {
        return t::weekly_only_none_more(now, was);
    }
    let missing = |party| Arg::from(slots_say::missing(app, &found.task, party, now));
    let most = if named == Named::All { usize::MAX } else { NAMED };
    t::weekly_only_lost(first_of(lost.into_iter().map(missing).collect(), most), now, was)
}

/// The other answer in a line.
pub fn other(found: &Found, instead: &Instead) -> Option<Text> {
    let other = found.other.as_ref()?;
    if same(&found.plan, other) {
        return None;
    }
    let windows: Vec<Window> = other.used().map(|slot| slot.window).collect();
    // What helps nobody changes nothing, whatever else may change.
    if instead.shown == Answer::Only && !windows.is_empty() && !windows.contains(&instead.now) {
        return Some(t::weekly_free_spare(instead.now, Arg::Windows(windows)));
    }
    let (count, windows) = (windows.len(), Arg::Windows(windows));
    let who = if other.without.is_empty() {
        Key::TimeNoneLost.into()
    } else {
        t::time_lost_short(slots_say::whom(&found.task, &other.without))
    };
    Some(match instead.shown {
        Answer::Only => t::weekly_other_free(count, who, windows),
        Answer::Free => t::weekly_other_only(count, who, windows),
    })
}

fn same(one: &Plan, other: &Plan) -> bool {
    let windows = |plan: &Plan| plan.slots.iter().map(|slot| slot.window).collect::<Vec<_>>();
    windows(one) == windows(other) && one.without == other.without
}
