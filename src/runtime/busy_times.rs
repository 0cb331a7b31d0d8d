//! Busy times that were read, as the screen of people and the command line show them: what becomes free.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::{
    app::{
        busy_preview::{Agreed, BusyPreview, Kind, Opens},
        msg::StoreMsg,
        screens::people::import::changes,
    },
    exchange::{
        busy::{self, Busy, Problem, Reason, Unreadable, Week, Whose, whose},
        csv::Ground,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        edit::Edit,
        hours::Hours,
        ids::PersonId,
        people::Person,
        week::{Day, Minutes, Window, joined},
    },
    planning::{free_time, settings},
    runtime::taken_times,
};

/// Free stretches shorter than this are pauses between lessons and are not kept.
const LEAST: Minutes = Minutes(30);

/// What the file would change, or why it has no busy times.
pub fn preview(ground: &Ground, name: &str, bytes: &[u8], agreed: &Agreed) -> StoreMsg {
    let looked = match agreed.kind {
        Kind::Week => look(ground, name, bytes, agreed),
        Kind::Dates => taken_times::look(ground, name, bytes, agreed),
    };
    match looked {
        Ok(looked) => StoreMsg::BusyRead(Box::new(looked.preview)),
        Err(why) => StoreMsg::NoBusy(unreadable(why)),
    }
}

/// A preview with what a command line tells apart.
#[derive(Clone, Debug)]
pub struct Looked {
    /// As the screen shows it.
    pub preview: BusyPreview,
    /// Lines that could not be read.
    pub problems: Vec<Text>,
    /// Names of nobody here.
    pub unmatched: Vec<Text>,
    /// What becomes of each person.
    pub people: Vec<Text>,
}

/// Why a file has no busy times, in words.
pub fn unreadable(why: Unreadable) -> Text {
    match why {
        Unreadable::Workbook => Key::TimeBusyWorkbook.into(),
        Unreadable::Binary => Key::TimeBusyBinary.into(),
        Unreadable::NoCalendar => Key::TakenNoCalendar.into(),
        Unreadable::NoColumns => Key::TimeBusyNoColumns.into(),
        Unreadable::Nothing => Key::TimeBusyNothing.into(),
    }
}

/// Holds busy times against the people of a unit.
///
/// # Errors
/// Why there are none.
pub fn look(ground: &Ground, name: &str, bytes: &[u8], agreed: &Agreed) -> Result<Looked, Unreadable> {
    let of_file = busy::Ground { unit: ground.unit, today: ground.today, file: name, called: &[] };
    let read = busy::read(bytes, &of_file)?;
    let frame = agreed.frame.clone().unwrap_or_else(|| frame(ground));
    let mut of: BTreeMap<PersonId, Vec<&Week>> = BTreeMap::new();
    let mut unmatched = Vec::new();
    for week in &read.weeks {
        let said = agreed.who.get(&week.called).copied();
        let who = match (said, whose(ground.unit, &week.called), agreed.rest) {
            (Some(who), ..) => who,
            (None, Whose::Of(id), _) | (None, _, Some(id)) => Some(id),
            (None, found, None) => {
                unmatched.push((nobody(week, found), week.called.clone()));
                continue;
            }
        };
        match who {
            Some(id) => of.entry(id).or_default().push(week),
            None => unmatched.push((t::time_busy_left(&week.called), week.called.clone())),
        }
    }
    let mut people = Vec::new();
    let mut edits = Vec::new();
    for (id, weeks) in of {
        let Some(was) = ground.unit.person(id) else { continue };
        let (text, edit) = line(was, &weeks, &frame);
        people.push((text, weeks.first().map(|week| Opens::Who(week.called.clone()))));
        edits.extend((!edit.is_nothing()).then_some(edit));
    }
    let count = edits.len();
    let problems: Vec<Text> = read.problems.iter().map(problem).collect();
    let mut lines: Vec<(Text, Option<Opens>)> = vec![(counts(count, &unmatched, &read), None)];
    lines.push((t::time_busy_frame(Arg::Windows(frame.iter().copied().collect())), Some(Opens::Frame)));
    lines.extend(unmatched.iter().map(|(text, called)| (text.clone(), Some(Opens::Who(called.clone())))));
    lines.extend(problems.iter().map(|text| (text.clone(), None)));
    lines.extend(people.iter().cloned());
    lines.extend(notes(&read).into_iter().map(|text| (text, None)));
    let preview = BusyPreview {
        file: name.rsplit('/').next().unwrap_or(name).to_owned(),
        unit: ground.unit.id(),
        kind: Kind::Week,
        lines,
        frame,
        edit: edits.into_iter().collect(),
        people: count,
    };
    let only = |all: Vec<(Text, Option<Opens>)>| all.into_iter().map(|(text, _)| text).collect();
    let unmatched = unmatched.into_iter().map(|(text, _)| text).collect();
    Ok(Looked { preview, problems, unmatched, people: only(people) })
}

