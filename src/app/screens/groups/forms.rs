//! The form of a group.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    by_hand::hand::looked_at,
    facts,
    pages::{leads, wishes_form},
    price::locked,
    state::FormKey,
    through_year::{check_in, member, take_over, taken_over},
    update::windows,
    wrong::wrong,
    wrong_words::full_of,
};
use crate::{
    app::{
        App,
        aside::Aside,
        form::{Choice, Form, FormField, Wrong},
        list::RowId,
        screens::{FormKey as AnyForm, choices},
        state::Effects,
    },
    i18n::{Key, format, t},
    model::{
        change::{Change, On},
        edit::{Edit, apply},
        error::Thing,
        groups::{Group, GroupChange, WINDOWS_MAX},
        ids::{Code, GroupId, PersonId},
        meetings::{Meeting, MeetingState},
        text::Name,
        unit::Unit,
        week::Window,
    },
    planning::{
        groups::{job::twice::lacks_second, leading::take_over::for_good, why::findings::GroupFinding},
        lookup, staff,
    },
};

/// The most letters of a field for windows: two of them, so that it is short enough to be typed over as one time is.
const WINDOWS_TEXT: usize = 60;

/// Builds a form.
pub fn form(app: &App, key: &FormKey) -> Option<Form> {
    let unit = app.unit()?;
    let (group, title) = match key {
        FormKey::New => (None, Key::GroupsFormNew),
        FormKey::Group(id) => (Some(unit.group(*id)?), Key::GroupsFormEdit),
        FormKey::CheckIn(id, day) => return check_in::form(app, unit, *id, *day),
        FormKey::Member(id, person) => return member::form(unit, *id, *person),
        FormKey::Lead(id) => return leads::form(unit, *id),
        FormKey::TakeOver(id) => return take_over::form(app, unit, *id),
        FormKey::Pair(_) | FormKey::Weight(_) => return wishes_form::form(app, key),
    };
    let name = group.map_or_else(|| next_name(app, unit), |g| g.name.to_string());
    let programme = group.and_then(|g| g.programme).or_else(|| facts::main_programme(app).map(|p| p.id));
    let module = group.map_or_else(|| chosen(app, unit), |g| g.module);
    let word = |code: Option<Code>| code.map(|c| c.to_string()).unwrap_or_default();
    let lead = group.and_then(|g| g.supervisor).map(|id| id.to_string()).unwrap_or_default();
    let lang = app.i18n.lang();
    let times: Vec<String> =
        group.iter().flat_map(|g| &g.windows).map(|&w| format::window(lang, w)).collect();
    let followed = !unit.about().programmes.is_empty();
    let place = group.map_or("", |g| g.place.as_str());
    let name = FormField::line("name", Key::GroupsFieldName, &name, 80);
    let fields = vec![
        if group.is_none() { name.suggested() } else { name },
        FormField::line("windows", Key::GroupsFieldWindows, &times.join(", "), WINDOWS_TEXT)
            .hint(Key::GroupsHintWindows),
        FormField::one("supervisor", Key::GroupsFieldSupervisor, who_leads(app, unit, group), &lead)
            .hint(Key::GroupsHintSupervisor),
        FormField::one(
            "programme",
            Key::GroupsFieldProgramme,
            programmes(app, unit, group),
            &word(programme),
        )
        .hint(if followed { Key::GroupsHintProgramme } else { Key::GroupsHintNoProgramme }),
        FormField::one("module", Key::GroupsFieldModule, modules(app, unit, group), &word(module))
            .hint(Key::GroupsHintModule),
        FormField::line("place", Key::GroupsFieldPlace, place, 80).hint(Key::GroupsHintPlace),
    ];
    Some(Form::new(AnyForm::Groups(key.clone()), title, fields))
}

/// What the next new group is called.
pub fn next_name(app: &App, unit: &Unit) -> String {
    let word = app.i18n.get(Key::GroupsNameWord);
    let taken = |name: &String| unit.groups().iter().any(|g| g.name.as_str() == name);
    let mut names = (unit.groups().len() + 1..).map(|n| format!("{word} {n}"));
    names.find(|name| !taken(name)).unwrap_or(word)
}

/// The module that was chosen last for the whole unit.
fn chosen(app: &App, unit: &Unit) -> Option<Code> {
    let now = crate::planning::terms::ordinal(crate::planning::terms::term(app.today()));
    let whole = unit.choices().iter().filter(|c| c.group.is_none());
    let near =
        |c: &&crate::model::plan::Choice| ((crate::planning::terms::ordinal(c.term) - now).abs(), c.id);
    whole.min_by_key(near).map(|c| c.module)
}

