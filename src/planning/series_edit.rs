//! A series taken into a unit: groups by role, dated meetings, papers to hand in.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    calendar::free::people_of as people_of_group,
    papers::{has_lost_gathering, written_days},
    running::{gatherings, is_numbered},
    series::{Occasion, SeriesDates},
    staff::{TEACHERS, teaches},
};
use crate::model::{
    change::{Change, Entry, On},
    edit::Edit,
    groups::{Group, Membership},
    ids::{Code, GroupId, MeetingId, PaperId, PersonId, Word},
    lang::Lang,
    meetings::{Meeting, When},
    papers::{Before, Paper, PaperChange},
    programme::{Event, EventKind, Programme, Series, When as Timing},
    text::Name,
    unit::Unit,
    week::Minutes,
};

/// People who are asked for the same events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// Their roles.
    pub roles: Vec<Code>,
    /// The events, in order.
    pub events: Vec<Code>,
}

/// Who is asked for what, in the order of the events; hand-ins ask nobody to come.
pub fn audiences(series: &Series) -> Vec<Audience> {
    let mut all: Vec<Audience> = Vec::new();
    for event in series.events.iter().filter(|event| event.kind != EventKind::HandIn) {
        match all.iter_mut().find(|audience| audience.roles == event.roles) {
            Some(audience) => audience.events.push(event.id),
            None => all.push(Audience { roles: event.roles.clone(), events: vec![event.id] }),
        }
    }
    all
}

/// The unit's people of some roles who take part; without roles nobody.
pub fn people_of(unit: &Unit, roles: &[Code]) -> Vec<PersonId> {
    let teachers = roles.iter().any(|role| TEACHERS.contains(&role.as_str()));
    let people = unit.people().iter().filter(|person| person.outside.is_none());
    let of = people.filter(|person| {
        roles.iter().any(|role| person.roles.contains(role))
            || (teachers && !person.is_guest() && teaches(person))
    });
    of.map(|person| person.id).collect()
}

/// The group of an audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// One that is there.
    There(GroupId),
    /// One that is made.
    New(Box<Group>),
}

impl Whose {
    fn id(&self) -> GroupId {
        match self {
            Whose::There(id) => *id,
            Whose::New(group) => group.id,
        }
    }
}

/// A new group of an audience: its people, for the programme.
pub fn group_of(unit: &Unit, programme: Code, audience: &Audience, id: GroupId, name: Name) -> Group {
    let mut group = Group::new(id, name);
    group.programme = Some(programme);
    group.members =
        people_of(unit, &audience.roles).into_iter().map(|id| (id, Membership::default())).collect();
    group
}

/// How proposed days become meetings and papers.
#[derive(Debug)]
pub struct Taking<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// The programme.
    pub programme: &'a Programme,
    /// Its series.
    pub series: &'a Series,
    /// The proposed days.
    pub dates: &'a SeriesDates,
    /// The group of each audience, in the order of [`audiences`]; none: not taken in.
    pub groups: &'a [Option<Whose>],
    /// When a day begins.
    pub start: Minutes,
    /// How long a day is where the programme does not say.
    pub length: Minutes,
    /// When a meeting at home is whose length the programme does not say.
    pub home: (Minutes, Minutes),
    /// The language of the titles.
    pub lang: Lang,
}

impl Taking<'_> {
    /// When a day of an event begins, and how long it is.
    pub fn times(&self, event: &Event) -> (Minutes, Minutes) {
        times(event, (self.start, self.length), self.home)
    }

    /// Who of a group comes on a day.
    fn comes(&self, id: GroupId, date: NaiveDate) -> BTreeSet<PersonId> {
        let of = |whose: &Whose| match whose {
            Whose::There(there) if *there == id => {
                Some(self.unit.group(id).map(|group| people_of_group(group, date)).unwrap_or_default())
            }
            Whose::New(group) if group.id == id => Some(people_of_group(group, date)),
            _ => None,
        };
        self.groups.iter().flatten().find_map(of).unwrap_or_default()
    }
}

/// When a day of an event begins, and how long it is: as the programme says, else as whole days or as
/// meetings at home are.
pub fn times(event: &Event, days: (Minutes, Minutes), home: (Minutes, Minutes)) -> (Minutes, Minutes) {
    match (&event.minutes, event.kind) {
        (Some(minutes), EventKind::Meeting) => (home.0, *minutes.get()),
        (Some(minutes), _) => (days.0, *minutes.get()),
        (None, EventKind::Meeting) => home,
        (None, _) => days,
    }
}

