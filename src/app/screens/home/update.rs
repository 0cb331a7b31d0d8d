//! What can be done on this screen.

use super::{
    items::{Item, Items},
    limits,
    state::{FormKey, PickKey},
};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        describe_finding,
        effect::Effect,
        form::{Form, Wrong},
        key::Key,
        list::{List, RowId},
        overlay::{Overlay, Pick, PickOption},
        screens::{self, ScreenId, calendar::state::Layer, choices::by_name, units::about},
        state::{Effects, ToShow, Tone},
        update,
    },
    i18n::{Key as Word, t},
    model::error::Thing,
};

/// The commands of this screen.
pub const TABLE: &[Row] = rows![
    Open HomeCmdOpen HomeCmdOpenAbout 2,
    Edit HomeCmdEdit HomeCmdEditAbout 4,
    Assign HomeCmdMe HomeCmdMeAbout 5,
    Limits LimitsCmd LimitsCmdAbout 6,
];

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    let Some(unit) = app.unit() else { return Err(Word::WhyNoUnit.into()) };
    match command {
        Command::Open if rows(app).is_empty() => Err(Word::HomeWhyNothing.into()),
        Command::Assign if unit.people().is_empty() => Err(Word::HomeWhyNobody.into()),
        _ => Ok(()),
    }
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    match command {
        Command::Open => return open(app),
        Command::Edit => about::open(app),
        Command::Assign => ask_me(app),
        Command::Limits => limits::pick(app, None),
        _ => {}
    }
    Vec::new()
}

fn open(app: &mut App) -> Effects {
    let at = app.screens.home.list.index(&rows(app));
    let Some(item) = Items::of(app).all().into_iter().nth(at) else { return Vec::new() };
    match item {
        Item::Meeting(line) => {
            let (unit, meeting) = (line.unit.id(), line.meeting.id);
            if app.unit().is_some_and(|open| open.id() == unit) {
                let row = RowId::Thing(Thing::Meeting(meeting));
                return app.follow(ScreenId::Calendar, Some(row));
            }
            app.to_show = Some((unit, ToShow::Meeting(meeting)));
            update::open_unit(app, unit)
        }
        Item::Begin(begin) => app.go(begin.screen),
        Item::Untold(_) => {
            let effects = app.go(ScreenId::Calendar);
            app.screens.calendar.under = None;
            app.screens.calendar.layer = Layer::Tell(List::default());
            effects
        }
        Item::Paper(paper) => {
            let row = RowId::Thing(Thing::Paper(paper.id));
            app.follow(ScreenId::Plan, Some(row))
        }
        Item::Finding(finding, _) => {
            let (screen, row) = describe_finding::leads_to(app, &finding);
            app.follow(screen, Some(row))
        }
    }
}

fn ask_me(app: &mut App) {
    let Some(unit) = app.unit() else { return };
    let mut people: Vec<_> = unit.people().iter().filter(|person| !person.is_guest()).collect();
    by_name(app, &mut people, |person| Some(*person));
    let options = people.into_iter().map(|person| {
        let option = PickOption::new(RowId::Thing(Thing::Person(person.id)), t::words(&person.name));
        if person.team.is_empty() { option } else { option.note(t::words(&person.team)) }
    });
    let key = screens::PickKey::Home(PickKey::Me);
    let pick = Pick::new(key, t::home_pick_me(&app.me.login), options.collect());
    app.push(Overlay::Pick(Box::new(pick)));
}

/// Takes a key that is no command.
pub fn key(_app: &mut App, _key: Key) -> bool {
    false
}

/// Peels off a layer of this screen's own.
pub fn back(_app: &mut App) -> bool {
    false
}

/// The rows of the list with the focus.
pub fn rows(app: &App) -> Vec<RowId> {
    if app.unit().is_none() {
        return Vec::new();
    }
    (0..Items::of(app).all().len()).map(RowId::Place).collect()
}

/// Makes a row visible that is to be selected.
pub fn reveal(_app: &mut App, _row: RowId) {}

/// Builds a form.
pub fn form(app: &mut App, key: &FormKey) -> Option<Form> {
    let FormKey::Limit(code) = *key;
    limits::form(app, code)
}

/// Saves a form.
///
/// # Errors
/// A limit that does not read.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let FormKey::Limit(code) = *key;
    limits::submit(app, code, form)
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    if let (PickKey::Limits, Some(RowId::Code(code))) = (key, row) {
        if let Some(form) = limits::form(app, code) {
            app.push(Overlay::Form(Box::new(form)));
        }
        return Vec::new();
    }
    let (PickKey::Me, Some(RowId::Thing(Thing::Person(person)))) = (key, row) else { return Vec::new() };
    let Some(unit) = app.unit() else { return Vec::new() };
    let id = unit.id();
    let name = unit.person(person).map(|person| person.name.clone()).unwrap_or_default();
    app.me.people.retain(|(of, _)| *of != id);
    app.me.people.push((id, person));
    app.tell(Tone::Plain, t::home_me_is(&name));
    vec![Effect::LinkMe(id, person)]
}
