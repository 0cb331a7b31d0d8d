//! One meeting: what is done at it, by whom, who comes and who was there.

use ratatui::layout::Rect;

use super::{
    attendance::{is_late, rows},
    cannot,
    fitted::fitted,
    lead, too_short,
};
use crate::{
    app::{
        App, describe_finding,
        list::RowId,
        screens::{
            calendar::{
                dating::ahead::outside,
                facts,
                row_view::{name_within, state_of},
                state::{About, Sheet},
                tell::letter,
                views::agenda,
            },
            choices::module_told_apart,
        },
    },
    i18n::{
        Arg, Key, Text,
        agreed::agreed,
        format,
        presence::{makes_up_text, presence_text},
        t,
    },
    model::{
        error::Thing,
        groups::MemberState,
        ids::{MeetingId, PersonId},
        meetings::{Meeting, MeetingState, Presence},
        unit::Unit,
        week::Minutes,
    },
    planning::{
        calendar::{
            free::{effect::not_free, place_of},
            told::news::news_on,
        },
        follow_up::Attendance,
        running::{Missed, agreed_before, last_time, missed_or_will_be},
        staff::{leader, people_at},
    },
    ui::{
        canvas::{Canvas, Selected, wrapped},
        found,
        theme::Role,
    },
};

/// Lines of people that are kept free, with their heading: they scroll.
const PEOPLE: u16 = 3;
/// The most lines of one value.
const LINES: u16 = 4;
/// Columns of labels.
const LABELS: u16 = 13;

/// Draws an open meeting.
pub fn draw(app: &App, unit: &Unit, sheet: &Sheet, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(meeting) = unit.meetings().get(sheet.meeting) else { return };
    let noting = sheet.noted.is_some();
    let short = noting && area.height < 24;
    // The people are what the keys act on: some of them are always seen.
    let room = Rect { height: area.height.saturating_sub(PEOPLE), ..area };
    let used =
        if short { title(app, unit, meeting, canvas, area) } else { brief(app, unit, meeting, canvas, room) };
    let y = area.y + used;
    let ahead = sheet.noted.as_ref().is_some_and(|noted| noted.about == About::WhoCannot);
    let heading = app.i18n.get(if ahead {
        Key::SheetWhoCannot
    } else if noting {
        Key::CalendarWhoWasThere
    } else {
        Key::CalendarPeople
    });
    canvas.heading(area.x, y, area.width, &heading);
    let mut list = Rect { y: y + 1, height: area.height.saturating_sub(used + 1), ..area };
    if noting && list.height > 2 {
        let keys = if ahead {
            Key::SheetExcuseKeys
        } else if is_late(sheet) {
            Key::CalendarPartlyKeys
        } else {
            Key::CalendarNotingKeys
        };
        let room = Rect { height: list.height.min(2), ..list };
        let used = canvas.paragraph(room, &app.i18n.get(keys), Role::Dim);
        list.y += used;
        list.height -= used;
    }
    people(app, unit, sheet, meeting, canvas, list);
}

