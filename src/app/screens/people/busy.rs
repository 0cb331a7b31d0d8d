//! Busy times from a calendar or a list: which file, what would become free, and taking it in.

use super::{
    paint::clock,
    state::{FormKey, PickKey},
    which_file::Wanted,
};
use crate::{
    app::{
        App,
        busy_preview::{Agreed, BusyPreview, Opens},
        effect::Effect,
        form::{Form, FormField, Wrong},
        list::RowId,
        overlay::{Overlay, Pick, PickOption, Report},
        screens::{
            self,
            choices::{by_name, read_windows},
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
pub fn form() -> Form {
    Wanted::Busy.form("")
}

/// Has the typed file read.
///
/// # Errors
/// The field, when nothing is typed.
pub fn submit(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    Wanted::Busy.typed(form).map(|path| ask(app, path))
}

/// Offers the files that were found; without any, asks for one.
pub fn files(app: &mut App, names: &[String]) {
    Wanted::Busy.offer(app, names);
}

/// Has the picked file read.
pub fn picked(app: &mut App, names: &[String], row: Option<RowId>) -> Effects {
    Wanted::Busy.picked(app, names, row).map_or_else(Vec::new, |name| ask(app, name))
}

/// Has a file read; the working week that was said holds for the next file too.
fn ask(app: &mut App, path: String) -> Effects {
    let state = &mut app.screens.people;
    state.busy.who.clear();
    state.busy.asked = Some(path.clone());
    state.busy_read = None;
    vec![Effect::ReadBusy(path)]
}

/// A file that was asked for could not be read: its name is there to be mended, with the reason. False
/// when none was asked for.
pub fn unread(app: &mut App, why: impl Into<Text>) -> bool {
    let Some(path) = app.screens.people.busy.asked.take() else { return false };
    Wanted::Busy.mend(app, &path, why);
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
}

fn show(app: &mut App, at: RowId) {
    let Some(preview) = &app.screens.people.busy_read else { return };
    let lines = preview.lines.iter().map(|(text, _)| text.clone()).collect();
    let mut report = Report::new(t::time_busy_title(&preview.file), lines);
    let label: Text =
        if preview.people == 0 { Key::PeopleImportClose.into() } else { t::time_busy_take(preview.people) };
    report.then = Some((label, screens::PickKey::People(PickKey::BusyIn)));
    let opens = preview.lines.iter().enumerate().filter_map(|(n, (_, opens))| Some((n, opens.as_ref()?)));
    report.other = opens
        .map(|(n, opens)| match opens {
            Opens::Frame => (n, Key::TimeBusyChangeFrame.into()),
            Opens::Who(_) => (n, Key::TimeBusyChooseWho.into()),
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
        None => return take_in(app),
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

fn look(app: &App) -> Effects {
    let agreed: Agreed = app.screens.people.busy.clone();
    vec![Effect::LookAtBusy(Box::new(agreed))]
}

/// Asks whose times these are: the one on the selected row first.
fn ask_who(app: &mut App, called: &str) {
    let Some(unit) = app.unit() else { return };
    let mut people: Vec<&Person> = unit.people().iter().collect();
    by_name(app, &mut people, |person| Some(*person));
    let options = people.iter().map(|person| {
        let id = RowId::Thing(crate::model::error::Thing::Person(person.id));
        PickOption::new(id, t::words(&person.name)).note(t::words(&person.team))
    });
    let nobody = PickOption::new(RowId::Place(0), Key::TimeBusyNobody);
    let options = options.chain([nobody]).collect();
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let here = super::rows::selected(app).map(|person| person.id);
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
    app.commit(preview.edit, t::time_busy_taken(preview.people))
}
