//! The module with which a group is dated that has none of its own: the one chosen for the whole school, or one of
//! them that somebody says.

use super::{
    dates::{in_order, is_dated, reference},
    dates_all::ALL,
};
use crate::{
    app::{
        App,
        form::{Aside, Choice as Option_, Face, Form, FormField, Offer, Wrong},
        screens::{
            breaks::{self, End},
            choices::{first_of, term},
            modules::words,
        },
    },
    i18n::{Arg, Key, t},
    model::{groups::Group, ids::GroupId, plan::Choice, unit::Unit},
    planning::{
        calendar::dating::chosen::{after_own, first_term, for_term, with},
        terms,
    },
};

/// The name of the field.
const FIELD: &str = "module";
/// Its value where none of the modules is meant.
const NONE: &str = "none";
/// The most names that a line lists.
const NAMES: usize = 3;

/// The choices for the whole school that a group without a module could be dated with, in the term in which the
/// form begins; without a form in the first one that has any. A group that has all dates of its own module goes on
/// with what was chosen for a later term.
fn options<'a>(app: &App, unit: &'a Unit, group: &Group, form: Option<&Form>) -> Vec<&'a Choice> {
    if group.module.is_some() {
        return if is_dated(app, unit, group) { after_own(unit, group) } else { Vec::new() };
    }
    let said =
        form.and_then(|form| breaks::date(app, form, "first", &reference(app), End::First).ok().flatten());
    let from = terms::term(said.unwrap_or(app.today()));
    // Several groups are dated at once, each from the term in which it begins.
    let is_one = form.is_some_and(|form| form.value("group") != ALL);
    let begins = if is_one { Some(from) } else { first_term(unit, group, from) };
    begins.map(|term| for_term(unit, group, term)).unwrap_or_default()
}

/// A group as it is dated: with the only module that was chosen for the whole school, or the one that the form says,
/// where it has none of its own.
pub fn meant(app: &App, unit: &Unit, group: &Group, form: Option<&Form>) -> Group {
    let all = options(app, unit, group, form);
    let one = match all.as_slice() {
        [only] => Some(*only),
        _ => {
            let said = form.filter(|form| form.value("group") != ALL).map(|form| form.value(FIELD));
            all.into_iter().find(|choice| said.as_deref() == Some(choice.module.as_str()))
        }
    };
    one.map_or_else(|| group.clone(), |choice| with(group, choice))
}

/// The group that a form says, as it is dated.
pub fn meant_by(app: &App, form: &Form) -> Option<Group> {
    let unit = app.unit()?;
    let group = form.parsed::<GroupId>("group").and_then(|id| unit.group(id))?;
    Some(meant(app, unit, group, Some(form)))
}

/// The field that asks which one.
pub fn field() -> FormField {
    FormField::one(FIELD, Key::GroupsFieldModule, vec![Option_::new("", Key::CalendarModuleAsk)], "")
}

/// The modules to choose from, where there are several.
pub fn offer(app: &App, form: &Form) -> Option<Offer> {
    let unit = app.unit()?;
    let group = form.parsed::<GroupId>("group").and_then(|id| unit.group(id))?;
    let several = Some(options(app, unit, group, Some(form))).filter(|all| all.len() > 1).unwrap_or_default();
    let named = several.into_iter().map(|choice| {
        Option_::new(choice.module, t::choice_as_is(words::name_with_stages(app, choice.module)))
    });
    let ask = Option_::new("", Key::CalendarModuleAsk);
    let none = Option_::new(NONE, Key::CalendarModuleNone);
    Some(Offer { id: FIELD, options: [ask].into_iter().chain(named).chain([none]).collect(), hint: None })
}

/// Which module is asked only where there are several to choose from.
pub fn face(app: &App, form: &Form) -> Option<Face> {
    let unit = app.unit()?;
    let group = form.parsed::<GroupId>("group").and_then(|id| unit.group(id));
    let several = group.is_some_and(|group| options(app, unit, group, Some(form)).len() > 1);
    let idle = if several { Vec::new() } else { vec![FIELD] };
    Some(Face { title: Key::CalendarFormPropose.into(), intro: Key::CalendarIntroPropose.into(), idle })
}

/// The groups for which it must be said which module is meant.
fn undecided<'a>(app: &App, unit: &'a Unit, form: &Form) -> Vec<&'a Group> {
    let is_meant = |group: &&Group| match form.value("group").as_str() {
        ALL => true,
        one => one == group.id.to_string() && form.value(FIELD).is_empty(),
    };
    let several = |group: &&Group| options(app, unit, group, Some(form)).len() > 1;
    in_order(app, unit).into_iter().filter(is_meant).filter(several).collect()
}

/// That it must be said first which module is meant.
pub fn refused(app: &App, form: &Form) -> Option<Wrong> {
    let unit = app.unit()?;
    let groups = undecided(app, unit, form);
    if groups.is_empty() {
        return None;
    }
    Some(match form.value("group").as_str() {
        ALL => Wrong::new("group", t::calendar_module_ask_of(names(&groups))),
        _ => Wrong::new(FIELD, Key::CalendarModuleWhich),
    })
}

fn names(groups: &[&Group]) -> Arg {
    first_of(groups.iter().map(|group| (&group.name).into()).collect(), NAMES)
}

/// Whose module is used where a group has none of its own; groups with the same one share a line.
pub fn said(app: &App, unit: &Unit, form: &Form) -> Vec<Aside> {
    let all = form.value("group") == ALL;
    let mut lines: Vec<(&Choice, Vec<&Group>)> = Vec::new();
    for group in in_order(app, unit) {
        let one = options(app, unit, group, Some(form));
        let [only] = one.as_slice() else { continue };
        match lines.iter_mut().find(|(choice, _)| choice.id == only.id) {
            Some((_, groups)) => groups.push(group),
            None => lines.push((only, vec![group])),
        }
    }
    let chosen = form.value("group");
    let is_meant = |groups: &[&Group]| all || groups.iter().any(|group| group.id.to_string() == chosen);
    let line = |(choice, groups): (&Choice, Vec<&Group>)| {
        let (name, when) = (words::name_with_stages(app, choice.module), term(app, choice.term));
        let text = if all {
            t::calendar_module_of(names(&groups), name, when)
        } else {
            t::calendar_module_used(name, when)
        };
        Aside::plain(text)
    };
    lines.into_iter().filter(|(_, groups)| is_meant(groups)).map(line).collect()
}
