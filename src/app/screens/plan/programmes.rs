//! All programmes: to look at, to follow, to leave, to copy.

use super::{look, rows, state::PickKey};
use crate::{
    app::{
        App,
        list::RowId,
        overlay::{Overlay, Pick, PickOption, Report},
        screens,
        state::{Effects, Tone},
    },
    i18n::{Arg, Key, Text, t},
    model::{
        change::{Element, On},
        edit::Edit,
        ids::{Code, RoundId},
        lang::{Lang, Localized},
        programme::{Kind, Programme, State},
        unit::UnitChange,
    },
    planning::lookup,
};

const OWN: RowId = RowId::Place(0);

/// Offers the programmes: followed first, then those of the country that can be started, ended ones
/// last; after them those of other countries.
pub fn pick(app: &mut App) {
    let Some(unit) = app.unit() else { return };
    let about = unit.about();
    let follows = |programme: &Programme| about.programmes.contains(&programme.id);
    let mut programmes: Vec<&Programme> = lookup::offered(unit, app.catalogue()).collect();
    let known = |id: &Code| programmes.iter().any(|programme| programme.id == *id);
    let hidden: Vec<&Programme> = rows::programmes(app).into_iter().filter(|p| !known(&p.id)).collect();
    programmes.extend(hidden);
    programmes.sort_by_key(|p| (!follows(p), p.country != about.country, p.state(app.today()), p.id));
    programmes.dedup_by_key(|p| p.id);
    let option = |programme: &&Programme| {
        let name = t::plan_programme_line(if follows(programme) { "✓" } else { "·" }, &programme.name);
        PickOption::new(RowId::Code(programme.id), name).note(note(app, programme))
    };
    let mut options: Vec<PickOption> = programmes.iter().map(option).collect();
    options.push(PickOption::new(OWN, Key::ModulesNewProgramme));
    let key = screens::PickKey::Plan(PickKey::Programme);
    app.push(Overlay::Pick(Box::new(Pick::new(key, Key::PlanWhichProgramme, options))));
}

/// Kind, and whether it can be started; the country where it is another one.
fn note(app: &App, programme: &Programme) -> Text {
    let own = app.unit().is_some_and(|unit| unit.own_programmes().has(programme.id));
    let abroad = app.unit().is_some_and(|unit| unit.about().country != programme.country);
    let mut parts: Vec<Text> = vec![kind(programme).into()];
    parts.extend(own.then(|| Key::ModulesOwn.into()));
    parts.extend(abroad.then(|| look::country(programme.country).into()));
    parts.push(validity(app, programme));
    let said: Vec<String> = parts.iter().map(|part| app.say(part)).collect();
    t::words(said.join(" · "))
}

/// The word for what kind of programme it is.
pub fn kind(programme: &Programme) -> Key {
    match programme.kind {
        Kind::Cycle(_) => Key::PlanKindCycle,
        Kind::Series(_) => Key::PlanKindSeries,
        Kind::Scheme(_) => Key::PlanKindScheme,
    }
}

/// Whether it can be started today.
pub fn validity(app: &App, programme: &Programme) -> Text {
    match (programme.state(app.today()), programme.valid_to, programme.valid_from) {
        (State::Ended, Some(last), _) => t::plan_ended(Arg::Plain(last.format("%Y").to_string())),
        (State::Upcoming, _, Some(first)) => t::plan_upcoming(first),
        _ => Key::PlanStartable.into(),
    }
}

/// Shows the programme that was picked, with what can be done with it, above the list.
pub fn picked(app: &mut App, row: Option<RowId>) -> Effects {
    match row {
        Some(RowId::Code(id)) => {
            pick(app);
            if let Some(Overlay::Pick(pick)) = app.overlays.last_mut() {
                pick.list.select(RowId::Code(id));
            }
            show(app, id);
        }
        Some(OWN) => {
            let key = screens::modules::state::FormKey::Programme(None);
            screens::modules::update::open(app, &key);
        }
        _ => {}
    }
    Vec::new()
}

/// What can be done with a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Show,
    Leave,
    Follow,
    Copy,
}

