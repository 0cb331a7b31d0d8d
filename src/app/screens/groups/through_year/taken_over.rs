//! Saving who leads in place of a supervisor, and what is said of it.

use chrono::NaiveDate;

use super::take_over::{BACK, FIELDS, NOBODY, given_back, groups_of, led_by_others, read, said};
use crate::{
    app::{
        App,
        form::{Form, Wrong},
        screens::groups::facts,
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::{edit::Edit, groups::Group, ids::PersonId, unit::Unit},
    planning::groups::take_over::{HowLong, back, change, for_good, take_over},
};

/// Who leads a group then.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leads {
    /// The supervisor again.
    Back,
    /// Nobody yet.
    Nobody,
    /// Somebody else.
    Other(PersonId),
}

/// Saves the form as one edit.
///
/// # Errors
/// Days that do not read, or nobody chosen.
pub fn submit(app: &mut App, person: PersonId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let gone = || vec![Wrong::new("from", Key::FormGone)];
    let (from, how_long) = read(app, form)?;
    let unit = app.unit().ok_or_else(gone)?;
    let groups = groups_of(app, unit, person);
    if form.value("how") == BACK {
        let own = led_by_others(app, &groups, person);
        let edits = own.iter().flat_map(|group| back(unit, group, from));
        let said = given_back(app, unit, &groups, person, from);
        return Ok(app.commit(edits.collect(), said));
    }
    let mut edits: Vec<Edit> = Vec::new();
    let mut taken: Vec<(Leads, &Group)> = Vec::new();
    for (group, field) in groups.iter().zip(FIELDS) {
        let Some(leads) = leads(app, form, group, field) else { continue };
        edits.extend(edits_of(app, unit, group, leads, (from, how_long)));
        taken.push((leads, group));
    }
    if taken.is_empty() {
        let wrong = if said(app, &groups).is_some() {
            Wrong::new("how", Key::TakeOverNothingNew)
        } else {
            Wrong::new(FIELDS.first().copied().unwrap_or("from"), Key::TakeOverNoneChosen)
        };
        return Err(vec![wrong]);
    }
    let said = done(unit, &taken, from, how_long);
    Ok(app.commit(edits.into_iter().collect(), said))
}

/// What a field says of a group; none: nothing changes. With other days the same one leads on those.
fn leads(app: &App, form: &Form, group: &Group, field: &str) -> Option<Leads> {
    let other_days = form.touched("from") || form.touched("until");
    match form.value(field).as_str() {
        value if value == BACK => Some(Leads::Back),
        value if value == NOBODY => Some(Leads::Nobody),
        "" if other_days => {
            let (_, now) = group.stand_ins_from(app.today()).next()?;
            Some(now.leads().map_or(Leads::Nobody, Leads::Other))
        }
        value => value.parse().ok().map(Leads::Other),
    }
}

fn edits_of(
    app: &App,
    unit: &Unit,
    group: &Group,
    leads: Leads,
    (from, how_long): (NaiveDate, HowLong),
) -> Vec<Edit> {
    let who = match leads {
        Leads::Back => return back(unit, group, from),
        Leads::Nobody => group.supervisor,
        Leads::Other(who) => Some(who),
    };
    match (how_long, who) {
        (HowLong::Good, _) if leads == Leads::Nobody => for_good(unit, group, None, from),
        (HowLong::Good, Some(who)) => take_over(unit, group, who, from, how_long),
        (HowLong::Until(until), Some(who)) => change(unit, group, app.today(), who, (from, until)),
        (_, None) => Vec::new(),
    }
}

/// What was done, of whom another leads before those that nobody leads yet.
fn done(unit: &Unit, taken: &[(Leads, &Group)], from: NaiveDate, how_long: HowLong) -> Text {
    let of = |wanted: &dyn Fn(Leads) -> bool| -> Vec<(Leads, &Group)> {
        taken.iter().copied().filter(|(leads, _)| wanted(*leads)).collect()
    };
    let others = of(&|leads| matches!(leads, Leads::Other(_)));
    let nobody = of(&|leads| leads == Leads::Nobody);
    if others.is_empty() && nobody.is_empty() {
        return given(unit, taken, from);
    }
    let parts = [
        (!others.is_empty()).then(|| with_others(unit, &others, from, how_long)),
        (!nobody.is_empty()).then(|| without(&nobody, from, how_long)),
    ];
    match parts {
        [Some(first), Some(second)] => t::take_over_did_both(first, second),
        [first, second] => first.or(second).unwrap_or_else(|| given(unit, taken, from)),
    }
}

fn names(groups: &[(Leads, &Group)]) -> Arg {
    Arg::List(groups.iter().map(|(_, group)| Arg::from(&group.name)).collect())
}

fn given(unit: &Unit, groups: &[(Leads, &Group)], from: NaiveDate) -> Text {
    let lead = groups.first().and_then(|(_, group)| group.supervisor);
    let name = lead.map(|id| facts::name(unit, id)).unwrap_or_default();
    match groups {
        [(_, group)] => t::take_over_did_back(&group.name, name),
        several => t::take_over_did_back_all(Arg::ShortDate(from), names(several), name),
    }
}

fn with_others(unit: &Unit, groups: &[(Leads, &Group)], from: NaiveDate, how_long: HowLong) -> Text {
    let day = Arg::ShortDate;
    if let [(Leads::Other(who), group)] = groups {
        let name = facts::name(unit, *who);
        return match how_long {
            HowLong::Good => t::take_over_did_good(day(from), &group.name, name),
            HowLong::Until(Some(until)) => t::take_over_did_until(day(from), &group.name, name, day(until)),
            HowLong::Until(None) => t::take_over_did(day(from), &group.name, name),
        };
    }
    match how_long {
        HowLong::Good => t::take_over_did_several_good(day(from), names(groups)),
        HowLong::Until(Some(until)) => t::take_over_did_several_until(day(from), names(groups), day(until)),
        HowLong::Until(None) => t::take_over_did_several(day(from), names(groups)),
    }
}

fn without(groups: &[(Leads, &Group)], from: NaiveDate, how_long: HowLong) -> Text {
    let day = Arg::ShortDate;
    match how_long {
        HowLong::Good => t::take_over_did_nobody_good(day(from), names(groups)),
        HowLong::Until(Some(until)) => t::take_over_did_nobody_until(day(from), names(groups), day(until)),
        HowLong::Until(None) => t::take_over_did_nobody(day(from), names(groups)),
    }
}
