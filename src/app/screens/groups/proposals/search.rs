//! The search for groups in the background, and what it has found.

use std::{collections::BTreeMap, sync::Arc};

use chrono::NaiveDate;

use super::{differs, kept, known::left_at_most, rescore};
use crate::{
    app::{
        App, describe,
        effect::Effect,
        overlay::{Overlay, Report},
        screens::{
            Job,
            choices::by_name,
            groups::{
                facts,
                pages::wishes,
                possible::held,
                state::{Found, Possibly, Search, Setup, Shown, Solved, Sought, Way},
                times::length,
                wrong_words::second_of,
            },
        },
        state::{Effects, Tone},
        update::sentence,
    },
    i18n::{Key, Text, t},
    model::{
        catalogue::Module,
        edit::{Edit, apply},
        groups::Group,
        ids::GroupId,
        plan::Choice,
        programme::Programme,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::{
        groups::{
            answer::{cost::total, judge::Judged},
            job::{
                setup::{Mode, NotPossible, Setup as Build},
                twice::lacks_second,
            },
            membership::settle::settled,
            proposal::{Proposal, earlier::Again, partial::Asked, search::Known},
            why::explain::Why,
        },
        staff, terms,
    },
};

/// Changes tried, round by round: a first answer at once, a good one soon, then what can still be won.
const ROUNDS: [u32; 3] = [6_000, 60_000, 240_000];
/// Changes tried for each person in the last round, where that is more.
const FOR_EACH: u32 = 6_000;

/// Whether a search can start: the programme that it is for.
///
/// # Errors
/// Why not.
pub fn can_start(app: &App) -> Result<&Programme, Text> {
    let unit = app.unit().ok_or(Key::WhyNoUnit)?;
    // What is asked before a search gives way to the search itself.
    if app.screens.groups.search.is_some_and(|search| search.sought != Sought::Possible) {
        return Err(Key::GroupsWhySearching.into());
    }
    if unit.people().is_empty() {
        return Err(Key::GroupsWhyNoPeople.into());
    }
    let programme = facts::main_programme(app).ok_or(Key::GroupsWhyNoProgramme)?;
    if !facts::has_begun(unit) && facts::unplaced(app, unit).is_empty() {
        if let Some(said) = facts::placed_elsewhere(unit) {
            return Err(t::groups_none_waits(said));
        }
        let outside = facts::outside(unit);
        if outside > 0 && unit.people().iter().filter(|person| staff::teaches(person)).count() == outside {
            return Err(t::groups_why_all_outside(outside));
        }
        return Err(Key::GroupsWhyNobodyTakesPart.into());
    }
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
pub fn belongs(app: &App, choice: &Choice, programme: &Programme) -> bool {
    let owner = app.catalogue().module(choice.module).map(|module| module.programme);
    choice.programme == programme.id || (owner.is_some() && owner == programme.modules_from)
}

/// Starts a search in the background.
pub fn start(app: &mut App, way: Way) -> Effects {
    let Some((unit, setup)) = setup(app, way) else { return Vec::new() };
    // The list of what is missing counts and names them itself, by when somebody can lead.
    if let Some(hint) = crate::app::screens::people::week::silent::hint(app) {
        app.tell(Tone::Plain, t::time_hint(hint));
    }
    let of = setup.rounds.iter().map(|&n| u64::from(n)).sum();
    begin(app, Sought::Groups(way), of, Job::Groups { unit: Box::new(unit), setup: Box::new(setup) })
}

/// Looks in the background whether everybody can have a group, and what is missing.
pub fn start_possible(app: &mut App) -> Effects {
    let some = app.unit().is_some_and(facts::has_begun);
    let way = if some { Way::OnlyUnplaced } else { Way::Everything };
    let Some((unit, mut setup)) = setup(app, way) else { return Vec::new() };
    // Whoever asks again about the same school is told the same.
    setup.seed = 1;
    setup.found = kept::answers(app);
    let of = (unit.clone(), Setup { ids: Vec::new(), ..setup.clone() });
    let is_open = super::super::possible::is_open(app);
    let state = &mut app.screens.groups;
    let same = state.possible_of.as_deref() == Some(&of);
    if same && !is_open && state.possible.as_deref().is_some_and(Possibly::is_whole) {
        super::super::possible::show(app, None);
        return Vec::new();
    }
    if !is_open {
        state.possible = None;
    }
    let work = Job::Possible { unit: Box::new(unit), setup: Box::new(setup) };
    let effects = begin(app, Sought::Possible, 1, work);
    app.screens.groups.possible_of = Some(Box::new(of));
    effects
}

fn begin(app: &mut App, sought: Sought, of: u64, work: Job) -> Effects {
    let mut effects = stop(app);
    let job = app.new_seed();
    app.screens.groups.search = Some(Search { job, done: 0, of, sought });
    // What is asked while a proposal is looked at is asked about that proposal.
    if matches!(sought, Sought::Groups(_)) {
        app.screens.groups.shorter = None;
    }
    app.screens.groups.nothing = None;
    effects.push(Effect::Start(job, Box::new(work)));
    effects
}

/// Everything that a job needs.
fn setup(app: &mut App, way: Way) -> Option<(Unit, Setup)> {
    let programme = can_start(app).cloned().ok()?;
    let unit = app.unit().cloned()?;
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
        mode: mode(way),
        again: again(way),
        second: second_times(app),
        // What was found before the school or its wishes changed is no measure for what is found now.
        known: of_way(app, way).filter(|shown| !rescore::is_other(shown)).map(kept::company).collect(),
        found: Vec::new(),
        importance: wishes::inherited(app).unwrap_or_default(),
        ids: (0..=unit.people().len()).map(|_| app.new_id()).collect(),
        word: app.i18n.get(Key::GroupsNameWord),
    };
    Some((unit, setup))
}

/// The groups that lack a second time a week and for which there is one at which all of them can, with the one that
/// is named for them everywhere.
fn second_times(app: &App) -> BTreeMap<GroupId, Window> {
    let Some(unit) = app.unit() else { return BTreeMap::new() };
    let of = |group: &Group| {
        let (window, cannot) = second_of(app, unit, group)?;
        cannot.is_empty().then_some((group.id, window))
    };
    unit.groups().iter().filter_map(of).collect()
}

/// The proposals that the same way has led to, that which is looked at included. Who only seeks places for
/// those without one seeks the best ones again.
fn of_way(app: &App, way: Way) -> impl Iterator<Item = &Shown> {
    let state = &app.screens.groups;
    let all = state.kept.iter().chain(state.shown.as_deref());
    all.filter(move |shown| shown.from.0 == way && way != Way::OnlyUnplaced)
}

/// What a way may change.
pub fn mode(way: Way) -> Mode {
    if way == Way::OnlyUnplaced { Mode::FillUp } else { Mode::Rebuild }
}

/// What a way wishes of people who have met before.
pub fn again(way: Way) -> Again {
    match way {
        Way::Everything | Way::OnlyUnplaced => Again::Whatever,
        Way::AsBefore => Again::AsBefore,
        Way::Different => Again::Different,
    }
}

/// Whether a way wishes something of people who have met before.
pub fn has_wish(way: Way) -> bool {
    again(way) != Again::Whatever
}

fn rounds(people: usize) -> Vec<u32> {
    let [first, second, last] = ROUNDS;
    let all = FOR_EACH.saturating_mul(u32::try_from(people).unwrap_or(u32::MAX));
    vec![first, second, last.max(all.min(20 * last))]
}

/// A search goes on, or has ended when everything is done; one that nobody waits for is stopped.
pub fn progress(app: &mut App, job: u64, done: u64, of: u64) -> Effects {
    let state = &mut app.screens.groups;
    if state.search.is_some_and(|search| search.job == job) {
        state.search = state.search.filter(|_| done < of).map(|search| Search { done, of, ..search });
        if done >= of {
            over(app);
            if let Some(nothing) = app.screens.groups.nothing.take().filter(|shown| shown.from.1 == job) {
                nothing_found(app, &nothing);
            }
        }
        return Vec::new();
    }
    if done < of { vec![Effect::Stop(job)] } else { Vec::new() }
}

/// A search is over: what was refused because of it is not said on.
pub fn over(app: &mut App) {
    let why = sentence(&app.i18n.get(Key::GroupsWhySearching));
    if app.notice.as_ref().is_some_and(|notice| app.say(&notice.text) == why) {
        app.notice = None;
    }
}

/// How long the longest meeting of a proposal's groups is.
pub fn length(app: &App) -> Option<Minutes> {
    let programme = facts::main_programme(app)?;
    let roles = std::collections::BTreeSet::new();
    let mut build = Build::new(programme, &roles, app.today());
    build.module = module_for_all(app, programme);
    build.length().ok()
}

/// How long the other meeting of each week is, where the school has two.
pub fn other_length(app: &App) -> Option<Minutes> {
    let programme = facts::main_programme(app)?;
    let roles = std::collections::BTreeSet::new();
    let mut build = Build::new(programme, &roles, app.today());
    build.module = module_for_all(app, programme);
    build.other(app.unit()?)
}

/// How many a proposal leaves waiting for a group; for whom there is no place waits for none.
pub fn waiting(shown: &Shown) -> usize {
    shown.proposal.unplaced.iter().filter(|(_, why)| *why != Why::OverLimit).count()
}

/// That groups have one time a week where two are wished is said even where nothing is better.
fn with_one_time(app: &App, said: Text) -> Text {
    let lacks = |unit: &Unit| {
        let groups = unit.groups().iter();
        let lacks = |group: &&Group| {
            let programme = facts::programme_of(app, group);
            programme.is_some_and(|programme| lacks_second(unit, group, programme, app.catalogue()))
        };
        groups.filter(lacks).count()
    };
    match app.unit().map_or(0, lacks) {
        0 => said,
        count => t::groups_found_once(count, said),
    }
}

/// A search has ended with nothing to propose. Where those without a place could only be helped by it, or
/// there is no group at all, it says why they have none, and how long a meeting is.
fn nothing_found(app: &mut App, shown: &Shown) {
    if of_way(app, shown.from.0).next().is_some() {
        return app.tell(Tone::Plain, Key::GroupsFoundNoOther);
    }
    let left = waiting(shown);
    let some = facts::has_begun(&shown.after);
    if left == 0 {
        let said: Text = match (shown.from.0, shown.known) {
            (Way::Different, _) => Key::GroupsFoundNothingDifferent.into(),
            (Way::AsBefore, _) => Key::GroupsFoundNothingBefore.into(),
            (Way::Everything, Known::Proven) => Key::GroupsFoundNothingProven.into(),
            (Way::Everything, Known::AtLeast(bound)) => {
                t::groups_found_nothing_most(left_at_most(shown, bound))
            }
            (Way::Everything, Known::Nothing) => Key::GroupsFoundNothingUnproven.into(),
            (Way::OnlyUnplaced, _) => Key::GroupsFoundNothing.into(),
        };
        app.tell(Tone::Plain, with_one_time(app, said));
    } else if some && shown.from.0 != Way::OnlyUnplaced {
        app.tell(Tone::Plain, t::groups_found_nothing_left(left));
    } else {
        let lines = held::nothing(app, shown);
        let mut report = Report::new(Key::GroupsNothingTitle, lines);
        length::put_first(app, shown.from.1, &mut report);
        app.push(Overlay::Report(Box::new(report)));
    }
}

/// A search has found something: it is shown, nothing is changed.
pub fn found(app: &mut App, job: u64, found: Found) -> Effects {
    let sought = app.screens.groups.search.filter(|search| search.job == job).map(|search| search.sought);
    let Some(Sought::Groups(way)) = sought else { return Vec::new() };
    let Some(unit) = app.unit() else { return Vec::new() };
    let (proposal, solved) = match found.result {
        Ok(result) => result,
        Err(error) => {
            app.screens.groups.search = None;
            app.tell(Tone::Trouble, not_possible(error));
            return Vec::new();
        }
    };
    let mut proposal = Proposal { edits: in_year(unit, proposal.edits, app.today()), ..proposal };
    in_order(app, unit, &mut proposal);
    let mut after = unit.clone();
    if let Err(error) = apply(&mut after, &proposal.edit()) {
        let why = describe::refusal(&error, &after);
        app.tell(Tone::Trouble, why);
        return Vec::new();
    }
    let differences = kept::changes(app, unit, &after);
    let known = app.screens.groups.bounds.with(&solved.instance, cost_of(&solved), found.known);
    let first = rescore::Found { proposal: proposal.clone(), solved: solved.clone(), known };
    let shown = Shown {
        cost: solved.then.cost,
        known,
        number: 0,
        from: (way, job),
        asked: Asked::default(),
        part: None,
        proposal,
        after,
        solved,
        differences,
        found: Arc::new(first),
        against: None,
        unfit: None,
    };
    if shown.proposal.edits.is_empty() || is_no_better(&shown) {
        // A first look found nothing; the rest of the search may, so that is said only at its end.
        app.screens.groups.nothing = Some(Box::new(shown));
    } else {
        app.screens.groups.nothing = None;
        kept::show_new(app, shown);
    }
    Vec::new()
}

/// What the answer costs as the search counts it.
fn cost_of(solved: &Solved) -> i64 {
    total(&solved.instance, &solved.answer).cost(&solved.instance.weights)
}

/// Puts those without a place in the order in which they stand everywhere.
pub fn in_order(app: &App, unit: &Unit, proposal: &mut Proposal) {
    by_name(app, &mut proposal.unplaced, |(id, _)| unit.person(*id));
}

/// Whether what was found is in nothing better than today: to change groups for that is work for nothing.
fn is_no_better(shown: &Shown) -> bool {
    let Judged { cost, cannot, timeless, unled, .. } = shown.solved.today;
    let then = shown.solved.then;
    let begun = differs::has_begun(&shown.solved);
    begun && cost <= then.cost && cannot <= then.cannot && timeless <= then.timeless && unled <= then.unled
}

/// The same edits, with the days on which people leave groups that have met, and come to them.
pub fn in_year(unit: &Unit, edits: Vec<Edit>, today: NaiveDate) -> Vec<Edit> {
    match settled(unit, Edit::All(edits), today) {
        Edit::All(all) => all,
        one => vec![one],
    }
}

/// Stops the search that goes on.
pub fn stop(app: &mut App) -> Effects {
    let state = &mut app.screens.groups;
    state.possible_of.take_if(|_| is_possible(state.search));
    state.search.take().map(|search| Effect::Stop(search.job)).into_iter().collect()
}

/// Whether it is sought whether everybody can have a group: stopped, what was known before is no answer to it.
fn is_possible(search: Option<Search>) -> bool {
    search.is_some_and(|search| search.sought == Sought::Possible)
}

/// Esc: first the search stops and the best that it found stays, then the proposal is left; it is kept.
pub fn peel(app: &mut App) -> bool {
    let state = &mut app.screens.groups;
    if state.compared.take().is_some() {
        return true;
    }
    state.possible_of.take_if(|_| is_possible(state.search));
    if let Some(search) = state.search.take() {
        state.nothing = None;
        over(app);
        let state = &app.screens.groups;
        match (search.sought, state.shown.is_some()) {
            (Sought::Possible, _) => super::super::possible::stopped(app),
            (Sought::Groups(_), false) => app.tell(Tone::Plain, Key::GroupsStopped),
            (Sought::Groups(_), true) => app.tell(Tone::Plain, Key::ProposalStopped),
        }
        return true;
    }
    kept::leave(app)
}
