//! What a principal and a supervisor have on the table when they talk: written from what the program
//! knows, on the screen and as a file.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    look, make_up,
    state::{View, Weeks},
};
use crate::{
    app::{
        App,
        command::{Available, Command},
        describe_finding,
        effect::{Effect, Export, ExportWhat},
        list::RowId,
        overlay::{Overlay, Report},
        screens::{calendar::facts, choices::person},
        state::Effects,
    },
    i18n::{
        Arg, Key, Text,
        document::{Document, Part},
        format, t,
    },
    model::{
        error::Thing,
        groups::Group,
        ids::{GroupId, PersonId},
        meetings::{Meeting, MeetingState, Presence},
        unit::Unit,
    },
    planning::{
        follow_up::GroupAccount,
        hours::Hours,
        running::{LastTime, last_time, missed, weeks},
        staff::leader,
        terms,
    },
};

/// How many meetings to come are named.
const NEXT: usize = 3;

/// The group that is open or selected.
fn chosen(app: &App) -> Option<GroupId> {
    let state = &app.screens.follow_up;
    match (state.view, state.group, state.list.selected) {
        (View::Groups, Some(group), _) | (View::Groups, None, Some(RowId::Thing(Thing::Group(group)))) => {
            Some(group)
        }
        _ => None,
    }
}

/// Whether there is a group to talk about.
pub fn available(app: &App) -> Available {
    chosen(app).map(|_| ()).ok_or_else(|| Key::WhyFollowNoGroup.into())
}

/// Shows the page; from there it can be written to a file, or show other weeks.
pub fn show(app: &mut App, weeks: Weeks) {
    app.screens.follow_up.weeks = weeks;
    let Some(page) = page(app) else { return };
    let how = Text::from(match weeks {
        Weeks::Since => Key::FollowTalkHowYear,
        Weeks::All => Key::FollowTalkHowSince,
    });
    let mut lines: Vec<Text> = page.lines(app.i18n).into_iter().map(t::calendar_plain).collect();
    // After what the page is for.
    lines.insert(lines.len().min(1), how);
    let mut report = Report::new(page.title, lines);
    report.commands = &[Command::Export, Command::Year, Command::Follow];
    app.push(Overlay::Report(Box::new(report)));
}

/// Writes the page to a file.
pub fn export(app: &mut App) -> Effects {
    let (Some(page), Some(id), Some(open)) = (page(app), chosen(app), &app.open) else { return Vec::new() };
    vec![Effect::Export(Box::new(Export {
        unit: open.unit.clone(),
        stamps: open.stamps.clone(),
        what: ExportWhat::CheckIn(id, Box::new(page)),
        lang: app.i18n.lang(),
    }))]
}

fn page(app: &App) -> Option<Document> {
    let unit = app.unit()?;
    let group = unit.group(chosen(app)?)?;
    let accounts = app.accounts(terms::school_year(app.today()));
    let account = accounts.iter().find(|account| account.group == group.id)?;
    let mut parts = Vec::new();
    head(app, group, &mut parts);
    if let Some(date) = last(app, group).filter(|_| app.screens.follow_up.weeks == Weeks::Since) {
        parts.push(Part::Heading(t::follow_talk_heading_since(Arg::ShortDate(date))));
        parts.push(table(app, unit, group, Key::FollowTalkNoWeeks));
        parts.push(Part::Heading(Key::FollowTalkHeadingYear.into()));
        time(app, unit, account, &mut parts);
    } else {
        parts.push(Part::Heading(Key::FollowTalkHeadingYear.into()));
        time(app, unit, account, &mut parts);
        parts.push(table(app, unit, group, Key::FollowTalkNoWeeksYear));
    }
    people(app, unit, group, account, &mut parts);
    content(app, unit, group, &mut parts);
    parts.push(Part::Heading(Key::FollowTalkOpen.into()));
    let found = describe_finding::at(app, &[Thing::Group(group.id)]);
    parts.extend(found.into_iter().map(|(_, said)| Part::Line(t::calendar_plain(said))));
    parts.extend([Key::FollowTalkAskTime, Key::FollowTalkAskHelp].map(|key| Part::Line(key.into())));
    Some(Document { title: title(app)?, parts })
}

/// What the page of the chosen group is called.
pub fn title(app: &App) -> Option<Text> {
    let name = &app.unit()?.group(chosen(app)?)?.name;
    let year = || format::school_year(terms::school_year(app.today()));
    Some(match app.screens.follow_up.weeks {
        Weeks::Since => t::follow_talk_title(name),
        Weeks::All => t::follow_talk_title_year(name, year()),
    })
}

fn year_begins(app: &App) -> NaiveDate {
    NaiveDate::from_ymd_opt(terms::school_year(app.today()), 7, 1).unwrap_or(app.today())
}

/// The last talk of the school year.
fn last(app: &App, group: &Group) -> Option<NaiveDate> {
    group.check_ins.range(year_begins(app)..app.today()).next_back().map(|(&date, _)| date)
}

/// From when the weeks are shown: the day after the last talk, else the beginning of the school year.
fn since(app: &App, group: &Group) -> NaiveDate {
    let last = last(app, group).filter(|_| app.screens.follow_up.weeks == Weeks::Since);
    last.and_then(|date| date.succ_opt()).unwrap_or_else(|| year_begins(app))
}