fn none() -> Choice {
    Choice::new("", Key::GroupsNone)
}

fn who_leads(app: &App, unit: &Unit, group: Option<&Group>) -> Vec<Choice> {
    let people = leads::in_order(app, unit, group);
    let label = |id: PersonId| Choice::new(id, t::groups_plain(facts::name(unit, id)));
    [none()].into_iter().chain(people.into_iter().map(label)).collect()
}

fn programmes(app: &App, unit: &Unit, group: Option<&Group>) -> Vec<Choice> {
    let mut ids: BTreeSet<Code> = unit.about().programmes.clone();
    ids.extend(group.and_then(|g| g.programme));
    let named = ids.into_iter().filter_map(|id| app.catalogue().programme(id));
    let choice = |p: &crate::model::programme::Programme| Choice::new(p.id, t::groups_plain(&p.name));
    [none()].into_iter().chain(named.map(choice)).collect()
}

/// Modules that the unit has chosen; where it has chosen none, all of its programmes.
fn modules(app: &App, unit: &Unit, group: Option<&Group>) -> Vec<Choice> {
    let mut ids: BTreeSet<Code> = unit.choices().iter().map(|c| c.module).collect();
    if ids.is_empty() {
        let all = unit.about().programmes.iter().flat_map(|&p| lookup::modules_of(unit, app.catalogue(), p));
        ids.extend(all.map(|m| m.id));
    }
    ids.extend(group.and_then(|g| g.module));
    let named = ids.into_iter().filter_map(|id| app.catalogue().module(id));
    let choice = |m: &crate::model::catalogue::Module| {
        Choice::new(m.id, t::groups_plain(choices::module_told_apart(app, m)))
    };
    [none()].into_iter().chain(named.map(choice)).collect()
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match key {
        FormKey::CheckIn(id, day) => return check_in::submit(app, (*id, *day), form),
        FormKey::Member(id, person) => return member::submit(app, *id, *person, form),
        FormKey::Lead(id) => return leads::submit(app, *id, form),
        FormKey::TakeOver(id) => return taken_over::submit(app, *id, form),
        FormKey::Pair(_) | FormKey::Weight(_) => return wishes_form::submit(app, key, form),
        FormKey::New | FormKey::Group(_) => {}
    }
    let own = match key {
        FormKey::Group(id) => app.unit().and_then(|unit| unit.group(*id)).map(|group| group.place.clone()),
        _ => None,
    };
    let fields = read(app, &own.unwrap_or_default(), form)?;
    match key {
        FormKey::Group(id) => {
            let gone = || vec![Wrong::new("name", Key::FormGone)];
            let found = app.unit().and_then(|unit| Some((unit, unit.group(*id)?)));
            let (unit, group) = found.ok_or_else(gone)?;
            let (edit, said) =
                (fields.change(form, unit, group, app.today()), t::groups_did_change(&fields.name));
            Ok(app.commit(edit, said))
        }
        _ => Ok(add(app, fields)),
    }
}

fn read(app: &App, own: &Name, form: &Form) -> Result<Fields, Vec<Wrong>> {
    let name = Name::new(&form.value("name"));
    let times = read_windows(&form.value("windows"));
    let mut wrong = Vec::new();
    if name.is_empty() {
        wrong.push(Wrong::new("name", Key::GroupsWrongName));
    }
    let times = times.unwrap_or_else(|why| {
        wrong.push(Wrong::new("windows", why));
        BTreeSet::new()
    });
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(Fields {
        name,
        windows: times,
        programme: form.parsed("programme"),
        module: form.parsed("module"),
        supervisor: form.parsed("supervisor"),
        place: choices::place(app, form, own),
    })
}

struct Fields {
    name: Name,
    windows: BTreeSet<Window>,
    programme: Option<Code>,
    module: Option<Code>,
    supervisor: Option<PersonId>,
    place: Name,
}

impl Fields {
    fn change(&self, form: &Form, unit: &Unit, group: &Group, today: NaiveDate) -> Edit {
        let on = |change| Edit::Group(On::Change(group.id, change));
        let mut edits = Vec::new();
        if form.touched("name") && self.name != group.name {
            edits.push(on(GroupChange::Name(Change::new(group.name.clone(), self.name.clone()))));
        }
        if form.touched("programme") && self.programme != group.programme {
            edits.push(on(GroupChange::Programme(Change::new(group.programme, self.programme))));
        }
        if form.touched("module") && self.module != group.module {
            edits.push(on(GroupChange::Module(Change::new(group.module, self.module))));
        }
        if form.touched("supervisor") && self.supervisor != group.supervisor {
            edits.extend(for_good(unit, group, self.supervisor, today));
        }
        if form.touched("place") && self.place != group.place {
            edits.push(on(GroupChange::Place(Change::new(group.place.clone(), self.place.clone()))));
        }
        if form.touched("windows") {
            edits.extend(windows(unit, group, &self.windows));
        }
        edits.into_iter().collect()
    }
}

