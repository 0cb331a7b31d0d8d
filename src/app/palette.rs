//! Go to anything: what fits what was typed, best first.

mod days;

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use self::days::on_a_day;
use super::{
    command::{self, Command, EVERYWHERE},
    list::RowId,
    overlay::{Hit, Target},
    screens::{ScreenId, calendar::reference},
    state::App,
};
use crate::{
    i18n::{Key, dates::parse_date, format},
    model::{error::Thing, meetings::Meeting, unit::Unit},
};

/// The most hits that are shown.
const MOST: usize = 50;

/// What fits `typed`. An empty text fits every command, the screens first.
pub fn hits(app: &App, typed: &str) -> Vec<Hit> {
    // å and a stay apart: in these languages they are different letters.
    let pattern = Pattern::parse(typed.trim(), CaseMatching::Ignore, Normalization::Never);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let all = everything(app).into_iter().chain(by_word(app).filter(|_| !typed.trim().is_empty()));
    let mut scored: Vec<(u32, usize, Hit)> = all
        .enumerate()
        .filter_map(|(n, hit)| {
            let score = pattern.score(Utf32Str::new(&hit.label, &mut buffer), &mut matcher)?;
            Some((score, n, hit))
        })
        .collect();
    scored.sort_by_key(|(score, n, _)| (std::cmp::Reverse(*score), *n));
    let first: Vec<Hit> = day(app, typed).into_iter().chain(on_a_day(app, typed)).collect();
    let rest = scored.into_iter().map(|(_, _, hit)| hit);
    let rest: Vec<Hit> = rest.filter(|hit| first.iter().all(|one| one.target != hit.target)).collect();
    first.into_iter().chain(rest).take(MOST).collect()
}

/// Group and title of a meeting: a gathering is asked for by its name.
fn named(unit: &Unit, meeting: &Meeting) -> String {
    let group = unit.group(meeting.group).map(|g| g.name.to_string()).unwrap_or_default();
    let named = [group.as_str(), meeting.title.as_str()];
    let named: Vec<&str> = named.into_iter().filter(|name| !name.is_empty()).collect();
    named.join(" · ")
}

fn called(app: &App, unit: &Unit, meeting: &Meeting) -> String {
    format!("{} · {}", format::long_date(app.i18n.lang(), meeting.when.date), named(unit, meeting))
}

/// What people look for by other words than a command has, or on another screen than its own: that somebody is on
/// leave or leaves, and that principal and supervisor talk. Of the selected row where that is one, else where the
/// rows are.
fn by_word(app: &App) -> impl Iterator<Item = Hit> {
    let absence = match app.screen {
        ScreenId::People => Some(Command::Absence),
        ScreenId::Groups => Some(Command::Period),
        _ => None,
    };
    let check_in = (app.screen == ScreenId::Groups).then_some(Command::CheckIn);
    let all =
        [(absence, Target::Absence, Key::PaletteAbsence), (check_in, Target::CheckIn, Key::PaletteCheckIn)];
    let some = app.unit().is_some_and(|unit| unit.groups().iter().next().is_some());
    all.into_iter().filter(move |_| some).map(|(own, elsewhere, label)| {
        let own = own.filter(|&own| command::available(app, own).is_ok());
        Hit { label: app.i18n.get(label), target: own.map_or(elsewhere, Target::Command) }
    })
}

/// The day that was typed as people say it: the calendar opens there.
fn day(app: &App, typed: &str) -> Option<Hit> {
    app.unit()?;
    let date = parse_date(typed, &reference(app)).ok()?;
    let target = Target::Row(ScreenId::Calendar, RowId::Day(date));
    Some(Hit { label: format::long_date(app.i18n.lang(), date), target })
}

fn everything(app: &App) -> Vec<Hit> {
    let own = app.screen.table().iter();
    let commands = EVERYWHERE
        .iter()
        .filter(|row| row.command.screen().is_some())
        .chain(own)
        .chain(EVERYWHERE.iter().filter(|row| row.command.screen().is_none()));
    let mut all: Vec<Hit> = commands
        .filter(|row| command::available(app, row.command).is_ok())
        .map(|row| Hit { label: app.i18n.get(row.label), target: Target::Command(row.command) })
        .collect();
    if let Some(unit) = app.unit() {
        let row = |screen, thing, label| Hit { label, target: Target::Row(screen, RowId::Thing(thing)) };
        all.extend(
            unit.people().iter().map(|p| row(ScreenId::People, Thing::Person(p.id), p.name.to_string())),
        );
        all.extend(
            unit.groups().iter().map(|g| row(ScreenId::Groups, Thing::Group(g.id), g.name.to_string())),
        );
        let meetings = unit.meetings().iter().filter(|m| m.stands());
        all.extend(meetings.map(|m| row(ScreenId::Calendar, Thing::Meeting(m.id), called(app, unit, m))));
    }
    let open = app.unit().map(Unit::id);
    all.extend(
        app.units
            .iter()
            .filter(|u| Some(u.id) != open && u.trouble.is_none())
            .map(|u| Hit { label: u.name.to_string(), target: Target::Unit(u.id) }),
    );
    all
}
