//! What follows from meetings for this screen: how they are called, what stands against them.

use std::{collections::BTreeSet, rc::Rc};

use chrono::NaiveDate;

use crate::{
    app::{App, describe_edit::Words, screens::people::week::taken},
    i18n::{
        Arg, I18n, Key, Text,
        collate::{Collator, fold},
        format, t,
    },
    model::{
        fallen::FallenDays,
        groups::Group,
        ids::{Code, GroupId, PersonId},
        lang::Lang,
        meetings::{Meeting, When},
        programme::{Cycle, Phase, Who},
        school_year::{SchoolYear, Span, SpanKind},
        unit::Unit,
    },
    planning::{
        calendar::{
            dating::hindered::{Hindered, Hindrance},
            free::{Against, effect::against, rooms::free_rooms},
            mend::fallen::{only_room_out, out_on},
            year::{
                days::{DayKind, DayNote, SchoolDays},
                whose::{Forms, has_own_years, held_for, years_for},
            },
        },
        elsewhere, lookup,
        terms::{self, school_year},
    },
};

/// The cycle that a group's meetings with a module follow.
pub fn cycle_of(app: &App, group: &Group, module: Option<Code>) -> Option<Cycle> {
    let unit = app.unit()?;
    let module = module.or(group.module).and_then(|id| app.catalogue().module(id));
    let own = module.and_then(|m| lookup::cycle(unit, app.catalogue(), Some(group), m));
    own.or_else(|| app.catalogue().programme(group.programme?)?.cycle().cloned())
}

/// The meetings that the filter lets through, in order of time and then of groups.
pub fn meetings<'a>(app: &App, unit: &'a Unit) -> Vec<&'a Meeting> {
    let wanted = fold(app.screens.calendar.list.filter.text());
    let fits = |m: &&Meeting| wanted.is_empty() || fold(&name(app, unit, m)).contains(&wanted);
    let mut meetings: Vec<&Meeting> = unit.meetings().iter().filter(fits).collect();
    let order = Collator::new(app.i18n.lang());
    meetings.sort_by(|a, b| order.by_time(unit, a, b));
    meetings
}

/// What a meeting is called: the group, then title or part and phases.
pub fn name(app: &App, unit: &Unit, meeting: &Meeting) -> String {
    let group = unit.group(meeting.group).map(|g| g.name.to_string()).unwrap_or_default();
    let what = what(app, unit, meeting);
    if what.is_empty() { group } else { format!("{group} · {what}") }
}

/// Title, or part and phases: `part 2 B+D`.
pub fn what(app: &App, unit: &Unit, meeting: &Meeting) -> String {
    what_in(app, unit, meeting, app.i18n.lang())
}

/// The same in a language.
pub fn what_in(app: &App, unit: &Unit, meeting: &Meeting, lang: Lang) -> String {
    let part = || I18n::new(lang).text(&t::calendar_part(meeting.part.to_string()));
    named(app, unit, meeting, lang, part)
}

/// The name of a meeting where there is little room: `Group 1 · 2 B+D`.
pub fn name_in_short(app: &App, unit: &Unit, meeting: &Meeting) -> String {
    let group = unit.group(meeting.group).map(|g| g.name.to_string()).unwrap_or_default();
    let what = what_in_short(app, unit, meeting);
    if what.is_empty() { group } else { format!("{group} · {what}") }
}

/// Which part or what else a meeting is, where there is little room: `2 B+D`.
pub fn what_in_short(app: &App, unit: &Unit, meeting: &Meeting) -> String {
    named(app, unit, meeting, app.i18n.lang(), || meeting.part.to_string())
}

fn named(app: &App, unit: &Unit, meeting: &Meeting, lang: Lang, part: impl Fn() -> String) -> String {
    let name = name_of_content(app, unit, meeting, lang, part);
    if meeting.is_make_up() { I18n::new(lang).text(&t::calendar_extra(name)) } else { name }
}

