//! Which programmes the unit follows.

use super::state::PickKey;
use crate::{
    app::{
        App,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens,
        state::{Effects, Tone},
    },
    i18n::{Key, Text, t},
    model::{
        change::Element,
        edit::Edit,
        ids::Code,
        programme::{Programme, State},
        unit::UnitChange,
    },
};

const OWN: RowId = RowId::Place(0);

/// Offers the programmes of the country: those that can be started first, ended ones last.
pub fn pick(app: &mut App) {
    let Some(unit) = app.unit() else { return };
    let about = unit.about();
    let follows = |programme: &Programme| about.programmes.contains(&programme.id);
    let offered = app.catalogue().offered().filter(|p| p.country == about.country || follows(p));
    let mut programmes: Vec<&Programme> = offered.collect();
    programmes.sort_by_key(|p| (!follows(p), p.state(app.today()), p.id));
    let own: Vec<Code> = unit.own_programmes().iter().map(|p| p.id).collect();
    let option = |programme: &&Programme| {
        let name = t::plan_programme_line(if follows(programme) { "✓" } else { "·" }, &programme.name);
        PickOption::new(RowId::Code(programme.id), name).note(note(app, programme, &own))
    };
    let mut options: Vec<PickOption> = programmes.iter().map(option).collect();
    options.push(PickOption::new(OWN, Key::ModulesNewProgramme));
    let key = screens::PickKey::Plan(PickKey::Programme);
    app.push(Overlay::Pick(Box::new(Pick::new(key, Key::PlanWhichProgramme, options))));
}

fn note(app: &App, programme: &Programme, own: &[Code]) -> Text {
    match (programme.state(app.today()), programme.valid_to, programme.valid_from) {
        (State::Ended, Some(last), _) => {
            t::plan_ended(crate::i18n::Arg::Plain(last.format("%Y").to_string()))
        }
        (State::Upcoming, _, Some(first)) => t::plan_upcoming(first),
        _ if own.contains(&programme.id) => Key::ModulesOwn.into(),
        _ => Key::PlanStartable.into(),
    }
}

/// Follows a programme, or follows it no longer; one that has ended can only be looked at.
pub fn picked(app: &mut App, row: Option<RowId>) -> Effects {
    let id = match row {
        Some(RowId::Code(id)) => id,
        Some(OWN) => {
            let key = screens::modules::state::FormKey::Programme(None);
            screens::modules::update::open(app, &key);
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    let (today, catalogue) = (app.today(), app.catalogue());
    let Some((unit, programme)) = app.unit().zip(catalogue.programme(id)) else { return Vec::new() };
    let change = |element| Edit::Unit(UnitChange::Programme(element));
    if unit.about().programmes.contains(&id) {
        let said = t::plan_said_left(&programme.name);
        return app.commit(change(Element::Drop(id)), said);
    }
    if programme.state(today) != State::Running {
        let why = t::plan_not_startable(&programme.name);
        app.tell(Tone::Plain, why);
        pick(app);
        return Vec::new();
    }
    let said = t::plan_said_followed(&programme.name);
    app.commit(change(Element::Put(id)), said)
}