fn people(app: &App, unit: &Unit, sheet: &Sheet, meeting: &Meeting, canvas: &mut Canvas<'_>, area: Rect) {
    let rows = rows(app, unit, sheet);
    if rows.is_empty() {
        canvas.word(area.x + 2, area.y, area.width - 2, Key::CalendarNobody, Role::Dim);
    }
    let noting = sheet.noted.is_some();
    let (leads, there) = (leader(unit, meeting), people_at(unit, meeting));
    let all_missed = if meeting.guests.is_empty() { Vec::new() } else { missed_or_will_be(unit) };
    let mut made_up = if meeting.attendance.is_empty() { Vec::new() } else { missed_or_will_be(unit) };
    made_up.retain(|missed| missed.meeting == meeting.id);
    let ahead = meeting.state == MeetingState::Planned;
    let cannot = if ahead { cannot::people(app, unit, meeting) } else { Vec::new() };
    for (y, n) in (area.y..).zip(canvas.window(&sheet.people, &rows, area)) {
        let Some(&RowId::Thing(Thing::Person(id))) = rows.get(n) else { continue };
        let Some(person) = unit.person(id) else { continue };
        let selected = Selected::when(sheet.people.selected, RowId::Thing(Thing::Person(id)));
        canvas.pointer(area.x, y, selected);
        let at = area.x + area.width.min(60) / 2 + 4;
        canvas.cell(area.x + 2, y, at - area.x - 3, person.name.as_str(), Role::Plain, selected);
        let presence = match &sheet.noted {
            Some(noted) => noted.now.get(&id).copied(),
            None => meeting.attendance.get(&id).copied(),
        };
        let mut notes = Vec::new();
        if let Some(presence) = presence {
            notes.push(said(app, presence, meeting.when.length));
        }
        if let Some(there) = made_up.iter().find(|missed| missed.person == id).and_then(|m| m.made_up) {
            notes.extend(makes_up(app, unit, there));
        }
        if leads == Some(id) {
            notes.push(app.i18n.get(Key::CalendarLeads));
        }
        if makes_up_here(&all_missed, meeting.id, id) {
            notes.push(app.i18n.get(Key::SheetMakesUpHere));
        } else if meeting.guests.contains(&id) {
            notes.push(app.i18n.get(Key::CalendarGuest));
        }
        if presence.is_none() && !there.contains(&id) {
            let group = unit.group(meeting.group).and_then(|group| group.members.get(&id));
            let is_away = group.is_some_and(|is| is.on(meeting.when.date) == MemberState::Away);
            notes.push(app.i18n.get(if is_away { Key::SheetAwayThen } else { Key::SheetNoLonger }));
        }
        let busy = presence.is_none() && cannot.contains(&id);
        if busy {
            notes.push(app.i18n.get(Key::SheetCannotThen));
        }
        if !noting && news_on(meeting, id, app.today()).is_some() {
            notes.push(app.i18n.get(Key::CalendarNotTold));
        }
        let role = match presence {
            Some(Presence::Absent | Presence::Excused) => Role::Care,
            Some(Presence::Present) => Role::Good,
            _ if busy => Role::Care,
            _ => Role::Dim,
        };
        canvas.put(at, y, area.right().saturating_sub(at), &notes.join(", "), role);
    }
}

/// Whether somebody comes to a meeting to make up one of their own that they missed.
fn makes_up_here(all: &[Missed], here: MeetingId, person: PersonId) -> bool {
    all.iter().any(|missed| missed.person == person && missed.made_up == Some(here))
}

/// Where somebody makes up what was missed, or did.
fn makes_up(app: &App, unit: &Unit, there: MeetingId) -> Option<String> {
    let there = unit.meetings().get(there)?;
    let group = unit.group(there.group).map(|group| group.name.to_string()).unwrap_or_default();
    Some(app.say(&makes_up_text(there.when.date, there.state == MeetingState::Held, group)))
}

fn said(app: &App, presence: Presence, whole: Minutes) -> String {
    let sign = match presence {
        Presence::Present => "✓",
        Presence::Partly(_) => "▒",
        Presence::Excused => "·",
        Presence::Absent => "!",
    };
    format!("{sign} {}", app.say(&presence_text(presence, whole)))
}

fn title(app: &App, unit: &Unit, meeting: &Meeting, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    let lang = app.i18n.lang();
    let when = format!(
        "{} {}",
        format::long_date(lang, meeting.when.date),
        format::times(meeting.when.start, meeting.when.end())
    );
    canvas.heading(area.x, area.y, area.width, &name_within(app, unit, meeting, area.width));
    let role = if meeting.stands() { Role::Strong } else { Role::Gone };
    canvas.put(area.x, area.y + 1, area.width, &when, role);
    2
}

