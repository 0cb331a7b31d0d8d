//! What can be done on this screen.

use super::{
    absence, forms, guests,
    import::{self, changes, mend},
    rows, several,
    state::{FormKey, Listed, PickKey},
    teams,
    week::{
        self, busy, copied,
        paint::{self, Part},
        silent, taken,
    },
    weekly_times::{slots, slots_instead, slots_when},
    wishes,
};
use crate::{
    app::{
        App,
        busy_preview::Kind,
        command::Command,
        effect::{Effect, Export, ExportWhat},
        form::{Form, Wrong},
        key::Key,
        list::RowId,
        list_preview::ImportPreview,
        overlay::{Overlay, Report},
        screens::groups::{facts::is_without_role, through_year::who_leads::with_led},
        state::{Effects, Tone},
    },
    i18n::{Arg, Key as Word, Text, t},
    model::{
        change::On, edit::Edit, error::Thing, groups::Group, ids::PersonId, people::Person, text::Name,
        unit::Unit,
    },
};

pub use super::tables::{TABLE, available};

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    if app.screens.people.slots.is_some() {
        return slots::run(app, command);
    }
    if app.screens.people.week.is_some() {
        return in_week(app, command);
    }
    let selected = rows::selected(app).map(|person| person.id);
    match (command, selected) {
        (Command::New, _) => open_form(app, &FormKey::New),
        (Command::Edit, Some(id)) => open_form(app, &FormKey::Edit(id)),
        (Command::Assign, _) => {
            let people = rows::marked(app).into_iter().map(|person| person.id).collect();
            open_form(app, &FormKey::Several(people));
        }
        (Command::Open, Some(id)) => read(app, id),
        (Command::Weekly, _) => week::toggle_open(app),
        (Command::Mark, Some(id)) => mark(app, id),
        (Command::Priority, Some(id)) => wishes::ask(app, id),
        (Command::Delete, _) => return delete(app),
        (Command::Import, _) => return vec![Effect::ListFiles],
        (Command::Export, _) => return export(app),
        (Command::Unsaid, _) => silent::turn(app),
        (Command::BusyTimes, _) => return busy::start(app),
        (Command::TakenTimes, _) => return taken::start(app),
        (Command::Guests, _) => guests::ask(app),
        (Command::Absence, _) => absence::ask(app),
        (Command::Slots, _) => return slots::start(app),
        _ => {}
    }
    Vec::new()
}

fn in_week(app: &mut App, command: Command) -> Effects {
    match command {
        Command::Mark => return paint::paint(app),
        Command::BeginStretch => paint::begin(app),
        Command::Afternoon => return paint::part(app, Part::Afternoon),
        Command::WholeDay => return paint::part(app, Part::Whole),
        Command::Delete => return paint::clear(app),
        Command::EmptyWeek => return paint::empty(app),
        Command::CopyTimes => copied::ask(app),
        Command::NextArea => silent::next(app),
        Command::Weekly => week::toggle_open(app),
        Command::Edit => {
            if let Some(id) = rows::selected(app).map(|person| person.id) {
                // What is typed here are times.
                if let Some(mut form) = form(app, &FormKey::Edit(id)) {
                    form.focus = form.fields.iter().position(|field| field.id == "free").unwrap_or_default();
                    app.push(Overlay::Form(Box::new(form)));
                }
            }
        }
        _ => {}
    }
    Vec::new()
}

fn open_form(app: &mut App, key: &FormKey) {
    if let Some(form) = form(app, key) {
        app.push(Overlay::Form(Box::new(form)));
    }
}

fn read(app: &mut App, id: PersonId) {
    let Some(person) = app.unit().and_then(|unit| unit.person(id)) else { return };
    let title = t::words(&person.name);
    let lines = super::detail::lines(app, person);
    let lines = lines.into_iter().map(|line| t::people_detail_line(line.label, line.value)).collect();
    let mut report = Report::new(title, lines);
    report.then = Some((Word::ActionEdit.into(), crate::app::screens::PickKey::People(PickKey::Edit(id))));
    app.push(Overlay::Report(Box::new(report)));
}