fn name_of_content(
    app: &App,
    unit: &Unit,
    meeting: &Meeting,
    lang: Lang,
    part: impl Fn() -> String,
) -> String {
    if !meeting.title.is_empty() {
        return meeting.title.to_string();
    }
    let cycle = unit.group(meeting.group).and_then(|g| cycle_of(app, g, meeting.module));
    let short = |id: &Code| {
        let phase = cycle.as_ref().and_then(|c| c.phase(*id));
        phase.map_or_else(|| id.to_string(), |p| p.short.get(lang).to_owned())
    };
    let phases: Vec<String> = meeting.phases.iter().map(short).collect();
    match (meeting.part, phases.is_empty()) {
        (0, _) => phases.join("+"),
        (_, true) => part(),
        (_, false) => format!("{} {}", part(), phases.join("+")),
    }
}

/// What the letters of these meetings' phases stand for, each once in the order of the cycle:
/// `B Meet · D Look back`.
pub fn letters<'a>(app: &App, unit: &Unit, meetings: impl IntoIterator<Item = &'a Meeting>) -> Vec<String> {
    let lang = app.i18n.lang();
    let mut said: BTreeSet<(usize, String)> = BTreeSet::new();
    for meeting in meetings.into_iter().filter(|m| m.title.is_empty()) {
        let Some(cycle) = unit.group(meeting.group).and_then(|g| cycle_of(app, g, meeting.module)) else {
            continue;
        };
        let here = cycle.phases.iter().enumerate().filter(|(_, phase)| meeting.phases.contains(&phase.id));
        said.extend(here.map(|(at, p)| (at, format!("{} {}", p.short.get(lang), p.name.get(lang)))));
    }
    said.into_iter().map(|(_, one)| one).collect()
}

/// Phases by their short names: `B+D`.
pub fn phases(cycle: &Cycle, phases: &[Code], lang: Lang) -> String {
    let short = |id: &Code| cycle.phase(*id).map_or_else(|| id.to_string(), |p| p.short.get(lang).to_owned());
    phases.iter().map(short).collect::<Vec<_>>().join("+")
}

/// The phases of a cycle that are done alone right before those of a meeting.
pub fn prepared(cycle: &Cycle, meeting: &Meeting) -> Vec<Phase> {
    let first = meeting.phases.first();
    let Some(at) = first.and_then(|id| cycle.phases.iter().position(|p| p.id == *id)) else {
        return Vec::new();
    };
    let before = cycle.phases.iter().take(at).rev().take_while(|p| p.who != Who::Together);
    let mut before: Vec<Phase> = before.cloned().collect();
    before.reverse();
    before
}

/// What stands against a meeting as it is dated; nothing once it is held or cancelled.
pub fn troubles(app: &App, unit: &Unit, meeting: &Meeting) -> Vec<Against> {
    if meeting.state != crate::model::meetings::MeetingState::Planned {
        return Vec::new();
    }
    let all = app.days_of_group(meeting.group);
    days_of(&all, meeting.when.date).map(|days| against(unit, days, meeting)).unwrap_or_default()
}

/// The days of the school year in which a day lies.
pub use crate::app::derived::of_day as days_of;

/// Says of a day whether there are lessons, as far as is known.
pub fn has_pupils(all: Rc<Vec<SchoolDays>>) -> impl Fn(chrono::NaiveDate) -> bool {
    move |date| days_of(&all, date).is_none_or(|days| days.kind(date) == DayKind::School)
}

