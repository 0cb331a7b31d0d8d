//! The forms of places: a person's seat, the equipment of several, a group formed outside, the limit.

use std::collections::BTreeSet;

use super::{
    Of,
    fields::{self, For},
    find, intro, people, words,
};
use crate::{
    app::{
        App,
        aside::Aside,
        form::{Behind, Form, FormField, Wrong},
        screens::{
            self,
            choices::{DATE_MAX, NAME_MAX, past, read_as, typed},
            plan::state::FormKey,
        },
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        change::On,
        edit::Edit,
        groups::Group,
        ids::{Code, GroupId, PersonId},
        places::Seat,
        text::Name,
    },
    planning::places::edits::{self, OutsideGroup},
};

/// Builds a form.
pub fn form(app: &App, key: &FormKey) -> Option<Form> {
    match key {
        FormKey::Seat(programme, person) => seat(app, find(app, *programme)?, *person),
        FormKey::Equipment(programme, ids) => Some(equipment(find(app, *programme)?, ids)),
        FormKey::Outside(programme, id, ids) => outside(app, find(app, *programme)?, *id, ids),
        FormKey::Limit(programme) => Some(limit(find(app, *programme)?)),
        FormKey::Introduction(programme) => intro::form(app, find(app, *programme)?),
        _ => None,
    }
}

/// Saves a form.
///
/// # Errors
/// The fields that are wrong.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match key {
        FormKey::Seat(programme, person) => save_seat(app, *programme, *person, form),
        FormKey::Equipment(programme, ids) => Ok(save_equipment(app, *programme, ids, form)),
        FormKey::Outside(programme, id, ids) => save_outside(app, *programme, *id, ids, form),
        FormKey::Limit(programme) => save_limit(app, *programme, form),
        FormKey::Introduction(programme) => intro::save(app, *programme, form),
        _ => Ok(Vec::new()),
    }
}

/// What saving a form would mean.
pub fn aside(app: &App, key: &FormKey, form: &Form) -> Vec<Aside> {
    match key {
        FormKey::Seat(..) => read_as(form, "sent", &past(app)),
        FormKey::Outside(programme, id, ids) => {
            let Some(of) = find(app, *programme) else { return Vec::new() };
            let members = id.and_then(|id| of.unit.group(id)).map_or(ids.len(), |group| group.members.len());
            let then = form.parsed::<Code>("alternative").and_then(|id| of.places.alternative(id));
            let windows = then.map(|one| *one.window.get()).into_iter().collect();
            let who = match id.and_then(|id| of.unit.group(id)) {
                Some(group) => group.members.keys().copied().collect(),
                None => ids.clone(),
            };
            let clash = words::clashes(of, &who, &windows).map(Aside::care);
            clash.into_iter().chain([Aside::plain(t::places_outside_members(members))]).collect()
        }
        FormKey::Introduction(programme) => intro::aside(app, *programme, form),
        _ => Vec::new(),
    }
}

fn made(key: FormKey, title: impl Into<crate::i18n::Text>, fields: Vec<FormField>) -> Form {
    Form::new(screens::FormKey::Plan(key), title, fields)
}

fn seat(app: &App, of: Of<'_>, id: PersonId) -> Option<Form> {
    let person = of.unit.person(id)?;
    let empty = Seat::default();
    let seat = person.seats.get(&of.programme.id).unwrap_or(&empty);
    let mut all = vec![
        fields::alternative(app, of, seat.alternative),
        FormField::line("sent", Key::PlacesFieldSent, &typed(seat.sent), DATE_MAX).hint(Key::PlacesHintSent),
    ];
    // What the owner answered, or a group that it formed, is not asked for.
    let lines = super::ranked(app, of);
    let answered = lines.iter().any(|line| line.here == Some(id) && line.owner.answer().is_some());
    if !answered {
        all.push(fields::answer(seat.answer));
    }
    all.extend(fields::equipment(of, For::One, &seat.equipment));
    Some(made(FormKey::Seat(of.programme.id, id), t::places_form_seat(&person.name), all))
}

fn gone(field: &'static str) -> Vec<Wrong> {
    vec![Wrong::new(field, Key::FormGone)]
}