fn mark(app: &mut App, id: PersonId) {
    let marked = &mut app.screens.people.marked;
    if !marked.remove(&id) {
        marked.insert(id);
    }
    let rows = rows(app);
    app.screens.people.list.key(&rows, Key::plain(crate::app::key::KeyCode::Down));
}

fn delete(app: &mut App) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    let people: Vec<Person> = rows::meant(app).into_iter().cloned().collect();
    let mut after = unit.clone();
    let mut edits = Vec::new();
    for person in &people {
        // Each on what the ones before have left: two may be named by the same thing.
        let removed = after.person(person.id).ok_or_else(|| Word::PeopleWhyNobody.into());
        match removed.and_then(|person| changes::removal(&after, person)) {
            Ok(edit) if crate::model::edit::apply(&mut after, &edit).is_ok() => edits.push(edit),
            Ok(_) => {}
            Err(why) => {
                app.tell(Tone::Plain, why);
                return Vec::new();
            }
        }
    }
    let said = match people.as_slice() {
        [only] => removed(unit, only),
        several => t::people_removed_several(several.len()),
    };
    app.screens.people.marked.clear();
    app.commit(edits.into_iter().collect(), said)
}

/// That somebody was removed; of groups they leave which.
fn removed(unit: &Unit, person: &Person) -> Text {
    let has = |group: &&Group| group.members.contains_key(&person.id) || group.supervisor == Some(person.id);
    let groups: Vec<Arg> = unit.groups().iter().filter(has).map(|group| Arg::from(&group.name)).collect();
    if groups.is_empty() {
        t::people_removed(&person.name)
    } else {
        t::people_removed_from(Arg::list(groups), &person.name)
    }
}

fn export(app: &mut App) -> Effects {
    let Some(open) = &app.open else { return Vec::new() };
    let export = Export {
        unit: open.unit.clone(),
        stamps: open.stamps.clone(),
        what: ExportWhat::People,
        lang: app.i18n.lang(),
    };
    vec![Effect::Export(Box::new(export))]
}

/// Takes a key that is no command.
pub fn key(app: &mut App, key: Key) -> bool {
    slots::key(app, key) || week::key(app, key)
}

/// Closes the week, or lets the marks go.
pub fn back(app: &mut App) -> bool {
    if slots::back(app) {
        return true;
    }
    let state = &mut app.screens.people;
    // First a stretch that is being marked goes, then the week.
    if let Some(week) = state.week.as_mut() {
        if week.from.take().is_none() {
            state.week = None;
            silent::closed(app);
        }
        return true;
    }
    // What is hidden is shown first: the line above the footer says that Esc does that.
    let some = !state.marked.is_empty() && state.list.filter.is_empty();
    if some {
        state.marked.clear();
        return true;
    }
    let part = state.listed != Listed::All && state.list.filter.is_empty();
    if part {
        state.listed = Listed::All;
    }
    part
}

/// The rows of the list with the focus.
pub fn rows(app: &App) -> Vec<RowId> {
    slots::rows(app).unwrap_or_else(|| rows::rows(app))
}

/// Makes a row visible that is to be selected.
pub fn reveal(app: &mut App, _row: RowId) {
    let state = &mut app.screens.people;
    (state.week, state.slots) = (None, None);
    state.listed = Listed::All;
}

