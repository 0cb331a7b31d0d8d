//! When a date falls out: moving and cancelling meetings, and who must be told.

use std::collections::BTreeSet;

use super::super::{
    dating::{
        hindered::{Hindered, Hindrance},
        propose::{Ask, Dated},
    },
    free::{
        Against, Taken,
        effect::{Effect, effects},
        taken::is_only_told,
    },
    together::{Around, Limits},
    told::news::{has_heard, to_tell, told},
};
use super::fallen::{at_time, out_on};
use crate::{
    model::{
        change::{Change, Element, Entry, On},
        edit::Edit,
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingChange, MeetingState, Moved, When, Why},
        programme::SameDay,
        text::Note,
        unit::Unit,
    },
    planning::staff::people_at,
};

/// A meeting that gets another time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Which.
    pub meeting: MeetingId,
    /// As it is.
    pub from: When,
    /// As it would be.
    pub to: When,
}

/// Who must be told when a meeting changes: those who are to be there, and who leads it.
pub fn who_to_tell(unit: &Unit, meeting: &Meeting) -> BTreeSet<PersonId> {
    people_at(unit, meeting)
}

/// Cancels a planned meeting, and marks whom to tell; none for one that is held or cancelled.
pub fn cancel(unit: &Unit, id: MeetingId, reason: Note) -> Option<Edit> {
    let meeting = planned(unit, id)?;
    let state = Change::new(meeting.state.clone(), MeetingState::Cancelled(reason));
    let edit = Edit::Meeting(On::Change(id, MeetingChange::State(state)));
    // Who has never heard of the meeting need not hear that it is cancelled.
    let (people, unheard): (BTreeSet<_>, BTreeSet<_>) =
        who_to_tell(unit, meeting).into_iter().partition(|&id| has_heard(meeting, id));
    let nothing = unheard.into_iter().flat_map(|person| told(meeting, person));
    Some(std::iter::once(edit).chain(nothing).chain(to_tell(meeting, people)).collect())
}

/// A meeting that was cancelled and stands again; none for one that was not. Who has not heard that it was cancelled
/// has nothing to hear; who has, or did not know of it, must be told that it is held.
pub fn restored(unit: &Unit, id: MeetingId) -> Option<Edit> {
    let meeting = unit.meetings().get(id).filter(|m| matches!(m.state, MeetingState::Cancelled(_)))?;
    let state = Change::new(meeting.state.clone(), MeetingState::Planned);
    let edit = Edit::Meeting(On::Change(id, MeetingChange::State(state)));
    let news = who_to_tell(unit, meeting).into_iter().flat_map(|person| {
        match (meeting.to_tell.contains(&person), meeting.known.get(&person)) {
            (true, Some(known)) if *known == meeting.when => told(meeting, person),
            (true, _) => Vec::new(),
            (false, _) => vec![Edit::Meeting(On::Change(id, MeetingChange::ToTell(Element::Put(person))))],
        }
    });
    Some(std::iter::once(edit).chain(news).collect())
}

/// The meeting that is held in place of a cancelled one: the same of the same part, on another day.
pub fn in_place_of<'a>(unit: &'a Unit, meeting: &Meeting) -> Option<&'a Meeting> {
    let same = |m: &&Meeting| {
        (m.group, m.module, m.part) == (meeting.group, meeting.module, meeting.part)
            && m.phases == meeting.phases
            && m.stands()
            && !m.is_make_up()
    };
    unit.meetings().iter().filter(|_| meeting.part > 0).filter(same).min_by_key(|m| (m.when, m.id))
}

/// Gives a planned meeting another time and marks whom to tell, those of the old day included; says
/// what it means. None for a meeting that is held or cancelled.
pub fn move_to(ask: &Ask<'_>, id: MeetingId, when: When, why: Note) -> Option<(Edit, Vec<Effect>)> {
    let meeting = planned(ask.unit, id)?;
    let shift = Shift { meeting: id, from: meeting.when, to: when };
    Some((shifts_edit(ask.unit, &[shift], &Why::Said(why)), effects(ask, meeting, when)))
}

