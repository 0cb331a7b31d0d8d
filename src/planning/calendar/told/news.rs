//! Who must be told of what: by person, with what each has heard before.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::{
    model::{
        change::{Change, Element, Entry, On},
        edit::{Edit, apply},
        error::Thing,
        ids::{MeetingId, PersonId},
        meetings::{HeldAs, Meeting, MeetingChange, MeetingState, When},
        unit::Unit,
    },
    planning::{
        calendar::{
            free::place_of,
            told::{
                member_news::of_members,
                talk_news::{TalkToTell, of_talks, waiting_talks},
            },
        },
        running::missed_or_will_be,
        staff::{leader, people_at},
    },
};

/// What a person has not heard about a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum News {
    /// It is cancelled.
    Cancelled {
        /// When it is as far as the person knows.
        known: When,
    },
    /// It has another time than the person knows.
    Moved {
        /// The time that the person knows.
        from: When,
    },
    /// Its time is what the person knows; where it is or who leads it is new.
    Details,
    /// It is held, but the person is no longer to be there.
    NotYours {
        /// When it is as far as the person knows.
        known: When,
    },
    /// The person has not heard of it, and makes up at it what was missed.
    MakesUp,
    /// The person has not heard of it.
    New,
}

impl News {
    /// Whether the person has not heard of the meeting at all.
    pub fn is_new(self) -> bool {
        matches!(self, News::New | News::MakesUp)
    }
}

/// A person with what is to be told, in order of time.
#[derive(Clone, Debug)]
pub struct ToTell<'a> {
    /// Who.
    pub person: PersonId,
    /// The meetings, and what is new about each.
    pub about: Vec<(&'a Meeting, News)>,
    /// The talks of a principal and a supervisor, and what is new about each.
    pub talks: Vec<TalkToTell>,
}

impl ToTell<'_> {
    /// The first day that it is about.
    pub fn first_day(&self) -> Option<NaiveDate> {
        let meetings = self.about.iter().map(|(meeting, _)| meeting.when.date);
        meetings.chain(self.talks.iter().map(|talk| talk.day)).min()
    }

    /// Whether it is about one of these meetings.
    pub fn is_about(&self, meetings: &BTreeSet<MeetingId>) -> bool {
        self.about.iter().any(|(meeting, _)| meetings.contains(&meeting.id))
    }
}

/// How many would have to be told of these meetings after an edit; `unit` is the unit before it.
pub fn to_hear(unit: &Unit, edit: &Edit, meetings: &BTreeSet<MeetingId>, today: NaiveDate) -> usize {
    let mut after = unit.clone();
    if apply(&mut after, &with_news(unit, edit.clone(), today)).is_err() {
        return 0;
    }
    waiting(&after, today).iter().filter(|to| to.is_about(meetings)).count()
}

/// The edit with all that must be told because people come to other meetings than before, or to the same
/// elsewhere or with another leader; what has been stays where it was.
pub fn with_news(unit: &Unit, edit: Edit, today: NaiveDate) -> Edit {
    let comes = |thing: &Thing| matches!(thing, Thing::Group(_) | Thing::Meeting(_));
    let mut after = unit.clone();
    if !edit.things().iter().any(comes) || apply(&mut after, &edit).is_err() {
        return edit;
    }
    let mut news = of_people(unit, &after, &edit, today);
    news.extend(of_members(unit, &after, &edit, today));
    news.extend(where_they_were(unit, &after, today));
    news.extend(of_talks(unit, &after, &edit, today));
    let edit = if news.is_empty() || apply(&mut after, &news.iter().cloned().collect()).is_err() {
        edit
    } else {
        std::iter::once(edit).chain(news).collect()
    };
    let known = as_they_know(unit, &after);
    if known.is_empty() { edit } else { std::iter::once(edit).chain(known).collect() }
}

/// Where a meeting is and who leads it.
pub fn held_as(unit: &Unit, meeting: &Meeting) -> HeldAs {
    let place = place_of(unit, meeting).cloned().unwrap_or_default();
    HeldAs { place, leader: leader(unit, meeting) }
}