/// Builds a form.
pub fn form(app: &mut App, key: &FormKey) -> Option<Form> {
    match key {
        FormKey::New | FormKey::Edit(_) => forms::person(app, key),
        FormKey::Several(people) => Some(several::form(app, people)),
        FormKey::File => Some(import::form()),
        FormKey::UsualTimes => Some(copied::form()),
        FormKey::BusyFile => Some(busy::form(Kind::Week)),
        FormKey::TakenFile => Some(busy::form(Kind::Dates)),
        FormKey::Frame => Some(busy::frame_form(app)),
        FormKey::Stretch => Some(slots_when::form(app)),
        FormKey::Mend { file, line } => mend::form(app, file, *line),
    }
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match key {
        FormKey::New => {
            let mut person = forms::read_person(form, &Person::new(app.new_id(), Name::default()))?;
            if let Some(unit) = app.unit() {
                person.team = teams::meant(unit, person.team);
            }
            // Nobody finds out later by themselves why a proposal leaves somebody out.
            let said = if is_without_role(&person) {
                t::people_added_no_role(&person.name)
            } else {
                t::people_added(&person.name)
            };
            let id = person.id;
            let effects = app.commit(Edit::Person(On::Add(person)), said);
            app.show_row(RowId::Thing(Thing::Person(id)));
            Ok(effects)
        }
        FormKey::Edit(id) => {
            let gone = || vec![Wrong::new("name", Word::PeopleWrongGone)];
            let was = app.unit().and_then(|unit| unit.person(*id)).ok_or_else(gone)?.clone();
            let mut now = forms::read_person(form, &was)?;
            if let Some(unit) = app.unit().filter(|_| now.team != was.team) {
                now.team = teams::meant(unit, now.team);
            }
            let now = app.of_own(&was, now);
            let said = t::people_changed(&now.name);
            let stops = was.outside.is_none() && now.outside.is_some();
            let said = if stops { with_led(app, *id, said) } else { said };
            let effects = app.commit(changes::between(&was, &now), said);
            // Whoever was edited stays in sight, also under a name that the filter does not hold.
            let row = RowId::Thing(Thing::Person(*id));
            if !rows(app).contains(&row) {
                app.show_row(row);
            }
            Ok(effects)
        }
        FormKey::Several(people) => several::submit(app, people, form),
        FormKey::File => import::submit(app, form),
        FormKey::UsualTimes => copied::submit(app, form),
        FormKey::BusyFile => busy::submit(app, form, Kind::Week),
        FormKey::TakenFile => busy::submit(app, form, Kind::Dates),
        FormKey::Frame => busy::submit_frame(app, form),
        FormKey::Stretch => slots_when::submit(app, form),
        FormKey::Mend { file, line } => mend::submit(app, file, *line, form),
    }
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    match key {
        PickKey::Edit(id) => open_form(app, &FormKey::Edit(*id)),
        PickKey::Wish(id) => return wishes::picked(app, *id, row),
        PickKey::Absence(id) => return absence::picked(app, *id, row),
        PickKey::Guests(all) => return guests::picked(app, all, row),
        PickKey::File(names) => return import::picked(app, names, row),
        PickKey::TakeIn => return import::entered(app, row),
        PickKey::Column(column) => return mend::field_picked(app, *column, row),
        PickKey::Times(sources) => return copied::picked(app, sources, row),
        PickKey::BusyFile(names) => return busy::picked(app, names, row, Kind::Week),
        PickKey::TakenFile(names) => return busy::picked(app, names, row, Kind::Dates),
        PickKey::Taken(names) => return taken::picked(app, names, row),
        PickKey::TakenAway(name) => return taken::remove(app, name),
        PickKey::TakenWho(called, rooms) => return taken::who_picked(app, called, rooms, row),
        PickKey::BusyIn => return busy::entered(app, row),
        PickKey::BusyWho(called, people) => return busy::who_picked(app, called, people, row),
        PickKey::Instead(nth, windows) => return slots_instead::instead(app, *nth, windows, row),
        PickKey::Stretch(stretches) => return slots_when::picked(app, stretches, row),
        PickKey::PageLanguage => return slots::write_page(app, row),
    }
    Vec::new()
}

/// A staff list was read.
pub fn import_read(app: &mut App, preview: Box<ImportPreview>) -> Effects {
    import::read(app, preview);
    Vec::new()
}

/// Files that could be imported.
pub fn files(app: &mut App, names: &[String]) -> Effects {
    import::files(app, names);
    Vec::new()
}
