//! Pages about meetings for paper: the plan of a group, its attendance list, the sheet of a meeting.

use chrono::NaiveDate;

use super::{
    who::Who,
    wording::{DOT, Wording},
};
use crate::{
    i18n::{
        Arg, I18n, Key, Text,
        agreed::agreed,
        document::{Document, Part},
        format, t,
    },
    model::{
        groups::Group,
        ids::{Code, GroupId, MeetingId, PersonId},
        meetings::{Meeting, MeetingState},
        programme::{Phase, Shown},
        text::Note,
        unit::Unit,
        week::Minutes,
    },
    planning::running::{Deadline, LastTime, Of, Waits, agreed_before, last_time},
};

/// The most meetings that stand beside each other in an attendance list on A4.
const BESIDE: usize = 6;

/// The meetings of a group; none when there is no such group.
pub fn plan(wording: Wording, group: GroupId, deadlines: &[Deadline<'_>]) -> Option<Document> {
    let (unit, say) = (wording.unit, I18n::new(wording.lang));
    let group = unit.group(group)?;
    let mut parts = about(group, wording);
    let meetings = unit.meetings_of(group.id);
    if meetings.is_empty() {
        parts.push(Part::Line(Key::ExportNoMeetings.into()));
    } else {
        let heads = [Key::ExportHeadDate, Key::ExportHeadTime, Key::ExportHeadMeeting, Key::ExportHeadPlace];
        let day = |date| plain(format::long_date(wording.lang, date));
        let row = |meeting: &Meeting| {
            let what = plain(with_module(what(meeting, wording, say), meeting, group, wording));
            let row =
                vec![day(meeting.when.date), plain(times(meeting)), what, plain(wording.place(meeting))];
            (meeting.when.date, row)
        };
        let own = |one: &&Deadline<'_>| {
            one.waits == Waits::Yes
                && matches!(one.of, Of::Gathering(meeting) | Of::Paper(_, Some(meeting)) if meeting.group == group.id)
        };
        let due = deadlines
            .iter()
            .filter(own)
            .map(|one| (one.due, vec![day(one.due), plain(""), plain(wording.deadline(one)), plain("")]));
        let mut rows: Vec<(NaiveDate, Vec<Text>)> = meetings.into_iter().map(row).chain(due).collect();
        rows.sort_by_key(|(date, _)| *date);
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        parts.push(Part::Table(heads.map(Text::from).to_vec(), rows));
    }
    Some(Document { title: t::export_plan_title(&group.name, &unit.about().name), parts })
}

/// Who leads a group and what it works with.
fn about(group: &Group, wording: Wording) -> Vec<Part> {
    let leader = group.supervisor.and_then(|id| wording.unit.person(id)).map(|person| &person.name);
    let leader = leader.or(group.is_outside().then_some(&group.led_outside));
    let leads = leader.map(t::export_led_by);
    let module = group.module.and_then(|id| title(id, wording)).map(t::export_module);
    leads.into_iter().chain(module).map(Part::Line).collect()
}

/// What a module is called.
fn title(id: Code, wording: Wording) -> Option<String> {
    let module = wording.unit.own_modules().get(id).or_else(|| wording.catalogue.module(id));
    module.map(|module| module.title_in(wording.lang).to_owned())
}

/// What is done, with the module where it is another than the one that the group works with now.
fn with_module(what: String, meeting: &Meeting, group: &Group, wording: Wording) -> String {
    let other = meeting.module.filter(|id| group.module != Some(*id)).and_then(|id| title(id, wording));
    other.map_or_else(|| what.clone(), |module| format!("{what} · {module}"))
}

fn what(meeting: &Meeting, wording: Wording, say: I18n) -> String {
    let part = wording.part(meeting);
    match &meeting.state {
        MeetingState::Planned => part,
        MeetingState::Held => say.text(&t::export_held_named(part)),
        MeetingState::Cancelled(reason) if reason.is_empty() => say.text(&t::export_cancelled_named(part)),
        MeetingState::Cancelled(reason) => {
            format!("{} ({reason})", say.text(&t::export_cancelled_named(part)))
        }
    }
}

