//! What becomes of answers from the files and from jobs.

use super::{
    describe,
    editing::{came_back, restore_draft},
    effect::Effect,
    guests,
    list::RowId,
    msg::{Header, JobMsg, Loaded, Saved, StoreMsg, Trouble},
    open::{Open, SaveState},
    overlay::{Overlay, Report},
    owner,
    screens::{self, Proposal, ScreenId},
    state::{App, Effects, ToShow, Tone},
    update::{ask_to_leave, leave},
};
use crate::{
    i18n::{Key as Word, Text, t},
    model::{
        error::Thing,
        ids::{EditId, UnitId},
        unit::{Unit, UnitKind},
    },
    planning::elsewhere::FEW_UNITS,
};

/// Takes in an answer from the files.
pub fn stored(app: &mut App, msg: StoreMsg) -> Effects {
    match msg {
        StoreMsg::Listed(units) => {
            app.units = units;
            return others(app);
        }
        StoreMsg::Loaded(loaded) => return opened(app, *loaded),
        StoreMsg::Other(unit) => {
            let id = unit.id();
            app.unread.remove(&id);
            app.others.insert(id, *unit);
            app.look_at_guests();
            if owner::id(app) == Some(id) {
                app.look_at_owner();
            }
            app.look_at_time_elsewhere();
        }
        StoreMsg::NoOther(unit) => {
            app.unread.insert(unit);
            app.look_at_guests();
        }
        StoreMsg::Saved(saved) => return self::saved(app, *saved),
        StoreMsg::NotSaved(unit, trouble) => not_saved(app, unit, trouble),
        StoreMsg::History(unit, lines) => {
            if app.unit().is_some_and(|open| open.id() == unit) {
                let lines = describe::history(app, &lines);
                app.push(Overlay::Report(Box::new(Report::new(Word::ReportHistory, lines))));
            }
        }
        StoreMsg::Refreshed(loaded) => return refreshed(app, *loaded),
        StoreMsg::Exported(file) => {
            let mut lines = vec![t::export_file(&file), Word::ExportFetchHow.into()];
            lines.extend(fetch(app, &file));
            app.push(Overlay::Report(Box::new(Report::new(Word::ExportDone, lines))));
        }
        StoreMsg::ImportRead(preview) => return screens::people::update::import_read(app, preview),
        StoreMsg::Files(names) => return screens::people::update::files(app, &names),
        StoreMsg::Failed(trouble) => {
            let why = describe::trouble(&trouble);
            let asked = screens::people::import::unread(app, why.clone())
                || screens::people::week::busy::unread(app, why.clone());
            if !asked {
                app.tell(Tone::Trouble, why);
            }
        }
        StoreMsg::Feeds(trouble) => {
            app.tell(Tone::Trouble, t::export_feeds_not_written(describe::trouble(&trouble)));
        }
        StoreMsg::BusyFiles(names) => screens::people::week::busy::files(app, &names),
        StoreMsg::BusyRead(preview) => screens::people::week::busy::read(app, preview),
        StoreMsg::NoBusy(why) => screens::people::week::busy::refused(app, why),
        StoreMsg::Surveys(names) => screens::needs::import::files(app, &names),
        StoreMsg::SurveyRead(preview) => screens::needs::import::read(app, preview),
        StoreMsg::ResultsRead(preview) => screens::needs::evidence::results_file::read(app, *preview),
        StoreMsg::NoSurvey(file, why) => screens::needs::import::refused(app, file, why),
        StoreMsg::OwnNotes(notes) => app.notes = notes,
        StoreMsg::Drafts(drafts) => {
            app.drafts = drafts;
            restore_draft(app);
        }
        StoreMsg::LocalTrouble(mut lines) => {
            if !lines.is_empty() {
                let title = t::library_trouble(lines.len());
                lines.push(Word::LibraryRest.into());
                app.push(Overlay::Report(Box::new(Report::new(title, lines))));
            }
        }
    }
    Vec::new()
}

