//! Roles, stages and modules by what people call them.

use super::{
    grades,
    vocabulary::{Vocabulary, fold},
};
use crate::{
    exchange::csv::Ground,
    model::{catalogue::Stage, ids::Code, lang::Localized},
};

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

/// The role that is called so in some language, or that the word stands for.
pub fn role(ground: &Ground, text: &str) -> Option<Code> {
    let roles = &ground.catalogue.roles;
    let named = roles.iter().find(|role| role.id.as_str() == text || is(&role.name, text));
    named.map(|role| role.id).or_else(|| Vocabulary::shipped().role(text).filter(|&id| roles.has(id)))
}

/// The stages that are called so in some language, or that have the years of school written here.
pub fn stages(ground: &Ground, text: &str) -> Vec<Code> {
    let near = near_stages(ground);
    let everywhere = ground.catalogue.stages.iter();
    let named = near
        .iter()
        .copied()
        .chain(everywhere)
        .find(|stage| stage.id.as_str() == text || is(&stage.name, text) || is(&stage.short, text));
    match named {
        Some(stage) => vec![stage.id],
        None => grades::stages(&near, text),
    }
}

/// The module that has this id or, alone, this title in some language.
pub fn module(ground: &Ground, text: &str) -> Option<Code> {
    let modules = || ground.unit.own_modules().iter().chain(ground.catalogue.modules.iter());
    if let Some(module) = modules().find(|module| module.id.as_str() == text) {
        return Some(module.id);
    }
    let mut titled = modules().filter(|module| is(module.title.get(), text) || is(&module.gloss, text));
    match (titled.next(), titled.next()) {
        (Some(module), None) => Some(module.id),
        _ => None,
    }
}

/// Stages that can be meant here: the unit's own, else those of its school forms, else its country's;
/// today's only.
fn near_stages<'a>(ground: &Ground<'a>) -> Vec<&'a Stage> {
    let about = ground.unit.about();
    let now: Vec<&Stage> = ground
        .catalogue
        .stages_in(about.country)
        .into_iter()
        .filter(|stage| {
            stage.valid_from.is_none_or(|from| from <= ground.today)
                && stage.valid_to.is_none_or(|to| ground.today <= to)
        })
        .collect();
    let own: Vec<&Stage> = now.iter().copied().filter(|stage| about.stages.contains(&stage.id)).collect();
    let of_forms: Vec<&Stage> = now
        .iter()
        .copied()
        .filter(|stage| stage.school_forms.iter().any(|form| about.forms.contains(form)))
        .collect();
    [own, of_forms].into_iter().find(|list| !list.is_empty()).unwrap_or(now)
}

fn is(name: &Localized, text: &str) -> bool {
    let Localized { sv, nb, en } = name;
    let wanted = fold(text);
    [sv, nb, en].into_iter().any(|name| !name.is_empty() && fold(name) == wanted)
}
