//! Proposals: the search in the background, what it has found, and what becomes of it.

use super::{
    facts, held,
    state::{Found, Search, Setup, Shown},
};
use crate::{
    app::{
        App,
        effect::Effect,
        list::RowId,
        overlay::{Overlay, Report},
        screens::Job,
        state::{Effects, Tone},
    },
    i18n::{Key, Text, t},
    model::{catalogue::Module, edit::apply, plan::Choice, programme::Programme, week::Minutes},
    planning::{
        groups::{
            cost::Weights,
            search::Known,
            setup::{Mode, NotPossible, Setup as Build},
        },
        terms,
    },
};

/// Changes tried, round by round: a first answer at once, a good one soon, then what can still be won.
const ROUNDS: [u32; 3] = [6_000, 60_000, 240_000];
/// Changes tried for each person in the last round, where that is more.
const FOR_EACH: u32 = 6_000;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// All groups anew, but for what is locked.
    Everything,
    /// Places for those who have none.
    OnlyUnplaced,
}

/// Whether a search can start: the programme that it is for.
///
/// # Errors
/// Why not.
pub fn can_start(app: &App) -> Result<&Programme, Text> {
    let unit = app.unit().ok_or(Key::WhyNoUnit)?;
    if app.screens.groups.search.is_some() {
        return Err(Key::GroupsWhySearching.into());
    }
    if unit.people().is_empty() {
        return Err(Key::GroupsWhyNoPeople.into());
    }
    let programme = facts::main_programme(app).ok_or(Key::GroupsWhyNoProgramme)?;
    let roles = std::collections::BTreeSet::new();
    match Build::new(programme, &roles, app.today()).length() {
        Ok(_) => Ok(programme),
        Err(error) => Err(not_possible(error)),
    }
}

fn not_possible(error: NotPossible) -> Text {
    match error {
        NotPossible::NoCycle | NotPossible::NoJointPhase => Key::GroupsWhyNoProgramme.into(),
    }
}

/// The module that was chosen for the whole unit, for the term nearest to today.
pub fn module_for_all<'a>(app: &'a App, programme: &Programme) -> Option<&'a Module> {
    let now = terms::ordinal(terms::term(app.today()));
    let choices = app.unit()?.choices().iter().filter(|c| c.group.is_none() && belongs(app, c, programme));
    let nearest = choices.min_by_key(|c| (terms::ordinal(c.term) - now).abs())?;
    app.catalogue().module(nearest.module)
}

/// Whether a choice is one of the programme, or of the modules that it uses.
fn belongs(app: &App, choice: &Choice, programme: &Programme) -> bool {
    let owner = app.catalogue().module(choice.module).map(|module| module.programme);
    choice.programme == programme.id || (owner.is_some() && owner == programme.modules_from)
}

/// Starts a search in the background.
pub fn start(app: &mut App, wanted: Wanted) -> Effects {
    let Ok(programme) = can_start(app).cloned() else { return Vec::new() };
    let Some(unit) = app.unit().cloned() else { return Vec::new() };
    let chosen = unit.choices().iter().filter(|c| belongs(app, c, &programme));
    let modules: Vec<_> = chosen.map(|c| c.module).collect();
    let module = module_for_all(app, &programme).cloned();
    let setup = Setup {
        seed: app.new_seed(),
        rounds: rounds(unit.people().len()),
        programme,
        module,
        modules,
        on: app.today(),
        mode: match wanted {
            Wanted::Everything => Mode::Rebuild,
            Wanted::OnlyUnplaced => Mode::FillUp,
        },
        ids: (0..=unit.people().len()).map(|_| app.new_id()).collect(),
        word: app.i18n.get(Key::GroupsNameWord),
    };
    if let Some(hint) = crate::app::screens::people::silent::hint(app) {
        app.tell(Tone::Plain, t::time_hint(hint));
    }
    let job = app.new_seed();
    let of = setup.rounds.iter().map(|&n| u64::from(n)).sum();
    app.screens.groups.search = Some(Search { job, done: 0, of });
    vec![Effect::Start(job, Box::new(Job::Groups { unit: Box::new(unit), setup: Box::new(setup) }))]
}

fn rounds(people: usize) -> Vec<u32> {
    let [first, second, last] = ROUNDS;
    let all = FOR_EACH.saturating_mul(u32::try_from(people).unwrap_or(u32::MAX));
    vec![first, second, last.max(all.min(20 * last))]
}

/// What the proposal costs, and how that stands to the best that is possible.
pub fn known(shown: &Shown) -> Text {
    match shown.known {
        Known::Nothing => t::groups_known_nothing(shown.cost),
        Known::AtLeast(bound) => t::groups_known_at_least(shown.cost, bound),
        Known::Proven => t::groups_known_proven(shown.cost),
    }
}

