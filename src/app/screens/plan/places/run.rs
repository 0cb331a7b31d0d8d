//! What can be done on the page of places.

use std::sync::LazyLock;

use super::{Of, forms, has_introduction, intro, meant, moves, open, picks, report, selected};
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        key::{Key, KeyCode},
        list::RowId,
        overlay::Overlay,
        screens::plan::state::FormKey,
        state::{Effects, ToShow},
        update,
    },
    i18n::Key as Word,
    model::{
        error::Thing,
        ids::{Code, PersonId, UnitId},
        unit::UnitKind,
    },
    planning::places::{Line, edits::Way},
};

/// The commands of the page.
pub const TABLE: &[Row] = rows![
    Open PlacesCmdOpen PlacesCmdOpenAbout 2,
    Window PlacesCmdAlternative PlacesCmdAlternativeAbout 3,
    Attendance PlacesCmdEquipment PlacesCmdEquipmentAbout 4,
    Progress PlacesCmdSent PlacesCmdSentAbout 5,
    Accept PlacesCmdAnswer PlacesCmdAnswerAbout 6,
    Move PlacesCmdGroup PlacesCmdGroupAbout 7,
    View PlacesCmdLeft PlacesCmdLeftAbout 7,
    Mark PlacesCmdMark PlacesCmdMarkAbout 0,
    New PlacesCmdNew PlacesCmdNewAbout 0,
    Edit PlacesCmdEdit PlacesCmdEditAbout 0,
    Delete PlacesCmdDelete PlacesCmdDeleteAbout 0,
    Earlier PlacesCmdEarlier PlacesCmdEarlierAbout 0,
    Later PlacesCmdLater PlacesCmdLaterAbout 0,
    Limits PlacesCmdLimit PlacesCmdLimitAbout 0,
    Import PlacesCmdGuests PlacesCmdGuestsAbout 0,
    Filter PlacesCmdFilter PlacesCmdFilterAbout 0,
];

// A row that another school keeps is changed there.
static AT_SCHOOL: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let go = rows![Open PlacesCmdGo PlacesCmdGoAbout 2];
    let own = |row: &Row| *go.iter().find(|other| other.command == row.command).unwrap_or(row);
    TABLE.iter().map(own).collect()
});

/// The commands as they are called on the row with the cursor.
pub fn here(app: &App) -> &'static [Row] {
    let away = open(app).is_some_and(|of| {
        !at_introduction(app, of) && selected(app, of).is_some_and(|line| of_school(app, of, &line).is_some())
    });
    if away { &AT_SCHOOL } else { TABLE }
}

/// Whether the cursor stands on the introduction.
fn at_introduction(app: &App, of: Of<'_>) -> bool {
    app.screens.plan.lines.selected == Some(super::INTRODUCTION) && has_introduction(app, of)
}

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    let of = open(app).ok_or(Word::PlanNothing)?;
    let line = selected(app, of);
    match command {
        Command::Open if at_introduction(app, of) => Ok(()),
        Command::Open => {
            let line = line.ok_or(Word::PlacesWhyNobody)?;
            if of_school(app, of, &line).is_some() {
                return Ok(());
            }
            super::can_change(app, of, &line).map(|_| ())
        }
        Command::Window | Command::Attendance | Command::Move => meant(app, of).map(|_| ()),
        Command::Progress => moves::can_send(app, of),
        Command::Accept => moves::to_answer(app, of).map(|_| ()),
        Command::Mark => {
            let line = line.ok_or(Word::PlacesWhyNobody)?;
            super::can_change(app, of, &line).map(|_| ())
        }
        Command::Delete => moves::can_clear(app, of),
        Command::Edit => group(of, line.as_ref()).map(|_| ()).ok_or(Word::PlacesWhyNoGroup.into()),
        Command::Earlier | Command::Later => {
            let applies = line.is_some_and(|line| line.applies());
            if applies { Ok(()) } else { Err(Word::PlacesWhyNoOrder.into()) }
        }
        Command::Import => moves::can_take_in(app, of),
        Command::New | Command::View | Command::Limits | Command::Filter => Ok(()),
        _ => Err(Word::WhyPlanPage.into()),
    }
}

/// The group that was formed outside, of the person on the line.
fn group<'a>(of: Of<'a>, line: Option<&Line<'a>>) -> Option<&'a crate::model::groups::Group> {
    let group = line?.group(of.unit, of.programme.id)?;
    of.unit.group(group.id).filter(|group| group.is_outside())
}