/// What a meeting is, without its people; gives the lines used.
pub fn brief(app: &App, unit: &Unit, meeting: &Meeting, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    let mut y = area.y + title(app, unit, meeting, canvas, area);
    let mut above = None;
    let mut all = lines(app, unit, meeting);
    let room = area.width.saturating_sub(LABELS);
    let height = |value: &str| wrapped(value, room.into()).len().clamp(1, LINES.into());
    let is_low = 2 + all.iter().map(|(_, value, _)| height(value)).sum::<usize>() > area.height.into();
    if canvas.is_page() {
        all.retain(|(label, ..)| *label != Key::SheetLabelKeys);
    } else if is_low {
        // What can be read elsewhere goes first; what is to be done before is read here.
        all.retain(|(label, ..)| ![Key::CalendarLabelModule, Key::SheetLabelKeys].contains(label));
    }
    let heights: Vec<_> = all.iter().map(|(label, value, _)| (*label, height(value))).collect();
    let heights = fitted(&heights, area.bottom().saturating_sub(y).into());
    for ((label, value, role), lines) in all.into_iter().zip(heights) {
        if y >= area.bottom() {
            break;
        }
        let lines = u16::try_from(lines).unwrap_or(LINES);
        if lines == 0 {
            continue;
        }
        // A label that stands above already is not said again.
        if above.replace(label) != Some(label) {
            let label = app.i18n.get(label);
            canvas.put(area.x, y, LABELS - 1, &label, Role::Dim);
        }
        let height = (area.bottom() - y).min(lines);
        y += canvas.paragraph(Rect { x: area.x + LABELS, y, width: room, height }, &value, role).max(1);
    }
    y - area.y
}

/// What has been found at a meeting, save what is said already by what stands against its time.
fn found_here(app: &App, meeting: &Meeting) -> Vec<(String, Role)> {
    const SAID: [&str; 10] = [
        "day-off",
        "ends-early",
        "clash",
        "taken",
        "elsewhere",
        "in-lessons",
        "cannot-then",
        "leader-cannot",
        "leader-not-free",
        "not-noted",
    ];
    let all = describe_finding::at(app, &[Thing::Meeting(meeting.id)]).into_iter();
    let others = all.filter(|(finding, _)| !SAID.contains(&finding.code()));
    others.map(found::signed).collect()
}