/// Names down, meetings across: what is noted stands there, what is to come is left to be ticked, but for
/// those who have said by `today` that they cannot come. None when there is no such group.
pub fn attendance(wording: Wording, group: GroupId, today: NaiveDate) -> Option<Document> {
    let unit = wording.unit;
    let group = unit.group(group)?;
    let meetings: Vec<&Meeting> = unit.meetings_of(group.id).into_iter().filter(|m| m.stands()).collect();
    let (mut parts, who) = (about(group, wording), Who::of(unit));
    if meetings.is_empty() {
        parts.push(Part::Line(Key::ExportNoMeetings.into()));
    } else {
        parts.push(Part::Line(Key::ExportAttendanceHow.into()));
        parts.extend(known_on(&meetings, wording, today));
    }
    for some in meetings.chunks(BESIDE) {
        let there: Vec<_> = some.iter().map(|m| who.to_be_there(m, group)).collect();
        let people = sorted(unit, there.iter().flatten().copied().collect());
        let head = |m: &&Meeting| {
            let pieces = [format::tiny_date(m.when.date), wording.part(m)];
            plain(pieces.into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(DOT))
        };
        let heads = std::iter::once(Text::from(Key::ImportColumnName)).chain(some.iter().map(head)).collect();
        let rows = people.into_iter().map(|id| {
            let cells = some.iter().zip(&there).map(|(m, there)| who.cell(m, there, id));
            std::iter::once(who.in_list(some, id)).chain(cells).collect()
        });
        parts.push(Part::Table(heads, rows.collect()));
    }
    Some(Document { title: t::export_attendance_title(&group.name, &unit.about().name), parts })
}

/// On which day it was known who cannot come to meetings that are not held yet: more may say so after it.
fn known_on(meetings: &[&Meeting], wording: Wording, today: NaiveDate) -> Option<Part> {
    let said = |m: &&Meeting| m.state == MeetingState::Planned && !m.attendance.is_empty();
    meetings
        .iter()
        .any(said)
        .then(|| Part::Line(t::export_excused_known(format::long_date(wording.lang, today))))
}

/// One meeting for whoever leads it: when, where, what to do before and at it with times of the clock,
/// what was agreed last time, who is to be there. None when there is no such meeting.
pub fn sheet(wording: Wording, meeting: MeetingId, today: NaiveDate) -> Option<Document> {
    let (unit, lang) = (wording.unit, wording.lang);
    let meeting = unit.meetings().get(meeting)?;
    let group = unit.group(meeting.group)?;
    let mut parts =
        vec![Part::Line(t::export_when(format::long_date(lang, meeting.when.date), times(meeting)))];
    let place = Some(wording.place(meeting)).filter(|place| !place.is_empty());
    parts.extend(place.map(t::export_place).map(Part::Line));
    let module = wording.module(meeting).map(|module| t::export_module(module.title_in(lang)));
    parts.extend(module.map(Part::Line));
    parts.extend(wording.leader(meeting).map(t::export_led_by).map(Part::Line));
    if let MeetingState::Cancelled(reason) = &meeting.state {
        parts.push(Part::Line(t::export_cancelled_because(reason)));
    } else {
        parts.extend(meeting.moved_because().map(t::export_moved_because).map(Part::Line));
    }
    let before = wording.prepared(meeting);
    if !before.is_empty() {
        parts.push(Part::Heading(Key::ExportBefore.into()));
        parts.extend(before.iter().map(|phase| Part::Line(with_minutes(phase, wording))));
    }
    let before = last_time(unit, meeting, today);
    if let Some(silent) = before.filter(LastTime::is_silent) {
        let date = silent.last.when.date;
        parts.push(Part::Heading(t::export_last_time(format::long_date(lang, date))));
        parts.push(Part::Line(t::calendar_nothing_noted(Arg::ShortDate(date))));
    }
    if let Some(noted) = before.and_then(|time| time.noted) {
        parts.push(Part::Heading(t::export_last_time(format::long_date(lang, noted.when.date))));
        parts.extend(lines(&noted.summary));
        let to_try = Some(noted.to_try.as_str()).filter(|to_try| !to_try.is_empty());
        parts.extend(to_try.map(|to_try| Part::Line(t::export_to_try(to_try))));
    }
    for older in agreed_before(unit, meeting, today) {
        parts.push(Part::Heading(t::export_last_time(format::long_date(lang, older.when.date))));
        parts.push(Part::Line(t::export_to_try(older.to_try.as_str())));
    }
    parts.extend(agenda(wording, meeting));
    parts.push(Part::Heading(Key::ExportWho.into()));
    parts.extend(known_on(&[meeting], wording, today));
    let who = Who::of(unit);
    let mut people = who.to_be_there(meeting, group);
    people.extend(meeting.guests.iter().filter(|id| unit.person(**id).is_some()));
    let rows = sorted(unit, people.iter().copied().collect()).into_iter();
    let rows = rows.map(|id| vec![who.at(meeting, id), who.cell(meeting, &people, id)]);
    let heads = vec![Key::ImportColumnName.into(), Key::CalendarAttendance.into()];
    parts.push(Part::Table(heads, rows.collect()));
    for (label, said) in agreed(meeting) {
        parts.push(Part::Heading(label.into()));
        parts.extend(lines(said));
    }
    let what = wording.part(meeting);
    let title = if what.is_empty() { group.name.to_string() } else { format!("{}{DOT}{what}", group.name) };
    Some(Document { title: plain(title), parts })
}

