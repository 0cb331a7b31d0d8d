//! Roles, stages and modules by what people call them.

use std::collections::BTreeMap;

use super::{
    Ground,
    grades::{self, Years},
    vocabulary::{Vocabulary, fold},
};
use crate::model::{catalogue::Stage, ids::Code, lang::Localized};

/// The entries that a cell names, in its order; `find` knows one of them.
///
/// Entries are parted by comma, slash, semicolon, bar or line break, and the longest piece that is
/// known counts, because a title may have a comma of its own.
///
/// # Errors
/// The first piece that is not known.
pub fn list<T>(cell: &str, find: impl Fn(&str) -> Vec<T>) -> Result<Vec<T>, &str> {
    let mut found = Vec::new();
    let mut rest = cell;
    while let Some(next) = rest.find(|c: char| !c.is_whitespace() && !is_separator(c)) {
        rest = rest.get(next..).unwrap_or_default();
        let mut ends: Vec<usize> = rest.match_indices(is_separator).map(|(at, _)| at).collect();
        ends.push(rest.len());
        let longest = ends.into_iter().rev().find_map(|end| {
            let known = find(rest.get(..end)?.trim());
            (!known.is_empty()).then_some((end, known))
        });
        let Some((end, known)) = longest else {
            return Err(rest.split(is_separator).next().unwrap_or(rest).trim());
        };
        found.extend(known);
        rest = rest.get(end..).unwrap_or_default();
    }
    Ok(found)
}

fn is_separator(c: char) -> bool {
    matches!(c, ',' | '/' | ';' | '|' | '\n' | '\r')
}

/// Everything that can be named, by what people call it.
#[derive(Debug)]
pub struct Known {
    roles: BTreeMap<String, Code>,
    /// What each role is called in some language.
    role_names: BTreeMap<Code, Vec<String>>,
    stages: BTreeMap<String, Code>,
    /// Years of school of the stages that can be meant, the nearest first.
    years: Vec<Vec<(Code, Years)>>,
    /// None: several have this title.
    modules: BTreeMap<String, Option<Code>>,
}

impl Known {
    /// What can be named in the unit on the day.
    pub fn new(ground: &Ground) -> Self {
        let circles = circles(ground);
        let in_country = circles.iter().take(COUNTRY);
        let years =
            in_country.map(|circle| circle.iter().filter_map(|stage| grades::of(stage)).collect()).collect();
        let called = |role: &crate::model::catalogue::Role| {
            (role.id, names(role.id, [&role.name]).into_iter().collect())
        };
        let role_names = ground.catalogue.roles.iter().map(called).collect();
        Self {
            roles: roles(ground),
            role_names,
            stages: stages(ground, &circles),
            years,
            modules: modules(ground),
        }
    }

    /// The roles that are called so in some language or that the words stand for: one, or several
    /// with `and` between. Of more words than a role has the first ones count.
    pub fn roles(&self, text: &str) -> Vec<Code> {
        let text = fold(text);
        if let Some(&role) = self.roles.get(&text) {
            return vec![role];
        }
        if text.contains(is_separator) {
            return Vec::new();
        }
        let words: Vec<&str> = text.split(' ').collect();
        let parts = words.split(|word| Vocabulary::shipped().and(word));
        let each: Option<Vec<Code>> = parts.map(|part| self.role_at_start(part)).collect();
        each.unwrap_or_default()
    }

    /// Whether what is written has a name of the role among its words.
    pub fn is_named(&self, text: &str, role: Code) -> bool {
        let text = format!(" {} ", fold(text));
        let mut names = self.role_names.get(&role).into_iter().flatten();
        names.any(|name| text.contains(&format!(" {name} ")))
    }

    fn role_at_start(&self, words: &[&str]) -> Option<Code> {
        (1..=words.len()).rev().find_map(|end| self.roles.get(&fold(&words.get(..end)?.join(" "))).copied())
    }

