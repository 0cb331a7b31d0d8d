//! Marking groups and people of a proposal, and what taking the marked would mean.

use super::{
    kept::{Row, cell, changes, place, selected},
    search,
};
use crate::{
    app::{
        App, describe,
        list::RowId,
        screens::groups::state::{Focus, Parted, Shown},
        state::Tone,
    },
    i18n::Key,
    model::{
        edit::{Edit, apply},
        error::{EditError, Thing},
        ids::PersonId,
        unit::Unit,
    },
    planning::groups::{
        answer::{Answer, judge::judged},
        proposal::{
            difference::{Becomes, Difference},
            partial::{Asked, differs, edits, part},
        },
    },
};

/// Marks what is selected, or takes the mark away; then reckons what taking the marked means.
pub fn mark(app: &mut App) {
    let Some((unit, shown)) = app.unit().zip(app.screens.groups.shown.as_deref()) else { return };
    let person = match (app.screens.groups.focus, app.screens.groups.movers.selected) {
        (Focus::Members, Some(RowId::Thing(Thing::Person(id)))) => Some(id),
        _ => None,
    };
    let asked = match (person, selected(app, unit, shown)) {
        (Some(id), _) => with_person(shown, id).ok_or(Key::ProposalMarkStays),
        (None, Some(Row::Group(difference, _))) => with_group(shown, difference).ok_or(Key::ProposalMarkSame),
        (None, Some(Row::Person(_)) | None) => Err(Key::ProposalMarkWithout),
    };
    match asked {
        Ok(asked) => reckon(app, asked),
        Err(why) => app.tell(Tone::Plain, why),
    }
}

/// The marks with one more person, or one less; none for somebody who stays where they are.
fn with_person(shown: &Shown, id: PersonId) -> Option<Asked> {
    let at = place(shown, id)?;
    let today = shown.solved.instance.people.get(at)?.found_in;
    if shown.solved.answer.place.get(at).copied().flatten() == today {
        return None;
    }
    let mut asked = shown.asked.clone();
    if !asked.people.remove(&at) {
        asked.people.insert(at);
    }
    Some(asked)
}

/// The marks with one more group, or one less; none for a group that does not change. Everybody who is in
/// a group that ends is marked with it.
fn with_group(shown: &Shown, difference: &Difference) -> Option<Asked> {
    let instance = &shown.solved.instance;
    let at = cell(shown, difference.group)?;
    if !differs(&Answer::found(instance), &shown.solved.answer, at) {
        return None;
    }
    let mut asked = shown.asked.clone();
    let drop = asked.groups.remove(&at);
    if !drop {
        asked.groups.insert(at);
    }
    if difference.becomes == Becomes::Gone {
        let people = instance.people.iter().enumerate().filter(|(_, p)| p.found_in == Some(at));
        for (person, _) in people {
            if drop {
                asked.people.remove(&person)
            } else {
                asked.people.insert(person)
            };
        }
    }
    Some(asked)
}

/// What taking the marked means.
fn reckon(app: &mut App, asked: Asked) {
    let Some(mut shown) = app.screens.groups.shown.take() else { return };
    shown.asked = asked;
    shown.part = None;
    let error = app.unit().and_then(|unit| reckon_anew(app, unit, &mut shown).err());
    if let Some(error) = error {
        let why = describe::refusal(&error, &shown.after);
        app.tell(Tone::Trouble, why);
    }
    app.screens.groups.shown = Some(shown);
}

/// The same where the marks stay and the unit is another.
///
/// # Errors
/// Why the marked cannot be taken.
pub fn reckon_anew(app: &App, unit: &Unit, shown: &mut Shown) -> Result<(), EditError> {
    let asked = &shown.asked;
    let some = !(asked.groups.is_empty() && asked.people.is_empty());
    shown.part = if some { parted(app, unit, shown, asked)?.map(Box::new) } else { None };
    Ok(())
}

fn parted(app: &App, unit: &Unit, shown: &Shown, asked: &Asked) -> Result<Option<Parted>, EditError> {
    let (instance, answer) = (&shown.solved.instance, &shown.solved.answer);
    let part = part(instance, answer, asked);
    let programme = shown.solved.programme;
    let Ok(edits) = edits(unit, programme, instance, &shown.proposal, &shown.after, &part) else {
        return Ok(None);
    };
    let mut after = unit.clone();
    let edit: Edit = search::in_year(unit, edits, app.today()).into_iter().collect();
    apply(&mut after, &edit)?;
    let then = judged(instance, &part.answer);
    let differences = changes(app, unit, &after);
    Ok(Some(Parted { part, edit, then, after, differences }))
}