/// What stands against a meeting at its time, in words.
pub fn against_text(app: &App, unit: &Unit, meeting: &Meeting, against: &Against) -> Text {
    let other = |id| unit.meetings().get(id).map(|m| name(app, unit, m)).unwrap_or_default();
    match against {
        Against::NoSchool(kind) => t::calendar_against_day(kind_key(*kind)),
        Against::EndsEarly(from) => t::calendar_against_early(Arg::Time(*from)),
        Against::Blocked | Against::RoomOut => match out_on(unit, meeting, meeting.when.date) {
            Some(days) => {
                let range = format::date_range(app.i18n.lang(), days.first, days.last);
                if only_room_out(unit, meeting) {
                    return room_out(unit, meeting, (range, fallen_text(app, unit, days)));
                }
                t::calendar_against_fallen(range, fallen_text(app, unit, days))
            }
            None => Key::CalendarAgainstBlocked.into(),
        },
        Against::Person { person, meeting } => {
            let name = unit.person(*person).map(|p| p.name.to_string()).unwrap_or_default();
            t::calendar_against_person(other(*meeting), name)
        }
        Against::Lessons { person } => {
            let name = unit.person(*person).map(|p| p.name.to_string()).unwrap_or_default();
            t::calendar_against_lessons(name)
        }
        Against::Room { meeting } => t::calendar_against_room(other(*meeting)),
        Against::Busy { person, when } => {
            let name = unit.person(*person).map(|p| p.name.to_string()).unwrap_or_default();
            match unit.elsewhere().at(*person, *when) {
                Some(there) => t::elsewhere_against(&there.group, name, &there.unit),
                None => t::taken_against_person(name, taken::span(*when)),
            }
        }
        Against::RoomBusy { when } => t::taken_against_room(taken::span(*when)),
        Against::Order => Key::CalendarAgainstOrder.into(),
    }
}

/// That the room cannot be used then, and which other one is free.
fn room_out(unit: &Unit, meeting: &Meeting, (range, what): (String, String)) -> Text {
    match free_rooms(unit, meeting.when).first() {
        Some(room) => t::calendar_against_room_out_free(range, *room, what),
        None => t::calendar_against_room_out(range, what),
    }
}

/// That somebody is busy then, as a calendar or another unit says.
pub fn busy(unit: &Unit, person: PersonId, when: When) -> Text {
    match unit.elsewhere().at(person, when) {
        Some(there) => t::elsewhere_note(&there.group, &there.unit),
        None => t::taken_make_up(taken::span(when)),
    }
}

/// The most reasons that are named why no time suits.
const REASONS: usize = 3;

/// What explains the most times, each with its number, and how much else there is.
pub fn hindered_text(app: &App, unit: &Unit, hindered: &Hindered) -> Text {
    let of = hindered.times;
    let said = |&(hindrance, count): &(Hindrance, usize)| match hindrance {
        Hindrance::Person(person) => {
            let name = unit.person(person).map(|p| p.name.to_string()).unwrap_or_default();
            t::calendar_hindered_person(count, name, of)
        }
        Hindrance::Week(person) => {
            let name = unit.person(person).map(|p| p.name.to_string()).unwrap_or_default();
            t::calendar_hindered_week(count, name, of)
        }
        Hindrance::Way => t::calendar_hindered_way(count, of),
        Hindrance::Room => t::calendar_hindered_room(count, of),
        Hindrance::RoomOut => t::calendar_hindered_room_out(count, of),
        Hindrance::FallsOut => t::calendar_hindered_falls_out(count, of),
        Hindrance::NoSchool => t::calendar_hindered_no_school(count, of),
        Hindrance::Order => t::calendar_hindered_order(count, of),
    };
    let said: Vec<String> = hindered.by.iter().take(REASONS).map(|one| app.say(&said(one))).collect();
    if said.is_empty() {
        return Key::CalendarHinderedNoTime.into();
    }
    let all = match hindered.by.len() - said.len() {
        0 => t::calendar_plain(said.join(", ")),
        more => t::calendar_hindered_more(more, said.join(", ")),
    };
    // Where the counts come to more than the times there are, it is said why.
    let counted: usize = hindered.by.iter().map(|(_, count)| count).sum();
    if counted > of { t::calendar_hindered_overlap(app.say(&all)) } else { all }
}