    /// The stage that is called so in some language, or the stages that have the years of school
    /// written here.
    pub fn stages(&self, text: &str) -> Vec<Code> {
        match self.stages.get(&fold(text)) {
            Some(&stage) => vec![stage],
            None => grades::stages(&self.years, text),
        }
    }

    /// The module that has this id or, alone, this title in some language.
    pub fn module(&self, text: &str) -> Option<Code> {
        self.modules.get(&fold(text)).copied().flatten()
    }
}

fn roles(ground: &Ground) -> BTreeMap<String, Code> {
    let mut out = BTreeMap::new();
    for role in &ground.catalogue.roles {
        for name in names(role.id, [&role.name]) {
            out.entry(name).or_insert(role.id);
        }
    }
    for (word, &role) in Vocabulary::shipped().roles() {
        if ground.catalogue.roles.has(role) {
            out.entry(word.clone()).or_insert(role);
        }
    }
    out
}

/// Names and words of stages, the nearest first, then the school forms that have one stage only.
fn stages(ground: &Ground, circles: &[Vec<&Stage>]) -> BTreeMap<String, Code> {
    let words = Vocabulary::shipped();
    let mut out = BTreeMap::new();
    for stage in circles.iter().flatten() {
        let names = names(stage.id, [&stage.name, &stage.short]);
        for name in names.into_iter().chain(words.stage(stage.id).map(str::to_owned)) {
            out.entry(name).or_insert(stage.id);
        }
    }
    for form in &ground.catalogue.school_forms {
        let now = ground.catalogue.stages_of(form.id).into_iter().filter(|stage| is_now(stage, ground));
        let now: Vec<Code> = now.map(|stage| stage.id).collect();
        if let [only] = now[..] {
            for name in names(form.id, [&form.name]).into_iter().chain(form.aliases.iter().map(|a| fold(a))) {
                out.entry(name).or_insert(only);
            }
        }
    }
    out
}

fn modules(ground: &Ground) -> BTreeMap<String, Option<Code>> {
    let mut out: BTreeMap<String, Option<Code>> = BTreeMap::new();
    let all = || ground.unit.own_modules().iter().chain(ground.catalogue.modules.iter());
    for module in all() {
        for name in names(module.id, [module.title.get(), &module.gloss]) {
            let known = out.entry(name).or_insert(Some(module.id));
            if *known != Some(module.id) {
                *known = None;
            }
        }
    }
    // An id is always its own module, whatever titles there are.
    out.extend(all().map(|module| (fold(module.id.as_str()), Some(module.id))));
    out
}

/// The id and every name, as they are looked up.
fn names<const N: usize>(id: Code, names: [&Localized; N]) -> Vec<String> {
    let each = names.into_iter().flat_map(|Localized { sv, nb, en }| [sv.as_str(), nb, en]);
    [id.as_str()].into_iter().chain(each).filter(|name| !name.is_empty()).map(fold).collect()
}

/// How many of the circles lie in the unit's country: years of school mean something else in another.
const COUNTRY: usize = 3;

/// Stages that can be meant, the nearest first; the last circle holds all that there ever were.
fn circles<'a>(ground: &Ground<'a>) -> [Vec<&'a Stage>; 4] {
    let about = ground.unit.about();
    let catalogue = ground.catalogue;
    let now: Vec<&Stage> =
        catalogue.stages_in(about.country).into_iter().filter(|stage| is_now(stage, ground)).collect();
    let some = |keep: &dyn Fn(&Stage) -> bool| now.iter().copied().filter(|stage| keep(stage)).collect();
    [
        some(&|stage| about.stages.contains(&stage.id)),
        some(&|stage| stage.school_forms.iter().any(|form| about.forms.contains(form))),
        now.clone(),
        catalogue.stages.iter().collect(),
    ]
}

fn is_now(stage: &Stage, ground: &Ground) -> bool {
    stage.valid_from.is_none_or(|from| from <= ground.today)
        && stage.valid_to.is_none_or(|to| ground.today <= to)
}
