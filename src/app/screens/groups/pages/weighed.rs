//! What another weight changes in groups: whether those of today or a proposal are then the best that is known.

use crate::{
    app::{
        App,
        screens::{
            choices::first_of,
            groups::{by_hand::hand, facts, state::Shown},
        },
    },
    i18n::{Arg, Key, Text, t},
    model::ids::PersonId,
    planning::groups::{
        answer::{cost::total, judge::judged},
        job::instance::Instance,
        proposal::difference::elsewhere,
    },
};

/// The most names in the sentence.
const NAMES: usize = 6;

/// What groups cost as everything counts now: those of today, where there are any, then each proposal by its number.
pub type Standings = Vec<(Option<usize>, i64)>;

/// Whether a proposal speaks of the same people, times and supervisors as the groups of today.
fn fits(today: &Instance, shown: &Instance) -> bool {
    today.slots == shown.slots
        && today.places() == shown.places()
        && today.people.iter().map(|p| p.id).eq(shown.people.iter().map(|p| p.id))
        && today.leads.iter().map(|l| l.id).eq(shown.leads.iter().map(|l| l.id))
        && today.standing.iter().map(|s| s.id).eq(shown.standing.iter().map(|s| s.id))
}

fn proposals(app: &App) -> impl Iterator<Item = &Shown> {
    let state = &app.screens.groups;
    state.kept.iter().chain(state.shown.as_deref())
}

/// Everything that is known, judged by one measure.
pub fn standings(app: &App) -> Standings {
    let today = hand::today(app);
    let Some(today) = today.as_ref() else { return Vec::new() };
    let weights = &today.instance.weights;
    let mut all = Vec::new();
    if today.groups() > 0 {
        all.push((None, today.terms().cost(weights)));
    }
    // A proposal that the school has outgrown is not advised to, however little it would cost.
    let now = judged(&today.instance, &today.answer);
    let holds = |shown: &&Shown| {
        shown.unfit.is_none()
            && fits(&today.instance, &shown.solved.instance)
            && !judged(&today.instance, &shown.solved.answer).breaks_more(&now)
    };
    let known = proposals(app).filter(holds);
    let mut known: Vec<(Option<usize>, i64)> = known
        .map(|shown| (Some(shown.number), total(&today.instance, &shown.solved.answer).cost(weights)))
        .collect();
    known.sort_unstable();
    all.extend(known);
    all
}

/// The cost of the groups of today; none where there are none.
pub fn today(standings: &Standings) -> Option<i64> {
    standings.iter().find(|(number, _)| number.is_none()).map(|(_, cost)| *cost)
}

/// The cheapest; of equals the first.
fn best(standings: &Standings) -> Option<&(Option<usize>, i64)> {
    standings.iter().min_by_key(|(_, cost)| *cost)
}

/// Which of what is known is best after another weight, and who would then be in another group.
pub fn said(app: &App, before: &Standings, after: &Standings) -> Option<Text> {
    if after.iter().all(|(number, _)| number.is_none()) {
        return (!after.is_empty()).then(|| Key::WeighedSearch.into());
    }
    let (&(was, _), &(now, _)) = best(before).zip(best(after))?;
    Some(match now {
        None if was == now => Key::WeighedTodayStays.into(),
        None => Key::WeighedToday.into(),
        Some(number) if was == now => t::weighed_stays(number),
        Some(number) => {
            let unit = app.unit()?;
            let shown = proposals(app).find(|shown| shown.number == number)?;
            let moved = elsewhere(unit, &shown.after, app.today());
            let mut people: Vec<PersonId> = moved.into_iter().map(|(id, ..)| id).collect();
            super::super::update::by_name(app, &shown.after, &mut people);
            let count = people.len();
            let names = people.into_iter().map(|id| Arg::from(facts::name(&shown.after, id))).collect();
            t::weighed_now(count, number, first_of(names, NAMES))
        }
    })
}