/// The occasions of an event that the calendar has, in order; of a hand-in those before which it is handed in.
fn found<'a>(unit: &'a Unit, programme: &Programme, series: &Series, event: Code) -> Vec<&'a Meeting> {
    let of = match series.event(event).map(|event| (event.kind, &event.when)) {
        Some((EventKind::HandIn, Timing::Before { event, .. })) => *event,
        _ => event,
    };
    let groups = unit.groups().iter().filter(|group| group.programme == Some(programme.id));
    groups.map(|group| gatherings(unit, group.id, of)).max_by_key(Vec::len).unwrap_or_default()
}

/// How many kinds of events of a series have days in the calendar, and the next of its gatherings from a day on.
pub fn placed<'a>(
    unit: &'a Unit,
    programme: &Programme,
    series: &Series,
    today: NaiveDate,
) -> (usize, Option<&'a Meeting>) {
    let all: Vec<Vec<&Meeting>> =
        series.events.iter().map(|event| found(unit, programme, series, event.id)).collect();
    let kinds = all.iter().filter(|found| !found.is_empty()).count();
    let coming = all.into_iter().flatten().filter(|m| m.when.date >= today);
    (kinds, coming.min_by_key(|meeting| (meeting.when, meeting.id)))
}

/// The proposed days without those of occasions that the calendar has already, and of what is handed in before
/// them.
pub fn not_placed(
    unit: &Unit,
    programme: &Programme,
    series: &Series,
    mut dates: SeriesDates,
) -> SeriesDates {
    let there = |event: Code| found(unit, programme, series, event).len();
    let open = |event: Code, number: u16| there(event) < usize::from(number);
    dates.occasions.retain(|occasion| open(occasion.event, occasion.number));
    dates.missing.retain(|missing| open(missing.event, missing.number));
    dates
}

/// The edit that takes the days in: new groups, then meetings and papers in order of time.
pub fn edit(taking: &Taking<'_>, mut fresh: impl FnMut() -> Word<16>) -> Edit {
    let audiences = audiences(taking.series);
    let whose = |event: &Event| {
        let of = audiences.iter().position(|audience| audience.events.contains(&event.id))?;
        taking.groups.get(of)?.as_ref().map(Whose::id)
    };
    let mut edits: Vec<Edit> = Vec::new();
    for group in taking.groups.iter().flatten() {
        if let Whose::New(group) = group {
            edits.push(Edit::Group(On::Add(Group::clone(group))));
        }
    }
    // A hand-in stands before its gathering, which must be known first.
    let mut made: Vec<(&Occasion, &Event, GroupId, Vec<MeetingId>)> = Vec::new();
    for occasion in &taking.dates.occasions {
        let event = taking.series.event(occasion.event).filter(|event| event.kind != EventKind::HandIn);
        if let Some((event, group)) = event.and_then(|event| Some((event, whose(event)?))) {
            made.push((occasion, event, group, occasion.days.iter().map(|_| MeetingId(fresh())).collect()));
        }
    }
    for occasion in &taking.dates.occasions {
        if let Some((_, event, group, ids)) = made.iter().find(|(one, ..)| *one == occasion) {
            let days = ids.iter().zip(&occasion.days);
            edits.extend(days.map(|(&id, &day)| {
                Edit::Meeting(On::Add(meeting(taking, event, occasion.number, id, *group, day)))
            }));
        } else if let Some(event) = taking.series.event(occasion.event) {
            let gathering = made.iter().find(|(one, ..)| is_before(event, occasion, one));
            let gathering = gathering.and_then(|(.., ids)| ids.first().copied());
            match begun(taking.unit, taking.programme, event, occasion.number) {
                Some(paper) => edits.extend(dated(paper, event, occasion, gathering)),
                None => edits.extend(paper(taking, event, occasion, gathering, fresh())),
            }
        }
    }
    edits.into_iter().collect()
}

/// Whether what is handed in comes before that gathering.
fn is_before(hand_in: &Event, occasion: &Occasion, gathering: &Occasion) -> bool {
    matches!(&hand_in.when, Timing::Before { event, .. } if *event == gathering.event)
        && occasion.number == gathering.number
}

fn title(taking: &Taking<'_>, event: &Event, number: u16) -> Name {
    Name::new(&format!("{} {number}", event.name.get(taking.lang)))
}

