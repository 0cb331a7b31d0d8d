//! Forms of rounds, cells and own dimensions.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    look,
    state::FormKey,
    words::{mark_code, mark_of, marks},
};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        screens::{
            self,
            choices::{DATE_MAX, NAME_MAX, past, stage, term, ticked, touched, typed, written},
        },
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        change::{Element, Entry, On},
        edit::Edit,
        ids::{Code, RoundId},
        needs::{Cell, Rating, Round, RoundChange},
        programme::State,
        text::{Name, Note},
    },
    planning::{needs::in_force, terms},
};

/// Sets of dimensions to offer: those for the country, and for the subjects of the programmes that
/// the unit follows (while it follows none: that it could follow), and those that `round` has.
fn sets(app: &App, round: Option<&Round>) -> Vec<Choice> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let (about, catalogue) = (unit.about(), app.catalogue());
    let offered = |p: &crate::model::programme::Programme| {
        if about.programmes.is_empty() {
            p.country == about.country && p.state(app.today()) == State::Running
        } else {
            about.programmes.contains(&p.id)
        }
    };
    let subjects: BTreeSet<Code> =
        catalogue.programmes.iter().filter(|p| offered(p)).map(|p| p.subject).collect();
    let has = |id| round.is_some_and(|round| round.sets.contains(&id));
    let fitting: BTreeSet<Code> = subjects
        .iter()
        .flat_map(|&subject| catalogue.dimension_sets_for(about.country, subject))
        .map(|set| set.id)
        .collect();
    let sets = catalogue.dimension_sets.iter().filter(|set| fitting.contains(&set.id) || has(set.id));
    sets.map(|set| Choice::new(set.id, written(&set.name))).collect()
}

/// The sets that a first round begins with: those of the country for the school forms of the unit, or
/// all where there are none.
fn proposed(app: &App, sets: &[Choice]) -> BTreeSet<Code> {
    let all: BTreeSet<Code> = sets.iter().filter_map(|set| set.value.parse().ok()).collect();
    let forms = app.unit().map(|unit| unit.about().forms.clone()).unwrap_or_default();
    let own = |&id: &Code| app.catalogue().dimension_set(id).is_some_and(|set| set.is_proposed_for(&forms));
    let national: BTreeSet<Code> = all.iter().copied().filter(own).collect();
    if national.is_empty() { all } else { national }
}

/// The form of a round.
pub fn round(app: &App, id: Option<RoundId>) -> Option<Form> {
    let unit = app.unit()?;
    let there = id.and_then(|id| unit.rounds().get(id));
    if id.is_some() && there.is_none() {
        return None;
    }
    let sets = sets(app, there);
    let chosen: BTreeSet<Code> = match there.or_else(|| unit.latest_round()) {
        Some(round) => round.sets.clone(),
        None => proposed(app, &sets),
    };
    let date = there.map_or(app.today(), |round| round.date);
    let name = there.map_or_else(|| term(app, terms::term(app.today())), |round| round.name.to_string());
    let note = there.map(|round| round.note.as_str()).unwrap_or_default();
    let title = if id.is_some() { Key::NeedsFormRound } else { Key::NeedsFormNewRound };
    let key = screens::FormKey::Needs(FormKey::Round(id));
    let fields = vec![
        FormField::line("date", Key::FieldDate, &typed(Some(date)), DATE_MAX).hint(Key::HintDate),
        FormField::line("name", Key::FieldName, &name, NAME_MAX).hint(Key::NeedsHintName),
        FormField::any("sets", Key::NeedsFieldSets, sets, chosen).hint(Key::NeedsHintSets),
        FormField::area("note", Key::NeedsFieldNote, note).hint(Key::NeedsHintNote),
    ];
    Some(Form::new(key, title, fields).intro(Key::NeedsIntroRound))
}

/// Saves the form of a round.
pub fn save_round(app: &mut App, id: Option<RoundId>, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let date = form.date("date", &past(app)).map_err(|wrong| vec![wrong])?;
    let date = date.ok_or_else(|| vec![Wrong::new("date", Key::DateErrorNotADate)])?;
    let (name, note) = (Name::new(&form.value("name")), Note::new(&form.value("note")));
    let sets: BTreeSet<Code> = ticked(form, "sets");
    let there = id.and_then(|id| app.unit()?.rounds().get(id)).cloned();
    let own: BTreeMap<Code, Name> = match &there {
        Some(round) => round.own.clone(),
        None => app.unit().and_then(|u| u.latest_round()).map(|r| r.own.clone()).unwrap_or_default(),
    };
    if sets.is_empty() && own.is_empty() {
        return Err(vec![Wrong::new("sets", Key::NeedsWrongSets)]);
    }
    let Some(was) = there else {
        let id: RoundId = app.new_id();
        let round =
            Round { id, date, name, sets, own, ratings: BTreeMap::new(), note, passed: BTreeMap::new() };
        let name = look::round_name(app, &round);
        let decided = app.unit().and_then(|unit| Some(unit.priorities_of(in_force(unit)?.round.id)));
        let said = if decided.is_none_or(|priorities| priorities.is_empty()) {
            t::needs_said_round_added(name)
        } else {
            t::needs_said_round_added_carry(name)
        };
        app.screens.needs.round = Some(id);
        return Ok(app.commit(Edit::Round(On::Add(round)), said));
    };
    let fields = [
        touched(form, "date", was.date, date).map(RoundChange::Date),
        touched(form, "name", was.name.clone(), name).map(RoundChange::Name),
        touched(form, "note", was.note.clone(), note).map(RoundChange::Note),
    ];
    let sets = if form.touched("sets") { Element::between(&was.sets, &sets) } else { Vec::new() };
    let sets = sets.into_iter().map(RoundChange::Set);
    let changes = fields.into_iter().flatten().chain(sets);
    let edit: Edit = changes.map(|change| Edit::Round(On::Change(was.id, change))).collect();
    let said = t::needs_said_round_changed(look::round_name(app, &was));
    Ok(app.commit(edit, said))
}