/// Takes in a save. Refused edits are told, also those of a unit that is no longer open.
fn saved(app: &mut App, saved: Saved) -> Effects {
    app.unsaved.remove(&saved.unit.id());
    let (name, id) = (saved.unit.about().name.clone(), saved.unit.id());
    let at = app.now.time();
    let settled: Vec<EditId> =
        saved.done.iter().map(|(id, _)| *id).chain(saved.refused.iter().map(|(n, _)| n.id)).collect();
    let ids: Vec<EditId> = saved.refused.iter().map(|(named, _)| named.id).collect();
    let mut wanted = None;
    let (refused, lines): (usize, Vec<Text>) = match app.open.as_mut().filter(|open| open.unit.id() == id) {
        Some(open) => {
            let refused = open.saved(saved, at);
            let lines = refused.iter().map(|(_, error)| describe::refusal(error, &open.unit)).collect();
            wanted = app.follow_owner();
            app.look_at_guests();
            (refused.len(), lines)
        }
        None => {
            if let Some(past) = app.pasts.get_mut(&id) {
                past.settle(&saved);
            }
            let lines =
                saved.refused.iter().map(|(_, error)| describe::refusal(error, &saved.unit)).collect();
            app.others.insert(id, saved.unit);
            app.look_at_guests();
            (saved.refused.len(), lines)
        }
    };
    let why: Vec<(EditId, Text)> = ids.into_iter().zip(lines.iter().cloned()).collect();
    came_back(app, &settled, &why);
    if refused > 0 {
        app.leaving = false;
        app.push(Overlay::Report(Box::new(Report::new(t::report_refused(&name), lines))));
    } else if app.leaving && app.is_saved() {
        return leave(app);
    }
    wanted.into_iter().collect()
}

fn not_saved(app: &mut App, unit: UnitId, trouble: Trouble) {
    if let Some(open) = app.open.as_mut().filter(|open| open.unit.id() == unit) {
        open.save = SaveState::Failed(trouble.clone());
    }
    let open = app.unit().filter(|open| open.id() == unit).map(|open| &open.about().name);
    let listed = || app.units.iter().find(|header| header.id == unit).map(|header| &header.name);
    let name = open.or_else(listed).cloned().unwrap_or_default();
    app.tell(Tone::Trouble, t::notice_not_saved(&name, describe::trouble(&trouble)));
    app.unsaved.insert(unit, trouble);
    if app.leaving {
        ask_to_leave(app);
    }
}

/// A colleague saved the open unit. While something of ours is on its way, that save brings it along.
fn refreshed(app: &mut App, loaded: Loaded) -> Effects {
    let here = app.open.as_mut().filter(|open| open.unit.id() == loaded.unit.id());
    if let Some(open) = here.filter(|open| open.pending().is_empty()) {
        open.refreshed(loaded);
        let wanted = app.follow_owner();
        app.look_at_guests();
        return wanted.into_iter().collect();
    }
    Vec::new()
}

fn opened(app: &mut App, loaded: Loaded) -> Effects {
    if app.unit().is_some_and(|unit| unit.id() == loaded.unit.id()) {
        let mut effects = refreshed(app, loaded);
        effects.extend(app.go(if app.screen == ScreenId::Units { ScreenId::Home } else { app.screen }));
        return effects;
    }
    let kept = screens::groups::update::kept_of(app);
    if let Some(open) = app.unit().map(Unit::id).filter(|_| !kept.is_empty()) {
        app.proposals.insert(open, kept);
    }
    app.screens = screens::Screens { units: std::mem::take(&mut app.screens.units), ..Default::default() };
    let kept = app.proposals.remove(&loaded.unit.id()).unwrap_or_default();
    screens::groups::update::keep(app, kept);
    if let Some(trouble) = &loaded.read_only {
        let why = describe::trouble(trouble);
        app.tell(Tone::Trouble, t::notice_read_only(why));
    }
    let before = app.open.take();
    let moved = before.is_some();
    if let Some(open) = before {
        app.pasts.insert(open.unit.id(), open.past().clone());
        app.others.insert(open.unit.id(), open.unit);
    }
    let name = &loaded.unit.about().name;
    if app.notice.as_ref().is_some_and(|notice| notice.text == t::units_creating(name)) {
        app.tell(Tone::Plain, t::units_created(name));
    }
    if app.notice.is_none() && moved {
        // Esc leads back on the screens, not to another school.
        let to = app.to_show.filter(|(unit, _)| *unit == loaded.unit.id());
        let to_meeting = matches!(to, Some((_, ToShow::Meeting(_))));
        let name = &loaded.unit.about().name;
        let said = if to_meeting { t::notice_now_at_meeting(name) } else { t::notice_now_at(name) };
        app.tell(Tone::Plain, said);
    }
    let past = app.pasts.remove(&loaded.unit.id()).unwrap_or_default();
    app.open = Some(Open::new(loaded, &app.shipped).with_past(past));
    app.look_at_owner();
    app.look_at_guests();
    app.look_at_time_elsewhere();
    let here = app.unit().map(Unit::id);
    let there = app.to_show.take().filter(|(unit, _)| here == Some(*unit)).map(|(_, what)| what);
    let screen = match app.screen {
        _ if matches!(there, Some(ToShow::Meeting(_))) => ScreenId::Calendar,
        ScreenId::Units => ScreenId::Home,
        other => other,
    };
    let mut effects = app.go(screen);
    match there {
        Some(ToShow::Meeting(meeting)) => app.show_row(RowId::Thing(Thing::Meeting(meeting))),
        Some(ToShow::Seat(programme, person)) => {
            effects.extend(screens::plan::places::run::show_seat(app, programme, person));
        }
        None => {}
    }
    effects.extend(others(app));
    effects.extend(guests::read_again(app));
    restore_draft(app);
    effects
}

