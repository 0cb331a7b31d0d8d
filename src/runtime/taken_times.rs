//! Dates out of calendars, as the screens and the command line show them: whose they are, what is taken in.

use std::collections::BTreeSet;

use super::busy_times::{Looked, problem};
use crate::{
    app::busy_preview::{Agreed, BusyPreview, Kind, Opens},
    exchange::{
        busy::{self, Calendar, Dated, Unreadable, Whose, room, whose},
        csv::Ground,
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        edit::{Edit, apply},
        ids::PersonId,
        lang::{Lang, Localized},
        meetings::{Meeting, MeetingState, When},
        taken::{DAY, Times},
        text::Name,
    },
    planning::{
        calendar::free::{
            place_of,
            taken::{Outside, Owner, Read, TakeIn, last_day, rooms, take_in},
        },
        staff::people_at,
    },
};

/// So many meetings that clash are told one by one.
const HITS: usize = 5;

/// Holds dates against the people and rooms of a unit.
///
/// # Errors
/// Why there are none.
pub fn look(ground: &Ground, name: &str, bytes: &[u8], agreed: &Agreed) -> Result<Looked, Unreadable> {
    let (unit, today) = (ground.unit, ground.today);
    let last = last_day(unit, today);
    let called = called(ground);
    let of_file = busy::Ground { unit, today, file: name, called: &called };
    let dated = busy::read_dates(bytes, &of_file, last)?;
    let mut reads: Vec<Read> = Vec::new();
    let mut people: Vec<(Text, Option<Opens>)> = Vec::new();
    let mut unmatched: Vec<(Text, String)> = Vec::new();
    for calendar in &dated.calendars {
        match owner(ground, calendar, agreed) {
            Ok(owner) => {
                people.push((line(ground, calendar, &owner), Some(Opens::Who(calendar.called.clone()))));
                let Calendar { name, split, times, others, .. } = calendar.clone();
                reads.push(Read { calendar: name, owner, split, times, others });
            }
            Err(why) => unmatched.push((why, calendar.called.clone())),
        }
    }
    let TakeIn { edit, left_out, own } = take_in(unit, &reads, today);
    let count = if edit.is_nothing() {
        0
    } else {
        reads.iter().map(|read| &read.owner).collect::<BTreeSet<_>>().len()
    };
    let problems: Vec<Text> = dated.problems.iter().map(problem).collect();
    let counts = t::taken_counts(problems.len().to_string(), count.to_string(), unmatched.len().to_string());
    let counts = if count > 0 { t::taken_first(counts) } else { counts };
    let mut lines: Vec<(Text, Option<Opens>)> = vec![(counts, None)];
    lines.extend(unmatched.iter().map(|(text, called)| (text.clone(), Some(Opens::Who(called.clone())))));
    lines.extend(problems.iter().map(|text| (text.clone(), None)));
    lines.extend(people.iter().cloned());
    lines.extend(hits(ground, &edit).into_iter().map(|text| (text, None)));
    lines.push((t::taken_until(Arg::Date(last)), None));
    lines.extend(notes(&dated, left_out, &own).into_iter().map(|text| (text, None)));
    let preview = BusyPreview {
        file: name.rsplit('/').next().unwrap_or(name).to_owned(),
        unit: unit.id(),
        kind: Kind::Dates,
        lines,
        frame: BTreeSet::new(),
        edit,
        people: count,
    };
    let unmatched = unmatched.into_iter().map(|(text, _)| text).collect();
    let people = people.into_iter().map(|(text, _)| text).collect();
    Ok(Looked { preview, problems, unmatched, people })
}

/// What the programmes and modules of the unit's groups are called.
fn called(ground: &Ground) -> Vec<String> {
    let (unit, catalogue) = (ground.unit, ground.catalogue);
    let names = |text: &Localized| Lang::ALL.map(|lang| text.get(lang).to_owned());
    let programmes = unit.about().programmes.iter().filter_map(|id| catalogue.programme(*id));
    let modules = unit.groups().iter().filter_map(|group| catalogue.module(group.module?));
    let programmes = programmes.flat_map(|programme| names(&programme.name));
    programmes.chain(modules.flat_map(|module| names(module.title.get()))).collect()
}

/// Whose a calendar is: as somebody said, by the name of a person or a room; else why not.
fn owner(ground: &Ground, calendar: &Calendar, agreed: &Agreed) -> Result<Owner, Text> {
    let called = &calendar.called;
    if let Some(room) = agreed.rooms.get(called) {
        return Ok(Owner::Room(room.clone()));
    }
    if let Some(said) = agreed.who.get(called) {
        return said.map(Owner::Person).ok_or_else(|| t::time_busy_left(called));
    }
    // On a command line what is named counts for everybody who is not known by name.
    let named = || agreed.rest.map(Owner::Person).or_else(|| agreed.rest_room.clone().map(Owner::Room));
    let found = whose(ground.unit, called);
    if let Whose::Of(id) = found {
        return Ok(Owner::Person(id));
    }
    let by_room = || room(rooms(ground.unit), called).map(Owner::Room);
    let times = calendar.times.len();
    named().or_else(by_room).ok_or_else(|| match found {
        Whose::Several => t::taken_several(called, times),
        Whose::Of(_) | Whose::Nobody => t::taken_unknown(called, times),
    })
}