/// The times at which a planned meeting could be held instead: in the group's windows on or after
/// the first day of the period, nothing against them, order and least gaps kept. Each with what
/// remains to be said: that a gap gets too long, or that a guest is busy. At most `count`, the best first: the fewest days over
/// a longest gap, then the nearest to the time that it has.
pub fn move_options(ask: &Ask<'_>, id: MeetingId, count: usize) -> Vec<(When, Vec<Effect>)> {
    let Some(meeting) = planned(ask.unit, id) else { return Vec::new() };
    let at = |when: When| {
        let mut effects = effects(ask, meeting, when);
        if ask.blocked.contains(&when.date) && !effects.contains(&Effect::Against(Against::Blocked)) {
            effects.push(Effect::Against(Against::Blocked));
        }
        effects
    };
    let mild = |effect: &Effect| match effect {
        Effect::GapLong { .. } => true,
        Effect::Against(against) => is_only_told(ask.unit, meeting, against),
        _ => false,
    };
    let soft = |effects: &[Effect]| effects.iter().all(mild);
    let times = ask.times_where(meeting.when.length, &|when| soft(&at(when)));
    let times = times.into_iter().map(|p| p.when).filter(|when| *when != meeting.when);
    let mut found: Vec<_> = times.map(|when| (when, at(when))).collect();
    let away = |when: &When| (when.date - meeting.when.date).num_days().abs();
    found.sort_by_key(|(when, effects)| (days_over(effects), away(when), *when));
    found.truncate(count);
    found
}

/// What stands in the way of all other times of a meeting in the period. `falls` says of what is to fall out
/// anyhow how that stands in the way.
pub fn against_moving(
    ask: &Ask<'_>,
    id: MeetingId,
    falls: impl Fn(&Meeting) -> Option<Hindrance>,
) -> Hindered {
    against_times(ask, id, falls, |_| true)
}

/// The same of the times at which all others of the group could stay where they are.
pub fn against_in_place(
    ask: &Ask<'_>,
    id: MeetingId,
    falls: impl Fn(&Meeting) -> Option<Hindrance>,
) -> Hindered {
    against_times(ask, id, falls, |here| !here.contains(&Hindrance::Order))
}

fn against_times(
    ask: &Ask<'_>,
    id: MeetingId,
    falls: impl Fn(&Meeting) -> Option<Hindrance>,
    counts: impl Fn(&BTreeSet<Hindrance>) -> bool,
) -> Hindered {
    let Some(meeting) = planned(ask.unit, id) else { return Hindered::default() };
    let own = |id: MeetingId| ask.unit.meetings().get(id).is_some_and(|m| m.group == meeting.group);
    let hindrances = |when: When| {
        let then = Meeting { when, ..meeting.clone() };
        let hindrance = |effect: Effect| match effect {
            Effect::OrderBroken { .. } | Effect::GapShort { .. } => Some(Hindrance::Order),
            Effect::Against(one) if is_only_told(ask.unit, &then, &one) => None,
            Effect::Against(one) => Some(Hindrance::of(one, own)),
            Effect::GapLong { .. } | Effect::NoLesson { .. } | Effect::OutsideWindow => None,
        };
        let mut here: BTreeSet<Hindrance> =
            effects(ask, meeting, when).into_iter().filter_map(hindrance).collect();
        let blocked = ask.blocked.contains(&when.date).then_some(Hindrance::FallsOut);
        here.extend(falls(&then).or(blocked));
        // Free by itself: then it is the others of the group that leave no room.
        if here.is_empty() {
            here.insert(Hindrance::Order);
        }
        here
    };
    let other = |when: When| (when != meeting.when).then(|| hindrances(when)).filter(&counts);
    ask.hindered_where(meeting.when.length, &other).into_iter().collect()
}

/// Pushes a planned meeting to its next possible time, and those after it only as far as they must
/// go. Held meetings never move. None where there is no room before the period ends or before a
/// held one. What people can take holds for every new time. Meetings of different days stay on different
/// days where that is possible.
pub fn push(ask: &Ask<'_>, id: MeetingId, limits: Limits) -> Option<Vec<Shift>> {
    pushed(ask, id, limits, Rest::Stays)
}

/// The same, but every meeting after it moves as well: each takes the place of the next one, or the first
/// possible time after that.
pub fn push_all(ask: &Ask<'_>, id: MeetingId, limits: Limits) -> Option<Vec<Shift>> {
    pushed(ask, id, limits, Rest::Moves)
}