/// The other school that says what is on a line, and whose file can be opened.
pub(super) fn of_school(app: &App, of: Of<'_>, line: &Line<'_>) -> Option<UnitId> {
    let header = app.units.iter().find(|header| header.id == line.unit.id());
    let there = header.is_none_or(|header| header.trouble.is_none());
    (line.unit.id() != of.unit.id() && there).then(|| line.unit.id())
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    let Some(of) = open(app) else { return Vec::new() };
    let programme = of.programme.id;
    let chosen = meant(app, of).unwrap_or_default();
    match command {
        Command::Open if at_introduction(app, of) => intro::open(app, programme),
        Command::Open => {
            let there = selected(app, of).and_then(|line| Some((of_school(app, of, &line)?, line.person.id)));
            if let Some((school, person)) = there {
                app.to_show = Some((school, ToShow::Seat(programme, person)));
                return update::open_unit(app, school);
            }
            let own = selected(app, of).and_then(|line| super::can_change(app, of, &line).ok());
            if let Some(id) = own {
                show(app, &FormKey::Seat(programme, id));
            }
        }
        Command::Window => picks::alternative(app, programme, chosen),
        Command::Attendance => show(app, &FormKey::Equipment(programme, chosen)),
        Command::Progress => return moves::send(app, programme),
        Command::Accept => picks::answer(app, programme),
        Command::Move => picks::group(app, programme, chosen),
        Command::View => report::open(app, programme),
        Command::Mark => mark(app),
        Command::New => {
            let people = moves::waiting(app, programme, chosen);
            show(app, &FormKey::Outside(programme, None, people));
        }
        Command::Edit => {
            let id = group(of, selected(app, of).as_ref()).map(|group| group.id);
            if let Some(id) = id {
                show(app, &FormKey::Outside(programme, Some(id), std::collections::BTreeSet::new()));
            }
        }
        Command::Delete => return moves::clear(app, programme),
        Command::Earlier => return moves::shift(app, programme, Way::Earlier),
        Command::Later => return moves::shift(app, programme, Way::Later),
        Command::Limits => show(app, &FormKey::Limit(programme)),
        Command::Import => return moves::take_in(app, programme),
        _ => {}
    }
    Vec::new()
}

/// Opens a form of the page.
pub(super) fn show(app: &mut App, key: &FormKey) {
    if let Some(form) = forms::form(app, key) {
        app.push(Overlay::Form(Box::new(form)));
    }
}

/// Marks the person on the selected row, or takes the mark away, and goes on to the next.
fn mark(app: &mut App) {
    let Some(RowId::Thing(Thing::Person(id))) = app.screens.plan.lines.selected else { return };
    let marked = &mut app.screens.plan.marked;
    if !marked.remove(&id) {
        marked.insert(id);
    }
    let rows = super::rows(app);
    app.screens.plan.lines.key(&rows, Key::plain(KeyCode::Down));
}

/// Lets the marks go; false when there were none.
pub fn unmark(app: &mut App) -> bool {
    let had = !app.screens.plan.marked.is_empty();
    app.screens.plan.marked.clear();
    had
}

/// Opens the page of a programme with the cursor on somebody, who may be of a school that follows another one.
pub fn show_seat(app: &mut App, programme: Code, person: PersonId) -> Effects {
    if super::find(app, programme).is_none() {
        return Vec::new();
    }
    app.screens.plan.shown = Some(programme);
    let effects = enter(app, programme);
    let row = RowId::Thing(Thing::Person(person));
    if super::rows(app).contains(&row) {
        app.screens.plan.lines.select(row);
    }
    effects
}

/// Opens the page of a programme, with the cursor on the first person. An owner's needs all its schools.
pub fn enter(app: &mut App, programme: Code) -> Effects {
    app.screens.plan.marked.clear();
    app.screens.plan.open(crate::app::screens::plan::state::Page::Places(programme), 0);
    let rows = super::rows(app);
    if let Some(&first) = rows.iter().find(|row| **row != super::INTRODUCTION) {
        app.screens.plan.lines.select(first);
    }
    if app.unit().is_none_or(|unit| unit.kind() != UnitKind::Owner) {
        return Vec::new();
    }
    let unread = app.units.iter().filter(|header| {
        header.kind == UnitKind::School && header.trouble.is_none() && !app.others.contains_key(&header.id)
    });
    unread.map(|header| crate::app::effect::Effect::LoadOther(header.id)).collect()
}
