//! A module is chosen: for which term, for whom, why.

use std::collections::BTreeSet;

use super::{ranking, state::FormKey, words};
use crate::{
    app::{
        App,
        form::{Choice as Option_, Form, FormField, Wrong},
        screens::{
            self,
            choices::{term, ticked, touched},
        },
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        change::{Change, Element, On},
        edit::Edit,
        groups::{Group, GroupChange},
        ids::{ChoiceId, Code, GroupId, PriorityId},
        plan::{Choice, ChoiceChange, Half, Term},
        text::Note,
    },
    planning::{
        lookup,
        ranking::{PartKind, Whom, Why},
        terms,
    },
};

/// How many terms ahead can be chosen.
const AHEAD: usize = 5;

fn code_of(term: Term) -> String {
    format!("{}{}", term.year, if term.half == Half::Autumn { "a" } else { "s" })
}

fn term_of(code: &str) -> Option<Term> {
    let (half, year) = match code.strip_suffix('a') {
        Some(year) => (Half::Autumn, year),
        None => (Half::Spring, code.strip_suffix('s')?),
    };
    Some(Term { year: year.parse().ok()?, half })
}

/// The form for a module that is being chosen.
pub fn new_form(app: &App, module: Code) -> Option<Form> {
    let unit = app.unit()?;
    let entry = lookup::module(unit, app.catalogue(), module)?;
    let parts = ranking::score(app, entry).map(|ranked| ranked.parts).unwrap_or_default();
    let serves = parts.into_iter().find(|part| part.kind == PartKind::Priorities);
    let priorities = match serves.map(|part| part.why) {
        Some(Why::Serves { priorities, .. }) => priorities.into_iter().collect(),
        _ => BTreeSet::new(),
    };
    let draft = Choice {
        id: crate::model::ids::Word::from_random(&[], 0).into(),
        programme: entry.programme,
        module,
        term: terms::to_plan(app.today()),
        group: match ranking::whom(app) {
            Whom::School => None,
            Whom::Group(id) => Some(id),
        },
        reason: Note::default(),
        priorities,
    };
    Some(form(app, FormKey::Choose(module), &draft))
}

/// The form for a choice that was made.
pub fn edit_form(app: &App, id: ChoiceId) -> Option<Form> {
    let choice = app.unit()?.choices().get(id)?;
    Some(form(app, FormKey::Choice(id), choice))
}

fn form(app: &App, key: FormKey, choice: &Choice) -> Form {
    let mut all: Vec<Term> =
        std::iter::successors(Some(terms::term(app.today())), |term| Some(term.next())).take(AHEAD).collect();
    if !all.contains(&choice.term) {
        all.insert(0, choice.term);
    }
    let all = all.into_iter().map(|each| Option_::new(code_of(each), t::choice_as_is(term(app, each))));
    let mut groups = vec![Option_::new("", Key::ModulesWholeSchool)];
    let unit = app.unit();
    groups.extend(
        unit.into_iter()
            .flat_map(|unit| unit.groups().iter())
            .map(|group| Option_::new(group.id, t::choice_as_is(&group.name))),
    );
    let round = unit.and_then(|unit| unit.deciding_round());
    let priorities = unit.zip(round).map(|(unit, round)| unit.priorities_of(round.id)).unwrap_or_default();
    let priorities = priorities.into_iter().map(|priority| {
        let name = words::dimension(app, priority.dimension);
        Option_::new(priority.id, t::choice_as_is(format!("{} {name}", priority.rank)))
    });
    let group = choice.group.map(|id| id.to_string()).unwrap_or_default();
    let fields = vec![
        FormField::one("term", Key::ModulesFieldTerm, all.collect(), &code_of(choice.term)),
        FormField::one("group", Key::ModulesFieldGroup, groups, &group).hint(Key::ModulesHintGroup),
        FormField::any("priorities", Key::ModulesFieldPriorities, priorities.collect(), &choice.priorities),
        FormField::area("reason", Key::ModulesFieldReason, choice.reason.as_str())
            .hint(Key::ModulesHintReason),
    ];
    let name = words::name(app, choice.module);
    let title = match key {
        FormKey::Choice(_) => t::modules_form_choice(name),
        _ => t::modules_form_choose(name),
    };
    Form::new(screens::FormKey::Modules(key), title, fields).intro(Key::ModulesIntroChoose)
}