fn save_seat(app: &mut App, programme: Code, id: PersonId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let sent = form.date("sent", &past(app)).map_err(|wrong| vec![wrong])?;
    let of = find(app, programme).ok_or_else(|| gone("alternative"))?;
    let person = of.unit.person(id).ok_or_else(|| gone("alternative"))?;
    let edit = edits::with_seat(person, programme, |seat| {
        // What nobody touched here stays as a colleague may have left it.
        if form.touched("alternative") {
            seat.alternative = form.parsed("alternative");
        }
        if form.touched("sent") {
            seat.sent = sent;
        }
        if form.touched("answer") {
            seat.answer = fields::answer_of(form);
        }
        let items = fields::ITEMS.into_iter().zip(&of.places.equipment);
        let touched: BTreeSet<Code> =
            items.filter(|(name, _)| form.touched(name)).map(|(_, item)| item.id).collect();
        for (item, tried) in fields::equipment_of(of, form).into_iter().filter(|(id, _)| touched.contains(id))
        {
            match tried {
                Some(tried) => seat.equipment.insert(item, tried),
                None => seat.equipment.remove(&item),
            };
        }
    });
    let said = t::places_said_seat(&person.name);
    Ok(app.commit(edit, said))
}

fn equipment(of: Of<'_>, ids: &BTreeSet<PersonId>) -> Form {
    let key = FormKey::Equipment(of.programme.id, ids.clone());
    let who = people(of.unit, ids);
    let (title, whom, now) = match who.as_slice() {
        [only] => {
            let seat = only.seats.get(&of.programme.id);
            let now = seat.map(|seat| seat.equipment.clone()).unwrap_or_default();
            (t::places_form_equipment(&only.name), For::One, now)
        }
        several => {
            (t::places_form_equipment_several(several.len()), For::Several, std::collections::BTreeMap::new())
        }
    };
    made(key, title, fields::equipment(of, whom, &now)).intro(Key::PlacesFormEquipmentIntro)
}

fn save_equipment(app: &mut App, programme: Code, ids: &BTreeSet<PersonId>, form: &Form) -> Effects {
    let Some(of) = find(app, programme) else { return Vec::new() };
    let who = people(of.unit, ids);
    let mut now = fields::equipment_of(of, form);
    let items = fields::ITEMS.into_iter().zip(&of.places.equipment);
    for (_, item) in items.filter(|(name, _)| !form.touched(name)) {
        now.remove(&item.id);
    }
    let edit = edits::equipment(&who, programme, &now);
    let said = match who.as_slice() {
        [only] => t::places_said_equipment(&only.name),
        several => t::places_said_equipment_several(several.len()),
    };
    app.commit(edit, said)
}

/// The alternative that a group has, by its module and window.
fn alternative_of(of: Of<'_>, group: &Group) -> Option<Code> {
    let is = |one: &&crate::model::programme::Alternative| {
        group.module == Some(*one.module.get()) && group.windows.contains(one.window.get())
    };
    of.places.alternatives.iter().find(is).map(|one| one.id)
}

fn outside(app: &App, of: Of<'_>, id: Option<GroupId>, ids: &BTreeSet<PersonId>) -> Option<Form> {
    let group = match id {
        Some(id) => Some(of.unit.group(id)?),
        None => None,
    };
    let lang = app.i18n.lang();
    let members = people(of.unit, ids);
    let wanted = members.iter().find_map(|person| person.seats.get(&of.programme.id)?.alternative);
    let selected = || super::selected(app, of).and_then(|line| line.seat?.alternative);
    let alternative = group.map_or_else(|| wanted.or_else(selected), |group| alternative_of(of, group));
    let formed_by = of.places.formed_by.as_ref().map(|by| by.get().get(lang)).unwrap_or_default();
    let led = group.map_or(formed_by, |group| group.led_outside.as_str());
    let name = group.map_or_else(|| proposed_name(app, of, alternative), |group| group.name.to_string());
    let place = group.map(|group| group.place.to_string()).unwrap_or_default();
    let all = vec![
        FormField::line("name", Key::PlacesFieldName, &name, NAME_MAX),
        FormField::line("led", Key::PlacesFieldLed, led, NAME_MAX).hint(Key::PlacesHintLed),
        fields::alternative(app, of, alternative).hint(Key::PlacesHintAlternative),
        FormField::line("place", Key::PlacesFieldPlace, &place, NAME_MAX).hint(Key::PlacesHintPlace),
    ];
    let key = FormKey::Outside(of.programme.id, id, ids.clone());
    let behind = if id.is_some() { Behind::Record } else { Behind::Nothing };
    Some(made(key, Key::PlacesFormOutside, all).intro(Key::PlacesFormOutsideIntro).behind(behind))
}

