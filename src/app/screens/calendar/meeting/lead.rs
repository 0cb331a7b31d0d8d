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
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        groups::StandIn,
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingState},
        people::{Licence, Training},
        unit::Unit,
    },
    planning::{
        calendar::{free::effect::not_free, mend::given},
        groups::leading::leads::School,
        lookup,
        running::{Busy, Candidate, Comes, Hindered, comes, has_said_no, is_away, who_can_lead},
        staff::leader,
    },
};

/// Letters of a name with what speaks for it that have room in the least window.
const NARROW: usize = 48;

/// The most of those who cannot lead that are named with the reason.
const NAMED: usize = 4;

fn candidates(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<Candidate> {
    who_can_lead(unit, &facts::has_pupils(app.days_of_group(meeting.group)), meeting)
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
            Some(why) => app.say(&hindered(unit, one.person, why)),
            None => speaks(app, one),
        };
        // Beside a long name there is no room: it stands below.
        let is_long = name.chars().count() + said.chars().count() > NARROW;
        let option = match one.obstacle {
            Some(why) => option.closed(hindered(unit, one.person, why)),
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
fn hindered(unit: &Unit, person: PersonId, why: Hindered) -> Text {
    match why {
        Hindered::Away => Key::SheetAway.into(),
        Hindered::Busy(Busy::Lessons) => Key::FollowMakeUpLessons.into(),
        Hindered::Busy(Busy::Calendar(when)) => facts::busy(unit, person, when),
        Hindered::Busy(Busy::Meeting(id)) => {
            let group = unit.meetings().get(id).and_then(|meeting| unit.group(meeting.group));
            t::sheet_meets(group.map(|group| group.name.to_string()).unwrap_or_default())
        }
    }
}

/// What speaks for somebody or against: training, whether they can come, licence, school.
fn speaks(app: &App, one: &Candidate) -> String {
    let comes = match one.comes {
        Comes::Already => Key::SheetComesAlready,
        Comes::Free => Key::SheetComesFree,
        Comes::Unsaid => Key::SheetComesUnsaid,
        Comes::Outside => Key::SheetComesOutside,
    };
    let training = match one.training {
        Training::Done => Key::GroupsTrainingDone,
        Training::Underway => Key::GroupsTrainingUnderway,
        Training::None => Key::GroupsTrainingNone,
    };
    let licence = match one.licence {
        Licence::Yes => Some(Key::SheetLicensed),
        Licence::No => Some(Key::LeadsLicenceNo),
        Licence::Unknown => None,
    };
    let school = (one.school == School::Other).then_some(Key::LeadsOther);
    let said = [Some(training), Some(comes), licence, school].into_iter().flatten();
    said.map(|key| app.i18n.get(key)).collect::<Vec<_>>().join(" · ")
}

/// That nobody else can lead a meeting at its time, and why those cannot who could otherwise.
pub fn by_nobody(app: &App, unit: &Unit, meeting: &Meeting) -> Remark {
    let all = candidates(app, unit, meeting);
    let why = |one: &Candidate| {
        let name = unit.person(one.person).map(|person| person.name.to_string()).unwrap_or_default();
        let why = one.obstacle.map_or(Key::SheetComesOutside.into(), |why| hindered(unit, one.person, why));
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
    given(unit, id, to).map(|edit| app.commit(edit, said)).unwrap_or_default()
}

/// That whoever leads a coming meeting cannot: on leave then, has said no, or is not free at its time. In a word or two for
/// rows, and whole.
pub fn cannot(app: &App, unit: &Unit, meeting: &Meeting) -> Option<(Text, Text)> {
    if meeting.state != MeetingState::Planned || meeting.when.date < app.today() {
        return None;
    }
    let person = leader(unit, meeting).and_then(|id| unit.person(id))?;
    if is_away(unit, person.id, meeting.when.date) {
        return Some((t::sheet_short_leader_away(&person.name), t::sheet_leader_away(&person.name)));
    }
    if has_said_no(meeting, person.id) {
        return Some((t::calendar_short_leader(&person.name), t::sheet_leader_said_no(&person.name)));
    }
    let is_outside = comes(person, meeting) == Comes::Outside;
    is_outside.then(|| (t::calendar_short_leader(&person.name), t::sheet_leader_not_free(&person.name)))
}

/// The same for a row: where others have said not to be free outside the group's time, how many cannot.
pub fn cannot_come(app: &App, unit: &Unit, meeting: &Meeting) -> Option<Text> {
    if meeting.state != MeetingState::Planned || meeting.when.date < app.today() {
        return None;
    }
    let (leads, cannot) = (leader(unit, meeting), not_free(unit, meeting));
    if is_unled(app, unit, meeting) {
        return Some(Key::SheetShortUnled.into());
    }
    if cannot.iter().any(|id| Some(*id) != leads) {
        return Some(t::calendar_short_cannot(cannot.len()));
    }
    self::cannot(app, unit, meeting).map(|(short, _)| short)
}

/// Whether nobody leads a meeting that somebody should: nobody has been chosen, or nobody stands in for whoever is
/// away. Gatherings of a series are led by those who invite.
pub fn is_unled(app: &App, unit: &Unit, meeting: &Meeting) -> bool {
    let Some(group) = unit.group(meeting.group).filter(|group| !group.is_outside()) else { return false };
    let programme = group.programme.and_then(|id| lookup::programme(unit, app.catalogue(), id));
    let is_series = programme.is_some_and(|programme| programme.series().is_some());
    let should = !is_series || group.supervisor.is_some();
    should && leader(unit, meeting).is_none()
}

/// Who leads a meeting; with whom they stand in for, and how long.
pub fn named(unit: &Unit, meeting: &Meeting) -> Option<Text> {
    let name = |id| unit.person(id).map(|person| &person.name);
    let leads = leader(unit, meeting)?;
    let group = unit.group(meeting.group);
    let stand_in = group.and_then(|group| group.standing_in_on(meeting.when.date));
    let stand_in = stand_in.filter(|stand_in| stand_in.who == leads);
    let of = group.and_then(|group| group.supervisor).filter(|of| *of != leads).and_then(name);
    Some(match (stand_in, of) {
        (Some(StandIn { until: Some(until), .. }), Some(of)) => {
            t::sheet_leads_for_until(name(leads)?, of, Arg::ShortDate(until))
        }
        (Some(_), Some(of)) => t::sheet_leads_for(name(leads)?, of),
        _ => t::calendar_plain(name(leads)?),
    })
}

/// What there is to say about who leads a coming meeting: nobody does, or whoever should cannot.
pub fn missing(app: &App, unit: &Unit, meeting: &Meeting) -> Option<Text> {
    if meeting.state != MeetingState::Planned || meeting.when.date < app.today() {
        return None;
    }
    if is_unled(app, unit, meeting) {
        return Some(Key::SheetNobodyLeads.into());
    }
    cannot(app, unit, meeting).map(|(_, whole)| whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::I18n,
        model::{change::On, edit::Edit, lang::Lang},
        planning::fixtures::{add_meeting, add_person, day, group, meeting, person_id, school},
    };

    #[test]
    fn whoever_stands_in_is_named_with_whom_and_how_long() {
        let mut led = group("g", &[]);
        led.supervisor = Some(person_id("siv"));
        let stand_in = StandIn { who: person_id("kim"), until: Some(day(2026, 9, 30)), of: None };
        led.stand_ins.insert(day(2026, 9, 1), stand_in);
        let unit = school([
            add_person("siv"),
            add_person("kim"),
            Edit::Group(On::Add(led)),
            add_meeting(meeting("b", "g", 1, "b", day(2026, 9, 8))),
            add_meeting(meeting("d", "g", 1, "d", day(2026, 10, 6))),
        ]);
        let said = |id: &str| {
            let meeting = unit.meetings().get(id.parse().unwrap()).unwrap();
            I18n::new(Lang::Sv).text(&named(&unit, meeting).unwrap())
        };
        assert_eq!(said("b"), "kim (vikarie för siv till ons 30 sep)");
        assert_eq!(said("d"), "siv");
    }
}
