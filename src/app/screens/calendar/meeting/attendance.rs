//! Who was there: everybody until somebody says otherwise. Before the meeting: who has said that they
//! cannot come.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    app::{
        App,
        key::{Key as Press, KeyCode},
        list::RowId,
        screens::{
            ScreenId,
            calendar::{
                lines::selected,
                state::{About, From, Layer, Noting, Sheet},
                update::{meeting, show},
            },
        },
        state::{Effects, Tone},
    },
    i18n::{Arg, Key, Text, t},
    model::{
        change::{Change, Entry, On},
        edit::Edit,
        error::Thing,
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingChange, MeetingState, Presence},
        unit::Unit,
        week::Minutes,
    },
    planning::{
        calendar::told::news::waiting,
        follow_up::Attendance,
        running::{for_nothing, not_again},
        staff::people_at,
    },
};

/// The people of a meeting: those who are to be there and those who were.
pub fn people(unit: &Unit, meeting: &Meeting) -> Vec<PersonId> {
    let mut people = people_at(unit, meeting);
    people.extend(meeting.attendance.keys());
    people.into_iter().filter(|&id| unit.person(id).is_some()).collect()
}

/// The people of the open meeting, in order of name; while nothing is noted also those who are still to hear that
/// they come no longer.
pub fn rows(app: &App, unit: &Unit, sheet: &Sheet) -> Vec<RowId> {
    let Some(meeting) = unit.meetings().get(sheet.meeting) else { return Vec::new() };
    let mut people = people(unit, meeting);
    if sheet.noted.is_none() {
        let gone = waiting(unit, app.today()).into_iter().filter(|to| to.is_about(&[meeting.id].into()));
        let gone: Vec<PersonId> = gone.map(|to| to.person).filter(|id| !people.contains(id)).collect();
        people.extend(gone);
    }
    crate::app::screens::choices::by_name(app, &mut people, |&id| unit.person(id));
    people.into_iter().map(|id| RowId::Thing(Thing::Person(id))).collect()
}

/// Whether a meeting that was held is open.
pub fn is_held(app: &App) -> bool {
    let open = matches!(app.screens.calendar.layer, Layer::Sheet(_));
    open && meeting(app).is_some_and(|meeting| meeting.state == MeetingState::Held)
}

/// The selected one of the people of an open meeting, where that person was away from it.
pub fn away(app: &App) -> Option<PersonId> {
    let Layer::Sheet(Sheet { people, noted: None, .. }) = &app.screens.calendar.layer else { return None };
    let Some(RowId::Thing(Thing::Person(id))) = people.selected else { return None };
    let presence = meeting(app)?.attendance.get(&id)?;
    matches!(presence, Presence::Excused | Presence::Absent).then_some(id)
}

/// Whether a meeting has not begun: then nobody was there yet.
pub fn is_ahead(app: &App, meeting: &Meeting) -> bool {
    let begins = meeting.when.date.and_time(meeting.when.start.time());
    meeting.state == MeetingState::Planned && app.now < begins
}

/// Begins to note who was there: as it was noted before, else everybody from start to end.
pub fn start(app: &mut App) {
    let Some(id) = selected(app) else { return };
    let Some((unit, meeting)) = app.unit().and_then(|u| Some((u, u.meetings().get(id)?))) else { return };
    let known = |person: PersonId| {
        let noted = meeting.state == MeetingState::Held;
        let default = if noted { Presence::Absent } else { Presence::Present };
        (person, meeting.attendance.get(&person).copied().unwrap_or(default))
    };
    let fresh = meeting.attendance.is_empty();
    let about = if is_ahead(app, meeting) { About::WhoCannot } else { About::WhoCame };
    let all = people(unit, meeting).into_iter();
    let noted: BTreeMap<_, _> = match about {
        About::WhoCannot => meeting.attendance.clone(),
        About::WhoCame if fresh => all.map(|p| (p, Presence::Present)).collect(),
        About::WhoCame => all.map(known).collect(),
    };
    let (state, seen) = (meeting.state.clone(), meeting.attendance.clone());
    let open = matches!(app.screens.calendar.layer, Layer::Sheet(_));
    let from = if open { From::Sheet } else { From::Among };
    let noting = Noting { from, about, state, seen, first: noted.clone(), now: noted };
    show(app, id);
    if let Layer::Sheet(sheet) = &mut app.screens.calendar.layer {
        sheet.noted = Some(noting);
    }
}