/// What stands against a time in a word, for tables.
pub fn against_short(against: &Against) -> Key {
    match against {
        Against::NoSchool(kind) => kind_key(*kind),
        Against::EndsEarly(_) => Key::CalendarShortEarly,
        Against::Blocked => Key::CalendarShortFallen,
        Against::RoomOut => Key::CalendarShortRoomOut,
        Against::Person { .. } | Against::Lessons { .. } | Against::Busy { .. } => Key::ProgressClash,
        Against::Room { .. } | Against::RoomBusy { .. } => Key::CalendarShortRoom,
        Against::Order => Key::CalendarShortOrder,
    }
}

/// The word for a kind of day.
pub fn kind_key(kind: DayKind) -> Key {
    match kind {
        DayKind::School => Key::CalendarDaySchool,
        DayKind::InService => Key::CalendarDayInService,
        DayKind::InServiceTaken => Key::CalendarDayInServiceTaken,
        DayKind::Break => Key::CalendarDayBreak,
        DayKind::DayOff => Key::CalendarDayOff,
        DayKind::Holiday => Key::CalendarDayHoliday,
        DayKind::Weekend => Key::CalendarDayWeekend,
        DayKind::OutsideTerm => Key::CalendarDayOutside,
    }
}

/// What a day is shown as, for everybody or for a group: of which nothing is known has no sign.
pub fn shown_kind(app: &App, group: Option<GroupId>, date: NaiveDate) -> DayKind {
    match group {
        _ if is_unknown(app, date) => DayKind::Weekend,
        Some(group) => app.day_kind_of(group, date),
        None => app.day_kind(date),
    }
}

/// Whether nothing is known of a day, for no terms lie around it and it belongs to no school year: the days before
/// the first term are among those that a year says something of.
pub fn is_unknown(app: &App, date: NaiveDate) -> bool {
    let years = || app.unit().into_iter().flat_map(Unit::years);
    let terms = || years().flat_map(|y| &y.spans).filter(|s| s.kind.is_term());
    let between = || terms().any(|term| term.last < date) && terms().any(|term| date < term.first);
    let is_of_a_year =
        || years().filter_map(terms::days_of).any(|(first, last)| first <= date && date <= last);
    app.day_kind(date) == DayKind::OutsideTerm && !between() && !is_of_a_year()
}

/// The last day of the last term that is known, for a day after it.
pub fn known_until(app: &App, date: NaiveDate) -> Option<NaiveDate> {
    let spans = app.unit().into_iter().flat_map(Unit::years).flat_map(|year| &year.spans);
    let last = spans.filter(|span| span.kind.is_term()).map(|span| span.last).max()?;
    (last < date).then_some(last)
}

/// The word for a kind of range of days.
pub fn span_key(kind: SpanKind) -> Key {
    match kind {
        SpanKind::Autumn => Key::TermAutumn,
        SpanKind::Spring => Key::TermSpring,
        SpanKind::Break => Key::CalendarDayBreak,
        SpanKind::DayOff => Key::CalendarDayOff,
        SpanKind::InService => Key::CalendarDayInService,
        SpanKind::InServiceTaken => Key::CalendarDayInServiceTaken,
        SpanKind::TestWindow => Key::CalendarSpanTest,
    }
}

/// What a range of days is called; a staff day that is taken says that it is one.
pub fn span_name(app: &App, span: &Span) -> String {
    let word = app.i18n.get(span_key(span.kind));
    match span.kind {
        _ if span.name.is_empty() => word,
        SpanKind::InServiceTaken => format!("{word}: {}", span.name),
        _ => span.name.to_string(),
    }
}