fn head(app: &App, group: &Group, parts: &mut Vec<Part>) {
    let mut say = |text: Text| parts.push(Part::Line(text));
    // What the page is for stands first: it begins otherwise the same.
    match (app.screens.follow_up.weeks, last(app, group)) {
        (Weeks::Since, Some(date)) => say(t::follow_talk_for_since(Arg::ShortDate(date))),
        (Weeks::Since, None) => say(Key::FollowTalkForFirst.into()),
        (Weeks::All, _) => say(Key::FollowTalkForYear.into()),
    }
    if group.supervisor.is_some() {
        say(t::follow_talk_leads(person(app, group.supervisor)));
    }
    if let (Weeks::All, Some(date)) = (app.screens.follow_up.weeks, last(app, group)) {
        say(t::follow_talk_since(Arg::ShortDate(date)));
    }
}

/// Meetings and hours of the whole school year.
fn time(app: &App, unit: &Unit, account: &GroupAccount, parts: &mut Vec<Part>) {
    let mut say = |text: Text| parts.push(Part::Line(text));
    say(t::follow_talk_meetings(account.cancelled, account.held, account.planned));
    if account.unnoted > 0 {
        say(t::follow_past(account.unnoted));
    }
    if account.extra > 0 {
        say(t::follow_talk_extra(account.extra));
    }
    if let Some(percent) = account.attendance.percent() {
        say(t::follow_talk_attendance(percent));
    }
    let (held, left) = (look::hours(app, account.hours.held), look::hours(app, account.hours.left));
    say(match account.target {
        Some(target) => t::follow_talk_hours_of(held, left, look::hours(app, target.hours)),
        None => t::follow_talk_hours(held, left),
    });
    look::unnoted(app, account.hours).into_iter().for_each(&mut say);
    if account.alone > Hours(0) {
        say(t::follow_talk_alone(look::hours(app, account.alone)));
    }
    account.target.and_then(|target| look::published(app, target)).into_iter().for_each(&mut say);
    look::former(app, unit, account).into_iter().for_each(say);
}

/// The weeks that are shown, each with the time in the calendar and the time that was held.
fn table(app: &App, unit: &Unit, group: &Group, none: Key) -> Part {
    let weeks = weeks(unit, group.id, since(app, group), app.today());
    if weeks.is_empty() {
        return Part::Line(none.into());
    }
    let heads = [Key::FollowTalkWeek, Key::FollowTalkPromised, Key::FollowTalkGiven].map(Text::from);
    let row = |week: &crate::planning::running::Week| {
        vec![
            t::calendar_plain(format::week_of(app.i18n.lang(), week.monday)),
            t::follow_talk_of_promised(look::hours(app, week.promised)),
            t::follow_talk_of_given(look::hours(app, week.given)),
        ]
    };
    Part::Table(heads.to_vec(), weeks.iter().map(row).collect())
}

fn people(app: &App, unit: &Unit, group: &Group, account: &GroupAccount, parts: &mut Vec<Part>) {
    parts.push(Part::Heading(Key::FollowTalkPeople.into()));
    let mut away: Vec<_> = missed(unit)
        .into_iter()
        .filter(|missed| unit.meetings().get(missed.meeting).is_some_and(|m| m.group == group.id))
        .map(|missed| missed.person)
        .collect();
    // Who came late or left early has a part of it left to talk about.
    let held = unit.meetings_of(group.id).into_iter().filter(|m| m.state == MeetingState::Held);
    let partly =
        |(&id, presence): (&PersonId, &Presence)| matches!(presence, Presence::Partly(_)).then_some(id);
    away.extend(held.flat_map(|meeting| meeting.attendance.iter().filter_map(partly)));
    let leads = unit.meetings_of(group.id).into_iter().filter_map(|meeting| leader(unit, meeting));
    let here: BTreeSet<PersonId> = account.people.keys().copied().chain(leads).collect();
    let mut people: Vec<_> = here.into_iter().filter(|id| away.contains(id)).collect();
    crate::app::screens::choices::by_name(app, &mut people, |&id| unit.person(id));
    for id in &people {
        let said: Vec<String> = make_up::said(app, unit, *id).iter().map(|text| app.say(text)).collect();
        parts.push(Part::Line(t::follow_talk_person(person(app, Some(*id)), said.join(" "))));
    }
    if people.is_empty() {
        parts.push(Part::Line(Key::FollowTalkAllThere.into()));
    }
}

fn content(app: &App, unit: &Unit, group: &Group, parts: &mut Vec<Part>) {
    parts.push(Part::Heading(Key::FollowTalkContent.into()));
    let today = app.today();
    let mut to_come: Vec<&Meeting> = unit.meetings_of(group.id);
    to_come.retain(|m| m.state == MeetingState::Planned && m.when.date >= today);
    to_come.sort_by_key(|m| (m.when, m.id));
    let before = to_come.first().and_then(|next| last_time(unit, next, today));
    if let Some(silent) = before.filter(LastTime::is_silent) {
        parts.push(Part::Line(t::calendar_nothing_noted(Arg::ShortDate(silent.last.when.date))));
    }
    if let Some(noted) = before.and_then(|time| time.noted) {
        let date = Arg::ShortDate(noted.when.date);
        let said = if noted.to_try.is_empty() { &noted.summary } else { &noted.to_try };
        parts.push(Part::Line(t::follow_talk_agreed(date, said.as_str())));
    }
    for meeting in to_come.iter().take(NEXT) {
        let times = format::times(meeting.when.start, meeting.when.end());
        let what = facts::what(app, unit, meeting);
        parts.push(Part::Line(t::follow_talk_next(Arg::ShortDate(meeting.when.date), times, what)));
    }
    if to_come.is_empty() {
        parts.push(Part::Line(Key::FollowTalkNothingNext.into()));
    }
}