/// What becomes of a calendar: how many times from when to when, in the place of how many.
fn line(ground: &Ground, calendar: &Calendar, owner: &Owner) -> Text {
    let name: Arg = match owner {
        Owner::Person(id) => ground.unit.person(*id).map_or(Arg::from(""), |person| (&person.name).into()),
        Owner::Room(name) => name.into(),
    };
    let was = before(ground, &calendar.name, owner);
    let dates = || calendar.times.iter().map(|when| when.date);
    let Some((first, last)) = dates().min().zip(dates().max()) else {
        return t::taken_line_none(&calendar.name, name, was);
    };
    let whole = calendar.times.iter().filter(|when| is_whole(when)).count();
    let all = calendar.times.len();
    let what = match whole {
        0 => t::taken_times(all),
        _ if whole == all => t::taken_days(all),
        _ => t::taken_with_days(whole, t::taken_times(all)),
    };
    let on = |date| Arg::ShortDate(date);
    let line = if first == last {
        t::taken_line_on(&calendar.name, on(first), name, what)
    } else {
        t::taken_line(&calendar.name, on(first), on(last), name, what)
    };
    if was > 0 { t::taken_instead(line, was) } else { line }
}

/// The meetings to come that clash first with what is taken in, the earliest ones.
fn hits(ground: &Ground, edit: &Edit) -> Vec<Text> {
    let mut after = ground.unit.clone();
    if edit.is_nothing() || apply(&mut after, edit).is_err() {
        return Vec::new();
    }
    let (before, then) = (Outside::new(ground.unit), Outside::new(&after));
    let hit = |outside: &Outside<'_>, meeting: &Meeting| -> BTreeSet<Owner> {
        let busy = |id: &PersonId| outside.person(*id, meeting.when).is_some();
        let people = people_at(&after, meeting).into_iter().filter(busy).map(Owner::Person);
        let room = place_of(&after, meeting).filter(|place| outside.room(place, meeting.when).is_some());
        people.chain(room.cloned().map(Owner::Room)).collect()
    };
    let new = |meeting: &&Meeting| !hit(&then, meeting).is_subset(&hit(&before, meeting));
    let to_come =
        |meeting: &&Meeting| meeting.state == MeetingState::Planned && meeting.when.date >= ground.today;
    let mut hits: Vec<&Meeting> = after.meetings().iter().filter(to_come).filter(new).collect();
    hits.sort_by_key(|meeting| (meeting.when, meeting.id));
    let line = |meeting: &&Meeting| {
        let group = after.group(meeting.group).map(|group| group.name.to_string()).unwrap_or_default();
        let times = format::times(meeting.when.start, meeting.when.end());
        t::taken_hits(Arg::ShortDate(meeting.when.date), group, times)
    };
    let more = hits.len().saturating_sub(HITS);
    let mut lines: Vec<Text> = hits.iter().take(HITS).map(line).collect();
    lines.extend((more > 0).then(|| t::taken_hits_more(more)));
    lines
}

fn is_whole(when: &When) -> bool {
    when.length == DAY
}

fn before(ground: &Ground, calendar: &Name, owner: &Owner) -> usize {
    let Some(taken) = ground.unit.taken().get(calendar) else { return 0 };
    let times = match owner {
        Owner::Person(id) => taken.people.get(id),
        Owner::Room(name) => taken.rooms.get(name),
    };
    times.map_or(0, Times::len)
}

/// What was left out, and what is kept.
fn notes(read: &Dated, left_out: usize, own: &BTreeSet<When>) -> Vec<Text> {
    let mut out: Vec<Text> = vec![Key::TakenOnlyTimes.into()];
    let first = own.iter().map(|when| when.date).min();
    out.extend(first.map(|first| t::taken_own(own.len(), Arg::ShortDate(first))));
    out.extend((read.odd_rules > 0).then(|| t::taken_odd(read.odd_rules)));
    out.extend((left_out > 0).then(|| t::taken_left_out(left_out)));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::I18n,
        model::{
            change::{Entry, On},
            taken::TakenTimes,
            unit::UnitChange,
        },
        planning::fixtures::{add_meeting, add_person, catalogue, day, group, meeting, person_id, school},
    };

    const ROOM: &[u8] = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Sal 14\r\nBEGIN:VEVENT\r\nUID:1\r\n\
        SUMMARY:x\r\nDTSTART:20261210T140000\r\nDURATION:PT2H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    #[test]
    fn a_room_that_is_taken_is_told_where_somebody_is_busy_already() {
        let mut there = group("g", &["ann"]);
        there.place = "Sal 14".into();
        let at = meeting("b", "g", 1, "b", day(2026, 12, 10));
        let mut taken = TakenTimes::new(day(2026, 11, 1));
        taken.people.insert(person_id("ann"), [at.when].into_iter().collect());
        let busy = UnitChange::Taken(Entry { key: "Ann".into(), was: None, now: Some(taken) });
        let unit =
            school([add_person("ann"), Edit::Group(On::Add(there)), add_meeting(at), Edit::Unit(busy)]);
        let (catalogue, today) = (catalogue([]), day(2026, 11, 24));
        let ground = Ground { unit: &unit, catalogue: &catalogue, today };
        let found = look(&ground, "room.ics", ROOM, &Agreed::default()).unwrap();
        let said: Vec<String> =
            found.preview.lines.iter().map(|(text, _)| I18n::new(Lang::Sv).text(text)).collect();
        assert!(said.iter().any(|line| line.starts_with("! Krockar med")), "{said:?}");
    }
}
