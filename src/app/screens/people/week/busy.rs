//! Busy times from a calendar or a list: which file, what would become free, and taking it in.

use super::{paint::clock, taken};
use crate::{
    app::{
        App,
        busy_preview::{Agreed, BusyPreview, Kind, Opens},
        effect::Effect,
        form::{Form, FormField, Wrong},
        list::RowId,
        overlay::{Overlay, Pick, PickOption, Report},
        screens::{
            self,
            choices::{by_name, read_windows},
            people::{
                import::which_file::Wanted,
                rows,
                state::{FormKey, PickKey},
            },
        },
        state::{Effects, Tone},
    },
    i18n::{Key, Text, pattern, t},
    model::{
        ids::PersonId,
        people::Person,
        week::{Day, Window},
    },
    planning::settings,
};

/// The form that asks for a file.
pub fn form(kind: Kind) -> Form {
    wanted(kind).form("")
}

fn wanted(kind: Kind) -> Wanted {
    match kind {
        Kind::Week => Wanted::Busy,
        Kind::Dates => Wanted::Taken,
    }
}

/// Asks which file holds what leaves a week free.
pub fn start(app: &mut App) -> Effects {
    app.screens.people.busy.kind = Kind::Week;
    vec![Effect::ListBusy]
}

/// Has the typed file read.
///
/// # Errors
/// The field, when nothing is typed.
pub fn submit(app: &mut App, form: &Form, kind: Kind) -> Result<Effects, Vec<Wrong>> {
    wanted(kind).typed(form).map(|path| ask(app, path, kind))
}

/// Offers the files that were found; without any, asks for one.
pub fn files(app: &mut App, names: &[String]) {
    wanted(app.screens.people.busy.kind).offer(app, names);
}

/// Has the picked file read.
pub fn picked(app: &mut App, names: &[String], row: Option<RowId>, kind: Kind) -> Effects {
    wanted(kind).picked(app, names, row).map_or_else(Vec::new, |name| ask(app, name, kind))
}

/// Has a file read; the working week that was said holds for the next file too.
fn ask(app: &mut App, path: String, kind: Kind) -> Effects {
    let state = &mut app.screens.people;
    state.busy.kind = kind;
    state.busy.who.clear();
    state.busy.rooms.clear();
    state.busy.asked = Some(path.clone());
    state.busy_read = None;
    vec![Effect::ReadBusy(path)]
}

/// A file that was asked for could not be read: its name is there to be mended, with the reason. False
/// when none was asked for.
pub fn unread(app: &mut App, why: impl Into<Text>) -> bool {
    let Some(path) = app.screens.people.busy.asked.take() else { return false };
    wanted(app.screens.people.busy.kind).mend(app, &path, why);
    true
}

/// A file has no busy times in it that can be read.
pub fn refused(app: &mut App, why: Text) {
    if !unread(app, why.clone()) {
        app.tell(Tone::Trouble, why);
    }
}

/// The working week as the unit's limits say it.
pub fn frame(app: &App) -> std::collections::BTreeSet<Window> {
    let (from, to) = (clock(app, settings::DAY_START), clock(app, settings::DAY_END));
    Day::WORKING.iter().map(|&day| Window::between(day, from, to)).collect()
}

/// Shows what would become free, in the place of what was shown before.
pub fn read(app: &mut App, preview: Box<BusyPreview>) {
    if app.unit().is_none_or(|unit| unit.id() != preview.unit) {
        return;
    }
    app.screens.people.busy.asked = None;
    let key = screens::PickKey::People(PickKey::BusyIn);
    let is_it = |overlay: &Overlay| matches!(overlay, Overlay::Report(r) if r.then.as_ref().is_some_and(|(_, k)| *k == key));
    let before = app.overlays.iter().position(is_it).map(|at| app.overlays.remove(at));
    let at = match before {
        Some(Overlay::Report(report)) => report.list.selected,
        _ => None,
    };
    app.screens.people.busy_read = Some(preview);
    show(app, at.unwrap_or(RowId::Place(0)));
    // The timetable of one person who is not known by name is asked about at once, the one on the row first.
    let some = rows::selected(app).is_some() || app.screens.people.busy.kind == Kind::Dates;
    if let Some(called) = only_unknown(app).filter(|_| some) {
        ask_who(app, &called);
    }
}

/// What the file calls somebody where nobody in it is known yet; the first of them.
fn unknown(app: &App) -> Option<String> {
    let read = app.screens.people.busy_read.as_ref().filter(|read| read.people == 0)?;
    read.lines.iter().find_map(|(_, opens)| match opens {
        Some(Opens::Who(called)) if !is_said(app, called) => Some(called.clone()),
        _ => None,
    })
}

fn is_said(app: &App, called: &String) -> bool {
    let agreed = &app.screens.people.busy;
    agreed.who.contains_key(called) || agreed.rooms.contains_key(called)
}

/// The same, where it is the only one.
fn only_unknown(app: &App) -> Option<String> {
    let read = app.screens.people.busy_read.as_ref()?;
    let people = read.lines.iter().filter(|(_, opens)| matches!(opens, Some(Opens::Who(_)))).count();
    unknown(app).filter(|_| people == 1)
}