/// Saves a new choice, and gives the group the module.
pub fn save_new(app: &mut App, module: Code, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let id: ChoiceId = app.new_id();
    let Some(entry) = ranking::module(app, module) else { return Ok(Vec::new()) };
    let group = form.parsed::<GroupId>("group").and_then(|id| app.unit()?.group(id));
    let programme = app.unit().and_then(|unit| lookup::programme_of(unit, app.catalogue(), group, entry));
    let programme = programme.map_or(entry.programme, |programme| programme.id);
    let choice = Choice {
        id,
        programme,
        module,
        term: term_of(&form.value("term")).unwrap_or_else(|| terms::term(app.today())),
        group: form.parsed("group"),
        reason: Note::new(&form.value("reason")),
        priorities: ticked(form, "priorities"),
    };
    let same = |other: &&Choice| {
        (other.module, other.term, other.group) == (choice.module, choice.term, choice.group)
    };
    if app.unit().is_some_and(|unit| unit.choices().iter().any(|other| same(&other))) {
        return Err(vec![Wrong::new("term", Key::ModulesWrongTwice)]);
    }
    let mut edits = vec![Edit::Choice(On::Add(choice.clone()))];
    edits.extend(give(app, &choice));
    let said = match keeps(app, &choice) {
        Some(group) => t::modules_said_chosen_later(&group.name, term(app, choice.term)),
        None => t::modules_said_chosen(words::name(app, module), term(app, choice.term)),
    };
    Ok(app.commit(edits.into_iter().collect(), said))
}

/// Saves a choice that is changed; a group that is no longer meant loses the module.
pub fn save_edit(app: &mut App, id: ChoiceId, form: &Form) -> Effects {
    let Some(was) = app.unit().and_then(|unit| unit.choices().get(id)).cloned() else {
        return Vec::new();
    };
    let group: Option<GroupId> = if form.touched("group") { form.parsed("group") } else { was.group };
    let when = term_of(&form.value("term")).unwrap_or(was.term);
    let priorities: BTreeSet<PriorityId> = ticked(form, "priorities");
    let fields = [
        touched(form, "term", was.term, when).map(ChoiceChange::Term),
        Change::between(&was.group, &group).map(ChoiceChange::Group),
        touched(form, "reason", was.reason.clone(), Note::new(&form.value("reason")))
            .map(ChoiceChange::Reason),
    ];
    let ticks =
        if form.touched("priorities") { Element::between(&was.priorities, &priorities) } else { Vec::new() };
    let ticks = ticks.into_iter().map(ChoiceChange::Priority);
    let changes = fields.into_iter().flatten().chain(ticks);
    let mut edits: Vec<Edit> = changes.map(|change| Edit::Choice(On::Change(id, change))).collect();
    let now = Choice { term: when, group, ..was.clone() };
    if was.group != group {
        edits.extend(take(app, &was));
    }
    if was.group != group || (keeps(app, &was).is_some() && keeps(app, &now).is_none()) {
        edits.extend(give(app, &now));
    }
    let said = t::modules_said_chosen(words::name(app, was.module), term(app, when));
    app.commit(edits.into_iter().collect(), said)
}

/// Takes a choice back, and the module from its group.
pub fn remove(app: &mut App) -> Effects {
    let Some(choice) = ranking::selected_choice(app).cloned() else { return Vec::new() };
    let mut edits = vec![Edit::Choice(On::Remove(choice.clone()))];
    edits.extend(take(app, &choice));
    let said = t::modules_said_removed(words::name(app, choice.module));
    app.commit(edits.into_iter().collect(), said)
}

/// The group of a choice for a later term that is not done with another module: it keeps that so long.
fn keeps<'a>(app: &'a App, choice: &Choice) -> Option<&'a Group> {
    let group = choice.group.and_then(|id| app.unit()?.group(id))?;
    let later = terms::ordinal(choice.term) > terms::ordinal(terms::term(app.today()));
    let now = group.module.filter(|&now| later && now != choice.module)?;
    let basis = app.basis(Whom::Group(group.id))?;
    let done = basis.held.contains(&now) && !basis.running.contains_key(&now);
    (!done).then_some(group)
}

/// The edits that give the group of a choice its programme and module, unless it keeps another one.
fn give(app: &App, choice: &Choice) -> Vec<Edit> {
    let group = choice.group.and_then(|id| app.unit()?.group(id));
    let Some(group) = group.filter(|_| keeps(app, choice).is_none()) else { return Vec::new() };
    let programme = Change::between(&group.programme, &Some(choice.programme)).map(GroupChange::Programme);
    let module = Change::between(&group.module, &Some(choice.module)).map(GroupChange::Module);
    programme.into_iter().chain(module).map(|change| Edit::Group(On::Change(group.id, change))).collect()
}

/// The edit that takes a module from the group it was chosen for, unless another choice gives it that.
fn take(app: &App, choice: &Choice) -> Option<Edit> {
    let unit = app.unit()?;
    let group = choice.group.and_then(|id| unit.group(id))?;
    let same = |other: &&Choice| (other.group, other.module) == (choice.group, choice.module);
    let has = group.module == Some(choice.module) && unit.choices().iter().filter(same).count() < 2;
    has.then(|| Edit::Group(On::Change(group.id, GroupChange::Module(Change::new(group.module, None)))))
}