/// Keeps for those who wait to be told that a meeting is elsewhere or led by another what they know of it. Where
/// it is again as they know it there is nothing to tell of that.
fn as_they_know(before: &Unit, after: &Unit) -> Vec<Edit> {
    let mut out = Vec::new();
    for meeting in after.meetings().iter().filter(|m| m.state == MeetingState::Planned) {
        let Some(was) = before.meetings().get(meeting.id).filter(|_| !meeting.known.is_empty()) else {
            continue;
        };
        let (known, now) = (held_as(before, was), held_as(after, meeting));
        if known == now {
            continue;
        }
        let on = |key, was, now| {
            let entry = Entry { key, was, now };
            Edit::Meeting(On::Change(meeting.id, MeetingChange::HeldAs(entry)))
        };
        for (&person, when) in meeting.known.iter().filter(|(id, _)| meeting.to_tell.contains(id)) {
            match meeting.held_as.get(&person) {
                Some(known)
                    if *known == now
                        && *when == meeting.when
                        && !meeting.people_news.contains_key(&person) =>
                {
                    out.extend(told(meeting, person));
                }
                Some(known) if *known == now => out.push(on(person, Some(known.clone()), None)),
                None if has_heard(was, person) => out.push(on(person, None, Some(known.clone()))),
                _ => {}
            }
        }
    }
    out
}

/// Where a meeting is and who leads it: as a person knows it, and as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other<'a> {
    /// As the person knows it.
    pub known: &'a HeldAs,
    /// As it is.
    pub now: HeldAs,
}

impl Other<'_> {
    /// Whether the place is another one.
    pub fn has_new_place(&self) -> bool {
        self.known.place != self.now.place
    }

    /// Whether somebody else leads.
    pub fn has_new_leader(&self) -> bool {
        self.known.leader != self.now.leader
    }
}

/// What is other about a meeting than a person knows, its time aside; none where it is not known what that is,
/// as in older files.
pub fn other<'a>(unit: &Unit, meeting: &'a Meeting, person: PersonId) -> Option<Other<'a>> {
    let known = meeting.held_as.get(&person)?;
    Some(Other { known, now: held_as(unit, meeting) })
}

/// The meetings of which an edit leaves somebody to be told.
pub fn to_be_told(edit: &Edit) -> BTreeSet<MeetingId> {
    match edit {
        Edit::All(all) => all.iter().flat_map(to_be_told).collect(),
        Edit::Meeting(On::Add(meeting)) if !meeting.to_tell.is_empty() => [meeting.id].into(),
        Edit::Meeting(On::Change(id, MeetingChange::ToTell(Element::Put(_)))) => [*id].into(),
        _ => BTreeSet::new(),
    }
}

/// Gives the meetings that have been the place that their group had then, where it now has another one.
fn where_they_were(before: &Unit, after: &Unit, today: NaiveDate) -> Vec<Edit> {
    let has_been = |m: &&Meeting| m.state == MeetingState::Held || m.when.date < today;
    let kept = |meeting: &Meeting| {
        let was = &before.group(meeting.group)?.place;
        let moves = after.group(meeting.group).is_some_and(|group| group.place != *was);
        let place = MeetingChange::Place(Change::new(meeting.place.clone(), was.clone()));
        let gone = meeting.place.is_empty() && !was.is_empty() && moves;
        gone.then_some(Edit::Meeting(On::Change(meeting.id, place)))
    };
    after.meetings().iter().filter(has_been).filter_map(kept).collect()
}

/// Whether a person knows of a meeting, be it as it was: nobody who waits for the first word of it does.
pub fn has_heard(meeting: &Meeting, person: PersonId) -> bool {
    !meeting.to_tell.contains(&person) || meeting.known.contains_key(&person)
}

/// Whether somebody counts on a meeting to come: then it cannot just be gone.
pub fn is_counted_on(unit: &Unit, meeting: &Meeting, today: NaiveDate) -> bool {
    let known = meeting.known.values().map(|when| when.date);
    let last = known.fold(meeting.when.date, NaiveDate::max);
    let waits = meeting.known.keys().copied().filter(|id| unit.person(*id).is_some());
    let mut people = people_at(unit, meeting).into_iter().chain(waits);
    last >= today && people.any(|person| has_heard(meeting, person))
}

