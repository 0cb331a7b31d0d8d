//! Who must be told of talks of a principal and a supervisor: the two, of what each does not know.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::{
    model::{
        change::{Entry, On},
        edit::Edit,
        error::Thing,
        groups::{GoneTalk, Group, GroupChange, KnownTalk},
        ids::{GroupId, PersonId},
        unit::Unit,
        week::Minutes,
    },
    planning::running::both,
};

/// What somebody has not heard about a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkNews {
    /// There is one.
    New,
    /// It is at another time than the person knows.
    Moved {
        /// The day that the person knows.
        from: NaiveDate,
        /// The time of that day, if one was said.
        at: Option<Minutes>,
    },
    /// At its time it is with somebody else.
    Other,
    /// There is none any more, or not with the person.
    Cancelled,
}

/// A talk that somebody is to be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TalkToTell {
    /// About which group.
    pub group: GroupId,
    /// On which day; of a cancelled one the day that the person knows.
    pub day: NaiveDate,
    /// Who talks, and when; of a cancelled one as the person knows it.
    pub talk: GoneTalk,
    /// What is new.
    pub news: TalkNews,
}

/// The talk about a group on a day as it is for a person; none where they are not one of the two. What has been
/// is told to nobody, and neither is what is noted today without a time.
fn of_person(group: Option<&Group>, day: NaiveDate, person: PersonId, today: NaiveDate) -> Option<GoneTalk> {
    let group = group?;
    let talk = *group.check_ins.get(&day)?;
    let to_come = day > today || (day == today && talk.at.is_some());
    (to_come && both(group, day, &talk).contains(&person))
        .then(|| GoneTalk { leads: group.led_on(day), talk })
}

/// What an edit leaves to be told of talks. `after` is the unit after the edit.
pub fn of_talks(before: &Unit, after: &Unit, edit: &Edit, today: NaiveDate) -> Vec<Edit> {
    let touched: BTreeSet<Thing> = edit.things().into_iter().collect();
    let mut out = Vec::new();
    for group in after.groups().iter().filter(|group| touched.contains(&Thing::Group(group.id))) {
        let was = before.group(group.id);
        let talks = was.into_iter().chain([group]).flat_map(|group| group.check_ins.range(today..));
        let days: BTreeSet<NaiveDate> = talks.map(|(&day, _)| day).collect();
        for key in days {
            let known = group.check_ins_untold.get(&key);
            let now = untold(was, group, key, today);
            if known != now.as_ref() {
                let entry = Entry { key, was: known.cloned(), now };
                out.push(Edit::Group(On::Change(group.id, GroupChange::CheckInUntold(entry))));
            }
        }
    }
    out
}

/// Who waits to be told of the talk on a day, with what they know of it.
fn untold(
    was: Option<&Group>,
    group: &Group,
    day: NaiveDate,
    today: NaiveDate,
) -> Option<BTreeMap<PersonId, KnownTalk>> {
    let mut known = group.check_ins_untold.get(&day).cloned().unwrap_or_default();
    let people = [was, Some(group)].into_iter().flatten().filter_map(|group| {
        let talk = group.check_ins.get(&day)?;
        Some(both(group, day, talk))
    });
    for person in people.flatten().collect::<BTreeSet<PersonId>>() {
        let (before, now) = (of_person(was, day, person, today), of_person(Some(group), day, person, today));
        if before == now {
            continue;
        }
        let heard = known.get(&person).copied().unwrap_or_else(|| KnownTalk::from(before));
        if heard == KnownTalk::from(now) {
            known.remove(&person);
        } else {
            known.insert(person, heard);
        }
    }
    (!known.is_empty()).then_some(known)
}

/// All that is to be told of talks, by person and in order of day. What somebody knows of one day and of none on
/// it now, while there is one of the same group on another that they have not heard of, is a move.
pub fn waiting_talks(unit: &Unit, today: NaiveDate) -> BTreeMap<PersonId, Vec<TalkToTell>> {
    let mut out: BTreeMap<PersonId, Vec<TalkToTell>> = BTreeMap::new();
    for group in unit.groups() {
        let people = group.check_ins_untold.range(today..).flat_map(|(_, known)| known.keys().copied());
        for person in people.filter(|id| unit.person(*id).is_some()).collect::<BTreeSet<_>>() {
            out.entry(person).or_default().extend(of_group(group, person, today));
        }
    }
    for talks in out.values_mut() {
        talks.sort_by_key(|talk| (talk.day, talk.talk.talk.at, talk.group));
    }
    out.retain(|_, talks| !talks.is_empty());
    out
}

fn of_group(group: &Group, person: PersonId, today: NaiveDate) -> Vec<TalkToTell> {
    let (mut gone, mut new, mut out) = (Vec::new(), Vec::new(), Vec::new());
    let all = group.check_ins_untold.range(today..);
    for (day, known) in all.filter_map(|(day, known)| Some((*day, *known.get(&person)?))) {
        match (known, of_person(Some(group), day, person, today)) {
            (KnownTalk::Nothing, Some(talk)) => new.push((day, talk)),
            (KnownTalk::Talk(was), None) => gone.push((day, was)),
            (KnownTalk::Talk(was), Some(talk)) => {
                let moved = was.talk.at != talk.talk.at;
                let news =
                    if moved { TalkNews::Moved { from: day, at: was.talk.at } } else { TalkNews::Other };
                out.push(TalkToTell { group: group.id, day, talk, news });
            }
            (KnownTalk::Nothing, None) => {}
        }
    }
    let moves = gone.len().min(new.len());
    for (&(from, was), &(day, talk)) in gone.iter().zip(&new) {
        let news = TalkNews::Moved { from, at: was.talk.at };
        out.push(TalkToTell { group: group.id, day, talk, news });
    }
    let left = gone.into_iter().skip(moves).map(|one| (one, TalkNews::Cancelled));
    let more = new.into_iter().skip(moves).map(|one| (one, TalkNews::New));
    out.extend(left.chain(more).map(|((day, talk), news)| TalkToTell { group: group.id, day, talk, news }));
    out
}

/// What marks that these people know all about the talks of a unit.
pub fn told_talks(unit: &Unit, people: BTreeSet<PersonId>) -> Vec<Edit> {
    let of = |group: &Group| {
        let told = |(&key, was): (&NaiveDate, &BTreeMap<PersonId, KnownTalk>)| {
            let mut now = was.clone();
            now.retain(|id, _| !people.contains(id));
            let entry = Entry { key, was: Some(was.clone()), now: (!now.is_empty()).then_some(now) };
            let change = GroupChange::CheckInUntold(entry);
            was.keys().any(|id| people.contains(id)).then_some(Edit::Group(On::Change(group.id, change)))
        };
        group.check_ins_untold.iter().filter_map(told).collect::<Vec<_>>()
    };
    unit.groups().iter().flat_map(of).collect()
}

#[cfg(test)]
#[path = "talk_news_tests.rs"]
mod tests;