/// Asks for units that are not read yet: those of this person, those whose people are guests here,
/// the owner, the networks, and in a small installation all.
fn others(app: &App) -> Effects {
    let mine = app.me.people.iter().map(|&(unit, _)| unit);
    let is_read = |unit: &&Header| app.units.len() <= FEW_UNITS || unit.kind == UnitKind::Network;
    let few = app.units.iter().filter(is_read).map(|unit| unit.id);
    let open = app.unit().map(Unit::id);
    let there = |id: &UnitId| app.units.iter().any(|unit| unit.id == *id && unit.trouble.is_none());
    // A home is asked for also when it is not listed: what is said of it then is that it cannot be read.
    let mut wanted: Vec<UnitId> =
        mine.chain(few).filter(there).chain(guests::homes(app)).chain(owner::id(app)).collect();
    wanted.sort_unstable();
    wanted.dedup();
    wanted.retain(|id| Some(*id) != open && !app.others.contains_key(id));
    wanted.into_iter().map(Effect::LoadOther).collect()
}

/// Takes in what a job says.
pub fn worked(app: &mut App, msg: JobMsg) -> Effects {
    match msg {
        JobMsg::Looked { job, found } => app.looked(job, found),
        JobMsg::Progress { job, done, of } if screens::people::weekly_times::slots::waits(app, job) => {
            screens::people::weekly_times::slots::progress(app, done, of);
            Vec::new()
        }
        JobMsg::Progress { job, done, of } if screens::calendar::dating::counting::waits(app, job) => {
            screens::calendar::dating::counting::progress(app, job, done, of)
        }
        JobMsg::Progress { job, done, of } => screens::groups::update::progress(app, job, done, of),
        JobMsg::Proposal { job, proposal } => match *proposal {
            Proposal::Groups(found) => screens::groups::update::found(app, job, *found),
            Proposal::Possible(known) => {
                screens::groups::update::known(app, job, *known);
                Vec::new()
            }
            Proposal::Shorter(shorter) => {
                screens::groups::times::length::known(app, job, shorter);
                Vec::new()
            }
            Proposal::Slots(found) => screens::people::weekly_times::slots::found(app, job, found),
            Proposal::Swaps(nth, others) => {
                screens::people::weekly_times::slots_instead::offer(app, job, nth, &others);
                Vec::new()
            }
            Proposal::Dates(found) => screens::calendar::dating::counting::found(app, job, *found),
        },
    }
}
/// The line that fetches a file, to be copied whole. Where it would go on in a second row of a report in the
/// least window, it fetches the whole folder, and says so.
fn fetch(app: &App, file: &str) -> Vec<Text> {
    const ROOM: usize = 70;
    let line = t::export_fetch(file, &app.me.login);
    match file.rsplit_once('/') {
        Some((folder, _)) if app.say(&line).chars().count() > ROOM => {
            vec![Word::ExportFetchAll.into(), t::export_fetch_folder(folder, &app.me.login)]
        }
        _ => vec![line],
    }
}
