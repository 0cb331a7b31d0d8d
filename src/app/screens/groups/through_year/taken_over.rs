//! Saving who leads in place of a supervisor, and what is said of it.

use chrono::NaiveDate;

use super::{
    take_over::{BACK, FIELDS, NOBODY, given_back, groups_of, led_by_others, read, said},
    take_over_aside::leads_elsewhere,
};
use crate::{
    app::{
        App,
        form::{Form, Wrong},
        screens::groups::{facts, price::in_a_row},
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        edit::{Edit, apply},
        groups::Group,
        ids::PersonId,
        unit::Unit,
    },
    planning::groups::leading::take_over::{HowLong, back, change, for_good, take_over},
};

/// Who leads a group then.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Leads {
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
        let is_written = said(app, &groups).is_some();
        let wrong = if is_written { Key::TakeOverNothingNew } else { Key::TakeOverNoneChosen };
        return Err(vec![Wrong::new(FIELDS.first().copied().unwrap_or("from"), wrong)]);
    }
    let done = done(unit, &taken, from, how_long);
    let said = match leads_elsewhere(unit, person, from, how_long) {
        Some(elsewhere) => t::take_over_did_both(done, elsewhere),
        None => done,
    };
    Ok(app.commit(edits.into_iter().collect(), said))
}

/// The unit as it would be with what the form says; none where that cannot be made.
pub(super) fn unit_after(
    app: &App,
    unit: &Unit,
    taken: &[(&Group, Leads)],
    when: (NaiveDate, HowLong),
) -> Option<Unit> {
    let mut after = unit.clone();
    let edits = taken.iter().flat_map(|(group, leads)| edits_of(app, unit, group, *leads, when));
    apply(&mut after, &edits.collect()).ok().map(|_| after)
}

/// What a field says of a group; none: nothing changes. With other days the same one leads on those.
pub(super) fn leads(app: &App, form: &Form, group: &Group, field: &str) -> Option<Leads> {
    let other_days = ["from", "until", "how"].iter().any(|id| form.touched(id));
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

/// What was done: with one who leads in all of it in a sentence, else whoever leads each group from that day.
fn done(unit: &Unit, taken: &[(Leads, &Group)], from: NaiveDate, how_long: HowLong) -> Text {
    let mut turns: Vec<(Leads, Vec<&Group>)> = Vec::new();
    for (leads, group) in taken {
        let alike = |(other, all): &&mut (Leads, Vec<&Group>)| {
            let same = all.iter().all(|one| one.supervisor == group.supervisor);
            other == leads && (same || *leads != Leads::Back)
        };
        match turns.iter_mut().find(alike) {
            Some((_, all)) => all.push(group),
            None => turns.push((*leads, vec![group])),
        }
    }
    let (back, other): (Vec<_>, Vec<_>) = turns.into_iter().partition(|(leads, _)| *leads == Leads::Back);
    let new = match other.as_slice() {
        [] => None,
        [(Leads::Other(who), groups)] => Some(with_other(unit, *who, groups, from, how_long)),
        [(_, groups)] => Some(without(groups, from, how_long)),
        several => Some(with_several(unit, several, from, how_long)),
    };
    let back = back.iter().map(|(_, groups)| given(unit, groups, from));
    let all = new.into_iter().chain(back).reduce(t::take_over_did_both);
    all.unwrap_or_else(|| Key::TakeOverNothingNew.into())
}

fn names(groups: &[&Group]) -> Arg {
    Arg::List(groups.iter().map(|group| Arg::from(&group.name)).collect())
}

fn given(unit: &Unit, groups: &[&Group], from: NaiveDate) -> Text {
    let lead = groups.first().and_then(|group| group.supervisor);
    let name = lead.map(|id| facts::name(unit, id)).unwrap_or_default();
    t::take_over_did_back_all(Arg::ShortDate(from), names(groups), name)
}

fn with_other(unit: &Unit, who: PersonId, groups: &[&Group], from: NaiveDate, how_long: HowLong) -> Text {
    let (day, name, groups) = (Arg::ShortDate, facts::name(unit, who), names(groups));
    match how_long {
        HowLong::Good => t::take_over_did_good(day(from), groups, name),
        HowLong::Until(Some(until)) => t::take_over_did_until(day(from), groups, name, day(until)),
        HowLong::Until(None) => t::take_over_did(day(from), groups, name),
    }
}

fn without(groups: &[&Group], from: NaiveDate, how_long: HowLong) -> Text {
    let (day, groups) = (Arg::ShortDate, names(groups));
    match how_long {
        HowLong::Good => t::take_over_did_nobody_good(day(from), groups),
        HowLong::Until(Some(until)) => t::take_over_did_nobody_until(day(from), groups, day(until)),
        HowLong::Until(None) => t::take_over_did_nobody(day(from), groups),
    }
}

fn with_several(unit: &Unit, turns: &[(Leads, Vec<&Group>)], from: NaiveDate, how_long: HowLong) -> Text {
    let one = |(leads, groups): &(Leads, Vec<&Group>)| match leads {
        Leads::Other(who) => t::take_over_leads(names(groups), facts::name(unit, *who)),
        Leads::Back | Leads::Nobody => t::take_over_leads_nobody(names(groups)),
    };
    let (day, all) = (Arg::ShortDate, in_a_row(turns.iter().map(one).collect()));
    match how_long {
        HowLong::Good => t::take_over_did_several_good(day(from), all),
        HowLong::Until(Some(until)) => t::take_over_did_several_until(day(from), all, day(until)),
        HowLong::Until(None) => t::take_over_did_several(day(from), all),
    }
}