/// What a person has not heard about a meeting; none when there is nothing to tell.
pub fn news(meeting: &Meeting, person: PersonId) -> Option<News> {
    if !meeting.to_tell.contains(&person) || meeting.state == MeetingState::Held {
        return None;
    }
    Some(match (&meeting.state, meeting.known.get(&person)) {
        (MeetingState::Cancelled(_), known) => {
            News::Cancelled { known: known.copied().unwrap_or(meeting.when) }
        }
        (_, None) => News::New,
        (_, Some(&from)) if from != meeting.when => News::Moved { from },
        _ => News::Details,
    })
}

/// The same, as long as the meeting is not behind, nor the day on which somebody believes it to be.
pub fn news_on(meeting: &Meeting, person: PersonId, today: NaiveDate) -> Option<News> {
    let known = meeting.known.get(&person).map_or(meeting.when.date, |when| when.date);
    news(meeting, person).filter(|_| meeting.when.date.max(known) >= today)
}

/// Who leads a meeting that stands where it stood, where that is somebody else than usual: what is new
/// about it, as far as it is known.
pub fn led_anew(unit: &Unit, meeting: &Meeting) -> Option<PersonId> {
    let usual = unit.group(meeting.group)?.led_on(meeting.when.date);
    meeting.leader.filter(|leader| meeting.place.is_empty() && usual != Some(*leader))
}

/// Everybody who must be told of something, in order of id. A meeting whose day has passed, and also
/// the day that the person knows, is left in peace.
pub fn waiting(unit: &Unit, today: NaiveDate) -> Vec<ToTell<'_>> {
    let mut meetings: Vec<&Meeting> = unit.meetings().iter().collect();
    meetings.sort_by_key(|m| (m.when, m.id));
    let mut people: BTreeMap<PersonId, Vec<(&Meeting, News)>> = BTreeMap::new();
    let made_up =
        missed_or_will_be(unit).into_iter().filter_map(|missed| Some((missed.person, missed.made_up?)));
    let made_up: BTreeSet<(PersonId, MeetingId)> = made_up.collect();
    for meeting in meetings {
        for &person in meeting.to_tell.iter().filter(|&&id| unit.person(id).is_some()) {
            let Some(news) = news_on(meeting, person, today) else { continue };
            // Who has been replaced is told so, and need not hear of what they never knew.
            let news = match news {
                News::Cancelled { .. } => news,
                News::New if made_up.contains(&(person, meeting.id)) => News::MakesUp,
                _ if people_at(unit, meeting).contains(&person) => news,
                News::New => continue,
                _ => News::NotYours { known: meeting.known.get(&person).copied().unwrap_or(meeting.when) },
            };
            people.entry(person).or_default().push((meeting, news));
        }
    }
    let mut talks = waiting_talks(unit, today);
    let all: BTreeSet<PersonId> = people.keys().chain(talks.keys()).copied().collect();
    let to_tell = |person| ToTell {
        person,
        about: people.remove(&person).unwrap_or_default(),
        talks: talks.remove(&person).unwrap_or_default(),
    };
    all.into_iter().map(to_tell).collect()
}

/// What marks that these people must be told of a change of a meeting, which they know as it is now
/// unless they wait to be told already.
pub fn to_tell(meeting: &Meeting, people: BTreeSet<PersonId>) -> Vec<Edit> {
    let on = |change| Edit::Meeting(On::Change(meeting.id, change));
    let mark = |person| {
        let knows = !meeting.to_tell.contains(&person) && !meeting.known.contains_key(&person);
        let entry = Entry { key: person, was: None, now: Some(meeting.when) };
        let known = knows.then(|| on(MeetingChange::Known(entry)));
        [on(MeetingChange::ToTell(Element::Put(person)))].into_iter().chain(known)
    };
    people.into_iter().flat_map(mark).collect()
}