/// A search goes on, or has ended when everything is done; one that nobody waits for is stopped.
pub fn progress(app: &mut App, job: u64, done: u64, of: u64) -> Effects {
    let state = &mut app.screens.groups;
    if state.search.is_some_and(|search| search.job == job) {
        state.search = (done < of).then_some(Search { job, done, of });
        return Vec::new();
    }
    if done < of { vec![Effect::Stop(job)] } else { Vec::new() }
}

/// How long the longest meeting of a proposal's groups is.
pub fn length(app: &App) -> Option<Minutes> {
    let programme = facts::main_programme(app)?;
    let roles = std::collections::BTreeSet::new();
    let mut build = Build::new(programme, &roles, app.today());
    build.module = module_for_all(app, programme);
    build.length().ok()
}

/// Nothing to propose: says why those who have no place have none, and how long a meeting is.
fn nothing_found(app: &mut App, shown: &Shown) -> Effects {
    if shown.proposal.unplaced.is_empty() {
        app.tell(Tone::Plain, Key::GroupsFoundNothing);
        return Vec::new();
    }
    let lines = held::nothing(app, shown);
    app.push(Overlay::Report(Box::new(Report::new(Key::GroupsNothingTitle, lines))));
    Vec::new()
}

/// A search has found something: it is shown, nothing is changed.
pub fn found(app: &mut App, job: u64, found: Found) -> Effects {
    if app.screens.groups.search.is_none_or(|search| search.job != job) {
        return Vec::new();
    }
    let Some(mut after) = app.unit().cloned() else { return Vec::new() };
    let proposal = match found.result {
        Ok(proposal) => proposal,
        Err(error) => {
            app.screens.groups.search = None;
            app.tell(Tone::Trouble, not_possible(error));
            return Vec::new();
        }
    };
    if let Err(error) = apply(&mut after, &proposal.edit()) {
        let why = crate::app::describe::refusal(&error, &after);
        app.tell(Tone::Trouble, why);
        return Vec::new();
    }
    if proposal.edits.is_empty() {
        return nothing_found(app, &Shown { proposal, cost: found.cost, known: found.known, after });
    }
    app.screens.groups.shown =
        Some(Box::new(Shown { proposal, cost: found.cost, known: found.known, after }));
    Vec::new()
}

/// The groups of a proposal, then the people without one.
pub fn rows(shown: &Shown) -> Vec<RowId> {
    (0..groups(shown).count() + shown.proposal.unplaced.len()).map(RowId::Place).collect()
}

/// The groups of a proposal that are there once it is made.
pub fn groups(shown: &Shown) -> impl Iterator<Item = &crate::model::groups::Group> {
    shown.proposal.groups.iter().flatten().filter_map(|&id| shown.after.group(id))
}

/// Makes what is shown, as one edit.
pub fn accept(app: &mut App) -> Effects {
    let Some(shown) = app.screens.groups.shown.take() else { return Vec::new() };
    let mut effects = stop(app);
    let count = groups(&shown).count();
    effects.extend(app.commit(shown.proposal.edit(), t::groups_did_accept(count)));
    effects
}

fn stop(app: &mut App) -> Effects {
    app.screens.groups.search.take().map(|search| Effect::Stop(search.job)).into_iter().collect()
}

/// Esc: first the search stops and what it found stays, then what is shown goes.
pub fn peel(app: &mut App) -> bool {
    let state = &mut app.screens.groups;
    if state.search.take().is_some() {
        if state.shown.is_none() {
            app.tell(Tone::Plain, Key::GroupsStopped);
        }
        return true;
    }
    let had = state.shown.take().is_some();
    if had {
        app.tell(Tone::Plain, Key::GroupsDropped);
    }
    had
}

/// What a group does not have of what was wished, in words: only what there is.
pub fn costs(shown: &Shown, group: crate::model::ids::GroupId) -> Vec<Text> {
    let Some((_, terms)) = shown.proposal.by_group.iter().find(|(id, _)| *id == group) else {
        return Vec::new();
    };
    let weights = Weights::default();
    [
        (terms.stage, weights.stage, t::groups_cost_stage(terms.stage)),
        (terms.size, weights.size, Key::GroupsCostSize.into()),
        (terms.exp, weights.exp, Key::GroupsCostExp.into()),
        (terms.school, weights.school, t::groups_cost_school(terms.school + 1)),
        (terms.travel, weights.travel, Key::GroupsCostTravel.into()),
        (terms.untrained, weights.untrained, Key::GroupsCostUntrained.into()),
        (terms.module, weights.module, Key::GroupsCostModule.into()),
    ]
    .into_iter()
    .filter(|(count, weight, _)| count * weight > 0)
    .map(|(_, _, text)| text)
    .collect()
}