/// What becomes of the meetings after one that is pushed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    /// Those that can stay do.
    Stays,
    /// All move on.
    Moves,
}

fn pushed(ask: &Ask<'_>, id: MeetingId, limits: Limits, others: Rest) -> Option<Vec<Shift>> {
    let ways = [SameDay::NotAllowed, SameDay::Allowed];
    ways.into_iter().find_map(|same_day| pushed_so(ask, id, limits, others, same_day))
}

/// `same_day`: whether meetings of different days may come to be on one day, where the programme allows it.
fn pushed_so(
    ask: &Ask<'_>,
    id: MeetingId,
    limits: Limits,
    others: Rest,
    same_day: SameDay,
) -> Option<Vec<Shift>> {
    let one = planned(ask.unit, id)?;
    let series = ask.series();
    let place = series.iter().position(|dated| dated.meeting.id == id);
    let alone = [Dated::alone(one)];
    let (before, rest) = place.map_or((&[][..], &alone[..]), |place| series.split_at(place));
    let moving = rest.iter().map(|dated| dated.meeting);
    let moving = moving.filter(|m| m.state == MeetingState::Planned).map(|m| m.id).collect();
    let taken = Taken::new(ask.unit, &moving);
    let around = Around::new(ask.unit, limits, &moving);
    let mut led = around.led();
    // Weeks that got a meeting more: there, what stands may be too much.
    let mut fuller = BTreeSet::new();
    let days = ask.pupil_days();
    // The meeting before: its last sitting, when it was and when it is now.
    let mut last = before.last().map(|dated| (dated.to, dated.meeting.when, dated.meeting.when));
    let mut shifts = Vec::new();
    let next = rest.iter().skip(1).map(|dated| Some(dated.meeting.when)).chain([None]);
    for (dated, next) in rest.iter().zip(next) {
        let meeting = dated.meeting;
        let follows = |when: When| {
            last.is_none_or(|(before, was, now)| {
                let rule = dated.follows(before);
                let rule = match same_day {
                    SameDay::NotAllowed => rule.kept_apart(was, meeting.when),
                    SameDay::Allowed => rule,
                };
                rule.holds(&days, now, when)
            })
        };
        // How two meetings follow each other that both stay is no matter of this push.
        let before_stays = last.is_none_or(|(_, was, now)| was == now);
        let week = around.led_in(meeting);
        let too_many = week.is_some_and(|week| fuller.contains(&week) && around.is_full(&led, week));
        let may_stay = others == Rest::Stays || meeting.state != MeetingState::Planned;
        if meeting.id != id
            && may_stay
            && !ask.blocked.contains(&meeting.when.date)
            && (before_stays || follows(meeting.when))
            && !too_many
        {
            last = Some((dated.to, meeting.when, meeting.when));
            if let Some(week) = week {
                *led.entry(week).or_default() += 1;
            }
            continue;
        }
        if meeting.state != MeetingState::Planned {
            return None;
        }
        let from = next.filter(|_| others == Rest::Moves).map(|next| next.date);
        // A little later on the same day is no push.
        let after = |w: When| w > meeting.when && !w.overlaps(meeting.when);
        let is_later = |w: When| after(w) && from.is_none_or(|from| from <= w.date);
        let then = |when: When| Meeting { when, ..meeting.clone() };
        let can_take = |when: When| {
            let full = around.led_in(&then(when)).is_some_and(|week| around.is_full(&led, week));
            !full && !around.too_far(&then(when))
        };
        let free = |w: When| is_later(w) && follows(w) && ask.is_free(&taken, meeting, w) && can_take(w);
        let to = ask.times_where(meeting.when.length, &free).first()?.when;
        if let Some(week) = around.led_in(&then(to)) {
            *led.entry(week).or_default() += 1;
            fuller.insert(week);
        }
        shifts.push(Shift { meeting: meeting.id, from: meeting.when, to });
        last = Some((dated.to, meeting.when, to));
    }
    Some(shifts)
}

