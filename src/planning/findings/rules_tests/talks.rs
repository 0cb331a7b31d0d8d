//! Edits that make the rules of talks, and of who leads in place of another, speak or be silent.

use super::{super::tests::*, edits::with, *};
use crate::model::groups::{CheckIn, Membership};

/// A talk about a group on the day of its first meeting.
fn talk(group: &str, at: Option<Minutes>, with: &str) -> Edit {
    let talk = CheckIn { with: Some(person_id(with)), at };
    let entry = Entry { key: day(2026, 9, 8), was: None, now: Some(talk) };
    Edit::Group(On::Change(group_id(group), GroupChange::CheckIn(entry)))
}

fn free(id: &str, from: u16, until: u16) -> Edit {
    let free = Window::between(Day::Tue, Minutes::at(from, 0), Minutes::at(until, 0));
    Edit::Person(On::Change(person_id(id), PersonChange::Free(Element::Put(free))))
}

/// Whoever leads talks on the day of a meeting that begins at three.
pub(super) fn talk_at(at: Minutes) -> Edits {
    with(sound(both_parts()), [talk("g", Some(at), "p8")])
}

/// The same talks about two groups with those who lead them, of the first at one.
pub(super) fn talk_beside(at: Minutes) -> Edits {
    let mut other = group("h", &[]);
    other.supervisor = Some(person_id("p1"));
    let at_one = talk("g", Some(Minutes::at(13, 0)), "p8");
    with(sound(both_parts()), [Edit::Group(On::Add(other)), at_one, talk("h", Some(at), "p8")])
}

/// A talk at no time with somebody who is on leave that day.
pub(super) fn talk_while_away(away: NaiveDate) -> Edits {
    let mut other = group("h", &[]);
    let away = Some(Away { from: away, until: Some(away) });
    other.members.insert(person_id("p8"), Membership { away, ..Membership::default() });
    with(sound(both_parts()), [Edit::Group(On::Add(other)), talk("g", None, "p8")])
}

/// A talk at two with somebody who is free from that hour on.
pub(super) fn talk_when_free(from: u16) -> Edits {
    with(sound(both_parts()), [free("p8", from, 17), talk("g", Some(Minutes::at(14, 0)), "p8")])
}

/// A meeting from three to half past four, led this once by somebody who is free from three to that hour.
pub(super) fn stands_in_who_is_free(until: u16) -> Edits {
    let mut meetings = both_parts();
    meetings[0].leader = Some(person_id("p8"));
    with(sound(meetings), [free("p8", 15, until)])
}