fn meeting(
    taking: &Taking<'_>,
    event: &Event,
    number: u16,
    id: MeetingId,
    group: GroupId,
    date: NaiveDate,
) -> Meeting {
    let (start, length) = taking.times(event);
    let mut meeting = Meeting::new(id, group, When { date, start, length });
    meeting.title = title(taking, event, number);
    meeting.phases = vec![event.id];
    meeting.to_tell = taking.comes(group, date);
    meeting
}

/// What is handed in; none where the programme has no form for it. Its day goes with the gathering,
/// where there is one.
fn paper(
    taking: &Taking<'_>,
    event: &Event,
    occasion: &Occasion,
    gathering: Option<MeetingId>,
    id: Word<16>,
) -> Option<Edit> {
    let form = event.paper.filter(|&form| taking.programme.paper(form).is_some())?;
    let mut paper = Paper::new(PaperId(id), taking.programme.id, form);
    paper.name = title(taking, event, occasion.number);
    let due = occasion.first()?;
    paper.before = gathering.and_then(|gathering| before(event, gathering));
    paper.due = Some(due).filter(|_| paper.before.is_none());
    Some(Edit::Paper(On::Add(paper)))
}

/// As many days before it as the programme says: where nobody is at work then it is due sooner, wherever the
/// gathering is moved to.
fn before(event: &Event, meeting: MeetingId) -> Option<Before> {
    let Timing::Before { days, .. } = &event.when else { return None };
    Some(Before { meeting, days: *days.get() })
}

/// What somebody has begun to write for that gathering, which the calendar does not have yet, or no more: named with
/// its number, and not sent.
pub fn begun<'a>(unit: &'a Unit, programme: &Programme, event: &Event, number: u16) -> Option<&'a Paper> {
    unit.papers().iter().find(|paper| {
        let same = paper.programme == programme.id && Some(paper.form) == event.paper;
        let is_open = paper.before.is_none() || has_lost_gathering(unit, paper);
        same && is_open && paper.sent.is_none() && is_numbered(paper, number)
    })
}

/// What is there gets its day: it goes with its gathering, where that is taken in. A day of its own, or one that
/// somebody wrote into the form, was one of a gathering without a day: both would be wrong now.
fn dated(paper: &Paper, event: &Event, occasion: &Occasion, gathering: Option<MeetingId>) -> Vec<Edit> {
    let due = |now| (paper.due != now).then(|| PaperChange::Due(Change::new(paper.due, now)));
    let changes: Vec<PaperChange> = match gathering.and_then(|gathering| before(event, gathering)) {
        Some(before) => {
            let written = written_days(paper)
                .map(|(&key, note)| PaperChange::Value(Entry { key, was: Some(note.clone()), now: None }));
            let goes_with = PaperChange::Before(Change::new(paper.before, Some(before)));
            std::iter::once(goes_with).chain(due(None)).chain(written).collect()
        }
        None => due(occasion.first()).into_iter().collect(),
    };
    changes.into_iter().map(|change| Edit::Paper(On::Change(paper.id, change))).collect()
}

/// What an edit of taken-in days brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Occasions, days in a row as one.
    pub occasions: usize,
    /// Their days, each a meeting of the calendar.
    pub days: usize,
    /// Papers that are made or get a day.
    pub papers: usize,
}

/// What an edit of taken-in days makes or dates.
pub fn counted(edit: &Edit) -> Counted {
    let one = std::slice::from_ref(edit);
    let all = if let Edit::All(all) = edit { all.as_slice() } else { one };
    let days: BTreeSet<_> = all
        .iter()
        .filter_map(|edit| match edit {
            Edit::Meeting(On::Add(m)) => Some((m.group, m.phases.clone(), m.when.date)),
            _ => None,
        })
        .collect();
    let goes_on = |(group, phases, date): &(GroupId, Vec<Code>, NaiveDate)| {
        date.pred_opt().is_some_and(|before| days.contains(&(*group, phases.clone(), before)))
    };
    let occasions = days.iter().filter(|day| !goes_on(day)).count();
    let papers: BTreeSet<PaperId> = all
        .iter()
        .filter_map(|edit| match edit {
            Edit::Paper(On::Add(paper) | On::Remove(paper)) => Some(paper.id),
            Edit::Paper(On::Change(id, _)) => Some(*id),
            _ => None,
        })
        .collect();
    Counted { occasions, days: days.len(), papers: papers.len() }
}