/// Space: present, absent, excused, partly, and round again; of a meeting to come excused or not.
pub fn cycle(app: &mut App) {
    let length = meeting(app).map(|m| m.when.length).unwrap_or_default();
    let Layer::Sheet(sheet) = &mut app.screens.calendar.layer else { return };
    let (Some(noted), Some(RowId::Thing(Thing::Person(id)))) = (&mut sheet.noted, sheet.people.selected)
    else {
        return;
    };
    if noted.about == About::WhoCannot {
        if noted.now.remove(&id).is_none() {
            noted.now.insert(id, Presence::Excused);
        }
        return;
    }
    let now = noted.now.entry(id).or_insert(Presence::Present);
    *now = match now {
        Presence::Present => Presence::Absent,
        Presence::Absent => Presence::Excused,
        Presence::Excused => Presence::Partly(late(length)),
        Presence::Partly(_) => Presence::Present,
    };
}

/// How many minutes a key takes or gives.
const STEP: u16 = 5;

/// Left and right: how many minutes count for the selected one. Who was there from the start comes late with
/// the first step to the left, and was there all the time after the last one to the right.
pub fn key(app: &mut App, key: Press) -> bool {
    let length = meeting(app).map(|m| m.when.length).unwrap_or_default();
    let Layer::Sheet(Sheet { noted: Some(noted), people, .. }) = &mut app.screens.calendar.layer else {
        return false;
    };
    let Some(RowId::Thing(Thing::Person(id))) = people.selected else { return false };
    let Some(now) = noted.now.get_mut(&id) else { return false };
    let most = length.0.saturating_sub(STEP).max(STEP);
    *now = match (*now, key.code) {
        (Presence::Present, KeyCode::Left) => Presence::Partly(late(length)),
        (Presence::Partly(minutes), KeyCode::Left) => {
            Presence::Partly(Minutes(minutes.0.saturating_sub(STEP).max(STEP)))
        }
        (Presence::Partly(minutes), KeyCode::Right) if minutes.0 >= most => Presence::Present,
        (Presence::Partly(minutes), KeyCode::Right) => {
            Presence::Partly(Minutes((minutes.0 + STEP).min(most)))
        }
        _ => return false,
    };
    true
}

/// Whether the selected one came late or left early: then the minutes can be set.
pub fn is_late(sheet: &Sheet) -> bool {
    let Some(RowId::Thing(Thing::Person(id))) = sheet.people.selected else { return false };
    let now = sheet.noted.as_ref().and_then(|noted| noted.now.get(&id));
    matches!(now, Some(Presence::Partly(_)))
}

/// What counts for somebody who came late: all but the first quarter of an hour.
fn late(length: Minutes) -> Minutes {
    const LATE: Minutes = Minutes(15);
    (length - LATE).max(Minutes(length.0 / 2))
}

/// Enter or Ctrl+S: the meeting was held with these people, as one edit. What a colleague noted meanwhile
/// about people who were left alone here stands; what both noted is asked about once.
pub fn save(app: &mut App) -> Effects {
    let Layer::Sheet(sheet) = &app.screens.calendar.layer else { return Vec::new() };
    let Some(noting) = sheet.noted.clone() else { return Vec::new() };
    let Some(meeting) = meeting(app).cloned() else {
        app.tell(Tone::Trouble, t::edit_gone(Key::ThingMeeting));
        return Vec::new();
    };
    let both = noting.now.iter().find_map(|(&person, &mine)| {
        let theirs = *meeting.attendance.get(&person)?;
        let both = noting.touched(person) && Some(&theirs) != noting.seen.get(&person) && theirs != mine;
        both.then_some((person, theirs, mine))
    });
    if let Some((person, theirs, mine)) = both {
        let name = app.unit().and_then(|u| u.person(person)).map(|p| p.name.to_string());
        let why = t::calendar_noted_both(word(mine), name.unwrap_or_default(), word(theirs));
        app.tell(Tone::Trouble, why);
        look_again(app, &meeting);
        return Vec::new();
    }
    let as_noted = Meeting { attendance: noting.now.clone(), ..meeting.clone() };
    let group = app.unit().and_then(|unit| unit.group(meeting.group));
    let counted = Attendance::at(&as_noted, group);
    let date = Arg::ShortDate(meeting.when.date);
    // Where several are on that day it is said which one it was.
    let several = app.unit().is_some_and(|unit| is_one_of_several(unit, &meeting));
    let group = group.map(|group| group.name.to_string()).filter(|_| several);
    let begins = Arg::Time(meeting.when.start);
    let said = match (noting.about, group) {
        (About::WhoCannot, None) => t::sheet_did_excuse(noting.now.len(), date),
        (About::WhoCannot, Some(group)) => t::sheet_did_excuse_of(noting.now.len(), date, group, begins),
        (About::WhoCame, None) => t::calendar_did_held(counted.noted, date, counted.there),
        (About::WhoCame, Some(group)) => {
            t::calendar_did_held_of(counted.noted, date, group, counted.there, begins)
        }
    };
    app.refused = None;
    let edit = noting.edits(&meeting);
    let moot = app.unit().map(|unit| for_nothing(unit, &edit, meeting.id)).unwrap_or_default();
    let said = comes_after_all(app, &meeting, &moot).unwrap_or(said);
    let off = app.unit().into_iter().flat_map(|unit| {
        moot.iter().flat_map(|(person, there)| not_again(unit, *there, *person)).collect::<Vec<_>>()
    });
    let edit = if moot.is_empty() { edit } else { std::iter::once(edit).chain(off).collect() };
    let effects = app.commit(edit, said);
    if app.refused.take().is_some() {
        look_again(app, &meeting);
    } else if let Layer::Sheet(sheet) = &mut app.screens.calendar.layer {
        sheet.noted = None;
    }
    effects
}