/// A name that no group has: `Webbgrupp 3`, by the alternative.
fn proposed_name(app: &App, of: Of<'_>, alternative: Option<Code>) -> String {
    let first = app.say(&t::places_group_name(alternative.map(|id| id.to_string()).unwrap_or_default()));
    let first = first.trim().to_owned();
    let taken = |name: &str| of.unit.groups().iter().any(|group| group.name.as_str() == name);
    let others = ('b'..='z').map(|letter| format!("{first}{letter}"));
    std::iter::once(first.clone()).chain(others).find(|name| !taken(name)).unwrap_or(first)
}

fn read_outside(of: Of<'_>, form: &Form) -> Result<OutsideGroup, Vec<Wrong>> {
    let (name, led) = (Name::new(&form.value("name")), Name::new(&form.value("led")));
    let mut wrong = Vec::new();
    if name.is_empty() {
        wrong.push(Wrong::new("name", Key::PlacesWrongName));
    }
    if led.is_empty() {
        wrong.push(Wrong::new("led", Key::PlacesWrongLed));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let alternative = form.parsed::<Code>("alternative").and_then(|id| of.places.alternative(id));
    Ok(OutsideGroup {
        name,
        led,
        module: alternative.map(|one| *one.module.get()),
        window: alternative.map(|one| *one.window.get()),
        place: Name::new(&form.value("place")),
    })
}

fn save_outside(
    app: &mut App,
    programme: Code,
    id: Option<GroupId>,
    ids: &BTreeSet<PersonId>,
    form: &Form,
) -> Result<Effects, Vec<Wrong>> {
    let fresh: GroupId = app.new_id();
    let of = find(app, programme).ok_or_else(|| gone("name"))?;
    let mut said = read_outside(of, form)?;
    let (edit, text) = if let Some(id) = id {
        let group = of.unit.group(id).ok_or_else(|| gone("name"))?;
        if !form.touched("alternative") {
            // Module and time that somebody set by hand stay.
            said.module = group.module;
            let only = group.windows.iter().next().filter(|_| group.windows.len() == 1);
            said.window = only.copied();
        }
        (said.changes(group), t::places_said_group(&said.name))
    } else {
        let there: BTreeSet<PersonId> =
            ids.iter().copied().filter(|id| of.unit.person(*id).is_some()).collect();
        let mut edits = vec![Edit::Group(On::Add(said.new_group(fresh, programme)))];
        edits.push(edits::joined(of.unit, programme, &there, fresh));
        let edit = edits.into_iter().filter(|edit| !edit.is_nothing()).collect();
        (edit, t::places_said_new_group(there.len(), &said.name))
    };
    app.screens.plan.marked.clear();
    Ok(app.commit(edit, text))
}

fn limit(of: Of<'_>) -> Form {
    let now = of.application().and_then(|application| application.limit);
    let value = now.map(|limit| limit.to_string()).unwrap_or_default();
    let field = FormField::line("limit", Key::PlacesFieldLimit, &value, 4).hint(Key::PlacesHintLimit);
    made(FormKey::Limit(of.programme.id), Key::PlacesFormLimit, vec![field]).intro(Key::PlacesFormLimitIntro)
}

fn save_limit(app: &mut App, programme: Code, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let typed = form.value("limit");
    let limit: Option<u16> = form.parsed("limit");
    if limit.is_none() && !typed.trim().is_empty() {
        return Err(vec![Wrong::new("limit", Key::PlacesWrongLimit)]);
    }
    let of = find(app, programme).ok_or_else(|| gone("limit"))?;
    let edit = edits::application(of.unit, programme, |application| application.limit = limit);
    let said =
        limit.map_or_else(|| Key::PlacesSaidNoLimit.into(), |limit| t::places_said_limit(usize::from(limit)));
    Ok(app.commit(edit, said))
}

/// What a programme's introduction and groups are called where nobody has said.
pub(super) fn intro_name(app: &App) -> Name {
    Name::new(&app.i18n.get(Key::PlacesIntro))
}

/// The word that stands for a person without a seat, in lists.
pub(super) fn nothing_said(app: &App, of: Of<'_>, seat: Option<&Seat>) -> String {
    seat.and_then(|seat| seat.alternative)
        .map_or_else(|| "·".to_owned(), |id| words::alternative(app, of, id))
}