/// What happens when, and who prepares it where that is said. The clock is told only where the phases fit into the meeting.
fn agenda(wording: Wording, meeting: &Meeting) -> Vec<Part> {
    let phases = wording.phases(meeting);
    if phases.is_empty() {
        return Vec::new();
    }
    let lengths: Vec<u16> = phases.iter().map(|phase| phase.minutes.get().0).collect();
    let all: u32 = lengths.iter().copied().map(u32::from).sum();
    let fits = all <= u32::from(meeting.when.length.0) && lengths.iter().all(|&length| length > 0);
    let prepared = phases.iter().any(|phase| wording.prepares(meeting, phase).is_some());
    let mut at = meeting.when.start;
    let rows = phases.iter().zip(lengths).map(|(phase, length)| {
        let end = at + Minutes(length);
        let clock = if fits { format::times(at, end) } else { String::new() };
        at = end;
        let mut row = vec![plain(clock), plain(named(phase, wording))];
        row.extend(prepared.then(|| plain(wording.prepares(meeting, phase).unwrap_or_default())));
        row
    });
    let mut heads = vec![Key::ExportHeadTime.into(), Key::ExportHeadContent.into()];
    heads.extend(prepared.then(|| Key::ExportHeadPrepares.into()));
    let rows = rows.collect();
    vec![Part::Heading(Key::ExportAt.into()), Part::Table(heads, rows)]
}

fn named(phase: &Phase, wording: Wording) -> String {
    let pieces = [phase.short.get(wording.lang), phase.name.get(wording.lang)];
    pieces.into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A phase with how long it takes, as far as that is known.
fn with_minutes(phase: &Phase, wording: Wording) -> Text {
    let (name, minutes) = (named(phase, wording), |length| format::minutes(wording.lang, length));
    match phase.minutes.shown() {
        Shown::Fact(Minutes(0)) | Shown::Suggestion(Minutes(0)) => plain(name),
        Shown::Fact(&length) => t::calendar_letter_phase(minutes(length), name),
        Shown::Suggestion(&length) => t::calendar_letter_phase_about(minutes(length), name),
    }
}

fn sorted(unit: &Unit, mut people: Vec<PersonId>) -> Vec<PersonId> {
    people.sort_by_key(|&id| (unit.person(id).map(|p| &p.name), id));
    people.dedup();
    people
}

fn lines(note: &Note) -> impl Iterator<Item = Part> + '_ {
    note.as_str().lines().filter(|line| !line.trim().is_empty()).map(|line| Part::Line(plain(line)))
}

fn times(meeting: &Meeting) -> String {
    format::times(meeting.when.start, meeting.when.end())
}

