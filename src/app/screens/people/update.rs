//! What can be done on this screen.

use super::{
    changes, forms, import, mend, rows, several,
    state::{FormKey, PickKey},
    week, wishes,
};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        effect::{Effect, Export, ExportWhat},
        form::{Form, Wrong},
        key::Key,
        list::RowId,
        list_preview::ImportPreview,
        overlay::{Overlay, Report},
        state::{Effects, Tone},
    },
    i18n::{Key as Word, t},
    model::{change::On, edit::Edit, error::Thing, ids::PersonId, people::Person, text::Name},
};

/// The commands of this screen.
pub const TABLE: &[Row] = rows![
    New PeopleCmdNew PeopleCmdNewAbout 3,
    Assign PeopleCmdSeveral PeopleCmdSeveralAbout 2,
    Edit PeopleCmdEdit PeopleCmdEditAbout 4,
    Weekly PeopleCmdWeek PeopleCmdWeekAbout 5,
    Mark PeopleCmdMark PeopleCmdMarkAbout 6,
    Open PeopleCmdOpen PeopleCmdOpenAbout 0,
    Import PeopleCmdImport PeopleCmdImportAbout 7,
    Filter PeopleCmdFilter PeopleCmdFilterAbout 7,
    Priority PeopleCmdWish PeopleCmdWishAbout 0,
    Delete PeopleCmdDelete PeopleCmdDeleteAbout 0,
    Export PeopleCmdExport PeopleCmdExportAbout 0,
];

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    if app.screens.people.week.is_some() {
        return match command {
            Command::Mark if week::shown(app).len() > 1 => Err(Word::PeopleWhyOneWeek.into()),
            Command::Mark if week::is_told_by_home(app) => Err(Word::PeopleWhyGuest.into()),
            Command::Mark | Command::Weekly => Ok(()),
            _ => Err(Word::PeopleWhyWeek.into()),
        };
    }
    let some = rows::selected(app).is_some();
    match command {
        Command::New | Command::Import => Ok(()),
        Command::Assign if rows::marked(app).is_empty() => Err(Word::PeopleWhyNoneMarked.into()),
        Command::Filter | Command::Export if app.unit().is_some_and(|u| !u.people().is_empty()) => Ok(()),
        _ if some => Ok(()),
        _ => Err(Word::PeopleWhyNobody.into()),
    }
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
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
        (Command::Mark, _) if app.screens.people.week.is_some() => return week::toggle_slot(app),
        (Command::Mark, Some(id)) => mark(app, id),
        (Command::Priority, Some(id)) => wishes::ask(app, id),
        (Command::Delete, _) => return delete(app),
        (Command::Import, _) => return vec![Effect::ListFiles],
        (Command::Export, _) => return export(app),
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
    app.screens.people.marked.clear();
    let said = match people.as_slice() {
        [only] => t::people_removed(&only.name),
        several => t::people_removed_several(several.len()),
    };
    app.commit(edits.into_iter().collect(), said)
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
    week::key(app, key)
}

/// Closes the week, or lets the marks go.
pub fn back(app: &mut App) -> bool {
    let state = &mut app.screens.people;
    if state.week.take().is_some() {
        return true;
    }
    // What is hidden is shown first: the line above the footer says that Esc does that.
    let some = !state.marked.is_empty() && state.list.filter.is_empty();
    if some {
        state.marked.clear();
    }
    some
}

/// The rows of the list with the focus.
pub fn rows(app: &App) -> Vec<RowId> {
    rows::rows(app)
}

/// Makes a row visible that is to be selected.
pub fn reveal(app: &mut App, _row: RowId) {
    app.screens.people.week = None;
}

/// Builds a form.
pub fn form(app: &mut App, key: &FormKey) -> Option<Form> {
    match key {
        FormKey::New | FormKey::Edit(_) => forms::person(app, key),
        FormKey::Several(people) => Some(several::form(app, people)),
        FormKey::File => Some(import::form()),
        FormKey::Mend { file, line } => mend::form(app, file, *line),
    }
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match key {
        FormKey::New => {
            let person = forms::read_person(form, &Person::new(app.new_id(), Name::default()))?;
            let (id, said) = (person.id, t::people_added(&person.name));
            let effects = app.commit(Edit::Person(On::Add(person)), said);
            app.show_row(RowId::Thing(Thing::Person(id)));
            Ok(effects)
        }
        FormKey::Edit(id) => {
            let gone = || vec![Wrong::new("name", Word::PeopleWrongGone)];
            let was = app.unit().and_then(|unit| unit.person(*id)).ok_or_else(gone)?.clone();
            let now = app.of_own(&was, forms::read_person(form, &was)?);
            Ok(app.commit(changes::between(&was, &now), t::people_changed(&now.name)))
        }
        FormKey::Several(people) => several::submit(app, people, form),
        FormKey::File => import::submit(app, form),
        FormKey::Mend { file, line } => mend::submit(app, file, *line, form),
    }
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    match key {
        PickKey::Edit(id) => open_form(app, &FormKey::Edit(*id)),
        PickKey::Wish(id) => return wishes::picked(app, *id, row),
        PickKey::File(names) => return import::picked(app, names, row),
        PickKey::TakeIn => return import::entered(app, row),
        PickKey::Column(column) => return mend::field_picked(app, *column, row),
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