fn show(app: &mut App, at: RowId) {
    let Some(preview) = &app.screens.people.busy_read else { return };
    let lines = preview.lines.iter().map(|(text, _)| text.clone()).collect();
    let dates = preview.kind == Kind::Dates;
    let title = if dates { t::taken_preview(&preview.file) } else { t::time_busy_title(&preview.file) };
    let mut report = Report::new(title, lines);
    let choose = if dates { Key::TakenChooseWho } else { Key::TimeBusyChooseWho };
    let label: Text = match preview.people {
        0 if unknown(app).is_some() => choose.into(),
        0 => Key::PeopleImportClose.into(),
        people if dates => t::taken_take(people),
        people => t::time_busy_take(people),
    };
    report.then = Some((label, screens::PickKey::People(PickKey::BusyIn)));
    let opens = preview.lines.iter().enumerate().filter_map(|(n, (_, opens))| Some((n, opens.as_ref()?)));
    report.other = opens
        .map(|(n, opens)| match opens {
            Opens::Frame => (n, Key::TimeBusyChangeFrame.into()),
            Opens::Who(_) => (n, choose.into()),
        })
        .collect();
    report.list.select(at);
    app.push(Overlay::Report(Box::new(report)));
}

/// Enter in the preview: opens what can be opened on that row, else takes in what can go in.
pub fn entered(app: &mut App, row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return take_in(app) };
    let opens = app.screens.people.busy_read.as_ref().and_then(|read| read.lines.get(at)?.1.clone());
    match opens {
        // As long as nobody's times can go in, whose they are is what is missing.
        None => match unknown(app) {
            Some(called) => {
                show(app, RowId::Place(at));
                ask_who(app, &called);
            }
            None => return take_in(app),
        },
        Some(Opens::Frame) => {
            show(app, RowId::Place(at));
            let form = frame_form(app);
            app.push(Overlay::Form(Box::new(form)));
        }
        Some(Opens::Who(called)) => {
            show(app, RowId::Place(at));
            ask_who(app, &called);
        }
    }
    Vec::new()
}

/// The form for the working week.
pub fn frame_form(app: &App) -> Form {
    let frame = app.screens.people.busy_read.as_ref().map_or_else(|| frame(app), |read| read.frame.clone());
    let shown = pattern::windows(app.i18n.lang(), &frame);
    let field = FormField::line("frame", Key::TimeFrame, &shown, 400).hint(Key::TimeFrameHint);
    Form::new(screens::FormKey::People(FormKey::Frame), Key::TimeFrame, vec![field])
        .intro(Key::TimeFrameIntro)
}

/// Looks again with the typed working week; nothing typed: as the limits say.
///
/// # Errors
/// The field, when it does not read.
pub fn submit_frame(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let frame = read_windows(&form.value("frame")).map_err(|error| vec![Wrong::new("frame", error)])?;
    app.screens.people.busy.frame = (!frame.is_empty()).then_some(frame);
    Ok(look(app))
}

/// Looks at the file again with what was said.
pub fn look(app: &App) -> Effects {
    let agreed: Agreed = app.screens.people.busy.clone();
    vec![Effect::LookAtBusy(Box::new(agreed))]
}

/// Asks whose times these are: the one on the selected row first.
fn ask_who(app: &mut App, called: &str) {
    if app.screens.people.busy.kind == Kind::Dates {
        return taken::ask_who(app, called);
    }
    let Some(unit) = app.unit() else { return };
    let mut people: Vec<&Person> = unit.people().iter().collect();
    by_name(app, &mut people, |person| Some(*person));
    let here = rows::selected(app).map(|person| person.id);
    people.sort_by_key(|person| here != Some(person.id));
    let options = people.iter().map(|person| {
        let id = RowId::Thing(crate::model::error::Thing::Person(person.id));
        let label =
            if here == Some(person.id) { t::weekly_busy_here(&person.name) } else { t::words(&person.name) };
        PickOption::new(id, label).note(t::words(&person.team))
    });
    let nobody = PickOption::new(RowId::Place(0), Key::TimeBusyNobody);
    let options = options.chain([nobody]).collect();
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let key = screens::PickKey::People(PickKey::BusyWho(called.to_owned(), ids));
    let mut pick = Pick::new(key, t::time_busy_whose(called), options);
    if let Some(here) = here {
        pick.list.select(RowId::Thing(crate::model::error::Thing::Person(here)));
    }
    app.push(Overlay::Pick(Box::new(pick)));
}

/// Looks again with a person for what the file calls something else.
pub fn who_picked(app: &mut App, called: &str, people: &[PersonId], row: Option<RowId>) -> Effects {
    let who = match row {
        Some(RowId::Thing(crate::model::error::Thing::Person(id))) => {
            people.iter().find(|&&p| p == id).copied()
        }
        Some(_) => None,
        None => return Vec::new(),
    };
    app.screens.people.busy.who.insert(called.to_owned(), who);
    look(app)
}

/// Takes in what can go in, as one edit.
fn take_in(app: &mut App) -> Effects {
    let Some(preview) = app.screens.people.busy_read.take() else { return Vec::new() };
    if app.unit().is_none_or(|unit| unit.id() != preview.unit) {
        app.tell(Tone::Plain, Key::PeopleWrongGone);
        return Vec::new();
    }
    if preview.edit.is_nothing() {
        return Vec::new();
    }
    let said = match preview.kind {
        Kind::Week => t::time_busy_taken(preview.people),
        Kind::Dates => t::taken_taken(preview.people),
    };
    app.commit(preview.edit, said)
}
