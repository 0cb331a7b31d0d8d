//! Who can lead a coming meeting in place of whoever should.

use crate::{
    app::{
        App,
        command::Available,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            PickKey as AnyPick,
            calendar::{facts, lines::selected, mend::remarks::Remark, state::PickKey},
            people::week::taken,
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingState},
        people::{Licence, Training},
        unit::Unit,
    },
    planning::{
        calendar::mend::given,
        groups::leads::School,
        running::{Busy, Candidate, Comes, Hindered, is_away, who_can_lead},
        staff::leader,
    },
};

/// Letters of a name with what speaks for it that have room in the least window.
const NARROW: usize = 48;

/// The most of those who cannot lead that are named with the reason.
const NAMED: usize = 4;

fn candidates(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<Candidate> {
    who_can_lead(unit, &facts::has_pupils(app), meeting)
}

/// Whether somebody else can be asked to lead the selected meeting.
pub fn available(app: &App) -> Available {
    let found = selected(app).and_then(|id| Some((app.unit()?, app.unit()?.meetings().get(id)?)));
    let Some((unit, meeting)) = found else { return Err(Key::CalendarWhyNoMeeting.into()) };
    match meeting.state {
        MeetingState::Held => Err(Key::CalendarWhyHeld.into()),
        MeetingState::Cancelled(_) => Err(Key::CalendarWhyCancelled.into()),
        MeetingState::Planned if candidates(app, unit, meeting).is_empty() => {
            Err(Key::SheetWhyNobodyLeads.into())
        }
        MeetingState::Planned => Ok(()),
    }
}

/// Asks who leads the selected meeting.
pub fn offer(app: &mut App) {
    let found = selected(app).and_then(|id| Some((app.unit()?, app.unit()?.meetings().get(id)?)));
    let Some((unit, meeting)) = found else { return };
    let all = candidates(app, unit, meeting);
    let option = |(n, one): (usize, &Candidate)| {
        let name = unit.person(one.person).map(|person| person.name.to_string()).unwrap_or_default();
        let option = PickOption::new(RowId::Place(n), t::calendar_plain(name.as_str()));
        let said = match one.obstacle {
            Some(why) => app.say(&hindered(unit, why)),
            None => speaks(app, one),
        };
        // Beside a long name there is no room: it stands below.
        let is_long = name.chars().count() + said.chars().count() > NARROW;
        let option = match one.obstacle {
            Some(why) => option.closed(hindered(unit, why)),
            None => option.note(t::calendar_plain(said.as_str())),
        };
        if is_long { option.more(t::calendar_plain(said)) } else { option }
    };
    let options = all.iter().enumerate().map(option).collect();
    let people = all.iter().map(|one| one.person).collect();
    let key = AnyPick::Calendar(PickKey::Lead(meeting.id, people));
    let title = t::sheet_pick_lead(Arg::ShortDate(meeting.when.date), facts::name(app, unit, meeting));
    app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
}

/// Why somebody cannot.
fn hindered(unit: &Unit, why: Hindered) -> Text {
    match why {
        Hindered::Away => Key::SheetAway.into(),
        Hindered::Busy(Busy::Lessons) => Key::FollowMakeUpLessons.into(),
        Hindered::Busy(Busy::Calendar(when)) => t::taken_make_up(taken::span(when)),
        Hindered::Busy(Busy::Meeting(id)) => {
            let group = unit.meetings().get(id).and_then(|meeting| unit.group(meeting.group));
            t::sheet_meets(group.map(|group| group.name.to_string()).unwrap_or_default())
        }
    }
}

/// What speaks for somebody: whether they can come, training, licence, school.
fn speaks(app: &App, one: &Candidate) -> String {
    let comes = match one.comes {
        Comes::Already => Key::SheetComesAlready,
        Comes::Free => Key::SheetComesFree,
        Comes::Unsaid => Key::SheetComesUnsaid,
        Comes::Outside => Key::SheetComesOutside,
    };
    let training = match one.training {
        Training::Done => Some(Key::SheetTrained),
        Training::Underway => Some(Key::SheetInTraining),
        Training::None => None,
    };
    let licence = match one.licence {
        Licence::Yes => Some(Key::SheetLicensed),
        Licence::No => Some(Key::LeadsLicenceNo),
        Licence::Unknown => None,
    };
    let school = (one.school == School::Other).then_some(Key::LeadsOther);
    let said = [Some(comes), training, licence, school].into_iter().flatten();
    said.map(|key| app.i18n.get(key)).collect::<Vec<_>>().join(" · ")
}

/// That nobody else can lead a meeting at its time, and why those cannot who could otherwise.
pub fn by_nobody(app: &App, unit: &Unit, meeting: &Meeting) -> Remark {
    let all = candidates(app, unit, meeting);
    let why = |one: &Candidate| {
        let name = unit.person(one.person).map(|person| person.name.to_string()).unwrap_or_default();
        let why = one.obstacle.map_or(Key::SheetComesOutside.into(), |why| hindered(unit, why));
        Arg::from(app.say(&t::sheet_cannot_lead(name, why)))
    };
    let mut named: Vec<Arg> = all.iter().take(NAMED).map(why).collect();
    if all.len() > NAMED {
        named.push(t::find_more(all.len() - NAMED).into());
    }
    let whole = if named.is_empty() {
        Key::SheetWhyNobodyLeads.into()
    } else {
        t::sheet_led_by_nobody(Arg::ShortDate(meeting.when.date), Arg::List(named))
    };
    Remark { short: Key::SheetShortNobodyLeads.into(), whole }
}

/// Gives the meeting to the chosen one.
pub fn picked(app: &mut App, id: MeetingId, to: PersonId) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    let found = unit.meetings().get(id).filter(|meeting| meeting.state == MeetingState::Planned);
    let Some((meeting, person)) = found.zip(unit.person(to)) else { return Vec::new() };
    let said = t::sheet_did_lead(Arg::ShortDate(meeting.when.date), &person.name);
    let made = given(unit, id, to).map(|edit| app.commit(edit, said)).unwrap_or_default();
    if !made.is_empty() {
        app.screens.calendar.newest = [id].into();
    }
    made
}

/// What there is to say about who leads a coming meeting: nobody does, or whoever should is on leave.
pub fn missing(app: &App, unit: &Unit, meeting: &Meeting) -> Option<Text> {
    if meeting.state != MeetingState::Planned || meeting.when.date < app.today() {
        return None;
    }
    let Some(id) = leader(unit, meeting) else {
        let outside = unit.group(meeting.group).is_some_and(crate::model::groups::Group::is_outside);
        return (!outside).then(|| Key::SheetNobodyLeads.into());
    };
    let name = || unit.person(id).map(|person| person.name.to_string()).unwrap_or_default();
    is_away(unit, id, meeting.when.date).then(|| t::sheet_leader_away(name()))
}