/// The working week as the unit's limits say it: an assumption that everybody can change.
fn frame(ground: &Ground) -> BTreeSet<Window> {
    let clock = |code| Minutes(settings::value(ground.unit, None, ground.catalogue, code));
    let (from, to) = (clock(settings::DAY_START), clock(settings::DAY_END));
    Day::WORKING.iter().map(|&day| Window::between(day, from, to)).collect()
}

fn counts(people: usize, unmatched: &[(Text, String)], read: &Busy) -> Text {
    let counts =
        t::time_busy_counts(people.to_string(), read.problems.len().to_string(), unmatched.len().to_string());
    if people > 0 { t::time_busy_first(counts) } else { counts }
}

fn nobody(week: &Week, found: Whose) -> Text {
    let hours = hours(&week.busy);
    match found {
        Whose::Several => t::time_busy_several(&week.called, hours),
        Whose::Of(_) | Whose::Nobody => t::time_busy_unknown(&week.called, hours),
    }
}

fn hours<'a>(windows: impl IntoIterator<Item = &'a Window>) -> Arg {
    Arg::Hours(joined(windows.into_iter().copied()).iter().map(|window| Hours::from(window.length)).sum())
}

/// What becomes of a person: what is left of the working week without busy times and lessons.
fn line(was: &Person, weeks: &[&Week], frame: &BTreeSet<Window>) -> (Text, Edit) {
    if was.is_guest() {
        return (t::time_busy_guest(&was.name), Edit::nothing());
    }
    let busy: BTreeSet<Window> = weeks.iter().flat_map(|week| week.busy.iter().copied()).collect();
    let mut free = free_time::less(frame, busy.iter().chain(&was.lessons));
    free.retain(|window| window.length >= LEAST);
    let now = Person { free, ..was.clone() };
    let windows = Arg::Windows(now.free.iter().copied().collect());
    let edit = changes::between(was, &now);
    let text = match (now.free.is_empty(), edit.is_nothing(), was.free.is_empty()) {
        (true, ..) => t::time_busy_always(hours(&busy), &was.name),
        (_, true, _) => t::time_busy_same(&was.name, windows),
        (_, _, true) => t::time_busy_line(hours(&busy), &was.name, windows),
        (_, _, false) => t::time_busy_instead(hours(&busy), &was.name, hours(&was.free), windows),
    };
    (text, edit)
}

/// What is wrong with a line.
pub fn problem(problem: &Problem) -> Text {
    let why: Text = match problem.reason {
        Reason::NotALine => Key::TimeBusyNotALine.into(),
        Reason::NoStart => Key::TimeBusyNoStart.into(),
        Reason::NotARule => Key::TimeBusyNotARule.into(),
        Reason::NotEnded => Key::TimeBusyNotEnded.into(),
        Reason::NoName => Key::TimeBusyNoName.into(),
        Reason::NotADay => Key::TimeBusyNotADay.into(),
        Reason::Times(error) => error.into(),
    };
    if problem.text.is_empty() {
        t::time_busy_problem(problem.line.to_string(), why)
    } else {
        t::time_busy_problem_at(problem.line.to_string(), &problem.text, why)
    }
}

/// How the week was found, and what was left out.
fn notes(read: &Busy) -> Vec<Text> {
    let mut out = Vec::new();
    let weeks = read.weeks.iter().map(|week| week.weeks).max().unwrap_or(0);
    match weeks {
        0 => {}
        1 => out.push(Key::TimeBusyOneWeek.into()),
        weeks => {
            let of = read.weeks.iter().filter_map(|week| week.between);
            let first = of.clone().map(|(first, _)| first).min();
            let between = first.zip(of.map(|(_, last)| last).max());
            let number = |monday: NaiveDate| monday.iso_week().week().to_string();
            let (first, last) = between.map(|(a, b)| (number(a), number(b))).unwrap_or_default();
            out.push(t::time_busy_weeks(first, last, weeks));
        }
    }
    let rare: usize = read.weeks.iter().map(|week| week.rare).sum();
    out.extend((rare > 0).then(|| t::time_busy_rare(rare)));
    out.extend((read.whole_days > 0).then(|| t::time_busy_whole_days(read.whole_days)));
    out.extend((read.odd_rules > 0).then(|| t::time_busy_odd(read.odd_rules)));
    out.push(t::time_busy_pauses(LEAST.0.to_string()));
    out
}