/// The form of a cell.
pub fn cell(app: &App, round: RoundId, cell: Cell) -> Option<Form> {
    let round = app.unit()?.rounds().get(round)?;
    let rating = look::rating(round, cell);
    let lang = app.i18n.lang();
    let what = app.catalogue().dimension(cell.dimension).map(|d| d.what.get(lang).to_owned());
    let key = screens::FormKey::Needs(FormKey::Cell(round.id, cell));
    let title = t::needs_cell_title(look::name(app, round, cell.dimension), stage(app, cell.stage));
    // A new round rarely wants something else: what the one before wanted is proposed.
    let before = look::wanted_before(app, round, cell).filter(|_| rating == Rating::default());
    let wanted = rating.wanted.or(before.map(|(mark, _)| mark));
    let hint = before.map_or_else(
        || Key::NeedsHintMark.into(),
        |(_, earlier)| t::needs_hint_wanted_before(look::round_name(app, earlier)),
    );
    let fields = vec![
        FormField::one("now", Key::NeedsFieldNow, marks(), &mark_code(rating.now)).hint(Key::NeedsHintMark),
        FormField::one("wanted", Key::NeedsFieldWanted, marks(), &mark_code(wanted)).hint(hint),
    ];
    let form = Form::new(key, title, fields);
    Some(match what.filter(|what| !what.is_empty()) {
        Some(what) => form.intro(t::choice_as_is(what)),
        None => form,
    })
}

/// Saves the form of a cell.
pub fn save_cell(app: &mut App, round: RoundId, cell: Cell, form: &Form) -> Effects {
    let Some(round) = app.unit().and_then(|unit| unit.rounds().get(round)) else { return Vec::new() };
    let was = round.ratings.get(&cell).copied();
    let rating = Rating { now: mark_of(&form.value("now")), wanted: mark_of(&form.value("wanted")) };
    let now = (rating != Rating::default()).then_some(rating);
    let name = look::name(app, round, cell.dimension);
    let entry = RoundChange::Rating(Entry { key: cell, was, now });
    let edit = Edit::Round(On::Change(round.id, entry));
    app.commit(edit, t::needs_said_rated(name, stage(app, cell.stage)))
}

/// The form of a dimension of the school's own.
pub fn own(app: &App, round: RoundId, id: Option<Code>) -> Option<Form> {
    let there = app.unit()?.rounds().get(round)?;
    let name = match id {
        Some(id) => there.own.get(&id)?.as_str(),
        None => "",
    };
    let key = screens::FormKey::Needs(FormKey::Own(round, id));
    let field = FormField::line("name", Key::NeedsFieldOwn, name, NAME_MAX).hint(Key::NeedsHintOwn);
    Some(Form::new(key, Key::NeedsFormOwn, vec![field]).intro(Key::NeedsIntroOwn))
}

/// Saves the form of a dimension of the school's own.
pub fn save_own(app: &mut App, round: RoundId, id: Option<Code>, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let name = Name::new(&form.value("name"));
    if name.is_empty() {
        return Err(vec![Wrong::new("name", Key::NeedsWrongOwn)]);
    }
    let fresh: RoundId = app.new_id();
    let key = id.or_else(|| format!("own-{fresh}").parse().ok());
    let (Some(key), Some(there)) = (key, app.unit().and_then(|unit| unit.rounds().get(round))) else {
        return Ok(Vec::new());
    };
    let was = there.own.get(&key).cloned();
    let entry = Entry { key, was, now: Some(name.clone()) };
    let stages = look::picture(app).map(|picture| picture.stages).unwrap_or_default();
    let row = look::row(key, look::stage(app, &stages));
    let edit = Edit::Round(On::Change(round, RoundChange::Own(entry)));
    let effects = app.commit(edit, t::needs_said_own(name));
    app.screens.needs.list.select(row);
    Ok(effects)
}
