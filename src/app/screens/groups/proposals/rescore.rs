//! Proposals that are kept, worked out anew whenever the unit has changed: what is shown of them, beside what
//! there is today, always speaks of the unit as it is, and what is shown is what Enter does.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    kept::{changes, drop_unfit},
    marking, search,
};
use crate::{
    app::{
        App,
        screens::groups::{
            by_hand::hand,
            state::{Shown, Solved, Way},
        },
    },
    i18n::{Text, t},
    model::{edit::apply, groups::Group, ids::PersonId, unit::Unit},
    planning::groups::{
        answer::{Answer, judge::judged},
        hand::locked,
        job::{importance::Importance, setup::Setup},
        proposal::{
            Proposal,
            partial::Asked,
            rescored::{job, rescored},
            search::Known,
        },
    },
};

/// What a proposal was worked out against.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    unit: Unit,
    importance: Importance,
    on: NaiveDate,
}

impl Against {
    fn now(app: &App) -> Option<Self> {
        let importance = super::super::pages::wishes::inherited(app).unwrap_or_default();
        Some(Self { unit: app.unit()?.clone(), importance, on: app.today() })
    }
}

/// What the search gave, against the unit as it was then.
#[derive(Clone, Debug)]
pub struct Found {
    /// What it proposed.
    pub proposal: Proposal,
    /// The job and the answer.
    pub solved: Solved,
    /// What is known of the least possible cost of that job.
    pub known: Known,
}

/// Works every proposal out anew that was worked out against another unit. One that is looked at and fits no
/// more is dropped, and that is said; the others say it when they are looked at.
pub fn rescore(app: &mut App) {
    let state = &app.screens.groups;
    if state.shown.is_none() && state.kept.is_empty() {
        return;
    }
    let Some(now) = Against::now(app) else { return };
    let mut kept = std::mem::take(&mut app.screens.groups.kept);
    for shown in &mut kept {
        against(app, &now, shown);
    }
    app.screens.groups.kept = kept;
    let Some(mut shown) = app.screens.groups.shown.take() else { return };
    against(app, &now, &mut shown);
    match shown.unfit.clone() {
        Some(why) => drop_unfit(app, why),
        None => app.screens.groups.shown = Some(shown),
    }
}

fn against(app: &App, now: &Against, shown: &mut Shown) {
    if shown.against.as_ref() == Some(now) {
        return;
    }
    shown.against = Some(now.clone());
    shown.unfit = fit(app, &now.unit, shown).err();
}

/// The proposal against the unit as it is.
///
/// # Errors
/// Why it fits no more.
fn fit(app: &App, unit: &Unit, shown: &mut Shown) -> Result<(), Text> {
    let gone = || t::proposal_no_more(shown.number);
    let mut after = unit.clone();
    apply(&mut after, &shown.found.proposal.edit()).map_err(|_| gone())?;
    if is_anybody_twice(unit, &after) {
        return Err(gone());
    }
    if let Some(group) = locked::touched(unit, &after, app.today()).and_then(|id| unit.group(id)) {
        return Err(t::proposal_breaks_lock(&group.name, shown.number));
    }
    let (proposal, solved, known) = worked(app, unit, &shown.found, shown.from.0).ok_or_else(gone)?;
    let same = solved.instance == shown.solved.instance;
    shown.differences = changes(app, unit, &after);
    shown.known = known;
    shown.cost = solved.then.cost;
    (shown.proposal, shown.solved, shown.after) = (proposal, solved, after);
    // Marks speak of places in the job.
    shown.part = None;
    if !same || marking::reckon_anew(app, unit, shown).is_err() {
        shown.asked = Asked::default();
    }
    Ok(())
}

/// Whether somebody would be in one group more than today, who is in one: the proposal found them in none.
fn is_anybody_twice(unit: &Unit, after: &Unit) -> bool {
    let groups = |unit: &Unit, id: PersonId| {
        let here = |group: &&Group| group.members.get(&id).is_some_and(|member| member.until.is_none());
        unit.groups().iter().filter(here).count()
    };
    after.people().iter().any(|person| groups(after, person.id) > groups(unit, person.id).max(1))
}

/// What the search found, as an answer to the job as it is. Where that is the job that was solved, what is
/// known of the best answer still holds.
fn worked(app: &App, unit: &Unit, found: &Found, way: Way) -> Option<(Proposal, Solved, Known)> {
    let again = search::again(way);
    let solved = &found.solved;
    let setup = Setup { mode: search::mode(way), frame: solved.frame.clone(), ..hand::setup(app)? };
    if job(&setup, unit, again).ok()? == *solved.instance {
        return Some((found.proposal.clone(), solved.clone(), found.known));
    }
    let whole = (&*solved.instance, &solved.answer);
    let now = rescored(&setup, unit, again, whole, &found.proposal).ok()?;
    let mut proposal = found.proposal.scored(&now.instance, &now.answer, now.groups);
    search::in_order(app, unit, &mut proposal);
    let solved = Solved {
        programme: solved.programme,
        frame: solved.frame.clone(),
        today: judged(&now.instance, &Answer::found(&now.instance)),
        then: judged(&now.instance, &now.answer),
        instance: Arc::new(now.instance),
        answer: now.answer,
    };
    Some((proposal, solved, Known::Nothing))
}

/// Whether the job is another than the one that was solved.
pub fn is_other(shown: &Shown) -> bool {
    !Arc::ptr_eq(&shown.solved.instance, &shown.found.solved.instance)
}