fn add(app: &mut App, fields: Fields) -> Effects {
    let mut group = Group::new(app.new_id(), fields.name);
    group.programme = fields.programme;
    group.module = fields.module;
    group.supervisor = fields.supervisor;
    group.windows = fields.windows;
    group.place = fields.place;
    let (id, said) = (group.id, t::groups_did_add(&group.name));
    let effects = app.commit(Edit::Group(On::Add(group)), said);
    super::update::reveal(app, RowId::Thing(Thing::Group(id)));
    effects
}

/// What may be against who leads a group and when.
const SAID: [&str; 4] =
    ["groups-clash", "supervisor-not-free", "supervisor-groups", "supervisor-groups-while"];

/// What the changes of a group would break, before they are made, and what is locked of it.
pub fn aside_of_change(app: &App, id: GroupId, form: &Form) -> Vec<Aside> {
    let made = || {
        let unit = app.unit()?;
        let group = unit.group(id)?;
        let edit = read(app, &group.place, form).ok()?.change(form, unit, group, app.today());
        let mut after = unit.clone();
        apply(&mut after, &edit).ok()?;
        Some((unit, after))
    };
    let Some((unit, after)) = made() else { return Vec::new() };
    let Some((was, now)) = unit.group(id).zip(after.group(id)) else { return Vec::new() };
    let known = wrong(app, unit, was);
    let new = wrong(app, &after, now).into_iter();
    let new = new.filter(|one| one.code.is_some_and(|code| SAID.contains(&code)) && !known.contains(one));
    // What is locked is said with its own sign.
    let said = locked(app, unit, &after, id).into_iter().map(Aside::plain);
    let said = said.chain(new.map(|one| Aside::care(one.full)));
    said.chain(one_window(app, unit, now)).chain(led_anew(unit, &after, was, now)).collect()
}

/// At how many meetings somebody else leads where the leader changes: what was held stays with whoever led it.
fn led_anew(unit: &Unit, after: &Unit, was: &Group, now: &Group) -> Option<Aside> {
    let same = |meeting: &Meeting| after.meetings().iter().find(|one| one.id == meeting.id);
    let other = |meeting: &Meeting| {
        same(meeting).is_some_and(|then| staff::leader(after, then) != staff::leader(unit, meeting))
    };
    let all = || unit.meetings_of(was.id).into_iter();
    let follow = all().filter(|meeting| meeting.stands() && other(meeting)).count();
    let held = all().filter(|meeting| meeting.state == MeetingState::Held).count();
    (was.supervisor != now.supervisor && follow + held > 0)
        .then(|| Aside::plain(t::take_over_follow(follow, held)))
}

/// What a new group would break, before it is made: whoever is to lead it may be taken then.
pub fn aside(app: &App, form: &Form) -> Vec<Aside> {
    let made = || {
        let mut group = Group::new(looked_at()?, Name::new(&form.value("name")));
        group.programme = form.parsed("programme");
        group.supervisor = form.parsed("supervisor");
        group.windows = read_windows(&form.value("windows")).ok()?;
        let mut after = app.unit()?.clone();
        apply(&mut after, &Edit::Group(On::Add(group.clone()))).ok()?;
        Some((after, group))
    };
    let Some((after, group)) = made() else { return Vec::new() };
    let found = wrong(app, &after, &group).into_iter();
    let found = found.filter(|one| one.code.is_some_and(|code| SAID.contains(&code)));
    found.map(|one| Aside::care(one.full)).chain(one_window(app, &after, &group)).collect()
}

/// That a group has one time where the school wants two a week.
fn one_window(app: &App, unit: &Unit, group: &Group) -> Option<Aside> {
    let programme = facts::programme_of(app, group)?;
    let lacks = lacks_second(unit, group, programme, app.catalogue());
    lacks.then(|| Aside::plain(full_of(app, unit, group, &GroupFinding::OneWindow, &[])))
}

fn read_windows(text: &str) -> Result<BTreeSet<Window>, crate::i18n::Text> {
    let windows = choices::read_windows(text)?;
    if windows.len() > WINDOWS_MAX { Err(Key::RuleTwoWindows.into()) } else { Ok(windows) }
}