fn acts(app: &App, programme: &Programme) -> Vec<(Act, Text)> {
    let follows = app.unit().is_some_and(|unit| unit.about().programmes.contains(&programme.id));
    let copy = (Act::Copy, Key::PlanActCopy.into());
    if follows {
        return vec![(Act::Show, Key::PlanActShow.into()), (Act::Leave, Key::PlanActLeave.into()), copy];
    }
    if programme.state(app.today()) == State::Running {
        return vec![(Act::Follow, Key::PlanActFollow.into()), copy];
    }
    vec![copy]
}

fn show(app: &mut App, id: Code) {
    let Some(unit) = app.unit() else { return };
    let Some(programme) = lookup::programme(unit, app.catalogue(), id) else { return };
    let acts = acts(app, programme);
    let mut lines: Vec<Text> = acts.iter().map(|(_, said)| said.clone()).collect();
    let follows = unit.about().programmes.contains(&id);
    lines.extend(follows.then(|| look::kept(app, programme)));
    lines.extend(look::lines(app, programme));
    let mut report = Report::new(t::words(programme.name.get(app.i18n.lang())), lines);
    report.then = Some((Key::PlanActBack.into(), screens::PickKey::Plan(PickKey::Look(id))));
    let short = |act: Act| match act {
        Act::Show => Key::PlanDoShow,
        Act::Leave => Key::PlanDoLeave,
        Act::Follow => Key::PlanDoFollow,
        Act::Copy => Key::PlanDoCopy,
    };
    report.other = acts.iter().enumerate().map(|(n, (act, _))| (n, short(*act).into())).collect();
    app.push(Overlay::Report(Box::new(report)));
}

/// Does what was chosen for a programme.
pub fn act(app: &mut App, id: Code, row: Option<RowId>) -> Effects {
    let (Some(RowId::Place(at)), Some(unit)) = (row, app.unit()) else { return Vec::new() };
    let Some(programme) = lookup::programme(unit, app.catalogue(), id).cloned() else { return Vec::new() };
    let Some((act, _)) = acts(app, &programme).get(at).cloned() else { return Vec::new() };
    let follow: Edit = unit.about().follow(id).into_iter().map(Edit::Unit).collect();
    app.overlays.clear();
    let change = |element| Edit::Unit(UnitChange::Programme(element));
    match act {
        Act::Show => {
            app.screens.plan.shown = Some(id);
            Vec::new()
        }
        Act::Leave => {
            let said = t::plan_said_left(&programme.name);
            app.commit(change(Element::Drop(id)), said)
        }
        Act::Follow => {
            let said = t::plan_said_followed(&programme.name);
            let effects = app.commit(follow, said);
            app.screens.plan.shown = Some(id);
            effects
        }
        Act::Copy => copy(app, &programme),
    }
}

/// Makes an own programme of one that has ended, or of any: with the same steps, days and papers.
fn copy(app: &mut App, programme: &Programme) -> Effects {
    let fresh: RoundId = app.new_id();
    let Ok(id) = format!("own-{fresh}").parse::<Code>() else { return Vec::new() };
    let too_long = |code: Code| crate::model::plan::step_key(id, code).is_none();
    if programme.steps.iter().any(|step| too_long(step.id)) {
        app.tell(Tone::Trouble, Key::PlanWhyNoCopy);
        return Vec::new();
    }
    let named = |lang: Lang| {
        let i18n = crate::i18n::I18n::new(lang);
        i18n.text(&t::plan_copy_name(programme.name.get(lang)))
    };
    let name = Localized { sv: named(Lang::Sv), nb: named(Lang::Nb), en: named(Lang::En) };
    let copy = Programme { name, ..programme.copied(id) };
    let edit = Edit::All(vec![
        Edit::Programme(Box::new(On::Add(copy))),
        Edit::Unit(UnitChange::Programme(Element::Put(id))),
    ]);
    let effects = app.commit(edit, t::plan_said_copied(&programme.name));
    if !effects.is_empty() {
        app.screens.plan.shown = Some(id);
    }
    effects
}