fn plain(text: impl Into<String>) -> Text {
    t::calendar_plain(text.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exchange::md,
        model::{lang::Lang, meetings::Presence},
        planning::fixtures::{
            add_group, add_meeting, add_person, catalogue, code, day, meeting, module, person_id, school,
        },
    };

    #[test]
    fn the_sheet_says_who_came_late_and_who_leads() {
        use crate::{
            model::{change::On, edit::Edit},
            planning::fixtures::{group, held},
        };
        let mut led = group("g", &["ann"]);
        led.supervisor = Some(person_id("siv"));
        let here = [("ann", Presence::Partly(Minutes(35))), ("siv", Presence::Present)];
        let unit = school([
            add_person("ann"),
            add_person("siv"),
            Edit::Group(On::Add(led)),
            add_meeting(held(meeting("b", "g", 1, "b", day(2026, 9, 1)), &here)),
        ]);
        let catalogue = catalogue([module("m")]);
        let wording = Wording { unit: &unit, catalogue: &catalogue, lang: Lang::Sv };
        let meeting = unit.meetings().iter().next().unwrap();
        let page = md::document(&sheet(wording, meeting.id, day(2026, 9, 2)).unwrap(), Lang::Sv);
        assert!(page.contains("| ann | delvis, 35 av 90 min |"), "{page}");
        assert!(page.contains("| siv (leder) |"), "{page}");
    }

    #[test]
    fn who_has_said_beforehand_that_they_cannot_come_stands_on_both_papers() {
        let mut ahead = meeting("b", "g", 1, "b", day(2026, 9, 8));
        ahead.attendance.insert(person_id("ann"), Presence::Excused);
        let id = ahead.id;
        let mut called_off = meeting("d", "g", 1, "d", day(2026, 9, 15));
        called_off.attendance.insert(person_id("ann"), Presence::Excused);
        called_off.state = MeetingState::Cancelled(Note::default());
        let off = called_off.id;
        let unit = school([
            add_person("ann"),
            add_person("bo"),
            add_group("g", &["ann", "bo"]),
            add_meeting(ahead),
            add_meeting(called_off),
        ]);
        let catalogue = catalogue([module("m")]);
        let today = day(2026, 9, 2);
        for (lang, mark, known) in
            [(Lang::Sv, "anmäld frånvaro", "ons 2 sep"), (Lang::Nb, "meldt fravær", "ons. 2. sep")]
        {
            let wording = Wording { unit: &unit, catalogue: &catalogue, lang };
            let list = attendance(wording, crate::planning::fixtures::group_id("g"), today).unwrap();
            for page in [list, sheet(wording, id, today).unwrap()] {
                let page = md::document(&page, lang);
                assert!(page.contains(&format!("| ann | {mark} |")) && page.contains("| bo |  |"), "{page}");
                assert!(page.contains(known), "the day that it was known is told: {page}");
            }
            let page = md::document(&sheet(wording, off, today).unwrap(), lang);
            assert!(!page.contains(mark) && !page.contains(known), "nobody is away from what is not: {page}");
        }
    }

    #[test]
    fn the_sheet_of_a_held_meeting_says_what_all_try_out_and_the_next_one_too() {
        use crate::planning::fixtures::held;
        let mut first = held(meeting("b", "g", 1, "b", day(2026, 9, 1)), &[("ann", Presence::Present)]);
        first.to_try = Note::new("the number line");
        let next = held(meeting("d", "g", 1, "d", day(2026, 9, 8)), &[("ann", Presence::Present)]);
        let ids = [first.id, next.id];
        let unit =
            school([add_person("ann"), add_group("g", &["ann"]), add_meeting(first), add_meeting(next)]);
        let catalogue = catalogue([module("m")]);
        let wording = Wording { unit: &unit, catalogue: &catalogue, lang: Lang::Nb };
        for id in ids {
            let page = md::document(&sheet(wording, id, day(2026, 9, 9)).unwrap(), Lang::Nb);
            assert!(page.contains("Prøves ut") && page.contains("the number line"), "{page}");
        }
    }

    #[test]
    fn who_prepares_what_stands_in_the_agenda_and_in_the_calendar() {
        let mut both = meeting("bd", "g", 1, "b", day(2026, 9, 1));
        both.phases.push(code("d"));
        both.when.length = Minutes(150);
        let silent = both.clone();
        both.prepares.insert(code("d"), person_id("ann"));
        let said = |meeting: Meeting| {
            let unit = school([add_person("ann"), add_group("g", &["ann"]), add_meeting(meeting)]);
            let catalogue = catalogue([module("m")]);
            let wording = Wording { unit: &unit, catalogue: &catalogue, lang: Lang::Sv };
            let meeting = unit.meetings().iter().next().unwrap();
            (
                md::document(&sheet(wording, meeting.id, day(2026, 8, 31)).unwrap(), Lang::Sv),
                wording.description(meeting),
            )
        };
        let (page, description) = said(both);
        assert!(page.contains("| Tid | Innehåll | Förbereds av |"), "{page}");
        assert!(page.contains("| 15:00-16:30 |  |  |\n| 16:30-17:30 |  | ann |"), "{page}");
        assert!(description.contains("60 min · ann förbereder"), "{description}");
        let (page, description) = said(silent);
        assert!(!page.contains("Förbereds av") && !description.contains("förbereder"), "{page}");
    }
}
