//! What one key does on the page of places: sent, order, seats emptied, guests taken in.

use std::collections::BTreeSet;

use super::{Of, find, marked, meant, open, people, ranked, selected};
use crate::{
    app::{App, command::Available, list::RowId, state::Effects},
    i18n::{Key, Text, t},
    model::{
        edit::Edit,
        ids::{Code, PersonId},
        people::Person,
        places::{Answer, Seat},
        unit::UnitKind,
    },
    planning::{
        guests,
        places::{
            self,
            edits::{self, Way},
        },
    },
};

/// Those who have an alternative among those meant.
pub(super) fn with_alternative<'a>(of: Of<'a>, ids: &BTreeSet<PersonId>) -> Vec<&'a Person> {
    let has = |person: &&Person| seat(person, of).is_some_and(|seat| seat.alternative.is_some());
    people(of.unit, ids).into_iter().filter(has).collect()
}

fn seat<'a>(person: &'a Person, of: Of<'_>) -> Option<&'a Seat> {
    person.seats.get(&of.programme.id)
}

/// Whether something can be said to have been sent.
pub fn can_send(app: &App, of: Of<'_>) -> Available {
    let meant = meant(app, of)?;
    if with_alternative(of, &meant).is_empty() { Err(Key::PlacesWhyNoAlternative.into()) } else { Ok(()) }
}

/// Those who are to be answered: the marked ones, else the one on the selected row. An owner answers those of
/// its schools too; who has a group has a place, and what an owner answered its schools do not change.
///
/// # Errors
/// Why there is nobody.
pub fn to_answer<'a>(app: &'a App, of: Of<'a>) -> Result<Vec<places::Line<'a>>, Text> {
    let marked = marked(app, of);
    let owner = of.unit.kind() == UnitKind::Owner;
    let mut lines = if marked.is_empty() {
        selected(app, of).into_iter().collect()
    } else {
        let mut lines = ranked(app, of);
        lines.retain(|line| line.here.is_some_and(|id| marked.contains(&id)));
        lines
    };
    let first = lines.first().copied().ok_or(Key::PlacesWhyNobody)?;
    let closed = |line: &places::Line<'_>| -> Option<Text> {
        match super::can_change(app, of, line) {
            Err(why) if !owner => Some(why),
            _ if line.owner.group.is_some() => Some(Key::PlacesWhyHasGroup.into()),
            _ if !owner && line.owner.answer().is_some() => Some(Key::PlacesWhyOwnerAnswered.into()),
            _ if line.seat.is_none_or(|seat| seat.alternative.is_none()) => {
                Some(Key::PlacesWhyNoAlternative.into())
            }
            _ => None,
        }
    };
    lines.retain(|line| closed(line).is_none());
    if lines.is_empty() {
        Err(closed(&first).unwrap_or_else(|| Key::PlacesWhyNobody.into()))
    } else {
        Ok(lines)
    }
}

/// Says that the applications were sent today; where all were sent already, that they were not.
pub fn send(app: &mut App, programme: Code) -> Effects {
    let today = app.today();
    let Some(of) = find(app, programme) else { return Vec::new() };
    let who = with_alternative(of, &meant(app, of).unwrap_or_default());
    let is_sent = |person: &&Person| seat(person, of).is_some_and(|seat| seat.sent.is_some());
    let all = who.iter().all(is_sent);
    let change = |person: &&Person| {
        edits::with_seat(person, programme, |seat| {
            seat.sent = if all { None } else { seat.sent.or(Some(today)) };
        })
    };
    let changed: Vec<Edit> = who.iter().map(change).filter(|edit| !edit.is_nothing()).collect();
    let said = match (all, who.as_slice()) {
        (true, [only]) => t::places_said_unsent(&only.name),
        (false, [only]) => t::places_said_sent(&only.name),
        (true, _) => t::places_said_unsent_several(changed.len()),
        (false, _) => t::places_said_sent_several(changed.len()),
    };
    app.commit(changed.into_iter().collect(), said)
}

