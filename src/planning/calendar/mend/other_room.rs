//! Another room for a meeting when the one where it should be cannot be used.

use std::collections::BTreeSet;

use super::{DaysAt, Fall};
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
            fallen::falls_out,
            free::{Against, Taken},
            news::to_tell,
            rooms::known_rooms,
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

/// Gives a meeting another room, and marks whom to tell.
pub(super) fn given(unit: &Unit, id: MeetingId, room: &Name) -> Option<Edit> {
    let meeting = unit.meetings().get(id)?;
    let usual = unit.group(meeting.group).is_some_and(|group| group.place == *room);
    let named = if usual { Name::default() } else { room.clone() };
    let change = MeetingChange::Place(Change::new(meeting.place.clone(), named));
    let moves = Edit::Meeting(On::Change(id, change));
    Some(std::iter::once(moves).chain(to_tell(meeting, people_at(unit, meeting))).collect())
}