/// The same, with the school form where the range of days is not one of all: `Høstferie (Videregående skole)`.
pub fn span_of(app: &App, span: &Span) -> String {
    let name = span_name(app, span);
    let Some(unit) = app.unit().filter(|unit| has_own_years(unit)) else { return name };
    let starts = school_year(span.first);
    let all = years_for(unit, &Forms::new()).into_iter().filter(|year| year.starts == starts);
    let same =
        |s: &Span| (s.kind, s.first, s.last, &s.name) == (span.kind, span.first, span.last, &span.name);
    let (with, without): (Vec<&SchoolYear>, Vec<&SchoolYear>) =
        all.partition(|year| year.spans.iter().any(same));
    if without.is_empty() {
        return name;
    }
    let forms = with.iter().flat_map(|year| held_for(unit, year));
    let forms = forms.filter_map(|form| app.catalogue().school_form(form));
    let forms: Vec<&str> = forms.map(|form| form.name.get(app.i18n.lang())).collect();
    if forms.is_empty() { name } else { format!("{name} ({})", forms.join(", ")) }
}

/// What there is to know about a day, in words.
pub fn notes(app: &App, date: NaiveDate) -> Vec<String> {
    let here = |unit: &'_ Unit| -> Vec<String> {
        let all = unit.fallen().iter().filter(|days| days.holds(date));
        all.map(|days| fallen_text(app, unit, days)).collect()
    };
    of_the_day(app, date, app.unit().map(here).unwrap_or_default())
}

/// The same for a meeting that would be on that day: what falls out for others is nothing to it.
pub fn notes_for(app: &App, meeting: &Meeting, date: NaiveDate) -> Vec<String> {
    let here = |unit: &'_ Unit| -> Vec<String> {
        out_on(unit, meeting, date).map(|days| fallen_text(app, unit, days)).into_iter().collect()
    };
    of_the_day(app, date, app.unit().map(here).unwrap_or_default())
}

fn of_the_day(app: &App, date: NaiveDate, fallen: Vec<String>) -> Vec<String> {
    let all = app.all_days();
    let lang = app.i18n.lang();
    let no_year = || is_unknown(app, date).then(|| app.i18n.get(Key::CalendarDayNoYear));
    let Some(days) = days_of(&all, date) else { return no_year().into_iter().chain(fallen).collect() };
    let said = |note: DayNote<'_>| match note {
        DayNote::Holiday(holiday) => holiday.name.get(lang).to_owned(),
        DayNote::Span(span) => {
            let name = span_of(app, span);
            if span.decided == crate::model::school_year::Decided::Yes {
                name
            } else {
                format!("{name} {}", app.i18n.get(Key::CalendarSuggestion))
            }
        }
    };
    // Staff are at work that day, whatever break it lies in.
    let at_work = matches!(days.kind(date), DayKind::InService | DayKind::InServiceTaken);
    let off = |note: &DayNote<'_>| matches!(note, DayNote::Span(span) if span.kind == SpanKind::Break);
    let known = days.note(date).into_iter().filter(|note| !(at_work && off(note)));
    let mut notes: Vec<String> = known.map(said).collect();
    notes.dedup();
    if notes.is_empty() && !matches!(days.kind(date), DayKind::School | DayKind::Weekend) {
        notes.push(no_year().unwrap_or_else(|| app.i18n.get(kind_key(days.kind(date)))));
    }
    notes.extend(fallen);
    notes
}

/// What falls out, and why.
pub fn fallen_text(app: &App, unit: &Unit, days: &FallenDays) -> String {
    app.say(&Words { unit, catalogue: app.catalogue() }.fallen(days))
}

/// `tis 24/11`.
pub fn short_day(app: &App, date: NaiveDate) -> String {
    let day = crate::model::week::Day::of(date);
    format!("{} {}", format::weekday_short(app.i18n.lang(), day), format::tiny_date(date))
}

/// Where the people of a unit without groups meet, and how to get there; none: in no other unit either.
pub fn no_groups(app: &App, unit: &Unit) -> Option<String> {
    elsewhere::only(unit).map(|units| app.say(&t::calendar_meets_elsewhere(Arg::list(&units))))
}
