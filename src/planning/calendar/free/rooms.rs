//! Rooms: which places are some, and which of them are free.

use std::{collections::BTreeSet, sync::LazyLock};

use super::{place_of, taken::Outside};
use crate::model::{
    fallen::What,
    ids::GroupId,
    meetings::{Meeting, When},
    text::Name,
    unit::Unit,
};

static ONLINE: LazyLock<BTreeSet<String>> = LazyLock::new(|| written().unwrap_or_default());

/// The shipped words; a test holds that they can be read.
fn written() -> Result<BTreeSet<String>, ron::error::SpannedError> {
    ron::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/online.ron")))
}

/// Whether a place is a room, in which only one group can meet at a time: not a link, nor a meeting on the
/// web, of which there are as many as people want.
pub fn is_room(place: &Name) -> bool {
    let said = place.as_str().to_lowercase();
    let is_link = said.contains("://") || said.starts_with("www.");
    let mut words = said.split(|c: char| !c.is_alphanumeric());
    !said.trim().is_empty() && !is_link && !words.any(|word| ONLINE.contains(word))
}

/// The room of a meeting: its own, else the group's; none where it needs none.
pub fn room_of<'a>(unit: &'a Unit, meeting: &'a Meeting) -> Option<&'a Name> {
    place_of(unit, meeting).filter(|place| is_room(place))
}

/// Whether people meet on the web: there is no way to it.
pub fn is_online(unit: &Unit, meeting: &Meeting) -> bool {
    place_of(unit, meeting).is_some_and(|place| !place.as_str().trim().is_empty() && !is_room(place))
}

/// The rooms that a unit knows of: those that groups and meetings name, and those whose calendars were read in.
pub fn known_rooms(unit: &Unit) -> BTreeSet<&Name> {
    let own = unit.groups().iter().map(|group| &group.place);
    let of_meetings = unit.meetings().iter().map(|meeting| &meeting.place);
    let of_calendars = unit.taken().values().flat_map(|taken| taken.rooms.keys());
    own.chain(of_meetings).chain(of_calendars).filter(|place| is_room(place)).collect()
}

/// Whether others than one group have a room at times to come or gone, or a calendar says when it is taken.
pub fn is_shared(unit: &Unit, place: &Name, group: GroupId) -> bool {
    let of_others = unit.meetings().iter().filter(|m| m.stands() && m.group != group);
    unit.taken().values().any(|taken| taken.rooms.contains_key(place))
        || of_others.filter_map(|meeting| place_of(unit, meeting)).any(|other| other == place)
}

/// Those that nobody has at a time and that can be used that day, in order of name.
pub fn free_rooms(unit: &Unit, when: When) -> Vec<&Name> {
    let mut rooms = known_rooms(unit);
    let out = unit.fallen().iter().filter(|days| days.holds(when.date));
    for room in out.filter_map(|days| if let What::Place(room) = &days.what { Some(room) } else { None }) {
        rooms.remove(room);
    }
    let at_once = unit.meetings().iter().filter(|m| m.stands() && m.when.overlaps(when));
    for room in at_once.filter_map(|meeting| place_of(unit, meeting)) {
        rooms.remove(room);
    }
    let outside = Outside::new(unit);
    rooms.into_iter().filter(|room| outside.room(room, when).is_none()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{change::Element, edit::Edit, fallen::FallenDays, unit::UnitChange};
    use crate::planning::fixtures::{add_group, add_meeting, add_person, day, group_id, meeting, school};

    #[test]
    fn a_link_or_a_meeting_on_the_web_is_no_room() {
        assert!(!written().unwrap().is_empty());
        for place in
            ["", "https://meet.example/abc", "Videomöte", "Teams-länk", "digitalt (Zoom)", "www.x.se"]
        {
            assert!(!is_room(&Name::new(place)), "{place}");
        }
        for place in ["12", "Aulan", "Biblioteket", "Zoologisalen"] {
            assert!(is_room(&Name::new(place)), "{place}");
        }
    }

    #[test]
    fn rooms_are_free_where_nobody_meets_in_them() {
        let at = |id, place: &str| {
            let mut one = meeting(id, "g", 1, "b", day(2026, 9, 8));
            one.place = Name::new(place);
            one
        };
        let mut later = at("c", "Aulan");
        later.when.date = day(2026, 9, 9);
        let all = [at("a", "12"), at("b", "Videomöte"), later.clone()].map(add_meeting);
        let unit = school([add_person("ann"), add_group("g", &["ann"])].into_iter().chain(all.clone()));
        let shared = |place: &str, group| is_shared(&unit, &Name::new(place), group_id(group));
        assert!(!shared("12", "g") && shared("12", "h"), "only one group has it");
        let said = |when| free_rooms(&unit, when).into_iter().map(Name::as_str).collect::<Vec<_>>();
        assert_eq!(said(at("a", "12").when), ["Aulan"]);
        assert_eq!(said(later.when), ["12"]);
        let shut = FallenDays {
            first: later.when.date,
            last: later.when.date,
            what: What::Place("12".into()),
            reason: "damp".into(),
        };
        let shut = Edit::Unit(UnitChange::Fallen(Element::Put(shut)));
        let unit = school([add_person("ann"), add_group("g", &["ann"])].into_iter().chain(all).chain([shut]));
        assert!(free_rooms(&unit, later.when).is_empty(), "it cannot be used that day");
    }
}