/// The edit that makes the shifts, notes why, and marks everybody who must be told. Who gives no reason for a
/// move away from a day that falls out means that day.
pub fn shifts_edit(unit: &Unit, shifts: &[Shift], why: &Why) -> Edit {
    let mut edits = Vec::new();
    for shift in in_one(shifts).iter().filter(|s| s.from != s.to) {
        let Some(meeting) = unit.meetings().get(shift.meeting) else { continue };
        let on = |change| Edit::Meeting(On::Change(shift.meeting, change));
        edits.push(on(MeetingChange::When(Change::new(shift.from, shift.to))));
        let out = || out_on(unit, meeting, shift.from.date).cloned().map(Why::FellOut);
        let why = match why {
            Why::Said(reason) if reason.is_empty() => out(),
            Why::FellOut(days) if days.reason.is_empty() => out().or_else(|| Some(why.clone())),
            _ => Some(why.clone()),
        };
        let moved = with_the_way(meeting, *shift, why);
        if moved != meeting.moved {
            edits.push(on(MeetingChange::Moved(Change::new(meeting.moved.clone(), moved))));
        }
        let then = at_time(unit, meeting, shift.to);
        if then.place != meeting.place {
            edits.push(on(MeetingChange::Place(Change::new(meeting.place.clone(), then.place.clone()))));
        }
        if then.leader != meeting.leader {
            edits.push(on(MeetingChange::Leader(Change::new(meeting.leader, then.leader))));
        }
        // Who could not come on that day may well come on another.
        let excused = meeting.attendance.iter().filter(|_| shift.from.date != shift.to.date);
        edits.extend(
            excused
                .map(|(&key, &was)| on(MeetingChange::Attendance(Entry { key, was: Some(was), now: None }))),
        );
        let mut people = who_to_tell(unit, meeting);
        people.extend(who_to_tell(unit, &then));
        // Back at the time that a person knows there is nothing to tell.
        let (back, people) = people.into_iter().partition(|id| meeting.known.get(id) == Some(&shift.to));
        edits.extend(to_tell(meeting, people));
        let back: BTreeSet<PersonId> = back;
        edits.extend(back.into_iter().flat_map(|person| told(meeting, person)));
    }
    edits.into_iter().collect()
}

/// How a meeting comes to its new time. Whoever knows of a time before the one that it has now is told why it was
/// moved at all, not only why for the last time.
fn with_the_way(meeting: &Meeting, shift: Shift, why: Option<Why>) -> Option<Moved> {
    let knows_older =
        |id: &PersonId| meeting.known.get(id).is_some_and(|known| *known != shift.from && *known != shift.to);
    let before = meeting.moved_because().filter(|_| meeting.to_tell.iter().any(knows_older));
    let new = why.as_ref().map(Why::words).filter(|new| !new.is_empty());
    let on_the_way = match (before, new) {
        (Some(before), None) => before.clone(),
        (Some(before), Some(new)) if before.as_str().split("; ").all(|said| said != new.as_str()) => {
            Note::new(&format!("{}; {new}", before.as_str().trim_end_matches('.')))
        }
        (Some(before), Some(new)) if before != new => before.clone(),
        _ => Note::default(),
    };
    if on_the_way.is_empty() && why.is_none() {
        return None;
    }
    let why = why.unwrap_or_else(|| Why::Said(Note::default()));
    Some(Moved { from: shift.from, why, on_the_way })
}

/// What a meeting that is moved twice goes through in between is nobody's business.
fn in_one(shifts: &[Shift]) -> Vec<Shift> {
    let mut out: Vec<Shift> = Vec::new();
    for shift in shifts {
        match out.iter_mut().find(|known| known.meeting == shift.meeting) {
            Some(known) => known.to = shift.to,
            None => out.push(*shift),
        }
    }
    out
}

/// Days over a longest gap, all together.
fn days_over(effects: &[Effect]) -> i64 {
    let over = |effect: &Effect| match effect {
        Effect::GapLong { over, .. } => *over,
        _ => 0,
    };
    effects.iter().map(over).sum()
}

fn planned(unit: &Unit, id: MeetingId) -> Option<&Meeting> {
    unit.meetings().get(id).filter(|m| m.state == MeetingState::Planned)
}

#[cfg(test)]
#[path = "repair_tests.rs"]
mod tests;