/// Whether there is a seat to empty.
pub fn can_clear(app: &App, of: Of<'_>) -> Available {
    let meant = meant(app, of)?;
    let some = people(of.unit, &meant).into_iter().any(|person| seat(person, of).is_some());
    if some { Ok(()) } else { Err(Key::PlacesWhyNoSeat.into()) }
}

/// Empties the seats of those meant.
pub fn clear(app: &mut App, programme: Code) -> Effects {
    let Some(of) = find(app, programme) else { return Vec::new() };
    let who = people(of.unit, &meant(app, of).unwrap_or_default());
    let changed: Vec<Edit> = who
        .iter()
        .map(|person| edits::seat(person, programme, Seat::default()))
        .filter(|edit| !edit.is_nothing())
        .collect();
    let said = match who.as_slice() {
        [only] => t::places_said_cleared(&only.name),
        several => t::places_said_cleared_several(several.len()),
    };
    app.screens.plan.marked.clear();
    app.commit(changed.into_iter().collect(), said)
}

/// Moves the selected person one place in the order; the cursor goes along.
pub fn shift(app: &mut App, programme: Code, way: Way) -> Effects {
    let Some(of) = find(app, programme) else { return Vec::new() };
    let Some(line) = selected(app, of) else { return Vec::new() };
    let (who, name) = (line.applicant(), line.person.name.to_string());
    let edit = edits::moved(of.unit, programme, &ranked(app, of), who, way);
    let said = match way {
        Way::Earlier => t::places_said_earlier(name),
        Way::Later => t::places_said_later(name),
    };
    let effects = app.commit(edit, said);
    let Some(of) = open(app) else { return effects };
    let row: Option<RowId> =
        super::shown(app, of).into_iter().find(|(_, line)| line.applicant() == who).map(|(row, _)| row);
    if let Some(row) = row {
        app.screens.plan.lines.select(row);
    }
    effects
}

/// Who goes into a new group: those marked, else those with a place of the selected person's alternative
/// who have no group yet.
pub fn waiting(app: &App, programme: Code, chosen: BTreeSet<PersonId>) -> BTreeSet<PersonId> {
    let Some(of) = find(app, programme) else { return chosen };
    if !marked(app, of).is_empty() {
        return chosen;
    }
    let lines = ranked(app, of);
    let selected = selected(app, of).and_then(|line| line.seat?.alternative);
    let waits = |line: &&places::Line<'_>| {
        line.answer() == Answer::Place
            && line.group(of.unit, programme).is_none()
            && (selected.is_none() || line.seat.and_then(|seat| seat.alternative) == selected)
    };
    lines.iter().filter(waits).filter_map(|line| super::can_change(app, of, line).ok()).collect()
}

/// Whether there are people of schools who could come as guests.
pub fn can_take_in(app: &App, of: Of<'_>) -> Available {
    if of.unit.kind() != UnitKind::Owner {
        return Err(Key::PlacesWhyNoOwner.into());
    }
    let come = edits::who_come(of.unit, &ranked(app, of));
    if come.is_empty() { Err(Key::PlacesWhyNoGuests.into()) } else { Ok(()) }
}

/// Takes those who apply in as guests, so that groups can be formed of them here.
pub fn take_in(app: &mut App, programme: Code) -> Effects {
    let today = app.today();
    let count = find(app, programme).map_or(0, |of| edits::who_come(of.unit, &ranked(app, of)).len());
    let fresh: Vec<PersonId> = (0..count).map(|_| app.new_id()).collect();
    let Some(of) = find(app, programme) else { return Vec::new() };
    let edit = guests::taken_in(&edits::who_come(of.unit, &ranked(app, of)), today, &mut fresh.into_iter());
    app.commit(edit, t::places_said_guests(count))
}