fn lines(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<(Key, String, Role)> {
    let mut out = Vec::new();
    let state = match &meeting.state {
        MeetingState::Planned => {
            let (short, role) = state_of(app, unit, meeting);
            let troubles = facts::troubles(app, unit, meeting);
            for against in troubles.iter().take(4) {
                let said = format!("! {}", app.say(&facts::against_text(app, unit, meeting, against)));
                out.push((Key::CalendarLabelState, said, Role::Care));
            }
            if meeting.when.date >= app.today() && !not_free(unit, meeting).is_empty() {
                let said = format!("! {}", app.say(&outside(unit, meeting)));
                out.push((Key::CalendarLabelState, said, Role::Care));
            }
            let is_past = meeting.when.date < app.today();
            (troubles.is_empty() && is_past).then_some((short, role))
        }
        MeetingState::Held => {
            let counted = Attendance::at(meeting, unit.group(meeting.group));
            let said = app.say(&t::calendar_held(counted.noted, counted.there));
            Some((format!("✓ {said}"), Role::Good))
        }
        MeetingState::Cancelled(reason) if reason.is_empty() => {
            Some((app.i18n.get(Key::CalendarCancelled), Role::Care))
        }
        MeetingState::Cancelled(reason) => {
            Some((app.say(&t::calendar_cancelled_why(reason.as_str())), Role::Care))
        }
    };
    // What is cancelled is not moved any more.
    let moved = meeting.moved_because().filter(|_| meeting.stands());
    let moved = moved.map(|reason| app.say(&letter::because(reason)));
    out.extend(state.map(|(said, role)| (Key::CalendarLabelState, said, role)));
    out.extend(
        found_here(app, meeting).into_iter().map(|(said, role)| (Key::CalendarLabelState, said, role)),
    );
    out.extend(too_short::of(app, unit, meeting).map(|found| {
        let (sign, role) = found::sign(found.severity);
        (Key::CalendarLabelState, format!("{sign} {}", app.say(&found.whole)), role)
    }));
    out.extend(moved.map(|said| (Key::CalendarLabelMoved, said, Role::Plain)));
    let mut put = |key, value: String| {
        if !value.is_empty() {
            out.push((key, value, Role::Plain));
        }
    };
    // Outside the parts it is no time of the module.
    let module = meeting.module.filter(|_| meeting.part > 0).and_then(|id| app.catalogue().module(id));
    put(Key::CalendarLabelModule, module.map(|m| module_told_apart(app, m)).unwrap_or_default());
    if let Some(cycle) = unit.group(meeting.group).and_then(|g| facts::cycle_of(app, g, meeting.module)) {
        let alone = facts::prepared(&cycle, meeting);
        let alone: Vec<String> = alone.iter().map(|phase| agenda::point(app, phase)).collect();
        put(Key::CalendarLabelBefore, alone.join("; "));
    }
    for point in agenda::points(app, unit, meeting) {
        put(Key::CalendarLabelHere, point);
    }
    for said in last_said(app, unit, meeting) {
        put(Key::CalendarLabelAgreed, app.say(&said));
    }
    let leads = lead::named(unit, meeting).map(|named| app.say(&named));
    match lead::missing(app, unit, meeting) {
        Some(text) => out.push((Key::CalendarLabelLeads, format!("! {}", app.say(&text)), Role::Care)),
        None => out.push((Key::CalendarLabelLeads, leads.unwrap_or_default(), Role::Plain)),
    }
    let mut put = |key, value: String| out.push((key, value, Role::Plain));
    put(Key::CalendarFieldPlace, place_of(unit, meeting).map(ToString::to_string).unwrap_or_default());
    let missing = meeting.state == MeetingState::Held && meeting.summary.as_str().is_empty();
    if missing {
        put(Key::SheetLabelSummary, app.i18n.get(Key::CalendarNoSummary));
    }
    agreed(meeting).for_each(|(label, said)| put(label, said.to_string()));
    if app.own_note(meeting.id).is_some() {
        out.push((Key::SheetLabelNote, app.i18n.get(Key::SheetHasNote), Role::Plain));
    }
    if meeting.state == MeetingState::Planned && meeting.when.date >= app.today() {
        out.push((Key::SheetLabelKeys, app.i18n.get(Key::SheetKeys), Role::Dim));
    }
    out.retain(|(_, value, _)| !value.is_empty());
    out
}

/// What was said the last time, also once the meeting itself was held. Where that one is silent it is said first:
/// what is older must not look as if it were the last word.
fn last_said(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<Text> {
    let Some(time) = last_time(unit, meeting, app.today()).filter(|_| meeting.stands()) else {
        return Vec::new();
    };
    let silent = time.is_silent().then(|| t::calendar_nothing_noted(Arg::ShortDate(time.last.when.date)));
    let noted = time.noted.into_iter().flat_map(|noted| {
        let date = || Arg::ShortDate(noted.when.date);
        let (summary, to_try) = (noted.summary.as_str(), noted.to_try.as_str());
        let said = (!summary.is_empty()).then(|| t::calendar_agreed(date(), summary));
        said.into_iter().chain((!to_try.is_empty()).then(|| t::calendar_agreed_to_try(date(), to_try)))
    });
    let older = agreed_before(unit, meeting, app.today()).into_iter();
    let older = older.map(|m| t::calendar_agreed_to_try(Arg::ShortDate(m.when.date), m.to_try.as_str()));
    silent.into_iter().chain(noted).chain(older).collect()
}