/// What marks that a person knows all about a meeting; a later change brings the person back.
pub fn told(meeting: &Meeting, person: PersonId) -> Vec<Edit> {
    let on = |change| Edit::Meeting(On::Change(meeting.id, change));
    let known = meeting.known.get(&person).map(|&when| Entry { key: person, was: Some(when), now: None });
    let waits = meeting.to_tell.contains(&person).then_some(MeetingChange::ToTell(Element::Drop(person)));
    let held_as = meeting.held_as.get(&person);
    let held_as = held_as.map(|was| Entry { key: person, was: Some(was.clone()), now: None });
    let known = known.map(MeetingChange::Known).into_iter().chain(held_as.map(MeetingChange::HeldAs));
    let people = meeting.people_news.get(&person);
    let people = people.map(|was| Entry { key: person, was: Some(was.clone()), now: None });
    let people = people.map(MeetingChange::PeopleNews);
    waits.into_iter().chain(known).chain(people).map(on).collect()
}

/// What an edit leaves to be told because people come to other meetings than before: who is no longer to
/// be at a meeting to come that they knew of, and who is from now on; and to those who stay, that it is
/// elsewhere or led by another. `after` is the unit after the edit.
pub fn of_people(before: &Unit, after: &Unit, edit: &Edit, today: NaiveDate) -> Vec<Edit> {
    let touched: BTreeSet<Thing> = edit.things().into_iter().collect();
    let is_touched = |meeting: &&Meeting| {
        let things = [Thing::Group(meeting.group), Thing::Meeting(meeting.id)];
        things.iter().any(|thing| touched.contains(thing))
    };
    let to_come = |meeting: &&Meeting| meeting.state == MeetingState::Planned && meeting.when.date >= today;
    let mut out = Vec::new();
    for meeting in after.meetings().iter().filter(is_touched).filter(to_come) {
        let Some(was) = before.meetings().get(meeting.id) else { continue };
        let (there, here) = (people_at(before, was), people_at(after, meeting));
        for &person in there.difference(&here).filter(|&&id| after.person(id).is_some()) {
            // Of what somebody has never heard nothing need be taken back.
            out.extend(if has_heard(was, person) {
                to_tell(meeting, [person].into())
            } else {
                told(meeting, person)
            });
        }
        let led = leader(after, meeting);
        let elsewhere = place_of(before, was) != place_of(after, meeting);
        if !elsewhere && led_as_known(before, was, led) {
            let waits = meeting.to_tell.iter().filter(|id| meeting.known.get(id) == Some(&meeting.when));
            out.extend(waits.flat_map(|&person| told(meeting, person)));
        } else if was.when == meeting.when && (elsewhere || led != leader(before, was)) {
            // Who is told of another time reads where it is and who leads it then as well.
            out.extend(to_tell(meeting, there.intersection(&here).copied().collect()));
        }
        for &person in here.difference(&there) {
            let knows = meeting.known.get(&person) == Some(&meeting.when);
            let waits = meeting.to_tell.contains(&person);
            let put = MeetingChange::ToTell(Element::Put(person));
            match (knows, waits) {
                (true, _) => out.extend(told(meeting, person)),
                (false, true) => {}
                (false, false) => out.push(Edit::Meeting(On::Change(meeting.id, put))),
            }
        }
    }
    out
}

/// Whether a meeting, if it were led by that person, were led as people know it: then nothing but the leader
/// waits to be told, and who led before is still to be told that somebody else does.
fn led_as_known(unit: &Unit, meeting: &Meeting, now: Option<PersonId>) -> bool {
    let knows = |id: &PersonId| meeting.to_tell.contains(id) && meeting.known.get(id) == Some(&meeting.when);
    let Some(now) = now.filter(|now| leader(unit, meeting) != Some(*now) && knows(now)) else { return false };
    let here = people_at(unit, meeting);
    let usual = unit.group(meeting.group).and_then(|group| group.led_on(meeting.when.date));
    let only_now = || meeting.to_tell.iter().filter(|id| knows(id)).all(|id| here.contains(id));
    meeting.place.is_empty() && (!here.contains(&now) || (usual == Some(now) && only_now()))
}

#[cfg(test)]
#[path = "news_tests.rs"]
mod tests;