/// That whoever comes to a meeting after all does not make it up elsewhere.
fn comes_after_all(app: &App, meeting: &Meeting, moot: &[(PersonId, MeetingId)]) -> Option<Text> {
    let unit = app.unit()?;
    let (person, there) = moot.first()?;
    let there = unit.meetings().get(*there)?;
    let name = unit.person(*person).map(|person| person.name.to_string()).unwrap_or_default();
    let group = unit.group(there.group).map(|group| group.name.to_string()).unwrap_or_default();
    let (date, other) = (Arg::ShortDate(meeting.when.date), Arg::ShortDate(there.when.date));
    Some(t::sheet_did_come_after_all(moot.len(), date, group, name, other))
}

/// Whether other meetings stand on the day of one.
fn is_one_of_several(unit: &Unit, meeting: &Meeting) -> bool {
    let others = unit.meetings().iter().filter(|other| other.id != meeting.id && other.stands());
    others.into_iter().any(|other| other.when.date == meeting.when.date)
}

/// Whether somebody was noted otherwise than before, and it is not saved.
pub fn is_unsaved(app: &App) -> bool {
    let Layer::Sheet(Sheet { noted: Some(noting), .. }) = &app.screens.calendar.layer else { return false };
    noting.first != noting.now
}

/// Whether it is being noted who was there.
pub fn is_noting(app: &App) -> bool {
    app.screen == ScreenId::Calendar
        && matches!(&app.screens.calendar.layer, Layer::Sheet(Sheet { noted: Some(_), .. }))
}

/// Whether it is being noted who was there: some came for a part of it. Before a meeting nobody has.
pub fn notes_who_came(app: &App) -> bool {
    let noting = match &app.screens.calendar.layer {
        Layer::Sheet(Sheet { noted, .. }) => noted.as_ref(),
        _ => None,
    };
    app.screen == ScreenId::Calendar && noting.is_some_and(|noting| noting.about == About::WhoCame)
}

/// Leaves the noting for where it began; what was noted and not saved is thrown away.
pub fn drop(app: &mut App) {
    let Layer::Sheet(sheet) = &mut app.screens.calendar.layer else { return };
    if sheet.noted.take().is_some_and(|noting| noting.from == From::Among) {
        app.screens.calendar.layer = Layer::None;
    }
}

/// Goes on from what stands now: who was left alone here is as a colleague noted, who was touched
/// stays as noted here.
fn look_again(app: &mut App, meeting: &Meeting) {
    if let Layer::Sheet(Sheet { noted: Some(noting), .. }) = &mut app.screens.calendar.layer {
        for (&person, &theirs) in &meeting.attendance {
            if !noting.touched(person) && noting.seen.get(&person) != Some(&theirs) {
                noting.first.insert(person, theirs);
                noting.now.insert(person, theirs);
            }
        }
        noting.state = meeting.state.clone();
        noting.seen = meeting.attendance.clone();
    }
}

impl Noting {
    fn touched(&self, person: PersonId) -> bool {
        self.first.get(&person) != self.now.get(&person)
    }

    fn edits(&self, meeting: &Meeting) -> Edit {
        let change = |change| Edit::Meeting(On::Change(meeting.id, change));
        let mut edits: Vec<Edit> = Vec::new();
        if self.about == About::WhoCame && self.state != MeetingState::Held {
            let held = Change::new(self.state.clone(), MeetingState::Held);
            edits.push(change(MeetingChange::State(held)));
        }
        let people: BTreeSet<PersonId> = self.first.keys().chain(self.now.keys()).copied().collect();
        for person in people {
            let now = self.now.get(&person).copied();
            let (was, stands) = (self.seen.get(&person).copied(), meeting.attendance.get(&person).copied());
            let theirs = stands != was && !self.touched(person);
            if was != now && !theirs {
                let entry = Entry { key: person, was: stands, now };
                edits.push(change(MeetingChange::Attendance(entry)));
            }
        }
        edits.into_iter().collect()
    }
}

/// How a person took part, in a word.
pub fn word(presence: Presence) -> Key {
    match presence {
        Presence::Present => Key::CalendarPresent,
        Presence::Partly(_) => Key::CalendarPartly,
        Presence::Excused => Key::CalendarExcused,
        Presence::Absent => Key::CalendarAbsent,
    }
}
