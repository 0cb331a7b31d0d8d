//! Another room for a meeting when the one where it should be cannot be used.

use std::collections::BTreeSet;

use super::{DaysAt, Fall, Mend, Tried, What, asks_of, fewest};
use crate::{
    model::{
        change::{Change, On},
        edit::{Edit, apply},
        ids::{GroupId, MeetingId},
        meetings::{Meeting, MeetingChange},
        text::Name,
        unit::Unit,
    },
    planning::{
        calendar::{
            dating::propose::Ask,
            free::{Against, Taken, place_of, rooms::known_rooms},
            mend::fallen::falls_out,
            together::{Effort, Limits},
            told::news::to_tell,
        },
        staff::people_at,
    },
};

/// What is held in which room instead.
pub(super) struct Housed {
    /// The unit after it.
    pub after: Unit,
    /// Whose meeting, which, and where it is.
    pub at: Vec<(GroupId, MeetingId, Name)>,
    /// Meetings for which no known room is free at their time.
    pub nowhere: BTreeSet<MeetingId>,
}

/// Gives what falls out another of the rooms that the unit knows: one in which the group is already because of
/// this, else the first that is free.
pub(super) fn in_other_rooms(unit: &Unit, days: DaysAt<'_>, fall: &Fall) -> Housed {
    let mut housed = Housed { after: unit.clone(), at: Vec::new(), nowhere: BTreeSet::new() };
    for meeting in fall.out(unit) {
        let Some(days) = days(meeting) else { continue };
        let taken = Taken::new(&housed.after, &BTreeSet::from([meeting.id]));
        let free = |room: &&Name| {
            let then = Meeting { place: (*room).clone(), ..meeting.clone() };
            let against = taken.against(&BTreeSet::new(), room, meeting.when, &days);
            let room_taken = |one: &Against| matches!(one, Against::Room { .. } | Against::RoomBusy { .. });
            !fall.hits(unit, &then) && !falls_out(unit, &then) && !against.iter().any(room_taken)
        };
        let already = |room: &&&Name| housed.at.iter().any(|(g, _, at)| *g == meeting.group && at == **room);
        let free: Vec<&Name> = known_rooms(unit).into_iter().filter(free).collect();
        let room = free.iter().find(already).or(free.first()).map(|room| (*room).clone());
        let Some(room) = room else {
            housed.nowhere.insert(meeting.id);
            continue;
        };
        let given = given(&housed.after, meeting.id, &room);
        if given.is_some_and(|edit| apply(&mut housed.after, &edit).is_ok()) {
            housed.at.push((meeting.group, meeting.id, room));
        }
    }
    housed
}

/// How many of the meetings that fall out could be in another known room at their own time.
pub fn could_be_housed(unit: &Unit, days: DaysAt<'_>, fall: &Fall) -> usize {
    in_other_rooms(unit, days, fall).at.len()
}

/// Rooms that are tried for other days, those with the fewest meetings first.
const TRIED: usize = 4;

/// What another room is given to, and which.
type There = Vec<(GroupId, MeetingId, Name)>;

/// A mend in which meetings for which no room is free at their time get another day in another room, where that
/// disturbs less than `known`, in which they wait until their own can be used again.
pub(super) fn on_other_days(
    unit: &Unit,
    asks: &[Ask<'_>],
    (fall, nowhere): (&Fall, &BTreeSet<MeetingId>),
    known: &Mend,
    budget: (Limits, Effort),
    told: &mut dyn FnMut(usize) -> bool,
) -> Option<(Mend, There)> {
    let asked = |m: &&Meeting| nowhere.contains(&m.id) && asks.iter().any(|ask| ask.group.id == m.group);
    let meetings: Vec<&Meeting> = unit.meetings().iter().filter(asked).collect();
    if meetings.is_empty() {
        return None;
    }
    let usable = |room: &&Name| !matches!(&fall.what, What::Place(out) if out == *room);
    let mut rooms: Vec<&Name> = known_rooms(unit).into_iter().filter(usable).collect();
    let used = |room: &Name| {
        let then = |m: &&Meeting| m.stands() && (fall.first..=fall.last).contains(&m.when.date);
        unit.meetings().iter().filter(then).filter(|m| place_of(unit, m) == Some(room)).count()
    };
    rooms.sort_by_key(|room| used(room));
    let mut best: Option<(Mend, &Name)> = None;
    for room in rooms.into_iter().take(TRIED) {
        let mut after = unit.clone();
        for edit in meetings.iter().filter_map(|m| given(unit, m.id, room)) {
            // They stand where they are read from: this cannot be refused.
            let _ = apply(&mut after, &edit);
        }
        let found = fewest(&after, &asks_of(&after, asks), (fall, nowhere), budget, told);
        let least = best.as_ref().map_or(known, |(best, _)| best);
        if (found.disturbs(), found.days_away()) < (least.disturbs(), least.days_away()) {
            best = Some((Mend { tried: Tried::Good, ..found }, room));
        }
    }
    let (mend, room) = best?;
    let moves =
        |m: &&&Meeting| mend.groups.iter().flat_map(|group| &group.shifts).any(|shift| shift.meeting == m.id);
    let there = meetings.iter().filter(moves).map(|m| (m.group, m.id, room.clone())).collect();
    Some((mend, there))
}

/// Gives a meeting another room, and marks whom to tell.
pub(super) fn given(unit: &Unit, id: MeetingId, room: &Name) -> Option<Edit> {
    let meeting = unit.meetings().get(id)?;
    let usual = unit.group(meeting.group).is_some_and(|group| group.place == *room);
    let named = if usual { Name::default() } else { room.clone() };
    let change = MeetingChange::Place(Change::new(meeting.place.clone(), named));
    let moves = Edit::Meeting(On::Change(id, change));
    Some(std::iter::once(moves).chain(to_tell(meeting, people_at(unit, meeting))).collect())
}
